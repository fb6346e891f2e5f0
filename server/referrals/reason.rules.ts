import { type Refusal, refusal } from '../kernel/result';
import { ReferralReason, ReferralState } from './referral.rules';

/**
 * Decides which reasons people may state for an end: clocks and arrivals state their own, a death is reported as such, and whether the patient
 * has been at the target decides what can have happened. The figures rest on these.
 */
const reasonsOfSystem: readonly ReferralReason[] = [
  ReferralReason.ARRIVED_ELSEWHERE,
  ReferralReason.NO_ANSWER,
  ReferralReason.NOT_ARRIVED,
  ReferralReason.HOLD_ENDED,
];
const reasonsAfterArrival: readonly ReferralReason[] = [
  ReferralReason.LEFT_UNTREATED,
  ReferralReason.PATIENT_DECLINED,
  ReferralReason.PATIENT_BETTER,
  ReferralReason.PATIENT_WORSE,
  ReferralReason.WENT_OUTSIDE,
  ReferralReason.ENTERED_IN_ERROR,
  ReferralReason.OTHER,
];

export function reasonRefusal(state: ReferralState, reason: ReferralReason): Refusal<'REASON_UNFIT'> | undefined {
  if (state === ReferralState.DIED) return reason === ReferralReason.ENTERED_IN_ERROR ? undefined : onlyInError();
  if (reason === ReferralReason.PATIENT_DIED) return reportDeathInstead();
  const fits =
    state === ReferralState.ARRIVED
      ? reasonsAfterArrival.includes(reason)
      : reason !== ReferralReason.LEFT_UNTREATED && !reasonsOfSystem.includes(reason);
  return fits ? undefined : anotherReason();
}

function onlyInError(): Refusal<'REASON_UNFIT'> {
  return refusal(
    'REASON_UNFIT',
    '撤销误报的死亡，原因请选“录入错误”。',
    'A death that was reported in error is taken back with the reason ENTERED_IN_ERROR.',
    'reason',
  );
}

function reportDeathInstead(): Refusal<'REASON_UNFIT'> {
  return refusal(
    'REASON_UNFIT',
    '患者已去世时，请使用“报告死亡”，该患者的其他转诊会一并终止。',
    'Report the death instead; that ends all that is open for the patient.',
    'reason',
  );
}

function anotherReason(): Refusal<'REASON_UNFIT'> {
  return refusal(
    'REASON_UNFIT',
    '该原因不适用于此时的转诊，请选择其他原因。',
    'That reason does not fit the referral as it stands; choose another one.',
    'reason',
  );
}
