import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of invoices and payments; the rules of each constraint stand in the migration that makes it. */

@Entity('supplier_invoice')
@Check('supplier_invoice_amount', 'id IS NOT NULL')
@Check('supplier_invoice_state_known', 'id IS NOT NULL')
@Check('supplier_invoice_disputed', 'id IS NOT NULL')
@Index('supplier_invoice_number_once', ['supplierId', 'number'], { unique: true, where: `state <> 'WITHDRAWN'` })
@Index('supplier_invoice_institution_index', ['institutionId', 'enteredAt', 'id'])
@Index('supplier_invoice_supplier_index', ['supplierId', 'enteredAt', 'id'])
export class SupplierInvoiceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplier_invoice_pk' }) id: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') number: string;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
  @Column('text') state: string;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt: Date;
  @Column('uuid', { name: 'entered_by' }) enteredBy: string;
  @Column('jsonb', { nullable: true }) differences: object | null;
  @Column('text', { name: 'dispute_reason', nullable: true }) disputeReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('supplier_invoice_line')
@Unique('supplier_invoice_line_place', ['invoiceId', 'place'])
@Check('supplier_invoice_line_packs', 'id IS NOT NULL')
@Check('supplier_invoice_line_price', 'id IS NOT NULL')
@Check('supplier_invoice_line_of_one', 'id IS NOT NULL')
@Index('supplier_invoice_line_order_line_index', ['orderLineId'])
@Index('supplier_invoice_line_settlement_index', ['settlementId'])
export class SupplierInvoiceLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplier_invoice_line_pk' }) id: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('integer') place: number;
  @Column('uuid', { name: 'order_line_id', nullable: true }) orderLineId: string | null;
  @Column('uuid', { name: 'settlement_id', nullable: true }) settlementId: string | null;
  @Column('bigint', { nullable: true }) packs: string | null;
  @Column('bigint', { name: 'price_fen', nullable: true }) priceFen: string | null;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
}

@Entity('payment_request')
@Unique('payment_request_number_unique', ['number'])
@Check('payment_request_amount', 'id IS NOT NULL')
@Check('payment_request_state_known', 'id IS NOT NULL')
@Check('payment_request_other', 'id IS NOT NULL')
@Check('payment_request_decided', 'id IS NOT NULL')
@Index('payment_request_institution_index', ['institutionId', 'requestedAt', 'id'])
export class PaymentRequestRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_request_pk' }) id: string;
  @Column('text', { default: () => `'FK' || lpad(nextval('payment_request_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
  @Column('text') state: string;
  @Column('uuid', { name: 'requested_by' }) requestedBy: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'reject_reason', nullable: true }) rejectReason: string | null;
  @Column('date', { name: 'paid_on', nullable: true }) paidOn: string | null;
  @Column('text', { nullable: true }) reference: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('payment_request_invoice')
@Index('payment_request_invoice_once', ['invoiceId'], { unique: true, where: `NOT is_released` })
export class PaymentRequestInvoiceRow {
  @PrimaryColumn('uuid', { name: 'payment_id', primaryKeyConstraintName: 'payment_request_invoice_pk' })
  paymentId: string;
  @PrimaryColumn('uuid', { name: 'invoice_id', primaryKeyConstraintName: 'payment_request_invoice_pk' })
  invoiceId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('boolean', { name: 'is_released', default: false }) isReleased: boolean;
}

/** For the data source. */
export const invoiceEntities = [
  SupplierInvoiceRow,
  SupplierInvoiceLineRow,
  PaymentRequestRow,
  PaymentRequestInvoiceRow,
];
