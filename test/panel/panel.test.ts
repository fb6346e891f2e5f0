import { CareCondition } from '../../server/care/care.rules';
import { defaultCarePolicy } from '../../server/care/care-policy.rules';
import { controlOn, type FollowUpFacts, standingOn } from '../../server/care/control.rules';
import { defaultFamilyDoctorPolicy } from '../../server/contracts/family-doctor-policy.rules';
import { addDays, ageYears } from '../../server/kernel/civil-date';
import { readGlobalId, toGlobalId } from '../../server/kernel/ids';
import { lastWorkdayBefore, panelDayOf, weekdayOf } from '../../server/panel/panel.rules';
import type { Post } from '../../server/platform/access/actions';
import { type Answer, Api, bearer } from '../support/api';
import { draftReferral, submit } from '../support/booking';
import { World } from '../support/world';
import { expectedRows } from './expected-rows';
import { type Centre, makeCentre, makeSetting, type Setting, today } from './population';
import { peopleOf, type Raw, readRaw } from './raw';

/** The panel through the API: what each filter finds, in which order, for whom, and with how many statements. */
let world: World;
let api: Api;
let setting: Setting;
let centre: Centre;
let elsewhere: Centre;
let raw: Raw;
let doctor: string;

beforeAll(async () => {
  world = await World.make();
  setting = await makeSetting(world);
  centre = await makeCentre(world, setting, 'HERE', 60);
  elsewhere = await makeCentre(world, setting, 'THERE', 20);
  await hospital(await someId(centre));
  raw = await readRaw(world);
  api = await Api.start(world);
  doctor = await as('FAMILY_DOCTOR', { institutionId: centre.institutionId });
}, 60_000);
afterAll(async () => {
  await api.close();
  await world.close();
});

async function as(post: Post, at: { institutionId: string } | { groupId: string }): Promise<string> {
  const personId = await world.person(post);
  await world.appoint(personId, post, at);
  return bearer(world, personId);
}

async function someId({ institutionId }: Centre): Promise<string> {
  const [row] = await world.rows<{ patient_id: string }>(
    'SELECT patient_id FROM panel_row WHERE institution_id = $1 AND gone_on IS NULL AND team_id IS NOT NULL ORDER BY 1 LIMIT 1',
    [institutionId],
  );
  return row?.patient_id ?? '';
}

/** A stay in the district hospital that ended today, and a referral under way. */
async function hospital(patientId: string): Promise<void> {
  await world.rows('ALTER TABLE encounter DISABLE TRIGGER stay_covers_encounter');
  await world.insert('encounter', {
    institution_id: setting.districtId,
    ward_id: setting.lead.wardId,
    patient_id: patientId,
    state: 'DEPARTED',
    admission_route: 'OTHER',
    diagnosis: '肺炎',
    admitted_at: new Date(Date.now() - 9 * 86_400_000),
    departed_at: new Date(),
    disposition: 'HOME',
  });
  const source = { ...setting.lead, institutionId: centre.institutionId };
  await submit(world, await draftReferral(world, source, setting.lead, patientId));
}

const fields = `residentId maskedName ageYears populations conditions contractState nextPlan { dueOn dueState } hypertensionControl diabetesControl isLost
  team { id } bloodPressure { systolic } lastFollowUpOn contractUntil`;

interface Row {
  readonly residentId: string;
  readonly [field: string]: unknown;
}

interface PanelPage {
  readonly edges: { cursor: string; node: Row }[];
  readonly pageInfo: { endCursor: string | null; hasNextPage: boolean };
  readonly totalCount: number;
}

function panel(args: string, authorization = doctor): Promise<Answer> {
  return api.ask(
    `{ panel(${args}) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node { ${fields} } } } }`,
    { authorization },
  );
}

async function pageOf(args: string): Promise<PanelPage> {
  const { data, code } = await panel(args);
  expect(code).toBeUndefined();
  return data?.panel as PanelPage;
}

const here = () => `institutionId: "${toGlobalId('Institution', centre.institutionId)}"`;
const uuidOf = ({ residentId }: Row): string => readGlobalId(residentId)?.uuid ?? '';

describe('what is asked for', () => {
  const day = panelDayOf(today, { ...defaultFamilyDoctorPolicy, ...defaultCarePolicy });

  /** Everything about a resident that filters look at, by the rules of care and the words of the filters. */
  function facts() {
    return [...expectedRows(raw).values()]
      .filter(
        row => row.institution_id === centre.institutionId && !(row.gone_on !== null && String(row.gone_on) <= today),
      )
      .map(row => {
        const id = String(row.patient_id);
        const person = peopleOf(raw).find(({ kept }) => kept.patient_id === id);
        const ids = person?.ids ?? new Set<string>();
        const contracts = raw.family_contract.filter(
          each => ids.has(each.patient_id) && ['SIGNED', 'TERMINATED'].includes(each.state),
        );
        const isUnder = contracts.some(({ starts_on, ends_on }) => starts_on <= today && today < ends_on);
        const seen = followUpsOf(ids);
        const registers = raw.care_register.filter(each => ids.has(each.patient_id) && each.closed_on === null);
        const control = (condition: CareCondition) =>
          registers.some(each => each.condition === condition)
            ? controlOn(condition, seen, today, defaultCarePolicy)
            : null;
        return {
          id,
          row,
          age: ageYears(String(row.birth_date), today),
          isUnder,
          isExpiring: isUnder && String(row.contract_until) <= day.expiringUntil,
          isLost: registers.some(
            each =>
              standingOn(
                { condition: each.condition as CareCondition, since: each.since },
                seen,
                today,
                defaultCarePolicy,
              ) === 'LOST',
          ),
          controls: [control(CareCondition.HYPERTENSION), control(CareCondition.DIABETES)],
        };
      });
  }

  function followUpsOf(ids: Set<string>): FollowUpFacts[] {
    const valueIn = (id: string, code: string) => {
      const found = raw.measurement.find(m => m.follow_up_id === id && m.code === code && m.cancelled_at === null);
      return found ? BigInt(found.value_milli) : null;
    };
    return raw.follow_up
      .filter(each => ids.has(each.patient_id) && each.cancelled_at === null)
      .sort((a, b) =>
        `${a.done_on} ${a.done_at.toISOString()} ${a.id}`.localeCompare(
          `${b.done_on} ${b.done_at.toISOString()} ${b.id}`,
        ),
      )
      .map(({ id, done_on }) => ({
        doneOn: done_on,
        systolicMilli: valueIn(id, 'SYSTOLIC'),
        diastolicMilli: valueIn(id, 'DIASTOLIC'),
        fastingGlucoseMilli: valueIn(id, 'GLUCOSE_FASTING'),
      }));
  }

  type Facts = ReturnType<typeof facts>[number];
  const due = ({ row }: Facts): string => String(row.due_on);
  const filters: readonly [string, (fact: Facts) => boolean][] = [
    ['due: OVERDUE', fact => due(fact) < today],
    ['due: TODAY', fact => due(fact) === today],
    ['due: THIS_WEEK', fact => due(fact) >= today && due(fact) <= addDays(today, 7 - weekdayOf(today))],
    ['due: NONE', fact => due(fact) === 'infinity'],
    ['control: [CONTROLLED]', ({ controls }) => controls.some(control => control === 'CONTROLLED')],
    ['control: [UNCONTROLLED]', ({ controls }) => controls.some(control => control === 'UNCONTROLLED')],
    ['control: [UNMEASURED, MISSED]', ({ controls }) => controls.some(c => c === 'UNMEASURED' || c === 'MISSED')],
    ['conditions: [COPD]', ({ row }) => (row.conditions as string[]).includes('COPD')],
    ['populations: [ELDERLY]', ({ age }) => age >= 65],
    [
      'populations: [CHILD, PREGNANT]',
      ({ age, row }) => age <= 6 || (row.populations as string[]).includes('PREGNANT'),
    ],
    ['contract: ACTIVE', ({ isUnder }) => isUnder],
    ['contract: EXPIRING', ({ isExpiring }) => isExpiring],
    ['contract: NONE', ({ isUnder }) => !isUnder],
    [
      'contract: EXPIRED',
      ({ isUnder, row }) => !isUnder && row.contract_until !== null && String(row.contract_since) <= today,
    ],
    [
      'contract: UPCOMING',
      ({ isUnder, row }) => !isUnder && row.contract_since !== null && String(row.contract_since) > today,
    ],
    ['lost: true', ({ isLost }) => isLost],
    ['lost: false', ({ isLost }) => !isLost],
    ['recentlyDischarged: true', ({ row }) => row.discharged_on !== null],
    ['referralOpen: true', ({ row }) => row.referral_id !== null],
    ['ageFrom: 60, ageUntil: 80', ({ age }) => age >= 60 && age < 80],
    ['sex: FEMALE, contract: ACTIVE', ({ row, isUnder }) => row.sex === 'FEMALE' && isUnder],
  ];

  test.each(filters)('%s', async (filter, fits) => {
    const page = await pageOf(`${here()}, first: 100, filter: { ${filter} }`);
    const expected = facts().filter(fits);
    expect(page.edges.map(({ node }) => uuidOf(node)).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(page.totalCount).toBe(expected.length);
  });

  test('the filters find something, and not everything', () => {
    const all = facts();
    for (const [filter, fits] of filters) {
      const found = all.filter(fits).length;
      if (!/TODAY|UPCOMING|THIS_WEEK/.test(filter))
        expect([filter, found > 0 && found < all.length]).toEqual([filter, true]);
    }
  });

  test('the counts are what the filters find', async () => {
    const { data } = await api.ask(
      `{ panel(${here()}, first: 1) { counts { all overdue dueToday dueThisWeek withoutPlan controlled uncontrolled unmeasured missed lost recentlyDischarged
         referralOpen contracted contractExpiring notContracted byPopulation { population count } byCondition { condition count }
         byNeighbourhood { label { nameZh } count } byTeam { label { nameZh } count } } } }`,
      { authorization: doctor },
    );
    const { counts } = (data?.panel ?? {}) as { counts: Record<string, unknown> };
    const all = facts();
    const count = (fits: (fact: Facts) => boolean) => all.filter(fits).length;
    const stands = (control: string) => count(({ controls }) => controls.some(each => each === control));
    expect(counts).toMatchObject({
      all: all.length,
      overdue: count(fact => due(fact) < today),
      dueToday: count(fact => due(fact) === today),
      withoutPlan: count(fact => due(fact) === 'infinity'),
      controlled: stands('CONTROLLED'),
      uncontrolled: stands('UNCONTROLLED'),
      unmeasured: stands('UNMEASURED'),
      missed: stands('MISSED'),
      lost: count(({ isLost }) => isLost),
      recentlyDischarged: 1,
      referralOpen: 1,
      contracted: count(({ isUnder }) => isUnder),
      contractExpiring: count(({ isExpiring }) => isExpiring),
      notContracted: count(({ isUnder }) => !isUnder),
    });
    const populations = counts.byPopulation as { population: string; count: number }[];
    expect(populations.find(({ population }) => population === 'ELDERLY')?.count).toBe(count(({ age }) => age >= 65));
    expect(populations.find(({ population }) => population === 'DISABLED')?.count).toBe(
      count(({ row }) => (row.populations as string[]).includes('DISABLED')),
    );
    for (const by of ['byNeighbourhood', 'byTeam']) {
      const parts = counts[by] as { count: number }[];
      expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(all.length);
    }
  });

  test('a team has its residents, signed or of its neighbourhoods', async () => {
    for (const teamId of centre.teamIds) {
      const page = await pageOf(`teamId: "${toGlobalId('FamilyTeam', teamId)}", first: 100`);
      const expected = facts().filter(({ row }) => row.team_id === teamId);
      expect(page.edges.map(({ node }) => uuidOf(node)).sort()).toEqual(expected.map(({ id }) => id).sort());
    }
  });

  test.each([
    'DUE',
    'AGE',
    'LAST_FOLLOW_UP',
    'SYSTOLIC',
    'GLUCOSE',
    'CONTRACT_UNTIL',
  ])('page by page by %s, both ways, nobody is missed or comes twice', async sort => {
    const forwards = await walk(sort, false);
    expect(new Set(forwards).size).toBe(facts().length);
    expect(await walk(sort, true)).toEqual([...forwards].reverse());
  });

  async function walk(sort: string, reversed: boolean): Promise<string[]> {
    const ids: string[] = [];
    let after = '';
    for (;;) {
      const page = await pageOf(`${here()}, first: 7, sort: ${sort}, reversed: ${reversed}${after}`);
      ids.push(...page.edges.map(({ node }) => uuidOf(node)));
      if (!page.pageInfo.hasNextPage) return ids;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
  }

  test('sorted by what they say', async () => {
    const rows = (await pageOf(`${here()}, first: 100, sort: SYSTOLIC`)).edges.map(({ node }) => node);
    const values = rows.map(row => Number((row.bloodPressure as { systolic: string } | null)?.systolic ?? 0));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBeGreaterThan(5);
    const ages = (await pageOf(`${here()}, first: 100, sort: AGE`)).edges.map(({ node }) => Number(node.ageYears));
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
  });

  test('a cursor of another order, or of nobody, is refused; none tells a day of birth', async () => {
    const { pageInfo } = await pageOf(`${here()}, first: 3, sort: AGE`);
    const cursor = Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString();
    expect(cursor).not.toMatch(/(19|20)\d\d-\d\d-\d\d/);
    for (const after of [pageInfo.endCursor, 'x', Buffer.from('["DUE","2026-13","x"]').toString('base64url')])
      expect((await panel(`${here()}, sort: DUE, after: "${after}"`)).code).toBe('BAD_USER_INPUT');
  });
});

describe('who may', () => {
  const there = () => `institutionId: "${toGlobalId('Institution', elsewhere.institutionId)}"`;

  test('see residents of the own centre only', async () => {
    expect((await panel(there())).code).toBe('NOT_FOUND');
    expect((await panel(`teamId: "${toGlobalId('FamilyTeam', elsewhere.teamIds[0] ?? '')}"`)).code).toBe('NOT_FOUND');
    expect((await panel('')).code).toBe('BAD_USER_INPUT');
    expect((await panel(here(), await as('PHYSICIAN', { institutionId: setting.districtId }))).code).toBe('FORBIDDEN');
    expect(
      (await panel(here(), await as('COMMUNITY_NURSE', { institutionId: centre.institutionId }))).code,
    ).toBeUndefined();
    expect((await panel(there(), await as('GROUP_ADMINISTRATOR', { groupId: setting.groupId }))).code).toBeUndefined();
  });

  test('the second wall shows the rows of the viewer’s centres alone, and lets nobody write them', async () => {
    const asked = (sql: string) => world.rows<{ n: number }>(sql).catch(() => [{ n: -1 }]);
    await world.rows('BEGIN');
    await world.rows('SET LOCAL ROLE medgroup_app');
    expect(await asked('SELECT count(*)::int AS n FROM panel_row')).toEqual([{ n: 0 }]);
    await world.rows(`SELECT set_config('medgroup.panel', $1, true)`, [elsewhere.institutionId]);
    const [seen] = await world.rows<{ n: number; houses: number }>(
      'SELECT count(*)::int AS n, count(DISTINCT institution_id)::int AS houses FROM panel_row',
    );
    expect(seen).toEqual({ n: expect.any(Number), houses: 1 });
    expect(await asked(`UPDATE panel_row SET masked_name = 'x' RETURNING 1 AS n`)).toEqual([{ n: -1 }]);
    await world.rows('ROLLBACK');
  });
});

describe('what other houses did', () => {
  const treated = 'edges { node { dischargedOn dischargedFrom { nameZh } inHospital { nameZh } openReferral { id } } }';
  const asked = (filter: string, authorization: string) =>
    api.ask(`{ panel(${here()}, first: 100${filter}) { ${treated} } }`, { authorization });
  const told = ({ data }: Answer) =>
    (data?.panel as PanelPage).edges.filter(({ node }) => Object.values(node).some(value => value !== null)).length;

  test('is told to those who care for the residents, and to nobody else', async () => {
    expect(told(await asked('', doctor))).toBe(1);
    expect(told(await asked(', filter: { referralOpen: true }', doctor))).toBe(1);
    const administrator = await as('INSTITUTION_ADMINISTRATOR', { institutionId: centre.institutionId });
    expect(told(await asked('', administrator))).toBe(0);
    for (const filter of ['referralOpen: true', 'recentlyDischarged: true', 'recentlyDischarged: false'])
      expect((await asked(`, filter: { ${filter} }`, administrator)).code).toBe('FORBIDDEN');
    const { data } = await api.ask(
      `{ morning(${here()}) { counts { referralOpen } discharged { residentId } referrals { residentId } } }`,
      { authorization: administrator },
    );
    expect(data?.morning).toEqual({ counts: { referralOpen: 1 }, discharged: [], referrals: [] });
  });
});

describe('the morning', () => {
  test('lists what the counts count', async () => {
    const list = `{ residentId nextPlan { dueOn dueState } dischargedOn dischargedFrom { nameZh } openReferral { state } contractState }`;
    const { data, code } = await api.ask(
      `{ morning(${here()}) { today dischargedSince overdueSince counts { overdue dueToday contractExpiring referralOpen } dueToday ${list} overdue ${list}
         discharged ${list} referrals ${list} expiring ${list} } }`,
      { authorization: doctor },
    );
    expect(code).toBeUndefined();
    const morning = data?.morning as Record<string, Row[]> & { counts: Record<string, number> };
    expect(morning).toMatchObject({ today, dischargedSince: lastWorkdayBefore(today) });
    expect(morning.overdue).toHaveLength(Math.min(50, morning.counts.overdue ?? -1));
    expect(morning.dueToday).toHaveLength(morning.counts.dueToday ?? -1);
    expect(morning.expiring).toHaveLength(morning.counts.contractExpiring ?? -1);
    expect(morning.discharged).toMatchObject([{ dischargedOn: today, dischargedFrom: { nameZh: 'P1' } }]);
    expect(morning.referrals).toMatchObject([{ openReferral: { state: 'SUBMITTED' } }]);
    const days = morning.overdue?.map(row => (row.nextPlan as { dueOn: string }).dueOn) ?? [];
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe(String(morning.overdueSince));
  });

  test('counts also those who were discharged and find no room in the list', async () => {
    const { institutionId } = await makeCentre(world, await makeSetting(world, 'M'), 'MANY', 90);
    await world.rows('UPDATE panel_row SET discharged_on = $2 WHERE institution_id = $1', [institutionId, today]);
    const there = `institution_id = '${institutionId}' AND (gone_on IS NULL OR gone_on > '${today}')`;
    const { data } = await api.ask(
      `{ morning(institutionId: "${toGlobalId('Institution', institutionId)}") { dischargedCount discharged { residentId } } }`,
      { authorization: await as('FAMILY_DOCTOR', { institutionId }) },
    );
    const { dischargedCount, discharged } = data?.morning as { dischargedCount: number; discharged: object[] };
    expect(dischargedCount).toBe(await world.count('panel_row', there));
    expect(dischargedCount).toBeGreaterThan(50);
    expect(discharged).toHaveLength(50);
  });

  test.each([
    ['2026-11-23', '2026-11-20'],
    ['2026-11-24', '2026-11-23'],
    ['2026-11-22', '2026-11-20'],
    ['2026-11-21', '2026-11-20'],
  ])('on %s discharges count from %s on', (on, since) => {
    expect(lastWorkdayBefore(on)).toBe(since);
  });
});

describe('a timeline', () => {
  const entries = `edges { node { kind on until state number note diagnosis isOfDuplicate institution { nameZh } } } pageInfo { endCursor hasNextPage }`;

  interface TimelinePage extends Pick<PanelPage, 'pageInfo'> {
    readonly edges: { node: { kind: string; on: string; diagnosis: string | null } }[];
  }

  async function timeline(id: string, args: string, authorization = doctor) {
    const { data, code } = await api.ask(
      `{ resident(id: "${toGlobalId('Resident', id)}") { timeline${args} { ${entries} } } }`,
      { authorization },
    );
    expect(code).toBeUndefined();
    const { resident } = (data ?? {}) as {
      resident: { timeline: TimelinePage } | null;
    };
    return resident?.timeline;
  }

  test('has everything of the resident and of duplicates, the newest first, page by page', async () => {
    for (const { kept, ids } of peopleOf(raw)
      .filter(person => person.kept.institution_id === centre.institutionId)
      .slice(0, 10)) {
      const theirs = <R extends { patient_id: string }>(rows: readonly R[]) =>
        rows.filter(row => ids.has(row.patient_id));
      const expected =
        theirs(raw.outpatient_visit).filter(row => row.undone_at === null).length +
        theirs(raw.encounter).length +
        theirs(raw.referral).length +
        theirs(raw.follow_up).filter(row => row.cancelled_at === null).length +
        theirs(raw.contact_attempt).filter(row => row.cancelled_at === null).length +
        theirs(raw.family_contract).filter(row => ['SIGNED', 'TERMINATED'].includes(row.state)).length +
        raw.service_delivery.filter(
          row => row.cancelled_at === null && theirs(raw.family_contract).some(({ id }) => id === row.contract_id),
        ).length;
      const days: string[] = [];
      for (let after = ''; ; ) {
        const page = await timeline(kept.patient_id, `(first: 5${after})`);
        days.push(...(page?.edges.map(({ node }) => node.on) ?? []));
        if (!page?.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(days).toHaveLength(expected);
      expect(days).toEqual([...days].sort().reverse());
    }
  }, 60_000);

  test('shows stays elsewhere and diagnoses to those who care for the resident, audited; to others neither', async () => {
    const id = await someId(centre);
    const before = await world.count('audit_entry', `action = 'record.read'`);
    const cared = await timeline(id, '(first: 50, kinds: [STAY, REFERRAL])');
    expect(cared?.edges.map(({ node }) => [node.kind, node.diagnosis])).toEqual([
      ['REFERRAL', null],
      ['STAY', '肺炎'],
    ]);
    expect(await world.count('audit_entry', `action = 'record.read'`)).toBe(before + 1);
    const administrator = await as('INSTITUTION_ADMINISTRATOR', { institutionId: centre.institutionId });
    const seen = await timeline(id, '(first: 50, kinds: [STAY, REFERRAL])', administrator);
    expect(seen?.edges.map(({ node }) => node.kind)).toEqual(['REFERRAL']);
    const all = await timeline(id, '(first: 50)', administrator);
    expect(all?.edges.every(({ node }) => node.diagnosis === null)).toBe(true);
    expect(await timeline(await someId(elsewhere), '(first: 5)')).toBeUndefined();
    expect(await world.count('audit_entry', `action = 'record.read'`)).toBe(before + 1);
  });
});

describe('figures', () => {
  const ask = (what: string, authorization: string) => api.ask(`{ ${what} }`, { authorization });
  const scope = () => `${here()}, from: "${today}", until: "${today}"`;

  test('are seen with their rows by those who may, and small parts not by others', async () => {
    const point = 'numerator denominator value isMasked isComplete coverage { numerator denominator }';
    const mine = await ask(`careFigures(${scope()}) { code series { month ${point} } }`, doctor);
    expect(mine.code).toBeUndefined();
    const figures = mine.data?.careFigures as { code: string; series: { numerator: number; denominator: number }[] }[];
    expect(figures).toHaveLength(9);
    const figure = figures.find(({ code }) => code === 'CONTRACTING_RATE')?.series[0];
    const rows = await ask(
      `careFigureRows(code: CONTRACTING_RATE, part: NUMERATOR, month: "${today}", ${here()}, first: 100) { edges { node { residentId contractState } } }`,
      doctor,
    );
    const found = (rows.data?.careFigureRows as PanelPage).edges.map(({ node }) => node.contractState);
    expect(rows.code).toBeUndefined();
    expect(found).toHaveLength(figure?.numerator ?? -1);
    expect(found.every(state => state === 'ACTIVE' || state === 'EXPIRING')).toBe(true);

    const auditor = await as('AUDITOR', { institutionId: centre.institutionId });
    const masked = await ask(
      `careFigureBreakdown(code: DIABETES_CONTROL_RATE, by: TEAM, month: "${today}", ${here()}) { label { id } point { ${point} } }`,
      auditor,
    );
    const shares = masked.data?.careFigureBreakdown as {
      label: { id: string } | null;
      point: { numerator: number | null; denominator: number | null; isMasked: boolean };
    }[];
    expect(shares.length).toBeGreaterThan(1);
    // Each part by itself is shown as among the others: what is hidden does not follow from the whole.
    for (const { label, point: shown } of shares) {
      if (!label) continue;
      const alone = await ask(
        `careFigures(teamId: "${label.id}", from: "${today}", until: "${today}", codes: [DIABETES_CONTROL_RATE]) { series { ${point} } }`,
        auditor,
      );
      expect((alone.data?.careFigures as { series: object[] }[])[0]?.series[0]).toEqual(shown);
    }
    expect(shares.filter(share => share.point.isMasked).length).not.toBe(1);
    for (const { point: shown } of shares)
      expect(shown.isMasked ? shown.numerator === null : (shown.denominator ?? 0) > 4 || shown.denominator === 0).toBe(
        true,
      );
    expect(
      (
        await ask(
          `careFigureRows(code: CONTRACTING_RATE, part: MISSING, month: "${today}", ${here()}) { edges { cursor } }`,
          auditor,
        )
      ).code,
    ).toBe('FORBIDDEN');
    expect(
      (
        await ask(
          `careFigures(${scope().replace(/"[^"]+"/, `"${toGlobalId('Institution', elsewhere.institutionId)}"`)}) { code }`,
          doctor,
        )
      ).code,
    ).toBe('NOT_FOUND');
    expect((await ask(`careFigures(from: "${today}", until: "${today}") { code }`, doctor)).code).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('say for how many centres the file of the insurer is there', async () => {
    const administrator = await as('GROUP_ADMINISTRATOR', { groupId: setting.groupId });
    const coverage = async () => {
      const { data } = await ask(
        `careFigures(groupId: "${toGlobalId('MedicalGroup', setting.groupId)}", from: "${today}", until: "${today}", codes: [IN_COMBINATION_RATE]) { series { coverage { numerator denominator } } }`,
        administrator,
      );
      return (data?.careFigures as { series: { coverage: object }[] }[])[0]?.series[0]?.coverage;
    };
    // The two centres with residents, and the one that the group began with.
    expect(await coverage()).toEqual({ numerator: 0, denominator: 3 });
    const batch = {
      institution_id: centre.institutionId,
      month: `${today.slice(0, 7)}-01`,
      rows: 0,
      imported_at: new Date(),
    };
    await world.insert('visit_batch', batch);
    expect(await coverage()).toEqual({ numerator: 1, denominator: 3 });
  });
});
