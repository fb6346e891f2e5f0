import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import { Api, bearer, requestId } from '../support/api';
import { type At, type House, World } from '../support/world';

let world: World;
let api: Api;
let groupId: string;
let here: House;
let member: House;
let elsewhere: House;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
  ({ groupId, lead: here, member } = await world.group('A'));
  ({ lead: elsewhere } = await world.group('B'));
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const today = civilDateOf(new Date());

interface Somebody {
  readonly personId: string;
  readonly appointmentId: string;
  readonly authorization: string;
}

async function somebody(post: Post, at: At): Promise<Somebody> {
  const personId = await world.person(newUuid());
  const appointmentId = await world.appoint(personId, post, at);
  return { personId, appointmentId, authorization: await bearer(world, personId) };
}

interface Given {
  appointment: { id: string; post: string; period: { from: string; until: string | null } } | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

async function appoint(by: Somebody, wish: object, id = requestId()): Promise<Given & { code: string | undefined }> {
  const answer = await api.ask(
    `mutation ($input: AppointmentBeginInput!) { appointmentBegin(input: $input) {
      appointment { id post period { from until } person { id } institution { code } group { code } ward { code } } userErrors { code message field } } }`,
    {
      authorization: by.authorization,
      variables: { input: { requestId: id, post: 'PHYSICIAN', from: today, ...wish } },
    },
  );
  return { ...(answer.data?.appointmentBegin as Given), code: answer.code };
}

async function end(by: Somebody, appointmentId: string, reason = 'moved away') {
  const answer = await api.ask(
    `mutation ($input: AppointmentEndInput!) { appointmentEnd(input: $input) { appointment { period { from until } } userErrors { code } } }`,
    {
      authorization: by.authorization,
      variables: { input: { requestId: requestId(), appointmentId: toGlobalId('Appointment', appointmentId), reason } },
    },
  );
  return { code: answer.code, ...(answer.data?.appointmentEnd as Given) };
}

const person = (uuid: string) => toGlobalId('Person', uuid);
const institution = (house: House) => toGlobalId('Institution', house.institutionId);

/** Everything that an appointment would leave behind. */
async function traces(): Promise<unknown> {
  const count = `SELECT (SELECT count(*) FROM appointment) AS a, (SELECT count(*) FROM outbox) AS o, (SELECT count(*) FROM audit_entry) AS e`;
  return (await world.rows(count))[0];
}

describe('giving an appointment', () => {
  it('gives the rights at once, once, and writes it down', async () => {
    const hr = await somebody('HR_OFFICER', here);
    const newcomer = await world.person('newcomer');
    const authorization = await bearer(world, newcomer);
    const board = () =>
      api.ask(`{ bedBoard(institutionId: "${institution(here)}") { institution { code } } }`, { authorization });
    expect((await board()).code).toBe('FORBIDDEN');
    const wish = {
      personId: person(newcomer),
      institutionId: institution(here),
      wardId: toGlobalId('Ward', here.wardId),
    };
    const id = requestId();
    const given = await appoint(hr, wish, id);
    expect(given).toMatchObject({
      appointment: {
        post: 'PHYSICIAN',
        period: { from: today, until: null },
        institution: { code: 'A1' },
        ward: { code: 'A1' },
      },
      userErrors: [],
    });
    expect(await appoint(hr, wish, id)).toEqual(given);
    expect((await board()).code).toBeUndefined();
    expect(await world.count('appointment', `person_id = '${newcomer}'`)).toBe(1);
    expect(await world.count('outbox', `kind = 'APPOINTMENT_CHANGED' AND subject_id = '${newcomer}'`)).toBe(1);
    expect(
      await world.count(
        'audit_entry',
        `action = 'appointment.begin' AND person_id = '${hr.personId}' AND institution_id IS NOT NULL`,
      ),
    ).toBe(1);
  });

  it('is refused for oneself, at a place out of reach, above one’s level, or without sense; and leaves nothing behind', async () => {
    const hr = await somebody('HR_OFFICER', here);
    const colleague = person(await world.person('colleague'));
    const at = { personId: colleague, institutionId: institution(here) };
    const before = await traces();
    const refusals: [string, object][] = [
      ['OWN_APPOINTMENT', { ...at, personId: person(hr.personId) }],
      ['GROUP_LEVEL', { personId: colleague, groupId: toGlobalId('MedicalGroup', groupId) }],
      ['POST_NEEDS_GROUP', { ...at, post: 'GROUP_ADMINISTRATOR' }],
      ['PLACE_UNCLEAR', { personId: colleague }],
      ['PLACE_UNCLEAR', { ...at, groupId: toGlobalId('MedicalGroup', groupId) }],
      ['PLACE_UNCLEAR', { ...at, wardId: toGlobalId('Ward', member.wardId) }],
      ['PERIOD_EMPTY', { ...at, until: today }],
      ['BEGINS_IN_PAST', { ...at, from: addDays(today, -1) }],
      ['PERSON_UNKNOWN', { ...at, personId: person(newUuid()) }],
    ];
    for (const [code, wish] of refusals) {
      const answer = await appoint(hr, wish);
      expect([code, answer.userErrors?.map(error => error.code), answer.appointment]).toEqual([code, [code], null]);
    }
    expect((await appoint(hr, { ...at, institutionId: institution(member) })).code).toBe('FORBIDDEN');
    expect((await appoint(hr, { ...at, institutionId: institution(elsewhere) })).code).toBe('NOT_FOUND');
    expect((await appoint(hr, { ...at, personId: institution(here) })).code).toBe('BAD_USER_INPUT');
    expect(await traces()).toEqual(before);
  });

  it('to the group is for people of the group', async () => {
    const centre = await somebody('HR_OFFICER', { groupId });
    const colleague = person(await world.person('colleague'));
    const wish = { personId: colleague, post: 'GROUP_ADMINISTRATOR', groupId: toGlobalId('MedicalGroup', groupId) };
    expect(await appoint(centre, wish)).toMatchObject({ appointment: { group: { code: 'A' } }, userErrors: [] });
  });

  it('twice at the same time happens once', async () => {
    const officers: Somebody[] = [];
    while (officers.length < 4) officers.push(await somebody('HR_OFFICER', here));
    const wish = { personId: person(await world.person('wanted')), institutionId: institution(here) };
    const answers = await Promise.all(officers.map(officer => appoint(officer, wish)));
    expect(answers.filter(answer => answer.appointment !== null)).toHaveLength(1);
    expect(answers.flatMap(answer => answer.userErrors.map(error => error.code))).toEqual(
      Array(3).fill('ALREADY_APPOINTED'),
    );
  });
});

describe('ending an appointment', () => {
  it('takes the rights away at once', async () => {
    const hr = await somebody('HR_OFFICER', here);
    const nurse = await somebody('WARD_NURSE', here);
    expect(await end(hr, nurse.appointmentId)).toMatchObject({
      userErrors: [],
      appointment: { period: { until: addDays(today, 1) } },
    });
    const board = `{ bedBoard(institutionId: "${institution(here)}") { institution { code } } }`;
    expect((await api.ask(board, { authorization: nurse.authorization })).code).toBe('FORBIDDEN');
    expect((await end(hr, nurse.appointmentId)).userErrors[0]?.code).toBe('ALREADY_ENDED');
  });

  it('of one that has not begun never gives a right', async () => {
    const hr = await somebody('HR_OFFICER', here);
    const personId = await world.person('tomorrow');
    const appointmentId = await world.appoint(personId, 'AUDITOR', here, '[2190-01-01,)');
    expect((await end(hr, appointmentId)).userErrors).toEqual([]);
    expect(await world.count('appointment', `id = '${appointmentId}' AND upper(during) <= now()`)).toBe(1);
  });

  it('is refused for oneself, out of reach, above one’s level, without a reason', async () => {
    const hr = await somebody('HR_OFFICER', here);
    const codes = async (appointmentId: string, reason?: string) => {
      const answer = await end(hr, appointmentId, reason);
      return answer.code ?? answer.userErrors.map(error => error.code);
    };
    const before = await traces();
    expect(await codes(hr.appointmentId)).toEqual(['OWN_APPOINTMENT']);
    expect(await codes((await somebody('AUDITOR', { groupId })).appointmentId)).toEqual(['GROUP_LEVEL']);
    expect(await codes((await somebody('WARD_NURSE', here)).appointmentId, '  ')).toEqual(['REASON_MISSING']);
    expect(await codes((await somebody('WARD_NURSE', member)).appointmentId)).toBe('FORBIDDEN');
    expect(await codes((await somebody('WARD_NURSE', elsewhere)).appointmentId)).toBe('NOT_FOUND');
    expect(await traces()).toMatchObject({ o: (before as { o: string }).o, e: (before as { e: string }).e });
  });
});

describe('an open stream', () => {
  /** Follows the beds of the house; answers how the stream ends. */
  async function follow({ authorization }: Somebody): Promise<{ begun: Promise<void>; ended: Promise<string> }> {
    const client = createClient({
      url: api.address.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization },
    });
    let say: () => void = () => undefined;
    const begun = new Promise<void>(resolve => {
      say = resolve;
    });
    const run = async () => {
      const query = `subscription { bedFeed(institutionIds: ["${institution(here)}"]) { __typename } }`;
      try {
        for await (const { errors } of client.iterate({ query })) {
          if (errors) return String(errors[0]?.extensions?.code);
          say();
        }
        return 'complete';
      } catch (error) {
        if (Array.isArray(error)) return String(error[0]?.extensions?.code);
        return String((error as { code?: number }).code);
      } finally {
        await client.dispose();
      }
    };
    return { begun, ended: run() };
  }

  const within = (ended: Promise<string>, ms: number) =>
    Promise.race([ended, new Promise<string>(resolve => setTimeout(() => resolve('still open'), ms).unref())]);

  it('ends when the appointment does', async () => {
    const hr = await somebody('HR_OFFICER', here);
    const nurse = await somebody('WARD_NURSE', here);
    const { begun, ended } = await follow(nurse);
    await begun;
    await end(hr, nurse.appointmentId);
    expect(await within(ended, 5000)).toBe('FORBIDDEN');
  });

  it('ends when its session does', async () => {
    const nurse = await somebody('WARD_NURSE', here);
    const { begun, ended } = await follow(nurse);
    await begun;
    const query = `mutation { sessionEnd(input: { requestId: "${requestId()}" }) { ended } }`;
    await api.ask(query, { authorization: nurse.authorization });
    expect(['UNAUTHENTICATED', '4401', '4403']).toContain(await within(ended, 5000));
  });
});
