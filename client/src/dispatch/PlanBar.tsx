import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DispatchMoveDocument, type OrderLineFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { daysBetween } from '../residents/civilDays';
import { addDays, type Period, placeIn, saidPeriod } from '../staff/period';
import { announce } from '../ui/announcer';
import { useName } from '../ui/format';
import { tellDone, tellRefused } from '../ui/toasts';

export type PlanWindow = Period & { until: string };

interface BarProps {
  order: OrderLineFragment;
  window: PlanWindow;
  onMoved: () => void;
}

const weekDays = 7;
/** Less is a click. */
const dragPixels = 4;

/** An order in the planner. One on which nobody has agreed yet moves by pointer or by keys; what the API refuses goes back. */
export function PlanBar({ order, window, onMoved }: BarProps) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const { shift, busy, by, drop, giveUp } = useMove(order, onMoved);
  const drag = useDrag(window, by, drop, giveUp);
  const movable = order.availableActions.includes('MOVE');
  const period = shifted(order.during, shift);
  const at = placeIn(period, window);
  if (!at) return null;
  const said = t('dispatchPlan.bar', {
    host: order.host ? name(order.host) : '',
    kind: t(`staff.kind.${order.kind}`),
    state: t(`dispatch.state.${order.state}`),
    period: saidPeriod(period, t('staff.open')),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? weekDays : 1;
    if (movable && event.key === 'ArrowLeft') by(shift - step);
    else if (movable && event.key === 'ArrowRight') by(shift + step);
    else if (event.key === 'Enter' && shift !== 0) void drop(shift);
    else if (event.key === 'Escape' && shift !== 0) giveUp();
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      className={`bar plan-bar kind-${order.kind} plan-${order.state}`}
      data-order={order.id}
      data-moved={shift !== 0 || undefined}
      data-movable={movable || undefined}
      disabled={busy}
      style={{ left: `${at.left}%`, width: `${at.width}%` }}
      title={said}
      aria-label={movable ? `${said} ${t('dispatchPlan.movable')}` : said}
      onKeyDown={onKeyDown}
      onBlur={() => !drag.under && giveUp()}
      onClick={() => shift === 0 && !drag.wasDragged() && void navigate(`/dispatch/${order.id}`)}
      {...(movable ? drag.handlers : {})}
    >
      {order.host ? name(order.host) : order.number}
    </button>
  );
}

function shifted({ from, until }: Period, days: number): Period {
  return { from: addDays(from, days), until: until ? addDays(until, days) : until };
}

/** How many days an order is held away from where it lies, and asking for it. */
function useMove(order: OrderLineFragment, onMoved: () => void) {
  const { t } = useTranslation();
  const name = useName();
  const [shift, setShift] = useState(0);
  const [busy, setBusy] = useState(false);
  const by = (days: number) => {
    setShift(days);
    const period = saidPeriod(shifted(order.during, days), t('staff.open'));
    announce(t('dispatchPlan.moving', { name: order.person ? name(order.person) : order.number, period }));
  };
  const giveUp = () => {
    if (shift === 0) return;
    setShift(0);
    announce(t('dispatchPlan.back'));
  };
  const drop = async (days: number) => {
    const { from, until } = shifted(order.during, days);
    if (days === 0 || !until) return setShift(0);
    setBusy(true);
    type Payload = { userErrors: readonly { message: string }[] };
    const settle = ({ userErrors: [error] }: Payload) => {
      if (error) tellRefused(t('dispatchPlan.refused', { number: order.number }), error.message);
      else
        tellDone(
          t('dispatchPlan.moved', { number: order.number, period: saidPeriod({ from, until }, t('staff.open')) }),
        );
    };
    try {
      const input = { orderId: order.id, expectedVersion: order.version, from, until };
      settle((await act(DispatchMoveDocument, input)).dispatchMove);
    } catch (error) {
      tellRefused(t('dispatchPlan.refused', { number: order.number }), explainFailure(error, settle));
    }
    setBusy(false);
    setShift(0);
    return onMoved();
  };
  return { shift, busy, by, drop, giveUp };
}

/** Follows the pointer in whole days of the row that the bar lies in. */
function useDrag(
  window: PlanWindow,
  by: (days: number) => void,
  drop: (days: number) => Promise<void>,
  giveUp: () => void,
) {
  const begun = useRef<{ x: number; dayPixels: number; days: number } | undefined>(undefined);
  const dragged = useRef(false);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const row = event.currentTarget.parentElement;
    if (event.button !== 0 || !row) return;
    const dayPixels = row.getBoundingClientRect().width / daysBetween(window.from, window.until);
    begun.current = { x: event.clientX, dayPixels, days: 0 };
    dragged.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = begun.current;
    if (!from) return;
    if (Math.abs(event.clientX - from.x) > dragPixels) dragged.current = true;
    const days = Math.round((event.clientX - from.x) / from.dayPixels);
    if (!dragged.current || days === from.days) return;
    from.days = days;
    by(days);
  };
  const onPointerUp = () => {
    const days = begun.current?.days ?? 0;
    begun.current = undefined;
    if (dragged.current) void drop(days);
  };
  const onPointerCancel = () => {
    begun.current = undefined;
    giveUp();
  };
  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
    get under() {
      return begun.current !== undefined;
    },
    /** Whether the click that follows belongs to a drag. */
    wasDragged: () => dragged.current,
  };
}
