import { leadOf } from '../group/group.queries';
import { addDays, civilDateOf, daysBetween } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { authoriseInGroup } from './authorise';
import { type CycleRecord, lockCycle, refuseState, refuseVersion, writeStep } from './cycle.records';
import { appealDaysMax, PayCycleAction } from './cycle.rules';
import type { PayCode } from './pay.codes';
import { runOverFacts } from './pay-facts.queries';
import type { PayPolicy } from './pay-policy.rules';
import { type ProblemGroup, problemMeanings } from './problems.rules';

/** A cycle from its opening to its publication. */

export type CycleId = { readonly cycleId: string };

export interface CycleOpening {
  readonly groupId: string;
  readonly code: string;
  readonly from: string;
  readonly until: string;
}

const periodDaysMax = 366;

/** Opens a cycle for a period; periods of a group never overlap. */
export async function openCycle(
  tx: Transaction,
  viewer: Viewer,
  wish: CycleOpening,
): Promise<Result<CycleId, PayCode>> {
  await authoriseInGroup(tx, viewer, 'pay.manage', wish.groupId);
  const days = daysBetween(wish.from, wish.until);
  if (days < 1 || days > periodDaysMax)
    return refused(refusal('PERIOD', '周期须为 1 至 366 天。', 'A period has 1 to 366 days.', 'until'));
  const cycleId = newUuid();
  await tx.rows(
    `INSERT INTO pay_cycle (id, group_id, code, period, created_by, created_at) VALUES ($1, $2, $3, daterange($4, $5), $6, $7)`,
    [cycleId, wish.groupId, wish.code.trim(), wish.from, wish.until, viewer.personId, await tx.now()],
  );
  tx.audit({
    action: 'pay.open',
    institutionId: await leadOf(tx, wish.groupId),
    subjectKind: 'PayCycle',
    subjectId: cycleId,
    detail: { ...wish },
  });
  return accepted({ cycleId });
}

/** An action on a cycle that somebody has looked at. */
export interface CycleWish {
  readonly cycleId: string;
  readonly expectedVersion: number;
}

/** Lets the institutions bring their facts. */
export function collect(tx: Transaction, viewer: Viewer, wish: CycleWish): Promise<Result<CycleId, PayCode>> {
  return act(tx, viewer, wish, PayCycleAction.COLLECT, async () => ({}));
}

/**
 * Freezes the facts: the policy of the first day, what the reserve carries over, and every work event up to the end of the period that no
 * cycle has yet. Only when the engine could divide them: what is missing is named now, not after two people had to unfreeze it.
 */
export async function freeze(tx: Transaction, viewer: Viewer, wish: CycleWish): Promise<Result<CycleId, PayCode>> {
  const cycle = await lockCycle(tx, viewer, 'pay.manage', wish.cycleId);
  const wrong = refuseState(cycle, PayCycleAction.FREEZE) ?? refuseVersion(cycle, wish.expectedVersion);
  if (wrong) return refused(wrong);
  const policy = await policyOn(tx, cycle.groupId, cycle.from);
  if (!policy) return refused(noPolicy(cycle));
  return tx.acrossHouses(async () => {
    const carriedIn = await carriedOver(tx, cycle);
    const { outcome } = await runOverFacts(tx, cycle, policy.content, carriedIn, 'WAITING');
    if (!outcome.ok) return refused(...outcome.problems.map(incomplete));
    await tx.rows(
      `UPDATE pay_work_event SET cycle_id = $1 WHERE cycle_id IS NULL AND undone_at IS NULL AND group_id = $2 AND occurred_on < $3`,
      [cycle.id, cycle.groupId, cycle.until],
    );
    const set = { policy_id: policy.id, carried_in_fen: carriedIn.toString() };
    await writeStep(tx, viewer, cycle, PayCycleAction.FREEZE, { at: await tx.now(), set });
    return accepted({ cycleId: cycle.id });
  });
}

/** The signed policy that holds on a day. */
export async function policyOn(
  tx: Pick<Transaction, 'rows'>,
  groupId: string,
  day: string,
): Promise<{ id: string; content: PayPolicy } | undefined> {
  const [found] = await tx.rows<{ id: string; content: PayPolicy }>(
    `SELECT id, content FROM pay_policy WHERE group_id = $1 AND state = 'SIGNED' AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1`,
    [groupId, day],
  );
  return found;
}

export function noPolicy({ from }: Pick<CycleRecord, 'from'>): Refusal<'NO_POLICY'> {
  return refusal(
    'NO_POLICY',
    `${from} 没有已签发的绩效政策，请先编制并签发。`,
    `No signed policy is valid on ${from}; draft one and have it signed.`,
  );
}

/**
 * What the reserve holds after all settled cycles. While another cycle is between freeze and settlement it has that money: then nothing is
 * carried in here, so that no fen is promised twice.
 */
export async function carriedOver(tx: Pick<Transaction, 'rows'>, cycle: CycleRecord): Promise<bigint> {
  const [row] = await tx.rows<{ fen: string }>(
    `SELECT coalesce(sum(e.amount_fen), 0) AS fen FROM pay_ledger_entry e
     JOIN pay_ledger_transaction t ON t.id = e.transaction_id JOIN pay_cycle c ON c.id = t.cycle_id
     WHERE c.group_id = $1 AND e.account = 'RESERVE' AND NOT EXISTS (
       SELECT FROM pay_cycle other WHERE other.group_id = $1 AND other.id <> $2 AND other.state IN ('FROZEN', 'CALCULATED', 'PUBLISHED', 'APPEAL'))`,
    [cycle.groupId, cycle.id],
  );
  return BigInt(row?.fen ?? 0);
}

/** One refusal for a kind of problem, with how often it came up and the first cases. */
export function incomplete({ code, count, subjects }: ProblemGroup): Refusal<'INCOMPLETE'> {
  const { zh, en } = problemMeanings[code];
  const shown = subjects.slice(0, 5).join('; ');
  const more = count > 5 ? ' …' : '';
  return refusal('INCOMPLETE', `${zh}（${count}）：${shown}${more}`, `${en} (${count}): ${shown}${more}`);
}

/** Asks that a frozen cycle collect again; another person decides. */
export async function askUnfreeze(
  tx: Transaction,
  viewer: Viewer,
  wish: CycleWish & { readonly reason: string },
): Promise<Result<CycleId, PayCode>> {
  const cycle = await lockCycle(tx, viewer, 'pay.manage', wish.cycleId);
  const wrong =
    refuseState(cycle, PayCycleAction.UNFREEZE) ??
    refuseVersion(cycle, wish.expectedVersion) ??
    refuseReason(wish.reason);
  if (wrong) return refused(wrong);
  await tx.rows('INSERT INTO pay_unfreeze (id, cycle_id, reason, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)', [
    newUuid(),
    cycle.id,
    wish.reason.trim(),
    viewer.personId,
    await tx.now(),
  ]);
  await tx.rows('UPDATE pay_cycle SET version = version + 1 WHERE id = $1', [cycle.id]);
  tx.audit({
    action: 'pay.unfreeze.ask',
    institutionId: await leadOf(tx, cycle.groupId),
    subjectKind: 'PayCycle',
    subjectId: cycle.id,
    detail: { reason: wish.reason.trim() },
  });
  return accepted({ cycleId: cycle.id });
}

/** The second of the two: agrees, and the facts may change again; or not. Events go back to waiting, runs stay as they were. */
export async function decideUnfreeze(
  tx: Transaction,
  viewer: Viewer,
  wish: CycleWish & { readonly approve: boolean },
): Promise<Result<CycleId, PayCode>> {
  const cycle = await lockCycle(tx, viewer, 'pay.sign', wish.cycleId);
  const wrong = refuseState(cycle, PayCycleAction.UNFREEZE) ?? refuseVersion(cycle, wish.expectedVersion);
  if (wrong) return refused(wrong);
  const asked = await tx.row<{ id: string; askedBy: string; reason: string }>(
    'SELECT id, asked_by AS "askedBy", reason FROM pay_unfreeze WHERE cycle_id = $1 AND decided_by IS NULL FOR UPDATE',
    [cycle.id],
  );
  if (!asked)
    return refused(refusal('NOTHING_ASKED', '没有待批准的解冻申请。', 'Nobody has asked to unfreeze this cycle.'));
  if (wish.approve && asked.askedBy === viewer.personId)
    return refused(refusal('FOUR_EYES', '解冻须由另一人批准。', 'Somebody else must agree to unfreeze.'));
  const at = await tx.now();
  await tx.rows('UPDATE pay_unfreeze SET decided_by = $2, decided_at = $3, approved = $4 WHERE id = $1', [
    asked.id,
    viewer.personId,
    at,
    wish.approve,
  ]);
  if (!wish.approve) {
    await tx.rows('UPDATE pay_cycle SET version = version + 1 WHERE id = $1', [cycle.id]);
    return accepted({ cycleId: cycle.id });
  }
  const set = { policy_id: null, carried_in_fen: null, run_id: null };
  const { askedBy, reason } = asked;
  await writeStep(tx, viewer, cycle, PayCycleAction.UNFREEZE, { at, askedBy, reason, set });
  await tx.acrossHouses(() => tx.rows('UPDATE pay_work_event SET cycle_id = NULL WHERE cycle_id = $1', [cycle.id]));
  return accepted({ cycleId: cycle.id });
}

/** Shows everybody their own lines. */
export function publish(tx: Transaction, viewer: Viewer, wish: CycleWish): Promise<Result<CycleId, PayCode>> {
  return act(tx, viewer, wish, PayCycleAction.PUBLISH, async (cycle, at) => {
    await tx.rows('UPDATE pay_run SET published_at = $2 WHERE id = $1', [cycle.runId, at]);
    return {};
  });
}

/** Opens the time for appeals, up to and including a day. */
export async function openAppeals(
  tx: Transaction,
  viewer: Viewer,
  wish: CycleWish & { readonly lastDay: string },
): Promise<Result<CycleId, PayCode>> {
  const today = civilDateOf(await tx.now());
  if (wish.lastDay < today || wish.lastDay > addDays(today, appealDaysMax))
    return refused(
      refusal(
        'APPEAL_TERM',
        `申诉截止日须在今天起 ${appealDaysMax} 天内。`,
        `The last day of appeals lies within ${appealDaysMax} days from today.`,
        'lastDay',
      ),
    );
  const set = { appeal_until: addDays(wish.lastDay, 1) };
  return act(tx, viewer, wish, PayCycleAction.OPEN_APPEALS, async () => set);
}

async function act(
  tx: Transaction,
  viewer: Viewer,
  wish: CycleWish,
  action: PayCycleAction,
  write: (cycle: CycleRecord, at: Date) => Promise<object>,
): Promise<Result<CycleId, PayCode>> {
  const cycle = await lockCycle(tx, viewer, 'pay.manage', wish.cycleId);
  const wrong = refuseState(cycle, action) ?? refuseVersion(cycle, wish.expectedVersion);
  if (wrong) return refused(wrong);
  const at = await tx.now();
  await writeStep(tx, viewer, cycle, action, { at, set: await write(cycle, at) });
  return accepted({ cycleId: cycle.id });
}

export function refuseReason(reason: string): Refusal<'REASON'> | undefined {
  if (reason.trim().length > 0) return undefined;
  return refusal('REASON', '请说明理由。', 'Give a reason.', 'reason');
}
