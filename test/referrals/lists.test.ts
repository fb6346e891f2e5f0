import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Snapshot } from '../../server/platform/database/snapshot';
import { accept } from '../../server/referrals/accept.commands';
import { redirect } from '../../server/referrals/redirect.commands';
import { reject } from '../../server/referrals/referral.commands';
import { ReferralReason, ReferralScene } from '../../server/referrals/referral.rules';
import { saveDraft } from '../../server/referrals/send.commands';
import { Api, bearer } from '../support/api';
import { done, hasher, Referring, someone } from './referring';

/** What people see of referrals over the real API: lists, boards, one referral; who sees what of it; and at what cost. */
let r: Referring;
let api: Api;
let desk: string;
let sender: string;
let groupDesk: string;
let administrator: string;

beforeAll(async () => {
  r = await Referring.make('LST');
  api = await Api.start(r.world);
  desk = await bearer(r.world, r.receiver.personId);
  sender = await bearer(r.world, r.sender.personId);
  groupDesk = await bearer(r.world, r.groupDesk.personId);
  const boss = await someone(r.world, '院长', { institutionId: r.target.institutionId }, 'INSTITUTION_ADMINISTRATOR');
  administrator = await bearer(r.world, boss.personId);
});
afterAll(async () => {
  await api.close();
  await r.close();
});
beforeEach(() => r.clear());

async function ask<T = Record<string, never>>(authorization: string, query: string, variables = {}): Promise<T> {
  const answer = await api.ask(query, { variables, authorization });
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.data as T;
}

interface Listed {
  referrals: {
    totalCount: number;
    edges: { node: { id: string } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

async function list(authorization: string, args: string, after: string | null = null): Promise<Listed['referrals']> {
  const query = `query ($after: String) { referrals(${args} after: $after) { totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
  return (await ask<Listed>(authorization, query, { after })).referrals;
}

const id = (uuid: string) => toGlobalId('Referral', uuid);

it('pages through what a desk sees, the newest first, each once', async () => {
  const sent: string[] = [];
  for (let n = 0; n < 5; n += 1) sent.unshift(id((await r.submitted()).referralId));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Listed['referrals'] = await list(desk, 'desk: INCOMING first: 2', after);
    expect(page.totalCount).toBe(5);
    seen.push(...page.edges.map(edge => edge.node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(sent);
  expect((await list(desk, 'desk: OUTGOING first: 2')).edges).toEqual([]);
  expect((await list(groupDesk, 'desk: GROUP first: 10')).totalCount).toBe(5);
  expect((await api.ask('{ referrals(after: "x") { edges { cursor } } }', { authorization: desk })).code).toBe(
    'BAD_USER_INPUT',
  );
});

it('filters by state, scene, urgency, lateness, department, patient, number and name', async () => {
  const first = await r.submitted();
  const second = await r.submitted({ scene: ReferralScene.OUTPATIENT });
  done(
    await r.run(r.receiver, tx => reject(tx, { referralId: second.referralId, reason: ReferralReason.NO_CAPABILITY })),
  );
  await r.world.rows(`UPDATE referral SET late = 'RESPONSE', escalated_at = now() WHERE id = $1`, [first.referralId]);
  const found = async (args: string) => (await list(desk, `${args} first: 10`)).edges.map(edge => edge.node.id);
  const [[row] = [undefined]] = [
    await r.world.rows<{ number: string }>('SELECT number FROM referral WHERE id = $1', [first.referralId]),
  ];
  for (const args of [
    'states: [SUBMITTED]',
    'states: [SUBMITTED, ACCEPTED]',
    'scene: INPATIENT',
    'late: true',
    `patientId: "${toGlobalId('Patient', first.patientId)}"`,
    `search: "${row?.number}"`,
    `search: "${Number(row?.number.slice(2))}"`,
  ])
    expect([args, await found(args)]).toEqual([args, [id(first.referralId)]]);
  for (const args of ['late: false', 'states: [REJECTED]', 'scene: OUTPATIENT'])
    expect([args, await found(args)]).toEqual([args, [id(second.referralId)]]);
  const both = [id(second.referralId), id(first.referralId)];
  for (const args of [
    'urgency: ROUTINE',
    `departmentIds: ["${toGlobalId('Department', r.target.departmentId)}"]`,
    `institutionIds: ["${toGlobalId('Institution', r.target.institutionId)}"]`,
    'search: "王小明"',
  ])
    expect([args, await found(args)]).toEqual([args, both]);
  for (const args of ['urgency: EMERGENCY', 'states: [DIED]', 'search: "赵六"', 'search: "999999"'])
    expect([args, await found(args)]).toEqual([args, []]);
});

it('shows a board by state, late ones first', async () => {
  const first = await r.submitted();
  const second = await r.submitted();
  const third = await r.submitted();
  done(await r.run(r.receiver, tx => accept(tx, { referralId: third.referralId, bedId: r.target.bedIds[0] })));
  await r.world.rows(`UPDATE referral SET late = 'RESPONSE', escalated_at = now() WHERE id = $1`, [second.referralId]);
  const query = `query ($id: ID) { referralBoard(desk: INCOMING, institutionId: $id) { lateCount feedCursor columns { state count referrals { id heldBed { code } } } } }`;
  const institutionId = toGlobalId('Institution', r.target.institutionId);
  const { referralBoard } = await ask<{
    referralBoard: {
      lateCount: number;
      columns: { state: string; count: number; referrals: { id: string; heldBed: unknown }[] }[];
    };
  }>(desk, query, { id: institutionId });
  const column = (state: string) => referralBoard.columns.find(each => each.state === state);
  expect(referralBoard.lateCount).toBe(1);
  expect(referralBoard.columns).toHaveLength(8);
  expect(column('SUBMITTED')?.referrals.map(each => each.id)).toEqual([id(second.referralId), id(first.referralId)]);
  expect(column('ACCEPTED')).toMatchObject({ count: 1, referrals: [{ heldBed: { code: '01' } }] });
  const elsewhere = await api.ask(query, { authorization: sender, variables: { id: institutionId } });
  expect(elsewhere.code).toBe('NOT_FOUND');
});

it('tells why and who only to those who may see it, and writes the reading down', async () => {
  const { referralId } = await r.submitted({ summary: { complaint: '发热三天', medications: [], results: [] } });
  const query = `query ($id: ID!) { referral(id: $id) { reason diagnosisNote summary { complaint } patient { maskedName identity { name } } steps { action note person { nameZh } } availableActions viewerSides } }`;
  const shown = await ask<{ referral: object }>(desk, query, { id: id(referralId) });
  expect(shown.referral).toMatchObject({
    reason: '需住院治疗',
    summary: { complaint: '发热三天' },
    patient: { maskedName: '王**', identity: { name: '王小明' } },
    steps: [{ action: 'SUBMIT', person: { nameZh: '社区医生' } }],
    viewerSides: ['TARGET'],
    availableActions: ['ACCEPT', 'REJECT', 'REDIRECT', 'REPORT_DEATH'],
  });
  expect(
    await r.world.count('audit_entry', `action = 'patient.identify' AND institution_id = '${r.target.institutionId}'`),
  ).toBe(1);
  const hidden = await ask<{ referral: object }>(administrator, query, { id: id(referralId) });
  expect(hidden.referral).toMatchObject({
    reason: null,
    diagnosisNote: null,
    summary: null,
    patient: { maskedName: '王**', identity: null },
    viewerSides: [],
    availableActions: [],
  });
});

it('tells why no longer than who, neither to a house that rejected nor to the sender', async () => {
  const { referralId } = await r.submitted({ summary: { complaint: '发热三天', medications: [], results: [] } });
  const why = { reason: ReferralReason.NO_CAPABILITY, note: '无此专科' };
  done(await r.run(r.receiver, tx => reject(tx, { referralId, ...why })));
  const query = `query ($id: ID!) { referral(id: $id) { reason diagnosisNote endNote summary { complaint } patient { identity { name } } steps { action note } } }`;
  const read = async (authorization: string) =>
    (await ask<{ referral: object }>(authorization, query, { id: id(referralId) })).referral;
  for (const authorization of [desk, sender])
    expect(await read(authorization)).toMatchObject({
      reason: '需住院治疗',
      endNote: '无此专科',
      patient: { identity: { name: '王小明' } },
      steps: [{ note: null }, { note: '无此专科' }],
    });
  await r.pass(31 * 24);
  for (const authorization of [desk, sender])
    expect(await read(authorization)).toEqual({
      reason: null,
      diagnosisNote: null,
      endNote: null,
      summary: null,
      patient: { identity: null },
      steps: [
        { action: 'SUBMIT', note: null },
        { action: 'REJECT', note: null },
      ],
    });
});

it('keeps a draft to the source, and ends of a chain to those who have a part in it', async () => {
  const patientId = await r.resident();
  const { referralId } = done(await r.run(r.sender, tx => saveDraft(tx, hasher, r.content(patientId))));
  const one = (authorization: string, uuid: string) =>
    ask<{ referral: { chain: { state: string }[] } | null }>(
      authorization,
      'query ($id: ID!) { referral(id: $id) { chain { state } } }',
      { id: id(uuid) },
    );
  expect((await one(desk, referralId)).referral).toBeNull();
  expect((await one(desk, newUuid())).referral).toBeNull();
  expect(await r.identities(r.receiver, patientId)).toBe(0);
  expect((await one(sender, referralId)).referral).not.toBeNull();
  const { patientId: other, referralId: sentId } = await r.submitted();
  expect(other).not.toBe(patientId);
  const to = { targetInstitutionId: r.third.institutionId, targetDepartmentId: r.third.departmentId };
  done(await r.run(r.receiver, tx => redirect(tx, { referralId: sentId, ...to, reason: ReferralReason.CLOSER })));
  expect((await one(desk, sentId)).referral?.chain).toEqual([{ state: 'REDIRECTED' }]);
  expect((await one(sender, sentId)).referral?.chain).toEqual([{ state: 'REDIRECTED' }, { state: 'SUBMITTED' }]);
});

it('proposes beds that fit, with reasons, and the next best when one does not', async () => {
  const { referralId } = await r.submitted();
  const query = `query ($id: ID!) { referralBedProposals(referralId: $id) { bed { code } score reasonsZh } }`;
  const { referralBedProposals } = await ask<{
    referralBedProposals: { bed: { code: string }; reasonsZh: string[] }[];
  }>(desk, query, { id: id(referralId) });
  expect(referralBedProposals.map(each => each.bed.code)).toEqual(['01', '02', '03']);
  expect(referralBedProposals[0]?.reasonsZh).toEqual(
    expect.arrayContaining(['申请科室的病区', '病区较空（空床 3/3）']),
  );
  await r.world.patientIn(r.target, r.target.bedIds[0] ?? '', '韩梅');
  const mutation = `mutation ($input: ReferralAcceptInput!) { referralAccept(input: $input) { referral { state } nextBest { bed { code } } userErrors { code field } } }`;
  const input = {
    requestId: newUuid(),
    referralId: id(referralId),
    bedId: toGlobalId('Bed', r.target.bedIds[0] ?? ''),
  };
  const refused = await ask<{ referralAccept: object }>(desk, mutation, { input });
  expect(refused.referralAccept).toEqual({
    referral: null,
    nextBest: [{ bed: { code: '02' } }, { bed: { code: '03' } }],
    userErrors: [{ code: 'BED_NOT_FREE', field: ['bedId'] }],
  });
  expect(await ask(desk, mutation, { input })).toEqual(refused);
  const better = { ...input, requestId: newUuid(), bedId: toGlobalId('Bed', r.target.bedIds[1] ?? '') };
  expect(await ask(desk, mutation, { input: better })).toMatchObject({
    referralAccept: { referral: { state: 'ACCEPTED' }, userErrors: [] },
  });
});

it('asks the database a bounded number of times, however many there are', async () => {
  const statements = async (): Promise<number> => {
    const rows = jest.spyOn(Snapshot.prototype, 'rows');
    await ask(
      groupDesk,
      `{ referrals(first: 50) { totalCount edges { node { id patient { maskedName } source { nameZh } target { nameZh } targetDepartment { nameZh } requestedBy { nameZh }
         heldBed { code } targetEncounter { number } steps { action person { nameZh } institution { nameZh } } chain { id } links { id } } } } }`,
    );
    const count = rows.mock.calls.filter(([sql]) => !sql.includes('due_at <=')).length;
    rows.mockRestore();
    return count;
  };
  for (let n = 0; n < 2; n += 1) await r.submitted();
  const few = await statements();
  for (let n = 0; n < 10; n += 1) await r.submitted();
  expect(await statements()).toBeLessThanOrEqual(few);
  expect(few).toBeLessThan(16);
});
