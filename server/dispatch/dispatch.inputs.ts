import { Length, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import type { Post } from '../platform/access/actions';
import { PostType } from '../staffing/staffing.types';
import './dispatch.enums';
import { DispatchKind, DispatchSide, DispatchState } from './dispatch.rules';

/** What the mutations on orders take. */

const purposeMax = 500;
const reasonMax = 500;
const wholeBp = 10_000;

@InputType({ description: 'Writes an order down.' })
export class DispatchRequestInput extends CommandInput {
  @Field(() => ID, { description: 'Who is sent; the home is the house of their personnel relation.' })
  personId: string;
  @Field(() => DispatchKind, { description: 'For what.' })
  kind: DispatchKind;
  @Field(() => ID, { description: 'The house that receives.' })
  hostInstitutionId: string;
  @Field(() => ID, { nullable: true, description: 'A department of it.' })
  hostDepartmentId?: string | null;
  @Field(() => PostType, { description: 'As what they work there; rights follow from it.' })
  post: Post;
  @Field(() => Int, { description: 'Share of full time, 1 to 10000 basis points; 0 for a management post.' })
  @Min(0)
  @Max(wholeBp)
  shareBp: number;
  @Field(() => LocalDate, { description: 'The first day, today or later.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after it; five years later at most.' })
  until: string;
  @Field(() => String, { description: 'What they are to do there, 2 to 500 characters.' })
  @MinLength(2)
  @MaxLength(purposeMax)
  purpose: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Asks the three sides at once.' })
  submit: boolean;
}

@InputType({ description: 'What an order would be.' })
export class DispatchCheckInput {
  @Field(() => ID, { description: 'Who would be sent.' })
  personId: string;
  @Field(() => DispatchKind, { description: 'For what.' })
  kind: DispatchKind;
  @Field(() => ID, { description: 'The house that would receive.' })
  hostInstitutionId: string;
  @Field(() => ID, { nullable: true, description: 'A department of it.' })
  hostDepartmentId?: string | null;
  @Field(() => PostType, { description: 'As what.' })
  post: Post;
  @Field(() => Int, { description: 'Share of full time, in basis points.' })
  @Min(0)
  @Max(wholeBp)
  shareBp: number;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after it.' })
  until: string;
}

@InputType({ description: 'Something done to an order.' })
class OrderInput extends CommandInput {
  @Field(() => ID, { description: 'The order.' })
  orderId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Asks the three sides.' })
export class DispatchSubmitInput extends OrderInput {}

@InputType({ description: 'Gives other days to an order that is not agreed on.' })
export class DispatchMoveInput extends OrderInput {
  @Field(() => LocalDate, { description: 'The first day, today or later.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after it.' })
  until: string;
}

@InputType({ description: 'Says yes for one side.' })
export class DispatchApproveInput extends OrderInput {
  @Field(() => DispatchSide, {
    nullable: true,
    description: 'For which side; may be left out by who stands on one side only.',
  })
  side?: DispatchSide | null;
  @Field(() => String, { nullable: true, description: 'A word with it, up to 500 characters.' })
  @MaxLength(reasonMax)
  note?: string | null;
}

@InputType({ description: 'Says no for one side; the order has ended.' })
export class DispatchRejectInput extends OrderInput {
  @Field(() => DispatchSide, {
    nullable: true,
    description: 'For which side; may be left out by who stands on one side only.',
  })
  side?: DispatchSide | null;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Takes back an order that has not begun.' })
export class DispatchCancelInput extends OrderInput {
  @Field(() => String, { nullable: true, description: 'Why, up to 500 characters; needed once it was agreed on.' })
  @MaxLength(reasonMax)
  reason?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Duty sessions at the host are cancelled too.' })
  cancelSessions: boolean;
}

@InputType({ description: 'Ends an order now.' })
export class DispatchRecallInput extends OrderInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(reasonMax)
  reason: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Later duty sessions at the host are cancelled too.' })
  cancelSessions: boolean;
}

@InputType({ description: 'Sends somebody else of the same house for the rest of an order.' })
export class DispatchReplaceInput extends OrderInput {
  @Field(() => ID, { description: 'Who goes instead.' })
  personId: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'From which day of the order; its first or today when left out, whichever is later.',
  })
  from?: string | null;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Asks for more time: a new order that begins where this one ends.' })
export class DispatchExtendInput extends OrderInput {
  @Field(() => LocalDate, { description: 'The first day after the extension.' })
  until: string;
  @Field(() => String, { nullable: true, description: 'What they are to do; as before when left out.' })
  @MaxLength(purposeMax)
  purpose?: string | null;
}

@InputType({ description: 'Which orders; what is left out does not limit.' })
export class DispatchOrderFilter {
  @Field(() => [DispatchState], { nullable: true, description: 'How far they have come today.' })
  states?: DispatchState[] | null;
  @Field(() => [DispatchKind], { nullable: true, description: 'For what.' })
  kinds?: DispatchKind[] | null;
  @Field(() => ID, { nullable: true, description: 'A house that sends or receives.' })
  institutionId?: string | null;
  @Field(() => DispatchSide, { nullable: true, description: 'Only those in which that house is HOME, or HOST.' })
  side?: DispatchSide | null;
  @Field(() => ID, { nullable: true, description: 'The group of both houses.' })
  groupId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who is sent.' })
  personId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name of who is sent, or of the number, 1 to 50 characters.',
  })
  @Length(1, 50)
  search?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for your answer.' })
  waitingForMe?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those with an answer that is overdue.' })
  overdue?: boolean | null;
  @Field(() => LocalDate, { nullable: true, description: 'Only those with days from here on.' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Only those with days before this one.' })
  until?: string | null;
}
