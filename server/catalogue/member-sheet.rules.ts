import type { Fault } from '../platform/graphql/row-faults';
import { fault, readSheet, repeated } from '../residents/sheet.rules';
import type { SupplyKind } from './catalogue.enums';
import { isInsurerCode, isNationalCode } from './catalogue.rules';
import { kindNames } from './catalogue-sheet.rules';

/** Decides how a list of what a house keeps is read, and what is wrong with a row by itself. */
export const memberSheetRowsMax = 1_000;

/** The columns, each with the name that sheets in Chinese have for it. */
export const memberColumns = {
  code: '院内代码',
  kind: '类别',
  name: '名称',
  specification: '规格',
  manufacturer: '生产企业',
  unit: '单位',
  national_code: '国家编码',
  insurer_code: '医保编码',
} as const;
type MemberColumn = keyof typeof memberColumns;

export interface MemberEntry {
  readonly line: number;
  readonly code: string;
  readonly kind: SupplyKind;
  readonly nameZh: string;
  readonly specificationZh: string;
  readonly manufacturerZh: string;
  readonly unitZh: string;
  readonly nationalCode: string | null;
  readonly insurerCode: string | null;
}

/** Reads a list of what a house keeps; with a fault no entry at all, and every fault with its row and column. */
export function readMemberSheet(csv: string): { entries: MemberEntry[]; faults: Fault[] } {
  const sheet = readSheet<MemberColumn>(csv, memberColumns, ['code', 'kind', 'name', 'unit'], memberSheetRowsMax);
  const faults = [...sheet.faults];
  const seen = new Map<string, number>();
  const entries = sheet.rows.map(({ line, cells }): MemberEntry => {
    const kind = kindNames.get(cells.kind.toUpperCase());
    if (!kind) faults.push(fault(line, 'kind', '类别为药品、耗材或试剂', 'the kind is DRUG, CONSUMABLE or REAGENT'));
    for (const [column, longest] of [
      ['code', 40],
      ['name', 200],
      ['unit', 20],
    ] as const)
      if (cells[column] === '' || cells[column].length > longest)
        faults.push(fault(line, column, `请填写，最多 ${longest} 个字`, `write it, at most ${longest} characters`));
    for (const [column, isCode] of [
      ['national_code', isNationalCode],
      ['insurer_code', isInsurerCode],
    ] as const)
      if (cells[column] !== '' && !isCode(cells[column]))
        faults.push(
          fault(line, column, '编码为 5 位以上大写字母和数字', 'the code is five or more capitals and digits'),
        );
    faults.push(...repeated(seen, cells.code || null, line, 'code'));
    return {
      line,
      code: cells.code,
      kind: kind ?? 'DRUG',
      nameZh: cells.name,
      specificationZh: cells.specification.slice(0, 200),
      manufacturerZh: cells.manufacturer.slice(0, 200),
      unitZh: cells.unit,
      nationalCode: cells.national_code || null,
      insurerCode: cells.insurer_code || null,
    };
  });
  return faults.length > 0 ? { entries: [], faults } : { entries, faults };
}
