import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Instant, LocalDate, Uuid } from '../../schema/scalars';
import type { Post } from '../platform/access/actions';
import { fullTimeBp } from './share.rules';
import type { AppointmentKind, BreakGlassPost, BreakGlassPurpose, DelegationReason } from './staff.rules';
import { AppointmentKindType, BreakGlassPurposeType, DelegationReasonType } from './staff.types';
import { PostType } from './staffing.types';

/** Inputs about appointments and the rights that follow from them. */

@InputType({ description: 'A post for a person at an institution, at one of its wards, or in a group.' })
export class AppointmentWishInput {
  @Field(() => ID, { description: 'Who is appointed.' })
  personId: string;
  @Field(() => PostType, { description: 'As what.' })
  post: Post;
  @Field(() => AppointmentKindType, { defaultValue: 'ADDITIONAL', description: 'How they belong to the place.' })
  kind: AppointmentKind;
  @Field(() => Int, {
    defaultValue: 0,
    description: 'The share of full time in basis points, 0 to 10,000; 0 for a further post.',
  })
  @Min(0)
  @Max(fullTimeBp)
  shareBp: number;
  @Field(() => ID, { nullable: true, description: 'The institution; leave it out for an appointment to a group.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A department of the institution.' })
  departmentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A ward of the institution: rights to act end at its door.' })
  wardId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The group; leave it out for an appointment to an institution.' })
  groupId?: string | null;
  @Field(() => LocalDate, { description: 'The first day, today or later.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; open when left out.' })
  until?: string | null;
}

@InputType({ description: 'A post for a person at an institution, at one of its wards, or in a group.' })
export class AppointmentBeginInput extends AppointmentWishInput {
  @Field(() => Uuid, { description: 'Made by the client, anew for each action; the same id gets the same answer.' })
  requestId: string;
}

@InputType({ description: 'The end of an appointment, now or on a day to come.' })
export class AppointmentEndInput extends CommandInput {
  @Field(() => ID, { description: 'Which appointment ends.' })
  appointmentId: string;
  @Field(() => String, { description: 'Why, up to 500 characters; kept with it.' })
  @MaxLength(500)
  reason: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it no longer holds, tomorrow or later; now when left out.',
  })
  on?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Cancels the duty sessions that lie after it.' })
  cancelSessions: boolean;
}

@InputType({ description: 'Gives the rights of an own appointment to a colleague for a time.' })
export class DelegationBeginInput extends CommandInput {
  @Field(() => ID, { description: 'Which appointment of yours.' })
  appointmentId: string;
  @Field(() => ID, { description: 'To whom.' })
  toPersonId: string;
  @Field(() => Instant, { nullable: true, description: 'From when on; now when left out.' })
  from?: Date | null;
  @Field(() => Instant, { description: 'Until when.' })
  until: Date;
  @Field(() => DelegationReasonType, { description: 'Why; shown to you and to those who keep your record.' })
  reason: DelegationReason;
  @Field(() => String, { nullable: true, description: 'More about it, up to 500 characters.' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Ends a delegation now.' })
export class DelegationEndInput extends CommandInput {
  @Field(() => ID, { description: 'Which.' })
  delegationId: string;
}

@InputType({ description: 'Opens rights in an emergency.' })
export class BreakGlassOpenInput extends CommandInput {
  @Field(() => ID, { description: 'At which house of your group.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'At one of its wards only.' })
  wardId?: string | null;
  @Field(() => PostType, { description: 'Of which clinical post: one that you hold elsewhere in the group.' })
  post: BreakGlassPost;
  @Field(() => BreakGlassPurposeType, { description: 'What for.' })
  purpose: BreakGlassPurpose;
  @Field(() => String, { description: 'Why, 10 to 1,000 characters; who reviews it reads it.' })
  @MaxLength(1_000)
  reason: string;
  @Field(() => Int, {
    nullable: true,
    description: 'For how many minutes, 1 to 1,440; as long as the policy allows when left out.',
  })
  @Min(1)
  @Max(1_440)
  minutes?: number | null;
}

@InputType({ description: 'Ends an own opening before its time.' })
export class BreakGlassEndInput extends CommandInput {
  @Field(() => ID, { description: 'Which.' })
  breakGlassId: string;
}

@InputType({ description: 'Says whether an opening was justified.' })
export class BreakGlassReviewInput extends CommandInput {
  @Field(() => ID, { description: 'Which.' })
  breakGlassId: string;
  @Field(() => Boolean, { description: 'Whether it was.' })
  justified: boolean;
  @Field(() => String, { defaultValue: '', description: 'What the review found; needed when it was not justified.' })
  @MaxLength(1_000)
  note: string;
}
