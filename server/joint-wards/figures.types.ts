import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DatePeriod, Ratio } from '../../schema/figures';
import { Decimal, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { FigureUnit, JointWardIndicator } from './figures.rules';
import { JointWard } from './joint-ward.types';

registerEnumType(JointWardIndicator, {
  name: 'JointWardIndicator',
  description: 'What is compared of a joint ward.',
  valuesConfig: {
    ADMISSIONS: { description: 'Patients admitted to the ward, a month.' },
    SENT_DOWN: { description: 'Of those, sent by the partner: handed over on the day, or by its referral; a month.' },
    DISCHARGES: { description: 'Patients who left from the ward, a month.' },
    BED_USE: { description: 'Occupied ÷ open bed-days of the ward; extra beds count as occupied only.' },
    AVERAGE_STAY: { description: 'Bed-days of those who left, from their admission on, ÷ discharges.' },
    DISEASES: { description: 'Different diagnoses of those who left, a month.' },
    COST_PER_DISCHARGE: { description: 'Imported inpatient cost of the ward ÷ discharges.' },
    DRUG_COST_PER_DISCHARGE: { description: 'Imported drug cost of the ward ÷ discharges.' },
  },
});
registerEnumType(FigureUnit, {
  name: 'FigureUnit',
  description: 'In what a figure is counted.',
  valuesConfig: {
    COUNT: { description: 'Patients or diagnoses.' },
    RATIO: { description: 'A quotient; 1 is 100 per cent.' },
    DAYS: { description: 'Days.' },
    YUAN: { description: 'Yuan.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'A figure of a period of months.' })
export class JointWardPeriodFigure {
  @Field(() => Int, { description: 'In how many months it could be formed: where there was something to divide.' })
  months: number;
  @Field(() => Decimal, { nullable: true, description: 'The mean of those months; null of none.' })
  mean: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description:
      'The period as a whole: the sum of counts, the quotient of sums of rates; a rate of sums is not the mean of rates. Null for diseases.',
  })
  whole: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A figure of a joint ward before and after.' })
export class JointWardComparison {
  @Field(() => JointWardIndicator, { description: 'What is compared.' })
  indicator: JointWardIndicator;
  @Field(() => FigureUnit, { description: 'In what it is counted.' })
  unit: FigureUnit;
  @Field(() => JointWardPeriodFigure, { description: 'In the first period.' })
  before: JointWardPeriodFigure;
  @Field(() => JointWardPeriodFigure, { description: 'In the second period.' })
  after: JointWardPeriodFigure;
  @Field(() => Decimal, {
    nullable: true,
    description:
      'By how much the second mean is above the first, in per cent of it; null where there is nothing to divide.',
  })
  changePercent: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A month of a joint ward.' })
export class JointWardMonth {
  @Field(() => LocalDate, { description: 'Its first day.' })
  month: string;
  @Field(() => Int, { description: 'Patients admitted to the ward.' })
  admissions: number;
  @Field(() => Int, { description: 'Of those, sent by the partner.' })
  sentDown: number;
  @Field(() => Int, { description: 'Patients who left from the ward.' })
  discharges: number;
  @Field(() => Ratio, { description: 'Occupied ÷ open bed-days.' })
  bedUse: Ratio;
  @Field(() => Ratio, { description: 'Bed-days of those who left ÷ discharges.' })
  averageStay: Ratio;
  @Field(() => Int, { description: 'Different diagnoses of those who left.' })
  diseases: number;
  @Field(() => Decimal, { nullable: true, description: 'Imported inpatient cost, yuan; null when nobody imported it.' })
  cost: string | null;
  @Field(() => Decimal, { nullable: true, description: 'Imported drug cost, yuan; null when nobody imported it.' })
  drugCost: string | null;
  @Field(() => Decimal, { nullable: true, description: 'Cost ÷ discharges, yuan.' })
  costPerDischarge: string | null;
  @Field(() => Decimal, { nullable: true, description: 'Drug cost ÷ discharges, yuan.' })
  drugCostPerDischarge: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A joint ward before and after: figures of two periods, and month by month.' })
export class JointWardFigures {
  @Field(() => JointWard, { description: 'The joint ward.' })
  jointWard: JointWard;
  @Field(() => DatePeriod, { description: 'The first period, of whole months.' })
  before: DatePeriod;
  @Field(() => DatePeriod, { description: 'The second period, of whole months; months that are not over are cut off.' })
  after: DatePeriod;
  @Field(() => [JointWardComparison], { description: 'Each figure before and after.' })
  comparison: JointWardComparison[];
  @Field(() => [JointWardMonth], { description: 'Every month of both periods, the earliest first.' })
  months: JointWardMonth[];
}
