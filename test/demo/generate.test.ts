import { generate, OtherSeed } from '../../server/demo/generate';
import { planOf } from '../../server/demo/generate.rules';
import { accepted } from '../../server/kernel/result';
import { type Database, openDatabase } from '../../server/platform/database/database';
import { inTransaction } from '../../server/platform/database/transaction';
import { isIdNumber } from '../../server/wards/patient.rules';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { type TestDatabase, testDatabase } from '../support/database';

const identities = new IdentityHasher('a secret of the tests, long enough.');
const size = { residents: 100, groups: 2, perCentre: 40, seed: 'a', now: new Date('2026-11-22T02:10:00Z'), identities };

interface Place {
  readonly test: TestDatabase;
  readonly database: Database;
}
const places: Place[] = [];

async function empty(): Promise<Database> {
  const test = await testDatabase();
  const database = await openDatabase(test.url, [], 2);
  places.push({ test, database });
  return database;
}
afterAll(async () => {
  for (const { test, database } of places) {
    await database.close();
    await test.drop();
  }
});

async function rows<Row>(database: Database, sql: string): Promise<Row[]> {
  const result = await inTransaction<Row[], never>(database, 'SYSTEM', async tx => accepted(await tx.rows<Row>(sql)));
  return result.ok ? result.value : [];
}

const contents = (database: Database): Promise<unknown[]> =>
  rows(
    database,
    `SELECT 'resident' AS what, count(*)::int AS rows, md5(string_agg(r::text, '|' ORDER BY patient_id)) AS hash FROM resident r
     UNION ALL SELECT 'identity', count(*)::int, md5(string_agg(i::text, '|' ORDER BY patient_id)) FROM patient_identity i
     UNION ALL SELECT 'follow-up', count(*)::int, md5(string_agg(f.id::text || f.done_at, '|' ORDER BY id)) FROM follow_up f
     UNION ALL SELECT 'contract', count(*)::int, md5(string_agg(c.id::text || c.starts_on, '|' ORDER BY id)) FROM family_contract c`,
  );

describe('the generator', () => {
  let whole: Database;
  beforeAll(async () => {
    whole = await empty();
    await generate(whole, { ...size, onProgress: () => undefined });
  });

  it('deals centres out to the groups in turn, the last one smaller', () => {
    const centres = planOf(100, 2, 40).map(group => group.centres.map(({ number, residents }) => [number, residents]));
    expect(centres).toEqual([
      [
        [1, 40],
        [3, 20],
      ],
      [[2, 40]],
    ]);
  });

  it('goes on where it was stopped, to the same rows as a run without a stop', async () => {
    const database = await empty();
    const stop = new AbortController();
    const first = await generate(database, { ...size, onProgress: () => stop.abort(), signal: stop.signal });
    expect(first).toEqual({ residents: 40, centres: 1 });
    const seen: number[] = [];
    const second = await generate(database, { ...size, onProgress: standing => seen.push(standing) });
    expect(second).toEqual({ residents: 60, centres: 2 });
    expect(seen).toEqual([40, 60, 100]);
    expect(await contents(database)).toEqual(await contents(whole));
    expect(await generate(database, { ...size, onProgress: () => undefined })).toEqual({ residents: 0, centres: 0 });
  });

  it('grows when more is asked for', async () => {
    const database = await empty();
    await generate(database, { ...size, residents: 40, onProgress: () => undefined });
    const { residents } = await generate(database, { ...size, onProgress: () => undefined });
    expect(residents).toBe(60);
    expect(await contents(database)).toEqual(await contents(whole));
  });

  it('does not write over what another seed made', async () => {
    const before = await contents(whole);
    await expect(generate(whole, { ...size, seed: 'b', onProgress: () => undefined })).rejects.toThrow(OtherSeed);
    expect(await contents(whole)).toEqual(before);
  });

  it('makes residents who have everything that the panel shows, and identity numbers that are nobody’s', async () => {
    const [figures] = await rows<Record<string, number>>(
      whole,
      `SELECT (SELECT count(*) FROM panel_row)::int AS panel,
         (SELECT count(*) FROM family_contract WHERE state = 'SIGNED')::int AS contracts, (SELECT count(*) FROM measurement)::int AS measurements`,
    );
    expect(figures).toMatchObject({ panel: 100 });
    expect(figures?.contracts).toBeGreaterThan(10);
    expect(figures?.measurements).toBeGreaterThan(50);
    const numbers = await rows<{ n: string }>(
      whole,
      'SELECT id_number AS n FROM patient_identity WHERE id_number IS NOT NULL',
    );
    expect(numbers.length).toBeGreaterThan(95);
    for (const { n } of numbers) expect([n.slice(0, 2), isIdNumber(n)]).toEqual(['99', true]);
    expect(new Set(numbers.map(({ n }) => n)).size).toBe(numbers.length);
  });
});
