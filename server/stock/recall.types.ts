import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';

@Rule('REACHED')
@ObjectType({ description: 'What a house has to do with a recall, and what it found.' })
export class RecallTask {
  @Field(() => Int, { description: 'Base units that the books said it held when the recall was opened.' })
  heldUnits: number;
  @Field(() => Int, { description: 'Base units that it had used until then, returns taken off.' })
  usedUnits: number;
  @Field(() => Instant, { nullable: true, description: 'When the house answered; null while it has not.' })
  acknowledgedAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'Base units that it found.' })
  foundUnits: number | null;
  @Field(() => String, { nullable: true, description: 'A note of the house.' })
  note: string | null;
  recallId: string;
  institutionId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Lots of an item are taken out of use in the whole group 召回.' })
export class Recall extends Node {
  @Field(() => String, { description: 'Its number.' })
  number: string;
  @Field(() => [String], { description: 'The numbers of the lots.' })
  lotNumbers: string[];
  @Field(() => Int, { description: '1 to 3; 1 is the gravest.' })
  level: number;
  @Field(() => String, { description: 'Why.' })
  reason: string;
  @Field(() => Instant, { description: 'When it was opened.' })
  openedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'What was said when it was closed.' })
  closeNote: string | null;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
  itemId: string;
  groupId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What became of the units of a recall, in the houses that you see.' })
export class RecallFigures {
  @Field(() => Int, { description: 'Base units that lie in quarantine now.' })
  quarantinedUnits: number;
  @Field(() => Int, { description: 'Base units that lie elsewhere, and must not.' })
  looseUnits: number;
  @Field(() => Int, { description: 'Base units used, returns taken off.' })
  usedUnits: number;
  @Field(() => Int, { description: 'Base units sent back to the supplier.' })
  sentBackUnits: number;
  @Field(() => Int, { description: 'Base units written off.' })
  writtenOffUnits: number;
  recallId: string;
}

export const RecallConnection = connectionOf('Recall', () => Recall);
