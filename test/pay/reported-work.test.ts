import '../../server/pay/referral-work.followers';
import '../../server/referrals/referral.followers';
import { recordRound } from '../../server/joint-wards/round.commands';
import { cancelTransfer, completeTransfer } from '../../server/joint-wards/transfer.commands';
import { bedDays } from '../../server/pay/stay-work.followers';
import { inTransaction } from '../../server/platform/database/transaction';
import { accept } from '../../server/referrals/accept.commands';
import { arrive, attend, depart, giveFeedback } from '../../server/referrals/referral.commands';
import { admit, cancelAdmission } from '../../server/wards/admission.commands';
import { cancelDeparture, depart as leave } from '../../server/wards/discharge.commands';
import { DischargeDisposition } from '../../server/wards/encounter.rules';
import { handing } from '../joint-wards/handing';
import { done, hasher, Referring, someone } from '../referrals/referring';

/** Referrals, stays, rounds and handings-over report their work, once, where it was done; and take it back with what they were for. */
let r: Referring;
let bedId: string;

beforeAll(async () => {
  r = await Referring.make('WORK');
  bedId = r.target.bedIds[0] ?? '';
});
afterAll(() => r.close());
beforeEach(async () => {
  await r.clear();
  await r.world.rows('TRUNCATE pay_work_event');
});

const feedback = { diagnosis: '肺炎', plan: '两周后复诊', medications: [] };

/** Who is paid for what, in short: `house person code quantity`. */
async function work(): Promise<string[]> {
  const houses = new Map([
    [r.source.institutionId, 'source'],
    [r.target.institutionId, 'target'],
    [r.third.institutionId, 'third'],
  ]);
  const rows = await r.world.rows<{ house: string; name: string; place: string; code: string; quantity: number }>(
    `SELECT w.institution_id AS house, coalesce(p.name_zh, '–') AS name, CASE WHEN w.department_id IS NULL THEN '' ELSE ' ward' END AS place, w.code,
       w.quantity_milli::integer AS quantity
     FROM pay_work_event w LEFT JOIN person p ON p.id = w.person_id WHERE w.undone_at IS NULL AND w.occurred_on = group_today() ORDER BY w.code, p.name_zh COLLATE "C", place DESC`,
  );
  return rows.map(each => `${houses.get(each.house)}${each.place} ${each.name} ${each.code} ${each.quantity / 1000}`);
}

async function acceptedReferral(): Promise<{ referralId: string; encounterId: string }> {
  const { referralId } = await r.submitted();
  done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
  const [row] = await r.world.rows<{ id: string }>('SELECT target_encounter_id AS id FROM referral WHERE id = $1', [
    referralId,
  ]);
  return { referralId, encounterId: row?.id ?? '' };
}

it('of a referral: who took the patient in, who answered, who had sent them; of the stay the ward', async () => {
  const { referralId, encounterId } = await acceptedReferral();
  done(await r.run(r.sender, tx => depart(tx, { referralId })));
  expect(await work()).toEqual([]);
  done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
  const received = 'target 转诊中心 REFERRAL_RECEIVED 1';
  expect(await work()).toEqual([received]);
  done(await r.runWard(r.nurse, tx => leave(tx, { encounterId, disposition: DischargeDisposition.HOME })));
  const stay = ['target ward – INPATIENT_BED_DAY 1', 'target ward – INPATIENT_DISCHARGED 1'];
  expect(await work()).toEqual([...stay, received]);
  done(await r.run(r.receiver, tx => giveFeedback(tx, { referralId, feedback })));
  const closed = ['target 转诊中心 REFERRAL_FEEDBACK_GIVEN 1', received, 'source 社区医生 REFERRAL_UP_CLOSED 1'];
  expect(await work()).toEqual([...stay, ...closed]);
  done(await r.runWard(r.nurse, tx => cancelDeparture(tx, { encounterId, reason: '录错' })));
  expect(await work()).toEqual([received]);
  done(await r.runWard(r.nurse, tx => cancelAdmission(tx, { encounterId, reason: '录错' })));
  expect(await work()).toEqual([]);
  // Done anew it counts anew, once.
  done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
  expect(await work()).toEqual([received]);
});

it('of somebody who is seen without an admission; where the desk of the group had accepted them, of nobody in the house', async () => {
  const { referralId } = await acceptedReferral();
  await r.world.rows('UPDATE referral SET accepted_by = $2 WHERE id = $1', [referralId, r.groupDesk.personId]);
  done(await r.run(r.sender, tx => depart(tx, { referralId })));
  done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
  done(await r.run(r.receiver, tx => attend(tx, { referralId })));
  expect(await work()).toEqual(['target – REFERRAL_RECEIVED 1']);
});

it('of a stay of some nights in two beds, those of a joint ward by their own name', async () => {
  const at = { institutionId: r.target.institutionId };
  const director = await someone(r.world, '主任', { institutionId: r.third.institutionId }, 'PHYSICIAN');
  const { agreementId } = await r.world.jointWard({ ...r.target, bedIds: [bedId] }, r.third, director.personId);
  const { encounterId } = await r.world.patientIn(r.target, bedId, '王小明');
  await r.pass(50);
  const nurse = await someone(r.world, '护士长', at, 'BED_MANAGER', 'PHYSICIAN');
  await r.world.joinTeam(agreementId, nurse.personId, 'COMMUNITY_PHYSICIAN', r.target.institutionId);
  const round = {
    jointWardId: agreementId,
    leaderId: director.personId,
    participantIds: [nurse.personId],
    patients: [{ encounterId }],
  };
  done(await inTransaction(r.world.database, nurse, async tx => recordRound(tx, round)));
  done(await r.runWard(nurse, tx => leave(tx, { encounterId, disposition: DischargeDisposition.HOME })));
  expect(await work()).toEqual([
    'target ward – INPATIENT_DISCHARGED 1',
    'third 主任 JOINT_ROUND_HELD 1',
    'target 护士长 JOINT_ROUND_HELD 1',
    // 74 hours: one midnight more when it is just past one.
    expect.stringMatching(/^target ward – JOINT_WARD_BED_DAY [34]$/),
  ]);
});

it('of handing somebody over: both departments, and nobody once it is taken back', async () => {
  const beds = { fromBedId: r.source.bedIds[0] ?? '', toBedId: bedId };
  const patient = await handing(r.world, { from: r.source, to: r.target, ...beds, requestedBy: r.sender.personId });
  const wish = { referralId: patient.referralId };
  const { transferId } = done(await inTransaction(r.world.database, r.nurse, tx => completeTransfer(tx, wish)));
  const handed = ['source ward – JOINT_WARD_TRANSFER 1', 'target ward – JOINT_WARD_TRANSFER 1'];
  expect(await work()).toEqual(expect.arrayContaining(handed));
  done(await inTransaction(r.world.database, r.nurse, tx => cancelTransfer(tx, { transferId, reason: '录错' })));
  expect(await work()).toEqual([]);
});

it('counts nights by bed; who came and left on one day takes one where they lay last', () => {
  const stay = (from: string, until: string | null) => ({
    period: { from: new Date(from), until: until === null ? null : new Date(until) },
  });
  const [first, second] = [
    stay('2026-06-01T10:00:00+08:00', '2026-06-04T09:00:00+08:00'),
    stay('2026-06-04T09:00:00+08:00', null),
  ];
  const left = new Date('2026-06-06T11:00:00+08:00');
  expect(bedDays([second, first], left).map(({ nights }) => nights)).toEqual([2, 3]);
  const same = [
    stay('2026-06-04T12:00:00+08:00', null),
    stay('2026-06-04T09:00:00+08:00', '2026-06-04T12:00:00+08:00'),
  ];
  expect(bedDays(same, new Date('2026-06-04T18:00:00+08:00'))).toEqual([{ stay: same[0], nights: 1 }]);
});
