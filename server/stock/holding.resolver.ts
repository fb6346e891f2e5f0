import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf, readCursor } from '../../schema/connection';
import { type SupplyKind, SupplyKindType } from '../catalogue/catalogue.enums';
import { itemById } from '../catalogue/catalogue.loaders';
import { CatalogueItem } from '../catalogue/catalogue.types';
import { isUuid } from '../kernel/ids';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { wrongCursor } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readOptionalId } from '../platform/graphql/ids';
import {
  countHoldings,
  type HoldingCursor,
  type HoldingFilter,
  type KeyedHolding,
  listHoldings,
  stockPolicyOf,
} from './holding.queries';
import { StockHolding, StockHoldingConnection, StockPlaceFigures, StockPolicyType } from './holding.types';
import { StockPlace } from './place.types';
import { HoldingState, StockPackState } from './stock.enums';
import { figuresOfPlace, heldOfBlock, returnedOfUse, stockPlaceById } from './stock.loaders';
import { ownPlace } from './stock.mutations';
import { listBlocks, listPacks, seenHouses } from './stock.queries';
import { seenHouse } from './stock.resolver';
import { LotBlock, LotBlockConnection, StockMovement, StockPack, StockPackConnection } from './stock.types';
import { defaultStockPolicy } from './stock-policy.rules';

@ArgsType()
class StockHoldingArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The house; all whose stock you see when left out.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this place.' })
  placeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this item.' })
  itemId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words that must all fit the item, as in `catalogueItems`; up to 100 characters.',
  })
  @MaxLength(100)
  search?: string | null;
  @Field(() => [SupplyKindType], { nullable: true, description: 'Only of these kinds.' })
  kinds?: SupplyKind[] | null;
  @Field(() => HoldingState, { nullable: true, description: 'Only what has to be looked after for this.' })
  state?: HoldingState | null;
}

@ArgsType()
class HouseArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
}

@ArgsType()
class FixedPackListArgs extends PageArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'Only in this place of it.' })
  placeId?: string | null;
  @Field(() => StockPackState, { defaultValue: StockPackState.FILLED, description: 'Only in this state.' })
  state: StockPackState;
}

@ArgsType()
class LotBlockArgs extends PageArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Only what holds now.' })
  onlyOpen: boolean;
}

/** A page with what its count needs. */
type HoldingPage = Page<KeyedHolding> & { readonly filter: HoldingFilter };

@Resolver(() => StockHolding)
export class StockHoldingResolver {
  @Rule('stock.read')
  @Query(() => StockHoldingConnection, {
    description: 'What places hold by item, with their levels, in the order of the codes of items and places.',
  })
  async stockHoldings(
    @Ctx() context: Context,
    @Args(() => StockHoldingArgs) args: StockHoldingArgs,
  ): Promise<HoldingPage> {
    const houses = args.institutionId ? [seenHouse(context, args.institutionId)] : seenHouses(context);
    const [house] = houses;
    const policy = house ? await stockPolicyOf(context.read, house) : defaultStockPolicy;
    const filter = {
      institutionIds: houses,
      placeId: args.placeId ? (await ownPlace(context, args.placeId)).uuid : null,
      itemId: readOptionalId('CatalogueItem', args.itemId, 'itemId'),
      search: args.search ?? null,
      kinds: args.kinds ?? null,
      state: args.state ?? null,
      nearDays: policy.nearExpiryDays,
    };
    const rows = await listHoldings(context, filter, args.first, readHoldingCursor(args.after));
    return { ...pageOf(rows, args.first, ({ key }) => [...key]), filter };
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'Where.' })
  place(@Ctx() context: Context, @Root() { placeId }: StockHolding): Promise<StockPlace | null> {
    return context.load(stockPlaceById, placeId);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What it is.' })
  item(@Ctx() context: Context, @Root() { itemId }: StockHolding): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }
}

@Resolver(() => StockHoldingConnection)
export class StockHoldingConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: HoldingPage): Promise<number> {
    return countHoldings(context, filter);
  }
}

@Resolver(() => StockPlace)
export class StockPlaceCareResolver {
  @FieldResolver(() => StockPlaceFigures, {
    nullable: true,
    description:
      'How many items it holds, and of how many somebody has to look after; null for houses whose stock you do not see.',
  })
  figures(@Ctx() context: Context, @Root() { uuid }: StockPlace): Promise<StockPlaceFigures | null> {
    return context.load(figuresOfPlace, uuid);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may use what lies there.' })
  viewerCanUse(@Ctx() context: Context, @Root() place: StockPlace): boolean {
    return may(viewerOf(context), 'stock.use', place);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you keep what lies there: move, count, write off, set levels.',
  })
  viewerCanKeep(@Ctx() context: Context, @Root() { institutionId }: StockPlace): boolean {
    return may(viewerOf(context), 'stock.keep', { institutionId });
  }
}

@Resolver()
export class StockPolicyResolver {
  @Rule('stock.read')
  @Query(() => StockPolicyType, { description: 'How the group of a house keeps stock.' })
  stockPolicy(@Ctx() context: Context, @Args(() => HouseArgs) { institutionId }: HouseArgs): Promise<StockPolicyType> {
    return stockPolicyOf(context.read, seenHouse(context, institutionId));
  }
}

@Resolver(() => StockPack)
export class StockPackListResolver {
  @Rule('stock.read')
  @Query(() => StockPackConnection, { description: 'Fixed packs of a house, the newest first.' })
  async fixedPacks(
    @Ctx() context: Context,
    @Args(() => FixedPackListArgs) { institutionId, placeId, state, first, after }: FixedPackListArgs,
  ): Promise<Page<StockPack>> {
    const filter = {
      institutionId: seenHouse(context, institutionId),
      placeId: placeId ? (await ownPlace(context, placeId)).uuid : null,
      state,
    };
    const rows = await listPacks(context, filter, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.filledAt.toISOString(), row.uuid]);
  }
}

@Resolver(() => LotBlock)
export class LotBlockListResolver {
  @Rule('stock.read')
  @Query(() => LotBlockConnection, {
    description:
      'Lots of which a house lets nothing out: its own quarantines, and recalls that it has to answer; the newest first.',
  })
  async lotBlocks(
    @Ctx() context: Context,
    @Args(() => LotBlockArgs) { institutionId, onlyOpen, first, after }: LotBlockArgs,
  ): Promise<Page<LotBlock>> {
    const rows = await listBlocks(context, seenHouse(context, institutionId), onlyOpen, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.since.toISOString(), row.uuid]);
  }

  @FieldResolver(() => Int, {
    description: 'Base units of the lot that lie in the houses meant, as far as you see them.',
  })
  async heldUnits(@Ctx() context: Context, @Root() { uuid }: LotBlock): Promise<number> {
    return (await context.load(heldOfBlock, uuid))?.units ?? 0;
  }
}

@Resolver(() => StockMovement)
export class StockMovementReturnResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether a patient received it, also one whom you may not know of.',
  })
  isForPatient(@Root() { patientId }: StockMovement): boolean {
    return patientId !== null;
  }

  @FieldResolver(() => Int, { description: 'Of a use: base units that came back from it; 0 for everything else.' })
  async returnedUnits(@Ctx() context: Context, @Root() { uuid, kind }: StockMovement): Promise<number> {
    return kind === 'USE' ? ((await context.load(returnedOfUse, uuid))?.units ?? 0) : 0;
  }
}

function readHoldingCursor(after: string | null | undefined): HoldingCursor | null {
  if (!after) return null;
  const [itemCode, placeCode, placeId] = readCursor(after, 3) ?? [];
  if (itemCode === undefined || placeCode === undefined || !isUuid(placeId ?? '')) throw wrongCursor();
  return [itemCode, placeCode, placeId ?? ''];
}
