import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { PanelTabs } from '../panel/PanelTabs';
import { Page } from '../ui/Page';

export default function RegisterPage() {
  const { t } = useTranslation();
  useTitle(t('resident.register.title'));
  return (
    <Page title={t('resident.register.title')}>
      <PanelTabs />
    </Page>
  );
}
