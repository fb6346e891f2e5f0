/**
 * Decides how a negotiation round moves from state to state, and what may be done with it.
 *
 * Source: DOMAIN §7 (DRAFT → OPEN → CLOSED → OPENED → AWARDED → PUBLISHED → SIGNED | FAILED). Choices: houses say what they need while the round
 * is a draft; opening it ends that and publishes the sums; it closes by the clock, whether or not anything runs; what was sealed is revealed
 * between the two deadlines; two people open all bids within an hour of each other, when all have come or the time for that has passed; a
 * round to which nobody bid, or of which nothing was awarded, has failed; it is signed with the last of its agreements. The database keeps the
 * same table of transitions and refuses every other; the server compares the two when it starts.
 */

export enum RoundState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  OPENED = 'OPENED',
  AWARDED = 'AWARDED',
  PUBLISHED = 'PUBLISHED',
  SIGNED = 'SIGNED',
  FAILED = 'FAILED',
}

/** What sort of supply a round is for. */
export type RoundKind = 'DRUG' | 'CONSUMABLE' | 'REAGENT';

/** What people may do with a round, as clients are told. */
export enum RoundAction {
  CHANGE = 'CHANGE',
  ENTER_DEMAND = 'ENTER_DEMAND',
  OPEN = 'OPEN',
  SEAL_BID = 'SEAL_BID',
  REVEAL_BID = 'REVEAL_BID',
  OPEN_BIDS = 'OPEN_BIDS',
  AWARD = 'AWARD',
  FINISH_AWARD = 'FINISH_AWARD',
  PUBLISH = 'PUBLISH',
  FAIL = 'FAIL',
}

type State = `${RoundState}`;
type Step = 'OPEN' | 'CLOSE' | 'UNSEAL' | 'AWARD' | 'PUBLISH' | 'SIGN' | 'FAIL';
/** TWO: the second of two people; SYSTEM: the clock, or what follows from an agreement. */
type StepSide = 'GROUP' | 'TWO' | 'SYSTEM';

interface Transition {
  readonly from: State;
  readonly step: Step;
  readonly to: State;
  readonly sides: readonly StepSide[];
}

/** Every transition there is. */
const roundTransitions: readonly Transition[] = [
  { from: 'DRAFT', step: 'OPEN', to: 'OPEN', sides: ['GROUP'] },
  { from: 'DRAFT', step: 'FAIL', to: 'FAILED', sides: ['GROUP'] },
  { from: 'OPEN', step: 'CLOSE', to: 'CLOSED', sides: ['SYSTEM'] },
  { from: 'OPEN', step: 'FAIL', to: 'FAILED', sides: ['GROUP'] },
  { from: 'CLOSED', step: 'UNSEAL', to: 'OPENED', sides: ['TWO'] },
  { from: 'CLOSED', step: 'FAIL', to: 'FAILED', sides: ['GROUP', 'SYSTEM'] },
  { from: 'OPENED', step: 'AWARD', to: 'AWARDED', sides: ['GROUP'] },
  { from: 'OPENED', step: 'FAIL', to: 'FAILED', sides: ['GROUP'] },
  { from: 'AWARDED', step: 'PUBLISH', to: 'PUBLISHED', sides: ['GROUP'] },
  { from: 'AWARDED', step: 'FAIL', to: 'FAILED', sides: ['GROUP'] },
  { from: 'PUBLISHED', step: 'SIGN', to: 'SIGNED', sides: ['SYSTEM'] },
  { from: 'PUBLISHED', step: 'FAIL', to: 'FAILED', sides: ['SYSTEM'] },
];

/** The changes of state there are, each once per side, as the database keeps them. */
export function roundTransitionLines(): string[] {
  return roundTransitions
    .flatMap(({ from, step, to, sides }) => sides.map(side => `${from} ${step} ${to} ${side}`))
    .sort();
}

/** What decides what may be done with a round. */
export interface RoundStanding {
  readonly state: RoundState;
  readonly demandUntil: Date;
  readonly bidsUntil: Date;
  readonly revealUntil: Date;
}

/** What a round is at an instant: an open one is closed from its deadline on, also before the clock writes that down. */
export function standingRound({ state, bidsUntil }: Pick<RoundStanding, 'state' | 'bidsUntil'>, at: Date): RoundState {
  return state === RoundState.OPEN && bidsUntil <= at ? RoundState.CLOSED : state;
}

/** What may be done with a round at an instant, by whoever may do such things. */
export function allowedRoundActions(round: RoundStanding, at: Date): RoundAction[] {
  switch (standingRound(round, at)) {
    case RoundState.DRAFT:
      return [
        RoundAction.CHANGE,
        ...(at < round.demandUntil ? [RoundAction.ENTER_DEMAND] : []),
        ...(at < round.bidsUntil ? [RoundAction.OPEN] : []),
        RoundAction.FAIL,
      ];
    case RoundState.OPEN:
      return [RoundAction.SEAL_BID, RoundAction.FAIL];
    case RoundState.CLOSED:
      return [...(at < round.revealUntil ? [RoundAction.REVEAL_BID] : []), RoundAction.OPEN_BIDS, RoundAction.FAIL];
    case RoundState.OPENED:
      return [RoundAction.AWARD, RoundAction.FINISH_AWARD, RoundAction.FAIL];
    case RoundState.AWARDED:
      return [RoundAction.PUBLISH, RoundAction.FAIL];
    default:
      return [];
  }
}

/** How far apart the two who open bids may sign. */
export const openingWithinMs = 3_600_000;

export interface OpeningSignature {
  readonly personId: string;
  /** Whose right it was: their own, or that of somebody who gave it on. */
  readonly byRightOf: string;
  readonly at: Date;
}

/** The signature that opens the bids together with one of now; null where nobody has signed within the hour. */
export function otherSignature(
  signatures: readonly OpeningSignature[],
  signer: Pick<OpeningSignature, 'personId' | 'byRightOf'>,
  at: Date,
): OpeningSignature | null {
  const found = signatures.find(
    each =>
      each.personId !== signer.personId &&
      each.byRightOf !== signer.byRightOf &&
      at.getTime() - each.at.getTime() <= openingWithinMs,
  );
  return found ?? null;
}
