import { type CivilDate, startOfDay } from '../kernel/civil-date';
import { tell } from '../notices/notice.commands';
import type { NoticeKind } from '../notices/notice.rules';
import type { Transaction } from '../platform/database/transaction';
import { groupStaffOfficersOf, staffOfficersOf } from '../staffing/holder.queries';
import type { DispatchSide } from './dispatch.rules';
import { signersOf } from './stand-in.queries';

/** Tells people what became of orders. */

interface Told {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
  readonly homeId: string;
  readonly hostId: string;
  readonly personId: string;
  readonly requestedById: string;
}

/** Tells those who decide for sides that an answer is asked for, or overdue. */
export async function tellDeciders(
  tx: Transaction,
  kind: 'DISPATCH_SUBMITTED' | 'DISPATCH_OVERDUE',
  order: Told,
  sides: readonly DispatchSide[],
  dueAt: Date,
): Promise<void> {
  const signers = (await signersOf(tx, [order.id])).filter(({ side }) => sides.includes(side));
  const asked = signers.map(({ personId }) => personId);
  // Whoever asked does not decide, and hears only of what is late.
  const personIds = kind === 'DISPATCH_OVERDUE' ? [...asked, order.requestedById] : asked;
  await tellOf(tx, kind, order, personIds, dueAt);
}

/** Tells whoever asked, whoever is sent, and HR of both houses and of the group. */
export async function tellEverybody(
  tx: Transaction,
  kind: 'DISPATCH_APPROVED' | 'DISPATCH_CANCELLED' | 'DISPATCH_RECALLED',
  order: Told,
  from: CivilDate | null = null,
): Promise<void> {
  const officers = await officersOf(tx, order);
  await tellOf(
    tx,
    kind,
    order,
    [...officers, order.personId, order.requestedById],
    from === null ? null : startOfDay(from),
  );
}

export function tellRequester(tx: Transaction, kind: 'DISPATCH_REJECTED', order: Told): Promise<void> {
  return tellOf(tx, kind, order, [order.requestedById], null);
}

async function officersOf(tx: Transaction, { homeId, hostId, groupId }: Told): Promise<string[]> {
  return [...(await staffOfficersOf(tx, [homeId, hostId])), ...(await groupStaffOfficersOf(tx, [groupId]))];
}

function tellOf(
  tx: Transaction,
  kind: NoticeKind,
  { id, number, homeId, hostId }: Told,
  personIds: readonly string[],
  until: Date | null,
): Promise<void> {
  return tell(tx, {
    kind,
    recipients: { personIds },
    params: {
      number,
      dispatchOrderId: id,
      sourceInstitutionId: homeId,
      targetInstitutionId: hostId,
      ...(until ? { until: until.toISOString() } : {}),
    },
  });
}
