import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ratio } from '../../schema/figures';
import { LocalDate } from '../../schema/scalars';
import { civilDateOf } from '../kernel/civil-date';
import { toYuan } from '../kernel/money';
import { Rule } from '../platform/access/rule';
import { CallerError } from '../platform/errors';
import type { Context } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readId } from '../platform/graphql/ids';
import { monthsOf } from './figures.queries';
import { compare, figureOf, JointWardIndicator, type MonthCounts } from './figures.rules';
import { JointWardFigures, type JointWardMonth } from './figures.types';
import { jointWardById } from './joint-ward.loaders';

const monthsMax = 36;

@Resolver()
export class JointWardFiguresResolver {
  @Rule('jointward.read')
  @Cost({ cost: 3_000 })
  @Query(() => JointWardFigures, {
    nullable: true,
    description:
      'A joint ward before and after: means of the monthly values of two periods with the change in per cent, and every month. ' +
      'Periods are whole months, 36 at most each. Figures are those of the whole ward. Null when it is missing or you may not see it.',
  })
  async jointWardFigures(
    @Ctx() context: Context,
    @Arg('jointWardId', () => ID, { description: 'The joint ward.' }) id: string,
    @Arg('beforeFrom', () => LocalDate, { description: 'The first day of the first month before.' }) beforeFrom: string,
    @Arg('beforeUntil', () => LocalDate, { description: 'The first day of the month after the first period.' })
    beforeUntil: string,
    @Arg('afterFrom', () => LocalDate, { description: 'The first day of the first month after.' }) afterFrom: string,
    @Arg('afterUntil', () => LocalDate, { description: 'The first day of the month after the second period.' })
    afterUntil: string,
  ): Promise<JointWardFigures | null> {
    const jointWard = await context.load(jointWardById, readId('JointWard', id, 'jointWardId'));
    if (!jointWard) return null;
    const thisMonth = `${civilDateOf(new Date()).slice(0, 7)}-01`;
    const before = { from: beforeFrom, until: beforeUntil > thisMonth ? thisMonth : beforeUntil };
    const after = { from: afterFrom, until: afterUntil > thisMonth ? thisMonth : afterUntil };
    checkMonths(before, 'beforeFrom');
    checkMonths(after, 'afterFrom');
    const [earlier, later] = [await monthsOf(context, jointWard, before), await monthsOf(context, jointWard, after)];
    const months = new Map([...earlier, ...later].map(month => [month.month, month]));
    return {
      jointWard,
      before,
      after,
      comparison: compare(earlier, later),
      months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).map(shapeMonth),
    };
  }
}

function checkMonths({ from, until }: { from: string; until: string }, field: string): void {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const count = number(until) - number(from);
  if (from.endsWith('-01') && until.endsWith('-01') && count >= 1 && count <= monthsMax) return;
  throw new CallerError(
    'BAD_USER_INPUT',
    {
      zh: `请选择 1 至 ${monthsMax} 个已结束的整月，日期均为每月 1 日。`,
      en: `Choose 1 to ${monthsMax} whole months that are over, from the first day of one to the first day of another.`,
    },
    [field],
  );
}

function shapeMonth(counts: MonthCounts): JointWardMonth {
  const { month, admissions, sentDown, discharges, diseases, cost, drugCost } = counts;
  return {
    month,
    admissions,
    sentDown,
    discharges,
    diseases,
    bedUse: ratio(counts.occupied, counts.open),
    averageStay: ratio(counts.dischargedBedDays, discharges),
    cost: cost === null ? null : toYuan(cost),
    drugCost: drugCost === null ? null : toYuan(drugCost),
    costPerDischarge: figureOf(JointWardIndicator.COST_PER_DISCHARGE, counts),
    drugCostPerDischarge: figureOf(JointWardIndicator.DRUG_COST_PER_DISCHARGE, counts),
  };
}
