import type { Cells } from '../ui/readSheet';

/** The columns that the API reads, in the order of the template. */
export const factHead = ['institution', 'ward', 'month', 'code', 'value'] as const;

export interface FactTable {
  /** With the head that the API reads. */
  rows: Cells;
  /** Which row of the person's table each of them was, from 1. */
  origins: readonly number[];
  /** Rows without a value: they say nothing, and are left out. */
  left: number;
}

/** Words that people write in sheets, for those that the API reads. */
const heads: Readonly<Record<string, (typeof factHead)[number]>> = {
  机构: 'institution',
  机构编号: 'institution',
  'institution code': 'institution',
  病区: 'ward',
  病区编号: 'ward',
  'ward code': 'ward',
  月份: 'month',
  项目: 'code',
  item: 'code',
  数值: 'value',
  金额: 'value',
  'value (yuan)': 'value',
  '数值（元）': 'value',
};

const codes: Readonly<Record<string, string>> = {
  住院费用: 'INPATIENT_COST',
  出院患者总费用: 'INPATIENT_COST',
  'inpatient cost': 'INPATIENT_COST',
  药品费用: 'DRUG_COST',
  'drug cost': 'DRUG_COST',
};

/** What somebody writes to take a value away. An empty cell is more often one that was not filled in yet. */
const removals = new Set(['删除', '移除', 'remove', 'delete']);

/** Takes a table as it was pasted: heads in Chinese or none, months that a sheet turned into days, thousands with commas. */
export function factTable(cells: Cells): FactTable {
  const first = cells[0]?.map(headOf) ?? [];
  const hasHead = first.some(name => (factHead as readonly string[]).includes(name));
  const head = hasHead ? first : [...factHead];
  const body = cells.map((row, at) => ({ row: head.map((name, nth) => tidy(name, row[nth] ?? '')), origin: at + 1 }));
  const value = head.indexOf('value');
  const filled = body.slice(hasHead ? 1 : 0).filter(({ row }) => value < 0 || row[value] !== '');
  return {
    rows: [head, ...filled.map(({ row }) => row.map((cell, at) => (at === value && removals.has(cell) ? '' : cell)))],
    origins: [1, ...filled.map(({ origin }) => origin)],
    left: cells.length - (hasHead ? 1 : 0) - filled.length,
  };
}

function headOf(cell: string): string {
  const plain = cell.trim().toLowerCase();
  return heads[plain] ?? plain;
}

const firstDayOfSheets = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

function tidy(column: string, cell: string): string {
  if (column === 'code') return codes[cell.toLowerCase()] ?? cell;
  if (column === 'value') return cell.replaceAll(/[,，¥￥\s]/g, '').toLowerCase();
  if (column !== 'month') return cell;
  // A sheet keeps a month as the number of its first day.
  if (/^\d{5}$/.test(cell)) return new Date(firstDayOfSheets + Number(cell) * dayMs).toISOString().slice(0, 7);
  const parts = /^(\d{4})[-/.年](\d{1,2})(月|[-/.]\d{1,2}日?)?$/.exec(cell);
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}` : cell;
}
