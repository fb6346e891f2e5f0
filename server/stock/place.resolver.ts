import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, type Page, PageArgs, pageOf } from '../../schema/connection';
import { departmentById, institutionById, wardById } from '../group/group.loaders';
import { Department, Institution, Ward } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { notFound } from '../platform/errors';
import type { Context } from '../platform/graphql/context';
import { readAfterCode } from '../platform/graphql/cursors';
import { readId } from '../platform/graphql/ids';
import { listPlaces } from './place.queries';
import { StockPlace } from './place.types';

const StockPlaceConnection = connectionOf('StockPlace', () => StockPlace);

@ArgsType()
class StockPlaceArgs extends PageArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that are closed.' })
  closedToo: boolean;
}

@Resolver(() => StockPlace)
export class StockPlaceResolver {
  @Rule('stock.read')
  @Query(() => StockPlaceConnection, {
    description: 'Stock places of a house in one of your groups, in the order of their codes.',
  })
  async stockPlaces(
    @Ctx() context: Context,
    @Args(() => StockPlaceArgs) { institutionId, closedToo, first, after }: StockPlaceArgs,
  ): Promise<Page<StockPlace>> {
    const house = readId('Institution', institutionId, 'institutionId');
    if (!(await context.load(institutionById, house))) throw notFound('该机构', 'institution');
    const rows = await listPlaces(context, house, closedToo, first, readAfterCode(after) ?? '');
    return pageOf(rows, first, row => [row.code]);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: StockPlace): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => Ward, { nullable: true, description: 'Of which ward.' })
  ward(@Ctx() context: Context, @Root() { wardId }: StockPlace): Promise<Ward | null> | null {
    return wardId ? context.load(wardById, wardId) : null;
  }

  @FieldResolver(() => Department, { nullable: true, description: 'Of which department.' })
  department(@Ctx() context: Context, @Root() { departmentId }: StockPlace): Promise<Department | null> | null {
    return departmentId ? context.load(departmentById, departmentId) : null;
  }
}
