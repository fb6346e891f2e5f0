import { createContext, useContext } from 'react';
import type { ProposalFragment } from '../gql/graphql';
import type { BedCell, BoardStore } from './boardStore';
import type { BedActs } from './useBedActs';

/** Somebody waits for the person at the screen to click a bed. */
export type Picking =
  | { kind: 'ADMIT'; encounterId: string; wardId?: string; who: string }
  | { kind: 'MOVE' | 'SWAP'; encounterId: string; fromBedId: string; fromCode: string; wardId?: string; who: string };

/** Why the API said no, and what it would accept instead. */
export interface Refusal {
  message: string;
  field?: readonly string[] | null;
  nextBest: readonly ProposalFragment[];
  blockers: readonly { messageZh: string; messageEn: string }[];
}

/** A refusal on screen. It outlives the panel that asked: the bed may have changed in the same moment. */
export interface Refused {
  refusal: Refusal;
  /** Takes one of the next best beds instead. */
  onPick?: (proposal: ProposalFragment) => void;
}

export interface BoardContextValue {
  store: BoardStore;
  institutionId: string;
  /** A still picture of the past: nothing can be done. */
  past: boolean;
  /** The instant of that picture; undefined when live. */
  pictureAt: number | undefined;
  acts: BedActs;
  picking: Picking | undefined;
  pick: (picking: Picking | undefined) => void;
  openBedId: string | undefined;
  openBed: (bedId: string | undefined) => void;
  /** A click on a tile: opens it, or chooses it when somebody is looking for a bed. */
  choose: (cell: BedCell) => void;
  filter: ReadonlySet<string>;
  refused: Refused | undefined;
  refuse: (refused: Refused | undefined) => void;
}

const Context = createContext<BoardContextValue | undefined>(undefined);

export const BoardProvider = Context.Provider;

export function useBoardContext(): BoardContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('useBoardContext outside the board');
  return value;
}

export const dischargeFilter = 'DISCHARGE';
export const shutFilter = 'SHUT';

/** Whether a bed stays bright under the filter; an empty filter lets all through. */
export function passes(cell: BedCell, filter: ReadonlySet<string>): boolean {
  if (filter.size === 0) return true;
  if (cell.kind === null) return filter.has(shutFilter);
  return filter.has(cell.state) || (cell.dischargeOrdered && filter.has(dischargeFilter));
}
