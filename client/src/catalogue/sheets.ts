import type { SheetKind } from '../ui/sheetTable';

/** The sheets of the catalogue and of what houses keep: what their columns are called. */

const itemColumns = [
  'code',
  'kind',
  'category',
  'name',
  'name_en',
  'specification',
  'dosage_form',
  'manufacturer',
  'base_unit',
  'pack',
  'pack_units',
  'gtin',
  'national_code',
  'insurer_code',
  'storage',
  'serial',
  'essential',
  'high_value',
] as const;
const memberColumns = [
  'code',
  'kind',
  'name',
  'specification',
  'manufacturer',
  'unit',
  'national_code',
  'insurer_code',
] as const;

export type ItemColumn = (typeof itemColumns)[number];
export type MemberColumn = (typeof memberColumns)[number];

const common = {
  类别: 'kind',
  名称: 'name',
  规格: 'specification',
  生产企业: 'manufacturer',
  国家编码: 'national_code',
  医保编码: 'insurer_code',
  kind: 'kind',
  name: 'name',
  specification: 'specification',
  manufacturer: 'manufacturer',
  'national code': 'national_code',
  'insurer code': 'insurer_code',
} as const;

const tidy = (_column: string, cell: string): string => cell.trim();

export const itemSheet: SheetKind<ItemColumn> = {
  columns: itemColumns,
  heads: {
    ...common,
    品种代码: 'code',
    分类代码: 'category',
    英文名称: 'name_en',
    剂型: 'dosage_form',
    最小单位: 'base_unit',
    包装名称: 'pack',
    包装数量: 'pack_units',
    gtin: 'gtin',
    储存条件: 'storage',
    按序列号: 'serial',
    基本药物: 'essential',
    高值耗材: 'high_value',
    'item code': 'code',
    'category code': 'category',
    'english name': 'name_en',
    'dosage form': 'dosage_form',
    'base unit': 'base_unit',
    'pack name': 'pack',
    'pack units': 'pack_units',
    storage: 'storage',
    'by serial': 'serial',
    essential: 'essential',
    'high value': 'high_value',
  },
  tidy,
  needs: 'code',
};

export const memberSheet: SheetKind<MemberColumn> = {
  columns: memberColumns,
  heads: { ...common, 院内代码: 'code', 单位: 'unit', 'house code': 'code', unit: 'unit' },
  tidy,
  needs: 'code',
};
