import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Tables of the audit; the rules of each constraint stand in the migration that makes it. */

@Entity('audit_entry')
@Index('audit_entry_person_index', ['personId', 'id'])
@Index('audit_entry_subject_index', ['subjectId', 'id'])
export class AuditEntryRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'audit_entry_pk',
  })
  id: string;
  @Column('timestamptz', { default: () => `date_trunc('milliseconds', clock_timestamp())` }) at: Date;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') action: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('text', { name: 'subject_kind', nullable: true }) subjectKind: string | null;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('jsonb', { nullable: true }) detail: object | null;
}

@Entity('audit_seal')
@Unique('audit_seal_entry_unique', ['entryId'])
export class AuditSealRow {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_seal_pk' }) number: string;
  @Column('bigint', { name: 'entry_id' }) entryId: string;
  @Column('text') hash: string;
}

/** For the data source. */
export const auditEntities = [AuditEntryRow, AuditSealRow];
