import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import { mayForSupplier } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { bidContentText, noncePattern, type SealedLine, sealOf, sealPattern } from './bid-seal.rules';
import type { NegotiationCode } from './negotiation.codes';
import { inRoundState, negotiationRefusals } from './negotiation-refusals.rules';
import { holdRound, type LockedRound } from './round.facts';
import { RoundState } from './round.rules';
import { qualityLevelMax } from './score.rules';

/** Suppliers seal, withdraw and reveal bids. Of a bid nothing but its seal is told before the deadline. */

export type BidId = { readonly bidId: string };
type Outcome = Result<BidId, NegotiationCode>;

export interface SealInput {
  readonly roundId: string;
  readonly supplierId: string;
  readonly seal: string;
}

/** Takes the hash of a bid before the deadline; nothing of its content is known here. */
export async function sealBid(tx: Transaction, { roundId, supplierId, seal }: SealInput): Promise<Outcome> {
  const round = await holdRound(tx, roundId);
  authoriseSupplier(tx, supplierId);
  const late = biddingRefusal(round);
  if (late) return refused(late);
  if (!sealPattern.test(seal)) return refused(negotiationRefusals.sealForm);
  const supplier = await tx.row<{ isFit: boolean }>(
    `SELECT coalesce(closed_on > group_today(), true) AND coalesce(licence_until >= group_today(), true) AS "isFit" FROM supplier WHERE id = $1`,
    [supplierId],
  );
  if (!supplier?.isFit) return refused(negotiationRefusals.supplierClosed);
  const bidId = newUuid();
  await tx.rows(
    `INSERT INTO bid (id, round_id, supplier_id, seal, sealed_at, sealed_by) VALUES ($1, $2, $3, $4, now(), $5)`,
    [bidId, roundId, supplierId, seal, tx.personId],
  );
  auditBid(tx, 'seal', bidId, round);
  return accepted({ bidId });
}

/** Takes a sealed bid back, before the deadline; another may be sealed then. */
export async function withdrawBid(tx: Transaction, { bidId }: BidId): Promise<Outcome> {
  const { round, bid } = await holdBid(tx, bidId);
  const wrong = bid.withdrawnAt ? negotiationRefusals.withdrawn : biddingRefusal(round);
  if (wrong) return refused(wrong);
  await tx.rows('UPDATE bid SET withdrawn_at = $2 WHERE id = $1', [bidId, await tx.now()]);
  auditBid(tx, 'withdraw', bidId, round);
  return accepted({ bidId });
}

export interface RevealInput extends BidId {
  readonly nonce: string;
  readonly lines: readonly SealedLine[];
}

/** Takes the content of a sealed bid; nobody reads it before the opening. */
export async function revealBid(tx: Transaction, { bidId, nonce, lines }: RevealInput): Promise<Outcome> {
  const { round, bid } = await holdBid(tx, bidId);
  const wrong = revealRefusal(round, bid, await tx.now());
  if (wrong) return refused(wrong);
  if (!noncePattern.test(nonce)) return refused(negotiationRefusals.nonceForm);
  const positions = await tx.rows<{ position: number }>('SELECT position FROM offering WHERE round_id = $1', [
    round.id,
  ]);
  if (!areSound(lines, new Set(positions.map(({ position }) => position))))
    return refused(negotiationRefusals.bidLines);
  const content = bidContentText({ roundNumber: round.number, supplierCode: bid.supplierCode, lines });
  if (sealOf(content, nonce) !== bid.seal) return refused(negotiationRefusals.bidChanged);
  await tx.rows(
    'INSERT INTO bid_content (bid_id, content, nonce, revealed_by, revealed_at) VALUES ($1, $2, $3, $4, now())',
    [bidId, content, nonce, tx.personId],
  );
  auditBid(tx, 'reveal', bidId, round);
  return accepted({ bidId });
}

interface HeldBid {
  readonly supplierId: string;
  readonly supplierCode: string;
  readonly roundId: string;
  readonly seal: string;
  readonly withdrawnAt: Date | null;
  readonly revealedAt: Date | null;
}

/** A bid of one of the viewer's suppliers, locked behind its round. */
async function holdBid(tx: Transaction, bidId: string): Promise<{ round: LockedRound; bid: HeldBid }> {
  const known = await tx.row<{ roundId: string }>('SELECT round_id AS "roundId" FROM bid WHERE id = $1', [bidId]);
  if (!known) throw bidNotFound();
  const round = await holdRound(tx, known.roundId);
  const bid = await tx.row<HeldBid>(
    `SELECT b.supplier_id AS "supplierId", s.code AS "supplierCode", b.round_id AS "roundId", b.seal, b.withdrawn_at AS "withdrawnAt",
       b.revealed_at AS "revealedAt"
     FROM bid b JOIN supplier s ON s.id = b.supplier_id WHERE b.id = $1 FOR NO KEY UPDATE OF b`,
    [bidId],
  );
  if (!bid) throw bidNotFound();
  if (typeof tx.actor !== 'string' && !mayForSupplier(tx.actor, 'bid.own', bid.supplierId)) throw bidNotFound();
  return { round, bid };
}

function bidNotFound(): Error {
  return notFound('该报价', 'bid');
}

function authoriseSupplier(tx: Transaction, supplierId: string): void {
  if (typeof tx.actor === 'string' || mayForSupplier(tx.actor, 'bid.own', supplierId)) return;
  throw notFound('该供应商', 'supplier');
}

function biddingRefusal({ state }: LockedRound): Refusal<NegotiationCode> | undefined {
  if (state === RoundState.OPEN) return undefined;
  return state === RoundState.DRAFT || state === RoundState.FAILED ? inRoundState(state) : negotiationRefusals.bidLate;
}

function revealRefusal(
  { state, revealUntil }: LockedRound,
  { withdrawnAt, revealedAt }: HeldBid,
  now: Date,
): Refusal<NegotiationCode> | undefined {
  if (withdrawnAt) return negotiationRefusals.withdrawn;
  if (revealedAt) return negotiationRefusals.alreadyRevealed;
  if (state === RoundState.OPEN) return negotiationRefusals.revealEarly;
  if (state !== RoundState.CLOSED) return inRoundState(state);
  return now < revealUntil ? undefined : negotiationRefusals.revealLate;
}

const bigintMax = 2n ** 53n;

/** What the table of lines would refuse. */
function areSound(lines: readonly SealedLine[], positions: ReadonlySet<number>): boolean {
  const named = new Set(lines.map(({ position }) => position));
  return (
    lines.length > 0 &&
    named.size === lines.length &&
    lines.every(
      ({ position, priceFen, packsMax, deliveryDays, qualityLevel }) =>
        positions.has(position) &&
        priceFen > 0n &&
        priceFen < bigintMax &&
        packsMax > 0n &&
        packsMax < bigintMax &&
        deliveryDays >= 1 &&
        deliveryDays <= 365 &&
        qualityLevel >= 1 &&
        qualityLevel <= qualityLevelMax,
    )
  );
}

function auditBid(tx: Transaction, action: string, bidId: string, { number }: LockedRound): void {
  tx.audit({
    action: `bid.${action}`,
    institutionId: null,
    subjectKind: 'Bid',
    subjectId: bidId,
    detail: { number },
  });
}
