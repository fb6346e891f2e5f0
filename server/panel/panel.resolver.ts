import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, readCursor } from '../../schema/connection';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { forbidden, wrongCursor } from '../platform/errors';
import type { Context } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { fieldsAsked } from '../platform/graphql/selection';
import { readMorning } from './morning.queries';
import { caresFor, countOfPanel, countsOfPanel, pageOfPanel } from './panel.queries';
import { type PanelFilter, type PanelScope, panelScope, readFilter } from './panel.scope';
import { PanelOrder } from './panel.sql';
import { Morning, PanelArgs, PanelConnection, PanelCounts, PanelRow, PanelScopeArgs } from './panel.types';

/** A page of the panel, and what its counts are about. */
type PanelPageRoot = Page<PanelRow> & { scope: PanelScope; filter: PanelFilter; asOf: Date };

@Resolver(() => PanelConnection)
export class PanelResolver {
  @Rule('resident.read')
  @Cost({ cost: 200 })
  @Query(() => PanelConnection, {
    description: 'The panel: residents of a team or centre, masked, filtered and sorted, page by page.',
  })
  async panel(
    @Ctx() context: Context,
    @Args(() => PanelScopeArgs) scopeArgs: PanelScopeArgs,
    @Args(() => PanelArgs) args: PanelArgs,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelPageRoot> {
    const scope = await panelScope(context, scopeArgs);
    const filter = readFilter(args.filter);
    checkFilter(context, scope, filter);
    const cursor = after ? readCursor(after, 3) : null;
    if (cursor === undefined) throw wrongCursor();
    const order = new PanelOrder(args.sort, args.reversed);
    const fields = fieldsAsked(info, PanelRow.name);
    const page = await pageOfPanel(context, { scope, filter, order, first, cursor, fields });
    return { ...page, scope, filter, asOf: new Date() };
  }

  @Rule('resident.read')
  @Cost({ cost: 400 })
  @Query(() => Morning, {
    description: 'What the day begins with: due, overdue, discharged, referred, ending contracts.',
  })
  async morning(
    @Ctx() context: Context,
    @Args(() => PanelScopeArgs) scopeArgs: PanelScopeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Morning> {
    return readMorning(context, await panelScope(context, scopeArgs), fieldsAsked(info, PanelRow.name));
  }

  @FieldResolver(() => Int, { description: 'All residents that the filter finds; counted only when asked for.' })
  totalCount(@Ctx() context: Context, @Root() { scope, filter }: PanelPageRoot): Promise<number> {
    return countOfPanel(context, scope, filter);
  }

  @Cost({ listLength: 30 })
  @FieldResolver(() => PanelCounts, {
    description: 'How many residents of the team or centre each filter finds by itself; counted only when asked for.',
  })
  counts(@Ctx() context: Context, @Root() { scope }: PanelPageRoot): Promise<PanelCounts> {
    return countsOfPanel(context, scope);
  }

  @FieldResolver(() => Instant, { description: 'The instant that all of it shows.' })
  asOf(@Root() page: PanelPageRoot): Date {
    return page.asOf;
  }
}

/** Whom other houses treated is not found by those who are not told of it. */
function checkFilter(context: Context, { institutionId }: PanelScope, filter: PanelFilter): void {
  if (filter.recentlyDischarged === null && filter.referralOpen === null) return;
  if (caresFor(context, institutionId)) return;
  throw forbidden('按出院或转诊筛选居民', 'filter residents by discharge or referral');
}
