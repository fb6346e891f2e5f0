import { tourResident } from '../../server/demo/residents.rules';
import { demoDatabase } from '../support/demo-database';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.make(await demoDatabase());
}, 300_000);
afterAll(() => world.close());

async function one<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row> {
  const [row] = await world.rows<Row>(sql, parameters);
  if (!row) throw new Error('no row');
  return row;
}

async function share(part: string, whole: string): Promise<number> {
  const { share: found } = await one<{ share: number }>(
    `SELECT count(*) FILTER (WHERE ${part})::float8 / count(*) AS share FROM ${whole}`,
  );
  return found;
}

it('looks after residents at every centre, in neighbourhoods, by teams that somebody leads', async () => {
  const centres = await world.rows<{ code: string; residents: number; teams: number; areas: number }>(
    `SELECT i.code, (SELECT count(*)::int FROM resident r WHERE r.institution_id = i.id) AS residents,
       (SELECT count(*)::int FROM family_team t JOIN family_team_member m ON m.team_id = t.id AND m.role = 'LEAD_GP' WHERE t.institution_id = i.id) AS teams,
       (SELECT count(DISTINCT r.neighbourhood_id)::int FROM resident r WHERE r.institution_id = i.id) AS areas
     FROM institution i WHERE i.tier = 'COMMUNITY'`,
  );
  expect(centres).toHaveLength(15);
  expect(centres.filter(({ residents, teams, areas }) => residents < 150 || teams < 2 || areas < 6)).toEqual([]);
});

it('gives the family doctor of the demo and the nurse a team, and the resident whom the tour follows a plan for today', async () => {
  const team = await world.rows(
    `SELECT m.role FROM family_team t JOIN institution i ON i.id = t.institution_id JOIN family_team_member m ON m.team_id = t.id
     JOIN account a ON a.person_id = m.person_id WHERE i.code = 'JDZ' AND t.code = 'T1' AND a.login IN ('familydoctor', 'teamnurse') ORDER BY 1`,
  );
  expect(team).toEqual([{ role: 'LEAD_GP' }, { role: 'NURSE' }]);
  const tour = await one<object>(
    `SELECT t.code AS team, a.login AS doctor, p.due_on = group_today() AS today, p.contract_until > group_today() AS contracted, p.conditions
     FROM patient_identity i JOIN panel_row p USING (patient_id) JOIN family_team t ON t.id = p.team_id JOIN account a ON a.person_id = p.doctor_id
     WHERE i.name = $1 AND i.phone = $2`,
    [tourResident.name, tourResident.phone],
  );
  expect(tour).toEqual({
    team: 'T1',
    doctor: 'familydoctor',
    today: true,
    contracted: true,
    conditions: ['DIABETES', 'HYPERTENSION'],
  });
});

it('is believable: who signs, who comes, who is on target, where people go', async () => {
  const living = 'panel_row p WHERE p.gone_on IS NULL';
  const contracted = 'p.contract_since <= group_today() AND p.contract_until > group_today()';
  expect(await share(contracted, living)).toBeGreaterThan(0.45);
  expect(await share(contracted, living)).toBeLessThan(0.7);
  expect(await share(contracted, `${living} AND cardinality(p.conditions) > 0`)).toBeGreaterThan(0.68);
  const control = `care_control(ARRAY(SELECT id FROM institution), date_trunc('month', group_today())::date, 3, 12, 140000, 90000, 7000)
    WHERE condition = 'HYPERTENSION'`;
  const onTarget = await share(`control = 'CONTROLLED'`, `${control} AND control IN ('CONTROLLED', 'UNCONTROLLED')`);
  expect(onTarget).toBeGreaterThan(0.57);
  expect(onTarget).toBeLessThan(0.69);
  const regular = await share('follow_ups_year >= 4', control);
  expect(regular).toBeGreaterThan(0.65);
  expect(regular).toBeLessThan(0.9);
  const inside = await share(
    'v.institution_id IN (c.institution_id, c.district_institution_id, c.city_institution_id)',
    `outpatient_visit v JOIN family_contract c ON c.patient_id = v.patient_id AND v.visited_on >= c.starts_on AND v.visited_on < c.ends_on`,
  );
  expect(inside).toBeGreaterThan(0.65);
  expect(inside).toBeLessThan(0.8);
  expect(await share('confirmed_at IS NOT NULL', 'service_delivery')).toBeGreaterThan(0.6);
});

it('has something for every part of the morning', async () => {
  for (const [what, where] of [
    ['overdue', 'p.due_on < group_today()'],
    ['due today', 'p.due_on = group_today()'],
    ['due later', 'p.due_on > group_today() AND p.due_on < group_today() + 7'],
    ['home from hospital', 'p.discharged_on > group_today() - 7'],
    ['contract ending', 'p.contract_until BETWEEN group_today() AND group_today() + 60'],
    ['contract over', 'p.contract_until < group_today()'],
    ['never signed', 'p.contract_id IS NULL'],
    ['tried', 'p.attempted_on IS NOT NULL'],
  ] as const)
    expect([
      what,
      await world.count('panel_row p JOIN institution i ON i.id = p.institution_id', `i.code = 'JDZ' AND ${where}`),
    ]).not.toEqual([what, 0]);
  const ends = await world.rows('SELECT DISTINCT end_reason FROM family_contract WHERE end_reason IS NOT NULL');
  expect(ends).toHaveLength(4);
});

it('plans one follow-up for each register, and nothing that people did lies in the future', async () => {
  const unplanned = `care_register r WHERE r.closed_on IS NULL AND 1 <> (SELECT count(*) FROM care_task t
    WHERE t.patient_id = r.patient_id AND t.condition = r.condition AND t.state = 'PLANNED')`;
  expect((await one<{ n: number }>(`SELECT count(*)::int AS n FROM ${unplanned}`)).n).toBe(0);
  expect(await world.count('follow_up', 'done_at > now() OR done_on > group_today()')).toBe(0);
  expect(await world.count('service_delivery', 'delivered_on > group_today() OR confirmed_at > now()')).toBe(0);
  expect(await world.count('contact_attempt', 'at > now()')).toBe(0);
  expect(await world.count('visit_batch', 'imported_at > now()')).toBe(0);
});

it('leaves the panel as its triggers would, and the triggers at work', async () => {
  const facts = 'SELECT * FROM panel_facts(ARRAY(SELECT patient_id FROM resident))';
  const differing = `(TABLE panel_row EXCEPT ${facts}) UNION ALL (${facts} EXCEPT TABLE panel_row)`;
  expect(await world.rows(differing)).toEqual([]);
  expect(await world.rows(`SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O'`)).toEqual([]);
});
