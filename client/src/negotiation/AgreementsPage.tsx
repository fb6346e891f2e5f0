import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';

/** What was agreed with suppliers. */
export default function AgreementsPage() {
  const { t } = useTranslation();
  useTitle(t('nav.agreements'));
  return (
    <Page title={t('nav.agreements')}>
      <SupplyTabs />
      <Blank icon="supplies" title={t('negotiation.soon')} />
    </Page>
  );
}
