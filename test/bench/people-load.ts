import type { World } from '../support/world';

/** A group of a bench: houses, people with ten years of appointments, and their sessions of duty. */
export interface PeopleLoad {
  readonly world: World;
  readonly people: number;
  readonly groupId: string;
  /** One of its centres, and somebody who serves there. */
  readonly institutionId: string;
  readonly personId: string;
  readonly loadedMs: number;
}

const houses = 10;
const appointmentsEach = 10;
const sessionsEach = 40;

/**
 * So many people at ten houses, each with ten appointments one after the other over ten years, the last one without an end and every fourth with a
 * second one elsewhere; forty sessions each over two years. By statements over whole sets and past the triggers; ids are scattered, so that nothing
 * that belongs together lies together.
 */
export async function loadPeople(world: World, people: number): Promise<PeopleLoad> {
  const { groupId } = await world.group('P');
  const began = performance.now();
  await world.rows('SET session_replication_role = replica');
  await world.rows(
    `INSERT INTO institution (id, code, name_zh, name_en, tier) SELECT ${uuid("'house' || n")}, 'P' || 10 + n, '中心' || n, 'Centre ' || n, 'COMMUNITY'
     FROM generate_series(1, ${houses}) n`,
  );
  await world.rows(
    `INSERT INTO membership (id, group_id, institution_id, role, during) SELECT gen_random_uuid(), $1, ${uuid("'house' || n")}, 'MEMBER', '[2020-01-01,)'
     FROM generate_series(1, ${houses}) n`,
    [groupId],
  );
  await world.rows(
    `INSERT INTO department (id, institution_id, code, name_zh, name_en) SELECT ${uuid("'department' || n")}, ${uuid("'house' || n")}, 'GP', '全科', 'GP'
     FROM generate_series(1, ${houses}) n`,
  );
  await world.rows(
    `CREATE TEMP TABLE bench_person AS SELECT n, ${uuid("'person' || n")} AS id, 1 + (n % ${houses}) AS house FROM generate_series(1, $1::integer) n`,
    [people],
  );
  for (const statement of statements) await world.rows(statement);
  await world.rows('SET session_replication_role = origin');
  for (const table of analysed) await world.rows(`VACUUM ANALYZE ${table}`);
  const [chosen] = await world.rows<{ institutionId: string; personId: string }>(
    `SELECT ${uuid("'house1'")} AS "institutionId", id AS "personId" FROM bench_person WHERE house = 1 ORDER BY id LIMIT 1`,
  );
  await world.rows('DROP TABLE bench_person');
  if (!chosen) throw new Error('nobody was loaded');
  return { world, people, groupId, ...chosen, loadedMs: Math.round(performance.now() - began) };
}

/** An id made of a word: random in its order, a UUID in its form. */
function uuid(word: string): string {
  return `overlay(overlay(md5(${word}) placing '7' from 13) placing '8' from 17)::uuid`;
}

const analysed = [
  'person',
  'staff_record',
  'appointment',
  'duty_session',
  'duty_technique',
  'person_title',
  'institution',
];

const statements = [
  `INSERT INTO person (id, name_zh, name_en) SELECT id, chr(19968 + n % 5000) || chr(20000 + n % 3001), 'Person ' || n FROM bench_person ORDER BY id`,
  `INSERT INTO staff_record (person_id, home_institution_id, number, profession, education, hired_on, initials)
   SELECT id, ${uuid("'house' || house")}, 'S' || n, (ARRAY['DOCTOR', 'NURSE', 'NURSE', 'TECHNICIAN', 'PHARMACIST', 'PUBLIC_HEALTH', 'MANAGER', 'SUPPORT'])[1 + n % 8],
     'BACHELOR', '2015-01-01', chr(97 + n % 26) || chr(97 + n % 7) FROM bench_person ORDER BY id`,
  `INSERT INTO person_title (id, person_id, title_zh, title_en, level, since)
   SELECT gen_random_uuid(), id, '主治医师', 'Attending', 'INTERMEDIATE', '2018-01-01' FROM bench_person WHERE n % 3 = 0`,
  // One after the other over ten years; the last goes on.
  `INSERT INTO appointment (id, person_id, post, institution_id, kind, share_bp, during)
   SELECT gen_random_uuid(), p.id, 'COMMUNITY_NURSE', ${uuid(`'house' || 1 + ((p.house - 1 + CASE WHEN k = ${appointmentsEach - 1} THEN 0 ELSE k END) % ${houses})`)}, 'PRIMARY', 8000,
     tstzrange(date_trunc('day', now()) - make_interval(days => 365 * (${appointmentsEach} - k)),
       CASE WHEN k < ${appointmentsEach - 1} THEN date_trunc('day', now()) - make_interval(days => 365 * (${appointmentsEach - 1} - k)) END)
   FROM bench_person p, generate_series(0, ${appointmentsEach - 1}) k ORDER BY md5(p.id::text || k)`,
  `INSERT INTO appointment (id, person_id, post, institution_id, kind, share_bp, during)
   SELECT gen_random_uuid(), id, 'COMMUNITY_NURSE', ${uuid(`'house' || 1 + (house % ${houses})`)}, 'DUAL', 2000, tstzrange(date_trunc('day', now()) - interval '100 days', NULL)
   FROM bench_person WHERE n % 4 = 0`,
  // Every 18 days, from two years ago until a little ahead.
  `INSERT INTO duty_session (id, person_id, institution_id, department_id, service_zh, service_en, during, state, checked_in_at, done_at, patients_seen)
   SELECT gen_random_uuid(), p.id, ${uuid("'house' || p.house")}, ${uuid("'department' || p.house")}, '门诊', 'Clinic', tstzrange(t.at, t.at + interval '4 hours'),
     CASE WHEN t.at < now() THEN 'DONE' ELSE 'PLANNED' END, CASE WHEN t.at < now() THEN t.at END, CASE WHEN t.at < now() THEN t.at END,
     CASE WHEN t.at < now() THEN 10 END
   FROM bench_person p CROSS JOIN LATERAL (SELECT date_trunc('day', now()) + interval '8 hours' - make_interval(days => 700 - 18 * k - p.n % 18) AS at
     FROM generate_series(0, ${sessionsEach - 1}) k) t ORDER BY md5(p.id::text || t.at)`,
];
