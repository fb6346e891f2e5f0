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
import {
  type InvoiceRecord,
  invoiceListing,
  type PaymentRecord,
  paymentListing,
  toInvoice,
  toPayment,
} from './invoice.queries';
import { sayDifference } from './invoice.rules';
import {
  InvoiceDifferenceType,
  PaymentRequest,
  PaymentRequestConnection,
  PaymentRequestStateCount,
  SupplierInvoice,
  SupplierInvoiceConnection,
  SupplierInvoiceLine,
  SupplierInvoiceStateCount,
} from './invoice.types';
import { countAll, countStates } from './listing.queries';
import { type ListedPage, listPage } from './listing.resolver';
import { PurchaseOrderLine } from './order.types';
import { PaymentRequestsArgs, readFilter, SupplierInvoicesArgs } from './purchasing.args';
import {
  differencesOfInvoice,
  invoiceById,
  invoicesOfPayment,
  linesOfInvoice,
  orderLineById,
} from './purchasing.loaders';
import { SupplierInvoiceState } from './purchasing.rules';
import {
  invoiceActions,
  PaymentRequestAction,
  paymentActions,
  SupplierInvoiceAction,
} from './purchasing-actions.rules';

@Resolver(() => SupplierInvoice)
export class SupplierInvoiceResolver {
  @Rule('SIGNED_IN')
  @Query(() => SupplierInvoiceConnection, {
    description: 'Invoices to houses whose purchases you see, or of the supplier for whom you speak; the newest first.',
  })
  supplierInvoices(
    @Ctx() context: Context,
    @Args(() => SupplierInvoicesArgs) { filter, ...page }: SupplierInvoicesArgs,
  ): Promise<ListedPage<SupplierInvoice>> {
    return listPage<InvoiceRecord, SupplierInvoice>(context, invoiceListing, readFilter(filter), page, {
      toNode: toInvoice,
      at: row => row.enteredAt,
    });
  }

  @Rule('SIGNED_IN')
  @Query(() => SupplierInvoice, {
    nullable: true,
    description: 'One invoice; null when it is missing or you may not see it.',
  })
  supplierInvoice(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<SupplierInvoice | null> {
    return context.load(invoiceById, readId('SupplierInvoice', id, 'id'));
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Who issued it.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: SupplierInvoice): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @FieldResolver(() => String, { description: 'The house that it bills, by name.' })
  houseName(@Ctx() context: Context, @Root() { houseName }: SupplierInvoice): string {
    return say(context, houseName);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that it bills; null for its supplier.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: SupplierInvoice): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => [SupplierInvoiceLine], { description: 'Its lines.' })
  async lines(@Ctx() context: Context, @Root() { uuid }: SupplierInvoice): Promise<SupplierInvoiceLine[]> {
    return (await context.load(linesOfInvoice, uuid)) ?? [];
  }

  @FieldResolver(() => [InvoiceDifferenceType], {
    description: 'In what it differs from order and receipt now; empty once it has passed.',
  })
  async differences(
    @Ctx() context: Context,
    @Root() { uuid, state }: SupplierInvoice,
  ): Promise<InvoiceDifferenceType[]> {
    if (state !== SupplierInvoiceState.OPEN && state !== SupplierInvoiceState.DISPUTED) return [];
    return [...((await context.load(differencesOfInvoice, uuid))?.differences ?? [])];
  }

  @FieldResolver(() => [SupplierInvoiceAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() invoice: SupplierInvoice): SupplierInvoiceAction[] {
    return invoiceActions(viewerOf(context), invoice);
  }
}

@Resolver(() => SupplierInvoiceConnection)
export class SupplierInvoiceConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: ListedPage<SupplierInvoice>): Promise<number> {
    return countAll(context, invoiceListing, filter);
  }

  @FieldResolver(() => [SupplierInvoiceStateCount], {
    description: 'How many in each state, whatever states were asked for.',
  })
  stateCounts(@Ctx() context: Context, @Root() { filter }: ListedPage<SupplierInvoice>): Promise<object[]> {
    return countStates(context, invoiceListing, filter);
  }
}

@Resolver(() => SupplierInvoiceLine)
export class SupplierInvoiceLineResolver {
  @FieldResolver(() => PurchaseOrderLine, {
    nullable: true,
    description: 'The line of the order; null for a settlement.',
  })
  async orderLine(
    @Ctx() context: Context,
    @Root() { orderLineId }: SupplierInvoiceLine,
  ): Promise<PurchaseOrderLine | null> {
    return orderLineId ? context.load(orderLineById, orderLineId) : null;
  }
}

@Resolver(() => InvoiceDifferenceType)
export class InvoiceDifferenceResolver {
  @FieldResolver(() => String, { description: 'The difference as a sentence, in your language.' })
  message(@Ctx() context: Context, @Root() difference: InvoiceDifferenceType): string {
    return say(context, sayDifference(difference));
  }
}

@Resolver(() => PaymentRequest)
export class PaymentRequestResolver {
  @Rule('purchase.read')
  @Query(() => PaymentRequestConnection, {
    description: 'Payment requests of houses whose purchases you see, the newest first.',
  })
  paymentRequests(
    @Ctx() context: Context,
    @Args(() => PaymentRequestsArgs) { filter, ...page }: PaymentRequestsArgs,
  ): Promise<ListedPage<PaymentRequest>> {
    return listPage<PaymentRecord, PaymentRequest>(context, paymentListing, readFilter(filter), page, {
      toNode: toPayment,
      at: row => row.requestedAt,
    });
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'To whom.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: PaymentRequest): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that pays.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: PaymentRequest): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who asked for it.' })
  requestedBy(@Ctx() context: Context, @Root() { requestedById }: PaymentRequest): Promise<Person | null> {
    return context.load(personById, requestedById);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who approved or rejected it.' })
  async decidedBy(@Ctx() context: Context, @Root() { decidedById }: PaymentRequest): Promise<Person | null> {
    return decidedById ? context.load(personById, decidedById) : null;
  }

  @FieldResolver(() => [SupplierInvoice], { description: 'Its invoices.' })
  async invoices(@Ctx() context: Context, @Root() { uuid }: PaymentRequest): Promise<SupplierInvoice[]> {
    const links = (await context.load(invoicesOfPayment, uuid)) ?? [];
    const invoices = await Promise.all(links.map(({ invoiceId }) => context.load(invoiceById, invoiceId)));
    return invoices.flatMap(invoice => invoice ?? []);
  }

  @FieldResolver(() => [PaymentRequestAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() payment: PaymentRequest): PaymentRequestAction[] {
    return paymentActions(viewerOf(context), payment);
  }
}

@Resolver(() => PaymentRequestConnection)
export class PaymentRequestConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: ListedPage<PaymentRequest>): Promise<number> {
    return countAll(context, paymentListing, filter);
  }

  @FieldResolver(() => [PaymentRequestStateCount], {
    description: 'How many in each state, whatever states were asked for.',
  })
  stateCounts(@Ctx() context: Context, @Root() { filter }: ListedPage<PaymentRequest>): Promise<object[]> {
    return countStates(context, paymentListing, filter);
  }
}
