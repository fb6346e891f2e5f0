import { type CivilDate, daysBetween } from '../kernel/civil-date';

/**
 * Decides what a contract is on a day and what may be done with it. Stored are only the steps that people take: drafted, signed, ended early,
 * put away; that it begins, ends or is renewed follows from its days.
 */
export enum ContractState {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
  ACTIVE = 'ACTIVE',
  RENEWED = 'RENEWED',
  EXPIRED = 'EXPIRED',
  TERMINATED = 'TERMINATED',
  CANCELLED = 'CANCELLED',
}

export type StoredContractState = 'DRAFT' | 'SIGNED' | 'TERMINATED' | 'CANCELLED';

export enum ContractAction {
  SEND_CODE = 'SEND_CODE',
  SIGN = 'SIGN',
  DISCARD = 'DISCARD',
  RENEW = 'RENEW',
  TRANSFER = 'TRANSFER',
  END = 'END',
  DELIVER = 'DELIVER',
}

export enum ContractEndReason {
  MOVED = 'MOVED',
  UNREACHABLE = 'UNREACHABLE',
  REFUSED = 'REFUSED',
  BY_RESIDENT = 'BY_RESIDENT',
  DIED = 'DIED',
  TRANSFERRED = 'TRANSFERRED',
  OTHER = 'OTHER',
}

/** Reasons that people give; the others follow from what else happens. */
export const givenEndReasons: readonly ContractEndReason[] = [
  ContractEndReason.MOVED,
  ContractEndReason.UNREACHABLE,
  ContractEndReason.REFUSED,
  ContractEndReason.BY_RESIDENT,
  ContractEndReason.OTHER,
];

export enum SigningWay {
  PAPER = 'PAPER',
  CODE = 'CODE',
  CARRIED = 'CARRIED',
}

export enum Signer {
  SELF = 'SELF',
  GUARDIAN = 'GUARDIAN',
}

/** What decides about a contract. */
export interface ContractFacts {
  readonly state: StoredContractState;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** Whether a signed contract renews it. */
  readonly isRenewed: boolean;
}

export function contractState({ state, startsOn, endsOn, isRenewed }: ContractFacts, today: CivilDate): ContractState {
  if (state !== 'SIGNED') return ContractState[state];
  if (today < startsOn) return ContractState.SIGNED;
  if (today < endsOn) return ContractState.ACTIVE;
  return isRenewed ? ContractState.RENEWED : ContractState.EXPIRED;
}

/** From when until when a contract may be renewed. */
export interface RenewalWindow {
  readonly renewalDaysBefore: number;
  readonly renewalDaysAfter: number;
}

/** Whether today lies in the days in which a contract is renewed. */
export function isRenewable(contract: ContractFacts, today: CivilDate, window: RenewalWindow): boolean {
  const daysLeft = daysBetween(today, contract.endsOn);
  return (
    contract.state === 'SIGNED' &&
    !contract.isRenewed &&
    daysLeft <= window.renewalDaysBefore &&
    -daysLeft <= window.renewalDaysAfter
  );
}

/** What whoever keeps contracts there may do with it. */
export function contractActions(contract: ContractFacts, today: CivilDate, window: RenewalWindow): ContractAction[] {
  const state = contractState(contract, today);
  if (state === ContractState.DRAFT) return [ContractAction.SEND_CODE, ContractAction.SIGN, ContractAction.DISCARD];
  const actions = isRenewable(contract, today, window) ? [ContractAction.RENEW] : [];
  const isLive = state === ContractState.SIGNED || state === ContractState.ACTIVE;
  if (isLive) actions.push(ContractAction.TRANSFER, ContractAction.END);
  const hasBegun = contract.state !== 'CANCELLED' && contract.startsOn <= today && contract.startsOn < contract.endsOn;
  return hasBegun ? [...actions, ContractAction.DELIVER] : actions;
}
