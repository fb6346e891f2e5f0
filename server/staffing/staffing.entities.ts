import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Post } from '../platform/access/actions';

/** Tables of people, their records and their appointments; the rules of each constraint stand in the migration that makes it. */

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
@Index('appointment_institution_index', ['institutionId', 'endsAt'])
@Index('appointment_group_index', ['groupId'], { where: 'group_id IS NOT NULL' })
@Index('appointment_supplier_index', ['supplierId'], { where: 'supplier_id IS NOT NULL' })
@Index('appointment_order_index', ['orderId'], { where: 'order_id IS NOT NULL' })
@Unique('appointment_holder_unique', ['id', 'personId'])
@Check('appointment_during_not_empty', 'NOT isempty(during)')
@Check(
  'appointment_one_place',
  'num_nonnulls(group_id, institution_id, supplier_id) = 1 AND (ward_id IS NULL OR institution_id IS NOT NULL)',
)
@Check('appointment_supplier_post', `(post = 'SUPPLIER') = (supplier_id IS NOT NULL)`)
@Check('appointment_kind_known', `kind <> ''`)
@Check('appointment_share_sane', 'share_bp BETWEEN 0 AND 10000')
@Check('appointment_group_kind', 'group_id IS NULL')
@Check('appointment_half_open', 'lower_inc(during)')
@Check('appointment_withdrawn_gives_nothing', 'withdrawn_at IS NULL')
@Check('appointment_department_placed', 'department_id IS NULL OR institution_id IS NOT NULL')
@Exclusion(
  'appointment_supplier_apart',
  'USING gist (person_id WITH =, (CASE WHEN supplier_id IS NULL THEN 0 ELSE 1 END) WITH <>, during WITH &&)',
)
@Exclusion(
  'appointment_one_primary',
  `USING gist (person_id WITH =, during WITH &&) WHERE (kind = 'PRIMARY' AND withdrawn_at IS NULL)`,
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
  @Column('text', { default: 'ADDITIONAL' }) kind: string;
  @Column('integer', { name: 'share_bp', default: 0 }) shareBp: number;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId: string | null;
  @Column('uuid', { name: 'order_id', nullable: true }) orderId: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId: string | null;
  @Column({
    type: 'timestamptz',
    name: 'ends_at',
    generatedType: 'STORED',
    asExpression: `coalesce(upper(during), 'infinity')`,
  })
  endsAt: Date;
}

@Entity('staff_record')
@Unique('staff_record_number_unique', ['homeInstitutionId', 'number'])
@Check('staff_record_number_sane', `number <> ''`)
@Check('staff_record_profession_known', `profession <> ''`)
@Check('staff_record_education_known', `education <> ''`)
@Check('staff_record_initials_lower', `initials <> ''`)
@Check('staff_record_order', 'left_on >= hired_on')
export class StaffRecordRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'staff_record_pk' }) personId: string;
  @Column('uuid', { name: 'home_institution_id' }) homeInstitutionId: string;
  @Column('text') number: string;
  @Column('text') profession: string;
  @Column('text', { nullable: true }) education: string | null;
  @Column('date', { name: 'hired_on' }) hiredOn: string;
  @Column('date', { name: 'left_on', nullable: true }) leftOn: string | null;
  @Column('text', { default: '' }) initials: string;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('staff_private')
@Check('staff_private_sex_known', `sex <> ''`)
@Check('staff_private_left_reason_known', `left_reason <> ''`)
export class StaffPrivateRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'staff_private_pk' }) personId: string;
  @Column('text', { nullable: true }) sex: string | null;
  @Column('date', { name: 'born_on', nullable: true }) bornOn: string | null;
  @Column('text', { name: 'left_reason', nullable: true }) leftReason: string | null;
}

@Entity('person_title')
@Unique('person_title_once', ['personId', 'level', 'since'])
@Check('person_title_level_known', `level <> ''`)
export class PersonTitleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_title_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'title_zh' }) titleZh: string;
  @Column('text', { name: 'title_en' }) titleEn: string;
  @Column('text') level: string;
  @Column('date') since: string;
}

@Entity('licence')
@Unique('licence_number_unique', ['kind', 'number'])
@Unique('licence_holder_unique', ['id', 'personId'])
@Index('licence_person_index', ['personId'])
@Check('licence_kind_known', `kind <> ''`)
@Check('licence_number_sane', `number <> ''`)
@Check('licence_during_sane', 'NOT isempty(during)')
export class LicenceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'licence_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: string;
  @Column('text') number: string;
  @Column('text', { name: 'scope_zh' }) scopeZh: string;
  @Column('daterange') during: string;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('practice_registration')
@Index('practice_registration_licence_index', ['licenceId'])
@Index('practice_registration_person_index', ['personId'])
@Check('practice_registration_kind_known', `kind <> ''`)
@Check('practice_registration_during_sane', 'NOT isempty(during)')
@Exclusion(
  'practice_registration_one_primary',
  `USING gist (person_id WITH =, during WITH &&) WHERE (kind = 'PRIMARY')`,
)
@Exclusion(
  'practice_registration_once_per_site',
  'USING gist (person_id WITH =, institution_id WITH =, during WITH &&)',
)
export class PracticeRegistrationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'practice_registration_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'licence_id' }) licenceId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') kind: string;
  @Column('daterange') during: string;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('delegation')
@Index('delegation_from_index', ['fromPerson'])
@Index('delegation_to_index', ['toPerson'])
@Check('delegation_reason_known', `reason <> ''`)
@Check('delegation_to_another', 'to_person <> from_person')
@Check('delegation_during_sane', 'NOT isempty(during)')
@Check('delegation_bounded', 'NOT upper_inf(during)')
@Check('delegation_ended_whole', '(ended_at IS NULL) = (ended_by IS NULL)')
@Exclusion(
  'delegation_one_at_a_time',
  `USING gist (appointment_id WITH =, tstzrange(lower(during), greatest(lower(during), least(upper(during), ended_at))) WITH &&)`,
)
export class DelegationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_pk' }) id: string;
  @Column('uuid', { name: 'appointment_id' }) appointmentId: string;
  @Column('uuid', { name: 'from_person' }) fromPerson: string;
  @Column('uuid', { name: 'to_person' }) toPerson: string;
  @Column('tstzrange') during: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
}

@Entity('break_glass')
@Index('break_glass_person_index', ['personId', 'until'])
@Index('break_glass_institution_index', ['institutionId', 'openedAt'])
@Check('break_glass_post_known', `post <> ''`)
@Check('break_glass_purpose_known', `purpose <> ''`)
@Check('break_glass_reason_said', 'char_length(btrim(reason)) >= 10')
@Check('break_glass_bounded', 'until > opened_at')
@Check('break_glass_ended_inside', 'ended_at BETWEEN opened_at AND until')
@Check('break_glass_review_whole', 'num_nulls(reviewed_at, reviewed_by, justified) IN (0, 3)')
@Check('break_glass_reviewed_by_another', 'reviewed_by <> person_id')
export class BreakGlassRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'break_glass_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId: string | null;
  @Column('text') post: string;
  @Column('text') purpose: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz') until: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt: Date | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column('boolean', { nullable: true }) justified: boolean | null;
  @Column('text', { name: 'review_note', nullable: true }) reviewNote: string | null;
}

/** For the data source. */
export const staffingEntities = [
  PersonRow,
  AppointmentRow,
  StaffRecordRow,
  StaffPrivateRow,
  PersonTitleRow,
  LicenceRow,
  PracticeRegistrationRow,
  DelegationRow,
  BreakGlassRow,
];
