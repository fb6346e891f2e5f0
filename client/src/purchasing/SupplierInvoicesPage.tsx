import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { count } from '../ui/format';
import { Page } from '../ui/Page';
import { InvoiceList, InvoiceTools, useInvoices } from './InvoiceList';
import './purchasing.css';

/** Invoices of the supplier that one speaks for, and how far they have come. */
export default function SupplierInvoicesPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplierInvoices'));
  const invoices = useInvoices();
  const { page, open, disputed } = invoices;
  return (
    <Page
      title={t('purchase.invoice.title')}
      sentence={page && t('purchase.invoice.sentenceSupplier', { n: count(open), disputed: count(disputed) })}
      tools={<InvoiceTools invoices={invoices} enters />}
    >
      <InvoiceList invoices={invoices} />
    </Page>
  );
}
