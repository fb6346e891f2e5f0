import { present } from '../kernel/invariant';
import type { Context } from '../platform/graphql/context';
import type { LineRow } from './person-line.queries';
import {
  type DepartmentRow,
  departmentColumns,
  type InstitutionRow,
  institutionColumns,
  type ScoreRow,
  scoreColumns,
} from './run.queries';

/** Everything that explains a line, in one question: many small ones would each wait for the one before. */
export interface Parts {
  readonly run: {
    readonly number: number;
    readonly engineVersion: string;
    readonly outputSha256: string;
    readonly title: string;
    readonly validFrom: string;
    readonly sha256: string;
  };
  readonly house: InstitutionRow;
  readonly department: DepartmentRow;
  /** Of the person, and of the institution. */
  readonly scores: readonly ScoreRow[];
  readonly work: readonly WorkDay[];
  readonly events: readonly EventRow[];
}

/** What was done of a code on a day. */
export interface WorkDay {
  readonly isTeam: boolean;
  readonly code: string;
  readonly on: string;
  readonly quantity: string;
  readonly count: number;
}

export interface EventRow {
  readonly sourceKey: string;
  /** Of the list that brought it; null for what the system reported. */
  readonly fileName: string | null;
  readonly on: string;
  readonly code: string;
  readonly isTeam: boolean;
  readonly quantity: string;
}

/**
 * Reads the parts of a line that the viewer sees. It is visible, so what it was made of is: common work stands in the department's name, scores
 * in the institution's. `codes` narrows the single events.
 */
export async function readParts(context: Context, row: LineRow, codes: readonly string[] | null): Promise<Parts> {
  const [parts] = await context.read.rowsAcrossHouses<{ [Part in keyof Parts]: Parts[Part] | null }>(partsOfLine, [
    row.cycleId,
    row.personId,
    row.institutionId,
    row.departmentId,
    row.since,
    row.engagedUntil,
    row.from,
    codes,
    row.runId,
  ]);
  const { run, house, department, scores, work, events } = present(parts, 'parts');
  return {
    run: present(run, 'run'),
    house: present(house, 'line of the institution'),
    department: present(department, 'line of the department'),
    scores: scores ?? [],
    work: work ?? [],
    events: events ?? [],
  };
}

const eventsMax = 100;

/** Own work of the engagement, as the tally attributes it; $1 cycle, $2 person, $3 institution, $4 department, $5 since, $6 until, $7 first day of the period. */
const ownWork = `w.cycle_id = $1 AND w.person_id = $2 AND w.institution_id = $3 AND (w.department_id IS NULL OR w.department_id = $4)
  AND ((w.occurred_on >= $5::date AND ($6::date IS NULL OR w.occurred_on < $6::date))
    OR (w.occurred_on < $7::date AND NOT EXISTS (SELECT FROM pay_engagement e WHERE e.cycle_id = $1 AND e.person_id = $2 AND e.institution_id = $3
      AND e.undone_at IS NULL AND (w.department_id IS NULL OR e.department_id = w.department_id) AND e.since <= w.occurred_on AND (e.until IS NULL OR w.occurred_on < e.until))))`;
/** Common work of the department. */
const teamWork = 'w.cycle_id = $1 AND w.person_id IS NULL AND w.institution_id = $3 AND w.department_id = $4';

/** $8 codes, $9 run. */
const partsOfLine = `
  WITH done AS MATERIALIZED (
    SELECT false AS "isTeam", w.source_key AS "sourceKey", w.code, w.occurred_on AS "on", w.quantity_milli AS quantity, w.import_id FROM pay_work_event w WHERE ${ownWork}
    UNION ALL SELECT true, w.source_key, w.code, w.occurred_on, w.quantity_milli, w.import_id FROM pay_work_event w WHERE ${teamWork})
  SELECT
    (SELECT to_jsonb(x) FROM (SELECT r.number, r.engine_version AS "engineVersion", r.output_sha256 AS "outputSha256", p.title, p.valid_from AS "validFrom",
       p.content_sha256 AS sha256 FROM pay_run r JOIN pay_policy p ON p.id = r.policy_id WHERE r.id = $9) x) AS run,
    (SELECT to_jsonb(x) FROM (SELECT ${institutionColumns} FROM pay_institution_line l WHERE l.run_id = $9 AND l.institution_id = $3) x) AS house,
    (SELECT to_jsonb(x) FROM (SELECT ${departmentColumns} FROM pay_department_line l WHERE l.run_id = $9 AND l.department_id = $4) x) AS department,
    (SELECT jsonb_agg(x) FROM (SELECT ${scoreColumns} FROM pay_score_line s
       WHERE s.run_id = $9 AND s.institution_id = $3 AND s.subject_id = ANY (ARRAY[$2::uuid, $3::uuid]) ORDER BY s.indicator) x) AS scores,
    (SELECT jsonb_agg(x) FROM (SELECT "isTeam", code, "on", sum(quantity)::text AS quantity, count(*)::integer AS count FROM done GROUP BY 1, 2, 3
       ORDER BY 1, 2, 3) x) AS work,
    (SELECT jsonb_agg(x) FROM (SELECT "sourceKey", "on", code, "isTeam", quantity::text,
       (SELECT i.file_name FROM pay_import i WHERE i.id = import_id) AS "fileName" FROM done WHERE $8::text[] IS NULL OR code = ANY ($8)
       ORDER BY "on" DESC, "sourceKey" LIMIT ${eventsMax}) x) AS events`;
