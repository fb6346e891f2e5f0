import type { CareCode } from '../../server/care/care.codes';
import { CareRisk, RegisterCloseReason } from '../../server/care/care.rules';
import { recordMeasurement, type ToldInput } from '../../server/care/measurement.commands';
import { MeasurementCode as Code } from '../../server/care/measurement.rules';
import { closeRegister, setRisk } from '../../server/care/register.commands';
import { addDays, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import { done, someone } from '../referrals/referring';
import { Api, bearer } from '../support/api';
import { Caring } from './caring';

/** What residents measure themselves and tell of; and how much they are at risk. */
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

const pressure = (systolic: string, diastolic: string) => [
  { code: Code.SYSTOLIC, value: systolic },
  { code: Code.DIASTOLIC, value: diastolic },
];

function tell(patientId: string, values: Partial<ToldInput> = {}): Promise<Result<object, CareCode>> {
  return c.run(c.nurse, tx => recordMeasurement(tx, { patientId, measurements: pressure('151', '93'), ...values }));
}

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const answer = await api.ask(query, { variables, authorization: await bearer(c.world, c.nurse.personId) });
  expect(answer.message).toBeUndefined();
  return answer.data as Data;
}

const shown = `query ($id: ID!) { resident(id: $id) {
  measurements { code value unit source }
  timeline(first: 5) { edges { node { kind at state bloodPressure { systolic diastolic } glucose { value } measured { code value unit } nodeId mayCancel } } }
  registers { stateToday { control lastFollowUpOn followUpsYear } }
} }`;
interface Shown {
  readonly resident: {
    readonly measurements: object[];
    readonly timeline: { readonly edges: { readonly node: object }[] };
    readonly registers: { readonly stateToday: object }[];
  };
}

describe('what a resident measured', () => {
  it('stands in the charts and the timeline, and does not count for control', async () => {
    const { patientId, taskId } = await c.inRegister();
    const at = new Date(Date.now() - 3_600_000);
    const input = {
      residentId: toGlobalId('Resident', patientId),
      measuredAt: at.toISOString(),
      measurements: [...pressure('151', '93'), { code: Code.WEIGHT, value: '71.5' }],
    };
    const mutation = `mutation ($input: MeasurementRecordInput!) { measurementRecord(input: $input) {
      measurements { code value unit measuredOn source } userErrors { code } } }`;
    const requestId = newUuid();
    for (let times = 0; times < 2; times += 1)
      expect(await ask(mutation, { input: { ...input, requestId } })).toMatchObject({
        measurementRecord: {
          measurements: [{ code: 'SYSTOLIC', value: '151', source: 'RESIDENT' }, {}, {}],
          userErrors: [],
        },
      });
    const { resident } = await ask<Shown>(shown, { id: input.residentId });
    expect(resident.measurements).toHaveLength(3);
    expect(resident.timeline.edges.map(({ node }) => node)).toEqual([
      {
        kind: 'MEASUREMENT',
        at: at.toISOString(),
        state: 'RESIDENT',
        bloodPressure: { systolic: '151', diastolic: '93' },
        glucose: null,
        measured: [
          { code: 'SYSTOLIC', value: '151', unit: 'mm[Hg]' },
          { code: 'DIASTOLIC', value: '93', unit: 'mm[Hg]' },
          { code: 'WEIGHT', value: '71.5', unit: 'kg' },
        ],
        nodeId: expect.any(String),
        mayCancel: true,
      },
    ]);
    expect(resident.registers).toEqual([{ stateToday: { control: 'MISSED', lastFollowUpOn: null, followUpsYear: 0 } }]);
    expect(await c.planned(patientId)).toMatchObject([{ id: taskId, version: 1 }]);
    const [row] = await c.world.rows('SELECT systolic_milli, seen_on FROM panel_row WHERE patient_id = $1', [
      patientId,
    ]);
    expect(row).toEqual({ systolic_milli: null, seen_on: null });
    const trail = `subject_id = '${patientId}' AND action = 'care.measurement.record'`;
    expect(await c.world.count('audit_entry', trail)).toBe(1);
  });

  it('is one entry of the timeline for each time at which it was measured, also of a duplicate', async () => {
    const patientId = await c.resident();
    const duplicate = await c.resident();
    const at = new Date(Date.now() - 7_200_000);
    done(await tell(patientId, { measuredAt: at }));
    done(await tell(patientId, { measuredAt: new Date(at.getTime() + 60_000), measurements: pressure('140', '90') }));
    done(await tell(duplicate, { measuredAt: at, measurements: [{ code: Code.GLUCOSE_FASTING, value: '8.2' }] }));
    await c.world.rows('UPDATE resident SET merged_into = $2 WHERE patient_id = $1', [duplicate, patientId]);
    const { resident } = await ask<Shown>(shown, { id: toGlobalId('Resident', patientId) });
    expect(resident.timeline.edges).toHaveLength(3);
    expect(resident.timeline.edges).toEqual(
      expect.arrayContaining([{ node: expect.objectContaining({ glucose: { value: '8.2' }, bloodPressure: null }) }]),
    );
  });

  it('is refused when it can not be', async () => {
    const patientId = await c.resident();
    await c.refused(() => tell(patientId, { measuredAt: new Date(Date.now() + 3_600_000) }), 'DAY_IN_FUTURE');
    await c.refused(() => tell(patientId, { measuredAt: startOfDay(c.daysAgo(31)) }), 'DAY_TOO_OLD');
    await c.refused(() => tell(patientId, { measurements: [] }), 'NOTHING_MEASURED');
    await c.refused(() => tell(patientId, { measurements: pressure('1300', '80') }), 'MEASUREMENT_IMPLAUSIBLE');
    await c.refused(() => tell(patientId, { measurements: pressure('80', '130') }), 'PRESSURE_ORDER');
    await c.refused(() => tell(patientId, { measurements: pressure('130', '80').slice(1) }), 'PRESSURE_PAIR');
    await c.refused(
      () => tell(patientId, { measurements: [...pressure('130', '80'), ...pressure('130', '80')] }),
      'MEASUREMENT_TWICE',
      'MEASUREMENT_TWICE',
    );
    await c.refused(
      () => tell(patientId, { measurements: [{ code: Code.WEIGHT, value: '71.2345' }] }),
      'MEASUREMENT_FORM',
    );
  });

  it('is refused for who is gone, and a second time', async () => {
    const patientId = await c.resident();
    const at = new Date(Date.now() - 60_000);
    done(await tell(patientId, { measuredAt: at }));
    await c.refused(() => tell(patientId, { measuredAt: at }), 'TOLD_ALREADY');
    await c.refused(async () => tell(await c.resident({ merged_into: patientId })), 'RESIDENT_MERGED');
    await c.refused(async () => tell(await c.resident({ moved_out_on: c.today })), 'RESIDENT_MOVED');
    const dead = await c.resident({ died_on: c.daysAgo(2) });
    await c.refused(() => tell(dead), 'DAY_AFTER_DEATH');
    done(await tell(dead, { measuredAt: startOfDay(addDays(c.today, -3)) }));
    const stranger = await someone(c.world, '他院护士', { institutionId: c.hospital.institutionId }, 'COMMUNITY_NURSE');
    const foreign = c.run(stranger, tx => recordMeasurement(tx, { patientId, measurements: pressure('130', '80') }));
    await expect(foreign).rejects.toThrow();
  });
});

describe('a risk', () => {
  it('is set, changed and taken back, by whoever saw the last change', async () => {
    const { registerId, patientId } = await c.inRegister({ risk: CareRisk.LOW });
    const set = (risk: CareRisk | null, expectedVersion: number | null = null) =>
      c.run(c.doctor, tx => setRisk(tx, { registerId, risk, expectedVersion }));
    done(await set(CareRisk.HIGH, 1));
    await c.refused(() => set(CareRisk.MEDIUM, 1), 'REGISTER_CHANGED');
    const input = { requestId: newUuid(), registerId: toGlobalId('CareRegister', registerId), expectedVersion: 2 };
    const mutation = `mutation ($input: CareRegisterRiskSetInput!) { careRegisterRiskSet(input: $input) { register { risk version } userErrors { code } } }`;
    expect(await ask(mutation, { input: { ...input, risk: 'MEDIUM' } })).toEqual({
      careRegisterRiskSet: { register: { risk: 'MEDIUM', version: 3 }, userErrors: [] },
    });
    done(await set(null));
    const [row] = await c.world.rows('SELECT risk, version FROM care_register WHERE id = $1', [registerId]);
    expect(row).toEqual({ risk: null, version: 4 });
    expect(await c.world.count('audit_entry', `subject_id = '${registerId}' AND action = 'care.register.risk'`)).toBe(
      3,
    );
    done(await c.run(c.doctor, tx => closeRegister(tx, { registerId, reason: RegisterCloseReason.CURED })));
    await c.refused(() => set(CareRisk.HIGH), 'REGISTER_CLOSED');
    await c.world.rows('UPDATE resident SET merged_into = $2 WHERE patient_id = $1', [patientId, await c.resident()]);
    await c.refused(() => set(CareRisk.HIGH), 'RESIDENT_MERGED');
  });
});
