import { leadOf } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseInGroup } from './authorise';
import { canonical, canonicalSha256 } from './canonical.rules';
import { refuseVersion } from './cycle.records';
import type { PayCode } from './pay.codes';
import { readPayPolicy } from './pay-policy-read.rules';

/** Policies: written by one, signed by another, and from then on as they are. */

type PolicyId = { readonly policyId: string };

export interface PolicyDraft {
  readonly groupId: string;
  /** Null makes a new draft. */
  readonly policyId: string | null;
  readonly expectedVersion: number | null;
  readonly title: string;
  readonly source: string;
  readonly validFrom: string;
  /** JSON. */
  readonly content: string;
  readonly basedOn: string | null;
}

/** Keeps a draft, a new one or a changed one. It must be without fault: a half-written table stays with its writer. */
export async function draftPolicy(
  tx: Transaction,
  viewer: Viewer,
  draft: PolicyDraft,
): Promise<Result<PolicyId, PayCode>> {
  await authoriseInGroup(tx, viewer, 'pay.manage', draft.groupId);
  const content = readContent(draft.content);
  if ('refusals' in content) return refused(...content.refusals);
  const values = [draft.title, draft.source, draft.validFrom, canonical(content.value), canonicalSha256(content.value)];
  if (draft.policyId === null) {
    const policyId = newUuid();
    await tx.rows(
      `INSERT INTO pay_policy (id, group_id, title, source, valid_from, content, content_sha256, authors, based_on, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, ARRAY[$8::uuid], $9, $10)`,
      [policyId, draft.groupId, ...values, viewer.personId, draft.basedOn, await tx.now()],
    );
    await record(tx, 'pay.policy.draft', policyId, draft.groupId);
    return accepted({ policyId });
  }
  const found = await lockPolicy(tx, draft.policyId, draft.groupId);
  const wrong = refuseSettled(found) ?? refuseVersion(found, draft.expectedVersion ?? 0);
  if (wrong) return refused(wrong);
  await tx.rows(
    `UPDATE pay_policy SET title = $2, source = $3, valid_from = $4, content = $5, content_sha256 = $6, version = version + 1,
       authors = CASE WHEN $7 = ANY (authors) THEN authors ELSE authors || $7::uuid END WHERE id = $1`,
    [found.id, ...values, viewer.personId],
  );
  await record(tx, 'pay.policy.draft', found.id, found.groupId);
  return accepted({ policyId: found.id });
}

/** Signs a draft as it is; whoever wrote on it cannot, here and in the database. */
export async function signPolicy(
  tx: Transaction,
  viewer: Viewer,
  policyId: string,
  expectedVersion: number,
): Promise<Result<PolicyId, PayCode>> {
  const found = await lockPolicy(tx, policyId);
  await authoriseInGroup(tx, viewer, 'pay.sign', found.groupId);
  const wrong =
    refuseSettled(found) ??
    refuseVersion(found, expectedVersion) ??
    refuseAuthor(found, viewer) ??
    (await refuseFrozenDay(tx, found));
  if (wrong) return refused(wrong);
  await tx.rows(
    `UPDATE pay_policy SET state = 'SIGNED', signed_by = $2, signed_at = $3, version = version + 1 WHERE id = $1`,
    [policyId, viewer.personId, await tx.now()],
  );
  await record(tx, 'pay.policy.sign', policyId, found.groupId);
  return accepted({ policyId });
}

export async function discardPolicy(
  tx: Transaction,
  viewer: Viewer,
  policyId: string,
): Promise<Result<PolicyId, PayCode>> {
  const found = await lockPolicy(tx, policyId);
  await authoriseInGroup(tx, viewer, 'pay.manage', found.groupId);
  const wrong = refuseSettled(found);
  if (wrong) return refused(wrong);
  await tx.rows(`UPDATE pay_policy SET state = 'DISCARDED', version = version + 1 WHERE id = $1`, [policyId]);
  await record(tx, 'pay.policy.discard', policyId, found.groupId);
  return accepted({ policyId });
}

interface PolicyRecord {
  readonly id: string;
  readonly groupId: string;
  readonly state: string;
  readonly authors: readonly string[];
  readonly validFrom: string;
  readonly version: number;
}

async function lockPolicy(tx: Transaction, policyId: string, groupId?: string): Promise<PolicyRecord> {
  const found = await tx.row<PolicyRecord>(
    `SELECT id, group_id AS "groupId", state, authors, valid_from AS "validFrom", version FROM pay_policy WHERE id = $1 FOR UPDATE`,
    [policyId],
  );
  if (!found || (groupId !== undefined && found.groupId !== groupId)) throw notFound('这个绩效政策', 'pay policy');
  return found;
}

function readContent(content: string): { value: object } | { refusals: Refusal<PayCode>[] } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { refusals: [refusal('NOT_JSON', '内容不是 JSON。', 'The content is not JSON.', 'content')] };
  }
  const { policy, faults } = readPayPolicy(value);
  if (policy) return { value: policy };
  return {
    refusals: faults.map(({ path, message }) => ({ code: 'CONTENT' as const, message, field: ['content', path] })),
  };
}

function refuseSettled({ state }: PolicyRecord): Refusal<PayCode> | undefined {
  if (state === 'DRAFT') return undefined;
  return refusal(
    'POLICY_STATE',
    '政策已签发或作废，请另起草一个版本。',
    'The policy is signed or discarded; draft another version.',
  );
}

function refuseAuthor({ authors }: PolicyRecord, { personId }: Viewer): Refusal<PayCode> | undefined {
  if (!authors.includes(personId)) return undefined;
  return refusal(
    'FOUR_EYES',
    '您参与了编制，须由另一人签发。',
    'You had a hand in this draft, so somebody else must sign it.',
  );
}

/** A policy that began inside a frozen period would make that period look as if it had been divided by other rules. */
async function refuseFrozenDay(
  tx: Transaction,
  { groupId, validFrom }: PolicyRecord,
): Promise<Refusal<PayCode> | undefined> {
  const frozen = await tx.row(
    `SELECT FROM pay_cycle WHERE group_id = $1 AND state NOT IN ('OPEN', 'COLLECTING') AND upper(period) > $2::date LIMIT 1`,
    [groupId, validFrom],
  );
  return frozen
    ? refusal(
        'DAY_PAST',
        '生效日早于或落在已冻结的周期内，请选择其后的日期。',
        'The day lies before the end of a frozen period; choose a later one.',
        'validFrom',
      )
    : undefined;
}

async function record(tx: Transaction, action: string, policyId: string, groupId: string): Promise<void> {
  tx.audit({ action, institutionId: await leadOf(tx, groupId), subjectKind: 'PayPolicy', subjectId: policyId });
}
