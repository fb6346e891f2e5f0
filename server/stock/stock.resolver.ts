import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf, readCursor } from '../../schema/connection';
import { LocalDate } from '../../schema/scalars';
import { itemById, supplierById } from '../catalogue/catalogue.loaders';
import { CatalogueItem, Supplier } from '../catalogue/catalogue.types';
import { departmentById } from '../group/group.loaders';
import { Department } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { suppliersFor } from '../platform/access/viewer';
import { notFound, wrongCursor } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { patientById } from '../wards/wards.loaders';
import { Patient } from '../wards/wards.types';
import { StockPlace } from './place.types';
import { listSettlements } from './settlement.queries';
import { StockMovementKind } from './stock.enums';
import { blocksOfLot, sentByTransfer, stockLotById, stockMovementById, stockPlaceById } from './stock.loaders';
import { ownPlace } from './stock.mutations';
import {
  type BalanceKey,
  housesHolding,
  listBalances,
  listMovements,
  listTransfers,
  packByCode,
  seenHouses,
} from './stock.queries';
import {
  LotBlock,
  StockBalance,
  StockBalanceConnection,
  StockLot,
  StockMovement,
  StockMovementConnection,
  StockPack,
  StockSettlement,
  StockSettlementConnection,
  StockTransfer,
  StockTransferConnection,
} from './stock.types';

@ArgsType()
class StockBalanceArgs extends PageArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'Only in this place of it.' })
  placeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only of this item.' })
  itemId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only of this lot.' })
  lotId?: string | null;
}

@ArgsType()
class StockMovementArgs extends StockBalanceArgs {
  @Field(() => [StockMovementKind], { nullable: true, description: 'Only of these kinds.' })
  kinds?: StockMovementKind[] | null;
}

@ArgsType()
class StockTransferArgs extends PageArgs {
  @Field(() => ID, { description: 'The house that sent or receives.' })
  institutionId: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only what is on its way.' })
  onlyOpen: boolean;
}

@ArgsType()
abstract class SettlementListArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: 'Used on or after this day.' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Used before this day.' })
  until?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only what no invoice has asked for.' })
  onlyOpen: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Only what waits for a price.' })
  onlyUnpriced: boolean;
}

@ArgsType()
class StockSettlementArgs extends SettlementListArgs {
  @Field(() => ID, { description: 'What this house owes.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'Only to this supplier.' })
  supplierId?: string | null;
}

@ArgsType()
class SupplierSettlementArgs extends SettlementListArgs {
  @Field(() => ID, { description: 'What is owed to this supplier, for whom you speak.' })
  supplierId: string;
}

@ArgsType()
class ConsignedStockArgs extends PageArgs {
  @Field(() => ID, { description: 'The supplier for whom you speak.' })
  supplierId: string;
}

@ArgsType()
class FixedPackArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => String, { description: 'The label.' })
  code: string;
}

@Resolver(() => StockBalance)
export class StockBalanceResolver {
  @Rule('stock.read')
  @Query(() => StockBalanceConnection, { description: 'What lies in a house: by place, lot, piece and owner.' })
  async stockBalances(
    @Ctx() context: Context,
    @Args(() => StockBalanceArgs) args: StockBalanceArgs,
  ): Promise<Page<StockBalance>> {
    const lotId = readOptionalId('StockLot', args.lotId, 'lotId');
    const filter = {
      institutionIds: [seenHouse(context, args.institutionId)],
      placeId: args.placeId ? (await ownPlace(context, args.placeId)).uuid : null,
      itemId: readOptionalId('CatalogueItem', args.itemId, 'itemId'),
      lotIds: lotId ? [lotId] : null,
      ownerSupplierId: null,
    };
    const rows = await listBalances(context, filter, args.first, readBalanceCursor(args.after));
    return pageOf(rows, args.first, ({ key }) => [...key]);
  }

  @Rule('supply.own')
  @Query(() => StockBalanceConnection, {
    description: 'What of your supplier lies in houses until it is used 寄售库存.',
  })
  async consignedStock(
    @Ctx() context: Context,
    @Args(() => ConsignedStockArgs) args: ConsignedStockArgs,
  ): Promise<Page<StockBalance>> {
    const supplierId = ownSupplier(context, args.supplierId);
    const institutionIds = await housesHolding(context, supplierId);
    const filter = { institutionIds, placeId: null, itemId: null, lotIds: null, ownerSupplierId: supplierId };
    const rows = await listBalances(context, filter, args.first, readBalanceCursor(args.after));
    return pageOf(rows, args.first, ({ key }) => [...key]);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'Where; not for suppliers.' })
  place(@Ctx() context: Context, @Root() { placeId }: StockBalance): Promise<StockPlace | null> {
    return context.load(stockPlaceById, placeId);
  }

  @FieldResolver(() => StockLot, { nullable: true, description: 'Which lot.' })
  lot(@Ctx() context: Context, @Root() { lotId }: StockBalance): Promise<StockLot | null> {
    return context.load(stockLotById, lotId);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What it is.' })
  item(@Ctx() context: Context, @Root() { itemId }: StockBalance): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: 'The supplier whose it still is; null when it is the house’s own.',
  })
  owner(@Ctx() context: Context, @Root() { ownerSupplierId }: StockBalance): Promise<Supplier | null> | null {
    return ownerSupplierId ? context.load(supplierById, ownerSupplierId) : null;
  }
}

@Resolver(() => StockLot)
export class StockLotResolver {
  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What it is.' })
  item(@Ctx() context: Context, @Root() { itemId }: StockLot): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => [LotBlock], { description: 'Why nothing of it goes out now, in the houses that you see.' })
  async blocks(@Ctx() context: Context, @Root() { uuid }: StockLot): Promise<LotBlock[]> {
    return (await context.load(blocksOfLot, uuid)) ?? [];
  }
}

@Resolver(() => LotBlock)
export class LotBlockResolver {
  @FieldResolver(() => StockLot, { nullable: true, description: 'Which lot.' })
  lot(@Ctx() context: Context, @Root() { lotId }: LotBlock): Promise<StockLot | null> {
    return context.load(stockLotById, lotId);
  }
}

@Resolver(() => StockMovement)
export class StockMovementResolver {
  @Rule('stock.read')
  @Query(() => StockMovementConnection, { description: 'What moved out of and into a house, the newest first.' })
  async stockMovements(
    @Ctx() context: Context,
    @Args(() => StockMovementArgs) args: StockMovementArgs,
  ): Promise<Page<StockMovement>> {
    const filter = {
      institutionId: seenHouse(context, args.institutionId),
      placeId: args.placeId ? (await ownPlace(context, args.placeId)).uuid : null,
      itemId: readOptionalId('CatalogueItem', args.itemId, 'itemId'),
      lotId: readOptionalId('StockLot', args.lotId, 'lotId'),
      kinds: args.kinds ?? null,
    };
    const rows = await listMovements(context, filter, args.first, readSequence(args.after));
    return pageOf(rows, args.first, row => [row.sequence]);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What it is.' })
  item(@Ctx() context: Context, @Root() { itemId }: StockMovement): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => StockLot, { nullable: true, description: 'Which lot.' })
  lot(@Ctx() context: Context, @Root() { lotId }: StockMovement): Promise<StockLot | null> {
    return context.load(stockLotById, lotId);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'From where; null when it came in.' })
  from(@Ctx() context: Context, @Root() { fromPlaceId }: StockMovement): Promise<StockPlace | null> | null {
    return fromPlaceId ? context.load(stockPlaceById, fromPlaceId) : null;
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'To where; null when it went out.' })
  to(@Ctx() context: Context, @Root() { toPlaceId }: StockMovement): Promise<StockPlace | null> | null {
    return toPlaceId ? context.load(stockPlaceById, toPlaceId) : null;
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: 'The supplier whose it was; null when it was the house’s own.',
  })
  owner(@Ctx() context: Context, @Root() { ownerSupplierId }: StockMovement): Promise<Supplier | null> | null {
    return ownerSupplierId ? context.load(supplierById, ownerSupplierId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who did it.' })
  by(@Ctx() context: Context, @Root() { byId }: StockMovement): Promise<Person | null> | null {
    return byId ? context.load(personById, byId) : null;
  }

  @FieldResolver(() => Patient, {
    nullable: true,
    description: 'The patient who received it; null when nobody did, or you have no link to the patient.',
  })
  patient(@Ctx() context: Context, @Root() { patientId }: StockMovement): Promise<Patient | null> | null {
    return patientId ? context.load(patientById, patientId) : null;
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department that received it.' })
  department(@Ctx() context: Context, @Root() { departmentId }: StockMovement): Promise<Department | null> | null {
    return departmentId ? context.load(departmentById, departmentId) : null;
  }

  @FieldResolver(() => StockMovement, { nullable: true, description: 'The use that a return takes back.' })
  use(@Ctx() context: Context, @Root() { useId }: StockMovement): Promise<StockMovement | null> | null {
    return useId ? context.load(stockMovementById, useId) : null;
  }
}

@Resolver(() => StockTransfer)
export class StockTransferResolver {
  @Rule('stock.read')
  @Query(() => StockTransferConnection, { description: 'What a house sent and was sent, the newest first.' })
  async stockTransfers(
    @Ctx() context: Context,
    @Args(() => StockTransferArgs) { institutionId, onlyOpen, first, after }: StockTransferArgs,
  ): Promise<Page<StockTransfer>> {
    const house = seenHouse(context, institutionId);
    const rows = await listTransfers(context, house, onlyOpen, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.sentAt.toISOString(), row.uuid]);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'From where.' })
  from(@Ctx() context: Context, @Root() { fromPlaceId }: StockTransfer): Promise<StockPlace | null> {
    return context.load(stockPlaceById, fromPlaceId);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'To where; where it was put once it was received.' })
  to(@Ctx() context: Context, @Root() { toPlaceId }: StockTransfer): Promise<StockPlace | null> | null {
    return toPlaceId ? context.load(stockPlaceById, toPlaceId) : null;
  }

  @FieldResolver(() => [StockMovement], { description: 'What was sent.' })
  async sent(@Ctx() context: Context, @Root() { uuid }: StockTransfer): Promise<StockMovement[]> {
    return (await context.load(sentByTransfer, uuid)) ?? [];
  }
}

@Resolver(() => StockSettlement)
export class StockSettlementResolver {
  @Rule('stock.read')
  @Query(() => StockSettlementConnection, { description: 'What a house owes for use; the newest first.' })
  stockSettlements(
    @Ctx() context: Context,
    @Args(() => StockSettlementArgs) args: StockSettlementArgs,
  ): Promise<Page<StockSettlement>> {
    const institutionId = seenHouse(context, args.institutionId);
    const supplierId = readOptionalId('Supplier', args.supplierId, 'supplierId');
    return settlementPage(context, args, { institutionId, supplierId });
  }

  @Rule('supply.own')
  @Query(() => StockSettlementConnection, {
    description: 'What is owed to your supplier for use; the newest first.',
  })
  supplierSettlements(
    @Ctx() context: Context,
    @Args(() => SupplierSettlementArgs) args: SupplierSettlementArgs,
  ): Promise<Page<StockSettlement>> {
    return settlementPage(context, args, { institutionId: null, supplierId: ownSupplier(context, args.supplierId) });
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What was used.' })
  item(@Ctx() context: Context, @Root() { itemId }: StockSettlement): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'To whom it is owed.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: StockSettlement): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }
}

@Resolver(() => StockPack)
export class StockPackResolver {
  @Rule('stock.read')
  @Query(() => StockPack, { nullable: true, description: 'The fixed pack of a house with this label.' })
  fixedPack(
    @Ctx() context: Context,
    @Args(() => FixedPackArgs) { institutionId, code }: FixedPackArgs,
  ): Promise<StockPack | null> {
    return packByCode(context, seenHouse(context, institutionId), code);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'Where it lies.' })
  place(@Ctx() context: Context, @Root() { placeId }: StockPack): Promise<StockPlace | null> {
    return context.load(stockPlaceById, placeId);
  }

  @FieldResolver(() => StockLot, { nullable: true, description: 'Which lot is in it.' })
  lot(@Ctx() context: Context, @Root() { lotId }: StockPack): Promise<StockLot | null> {
    return context.load(stockLotById, lotId);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What is in it.' })
  item(@Ctx() context: Context, @Root() { itemId }: StockPack): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: 'The supplier whose it still is; null when it is the house’s own.',
  })
  owner(@Ctx() context: Context, @Root() { ownerSupplierId }: StockPack): Promise<Supplier | null> | null {
    return ownerSupplierId ? context.load(supplierById, ownerSupplierId) : null;
  }
}

async function settlementPage(
  context: Context,
  { from = null, until = null, onlyOpen, onlyUnpriced, first, after }: SettlementListArgs,
  of: { readonly institutionId: string | null; readonly supplierId: string | null },
): Promise<Page<StockSettlement>> {
  const rows = await listSettlements(
    context,
    { ...of, from, until, onlyOpen, onlyUnpriced },
    first,
    readAfterInstant(after),
  );
  return pageOf(rows, first, row => [row.usedOn, row.uuid]);
}

/** A house whose stock the viewer sees; others answer like missing ones. */
export function seenHouse(context: Context, id: string): string {
  const institutionId = readId('Institution', id, 'institutionId');
  if (!seenHouses(context).includes(institutionId)) throw notFound('该机构', 'institution');
  return institutionId;
}

/** A supplier for whom the viewer speaks; others answer like missing ones. */
function ownSupplier(context: Context, id: string): string {
  const supplierId = readId('Supplier', id, 'supplierId');
  if (!suppliersFor(viewerOf(context), 'supply.own').includes(supplierId)) throw notFound('该供应商', 'supplier');
  return supplierId;
}

/** Where a list of balances goes on. */
export function readBalanceCursor(after: string | null | undefined): BalanceKey | null {
  if (!after) return null;
  const [placeId, lotId, serial, owner] = readCursor(after, 4) ?? [];
  if (placeId === undefined || lotId === undefined || serial === undefined || owner === undefined) throw wrongCursor();
  if (![placeId, lotId, owner].every(id => /^[0-9a-f-]{36}$/.test(id))) throw wrongCursor();
  return [placeId, lotId, serial, owner];
}

/** Where a list in the order of the ledger goes on. */
export function readSequence(after: string | null | undefined): string | null {
  if (!after) return null;
  const [sequence = ''] = readCursor(after, 1) ?? [];
  if (!/^\d{1,18}$/.test(sequence)) throw wrongCursor();
  return sequence;
}
