import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** Changes of the group itself: an institution that changes its group, and policies. */
describe('a group', () => {
  let world: World;
  let api: Api;
  let from: { groupId: string; lead: House; member: House };
  let to: { groupId: string };
  let authorization: string;

  beforeAll(async () => {
    world = await World.make();
    from = await world.group('FROM');
    to = await world.group('TO');
    api = await Api.start(world);
    const personId = await world.person('区卫健委');
    for (const { groupId } of [from, to]) await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId });
    authorization = await bearer(world, personId);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('keeps an institution while a patient lies there, and names the patient’s encounter', async () => {
    const { encounterId } = await world.patientIn(from.member, from.member.bedIds[0] ?? '', '张三');
    const refused = await move(from.member, to.groupId);
    expect(refused.userErrors).toMatchObject([{ code: 'BLOCKED' }]);
    expect(refused.blockers).toEqual([{ kind: 'OPEN_STAY', subject: { id: toGlobalId('Encounter', encounterId) } }]);
    expect(await world.count('membership', `group_id = '${to.groupId}'`)).toBe(2);
  });

  it('keeps its lead', async () => {
    const refused = await move(from.lead, to.groupId);
    expect(refused.blockers).toEqual([expect.objectContaining({ kind: 'LEAD_OF_GROUP' })]);
  });

  it('lets an institution go when nothing is open, from today on and once a day', async () => {
    await world.rows('BEGIN');
    await world.rows(`UPDATE bed_occupancy SET cancelled_at = now(), cancel_reason = 'test'`);
    await world.rows(`UPDATE encounter SET state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'test'`);
    await world.rows('COMMIT');
    const moved = await move(from.member, to.groupId);
    expect(moved.userErrors).toEqual([]);
    expect(moved.membership).toMatchObject({ role: 'MEMBER', group: { code: 'TO' } });
    const [now] = await world.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM membership WHERE institution_id = $1 AND during @> group_today()`,
      [from.member.institutionId],
    );
    expect(now?.count).toBe(1);
    expect((await move(from.member, to.groupId)).userErrors).toMatchObject([{ code: 'SAME_GROUP' }]);
    expect((await move(from.member, from.groupId)).userErrors).toMatchObject([{ code: 'JOINED_TODAY' }]);
  });

  it('adds a policy from tomorrow on, and refuses one that makes no sense', async () => {
    const day = (days: number): string => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10);
    const good = { kind: 'bed', validFrom: day(1), content: '{"holdMinutesMax":60}', source: '测试' };
    expect((await addPolicy(good)).policyVersion).toMatchObject({ kind: 'bed', validFrom: day(1) });
    const cases: [string, object][] = [
      ['DAY_TAKEN', good],
      ['DAY_PAST', { ...good, validFrom: day(0) }],
      ['UNKNOWN_KIND', { ...good, kind: 'tea' }],
      ['NOT_JSON', { ...good, content: '[1]' }],
      ['CONTENT', { ...good, content: '{"holdMinutesMax":0.5}' }],
    ];
    for (const [code, input] of cases) expect((await addPolicy(input)).userErrors).toMatchObject([{ code }]);
    expect(await world.count('policy_version')).toBe(1);
    expect(
      await world.count('audit_entry', `action = 'policy.add' AND institution_id = '${from.lead.institutionId}'`),
    ).toBe(1);
  });

  async function move(house: House, toGroupId: string): Promise<MoveAnswer> {
    const input = {
      institutionId: toGlobalId('Institution', house.institutionId),
      toGroupId: toGlobalId('MedicalGroup', toGroupId),
    };
    const shape = 'membership { role group { code } } blockers { kind subject { id } }';
    return (await call('institutionMove', 'InstitutionMoveInput', input, shape)) as MoveAnswer;
  }

  async function addPolicy(input: object): Promise<{ policyVersion: object | null; userErrors: object[] }> {
    const given = { groupId: toGlobalId('MedicalGroup', from.groupId), ...input };
    const answer = await call('policyVersionAdd', 'PolicyVersionAddInput', given, 'policyVersion { kind validFrom }');
    return answer as { policyVersion: object | null; userErrors: object[] };
  }

  async function call(mutation: string, type: string, input: object, shape: string): Promise<unknown> {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shape} userErrors { code message } } }`;
    const answer = await api.ask(query, { authorization, variables: { input: { requestId: newUuid(), ...input } } });
    expect(answer.message).toBeUndefined();
    return answer.data?.[mutation];
  }
});

interface MoveAnswer {
  readonly membership: object | null;
  readonly blockers: object[];
  readonly userErrors: object[];
}
