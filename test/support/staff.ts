import type { House, World } from './world';

export interface Staffed {
  readonly licenceId: string;
  readonly registrationId: string;
  readonly titleId: string;
  readonly delegationId: string;
  readonly breakGlassId: string;
}

/** Somebody's whole record at a house, a leave for which a colleague has their rights, and rights that they opened in an emergency. */
export async function staffed(world: World, house: House, personId: string, colleagueId: string): Promise<Staffed> {
  await staffRecord(world, house.institutionId, personId);
  const licenceId = await world.insert('licence', {
    person_id: personId,
    kind: 'NURSE',
    number: `N${personId.replaceAll('-', '').slice(-20)}`,
    scope_zh: '护理',
    during: '[2020-01-01,)',
  });
  const registrationId = await world.insert('practice_registration', {
    person_id: personId,
    licence_id: licenceId,
    institution_id: house.institutionId,
    kind: 'PRIMARY',
    during: '[2020-01-01,)',
  });
  const titled = { title_zh: '主管护师', title_en: 'Senior nurse', level: 'INTERMEDIATE', since: '2021-01-01' };
  const titleId = await world.insert('person_title', { person_id: personId, ...titled });
  const [appointment] = await world.rows<{ id: string }>('SELECT id FROM appointment WHERE person_id = $1 LIMIT 1', [
    personId,
  ]);
  const delegationId = await world.insert('delegation', {
    appointment_id: appointment?.id,
    from_person: personId,
    to_person: colleagueId,
    during: '[2020-02-01,2020-02-03)',
    reason: 'LEAVE',
    created_at: new Date(),
    created_by: personId,
  });
  const openedAt = new Date(Date.now() - 86_400_000);
  const breakGlassId = await world.insert('break_glass', {
    person_id: personId,
    institution_id: house.institutionId,
    post: 'WARD_NURSE',
    purpose: 'EMERGENCY',
    reason: 'many injured came at once',
    opened_at: openedAt,
    until: new Date(openedAt.getTime() + 3_600_000),
  });
  return { licenceId, registrationId, titleId, delegationId, breakGlassId };
}

/** That somebody belongs to a house, as a nurse. */
export async function staffRecord(world: World, institutionId: string, personId: string): Promise<void> {
  await world.rows(
    `INSERT INTO staff_record (person_id, home_institution_id, number, profession, education, hired_on)
     VALUES ($1, $2, $3, 'NURSE', 'BACHELOR', '2020-01-01')`,
    [personId, institutionId, personId.slice(-8)],
  );
  await world.rows(`INSERT INTO staff_private (person_id, sex, born_on) VALUES ($1, 'FEMALE', '1988-05-06')`, [
    personId,
  ]);
}
