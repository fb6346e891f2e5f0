import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of requisitions and who signed them; the rules of each constraint stand in the migration that makes it. */

@Entity('purchase_transition')
@Check('purchase_transition_subject_known', 'subject IS NOT NULL')
export class PurchaseTransitionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'purchase_transition_pk' }) subject: string;
  @PrimaryColumn('text', { name: 'from_state', primaryKeyConstraintName: 'purchase_transition_pk' }) fromState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'purchase_transition_pk' }) step: string;
  @PrimaryColumn('text', { name: 'to_state', primaryKeyConstraintName: 'purchase_transition_pk' }) toState: string;
}

@Entity('requisition')
@Unique('requisition_number_unique', ['number'])
@Check('requisition_state_known', 'id IS NOT NULL')
@Check('requisition_amount', 'id IS NOT NULL')
@Check('requisition_reasoned', 'id IS NOT NULL')
@Check('requisition_ended', 'id IS NOT NULL')
@Index('requisition_institution_index', ['institutionId', 'requestedAt', 'id'])
export class RequisitionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requisition_pk' }) id: string;
  @Column('text', { default: () => `'QG' || lpad(nextval('requisition_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'place_id', nullable: true }) placeId: string | null;
  @Column('text') state: string;
  @Column('uuid', { name: 'requested_by' }) requestedBy: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('bigint', { name: 'amount_fen' }) amountFen: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('jsonb', { name: 'split_flag', nullable: true }) splitFlag: object | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('requisition_line')
@Unique('requisition_line_once', ['requisitionId', 'packId'])
@Check('requisition_line_packs', 'id IS NOT NULL')
@Check('requisition_line_price', 'id IS NOT NULL')
export class RequisitionLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requisition_line_pk' }) id: string;
  @Column('uuid', { name: 'requisition_id' }) requisitionId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('integer') place: number;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'pack_id' }) packId: string;
  @Column('bigint') packs: string;
  @Column('uuid', { name: 'price_line_id' }) priceLineId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('bigint', { name: 'price_fen' }) priceFen: string;
}

@Entity('requisition_approval')
@Unique('requisition_approval_once', ['requisitionId', 'level'])
@Check('requisition_approval_level_known', 'id IS NOT NULL')
@Check('requisition_approval_decision_known', 'id IS NOT NULL')
@Check('requisition_approval_decided', 'id IS NOT NULL')
@Index('requisition_approval_one_level_each', ['requisitionId', 'decidedBy'], {
  unique: true,
  where: `decided_by IS NOT NULL`,
})
export class RequisitionApprovalRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requisition_approval_pk' }) id: string;
  @Column('uuid', { name: 'requisition_id' }) requisitionId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') level: string;
  @Column('text', { default: 'WAITING' }) decision: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
}

/** For the data source. */
export const requisitionEntities = [PurchaseTransitionRow, RequisitionRow, RequisitionLineRow, RequisitionApprovalRow];
