import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { describeEnum } from '../../schema/described-enum';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import { CareCondition } from '../care/care.rules';
import '../care/care.types';
import { MeasurementCode } from '../care/measurement.rules';
import { Rule } from '../platform/access/rule';
import { PanelBloodPressure, PanelGlucose, PanelLabel } from './panel.types';
import { TimelineKind } from './timeline.rules';

describeEnum(TimelineKind, 'TimelineKind', 'What happened to a resident.', {
  VISIT: 'An outpatient visit, here or elsewhere 门诊.',
  STAY: 'A stay in hospital 住院.',
  REFERRAL: 'A referral 转诊.',
  FOLLOW_UP: 'A follow-up 随访.',
  CONTACT: 'Somebody tried to reach the resident 联系.',
  CONTRACT: 'A contract 签约.',
  DELIVERY: 'A service of the contract 履约服务.',
  MEASUREMENT: 'Something that the resident measured and told of, or that was imported 自测.',
});

@Rule('REACHED')
@ObjectType({ description: 'A value of a measurement, in its UCUM unit.' })
export class TimelineValue {
  @Field(() => MeasurementCode, { description: 'What.' })
  code: MeasurementCode;
  @Field(() => Decimal, { description: 'The value, such as `138` or `6.1`.' })
  value: string;
  @Field(() => String, { description: 'The unit in UCUM, such as `mm[Hg]`.' })
  unit: string;
}

@Rule('REACHED')
@ObjectType({
  description:
    'Something that happened to a resident. What of it is not known, or does not belong to its kind, is null.',
})
export class TimelineEntry {
  @Field(() => ID, { description: 'Unique in the timeline; no node.' })
  id: string;
  @Field(() => TimelineKind, { description: 'What it is.' })
  kind: TimelineKind;
  @Field(() => LocalDate, { description: 'Its day: of a stay the admission, of a contract its beginning.' })
  on: string;
  @Field(() => LocalDate, { nullable: true, description: 'The day of departure of a stay; the end of a contract.' })
  until: string | null;
  @Field(() => Instant, { nullable: true, description: 'Its instant, where one is known.' })
  at: Date | null;
  @Field(() => PanelLabel, { nullable: true, description: 'The house: of a referral, where to.' })
  institution: PanelLabel | null;
  @Field(() => PanelLabel, { nullable: true, description: 'Of a referral, where from.' })
  fromInstitution: PanelLabel | null;
  @Field(() => String, { nullable: true, description: 'A place outside of all groups, by code or name.' })
  outside: string | null;
  @Field(() => String, { nullable: true, description: 'Department of a visit, Chinese name.' })
  department: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'State, way or result, in the words of its kind: EncounterState, ReferralState, FollowUpWay, ContactResult, MeasurementSource, of a contract SIGNED or TERMINATED.',
  })
  state: string | null;
  @Field(() => String, { nullable: true, description: 'Diagnosis, as coded or as written down.' })
  diagnosis: string | null;
  @Field(() => [CareCondition], { description: 'Of a follow-up, which conditions it was for.' })
  conditions: CareCondition[];
  @Field(() => PanelBloodPressure, {
    nullable: true,
    description: 'Of a follow-up or a measurement: the blood pressure.',
  })
  bloodPressure: PanelBloodPressure | null;
  @Field(() => PanelGlucose, { nullable: true, description: 'Of a follow-up or a measurement: the fasting glucose.' })
  glucose: PanelGlucose | null;
  @Field(() => [TimelineValue], {
    description: 'Of a measurement: everything that was measured at that instant; empty for the others.',
  })
  measured: TimelineValue[];
  @Field(() => String, { nullable: true, description: 'Number of the stay, the referral or the contract.' })
  number: string | null;
  @Field(() => PanelLabel, { nullable: true, description: 'Of a service: which one; of a contract: the team.' })
  what: PanelLabel | null;
  @Field(() => PanelLabel, { nullable: true, description: 'Who did it.' })
  by: PanelLabel | null;
  @Field(() => String, { nullable: true, description: 'Advice of a follow-up, note of a contact or a service.' })
  note: string | null;
  @Field(() => Boolean, { description: 'Written down for a duplicate that was merged into this resident.' })
  isOfDuplicate: boolean;
  @Field(() => ID, {
    nullable: true,
    description:
      'The thing itself: the node of a referral, follow-up, contract or service; of a contact or measurement the id by which it is taken back.',
  })
  nodeId: string | null;
  @Field(() => Boolean, {
    description:
      'Whether you may take it back by `nodeId`: `followUpCancel`, `contactAttemptCancel` or `measurementCancel`.',
  })
  mayCancel: boolean;
}

export const TimelineConnection = connectionOf('TimelineEntry', () => TimelineEntry);
