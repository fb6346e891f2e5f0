import { useEffect } from 'react';
import type {
  NegotiationRoundAction,
  NegotiationRoundPageQuery,
  NegotiationRoundState,
  RoundLineFragment,
} from '../gql/graphql';

export type Round = NonNullable<NegotiationRoundPageQuery['negotiationRound']>;

/** The states on the way to a signed round, in their order; a failed one left it somewhere. */
export const roundWay: readonly NegotiationRoundState[] = [
  'DRAFT',
  'OPEN',
  'CLOSED',
  'OPENED',
  'AWARDED',
  'PUBLISHED',
  'SIGNED',
];
export const runningStates: readonly NegotiationRoundState[] = roundWay.slice(0, -1);
export const endedStates: readonly NegotiationRoundState[] = ['SIGNED', 'FAILED'];

/** What somebody still waits for stands above what is over. */
export function runningFirst<Row extends Pick<RoundLineFragment, 'state'>>(rounds: readonly Row[]): Row[] {
  return rounds.toSorted((a, b) => Number(endedStates.includes(a.state)) - Number(endedStates.includes(b.state)));
}

type Dated = Pick<RoundLineFragment, 'state' | 'demandUntil' | 'bidsUntil' | 'revealUntil'>;

/** The deadline that a round waits for now; undefined where it waits for people alone. */
export function dueOf({ state, demandUntil, bidsUntil, revealUntil }: Dated): string | undefined {
  switch (state) {
    case 'DRAFT':
      return demandUntil;
    case 'OPEN':
      return bidsUntil;
    case 'CLOSED':
      return revealUntil;
    default:
      return undefined;
  }
}

export function mayDoWith(
  round: { availableActions: readonly NegotiationRoundAction[] },
  action: NegotiationRoundAction,
) {
  return round.availableActions.includes(action);
}

/** Why a round failed, where the clock said so; else in the words of whoever ended it. */
export function isFailedByClock(reason: string): reason is 'NO_BIDS' | 'NOBODY_REVEALED' {
  return reason === 'NO_BIDS' || reason === 'NOBODY_REVEALED';
}

const pollMs = 20_000;
/** A timer of the browser takes no longer time than this. */
const timerMsMax = 2 ** 31 - 1;
/** The server's clock and the screen's may differ a little. */
const graceMs = 1_500;

/** Looks again when a deadline passes, and now and then while others act: reveal bids, sign, say what they need. */
export function useLooksAgain(round: Dated | undefined, look: () => void): void {
  const due = round && dueOf(round);
  const isMoving =
    round !== undefined && roundWay.indexOf(round.state) < roundWay.indexOf('OPENED') && round.state !== 'FAILED';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is another one with every rendering
  useEffect(() => {
    const left = due ? Date.parse(due) - Date.now() + graceMs : timerMsMax;
    if (left <= 0 || left > timerMsMax) return undefined;
    const timer = setTimeout(look, left);
    return () => clearTimeout(timer);
  }, [due]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is another one with every rendering
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), pollMs);
    return () => clearInterval(timer);
  }, [isMoving]);
}
