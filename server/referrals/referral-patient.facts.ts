import { type Refusal, refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { ReferralCode } from './referral.codes';
import { ReferralScene } from './referral.rules';

/** What speaks against referring a patient at all. Only across houses, with the patient locked. */

/** Somebody who lies in a bed of the target need not be sent there to be admitted. */
export async function patientInside(
  tx: Transaction,
  referral: { patientId: string; scene: ReferralScene; targetInstitutionId: string | null },
): Promise<Refusal<ReferralCode> | undefined> {
  if (referral.scene !== ReferralScene.INPATIENT) return undefined;
  const inside = await tx.row<{ number: string }>(
    `SELECT number FROM encounter WHERE patient_id = $1 AND institution_id = $2 AND state IN ('ADMITTED', 'DISCHARGE_ORDERED')`,
    [referral.patientId, referral.targetInstitutionId],
  );
  if (!inside) return undefined;
  return refusal(
    'PATIENT_INSIDE',
    `该患者已在接收机构住院（${inside.number}），无需转入；请退回或取消这份转诊。`,
    `The patient is in the target already (${inside.number}); reject or cancel the referral.`,
    'referralId',
  );
}

export async function patientDied(tx: Transaction, patientId: string): Promise<Refusal<ReferralCode> | undefined> {
  const died = await tx.row(
    `SELECT FROM encounter WHERE patient_id = $1 AND state = 'DEPARTED' AND disposition = 'DIED'`,
    [patientId],
  );
  if (!died) return undefined;
  return refusal(
    'PATIENT_DIED',
    '系统记录该患者已在院去世，请核对患者；如系误录，请先撤销离院。',
    'The patient is on record as deceased in hospital; check who it is, or cancel that departure first.',
    'patientId',
  );
}
