import { HouseKind, PayLevel, type PayPolicy } from '../../server/pay/pay-policy.rules';
import { examplePolicy } from './example';
import type { PoolWorld } from './pool-world';

/** How much there is to divide. */
export interface PoolSize {
  readonly people: number;
  readonly indicators: number;
  readonly events: number;
}

const named = (code: string) => ({ code, nameZh: code, nameEn: code, unit: '' });

/** Twenty items of work, and so many indicators by which every person is measured. */
export const largePolicy = (indicators: number): PayPolicy => ({
  ...examplePolicy,
  guarantees: [],
  items: Array.from({ length: 20 }, (_, index) => ({
    ...named(`ITEM${index}`),
    pointsMilli: 500 + 100 * index,
    eventKinds: [],
    importCodes: [],
    house: null,
    quantityMax: 1000,
    from: null,
    until: null,
  })),
  indicators: [HouseKind.HOSPITAL, HouseKind.COMMUNITY].flatMap(house =>
    Array.from({ length: indicators }, (_, index) => ({
      ...(examplePolicy.indicators[2] ?? fail()),
      ...named(`${house[0]}${index}`),
      house,
      level: PayLevel.PERSON,
    })),
  ),
  posts: ['DOCTOR', 'NURSE'].map(code => ({ code, nameZh: code, nameEn: code, factorBp: 10_000 })),
});

function fail(): never {
  throw new Error('the example has three indicators');
}

/** The facts of a cycle that collects, straight into the tables: ten houses with twenty departments each. */
export async function fillPool(
  pool: PoolWorld,
  cycleId: string,
  { people, indicators, events }: PoolSize,
): Promise<void> {
  const { world, groupId } = pool;
  for (let number = 0; number < 7; number += 1) {
    const { institutionId } = await world.house(`X${number}`, 'COMMUNITY');
    await world.join(groupId, institutionId, 'MEMBER');
  }
  const importId = await world.insert('pay_import', {
    cycle_id: cycleId,
    kind: 'ROSTER',
    file_name: 'x',
    file_sha256: 'x',
    rows_expected: 1,
    state: 'APPLIED',
    made_by: pool.chief.personId,
    made_at: new Date(),
  });
  await world.rows(
    `INSERT INTO department (id, institution_id, code, name_zh, name_en)
     SELECT gen_random_uuid(), m.institution_id, 'D' || n, 'D' || n, 'D' || n FROM membership m, generate_series(1, 20) n WHERE m.group_id = $1`,
    [groupId],
  );
  await world.rows(
    `INSERT INTO pay_total (id, cycle_id, institution_id, total_fen, import_id) SELECT gen_random_uuid(), $1, institution_id, 5000000000, $2 FROM membership WHERE group_id = $3`,
    [cycleId, importId, groupId],
  );
  await world.rows(
    `WITH d AS (SELECT d.id, d.code, d.institution_id, i.code AS house, row_number() OVER (ORDER BY i.code, d.code) - 1 AS place, count(*) OVER () AS n
       FROM department d JOIN institution i ON i.id = d.institution_id WHERE d.code ~ '^D[0-9]+$'),
     p AS (INSERT INTO person (id, name_zh, name_en) SELECT gen_random_uuid(), 'P' || n, n::text FROM generate_series(0, $3 - 1) n RETURNING id, name_en::integer AS n)
     INSERT INTO pay_engagement (id, cycle_id, key, institution_id, department_id, person_id, staff_number, post, kind, share_bp, since, import_id)
     SELECT gen_random_uuid(), $1, concat_ws(':', d.house, d.code, p.n), d.institution_id, d.id, p.id, p.n::text, CASE WHEN p.n % 3 = 0 THEN 'DOCTOR' ELSE 'NURSE' END,
       'PRIMARY', 10000, '2026-01-01', $2 FROM p JOIN d ON d.place = p.n % d.n`,
    [cycleId, importId, people],
  );
  await world.rows(
    `INSERT INTO pay_indicator_result (id, cycle_id, level, institution_id, person_id, subject_id, indicator, value_milli, import_id)
     SELECT gen_random_uuid(), $1, 'PERSON', e.institution_id, e.person_id, e.person_id, CASE WHEN i.tier = 'COMMUNITY' THEN 'C' ELSE 'H' END || n,
       50000 + (hashtext(e.key || n) & 32767), $2
     FROM pay_engagement e JOIN institution i ON i.id = e.institution_id, generate_series(0, $3 - 1) n WHERE e.cycle_id = $1`,
    [cycleId, importId, indicators],
  );
  await world.rows(
    `WITH e AS (SELECT *, row_number() OVER (ORDER BY key) - 1 AS place FROM pay_engagement WHERE cycle_id = $1)
     INSERT INTO pay_work_event (id, group_id, source_key, institution_id, department_id, person_id, code, quantity_milli, occurred_on)
     SELECT gen_random_uuid(), $2, 'bench:' || w, e.institution_id, e.department_id, CASE WHEN w % 10 = 0 THEN NULL ELSE e.person_id END,
       'ITEM' || (w % 20), 1000 + (w % 7) * 1000, date '2026-06-16' + (w % 15)
     FROM generate_series(0, $3 - 1) w JOIN e ON e.place = w % $4`,
    [cycleId, groupId, events, people],
  );
  await world.rows('ANALYZE');
}
