import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import type { Context } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { neighbourhoodsBy } from './neighbourhood.queries';
import { Neighbourhood } from './neighbourhood.types';

@Resolver(() => Neighbourhood)
export class NeighbourhoodResolver {
  @Rule('resident.read')
  @Query(() => [Neighbourhood], { description: 'Neighbourhoods and villages that a centre serves, by code.' })
  neighbourhoods(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The community health centre.' }) institutionId: string,
  ): Promise<Neighbourhood[]> {
    return neighbourhoodsBy(context, 'institution_id', [readId('Institution', institutionId, 'institutionId')]);
  }

  @FieldResolver(() => Institution, { description: 'The centre that serves it.' })
  institution(@Ctx() context: Context, @Root() neighbourhood: Neighbourhood): Promise<Institution | null> {
    return context.load(institutionById, neighbourhood.institutionId);
  }
}
