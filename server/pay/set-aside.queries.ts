import type { Transaction } from '../platform/database/transaction';
import type { CycleRecord } from './cycle.records';

/** Somebody whose work in a house finds no appointment in its pay list, or who was set aside there. */
export interface UnlistedRow {
  readonly institutionId: string;
  readonly personId: string;
  /** Of the work that names no appointment; 0 when all of it was taken back since. */
  readonly eventCount: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Kinds of work, and codes of lists. */
  readonly codes: string[];
  /** Where their work was done, when it was one department. */
  readonly department: string | null;
  readonly staffNumber: string | null;
  readonly reason: string | null;
  readonly setAsideAt: Date | null;
  readonly setAsideById: string | null;
}

/** Everybody of a cycle who works in a house without being on its list, those set aside among them; by house and id. */
export function unlistedPeople(reader: Pick<Transaction, 'rows'>, cycle: CycleRecord): Promise<UnlistedRow[]> {
  return reader.rows<UnlistedRow>(
    `WITH work AS (
       SELECT w.institution_id, w.person_id, count(*)::integer AS n, min(w.occurred_on) AS first, max(w.occurred_on) AS last,
         array_agg(DISTINCT w.code) AS codes, min(w.department_id::text) AS department, count(DISTINCT w.department_id) AS departments
       FROM pay_work_event w
       WHERE w.person_id IS NOT NULL AND w.undone_at IS NULL
         AND (w.cycle_id = $1 OR (w.cycle_id IS NULL AND w.group_id = $2 AND w.occurred_on < $4 AND $5))
         AND NOT EXISTS (SELECT FROM pay_engagement e
           WHERE e.cycle_id = $1 AND e.undone_at IS NULL AND e.institution_id = w.institution_id AND e.person_id = w.person_id
             AND (w.department_id IS NULL OR e.department_id = w.department_id)
             AND (w.occurred_on < $3 OR (e.since <= w.occurred_on AND (e.until IS NULL OR w.occurred_on < e.until))))
       GROUP BY 1, 2),
     aside AS (SELECT * FROM pay_set_aside WHERE cycle_id = $1 AND undone_at IS NULL)
     SELECT institution_id AS "institutionId", person_id AS "personId", coalesce(work.n, 0) AS "eventCount", work.first AS "firstDay", work.last AS "lastDay",
       coalesce(work.codes, '{}') AS codes, s.number AS "staffNumber", aside.reason, aside.made_at AS "setAsideAt", aside.made_by AS "setAsideById",
       CASE WHEN work.departments = 1 THEN (SELECT d.code FROM department d WHERE d.id = work.department::uuid) END AS department
     FROM work FULL JOIN aside USING (institution_id, person_id) LEFT JOIN pay_staff_number s USING (institution_id, person_id)
     ORDER BY institution_id, person_id`,
    [cycle.id, cycle.groupId, cycle.from, cycle.until, cycle.policyId === null],
  );
}
