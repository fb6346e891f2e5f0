import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { addMonths, civilDateOf } from '../../server/kernel/civil-date';
import { toGlobalId } from '../../server/kernel/ids';
import { keepFigures } from '../../server/panel/figure-months.clock';
import { Snapshot } from '../../server/platform/database/snapshot';
import { Api, bearer } from '../support/api';
import type { World } from '../support/world';
import { type Load, populationOf } from './panel-load';
import { type Write, writes } from './panel-writes';

/**
 * Measures, judges nothing: BENCH=1 npx jest test/bench/panel. The panel over HTTP among PANEL_SIZES residents (10000,100000 unless told; three
 * follow-ups each), sizes in turn, and what the triggers cost. PANEL_PLANS names a file for the plans, PANEL_KEEP keeps the populations.
 */
const measure = process.env.BENCH ? describe : describe.skip;
const sizes = (process.env.PANEL_SIZES ?? '10000,100000').split(',').map(Number);
const rounds = Number(process.env.PANEL_BENCH_ROUNDS ?? 30);
const today = civilDateOf(new Date());

/** A size with a server of its own. */
interface Bench extends Load {
  readonly api: Api;
  readonly authorization: string;
  /** Of somebody who sees the figures of a whole group. */
  readonly groupAuthorization: string | null;
}

const row = `residentId maskedName ageYears sex populations conditions contractState contractFrom contractUntil packages { code } institution { nameZh }
  neighbourhood { nameZh } team { nameZh } doctor { nameZh } nextPlan { taskId version kind condition dueOn dueState } openPlanCount lastFollowUpOn lastAttemptOn
  bloodPressure { systolic diastolic on } glucose { value on } hypertensionControl diabetesControl isLost dischargedOn dischargedFrom { nameZh } openReferral { id state }`;
const counts = `counts { all overdue dueToday dueThisWeek withoutPlan controlled uncontrolled unmeasured missed lost recentlyDischarged referralOpen contracted
  contractExpiring notContracted byPopulation { population count } byCondition { condition count } byNeighbourhood { label { nameZh } count } byTeam { label { nameZh } count } }`;
const page = (args: string): string =>
  `{ panel(${args}, first: 50) { totalCount ${counts} pageInfo { endCursor hasNextPage } edges { cursor node { ${row} } } } }`;
const team = ({ teamId }: Bench): string => `teamId: "${toGlobalId('FamilyTeam', teamId)}"`;
const house = (id: string): string => `institutionId: "${toGlobalId('Institution', id)}"`;

/** Asked of months that the clock has kept; other figures are reckoned whole. */
const kept = ', kept';
const ofGroup = 'figures of a group of 15 centres, 12 months';

/** What is asked, in the words of the result; null where a size does not have it. */
const questions: Readonly<Record<string, (bench: Bench) => string | null>> = {
  'team, about 1,100 contracts, by plan': bench => page(team(bench)),
  'team, overdue and uncontrolled, by pressure': bench =>
    page(`${team(bench)}, sort: SYSTOLIC, filter: { due: OVERDUE, control: [UNCONTROLLED] }`),
  'centre of 10,000, by plan': bench => page(house(bench.institutionId)),
  'centre of 10,000, elderly, by last follow-up': bench =>
    page(`${house(bench.institutionId)}, sort: LAST_FOLLOW_UP, filter: { populations: [ELDERLY] }`),
  'centre of 100,000, by plan': ({ largeId }) => largeId && page(house(largeId)),
  'centre of 100,000, page without counts': ({ largeId }) =>
    largeId && `{ panel(${house(largeId)}, first: 50) { edges { node { ${row} } } } }`,
  'morning of a team': bench =>
    `{ morning(${team(bench)}) { ${counts} dueToday { ${row} } overdue { ${row} } discharged { ${row} } referrals { ${row} } expiring { ${row} } } }`,
  'timeline of a resident': ({ residentId }) =>
    `{ resident(id: "${toGlobalId('Resident', residentId)}") { timeline(first: 50) { edges { node { kind on institution { nameZh } bloodPressure { systolic } } } } } }`,
  'figures of a team, one month': bench =>
    `{ careFigures(${team(bench)}, from: "${today}", until: "${today}") { code series { numerator denominator } } }`,
  'figures of a centre of 10,000, 12 months': bench => year(house(bench.institutionId)),
  'figures of a centre of 100,000, 12 months': ({ largeId }) => largeId && year(house(largeId)),
  [ofGroup]: yearOfGroup,
  [`${ofGroup}${kept}`]: yearOfGroup,
  [`${ofGroup}${kept}, all of them changed today`]: yearOfGroup,
};

function year(whose: string): string {
  return `{ careFigures(${whose}, from: "${addMonths(today, -11)}", until: "${today}") { code series { numerator denominator } } }`;
}

function yearOfGroup({ fifteen, groupId }: Bench): string | null {
  return fifteen && year(`groupId: "${toGlobalId('MedicalGroup', groupId)}"`);
}
/** Whose plans are kept. */
const planned = ['team, about 1,100 contracts, by plan', 'centre of 100,000, by plan'];
/** Slow ones are asked less often. */
const isSlow = (question: string): boolean => question.startsWith('figures');

measure('the panel', () => {
  const benches: Bench[] = [];

  beforeAll(async () => {
    for (const size of sizes) {
      const load = await populationOf(size);
      const personId = await load.world.person('看板');
      for (const institutionId of [load.institutionId, ...(load.largeId ? [load.largeId] : [])])
        await load.world.appoint(personId, 'FAMILY_DOCTOR', { institutionId });
      const leaderId = load.fifteen && (await load.world.person('集团'));
      for (const institutionId of load.fifteen ?? [])
        await load.world.appoint(leaderId ?? '', 'FAMILY_DOCTOR', { institutionId });
      benches.push({
        ...load,
        api: await Api.start(load.world),
        authorization: await bearer(load.world, personId),
        groupAuthorization: leaderId && (await bearer(load.world, leaderId)),
      });
      say(`${size} residents: ${load.took ? `rows ${load.took.rowsMs} ms, panel ${load.took.panelMs} ms` : 'kept'}`);
    }
    say(
      `${new Date().toISOString()}, ${cpus().length} × ${cpus()[0]?.model}, medians and quartiles of ${rounds} in ms`,
    );
  }, 3_600_000);
  afterAll(async () => {
    for (const { api, world } of benches) {
      await api.close();
      await world.close();
    }
  });

  it.each(Object.entries(questions))(
    'answers: %s',
    async (question, ask) => {
      const asked = benches.map(bench => ({ bench, query: ask(bench), times: [] as number[], statements: 0 }));
      const [warm, times] = isSlow(question) ? [1, 3] : [3, rounds];
      for (const { world } of benches) if (isSlow(question)) await prepare(world, question);
      const meters = await Promise.all(benches.map(({ world }) => CpuMeter.start(world)));
      for (let round = -warm; round < times; round += 1)
        for (const [index, each] of asked.entries()) {
          if (!each.query) continue;
          const seen = watched();
          const begun = performance.now();
          const { authorization, groupAuthorization } = each.bench;
          const answer = await each.bench.api.ask(each.query, {
            authorization: question.startsWith(ofGroup) && groupAuthorization ? groupAuthorization : authorization,
          });
          const took = performance.now() - begun;
          each.statements = seen.end().length;
          await meters[index]?.look();
          // On a machine with other work the longest may pass the limit of a statement: that is said too.
          if (answer.code) say(`${question}: ${each.bench.size}: ${answer.text.slice(0, 300)}`);
          else if (round >= 0) each.times.push(took);
        }
      const told = asked.map(({ bench, times: all, statements }, index) => {
        const cpu = (meters[index]?.spentMs ?? 0) / (warm + times);
        return all.length
          ? `${bench.size}: ${quartiles(all)}, ${statements} SQL, ${cpu.toFixed(0)} ms CPU`
          : `${bench.size}: –`;
      });
      const medians = asked.map(({ times: all }) => at(all, 0.5));
      say(`${question} | ${told.join(' | ')} | ratio ${ratio(medians.at(-1), medians[0])}`);
    },
    1_200_000,
  );

  it('keeps the plans', async () => {
    const file = process.env.PANEL_PLANS;
    if (!file) return;
    const plans: string[] = [];
    for (const bench of benches)
      for (const question of planned) {
        const query = questions[question]?.(bench);
        if (!query) continue;
        const seen = watched();
        await bench.api.ask(query, { authorization: bench.authorization });
        for (const { text, values } of seen.end().filter(statement => statement.text.includes('panel_row')))
          plans.push(`== ${bench.size} residents, ${question}\n${await explained(bench, text, values)}\n`);
      }
    writeFileSync(file, plans.join('\n'));
  }, 600_000);

  it.each(Object.entries(writes))(
    'costs so much: %s',
    async (name, write) => {
      for (const { world, size, institutionId, teamId } of benches) {
        const triggers = await world.rows<{ table: string; name: string }>(
          `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger WHERE tgname LIKE 'panel_follow_%' OR tgname LIKE 'figure_follow_%'`,
        );
        const turn = async (way: 'ENABLE' | 'DISABLE') => {
          for (const { table, name: trigger } of triggers)
            await world.rows(`ALTER TABLE ${table} ${way} TRIGGER ${trigger}`);
        };
        const times = { ENABLE: [] as number[], DISABLE: [] as number[] };
        try {
          for (let block = 0; block < 6; block += 1)
            for (const way of ['ENABLE', 'DISABLE'] as const) {
              await turn(way);
              // The first ones find nothing planned.
              for (let n = -3; n < (write.times ?? 20); n += 1) {
                const took = await timed(write, { world, institutionId, teamId }, block * 20 + Math.max(n, 0));
                if (n >= 0) times[way].push(took);
              }
            }
        } finally {
          await turn('ENABLE');
        }
        const { ENABLE: on, DISABLE: off } = times;
        say(
          `${name} | ${size}: with ${triggers.length} triggers ${quartiles(on)}, without ${quartiles(off)} | ratio ${ratio(at(on, 0.5), at(off, 0.5))}`,
        );
      }
    },
    1_200_000,
  );
});

/** The clock of the server is kept away, so that it spends nothing meanwhile; months are kept, and changed, or are not. */
async function prepare(world: World, question: string): Promise<void> {
  await world.rows('SELECT pg_advisory_unlock_all()');
  await world.rows('DELETE FROM care_figure_month');
  if (question.includes(kept)) {
    const began = performance.now();
    await keepFigures(world.database, Number.POSITIVE_INFINITY);
    say(`keeping 24 months of all centres: ${Math.round(performance.now() - began)} ms`);
  }
  if (question.endsWith('today'))
    await world.rows(
      `INSERT INTO care_figure_change SELECT DISTINCT institution_id, group_today(), (pg_current_xact_id()::text)::bigint FROM panel_row`,
    );
  await world.rows(`SELECT pg_advisory_lock(hashtext('care_figure_month'), hashtext(i.id::text)) FROM institution i`);
}

/** How long a write takes, which is taken back. */
async function timed(write: Write, place: Parameters<Write['prepare']>[0], n: number): Promise<number> {
  await place.world.rows('BEGIN');
  try {
    const run = await write.prepare(place, n);
    const begun = performance.now();
    await run();
    return performance.now() - begun;
  } finally {
    await place.world.rows('ROLLBACK');
  }
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** The statements that operations read by from now on; what the server does by itself meanwhile is not among them. */
function watched(): { end(): Statement[] } {
  const seen: Statement[] = [];
  const { rows, rowsAcrossHouses } = Snapshot.prototype;
  Snapshot.prototype.rows = function (this: Snapshot, text: string, values: unknown[] = []) {
    if (isViewer(this)) seen.push({ text, values });
    return rows.call(this, text, values);
  } as typeof rows;
  Snapshot.prototype.rowsAcrossHouses = function (this: Snapshot, text: string, values: unknown[] = []) {
    if (isViewer(this)) seen.push({ text, values });
    return rowsAcrossHouses.call(this, text, values);
  } as typeof rows;
  return {
    end: () => {
      Object.assign(Snapshot.prototype, { rows, rowsAcrossHouses });
      return seen;
    },
  };
}

/** The server's own reading has no viewer. */
function isViewer(snapshot: Snapshot): boolean {
  return typeof (snapshot as unknown as { actor: unknown }).actor === 'object';
}

/** The plan of a statement for the family doctor, behind the second wall. */
async function explained({ world, institutionId, largeId }: Bench, text: string, values: unknown[]): Promise<string> {
  await world.rows('BEGIN');
  await world.rows('SET LOCAL ROLE medgroup_app');
  const houses = [institutionId, largeId].filter(id => id !== null).join(',');
  await world.rows(`SELECT set_config('medgroup.panel', $1, true), set_config('medgroup.person', $2, true)`, [
    houses,
    institutionId,
  ]);
  const lines = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`, values);
  await world.rows('ROLLBACK');
  return lines.map(line => line['QUERY PLAN']).join('\n');
}

/**
 * What the connections to a database cost: unlike the time that passes, other work on the machine does not stretch it. Parallel workers are not in it.
 */
class CpuMeter {
  private readonly first = new Map<number, number>();
  private readonly last = new Map<number, number>();

  private constructor(private readonly world: World) {}

  static async start(world: World): Promise<CpuMeter> {
    const meter = new CpuMeter(world);
    for (const [pid, ms] of await meter.sessions()) meter.first.set(pid, ms);
    return meter;
  }

  /** Often: what ends between two looks is not seen. */
  async look(): Promise<void> {
    for (const [pid, ms] of await this.sessions()) this.last.set(pid, ms);
  }

  get spentMs(): number {
    return [...this.last].reduce((sum, [pid, ms]) => sum + ms - (this.first.get(pid) ?? 0), 0);
  }

  private async sessions(): Promise<[number, number][]> {
    const sessions = await this.world.rows<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    return sessions.map(({ pid }) => [pid, processMs(pid)]);
  }
}

/** User and system time of a process, which Linux tells in hundredths of a second. */
function processMs(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function at(times: readonly number[], share: number): number | undefined {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];
}

function quartiles(times: readonly number[]): string {
  return `${at(times, 0.5)?.toFixed(1)} (${at(times, 0.25)?.toFixed(1)}–${at(times, 0.75)?.toFixed(1)})`;
}

function ratio(one: number | undefined, other: number | undefined): string {
  return one && other ? (one / other).toFixed(2) : '–';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
