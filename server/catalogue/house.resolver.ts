import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { LocalDate } from '../../schema/scalars';
import { institutionById, wardById } from '../group/group.loaders';
import { Institution, Ward } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { speak } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterCode, readAfterText } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { type MemberItemState, MemberItemStateType, type SupplyKind, SupplyKindType } from './catalogue.enums';
import { itemById, memberItemById, packById, proposalsOfMemberItem } from './catalogue.loaders';
import { groupOfHouse, packsCarrying } from './catalogue.queries';
import { CatalogueItem } from './catalogue.types';
import { listEntries } from './formulary.queries';
import { readScan } from './gs1.rules';
import {
  FormularyEntry,
  FormularyEntryConnection,
  MappingProposal,
  MatchRate,
  MemberItem,
  MemberItemConnection,
  ScanAnswer,
} from './house.types';
import {
  countMemberItems,
  listMemberItems,
  type MemberItemFilter,
  matchRateOf,
  readHouses,
} from './member-item.queries';

@ArgsType()
class MemberItemArgs extends PageArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => MemberItemStateType, { nullable: true, description: 'Only in this state.' })
  state?: MemberItemState | null;
  @Field(() => [SupplyKindType], { nullable: true, description: 'Only of one of these kinds.' })
  kinds?: SupplyKind[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or specification, or the beginning of the code or of the initials.',
  })
  @MaxLength(100)
  search?: string | null;
}

@ArgsType()
class FormularyArgs extends PageArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'A ward of it: what holds there as well.' })
  wardId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'On this day; today when left out.' })
  on?: string | null;
}

/** A page with what its count needs. */
type MemberItemPage = Page<MemberItem> & { readonly filter: MemberItemFilter };

@Resolver(() => MemberItem)
export class MemberItemResolver {
  @Rule('catalogue.read')
  @Query(() => MemberItemConnection, {
    description: 'What a house keeps under its own codes, by code; empty for other houses.',
  })
  async memberItems(
    @Ctx() context: Context,
    @Args(() => MemberItemArgs) { first, after, institutionId, state, kinds, search }: MemberItemArgs,
  ): Promise<MemberItemPage> {
    const filter = {
      institutionId: readId('Institution', institutionId, 'institutionId'),
      state: state ?? null,
      kinds: kinds ?? null,
      search: search ?? null,
    };
    const rows = await listMemberItems(context, filter, first, readAfterCode(after));
    return { ...pageOf(rows, first, row => [row.code]), filter };
  }

  @Rule('catalogue.read')
  @Query(() => MemberItem, {
    nullable: true,
    description: 'One thing of a house; null when there is none, or not of yours.',
  })
  memberItem(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<MemberItem | null> {
    return context.load(memberItemById, readId('MemberItem', id, 'id'));
  }

  @Rule('catalogue.read')
  @Query(() => MatchRate, {
    nullable: true,
    description: 'How much of the lead hospital’s list a house keeps too; null for houses that are not yours.',
  })
  matchRate(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The house.' }) institutionId: string,
    @Arg('kinds', () => [SupplyKindType], { nullable: true, description: 'Only of these kinds.' })
    kinds?: SupplyKind[] | null,
  ): Promise<MatchRate | null> {
    return matchRateOf(context, readId('Institution', institutionId, 'institutionId'), kinds ?? null);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Whose it is.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: MemberItem): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => CatalogueItem, {
    nullable: true,
    description: 'What it is in the catalogue; null until somebody says.',
  })
  item(@Ctx() context: Context, @Root() { itemId }: MemberItem): Promise<CatalogueItem | null> | null {
    return itemId ? context.load(itemById, itemId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who said so.' })
  mappedBy(@Ctx() context: Context, @Root() { mappedById }: MemberItem): Promise<Person | null> | null {
    return mappedById ? context.load(personById, mappedById) : null;
  }

  @FieldResolver(() => [MappingProposal], {
    description: 'Items that may be its counterpart, the likeliest first; of something decided as well.',
  })
  async proposals(
    @Ctx() context: Context,
    @Root() { uuid }: MemberItem,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, 1 to 10.' }) first: number,
  ): Promise<MappingProposal[]> {
    const most = Math.min(Math.max(first, 1), 10);
    return (await context.load(proposalsOfMemberItem, { memberItemId: uuid, first: most })) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may say what it is.' })
  viewerCanMap(@Ctx() context: Context, @Root() { institutionId }: MemberItem): boolean {
    return may(viewerOf(context), 'catalogue.map', { institutionId });
  }
}

@Resolver(() => MappingProposal)
export class MappingProposalResolver {
  @FieldResolver(() => CatalogueItem, { description: 'The item.' })
  item(@Ctx() context: Context, @Root() { itemId }: MappingProposal): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }
}

@Resolver(() => MemberItemConnection)
export class MemberItemConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: MemberItemPage): Promise<number> {
    return countMemberItems(context, filter);
  }
}

@Resolver(() => FormularyEntry)
export class FormularyEntryResolver {
  @Rule('catalogue.read')
  @Query(() => FormularyEntryConnection, {
    description: 'What may be used in a house or ward on a day, by the code of the item; empty for other houses.',
  })
  async formulary(
    @Ctx() context: Context,
    @Args(() => FormularyArgs) { first, after, institutionId, wardId, on }: FormularyArgs,
  ): Promise<Page<FormularyEntry>> {
    const filter = {
      institutionId: readId('Institution', institutionId, 'institutionId'),
      wardId: readOptionalId('Ward', wardId, 'wardId'),
      on: on ?? civilDateOf(new Date()),
    };
    const rows = await listEntries(context, filter, first, readAfterText(after));
    return pageOf(rows, first, row => [row.code, row.uuid]);
  }

  @FieldResolver(() => CatalogueItem, { description: 'What may be used.' })
  item(@Ctx() context: Context, @Root() { itemId }: FormularyEntry): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'In which house.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: FormularyEntry): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => Ward, { nullable: true, description: 'In which ward; null for all of the house.' })
  ward(@Ctx() context: Context, @Root() { wardId }: FormularyEntry): Promise<Ward | null> | null {
    return wardId ? context.load(wardById, wardId) : null;
  }
}

@Resolver()
export class ScanResolver {
  @Rule('catalogue.read')
  @Query(() => ScanAnswer, {
    nullable: true,
    description: 'What a scanned code says, and what it is in the catalogue; null for houses that are not yours.',
  })
  async scan(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The house where it is scanned.' }) institutionId: string,
    @Arg('text', () => String, {
      description:
        'The text as the scanner gives it: GS1 element strings in brackets or raw with FNC1 (as U+001D), with or without a symbology identifier; a GTIN; a code of MA or of Ali Health.',
    })
    text: string,
  ): Promise<ScanAnswer | null> {
    const houseId = readId('Institution', institutionId, 'institutionId');
    if (!readHouses(context).includes(houseId)) return null;
    const scan = readScan(text, civilDateOf(new Date()));
    if (!scan.ok) return { ...nothingScanned, userErrors: speak(context, scan.refusals) };
    const groupId = await groupOfHouse(context.read, houseId);
    const [packId] = groupId ? await packsCarrying(context, groupId, scan.value) : [];
    const pack = packId ? await context.load(packById, packId) : null;
    const item = pack && (await context.load(itemById, pack.itemId));
    return { ...scan.value, pack, item, userErrors: [] };
  }
}

const nothingScanned: ScanAnswer = {
  agency: null,
  gtin: null,
  deviceIdentifier: null,
  lot: null,
  expiresOn: null,
  madeOn: null,
  serial: null,
  quantity: null,
  pack: null,
  item: null,
  userErrors: [],
};
