import { ReferralScene } from './referral.rules';

/**
 * Decides which other referrals of a patient an arrival makes superfluous. Our choice, careful because an end gives up a bed or a slot: a bed
 * anywhere replaces a bed elsewhere; a visit or a check-up replaces one of the same kind in the same specialty; nothing replaces another scene.
 */
export interface Arrival {
  readonly scene: ReferralScene;
  readonly targetDepartmentId: string | null;
  /** The department's Chinese name: houses keep no list of specialties in common. */
  readonly targetDepartmentName: string | null;
}

export function overtakes(arrived: Arrival, other: Arrival): boolean {
  if (arrived.scene !== other.scene) return false;
  return arrived.scene === ReferralScene.INPATIENT || isSameSpecialty(arrived, other);
}

function isSameSpecialty(one: Arrival, other: Arrival): boolean {
  if (one.targetDepartmentId === null || other.targetDepartmentId === null) return false;
  if (one.targetDepartmentId === other.targetDepartmentId) return true;
  const name = specialtyOf(one.targetDepartmentName);
  return name !== '' && name === specialtyOf(other.targetDepartmentName);
}

/** 心内一科 and 心内科门诊 are both 心内科. */
function specialtyOf(departmentName: string | null): string {
  return (departmentName ?? '').replace(/门诊|病区|病房|[一二三四五六七八九十\d()（）\s]/g, '');
}
