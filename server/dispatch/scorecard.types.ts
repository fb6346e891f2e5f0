import { Field, Int, ObjectType } from 'type-graphql';
import { enumOfWords } from '../../schema/described-enum';
import { DatePeriod } from '../../schema/figures';
import { Money } from '../../schema/money';
import { Decimal, LocalDate } from '../../schema/scalars';
import type { Post } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { PostType } from '../staffing/staffing.types';
import { DispatchKind } from './dispatch.rules';

export const SupportBy = enumOfWords('SupportBy', 'What a row of the scorecard of support stands for.', {
  PAIR: 'Two houses: who supports whom.',
  PERSON: 'A person between two houses.',
});

@Rule('REACHED')
@ObjectType({
  description:
    'What was done for another house within some days and up to today. Sums of rows are sums; medians are not.',
})
export class SupportFigures {
  @Field(() => Int, {
    description:
      'Person-times 人次: orders that held on at least one day; an extension is no new one. Without training stays.',
  })
  personTimes: number;
  @Field(() => Int, { description: 'Person-days 人日: civil days on which these held, the day of a recall too.' })
  personDays: number;
  @Field(() => Decimal, { description: 'The same days times the share of full time, with two decimals.' })
  fullTimeDays: string;
  @Field(() => Int, { description: 'Duty sessions held on an order.' })
  sessions: number;
  @Field(() => Int, { description: 'Patients seen in these.' })
  patients: number;
  @Field(() => Int, { description: 'Techniques taught in these.' })
  techniques: number;
  @Field(() => Int, { description: 'How many learned them, counted for each technique.' })
  learners: number;
  @Field(() => Int, { description: 'Training stays 进修 given: chains of orders.' })
  trainees: number;
  @Field(() => Int, { description: 'Civil days of these.' })
  traineeDays: number;
  @Field(() => Money, {
    description:
      'Subsidy by the policy `support` of each day: day rates by kind and title times the share, sessions, techniques.',
  })
  subsidy: Money;
  @Field(() => Decimal, {
    nullable: true,
    description:
      'Median of the days from asking to the last yes, of orders agreed on within the days; with two decimals. Null where there is none.',
  })
  approvalDaysMedian: string | null;
  @Field(() => Int, { description: 'How many orders were agreed on within the days.' })
  approvals: number;
}

@Rule('REACHED')
@ObjectType({ description: 'A row of the scorecard of support.' })
export class SupportScorecardRow {
  @Field(() => SupportFigures, { description: 'What was done.' })
  figures: SupportFigures;
  giverId: string;
  receiverId: string;
  personId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What houses of a group did for each other, as far as you see their orders.' })
export class SupportScorecard {
  @Field(() => DatePeriod, { description: 'Which days were asked for; those to come do not count yet.' })
  during: DatePeriod;
  @Field(() => [SupportScorecardRow], { description: 'The rows with any figure, by person-days, the most first.' })
  rows: SupportScorecardRow[];
  @Field(() => SupportFigures, { description: 'All of them together.' })
  total: SupportFigures;
}

@Rule('REACHED')
@ObjectType({ description: 'A time at a community centre, on a certificate.' })
export class ServicePeriod {
  @Field(() => String, { description: 'Number of the order.' })
  number: string;
  @Field(() => DispatchKind, { description: 'For what.' })
  kind: DispatchKind;
  @Field(() => PostType, { description: 'As what.' })
  post: Post;
  @Field(() => Int, { description: 'Share of full time, in basis points.' })
  shareBp: number;
  @Field(() => DatePeriod, { description: 'The days on which it held, up to the day of the certificate.' })
  during: DatePeriod;
  @Field(() => Int, { description: 'How many.' })
  days: number;
  @Field(() => Boolean, { description: 'Whether it goes on after the day of the certificate.' })
  isRunning: boolean;
  hostId: string;
}

@Rule('REACHED')
@ObjectType({
  description:
    'The service at community centres on which somebody was sent, for promotion 基层服务证明; without training stays. For printing: it states facts, and is signed by hand.',
})
export class ServiceCertificate {
  @Field(() => LocalDate, { description: 'Up to and with which day it counts.' })
  upTo: string;
  @Field(() => LocalDate, { description: 'The day on which it was drawn up.' })
  issuedOn: string;
  @Field(() => [ServicePeriod], { description: 'The times, the oldest first.' })
  periods: ServicePeriod[];
  @Field(() => Int, { description: 'Days at community centres in all, each day once.' })
  days: number;
  @Field(() => Decimal, { description: 'Days times the share of full time, with two decimals.' })
  fullTimeDays: string;
  @Field(() => Int, { description: 'Duty sessions held there.' })
  sessions: number;
  @Field(() => Int, { description: 'Patients seen in these.' })
  patients: number;
  @Field(() => Int, { description: 'Techniques taught in these.' })
  techniques: number;
  personId: string;
  homeId: string | null;
}
