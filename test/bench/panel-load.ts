import { Client } from 'pg';
import { migrate } from '../../server/platform/database/migrate';
import { administer, databaseUrl } from '../support/cluster';
import { fromEnvironment } from '../support/database';
import { World } from '../support/world';

/** Where the residents of a bench are: centres of ten thousand, each with four teams; of a million, one centre has a hundred thousand. */
export interface Load {
  readonly world: World;
  readonly size: number;
  readonly groupId: string;
  /** So many centres of ten thousand, as a usual group has, where there are as many. */
  readonly fifteen: readonly string[] | null;
  /** A centre of ten thousand, and one of its teams. */
  readonly institutionId: string;
  readonly teamId: string;
  /** The centre of a hundred thousand, where there is one. */
  readonly largeId: string | null;
  readonly residentId: string;
  /** How long rows and panel took; null when they were there. */
  readonly took: { readonly rowsMs: number; readonly panelMs: number } | null;
}

const residentsPerCentre = 10_000;
const residentsPerTeam = 2_500;
const largeCentre = 100_000;
/** Only large groups have one. */
const largeFrom = 500_000;

/**
 * A population for one run; or, with PANEL_KEEP, one that stays on the server of TEST_DATABASE_URL under that name for the next run, brought up to
 * date by what was migrated since.
 */
export async function populationOf(size: number): Promise<Load> {
  const keep = process.env.PANEL_KEEP;
  if (!keep) return loadPopulation(await World.make(), size);
  const server = fromEnvironment('TEST_CLUSTER_URL');
  const name = `${keep}_${size}`;
  const url = databaseUrl(server, name);
  const isThere = await has(url, size);
  if (!isThere) {
    await administer(server, `DROP DATABASE IF EXISTS ${name}`);
    await administer(server, `CREATE DATABASE ${name} STRATEGY file_copy`);
  }
  await migrate(url);
  const world = await World.make({ url, drop: async () => undefined });
  if (!isThere) return loadPopulation(world, size);
  return { world, size, ...(await chosen(world)), took: null };
}

/** Whether a database is there, and whole. */
async function has(url: string, size: number): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM panel_row');
    return rows[0]?.n === size;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * So many residents with three follow-ups each, by statements over whole sets and past the triggers; then the panel, centre by centre. Ids are
 * scattered, and neighbours in the other tables belong to different centres: nothing that belongs together lies together there.
 */
async function loadPopulation(world: World, size: number): Promise<Load> {
  const { groupId } = await world.group('A');
  const doctorId = await world.person('医生');
  const began = performance.now();
  await world.rows('SET session_replication_role = replica');
  const centres =
    size >= largeFrom ? (size - largeCentre) / residentsPerCentre + 1 : Math.max(1, size / residentsPerCentre);
  await places(world, groupId, Math.round(centres), size >= largeFrom);
  await world.rows(personTable(size >= largeFrom), [size]);
  for (const statement of statements) await world.rows(statement, statement.includes('$1') ? [doctorId] : []);
  await world.rows('SET session_replication_role = origin');
  for (const table of analysed) await world.rows(`VACUUM ANALYZE ${table}`);
  const loaded = performance.now();
  // The residents of a centre come together, as they are imported.
  for (const { id } of await world.rows<{ id: string }>('SELECT DISTINCT institution_id AS id FROM bench_person'))
    await world.rows('SELECT panel_refresh(ARRAY(SELECT id FROM bench_person WHERE institution_id = $1))', [id]);
  await world.rows('VACUUM ANALYZE panel_row');
  const refreshed = performance.now();
  return {
    world,
    size,
    ...(await chosen(world)),
    took: { rowsMs: Math.round(loaded - began), panelMs: Math.round(refreshed - loaded) },
  };
}

async function chosen(world: World): Promise<Omit<Load, 'world' | 'size' | 'took'>> {
  const [group] = await world.rows<{ id: string }>('SELECT id FROM medical_group');
  const houses = await world.rows<{ id: string; n: number }>(
    'SELECT institution_id AS id, count(*)::int AS n FROM panel_row GROUP BY 1 ORDER BY n, id',
  );
  const institutionId = houses[0]?.id ?? '';
  const [team] = await world.rows<{ id: string }>(
    'SELECT id FROM family_team WHERE institution_id = $1 ORDER BY code LIMIT 1',
    [institutionId],
  );
  const [row] = await world.rows<{ id: string }>(
    'SELECT patient_id AS id FROM panel_row WHERE team_id = $1 ORDER BY 1 LIMIT 1',
    [team?.id],
  );
  const last = houses.at(-1);
  return {
    groupId: group?.id ?? '',
    fifteen: houses.length < 15 ? null : houses.slice(0, 15).map(({ id }) => id),
    institutionId,
    teamId: team?.id ?? '',
    residentId: row?.id ?? '',
    largeId: last && last.n > residentsPerCentre ? last.id : null,
  };
}

/** An id made of a word: random in its order, a UUID in its form. */
const idOf = (word: string): string => `(overlay(overlay(md5(${word}) PLACING '4' FROM 13) PLACING '8' FROM 17))::uuid`;

async function places(world: World, groupId: string, centres: number, hasLarge: boolean): Promise<void> {
  const teamsOf = (c: string): string =>
    `CASE WHEN ${hasLarge} AND ${c} = 0 THEN ${largeCentre / residentsPerTeam} ELSE ${residentsPerCentre / residentsPerTeam} END`;
  const inserts = [
    `INSERT INTO institution (id, code, name_zh, name_en, tier) SELECT ${idOf(`'c' || c`)}, 'C' || c, '中心' || c, 'Centre ' || c, 'COMMUNITY' FROM centre`,
    `INSERT INTO membership (id, group_id, institution_id, role, during) SELECT ${idOf(`'m' || c`)}, '${groupId}', ${idOf(`'c' || c`)}, 'MEMBER', '[2020-01-01,)' FROM centre`,
    `INSERT INTO neighbourhood (id, institution_id, code, name_zh, name_en, kind, town_zh, town_en)
     SELECT ${idOf(`'n' || c || '-' || k`)}, ${idOf(`'c' || c`)}, 'N' || k, '居委' || k, 'N' || k, 'COMMITTEE', '镇', 'T' FROM centre, generate_series(0, 19) k`,
    `INSERT INTO family_team (id, institution_id, code, name_zh, name_en, opened_on)
     SELECT ${idOf(`'t' || c || '-' || k`)}, ${idOf(`'c' || c`)}, 'T' || lpad(k::text, 2, '0'), '团队' || k, 'T' || k, '2020-01-01' FROM centre, generate_series(0, ${teamsOf('c')} - 1) k`,
    `INSERT INTO service_package (id, group_id, code, version, name_zh, name_en, price_fen, payers, valid_from, published_at)
     SELECT ${idOf(`'package'`)}, '${groupId}', 'BASE', 1, '基础包', 'Basic', 12000, '[{"payer":"RESIDENT","fen":12000}]', '2020-01-01', now() FROM (SELECT 1) x`,
    `INSERT INTO service_package_item (package_id, code, place, name_zh, name_en, times_per_year, role)
     SELECT ${idOf(`'package'`)}, 'I' || k, k, '服务', 'Service', 4, 'GP' FROM generate_series(1, 3) k`,
  ];
  for (const insert of inserts)
    await world.rows(insert.replace(/FROM centre/, `FROM generate_series(0, ${centres - 1}) AS centre(c)`));
}

/** Who lives where: neighbours in number belong to different centres; of a million the first tenth to the large one. */
const personTable = (hasLarge: boolean): string => `
  CREATE UNLOGGED TABLE bench_person AS
  SELECT n, ${idOf(`'p' || n`)} AS id, ${idOf(`'c' || c`)} AS institution_id, ${idOf(`'t' || c || '-' || k % teams`)} AS team_id,
    ${idOf(`'n' || c || '-' || k % 20`)} AS neighbourhood_id, hashtext('h' || n) & 1023 AS h, hashtext('g' || n) & 1023 AS g
  FROM (SELECT n, CASE WHEN ${hasLarge} AND n % 10 = 0 THEN 0 WHEN ${hasLarge} THEN 1 + (n - n / 10 - 1) % ($1::int * 9 / 10 / ${residentsPerCentre})
      ELSE n % greatest(1, $1::int / ${residentsPerCentre}) END AS c, n / 7 AS k,
      CASE WHEN ${hasLarge} AND n % 10 = 0 THEN ${largeCentre / residentsPerTeam} ELSE ${residentsPerCentre / residentsPerTeam} END AS teams
    FROM generate_series(0, $1::int - 1) n) s`;

const registered = `(SELECT p.*, c.condition FROM bench_person p CROSS JOIN LATERAL (
  SELECT 'HYPERTENSION' AS condition WHERE p.h < 205 UNION ALL SELECT 'DIABETES' WHERE p.g < 82) c)`;

/** Follow-ups and visits lie over the year. */
const daysAgo = 'k * 110 + n % 80';

const statements = [
  'CREATE INDEX bench_person_house ON bench_person (institution_id)',
  `INSERT INTO patient (id, registered_at, masked_name, sex, birth_date)
   SELECT id, institution_id, '王**', CASE WHEN n % 2 = 0 THEN 'MALE' ELSE 'FEMALE' END, group_today() - 430 - (h * 31 + n % 31) FROM bench_person`,
  `INSERT INTO resident (patient_id, institution_id, neighbourhood_id, registered_on) SELECT id, institution_id, neighbourhood_id, group_today() - 429 FROM bench_person`,
  `INSERT INTO key_population (id, patient_id, institution_id, population, since, source)
   SELECT gen_random_uuid(), id, institution_id, condition, group_today() - 30 - n % 399, 'REGISTER' FROM ${registered} r`,
  `INSERT INTO care_register (id, patient_id, institution_id, condition, since)
   SELECT gen_random_uuid(), id, institution_id, condition, group_today() - 30 - n % 399 FROM ${registered} r`,
  `INSERT INTO care_task (id, patient_id, institution_id, team_id, kind, condition, due_on, state, source_key)
   SELECT gen_random_uuid(), id, institution_id, team_id, 'FOLLOW_UP', condition, group_today() - 20 + (h + n % 97) % 90, 'PLANNED', 'bench:' || n || condition FROM ${registered} r`,
  `INSERT INTO family_contract (id, number, patient_id, institution_id, team_id, doctor_id, starts_on, agreed_until, ends_on, state, price_fen, resident_signed_at,
     resident_signed_how, signer, team_signed_at, created_at)
   SELECT ${idOf(`'k' || n`)}, 'QY' || n, id, institution_id, team_id, $1, d, d + 365, d + 365, 'SIGNED', 12000, now(), 'CODE', 'SELF', now(), now()
   FROM (SELECT *, group_today() - (g * 7 + n) % 400 AS d FROM bench_person WHERE h % 100 < 45) p`,
  `INSERT INTO family_contract_package (contract_id, package_id) SELECT id, ${idOf(`'package'`)} FROM family_contract`,
  `INSERT INTO follow_up (id, patient_id, institution_id, team_id, conditions, done_on, done_at, way)
   SELECT ${idOf(`'f' || k || '-' || n`)}, id, institution_id, team_id, CASE WHEN h < 205 THEN '{HYPERTENSION}'::text[] WHEN g < 82 THEN '{DIABETES}' ELSE '{}' END,
     group_today() - ${daysAgo}, now() - (${daysAgo}) * interval '1 day', 'CLINIC' FROM generate_series(0, 2) k, bench_person`,
  `INSERT INTO measurement (id, follow_up_id, patient_id, institution_id, code, value_milli, measured_at, source)
   SELECT gen_random_uuid(), ${idOf(`'f' || k || '-' || n`)}, id, institution_id, m.code, m.value, now() - (${daysAgo}) * interval '1 day', 'FOLLOW_UP'
   FROM generate_series(0, 2) k, bench_person p CROSS JOIN LATERAL (
     SELECT 'SYSTOLIC' AS code, 110000 + (hashtext(n || 's' || k) & 63) * 1000 AS value WHERE h < 205
     UNION ALL SELECT 'DIASTOLIC', 65000 + (hashtext(n || 'd' || k) & 31) * 1000 WHERE h < 205
     UNION ALL SELECT 'GLUCOSE_FASTING', 4500 + (hashtext(n || 'u' || k) & 63) * 80 WHERE g < 82) m`,
  `INSERT INTO service_delivery (id, contract_id, patient_id, institution_id, package_id, item_code, delivered_on, delivered_by, recorded_at)
   SELECT gen_random_uuid(), c.id, c.patient_id, c.institution_id, ${idOf(`'package'`)}, 'I' || k + 1, c.starts_on + k * 70 + 5, $1, now()
   FROM generate_series(0, 2) k, family_contract c WHERE c.starts_on + k * 70 + 5 < least(c.ends_on, group_today())`,
  `INSERT INTO outpatient_visit (id, patient_id, institution_id, outside_code, visited_on, source, source_key)
   SELECT gen_random_uuid(), id, CASE WHEN (n + k) % 4 > 0 THEN institution_id END, CASE WHEN (n + k) % 4 = 0 THEN 'ELSEWHERE' END, group_today() - (${daysAgo}), 'SYSTEM',
     'bench:' || n || '-' || k FROM generate_series(0, 2) k, bench_person`,
  `INSERT INTO encounter (id, number, institution_id, ward_id, patient_id, state, admission_route, admitted_at, departed_at, disposition)
   SELECT gen_random_uuid(), 'B' || n, institution_id, id, id, 'DEPARTED', 'OTHER', now() - (g % 400 + 8) * interval '1 day', now() - (g % 400) * interval '1 day', 'HOME'
   FROM bench_person WHERE h % 50 = 7`,
  `INSERT INTO referral (id, number, chain_id, direction, scene, urgency, state, patient_id, source_institution_id, target_institution_id, target_department_id, reason,
     requested_by, requested_at, submitted_at)
   SELECT ${idOf(`'r' || n`)}, 'B' || n, ${idOf(`'r' || n`)}, 'UP', 'OUTPATIENT', 'ROUTINE', 'SUBMITTED', id, institution_id, ${idOf(`'lead'`)}, ${idOf(`'d' || n`)}, 'x', $1, now(), now()
   FROM bench_person WHERE h % 200 = 9`,
];

const analysed = [
  ...[
    'patient',
    'resident',
    'key_population',
    'care_register',
    'care_task',
    'family_contract',
    'family_contract_package',
  ],
  ...[
    'follow_up',
    'measurement',
    'service_delivery',
    'outpatient_visit',
    'encounter',
    'referral',
    'family_team',
    'neighbourhood',
    'institution',
  ],
];
