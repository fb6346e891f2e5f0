import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { WardsCode } from './wards.codes';

const patientInBed = refusal(
  'PATIENT_IN_BED',
  '该患者已在床（本院或其他机构），请先办理离院或转床。',
  'The patient already lies in a bed, here or in another house; let them depart or move them first.',
);

/** What the database's own refusals mean; they speak when two actions race past the rules. */
export const wardsViolations = {
  bed_occupancy_one_per_bed: refusal(
    'BED_NOT_FREE',
    '床位刚刚被占用，请选择其他床位。',
    'The bed has just been taken; choose another.',
    'bedId',
  ),
  bed_occupancy_one_per_patient: patientInBed,
  encounter_one_open_per_patient: patientInBed,
  encounter_one_plan_per_ward: refusal(
    'PATIENT_WAITING',
    '该患者已在本病区候床名单中。',
    'The patient already waits for this ward.',
    'patient',
  ),
  referral_keeps_encounter: refusal(
    'OF_REFERRAL',
    '这次住院属于一份转诊，转诊的状态不允许这样更改；请先在转诊中处理。',
    'The stay belongs to a referral, which does not allow this as it stands; deal with the referral first.',
  ),
  referral_one_open_per_department: refusal(
    'OF_REFERRAL',
    '该患者已有另一份转往同一科室的未结转诊；请先取消那一份，再撤销这次入院。',
    'The patient has another open referral to the same department; cancel that one before you take this admission back.',
  ),
  stay_in_open_bed: refusal('BED_NOT_OPEN', '床位在该时间未开放。', 'The bed is not open at that instant.', 'bedId'),
  bed_open_period_once: refusal('ALREADY_OPEN', '床位已开放。', 'The bed is open already.', 'bedId'),
  encounter_to_institution_fk: refusal(
    'DESTINATION_NEEDED',
    '接收机构不存在，请重新选择。',
    'No such receiving institution; choose again.',
    'toInstitutionId',
  ),
} satisfies Violations<WardsCode>;
