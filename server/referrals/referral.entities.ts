import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of referrals; the rules of each constraint stand in the migration that makes it. */

@Entity('outside_institution')
export class OutsideInstitutionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'outside_institution_pk' }) code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
}

@Entity('referral_transition')
@Check('referral_transition_side_known', `side IN ('SOURCE', 'TARGET', 'GROUP', 'SYSTEM')`)
export class ReferralTransitionRow {
  @PrimaryColumn('text', { name: 'from_state', primaryKeyConstraintName: 'referral_transition_pk' }) fromState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'referral_transition_pk' }) action: string;
  @PrimaryColumn('text', { name: 'to_state', primaryKeyConstraintName: 'referral_transition_pk' }) toState: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'referral_transition_pk' }) side: string;
}

@Entity('referral')
@Unique('referral_number_unique', ['number'])
@Check('referral_direction_known', 'true')
@Check('referral_scene_known', 'true')
@Check('referral_urgency_known', 'true')
@Check('referral_state_known', 'true')
@Check('referral_late_known', 'true')
@Check('referral_end_reason_known', 'true')
@Check('referral_one_target', 'true')
@Check('referral_department_of_target', 'true')
@Check('referral_elsewhere', 'true')
@Check('referral_chain', 'true')
@Check('referral_late_whole', 'true')
@Check('referral_hold_state', 'true')
@Check('referral_ended_whole', 'true')
@Check('referral_end_reason_stated', 'true')
@Check('referral_state_facts', 'true')
@Index('referral_one_open_per_department', ['patientId', 'targetDepartmentId'], {
  unique: true,
  where: `state IN ('SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED')`,
})
@Index('referral_patient_index', ['patientId'])
@Index('referral_chain_index', ['chainId'])
@Index('referral_source_index', ['sourceInstitutionId', 'requestedAt', 'id'])
@Index('referral_target_index', ['targetInstitutionId', 'requestedAt', 'id'])
@Index('referral_submitted_source_index', ['sourceInstitutionId', 'submittedAt'], { where: 'submitted_at IS NOT NULL' })
@Index('referral_submitted_target_index', ['targetInstitutionId', 'submittedAt'], { where: 'submitted_at IS NOT NULL' })
@Index('referral_source_state_index', ['sourceInstitutionId', 'state', 'requestedAt', 'id'])
@Index('referral_target_state_index', ['targetInstitutionId', 'state', 'requestedAt', 'id'])
@Index('referral_open_source_index', ['sourceInstitutionId', 'state'], { where: 'ended_at IS NULL' })
@Index('referral_open_target_index', ['targetInstitutionId', 'state'], { where: 'ended_at IS NULL' })
@Index('referral_due_index', ['dueAt'], { where: 'due_at IS NOT NULL' })
@Index('referral_target_encounter_index', ['targetEncounterId'], { where: 'target_encounter_id IS NOT NULL' })
@Index('referral_source_encounter_index', ['sourceEncounterId'], { where: 'source_encounter_id IS NOT NULL' })
export class ReferralRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'referral_pk' }) id: string;
  @Column('text', { default: () => `'ZZ' || lpad(nextval('referral_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'chain_id' }) chainId: string;
  @Column('uuid', { name: 'previous_id', nullable: true }) previousId: string | null;
  @Column('text') direction: string;
  @Column('text') scene: string;
  @Column('text') urgency: string;
  @Column('text') state: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'source_institution_id' }) sourceInstitutionId: string;
  @Column('uuid', { name: 'source_department_id', nullable: true }) sourceDepartmentId: string | null;
  @Column('uuid', { name: 'source_encounter_id', nullable: true }) sourceEncounterId: string | null;
  @Column('uuid', { name: 'target_institution_id', nullable: true }) targetInstitutionId: string | null;
  @Column('uuid', { name: 'target_department_id', nullable: true }) targetDepartmentId: string | null;
  @Column('text', { name: 'outside_code', nullable: true }) outsideCode: string | null;
  @Column('text', { name: 'diagnosis_code', nullable: true }) diagnosisCode: string | null;
  @Column('text', { name: 'diagnosis_note', nullable: true }) diagnosisNote: string | null;
  @Column('text') reason: string;
  @Column('jsonb', { default: {} }) summary: object;
  @Column('text', { name: 'requested_isolation', nullable: true }) requestedIsolation: string | null;
  @Column('text', { name: 'requested_equipment', array: true, default: '{}' }) requestedEquipment: string[];
  @Column('text', { array: true, default: '{}' }) warnings: string[];
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason: string | null;
  @Column('uuid', { name: 'requested_by' }) requestedBy: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'respond_by', nullable: true }) respondBy: Date | null;
  @Column('timestamptz', { name: 'arrive_by', nullable: true }) arriveBy: Date | null;
  @Column('timestamptz', { name: 'feedback_by', nullable: true }) feedbackBy: Date | null;
  @Column('text', { nullable: true }) late: string | null;
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt: Date | null;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy: string | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'departed_at', nullable: true }) departedAt: Date | null;
  @Column('timestamptz', { name: 'arrived_at', nullable: true }) arrivedAt: Date | null;
  @Column('timestamptz', { name: 'treated_at', nullable: true }) treatedAt: Date | null;
  @Column('timestamptz', { name: 'treatment_ended_at', nullable: true }) treatmentEndedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('text', { name: 'end_note', nullable: true }) endNote: string | null;
  @Column('timestamptz', { name: 'hold_until', nullable: true }) holdUntil: Date | null;
  @Column('uuid', { name: 'target_encounter_id', nullable: true }) targetEncounterId: string | null;
  @Column('uuid', { name: 'joint_ward_agreement_id', nullable: true }) jointWardAgreementId: string | null;
  @Column('uuid', { name: 'ended_by_referral_id', nullable: true }) endedByReferralId: string | null;
  @Column('timestamptz', { name: 'identity_until', nullable: true }) identityUntil: Date | null;
  @Column('jsonb', { nullable: true }) feedback: object | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('referral_step')
@Index('referral_step_times_index', { synchronize: false })
@Check('referral_step_side', 'true')
export class ReferralStepRow {
  @PrimaryColumn('uuid', { name: 'referral_id', primaryKeyConstraintName: 'referral_step_pk' }) referralId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'referral_step_pk' }) number: number;
  @Column('text', { name: 'from_state' }) fromState: string;
  @Column('text') action: string;
  @Column('text', { name: 'to_state' }) toState: string;
  @Column('text') side: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' }) recordedAt: Date;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode: string | null;
  @Column('text', { nullable: true }) note: string | null;
}

@Entity('referral_link')
@Check('referral_link_kind_known', `kind IN ('ARRIVED_ELSEWHERE')`)
@Check('referral_link_two', 'referral_id <> other_id')
@Index('referral_link_other_index', ['otherId'])
export class ReferralLinkRow {
  @PrimaryColumn('uuid', { name: 'referral_id', primaryKeyConstraintName: 'referral_link_pk' }) referralId: string;
  @PrimaryColumn('uuid', { name: 'other_id', primaryKeyConstraintName: 'referral_link_pk' }) otherId: string;
  @Column('text') kind: string;
}

/** For the data source. */
export const referralEntities = [
  OutsideInstitutionRow,
  ReferralTransitionRow,
  ReferralRow,
  ReferralStepRow,
  ReferralLinkRow,
];
