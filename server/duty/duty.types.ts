import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { DatePeriod } from '../../schema/figures';
import { Node } from '../../schema/node';
import { Instant, LocalDate, LocalTime } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { DutyGapReason, DutyPlanAction } from './duty-plan.rules';
import { DutySessionAction, DutySessionState } from './duty-session.rules';

registerEnumType(DutySessionState, {
  name: 'DutySessionState',
  description: 'What a session of duty is now.',
  valuesConfig: {
    PLANNED: { description: 'To come, or not checked in to yet.' },
    CHECKED_IN: { description: 'Its person is there.' },
    DONE: { description: 'Held, with what it brought.' },
    CANCELLED: { description: 'Called off.' },
    MISSED: { description: 'Nobody checked in, and nobody vouched for it within a day.' },
  },
});
registerEnumType(DutySessionAction, {
  name: 'DutySessionAction',
  description: 'What may be done with a session of duty.',
  valuesConfig: {
    CHECK_IN: { description: '`dutySessionCheckIn`: from an hour before it until its end, by oneself.' },
    FINISH: { description: '`dutySessionFinish`.' },
    REOPEN: { description: '`dutySessionReopen`.' },
    MOVE: { description: '`dutySessionMove`.' },
    CANCEL: { description: '`dutySessionCancel`.' },
    MISS: { description: '`dutySessionMiss`.' },
  },
});
registerEnumType(DutyPlanAction, {
  name: 'DutyPlanAction',
  description: 'What may be done with a plan of duty.',
  valuesConfig: {
    END: { description: '`dutyPlanEnd`.' },
    FILL: { description: '`dutyPlanFill`.' },
  },
});
registerEnumType(DutyGapReason, {
  name: 'DutyGapReason',
  description: 'Why a day of a plan has no session.',
  valuesConfig: {
    NO_APPOINTMENT: { description: 'The person is not appointed to the house for all of that time.' },
    OVERLAP: { description: 'The person has another session then.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'A day of a plan that has no session, and why.' })
export class DutyGap {
  @Field(() => LocalDate, { description: 'Which day.' })
  on: string;
  @Field(() => DutyGapReason, { description: 'Why.' })
  reason: DutyGapReason;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'That somebody serves at a house again and again, such as a diabetes clinic every Tuesday morning.',
})
export class DutyPlan extends Node {
  @Field(() => String, { description: 'What is offered, in Chinese.' })
  serviceZh: string;
  @Field(() => String, { description: 'What is offered, in English.' })
  serviceEn: string;
  @Field(() => Int, { description: 'The day of the week: Monday is 1, Sunday 7.' })
  weekday: number;
  @Field(() => LocalTime, { description: 'When it begins.' })
  starts: string;
  @Field(() => LocalTime, { description: 'When it ends; on the next day when not later than the beginning.' })
  ends: string;
  @Field(() => Int, { description: 'Every 1, 2 or 4 weeks.' })
  everyWeeks: number;
  @Field(() => DatePeriod, { description: 'On which days it holds.' })
  period: DatePeriod;
  @Field(() => Int, { nullable: true, description: 'How many numbers each session opens in the slot pool.' })
  slots: number | null;
  @Field(() => Instant, { nullable: true, description: 'When it was ended before its time.' })
  endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was ended.' })
  endReason: string | null;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
  personId: string;
  institutionId: string;
  departmentId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Somebody serves at a house for a time 出诊/带教班次.' })
export class DutySession extends Node {
  @Field(() => String, { description: 'What is offered, in Chinese.' })
  serviceZh: string;
  @Field(() => String, { description: 'What is offered, in English.' })
  serviceEn: string;
  @Field(() => Instant, { description: 'When it begins.' })
  startsAt: Date;
  @Field(() => Instant, { description: 'When it ends.' })
  endsAt: Date;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of its plan for which it stands; null without a plan.',
  })
  plannedOn: string | null;
  @Field(() => DutySessionState, { description: 'What it is now.' })
  state: DutySessionState;
  @Field(() => Instant, { nullable: true, description: 'When its person checked in.' })
  checkedInAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When it was finished.' })
  doneAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'How many patients were seen; null until it is finished.' })
  patientsSeen: number | null;
  @Field(() => String, { nullable: true, description: 'A note; why it was vouched for by another one.' })
  note: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
  personId: string;
  institutionId: string;
  departmentId: string;
  planId: string | null;
  slotSessionId: string | null;
  orderId: string | null;
  doneById: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A technique that was taught in a session 新技术带教.' })
export class DutyTechnique {
  @Field(() => String, { description: 'Its name in Chinese.' })
  nameZh: string;
  @Field(() => String, { description: 'Its name in English.' })
  nameEn: string;
  @Field(() => Int, { description: 'How many learned it.' })
  learners: number;
  @Field(() => LocalDate, { description: 'On which day.' })
  taughtOn: string;
  sessionId: string;
}

export const DutySessionConnection = connectionOf('DutySession', () => DutySession);
