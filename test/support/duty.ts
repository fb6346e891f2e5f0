import type { House, World } from './world';

/** A weekly clinic of somebody who is appointed to a house, its session of tomorrow, and one that was held, with something taught. */
export async function servedBy(
  world: World,
  { institutionId, departmentId }: House,
  personId: string,
): Promise<{ planId: string; sessionId: string }> {
  const what = {
    person_id: personId,
    institution_id: institutionId,
    department_id: departmentId,
    service_zh: '门诊',
    service_en: 'Clinic',
  };
  const times = { weekday: 1, starts: '08:00', ends: '12:00', every_weeks: 1, from_on: '2026-01-01' };
  const planId = await world.insert('duty_plan', { ...what, ...times });
  const now = new Date();
  const held = { state: 'DONE', checked_in_at: now, done_at: now, patients_seen: 12 };
  const heldId = await world.insert('duty_session', { ...what, ...held, during: hourAt(-24) });
  const technique = { name_zh: '足病筛查', name_en: 'Foot screening', learners: 3, taught_on: '2026-01-05' };
  await world.insert('duty_technique', { session_id: heldId, ...technique });
  return { planId, sessionId: await world.insert('duty_session', { ...what, during: hourAt(24) }) };
}

/** An hour so many hours from now. */
function hourAt(hours: number): string {
  const from = Date.now() + hours * 3_600_000;
  return `[${new Date(from).toISOString()},${new Date(from + 3_600_000).toISOString()})`;
}

/** A quota of a house since the beginning of a year. */
export async function quotaOf(
  world: World,
  institutionId: string,
  posts: Readonly<Record<string, number>>,
): Promise<string> {
  await world.rows('BEGIN');
  const id = await world.insert('headcount_quota', {
    institution_id: institutionId,
    document_no: '嘉编〔2025〕1号',
    decided_on: '2024-12-20',
    effective: '[2025-01-01,)',
    controls: Object.values(posts).reduce((sum, each) => sum + each, 0),
    review_due_on: '2027-01-01',
  });
  for (const [profession, count] of Object.entries(posts))
    await world.rows('INSERT INTO headcount_quota_line (quota_id, profession, posts) VALUES ($1, $2, $3)', [
      id,
      profession,
      count,
    ]);
  await world.rows('COMMIT');
  return id;
}
