import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { supplierById } from '../catalogue/catalogue.loaders';
import { Supplier } from '../catalogue/catalogue.types';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { StockPlace } from '../stock/place.types';
import { stockPlaceById } from '../stock/stock.loaders';
import { countAll } from './listing.queries';
import { type ListedPage, listPage } from './listing.resolver';
import { type ShipmentRecord, shipmentListing, toShipment } from './order.queries';
import { PurchaseOrder, PurchaseOrderLine, Shipment, ShipmentConnection, ShipmentLine } from './order.types';
import { GoodsArgs, readFilter, ShipmentsArgs } from './purchasing.args';
import {
  linesOfReceipt,
  linesOfShipment,
  orderById,
  orderLineById,
  receiptById,
  returnsOfReceipt,
  shipmentById,
} from './purchasing.loaders';
import { GoodsReceiptAction, receiptActions, ShipmentAction, shipmentActions } from './purchasing-actions.rules';
import {
  type ReceiptRecord,
  type ReturnRecord,
  receiptListing,
  returnListing,
  toReceipt,
  toReturn,
} from './receipt.queries';
import {
  GoodsReceipt,
  GoodsReceiptConnection,
  GoodsReceiptLine,
  GoodsReturn,
  GoodsReturnConnection,
} from './receipt.types';

const awaited = {
  sql: 'EXISTS (SELECT FROM shipment_line v WHERE v.shipment_id = x.id AND v.packs_taken < v.packs)',
  parameters: [],
};

@Resolver(() => Shipment)
export class ShipmentResolver {
  @Rule('SIGNED_IN')
  @Query(() => ShipmentConnection, {
    description:
      'Shipments to houses whose purchases you see, or of the supplier for whom you speak; the newest first.',
  })
  shipments(
    @Ctx() context: Context,
    @Args(() => ShipmentsArgs) { filter, ...page }: ShipmentsArgs,
  ): Promise<ListedPage<Shipment>> {
    const read = readFilter(filter, filter?.isAwaited ? awaited : undefined);
    return listPage<ShipmentRecord, Shipment>(context, shipmentListing, read, page, {
      toNode: toShipment,
      at: row => row.shippedAt,
    });
  }

  @Rule('SIGNED_IN')
  @Query(() => Shipment, {
    nullable: true,
    description: 'One shipment; null when it is missing or you may not see it.',
  })
  shipment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Shipment | null> {
    return context.load(shipmentById, readId('Shipment', id, 'id'));
  }

  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The order.' })
  order(@Ctx() context: Context, @Root() { orderId }: Shipment): Promise<PurchaseOrder | null> {
    return context.load(orderById, orderId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Who sends it.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: Shipment): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @FieldResolver(() => String, { description: 'The house that it goes to, by name.' })
  houseName(@Ctx() context: Context, @Root() { houseName }: Shipment): string {
    return say(context, houseName);
  }

  @FieldResolver(() => Institution, {
    nullable: true,
    description: 'The house that it goes to; null for its supplier.',
  })
  institution(@Ctx() context: Context, @Root() { institutionId }: Shipment): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => [ShipmentLine], { description: 'What is in it.' })
  async lines(@Ctx() context: Context, @Root() { uuid }: Shipment): Promise<ShipmentLine[]> {
    return (await context.load(linesOfShipment, uuid)) ?? [];
  }

  @FieldResolver(() => [ShipmentAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() shipment: Shipment): ShipmentAction[] {
    return shipmentActions(viewerOf(context), shipment);
  }
}

@Resolver(() => ShipmentConnection)
export class ShipmentConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: ListedPage<Shipment>): Promise<number> {
    return countAll(context, shipmentListing, filter);
  }
}

@Resolver(() => ShipmentLine)
export class ShipmentLineResolver {
  @FieldResolver(() => PurchaseOrderLine, { nullable: true, description: 'The line of the order that it brings.' })
  orderLine(@Ctx() context: Context, @Root() { orderLineId }: ShipmentLine): Promise<PurchaseOrderLine | null> {
    return context.load(orderLineById, orderLineId);
  }
}

@Resolver(() => GoodsReceipt)
export class GoodsReceiptResolver {
  @Rule('SIGNED_IN')
  @Query(() => GoodsReceiptConnection, {
    description: 'Receipts of houses whose purchases you see, or of the supplier for whom you speak; the newest first.',
  })
  goodsReceipts(
    @Ctx() context: Context,
    @Args(() => GoodsArgs) { filter, ...page }: GoodsArgs,
  ): Promise<ListedPage<GoodsReceipt>> {
    return listPage<ReceiptRecord, GoodsReceipt>(context, receiptListing, readFilter(filter), page, {
      toNode: toReceipt,
      at: row => row.receivedAt,
    });
  }

  @Rule('SIGNED_IN')
  @Query(() => GoodsReturnConnection, {
    description: 'Returns of houses whose purchases you see, or to the supplier for whom you speak; the newest first.',
  })
  goodsReturns(
    @Ctx() context: Context,
    @Args(() => GoodsArgs) { filter, ...page }: GoodsArgs,
  ): Promise<ListedPage<GoodsReturn>> {
    return listPage<ReturnRecord, GoodsReturn>(context, returnListing, readFilter(filter), page, {
      toNode: toReturn,
      at: row => row.returnedAt,
    });
  }

  @FieldResolver(() => Shipment, { nullable: true, description: 'The shipment.' })
  shipment(@Ctx() context: Context, @Root() { shipmentId }: GoodsReceipt): Promise<Shipment | null> {
    return context.load(shipmentById, shipmentId);
  }

  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The order.' })
  order(@Ctx() context: Context, @Root() { orderId }: GoodsReceipt): Promise<PurchaseOrder | null> {
    return context.load(orderById, orderId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house; null for the supplier.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: GoodsReceipt): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'Where it was put.' })
  place(@Ctx() context: Context, @Root() { placeId }: GoodsReceipt): Promise<StockPlace | null> {
    return context.load(stockPlaceById, placeId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who received it.' })
  receivedBy(@Ctx() context: Context, @Root() { receivedById }: GoodsReceipt): Promise<Person | null> {
    return context.load(personById, receivedById);
  }

  @FieldResolver(() => [GoodsReceiptLine], { description: 'What came.' })
  async lines(@Ctx() context: Context, @Root() { uuid }: GoodsReceipt): Promise<GoodsReceiptLine[]> {
    return (await context.load(linesOfReceipt, uuid)) ?? [];
  }

  @FieldResolver(() => [GoodsReturn], { description: 'What of it went back.' })
  async returns(@Ctx() context: Context, @Root() { uuid }: GoodsReceipt): Promise<GoodsReturn[]> {
    return (await context.load(returnsOfReceipt, uuid)) ?? [];
  }

  @FieldResolver(() => [GoodsReceiptAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() receipt: GoodsReceipt): GoodsReceiptAction[] {
    return receiptActions(viewerOf(context), receipt);
  }
}

@Resolver(() => GoodsReceiptConnection)
export class GoodsReceiptConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: ListedPage<GoodsReceipt>): Promise<number> {
    return countAll(context, receiptListing, filter);
  }
}

@Resolver(() => GoodsReceiptLine)
export class GoodsReceiptLineResolver {
  @FieldResolver(() => PurchaseOrderLine, { nullable: true, description: 'The line of the order.' })
  orderLine(@Ctx() context: Context, @Root() { orderLineId }: GoodsReceiptLine): Promise<PurchaseOrderLine | null> {
    return context.load(orderLineById, orderLineId);
  }
}

@Resolver(() => GoodsReturn)
export class GoodsReturnResolver {
  @FieldResolver(() => GoodsReceipt, { nullable: true, description: 'The receipt.' })
  receipt(@Ctx() context: Context, @Root() { receiptId }: GoodsReturn): Promise<GoodsReceipt | null> {
    return context.load(receiptById, receiptId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'To whom.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: GoodsReturn): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who sent it back.' })
  returnedBy(@Ctx() context: Context, @Root() { returnedById }: GoodsReturn): Promise<Person | null> {
    return context.load(personById, returnedById);
  }
}
