import { createHash } from 'node:crypto';
import { civilDateOf } from '../../server/kernel/civil-date';
import { toGlobalId } from '../../server/kernel/ids';
import { type Answer, Api, bearer, requestId } from '../support/api';
import { examplePolicy } from './example';
import { quantities, results, rosterOf, totals } from './example-lists';
import { PoolWorld } from './pool-world';

/** The whole cycle through the real API over HTTP, by the people who take part in it. */
let pool: PoolWorld;
let api: Api;
const tokens = new Map<string, string>();
let cycleId: string;
let policyId: string;

beforeAll(async () => {
  pool = await PoolWorld.make();
  api = await Api.start(pool.world);
  const who = { chief: pool.chief.personId, second: pool.second.personId, administrator: pool.administrator.personId };
  for (const [name, id] of Object.entries(who)) tokens.set(name, await bearer(pool.world, id));
  for (const [name, id] of pool.people) tokens.set(name, await bearer(pool.world, id));
  const auditor = await pool.world.person('院内财务');
  await pool.world.appoint(auditor, 'FINANCE_OFFICER', { institutionId: pool.houses.get('C1') ?? '' });
  tokens.set('houseFinance', await bearer(pool.world, auditor));
}, 60_000);
afterAll(async () => {
  await api.close();
  await pool.world.close();
});

interface UserError {
  readonly code: string;
  readonly message: string;
}

async function ask<T>(who: string, query: string, variables: object = {}): Promise<T> {
  const answer = await asked(who, query, variables);
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.data as T;
}

function asked(who: string, query: string, variables: object = {}): Promise<Answer> {
  return api.ask(query, { variables, authorization: tokens.get(who) });
}

/** Runs a mutation, answers its payload; throws when it is refused unless refusals are what is looked for. */
async function act<T>(
  who: string,
  field: string,
  input: object,
  select: string,
): Promise<T & { userErrors: UserError[] }> {
  const name = `${field[0]?.toUpperCase()}${field.slice(1)}`;
  const type = inputNames[field] ?? `${name}Input`;
  const data = await ask<Record<string, T & { userErrors: UserError[] }>>(
    who,
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${select} userErrors { code message field } } }`,
    { input: { requestId: requestId(), ...input } },
  );
  return data[field] as T & { userErrors: UserError[] };
}

const inputNames: Record<string, string> = Object.fromEntries(
  ['payCycleCollect', 'payCycleFreeze', 'payCycleCalculate', 'payCyclePublish', 'payCycleSettle'].map(field => [
    field,
    'PayCycleActionInput',
  ]),
);
inputNames.payImportApply = 'PayImportActionInput';
inputNames.payImportUndo = 'PayImportActionInput';

interface Cycle {
  readonly version: number;
  readonly state: string;
  readonly availableActions: readonly string[];
}

const cycleNow = async (who = 'chief') =>
  (
    await ask<{ payCycle: Cycle }>(who, 'query ($id: ID!) { payCycle(id: $id) { version state availableActions } }', {
      id: cycleId,
    })
  ).payCycle;

async function step(who: string, field: string, more: object = {}): Promise<UserError[]> {
  const { version } = await cycleNow();
  const { userErrors } = await act(
    who,
    field,
    { payCycleId: cycleId, expectedVersion: version, ...more },
    'payCycle { state }',
  );
  return userErrors;
}

async function bring(
  kind: string,
  rows: readonly (readonly string[])[],
  who = 'chief',
): Promise<{ id: string; check: unknown }> {
  const { payImport, userErrors } = await act<{ payImport: { id: string; check: unknown } }>(
    who,
    'payImportStage',
    {
      payCycleId: cycleId,
      kind,
      fileName: `${kind}.xlsx`,
      fileSha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      rowsExpected: rows.length,
      firstRow: 2,
      rows,
    },
    'payImport { id state rowsExpected rowsReceived check { rowCount faultCount faults { cell message } } }',
  );
  expect(userErrors).toEqual([]);
  return payImport;
}

const apply = (id: string, who = 'chief') =>
  act<{ payImport: { state: string } }>(who, 'payImportApply', { payImportId: id }, 'payImport { state }');

it('brings a policy to be drafted, checked, compared and signed by somebody else', async () => {
  const { payPolicyDefault } = await ask<{ payPolicyDefault: string }>('chief', '{ payPolicyDefault }');
  expect(JSON.parse(payPolicyDefault).indicators).toHaveLength(58);
  const faults = await ask<{ payPolicyFaults: unknown[] }>(
    'chief',
    'query ($c: String!) { payPolicyFaults(content: $c) { path message } }',
    {
      c: JSON.stringify({ ...examplePolicy, reserveBp: -1 }),
    },
  );
  expect(faults.payPolicyFaults).toEqual([
    { path: 'reserveBp', message: 'reserveBp: a whole number from 0 to 10000 is needed' },
  ]);
  const draft = (content: string) =>
    act<{ payPolicy: { id: string; version: number; viewerCanSign: boolean } | null }>(
      'chief',
      'payPolicyDraft',
      {
        groupId: toGlobalId('MedicalGroup', pool.groupId),
        title: '2026 方案',
        source: '执委会 2026-1',
        validFrom: '2026-01-01',
        content,
      },
      'payPolicy { id version viewerCanSign }',
    );
  expect((await draft('{}')).userErrors.length).toBeGreaterThan(3);
  const whole = await draft(payPolicyDefault);
  const made = await draft(JSON.stringify({ ...examplePolicy, reserveShort: 'PRORATE' }));
  policyId = made.payPolicy?.id ?? '';
  expect(made.payPolicy?.viewerCanSign).toBe(false);
  const { payPolicyDiff } = await ask<{ payPolicyDiff: { path: string }[] }>(
    'chief',
    'query ($a: ID!, $b: ID!) { payPolicyDiff(beforeId: $a, afterId: $b) { path before after } }',
    { a: whole.payPolicy?.id, b: policyId },
  );
  expect(payPolicyDiff).toContainEqual({ path: 'reserveBp', before: '300', after: '500' });
  const sign = (who: string) =>
    act(
      who,
      'payPolicySign',
      { policyId, expectedVersion: 1 },
      'payPolicy { state signedBy { nameZh } authors { nameZh } }',
    );
  expect((await sign('chief')).userErrors.map(({ code }) => code)).toEqual(['FOUR_EYES']);
  expect(await sign('administrator')).toEqual({
    payPolicy: { state: 'SIGNED', signedBy: { nameZh: '集团管理员' }, authors: [{ nameZh: '总会计师' }] },
    userErrors: [],
  });
});

it('shows as a checklist what is missing until everything is there', async () => {
  const { payCycle } = await act<{ payCycle: { id: string } }>(
    'chief',
    'payCycleOpen',
    { groupId: toGlobalId('MedicalGroup', pool.groupId), code: '2026-06', from: '2026-06-01', until: '2026-07-01' },
    'payCycle { id }',
  );
  cycleId = payCycle.id;
  expect(await step('chief', 'payCycleCollect')).toEqual([]);
  expect((await cycleNow()).availableActions).toEqual(['FREEZE']);
  expect((await cycleNow('administrator')).availableActions).toEqual([]);
  const list = () =>
    ask<{
      payCycle: {
        checklist: {
          institution: { code: string };
          isComplete: boolean;
          indicatorsMissing: string[];
          hasTotal: boolean;
        }[];
        problems: { code: string }[];
      };
    }>(
      'chief',
      'query ($id: ID!) { payCycle(id: $id) { checklist { institution { code } hasTotal rosterCount eventCount indicatorsAsked indicatorsMissing isComplete } problems { code message count subjects } } }',
      { id: cycleId },
    );
  const before = (await list()).payCycle;
  expect(before.checklist.map(each => each.institution.code)).toEqual(['C1', 'C2', 'H1']);
  expect(before.checklist[2]).toMatchObject({
    hasTotal: false,
    indicatorsMissing: ['STAY', 'RECOGNISED'],
    isComplete: false,
  });
  expect(before.problems.map(({ code }) => code)).toEqual(['INDICATOR_MISSING', 'TOTAL_MISSING']);
  const template = await ask<{ payImportTemplate: { rows: string[][] } }>(
    'houseFinance',
    'query ($id: ID!) { payImportTemplate(cycleId: $id, kind: TOTAL) { columns { nameZh isNeeded } rows } }',
    { id: cycleId },
  );
  expect(template.payImportTemplate.rows).toEqual([['C1', '']]);

  const foreign = await bring('TOTAL', totals, 'houseFinance');
  expect(foreign.check).toEqual({
    rowCount: 3,
    faultCount: 2,
    faults: [
      { cell: 'A2', message: 'its facts are not yours to bring' },
      { cell: 'A4', message: 'its facts are not yours to bring' },
    ],
  });
  expect((await apply(foreign.id, 'houseFinance')).userErrors.map(({ message }) => message)).toEqual([
    'A2: its facts are not yours to bring',
    'A4: its facts are not yours to bring',
  ]);
  const own = await bring('TOTAL', totals.slice(1, 2), 'houseFinance');
  expect((await apply(own.id, 'houseFinance')).payImport.state).toBe('APPLIED');
  for (const [kind, rows] of [
    ['ROSTER', rosterOf(pool)],
    ['TOTAL', [totals[0] ?? [], totals[2] ?? []]],
    ['INDICATOR', results],
    ['QUANTITY', quantities],
  ] as const) {
    const brought = await bring(kind, rows);
    expect(brought.check).toMatchObject({ faultCount: 0 });
    expect((await apply(brought.id)).userErrors).toEqual([]);
  }
  const after = (await list()).payCycle;
  expect(after.checklist.every(({ isComplete }) => isComplete)).toBe(true);
  expect(after.problems).toEqual([]);
});

it('freezes, divides, shows finance everything and nobody else anything before publication', async () => {
  expect(await step('chief', 'payCycleFreeze')).toEqual([]);
  expect(await step('chief', 'payCycleCalculate')).toEqual([]);
  const query = `query ($id: ID!) { payCycle(id: $id) { state policy { id } runs { number eventCount pool { amount currency } carriedOut { amount } }
    institutionLines { institution { code } contribution { amount } points factor weight share { amount } amount { amount } scores { code score } }
    departmentLines { department { code } amount { amount } } steps { action person { nameZh } } } }`;
  const { payCycle } = await ask<{ payCycle: Record<string, unknown[]> }>('chief', query, { id: cycleId });
  expect(payCycle.runs).toEqual([
    { number: 1, eventCount: 7, pool: { amount: '330.00', currency: 'CNY' }, carriedOut: { amount: '0.00' } },
  ]);
  expect(payCycle.institutionLines?.[2]).toEqual({
    institution: { code: 'H1' },
    contribution: { amount: '200.00' },
    points: '20.000000',
    factor: '0.875000',
    weight: '17.500000',
    share: { amount: '174.17' },
    amount: { amount: '974.17' },
    scores: [
      { code: 'RECOGNISED', score: '1.000000' },
      { code: 'STAY', score: '0.500000' },
    ],
  });
  const others = await ask<{ payCycle: Record<string, unknown[]> }>('administrator', query, { id: cycleId });
  expect(others.payCycle).toMatchObject({ runs: [], institutionLines: [], departmentLines: [] });
  expect(await ask('A', '{ payOwnLines { edges { node { id } } } }')).toEqual({ payOwnLines: { edges: [] } });
});

const lines = async (who: string) =>
  (
    await ask<{
      payLines: { edges: { node: { id: string; person: { nameZh: string }; total: { amount: string } } }[] };
    }>(
      who,
      'query ($id: ID!) { payLines(cycleId: $id, first: 100) { edges { node { id person { nameZh } total { amount } } } pageInfo { hasNextPage } } }',
      { id: cycleId },
    )
  ).payLines.edges.map(({ node }) => node);

it('shows each person the own line, heads their department, finance of a house that house, the group’s all', async () => {
  const runs = await ask('chief', 'query ($id: ID!) { payVerification(cycleId: $id) { isSame } }', { id: cycleId });
  expect(runs).toEqual({ payVerification: { isSame: true } });
  expect(await step('chief', 'payCyclePublish')).toEqual([]);
  const seen = async (who: string) =>
    (await lines(who))
      .map(({ person }) => person.nameZh)
      .sort()
      .join('');
  expect(await seen('chief')).toBe('ABCDEFG');
  expect(await seen('houseFinance')).toBe('DE');
  expect(await seen('A')).toBe('A');
  expect(await seen('B')).toBe('BC');
  expect(await seen('administrator')).toBe('');
  await pool.world.rows(`UPDATE appointment SET during = tstzrange(lower(during), now()) WHERE person_id = $1`, [
    pool.people.get('B'),
  ]);
  expect((await asked('B', '{ payOwnLines { edges { node { id } } } }')).code).toBe('FORBIDDEN');
  await pool.world.rows(`UPDATE appointment SET during = tstzrange(lower(during), NULL) WHERE person_id = $1`, [
    pool.people.get('B'),
  ]);
});

it('explains a line down to single pieces of work, and only to those who may see it', async () => {
  const [c] = (await lines('chief')).filter(({ person }) => person.nameZh === 'C');
  const query = `query ($id: ID!) { payExplain(lineId: $id) { line { total { amount } ownPoints teamPoints share } steps { kind sentence amount { amount } }
    work { item isTeam quantity points amount { amount } eventCount } events { on item isTeam quantity points } policyTitle policyValidFrom runNumber engineVersion
    institutionLine { institution { code } } departmentLine { department { code } } } }`;
  const { payExplain } = await ask<{ payExplain: Record<string, unknown> }>('C', query, { id: c?.id });
  expect(payExplain).toMatchObject({
    line: { total: { amount: '143.26' }, ownPoints: '0.000000', teamPoints: '3.333333', share: '1.0000' },
    work: [
      {
        item: 'BED_DAY',
        isTeam: true,
        quantity: '5.000',
        points: '3.333333',
        amount: { amount: '143.26' },
        eventCount: 1,
      },
    ],
    events: [{ on: '2026-06-10', item: 'BED_DAY', isTeam: true, quantity: '5.000', points: '10.000000' }],
    policyTitle: '2026 方案',
    institutionLine: { institution: { code: 'H1' } },
    departmentLine: { department: { code: 'WARD' } },
  });
  expect((payExplain.steps as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'CONTRIBUTION',
    'SHARE',
    'INSTITUTION',
    'DEPARTMENT',
    'PERSON',
    'TOTAL',
  ]);
  for (const who of ['A', 'administrator', 'houseFinance'])
    expect(await ask(who, query, { id: c?.id })).toEqual({ payExplain: null });
});

it('speaks to whom the line belongs, and writes down who else has looked', async () => {
  const [c] = (await lines('C')).filter(({ person }) => person.nameZh === 'C');
  const query = 'query ($id: ID!) { payExplain(lineId: $id) { steps { kind sentence } } }';
  const sentence = async (who: string) => {
    const { payExplain } = await ask<{ payExplain: { steps: { kind: string; sentence: string }[] } }>(who, query, {
      id: c?.id,
    });
    return payExplain.steps.find(({ kind }) => kind === 'PERSON')?.sentence.split(':')[0];
  };
  const looks = () =>
    pool.world.rows<{ name: string }>(
      `SELECT p.name_zh AS name FROM audit_entry a JOIN person p ON p.id = a.person_id
       WHERE a.action = 'pay.read' AND a.subject_id = $1 AND a.institution_id = $2 ORDER BY a.id`,
      [pool.people.get('C'), pool.houses.get('H1')],
    );
  const before = (await looks()).length;
  expect(await sentence('C')).toBe('You');
  expect(await looks()).toHaveLength(before);
  expect(await sentence('B')).toBe('This person');
  expect(await sentence('chief')).toBe('This person');
  expect((await looks()).slice(before)).toEqual([{ name: 'B' }, { name: '总会计师' }]);
});

it('takes an appeal, answers it, settles, and hands rows with control totals to payroll', async () => {
  const lastDay = civilDateOf(new Date());
  expect(await step('chief', 'payAppealsOpen', { lastDay })).toEqual([]);
  const [a] = await lines('A');
  const raised = await act<{ payAppeal: { id: string } }>(
    'A',
    'payAppealRaise',
    { lineId: a?.id, reason: '少一次门诊' },
    'payAppeal { id state person { nameZh } }',
  );
  const answer = { appealId: raised.payAppeal.id, uphold: true, answer: '多算一次出诊，退回', adjustment: '-2.07' };
  expect((await act('chief', 'payAppealAnswer', answer, 'payAppeal { state answer }')).userErrors).toEqual([]);
  expect((await step('chief', 'payCycleSettle')).map(({ code }) => code)).toEqual(['TOO_EARLY']);
  await pool.world.rows(`UPDATE pay_cycle SET appeal_until = '2026-01-01'`);
  expect(await step('chief', 'payCycleSettle')).toEqual([]);
  const query = `query ($c: ID!, $i: ID!) { payExport(cycleId: $c, institutionId: $i) { rows { staffNumber amount topUps adjustments total } rowCount amount { amount } total { amount } sha256 } }`;
  const variables = { c: cycleId, i: toGlobalId('Institution', pool.houses.get('H1') ?? '') };
  const { payExport } = await ask<{ payExport: Record<string, unknown> }>('chief', query, variables);
  expect(payExport).toMatchObject({
    rows: [
      { staffNumber: 'A', amount: '487.09', topUps: '2.07', adjustments: '-2.07', total: '487.09' },
      { staffNumber: 'B', amount: '343.82', topUps: '0.00', adjustments: '0.00', total: '343.82' },
      { staffNumber: 'C', amount: '143.26', topUps: '0.00', adjustments: '0.00', total: '143.26' },
    ],
    rowCount: 3,
    amount: { amount: '974.17' },
    total: { amount: '974.17' },
  });
  expect(await ask('houseFinance', query, variables)).toEqual({ payExport: null });
  expect(await pool.world.count('audit_entry', `action = 'pay.export'`)).toBe(1);
  const { payCycle } = await ask<{ payCycle: { ledger: unknown[] } }>(
    'chief',
    'query ($id: ID!) { payCycle(id: $id) { ledger { transaction account amount { amount } } } }',
    { id: cycleId },
  );
  expect(payCycle.ledger).toContainEqual({ transaction: 'ADJUSTMENT', account: 'RESERVE', amount: { amount: '2.07' } });
});

it('simulates the settled cycle under a draft and keeps the figures', async () => {
  const draft = await act<{ payPolicy: { id: string } }>(
    'chief',
    'payPolicyDraft',
    {
      groupId: toGlobalId('MedicalGroup', pool.groupId),
      title: '不统筹',
      source: '测算',
      validFrom: '2027-01-01',
      content: JSON.stringify({ ...examplePolicy, contributionRateBp: 0, guarantees: [] }),
      basedOnId: policyId,
    },
    'payPolicy { id }',
  );
  const { paySimulation, userErrors } = await act<{ paySimulation: { id: string } }>(
    'chief',
    'paySimulate',
    { payCycleId: cycleId, policyId: draft.payPolicy.id, name: '不统筹' },
    'paySimulation { id gainers losers unchanged gained { amount } lost { amount } before { gini fixedShare gap { amount } hospital { people averageYear { amount } } } after { gini } institutions { institution { code } amountBefore { amount } amountAfter { amount } } }',
  );
  expect(userErrors).toEqual([]);
  expect(paySimulation).toMatchObject({
    before: { fixedShare: '0.1045', hospital: { people: 3 } },
    institutions: expect.arrayContaining([
      { institution: { code: 'H1' }, amountBefore: { amount: '974.17' }, amountAfter: { amount: '1000.00' } },
    ]),
  });
  const kept = await ask<{ paySimulations: unknown[] }>(
    'administrator',
    'query ($g: ID!) { paySimulations(groupId: $g) { name } }',
    { g: toGlobalId('MedicalGroup', pool.groupId) },
  );
  expect(kept.paySimulations).toEqual([{ name: '不统筹' }]);
  expect(
    (await act('chief', 'paySimulationDiscard', { simulationId: paySimulation.id }, 'paySimulation { name }'))
      .userErrors,
  ).toEqual([]);
});
