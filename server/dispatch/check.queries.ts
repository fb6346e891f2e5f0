import { conflictsWith } from '../duty/duty.queries';
import { civilDateOf, startOfDay } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { civilDaysOf } from '../kernel/period';
import type { Refusal } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import { forbidden } from '../platform/errors';
import { speak } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { DispatchCode } from './dispatch.codes';
import type { DispatchCheck, DispatchConflict, DispatchOrder } from './dispatch.types';
import { type DispatchWish, wishRefusals } from './dispatch-wish.rules';
import { appointmentOutlook, lookUpWish, planOf } from './wish.facts';

/** What an order would meet, looked up without locking or writing anything. */

export async function checkWish(context: Context, wish: DispatchWish): Promise<DispatchCheck> {
  const viewer = viewerOf(context);
  const today = civilDateOf(new Date());
  const { facts, homeId } = await lookUpWish(context.read, wish, { requesterId: viewer.personId, today });
  const houses = [homeId, wish.hostId].filter(id => id !== null);
  if (!houses.some(institutionId => may(viewer, 'dispatch.request', { institutionId })))
    throw forbidden('为这两家机构申请派驻', actions['dispatch.request'].means);
  const refusals = wishRefusals(wish, facts);
  const { obstacles, shares } = await appointmentOutlook(context.read, planOf(wish));
  return {
    homeId,
    isAskable: refusals.length === 0,
    isEligible: refusals.length === 0 && obstacles.length === 0,
    refusals: speak(context, refusals),
    obstacles: speak(context, obstacles),
    shares: shares.map(({ from, until, bp }) => ({ during: civilDaysOf({ from, until }), shareBp: bp })),
    conflicts: await dutiesWithin(context, wish),
  };
}

/** What stands in the way of an order that waits, as the last side that says yes would be told today. */
export async function orderObstacles(context: Context, order: DispatchOrder): Promise<Refusal<DispatchCode>[]> {
  const today = civilDateOf(new Date());
  const { from, until } = order.during;
  const wish = { ...order, from, until: present(until, 'end of an order') };
  const { facts } = await lookUpWish(context.read, wish, { requesterId: null, today, orderId: order.uuid });
  const { obstacles } = await appointmentOutlook(context.read, planOf(wish));
  return [...wishRefusals(wish, facts), ...obstacles];
}

const conflictsMax = 50;

/** Live duty sessions of the person that fall into the days of a wish; those that begin on its days at other houses have to be moved. */
async function dutiesWithin(context: Context, { personId, from, until }: DispatchWish): Promise<DispatchConflict[]> {
  if (until <= from) return [];
  const sessions = await conflictsWith(context, personId, startOfDay(from), startOfDay(until));
  return sessions.slice(0, conflictsMax).map(({ startsAt, endsAt, serviceZh, serviceEn, institutionId }) => ({
    from: startsAt,
    until: endsAt,
    service: { zh: serviceZh, en: serviceEn },
    institutionId,
  }));
}
