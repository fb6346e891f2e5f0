import { Random } from '../../server/demo/random';
import { seedDuties } from '../../server/demo/seed-duty';
import { conflictsWith, sessionsOfPeople } from '../../server/duty/duty.queries';
import { weekdayOf } from '../../server/duty/duty-plan.rules';
import { finishSession, reopenSession } from '../../server/duty/finish.commands';
import { keepDuties } from '../../server/duty/keeping.commands';
import { addSession, checkIn, missSession } from '../../server/duty/session.commands';
import { addDays, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { writeAsSystem } from '../../server/platform/database/system';
import { makeContext } from '../../server/platform/graphql/context';
import { codesOf, done, someone } from '../referrals/referring';
import { Api, bearer, requestId } from '../support/api';
import { inHours, Serving, times } from './serving';

let s: Serving;
let api: Api;

beforeAll(async () => {
  s = await Serving.make();
  api = await Api.start(s.world);
}, 60_000);
afterAll(async () => {
  await api.close();
  await s.close();
});

const begin: Serving['begin'] = (...asked) => s.begin(...asked);
const live = (personId: string) => s.live(personId);

describe('a session', () => {
  it('is checked in to by oneself, finished with what it brought, and reopened with all of it taken back', async () => {
    const expert = await s.expert();
    const own = await s.viewer(expert);
    const sessionId = await s.session(expert, { during: inHours(-1, 2) });
    expect(codesOf(await s.run(s.centreDesk, tx => checkIn(tx, { sessionId })))).toEqual(['NOT_YOURS']);
    expect(codesOf(await s.run(own, tx => checkIn(tx, { sessionId, expectedVersion: 7 })))).toEqual([
      'SESSION_CHANGED',
    ]);
    done(await s.run(own, tx => checkIn(tx, { sessionId })));
    const taught = [
      { nameZh: '动态血糖监测', nameEn: 'Continuous glucose monitoring', learners: 4 },
      { nameZh: '足病筛查', nameEn: 'Foot screening', learners: 2 },
    ];
    const finish = (values: object = {}) =>
      s.run(own, tx => finishSession(tx, { sessionId, patientsSeen: 17, techniques: taught, note: null, ...values }));
    expect(codesOf(await finish({ techniques: [taught[0], taught[0]] }))).toEqual(['TECHNIQUE_TWICE']);
    done(await finish());
    const work = () =>
      s.world.rows<{ code: string; count: number }>(
        `SELECT code, count(*)::int AS count FROM pay_work_event WHERE person_id = $1 AND undone_at IS NULL GROUP BY 1 ORDER BY 1`,
        [expert],
      );
    const both = [
      { code: 'DUTY_SESSION_HELD', count: 1 },
      { code: 'TECHNIQUE_TAUGHT', count: 2 },
    ];
    expect(await work()).toEqual(both);
    expect(codesOf(await finish())).toEqual(['SESSION_STATE']);
    done(await s.run(own, tx => reopenSession(tx, { sessionId })));
    expect(await work()).toEqual([]);
    expect(await s.world.count('duty_technique', `session_id = '${sessionId}' AND cancelled_at IS NULL`)).toBe(0);
    expect((await s.sessions(`id = '${sessionId}'`))[0]?.state).toBe('CHECKED_IN');
    done(await finish({ techniques: [taught[0]] }));
    expect(await work()).toEqual([both[0], { code: 'TECHNIQUE_TAUGHT', count: 1 }]);
  });

  it('that its person forgot to check in to is vouched for by another, who says why', async () => {
    const expert = await s.expert();
    const own = await s.viewer(expert);
    const sessionId = await s.session(expert, { during: inHours(-30, -26) });
    const finish = (viewer: Viewer, note: string | null) =>
      s.run(viewer, tx => finishSession(tx, { sessionId, patientsSeen: 9, techniques: [], note }));
    expect(codesOf(await finish(own, '忘记签到'))).toEqual(['NOT_YOURS']);
    expect(codesOf(await finish(s.centreDesk, null))).toEqual(['NOTE_MISSING']);
    expect((await keepDuties(s.world.database)).missed).toBe(1);
    expect((await s.sessions(`id = '${sessionId}'`))[0]?.state).toBe('MISSED');
    done(await finish(s.centreDesk, '忘记签到'));
    done(await s.run(s.centreDesk, tx => reopenSession(tx, { sessionId })));
    const over = await s.session(expert, { during: inHours(-5, -1) });
    expect(codesOf(await s.run(own, tx => checkIn(tx, { sessionId: over })))).toEqual(['TOO_LATE']);
    done(await s.run(s.centreDesk, tx => missSession(tx, { sessionId: over })));
  });

  it('overlaps no other of its person by a minute, wherever; and touches one', async () => {
    const expert = await s.expert();
    const day = addDays(s.first, 3);
    const add = (from: number, until: number, hospital = false) => {
      const place = hospital ? s.hospital : s.centre;
      return s.run(hospital ? s.hospitalDesk : s.centreDesk, tx =>
        addSession(tx, {
          ...s.plan(expert),
          institutionId: place.institutionId,
          departmentId: place.departmentId,
          ...times(day, from, until),
        }),
      );
    };
    done(await add(8, 12));
    expect(codesOf(await add(12 - 1 / 60, 14, true))).toEqual(['OVERLAP']);
    done(await add(12, 14, true));
    expect(codesOf(await add(6, 8 + 1 / 60))).toEqual(['OVERLAP']);
    const results = await Promise.all(Array.from({ length: 8 }, (_, n) => add(15, 17, n % 2 === 0)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('shows in calendars and conflicts, of those who may see the house', async () => {
    const expert = await s.expert();
    done(await begin(expert));
    const foreign = await s.world.group('FAR');
    const stranger = await someone(s.world, '外集团', { institutionId: foreign.lead.institutionId }, 'HR_OFFICER');
    const seen = async (viewer: Viewer) => {
      const context = makeContext({
        requestId: newUuid(),
        locale: 'en',
        viewer,
        database: s.world.database,
        services: {} as never,
      });
      const from = startOfDay(addDays(s.first, 1));
      const all = await sessionsOfPeople(context, [expert], from, startOfDay(addDays(s.first, 15)));
      const met = await conflictsWith(context, expert, from, null);
      await context.end();
      return [all.length, met.length];
    };
    expect(await seen(s.hospitalDesk)).toEqual([2, 7]);
    expect(await seen(stranger)).toEqual([0, 0]);
    const token = await bearer(s.world, stranger.personId);
    const [session] = await live(expert);
    const asked = await api.ask(
      `mutation ($input: DutySessionCancelInput!) { dutySessionCancel(input: $input) { userErrors { code } } }`,
      {
        variables: {
          input: { requestId: requestId(), sessionId: toGlobalId('DutySession', session?.id ?? ''), reason: 'x' },
        },
        authorization: token,
      },
    );
    expect(asked.code).toBe('NOT_FOUND');
  });

  it('is listed page by page, each once, with what one may do with it', async () => {
    const expert = await s.expert();
    done(await begin(expert));
    const page = async (after: string | null) =>
      (
        await api.ask(
          `query ($after: String) { dutySessions(personId: "${toGlobalId('Person', expert)}", from: "${s.today}", until: "${addDays(s.today, 90)}", first: 3, after: $after) {
             totalCount pageInfo { endCursor hasNextPage } edges { node { startsAt state availableActions person { nameZh } institution { nameZh } plan { id } techniques { nameZh } } } } }`,
          { variables: { after }, authorization: await bearer(s.world, s.centreDesk.personId) },
        )
      ).data?.dutySessions as {
        totalCount: number;
        pageInfo: { endCursor: string; hasNextPage: boolean };
        edges: { node: { startsAt: string; availableActions: string[] } }[];
      };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    const starts = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.startsAt));
    expect(new Set(starts).size).toBe(8);
    expect([first.totalCount, third.pageInfo.hasNextPage]).toEqual([8, false]);
    expect(first.edges[0]?.node.availableActions).toEqual(['MOVE', 'CANCEL']);
  });
});

describe('the demo', () => {
  it('has held the clinics of those who were sent, inside their appointments, and goes on with them', async () => {
    const since = startOfDay(addDays(s.today, -500));
    const expert = await s.world.person('下沉专家');
    // Past the triggers: whether they are registered is not what this is about.
    await s.world.rows('SET session_replication_role = replica');
    await s.world.insert('appointment', {
      person_id: expert,
      post: 'PHYSICIAN',
      institution_id: s.centre.institutionId,
      kind: 'DUAL',
      share_bp: 2_000,
      during: `[${since.toISOString()},)`,
    });
    await s.world.rows('SET session_replication_role = origin');
    await writeAsSystem(s.world.database, tx => seedDuties(tx, new Date(), new Random('clinics')));
    const held = await s.sessions(`person_id = '${expert}'`);
    expect(held.length).toBeGreaterThan(70);
    expect(held.filter(({ state }) => state === 'DONE').length).toBeGreaterThan(60);
    expect(new Set(held.map(({ plannedOn }) => weekdayOf(plannedOn ?? '')))).toEqual(new Set([2]));
    expect(await s.world.count('duty_technique')).toBeGreaterThan(3);
    expect((await keepDuties(s.world.database)).made).toBeGreaterThan(6);
  });
});
