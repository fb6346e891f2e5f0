import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';
import type { Profession } from '../staffing/staff.rules';

/** Tables of headcount; the rules of each constraint stand in the migration that makes it. */

@Entity('headcount_quota')
@Check('headcount_quota_effective_sane', 'NOT isempty(effective) AND NOT lower_inf(effective)')
@Check('headcount_quota_controls_sane', 'controls BETWEEN 1 AND 50000')
@Check('headcount_quota_review_later', 'review_due_on > lower(effective)')
@Exclusion('headcount_quota_one_at_a_time', 'USING gist (institution_id WITH =, effective WITH &&)')
export class HeadcountQuotaRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'headcount_quota_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text', { name: 'document_no' }) documentNo: string;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' }) recordedAt: Date;
  @Column('daterange') effective: string;
  @Column('integer') controls: number;
  @Column('date', { name: 'review_due_on' }) reviewDueOn: string;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('headcount_quota_line')
@Check(
  'headcount_quota_line_profession_known',
  `profession IN ('DOCTOR', 'NURSE', 'PHARMACIST', 'TECHNICIAN', 'PUBLIC_HEALTH', 'MANAGER', 'SUPPORT')`,
)
@Check('headcount_quota_line_posts_sane', 'posts BETWEEN 0 AND 50000')
export class HeadcountQuotaLineRow {
  @PrimaryColumn('uuid', { name: 'quota_id', primaryKeyConstraintName: 'headcount_quota_line_pk' }) quotaId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'headcount_quota_line_pk' }) profession: Profession;
  @Column('integer') posts: number;
}

@Entity('headcount_review')
@Check('headcount_review_next_later', 'next_due_on > reviewed_on')
@Index('headcount_review_quota_index', ['quotaId', 'reviewedOn'])
export class HeadcountReviewRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'headcount_review_pk' }) id: string;
  @Column('uuid', { name: 'quota_id' }) quotaId: string;
  @Column('date', { name: 'reviewed_on' }) reviewedOn: string;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column('text') note: string;
  @Column('date', { name: 'next_due_on' }) nextDueOn: string;
}

export const headcountEntities = [HeadcountQuotaRow, HeadcountQuotaLineRow, HeadcountReviewRow];
