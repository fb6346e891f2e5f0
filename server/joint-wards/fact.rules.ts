import { readCsvTable } from '../kernel/csv';
import { readFixed, readYuan } from '../kernel/money';
import type { Text } from '../kernel/result';

/**
 * Decides which monthly facts there are and how a list of them is read: what the system has no events for, such as cost, comes from the
 * books of each house, month by month.
 *
 * Choices: a month is imported when it is over; an empty value takes the one before away; importing an earlier list again undoes a later one.
 */
export const factCodes = {
  INPATIENT_COST: { unit: 'FEN', means: 'Cost of the inpatients who left in the month 出院患者总费用.' },
  DRUG_COST: { unit: 'FEN', means: 'Of that, the cost of drugs 药品费用.' },
  MEDICAL_INCOME: { unit: 'FEN', means: 'Income of the month from medical care 医疗收入.' },
  DRUG_INCOME: { unit: 'FEN', means: 'Of that, income from drugs 药品收入.' },
} as const satisfies Record<string, { unit: 'FEN' | 'COUNT'; means: string }>;
export type FactCode = keyof typeof factCodes;

export const factRowsMax = 2_000;
const columns = ['institution', 'ward', 'month', 'code', 'value'] as const;
type FactColumn = (typeof columns)[number];

/** A row as it is written: places by their codes. */
export interface FactEntry {
  readonly line: number;
  readonly institution: string;
  /** Empty for the institution as a whole. */
  readonly ward: string;
  /** The first day of the month. */
  readonly month: string;
  readonly code: FactCode;
  /** Fen or a count; null takes the value before away. */
  readonly value: bigint | null;
}

export interface FactFault {
  readonly line: number;
  readonly column: FactColumn | null;
  readonly message: Text;
}

/** Reads a list with the head `institution,ward,month,code,value`; `thisMonth` is the first day of the month that is not over. */
export function readFacts(csv: string, thisMonth: string): { entries: FactEntry[]; faults: FactFault[] } {
  const table = readCsvTable(csv);
  const missing = columns.filter(name => !table.columns.includes(name));
  if (missing.length > 0) return { entries: [], faults: [headFault(missing)] };
  if (table.rows.length === 0 || table.rows.length > factRowsMax) return { entries: [], faults: [sizeFault()] };
  const entries: FactEntry[] = [];
  const faults: FactFault[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of table.rows) {
    const entry = { line, ...readRow(cells) };
    const wrong = rowFaults(entry, cells, thisMonth);
    const key = [entry.institution, entry.ward, entry.month, entry.code].join('\u0000');
    if (wrong.length === 0 && seen.has(key)) wrong.push(fault(line, null, '与前面的行重复', 'repeats an earlier row'));
    seen.add(key);
    faults.push(...wrong);
    if (wrong.length === 0) entries.push(entry as FactEntry);
  }
  return { entries, faults };
}

interface RawEntry {
  readonly line: number;
  readonly institution: string;
  readonly ward: string;
  readonly month: string | undefined;
  readonly code: FactCode | undefined;
  readonly value: bigint | null | undefined;
}

function readRow(cells: Record<string, string>): Omit<RawEntry, 'line'> {
  const { institution = '', ward = '', month = '', code = '', value = '' } = cells;
  const known = Object.hasOwn(factCodes, code) ? (code as FactCode) : undefined;
  return {
    institution,
    ward,
    month: /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(month) ? `${month}-01` : undefined,
    code: known,
    value: value === '' ? null : readValue(value, known),
  };
}

function readValue(text: string, code: FactCode | undefined): bigint | undefined {
  const isMoney = !code || factCodes[code].unit === 'FEN';
  const value = isMoney ? readYuan(text) : readFixed(text, 0);
  return value !== undefined && value >= 0n && value < 10n ** 15n ? value : undefined;
}

function rowFaults(entry: RawEntry, cells: Record<string, string>, thisMonth: string): FactFault[] {
  const { line } = entry;
  const faults: FactFault[] = [];
  if (entry.institution === '')
    faults.push(fault(line, 'institution', '请填写机构代码', 'name the institution by its code'));
  if (entry.month === undefined)
    faults.push(
      fault(line, 'month', `“${cells.month}”不是月份，请写成 2025-03`, `"${cells.month}" is no month; write 2025-03`),
    );
  else if (entry.month >= thisMonth) faults.push(fault(line, 'month', '该月尚未结束', 'this month is not over'));
  if (entry.code === undefined) {
    const known = Object.keys(factCodes).join(', ');
    faults.push(fault(line, 'code', `没有“${cells.code}”，可用：${known}`, `no "${cells.code}"; known: ${known}`));
  }
  if (entry.value === undefined) {
    faults.push(
      fault(
        line,
        'value',
        '请填写不小于 0 的数，金额以元计，最多两位小数',
        'a number from 0, money in yuan with two decimals at most',
      ),
    );
  }
  return faults;
}

export function fault(line: number, column: FactColumn | null, zh: string, en: string): FactFault {
  return { line, column, message: { zh: `${zh}。`, en: `${en[0]?.toUpperCase()}${en.slice(1)}.` } };
}

function headFault(missing: readonly string[]): FactFault {
  const names = missing.join(', ');
  return fault(1, null, `首行缺少列：${names}`, `the head lacks ${names}`);
}

function sizeFault(): FactFault {
  return fault(1, null, `请导入 1 至 ${factRowsMax} 行`, `import 1 to ${factRowsMax} rows`);
}
