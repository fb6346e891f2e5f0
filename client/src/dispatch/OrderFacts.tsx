import { useTranslation } from 'react-i18next';
import type { OrderLineFragment } from '../gql/graphql';
import { saidPeriod } from '../staff/period';
import { dateOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { sides } from './order';

/** From which house to which. */
export function Way({ order: { home, host } }: { order: Pick<OrderLineFragment, 'home' | 'host'> }) {
  const name = useName();
  return (
    <>
      {home ? name(home) : '—'} → <b>{host ? name(host) : '—'}</b>
    </>
  );
}

export function Days({ order: { during } }: { order: Pick<OrderLineFragment, 'during'> }) {
  const { t } = useTranslation();
  return <span className="figures">{saidPeriod(during, t('staff.open'))}</span>;
}

/** How far an order has come; while it waits, for whom and until when. */
export function Progress({ order }: { order: OrderLineFragment }) {
  const { t } = useTranslation();
  return (
    <span className="order-progress">
      <b className={`order-state order-${order.state}`}>{t(`dispatch.state.${order.state}`)}</b>
      {order.state === 'SUBMITTED' && (
        <span className="order-sides">
          {sides.map(side => {
            const approval = order.approvals.find(one => one.side === side);
            if (!approval) return null;
            return (
              <span key={side} className={`order-side order-side-${approval.decision}`}>
                <Icon name={approval.decision === 'APPROVED' ? 'check' : 'clock'} size={12} />
                {t(`dispatch.side.${side}`)}
                <span className="visually-hidden"> {t(`dispatch.decision.${approval.decision}`)}</span>
              </span>
            );
          })}
        </span>
      )}
      <Due order={order} />
    </span>
  );
}

function Due({ order }: { order: OrderLineFragment }) {
  const { t } = useTranslation();
  const waiting = order.approvals.filter(one => one.decision === 'WAITING').map(one => one.dueAt);
  const [due] = waiting.sort();
  if (order.state !== 'SUBMITTED' || !due) return null;
  if (order.isOverdue) return <small className="danger">{t('dispatch.late', { date: dateOf(due) })}</small>;
  return <small>{t('dispatch.due', { date: dateOf(due) })}</small>;
}
