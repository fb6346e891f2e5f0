import { type BedKind, BedState } from './bed.rules';
import { EncounterState } from './encounter.rules';

/** Decides which actions to offer for a bed: its state, its patient's encounter, and the viewer's rights. The mutations still decide. */

/** What may be done with a bed now, by its state and the viewer's rights. */
export enum BedAction {
  ADMIT = 'ADMIT',
  HOLD = 'HOLD',
  RELEASE_HOLD = 'RELEASE_HOLD',
  MOVE = 'MOVE',
  SWAP = 'SWAP',
  ORDER_DISCHARGE = 'ORDER_DISCHARGE',
  CANCEL_DISCHARGE_ORDER = 'CANCEL_DISCHARGE_ORDER',
  DEPART = 'DEPART',
  CANCEL_ADMISSION = 'CANCEL_ADMISSION',
  CANCEL_MOVE = 'CANCEL_MOVE',
  CANCEL_DEPARTURE = 'CANCEL_DEPARTURE',
  MARK_CLEAN = 'MARK_CLEAN',
  MARK_CONTAMINATED = 'MARK_CONTAMINATED',
  BLOCK = 'BLOCK',
  UNBLOCK = 'UNBLOCK',
  OPEN = 'OPEN',
  CLOSE = 'CLOSE',
}
/** What the viewer may do at the bed's place. */
export interface BedRights {
  readonly admit: boolean;
  readonly order: boolean;
  readonly hold: boolean;
  readonly keep: boolean;
  readonly open: boolean;
}

export interface BedSituation {
  readonly kind: BedKind | null;
  readonly state: BedState;
  /** Of the patient in the bed. */
  readonly encounter: { readonly state: EncounterState; readonly stays: number } | null;
  /** Whether the last patient's departure can still be taken back. */
  readonly hasDeparted: boolean;
}

export function availableBedActions(bed: BedSituation, rights: BedRights): BedAction[] {
  const { admit, order, hold, keep, open } = rights;
  const { FREE, HELD, TO_CLEAN, CONTAMINATED, CLOSED } = BedState;
  const is = (...states: BedState[]): boolean => bed.kind !== null && states.includes(bed.state);
  const offers: [BedAction, boolean][] = [
    [BedAction.ADMIT, admit && is(FREE, HELD)],
    [BedAction.HOLD, hold && is(FREE)],
    [BedAction.RELEASE_HOLD, hold && is(HELD)],
    ...patientOffers(bed.encounter, admit, order),
    [BedAction.CANCEL_DEPARTURE, admit && bed.hasDeparted],
    [BedAction.MARK_CLEAN, keep && is(TO_CLEAN, CONTAMINATED)],
    [BedAction.MARK_CONTAMINATED, keep && is(FREE, TO_CLEAN)],
    [BedAction.BLOCK, keep && is(FREE)],
    [BedAction.UNBLOCK, keep && is(CLOSED)],
    [BedAction.OPEN, open && bed.kind === null],
    [BedAction.CLOSE, open && is(FREE, TO_CLEAN, CONTAMINATED, CLOSED)],
  ];
  return offers.filter(([, offered]) => offered).map(([action]) => action);
}

function patientOffers(encounter: BedSituation['encounter'], admit: boolean, order: boolean): [BedAction, boolean][] {
  if (!encounter) return [];
  const admitted = encounter.state === EncounterState.ADMITTED;
  const ordered = encounter.state === EncounterState.DISCHARGE_ORDERED;
  return [
    [BedAction.ORDER_DISCHARGE, order && admitted],
    [BedAction.DEPART, admit],
    [BedAction.MOVE, admit],
    [BedAction.SWAP, admit],
    [BedAction.CANCEL_DISCHARGE_ORDER, order && ordered],
    [BedAction.CANCEL_MOVE, admit && encounter.stays > 1],
    [BedAction.CANCEL_ADMISSION, admit && admitted && encounter.stays === 1],
  ];
}
