import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { describeEnum } from '../../schema/described-enum';
import { Ratio } from '../../schema/figures';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { CareFigureCode, CareFigureLevel, CareFigurePart } from './figures.rules';
import { PanelLabel } from './panel.types';

describeEnum(CareFigureCode, 'CareFigureCode', 'A figure of family-doctor work.', {
  CONTRACTING_RATE: 'Under contract ÷ residents 签约率.',
  KEY_POPULATION_RATE: 'Under contract ÷ residents of key populations 重点人群签约率.',
  FULFILMENT_RATE: 'Services delivered ÷ services due by then, of running contracts 履约率.',
  SERVED_RATE: 'Running contracts with at least one service ÷ running contracts 有效签约率.',
  HYPERTENSION_STANDARD_RATE:
    'In the register with as many follow-ups in twelve months as the policy says ÷ in the register of hypertension 高血压规范管理率.',
  HYPERTENSION_CONTROL_RATE:
    'On target at the last follow-up in twelve months ÷ in the register of hypertension 高血压控制率.',
  DIABETES_STANDARD_RATE:
    'In the register with as many follow-ups in twelve months as the policy says ÷ in the register of diabetes 糖尿病规范管理率.',
  DIABETES_CONTROL_RATE: 'On target at the last follow-up in twelve months ÷ in the register of diabetes 糖尿病控制率.',
  IN_COMBINATION_RATE:
    'Visits in a house of the contract ÷ all known visits of key residents under contract in the month 组合内就诊率.',
});
describeEnum(CareFigureLevel, 'CareFigureLevel', 'By what a figure is taken apart.', {
  DOCTOR: 'By doctor.',
  TEAM: 'By team.',
  INSTITUTION: 'By centre.',
});
describeEnum(CareFigurePart, 'CareFigurePart', 'Which residents of a figure.', {
  NUMERATOR: 'Those who count in the numerator.',
  MISSING: 'Those who count in the denominator and not, or not fully, in the numerator.',
});

@Rule('REACHED')
@ObjectType({ description: 'A figure in one month.' })
export class CareFigurePoint {
  @Field(() => LocalDate, { description: 'The first day of the month.' })
  month: string;
  @Field(() => LocalDate, { description: 'The day that it shows: the last one of the month, or today.' })
  asOf: string;
  @Field(() => Boolean, { description: 'Whether the month is over.' })
  isComplete: boolean;
  @Field(() => Int, { nullable: true, description: 'What counts; null when it is too small to be shown to you.' })
  numerator: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'What it counts against; null when it is too small to be shown to you.',
  })
  denominator: number | null;
  @Field(() => Decimal, {
    nullable: true,
    description:
      'numerator ÷ denominator with four decimals; null when there is nothing to divide by, or when one of them is hidden.',
  })
  value: string | null;
  @Field(() => Instant, {
    nullable: true,
    description:
      'When it was reckoned, within the hour, where something has changed since: so the current month of very many residents is told. Null when it is as of now.',
  })
  reckonedAt: Date | null;
  @Field(() => Boolean, {
    description:
      'Something is hidden because fewer than five people would be told apart, and you may not see who they are.',
  })
  isMasked: boolean;
  @Field(() => Ratio, {
    nullable: true,
    description:
      'Of IN_COMBINATION_RATE: of how many of the centres the file of the insurer for the month is there; null for the others.',
  })
  coverage: Ratio | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A figure over some months.' })
export class CareFigure {
  @Field(() => CareFigureCode, { description: 'Which.' })
  code: CareFigureCode;
  @Field(() => [CareFigurePoint], { description: 'Month by month, the earliest first.' })
  series: CareFigurePoint[];
}

@Rule('REACHED')
@ObjectType({ description: 'What a doctor, a team or a centre has to do with a figure.' })
export class CareFigureShare {
  @Field(() => PanelLabel, { nullable: true, description: 'Who; null for residents who belong to nobody.' })
  label: PanelLabel | null;
  @Field(() => CareFigurePoint, { description: 'The figure of theirs.' })
  point: CareFigurePoint;
}

const scopeWords = 'exactly one of the four is given.';

@ArgsType()
export class CareFigureScopeArgs {
  @Field(() => ID, { nullable: true, description: `All centres of a group that you may see; ${scopeWords}` })
  groupId?: string | null;
  @Field(() => ID, { nullable: true, description: `One centre; ${scopeWords}` })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: `One team; ${scopeWords}` })
  teamId?: string | null;
  @Field(() => ID, { nullable: true, description: `One doctor, in the centres that you may see; ${scopeWords}` })
  doctorId?: string | null;
}

@ArgsType()
export class CareFiguresArgs {
  @Field(() => LocalDate, { description: 'A day of the first month.' })
  from: string;
  @Field(() => LocalDate, { description: 'A day of the last month; at most 24 months.' })
  until: string;
  @Field(() => [CareFigureCode], { nullable: true, description: 'Which figures; all when left out.' })
  codes?: CareFigureCode[] | null;
}

@ArgsType()
export class CareFigureMonthArgs {
  @Field(() => CareFigureCode, { description: 'Which figure.' })
  code: CareFigureCode;
  @Field(() => LocalDate, { description: 'A day of the month.' })
  month: string;
}
