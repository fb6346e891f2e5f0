import { IsIn, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import type { Education, LeaveReason, LicenceKind, Profession, RegistrationKind, TitleLevel } from './staff.rules';
import {
  EducationType,
  LeaveReasonType,
  LicenceKindType,
  ProfessionType,
  RegistrationKindType,
  TitleLevelType,
} from './staff.types';

/** Inputs of the mutations on records. */

@InputType({ description: 'What is put on record of somebody.' })
class StaffInput extends CommandInput {
  @Field(() => String, { description: 'Chinese name, 1 to 50 characters.' })
  @Length(1, 50)
  nameZh: string;
  @Field(() => String, { description: 'English name, 1 to 100 characters.' })
  @Length(1, 100)
  nameEn: string;
  @Field(() => String, { description: 'Staff number: 1 to 20 letters, digits, hyphens; unique at home.' })
  @Matches(/^[0-9A-Za-z-]{1,20}$/)
  number: string;
  @Field(() => ProfessionType, { description: 'As what they work.' })
  profession: Profession;
  @Field(() => EducationType, { nullable: true, description: 'The highest degree.' })
  education?: Education | null;
  @Field(() => LocalDate, { description: 'The first day of the personnel relation.' })
  hiredOn: string;
  @Field(() => String, { nullable: true, description: 'MALE or FEMALE.' })
  @IsIn(['MALE', 'FEMALE', null])
  sex?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of birth.' })
  bornOn?: string | null;
}

@InputType({ description: 'Puts somebody on record at a house.' })
export class StaffRegisterInput extends StaffInput {
  @Field(() => ID, { description: 'The house of the personnel relation.' })
  institutionId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Somebody who is known and belongs to no house; left out for a newcomer.',
  })
  personId?: string | null;
}

@InputType({ description: 'Changes a record; what is left out is emptied.' })
export class StaffUpdateInput extends StaffInput {
  @Field(() => ID, { description: 'Who.' })
  personId: string;
  @Field(() => Int, { description: 'The version that you have seen; refused when it has changed.' })
  expectedVersion: number;
}

@InputType({ description: 'Somebody leaves: everything that they hold ends.' })
export class StaffLeaveInput extends CommandInput {
  @Field(() => ID, { description: 'Who.' })
  personId: string;
  @Field(() => Int, { description: 'The version of the record that you have seen; refused when it has changed.' })
  expectedVersion: number;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which they no longer work, tomorrow or later; now when left out.',
  })
  on?: string | null;
  @Field(() => LeaveReasonType, { description: 'Why.' })
  reason: LeaveReason;
  @Field(() => Boolean, { defaultValue: false, description: 'Cancels the duty sessions that lie after it.' })
  cancelSessions: boolean;
}

@InputType({ description: 'Adds a title.' })
export class TitleAddInput extends CommandInput {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;
  @Field(() => String, { description: 'In Chinese, 1 to 50 characters.' })
  @Length(1, 50)
  titleZh: string;
  @Field(() => String, { description: 'In English, 1 to 100 characters.' })
  @Length(1, 100)
  titleEn: string;
  @Field(() => TitleLevelType, { description: 'Its level.' })
  level: TitleLevel;
  @Field(() => LocalDate, { description: 'Since when.' })
  since: string;
}

@InputType({ description: 'Puts a licence on record.' })
export class LicenceAddInput extends CommandInput {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;
  @Field(() => LicenceKindType, { description: 'What it allows.' })
  kind: LicenceKind;
  @Field(() => String, { description: 'Its number: 5 to 30 letters and digits.' })
  @Matches(/^[0-9A-Za-z]{5,30}$/)
  number: string;
  @Field(() => String, { description: 'The scope of practice, in Chinese, 1 to 100 characters.' })
  @Length(1, 100)
  scopeZh: string;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; left out while it has no end.' })
  until?: string | null;
}

@InputType({ description: 'Renews a licence, or lets it end earlier.' })
export class LicenceUpdateInput extends CommandInput {
  @Field(() => ID, { description: 'Which.' })
  licenceId: string;
  @Field(() => Int, { description: 'The version that you have seen; refused when it has changed.' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'A new scope of practice; as before when left out.' })
  @MaxLength(100)
  scopeZh?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; left out while it has no end.' })
  until?: string | null;
}

@InputType({ description: 'Registers somebody at a site.' })
export class RegistrationAddInput extends CommandInput {
  @Field(() => ID, { description: 'By which licence; its holder is registered.' })
  licenceId: string;
  @Field(() => ID, { description: 'At which house.' })
  institutionId: string;
  @Field(() => RegistrationKindType, { description: 'As the primary site, or a further one.' })
  kind: RegistrationKind;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; left out while it has no end.' })
  until?: string | null;
}

@InputType({ description: 'Ends a registration before its time.' })
export class RegistrationEndInput extends CommandInput {
  @Field(() => ID, { description: 'Which.' })
  registrationId: string;
  @Field(() => Int, { description: 'The version that you have seen; refused when it has changed.' })
  expectedVersion: number;
  @Field(() => LocalDate, { description: 'The first day on which it no longer holds, tomorrow or later.' })
  until: string;
  @Field(() => String, { description: 'Why, 1 to 200 characters.' })
  @MaxLength(200)
  reason: string;
}
