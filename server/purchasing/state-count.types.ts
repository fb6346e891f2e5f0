import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Rule } from '../platform/access/rule';

/** How many there are in a state. */
export interface StateCount<State extends string> {
  state: State;
  count: number;
}

/** The type of a count for each state of one sort of thing, such as `RequisitionStateCount`. */
export function stateCountOf<State extends string>(
  name: string,
  states: Record<string, State>,
): ClassType<StateCount<State>> {
  @Rule('REACHED')
  @ObjectType(`${name}StateCount`, { description: `How many there are in a state, of a list of ${name}.` })
  class Count implements StateCount<State> {
    @Field(() => states, { description: 'The state.' })
    state: State;
    @Field(() => Int, { description: 'How many.' })
    count: number;
  }
  return Count;
}
