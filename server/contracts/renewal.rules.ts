import { addDays, addMonths, type CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import { type ContractFacts, isRenewable } from './contract.rules';
import type { ContractCode } from './contracts.codes';
import type { FamilyDoctorPolicy } from './family-doctor-policy.rules';

/**
 * Decides whether a contract is renewed, and from when until when. The next one begins where the last one ends; one that ended a little while
 * ago is renewed from today on: nothing is signed for days that are past. Without the resident's signature only those are renewed who agreed to
 * that when they signed.
 */

/** What became of a contract in a renewal in bulk. */
export enum RenewalOutcome {
  WAITING = 'WAITING',
  RENEWED = 'RENEWED',
  REFUSED = 'REFUSED',
}

export function renewalTerm(
  { endsOn }: Pick<ContractFacts, 'endsOn'>,
  today: CivilDate,
  { termMonths }: FamilyDoctorPolicy,
): { startsOn: CivilDate; agreedUntil: CivilDate } {
  const startsOn = endsOn > today ? endsOn : today;
  return { startsOn, agreedUntil: addMonths(startsOn, termMonths) };
}

/** Why a contract is not renewed now; what else hinders a signing is asked after this. */
export function renewalRefusal(
  contract: ContractFacts & { readonly autoRenew: boolean },
  isSignedAnew: boolean,
  today: CivilDate,
  policy: FamilyDoctorPolicy,
): Refusal<ContractCode> | undefined {
  if (contract.isRenewed)
    return refusal('NOT_RENEWABLE', '该签约已经续签。', 'The contract is renewed already.', 'contractIds');
  if (!isRenewable(contract, today, policy)) return notRenewable(contract, policy);
  if (contract.autoRenew || isSignedAnew) return undefined;
  return refusal(
    'SIGNATURE_NEEDED',
    '居民签约时未约定自动续签，需重新签署；请取得纸质签名后再续签。',
    'The resident did not agree to be renewed; have them sign on paper first.',
    'contractIds',
  );
}

function notRenewable(
  { state, endsOn }: ContractFacts,
  { renewalDaysBefore, renewalDaysAfter }: FamilyDoctorPolicy,
): Refusal<ContractCode> {
  if (state !== 'SIGNED')
    return refusal(
      'NOT_RENEWABLE',
      '该签约未签署或已终止，不能续签；请重新签约。',
      'The contract is not signed, or was ended; sign anew instead.',
      'contractIds',
    );
  return refusal(
    'NOT_RENEWABLE',
    `该签约于 ${endsOn} 到期，可续签时间为 ${addDays(endsOn, -renewalDaysBefore)} 至 ${addDays(endsOn, renewalDaysAfter)}。`,
    `The contract ends on ${endsOn}; it is renewed from ${addDays(endsOn, -renewalDaysBefore)} to ${addDays(endsOn, renewalDaysAfter)}.`,
    'contractIds',
  );
}

/** The doctor has left the team: somebody else takes over. */
export const doctorLeft: Refusal<ContractCode> = refusal(
  'DOCTOR_NOT_IN_TEAM',
  '签约医生届时已不在该团队，请选择由谁接手。',
  'The doctor is no longer in the team then; choose who takes over.',
  'doctorId',
);
