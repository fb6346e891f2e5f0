import { CareCondition } from '../../server/care/care.rules';
import { cancelFollowUp } from '../../server/care/follow-up-cancel.commands';
import { MeasurementCode } from '../../server/care/measurement.rules';
import { addDays, addMonths } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Snapshot } from '../../server/platform/database/snapshot';
import { done, someone } from '../referrals/referring';
import { Api, bearer } from '../support/api';
import { Caring } from './caring';

/** Chronic care as the console asks for it. */
let c: Caring;
let api: Api;
let nurse: string;

beforeAll(async () => {
  c = await Caring.make();
  api = await Api.start(c.world);
  nurse = await bearer(c.world, c.nurse.personId);
});
afterAll(async () => {
  await api.close();
  await c.close();
});

async function ask<Data = Record<string, object>>(query: string, variables: object): Promise<Data> {
  const answer = await api.ask(query, { variables, authorization: nurse });
  expect(answer.message).toBeUndefined();
  return answer.data as Data;
}

const form = `query ($id: ID!) { careFollowUpForm(residentId: $id) {
  today earliestDoneOn latestDueOn symptoms codes
  resident { ageYears version }
  tasks { id version kind condition dueOn dueState availableActions attempts { result } fromInstitution { code } }
  registers { condition since mayClose stateToday { standing control lastFollowUpOn followUpsYear } }
  lastFollowUp { doneOn assessment doneBy { nameZh } measurements { code value unit } }
  lastMeasurements { code value unit measuredOn }
  targets { condition code below dangerFrom unit }
  limits { code min max unit decimals }
  nextDueProposals { condition dueOn reason dueOnUncontrolled }
} }`;

it('gives the form all that it needs in one question', async () => {
  const { patientId } = await c.inRegister({ since: c.daysAgo(400) });
  const measurements = [
    { code: MeasurementCode.SYSTOLIC, value: '152' },
    { code: MeasurementCode.DIASTOLIC, value: '88.5' },
  ];
  done(await c.record(patientId, { measurements, doneOn: c.daysAgo(1) }));
  const { careFollowUpForm } = await ask(form, { id: toGlobalId('Resident', patientId) });
  expect(careFollowUpForm).toMatchObject({
    today: c.today,
    earliestDoneOn: c.daysAgo(30),
    tasks: [
      {
        kind: 'FOLLOW_UP',
        dueOn: addDays(c.today, 13),
        availableActions: ['FOLLOW_UP', 'ATTEMPT', 'RESCHEDULE', 'MISS'],
      },
    ],
    registers: [
      {
        condition: 'HYPERTENSION',
        mayClose: true,
        stateToday: { standing: 'UNDER_CARE', control: 'UNCONTROLLED', lastFollowUpOn: c.daysAgo(1), followUpsYear: 1 },
      },
    ],
    lastFollowUp: { doneOn: c.daysAgo(1), assessment: 'UNCONTROLLED', doneBy: { nameZh: '社区护士' } },
    lastMeasurements: [
      { code: 'DIASTOLIC', value: '88.5', unit: 'mm[Hg]', measuredOn: c.daysAgo(1) },
      { code: 'SYSTOLIC', value: '152', unit: 'mm[Hg]', measuredOn: c.daysAgo(1) },
    ],
    targets: [
      { code: 'SYSTOLIC', below: '140', dangerFrom: '180' },
      { code: 'DIASTOLIC', below: '90', dangerFrom: '110' },
    ],
    nextDueProposals: [{ dueOn: addMonths(c.today, 3), reason: 'REGULAR', dueOnUncontrolled: addDays(c.today, 14) }],
  });
});

it('is asked in the same number of statements, however much is planned', async () => {
  const one = await c.inRegister();
  const many = await c.inRegister();
  for (const condition of [CareCondition.DIABETES, CareCondition.COPD, CareCondition.STROKE])
    await c.inRegister({ patientId: many.patientId, condition });
  const statements = async (patientId: string): Promise<number> => {
    const query = jest.spyOn(Snapshot.prototype, 'rows');
    await ask(form, { id: toGlobalId('Resident', patientId) });
    // The server also works for itself meanwhile.
    const { length } = query.mock.calls.filter(([sql]) =>
      /care_|follow_up|measurement|contact_attempt|resident/.test(sql),
    );
    query.mockRestore();
    expect(length).toBeGreaterThan(5);
    return length;
  };
  expect(await statements(many.patientId)).toBe(await statements(one.patientId));
});

it('keeps a follow-up that a phone sends twice once, and answers both alike', async () => {
  const { patientId, taskId } = await c.inRegister();
  const input = {
    requestId: newUuid(),
    residentId: toGlobalId('Resident', patientId),
    tasks: [{ taskId: toGlobalId('CareTask', taskId), expectedVersion: 1 }],
    way: 'HOME',
    measurements: [
      { code: 'SYSTOLIC', value: '1300' },
      { code: 'DIASTOLIC', value: '80' },
    ],
  };
  const record = `mutation ($input: FollowUpRecordInput!) { followUpRecord(input: $input) {
    followUp { id measurements { code value } tasks { state } } nextTasks { dueOn } userErrors { code field message } } }`;
  const wrong = await ask(record, { input });
  expect(wrong.followUpRecord).toMatchObject({
    followUp: null,
    userErrors: [{ code: 'MEASUREMENT_IMPLAUSIBLE', field: ['measurements', '0', 'value'] }],
  });
  const right = {
    ...input,
    requestId: newUuid(),
    measurements: [
      { code: 'SYSTOLIC', value: '130' },
      { code: 'DIASTOLIC', value: '80' },
    ],
  };
  const [first, second] = await Promise.all([ask(record, { input: right }), ask(record, { input: right })]);
  expect(first).toEqual(second);
  expect(first.followUpRecord).toMatchObject({ followUp: { tasks: [{ state: 'DONE' }] }, userErrors: [] });
  expect(await c.world.count('follow_up', `patient_id = '${patientId}'`)).toBe(1);
});

it('shows what a resident’s care was, page by page, and month by month', async () => {
  const { patientId } = await c.inRegister({ since: c.daysAgo(70) });
  for (const ago of [25, 15, 5])
    done(
      await c.record(patientId, {
        doneOn: c.daysAgo(ago),
        measurements: [
          { code: MeasurementCode.SYSTOLIC, value: '130' },
          { code: MeasurementCode.DIASTOLIC, value: '80' },
        ],
      }),
    );
  const query = `query ($id: ID!, $after: String) { resident(id: $id) {
    followUps(first: 2, after: $after) { edges { node { doneOn } } pageInfo { endCursor hasNextPage } }
    measurements(codes: [SYSTOLIC]) { value measuredOn }
    registers { months(last: 2) { month standing control } } } }`;
  const id = toGlobalId('Resident', patientId);
  interface Seen {
    readonly resident: {
      readonly followUps: {
        readonly edges: { readonly node: { readonly doneOn: string } }[];
        readonly pageInfo: { readonly endCursor: string };
      };
      readonly measurements: { readonly measuredOn: string }[];
      readonly registers: { readonly months: object[] }[];
    };
  }
  const { resident: first } = await ask<Seen>(query, { id });
  expect(first.followUps.edges.map(edge => edge.node.doneOn)).toEqual([c.daysAgo(5), c.daysAgo(15)]);
  expect(first.measurements.map(each => each.measuredOn)).toEqual([c.daysAgo(25), c.daysAgo(15), c.daysAgo(5)]);
  expect(first.registers[0]?.months.at(-1)).toEqual({
    month: `${c.today.slice(0, 8)}01`,
    standing: 'UNDER_CARE',
    control: 'CONTROLLED',
  });
  const { resident: next } = await ask<Seen>(query, { id, after: first.followUps.pageInfo.endCursor });
  expect(next.followUps).toMatchObject({
    edges: [{ node: { doneOn: c.daysAgo(25) } }],
    pageInfo: { hasNextPage: false },
  });
});

it('counts how a centre’s registers stood, month by month', async () => {
  const query = `query ($id: ID!, $from: LocalDate!, $until: LocalDate!) { careControl(institutionId: $id, from: $from, until: $until) {
    month condition total underCare lost controlled uncontrolled unmeasured missed } }`;
  const id = toGlobalId('Institution', c.centre.institutionId);
  interface Month {
    readonly month: string;
    readonly condition: string;
    readonly [count: string]: number | string;
  }
  const period = { from: addMonths(c.today, -3), until: addMonths(c.today, 2) };
  const { careControl: rows } = await ask<{ careControl: Month[] }>(query, { id, ...period });
  const sum = (row: Month, ...names: string[]) => names.reduce((total, name) => total + Number(row[name]), 0);
  const now = rows.filter(row => row.month === `${c.today.slice(0, 8)}01` && row.condition === 'HYPERTENSION');
  expect(now).toHaveLength(1);
  for (const row of rows) expect(sum(row, 'underCare', 'lost')).toBe(row.total);
  for (const row of now) expect(sum(row, 'controlled', 'uncontrolled', 'unmeasured', 'missed')).toBe(row.total);
  expect(now[0]?.total).toBe(await c.world.count('care_register', `condition = 'HYPERTENSION' AND closed_on IS NULL`));
  const elsewhere = toGlobalId('Institution', c.hospital.institutionId);
  const refused = await api.ask(query, {
    variables: { id: elsewhere, from: c.today, until: c.today },
    authorization: nurse,
  });
  expect(refused.code).toBe('NOT_FOUND');
  const many = await api.ask(query, { variables: { id, from: '2020-01-01', until: c.today }, authorization: nurse });
  expect(many.code).toBe('BAD_USER_INPUT');
});

it('goes with a resident to another centre, who sees it and leaves it as it is', async () => {
  const { patientId } = await c.inRegister();
  const { followUpId } = done(
    await c.record(patientId, { measurements: [{ code: MeasurementCode.WEIGHT, value: '61.5' }] }),
  );
  const other = await c.world.house('CARE9', 'COMMUNITY');
  const elsewhere = await someone(c.world, '另一中心护士', { institutionId: other.institutionId }, 'COMMUNITY_NURSE');
  const query = `query ($id: ID!, $node: ID!) {
    resident(id: $id) { followUps(first: 5) { edges { node { mayCancel measurements { value } tasks { state } } } } measurements { value } }
    node(id: $node) { __typename } }`;
  const variables = { id: toGlobalId('Resident', patientId), node: toGlobalId('FollowUp', followUpId) };
  const authorization = await bearer(c.world, elsewhere.personId);
  const before = await api.ask(query, { variables, authorization });
  expect(before.data).toEqual({ resident: null, node: null });
  await c.world.rows('UPDATE resident SET institution_id = $2 WHERE patient_id = $1', [patientId, other.institutionId]);
  const after = await api.ask(query, { variables, authorization });
  expect(after.data).toEqual({
    resident: {
      followUps: {
        edges: [{ node: { mayCancel: false, measurements: [{ value: '61.5' }], tasks: [{ state: 'DONE' }] } }],
      },
      measurements: [{ value: '61.5' }],
    },
    node: { __typename: 'FollowUp' },
  });
  const cancelling = c.run(elsewhere, tx => cancelFollowUp(tx, { followUpId, reason: '试' }));
  await expect(cancelling).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
