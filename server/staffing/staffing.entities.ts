import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Post } from '../platform/access/actions';

/** Tables of people and their appointments; the rules of each constraint stand in the migration that makes it. */

@Entity('person')
@Unique('person_oidc_subject_unique', ['oidcSubject'])
export class PersonRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' }) id: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'oidc_subject', nullable: true }) oidcSubject: string | null;
}

@Entity('appointment')
@Index('appointment_person_index', ['personId'])
@Check('appointment_during_not_empty', 'NOT isempty(during)')
@Check(
  'appointment_one_place',
  'num_nonnulls(group_id, institution_id) = 1 AND (ward_id IS NULL OR institution_id IS NOT NULL)',
)
export class AppointmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'appointment_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') post: Post;
  @Column('uuid', { name: 'group_id', nullable: true }) groupId: string | null;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId: string | null;
  @Column('tstzrange') during: string;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
}

/** For the data source. */
export const staffingEntities = [PersonRow, AppointmentRow];
