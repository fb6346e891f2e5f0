import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of the group and its places; the rules of each constraint stand in the migration that makes it. */

@Entity('medical_group')
@Unique('medical_group_code_unique', ['code'])
export class MedicalGroupRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'medical_group_pk' }) id: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') district: string;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('institution')
@Unique('institution_code_unique', ['code'])
@Check('institution_tier_known', `tier IN ('CITY', 'DISTRICT', 'COMMUNITY', 'STATION')`)
@Check('institution_place_whole', '(latitude IS NULL) = (longitude IS NULL)')
@Check('institution_place_on_earth', 'latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180')
export class InstitutionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'institution_pk' }) id: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') tier: 'CITY' | 'DISTRICT' | 'COMMUNITY' | 'STATION';
  @Column('numeric', { precision: 7, scale: 5, nullable: true }) latitude: string | null;
  @Column('numeric', { precision: 8, scale: 5, nullable: true }) longitude: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('membership')
@Check('membership_role_known', `role IN ('LEAD', 'MEMBER', 'CITY_PARTNER')`)
@Check('membership_during_not_empty', 'NOT isempty(during)')
@Exclusion(
  'membership_one_tight_group',
  `USING gist (institution_id WITH =, during WITH &&) WHERE (role <> 'CITY_PARTNER')`,
)
@Exclusion('membership_one_lead', `USING gist (group_id WITH =, during WITH &&) WHERE (role = 'LEAD')`)
@Exclusion('membership_partner_once', 'USING gist (group_id WITH =, institution_id WITH =, during WITH &&)')
export class MembershipRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') role: 'LEAD' | 'MEMBER' | 'CITY_PARTNER';
  @Column('daterange') during: string;
}

@Entity('department')
@Unique('department_code_unique', ['institutionId', 'code'])
@Unique('department_house_unique', ['id', 'institutionId'])
export class DepartmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'department_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
}

@Entity('ward')
@Unique('ward_code_unique', ['institutionId', 'code'])
@Unique('ward_house_unique', ['id', 'institutionId'])
@Check('ward_sex_rule_known', `sex_rule IN ('ANY', 'MALE', 'FEMALE', 'SAME_ROOM')`)
@Check('ward_during_not_empty', 'NOT isempty(during)')
@Check('ward_age_order', 'age_from >= 0 AND age_until > coalesce(age_from, 0)')
export class WardRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ward_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'department_id' }) departmentId: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'sex_rule' }) sexRule: 'ANY' | 'MALE' | 'FEMALE' | 'SAME_ROOM';
  @Column('integer', { name: 'age_from', nullable: true }) ageFrom: number | null;
  @Column('integer', { name: 'age_until', nullable: true }) ageUntil: number | null;
  @Column('tstzrange') during: string;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('room')
@Unique('room_code_unique', ['wardId', 'code'])
export class RoomRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_pk' }) id: string;
  @Column('uuid', { name: 'ward_id' }) wardId: string;
  @Column('text') code: string;
}

@Entity('bed')
@Unique('bed_code_unique', ['wardId', 'code'])
@Check('bed_isolation_known', `isolation <@ '{CONTACT,DROPLET,AIRBORNE,PROTECTIVE}'`)
@Check('bed_equipment_known', `equipment <@ '{OXYGEN,MONITOR,VENTILATOR,SUCTION,BARIATRIC,NEGATIVE_PRESSURE}'`)
@Index('bed_institution_index', ['institutionId'])
@Index('bed_room_index', ['roomId'])
export class BedRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bed_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'ward_id' }) wardId: string;
  @Column('uuid', { name: 'room_id' }) roomId: string;
  @Column('text') code: string;
  @Column('text', { array: true, default: '{}' }) isolation: string[];
  @Column('text', { array: true, default: '{}' }) equipment: string[];
  @Column('integer', { default: 1 }) version: number;
}

@Entity('policy_version')
@Unique('policy_version_once', ['groupId', 'kind', 'validFrom'])
export class PolicyVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policy_version_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') kind: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('jsonb') content: object;
  @Column('text', { name: 'content_sha256' }) contentSha256: string;
  @Column('text') source: string;
  @Column('uuid', { name: 'signed_by', nullable: true }) signedBy: string | null;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
}

/** For the data source. */
export const groupEntities = [
  MedicalGroupRow,
  InstitutionRow,
  MembershipRow,
  DepartmentRow,
  WardRow,
  RoomRow,
  BedRow,
  PolicyVersionRow,
];
