import { ratio } from '../../schema/figures';
import { institutionById } from '../group/group.loaders';
import { covers } from '../group/group.rules';
import type { Membership } from '../group/group.types';
import { toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { defineLoader, inOrder } from '../platform/graphql/loader';
import { CensusView } from './census.rules';
import type { BedCensus, CensusDay, CensusFigures, SameDayTransfer } from './census.types';
import type { BedUsePoint } from './overview.types';
import { patientsBy } from './wards.queries';

/** The census of a group's institutions over complete days, `until` excluded; each counts on the days on which it is a member. */
export async function readCensus(
  context: Context,
  memberships: readonly Membership[],
  from: string,
  until: string,
  view: CensusView,
): Promise<BedCensus> {
  const institutionIds = [...new Set(memberships.map(membership => membership.institutionId))];
  const isMember = (institutionId: string, day: string): boolean =>
    memberships.some(({ institutionId: id, period }) => id === institutionId && covers(period, day));
  const allRows = await context.read.rows<DayRow>(`${daily} SELECT * FROM daily ORDER BY day`, [
    institutionIds,
    from,
    until,
  ]);
  const rows = allRows.filter(row => isMember(row.institutionId, row.day));
  const cases = await readCases(context, memberships, from, until);
  const ofInstitution = (id: string): DayRow[] => rows.filter(row => row.institutionId === id);
  const isGroup = view === CensusView.GROUP;
  const total = figuresOf(rows, isGroup ? cases : []);
  return {
    from,
    until,
    view,
    total: isGroup ? { ...total, ...(await staysOfGroup(context, memberships, from, until, total.discharges)) } : total,
    byInstitution: await Promise.all(
      institutionIds.map(async id => ({
        institution: present(await context.load(institutionById, id), 'institution'),
        figures: figuresOf(ofInstitution(id), []),
      })),
    ),
    days: daysOf(rows, isGroup ? cases : []),
    sameDayTransfers: await Promise.all(cases.map(row => sameDayTransferOf(context, row))),
  };
}

/** How full institutions were at the end of each day. */
export async function readTrends(
  context: Context,
  institutionIds: readonly string[],
  from: string,
  until: string,
): Promise<Map<string, BedUsePoint[]>> {
  const rows = await context.read.rows<DayRow>(`${daily} SELECT * FROM daily ORDER BY day`, [
    institutionIds,
    from,
    until,
  ]);
  const trends = new Map<string, BedUsePoint[]>(institutionIds.map(id => [id, []]));
  for (const { institutionId, day, occupied, open } of rows) {
    trends.get(institutionId)?.push({ day, occupied, open, occupancy: ratio(occupied, open) });
  }
  return trends;
}

interface DayRow {
  readonly institutionId: string;
  readonly day: string;
  readonly occupied: number;
  readonly open: number;
  readonly admissions: number;
  readonly discharges: number;
  readonly dischargedBedDays: number;
}

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
const startOf = (date: string): string => `(${date}::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/**
 * Who counts where on which day: $1 institutions, $2 first day, $3 first day after. Stays are clipped to the period before they are spread over
 * its days.
 */
const presence = `
  presence AS (
    SELECT o.institution_id, o.patient_id, o.encounter_id, day::date
    FROM bed_occupancy o
    CROSS JOIN LATERAL generate_series(
      greatest(${dayOf('lower(o.during)')}, $2::date), least(coalesce(${dayOf('upper(o.during)')}, $3::date), $3::date) - 1, interval '1 day') AS day
    WHERE o.kind = 'STAY' AND o.cancelled_at IS NULL AND o.institution_id = ANY ($1)
      AND o.since < ${startOf('$3::date')} AND o.until >= ${startOf('$2::date')}
    UNION ALL
    SELECT e.institution_id, e.patient_id, e.id, ${dayOf('e.departed_at')}
    FROM encounter e
    WHERE e.state = 'DEPARTED' AND e.institution_id = ANY ($1) AND ${dayOf('e.admitted_at')} = ${dayOf('e.departed_at')}
      AND e.departed_at >= ${startOf('$2::date')} AND e.departed_at < ${startOf('$3::date')}
  )`;

const daily = `
  WITH ${presence},
  occupied AS (SELECT institution_id, day, count(*)::integer AS n FROM presence GROUP BY 1, 2),
  opened AS (
    SELECT b.institution_id, day::date, count(*)::integer AS n
    FROM bed_open_period p JOIN bed b ON b.id = p.bed_id
    CROSS JOIN LATERAL generate_series(
      greatest(${dayOf('lower(p.during)')}, $2::date), least(coalesce(${dayOf('upper(p.during)')}, $3::date), $3::date) - 1, interval '1 day') AS day
    WHERE p.kind = 'AUTHORISED' AND b.institution_id = ANY ($1) GROUP BY 1, 2
  ),
  admitted AS (
    SELECT institution_id, ${dayOf('admitted_at')} AS day, count(*)::integer AS n FROM encounter
    WHERE institution_id = ANY ($1) AND state <> 'CANCELLED' AND admitted_at >= ${startOf('$2::date')} AND admitted_at < ${startOf('$3::date')} GROUP BY 1, 2
  ),
  departed AS (
    SELECT institution_id, ${dayOf('departed_at')} AS day, count(*)::integer AS n,
      sum(greatest(${dayOf('departed_at')} - ${dayOf('admitted_at')}, 1))::integer AS bed_days
    FROM encounter
    WHERE institution_id = ANY ($1) AND state = 'DEPARTED' AND departed_at >= ${startOf('$2::date')} AND departed_at < ${startOf('$3::date')} GROUP BY 1, 2
  ),
  daily AS (
    SELECT i.id AS "institutionId", d.day::date AS day, coalesce(o.n, 0) AS occupied, coalesce(p.n, 0) AS open,
      coalesce(a.n, 0) AS admissions, coalesce(l.n, 0) AS discharges, coalesce(l.bed_days, 0) AS "dischargedBedDays"
    FROM unnest($1::uuid[]) AS i(id)
    CROSS JOIN generate_series($2::date, $3::date - 1, interval '1 day') AS d(day)
    LEFT JOIN occupied o ON o.institution_id = i.id AND o.day = d.day
    LEFT JOIN opened p ON p.institution_id = i.id AND p.day = d.day
    LEFT JOIN admitted a ON a.institution_id = i.id AND a.day = d.day
    LEFT JOIN departed l ON l.institution_id = i.id AND l.day = d.day
  )`;

/** For queries that know `member` (institution_id, since, until). */
const isMemberOn = (institutionId: string, day: string): string =>
  `EXISTS (SELECT FROM member m WHERE m.institution_id = ${institutionId} AND m.since <= ${day} AND (m.until IS NULL OR ${day} < m.until))`;

/** Somebody who counts in two houses on a day: handed over, or come and gone. */
interface CaseRow {
  readonly day: string;
  readonly patientId: string;
  readonly fromId: string;
  readonly toId: string;
  /** The two stays were written down as one handing-over. */
  readonly transferId: string | null;
  /** Whether the first house counts a bed-day too. */
  readonly isTwice: boolean;
}

/**
 * Handings-over between houses that are members on the day, and everybody else who counts a bed-day in two of them; for a chain of houses each
 * step from one to the next. $4 are memberships as JSON.
 */
const casesSql = `
  WITH ${presence},
  member AS (SELECT * FROM jsonb_to_recordset($4::jsonb) AS m(institution_id uuid, since date, until date)),
  counted AS (
    SELECT p.*, e.admitted_at FROM presence p JOIN encounter e ON e.id = p.encounter_id
    WHERE (p.day, p.patient_id) IN (SELECT day, patient_id FROM presence GROUP BY 1, 2 HAVING count(*) > 1)
      AND ${isMemberOn('p.institution_id', 'p.day')}
  ),
  twice AS (
    SELECT day, patient_id, before AS from_encounter, encounter_id AS to_encounter, institution_before AS from_id, institution_id AS to_id FROM (
      SELECT c.*, lag(c.encounter_id) OVER steps AS before, lag(c.institution_id) OVER steps AS institution_before
      FROM counted c WINDOW steps AS (PARTITION BY c.day, c.patient_id ORDER BY c.admitted_at)
    ) c WHERE before IS NOT NULL
  ),
  handed AS (
    SELECT t.id, ${dayOf('t.at')} AS day, e.patient_id, t.from_encounter_id AS from_encounter, t.to_encounter_id AS to_encounter,
      t.from_institution_id AS from_id, t.to_institution_id AS to_id
    FROM transfer t JOIN encounter e ON e.id = t.to_encounter_id
    WHERE t.cancelled_at IS NULL AND t.at >= ${startOf('$2::date')} AND t.at < ${startOf('$3::date')}
      AND t.to_institution_id = ANY ($1) AND ${isMemberOn('t.to_institution_id', dayOf('t.at'))}
      AND t.from_institution_id = ANY ($1) AND ${isMemberOn('t.from_institution_id', dayOf('t.at'))}
  )
  SELECT coalesce(h.day, w.day) AS day, coalesce(h.patient_id, w.patient_id) AS "patientId", coalesce(h.from_id, w.from_id) AS "fromId",
    coalesce(h.to_id, w.to_id) AS "toId", h.id AS "transferId", w.day IS NOT NULL AS "isTwice"
  FROM handed h FULL JOIN twice w ON w.from_encounter = h.from_encounter AND w.to_encounter = h.to_encounter AND w.day = h.day
  ORDER BY 1, 2, coalesce(h.to_encounter, w.to_encounter)`;

function readCases(
  context: Context,
  memberships: readonly Membership[],
  from: string,
  until: string,
): Promise<CaseRow[]> {
  return context.read.rows<CaseRow>(casesSql, membershipParameters(memberships, from, until));
}

function membershipParameters(memberships: readonly Membership[], from: string, until: string): unknown[] {
  const members = memberships.map(({ institutionId, period }) => ({
    institution_id: institutionId,
    since: period.from,
    until: period.until,
  }));
  return [[...new Set(memberships.map(each => each.institutionId))], from, until, JSON.stringify(members)];
}

/**
 * How long those stayed who left the group: from the admission into the first of its houses on, through every handing-over. Who was handed
 * over has not left.
 */
const staysOfGroupSql = `
  WITH RECURSIVE member AS (SELECT * FROM jsonb_to_recordset($4::jsonb) AS m(institution_id uuid, since date, until date)),
  handed AS (
    SELECT t.from_encounter_id, t.to_encounter_id FROM transfer t
    WHERE t.cancelled_at IS NULL AND t.to_institution_id = ANY ($1) AND t.from_institution_id = ANY ($1)
      AND ${isMemberOn('t.to_institution_id', dayOf('t.at'))} AND ${isMemberOn('t.from_institution_id', dayOf('t.at'))}
  ),
  gone AS (
    SELECT e.id, ${dayOf('e.departed_at')} AS day, e.id AS first FROM encounter e
    WHERE e.state = 'DEPARTED' AND e.institution_id = ANY ($1) AND e.departed_at >= ${startOf('$2::date')} AND e.departed_at < ${startOf('$3::date')}
      AND ${isMemberOn('e.institution_id', dayOf('e.departed_at'))}
      AND NOT EXISTS (SELECT FROM handed h WHERE h.from_encounter_id = e.id)
    UNION ALL
    SELECT gone.id, gone.day, h.from_encounter_id FROM gone JOIN handed h ON h.to_encounter_id = gone.first
  )
  SELECT coalesce(sum(greatest(last.day - ${dayOf('e.admitted_at')}, 1)), 0)::integer AS "dischargedBedDays"
  FROM gone last JOIN encounter e ON e.id = last.first
  WHERE NOT EXISTS (SELECT FROM handed h WHERE h.to_encounter_id = last.first)`;

async function staysOfGroup(
  context: Context,
  memberships: readonly Membership[],
  from: string,
  until: string,
  discharges: number,
): Promise<Pick<CensusFigures, 'dischargedBedDays' | 'averageStay'>> {
  const row = await context.read.row<{ dischargedBedDays: number }>(
    staysOfGroupSql,
    membershipParameters(memberships, from, until),
  );
  const { dischargedBedDays } = present(row, 'bed-days of those who left');
  return { dischargedBedDays, averageStay: ratio(dischargedBedDays, discharges) };
}

/** What a case counts more in its two houses together than in the group. */
function surplusOf({ transferId, isTwice }: CaseRow): { bedDays: number; passages: number } {
  return { bedDays: isTwice ? 1 : 0, passages: transferId ? 1 : 0 };
}

/** Sums of houses and days, less what counts twice in the group. */
function figuresOf(rows: readonly DayRow[], cases: readonly CaseRow[]): CensusFigures {
  const sum = (key: keyof Omit<DayRow, 'institutionId' | 'day'>): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const surplus = (key: 'bedDays' | 'passages'): number => cases.reduce((total, row) => total + surplusOf(row)[key], 0);
  const occupiedBedDays = sum('occupied') - surplus('bedDays');
  const openBedDays = sum('open');
  const discharges = sum('discharges') - surplus('passages');
  const dischargedBedDays = sum('dischargedBedDays');
  return {
    occupiedBedDays,
    openBedDays,
    admissions: sum('admissions') - surplus('passages'),
    discharges,
    dischargedBedDays,
    bedUse: ratio(occupiedBedDays, openBedDays),
    averageStay: ratio(dischargedBedDays, discharges),
    turnover: ratio(discharges * new Set(rows.map(row => row.day)).size, openBedDays),
  };
}

function daysOf(rows: readonly DayRow[], cases: readonly CaseRow[]): CensusDay[] {
  const days = new Map<string, CensusDay>();
  for (const row of rows) {
    const day = days.get(row.day) ?? {
      day: row.day,
      occupied: 0,
      open: 0,
      admissions: 0,
      discharges: 0,
      occupancy: ratio(0, 0),
    };
    day.occupied += row.occupied;
    day.open += row.open;
    day.admissions += row.admissions;
    day.discharges += row.discharges;
    days.set(row.day, day);
  }
  for (const row of cases) {
    const [day, surplus] = [present(days.get(row.day), 'day of a case'), surplusOf(row)];
    day.occupied -= surplus.bedDays;
    day.admissions -= surplus.passages;
    day.discharges -= surplus.passages;
  }
  return [...days.values()].map(day => ({ ...day, occupancy: ratio(day.occupied, day.open) }));
}

/** Who counts beds sees patients masked, also without seeing the beds themselves. */
const patientOfCensus = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await patientsBy(context, ids, institutionsFor(viewerOf(context), 'census.read')), row => row.uuid),
);

async function sameDayTransferOf(context: Context, row: CaseRow): Promise<SameDayTransfer> {
  const { bedDays, passages } = surplusOf(row);
  return {
    day: row.day,
    patient: present(await context.load(patientOfCensus, row.patientId), 'patient'),
    fromInstitution: present(await context.load(institutionById, row.fromId), 'institution'),
    toInstitution: present(await context.load(institutionById, row.toId), 'institution'),
    transferId: row.transferId && toGlobalId('Transfer', row.transferId),
    countedFrom: { admissions: 0, discharges: 1, bedDays },
    countedTo: { admissions: 1, discharges: 0, bedDays: 1 },
    countedInGroup: { admissions: 1 - passages, discharges: 1 - passages, bedDays: 1 },
  };
}
