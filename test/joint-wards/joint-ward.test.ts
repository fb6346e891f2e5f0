import { announceEndings } from '../../server/joint-wards/ending.commands';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid, readGlobalId, toGlobalId } from '../../server/kernel/ids';
import { loadViewer } from '../../server/platform/access/load-viewer';
import { institutionsFor, may, teamWardsFor } from '../../server/platform/access/viewer';
import { Snapshot } from '../../server/platform/database/snapshot';
import { Wire } from '../api/wire';
import { type Answer, Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** Joint wards over the real API: agreement, team, drugs, rounds; and the rights that follow from the team, in that ward and nowhere else. */
describe('a joint ward', () => {
  let world: World;
  let api: Api;
  let groupId: string;
  let hospital: House;
  let centre: House;
  let stranger: House;
  let administrator: string;
  let administratorId: string;
  let director: string;
  const today = civilDateOf(new Date());

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('JOINT');
    ({ groupId } = group);
    hospital = group.lead;
    centre = group.member;
    stranger = (await world.group('OTHER')).lead;
    api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
    administratorId = await world.person('中心主任');
    await world.appoint(administratorId, 'INSTITUTION_ADMINISTRATOR', { institutionId: centre.institutionId });
    administrator = await bearer(world, administratorId);
    director = await physician('病房主任', hospital);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });
  afterEach(async () => {
    // Each test agrees anew.
    await world.rows('ALTER TABLE joint_ward_agreement DISABLE TRIGGER USER');
    await world.rows('UPDATE joint_ward_agreement SET withdrawn_at = now(), closed_at = now(), close_reason = $1', [
      'x',
    ]);
    await world.rows('UPDATE joint_ward_member SET withdrawn_at = now() WHERE withdrawn_at IS NULL');
    await world.rows('ALTER TABLE joint_ward_agreement ENABLE TRIGGER USER');
    await world.rows('BEGIN');
    await world.rows(`UPDATE bed_occupancy SET cancelled_at = now(), cancel_reason = 'x' WHERE cancelled_at IS NULL`);
    await world.rows(
      `UPDATE encounter SET state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'x' WHERE state = 'ADMITTED'`,
    );
    await world.rows('COMMIT');
  });

  describe('is agreed on', () => {
    it('by the host: partner, beds, period, shares and a director of the partner', async () => {
      const { jointWard } = await agreed();
      expect(jointWard).toMatchObject({
        state: 'ACTIVE',
        host: { code: 'JOINT2' },
        partner: { code: 'JOINT1' },
        during: { from: today, until: '2190-01-01' },
        costSplitHost: 6000,
        costSplitPartner: 4000,
        pointSplitHost: 5000,
        pointSplitPartner: 5000,
        director: { nameZh: '病房主任' },
        availableActions: ['CLOSE', 'EXTEND', 'ADD_MEMBER'],
      });
      expect((jointWard?.beds as object[]).length).toBe(3);
      expect(await world.count('audit_entry', `action = 'jointward.agree'`)).toBeGreaterThan(0);
      expect(await world.count('notice', `kind = 'JOINT_WARD_JOINED' AND person_id = '${director}'`)).toBe(1);
    });

    it.each([
      ['with itself', 'SAME_HOUSE', () => ({ partnerInstitutionId: id('Institution', centre.institutionId) })],
      [
        'with a house of another group',
        'NOT_ONE_GROUP',
        () => ({ partnerInstitutionId: id('Institution', stranger.institutionId) }),
      ],
      ['with beds of another ward', 'BEDS_OF_WARD', () => ({ bedIds: hospital.bedIds.map(bed => id('Bed', bed)) })],
      ['without beds', 'BEDS_OF_WARD', () => ({ bedIds: [] })],
      ['without an open bed of the ward', 'BEDS_OF_WARD', () => ({ bedIds: agreement().bedIds.slice(1) })],
      ['for no time', 'PERIOD', () => ({ until: today })],
      ['from yesterday on', 'PERIOD', () => ({ from: '2020-01-01' })],
    ])('not %s', async (_what, code, change) => {
      await refused(code, 'jointWardAgree', { ...agreement(), ...change() });
      expect(await world.count('joint_ward_agreement', 'withdrawn_at IS NULL')).toBe(0);
    });

    it('not under a director who does not work for the partner as a physician', async () => {
      const own = await physician('本院医师', centre);
      const nurse = await world.person('护士');
      await world.appoint(nurse, 'WARD_NURSE', { institutionId: hospital.institutionId });
      for (const personId of [own, nurse])
        await refused('DIRECTOR_HOME', 'jointWardAgree', { ...agreement(), directorId: id('Person', personId) });
    });

    it('once at a time for a ward, also when two agree at the same moment', async () => {
      const answers = await Promise.all([ask('jointWardAgree', agreement()), ask('jointWardAgree', agreement())]);
      const codes = answers.map(answer => payloadOf('jointWardAgree', answer).userErrors.map(({ code }) => code));
      expect(codes.sort()).toEqual([[], ['WARD_TAKEN']]);
    });

    it('by nobody of the partner or of another ward', async () => {
      const other = await world.person('外院主任');
      await world.appoint(other, 'INSTITUTION_ADMINISTRATOR', { institutionId: hospital.institutionId });
      expect((await ask('jointWardAgree', agreement(), await bearer(world, other))).code).toBe('FORBIDDEN');
      const far = await world.person('远院主任');
      await world.appoint(far, 'INSTITUTION_ADMINISTRATOR', { institutionId: stranger.institutionId });
      expect((await ask('jointWardAgree', agreement(), await bearer(world, far))).code).toBe('NOT_FOUND');
    });
  });

  it('takes in every bed that is opened in its ward', async () => {
    await world.jointWard(centre, hospital, director);
    const { room_id } = (
      await world.rows<{ room_id: string }>('SELECT room_id FROM bed WHERE id = $1', [centre.bedIds[0]])
    )[0] as { room_id: string };
    const bedId = await world.insert('bed', {
      institution_id: centre.institutionId,
      ward_id: centre.wardId,
      room_id,
      code: 'LATE',
    });
    await world.insert('bed_open_period', { bed_id: bedId, kind: 'EXTRA', during: '[2020-01-01,)' });
    const [row] = await world.rows<{ taken: boolean }>(
      'SELECT EXISTS (SELECT FROM joint_ward_bed WHERE bed_id = $1) AS taken',
      [bedId],
    );
    expect(row?.taken).toBe(true);
    await world.rows('DELETE FROM joint_ward_bed WHERE bed_id = $1', [bedId]);
    await world.rows('DELETE FROM bed_open_period WHERE bed_id = $1', [bedId]);
    await world.rows('DELETE FROM bed WHERE id = $1', [bedId]);
  });

  describe('is closed', () => {
    it('when nobody lies in it, with its team and drugs', async () => {
      const { jointWardId } = await agreed();
      await done('jointWardMemberAdd', {
        jointWardId,
        personId: id('Person', await physician('甲', hospital)),
        role: 'LEAD_PHYSICIAN',
      });
      const { jointWard } = await done('jointWardClose', { jointWardId, reason: '到期' });
      expect(jointWard).toMatchObject({ state: 'ENDED', closeReason: '到期', availableActions: [] });
      expect((jointWard?.team as { isActive: boolean }[]).map(member => member.isActive)).toEqual([false, false]);
      expect(await world.count('notice', `kind = 'JOINT_WARD_ENDED'`)).toBe(2);
      await refused('CLOSED', 'jointWardClose', { jointWardId, reason: 'x' });
      await agreed();
    });

    it('not with patients in it, who are listed', async () => {
      const { jointWardId } = await agreed();
      const { encounterId } = await world.patientIn(centre, centre.bedIds[0] ?? '', '王小明');
      const { blockers } = await refused('BLOCKED', 'jointWardClose', { jointWardId, reason: 'x' });
      expect(blockers).toMatchObject([{ kind: 'OPEN_STAY', subject: { id: id('Encounter', encounterId) } }]);
      expect(await world.count('joint_ward_agreement', 'withdrawn_at IS NULL AND closed_at IS NULL')).toBe(1);
    });

    it('before it begins as if it had never been', async () => {
      const { jointWardId } = await agreed({ from: '2180-01-01' });
      const { jointWard } = await done('jointWardClose', { jointWardId, reason: '不办了' });
      expect(jointWard).toMatchObject({ state: 'ENDED' });
      await agreed({ from: '2180-01-01' });
    });

    it('later than agreed, with the team that would have ended with it; earlier is refused', async () => {
      const soon = addDays(today, 20);
      const { jointWardId } = await agreed({ until: soon });
      await refused('NOT_LATER', 'jointWardExtend', { jointWardId, until: addDays(today, 10) });
      await refused('NOT_LATER', 'jointWardExtend', { jointWardId, until: soon });
      await refused('CHANGED', 'jointWardExtend', { jointWardId, until: '2190-01-01', expectedVersion: 7 });
      const { jointWard } = await done('jointWardExtend', { jointWardId, until: addDays(today, 400) });
      expect(jointWard).toMatchObject({ during: { until: addDays(today, 400) }, version: 2 });
      expect(await membersUntil(jointWardId)).toEqual([addDays(today, 400)]);
      const open = await done('jointWardExtend', { jointWardId, until: null });
      expect(open.jointWard).toMatchObject({ during: { until: null }, availableActions: ['CLOSE', 'ADD_MEMBER'] });
      expect(await membersUntil(jointWardId)).toEqual([null]);
    });

    it('announced to the administrators of both houses, once for each distance, and again after an extension', async () => {
      const told = () => world.count('notice', `kind = 'JOINT_WARD_ENDING' AND person_id = '${administratorId}'`);
      const { jointWardId } = await agreed({ until: addDays(today, 31) });
      await announceEndings(world.database);
      expect(await told()).toBe(0);
      const { jointWardId: near } = await done('jointWardClose', { jointWardId, reason: 'x' }).then(() =>
        agreed({ until: addDays(today, 30) }),
      );
      await announceEndings(world.database);
      await announceEndings(world.database);
      expect(await told()).toBe(1);
      await done('jointWardExtend', { jointWardId: near, until: addDays(today, 300) });
      await announceEndings(world.database);
      expect(await told()).toBe(1);
      await done('jointWardClose', { jointWardId: near, reason: 'x' });
      await agreed({ until: addDays(today, 5) });
      await announceEndings(world.database);
      expect(await told()).toBe(2);
    });

    async function membersUntil(jointWardId: string): Promise<(string | null)[]> {
      const rows = await world.rows<{ until: string | null }>(
        `SELECT (upper(during) AT TIME ZONE 'Asia/Shanghai')::date::text AS until FROM joint_ward_member WHERE agreement_id = $1`,
        [readGlobalId(jointWardId)?.uuid],
      );
      return rows.map(({ until }) => until);
    }

    it('and keeps both houses in the group until then', async () => {
      await agreed();
      const personId = await world.person('执委会');
      await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId });
      const [other] = await world.rows<{ id: string }>(`SELECT id FROM medical_group WHERE code = 'OTHER'`);
      await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId: other?.id ?? '' });
      const answer = await api.ask(
        `mutation ($input: InstitutionMoveInput!) { institutionMove(input: $input) { blockers { kind messageZh subject { id } } userErrors { code } } }`,
        {
          authorization: await bearer(world, personId),
          variables: {
            input: {
              requestId: newUuid(),
              institutionId: id('Institution', centre.institutionId),
              toGroupId: id('MedicalGroup', other?.id ?? ''),
            },
          },
        },
      );
      expect(answer.data?.institutionMove).toMatchObject({
        userErrors: [{ code: 'BLOCKED' }],
        blockers: [{ kind: 'JOINT_WARD' }],
      });
    });
  });

  describe('has a team', () => {
    it('whose director is followed by another one', async () => {
      const { jointWardId, memberId } = await agreed();
      await refused('DIRECTOR_NEEDED', 'jointWardMemberEnd', { memberId, reason: 'x' });
      const next = await physician('新主任', hospital);
      const { jointWard } = await done('jointWardMemberAdd', {
        jointWardId,
        personId: id('Person', next),
        role: 'DIRECTOR',
      });
      expect(jointWard).toMatchObject({ director: { nameZh: '新主任' } });
      expect(jointWard?.team).toMatchObject([{ isActive: false }, { isActive: true }]);
    });

    it('of people of the right house and post, each in one role at a time', async () => {
      const { jointWardId } = await agreed();
      const lead = id('Person', await physician('甲', hospital));
      const own = id('Person', await physician('乙', centre));
      await refused('NOT_EMPLOYED', 'jointWardMemberAdd', { jointWardId, personId: own, role: 'LEAD_PHYSICIAN' });
      await refused('NOT_EMPLOYED', 'jointWardMemberAdd', { jointWardId, personId: lead, role: 'COMMUNITY_PHYSICIAN' });
      await refused('NOT_EMPLOYED', 'jointWardMemberAdd', { jointWardId, personId: lead, role: 'NURSE' });
      await refused('PERIOD', 'jointWardMemberAdd', {
        jointWardId,
        personId: lead,
        role: 'LEAD_PHYSICIAN',
        until: '2195-01-01',
      });
      const { member } = await done('jointWardMemberAdd', { jointWardId, personId: lead, role: 'LEAD_PHYSICIAN' });
      await refused('ALREADY_MEMBER', 'jointWardMemberAdd', { jointWardId, personId: lead, role: 'THERAPIST' });
      await done('jointWardMemberEnd', { memberId: member?.id, reason: '调回' });
      await refused('ALREADY_ENDED', 'jointWardMemberEnd', { memberId: member?.id, reason: '调回' });
      await done('jointWardMemberAdd', { jointWardId, personId: lead, role: 'THERAPIST' });
    });
  });

  it('has its own list of drugs', async () => {
    const { jointWardId } = await agreed();
    const pharmacistId = await world.person('药师');
    await world.appoint(pharmacistId, 'PHARMACIST', { institutionId: centre.institutionId });
    const pharmacist = await bearer(world, pharmacistId);
    const drug = { jointWardId, drugCode: 'XC07AB02', nameZh: '美托洛尔', nameEn: 'Metoprolol', spec: '25mg×20' };
    const { item } = await done('formularyItemAdd', drug, pharmacist);
    await refused('ALREADY_LISTED', 'formularyItemAdd', drug, pharmacist);
    const ended = await done('formularyItemEnd', { itemId: item?.id }, pharmacist);
    expect(ended.item).toMatchObject({ isActive: false });
    await refused('ALREADY_ENDED', 'formularyItemEnd', { itemId: item?.id }, pharmacist);
    await done('formularyItemAdd', drug, pharmacist);
    expect((await ask('formularyItemAdd', drug)).code).toBe('FORBIDDEN');
  });

  it('has rounds: by its team, at its patients; what was decided is for those who care for them', async () => {
    const { jointWardId } = await agreed();
    const { encounterId } = await world.patientIn(centre, centre.bedIds[0] ?? '', '王小明');
    const elsewhere = await world.patientIn(hospital, hospital.bedIds[0] ?? '', '李四');
    const own = await physician('社区医师', centre);
    const asOwn = await bearer(world, own);
    const round = {
      jointWardId,
      leaderId: id('Person', director),
      participantIds: [],
      note: '病区整体平稳',
      patients: [{ encounterId: id('Encounter', encounterId), note: '加强肢体训练' }],
    };
    await refused('NOT_IN_TEAM', 'jointRoundRecord', { ...round, participantIds: [id('Person', own)] }, asOwn);
    await done('jointWardMemberAdd', { jointWardId, personId: id('Person', own), role: 'COMMUNITY_PHYSICIAN' });
    const nurseId = await world.person('护士');
    await world.appoint(nurseId, 'WARD_NURSE', { institutionId: centre.institutionId });
    await done('jointWardMemberAdd', { jointWardId, personId: id('Person', nurseId), role: 'NURSE' });
    await refused('LEADER_NO_PHYSICIAN', 'jointRoundRecord', { ...round, leaderId: id('Person', nurseId) }, asOwn);
    const wrong = [{ encounterId: id('Encounter', elsewhere.encounterId) }];
    await refused('NOT_IN_WARD', 'jointRoundRecord', { ...round, patients: wrong }, asOwn);
    await refused('AT_IN_FUTURE', 'jointRoundRecord', { ...round, at: '2190-01-01T00:00:00.000Z' }, asOwn);
    await refused('NOT_ACTIVE', 'jointRoundRecord', { ...round, at: '2001-01-01T00:00:00.000Z' }, asOwn);
    await done('jointRoundRecord', { ...round, participantIds: [id('Person', own)] }, asOwn);

    const query = `query ($id: ID!) { jointWard(id: $id) { rounds { edges { node { note leader { nameZh } participants { nameZh } patients { note } } } } } }`;
    const read = async (authorization: string) =>
      (await api.ask(query, { authorization, variables: { id: jointWardId } })).text;
    expect(await read(await bearer(world, director))).toContain('加强肢体训练');
    expect(await read(asOwn)).toContain('加强肢体训练');
    expect(await read(administrator)).toContain('社区医师');
    for (const said of ['加强肢体训练', '病区整体平稳']) expect(await read(administrator)).not.toContain(said);
    expect(await read(asOwn)).toContain('病区整体平稳');
  });

  describe('gives its team rights', () => {
    const identity = `query ($id: ID!) { encounter(id: $id) { diagnosis patient { maskedName identity { name } } } }`;

    it('in that ward: who its patients are and what they have, and nobody else of the host', async () => {
      const inside = await world.patientIn(centre, centre.bedIds[0] ?? '', '王小明');
      const other = await otherWard();
      const outside = await world.patientIn(other, other.bedIds[0] ?? '', '李四方');
      await world.rows(`UPDATE encounter SET diagnosis = '脑梗死'`);
      const personId = await physician('甲', hospital);
      const authorization = await bearer(world, personId);
      const read = async ({ encounterId }: { encounterId: string }) =>
        (await api.ask(identity, { authorization, variables: { id: id('Encounter', encounterId) } })).data?.encounter;
      expect(await read(inside)).toBeNull();
      const { jointWardId } = await agreed();
      const { member } = await done('jointWardMemberAdd', {
        jointWardId,
        personId: id('Person', personId),
        role: 'LEAD_PHYSICIAN',
      });
      expect(await read(inside)).toEqual({
        diagnosis: '脑梗死',
        patient: { maskedName: '王**', identity: { name: '王小明' } },
      });
      expect(await read(outside)).toEqual({ diagnosis: null, patient: { maskedName: '李**', identity: null } });
      const viewer = await viewerOf(personId);
      const here = { institutionId: centre.institutionId, wardId: centre.wardId };
      expect(may(viewer, 'bed.order', here)).toBe(true);
      expect(may(viewer, 'encounter.plan', here)).toBe(true);
      for (const action of [
        'bed.order',
        'encounter.plan',
        'patient.identify',
        'referral.read',
        'referral.receive',
      ] as const) {
        expect([action, may(viewer, action, { ...here, wardId: other.wardId })]).toEqual([action, false]);
        expect([action, institutionsFor(viewer, action).includes(centre.institutionId)]).toEqual([action, false]);
      }
      expect(teamWardsFor(viewer, 'patient.identify')).toEqual([centre.wardId]);
      await done('jointWardMemberEnd', { memberId: member?.id, reason: '调回' });
      expect(await read(inside)).toBeNull();
    });

    it('behind the second wall too: what the database itself shows is that ward', async () => {
      const inside = await world.patientIn(centre, centre.bedIds[0] ?? '', '王小明');
      const other = await otherWard();
      const outside = await world.patientIn(other, other.bedIds[0] ?? '', '李四方');
      const personId = await physician('甲', hospital);
      const { agreementId } = await world.jointWard(centre, hospital, director);
      await world.joinTeam(agreementId, personId, 'LEAD_PHYSICIAN', hospital.institutionId);
      const seen = await rowsAs(personId, 'SELECT patient_id FROM patient_identity WHERE patient_id = ANY ($1)', [
        [inside.patientId, outside.patientId],
      ]);
      expect(seen).toEqual([{ patient_id: inside.patientId }]);
      await world.rows('UPDATE joint_ward_member SET withdrawn_at = now() WHERE person_id = $1', [personId]);
      expect(
        await rowsAs(personId, 'SELECT patient_id FROM patient_identity WHERE patient_id = $1', [inside.patientId]),
      ).toEqual([]);
    });

    it('for as long as agreement, team and appointment at home all hold', async () => {
      const personId = await world.person('乙');
      const hour = 3_600_000;
      const base = Date.now();
      const at = (hours: number): string => new Date(base + hours * hour).toISOString();
      const appointmentId = await world.appoint(personId, 'PHYSICIAN', hospital, `[2020-01-01,${at(5)})`);
      const { agreementId } = await world.jointWard(centre, hospital, director, `[2020-01-01,${at(9)})`);
      await world.joinTeam(agreementId, personId, 'LEAD_PHYSICIAN', hospital.institutionId, `[2020-01-02,${at(7)})`);
      const period = async () => (await viewerOf(personId)).grants.find(grant => grant.team)?.during;
      expect((await period())?.until?.toISOString()).toBe(at(5));
      await world.rows(`UPDATE appointment SET during = '[2020-01-01,)' WHERE id = $1`, [appointmentId]);
      expect((await period())?.until?.toISOString()).toBe(at(7));
      await world.rows(`UPDATE appointment SET during = tstzrange('2020-01-01', now()) WHERE id = $1`, [appointmentId]);
      expect(await period()).toBeUndefined();
    });

    it('only by a post at home that fits the role', async () => {
      const personId = await world.person('改任');
      const appointmentId = await world.appoint(personId, 'WARD_NURSE', hospital);
      const { agreementId } = await world.jointWard(centre, hospital, director);
      await world.joinTeam(agreementId, personId, 'NURSE', hospital.institutionId);
      const here = { institutionId: centre.institutionId, wardId: centre.wardId };
      const mayAdmit = async () => may(await viewerOf(personId), 'bed.admit', here);
      expect(await mayAdmit()).toBe(true);
      await world.rows(`UPDATE appointment SET during = tstzrange('2020-01-01', now()) WHERE id = $1`, [appointmentId]);
      await world.appoint(personId, 'HR_OFFICER', hospital);
      expect(await mayAdmit()).toBe(false);
      expect((await viewerOf(personId)).grants.filter(grant => grant.team)).toEqual([]);
      await world.appoint(personId, 'PHYSICIAN', hospital);
      expect(await mayAdmit()).toBe(false);
    });

    it('to a therapist who is a physician or a nurse at home, and to nobody else', async () => {
      const { jointWardId } = await agreed();
      const officer = await world.person('财务');
      await world.appoint(officer, 'FINANCE_OFFICER', hospital);
      const name = (personId: string) => ({ jointWardId, personId: id('Person', personId), role: 'THERAPIST' });
      await refused('NOT_EMPLOYED', 'jointWardMemberAdd', name(officer));
      await done('jointWardMemberAdd', name(await physician('康复', hospital)));
    });

    it('of looking only to a therapist', async () => {
      const personId = await world.person('治疗师');
      await world.appoint(personId, 'PHYSICIAN', hospital);
      const { agreementId } = await world.jointWard(centre, hospital, director);
      await world.joinTeam(agreementId, personId, 'THERAPIST', hospital.institutionId);
      const viewer = await viewerOf(personId);
      const here = { institutionId: centre.institutionId, wardId: centre.wardId };
      expect(may(viewer, 'patient.identify', here)).toBe(true);
      expect(may(viewer, 'bed.read', here)).toBe(true);
      expect(may(viewer, 'bed.order', here)).toBe(false);
      expect(may(viewer, 'jointward.work', here)).toBe(false);
      expect(may(viewer, 'encounter.plan', here)).toBe(false);
    });

    it('that end in open streams within a second of leaving the team, or of the end of the agreement', async () => {
      for (const how of ['MEMBER', 'AGREEMENT'] as const) {
        const personId = await physician('甲', hospital);
        const { jointWardId } = await agreed();
        const { member } = await done('jointWardMemberAdd', {
          jointWardId,
          personId: id('Person', personId),
          role: 'LEAD_PHYSICIAN',
        });
        const wire = await Wire.signedIn(api.address, await bearer(world, personId));
        const query = `subscription ($institutionIds: [ID!]) { bedFeed(institutionIds: $institutionIds) { __typename } }`;
        wire.subscribe('1', query, { institutionIds: [id('Institution', centre.institutionId)] });
        expect((await wire.of('1')).type).toBe('next');
        const since = Date.now();
        if (how === 'MEMBER') await done('jointWardMemberEnd', { memberId: member?.id, reason: 'x' });
        else await done('jointWardClose', { jointWardId, reason: 'x' });
        let last = await wire.of('1');
        while (last.type === 'next') last = await wire.of('1');
        expect(JSON.stringify(last)).toContain('FORBIDDEN');
        expect(Date.now() - since).toBeLessThan(1500);
        wire.close();
        if (how === 'MEMBER') await done('jointWardClose', { jointWardId, reason: 'x' });
      }
    });
  });

  function id(type: Parameters<typeof toGlobalId>[0], uuid: string): string {
    return toGlobalId(type, uuid);
  }

  async function physician(name: string, house: House): Promise<string> {
    const personId = await world.person(name);
    await world.appoint(personId, 'PHYSICIAN', { institutionId: house.institutionId });
    return personId;
  }

  /** Another ward of the host, with one bed. */
  async function otherWard(): Promise<House> {
    const code = newUuid();
    const names = { code, name_zh: code, name_en: code };
    const { institutionId, departmentId } = centre;
    const place = { institution_id: institutionId, department_id: departmentId };
    const wardId = await world.insert('ward', { ...names, ...place, sex_rule: 'ANY', during: '[2020-01-01,)' });
    const roomId = await world.insert('room', { ward_id: wardId, code: '1' });
    const bedId = await world.insert('bed', {
      institution_id: institutionId,
      ward_id: wardId,
      room_id: roomId,
      code: '1',
    });
    await world.insert('bed_open_period', { bed_id: bedId, kind: 'AUTHORISED', during: '[2020-01-01,)' });
    return { institutionId, departmentId, wardId, roomId, bedIds: [bedId] };
  }

  async function viewerOf(personId: string) {
    const viewer = await loadViewer(world.database, { personId, sessionId: null });
    if (!viewer) throw new Error('no viewer');
    return viewer;
  }

  async function rowsAs(personId: string, sql: string, parameters: unknown[]): Promise<object[]> {
    const snapshot = new Snapshot(world.database, await viewerOf(personId));
    try {
      return await snapshot.rows<object>(sql, parameters);
    } finally {
      await snapshot.close();
    }
  }

  function agreement() {
    return {
      hostWardId: id('Ward', centre.wardId),
      partnerInstitutionId: id('Institution', hospital.institutionId),
      bedIds: centre.bedIds.map(bed => id('Bed', bed)),
      from: today,
      until: '2190-01-01',
      costSplitHost: 6000,
      pointSplitHost: 5000,
      directorId: id('Person', director),
    };
  }

  async function agreed(
    change: object = {},
  ): Promise<{ jointWard: Shown | null; jointWardId: string; memberId: string }> {
    const { jointWard } = await done('jointWardAgree', { ...agreement(), ...change });
    const team = jointWard?.team as { id: string }[];
    return { jointWard, jointWardId: jointWard?.id ?? '', memberId: team[0]?.id ?? '' };
  }

  type Shown = { id: string } & Record<string, unknown>;
  interface Payload {
    readonly jointWard: Shown | null;
    readonly member?: Shown | null;
    readonly item?: Shown | null;
    readonly blockers?: object[];
    readonly userErrors: { code: string; message: string }[];
  }

  const shown = `jointWard { id state host { code } partner { code } ward { code } during { from until } costSplitHost costSplitPartner pointSplitHost
    pointSplitPartner director { nameZh } beds { code } team { id role isActive person { nameZh } } closeReason availableActions version }`;
  const selections: Readonly<Record<string, string>> = {
    jointWardAgree: shown,
    jointWardClose: `${shown} blockers { kind subject { id } messageZh }`,
    jointWardExtend: shown,
    jointWardMemberAdd: `member { id } ${shown}`,
    jointWardMemberEnd: `member { id } ${shown}`,
    formularyItemAdd: 'item { id isActive }',
    formularyItemEnd: 'item { id isActive }',
    jointRoundRecord: 'round { id }',
  };

  function ask(mutation: string, input: object, authorization = administrator): Promise<Answer> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    return api.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selections[mutation]} userErrors { code message } } }`,
      { authorization, variables: { input: { requestId: newUuid(), ...input } } },
    );
  }

  function payloadOf(mutation: string, answer: Answer): Payload {
    expect(answer.message).toBeUndefined();
    return answer.data?.[mutation] as unknown as Payload;
  }

  async function done(mutation: string, input: object, authorization = administrator): Promise<Payload> {
    const payload = payloadOf(mutation, await ask(mutation, input, authorization));
    expect(payload.userErrors).toEqual([]);
    return payload;
  }

  async function refused(
    code: string,
    mutation: string,
    input: object,
    authorization = administrator,
  ): Promise<Payload> {
    const payload = payloadOf(mutation, await ask(mutation, input, authorization));
    expect(payload.userErrors.map(error => error.code)).toEqual([code]);
    return payload;
  }
});
