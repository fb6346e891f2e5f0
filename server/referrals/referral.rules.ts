import { assertNever } from '../kernel/invariant';

/**
 * Decides how a referral moves from state to state, whose step each is, and what may be done with it.
 *
 * Source: the national rules of two-way referral as the groups of Jiading apply them (three scenes closed as one loop), and our choices: a
 * redirection makes a new referral in the same chain; an admission through the ward's own board is an arrival too; a patient who came to be
 * admitted may be seen without that; the transitions that take back an entry are the target's. The database keeps the same table and
 * refuses every step that is not in it; the server compares the two when it starts.
 */

export enum ReferralDirection {
  UP = 'UP',
  DOWN = 'DOWN',
  ACROSS = 'ACROSS',
}

export enum ReferralScene {
  OUTPATIENT = 'OUTPATIENT',
  INPATIENT = 'INPATIENT',
  CHECK_UP = 'CHECK_UP',
}

export enum ReferralUrgency {
  ROUTINE = 'ROUTINE',
  URGENT = 'URGENT',
  EMERGENCY = 'EMERGENCY',
}

export enum ReferralState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  DEPARTED = 'DEPARTED',
  ARRIVED = 'ARRIVED',
  ADMITTED = 'ADMITTED',
  ATTENDED = 'ATTENDED',
  FEEDBACK_DUE = 'FEEDBACK_DUE',
  CLOSED = 'CLOSED',
  REJECTED = 'REJECTED',
  REDIRECTED = 'REDIRECTED',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
  DIED = 'DIED',
  LAPSED = 'LAPSED',
}

/** Whose step it is. */
export enum ReferralSide {
  SOURCE = 'SOURCE',
  TARGET = 'TARGET',
  GROUP = 'GROUP',
  SYSTEM = 'SYSTEM',
}

/** Why a referral ended without treatment. */
export enum ReferralReason {
  NO_BED = 'NO_BED',
  NO_CAPABILITY = 'NO_CAPABILITY',
  NOT_INDICATED = 'NOT_INDICATED',
  INFORMATION_MISSING = 'INFORMATION_MISSING',
  DUPLICATE = 'DUPLICATE',
  CLOSER = 'CLOSER',
  CONTINUITY = 'CONTINUITY',
  PATIENT_DECLINED = 'PATIENT_DECLINED',
  PATIENT_WORSE = 'PATIENT_WORSE',
  PATIENT_BETTER = 'PATIENT_BETTER',
  ENTERED_IN_ERROR = 'ENTERED_IN_ERROR',
  ARRIVED_ELSEWHERE = 'ARRIVED_ELSEWHERE',
  WENT_OUTSIDE = 'WENT_OUTSIDE',
  NO_ANSWER = 'NO_ANSWER',
  NOT_ARRIVED = 'NOT_ARRIVED',
  LEFT_UNTREATED = 'LEFT_UNTREATED',
  HOLD_ENDED = 'HOLD_ENDED',
  PATIENT_DIED = 'PATIENT_DIED',
  OTHER = 'OTHER',
}

/** Which clock has run out. */
export enum ReferralLateness {
  RESPONSE = 'RESPONSE',
  ARRIVAL = 'ARRIVAL',
  TREATMENT = 'TREATMENT',
  FEEDBACK = 'FEEDBACK',
}

/** What people may do with a referral, as clients are told. */
export enum ReferralAction {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  DISCARD = 'DISCARD',
  ACCEPT = 'ACCEPT',
  REJECT = 'REJECT',
  REDIRECT = 'REDIRECT',
  CHANGE_HOLD = 'CHANGE_HOLD',
  DEPART = 'DEPART',
  ARRIVE = 'ARRIVE',
  ADMIT = 'ADMIT',
  ATTEND = 'ATTEND',
  TRANSFER = 'TRANSFER',
  END_TREATMENT = 'END_TREATMENT',
  FEEDBACK = 'FEEDBACK',
  CANCEL = 'CANCEL',
  REPORT_DEATH = 'REPORT_DEATH',
}

/** Steps that the timeline shows beside the actions: what follows from another step, from a clock, or takes one back. */
export type StepAction =
  | 'SUBMIT'
  | 'FORWARD'
  | 'DISCARD'
  | 'ACCEPT'
  | 'REJECT'
  | 'REDIRECT'
  | 'DEPART'
  | 'ARRIVE'
  | 'ADMIT'
  | 'ATTEND'
  | 'END_TREATMENT'
  | 'FEEDBACK'
  | 'CANCEL'
  | 'EXPIRE'
  | 'LAPSE'
  | 'REPORT_DEATH'
  | 'UNADMIT'
  | 'REOPEN';

type State = `${ReferralState}`;
type Side = `${ReferralSide}`;

export interface Transition {
  readonly from: State;
  readonly action: StepAction;
  readonly to: State;
  readonly sides: readonly Side[];
}

const cancellable = ['SUBMITTED', 'ACCEPTED', 'DEPARTED'] as const;

/** Every transition there is. */
export const transitions: readonly Transition[] = [
  { from: 'DRAFT', action: 'SUBMIT', to: 'SUBMITTED', sides: ['SOURCE'] },
  { from: 'DRAFT', action: 'FORWARD', to: 'SUBMITTED', sides: ['TARGET', 'GROUP'] },
  { from: 'DRAFT', action: 'DISCARD', to: 'CANCELLED', sides: ['SOURCE'] },
  { from: 'SUBMITTED', action: 'ACCEPT', to: 'ACCEPTED', sides: ['TARGET'] },
  { from: 'SUBMITTED', action: 'REJECT', to: 'REJECTED', sides: ['TARGET'] },
  { from: 'SUBMITTED', action: 'REDIRECT', to: 'REDIRECTED', sides: ['TARGET', 'GROUP'] },
  // Out of the group nobody accepts.
  { from: 'SUBMITTED', action: 'DEPART', to: 'DEPARTED', sides: ['SOURCE'] },
  { from: 'ACCEPTED', action: 'DEPART', to: 'DEPARTED', sides: ['SOURCE'] },
  { from: 'ACCEPTED', action: 'ARRIVE', to: 'ARRIVED', sides: ['TARGET'] },
  { from: 'DEPARTED', action: 'ARRIVE', to: 'ARRIVED', sides: ['TARGET'] },
  { from: 'ARRIVED', action: 'ADMIT', to: 'ADMITTED', sides: ['TARGET'] },
  { from: 'ARRIVED', action: 'ATTEND', to: 'ATTENDED', sides: ['TARGET'] },
  { from: 'ADMITTED', action: 'END_TREATMENT', to: 'FEEDBACK_DUE', sides: ['TARGET'] },
  { from: 'ATTENDED', action: 'END_TREATMENT', to: 'FEEDBACK_DUE', sides: ['TARGET'] },
  { from: 'FEEDBACK_DUE', action: 'FEEDBACK', to: 'CLOSED', sides: ['TARGET'] },
  // From outside the group the sender writes down what it hears.
  { from: 'DEPARTED', action: 'FEEDBACK', to: 'CLOSED', sides: ['SOURCE'] },
  ...cancellable.map(
    from => ({ from, action: 'CANCEL', to: 'CANCELLED', sides: ['SOURCE', 'GROUP', 'SYSTEM'] }) as const,
  ),
  ...cancellable.map(
    from => ({ from, action: 'REPORT_DEATH', to: 'DIED', sides: ['SOURCE', 'TARGET', 'SYSTEM'] }) as const,
  ),
  // Who has arrived is with the target: only there somebody sees them leave untreated, or die.
  { from: 'ARRIVED', action: 'CANCEL', to: 'CANCELLED', sides: ['TARGET', 'SYSTEM'] },
  { from: 'ARRIVED', action: 'REPORT_DEATH', to: 'DIED', sides: ['TARGET', 'SYSTEM'] },
  // A death that was reported in error.
  { from: 'DIED', action: 'CANCEL', to: 'CANCELLED', sides: ['SOURCE', 'TARGET'] },
  { from: 'SUBMITTED', action: 'EXPIRE', to: 'EXPIRED', sides: ['SYSTEM'] },
  { from: 'DEPARTED', action: 'EXPIRE', to: 'EXPIRED', sides: ['SYSTEM'] },
  { from: 'ARRIVED', action: 'EXPIRE', to: 'EXPIRED', sides: ['SYSTEM'] },
  { from: 'ACCEPTED', action: 'LAPSE', to: 'LAPSED', sides: ['SYSTEM'] },
  // Entries that are taken back: the admission, to where it came from; the departure.
  { from: 'ADMITTED', action: 'UNADMIT', to: 'ACCEPTED', sides: ['TARGET'] },
  { from: 'ADMITTED', action: 'UNADMIT', to: 'DEPARTED', sides: ['TARGET'] },
  { from: 'ADMITTED', action: 'UNADMIT', to: 'ARRIVED', sides: ['TARGET'] },
  { from: 'FEEDBACK_DUE', action: 'REOPEN', to: 'ADMITTED', sides: ['TARGET'] },
  { from: 'CLOSED', action: 'REOPEN', to: 'ADMITTED', sides: ['TARGET'] },
];

/** Each transition once per side, as the database keeps them, in the order of its key. */
export function transitionLines(): string[] {
  return transitions
    .flatMap(({ from, action, to, sides }) => sides.map(side => `${from} ${action} ${to} ${side}`))
    .sort();
}

/** What decides about a referral, apart from who asks. */
export interface ReferralStanding {
  readonly state: ReferralState;
  readonly scene: ReferralScene;
  /** Out of the group. */
  readonly isOutside: boolean;
  readonly holdUntil: Date | null;
  /** Whether the patient lies in a bed of the source. */
  readonly hasSourceEncounter: boolean;
}

/** Where it stands now: an accepted referral whose hold has ended has lapsed, also in the moment before the clock writes that down. */
export function standingState(
  { state, holdUntil }: Pick<ReferralStanding, 'state' | 'holdUntil'>,
  now: Date,
): ReferralState {
  const hasLapsed = state === ReferralState.ACCEPTED && holdUntil !== null && holdUntil <= now;
  return hasLapsed ? ReferralState.LAPSED : state;
}

type Allowed = Partial<Record<ReferralAction, readonly Side[]>>;

/** What may be done at an instant, and by whom. */
export function allowedActions(standing: ReferralStanding, now: Date): Allowed {
  const { scene, isOutside } = standing;
  const isInpatient = scene === ReferralScene.INPATIENT;
  const state = standingState(standing, now);
  switch (state) {
    case ReferralState.DRAFT:
      return { EDIT: ['SOURCE'], SUBMIT: ['SOURCE'], DISCARD: ['SOURCE'] };
    case ReferralState.SUBMITTED:
      return isOutside
        ? { DEPART: ['SOURCE'], CANCEL: ['SOURCE', 'GROUP'], REPORT_DEATH: ['SOURCE'] }
        : { ACCEPT: ['TARGET'], REJECT: ['TARGET'], REDIRECT: ['TARGET', 'GROUP'], ...ending };
    case ReferralState.ACCEPTED:
      return {
        ...coming(isInpatient),
        DEPART: ['SOURCE'],
        ...(isInpatient && standing.hasSourceEncounter ? { TRANSFER: ['SOURCE', 'TARGET'] as const } : {}),
        ...ending,
      };
    case ReferralState.DEPARTED:
      return isOutside
        ? { FEEDBACK: ['SOURCE'], CANCEL: ['SOURCE', 'GROUP'], REPORT_DEATH: ['SOURCE'] }
        : { ...coming(isInpatient), ...ending };
    case ReferralState.ARRIVED:
      return {
        ...(isInpatient ? ({ ADMIT: ['TARGET'], CHANGE_HOLD: ['TARGET'] } as const) : {}),
        ATTEND: ['TARGET'],
        CANCEL: ['TARGET'],
        REPORT_DEATH: ['TARGET'],
      };
    case ReferralState.ATTENDED:
      return { END_TREATMENT: ['TARGET'] };
    case ReferralState.FEEDBACK_DUE:
      return { FEEDBACK: ['TARGET'] };
    case ReferralState.DIED:
      return { CANCEL: isOutside ? ['SOURCE'] : ['SOURCE', 'TARGET'] };
    case ReferralState.ADMITTED:
    case ReferralState.CLOSED:
    case ReferralState.REJECTED:
    case ReferralState.REDIRECTED:
    case ReferralState.CANCELLED:
    case ReferralState.EXPIRED:
    case ReferralState.LAPSED:
      return {};
    default:
      return assertNever(state);
  }
}

const ending: Allowed = { CANCEL: ['SOURCE', 'GROUP'], REPORT_DEATH: ['SOURCE', 'TARGET'] };

function coming(isInpatient: boolean): Allowed {
  return isInpatient
    ? { ARRIVE: ['TARGET'], ADMIT: ['TARGET'], CHANGE_HOLD: ['TARGET'] }
    : { ARRIVE: ['TARGET'], ATTEND: ['TARGET'], CHANGE_HOLD: ['TARGET'] };
}

/** What a viewer who stands on these sides may do, in the order of the catalogue. */
export function availableActions(standing: ReferralStanding, sides: readonly Side[], now: Date): ReferralAction[] {
  const allowed = allowedActions(standing, now);
  return Object.values(ReferralAction).filter(action => allowed[action]?.some(side => sides.includes(side)));
}

const ends: readonly ReferralState[] = [
  ReferralState.CLOSED,
  ReferralState.REJECTED,
  ReferralState.REDIRECTED,
  ReferralState.CANCELLED,
  ReferralState.EXPIRED,
  ReferralState.DIED,
  ReferralState.LAPSED,
];

/** Nothing happens to it any more, but that an error is taken back: a death, or the departure before the feedback. */
export function hasEnded(state: ReferralState): boolean {
  return ends.includes(state);
}

/** The states of a board's columns, in the order of the way. */
export const boardStates: readonly ReferralState[] = Object.values(ReferralState).filter(state => !hasEnded(state));

const rankOfTier: Readonly<Record<string, number>> = { STATION: 0, COMMUNITY: 0, DISTRICT: 1, CITY: 2 };

/** The direction between two houses: up and down by tier inside a group (its city partners too); everything else goes across. */
export function directionBetween(
  source: { readonly tier: string },
  target: { readonly tier: string; readonly sharesGroup: boolean } | null,
): ReferralDirection {
  if (!target?.sharesGroup) return ReferralDirection.ACROSS;
  const step = (rankOfTier[target.tier] ?? 0) - (rankOfTier[source.tier] ?? 0);
  if (step === 0) return ReferralDirection.ACROSS;
  return step > 0 ? ReferralDirection.UP : ReferralDirection.DOWN;
}
