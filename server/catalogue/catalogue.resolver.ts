import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf, readCursor } from '../../schema/connection';
import { Rule } from '../platform/access/rule';
import { mayInGroup } from '../platform/access/viewer';
import { wrongCursor } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterCode } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { ViewerType } from '../session/session.types';
import { Person } from '../staffing/staffing.types';
import { type SupplyKind, SupplyKindType } from './catalogue.enums';
import { categoryById, itemById, packsOfItem, speakersOfSupplier, supplierById } from './catalogue.loaders';
import {
  categoriesBy,
  countItems,
  type ItemCursor,
  type ItemFilter,
  listItems,
  listSuppliers,
  ownSuppliers,
} from './catalogue.queries';
import {
  CatalogueCategory,
  CatalogueItem,
  CatalogueItemConnection,
  CataloguePack,
  Supplier,
  SupplierConnection,
} from './catalogue.types';

@ArgsType()
class SupplierArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, the beginning of its initials or of a code, or a credit code.',
  })
  @MaxLength(100)
  search?: string | null;
  @Field(() => Boolean, { defaultValue: true, description: 'Without those from whom nothing is bought any more.' })
  onlyOpen: boolean;
}

@ArgsType()
class CatalogueItemArgs extends PageArgs {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all fit: a code, Chinese, initials of the pinyin such as `zsq`, English, a GTIN; up to 100 characters.',
  })
  @MaxLength(100)
  search?: string | null;
  @Field(() => [SupplyKindType], { nullable: true, description: 'Only of one of these kinds.' })
  kinds?: SupplyKind[] | null;
  @Field(() => ID, { nullable: true, description: 'Only of this category.' })
  categoryId?: string | null;
  @Field(() => Boolean, { defaultValue: true, description: 'Only what is listed today.' })
  onlyListed: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Only essential medicines.' })
  onlyEssential: boolean;
}

@Resolver(() => Supplier)
export class SupplierResolver {
  @Rule('catalogue.read')
  @Query(() => SupplierConnection, { description: 'Suppliers of all groups, by code.' })
  async suppliers(
    @Ctx() context: Context,
    @Args(() => SupplierArgs) { first, after, search, onlyOpen }: SupplierArgs,
  ): Promise<Page<Supplier>> {
    const filter = { search: search?.trim() || null, onlyOpen };
    const rows = await listSuppliers(context, filter, first, readAfterCode(after));
    return pageOf(rows, first, row => [row.code]);
  }

  @Rule('catalogue.read')
  @Query(() => Supplier, { nullable: true, description: 'One supplier; null when there is none.' })
  supplier(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Supplier | null> {
    return context.load(supplierById, readId('Supplier', id, 'id'));
  }

  @Rule('catalogue.keep')
  @FieldResolver(() => [Person], {
    nullable: true,
    description: 'Who speaks for it now; null for those who do not keep the catalogue.',
  })
  async representatives(@Ctx() context: Context, @Root() supplier: Supplier): Promise<Person[]> {
    return (await context.load(speakersOfSupplier, supplier.uuid)) ?? [];
  }
}

@Resolver(() => ViewerType)
export class ViewerSuppliersResolver {
  @FieldResolver(() => [Supplier], {
    description: 'The suppliers that you speak for; empty for those who work in houses.',
  })
  async suppliers(@Ctx() context: Context): Promise<Supplier[]> {
    const ids = ownSuppliers(viewerOf(context));
    const found = await Promise.all(ids.map(id => context.load(supplierById, id)));
    return found.filter(supplier => supplier !== null);
  }
}

/** A page with what its count needs. */
type ItemPage = Page<CatalogueItem> & { readonly filter: ItemFilter };

@Resolver(() => CatalogueItem)
export class CatalogueItemResolver {
  @Rule('catalogue.read')
  @Query(() => CatalogueItemConnection, {
    description: 'What a group buys: the nearest to the search first, then by code.',
  })
  async catalogueItems(
    @Ctx() context: Context,
    @Args(() => CatalogueItemArgs) args: CatalogueItemArgs,
  ): Promise<ItemPage> {
    const { first, after, search = null, kinds = null, onlyListed, onlyEssential } = args;
    const categoryId = readOptionalId('CatalogueCategory', args.categoryId, 'categoryId');
    const groupId = readId('MedicalGroup', args.groupId, 'groupId');
    const filter = { groupId, search, kinds, categoryId, onlyListed, onlyEssential };
    const rows = await listItems(context, filter, first, readItemCursor(after));
    return { ...pageOf(rows, first, row => [String(row.nearness), row.code]), filter };
  }

  @Rule('catalogue.read')
  @Query(() => CatalogueItem, {
    nullable: true,
    description: 'One item; null when there is none, or in no group of yours.',
  })
  catalogueItem(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<CatalogueItem | null> {
    return context.load(itemById, readId('CatalogueItem', id, 'id'));
  }

  @Rule('catalogue.read')
  @Query(() => [CatalogueCategory], { description: 'Categories of a group, by kind and code.' })
  catalogueCategories(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) groupId: string,
  ): Promise<CatalogueCategory[]> {
    return categoriesBy(context, 'group_id', [readId('MedicalGroup', groupId, 'groupId')]);
  }

  @FieldResolver(() => CatalogueCategory, { description: 'Its category.' })
  category(@Ctx() context: Context, @Root() item: CatalogueItem): Promise<CatalogueCategory | null> {
    return context.load(categoryById, item.categoryId);
  }

  @FieldResolver(() => [CataloguePack], { description: 'Packs that are ordered now, the smallest first.' })
  async packs(@Ctx() context: Context, @Root() item: CatalogueItem): Promise<CataloguePack[]> {
    return (await context.load(packsOfItem, item.uuid)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may change it.' })
  viewerCanKeep(@Ctx() context: Context, @Root() item: CatalogueItem): boolean {
    return mayInGroup(viewerOf(context), 'catalogue.keep', item.groupId);
  }
}

@Resolver(() => CataloguePack)
export class CataloguePackResolver {
  @FieldResolver(() => CatalogueItem, { description: 'What is in it.' })
  item(@Ctx() context: Context, @Root() pack: CataloguePack): Promise<CatalogueItem | null> {
    return context.load(itemById, pack.itemId);
  }
}

@Resolver(() => CatalogueItemConnection)
export class CatalogueItemConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: ItemPage): Promise<number> {
    return countItems(context, filter);
  }
}

function readItemCursor(after: string | null | undefined): ItemCursor | null {
  if (!after) return null;
  const [nearness, code] = readCursor(after, 2) ?? [];
  if (nearness === undefined || code === undefined || !/^\d$/.test(nearness)) throw wrongCursor();
  return [nearness, code];
}
