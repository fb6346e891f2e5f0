import { addDays, type CivilDate, civilDateOf, daysBetween } from '../kernel/civil-date';
import { may } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { sentPerson } from './dispatch.facts';
import { DispatchKind } from './dispatch.rules';
import { isGrassroots } from './dispatch-wish.rules';
import { type CertifiedOrder, daysUpTo, factsOf, ordersForCertificate } from './scorecard.queries';
import { bpDaysText, daysTogether, daysWithin, supportFigures } from './scorecard.rules';
import type { ServiceCertificate } from './scorecard.types';
import { defaultSupportPolicy } from './support-policy.rules';

/**
 * The certificate of somebody's service at community centres: for themselves, and for HR of the house of their personnel relation; null for
 * everybody else.
 */
export async function certificateOf(
  context: Context,
  personId: string,
  upTo: CivilDate | null,
): Promise<ServiceCertificate | null> {
  const today = civilDateOf(new Date());
  const day = upTo !== null && upTo < today ? upTo : today;
  const viewer = viewerOf(context);
  const { homeId } = await sentPerson(context.read, personId, today);
  const isHr = homeId !== null && may(viewer, 'dispatch.read', { institutionId: homeId });
  if (personId !== viewer.personId && !isHr) return null;
  const orders = await grassrootsOrders(context, personId);
  const within = daysUpTo(day);
  const policies = [{ since: null, policy: defaultSupportPolicy }];
  const facts = await factsOf(context.read, orders, policies, within);
  const periods = orders.flatMap(order => {
    const during = daysWithin(order, within, day);
    if (!during) return [];
    const { number, kind, post, shareBp, hostId } = order;
    const isRunning = order.state !== 'RECALLED' && order.until > addDays(day, 1);
    return [{ number, kind, post, shareBp, hostId, during, isRunning, days: daysBetween(during.from, during.until) }];
  });
  const { fullTimeBpDays, sessions, patients, techniques } = supportFigures({ ...facts, today: day }, within);
  return {
    personId,
    homeId,
    upTo: day,
    issuedOn: today,
    periods,
    days: daysTogether(periods.map(({ during }) => during)),
    fullTimeDays: bpDaysText(fullTimeBpDays),
    sessions,
    patients,
    techniques,
  };
}

/** Only time at the grassroots counts, and learning elsewhere is none. */
async function grassrootsOrders(context: Context, personId: string): Promise<CertifiedOrder[]> {
  const orders = await ordersForCertificate(context, personId);
  return orders.filter(({ hostTier, kind }) => kind !== DispatchKind.TRAINING && isGrassroots(hostTier));
}
