import fc from 'fast-check';
import { decideQuota, quotaViolations, reviewQuota } from '../../server/headcount/headcount.commands';
import {
  fullTimes,
  headcountOf,
  quotaRefusals,
  ReviewState,
  reviewState,
} from '../../server/headcount/headcount.rules';
import { addDays, addMonths, civilDateOf, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { AppointmentKind, Profession } from '../../server/staffing/staff.rules';
import { professions } from '../../server/staffing/staff.rules';
import { defaultStaffingPolicy } from '../../server/staffing/staffing-policy.rules';
import { codesOf, done, someone } from '../referrals/referring';
import { Api, bearer } from '../support/api';
import { quotaOf } from '../support/duty';
import { type House, World } from '../support/world';

describe('the rules of headcount', () => {
  const tally = (profession: Profession | null, filledBp: number, heads = 0, traineesBp = 0) => ({
    institutionId: 'a',
    profession,
    filledBp,
    heads,
    traineesBp,
  });

  test('fill posts by shares, name what is missing and what is too much', () => {
    const posts = new Map<Profession, number>([
      ['DOCTOR', 3],
      ['NURSE', 1],
    ]);
    const tallies = [
      tally('DOCTOR', 24_000, 2),
      tally('NURSE', 12_500, 1),
      tally(null, 10_000, 1),
      tally('DOCTOR', 0, 0, 5_000),
    ];
    const counted = headcountOf(tallies, posts, defaultStaffingPolicy);
    const line = (profession: Profession) => counted.lines.find(each => each.profession === profession);
    expect(line('DOCTOR')).toMatchObject({ posts: 3, filledBp: 24_000, heads: 2, vacantBp: 6_000, overBp: 0 });
    expect(line('NURSE')).toMatchObject({ posts: 1, vacantBp: 0, overBp: 2_500 });
    expect(line('SUPPORT')).toMatchObject({ posts: 0, filledBp: 0 });
    expect(counted).toMatchObject({ filledBp: 36_500, heads: 3, traineesBp: 5_000, unrecordedHeads: 1 });
  });

  test.each([
    ['exactly 85 %', 8_500, 1_500, true],
    ['a basis point less', 8_499, 1_501, false],
    ['what would round up to 85 %', 849_999, 150_001, false],
    ['nobody', 0, 0, null],
  ])('a structure of %s', (_what, doctors, support, keeps) => {
    const tallies = [tally('DOCTOR', doctors), tally('SUPPORT', support)];
    expect(headcountOf(tallies, null, defaultStaffingPolicy).keepsStructure).toBe(keeps);
  });

  test.each([
    [0, '0'],
    [10_000, '1'],
    [12_500, '1.25'],
    [1, '0.0001'],
    [123_450_000, '12345'],
  ])('%i basis points are %s', (shareBp, text) => {
    expect(fullTimes(shareBp)).toBe(text);
  });

  const wish = {
    decidedOn: '2026-11-01',
    from: '2027-01-01',
    controls: 12,
    lines: [
      { profession: 'DOCTOR' as const, posts: 5 },
      { profession: 'NURSE' as const, posts: 7 },
    ],
  };
  test.each([
    ['well-formed', {}, '2025-01-01', []],
    ['whose lines are not the controls', { controls: 13 }, null, ['LINES_SUM']],
    ['with a profession twice', { lines: [...wish.lines, wish.lines[0]] }, null, ['PROFESSION_TWICE']],
    ['decided tomorrow', { decidedOn: '2026-11-23' }, null, ['DECIDED_LATER']],
    ['before the one that holds', { from: '2025-01-01' }, '2025-01-01', ['QUOTA_LATER']],
  ])('a quota %s is answered so', (_what, change, latest, codes) => {
    const given = { ...wish, ...change } as typeof wish;
    expect(quotaRefusals(given, latest, '2026-11-22').map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [null, ReviewState.NONE],
    ['2026-11-21', ReviewState.OVERDUE],
    ['2026-11-22', ReviewState.SOON],
    ['2027-02-22', ReviewState.SOON],
    ['2027-02-23', ReviewState.LATER],
  ])('a review due on %s is %s', (dueOn, state) => {
    expect(reviewState(dueOn, '2026-11-22')).toBe(state);
  });
});

interface Held {
  readonly personId: string;
  readonly profession: Profession;
  readonly institutionId: string;
  readonly kind: AppointmentKind;
  readonly shareBp: number;
  readonly from: string;
  readonly until: string | null;
}

describe('headcount', () => {
  let world: World;
  let api: Api;
  let groupId: string;
  let lead: House;
  let member: House;
  let hr: Viewer;
  let token: string;
  const today = civilDateOf(new Date());
  const held: Held[] = [];
  const movers: Held[] = [];

  beforeAll(async () => {
    world = await World.make();
    api = await Api.start(world);
    ({ groupId, lead, member } = await world.group('HEAD'));
    hr = await someone(world, '集团人事', { groupId }, 'HR_OFFICER');
    token = await bearer(world, hr.personId);
    await populate();
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  /** Random people with a history at two houses; the same ones each time. */
  async function populate(): Promise<void> {
    const day = fc.integer({ min: -900, max: 300 }).map(days => addDays(today, days));
    const life = fc.record({
      profession: fc.constantFrom(...professions),
      isLead: fc.boolean(),
      shareBp: fc.integer({ min: 1, max: 10_000 }),
      from: day,
      changes: fc.option(fc.integer({ min: 1, max: 400 })),
      second: fc.option(fc.constantFrom<AppointmentKind>('DUAL', 'TRAINING', 'ROTATION', 'MANAGEMENT', 'ADDITIONAL')),
    });
    for (const each of fc.sample(life, { numRuns: 120, seed: 42 })) {
      const personId = await recorded(each.profession);
      const [home, other] = each.isLead ? [lead, member] : [member, lead];
      const until = each.changes === null ? null : addDays(each.from, each.changes);
      const of = { personId, profession: each.profession };
      held.push({
        ...of,
        institutionId: home.institutionId,
        kind: 'PRIMARY',
        shareBp: each.shareBp,
        from: each.from,
        until,
      });
      const rest = each.second === 'ADDITIONAL' ? 0 : 10_000 - each.shareBp;
      if (each.second && (rest > 0 || each.second === 'ADDITIONAL'))
        held.push({
          ...of,
          institutionId: other.institutionId,
          kind: each.second,
          shareBp: rest,
          from: each.from,
          until,
        });
      if (until && each.second === null)
        held.push({
          ...of,
          institutionId: other.institutionId,
          kind: 'PRIMARY',
          shareBp: 10_000,
          from: until,
          until: null,
        });
    }
    for (const [n, profession] of (['DOCTOR', 'NURSE', 'SUPPORT'] as const).entries()) {
      const personId = await recorded(profession);
      const { institutionId } = n === 1 ? member : lead;
      const shareBp = 10_000 - n * 2_000;
      movers.push({ personId, profession, institutionId, kind: 'PRIMARY', shareBp, from: '2020-01-01', until: null });
    }
    held.push(...movers);
    for (const row of held) await world.insert('appointment', rowOf(row));
    await quotaOf(world, lead.institutionId, { DOCTOR: 10, NURSE: 20, SUPPORT: 2 });
  }

  async function recorded(profession: Profession): Promise<string> {
    const personId = await world.person('职工');
    await world.rows(
      `INSERT INTO staff_record (person_id, home_institution_id, number, profession, hired_on) VALUES ($1, $2, $3, $4, '2010-01-01')`,
      [personId, lead.institutionId, personId.slice(-12), profession],
    );
    return personId;
  }

  function rowOf({ personId, institutionId, kind, shareBp, from, until }: Held): Record<string, unknown> {
    const during = `[${startOfDay(from).toISOString()},${until ? startOfDay(until).toISOString() : ''})`;
    return {
      person_id: personId,
      post: 'COMMUNITY_NURSE',
      institution_id: institutionId,
      kind,
      share_bp: shareBp,
      during,
    };
  }

  interface Counted {
    readonly institution: { readonly id: string };
    readonly filledBp: number;
    readonly heads: number;
    readonly trainees: string;
    readonly keepsStructure: boolean | null;
    readonly healthProfessionals: { readonly numerator: number };
    readonly lines: readonly {
      profession: Profession;
      posts: number | null;
      filledBp: number;
      heads: number;
      vacant: string;
      over: string;
    }[];
  }
  const fields = `institution { id } controls filledBp filled heads trainees unrecordedHeads keepsStructure reviewState quota { documentNo }
    healthProfessionals { numerator denominator value } lines { profession posts filledBp filled heads vacant over }`;

  async function count(on: string, authorization = token): Promise<Counted[]> {
    const query = `{ headcount(groupId: "${toGlobalId('MedicalGroup', groupId)}", on: "${on}") { ${fields} } }`;
    return ((await api.ask(query, { authorization })).data?.headcount ?? []) as Counted[];
  }

  /** The same by going through everybody. */
  function bruteForce(rows: readonly Held[], institutionId: string, on: string) {
    const now = rows.filter(
      row => row.institutionId === institutionId && row.from <= on && (row.until === null || row.until > on),
    );
    const sum = (some: readonly Held[]) => some.reduce((total, row) => total + row.shareBp, 0);
    const working = now.filter(({ kind }) => kind !== 'TRAINING');
    return {
      filledBp: sum(working),
      heads: now.filter(({ kind }) => kind === 'PRIMARY').length,
      trainees: fullTimes(sum(now.filter(({ kind }) => kind === 'TRAINING'))),
      lines: professions.map(profession => {
        const own = working.filter(row => row.profession === profession);
        return { profession, filledBp: sum(own), heads: own.filter(({ kind }) => kind === 'PRIMARY').length };
      }),
    };
  }

  it('is what going through everybody finds, on any day', async () => {
    for (const days of [-900, -555, -400, -100, -1, 0, 1, 45, 200, 700]) {
      const on = addDays(today, days);
      const counted = await count(on);
      expect(counted).toHaveLength(2);
      for (const house of [lead, member]) {
        const row = counted.find(
          ({ institution }) => institution.id === toGlobalId('Institution', house.institutionId),
        );
        expect(row).toMatchObject(bruteForce(held, house.institutionId, on));
      }
    }
  });

  it('compares with the quota of the day, and knows none before the first', async () => {
    const [before] = await count('2024-12-31');
    expect(before).toMatchObject({ controls: null, quota: null, reviewState: 'NONE' });
    const now = (await count(today)).find(
      ({ institution }) => institution.id === toGlobalId('Institution', lead.institutionId),
    );
    expect(now).toMatchObject({ controls: 32, quota: { documentNo: '嘉编〔2025〕1号' } });
    const doctors = now?.lines.find(({ profession }) => profession === 'DOCTOR');
    const difference = 100_000 - (doctors?.filledBp ?? 0);
    expect(doctors).toMatchObject({
      posts: 10,
      vacant: fullTimes(Math.max(0, difference)),
      over: fullTimes(Math.max(0, -difference)),
    });
  });

  it('tries moves out as if they were made, and writes nothing', async () => {
    const [part, whole, back] = movers;
    if (!part || !whole || !back) throw new Error('nobody to move');
    const away = ({ institutionId }: Held) => (institutionId === lead.institutionId ? member : lead).institutionId;
    const moves = [
      { row: part, shareBp: 2_500 },
      { row: whole, shareBp: whole.shareBp },
      { row: back, shareBp: back.shareBp + 1 },
    ].map(({ row, shareBp }) => ({
      personId: toGlobalId('Person', row.personId),
      toInstitutionId: toGlobalId('Institution', away(row)),
      shareBp,
    }));
    const { changed, answer } = await unchanged(async () =>
      api.ask(
        `query ($moves: [HeadcountMoveInput!]!) { headcountWhatIf(groupId: "${toGlobalId('MedicalGroup', groupId)}", moves: $moves) {
           before { ${fields} } after { ${fields} } faults { index code message } } }`,
        { variables: { moves }, authorization: token },
      ),
    );
    expect(changed).toBe(false);
    const tried = answer.data?.headcountWhatIf as { before: Counted[]; after: Counted[]; faults: unknown };
    expect(tried.faults).toMatchObject([{ index: 2, code: 'SHARE_TOO_LARGE' }]);
    expect(tried.before).toEqual(await count(today));
    await world.rows('BEGIN');
    await world.rows(`UPDATE appointment SET share_bp = share_bp - 2500 WHERE person_id = $1 AND kind = 'PRIMARY'`, [
      part.personId,
    ]);
    await world.insert('appointment', rowOf({ ...part, kind: 'DUAL', institutionId: away(part), shareBp: 2_500 }));
    await world.rows(
      `UPDATE appointment SET institution_id = $2 WHERE person_id = $1 AND kind = 'PRIMARY' AND during @> now()`,
      [whole.personId, away(whole)],
    );
    await world.rows('COMMIT');
    expect(await count(today)).toEqual(tried.after);
  });

  async function unchanged<T>(body: () => Promise<T>): Promise<{ changed: boolean; answer: T }> {
    const look = () => world.rows(`SELECT md5(string_agg(a::text, '' ORDER BY id)) AS all FROM appointment a`);
    const before = await look();
    const answer = await body();
    return { changed: JSON.stringify(before) !== JSON.stringify(await look()), answer };
  }

  const decide = (viewer: Viewer, from: string) =>
    once(world.database, viewer, { requestId: newUuid(), operation: 'decide', input: {} }, quotaViolations, tx =>
      decideQuota(tx, viewer, {
        institutionId: member.institutionId,
        documentNo: '嘉编〔2026〕9号',
        decidedOn: today,
        from,
        controls: 40,
        lines: [
          { profession: 'DOCTOR', posts: 15 },
          { profession: 'NURSE', posts: 25 },
        ],
      }),
    );

  it('keeps the history of quotas: one after the other, one of two who decide at once', async () => {
    const results = await Promise.all([decide(hr, addDays(today, -30)), decide(hr, addDays(today, -30))]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(['QUOTA_LATER']);
    const { quotaId } = done(await decide(hr, addDays(today, 30)));
    const answer = await api.ask(
      `{ headcountQuotas(institutionId: "${toGlobalId('Institution', member.institutionId)}") { id period { from until } controls reviewDueOn lines { profession posts } } }`,
      { authorization: token },
    );
    expect(answer.data?.headcountQuotas).toMatchObject([
      { id: toGlobalId('HeadcountQuota', quotaId), period: { from: addDays(today, 30), until: null } },
      {
        period: { from: addDays(today, -30), until: addDays(today, 30) },
        reviewDueOn: addMonths(addDays(today, -30), 24),
        lines: [
          { profession: 'DOCTOR', posts: 15 },
          { profession: 'NURSE', posts: 25 },
        ],
      },
    ]);
  });

  it('reviews the quota of today, and no other', async () => {
    const quotas = await world.rows<{ id: string }>(
      'SELECT id FROM headcount_quota WHERE institution_id = $1 ORDER BY lower(effective)',
      [member.institutionId],
    );
    const review = (quotaId = '', expectedVersion: number | null = null) =>
      once(world.database, hr, { requestId: newUuid(), operation: 'review', input: {} }, quotaViolations, tx =>
        reviewQuota(tx, hr, { quotaId, expectedVersion, note: '维持不变' }),
      );
    expect(codesOf(await review(quotas[1]?.id))).toEqual(['QUOTA_PAST']);
    expect(codesOf(await review(quotas[0]?.id, 1))).toEqual(['QUOTA_CHANGED']);
    done(await review(quotas[0]?.id, 2));
    expect(await world.count('headcount_quota', `review_due_on = '${addMonths(today, 24)}'`)).toBe(1);
    expect(await world.count('headcount_review', `next_due_on = '${addMonths(today, 24)}'`)).toBe(1);
  });

  it('is decided by people of the group, and seen at the own house only', async () => {
    const own = await someone(world, '院人事', { institutionId: member.institutionId }, 'HR_OFFICER');
    await expect(decide(own, addDays(today, 60))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const seen = await count(today, await bearer(world, own.personId));
    expect(seen.map(({ institution }) => institution.id)).toEqual([toGlobalId('Institution', member.institutionId)]);
  });

  const quota = (values: object) =>
    world.insert('headcount_quota', {
      institution_id: lead.institutionId,
      document_no: 'x',
      decided_on: '2020-01-01',
      effective: '[2020-01-01,2021-01-01)',
      controls: 1,
      review_due_on: '2022-01-01',
      ...values,
    });
  it.each([
    [
      'two quotas at once',
      'headcount_quota_one_at_a_time',
      () => quota({ effective: '[2024-06-01,2025-01-02)', review_due_on: '2026-06-01' }),
    ],
    ['a quota of nobody', 'headcount_quota_controls_sane', () => quota({ controls: 0 })],
    ['one without a beginning', 'headcount_quota_effective_sane', () => quota({ effective: '(,2021-01-01)' })],
    [
      'one whose review is due before it holds',
      'headcount_quota_review_later',
      () => quota({ review_due_on: '2020-01-01' }),
    ],
    ['one whose posts are not the controls', 'headcount_quota_lines_sum', () => quota({})],
    [
      'posts of no known profession',
      'headcount_quota_line_profession_known',
      () => world.rows(`INSERT INTO headcount_quota_line SELECT id, 'WIZARD', 1 FROM headcount_quota LIMIT 1`),
    ],
    [
      'a post more afterwards',
      'headcount_quota_lines_sum',
      () => world.rows(`UPDATE headcount_quota_line SET posts = posts + 1 WHERE profession = 'DOCTOR'`),
    ],
  ])('the database refuses %s: %s', async (_what, constraint, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ constraint });
  });
});
