import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOfWords } from '../../schema/described-enum';
import { DatePeriod } from '../../schema/figures';
import { Node } from '../../schema/node';
import { LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import type { Education, LeaveReason, LicenceKind, Profession, RegistrationKind, TitleLevel } from './staff.rules';
import {
  EducationType,
  LeaveReasonType,
  LicenceKindType,
  ProfessionType,
  RegistrationKindType,
  TitleLevelType,
} from './staff.types';

/** GraphQL types of what is on record of somebody. */

/** What one may do with somebody as staff. */
export type StaffAction = 'REGISTER' | 'UPDATE' | 'LEAVE' | 'APPOINT';

export const StaffActionType = enumOfWords<StaffAction>('StaffAction', 'What you may do with somebody as staff.', {
  REGISTER: 'Put them on record at a house of yours: `staffRegister` with their id.',
  UPDATE: 'Change the record, and add titles, licences and registrations.',
  LEAVE: 'End everything: they leave.',
  APPOINT: 'Give them an appointment at a house of yours.',
});

@Rule('REACHED')
@ObjectType({ description: 'Where somebody’s personnel relation is, and as what they work.' })
export class StaffRecord {
  @Field(() => String, { description: 'The staff number, unique at home.' })
  number: string;
  @Field(() => ProfessionType, { description: 'As what; headcount counts by it.' })
  profession: Profession;
  @Field(() => EducationType, { nullable: true, description: 'The highest degree; null when nobody wrote it down.' })
  education: Education | null;
  @Field(() => LocalDate, { description: 'Since when.' })
  hiredOn: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day on which they no longer work here.' })
  leftOn: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  personId: string;
  homeInstitutionId: string;
}

/** What of a record is for those who keep it and for oneself. */
export interface StaffPrivate {
  readonly personId: string;
  readonly sex: string | null;
  readonly bornOn: string | null;
  readonly leftReason: LeaveReason | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What of a record is for those who keep it and for oneself.' })
export class StaffPrivateType {
  @Field(() => String, { nullable: true, description: 'MALE or FEMALE.' })
  sex: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of birth.' })
  bornOn: string | null;
  @Field(() => LeaveReasonType, { nullable: true, description: 'Why they left.' })
  leftReason: LeaveReason | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A professional title of somebody 职称.' })
export class PersonTitle {
  @Field(() => ID, { description: 'Of this title.' })
  id: string;
  @Field(() => String, { description: 'In Chinese, such as 副主任医师.' })
  titleZh: string;
  @Field(() => String, { description: 'In English.' })
  titleEn: string;
  @Field(() => TitleLevelType, { description: 'Its level.' })
  level: TitleLevel;
  @Field(() => LocalDate, { description: 'Since when.' })
  since: string;
  personId: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A licence to practise; seen by those who keep the record and by its holder.',
})
export class Licence extends Node {
  @Field(() => LicenceKindType, { description: 'What it allows.' })
  kind: LicenceKind;
  @Field(() => String, { description: 'Its number, unique per kind.' })
  number: string;
  @Field(() => String, { description: 'The scope of practice 执业范围.' })
  scopeZh: string;
  @Field(() => DatePeriod, { description: 'When it is valid.' })
  period: DatePeriod;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  personId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'That somebody may practise at a site by a licence.' })
export class PracticeRegistration extends Node {
  @Field(() => RegistrationKindType, { description: 'The primary site, or a further one.' })
  kind: RegistrationKind;
  @Field(() => DatePeriod, { description: 'When.' })
  period: DatePeriod;
  @Field(() => String, { nullable: true, description: 'Why it ended before its time.' })
  endedReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  personId: string;
  licenceId: string;
  institutionId: string;
}
