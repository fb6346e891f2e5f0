import { ArrayMaxSize, IsIn, IsOptional, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Instant, LocalDate, LocalTime } from '../../schema/scalars';

/** Inputs of the mutations on duty. */

const serviceMax = 100;
const reasonMax = 500;
const countMax = 500;

@InputType({ description: 'Who serves where, and what is offered.' })
abstract class DutyServiceInput extends CommandInput {
  @Field(() => ID, { description: 'Who serves.' })
  personId: string;
  @Field(() => ID, { description: 'At which house; the person must be appointed to it.' })
  institutionId: string;
  @Field(() => ID, { description: 'For which department of the house.' })
  departmentId: string;
  @Field(() => String, { description: 'What is offered, in Chinese, 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(serviceMax)
  serviceZh: string;
  @Field(() => String, { description: 'What is offered, in English, 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(serviceMax)
  serviceEn: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many numbers each session opens in the slot pool, 1 to 500; needs the right to manage that.',
  })
  @IsOptional()
  @Min(1)
  @Max(countMax)
  slots?: number | null;
}

@InputType({ description: 'Begins a recurring plan with the sessions of its next eight weeks.' })
export class DutyPlanBeginInput extends DutyServiceInput {
  @Field(() => Int, { description: 'The day of the week: Monday is 1, Sunday 7.' })
  @Min(1)
  @Max(7)
  weekday: number;
  @Field(() => LocalTime, { description: 'When it begins.' })
  starts: string;
  @Field(() => LocalTime, { description: 'When it ends; on the next day when not later than the beginning.' })
  ends: string;
  @Field(() => Int, { defaultValue: 1, description: 'Every 1, 2 or 4 weeks.' })
  @IsIn([1, 2, 4])
  everyWeeks: number;
  @Field(() => LocalDate, { description: 'From which day on, today or later.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; open when left out.' })
  until?: string | null;
}

@InputType({ description: 'Ends a plan on a day; its sessions from then on are cancelled.' })
export class DutyPlanEndInput extends CommandInput {
  @Field(() => ID, { description: 'The plan.' })
  planId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => LocalDate, { description: 'The first day on which it does not take place any more, today or later.' })
  until: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Makes the sessions of a plan that are missing in the next eight weeks.' })
export class DutyPlanFillInput extends CommandInput {
  @Field(() => ID, { description: 'The plan.' })
  planId: string;
}

@InputType({ description: 'Adds a single session.' })
export class DutySessionAddInput extends DutyServiceInput {
  @Field(() => Instant, { description: 'When it begins, in the future.' })
  startsAt: Date;
  @Field(() => Instant, { description: 'When it ends, within 24 hours.' })
  endsAt: Date;
}

@InputType({ description: 'What every change of a session takes.' })
abstract class DutySessionInput extends CommandInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Checks in to one’s own session, from an hour before it until its end.' })
export class DutySessionCheckInInput extends DutySessionInput {}

@InputType({ description: 'Takes the last step of a session back: what was finished is under way again.' })
export class DutySessionReopenInput extends DutySessionInput {}

@InputType({ description: 'Writes down that nobody came.' })
export class DutySessionMissInput extends DutySessionInput {}

@InputType({ description: 'A technique that was taught.' })
export class DutyTechniqueInput {
  @Field(() => String, { description: 'Its name in Chinese, 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(serviceMax)
  nameZh: string;
  @Field(() => String, { description: 'Its name in English, 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(serviceMax)
  nameEn: string;
  @Field(() => Int, { description: 'How many learned it, 1 to 500.' })
  @Min(1)
  @Max(countMax)
  learners: number;
}

@InputType({ description: 'Finishes a session, or vouches for one to which its person forgot to check in.' })
export class DutySessionFinishInput extends DutySessionInput {
  @Field(() => Int, { description: 'How many patients were seen, 0 to 500.' })
  @Min(0)
  @Max(countMax)
  patientsSeen: number;
  @Field(() => [DutyTechniqueInput], { defaultValue: [], description: 'What was taught, each once, at most 10.' })
  @ArrayMaxSize(10)
  @ValidateNested()
  techniques: DutyTechniqueInput[];
  @Field(() => String, { nullable: true, description: 'A note, up to 500 characters; needed to vouch for another.' })
  @IsOptional()
  @MaxLength(reasonMax)
  note?: string | null;
}

@InputType({ description: 'Cancels a session with its numbers in the slot pool.' })
export class DutySessionCancelInput extends DutySessionInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Moves a session to another time at the same house.' })
export class DutySessionMoveInput extends DutySessionInput {
  @Field(() => Instant, { description: 'When it begins now, in the future.' })
  startsAt: Date;
  @Field(() => Instant, { description: 'When it ends now, within 24 hours.' })
  endsAt: Date;
}
