import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { count } from '../ui/format';
import { Page } from '../ui/Page';
import { InvoiceList, InvoiceTools, useInvoices } from './InvoiceList';
import { PurchasingParts } from './parts';
import './purchasing.css';

/** Invoices to the houses: to check, to dispute, to have paid. */
export default function InvoicesPage() {
  const { t } = useTranslation();
  useTitle(t('purchase.invoice.title'));
  const invoices = useInvoices();
  const { page, open, disputed } = invoices;
  const pays = mayDo(useViewer(), 'purchase.pay');
  return (
    <Page
      title={t('purchase.invoice.title')}
      sentence={page && t('purchase.invoice.sentence', { n: count(open), disputed: count(disputed) })}
      tools={<InvoiceTools invoices={invoices} enters={pays} />}
    >
      <SupplyTabs />
      <PurchasingParts />
      <InvoiceList invoices={invoices} />
    </Page>
  );
}
