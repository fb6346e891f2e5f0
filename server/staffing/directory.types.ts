import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { enumOfWords } from '../../schema/described-enum';
import { InstantPeriod } from '../../schema/figures';
import { LocalDate } from '../../schema/scalars';
import type { Post } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import type { StaffSort } from './directory.rules';
import type { AppointmentKind, Profession, TitleLevel } from './staff.rules';
import { AppointmentKindType, ProfessionType, TitleLevelType } from './staff.types';
import { PostType } from './staffing.types';

/** GraphQL types of the directory of people and of the calendar of who is where. */

export const StaffSortType = enumOfWords<StaffSort>('StaffSort', 'The order of the directory.', {
  NAME: 'By Chinese name, as dictionaries order it.',
  NUMBER: 'By staff number.',
  HIRED_ON: 'By the day they were hired, the oldest first.',
});

@InputType({ description: 'Whom to list; everything that is said must fit.' })
export class StaffFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, first letters of its pinyin, or a staff number.',
  })
  @MaxLength(50)
  search?: string | null;
  @Field(() => ProfessionType, { nullable: true, description: 'As what they work.' })
  profession?: Profession | null;
  @Field(() => TitleLevelType, { nullable: true, description: 'Whose highest title is of this level.' })
  level?: TitleLevel | null;
  @Field(() => AppointmentKindType, { nullable: true, description: 'Who holds an appointment of this kind here now.' })
  kind?: AppointmentKind | null;
  @Field(() => PostType, { nullable: true, description: 'Who holds this post here now.' })
  post?: Post | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: whose licence or registration ends within the days of the policy.',
  })
  licenceExpires?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: who is away now, sent elsewhere or with rights given on.',
  })
  away?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'true: who is sent to another house now.' })
  dispatched?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'true: who has left; else those who have not.' })
  left?: boolean | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Somebody in the directory.' })
export class StaffMember {
  @Field(() => ID, { description: 'The id of the person.' })
  id: string;
  uuid: string;
}

@Rule('REACHED')
@ObjectType({ description: 'How many of the directory work as what.' })
export class ProfessionCount {
  @Field(() => ProfessionType, { description: 'As what.' })
  profession: Profession;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How many of the directory have a title of a level as their highest.' })
export class TitleLevelCount {
  @Field(() => TitleLevelType, { description: 'The level.' })
  level: TitleLevel;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How many of the directory hold an appointment of a kind now.' })
export class AppointmentKindCount {
  @Field(() => AppointmentKindType, { description: 'The kind.' })
  kind: AppointmentKind;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How many people each filter would show, by itself, among those that the search finds.' })
export class StaffCounts {
  @Field(() => Int, { description: 'All that the search finds.' })
  all: number;
  @Field(() => [ProfessionCount], { description: 'By profession.' })
  byProfession: ProfessionCount[];
  @Field(() => [TitleLevelCount], { description: 'By the level of the highest title.' })
  byLevel: TitleLevelCount[];
  @Field(() => [AppointmentKindCount], { description: 'By the kind of their appointments here.' })
  byKind: AppointmentKindCount[];
  @Field(() => Int, { description: 'Whose licence or registration ends soon.' })
  licenceExpiring: number;
  @Field(() => Int, { description: 'Who is away now.' })
  away: number;
  @Field(() => Int, { description: 'Who is sent to another house now.' })
  dispatched: number;
}

export const StaffMemberConnection = connectionOf('StaffMember', () => StaffMember);

/** Where the people of a list are: houses, and a group as such. */
export interface StaffPlace {
  readonly institutionIds: readonly string[];
  readonly groupId: string | null;
}

export type CalendarEntryKind = 'APPOINTMENT' | 'SESSION' | 'DELEGATION';
const CalendarEntryKindType = enumOfWords<CalendarEntryKind>('CalendarEntryKind', 'What stands in a calendar.', {
  APPOINTMENT: 'An appointment, for its share of the time.',
  SESSION: 'A duty session.',
  DELEGATION: 'Rights given on: a leave of the giver.',
});

@Rule('REACHED')
@ObjectType({ description: 'Where somebody is for a time, or what they do.' })
export class CalendarEntry {
  @Field(() => ID, { description: 'The id of the appointment, session or delegation.' })
  id: string;
  @Field(() => CalendarEntryKindType, { description: 'What it is.' })
  kind: CalendarEntryKind;
  @Field(() => InstantPeriod, { description: 'From when until when; not cut to the period asked for.' })
  period: InstantPeriod;
  @Field(() => Int, { nullable: true, description: 'Of an appointment, its share of full time in basis points.' })
  shareBp: number | null;
  @Field(() => AppointmentKindType, { nullable: true, description: 'Of an appointment, its kind.' })
  appointmentKind: AppointmentKind | null;
  @Field(() => PostType, { nullable: true, description: 'Of an appointment, as what.' })
  post: Post | null;
  @Field(() => String, { nullable: true, description: 'Of a session, its service in Chinese.' })
  labelZh: string | null;
  @Field(() => String, { nullable: true, description: 'Of a session, its service in English.' })
  labelEn: string | null;
  institutionId: string | null;
  departmentId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'One person in the calendar.' })
export class StaffCalendarRow {
  @Field(() => ID, { description: 'The id of the person.' })
  id: string;
  uuid: string;
  from: string;
  until: string;
}

export const StaffCalendarConnection = connectionOf('StaffCalendarRow', () => StaffCalendarRow);

@Rule('REACHED')
@ObjectType({ description: 'What somebody’s shares come to over a stretch of time.' })
export class ShareStretchType {
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; null while it has no end.' })
  until: string | null;
  @Field(() => Int, { description: 'Basis points of full time; more than 10,000 is refused.' })
  bp: number;
}
