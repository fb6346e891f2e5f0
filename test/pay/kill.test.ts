import { Client } from 'pg';
import { civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import { collect, freeze, openAppeals, openCycle, publish } from '../../server/pay/cycle.commands';
import { until } from '../support/until';
import { fillPool, largePolicy } from './large-pool';
import { type Answered, PoolServer } from './pool-server';
import { PoolWorld } from './pool-world';

/**
 * The server killed while it calculates, and while it settles: the cycle stands wholly as before or wholly as after, the ledger balances, and the
 * same request has one answer. The kill comes where a table is about to be written; PAY_KILLS=all takes them all, and the moment after.
 */
const all = process.env.PAY_KILLS === 'all';
const whileCalculating = all
  ? ['pay_run', 'pay_institution_line', 'pay_person_line', 'pay_score_line', 'pay_cycle_step', 'audit_entry']
  : ['pay_person_line'];
const whileSettling = all
  ? ['pay_ledger_transaction', 'pay_ledger_entry', 'pay_cycle_step', 'audit_entry']
  : ['pay_ledger_entry'];
const size = { people: 200, indicators: 3, events: 2000 };

describe('a server that is killed', () => {
  let pool: PoolWorld;
  let server: PoolServer;
  let cycleId: string;

  beforeAll(async () => {
    pool = await PoolWorld.make();
    await pool.signedPolicy(largePolicy(size.indicators));
    const opening = { groupId: pool.groupId, code: 'kill', from: '2026-06-01', until: '2026-07-01' };
    ({ cycleId } = await pool.done(pool.chief, (tx, by) => openCycle(tx, by, opening)));
    await pool.done(pool.chief, async (tx, by) => collect(tx, by, await pool.wish(cycleId)));
    await fillPool(pool, cycleId, size);
    await pool.done(pool.chief, async (tx, by) => freeze(tx, by, await pool.wish(cycleId)));
    server = await PoolServer.start(pool);
  }, 120_000);
  afterAll(async () => {
    await server?.end();
    await pool.world.close();
  });

  it.each(
    whileCalculating,
  )('while it writes %s of a run: there is no such run; the same request makes it', async table => {
    await killedBefore('payCycleCalculate', table);
    expect(await state()).toMatchObject({ state: 'CALCULATED', runsThatDoNotAddUp: 0 });
  }, 120_000);

  if (all)
    it('just after it has divided: the same request gets the answer that it did not hear, and no second run', async () => {
      await killedAfter('payCycleCalculate');
    }, 120_000);

  it.each(
    whileSettling,
  )('while it writes %s of a settlement: nothing is booked; the same request settles', async table => {
    await appealed();
    await killedBefore('payCycleSettle', table, table === whileSettling.at(-1));
  }, 120_000);

  it('has paid everybody what their lines say', async () => {
    expect(await state()).toMatchObject({ state: 'SETTLED', unbalanced: 0, owedOtherwise: 0, transactions: 7 });
  });

  /** Kills the server where it waits to write a table; asks again with the same request, where that is to happen. */
  async function killedBefore(field: string, table: string, isAskedAgain = true): Promise<void> {
    const [before, wish, requestId] = [await state(), await pool.wish(cycleId), newUuid()];
    const blocker = new Client({ connectionString: pool.world.url });
    await blocker.connect();
    // Readers pass, writers wait.
    await blocker.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    const cutOff = server.step(field, wish, requestId);
    await until(async () => (await waitingFor(table)) > 0);
    await server.end();
    expect(await cutOff).toBeUndefined();
    await blocker.query('COMMIT');
    await blocker.end();
    await until(async () => (await othersAtWork()) === 0);
    expect(await state()).toEqual(before);
    await server.start();
    if (isAskedAgain) await askedTwice(field, wish, requestId);
  }

  async function killedAfter(field: string): Promise<void> {
    const [wish, requestId] = [await pool.wish(cycleId), newUuid()];
    const cutOff = server.step(field, wish, requestId);
    await until(async () => (await pool.version(cycleId)) !== wish.expectedVersion);
    await server.end();
    await cutOff;
    const after = await state();
    await server.start();
    await askedTwice(field, wish, requestId);
    expect(await state()).toEqual(after);
  }

  async function askedTwice(
    field: string,
    wish: { cycleId: string; expectedVersion: number },
    requestId: string,
  ): Promise<void> {
    const answer = await server.step(field, wish, requestId);
    expect(answer).toMatchObject({
      userErrors: [],
      payCycle: { version: wish.expectedVersion + 1 },
    } satisfies Partial<Answered>);
    const done = await state();
    expect(await server.step(field, wish, requestId)).toEqual(answer);
    expect(await state()).toEqual(done);
  }

  /** Published, and its appeals are over. */
  async function appealed(): Promise<void> {
    const [cycle] = await pool.world.rows<{ state: string }>('SELECT state FROM pay_cycle WHERE id = $1', [cycleId]);
    if (cycle?.state !== 'CALCULATED') return;
    await pool.done(pool.chief, async (tx, by) => publish(tx, by, await pool.wish(cycleId)));
    const lastDay = civilDateOf(new Date());
    await pool.done(pool.chief, async (tx, by) => openAppeals(tx, by, { ...(await pool.wish(cycleId)), lastDay }));
    await pool.world.rows(`UPDATE pay_cycle SET appeal_until = '2026-07-20' WHERE id = $1`, [cycleId]);
  }

  /** All that a run or a settlement would change, and whether it adds up. */
  async function state(): Promise<object> {
    const [row] = await pool.world.rows<object>(
      `SELECT c.state, c.version, c.run_id, (SELECT count(*)::int FROM pay_cycle_step s WHERE s.cycle_id = c.id) AS steps,
         (SELECT count(*)::int FROM pay_run) AS runs, (SELECT count(*)::int FROM pay_institution_line) AS institutions,
         (SELECT count(*)::int FROM pay_department_line) AS departments, (SELECT count(*)::int FROM pay_person_line) AS people,
         (SELECT count(*)::int FROM pay_score_line) AS scores, (SELECT count(*)::int FROM pay_ledger_transaction) AS transactions,
         (SELECT count(*)::int FROM pay_ledger_entry) AS entries, (SELECT count(*)::int FROM audit_entry WHERE action LIKE 'pay.%') AS audited,
         (SELECT count(*)::int FROM pay_run r WHERE (SELECT sum(amount_fen) FROM pay_person_line l WHERE l.run_id = r.id)
           IS DISTINCT FROM (SELECT sum(amount_fen) FROM pay_institution_line l WHERE l.run_id = r.id)) AS "runsThatDoNotAddUp",
         (SELECT count(*)::int FROM (SELECT FROM pay_ledger_entry GROUP BY transaction_id HAVING sum(amount_fen) <> 0) u) AS unbalanced,
         (SELECT count(*)::int FROM (SELECT person_id, sum(amount_fen) AS fen FROM pay_ledger_entry WHERE account = 'PAYABLE' GROUP BY 1) paid
           FULL JOIN (SELECT person_id, sum(amount_fen) AS fen FROM pay_person_line WHERE run_id = c.run_id GROUP BY 1) line USING (person_id)
           WHERE paid.fen IS DISTINCT FROM line.fen AND c.state = 'SETTLED') AS "owedOtherwise"
       FROM pay_cycle c WHERE c.id = $1`,
      [cycleId],
    );
    return row ?? {};
  }

  async function waitingFor(table: string): Promise<number> {
    const [row] = await pool.world.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM pg_locks l WHERE l.relation = $1::regclass AND NOT l.granted',
      [table],
    );
    return row?.n ?? 0;
  }

  /** Transactions of the killed server that the database has not noticed yet. */
  async function othersAtWork(): Promise<number> {
    const [row] = await pool.world.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND backend_type = 'client backend'`,
    );
    return row?.n ?? 0;
  }
});
