import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { PanelTabs } from '../panel/PanelTabs';
import { Page } from '../ui/Page';

export default function ResidentPage() {
  const { t } = useTranslation();
  useTitle(t('resident.title'));
  return (
    <Page title={t('resident.title')}>
      <PanelTabs />
    </Page>
  );
}
