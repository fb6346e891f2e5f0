import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { itemById, packById, supplierById } from '../catalogue/catalogue.loaders';
import { CatalogueItem, CataloguePack, Supplier } from '../catalogue/catalogue.types';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { countAll, countStates } from './listing.queries';
import { type ListedPage, listPage } from './listing.resolver';
import { type OrderRecord, orderListing, orderProposals, toOrder } from './order.queries';
import {
  PurchaseOrder,
  PurchaseOrderConnection,
  PurchaseOrderLine,
  PurchaseOrderProposal,
  PurchaseOrderStateCount,
  Shipment,
} from './order.types';
import { PurchaseOrdersArgs, readFilter } from './purchasing.args';
import { linesOfOrder, orderById, orderForActions, receiptsOfOrder, shipmentsOfOrder } from './purchasing.loaders';
import { orderActions, PurchaseOrderAction } from './purchasing-actions.rules';
import { GoodsReceipt } from './receipt.types';

const overdue = {
  sql: `x.latest_arrival_on < group_today() AND x.state IN ('SENT', 'CONFIRMED', 'RECEIVING') AND x.closes_on > group_today()`,
  parameters: [],
};

@Resolver(() => PurchaseOrder)
export class PurchaseOrderResolver {
  @Rule('SIGNED_IN')
  @Query(() => PurchaseOrderConnection, {
    description: 'Orders of houses whose purchases you see, or of the supplier for whom you speak; the newest first.',
  })
  purchaseOrders(
    @Ctx() context: Context,
    @Args(() => PurchaseOrdersArgs) { filter, ...page }: PurchaseOrdersArgs,
  ): Promise<ListedPage<PurchaseOrder>> {
    const read = readFilter(filter, filter?.overdue ? overdue : undefined);
    return listPage<OrderRecord, PurchaseOrder>(context, orderListing, read, page, {
      toNode: toOrder,
      at: row => row.sentAt,
    });
  }

  @Rule('SIGNED_IN')
  @Query(() => PurchaseOrder, {
    nullable: true,
    description: 'One order; null when it is missing or you may not see it.',
  })
  purchaseOrder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<PurchaseOrder | null> {
    return context.load(orderById, readId('PurchaseOrder', id, 'id'));
  }

  @Rule('purchase.order')
  @Query(() => [PurchaseOrderProposal], {
    description:
      'What was approved and waits to be ordered, by supplier, the largest first; of houses for which you order.',
  })
  purchaseOrderProposals(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { nullable: true, description: 'Only of this group.' }) groupId?: string | null,
    @Arg('institutionId', () => ID, { nullable: true, description: 'Only of this house.' }) institutionId?:
      | string
      | null,
  ): Promise<PurchaseOrderProposal[]> {
    return orderProposals(context, {
      groupId: readOptionalId('MedicalGroup', groupId, 'groupId'),
      institutionId: readOptionalId('Institution', institutionId, 'institutionId'),
    });
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'The supplier.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: PurchaseOrder): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who sent it.' })
  sentBy(@Ctx() context: Context, @Root() { sentById }: PurchaseOrder): Promise<Person | null> {
    return context.load(personById, sentById);
  }

  @FieldResolver(() => [PurchaseOrderLine], { description: 'Its lines, as far as they are yours.' })
  async lines(@Ctx() context: Context, @Root() { uuid }: PurchaseOrder): Promise<PurchaseOrderLine[]> {
    return (await context.load(linesOfOrder, uuid)) ?? [];
  }

  @FieldResolver(() => [Shipment], { description: 'What was announced of it, as far as it is yours.' })
  async shipments(@Ctx() context: Context, @Root() { uuid }: PurchaseOrder): Promise<Shipment[]> {
    return (await context.load(shipmentsOfOrder, uuid)) ?? [];
  }

  @FieldResolver(() => [GoodsReceipt], { description: 'What was received of it, as far as it is yours.' })
  async receipts(@Ctx() context: Context, @Root() { uuid }: PurchaseOrder): Promise<GoodsReceipt[]> {
    return (await context.load(receiptsOfOrder, uuid)) ?? [];
  }

  @FieldResolver(() => [PurchaseOrderAction], { description: 'What you may do with it now.' })
  async availableActions(@Ctx() context: Context, @Root() order: PurchaseOrder): Promise<PurchaseOrderAction[]> {
    const facts = await context.load(orderForActions, order.uuid);
    return facts ? orderActions(viewerOf(context), { ...order, ...facts }) : [];
  }
}

@Resolver(() => PurchaseOrderConnection)
export class PurchaseOrderConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: ListedPage<PurchaseOrder>): Promise<number> {
    return countAll(context, orderListing, filter);
  }

  @FieldResolver(() => [PurchaseOrderStateCount], {
    description: 'How many in each state, whatever states were asked for.',
  })
  stateCounts(@Ctx() context: Context, @Root() { filter }: ListedPage<PurchaseOrder>): Promise<object[]> {
    return countStates(context, orderListing, filter);
  }
}

@Resolver(() => PurchaseOrderLine)
export class PurchaseOrderLineResolver {
  @FieldResolver(() => String, { description: 'The house that gets it, by name.' })
  houseName(@Ctx() context: Context, @Root() { houseName }: PurchaseOrderLine): string {
    return say(context, houseName);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that gets it; null for its supplier.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: PurchaseOrderLine): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What.' })
  item(@Ctx() context: Context, @Root() { itemId }: PurchaseOrderLine): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => CataloguePack, { nullable: true, description: 'In which pack.' })
  pack(@Ctx() context: Context, @Root() { packId }: PurchaseOrderLine): Promise<CataloguePack | null> {
    return context.load(packById, packId);
  }
}

@Resolver(() => PurchaseOrderProposal)
export class PurchaseOrderProposalResolver {
  @FieldResolver(() => Supplier, { nullable: true, description: 'The supplier.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: PurchaseOrderProposal): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }
}
