import type { Fault } from '../platform/graphql/row-faults';
import { fault, readSheet, repeated, type SheetRow } from '../residents/sheet.rules';
import type { Storage, SupplyKind } from './catalogue.enums';
import { isInsurerCode, isItemCode, isNationalCode, readPackCodes, unitsRefusal } from './catalogue.rules';

/** Decides how a sheet of the group's catalogue is read, and what is wrong with a row by itself. A row is an item with its smallest pack. */
export const catalogueSheetRowsMax = 1_000;

/** The columns, each with the name that sheets in Chinese have for it. */
export const catalogueColumns = {
  code: '品种代码',
  kind: '类别',
  category: '分类代码',
  name: '名称',
  name_en: '英文名称',
  specification: '规格',
  dosage_form: '剂型',
  manufacturer: '生产企业',
  base_unit: '最小单位',
  pack: '包装名称',
  pack_units: '包装数量',
  gtin: 'GTIN',
  national_code: '国家编码',
  insurer_code: '医保编码',
  storage: '储存条件',
  serial: '按序列号',
  essential: '基本药物',
  high_value: '高值耗材',
} as const;
export type CatalogueColumn = keyof typeof catalogueColumns;
const needed: CatalogueColumn[] = ['code', 'kind', 'category', 'name', 'specification', 'base_unit'];

export interface CatalogueEntry {
  readonly line: number;
  readonly code: string;
  readonly kind: SupplyKind;
  readonly category: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly specificationZh: string;
  readonly dosageFormZh: string | null;
  readonly manufacturerZh: string;
  readonly baseUnitZh: string;
  readonly packNameZh: string;
  readonly packUnits: number;
  readonly gtin: string | null;
  readonly nationalCode: string | null;
  readonly insurerCode: string | null;
  readonly storage: Storage;
  readonly tracking: 'LOT' | 'SERIAL';
  readonly isEssential: boolean;
  readonly isHighValue: boolean;
}

/** Reads a list of items; with a fault no entry at all, and every fault with its row and column. */
export function readCatalogueSheet(csv: string): { entries: CatalogueEntry[]; faults: Fault[] } {
  const sheet = readSheet<CatalogueColumn>(csv, catalogueColumns, needed, catalogueSheetRowsMax);
  const faults = [...sheet.faults];
  const entries: CatalogueEntry[] = [];
  const seen = { code: new Map<string, number>(), gtin: new Map<string, number>() };
  for (const row of sheet.rows) {
    const wrong: Fault[] = [];
    const entry = readRow(row, wrong);
    wrong.push(...repeated(seen.code, entry.code || null, row.line, 'code'));
    wrong.push(...repeated(seen.gtin, entry.gtin, row.line, 'gtin'));
    faults.push(...wrong);
    entries.push(entry);
  }
  return faults.length > 0 ? { entries: [], faults } : { entries, faults };
}

type Row = SheetRow<CatalogueColumn>;

function readRow(row: Row, faults: Fault[]): CatalogueEntry {
  const { line, cells } = row;
  const baseUnitZh = said(row, 'base_unit', 20, faults);
  const tracking = flag(row, 'serial', faults) ? 'SERIAL' : 'LOT';
  const kind = kindOf(row, faults);
  if (!isItemCode(cells.code))
    faults.push(
      fault(line, 'code', '代码为 1 至 20 位大写字母、数字或短横', 'the code is 1 to 20 capitals, digits or hyphens'),
    );
  const storage = storageNames.get(cells.storage.toUpperCase());
  if (!storage)
    faults.push(
      fault(line, 'storage', '储存条件为常温、阴凉、冷藏或冷冻', 'the storage is ROOM, COOL, COLD or FROZEN'),
    );
  return {
    line,
    code: cells.code,
    kind,
    category: cells.category,
    nameZh: said(row, 'name', 200, faults),
    nameEn: cells.name_en.slice(0, 300) || cells.name,
    specificationZh: said(row, 'specification', 200, faults),
    dosageFormZh: cells.dosage_form || null,
    manufacturerZh: cells.manufacturer.slice(0, 200),
    baseUnitZh,
    packNameZh: cells.pack || baseUnitZh,
    packUnits: unitsOf(row, tracking, faults),
    gtin: gtinOf(row, faults),
    nationalCode: codeOf(row, 'national_code', isNationalCode, faults),
    insurerCode: codeOf(row, 'insurer_code', isInsurerCode, faults),
    storage: storage ?? 'ROOM',
    tracking,
    isEssential: flag(row, 'essential', faults),
    isHighValue: flag(row, 'high_value', faults),
  };
}

/** A text that has to be there. */
function said({ line, cells }: Row, column: CatalogueColumn, longest: number, faults: Fault[]): string {
  const text = cells[column];
  if (text === '' || text.length > longest)
    faults.push(fault(line, column, `请填写，最多 ${longest} 个字`, `write it, at most ${longest} characters`));
  return text;
}

function kindOf({ line, cells }: Row, faults: Fault[]): SupplyKind {
  const kind = kindNames.get(cells.kind.toUpperCase());
  if (!kind) faults.push(fault(line, 'kind', '类别为药品、耗材或试剂', 'the kind is DRUG, CONSUMABLE or REAGENT'));
  return kind ?? 'DRUG';
}

function unitsOf({ line, cells }: Row, tracking: 'LOT' | 'SERIAL', faults: Fault[]): number {
  const units = cells.pack_units === '' ? 1 : /^\d{1,7}$/.test(cells.pack_units) ? Number(cells.pack_units) : 0;
  const wrong = unitsRefusal(units, tracking, true);
  if (wrong) faults.push({ line, column: 'pack_units', message: wrong.message });
  return units;
}

function gtinOf({ line, cells }: Row, faults: Fault[]): string | null {
  const codes = readPackCodes({ gtin: cells.gtin || null, agency: null, deviceIdentifier: null });
  if (!('code' in codes)) return codes.gtin;
  faults.push({ line, column: 'gtin', message: codes.message });
  return null;
}

function codeOf(
  { line, cells }: Row,
  column: 'national_code' | 'insurer_code',
  isCode: (code: string) => boolean,
  faults: Fault[],
): string | null {
  const code = cells[column];
  if (code !== '' && !isCode(code))
    faults.push(fault(line, column, '编码为 5 位以上大写字母和数字', 'the code is five or more capitals and digits'));
  return code || null;
}

function flag({ line, cells }: Row, column: CatalogueColumn, faults: Fault[]): boolean {
  const answer = flagNames.get(cells[column].toUpperCase());
  if (answer === undefined) faults.push(fault(line, column, '请填写是或否', 'write yes or no'));
  return answer ?? false;
}

/** What sheets call the kinds of supply; shared with the sheets of houses. */
export const kindNames = new Map<string, SupplyKind>([
  ['药品', 'DRUG'],
  ['DRUG', 'DRUG'],
  ['耗材', 'CONSUMABLE'],
  ['医用耗材', 'CONSUMABLE'],
  ['CONSUMABLE', 'CONSUMABLE'],
  ['试剂', 'REAGENT'],
  ['REAGENT', 'REAGENT'],
]);
const storageNames = new Map<string, Storage>([
  ['', 'ROOM'],
  ['常温', 'ROOM'],
  ['ROOM', 'ROOM'],
  ['阴凉', 'COOL'],
  ['COOL', 'COOL'],
  ['冷藏', 'COLD'],
  ['COLD', 'COLD'],
  ['冷冻', 'FROZEN'],
  ['FROZEN', 'FROZEN'],
]);
const flagNames = new Map([
  ['', false],
  ['否', false],
  ['NO', false],
  ['是', true],
  ['YES', true],
]);
