import { tell } from '../notices/notice.commands';
import type { NoticeKind } from '../notices/notice.rules';
import type { Transaction } from '../platform/database/transaction';
import { supplierRepresentativesOf, supplyOfficersOf } from '../staffing/holder.queries';

/** Tells people of rounds: what is asked of them, and what came of it. */

interface Told {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
}

/** Tells those who look after the supplies of the houses that they are asked what they need. */
export async function tellDemand(tx: Transaction, round: Told, until: Date): Promise<void> {
  await tellOf(tx, 'NEGOTIATION_DEMAND', round, await officersOf(tx, round), until);
}

/** Tells everybody who speaks for a supplier that there is something to bid for. */
export async function tellBids(tx: Transaction, round: Told, until: Date): Promise<void> {
  const suppliers = await tx.rows<{ id: string }>(
    `SELECT DISTINCT supplier_id AS id FROM appointment a JOIN supplier s ON s.id = a.supplier_id
     WHERE a.during @> now() AND coalesce(s.closed_on > group_today(), true)`,
  );
  await tellOf(tx, 'NEGOTIATION_OPEN', round, await representativesOf(tx, suppliers), until);
}

/** Tells those who run the round that its deadline has passed. */
export async function tellClosed(tx: Transaction, round: Told, until: Date): Promise<void> {
  await tellOf(tx, 'NEGOTIATION_CLOSED', round, await supplyOfficersOf(tx, [], round.groupId), until);
  await tellOf(tx, 'NEGOTIATION_REVEAL', round, await representativesOf(tx, await biddersOf(tx, round)), until);
}

/** Tells bidders and houses of the result. */
export async function tellPublished(tx: Transaction, round: Told): Promise<void> {
  const bidders = await representativesOf(tx, await biddersOf(tx, round));
  await tellOf(tx, 'NEGOTIATION_PUBLISHED', round, [...bidders, ...(await officersOf(tx, round))], null);
}

function biddersOf(tx: Transaction, { id }: Told): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>('SELECT supplier_id AS id FROM bid WHERE round_id = $1 AND withdrawn_at IS NULL', [
    id,
  ]);
}

async function representativesOf(tx: Transaction, suppliers: readonly { readonly id: string }[]): Promise<string[]> {
  const found: string[] = [];
  for (const { id } of suppliers) found.push(...(await supplierRepresentativesOf(tx, id)));
  return found;
}

async function officersOf(tx: Transaction, { groupId }: Told): Promise<string[]> {
  const members = await tx.rows<{ id: string }>(
    `SELECT institution_id AS id FROM membership WHERE group_id = $1 AND role <> 'CITY_PARTNER' AND during @> group_today()`,
    [groupId],
  );
  return supplyOfficersOf(
    tx,
    members.map(({ id }) => id),
    groupId,
  );
}

function tellOf(
  tx: Transaction,
  kind: NoticeKind,
  { number }: Told,
  personIds: readonly string[],
  until: Date | null,
): Promise<void> {
  const params = { number, ...(until ? { until: until.toISOString() } : {}) };
  return tell(tx, { kind, recipients: { personIds }, params });
}
