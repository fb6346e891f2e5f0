import fc from 'fast-check';
import {
  creditCheckSign,
  gs1CheckDigit,
  isCreditCode,
  isGs1Key,
  toGtin14,
} from '../../server/catalogue/check-digits.rules';
import { readScan, type Scan } from '../../server/catalogue/gs1.rules';
import { readSearch } from '../../server/catalogue/search.rules';
import { readShortDay } from '../../server/catalogue/short-day.rules';
import { addDays, isCivilDate } from '../../server/kernel/civil-date';
import { World } from '../support/world';

const today = '2026-11-22';
const gs = '\u001d';
const gtin = '06901234567892';

function read(text: string): Partial<Scan> | string {
  const scan = readScan(text, today);
  if (!scan.ok) return scan.refusals.map(({ code }) => code).join();
  return Object.fromEntries(Object.entries(scan.value).filter(([, value]) => value !== null));
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(each => each.join(''));
const gtins = digits(13).map(body => `${body}${gs1CheckDigit(body)}`);
/** Characters of GS1's set 82 that a lot or serial number may have, without the bracket that writing with brackets cannot tell apart. */
const signs = fc.constantFrom(...'ABCXYZabcz0123456789-./_+%!?*');
const word = fc.array(signs, { minLength: 1, maxLength: 20 }).map(each => each.join(''));
const day = fc.integer({ min: -365 * 40, max: 365 * 40 }).map(offset => addDays(today, offset));
const six = (date: string) => date.slice(2).replaceAll('-', '');

describe('check digits', () => {
  test.each([
    ['6901234567892', gtin],
    ['06901234567892', gtin],
    ['96385074', '00000096385074'],
    ['036000291452', '00036000291452'],
    ['6901234567893', undefined],
    ['690123456789', undefined],
    ['', undefined],
    ['69012345678 2', undefined],
  ])('%s is the GTIN %s', (said, kept) => {
    expect(toGtin14(said)).toBe(kept);
  });

  test('notice every digit that is wrong, and neighbours that changed places unless they differ by five', () => {
    fc.assert(
      fc.property(gtins, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (key, at, step) => {
        const wrong = [...key];
        wrong[at] = String((Number(key[at]) + step) % 10);
        expect(isGs1Key(key)).toBe(true);
        expect(isGs1Key(wrong.join(''))).toBe(false);
        const [a = '', b = ''] = [key[at], key[at + 1]];
        if (b === '' || a === b || Math.abs(Number(a) - Number(b)) === 5) return;
        expect(isGs1Key(`${key.slice(0, at)}${b}${a}${key.slice(at + 2)}`)).toBe(false);
      }),
    );
  });

  // Codes of public bodies, as they print them.
  test.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000I00Y43', false],
    ['91350100M000100Y4', false],
  ])('the credit code %s: %s', (code, isRight) => {
    expect(isCreditCode(code)).toBe(isRight);
  });

  test('are the same in the database', async () => {
    const world = await World.make();
    try {
      const keys = [...fc.sample(gtins, 40), ...fc.sample(digits(14), 40), '0690123456789', 'x6901234567892'];
      const body = fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 17, maxLength: 17 });
      const codes = fc.sample(body, 40).flatMap(each => {
        const said = each.join('');
        return [`${said}${creditCheckSign(said)}`, `${said}0`];
      });
      const rows = await world.rows<{ key: string; valid: boolean }>(
        'SELECT key, gtin_valid(key) AS valid FROM unnest($1::text[]) AS k(key)',
        [keys],
      );
      for (const { key, valid } of rows) expect([key, valid]).toEqual([key, /^\d{14}$/.test(key) && isGs1Key(key)]);
      const credits = await world.rows<{ code: string; valid: boolean }>(
        'SELECT code, credit_code_valid(code) AS valid FROM unnest($1::text[]) AS k(code)',
        [codes],
      );
      for (const { code, valid } of credits) expect([code, valid]).toEqual([code, isCreditCode(code)]);
      expect(credits.filter(({ valid }) => valid).length).toBeGreaterThanOrEqual(40);
    } finally {
      await world.close();
    }
  });
});

describe('a day of six digits', () => {
  test.each([
    ['261122', '2026-11-22'],
    ['270200', '2027-02-28'],
    ['280200', '2028-02-29'],
    ['760101', '2076-01-01'],
    ['770101', '1977-01-01'],
    ['270230', undefined],
    ['271301', undefined],
    ['270001', undefined],
    ['27010', undefined],
  ])('%s is %s', (said, expected) => {
    expect(readShortDay(said, today)).toBe(expected);
  });

  test('is the nearest that ends so', () => {
    fc.assert(
      fc.property(day, date => {
        expect(readShortDay(six(date), today)).toBe(date);
      }),
    );
  });
});

describe('a scanned code', () => {
  const whole: Partial<Scan> = { agency: 'GS1', gtin, deviceIdentifier: gtin };
  const dated: Partial<Scan> = { ...whole, expiresOn: '2027-12-31', lot: 'A1', serial: '77' };
  const codes: readonly [what: string, text: string, expected: Partial<Scan> | string][] = [
    ['in brackets', `(01)${gtin}(17)271231(10)A1(21)77`, dated],
    ['with blanks', ` (01)${gtin} (17)271231 (10)A1 (21)77 `, dated],
    ['raw with FNC1', `]d201${gtin}17271231${'10A1'}${gs}2177`, dated],
    ['raw with FNC1 at the beginning', `${gs}01${gtin}17271231${'10A1'}${gs}2177`, dated],
    ['as a keyboard writes FNC1', `01${gtin}17271231${'10A1'}{GS}2177`, dated],
    ['as GS1-128', `]C1${'10A1'}${gs}01${gtin}17271231${'2177'}`, dated],
    ['needless FNC1 behind a fixed length', `01${gtin}${gs}17271231${gs}10A1${gs}2177`, dated],
    ['day 00', `(01)${gtin}(17)280200`, { ...whole, expiresOn: '2028-02-29' }],
    [
      'made and best before',
      `(01)${gtin}(11)260101(15)270101`,
      { ...whole, madeOn: '2026-01-01', expiresOn: '2027-01-01' },
    ],
    ['expiry with a time', `(01)${gtin}(7003)2712312359`, { ...whole, expiresOn: '2027-12-31' }],
    ['content of a carton', `(02)${gtin}(37)20`, { ...whole, quantity: 20 }],
    ['identifiers that nobody needs here', `(01)${gtin}(240)X9(710)123(10)A1`, { ...whole, lot: 'A1' }],
    ['a bracket in the lot', `(01)${gtin}(10)A(1`, { ...whole, lot: 'A(1' }],
    ['EAN-13', '6901234567892', whole],
    ['EAN-13 with its symbology', ']E06901234567892', whole],
    ['only a lot', '(10)A1', { agency: 'GS1', lot: 'A1' }],
    ['a wrong check digit', '(01)06901234567893(10)A1', 'SCAN_CHECK_DIGIT'],
    ['a wrong check digit, raw', `0106901234567893${'10A1'}`, 'SCAN_CHECK_DIGIT'],
    ['a wrong EAN', '6901234567890', 'SCAN_CHECK_DIGIT'],
    ['a day that does not exist', `(01)${gtin}(17)270230`, 'SCAN_DATE'],
    ['a lost separator', `01${gtin}10A1234567890123456789017271231`, 'SCAN_LENGTH'],
    ['half a GTIN', '0106901234', 'SCAN_LENGTH'],
    ['letters in a GTIN', '(01)0690123456789X', 'SCAN_LENGTH'],
    ['two codes at once', `01${gtin}10A1${gs}01${gtin}10A2`, 'SCAN_TWICE'],
    ['the same twice', `01${gtin}10A1${gs}01${gtin}10A1`, { ...whole, lot: 'A1' }],
    ['nothing', '  ', 'SCAN_EMPTY'],
    ['an address', 'https://example.org/x', 'SCAN_UNKNOWN'],
    ['an unknown identifier', '(05)123', 'SCAN_UNKNOWN'],
    ['too much', `10${'x'.repeat(500)}`, 'SCAN_UNKNOWN'],
    [
      'of MA',
      'MA.156.M0.100761.21234561.Sx00008.M220117.L20220117.D20220118.E270130.V270129.C3',
      {
        agency: 'MA',
        deviceIdentifier: 'MA.156.M0.100761.21234561',
        serial: 'x00008',
        lot: '20220117',
        madeOn: '2022-01-17',
        expiresOn: '2027-01-29',
      },
    ],
    [
      'of MA with the first day after only',
      'MA.156.M0.123456.1123456Y.L1.E270301',
      { agency: 'MA', deviceIdentifier: 'MA.156.M0.123456.1123456Y', lot: '1', expiresOn: '2027-02-28' },
    ],
    [
      'of MA behind an address, years in full',
      'https://udi.example/?code=MA.156.M0.100761.21234561.P20260101.V20271231',
      { agency: 'MA', deviceIdentifier: 'MA.156.M0.100761.21234561', madeOn: '2026-01-01', expiresOn: '2027-12-31' },
    ],
    ['of MA, cut off', 'MA.156.M0.100761', 'SCAN_UNKNOWN'],
    ['of MA with a day that does not exist', 'MA.156.M0.100761.21234561.V271301', 'SCAN_DATE'],
    ['of MA twice', 'MA.156.M0.100761.21234561.L1.L2', 'SCAN_TWICE'],
    [
      'of Ali Health',
      'MF1234567890BNB7*SN0012*MD260101ED271231',
      {
        agency: 'AHM',
        deviceIdentifier: 'MF1234567890',
        lot: 'B7',
        serial: '0012',
        madeOn: '2026-01-01',
        expiresOn: '2027-12-31',
      },
    ],
    ['of Ali Health, bare', 'MF12345678', { agency: 'AHM', deviceIdentifier: 'MF12345678' }],
    ['of Ali Health, broken', 'MF12345678XX9', 'SCAN_UNKNOWN'],
    [
      'of a drug',
      '83459870123456789012',
      { agency: 'AHM', deviceIdentifier: '8345987', serial: '83459870123456789012' },
    ],
  ];

  test.each(codes)('%s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  const parts = fc.record({
    key: gtins,
    lot: word,
    serial: word,
    expires: day,
    made: day,
  });

  test('says in every form what was put in, in any order', () => {
    fc.assert(
      fc.property(
        parts,
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        ({ key, lot, serial, expires, made }, order) => {
          const elements = [
            ['01', key],
            ['10', lot],
            ['21', serial],
            ['17', six(expires)],
            ['11', six(made)],
          ] as const;
          const chosen = order.map(at => elements[at] ?? elements[0]);
          const said = {
            agency: 'GS1',
            gtin: key,
            deviceIdentifier: key,
            lot,
            serial,
            expiresOn: expires,
            madeOn: made,
          };
          expect(read(chosen.map(([name, value]) => `(${name})${value}`).join(''))).toEqual(said);
          const raw = chosen
            .map(([name, value]) => `${name}${value}${name === '10' || name === '21' ? gs : ''}`)
            .join('');
          expect(read(`]d2${raw}`)).toEqual(said);
          expect(read(`]C1${raw.endsWith(gs) ? raw.slice(0, -1) : raw}`)).toEqual(said);
        },
      ),
    );
  });

  test('of MA says what was put in', () => {
    const plain = fc
      .array(fc.constantFrom(...'ABCXYZ0123456789-'), { minLength: 1, maxLength: 20 })
      .map(each => each.join(''));
    fc.assert(
      fc.property(plain, plain, day, digits(6), (lot, serial, ends, maker) => {
        expect(read(`MA.156.M0.${maker}.11234567.S${serial}.L${lot}.E${six(ends)}`)).toEqual({
          agency: 'MA',
          deviceIdentifier: `MA.156.M0.${maker}.11234567`,
          lot,
          serial,
          expiresOn: addDays(ends, -1),
        });
      }),
    );
  });

  test('never throws, and never says a day that does not exist', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('(', ')', '0', '1', '7', '2', gs, '.', 'M', 'A', 'F', ']', 'd', '*', 'B', 'N'),
      }),
    );
    fc.assert(
      fc.property(noise, text => {
        const scan = readScan(text, today);
        if (!scan.ok) return expect(scan.refusals[0]?.message.zh).toBeTruthy();
        const { expiresOn, madeOn, gtin: key } = scan.value;
        for (const said of [expiresOn, madeOn]) if (said !== null) expect(isCivilDate(said)).toBe(true);
        if (key !== null) expect(isGs1Key(key)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('a search is taken apart into what must all fit', () => {
  expect(readSearch(' ZSQ 5ml 注射 ').terms).toEqual([
    { pattern: '%zsq%', isBeginning: false, gtin: undefined },
    { pattern: '%5ml%', isBeginning: false, gtin: undefined },
    { pattern: '% 注 射 %', isBeginning: false, gtin: undefined },
  ]);
  expect(readSearch('y').terms).toEqual([{ pattern: 'y%', isBeginning: true, gtin: undefined }]);
  expect(readSearch('6901234567892').terms[0]?.gtin).toBe(gtin);
  expect(readSearch('50%_').terms[0]?.pattern).toBe('%50\\%\\_%');
});
