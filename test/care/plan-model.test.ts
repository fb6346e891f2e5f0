import fc from 'fast-check';
import type { CareCode } from '../../server/care/care.codes';
import { CareCondition, CareTaskKind, RegisterCloseReason } from '../../server/care/care.rules';
import { cancelFollowUp } from '../../server/care/follow-up-cancel.commands';
import { closeRegister, openRegister } from '../../server/care/register.commands';
import { addTask, cancelTask, missTask, rescheduleTask } from '../../server/care/task.commands';
import { addDays } from '../../server/kernel/civil-date';
import type { Result } from '../../server/kernel/result';
import { Caring } from './caring';

/**
 * Whatever is done in whatever order: an open register has exactly one next follow-up and a closed one none; what is done names a follow-up that
 * stands; work counts for exactly the follow-ups that stand.
 */
let c: Caring;
beforeAll(async () => {
  c = await Caring.make();
});
afterAll(() => c.close());

const conditions = [CareCondition.HYPERTENSION, CareCondition.DIABETES];
const acts = [
  'OPEN',
  'CLOSE',
  'RECORD',
  'RECORD_ONE',
  'CANCEL',
  'MISS',
  'RESCHEDULE',
  'CANCEL_TASK',
  'CHECK_UP',
] as const;
const step = fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(7), days: fc.integer({ min: 0, max: 25 }) });
const runs = Number(process.env.CARE_MODEL_RUNS ?? 25);

it('keeps the plan whole', async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async steps => {
      const patientId = await c.resident();
      for (const each of steps) {
        const result = await perform(patientId, each);
        const outcome = `${each.act} ${result === undefined ? 'nothing' : result.ok ? 'done' : result.refusals[0]?.code}`;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        expect(await broken(patientId)).toEqual([]);
      }
    }),
    { numRuns: runs, seed: 20_261_122 },
  );
  // The walk has been where it matters.
  for (const act of acts) expect([act, outcomes.get(`${act} done`) ?? 0]).not.toEqual([act, 0]);
}, 60_000);

async function perform(
  patientId: string,
  { act, pick, days }: { act: (typeof acts)[number]; pick: number; days: number },
): Promise<Result<object, CareCode> | undefined> {
  const condition = conditions[pick % 2] ?? CareCondition.HYPERTENSION;
  const planned = await c.planned(patientId);
  const task = planned[pick % Math.max(planned.length, 1)];
  const seen = task && { taskId: task.id, expectedVersion: task.version, reason: '测试' };
  switch (act) {
    case 'OPEN':
      return c.run(c.nurse, tx => openRegister(tx, { patientId, condition, since: c.daysAgo(days * 20) }));
    case 'CLOSE': {
      const registerId = await one(
        `SELECT id FROM care_register WHERE patient_id = $1 AND closed_on IS NULL ORDER BY id`,
        patientId,
        pick,
      );
      return registerId
        ? c.run(c.nurse, tx => closeRegister(tx, { registerId, reason: RegisterCloseReason.CURED }))
        : undefined;
    }
    case 'RECORD':
      return c.record(patientId, { doneOn: c.daysAgo(days % 5) });
    case 'RECORD_ONE':
      return seen && c.record(patientId, { tasks: [seen], nextDueOn: addDays(c.today, days + 1) });
    case 'CANCEL': {
      const followUpId = await one(
        `SELECT id FROM follow_up WHERE patient_id = $1 AND cancelled_at IS NULL ORDER BY id`,
        patientId,
        pick,
      );
      return followUpId ? c.run(c.doctor, tx => cancelFollowUp(tx, { followUpId, reason: '录错' })) : undefined;
    }
    case 'MISS':
      return seen && c.run(c.nurse, tx => missTask(tx, seen));
    case 'RESCHEDULE':
      return seen && c.run(c.nurse, tx => rescheduleTask(tx, { ...seen, dueOn: addDays(c.today, days) }));
    case 'CANCEL_TASK':
      return seen && c.run(c.nurse, tx => cancelTask(tx, seen));
    case 'CHECK_UP':
      return c.run(c.nurse, tx =>
        addTask(tx, { patientId, kind: CareTaskKind.CHECK_UP, dueOn: addDays(c.today, days) }),
      );
  }
}

async function one(sql: string, patientId: string, pick: number): Promise<string | undefined> {
  const rows = await c.world.rows<{ id: string }>(sql, [patientId]);
  return rows[pick % Math.max(rows.length, 1)]?.id;
}

/** Which promises a plan breaks. */
async function broken(patientId: string): Promise<string[]> {
  const rows = await c.world.rows<{ promise: string }>(
    `SELECT 'register without a next follow-up: ' || r.condition AS promise FROM care_register r WHERE r.patient_id = $1 AND r.closed_on IS NULL
       AND (SELECT count(*) FROM care_task t WHERE t.patient_id = $1 AND t.condition = r.condition AND t.state = 'PLANNED') <> 1
     UNION ALL SELECT 'follow-up planned for no register: ' || t.condition FROM care_task t WHERE t.patient_id = $1 AND t.state = 'PLANNED' AND t.kind = 'FOLLOW_UP'
       AND NOT EXISTS (SELECT FROM care_register r WHERE r.patient_id = $1 AND r.condition = t.condition AND r.closed_on IS NULL)
     UNION ALL SELECT 'done by a follow-up that was cancelled' FROM care_task t JOIN follow_up f ON f.id = t.follow_up_id
       WHERE t.patient_id = $1 AND f.cancelled_at IS NOT NULL
     UNION ALL SELECT 'work without follow-up, or the other way round' FROM follow_up f
       LEFT JOIN pay_work_event w ON w.source_key = 'follow-up:' || f.id AND w.undone_at IS NULL
       WHERE f.patient_id = $1 AND (f.cancelled_at IS NULL) <> (w.id IS NOT NULL)
     UNION ALL SELECT 'population without register, or the other way round' FROM (VALUES ('HYPERTENSION'), ('DIABETES')) AS k(condition)
       WHERE EXISTS (SELECT FROM care_register r WHERE r.patient_id = $1 AND r.condition = k.condition AND r.closed_on IS NULL)
         <> EXISTS (SELECT FROM key_population p WHERE p.patient_id = $1 AND p.population = k.condition AND p.until IS NULL)`,
    [patientId],
  );
  return rows.map(row => row.promise);
}
