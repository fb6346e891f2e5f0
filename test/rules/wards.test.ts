import fc from 'fast-check';
import { SexRule } from '../../server/group/group.rules';
import {
  addBeds,
  BedKind,
  BedState,
  BlockReason,
  bedState,
  noBeds,
  OccupancyKind,
  sumCounts,
} from '../../server/wards/bed.rules';
import { availableBedActions, BedAction } from '../../server/wards/bed-actions.rules';
import { bedPolicyFaults, defaultBedPolicy, readBedPolicy } from '../../server/wards/bed-policy.rules';
import { EncounterState, Equipment, Isolation, Sex } from '../../server/wards/encounter.rules';
import { endOf, statedInstant } from '../../server/wards/instant.rules';
import { type Candidate, mismatches, type Need, type Place, rankBeds } from '../../server/wards/matching.rules';
import { birthDateIn, checkCharacter, isIdNumber, maskName, sexIn } from '../../server/wards/patient.rules';

describe('the state of a bed', () => {
  it.each([
    [null, null, BedState.CLOSED],
    [null, { kind: OccupancyKind.BLOCK, reason: BlockReason.CLEANING }, BedState.CLOSED],
    [BedKind.AUTHORISED, null, BedState.FREE],
    [BedKind.EXTRA, { kind: OccupancyKind.STAY, reason: null }, BedState.OCCUPIED],
    [BedKind.AUTHORISED, { kind: OccupancyKind.HOLD, reason: null }, BedState.HELD],
    [BedKind.AUTHORISED, { kind: OccupancyKind.BLOCK, reason: BlockReason.CLEANING }, BedState.TO_CLEAN],
    [BedKind.AUTHORISED, { kind: OccupancyKind.BLOCK, reason: BlockReason.CONTAMINATED }, BedState.CONTAMINATED],
    [BedKind.AUTHORISED, { kind: OccupancyKind.BLOCK, reason: BlockReason.REPAIR }, BedState.CLOSED],
  ])('is, open as %s with %j, %s', (kind, occupancy, state) => expect(bedState(kind, occupancy)).toBe(state));

  it('counts every open bed in exactly one state, and authorised and extra ones apart', () => {
    const beds = fc.array(
      fc.tuple(fc.constantFrom(BedKind.AUTHORISED, BedKind.EXTRA, null), fc.constantFrom(...Object.values(BedState))),
    );
    fc.assert(
      fc.property(beds, list => {
        const counts = sumCounts(list.map(([kind, state]) => addBeds(noBeds(), kind, state)));
        const { open, extra, ...states } = counts;
        expect(Object.values(states).reduce((sum, each) => sum + each, 0)).toBe(open + extra);
        expect(open + extra).toBe(list.filter(([kind]) => kind !== null).length);
      }),
    );
  });
});

describe('matching a patient and a bed', () => {
  const bed: Place = {
    sexRule: SexRule.ANY,
    ageFrom: null,
    ageUntil: null,
    isolation: [],
    equipment: [],
    roommateSexes: [],
  };
  const need: Need = { sex: Sex.FEMALE, ageYears: 70, isolation: null, equipment: [] };

  it.each<[string, Partial<Need>, Partial<Place>, string[]]>([
    ['nothing special', {}, {}, []],
    ['a woman in a ward for men', {}, { sexRule: SexRule.MALE }, ['SEX_RULE']],
    ['a woman in a ward for women', {}, { sexRule: SexRule.FEMALE }, []],
    ['a woman in a room of women', {}, { sexRule: SexRule.SAME_ROOM, roommateSexes: [Sex.FEMALE] }, []],
    ['a woman in a room of men', {}, { sexRule: SexRule.SAME_ROOM, roommateSexes: [Sex.MALE] }, ['SEX_RULE']],
    ['unknown sex in an empty room', { sex: Sex.UNKNOWN }, { sexRule: SexRule.SAME_ROOM }, []],
    [
      'unknown sex with somebody of unknown sex',
      { sex: Sex.UNKNOWN },
      { sexRule: SexRule.SAME_ROOM, roommateSexes: [Sex.UNKNOWN] },
      ['SEX_RULE'],
    ],
    ['a child of 13 in paediatrics', { ageYears: 13 }, { ageUntil: 14 }, []],
    ['a child of 14 in paediatrics', { ageYears: 14 }, { ageUntil: 14 }, ['AGE_GROUP']],
    ['59 years in geriatrics', { ageYears: 59 }, { ageFrom: 60 }, ['AGE_GROUP']],
    [
      'isolation that is not there',
      { isolation: Isolation.AIRBORNE },
      { isolation: [Isolation.CONTACT] },
      ['ISOLATION_MISSING'],
    ],
    [
      'equipment that is there',
      { equipment: [Equipment.OXYGEN] },
      { equipment: [Equipment.OXYGEN, Equipment.MONITOR] },
      [],
    ],
    ['everything wrong', { equipment: [Equipment.VENTILATOR], isolation: Isolation.DROPLET, ageYears: 3 }, { sexRule: SexRule.MALE, ageFrom: 14 }, [
      'SEX_RULE', 'AGE_GROUP', 'ISOLATION_MISSING', 'EQUIPMENT_MISSING']], // biome-ignore format: a table
  ])('%s', (_what, patient, place, codes) => {
    expect(mismatches({ ...need, ...patient }, { ...bed, ...place }).map(each => each.code)).toEqual(codes);
  });

  const candidate = (bedId: string, more: Partial<Candidate> = {}): Candidate => ({
    ...bed,
    bedId,
    wardId: 'w',
    code: bedId,
    isExtra: false,
    ...more,
  });

  it('ranks the wished ward first, keeps equipment for who needs it, and takes extra beds last', () => {
    const ranked = rankBeds(
      need,
      [
        candidate('elsewhere', { wardId: 'x' }),
        candidate('extra', { isExtra: true }),
        candidate('ventilated', { equipment: [Equipment.VENTILATOR] }),
        candidate('plain'),
        candidate('unfit', { sexRule: SexRule.MALE }),
      ],
      'w',
      10,
    );
    expect(ranked.map(each => each.bedId)).toEqual(['plain', 'ventilated', 'extra', 'elsewhere']);
  });

  it('proposes only beds that fit, whatever the beds', () => {
    const places = fc.record({
      sexRule: fc.constantFrom(...Object.values(SexRule)),
      ageFrom: fc.option(fc.integer({ min: 0, max: 80 })),
      ageUntil: fc.option(fc.integer({ min: 1, max: 100 })),
      isolation: fc.subarray(Object.values(Isolation)),
      equipment: fc.subarray(Object.values(Equipment)),
      roommateSexes: fc.array(fc.constantFrom(...Object.values(Sex)), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(places), list => {
        const candidates = list.map((place, index) => candidate(`${index}`, place));
        const proposed = new Set(rankBeds(need, candidates, null, 100).map(each => each.bedId));
        for (const each of candidates) expect(proposed.has(each.bedId)).toBe(mismatches(need, each).length === 0);
      }),
    );
  });
});

describe('an identity number', () => {
  const number = fc
    .tuple(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 0, max: 999 }))
    .map(([day, sequence]) => {
      const date = new Date(Date.UTC(1920, 0, 1) + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      const digits = `999999${date}${String(sequence).padStart(3, '0')}`;
      return digits + checkCharacter(digits);
    });

  it('is valid with its check character, and with no other', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...'0123456789X'), (valid, character) => {
        expect(isIdNumber(valid)).toBe(true);
        expect(isIdNumber(valid.slice(0, 17) + character)).toBe(valid.endsWith(character));
      }),
    );
  });

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (valid, place, step) => {
        const digit = (Number(valid[place]) + step) % 10;
        expect(isIdNumber(valid.slice(0, place) + digit + valid.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('holds the standard’s own example, a birth date and a sex', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(birthDateIn('11010519491231002X')).toBe('1949-12-31');
    expect(sexIn('11010519491231002X')).toBe(Sex.FEMALE);
  });

  it.each([
    '',
    '1101051949123100',
    '11010519490231002X',
    '11010519491231002x',
    'ABCDEFGHIJKLMNOPQR',
  ])('refuses %j', text => expect(isIdNumber(text)).toBe(false));

  it.each([
    ['王小明', '王**'],
    ['王', '王*'],
    ['欧阳娜娜', '欧***'],
    ['𠮷野', '𠮷*'],
    ['', '*'],
  ])('masks %s as %s', (name, masked) => expect(maskName(name)).toBe(masked));
});

describe('when something happened', () => {
  const now = new Date('2026-03-01T00:00:30Z');
  const hours = (count: number): Date => new Date(now.getTime() - count * 3_600_000);

  it.each<[string, Date | null, object]>([
    ['not stated: now', null, { at: now }],
    ['an hour ago', hours(1), { at: hours(1) }],
    ['half a minute ahead: a clock that is not ours', new Date(now.getTime() + 30_000), { at: now }],
    ['two minutes ahead', new Date(now.getTime() + 120_000), { refused: { code: 'AT_IN_FUTURE' } }],
    ['the policy’s limit', hours(24), { at: hours(24) }],
    ['beyond it', hours(25), { refused: { code: 'AT_TOO_OLD' } }],
  ])('%s', (_what, stated, expected) => expect(statedInstant(stated, now, defaultBedPolicy)).toMatchObject(expected));

  it('gives two events of one millisecond an order', () => {
    expect(endOf(now, now).getTime()).toBe(now.getTime() + 1);
    expect(endOf(hours(1), now)).toBe(now);
  });
});

describe('the bed policy', () => {
  it('takes the default for what it does not say', () => {
    expect(readBedPolicy({ holdMinutesMax: 60 })).toEqual({ ...defaultBedPolicy, holdMinutesMax: 60 });
  });

  it.each<[Record<string, unknown>, number]>([
    [{}, 0],
    [{ holdMinutesMax: 60 }, 0],
    [{ holdMinutesMax: 1 }, 1],
    [{ holdMinutesMax: 60.5 }, 1],
    [{ holdMinutesMax: '60' }, 1],
    [{ tea: 1, cancelHoursMax: -1 }, 2],
    [{ constructor: 1 }, 1],
  ])('finds in %j %d faults', (content, faults) => expect(bedPolicyFaults(content)).toHaveLength(faults));
});

describe('the actions that are offered', () => {
  const all = { admit: true, order: true, hold: true, keep: true, open: true };
  const situation = { kind: BedKind.AUTHORISED, state: BedState.FREE, encounter: null, hasDeparted: false };

  it('are none without rights', () => {
    const none = { admit: false, order: false, hold: false, keep: false, open: false };
    for (const state of Object.values(BedState))
      expect(availableBedActions({ ...situation, state, hasDeparted: true }, none)).toEqual([]);
  });

  it('open a closed bed and nothing else', () => {
    expect(availableBedActions({ ...situation, kind: null, state: BedState.CLOSED }, all)).toEqual([BedAction.OPEN]);
  });

  it('cancel the latest step only', () => {
    const offered = (stays: number) =>
      availableBedActions(
        { ...situation, state: BedState.OCCUPIED, encounter: { state: EncounterState.ADMITTED, stays } },
        all,
      );
    expect(offered(1)).toContain(BedAction.CANCEL_ADMISSION);
    expect(offered(1)).not.toContain(BedAction.CANCEL_MOVE);
    expect(offered(2)).toContain(BedAction.CANCEL_MOVE);
    expect(offered(2)).not.toContain(BedAction.CANCEL_ADMISSION);
  });
});
