import fc from 'fast-check';
import { ratio } from '../../schema/figures';
import { addDays, ageYears, civilDateOf, daysBetween, isCivilDate, startOfDay } from '../../server/kernel/civil-date';
import { isUuid, newUuid, readGlobalId, toGlobalId } from '../../server/kernel/ids';
import { readRangeText, toRangeText } from '../../server/kernel/period';

const civilDate = fc.integer({ min: -20_000, max: 40_000 }).map(days => addDays('2000-01-01', days));

describe('civil days in Asia/Shanghai', () => {
  it('change at 16:00 UTC', () => {
    expect(civilDateOf(new Date('2026-01-01T15:59:59.999Z'))).toBe('2026-01-01');
    expect(civilDateOf(new Date('2026-01-01T16:00:00Z'))).toBe('2026-01-02');
  });

  it('begin where the one before ends', () => {
    fc.assert(
      fc.property(civilDate, date => {
        const start = startOfDay(date);
        expect(civilDateOf(start)).toBe(date);
        expect(civilDateOf(new Date(start.getTime() - 1))).toBe(addDays(date, -1));
        expect(daysBetween(date, addDays(date, 17))).toBe(17);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00'])('%j is none', text =>
    expect(isCivilDate(text)).toBe(false));

  it.each([
    ['2000-03-01', '2026-02-28', 25],
    ['2000-03-01', '2026-03-01', 26],
    ['2024-02-29', '2026-02-28', 1],
    ['2024-02-29', '2026-03-01', 2],
  ])('born on %s one is on %s %d years old', (birth, on, years) => expect(ageYears(birth, on)).toBe(years));
});

describe('ids', () => {
  it('are version 7, in the order of time, and unique', () => {
    const made = Array.from({ length: 1000 }, (_, index) => newUuid(1_700_000_000_000 + index));
    expect(made.every(isUuid)).toBe(true);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('name their type and survive the way to the client and back', () => {
    const uuid = newUuid();
    expect(readGlobalId(toGlobalId('Bed', uuid))).toEqual({ type: 'Bed', uuid });
  });

  it('are never read out of anything else', () => {
    fc.assert(fc.property(fc.string(), text => expect(readGlobalId(text)).toBeUndefined()));
  });
});

describe('periods', () => {
  it('survive the way to PostgreSQL’s text and back', () => {
    const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.option(instant), (from, until) => {
        expect(readRangeText(toRangeText({ from, until }))).toEqual({ from, until });
      }),
    );
  });

  it('are read as PostgreSQL writes them', () => {
    expect(readRangeText('["2026-01-01 08:00:00+08","2026-01-02 00:00:00.5+00")')).toEqual({
      from: new Date('2026-01-01T00:00:00Z'),
      until: new Date('2026-01-02T00:00:00.500Z'),
    });
    expect(readRangeText('["2026-01-01 00:00:00+00",)').until).toBeNull();
  });
});

describe('a ratio', () => {
  it.each([
    [0, 0, null],
    [0, 7, '0.0000'],
    [1, 3, '0.3333'],
    [2, 3, '0.6667'],
    [1, 20_000, '0.0001'],
    [1, 20_001, '0.0000'],
    [109, 100, '1.0900'],
    [123_456, 1, '123456.0000'],
  ])('%d ÷ %d is %s, rounded half up', (numerator, denominator, value) =>
    expect(ratio(numerator, denominator).value).toBe(value));
});
