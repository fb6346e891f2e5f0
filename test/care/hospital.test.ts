import { CareCondition, CareTaskKind } from '../../server/care/care.rules';
import { enterPlan, leavePlan, resumePlan, suspendPlan } from '../../server/care/entering.commands';
import { cancelFollowUp } from '../../server/care/follow-up-cancel.commands';
import { addTask } from '../../server/care/task.commands';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import { accepted, type Result } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import { inTransaction, type Transaction } from '../../server/platform/database/transaction';
import { accept } from '../../server/referrals/accept.commands';
import { arrive, attend, reportDeath } from '../../server/referrals/referral.commands';
import { ReferralScene, ReferralUrgency } from '../../server/referrals/referral.rules';
import { referralViolations } from '../../server/referrals/referral.violations';
import { submit } from '../../server/referrals/send.commands';
import { registerResident } from '../../server/residents/registration.commands';
import { cancelDeath, returnResident } from '../../server/residents/resident.commands';
import { residentViolations } from '../../server/residents/resident.violations';
import { moveOut, recordDeath } from '../../server/residents/resident-end.commands';
import { admit, cancelAdmission } from '../../server/wards/admission.commands';
import { cancelDeparture, depart } from '../../server/wards/discharge.commands';
import { AdmissionRoute, DischargeDisposition, Sex } from '../../server/wards/encounter.rules';
import { checkCharacter } from '../../server/wards/patient.rules';
import { wardsViolations } from '../../server/wards/wards.violations';
import { codesOf, done, hasher, someone } from '../referrals/referring';
import type { House } from '../support/world';
import { Caring } from './caring';

/** Residents enter the plan by themselves, by the commands of the wards, the referrals and the centre; and leave it again. */
let c: Caring;
let nurse: Viewer;
let desk: Viewer;
let centreDesk: Viewer;

beforeAll(async () => {
  c = await Caring.make();
  const at = (house: House) => ({ institutionId: house.institutionId });
  nurse = await someone(c.world, '病区护士', at(c.hospital), 'BED_MANAGER');
  desk = await someone(c.world, '转诊中心', at(c.hospital), 'REFERRAL_DESK', 'PHYSICIAN', 'BED_MANAGER');
  centreDesk = await someone(c.world, '社区转诊', at(c.centre), 'REFERRAL_DESK', 'BED_MANAGER');
});
afterAll(() => c.close());

const request = () => ({ requestId: newUuid(), operation: 'test', input: {} });
const ward = <T extends object>(viewer: Viewer, body: (tx: Transaction) => Promise<Result<T>>) =>
  once(c.world.database, viewer, request(), wardsViolations, body as never) as Promise<Result<T>>;
const refer = <T extends object>(viewer: Viewer, body: (tx: Transaction) => Promise<Result<T>>) =>
  once(c.world.database, viewer, request(), referralViolations, body as never) as Promise<Result<T>>;
const keep = <T extends object>(body: (tx: Transaction) => Promise<Result<T>>) =>
  once(c.world.database, c.doctor, request(), residentViolations, body as never) as Promise<Result<T>>;

const across = (body: (tx: Transaction) => Promise<void>) =>
  inTransaction(c.world.database, 'SYSTEM', async tx => accepted(await body(tx)));

/** A stay of a resident in a bed of the hospital, which is free afterwards. */
async function admitted(patientId: string): Promise<string> {
  const [bed] = await c.world.rows<{ id: string }>(
    `SELECT id FROM bed WHERE institution_id = $1 AND NOT EXISTS (SELECT FROM bed_occupancy o WHERE o.bed_id = bed.id AND o.cancelled_at IS NULL AND o.until > now()) LIMIT 1`,
    [c.hospital.institutionId],
  );
  // A planned admission, because the hospital knows no resident of the centre otherwise.
  const encounterId = await c.world.insert('encounter', {
    institution_id: c.hospital.institutionId,
    ward_id: c.hospital.wardId,
    patient_id: patientId,
    state: 'PLANNED',
    admission_route: AdmissionRoute.OUTPATIENT,
    planned_at: new Date(Date.now() - 3_600_000),
  });
  done(await ward(nurse, tx => admit(tx, hasher, { bedId: bed?.id ?? '', encounterId })));
  return encounterId;
}

const leave = async (encounterId: string, disposition = DischargeDisposition.HOME) => {
  done(await ward(nurse, tx => depart(tx, { encounterId, disposition })));
  // The bed is clean at once, so that the next one finds it.
  await c.world.rows(`UPDATE bed_occupancy SET cancelled_at = now(), cancel_reason = 'test' WHERE kind = 'BLOCK'`);
};

describe('who leaves a hospital', () => {
  it('is planned to be seen within a week, by the centre, with where and when', async () => {
    const patientId = await c.resident();
    const encounterId = await admitted(patientId);
    expect(await c.planned(patientId)).toEqual([]);
    await leave(encounterId);
    expect(await c.planned(patientId)).toMatchObject([{ kind: 'POST_DISCHARGE', due: addDays(c.today, 7) }]);
    const [row] = await c.world.rows<object>(
      `SELECT institution_id, from_institution_id, to_char(happened_on, 'YYYY-MM-DD') AS on, changed_post FROM care_task WHERE patient_id = $1`,
      [patientId],
    );
    expect(row).toEqual({
      institution_id: c.centre.institutionId,
      from_institution_id: c.hospital.institutionId,
      on: civilDateOf(new Date()),
      changed_post: null,
    });
  });

  it('is not, when the departure is taken back, and is again by the same task when they leave after all', async () => {
    const patientId = await c.resident();
    const encounterId = await admitted(patientId);
    await leave(encounterId);
    const [first] = await c.planned(patientId);
    done(await ward(nurse, tx => cancelDeparture(tx, { encounterId, reason: '登记错误' })));
    expect(await c.tasks(patientId)).toMatchObject([{ id: first?.id, state: 'CANCELLED' }]);
    await leave(encounterId);
    expect(await c.tasks(patientId)).toMatchObject([{ id: first?.id, state: 'PLANNED', change: 'RESTORED' }]);
  });

  it('and comes back is not visited, until the admission is taken back', async () => {
    const patientId = await c.resident();
    await leave(await admitted(patientId));
    const [task] = await c.planned(patientId);
    const again = await admitted(patientId);
    expect(await c.planned(patientId)).toEqual([]);
    done(await ward(nurse, tx => cancelAdmission(tx, { encounterId: again, reason: '床位登记错误' })));
    expect(await c.planned(patientId)).toMatchObject([{ id: task?.id, change: 'RESTORED' }]);
  });

  it('is not visited when both halves of a handing-over are taken back, whichever comes first', async () => {
    for (const isDepartureFirst of [true, false]) {
      const patientId = await c.resident();
      const there = await admitted(patientId);
      const stay = { kind: CareTaskKind.POST_DISCHARGE, sourceKey: `encounter:${newUuid()}`, happenedOn: c.today };
      await across(async tx => {
        await enterPlan(tx, patientId, stay, () => c.today);
        await suspendPlan(tx, patientId, there);
      });
      const halves = [
        (tx: Transaction) => leavePlan(tx, patientId, stay.sourceKey, '撤销'),
        (tx: Transaction) => resumePlan(tx, patientId, there),
      ];
      for (const half of isDepartureFirst ? halves : halves.reverse()) await across(half);
      expect(await c.tasks(patientId)).toMatchObject([{ state: 'CANCELLED' }]);
      done(await ward(nurse, tx => cancelAdmission(tx, { encounterId: there, reason: '释放床位' })));
    }
  });

  it('dead, or is no resident, or has moved away, is not visited', async () => {
    const dead = await c.resident();
    await leave(await admitted(dead), DischargeDisposition.DIED);
    const gone = await c.resident({ moved_out_on: c.today });
    await leave(await admitted(gone));
    const { patientId: stranger, encounterId } = await c.world.patientIn(
      c.hospital,
      c.hospital.bedIds[2] ?? '',
      '李四',
    );
    await leave(encounterId);
    for (const patientId of [dead, gone, stranger]) expect(await c.tasks(patientId)).toEqual([]);
  });

  it('is visited as who they are, where the hospital knows a duplicate', async () => {
    const kept = await c.resident();
    const duplicate = await c.resident({ merged_into: kept });
    await leave(await admitted(duplicate));
    expect(await c.tasks(duplicate)).toEqual([]);
    expect(await c.planned(kept)).toMatchObject([{ kind: 'POST_DISCHARGE' }]);
  });

  it('keeps the visit that was made, whatever is entered afterwards', async () => {
    const patientId = await c.resident();
    const encounterId = await admitted(patientId);
    await leave(encounterId);
    done(await c.record(patientId));
    done(await ward(nurse, tx => cancelDeparture(tx, { encounterId, reason: '登记错误' })));
    expect(await c.tasks(patientId)).toMatchObject([{ state: 'DONE' }]);
  });
});

describe('who is referred down', () => {
  async function down(): Promise<{ patientId: string; referralId: string }> {
    const patientId = await c.resident();
    // The hospital has treated the resident, and so may refer them.
    await c.world.rows('UPDATE patient SET registered_at = $2 WHERE id = $1', [patientId, c.hospital.institutionId]);
    const content = {
      sourceInstitutionId: c.hospital.institutionId,
      patientId,
      scene: ReferralScene.OUTPATIENT,
      urgency: ReferralUrgency.ROUTINE,
      targetInstitutionId: c.centre.institutionId,
      targetDepartmentId: c.centre.departmentId,
      diagnosisNote: '脑梗死恢复期',
      reason: '病情稳定，转社区随访',
    };
    const { referralId } = done(await refer(desk, tx => submit(tx, hasher, content)));
    done(await refer(centreDesk, tx => accept(tx, { referralId })));
    return { patientId, referralId };
  }

  it('is planned to be seen after they have come, once', async () => {
    const { patientId, referralId } = await down();
    expect(await c.tasks(patientId)).toEqual([]);
    done(await refer(centreDesk, tx => arrive(tx, { referralId })));
    expect(await c.planned(patientId)).toMatchObject([{ kind: 'DOWN_REFERRAL', due: addDays(c.today, 7) }]);
    done(await refer(centreDesk, tx => attend(tx, { referralId })));
    expect(await c.tasks(patientId)).toHaveLength(1);
  });

  it('is not, when it is told that they died', async () => {
    const { patientId, referralId } = await down();
    done(await refer(centreDesk, tx => arrive(tx, { referralId })));
    done(await refer(centreDesk, tx => reportDeath(tx, { referralId })));
    expect(await c.planned(patientId)).toEqual([]);
  });
});

describe('a resident', () => {
  it('who dies leaves registers and plan, and is back in both when that was a mistake', async () => {
    const { patientId, taskId } = await c.inRegister({ since: c.daysAgo(50) });
    done(await keep(tx => recordDeath(tx, { residentId: patientId, expectedVersion: 1, on: c.today })));
    expect(await c.tasks(patientId)).toMatchObject([{ state: 'CANCELLED' }]);
    expect(await c.world.count('care_register', `patient_id = '${patientId}' AND closed_on IS NULL`)).toBe(0);
    done(await keep(tx => cancelDeath(tx, { residentId: patientId, expectedVersion: 2, reason: '误登' })));
    expect(await c.planned(patientId)).toMatchObject([{ id: taskId, change: 'RESTORED' }]);
    const open = `patient_id = '${patientId}' AND`;
    expect(await c.world.count('care_register', `${open} closed_on IS NULL AND close_reason IS NULL`)).toBe(1);
    expect(await c.world.count('key_population', `${open} until IS NULL AND population = 'HYPERTENSION'`)).toBe(1);
  });

  it('who died in a hospital bed by mistake only is back in both as well', async () => {
    const { patientId, taskId } = await c.inRegister();
    const encounterId = await admitted(patientId);
    await leave(encounterId, DischargeDisposition.DIED);
    expect(await c.planned(patientId)).toEqual([]);
    done(await ward(nurse, tx => cancelDeparture(tx, { encounterId, reason: '登记错误' })));
    expect(await c.planned(patientId)).toMatchObject([{ id: taskId }]);
  });

  it('who left hospital alive and died at home has died, whatever the ward mends about the departure', async () => {
    const patientId = await c.resident();
    const encounterId = await admitted(patientId);
    await leave(encounterId);
    done(await keep(tx => recordDeath(tx, { residentId: patientId, expectedVersion: 1, on: c.today })));
    done(await ward(nurse, tx => cancelDeparture(tx, { encounterId, reason: '更正离院时间' })));
    await leave(encounterId);
    expect(await c.world.count('resident', `patient_id = '${patientId}' AND died_on IS NOT NULL`)).toBe(1);
    expect(await c.planned(patientId)).toEqual([]);
  });

  it('who died after moving away does not come back', async () => {
    const { patientId } = await c.inRegister();
    done(await keep(tx => moveOut(tx, { residentId: patientId, expectedVersion: 1, on: c.today })));
    done(await keep(tx => recordDeath(tx, { residentId: patientId, expectedVersion: 2, on: c.today })));
    const back = await keep(tx => returnResident(tx, { residentId: patientId, expectedVersion: 3, reason: '误登' }));
    expect(codesOf(back)).toEqual(['RESIDENT_DIED']);
    expect(await c.planned(patientId)).toEqual([]);
  });

  it('who was seen later has not died nor moved away before', async () => {
    const { patientId } = await c.inRegister({ since: c.daysAgo(30) });
    const { followUpId } = done(await c.record(patientId, { doneOn: c.daysAgo(3) }));
    const end = { residentId: patientId, expectedVersion: 1, on: c.daysAgo(4) };
    expect(codesOf(await keep(tx => recordDeath(tx, end)))).toEqual(['DIED_ON']);
    expect(codesOf(await keep(tx => moveOut(tx, end)))).toEqual(['MOVED_OUT_ON']);
    expect(await c.planned(patientId)).toHaveLength(1);
    done(await c.run(c.nurse, tx => cancelFollowUp(tx, { followUpId, reason: '录错' })));
    done(await keep(tx => recordDeath(tx, end)));
  });

  it('who did not die after all is visited after the hospital and comes to the check-up as well', async () => {
    const patientId = await c.resident();
    await leave(await admitted(patientId));
    done(await c.run(c.nurse, tx => addTask(tx, { patientId, kind: CareTaskKind.CHECK_UP, dueOn: c.today })));
    done(await keep(tx => recordDeath(tx, { residentId: patientId, expectedVersion: 1, on: c.today })));
    expect(await c.planned(patientId)).toEqual([]);
    done(await keep(tx => cancelDeath(tx, { residentId: patientId, expectedVersion: 2, reason: '误登' })));
    expect((await c.planned(patientId)).map(task => task.kind).sort()).toEqual(['CHECK_UP', 'POST_DISCHARGE']);
  });

  it('who moves from one centre to another is in the registers and the plan of the new one', async () => {
    const idNumber = '31011419500203004'.concat(checkCharacter('31011419500203004'));
    const { patientId, registerId, taskId } = await c.inRegister({ since: c.daysAgo(300) });
    await c.world.rows('INSERT INTO patient_identity (patient_id, name, id_number, id_hash) VALUES ($1, $2, $3, $4)', [
      patientId,
      '王小红',
      idNumber,
      hasher.hash(idNumber),
    ]);
    const other = await c.world.house('CARE8', 'COMMUNITY');
    await c.world.join(c.groupId, other.institutionId, 'MEMBER');
    const doctor = await someone(c.world, '新家庭医生', { institutionId: other.institutionId }, 'FAMILY_DOCTOR');
    done(await keep(tx => moveOut(tx, { residentId: patientId, expectedVersion: 1, on: c.today })));
    expect(await c.planned(patientId)).toEqual([]);
    const person = { name: '王小红', sex: Sex.FEMALE, birthDate: '1950-02-03', idNumber };
    const input = { institutionId: other.institutionId, person, isSomebodyElse: false };
    done(
      await once(c.world.database, doctor, request(), residentViolations, tx => registerResident(tx, hasher, input)),
    );
    expect(await c.planned(patientId)).toMatchObject([{ id: taskId, change: 'MOVED' }]);
    const there = `patient_id = '${patientId}' AND institution_id = '${other.institutionId}'`;
    expect(await c.world.count('care_register', `${there} AND id = '${registerId}' AND closed_on IS NULL`)).toBe(1);
    expect(await c.world.count('care_task', `${there} AND state = 'PLANNED' AND team_id IS NULL`)).toBe(1);
    expect(await c.world.count('key_population', `${there} AND population = 'HYPERTENSION' AND until IS NULL`)).toBe(1);
    done(await c.record(patientId, {}, doctor));
  });

  it('who moves away leaves them too', async () => {
    const { patientId } = await c.inRegister({ condition: CareCondition.DIABETES });
    done(await keep(tx => moveOut(tx, { residentId: patientId, expectedVersion: 1, on: c.today })));
    expect(await c.planned(patientId)).toEqual([]);
    expect(await c.world.count('care_register', `patient_id = '${patientId}' AND close_reason = 'MOVED'`)).toBe(1);
  });
});
