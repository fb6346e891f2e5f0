import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';

/**
 * Decides how an order that sends somebody to another house moves from state to state, and whose step each is.
 *
 * Source: DOMAIN §5 (request, approval by home, host and the HR centre of the group, never one's own; active; completed; rejected, recalled,
 * cancelled; extended by a new period). Choices: each of the three sides says yes once, and one rejection ends the order; whoever signs for
 * one side signs for no other; what was agreed on and can no longer be stays SUBMITTED, says why, and is moved, cancelled or rejected; before
 * its first day an order is cancelled, from then on recalled; it begins and is completed by the calendar, whether or not anything runs. The
 * database keeps the same table of transitions and refuses every other; the server compares the two when it starts.
 */

export enum DispatchKind {
  DISPATCH = 'DISPATCH',
  TRAINING = 'TRAINING',
  ROTATION = 'ROTATION',
  DISTRICT_MANAGED = 'DISTRICT_MANAGED',
  MANAGEMENT = 'MANAGEMENT',
}

export enum DispatchState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  REJECTED = 'REJECTED',
  RECALLED = 'RECALLED',
  CANCELLED = 'CANCELLED',
}

/** For whom somebody acts on an order. */
export enum DispatchSide {
  HOME = 'HOME',
  HOST = 'HOST',
  GROUP = 'GROUP',
}

export const dispatchSides = [DispatchSide.HOME, DispatchSide.HOST, DispatchSide.GROUP] as const;

export enum DispatchDecision {
  WAITING = 'WAITING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
}

/** What people may do with an order, as clients are told. */
export enum DispatchAction {
  SUBMIT = 'SUBMIT',
  MOVE = 'MOVE',
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  CANCEL = 'CANCEL',
  RECALL = 'RECALL',
  REPLACE = 'REPLACE',
  EXTEND = 'EXTEND',
}

type State = `${DispatchState}`;
type Step = 'SUBMIT' | 'APPROVE' | 'REJECT' | 'CANCEL' | 'RECALL' | 'BEGIN' | 'COMPLETE';
/** REQUESTER: the side that asked for it; SYSTEM: the calendar, or what follows from another order. */
type StepSide = `${DispatchSide}` | 'REQUESTER' | 'SYSTEM';

interface Transition {
  readonly from: State;
  readonly step: Step;
  readonly to: State;
  readonly sides: readonly StepSide[];
}

const everySide = ['HOME', 'HOST', 'GROUP'] as const;

/** Every transition there is. An approval that is not the last one leaves the order SUBMITTED. */
const dispatchTransitions: readonly Transition[] = [
  { from: 'DRAFT', step: 'SUBMIT', to: 'SUBMITTED', sides: ['REQUESTER'] },
  { from: 'DRAFT', step: 'CANCEL', to: 'CANCELLED', sides: ['REQUESTER'] },
  { from: 'SUBMITTED', step: 'APPROVE', to: 'APPROVED', sides: everySide },
  { from: 'SUBMITTED', step: 'REJECT', to: 'REJECTED', sides: everySide },
  { from: 'SUBMITTED', step: 'CANCEL', to: 'CANCELLED', sides: ['REQUESTER', 'GROUP', 'SYSTEM'] },
  { from: 'APPROVED', step: 'CANCEL', to: 'CANCELLED', sides: [...everySide, 'SYSTEM'] },
  { from: 'APPROVED', step: 'BEGIN', to: 'ACTIVE', sides: ['SYSTEM'] },
  { from: 'ACTIVE', step: 'RECALL', to: 'RECALLED', sides: [...everySide, 'SYSTEM'] },
  { from: 'ACTIVE', step: 'COMPLETE', to: 'COMPLETED', sides: ['SYSTEM'] },
];

/** The changes of state there are, each once per side, as the database keeps them. */
export function dispatchTransitionLines(): string[] {
  return dispatchTransitions
    .flatMap(({ from, step, to, sides }) => sides.map(side => `${from} ${step} ${to} ${side}`))
    .sort();
}

/** The days of an order, half-open. */
export interface DispatchDays {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** What an order is on a day: one that was agreed on begins and ends by the calendar, also before the clock writes that down. */
export function standingState(stored: DispatchState, { from, until }: DispatchDays, today: CivilDate): DispatchState {
  if (stored !== DispatchState.APPROVED && stored !== DispatchState.ACTIVE) return stored;
  if (until <= today) return DispatchState.COMPLETED;
  return from <= today ? DispatchState.ACTIVE : DispatchState.APPROVED;
}

/** What decides about an order, apart from who asks. */
export interface DispatchStanding extends DispatchDays {
  readonly state: DispatchState;
  readonly requestedSide: DispatchSide;
  /** Sides that have not decided. */
  readonly waiting: readonly DispatchSide[];
  /** Whether an order goes on from it, or takes its place, that is not over. */
  readonly isExtended: boolean;
  readonly isReplaced: boolean;
}

type Allowed = Partial<Record<DispatchAction, readonly DispatchSide[]>>;

/** What may be done on a day, and for whom. */
export function allowedDispatchActions(order: DispatchStanding, today: CivilDate): Allowed {
  const { requestedSide, waiting, isExtended, isReplaced } = order;
  const requester = [requestedSide];
  const goOn: Allowed = {
    ...(isReplaced ? {} : { REPLACE: [DispatchSide.HOME, DispatchSide.GROUP] }),
    ...(isExtended || isReplaced ? {} : { EXTEND: dispatchSides }),
  };
  switch (standingState(order.state, order, today)) {
    case DispatchState.DRAFT:
      return { SUBMIT: requester, MOVE: requester, CANCEL: requester };
    case DispatchState.SUBMITTED:
      return {
        MOVE: requester,
        APPROVE: waiting,
        REJECT: waiting,
        CANCEL: [...new Set([requestedSide, DispatchSide.GROUP])],
      };
    case DispatchState.APPROVED:
      return { CANCEL: dispatchSides, ...goOn };
    case DispatchState.ACTIVE:
      return { RECALL: dispatchSides, ...goOn };
    default:
      return {};
  }
}

/**
 * The days on which an order held up to and with today: none unless it was agreed on and began. The day of a recall belongs to it, as somebody
 * was there in the morning.
 */
export function heldDays(
  order: DispatchDays & { readonly state: DispatchState; readonly endedAt: Date | null },
  today: CivilDate,
): DispatchDays | null {
  const { from, state, endedAt } = order;
  const standing = standingState(state, order, today);
  const held = [DispatchState.ACTIVE, DispatchState.COMPLETED, DispatchState.RECALLED];
  if (!held.includes(standing)) return null;
  const ends = [order.until, addDays(today, 1)];
  if (standing === DispatchState.RECALLED && endedAt) ends.push(addDays(civilDateOf(endedAt), 1));
  const until = ends.reduce((first, each) => (each < first ? each : first));
  return from < until ? { from, until } : null;
}
