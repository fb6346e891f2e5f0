import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'What a house took in of a shipment 收货单.' })
export class GoodsReceipt extends Node {
  @Field(() => String, { description: 'Its number, `SH` and nine digits.' })
  number: string;
  @Field(() => Instant, { description: 'When.' })
  receivedAt: Date;
  @Field(() => Boolean, { description: 'Whether all of it went back.' })
  isReturned: boolean;
  shipmentId: string;
  orderId: string;
  supplierId: string;
  institutionId: string;
  placeId: string;
  receivedById: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A line of a receipt.' })
export class GoodsReceiptLine {
  @Field(() => ID, { description: 'Its id, for `receiptLineId`.' })
  id: string;
  @Field(() => Int, { description: 'Packs taken in.' })
  packs: number;
  @Field(() => Int, { description: 'Packs that went back with the driver.' })
  refusedPacks: number;
  @Field(() => String, { nullable: true, description: 'Why packs were refused.' })
  refuseReason: string | null;
  @Field(() => Int, { description: 'Packs that were returned later.' })
  packsReturned: number;
  @Field(() => String, { nullable: true, description: 'Lot.' })
  lotNumber: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Expiry.' })
  expiresOn: string | null;
  @Field(() => [String], { description: 'Serial numbers of pieces that are here.' })
  serials: string[];
  @Field(() => Boolean, { description: 'Whether it stays the supplier’s until it is used.' })
  isConsigned: boolean;
  receiptId: string;
  orderLineId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Goods that went back to their supplier 退货.' })
export class GoodsReturn extends Node {
  @Field(() => String, { description: 'Its number, `TH` and nine digits.' })
  number: string;
  @Field(() => Instant, { description: 'When.' })
  returnedAt: Date;
  @Field(() => String, { description: 'Why.' })
  reason: string;
  @Field(() => Int, { description: 'How many packs.' })
  packs: number;
  receiptId: string;
  supplierId: string;
  institutionId: string;
  returnedById: string;
}

export const GoodsReceiptConnection = connectionOf('GoodsReceipt', () => GoodsReceipt);
export const GoodsReturnConnection = connectionOf('GoodsReturn', () => GoodsReturn);
