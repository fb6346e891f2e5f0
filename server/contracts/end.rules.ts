import type { CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import { ContractEndReason, type ContractFacts, givenEndReasons } from './contract.rules';
import type { ContractCode } from './contracts.codes';

/**
 * Decides whether a contract may be ended early. `on` is the first day on which it holds no more: it lies in the contract and not in the future,
 * and nothing was delivered on it or later. One that has not begun ends on its first day.
 */
export interface EndFacts {
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly reason: ContractEndReason;
  readonly note: string | null;
  readonly lastDeliveredOn: CivilDate | null;
}

export function endRefusal(
  contract: Pick<ContractFacts, 'state' | 'startsOn' | 'endsOn'>,
  { on, today, reason, note, lastDeliveredOn }: EndFacts,
): Refusal<ContractCode> | undefined {
  const { state, startsOn, endsOn } = contract;
  if (state !== 'SIGNED' || endsOn <= today)
    return refusal(
      'CONTRACT_STATE',
      '该签约未签署、已到期或已终止，无须解约。',
      'The contract is not signed, or has ended; there is nothing to end.',
      'contractId',
    );
  if (!givenEndReasons.includes(reason))
    return refusal(
      'END_REASON',
      '死亡、转团队的解约由相应登记自动完成，请在居民档案或转团队中办理。',
      'This reason follows from recording the death or the transfer; do that instead.',
      'reason',
    );
  if (reason === ContractEndReason.OTHER && note === null)
    return refusal('END_REASON', '选择“其他”时请说明原因。', 'With OTHER, say why.', 'note');
  if (on < startsOn || (on > today && startsOn <= today) || on > endsOn)
    return refusal(
      'END_DATE',
      `终止日期须在签约开始（${startsOn}）之后、不晚于今天。`,
      `It ends on its first day, ${startsOn}, or later, and not in the future.`,
      'on',
    );
  if (lastDeliveredOn === null || lastDeliveredOn < on) return undefined;
  return refusal(
    'DELIVERED_AFTER',
    `${lastDeliveredOn} 已登记服务，终止日期须在其后；如系误录请先撤销该次服务。`,
    `A service was delivered on ${lastDeliveredOn}; end it after that day, or take the service back if it was entered in error.`,
    'on',
  );
}
