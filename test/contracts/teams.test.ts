import { addDays, addMonths } from '../../server/kernel/civil-date';
import { newUuid, readGlobalId } from '../../server/kernel/ids';
import { codesIn } from '../support/api';
import { openTeam, Signing } from './signing';

/** Teams and packages kept by their administrators, and contracts taken from a sheet. */
let s: Signing;
beforeAll(async () => {
  s = await Signing.make();
});
afterAll(() => s.close());

interface Team {
  readonly id: string;
  readonly version: number;
  readonly closedOn: string | null;
  readonly lead: { id: string } | null;
  readonly members: readonly { id: string; role: string; person: { id: string } }[];
  readonly neighbourhoods: readonly { code: string }[];
}
const teamShown = 'team { id version closedOn lead { id } members { id role person { id } } neighbourhoods { code } }';

describe('a team', () => {
  const save = (more: object = {}) =>
    s.act<{ team: Team | null }>(
      'familyTeamSave',
      {
        institutionId: s.id('Institution', s.centre.institutionId),
        code: 'NEW',
        nameZh: '新团队',
        nameEn: 'New team',
        neighbourhoodIds: [],
        leadId: s.id('Person', s.people.doctor),
        ...more,
      },
      teamShown,
      'administrator',
    );
  const act = (name: string, input: object) => s.act<{ team: Team | null }>(name, input, teamShown, 'administrator');

  it('is opened with a lead, changed, staffed, led by somebody else, and closed', async () => {
    const before = await s.trace();
    expect(codesIn(await save({ leadId: null }))).toEqual(['LEAD_NEEDED']);
    expect(codesIn(await save({ leadId: s.id('Person', s.people.nurse) }))).toEqual(['PERSON_UNFIT']);
    expect(codesIn(await save({ code: 'A' }))).toEqual(['TEAM_CODE_TAKEN']);
    const neighbourhood = {
      code: '007',
      name_zh: '七村',
      name_en: 'Seven',
      kind: 'VILLAGE',
      town_zh: '甲镇',
      town_en: 'Jia',
    };
    const here = await s.world.insert('neighbourhood', { institution_id: s.centre.institutionId, ...neighbourhood });
    const there = await s.world.insert('neighbourhood', { institution_id: s.other.institutionId, ...neighbourhood });
    expect(codesIn(await save({ neighbourhoodIds: [s.id('Neighbourhood', there)] }))).toEqual(['AREA_ELSEWHERE']);
    expect(await s.trace()).toBe(before);

    const { team } = await save({ neighbourhoodIds: [s.id('Neighbourhood', here)] });
    expect(team).toMatchObject({ lead: { id: s.id('Person', s.people.doctor) }, neighbourhoods: [{ code: '007' }] });
    const teamId = team?.id ?? '';
    expect(codesIn(await save({ teamId, expectedVersion: 9 }))).toEqual(['TEAM_CHANGED']);
    expect((await save({ teamId, expectedVersion: 1, capacity: 10 })).team).toMatchObject({
      version: 2,
      neighbourhoods: [],
    });

    const nurse = { teamId, personId: s.id('Person', s.people.nurse) };
    expect(codesIn(await act('familyTeamMemberAdd', { ...nurse, role: 'GP' }))).toEqual(['PERSON_UNFIT']);
    expect(codesIn(await act('familyTeamMemberAdd', { ...nurse, role: 'NURSE' }))).toEqual([]);
    expect(codesIn(await act('familyTeamMemberAdd', { ...nurse, role: 'ASSISTANT' }))).toEqual(['ALREADY_MEMBER']);
    expect(codesIn(await act('familyTeamMemberAdd', { ...nurse, role: 'NURSE', startsOn: s.daysAgo(900) }))).toEqual([
      'MEMBER_DATES',
    ]);
    const second = { teamId, personId: s.id('Person', s.people.second), role: 'LEAD_GP' };
    const { team: led } = await act('familyTeamMemberAdd', second);
    expect(led?.lead).toEqual({ id: second.personId });
    expect(led?.members.map(({ role }) => role)).toEqual(['LEAD_GP', 'GP', 'NURSE']);
    const lead = led?.members.find(({ role }) => role === 'LEAD_GP')?.id;
    expect(codesIn(await act('familyTeamMemberEnd', { memberId: lead }))).toEqual(['LEAD_NEEDED']);
    const gp = led?.members.find(({ role }) => role === 'GP')?.id;
    const held = await s.draft(await s.resident(), { teamId });
    expect(codesIn(await act('familyTeamMemberEnd', { memberId: gp }))).toEqual(['DOCTOR_HAS_CONTRACTS']);
    s.must(await s.contract('contractDiscard', { contractId: held.id }));
    expect((await act('familyTeamMemberEnd', { memberId: gp })).team?.members).toHaveLength(2);

    const patientId = await s.resident();
    const draft = await s.draft(patientId, { teamId, doctorId: second.personId });
    expect(codesIn(await act('familyTeamClose', { teamId }))).toEqual(['TEAM_HAS_CONTRACTS']);
    s.must(await s.contract('contractDiscard', { contractId: draft.id }));
    expect((await act('familyTeamClose', { teamId })).team).toMatchObject({ closedOn: s.today, members: [] });
    expect(codesIn(await act('familyTeamClose', { teamId }))).toEqual(['TEAM_CLOSED']);
    expect(codesIn(await s.contract('contractDraft', s.draftInput(patientId, { teamId })))).toEqual(['TEAM_CLOSED']);
  });

  it('belongs to a community health centre, and names who may belong to it', async () => {
    const hospital = s.id('Institution', s.hospital.institutionId);
    const query = 'mutation ($input: FamilyTeamSaveInput!) { familyTeamSave(input: $input) { userErrors { code } } }';
    const input = {
      institutionId: hospital,
      code: 'H',
      nameZh: '院',
      nameEn: 'H',
      neighbourhoodIds: [],
      leadId: s.id('Person', s.people.doctor),
    };
    const answer = await s.ask(query, { input: { requestId: newUuid(), ...input } }, 'group');
    expect(answer.data?.familyTeamSave).toEqual({ userErrors: [{ code: 'TEAM_HOUSE' }] });
    const candidates =
      'query ($i: ID!, $r: FamilyTeamRole!) { familyTeamCandidates(institutionId: $i, role: $r) { id } }';
    const asked = async (role: string) =>
      (
        (await s.ask(candidates, { i: s.id('Institution', s.centre.institutionId), r: role }, 'administrator')).data
          ?.familyTeamCandidates as { id: string }[]
      ).map(({ id }) => id);
    expect((await asked('GP')).sort()).toEqual([s.people.doctor, s.people.second].map(id => s.id('Person', id)).sort());
    expect(await asked('NURSE')).toEqual([s.id('Person', s.people.nurse)]);
  });
});

describe('a package', () => {
  const item = { code: 'CHECK', nameZh: '体检', nameEn: 'Check-up', timesPerYear: 1, role: 'GP' };
  const publish = (more: object = {}) =>
    s.act<{ package: { id: string; version: number; price: { amount: string }; validUntil: string | null } | null }>(
      'servicePackagePublish',
      {
        groupId: s.id('MedicalGroup', s.groupId),
        code: 'PLUS',
        nameZh: '增值包',
        nameEn: 'Plus',
        populations: ['HYPERTENSION'],
        payers: [
          { payer: 'INSURANCE', amount: '70' },
          { payer: 'PUBLIC_HEALTH', amount: '30.00' },
          { payer: 'RESIDENT', amount: '20.5' },
        ],
        items: [item, { ...item, code: 'VISIT', condition: 'HYPERTENSION', timesPerYear: 4, minutes: 15 }],
        validFrom: s.today,
        ...more,
      },
      'package { id version price { amount } validUntil payers { payer amount { amount } } items { code condition minutes } }',
      'group',
    );

  it('is published in versions that follow each other, and withdrawn', async () => {
    const first = await publish();
    expect(first.package).toMatchObject({
      version: 1,
      price: { amount: '120.50' },
      items: [
        { code: 'CHECK', condition: null },
        { code: 'VISIT', condition: 'HYPERTENSION', minutes: 15 },
      ],
    });
    expect(codesIn(await publish())).toEqual(['PACKAGE_VERSION']);
    expect(codesIn(await publish({ validFrom: s.daysAgo(1) }))).toEqual(['PACKAGE_DAY']);
    const next = addDays(s.today, 30);
    const second = await publish({ validFrom: next });
    expect(second.package).toMatchObject({ version: 2, validUntil: null });
    const offered = async (on?: string) => {
      const { data } = await s.ask(
        'query ($groupId: ID!, $on: LocalDate) { servicePackages(groupId: $groupId, on: $on) { id code version validUntil } }',
        { groupId: s.id('MedicalGroup', s.groupId), on },
      );
      return (data?.servicePackages as { code: string; version: number }[]).filter(({ code }) => code === 'PLUS');
    };
    expect(await offered()).toMatchObject([{ version: 2 }, { version: 1, validUntil: next }]);
    expect(await offered(s.today)).toMatchObject([{ version: 1 }]);
    expect(await offered(next)).toMatchObject([{ version: 2 }]);
    const withdraw = (packageId: string | undefined, from?: string) =>
      s.act('servicePackageWithdraw', { packageId, from }, 'package { validUntil }', 'group');
    expect(codesIn(await withdraw(second.package?.id, s.daysAgo(1)))).toEqual(['PACKAGE_DAY']);
    expect(await withdraw(second.package?.id)).toMatchObject({ package: { validUntil: next }, userErrors: [] });
    expect(codesIn(await withdraw(second.package?.id))).toEqual(['PACKAGE_ENDED']);
    expect(await offered(next)).toEqual([]);
    // What was withdrawn before it began leaves no hole.
    expect((await publish({ validFrom: next })).package).toMatchObject({ version: 3 });
    expect(await offered(next)).toMatchObject([{ version: 3 }]);
  });

  it('adds up with others to a price and to payers', async () => {
    await s.world.rows(
      `INSERT INTO key_population (id, patient_id, institution_id, population, since, source) VALUES (gen_random_uuid(), $1, $2, 'DIABETES', '2024-01-01', 'MANUAL')`,
      [await s.resident(), s.centre.institutionId],
    );
    const paid = await publish({ code: 'PAID', populations: [], payers: [{ payer: 'RESIDENT', amount: '8' }] });
    const patientId = await s.resident();
    const { id } = await s.draft(patientId, { packageIds: [s.id('ServicePackage', s.basicId), paid.package?.id] });
    const { data } = await s.ask(
      'query ($id: ID!) { familyContract(id: $id) { price { amount } payers { payer amount { amount } } packages { code } } }',
      {
        id,
      },
    );
    expect(data?.familyContract).toEqual({
      price: { amount: '128.00' },
      payers: [
        { payer: 'INSURANCE', amount: { amount: '120.00' } },
        { payer: 'RESIDENT', amount: { amount: '8.00' } },
      ],
      packages: [{ code: 'BASIC' }, { code: 'PAID' }],
    });
  });
});

describe('a sheet of contracts', () => {
  const head = 'id_number,local_number,team,doctor,packages,starts_on,ends_on,signed_on,district,city,guardian';
  const load = (rows: readonly string[], more: object = {}) =>
    s.act<{ added: number; unchanged: number; rowFaults: { line: number; column: string | null; message: string }[] }>(
      'contractsImport',
      {
        institutionId: s.id('Institution', s.centre.institutionId),
        csv: [head, ...rows].join('\n'),
        dryRun: false,
        ...more,
      },
      'added unchanged rowFaults { line column message }',
    );
  const numberOf = async (patientId: string) =>
    (
      await s.world.rows<{ n: string }>('SELECT id_number AS n FROM patient_identity WHERE patient_id = $1', [
        patientId,
      ])
    )[0]?.n;

  it('is tried, taken as a whole, and taken again without doubles', async () => {
    const [one, two] = [await s.resident(), await s.resident({ local_number: 'L2' })];
    const start = addMonths(s.today, -6);
    const rows = [
      `${await numberOf(one)},,A,林医生,BASIC;ELDERLY,${start},,${start},QY1,QYC,`,
      `,L2,A团队,,BASIC包,${addMonths(s.today, -30)},${addMonths(s.today, -18)},${start},,,王大海`,
    ];
    const before = await s.trace();
    expect(await load(rows, { dryRun: true })).toEqual({ added: 2, unchanged: 0, rowFaults: [], userErrors: [] });
    expect(await s.trace()).toBe(before);
    expect(await load(rows)).toEqual({ added: 2, unchanged: 0, rowFaults: [], userErrors: [] });
    expect(await load(rows)).toEqual({ added: 0, unchanged: 2, rowFaults: [], userErrors: [] });
    const { data } = await s.ask(
      'query ($id: ID!) { resident(id: $id) { contract { state startsOn endsOn price { amount } signature { how paperSignedOn } districtInstitution { code } } } }',
      { id: s.id('Resident', one) },
    );
    expect(data?.resident).toEqual({
      contract: {
        state: 'ACTIVE',
        startsOn: start,
        endsOn: addMonths(start, 12),
        price: { amount: '120.00' },
        signature: { how: 'PAPER', paperSignedOn: start },
        districtInstitution: { code: 'QY1' },
      },
    });
    const [guarded] = await s.world.rows<{ signer: string; state: string }>(
      'SELECT signer, state FROM family_contract WHERE patient_id = $1',
      [two],
    );
    expect(guarded).toEqual({ signer: 'GUARDIAN', state: 'SIGNED' });
    expect(await s.world.count('pay_work_event')).toBe(0);
  });

  it('is refused as a whole, with each fault by its line and without repeating what it says', async () => {
    const good = await s.resident();
    const contracted = await s.resident();
    await s.standing(contracted, s.daysAgo(30));
    const dead = await s.resident({ died_on: s.daysAgo(2) });
    const elsewhere = await s.resident({ institution_id: s.other.institutionId });
    const id = await numberOf(good);
    const day = s.daysAgo(10);
    const rows = [
      `${id},,A,,BASIC,${day},,${day},,,`,
      `${id},,B,,BASIC,${addDays(day, 1)},,${day},,,`,
      `${await numberOf(contracted)},,A,,BASIC,${day},,${day},,,`,
      `${await numberOf(dead)},,A,,BASIC,${day},,${day},,,`,
      `${await numberOf(elsewhere)},,A,,BASIC,${day},,${day},,,`,
      `${id},,NONE,,NONE,${addMonths(day, 24)},,${addDays(s.today, 1)},QYC,QY1,`,
      `123,,A,,BASIC,2026-02-30,,${day},,,`,
    ];
    const before = await s.trace();
    const first = await load(rows.slice(6));
    expect(first.rowFaults.map(({ line, column }) => [line, column])).toEqual([
      [2, 'id_number'],
      [2, 'starts_on'],
    ]);
    const { rowFaults, userErrors, added } = await load(rows.slice(0, 6));
    expect(userErrors.map(({ code }) => code)).toEqual(['ROWS']);
    expect(added).toBe(0);
    expect(rowFaults.map(({ line, column }) => [line, column])).toEqual([
      [3, 'starts_on'],
      [4, 'starts_on'],
      [5, null],
      [6, null],
      [7, 'signed_on'],
      [7, 'team'],
      [7, 'packages'],
      [7, 'district'],
      [7, 'city'],
    ]);
    expect(JSON.stringify(rowFaults)).not.toContain(id);
    expect(await s.trace()).toBe(before);
    expect(await s.world.count('family_contract', `patient_id = '${good}'`)).toBe(0);
  });
});

it('shows teams of the group to everybody there, and how full they are only to their own', async () => {
  const query =
    'query ($id: ID!) { familyTeam(id: $id) { code load { contracted max fullness } viewerCanSign viewerCanManage } }';
  const teamId = await openTeam(s.world, s.centre, 'Z', s.people.second);
  const id = s.id('FamilyTeam', teamId);
  expect(readGlobalId(id)?.uuid).toBe(teamId);
  expect((await s.ask(query, { id }, 'elsewhere')).data?.familyTeam).toEqual({
    code: 'Z',
    load: null,
    viewerCanSign: false,
    viewerCanManage: false,
  });
  expect((await s.ask(query, { id })).data?.familyTeam).toEqual({
    code: 'Z',
    load: { contracted: 0, max: 1_500, fullness: 'FREE' },
    viewerCanSign: true,
    viewerCanManage: false,
  });
  // The list of a doctor is one, also over centres.
  const team_id = await openTeam(s.world, s.other, 'ZZ', s.people.second);
  const there = { institution_id: s.other.institutionId, team_id, doctor_id: s.people.second };
  await s.standing(await s.resident({ institution_id: s.other.institutionId }), s.daysAgo(5), there);
  const list = await s.ask('query ($id: ID!) { familyTeam(id: $id) { doctors { load { contracted } } } }', { id });
  expect(list.data?.familyTeam).toEqual({ doctors: [{ load: { contracted: 1 } }] });
});
