import { Extensions } from 'type-graphql';

/** What a field tells the guard of its cost, in objects. */
export interface CostHints {
  /** How long its list usually is, where that is far from ten. */
  readonly listLength?: number;
  /** What it takes to compute it, whatever is selected of it. */
  readonly cost?: number;
}

/** States a field's cost for the guard. */
export function Cost(hints: CostHints): ReturnType<typeof Extensions> {
  return Extensions({ ...hints });
}
