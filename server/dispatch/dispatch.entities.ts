import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of orders and of who agreed to them; the rules of each constraint stand in the migration that makes it. */

@Entity('dispatch_order')
@Unique('dispatch_order_number_unique', ['number'])
@Check('dispatch_order_kind_known', `kind <> ''`)
@Check('dispatch_order_during_whole', 'NOT isempty(during)')
@Check('dispatch_order_state_known', `state <> ''`)
@Check('dispatch_order_requested_side_known', `requested_side <> ''`)
@Check('dispatch_order_two_houses', 'home_institution_id <> host_institution_id')
@Check('dispatch_order_share', 'share_bp BETWEEN 0 AND 10000')
@Check('dispatch_order_submitted', 'submitted_at IS NULL')
@Check('dispatch_order_decided', 'decided_at IS NULL')
@Check('dispatch_order_began', 'began_at IS NULL')
@Check('dispatch_order_ended', 'ended_at IS NULL')
@Check('dispatch_order_reasoned', 'end_reason IS NOT NULL')
@Check('dispatch_order_chained', 'chain_id = id')
@Exclusion(
  'dispatch_order_once',
  `USING gist (person_id WITH =, host_institution_id WITH =, kind WITH =, during WITH &&) WHERE (state IN ('SUBMITTED', 'APPROVED', 'ACTIVE'))`,
)
@Index('dispatch_order_extended_once', ['extendsId'], {
  unique: true,
  where: `state NOT IN ('REJECTED', 'CANCELLED')`,
})
@Index('dispatch_order_replaced_once', ['replacesId'], {
  unique: true,
  where: `state NOT IN ('REJECTED', 'CANCELLED')`,
})
@Index('dispatch_order_home_index', ['homeId', 'requestedAt', 'id'])
@Index('dispatch_order_host_index', ['hostId', 'requestedAt', 'id'])
@Index('dispatch_order_group_index', ['groupId', 'requestedAt', 'id'])
@Index('dispatch_order_person_index', ['personId', 'since'])
@Index('dispatch_order_open_index', ['since'], { where: `state IN ('APPROVED', 'ACTIVE')` })
export class DispatchOrderRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispatch_order_pk' }) id: string;
  @Column('text', { default: () => `'XP' || lpad(nextval('dispatch_order_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') kind: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'home_institution_id' }) homeId: string;
  @Column('uuid', { name: 'host_institution_id' }) hostId: string;
  @Column('uuid', { name: 'host_department_id', nullable: true }) hostDepartmentId: string | null;
  @Column('text') post: string;
  @Column('integer', { name: 'share_bp' }) shareBp: number;
  @Column('daterange') during: string;
  @Column({ type: 'date', generatedType: 'STORED', asExpression: 'lower(during)' }) since: string;
  @Column({ type: 'date', generatedType: 'STORED', asExpression: 'upper(during)' }) until: string;
  @Column('text') purpose: string;
  @Column('text') state: string;
  @Column('uuid', { name: 'requested_by' }) requestedBy: string;
  @Column('text', { name: 'requested_side' }) requestedSide: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('timestamptz', { name: 'began_at', nullable: true }) beganAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('uuid', { name: 'appointment_id', nullable: true }) appointmentId: string | null;
  @Column('uuid', { name: 'chain_id' }) chainId: string;
  @Column('uuid', { name: 'extends_id', nullable: true }) extendsId: string | null;
  @Column('uuid', { name: 'replaces_id', nullable: true }) replacesId: string | null;
  @Column('date', { name: 'worked_until', nullable: true }) workedUntil: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('dispatch_approval')
@Unique('dispatch_approval_once', ['orderId', 'side'])
@Check('dispatch_approval_side_known', `side <> ''`)
@Check('dispatch_approval_decision_known', `decision <> ''`)
@Check('dispatch_approval_decided', 'decided_at IS NULL')
@Index('dispatch_approval_one_side_each', ['orderId', 'decidedBy'], { unique: true, where: 'decided_by IS NOT NULL' })
@Index('dispatch_approval_waiting_index', ['dueAt'], { where: `decision = 'WAITING'` })
export class DispatchApprovalRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispatch_approval_pk' }) id: string;
  @Column('uuid', { name: 'order_id' }) orderId: string;
  @Column('text') side: string;
  @Column('text', { default: 'WAITING' }) decision: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
}

@Entity('dispatch_transition')
@Check('dispatch_transition_side_known', `side <> ''`)
export class DispatchTransitionRow {
  @PrimaryColumn('text', { name: 'from_state', primaryKeyConstraintName: 'dispatch_transition_pk' }) fromState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dispatch_transition_pk' }) step: string;
  @PrimaryColumn('text', { name: 'to_state', primaryKeyConstraintName: 'dispatch_transition_pk' }) toState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dispatch_transition_pk' }) side: string;
}

/** For the data source. */
export const dispatchEntities = [DispatchOrderRow, DispatchApprovalRow, DispatchTransitionRow];
