import type { Load } from './team.rules';

/** Decides in which order teams are proposed to a resident: continuity first, then the neighbourhood, then room. */
export enum TeamReason {
  HAD_CONTRACT = 'HAD_CONTRACT',
  SERVES_NEIGHBOURHOOD = 'SERVES_NEIGHBOURHOOD',
  HAS_ROOM = 'HAS_ROOM',
}

/** What counts of a team; the lists stand in the order of codes, which breaks ties. */
export interface TeamFacts {
  readonly hadContract: boolean;
  readonly servesNeighbourhood: boolean;
  readonly load: Load;
}

/** Teams in the order of proposing, each with why; one that is full comes last and has no reason. */
export function rankTeams<Team extends TeamFacts>(teams: readonly Team[]): { team: Team; reasons: TeamReason[] }[] {
  const most = Math.max(0, ...teams.map(({ load }) => room(load)));
  return teams
    .map(team => ({ team, reasons: reasonsOf(team, most) }))
    .sort((a, b) => rank(b.reasons) - rank(a.reasons) || room(b.team.load) - room(a.team.load));
}

function room({ contracted, max }: Load): number {
  return Math.max(0, max - contracted);
}

function reasonsOf({ hadContract, servesNeighbourhood, load }: TeamFacts, most: number): TeamReason[] {
  if (room(load) === 0) return [];
  return [
    ...(hadContract ? [TeamReason.HAD_CONTRACT] : []),
    ...(servesNeighbourhood ? [TeamReason.SERVES_NEIGHBOURHOOD] : []),
    ...(room(load) === most ? [TeamReason.HAS_ROOM] : []),
  ];
}

const weights: Readonly<Record<TeamReason, number>> = {
  [TeamReason.HAD_CONTRACT]: 4,
  [TeamReason.SERVES_NEIGHBOURHOOD]: 2,
  [TeamReason.HAS_ROOM]: 1,
};

function rank(reasons: readonly TeamReason[]): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0);
}
