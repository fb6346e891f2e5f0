import { CareCondition } from '../../server/care/care.rules';
import { activeContractOf } from '../../server/contracts/contract.facts';
import { recordDelivery } from '../../server/contracts/delivery.commands';
import { nextDueOn } from '../../server/contracts/fulfilment.rules';
import { addDays, addMonths } from '../../server/kernel/civil-date';
import { newUuid, readGlobalId, toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { inTransaction } from '../../server/platform/database/transaction';
import { codesIn } from '../support/api';
import { type Shown, Signing } from './signing';

/** What stands by a contract: what its doctor leaves behind, what it promises and what was delivered, what a new one is proposed. */
let s: Signing;
beforeAll(async () => {
  s = await Signing.make();
});
afterAll(() => s.close());

const uuid = (id: string) => readGlobalId(id)?.uuid ?? '';

describe('what a doctor leaves behind', () => {
  it('is found by team and doctor as long as it runs, and is gone once somebody has taken it over', async () => {
    const leaver = await s.world.person('离队医生');
    const member = { team_id: s.teamId, person_id: leaver, role: 'GP', starts_on: s.daysAgo(300), ends_on: s.today };
    await s.world.insert('family_team_member', member);
    const theirs = { doctor_id: leaver };
    const left = s.id('FamilyContract', await s.standing(await s.resident(), s.daysAgo(50), theirs));
    await s.standing(await s.resident(), s.daysAgo(400), theirs);
    const kept = s.id('FamilyContract', await s.standing(await s.resident(), s.daysAgo(50)));
    const found = async (more: object = {}) => {
      const query = `query ($teamId: ID!, $doctorId: ID, $onlyLeft: Boolean!) {
        familyContracts(teamId: $teamId, doctorId: $doctorId, onlyLeft: $onlyLeft, first: 100) { totalCount edges { node { id } } } }`;
      const asked = { teamId: s.id('FamilyTeam', s.teamId), onlyLeft: true, ...more };
      const { data } = await s.ask(query, asked);
      const { edges, totalCount } = data?.familyContracts as { edges: { node: { id: string } }[]; totalCount: number };
      expect(totalCount).toBe(edges.length);
      return edges.map(({ node }) => node.id);
    };
    expect(await found()).toEqual([left]);
    expect(await found({ doctorId: s.id('Person', leaver) })).toEqual([left]);
    expect(await found({ doctorId: s.id('Person', s.people.doctor) })).toEqual([]);
    expect(await found({ onlyLeft: false })).toEqual(expect.arrayContaining([left, kept]));
    // Whoever keeps the teams hands over, too; and does nothing else with contracts.
    const shown = await s.ask(
      'query ($id: ID!) { familyContract(id: $id) { availableActions } }',
      { id: left },
      'administrator',
    );
    expect(shown.data?.familyContract).toEqual({ availableActions: ['TRANSFER'] });
    const plan = {
      contractId: left,
      toTeamId: s.id('FamilyTeam', s.secondTeamId),
      doctorId: s.id('Person', s.people.second),
      reason: '原签约医生已离队',
    };
    s.must(await s.contract('contractTransfer', plan, 'administrator'));
    expect(await found()).toEqual([]);
  });
});

describe('what is promised', () => {
  const deliver = (contractId: string, more: object = {}) =>
    s.act<{ delivery: { id: string; version: number } | null }>(
      'deliveryRecord',
      { contractId, itemCode: 'VISIT', ...more },
      'delivery { id version }',
    );

  it('is counted, confirmed, rated and taken back', async () => {
    const contractId = s.id('FamilyContract', await s.standing(await s.resident(), s.daysAgo(100)));
    await s.refuses(() => deliver(contractId, { itemCode: 'DANCE' }), 'ITEM_UNKNOWN');
    await s.refuses(() => deliver(contractId, { deliveredOn: addDays(s.today, 1) }), 'DELIVERY_DATE');
    await s.refuses(() => deliver(contractId, { deliveredOn: s.daysAgo(101) }), 'DELIVERY_DATE');
    await s.refuses(
      () => deliver(contractId, { deliveredById: s.id('Person', s.people.elsewhere) }),
      'WITNESS_UNKNOWN',
    );
    const { delivery } = await deliver(contractId, { deliveredOn: s.daysAgo(20) });
    await s.refuses(() => deliver(contractId, { deliveredOn: s.daysAgo(20) }), 'DELIVERY_TWICE');
    const confirm = (more: object) =>
      s.act('deliveryConfirm', { deliveryId: delivery?.id, how: 'SIGNATURE', ...more }, 'delivery { id }');
    await s.refuses(() => confirm({ expectedVersion: 9 }), 'DELIVERY_CHANGED');
    await s.refuses(() => confirm({ how: 'CODE' }), 'SIGNING_WAY');
    // Whoever did it does not ask by telephone as well.
    await s.refuses(() => confirm({ how: 'PHONE' }), 'CONFIRM_BY_OTHER');
    expect(codesIn(await confirm({ rating: 4 }))).toEqual([]);
    await s.refuses(() => confirm({}), 'DELIVERY_STATE');
    const query = `query ($id: ID!) { familyContract(id: $id) { fulfilment { item { code } promised expected delivered confirmed nextBy state averageRating }
      fulfilmentSummary { promised delivered confirmed state averageRating } } }`;
    expect((await s.ask(query, { id: contractId })).data?.familyContract).toMatchObject({
      fulfilment: [
        { item: { code: 'CHECK' }, promised: 1, expected: 0, delivered: 0, state: 'ON_TIME', averageRating: null },
        { item: { code: 'VISIT' }, promised: 4, expected: 1, delivered: 1, confirmed: 1, averageRating: '4.0' },
      ],
      fulfilmentSummary: { promised: 5, delivered: 1, confirmed: 1, averageRating: '4.0' },
    });
    expect(
      codesIn(await s.act('deliveryCancel', { deliveryId: delivery?.id, reason: '误录' }, 'delivery { id }')),
    ).toEqual([]);
    await s.refuses(
      () => s.act('deliveryCancel', { deliveryId: delivery?.id, reason: '误录' }, 'delivery { id }'),
      'DELIVERY_STATE',
    );
    const [work] = await s.world.rows<{ undone: boolean }>(
      'SELECT undone_at IS NOT NULL AS undone FROM pay_work_event WHERE source_key = $1',
      [`delivery:${uuid(delivery?.id ?? '')}`],
    );
    expect(work).toEqual({ undone: true });
    expect((await s.ask(query, { id: contractId })).data?.familyContract).toMatchObject({
      fulfilmentSummary: { delivered: 0, state: 'NEVER_SERVED' },
    });
    const behind = await s.ask(
      'query ($teamId: ID!) { familyContracts(teamId: $teamId, onlyBehind: true, first: 100) { edges { node { id } } } }',
      {
        teamId: s.id('FamilyTeam', s.teamId),
      },
    );
    expect(JSON.stringify(behind.data)).toContain(contractId);
  });

  it('is counted over the chain: what was delivered under one team is not promised again by the next', async () => {
    const startsOn = s.daysAgo(100);
    const contractId = s.id('FamilyContract', await s.standing(await s.resident(), startsOn));
    for (const itemCode of ['CHECK', 'VISIT']) await deliver(contractId, { itemCode, deliveredOn: s.daysAgo(60) });
    const moved = s.must(
      await s.contract('contractTransfer', {
        contractId,
        toTeamId: s.id('FamilyTeam', s.secondTeamId),
        doctorId: s.id('Person', s.people.second),
        reason: '居民要求',
      }),
    );
    const query = `query ($id: ID!) { familyContract(id: $id) { fulfilment { item { code } promised expected delivered nextBy state } } }`;
    expect((await s.ask(query, { id: moved.id })).data?.familyContract).toEqual({
      fulfilment: [
        { item: { code: 'CHECK' }, promised: 1, expected: 0, delivered: 1, nextBy: null, state: 'DONE' },
        {
          item: { code: 'VISIT' },
          promised: 4,
          expected: 1,
          delivered: 1,
          nextBy: nextDueOn({ startsOn, agreedUntil: moved.agreedUntil }, 4, 1),
          state: 'ON_TIME',
        },
      ],
    });
    const behind = await s.ask(
      'query ($teamId: ID!) { familyContracts(teamId: $teamId, onlyBehind: true, first: 100) { edges { node { id } } } }',
      { teamId: s.id('FamilyTeam', s.secondTeamId) },
    );
    expect(JSON.stringify(behind.data)).not.toContain(moved.id);
  });

  it('counts a follow-up of its condition once, and not at all outside the term', async () => {
    const patientId = await s.resident();
    const contractId = await s.standing(patientId, s.daysAgo(100));
    const [followUpId, early] = [newUuid(), newUuid()];
    const done = { contractId, condition: CareCondition.HYPERTENSION, by: s.people.nurse };
    for (const [id, on] of [
      [followUpId, s.daysAgo(3)],
      [early, s.daysAgo(200)],
    ] as const)
      await s.world.rows(
        `INSERT INTO follow_up (id, patient_id, institution_id, conditions, done_on, done_at, done_by, way) VALUES ($1, $2, $3, '{HYPERTENSION}', $4, now(), $5, 'CLINIC')`,
        [id, patientId, s.centre.institutionId, on, s.people.nurse],
      );
    await inTransaction(s.world.database, 'SYSTEM', async tx => {
      expect(await activeContractOf(tx, patientId, s.today)).toMatchObject({ contractId, teamId: s.teamId });
      await recordDelivery(tx, { ...done, followUpId, on: s.daysAgo(3) });
      await recordDelivery(tx, { ...done, followUpId, on: s.daysAgo(3) });
      await recordDelivery(tx, { ...done, followUpId: early, on: s.daysAgo(200) });
      return accepted({});
    });
    expect(await s.world.count('service_delivery', `contract_id = '${contractId}'`)).toBe(1);
    const [row] = await s.world.rows<{ id: string }>('SELECT id FROM service_delivery WHERE contract_id = $1', [
      contractId,
    ]);
    await s.refuses(
      () =>
        s.act('deliveryCancel', { deliveryId: s.id('ServiceDelivery', row?.id ?? ''), reason: 'x' }, 'delivery { id }'),
      'DELIVERY_OF_FOLLOW_UP',
    );
  });
});

describe('what to sign', () => {
  it('is proposed: teams by neighbourhood and room, packages that fit, the combination, the days', async () => {
    const neighbourhoodId = await s.world.insert('neighbourhood', {
      institution_id: s.centre.institutionId,
      code: '001',
      name_zh: '福利社区',
      name_en: 'Fuli',
      kind: 'COMMITTEE',
      town_zh: '甲镇',
      town_en: 'Jia',
    });
    await s.world.rows('INSERT INTO family_team_area VALUES ($1, $2)', [s.secondTeamId, neighbourhoodId]);
    const patientId = await s.resident({ neighbourhood_id: neighbourhoodId }, { phone: null });
    const query = `query ($residentId: ID!) { contractSignProposal(residentId: $residentId) { startsOn endsOn
      teams { team { code } reasons load { contracted max } doctors { doctor { id } } } packages { package { code } fits because }
      districtInstitutions { code } cityInstitutions { code } current { id } obstacles { code } warnings { code } } }`;
    const { data } = await s.ask(query, { residentId: s.id('Resident', patientId) });
    expect(data?.contractSignProposal).toMatchObject({
      startsOn: s.today,
      endsOn: addMonths(s.today, 12),
      packages: [
        { package: { code: 'ELDERLY' }, fits: true, because: ['ELDERLY'] },
        { package: { code: 'BASIC' }, fits: true, because: [] },
      ],
      districtInstitutions: [{ code: 'QY1' }],
      cityInstitutions: [{ code: 'QYC' }],
      current: null,
      obstacles: [],
      warnings: [{ code: 'NO_PHONE' }],
    });
    const { teams } = data?.contractSignProposal as { teams: { team: { code: string }; reasons: string[] }[] };
    expect(teams[0]).toMatchObject({ team: { code: 'B' }, reasons: expect.arrayContaining(['SERVES_NEIGHBOURHOOD']) });
    expect(
      (await s.ask(query, { residentId: s.id('Resident', patientId) }, 'elsewhere')).data?.contractSignProposal,
    ).toBeNull();
  });

  it('stands at the resident: the contract of today and all there were', async () => {
    const patientId = await s.resident();
    await s.standing(patientId, s.daysAgo(500));
    const current: Shown = await s.signed(patientId);
    const { data } = await s.ask('query ($id: ID!) { resident(id: $id) { contract { id } contracts { state } } }', {
      id: toGlobalId('Resident', patientId),
    });
    expect(data?.resident).toEqual({
      contract: { id: current.id },
      contracts: [{ state: 'ACTIVE' }, { state: 'EXPIRED' }],
    });
  });
});
