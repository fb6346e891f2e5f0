import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { initialsOfName } from '../wards/initials.rules';
import type { Random } from './random';
import { housesSince } from './seed-house';
import { type InventedStaff, inventStaff, staffing } from './staff.rules';

interface Place {
  readonly id: string;
  readonly code: string;
  readonly wards: readonly { readonly id: string; readonly departmentId: string }[];
  readonly departments: readonly string[];
}

interface Employed extends InventedStaff {
  readonly personId: string;
  readonly licenceId: string;
  readonly placeId: string;
  readonly wardId: string | null;
  readonly departmentId: string | null;
}

/**
 * The staff of some houses with records, titles, licences and primary appointments; records for those who are there already; a few who work in two
 * houses, a leave, and rights that were opened in an emergency.
 */
export async function seedStaff(tx: Transaction, now: Date, random: Random): Promise<void> {
  const today = civilDateOf(now);
  const places = await placesOf(tx);
  const employed = places.flatMap(place => employ(place, now, random));
  await writePeople(tx, employed);
  await writeAppointments(tx, employed, now, random);
  await recordThoseBefore(tx, today);
  await writeDualPosts(tx, now, random);
  await writeLeave(tx, now, random);
  await writeOpenings(tx, now, random);
}

function placesOf(tx: Transaction): Promise<Place[]> {
  return tx.rows<Place>(
    `SELECT i.id, i.code, ARRAY(SELECT jsonb_build_object('id', w.id, 'departmentId', w.department_id) FROM ward w
         WHERE w.institution_id = i.id AND upper_inf(w.during) ORDER BY w.code) AS wards,
       ARRAY(SELECT d.id FROM department d WHERE d.institution_id = i.id ORDER BY d.code) AS departments
     FROM institution i WHERE i.code = ANY ($1) ORDER BY i.code`,
    [Object.keys(staffing)],
  );
}

function employ(place: Place, now: Date, random: Random): Employed[] {
  const at = now.getTime();
  return inventStaff(place.code, civilDateOf(now), random).map(each => {
    const ward = each.post === 'WARD_NURSE' && place.wards.length > 0 ? random.pick(place.wards) : null;
    const department = place.departments.length > 0 ? random.pick(place.departments) : null;
    return {
      ...each,
      personId: random.uuid(at),
      licenceId: random.uuid(at),
      placeId: place.id,
      wardId: ward?.id ?? null,
      departmentId: ward?.departmentId ?? (each.profession === 'DOCTOR' ? department : null),
    };
  });
}

/** Invented licences and registrations begin here; nothing of the demo lies before. */
const licensedSince: CivilDate = '2015-01-01';

async function writePeople(tx: Transaction, employed: readonly Employed[]): Promise<void> {
  const rows = JSON.stringify(
    employed.map(({ titles: _titles, licence, ...row }) => ({
      ...row,
      initials: initialsOfName(row.nameZh.replace('（演示）', '')),
      licence,
    })),
  );
  const from = `jsonb_to_recordset($1::jsonb) AS e("personId" uuid, "nameZh" text, "nameEn" text, "placeId" uuid, number text, profession text,
    education text, "hiredOn" date, sex text, "bornOn" date, initials text, "licenceId" uuid, licence jsonb)`;
  for (const statement of [
    `INSERT INTO person (id, name_zh, name_en) SELECT "personId", "nameZh", "nameEn" FROM ${from}`,
    `INSERT INTO staff_record (person_id, home_institution_id, number, profession, education, hired_on, initials)
     SELECT "personId", "placeId", number, profession, education, "hiredOn", initials FROM ${from}`,
    `INSERT INTO staff_private (person_id, sex, born_on) SELECT "personId", sex, "bornOn" FROM ${from}`,
    `INSERT INTO licence (id, person_id, kind, number, scope_zh, during)
     SELECT "licenceId", "personId", licence ->> 'kind', licence ->> 'number', licence ->> 'scopeZh',
       daterange('${licensedSince}', (licence ->> 'until')::date) FROM ${from} WHERE licence <> 'null'`,
    `INSERT INTO practice_registration (id, person_id, licence_id, institution_id, kind, during)
     SELECT md5("licenceId"::text || 'site')::uuid, "personId", "licenceId", "placeId", 'PRIMARY',
       daterange('${licensedSince}', (licence ->> 'until')::date) FROM ${from} WHERE licence <> 'null'`,
  ])
    await tx.rows(statement, [rows]);
  const titles = employed.flatMap(({ personId, titles: each }) => each.map(title => ({ personId, ...title })));
  await tx.rows(
    `INSERT INTO person_title (id, person_id, title_zh, title_en, level, since)
     SELECT md5("personId"::text || level)::uuid, "personId", "titleZh", "titleEn", level, since
     FROM jsonb_to_recordset($1::jsonb) AS e("personId" uuid, "titleZh" text, "titleEn" text, level text, since date)`,
    [JSON.stringify(titles)],
  );
}

async function writeAppointments(
  tx: Transaction,
  employed: readonly Employed[],
  now: Date,
  random: Random,
): Promise<void> {
  const rows = employed.map(each => ({ ...each, id: random.uuid(now.getTime()) }));
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, institution_id, ward_id, department_id, kind, share_bp, during)
     SELECT id, "personId", post, "placeId", "wardId", "departmentId", 'PRIMARY', "shareBp",
       tstzrange(greatest($2::timestamptz, "hiredOn"::timestamp AT TIME ZONE 'Asia/Shanghai'), NULL)
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "personId" uuid, post text, "placeId" uuid, "wardId" uuid, "departmentId" uuid,
       "shareBp" integer, "hiredOn" date)`,
    [JSON.stringify(rows), housesSince],
  );
}

/** Who signs in and who is paid by list: on record at the house of their oldest appointment there, which becomes their primary one. */
async function recordThoseBefore(tx: Transaction, today: CivilDate): Promise<void> {
  await tx.rows(
    `CREATE TEMPORARY TABLE known ON COMMIT DROP AS
     SELECT DISTINCT ON (a.person_id) a.id, a.person_id, a.institution_id, a.post, i.code,
       CASE WHEN a.post IN ('PHYSICIAN', 'FAMILY_DOCTOR') THEN 'DOCTOR' WHEN a.post IN ('WARD_NURSE', 'COMMUNITY_NURSE') THEN 'NURSE'
         WHEN a.post = 'PHARMACIST' THEN 'PHARMACIST' ELSE 'MANAGER' END AS profession,
       row_number() OVER (PARTITION BY a.institution_id ORDER BY a.person_id) AS place
     FROM appointment a JOIN institution i ON i.id = a.institution_id JOIN person p ON p.id = a.person_id
     WHERE i.code = ANY ($1) AND a.during @> now() AND p.name_zh NOT LIKE '模拟%'
       AND NOT EXISTS (SELECT FROM staff_record s WHERE s.person_id = a.person_id)
     ORDER BY a.person_id, lower(a.during), a.id`,
    [Object.keys(staffing)],
  );
  await tx.rows(
    `INSERT INTO staff_record (person_id, home_institution_id, number, profession, education, hired_on)
     SELECT person_id, institution_id, code || lpad(place::text, 4, '0'), profession, 'BACHELOR', '2016-07-01' FROM known`,
  );
  await tx.rows(
    `INSERT INTO staff_private (person_id, born_on) SELECT person_id, '1982-01-01'::date + (place * 37)::integer FROM known`,
  );
  await tx.rows(
    `INSERT INTO licence (id, person_id, kind, number, scope_zh, during)
     SELECT md5(person_id::text || 'licence')::uuid, person_id, CASE profession WHEN 'DOCTOR' THEN 'PHYSICIAN' ELSE profession END,
       '1999' || code || lpad(place::text, 6, '0'), CASE profession WHEN 'DOCTOR' THEN '内科' WHEN 'NURSE' THEN '护理' ELSE '药学' END,
       daterange($1, NULL) FROM known WHERE profession <> 'MANAGER'`,
    [licensedSince],
  );
  await tx.rows(
    `INSERT INTO practice_registration (id, person_id, licence_id, institution_id, kind, during)
     SELECT md5(person_id::text || 'site')::uuid, person_id, md5(person_id::text || 'licence')::uuid, institution_id, 'PRIMARY', daterange($1, NULL)
     FROM known WHERE profession <> 'MANAGER'`,
    [licensedSince],
  );
  await tx.rows(
    `INSERT INTO person_title (id, person_id, title_zh, title_en, level, since)
     SELECT md5(person_id::text || 'title')::uuid, person_id, CASE profession WHEN 'DOCTOR' THEN '副主任医师' ELSE '主管护师' END,
       CASE profession WHEN 'DOCTOR' THEN 'Associate chief physician' ELSE 'Supervising nurse' END,
       CASE profession WHEN 'DOCTOR' THEN 'ASSOCIATE_SENIOR' ELSE 'INTERMEDIATE' END, $1::date - 1500
     FROM known WHERE profession IN ('DOCTOR', 'NURSE')`,
    [today],
  );
  await tx.rows(`UPDATE appointment a SET kind = 'PRIMARY', share_bp = 8000 FROM known k WHERE a.id = k.id`);
}

/** Physicians of a lead hospital who also work at one of its centres, by a site that was filed. */
async function writeDualPosts(tx: Transaction, now: Date, random: Random): Promise<void> {
  const people = await tx.rows<{ personId: string; licenceId: string; houseId: string }>(
    `SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", l.id AS "licenceId", c.id AS "houseId"
     FROM (SELECT a.person_id, a.institution_id, row_number() OVER (PARTITION BY a.institution_id ORDER BY r.number DESC) AS place
       FROM appointment a JOIN institution i ON i.id = a.institution_id JOIN staff_record r ON r.person_id = a.person_id
       WHERE i.code IN ('JDCH', 'NXH') AND a.kind = 'PRIMARY' AND a.post = 'PHYSICIAN' AND a.share_bp <= 8000
         AND NOT EXISTS (SELECT FROM account c WHERE c.person_id = a.person_id)) a
     JOIN licence l ON l.person_id = a.person_id
     JOIN (VALUES ('JDZ', 1), ('XH', 2), ('JY', 3), ('NX', 1), ('ML', 2)) AS v(code, place) ON v.place = a.place
     JOIN institution c ON c.code = v.code
     JOIN membership m ON m.institution_id = c.id AND m.role = 'MEMBER'
     JOIN membership h ON h.group_id = m.group_id AND h.institution_id = a.institution_id AND h.role = 'LEAD'
     ORDER BY a.person_id, c.code`,
  );
  const from = addDays(civilDateOf(now), -400);
  const rows = JSON.stringify(
    people.map(each => ({ ...each, siteId: random.uuid(now.getTime()), id: random.uuid(now.getTime()) })),
  );
  const list = `jsonb_to_recordset($1::jsonb) AS e("personId" uuid, "licenceId" uuid, "houseId" uuid, "siteId" uuid, id uuid)`;
  await tx.rows(
    `INSERT INTO practice_registration (id, person_id, licence_id, institution_id, kind, during)
     SELECT "siteId", "personId", "licenceId", "houseId", 'FILED', daterange($2, NULL) FROM ${list}`,
    [rows, from],
  );
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, institution_id, kind, share_bp, during)
     SELECT id, "personId", 'PHYSICIAN', "houseId", 'DUAL', 2000, tstzrange($2::timestamp AT TIME ZONE 'Asia/Shanghai', NULL) FROM ${list}`,
    [rows, from],
  );
}

/** A leave to come and one that is over, of somebody who signs in. */
async function writeLeave(tx: Transaction, now: Date, random: Random): Promise<void> {
  const [giver] = await tx.rows<{ id: string; personId: string; toPersonId: string }>(
    `SELECT a.id, a.person_id AS "personId", o.person_id AS "toPersonId" FROM account c JOIN appointment a ON a.person_id = c.person_id
     JOIN appointment o ON o.institution_id = a.institution_id AND o.post = a.post AND o.person_id <> a.person_id AND o.kind = 'PRIMARY'
     WHERE c.login = 'physician' AND a.institution_id IS NOT NULL ORDER BY o.person_id LIMIT 1`,
  );
  if (!giver) return;
  for (const [days, length, reason, note] of [
    [5, 7, 'LEAVE', '年休假'],
    [-60, 5, 'TRAINING', '外出学习'],
  ] as const)
    await tx.rows(
      `INSERT INTO delegation (id, appointment_id, from_person, to_person, during, reason, note, created_at, created_by)
       VALUES ($1, $2, $3, $4, tstzrange(($5::date)::timestamp AT TIME ZONE 'Asia/Shanghai', ($6::date)::timestamp AT TIME ZONE 'Asia/Shanghai'), $7, $8, $9, $3)`,
      [
        ...[random.uuid(now.getTime()), giver.id, giver.personId, giver.toPersonId],
        ...[addDays(civilDateOf(now), days), addDays(civilDateOf(now), days + length), reason, note],
        new Date(now.getTime() + Math.min(0, days - 2) * 86_400_000),
      ],
    );
}

/** One that was reviewed, and one that waits. */
async function writeOpenings(tx: Transaction, now: Date, random: Random): Promise<void> {
  const people = await tx.rows<{ login: string; personId: string; houseId: string }>(
    `SELECT c.login, c.person_id AS "personId", i.id AS "houseId" FROM account c
     JOIN institution i ON i.code = CASE c.login WHEN 'physician' THEN 'JY' ELSE 'XH' END
     WHERE c.login IN ('physician', 'familydoctor', 'auditor')`,
  );
  const who = (login: string) => people.find(each => each.login === login);
  const [waits, reviewed, auditor] = [who('physician'), who('familydoctor'), who('auditor')];
  if (!waits || !reviewed || !auditor) return;
  const opening = `INSERT INTO break_glass (id, person_id, institution_id, post, purpose, reason, opened_at, until, ended_at, reviewed_at, reviewed_by,
    justified, review_note) VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz, $7::timestamptz + interval '2 hours', $8, $9, $10, $11, $12)`;
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  await tx.rows(opening, [
    ...[random.uuid(now.getTime()), waits.personId, waits.houseId, 'PHYSICIAN', 'EMERGENCY'],
    ...['菊园新区病区急会诊，胸痛患者需立即查看既往病历（演示）', ago(30), ago(29), null, null, null, null],
  ]);
  await tx.rows(opening, [
    ...[random.uuid(now.getTime()), reviewed.personId, reviewed.houseId, 'FAMILY_DOCTOR', 'CARE'],
    ...[
      '徐行镇居民在本中心突发低血糖，需查看签约档案（演示）',
      ago(480),
      null,
      ago(440),
      auditor.personId,
      true,
      '情况属实',
    ],
  ]);
}
