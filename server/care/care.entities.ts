import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of chronic care; the rules of each constraint stand in the migration that makes it. */

@Entity('care_register')
@Check('care_register_condition_known', `condition <> ''`)
@Check('care_register_risk_known', `risk IN ('LOW', 'MEDIUM', 'HIGH')`)
@Check('care_register_close_reason_known', `close_reason <> ''`)
@Check('care_register_close_whole', '(closed_on IS NULL) = (close_reason IS NULL)')
@Check('care_register_period', 'closed_on >= since')
@Index('care_register_one_open', ['patientId', 'condition'], { unique: true, where: 'closed_on IS NULL' })
@Index('care_register_patient_index', ['patientId', 'condition', 'since'])
@Index('care_register_institution_index', ['institutionId', 'condition', 'since'])
export class CareRegisterRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'care_register_pk' }) id: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') condition: string;
  @Column('date') since: string;
  @Column('text', { nullable: true }) risk: string | null;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy: string | null;
  @Column('timestamptz', { name: 'opened_at', default: () => 'clock_timestamp()' }) openedAt: Date;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('follow_up')
@Check('follow_up_conditions_known', `conditions <> '{}'`)
@Check('follow_up_way_known', `way IN ('CLINIC', 'HOME', 'PHONE', 'ONLINE')`)
@Check('follow_up_adherence_known', `adherence IN ('REGULAR', 'IRREGULAR', 'NONE')`)
@Check('follow_up_assessment_known', `assessment IN ('CONTROLLED', 'UNCONTROLLED', 'ADVERSE', 'COMPLICATION')`)
@Check('follow_up_next_later', 'next_due_on > done_on')
@Check('follow_up_cancel_whole', '(cancelled_at IS NULL) = (cancel_reason IS NULL)')
@Index('follow_up_patient_index', ['patientId', 'doneOn', 'id'])
@Index('follow_up_institution_index', ['institutionId', 'doneOn'], { where: 'cancelled_at IS NULL' })
export class FollowUpRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'follow_up_pk' }) id: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('text', { array: true }) conditions: string[];
  @Column('date', { name: 'done_on' }) doneOn: string;
  @Column('timestamptz', { name: 'done_at' }) doneAt: Date;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy: string | null;
  @Column('text') way: string;
  @Column('text', { array: true, default: [] }) symptoms: string[];
  @Column('text', { nullable: true }) adherence: string | null;
  @Column('text', { name: 'adverse_reaction', nullable: true }) adverseReaction: string | null;
  @Column('jsonb', { default: [] }) medications: object;
  @Column('text', { nullable: true }) advice: string | null;
  @Column('text', { nullable: true }) assessment: string | null;
  @Column('date', { name: 'next_due_on', nullable: true }) nextDueOn: string | null;
  @Column('boolean', { name: 'refer_advised', default: false }) referAdvised: boolean;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('measurement')
@Check('measurement_source_known', `source IN ('FOLLOW_UP', 'RESIDENT', 'IMPORT')`)
@Check('measurement_of_follow_up', `source <> 'FOLLOW_UP' OR follow_up_id IS NOT NULL`)
@Check('measurement_plausible', 'value_milli > 0')
@Check('measurement_cancel_facts', 'cancelled_at IS NOT NULL OR num_nonnulls(cancelled_by, cancel_reason) = 0')
@Index('measurement_once_per_follow_up', ['followUpId', 'code'], {
  unique: true,
  where: 'cancelled_at IS NULL AND follow_up_id IS NOT NULL',
})
@Index('measurement_patient_index', ['patientId', 'code', 'measuredOn'], { where: 'cancelled_at IS NULL' })
export class MeasurementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'measurement_pk' }) id: string;
  @Column('uuid', { name: 'follow_up_id', nullable: true }) followUpId: string | null;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') code: string;
  @Column('bigint', { name: 'value_milli' }) valueMilli: string;
  @Column('timestamptz', { name: 'measured_at' }) measuredAt: Date;
  @Column({
    type: 'date',
    name: 'measured_on',
    generatedType: 'STORED',
    asExpression: `(measured_at AT TIME ZONE 'Asia/Shanghai')::date`,
  })
  measuredOn: string;
  @Column('text') source: string;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
}

@Entity('care_task')
@Unique('care_task_source_unique', ['sourceKey'])
@Check('care_task_kind_known', `kind IN ('FOLLOW_UP', 'POST_DISCHARGE', 'DOWN_REFERRAL', 'CHECK_UP')`)
@Check('care_task_condition_known', `condition <> ''`)
@Check('care_task_state_known', `state IN ('PLANNED', 'DONE', 'CANCELLED', 'MISSED')`)
@Check('care_task_change_known', `change <> ''`)
@Check('care_task_condition_of_follow_up', `(kind = 'FOLLOW_UP') = (condition IS NOT NULL)`)
@Check('care_task_state_facts', 'closed_at IS NULL OR true')
@Index('care_task_one_plan', ['patientId', 'condition'], {
  unique: true,
  where: `state = 'PLANNED' AND kind = 'FOLLOW_UP'`,
})
@Index('care_task_one_check_up', ['patientId'], { unique: true, where: `state = 'PLANNED' AND kind = 'CHECK_UP'` })
@Index('care_task_patient_index', ['patientId', 'dueOn', 'id'])
@Index('care_task_due_index', ['institutionId', 'dueOn'], { where: `state = 'PLANNED'` })
@Index('care_task_follow_up_index', ['followUpId'], { where: 'follow_up_id IS NOT NULL' })
export class CareTaskRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'care_task_pk' }) id: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) condition: string | null;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text', { default: 'PLANNED' }) state: string;
  @Column('text', { name: 'source_key' }) sourceKey: string;
  @Column('uuid', { name: 'from_institution_id', nullable: true }) fromInstitutionId: string | null;
  @Column('date', { name: 'happened_on', nullable: true }) happenedOn: string | null;
  @Column('uuid', { name: 'follow_up_id', nullable: true }) followUpId: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column('uuid', { name: 'admitted_encounter_id', nullable: true }) admittedEncounterId: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column('text', { default: 'PLANNED' }) change: string;
  @Column('timestamptz', { name: 'changed_at', default: () => 'clock_timestamp()' }) changedAt: Date;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('text', { name: 'changed_post', nullable: true }) changedPost: string | null;
  @Column('text', { name: 'change_reason', nullable: true }) changeReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('contact_attempt')
@Check('contact_attempt_way_known', `way IN ('PHONE', 'HOME', 'MESSAGE')`)
@Check('contact_attempt_result_known', `result <> ''`)
@Check('contact_attempt_cancel_whole', '(cancelled_at IS NULL) = (cancel_reason IS NULL)')
@Index('contact_attempt_task_index', ['taskId', 'at'])
@Index('contact_attempt_patient_index', ['patientId', 'at'])
export class ContactAttemptRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_attempt_pk' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('timestamptz') at: Date;
  @Column('text') way: string;
  @Column('text') result: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
}

/** For the data source. */
export const careEntities = [CareRegisterRow, FollowUpRow, MeasurementRow, CareTaskRow, ContactAttemptRow];
