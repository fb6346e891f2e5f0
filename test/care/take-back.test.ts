import { ContactResult, ContactWay } from '../../server/care/care.rules';
import { recordMeasurement } from '../../server/care/measurement.commands';
import { MeasurementCode as Code } from '../../server/care/measurement.rules';
import { cancelAttempt, cancelMeasurement } from '../../server/care/take-back.commands';
import { recordAttempt } from '../../server/care/task.commands';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { done, someone } from '../referrals/referring';
import { Api, bearer } from '../support/api';
import { Caring } from './caring';

/** What was written down by mistake and is no follow-up: a value that a resident told of, and an attempt to reach somebody. */
let c: Caring;
let api: Api;
beforeAll(async () => {
  c = await Caring.make();
  api = await Api.start(c.world);
});
afterAll(async () => {
  await api.close();
  await c.close();
});

const pressure = [
  { code: Code.SYSTOLIC, value: '151' },
  { code: Code.DIASTOLIC, value: '93' },
];

async function told(patientId: string, measuredAt = new Date(Date.now() - 60_000)): Promise<string> {
  const input = { patientId, measurements: pressure, measuredAt };
  const { measurementIds } = done(await c.run(c.nurse, tx => recordMeasurement(tx, input)));
  return measurementIds[1] ?? '';
}

async function tried(taskId: string, result: ContactResult): Promise<string> {
  done(await c.run(c.nurse, tx => recordAttempt(tx, { taskId, way: ContactWay.PHONE, result })));
  const [row] = await c.world.rows<{ id: string }>(
    'SELECT id FROM contact_attempt WHERE task_id = $1 ORDER BY at DESC LIMIT 1',
    [taskId],
  );
  return row?.id ?? '';
}

async function ask<Data>(query: string, variables: object, viewer: Viewer = c.nurse): Promise<Data> {
  const answer = await api.ask(query, { variables, authorization: await bearer(c.world, viewer.personId) });
  expect(answer.message).toBeUndefined();
  return answer.data as Data;
}

const shown = `query ($id: ID!) { resident(id: $id) { measurements { id } tasks { attempts { id result } }
  timeline(first: 9) { edges { node { kind nodeId mayCancel } } } } }`;
interface Shown {
  readonly resident: {
    readonly measurements: { readonly id: string }[];
    readonly tasks: { readonly attempts: { readonly id: string; readonly result: string }[] }[];
    readonly timeline: { readonly edges: { readonly node: { kind: string; nodeId: string; mayCancel: boolean } }[] };
  };
}
const seen = async (patientId: string) => (await ask<Shown>(shown, { id: toGlobalId('Resident', patientId) })).resident;
const entries = async (patientId: string) => (await seen(patientId)).timeline.edges.map(({ node }) => node);

describe('a value that was told', () => {
  const mutation = `mutation ($input: MeasurementCancelInput!) { measurementCancel(input: $input) {
    measurements { code cancelReason } userErrors { code message } } }`;

  it('is taken back with what was told at the same time, by the id in the timeline; other times stay', async () => {
    const patientId = await c.resident();
    await told(patientId, new Date(Date.now() - 3_600_000));
    await told(patientId);
    const [newest, older] = await entries(patientId);
    expect(newest).toMatchObject({ kind: 'MEASUREMENT', mayCancel: true });
    const input = { measurementId: newest?.nodeId, reason: '听错了', requestId: newUuid() };
    for (let times = 0; times < 2; times += 1)
      expect(await ask(mutation, { input })).toEqual({
        measurementCancel: {
          measurements: expect.arrayContaining([
            { code: 'SYSTOLIC', cancelReason: '听错了' },
            { code: 'DIASTOLIC', cancelReason: '听错了' },
          ]),
          userErrors: [],
        },
      });
    expect(await entries(patientId)).toEqual([older]);
    expect((await seen(patientId)).measurements).toHaveLength(2);
    // Nothing is deleted, and who did it is known.
    const taken = `patient_id = '${patientId}' AND cancelled_at IS NOT NULL AND cancelled_by = '${c.nurse.personId}'`;
    expect(await c.world.count('measurement', taken)).toBe(2);
    expect(
      await c.world.count('audit_entry', `action = 'care.measurement.cancel' AND subject_id = '${patientId}'`),
    ).toBe(1);
    // The right one can be written down for the same time.
    done(
      await c.run(c.nurse, tx =>
        recordMeasurement(tx, { patientId, measurements: pressure, measuredAt: new Date(Date.now() - 60_000) }),
      ),
    );
  });

  it('is not taken back twice, nor out of a follow-up, nor of a duplicate, nor by another house', async () => {
    const patientId = await c.resident();
    const measurementId = await told(patientId);
    const cancel = (id: string, viewer = c.nurse) =>
      c.run(viewer, tx => cancelMeasurement(tx, { measurementId: id, reason: '误录' }));
    const stranger = await someone(c.world, '他院护士', { institutionId: c.hospital.institutionId }, 'COMMUNITY_NURSE');
    await expect(cancel(measurementId, stranger)).rejects.toThrow();
    done(await cancel(measurementId));
    await c.refused(() => cancel(measurementId), 'MEASUREMENT_CANCELLED');
    const { patientId: other } = await c.inRegister();
    const { followUpId } = done(await c.record(other, { measurements: pressure }));
    const [part] = await c.world.rows<{ id: string }>('SELECT id FROM measurement WHERE follow_up_id = $1 LIMIT 1', [
      followUpId,
    ]);
    await c.refused(() => cancel(part?.id ?? ''), 'MEASUREMENT_OF_FOLLOW_UP');
    const duplicate = await c.resident();
    const ofDuplicate = await told(duplicate);
    await c.world.rows('UPDATE resident SET merged_into = $2 WHERE patient_id = $1', [duplicate, patientId]);
    await c.refused(() => cancel(ofDuplicate), 'RESIDENT_MERGED');
    expect((await entries(patientId)).map(({ mayCancel }) => mayCancel)).toEqual([false]);
  });
});

describe('an attempt to reach somebody', () => {
  const mutation = `mutation ($input: ContactAttemptCancelInput!) { contactAttemptCancel(input: $input) {
    task { attempts { result } } userErrors { code } } }`;

  it('is taken back: plan, timeline and panel tell of the one before it', async () => {
    const { patientId, taskId } = await c.inRegister();
    await tried(taskId, ContactResult.NO_ANSWER);
    const attemptId = await tried(taskId, ContactResult.DIED);
    const [last] = (await seen(patientId)).tasks[0]?.attempts ?? [];
    expect(last).toEqual({ id: toGlobalId('ContactAttempt', attemptId), result: 'DIED' });
    expect(await entries(patientId)).toMatchObject([{ nodeId: last?.id, mayCancel: true }, { mayCancel: true }]);
    const input = { attemptId: last?.id, reason: '点错了', requestId: newUuid() };
    expect(await ask(mutation, { input })).toEqual({
      contactAttemptCancel: { task: { attempts: [{ result: 'NO_ANSWER' }] }, userErrors: [] },
    });
    expect(await entries(patientId)).toHaveLength(1);
    const [row] = await c.world.rows('SELECT attempt_result FROM panel_row WHERE patient_id = $1', [patientId]);
    expect(row).toEqual({ attempt_result: 'NO_ANSWER' });
    expect(await c.world.count('contact_attempt', `task_id = '${taskId}' AND cancel_reason = '点错了'`)).toBe(1);
    expect(await c.world.count('audit_entry', `action = 'care.attempt.cancel' AND subject_id = '${taskId}'`)).toBe(1);
  });

  it('is not taken back twice, nor by another house; also when the task has ended', async () => {
    const { patientId, taskId } = await c.inRegister();
    const attemptId = await tried(taskId, ContactResult.REACHED);
    done(await c.record(patientId, { measurements: pressure }));
    const cancel = (viewer = c.nurse) => c.run(viewer, tx => cancelAttempt(tx, { attemptId, reason: '误录' }));
    const stranger = await someone(c.world, '他院护士', { institutionId: c.hospital.institutionId }, 'COMMUNITY_NURSE');
    await expect(cancel(stranger)).rejects.toThrow();
    done(await cancel(c.doctor));
    await c.refused(() => cancel(), 'ATTEMPT_CANCELLED');
  });
});
