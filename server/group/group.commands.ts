import { createHash } from 'node:crypto';
import { tellAppsOf } from '../apps/app.commands';
import { carePolicyFaults } from '../care/care-policy.rules';
import { familyDoctorPolicyFaults } from '../contracts/family-doctor-policy.rules';
import { openOrdersOf } from '../dispatch/blocker.queries';
import { supportPolicyFaults } from '../dispatch/support-policy.rules';
import { jointWardsOf } from '../joint-wards/blocker.queries';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { openPoolsOf } from '../pay/pay-blockers.queries';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import type { Violations } from '../platform/database/violations';
import { purchasingPolicyFaults } from '../purchasing/purchasing-policy.rules';
import { referralsOf } from '../referrals/blocker.queries';
import { diseaseCatalogueFaults } from '../referrals/catalogue/disease-catalogue.rules';
import { referralPolicyFaults } from '../referrals/referral-policy.rules';
import { slotPolicyFaults } from '../slots/slot-policy.rules';
import { tellGroupPeople } from '../staffing/staffing.commands';
import { staffingPolicyFaults } from '../staffing/staffing-policy.rules';
import { stockPolicyFaults } from '../stock/stock-policy.rules';
import { bedPolicyFaults } from '../wards/bed-policy.rules';
import { blockersOf } from '../wards/blockers.queries';
import { authoriseInGroup } from './group.facts';
import { leadOf } from './group.queries';
import { type Blocker, MembershipRole } from './group.rules';

/** Changes of the group itself: an institution that changes its group, and new versions of policies. */

export const moveCodes = {
  BLOCKED: 'Patients, holds, waiting patients or the lead of the group stand in the way; the blockers are listed.',
  NOT_A_MEMBER: 'The institution is in no tight group today.',
  SAME_GROUP: 'The institution is in this group already.',
  JOINED_TODAY: 'The institution joined its group today; a day belongs to one group.',
  LEAD_TAKEN: 'The group has a lead hospital already.',
} as const;
export type MoveCode = keyof typeof moveCodes;

export const moveViolations = {
  membership_one_lead: refusal('LEAD_TAKEN', '该集团已有牵头医院。', 'The group has a lead hospital already.', 'role'),
  membership_one_tight_group: refusal(
    'SAME_GROUP',
    '该机构在此期间已属于某个集团。',
    'The institution is in a tight group in that time already.',
    'toGroupId',
  ),
  membership_lead_always: refusal(
    'BLOCKED',
    '集团在任何一天都须有牵头医院。',
    'A group has a lead hospital on every day.',
    'role',
  ),
} satisfies Violations<MoveCode>;

export interface MoveInput {
  readonly institutionId: string;
  readonly toGroupId: string;
  readonly role: MembershipRole;
}

interface CurrentMembership {
  readonly id: string;
  readonly groupId: string;
  readonly role: MembershipRole;
  readonly today: string;
  readonly joinedToday: boolean;
}

/**
 * Moves an institution to another group from today on; both groups are the viewer's to manage. Never announced for later: what stands in the
 * way is looked at when it happens.
 */
export async function moveInstitution(
  tx: Transaction,
  viewer: Viewer,
  input: MoveInput,
): Promise<Result<{ membershipId: string }, MoveCode>> {
  const current = await tx.row<CurrentMembership>(
    `SELECT id, group_id AS "groupId", role, group_today() AS today, lower(during) = group_today() AS "joinedToday"
     FROM membership WHERE institution_id = $1 AND role <> 'CITY_PARTNER' AND during @> group_today() FOR NO KEY UPDATE`,
    [input.institutionId],
  );
  if (!current)
    return refused(
      refusal(
        'NOT_A_MEMBER',
        '该机构目前不属于任何紧密型集团。',
        'The institution is in no tight group today.',
        'institutionId',
      ),
    );
  await authoriseInGroup(tx, viewer, 'group.manage', current.groupId);
  await authoriseInGroup(tx, viewer, 'group.manage', input.toGroupId);
  const wrong =
    moveRefusal(current, input) ??
    ((await institutionBlockers(tx, input.institutionId)).length > 0 ? blocked() : undefined);
  if (wrong) return refused(wrong);
  const membershipId = newUuid();
  await tx.rows('UPDATE membership SET during = daterange(lower(during), $2::date) WHERE id = $1', [
    current.id,
    current.today,
  ]);
  await tx.rows(
    'INSERT INTO membership (id, group_id, institution_id, role, during) VALUES ($1, $2, $3, $4, daterange($5::date, NULL))',
    [membershipId, input.toGroupId, input.institutionId, input.role, current.today],
  );
  await tx.rows('UPDATE institution SET version = version + 1 WHERE id = $1', [input.institutionId]);
  await tellAppsOf(tx, input.institutionId);
  await tellGroupPeople(tx, [current.groupId, input.toGroupId]);
  tx.audit({
    action: 'institution.move',
    institutionId: input.institutionId,
    subjectKind: 'Institution',
    subjectId: input.institutionId,
    detail: { from: current.groupId, to: input.toGroupId, on: current.today },
  });
  return accepted({ membershipId });
}

function moveRefusal(current: CurrentMembership, input: MoveInput): Refusal<MoveCode> | undefined {
  if (current.groupId === input.toGroupId) {
    return refusal('SAME_GROUP', '该机构已在这个集团。', 'The institution is in this group already.', 'toGroupId');
  }
  if (!current.joinedToday) return undefined;
  return refusal(
    'JOINED_TODAY',
    '该机构今天刚加入本集团，请明天再调整。',
    'The institution joined this group today; move it tomorrow.',
    'institutionId',
  );
}

function blocked(): Refusal<'BLOCKED'> {
  return refusal(
    'BLOCKED',
    '该机构仍有未结事项，不能调整集团，请先处理所列事项。',
    'Open matters stand in the way; see the list.',
  );
}

/** What keeps an institution in its group. */
export async function institutionBlockers(
  reader: Pick<Transaction, 'rows'>,
  institutionId: string,
): Promise<Blocker[]> {
  const leads = await reader.rows<{ id: string }>(
    `SELECT id FROM membership WHERE institution_id = $1 AND role = 'LEAD' AND during @> group_today()`,
    [institutionId],
  );
  const leading = leads.map(
    ({ id }): Blocker => ({
      kind: 'LEAD_OF_GROUP',
      subject: { type: 'Membership', uuid: id },
      message: { zh: '该机构是本集团的牵头医院，请先更换牵头医院', en: 'it leads the group; name another lead first' },
    }),
  );
  return [
    ...leading,
    ...(await blockersOf(reader, 'institution_id', institutionId)),
    ...(await jointWardsOf(reader, institutionId)),
    ...(await referralsOf(reader, institutionId)),
    ...(await openPoolsOf(reader, institutionId)),
    ...(await openOrdersOf(reader, institutionId)),
  ];
}

/** Who works in one of its houses sees a group, and is told that managing it is for others. */
export const policyCodes = {
  UNKNOWN_KIND: 'There is no policy of this kind.',
  NOT_JSON: 'The content is not a JSON object.',
  CONTENT: 'A value of the content is unknown or out of range.',
  DAY_PAST: 'The day lies before tomorrow: what has been decided stays as it was.',
  DAY_TAKEN: 'A version of that kind begins on that day already.',
} as const;
export type PolicyCode = keyof typeof policyCodes;

export const policyViolations = {
  policy_version_once: refusal(
    'DAY_TAKEN',
    '该日已有一个同类政策版本，请选择其他日期。',
    'A version of that kind begins on that day already; choose another day.',
    'validFrom',
  ),
} satisfies Violations<PolicyCode>;

/** Which kinds of policies there are, and what is wrong with a content of each. */
const policyKinds: Readonly<Record<string, (content: Record<string, unknown>) => string[]>> = {
  bed: bedPolicyFaults,
  referral: referralPolicyFaults,
  slotPool: slotPolicyFaults,
  diseaseCatalogue: diseaseCatalogueFaults,
  familyDoctor: familyDoctorPolicyFaults,
  chronicCare: carePolicyFaults,
  purchasing: purchasingPolicyFaults,
  stock: stockPolicyFaults,
  support: supportPolicyFaults,
  staffing: staffingPolicyFaults,
};

export interface PolicyInput {
  readonly groupId: string;
  readonly kind: string;
  readonly validFrom: string;
  readonly content: string;
  readonly source: string;
}

/** Adds a dated version of a policy, signed by the viewer; earlier versions stay as they were. */
export async function addPolicyVersion(
  tx: Transaction,
  viewer: Viewer,
  input: PolicyInput,
): Promise<Result<{ policyVersionId: string }, PolicyCode>> {
  await authoriseInGroup(tx, viewer, 'group.manage', input.groupId);
  const content = readContent(input);
  if ('code' in content) return refused(content);
  const day = await tx.row<{ tomorrow: string }>('SELECT group_today() + 1 AS tomorrow');
  if (!day || input.validFrom < day.tomorrow) {
    return refused(
      refusal('DAY_PAST', '生效日期须从明天起。', 'A policy begins tomorrow at the earliest.', 'validFrom'),
    );
  }
  const canonical = canonicalJson(content.value);
  const policyVersionId = newUuid();
  await tx.rows(
    `INSERT INTO policy_version (id, group_id, kind, valid_from, content, content_sha256, source, signed_by, signed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      policyVersionId,
      input.groupId,
      input.kind,
      input.validFrom,
      canonical,
      createHash('sha256').update(canonical).digest('hex'),
      input.source,
      viewer.personId,
      await tx.now(),
    ],
  );
  tx.audit({
    action: 'policy.add',
    institutionId: await leadOf(tx, input.groupId),
    subjectKind: 'PolicyVersion',
    subjectId: policyVersionId,
    detail: { kind: input.kind },
  });
  return accepted({ policyVersionId });
}

function readContent({ kind, content }: PolicyInput): { value: Record<string, unknown> } | Refusal<PolicyCode> {
  const faultsOf = Object.hasOwn(policyKinds, kind) ? policyKinds[kind] : undefined;
  if (!faultsOf) {
    const known = Object.keys(policyKinds).join(', ');
    return refusal(
      'UNKNOWN_KIND',
      `没有这类政策，可用：${known}。`,
      `There is no policy of this kind; known: ${known}.`,
      'kind',
    );
  }
  const value = parseObject(content);
  if (!value) return refusal('NOT_JSON', '内容不是 JSON 对象。', 'The content is not a JSON object.', 'content');
  const faults = faultsOf(value);
  return faults.length === 0
    ? { value }
    : refusal('CONTENT', `内容有误：${faults.join('；')}`, `The content is wrong: ${faults.join('; ')}`, 'content');
}

/** JSON with the names of each object in order, so that equal contents have equal hashes. */
function canonicalJson(content: object): string {
  return JSON.stringify(content, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
