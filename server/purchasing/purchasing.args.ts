import { IsOptional, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../schema/connection';
import { readOptionalId } from '../platform/graphql/ids';
import type { ListFilter } from './listing.queries';
import './purchasing.enums';
import { PaymentRequestState, PurchaseOrderState, RequisitionState, SupplierInvoiceState } from './purchasing.rules';

/** What the lists of purchases can be asked. */

@InputType({ description: 'Which; what is left out does not limit.' })
export class PurchaseFilter {
  @Field(() => ID, { nullable: true, description: 'A house.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A supplier.' })
  supplierId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the number, 1 to 50 characters.' })
  @IsOptional()
  @Length(1, 50)
  search?: string | null;
}

@InputType({ description: 'Which requisitions; what is left out does not limit.' })
export class RequisitionFilter extends PurchaseFilter {
  @Field(() => [RequisitionState], { nullable: true, description: 'How far they have come.' })
  states?: RequisitionState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for your answer.' })
  waitingForMe?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that look like a part of a larger one.' })
  isSplit?: boolean | null;
}

@InputType({ description: 'Which orders; what is left out does not limit.' })
export class PurchaseOrderFilter extends PurchaseFilter {
  @Field(() => [PurchaseOrderState], { nullable: true, description: 'How far they have come today.' })
  states?: PurchaseOrderState[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those of which something is awaited after the latest arrival.',
  })
  overdue?: boolean | null;
}

@InputType({ description: 'Which shipments; what is left out does not limit.' })
export class ShipmentFilter extends PurchaseFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those of which something is neither received nor refused.',
  })
  isAwaited?: boolean | null;
}

@InputType({ description: 'Which invoices; what is left out does not limit.' })
export class SupplierInvoiceFilter extends PurchaseFilter {
  @Field(() => [SupplierInvoiceState], { nullable: true, description: 'How far they have come.' })
  states?: SupplierInvoiceState[] | null;
}

@InputType({ description: 'Which payment requests; what is left out does not limit.' })
export class PaymentRequestFilter extends PurchaseFilter {
  @Field(() => [PaymentRequestState], { nullable: true, description: 'How far they have come.' })
  states?: PaymentRequestState[] | null;
}

@ArgsType()
export class RequisitionsArgs extends PageArgs {
  @Field(() => RequisitionFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: RequisitionFilter | null;
}

@ArgsType()
export class PurchaseOrdersArgs extends PageArgs {
  @Field(() => PurchaseOrderFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: PurchaseOrderFilter | null;
}

@ArgsType()
export class ShipmentsArgs extends PageArgs {
  @Field(() => ShipmentFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: ShipmentFilter | null;
}

@ArgsType()
export class GoodsArgs extends PageArgs {
  @Field(() => PurchaseFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: PurchaseFilter | null;
}

@ArgsType()
export class SupplierInvoicesArgs extends PageArgs {
  @Field(() => SupplierInvoiceFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: SupplierInvoiceFilter | null;
}

@ArgsType()
export class PaymentRequestsArgs extends PageArgs {
  @Field(() => PaymentRequestFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: PaymentRequestFilter | null;
}

export function readFilter(
  filter: (PurchaseFilter & { readonly states?: readonly string[] | null }) | null | undefined,
  also?: ListFilter['also'],
): ListFilter {
  return {
    states: filter?.states ?? null,
    institutionId: readOptionalId('Institution', filter?.institutionId, 'filter', 'institutionId'),
    supplierId: readOptionalId('Supplier', filter?.supplierId, 'filter', 'supplierId'),
    search: filter?.search?.trim() || null,
    also,
  };
}
