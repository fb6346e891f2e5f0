import { createHash } from 'node:crypto';
import { present } from '../kernel/invariant';
import { defaultDiseaseCatalogue } from '../referrals/catalogue/disease-catalogue.rules';
import { defaultReferralPolicy } from '../referrals/referral-policy.rules';
import { defaultSlotPolicy } from '../slots/slot-policy.rules';
import { defaultBedPolicy } from '../wards/bed-policy.rules';
import { referenceGroups, referenceInstitutions, referenceMemberships } from './reference';
import { housesSince, type Pen } from './seed-house';

/** Ids by codes of groups and institutions. */
export type Ids = ReadonlyMap<string, string>;

/** Every group begins with the defaults; clocks of referrals were slower at first. */
const policies = [
  { kind: 'bed', validFrom: '2024-01-01', content: { ...defaultBedPolicy } },
  {
    kind: 'referral',
    validFrom: '2024-01-01',
    content: {
      ...defaultReferralPolicy,
      respondMinutes: { ROUTINE: 48 * 60, URGENT: 240, EMERGENCY: 30 },
      feedbackDays: 14,
    },
  },
  { kind: 'referral', validFrom: '2025-01-01', content: { ...defaultReferralPolicy } },
  { kind: 'diseaseCatalogue', validFrom: '2024-01-01', content: { ...defaultDiseaseCatalogue } },
  { kind: 'slotPool', validFrom: '2024-01-01', content: { ...defaultSlotPolicy } },
] as const;

/** Groups, institutions, memberships and the groups' policies. Returns the ids of institutions, and of groups, by code. */
export function writeGroups(pen: Pen): Ids {
  const { rows, random } = pen;
  const at = housesSince.getTime();
  const ids = new Map<string, string>();
  for (const row of referenceGroups()) {
    ids.set(row.code, random.uuid(at));
    rows.add('medical_group', { id: idOf(ids, row.code), ...row });
    writePolicies(pen, idOf(ids, row.code));
  }
  for (const row of referenceInstitutions()) {
    ids.set(row.code, random.uuid(at));
    rows.add('institution', { id: idOf(ids, row.code), ...row });
  }
  for (const { group, institution, role } of referenceMemberships()) {
    const [group_id, institution_id] = [idOf(ids, group), idOf(ids, institution)];
    rows.add('membership', { id: random.uuid(at), group_id, institution_id, role, during: '[2024-01-01,)' });
  }
  return ids;
}

/** The policies that a group begins with. */
export function writePolicies({ rows, random }: Pen, groupId: string): void {
  for (const { kind, validFrom, content } of policies) {
    rows.add('policy_version', {
      id: random.uuid(housesSince.getTime()),
      group_id: groupId,
      kind,
      valid_from: validFrom,
      content,
      content_sha256: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
      source: '演示用默认值（虚构） Default values for the demo (invented)',
      signed_by: null,
      signed_at: housesSince.toISOString(),
    });
  }
}

export function idOf(ids: Ids, code: string): string {
  return present(ids.get(code), `id of ${code}`);
}
