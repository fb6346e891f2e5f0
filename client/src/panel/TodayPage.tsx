import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { PanelTabs } from './PanelTabs';

export default function TodayPage() {
  const { t } = useTranslation();
  useTitle(t('familyPanel.today.title'));
  return (
    <Page title={t('familyPanel.today.title')}>
      <PanelTabs />
    </Page>
  );
}
