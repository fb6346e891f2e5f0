import { policyContentOf } from '../group/group.queries';
import type { InstitutionTier } from '../group/group.rules';
import { present } from '../kernel/invariant';
import type { Refusal } from '../kernel/result';
import { notFound } from '../platform/errors';
import {
  appointmentsAt,
  type Days,
  instantsOf,
  leftOn,
  type Reader,
  registrationsAt,
} from '../staffing/appointment.facts';
import {
  type AppointmentFitCode,
  type AppointmentPlan,
  needsRegistration,
  refuseFit,
  shareStretches,
} from '../staffing/appointment.rules';
import type { ShareStretch } from '../staffing/share.rules';
import { readStaffingPolicy } from '../staffing/staffing-policy.rules';
import type { DispatchCode } from './dispatch.codes';
import { commonGroup, sentPerson } from './dispatch.facts';
import type { DispatchKind } from './dispatch.rules';
import { type DispatchWish, type DispatchWishFacts, isDistrictManageable } from './dispatch-wish.rules';

/** What is looked up before somebody is sent; for the form that asks, for the commands, and for an order that waits. */

export interface LookedUpWish {
  readonly facts: DispatchWishFacts;
  /** The tight group of both houses; null when there is none. */
  readonly groupId: string | null;
  readonly homeId: string | null;
}

/** @param orderId the order that this wish is, when it has been written down: it does not stand in its own way */
export async function lookUpWish(
  reader: Reader,
  wish: DispatchWish,
  who: { readonly requesterId: string | null; readonly today: string; readonly orderId?: string },
): Promise<LookedUpWish> {
  const { homeId, homeTier, education, level } = await sentPerson(reader, wish.personId, wish.from);
  const host = await reader.row<{ tier: InstitutionTier }>('SELECT tier FROM institution WHERE id = $1', [wish.hostId]);
  if (!host) throw notFound('这家机构', 'institution');
  const groupId = homeId && (await commonGroup(reader, homeId, wish.hostId, wish));
  const policy = readStaffingPolicy(await policyContentOf(reader, wish.hostId, 'staffing'));
  const facts: DispatchWishFacts = {
    home: homeId ? { id: homeId, tier: present(homeTier, 'tier of a house') } : null,
    hostTier: host.tier,
    areTogether: groupId !== null,
    isDepartmentOfHost: await isDepartmentOf(reader, wish),
    isDistrictManageable: isDistrictManageable(level, education, policy.districtManagedMinLevel),
    isAsked: await isAsked(reader, wish, who.orderId ?? null),
    today: who.today,
    requesterId: who.requesterId,
  };
  return { facts, groupId, homeId };
}

async function isDepartmentOf(reader: Reader, { hostId, hostDepartmentId }: DispatchWish): Promise<boolean> {
  if (hostDepartmentId === null) return true;
  const row = await reader.row('SELECT 1 AS one FROM department WHERE id = $1 AND institution_id = $2', [
    hostDepartmentId,
    hostId,
  ]);
  return row !== undefined;
}

async function isAsked(reader: Reader, wish: DispatchWish, orderId: string | null): Promise<boolean> {
  if (wish.until <= wish.from) return false;
  const row = await reader.row(
    `SELECT 1 AS one FROM dispatch_order WHERE person_id = $1 AND host_institution_id = $2 AND kind = $3 AND during && daterange($4, $5)
       AND state IN ('SUBMITTED', 'APPROVED', 'ACTIVE') AND id IS DISTINCT FROM $6`,
    [wish.personId, wish.hostId, wish.kind, wish.from, wish.until, orderId],
  );
  return row !== undefined;
}

/** An order as the appointment that it becomes. */
export function planOf(order: {
  readonly personId: string;
  readonly kind: DispatchKind;
  readonly post: string;
  readonly shareBp: number;
  readonly hostId: string;
  readonly from: string;
  readonly until: string;
}): AppointmentPlan {
  const { personId, kind, post, shareBp, hostId, from, until } = order;
  return { personId, kind, post, shareBp, groupId: null, institutionId: hostId, wardId: null, from, until };
}

/** What of appointments, registrations and shares stands in the way of an appointment today, and what the shares come to. */
export async function appointmentOutlook(
  reader: Reader,
  plan: AppointmentPlan & Days,
): Promise<{ obstacles: Refusal<DispatchCode>[]; shares: ShareStretch[] }> {
  const period = instantsOf(plan);
  if (period.until !== null && period.until <= period.from) return { obstacles: [], shares: [] };
  const held = await appointmentsAt(reader, plan.personId, period.from, period.until);
  const registrations = needsRegistration(plan)
    ? await registrationsAt(reader, plan.personId, present(plan.institutionId, 'host'))
    : [];
  const unfit = refuseFit(plan, period, { held, registrations, leftOn: await leftOn(reader, plan.personId) });
  return { obstacles: unfit.map(asDispatchRefusal), shares: shareStretches(plan, period, held) };
}

const fields: Readonly<Record<string, string>> = {
  institutionId: 'hostInstitutionId',
  departmentId: 'hostDepartmentId',
};

/** What speaks against an appointment, as one of an order: the same sentence, the order's field. */
export function asDispatchRefusal({ code, message, field }: Refusal<AppointmentFitCode>): Refusal<DispatchCode> {
  const isOwn = code !== 'KIND_UNFIT' && code !== 'SHARE_UNFIT' && code !== 'SPEAKS_FOR_SUPPLIER';
  return { code: isOwn ? code : 'NOT_APPOINTABLE', message, field: field?.map(name => fields[name] ?? name) };
}
