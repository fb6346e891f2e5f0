import { tightGroupOf } from '../group/group.queries';
import type { Transaction } from '../platform/database/transaction';
import { recordWork, takeBackWork, type WorkDone } from './work-event.commands';

/** Work that was seen done in a house, for the pool of the group to which it belongs; a house in none keeps it for itself. */

export type HouseWork = Omit<WorkDone, 'groupId'>;

/**
 * Keeps it. Who has no appointment in the house, such as the desk of the group, acted in its name: then the work names nobody.
 */
export async function recordHouseWork(tx: Transaction, done: readonly HouseWork[]): Promise<void> {
  const groups = await groupsOf(tx, done);
  const appointed = await appointedAmong(tx, done);
  const kept = done.flatMap((each): WorkDone[] => {
    const groupId = groups.get(each.institutionId);
    if (!groupId) return [];
    const isOwn = each.personId !== null && appointed.has(`${each.institutionId} ${each.personId}`);
    return [{ ...each, groupId, personId: isOwn ? each.personId : null }];
  });
  await recordWork(tx, kept);
}

/** Takes it back; what is frozen stays. */
export async function takeBackHouseWork(
  tx: Transaction,
  institutionId: string,
  sourceKeys: readonly string[],
): Promise<void> {
  const groupId = await tightGroupOf(tx, institutionId);
  if (!groupId) return;
  for (const sourceKey of sourceKeys) await takeBackWork(tx, groupId, sourceKey);
}

async function groupsOf(tx: Transaction, done: readonly HouseWork[]): Promise<Map<string, string | null>> {
  const groups = new Map<string, string | null>();
  for (const { institutionId } of done)
    if (!groups.has(institutionId)) groups.set(institutionId, await tightGroupOf(tx, institutionId));
  return groups;
}

async function appointedAmong(tx: Transaction, done: readonly HouseWork[]): Promise<Set<string>> {
  const people = [...new Set(done.flatMap(({ personId }) => personId ?? []))];
  if (people.length === 0) return new Set();
  const rows = await tx.rows<{ place: string }>(
    `SELECT DISTINCT institution_id || ' ' || person_id AS place FROM appointment
     WHERE person_id = ANY ($1) AND institution_id = ANY ($2) AND during @> now()`,
    [people, done.map(({ institutionId }) => institutionId)],
  );
  return new Set(rows.map(({ place }) => place));
}
