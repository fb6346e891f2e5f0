import type { CareCode } from '../../server/care/care.codes';
import {
  CareCondition,
  CareTaskKind,
  ContactResult,
  ContactWay,
  FollowUpAssessment,
  RegisterCloseReason,
} from '../../server/care/care.rules';
import { type RecordInput, recordFollowUp } from '../../server/care/follow-up.commands';
import { cancelFollowUp } from '../../server/care/follow-up-cancel.commands';
import { MeasurementCode as Code } from '../../server/care/measurement.rules';
import { closeRegister, openRegister } from '../../server/care/register.commands';
import { addTask, cancelTask, missTask, recordAttempt, rescheduleTask } from '../../server/care/task.commands';
import { addDays, addMonths } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { codesOf, done, someone } from '../referrals/referring';
import { contracted } from '../support/contracts';
import { Caring } from './caring';

/** Registers, follow-ups and the plan, by the commands that the console sends. */
let c: Caring;
beforeAll(async () => {
  c = await Caring.make();
});
afterAll(() => c.close());

const { HYPERTENSION, DIABETES } = CareCondition;
const pressure = (systolic: string, diastolic: string) => [
  { code: Code.SYSTOLIC, value: systolic },
  { code: Code.DIASTOLIC, value: diastolic },
];

describe('a register', () => {
  it('takes a resident in, plans the first follow-up in a month, and names the population', async () => {
    const { patientId, registerId } = await c.inRegister();
    expect(await c.tasks(patientId)).toMatchObject([
      { kind: 'FOLLOW_UP', condition: 'HYPERTENSION', due: addMonths(c.today, 1), state: 'PLANNED' },
    ]);
    expect(
      await c.world.count(
        'key_population',
        `patient_id = '${patientId}' AND population = 'HYPERTENSION' AND until IS NULL`,
      ),
    ).toBe(1);
    expect(await c.world.count('audit_entry', `subject_id = '${registerId}' AND action = 'care.register.open'`)).toBe(
      1,
    );
  });

  it('has each resident once', async () => {
    const { patientId } = await c.inRegister();
    await c.refused(
      () => c.run(c.doctor, tx => openRegister(tx, { patientId, condition: HYPERTENSION })),
      'REGISTER_EXISTS',
    );
    done(await c.run(c.doctor, tx => openRegister(tx, { patientId, condition: DIABETES })));
    expect(await c.planned(patientId)).toHaveLength(2);
  });

  it.each([
    ['tomorrow', { since: 1 }, 'DAY_IN_FUTURE'],
    ['a first visit yesterday', { firstDueOn: -1 }, 'DUE_DAY'],
    ['a first visit in three years', { firstDueOn: 1_000 }, 'DUE_DAY'],
  ] as [string, Record<string, number>, CareCode][])('does not begin with %s', async (_what, days, code) => {
    const patientId = await c.resident();
    const values = Object.fromEntries(Object.entries(days).map(([key, offset]) => [key, addDays(c.today, offset)]));
    await c.refused(
      () => c.run(c.nurse, tx => openRegister(tx, { patientId, condition: HYPERTENSION, ...values })),
      code,
    );
  });

  it('does not begin before birth, nor for who is dead, gone or a duplicate', async () => {
    const other = await c.resident();
    const open = (patientId: string, since?: string) => () =>
      c.run(c.nurse, tx => openRegister(tx, { patientId, condition: HYPERTENSION, since }));
    await c.refused(open(other, '1950-02-02'), 'DAY_BEFORE_BIRTH');
    await c.refused(open(await c.resident({ died_on: c.today })), 'RESIDENT_DIED');
    await c.refused(open(await c.resident({ moved_out_on: c.today })), 'RESIDENT_MOVED');
    await c.refused(open(await c.resident({ merged_into: other })), 'RESIDENT_MERGED');
  });

  it('is closed with what is planned for it, and not twice, not before it began, not tomorrow', async () => {
    const { patientId, registerId } = await c.inRegister();
    await c.inRegister({ patientId, condition: DIABETES });
    const close = (values: object = {}) =>
      c.run(c.doctor, tx => closeRegister(tx, { registerId, reason: RegisterCloseReason.CURED, ...values }));
    await c.refused(() => close({ on: addDays(c.today, 1) }), 'DAY_IN_FUTURE');
    await c.refused(() => close({ on: addDays(c.today, -1) }), 'DAY_TOO_OLD');
    await c.refused(() => close({ expectedVersion: 7 }), 'REGISTER_CHANGED');
    done(await close({ expectedVersion: 1 }));
    await c.refused(() => close(), 'REGISTER_CLOSED');
    expect(await c.planned(patientId)).toMatchObject([{ condition: 'DIABETES' }]);
    expect(await c.world.count('key_population', `patient_id = '${patientId}' AND until IS NULL`)).toBe(1);
  });
});

describe('a follow-up', () => {
  it('does what was planned, plans the next one, and counts as work once', async () => {
    const { patientId, taskId } = await c.inRegister();
    const { followUpId } = done(await c.record(patientId, { measurements: pressure('128', '82'), advice: ' 限盐 ' }));
    expect(await c.tasks(patientId)).toMatchObject([
      { id: taskId, state: 'DONE', change: 'DONE', version: 2 },
      { state: 'PLANNED', condition: 'HYPERTENSION', due: addMonths(c.today, 1) },
    ]);
    const [row] = await c.world.rows<object>(
      'SELECT conditions, assessment, advice, way FROM follow_up WHERE id = $1',
      [followUpId],
    );
    expect(row).toEqual({ conditions: ['HYPERTENSION'], assessment: 'CONTROLLED', advice: '限盐', way: 'CLINIC' });
    const measured = await c.world.rows<object>(
      'SELECT code, value_milli FROM measurement WHERE follow_up_id = $1 ORDER BY code',
      [followUpId],
    );
    expect(measured).toEqual([
      { code: 'DIASTOLIC', value_milli: '82000' },
      { code: 'SYSTOLIC', value_milli: '128000' },
    ]);
    const work = `source_key = 'follow-up:${followUpId}' AND code = 'FOLLOW_UP_DONE' AND quantity_milli = 1000 AND person_id = '${c.nurse.personId}'`;
    expect(await c.world.count('pay_work_event', work)).toBe(1);
  });

  it('brings somebody who is not on target back within two weeks, unless told otherwise', async () => {
    const { patientId } = await c.inRegister();
    done(await c.record(patientId, { measurements: pressure('165', '95') }));
    expect(await c.planned(patientId)).toMatchObject([{ due: addDays(c.today, 14) }]);
    done(await c.record(patientId, { measurements: pressure('165', '95'), nextDueOn: addDays(c.today, 5) }));
    expect(await c.planned(patientId)).toMatchObject([{ due: addDays(c.today, 5) }]);
  });

  it('of an earlier day plans from that day, and never into the past', async () => {
    const { patientId } = await c.inRegister({ since: addDays(c.today, -400) });
    done(await c.record(patientId, { doneOn: c.daysAgo(20), measurements: pressure('165', '95') }));
    expect(await c.planned(patientId)).toMatchObject([{ due: c.today }]);
    done(await c.record(patientId, { doneOn: c.daysAgo(10), measurements: pressure('120', '80') }));
    expect(await c.planned(patientId)).toMatchObject([{ due: addMonths(c.daysAgo(10), 3) }]);
  });

  it('that comes late leaves alone what a later one has planned', async () => {
    const { patientId } = await c.inRegister({ since: addDays(c.today, -400) });
    done(await c.record(patientId, { doneOn: c.daysAgo(1), measurements: pressure('186', '112') }));
    const [recheck] = await c.planned(patientId);
    expect(recheck?.due).toBe(addDays(c.today, 13));
    const late = done(await c.record(patientId, { doneOn: c.daysAgo(21), measurements: pressure('128', '80') }));
    expect(late.nextTaskIds).toEqual([]);
    expect(await c.planned(patientId)).toMatchObject([{ id: recheck?.id, version: 1 }]);
    expect(await c.world.count('follow_up', `patient_id = '${patientId}' AND next_due_on IS NULL`)).toBe(1);
    // Of another condition it plans as always.
    await c.inRegister({ patientId, condition: DIABETES, since: addDays(c.today, -400) });
    done(await c.record(patientId, { doneOn: c.daysAgo(2) }));
    expect((await c.planned(patientId)).map(({ condition, version }) => [condition, version])).toEqual([
      ['HYPERTENSION', 1],
      ['DIABETES', 1],
    ]);
    expect(await c.tasks(patientId)).toHaveLength(4);
  });

  it('of two conditions does both and plans both', async () => {
    const { patientId } = await c.inRegister();
    await c.inRegister({ patientId, condition: DIABETES });
    const measurements = [...pressure('128', '82'), { code: Code.GLUCOSE_FASTING, value: '8.4' }];
    const { nextTaskIds } = done(await c.record(patientId, { measurements }));
    expect(nextTaskIds).toHaveLength(2);
    const due = Object.fromEntries((await c.planned(patientId)).map(task => [task.condition, task.due]));
    expect(due).toEqual({ HYPERTENSION: addMonths(c.today, 1), DIABETES: addDays(c.today, 14) });
  });

  it('may be for a condition without naming its task', async () => {
    const { patientId } = await c.inRegister();
    done(await c.record(patientId, { tasks: [], conditions: [HYPERTENSION] }));
    expect((await c.tasks(patientId)).map(task => task.state)).toEqual(['DONE', 'PLANNED']);
    await c.refused(() => c.record(patientId, { tasks: [], conditions: [HYPERTENSION] }, c.doctor), 'SEEN_ALREADY');
    // Who names the task has seen it.
    done(await c.record(patientId, {}, c.doctor));
  });

  it('is the service that the contract promises for its condition, with the team, until it is cancelled', async () => {
    const patientId = await c.resident();
    const { contractId, teamId } = await contracted(c.world, c.groupId, c.centre, patientId, c.doctor.personId);
    await c.world.rows('SET session_replication_role = replica');
    await c.world.rows(`UPDATE service_package_item SET condition = 'HYPERTENSION'`);
    await c.world.rows('SET session_replication_role = origin');
    await c.inRegister({ patientId, since: c.daysAgo(100) });
    await c.inRegister({ patientId, condition: DIABETES, since: c.daysAgo(100) });
    const { followUpId } = done(await c.record(patientId, { doneOn: c.daysAgo(1) }));
    const delivered = `follow_up_id = '${followUpId}' AND contract_id = '${contractId}' AND delivered_by = '${c.nurse.personId}'`;
    expect(await c.world.count('service_delivery', `${delivered} AND cancelled_at IS NULL`)).toBe(1);
    expect(await c.world.count('follow_up', `id = '${followUpId}' AND team_id = '${teamId}'`)).toBe(1);
    expect(
      await c.world.count('care_task', `patient_id = '${patientId}' AND state = 'PLANNED' AND team_id = '${teamId}'`),
    ).toBe(2);
    done(await c.run(c.nurse, tx => cancelFollowUp(tx, { followUpId, reason: '录错' })));
    expect(await c.world.count('service_delivery', `${delivered} AND cancelled_at IS NULL`)).toBe(0);
  });

  describe('is refused', () => {
    let patientId: string;
    beforeEach(async () => {
      ({ patientId } = await c.inRegister({ since: addDays(c.today, -100) }));
    });

    it.each([
      ['of tomorrow', () => ({ doneOn: addDays(c.today, 1) }), ['DAY_IN_FUTURE']],
      ['too long ago', () => ({ doneOn: c.daysAgo(31) }), ['DAY_TOO_OLD']],
      ['before birth', () => ({ doneOn: '1950-02-02' }), ['DAY_BEFORE_BIRTH', 'REGISTER_NEEDED']],
      ['with a pressure of 1300/80', () => ({ measurements: pressure('1300', '80') }), ['MEASUREMENT_IMPLAUSIBLE']],
      ['with a pressure upside down', () => ({ measurements: pressure('80', '130') }), ['PRESSURE_ORDER']],
      ['with half a pressure', () => ({ measurements: pressure('130', '80').slice(0, 1) }), ['PRESSURE_PAIR']],
      [
        'called controlled at 180/100',
        () => ({ measurements: pressure('180', '100'), assessment: FollowUpAssessment.CONTROLLED }),
        ['ASSESSMENT'],
      ],
      ['with the next one on its own day', () => ({ nextDueOn: c.today }), ['DUE_DAY']],
      ['with the next one in three years', () => ({ nextDueOn: addDays(c.today, 1_000) }), ['DUE_DAY']],
      ['of nothing', () => ({ tasks: [] }), ['NOTHING']],
      ['of a condition without register', () => ({ conditions: [DIABETES] }), ['REGISTER_NEEDED']],
      [
        'of a task that nobody knows',
        () => ({ tasks: [{ taskId: newUuid(), expectedVersion: 1 }] }),
        ['TASK_ELSEWHERE'],
      ],
    ] as [string, () => Partial<RecordInput>, CareCode[]][])('%s', async (_what, values, codes) => {
      await c.refused(() => c.record(patientId, values()), ...codes);
    });

    it('after the death of the resident, and for a duplicate or somebody gone', async () => {
      await c.world.rows('UPDATE resident SET died_on = $2 WHERE patient_id = $1', [patientId, c.daysAgo(2)]);
      await c.refused(() => c.record(patientId), 'DAY_AFTER_DEATH');
      await c.world.rows('UPDATE resident SET died_on = NULL, moved_out_on = $2 WHERE patient_id = $1', [
        patientId,
        c.today,
      ]);
      await c.refused(() => c.record(patientId), 'RESIDENT_MOVED');
      await c.world.rows('UPDATE resident SET moved_out_on = NULL, merged_into = $2 WHERE patient_id = $1', [
        patientId,
        await c.resident(),
      ]);
      await c.refused(() => c.record(patientId), 'RESIDENT_MERGED');
    });

    it('for another resident’s task', async () => {
      const other = await c.inRegister();
      const tasks = [{ taskId: other.taskId, expectedVersion: 1 }];
      await c.refused(() => c.record(patientId, { tasks }), 'TASK_ELSEWHERE');
    });

    it('when the register is closed', async () => {
      const { registerId, patientId: mine } = await c.inRegister({ since: addDays(c.today, -100) });
      done(
        await c.run(c.nurse, tx =>
          closeRegister(tx, { registerId, reason: RegisterCloseReason.CURED, on: c.daysAgo(1) }),
        ),
      );
      const message = await c.refused(() => c.record(mine, { conditions: [HYPERTENSION] }), 'REGISTER_NEEDED');
      expect(message).toContain(c.daysAgo(1));
      // What took place before it was closed may still be written down; nothing follows from it.
      done(await c.record(mine, { conditions: [HYPERTENSION], doneOn: c.daysAgo(5) }));
      expect(await c.planned(mine)).toEqual([]);
    });

    it('to somebody of another centre, who is told nothing, and to who may only look', async () => {
      const elsewhere = await someone(c.world, '外院', { institutionId: c.hospital.institutionId }, 'COMMUNITY_NURSE');
      await expect(c.record(patientId, {}, elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const looks = await someone(
        c.world,
        '主任',
        { institutionId: c.centre.institutionId },
        'INSTITUTION_ADMINISTRATOR',
      );
      await expect(c.record(patientId, {}, looks)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  it('is saved once, however often the phone sends it', async () => {
    const { patientId } = await c.inRegister();
    const input = await c.input(patientId, { measurements: pressure('128', '82') });
    const requestId = newUuid();
    const send = () => c.run(c.nurse, tx => recordFollowUp(tx, input), requestId, { patientId });
    const answers = await Promise.all([send(), send(), send()]);
    const ids = new Set([...answers, await send()].map(answer => done(answer).followUpId));
    expect(ids.size).toBe(1);
    expect(await c.world.count('follow_up', `patient_id = '${patientId}'`)).toBe(1);
    expect(await c.planned(patientId)).toHaveLength(1);
    await expect(
      c.run(c.nurse, tx => recordFollowUp(tx, input), requestId, { patientId, way: 'HOME' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('two who edit one plan', () => {
  it('tells the second what changed, as what post, when, and where it stands now', async () => {
    const { patientId, taskId } = await c.inRegister();
    const seen = await c.input(patientId, { measurements: pressure('128', '82') });
    const dueOn = addDays(c.today, 3);
    done(await c.run(c.doctor, tx => rescheduleTask(tx, { taskId, expectedVersion: 1, dueOn, reason: '患者外出' })));
    expect(await c.world.count('care_task', `id = '${taskId}' AND change_reason = '患者外出'`)).toBe(1);
    expect(await c.world.count('audit_entry', `subject_id = '${taskId}' AND detail::text LIKE '%患者外出%'`)).toBe(0);
    const message = await c.refused(() => c.run(c.nurse, tx => recordFollowUp(tx, seen)), 'TASK_CHANGED');
    expect(message).toMatch(/^A family doctor put it on another day on \d\d-\d\d \d\d:\d\d; it is due on /);
    expect(message).toContain(dueOn);
    done(await c.record(patientId));
    const late = await c.refused(
      () => c.run(c.nurse, tx => rescheduleTask(tx, { taskId, expectedVersion: 2, dueOn, reason: '再改' })),
      'TASK_CHANGED',
    );
    expect(late).toContain('A community nurse recorded its follow-up');
  });

  it('lets one of two win who save at the same time', async () => {
    const { patientId } = await c.inRegister();
    const input = await c.input(patientId, { measurements: pressure('128', '82') });
    const save = (viewer: Viewer) => c.run(viewer, tx => recordFollowUp(tx, input));
    const results = await Promise.all([save(c.nurse), save(c.doctor), save(c.nurse), save(c.doctor)]);
    expect(results.filter(result => result.ok)).toHaveLength(1);
    expect(results.flatMap(codesOf)).toEqual(['TASK_CHANGED', 'TASK_CHANGED', 'TASK_CHANGED']);
    expect(await c.world.count('follow_up', `patient_id = '${patientId}'`)).toBe(1);
  });
});

describe('a cancelled follow-up', () => {
  const cancel = (followUpId: string, values: object = {}) =>
    c.run(c.doctor, tx => cancelFollowUp(tx, { followUpId, reason: '录错居民', ...values }));

  it('leaves the plan as it was, takes the work back, and counts no measurement', async () => {
    const { patientId, taskId } = await c.inRegister();
    const [before] = await c.planned(patientId);
    const { followUpId } = done(await c.record(patientId, { measurements: pressure('165', '95') }));
    await c.refused(() => cancel(followUpId, { expectedVersion: 9 }), 'FOLLOW_UP_CHANGED');
    expect(done(await cancel(followUpId, { expectedVersion: 1 })).taskIds).toEqual([taskId]);
    expect(await c.planned(patientId)).toMatchObject([{ id: taskId, due: before?.due, change: 'RESTORED' }]);
    expect(await c.world.count('measurement', `follow_up_id = '${followUpId}' AND cancelled_at IS NULL`)).toBe(0);
    expect(await c.world.count('pay_work_event', `source_key = 'follow-up:${followUpId}' AND undone_at IS NULL`)).toBe(
      0,
    );
    await c.refused(() => cancel(followUpId), 'FOLLOW_UP_CANCELLED');
    const again = done(await c.record(patientId));
    expect(again.followUpId).not.toBe(followUpId);
  });

  it('leaves the plan alone that a later follow-up has made', async () => {
    const { patientId, taskId } = await c.inRegister();
    const first = done(await c.record(patientId));
    done(await c.record(patientId));
    const [before] = await c.planned(patientId);
    done(await cancel(first.followUpId));
    expect(await c.planned(patientId)).toMatchObject([{ id: before?.id, version: before?.version }]);
    expect((await c.tasks(patientId)).find(task => task.id === taskId)).toMatchObject({ state: 'MISSED' });
  });

  it('plans nothing for a register that was closed meanwhile', async () => {
    const { patientId, registerId } = await c.inRegister();
    const { followUpId } = done(await c.record(patientId));
    done(await c.run(c.nurse, tx => closeRegister(tx, { registerId, reason: RegisterCloseReason.WRONG_DIAGNOSIS })));
    done(await cancel(followUpId));
    expect(await c.planned(patientId)).toEqual([]);
  });

  it('is not one of long ago', async () => {
    const { patientId } = await c.inRegister();
    const { followUpId } = done(await c.record(patientId));
    await c.world.rows(`UPDATE follow_up SET done_at = done_at - interval '32 days' WHERE id = $1`, [followUpId]);
    await c.refused(() => cancel(followUpId), 'FOLLOW_UP_TOO_OLD');
  });
});

describe('the plan by hand', () => {
  it('keeps attempts with the task, which stays planned', async () => {
    const { taskId, patientId } = await c.inRegister();
    const attempt = { taskId, way: ContactWay.PHONE, result: ContactResult.NO_ANSWER, note: null };
    done(await c.run(c.nurse, tx => recordAttempt(tx, attempt)));
    done(await c.run(c.nurse, tx => recordAttempt(tx, { ...attempt, result: ContactResult.BUSY })));
    expect(await c.world.count('contact_attempt', `task_id = '${taskId}'`)).toBe(2);
    expect(await c.planned(patientId)).toHaveLength(1);
    done(await c.record(patientId));
    await c.refused(() => c.run(c.nurse, tx => recordAttempt(tx, attempt)), 'TASK_CLOSED');
  });

  it('gives a visit up and plans the next one', async () => {
    const { taskId, patientId } = await c.inRegister({ since: addDays(c.today, -400) });
    const miss = (values: object = {}) =>
      c.run(c.nurse, tx => missTask(tx, { taskId, expectedVersion: 1, reason: '三次电话无人接听', ...values }));
    await c.refused(() => miss({ expectedVersion: 2 }), 'TASK_CHANGED');
    await c.refused(() => miss({ nextDueOn: c.daysAgo(1) }), 'DUE_DAY');
    done(await miss());
    expect(await c.tasks(patientId)).toMatchObject([
      { state: 'MISSED', closeReason: '三次电话无人接听' },
      { state: 'PLANNED', due: addMonths(c.today, 3) },
    ]);
  });

  it('does not leave somebody in a register without a next follow-up', async () => {
    const { taskId } = await c.inRegister();
    const seen = { taskId, expectedVersion: 1, reason: '不需要' };
    await c.refused(() => c.run(c.nurse, tx => cancelTask(tx, seen)), 'PLAN_NEEDED');
    await c.refused(() => c.run(c.nurse, tx => rescheduleTask(tx, { ...seen, dueOn: c.daysAgo(1) })), 'DUE_DAY');
  });

  it('adds a check-up once, and cancels it', async () => {
    const patientId = await c.resident();
    const add = (kind: CareTaskKind) =>
      c.run(c.nurse, tx => addTask(tx, { patientId, kind, dueOn: addDays(c.today, 20) }));
    const { taskId } = done(await add(CareTaskKind.CHECK_UP));
    await c.refused(() => add(CareTaskKind.CHECK_UP), 'PLAN_EXISTS');
    await c.refused(() => add(CareTaskKind.FOLLOW_UP), 'CONDITION');
    done(await c.run(c.nurse, tx => cancelTask(tx, { taskId, expectedVersion: 1, reason: '已在外院体检' })));
    done(await add(CareTaskKind.CHECK_UP));
    done(await add(CareTaskKind.POST_DISCHARGE));
    const { followUpId } = done(await c.record(patientId, { nextDueOn: addDays(c.today, 30) }));
    expect((await c.planned(patientId)).map(task => task.due)).toEqual([addDays(c.today, 30)]);
    done(await c.run(c.nurse, tx => cancelFollowUp(tx, { followUpId, reason: '录错' })));
    expect((await c.planned(patientId)).map(task => task.kind).sort()).toEqual(['CHECK_UP', 'POST_DISCHARGE']);
  });

  it('is not changed for somebody who died', async () => {
    const { patientId, taskId } = await c.inRegister();
    await c.world.rows('UPDATE resident SET died_on = $2 WHERE patient_id = $1', [patientId, c.today]);
    const seen = { taskId, expectedVersion: 1, reason: '改期' };
    await c.refused(() => c.run(c.nurse, tx => rescheduleTask(tx, { ...seen, dueOn: c.today })), 'RESIDENT_DIED');
    await c.refused(() => c.run(c.nurse, tx => missTask(tx, seen)), 'RESIDENT_DIED');
    await c.refused(
      () => c.run(c.nurse, tx => addTask(tx, { patientId, kind: CareTaskKind.CHECK_UP, dueOn: c.today })),
      'RESIDENT_DIED',
    );
  });
});
