import { accept, changeHold } from '../../server/referrals/accept.commands';
import { ReferralClock } from '../../server/referrals/clock';
import { arrive, cancel, reportDeath } from '../../server/referrals/referral.commands';
import { ReferralReason, ReferralScene } from '../../server/referrals/referral.rules';
import { submit } from '../../server/referrals/send.commands';
import { admit, cancelAdmission } from '../../server/wards/admission.commands';
import { depart as leave } from '../../server/wards/discharge.commands';
import { DischargeDisposition } from '../../server/wards/encounter.rules';
import { slotSession } from '../support/booking';
import { codesOf, done, hasher, Referring } from './referring';

/** Nothing stays open for ever: what becomes of somebody who arrived and was never treated, of a death reported in error, of a slot that moves. */
let r: Referring;
let bedId: string;
let clock: ReferralClock;
const failures: unknown[] = [];

beforeAll(async () => {
  r = await Referring.make('END');
  bedId = r.target.bedIds[0] ?? '';
  clock = new ReferralClock(r.world.database, error => failures.push(error));
});
afterAll(() => r.close());
beforeEach(() => r.clear());
afterEach(() => expect(failures.splice(0)).toEqual([]));

const { LEFT_UNTREATED, ENTERED_IN_ERROR, OTHER } = ReferralReason;

async function arrived() {
  const { referralId, patientId } = await r.submitted();
  done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
  done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
  return { referralId, patientId };
}

/** Neither bed, plan nor department is kept for the patient any more. */
async function expectFree(patientId: string): Promise<void> {
  expect(await r.world.count('bed_occupancy', `kind = 'HOLD' AND until > now()`)).toBe(0);
  expect(await r.world.count('encounter', `state = 'PLANNED'`)).toBe(0);
  expect(codesOf(await r.run(r.sender, tx => submit(tx, hasher, r.content(patientId))))).not.toContain('DUPLICATE');
}

describe('somebody who has arrived', () => {
  it('may leave untreated: the target writes it down, the source hears of it, all is free', async () => {
    const { referralId, patientId } = await arrived();
    expect(codesOf(await r.run(r.sender, tx => cancel(tx, { referralId, reason: LEFT_UNTREATED })))).toEqual([
      'WRONG_SIDE',
    ]);
    done(await r.run(r.receiver, tx => cancel(tx, { referralId, reason: LEFT_UNTREATED })));
    expect(await r.world.count('referral', `state = 'CANCELLED' AND end_reason = 'LEFT_UNTREATED'`)).toBe(1);
    const told = await r.world.rows(
      `SELECT p.name_zh AS name FROM notice n JOIN person p ON p.id = n.person_id WHERE n.kind = 'REFERRAL_CANCELLED'`,
    );
    expect(told).toEqual([{ name: '社区医生' }]);
    await expectFree(patientId);
  });

  it('is called late, and ends when nobody says what became of them', async () => {
    const { referralId, patientId } = await arrived();
    await r.pass(49);
    expect(await clock.strike()).toBe(1);
    expect(await r.world.count('referral', `state = 'ARRIVED' AND late = 'TREATMENT'`)).toBe(1);
    await r.pass(48);
    expect(await clock.strike()).toBe(1);
    expect(await r.stepsOf(referralId)).toBe('SUBMIT ACCEPT ARRIVE EXPIRE');
    await expectFree(patientId);
  });

  it('may die: at the target by its report, elsewhere in a bed', async () => {
    const { referralId } = await arrived();
    done(await r.run(r.receiver, tx => reportDeath(tx, { referralId })));
    expect(await r.stateOf(referralId)).toBe('DIED');
    const { encounterId } = await r.world.patientIn(r.third, r.third.bedIds[0] ?? '', '李雷');
    const [row] = await r.world.rows<{ id: string }>(
      'UPDATE patient SET registered_at = $2 WHERE id = (SELECT patient_id FROM encounter WHERE id = $1) RETURNING id',
      [encounterId, r.source.institutionId],
    );
    const second = await r.submitted({ scene: ReferralScene.OUTPATIENT }, row?.id);
    done(await r.run(r.receiver, tx => accept(tx, { referralId: second.referralId })));
    done(await r.run(r.receiver, tx => arrive(tx, { referralId: second.referralId })));
    const disposition = DischargeDisposition.DIED;
    done(await r.runWard(r.thirdDesk, tx => leave(tx, { encounterId, disposition })));
    expect(await r.stateOf(second.referralId)).toBe('DIED');
  });

  it('may be admitted elsewhere', async () => {
    const { referralId, patientId } = await arrived();
    const idNumber = '11010519491231002X';
    await r.world.rows('UPDATE patient_identity SET id_number = $2, id_hash = $3 WHERE patient_id = $1', [
      patientId,
      idNumber,
      hasher.hash(idNumber),
    ]);
    const patient = { name: '王小明', sex: 'FEMALE' as never, birthDate: '1949-12-31', idNumber };
    done(await r.runWard(r.thirdDesk, tx => admit(tx, hasher, { bedId: r.third.bedIds[0] ?? '', patient })));
    expect(await r.stateOf(referralId)).toBe('CANCELLED');
    await expectFree(patientId);
  });
});

describe('a reported death', () => {
  it('keeps the patient from being referred again, until it is taken back as an error', async () => {
    const { referralId, patientId } = await r.submitted();
    done(await r.run(r.sender, tx => reportDeath(tx, { referralId })));
    const again = () => r.run(r.sender, tx => submit(tx, hasher, r.content(patientId)));
    expect(codesOf(await again())).toEqual(['PATIENT_DIED']);
    expect(codesOf(await r.run(r.sender, tx => cancel(tx, { referralId, reason: OTHER })))).toEqual(['REASON_UNFIT']);
    done(await r.run(r.receiver, tx => cancel(tx, { referralId, reason: ENTERED_IN_ERROR })));
    done(await again());
  });
});

it('names in the timeline what taking an admission back does not bring back', async () => {
  const { referralId, patientId } = await r.submitted({
    diagnosisCode: 'I10',
    diagnosisNote: '控制不佳',
    overrideReason: '患者要求',
  });
  const to = { targetInstitutionId: r.third.institutionId, targetDepartmentId: r.third.departmentId };
  const other = await r.submitted(to, patientId);
  done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
  const [plan] = await r.world.rows<{ id: string; diagnosis: string }>(
    'SELECT id, diagnosis FROM encounter WHERE referral_id = $1',
    [referralId],
  );
  // The ward need not type the diagnosis again.
  expect(plan?.diagnosis).toMatch(/^.*高血压.*：控制不佳$/);
  const encounterId = plan?.id ?? '';
  done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
  done(await r.runWard(r.nurse, tx => cancelAdmission(tx, { encounterId, reason: '录错' })));
  const [named] = await r.world.rows<{ isNamed: boolean }>(
    `SELECT s.note LIKE '%' || o.number || '%' AS "isNamed" FROM referral_step s, referral o
     WHERE s.referral_id = $1 AND s.action = 'UNADMIT' AND o.id = $2`,
    [referralId, other.referralId],
  );
  expect(named).toEqual({ isNamed: true });
});

describe('what is held', () => {
  it('moves to another session of the pool, and the first is free for others', async () => {
    const first = await slotSession(r.world, r.target, 1);
    const second = await slotSession(r.world, r.target, 1, { clinician_name: '另一位' });
    const outpatient = { scene: ReferralScene.OUTPATIENT };
    const { referralId } = await r.submitted(outpatient);
    done(await r.run(r.receiver, tx => accept(tx, { referralId, slotSessionId: first })));
    done(await r.run(r.receiver, tx => changeHold(tx, { referralId, slotSessionId: second })));
    const live = await r.world.rows(
      'SELECT session_id AS id FROM slot_booking WHERE referral_id = $1 AND cancelled_at IS NULL',
      [referralId],
    );
    expect(live).toEqual([{ id: second }]);
    expect(await r.world.count('notice', `kind = 'REFERRAL_HOLD_CHANGED'`)).toBe(1);
    const other = await r.submitted(outpatient);
    const full = await r.run(r.receiver, tx => accept(tx, { referralId: other.referralId, slotSessionId: second }));
    expect(codesOf(full)).toEqual(['SLOT_FULL']);
    done(await r.run(r.receiver, tx => accept(tx, { referralId: other.referralId, slotSessionId: first })));
    // A full session refuses, and the number that was booked stays.
    const before = await r.trace();
    expect(codesOf(await r.run(r.receiver, tx => changeHold(tx, { referralId, slotSessionId: first })))).toEqual([
      'SLOT_FULL',
    ]);
    expect(await r.trace()).toBe(before);
  });

  it('is renewed no longer than the policy says from the acceptance on', async () => {
    await r.policy({ holdHours: { ROUTINE: 24 }, holdHoursMax: 40 });
    const { referralId } = await r.submitted();
    done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
    await r.pass(20);
    const until = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const change = async (hours: number) =>
      codesOf(await r.run(r.receiver, tx => changeHold(tx, { referralId, until: until(hours) })));
    expect(await change(21)).toEqual(['HOLD_TOO_LONG']);
    expect(await change(19)).toEqual([]);
  });
});
