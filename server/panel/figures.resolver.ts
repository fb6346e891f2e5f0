import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { connectionOf, type Page, PageArgs, readCursor } from '../../schema/connection';
import { ratio } from '../../schema/figures';
import { groupById, membershipsOfGroup } from '../group/group.loaders';
import { civilDateOf } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import { type IdType, isUuid } from '../kernel/ids';
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import { CallerError, notFound, wrongCursor } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readId, readOptionalId } from '../platform/graphql/ids';
import {
  type FigureRecord,
  type FigureScope,
  labelsOf,
  pageOfFigure,
  readCoverage,
  readFigures,
} from './figures.queries';
import {
  CareFigureCode,
  CareFigureLevel,
  CareFigurePart,
  type FigureMonth,
  type FigureSum,
  figureMonths,
  figureMonthsMax,
  type ShownSum,
  shownParts,
  shownSum,
} from './figures.rules';
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
    const records = await readFigures(context, scope, codes, months);
    const coverage = codes.includes(CareFigureCode.IN_COMBINATION_RATE)
      ? await readCoverage(context, scope.houses, months)
      : null;
    const sees = seesRows(context, scope);
    return codes.map(code => ({
      code,
      series: months.map(month =>
        pointOf(code, month, shownSum(sumOf(records.filter(isOf(code, month))), sees), coverage?.get(month.month)),
      ),
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
    const { key, table, type } = levels[by];
    const parts = groupBy(await readFigures(context, scope, [code], [month]), key);
    const labels = await labelsOf(
      context,
      table,
      [...parts.keys()].filter(id => id !== null),
    );
    const whose = [...labels, ...(parts.has(null) ? [null] : [])];
    const sums = whose.map(label => sumOf(parts.get(label?.id ?? null) ?? []));
    return shownParts(sums, seesRows(context, scope)).map((shown, index) => {
      const label = whose[index] ?? null;
      return { label: label && labelOf(type, label), point: pointOf(code, month, shown, undefined) };
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
    return pageOfFigure(context, scope, { code, part, month: monthAt(day), first, after: readPlace(after) });
  }
}

const levels: Readonly<
  Record<
    CareFigureLevel,
    {
      readonly key: (record: FigureRecord) => string | null;
      readonly table: 'family_team' | 'person' | 'institution';
      readonly type: IdType;
    }
  >
> = {
  DOCTOR: { key: record => record.doctorId, table: 'person', type: 'Person' },
  TEAM: { key: record => record.teamId, table: 'family_team', type: 'FamilyTeam' },
  INSTITUTION: { key: record => record.institutionId, table: 'institution', type: 'Institution' },
};

/** What was asked for, narrowed to the houses in which the viewer may do this. */
async function figureScope(
  context: Context,
  args: CareFigureScopeArgs,
  action: 'care.figures' | 'resident.read',
): Promise<FigureScope> {
  const { groupId, institutionId, teamId, doctorId } = args;
  if ([groupId, institutionId, teamId, doctorId].filter(id => id != null).length !== 1) {
    const text = { zh: '请指定一个集团、机构、团队或医生。', en: 'Name one group, centre, team or doctor.' };
    throw new CallerError('BAD_USER_INPUT', text, ['institutionId']);
  }
  const seen = institutionsFor(viewerOf(context), action);
  const asked = await housesOf(context, args);
  const houses = asked ? seen.filter(id => asked.includes(id)) : seen;
  if (houses.length === 0) throw notFound('您可以查看其家庭医生数据的机构', 'institution whose figures you may see');
  return {
    houses,
    teamId: readOptionalId('FamilyTeam', teamId, 'teamId'),
    doctorId: readOptionalId('Person', doctorId, 'doctorId'),
  };
}

/** The houses of what was asked for; null for those of the viewer. */
async function housesOf(context: Context, args: CareFigureScopeArgs): Promise<string[] | null> {
  if (args.institutionId) return [readId('Institution', args.institutionId, 'institutionId')];
  if (args.teamId) {
    const id = readId('FamilyTeam', args.teamId, 'teamId');
    const team = await context.read.row<{ institutionId: string }>(
      'SELECT institution_id AS "institutionId" FROM family_team WHERE id = $1',
      [id],
    );
    return team ? [team.institutionId] : [];
  }
  if (!args.groupId) return null;
  const groupId = readId('MedicalGroup', args.groupId, 'groupId');
  if (!(await context.load(groupById, groupId))) throw notFound('这个医疗集团', 'medical group');
  const today = civilDateOf(new Date());
  return ((await context.load(membershipsOfGroup, groupId)) ?? [])
    .filter(({ period }) => period.from <= today && (period.until === null || period.until > today))
    .map(membership => membership.institutionId);
}

function seesRows(context: Context, { houses }: FigureScope): boolean {
  const seen = institutionsFor(viewerOf(context), 'resident.read');
  return houses.every(id => seen.includes(id));
}

function monthsOf(from: string, until: string): FigureMonth[] {
  const months = figureMonths(from, until, civilDateOf(new Date()));
  if (months.length > 0 && months.length <= figureMonthsMax) return months;
  const text = {
    zh: `请选择 1 至 ${figureMonthsMax} 个月，不晚于本月。`,
    en: `Choose 1 to ${figureMonthsMax} months, none of them in the future.`,
  };
  throw new CallerError('BAD_USER_INPUT', text, ['from']);
}

function monthAt(day: string): FigureMonth {
  const [month] = monthsOf(day, day);
  if (month) return month;
  throw new CallerError('BAD_USER_INPUT', { zh: '该月份还没有开始。', en: 'That month has not begun.' }, ['month']);
}

function isOf(code: CareFigureCode, { month }: FigureMonth) {
  return (record: FigureRecord): boolean => record.code === code && record.month === month;
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

function pointOf(
  code: CareFigureCode,
  { month, asOf, isComplete }: FigureMonth,
  { numerator, denominator, isMasked }: ShownSum,
  covered: FigureSum | undefined,
): CareFigurePoint {
  const isKnown = numerator !== null && denominator !== null;
  return {
    month,
    asOf,
    isComplete,
    numerator,
    denominator,
    isMasked,
    value: isKnown ? ratio(numerator, denominator).value : null,
    coverage:
      code === CareFigureCode.IN_COMBINATION_RATE && covered ? ratio(covered.numerator, covered.denominator) : null,
  };
}

function readPlace(after: string | null | undefined): string | null {
  if (!after) return null;
  const [id = ''] = readCursor(after, 1) ?? [];
  if (!isUuid(id)) throw wrongCursor();
  return id;
}
