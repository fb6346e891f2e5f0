import { newUuid } from '../../server/kernel/ids';
import { refusalOf } from '../support/refusal';
import { Sending } from './sending';

/** What the database itself refuses, with the rules out of the way: each promise about orders, broken by plain SQL. */
describe('the database refuses', () => {
  let s: Sending;
  let nurse: string;
  let draft: string;
  let submitted: string;
  let approved: string;
  let active: string;
  let completed: string;

  beforeAll(async () => {
    s = await Sending.make('WALL');
    nurse = await s.nurse();
    completed = await s.agreed(await s.nurse(), { from: s.today, until: s.day(2) });
    active = await s.agreed(await s.nurse(), { from: s.today, until: s.day(20) });
    await s.pass(3);
    await s.world.rows(
      `UPDATE dispatch_order SET state = 'COMPLETED', ended_at = now() WHERE id = $1 AND state = 'ACTIVE'`,
      [completed],
    );
    approved = await s.agreed(await s.nurse());
    submitted = await s.asked(await s.nurse());
    draft = await insertOrder({});
  }, 60_000);
  afterAll(() => s.close());

  async function insertOrder(change: Record<string, unknown>): Promise<string> {
    const id = newUuid();
    const { signers, hospital, centre } = s;
    await s.world.insert('dispatch_order', {
      id,
      group_id: s.groupId,
      kind: 'DISPATCH',
      person_id: nurse,
      home_institution_id: hospital.institutionId,
      host_institution_id: centre.institutionId,
      post: 'WARD_NURSE',
      share_bp: 2000,
      during: `[${s.day(100)},${s.day(110)})`,
      purpose: 'x',
      state: 'DRAFT',
      requested_by: signers.home.personId,
      requested_side: 'HOME',
      requested_at: new Date(),
      chain_id: id,
      ...change,
    });
    return id;
  }

  async function askSides(orderId: string): Promise<void> {
    for (const side of ['HOME', 'HOST', 'GROUP'])
      await s.world.insert('dispatch_approval', { order_id: orderId, side, due_at: new Date() });
  }

  const refusal = (work: () => Promise<unknown>) => refusalOf(s.world, work);

  const to = (id: () => string, state: string, more = '') =>
    s.world.rows(`UPDATE dispatch_order SET state = '${state}'${more} WHERE id = $1`, [id()]);
  const ids: Record<string, () => string> = {
    DRAFT: () => draft,
    SUBMITTED: () => submitted,
    APPROVED: () => approved,
    ACTIVE: () => active,
    COMPLETED: () => completed,
  };
  const states = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVE', 'COMPLETED', 'REJECTED', 'RECALLED', 'CANCELLED'];
  const known: Record<string, readonly string[]> = {
    DRAFT: ['SUBMITTED', 'CANCELLED'],
    SUBMITTED: ['APPROVED', 'REJECTED', 'CANCELLED'],
    APPROVED: ['ACTIVE', 'CANCELLED'],
    ACTIVE: ['COMPLETED', 'RECALLED'],
    COMPLETED: [],
  };

  const forbidden = Object.keys(ids).flatMap(from =>
    states.filter(state => state !== from && !known[from]?.includes(state)).map(state => [from, state] as const),
  );
  it.each(forbidden)('%s becoming %s', async (from, state) => {
    expect(await refusal(() => to(ids[from] ?? (() => ''), state))).toBe('dispatch_order_transition');
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['a beginning before the day', 'dispatch_order_calendar', () => to(() => approved, 'ACTIVE', ', began_at = now()')],
    ['an end before the day', 'dispatch_order_calendar', () => to(() => active, 'COMPLETED', ', ended_at = now()')],
    [
      'an order that was agreed on by nobody',
      'dispatch_order_agreed',
      () => to(() => submitted, 'APPROVED', ', decided_at = now()'),
    ],
    [
      'an order that is born agreed on',
      'dispatch_order_sides',
      () => insertOrder({ state: 'APPROVED', submitted_at: new Date(), decided_at: new Date() }),
    ],
    [
      'an order that was rejected by nobody',
      'dispatch_order_rejected',
      () => to(() => submitted, 'REJECTED', `, decided_at = now(), ended_at = now(), end_reason = 'x'`),
    ],
    ['an order that asks nobody', 'dispatch_order_sides', () => to(() => draft, 'SUBMITTED', ', submitted_at = now()')],
    ['a recall without a reason', 'dispatch_order_reasoned', () => to(() => active, 'RECALLED', ', ended_at = now()')],
    [
      'an order to one’s own house',
      'dispatch_order_two_houses',
      () => insertOrder({ host_institution_id: s.hospital.institutionId }),
    ],
    ['110 %', 'dispatch_order_share', () => insertOrder({ share_bp: 11_000 })],
    ['no share', 'dispatch_order_share', () => insertOrder({ share_bp: 0 })],
    ['days without an end', 'until', () => insertOrder({ during: '[2026-01-01,)' })],
    ['no days at all', 'since', () => insertOrder({ during: '[2026-01-01,2026-01-01)' })],
    [
      'two orders of a kind for one person at one house at a time',
      'dispatch_order_once',
      async () => {
        const [person] = await s.world.rows<{ id: string }>(
          'SELECT person_id AS id FROM dispatch_order WHERE id = $1',
          [approved],
        );
        const wish = { person_id: person?.id, during: `[${s.day(36)},${s.day(40)})` };
        await insertOrder({ ...wish, state: 'SUBMITTED', submitted_at: new Date() });
      },
    ],
    [
      'another person in an order',
      'dispatch_order_fixed',
      () => s.world.rows('UPDATE dispatch_order SET person_id = $2 WHERE id = $1', [submitted, nurse]),
    ],
    [
      'other days of what was agreed on',
      'dispatch_order_days',
      () => s.world.rows(`UPDATE dispatch_order SET during = daterange(since, until + 1) WHERE id = $1`, [approved]),
    ],
    [
      'an end that is dated back',
      'dispatch_order_days',
      () => s.world.rows(`UPDATE dispatch_order SET during = daterange(since, $2) WHERE id = $1`, [active, s.today]),
    ],
    [
      'another end of what is over',
      'dispatch_order_over',
      () => s.world.rows(`UPDATE dispatch_order SET ended_at = ended_at - interval '1 day' WHERE id = $1`, [completed]),
    ],
    ['a signature of whoever asked', 'dispatch_approver_other', () => sign(submitted, 'HOME', s.signers.home.personId)],
    [
      'a signature of whoever is sent',
      'dispatch_approver_other',
      () =>
        s.world.rows(
          `UPDATE dispatch_approval v SET decision = 'APPROVED', decided_at = now(), decided_by = o.person_id FROM dispatch_order o
           WHERE o.id = v.order_id AND o.id = $1`,
          [submitted],
        ),
    ],
    [
      'two signatures of one person',
      'dispatch_approval_one_side_each',
      async () => {
        await sign(submitted, 'GROUP', s.signers.group.personId);
        await sign(submitted, 'HOST', s.signers.group.personId);
      },
    ],
    [
      'a second word after the first',
      'dispatch_approval_open',
      async () => {
        await sign(submitted, 'GROUP', s.signers.group.personId);
        await s.world.rows(
          `UPDATE dispatch_approval SET decision = 'REJECTED', reason = 'x' WHERE order_id = $1 AND side = 'GROUP'`,
          [submitted],
        );
      },
    ],
    [
      'a signature that is taken back from what was agreed on',
      'dispatch_approval_open',
      () =>
        s.world.rows(
          `UPDATE dispatch_approval SET decision = 'WAITING', decided_by = NULL, decided_at = NULL WHERE order_id = $1`,
          [approved],
        ),
    ],
    [
      'an appointment that ends without its order',
      'dispatch_order_appointed',
      () =>
        s.world.rows(
          `UPDATE appointment SET during = tstzrange(lower(during), upper(during) - interval '1 minute') WHERE order_id = $1`,
          [approved],
        ),
    ],
    [
      'an order that takes somebody else’s appointment',
      'dispatch_order_appointed',
      async () => {
        await s.world.rows(`UPDATE dispatch_order SET appointment_id = $2 WHERE id = $1`, [
          approved,
          (await s.order(active)).appointmentId,
        ]);
      },
    ],
    [
      'an extension that leaves a gap',
      'dispatch_order_extends',
      async () => {
        const [row] = await s.world.rows<{ person: string }>(
          'SELECT person_id AS person FROM dispatch_order WHERE id = $1',
          [approved],
        );
        const id = await insertOrder({ person_id: row?.person, extends_id: approved, chain_id: approved });
        await askSides(id);
        await s.world.rows(`UPDATE dispatch_order SET state = 'SUBMITTED', submitted_at = now() WHERE id = $1`, [id]);
      },
    ],
    [
      'houses that are in no common group',
      'dispatch_order_one_group',
      async () => {
        const away = await s.world.house('AWAY', 'COMMUNITY');
        const id = await insertOrder({ host_institution_id: away.institutionId });
        await askSides(id);
        await s.world.rows(`UPDATE dispatch_order SET state = 'SUBMITTED', submitted_at = now() WHERE id = $1`, [id]);
      },
    ],
  ])('%s', async (_what, constraint, work) => {
    expect(await refusal(work)).toBe(constraint);
  });

  it('nothing that is whole', async () => {
    expect(await refusal(() => insertOrder({}))).toBeUndefined();
    expect(await refusal(() => sign(submitted, 'HOME', s.signers.homeToo.personId))).toBeUndefined();
  });

  function sign(orderId: string, side: string, by: string): Promise<unknown> {
    return s.world.rows(
      `UPDATE dispatch_approval SET decision = 'APPROVED', decided_at = now(), decided_by = $3 WHERE order_id = $1 AND side = $2`,
      [orderId, side, by],
    );
  }
});
