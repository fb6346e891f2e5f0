import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { count } from '../ui/format';
import { Page } from '../ui/Page';
import { OrderList, OrderTools, useOrders } from './OrderList';
import './purchasing.css';

/** Orders to the supplier that one speaks for: to answer, to ship. */
export default function SupplierOrdersPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplier'));
  const orders = useOrders();
  const { waiting, open } = orders;
  const words = waiting > 0 ? 'purchase.order.sentenceWaiting' : 'purchase.order.sentenceAnswered';
  return (
    <Page
      title={t('purchase.order.supplierTitle')}
      sentence={orders.page && t(words, { n: count(waiting > 0 ? waiting : open) })}
      tools={<OrderTools orders={orders} />}
    >
      <OrderList orders={orders} />
    </Page>
  );
}
