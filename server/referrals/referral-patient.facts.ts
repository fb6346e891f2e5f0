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

/** Somebody who died in a bed, of whom a side of a referral has reported it, or whose centre has recorded it. */
export async function patientDied(tx: Transaction, patientId: string): Promise<Refusal<ReferralCode> | undefined> {
  const died = await tx.row(
    `SELECT FROM encounter WHERE patient_id = $1 AND state = 'DEPARTED' AND disposition = 'DIED'`,
    [patientId],
  );
  if (died) return diedInHospital();
  const reported = await tx.row<{ number: string }>(
    `SELECT r.number FROM referral r JOIN referral_step s ON s.referral_id = r.id AND s.action = 'REPORT_DEATH' AND s.side <> 'SYSTEM'
     WHERE r.patient_id = $1 AND r.state = 'DIED' LIMIT 1`,
    [patientId],
  );
  if (reported) return diedByReport(reported.number);
  const recorded = await tx.row('SELECT FROM resident WHERE patient_id = $1 AND died_on IS NOT NULL', [patientId]);
  return recorded ? diedAsResident() : undefined;
}

function diedInHospital(): Refusal<'PATIENT_DIED'> {
  return refusal(
    'PATIENT_DIED',
    '系统记录该患者已在院去世，请核对患者；如系误录，请先撤销离院。',
    'The patient is on record as deceased in hospital; check who it is, or cancel that departure first.',
    'patientId',
  );
}

function diedByReport(number: string): Refusal<'PATIENT_DIED'> {
  return refusal(
    'PATIENT_DIED',
    `转诊 ${number} 已报告该患者去世，请核对患者；如系误报，请先在该转诊中以“录入错误”撤销。`,
    `Referral ${number} reports that the patient has died; check who it is, or cancel that report as entered in error first.`,
    'patientId',
  );
}

function diedAsResident(): Refusal<'PATIENT_DIED'> {
  return refusal(
    'PATIENT_DIED',
    '社区档案登记该居民已去世，请核对患者；如系误录，请先由社区撤销死亡登记。',
    'The community health centre has recorded that this resident died; check who it is, or have that taken back first.',
    'patientId',
  );
}
