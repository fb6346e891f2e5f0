import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { LocalDate } from '../../schema/scalars';
import { groupById, membershipsOfGroup } from '../group/group.loaders';
import type { Membership } from '../group/group.types';
import { civilDateOf, daysBetween } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import { CallerError, notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { readCensus } from './census.queries';
import { CensusView, censusDaysMax } from './census.rules';
import { BedCensus, InstitutionCensus, PublishedFigure } from './census.types';

declare module '../platform/graphql/context' {
  interface Services {
    /** Published figures of real institutions, to stand beside one's own. */
    readonly publishedFigures: readonly (PublishedFigure & { readonly institution: string })[];
  }
}

@Resolver(() => InstitutionCensus)
export class CensusResolver {
  @Rule('census.read')
  @Cost({ cost: 5_000 })
  @Query(() => BedCensus, {
    description: 'Bed-days, bed use, average stay and turnover of complete days in Asia/Shanghai.',
  })
  async bedCensus(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) group: string,
    @Arg('from', () => LocalDate, { description: 'The first day.' }) from: string,
    @Arg('until', () => LocalDate, { description: 'The first day after; days from today on are cut off.' })
    until: string,
    @Arg('institutionId', () => ID, { nullable: true, description: 'Only this institution.' }) institution?: string,
    @Arg('view', () => CensusView, {
      defaultValue: CensusView.INSTITUTION,
      description: 'How somebody in two institutions on one day is counted.',
    })
    view: CensusView = CensusView.INSTITUTION,
  ): Promise<BedCensus> {
    const today = civilDateOf(new Date());
    const complete = until > today ? today : until;
    checkPeriod(from, complete);
    const memberships = await censusMemberships(
      context,
      readId('MedicalGroup', group, 'groupId'),
      readOptionalId('Institution', institution, 'institutionId'),
      from,
      complete,
    );
    return readCensus(context, memberships, from, complete, view);
  }

  @FieldResolver(() => [PublishedFigure], {
    description: 'Published figures of the real institution of that name, with their source.',
  })
  benchmarks(@Ctx() context: Context, @Root() census: InstitutionCensus): PublishedFigure[] {
    return context.services.publishedFigures.filter(figure => figure.institution === census.institution.code);
  }
}

function checkPeriod(from: string, until: string): void {
  const days = daysBetween(from, until);
  if (days >= 1 && days <= censusDaysMax) return;
  throw new CallerError(
    'BAD_USER_INPUT',
    { zh: `请选择 1 至 ${censusDaysMax} 个已结束的自然日。`, en: `Choose 1 to ${censusDaysMax} complete days.` },
    ['from'],
  );
}

/** The memberships in the period of the institutions whose census the viewer may see. */
async function censusMemberships(
  context: Context,
  groupId: string,
  institutionId: string | null,
  from: string,
  until: string,
): Promise<Membership[]> {
  if (!(await context.load(groupById, groupId))) throw notFound('这个医疗集团', 'medical group');
  const seen = new Set(institutionsFor(viewerOf(context), 'census.read'));
  const memberships = ((await context.load(membershipsOfGroup, groupId)) ?? []).filter(
    ({ role, period, institutionId: id }) =>
      role !== 'CITY_PARTNER' &&
      period.from < until &&
      (period.until === null || period.until > from) &&
      seen.has(id) &&
      (institutionId === null || id === institutionId),
  );
  if (memberships.length === 0) throw notFound('您可以查看统计的机构', 'institution whose census you may see');
  return memberships;
}
