import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of family-doctor teams, packages and contracts; the rules of each constraint stand in the migration that makes it. */

const transactionNow = '(pg_current_xact_id()::text)::bigint';

@Entity('family_team')
@Unique('family_team_code_unique', ['institutionId', 'code'])
@Unique('family_team_house_unique', ['id', 'institutionId'])
@Check('family_team_capacity_sane', 'capacity BETWEEN 1 AND 50000')
@Check('family_team_open_order', 'closed_on >= opened_on')
export class FamilyTeamRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'family_team_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('integer', { nullable: true }) capacity: number | null;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('family_team_member')
@Check('family_team_member_role_known', `role <> ''`)
@Check('family_team_member_order', 'ends_on >= starts_on')
@Exclusion(
  'family_team_member_one_role',
  'USING gist (team_id WITH =, person_id WITH =, daterange(starts_on, ends_on) WITH &&)',
)
@Exclusion(
  'family_team_member_one_lead',
  `USING gist (team_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (role = 'LEAD_GP')`,
)
@Index('family_team_member_person_index', ['personId'])
export class FamilyTeamMemberRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'family_team_member_pk' }) id: string;
  @Column('uuid', { name: 'team_id' }) teamId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
}

@Entity('family_team_area')
@Index('family_team_area_neighbourhood_index', ['neighbourhoodId'])
export class FamilyTeamAreaRow {
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'family_team_area_pk' }) teamId: string;
  @PrimaryColumn('uuid', { name: 'neighbourhood_id', primaryKeyConstraintName: 'family_team_area_pk' })
  neighbourhoodId: string;
}

@Entity('service_package')
@Unique('service_package_version_unique', ['groupId', 'code', 'version'])
@Check('service_package_version_positive', 'version >= 1')
@Check('service_package_populations_known', `populations <> '{}'`)
@Check('service_package_price_sane', 'price_fen BETWEEN 0 AND 100000000')
@Check('service_package_paid', 'price_fen = service_payers_fen(payers)')
@Check('service_package_payers_known', 'NOT jsonb_path_exists(payers)')
@Check('service_package_valid_order', 'valid_until >= valid_from')
@Exclusion(
  'service_package_one_version',
  'USING gist (group_id WITH =, code WITH =, daterange(valid_from, valid_until) WITH &&)',
)
export class ServicePackageRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_package_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') code: string;
  @Column('integer') version: number;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { array: true, default: () => `'{}'` }) populations: string[];
  @Column('bigint', { name: 'price_fen' }) priceFen: string;
  @Column('jsonb') payers: object;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
  @Column('bigint', { name: 'published_in', default: () => transactionNow }) publishedIn: string;
}

@Entity('service_package_item')
@Check('service_package_item_times_sane', 'times_per_year BETWEEN 1 AND 366')
@Check('service_package_item_role_known', `role <> ''`)
@Check('service_package_item_minutes_sane', 'minutes BETWEEN 1 AND 600')
export class ServicePackageItemRow {
  @PrimaryColumn('uuid', { name: 'package_id', primaryKeyConstraintName: 'service_package_item_pk' }) packageId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_package_item_pk' }) code: string;
  @Column('integer') place: number;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('integer', { name: 'times_per_year' }) timesPerYear: number;
  @Column('text') role: string;
  @Column('text', { nullable: true }) condition: string | null;
  @Column('integer', { nullable: true }) minutes: number | null;
}

@Entity('family_contract')
@Unique('family_contract_number_unique', ['number'])
@Check('family_contract_state_known', `state <> ''`)
@Check('family_contract_price_sane', 'price_fen >= 0')
@Check('family_contract_how_known', `resident_signed_how <> ''`)
@Check('family_contract_signer_known', `signer <> ''`)
@Check('family_contract_end_reason_known', `end_reason <> ''`)
@Check('family_contract_term', 'starts_on < agreed_until AND ends_on BETWEEN starts_on AND agreed_until')
@Check('family_contract_signed_whole', 'team_signed_at IS NOT NULL')
@Check('family_contract_paper_dated', 'paper_signed_on IS NOT NULL')
@Check('family_contract_guardian_named', 'guardian_name IS NOT NULL')
@Check('family_contract_carried_from', 'num_nonnulls(renews_id, transferred_from_id) > 0')
@Check('family_contract_chained_whole', 'chain_from <= starts_on')
@Check('family_contract_ended_whole', 'ended_at IS NOT NULL')
@Exclusion(
  'family_contract_one_at_a_time',
  `USING gist (patient_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (state IN ('SIGNED', 'TERMINATED'))`,
)
@Index('family_contract_one_draft', ['patientId', 'teamId'], { unique: true, where: `state = 'DRAFT'` })
@Index('family_contract_renewed_once', ['renewsId'], { unique: true, where: `state = 'SIGNED'` })
@Index('family_contract_transferred_once', ['transferredFromId'], { unique: true })
@Index('family_contract_chain_index', ['chainId'], { where: 'chain_id IS NOT NULL' })
@Index('family_contract_patient_index', ['patientId', 'startsOn'])
@Index('family_contract_team_index', ['teamId', 'endsOn', 'id'])
@Index('family_contract_doctor_index', ['doctorId', 'endsOn'], { where: `state = 'SIGNED'` })
@Index('family_contract_institution_index', ['institutionId', 'endsOn', 'id'])
export class FamilyContractRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'family_contract_pk' }) id: string;
  @Column('text', { default: () => `'QY' || lpad(nextval('family_contract_number')::text, 9, '0')` }) number: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'team_id' }) teamId: string;
  @Column('uuid', { name: 'doctor_id' }) doctorId: string;
  @Column('uuid', { name: 'district_institution_id', nullable: true }) districtInstitutionId: string | null;
  @Column('uuid', { name: 'city_institution_id', nullable: true }) cityInstitutionId: string | null;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'agreed_until' }) agreedUntil: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('text', { default: 'DRAFT' }) state: string;
  @Column('bigint', { name: 'price_fen' }) priceFen: string;
  @Column('boolean', { name: 'auto_renew', default: true }) autoRenew: boolean;
  @Column('timestamptz', { name: 'resident_signed_at', nullable: true }) residentSignedAt: Date | null;
  @Column('text', { name: 'resident_signed_how', nullable: true }) residentSignedHow: string | null;
  @Column('text', { nullable: true }) signer: string | null;
  @Column('text', { name: 'guardian_name', nullable: true }) guardianName: string | null;
  @Column('uuid', { name: 'witness_id', nullable: true }) witnessId: string | null;
  @Column('date', { name: 'paper_signed_on', nullable: true }) paperSignedOn: string | null;
  @Column('uuid', { name: 'team_signed_by', nullable: true }) teamSignedBy: string | null;
  @Column('timestamptz', { name: 'team_signed_at', nullable: true }) teamSignedAt: Date | null;
  @Column('uuid', { name: 'renews_id', nullable: true }) renewsId: string | null;
  @Column('uuid', { name: 'transferred_from_id', nullable: true }) transferredFromId: string | null;
  @Column('uuid', { name: 'chain_id', nullable: true }) chainId: string | null;
  @Column('date', { name: 'chain_from', nullable: true }) chainFrom: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('text', { name: 'end_note', nullable: true }) endNote: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('bigint', { name: 'created_in', default: () => transactionNow }) createdIn: string;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('family_contract_package')
@Index('family_contract_package_package_index', ['packageId'])
export class FamilyContractPackageRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'family_contract_package_pk' })
  contractId: string;
  @PrimaryColumn('uuid', { name: 'package_id', primaryKeyConstraintName: 'family_contract_package_pk' })
  packageId: string;
}

@Entity('service_delivery')
@Check('service_delivery_how_known', `confirmed_how <> ''`)
@Check('service_delivery_rating_range', 'rating BETWEEN 1 AND 5')
@Check('service_delivery_confirmed_whole', '(confirmed_at IS NULL) = (confirmed_how IS NULL)')
@Check('service_delivery_cancelled_whole', '(cancelled_at IS NULL) = (cancel_reason IS NULL)')
@Index('service_delivery_once', ['followUpId', 'packageId', 'itemCode'], {
  unique: true,
  where: 'cancelled_at IS NULL',
})
@Index('service_delivery_once_a_day', ['contractId', 'packageId', 'itemCode', 'deliveredOn'], {
  unique: true,
  where: 'cancelled_at IS NULL',
})
@Index('service_delivery_contract_index', ['contractId', 'packageId', 'itemCode', 'deliveredOn'])
@Index('service_delivery_patient_index', ['patientId', 'deliveredOn'])
export class ServiceDeliveryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_delivery_pk' }) id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'package_id' }) packageId: string;
  @Column('text', { name: 'item_code' }) itemCode: string;
  @Column('date', { name: 'delivered_on' }) deliveredOn: string;
  @Column('uuid', { name: 'delivered_by' }) deliveredBy: string;
  @Column('uuid', { name: 'follow_up_id', nullable: true }) followUpId: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('text', { name: 'confirmed_how', nullable: true }) confirmedHow: string | null;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column('integer', { nullable: true }) rating: number | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('contract_code')
@Check('contract_code_attempts_positive', 'attempts >= 0')
@Check('contract_code_expiry_after', 'expires_at > sent_at')
@Index('contract_code_contract_index', ['contractId', 'sentAt'])
export class ContractCodeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_code_pk' }) id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'delivery_id', nullable: true }) deliveryId: string | null;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}

@Entity('renewal_batch')
@Check('renewal_batch_paper_whole', '(paper_signed_on IS NULL) = (witness_id IS NULL)')
@Index('renewal_batch_team_index', ['teamId', 'createdAt'])
export class RenewalBatchRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'renewal_batch_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'team_id' }) teamId: string;
  @Column('date', { name: 'paper_signed_on', nullable: true }) paperSignedOn: string | null;
  @Column('uuid', { name: 'witness_id', nullable: true }) witnessId: string | null;
  @Column('uuid', { name: 'doctor_id', nullable: true }) doctorId: string | null;
  @Column('uuid', { name: 'requested_by' }) requestedBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
}

@Entity('renewal_batch_row')
@Unique('renewal_batch_row_new_contract_unique', ['newContractId'])
@Check('renewal_batch_row_outcome_known', `outcome <> ''`)
@Check('renewal_batch_row_whole', 'new_contract_id IS NOT NULL')
@Index('renewal_batch_row_waiting_once', ['contractId'], { unique: true, where: `outcome = 'WAITING'` })
export class RenewalBatchRowRow {
  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'renewal_batch_row_pk' }) batchId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'renewal_batch_row_pk' }) contractId: string;
  @Column('text', { default: 'WAITING' }) outcome: string;
  @Column('uuid', { name: 'new_contract_id', nullable: true }) newContractId: string | null;
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { name: 'message_zh', nullable: true }) messageZh: string | null;
  @Column('text', { name: 'message_en', nullable: true }) messageEn: string | null;
}

export const contractsEntities = [
  FamilyTeamRow,
  FamilyTeamMemberRow,
  FamilyTeamAreaRow,
  ServicePackageRow,
  ServicePackageItemRow,
  FamilyContractRow,
  FamilyContractPackageRow,
  ServiceDeliveryRow,
  ContractCodeRow,
  RenewalBatchRow,
  RenewalBatchRowRow,
];
