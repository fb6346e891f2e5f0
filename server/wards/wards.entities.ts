import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of patients, encounters and beds in use; the rules of each constraint stand in the migration that makes it. */

@Entity('patient')
@Index('patient_registered_index', ['registeredAt'])
@Check('patient_sex_known', `sex IN ('MALE', 'FEMALE', 'UNKNOWN', 'UNSPECIFIED')`)
export class PatientRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'patient_pk' }) id: string;
  @Column('uuid', { name: 'registered_at' }) registeredAt: string;
  @Column('text', { name: 'masked_name' }) maskedName: string;
  @Column('text') sex: string;
  @Column('date', { name: 'birth_date' }) birthDate: string;
}

@Entity('patient_identity')
@Unique('patient_identity_id_hash_unique', ['idHash'])
@Index('patient_identity_phone_end_index', ['phoneEnd'], { where: 'phone_end IS NOT NULL' })
@Index('patient_identity_name_index', { synchronize: false })
export class PatientIdentityRow {
  @PrimaryColumn('uuid', { name: 'patient_id', primaryKeyConstraintName: 'patient_identity_pk' }) patientId: string;
  @Column('text') name: string;
  @Column('text', { name: 'id_number', nullable: true }) idNumber: string | null;
  @Column('text', { name: 'id_hash', nullable: true }) idHash: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column({ type: 'text', name: 'phone_end', nullable: true, generatedType: 'STORED', asExpression: 'right(phone, 4)' })
  phoneEnd: string | null;
  @Column('text', { nullable: true }) address: string | null;
  /** First letters of the pinyin of the name; null for those who were registered before there were any. */
  @Column('text', { nullable: true }) initials: string | null;
}

@Entity('encounter')
@Unique('encounter_number_unique', ['number'])
@Check('encounter_state_known', `state IN ('PLANNED', 'ADMITTED', 'DISCHARGE_ORDERED', 'DEPARTED', 'CANCELLED')`)
@Check('encounter_admission_route_known', `admission_route IN ('OUTPATIENT', 'EMERGENCY', 'TRANSFER', 'OTHER')`)
@Check(
  'encounter_disposition_known',
  `disposition IN ('HOME', 'TRANSFER_HOSPITAL', 'TRANSFER_COMMUNITY', 'AGAINST_ADVICE', 'DIED', 'OTHER')`,
)
@Check('encounter_state_facts', 'admitted_at IS NOT NULL OR true')
@Index('encounter_one_open_per_patient', ['patientId'], {
  unique: true,
  where: `state IN ('ADMITTED', 'DISCHARGE_ORDERED')`,
})
@Index('encounter_one_plan_per_ward', ['patientId', 'wardId'], { unique: true, where: `state = 'PLANNED'` })
@Index('encounter_patient_index', ['patientId', 'institutionId'])
@Index('encounter_waiting_index', ['institutionId', 'wardId', 'plannedAt'], { where: `state = 'PLANNED'` })
@Index('encounter_departed_index', ['institutionId', 'departedAt'], { where: `state = 'DEPARTED'` })
@Index('encounter_referral_unique', ['referralId'], { unique: true, where: 'referral_id IS NOT NULL' })
@Index('encounter_admitted_index', ['institutionId', 'admittedAt'], { where: 'admitted_at IS NOT NULL' })
export class EncounterRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'encounter_pk' }) id: string;
  @Column('text', {
    default: () => `'ZY' || lpad(nextval('encounter_number')::text, 9, '0')`,
  })
  number: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'ward_id' }) wardId: string;
  @Column('uuid', { name: 'planned_ward_id', nullable: true }) plannedWardId: string | null;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('text') state: string;
  @Column('text', { name: 'admission_route' }) admissionRoute: string;
  @Column('text', { nullable: true }) diagnosis: string | null;
  @Column('text', { name: 'requested_isolation', nullable: true }) requestedIsolation: string | null;
  @Column('text', { name: 'requested_equipment', array: true, default: '{}' }) requestedEquipment: string[];
  @Column('timestamptz', { name: 'planned_at', nullable: true }) plannedAt: Date | null;
  @Column('timestamptz', { name: 'admitted_at', nullable: true }) admittedAt: Date | null;
  @Column('timestamptz', { name: 'discharge_ordered_at', nullable: true }) dischargeOrderedAt: Date | null;
  @Column('date', { name: 'expected_discharge_on', nullable: true }) expectedDischargeOn: string | null;
  @Column('timestamptz', { name: 'departed_at', nullable: true }) departedAt: Date | null;
  @Column('text', { nullable: true }) disposition: string | null;
  @Column('uuid', { name: 'to_institution_id', nullable: true }) toInstitutionId: string | null;
  @Column('timestamptz', { name: 'identity_until', nullable: true }) identityUntil: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId: string | null;
}

@Entity('bed_open_period')
@Check('bed_open_period_kind_known', `kind IN ('AUTHORISED', 'EXTRA')`)
@Check('bed_open_period_not_empty', 'NOT isempty(during)')
@Exclusion('bed_open_period_once', 'USING gist (bed_id WITH =, during WITH &&)')
export class BedOpenPeriodRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bed_open_period_pk' }) id: string;
  @Column('uuid', { name: 'bed_id' }) bedId: string;
  @Column('text') kind: string;
  @Column('tstzrange') during: string;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
}

@Entity('bed_occupancy')
@Check('bed_occupancy_kind_known', `kind IN ('STAY', 'HOLD', 'BLOCK')`)
@Check('bed_occupancy_not_empty', 'NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)')
@Check('bed_occupancy_stay_has_patient', `kind <> 'STAY' OR (encounter_id IS NOT NULL AND patient_id IS NOT NULL)`)
@Check('bed_occupancy_hold_ends', `kind <> 'HOLD' OR NOT upper_inf(during)`)
@Check('bed_occupancy_block_reason', `kind <> 'BLOCK' OR reason IS NOT NULL`)
@Check('bed_occupancy_cancel_whole', '(cancelled_at IS NULL) = (cancel_reason IS NULL)')
@Exclusion('bed_occupancy_one_per_bed', 'USING gist (bed_id WITH =, during WITH &&) WHERE (cancelled_at IS NULL)')
@Exclusion(
  'bed_occupancy_one_per_patient',
  `USING gist (patient_id WITH =, during WITH &&) WHERE (kind = 'STAY' AND cancelled_at IS NULL)`,
)
@Index('bed_occupancy_encounter_index', ['encounterId'], { where: 'encounter_id IS NOT NULL' })
@Index('bed_occupancy_bed_index', ['bedId', 'since', 'id'])
@Check('bed_occupancy_referral_hold', `referral_id IS NULL OR (kind = 'HOLD' AND encounter_id IS NOT NULL)`)
@Index('bed_occupancy_referral_index', ['referralId'], { where: 'referral_id IS NOT NULL' })
@Index('bed_occupancy_until_index', ['institutionId', 'until'], { where: 'cancelled_at IS NULL' })
export class BedOccupancyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bed_occupancy_pk' }) id: string;
  @Column('uuid', { name: 'bed_id' }) bedId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'ward_id' }) wardId: string;
  @Column('text') kind: string;
  @Column('tstzrange') during: string;
  @Column({ type: 'timestamptz', nullable: true, generatedType: 'STORED', asExpression: 'lower(during)' }) since: Date;
  @Column({ type: 'timestamptz', generatedType: 'STORED', asExpression: `coalesce(upper(during), 'infinity')` })
  until: Date;
  @Column('uuid', { name: 'encounter_id', nullable: true }) encounterId: string | null;
  @Column('uuid', { name: 'patient_id', nullable: true }) patientId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' }) recordedAt: Date;
  @Column('uuid', { name: 'begun_by', nullable: true }) begunBy: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId: string | null;
}

/** For the data source. */
export const wardsEntities = [PatientRow, PatientIdentityRow, EncounterRow, BedOpenPeriodRow, BedOccupancyRow];
