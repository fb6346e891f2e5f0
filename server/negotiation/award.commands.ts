import { groupBy } from '../kernel/grouping';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { type AwardWish, awardRefusal, shareAward } from './award.rules';
import type { NegotiationCode } from './negotiation.codes';
import { tellPublished } from './negotiation.notices';
import { negotiationRefusals, notDecided } from './negotiation-refusals.rules';
import { type RoundStep, roundOfOffering, runnable } from './round.commands';
import { auditRound, type LockedRound, type RoundId } from './round.facts';
import { RoundAction } from './round.rules';

/** Offerings are awarded one by one, the awards finished, and the result published with agreements and contracts to be signed. */

type Outcome = Result<RoundId, NegotiationCode>;

export interface AwardInput {
  readonly offeringId: string;
  readonly expectedVersion?: number | null;
  /** Nobody: the offering is given up, with a reason. */
  readonly awards: readonly AwardWish[];
  readonly reason: string | null;
}

/** Awards an offering, or gives it up; what was decided about it before is replaced. */
export async function awardOffering(tx: Transaction, input: AwardInput): Promise<Outcome> {
  const { offeringId, awards, expectedVersion } = input;
  const found = await runnable(
    tx,
    { roundId: await roundOfOffering(tx, offeringId), expectedVersion },
    RoundAction.AWARD,
  );
  if (!found.ok) return found;
  const round = found.value;
  const reason = input.reason?.trim() || null;
  if (awards.length === 0 && !reason) return refused(negotiationRefusals.reasonMissing);
  const wrong = await awardWrong(tx, input);
  if (wrong) return refused(wrong);
  await tx.rows('DELETE FROM award WHERE offering_id = $1', [offeringId]);
  await tx.rows('UPDATE offering SET fail_reason = $2 WHERE id = $1', [
    offeringId,
    awards.length === 0 ? reason : null,
  ]);
  const now = await tx.now();
  for (const award of awards)
    await tx.rows(
      `INSERT INTO award (id, offering_id, bid_id, supplier_id, packs, reason, awarded_by, awarded_at)
       SELECT $1, $2, b.id, b.supplier_id, $4, $5, $6, $7 FROM bid b WHERE b.id = $3`,
      [newUuid(), offeringId, award.bidId, award.packs, award.reason?.trim() || null, tx.personId, now],
    );
  await tx.rows('UPDATE negotiation_round SET version = version + 1 WHERE id = $1', [round.id]);
  await auditRound(tx, 'award', round, { offeringId, winners: awards.length });
  return accepted({ roundId: round.id });
}

async function awardWrong(tx: Transaction, { offeringId, awards }: AwardInput) {
  const offering = await tx.row<{ packs: string; winnersMax: number }>(
    'SELECT packs, winners_max AS "winnersMax" FROM offering WHERE id = $1',
    [offeringId],
  );
  const { packs, winnersMax } = present(offering, 'offering');
  const lines = await tx.rows<{ bidId: string; packsMax: string; rank: number | null }>(
    'SELECT bid_id AS "bidId", packs_max AS "packsMax", rank FROM bid_line WHERE offering_id = $1',
    [offeringId],
  );
  const awardable = lines.map(line => ({ ...line, packsMax: BigInt(line.packsMax) }));
  return awardRefusal(awards, awardable, { packs: BigInt(packs), winnersMax });
}

/** Ends the awarding: each offering is awarded or given up, and something is awarded. */
export async function finishAward(tx: Transaction, step: RoundStep): Promise<Outcome> {
  const found = await runnable(tx, step, RoundAction.FINISH_AWARD);
  if (!found.ok) return found;
  const round = found.value;
  const offerings = await tx.rows<{ position: number; isAwarded: boolean; isGivenUp: boolean }>(
    `SELECT position, EXISTS (SELECT FROM award a WHERE a.offering_id = o.id) AS "isAwarded", fail_reason IS NOT NULL AS "isGivenUp"
     FROM offering o WHERE o.round_id = $1 ORDER BY position`,
    [round.id],
  );
  const open = offerings.filter(({ isAwarded, isGivenUp }) => !isAwarded && !isGivenUp);
  if (open.length > 0) return refused(...open.map(({ position }) => notDecided(position)));
  if (!offerings.some(({ isAwarded }) => isAwarded)) return refused(negotiationRefusals.nothingAwarded);
  await tx.rows(
    `UPDATE negotiation_round SET state = 'AWARDED', awarded_at = $2, version = version + 1 WHERE id = $1`,
    [round.id, await tx.now()],
  );
  await auditRound(tx, 'finish-award', round);
  return accepted({ roundId: round.id });
}

/** Publishes the result: one agreement for each winner, with its prices, and one contract for each house that takes part, all to be signed. */
export async function publishRound(tx: Transaction, step: RoundStep): Promise<Outcome> {
  const found = await runnable(tx, step, RoundAction.PUBLISH);
  if (!found.ok) return found;
  const round = found.value;
  const now = await tx.now();
  await tx.rows(
    `UPDATE negotiation_round SET state = 'PUBLISHED', published_at = $2, version = version + 1 WHERE id = $1`,
    [round.id, now],
  );
  const awards = await awardsOf(tx, round.id);
  for (const [supplierId, won] of groupBy(awards, award => award.supplierId))
    await writeAgreement(tx, round, supplierId, won, now);
  await tellPublished(tx, round);
  await auditRound(tx, 'publish', round, { suppliers: new Set(awards.map(award => award.supplierId)).size });
  return accepted({ roundId: round.id });
}

interface WonOffering {
  readonly offeringId: string;
  readonly supplierId: string;
  readonly itemId: string;
  readonly packId: string;
  readonly priceFen: string;
  readonly packs: string;
  /** What each house asked for, of those that are in the group today. */
  readonly demand: Readonly<Record<string, string>>;
}

function awardsOf(tx: Transaction, roundId: string): Promise<WonOffering[]> {
  return tx.rows<WonOffering>(
    `SELECT a.offering_id AS "offeringId", a.supplier_id AS "supplierId", o.item_id AS "itemId", o.pack_id AS "packId", l.price_fen AS "priceFen", a.packs,
       (SELECT coalesce(jsonb_object_agg(d.institution_id, d.packs::text), '{}') FROM offering_demand d
         JOIN membership m ON m.institution_id = d.institution_id AND m.group_id = r.group_id AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
         WHERE d.offering_id = o.id AND d.packs > 0) AS demand
     FROM award a JOIN offering o ON o.id = a.offering_id JOIN negotiation_round r ON r.id = o.round_id
     JOIN bid_line l ON l.bid_id = a.bid_id AND l.offering_id = a.offering_id
     WHERE o.round_id = $1 ORDER BY o.position, l.rank`,
    [roundId],
  );
}

async function writeAgreement(
  tx: Transaction,
  { id: roundId, groupId, termFrom, termUntil, isConsigned }: LockedRound,
  supplierId: string,
  won: readonly WonOffering[],
  now: Date,
): Promise<void> {
  const agreementId = newUuid();
  await tx.rows(
    `INSERT INTO agreement (id, group_id, supplier_id, round_id, during, state, created_at) VALUES ($1, $2, $3, $4, daterange($5, $6), 'DRAFT', $7)`,
    [agreementId, groupId, supplierId, roundId, termFrom, termUntil, now],
  );
  const lines = won.map(each => ({ ...each, id: newUuid() }));
  await tx.rows(
    `INSERT INTO price_line (id, agreement_id, group_id, supplier_id, offering_id, item_id, pack_id, price_fen, packs_max, during)
     SELECT l.id, $2, $3, $4, l."offeringId", l."itemId", l."packId", l."priceFen", l.packs, daterange($5, $6)
     FROM jsonb_to_recordset($1::jsonb) AS l(id uuid, "offeringId" uuid, "itemId" uuid, "packId" uuid, "priceFen" bigint, packs bigint)`,
    [JSON.stringify(lines), agreementId, groupId, supplierId, termFrom, termUntil],
  );
  const shares = lines.flatMap(({ id, packs, demand }) => {
    const asked = new Map(Object.entries(demand).map(([house, each]) => [house, BigInt(each)]));
    const parts = asked.size > 0 ? shareAward(BigInt(packs), asked) : new Map<string, bigint>();
    return [...parts].map(([institutionId, part]) => ({ institutionId, priceLineId: id, packs: part.toString() }));
  });
  const contracts = [...groupBy(shares, share => share.institutionId).keys()]
    .sort()
    .map(institutionId => ({ id: newUuid(), institutionId }));
  await tx.rows(
    `INSERT INTO member_contract (id, agreement_id, group_id, supplier_id, institution_id, state, is_consigned, created_at)
     SELECT c.id, $2, $3, $4, c."institutionId", 'DRAFT', $5, $6 FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, "institutionId" uuid)`,
    [JSON.stringify(contracts), agreementId, groupId, supplierId, isConsigned, now],
  );
  await tx.rows(
    `INSERT INTO member_contract_line (contract_id, price_line_id, agreement_id, packs_agreed)
     SELECT c.id, s."priceLineId", $2, s.packs FROM jsonb_to_recordset($1::jsonb) AS s("institutionId" uuid, "priceLineId" uuid, packs bigint)
     JOIN member_contract c ON c.agreement_id = $2 AND c.institution_id = s."institutionId"`,
    [JSON.stringify(shares), agreementId],
  );
}
