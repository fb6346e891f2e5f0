import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { itemById, packById, supplierById } from '../catalogue/catalogue.loaders';
import { CatalogueItem, CataloguePack, Supplier } from '../catalogue/catalogue.types';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { StockPlace } from '../stock/place.types';
import { stockPlaceById } from '../stock/stock.loaders';
import { countAll, countStates } from './listing.queries';
import { type ListedPage, listPage } from './listing.resolver';
import { PurchaseOrder } from './order.types';
import { RequisitionsArgs, readFilter } from './purchasing.args';
import { approvalsOfRequisition, linesOfRequisition, orderById, requisitionById } from './purchasing.loaders';
import { RequisitionAction, requisitionActions } from './purchasing-actions.rules';
import { type RequisitionRecord, requisitionListing, toRequisition, waitingForViewer } from './requisition.queries';
import {
  Requisition,
  RequisitionApproval,
  RequisitionConnection,
  RequisitionLine,
  RequisitionStateCount,
} from './requisition.types';

@Resolver(() => Requisition)
export class RequisitionResolver {
  @Rule('purchase.read')
  @Query(() => RequisitionConnection, {
    description: 'Requisitions of houses whose purchases you see, the newest first.',
  })
  requisitions(
    @Ctx() context: Context,
    @Args(() => RequisitionsArgs) { filter, ...page }: RequisitionsArgs,
  ): Promise<ListedPage<Requisition>> {
    const waits = filter?.waitingForMe ? waitingForViewer(context) : undefined;
    const split = filter?.isSplit ? { sql: 'x.split_flag IS NOT NULL', parameters: [] } : undefined;
    const also = waits && split ? { ...waits, sql: `${waits.sql} AND ${split.sql}` } : (waits ?? split);
    return listPage<RequisitionRecord, Requisition>(context, requisitionListing, readFilter(filter, also), page, {
      toNode: toRequisition,
      at: row => row.requestedAt,
    });
  }

  @Rule('purchase.read')
  @Query(() => Requisition, {
    nullable: true,
    description: 'One requisition; null when it is missing or you may not see it.',
  })
  requisition(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Requisition | null> {
    return context.load(requisitionById, readId('Requisition', id, 'id'));
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that asks.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: Requisition): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => StockPlace, { nullable: true, description: 'The stock place that asks.' })
  async place(@Ctx() context: Context, @Root() { placeId }: Requisition): Promise<StockPlace | null> {
    return placeId ? context.load(stockPlaceById, placeId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who asked.' })
  requestedBy(@Ctx() context: Context, @Root() { requestedById }: Requisition): Promise<Person | null> {
    return context.load(personById, requestedById);
  }

  @FieldResolver(() => [RequisitionLine], { description: 'Its lines.' })
  async lines(@Ctx() context: Context, @Root() { uuid }: Requisition): Promise<RequisitionLine[]> {
    return (await context.load(linesOfRequisition, uuid)) ?? [];
  }

  @FieldResolver(() => [RequisitionApproval], { description: 'What its levels say, in the order in which they sign.' })
  async approvals(@Ctx() context: Context, @Root() { uuid }: Requisition): Promise<RequisitionApproval[]> {
    return (await context.load(approvalsOfRequisition, uuid)) ?? [];
  }

  @FieldResolver(() => [RequisitionAction], { description: 'What you may do with it now.' })
  async availableActions(@Ctx() context: Context, @Root() requisition: Requisition): Promise<RequisitionAction[]> {
    const approvals = (await context.load(approvalsOfRequisition, requisition.uuid)) ?? [];
    return requisitionActions(viewerOf(context), { ...requisition, approvals });
  }
}

@Resolver(() => RequisitionConnection)
export class RequisitionConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: ListedPage<Requisition>): Promise<number> {
    return countAll(context, requisitionListing, filter);
  }

  @FieldResolver(() => [RequisitionStateCount], {
    description: 'How many in each state, whatever states were asked for.',
  })
  stateCounts(@Ctx() context: Context, @Root() { filter }: ListedPage<Requisition>): Promise<object[]> {
    return countStates(context, requisitionListing, filter);
  }

  @FieldResolver(() => Int, { description: 'How many of all that you see wait for your answer.' })
  waitingForMeCount(@Ctx() context: Context): Promise<number> {
    return countAll(context, requisitionListing, readFilter(null, waitingForViewer(context)));
  }
}

@Resolver(() => RequisitionLine)
export class RequisitionLineResolver {
  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'What.' })
  item(@Ctx() context: Context, @Root() { itemId }: RequisitionLine): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => CataloguePack, { nullable: true, description: 'In which pack.' })
  pack(@Ctx() context: Context, @Root() { packId }: RequisitionLine): Promise<CataloguePack | null> {
    return context.load(packById, packId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'From whom, by the contract.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: RequisitionLine): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The order that it stands on.' })
  async order(@Ctx() context: Context, @Root() { orderId }: RequisitionLine): Promise<PurchaseOrder | null> {
    return orderId ? context.load(orderById, orderId) : null;
  }
}

@Resolver(() => RequisitionApproval)
export class RequisitionApprovalResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who said it.' })
  async decidedBy(@Ctx() context: Context, @Root() { decidedById }: RequisitionApproval): Promise<Person | null> {
    return decidedById ? context.load(personById, decidedById) : null;
  }
}
