import { civilDateOf } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import { DischargeDisposition, EncounterState } from '../wards/encounter.rules';
import { beforeStayRefusal } from '../wards/stay.rules';

/**
 * Decides whether a patient may be handed over today: discharged in one house and admitted in another at the same instant (当天出院、当天入院).
 *
 * Source: the joint wards of Minhang. Choices: "today" is the civil day on which it is written down; a referral has been accepted and its bed is
 * held, or another bed of that ward is free; a joint ward is one for as long as its agreement holds, both when it happened and when it is
 * written down. Between two ordinary wards of a group no agreement is asked for.
 */
export const transferCodes = {
  REFERRAL_STATE: 'The referral is not accepted, or its hold has ended.',
  REFERRAL_CHANGED: 'The referral has changed since you looked (expectedVersion).',
  NOT_IN_SOURCE: 'The patient lies in no bed of the house that refers.',
  PATIENT_DIED: 'The patient has died.',
  PATIENT_LEFT: 'The patient has left the house that refers.',
  NOT_TODAY: 'The instant lies on another day than today.',
  AT_IN_FUTURE: 'The instant lies in the future.',
  AT_TOO_OLD: 'The instant lies further back than the policy allows.',
  AT_BEFORE_STAY: 'The instant lies before the stay that it would end.',
  BEFORE_ACCEPTANCE: 'The instant lies before the referral was accepted.',
  OTHER_WARD: 'The bed stands in another ward than the one that accepted the patient.',
  NOT_AGREED_BED: 'The bed is none of the agreed beds of the joint ward.',
  AGREEMENT_NOT_ACTIVE: 'The agreement on the joint ward has ended or has not begun.',
  BED_NOT_FREE: 'Somebody or something else is with the bed at that instant.',
  BED_NOT_OPEN: 'The bed does not exist for use at that instant.',
  HELD_FOR_OTHER: 'The bed is held for somebody else.',
  SEX_RULE: 'The ward or room takes the other sex.',
  AGE_GROUP: 'The ward takes another age group.',
  ISOLATION_MISSING: 'The bed does not offer the isolation that the patient needs.',
  EQUIPMENT_MISSING: 'The bed lacks equipment that the patient needs.',
  ALREADY_DONE: 'The patient has been handed over already.',
  ALREADY_CANCELLED: 'It has been taken back already.',
  TOO_LATE: 'The time to take this back is over.',
  NOT_LATEST: 'Something has happened since; take that back first.',
} as const;
export type TransferCode = keyof typeof transferCodes;

export const transferRefusals = {
  notInSource: refusal(
    'NOT_IN_SOURCE',
    '患者不在转出机构的床位上，请由病区核对；如已离开，请办理普通入院。',
    'The patient lies in no bed of the house that refers; check with the ward, or admit them there as usual.',
    'referralId',
  ),
  died: refusal(
    'PATIENT_DIED',
    '患者已死亡，不能转接。',
    'The patient has died and cannot be handed over.',
    'referralId',
  ),
  left: refusal(
    'PATIENT_LEFT',
    '患者已离开转出机构，请在转入病区办理入院；如系误登记，请先撤销离院。',
    'The patient has left already: admit them in the receiving ward, or take a mistaken departure back first.',
    'referralId',
  ),
  notToday: refusal(
    'NOT_TODAY',
    '当天转接只能登记今天的时间，请核对日期。',
    'A handing-over is written down on the day on which it happens; check the date.',
    'at',
  ),
  beforeAcceptance: refusal(
    'BEFORE_ACCEPTANCE',
    '时间早于转诊接收时间，请核对。',
    'The instant lies before the referral was accepted; check the time.',
    'at',
  ),
  otherWard: refusal(
    'OTHER_WARD',
    '该床位不在接收病区，请选择接收病区的床位；入院后可再转床。',
    'The bed stands in another ward; choose one of the ward that accepted the patient, and move them afterwards.',
    'bedId',
  ),
  notAgreedBed: refusal(
    'NOT_AGREED_BED',
    '该床位不在联合病房协议内，请选择协议床位。',
    'The bed is not among the agreed beds of the joint ward; choose one of those.',
    'bedId',
  ),
  agreementNotActive: refusal(
    'AGREEMENT_NOT_ACTIVE',
    '联合病房协议已结束或尚未开始，请先续签协议，或按普通转诊办理到达和入院。',
    'The agreement on the joint ward has ended or has not begun: agree anew, or let the patient arrive and be admitted as usual.',
    'referralId',
  ),
  alreadyDone: refusal(
    'ALREADY_DONE',
    '该患者已完成转接，请刷新查看。',
    'The patient has been handed over already; look again.',
    'referralId',
  ),
  alreadyCancelled: refusal('ALREADY_CANCELLED', '该转接已撤销。', 'It has been taken back already.', 'transferId'),
  leftTarget: refusal(
    'NOT_LATEST',
    '患者已离开转入病区，请先撤销离院。',
    'The patient has left the receiving ward since; take that departure back first.',
    'transferId',
  ),
  orderedToLeave: refusal(
    'NOT_LATEST',
    '转入病区已下出院医嘱，请先撤销出院医嘱。',
    'Discharge is ordered in the receiving ward; take that order back first.',
    'transferId',
  ),
  moved: refusal(
    'NOT_LATEST',
    '患者转入后已转床，请先撤销转床。',
    'The patient was moved since; cancel the move first.',
    'transferId',
  ),
  bedTaken: refusal(
    'NOT_LATEST',
    '原床位之后已有新的占用，不能撤销；请办理新的转诊。',
    'The former bed has been used since; this cannot be taken back any more. Refer the patient anew.',
    'transferId',
  ),
} satisfies Record<string, Refusal<TransferCode>>;

/** What the database's own refusals mean; they speak when two actions race past the rules. */
export const transferViolations = {
  transfer_once_per_referral: transferRefusals.alreadyDone,
  transfer_once_from_encounter: transferRefusals.alreadyDone,
  transfer_once_to_encounter: transferRefusals.alreadyDone,
  transfer_agreement: transferRefusals.agreementNotActive,
  bed_occupancy_one_per_bed: refusal(
    'BED_NOT_FREE',
    '床位刚刚被占用，请选择其他床位。',
    'The bed has just been taken; choose another.',
    'bedId',
  ),
} satisfies Violations<TransferCode>;

/** Why a patient is not there to be handed over. */
export function leavingRefusal(
  encounter: { state: EncounterState; disposition: DischargeDisposition | null } | undefined,
): Refusal<TransferCode> | undefined {
  switch (encounter?.state) {
    case EncounterState.ADMITTED:
    case EncounterState.DISCHARGE_ORDERED:
      return undefined;
    case EncounterState.DEPARTED:
      return encounter.disposition === DischargeDisposition.DIED ? transferRefusals.died : transferRefusals.left;
    default:
      return transferRefusals.notInSource;
  }
}

/** A handing-over is written down on its day; what is dated ahead is refused as such. */
export function dayRefusal(stated: Date | null | undefined, now: Date): Refusal<'NOT_TODAY'> | undefined {
  return stated && stated < now && civilDateOf(stated) !== civilDateOf(now) ? transferRefusals.notToday : undefined;
}

/** Why the instant does not fit the stay or the referral. */
export function instantRefusal(
  at: Date,
  { stayBegan, acceptedAt }: { stayBegan: Date; acceptedAt: Date },
): Refusal<TransferCode> | undefined {
  return beforeStayRefusal(stayBegan, at) ?? (at < acceptedAt ? transferRefusals.beforeAcceptance : undefined);
}

/** 离院方式 by where the patient goes: 3 to a community centre, 2 to a hospital. */
export function dispositionTo(tier: string): DischargeDisposition {
  return tier === 'COMMUNITY' || tier === 'STATION'
    ? DischargeDisposition.TRANSFER_COMMUNITY
    : DischargeDisposition.TRANSFER_HOSPITAL;
}
