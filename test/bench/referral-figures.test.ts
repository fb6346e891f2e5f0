import { Snapshot } from '../../server/platform/database/snapshot';
import type { Context } from '../../server/platform/graphql/context';
import { readFigureRows, readStepTimes } from '../../server/referrals/figures/figures.queries';
import { sumFigures } from '../../server/referrals/figures/figures.rules';
import { World } from '../support/world';

/**
 * A year's figures of a group among FIGURE_BENCH (6,000 unless told) referrals of six groups. At 200,000 they take some tenths of a second;
 * the limit here only notices a plan that has gone wrong.
 */
const referrals = Number(process.env.FIGURE_BENCH ?? 6_000);
const millisecondsMax = 2_000;

test(`figures of a year among ${referrals} referrals`, async () => {
  const world = await World.make();
  try {
    const houses: string[][] = [];
    for (const code of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const { groupId, lead, member } = await world.group(code);
      const third = await world.house(`${code}3`, 'COMMUNITY');
      await world.join(groupId, third.institutionId, 'MEMBER');
      houses.push([lead, member, third].map(house => house.institutionId));
    }
    await write(world, houses.flat());
    const read = new Snapshot(world.database, 'NOBODY');
    const context = { read } as unknown as Context;
    const year = { from: '2025-01-01', until: '2026-01-01' };
    const group = houses[0] ?? [];
    const began = performance.now();
    const sums = sumFigures(await readFigureRows(context, group, year), group);
    const counted = performance.now();
    const steps = await readStepTimes(context, group, year);
    const ended = performance.now();
    await read.close();
    process.stdout.write(
      `figures of ${sums.submitted} of ${referrals}: counts ${Math.round(counted - began)} ms, steps ${Math.round(ended - counted)} ms\n`,
    );
    expect(sums.submitted).toBeGreaterThan(referrals / 7);
    expect(steps).toHaveLength(6);
    expect(ended - began).toBeLessThan(millisecondsMax);
  } finally {
    await world.close();
  }
}, 300_000);

/** Referrals of a year, spread over the houses, nine of ten through all their steps, past the triggers. */
async function write(world: World, houses: readonly string[]): Promise<void> {
  const person = await world.person('医生');
  const known = { registered_at: houses[0], masked_name: '王*', sex: 'MALE', birth_date: '1960-01-01' };
  const patient = await world.insert('patient', known);
  await world.rows('SET session_replication_role = replica');
  await world.rows(
    `INSERT INTO referral (id, chain_id, direction, scene, urgency, state, patient_id, source_institution_id, target_institution_id, target_department_id,
       reason, requested_by, requested_at, submitted_at, respond_by, arrive_by, feedback_by, accepted_at, departed_at, arrived_at, treated_at,
       treatment_ended_at, ended_at, end_reason, identity_until, feedback)
     SELECT id, id, CASE WHEN n % 3 = 0 THEN 'DOWN' ELSE 'UP' END, 'OUTPATIENT', 'ROUTINE', CASE WHEN bad THEN 'REJECTED' ELSE 'CLOSED' END, $1,
       houses[g * 3 + 1 + n % 2], houses[g * 3 + 3], gen_random_uuid(), 'x', $2, at, at, at + interval '1 day', at + interval '3 days',
       CASE WHEN NOT bad THEN at + interval '20 days' END, CASE WHEN NOT bad THEN at + m END, CASE WHEN NOT bad THEN at + 2 * m END,
       CASE WHEN NOT bad THEN at + 3 * m END, CASE WHEN NOT bad THEN at + 4 * m END, CASE WHEN NOT bad THEN at + 5 * m END, at + 6 * m,
       CASE WHEN bad THEN 'NO_BED' END, at + 30 * m, CASE WHEN NOT bad THEN '{}'::jsonb END
     FROM (SELECT n, n % 6 AS g, n % 10 = 0 AS bad, begun + n * interval '365 days' / $4::integer AS at, (n * 7919 % 600 + 5) * interval '1 minute' AS m,
         (lpad(to_hex((extract(epoch FROM begun + n * interval '365 days' / $4::integer) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
           || '8' || substr(md5(n::text), 5, 15))::uuid AS id, $3::uuid[] AS houses
       FROM generate_series(0, $4::integer - 1) AS n, (SELECT timestamptz '2025-01-01 00:00+08' AS begun) AS b) AS s`,
    [patient, person, houses, referrals],
  );
  await world.rows(
    `INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at)
     SELECT r.id, s.number, s.from_state, s.action, s.to_state, s.side, CASE WHEN s.side = 'SOURCE' THEN r.source_institution_id ELSE r.target_institution_id END, $1,
       r.submitted_at + (r.ended_at - r.submitted_at) / 6 * (s.number - 1)
     FROM referral r CROSS JOIN (VALUES (1, 'DRAFT', 'SUBMIT', 'SUBMITTED', 'SOURCE'), (2, 'SUBMITTED', 'ACCEPT', 'ACCEPTED', 'TARGET'),
       (3, 'ACCEPTED', 'DEPART', 'DEPARTED', 'SOURCE'), (4, 'DEPARTED', 'ARRIVE', 'ARRIVED', 'TARGET'), (5, 'ARRIVED', 'ATTEND', 'ATTENDED', 'TARGET'),
       (6, 'ATTENDED', 'END_TREATMENT', 'FEEDBACK_DUE', 'TARGET'), (7, 'FEEDBACK_DUE', 'FEEDBACK', 'CLOSED', 'TARGET'))
       AS s(number, from_state, action, to_state, side)
     WHERE r.state = 'CLOSED' ORDER BY r.submitted_at + s.number * interval '1 day'`,
    [person],
  );
  await world.rows('SET session_replication_role = origin');
  await world.rows('VACUUM ANALYZE referral');
  await world.rows('VACUUM ANALYZE referral_step');
}
