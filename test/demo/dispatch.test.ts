import { Random } from '../../server/demo/random';
import { seedDispatches } from '../../server/demo/seed-dispatch';
import { accepted } from '../../server/kernel/result';
import { inTransaction } from '../../server/platform/database/transaction';
import { staffRecord } from '../support/staff';
import { type House, World } from '../support/world';

/** Two years of orders, invented for a small group; the database looks at each of them. */
describe('the orders of the demo', () => {
  let world: World;
  let officers: readonly string[];

  beforeAll(async () => {
    world = await World.make();
    const { groupId, lead, member } = await world.group('JD');
    const third = await world.house('JD3', 'COMMUNITY');
    await world.join(groupId, third.institutionId, 'MEMBER');
    const officer = async (post: 'HR_OFFICER' | 'INSTITUTION_ADMINISTRATOR', at: House) => {
      const personId = await world.person('人事');
      await world.appoint(personId, post, { institutionId: at.institutionId });
      return personId;
    };
    const centre = await world.person('人事中心');
    await world.appoint(centre, 'HR_OFFICER', { groupId });
    const administrator = await world.person('执委会');
    await world.appoint(administrator, 'GROUP_ADMINISTRATOR', { groupId });
    officers = [
      centre,
      await officer('HR_OFFICER', lead),
      await officer('INSTITUTION_ADMINISTRATOR', lead),
      await officer('HR_OFFICER', member),
      await officer('HR_OFFICER', third),
    ];
    for (const house of [lead, member, third]) for (let n = 0; n < 25; n += 1) await employ(house, n);
    await inTransaction(world.database, 'SYSTEM', async tx => {
      await seedDispatches(tx, new Date(), new Random('orders'));
      return accepted({});
    });
  }, 60_000);
  afterAll(() => world.close());

  async function employ(house: House, n: number): Promise<void> {
    const personId = await world.person('员工');
    await staffRecord(world, house.institutionId, personId);
    if (n % 5 === 0) await world.rows(`UPDATE staff_record SET education = 'MASTER' WHERE person_id = $1`, [personId]);
    const post = n % 3 === 0 ? 'WARD_NURSE' : 'PHYSICIAN';
    if (post === 'PHYSICIAN') {
      const licence = { person_id: personId, kind: 'PHYSICIAN', number: personId.replaceAll('-', '').slice(-20) };
      const licenceId = await world.insert('licence', { ...licence, scope_zh: '内科', during: '[2015-01-01,)' });
      const site = { institution_id: house.institutionId, kind: 'PRIMARY', during: '[2015-01-01,)' };
      await world.insert('practice_registration', { person_id: personId, licence_id: licenceId, ...site });
    }
    await world.insert('appointment', {
      person_id: personId,
      post,
      institution_id: house.institutionId,
      kind: 'PRIMARY',
      share_bp: 8_000,
      during: '[2015-01-01,)',
    });
  }

  it('are some three hundred in every state, of every kind, with extensions', async () => {
    const states = await world.rows<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM dispatch_order GROUP BY state',
    );
    const count = (state: string) => states.find(each => each.state === state)?.count ?? 0;
    expect(states.reduce((sum, each) => sum + each.count, 0)).toBeGreaterThan(240);
    expect(count('COMPLETED')).toBeGreaterThan(120);
    for (const state of ['ACTIVE', 'RECALLED', 'REJECTED']) expect(count(state)).toBeGreaterThan(0);
    expect(await world.count('dispatch_order', 'extends_id IS NOT NULL')).toBeGreaterThan(5);
    expect(await world.rows('SELECT DISTINCT kind FROM dispatch_order')).toHaveLength(5);
  });

  it('leave somebody an order to sign, and approval became faster', async () => {
    for (const officer of officers) {
      const waiting = await world.count(
        'dispatch_approval v JOIN dispatch_order o ON o.id = v.order_id',
        `v.decision = 'WAITING' AND o.state = 'SUBMITTED' AND o.requested_by <> '${officer}' AND EXISTS (SELECT FROM appointment a WHERE a.person_id = '${officer}'
           AND coalesce(a.institution_id, a.group_id) = CASE v.side WHEN 'HOME' THEN o.home_institution_id WHEN 'HOST' THEN o.host_institution_id ELSE o.group_id END)`,
      );
      expect([officer, waiting > 0]).toEqual([officer, true]);
    }
    const [days] = await world.rows<{ first: number; last: number }>(
      `SELECT extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY decided_at - submitted_at) FILTER (WHERE since < group_today() - 540)) / 86400 AS first,
         extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY decided_at - submitted_at) FILTER (WHERE since > group_today() - 180)) / 86400 AS last
       FROM dispatch_order WHERE decided_at IS NOT NULL`,
    );
    expect(Number(days?.first)).toBeGreaterThan(4.5);
    expect(Number(days?.last)).toBeLessThan(4);
  });
});
