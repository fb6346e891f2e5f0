import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';
import { DutySessionState } from './duty-session.rules';

/** Tables of duty; the rules of each constraint stand in the migration that makes it. */

@Entity('duty_plan')
@Check('duty_plan_weekday_known', 'weekday BETWEEN 1 AND 7')
@Check('duty_plan_every_known', 'every_weeks IN (1, 2, 4)')
@Check('duty_plan_period', 'until_on >= from_on')
@Check('duty_plan_slots_sane', 'slots BETWEEN 1 AND 500')
@Check('duty_plan_times', 'starts <> ends AND (slots IS NULL OR starts < ends)')
@Check('duty_plan_end_whole', '(ended_at IS NULL) = (end_reason IS NULL)')
@Index('duty_plan_institution_index', ['institutionId'])
@Index('duty_plan_person_index', ['personId'])
export class DutyPlanRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_plan_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id' }) departmentId: string;
  @Column('text', { name: 'service_zh' }) serviceZh: string;
  @Column('text', { name: 'service_en' }) serviceEn: string;
  @Column('integer') weekday: number;
  @Column('time') starts: string;
  @Column('time') ends: string;
  @Column('integer', { name: 'every_weeks' }) everyWeeks: number;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'until_on', nullable: true }) untilOn: string | null;
  @Column('integer', { nullable: true }) slots: number | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('duty_session')
@Check('duty_session_state_known', `state IN ('PLANNED', 'CHECKED_IN', 'DONE', 'CANCELLED', 'MISSED')`)
@Check('duty_session_patients_sane', 'patients_seen BETWEEN 0 AND 500')
@Check(
  'duty_session_period',
  `lower_inc(during) AND NOT upper_inc(during) AND upper(during) - lower(during) <= interval '24 hours'`,
)
@Check('duty_session_plan_whole', '(plan_id IS NULL) = (planned_on IS NULL)')
@Check(
  'duty_session_state_facts',
  `(state IN ('CANCELLED', 'MISSED')) = (closed_at IS NOT NULL) AND (cancel_reason IS NOT NULL) = (state = 'CANCELLED')
    AND (state = 'DONE') = (done_at IS NOT NULL) AND (state = 'DONE') = (patients_seen IS NOT NULL)
    AND (state <> 'CHECKED_IN' OR checked_in_at IS NOT NULL) AND (state NOT IN ('PLANNED', 'MISSED') OR checked_in_at IS NULL)`,
)
@Check(
  'duty_session_vouched',
  `state <> 'DONE' OR checked_in_at IS NOT NULL OR (done_by <> person_id AND note IS NOT NULL)`,
)
@Exclusion(
  'duty_session_one_place_at_a_time',
  `USING gist (person_id WITH =, during WITH &&) WHERE (state IN ('PLANNED', 'CHECKED_IN', 'DONE'))`,
)
@Unique('duty_session_slot_unique', ['slotSessionId'])
@Index('duty_session_once_per_day', ['planId', 'plannedOn'], { unique: true, where: 'plan_id IS NOT NULL' })
@Index('duty_session_institution_index', ['institutionId', 'startsAt', 'id'])
@Index('duty_session_person_index', ['personId', 'startsAt', 'id'])
@Index('duty_session_overdue_index', ['endsAt'], { where: `state = 'PLANNED'` })
export class DutySessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_session_pk' }) id: string;
  @Column('uuid', { name: 'plan_id', nullable: true }) planId: string | null;
  @Column('date', { name: 'planned_on', nullable: true }) plannedOn: string | null;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id' }) departmentId: string;
  @Column('text', { name: 'service_zh' }) serviceZh: string;
  @Column('text', { name: 'service_en' }) serviceEn: string;
  @Column('tstzrange') during: string;
  @Column({ type: 'timestamptz', name: 'starts_at', generatedType: 'STORED', asExpression: 'lower(during)' })
  startsAt: Date;
  @Column({ type: 'timestamptz', name: 'ends_at', generatedType: 'STORED', asExpression: 'upper(during)' })
  endsAt: Date;
  @Column('text', { default: DutySessionState.PLANNED }) state: DutySessionState;
  @Column('timestamptz', { name: 'checked_in_at', nullable: true }) checkedInAt: Date | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy: string | null;
  @Column('integer', { name: 'patients_seen', nullable: true }) patientsSeen: number | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'slot_session_id', nullable: true }) slotSessionId: string | null;
  @Column('uuid', { name: 'order_id', nullable: true }) orderId: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('duty_technique')
@Check('duty_technique_learners_sane', 'learners BETWEEN 1 AND 500')
@Index('duty_technique_once', ['sessionId', 'nameZh'], { unique: true, where: 'cancelled_at IS NULL' })
export class DutyTechniqueRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_technique_pk' }) id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('integer') learners: number;
  @Column('date', { name: 'taught_on' }) taughtOn: string;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
}

export const dutyEntities = [DutyPlanRow, DutySessionRow, DutyTechniqueRow];
