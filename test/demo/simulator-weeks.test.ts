import { inventedAreas, PeopleInventor } from '../../server/demo/people.rules';
import { Random } from '../../server/demo/random';
import { day } from '../../server/demo/rhythm.rules';
import { PlayedDesk } from '../../server/demo/simulator.desk';
import { PlayedHouse } from '../../server/demo/simulator.house';
import { nextRate, rates } from '../../server/demo/simulator.rules';
import { PaperHospital } from './paper-hospital';
import { PaperGroup } from './paper-referrals';

const begin = Date.parse('2026-11-23T00:00:00+08:00');

interface Weeks {
  readonly hospital: PaperHospital;
  readonly done: ReadonlyMap<string, number>;
  /** Patients at each midnight, the days of filling the empty house left out. */
  readonly midnights: readonly number[];
  readonly use: number;
  readonly stayDays: number;
  readonly trace: readonly string[];
}

const fillingDays = 21;

/** Plays an empty house for some days of its own time. */
async function weeks(code: string, days: number, pace: number, seed: string): Promise<Weeks> {
  const hospital = new PaperHospital(code, begin);
  const random = new Random(seed);
  const inventor = new PeopleInventor(new Random(`${seed} people`), inventedAreas.simulator);
  const played = new PlayedHouse(hospital, hospital.house, inventor, random, pace);
  const midnights: number[] = [];
  const trace: string[] = [];
  const end = begin + days * day;
  while (hospital.now < end) {
    if (played.stale) await played.look();
    const next = nextRate(rates(played, hospital.now, pace), pace, random);
    const until = hospital.now + Math.min(next?.waitMs ?? day / 24, day / 24);
    if (Math.floor((until - begin) / day) > Math.floor((hospital.now - begin) / day)) midnights.push(hospital.census);
    hospital.now = until;
    if (!next || next.waitMs > day / 24) continue;
    trace.push(`${next.rate.act} ${await played.perform(next.rate, until)}`);
  }
  const counted = midnights.slice(fillingDays / pace);
  const from = begin + (fillingDays / pace) * day;
  const gone = hospital.left.filter(each => each.departedAt >= from);
  const nights = gone.map(each => Math.max(1, dayOf(each.departedAt) - dayOf(each.admittedAt)));
  const sameDay = gone.filter(each => dayOf(each.departedAt) === dayOf(each.admittedAt)).length;
  const occupied = counted.reduce((sum, each) => sum + each, 0) + sameDay;
  return {
    hospital,
    done: played.done,
    midnights: counted,
    use: occupied / (hospital.authorised * counted.length),
    stayDays: nights.reduce((sum, each) => sum + each, 0) / nights.length,
    trace,
  };
}

function dayOf(at: number): number {
  return Math.floor((at - begin) / day);
}

let anting: Promise<Weeks> | undefined;

/** Played once for two tests: a full hospital with extra beds. */
function atAnting(): Promise<Weeks> {
  anting ??= weeks('ATH', 49, 1, 'weeks');
  return anting;
}

describe('weeks of simulation', () => {
  test.each(['JQH', 'ATH', 'JDZ'])('hold %s near its bed use and its average stay at the pace of life', async code => {
    const { hospital, use, stayDays, midnights } = await (code === 'ATH'
      ? atAnting()
      : weeks(code, code === 'JDZ' ? 120 : 49, 1, 'weeks'));
    const wide = code === 'JDZ' ? 0.15 : 0.1;
    expect([code, Math.abs(use / hospital.house.use - 1) < wide, use]).toEqual([code, true, use]);
    expect([code, Math.abs(stayDays / hospital.house.stayDays - 1) < wide, stayDays]).toEqual([code, true, stayDays]);
    expect(Math.min(...midnights)).toBeGreaterThan(hospital.authorised * hospital.house.use * 0.7);
    expect(hospital.refusals).toEqual([]);
  }, 60_000);

  test('hold the occupancy at ten times the pace, too', async () => {
    const { hospital, midnights } = await weeks('JQH', 7, 10, 'fast');
    const mean = midnights.reduce((sum, each) => sum + each, 0) / midnights.length / hospital.authorised;
    expect(Math.abs(mean / hospital.house.use - 1)).toBeLessThan(0.1);
    expect(hospital.refusals).toEqual([]);
  }, 60_000);

  test('contain every kind of act', async () => {
    const { done } = await atAnting();
    expect([...done.keys()].sort()).toEqual(
      [
        'bedBlock',
        'bedClean',
        'bedClose',
        'bedContaminate',
        'bedHold',
        'bedHoldRelease',
        'bedOpen',
        'bedStayBegin',
        'bedStayBeginCancel',
        'bedStayDepart',
        'bedStayDepartCancel',
        'bedStayMove',
        'bedStayMoveCancel',
        'bedStaySwap',
        'bedUnblock',
        'dischargeOrder',
        'dischargeOrderCancel',
        'encounterPlan',
        'encounterPlanCancel',
      ].sort(),
    );
  }, 60_000);

  test('are the same for the same seed and others for another', async () => {
    const first = await weeks('JQ', 10, 1, 'a');
    expect((await weeks('JQ', 10, 1, 'a')).trace).toEqual(first.trace);
    expect((await weeks('JQ', 10, 1, 'b')).trace).not.toEqual(first.trace);
  });
});

/** Plays three desks for some days of their own time. */
async function referralWeeks(days: number, pace: number) {
  const group = new PaperGroup(begin);
  const simulated = new Set<string>();
  const desks = ['LEAD', 'HOST', 'CITY'].map(code => {
    const random = new Random(`referrals ${code}`);
    const inventor = new PeopleInventor(new Random(`referrals ${code} people`), inventedAreas.simulator);
    const house = code === 'CITY' ? null : group.houseOf(code);
    return { random, desk: new PlayedDesk(group.apiOf(code), house, inventor, random, pace, simulated) };
  });
  const step = day / 24 / 4 / pace;
  for (let at = begin; at < begin + (days * day) / pace; at += step) {
    group.tick(at);
    for (const { random, desk } of desks) {
      await desk.look(at);
      while (desk.dueAt <= at && (await desk.takeTurn(at))) await desk.look(at);
      const next = nextRate(desk.sends(at), pace, random);
      if (next && next.waitMs < step) await desk.send(next.rate.what, at);
    }
  }
  const counts = new Map<string, number>();
  for (const { desk } of desks)
    for (const [name, count] of desk.done) counts.set(name, (counts.get(name) ?? 0) + count);
  return { group, counts };
}

describe('weeks of referrals', () => {
  test('take only steps that there are, mostly reach a treatment, and sometimes do not', async () => {
    const { group, counts } = await referralWeeks(60, 1);
    expect(group.refusals).toEqual([]);
    const ended = group.all.filter(({ state }) =>
      ['CLOSED', 'REJECTED', 'CANCELLED', 'LAPSED', 'EXPIRED', 'REDIRECTED'].includes(state),
    );
    const inside = ended.filter(({ target }) => target !== null);
    const rate = inside.filter(({ treated }) => treated).length / inside.length;
    expect(inside.length).toBeGreaterThan(100);
    expect([rate > 0.8, rate < 0.98, rate]).toEqual([true, true, rate]);
    expect(new Set(ended.map(({ state }) => state))).toEqual(
      new Set(['CLOSED', 'REJECTED', 'CANCELLED', 'LAPSED', 'EXPIRED', 'REDIRECTED']),
    );
    expect(new Set(group.all.map(({ scene }) => scene))).toEqual(new Set(['OUTPATIENT', 'INPATIENT', 'CHECK_UP']));
    expect([...counts.keys()]).toEqual(
      expect.arrayContaining(['transferComplete', 'bedStayBegin', 'referralFeedback']),
    );
  }, 60_000);

  test('are not left lying at ten times the pace', async () => {
    const { group } = await referralWeeks(20, 10);
    expect(group.refusals).toEqual([]);
    const waiting = group.all.filter(
      ({ state, requestedAt }) => state === 'SUBMITTED' && Date.parse(requestedAt) < group.now - day,
    );
    expect(waiting.length).toBeLessThan(group.all.length * 0.05);
  }, 60_000);
});
