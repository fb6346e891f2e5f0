import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useScope, useViewer } from '../app/viewer';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { count } from '../ui/format';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank } from '../ui/States';
import { OrderList, OrderTools, useOrders } from './OrderList';
import { Proposals } from './Proposals';
import { PurchasingParts } from './parts';
import './purchasing.css';

/** The order desk: what waits to be ordered, and what was. */
export default function OrdersPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('purchase.order.title'));
  if (!group) return <Blank icon="supplies" title={t('purchase.noGroup')} line={t('frame.noAccessLine')} />;
  return <Desk groupId={group.id} />;
}

function Desk({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const orders = useOrders();
  const sends = mayDo(useViewer(), 'purchase.order');
  const { open, late } = orders;
  const words = late > 0 ? 'purchase.order.sentenceLate' : 'purchase.order.sentence';
  return (
    <Page
      title={t('purchase.order.title')}
      sentence={orders.page && t(words, { open: count(open), late: count(late) })}
      tools={<OrderTools orders={orders} />}
    >
      <SupplyTabs />
      <PurchasingParts />
      {sends && <Proposals groupId={groupId} onSent={orders.again} />}
      <Section title={t('purchase.order.list')}>
        <OrderList orders={orders} />
      </Section>
    </Page>
  );
}
