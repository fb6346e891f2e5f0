import { groupBy } from '../kernel/grouping';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import { isGranted } from '../platform/access/actions';
import { type Viewer, validGrants } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { readBidLines } from './bid-seal.rules';
import type { NegotiationCode } from './negotiation.codes';
import { inRoundState, negotiationRefusals } from './negotiation-refusals.rules';
import { auditRound, authoriseRound, type LockedRound, lockRound, type RoundId, waitingBids } from './round.facts';
import { type OpeningSignature, otherSignature, RoundState } from './round.rules';
import { type OfferedLine, scoreLines } from './score.rules';

/** Two people open the bids: the first signs, the second within the hour; with that all bids are read, scored and ranked. */
export async function openBids(
  tx: Transaction,
  viewer: Viewer,
  { roundId }: RoundId,
): Promise<Result<RoundId, NegotiationCode>> {
  const round = await lockRound(tx, roundId);
  await authoriseRound(tx, 'negotiation.open', round);
  const now = await tx.now();
  const early = await openingRefusal(tx, round, now);
  if (early) return refused(early);
  const signatures = await signaturesOf(tx, roundId);
  const byRightOf = rightToSign(viewer, round.groupId, signatures);
  if (!byRightOf) return refused(negotiationRefusals.sameRight);
  const signer = { personId: viewer.personId, byRightOf };
  const other = otherSignature(signatures, signer, now);
  if (!other && otherSignature(signatures, { personId: '', byRightOf: '' }, now)?.personId === viewer.personId)
    return refused(negotiationRefusals.signedAlready);
  await tx.rows(
    `INSERT INTO opening_signature (round_id, person_id, by_right_of, at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (round_id, person_id) DO UPDATE SET by_right_of = excluded.by_right_of, at = excluded.at`,
    [roundId, viewer.personId, byRightOf, now],
  );
  await auditRound(tx, 'sign-opening', round, { byRightOf });
  if (other) await unseal(tx, round, now);
  return accepted({ roundId });
}

async function openingRefusal(
  tx: Transaction,
  { id, state, revealUntil }: LockedRound,
  now: Date,
): Promise<Refusal<NegotiationCode> | undefined> {
  const isOpened = state !== RoundState.DRAFT && state !== RoundState.OPEN && state !== RoundState.FAILED;
  if (state !== RoundState.CLOSED) return isOpened ? negotiationRefusals.alreadyOpened : inRoundState(state);
  const { bids, revealed } = await waitingBids(tx, id);
  return revealed < bids && now < revealUntil ? negotiationRefusals.notAllRevealed : undefined;
}

function signaturesOf(tx: Transaction, roundId: string): Promise<OpeningSignature[]> {
  return tx.rows<OpeningSignature>(
    `SELECT person_id AS "personId", by_right_of AS "byRightOf", at FROM opening_signature WHERE round_id = $1 ORDER BY at DESC`,
    [roundId],
  );
}

/** Whose right the viewer signs by: their own before one that was given to them; none by which somebody else has signed. */
function rightToSign(viewer: Viewer, groupId: string, signatures: readonly OpeningSignature[]): string | undefined {
  const used = new Set(signatures.filter(each => each.personId !== viewer.personId).map(each => each.byRightOf));
  const rights = validGrants(viewer, new Date())
    .filter(grant => grant.groupId === groupId && isGranted('negotiation.open', grant.post))
    .map(({ givenBy }) => givenBy ?? viewer.personId)
    .sort((a, b) => Number(b === viewer.personId) - Number(a === viewer.personId));
  return rights.find(owner => !used.has(owner));
}

/** Opens what was sealed: nobody, nor the server, could read it before this. What was not revealed is void. */
async function unseal(tx: Transaction, round: LockedRound, now: Date): Promise<void> {
  await tx.rows(
    `UPDATE negotiation_round SET state = 'OPENED', unsealed_at = $2, version = version + 1 WHERE id = $1`,
    [round.id, now],
  );
  await tx.rows(
    `UPDATE bid SET void_reason = 'NOT_REVEALED' WHERE round_id = $1 AND withdrawn_at IS NULL AND revealed_at IS NULL`,
    [round.id],
  );
  const lines = await writeLines(tx, round);
  await auditRound(tx, 'open-bids', round, { lines });
}

interface OpenedLine extends OfferedLine {
  readonly bidId: string;
  readonly position: number;
  readonly packsMax: bigint;
}

async function writeLines(tx: Transaction, round: LockedRound): Promise<number> {
  const contents = await tx.rows<{ bidId: string; content: string; sealedAt: Date; supplierCode: string }>(
    `SELECT b.id AS "bidId", c.content, b.sealed_at AS "sealedAt", s.code AS "supplierCode"
     FROM bid b JOIN bid_content c ON c.bid_id = b.id JOIN supplier s ON s.id = b.supplier_id
     WHERE b.round_id = $1 AND b.withdrawn_at IS NULL`,
    [round.id],
  );
  const lines: OpenedLine[] = contents.flatMap(({ content, ...bid }) =>
    readBidLines(content).map(line => ({ ...bid, ...line })),
  );
  const offerings = await tx.rows<{ id: string; position: number; ceilingFen: string | null }>(
    `SELECT id, position, ceiling_fen AS "ceilingFen" FROM offering WHERE round_id = $1`,
    [round.id],
  );
  const byPosition = new Map(offerings.map(offering => [offering.position, offering]));
  const scored = [...groupBy(lines, line => line.position)].flatMap(([position, ofOffering]) => {
    const { id, ceilingFen } = present(byPosition.get(position), 'offering of a bid');
    const ranked = scoreLines(ofOffering, ceilingFen === null ? null : BigInt(ceilingFen), round);
    return ranked.map(line => ({ ...line, offeringId: id }));
  });
  await tx.rows(
    `INSERT INTO bid_line (bid_id, offering_id, price_fen, packs_max, delivery_days, quality_level, void_reason, score_bp, rank)
     SELECT "bidId", "offeringId", "priceFen", "packsMax", "deliveryDays", "qualityLevel", "voidReason", "scoreBp", rank
     FROM jsonb_to_recordset($1::jsonb) AS l("bidId" uuid, "offeringId" uuid, "priceFen" bigint, "packsMax" bigint, "deliveryDays" integer,
       "qualityLevel" integer, "voidReason" text, "scoreBp" integer, rank integer)`,
    [JSON.stringify(scored, (_, value) => (typeof value === 'bigint' ? value.toString() : value))],
  );
  return scored.length;
}
