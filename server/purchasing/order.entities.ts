import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of orders, shipments, receipts and returns; the rules of each constraint stand in the migration that makes it. */

@Entity('purchase_order')
@Unique('purchase_order_number_unique', ['number'])
@Check('purchase_order_state_known', 'id IS NOT NULL')
@Check('purchase_order_amount', 'id IS NOT NULL')
@Check('purchase_order_closes', 'id IS NOT NULL')
@Check('purchase_order_confirmed', 'id IS NOT NULL')
@Check('purchase_order_ended', 'id IS NOT NULL')
@Check('purchase_order_reasoned', 'id IS NOT NULL')
@Index('purchase_order_supplier_index', ['supplierId', 'sentAt', 'id'])
@Index('purchase_order_group_index', ['groupId', 'sentAt', 'id'])
@Index('purchase_order_open_index', ['closesOn'], { where: `state IN ('SENT', 'CONFIRMED', 'RECEIVING')` })
export class PurchaseOrderRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'purchase_order_pk' }) id: string;
  @Column('text', { default: () => `'DD' || lpad(nextval('purchase_order_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('text') state: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('uuid', { name: 'sent_by' }) sentBy: string;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('date', { name: 'latest_arrival_on' }) latestArrivalOn: string;
  @Column('date', { name: 'closes_on' }) closesOn: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('purchase_order_line')
@Unique('purchase_order_line_once', ['requisitionLineId'])
@Check('purchase_order_line_packs', 'id IS NOT NULL')
@Check('purchase_order_line_price', 'id IS NOT NULL')
@Check('purchase_order_line_confirmed', 'id IS NOT NULL')
@Check('purchase_order_line_counts', 'id IS NOT NULL')
@Index('purchase_order_line_order_index', ['orderId', 'place'])
@Index('purchase_order_line_institution_index', ['institutionId', 'orderId'])
@Index('purchase_order_line_price_line_index', ['priceLineId', 'contractId'])
export class PurchaseOrderLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'purchase_order_line_pk' }) id: string;
  @Column('uuid', { name: 'order_id' }) orderId: string;
  @Column('integer') place: number;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'requisition_line_id' }) requisitionLineId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'price_line_id' }) priceLineId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'pack_id' }) packId: string;
  @Column('boolean', { name: 'is_consigned' }) isConsigned: boolean;
  @Column('bigint') packs: string;
  @Column('bigint', { name: 'price_fen' }) priceFen: string;
  @Column('bigint', { name: 'packs_confirmed', nullable: true }) packsConfirmed: string | null;
  @Column('bigint', { name: 'packs_shipped', default: '0' }) packsShipped: string;
  @Column('bigint', { name: 'packs_received', default: '0' }) packsReceived: string;
  @Column('bigint', { name: 'packs_returned', default: '0' }) packsReturned: string;
}

@Entity('shipment')
@Unique('shipment_number_once', ['supplierId', 'number'])
@Index('shipment_order_index', ['orderId', 'shippedAt', 'id'])
@Index('shipment_institution_index', ['institutionId', 'shippedAt', 'id'])
export class ShipmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shipment_pk' }) id: string;
  @Column('uuid', { name: 'order_id' }) orderId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') number: string;
  @Column('timestamptz', { name: 'shipped_at' }) shippedAt: Date;
  @Column('uuid', { name: 'announced_by' }) announcedBy: string;
  @Column('text', { nullable: true }) carrier: string | null;
  @Column('date', { name: 'expected_on' }) expectedOn: string;
}

@Entity('shipment_line')
@Check('shipment_line_packs', 'id IS NOT NULL')
@Check('shipment_line_taken', 'id IS NOT NULL')
@Index('shipment_line_shipment_index', ['shipmentId'])
@Index('shipment_line_order_line_index', ['orderLineId'])
export class ShipmentLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shipment_line_pk' }) id: string;
  @Column('uuid', { name: 'shipment_id' }) shipmentId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'order_line_id' }) orderLineId: string;
  @Column('bigint') packs: string;
  @Column('text', { name: 'lot_number', nullable: true }) lotNumber: string | null;
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column('bigint', { name: 'packs_taken', default: '0' }) packsTaken: string;
}

@Entity('goods_receipt')
@Unique('goods_receipt_number_unique', ['number'])
@Index('goods_receipt_shipment_index', ['shipmentId'])
@Index('goods_receipt_institution_index', ['institutionId', 'receivedAt', 'id'])
@Index('goods_receipt_order_index', ['orderId'])
export class GoodsReceiptRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'goods_receipt_pk' }) id: string;
  @Column('text', { default: () => `'SH' || lpad(nextval('goods_receipt_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'shipment_id' }) shipmentId: string;
  @Column('uuid', { name: 'order_id' }) orderId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('uuid', { name: 'received_by' }) receivedBy: string;
}

@Entity('goods_receipt_line')
@Check('goods_receipt_line_packs', 'id IS NOT NULL')
@Check('goods_receipt_line_owner_known', 'id IS NOT NULL')
@Check('goods_receipt_line_refused', 'id IS NOT NULL')
@Check('goods_receipt_line_returned', 'id IS NOT NULL')
@Check('goods_receipt_line_some', 'id IS NOT NULL')
@Check('goods_receipt_line_lot', 'id IS NOT NULL')
@Check('goods_receipt_line_reasoned', 'id IS NOT NULL')
@Index('goods_receipt_line_receipt_index', ['receiptId'])
@Index('goods_receipt_line_order_line_index', ['orderLineId'])
@Index('goods_receipt_line_lot_index', ['lotId', 'institutionId'], { where: 'lot_id IS NOT NULL' })
export class GoodsReceiptLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'goods_receipt_line_pk' }) id: string;
  @Column('uuid', { name: 'receipt_id' }) receiptId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'shipment_line_id' }) shipmentLineId: string;
  @Column('uuid', { name: 'order_line_id' }) orderLineId: string;
  @Column('bigint') packs: string;
  @Column('text', { name: 'lot_number', nullable: true }) lotNumber: string | null;
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column('uuid', { name: 'lot_id', nullable: true }) lotId: string | null;
  @Column('text') owner: string;
  @Column('text', { nullable: true }) scan: string | null;
  @Column('bigint', { name: 'refused_packs', default: '0' }) refusedPacks: string;
  @Column('text', { name: 'refuse_reason', nullable: true }) refuseReason: string | null;
  @Column('bigint', { name: 'packs_returned', default: '0' }) packsReturned: string;
}

@Entity('goods_receipt_serial')
@Index('goods_receipt_serial_once', ['itemId', 'serial'], { unique: true, where: `NOT is_returned` })
export class GoodsReceiptSerialRow {
  @PrimaryColumn('uuid', { name: 'receipt_line_id', primaryKeyConstraintName: 'goods_receipt_serial_pk' })
  receiptLineId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'goods_receipt_serial_pk' }) serial: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('boolean', { name: 'is_returned', default: false }) isReturned: boolean;
}

@Entity('goods_return')
@Unique('goods_return_number_unique', ['number'])
@Index('goods_return_institution_index', ['institutionId', 'returnedAt', 'id'])
@Index('goods_return_receipt_index', ['receiptId'])
export class GoodsReturnRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'goods_return_pk' }) id: string;
  @Column('text', { default: () => `'TH' || lpad(nextval('goods_return_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'receipt_id' }) receiptId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'returned_at' }) returnedAt: Date;
  @Column('uuid', { name: 'returned_by' }) returnedBy: string;
}

@Entity('goods_return_line')
@Unique('goods_return_line_once', ['returnId', 'receiptLineId'])
@Check('goods_return_line_packs', 'id IS NOT NULL')
export class GoodsReturnLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'goods_return_line_pk' }) id: string;
  @Column('uuid', { name: 'return_id' }) returnId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'receipt_line_id' }) receiptLineId: string;
  @Column('bigint') packs: string;
}

/** For the data source. */
export const orderEntities = [
  PurchaseOrderRow,
  PurchaseOrderLineRow,
  ShipmentRow,
  ShipmentLineRow,
  GoodsReceiptRow,
  GoodsReceiptLineRow,
  GoodsReceiptSerialRow,
  GoodsReturnRow,
  GoodsReturnLineRow,
];
