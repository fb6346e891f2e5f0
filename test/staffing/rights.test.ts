import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { toGlobalId } from '../../server/kernel/ids';
import { Api, bearer, requestId } from '../support/api';
import { World } from '../support/world';
import { dice, type Life, type Lived, live, mayByForce, randomLife, type Stage } from './history';

/**
 * What queries, mutations and open streams let somebody do at an instant is what a brute force over their life says. How many instants: RIGHTS_INSTANTS;
 * a failure names the seed, RIGHTS_SEED lives the same lives again.
 */
const instants = Number(process.env.RIGHTS_INSTANTS ?? 60);
const seed = Number(process.env.RIGHTS_SEED ?? Date.now() % 1_000_000);

let world: World;
let api: Api;
let stage: Stage;
let bedId: string;
let memberBedId: string;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
  const { groupId, lead: here, member } = await world.group('A');
  stage = { groupId, here, member };
  // In a bed that somebody lies in, so that cleaning it is refused by the rules and changes nothing.
  [bedId, memberBedId] = [here.bedIds[0] ?? '', member.bedIds[0] ?? ''];
  await world.patientIn(here, bedId, '欧阳静姝');
  await world.patientIn(member, memberBedId, '欧阳静姝');
}, 120_000);
afterAll(async () => {
  await api.close();
  await world.close();
});

type At = 'HERE' | 'MEMBER';
const houseAt = (at: At) => toGlobalId('Institution', (at === 'HERE' ? stage.here : stage.member).institutionId);

const open = (authorization: string) =>
  createClient({
    url: api.address.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
  });

/** Whether each way of asking is answered; an answer that refuses by the rules of beds is an answer. */
async function asked(personId: string, at: At): Promise<Record<string, string>> {
  const authorization = await bearer(world, personId);
  const answers = (query: string, variables = {}) =>
    api.ask(query, { authorization, variables }).then(({ code }) => code ?? allowed);
  const clean = { input: { requestId: requestId(), bedId: toGlobalId('Bed', at === 'HERE' ? bedId : memberBedId) } };
  return {
    board: await answers(`{ bedBoard(institutionId: "${houseAt(at)}") { institution { id } } }`),
    directory: await answers(`{ staff(institutionId: "${houseAt(at)}") { pageInfo { hasNextPage } } }`),
    clean: await answers(
      'mutation ($input: BedActionInput!) { bedClean(input: $input) { userErrors { code } } }',
      clean,
    ),
    stream: await begins(authorization, at),
  };
}

async function begins(authorization: string, at: At): Promise<string> {
  const client = open(authorization);
  try {
    const query = `subscription { bedFeed(institutionIds: ["${houseAt(at)}"]) { __typename } }`;
    for await (const { errors } of client.iterate({ query }))
      return errors ? String(errors[0]?.extensions?.code) : allowed;
    return 'nothing';
  } catch (error) {
    return Array.isArray(error) ? String(error[0]?.extensions?.code) : String(error);
  } finally {
    await client.dispose();
  }
}

const allowed = 'ALLOWED';

/** Who is refused is told so, or is not told that there is anything. */
const refusals = ['FORBIDDEN', 'NOT_FOUND'];

function byForce(life: Life, lived: Lived, at: At): Record<string, boolean> {
  const may = (action: Parameters<typeof mayByForce>[2]) => mayByForce(life, lived, action, at);
  return {
    board: may('bed.read'),
    directory: may('staff.read'),
    clean: may('bed.read') && may('bed.keep'),
    stream: may('bed.read'),
  };
}

/** Lives one instant and compares all answers; answers what was expected of each. */
async function compared({ n, at, life }: { n: number; at: At; life: Life }): Promise<boolean[]> {
  const lived = await live(world, stage, life, new Date());
  const expected = byForce(life, lived, at);
  const answers = await asked(lived.personId, at);
  for (const [what, answer] of Object.entries(answers)) {
    const isAsExpected = expected[what] ? answer === allowed : refusals.includes(answer);
    if (!isAsExpected)
      throw new Error(`${n}: ${what} at ${at} is ${answer}: ${JSON.stringify({ life, lived, expected })}`);
  }
  return Object.values(expected);
}

it(`agree at ${instants} random instants of random lives, seed ${seed}`, async () => {
  const roll = dice(seed);
  const seen = { allowed: 0, refused: 0 };
  const left = Array.from({ length: instants }, (_, n) => {
    const at: At = roll(3) === 0 ? 'MEMBER' : 'HERE';
    return { n, at, life: randomLife(roll) };
  });
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = left.pop(); next; next = left.pop())
        for (const isAllowed of await compared(next)) seen[isAllowed ? 'allowed' : 'refused'] += 1;
    }),
  );
  // Lives in which nobody may do anything would agree with everything.
  expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(instants / 10);
}, 1_200_000);

/** Opens a stream at the house; answers when it begins, how it ends and when. */
function follow(authorization: string): {
  begun: Promise<void>;
  ended: Promise<{ how: string; at: number }>;
  resets: string[];
  stop(): void;
} {
  const client = open(authorization);
  const resets: string[] = [];
  let say: () => void = () => undefined;
  const begun = new Promise<void>(resolve => {
    say = resolve;
  });
  const run = async () => {
    const query = `subscription { bedFeed { __typename ... on BedFeedReset { reason } } }`;
    try {
      for await (const { data, errors } of client.iterate<{ bedFeed: { reason?: string } }>({ query })) {
        if (errors) return { how: String(errors[0]?.extensions?.code), at: Date.now() };
        if (data?.bedFeed.reason) resets.push(data.bedFeed.reason);
        say();
      }
      return { how: 'complete', at: Date.now() };
    } catch (error) {
      return { how: Array.isArray(error) ? String(error[0]?.extensions?.code) : String(error), at: Date.now() };
    } finally {
      say();
    }
  };
  return { begun, ended: run(), resets, stop: () => void client.dispose() };
}

const nurse = {
  owner: 'SELF',
  post: 'WARD_NURSE',
  place: 'HERE',
  kind: 'ADDITIONAL',
  shareBp: 0,
  isWithdrawn: false,
} as const;
const colleague = { ...nurse, owner: 'COLLEAGUE' } as const;
/** Somebody whose own post lets them see no bed. */
const clerk = { ...nurse, post: 'HR_OFFICER' } as const;
const always = { from: -86_400_000, until: null };

describe('an open stream ends at the instant at which its right does', () => {
  const lives: [string, (ends: number) => Life][] = [
    [
      'of an appointment',
      ends => ({ appointments: [{ ...nurse, span: { from: -1000, until: ends } }], delegations: [], openings: [] }),
    ],
    [
      'of a delegation',
      ends => ({
        appointments: [
          { ...colleague, span: always },
          { ...clerk, span: always },
        ],
        delegations: [{ of: 0, span: { from: -3_600_000, until: ends }, endedAt: null }],
        openings: [],
      }),
    ],
    [
      'of the last own appointment of who acts for somebody',
      ends => ({
        appointments: [
          { ...colleague, span: always },
          { ...clerk, span: { from: -1000, until: ends } },
        ],
        delegations: [{ of: 0, span: { from: -3_600_000, until: 86_400_000 }, endedAt: null }],
        openings: [],
      }),
    ],
    [
      'of an appointment that was given on',
      ends => ({
        appointments: [
          { ...colleague, span: { from: -1000, until: ends } },
          { ...clerk, span: always },
        ],
        delegations: [{ of: 0, span: { from: -3_600_000, until: 86_400_000 }, endedAt: null }],
        openings: [],
      }),
    ],
    [
      'of rights opened in an emergency',
      ends => ({
        appointments: [],
        delegations: [],
        openings: [{ post: 'WARD_NURSE', place: 'HERE', span: { from: -3_600_000, until: ends }, endedAt: null }],
      }),
    ],
  ];
  test.each(lives)('%s', async (_what, life) => {
    const ends = 2_500;
    const start = new Date();
    const { personId } = await live(world, stage, life(ends), start);
    const stream = follow(await bearer(world, personId));
    await stream.begun;
    const { how, at } = await stream.ended;
    const late = at - (start.getTime() + ends);
    expect({ how, isInTime: late >= -5 && late < 1_000, late }).toMatchObject({ how: 'FORBIDDEN', isInTime: true });
  });

  it('and one that rests on another right as well goes on, and is told', async () => {
    const start = new Date();
    const life: Life = {
      appointments: [
        { ...nurse, span: { from: -1000, until: 1_500 } },
        { ...nurse, place: 'MEMBER', span: always },
      ],
      delegations: [],
      openings: [],
    };
    const { personId } = await live(world, stage, life, start);
    const stream = follow(await bearer(world, personId));
    await stream.begun;
    await new Promise(resolve => setTimeout(resolve, start.getTime() + 2_500 - Date.now()));
    expect(stream.resets).toEqual(['RIGHTS_CHANGED']);
    stream.stop();
  });
});

it('knows when a right begins in an open stream', async () => {
  const start = new Date();
  const life: Life = {
    appointments: [
      { ...nurse, place: 'MEMBER', span: always },
      { ...colleague, span: always },
    ],
    delegations: [{ of: 1, span: { from: 1_500, until: 86_400_000 }, endedAt: null }],
    openings: [],
  };
  const { personId } = await live(world, stage, life, start);
  const authorization = await bearer(world, personId);
  const stream = follow(authorization);
  await stream.begun;
  expect(refusals).toContain((await asked(personId, 'HERE')).board);
  await new Promise(resolve => setTimeout(resolve, start.getTime() + 2_500 - Date.now()));
  expect(stream.resets).toEqual(['RIGHTS_CHANGED']);
  expect((await asked(personId, 'HERE')).board).toBe(allowed);
  stream.stop();
});
