import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'Contracts of a team that are renewed together, part by part: it may be interrupted and goes on where it stopped.',
})
export class RenewalBatch extends Node {
  @Field(() => LocalDate, { nullable: true, description: 'The day on the papers, where residents signed anew.' })
  paperSignedOn: string | null;
  @Field(() => Instant, { description: 'When it was begun.' })
  createdAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When its last contract was looked at.' })
  finishedAt: Date | null;
  teamId: string;
  requestedById: string;
}
