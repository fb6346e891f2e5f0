import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Ratio } from '../../schema/figures';
import { Decimal, LocalDate } from '../../schema/scalars';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { CensusView } from './census.rules';
import { Patient } from './wards.types';

registerEnumType(CensusView, {
  name: 'CensusView',
  description: 'How somebody is counted who was in two institutions on one day.',
  valuesConfig: {
    INSTITUTION: { description: 'In each of them, as each reports to the national statistics.' },
    GROUP: {
      description:
        'Once: a person lies in one bed at midnight, and who is handed over between two houses of the group neither leaves it nor comes into it.',
    },
  },
});

@Rule('REACHED')
@ObjectType({
  description:
    'Bed-days by the national definitions: occupied at 24:00, extra beds included; in and out on one day counts 1.',
})
export class CensusFigures {
  @Field(() => Int, { description: 'Occupied bed-days 占用床日.' })
  occupiedBedDays: number;
  @Field(() => Int, { description: 'Open bed-days 开放床日: authorised beds open at 24:00, whether used or not.' })
  openBedDays: number;
  @Field(() => Int, { description: 'Patients admitted.' })
  admissions: number;
  @Field(() => Int, { description: 'Patients who left.' })
  discharges: number;
  @Field(() => Int, {
    description:
      'Bed-days of those who left, from their admission on; in the view of the group from the admission into its first house on.',
  })
  dischargedBedDays: number;
  @Field(() => Ratio, { description: 'Bed use rate: occupied ÷ open bed-days; may exceed 1.' })
  bedUse: Ratio;
  @Field(() => Ratio, { description: 'Average stay in days: bed-days of the discharged ÷ discharges.' })
  averageStay: Ratio;
  @Field(() => Ratio, { description: 'Turnover: discharges ÷ average open beds in the period.' })
  turnover: Ratio;
}

@Rule('REACHED')
@ObjectType({ description: 'A published figure of the real institution, to stand beside.' })
export class PublishedFigure {
  @Field(() => String, { description: 'Code of the indicator, such as bed_use_rate.' })
  indicator: string;
  @Field(() => String, { description: 'Its unit.' })
  unit: string;
  @Field(() => String, { description: 'The year or half-year.' })
  period: string;
  @Field(() => Decimal, { description: 'The value in that unit.' })
  value: string;
  @Field(() => String, { description: 'Where it was published.' })
  source: string;
}

@Rule('REACHED')
@ObjectType({ description: 'The census of an institution.' })
export class InstitutionCensus {
  @Field(() => Institution, { description: 'The institution.' })
  institution: Institution;
  @Field(() => CensusFigures, { description: 'Its figures.' })
  figures: CensusFigures;
}

@Rule('REACHED')
@ObjectType({ description: 'One day of the census, all chosen institutions together.' })
export class CensusDay {
  @Field(() => LocalDate, { description: 'The day.' })
  day: string;
  @Field(() => Int, { description: 'Occupied bed-days.' })
  occupied: number;
  @Field(() => Int, { description: 'Open bed-days.' })
  open: number;
  @Field(() => Int, { description: 'Patients admitted.' })
  admissions: number;
  @Field(() => Int, { description: 'Patients who left.' })
  discharges: number;
  @Field(() => Ratio, { description: 'Occupied ÷ open.' })
  occupancy: Ratio;
}

@Rule('REACHED')
@ObjectType({ description: 'What a case adds to a count.' })
export class CensusShare {
  @Field(() => Int, { description: 'Admissions.' })
  admissions: number;
  @Field(() => Int, { description: 'Discharges.' })
  discharges: number;
  @Field(() => Int, { description: 'Occupied bed-days.' })
  bedDays: number;
}

@Rule('REACHED')
@ObjectType({
  description:
    'Somebody in two institutions on one day: handed over from the one to the other 当天出院、当天入院, or come and gone on the same day. ' +
    'A case of the difference between the two views: what both institutions count, less what the group counts, adds up to it. ' +
    'By the rule of 24:00 the first institution counts a bed-day of that day only for somebody who was also admitted there on it; ' +
    'else its last bed-day is that of the day before.',
})
export class SameDayTransfer {
  @Field(() => LocalDate, { description: 'The day.' })
  day: string;
  @Field(() => Patient, { description: 'Who, masked.' })
  patient: Patient;
  @Field(() => Institution, { description: 'Where they were first.' })
  fromInstitution: Institution;
  @Field(() => Institution, { description: 'Where they were afterwards.' })
  toInstitution: Institution;
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the handing-over; null for two stays that were entered one by one.',
  })
  transferId: string | null;
  @Field(() => CensusShare, { description: 'What the first institution counts: the discharge, and perhaps a bed-day.' })
  countedFrom: CensusShare;
  @Field(() => CensusShare, { description: 'What the second institution counts: the admission and the bed-day.' })
  countedTo: CensusShare;
  @Field(() => CensusShare, {
    description: 'What the group counts: one bed-day; discharge and admission only where nobody was handed over.',
  })
  countedInGroup: CensusShare;
}

@Rule('REACHED')
@ObjectType({ description: 'Bed-days and stays of complete days in Asia/Shanghai.' })
export class BedCensus {
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after; at most today, which is not complete.' })
  until: string;
  @Field(() => CensusView, {
    description: 'How somebody in two institutions on one day is counted in `total` and `days`.',
  })
  view: CensusView;
  @Field(() => CensusFigures, { description: 'All chosen institutions together.' })
  total: CensusFigures;
  @Field(() => [InstitutionCensus], { description: 'By institution, each as it reports itself.' })
  byInstitution: InstitutionCensus[];
  @Field(() => [CensusDay], { description: 'By day.' })
  days: CensusDay[];
  @Field(() => [SameDayTransfer], { description: 'The cases that make the difference between the views.' })
  sameDayTransfers: SameDayTransfer[];
}
