import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

/** Tables of the slot pool; the rules of each constraint stand in the migration that makes it. */

@Entity('slot_session')
@Check('slot_session_capacity_sane', 'capacity BETWEEN 1 AND 500')
@Check('slot_session_share_within', 'community_slots BETWEEN 0 AND capacity')
@Check('slot_session_not_overbooked', 'booked BETWEEN 0 AND community_slots')
@Check('slot_session_period', 'ends_at > starts_at AND return_at <= starts_at')
@Check('slot_session_close_whole', '(closed_at IS NULL) = (close_reason IS NULL)')
@Check('slot_session_closed_empty', 'closed_at IS NULL OR booked = 0')
@Exclusion(
  'slot_session_one_place_at_a_time',
  'USING gist (institution_id WITH =, (coalesce(clinician_id::text, clinician_name)) WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL)',
)
@Index('slot_session_coming_index', ['institutionId', 'startsAt', 'id'])
export class SlotSessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'slot_session_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id' }) departmentId: string;
  @Column('text', { name: 'clinician_name' }) clinicianName: string;
  /** Of a session that a duty opened. */
  @Column('uuid', { name: 'clinician_id', nullable: true }) clinicianId: string | null;
  @Column('text') service: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('integer') capacity: number;
  @Column('integer', { name: 'community_slots' }) communitySlots: number;
  @Column('timestamptz', { name: 'return_at' }) returnAt: Date;
  @Column('integer', { default: 0 }) booked: number;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('slot_booking')
@Check('slot_booking_number_positive', 'number >= 1')
@Check('slot_booking_cancel_whole', '(cancelled_at IS NULL) = (cancel_reason IS NULL)')
@Index('slot_booking_one_per_number', ['sessionId', 'number'], { unique: true, where: 'cancelled_at IS NULL' })
@Index('slot_booking_one_per_patient', ['sessionId', 'patientId'], { unique: true, where: 'cancelled_at IS NULL' })
@Index('slot_booking_one_per_referral', ['referralId'], { unique: true, where: 'cancelled_at IS NULL' })
@Index('slot_booking_referral_index', ['referralId', 'bookedAt'])
export class SlotBookingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'slot_booking_pk' }) id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('integer') number: number;
  @Column('uuid', { name: 'referral_id' }) referralId: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('timestamptz', { name: 'booked_at' }) bookedAt: Date;
  @Column('uuid', { name: 'booked_by', nullable: true }) bookedBy: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
}

export const slotsEntities = [SlotSessionRow, SlotBookingRow];
