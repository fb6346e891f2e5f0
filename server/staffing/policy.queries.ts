import { policyContentOf } from '../group/group.queries';
import type { Reader } from './appointment.facts';
import { readStaffingPolicy, type StaffingPolicy } from './staffing-policy.rules';

/** The policy of staff in the group of a house, as it is today. */
export async function staffingPolicyAt(reader: Pick<Reader, 'row'>, institutionId: string): Promise<StaffingPolicy> {
  return readStaffingPolicy(await policyContentOf(reader, institutionId, 'staffing'));
}
