import { policyContentOf } from '../group/group.queries';
import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import type { Context } from '../platform/graphql/context';
import { type FamilyDoctorPolicy, readFamilyDoctorPolicy } from './family-doctor-policy.rules';

/** The policy of family-doctor contracts in the group of a centre, as it is today. */
export async function policyAt(reader: Pick<Transaction, 'row'>, institutionId: string): Promise<FamilyDoctorPolicy> {
  return readFamilyDoctorPolicy(await policyContentOf(reader, institutionId, 'familyDoctor'));
}

/** The same for several centres: of a page they are one or a few. */
export async function policiesOf(
  context: Context,
  institutionIds: readonly string[],
): Promise<(institutionId: string) => FamilyDoctorPolicy> {
  const policies = new Map<string, FamilyDoctorPolicy>();
  for (const id of new Set(institutionIds)) policies.set(id, await policyAt(context.read, id));
  return institutionId => present(policies.get(institutionId), 'policy');
}
