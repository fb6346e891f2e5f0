import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { ApprovalDecision, ApprovalLevel } from './approval.rules';
import './purchasing.enums';
import { RequisitionState } from './purchasing.rules';
import { stateCountOf } from './state-count.types';

@Rule('REACHED')
@ObjectType({ description: 'A line of a requisition.' })
export class RequisitionLine {
  @Field(() => Int, { description: 'How many packs.' })
  packs: number;
  @Field(() => Money, { description: 'Price of a pack, when it was asked for.' })
  price: Money;
  @Field(() => Money, { description: 'Packs times price.' })
  amount: Money;
  requisitionId: string;
  itemId: string;
  packId: string;
  supplierId: string;
  orderLineId: string | null;
  orderId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What one level says to a requisition.' })
export class RequisitionApproval {
  @Field(() => ApprovalLevel, { description: 'Which level.' })
  level: ApprovalLevel;
  @Field(() => ApprovalDecision, { description: 'What it says.' })
  decision: ApprovalDecision;
  @Field(() => Instant, { nullable: true, description: 'When it answered.' })
  decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'What was said with it; always with a no.' })
  reason: string | null;
  requisitionId: string;
  decidedById: string | null;
}

@Rule('REACHED')
@ObjectType({
  description:
    'That a requisition looks like a part of a larger one 拆单: alone it stays below a level that it would have reached together with others. ' +
    'Hinders nothing; whoever approves judges.',
})
export class RequisitionSplit {
  @Field(() => [ID], { description: 'The requisitions that belong together with it, the oldest first.' })
  requisitionIds: string[];
  @Field(() => Money, { description: 'What all of them come to.' })
  total: Money;
  @Field(() => [ApprovalLevel], { description: 'Who would have signed all of them, and does not sign this one.' })
  levelsAvoided: ApprovalLevel[];
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'What a house asks to buy 请购单, at the prices of its contracts.' })
export class Requisition extends Node {
  @Field(() => String, { description: 'Its number, `QG` and nine digits.' })
  number: string;
  @Field(() => RequisitionState, { description: 'How far it has come.' })
  state: RequisitionState;
  @Field(() => Instant, { description: 'When it was asked for.' })
  requestedAt: Date;
  @Field(() => Money, { description: 'What it comes to.' })
  amount: Money;
  @Field(() => String, { nullable: true, description: 'A word with it.' })
  note: string | null;
  @Field(() => RequisitionSplit, {
    nullable: true,
    description: 'Whether it looks like a part of a larger one; null when not.',
  })
  split: RequisitionSplit | null;
  @Field(() => Instant, { nullable: true, description: 'When it was rejected or cancelled.' })
  endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected or cancelled.' })
  endReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  groupId: string;
  institutionId: string;
  placeId: string | null;
  requestedById: string;
}

export const RequisitionConnection = connectionOf('Requisition', () => Requisition);
export const RequisitionStateCount = stateCountOf('Requisition', RequisitionState);
