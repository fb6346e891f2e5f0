import type { CivilDate } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { isGs1Key, toGtin14 } from './check-digits.rules';
import { readAhm, readMa } from './chinese-udi.rules';
import { readShortDay } from './short-day.rules';

/**
 * Decides what a scanned text says: which product, which lot, until when, which piece. Without database and clock: the day of today is handed in,
 * because years of two digits are read by it.
 *
 * Sources: GS1 General Specifications (element strings 3, symbology identifiers 5, lengths of application identifiers 7.8.5, years 7.12); for the
 * UDI of MA and of Ali Health see their own file. Choices: a text of nothing but 8, 12, 13 or 14 digits is a GTIN and no element string; the best-before
 * day counts as the end where no expiry is said, because it is the earlier; of a logistic unit (02) the content counts, with (37) as its number.
 */

/** Who issued the identifier 发码机构: GS1 中国, 中关村工信二维码技术研究院 (MA), 阿里健康 (AHM). */
export type Agency = 'GS1' | 'MA' | 'AHM';

/** What a text says. Days are the last on which something may be used. */
export interface Scan {
  readonly agency: Agency;
  /** 14 digits; null for MA and AHM. */
  readonly gtin: string | null;
  /** The UDI-DI; of GS1 the GTIN. Null when the text names no product. */
  readonly deviceIdentifier: string | null;
  readonly lot: string | null;
  readonly expiresOn: CivilDate | null;
  readonly madeOn: CivilDate | null;
  readonly serial: string | null;
  /** Pieces or packs inside, where the text says so. */
  readonly quantity: number | null;
}

export const scanCodes = {
  SCAN_EMPTY: 'Nothing was scanned.',
  SCAN_UNKNOWN: 'The text is in none of the forms that are read.',
  SCAN_CHECK_DIGIT: 'A check digit is wrong: the code was misread or mistyped.',
  SCAN_DATE: 'A day in the code does not exist.',
  SCAN_LENGTH: 'A part of the code is too short or too long; a separator may have been lost.',
  SCAN_TWICE: 'The code says two different things about the same.',
} as const;
export type ScanCode = keyof typeof scanCodes;

const textMax = 400;

/** Reads a scanned text in any of the forms: element strings with brackets, raw with FNC1, a bare GTIN, MA, AHM. */
export function readScan(text: string, today: CivilDate): Result<Scan, ScanCode> {
  const said = text.trim();
  if (said === '') return refused(empty);
  if (said.length > textMax) return refused(unknown);
  if (/(^|[=/])MA\.\d/.test(said)) return readMa(said, today);
  if (/^MF[0-9A-Z]/.test(said) || /^8\d{19}$/.test(said)) return readAhm(said, today);
  return readGs1(said, today);
}

/** FNC1 between elements, as scanners hand it on: the control character, its picture, or what keyboards make of it. */
const separatorForms = ['\u241d', '{GS}', '<GS>'];
const separator = '\u001d';

function readGs1(text: string, today: CivilDate): Result<Scan, ScanCode> {
  const symbology = /^\](C1|d2|Q3|e0|J1)/.exec(text);
  const bare = separatorForms.reduce(
    (said, form) => said.replaceAll(form, separator),
    text.replace(/^\][A-Za-z][0-9]/, ''),
  );
  if (!symbology && /^(\d{8}|\d{12,14})$/.test(bare)) {
    const gtin = toGtin14(bare);
    return gtin ? accepted({ ...nothing, gtin, deviceIdentifier: gtin }) : refused(wrongCheckDigit);
  }
  const elements = bare.startsWith('(') ? bracketed(bare) : raw(bare);
  return elements.ok ? interpret(elements.value, today) : elements;
}

const nothing: Scan = {
  agency: 'GS1',
  gtin: null,
  deviceIdentifier: null,
  lot: null,
  expiresOn: null,
  madeOn: null,
  serial: null,
  quantity: null,
};

/** How many digits an application identifier has, by its first two. */
const identifierLengths: readonly (readonly [RegExp, number])[] = [
  [/^(0[0-4]|1\d|2[0-2]|30|37|9\d)/, 2],
  [/^(2[345]|4[012]|71)/, 3],
  [/^(3[1-69]|43|7[02]|8[012])/, 4],
];

/** Characters of the value where the beginning of the identifier fixes them; all others end at a separator. */
const fixedLengths: readonly (readonly [RegExp, number])[] = [
  [/^00/, 18],
  [/^0[123]/, 14],
  [/^04/, 16],
  [/^1[1-9]/, 6],
  [/^20/, 2],
  [/^3[1-6]/, 6],
  [/^41/, 13],
];

/** The most characters of a value that ends at a separator, for what is read here. */
const longest: Readonly<Record<string, number>> = { '10': 20, '21': 20, '22': 20, '30': 8, '37': 8, '7003': 10 };
const valueMax = 90;

type Elements = ReadonlyMap<string, string>;

/** Identifiers in brackets: `(01)06901234567892(10)A1`. A bracket with no identifier in it belongs to the value. */
function bracketed(text: string): Result<Elements, ScanCode> {
  const marks = [...text.matchAll(/\((\d{2,4})\)/g)].filter(([, name = '']) => identifierLength(name) === name.length);
  if (marks[0]?.index !== 0) return refused(unknown);
  const elements = marks.map((mark, at) => {
    const value = text.slice(mark.index + mark[0].length, marks[at + 1]?.index).replaceAll(separator, '');
    return [mark[1] ?? '', value.trim()] as const;
  });
  return gather(elements);
}

/** One element behind the other, as the symbol holds them. */
function raw(text: string): Result<Elements, ScanCode> {
  const elements: (readonly [string, string])[] = [];
  let rest = text.startsWith(separator) ? text.slice(1) : text;
  while (rest !== '') {
    const length = identifierLength(rest);
    if (length === undefined || rest.length < length) return refused(unknown);
    const name = rest.slice(0, length);
    const fixed = fixedLength(name);
    const end = fixed === undefined ? untilSeparator(rest) : length + fixed;
    elements.push([name, rest.slice(length, end)]);
    const left = rest.slice(end);
    rest = left.startsWith(separator) ? left.slice(1) : left;
  }
  return gather(elements);
}

function untilSeparator(text: string): number {
  const at = text.indexOf(separator);
  return at < 0 ? text.length : at;
}

function identifierLength(text: string): number | undefined {
  return identifierLengths.find(([begins]) => begins.test(text))?.[1];
}

function fixedLength(name: string): number | undefined {
  return fixedLengths.find(([begins]) => begins.test(name))?.[1];
}

/** Each identifier once; saying the same twice does no harm. */
function gather(elements: readonly (readonly [string, string])[]): Result<Elements, ScanCode> {
  const gathered = new Map<string, string>();
  for (const [name, value] of elements) {
    const wrong = elementRefusal(name, value);
    if (wrong) return refused(wrong);
    const earlier = gathered.get(name);
    if (earlier !== undefined && earlier !== value) return refused(saidTwice(name));
    gathered.set(name, value);
  }
  return gathered.size > 0 ? accepted(gathered) : refused(unknown);
}

function elementRefusal(name: string, value: string): Refusal<ScanCode> | undefined {
  const fixed = fixedLength(name);
  const isLong = value.length > (longest[name] ?? valueMax);
  if (fixed === undefined ? value === '' || isLong : value.length !== fixed) return wrongLength(name);
  if (/^0[0-3]$/.test(name) && !isGs1Key(value)) return /^\d+$/.test(value) ? wrongCheckDigit : wrongLength(name);
  return (name === '30' || name === '37') && !/^\d+$/.test(value) ? wrongLength(name) : undefined;
}

function interpret(elements: Elements, today: CivilDate): Result<Scan, ScanCode> {
  const days: Record<string, CivilDate> = {};
  for (const name of ['11', '15', '17', '7003']) {
    const value = elements.get(name);
    if (value === undefined) continue;
    const day = readShortDay(value.slice(0, 6), today);
    if (!day) return refused(wrongDay(name));
    days[name] = day;
  }
  const gtin = elements.get('01') ?? elements.get('02') ?? null;
  const count = elements.get('30') ?? elements.get('37');
  return accepted({
    ...nothing,
    gtin,
    deviceIdentifier: gtin,
    lot: elements.get('10') ?? null,
    expiresOn: days['17'] ?? days['7003'] ?? days['15'] ?? null,
    madeOn: days['11'] ?? null,
    serial: elements.get('21') ?? null,
    quantity: count === undefined ? null : Number(count),
  });
}

const empty = refusal<ScanCode>('SCAN_EMPTY', '没有扫到内容，请再扫一次。', 'Nothing was scanned; scan again.', 'text');
const unknown = refusal<ScanCode>(
  'SCAN_UNKNOWN',
  '无法识别此码。请扫描包装上的 GS1、MA 或阿里健康码，或手工选择品种。',
  'This code is not known. Scan the GS1, MA or Ali Health code of the pack, or choose the item by hand.',
  'text',
);
const wrongCheckDigit = refusal<ScanCode>(
  'SCAN_CHECK_DIGIT',
  '校验位不符，可能误扫或误输，请再扫一次。',
  'The check digit is wrong: misread or mistyped. Scan again.',
  'text',
);

function wrongLength(name: string): Refusal<ScanCode> {
  return refusal(
    'SCAN_LENGTH',
    `标识 (${name}) 的内容长度不符，扫描枪可能丢失了分隔符，请再扫一次。`,
    `What stands behind (${name}) has the wrong length; the scanner may have lost a separator. Scan again.`,
    'text',
  );
}

function wrongDay(name: string): Refusal<ScanCode> {
  return refusal(
    'SCAN_DATE',
    `标识 (${name}) 的日期不存在，请核对标签。`,
    `The day behind (${name}) does not exist; look at the label.`,
    'text',
  );
}

function saidTwice(name: string): Refusal<ScanCode> {
  return refusal(
    'SCAN_TWICE',
    `标识 (${name}) 出现两次且内容不同，可能连扫了两个码，请逐个扫描。`,
    `(${name}) stands there twice with different contents; two codes may have been scanned as one. Scan one at a time.`,
    'text',
  );
}
