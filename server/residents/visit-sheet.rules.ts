import { addDays, type CivilDate } from '../kernel/civil-date';
import type { Fault } from '../platform/graphql/row-faults';
import { isIdNumber } from '../wards/patient.rules';
import { readDay } from './resident-sheet.rules';
import { fault, readSheet, repeated, type SheetRow } from './sheet.rules';

/**
 * Decides how the insurer's list of outpatient visits of one month is read. A visit has a serial number of the insurer, by which it is taken
 * once however often it is imported; the person is named by identity number or by number of the insurer.
 */
export const visitSheetRowsMax = 2_000;

export const visitColumns = {
  serial: '流水号',
  id_number: '身份证号',
  insurer_number: '医保号',
  visited_on: '就诊日期',
  institution: '就诊机构',
  department: '就诊科室',
  diagnosis: '诊断编码',
} as const;
export type VisitColumn = keyof typeof visitColumns;

export interface VisitEntry {
  readonly line: number;
  readonly serial: string;
  readonly idNumber: string | null;
  readonly insurerNumber: string | null;
  readonly visitedOn: CivilDate;
  /** By code or name. */
  readonly institution: string;
  readonly department: string | null;
  readonly diagnosis: string | null;
}

/** @param month the first day of the month that the list is of */
export function readVisitSheet(
  csv: string,
  month: CivilDate,
  today: CivilDate,
): { entries: VisitEntry[]; faults: Fault[] } {
  const sheet = readSheet<VisitColumn>(csv, visitColumns, ['serial', 'visited_on', 'institution'], visitSheetRowsMax);
  const faults = [...sheet.faults];
  const entries: VisitEntry[] = [];
  const serials = new Map<string, number>();
  for (const row of sheet.rows) {
    const { entry, faults: wrong } = readRow(row, month, today);
    if (entry) wrong.push(...repeated(serials, entry.serial, row.line, 'serial'));
    faults.push(...wrong);
    if (entry && wrong.length === 0) entries.push(entry);
  }
  return { entries, faults };
}

function readRow(
  { line, cells }: SheetRow<VisitColumn>,
  month: CivilDate,
  today: CivilDate,
): { entry: VisitEntry | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const idNumber = cells.id_number.toUpperCase() || null;
  if (cells.serial === '' || cells.serial.length > 60)
    faults.push(
      fault(line, 'serial', '请填写流水号（最多 60 个字）', 'write the serial number, 60 characters at most'),
    );
  if (idNumber && !isIdNumber(idNumber))
    faults.push(fault(line, 'id_number', '身份证号格式或校验码不正确', 'the identity number is not well-formed'));
  if (!idNumber && cells.insurer_number === '')
    faults.push(
      fault(line, 'id_number', '身份证号与医保号至少填一项', 'write the identity number or that of the insurer'),
    );
  if (cells.institution === '')
    faults.push(fault(line, 'institution', '请填写就诊机构的代码或名称', 'name the institution or its code'));
  const visitedOn = readDay(cells.visited_on);
  if (!visitedOn) faults.push(fault(line, 'visited_on', '就诊日期请写成 2026-03-12', 'write the day as 2026-03-12'));
  else if (visitedOn < month || visitedOn >= nextMonth(month))
    faults.push(fault(line, 'visited_on', '就诊日期不在所选月份', 'the day does not lie in the month'));
  else if (visitedOn > today) faults.push(fault(line, 'visited_on', '就诊日期晚于今天', 'the day lies in the future'));
  if (faults.length > 0 || !visitedOn) return { entry: null, faults };
  const entry = {
    line,
    serial: cells.serial,
    idNumber,
    insurerNumber: cells.insurer_number || null,
    visitedOn,
    institution: cells.institution,
    department: cells.department.slice(0, 100) || null,
    diagnosis: cells.diagnosis.slice(0, 20) || null,
  };
  return { entry, faults };
}

/** The first day of the month after. */
function nextMonth(month: CivilDate): CivilDate {
  return `${addDays(month, 31).slice(0, 7)}-01`;
}
