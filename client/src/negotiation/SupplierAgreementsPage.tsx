import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';

/** What a supplier agreed to. */
export default function SupplierAgreementsPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplierAgreements'));
  return (
    <Page title={t('nav.supplierAgreements')}>
      <Blank icon="supplies" title={t('negotiation.soon')} />
    </Page>
  );
}
