import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { LocalDate } from '../../../schema/scalars';
import { groupById, membershipsOfGroup } from '../../group/group.loaders';
import { daysBetween } from '../../kernel/civil-date';
import { present } from '../../kernel/invariant';
import { Rule } from '../../platform/access/rule';
import { institutionsFor } from '../../platform/access/viewer';
import { CallerError, notFound } from '../../platform/errors';
import { type Context, viewerOf } from '../../platform/graphql/context';
import { Cost } from '../../platform/graphql/cost';
import { readId, readOptionalId } from '../../platform/graphql/ids';
import { houseById } from '../referral.loaders';
import { type Days, readFigureRows, readStepTimes } from './figures.queries';
import { figureDaysMax, type InstitutionCounts, sumFigures } from './figures.rules';
import { type ReferralFigureSet, ReferralFigures, type ReferralInstitutionCounts } from './figures.types';

@ArgsType()
class FiguresArgs {
  @Field(() => ID, { description: 'The group: all its houses whose figures you may see.' })
  groupId: string;
  @Field(() => ID, { nullable: true, description: 'Only this house.' })
  institutionId?: string | null;
  @Field(() => LocalDate, { description: 'The first day on which referrals were submitted.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after.' })
  until: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day of a period to compare with.' })
  compareFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after that period.' })
  compareUntil?: string | null;
}

@Resolver()
export class FiguresResolver {
  @Rule('referral.figures')
  @Cost({ cost: 5_000 })
  @Query(() => ReferralFigures, {
    description: 'How referrals went that were submitted in a period: success, loss, reasons, times, by house.',
  })
  async referralFigures(@Ctx() context: Context, @Args(() => FiguresArgs) args: FiguresArgs): Promise<ReferralFigures> {
    const period = { from: args.from, until: args.until };
    checkPeriod(period, 'from');
    const comparisonPeriod = comparisonOf(args);
    const groupId = readId('MedicalGroup', args.groupId, 'groupId');
    const institutionId = readOptionalId('Institution', args.institutionId, 'institutionId');
    const houses = await housesFor(
      context,
      groupId,
      institutionId,
      comparisonPeriod ? [period, comparisonPeriod] : [period],
    );
    return {
      period,
      figures: await readFigures(context, houses, period),
      comparisonPeriod,
      comparison: comparisonPeriod && (await readFigures(context, houses, comparisonPeriod)),
    };
  }
}

function comparisonOf({ compareFrom, compareUntil }: FiguresArgs): Days | null {
  if (!compareFrom && !compareUntil) return null;
  if (compareFrom && compareUntil) {
    const period = { from: compareFrom, until: compareUntil };
    checkPeriod(period, 'compareFrom');
    return period;
  }
  throw new CallerError(
    'BAD_USER_INPUT',
    { zh: '对比期须同时给出开始和结束日期。', en: 'A period to compare with has a first day and an end.' },
    [compareFrom ? 'compareUntil' : 'compareFrom'],
  );
}

function checkPeriod({ from, until }: Days, field: string): void {
  const days = daysBetween(from, until);
  if (days >= 1 && days <= figureDaysMax) return;
  throw new CallerError(
    'BAD_USER_INPUT',
    { zh: `请选择 1 至 ${figureDaysMax} 天。`, en: `Choose 1 to ${figureDaysMax} days.` },
    [field],
  );
}

/** The houses that were in the group in one of the periods and whose figures the viewer may see, the lead first. */
async function housesFor(
  context: Context,
  groupId: string,
  institutionId: string | null,
  periods: readonly Days[],
): Promise<string[]> {
  if (!(await context.load(groupById, groupId))) throw notFound('这个医疗集团', 'medical group');
  const seen = new Set(institutionsFor(viewerOf(context), 'referral.figures'));
  const houses = ((await context.load(membershipsOfGroup, groupId)) ?? [])
    .filter(({ period }) =>
      periods.some(({ from, until }) => period.from < until && (period.until === null || period.until > from)),
    )
    .map(membership => membership.institutionId)
    .filter(id => seen.has(id) && (institutionId === null || id === institutionId));
  if (houses.length === 0) throw notFound('您可以查看转诊统计的机构', 'institution whose referral figures you may see');
  return [...new Set(houses)];
}

async function readFigures(context: Context, houses: readonly string[], period: Days): Promise<ReferralFigureSet> {
  const sums = sumFigures(await readFigureRows(context, houses, period), houses);
  const steps = await readStepTimes(context, houses, period);
  const byInstitution = await Promise.all(sums.byInstitution.map(counts => withHouse(context, counts)));
  return { ...sums, steps, byInstitution };
}

async function withHouse(context: Context, counts: InstitutionCounts): Promise<ReferralInstitutionCounts> {
  return { ...counts, institution: present(await context.load(houseById, counts.institutionId), 'house') };
}
