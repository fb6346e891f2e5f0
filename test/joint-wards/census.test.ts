import fc from 'fast-check';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** Both censuses against a count by hand, with patients who are handed over: every case, what it counts here, there and in the group. */

interface Stay {
  readonly house: number;
  readonly from: Date;
  readonly until: Date;
  /** Handed over into the next stay. */
  readonly handedOn: boolean;
}

const lastDay = addDays(civilDateOf(new Date()), -1);
const firstDay = addDays(lastDay, -6);
const until = addDays(lastDay, 1);
const startMs = startOfDay(firstDay).getTime();
const minute = 60_000;
const hour = 60 * minute;

interface Share {
  readonly admissions: number;
  readonly discharges: number;
  readonly bedDays: number;
}
interface Case {
  readonly day: string;
  readonly transferId: string | null;
  readonly fromInstitution: { readonly code: string };
  readonly toInstitution: { readonly code: string };
  readonly countedFrom: Share;
  readonly countedTo: Share;
  readonly countedInGroup: Share;
}
interface Figures {
  readonly occupiedBedDays: number;
  readonly admissions: number;
  readonly discharges: number;
  readonly dischargedBedDays: number;
}
interface Census {
  readonly total: Figures;
  readonly byInstitution: readonly { readonly figures: Figures }[];
  readonly days: readonly {
    readonly day: string;
    readonly occupied: number;
    readonly admissions: number;
    readonly discharges: number;
  }[];
  readonly sameDayTransfers: readonly Case[];
}

describe('the census of houses that hand patients over', () => {
  let world: World;
  let api: Api;
  let houses: House[];
  let groupId: string;
  let authorization: string;

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('CASE');
    const third = await world.house('CASE3', 'COMMUNITY');
    await world.join(group.groupId, third.institutionId, 'MEMBER');
    houses = [group.lead, group.member, third];
    groupId = toGlobalId('MedicalGroup', group.groupId);
    api = await Api.start(world);
    const personId = await world.person('执委会');
    await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId: group.groupId });
    authorization = await bearer(world, personId);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const at = (day: number, hours: number): Date => new Date(startMs + (day * 24 + hours) * hour);

  it('counts a discharge here, an admission and the bed-day there, and in the group neither', async () => {
    await load([
      [
        { house: 0, from: at(0, 9), until: at(3, 14), handedOn: true },
        { house: 1, from: at(3, 14), until: at(5, 10), handedOn: false },
      ],
    ]);
    const [institution, group] = [await census('INSTITUTION'), await census('GROUP')];
    expect(institution.total).toEqual({
      occupiedBedDays: 3 + 2,
      admissions: 2,
      discharges: 2,
      dischargedBedDays: 3 + 2,
    });
    expect(group.total).toEqual({ occupiedBedDays: 5, admissions: 1, discharges: 1, dischargedBedDays: 5 });
    expect(group.sameDayTransfers).toMatchObject([
      {
        day: addDays(firstDay, 3),
        fromInstitution: { code: 'CASE1' },
        toInstitution: { code: 'CASE2' },
        transferId: expect.any(String),
        countedFrom: { admissions: 0, discharges: 1, bedDays: 0 },
        countedTo: { admissions: 1, discharges: 0, bedDays: 1 },
        countedInGroup: { admissions: 0, discharges: 0, bedDays: 1 },
      },
    ]);
  });

  it('counts who was admitted here on the same day in both houses, once in the group; a chain step by step', async () => {
    await load([
      [
        { house: 0, from: at(1, 8), until: at(1, 11), handedOn: true },
        { house: 1, from: at(1, 11), until: at(1, 15), handedOn: true },
        { house: 2, from: at(1, 15), until: at(2, 9), handedOn: false },
      ],
      // Entered one by one: both houses count an admission and a discharge, and so does the group.
      [
        { house: 0, from: at(2, 8), until: at(2, 11), handedOn: false },
        { house: 1, from: at(2, 12), until: at(4, 9), handedOn: false },
      ],
    ]);
    const [institution, group] = [await census('INSTITUTION'), await census('GROUP')];
    expect(institution.total).toEqual({
      occupiedBedDays: 3 + 3,
      admissions: 5,
      discharges: 5,
      dischargedBedDays: 3 + 3,
    });
    expect(group.total).toEqual({ occupiedBedDays: 1 + 2, admissions: 3, discharges: 3, dischargedBedDays: 1 + 1 + 2 });
    expect(group.sameDayTransfers.map(each => [each.transferId !== null, each.countedFrom.bedDays])).toEqual([
      [true, 1],
      [true, 1],
      [false, 1],
    ]);
  });

  it('agrees with a count by hand for random histories, and its cases add up to the difference', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patientHistory, { maxLength: 10 }), async histories => {
        await load(histories);
        const [institution, group] = [await census('INSTITUTION'), await census('GROUP')];
        expect(institution.total).toEqual(byHand(histories, 'INSTITUTION'));
        expect(group.total).toEqual(byHand(histories, 'GROUP'));
        expect(institution.sameDayTransfers).toEqual(group.sameDayTransfers);
        for (const [key, sum] of [
          ['occupiedBedDays', 'bedDays'],
          ['admissions', 'admissions'],
          ['discharges', 'discharges'],
        ] as const) {
          const surplus = group.sameDayTransfers.reduce(
            (total, each) => total + each.countedFrom[sum] + each.countedTo[sum] - each.countedInGroup[sum],
            0,
          );
          expect([key, institution.total[key] - group.total[key]]).toEqual([key, surplus]);
        }
        for (const seen of [institution, group]) {
          expect(seen.days.reduce((total, day) => total + day.occupied, 0)).toBe(seen.total.occupiedBedDays);
          expect(seen.days.reduce((total, day) => total + day.admissions, 0)).toBe(seen.total.admissions);
          expect(seen.days.reduce((total, day) => total + day.discharges, 0)).toBe(seen.total.discharges);
        }
        const sum = institution.byInstitution.reduce((total, each) => total + each.figures.occupiedBedDays, 0);
        expect(sum).toBe(institution.total.occupiedBedDays);
      }),
      { numRuns: Number(process.env.CENSUS_RUNS ?? 15) },
    );
  }, 120_000);

  /** One person's stays, one after the other, in any house; without a gap into another house is a handing-over. */
  const patientHistory: fc.Arbitrary<Stay[]> = fc
    .array(
      fc.record({
        house: fc.integer({ min: 0, max: 2 }),
        gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1500 })),
        length: fc.oneof(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 4000 })),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map(parts => {
      let clock = startMs;
      const stays = parts.map(({ house, gap, length }) => {
        const from = new Date(clock + gap * minute);
        clock = from.getTime() + length * minute;
        return { house, from, until: new Date(clock) };
      });
      const inside = stays.filter(stay => stay.until < startOfDay(until));
      return inside.map((stay, index) => {
        const next = inside[index + 1];
        const handedOn =
          next !== undefined && next.house !== stay.house && next.from.getTime() === stay.until.getTime();
        return { ...stay, handedOn };
      });
    });

  function byHand(histories: readonly Stay[][], view: 'INSTITUTION' | 'GROUP'): Figures {
    const isGroup = view === 'GROUP';
    const days = Array.from({ length: 7 }, (_, index) => addDays(firstDay, index));
    const countsOn = ({ from, until: end }: Stay, day: string): boolean => {
      const [morning, midnight] = [startOfDay(day), startOfDay(addDays(day, 1))];
      return (from < midnight && end >= midnight) || (from >= morning && end < midnight);
    };
    const daysOf = (from: Date, end: Date): number => Math.max(daysBetween(civilDateOf(from), civilDateOf(end)), 1);
    const figures = { occupiedBedDays: 0, admissions: 0, discharges: 0, dischargedBedDays: 0 };
    for (const stays of histories) {
      for (const day of days) {
        const here = stays.filter(stay => countsOn(stay, day)).length;
        figures.occupiedBedDays += isGroup ? Math.min(here, 1) : here;
      }
      let admitted = stays[0]?.from;
      for (const [index, stay] of stays.entries()) {
        const cameByHand = isGroup && stays[index - 1]?.handedOn === true;
        if (!cameByHand) admitted = stay.from;
        figures.admissions += cameByHand ? 0 : 1;
        if (isGroup && stay.handedOn) continue;
        figures.discharges += 1;
        figures.dischargedBedDays += daysOf(admitted ?? stay.from, stay.until);
      }
    }
    return figures;
  }

  /** Replaces the history: one bed for each stay. What a transfer has to agree with is told elsewhere. */
  async function load(histories: readonly Stay[][]): Promise<void> {
    const rows: Record<'patient' | 'bed' | 'bed_open_period' | 'encounter' | 'bed_occupancy' | 'transfer', object[]> = {
      patient: [],
      bed: [],
      bed_open_period: [],
      encounter: [],
      bed_occupancy: [],
      transfer: [],
    };
    for (const [person, stays] of histories.entries()) {
      const patient = {
        id: newUuid(),
        registered_at: houses[0]?.institutionId,
        masked_name: `患${person}*`,
        sex: 'FEMALE',
        birth_date: '1950-01-01',
      };
      rows.patient.push(patient);
      const made = stays.map((stay, index) => {
        const house = houses[stay.house];
        if (!house) throw new Error('no such house');
        const place = { institution_id: house.institutionId, ward_id: house.wardId };
        const bed = {
          id: newUuid(),
          ...place,
          room_id: house.roomId,
          code: `${person}-${index}`,
          isolation: '{}',
          equipment: '{}',
          version: 1,
        };
        const encounter = {
          id: newUuid(),
          number: newUuid(),
          ...place,
          patient_id: patient.id,
          state: 'DEPARTED',
          admission_route: 'OUTPATIENT',
          requested_equipment: '{}',
          admitted_at: stay.from,
          departed_at: stay.until,
          disposition: 'HOME',
          version: 1,
        };
        rows.bed.push(bed);
        rows.bed_open_period.push({ id: newUuid(), bed_id: bed.id, kind: 'AUTHORISED', during: '[2020-01-01,)' });
        rows.encounter.push(encounter);
        rows.bed_occupancy.push({
          id: newUuid(),
          ...place,
          bed_id: bed.id,
          kind: 'STAY',
          patient_id: patient.id,
          encounter_id: encounter.id,
          during: `[${stay.from.toISOString()},${stay.until.toISOString()})`,
          recorded_at: stay.from,
        });
        return { stay, house, bed, encounter };
      });
      for (const [index, here] of made.entries()) {
        const there = made[index + 1];
        if (!here.stay.handedOn || !there) continue;
        rows.transfer.push({
          id: newUuid(),
          referral_id: newUuid(),
          from_encounter_id: here.encounter.id,
          to_encounter_id: there.encounter.id,
          from_institution_id: here.house.institutionId,
          to_institution_id: there.house.institutionId,
          from_bed_id: here.bed.id,
          to_bed_id: there.bed.id,
          at: here.stay.until,
          hold_until: here.stay.until,
          recorded_at: here.stay.until,
        });
      }
    }
    await world.empty('transfer, bed_occupancy, encounter, patient, patient_identity, bed_open_period, bed');
    await world.rows('SET session_replication_role = replica');
    for (const [table, values] of Object.entries(rows)) {
      const columns = Object.keys(values[0] ?? {}).join(', ');
      if (columns)
        await world.rows(
          `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
          [JSON.stringify(values)],
        );
    }
    await world.rows('SET session_replication_role = DEFAULT');
  }

  async function census(view: 'INSTITUTION' | 'GROUP'): Promise<Census> {
    const answer = await api.ask(query, { authorization, variables: { groupId, from: firstDay, until, view } });
    expect(answer.message).toBeUndefined();
    return (answer.data as unknown as { bedCensus: Census }).bedCensus;
  }
});

const query = `query ($groupId: ID!, $from: LocalDate!, $until: LocalDate!, $view: CensusView!) {
  bedCensus(groupId: $groupId, from: $from, until: $until, view: $view) {
    total { occupiedBedDays admissions discharges dischargedBedDays }
    byInstitution { figures { occupiedBedDays } }
    days { day occupied admissions discharges }
    sameDayTransfers {
      day transferId fromInstitution { code } toInstitution { code }
      countedFrom { admissions discharges bedDays } countedTo { admissions discharges bedDays } countedInGroup { admissions discharges bedDays }
    }
  }
}`;
