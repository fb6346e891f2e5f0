import { ratio } from '../../schema/figures';
import { institutionById } from '../group/group.loaders';
import { covers } from '../group/group.rules';
import type { Membership } from '../group/group.types';
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
  const parameters = [institutionIds, from, until];
  const allRows = await context.read.rows<DayRow>(`${daily} SELECT * FROM daily ORDER BY day`, parameters);
  const rows = allRows.filter(row => isMember(row.institutionId, row.day));
  const allTwice = await context.read.rows<TwiceRow>(countedTwice, parameters);
  const twice = allTwice.filter(row => isMember(row.fromId, row.day) && isMember(row.toId, row.day));
  const ofInstitution = (id: string): DayRow[] => rows.filter(row => row.institutionId === id);
  const surplus = view === CensusView.GROUP ? twice : [];
  return {
    from,
    until,
    view,
    total: figuresOf(rows, surplus.length),
    byInstitution: await Promise.all(
      institutionIds.map(async id => ({
        institution: present(await context.load(institutionById, id), 'institution'),
        figures: figuresOf(ofInstitution(id), 0),
      })),
    ),
    days: daysOf(rows, surplus),
    sameDayTransfers: await Promise.all(twice.map(row => transferOf(context, row))),
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

/** $1 institutions, $2 first day, $3 first day after. Rows are clipped to the period before they are spread over its days. */
const presence = `
  presence AS (
    SELECT o.institution_id, o.patient_id, day::date
    FROM bed_occupancy o
    CROSS JOIN LATERAL generate_series(
      greatest(${dayOf('lower(o.during)')}, $2::date), least(coalesce(${dayOf('upper(o.during)')}, $3::date), $3::date) - 1, interval '1 day') AS day
    WHERE o.kind = 'STAY' AND o.cancelled_at IS NULL AND o.institution_id = ANY ($1)
      AND o.since < ${startOf('$3::date')} AND o.until >= ${startOf('$2::date')}
    UNION ALL
    SELECT e.institution_id, e.patient_id, ${dayOf('e.departed_at')}
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

interface TwiceRow {
  readonly day: string;
  readonly patientId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** Each surplus count of a patient on a day: consecutive houses of that day. */
const countedTwice = `
  WITH ${presence},
  ordered AS (
    SELECT p.day, p.patient_id, p.institution_id,
      lag(p.institution_id) OVER (PARTITION BY p.day, p.patient_id ORDER BY
        (SELECT max(e.admitted_at) FROM encounter e WHERE e.patient_id = p.patient_id AND e.institution_id = p.institution_id
          AND e.admitted_at < ${startOf('(p.day + 1)')})) AS before
    FROM presence p
    WHERE (p.day, p.patient_id) IN (SELECT day, patient_id FROM presence GROUP BY 1, 2 HAVING count(*) > 1)
  )
  SELECT day, patient_id AS "patientId", before AS "fromId", institution_id AS "toId" FROM ordered WHERE before IS NOT NULL ORDER BY day, patient_id`;

function figuresOf(rows: readonly DayRow[], surplus: number): CensusFigures {
  const sum = (key: keyof Omit<DayRow, 'institutionId' | 'day'>): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const occupiedBedDays = sum('occupied') - surplus;
  const openBedDays = sum('open');
  const discharges = sum('discharges');
  const dischargedBedDays = sum('dischargedBedDays');
  return {
    occupiedBedDays,
    openBedDays,
    admissions: sum('admissions'),
    discharges,
    dischargedBedDays,
    bedUse: ratio(occupiedBedDays, openBedDays),
    averageStay: ratio(dischargedBedDays, discharges),
    turnover: ratio(discharges * new Set(rows.map(row => row.day)).size, openBedDays),
  };
}

function daysOf(rows: readonly DayRow[], surplus: readonly TwiceRow[]): CensusDay[] {
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
  for (const { day } of surplus) present(days.get(day), 'day of a transfer').occupied -= 1;
  return [...days.values()].map(day => ({ ...day, occupancy: ratio(day.occupied, day.open) }));
}

/** Who counts beds sees patients masked, also without seeing the beds themselves. */
const patientOfCensus = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await patientsBy(context, ids, institutionsFor(viewerOf(context), 'census.read')), row => row.uuid),
);

async function transferOf(context: Context, row: TwiceRow): Promise<SameDayTransfer> {
  return {
    day: row.day,
    patient: present(await context.load(patientOfCensus, row.patientId), 'patient'),
    fromInstitution: present(await context.load(institutionById, row.fromId), 'institution'),
    toInstitution: present(await context.load(institutionById, row.toId), 'institution'),
  };
}
