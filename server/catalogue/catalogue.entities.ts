import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of the catalogue; the rules of each constraint stand in the migration that makes it. */

@Entity('supplier')
@Unique('supplier_code_unique', ['code'])
@Unique('supplier_credit_code_unique', ['creditCode'])
@Check('supplier_code_sane', `code <> ''`)
@Check('supplier_name_said', `name_zh <> ''`)
@Check('supplier_kind_known', `kind <> ''`)
@Check('supplier_credit_code_valid', `credit_code <> ''`)
@Check('supplier_phone_sane', `contact_phone <> ''`)
export class SupplierRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplier_pk' }) id: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { default: '' }) initials: string;
  @Column('text') kind: string;
  @Column('text', { name: 'credit_code', nullable: true }) creditCode: string | null;
  @Column('date', { name: 'licence_until', nullable: true }) licenceUntil: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('catalogue_category')
@Unique('catalogue_category_code_unique', ['groupId', 'kind', 'code'])
@Unique('catalogue_category_kind_unique', ['id', 'groupId', 'kind'])
@Check('catalogue_category_kind_known', `kind <> ''`)
@Check('catalogue_category_code_sane', `code <> ''`)
export class CatalogueCategoryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'catalogue_category_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') kind: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
}

@Entity('catalogue_item')
@Unique('catalogue_item_code_unique', ['groupId', 'code'])
@Unique('catalogue_item_group_unique', ['id', 'groupId'])
@Unique('catalogue_item_kind_unique', ['id', 'kind'])
@Index('catalogue_item_search_index', { synchronize: false })
@Index('catalogue_item_initials_index', { synchronize: false })
@Index('catalogue_item_code_index', { synchronize: false })
@Index('catalogue_item_likeness_index', { synchronize: false })
@Index('catalogue_item_category_index', ['categoryId', 'code'])
@Index('catalogue_item_national_index', ['groupId', 'nationalCode'], { where: 'national_code IS NOT NULL' })
@Index('catalogue_item_insurer_index', ['groupId', 'insurerCode'], { where: 'insurer_code IS NOT NULL' })
@Check('catalogue_item_code_sane', `code <> ''`)
@Check('catalogue_item_name_said', `name_zh <> ''`)
@Check('catalogue_item_national_code_sane', `national_code <> ''`)
@Check('catalogue_item_insurer_code_sane', `insurer_code <> ''`)
@Check('catalogue_item_storage_known', `storage <> ''`)
@Check('catalogue_item_tracking_known', `tracking <> ''`)
@Check('catalogue_item_unlisted_whole', '(unlisted_on IS NULL) = (unlist_reason IS NULL)')
export class CatalogueItemRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'catalogue_item_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') code: string;
  @Column('text') kind: string;
  @Column('uuid', { name: 'category_id' }) categoryId: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') initials: string;
  @Column('text', { name: 'specification_zh' }) specificationZh: string;
  @Column('text', { name: 'dosage_form_zh', nullable: true }) dosageFormZh: string | null;
  @Column('text', { name: 'manufacturer_zh' }) manufacturerZh: string;
  @Column('text', { name: 'base_unit_zh' }) baseUnitZh: string;
  @Column('text', { name: 'base_unit_en' }) baseUnitEn: string;
  @Column('text', { name: 'national_code', nullable: true }) nationalCode: string | null;
  @Column('text', { name: 'insurer_code', nullable: true }) insurerCode: string | null;
  @Column('text') storage: string;
  @Column('text') tracking: string;
  @Column('boolean', { name: 'is_essential', default: false }) isEssential: boolean;
  @Column('boolean', { name: 'is_high_value', default: false }) isHighValue: boolean;
  @Column('date', { name: 'listed_from', default: () => 'group_today()' }) listedFrom: string;
  @Column('date', { name: 'unlisted_on', nullable: true }) unlistedOn: string | null;
  @Column('text', { name: 'unlist_reason', nullable: true }) unlistReason: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column({ type: 'text', name: 'search_text', generatedType: 'STORED', asExpression: 'lower(code)' })
  searchText: string;
  @Column({ type: 'text', name: 'plain_name', generatedType: 'STORED', asExpression: 'lower(name_zh)' })
  plainName: string;
}

@Entity('catalogue_pack')
@Unique('catalogue_pack_item_unique', ['id', 'itemId'])
@Index('catalogue_pack_item_index', ['itemId', 'units'])
@Index('catalogue_pack_gtin_unique', ['groupId', 'gtin'], {
  unique: true,
  where: 'closed_on IS NULL AND gtin IS NOT NULL',
})
@Index('catalogue_pack_udi_unique', ['groupId', 'agency', 'deviceIdentifier'], {
  unique: true,
  where: 'closed_on IS NULL AND agency IS NOT NULL',
})
@Index('catalogue_pack_name_unique', ['itemId', 'nameZh'], { unique: true, where: 'closed_on IS NULL' })
@Check('catalogue_pack_name_said', `name_zh <> ''`)
@Check('catalogue_pack_units_sane', 'units > 0')
@Check('catalogue_pack_gtin_valid', `gtin <> ''`)
@Check('catalogue_pack_agency_known', `agency <> ''`)
@Check('catalogue_pack_device_identifier_sane', `device_identifier <> ''`)
@Check('catalogue_pack_udi_whole', '(agency IS NULL) = (device_identifier IS NULL)')
export class CataloguePackRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'catalogue_pack_pk' }) id: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('bigint') units: string;
  @Column('text', { nullable: true }) gtin: string | null;
  @Column('text', { nullable: true }) agency: string | null;
  @Column('text', { name: 'device_identifier', nullable: true }) deviceIdentifier: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('member_item')
@Unique('member_item_code_unique', ['institutionId', 'code'])
@Index('member_item_item_index', ['itemId', 'institutionId'], { where: 'item_id IS NOT NULL' })
@Check('member_item_kind_known', `kind <> ''`)
@Check('member_item_code_said', `code <> ''`)
@Check('member_item_name_said', `name_zh <> ''`)
@Check('member_item_units_sane', 'units_per_unit > 0')
@Check('member_item_set_aside_said', `set_aside_reason <> ''`)
@Check('member_item_mapped_whole', 'num_nulls(item_id, units_per_unit, mapped_at, mapped_by) IN (0, 4)')
@Check('member_item_mapped_or_set_aside', 'item_id IS NULL OR set_aside_reason IS NULL')
export class MemberItemRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_item_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') kind: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'specification_zh' }) specificationZh: string;
  @Column('text', { name: 'manufacturer_zh' }) manufacturerZh: string;
  @Column('text', { name: 'unit_zh' }) unitZh: string;
  @Column('text') initials: string;
  @Column('text', { name: 'national_code', nullable: true }) nationalCode: string | null;
  @Column('text', { name: 'insurer_code', nullable: true }) insurerCode: string | null;
  @Column('uuid', { name: 'item_id', nullable: true }) itemId: string | null;
  @Column('bigint', { name: 'units_per_unit', nullable: true }) unitsPerUnit: string | null;
  @Column('timestamptz', { name: 'mapped_at', nullable: true }) mappedAt: Date | null;
  @Column('uuid', { name: 'mapped_by', nullable: true }) mappedBy: string | null;
  @Column('text', { name: 'set_aside_reason', nullable: true }) setAsideReason: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column({ type: 'text', name: 'plain_name', generatedType: 'STORED', asExpression: 'lower(name_zh)' })
  plainName: string;
}

@Entity('formulary_entry')
@Index('formulary_entry_place_index', ['institutionId', 'wardId'])
@Check('formulary_entry_during_sane', 'NOT isempty(during)')
@Check('formulary_entry_restriction_known', `restriction <> ''`)
@Exclusion(
  'formulary_entry_once',
  `USING gist (institution_id WITH =, coalesce(ward_id, '00000000-0000-0000-0000-000000000000') WITH =, item_id WITH =, during WITH &&) WHERE (withdrawn_at IS NULL)`,
)
export class FormularyEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'formulary_entry_pk' }) id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId: string | null;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('daterange') during: string;
  @Column('text') restriction: string;
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

/** For the data source. */
export const catalogueEntities = [
  SupplierRow,
  CatalogueCategoryRow,
  CatalogueItemRow,
  CataloguePackRow,
  MemberItemRow,
  FormularyEntryRow,
];
