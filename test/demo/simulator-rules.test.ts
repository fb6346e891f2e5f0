import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import { houses } from '../../server/demo/houses.rules';
import { Random } from '../../server/demo/random';
import { day, intensity, localHour, pacedIntensity, stayNights, weekday } from '../../server/demo/rhythm.rules';
import { refreshDocument, signInDocument } from '../../server/demo/simulator.client';
import {
  admitDocument,
  deskActs,
  deskDocument,
  deskHomeDocument,
  proposalsDocument,
  slotsDocument,
} from '../../server/demo/simulator.desk.documents';
import { acts, boardDocument, homeDocument } from '../../server/demo/simulator.documents';
import {
  fittingBeds,
  type KnownBed,
  type KnownHouse,
  type KnownPatient,
  type KnownWard,
  nextRate,
  nextToLeave,
  rates,
  sexOfRoom,
  specialtyOfWard,
  wardAims,
} from '../../server/demo/simulator.rules';
import { specialtyOf } from '../../server/demo/specialties';

const mondayNoon = Date.parse('2026-11-23T12:00:00+08:00');
const aim = { patients: 10, admissions: 2, stayDays: 5 };
const ward: KnownWard = {
  id: 'w',
  specialty: specialtyOf('CARD'),
  sexRule: 'SAME_ROOM',
  ageFrom: null,
  ageUntil: null,
  aim,
};

function bed(id: string, more: Partial<KnownBed> = {}): KnownBed {
  return {
    id,
    code: id,
    wardId: 'w',
    roomId: `room-${id}`,
    isolation: [],
    equipment: [],
    kind: 'AUTHORISED',
    state: 'FREE',
    hold: null,
    patient: null,
    ...more,
  };
}

function patient(id: string, more: Partial<KnownPatient> = {}): KnownPatient {
  return {
    encounterId: id,
    patientId: `patient-${id}`,
    wardId: 'w',
    sex: 'MALE',
    ageYears: 50,
    isolation: null,
    equipment: [],
    dueAt: 0,
    ordered: false,
    referred: false,
    ...more,
  };
}

function houseOf(beds: readonly KnownBed[], waiting: readonly KnownPatient[] = [], of: KnownWard = ward): KnownHouse {
  return {
    wards: new Map([[of.id, of]]),
    beds: new Map(beds.map(each => [each.id, each])),
    waiting: new Map(waiting.map(each => [each.encounterId, each])),
    undoable: false,
  };
}

function perDay(house: KnownHouse, act: string, at = mondayNoon, pace = 1): number {
  return rates(house, at, pace)
    .filter(rate => rate.act === act)
    .reduce((sum, rate) => sum + rate.perDay, 0);
}

describe('the documents', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));

  test.each(
    Object.entries({
      ...acts,
      ...deskActs,
      admitDocument,
      boardDocument,
      deskDocument,
      deskHomeDocument,
      homeDocument,
      proposalsDocument,
      refreshDocument,
      signInDocument,
      slotsDocument,
    }),
  )('of %s fit the schema', (_name, document) => {
    expect(validate(schema, parse(document))).toEqual([]);
  });
});

describe('the rhythm', () => {
  test('is one in the mean over a week, to a few hundredths, at every pace', () => {
    for (const what of ['PLANNED_ADMISSION', 'EMERGENCY', 'DEPARTURE', 'DISCHARGE_ORDER', 'MOVE', 'DEATH'] as const) {
      for (const pace of [1, 10]) {
        const hours = Array.from({ length: 7 * 24 }, (_, hour) =>
          pacedIntensity(what, mondayNoon + (hour * day) / 24, pace),
        );
        expect(Math.abs(hours.reduce((sum, each) => sum + each, 0) / hours.length - 1)).toBeLessThan(0.03);
      }
    }
  });

  test('has quiet nights, orders and departures in the morning, fewer planned admissions on Sunday', () => {
    const at = (hour: string, date = '2026-11-23') => Date.parse(`${date}T${hour}:00:00+08:00`);
    expect(intensity('PLANNED_ADMISSION', at('03'))).toBe(0);
    expect(intensity('EMERGENCY', at('03'))).toBeGreaterThan(0);
    expect(intensity('DISCHARGE_ORDER', at('08'))).toBeGreaterThan(intensity('DISCHARGE_ORDER', at('14')) * 2);
    expect(intensity('DEPARTURE', at('10'))).toBeGreaterThan(intensity('DEPARTURE', at('17')) * 2);
    expect(intensity('PLANNED_ADMISSION', at('10', '2026-11-22'))).toBeLessThan(
      intensity('PLANNED_ADMISSION', at('10')) * 0.7,
    );
    expect([weekday(at('12')), weekday(at('12', '2026-11-22'))]).toEqual([0, 6]);
    expect(localHour(at('07'))).toBeCloseTo(7);
  });

  test('keeps admissions and discharges of a faster day together', () => {
    const morning = Date.parse('2026-11-23T08:30:00+08:00');
    const apart = (pace: number) =>
      pacedIntensity('DISCHARGE_ORDER', morning, pace) - pacedIntensity('EMERGENCY', morning, pace);
    expect(apart(10)).toBeCloseTo(apart(1) / 10);
  });

  test('draws stays with the mean of the specialty', () => {
    const random = new Random('stays');
    const nights = Array.from({ length: 4000 }, () => stayNights(specialtyOf('CARD'), 1, random));
    const mean = nights.reduce((sum, each) => sum + each, 0) / nights.length;
    expect(Math.abs(mean / specialtyOf('CARD').stayDays - 1)).toBeLessThan(0.06);
    expect(stayNights(specialtyOf('DAYS'), 1, random)).toBe(0);
  });
});

describe('the aims of the wards', () => {
  test.each(
    houses().map(house => [house.code, house] as const),
  )('meet use and stay of the whole house %s', (_code, house) => {
    const aims = [...wardAims(house).values()];
    const patients = aims.reduce((sum, each) => sum + each.patients, 0);
    const admissions = aims.reduce((sum, each) => sum + each.admissions, 0);
    const authorised = house.wards.flatMap(each => each.beds).filter(each => each.kind === 'AUTHORISED').length;
    expect(patients / authorised).toBeCloseTo(house.use, 3);
    expect(patients / admissions).toBeCloseTo(house.stayDays, 3);
  });

  test('belong to wards that the demo made, and to no others', () => {
    const [first] = houses();
    const aims = first ? wardAims(first) : new Map();
    expect(specialtyOfWard('02-CARD', aims)?.code).toBe('CARD');
    expect(specialtyOfWard('一病区', aims)).toBeUndefined();
    expect(specialtyOfWard('', aims)).toBeUndefined();
  });
});

describe('the rates', () => {
  const lying = (count: number) =>
    Array.from({ length: count }, (_, index) => bed(`b${index}`, { state: 'OCCUPIED', patient: patient(`p${index}`) }));

  test('admit more where the ward is emptier than its aim and discharge more where it is fuller', () => {
    expect(perDay(houseOf(lying(7)), 'ADMIT_EMERGENCY')).toBeGreaterThan(perDay(houseOf(lying(10)), 'ADMIT_EMERGENCY'));
    expect(perDay(houseOf(lying(13)), 'ADMIT_EMERGENCY')).toBe(0);
    expect(perDay(houseOf(lying(13)), 'ORDER')).toBeGreaterThan(perDay(houseOf(lying(10)), 'ORDER') * 1.5);
    expect(perDay(houseOf(lying(7)), 'ORDER')).toBeLessThan(perDay(houseOf(lying(10)), 'ORDER') * 0.5);
  });

  test('put up an extra bed only when no bed is free, and take an empty one away when beds are free', () => {
    const extra = bed('加1', { kind: null, state: 'CLOSED' });
    expect(perDay(houseOf([...lying(10), extra]), 'OPEN_EXTRA')).toBeGreaterThan(0);
    expect(perDay(houseOf([...lying(10), extra, bed('x')]), 'OPEN_EXTRA')).toBe(0);
    const empty = bed('加1', { kind: 'EXTRA' });
    expect(perDay(houseOf([empty, bed('x'), bed('y')]), 'CLOSE_EXTRA')).toBeGreaterThan(0);
    expect(perDay(houseOf([empty, bed('x')]), 'CLOSE_EXTRA')).toBe(0);
  });

  test('clean, release and unblock only what is there', () => {
    expect(
      rates(houseOf([]), mondayNoon, 1)
        .map(rate => rate.act)
        .sort(),
    ).toEqual(['ADMIT_EMERGENCY', 'PLAN']);
    expect(perDay(houseOf([bed('a', { state: 'TO_CLEAN' })]), 'CLEAN')).toBeGreaterThan(10);
    expect(perDay(houseOf([bed('a', { state: 'HELD' })]), 'RELEASE')).toBeGreaterThan(0);
    expect(perDay(houseOf([bed('a', { state: 'CLOSED' })]), 'UNBLOCK')).toBeGreaterThan(0);
    expect(perDay(houseOf([bed('a', { state: 'CLOSED', kind: null })]), 'UNBLOCK')).toBe(0);
  });

  test('are finite and not negative, whatever stands in the house', () => {
    const states = fc.constantFrom('FREE', 'HELD', 'OCCUPIED', 'TO_CLEAN', 'CONTAMINATED', 'CLOSED');
    const anyBed = fc.record({
      state: states,
      kind: fc.constantFrom('AUTHORISED', 'EXTRA', null),
      ordered: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyBed, { maxLength: 40 }),
        fc.nat(40),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        fc.constantFrom(0.5, 1, 10, 1000),
        (found, waits, at, pace) => {
          const beds = found.map(({ state, kind, ordered }, index) =>
            bed(`b${index}`, { state, kind, patient: state === 'OCCUPIED' ? patient(`p${index}`, { ordered }) : null }),
          );
          const waiting = Array.from({ length: waits }, (_, index) => patient(`w${index}`));
          for (const { perDay: often } of rates(houseOf(beds, waiting), at.getTime(), pace)) {
            expect(Number.isFinite(often) && often > 0).toBe(true);
          }
        },
      ),
    );
  });

  test('choose in proportion and wait the shorter the faster the pace', () => {
    const found = [
      { act: 'CLEAN' as const, wardId: 'w', perDay: 30 },
      { act: 'ORDER' as const, wardId: 'w', perDay: 10 },
    ];
    const draw = (pace: number) => {
      const random = new Random('rates');
      const drawn = Array.from({ length: 4000 }, () => nextRate(found, pace, random));
      const cleans = drawn.filter(each => each?.rate.act === 'CLEAN').length / drawn.length;
      return { cleans, waitMs: drawn.reduce((sum, each) => sum + (each?.waitMs ?? 0), 0) / drawn.length };
    };
    expect(draw(1).cleans).toBeCloseTo(0.75, 1);
    expect(draw(1).waitMs / (day / 40)).toBeCloseTo(1, 1);
    expect(draw(1).waitMs / draw(10).waitMs).toBeCloseTo(10);
    expect(nextRate([], 1, new Random('none'))).toBeNull();
    expect(nextRate(found, 0, new Random('none'))).toBeNull();
  });
});

describe('a bed for a patient', () => {
  test('stands in a room of the same sex', () => {
    const taken = bed('a', { roomId: 'r', state: 'OCCUPIED', patient: patient('p', { sex: 'FEMALE' }) });
    const free = bed('b', { roomId: 'r' });
    const house = houseOf([taken, free]);
    expect(fittingBeds(house, 'w', patient('x', { sex: 'MALE' }))).toEqual([]);
    expect(fittingBeds(house, 'w', patient('x', { sex: 'FEMALE' }))).toEqual([free]);
    expect(sexOfRoom(house, ward, free)).toBe('FEMALE');
    expect(sexOfRoom(houseOf([free]), ward, free)).toBeNull();
    expect(sexOfRoom(houseOf([free]), { ...ward, sexRule: 'FEMALE' }, free)).toBe('FEMALE');
  });

  test('offers the isolation and the equipment, is free and open, and is the held one where one is held', () => {
    const plain = bed('a');
    const single = bed('b', { isolation: ['DROPLET'], equipment: ['MONITOR'] });
    const others = [
      bed('c', { state: 'TO_CLEAN' }),
      bed('d', { kind: null, state: 'CLOSED' }),
      bed('e', { wardId: 'other' }),
    ];
    const house = houseOf([single, plain, ...others]);
    expect(fittingBeds(house, 'w', patient('x'))).toEqual([plain, single]);
    expect(fittingBeds(house, 'w', patient('x', { isolation: 'DROPLET' }))).toEqual([single]);
    expect(fittingBeds(house, 'w', patient('x', { equipment: ['VENTILATOR'] }))).toEqual([]);
    const held = bed('h', { state: 'HELD', hold: { id: 'hold', encounterId: 'x' } });
    expect(fittingBeds(houseOf([plain, held]), 'w', patient('x'))).toEqual([held]);
    expect(fittingBeds(houseOf([plain, held]), 'w', patient('y'))).toEqual([plain]);
  });

  test('is given up first by whoever was expected to leave first', () => {
    const inBed = (id: string, dueAt: number, ordered = false) =>
      bed(id, { state: 'OCCUPIED', patient: patient(id, { dueAt, ordered }) });
    expect(nextToLeave(houseOf([inBed('a', 30), inBed('b', 10, true), inBed('c', 20)]), 'w')?.encounterId).toBe('c');
    expect(nextToLeave(houseOf([bed('a')]), 'w')).toBeUndefined();
  });
});
