import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { collect, openCycle } from '../../server/pay/cycle.commands';
import { fillPool, largePolicy } from '../pay/large-pool';
import { PoolServer } from '../pay/pool-server';
import { PoolWorld } from '../pay/pool-world';

/**
 * Measures, judges little: BENCH=1 npx jest test/bench/pay. Ten thousand people in 200 departments of ten houses, 60 indicators for each of
 * them, half a million work events, behind the built server in a process of its own; PAY_PEOPLE and PAY_EVENTS choose another size, and
 * BENCH=explain leaves out what explaining a line does not need.
 */
const measure = process.env.BENCH ? describe : describe.skip;
const size = {
  people: Number(process.env.PAY_PEOPLE ?? 10_000),
  indicators: 60,
  events: Number(process.env.PAY_EVENTS ?? 500_000),
};

measure('a large pay pool', () => {
  let pool: PoolWorld;
  let server: PoolServer;
  let cycleId: string;
  const figures: Record<string, unknown> = { ...size };

  beforeAll(async () => {
    pool = await PoolWorld.make();
    await pool.signedPolicy(largePolicy(size.indicators));
    const opening = { groupId: pool.groupId, code: 'big', from: '2026-06-01', until: '2026-07-01' };
    ({ cycleId } = await pool.done(pool.chief, (tx, by) => openCycle(tx, by, opening)));
    await pool.done(pool.chief, async (tx, by) => collect(tx, by, await pool.wish(cycleId)));
    await fillPool(pool, cycleId, size);
    server = await PoolServer.start(pool, { NODE_OPTIONS: `--require ${join(__dirname, 'heap-probe.cjs')}` });
  }, 1_800_000);
  afterAll(async () => {
    await server?.end();
    await pool.world.close();
  });

  it('is frozen, divided twice with the same bytes, simulated and explained', async () => {
    const step = (field: string) => async () => {
      const answer = await server.step(field, await pool.wish(cycleId));
      expect(answer?.userErrors).toEqual([]);
    };
    await timed('freeze', step('payCycleFreeze'));
    await timed('calculate', step('payCycleCalculate'));
    if (process.env.BENCH !== 'explain') {
      await timed('calculate again', step('payCycleCalculate'));
      const draft = await pool.draft({ ...largePolicy(size.indicators), contributionRateBp: 3000 }, '2027-01-01');
      await timed('simulate', () => simulate(draft));
      const runs = await pool.world.rows<{ input_sha256: string; output_sha256: string }>(
        'SELECT input_sha256, output_sha256 FROM pay_run ORDER BY number',
      );
      expect(runs).toHaveLength(2);
      expect(runs[0]).toEqual(runs[1]);
    }
    await step('payCyclePublish')();
    await pool.world.rows('ANALYZE');
    figures.payExplain = await explained();
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    if (process.env.PAY_FIGURES) writeFileSync(process.env.PAY_FIGURES, JSON.stringify(figures, null, 2));
  }, 1_800_000);

  async function simulate(policyId: string): Promise<void> {
    const query = 'mutation ($input: PaySimulateInput!) { paySimulate(input: $input) { userErrors { code } } }';
    const input = {
      requestId: newUuid(),
      payCycleId: toGlobalId('PayCycle', cycleId),
      policyId: toGlobalId('PayPolicy', policyId),
      name: 'x',
    };
    const { paySimulate } = await server.ask<{ paySimulate: { userErrors: unknown[] } }>(query, { input });
    expect(paySimulate.userErrors).toEqual([]);
  }

  /** Time, processor time of the server, its highest resident memory and heap. */
  async function timed(what: string, body: () => Promise<unknown>): Promise<void> {
    await server.heapPeak();
    const peak = new Peak(server.pid);
    const [begun, cpu] = [performance.now(), cpuMs(server.pid)];
    await body();
    const computed = cpuMs(server.pid) - cpu;
    const rss = peak.end();
    figures[what] =
      `${Math.round(performance.now() - begun)} ms, ${computed} ms of them computing in the server, ${rss} MB resident, heap ${await server.heapPeak()} MB`;
  }

  /**
   * Sixty lines over HTTP, one after the other, all of the explanation; the first ten warm up. Between them as many trivial queries: on a busy
   * machine the ratio says more than the time.
   */
  async function explained(): Promise<string> {
    const lines = await pool.world.rows<{ id: string }>(
      'SELECT l.id FROM pay_person_line l JOIN pay_cycle c ON c.run_id = l.run_id ORDER BY md5(l.id::text) LIMIT 70',
    );
    const query = `query ($id: ID!) { payExplain(lineId: $id) { line { total { amount } } steps { sentence amount { amount } } scores { code score }
      work { item points amount { amount } eventCount } events { on item points } institutionLine { factor } departmentLine { amount { amount } } } }`;
    const explain = async (id: string) => {
      const { payExplain } = await server.ask<{ payExplain: unknown }>(query, { id: toGlobalId('PayPersonLine', id) });
      expect(payExplain).not.toBeNull();
    };
    const trivial = () => server.ask('{ payWorkKinds { code } }', {});
    const [explaining, asking] = [new Times(server.pid), new Times(server.pid)];
    for (let from = 0; from < lines.length; from += 10) {
      const block = lines.slice(from, from + 10);
      await explaining.add(
        block.map(
          ({ id }) =>
            () =>
              explain(id),
        ),
      );
      await asking.add(block.map(() => trivial));
    }
    const ratio = (explaining.at(0.5) / asking.at(0.5)).toFixed(1);
    return `${explaining} · a trivial query ${asking} · ratio of the medians ${ratio}`;
  }
});

/** How long answers took, one after the other, and what the server computed for them; the first ten warm up. */
class Times {
  private readonly times: number[] = [];
  private readonly computed: number[] = [];

  constructor(private readonly pid: number) {}

  async add(asks: readonly (() => Promise<unknown>)[]): Promise<void> {
    const cpu = cpuMs(this.pid);
    for (const ask of asks) {
      const begun = performance.now();
      await ask();
      this.times.push(performance.now() - begun);
    }
    this.computed.push((cpuMs(this.pid) - cpu) / asks.length);
  }

  at(share: number): number {
    const warm = this.times.slice(10).sort((a, b) => a - b);
    return warm[Math.floor(share * (warm.length - 1))] ?? 0;
  }

  toString(): string {
    const warm = this.computed.slice(1);
    const each = warm.reduce((sum, ms) => sum + ms, 0) / warm.length;
    const [median, most, slowest] = [0.5, 0.95, 1].map(share => Math.round(this.at(share)));
    return `median ${median} ms, 95 % below ${most} ms, slowest ${slowest} ms, ${each.toFixed(1)} ms of computing`;
  }
}

/** Processor time of a process: what a busy machine does not distort. Hundredths of a second are what Linux counts in. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The highest resident memory of a process, in MB. */
class Peak {
  private most = 0;
  private isOver = false;
  private readonly looking: Promise<void>;

  constructor(private readonly pid: number) {
    this.looking = this.look();
  }

  end(): number {
    this.isOver = true;
    void this.looking;
    return this.most;
  }

  private async look(): Promise<void> {
    while (!this.isOver) {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
      this.most = Math.max(this.most, Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024));
      await sleep(50);
    }
  }
}
