import { ArrayMaxSize } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { itemById, packById, supplierById } from '../catalogue/catalogue.loaders';
import { CatalogueItem, CataloguePack, Supplier } from '../catalogue/catalogue.types';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { type Context, say } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { billables, purchasePrices, suppliedHouses } from './offer.queries';
import { Billable, PurchasePrice, SuppliedHouse } from './offer.types';

const itemsMax = 100;

@ArgsType()
class PurchasePricesArgs {
  @Field(() => ID, { description: 'The house that would buy.' })
  institutionId: string;
  @Field(() => [ID], { description: `The items, ${itemsMax} at most.` })
  @ArrayMaxSize(itemsMax)
  itemIds: string[];
}

@Resolver(() => PurchasePrice)
export class PurchasePriceResolver {
  @Rule('purchase.read')
  @Query(() => [PurchasePrice], {
    description:
      'What items cost a house today in each of their packs, by its contracts; packs without a price are left out. Empty for houses that are not yours.',
  })
  purchasePrices(
    @Ctx() context: Context,
    @Args(() => PurchasePricesArgs) { institutionId, itemIds }: PurchasePricesArgs,
  ): Promise<PurchasePrice[]> {
    const ids = itemIds.map(id => readId('CatalogueItem', id, 'itemIds'));
    return purchasePrices(context, readId('Institution', institutionId, 'institutionId'), ids, civilDateOf(new Date()));
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'The item.' })
  item(@Ctx() context: Context, @Root() { itemId }: PurchasePrice): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => CataloguePack, { nullable: true, description: 'The pack.' })
  pack(@Ctx() context: Context, @Root() { packId }: PurchasePrice): Promise<CataloguePack | null> {
    return context.load(packById, packId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Who delivers it.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: PurchasePrice): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }
}

@Resolver(() => Billable)
export class BillableResolver {
  @Rule('SIGNED_IN')
  @Query(() => [Billable], {
    description:
      'What a supplier may bill a house for now, the oldest order first and uses last: for that supplier, and for those who pay at the house; else empty.',
  })
  billables(
    @Ctx() context: Context,
    @Arg('supplierId', () => ID, { description: 'The supplier.' }) supplierId: string,
    @Arg('institutionId', () => ID, { description: 'The house.' }) institutionId: string,
  ): Promise<Billable[]> {
    const house = readId('Institution', institutionId, 'institutionId');
    return billables(context, readId('Supplier', supplierId, 'supplierId'), house, civilDateOf(new Date()));
  }

  @Rule('supply.own')
  @Query(() => [SuppliedHouse], { description: 'The houses that have ordered of your supplier, by name.' })
  suppliedHouses(
    @Ctx() context: Context,
    @Arg('supplierId', () => ID, { description: 'The supplier for whom you speak; of others none.' })
    supplierId: string,
  ): Promise<SuppliedHouse[]> {
    return suppliedHouses(context, readId('Supplier', supplierId, 'supplierId'));
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What.' })
  item(@Ctx() context: Context, @Root() { itemId }: Billable): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => CataloguePack, { nullable: true, description: 'In which pack; null for a use.' })
  async pack(@Ctx() context: Context, @Root() { packId }: Billable): Promise<CataloguePack | null> {
    return packId ? context.load(packById, packId) : null;
  }
}

@Resolver(() => SuppliedHouse)
export class SuppliedHouseResolver {
  @FieldResolver(() => String, { description: 'The house, by name.' })
  name(@Ctx() context: Context, @Root() { name }: SuppliedHouse): string {
    return say(context, name);
  }
}
