import { pinyin } from 'pinyin-pro';
import type { Fault } from '../platform/graphql/row-faults';
import { readDay } from '../residents/resident-sheet.rules';
import { fault, readSheet, repeated, type SheetRow } from '../residents/sheet.rules';
import { refuseDays } from './record.rules';
import {
  type Education,
  educations,
  type LicenceKind,
  licenceKinds,
  type Profession,
  professions,
  type TitleLevel,
  titleLevels,
} from './staff.rules';

/**
 * Decides how a list of staff is read, and what is wrong with a row by itself. A title takes its name, level and day; a licence its kind, number,
 * scope and days; whoever has one is registered at the house as the primary site for as long.
 */
export const staffSheetRowsMax = 1_000;

/** The columns, each with the name that sheets in Chinese have for it. */
export const staffColumns = {
  number: '工号',
  name: '姓名',
  name_en: '英文名',
  sex: '性别',
  birth_date: '出生日期',
  profession: '人员类别',
  education: '学历',
  hired_on: '入职日期',
  title: '职称',
  title_level: '职称级别',
  title_since: '职称取得日期',
  licence_kind: '执业类别',
  licence_number: '执业证书号',
  licence_scope: '执业范围',
  licence_from: '证书起始日',
  licence_until: '证书截止日',
} as const;
export type StaffColumn = keyof typeof staffColumns;

export interface StaffEntry {
  readonly line: number;
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly sex: string | null;
  readonly bornOn: string | null;
  readonly profession: Profession;
  readonly education: Education | null;
  readonly hiredOn: string;
  readonly title: { readonly titleZh: string; readonly level: TitleLevel; readonly since: string } | null;
  readonly licence: {
    readonly kind: LicenceKind;
    readonly number: string;
    readonly scopeZh: string;
    readonly from: string;
    readonly until: string | null;
  } | null;
}

export function readStaffSheet(csv: string, today: string): { entries: StaffEntry[]; faults: Fault[] } {
  const needed: StaffColumn[] = ['number', 'name', 'profession', 'hired_on'];
  const sheet = readSheet<StaffColumn>(csv, staffColumns, needed, staffSheetRowsMax);
  const faults = [...sheet.faults];
  const entries: StaffEntry[] = [];
  const seen = { number: new Map<string, number>(), licence: new Map<string, number>() };
  for (const row of sheet.rows) {
    const { entry, faults: wrong } = readRow(row, today);
    if (entry) {
      wrong.push(...repeated(seen.number, entry.number, row.line, 'number'));
      const licence = entry.licence && `${entry.licence.kind} ${entry.licence.number}`;
      wrong.push(...repeated(seen.licence, licence, row.line, 'licence_number'));
    }
    faults.push(...wrong);
    if (entry && wrong.length === 0) entries.push(entry);
  }
  return { entries, faults };
}

type Row = SheetRow<StaffColumn>;

function readRow(row: Row, today: string): { entry: StaffEntry | null; faults: Fault[] } {
  const { line, cells } = row;
  const faults: Fault[] = [];
  if (!/^[0-9A-Za-z-]{1,20}$/.test(cells.number))
    faults.push(
      fault(line, 'number', '工号为 1 至 20 位字母、数字或短横', 'the number is 1 to 20 letters, digits, hyphens'),
    );
  if (cells.name === '' || cells.name.length > 50)
    faults.push(fault(line, 'name', '请填写姓名，最多 50 个字', 'write the name, at most 50 characters'));
  const profession = word(professionNames, professions, cells.profession);
  if (!profession)
    faults.push(fault(line, 'profession', `没有“${cells.profession}”这类人员`, `no profession "${cells.profession}"`));
  const education = cells.education === '' ? null : word(educationNames, educations, cells.education);
  if (education === undefined)
    faults.push(fault(line, 'education', `没有“${cells.education}”这种学历`, `no education "${cells.education}"`));
  const sex = cells.sex === '' ? null : sexNames.get(cells.sex.toUpperCase());
  if (sex === undefined) faults.push(fault(line, 'sex', '性别请填写男或女', 'the sex is MALE or FEMALE'));
  const hiredOn = day(row, 'hired_on', faults, true);
  const bornOn = day(row, 'birth_date', faults, false);
  const title = readTitle(row, faults);
  const licence = readLicence(row, faults);
  if (faults.length > 0 || !profession || !hiredOn) return { entry: null, faults };
  for (const { message, field } of refuseDays({ bornOn, hiredOn }, today))
    faults.push({ line, column: field?.[0] === 'bornOn' ? 'birth_date' : 'hired_on', message });
  const who = { line, number: cells.number, nameZh: cells.name, nameEn: cells.name_en || romanised(cells.name) };
  const entry = { ...who, sex: sex ?? null, bornOn, profession, education: education ?? null, hiredOn, title, licence };
  return { entry, faults };
}

/** A day of a row; null where none is said, with a fault where one is needed or not well-formed. */
function day({ line, cells }: Row, column: StaffColumn, faults: Fault[], isNeeded: boolean): string | null {
  if (cells[column] === '' && !isNeeded) return null;
  const found = readDay(cells[column]);
  if (!found) faults.push(fault(line, column, '日期请写成 2019-03-12', 'write the day as 2019-03-12'));
  return found ?? null;
}

function readTitle(row: Row, faults: Fault[]): StaffEntry['title'] {
  const { line, cells } = row;
  if (cells.title === '') return null;
  const level = word(levelNames, titleLevels, cells.title_level);
  if (!level)
    faults.push(
      fault(line, 'title_level', '职称级别为初级、中级、副高或正高', `the level is ${titleLevels.join(', ')}`),
    );
  const since = day(row, 'title_since', faults, true);
  return level && since ? { titleZh: cells.title.slice(0, 50), level, since } : null;
}

function readLicence(row: Row, faults: Fault[]): StaffEntry['licence'] {
  const { line, cells } = row;
  if (cells.licence_number === '') return null;
  const kind = word(licenceNames, licenceKinds, cells.licence_kind);
  if (!kind)
    faults.push(
      fault(line, 'licence_kind', `没有“${cells.licence_kind}”这类执业`, `no licence "${cells.licence_kind}"`),
    );
  if (!/^[0-9A-Za-z]{5,30}$/.test(cells.licence_number))
    faults.push(
      fault(line, 'licence_number', '证书号为 5 至 30 位字母或数字', 'the number is 5 to 30 letters and digits'),
    );
  const from = day(row, 'licence_from', faults, true);
  const until = day(row, 'licence_until', faults, false);
  if (from && until && until <= from)
    faults.push(fault(line, 'licence_until', '截止日须晚于起始日', 'the licence ends after it begins'));
  if (!kind || !from) return null;
  return { kind, number: cells.licence_number, scopeZh: cells.licence_scope || cells.licence_kind, from, until };
}

function word<Word extends string>(
  names: ReadonlyMap<string, Word>,
  words: readonly Word[],
  said: string,
): Word | undefined {
  return names.get(said) ?? words.find(each => each === said.toUpperCase());
}

const sexNames = new Map([
  ['男', 'MALE'],
  ['女', 'FEMALE'],
  ['MALE', 'MALE'],
  ['FEMALE', 'FEMALE'],
]);

const professionNames = new Map<string, Profession>([
  ['医师', 'DOCTOR'],
  ['医生', 'DOCTOR'],
  ['护士', 'NURSE'],
  ['护理', 'NURSE'],
  ['药师', 'PHARMACIST'],
  ['技师', 'TECHNICIAN'],
  ['公卫', 'PUBLIC_HEALTH'],
  ['公共卫生', 'PUBLIC_HEALTH'],
  ['管理', 'MANAGER'],
  ['工勤', 'SUPPORT'],
]);

const educationNames = new Map<string, Education>([
  ['中专', 'SECONDARY'],
  ['大专', 'COLLEGE'],
  ['本科', 'BACHELOR'],
  ['硕士', 'MASTER'],
  ['博士', 'DOCTORATE'],
]);

const levelNames = new Map<string, TitleLevel>([
  ['初级', 'JUNIOR'],
  ['中级', 'INTERMEDIATE'],
  ['副高', 'ASSOCIATE_SENIOR'],
  ['正高', 'SENIOR'],
]);

const licenceNames = new Map<string, LicenceKind>([
  ['执业医师', 'PHYSICIAN'],
  ['执业助理医师', 'ASSISTANT_PHYSICIAN'],
  ['护士', 'NURSE'],
  ['执业药师', 'PHARMACIST'],
  ['公共卫生医师', 'PUBLIC_HEALTH'],
]);

/** A Chinese name in pinyin, the family name apart: `Zeng Guofan`. */
export function romanised(name: string): string {
  const [family = '', ...given] = pinyin(name, { surname: 'head', toneType: 'none', type: 'array' });
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  return [capital(family), capital(given.join(''))].filter(Boolean).join(' ');
}
