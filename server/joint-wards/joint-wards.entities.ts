import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';
import { TransferRow } from './transfer.entities';

/** Tables of joint wards and of monthly facts; the rules of each constraint stand in the migration that makes it. */

@Entity('joint_ward_agreement')
@Check('joint_ward_agreement_not_empty', 'NOT isempty(during)')
@Check('joint_ward_agreement_cost_split', 'cost_split_host_bp BETWEEN 0 AND 10000')
@Check('joint_ward_agreement_point_split', 'point_split_host_bp BETWEEN 0 AND 10000')
@Check('joint_ward_agreement_two_houses', 'host_id <> partner_id')
@Check('joint_ward_agreement_close_whole', '(closed_at IS NULL) = (close_reason IS NULL)')
@Check('joint_ward_agreement_announced', 'announced_days >= 0')
@Index('joint_ward_agreement_ending_index', ['until'], { where: 'withdrawn_at IS NULL' })
@Exclusion(
  'joint_ward_agreement_one_per_ward',
  'USING gist (ward_id WITH =, during WITH &&) WHERE (withdrawn_at IS NULL)',
)
export class JointWardAgreementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'joint_ward_agreement_pk' }) id: string;
  @Column('uuid', { name: 'host_id' }) hostId: string;
  @Column('uuid', { name: 'partner_id' }) partnerId: string;
  @Column('uuid', { name: 'ward_id' }) wardId: string;
  @Column('tstzrange') during: string;
  @Column({ type: 'timestamptz', generatedType: 'STORED', asExpression: 'lower(during)' }) since: Date;
  @Column({ type: 'timestamptz', generatedType: 'STORED', asExpression: `coalesce(upper(during), 'infinity')` })
  until: Date;
  @Column('integer', { name: 'cost_split_host_bp' }) costSplitHostBp: number;
  @Column('integer', { name: 'point_split_host_bp' }) pointSplitHostBp: number;
  @Column('uuid', { name: 'signed_by', nullable: true }) signedBy: string | null;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('integer', { name: 'announced_days', nullable: true }) announcedDays: number | null;
}

@Entity('joint_ward_bed')
@Index('joint_ward_bed_index', ['bedId'])
export class JointWardBedRow {
  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'joint_ward_bed_pk' }) agreementId: string;
  @PrimaryColumn('uuid', { name: 'bed_id', primaryKeyConstraintName: 'joint_ward_bed_pk' }) bedId: string;
}

@Entity('joint_ward_member')
@Check(
  'joint_ward_member_role_known',
  `role IN ('DIRECTOR', 'LEAD_PHYSICIAN', 'COMMUNITY_PHYSICIAN', 'NURSE', 'THERAPIST')`,
)
@Check('joint_ward_member_not_empty', 'NOT isempty(during)')
@Exclusion(
  'joint_ward_member_one_role',
  'USING gist (agreement_id WITH =, person_id WITH =, during WITH &&) WHERE (withdrawn_at IS NULL)',
)
@Exclusion(
  'joint_ward_member_one_director',
  `USING gist (agreement_id WITH =, during WITH &&) WHERE (role = 'DIRECTOR' AND withdrawn_at IS NULL)`,
)
@Index('joint_ward_member_person_index', ['personId'])
export class JointWardMemberRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'joint_ward_member_pk' }) id: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: string;
  @Column('uuid', { name: 'home_id' }) homeId: string;
  @Column('tstzrange') during: string;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}

@Entity('formulary_item')
@Check('formulary_item_not_empty', 'NOT isempty(during)')
@Exclusion(
  'formulary_item_once',
  'USING gist (agreement_id WITH =, drug_code WITH =, during WITH &&) WHERE (withdrawn_at IS NULL)',
)
export class FormularyItemRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'formulary_item_pk' }) id: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('text', { name: 'drug_code' }) drugCode: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') spec: string;
  @Column('tstzrange') during: string;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}

@Entity('joint_round')
@Index('joint_round_agreement_index', ['agreementId', 'at', 'id'])
export class JointRoundRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'joint_round_pk' }) id: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { name: 'leader_id' }) leaderId: string;
  @Column('uuid', { name: 'participant_ids', array: true }) participantIds: string[];
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' }) recordedAt: Date;
}

@Entity('joint_round_patient')
export class JointRoundPatientRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'joint_round_patient_pk' }) roundId: string;
  @PrimaryColumn('uuid', { name: 'encounter_id', primaryKeyConstraintName: 'joint_round_patient_pk' })
  encounterId: string;
  @Column('uuid', { name: 'host_id' }) hostId: string;
  @Column('uuid', { name: 'ward_id' }) wardId: string;
  @Column('text', { nullable: true }) note: string | null;
}

@Entity('monthly_fact_batch')
export class MonthlyFactBatchRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'monthly_fact_batch_pk' }) id: string;
  @Column('text') source: string;
  @Column('text', { name: 'content_sha256' }) contentSha256: string;
  @Column('uuid', { name: 'imported_by', nullable: true }) importedBy: string | null;
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
}

@Entity('monthly_fact')
@Check('monthly_fact_first_day', 'extract(day FROM month) = 1')
@Check('monthly_fact_not_negative', 'value >= 0')
@Index('monthly_fact_current_of_ward', ['institutionId', 'wardId', 'month', 'code'], {
  unique: true,
  where: 'replaced_by IS NULL AND ward_id IS NOT NULL',
})
@Index('monthly_fact_current_of_institution', ['institutionId', 'month', 'code'], {
  unique: true,
  where: 'replaced_by IS NULL AND ward_id IS NULL',
})
export class MonthlyFactRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'monthly_fact_pk' }) id: string;
  @Column('uuid', { name: 'batch_id' }) batchId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId: string | null;
  @Column('date') month: string;
  @Column('text') code: string;
  @Column('bigint') value: string;
  @Column('uuid', { name: 'replaced_by', nullable: true }) replacedBy: string | null;
}

/** For the data source. */
export const jointWardsEntities = [
  JointWardAgreementRow,
  JointWardBedRow,
  JointWardMemberRow,
  FormularyItemRow,
  JointRoundRow,
  JointRoundPatientRow,
  MonthlyFactBatchRow,
  MonthlyFactRow,
  TransferRow,
];
