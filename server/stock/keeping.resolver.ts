import { IsOptional, Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { itemById, packById, supplierById } from '../catalogue/catalogue.loaders';
import { groupOfHouse } from '../catalogue/catalogue.queries';
import { CatalogueItem, CataloguePack, Supplier } from '../catalogue/catalogue.types';
import { institutionById, membershipsOfGroup } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { may, mayInGroup } from '../platform/access/viewer';
import { notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId } from '../platform/graphql/ids';
import { listCounts } from './count.queries';
import { StockCount, StockCountConnection, StockCountLine } from './count.types';
import { stockPolicyOf } from './holding.queries';
import { StockPlace } from './place.types';
import { levelsOf, nearExpiryOf, pickListOf } from './proposal.queries';
import { NearExpiry, ParLevel, StockPick, StockPickList } from './proposal.types';
import { holdersOf, listRecalls, recipientsOf } from './recall.queries';
import { Recall, RecallConnection, RecallFigures, RecallTask } from './recall.types';
import {
  figuresOfRecall,
  linesOfCount,
  recallById,
  stockLotById,
  stockPlaceById,
  tasksOfRecall,
} from './stock.loaders';
import { ownPlace } from './stock.mutations';
import { readBalanceCursor, readSequence, seenHouse } from './stock.resolver';
import { StockBalance, StockBalanceConnection, StockLot, StockMovement, StockMovementConnection } from './stock.types';

@ArgsType()
class StockCountArgs extends PageArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
}

@ArgsType()
class RecallArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that are open.' })
  onlyOpen: boolean;
}

@ArgsType()
class RecallPageArgs extends PageArgs {
  @Field(() => ID, { description: 'The recall.' })
  recallId: string;
}

@ArgsType()
class ProposalArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'Only this place of it.' })
  placeId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Also levels that ask for nothing.' })
  all: boolean;
}

@ArgsType()
class NearExpiryArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Within how many days, 1 to 730; as the policy of the group says when left out.',
  })
  @IsOptional()
  @Min(1)
  @Max(730)
  withinDays?: number | null;
}

@ArgsType()
class PickListArgs {
  @Field(() => ID, { description: 'From which place.' })
  placeId: string;
  @Field(() => ID, { description: 'Which item.' })
  itemId: string;
  @Field(() => Int, { description: 'How many base units.' })
  @Min(1)
  @Max(1_000_000_000)
  units: number;
}

@Resolver(() => StockCount)
export class StockCountResolver {
  @Rule('stock.read')
  @Query(() => StockCountConnection, { description: 'Counts of a house, the newest first.' })
  async stockCounts(
    @Ctx() context: Context,
    @Args(() => StockCountArgs) { institutionId, first, after }: StockCountArgs,
  ): Promise<Page<StockCount>> {
    const rows = await listCounts(context, seenHouse(context, institutionId), first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.openedAt.toISOString(), row.uuid]);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'Which place is counted.' })
  place(@Ctx() context: Context, @Root() { placeId }: StockCount): Promise<StockPlace | null> {
    return context.load(stockPlaceById, placeId);
  }

  @FieldResolver(() => [StockCountLine], { description: 'What was counted.' })
  async lines(@Ctx() context: Context, @Root() { uuid }: StockCount): Promise<StockCountLine[]> {
    return (await context.load(linesOfCount, uuid)) ?? [];
  }
}

@Resolver(() => StockCountLine)
export class StockCountLineResolver {
  @FieldResolver(() => StockLot, { nullable: true, description: 'Which lot.' })
  lot(@Ctx() context: Context, @Root() { lotId }: StockCountLine): Promise<StockLot | null> {
    return context.load(stockLotById, lotId);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: 'The supplier whose it is; null when it is the house’s own.',
  })
  owner(@Ctx() context: Context, @Root() { ownerSupplierId }: StockCountLine): Promise<Supplier | null> | null {
    return ownerSupplierId ? context.load(supplierById, ownerSupplierId) : null;
  }
}

@Resolver(() => Recall)
export class RecallResolver {
  @Rule('stock.read')
  @Query(() => RecallConnection, { description: 'Recalls that your houses have to answer, the newest first.' })
  async recalls(
    @Ctx() context: Context,
    @Args(() => RecallArgs) { onlyOpen, first, after }: RecallArgs,
  ): Promise<Page<Recall>> {
    const rows = await listRecalls(context, onlyOpen, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.openedAt.toISOString(), row.uuid]);
  }

  @Rule('stock.read')
  @Query(() => StockBalanceConnection, {
    description: 'Who holds something of a recall now, in the houses that you see.',
  })
  async recallHolders(
    @Ctx() context: Context,
    @Args(() => RecallPageArgs) { recallId, first, after }: RecallPageArgs,
  ): Promise<Page<StockBalance>> {
    const recall = await seenRecall(context, recallId);
    const rows = await holdersOf(context, recall, first, readBalanceCursor(after));
    return pageOf(rows, first, ({ key }) => [...key]);
  }

  @Rule('stock.read')
  @Query(() => StockMovementConnection, {
    description:
      'Who received something of a recall, patient or department, in the houses that you see; what came back is taken off. The newest first.',
  })
  async recallRecipients(
    @Ctx() context: Context,
    @Args(() => RecallPageArgs) { recallId, first, after }: RecallPageArgs,
  ): Promise<Page<StockMovement>> {
    const recall = await seenRecall(context, recallId);
    const rows = await recipientsOf(context, recall, first, readSequence(after));
    return pageOf(rows, first, row => [row.sequence]);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What is recalled.' })
  item(@Ctx() context: Context, @Root() { itemId }: Recall): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => [RecallTask], { description: 'What houses have to do, those that you see.' })
  async tasks(@Ctx() context: Context, @Root() { uuid }: Recall): Promise<RecallTask[]> {
    return (await context.load(tasksOfRecall, uuid)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may close it.' })
  viewerCanClose(@Ctx() context: Context, @Root() { groupId, closedAt }: Recall): boolean {
    return closedAt === null && mayInGroup(viewerOf(context), 'stock.recall', groupId);
  }

  @FieldResolver(() => RecallFigures, { nullable: true, description: 'What became of it, in the houses that you see.' })
  figures(@Ctx() context: Context, @Root() { uuid }: Recall): Promise<RecallFigures | null> {
    return context.load(figuresOfRecall, uuid);
  }
}

@Resolver(() => RecallTask)
export class RecallTaskResolver {
  @FieldResolver(() => Boolean, { description: 'Whether you may answer for the house.' })
  viewerCanAnswer(@Ctx() context: Context, @Root() { institutionId }: RecallTask): boolean {
    return may(viewerOf(context), 'stock.keep', { institutionId });
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Which house.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: RecallTask): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }
}

@Resolver(() => ParLevel)
export class ParLevelResolver {
  @Rule('stock.read')
  @Query(() => [ParLevel], {
    description: 'Which places of a house ask to be filled up, and by how many packs; the first thousand.',
  })
  async replenishmentProposals(
    @Ctx() context: Context,
    @Args(() => ProposalArgs) { institutionId, placeId, all }: ProposalArgs,
  ): Promise<ParLevel[]> {
    const place = placeId ? (await ownPlace(context, placeId)).uuid : null;
    return levelsOf(context, seenHouse(context, institutionId), place, all);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'Which place.' })
  place(@Ctx() context: Context, @Root() { placeId }: ParLevel): Promise<StockPlace | null> {
    return context.load(stockPlaceById, placeId);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'Which item.' })
  item(@Ctx() context: Context, @Root() { itemId }: ParLevel): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => CataloguePack, { nullable: true, description: 'The pack that it asks for, the smallest.' })
  pack(@Ctx() context: Context, @Root() { packId }: ParLevel): Promise<CataloguePack | null> | null {
    return packId ? context.load(packById, packId) : null;
  }
}

@Resolver(() => NearExpiry)
export class NearExpiryResolver {
  @Rule('stock.read')
  @Query(() => [NearExpiry], {
    description:
      'What expires soon in a house, and which house of the group would use it up before; the first 500 by expiry.',
  })
  async nearExpiry(
    @Ctx() context: Context,
    @Args(() => NearExpiryArgs) { institutionId, withinDays }: NearExpiryArgs,
  ): Promise<NearExpiry[]> {
    const house = seenHouse(context, institutionId);
    const groupId = await groupOfHouse(context.read, house);
    const today = civilDateOf(new Date());
    const members = groupId ? ((await context.load(membershipsOfGroup, groupId)) ?? []) : [];
    const houses = members
      .filter(({ period }) => period.from <= today && (period.until === null || period.until > today))
      .map(each => each.institutionId);
    const days = withinDays ?? (await stockPolicyOf(context.read, house)).nearExpiryDays;
    return nearExpiryOf(context, house, houses.length > 0 ? houses : [house], days);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'Where it lies.' })
  place(@Ctx() context: Context, @Root() { placeId }: NearExpiry): Promise<StockPlace | null> {
    return context.load(stockPlaceById, placeId);
  }

  @FieldResolver(() => StockLot, { nullable: true, description: 'Which lot.' })
  lot(@Ctx() context: Context, @Root() { lotId }: NearExpiry): Promise<StockLot | null> {
    return context.load(stockLotById, lotId);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What it is.' })
  item(@Ctx() context: Context, @Root() { itemId }: NearExpiry): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: 'The supplier whose it still is; null when it is the house’s own.',
  })
  owner(@Ctx() context: Context, @Root() { ownerSupplierId }: NearExpiry): Promise<Supplier | null> | null {
    return ownerSupplierId ? context.load(supplierById, ownerSupplierId) : null;
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that would use it up.' })
  taker(@Ctx() context: Context, @Root() { takerId }: NearExpiry): Promise<Institution | null> | null {
    return takerId ? context.load(institutionById, takerId) : null;
  }
}

@Resolver(() => StockPick)
export class StockPickResolver {
  @Rule('stock.read')
  @Query(() => StockPickList, {
    description: 'Which lots to take from a place: what expires first goes first 先到期先出.',
  })
  async stockPickList(
    @Ctx() context: Context,
    @Args(() => PickListArgs) { placeId, itemId, units }: PickListArgs,
  ): Promise<StockPickList> {
    const place = await ownPlace(context, placeId);
    return pickListOf(context, place.uuid, readId('CatalogueItem', itemId, 'itemId'), units);
  }

  @FieldResolver(() => StockLot, { nullable: true, description: 'Which lot.' })
  lot(@Ctx() context: Context, @Root() { lotId }: StockPick): Promise<StockLot | null> {
    return context.load(stockLotById, lotId);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: 'The supplier whose it still is; null when it is the house’s own.',
  })
  owner(@Ctx() context: Context, @Root() { ownerSupplierId }: StockPick): Promise<Supplier | null> | null {
    return ownerSupplierId ? context.load(supplierById, ownerSupplierId) : null;
  }
}

async function seenRecall(context: Context, id: string): Promise<string> {
  const recallId = readId('Recall', id, 'recallId');
  if (!(await context.load(recallById, recallId))) throw notFound('这次召回', 'recall');
  return recallId;
}
