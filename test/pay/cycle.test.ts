import { institutionBlockers } from '../../server/group/group.commands';
import { civilDateOf } from '../../server/kernel/civil-date';
import { accepted } from '../../server/kernel/result';
import { answerAppeal, raiseAppeal } from '../../server/pay/appeal.commands';
import {
  askUnfreeze,
  collect,
  decideUnfreeze,
  freeze,
  openAppeals,
  openCycle,
  publish,
} from '../../server/pay/cycle.commands';
import { transitions } from '../../server/pay/cycle.rules';
import { applyImport, stageImport, undoImport } from '../../server/pay/import.commands';
import { ImportKind } from '../../server/pay/import.rules';
import { signPolicy } from '../../server/pay/pay-policy.commands';
import { ReserveShort } from '../../server/pay/pay-policy.rules';
import { calculate } from '../../server/pay/run.commands';
import { settle } from '../../server/pay/settlement.commands';
import { simulate } from '../../server/pay/simulation.commands';
import { recordWork, takeBackWork } from '../../server/pay/work-event.commands';
import { writeAsSystem } from '../../server/platform/database/system';
import { examplePolicy } from './example';
import { quantities, results, rosterOf, totals } from './example-lists';
import { PoolWorld } from './pool-world';

/** The cycle through its commands and the real database; the reserve is empty in the first month, so guarantees are cut. */
const policy = { ...examplePolicy, reserveShort: ReserveShort.PRORATE };

let pool: PoolWorld;
let june: string;

beforeAll(async () => {
  pool = await PoolWorld.make();
}, 60_000);
afterAll(() => pool.world.close());

const codes = async (result: Promise<{ ok: boolean; refusals?: readonly { code: string }[] }>) =>
  ((await result) as { refusals?: readonly { code: string }[] }).refusals?.map(({ code }) => code) ?? [];
const state = async (id: string) =>
  (await pool.world.rows<{ state: string }>('SELECT state FROM pay_cycle WHERE id = $1', [id]))[0]?.state;
const open = (code: string, from: string, until: string) =>
  pool
    .done(pool.chief, (tx, by) => openCycle(tx, by, { groupId: pool.groupId, code, from, until }))
    .then(each => each.cycleId);

it('keeps the same table of transitions as the rules', async () => {
  const kept = await pool.world.rows('SELECT from_state AS "from", action, to_state AS "to" FROM pay_transition');
  expect(kept).toEqual(expect.arrayContaining([...transitions]));
  expect(kept).toHaveLength(transitions.length);
});

it('takes four eyes to sign a policy', async () => {
  const draft = await pool.draft(policy, '2026-01-01');
  expect(await codes(pool.run(pool.chief, (tx, by) => signPolicy(tx, by, draft, 1)))).toEqual(['FOUR_EYES']);
  await expect(
    pool.world.rows(`UPDATE pay_policy SET state = 'SIGNED', signed_by = authors[1], signed_at = now() WHERE id = $1`, [
      draft,
    ]),
  ).rejects.toThrow('pay_policy_four_eyes');
  await pool.done(pool.administrator, (tx, by) => signPolicy(tx, by, draft, 1));
  await expect(pool.world.rows(`UPDATE pay_policy SET content = '{}' WHERE id = $1`, [draft])).rejects.toThrow(
    'never changes',
  );
});

it('opens periods that do not overlap, and collects', async () => {
  june = await open('2026-06', '2026-06-01', '2026-07-01');
  const again = pool.run(pool.chief, (tx, by) =>
    openCycle(tx, by, { groupId: pool.groupId, code: 'x', from: '2026-06-30', until: '2026-07-31' }),
  );
  expect(await codes(again)).toEqual(['PERIOD']);
  expect(
    await codes(
      pool
        .run(pool.administrator, async (tx, by) => collect(tx, by, await pool.wish(june)))
        .catch(error => ({ ok: false, refusals: [{ code: error.code }] })),
    ),
  ).toEqual(['FORBIDDEN']);
  await pool.done(pool.chief, async (tx, by) => collect(tx, by, await pool.wish(june)));
  expect(await state(june)).toBe('COLLECTING');
});

it('names every wrong cell of a list and keeps nothing of it', async () => {
  const wrong = [
    ['H1', 'NONE', 'A', pool.personId('A'), 'WIZARD', 'PRIMARY', '101', '2026-06-31'],
    ['X9', 'MED', 'Z', '', 'DOCTOR', 'PRIMARY', '100', '2026-06-01'],
  ];
  const importId = await pool.stage(pool.chief, june, ImportKind.ROSTER, wrong);
  const outcome = await pool.run(pool.chief, (tx, by) => applyImport(tx, by, importId));
  expect(outcome.ok ? [] : outcome.refusals.map(({ message }) => message.en)).toEqual([
    'H2: not a day (YYYY-MM-DD)',
    'E2: the policy has no such post',
    'B2: the institution has no such department',
    'G2: too large',
    'A3: no member in this period',
  ]);
  expect(await pool.world.count('pay_engagement')).toBe(0);
  expect(await pool.world.count('pay_staff_number')).toBe(0);
});

it('applies lists, refuses the same file and the same facts again, and takes an import back', async () => {
  await pool.import(pool.chief, june, ImportKind.ROSTER, rosterOf(pool));
  await pool.import(pool.chief, june, ImportKind.TOTAL, totals.slice(0, 2));
  const again = await pool.stage(pool.chief, june, ImportKind.TOTAL, totals.slice(0, 2));
  expect(await codes(pool.run(pool.chief, (tx, by) => applyImport(tx, by, again)))).toEqual([
    'IMPORT_FAULTS',
    'IMPORT_FAULTS',
  ]);
  await pool.import(pool.chief, june, ImportKind.TOTAL, totals.slice(2));
  const doubled = [...quantities, ...quantities.slice(0, 1)];
  const twice = await pool.stage(pool.chief, june, ImportKind.QUANTITY, doubled);
  expect(await codes(pool.run(pool.chief, (tx, by) => applyImport(tx, by, twice)))).toEqual(['IMPORT_FAULTS']);
  const done = await pool.import(pool.chief, june, ImportKind.QUANTITY, quantities);
  await pool.done(pool.chief, (tx, by) => undoImport(tx, by, done));
  expect(await pool.world.count('pay_work_event', 'undone_at IS NULL')).toBe(0);
  await pool.import(pool.chief, june, ImportKind.QUANTITY, quantities);
  expect(await pool.world.count('pay_work_event', 'undone_at IS NULL')).toBe(7);
});

it('waits for all rows of a list', async () => {
  const part = {
    importId: null,
    cycleId: june,
    kind: ImportKind.TOTAL,
    fileName: 'x',
    fileSha256: 'x',
    rowsExpected: 2,
    firstRow: 2,
    rows: [['H1', '1']],
  };
  const { importId } = await pool.done(pool.chief, (tx, by) => stageImport(tx, by, part));
  expect(await codes(pool.run(pool.chief, (tx, by) => applyImport(tx, by, importId)))).toEqual(['IMPORT_ROWS']);
  await pool.done(pool.chief, (tx, by) => undoImport(tx, by, importId));
});

it('freezes only what can be divided', async () => {
  const refused = await pool.run(pool.chief, async (tx, by) => freeze(tx, by, await pool.wish(june)));
  expect(refused.ok ? [] : refused.refusals.map(({ message }) => message.en)).toEqual([
    'an indicator result is missing (4): INSTITUTION|C1|| CONTROLLED; INSTITUTION|C2|| CONTROLLED; INSTITUTION|H1|| STAY; INSTITUTION|H1|| RECOGNISED',
  ]);
  expect(await state(june)).toBe('COLLECTING');
  await pool.import(pool.chief, june, ImportKind.INDICATOR, results);
  await pool.done(pool.chief, async (tx, by) => freeze(tx, by, await pool.wish(june)));
  expect(await state(june)).toBe('FROZEN');
  expect(await pool.world.count('pay_work_event', `cycle_id = '${june}'`)).toBe(7);
});

it('keeps its institutions in the group while it is frozen', async () => {
  const blockers = (name: string) =>
    writeAsSystem(pool.world.database, tx => institutionBlockers(tx, pool.houses.get(name) ?? ''));
  expect(await blockers('C1')).toEqual([expect.objectContaining({ kind: 'OPEN_PAY_CYCLE' })]);
});

it('keeps frozen facts, in the rules and in the database', async () => {
  const late = {
    importId: null,
    cycleId: june,
    kind: ImportKind.TOTAL,
    fileName: 'x',
    fileSha256: 'y',
    rowsExpected: 1,
    firstRow: 2,
    rows: [['H1', '1']],
  };
  expect(await codes(pool.run(pool.chief, (tx, by) => stageImport(tx, by, late)))).toEqual(['FROZEN']);
  const [total] = await pool.world.rows<{ import_id: string }>('SELECT import_id FROM pay_total LIMIT 1');
  expect(await codes(pool.run(pool.chief, (tx, by) => undoImport(tx, by, total?.import_id ?? '')))).toEqual(['FROZEN']);
  await expect(pool.world.rows('UPDATE pay_total SET undone_at = now()')).rejects.toThrow('while it collects');
  await expect(pool.world.rows('UPDATE pay_work_event SET cycle_id = NULL WHERE undone_at IS NULL')).rejects.toThrow(
    'while it collects',
  );
  await expect(pool.world.rows('UPDATE pay_work_event SET quantity_milli = 1 WHERE undone_at IS NULL')).rejects.toThrow(
    'never changes',
  );
});

it('takes two and a reason to unfreeze', async () => {
  const ask = (reason: string) =>
    pool.run(pool.chief, async (tx, by) => askUnfreeze(tx, by, { ...(await pool.wish(june)), reason }));
  const decide = (by: 'chief' | 'second', approve: boolean) =>
    pool.run(pool[by], async (tx, viewer) => decideUnfreeze(tx, viewer, { ...(await pool.wish(june)), approve }));
  expect(await codes(decide('second', true))).toEqual(['NOTHING_ASKED']);
  expect(await codes(ask(' '))).toEqual(['REASON']);
  expect((await ask('一个机构漏报')).ok).toBe(true);
  expect(await codes(ask('again'))).toEqual(['ALREADY_ASKED']);
  expect(await codes(decide('chief', true))).toEqual(['FOUR_EYES']);
  expect((await decide('second', true)).ok).toBe(true);
  expect(await state(june)).toBe('COLLECTING');
  expect(await pool.world.count('pay_work_event', 'cycle_id IS NOT NULL')).toBe(0);
  await pool.done(pool.chief, async (tx, by) => freeze(tx, by, await pool.wish(june)));
});

it('sends what comes late to the next cycle, with its day, once', async () => {
  const work = {
    groupId: pool.groupId,
    sourceKey: 'referral:1:closed',
    institutionId: pool.houses.get('H1') ?? '',
    departmentId: null,
    personId: pool.people.get('A') ?? '',
    code: 'DISPATCH_DAY',
    quantityMilli: 1000n,
    on: '2026-06-30',
  } as const;
  for (let times = 0; times < 2; times += 1) await writeAsSystem(pool.world.database, tx => recordWork(tx, [work]));
  const [late] = await pool.world.rows(
    `SELECT cycle_id, occurred_on::text AS day FROM pay_work_event WHERE source_key = 'referral:1:closed'`,
  );
  expect(late).toEqual({ cycle_id: null, day: '2026-06-30' });
  expect(await writeAsSystem(pool.world.database, tx => takeBackWork(tx, pool.groupId, 'referral:1:closed'))).toBe(
    true,
  );
  await writeAsSystem(pool.world.database, tx => recordWork(tx, [work]));
  expect(await pool.world.count('pay_work_event', `source_key = 'referral:1:closed' AND undone_at IS NULL`)).toBe(1);
});

it('divides as on paper, again with the same bytes', async () => {
  const { runId } = await pool.done(pool.chief, async (tx, by) => calculate(tx, by, await pool.wish(june)));
  const [run] = await pool.world.rows(
    'SELECT pool_fen, reserve_fen, shared_fen, event_count FROM pay_run WHERE id = $1',
    [runId],
  );
  expect(run).toEqual({ pool_fen: '33000', reserve_fen: '1650', shared_fen: '31350', event_count: 7 });
  const people = await pool.world.rows<{ name: string; fen: string }>(
    'SELECT p.name_zh AS name, l.amount_fen AS fen FROM pay_person_line l JOIN person p ON p.id = l.person_id WHERE run_id = $1 ORDER BY 1',
    [runId],
  );
  expect(people.map(({ name, fen }) => `${name} ${fen}`)).toEqual([
    'A 48709',
    'B 34382',
    'C 14326',
    'D 33573',
    'E 14389',
    'F 24728',
    'G 8243',
  ]);
  const again = await pool.done(pool.chief, async (tx, by) => calculate(tx, by, await pool.wish(june)));
  const runs = await pool.world.rows<{ input_sha256: string; output_sha256: string }>(
    'SELECT input_sha256, output_sha256 FROM pay_run ORDER BY number',
  );
  expect(runs).toHaveLength(2);
  expect(runs[0]).toEqual(runs[1]);
  expect((await pool.world.rows('SELECT run_id FROM pay_cycle WHERE id = $1', [june]))[0]).toEqual({
    run_id: again.runId,
  });
});

it('lets one of two who press calculate win and tells the other', async () => {
  const wish = await pool.wish(june);
  const both = await Promise.all(
    [pool.chief, pool.second].map(by => codes(pool.run(by, (tx, viewer) => calculate(tx, viewer, wish)))),
  );
  expect(both.filter(each => each.length === 0)).toHaveLength(1);
  expect(both.flat().every(code => code === 'RUNNING' || code === 'CHANGED')).toBe(true);
});

it('divides by the policy of the freeze, whatever is signed while it calculates', async () => {
  const { owner } = pool.world;
  const wish = await pool.wish(june);
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE pay_person_line IN SHARE MODE');
  const dividing = pool.done(pool.chief, (tx, by) => calculate(tx, by, wish));
  for (let waiting = 0; waiting === 0; )
    waiting =
      (await owner.query(`SELECT FROM pg_locks WHERE relation = 'pay_person_line'::regclass AND NOT granted`))
        .rowCount ?? 0;
  const changed = { ...policy, contributionRateBp: 1000 };
  await expect(pool.signedPolicy(changed, '2026-06-01')).rejects.toThrow('DAY_PAST');
  const later = await pool.signedPolicy(changed, '2026-07-01');
  await owner.query('COMMIT');
  const { runId } = await dividing;
  const runs = await pool.world.rows<{ output_sha256: string; policy_id: string; is_last: boolean }>(
    'SELECT output_sha256, policy_id, id = $1 AS is_last FROM pay_run ORDER BY number',
    [runId],
  );
  expect(runs.at(-1)).toEqual({ ...runs[0], is_last: true });
  expect(runs[0]?.policy_id).not.toBe(later);
});

it('leaves nothing behind of a calculation that was cut off', async () => {
  const before = await pool.world.count('pay_person_line');
  const cut = pool.run(pool.chief, async (tx, by) => {
    await calculate(tx, by, await pool.wish(june));
    await tx.rows('SELECT pg_terminate_backend(pg_backend_pid())');
    return accepted({});
  });
  await expect(cut).rejects.toThrow();
  expect(await pool.world.count('pay_person_line')).toBe(before);
});

describe('the database refuses a run that does not add up', () => {
  const plant = async (table: string, change: string) => {
    const { owner } = pool.world;
    await owner.query('BEGIN');
    try {
      await owner.query(
        `INSERT INTO pay_run SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 99, 'transaction', pg_current_xact_id()::text))).* FROM pay_run r WHERE number = 1`,
      );
      const [made] = (await owner.query<{ id: string }>('SELECT id FROM pay_run WHERE number = 99')).rows;
      const id = `'${made?.id}'`;
      const copy = (name: string, columns = '{}') =>
        owner.query(
          `INSERT INTO ${name} SELECT (jsonb_populate_record(l, jsonb_build_object('run_id', ${id}) || ${columns === '{}' ? `'{}'::jsonb` : columns})).* FROM ${name} l JOIN pay_run r ON r.id = l.run_id WHERE r.number = 1`,
        );
      await copy('pay_institution_line', table === 'pay_institution_line' ? change : '{}');
      await copy('pay_department_line', table === 'pay_department_line' ? change : '{}');
      await copy(
        'pay_person_line',
        `jsonb_build_object('id', gen_random_uuid()) || ${table === 'pay_person_line' ? change : `'{}'::jsonb`}`,
      );
      await owner.query(
        `INSERT INTO pay_top_up_line SELECT ${id}, n.id, t.institution_id, t.person_id, t.guarantee, t.promised_fen, t.earned_fen, t.amount_fen + ${table === 'pay_top_up_line' ? 1 : 0}
         FROM pay_top_up_line t JOIN pay_run r ON r.id = t.run_id JOIN pay_person_line o ON o.id = t.person_line_id
         JOIN pay_person_line n ON n.run_id = ${id} AND n.engagement_id = o.engagement_id WHERE r.number = 1`,
      );
      await owner.query('SET CONSTRAINTS ALL IMMEDIATE');
      return 'accepted';
    } catch (error) {
      return String(error);
    } finally {
      await owner.query('ROLLBACK');
    }
  };

  test.each([
    ['nothing changed', '', '', 'accepted'],
    [
      'a share more',
      'pay_institution_line',
      `jsonb_build_object('share_fen', l.share_fen + 1, 'amount_fen', l.amount_fen + 1)`,
      'the shares make what is shared',
    ],
    [
      'a contribution less',
      'pay_institution_line',
      `jsonb_build_object('contribution_fen', l.contribution_fen - 1, 'amount_fen', l.amount_fen + 1)`,
      'the contributions make the pool',
    ],
    [
      'a department more',
      'pay_department_line',
      `jsonb_build_object('amount_fen', l.amount_fen + 1)`,
      'the departments make their institution',
    ],
    [
      'a person more',
      'pay_person_line',
      `jsonb_build_object('amount_fen', l.amount_fen + 1)`,
      'the people make their department',
    ],
    ['a top-up more', 'pay_top_up_line', '', 'the top-ups make their sum'],
  ])('%s', async (_what, table, change, should) => expect(await plant(table, change)).toContain(should));

  it('and lines that come later', async () => {
    await expect(
      pool.world.rows(
        `INSERT INTO pay_department_line SELECT run_id, institution_id, (SELECT id FROM department WHERE code = 'C1'), 0, 0, 0, 0, 0 FROM pay_department_line LIMIT 1`,
      ),
    ).rejects.toThrow('together with their run');
  });
});

it('simulates another policy without touching the cycle', async () => {
  const draft = await pool.draft({ ...policy, contributionRateBp: 5000 }, '2027-01-01');
  const before = await pool.world.rows('SELECT * FROM pay_cycle');
  const { simulationId } = await pool.done(pool.chief, (tx, by) =>
    simulate(tx, by, { cycleId: june, policyId: draft, name: '半数统筹' }),
  );
  const [{ result } = { result: {} }] = await pool.world.rows<{ result: Record<string, unknown> }>(
    'SELECT result FROM pay_simulation WHERE id = $1',
    [simulationId],
  );
  expect(result).toMatchObject({
    before: { people: 7, gini: '0.285511' },
    people: { gainers: expect.any(Number) },
    institutions: expect.arrayContaining([
      expect.objectContaining({ contributionBeforeFen: '20000', contributionAfterFen: '50000' }),
    ]),
  });
  expect(await pool.world.rows('SELECT * FROM pay_cycle')).toEqual(before);
});

it('shows lines to people when published, takes and answers appeals, and pays from the reserve', async () => {
  const nurse = await pool.viewer('C');
  const [line] = await pool.world.rows<{ id: string }>(
    `SELECT l.id FROM pay_person_line l JOIN pay_cycle c ON c.run_id = l.run_id JOIN person p ON p.id = l.person_id WHERE p.name_zh = 'C'`,
  );
  const raise = (by = nurse) => pool.run(by, (tx, viewer) => raiseAppeal(tx, viewer, line?.id ?? '', '少算了一个夜班'));
  await expect(raise()).rejects.toThrow('No such pay line of yours');
  await pool.done(pool.chief, async (tx, by) => publish(tx, by, await pool.wish(june)));
  expect(await codes(raise())).toEqual(['CYCLE_STATE']);
  await pool.done(pool.chief, async (tx, by) =>
    openAppeals(tx, by, { ...(await pool.wish(june)), lastDay: civilDateOf(new Date()) }),
  );
  await expect(raise(await pool.viewer('B'))).rejects.toThrow('No such pay line of yours');
  const { appealId } = await pool.done(nurse, (tx, viewer) =>
    raiseAppeal(tx, viewer, line?.id ?? '', '少算了一个夜班'),
  );
  expect(await codes(raise())).toEqual(['APPEAL_OPEN']);
  expect(await codes(pool.run(pool.chief, async (tx, by) => settle(tx, by, await pool.wish(june))))).toEqual([
    'TOO_EARLY',
  ]);
  const answer = (adjustment: string) =>
    pool.run(pool.chief, (tx, by) => answerAppeal(tx, by, { appealId, uphold: true, answer: '属实', adjustment }));
  expect(await codes(answer('0'))).toEqual(['AMOUNT']);
  expect(await codes(answer('0.01'))).toEqual(['RESERVE']);
  expect((await answer('-1.00')).ok).toBe(true);
});

it('settles into a ledger that balances, and then never changes', async () => {
  await pool.world.rows(`UPDATE pay_cycle SET appeal_until = '2026-01-01' WHERE id = $1`, [june]);
  await pool.done(pool.chief, async (tx, by) => settle(tx, by, await pool.wish(june)));
  const balances = await pool.world.rows<{ account: string; fen: string }>(
    'SELECT account, sum(amount_fen)::text AS fen FROM pay_ledger_entry GROUP BY 1 ORDER BY 1',
  );
  expect(balances.map(({ account, fen }) => `${account} ${fen}`)).toEqual([
    'BUDGET -180000',
    'FUND 0',
    'PAYABLE 179900',
    'POOL 0',
    'RESERVE 100',
  ]);
  for (const statement of [
    `UPDATE pay_cycle SET appeal_until = NULL WHERE id = '${june}'`,
    `UPDATE pay_work_event SET cycle_id = NULL WHERE cycle_id = '${june}'`,
    `INSERT INTO pay_ledger_entry SELECT transaction_id, 999, account, institution_id, person_id, 1 FROM pay_ledger_entry LIMIT 1`,
    `INSERT INTO pay_adjustment SELECT gen_random_uuid(), cycle_id, person_line_id, NULL, institution_id, person_id, 1, 'x', made_by, made_at FROM pay_adjustment LIMIT 1`,
  ])
    await expect(pool.world.rows(statement)).rejects.toThrow();
});

it('refuses a ledger transaction that does not balance', async () => {
  const { owner } = pool.world;
  const other = await open('2026-01', '2026-01-01', '2026-02-01');
  await owner.query('BEGIN');
  await owner.query(`INSERT INTO pay_ledger_transaction (id, cycle_id, kind, at) VALUES ($1, $1, 'RESERVE', now())`, [
    other,
  ]);
  await owner.query(
    `INSERT INTO pay_ledger_entry VALUES ($1, 'POOL', NULL, NULL, 1, -5), ($1, 'RESERVE', NULL, NULL, 2, 4)`,
    [other],
  );
  await expect(owner.query('COMMIT')).rejects.toThrow('does not balance');
});

it('carries the reserve and late work into the next cycle', async () => {
  const july = await open('2026-07', '2026-07-01', '2026-08-01');
  await pool.done(pool.chief, async (tx, by) => collect(tx, by, await pool.wish(july)));
  const roster = rosterOf(pool, false).map(row =>
    row.map(cell => cell.replace('2026-06-16', '')).map(cell => cell.replace('2026-06-01', '2026-07-01')),
  );
  await pool.import(pool.chief, july, ImportKind.ROSTER, roster);
  await pool.import(pool.chief, july, ImportKind.TOTAL, totals);
  await pool.import(pool.chief, july, ImportKind.INDICATOR, results);
  await pool.import(
    pool.chief,
    july,
    ImportKind.QUANTITY,
    quantities.map(row => row.map(cell => cell.replace('2026-06', '2026-07'))),
  );
  await pool.done(pool.chief, async (tx, by) => freeze(tx, by, await pool.wish(july)));
  await pool.done(pool.chief, async (tx, by) => calculate(tx, by, await pool.wish(july)));
  const [run] = await pool.world.rows(
    'SELECT r.carried_in_fen, r.event_count FROM pay_run r JOIN pay_cycle c ON c.run_id = r.id WHERE c.id = $1',
    [july],
  );
  expect(run).toEqual({ carried_in_fen: '100', event_count: 8 });
});
