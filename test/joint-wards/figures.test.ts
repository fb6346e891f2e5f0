import fc from 'fast-check';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../../server/kernel/civil-date';
import { changePercent, fraction, fractionText, meanOf } from '../../server/kernel/fraction';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** A joint ward before and after, against a count by hand over random histories; and the facts that are imported for it. */

interface Past {
  readonly from: Date;
  readonly until: Date;
  readonly diagnosis: string;
  readonly sentDown: boolean;
  /** Moved in from, or out to, another ward at this share of the stay; the rest is in the ward. */
  readonly elsewhere: 'NEVER' | 'FIRST' | 'LAST';
  readonly middle: Date;
}

const months = 6;
const thisMonth = `${civilDateOf(new Date()).slice(0, 7)}-01`;
const monthsAgo = (count: number): string => {
  const number = Number(thisMonth.slice(0, 4)) * 12 + Number(thisMonth.slice(5, 7)) - 1 - count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`;
};
const [first, middle] = [monthsAgo(months), monthsAgo(months / 2)];

describe('a joint ward before and after', () => {
  let world: World;
  let api: Api;
  let hospital: House;
  let centre: House;
  let otherWardId: string;
  let jointWardId: string;
  let authorization: string;
  let clerk: string;

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('FIG');
    hospital = group.lead;
    centre = group.member;
    const directorId = await world.person('主任');
    const { agreementId } = await world.jointWard(centre, hospital, directorId);
    jointWardId = toGlobalId('JointWard', agreementId);
    const names = { code: 'W2', name_zh: '内科', name_en: 'medicine' };
    const place = { institution_id: centre.institutionId, department_id: centre.departmentId };
    otherWardId = await world.insert('ward', { ...names, ...place, sex_rule: 'ANY', during: '[2020-01-01,)' });
    api = await Api.start(world);
    // Of the partner: sees the figures, and none of the host's patients.
    const personId = await world.person('牵头医院主任');
    await world.appoint(personId, 'INSTITUTION_ADMINISTRATOR', { institutionId: hospital.institutionId });
    authorization = await bearer(world, personId);
    const clerkId = await world.person('财务');
    await world.appoint(clerkId, 'FINANCE_OFFICER', { institutionId: centre.institutionId });
    clerk = await bearer(world, clerkId);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('agrees with a count by hand, month by month, mean by mean', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(past, { maxLength: 25 }),
        fc.array(fc.option(fc.nat(9_999_999)), { minLength: months, maxLength: months }),
        async (pasts, costs) => {
          await load(pasts, costs);
          const seen = await figures();
          const hand = byHand(pasts);
          expect(seen.months).toMatchObject(
            hand.map(({ admissions, sentDown, discharges, kinds, occupied, open, bedDays, month }) => ({
              month,
              admissions,
              sentDown,
              discharges,
              diseases: kinds.size,
              bedUse: { numerator: occupied, denominator: open },
              averageStay: { numerator: bedDays, denominator: discharges },
            })),
          );
          const rows = hand.map((each, index) => ({ ...each, cost: costs[index] ?? null }));
          const [before, after] = [rows.slice(0, months / 2), rows.slice(months / 2)];
          type Row = (typeof rows)[number];
          const quotient: Record<string, [(row: Row) => [number, number] | null, number]> = {
            ADMISSIONS: [row => [row.admissions, 1], 2],
            SENT_DOWN: [row => [row.sentDown, 1], 2],
            DISCHARGES: [row => [row.discharges, 1], 2],
            BED_USE: [row => [row.occupied, row.open], 4],
            AVERAGE_STAY: [row => [row.bedDays, row.discharges], 2],
            DISEASES: [row => [row.kinds.size, 1], 2],
            COST_PER_DISCHARGE: [row => (row.cost === null ? null : [row.cost, row.discharges * 100]), 2],
            DRUG_COST_PER_DISCHARGE: [() => null, 2],
          };
          for (const { indicator, before: one, after: other, changePercent: change } of seen.comparison) {
            const [parts, decimals] = quotient[indicator] ?? [() => null, 0];
            const mean = (list: readonly Row[]) =>
              list.map(parts).flatMap(both => (both && both[1] !== 0 ? [both[0] / both[1]] : []));
            for (const [figure, values] of [
              [one, mean(before)],
              [other, mean(after)],
            ] as const) {
              expect([indicator, figure.months]).toEqual([indicator, values.length]);
              const expected =
                values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
              if (expected === null) expect(figure.mean).toBeNull();
              else expect(Math.abs(Number(figure.mean) - expected)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
            }
            const [x, y] = [mean(before), mean(after)].map(
              list => list.reduce((sum, value) => sum + value, 0) / list.length,
            ) as [number, number];
            if (Number.isNaN(x) || Number.isNaN(y) || x === 0) expect([indicator, change]).toEqual([indicator, null]);
            else expect(Math.abs(Number(change) - ((y - x) / x) * 100)).toBeLessThan(0.00501);
          }
        },
      ),
      { numRuns: Number(process.env.FIGURE_RUNS ?? 12) },
    );
  }, 120_000);

  it('is reckoned exactly and rounded once', () => {
    const third = fraction(1, 3);
    const sixth = fraction(1, 6);
    if (!third || !sixth) throw new Error('not null');
    expect(fractionText(meanOf([third, sixth, sixth]) ?? third, 4)).toBe('0.2222');
    expect(fractionText(changePercent(third, sixth) ?? third, 2)).toBe('-50.00');
    expect(changePercent({ numerator: 0n, denominator: 1n }, third)).toBeNull();
    expect(meanOf([])).toBeNull();
  });

  it('is asked for whole months that are over', async () => {
    const asked = (beforeFrom: string) =>
      api.ask(query, {
        authorization,
        variables: { jointWardId, beforeFrom, beforeUntil: middle, afterFrom: middle, afterUntil: thisMonth },
      });
    expect((await asked(addDays(first, 1))).code).toBe('BAD_USER_INPUT');
    expect((await asked(middle)).code).toBe('BAD_USER_INPUT');
  });

  describe('takes monthly facts', () => {
    const head = 'institution,ward,month,code,value\n';
    const month = middle.slice(0, 7);

    beforeEach(() => world.rows('TRUNCATE monthly_fact, monthly_fact_batch'));

    it('first dry, then for good; a second list replaces, the first one again undoes it, an empty value takes away', async () => {
      const one = `${head}FIG2,FIG2,${month},INPATIENT_COST,1234.5\nFIG2,,${month},DRUG_COST,99\n`;
      expect(await imported(one, true)).toMatchObject({ added: 2, replaced: 0, removed: 0, unchanged: 0 });
      expect(await current()).toEqual([]);
      expect(await imported(one)).toMatchObject({ added: 2 });
      expect(await imported(one)).toMatchObject({ added: 0, unchanged: 2 });
      const two = `${head}FIG2,FIG2,${month},INPATIENT_COST,2000\nFIG2,,${month},DRUG_COST,\n`;
      expect(await imported(two)).toMatchObject({ added: 0, replaced: 1, removed: 1 });
      expect(await current()).toEqual([{ code: 'INPATIENT_COST', value: '200000' }]);
      expect(await imported(one)).toMatchObject({ added: 1, replaced: 1 });
      expect(await current()).toEqual([
        { code: 'DRUG_COST', value: '9900' },
        { code: 'INPATIENT_COST', value: '123450' },
      ]);
      expect(await world.count('monthly_fact')).toBe(5);
    });

    it('not with faults, which are listed line by line; then nothing is taken', async () => {
      const list = [
        `FIG2,FIG2,${month},INPATIENT_COST,100`,
        `FIG1,,${month},INPATIENT_COST,100`,
        `FIG2,W9,${month},INPATIENT_COST,100`,
      ].join('\n');
      expect((await imported(head + list)).rowFaults).toMatchObject([
        { line: 3, column: 'institution' },
        { line: 4, column: 'ward' },
      ]);
      const wrong = [
        `FIG2,FIG2,${month},INPATIENT_COST,1.234`,
        `FIG2,FIG2,${month},INPATIENT_COST,-1`,
        `FIG2,FIG2,2025-13,INPATIENT_COST,1`,
        `FIG2,FIG2,${thisMonth.slice(0, 7)},INPATIENT_COST,1`,
        `FIG2,FIG2,${month},UNKNOWN,1`,
        `,FIG2,${month},INPATIENT_COST,1`,
        `FIG2,FIG2,${month},DRUG_COST,1`,
        `FIG2,FIG2,${month},DRUG_COST,2`,
      ].join('\n');
      const { rowFaults, userErrors } = await imported(head + wrong);
      expect(rowFaults.map(({ line, column }) => [line, column])).toEqual([
        [2, 'value'],
        [3, 'value'],
        [4, 'month'],
        [5, 'month'],
        [6, 'code'],
        [7, 'institution'],
        [9, null],
      ]);
      expect(userErrors).toMatchObject([{ code: 'ROWS' }]);
      expect((await imported('institution,month\nFIG2,2025-01\n')).rowFaults).toMatchObject([{ line: 1 }]);
      expect(await current()).toEqual([]);
    });

    const mutation = `mutation ($input: MonthlyFactsImportInput!) { monthlyFactsImport(input: $input) {
      added replaced removed unchanged rowFaults { line column message } userErrors { code } } }`;

    interface Imported {
      readonly rowFaults: { line: number; column: string | null }[];
      readonly userErrors: { code: string }[];
    }

    async function imported(csv: string, dryRun = false): Promise<Imported> {
      const input = { requestId: newUuid(), csv, source: '2025年报', dryRun };
      const answer = await api.ask(mutation, { authorization: clerk, variables: { input } });
      expect(answer.message).toBeUndefined();
      return answer.data?.monthlyFactsImport as unknown as Imported;
    }

    function current(): Promise<object[]> {
      return world.rows('SELECT code, value FROM monthly_fact WHERE replaced_by IS NULL ORDER BY code');
    }
  });

  const startMs = startOfDay(addDays(first, -20)).getTime();
  const spanMinutes = (startOfDay(thisMonth).getTime() - startMs) / 60_000;
  const past: fc.Arbitrary<Past> = fc
    .record({
      start: fc.integer({ min: 0, max: spanMinutes - 10 }),
      length: fc.oneof(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 900, max: 60_000 })),
      diagnosis: fc.constantFrom('脑梗死', '骨折', 'COPD', ''),
      sentDown: fc.boolean(),
      elsewhere: fc.constantFrom('NEVER' as const, 'NEVER' as const, 'FIRST' as const, 'LAST' as const),
    })
    .map(({ start, length, ...rest }) => ({
      ...rest,
      from: new Date(startMs + start * 60_000),
      middle: new Date(startMs + start * 60_000 + Math.floor(length / 2) * 60_000),
      until: new Date(startMs + (start + length) * 60_000),
    }));

  /** Day by day and patient by patient. Whoever is still there is counted as far as they have come. */
  function byHand(pasts: readonly Past[]) {
    return Array.from({ length: months }, (_, index) => {
      const [from, until] = [monthsAgo(months - index), monthsAgo(months - index - 1)];
      const isIn = (instant: Date): boolean => civilDateOf(instant) >= from && civilDateOf(instant) < until;
      const result = {
        month: from,
        admissions: 0,
        sentDown: 0,
        discharges: 0,
        bedDays: 0,
        occupied: 0,
        open: 0,
        kinds: new Set<string>(),
      };
      for (const stay of pasts) {
        const inWard = {
          from: stay.elsewhere === 'FIRST' ? stay.middle : stay.from,
          until: stay.elsewhere === 'LAST' ? stay.middle : stay.until,
        };
        if (stay.elsewhere !== 'FIRST' && isIn(stay.from)) {
          result.admissions += 1;
          if (stay.sentDown) result.sentDown += 1;
        }
        const leftHere = stay.elsewhere !== 'LAST';
        if (leftHere && isIn(stay.until)) {
          result.discharges += 1;
          result.bedDays += Math.max(daysBetween(civilDateOf(stay.from), civilDateOf(stay.until)), 1);
          if (stay.diagnosis) result.kinds.add(stay.diagnosis);
        }
        for (let day = from; day < until; day = addDays(day, 1)) {
          const midnight = startOfDay(addDays(day, 1));
          const overnight = inWard.from < midnight && inWard.until >= midnight;
          const cameAndWent = leftHere && civilDateOf(stay.from) === day && civilDateOf(stay.until) === day;
          if (overnight || cameAndWent) result.occupied += 1;
        }
      }
      result.open = 3 * daysBetween(from, until);
      return result;
    });
  }

  async function load(pasts: readonly Past[], costs: readonly (number | null)[]): Promise<void> {
    await world.empty(
      'transfer, bed_occupancy, encounter, patient, patient_identity, monthly_fact, monthly_fact_batch',
    );
    await world.rows('SET session_replication_role = replica');
    for (const stay of pasts) {
      const patientId = newUuid();
      await world.insert('patient', {
        id: patientId,
        registered_at: centre.institutionId,
        masked_name: '患*',
        sex: 'FEMALE',
        birth_date: '1950-01-01',
      });
      const encounterId = await world.insert('encounter', {
        number: newUuid(),
        institution_id: centre.institutionId,
        ward_id: stay.elsewhere === 'LAST' ? otherWardId : centre.wardId,
        patient_id: patientId,
        state: 'DEPARTED',
        admission_route: 'TRANSFER',
        diagnosis: stay.diagnosis,
        admitted_at: stay.from,
        departed_at: stay.until,
        disposition: 'HOME',
      });
      const lie = (wardId: string, from: Date, until: Date) =>
        world.insert('bed_occupancy', {
          bed_id: newUuid(),
          institution_id: centre.institutionId,
          ward_id: wardId,
          kind: 'STAY',
          during: `[${from.toISOString()},${until.toISOString()})`,
          encounter_id: encounterId,
          patient_id: patientId,
          recorded_at: from,
        });
      if (stay.elsewhere === 'NEVER') await lie(centre.wardId, stay.from, stay.until);
      else {
        await lie(stay.elsewhere === 'FIRST' ? otherWardId : centre.wardId, stay.from, stay.middle);
        await lie(stay.elsewhere === 'LAST' ? otherWardId : centre.wardId, stay.middle, stay.until);
      }
      if (stay.sentDown) {
        await world.insert('transfer', {
          referral_id: newUuid(),
          from_encounter_id: newUuid(),
          to_encounter_id: encounterId,
          from_institution_id: hospital.institutionId,
          to_institution_id: centre.institutionId,
          from_bed_id: newUuid(),
          to_bed_id: newUuid(),
          at: stay.from,
          hold_until: stay.from,
          recorded_at: stay.from,
        });
      }
    }
    const batchId = await world.insert('monthly_fact_batch', {
      source: 'x',
      content_sha256: '',
      imported_at: new Date(),
    });
    for (const [index, value] of costs.entries()) {
      const fact = {
        batch_id: batchId,
        institution_id: centre.institutionId,
        ward_id: centre.wardId,
        code: 'INPATIENT_COST',
      };
      if (value !== null) await world.insert('monthly_fact', { ...fact, month: monthsAgo(months - index), value });
    }
    await world.rows('SET session_replication_role = DEFAULT');
  }

  interface Figure {
    readonly months: number;
    readonly mean: string | null;
    readonly whole: string | null;
  }
  interface Figures {
    readonly comparison: { indicator: string; before: Figure; after: Figure; changePercent: string | null }[];
    readonly months: object[];
  }

  async function figures(): Promise<Figures> {
    const variables = { jointWardId, beforeFrom: first, beforeUntil: middle, afterFrom: middle, afterUntil: thisMonth };
    const answer = await api.ask(query, { authorization, variables });
    expect(answer.message).toBeUndefined();
    return answer.data?.jointWardFigures as unknown as Figures;
  }
});

const query = `query ($jointWardId: ID!, $beforeFrom: LocalDate!, $beforeUntil: LocalDate!, $afterFrom: LocalDate!, $afterUntil: LocalDate!) {
  jointWardFigures(jointWardId: $jointWardId, beforeFrom: $beforeFrom, beforeUntil: $beforeUntil, afterFrom: $afterFrom, afterUntil: $afterUntil) {
    comparison { indicator unit before { months mean whole } after { months mean whole } changePercent }
    months { month admissions sentDown discharges diseases bedUse { numerator denominator value } averageStay { numerator denominator value } cost costPerDischarge }
  }
}`;
