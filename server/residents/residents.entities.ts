import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of residents; the rules of each constraint stand in the migration that makes it. */

@Entity('neighbourhood')
@Unique('neighbourhood_code_unique', ['institutionId', 'code'])
@Unique('neighbourhood_centre_unique', ['id', 'institutionId'])
@Check('neighbourhood_kind_known', `kind IN ('COMMITTEE', 'VILLAGE')`)
export class NeighbourhoodRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'neighbourhood_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') kind: string;
  @Column('text', { name: 'town_zh' }) townZh: string;
  @Column('text', { name: 'town_en' }) townEn: string;
}

@Entity('resident')
@Check('resident_merged_into_other', 'merged_into <> patient_id')
@Index('resident_institution_index', ['institutionId'])
@Index('resident_neighbourhood_index', ['neighbourhoodId'], { where: 'neighbourhood_id IS NOT NULL' })
@Index('resident_merged_into_index', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
@Index('resident_local_number_unique', ['institutionId', 'localNumber'], {
  unique: true,
  where: 'local_number IS NOT NULL AND merged_into IS NULL',
})
@Index('resident_insurer_number_unique', ['institutionId', 'insurerNumber'], {
  unique: true,
  where: 'insurer_number IS NOT NULL AND merged_into IS NULL',
})
export class ResidentRow {
  @PrimaryColumn('uuid', { name: 'patient_id', primaryKeyConstraintName: 'resident_pk' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'neighbourhood_id', nullable: true }) neighbourhoodId: string | null;
  @Column('text', { name: 'insurer_number', nullable: true }) insurerNumber: string | null;
  @Column('text', { name: 'local_number', nullable: true }) localNumber: string | null;
  @Column('date', { name: 'died_on', nullable: true }) diedOn: string | null;
  @Column('date', { name: 'moved_out_on', nullable: true }) movedOutOn: string | null;
  @Column('date', { name: 'registered_on' }) registeredOn: string;
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredBy: string | null;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('resident_finder')
@Index('resident_finder_name_index', { synchronize: false })
@Index('resident_finder_initials_index', { synchronize: false })
@Index('resident_finder_phone_index', ['institutionId', 'phoneEnd'])
export class ResidentFinderRow {
  @PrimaryColumn('uuid', { name: 'patient_id', primaryKeyConstraintName: 'resident_finder_pk' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) initials: string | null;
  @Column('text', { name: 'phone_end', nullable: true }) phoneEnd: string | null;
}

@Entity('key_population')
@Check('key_population_known', `population <> ''`)
@Check('key_population_source_known', `source IN ('REGISTER', 'MANUAL', 'IMPORT')`)
@Check('key_population_order', 'until >= since')
@Index('key_population_one_open', ['patientId', 'population'], { unique: true, where: 'until IS NULL' })
@Index('key_population_patient_index', ['patientId'])
export class KeyPopulationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'key_population_pk' }) id: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') population: string;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('text') source: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
}

@Entity('resident_merge')
@Check('resident_merge_two', 'kept_id <> merged_id')
@Check('resident_merge_undone_whole', '(undone_at IS NULL) = (undo_reason IS NULL)')
@Index('resident_merge_one_open', ['mergedId'], { unique: true, where: 'undone_at IS NULL' })
@Index('resident_merge_kept_index', ['keptId'])
export class ResidentMergeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'resident_merge_pk' }) id: string;
  @Column('uuid', { name: 'kept_id' }) keptId: string;
  @Column('uuid', { name: 'merged_id' }) mergedId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('timestamptz', { name: 'merged_at' }) mergedAt: Date;
  @Column('uuid', { name: 'merged_by', nullable: true }) mergedBy: string | null;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy: string | null;
  @Column('text', { name: 'undo_reason', nullable: true }) undoReason: string | null;
  @Column('text', { name: 'moved_id_hash', nullable: true }) movedIdHash: string | null;
}

@Entity('visit_batch')
@Check('visit_batch_month_begins', 'extract(day FROM month) = 1')
@Index('visit_batch_one_per_month', ['institutionId', 'month'], { unique: true, where: 'undone_at IS NULL' })
export class VisitBatchRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_batch_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('date') month: string;
  @Column('integer') rows: number;
  @Column('uuid', { name: 'imported_by', nullable: true }) importedBy: string | null;
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy: string | null;
}

@Entity('outpatient_visit')
@Check('outpatient_visit_source_known', `source IN ('SYSTEM', 'INSURER')`)
@Check('outpatient_visit_one_place', 'num_nonnulls(institution_id, outside_code) = 1')
@Check('outpatient_visit_batch_whole', `(source = 'INSURER') = (batch_id IS NOT NULL)`)
@Index('outpatient_visit_source_unique', ['sourceKey'], { unique: true, where: 'undone_at IS NULL' })
@Index('outpatient_visit_patient_index', ['patientId', 'visitedOn'], { where: 'undone_at IS NULL' })
@Index('outpatient_visit_batch_index', ['batchId'], { where: 'batch_id IS NOT NULL' })
export class OutpatientVisitRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outpatient_visit_pk' }) id: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('text', { name: 'outside_code', nullable: true }) outsideCode: string | null;
  @Column('text', { name: 'department_zh', nullable: true }) departmentZh: string | null;
  @Column('date', { name: 'visited_on' }) visitedOn: string;
  @Column('text', { name: 'diagnosis_code', nullable: true }) diagnosisCode: string | null;
  @Column('text') source: string;
  @Column('text', { name: 'source_key' }) sourceKey: string;
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}

@Entity('identity_opening')
@Check('identity_opening_purpose_known', `purpose IN ('CARE', 'COMPLAINT', 'QUALITY', 'OTHER')`)
@Check('identity_opening_order', 'until > opened_at')
@Check('identity_opening_review_whole', 'num_nonnulls(reviewed_at, reviewed_by, justified) IN (0, 3)')
@Check('identity_opening_review_by_other', 'reviewed_by <> person_id')
@Index('identity_opening_patient_index', ['patientId', 'personId'])
@Index('identity_opening_waiting_index', ['institutionId', 'openedAt'], { where: 'reviewed_at IS NULL' })
export class IdentityOpeningRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_opening_pk' }) id: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') purpose: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz') until: Date;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt: Date | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column('boolean', { nullable: true }) justified: boolean | null;
}

/** For the data source. */
export const residentsEntities = [
  NeighbourhoodRow,
  ResidentRow,
  ResidentFinderRow,
  KeyPopulationRow,
  ResidentMergeRow,
  VisitBatchRow,
  OutpatientVisitRow,
  IdentityOpeningRow,
];
