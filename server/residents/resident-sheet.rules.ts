import { isCivilDate } from '../kernel/civil-date';
import type { Fault } from '../platform/graphql/row-faults';
import { Sex } from '../wards/encounter.rules';
import { registrationFault } from '../wards/patient.commands';
import { birthDateIn, isIdNumber, sexIn } from '../wards/patient.rules';
import { fitsSex, isRecorded, Population, type RecordedPopulation } from './population.rules';
import { fault, readSheet, repeated, type SheetRow } from './sheet.rules';

/**
 * Decides how a list of residents is read, and what is wrong with a row by itself. Sex and date of birth may be left out where the identity
 * number says them; a row without that number needs both.
 */
export const residentSheetRowsMax = 1_000;

/** The columns, each with the name that sheets in Chinese have for it. */
export const residentColumns = {
  name: '姓名',
  sex: '性别',
  birth_date: '出生日期',
  id_number: '身份证号',
  phone: '联系电话',
  address: '地址',
  neighbourhood: '居委（村）',
  insurer_number: '医保号',
  local_number: '档案号',
  populations: '重点人群',
} as const;
export type ResidentColumn = keyof typeof residentColumns;

export interface ResidentEntry {
  readonly line: number;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** By code or Chinese name. */
  readonly neighbourhood: string | null;
  readonly insurerNumber: string | null;
  readonly localNumber: string | null;
  readonly populations: readonly RecordedPopulation[];
}

export function readResidentSheet(csv: string, today: string): { entries: ResidentEntry[]; faults: Fault[] } {
  const sheet = readSheet<ResidentColumn>(csv, residentColumns, ['name'], residentSheetRowsMax);
  const faults = [...sheet.faults];
  const entries: ResidentEntry[] = [];
  const seen = { id: new Map<string, number>(), local: new Map<string, number>(), insurer: new Map<string, number>() };
  for (const row of sheet.rows) {
    const read = readRow(row, today);
    const { entry } = read;
    const wrong = [...read.faults];
    if (entry) {
      wrong.push(...repeated(seen.id, entry.idNumber, row.line, 'id_number'));
      wrong.push(...repeated(seen.local, entry.localNumber, row.line, 'local_number'));
      wrong.push(...repeated(seen.insurer, entry.insurerNumber, row.line, 'insurer_number'));
    }
    faults.push(...wrong);
    if (entry && wrong.length === 0) entries.push(entry);
  }
  return { entries, faults };
}

function readRow(
  { line, cells }: SheetRow<ResidentColumn>,
  today: string,
): { entry: ResidentEntry | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const idNumber = cells.id_number.toUpperCase() || null;
  const hasNumber = idNumber !== null && isIdNumber(idNumber);
  if (cells.name === '') faults.push(fault(line, 'name', '请填写姓名', 'write the name'));
  if (idNumber && !hasNumber)
    faults.push(fault(line, 'id_number', '身份证号格式或校验码不正确', 'the identity number is not well-formed'));
  const sex = cells.sex === '' && hasNumber ? sexIn(idNumber) : sexes.get(cells.sex.toUpperCase());
  if (!sex) faults.push(fault(line, 'sex', '性别请填写男或女', 'the sex is MALE or FEMALE'));
  const birthDate = cells.birth_date === '' && hasNumber ? birthDateIn(idNumber) : readDay(cells.birth_date);
  if (!birthDate)
    faults.push(fault(line, 'birth_date', '出生日期请写成 1958-03-12', 'write the date of birth as 1958-03-12'));
  const populations = readPopulations(line, cells.populations, sex ?? Sex.UNKNOWN);
  faults.push(...populations.faults);
  for (const [column, max] of lengths)
    if (cells[column].length > max) faults.push(fault(line, column, `最多 ${max} 个字`, `at most ${max} characters`));
  if (faults.length > 0 || !sex || !birthDate) return { entry: null, faults };
  const person = { name: cells.name, sex, birthDate, idNumber };
  const wrong = registrationFault(person, today);
  if (wrong) return { entry: null, faults: [{ line, column: columnOf(wrong.field), message: wrong.message }] };
  const entry = {
    line,
    ...person,
    phone: cells.phone || null,
    address: cells.address || null,
    neighbourhood: cells.neighbourhood || null,
    insurerNumber: cells.insurer_number || null,
    localNumber: cells.local_number || null,
    populations: populations.found,
  };
  return { entry, faults };
}

const sexes = new Map([
  ['男', Sex.MALE],
  ['女', Sex.FEMALE],
  ['MALE', Sex.MALE],
  ['FEMALE', Sex.FEMALE],
  ['M', Sex.MALE],
  ['F', Sex.FEMALE],
]);

const lengths: readonly (readonly [ResidentColumn, number])[] = [
  ['name', 100],
  ['phone', 30],
  ['address', 200],
  ['insurer_number', 30],
  ['local_number', 30],
];

/** A day as sheets have it: with hyphens, strokes or dots, or eight digits. */
export function readDay(said: string): string | undefined {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(said);
  if (!match) return undefined;
  const [, year, month = '', day = ''] = match;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? text : undefined;
}

/** What sheets in Chinese call the populations. */
const populationNames = new Map<string, Population>([
  ['高血压', Population.HYPERTENSION],
  ['糖尿病', Population.DIABETES],
  ['孕产妇', Population.PREGNANT],
  ['残疾人', Population.DISABLED],
  ['严重精神障碍', Population.MENTAL_DISORDER],
  ['肺结核', Population.TUBERCULOSIS],
  ['慢阻肺', Population.COPD],
  ['冠心病', Population.CORONARY],
  ['脑卒中', Population.STROKE],
  ['低保', Population.LOW_INCOME],
  ['老年人', Population.ELDERLY],
  ['儿童', Population.CHILD],
]);

/** Those that follow from age may stand in a sheet and are passed over. */
function readPopulations(line: number, said: string, sex: Sex): { found: RecordedPopulation[]; faults: Fault[] } {
  const found = new Set<RecordedPopulation>();
  const faults: Fault[] = [];
  for (const word of said.split(/[;；、|/\s]+/).filter(Boolean)) {
    const population = populationNames.get(word) ?? Object.values(Population).find(each => each === word.toUpperCase());
    if (!population) faults.push(fault(line, 'populations', `没有“${word}”这类重点人群`, `no population "${word}"`));
    else if (!fitsSex(population, sex))
      faults.push(fault(line, 'populations', `“${word}”与性别不符`, `"${word}" does not fit the sex`));
    else if (isRecorded(population)) found.add(population);
  }
  return { found: [...found], faults };
}

function columnOf(field: readonly string[] | undefined): string | null {
  const names: Record<string, ResidentColumn> = {
    idNumber: 'id_number',
    birthDate: 'birth_date',
    sex: 'sex',
    name: 'name',
  };
  return names[field?.at(-1) ?? ''] ?? null;
}
