import { authoriseInGroup } from '../group/group.facts';
import { tightGroupOf } from '../group/group.queries';
import { addMonths, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import type { Violations } from '../platform/database/violations';
import { notFound } from '../platform/errors';
import { staffingPolicyAt } from '../staffing/policy.queries';
import type { QuotaCode } from './headcount.codes';
import { type QuotaWish, quotaRefusals } from './headcount.rules';

/** Quotas are decided by people of the group; what was decided stays, and another decision takes its place from a day on. */

type QuotaId = { readonly quotaId: string };

export interface DecideInput extends QuotaWish {
  readonly institutionId: string;
  readonly documentNo: string;
}

/** Decides a quota; the one before ends on the day on which it begins. */
export async function decideQuota(
  tx: Transaction,
  viewer: Viewer,
  input: DecideInput,
): Promise<Result<QuotaId, QuotaCode>> {
  const { institutionId, from } = input;
  const groupId = await tightGroupOf(tx, institutionId);
  if (!groupId) return refused(notAMember);
  await authoriseInGroup(tx, viewer, 'headcount.manage', groupId);
  const latest = await tx.row<{ id: string; from: CivilDate }>(
    `SELECT id, lower(effective) AS "from" FROM headcount_quota WHERE institution_id = $1 ORDER BY lower(effective) DESC LIMIT 1 FOR NO KEY UPDATE`,
    [institutionId],
  );
  const wrong = quotaRefusals(input, latest?.from ?? null, civilDateOf(await tx.now()));
  if (wrong.length > 0) return refused(...wrong);
  const { quotaReviewMonths } = await staffingPolicyAt(tx, institutionId);
  if (latest)
    await tx.rows(
      'UPDATE headcount_quota SET effective = daterange(lower(effective), $2), version = version + 1 WHERE id = $1',
      [latest.id, from],
    );
  const quotaId = newUuid();
  await tx.rows(
    `INSERT INTO headcount_quota (id, institution_id, document_no, decided_on, decided_by, effective, controls, review_due_on)
     VALUES ($1, $2, $3, $4, $5, daterange($6, NULL), $7, $8)`,
    [
      quotaId,
      institutionId,
      input.documentNo.trim(),
      input.decidedOn,
      tx.personId,
      from,
      input.controls,
      addMonths(from, quotaReviewMonths),
    ],
  );
  await tx.rows(
    `INSERT INTO headcount_quota_line (quota_id, profession, posts)
     SELECT $1, profession, posts FROM jsonb_to_recordset($2::jsonb) AS r(profession text, posts integer)`,
    [quotaId, JSON.stringify(input.lines)],
  );
  audit(tx, 'decide', institutionId, quotaId, { controls: input.controls, from });
  return accepted({ quotaId });
}

const notAMember = refusal<QuotaCode>(
  'NOT_A_MEMBER',
  '该机构今天不属于任何紧密型集团。',
  'The institution is in no tight group today.',
  'institutionId',
);

export interface ReviewInput {
  readonly quotaId: string;
  readonly expectedVersion?: number | null;
  readonly note: string;
}

/** Looks at the quota of today again and keeps it; the next review is due after the time of the policy. */
export async function reviewQuota(
  tx: Transaction,
  viewer: Viewer,
  input: ReviewInput,
): Promise<Result<QuotaId, QuotaCode>> {
  const quota = await tx.row<QuotaFacts>(
    `SELECT id, institution_id AS "institutionId", version, effective @> group_today() AS "isOfToday" FROM headcount_quota WHERE id = $1 FOR NO KEY UPDATE`,
    [input.quotaId],
  );
  const groupId = quota && (await tightGroupOf(tx, quota.institutionId));
  if (!quota || !groupId) throw notFound('这项核定', 'quota');
  await authoriseInGroup(tx, viewer, 'headcount.manage', groupId);
  const wrong = reviewRefusal(quota, input.expectedVersion ?? null);
  if (wrong) return refused(wrong);
  const today = civilDateOf(await tx.now());
  const { quotaReviewMonths } = await staffingPolicyAt(tx, quota.institutionId);
  const nextDueOn = addMonths(today, quotaReviewMonths);
  await tx.rows(
    'INSERT INTO headcount_review (id, quota_id, reviewed_on, reviewed_by, note, next_due_on) VALUES ($1, $2, $3, $4, $5, $6)',
    [newUuid(), quota.id, today, tx.personId, input.note.trim(), nextDueOn],
  );
  await tx.rows('UPDATE headcount_quota SET review_due_on = $2, version = version + 1 WHERE id = $1', [
    quota.id,
    nextDueOn,
  ]);
  audit(tx, 'review', quota.institutionId, quota.id, { nextDueOn });
  return accepted({ quotaId: quota.id });
}

interface QuotaFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly version: number;
  readonly isOfToday: boolean;
}

function reviewRefusal(
  { isOfToday, version }: QuotaFacts,
  expectedVersion: number | null,
): Refusal<QuotaCode> | undefined {
  if (!isOfToday)
    return refusal('QUOTA_PAST', '只复核当前执行的核定。', 'Only the quota that holds today is reviewed.', 'quotaId');
  if (expectedVersion === null || expectedVersion === version) return undefined;
  return refusal(
    'QUOTA_CHANGED',
    '该核定刚有变动，请刷新后再试。',
    'The quota has changed since you saw it; look again.',
    'expectedVersion',
  );
}

/** What the database's own refusals mean: two who decide at once. */
export const quotaViolations = {
  headcount_quota_one_at_a_time: refusal(
    'QUOTA_LATER',
    '刚有同期的核定，请刷新后再试。',
    'A quota of that time has just been decided; look again.',
    'from',
  ),
} satisfies Violations<QuotaCode>;

function audit(tx: Transaction, does: string, institutionId: string, subjectId: string, detail: object): void {
  tx.audit({ action: `headcount.${does}`, institutionId, subjectKind: 'HeadcountQuota', subjectId, detail });
}
