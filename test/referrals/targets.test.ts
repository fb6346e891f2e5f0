import { InstitutionTier, SexRule } from '../../server/group/group.rules';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Snapshot } from '../../server/platform/database/snapshot';
import { ReferralScene } from '../../server/referrals/referral.rules';
import { readPatientSearch } from '../../server/referrals/targets/patient-search.rules';
import { fitsSpecialty } from '../../server/referrals/targets/specialty.rules';
import { type Candidate, distanceMetres, kilometresOf, rankTargets } from '../../server/referrals/targets/target.rules';
import { Isolation, Sex } from '../../server/wards/encounter.rules';
import { checkCharacter } from '../../server/wards/patient.rules';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { offersFor } from '../../server/wards/supply.rules';
import { Api, bearer, secret } from '../support/api';
import { draftReferral, slotSession } from '../support/booking';
import { type House, World } from '../support/world';

const now = new Date('2026-03-02T00:00:00Z');

const plain: Candidate = {
  institutionId: '',
  departmentId: '',
  institutionCode: 'A',
  departmentCode: '1',
  tier: InstitutionTier.DISTRICT,
  sharesGroup: true,
  fitsSpecialty: true,
  treats: true,
  freeBeds: 3,
  occupied: 40,
  authorised: 50,
  sexRules: [SexRule.SAME_ROOM],
  isolation: null,
  nextSlot: null,
  distanceMetres: 3_000,
  answerMinutes: 20,
  earlier: 0,
  isHome: false,
};

describe('the ranking', () => {
  const inDays = (days: number) => ({ startsAt: new Date(now.getTime() + days * 86_400_000), free: 3 });
  const { INPATIENT, OUTPATIENT } = ReferralScene;

  test.each<[string, ReferralScene, Partial<Candidate>, Partial<Candidate>]>([
    ['the right specialty before another', INPATIENT, {}, { fitsSpecialty: false }],
    ['the right specialty before what is not known', INPATIENT, {}, { fitsSpecialty: null }],
    ['what is not known before another specialty', INPATIENT, { fitsSpecialty: null }, { fitsSpecialty: false }],
    ['what the tier treats', INPATIENT, {}, { treats: false }],
    ['a free bed before none', INPATIENT, { freeBeds: 1 }, { freeBeds: 0 }],
    ['more free beds', INPATIENT, { freeBeds: 3 }, { freeBeds: 1 }],
    ['the nearer house', INPATIENT, {}, { distanceMetres: 9_000 }],
    ['a known place before an unknown one far away', INPATIENT, { distanceMetres: 12_000 }, { distanceMetres: null }],
    ['an unknown place before one beyond all', INPATIENT, { distanceMetres: null }, { distanceMetres: 40_000 }],
    ['the house that is less full', INPATIENT, {}, { occupied: 55 }],
    ['who answers fast', INPATIENT, {}, { answerMinutes: 300 }],
    ['where the patient was', INPATIENT, { earlier: 1 }, {}],
    ['the house of the patient', INPATIENT, { isHome: true }, {}],
    ['the own group', INPATIENT, {}, { sharesGroup: false }],
    ['a slot in two days before one next week', OUTPATIENT, { nextSlot: inDays(2) }, { nextSlot: inDays(6) }],
    ['a slot next month before none', OUTPATIENT, { nextSlot: inDays(30) }, {}],
    [
      'the right specialty without a slot before another with one',
      OUTPATIENT,
      {},
      { fitsSpecialty: false, nextSlot: inDays(1) },
    ],
  ])('puts first %s', (_what, scene, better, worse) => {
    const good = { ...plain, ...better, departmentId: 'good', institutionCode: 'Z' };
    const bad = { ...plain, ...worse, departmentId: 'bad', institutionCode: 'A' };
    expect(rankTargets([bad, good], scene, now, 2).map(each => each.departmentId)).toEqual(['good', 'bad']);
  });

  test('stays between 0 and 100, and orders equals by code', () => {
    const best = { ...plain, distanceMetres: 0, earlier: 4, isHome: true };
    const worst = {
      ...plain,
      fitsSpecialty: false,
      treats: false,
      freeBeds: 0,
      distanceMetres: 90_000,
      occupied: 99,
      answerMinutes: 999,
      sharesGroup: false,
    };
    expect(rankTargets([best, worst], INPATIENT, now, 9).map(({ score }) => score)).toEqual([100, 0]);
    const equals = ['B2', 'A2', 'A1'].map(code => ({
      ...plain,
      institutionCode: code.charAt(0),
      departmentCode: code.charAt(1),
      departmentId: code,
    }));
    expect(rankTargets(equals, INPATIENT, now, 2).map(({ departmentId }) => departmentId)).toEqual(['A1', 'A2']);
  });

  test('says each reason in both languages', () => {
    const facts = { ...plain, isolation: Isolation.AIRBORNE, sexRules: [SexRule.FEMALE], earlier: 2, isHome: true };
    const [target] = rankTargets([facts], INPATIENT, now, 1);
    expect(target?.reasons.map(({ zh }) => zh)).toEqual([
      '专科对口',
      '目录内可收治',
      '合适空床 3 张',
      '具备空气隔离',
      '女病区',
      '曾在此就诊 2 次',
      '患者建档机构',
      '约 3.0 公里',
      '床位使用率 80%',
      '近 90 天中位答复 20 分钟',
    ]);
    expect(target?.reasons.every(({ en }) => /^[\x20-\x7e]+$/.test(en))).toBe(true);
  });

  test.each([
    ['心血管内科', 'I21.9', 60, true],
    ['骨科', 'I21.9', 60, false],
    ['康复医学科', 'I63.9', 70, true],
    ['神经内科', 'I63.9', 70, true],
    ['全科病房', 'I10', 70, true],
    ['呼吸与危重症医学科', 'J44.1', 70, true],
    ['儿科', 'J18.0', 5, true],
    ['儿科', 'J18.0', 50, false],
    ['骨科', null, 50, null],
    ['骨科', 'R31', 50, null],
  ])('%s for %s at %s years: %s', (department, code, age, fits) => {
    expect(fitsSpecialty(department, code, age)).toBe(fits);
  });

  test('measures distances', () => {
    const jiading = { latitude: 31.383, longitude: 121.25 };
    const anting = { latitude: 31.295, longitude: 121.16 };
    expect(distanceMetres(jiading, anting)).toBe(12_993);
    expect(distanceMetres(jiading, jiading)).toBe(0);
    expect(distanceMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBe(20_015_087);
    expect(distanceMetres(null, anting)).toBeNull();
    expect([0, 49, 50, 3_249, 3_250, 12_993].map(kilometresOf)).toEqual(['0.0', '0.0', '0.1', '3.2', '3.3', '13.0']);
  });

  test('counts the beds that fit one patient', () => {
    const supply = {
      departmentId: 'd',
      sexRule: SexRule.SAME_ROOM,
      ageFrom: null,
      ageUntil: null,
      isolation: [],
      equipment: [],
      roommateSexes: [],
    };
    const beds = { authorised: 5, occupied: 2, free: 2 };
    const need = { sex: Sex.MALE, ageYears: 50, isolation: null, equipment: [] };
    const offers = offersFor(need, [
      { ...supply, ...beds },
      { ...supply, ...beds, roommateSexes: [Sex.FEMALE] },
      { ...supply, ...beds, departmentId: 'women', sexRule: SexRule.FEMALE },
    ]);
    expect(offers.get('d')).toEqual({
      freeBeds: 2,
      couldFit: true,
      occupied: 4,
      authorised: 10,
      sexRules: [SexRule.SAME_ROOM],
    });
    expect(offers.get('women')).toMatchObject({ freeBeds: 0, couldFit: false, sexRules: [] });
  });
});

describe('what is typed into the one field', () => {
  const id = `31011419600101001${checkCharacter('31011419600101001')}`;
  test.each([
    ['', { by: 'NOTHING' }],
    [` ${id} `, { by: 'ID_NUMBER', idNumber: id }],
    ['zy123', { by: 'ENCOUNTER', number: 'ZY000000123' }],
    ['123456', { by: 'ENCOUNTER', number: 'ZY000123456' }],
    ['1234', { by: 'PHONE', end: '1234', whole: null }],
    ['13800001234', { by: 'PHONE', end: '1234', whole: '13800001234' }],
    ['王 小明', { by: 'NAME', name: '王 小明' }],
    ['ZY', { by: 'NAME', name: 'ZY' }],
    ['王', { by: 'SURNAME', name: '王' }],
  ])('%p is %p', (text, search) => {
    expect(readPatientSearch(text)).toEqual(search);
  });
});

describe('at the desk of a sender', () => {
  let world: World;
  let api: Api;
  let lead: House;
  let member: House;
  let doctor: string;
  let nurse: string;
  let resident: string;
  let foreign: string;
  const resident_id = `31011419550505002${checkCharacter('31011419550505002')}`;
  const foreign_id = `31011419550505004${checkCharacter('31011419550505004')}`;

  beforeAll(async () => {
    world = await World.make();
    api = await Api.start(world);
    ({ lead, member } = await world.group('TO'));
    doctor = await signedIn('FAMILY_DOCTOR', member);
    nurse = await signedIn('REFERRAL_DESK', member);
    resident = await known(member, '王小明', resident_id, '13800001234');
    foreign = await known(lead, '王小红', foreign_id, '13900001234');
    await world.rows(`UPDATE institution SET latitude = 31.383, longitude = 121.25 WHERE id = $1`, [
      lead.institutionId,
    ]);
    await world.rows(`UPDATE institution SET latitude = 31.295, longitude = 121.16 WHERE id = $1`, [
      member.institutionId,
    ]);
    await world.rows(`UPDATE department SET name_zh = '心血管内科' WHERE id = $1`, [lead.departmentId]);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  async function signedIn(post: 'FAMILY_DOCTOR' | 'REFERRAL_DESK' | 'WARD_NURSE', house: House): Promise<string> {
    const personId = await world.person(post);
    await world.appoint(personId, post, { institutionId: house.institutionId });
    return bearer(world, personId);
  }

  async function known(house: House, name: string, idNumber: string, phone: string): Promise<string> {
    const patientId = await world.insert('patient', {
      registered_at: house.institutionId,
      masked_name: `${name[0]}**`,
      sex: 'FEMALE',
      birth_date: '1955-05-05',
    });
    const idHash = new IdentityHasher(secret).hash(idNumber);
    await world.rows(
      'INSERT INTO patient_identity (patient_id, name, id_number, id_hash, phone) VALUES ($1, $2, $3, $4, $5)',
      [patientId, name, idNumber, idHash, phone],
    );
    return patientId;
  }

  async function found(search: string, authorization: string, house = member) {
    const { data, code } = await api.ask(
      'query ($house: ID!, $search: String) { referralPatients(institutionId: $house, search: $search) { patient { id maskedName identity { name phone } } encounter { number } ward { id } bed { id } lastSeenAt } }',
      { variables: { house: toGlobalId('Institution', house.institutionId), search }, authorization },
    );
    return code ?? (data?.referralPatients as { patient: { id: string; identity: { name: string } | null } }[]);
  }
  const ids = async (search: string, authorization: string) => {
    const rows = await found(search, authorization);
    return typeof rows === 'string' ? rows : rows.map(({ patient }) => patient.id);
  };
  const one = (patientId: string) => [toGlobalId('Patient', patientId)];

  it('finds residents by name, telephone and identity card, and shows the family doctor who they are', async () => {
    for (const search of ['王小明', '王小', '1234', '13800001234', resident_id])
      expect([search, await ids(search, doctor)]).toEqual([search, one(resident)]);
    for (const search of ['小明', '13800009999', '9999', foreign_id.replace(/.$/, 'Y')])
      expect([search, await ids(search, doctor)]).toEqual([search, []]);
    const rows = await found('王小明', doctor);
    expect(rows).toMatchObject([
      { patient: { maskedName: '王**', identity: { name: '王小明' } }, encounter: null, lastSeenAt: null },
    ]);
    expect(
      await world.count('audit_entry', `action = 'patient.identify' AND subject_id = '${resident}'`),
    ).toBeGreaterThan(0);
  });

  it('shows a desk that may not identify residents only what is masked, to the card or of who is in the house', async () => {
    for (const search of ['王小明', '王小', '王', '1234'])
      expect([search, await ids(search, nurse)]).toEqual([search, []]);
    expect(await found(resident_id, nurse)).toMatchObject([{ patient: { maskedName: '王**', identity: null } }]);
    const { patientId, encounterId } = await world.patientIn(member, member.bedIds[2] ?? '', '吴小九');
    for (const search of ['吴小九', '吴大九', '吴'])
      expect([search, await ids(search, nurse)]).toEqual([search, one(patientId)]);
    await world.rows('BEGIN');
    await world.rows(
      `UPDATE encounter SET state = 'DEPARTED', departed_at = now(), disposition = 'HOME' WHERE id = $1`,
      [encounterId],
    );
    await world.rows(`UPDATE bed_occupancy SET during = tstzrange(lower(during), now()) WHERE encounter_id = $1`, [
      encounterId,
    ]);
    await world.rows('COMMIT');
    expect(await ids('吴大九', nurse)).toEqual([]);
  });

  it('is no oracle for other houses: the same nothing for somebody known elsewhere and for nobody', async () => {
    for (const search of ['王小红', '13900001234', foreign_id]) {
      expect([search, await ids(search, doctor)]).toEqual([search, []]);
      expect([search, await ids(search, nurse)]).toEqual([search, []]);
    }
    expect(await found('王小红', doctor, lead)).toBe('NOT_FOUND');
    expect(await found('', await signedIn('WARD_NURSE', member))).toBe('FORBIDDEN');
  });

  it('begins with who lies in the house, and finds an encounter by its number', async () => {
    const { patientId, encounterId } = await world.patientIn(member, member.bedIds[0] ?? '', '赵六');
    const [row] = await world.rows<{ number: string }>('SELECT number FROM encounter WHERE id = $1', [encounterId]);
    const number = row?.number ?? '';
    expect(await found('', doctor)).toMatchObject([
      {
        patient: { id: toGlobalId('Patient', patientId) },
        encounter: { number },
        bed: { id: toGlobalId('Bed', member.bedIds[0] ?? '') },
      },
    ]);
    expect(await ids(number, doctor)).toEqual(one(patientId));
    expect(await ids(String(Number(number.slice(2))).padStart(5, '0'), doctor)).toEqual(one(patientId));
  });

  async function targetsFor(input: object, authorization = doctor) {
    const { data, code, message } = await api.ask(
      `query ($input: ReferralTargetsInput!) { referralTargets(input: $input) { institution { id } department { nameZh } direction score reasonsZh
         freeBeds nextSlotAt distanceKm occupancy { numerator denominator } answerMinutes warnings { code } } }`,
      {
        variables: {
          input: {
            sourceInstitutionId: toGlobalId('Institution', member.institutionId),
            patientId: toGlobalId('Patient', resident),
            scene: 'INPATIENT',
            ...input,
          },
        },
        authorization,
      },
    );
    return code ? `${code} ${message}` : data?.referralTargets;
  }

  it('proposes where to go, with beds, distance, load, continuity and the catalogue', async () => {
    await world.patientIn(lead, lead.bedIds[0] ?? '', '钱七');
    expect(await targetsFor({ diagnosisCode: 'I21.9', direction: 'UP' })).toMatchObject([
      {
        institution: { id: toGlobalId('Institution', lead.institutionId) },
        direction: 'UP',
        freeBeds: 2,
        nextSlotAt: null,
        distanceKm: '13.0',
        occupancy: { numerator: 1, denominator: 3 },
        answerMinutes: null,
        warnings: [],
        reasonsZh: ['专科对口', '目录内可收治', '合适空床 2 张', '约 13.0 公里', '床位使用率 33%'],
      },
    ]);
    expect(await targetsFor({ diagnosisCode: 'I10', direction: 'UP' })).toMatchObject([
      { warnings: [{ code: 'STAYS_IN_COMMUNITY' }] },
    ]);
    expect(await targetsFor({ direction: 'DOWN' })).toEqual([]);
    expect(await targetsFor({ isolation: 'AIRBORNE' })).toEqual([]);
  });

  it('reaches other groups only across', async () => {
    const elsewhere = await world.group('FAR');
    const houses = async (input: object) =>
      ((await targetsFor(input)) as { institution: { id: string } }[]).map(({ institution }) => institution.id);
    expect(await houses({})).toEqual([toGlobalId('Institution', lead.institutionId)]);
    expect((await houses({ direction: 'ACROSS' })).sort()).toEqual(
      [elsewhere.lead, elsewhere.member].map(each => toGlobalId('Institution', each.institutionId)).sort(),
    );
  });

  it('proposes the sessions of the pool for the clinic, and knows where the patient was', async () => {
    const sessionId = await slotSession(world, lead, 5);
    const [session] = await world.rows<{ starts_at: Date }>('SELECT starts_at FROM slot_session WHERE id = $1', [
      sessionId,
    ]);
    expect(await targetsFor({ scene: 'OUTPATIENT' })).toMatchObject([
      { freeBeds: null, nextSlotAt: session?.starts_at.toISOString() },
    ]);
    const { patientId } = await world.patientIn(member, member.bedIds[1] ?? '', '孙八');
    await world.insert('encounter', {
      institution_id: lead.institutionId,
      ward_id: lead.wardId,
      patient_id: patientId,
      state: 'CANCELLED',
      admission_route: 'OUTPATIENT',
      planned_at: new Date(),
      cancelled_at: new Date(),
      cancel_reason: 'x',
    });
    const both = await world.person('两院医师');
    for (const house of [member, lead]) await world.appoint(both, 'PHYSICIAN', { institutionId: house.institutionId });
    const ofBoth = await bearer(world, both);
    const proposal = async (authorization = ofBoth) =>
      (
        (await targetsFor({ patientId: toGlobalId('Patient', patientId) }, authorization)) as {
          reasonsZh: string[];
          score: number;
        }[]
      )[0];
    const reasons = async () => (await proposal())?.reasonsZh;
    const unknowing = await proposal(doctor);
    expect(await reasons()).not.toContain('曾在此就诊 1 次');
    await world.rows('BEGIN');
    await world.rows('ALTER TABLE encounter DISABLE TRIGGER ALL');
    await world.insert('encounter', {
      institution_id: lead.institutionId,
      ward_id: lead.wardId,
      patient_id: patientId,
      state: 'DEPARTED',
      admission_route: 'OUTPATIENT',
      admitted_at: new Date('2026-01-01'),
      departed_at: new Date('2026-01-05'),
      disposition: 'HOME',
    });
    await world.rows('ALTER TABLE encounter ENABLE TRIGGER ALL');
    await world.rows('COMMIT');
    expect(await reasons()).toContain('曾在此就诊 1 次');
    // Whoever does not see the encounters of a house learns nothing of them, not even by the order.
    expect(await proposal(doctor)).toEqual(unknowing);
  });

  it('forgets with the house: not found, not referred, and no target for whom it knew too long ago', async () => {
    const patientId = await known(
      lead,
      '冯十一',
      `31011419550505006${checkCharacter('31011419550505006')}`,
      '13700004321',
    );
    await world.rows('ALTER TABLE encounter DISABLE TRIGGER ALL');
    const encounterId = await world.insert('encounter', {
      institution_id: member.institutionId,
      ward_id: member.wardId,
      patient_id: patientId,
      state: 'DEPARTED',
      admission_route: 'OUTPATIENT',
      admitted_at: new Date('2026-01-01'),
      departed_at: new Date('2026-01-05'),
      identity_until: new Date('2190-01-01'),
      disposition: 'HOME',
    });
    const [row] = await world.rows<{ number: string }>('SELECT number FROM encounter WHERE id = $1', [encounterId]);
    const number = row?.number ?? '';
    const chosen = { patientId: toGlobalId('Patient', patientId) };
    expect(await ids(number, nurse)).toEqual(one(patientId));
    expect(await targetsFor(chosen, nurse)).toHaveLength(1);
    await world.rows(`UPDATE encounter SET identity_until = now() - interval '1 second' WHERE id = $1`, [encounterId]);
    await world.rows('ALTER TABLE encounter ENABLE TRIGGER ALL');
    expect(await ids(number, nurse)).toEqual([]);
    expect(await targetsFor(chosen, nurse)).toMatch('NOT_FOUND');
  });

  it('tells nothing about patients of other houses, and nothing to those who do not refer', async () => {
    expect(await targetsFor({ patientId: toGlobalId('Patient', foreign) })).toMatch('NOT_FOUND');
    expect(await targetsFor({ patientId: toGlobalId('Patient', newUuid()) })).toMatch('NOT_FOUND');
    expect(await targetsFor({ sourceInstitutionId: toGlobalId('Institution', lead.institutionId) })).toMatch(
      'NOT_FOUND',
    );
    expect(await targetsFor({ diagnosisCode: 'X99.9' })).toMatch('NOT_FOUND');
    await draftReferral(world, lead, member, foreign);
    expect(await targetsFor({ patientId: toGlobalId('Patient', foreign) })).toMatch('NOT_FOUND');
  });

  it('asks the database as often for thirty departments as for one', async () => {
    const asked = async () => {
      const [rows, across] = [
        jest.spyOn(Snapshot.prototype, 'rows'),
        jest.spyOn(Snapshot.prototype, 'rowsAcrossHouses'),
      ];
      await targetsFor({ diagnosisCode: 'I21.9', direction: 'UP' });
      const statements = rows.mock.calls.length + across.mock.calls.length;
      for (const spy of [rows, across]) spy.mockRestore();
      return statements;
    };
    const before = await asked();
    for (let index = 0; index < 30; index += 1) {
      const names = { code: `D${index}`, name_zh: `心内科${index}`, name_en: 'x' };
      const id = await world.insert('department', { institution_id: lead.institutionId, ...names });
      await world.rows(
        `INSERT INTO ward SELECT gen_random_uuid(), institution_id, $2, 'W' || $3::text, name_zh, name_en, sex_rule, age_from, age_until, during, version FROM ward WHERE id = $1`,
        [lead.wardId, id, index],
      );
      await world.rows(
        `WITH r AS (INSERT INTO room (id, ward_id, code) SELECT gen_random_uuid(), id, '1' FROM ward WHERE department_id = $1 RETURNING id, ward_id),
           b AS (INSERT INTO bed (id, institution_id, ward_id, room_id, code) SELECT gen_random_uuid(), $2, ward_id, id, '1' FROM r RETURNING id)
         INSERT INTO bed_open_period (id, bed_id, kind, during) SELECT gen_random_uuid(), id, 'AUTHORISED', '[2020-01-01,)' FROM b`,
        [id, lead.institutionId],
      );
    }
    // The server's own work in the background may ask something at the same time.
    expect(await asked()).toBeLessThan(before + 5);
    expect(await targetsFor({ diagnosisCode: 'I21.9', direction: 'UP' })).toHaveLength(10);
  });
});
