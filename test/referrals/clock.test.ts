import { accept } from '../../server/referrals/accept.commands';
import { ReferralClock } from '../../server/referrals/clock';
import { depart, giveFeedback } from '../../server/referrals/referral.commands';
import { ReferralScene, ReferralUrgency } from '../../server/referrals/referral.rules';
import { admit } from '../../server/wards/admission.commands';
import { depart as leave } from '../../server/wards/discharge.commands';
import { DischargeDisposition } from '../../server/wards/encounter.rules';
import { slotSession } from '../support/booking';
import { codesOf, done, hasher, Referring, someone } from './referring';

/** What time alone does to referrals: holds that lapse, clocks that run out, ends that nobody chose; each told to both sides, each once. */
let r: Referring;
let bedId: string;
let clock: ReferralClock;
const failures: unknown[] = [];

beforeAll(async () => {
  r = await Referring.make('CLK');
  bedId = r.target.bedIds[0] ?? '';
  clock = new ReferralClock(r.world.database, error => failures.push(error));
});
afterAll(() => r.close());
beforeEach(async () => {
  await r.clear();
  failures.length = 0;
});
afterEach(() => expect(failures).toEqual([]));

async function accepted() {
  const { referralId } = await r.submitted();
  done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
  const [row] = await r.world.rows<{ encounterId: string }>(
    'SELECT target_encounter_id AS "encounterId" FROM referral WHERE id = $1',
    [referralId],
  );
  return { referralId, encounterId: row?.encounterId ?? '' };
}

async function told(kind: string): Promise<string[]> {
  const rows = await r.world.rows<{ name: string }>(
    `SELECT p.name_zh AS name FROM notice n JOIN person p ON p.id = n.person_id WHERE n.kind = $1 ORDER BY 1`,
    [kind],
  );
  return rows.map(row => row.name);
}

it('lets a hold lapse: the bed is free at once, the plan is cancelled, both sides are told', async () => {
  const { referralId, encounterId } = await accepted();
  await r.pass(49);
  const other = await r.submitted();
  // Nothing has been written yet, and the bed is free all the same.
  done(await r.run(r.receiver, tx => accept(tx, { referralId: other.referralId, bedId })));
  expect(codesOf(await r.run(r.sender, tx => depart(tx, { referralId })))).toEqual(['REFERRAL_STATE']);
  expect(
    codesOf(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId: r.target.bedIds[1] ?? '', encounterId }))),
  ).toEqual(['OF_REFERRAL']);
  expect(await clock.strike()).toBe(1);
  expect(await r.stepsOf(referralId)).toBe('SUBMIT ACCEPT LAPSE');
  expect(await r.world.count('encounter', `id = '${encounterId}' AND state = 'CANCELLED'`)).toBe(1);
  expect(await told('REFERRAL_LAPSED')).toEqual(['社区医生', '转诊中心']);
  expect(await r.world.count('outbox', `topic = 'REFERRAL' AND kind = 'LAPSED'`)).toBe(1);
  expect(await clock.strike()).toBe(0);
  expect(await r.stateOf(other.referralId)).toBe('ACCEPTED');
});

it('does not touch a hold that has not ended', async () => {
  const { referralId } = await accepted();
  await r.pass(47);
  expect(await clock.strike()).toBe(0);
  expect(await r.stateOf(referralId)).toBe('ACCEPTED');
});

it('calls the desk of the group when an answer is late, and ends what nobody answers', async () => {
  const { referralId } = await r.submitted({ urgency: ReferralUrgency.URGENT });
  await r.pass(2.1);
  expect(await clock.strike()).toBe(1);
  expect(await r.world.count('referral', `late = 'RESPONSE' AND escalated_at IS NOT NULL`)).toBe(1);
  expect(await told('REFERRAL_LATE')).toEqual(['转诊中心', '集团转诊']);
  expect(await clock.strike()).toBe(0);
  await r.pass(72);
  expect(await clock.strike()).toBe(1);
  expect(await r.stepsOf(referralId)).toBe('SUBMIT EXPIRE');
  expect(await r.world.count('referral', `end_reason = 'NO_ANSWER' AND late IS NULL`)).toBe(1);
});

it('forgives lateness with the answer', async () => {
  const { referralId } = await r.submitted();
  await r.pass(25);
  await clock.strike();
  done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
  expect(await r.world.count('referral', 'late IS NULL AND escalated_at IS NULL')).toBe(1);
});

it('waits for somebody on the way beyond the hold, then ends it', async () => {
  const { referralId } = await accepted();
  done(await r.run(r.sender, tx => depart(tx, { referralId })));
  await r.pass(73);
  expect(await clock.strike()).toBe(1);
  expect(await r.world.count('referral', `state = 'DEPARTED' AND late = 'ARRIVAL'`)).toBe(1);
  expect(await r.world.count('bed_occupancy', 'until > now()')).toBe(0);
  await r.pass(24);
  expect(await clock.strike()).toBe(1);
  expect(await r.world.count('referral', `state = 'EXPIRED' AND end_reason = 'NOT_ARRIVED'`)).toBe(1);
  expect(await r.world.count('encounter', `state = 'PLANNED'`)).toBe(0);
});

it('calls for a feedback that is late, and never ends what waits for it', async () => {
  const { referralId, encounterId } = await accepted();
  done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
  done(await r.runWard(r.nurse, tx => leave(tx, { encounterId, disposition: DischargeDisposition.HOME })));
  await r.pass(7 * 24 + 1);
  expect(await clock.strike()).toBe(1);
  expect(await r.world.count('referral', `late = 'FEEDBACK'`)).toBe(1);
  await r.pass(1000);
  expect(await clock.strike()).toBe(0);
  const feedback = { diagnosis: '肺炎', plan: '复诊', medications: [] };
  done(await r.run(r.receiver, tx => giveFeedback(tx, { referralId, feedback })));
});

it('gives a number of the slot pool back when its session is over', async () => {
  const slotSessionId = await slotSession(r.world, r.target, 1);
  const { referralId } = await r.submitted({ scene: ReferralScene.OUTPATIENT });
  done(await r.run(r.receiver, tx => accept(tx, { referralId, slotSessionId })));
  await r.pass(29);
  expect(await clock.strike()).toBe(1);
  expect(await r.stateOf(referralId)).toBe('LAPSED');
  expect(await r.world.count('slot_booking', 'cancelled_at IS NULL')).toBe(0);
});

it('strikes once, however many processes do', async () => {
  const ids = [await r.submitted(), await r.submitted(), await r.submitted()];
  await r.pass(25);
  const clocks = [1, 2, 3].map(() => new ReferralClock(r.world.database, error => failures.push(error)));
  const struck = await Promise.all(clocks.map(each => each.strike()));
  await clock.strike();
  expect(struck.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(3);
  expect(await r.world.count('outbox', `kind = 'LATE'`)).toBe(ids.length);
});

it('passes by a patient with whom somebody is busy, and comes back', async () => {
  const { patientId } = await r.submitted();
  await r.pass(25);
  await r.world.rows('BEGIN');
  await r.world.rows('SELECT 1 FROM patient WHERE id = $1 FOR UPDATE', [patientId]);
  expect(await clock.strike()).toBe(0);
  await r.world.rows('COMMIT');
  expect(await clock.strike()).toBe(1);
});

it('reports what fails and goes on with the others', async () => {
  const first = await r.submitted();
  await r.submitted();
  await r.pass(25);
  await r.world.rows(`ALTER TABLE referral ADD CONSTRAINT planted CHECK (late IS NULL OR id <> '${first.referralId}')`);
  expect(await clock.strike()).toBe(1);
  expect(failures.splice(0)).toHaveLength(1);
  // It is left alone for a while, by this process.
  expect(await clock.strike()).toBe(0);
  await r.world.rows('ALTER TABLE referral DROP CONSTRAINT planted');
  expect(await new ReferralClock(r.world.database, error => failures.push(error)).strike()).toBe(1);
});

it('gets past what fails or is not due after all to those behind', async () => {
  const hasty = new ReferralClock(r.world.database, error => failures.push(error), {
    batchReferrals: 1,
    retryMs: 60_000,
  });
  const first = await r.submitted();
  await r.pass(1);
  const patient = await r.submitted();
  await r.pass(1);
  const last = await r.submitted();
  await r.pass(25);
  await r.world.rows(`ALTER TABLE referral ADD CONSTRAINT planted CHECK (late IS NULL OR id <> '${first.referralId}')`);
  await r.world.rows('UPDATE referral SET respond_by = respond_by + $2 WHERE id = $1', [patient.referralId, '1 day']);
  const struck = [await hasty.strike(), await hasty.strike(), await hasty.strike()];
  await r.world.rows('ALTER TABLE referral DROP CONSTRAINT planted');
  expect([struck, failures.splice(0).length]).toEqual([[0, 0, 1], 1]);
  expect(await r.world.count('referral', `late = 'RESPONSE' AND id = '${last.referralId}'`)).toBe(1);
});

it('leaves both sides the patient’s name until the policy’s days are over', async () => {
  const { referralId, patientId } = await r.submitted();
  const physician = await someone(r.world, '医生', { institutionId: r.target.institutionId }, 'PHYSICIAN');
  expect(await r.identities(physician, patientId)).toBe(1);
  await r.pass(25);
  await clock.strike();
  await r.pass(72);
  await clock.strike();
  expect(await r.stateOf(referralId)).toBe('EXPIRED');
  expect(await r.identities(physician, patientId)).toBe(1);
  await r.pass(30 * 24 + 1);
  expect(await r.identities(physician, patientId)).toBe(0);
});
