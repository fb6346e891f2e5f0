import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { PanelTabs } from './PanelTabs';

export default function PanelPage() {
  const { t } = useTranslation();
  useTitle(t('familyPanel.list.title'));
  return (
    <Page title={t('familyPanel.list.title')}>
      <PanelTabs />
    </Page>
  );
}
