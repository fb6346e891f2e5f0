import { addDays, civilDateOf } from '../kernel/civil-date';
import type { Database } from '../platform/database/database';
import { readAsSystem, writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import { lockPlan, type PlanRecord, planColumns } from './duty.facts';
import { auditDuty } from './duty.writes';
import { horizonDays, plannedDays } from './duty-plan.rules';
import { missedAfterHours } from './duty-session.rules';
import { fill } from './plan.commands';

/**
 * What recurs: the sessions of the next eight weeks are made, and those that nobody came to are written down. Done again it changes nothing. A
 * plan that fails does not keep the others; what went wrong is thrown in the end.
 */
export async function keepDuties(database: Database): Promise<{ made: number; missed: number }> {
  const failures: unknown[] = [];
  let made = 0;
  for (const id of await incompletePlans(database)) {
    try {
      made += await writeAsSystem(database, tx => complete(tx, id));
    } catch (error) {
      failures.push(error);
    }
  }
  const missed = await writeAsSystem(database, writeMissed);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} duty plans could not be filled`);
  return { made, missed };
}

/** Plans with a day in the next eight weeks for which no session was ever made. */
async function incompletePlans(database: Database): Promise<string[]> {
  const today = civilDateOf(new Date());
  const plans = await readAsSystem<PlanRecord & { made: string[] }>(
    database,
    `SELECT ${planColumns}, ARRAY(SELECT to_char(planned_on, 'YYYY-MM-DD') FROM duty_session WHERE plan_id = duty_plan.id AND planned_on >= $1) AS made
     FROM duty_plan WHERE from_on < $2 AND (until_on IS NULL OR until_on > $1) ORDER BY id`,
    [today, addDays(today, horizonDays)],
  );
  return plans
    .filter(plan => plannedDays(plan, today, addDays(today, horizonDays)).some(day => !plan.made.includes(day)))
    .map(({ id }) => id);
}

async function complete(tx: Transaction, planId: string): Promise<number> {
  const plan = await lockPlan(tx, planId);
  const made = await fill(tx, plan, await tx.now());
  if (made > 0) auditDuty(tx, 'plan.fill', 'DutyPlan', plan, { made });
  return made;
}

/** The state that reads show anyway. Whoever is at a session at this moment is left alone until the next turn. */
async function writeMissed(tx: Transaction): Promise<number> {
  const missed = await tx.rows<{ id: string; institutionId: string }>(
    `UPDATE duty_session SET state = 'MISSED', closed_at = $1, version = version + 1 WHERE id IN (
       SELECT id FROM duty_session WHERE state = 'PLANNED' AND ends_at <= $1::timestamptz - make_interval(hours => $2)
       ORDER BY id LIMIT 5000 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING id, institution_id AS "institutionId"`,
    [await tx.now(), missedAfterHours],
  );
  for (const session of missed) auditDuty(tx, 'session.missed', 'DutySession', session);
  return missed.length;
}
