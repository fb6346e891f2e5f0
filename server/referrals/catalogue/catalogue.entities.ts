import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Tables of what referrals are coded with; the rules of each constraint stand in the migration that makes it. */

@Entity('diagnosis')
@Check('diagnosis_code_form', `code ~ '^[A-Z][0-9]{2}(\\.[0-9A-Za-z]{1,8})?$'`)
@Index('diagnosis_search_index', { synchronize: false })
export class DiagnosisRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'diagnosis_pk' }) code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') initials: string;
  @Column('text', { default: '' }) aliases: string;
  @Column({ type: 'text', name: 'search_text', generatedType: 'STORED', asExpression: 'lower(code)' })
  searchText: string;
}

export const catalogueEntities = [DiagnosisRow];
