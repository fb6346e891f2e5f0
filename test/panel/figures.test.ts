import { addMonths } from '../../server/kernel/civil-date';
import { keepFiguresOf } from '../../server/panel/figure-months.clock';
import { type FigureRecord, figureResidents, readFigures } from '../../server/panel/figures.queries';
import { CareFigureCode, CareFigurePart, figureMonths, shownParts, shownSum } from '../../server/panel/figures.rules';
import { Snapshot } from '../../server/platform/database/snapshot';
import { writeAsSystem } from '../../server/platform/database/system';
import type { Context } from '../../server/platform/graphql/context';
import { World } from '../support/world';
import { type Counted, expectedFigures } from './expected-figures';
import { type Centre, makeCentre, makeSetting, today } from './population';
import { rawOf, readRaw } from './raw';

/**
 * The figures equal what is reckoned from the rows one resident after the other, over as many populations made up at random as
 * PANEL_POPULATIONS says (10 unless told), five months each.
 */
const populations = Number(process.env.PANEL_POPULATIONS ?? 10);
/** The tests behind the first read its populations too. */
jest.setTimeout(30_000 + populations * 500);
const months = figureMonths(addMonths(today, -4), today, today);
const codes = Object.values(CareFigureCode);

let world: World;

beforeAll(async () => {
  world = await World.make();
});
afterAll(() => world.close());

test(
  `the figures of ${populations} populations equal what is reckoned one by one`,
  async () => {
    const setting = await makeSetting(world);
    const centres: Centre[] = [];
    for (let n = 0; n < populations; n += 1)
      centres.push(await makeCentre(world, setting, `POP${n}`, 4 + ((n * 7) % 33)));
    const raw = await readRaw(world);
    const seen = new Map<CareFigureCode, number>();
    const group: Counted[] = [];
    for (const { institutionId } of centres) {
      const expected = expectedFigures(rawOf(raw, institutionId), institutionId, months);
      group.push(...expected);
      expect(summed(await figuresOf([institutionId]))).toEqual(summed(expected));
      // And as they are kept for the next who asks.
      await writeAsSystem(world.database, tx => keepFiguresOf(tx, institutionId));
      expect(summed(await figuresOf([institutionId]))).toEqual(summed(expected));
      for (const { code, denominator, numerator } of expected)
        if (numerator > 0 && numerator <= denominator) seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    expect(summed(await figuresOf(centres.map(({ institutionId }) => institutionId)))).toEqual(summed(group));
    // Each figure was there to be compared.
    for (const code of codes) expect(seen.get(code)).toBeGreaterThan(populations / 4);
  },
  30_000 + populations * 2_000,
);

test('team and doctor are parts of the centre, whatever is asked for', async () => {
  const setting = await makeSetting(world, 'Q');
  const { institutionId, teamIds } = await makeCentre(world, setting, 'parts', 40);
  const all = await figuresOf([institutionId]);
  for (const teamId of teamIds)
    expect(summed(await figuresOf([institutionId], { teamId }))).toEqual(
      summed(all.filter(row => row.teamId === teamId)),
    );
  for (const doctorId of setting.doctorIds)
    expect(summed(await figuresOf([institutionId], { doctorId }))).toEqual(
      summed(all.filter(row => row.doctorId === doctorId)),
    );
});

test('each figure opens to those who count and those who are missing', async () => {
  const setting = await makeSetting(world, 'O');
  const { institutionId } = await makeCentre(world, setting, 'opens', 60);
  const scope = { houses: [institutionId], teamId: null, doctorId: null };
  const now = months.at(-1) ?? fail();
  const expected = expectedFigures(rawOf(await readRaw(world), institutionId), institutionId, [now]);
  const read = new Snapshot(world.database, 'SYSTEM');
  const opened = async (code: CareFigureCode, part: CareFigurePart) => {
    const asked = { code, part, month: now, first: 100, after: null };
    return (await figureResidents({ read } as unknown as Context, scope, asked)).map(({ id }) => id);
  };
  try {
    for (const code of codes) {
      const counted = expected.filter(each => each.code === code);
      const ids = (fits: (each: Counted) => boolean) =>
        counted
          .filter(fits)
          .map(each => each.patientId)
          .sort();
      expect(await opened(code, CareFigurePart.NUMERATOR)).toEqual(ids(each => each.numerator === each.denominator));
      expect(await opened(code, CareFigurePart.MISSING)).toEqual(ids(each => each.numerator < each.denominator));
      expect(counted.some(each => each.numerator < each.denominator)).toBe(true);
    }
  } finally {
    await read.close();
  }
});

function fail(): never {
  throw new Error('no month');
}

test('a figure is not what it is when a rule of its definition is left out', async () => {
  const setting = await makeSetting(world, 'R');
  const { institutionId } = await makeCentre(world, setting, 'rules', 40);
  const expected = summed(expectedFigures(rawOf(await readRaw(world), institutionId), institutionId, months));
  expect(summed(await figuresOf([institutionId]))).toEqual(expected);
  const broken = [
    `UPDATE resident SET merged_into = NULL WHERE institution_id = $1`,
    `UPDATE follow_up SET cancelled_at = NULL, cancel_reason = NULL WHERE institution_id = $1`,
    `UPDATE outpatient_visit SET undone_at = NULL WHERE patient_id IN (SELECT patient_id FROM resident WHERE institution_id = $1)`,
    `UPDATE service_delivery SET cancelled_at = NULL, cancel_reason = NULL WHERE institution_id = $1`,
    `UPDATE key_population SET until = NULL WHERE institution_id = $1`,
  ];
  for (const statement of broken) {
    await world.rows('BEGIN');
    for (const table of ['resident', 'follow_up', 'outpatient_visit', 'service_delivery', 'key_population'])
      await world.rows(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await world.rows(statement, [institutionId]);
    await world.rows('COMMIT');
    const after = summed(await figuresOf([institutionId]));
    expect(after).not.toEqual(expected);
    expect(after).toEqual(summed(expectedFigures(rawOf(await readRaw(world), institutionId), institutionId, months)));
  }
});

describe('small parts', () => {
  const sum = (numerator: number, denominator: number) => ({ numerator, denominator });
  const hidden = { numerator: null, denominator: null, isMasked: true };

  it('are hidden from those who may not see whom they are about', () => {
    expect(shownSum(sum(3, 4), true)).toEqual({ ...sum(3, 4), isMasked: false });
    expect(shownSum(sum(3, 4), false)).toEqual(hidden);
    expect(shownSum(sum(4, 60), false)).toEqual({ numerator: null, denominator: 60, isMasked: true });
    expect(shownSum(sum(57, 60), false)).toEqual({ numerator: null, denominator: 60, isMasked: true });
    expect(shownSum(sum(5, 60), false)).toEqual({ ...sum(5, 60), isMasked: false });
    expect(shownSum(sum(0, 60), false)).toEqual({ ...sum(0, 60), isMasked: false });
    expect(shownSum(sum(0, 0), false)).toEqual({ ...sum(0, 0), isMasked: false });
  });

  it('do not follow from the others', () => {
    const parts = [sum(20, 40), sum(1, 3), sum(8, 20)];
    expect(shownParts(parts, false)).toEqual([{ ...sum(20, 40), isMasked: false }, hidden, hidden]);
    expect(shownParts(parts, true).map(({ isMasked }) => isMasked)).toEqual([false, false, false]);
    expect(shownParts([sum(20, 40), sum(1, 3), sum(2, 4)], false).map(({ isMasked }) => isMasked)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

test('months end today at the latest', () => {
  expect(figureMonths('2026-01-17', '2026-04-02', '2026-03-10')).toEqual([
    { month: '2026-01-01', asOf: '2026-01-31', isComplete: true },
    { month: '2026-02-01', asOf: '2026-02-28', isComplete: true },
    { month: '2026-03-01', asOf: '2026-03-10', isComplete: false },
  ]);
  expect(figureMonths('2026-04-01', '2026-05-01', '2026-03-10')).toEqual([]);
});

async function figuresOf(
  houses: readonly string[],
  part: { readonly teamId?: string; readonly doctorId?: string } = {},
): Promise<FigureRecord[]> {
  const read = new Snapshot(world.database, 'SYSTEM');
  try {
    return await readFigures(
      { read } as unknown as Context,
      { houses, teamId: null, doctorId: null, ...part },
      codes,
      months,
    );
  } finally {
    await read.close();
  }
}

type Sum = Pick<Counted, 'code' | 'month' | 'institutionId' | 'teamId' | 'doctorId' | 'numerator' | 'denominator'>;

/** Sums by figure, month, centre, team and doctor, in one order. */
function summed(counted: readonly Sum[]): [string, number, number][] {
  const sums = new Map<string, [number, number]>();
  for (const { code, month, institutionId, teamId, doctorId, numerator, denominator } of counted) {
    const key = `${code} ${month} ${institutionId} ${teamId} ${doctorId}`;
    const [above, below] = sums.get(key) ?? [0, 0];
    sums.set(key, [above + numerator, below + denominator]);
  }
  return [...sums]
    .map(([key, [above, below]]): [string, number, number] => [key, above, below])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
