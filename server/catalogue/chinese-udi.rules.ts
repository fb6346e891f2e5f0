import { addDays, type CivilDate } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Scan, ScanCode } from './gs1.rules';
import { readLongDay, readShortDay } from './short-day.rules';

/**
 * Decides what the UDI of the two other Chinese agencies say.
 *
 * MA (IDcode 编码手册): `MA.156.M0.104033.12345678.S1.M261001.L1.D1.E271002.V271001.C3`; the first five parts are the UDI-DI, then parts with a
 * letter each: S serial, M or P made, L lot, D lot of sterilisation, E the first day on which it is no longer valid 失效日期, V the last on which it is
 * 有效期, C check sign. The way in which C is computed is not published, so it is not looked at.
 * AHM (阿里健康医疗器械唯一标识编码规范): `MF` and the UDI-DI, then BN or BA lot and SN serial, each up to an asterisk, and MD made, BD and ED last day
 * with six digits, PL level of the pack. Drugs have traceability codes 药品追溯码 of the same issuer: 20 digits, of which the first seven name the pack and
 * the whole is the serial number.
 */

/** Reads a label of ZIIOT; its check sign is not looked at. */
export function readMa(text: string, today: CivilDate): Result<Scan, ScanCode> {
  // A code for telephones stands behind an address.
  const code = text.slice(text.search(/MA\.\d/));
  const parts = code.split('.');
  const deviceIdentifier = parts.slice(0, 5).join('.').toUpperCase();
  if (!/^MA\.\d{3}\.[A-Z0-9]{2}\.[0-9A-Z]{6}\.[0-9A-Z]{2,20}$/.test(deviceIdentifier)) return refused(notMa);
  const units = new Map<string, string>();
  for (const part of parts.slice(5)) {
    const [name = '', value] = [part.slice(0, 1).toUpperCase(), part.slice(1)];
    if (!/^[SMPLDEVC]$/.test(name) || value === '') return refused(notMa);
    if (units.has(name)) return refused(saidTwice(name));
    units.set(name, value);
  }
  const day = (name: string) => readDay(units.get(name), today);
  const [made, ended, valid] = [day('M') ?? day('P'), day('E'), day('V')];
  const wrong = [made, ended, valid].includes('WRONG');
  if (wrong) return refused(wrongDay);
  const lastDay = valid ?? (ended ? addDays(ended, -1) : null);
  return accepted({
    agency: 'MA',
    gtin: null,
    deviceIdentifier,
    lot: units.get('L') ?? null,
    expiresOn: lastDay,
    madeOn: made ?? null,
    serial: units.get('S') ?? null,
    quantity: null,
  });
}

/** Reads a label of Ali Health, or the 20 digits of a traceability code. */
export function readAhm(text: string, today: CivilDate): Result<Scan, ScanCode> {
  const none = { agency: 'AHM', gtin: null, lot: null, expiresOn: null, madeOn: null, quantity: null } as const;
  if (/^\d{20}$/.test(text)) return accepted({ ...none, deviceIdentifier: text.slice(0, 7), serial: text });
  const whole = /^(MF[0-9]{5,13})((?:\*?(?:(?:MD|BD|ED)\d{6}|PL\d|(?:BN|BA|SN)[^*]+(?=\*|$)))*)\*?$/.exec(text);
  if (!whole) return refused(notAhm);
  const units = new Map<string, string>();
  for (const [, name = '', value = ''] of (whole[2] ?? '').matchAll(
    /\*?(MD|BD|ED|PL|BN|BA|SN)((?<=BN|BA|SN)[^*]+|\d{6}|\d)/g,
  )) {
    const known = name === 'BA' ? 'BN' : name;
    if (units.has(known)) return refused(saidTwice(known));
    units.set(known, value);
  }
  const day = (name: string) => readDay(units.get(name), today);
  const [made, best, ends] = [day('MD'), day('BD'), day('ED')];
  if ([made, best, ends].includes('WRONG')) return refused(wrongDay);
  return accepted({
    ...none,
    deviceIdentifier: whole[1] ?? '',
    lot: units.get('BN') ?? null,
    expiresOn: ends ?? best ?? null,
    madeOn: made ?? null,
    serial: units.get('SN') ?? null,
  });
}

/** A day of six or eight digits; undefined where none is said. */
function readDay(digits: string | undefined, today: CivilDate): CivilDate | 'WRONG' | undefined {
  if (digits === undefined) return undefined;
  return (digits.length === 8 ? readLongDay(digits) : readShortDay(digits, today)) ?? 'WRONG';
}

const notMa = refusal<ScanCode>(
  'SCAN_UNKNOWN',
  '此 MA 码不完整或格式不符，请再扫一次。',
  'This MA code is not whole or not well-formed; scan again.',
  'text',
);
const notAhm = refusal<ScanCode>(
  'SCAN_UNKNOWN',
  '此阿里健康码不完整或格式不符，请再扫一次。',
  'This Ali Health code is not whole or not well-formed; scan again.',
  'text',
);
const wrongDay = refusal<ScanCode>(
  'SCAN_DATE',
  '码中的日期不存在，请核对标签。',
  'A day in the code does not exist; look at the label.',
  'text',
);

function saidTwice(name: string): Refusal<ScanCode> {
  return refusal(
    'SCAN_TWICE',
    `${name} 出现两次，可能连扫了两个码，请逐个扫描。`,
    `${name} stands there twice; two codes may have been scanned as one. Scan one at a time.`,
    'text',
  );
}
