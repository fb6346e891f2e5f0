import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';

/** Invoices of the supplier that one speaks for. */
export default function SupplierInvoicesPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplierInvoices'));
  return (
    <Page title={t('nav.supplierInvoices')}>
      <Blank icon="supplies" title={t('negotiation.soon')} />
    </Page>
  );
}
