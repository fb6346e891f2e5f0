import { authoriseInGroup } from '../group/group.facts';
import { leadOf } from '../group/group.queries';
import type { CivilDate } from '../kernel/civil-date';
import type { Refusal } from '../kernel/result';
import type { Action } from '../platform/access/actions';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { NegotiationCode } from './negotiation.codes';
import { inRoundState, negotiationRefusals } from './negotiation-refusals.rules';
import type { RoundKind } from './round.rules';
import { allowedRoundActions, type RoundAction, RoundState, standingRound } from './round.rules';
import type { ScoreWeights } from './score.rules';

/** What commands on rounds read and lock: the round first, then its bids, then agreements and contracts. */

export type RoundId = { readonly roundId: string };

export interface LockedRound extends ScoreWeights {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
  readonly kind: RoundKind;
  /** What it is now, by the clock. */
  readonly state: RoundState;
  readonly demandUntil: Date;
  readonly bidsUntil: Date;
  readonly revealUntil: Date;
  readonly termFrom: CivilDate;
  readonly termUntil: CivilDate;
  readonly isConsigned: boolean;
  readonly version: number;
}

/** Locks a round for whoever runs it; what the clock has done to it meanwhile is written down first. */
export async function lockRound(tx: Transaction, id: string): Promise<LockedRound> {
  const round = await readRound(tx, id, 'FOR NO KEY UPDATE');
  return settleRound(tx, round);
}

/** Holds a round as it stands, together with others who do: for demand and bids, which come side by side. */
export async function holdRound(tx: Transaction, id: string): Promise<LockedRound> {
  const round = await readRound(tx, id, 'FOR SHARE');
  return { ...round, state: standingRound(round, await tx.now()) };
}

async function readRound(tx: Transaction, id: string, lock: 'FOR NO KEY UPDATE' | 'FOR SHARE'): Promise<LockedRound> {
  const row = await tx.row<LockedRound>(
    `SELECT id, number, group_id AS "groupId", kind, state, demand_until AS "demandUntil", bids_until AS "bidsUntil", reveal_until AS "revealUntil",
       lower(term) AS "termFrom", upper(term) AS "termUntil", is_consigned AS "isConsigned", version,
       weight_price_bp AS "priceBp", weight_quality_bp AS "qualityBp", weight_delivery_bp AS "deliveryBp"
     FROM negotiation_round WHERE id = $1 ${lock}`,
    [id],
  );
  if (!row) throw roundNotFound();
  return row;
}

/** Writes down that a round has closed, and that it has failed where nobody bid or nobody revealed in time. */
async function settleRound(tx: Transaction, round: LockedRound): Promise<LockedRound> {
  const now = await tx.now();
  if (standingRound(round, now) !== RoundState.CLOSED) return round;
  if (round.state === RoundState.OPEN)
    await tx.rows(`UPDATE negotiation_round SET state = 'CLOSED', version = version + 1 WHERE id = $1`, [round.id]);
  const waiting = await waitingBids(tx, round.id);
  const nobodyLeft = waiting.bids === 0 || (waiting.revealed === 0 && round.revealUntil <= now);
  if (nobodyLeft) await writeFailed(tx, round, waiting.bids === 0 ? 'NO_BIDS' : 'NOBODY_REVEALED', now);
  return readRound(tx, round.id, 'FOR NO KEY UPDATE');
}

/** How many bids wait to be opened, and how many of them are revealed. */
export async function waitingBids(tx: Transaction, roundId: string): Promise<{ bids: number; revealed: number }> {
  const row = await tx.row<{ bids: number; revealed: number }>(
    `SELECT count(*)::integer AS bids, count(revealed_at)::integer AS revealed FROM bid WHERE round_id = $1 AND withdrawn_at IS NULL`,
    [roundId],
  );
  return row ?? { bids: 0, revealed: 0 };
}

/** Ends a round without a result. */
export async function writeFailed(tx: Transaction, round: LockedRound, reason: string, at: Date): Promise<void> {
  await tx.rows(
    `UPDATE negotiation_round SET state = 'FAILED', failed_at = $2, fail_reason = $3, version = version + 1 WHERE id = $1`,
    [round.id, at, reason],
  );
  await auditRound(tx, 'fail', round, { reason });
}

function roundNotFound(): Error {
  return notFound('这轮议价', 'negotiation round');
}

/** The group of the round itself acts; its houses are told so, others see nothing of it. */
export async function authoriseRound(
  tx: Transaction,
  action: Action,
  round: Pick<LockedRound, 'groupId'>,
): Promise<void> {
  if (typeof tx.actor === 'string') return;
  await authoriseInGroup(tx, tx.actor, action, round.groupId);
}

/** Why a step cannot be taken with a round now. */
export async function roundRefusal(
  tx: Transaction,
  round: LockedRound,
  action: RoundAction,
  expectedVersion?: number | null,
): Promise<Refusal<NegotiationCode> | undefined> {
  if (expectedVersion != null && expectedVersion !== round.version) return negotiationRefusals.changed;
  return allowedRoundActions(round, await tx.now()).includes(action) ? undefined : inRoundState(round.state);
}

export async function auditRound(
  tx: Transaction,
  action: string,
  { id, groupId, number }: Pick<LockedRound, 'id' | 'groupId' | 'number'>,
  detail: object = {},
): Promise<void> {
  tx.audit({
    action: `negotiation.${action}`,
    institutionId: await leadOf(tx, groupId),
    subjectKind: 'NegotiationRound',
    subjectId: id,
    detail: { number, ...detail },
  });
}
