import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { addDays, civilDateOf, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import { bearer, secret } from '../support/api';
import { type ServerProcess, startServer } from '../support/server-process';
import { type At, type House, World } from '../support/world';
import { countMinuteByMinute, findings, nothingFound } from './checker';
import { moreBeds } from './handing';

/**
 * Patients are referred, accepted, handed over, sent home or handed over by mistake and taken back, many at a time, in a ward with few beds,
 * while somebody else tries the same or lets them go home, and while the server is killed again and again (TRANSFERS patients, 30 unless told;
 * KILLS kills). Afterwards nobody lies in two beds or in none, nothing is half done, and both censuses agree with a count minute by minute.
 */
const wanted = Number(process.env.TRANSFERS ?? 30);
const kills = Number(process.env.KILLS ?? Math.max(1, Math.round(wanted / 80)));
const clients = 6;
const days = 8;

interface Patient {
  readonly name: string;
  readonly patientId: string;
  readonly encounterId: string;
  readonly toJointWard: boolean;
}

/** Somebody signed in. */
interface Somebody {
  readonly personId: string;
  readonly sessionId: string;
  authorization: Promise<string>;
  issuedAt: number;
}

describe(`${wanted} patients handed over under load, with ${kills} kills`, () => {
  let world: World;
  let hospital: House;
  let centre: House;
  let ordinary: House;
  let groupId: string;
  let server: ServerProcess | undefined;
  let url: string;
  let isKilling = true;
  /** Looks into the database while others work. */
  let reader: Pool;
  const people = {} as Record<'physician' | 'nurseHere' | 'nurseThere' | 'desk' | 'committee', Somebody>;
  const tally: Record<string, number> = {};
  const acknowledged: string[] = [];

  beforeAll(async () => {
    world = await World.make();
    reader = new Pool({ connectionString: world.url, max: 2 });
    const group = await world.group('LOAD');
    groupId = group.groupId;
    hospital = group.lead;
    centre = group.member;
    ordinary = await world.house('LOAD3', 'COMMUNITY');
    await world.join(groupId, ordinary.institutionId, 'MEMBER');
    const jointBeds = await moreBeds(world, centre, Math.max(10, Math.round(wanted / 5)), 'B');
    centre = { ...centre, bedIds: jointBeds };
    ordinary = { ...ordinary, bedIds: await moreBeds(world, ordinary, Math.max(5, Math.round(wanted / 15)), 'C') };
    const directorId = await world.person('主任');
    await world.appoint(directorId, 'PHYSICIAN', { institutionId: hospital.institutionId });
    await world.jointWard(centre, hospital, directorId);
    people.physician = await somebody('PHYSICIAN', { institutionId: hospital.institutionId });
    people.nurseHere = await somebody('WARD_NURSE', hospital);
    people.nurseThere = await somebody('BED_MANAGER', { groupId });
    people.desk = await somebody('REFERRAL_DESK', { groupId });
    people.committee = await somebody('GROUP_ADMINISTRATOR', { groupId });
  }, 60_000);
  afterAll(async () => {
    isKilling = false;
    await server?.end('SIGKILL');
    await reader.end();
    await world.close();
  });

  async function somebody(post: Post, at: At): Promise<Somebody> {
    const personId = await world.person(post);
    await world.appoint(personId, post, at);
    const sessionId = await world.begunSession(personId);
    return { personId, sessionId, authorization: bearer(world, personId, sessionId), issuedAt: Date.now() };
  }

  /** A token is good for some minutes only. */
  function authorizationOf(who: Somebody): Promise<string> {
    if (Date.now() - who.issuedAt > 120_000) {
      who.issuedAt = Date.now();
      who.authorization = bearer(world, who.personId, who.sessionId);
    }
    return who.authorization;
  }

  it(
    'leaves nothing half done',
    async () => {
      const settings = { DATABASE_URL: world.url, MEDGROUP_SECRET: secret, MEDGROUP_DEMO: 'off', LOG_LEVEL: 'silent' };
      server = await startServer(settings);
      await server.ready;
      url = server.url;
      const waiting = await admitted();
      const total = waiting.length;
      const killer = (async () => {
        for (let count = 1; count <= kills && isKilling; count += 1) {
          while (isKilling && total - waiting.length < (count * total) / (kills + 1)) await sleep(20);
          // Somewhere in the middle of whatever is going on.
          await sleep(Math.random() * 60);
          await server?.end('SIGKILL');
          server = await startServer({ ...settings, PORT: new URL(url).port });
          await server.ready;
          tally.kills = (tally.kills ?? 0) + 1;
        }
      })();
      const began = Date.now();
      await Promise.all(Array.from({ length: clients }, () => work(waiting)));
      isKilling = false;
      await killer;
      tally.seconds = Math.round((Date.now() - began) / 1000);
      await untilAsync(async () => (await world.count('outbox', 'position IS NULL')) === 0);
      if (process.env.TRANSFERS) console.log(JSON.stringify(tally));

      expect(tally.kills).toBe(kills);
      expect(await findings(world)).toEqual(nothingFound);
      expect(await world.count('transfer', 'cancelled_at IS NULL')).toBeGreaterThan(wanted / 2);
      // What was acknowledged is there, once.
      const [kept] = await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM transfer WHERE id = ANY ($1)', [
        [...new Set(acknowledged)],
      ]);
      expect(kept?.n).toBe(new Set(acknowledged).size);
      expect(new Set(acknowledged).size).toBe(await world.count('transfer'));
      expect(await world.count('audit_entry', `action = 'transfer.complete'`)).toBe(
        2 * (await world.count('transfer')),
      );
      const [events] = await world.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM referral_step s WHERE s.action = 'ADMIT' AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = s.referral_id AND o.kind = 'ADMITTED')`,
      );
      expect(events?.n).toBe(0);
    },
    Math.max(180_000, wanted * 6_000),
  );

  it('has bed-days as counted minute by minute, and both censuses reconciled case by case', async () => {
    // The census counts complete days: what happened today is told as if it had been yesterday.
    await yesterday();
    const today = civilDateOf(new Date());
    const first = addDays(today, -days);
    const counted = await countMinuteByMinute(world, first, today);
    const [institution, group] = [await census(first, today, 'INSTITUTION'), await census(first, today, 'GROUP')];
    await server?.end('SIGTERM');
    expect(counted.torn).toBe(0);
    for (const { institution: house, figures } of institution.byInstitution)
      expect([house.code, figures.occupiedBedDays]).toEqual([house.code, counted.byInstitution[uuidOf(house.id)] ?? 0]);
    expect(group.total.occupiedBedDays).toBe(counted.group);
    const transfers = await world.count('transfer', 'cancelled_at IS NULL');
    const cases = group.sameDayTransfers;
    expect(cases.filter(each => each.transferId !== null)).toHaveLength(transfers);
    expect(new Set(cases.map(each => each.transferId)).size).toBe(transfers);
    for (const [figure, share] of [
      ['occupiedBedDays', 'bedDays'],
      ['admissions', 'admissions'],
      ['discharges', 'discharges'],
    ] as const) {
      const surplus = cases.reduce(
        (sum, each) => sum + each.countedFrom[share] + each.countedTo[share] - each.countedInGroup[share],
        0,
      );
      expect([figure, institution.total[figure] - group.total[figure]]).toEqual([figure, surplus]);
    }
    expect(institution.total.admissions - group.total.admissions).toBe(transfers);
    // Those who came to the hospital on the day on which they were handed over count there too.
    const sameDay = await world.count(
      'transfer t JOIN encounter e ON e.id = t.from_encounter_id',
      `t.cancelled_at IS NULL AND (e.admitted_at AT TIME ZONE 'Asia/Shanghai')::date = (t.at AT TIME ZONE 'Asia/Shanghai')::date`,
    );
    expect(institution.total.occupiedBedDays - group.total.occupiedBedDays).toBe(sameDay);
    if (process.env.TRANSFERS)
      console.log(
        JSON.stringify({ institution: institution.total, group: group.total, cases: cases.length, sameDay, counted }),
      );
  }, 600_000);

  describe('the checker reports', () => {
    const guards = [
      'ALTER TABLE transfer DISABLE TRIGGER USER',
      'ALTER TABLE encounter DISABLE TRIGGER USER',
      'ALTER TABLE bed_occupancy DISABLE TRIGGER USER',
      'ALTER TABLE referral DISABLE TRIGGER USER',
      'DROP INDEX transfer_once_per_referral, transfer_once_from_encounter, transfer_once_to_encounter',
    ];
    const someTransfer = `(SELECT id FROM transfer WHERE cancelled_at IS NULL ORDER BY id LIMIT 1)`;

    it.each<[string, keyof typeof nothingFound, string[]]>([
      [
        'a handing-over of which only the discharge was written',
        'halfTransfers',
        [
          `UPDATE encounter SET state = 'PLANNED', admitted_at = NULL, departed_at = NULL WHERE id = (SELECT to_encounter_id FROM transfer WHERE id = ${someTransfer})`,
        ],
      ],
      [
        'a handing-over of which only the record was written',
        'disagreeing',
        [
          `INSERT INTO transfer (id, referral_id, from_encounter_id, to_encounter_id, from_institution_id, to_institution_id, from_bed_id, to_bed_id, at, hold_until, recorded_at)
           SELECT gen_random_uuid(), referral_id, from_encounter_id, to_encounter_id, from_institution_id, to_institution_id, from_bed_id, to_bed_id, now(), now(), now()
           FROM transfer WHERE cancelled_at IS NOT NULL AND NOT EXISTS (SELECT FROM transfer o WHERE o.cancelled_at IS NULL AND o.referral_id = transfer.referral_id)
           UNION ALL SELECT gen_random_uuid(), referral_id, to_encounter_id, from_encounter_id, from_institution_id, to_institution_id, from_bed_id, to_bed_id, now(), now(), now()
           FROM transfer WHERE id = ${someTransfer} LIMIT 1`,
        ],
      ],
      [
        'somebody in two beds',
        'patientsInTwoBeds',
        [
          'ALTER TABLE bed_occupancy DROP CONSTRAINT bed_occupancy_one_per_patient, DROP CONSTRAINT bed_occupancy_one_per_bed',
          `UPDATE bed_occupancy SET during = tstzrange(lower(during), upper(during) + interval '1 hour')
           WHERE encounter_id = (SELECT from_encounter_id FROM transfer WHERE id = ${someTransfer}) AND kind = 'STAY' AND cancelled_at IS NULL`,
        ],
      ],
      [
        'somebody admitted who lies nowhere',
        'admittedWithoutBed',
        [
          `UPDATE bed_occupancy SET cancelled_at = now(), cancel_reason = 'x' WHERE id =
             (SELECT o.id FROM bed_occupancy o JOIN encounter e ON e.id = o.encounter_id WHERE e.state = 'ADMITTED' AND o.kind = 'STAY' AND o.cancelled_at IS NULL LIMIT 1)`,
        ],
      ],
      [
        'an event that is missing',
        'feedGaps',
        ['DELETE FROM outbox WHERE position = (SELECT max(position) / 2 FROM outbox)'],
      ],
    ])('%s', async (_what, finding, statements) => {
      expect(await findings(world)).toEqual(nothingFound);
      await world.rows('BEGIN');
      try {
        for (const statement of [...guards, ...statements]) await world.rows(statement);
        expect((await findings(world))[finding]).toBeGreaterThan(0);
      } finally {
        await world.rows('ROLLBACK');
      }
    });
  });

  /** Patients in the hospital: since some days, or since this morning. */
  async function admitted(): Promise<Patient[]> {
    const beds = await moreBeds(world, hospital, wanted, 'A');
    const today = startOfDay(civilDateOf(new Date())).getTime();
    const patients: Patient[] = [];
    for (const [index, bedId] of beds.entries()) {
      const name = `患者${index}`;
      const made = await world.patientIn(hospital, bedId, name);
      const spanMs = Date.now() - 60_000 - today;
      const since = new Date(
        index % 3 === 0 && spanMs > 0
          ? today + Math.random() * spanMs
          : today - Math.random() * (days - 2) * 86_400_000,
      );
      await world.rows('BEGIN');
      await world.rows('UPDATE encounter SET admitted_at = $2 WHERE id = $1', [made.encounterId, since]);
      await world.rows('UPDATE bed_occupancy SET during = tstzrange($2, NULL) WHERE encounter_id = $1', [
        made.encounterId,
        since,
      ]);
      await world.rows('COMMIT');
      patients.push({ ...made, name, toJointWard: index % 4 !== 0 });
    }
    return patients;
  }

  async function work(waiting: Patient[]): Promise<void> {
    for (let patient = waiting.shift(); patient; patient = waiting.shift()) await handOver(patient);
  }

  /** One patient's way, with what goes wrong on it. */
  async function handOver(patient: Patient): Promise<void> {
    const target = patient.toJointWard ? centre : ordinary;
    const submitted = await act('referralSubmit', 'ReferralSubmitInput', people.physician, {
      patientId: id('Patient', patient.patientId),
      encounterId: id('Encounter', patient.encounterId),
      sourceInstitutionId: id('Institution', hospital.institutionId),
      targetInstitutionId: id('Institution', target.institutionId),
      targetDepartmentId: id('Department', target.departmentId),
      scene: 'INPATIENT',
      urgency: 'ROUTINE',
      reason: '康复',
      diagnosisNote: '脑梗死恢复期',
    });
    const referralId = submitted.referral?.id ?? '';
    expect(submitted.codes).toEqual([]);
    await accept(referralId, target);
    const dice = Math.random();
    const nurse = Math.random() < 0.5 ? people.nurseHere : people.nurseThere;
    const transfer = () => act('transferComplete', 'TransferCompleteInput', nurse, { referralId });
    const rivals = [
      // A colleague does the same at the same moment; or lets the patient go home.
      ...(dice < 0.15 ? [transfer()] : []),
      ...(dice > 0.9
        ? [
            act('bedStayDepart', 'BedStayDepartInput', people.nurseHere, {
              encounterId: id('Encounter', patient.encounterId),
              disposition: 'HOME',
            }),
          ]
        : []),
    ];
    const [mine, ...others] = await Promise.all([transfer(), ...rivals]);
    const done = [mine, ...others].find(answer => answer?.transfer);
    note(done ? 'handedOver' : 'wentHome');
    if (!done?.transfer) {
      await act('referralCancel', 'ReferralEndInput', people.physician, { referralId, reason: 'PATIENT_BETTER' });
      return;
    }
    for (const answer of [mine, ...others]) if (answer?.transfer) acknowledged.push(uuidOf(answer.transfer.id));
    if (Math.random() < 0.15) {
      const undone = await act('transferCancel', 'TransferCancelInput', people.nurseThere, {
        transferId: done.transfer.id,
        reason: '登记错误',
      });
      expect(undone.codes).toEqual([]);
      note('takenBack');
      const again = await transfer();
      expect(again.codes).toEqual([]);
      acknowledged.push(uuidOf(again.transfer?.id ?? ''));
    }
    const [stay] = await look<{ id: string }>('SELECT target_encounter_id AS id FROM referral WHERE id = $1', [
      uuidOf(referralId),
    ]);
    if (Math.random() < 0.85) await goHome(id('Encounter', stay?.id ?? ''));
  }

  /** Takes any free bed; others want it too. */
  async function accept(referralId: string, target: House): Promise<void> {
    for (;;) {
      const bedId = target.bedIds[Math.floor(Math.random() * target.bedIds.length)] ?? '';
      const { codes } = await act('referralAccept', 'ReferralAcceptInput', people.desk, {
        referralId,
        bedId: id('Bed', bedId),
      });
      if (codes.length === 0) return;
      note('bedTaken');
      expect(codes.every(code => ['BED_NOT_FREE', 'HELD_FOR_OTHER'].includes(code))).toBe(true);
      await makeRoom(target);
    }
  }

  /** When all beds are taken, somebody goes home. */
  async function makeRoom(target: House): Promise<void> {
    const [free] = await look<{ n: number }>(
      `SELECT count(*)::int AS n FROM bed b WHERE b.id = ANY ($1)
         AND NOT EXISTS (SELECT FROM bed_occupancy o WHERE o.bed_id = b.id AND o.cancelled_at IS NULL AND o.until > now())`,
      [target.bedIds],
    );
    if ((free?.n ?? 0) > 0) return;
    const [oldest] = await look<{ id: string }>(
      `SELECT encounter_id AS id FROM bed_occupancy WHERE bed_id = ANY ($1) AND kind = 'STAY' AND cancelled_at IS NULL AND until = 'infinity' ORDER BY since LIMIT 1`,
      [target.bedIds],
    );
    if (oldest) await goHome(id('Encounter', oldest.id));
  }

  async function goHome(encounterId: string): Promise<void> {
    const left = await act('bedStayDepart', 'BedStayDepartInput', people.nurseThere, {
      encounterId,
      disposition: 'HOME',
    });
    if (left.codes.length > 0) return;
    const [bed] = await look<{ id: string }>(
      `SELECT bed_id AS id FROM bed_occupancy WHERE encounter_id = $1 AND kind = 'STAY' AND cancelled_at IS NULL ORDER BY since DESC LIMIT 1`,
      [uuidOf(encounterId)],
    );
    await act('bedClean', 'BedActionInput', people.nurseThere, { bedId: id('Bed', bed?.id ?? '') });
  }

  async function look<Row extends object>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return (await reader.query<Row>(sql, parameters)).rows;
  }

  interface Acted {
    readonly codes: string[];
    readonly referral?: { id: string } | null;
    readonly transfer?: { id: string } | null;
  }

  /** Sends the same request until there is an answer: whoever was cut off does not know what became of it. */
  async function act(mutation: string, type: string, who: Somebody, input: object): Promise<Acted> {
    const fields = { transferComplete: 'transfer { id }', referralSubmit: 'referral { id }' }[mutation] ?? '';
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`;
    const body = JSON.stringify({ query, variables: { input: { requestId: newUuid(), ...input } } });
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const answer = await send(who, body);
      if (answer?.data?.[mutation]) {
        const payload = answer.data[mutation];
        return { ...payload, codes: payload.userErrors.map(error => error.code) };
      }
      const code = answer?.errors?.[0]?.extensions?.code;
      // A deadlock that persists and a server that goes down answer so; what asks for nothing new may be asked again.
      if (code && code !== 'INTERNAL') throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
      note(code ? 'internal' : 'cutOff');
      await sleep(50);
    }
    throw new Error(`${mutation}: no answer`);
  }

  interface Response {
    readonly data?: Record<string, (Acted & { userErrors: { code: string }[] }) | null> | null;
    readonly errors?: { extensions?: { code?: string } }[];
  }

  async function send(who: Somebody, body: string): Promise<Response | undefined> {
    const authorization = await authorizationOf(who);
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body,
        signal: AbortSignal.timeout(20_000),
      });
      return (await response.json()) as Response;
    } catch {
      return undefined;
    }
  }

  function note(what: string): void {
    tally[what] = (tally[what] ?? 0) + 1;
  }

  function id(type: Parameters<typeof toGlobalId>[0], uuid: string): string {
    return toGlobalId(type, uuid);
  }

  function uuidOf(globalId: string): string {
    return Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';
  }

  /** Moves everything a day back. */
  async function yesterday(): Promise<void> {
    await world.rows('SET session_replication_role = replica');
    await world.rows('BEGIN');
    // All at once, so that nobody is in two beds meanwhile.
    for (const statement of [
      `UPDATE encounter SET admitted_at = admitted_at - interval '1 day', departed_at = departed_at - interval '1 day'`,
      `UPDATE transfer SET at = at - interval '1 day'`,
    ])
      await world.rows(statement);
    const order = await world.rows<{ id: string }>('SELECT id FROM bed_occupancy ORDER BY since');
    for (const { id: occupancyId } of order)
      await world.rows(
        `UPDATE bed_occupancy SET during = tstzrange(lower(during) - interval '1 day', upper(during) - interval '1 day') WHERE id = $1`,
        [occupancyId],
      );
    await world.rows('COMMIT');
    await world.rows('SET session_replication_role = DEFAULT');
  }

  interface Share {
    readonly admissions: number;
    readonly discharges: number;
    readonly bedDays: number;
  }
  interface Figures {
    readonly occupiedBedDays: number;
    readonly admissions: number;
    readonly discharges: number;
  }
  interface Census {
    readonly total: Figures;
    readonly byInstitution: { institution: { id: string; code: string }; figures: Figures }[];
    readonly sameDayTransfers: {
      transferId: string | null;
      countedFrom: Share;
      countedTo: Share;
      countedInGroup: Share;
    }[];
  }

  async function census(from: string, until: string, view: string): Promise<Census> {
    const share = '{ admissions discharges bedDays }';
    const query = `query ($groupId: ID!, $from: LocalDate!, $until: LocalDate!, $view: CensusView!) {
      bedCensus(groupId: $groupId, from: $from, until: $until, view: $view) {
        total { occupiedBedDays admissions discharges } byInstitution { institution { id code } figures { occupiedBedDays admissions discharges } }
        sameDayTransfers { transferId countedFrom ${share} countedTo ${share} countedInGroup ${share} } } }`;
    const variables = { groupId: id('MedicalGroup', groupId), from, until, view };
    const answer = (await send(people.committee, JSON.stringify({ query, variables }))) as unknown as {
      data: { bedCensus: Census };
    };
    return answer.data.bedCensus;
  }
});

async function untilAsync(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not happen in a minute');
    await sleep(50);
  }
}
