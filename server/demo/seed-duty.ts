import type { Transaction } from '../platform/database/transaction';
import { type PlayedPlan, type PlayedSession, type Posting, playPlan, playSessions } from './duty-history.rules';
import type { Random } from './random';

/**
 * Two years of clinics for everybody whom the demo has sent to a community centre, whichever way: the past as it went; the eight weeks to come are
 * made by the step that recurs, as in use.
 */
export async function seedDuties(tx: Transaction, now: Date, random: Random): Promise<void> {
  const postings = [...(await postingsOf(tx, now)), ...(await ownClinic(tx, now))];
  const plans = postings.map((posting, index) => playPlan(posting, index, now, random));
  const sessions = plans.flatMap(plan => playSessions(plan, now, random));
  await writePlans(tx, plans);
  await writeSessions(tx, sessions);
  await writeOneNow(tx, now, random);
}

const clinicSince = 70 * 86_400_000;

/** A physician who signs in has a clinic at home too, so that there is something to check in to. */
function ownClinic(tx: Transaction, now: Date): Promise<Posting[]> {
  return tx.rows<Posting>(
    `SELECT a.person_id AS "personId", a.institution_id AS "institutionId", coalesce(a.department_id, d.id) AS "departmentId", NULL AS "orderId",
       $1::timestamptz AS since, NULL AS until, 1 AS place
     FROM account c JOIN appointment a ON a.person_id = c.person_id AND a.kind = 'PRIMARY'
     CROSS JOIN LATERAL (SELECT id FROM department WHERE institution_id = a.institution_id ORDER BY code LIMIT 1) d
     WHERE c.login = 'physician'`,
    [new Date(now.getTime() - clinicSince)],
  );
}

const minutes = 60_000;

/** A session of that physician that is on just now, outside of the plan, for whoever tries to check in. */
async function writeOneNow(tx: Transaction, now: Date, random: Random): Promise<void> {
  const starts = new Date(Math.floor(now.getTime() / (30 * minutes)) * 30 * minutes);
  await tx.rows(
    `INSERT INTO duty_session (id, person_id, institution_id, department_id, service_zh, service_en, during)
     SELECT $1, p.person_id, p.institution_id, p.department_id, '多学科联合门诊', 'Joint clinic of several departments', tstzrange($2, $3)
     FROM duty_plan p JOIN account c ON c.person_id = p.person_id AND c.login = 'physician' LIMIT 1 ON CONFLICT DO NOTHING`,
    [random.uuid(now.getTime()), starts, new Date(starts.getTime() + 240 * minutes)],
  );
}

/** Those who treat at a community centre and have their personnel relation elsewhere; centres of the south first, oldest first. */
function postingsOf(tx: Transaction, now: Date): Promise<Posting[]> {
  return tx.rows<Posting>(
    `SELECT a.person_id AS "personId", a.institution_id AS "institutionId", coalesce(a.department_id, d.id) AS "departmentId", a.order_id AS "orderId",
       lower(a.during) AS since, upper(a.during) AS until, (row_number() OVER (PARTITION BY a.person_id ORDER BY lower(a.during), a.id))::integer AS place
     FROM appointment a JOIN institution i ON i.id = a.institution_id AND i.tier = 'COMMUNITY'
     CROSS JOIN LATERAL (SELECT id FROM department WHERE institution_id = i.id ORDER BY code <> 'GP', code LIMIT 1) d
     WHERE a.kind IN ('DISPATCH', 'DUAL') AND a.post = 'PHYSICIAN' AND a.withdrawn_at IS NULL AND lower(a.during) < $1
     ORDER BY i.code <> 'NX', upper(a.during) DESC NULLS FIRST, lower(a.during), a.id`,
    [now],
  );
}

async function writePlans(tx: Transaction, plans: readonly PlayedPlan[]): Promise<void> {
  const rows = plans.map(({ posting, ...plan }) => ({ ...plan, ...posting, until: plan.until }));
  await tx.rows(
    `INSERT INTO duty_plan (id, person_id, institution_id, department_id, service_zh, service_en, weekday, starts, ends, every_weeks, from_on, until_on, slots)
     SELECT id, "personId", "institutionId", "departmentId", "serviceZh", "serviceEn", weekday, starts, ends, 1, "from", until, slots
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "personId" uuid, "institutionId" uuid, "departmentId" uuid, "serviceZh" text, "serviceEn" text,
       weekday integer, starts time, ends time, "from" date, until date, slots integer)`,
    [JSON.stringify(rows)],
  );
}

async function writeSessions(tx: Transaction, sessions: readonly PlayedSession[]): Promise<void> {
  await tx.rows(
    `INSERT INTO duty_session (id, plan_id, planned_on, person_id, institution_id, department_id, service_zh, service_en, during, order_id, state,
       checked_in_at, done_at, done_by, patients_seen, closed_at, cancel_reason)
     SELECT r.id, p.id, r."on", p.person_id, p.institution_id, p.department_id, p.service_zh, p.service_en, tstzrange(r.starts, r.ends), o.order_id, r.state,
       r."checkedInAt", CASE r.state WHEN 'DONE' THEN r.ends END, CASE r.state WHEN 'DONE' THEN p.person_id END, r."patientsSeen",
       CASE r.state WHEN 'CANCELLED' THEN r.starts - interval '2 days' WHEN 'MISSED' THEN r.ends + interval '1 day' END, r.reason
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "planId" uuid, "on" date, state text, starts timestamptz, ends timestamptz, "checkedInAt" timestamptz,
       "patientsSeen" integer, reason text)
     JOIN duty_plan p ON p.id = r."planId"
     LEFT JOIN LATERAL (SELECT a.order_id FROM appointment a WHERE a.person_id = p.person_id AND a.institution_id = p.institution_id
       AND a.order_id IS NOT NULL AND a.during @> r.starts LIMIT 1) o ON true
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(sessions)],
  );
  const taught = sessions.flatMap(({ id, on, taught: what }) => (what ? { ...what, sessionId: id, on } : []));
  await tx.rows(
    `INSERT INTO duty_technique (id, session_id, name_zh, name_en, learners, taught_on)
     SELECT r.id, s.id, r.zh, r.en, r.learners, r."on"
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "sessionId" uuid, zh text, en text, learners integer, "on" date)
     JOIN duty_session s ON s.id = r."sessionId"`,
    [JSON.stringify(taught)],
  );
}
