import { ArrayMaxSize, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Decimal, LocalDate } from '../../schema/scalars';

/** What the mutations on requisitions, orders, shipments and receipts take. */

const linesMax = 500;
const packsMax = 10_000_000;
const textMax = 500;
const numberMax = 50;
/** As long as the longest text that a label holds. */
const scanMax = 400;

@InputType({ description: 'What is asked for, in whole packs.' })
export class RequisitionLineInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;
  @Field(() => ID, { description: 'The pack of it; each once.' })
  packId: string;
  @Field(() => Int, { description: 'How many packs, from 1.' })
  @Min(1)
  @Max(packsMax)
  packs: number;
}

@InputType({ description: 'Asks to buy, at the prices of the house’s contracts of today.' })
export class RequisitionSubmitInput extends CommandInput {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'The stock place that asks.' })
  placeId?: string | null;
  @Field(() => String, { nullable: true, description: 'A word with it, up to 500 characters.' })
  @IsOptional()
  @MaxLength(textMax)
  note?: string | null;
  @Field(() => [RequisitionLineInput], { description: 'The lines, 500 at most.' })
  @ValidateNested()
  @ArrayMaxSize(linesMax)
  lines: RequisitionLineInput[];
}

@InputType({ description: 'Something done to a requisition.' })
class RequisitionInput extends CommandInput {
  @Field(() => ID, { description: 'The requisition.' })
  requisitionId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Says yes for the level that is next.' })
export class RequisitionApproveInput extends RequisitionInput {
  @Field(() => String, { nullable: true, description: 'A word with it, up to 500 characters.' })
  @IsOptional()
  @MaxLength(textMax)
  note?: string | null;
}

@InputType({ description: 'Says no for the level that is next.' })
export class RequisitionRejectInput extends RequisitionInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(textMax)
  reason: string;
}

@InputType({ description: 'Takes back a requisition that is not ordered.' })
export class RequisitionCancelInput extends RequisitionInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(textMax)
  reason: string;
}

@InputType({ description: 'Orders what was approved: one order for each supplier and agreement.' })
export class PurchaseOrderSendInput extends CommandInput {
  @Field(() => [ID], { description: 'Approved requisitions of one group, 200 at most.' })
  @ArrayMaxSize(200)
  requisitionIds: string[];
  @Field(() => LocalDate, { description: 'The last day on which goods are to arrive: after today, within a year.' })
  latestArrivalOn: string;
}

@InputType({ description: 'Something done to an order.' })
class OrderInput extends CommandInput {
  @Field(() => ID, { description: 'The order.' })
  orderId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'How much of a line the supplier will bring.' })
export class ConfirmedLineInput {
  @Field(() => ID, { description: 'The line of the order.' })
  orderLineId: string;
  @Field(() => Int, { description: 'How many packs, from 0 up to what was ordered.' })
  @Min(0)
  @Max(packsMax)
  packs: number;
}

@InputType({ description: 'Confirms an order for its supplier.' })
export class PurchaseOrderConfirmInput extends OrderInput {
  @Field(() => [ConfirmedLineInput], {
    nullable: true,
    description: 'Lines that come in part or not at all; all others come whole.',
  })
  @IsOptional()
  @ValidateNested()
  @ArrayMaxSize(linesMax)
  lines?: ConfirmedLineInput[] | null;
}

@InputType({ description: 'Ends an order.' })
class OrderEndInput extends OrderInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(textMax)
  reason: string;
}

@InputType({ description: 'Refuses an order for its supplier.' })
export class PurchaseOrderRefuseInput extends OrderEndInput {}

@InputType({ description: 'Takes back an order of which nothing was shipped.' })
export class PurchaseOrderCancelInput extends OrderEndInput {}

@InputType({ description: 'Awaits nothing more of an order.' })
export class PurchaseOrderCloseInput extends OrderEndInput {}

@InputType({ description: 'Packs of an order line that are on their way.' })
export class ShippedLineInput {
  @Field(() => ID, { description: 'The line of the order, of the house that it goes to.' })
  orderLineId: string;
  @Field(() => Int, { description: 'How many packs, from 1.' })
  @Min(1)
  @Max(packsMax)
  packs: number;
  @Field(() => String, { nullable: true, description: 'Lot; what arrives must then be of it.' })
  @IsOptional()
  @Length(1, numberMax)
  lotNumber?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Expiry.' })
  expiresOn?: string | null;
}

@InputType({ description: 'Announces goods to one house, for the supplier, or from the note that came with them.' })
export class ShipmentAnnounceInput extends CommandInput {
  @Field(() => ID, { description: 'The order.' })
  orderId: string;
  @Field(() => ID, { description: 'The house that they go to.' })
  institutionId: string;
  @Field(() => String, { description: 'The supplier’s number, 1 to 50 characters; each once.' })
  @Length(1, numberMax)
  @Matches(/\S/)
  number: string;
  @Field(() => String, { nullable: true, description: 'Who carries it, up to 50 characters.' })
  @IsOptional()
  @MaxLength(numberMax)
  carrier?: string | null;
  @Field(() => LocalDate, { description: 'When it is expected, today or later.' })
  expectedOn: string;
  @Field(() => [ShippedLineInput], { description: 'What is on its way.' })
  @ValidateNested()
  @ArrayMaxSize(linesMax)
  lines: ShippedLineInput[];
}

@InputType({
  description: 'What stands before whoever receives: a label, or a line of the shipment with what is typed.',
})
export class ReceivedLineInput {
  @Field(() => String, {
    nullable: true,
    description: 'The scanned text of a label; what it says counts before what is typed.',
  })
  @IsOptional()
  @MaxLength(scanMax)
  scan?: string | null;
  @Field(() => ID, { nullable: true, description: 'The line of the shipment; needed without a scan.' })
  shipmentLineId?: string | null;
  @Field(() => String, { nullable: true, description: 'Lot, where the label does not say it.' })
  @IsOptional()
  @MaxLength(numberMax)
  lotNumber?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Expiry, where the label does not say it.' })
  expiresOn?: string | null;
  @Field(() => [String], { nullable: true, description: 'Serial numbers of pieces, beside the one of the label.' })
  @IsOptional()
  @ArrayMaxSize(linesMax)
  @MaxLength(numberMax, { each: true })
  serials?: string[] | null;
  @Field(() => Int, { description: 'Packs taken in.' })
  @Min(0)
  @Max(packsMax)
  packs: number;
  @Field(() => Int, { defaultValue: 0, description: 'Packs that go back with the driver.' })
  @Min(0)
  @Max(packsMax)
  refusedPacks: number;
  @Field(() => String, { nullable: true, description: 'Why they are refused.' })
  @IsOptional()
  @MaxLength(textMax)
  refuseReason?: string | null;
}

@InputType({ description: 'Takes goods of a shipment in. One wrong line refuses the whole.' })
export class GoodsReceiveInput extends CommandInput {
  @Field(() => ID, { description: 'The shipment.' })
  shipmentId: string;
  @Field(() => ID, { description: 'The stock place that they are put into.' })
  placeId: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only says what would be refused now, such as after each scan; nothing is taken in, and `receipt` is null.',
  })
  dryRun: boolean;
  @Field(() => [ReceivedLineInput], { description: 'What has come.' })
  @ValidateNested()
  @ArrayMaxSize(linesMax)
  lines: ReceivedLineInput[];
}

@InputType({ description: 'Packs of a received line that go back.' })
export class ReturnedLineInput {
  @Field(() => ID, { description: 'The line of the receipt.' })
  receiptLineId: string;
  @Field(() => Int, { description: 'How many packs, from 1.' })
  @Min(1)
  @Max(packsMax)
  packs: number;
  @Field(() => [String], { nullable: true, description: 'Each piece by its number, of items that are kept by serial.' })
  @IsOptional()
  @ArrayMaxSize(linesMax)
  serials?: string[] | null;
}

@InputType({ description: 'Sends goods of a receipt back to their supplier.' })
export class GoodsReturnInput extends CommandInput {
  @Field(() => ID, { description: 'The receipt.' })
  receiptId: string;
  @Field(() => ID, { description: 'The stock place in which the goods are now.' })
  placeId: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(textMax)
  reason: string;
  @Field(() => [ReturnedLineInput], { description: 'What goes back.' })
  @ValidateNested()
  @ArrayMaxSize(linesMax)
  lines: ReturnedLineInput[];
}

@InputType({ description: 'A line of an invoice: either packs of an order line with their price, or a settlement.' })
export class InvoiceLineInput {
  @Field(() => ID, { nullable: true, description: 'The line of the order.' })
  orderLineId?: string | null;
  @Field(() => ID, { nullable: true, description: 'What was used of consigned goods.' })
  settlementId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Packs, with an order line.' })
  @IsOptional()
  @Min(1)
  @Max(packsMax)
  packs?: number | null;
  @Field(() => Decimal, {
    nullable: true,
    description: 'Price of a pack in yuan, two decimals at most, with an order line.',
  })
  price?: string | null;
}

@InputType({ description: 'Enters an invoice, for the supplier or for the house.' })
export class SupplierInvoiceEnterInput extends CommandInput {
  @Field(() => ID, { description: 'Who issued it.' })
  supplierId: string;
  @Field(() => ID, { description: 'The house that it bills.' })
  institutionId: string;
  @Field(() => String, { description: 'Its number, 1 to 50 characters; each once.' })
  @Length(1, numberMax)
  @Matches(/\S/)
  number: string;
  @Field(() => LocalDate, { description: 'When it was issued.' })
  issuedOn: string;
  @Field(() => Decimal, { description: 'The amount on the paper in yuan, two decimals at most, above zero.' })
  amount: string;
  @Field(() => [InvoiceLineInput], { description: 'Its lines.' })
  @ValidateNested()
  @ArrayMaxSize(linesMax)
  lines: InvoiceLineInput[];
}

@InputType({ description: 'Something done to an invoice.' })
class InvoiceInput extends CommandInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Matches an invoice with order and receipt.' })
export class SupplierInvoiceMatchInput extends InvoiceInput {}

@InputType({ description: 'Disputes an invoice; what differs is listed and told to the supplier.' })
export class SupplierInvoiceDisputeInput extends InvoiceInput {
  @Field(() => String, { description: 'What the house says to it, 1 to 500 characters.' })
  @MaxLength(textMax)
  reason: string;
}

@InputType({ description: 'Takes an invoice back.' })
export class SupplierInvoiceWithdrawInput extends InvoiceInput {}

@InputType({ description: 'Asks to have matched invoices paid.' })
export class PaymentRequestMakeInput extends CommandInput {
  @Field(() => [ID], { description: 'Matched invoices of one supplier to one house, 200 at most.' })
  @ArrayMaxSize(200)
  invoiceIds: string[];
}

@InputType({ description: 'Something done to a payment request.' })
class PaymentInput extends CommandInput {
  @Field(() => ID, { description: 'The payment request.' })
  paymentRequestId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Approves a payment that somebody else asked for.' })
export class PaymentRequestApproveInput extends PaymentInput {}

@InputType({ description: 'Rejects a payment; its invoices are free again.' })
export class PaymentRequestRejectInput extends PaymentInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MaxLength(textMax)
  reason: string;
}

@InputType({ description: 'Writes down that a payment was made.' })
export class PaymentRequestPayInput extends PaymentInput {
  @Field(() => LocalDate, { description: 'When, today at the latest.' })
  paidOn: string;
  @Field(() => String, { nullable: true, description: 'The bank’s reference, up to 50 characters.' })
  @IsOptional()
  @MaxLength(numberMax)
  reference?: string | null;
}
