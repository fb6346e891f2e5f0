import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CountReason,
  LotBlockKind,
  StockCountState,
  StockMovementKind,
  StockPackState,
  StockPlaceKind,
  StockTransferState,
} from './stock.enums';

/** Tables of stock; the rules of each constraint stand in the migrations that make them. */

@Entity('stock_place')
@Check('stock_place_kind_known', `kind IN ('CENTRAL', 'PHARMACY', 'CABINET', 'QUARANTINE', 'TRANSIT')`)
@Check('stock_place_storages_known', `storages <> '{}' AND storages <@ '{ROOM,COOL,COLD,FROZEN}'`)
@Check('stock_place_cabinet', `kind <> 'CABINET' OR num_nonnulls(ward_id, department_id) > 0`)
@Unique('stock_place_code_unique', ['institutionId', 'code'])
@Unique('stock_place_house_unique', ['id', 'institutionId'])
@Index('stock_place_one_transit', ['institutionId'], { unique: true, where: `kind = 'TRANSIT'` })
export class StockPlaceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_place_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') kind: StockPlaceKind;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId: string | null;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId: string | null;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { array: true, default: ['ROOM'] }) storages: string[];
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('stock_lot')
@Check('stock_lot_number_sane', 'length(number) BETWEEN 1 AND 40')
@Check('stock_lot_dates', 'made_on <= expires_on')
@Unique('stock_lot_unique', ['itemId', 'number', 'expiresOn'])
@Unique('stock_lot_item_unique', ['id', 'itemId'])
@Index('stock_lot_unique_undated', ['itemId', 'number'], { unique: true, where: 'expires_on IS NULL' })
export class StockLotRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_lot_pk' }) id: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('text') number: string;
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column('date', { name: 'made_on', nullable: true }) madeOn: string | null;
}

@Entity('stock_transfer')
@Check('stock_transfer_state_known', `state IN ('SENT', 'RECEIVED', 'TAKEN_BACK')`)
@Check('stock_transfer_two_houses', 'from_institution_id <> to_institution_id')
@Check(
  'stock_transfer_end_whole',
  `(state = 'SENT') = (ended_at IS NULL) AND (state <> 'RECEIVED' OR to_place_id IS NOT NULL)`,
)
@Unique('stock_transfer_number_unique', ['number'])
@Index('stock_transfer_from_index', ['fromInstitutionId', 'sentAt', 'id'])
@Index('stock_transfer_to_index', ['toInstitutionId', 'sentAt', 'id'])
export class StockTransferRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_transfer_pk' }) id: string;
  @Column('text', { default: () => `'DB' || lpad(nextval('stock_transfer_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'from_place_id' }) fromPlaceId: string;
  @Column('uuid', { name: 'from_institution_id' }) fromInstitutionId: string;
  @Column('uuid', { name: 'to_institution_id' }) toInstitutionId: string;
  @Column('uuid', { name: 'to_place_id', nullable: true }) toPlaceId: string | null;
  @Column('text', { default: StockTransferState.SENT }) state: StockTransferState;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy: string | null;
  @Column('timestamptz', { name: 'sent_at', default: () => 'clock_timestamp()' }) sentAt: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('stock_movement')
@Check(
  'stock_movement_kind_known',
  `kind IN ('RECEIPT', 'USE', 'RETURN_USE', 'TRANSFER', 'RETURN_SUPPLIER', 'COUNT', 'WRITE_OFF')`,
)
@Check('stock_movement_serial_sane', 'length(serial) <= 40')
@Check('stock_movement_quantity_positive', 'quantity > 0')
@Check(
  'stock_movement_places',
  ` (from_place_id IS NULL) = (from_institution_id IS NULL) AND (to_place_id IS NULL) = (to_institution_id IS NULL) AND CASE kind WHEN 'TRANSFER' THEN num_nonnulls(from_place_id, to_place_id) = 2 WHEN 'COUNT' THEN num_nonnulls(from_place_id, to_place_id) = 1 WHEN 'RECEIPT' THEN from_place_id IS NULL AND to_place_id IS NOT NULL WHEN 'RETURN_USE' THEN from_place_id IS NULL AND to_place_id IS NOT NULL ELSE from_place_id IS NOT NULL AND to_place_id IS NULL END`,
)
@Check('stock_movement_not_to_itself', 'from_place_id <> to_place_id')
@Check('stock_movement_recipient', `kind NOT IN ('USE', 'RETURN_USE') OR num_nonnulls(patient_id, department_id) > 0`)
@Check('stock_movement_return_of', `(kind = 'RETURN_USE') = (use_id IS NOT NULL)`)
@Check(
  'stock_movement_reason',
  `kind NOT IN ('COUNT', 'WRITE_OFF', 'RETURN_SUPPLIER', 'RETURN_USE') OR reason IS NOT NULL`,
)
@Check('stock_movement_between_houses', 'transfer_id IS NOT NULL OR from_institution_id = to_institution_id')
@Unique('stock_movement_sequence_unique', ['sequence'])
@Unique('stock_movement_source_unique', ['sourceKey'])
@Index('stock_movement_from_index', ['fromInstitutionId', 'sequence'])
@Index('stock_movement_to_index', ['toInstitutionId', 'sequence'])
@Index('stock_movement_lot_index', ['lotId', 'sequence'])
@Index('stock_movement_used_index', ['itemId', 'at'], { where: `kind IN ('USE', 'RETURN_USE')` })
@Index('stock_movement_received_index', ['toInstitutionId', 'at'], { where: `kind IN ('RECEIPT', 'RETURN_USE')` })
@Index('stock_movement_spent_index', ['fromInstitutionId', 'at'], { where: `kind IN ('USE', 'WRITE_OFF', 'COUNT')` })
@Index('stock_movement_serial_index', ['itemId', 'serial'], { where: `serial <> ''` })
@Index('stock_movement_patient_index', ['patientId'], { where: 'patient_id IS NOT NULL' })
@Index('stock_movement_return_index', ['useId'], { where: 'use_id IS NOT NULL' })
@Index('stock_movement_transfer_index', ['transferId'], { where: 'transfer_id IS NOT NULL' })
export class StockMovementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_movement_pk' }) id: string;
  @Column('bigint', { default: () => `nextval('stock_movement_sequence')` }) sequence: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: Date;
  @Column('text') kind: StockMovementKind;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'lot_id' }) lotId: string;
  @Column('text', { default: '' }) serial: string;
  @Column('uuid', { name: 'from_place_id', nullable: true }) fromPlaceId: string | null;
  @Column('uuid', { name: 'from_institution_id', nullable: true }) fromInstitutionId: string | null;
  @Column('uuid', { name: 'to_place_id', nullable: true }) toPlaceId: string | null;
  @Column('uuid', { name: 'to_institution_id', nullable: true }) toInstitutionId: string | null;
  @Column('bigint') quantity: string;
  @Column('uuid', { name: 'owner_supplier_id', nullable: true }) ownerSupplierId: string | null;
  @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
  @Column('text', { name: 'source_key' }) sourceKey: string;
  @Column('uuid', { name: 'patient_id', nullable: true }) patientId: string | null;
  @Column('uuid', { name: 'encounter_id', nullable: true }) encounterId: string | null;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'use_id', nullable: true }) useId: string | null;
  @Column('uuid', { name: 'transfer_id', nullable: true }) transferId: string | null;
}

@Entity('stock_balance')
@Check('stock_balance_not_negative', 'quantity >= 0')
@Index('stock_balance_item_index', ['itemId', 'institutionId'], { where: 'quantity > 0' })
@Index('stock_balance_lot_index', ['lotId'], { where: 'quantity > 0' })
@Index('stock_balance_expiry_index', ['institutionId', 'expiresOn'], { where: 'quantity > 0' })
@Index('stock_balance_serial_once', ['itemId', 'serial'], { unique: true, where: `serial <> '' AND quantity > 0` })
export class StockBalanceRow {
  @PrimaryColumn('uuid', { name: 'place_id', primaryKeyConstraintName: 'stock_balance_pk' }) placeId: string;
  @PrimaryColumn('uuid', { name: 'lot_id', primaryKeyConstraintName: 'stock_balance_pk' }) lotId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stock_balance_pk' }) serial: string;
  @PrimaryColumn('uuid', { name: 'owner_supplier_id', primaryKeyConstraintName: 'stock_balance_pk' })
  ownerSupplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column('bigint') quantity: string;
}

@Entity('stock_settlement')
@Check('stock_settlement_quantity_some', 'quantity <> 0')
@Check('stock_settlement_price_positive', 'price_fen > 0')
@Check('stock_settlement_pack_positive', 'pack_units > 0')
@Check('stock_settlement_price_whole', 'num_nonnulls(price_line_id, price_fen, pack_units, amount_fen) IN (0, 4)')
@Check('stock_settlement_invoiced_priced', 'invoice_line_id IS NULL OR amount_fen IS NOT NULL')
@Unique('stock_settlement_movement_unique', ['movementId'])
@Index('stock_settlement_waiting_index', ['supplierId', 'institutionId', 'usedOn'], {
  where: 'invoice_line_id IS NULL',
})
@Index('stock_settlement_house_index', ['institutionId', 'usedOn', 'id'])
@Index('stock_settlement_use_index', ['useId'])
@Index('stock_settlement_invoice_index', ['invoiceLineId'], { where: 'invoice_line_id IS NOT NULL' })
export class StockSettlementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_settlement_pk' }) id: string;
  @Column('uuid', { name: 'movement_id' }) movementId: string;
  @Column('uuid', { name: 'use_id' }) useId: string;
  @Column('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('date', { name: 'used_on' }) usedOn: string;
  @Column('bigint') quantity: string;
  @Column('uuid', { name: 'price_line_id', nullable: true }) priceLineId: string | null;
  @Column('bigint', { name: 'price_fen', nullable: true }) priceFen: string | null;
  @Column('bigint', { name: 'pack_units', nullable: true }) packUnits: string | null;
  @Column('bigint', { name: 'amount_fen', nullable: true }) amountFen: string | null;
  @Column('uuid', { name: 'invoice_line_id', nullable: true }) invoiceLineId: string | null;
}

@Entity('par_level')
@Check('par_level_sane', 'min_units >= 0 AND max_units >= min_units')
@Index('par_level_institution_index', ['institutionId'])
export class ParLevelRow {
  @PrimaryColumn('uuid', { name: 'place_id', primaryKeyConstraintName: 'par_level_pk' }) placeId: string;
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'par_level_pk' }) itemId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('bigint', { name: 'min_units' }) minUnits: string;
  @Column('bigint', { name: 'max_units' }) maxUnits: string;
  /** Since when it has been below the lower level. */
  @Column('timestamptz', { name: 'low_since', nullable: true }) lowSince: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('recall')
@Check('recall_lots_some', 'cardinality(lot_numbers) > 0')
@Check('recall_level_known', 'level BETWEEN 1 AND 3')
@Check('recall_close_whole', '(closed_at IS NULL) = (close_note IS NULL)')
@Unique('recall_number_unique', ['number'])
@Index('recall_group_index', ['groupId', 'openedAt', 'id'])
@Index('recall_item_index', ['itemId'])
export class RecallRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recall_pk' }) id: string;
  @Column('text', { default: () => `'ZH' || lpad(nextval('recall_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('text', { name: 'lot_numbers', array: true }) lotNumbers: string[];
  @Column('integer') level: number;
  @Column('text') reason: string;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy: string | null;
  @Column('timestamptz', { name: 'opened_at', default: () => 'clock_timestamp()' }) openedAt: Date;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'close_note', nullable: true }) closeNote: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('recall_task')
@Check('recall_task_found_sane', 'found_units >= 0')
@Check('recall_task_whole', '(acknowledged_at IS NULL) = (found_units IS NULL)')
@Unique('recall_task_unique', ['recallId', 'institutionId'])
@Index('recall_task_institution_index', ['institutionId'])
export class RecallTaskRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recall_task_pk' }) id: string;
  @Column('uuid', { name: 'recall_id' }) recallId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('bigint', { name: 'held_units' }) heldUnits: string;
  @Column('bigint', { name: 'used_units' }) usedUnits: string;
  @Column('uuid', { name: 'acknowledged_by', nullable: true }) acknowledgedBy: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt: Date | null;
  @Column('bigint', { name: 'found_units', nullable: true }) foundUnits: string | null;
  @Column('text', { nullable: true }) note: string | null;
}

@Entity('lot_block')
@Check('lot_block_kind_known', `kind IN ('RECALL', 'QUARANTINE')`)
@Check(
  'lot_block_kind_whole',
  `(kind = 'RECALL') = (recall_id IS NOT NULL) AND (kind = 'RECALL') = (institution_id IS NULL)`,
)
@Check('lot_block_lift_whole', '(lifted_at IS NULL) = (lift_reason IS NULL)')
@Index('lot_block_lot_index', ['lotId'], { where: 'lifted_at IS NULL' })
@Index('lot_block_quarantine_once', ['lotId', 'institutionId'], {
  unique: true,
  where: `kind = 'QUARANTINE' AND lifted_at IS NULL`,
})
@Index('lot_block_recall_once', ['recallId', 'lotId'], { unique: true, where: 'recall_id IS NOT NULL' })
export class LotBlockRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lot_block_pk' }) id: string;
  @Column('uuid', { name: 'lot_id' }) lotId: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('text') kind: LotBlockKind;
  @Column('uuid', { name: 'recall_id', nullable: true }) recallId: string | null;
  @Column('text') reason: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) since: Date;
  @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column('uuid', { name: 'lifted_by', nullable: true }) liftedBy: string | null;
  @Column('text', { name: 'lift_reason', nullable: true }) liftReason: string | null;
}

@Entity('stock_pack')
@Check('stock_pack_code_sane', 'length(code) BETWEEN 1 AND 40')
@Check('stock_pack_units_positive', 'units > 0')
@Check('stock_pack_state_known', `state IN ('FILLED', 'OPENED', 'VOID')`)
@Check('stock_pack_end_whole', `(state = 'FILLED') = (ended_at IS NULL)`)
@Unique('stock_pack_code_unique', ['institutionId', 'code'])
@Index('stock_pack_filled_index', ['placeId', 'lotId'], { where: `state = 'FILLED'` })
export class StockPackRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_pack_pk' }) id: string;
  @Column('text') code: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'lot_id' }) lotId: string;
  @Column('uuid', { name: 'owner_supplier_id', nullable: true }) ownerSupplierId: string | null;
  @Column('bigint') units: string;
  @Column('text', { default: StockPackState.FILLED }) state: StockPackState;
  @Column('uuid', { name: 'filled_by', nullable: true }) filledBy: string | null;
  @Column('timestamptz', { name: 'filled_at', default: () => 'clock_timestamp()' }) filledAt: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('stock_count')
@Check('stock_count_state_known', `state IN ('OPEN', 'CLOSED', 'CANCELLED')`)
@Check('stock_count_end_whole', `(state = 'OPEN') = (ended_at IS NULL)`)
@Unique('stock_count_number_unique', ['number'])
@Index('stock_count_one_open', ['placeId'], { unique: true, where: `state = 'OPEN'` })
@Index('stock_count_house_index', ['institutionId', 'openedAt', 'id'])
export class StockCountRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_count_pk' }) id: string;
  @Column('text', { default: () => `'PD' || lpad(nextval('stock_count_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('text', { default: StockCountState.OPEN }) state: StockCountState;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy: string | null;
  @Column('timestamptz', { name: 'opened_at', default: () => 'clock_timestamp()' }) openedAt: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('stock_count_line')
@Check('stock_count_line_expected_sane', 'expected >= 0')
@Check('stock_count_line_counted_sane', 'counted >= 0')
@Check('stock_count_line_reason_known', `reason IN ('LOST', 'BROKEN', 'EXPIRED', 'FOUND', 'MISCOUNTED', 'NOT_SCANNED')`)
@Check('stock_count_line_explained', 'counted = expected OR reason IS NOT NULL')
export class StockCountLineRow {
  @PrimaryColumn('uuid', { name: 'count_id', primaryKeyConstraintName: 'stock_count_line_pk' }) countId: string;
  @PrimaryColumn('uuid', { name: 'lot_id', primaryKeyConstraintName: 'stock_count_line_pk' }) lotId: string;
  @PrimaryColumn('text', { default: '', primaryKeyConstraintName: 'stock_count_line_pk' }) serial: string;
  @PrimaryColumn('uuid', { name: 'owner_supplier_id', primaryKeyConstraintName: 'stock_count_line_pk' })
  ownerSupplierId: string;
  @Column('bigint') expected: string;
  @Column('bigint') counted: string;
  @Column('text', { nullable: true }) reason: CountReason | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: Date;
  @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
}

export const stockEntities = [
  StockPlaceRow,
  StockLotRow,
  StockTransferRow,
  StockMovementRow,
  StockBalanceRow,
  StockSettlementRow,
  ParLevelRow,
  RecallRow,
  RecallTaskRow,
  LotBlockRow,
  StockPackRow,
  StockCountRow,
  StockCountLineRow,
];
