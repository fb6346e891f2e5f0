import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { connectionOf, type Page, PageArgs } from '../../schema/connection';
import { ratio } from '../../schema/figures';
import { groupBy } from '../kernel/grouping';
import type { IdType } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { Rule } from '../platform/access/rule';
import type { Context } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readAfterId } from '../platform/graphql/cursors';
import { type FigureRecord, labelsOf, pageOfFigure, readCoverage, readFigures } from './figures.queries';
import {
  CareFigureCode,
  CareFigureLevel,
  CareFigurePart,
  type FigureMonth,
  type FigureSum,
  type ShownSum,
  shownParts,
  shownSum,
} from './figures.rules';
import { type FigureFamily, familyOf, figureScope, monthsOf, partOf, seesRows } from './figures.scope';
import {
  CareFigure,
  CareFigureMonthArgs,
  type CareFigurePoint,
  CareFigureScopeArgs,
  CareFigureShare,
  CareFiguresArgs,
} from './figures.types';
import { labelOf } from './panel.queries';
import { PanelRow } from './panel.types';

const CareFigureRowConnection = connectionOf('CareFigureRow', () => PanelRow);

@Resolver()
export class CareFiguresResolver {
  @Rule('care.figures')
  @Cost({ cost: 8_000 })
  @Query(() => [CareFigure], {
    description:
      'Figures of family-doctor work of a group, centre, team or doctor, month by month, with what they are made of.',
  })
  async careFigures(
    @Ctx() context: Context,
    @Args(() => CareFigureScopeArgs) scopeArgs: CareFigureScopeArgs,
    @Args(() => CareFiguresArgs) { from, until, codes: asked }: CareFiguresArgs,
  ): Promise<CareFigure[]> {
    const scope = await figureScope(context, scopeArgs, 'care.figures');
    const months = monthsOf(from, until);
    const codes = asked?.length ? [...new Set(asked)] : Object.values(CareFigureCode);
    const sees = seesRows(context, scope);
    const family = sees ? null : familyOf(context, scope, scopeArgs);
    const records = await readFigures(context, family?.scope ?? scope, codes, months);
    const coverage = codes.includes(CareFigureCode.IN_COMBINATION_RATE)
      ? await readCoverage(context, scope.houses, months)
      : null;
    return codes.map(code => ({
      code,
      series: months.map(month => {
        const theirs = records.filter(isOf(code, month));
        const shown = sees ? shownSum(sumOf(theirs), true) : shownOf(theirs, family);
        return pointOf(code, month, shown, reckonedAt(theirs), coverage?.get(month.month));
      }),
    }));
  }

  @Rule('care.figures')
  @Cost({ cost: 4_000, listLength: 50 })
  @Query(() => [CareFigureShare], {
    description:
      'A figure of one month, taken apart by doctor, team or centre, by name; who belongs to nobody comes last.',
  })
  async careFigureBreakdown(
    @Ctx() context: Context,
    @Args(() => CareFigureScopeArgs) scopeArgs: CareFigureScopeArgs,
    @Args(() => CareFigureMonthArgs) { code, month: day }: CareFigureMonthArgs,
    @Arg('by', () => CareFigureLevel, { description: 'By what it is taken apart.' }) by: CareFigureLevel,
  ): Promise<CareFigureShare[]> {
    const scope = await figureScope(context, scopeArgs, 'care.figures');
    const month = monthAt(day);
    const { table, type } = named[by];
    const parts = groupBy(await readFigures(context, scope, [code], [month]), partOf[by]);
    const labels = await labelsOf(
      context,
      table,
      [...parts.keys()].filter(id => id !== null),
    );
    const whose = [...labels, ...(parts.has(null) ? [null] : [])];
    const theirs = whose.map(label => parts.get(label?.id ?? null) ?? []);
    return shownParts(theirs.map(sumOf), seesRows(context, scope)).map((shown, index) => {
      const label = whose[index] ?? null;
      return {
        label: label && labelOf(type, label),
        point: pointOf(code, month, shown, reckonedAt(theirs[index] ?? []), undefined),
      };
    });
  }

  @Rule('resident.read')
  @Cost({ cost: 1_000 })
  @Query(() => CareFigureRowConnection, {
    description: 'The residents behind a figure of one month, by their ids.',
  })
  async careFigureRows(
    @Ctx() context: Context,
    @Args(() => CareFigureScopeArgs) scopeArgs: CareFigureScopeArgs,
    @Args(() => CareFigureMonthArgs) { code, month: day }: CareFigureMonthArgs,
    @Arg('part', () => CareFigurePart, { description: 'Which residents of it.' }) part: CareFigurePart,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<Page<PanelRow>> {
    const scope = await figureScope(context, scopeArgs, 'resident.read');
    return pageOfFigure(context, scope, { code, part, month: monthAt(day), first, after: readAfterId(after) });
  }
}

/** How the parts of a level are called. */
const named: Readonly<
  Record<CareFigureLevel, { readonly table: 'family_team' | 'person' | 'institution'; readonly type: IdType }>
> = {
  DOCTOR: { table: 'person', type: 'Person' },
  TEAM: { table: 'family_team', type: 'FamilyTeam' },
  INSTITUTION: { table: 'institution', type: 'Institution' },
};

function monthAt(day: string): FigureMonth {
  return present(monthsOf(day, day)[0], 'month');
}

function isOf(code: CareFigureCode, { month }: FigureMonth) {
  return (record: FigureRecord): boolean => record.code === code && record.month === month;
}

/** What is shown of a whole, or of one part of it. */
function shownOf(records: readonly FigureRecord[], family: FigureFamily | null): ShownSum {
  if (!family) return shownSum(sumOf(records), false);
  const parts = groupBy(records, partOf[family.level]);
  const shown = shownParts([...parts.values()].map(sumOf), false);
  return shown[[...parts.keys()].indexOf(family.part)] ?? shownSum(sumOf([]), false);
}

/** A rate of sums. */
function sumOf(records: readonly FigureSum[]): FigureSum {
  return records.reduce(
    (sum, { numerator, denominator }) => ({
      numerator: sum.numerator + numerator,
      denominator: sum.denominator + denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
}

/** When the oldest of them was reckoned; null when all are as of now. */
function reckonedAt(records: readonly FigureRecord[]): Date | null {
  const instants = records.flatMap(record => (record.reckonedAt ? [record.reckonedAt.getTime()] : []));
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}

function pointOf(
  code: CareFigureCode,
  { month, asOf, isComplete }: FigureMonth,
  { numerator, denominator, isMasked }: ShownSum,
  at: Date | null,
  covered: FigureSum | undefined,
): CareFigurePoint {
  const isKnown = numerator !== null && denominator !== null;
  return {
    month,
    asOf,
    isComplete,
    numerator,
    denominator,
    reckonedAt: at,
    isMasked,
    value: isKnown ? ratio(numerator, denominator).value : null,
    coverage:
      code === CareFigureCode.IN_COMBINATION_RATE && covered ? ratio(covered.numerator, covered.denominator) : null,
  };
}
