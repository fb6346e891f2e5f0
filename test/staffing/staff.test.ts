import { addDays, civilDateOf, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import { Api, bearer, requestId } from '../support/api';
import { Posting } from '../support/posting';
import { staffRecord } from '../support/staff';
import { type At, type House, World } from '../support/world';

/** Records, appointments, leaves and emergencies as the API takes and refuses them; what is refused leaves nothing behind. */
let world: World;
let api: Api;
let posting: Posting;
let groupId: string;
let here: House;
let member: House;
let hr: string;
let memberHr: string;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world);
  posting = new Posting(world);
  ({ groupId, lead: here, member } = await world.group('A'));
  hr = (await somebody('HR_OFFICER', here)).authorization;
  memberHr = (await somebody('HR_OFFICER', member)).authorization;
}, 120_000);
afterAll(async () => {
  await api.close();
  await world.close();
});

const today = civilDateOf(new Date());
const id = toGlobalId;
const institution = (house: House) => id('Institution', house.institutionId);

interface Somebody {
  readonly personId: string;
  readonly appointmentId: string;
  readonly authorization: string;
}

async function somebody(post: Post, at: At): Promise<Somebody> {
  const personId = await world.person(newUuid());
  const place = 'institutionId' in at ? { institutionId: at.institutionId } : at;
  const appointmentId = await world.appoint(personId, post, place);
  return { personId, appointmentId, authorization: await bearer(world, personId) };
}

type Payload = Record<string, unknown> & { userErrors: { code: string; message: string }[] };

/** Sends a mutation; answers its payload, or the code of its error. */
async function send(
  mutation: string,
  authorization: string,
  input: object,
  ask = '',
): Promise<Payload & { code?: string }> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const answer = await api.ask(
    `mutation ($input: ${type}) { ${mutation}(input: $input) { ${ask} userErrors { code message } } }`,
    { authorization, variables: { input: { requestId: requestId(), ...input } } },
  );
  if (answer.code) return { userErrors: [], code: answer.code, message: answer.message };
  return answer.data?.[mutation] as Payload;
}

const codes = ({ userErrors, code }: Payload & { code?: string }) => code ?? userErrors.map(error => error.code);

const wish = (personId: string, values: object = {}) => ({
  personId: id('Person', personId),
  institutionId: institution(here),
  post: 'PHARMACIST',
  kind: 'DUAL',
  shareBp: 5_000,
  from: today,
  ...values,
});

async function traces(): Promise<unknown> {
  const [row] = await world.rows(
    `SELECT (SELECT count(*) FROM appointment) AS a, (SELECT count(*) FROM outbox) AS o, (SELECT count(*) FROM audit_entry) AS e,
       (SELECT count(*) FROM staff_record) AS s, (SELECT count(*) FROM delegation) AS d, (SELECT count(*) FROM break_glass) AS b`,
  );
  return row;
}

describe('an appointment is refused', () => {
  it('beyond full time, twice as primary, without registration, beyond a licence, without sense; and says when and why', async () => {
    const { personId, licenceId } = await posting.physician(here.institutionId);
    await staffRecord(world, here.institutionId, personId);
    const next = addDays(today, 30);
    await posting.appointment(personId, here.institutionId, {
      post: 'BED_MANAGER',
      kind: 'PRIMARY',
      share_bp: 6_000,
      during: '[2024-01-01,)',
    });
    const short = await posting.licence(personId, `[2020-01-01,${addDays(today, 90)})`);
    await posting.registration(personId, short, member.institutionId, 'FILED', `[2020-01-01,${addDays(today, 90)})`);
    const before = await traces();
    const treats = { post: 'PHYSICIAN', shareBp: 1_000 };
    const refusals: [string, string, object, RegExp?][] = [
      ['SHARE_EXCEEDED', hr, wish(personId, { from: next }), new RegExp(`From ${next} on the shares come to 110%`)],
      ['PRIMARY_TWICE', hr, wish(personId, { kind: 'PRIMARY', shareBp: 1_000 }), /from 2024-01-01 on/],
      [
        'LICENCE_EXPIRES',
        memberHr,
        wish(personId, { ...treats, institutionId: institution(member) }),
        new RegExp(addDays(today, 90)),
      ],
      ['SHARE_UNFIT', hr, wish(personId, { shareBp: 0 })],
      ['SHARE_UNFIT', hr, wish(personId, { kind: 'ADDITIONAL', shareBp: 1_000 })],
      ['NEEDS_ORDER', hr, wish(personId, { kind: 'DISPATCH', shareBp: 1_000 })],
      ['PERIOD_EMPTY', hr, wish(personId, { until: today })],
      ['PERIOD_EMPTY', hr, wish(personId, { from: next, until: today })],
      ['BEGINS_IN_PAST', hr, wish(personId, { from: addDays(today, -1) })],
      ['PLACE_UNCLEAR', hr, wish(personId, { departmentId: id('Department', member.departmentId) })],
      ['PRIMARY_ELSEWHERE', memberHr, wish(personId, { kind: 'PRIMARY', institutionId: institution(member) })],
    ];
    for (const [code, by, input, says] of refusals) {
      const answer = await send('appointmentBegin', by, input);
      expect([code, codes(answer)]).toEqual([code, [code]]);
      if (says) expect(answer.userErrors[0]?.message).toMatch(says);
    }
    const elsewhere = await posting.physician(here.institutionId);
    const unregistered = wish(elsewhere.personId, { ...treats, institutionId: institution(member) });
    expect(codes(await send('appointmentBegin', memberHr, unregistered))).toEqual(['NOT_REGISTERED']);
    expect(await traces()).toEqual(before);
    expect(licenceId).toBeDefined();
  });

  it('when two give the last share at once: one is told why', async () => {
    const personId = await world.person('wanted');
    await posting.appointment(personId, here.institutionId, {
      post: 'BED_MANAGER',
      share_bp: 4_000,
      during: '[2024-01-01,)',
    });
    const give = (by: string, house: House) =>
      send('appointmentBegin', by, wish(personId, { shareBp: 6_000, institutionId: institution(house) }));
    const answers = await Promise.all([give(hr, here), give(memberHr, member)]);
    expect(answers.flatMap(codes)).toEqual(['SHARE_EXCEEDED']);
  });

  it('is told beforehand, with what the shares would come to', async () => {
    const personId = await world.person('planned');
    const [from, until] = [addDays(today, 10), addDays(today, 20)];
    await posting.appointment(personId, here.institutionId, {
      share_bp: 7_000,
      during: `[${startOfDay(from).toISOString()},${startOfDay(until).toISOString()})`,
    });
    const before = await traces();
    const answer = await api.ask(
      `query ($input: AppointmentWishInput!) { appointmentCheck(input: $input) { refusals { code } sharesAfter { from until bp } } }`,
      { authorization: hr, variables: { input: wish(personId, { post: 'BED_MANAGER' }) } },
    );
    expect(answer.data?.appointmentCheck).toEqual({
      refusals: [{ code: 'SHARE_EXCEEDED' }],
      sharesAfter: [
        { from: today, until: from, bp: 5_000 },
        { from, until, bp: 12_000 },
        { from: until, until: null, bp: 5_000 },
      ],
    });
    expect(await traces()).toEqual(before);
  });
});

describe('an end', () => {
  it('on a day to come leaves the rights until its midnight in Shanghai, and is not dated back', async () => {
    const nurse = await somebody('WARD_NURSE', here);
    const end = (on: string | null) =>
      send(
        'appointmentEnd',
        hr,
        { appointmentId: id('Appointment', nurse.appointmentId), reason: 'moves', on },
        'appointment { endsAt }',
      );
    expect(codes(await end(addDays(today, -1)))).toEqual(['ENDS_IN_PAST']);
    expect(codes(await end(today))).toEqual(['ENDS_IN_PAST']);
    const on = addDays(today, 3);
    expect(await end(on)).toMatchObject({ appointment: { endsAt: startOfDay(on).toISOString() }, userErrors: [] });
    expect(codes(await end(addDays(on, 1)))).toEqual(['ALREADY_ENDED']);
  });

  it('of a primary that has not begun makes room for another, beside the running one', async () => {
    const personId = await world.person('changes');
    const start = addDays(today, 40);
    await posting.appointment(personId, here.institutionId, {
      kind: 'PRIMARY',
      during: `[2024-01-01,${startOfDay(start).toISOString()})`,
    });
    const next = wish(personId, { kind: 'PRIMARY', from: start });
    const begun = await send('appointmentBegin', hr, next, 'appointment { id }');
    const { id: appointmentId } = begun.appointment as { id: string };
    expect(codes(await send('appointmentEnd', hr, { appointmentId, reason: 'changed mind' }))).toEqual([]);
    expect(codes(await send('appointmentBegin', hr, next))).toEqual([]);
    expect(await world.count('appointment', `person_id = '${personId}' AND withdrawn_at IS NOT NULL`)).toBe(1);
  });
});

describe('a record', () => {
  const staff = (values: object = {}) => ({
    institutionId: institution(here),
    nameZh: '曾国藩',
    nameEn: 'Zeng Guofan',
    number: newUuid().slice(-8),
    profession: 'DOCTOR',
    hiredOn: '2020-01-01',
    ...values,
  });
  const register = (values: object = {}, by = hr) =>
    send('staffRegister', by, staff(values), 'person { id record { number version home { code } availableActions } }');
  interface Registered {
    readonly id: string;
    readonly record: { readonly version: number };
  }

  it('is begun once, kept by its house, found by the first letters, and changed by the version', async () => {
    const answer = await register({ number: 'A-17', bornOn: '1980-03-04', sex: 'MALE' });
    const person = answer.person as Registered;
    expect(person).toMatchObject({
      record: { number: 'A-17', home: { code: 'A1' }, availableActions: ['UPDATE', 'LEAVE', 'APPOINT'] },
    });
    expect(codes(await register({ number: 'A-17' }))).toEqual(['NUMBER_TAKEN']);
    expect(codes(await register({ personId: person.id }))).toEqual(['ALREADY_STAFF']);
    expect(codes(await register({ bornOn: '2010-01-01' }))).toEqual(['DAY_UNFIT']);
    expect(codes(await register({}, memberHr))).toBe('FORBIDDEN');
    const update = (version: number, by = hr) =>
      send('staffUpdate', by, {
        ...staff({ number: 'A-18' }),
        institutionId: undefined,
        personId: person.id,
        expectedVersion: version,
      });
    expect(codes(await update(7))).toEqual(['CHANGED']);
    expect(codes(await update(1, memberHr))).toBe('FORBIDDEN');
    expect(codes(await update(1))).toEqual([]);
    for (const search of ['zgf', '国藩', 'A-18', 'guofan']) {
      const found = await api.ask(
        `query ($search: String) { staff(institutionId: "${institution(here)}", filter: { search: $search }) { totalCount edges { node { person { id } } } } }`,
        { authorization: hr, variables: { search } },
      );
      expect([search, found.data?.staff]).toEqual([
        search,
        { totalCount: 1, edges: [{ node: { person: { id: person.id } } }] },
      ]);
    }
  });

  it('shows licences and days of birth to those who keep it and to its owner, and to nobody else', async () => {
    const { person } = (await register({ bornOn: '1980-03-04' })) as unknown as { person: Registered };
    const licence = {
      personId: person.id,
      kind: 'PHYSICIAN',
      number: '110310000099999',
      scopeZh: '外科',
      from: '2020-01-01',
    };
    expect(codes(await send('licenceAdd', hr, licence))).toEqual([]);
    expect(codes(await send('licenceAdd', hr, licence))).toEqual(['LICENCE_TAKEN']);
    const query = `{ node(id: "${person.id}") { ... on Person { privateRecord { bornOn } licences { number } } } }`;
    const seen = async (authorization: string) => (await api.ask(query, { authorization })).data?.node;
    const open = { privateRecord: { bornOn: '1980-03-04' }, licences: [{ number: '110310000099999' }] };
    expect(await seen(hr)).toEqual(open);
    const hidden = { privateRecord: null, licences: [] };
    expect(await seen((await somebody('WARD_NURSE', here)).authorization)).toEqual(hidden);
    expect(await seen(memberHr)).toEqual(hidden);
  });

  it('holds what rests on it: neither a licence nor a registration is shortened below, with the list', async () => {
    const { personId, licenceId } = await posting.physician(here.institutionId);
    await staffRecord(world, here.institutionId, personId);
    await posting.appointment(personId, here.institutionId, {
      post: 'PHYSICIAN',
      kind: 'PRIMARY',
      during: '[2024-01-01,)',
    });
    const [site] = await world.rows<{ id: string }>('SELECT id FROM practice_registration WHERE person_id = $1', [
      personId,
    ]);
    const until = addDays(today, 30);
    const shorten = { licenceId: id('Licence', licenceId), expectedVersion: 1, until };
    const blocked = 'blockers { kind messageEn }';
    expect(await send('licenceUpdate', hr, shorten, blocked)).toMatchObject({
      userErrors: [{ code: 'RESTED_ON' }],
      blockers: [{ kind: 'REGISTRATION', messageEn: 'Registration at A1 (from 2020-01-01 on)' }],
    });
    const end = { registrationId: id('PracticeRegistration', site?.id ?? ''), expectedVersion: 1, until, reason: 'x' };
    expect(await send('registrationEnd', hr, end, blocked)).toMatchObject({
      userErrors: [{ code: 'RESTED_ON' }],
      blockers: [{ kind: 'APPOINTMENT', messageEn: 'Appointment at A1 (from 2024-01-01 on)' }],
    });
    expect(codes(await send('registrationEnd', hr, { ...end, until: today }))).toEqual(['ENDS_IN_PAST']);
    const file = { licenceId: id('Licence', licenceId), institutionId: institution(member), from: today };
    expect(codes(await send('registrationAdd', hr, { ...file, kind: 'PRIMARY' }))).toEqual(['PRIMARY_TWICE']);
    expect(codes(await send('registrationAdd', hr, { ...file, kind: 'FILED', until: today }))).toEqual([
      'PERIOD_EMPTY',
    ]);
    expect(codes(await send('registrationAdd', hr, { ...file, kind: 'FILED', from: '2019-01-01' }))).toEqual([
      'LICENCE_EXPIRES',
    ]);
    expect(codes(await send('registrationAdd', hr, { ...file, kind: 'FILED' }))).toEqual([]);
    expect(codes(await send('registrationAdd', hr, { ...file, kind: 'FILED' }))).toEqual(['ALREADY_REGISTERED']);
  });

  it('ends with everything when somebody leaves; the person and what they did stay', async () => {
    const { personId } = await posting.physician(here.institutionId);
    await staffRecord(world, here.institutionId, personId);
    const nurse = await somebody('WARD_NURSE', here);
    await world.appoint(personId, 'WARD_NURSE', { institutionId: here.institutionId });
    await posting.appointment(personId, member.institutionId, { during: '[2024-01-01,)' });
    await posting.appointment(personId, member.institutionId, { during: '[2190-01-01,)', share_bp: 1_000 });
    await world.insert('delegation', {
      appointment_id: nurse.appointmentId,
      from_person: nurse.personId,
      to_person: personId,
      during: `[${new Date(Date.now() - 1000).toISOString()},${addDays(today, 9)})`,
      reason: 'LEAVE',
      created_at: new Date(),
      created_by: nurse.personId,
    });
    const authorization = await bearer(world, personId);
    const board = () =>
      api.ask(`{ bedBoard(institutionId: "${institution(here)}") { institution { code } } }`, { authorization });
    expect((await board()).code).toBeUndefined();
    const leave = (values: object) =>
      send(
        'staffLeave',
        hr,
        { personId: id('Person', personId), expectedVersion: 1, reason: 'RETIRED', ...values },
        'ended { post }',
      );
    expect(codes(await leave({ on: today }))).toEqual(['LEAVES_IN_PAST']);
    expect(codes(await leave({ expectedVersion: 9 }))).toEqual(['CHANGED']);
    expect(await leave({})).toMatchObject({
      userErrors: [],
      ended: expect.arrayContaining([{ post: 'WARD_NURSE' }, { post: 'PHARMACIST' }]),
    });
    expect((await board()).code).toBe('FORBIDDEN');
    expect(await world.count('appointment', `person_id = '${personId}' AND ends_at > now()`)).toBe(0);
    expect(
      await world.count('practice_registration', `person_id = '${personId}' AND during @> group_today() + 1`),
    ).toBe(0);
    expect(await world.count('appointment', `person_id = '${personId}'`)).toBe(3);
    expect(codes(await leave({ expectedVersion: 2 }))).toEqual(['PERSON_LEFT']);
    expect(codes(await send('appointmentBegin', hr, wish(personId)))).toEqual(['PERSON_LEFT']);
  });
});

describe('a sheet', () => {
  const head =
    '工号,姓名,性别,人员类别,学历,入职日期,职称,职称级别,职称取得日期,执业类别,执业证书号,证书起始日,证书截止日';
  const take = (rows: string[], dryRun = false) =>
    send(
      'staffImport',
      hr,
      { institutionId: institution(here), csv: [head, ...rows].join('\n'), dryRun },
      'added updated rowFaults { line column message }',
    );

  it('is tried, taken as a whole, and brings up to date who is there', async () => {
    const rows = [
      'I001,张伟,男,医师,硕士,2018-07-01,主治医师,中级,2021-05-01,执业医师,110319990000001,2018-01-01,',
      'I002,李娜,女,护士,本科,2019/3/12,,,,护士,202699900001,2019-01-01,2029-01-01',
    ];
    const before = await world.count('person');
    expect(await take(rows, true)).toMatchObject({ added: 2, updated: 0, userErrors: [] });
    expect(await world.count('person')).toBe(before);
    expect(await take(rows)).toMatchObject({ added: 2, updated: 0, userErrors: [] });
    expect(await take([rows[0]?.replace('硕士', '博士') ?? ''])).toMatchObject({ added: 0, updated: 1 });
    const [row] = await world.rows(
      `SELECT s.education, s.initials, (SELECT count(*)::int FROM practice_registration r WHERE r.person_id = s.person_id) AS sites
       FROM staff_record s WHERE number = 'I001'`,
    );
    expect(row).toEqual({ education: 'DOCTORATE', initials: 'zw', sites: 1 });
  });

  it('with faults names each cell, and nothing is taken', async () => {
    const before = await world.count('person');
    const answer = await take([
      '!,,男,巫师,小学,昨天,,,,,,,',
      'I003,王芳,女,护士,本科,2019-03-12,护师,超级,2020-01-01,护士,20,2019-01-01,2018-01-01',
      'I004,赵敏,女,护士,本科,2019-03-12,,,,,,,',
      'I004,钱敏,女,护士,本科,2019-03-12,,,,,,,',
    ]);
    const cells = (answer.rowFaults as { line: number; column: string }[]).map(
      ({ line, column }) => `${line} ${column}`,
    );
    expect(cells).toEqual([
      ...['2 number', '2 name', '2 profession', '2 education', '2 hired_on'],
      ...['3 title_level', '3 licence_number', '3 licence_until', '5 number'],
    ]);
    expect(codes(answer)).toEqual(['ROWS']);
    const other = await take(['I001,王小明,男,医师,硕士,2018-07-01,,,,,,,']);
    expect(other.rowFaults).toMatchObject([{ line: 2, column: 'name' }]);
    expect(await world.count('person')).toBe(before);
  });
});

describe('rights given on for a leave', () => {
  it('hold while both do, are not given on, and end at once', async () => {
    const giver = await somebody('HR_OFFICER', here);
    const taker = await somebody('PHARMACIST', member);
    const give = (values: object = {}, by = giver) =>
      send(
        'delegationBegin',
        by.authorization,
        {
          appointmentId: id('Appointment', giver.appointmentId),
          toPersonId: id('Person', taker.personId),
          until: new Date(Date.now() + 3 * 86_400_000).toISOString(),
          reason: 'SICK',
          note: '手术',
          ...values,
        },
        'delegation { id state }',
      );
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const before = await traces();
    expect(codes(await give({ toPersonId: id('Person', giver.personId) }))).toEqual(['TO_ONESELF']);
    expect(codes(await give({ until: day(91) }))).toEqual(['TOO_LONG']);
    expect(codes(await give({ from: day(2), until: day(1) }))).toEqual(['PERIOD_EMPTY']);
    expect(codes(await give({ from: day(-1) }))).toEqual(['BEGINS_IN_PAST']);
    expect(codes(await give({}, taker))).toEqual(['NOT_YOURS', 'TO_ONESELF']);
    const nurse = await somebody('WARD_NURSE', here);
    const clinical = { appointmentId: id('Appointment', nurse.appointmentId) };
    expect(codes(await give(clinical, nurse))).toEqual(['COLLEAGUE_UNFIT']);
    expect(await traces()).toMatchObject({ d: (before as { d: string }).d });

    const directory = () =>
      api.ask(`{ staff(institutionId: "${institution(here)}") { totalCount } }`, {
        authorization: taker.authorization,
      });
    expect((await directory()).code).toBe('FORBIDDEN');
    const given = await give();
    expect(given).toMatchObject({ delegation: { state: 'RUNNING' }, userErrors: [] });
    expect((await directory()).code).toBeUndefined();
    expect(codes(await give())).toEqual(['ALREADY_DELEGATED']);
    // What was given is not given on, and not used upon its giver.
    const next = await somebody('PHARMACIST', here);
    expect(codes(await give({ toPersonId: id('Person', next.personId) }, taker))).toEqual(['NOT_YOURS']);
    expect(codes(await send('appointmentBegin', taker.authorization, wish(giver.personId)))).toBe('FORBIDDEN');
    expect(
      codes(
        await send(
          'appointmentBegin',
          taker.authorization,
          wish(next.personId, { post: 'AUDITOR', kind: 'ADDITIONAL', shareBp: 0 }),
        ),
      ),
    ).toEqual([]);
    const { id: delegationId } = given.delegation as { id: string };
    const why = `{ node(id: "${delegationId}") { ... on Delegation { reason note to { id } } } }`;
    const seen = async (authorization: string) => (await api.ask(why, { authorization })).data?.node;
    const to = { id: id('Person', taker.personId) };
    expect(await seen(giver.authorization)).toEqual({ reason: 'SICK', note: '手术', to });
    expect(await seen(nurse.authorization)).toBeNull();
    expect(codes(await send('delegationEnd', taker.authorization, { delegationId }))).toEqual([]);
    expect((await directory()).code).toBe('FORBIDDEN');
    expect(codes(await send('delegationEnd', giver.authorization, { delegationId }))).toEqual(['ALREADY_ENDED']);
  });
});

describe('rights opened in an emergency', () => {
  it('open for a reason, show patients, are written down with each look, end, and are reviewed by another', async () => {
    const physician = await somebody('PHYSICIAN', member);
    const auditor = await somebody('AUDITOR', { groupId });
    const { encounterId } = await world.patientIn(here, here.bedIds[0] ?? '', '欧阳静姝');
    const open = (values: object = {}, by = physician) =>
      send(
        'breakGlassOpen',
        by.authorization,
        {
          institutionId: institution(here),
          post: 'PHYSICIAN',
          purpose: 'EMERGENCY',
          reason: 'collapsed in the corridor of the lead hospital',
          ...values,
        },
        'breakGlass { id isOpen }',
      );
    expect(codes(await open({ reason: 'urgent' }))).toEqual(['REASON_SHORT']);
    expect(codes(await open({ post: 'WARD_NURSE' }))).toEqual(['POST_NOT_HELD']);
    expect(codes(await open({ minutes: 241 }))).toEqual(['TOO_LONG']);
    expect(codes(await open({ institutionId: institution(member) }))).toEqual(['NOT_NEEDED']);
    expect(codes(await open({ wardId: id('Ward', member.wardId) }))).toEqual(['PLACE_UNCLEAR']);
    const look = () =>
      api.ask(`{ encounter(id: "${id('Encounter', encounterId)}") { patient { identity { name } } } }`, {
        authorization: physician.authorization,
      });
    expect((await look()).text).not.toContain('欧阳静姝');
    const opened = await open();
    const { id: breakGlassId } = opened.breakGlass as { id: string };
    expect(codes(await open())).toEqual(['NOT_NEEDED', 'ALREADY_OPEN'].slice(1));
    expect((await look()).text).toContain('欧阳静姝');
    const [seen] = await world.rows<{ detail: { breakGlassId: string } }>(
      `SELECT detail FROM audit_entry WHERE action = 'patient.identify' AND person_id = $1`,
      [physician.personId],
    );
    expect(id('BreakGlass', seen?.detail.breakGlassId ?? '')).toBe(breakGlassId);
    // It opens what is clinical and nothing further.
    expect(codes(await open({}, auditor))).toBe('FORBIDDEN');
    const review = (by: Somebody, values: object = {}) =>
      send(
        'breakGlassReview',
        by.authorization,
        { breakGlassId, justified: true, ...values },
        'breakGlass { justified }',
      );
    expect(codes(await review(auditor))).toEqual(['STILL_OPEN']);
    expect(codes(await send('breakGlassEnd', physician.authorization, { breakGlassId }))).toEqual([]);
    expect((await look()).text).not.toContain('欧阳静姝');
    expect(codes(await review(physician))).toBe('FORBIDDEN');
    await world.appoint(physician.personId, 'AUDITOR', { groupId });
    expect(codes(await review(physician))).toEqual(['REVIEW_OWN']);
    expect(codes(await review(auditor, { justified: false }))).toEqual(['NOTE_MISSING']);
    expect(await review(auditor)).toMatchObject({ breakGlass: { justified: true }, userErrors: [] });
    expect(codes(await review(auditor))).toEqual(['REVIEWED']);
  });
});

describe('the directory', () => {
  it('goes on page by page without a name in its cursors, and counts what each filter would show', async () => {
    const house = await world.house('DIR', 'COMMUNITY');
    await world.join(groupId, house.institutionId, 'MEMBER');
    const officer = (await somebody('HR_OFFICER', house)).authorization;
    for (const name of ['赵一', '钱二', '孙三', '李四'])
      await staffRecord(world, house.institutionId, await world.person(name));
    const found: string[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { staff(institutionId: "${institution(house)}", filter: { profession: NURSE }, first: 3, after: $after) {
        totalCount counts { all byProfession { profession count } } edges { node { person { nameZh } } } pageInfo { endCursor hasNextPage } } }`;
      const { data } = await api.ask(query, { authorization: officer, variables: { after } });
      const page = data?.staff as {
        totalCount: number;
        counts: object;
        edges: { node: { person: { nameZh: string } } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      expect(page).toMatchObject({
        totalCount: 4,
        counts: { all: 5, byProfession: [{ profession: 'NURSE', count: 4 }] },
      });
      found.push(...page.edges.map(({ node }) => node.person.nameZh));
      expect(Buffer.from(page.pageInfo.endCursor, 'base64url').toString()).toMatch(/^\["[0-9a-f-]{36}"\]$/);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    // As dictionaries order it: Li, Qian, Sun, Zhao.
    expect(found).toEqual(['李四', '钱二', '孙三', '赵一']);
  });
});
