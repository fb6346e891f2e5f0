import { useTranslation } from 'react-i18next';
import { DomainTabs } from '../app/DomainTabs';

/** The pages about residents. */
export function PanelTabs() {
  const { t } = useTranslation();
  const tabs = {
    panel: t('familyPanel.tab.panel'),
    panelTable: t('familyPanel.tab.panelTable'),
    teams: t('familyPanel.tab.teams'),
    packages: t('nav.packages'),
    careFigures: t('familyPanel.tab.careFigures'),
  };
  return <DomainTabs label={t('familyPanel.tabs')} tabs={tabs} />;
}
