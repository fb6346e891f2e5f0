import { setInterval } from 'node:timers';
import { toGlobalId } from '../../server/kernel/ids';
import { collect, freeze, openCycle, publish } from '../../server/pay/cycle.commands';
import { HouseKind, PayLevel, type PayPolicy } from '../../server/pay/pay-policy.rules';
import { calculate } from '../../server/pay/run.commands';
import { simulate } from '../../server/pay/simulation.commands';
import { examplePolicy } from '../pay/example';
import { PoolWorld } from '../pay/pool-world';
import { Api, bearer } from '../support/api';

/**
 * Measures, judges little: BENCH=1 npx jest test/bench/pay. Ten thousand people in 200 departments of ten houses, 60 indicators for each of
 * them, half a million work events; PAY_PEOPLE and PAY_EVENTS choose another size.
 */
const measure = process.env.BENCH ? describe : describe.skip;
const people = Number(process.env.PAY_PEOPLE ?? 10_000);
const events = Number(process.env.PAY_EVENTS ?? 500_000);
const indicators = 60;

measure('a large pay pool', () => {
  let pool: PoolWorld;
  let cycleId: string;

  beforeAll(async () => {
    pool = await PoolWorld.make();
    await pool.signedPolicy(largePolicy);
    const opening = { groupId: pool.groupId, code: 'big', from: '2026-06-01', until: '2026-07-01' };
    ({ cycleId } = await pool.done(pool.chief, (tx, by) => openCycle(tx, by, opening)));
    await pool.done(pool.chief, async (tx, by) => collect(tx, by, await pool.wish(cycleId)));
    await fill(pool, cycleId);
  }, 900_000);
  afterAll(() => pool.world.close());

  it('is frozen, divided twice with the same bytes, simulated and explained', async () => {
    const draft = await pool.draft({ ...largePolicy, contributionRateBp: 3000 }, '2027-01-01');
    const figures: Record<string, unknown> = { people, indicators, events };
    const timed = async (what: string, body: () => Promise<unknown>) => {
      const peak = new Peak();
      const [begun, cpu] = [performance.now(), process.cpuUsage()];
      await body();
      const computed = cpuMs(cpu);
      figures[what] =
        `${Math.round(performance.now() - begun)} ms, ${computed} ms of them computing here, ${peak.end()} MB more`;
    };
    await timed('freeze', async () =>
      pool.done(pool.chief, async (tx, by) => freeze(tx, by, await pool.wish(cycleId))),
    );
    await timed('calculate', async () =>
      pool.done(pool.chief, async (tx, by) => calculate(tx, by, await pool.wish(cycleId))),
    );
    await timed('calculate again', async () =>
      pool.done(pool.chief, async (tx, by) => calculate(tx, by, await pool.wish(cycleId))),
    );
    await timed('simulate', () =>
      pool.done(pool.chief, (tx, by) => simulate(tx, by, { cycleId, policyId: draft, name: 'x' })),
    );
    const runs = await pool.world.rows<{ input_sha256: string; output_sha256: string }>(
      'SELECT input_sha256, output_sha256 FROM pay_run ORDER BY number',
    );
    expect(runs[0]).toEqual(runs[1]);
    await pool.done(pool.chief, async (tx, by) => publish(tx, by, await pool.wish(cycleId)));
    await pool.world.rows('ANALYZE');
    figures.payExplain = await explained();
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  }, 900_000);

  /** Thirty lines, one after the other, over HTTP, all of the explanation. */
  async function explained(): Promise<string> {
    const api = await Api.start(pool.world);
    try {
      const authorization = await bearer(pool.world, pool.chief.personId);
      const lines = await pool.world.rows<{ id: string }>(
        'SELECT l.id FROM pay_person_line l JOIN pay_cycle c ON c.run_id = l.run_id ORDER BY md5(l.id::text) LIMIT 30',
      );
      const query = `query ($id: ID!) { payExplain(lineId: $id) { line { total { amount } } steps { sentence amount { amount } } scores { code score }
        work { item points amount { amount } eventCount } events { on item points } institutionLine { factor } departmentLine { amount { amount } } } }`;
      const times: number[] = [];
      const cpu = process.cpuUsage();
      for (const { id } of lines) {
        const begun = performance.now();
        const answer = await api.ask(query, { variables: { id: toGlobalId('PayPersonLine', id) }, authorization });
        times.push(performance.now() - begun);
        expect(answer.code).toBeUndefined();
      }
      times.sort((a, b) => a - b);
      const computed = Math.round(cpuMs(cpu) / lines.length);
      return `median ${Math.round(times[15] ?? 0)} ms, slowest ${Math.round(times[29] ?? 0)} ms, ${computed} ms of computing each, client included`;
    } finally {
      await api.close();
    }
  }
});

const named = (code: string) => ({ code, nameZh: code, nameEn: code, unit: '' });

const largePolicy: PayPolicy = {
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
};

function fail(): never {
  throw new Error('the example has three indicators');
}

/** The facts, straight into the tables: the lists themselves are not what is measured. */
async function fill(pool: PoolWorld, cycleId: string): Promise<void> {
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

/** Processor time of this process since then: what a busy machine does not distort. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1000);
}

/** The highest resident memory above that of the beginning, in MB. */
class Peak {
  private readonly before = process.memoryUsage().rss;
  private most = this.before;
  private readonly timer = setInterval(() => this.look(), 50);

  end(): number {
    clearInterval(this.timer);
    this.look();
    return Math.round((this.most - this.before) / 1_048_576);
  }

  private look(): void {
    this.most = Math.max(this.most, process.memoryUsage().rss);
  }
}
