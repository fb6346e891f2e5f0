import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The catalogue of a group: suppliers, what is bought in which packs, what each house calls it, and what each may use.
 *
 * Check digits are kept here too, so that no path brings a wrong one. Whoever speaks for a supplier is appointed to it and to no house; the
 * tables that colleagues see of each other stay closed to them.
 */
export class Catalogue1764300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [checkDigits, suppliers, items, houses, walls]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${colleagues.map(([table]) => `DROP POLICY not_for_outsiders ON ${table};`).join('\n')}
      DROP TABLE formulary_entry, member_item, catalogue_pack, catalogue_item, catalogue_category;
      ALTER TABLE ward DROP CONSTRAINT ward_house_unique;
      DROP INDEX appointment_supplier_index;
      DELETE FROM appointment WHERE supplier_id IS NOT NULL;
      ALTER TABLE appointment DROP CONSTRAINT appointment_supplier_apart, DROP CONSTRAINT appointment_supplier_post, DROP CONSTRAINT appointment_one_place, DROP COLUMN supplier_id,
        ADD CONSTRAINT appointment_one_place CHECK (num_nonnulls(group_id, institution_id) = 1 AND (ward_id IS NULL OR institution_id IS NOT NULL));
      DROP TABLE supplier;
      DROP FUNCTION gtin_valid, credit_code_valid, viewer_catalogue, viewer_suppliers, viewer_is_outsider;
    `);
  }
}

const checkDigits = `
  -- GS1: from the left the weights 3 and 1 in turn; with the check digit the sum is a multiple of ten.
  CREATE FUNCTION gtin_valid(gtin text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN gtin ~ '^[0-9]{14}$' THEN
      (SELECT sum(substr(gtin, i, 1)::integer * CASE WHEN i % 2 = 1 THEN 3 ELSE 1 END) % 10 = 0 FROM generate_series(1, 14) AS i)
    ELSE false END $$;

  -- GB 32100-2015: 31 signs without I, O, S, V and Z, weighted by the powers of three; with the last one the sum is a multiple of 31.
  CREATE FUNCTION credit_code_valid(code text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$' THEN
      (SELECT sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, i, 1)) - 1) * (ARRAY[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28,1])[i]) % 31 = 0
        FROM generate_series(1, 18) AS i)
    ELSE false END $$;`;

const suppliers = `
  CREATE TABLE supplier (
    id uuid CONSTRAINT supplier_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT supplier_code_unique UNIQUE CONSTRAINT supplier_code_sane CHECK (code ~ '^[0-9A-Z-]{1,20}$'),
    name_zh text NOT NULL CONSTRAINT supplier_name_said CHECK (btrim(name_zh) <> ''),
    name_en text NOT NULL,
    -- First letters of the name's pinyin, for searching.
    initials text NOT NULL DEFAULT '',
    kind text NOT NULL CONSTRAINT supplier_kind_known CHECK (kind IN ('MANUFACTURER', 'DISTRIBUTOR')),
    credit_code text CONSTRAINT supplier_credit_code_unique UNIQUE CONSTRAINT supplier_credit_code_valid CHECK (credit_code_valid(credit_code)),
    -- The last day of the licence to trade in medicines or devices.
    licence_until date,
    contact_phone text CONSTRAINT supplier_phone_sane CHECK (contact_phone ~ '^[0-9+ -]{5,20}$'),
    closed_on date,
    version integer NOT NULL DEFAULT 1
  );

  ALTER TABLE appointment ADD COLUMN supplier_id uuid CONSTRAINT appointment_supplier_fk REFERENCES supplier;
  ALTER TABLE appointment DROP CONSTRAINT appointment_one_place,
    ADD CONSTRAINT appointment_one_place
      CHECK (num_nonnulls(group_id, institution_id, supplier_id) = 1 AND (ward_id IS NULL OR institution_id IS NOT NULL)),
    ADD CONSTRAINT appointment_supplier_post CHECK ((post = 'SUPPLIER') = (supplier_id IS NOT NULL) AND (supplier_id IS NULL OR kind = 'ADDITIONAL')),
    -- Nobody speaks for a supplier and works in a house at the same time.
    ADD CONSTRAINT appointment_supplier_apart EXCLUDE USING gist (person_id WITH =, (CASE WHEN supplier_id IS NULL THEN 0 ELSE 1 END) WITH <>, during WITH &&);
  CREATE INDEX appointment_supplier_index ON appointment (supplier_id) WHERE supplier_id IS NOT NULL;`;

const items = `
  CREATE TABLE catalogue_category (
    id uuid CONSTRAINT catalogue_category_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT catalogue_category_group_fk REFERENCES medical_group,
    kind text NOT NULL CONSTRAINT catalogue_category_kind_known CHECK (kind IN ('DRUG', 'CONSUMABLE', 'REAGENT')),
    code text NOT NULL CONSTRAINT catalogue_category_code_sane CHECK (code ~ '^[0-9A-Z-]{1,20}$'),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    CONSTRAINT catalogue_category_code_unique UNIQUE (group_id, kind, code),
    CONSTRAINT catalogue_category_kind_unique UNIQUE (id, group_id, kind)
  );

  CREATE TABLE catalogue_item (
    id uuid CONSTRAINT catalogue_item_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT catalogue_item_group_fk REFERENCES medical_group,
    code text NOT NULL CONSTRAINT catalogue_item_code_sane CHECK (code ~ '^[0-9A-Z-]{1,20}$'),
    kind text NOT NULL,
    category_id uuid NOT NULL,
    name_zh text NOT NULL CONSTRAINT catalogue_item_name_said CHECK (btrim(name_zh) <> ''),
    name_en text NOT NULL,
    -- First letters of the name's pinyin, for searching.
    initials text NOT NULL,
    specification_zh text NOT NULL,
    dosage_form_zh text,
    manufacturer_zh text NOT NULL,
    -- What stock is counted in; it never changes, because every balance counts in it.
    base_unit_zh text NOT NULL,
    base_unit_en text NOT NULL,
    -- 国家药品代码 or 国家医保医用耗材代码 of the authority; and the insurer's code.
    national_code text CONSTRAINT catalogue_item_national_code_sane CHECK (national_code ~ '^[0-9A-Z]{5,30}$'),
    insurer_code text CONSTRAINT catalogue_item_insurer_code_sane CHECK (insurer_code ~ '^[0-9A-Z-]{5,40}$'),
    storage text NOT NULL CONSTRAINT catalogue_item_storage_known CHECK (storage IN ('ROOM', 'COOL', 'COLD', 'FROZEN')),
    -- SERIAL: every piece has a number of its own.
    tracking text NOT NULL CONSTRAINT catalogue_item_tracking_known CHECK (tracking IN ('LOT', 'SERIAL')),
    is_essential boolean NOT NULL DEFAULT false,
    is_high_value boolean NOT NULL DEFAULT false,
    listed_from date NOT NULL DEFAULT group_today(),
    -- The first day on which it is no longer listed.
    unlisted_on date,
    unlist_reason text,
    version integer NOT NULL DEFAULT 1,
    -- Each Chinese character is a word of its own here, so that trigrams find also one or two of them.
    search_text text NOT NULL GENERATED ALWAYS AS (
      lower(code || ' ' || initials || ' ' || coalesce(national_code, '') || ' ' || coalesce(insurer_code, '') || ' ' || name_en || ' ' || specification_zh)
      || regexp_replace(lower(name_zh || ' ' || specification_zh || ' ' || manufacturer_zh), '\\s*(\\S)', ' \\1', 'g') || ' ') STORED,
    -- For likeness, without what people leave out.
    plain_name text NOT NULL GENERATED ALWAYS AS (regexp_replace(lower(name_zh || specification_zh), '[\\s()（）\\[\\]*×/·-]', '', 'g')) STORED,
    CONSTRAINT catalogue_item_code_unique UNIQUE (group_id, code),
    CONSTRAINT catalogue_item_group_unique UNIQUE (id, group_id),
    CONSTRAINT catalogue_item_kind_unique UNIQUE (id, kind),
    CONSTRAINT catalogue_item_category_fk FOREIGN KEY (category_id, group_id, kind) REFERENCES catalogue_category (id, group_id, kind),
    CONSTRAINT catalogue_item_unlisted_whole CHECK ((unlisted_on IS NULL) = (unlist_reason IS NULL) AND (unlisted_on IS NULL OR unlisted_on >= listed_from))
  );
  -- Lists come rarely and many at once; whoever asks right after should not read through what is still to be sorted in.
  CREATE INDEX catalogue_item_search_index ON catalogue_item USING gin (search_text gin_trgm_ops) WITH (fastupdate = off);
  -- Beginnings of initials and codes, too short for trigrams.
  CREATE INDEX catalogue_item_initials_index ON catalogue_item (initials text_pattern_ops);
  CREATE INDEX catalogue_item_code_index ON catalogue_item (lower(code) text_pattern_ops);
  CREATE INDEX catalogue_item_likeness_index ON catalogue_item USING gin (plain_name gin_trgm_ops) WITH (fastupdate = off);
  CREATE INDEX catalogue_item_category_index ON catalogue_item (category_id, code);
  CREATE INDEX catalogue_item_national_index ON catalogue_item (group_id, national_code) WHERE national_code IS NOT NULL;
  CREATE INDEX catalogue_item_insurer_index ON catalogue_item (group_id, insurer_code) WHERE insurer_code IS NOT NULL;

  -- How many base units come together. What was ordered in a pack means its units for ever: another size is another pack.
  CREATE TABLE catalogue_pack (
    id uuid CONSTRAINT catalogue_pack_pk PRIMARY KEY,
    item_id uuid NOT NULL,
    group_id uuid NOT NULL,
    name_zh text NOT NULL CONSTRAINT catalogue_pack_name_said CHECK (btrim(name_zh) <> ''),
    name_en text NOT NULL,
    units bigint NOT NULL CONSTRAINT catalogue_pack_units_sane CHECK (units BETWEEN 1 AND 1000000),
    gtin text CONSTRAINT catalogue_pack_gtin_valid CHECK (gtin_valid(gtin)),
    -- Who issued the UDI-DI 发码机构, and the DI itself; of GS1 it is the GTIN.
    agency text CONSTRAINT catalogue_pack_agency_known CHECK (agency IN ('GS1', 'MA', 'AHM')),
    device_identifier text CONSTRAINT catalogue_pack_device_identifier_sane CHECK (device_identifier ~ '^[0-9A-Z.]{7,40}$'),
    closed_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT catalogue_pack_item_fk FOREIGN KEY (item_id, group_id) REFERENCES catalogue_item (id, group_id),
    CONSTRAINT catalogue_pack_item_unique UNIQUE (id, item_id),
    CONSTRAINT catalogue_pack_udi_whole CHECK ((agency IS NULL) = (device_identifier IS NULL) AND (agency IS DISTINCT FROM 'GS1' OR device_identifier IS NOT DISTINCT FROM gtin))
  );
  CREATE INDEX catalogue_pack_item_index ON catalogue_pack (item_id, units);
  CREATE UNIQUE INDEX catalogue_pack_gtin_unique ON catalogue_pack (group_id, gtin) WHERE closed_on IS NULL AND gtin IS NOT NULL;
  CREATE UNIQUE INDEX catalogue_pack_udi_unique ON catalogue_pack (group_id, agency, device_identifier) WHERE closed_on IS NULL AND agency IS NOT NULL;
  CREATE UNIQUE INDEX catalogue_pack_name_unique ON catalogue_pack (item_id, name_zh) WHERE closed_on IS NULL;

  REVOKE UPDATE ON catalogue_item, catalogue_pack FROM medgroup_app;
  GRANT UPDATE (category_id, name_zh, name_en, initials, specification_zh, dosage_form_zh, manufacturer_zh, national_code, insurer_code, storage,
    is_essential, is_high_value, unlisted_on, unlist_reason, version) ON catalogue_item TO medgroup_app;
  GRANT UPDATE (name_zh, name_en, gtin, agency, device_identifier, closed_on, version) ON catalogue_pack TO medgroup_app;`;

const houses = `
  ALTER TABLE ward ADD CONSTRAINT ward_house_unique UNIQUE (id, institution_id);

  -- What a house calls something, and what it is in the catalogue; a person decides that.
  CREATE TABLE member_item (
    id uuid CONSTRAINT member_item_pk PRIMARY KEY,
    institution_id uuid NOT NULL CONSTRAINT member_item_institution_fk REFERENCES institution,
    kind text NOT NULL CONSTRAINT member_item_kind_known CHECK (kind IN ('DRUG', 'CONSUMABLE', 'REAGENT')),
    code text NOT NULL CONSTRAINT member_item_code_said CHECK (code <> '' AND length(code) <= 40),
    name_zh text NOT NULL CONSTRAINT member_item_name_said CHECK (btrim(name_zh) <> ''),
    specification_zh text NOT NULL,
    manufacturer_zh text NOT NULL,
    unit_zh text NOT NULL,
    initials text NOT NULL,
    national_code text,
    insurer_code text,
    item_id uuid,
    -- Base units of the item in one of the house's own units.
    units_per_unit bigint CONSTRAINT member_item_units_sane CHECK (units_per_unit BETWEEN 1 AND 1000000),
    mapped_at timestamptz,
    mapped_by uuid CONSTRAINT member_item_mapped_by_fk REFERENCES person,
    -- Why it has no counterpart, such as a preparation of the house itself.
    set_aside_reason text CONSTRAINT member_item_set_aside_said CHECK (btrim(set_aside_reason) <> ''),
    -- The first day on which the house no longer keeps it.
    closed_on date,
    version integer NOT NULL DEFAULT 1,
    plain_name text NOT NULL GENERATED ALWAYS AS (regexp_replace(lower(name_zh || specification_zh), '[\\s()（）\\[\\]*×/·-]', '', 'g')) STORED,
    CONSTRAINT member_item_code_unique UNIQUE (institution_id, code),
    CONSTRAINT member_item_item_fk FOREIGN KEY (item_id, kind) REFERENCES catalogue_item (id, kind),
    CONSTRAINT member_item_mapped_whole CHECK (num_nulls(item_id, units_per_unit, mapped_at, mapped_by) IN (0, 4)),
    CONSTRAINT member_item_mapped_or_set_aside CHECK (item_id IS NULL OR set_aside_reason IS NULL)
  );
  CREATE INDEX member_item_item_index ON member_item (item_id, institution_id) WHERE item_id IS NOT NULL;

  -- What a house, or a ward of it, may use when.
  CREATE TABLE formulary_entry (
    id uuid CONSTRAINT formulary_entry_pk PRIMARY KEY,
    institution_id uuid NOT NULL CONSTRAINT formulary_entry_institution_fk REFERENCES institution,
    ward_id uuid,
    item_id uuid NOT NULL CONSTRAINT formulary_entry_item_fk REFERENCES catalogue_item,
    during daterange NOT NULL CONSTRAINT formulary_entry_during_sane CHECK (NOT isempty(during) AND NOT lower_inf(during)),
    restriction text NOT NULL CONSTRAINT formulary_entry_restriction_known CHECK (restriction IN ('NONE', 'SENIOR_ONLY', 'LIMITED')),
    entered_by uuid CONSTRAINT formulary_entry_entered_by_fk REFERENCES person,
    -- Taken back before it began.
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT formulary_entry_ward_fk FOREIGN KEY (ward_id, institution_id) REFERENCES ward (id, institution_id),
    CONSTRAINT formulary_entry_once EXCLUDE USING gist (institution_id WITH =, coalesce(ward_id, '00000000-0000-0000-0000-000000000000') WITH =,
      item_id WITH =, during WITH &&) WHERE (withdrawn_at IS NULL)
  );
  CREATE INDEX formulary_entry_place_index ON formulary_entry (institution_id, ward_id);`;

/** What is shown to colleagues, and which column names whom it is about; of themselves those who speak for suppliers see what they must. */
const colleagues = [
  ['person', 'id'],
  ['appointment', 'person_id'],
  ['staff_record', null],
  ['person_title', null],
  ['practice_registration', null],
  ['duty_plan', null],
  ['duty_session', null],
  ['duty_technique', null],
  ['joint_ward_member', null],
  ['joint_round', null],
] as const;

const walls = `
  CREATE FUNCTION viewer_catalogue() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.catalogue', true), ''), ',')::uuid[], '{}') $$;
  CREATE FUNCTION viewer_suppliers() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.suppliers', true), ''), ',')::uuid[], '{}') $$;
  -- Somebody who speaks for suppliers and works in no house.
  CREATE FUNCTION viewer_is_outsider() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(current_setting('medgroup.outsider', true), '') = 'on' $$;

  ${['member_item', 'formulary_entry']
    .map(
      table => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_of_house ON ${table} USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_catalogue())::uuid[]));`,
    )
    .join('\n  ')}

  ${colleagues
    .map(
      ([table, self]) =>
        `CREATE POLICY not_for_outsiders ON ${table} AS RESTRICTIVE USING (NOT (SELECT viewer_is_outsider()) OR (SELECT viewer_is_system())${self ? ` OR ${self} = (SELECT viewer_person())` : ''});`,
    )
    .join('\n  ')}`;
