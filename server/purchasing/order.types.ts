import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import type { Text } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import './purchasing.enums';
import { PurchaseOrderState } from './purchasing.rules';
import { stateCountOf } from './state-count.types';

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'An order 订单 to one supplier under one agreement, for one or several houses of a group. A house sees its own lines of it, the supplier all.',
})
export class PurchaseOrder extends Node {
  @Field(() => String, { description: 'Its number, `DD` and nine digits.' })
  number: string;
  @Field(() => PurchaseOrderState, { description: 'How far it has come today.' })
  state: PurchaseOrderState;
  @Field(() => Instant, { description: 'When it was sent.' })
  sentAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When the supplier confirmed it.' })
  confirmedAt: Date | null;
  @Field(() => LocalDate, { description: 'The last day on which goods are to arrive.' })
  latestArrivalOn: string;
  @Field(() => LocalDate, { description: 'The day on which it is closed where it is still open.' })
  closesOn: string;
  @Field(() => Boolean, { description: 'Whether the latest arrival has passed and something is still awaited.' })
  isOverdue: boolean;
  @Field(() => Instant, { nullable: true, description: 'When it was refused, cancelled or closed.' })
  endedAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused, cancelled or closed; `LATEST_ARRIVAL` where the calendar closed it.',
  })
  endReason: string | null;
  @Field(() => Money, { description: 'What the lines that you see come to, as ordered.' })
  amount: Money;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  supplierId: string;
  agreementId: string;
  groupId: string;
  sentById: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A line of an order: what one house gets of it.' })
export class PurchaseOrderLine {
  @Field(() => ID, { description: 'Its id, for `orderLineId`.' })
  id: string;
  @Field(() => Int, { description: 'Packs ordered.' })
  packs: number;
  @Field(() => Int, { nullable: true, description: 'Packs that the supplier will bring; null until it has answered.' })
  packsConfirmed: number | null;
  @Field(() => Int, { description: 'Packs announced as shipped.' })
  packsShipped: number;
  @Field(() => Int, { description: 'Packs received.' })
  packsReceived: number;
  @Field(() => Int, { description: 'Packs that went back.' })
  packsReturned: number;
  @Field(() => Int, { description: 'Packs on invoices that agree.' })
  packsInvoiced: number;
  @Field(() => Money, { description: 'Price of a pack.' })
  price: Money;
  @Field(() => Money, { description: 'Packs ordered times price.' })
  amount: Money;
  @Field(() => Boolean, { description: 'Whether the goods stay the supplier’s until they are used.' })
  isConsigned: boolean;
  @Field(() => ID, { description: 'The house that gets it, for `institutionId` of a shipment or an invoice.' })
  houseId: string;
  uuid: string;
  orderId: string;
  institutionId: string;
  houseName: Text;
  itemId: string;
  packId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What waits to be ordered of one supplier under one agreement.' })
export class PurchaseOrderProposal {
  @Field(() => [ID], { description: 'The requisitions; each is ordered as a whole, of all its suppliers.' })
  requisitionIds: string[];
  @Field(() => Int, { description: 'How many houses.' })
  houses: number;
  @Field(() => Int, { description: 'How many lines.' })
  lines: number;
  @Field(() => Money, { description: 'What they come to.' })
  amount: Money;
  supplierId: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'Goods on their way to one house 发货单, as the supplier has announced them.',
})
export class Shipment extends Node {
  @Field(() => String, { description: 'The supplier’s number.' })
  number: string;
  @Field(() => Instant, { description: 'When it was announced.' })
  shippedAt: Date;
  @Field(() => LocalDate, { description: 'When it is expected.' })
  expectedOn: string;
  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  carrier: string | null;
  @Field(() => Boolean, { description: 'Whether all of it was received or refused.' })
  isTaken: boolean;
  orderId: string;
  orderState: PurchaseOrderState;
  supplierId: string;
  institutionId: string;
  houseName: Text;
}

@Rule('REACHED')
@ObjectType({ description: 'A line of a shipment.' })
export class ShipmentLine {
  @Field(() => ID, { description: 'Its id, for `shipmentLineId`.' })
  id: string;
  @Field(() => Int, { description: 'Packs sent.' })
  packs: number;
  @Field(() => Int, { description: 'Packs received or refused.' })
  packsTaken: number;
  @Field(() => String, { nullable: true, description: 'Lot, where the note tells it.' })
  lotNumber: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Expiry, where the note tells it.' })
  expiresOn: string | null;
  shipmentId: string;
  orderLineId: string;
}

export const PurchaseOrderConnection = connectionOf('PurchaseOrder', () => PurchaseOrder);
export const PurchaseOrderStateCount = stateCountOf('PurchaseOrder', PurchaseOrderState);
export const ShipmentConnection = connectionOf('Shipment', () => Shipment);
