import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderLineFragment } from '../gql/graphql';
import { KindTag } from '../staff/KindTag';
import { useName } from '../ui/format';
import { OrderActs } from './OrderActs';
import { Days, Progress, Way } from './OrderFacts';

/** Orders on a phone: a card for each, with the two answers under it. */
export function OrderCards({ orders, onChanged }: { orders: readonly OrderLineFragment[]; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <ul className="plain order-cards">
      {orders.map(order => (
        <li key={order.id}>
          <header>
            <Link to={`/dispatch/${order.id}`}>{order.person ? name(order.person) : order.number}</Link>
            <KindTag kind={order.kind} shareBp={order.shareBp} />
          </header>
          <span>
            <Way order={order} />
          </span>
          <span>
            {t(`post.${order.post}`)} · <Days order={order} />
          </span>
          <Progress order={order} />
          {order.waitingForMe.length > 0 && (
            <OrderActs order={order} onChanged={onChanged} only={['APPROVE', 'REJECT']} />
          )}
        </li>
      ))}
    </ul>
  );
}
