import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import { bookingViolations } from '../slots/slots.violations';
import type { ReferralCode } from './referral.codes';

/** What the database's own refusals mean; they speak when two actions race past the rules. */
export const referralViolations = {
  referral_one_open_per_department: refusal(
    'DUPLICATE',
    '该患者已有一份转往该科室的未结转诊，请先处理那一份。',
    'The patient has an open referral to that department; deal with that one first.',
    'targetDepartmentId',
  ),
  referral_outside_fk: refusal(
    'OUTSIDE_UNKNOWN',
    '没有这个集团外机构，请重新选择；不清楚时选“去向不明”。',
    'No such institution outside of the group; choose again, UNKNOWN when nobody knows.',
    'outsideCode',
  ),
  referral_diagnosis_fk: refusal(
    'DIAGNOSIS_UNKNOWN',
    '没有这个诊断编码，请搜索后选择。',
    'No such code of a diagnosis; search and choose.',
    'diagnosisCode',
  ),
  bed_occupancy_one_per_bed: refusal(
    'BED_NOT_FREE',
    '床位刚刚被占用，请选择其他床位。',
    'The bed has just been taken; choose another.',
    'bedId',
  ),
  encounter_one_plan_per_ward: refusal(
    'PATIENT_WAITING',
    '该患者已在该病区候床名单中，请先取消原候床或选择其他病区的床位。',
    'The patient already waits for that ward; cancel that or choose a bed of another ward.',
    'bedId',
  ),
  ...bookingViolations,
} satisfies Violations<ReferralCode>;
