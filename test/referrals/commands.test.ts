import { institutionBlockers } from '../../server/group/group.commands';
import type { Result } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import type { Transaction } from '../../server/platform/database/transaction';
import { accept, changeHold } from '../../server/referrals/accept.commands';
import { redirect } from '../../server/referrals/redirect.commands';
import type { ReferralCode } from '../../server/referrals/referral.codes';
import {
  arrive,
  attend,
  cancel,
  depart,
  endTreatment,
  giveFeedback,
  reject,
  reportDeath,
} from '../../server/referrals/referral.commands';
import { ReferralReason, ReferralScene } from '../../server/referrals/referral.rules';
import { discardDraft, saveDraft, submit } from '../../server/referrals/send.commands';
import { admit, cancelAdmission, cancelPlan } from '../../server/wards/admission.commands';
import { release } from '../../server/wards/bed-keeping.commands';
import { cancelDeparture, depart as leave } from '../../server/wards/discharge.commands';
import { DischargeDisposition, Sex } from '../../server/wards/encounter.rules';
import { slotSession } from '../support/booking';
import type { House } from '../support/world';
import { codesOf, done, hasher, Referring, someone } from './referring';

/** The whole way of a referral, both sides, and what else can happen on it. */
let r: Referring;
let bedId: string;

beforeAll(async () => {
  r = await Referring.make();
  bedId = r.target.bedIds[0] ?? '';
});
afterAll(() => r.close());
beforeEach(() => r.clear());

const feedback = { diagnosis: '肺炎', plan: '两周后复诊', medications: [{ name: '阿莫西林' }] };

async function accepted(values = {}) {
  const { referralId, patientId } = await r.submitted(values);
  done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
  const [row] = await r.world.rows<{ encounterId: string }>(
    'SELECT target_encounter_id AS "encounterId" FROM referral WHERE id = $1',
    [referralId],
  );
  return { referralId, patientId, encounterId: row?.encounterId ?? '' };
}

it('goes from the community into a held bed and back with the result', async () => {
  const { referralId, encounterId } = await accepted();
  expect(await r.world.count('bed_occupancy', `referral_id = '${referralId}' AND kind = 'HOLD'`)).toBe(1);
  done(await r.run(r.sender, tx => depart(tx, { referralId })));
  done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
  done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
  expect(await r.stateOf(referralId)).toBe('ADMITTED');
  done(await r.runWard(r.nurse, tx => leave(tx, { encounterId, disposition: DischargeDisposition.HOME })));
  expect(await r.stateOf(referralId)).toBe('FEEDBACK_DUE');
  done(await r.run(r.receiver, tx => giveFeedback(tx, { referralId, feedback })));
  expect(await r.stateOf(referralId)).toBe('CLOSED');
  expect(await r.stepsOf(referralId)).toBe('SUBMIT ACCEPT DEPART ARRIVE ADMIT END_TREATMENT FEEDBACK');
});

describe('sending', () => {
  it('writes a draft that only the source sees, changes it, and throws it away', async () => {
    const patientId = await r.resident();
    const { referralId } = done(
      await r.run(r.sender, tx => saveDraft(tx, hasher, { sourceInstitutionId: r.source.institutionId, patientId })),
    );
    const content = {
      referralId,
      targetInstitutionId: r.target.institutionId,
      targetDepartmentId: r.target.departmentId,
    };
    done(await r.run(r.sender, tx => saveDraft(tx, hasher, content)));
    await expect(r.run(r.receiver, tx => accept(tx, { referralId, bedId }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await r.world.count('outbox', `topic = 'REFERRAL'`)).toBe(0);
    done(await r.run(r.sender, tx => discardDraft(tx, { referralId })));
    expect(await r.stateOf(referralId)).toBe('CANCELLED');
    await expect(r.run(r.receiver, tx => accept(tx, { referralId, bedId }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await r.world.count('outbox', `topic = 'REFERRAL'`)).toBe(0);
  });

  it('opens no name by a draft, and takes only patients whom the house knows', async () => {
    const desk = await someone(r.world, '台', { institutionId: r.source.institutionId }, 'REFERRAL_DESK');
    const draft = (patientId: string) =>
      r.run(desk, tx => saveDraft(tx, hasher, { sourceInstitutionId: r.source.institutionId, patientId }));
    const own = await r.resident();
    done(await draft(own));
    expect(await r.identities(desk, own)).toBe(0);
    done(await r.run(desk, tx => submit(tx, hasher, r.content(own))));
    expect(await r.identities(desk, own)).toBe(1);
    // Seen masked, because of an encounter that is too long ago.
    const foreign = await r.resident({ registered_at: r.target.institutionId });
    await r.world.rows('ALTER TABLE encounter DISABLE TRIGGER ALL');
    const encounterId = await r.world.insert('encounter', {
      institution_id: r.source.institutionId,
      ward_id: r.source.wardId,
      patient_id: foreign,
      state: 'DEPARTED',
      admission_route: 'OUTPATIENT',
      admitted_at: new Date('2026-01-01'),
      departed_at: new Date('2026-01-05'),
      identity_until: new Date('2026-02-05'),
      disposition: 'HOME',
    });
    await r.world.rows('ALTER TABLE encounter ENABLE TRIGGER ALL');
    await expect(draft(foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(r.run(desk, tx => submit(tx, hasher, r.content(foreign)))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const forget = async (days: number): Promise<void> => {
      await r.world.rows('ALTER TABLE encounter DISABLE TRIGGER ALL');
      await r.world.rows(`UPDATE encounter SET identity_until = now() + $2 * interval '1 day' WHERE id = $1`, [
        encounterId,
        days,
      ]);
      await r.world.rows('ALTER TABLE encounter ENABLE TRIGGER ALL');
    };
    await forget(1);
    const { referralId } = done(await draft(foreign));
    await forget(-1);
    await r.pass(31 * 24);
    const whole = { ...r.content(foreign), patientId: undefined, sourceInstitutionId: undefined, referralId };
    expect(codesOf(await r.run(desk, tx => submit(tx, hasher, whole)))).toEqual(['PATIENT_NEEDED']);
  });

  it('goes up, down and across as the tiers say, and to houses outside', async () => {
    const up = await r.submitted();
    const outside = await r.submitted({
      targetInstitutionId: undefined,
      targetDepartmentId: undefined,
      outsideCode: 'UNKNOWN',
    });
    const direction = async (id: string) =>
      (await r.world.rows<{ direction: string }>('SELECT direction FROM referral WHERE id = $1', [id]))[0]?.direction;
    expect(await direction(up.referralId)).toBe('UP');
    expect(await direction(outside.referralId)).toBe('ACROSS');
    done(await r.run(r.sender, tx => depart(tx, { referralId: outside.referralId })));
    done(await r.run(r.sender, tx => giveFeedback(tx, { referralId: outside.referralId, feedback })));
    expect(await r.stepsOf(outside.referralId)).toBe('SUBMIT DEPART FEEDBACK');
  });
});

describe('an outpatient referral', () => {
  const outpatient = { scene: ReferralScene.OUTPATIENT };

  it('is accepted, attended and reported back', async () => {
    const { referralId } = await r.submitted(outpatient);
    done(await r.run(r.receiver, tx => accept(tx, { referralId })));
    done(await r.run(r.receiver, tx => attend(tx, { referralId })));
    done(await r.run(r.receiver, tx => endTreatment(tx, { referralId })));
    done(await r.run(r.receiver, tx => giveFeedback(tx, { referralId, feedback })));
    expect(await r.stepsOf(referralId)).toBe('SUBMIT ACCEPT ARRIVE ATTEND END_TREATMENT FEEDBACK');
  });

  it('takes a number of the pool, and gives it back when it is cancelled', async () => {
    const slotSessionId = await slotSession(r.world, r.target, 1);
    const { referralId } = await r.submitted(outpatient);
    done(await r.run(r.receiver, tx => accept(tx, { referralId, slotSessionId })));
    const second = await r.submitted(outpatient);
    await refused(['SLOT_FULL'], r.receiver, tx => accept(tx, { referralId: second.referralId, slotSessionId }));
    done(await r.run(r.sender, tx => cancel(tx, { referralId, reason: ReferralReason.PATIENT_BETTER })));
    done(await r.run(r.receiver, tx => accept(tx, { referralId: second.referralId, slotSessionId })));
  });

  it('needs a number where the policy says so', async () => {
    await r.policy({ acceptWithoutSlot: false });
    const { referralId } = await r.submitted(outpatient);
    await refused(['SLOT_NEEDED'], r.receiver, tx => accept(tx, { referralId }));
  });
});

describe('a redirected referral', () => {
  it('goes on in the same chain, submitted to the new target at once', async () => {
    const { referralId } = await r.submitted();
    const { forwardedId } = done(
      await r.run(r.receiver, tx =>
        redirect(tx, {
          referralId,
          targetInstitutionId: r.third.institutionId,
          targetDepartmentId: r.third.departmentId,
          reason: ReferralReason.CLOSER,
        }),
      ),
    );
    expect([await r.stateOf(referralId), await r.stateOf(forwardedId)]).toEqual(['REDIRECTED', 'SUBMITTED']);
    const [row] = await r.world.rows('SELECT chain_id, previous_id, reason FROM referral WHERE id = $1', [forwardedId]);
    expect(row).toEqual({ chain_id: referralId, previous_id: referralId, reason: '需住院治疗' });
    done(await r.run(r.thirdDesk, tx => accept(tx, { referralId: forwardedId, bedId: r.third.bedIds[0] })));
  });

  it('may be sent on by the desk of the group, which accepts for nobody', async () => {
    const { referralId } = await r.submitted();
    await expect(r.run(r.groupDesk, tx => accept(tx, { referralId, bedId }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const to = { targetInstitutionId: r.third.institutionId, targetDepartmentId: r.third.departmentId };
    done(await r.run(r.groupDesk, tx => redirect(tx, { referralId, ...to, reason: ReferralReason.NO_BED })));
    expect(await r.stepsOf(referralId)).toBe('SUBMIT REDIRECT');
  });
});

describe('the bedside', () => {
  it('moves the referral on by itself, also when another bed is taken than the held one', async () => {
    const { referralId, encounterId } = await accepted();
    const otherBed = r.target.bedIds[1] ?? '';
    done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId: otherBed, encounterId })));
    expect(await r.stepsOf(referralId)).toBe('SUBMIT ACCEPT ARRIVE ADMIT');
    expect(await r.world.count('bed_occupancy', `bed_id = '${bedId}' AND until > now()`)).toBe(0);
  });

  it('takes the admission back: the referral stands where it stood, with the bed held again', async () => {
    const { referralId, encounterId } = await accepted();
    done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
    done(await r.runWard(r.nurse, tx => cancelAdmission(tx, { encounterId, reason: '录错' })));
    expect(await r.stateOf(referralId)).toBe('ACCEPTED');
    expect(await r.world.count('bed_occupancy', `bed_id = '${bedId}' AND kind = 'HOLD' AND until > now()`)).toBe(1);
    done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
    done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
    done(await r.runWard(r.nurse, tx => cancelAdmission(tx, { encounterId, reason: '录错' })));
    expect(await r.stateOf(referralId)).toBe('ARRIVED');
  });

  it('takes the departure back: the referral is admitted again', async () => {
    const { referralId, encounterId } = await accepted();
    done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
    done(await r.runWard(r.nurse, tx => leave(tx, { encounterId, disposition: DischargeDisposition.HOME })));
    done(await r.runWard(r.nurse, tx => cancelDeparture(tx, { encounterId, reason: '录错' })));
    expect(await r.stateOf(referralId)).toBe('ADMITTED');
    // Also after the feedback; and what follows from that is sound.
    done(await r.runWard(r.nurse, tx => leave(tx, { encounterId, disposition: DischargeDisposition.HOME })));
    done(await r.run(r.receiver, tx => giveFeedback(tx, { referralId, feedback })));
    done(await r.runWard(r.nurse, tx => cancelDeparture(tx, { encounterId, reason: '录错' })));
    expect(await r.stateOf(referralId)).toBe('ADMITTED');
    done(await r.runWard(r.nurse, tx => cancelAdmission(tx, { encounterId, reason: '录错' })));
    expect(await r.stateOf(referralId)).toBe('ACCEPTED');
  });

  it('cannot give up what is held or planned for a referral, nor admit somebody expected as a stranger', async () => {
    const { encounterId, patientId } = await accepted();
    const patient = await known(patientId);
    const elsewhere = r.target.bedIds[1] ?? '';
    const before = await r.trace();
    expect(codesOf(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId: elsewhere, patient })))).toEqual([
      'OF_REFERRAL',
    ]);
    expect(codesOf(await r.runWard(r.nurse, tx => release(tx, { bedId })))).toEqual(['OF_REFERRAL']);
    expect(codesOf(await r.runWard(r.nurse, tx => cancelPlan(tx, encounterId, 'x')))).toEqual(['OF_REFERRAL']);
    expect(await r.trace()).toBe(before);
  });

  it('ends what is open when the patient dies', async () => {
    const { encounterId } = await r.world.patientIn(r.source, r.source.bedIds[0] ?? '', '李雷');
    const [{ patientId } = { patientId: '' }] = await r.world.rows<{ patientId: string }>(
      'SELECT patient_id AS "patientId" FROM encounter WHERE id = $1',
      [encounterId],
    );
    const { referralId } = await r.submitted({ encounterId }, patientId);
    done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
    done(await r.runWard(r.sender, tx => leave(tx, { encounterId, disposition: DischargeDisposition.DIED })));
    expect(await r.stateOf(referralId)).toBe('DIED');
    expect(await r.world.count('bed_occupancy', `bed_id = '${bedId}' AND until > now()`)).toBe(0);
    await refused(['PATIENT_DIED'], r.sender, tx => submit(tx, hasher, r.content(patientId)));
  });

  it('lets whoever leaves a bed to be transferred set out', async () => {
    const { encounterId, patientId } = await r.world.patientIn(r.source, r.source.bedIds[0] ?? '', '李雷');
    const { referralId } = await r.submitted({ encounterId }, patientId);
    done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
    const toInstitutionId = r.target.institutionId;
    const disposition = DischargeDisposition.TRANSFER_HOSPITAL;
    done(await r.runWard(r.sender, tx => leave(tx, { encounterId, disposition, toInstitutionId })));
    expect(await r.stateOf(referralId)).toBe('DEPARTED');
  });
});

describe('arriving', () => {
  it('ends the other referrals for the same care and links those for something else', async () => {
    const { referralId, patientId } = await accepted();
    const to = { targetInstitutionId: r.third.institutionId, targetDepartmentId: r.third.departmentId };
    const second = await r.submitted(to, patientId);
    const thirdBed = r.third.bedIds[0] ?? '';
    done(await r.run(r.thirdDesk, tx => accept(tx, { referralId: second.referralId, bedId: thirdBed })));
    const otherDepartment = await r.department(r.third, '检查');
    const checkUp = { ...to, targetDepartmentId: otherDepartment, scene: ReferralScene.CHECK_UP };
    const third = await r.submitted(checkUp, patientId);
    done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
    expect([await r.stateOf(second.referralId), await r.stateOf(third.referralId)]).toEqual(['CANCELLED', 'SUBMITTED']);
    expect(
      await r.world.count('referral', `ended_by_referral_id = '${referralId}' AND end_reason = 'ARRIVED_ELSEWHERE'`),
    ).toBe(1);
    expect(await r.world.count('bed_occupancy', `bed_id = '${thirdBed}' AND until > now()`)).toBe(0);
    expect(
      await r.world.count('referral_link', `referral_id = '${third.referralId}' AND other_id = '${referralId}'`),
    ).toBe(1);
  });

  it('for a check-up leaves the bed in the same house held', async () => {
    const { referralId, patientId } = await accepted();
    const checkUp = { targetDepartmentId: await r.department(r.target, '心电图室'), scene: ReferralScene.CHECK_UP };
    const other = await r.submitted(checkUp, patientId);
    done(await r.run(r.receiver, tx => accept(tx, { referralId: other.referralId })));
    done(await r.run(r.receiver, tx => arrive(tx, { referralId: other.referralId })));
    expect(await r.stateOf(referralId)).toBe('ACCEPTED');
    expect(await r.world.count('bed_occupancy', `bed_id = '${bedId}' AND until > now()`)).toBe(1);
  });

  it('in one clinic ends the referral to the same clinic elsewhere and to no other', async () => {
    const outpatient = async (house: House, name: string, patientId?: string) =>
      r.submitted(
        {
          scene: ReferralScene.OUTPATIENT,
          targetInstitutionId: house.institutionId,
          targetDepartmentId: await r.department(house, name),
        },
        patientId,
      );
    const { referralId, patientId } = await outpatient(r.target, '心内一科');
    const same = await outpatient(r.third, '心内科门诊', patientId);
    const eyes = await outpatient(r.third, '眼科', patientId);
    done(await r.run(r.receiver, tx => accept(tx, { referralId })));
    done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
    expect([await r.stateOf(same.referralId), await r.stateOf(eyes.referralId)]).toEqual(['CANCELLED', 'SUBMITTED']);
    expect(await r.world.count('referral_link', `referral_id = '${eyes.referralId}'`)).toBe(1);
  });

  it('in a bed without a referral ends what would have led to one', async () => {
    const { referralId, patientId } = await r.submitted();
    const patient = await known(patientId);
    done(await r.runWard(r.thirdDesk, tx => admit(tx, hasher, { bedId: r.third.bedIds[0] ?? '', patient })));
    expect(await r.stateOf(referralId)).toBe('CANCELLED');
  });

  it('somebody who came to be admitted may be seen without that; bed and plan are given up', async () => {
    const { referralId, encounterId } = await accepted();
    done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
    done(await r.run(r.receiver, tx => attend(tx, { referralId })));
    expect(await r.stateOf(referralId)).toBe('ATTENDED');
    expect(await r.world.count('bed_occupancy', `bed_id = '${bedId}' AND until > now()`)).toBe(0);
    expect(await r.world.count('encounter', `id = '${encounterId}' AND state = 'CANCELLED'`)).toBe(1);
  });
});

describe('the hold', () => {
  it('goes over to another bed or another time', async () => {
    const { referralId } = await accepted();
    const other = r.target.bedIds[1] ?? '';
    done(await r.run(r.receiver, tx => changeHold(tx, { referralId, bedId: other })));
    const until = new Date(Date.now() + 3_600_000);
    done(await r.run(r.receiver, tx => changeHold(tx, { referralId, until })));
    const rows = await r.world.rows<{ bed_id: string; until: Date }>(
      `SELECT bed_id, until FROM bed_occupancy WHERE referral_id = $1 AND until > now()`,
      [referralId],
    );
    expect(rows).toEqual([{ bed_id: other, until }]);
    const late = new Date(Date.now() + 30 * 86_400_000);
    await refused(['HOLD_TOO_LONG'], r.receiver, tx => changeHold(tx, { referralId, until: late }));
    await refused(['NOTHING_TO_CHANGE'], r.receiver, tx => changeHold(tx, { referralId }));
  });

  it('lasts until the arrival is due for whoever has set out, and longer for whoever has arrived', async () => {
    await r.policy({ holdHours: { ROUTINE: 1 }, arriveHours: { ROUTINE: 2 }, travelHours: 3, admitHours: 5 });
    const { referralId } = await accepted();
    const hoursLeft = async () =>
      (
        await r.world.rows<{ hours: number }>(
          `SELECT round(extract(epoch FROM until - now()) / 3600)::int AS hours FROM bed_occupancy WHERE referral_id = $1 AND until > now()`,
          [referralId],
        )
      ).map(row => row.hours);
    expect(await hoursLeft()).toEqual([1]);
    done(await r.run(r.sender, tx => depart(tx, { referralId })));
    expect(await hoursLeft()).toEqual([3]);
    done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
    expect(await hoursLeft()).toEqual([5]);
  });
});

describe('what is refused leaves nothing behind', () => {
  it('accepting without a fitting bed: none, one elsewhere, one that is taken, one of the wrong kind', async () => {
    const { referralId } = await r.submitted({ equipment: ['VENTILATOR' as never] });
    await r.world.patientIn(r.target, bedId, '韩梅');
    const free = r.target.bedIds[1] ?? '';
    await refused(['BED_NEEDED'], r.receiver, tx => accept(tx, { referralId }));
    await refused(['BED_ELSEWHERE'], r.receiver, tx => accept(tx, { referralId, bedId: r.third.bedIds[0] }));
    await refused(['BED_NOT_FREE', 'EQUIPMENT_MISSING'], r.receiver, tx => accept(tx, { referralId, bedId }));
    await refused(['EQUIPMENT_MISSING'], r.receiver, tx => accept(tx, { referralId, bedId: free }));
  });

  it('accepting twice from two desks at once: one holds a bed, the other is told', async () => {
    const { referralId } = await r.submitted();
    const second = await someone(r.world, '第二位', { institutionId: r.target.institutionId }, 'REFERRAL_DESK');
    const beds = r.target.bedIds;
    const answers = await Promise.all([
      r.run(r.receiver, tx => accept(tx, { referralId, bedId: beds[0] })),
      r.run(second, tx => accept(tx, { referralId, bedId: beds[1] })),
    ]);
    expect(answers.map(answer => codesOf(answer).join()).sort()).toEqual(['', 'REFERRAL_STATE']);
    expect(await r.world.count('bed_occupancy', `kind = 'HOLD' AND until > now()`)).toBe(1);
    expect(await r.world.count('encounter')).toBe(1);
    expect(await r.stepsOf(referralId)).toBe('SUBMIT ACCEPT');
    const refusals = answers.flatMap(answer => (answer.ok ? [] : answer.refusals));
    expect(refusals[0]?.message.zh).toContain('已接收');
  });

  it('a bed that is taken between proposal and acceptance: two referrals, one bed, one hold', async () => {
    const first = await r.submitted();
    const second = await r.submitted();
    const answers = await Promise.all(
      [first, second].map(({ referralId }) => r.run(r.receiver, tx => accept(tx, { referralId, bedId }))),
    );
    expect(answers.map(answer => codesOf(answer).join()).sort()).toEqual(['', 'HELD_FOR_OTHER']);
    expect(await r.world.count('bed_occupancy')).toBe(1);
    expect(await r.world.count('encounter')).toBe(1);
  });

  it('cancelling after arrival', async () => {
    const { referralId } = await accepted();
    done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
    await refused(['WRONG_SIDE'], r.sender, tx => cancel(tx, { referralId, reason: ReferralReason.PATIENT_BETTER }));
    await refused(['WRONG_SIDE'], r.sender, tx => reportDeath(tx, { referralId }));
  });

  it('the wrong side acting', async () => {
    const { referralId } = await r.submitted();
    const both = await someone(r.world, '甲', { institutionId: r.source.institutionId }, 'REFERRAL_DESK');
    await refused(['WRONG_SIDE'], both, tx => reject(tx, { referralId, reason: ReferralReason.NO_BED }));
    await refused(['WRONG_SIDE'], r.receiver, tx => cancel(tx, { referralId, reason: ReferralReason.OTHER }));
    done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
    await refused(['WRONG_SIDE'], r.receiver, tx => depart(tx, { referralId }));
    await refused(['WRONG_SIDE'], both, tx => arrive(tx, { referralId }));
  });

  it('referring or accepting somebody who is inside already', async () => {
    const { patientId } = await r.submitted();
    const { patientId: inside } = await r.world.patientIn(r.target, bedId, '韩梅');
    await r.world.insert('encounter', {
      institution_id: r.source.institutionId,
      ward_id: r.source.wardId,
      patient_id: inside,
      state: 'PLANNED',
      admission_route: 'OTHER',
      planned_at: new Date(),
    });
    await refused(['PATIENT_INSIDE'], r.sender, tx => submit(tx, hasher, r.content(inside)));
    expect(patientId).not.toBe(inside);
  });

  it('two open referrals to one department, also at once', async () => {
    const { patientId } = await r.submitted();
    await refused(['DUPLICATE'], r.sender, tx => submit(tx, hasher, r.content(patientId)));
    const other = await r.resident();
    const answers = await Promise.all([1, 2, 3].map(() => r.run(r.sender, tx => submit(tx, hasher, r.content(other)))));
    expect(answers.map(answer => codesOf(answer).join()).sort()).toEqual(['', 'DUPLICATE', 'DUPLICATE']);
    expect(await r.world.count('referral', `patient_id = '${other}'`)).toBe(1);
  });

  it('what is missing, and what does not belong together', async () => {
    const patientId = await r.resident();
    const send = (values: object) => refusedCodes(r.sender, tx => submit(tx, hasher, r.content(patientId, values)));
    expect(await send({ targetDepartmentId: null })).toEqual(['TARGET_NEEDED']);
    expect(await send({ targetDepartmentId: r.third.departmentId })).toEqual(['DEPARTMENT_ELSEWHERE']);
    expect(await send({ targetInstitutionId: r.source.institutionId })).toEqual(['SAME_HOUSE']);
    expect(await send({ outsideCode: 'UNKNOWN' })).toEqual(['TARGET_NEEDED']);
    expect(await send({ targetInstitutionId: null, targetDepartmentId: null, outsideCode: 'NOWHERE' })).toEqual([
      'OUTSIDE_UNKNOWN',
    ]);
    expect(await send({ reason: ' ' })).toEqual(['REASON_NEEDED']);
    expect(await send({ diagnosisNote: null })).toEqual(['DIAGNOSIS_NEEDED']);
    expect(await send({ diagnosisCode: 'NONE' })).toEqual(['DIAGNOSIS_UNKNOWN']);
    expect(await send({ patientId: null })).toEqual(['PATIENT_NEEDED']);
    expect(await r.world.count('referral')).toBe(0);
  });

  it('a version that has changed', async () => {
    const { referralId } = await r.submitted();
    await refused(['REFERRAL_CHANGED'], r.receiver, tx => accept(tx, { referralId, bedId, expectedVersion: 1 }));
  });
});

describe('an institution with open referrals', () => {
  it('does not leave its group', async () => {
    const { referralId } = await r.submitted();
    const blockers = await institutionBlockers(
      { rows: (sql, parameters) => r.world.rows(sql, parameters) as never },
      r.source.institutionId,
    );
    expect(blockers).toMatchObject([{ kind: 'OPEN_REFERRAL', subject: { uuid: referralId } }]);
  });
});

/** Gives a resident an identity number, by which a ward would find them; answers what the ward writes down. */
async function known(patientId: string) {
  const idNumber = '11010519491231002X';
  await r.world.rows(`UPDATE patient_identity SET id_number = $2, id_hash = $3 WHERE patient_id = $1`, [
    patientId,
    idNumber,
    hasher.hash(idNumber),
  ]);
  return { name: '王小明', sex: Sex.FEMALE, birthDate: '1949-12-31', idNumber };
}

/** Refused with these codes, and nothing is left behind but the outcome of the request. */
async function refused(
  codes: string[],
  viewer: Viewer,
  body: (tx: Transaction) => Promise<Result<object, ReferralCode>>,
): Promise<void> {
  expect(await refusedCodes(viewer, body)).toEqual(codes);
}

async function refusedCodes(
  viewer: Viewer,
  body: (tx: Transaction) => Promise<Result<object, ReferralCode>>,
): Promise<string[]> {
  const before = await r.trace();
  const result = await r.run(viewer, body);
  expect(await r.trace()).toBe(before);
  return codesOf(result);
}
