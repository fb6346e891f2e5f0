import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { toGlobalId } from '../../server/kernel/ids';
import { Snapshot } from '../../server/platform/database/snapshot';
import { Api, bearer } from '../support/api';
import { World } from '../support/world';
import { loadPeople, type PeopleLoad } from './people-load';

/**
 * Measures, judges nothing: BENCH=1 npx jest test/bench/people. Directory, calendar, duty and headcount over HTTP among PEOPLE_SIZES people
 * (500,5000 unless told; ten years of appointments, forty sessions each), sizes in turn. PEOPLE_PLANS names a file for the plans.
 */
const measure = process.env.BENCH ? describe : describe.skip;
const sizes = (process.env.PEOPLE_SIZES ?? '500,5000').split(',').map(Number);
const rounds = Number(process.env.PEOPLE_BENCH_ROUNDS ?? 15);
const today = civilDateOf(new Date());
const month = addDays(today, -30);

/** A size with a server of its own. */
interface Bench extends PeopleLoad {
  readonly api: Api;
  readonly authorization: string;
}

const group = ({ groupId }: Bench) => `groupId: "${toGlobalId('MedicalGroup', groupId)}"`;
const house = ({ institutionId }: Bench) => `institutionId: "${toGlobalId('Institution', institutionId)}"`;
const person = ({ personId }: Bench) => `personId: "${toGlobalId('Person', personId)}"`;
const member = `person { id nameZh } record { number profession hiredOn } title { titleZh level } posts { kind post shareBp institution { nameZh } }
  isAway awayUntil licenceUntil`;
const directory = (args: string) =>
  `{ staff(${args}, first: 50) { totalCount pageInfo { endCursor hasNextPage } edges { node { ${member} } }
    counts { all byProfession { profession count } byKind { kind count } byLevel { level count } away dispatched licenceExpiring } } }`;
const calendar = (args: string) =>
  `{ staffCalendar(${args}, from: "${month}", until: "${today}", first: 50) { edges { node { person { nameZh } entries { kind period { from until } shareBp
    institution { nameZh } labelZh } } } } }`;
const session = `id state startsAt endsAt serviceZh patientsSeen availableActions person { nameZh } institution { nameZh } department { nameZh } techniques { nameZh }`;
const line = `profession posts filled heads vacant over`;

/** What is asked, in the words of the result. */
const questions: Readonly<Record<string, (bench: Bench) => string>> = {
  'directory page of a house with counts': bench => directory(house(bench)),
  'directory page of the group with counts': bench => directory(group(bench)),
  'directory page of the group, searched by initials': bench => directory(`${group(bench)}, filter: { search: "ab" }`),
  'calendar of a month, 50 people of a house': bench => calendar(house(bench)),
  'calendar of a month, 50 people of the group': bench => calendar(group(bench)),
  'sessions of a month at a house, page of 50': bench =>
    `{ dutySessions(${house(bench)}, from: "${month}", until: "${today}", first: 50) { totalCount edges { node { ${session} } } } }`,
  'sessions of a month in the group, page of 50': bench =>
    `{ dutySessions(${group(bench)}, from: "${month}", until: "${today}", first: 50) { totalCount edges { node { ${session} } } } }`,
  'sessions of a person, a year': bench =>
    `{ dutySessions(${person(bench)}, from: "${addDays(today, -365)}", until: "${today}", first: 50) { edges { node { ${session} } } } }`,
  'conflicts of a person with an order': bench =>
    `{ dutyConflicts(${person(bench)}, from: "${today}") { id startsAt institution { nameZh } } }`,
  'headcount of a house': bench => `{ headcount(${house(bench)}) { filled heads keepsStructure lines { ${line} } } }`,
  'headcount of the group': bench => `{ headcount(${group(bench)}) { filled heads keepsStructure lines { ${line} } } }`,
  'headcount of the group five years ago': bench =>
    `{ headcount(${group(bench)}, on: "${addDays(today, -1825)}") { filled heads lines { ${line} } } }`,
};

measure('people', () => {
  const benches: Bench[] = [];

  beforeAll(async () => {
    for (const size of sizes) {
      const load = await loadPeople(await World.make(), size);
      const personId = await load.world.person('人事');
      await load.world.appoint(personId, 'HR_OFFICER', { groupId: load.groupId });
      benches.push({ ...load, api: await Api.start(load.world), authorization: await bearer(load.world, personId) });
      const appointments = await load.world.count('appointment');
      const sessions = await load.world.count('duty_session');
      say(`${size} people: ${appointments} appointments, ${sessions} sessions, loaded in ${load.loadedMs} ms`);
    }
    const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`;
    say(`${new Date().toISOString()}, ${machine}, medians (quartiles) of ${rounds} in ms`);
  }, 1_800_000);
  afterAll(async () => {
    for (const { api, world } of benches) {
      await api.close();
      await world.close();
    }
  }, 300_000);

  it.each(Object.entries(questions))(
    'answers: %s',
    async (question, ask) => {
      const asked = benches.map(bench => ({ bench, query: ask(bench), times: [] as number[], statements: 0 }));
      for (let round = -2; round < rounds; round += 1)
        for (const each of asked) {
          const seen = watched();
          const begun = performance.now();
          const answer = await each.bench.api.ask(each.query, { authorization: each.bench.authorization });
          const took = performance.now() - begun;
          each.statements = seen.end().length;
          if (answer.code) throw new Error(`${question}: ${answer.text.slice(0, 300)}`);
          if (round >= 0) each.times.push(took);
        }
      const told = asked.map(
        ({ bench, times, statements }) => `${bench.people}: ${quartiles(times)}, ${statements} SQL`,
      );
      const medians = asked.map(({ times }) => at(times, 0.5) ?? 0);
      say(`${question} | ${told.join(' | ')} | ratio ${((medians.at(-1) ?? 0) / (medians[0] || 1)).toFixed(2)}`);
    },
    600_000,
  );

  it('keeps the plans', async () => {
    const plans: string[] = [];
    for (const bench of benches)
      for (const [question, ask] of Object.entries(questions)) {
        const seen = watched();
        await bench.api.ask(ask(bench), { authorization: bench.authorization });
        let databaseMs = 0;
        for (const { text, values } of seen.end().filter(({ text }) => /appointment|duty_session/.test(text))) {
          const plan = await explained(bench, text, values);
          databaseMs += Number(/Execution Time: ([\d.]+) ms/.exec(plan)?.[1] ?? 0);
          plans.push(`== ${bench.people} people, ${question}\n${plan}\n`);
        }
        say(`${bench.people}, ${question}: the database needs ${databaseMs.toFixed(1)} ms`);
      }
    if (process.env.PEOPLE_PLANS) writeFileSync(process.env.PEOPLE_PLANS, plans.join('\n'));
  }, 600_000);
});

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** The statements that operations read by from now on; what the server does by itself meanwhile is not among them. */
function watched(): { end(): Statement[] } {
  const seen: Statement[] = [];
  const { rows } = Snapshot.prototype;
  Snapshot.prototype.rows = function (this: Snapshot, text: string, values: unknown[] = []) {
    if (typeof (this as unknown as { actor: unknown }).actor === 'object') seen.push({ text, values });
    return rows.call(this, text, values);
  } as typeof rows;
  return {
    end: () => {
      Object.assign(Snapshot.prototype, { rows });
      return seen;
    },
  };
}

/** The plan of a statement for the officer, behind the second wall. */
async function explained({ world, personId }: Bench, text: string, values: unknown[]): Promise<string> {
  await world.rows('BEGIN');
  await world.rows('SET LOCAL ROLE medgroup_app');
  await world.rows(`SELECT set_config('medgroup.person', $1, true)`, [personId]);
  const lines = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`, values);
  await world.rows('ROLLBACK');
  return lines.map(row => row['QUERY PLAN']).join('\n');
}

function at(times: readonly number[], share: number): number | undefined {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];
}

function quartiles(times: readonly number[]): string {
  return `${at(times, 0.5)?.toFixed(0)} (${at(times, 0.25)?.toFixed(0)}–${at(times, 0.75)?.toFixed(0)})`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
