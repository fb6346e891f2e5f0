import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { initialsOfWord } from '../wards/initials.rules';
import { demoCategories, demoItems, demoSuppliers } from './catalogue.rules';
import { supplyPeople } from './demo-users';
import type { Random } from './random';
import { housesSince } from './seed-house';
import { tellPlanner } from './seed-owner';

/** The group whose catalogue the demo has. */
const groupCode = 'JD-N';

/**
 * The catalogue of one group with its packs; what its houses call these things, partly mapped; and formularies of the lead hospital, of a centre and of
 * its joint ward. Set by set: some thousand rows in a few statements.
 */
export async function seedCatalogue(tx: Transaction, now: Date, random: Random): Promise<void> {
  const group = await tx.row<{ id: string }>('SELECT id FROM medical_group WHERE code = $1', [groupCode]);
  const groupId = present(group, 'group with a catalogue').id;
  await writeSuppliers(tx, now, random);
  await writeItems(tx, groupId, now, random);
  await writeMemberItems(tx, groupId);
  await writeFormularies(tx);
  // So that what is seeded on top of it is planned well.
  await tellPlanner(tx, [
    'supplier',
    'catalogue_category',
    'catalogue_item',
    'catalogue_pack',
    'member_item',
    'formulary_entry',
  ]);
}

/** Suppliers, and who of the demo users speaks for one. */
async function writeSuppliers(tx: Transaction, now: Date, random: Random): Promise<void> {
  const uuid = () => random.uuid(now.getTime());
  const suppliers = demoSuppliers().map(each => ({ ...each, id: uuid(), initials: initialsOfWord(each.nameZh) }));
  await tx.rows(
    `INSERT INTO supplier (id, code, name_zh, name_en, initials, kind, credit_code, licence_until, contact_phone)
     SELECT id, code, "nameZh", "nameEn", initials, kind, "creditCode", '2028-12-31', '021-00000000'
     FROM json_to_recordset($1) AS s(id uuid, code text, "nameZh" text, "nameEn" text, initials text, kind text, "creditCode" text)`,
    [JSON.stringify(suppliers)],
  );
  const speakers = supplyPeople().flatMap(({ login, supplierCode }) =>
    supplierCode === null ? [] : [{ login, supplierCode, id: uuid() }],
  );
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, supplier_id, during)
     SELECT r.id, a.person_id, 'SUPPLIER', s.id, tstzrange($2, NULL)
     FROM json_to_recordset($1) AS r(login text, "supplierCode" text, id uuid) JOIN account a USING (login) JOIN supplier s ON s.code = r."supplierCode"`,
    [JSON.stringify(speakers), housesSince],
  );
}

async function writeItems(tx: Transaction, groupId: string, now: Date, random: Random): Promise<void> {
  const uuid = () => random.uuid(now.getTime());
  const categories = demoCategories().map(category => ({ ...category, id: uuid() }));
  const categoryIds = new Map(categories.map(({ kind, code, id }) => [`${kind} ${code}`, id]));
  await tx.rows(
    `INSERT INTO catalogue_category (id, group_id, kind, code, name_zh, name_en)
     SELECT id, $1, kind, code, "nameZh", "nameEn" FROM json_to_recordset($2) AS c(id uuid, kind text, code text, "nameZh" text, "nameEn" text)`,
    [groupId, JSON.stringify(categories)],
  );
  const spelled = new Map<string, string>();
  const initialsOf = (name: string) => {
    const known = spelled.get(name) ?? initialsOfWord(name);
    spelled.set(name, known);
    return known;
  };
  const items = demoItems().map(item => ({
    ...item,
    id: uuid(),
    categoryId: present(categoryIds.get(`${item.kind} ${item.category}`), 'category'),
    initials: initialsOf(item.nameZh),
  }));
  const rows = items.map(({ packs, nthMaker, category, ...item }) => item);
  await tx.rows(
    `INSERT INTO catalogue_item (id, group_id, code, kind, category_id, name_zh, name_en, initials, specification_zh, dosage_form_zh, manufacturer_zh,
       base_unit_zh, base_unit_en, national_code, insurer_code, storage, tracking, is_essential, is_high_value, listed_from)
     SELECT id, $1, code, kind, "categoryId", "nameZh", "nameEn", initials, "specificationZh", "dosageFormZh", "manufacturerZh", "baseUnitZh",
       "baseUnitEn", "nationalCode", "insurerCode", storage, tracking, "isEssential", "isHighValue", '2024-01-01'
     FROM json_to_recordset($2) AS i(id uuid, code text, kind text, "categoryId" uuid, "nameZh" text, "nameEn" text, initials text,
       "specificationZh" text, "dosageFormZh" text, "manufacturerZh" text, "baseUnitZh" text, "baseUnitEn" text, "nationalCode" text,
       "insurerCode" text, storage text, tracking text, "isEssential" boolean, "isHighValue" boolean)`,
    [groupId, JSON.stringify(rows)],
  );
  const packs = items.flatMap(item => item.packs.map(pack => ({ ...pack, id: uuid(), itemId: item.id })));
  await tx.rows(
    `INSERT INTO catalogue_pack (id, item_id, group_id, name_zh, name_en, units, gtin, agency, device_identifier)
     SELECT id, "itemId", $1, "nameZh", "nameEn", units, gtin, agency, "deviceIdentifier"
     FROM json_to_recordset($2) AS p(id uuid, "itemId" uuid, "nameZh" text, "nameEn" text, units bigint, gtin text, agency text, "deviceIdentifier" text)`,
    [groupId, JSON.stringify(packs)],
  );
}

/** A whole number below 100 that belongs to a house and an item, the same on each run. */
const chance = (salt: string) => `(('x' || substr(md5(i.code || h.code || '${salt}'), 1, 6))::bit(24)::integer % 100)`;

/**
 * What the houses keep: the lead hospital two fifths of the catalogue; a centre seven to eight tenths of the hospital's drugs, few of its devices, and
 * some drugs of its own choice. Names are written in other ways, some codes are missing, and in each house some things nobody has mapped yet.
 */
async function writeMemberItems(tx: Transaction, groupId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO member_item (id, institution_id, kind, code, name_zh, specification_zh, manufacturer_zh, unit_zh, initials, national_code, insurer_code,
       item_id, units_per_unit, mapped_at, mapped_by)
     SELECT overlay(overlay(md5(i.id::text || h.id::text) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid, h.id, i.kind,
       h.code || '-' || i.code, CASE WHEN ${chance('name')} < 15 THEN i.name_zh || '（集采）' WHEN ${chance('name')} < 25 THEN replace(i.name_zh, '一次性使用', '') ELSE i.name_zh END,
       CASE WHEN ${chance('spec')} < 20 THEN replace(i.specification_zh, '×', '*') ELSE i.specification_zh END, i.manufacturer_zh,
       p.name_zh, i.initials, CASE WHEN ${chance('national')} < 55 THEN i.national_code END, CASE WHEN ${chance('insurer')} < 40 THEN i.insurer_code END,
       CASE WHEN mapped THEN i.id END, CASE WHEN mapped THEN p.units END,
       CASE WHEN mapped THEN '2026-03-02 10:00+08'::timestamptz + i.place * interval '1 minute' END, CASE WHEN mapped THEN m.id END
     FROM (SELECT n.id, n.code, e.role FROM membership e JOIN institution n ON n.id = e.institution_id
       WHERE e.group_id = $1 AND e.role IN ('LEAD', 'MEMBER') AND upper_inf(e.during)) h
     CROSS JOIN (SELECT *, row_number() OVER (ORDER BY code) AS place,
       ('x' || substr(md5(code), 1, 6))::bit(24)::integer % 100 < CASE kind WHEN 'DRUG' THEN 42 WHEN 'CONSUMABLE' THEN 75 ELSE 80 END AS of_lead
       FROM catalogue_item WHERE group_id = $1) i
     CROSS JOIN LATERAL (SELECT name_zh, units FROM catalogue_pack WHERE item_id = i.id ORDER BY units LIMIT 1) p
     CROSS JOIN (SELECT person_id AS id FROM account WHERE login = 'pharmacist') m
     CROSS JOIN LATERAL (SELECT ${chance('map')} < CASE h.role WHEN 'LEAD' THEN 97 ELSE 91 END AS mapped) d
     WHERE CASE WHEN h.role = 'LEAD' THEN of_lead WHEN i.kind = 'DRUG' AND of_lead THEN ${chance('keep')} < 78 WHEN i.kind = 'DRUG' THEN ${chance('keep')} < 4
       WHEN i.kind = 'CONSUMABLE' THEN of_lead AND NOT i.is_high_value AND ${chance('keep')} < 45 ELSE of_lead AND ${chance('keep')} < 20 END`,
    [groupId],
  );
  // What a hospital makes itself has no counterpart.
  await tx.rows(
    `INSERT INTO member_item (id, institution_id, kind, code, name_zh, specification_zh, manufacturer_zh, unit_zh, initials, set_aside_reason)
     SELECT overlay(overlay(md5(n.code || name) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid, n.id, 'DRUG', n.code || '-Z' || place, name, '100ml', n.name_zh, '瓶',
       initials, '院内制剂，不在集团目录内。'
     FROM institution n CROSS JOIN (VALUES (1, '复方硼砂含漱液', 'fbpsshy'), (2, '止咳合剂', 'zkhj'), (3, '湿疹洗剂', 'szxj')) AS z(place, name, initials)
     WHERE n.code = 'JDCH'`,
  );
}

/** What the hospital and a centre keep is on their formularies, some of it for senior physicians only; the joint ward of the centre may use more. */
async function writeFormularies(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO formulary_entry (id, institution_id, ward_id, item_id, during, restriction, entered_by)
     SELECT overlay(overlay(md5('formulary' || m.id::text) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid, m.institution_id, NULL, m.item_id,
       daterange('2026-01-01', NULL), CASE WHEN i.category = 'ONCO' THEN 'LIMITED' WHEN i.name_zh ~ '(培南|万古霉素|利奈唑胺|伏立康唑)' THEN 'SENIOR_ONLY' ELSE 'NONE' END, m.mapped_by
     FROM member_item m JOIN institution n ON n.id = m.institution_id AND n.code IN ('JDCH', 'JDZ')
     JOIN (SELECT c.*, g.code AS category FROM catalogue_item c JOIN catalogue_category g ON g.id = c.category_id) i ON i.id = m.item_id
     WHERE m.kind = 'DRUG'`,
  );
  await tx.rows(
    `INSERT INTO formulary_entry (id, institution_id, ward_id, item_id, during, restriction, entered_by)
     SELECT overlay(overlay(md5('joint' || i.id::text) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid, w.institution_id, w.id, i.id,
       daterange('2026-01-01', NULL), 'NONE', f.entered_by
     FROM ward w JOIN institution n ON n.id = w.institution_id AND n.code = 'JDZ' AND w.code = (SELECT min(code) FROM ward WHERE institution_id = n.id)
     CROSS JOIN catalogue_item i
     CROSS JOIN LATERAL (SELECT entered_by FROM formulary_entry e JOIN institution l ON l.id = e.institution_id AND l.code = 'JDCH'
       WHERE e.item_id = i.id AND e.restriction = 'NONE' LIMIT 1) f
     WHERE NOT EXISTS (SELECT FROM formulary_entry e WHERE e.institution_id = n.id AND e.item_id = i.id) ORDER BY i.code LIMIT 60`,
  );
}
