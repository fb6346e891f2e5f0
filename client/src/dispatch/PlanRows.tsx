import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, daysOf, placeIn } from '../staff/period';
import { lanesOf } from '../staff/Timeline';
import { useName } from '../ui/format';
import { PlanBar, type PlanWindow } from './PlanBar';
import type { PlanRow } from './PlannerPage';

const weekDays = 7;

/** A row for each person, a column for each week, a bar for each order. */
export function PlanRows({
  rows,
  window,
  today,
  onMoved,
}: {
  rows: readonly PlanRow[];
  window: PlanWindow;
  today: string;
  onMoved: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const weeks = daysOf(window.from, window.until).filter((_, nth) => nth % weekDays === 0);
  const now = placeIn({ from: today, until: addDays(today, 1) }, window);
  return (
    <div className="calendar plan" style={{ '--days': weeks.length } as CSSProperties}>
      <div className="calendar-row calendar-head" aria-hidden="true">
        <span />
        <div className="calendar-days">
          {weeks.map((week, nth) => (
            <span key={week} className="day">
              {nth === 0 || week.slice(5, 7) !== weeks[nth - 1]?.slice(5, 7) ? week.slice(2, 7) : ''}
              <small className="figures">{Number(week.slice(8))}</small>
            </span>
          ))}
        </div>
      </div>
      <ul className="plain" aria-label={t('dispatchPlan.scope')}>
        {rows.map(({ person, home, orders }) => (
          <li key={person?.id ?? orders[0]?.id} className="calendar-row">
            {person ? (
              <Link to={`/staff/${person.id}`} title={home ? name(home) : undefined}>
                {name(person)}
              </Link>
            ) : (
              <span />
            )}
            <div className="calendar-lanes">
              {now && <i className="plan-now" style={{ left: `${now.left}%` }} aria-hidden="true" />}
              {lanesOf(orders.map(order => ({ order, period: order.during }))).map(lane => (
                <div key={lane[0]?.order.id} className="calendar-lane">
                  {lane.map(({ order }) => (
                    <PlanBar key={order.id} order={order} window={window} onMoved={onMoved} />
                  ))}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
