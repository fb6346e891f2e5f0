import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { readYuan } from '../kernel/money';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { refuseReason } from './cycle.commands';
import { type CycleRecord, cycleColumns, lockCycle } from './cycle.records';
import { PayCycleState } from './cycle.rules';
import type { PayCode } from './pay.codes';

/** Appeals against published lines, their answers, and the entries that put things right. */

export type AppealId = { readonly appealId: string };

interface LineRecord {
  readonly id: string;
  readonly cycleId: string;
  readonly institutionId: string;
  readonly personId: string;
}

/** Whoever is paid says what is wrong with the line, while the cycle takes appeals. */
export async function raiseAppeal(
  tx: Transaction,
  viewer: Viewer,
  personLineId: string,
  reason: string,
): Promise<Result<AppealId, PayCode>> {
  const line = await findLine(tx, personLineId);
  if (!line || line.personId !== viewer.personId) throw notFound('您的这条绩效明细', 'pay line of yours');
  const cycle = await tx.row<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1 FOR SHARE`, [
    line.cycleId,
  ]);
  if (!cycle) throw notFound('这个绩效周期', 'pay cycle');
  const at = await tx.now();
  const wrong = refuseReason(reason) ?? refuseTerm(cycle, civilDateOf(at));
  if (wrong) return refused(wrong);
  const appealId = newUuid();
  await tx.rows(
    'INSERT INTO pay_appeal (id, cycle_id, person_line_id, institution_id, person_id, reason, raised_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [appealId, line.cycleId, line.id, line.institutionId, line.personId, reason.trim(), at],
  );
  audit(tx, 'pay.appeal.raise', line, appealId);
  return accepted({ appealId });
}

/** Takes one's own appeal back. */
export async function withdrawAppeal(
  tx: Transaction,
  viewer: Viewer,
  appealId: string,
): Promise<Result<AppealId, PayCode>> {
  const appeal = await lockAppeal(tx, appealId);
  if (appeal.personId !== viewer.personId) throw notFound('您的这项申诉', 'appeal of yours');
  const wrong = refuseAnswered(appeal);
  if (wrong) return refused(wrong);
  await tx.rows(`UPDATE pay_appeal SET state = 'WITHDRAWN' WHERE id = $1`, [appealId]);
  audit(tx, 'pay.appeal.withdraw', appeal, appealId);
  return accepted({ appealId });
}

export interface AppealAnswer {
  readonly appealId: string;
  readonly uphold: boolean;
  readonly answer: string;
  /** Yuan, with a sign; only with an appeal that is upheld. */
  readonly adjustment: string | null;
}

/** Answers an appeal; one that is upheld may bring an adjustment, paid from what is left of the reserve. */
export async function answerAppeal(
  tx: Transaction,
  viewer: Viewer,
  wish: AppealAnswer,
): Promise<Result<AppealId, PayCode>> {
  const seen = await tx.acrossHouses(() =>
    tx.row<{ cycleId: string }>('SELECT cycle_id AS "cycleId" FROM pay_appeal WHERE id = $1', [wish.appealId]),
  );
  if (!seen) throw notFound('这项申诉', 'appeal');
  const cycle = await lockCycle(tx, viewer, 'pay.manage', seen.cycleId);
  const appeal = await lockAppeal(tx, wish.appealId);
  const fen = wish.adjustment === null ? null : readYuan(wish.adjustment);
  const wrong =
    refuseState(cycle) ??
    refuseAnswered(appeal) ??
    refuseOwn(appeal, viewer) ??
    refuseReason(wish.answer) ??
    refuseAmount(wish, fen);
  if (wrong) return refused(wrong);
  const at = await tx.now();
  await tx.rows('UPDATE pay_appeal SET state = $2, answer = $3, answered_by = $4, answered_at = $5 WHERE id = $1', [
    appeal.id,
    wish.uphold ? 'UPHELD' : 'REJECTED',
    wish.answer.trim(),
    viewer.personId,
    at,
  ]);
  if (fen) await writeAdjustment(tx, viewer, { ...appeal, appealId: appeal.id, fen, reason: wish.answer.trim(), at });
  audit(tx, 'pay.appeal.answer', appeal, appeal.id);
  return accepted({ appealId: appeal.id });
}

export interface AdjustmentWish {
  /** The cycle that pays it: between publication and settlement. */
  readonly cycleId: string;
  /** The line that it is about, of this cycle or of a settled one. */
  readonly personLineId: string;
  readonly amount: string;
  readonly reason: string;
}

/** Puts a line right without an appeal, also one of a cycle that is settled: an entry of a later cycle. */
export async function adjustLine(
  tx: Transaction,
  viewer: Viewer,
  wish: AdjustmentWish,
): Promise<Result<{ readonly cycleId: string }, PayCode>> {
  const cycle = await lockCycle(tx, viewer, 'pay.manage', wish.cycleId);
  const line = await tx.acrossHouses(() => findLine(tx, wish.personLineId, cycle.groupId));
  if (!line) throw notFound('这条绩效明细', 'pay line');
  const fen = readYuan(wish.amount);
  const wrong =
    refuseOwn(line, viewer) ??
    refuseReason(wish.reason) ??
    refuseAmount({ uphold: true, adjustment: wish.amount }, fen);
  if (wrong) return refused(wrong);
  const at = await tx.now();
  await writeAdjustment(tx, viewer, {
    ...line,
    cycleId: cycle.id,
    personLineId: line.id,
    appealId: null,
    fen: fen ?? 0n,
    reason: wish.reason.trim(),
    at,
  });
  audit(tx, 'pay.adjust', line, line.id);
  return accepted({ cycleId: cycle.id });
}

interface AdjustmentParts {
  readonly cycleId: string;
  readonly personLineId: string;
  readonly appealId: string | null;
  readonly institutionId: string;
  readonly personId: string;
  readonly fen: bigint;
  readonly reason: string;
  readonly at: Date;
}

function writeAdjustment(tx: Transaction, viewer: Viewer, parts: AdjustmentParts): Promise<unknown> {
  return tx.acrossHouses(() =>
    tx.rows(
      `INSERT INTO pay_adjustment (id, cycle_id, person_line_id, appeal_id, institution_id, person_id, amount_fen, reason, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newUuid(),
        parts.cycleId,
        parts.personLineId,
        parts.appealId,
        parts.institutionId,
        parts.personId,
        parts.fen.toString(),
        parts.reason,
        viewer.personId,
        parts.at,
      ],
    ),
  );
}

interface AppealRecord extends LineRecord {
  readonly personLineId: string;
  readonly state: string;
}

async function lockAppeal(tx: Transaction, appealId: string): Promise<AppealRecord> {
  const appeal = await tx.row<AppealRecord>(
    `SELECT id, cycle_id AS "cycleId", person_line_id AS "personLineId", institution_id AS "institutionId", person_id AS "personId", state
     FROM pay_appeal WHERE id = $1 FOR UPDATE`,
    [appealId],
  );
  if (!appeal) throw notFound('这项申诉', 'appeal');
  return appeal;
}

function findLine(tx: Transaction, personLineId: string, groupId?: string): Promise<LineRecord | undefined> {
  return tx.row<LineRecord>(
    `SELECT p.id, r.cycle_id AS "cycleId", p.institution_id AS "institutionId", p.person_id AS "personId"
     FROM pay_person_line p JOIN pay_run r ON r.id = p.run_id JOIN pay_cycle c ON c.run_id = r.id
     WHERE p.id = $1 AND r.published_at IS NOT NULL AND ($2::uuid IS NULL OR c.group_id = $2)`,
    [personLineId, groupId ?? null],
  );
}

function refuseTerm(cycle: CycleRecord, today: string): Refusal<PayCode> | undefined {
  if (cycle.state === PayCycleState.APPEAL && cycle.appealUntil !== null && today < cycle.appealUntil) return undefined;
  return refusal('CYCLE_STATE', `周期 ${cycle.code} 目前不受理申诉。`, `The cycle ${cycle.code} takes no appeals now.`);
}

function refuseState(cycle: CycleRecord): Refusal<PayCode> | undefined {
  if (cycle.state === PayCycleState.APPEAL) return undefined;
  return refusal(
    'CYCLE_STATE',
    `周期 ${cycle.code} 目前为 ${cycle.state}。`,
    `The cycle ${cycle.code} is ${cycle.state} now.`,
  );
}

function refuseAnswered({ state }: AppealRecord): Refusal<PayCode> | undefined {
  if (state === 'RAISED') return undefined;
  return refusal('APPEAL_STATE', '该申诉已答复或已撤回。', 'The appeal has been answered or withdrawn.');
}

function refuseOwn({ personId }: LineRecord, viewer: Viewer): Refusal<PayCode> | undefined {
  if (personId !== viewer.personId) return undefined;
  return refusal(
    'OWN_LINE',
    '不能处理自己的绩效，须由另一人办理。',
    "Nobody decides about one's own pay; ask a colleague.",
  );
}

function refuseAmount(
  { uphold, adjustment }: Pick<AppealAnswer, 'uphold' | 'adjustment'>,
  fen: bigint | undefined | null,
): Refusal<PayCode> | undefined {
  if (adjustment === null) return undefined;
  if (fen && uphold) return undefined;
  return refusal(
    'AMOUNT',
    uphold ? '调整金额须为不等于零的金额（元）。' : '驳回的申诉不能调整金额。',
    uphold
      ? 'The adjustment is an amount in yuan other than zero.'
      : 'An appeal that is rejected brings no adjustment.',
    'adjustment',
  );
}

function audit(tx: Transaction, action: string, { institutionId }: LineRecord, subjectId: string): void {
  tx.audit({ action, institutionId, subjectKind: 'PayAppeal', subjectId });
}
