import { Field, Int, ObjectType } from 'type-graphql';
import { Rule } from '../server/platform/access/rule';

@Rule('REACHED')
@ObjectType({ description: 'What is wrong with a row of an import.' })
export class RowFault {
  @Field(() => Int, { description: 'The line of the text in which the row begins; the head is line 1.' })
  line: number;
  @Field(() => String, { nullable: true, description: 'The column at fault, by its name in the head.' })
  column: string | null;
  @Field(() => String, { description: 'For people, in the language of Accept-Language.' })
  message: string;
}
