import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { Person } from '../staffing/staffing.types';

/** Appeals, as the API shows them. */

/** State of an appeal. */
export enum PayAppealState {
  RAISED = 'RAISED',
  UPHELD = 'UPHELD',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PayAppealState, {
  name: 'PayAppealState',
  description: 'Where an appeal stands.',
  valuesConfig: {
    RAISED: { description: 'Waits for an answer.' },
    UPHELD: { description: 'The person was right.' },
    REJECTED: { description: 'The line stands as it is.' },
    WITHDRAWN: { description: 'Taken back by who raised it.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'An appeal against a line.' })
export class PayAppeal {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => ID, { description: 'The line; for `payExplain`.' })
  lineId: string;
  lineUuid: string;
  @Field(() => String, { description: 'What is wrong, says the person.' })
  reason: string;
  @Field(() => Instant, { description: 'When it was raised.' })
  raisedAt: Date;
  @Field(() => PayAppealState, { description: 'Where it stands.' })
  state: PayAppealState;
  @Field(() => String, { nullable: true, description: 'The answer.' })
  answer: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null;
  @Field(() => Person, { nullable: true, description: 'Who raised it.' })
  person: Person | null;
  @Field(() => Person, { nullable: true, description: 'Who answered.' })
  answeredBy: Person | null;
}
