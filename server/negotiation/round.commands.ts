import { authoriseInGroup } from '../group/group.facts';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { NegotiationCode } from './negotiation.codes';
import { tellBids, tellDemand } from './negotiation.notices';
import { negotiationRefusals, nothingNeeded } from './negotiation-refusals.rules';
import { earlierPrices } from './price.queries';
import {
  auditRound,
  authoriseRound,
  type LockedRound,
  lockRound,
  type RoundId,
  roundRefusal,
  writeFailed,
} from './round.facts';
import { RoundAction } from './round.rules';
import { type OfferingWish, offeringWishRefusals, type RoundWish, roundWishRefusals } from './round-wish.rules';

/** The group writes rounds down, opens them to suppliers, and ends those that come to nothing. */

type Outcome = Result<RoundId, NegotiationCode>;

/** Drafts a round and tells its houses until when they say what they need. */
export async function draftRound(tx: Transaction, viewer: Viewer, groupId: string, wish: RoundWish): Promise<Outcome> {
  await authoriseInGroup(tx, viewer, 'negotiation.run', groupId);
  const wrong = roundWishRefusals(wish, await tx.now());
  if (wrong.length > 0) return refused(...wrong);
  const id = newUuid();
  const made = await tx.row<{ number: string }>(
    `INSERT INTO negotiation_round (id, group_id, title_zh, kind, state, demand_until, bids_until, reveal_until, term, weight_price_bp, weight_quality_bp,
       weight_delivery_bp, is_consigned, created_by, created_at)
     VALUES ($1, $2, $3, $4, 'DRAFT', $5, $6, $7, daterange($8, $9), $10, $11, $12, $13, $14, now()) RETURNING number`,
    [id, groupId, wish.titleZh.trim(), wish.kind, ...termsOf(wish), wish.isConsigned, viewer.personId],
  );
  const round = { id, groupId, number: made?.number ?? '' };
  await tellDemand(tx, round, wish.demandUntil);
  await auditRound(tx, 'draft', round);
  return accepted({ roundId: id });
}

function termsOf(wish: RoundWish): unknown[] {
  const { demandUntil, bidsUntil, revealUntil, termFrom, termUntil, priceBp, qualityBp, deliveryBp } = wish;
  return [demandUntil, bidsUntil, revealUntil, termFrom, termUntil, priceBp, qualityBp, deliveryBp];
}

export interface RoundStep extends RoundId {
  readonly expectedVersion?: number | null;
}

/** Gives a draft another title, deadlines, term or weights; its kind stays. */
export async function changeRound(tx: Transaction, step: RoundStep, wish: Omit<RoundWish, 'kind'>): Promise<Outcome> {
  const found = await runnable(tx, step, RoundAction.CHANGE);
  if (!found.ok) return found;
  const { kind } = found.value;
  const wrong = roundWishRefusals({ ...wish, kind }, await tx.now());
  if (wrong.length > 0) return refused(...wrong);
  await tx.rows(
    `UPDATE negotiation_round SET title_zh = $2, demand_until = $3, bids_until = $4, reveal_until = $5, term = daterange($6, $7), weight_price_bp = $8,
       weight_quality_bp = $9, weight_delivery_bp = $10, is_consigned = $11, version = version + 1 WHERE id = $1`,
    [step.roundId, wish.titleZh.trim(), ...termsOf({ ...wish, kind }), wish.isConsigned],
  );
  await auditRound(tx, 'change', found.value);
  return accepted({ roundId: step.roundId });
}

/** Adds offerings to a draft, in their order; an earlier price that is left out is looked up in the agreements of the group. */
export async function addOfferings(
  tx: Transaction,
  step: RoundStep,
  wishes: readonly OfferingWish[],
): Promise<Outcome> {
  const found = await runnable(tx, step, RoundAction.CHANGE);
  if (!found.ok) return found;
  const round = found.value;
  const offerable = await offerablePacks(tx, round, wishes);
  const wrong = wishes.flatMap((wish, index) =>
    offeringWishRefusals(wish, offerable).map(each => ({
      ...each,
      field: ['offerings', String(index), ...(each.field ?? [])],
    })),
  );
  if (wrong.length > 0) return refused(...wrong);
  const before = wishes.map(({ itemId, packId }) => ({ itemId, packId, before: round.termFrom }));
  const earlier = await earlierPrices(tx, round.groupId, before);
  await tx.rows(
    `INSERT INTO offering (id, round_id, position, item_id, pack_id, ceiling_fen, previous_fen, previous_source, winners_max)
     SELECT r.id, $1, (SELECT coalesce(max(position), 0) FROM offering WHERE round_id = $1) + r.place, r.item, r.pack, r.ceiling, r.previous, r.source, r.winners
     FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, place integer, item uuid, pack uuid, ceiling bigint, previous bigint, source text, winners integer)`,
    [
      round.id,
      JSON.stringify(
        wishes.map((wish, index) => ({
          id: newUuid(),
          place: index + 1,
          item: wish.itemId,
          pack: wish.packId,
          ceiling: wish.ceilingFen?.toString() ?? null,
          previous: (wish.previousFen ?? earlier[index]?.priceFen)?.toString() ?? null,
          source: wish.previousSource?.trim() || earlier[index]?.source || null,
          winners: wish.winnersMax,
        })),
      ),
    ],
  );
  await stepVersion(tx, round.id);
  await auditRound(tx, 'offer', round, { count: wishes.length });
  return accepted({ roundId: round.id });
}

/** Packs of listed items of the round's group and kind, among those wished. */
async function offerablePacks(
  tx: Transaction,
  { groupId, kind }: LockedRound,
  wishes: readonly OfferingWish[],
): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT p.id FROM unnest($3::uuid[], $4::uuid[]) AS w(item, pack) JOIN catalogue_pack p ON p.id = w.pack AND p.item_id = w.item
     JOIN catalogue_item i ON i.id = p.item_id AND i.group_id = $1 AND i.kind = $2
     WHERE (p.closed_on IS NULL OR p.closed_on > group_today()) AND (i.unlisted_on IS NULL OR i.unlisted_on > group_today())`,
    [groupId, kind, wishes.map(({ itemId }) => itemId), wishes.map(({ packId }) => packId)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Takes an offering out of a draft, with what houses said they need of it. */
export async function removeOffering(tx: Transaction, offeringId: string): Promise<Outcome> {
  const found = await runnable(tx, { roundId: await roundOfOffering(tx, offeringId) }, RoundAction.CHANGE);
  if (!found.ok) return found;
  await tx.rows('DELETE FROM offering WHERE id = $1', [offeringId]);
  await stepVersion(tx, found.value.id);
  await auditRound(tx, 'unoffer', found.value);
  return accepted({ roundId: found.value.id });
}

/** Ends the time to say what is needed, publishes the sums, and lets suppliers bid. */
export async function openRound(tx: Transaction, step: RoundStep): Promise<Outcome> {
  const found = await runnable(tx, step, RoundAction.OPEN);
  if (!found.ok) return found;
  const round = found.value;
  const offered = await tx.rows<{ position: number; packs: string | null }>(
    `SELECT o.position, (SELECT sum(d.packs) FROM offering_demand d WHERE d.offering_id = o.id) AS packs FROM offering o WHERE o.round_id = $1 ORDER BY o.position`,
    [round.id],
  );
  if (offered.length === 0) return refused(negotiationRefusals.nothingOffered);
  const unneeded = offered.filter(({ packs }) => BigInt(packs ?? 0) === 0n);
  if (unneeded.length > 0) return refused(...unneeded.map(({ position }) => nothingNeeded(position)));
  await tx.rows(
    `UPDATE offering o SET packs = (SELECT sum(d.packs) FROM offering_demand d WHERE d.offering_id = o.id) WHERE o.round_id = $1`,
    [round.id],
  );
  const now = await tx.now();
  await tx.rows(
    `UPDATE negotiation_round SET state = 'OPEN', opened_at = $2, demand_until = least(demand_until, $2), version = version + 1 WHERE id = $1`,
    [round.id, now],
  );
  await tellBids(tx, round, round.bidsUntil);
  await auditRound(tx, 'open', round, { offerings: offered.length });
  return accepted({ roundId: round.id });
}

/** Ends a round without a result. */
export async function failRound(tx: Transaction, step: RoundStep & { readonly reason: string }): Promise<Outcome> {
  const found = await runnable(tx, step, RoundAction.FAIL);
  if (!found.ok) return found;
  const reason = step.reason.trim();
  if (reason === '') return refused(negotiationRefusals.reasonMissing);
  await writeFailed(tx, found.value, reason, await tx.now());
  return accepted({ roundId: step.roundId });
}

/** The round, locked, for a step that only those who run it take; or why they cannot take it now. */
export async function runnable(
  tx: Transaction,
  { roundId, expectedVersion }: RoundStep,
  action: RoundAction,
): Promise<Result<LockedRound, NegotiationCode>> {
  const round = await lockRound(tx, roundId);
  await authoriseRound(tx, 'negotiation.run', round);
  const wrong = await roundRefusal(tx, round, action, expectedVersion);
  return wrong ? refused(wrong) : accepted(round);
}

/** The round of an offering that the viewer sees. */
export async function roundOfOffering(tx: Transaction, offeringId: string): Promise<string> {
  const row = await tx.row<{ roundId: string }>('SELECT round_id AS "roundId" FROM offering WHERE id = $1', [
    offeringId,
  ]);
  if (!row) throw offeringNotFound();
  return row.roundId;
}

function offeringNotFound(): Error {
  return notFound('该标的', 'offering');
}

async function stepVersion(tx: Transaction, roundId: string): Promise<void> {
  await tx.rows('UPDATE negotiation_round SET version = version + 1 WHERE id = $1', [roundId]);
}
