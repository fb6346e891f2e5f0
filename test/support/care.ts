import type { House, World } from './world';

/** The ids of what `caredFor` made. */
export interface Cared {
  readonly registerId: string;
  readonly followUpId: string;
  readonly taskId: string;
  readonly measurementId: string;
  readonly attemptId: string;
}

/** A resident of a house in a register, seen once, with a next follow-up for which somebody was called: a row of everything, as the owner. */
export async function caredFor(
  world: World,
  { institutionId }: House,
  patientId: string,
  personId: string,
): Promise<Cared> {
  const of = { patient_id: patientId, institution_id: institutionId };
  const register = { ...of, condition: 'HYPERTENSION', since: '2024-01-01' };
  const registerId = await world.insert('care_register', register);
  const seen = { ...of, conditions: '{HYPERTENSION}', done_on: '2024-02-01', done_at: '2024-02-01T02:00:00Z' };
  const followUpId = await world.insert('follow_up', { ...seen, done_by: personId, way: 'CLINIC' });
  const measured = { ...of, follow_up_id: followUpId, code: 'HEART_RATE', value_milli: 72_000, source: 'FOLLOW_UP' };
  const measurementId = await world.insert('measurement', { ...measured, measured_at: '2024-02-01T02:00:00Z' });
  const task = { ...of, kind: 'FOLLOW_UP', condition: 'HYPERTENSION', due_on: '2024-05-01' };
  const taskId = await world.insert('care_task', { ...task, source_key: `follow-up:${followUpId}:HYPERTENSION` });
  const attempt = { ...of, task_id: taskId, at: new Date(), way: 'PHONE', result: 'NO_ANSWER', by_id: personId };
  const attemptId = await world.insert('contact_attempt', attempt);
  return { registerId, followUpId, taskId, measurementId, attemptId };
}
