/** The states of a cycle and what leads from one to the next; the database keeps the same table and is compared with this one at the start. */
export enum PayCycleState {
  OPEN = 'OPEN',
  COLLECTING = 'COLLECTING',
  FROZEN = 'FROZEN',
  CALCULATED = 'CALCULATED',
  PUBLISHED = 'PUBLISHED',
  APPEAL = 'APPEAL',
  SETTLED = 'SETTLED',
}

export enum PayCycleAction {
  COLLECT = 'COLLECT',
  FREEZE = 'FREEZE',
  UNFREEZE = 'UNFREEZE',
  CALCULATE = 'CALCULATE',
  PUBLISH = 'PUBLISH',
  OPEN_APPEALS = 'OPEN_APPEALS',
  SETTLE = 'SETTLE',
}

export interface Transition {
  readonly from: PayCycleState;
  readonly action: PayCycleAction;
  readonly to: PayCycleState;
}

const { OPEN, COLLECTING, FROZEN, CALCULATED, PUBLISHED, APPEAL, SETTLED } = PayCycleState;

/** After publication nothing is unfrozen: corrections are entries of their own. */
export const transitions: readonly Transition[] = [
  { from: OPEN, action: PayCycleAction.COLLECT, to: COLLECTING },
  { from: COLLECTING, action: PayCycleAction.FREEZE, to: FROZEN },
  { from: FROZEN, action: PayCycleAction.UNFREEZE, to: COLLECTING },
  { from: CALCULATED, action: PayCycleAction.UNFREEZE, to: COLLECTING },
  { from: FROZEN, action: PayCycleAction.CALCULATE, to: CALCULATED },
  { from: CALCULATED, action: PayCycleAction.CALCULATE, to: CALCULATED },
  { from: CALCULATED, action: PayCycleAction.PUBLISH, to: PUBLISHED },
  { from: PUBLISHED, action: PayCycleAction.OPEN_APPEALS, to: APPEAL },
  { from: APPEAL, action: PayCycleAction.SETTLE, to: SETTLED },
];

/** Where an action leads from a state; undefined when it leads nowhere. */
export function follow(from: PayCycleState, action: PayCycleAction): PayCycleState | undefined {
  return transitions.find(each => each.from === from && each.action === action)?.to;
}

export function actionsFrom(state: PayCycleState): PayCycleAction[] {
  return transitions.filter(({ from }) => from === state).map(({ action }) => action);
}

/** Everybody may see their own lines from publication on. */
export function isPublished(state: PayCycleState): boolean {
  return state === PUBLISHED || state === APPEAL || state === SETTLED;
}

export const appealDaysMax = 60;
