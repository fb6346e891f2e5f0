import { readCsvTable } from '../kernel/csv';
import type { Fault } from '../platform/graphql/row-faults';

/**
 * How a list from outside is read: comma-separated values under a head that names its columns, in English as the API has them or in Chinese as
 * the sheets of health centres have them.
 */
export interface SheetRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export function readSheet<Column extends string>(
  csv: string,
  names: Readonly<Record<Column, string>>,
  needed: readonly Column[],
  rowsMax: number,
): { rows: SheetRow<Column>[]; faults: Fault[] } {
  const table = readCsvTable(csv);
  const columns = Object.keys(names) as Column[];
  const missing = needed.filter(name => !table.columns.includes(name) && !table.columns.includes(names[name]));
  if (missing.length > 0) return { rows: [], faults: [headFault(missing.map(name => `${name} ${names[name]}`))] };
  if (table.rows.length === 0 || table.rows.length > rowsMax) return { rows: [], faults: [sizeFault(rowsMax)] };
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map(name => [name, (cells[name] ?? cells[names[name]] ?? '').trim()])) as Record<
      Column,
      string
    >,
  }));
  return { rows, faults: [] };
}

export function fault(line: number, column: string | null, zh: string, en: string): Fault {
  return { line, column, message: { zh: `${zh}。`, en: `${en[0]?.toUpperCase()}${en.slice(1)}.` } };
}

/** Writes down a value of a row that must stand once in a list; answers the fault when it has stood before. */
export function repeated(seen: Map<string, number>, value: string | null, line: number, column: string): Fault[] {
  if (value === null) return [];
  const earlier = seen.get(value);
  if (earlier !== undefined) return [fault(line, column, `与第 ${earlier} 行重复`, `repeats line ${earlier}`)];
  seen.set(value, line);
  return [];
}

function headFault(missing: readonly string[]): Fault {
  return fault(1, null, `缺少列：${missing.join('、')}`, `columns are missing: ${missing.join(', ')}`);
}

function sizeFault(rowsMax: number): Fault {
  return fault(1, null, `应有 1 至 ${rowsMax} 行数据`, `there must be 1 to ${rowsMax} rows`);
}
