import { tell } from '../notices/notice.commands';
import type { Transaction } from '../platform/database/transaction';
import type { AgreementFacts } from './joint-ward.rules';

/** Tells people that they work in a joint ward from now on, or no longer. */
export function tellTeam(
  tx: Transaction,
  kind: 'JOINT_WARD_JOINED' | 'JOINT_WARD_ENDED',
  { hostId, wardId }: Pick<AgreementFacts, 'hostId' | 'wardId'>,
  personIds: readonly string[],
): Promise<void> {
  return tell(tx, { kind, recipients: { personIds }, params: { targetInstitutionId: hostId, wardId } });
}
