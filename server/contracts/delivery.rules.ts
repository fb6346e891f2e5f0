import type { CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { ContractFacts } from './contract.rules';
import type { ContractCode } from './contracts.codes';

/** Decides when a service counts as delivered under a contract. */

/** How a resident says that a service was delivered. */
export enum ConfirmationWay {
  SIGNATURE = 'SIGNATURE',
  CODE = 'CODE',
  PHONE = 'PHONE',
}

/** Why a service cannot have been delivered on a day. Days that have passed may be written down later, also after the contract ended. */
export function deliveryDayRefusal(
  { state, startsOn, endsOn }: Pick<ContractFacts, 'state' | 'startsOn' | 'endsOn'>,
  on: CivilDate,
  today: CivilDate,
): Refusal<ContractCode> | undefined {
  if (state === 'DRAFT' || state === 'CANCELLED')
    return refusal(
      'CONTRACT_STATE',
      '该签约尚未签署或已作废，不能登记服务。',
      'The contract is not signed, or was put away; nothing is delivered under it.',
      'contractId',
    );
  if (on > today)
    return refusal(
      'DELIVERY_DATE',
      '服务日期不能晚于今天。',
      'A service is not delivered in the future.',
      'deliveredOn',
    );
  if (on >= startsOn && on < endsOn) return undefined;
  return refusal(
    'DELIVERY_DATE',
    `该签约自 ${startsOn} 起、${endsOn} 止（不含），服务日期须在其间。`,
    `The contract runs from ${startsOn} until before ${endsOn}; the service has to lie between.`,
    'deliveredOn',
  );
}
