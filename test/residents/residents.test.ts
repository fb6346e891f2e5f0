import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { bearer, codesIn, secret } from '../support/api';
import { Centre, idNumber, somebody } from './centre';

let c: Centre;
const today = civilDateOf(new Date());

beforeAll(async () => {
  c = await Centre.make();
});
afterAll(() => c.close());

const here = () => toGlobalId('Institution', c.here.institutionId);

describe('registration', () => {
  const register = (person: object, more: object = {}) =>
    c.act('residentRegister', { institutionId: here(), person, ...more });

  it('takes somebody on with all that is known, masked for whoever only looks', async () => {
    const person = somebody({ name: '曾国藩', sex: 'MALE', phone: '13812345678', address: '福利路 1 号' });
    const neighbourhoodId = toGlobalId('Neighbourhood', c.neighbourhoodId);
    const { id } = await c.register(person, { neighbourhoodId, insurerNumber: 'YB0000001234', localNumber: 'A-1' });
    const query = `query ($id: ID!) { resident(id: $id) { ageYears address insurerNumber localNumber neighbourhood { nameZh }
      populations { population source since } patient { maskedName identity { name idNumber phone } } availableActions } }`;
    const { data } = await c.ask(query, { id }, 'nurse');
    expect(data?.resident).toMatchObject({
      address: '福利路 1 号',
      insurerNumber: 'YB0000001234',
      localNumber: 'A-1',
      neighbourhood: { nameZh: '福利社区' },
      populations: [{ population: 'ELDERLY', source: 'AGE', since: '2015-02-03' }],
      patient: { maskedName: '曾**', identity: { name: '曾国藩', idNumber: person.idNumber, phone: '13812345678' } },
      availableActions: ['UPDATE', 'POPULATION', 'MERGE', 'RECORD_DEATH', 'MOVE_OUT'],
    });
    const masked = await c.ask(query, { id }, 'administrator');
    expect(masked.data?.resident).toMatchObject({
      address: null,
      insurerNumber: '********1234',
      patient: { maskedName: '曾**', identity: null },
      availableActions: ['REVEAL'],
    });
    expect((await c.ask(query, { id }, 'doctorThere')).data?.resident).toBeNull();
    expect(await c.world.count('patient_identity', `initials = 'zgf'`)).toBe(1);
  });

  it.each([
    ['a forged number', () => ({ ...somebody(), idNumber: '11010519491231002Y' }), 'IDENTITY_INVALID'],
    ['a number of another check character', () => forged(), 'IDENTITY_INVALID'],
    ['a number of another birth', () => ({ ...somebody(), birthDate: '1950-02-04' }), 'IDENTITY_MISMATCH'],
    ['a number of the other sex', () => ({ ...somebody(), sex: 'MALE' }), 'IDENTITY_MISMATCH'],
    ['somebody unborn', () => somebody({ birthDate: addDays(today, 1), idNumber: null }), 'BIRTH_DATE'],
    ['somebody too old', () => somebody({ birthDate: '1900-01-01', idNumber: null }), null],
  ])('refuses %s', async (_what, person, code) => {
    const before = await c.world.count('resident');
    expect(codesIn(await register(person()))).toEqual(code ? [code] : []);
    expect(await c.world.count('resident')).toBe(before + (code ? 0 : 1));
  });

  it('refuses a hospital, a foreign neighbourhood and numbers that are taken', async () => {
    const hospital = toGlobalId('Institution', c.hospital.institutionId);
    const doctor = await c.world.person('both');
    await c.world.appoint(doctor, 'FAMILY_DOCTOR', { institutionId: c.hospital.institutionId });
    const answer = await c.api.ask(
      'mutation ($input: ResidentRegisterInput!) { residentRegister(input: $input) { userErrors { code } } }',
      {
        variables: { input: { requestId: newUuid(), institutionId: hospital, person: somebody() } },
        authorization: await bearer(c.world, doctor),
      },
    );
    expect(answer.data?.residentRegister).toEqual({ userErrors: [{ code: 'NOT_A_CENTRE' }] });
    const elsewhere = {
      institution_id: c.there.institutionId,
      code: '9',
      name_zh: '外',
      name_en: 'x',
      kind: 'VILLAGE',
    };
    const foreign = await c.world.insert('neighbourhood', { ...elsewhere, town_zh: '乙', town_en: 'Yi' });
    const neighbourhoodId = toGlobalId('Neighbourhood', foreign);
    expect(codesIn(await register(somebody(), { neighbourhoodId }))).toEqual(['NEIGHBOURHOOD']);
    await c.register({}, { localNumber: 'B-1', insurerNumber: 'YB-1' });
    expect(codesIn(await register(somebody(), { localNumber: 'B-1' }))).toEqual(['LOCAL_NUMBER_TAKEN']);
    expect(codesIn(await register(somebody(), { insurerNumber: 'YB-1' }))).toEqual(['INSURER_NUMBER_TAKEN']);
    // Another centre has its own books, and learns nothing of these.
    await c.register({}, { localNumber: 'B-1', insurerNumber: 'YB-1' }, 'doctorThere');
  });

  it('finds who is known by the number, and takes nobody on twice', async () => {
    const person = somebody({ name: '李在册' });
    const first = await c.register(person);
    expect(codesIn(await register(person))).toEqual(['ALREADY_RESIDENT']);
    expect(codesIn(await register({ ...person, name: '李在' }))).toEqual(['IDENTITY_MISMATCH']);
    const there = { institutionId: toGlobalId('Institution', c.there.institutionId), person };
    expect(codesIn(await c.act('residentRegister', there, 'doctorThere'))).toEqual(['RESIDENT_ELSEWHERE']);
    const moved = await c.act('residentMoveOut', { residentId: first.id, expectedVersion: 1, movedOutOn: today });
    expect(moved.resident?.movedOutOn).toBe(today);
    expect(codesIn(await c.act('residentUpdate', { residentId: first.id, expectedVersion: 2, phone: '1' }))).toEqual([
      'RESIDENT_MOVED',
    ]);
    const taken = await c.register(person, {}, 'doctorThere');
    expect(taken.id).toBe(first.id);
    expect((await c.ask('query ($id: ID!) { resident(id: $id) { id } }', { id: first.id })).data?.resident).toBeNull();
  });

  it('leaves who moved away to the new centre: the old one sees nothing of them any more', async () => {
    const person = somebody({ name: '孟迁居' });
    const { id, patientId } = await c.register(person);
    await c.act('residentMoveOut', { residentId: id, expectedVersion: 1, movedOutOn: today });
    const identity = async (as: 'doctor' | 'doctorThere') => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Patient { identity { name } } } }';
      return (await c.ask(query, { id: toGlobalId('Patient', patientId) }, as)).data?.node;
    };
    await c.register({ ...person, phone: '13300001111' }, {}, 'doctorThere');
    expect(await identity('doctorThere')).toEqual({ identity: { name: '孟迁居' } });
    expect(await identity('doctor')).toBeNull();
  });

  it('lets a centre refer its residents, whoever had registered them first', async () => {
    const person = somebody({ name: '倪在院' });
    const patientId = await c.world.insert('patient', {
      registered_at: c.hospital.institutionId,
      masked_name: '倪**',
      sex: person.sex,
      birth_date: person.birthDate,
    });
    const hash = new IdentityHasher(secret).hash(person.idNumber ?? '');
    await c.world.rows('INSERT INTO patient_identity (patient_id, name, id_number, id_hash) VALUES ($1, $2, $3, $4)', [
      patientId,
      person.name,
      person.idNumber,
      hash,
    ]);
    expect((await c.register(person)).patientId).toBe(patientId);
    const query = 'query ($id: ID!) { referralPatients(institutionId: $id, search: "倪在院") { patient { id } } }';
    const { data } = await c.ask(query, { id: here() });
    expect(data?.referralPatients).toEqual([{ patient: { id: toGlobalId('Patient', patientId) } }]);
    expect(
      await c.world.count('patient', `id = '${patientId}' AND registered_at = '${c.hospital.institutionId}'`),
    ).toBe(1);
  });

  it('asks about somebody of the same name, sex and birth, and believes who looked', async () => {
    const person = somebody({ name: '赵同名', idNumber: null });
    await c.register(person);
    expect(codesIn(await register(person))).toEqual(['POSSIBLE_DUPLICATE']);
    // A number does not make another person of somebody whose number is not known.
    const numbered = { ...person, idNumber: idNumber(person.birthDate, person.sex) };
    expect(codesIn(await register(numbered))).toEqual(['POSSIBLE_DUPLICATE']);
    expect(codesIn(await register(person, { isSomebodyElse: true }))).toEqual([]);
    // Nobody elsewhere is compared.
    await c.register(person, {}, 'doctorThere');
  });

  it('takes one of two desks that register one person at once', async () => {
    const person = somebody();
    const both = await Promise.all(Array.from({ length: 8 }, () => register(person)));
    expect(both.filter(({ resident }) => resident)).toHaveLength(1);
    expect(new Set(both.flatMap(codesIn))).toEqual(new Set(['ALREADY_RESIDENT']));
  });
});

/** A number whose check character is one too far. */
function forged() {
  const person = somebody();
  const digits = person.idNumber ?? '';
  const wrong = digits.endsWith('1') ? '2' : '1';
  return { ...person, idNumber: digits.slice(0, -1) + wrong };
}

describe('changes', () => {
  it('are told to whoever looked before', async () => {
    const { id } = await c.register();
    const update = (expectedVersion: number, change: object) =>
      c.act('residentUpdate', { residentId: id, expectedVersion, ...change });
    expect((await update(1, { phone: '13900001111' })).resident?.version).toBe(2);
    expect(codesIn(await update(1, { phone: '13900002222' }))).toEqual(['RESIDENT_CHANGED']);
    expect(await c.world.count('patient_identity', `phone = '13900001111'`)).toBe(1);
    expect(codesIn(await update(2, { idNumber: '110105194912310021' }))).toEqual(['IDENTITY_INVALID']);
    expect(codesIn(await update(2, { birthDate: '1951-01-01' }))).toEqual(['IDENTITY_MISMATCH']);
  });

  it('move a name in the search with its initials, and forget what is taken away', async () => {
    const { id } = await c.register({ name: '钱旧名', idNumber: null, phone: '13700009876' });
    const change = { residentId: id, expectedVersion: 1, name: '孙新名', phone: null };
    expect(codesIn(await c.act('residentUpdate', change))).toEqual([]);
    expect(await c.search('钱旧')).toEqual([]);
    expect(await c.search('9876')).toEqual([]);
    expect((await c.search('sxm')).map(({ reason, resident }) => [reason, resident.id])).toEqual([['INITIALS', id]]);
  });

  it('leave everybody to be found by the whole of a telephone number, however many end like it', async () => {
    for (let place = 0; place < 12; place += 1) {
      await c.register({
        name: `吴同尾${place}`,
        idNumber: null,
        phone: `138${String(place).padStart(4, '0')}6543`,
        birthDate: `1961-02-${10 + place}`,
      });
    }
    for (const place of [0, 11]) {
      const found = await c.search(`138${String(place).padStart(4, '0')}6543`);
      expect(found.map(({ reason, resident }) => [reason, resident.patient.maskedName])).toEqual([['PHONE', '吴***']]);
    }
    expect(await c.search('6543')).toHaveLength(10);
  });

  it('do not give one number to two', async () => {
    const known = somebody();
    await c.register(known);
    const { id } = await c.register({ name: '周无证', idNumber: null });
    const input = { residentId: id, expectedVersion: 1, idNumber: known.idNumber };
    expect(codesIn(await c.act('residentUpdate', input))).toEqual(['IDENTITY_TAKEN']);
  });

  it('are for those who keep residents', async () => {
    const { id } = await c.register();
    const input = { requestId: newUuid(), residentId: id, expectedVersion: 1, phone: '1' };
    const query = 'mutation ($input: ResidentUpdateInput!) { residentUpdate(input: $input) { userErrors { code } } }';
    expect((await c.ask(query, { input }, 'administrator')).code).toBe('FORBIDDEN');
    expect((await c.ask(query, { input }, 'doctorThere')).code).toBe('NOT_FOUND');
  });
});

describe('key populations', () => {
  const act = (how: 'Add' | 'End', residentId: string, population: string, on = today) =>
    c.act(`residentPopulation${how}`, { residentId, population, on }, 'nurse');

  it('are added once and ended once, each on a day that can be', async () => {
    const { id, patientId } = await c.register({ sex: 'MALE', birthDate: '1990-05-05' });
    expect(codesIn(await act('Add', id, 'COPD', '2024-03-01'))).toEqual([]);
    expect(codesIn(await act('Add', id, 'COPD'))).toEqual(['POPULATION_PRESENT']);
    expect(codesIn(await act('Add', id, 'ELDERLY'))).toEqual(['POPULATION_BY_AGE']);
    expect(codesIn(await act('Add', id, 'PREGNANT'))).toEqual(['POPULATION_SEX']);
    expect(codesIn(await act('Add', id, 'DIABETES', addDays(today, 1)))).toEqual(['POPULATION_DATE']);
    expect(codesIn(await act('Add', id, 'DIABETES', '1990-05-04'))).toEqual(['POPULATION_DATE']);
    expect(codesIn(await act('End', id, 'DIABETES'))).toEqual(['POPULATION_ABSENT']);
    expect(codesIn(await act('End', id, 'COPD', '2024-02-29'))).toEqual(['POPULATION_DATE']);
    expect(codesIn(await act('End', id, 'COPD'))).toEqual([]);
    expect(await c.world.count('key_population', `patient_id = '${patientId}' AND until IS NULL`)).toBe(0);
    await c.world.insert('key_population', {
      patient_id: patientId,
      institution_id: c.here.institutionId,
      population: 'STROKE',
      since: '2024-01-01',
      source: 'REGISTER',
    });
    expect(codesIn(await act('End', id, 'STROKE'))).toEqual(['POPULATION_BY_REGISTER']);
  });

  it('of a duplicate are those of the resident that it was merged into', async () => {
    const kept = await c.register();
    const merged = await c.register();
    expect(codesIn(await act('Add', merged.id, 'DISABLED'))).toEqual([]);
    await c.world.rows('UPDATE resident SET merged_into = $2 WHERE patient_id = $1', [
      merged.patientId,
      kept.patientId,
    ]);
    const known = async () => {
      const { data } = await c.ask(`{ resident(id: "${kept.id}") { populations { population } } }`, {});
      const { populations } = data?.resident as { populations: { population: string }[] };
      return populations.map(({ population }) => population);
    };
    expect(await known()).toContain('DISABLED');
    expect(codesIn(await act('Add', kept.id, 'DISABLED'))).toEqual(['POPULATION_PRESENT']);
    expect(codesIn(await act('End', kept.id, 'DISABLED'))).toEqual([]);
    expect(await known()).not.toContain('DISABLED');
  });
});

describe('the end', () => {
  const death = (residentId: string, expectedVersion: number, diedOn: string) =>
    c.act('residentDeathRecord', { residentId, expectedVersion, diedOn });

  it('of a life lies between birth and today, and stops everything', async () => {
    const { id } = await c.register();
    expect(codesIn(await death(id, 1, addDays(today, 1)))).toEqual(['DIED_ON']);
    expect(codesIn(await death(id, 1, '1950-02-02'))).toEqual(['DIED_ON']);
    expect((await death(id, 1, today)).resident?.diedOn).toBe(today);
    expect(codesIn(await death(id, 2, today))).toEqual(['RESIDENT_DIED']);
    const more = { residentId: id, expectedVersion: 2 };
    expect(codesIn(await c.act('residentMoveOut', { ...more, movedOutOn: today }))).toEqual(['RESIDENT_DIED']);
    const population = { residentId: id, population: 'COPD', on: today };
    expect(codesIn(await c.act('residentPopulationAdd', population))).toEqual(['RESIDENT_DIED']);
    expect(codesIn(await c.act('residentDeathCancel', { ...more, reason: '误录' }))).toEqual([]);
    expect(codesIn(await c.act('residentDeathCancel', { ...more, expectedVersion: 3, reason: '误录' }))).toEqual([
      'NOT_ENDED',
    ]);
  });

  it('is the ward’s to record of somebody in a bed, and comes from there', async () => {
    const { patientId, encounterId } = await c.world.patientIn(c.here, c.here.bedIds[0] ?? '', '吴住院');
    await c.world.rows('INSERT INTO resident (patient_id, institution_id, registered_on) VALUES ($1, $2, $3)', [
      patientId,
      c.here.institutionId,
      '2024-01-01',
    ]);
    const id = toGlobalId('Resident', patientId);
    expect(codesIn(await death(id, 1, today))).toEqual(['RESIDENT_IN_BED']);
    const nurse = await c.world.person('ward nurse');
    await c.world.appoint(nurse, 'WARD_NURSE', c.here);
    const authorization = await bearer(c.world, nurse);
    const input = { requestId: newUuid(), encounterId: toGlobalId('Encounter', encounterId), disposition: 'DIED' };
    const left = await c.api.ask(
      'mutation ($input: BedStayDepartInput!) { bedStayDepart(input: $input) { userErrors { code message } } }',
      { variables: { input }, authorization },
    );
    expect(left.data?.bedStayDepart).toEqual({ userErrors: [] });
    expect(await c.world.count('resident', `patient_id = '${patientId}' AND died_on IS NOT NULL`)).toBe(1);
    const mine = { residentId: id, expectedVersion: 2, reason: '误录' };
    expect(codesIn(await c.act('residentDeathCancel', mine))).toEqual(['RESIDENT_DIED']);
  });

  it('is refused by the database too', async () => {
    const { patientId } = await c.register();
    for (const wrong of [addDays(today, 1), '1950-02-02'])
      await expect(
        c.world.rows('UPDATE resident SET died_on = $2 WHERE patient_id = $1', [patientId, wrong]),
      ).rejects.toMatchObject({ constraint: 'resident_lifetime' });
  });
});

describe('a merge', () => {
  const merge = (keep: { id: string }, duplicate: { id: string }, more: object = {}) =>
    c.act('residentMerge', {
      residentId: keep.id,
      expectedVersion: 1,
      duplicateId: duplicate.id,
      duplicateVersion: 1,
      reason: '同一人重复建档',
      ...more,
    });

  it('keeps both, is read as one, and can be undone', async () => {
    const keep = await c.register({ name: '郑保留', idNumber: null, phone: '13611110001' });
    const twin = await c.register({ name: '郑重复', idNumber: null, phone: '13611110002' });
    expect(codesIn(await merge(keep, twin))).toEqual([]);
    // Found by what stands in either file, and always as the one that stands.
    expect((await c.search('郑重复')).map(({ resident }) => resident.id)).toEqual([keep.id]);
    expect((await c.search('0002')).map(({ resident }) => resident.id)).toEqual([keep.id]);
    const change = { residentId: twin.id, expectedVersion: 2, phone: '1' };
    expect(codesIn(await c.act('residentUpdate', change))).toEqual(['RESIDENT_MERGED']);
    const third = await c.register({ idNumber: null, name: '郑第三' });
    expect(codesIn(await merge(third, twin, { duplicateVersion: 2 }))).toEqual(['RESIDENT_MERGED']);
    // Nothing is merged in a chain: not into a duplicate, nor is the one that stands merged away with its duplicates.
    expect(codesIn(await merge(third, keep, { duplicateVersion: 2 }))).toEqual(['MERGE_BLOCKED']);
    const { data } = await c.ask(
      'query ($id: ID!) { resident(id: $id) { mergedInto { id } merges { reason undoneAt merged { id } } } }',
      {
        id: twin.id,
      },
    );
    expect(data?.resident).toMatchObject({
      mergedInto: { id: keep.id },
      merges: [{ merged: { id: twin.id }, undoneAt: null }],
    });
    expect(codesIn(await c.act('residentMergeUndo', { residentId: twin.id, reason: '不是同一人' }))).toEqual([]);
    expect(codesIn(await c.act('residentMergeUndo', { residentId: twin.id, reason: '不是同一人' }))).toEqual([
      'MERGE_NONE',
    ]);
    expect((await c.search('郑重复')).map(({ resident }) => resident.id)).toEqual([twin.id]);
    expect(codesIn(await merge(keep, twin, { expectedVersion: 3, duplicateVersion: 3 }))).toEqual([]);
  });

  it('takes the identity number over, so that everybody finds the file that stands, and gives it back', async () => {
    const keep = await c.register({ name: '柳无号', idNumber: null });
    const person = somebody({ name: '柳有号' });
    const twin = await c.register(person);
    expect(codesIn(await merge(keep, twin))).toEqual([]);
    expect((await c.search(person.idNumber ?? '')).map(({ resident }) => resident.id)).toEqual([keep.id]);
    expect(await c.world.count('patient_identity', `patient_id = '${keep.patientId}' AND id_hash IS NOT NULL`)).toBe(1);
    // When the person moves, the next centre takes the file on that stands.
    expect(codesIn(await c.act('residentMergeUndo', { residentId: twin.id, reason: '误并' }))).toEqual([]);
    expect(await c.world.count('patient_identity', `patient_id = '${twin.patientId}' AND id_hash IS NOT NULL`)).toBe(1);
    expect(await c.world.count('patient_identity', `patient_id = '${keep.patientId}' AND id_hash IS NULL`)).toBe(1);
  });

  it('is refused for one file, two people, and two centres', async () => {
    const woman = await c.register({ idNumber: null, name: '女甲' });
    const man = await c.register({ idNumber: null, name: '男甲', sex: 'MALE' });
    const younger = await c.register({ idNumber: null, name: '女乙', birthDate: '1985-02-03' });
    expect(codesIn(await merge(woman, man))).toEqual(['MERGE_IDENTITY']);
    expect(codesIn(await merge(woman, younger))).toEqual(['MERGE_IDENTITY']);
    const one = await c.register();
    const other = await c.register();
    expect(codesIn(await merge(one, one))).toEqual(['MERGE_SELF']);
    expect(codesIn(await merge(one, other))).toEqual(['MERGE_IDENTITY']);
    const away = await c.register({ idNumber: null, name: '外中心' }, {}, 'doctorThere');
    await expect(merge(one, away)).rejects.toThrow('NOT_FOUND');
    expect(await c.world.count('resident_merge', `kept_id = '${one.patientId}'`)).toBe(0);
  });

  it('waits for what is open of the duplicate', async () => {
    const keep = await c.register({ idNumber: null, name: '冯保留' });
    const { patientId } = await c.world.patientIn(c.here, c.here.bedIds[1] ?? '', '冯住院');
    await c.world.rows('INSERT INTO resident (patient_id, institution_id, registered_on) VALUES ($1, $2, $3)', [
      patientId,
      c.here.institutionId,
      '2024-01-01',
    ]);
    const refused = await merge(keep, { id: toGlobalId('Resident', patientId) });
    expect(codesIn(refused)).toEqual(['MERGE_BLOCKED']);
    expect(refused.userErrors[0]?.message).toContain('ZY');
  });

  it('is one when two nurses merge at once, and no chain when they cross', async () => {
    const a = await c.register({ idNumber: null, name: '陈甲' });
    const b = await c.register({ idNumber: null, name: '陈乙' });
    const all = await Promise.all([merge(a, b), merge(b, a), merge(a, b), merge(b, a)]);
    expect(all.filter(({ resident }) => resident)).toHaveLength(1);
    expect(
      await c.world.count('resident', `patient_id IN ('${a.patientId}', '${b.patientId}') AND merged_into IS NOT NULL`),
    ).toBe(1);
  });

  it('cannot be chained in the database', async () => {
    const [a, b, d] = [
      await c.register({ idNumber: null, name: '褚甲' }),
      await c.register({ idNumber: null, name: '褚乙' }),
      await c.register({ idNumber: null, name: '褚丙' }),
    ];
    const set = (from: string, to: string) =>
      c.world.rows('UPDATE resident SET merged_into = $2 WHERE patient_id = $1', [from, to]);
    await set(a.patientId, b.patientId);
    await expect(set(b.patientId, d.patientId)).rejects.toMatchObject({ constraint: 'resident_merged_once' });
    await expect(set(d.patientId, a.patientId)).rejects.toMatchObject({ constraint: 'resident_merged_once' });
  });
});

describe('the search', () => {
  it('finds by name, initials, end of the telephone, numbers, and the whole identity number', async () => {
    const person = somebody({ name: '欧阳静姝', phone: '13512344321' });
    const { id } = await c.register(person, { localNumber: 'C-77', insurerNumber: 'YB77' });
    for (const [said, reason] of [
      ['欧阳', 'NAME'],
      ['OYJ', 'INITIALS'],
      ['4321', 'PHONE'],
      ['13512344321', 'PHONE'],
      ['C-77', 'LOCAL_NUMBER'],
      ['YB77', 'INSURER_NUMBER'],
      [person.idNumber ?? '', 'ID_NUMBER'],
    ] as const) {
      expect((await c.search(said)).map(hit => [hit.reason, hit.resident.id])).toEqual([[reason, id]]);
    }
    expect(await c.search('13612344321')).toEqual([]);
    expect((await c.search('欧阳'))[0]?.resident.patient.maskedName).toBe('欧***');
  });

  it('tells nobody of anybody elsewhere, by whatever is asked', async () => {
    const person = somebody({ name: '慕容复', phone: '13512345555' });
    await c.register(person, { localNumber: 'D-1' }, 'doctorThere');
    for (const said of ['慕容', 'mrf', '5555', 'D-1', person.idNumber ?? ''])
      for (const house of [c.here, c.there]) expect([said, await c.search(said, 'doctor', house)]).toEqual([said, []]);
  });

  it('is not for those who see residents masked', async () => {
    const query = 'query ($id: ID!) { residentSearch(institutionId: $id, search: "王") { reason } }';
    expect((await c.ask(query, { id: here() }, 'administrator')).code).toBe('FORBIDDEN');
  });

  it('is written down without what was searched for', async () => {
    await c.world.rows('TRUNCATE audit_entry, audit_seal');
    await c.search('欧阳静');
    const [entry] = await c.world.rows<{ detail: object; institution_id: string }>(
      `SELECT detail, institution_id FROM audit_entry WHERE action = 'resident.search'`,
    );
    expect(entry?.institution_id).toBe(c.here.institutionId);
    expect(entry?.detail).toMatchObject({ by: 'NAME', found: 1 });
    expect(JSON.stringify(entry)).not.toContain('欧阳');
  });

  it('looks into a copy that the server itself cannot touch', async () => {
    await expect(c.world.database.source.query('SELECT 1 FROM resident_finder')).rejects.toThrow(/permission denied/);
    expect(
      await c.world.database.source.query(`SELECT * FROM resident_find($1, 'NAME', '欧', 5)`, [c.here.institutionId]),
    ).toEqual([]);
  });
});

describe('a stated purpose', () => {
  const reveal = (residentId: string, as: 'administrator' | 'doctor' | 'doctorThere') =>
    c.ask(
      'mutation ($input: ResidentRevealInput!) { residentReveal(input: $input) { until resident { id } userErrors { code } } }',
      { input: { requestId: newUuid(), residentId, purpose: 'COMPLAINT', reason: '居民来电投诉' } },
      as,
    );
  const name = async (id: string) => {
    const { data } = await c.ask(
      'query ($id: ID!) { resident(id: $id) { patient { identity { name } } } }',
      { id },
      'administrator',
    );
    return (data?.resident as { patient: { identity: { name: string } | null } }).patient.identity?.name;
  };

  it('opens an identity for its time, and somebody else reviews it', async () => {
    const { id, patientId } = await c.register({ name: '卫打开' });
    expect(await name(id)).toBeUndefined();
    expect((await reveal(id, 'doctorThere')).code).toBe('NOT_FOUND');
    expect((await reveal(id, 'doctor')).data?.residentReveal).toMatchObject({ userErrors: [{ code: 'LINKED' }] });
    expect((await reveal(id, 'administrator')).data?.residentReveal).toMatchObject({ userErrors: [] });
    expect(await name(id)).toBe('卫打开');
    await c.world.rows(
      `UPDATE identity_opening SET opened_at = now() - interval '2 hours', until = now() - interval '1 hour' WHERE patient_id = $1`,
      [patientId],
    );
    expect(await name(id)).toBeUndefined();
    const list = await c.ask(
      'query ($id: ID!) { identityOpenings(institutionId: $id) { id purpose reason } }',
      { id: here() },
      'auditor',
    );
    const [opening] = list.data?.identityOpenings as { id: string; purpose: string }[];
    expect(opening?.purpose).toBe('COMPLAINT');
    const review = () =>
      c.ask(
        'mutation ($input: IdentityOpeningReviewInput!) { identityOpeningReview(input: $input) { opening { justified } userErrors { code } } }',
        { input: { requestId: newUuid(), openingId: opening?.id, justified: true } },
        'auditor',
      );
    expect((await review()).data?.identityOpeningReview).toEqual({ opening: { justified: true }, userErrors: [] });
    expect((await review()).data?.identityOpeningReview).toMatchObject({ userErrors: [{ code: 'REVIEWED' }] });
    const reviewed = await c.ask(
      '{ waiting: identityOpenings { id } done: identityOpenings(reviewed: true) { id institution { id } person { id } reviewedBy { id } } }',
      {},
      'auditor',
    );
    expect(reviewed.data?.waiting).toEqual([]);
    expect(reviewed.data?.done).toMatchObject([{ id: opening?.id, institution: { id: here() } }]);
    const [done] = reviewed.data?.done as { person: { id: string }; reviewedBy: { id: string } }[];
    expect(done?.reviewedBy.id).not.toBe(done?.person.id);
  });
});

it('says the same again to a client that lost the answer', async () => {
  const input = {
    requestId: newUuid(),
    institutionId: here(),
    person: somebody({ idNumber: idNumber('1950-02-03', 'FEMALE') }),
  };
  const first = await c.act('residentRegister', input);
  expect((await c.act('residentRegister', input)).resident?.id).toBe(first.resident?.id);
  expect(codesIn(first)).toEqual([]);
});
