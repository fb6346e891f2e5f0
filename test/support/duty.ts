import type { House, World } from './world';

/** A weekly clinic of somebody who is appointed to a house, and its session of tomorrow. */
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
  const tomorrow = new Date(Date.now() + 86_400_000);
  const times = { weekday: 1, starts: '08:00', ends: '12:00', every_weeks: 1, from_on: '2026-01-01' };
  const planId = await world.insert('duty_plan', { ...what, ...times });
  const during = `[${tomorrow.toISOString()},${new Date(tomorrow.getTime() + 3_600_000).toISOString()})`;
  return { planId, sessionId: await world.insert('duty_session', { ...what, during }) };
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
