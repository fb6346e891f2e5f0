import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { enumOfWords } from '../../schema/described-enum';
import { DatePeriod } from '../../schema/figures';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import type { Text } from '../kernel/result';
import type { Post } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { PostType } from '../staffing/staffing.types';
import { dispatchCodes } from './dispatch.codes';
import './dispatch.enums';
import { DispatchDecision, DispatchKind, DispatchSide, DispatchState } from './dispatch.rules';

const DispatchObstacleCode = enumOfWords('DispatchObstacleCode', 'What stands in the way of an order.', dispatchCodes);

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'An order that sends somebody to another house of the group for a time; agreed on by home, host and the HR centre of the group. ' +
    'Seen by both houses, by the group and by whoever is sent.',
})
export class DispatchOrder extends Node {
  @Field(() => String, { description: 'Its number, `XP` and nine digits.' })
  number: string;
  @Field(() => DispatchKind, { description: 'For what.' })
  kind: DispatchKind;
  @Field(() => PostType, { description: 'As what they work at the host.' })
  post: Post;
  @Field(() => Int, { description: 'Share of full time at the host, in basis points.' })
  shareBp: number;
  @Field(() => DatePeriod, { description: 'From which day until which, as agreed; a recall ends it earlier.' })
  during: DatePeriod;
  @Field(() => String, { description: 'What they are to do there.' })
  purpose: string;
  @Field(() => DispatchState, { description: 'How far it has come today.' })
  state: DispatchState;
  @Field(() => DispatchSide, { description: 'Which side asked for it.' })
  requestedSide: DispatchSide;
  @Field(() => Instant, { description: 'When it was written down.' })
  requestedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When its sides were asked.' })
  submittedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the last side agreed, or one said no.' })
  decidedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When it began.' })
  beganAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When it was completed, recalled, rejected or cancelled.' })
  endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it ended otherwise than agreed.' })
  endReason: string | null;
  @Field(() => Boolean, { description: 'Whether a side has let the time of the policy pass without an answer.' })
  isOverdue: boolean;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  groupId: string;
  personId: string;
  homeId: string;
  hostId: string;
  hostDepartmentId: string | null;
  requestedById: string;
  endedById: string | null;
  appointmentId: string | null;
  chainId: string;
  extendsId: string | null;
  extendedById: string | null;
  replacesId: string | null;
  replacedById: string | null;
  storedState: DispatchState;
}

@Rule('REACHED')
@ObjectType({ description: 'What one side says to an order.' })
export class DispatchApproval {
  @Field(() => DispatchSide, { description: 'Which side.' })
  side: DispatchSide;
  @Field(() => DispatchDecision, { description: 'What it says.' })
  decision: DispatchDecision;
  @Field(() => Instant, { description: 'By when an answer is asked for, by the policy.' })
  dueAt: Date;
  @Field(() => Boolean, { description: 'Whether that has passed without an answer.' })
  isOverdue: boolean;
  @Field(() => Instant, { nullable: true, description: 'When it answered.' })
  decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'What was said with it; always with a no.' })
  reason: string | null;
  @Field(() => Boolean, {
    description:
      'Whether the group answers in its place, because nobody of the house may: who asked or is sent, or signed already, does not.',
  })
  groupSigns: boolean;
  orderId: string;
  decidedById: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Something that stands in the way of an order, as the mutation would say it.' })
export class DispatchObstacle {
  @Field(() => DispatchObstacleCode, { description: 'For programs.' })
  code: string;
  @Field(() => String, { description: 'For people: what it is, and what to do.' })
  message: string;
  @Field(() => [String], { nullable: true, description: 'The input field at fault.' })
  field: string[] | null;
}

@Rule('REACHED')
@ObjectType({ description: 'How much of somebody’s time is taken, over some days.' })
export class DispatchShare {
  @Field(() => DatePeriod, { description: 'Which days.' })
  during: DatePeriod;
  @Field(() => Int, { description: 'Of full time, in basis points; with the wish.' })
  shareBp: number;
}

@Rule('REACHED')
@ObjectType({ description: 'A duty elsewhere that falls into the days of an order. To know; hinders nothing.' })
export class DispatchConflict {
  @Field(() => Instant, { description: 'When it begins.' })
  from: Date;
  @Field(() => Instant, { description: 'When it ends.' })
  until: Date;
  service: Text;
  institutionId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What an order would meet, before anybody is asked.' })
export class DispatchCheck {
  @Field(() => Boolean, { description: 'Whether it can be asked for: `refusals` is empty.' })
  isAskable: boolean;
  @Field(() => Boolean, {
    description: 'Whether it could be agreed on today: nothing of `refusals` and of `obstacles` stands in the way.',
  })
  isEligible: boolean;
  @Field(() => [DispatchObstacle], { description: 'Why `dispatchSubmit` would refuse it.' })
  refusals: DispatchObstacle[];
  @Field(() => [DispatchObstacle], {
    description:
      'What of appointments, registrations, licences and shares has to be put in order before the last side can agree.',
  })
  obstacles: DispatchObstacle[];
  @Field(() => [DispatchShare], { description: 'Their time over these days, with the wish.' })
  shares: DispatchShare[];
  conflicts: DispatchConflict[];
  homeId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Somebody in the planner, with their orders in its days.' })
export class DispatchPlanRow {
  personId: string;
  homeId: string;
  orderIds: string[];
}

export const DispatchOrderConnection = connectionOf('DispatchOrder', () => DispatchOrder);
