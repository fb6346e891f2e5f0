import { setImmediate } from 'node:timers/promises';
import { calibrate, measure } from '../../server/demo/calibration.rules';
import { type History, type HistoryFrame, playHistory, startOfLocalDay } from '../../server/demo/history.rules';
import { houses } from '../../server/demo/houses.rules';
import { Random } from '../../server/demo/random';
import { day } from '../../server/demo/rhythm.rules';

function frameAt(now: string): HistoryFrame {
  const at = Date.parse(now);
  const today = startOfLocalDay(at);
  return { now: at, today, firstDay: today - 44 * day };
}

const [house] = houses().filter(({ code }) => code === 'JQH');
if (!house) throw new Error('JQH has beds');

function play(frame: HistoryFrame, seed: string, scales = { use: 1, stay: 1 }): History {
  return playHistory(house as NonNullable<typeof house>, frame, scales, new Random(seed), []);
}

describe('a played history', () => {
  const frame = frameAt('2026-11-22T02:10:00Z');

  test('is the same for the same seed and another for another', () => {
    expect(play(frame, 'a').encounters).toEqual(play(frame, 'a').encounters);
    expect(play(frame, 'a').encounters).not.toEqual(play(frame, 'b').encounters);
  });

  test('has fuller wards with a larger scale of use and longer stays with a larger scale of stay', () => {
    const plain = measure(play(frame, 'a'), frame);
    expect(measure(play(frame, 'a', { use: 1.3, stay: 1 }), frame).use).toBeGreaterThan(plain.use * 1.2);
    expect(measure(play(frame, 'a', { use: 1, stay: 1.3 }), frame).stayDays).toBeGreaterThan(plain.stayDays * 1.15);
  });

  test('counts who comes and goes on one day as one bed-day, and a departure day not at all', () => {
    const [stay] = play(frame, 'a').encounters;
    if (!stay) throw new Error('somebody was there');
    const at = frame.today - 5 * day + day / 2;
    const beds = play(frame, 'a').beds.slice(0, 1);
    const one = (nights: number): History => ({
      beds,
      encounters: [{ ...stay, admittedAt: at, departedAt: at + nights * day + 1000 }],
      cleanings: [],
    });
    expect(measure(one(0), frame)).toEqual({ use: 1 / 30, stayDays: 1 });
    expect(measure(one(1), frame)).toEqual({ use: 1 / 30, stayDays: 1 });
    expect(measure(one(3), frame)).toEqual({ use: 3 / 30, stayDays: 3 });
  });
});

describe('a joint ward', () => {
  const frame = { ...frameAt('2026-11-22T02:10:00Z'), firstDay: Date.parse('2026-05-01T00:00:00+08:00') };
  const [host] = houses().filter(({ code }) => code === 'JDZ');
  const ward = host?.wards.findIndex(({ specialty }) => specialty.code === 'JOIN') ?? -1;
  const from = frame.today - 60 * day;

  test('takes patients over at the instant at which they leave the hospital, from its beginning on', () => {
    if (!host) throw new Error('JDZ has beds');
    const leaving = play(frame, 'a').encounters.filter(each => each.departedAt !== null && each.age >= 60);
    const { encounters } = playHistory(host, frame, { use: 1, stay: 1 }, new Random('a'), leaving, { ward, from });
    const over = encounters.filter(each => each.handedOver);
    expect(over.length).toBeGreaterThan(20);
    expect(over.filter(each => each.admittedAt < from || each.stays[0]?.from !== each.admittedAt)).toEqual([]);
    const known = over.filter(each => each.earlier !== null);
    expect(known.length).toBeGreaterThan(10);
    expect(known.filter(each => each.earlier?.departedAt !== each.admittedAt)).toEqual([]);
    expect(new Set(known.map(each => each.earlier)).size).toBe(known.length);
  });
});

describe('the calibration', () => {
  const moments = ['2026-11-22T02:10:00Z', '2026-07-01T15:59:59Z', '2027-02-28T16:00:00Z', '2026-12-31T23:00:00Z'];

  test.each(moments)('brings all houses near their aims, whenever it is (%s)', async now => {
    const frame = frameAt(now);
    for (const each of houses()) {
      const { measured } = await calibrate(each, frame, async (scales, attempt) => {
        await setImmediate();
        return playHistory(each, frame, scales, new Random(`${now} ${each.code} ${attempt}`), []);
      });
      const allowed = each.code === 'JQH' || each.wards.length > 10 ? 0.02 : 0.08;
      expect([each.code, Math.abs(measured.use / each.use - 1) < allowed]).toEqual([each.code, true]);
      expect([each.code, Math.abs(measured.stayDays / each.stayDays - 1) < allowed]).toEqual([each.code, true]);
    }
  }, 60_000);

  test('fails where it cannot work: stays of no patients at all', async () => {
    const frame = frameAt('2026-11-22T02:10:00Z');
    const nobody = { beds: play(frame, 'a').beds, encounters: [], cleanings: [] };
    expect(measure(nobody, frame)).toEqual({ use: 0, stayDays: 0 });
  });
});
