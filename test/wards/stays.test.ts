import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** Everything that people do with beds, over the real API; each refusal with what did not happen: no row, no event, no version step. */
describe('stays', () => {
  let world: World;
  let api: Api;
  let house: House;
  let other: House;
  let manager: string;
  let beds: string[];

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('STAY');
    house = group.lead;
    other = group.member;
    api = await Api.start(world);
    const personId = await world.person('床位管理员');
    await world.appoint(personId, 'BED_MANAGER', { institutionId: house.institutionId });
    await world.appoint(personId, 'INSTITUTION_ADMINISTRATOR', { institutionId: house.institutionId });
    manager = await bearer(world, personId);
    beds = house.bedIds.map(id => toGlobalId('Bed', id));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });
  afterEach(async () => {
    await world.rows('BEGIN');
    await world.rows(
      `UPDATE bed_occupancy SET cancelled_at = now(), cancel_reason = 'next test' WHERE cancelled_at IS NULL`,
    );
    await world.rows(
      `UPDATE encounter SET state = 'ADMITTED', discharge_ordered_at = NULL, departed_at = NULL WHERE state IN ('DEPARTED', 'DISCHARGE_ORDERED')`,
    );
    await world.rows(
      `UPDATE encounter SET state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'next test' WHERE state IN ('ADMITTED', 'PLANNED')`,
    );
    await world.rows('COMMIT');
  });

  describe('coming', () => {
    it('from the waiting list: planned, admitted into a bed, told to the feed and the audit', async () => {
      const encounterId = await plan({ name: '王小明' });
      const { bed, encounter } = await done('bedStayBegin', { bedId: beds[0], encounterId });
      expect(encounter).toMatchObject({ state: 'ADMITTED' });
      expect(bed).toMatchObject({ state: 'OCCUPIED' });
      const [event] = await world.rows<{ kind: string; payload: Record<string, unknown> }>(
        'SELECT kind, payload FROM outbox ORDER BY id DESC LIMIT 1',
      );
      expect(event).toMatchObject({ kind: 'STAY_BEGUN', payload: { state: 'OCCUPIED' } });
      expect(JSON.stringify(event)).not.toContain('王');
      expect(await world.count('audit_entry', `action = 'bed.stay.begin'`)).toBeGreaterThan(0);
    });

    it('finds a known person by identity number, and refuses it for another name', async () => {
      const first = await plan({
        name: '李雷',
        idNumber: '11010519491231002X',
        birthDate: '1949-12-31',
        sex: 'FEMALE',
      });
      await done('bedStayBegin', { bedId: beds[0], encounterId: first });
      await refused('PATIENT_IN_BED', 'bedStayBegin', {
        bedId: beds[1],
        patient: { name: '李雷', idNumber: '11010519491231002X', birthDate: '1949-12-31', sex: 'FEMALE' },
      });
      await refused('IDENTITY_MISMATCH', 'bedStayBegin', {
        bedId: beds[1],
        patient: { name: '韩梅', idNumber: '11010519491231002X', birthDate: '1949-12-31', sex: 'FEMALE' },
      });
      expect(await world.count('patient_identity', `id_number = '11010519491231002X'`)).toBe(1);
    });

    it('is refused for what cannot be', async () => {
      const patient = { name: '赵六', sex: 'MALE', birthDate: '1980-01-01' };
      await refused('IDENTITY_INVALID', 'bedStayBegin', {
        bedId: beds[0],
        patient: { ...patient, idNumber: '110105194912310021' },
      });
      await refused('IDENTITY_MISMATCH', 'bedStayBegin', {
        bedId: beds[0],
        patient: { ...patient, idNumber: '11010519491231002X' },
      });
      await refused('BIRTH_DATE', 'bedStayBegin', { bedId: beds[0], patient: { ...patient, birthDate: '2199-01-01' } });
      await refused('AT_IN_FUTURE', 'bedStayBegin', { bedId: beds[0], patient, at: '2190-01-01T00:00:00.000Z' });
      await refused('AT_TOO_OLD', 'bedStayBegin', { bedId: beds[0], patient, at: '2001-01-01T00:00:00.000Z' });
      await refused('BED_CHANGED', 'bedStayBegin', { bedId: beds[0], patient, expectedVersion: 999_999 });
      await refused('ISOLATION_MISSING', 'bedStayBegin', { bedId: beds[0], patient, isolation: 'AIRBORNE' });
      await refused('PATIENT_OR_ENCOUNTER', 'bedStayBegin', { bedId: beds[0] });
    });

    it('names the next best beds when the bed is taken', async () => {
      await admit(beds[0]);
      const { nextBest } = await refused('BED_NOT_FREE', 'bedStayBegin', {
        bedId: beds[0],
        patient: { name: '赵六', sex: 'MALE', birthDate: '1980-01-01' },
      });
      expect(nextBest.map(each => each.bed.id).sort()).toEqual([beds[1], beds[2]].sort());
    });

    it('waits for a ward once', async () => {
      const patient = { name: '孙七', sex: 'MALE', birthDate: '1949-12-31', idNumber: '110105194912310038' };
      await plan(patient);
      await refused('PATIENT_WAITING', 'encounterPlan', {
        wardId: toGlobalId('Ward', house.wardId),
        patient,
        admissionRoute: 'EMERGENCY',
      });
    });

    it('into another ward than planned is taken back to the list of the planned one', async () => {
      const ward = {
        institution_id: house.institutionId,
        department_id: house.departmentId,
        name_zh: '另一病区',
        name_en: 'other',
      };
      const wardId = await world.insert('ward', { ...ward, code: newUuid(), sex_rule: 'ANY', during: '[2020-01-01,)' });
      const roomId = await world.insert('room', { ward_id: wardId, code: '1' });
      const bedId = await world.insert('bed', {
        institution_id: house.institutionId,
        ward_id: wardId,
        room_id: roomId,
        code: '91',
      });
      await world.insert('bed_open_period', { bed_id: bedId, kind: 'AUTHORISED', during: '[2020-01-01,)' });
      const encounterId = await plan({ name: '冯十一' });
      await done('bedStayBegin', { bedId: toGlobalId('Bed', bedId), encounterId });
      await done('bedStayBeginCancel', { encounterId, reason: '病区选错' });
      expect(await world.count('encounter', `state = 'PLANNED' AND ward_id = '${house.wardId}'`)).toBe(1);
      await world.rows(`UPDATE bed_open_period SET during = tstzrange(lower(during), now()) WHERE bed_id = $1`, [
        bedId,
      ]);
    });

    it('is taken back: the patient waits again, the bed is free, the entry stays with its reason', async () => {
      const encounterId = await plan({ name: '周八' });
      await done('bedStayBegin', { bedId: beds[0], encounterId });
      const { bed, encounter } = await done('bedStayBeginCancel', { encounterId, reason: '录错床号' });
      expect(encounter).toMatchObject({ state: 'PLANNED' });
      expect(bed).toMatchObject({ state: 'FREE' });
      expect(await world.count('bed_occupancy', `cancel_reason = '录错床号'`)).toBe(1);
    });
  });

  describe('entered later than it happened', () => {
    const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    const somebody = (sex: string) => ({ name: '补录', sex, birthDate: '1970-05-06' });

    it('it does not mix a room of one sex with who came since', async () => {
      await world.rows(`UPDATE ward SET sex_rule = 'SAME_ROOM' WHERE id = $1`, [house.wardId]);
      await done('bedStayBegin', { bedId: beds[1], patient: somebody('MALE'), at: hoursAgo(1) });
      await refused('SEX_RULE', 'bedStayBegin', { bedId: beds[0], patient: somebody('FEMALE'), at: hoursAgo(2) });
      await world.rows(`UPDATE ward SET sex_rule = 'ANY' WHERE id = $1`, [house.wardId]);
    });

    it('it can be cancelled for as long as anything else', async () => {
      const { encounter } = await done('bedStayBegin', {
        bedId: beds[0],
        patient: somebody('MALE'),
        at: hoursAgo(23.99),
      });
      await world.rows('BEGIN');
      await world.rows(
        `UPDATE bed_occupancy SET during = tstzrange(lower(during) - interval '1 hour', NULL) WHERE kind = 'STAY' AND cancelled_at IS NULL`,
      );
      await world.rows(`UPDATE encounter SET admitted_at = admitted_at - interval '1 hour' WHERE state = 'ADMITTED'`);
      await world.rows('COMMIT');
      await done('bedStayBeginCancel', { encounterId: encounter?.id, reason: '补录有误' });
    });
  });

  describe('moving', () => {
    it('leaves a bed to be cleaned, and is taken back as if it had not been', async () => {
      const encounterId = await admit(beds[0]);
      await done('bedStayMove', { encounterId, toBedId: beds[1] });
      expect(await stateOf(beds[0])).toBe('TO_CLEAN');
      expect(await stateOf(beds[1])).toBe('OCCUPIED');
      await done('bedStayMoveCancel', { encounterId, reason: '没有转' });
      expect(await stateOf(beds[0])).toBe('OCCUPIED');
      expect(await stateOf(beds[1])).toBe('FREE');
    });

    it('cannot be taken back once somebody else lies in the bed', async () => {
      const encounterId = await admit(beds[0]);
      await done('bedStayMove', { encounterId, toBedId: beds[1] });
      await done('bedClean', { bedId: beds[0] });
      await admit(beds[0]);
      await refused('NOT_LATEST', 'bedStayMoveCancel', { encounterId, reason: '没有转' });
    });

    it('is refused into the same bed, a taken bed, another house, the past before the stay', async () => {
      const encounterId = await admit(beds[0]);
      await admit(beds[1]);
      await refused('SAME_BED', 'bedStayMove', { encounterId, toBedId: beds[0] });
      await refused('BED_NOT_FREE', 'bedStayMove', { encounterId, toBedId: beds[1] });
      await refused('AT_BEFORE_STAY', 'bedStayMove', {
        encounterId,
        toBedId: beds[2],
        at: new Date(Date.now() - 3_600_000).toISOString(),
      });
      expect((await call('bedStayMove', { encounterId, toBedId: toGlobalId('Bed', other.bedIds[0] ?? '') })).code).toBe(
        'NOT_FOUND',
      );
    });

    it('lets two patients change beds at one instant', async () => {
      const [first, second] = [await admit(beds[0]), await admit(beds[1])];
      await done('bedStaySwap', { encounterId: first, withEncounterId: second });
      const stays = await world.rows<{ bed: string }>(
        `SELECT bed_id AS bed FROM bed_occupancy WHERE kind = 'STAY' AND cancelled_at IS NULL AND upper_inf(during) ORDER BY bed_id`,
      );
      expect(stays).toHaveLength(2);
      expect(await bedOf(first)).toBe(beds[1]);
      expect(await bedOf(second)).toBe(beds[0]);
      await refused('SAME_BED', 'bedStaySwap', { encounterId: first, withEncounterId: first });
    });
  });

  describe('going', () => {
    it('is ordered, done, and taken back', async () => {
      const encounterId = await admit(beds[0]);
      expect((await done('dischargeOrder', { encounterId })).encounter).toMatchObject({ state: 'DISCHARGE_ORDERED' });
      expect(await stateOf(beds[0])).toBe('OCCUPIED');
      const { encounter } = await done('bedStayDepart', { encounterId, disposition: 'HOME' });
      expect(encounter).toMatchObject({ state: 'DEPARTED' });
      expect(await stateOf(beds[0])).toBe('TO_CLEAN');
      const back = await done('bedStayDepartCancel', { encounterId, reason: '还没走' });
      expect(back.encounter).toMatchObject({ state: 'DISCHARGE_ORDERED' });
      expect(await stateOf(beds[0])).toBe('OCCUPIED');
      expect((await done('dischargeOrderCancel', { encounterId, reason: '改期' })).encounter).toMatchObject({
        state: 'ADMITTED',
      });
    });

    it('names the receiving house of a transfer', async () => {
      const encounterId = await admit(beds[0]);
      await refused('DESTINATION_NEEDED', 'bedStayDepart', { encounterId, disposition: 'TRANSFER_COMMUNITY' });
      const toInstitutionId = toGlobalId('Institution', other.institutionId);
      await done('bedStayDepart', { encounterId, disposition: 'TRANSFER_COMMUNITY', toInstitutionId });
    });

    it('is not possible twice', async () => {
      const encounterId = await admit(beds[0]);
      await done('bedStayDepart', { encounterId, disposition: 'HOME' });
      await refused('ENCOUNTER_STATE', 'bedStayDepart', { encounterId, disposition: 'HOME' });
      await refused('ENCOUNTER_STATE', 'dischargeOrder', { encounterId });
    });
  });

  describe('keeping a bed', () => {
    it('held, it lapses by itself', async () => {
      const until = new Date(Date.now() + 1500).toISOString();
      await done('bedHold', { bedId: beds[0], until });
      expect(await stateOf(beds[0])).toBe('HELD');
      await refused('HELD_FOR_OTHER', 'bedStayBegin', {
        bedId: beds[0],
        patient: { name: '赵六', sex: 'MALE', birthDate: '1980-01-01' },
      });
      await new Promise(resolve => setTimeout(resolve, 1600));
      expect(await stateOf(beds[0])).toBe('FREE');
      await admit(beds[0]);
    });

    it('held for somebody, it takes them', async () => {
      const encounterId = await plan({ name: '吴九' });
      await done('bedHold', { bedId: beds[0], until: new Date(Date.now() + 3_600_000).toISOString(), encounterId });
      await done('bedStayBegin', { bedId: beds[0], encounterId });
      expect(await stateOf(beds[0])).toBe('OCCUPIED');
    });

    it('held for somebody, it takes nobody else, even who names the hold', async () => {
      const [meant, other] = [await plan({ name: '吴九' }), await plan({ name: '郑十' })];
      await done('bedHold', {
        bedId: beds[0],
        until: new Date(Date.now() + 3_600_000).toISOString(),
        encounterId: meant,
      });
      const [hold] = await world.rows<{ id: string }>(
        `SELECT id FROM bed_occupancy WHERE kind = 'HOLD' AND cancelled_at IS NULL`,
      );
      const holdId = toGlobalId('BedOccupancy', hold?.id ?? '');
      await refused('HELD_FOR_OTHER', 'bedStayBegin', { bedId: beds[0], encounterId: other, holdId });
    });

    it('held for nobody in particular, it takes who names the hold', async () => {
      await done('bedHold', { bedId: beds[0], until: new Date(Date.now() + 3_600_000).toISOString() });
      const [hold] = await world.rows<{ id: string }>(
        `SELECT id FROM bed_occupancy WHERE kind = 'HOLD' AND cancelled_at IS NULL`,
      );
      const encounterId = await plan({ name: '吴九' });
      await done('bedStayBegin', { bedId: beds[0], encounterId, holdId: toGlobalId('BedOccupancy', hold?.id ?? '') });
    });

    it('not longer than the policy allows, nor backwards', async () => {
      await refused('HOLD_TOO_LONG', 'bedHold', {
        bedId: beds[0],
        until: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      });
      await refused('HOLD_TOO_LONG', 'bedHold', { bedId: beds[0], until: '2001-01-01T00:00:00.000Z' });
    });

    it('contaminated, blocked, and given back', async () => {
      await done('bedContaminate', { bedId: beds[0] });
      expect(await stateOf(beds[0])).toBe('CONTAMINATED');
      await refused('BED_STATE', 'bedBlock', { bedId: beds[0], reason: 'REPAIR' });
      await done('bedClean', { bedId: beds[0] });
      await done('bedBlock', { bedId: beds[0], reason: 'REPAIR', note: '床栏松动' });
      expect(await stateOf(beds[0])).toBe('CLOSED');
      await refused('BED_STATE', 'bedHold', { bedId: beds[0], until: new Date(Date.now() + 60_000).toISOString() });
      await done('bedUnblock', { bedId: beds[0] });
      expect(await stateOf(beds[0])).toBe('FREE');
    });

    it('closed only when nobody is there: the blockers are listed', async () => {
      const encounterId = await admit(beds[0]);
      const { blockers } = await refused('BLOCKED', 'bedClose', { bedId: beds[0], reason: 'REORGANISATION' });
      expect(blockers).toEqual([expect.objectContaining({ kind: 'OPEN_STAY', subject: { id: encounterId } })]);
      const ward = await refused('BLOCKED', 'wardClose', {
        wardId: toGlobalId('Ward', house.wardId),
        reason: 'RECONSTRUCTION',
      });
      expect(ward.blockers).toHaveLength(1);
      await done('bedClose', { bedId: beds[2], reason: 'REORGANISATION' });
      await refused('BED_NOT_OPEN', 'bedStayBegin', {
        bedId: beds[2],
        patient: { name: '赵六', sex: 'MALE', birthDate: '1980-01-01' },
      });
      await done('bedOpen', { bedId: beds[2], kind: 'AUTHORISED' });
      await refused('ALREADY_OPEN', 'bedOpen', { bedId: beds[2], kind: 'EXTRA' });
    });
  });

  describe('a request', () => {
    it('sent twice is done once, and answered alike; its id for another input is refused', async () => {
      const requestId = newUuid();
      const input = {
        bedId: beds[0],
        patient: { name: '郑十', sex: 'MALE', birthDate: '1980-01-01' },
        admissionRoute: 'EMERGENCY',
      };
      const answers = await Promise.all([1, 2, 3].map(() => call('bedStayBegin', input, requestId)));
      const encounters = new Set(answers.map(answer => payloadOf(answer).encounter?.id));
      expect(encounters.size).toBe(1);
      expect(await world.count('encounter', `state = 'ADMITTED'`)).toBe(1);
      expect((await call('bedStayBegin', { ...input, bedId: beds[1] }, requestId)).code).toBe('CONFLICT');
    });

    it('that was refused stays refused', async () => {
      const occupant = await admit(beds[0]);
      const requestId = newUuid();
      const input = { bedId: beds[0], patient: { name: '钱一', sex: 'MALE', birthDate: '1980-01-01' } };
      expect(payloadOf(await call('bedStayBegin', input, requestId)).userErrors).toMatchObject([
        { code: 'BED_NOT_FREE' },
      ]);
      await done('bedStayDepart', { encounterId: occupant, disposition: 'HOME' });
      await done('bedClean', { bedId: beds[0] });
      expect(payloadOf(await call('bedStayBegin', input, requestId)).userErrors).toMatchObject([
        { code: 'BED_NOT_FREE' },
      ]);
    });
  });

  it('shows any past instant as it was', async () => {
    const encounterId = await admit(beds[0]);
    await new Promise(resolve => setTimeout(resolve, 20));
    const then = new Date().toISOString();
    await new Promise(resolve => setTimeout(resolve, 20));
    await done('bedStayMove', { encounterId, toBedId: beds[1] });
    const board = async (at: string | null): Promise<string[]> => {
      const query =
        'query ($id: ID!, $ward: ID!, $at: DateTime) { bedBoard(institutionId: $id, at: $at, wardIds: [$ward]) { wards { beds { state } } } }';
      const answer = await api.ask(query, {
        authorization: manager,
        variables: { id: toGlobalId('Institution', house.institutionId), ward: toGlobalId('Ward', house.wardId), at },
      });
      const { wards } = (answer.data as { bedBoard: { wards: { beds: { state: string }[] }[] } }).bedBoard;
      return wards.flatMap(ward => ward.beds.map(bed => bed.state));
    };
    expect(await board(then)).toEqual(['OCCUPIED', 'FREE', 'FREE']);
    expect(await board(null)).toEqual(['TO_CLEAN', 'OCCUPIED', 'FREE']);
  });

  // What the tests speak with.

  async function plan(patient: { name: string; sex?: string; birthDate?: string; idNumber?: string }): Promise<string> {
    const input = {
      wardId: toGlobalId('Ward', house.wardId),
      patient: { sex: 'MALE', birthDate: '1970-05-06', ...patient },
      admissionRoute: 'OUTPATIENT',
    };
    return (await done('encounterPlan', input)).encounter?.id ?? '';
  }

  async function admit(bedId: string | undefined): Promise<string> {
    const patient = { name: `患者${newUuid().slice(-4)}`, sex: 'MALE', birthDate: '1970-05-06' };
    return (await done('bedStayBegin', { bedId, patient, admissionRoute: 'EMERGENCY' })).encounter?.id ?? '';
  }

  async function stateOf(bedId: string | undefined): Promise<string> {
    const answer = await api.ask('query ($id: ID!) { bed(id: $id) { state } }', {
      authorization: manager,
      variables: { id: bedId },
    });
    return (answer.data as { bed: { state: string } }).bed.state;
  }

  async function bedOf(encounterId: string): Promise<string | undefined> {
    const query = 'query ($id: ID!) { encounter(id: $id) { stays { until bed { id } } } }';
    const answer = await api.ask(query, { authorization: manager, variables: { id: encounterId } });
    const { stays } = (answer.data as { encounter: { stays: { until: string | null; bed: { id: string } }[] } })
      .encounter;
    return stays.find(stay => stay.until === null)?.bed.id;
  }

  async function done(mutation: string, input: object): Promise<Payload> {
    const answer = await call(mutation, input);
    expect({ code: answer.code, message: answer.message }).toEqual({ code: undefined, message: undefined });
    const payload = payloadOf(answer);
    expect(payload.userErrors).toEqual([]);
    return payload;
  }

  /** Refused with the code, in readable words, leaving no trace but the outcome of the request. */
  async function refused(code: string, mutation: string, input: object): Promise<Payload> {
    const before = await traces();
    const payload = payloadOf(await call(mutation, input));
    expect(payload.userErrors.map(error => error.code)).toContain(code);
    for (const { message } of payload.userErrors) expect(message.length).toBeGreaterThan(10);
    expect(await traces()).toEqual(before);
    return payload;
  }

  async function traces(): Promise<object | undefined> {
    const [row] =
      await world.rows(`SELECT (SELECT count(*) FROM bed_occupancy) AS occupancies, (SELECT count(*) FROM encounter) AS encounters,
      (SELECT count(*) FROM patient) AS patients, (SELECT sum(version) FROM bed) AS beds, (SELECT sum(version) FROM encounter) AS versions,
      (SELECT count(*) FROM outbox) AS events, (SELECT count(*) FROM audit_entry) AS audited`);
    return row;
  }

  function call(mutation: string, input: object, requestId = newUuid()) {
    const shape = shapes[mutation] ?? 'bed { id state } encounter { id state }';
    const type = `${inputTypes[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`}!`;
    const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${shape} userErrors { code message field } } }`;
    return api.ask(query, { authorization: manager, variables: { input: { requestId, ...input } } });
  }
});

interface Payload {
  readonly encounter?: { readonly id: string; readonly state: string } | null;
  readonly bed?: { readonly id: string; readonly state: string } | null;
  readonly nextBest: readonly { readonly bed: { readonly id: string } }[];
  readonly blockers: readonly object[];
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

function payloadOf(answer: { data: Record<string, unknown> | null }): Payload {
  return Object.values(answer.data ?? {})[0] as Payload;
}

const bedOnly = 'bed { id state }';
const shapes: Record<string, string> = {
  bedStayBegin: 'bed { id state } encounter { id state } nextBest { bed { id } }',
  bedStayMove: 'encounter { id state } nextBest { bed { id } }',
  bedStaySwap: 'encounters { id }',
  bedClean: bedOnly,
  bedContaminate: bedOnly,
  bedHold: bedOnly,
  bedBlock: bedOnly,
  bedUnblock: bedOnly,
  bedOpen: bedOnly,
  bedClose: `${bedOnly} blockers { kind subject { id } messageZh }`,
  wardClose: 'ward { id } blockers { kind subject { id } messageZh }',
};

const cancel = 'EncounterCancelInput';
const action = 'BedActionInput';
const inputTypes: Record<string, string> = {
  bedStayBeginCancel: cancel,
  bedStayMoveCancel: cancel,
  bedStayDepartCancel: cancel,
  dischargeOrderCancel: cancel,
  bedClean: action,
  bedContaminate: action,
  bedUnblock: action,
};
