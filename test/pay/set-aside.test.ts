import { collect, freeze, openCycle } from '../../server/pay/cycle.commands';
import { type CycleRecord, cycleColumns } from '../../server/pay/cycle.records';
import { runEngine } from '../../server/pay/engine.rules';
import type { WorkEvent } from '../../server/pay/facts.rules';
import { ImportKind } from '../../server/pay/import.rules';
import { readCycleFacts } from '../../server/pay/pay-facts.queries';
import { ReserveShort } from '../../server/pay/pay-policy.rules';
import { calculate } from '../../server/pay/run.commands';
import { setAsidePerson, undoSetAside } from '../../server/pay/set-aside.commands';
import { unlistedPeople } from '../../server/pay/set-aside.queries';
import { recordWork } from '../../server/pay/work-event.commands';
import { writeAsSystem } from '../../server/platform/database/system';
import { exampleEvents, exampleFacts, examplePolicy } from './example';
import { quantities, results, rosterOf, totals } from './example-lists';
import { PoolWorld } from './pool-world';

/** Who works in a house without being on its pay list is put on it, or set aside with a reason; nothing is frozen before. */

/** The reserve is empty in the first month, so guarantees are cut; follow-ups that the system reports count like those of lists. */
const policy = {
  ...examplePolicy,
  reserveShort: ReserveShort.PRORATE,
  items: examplePolicy.items.map(each =>
    each.code === 'FOLLOW_UP' ? { ...each, eventKinds: ['FOLLOW_UP_DONE'] } : each,
  ),
};

describe('the engine', () => {
  const stranger = { ...exampleEvents[3], key: '0', person: 'Z', department: 'GP' } as WorkEvent;
  const events = [stranger, ...exampleEvents];
  const setAside = [{ institution: 'C1', person: 'Z', reason: 'paid by the district' }];

  it('counts their work for the house and inside it for nobody', () => {
    const outcome = runEngine({ ...exampleFacts, setAside }, events, policy);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const house = outcome.result.institutions.find(line => line.institution === 'C1');
    const department = outcome.result.departments.find(line => line.institution === 'C1');
    expect(house?.points).toBe(17_000_000n);
    expect(department).toMatchObject({ points: 10_000_000n, amountFen: house?.amountFen });
    expect(outcome.result.people.filter(line => line.institution === 'C1').map(line => line.person)).toEqual([
      'D',
      'E',
    ]);
  });

  it('refuses them in another house, and hears the reason in the hash of what went in', () => {
    const elsewhere = setAside.map(each => ({ ...each, institution: 'H1' }));
    expect(runEngine({ ...exampleFacts, setAside: elsewhere }, events, policy)).toMatchObject({
      problems: [{ code: 'PERSON_NOT_ENGAGED' }],
    });
    const hash = (reason: string) => {
      const outcome = runEngine({ ...exampleFacts, setAside: [{ ...setAside[0], reason }] as never }, events, policy);
      return outcome.ok ? outcome.inputSha256 : '';
    };
    expect(hash('one')).toBe(hash('one'));
    expect(hash('one')).not.toBe(hash('two'));
  });

  it('takes nothing from who is on the list', () => {
    const listed = [{ institution: 'C1', person: 'D', reason: 'a mistake' }];
    const [with_, without] = [listed, []].map(each =>
      runEngine({ ...exampleFacts, setAside: each }, exampleEvents, policy),
    );
    expect(with_?.ok && with_.outputSha256).toBe(without?.ok && without.outputSha256);
  });
});

describe('a cycle', () => {
  let pool: PoolWorld;
  let cycleId: string;
  let strangerId: string;
  let houseId: string;

  beforeAll(async () => {
    pool = await PoolWorld.make();
    houseId = pool.houses.get('C1') ?? '';
    await pool.signedPolicy(policy);
    const period = { groupId: pool.groupId, code: '2026-06', from: '2026-06-01', until: '2026-07-01' };
    ({ cycleId } = await pool.done(pool.chief, (tx, by) => openCycle(tx, by, period)));
    await pool.done(pool.chief, async (tx, by) => collect(tx, by, await pool.wish(cycleId)));
    await pool.import(pool.chief, cycleId, ImportKind.ROSTER, rosterOf(pool));
    await pool.import(pool.chief, cycleId, ImportKind.TOTAL, totals);
    await pool.import(pool.chief, cycleId, ImportKind.INDICATOR, results);
    await pool.import(pool.chief, cycleId, ImportKind.QUANTITY, quantities);
    strangerId = await pool.world.person('外请专家');
    await writeAsSystem(pool.world.database, tx =>
      recordWork(
        tx,
        ['2026-06-12', '2026-06-20'].map(on => ({
          groupId: pool.groupId,
          sourceKey: `test:${on}`,
          institutionId: houseId,
          departmentId: null,
          personId: strangerId,
          code: 'FOLLOW_UP_DONE',
          quantityMilli: 1000n,
          on,
        })),
      ),
    );
  }, 60_000);
  afterAll(() => pool.world.close());

  const wish = () => ({ cycleId, institutionId: houseId, personId: strangerId });
  const aside = (reason: string, viewer = pool.chief) =>
    pool.run(viewer, (tx, by) => setAsidePerson(tx, by, { ...wish(), reason }));
  const back = () => pool.run(pool.chief, (tx, by) => undoSetAside(tx, by, wish()));
  const freezing = () => pool.run(pool.chief, async (tx, by) => freeze(tx, by, await pool.wish(cycleId)));
  const codes = async (result: Promise<{ ok: boolean; refusals?: readonly { code: string }[] }>) =>
    (await result).refusals?.map(({ code }) => code) ?? [];
  const record = async () =>
    (await pool.world.rows<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle`))[0] as CycleRecord;
  const unlisted = async () => writeAsSystem(pool.world.database, async tx => unlistedPeople(tx, await record()));

  it('names who is missing on the list, with what they did, and is not frozen', async () => {
    expect(await unlisted()).toMatchObject([
      {
        institutionId: houseId,
        personId: strangerId,
        eventCount: 2,
        firstDay: '2026-06-12',
        lastDay: '2026-06-20',
        codes: ['FOLLOW_UP_DONE'],
        reason: null,
      },
    ]);
    expect(await codes(freezing())).toEqual(['INCOMPLETE']);
  });

  it('takes a reason, once, from who may bring the facts of the house, about who is not on the list', async () => {
    expect(await codes(aside(' '))).toEqual(['REASON']);
    await expect(aside('他单位发放', pool.administrator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const listed = { cycleId, institutionId: houseId, personId: pool.people.get('D') ?? '', reason: '错' };
    expect(await codes(pool.run(pool.chief, (tx, by) => setAsidePerson(tx, by, listed)))).toEqual(['NOT_UNLISTED']);
    expect(await codes(aside('由上级医院发放'))).toEqual([]);
    expect(await codes(aside('由上级医院发放'))).toEqual(['SET_ASIDE']);
    expect(await codes(back())).toEqual([]);
    expect(await codes(back())).toEqual(['NOT_SET_ASIDE']);
    expect(await codes(freezing())).toEqual(['INCOMPLETE']);
  });

  it('is frozen with them set aside, keeps the reason in its facts, and pays them nothing', async () => {
    expect(await codes(aside('由上级医院发放'))).toEqual([]);
    expect(await unlisted()).toMatchObject([{ personId: strangerId, reason: '由上级医院发放' }]);
    expect(await codes(freezing())).toEqual([]);
    const { facts } = await writeAsSystem(pool.world.database, async tx => readCycleFacts(tx, await record(), 0n));
    expect(facts.setAside).toEqual([{ institution: 'C1', person: strangerId, reason: '由上级医院发放' }]);
    await pool.done(pool.chief, async (tx, by) => calculate(tx, by, await pool.wish(cycleId)));
    expect(await pool.world.rows('SELECT FROM pay_person_line WHERE person_id = $1', [strangerId])).toEqual([]);
    const [house] = await pool.world.rows<{ points: string }>(
      'SELECT points FROM pay_institution_line WHERE institution_id = $1',
      [houseId],
    );
    expect(house?.points).toBe('11000000');
    expect(await unlisted()).toMatchObject([{ eventCount: 2, reason: '由上级医院发放' }]);
  });

  it('changes nothing of it once frozen, in the database either', async () => {
    expect(await codes(back())).toEqual(['FROZEN']);
    await expect(pool.world.rows('UPDATE pay_set_aside SET undone_at = now(), undone_by = made_by')).rejects.toThrow(
      'only while it collects',
    );
  });
});
