import fc from 'fast-check';
import { addDays, civilDateOf, startOfDay } from '../../server/kernel/civil-date';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** Bed-days against a count by hand: every patient at every midnight, whoever came and went within a day, every house and the group. */

interface Stay {
  readonly house: 0 | 1;
  readonly from: Date;
  readonly until: Date;
}
type History = readonly Stay[];

const lastDay = addDays(civilDateOf(new Date()), -1);
const firstDay = addDays(lastDay, -6);
const until = addDays(lastDay, 1);
const startMs = startOfDay(firstDay).getTime();
const minute = 60_000;

describe('the census', () => {
  let world: World;
  let api: Api;
  let houses: readonly House[];
  let groupId: string;
  let authorization: string;

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('CENSUS');
    houses = [group.lead, group.member];
    groupId = Buffer.from(`MedicalGroup:${group.groupId}`).toString('base64url');
    api = await Api.start(world);
    const personId = await world.person('执委会');
    await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId: group.groupId });
    authorization = await bearer(world, personId);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('counts in-and-out on one day as 1, midnight by midnight, and a same-day transfer twice or once', async () => {
    const at = (day: number, hour: number): Date => new Date(startMs + (day * 24 + hour) * 3_600_000);
    await load([
      [{ house: 0, from: at(0, 9), until: at(0, 15) }],
      [{ house: 0, from: at(1, 9), until: at(3, 0) }],
      [
        { house: 0, from: at(2, 8), until: at(2, 14) },
        { house: 1, from: at(2, 14), until: at(4, 10) },
      ],
    ]);
    const institution = await census('INSTITUTION');
    expect(institution.total).toMatchObject({
      occupiedBedDays: 1 + 2 + 1 + 2,
      discharges: 4,
      dischargedBedDays: 1 + 2 + 1 + 2,
    });
    expect(institution.sameDayTransfers).toEqual([
      { day: addDays(firstDay, 2), fromInstitution: { code: 'CENSUS1' }, toInstitution: { code: 'CENSUS2' } },
    ]);
    const group = await census('GROUP');
    expect(group.total.occupiedBedDays).toBe(institution.total.occupiedBedDays - 1);
  });

  it('answers those who count beds without seeing them, and counts a house only while it is a member', async () => {
    const at = (day: number, hour: number): Date => new Date(startMs + (day * 24 + hour) * 3_600_000);
    await load([
      [
        { house: 0, from: at(1, 8), until: at(1, 14) },
        { house: 1, from: at(1, 15), until: at(3, 9) },
      ],
    ]);
    const [clerkId, groupUuid] = [
      await world.person('财务'),
      Buffer.from(groupId, 'base64url').toString().split(':')[1] ?? '',
    ];
    await world.appoint(clerkId, 'FINANCE_OFFICER', { groupId: groupUuid });
    const asClerk = await bearer(world, clerkId);
    expect((await census('GROUP', asClerk)).sameDayTransfers).toHaveLength(1);
    const member = [houses[1]?.institutionId, addDays(firstDay, 2)];
    await world.rows(`UPDATE membership SET during = daterange($2::date, NULL) WHERE institution_id = $1`, member);
    expect((await census('INSTITUTION')).total.occupiedBedDays).toBe(1 + 1);
    await world.rows(
      `UPDATE membership SET during = daterange('2020-01-01', NULL) WHERE institution_id = $1`,
      member.slice(0, 1),
    );
  });

  it('agrees with a count by hand for random histories, in both views', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patientHistory, { maxLength: 12 }), async histories => {
        await load(histories);
        for (const view of ['INSTITUTION', 'GROUP'] as const) {
          const seen = await census(view);
          expect(seen.days.map(day => day.occupied)).toEqual(days().map(day => byHand(histories, day, view)));
          expect(seen.total.occupiedBedDays).toBe(seen.days.reduce((sum, day) => sum + day.occupied, 0));
        }
        const [institution, group] = [await census('INSTITUTION'), await census('GROUP')];
        expect(institution.total.occupiedBedDays - group.total.occupiedBedDays).toBe(group.sameDayTransfers.length);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  /** One person's stays, one after the other, in either house, ending inside the period. */
  const patientHistory: fc.Arbitrary<History> = fc
    .array(
      fc.record({
        house: fc.constantFrom(0 as const, 1 as const),
        gap: fc.integer({ min: 0, max: 2000 }),
        length: fc.integer({ min: 1, max: 4000 }),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map(parts => {
      let clock = startMs;
      return parts.map(({ house, gap, length }) => {
        const from = new Date(clock + gap * minute);
        clock = from.getTime() + length * minute;
        return { house, from, until: new Date(clock) };
      });
    })
    .map(stays => stays.filter(stay => stay.until < startOfDay(until)));

  function days(): string[] {
    return Array.from({ length: 7 }, (_, index) => addDays(firstDay, index));
  }

  /** Who was there at the end of the day, or came and went during it; in the group each person once. */
  function byHand(histories: readonly History[], day: string, view: 'INSTITUTION' | 'GROUP'): number {
    const [morning, midnight] = [startOfDay(day), startOfDay(addDays(day, 1))];
    const counts = histories.map(stays => {
      const here = stays.filter(
        ({ from, until: end }) => (from < midnight && end >= midnight) || (from >= morning && end < midnight),
      );
      return view === 'GROUP' ? Math.min(here.length, 1) : here.length;
    });
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Replaces the history: one bed for each stay, so that nothing collides. */
  async function load(histories: readonly History[]): Promise<void> {
    await world.empty('bed_occupancy, encounter, patient, patient_identity, bed_open_period, bed');
    await world.rows('BEGIN');
    for (const [person, stays] of histories.entries()) {
      const patientId = await world.insert('patient', {
        registered_at: houses[0]?.institutionId,
        masked_name: `患${person}*`,
        sex: 'FEMALE',
        birth_date: '1950-01-01',
      });
      for (const [index, stay] of stays.entries()) await insertStay(patientId, stay, `${person}-${index}`);
    }
    await world.rows('COMMIT');
  }

  async function insertStay(patientId: string, stay: Stay, code: string): Promise<void> {
    const house = houses[stay.house];
    if (!house) throw new Error('no such house');
    const { institutionId, wardId, roomId } = house;
    const place = { institution_id: institutionId, ward_id: wardId };
    const bedId = await world.insert('bed', { ...place, room_id: roomId, code });
    await world.insert('bed_open_period', { bed_id: bedId, kind: 'AUTHORISED', during: '[2020-01-01,)' });
    const encounterId = await world.insert('encounter', {
      ...place,
      patient_id: patientId,
      state: 'DEPARTED',
      admission_route: 'OUTPATIENT',
      admitted_at: stay.from,
      departed_at: stay.until,
      disposition: 'HOME',
    });
    const during = `[${stay.from.toISOString()},${stay.until.toISOString()})`;
    await world.insert('bed_occupancy', {
      ...place,
      bed_id: bedId,
      kind: 'STAY',
      patient_id: patientId,
      encounter_id: encounterId,
      during,
    });
  }

  async function census(view: 'INSTITUTION' | 'GROUP', as = authorization): Promise<CensusAnswer> {
    const answer = await api.ask(censusQuery, {
      authorization: as,
      variables: { groupId, from: firstDay, until, view },
    });
    expect(answer.code).toBeUndefined();
    return (answer.data as { bedCensus: CensusAnswer }).bedCensus;
  }
});

interface CensusAnswer {
  readonly total: { readonly occupiedBedDays: number; readonly discharges: number; readonly dischargedBedDays: number };
  readonly days: readonly { readonly day: string; readonly occupied: number }[];
  readonly sameDayTransfers: readonly object[];
}

const censusQuery = `query ($groupId: ID!, $from: LocalDate!, $until: LocalDate!, $view: CensusView!) {
  bedCensus(groupId: $groupId, from: $from, until: $until, view: $view) {
    total { occupiedBedDays discharges dischargedBedDays }
    days { day occupied }
    sameDayTransfers { day fromInstitution { code } toInstitution { code } }
  }
}`;
