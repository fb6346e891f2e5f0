import { Field, ObjectType } from 'type-graphql';
import { enumOfWords } from '../../schema/described-enum';
import { InstantPeriod } from '../../schema/figures';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import type { DelegationReason } from './staff.rules';

/** GraphQL types of rights that are given on for a leave. */

export type DelegationState = 'UPCOMING' | 'RUNNING' | 'ENDED';
const DelegationStateType = enumOfWords<DelegationState>('DelegationState', 'Whether it gives rights now.', {
  UPCOMING: 'Its time has not come.',
  RUNNING: 'It gives rights now, as long as the appointment holds.',
  ENDED: 'It is over.',
});

export type DelegationAction = 'END';
export const DelegationActionType = enumOfWords<DelegationAction>(
  'DelegationAction',
  'What you may do with a delegation.',
  { END: 'End it now.' },
);

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'That somebody has the rights of another’s appointment for a while, as far as that appointment holds. They cannot be given on again.',
})
export class Delegation extends Node {
  @Field(() => InstantPeriod, { description: 'From when until when; as agreed, or until it was ended.' })
  period: InstantPeriod;
  @Field(() => DelegationStateType, { description: 'Whether it gives rights now.' })
  state: DelegationState;
  @Field(() => Instant, { nullable: true, description: 'When it was ended before its time.' })
  endedAt: Date | null;
  appointmentId: string;
  fromPersonId: string;
  toPersonId: string;
  reasonOfGiver: DelegationReason;
  noteOfGiver: string | null;
}
