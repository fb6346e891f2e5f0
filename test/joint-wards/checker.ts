import { addDays, civilDateOf, startOfDay } from '../../server/kernel/civil-date';
import type { World } from '../support/world';

/** Looks whether a database in which patients were handed over is whole, by statements of its own and without any rule of the server. */

/** How many cases there are of what must not be. */
export interface Findings {
  readonly patientsInTwoBeds: number;
  readonly bedsWithTwoPatients: number;
  readonly admittedWithoutBed: number;
  readonly inBedWithoutAdmission: number;
  /** Discharged to another house of ours without having come there, or come without having been discharged. */
  readonly halfTransfers: number;
  /** A handing-over that its encounters, beds or referral do not agree with. */
  readonly disagreeing: number;
  readonly feedGaps: number;
}

export const nothingFound: Findings = {
  patientsInTwoBeds: 0,
  bedsWithTwoPatients: 0,
  admittedWithoutBed: 0,
  inBedWithoutAdmission: 0,
  halfTransfers: 0,
  disagreeing: 0,
  feedGaps: 0,
};

const stay = `o.kind = 'STAY' AND o.cancelled_at IS NULL`;
const statements: Readonly<Record<keyof Findings, string>> = {
  patientsInTwoBeds: `SELECT count(*) FROM bed_occupancy o JOIN bed_occupancy p ON p.patient_id = o.patient_id AND p.id > o.id AND p.during && o.during
    WHERE ${stay} AND p.kind = 'STAY' AND p.cancelled_at IS NULL`,
  bedsWithTwoPatients: `SELECT count(*) FROM bed_occupancy o JOIN bed_occupancy p ON p.bed_id = o.bed_id AND p.id > o.id AND p.during && o.during
    WHERE ${stay} AND p.kind = 'STAY' AND p.cancelled_at IS NULL`,
  admittedWithoutBed: `SELECT count(*) FROM encounter e WHERE e.state IN ('ADMITTED', 'DISCHARGE_ORDERED')
    AND NOT EXISTS (SELECT FROM bed_occupancy o WHERE o.encounter_id = e.id AND ${stay} AND upper_inf(o.during))`,
  inBedWithoutAdmission: `SELECT count(*) FROM bed_occupancy o JOIN encounter e ON e.id = o.encounter_id
    WHERE ${stay} AND upper_inf(o.during) AND e.state NOT IN ('ADMITTED', 'DISCHARGE_ORDERED')`,
  halfTransfers: `SELECT count(*) FROM encounter e
    LEFT JOIN transfer f ON f.from_encounter_id = e.id AND f.cancelled_at IS NULL
    LEFT JOIN transfer t ON t.to_encounter_id = e.id AND t.cancelled_at IS NULL
    WHERE (e.disposition IN ('TRANSFER_HOSPITAL', 'TRANSFER_COMMUNITY')) <> (f.id IS NOT NULL)
      OR (e.referral_id IS NOT NULL AND e.admitted_at IS NOT NULL) <> (t.id IS NOT NULL)`,
  disagreeing: `SELECT count(*) FROM transfer t
    JOIN encounter f ON f.id = t.from_encounter_id JOIN encounter n ON n.id = t.to_encounter_id JOIN referral r ON r.id = t.referral_id
    LEFT JOIN bed_occupancy a ON a.encounter_id = f.id AND a.bed_id = t.from_bed_id AND a.kind = 'STAY' AND a.cancelled_at IS NULL AND upper(a.during) = t.at
    LEFT JOIN bed_occupancy b ON b.encounter_id = n.id AND b.bed_id = t.to_bed_id AND b.kind = 'STAY' AND b.cancelled_at IS NULL AND lower(b.during) = t.at
    WHERE CASE WHEN t.cancelled_at IS NULL
      THEN f.departed_at IS DISTINCT FROM t.at OR n.admitted_at IS DISTINCT FROM t.at OR f.patient_id <> n.patient_id OR f.to_institution_id IS DISTINCT FROM n.institution_id
        OR a.id IS NULL OR b.id IS NULL OR r.state NOT IN ('ADMITTED', 'FEEDBACK_DUE', 'CLOSED')
      ELSE (b.id IS NOT NULL AND n.admitted_at = t.at) END`,
  feedGaps: 'SELECT coalesce(max(position), 0) - count(*) FROM outbox',
};

export async function findings(world: World): Promise<Findings> {
  const found: Partial<Record<keyof Findings, number>> = {};
  for (const [name, sql] of Object.entries(statements)) {
    const [row] = await world.rows<Record<string, string>>(sql);
    found[name as keyof Findings] = Number(Object.values(row ?? {})[0] ?? -1);
  }
  return found as unknown as Findings;
}

interface StayRow {
  readonly institutionId: string;
  readonly patientId: string;
  readonly encounterId: string;
  readonly from: Date;
  readonly until: Date | null;
}

/** Bed-days of houses and of the group, counted minute by minute. */
export interface Counted {
  readonly byInstitution: Readonly<Record<string, number>>;
  readonly group: number;
  /** Minutes in which somebody lay in two houses at once, apart from the minute of a change. */
  readonly torn: number;
}

const minuteMs = 60_000;

/**
 * Walks through every minute of the days: who lies where. At the end of a day everybody who is there counts; and so does, on that day, whoever
 * came and had gone again before it ended. In the group each person counts once.
 */
export async function countMinuteByMinute(world: World, firstDay: string, until: string): Promise<Counted> {
  const stays = await world.rows<StayRow>(
    `SELECT o.institution_id AS "institutionId", o.patient_id AS "patientId", o.encounter_id AS "encounterId", lower(o.during) AS "from", upper(o.during) AS until
     FROM bed_occupancy o WHERE ${stay} ORDER BY lower(o.during)`,
  );
  const byInstitution: Record<string, number> = {};
  let group = 0;
  let torn = 0;
  for (let day = firstDay; day < until; day = addDays(day, 1)) {
    const [morning, midnight] = [startOfDay(day).getTime(), startOfDay(addDays(day, 1)).getTime()];
    const today = stays.filter(each => each.from.getTime() < midnight && (each.until?.getTime() ?? Infinity) > morning);
    const seen = new Map<string, StayRow>();
    for (let minute = morning; minute < midnight; minute += minuteMs) {
      const here = new Map<string, StayRow>();
      for (const each of today) {
        const [from, end] = [each.from.getTime(), each.until?.getTime() ?? Infinity];
        if (from >= minute + minuteMs || end <= minute) continue;
        seen.set(each.encounterId, each);
        // Whoever lies somewhere for the whole minute lies nowhere else.
        const isWhole = from <= minute && end >= minute + minuteMs;
        const other = here.get(each.patientId);
        if (isWhole && other && other.encounterId !== each.encounterId) torn += 1;
        if (isWhole) here.set(each.patientId, each);
      }
    }
    const counted = [...seen.values()].filter(each => {
      const end = each.until?.getTime() ?? Infinity;
      return end >= midnight || civilDateOf(firstOf(stays, each.encounterId)) === day;
    });
    for (const { institutionId } of counted) byInstitution[institutionId] = (byInstitution[institutionId] ?? 0) + 1;
    group += new Set(counted.map(each => each.patientId)).size;
  }
  return { byInstitution, group, torn };
}

/** When somebody came into a house. */
function firstOf(stays: readonly StayRow[], encounterId: string): Date {
  const first = stays.find(each => each.encounterId === encounterId);
  if (!first) throw new Error('a stay of the encounter');
  return first.from;
}
