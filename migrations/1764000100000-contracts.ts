import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Family-doctor teams, service packages as dated data, contracts with their 1+1+1 combination, codes that confirm them, what was delivered,
 * and renewals in bulk.
 *
 * What the rules promise is kept here too: one contract per resident at a time, tiers as they should be, a signed contract and a published
 * package never change, a package's items come only with it, the price is that of the packages, a team is led on every day.
 */
export class Contracts1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [teams, packages, contracts, lists, deliveries, codes, renewals, walls])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE renewal_batch_row, renewal_batch, contract_code, service_delivery, family_contract_package, family_contract,
        service_package_item, service_package, family_team_area, family_team_member, family_team;
      DROP SEQUENCE family_contract_number;
      DROP FUNCTION family_team_led, service_payers_fen, service_package_kept, service_package_item_with_package, family_contract_tiers,
        family_contract_kept, family_contract_package_fits, family_contract_priced, service_delivery_in_term, service_delivery_kept,
        contract_refuse, doctor_list_lengths, service_promised, service_expected;
    `);
  }
}

const teams = `
  CREATE FUNCTION contract_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_ARGV[0], MESSAGE = TG_ARGV[1];
  END $$;

  CREATE TABLE family_team (
    id uuid CONSTRAINT family_team_pk PRIMARY KEY,
    institution_id uuid NOT NULL CONSTRAINT family_team_institution_fk REFERENCES institution,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    -- How many contracts it may hold; null leaves that to the policy and the number of its doctors.
    capacity integer CONSTRAINT family_team_capacity_sane CHECK (capacity BETWEEN 1 AND 50000),
    opened_on date NOT NULL,
    closed_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT family_team_code_unique UNIQUE (institution_id, code),
    CONSTRAINT family_team_house_unique UNIQUE (id, institution_id),
    CONSTRAINT family_team_open_order CHECK (closed_on >= opened_on)
  );

  CREATE TABLE family_team_member (
    id uuid CONSTRAINT family_team_member_pk PRIMARY KEY,
    team_id uuid NOT NULL CONSTRAINT family_team_member_team_fk REFERENCES family_team,
    person_id uuid NOT NULL CONSTRAINT family_team_member_person_fk REFERENCES person,
    role text NOT NULL CONSTRAINT family_team_member_role_known CHECK (role IN ('LEAD_GP', 'GP', 'NURSE', 'PUBLIC_HEALTH', 'ADVISER', 'ASSISTANT')),
    starts_on date NOT NULL,
    -- The first day on which they no longer belong to it.
    ends_on date,
    CONSTRAINT family_team_member_order CHECK (ends_on >= starts_on),
    CONSTRAINT family_team_member_one_role EXCLUDE USING gist (team_id WITH =, person_id WITH =, daterange(starts_on, ends_on) WITH &&),
    CONSTRAINT family_team_member_one_lead EXCLUDE USING gist (team_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (role = 'LEAD_GP')
  );
  CREATE INDEX family_team_member_person_index ON family_team_member (person_id);

  -- Neighbourhoods that a team serves first: its place in proposals, no bound.
  CREATE TABLE family_team_area (
    team_id uuid NOT NULL CONSTRAINT family_team_area_team_fk REFERENCES family_team,
    neighbourhood_id uuid NOT NULL CONSTRAINT family_team_area_neighbourhood_fk REFERENCES neighbourhood,
    CONSTRAINT family_team_area_pk PRIMARY KEY (team_id, neighbourhood_id)
  );
  CREATE INDEX family_team_area_neighbourhood_index ON family_team_area (neighbourhood_id);
  GRANT DELETE ON family_team_area TO medgroup_app;

  -- Somebody leads a team on each of its days; looked at when the transaction commits, so that a lead can be replaced.
  CREATE FUNCTION family_team_led() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE looked_at uuid := CASE WHEN TG_TABLE_NAME = 'family_team' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'team_id')::uuid END;
    open daterange; led datemultirange;
  BEGIN
    SELECT daterange(opened_on, closed_on) INTO open FROM family_team WHERE id = looked_at;
    SELECT range_agg(daterange(starts_on, ends_on)) INTO led FROM family_team_member WHERE team_id = looked_at AND role = 'LEAD_GP';
    IF NOT isempty(open) AND NOT coalesce(open <@ led, false) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'family_team_led', MESSAGE = 'somebody leads a team on each of its days';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER family_team_led AFTER INSERT OR UPDATE ON family_team
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION family_team_led();
  CREATE CONSTRAINT TRIGGER family_team_led AFTER INSERT OR UPDATE ON family_team_member
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION family_team_led();`;

const packages = `
  CREATE FUNCTION service_payers_fen(payers jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT coalesce(sum((payer ->> 'fen')::bigint), 0)::bigint FROM jsonb_array_elements(payers) AS payer $$;

  CREATE TABLE service_package (
    id uuid CONSTRAINT service_package_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT service_package_group_fk REFERENCES medical_group,
    code text NOT NULL,
    version integer NOT NULL CONSTRAINT service_package_version_positive CHECK (version >= 1),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    -- Whom it is for; empty: everybody.
    populations text[] NOT NULL DEFAULT '{}' CONSTRAINT service_package_populations_known CHECK (populations <@ '{ELDERLY,CHILD,HYPERTENSION,DIABETES,PREGNANT,DISABLED,MENTAL_DISORDER,TUBERCULOSIS,COPD,CORONARY,STROKE,LOW_INCOME}'),
    price_fen bigint NOT NULL,
    -- [{"payer": "INSURANCE" | "PUBLIC_HEALTH" | "RESIDENT", "fen": 7000}, …]; together the price.
    payers jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    published_by uuid CONSTRAINT service_package_published_by_fk REFERENCES person,
    published_at timestamptz NOT NULL,
    -- The transaction that published it: its items come with it or not at all.
    published_in bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    CONSTRAINT service_package_version_unique UNIQUE (group_id, code, version),
    CONSTRAINT service_package_price_sane CHECK (price_fen BETWEEN 0 AND 100000000),
    CONSTRAINT service_package_paid CHECK (price_fen = service_payers_fen(payers)),
    CONSTRAINT service_package_payers_known CHECK (NOT jsonb_path_exists(payers, '$[*] ? (@.fen < 0 || !(@.payer == "INSURANCE" || @.payer == "PUBLIC_HEALTH" || @.payer == "RESIDENT"))')),
    CONSTRAINT service_package_valid_order CHECK (valid_until >= valid_from),
    CONSTRAINT service_package_one_version EXCLUDE USING gist (group_id WITH =, code WITH =, daterange(valid_from, valid_until) WITH &&)
  );

  CREATE TABLE service_package_item (
    package_id uuid NOT NULL CONSTRAINT service_package_item_package_fk REFERENCES service_package,
    code text NOT NULL,
    place integer NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    times_per_year integer NOT NULL CONSTRAINT service_package_item_times_sane CHECK (times_per_year BETWEEN 1 AND 366),
    -- Who in the team does it.
    role text NOT NULL CONSTRAINT service_package_item_role_known CHECK (role IN ('LEAD_GP', 'GP', 'NURSE', 'PUBLIC_HEALTH', 'ADVISER', 'ASSISTANT')),
    -- The chronic condition whose follow-up is this service.
    condition text,
    minutes integer CONSTRAINT service_package_item_minutes_sane CHECK (minutes BETWEEN 1 AND 600),
    CONSTRAINT service_package_item_pk PRIMARY KEY (package_id, code)
  );

  -- A published package never changes; that it is not signed any more from a day on may be said later.
  CREATE FUNCTION service_package_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(NEW) - 'valid_until' <> to_jsonb(OLD) - 'valid_until' OR NEW.valid_until IS NULL OR NEW.valid_until > OLD.valid_until THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'service_package_kept', MESSAGE = 'a published package never changes, it only ends';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER service_package_kept BEFORE UPDATE ON service_package FOR EACH ROW EXECUTE FUNCTION service_package_kept();
  CREATE FUNCTION service_package_item_with_package() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM service_package p WHERE p.id IN (SELECT package_id FROM new_rows) AND p.published_in <> (pg_current_xact_id()::text)::bigint) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'service_package_item_with_package', MESSAGE = 'items are published together with their package';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER service_package_item_with_package AFTER INSERT ON service_package_item REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION service_package_item_with_package();
  CREATE TRIGGER service_package_item_kept BEFORE UPDATE OR DELETE ON service_package_item
    FOR EACH ROW EXECUTE FUNCTION contract_refuse('service_package_kept', 'items of a published package never change');
  CREATE TRIGGER service_package_stays BEFORE DELETE ON service_package
    FOR EACH ROW EXECUTE FUNCTION contract_refuse('service_package_kept', 'a published package stays');

  -- How often a term promises a service that is due so many times a year, rounded half up, at least once; and how many of those are due by
  -- the end of a day. The k-th of n is due by the end of the k-th n-th of the term.
  CREATE FUNCTION service_promised(starts_on date, agreed_until date, times_per_year integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT greatest(1, (times_per_year * (agreed_until - starts_on) + 182) / 365) $$;
  CREATE FUNCTION service_expected(starts_on date, agreed_until date, times_per_year integer, by_end_of date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT greatest(0, least(by_end_of + 1 - starts_on, agreed_until - starts_on)) * service_promised(starts_on, agreed_until, times_per_year) / (agreed_until - starts_on) $$;`;

const contracts = `
  CREATE SEQUENCE family_contract_number;
  CREATE TABLE family_contract (
    id uuid CONSTRAINT family_contract_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'QY' || lpad(nextval('family_contract_number')::text, 9, '0') CONSTRAINT family_contract_number_unique UNIQUE,
    patient_id uuid NOT NULL CONSTRAINT family_contract_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL CONSTRAINT family_contract_institution_fk REFERENCES institution,
    team_id uuid NOT NULL,
    doctor_id uuid NOT NULL CONSTRAINT family_contract_doctor_fk REFERENCES person,
    district_institution_id uuid CONSTRAINT family_contract_district_fk REFERENCES institution,
    city_institution_id uuid CONSTRAINT family_contract_city_fk REFERENCES institution,
    starts_on date NOT NULL,
    -- The first day after it, as agreed; and as it came about, earlier when it was ended.
    agreed_until date NOT NULL,
    ends_on date NOT NULL,
    state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT family_contract_state_known CHECK (state IN ('DRAFT', 'SIGNED', 'TERMINATED', 'CANCELLED')),
    price_fen bigint NOT NULL CONSTRAINT family_contract_price_sane CHECK (price_fen >= 0),
    -- Agreed with the resident: it is renewed unless they object.
    auto_renew boolean NOT NULL DEFAULT true,
    resident_signed_at timestamptz,
    -- CARRIED: the signature under the contract that this one renews or was transferred from.
    resident_signed_how text CONSTRAINT family_contract_how_known CHECK (resident_signed_how IN ('PAPER', 'CODE', 'CARRIED')),
    signer text CONSTRAINT family_contract_signer_known CHECK (signer IN ('SELF', 'GUARDIAN')),
    guardian_name text,
    witness_id uuid CONSTRAINT family_contract_witness_fk REFERENCES person,
    paper_signed_on date,
    team_signed_by uuid CONSTRAINT family_contract_team_signed_by_fk REFERENCES person,
    team_signed_at timestamptz,
    renews_id uuid CONSTRAINT family_contract_renews_fk REFERENCES family_contract,
    transferred_from_id uuid CONSTRAINT family_contract_transferred_from_fk REFERENCES family_contract,
    -- Of one that goes on from another: the first of the chain, and its first day. What is promised is counted over the chain.
    chain_id uuid CONSTRAINT family_contract_chain_fk REFERENCES family_contract,
    chain_from date,
    end_reason text CONSTRAINT family_contract_end_reason_known CHECK (end_reason IN ('MOVED', 'UNREACHABLE', 'REFUSED', 'BY_RESIDENT', 'DIED', 'TRANSFERRED', 'OTHER')),
    end_note text,
    ended_at timestamptz,
    ended_by uuid CONSTRAINT family_contract_ended_by_fk REFERENCES person,
    created_by uuid CONSTRAINT family_contract_created_by_fk REFERENCES person,
    created_at timestamptz NOT NULL,
    -- The transaction that wrote it: whoever writes it signed at once adds its packages in the same one.
    created_in bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT family_contract_team_fk FOREIGN KEY (team_id, institution_id) REFERENCES family_team (id, institution_id),
    CONSTRAINT family_contract_term CHECK (starts_on < agreed_until AND ends_on BETWEEN starts_on AND agreed_until),
    CONSTRAINT family_contract_signed_whole CHECK (num_nulls(resident_signed_at, resident_signed_how, signer, team_signed_at) = CASE WHEN state IN ('SIGNED', 'TERMINATED') THEN 0 ELSE 4 END),
    CONSTRAINT family_contract_paper_dated CHECK ((resident_signed_how IS NOT DISTINCT FROM 'PAPER') = (paper_signed_on IS NOT NULL)),
    CONSTRAINT family_contract_guardian_named CHECK ((signer IS NOT DISTINCT FROM 'GUARDIAN') = (guardian_name IS NOT NULL)),
    CONSTRAINT family_contract_carried_from CHECK (resident_signed_how IS DISTINCT FROM 'CARRIED' OR num_nonnulls(renews_id, transferred_from_id) > 0),
    CONSTRAINT family_contract_chained_whole CHECK ((transferred_from_id IS NULL) = (chain_id IS NULL) AND (chain_id IS NULL) = (chain_from IS NULL) AND chain_from <= starts_on),
    CONSTRAINT family_contract_ended_whole CHECK ((state = 'TERMINATED') = (end_reason IS NOT NULL) AND (state IN ('TERMINATED', 'CANCELLED')) = (ended_at IS NOT NULL) AND (state = 'TERMINATED' OR ends_on = agreed_until)),
    CONSTRAINT family_contract_one_at_a_time EXCLUDE USING gist (patient_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (state IN ('SIGNED', 'TERMINATED'))
  );
  CREATE UNIQUE INDEX family_contract_one_draft ON family_contract (patient_id, team_id) WHERE state = 'DRAFT';
  CREATE UNIQUE INDEX family_contract_renewed_once ON family_contract (renews_id) WHERE state = 'SIGNED';
  CREATE UNIQUE INDEX family_contract_transferred_once ON family_contract (transferred_from_id);
  CREATE INDEX family_contract_chain_index ON family_contract (chain_id) WHERE chain_id IS NOT NULL;
  CREATE INDEX family_contract_patient_index ON family_contract (patient_id, starts_on);
  CREATE INDEX family_contract_team_index ON family_contract (team_id, ends_on, id);
  CREATE INDEX family_contract_doctor_index ON family_contract (doctor_id, ends_on) WHERE state = 'SIGNED';
  CREATE INDEX family_contract_institution_index ON family_contract (institution_id, ends_on, id);

  CREATE TABLE family_contract_package (
    contract_id uuid NOT NULL CONSTRAINT family_contract_package_contract_fk REFERENCES family_contract,
    package_id uuid NOT NULL CONSTRAINT family_contract_package_package_fk REFERENCES service_package,
    CONSTRAINT family_contract_package_pk PRIMARY KEY (contract_id, package_id)
  );
  CREATE INDEX family_contract_package_package_index ON family_contract_package (package_id);

  -- 1+1+1: a community health centre or a station of one, and at most one district and one city institution.
  CREATE FUNCTION family_contract_tiers() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM institution i WHERE
      (i.id = NEW.institution_id AND i.tier NOT IN ('COMMUNITY', 'STATION'))
      OR (i.id = NEW.district_institution_id AND i.tier <> 'DISTRICT') OR (i.id = NEW.city_institution_id AND i.tier <> 'CITY')) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'family_contract_tiers', MESSAGE = 'a combination has one community, at most one district and one city institution';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER family_contract_tiers AFTER INSERT OR UPDATE OF institution_id, district_institution_id, city_institution_id ON family_contract
    FOR EACH ROW EXECUTE FUNCTION family_contract_tiers();

  -- A contract's content never changes: a draft is signed or put away, a signed one is ended, and that is all.
  CREATE FUNCTION family_contract_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE changing text[] := CASE OLD.state || ' ' || NEW.state
    WHEN 'DRAFT SIGNED' THEN '{state,version,resident_signed_at,resident_signed_how,signer,guardian_name,witness_id,paper_signed_on,team_signed_by,team_signed_at}'
    WHEN 'DRAFT CANCELLED' THEN '{state,version,end_note,ended_at,ended_by}'
    WHEN 'SIGNED TERMINATED' THEN '{state,version,ends_on,end_reason,end_note,ended_at,ended_by}' END;
  BEGIN
    IF changing IS NULL OR to_jsonb(NEW) - changing <> to_jsonb(OLD) - changing THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'family_contract_kept', MESSAGE = 'a contract is signed, put away or ended; its content never changes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER family_contract_kept BEFORE UPDATE ON family_contract FOR EACH ROW EXECUTE FUNCTION family_contract_kept();
  CREATE TRIGGER family_contract_stays BEFORE DELETE ON family_contract
    FOR EACH ROW EXECUTE FUNCTION contract_refuse('family_contract_kept', 'a contract stays');

  -- Packages come with the contract, and are on offer when it begins; a contract that goes on with another team keeps its own.
  CREATE FUNCTION family_contract_package_fits() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM new_rows n JOIN family_contract c ON c.id = n.contract_id
      WHERE c.state <> 'DRAFT' AND c.created_in <> (pg_current_xact_id()::text)::bigint) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'family_contract_kept', MESSAGE = 'packages come with the contract';
    END IF;
    IF EXISTS (SELECT FROM new_rows n JOIN family_contract c ON c.id = n.contract_id JOIN service_package p ON p.id = n.package_id
      WHERE c.transferred_from_id IS NULL AND (c.starts_on < p.valid_from OR c.starts_on >= p.valid_until)) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'family_contract_package_valid', MESSAGE = 'a package is on offer when the contract begins';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER family_contract_package_fits AFTER INSERT ON family_contract_package REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION family_contract_package_fits();
  CREATE TRIGGER family_contract_package_kept BEFORE UPDATE OR DELETE ON family_contract_package
    FOR EACH ROW EXECUTE FUNCTION contract_refuse('family_contract_kept', 'packages of a contract never change');

  -- What is signed has packages, and costs what they cost; looked at when the transaction commits.
  CREATE FUNCTION family_contract_priced() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.price_fen IS DISTINCT FROM (SELECT sum(p.price_fen) FROM family_contract_package c JOIN service_package p ON p.id = c.package_id WHERE c.contract_id = NEW.id) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'family_contract_priced', MESSAGE = 'a signed contract has packages and costs what they cost';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER family_contract_priced AFTER INSERT OR UPDATE OF state ON family_contract
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'SIGNED') EXECUTE FUNCTION family_contract_priced();`;

const lists = `
  -- How many residents doctors have, in whichever centre: their list is one, and its length names nobody.
  CREATE FUNCTION doctor_list_lengths(doctors uuid[]) RETURNS TABLE (doctor_id uuid, contracted integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    RETURN QUERY SELECT c.doctor_id, count(DISTINCT c.patient_id)::integer FROM family_contract c
      WHERE c.doctor_id = ANY (doctors) AND c.state = 'SIGNED' AND c.ends_on > group_today() GROUP BY c.doctor_id;
    PERFORM set_config('medgroup.system', before, true);
  END $$;`;

const deliveries = `
  CREATE TABLE service_delivery (
    id uuid CONSTRAINT service_delivery_pk PRIMARY KEY,
    contract_id uuid NOT NULL CONSTRAINT service_delivery_contract_fk REFERENCES family_contract,
    patient_id uuid NOT NULL CONSTRAINT service_delivery_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL CONSTRAINT service_delivery_institution_fk REFERENCES institution,
    package_id uuid NOT NULL,
    item_code text NOT NULL,
    delivered_on date NOT NULL,
    delivered_by uuid NOT NULL CONSTRAINT service_delivery_delivered_by_fk REFERENCES person,
    -- The follow-up that was this service.
    follow_up_id uuid,
    note text,
    recorded_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    confirmed_how text CONSTRAINT service_delivery_how_known CHECK (confirmed_how IN ('SIGNATURE', 'CODE', 'PHONE')),
    confirmed_by uuid CONSTRAINT service_delivery_confirmed_by_fk REFERENCES person,
    rating integer CONSTRAINT service_delivery_rating_range CHECK (rating BETWEEN 1 AND 5),
    cancelled_at timestamptz,
    cancelled_by uuid CONSTRAINT service_delivery_cancelled_by_fk REFERENCES person,
    cancel_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT service_delivery_item_fk FOREIGN KEY (package_id, item_code) REFERENCES service_package_item (package_id, code),
    CONSTRAINT service_delivery_promised_fk FOREIGN KEY (contract_id, package_id) REFERENCES family_contract_package (contract_id, package_id),
    CONSTRAINT service_delivery_confirmed_whole CHECK ((confirmed_at IS NULL) = (confirmed_how IS NULL) AND (rating IS NULL OR confirmed_at IS NOT NULL)),
    CONSTRAINT service_delivery_cancelled_whole CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
  );
  CREATE UNIQUE INDEX service_delivery_once ON service_delivery (follow_up_id, package_id, item_code) WHERE cancelled_at IS NULL;
  CREATE UNIQUE INDEX service_delivery_once_a_day ON service_delivery (contract_id, package_id, item_code, delivered_on) WHERE cancelled_at IS NULL;
  CREATE INDEX service_delivery_contract_index ON service_delivery (contract_id, package_id, item_code, delivered_on);
  CREATE INDEX service_delivery_patient_index ON service_delivery (patient_id, delivered_on);

  -- Delivered to the resident of the contract, while it ran.
  CREATE FUNCTION service_delivery_in_term() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM family_contract c WHERE c.id = NEW.contract_id AND (c.patient_id, c.institution_id) = (NEW.patient_id, NEW.institution_id)
      AND c.state IN ('SIGNED', 'TERMINATED') AND NEW.delivered_on >= c.starts_on AND NEW.delivered_on < c.ends_on) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'service_delivery_in_term', MESSAGE = 'a service is delivered to the resident of the contract while it runs';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER service_delivery_in_term AFTER INSERT ON service_delivery FOR EACH ROW EXECUTE FUNCTION service_delivery_in_term();

  -- What was delivered is confirmed once or taken back; else it stays as it was written.
  CREATE FUNCTION service_delivery_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE changing text[] := CASE
    WHEN OLD.cancelled_at IS NOT NULL THEN NULL
    WHEN NEW.cancelled_at IS NOT NULL THEN '{version,cancelled_at,cancelled_by,cancel_reason}'
    WHEN OLD.confirmed_at IS NULL THEN '{version,confirmed_at,confirmed_how,confirmed_by,rating}' END;
  BEGIN
    IF changing IS NULL OR to_jsonb(NEW) - changing <> to_jsonb(OLD) - changing THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'service_delivery_kept', MESSAGE = 'a delivery is confirmed once or taken back; else it stays';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER service_delivery_kept BEFORE UPDATE ON service_delivery FOR EACH ROW EXECUTE FUNCTION service_delivery_kept();`;

const codes = `
  -- A code sent to the resident's telephone. The code itself stands nowhere: it follows from the id by the server's secret.
  CREATE TABLE contract_code (
    id uuid CONSTRAINT contract_code_pk PRIMARY KEY,
    contract_id uuid NOT NULL CONSTRAINT contract_code_contract_fk REFERENCES family_contract,
    institution_id uuid NOT NULL CONSTRAINT contract_code_institution_fk REFERENCES institution,
    -- What the code confirms, where it is a delivery and not the contract itself.
    delivery_id uuid CONSTRAINT contract_code_delivery_fk REFERENCES service_delivery,
    sent_at timestamptz NOT NULL,
    sent_by uuid CONSTRAINT contract_code_sent_by_fk REFERENCES person,
    expires_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0 CONSTRAINT contract_code_attempts_positive CHECK (attempts >= 0),
    used_at timestamptz,
    CONSTRAINT contract_code_expiry_after CHECK (expires_at > sent_at)
  );
  CREATE INDEX contract_code_contract_index ON contract_code (contract_id, sent_at);`;

const renewals = `
  CREATE TABLE renewal_batch (
    id uuid CONSTRAINT renewal_batch_pk PRIMARY KEY,
    institution_id uuid NOT NULL CONSTRAINT renewal_batch_institution_fk REFERENCES institution,
    team_id uuid NOT NULL CONSTRAINT renewal_batch_team_fk REFERENCES family_team,
    -- Where the residents signed on paper; else the agreement of the contract to renew is carried over.
    paper_signed_on date,
    witness_id uuid CONSTRAINT renewal_batch_witness_fk REFERENCES person,
    -- Whose residents those become whose doctor has left the team.
    doctor_id uuid CONSTRAINT renewal_batch_doctor_fk REFERENCES person,
    requested_by uuid NOT NULL CONSTRAINT renewal_batch_requested_by_fk REFERENCES person,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT renewal_batch_paper_whole CHECK ((paper_signed_on IS NULL) = (witness_id IS NULL))
  );
  CREATE INDEX renewal_batch_team_index ON renewal_batch (team_id, created_at);

  CREATE TABLE renewal_batch_row (
    batch_id uuid NOT NULL CONSTRAINT renewal_batch_row_batch_fk REFERENCES renewal_batch,
    contract_id uuid NOT NULL CONSTRAINT renewal_batch_row_contract_fk REFERENCES family_contract,
    outcome text NOT NULL DEFAULT 'WAITING' CONSTRAINT renewal_batch_row_outcome_known CHECK (outcome IN ('WAITING', 'RENEWED', 'REFUSED')),
    new_contract_id uuid CONSTRAINT renewal_batch_row_new_contract_fk REFERENCES family_contract CONSTRAINT renewal_batch_row_new_contract_unique UNIQUE,
    code text,
    message_zh text,
    message_en text,
    CONSTRAINT renewal_batch_row_pk PRIMARY KEY (batch_id, contract_id),
    CONSTRAINT renewal_batch_row_whole CHECK ((outcome = 'RENEWED') = (new_contract_id IS NOT NULL) AND (outcome = 'REFUSED') = (code IS NOT NULL) AND num_nulls(code, message_zh, message_en) IN (0, 3))
  );
  CREATE UNIQUE INDEX renewal_batch_row_waiting_once ON renewal_batch_row (contract_id) WHERE outcome = 'WAITING';`;

const walls = `
  -- The second wall: residents' contracts and services are seen where the viewer may see the panel.
  ${['family_contract', 'service_delivery', 'contract_code', 'renewal_batch']
    .map(
      table => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_of_panel ON ${table}
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_panel())::uuid[]));`,
    )
    .join('')}
  ALTER TABLE family_contract_package ENABLE ROW LEVEL SECURITY;
  ALTER TABLE family_contract_package FORCE ROW LEVEL SECURITY;
  CREATE POLICY family_contract_package_of_contract ON family_contract_package
    USING (viewer_is_system() OR EXISTS (SELECT FROM family_contract c WHERE c.id = contract_id));
  ALTER TABLE renewal_batch_row ENABLE ROW LEVEL SECURITY;
  ALTER TABLE renewal_batch_row FORCE ROW LEVEL SECURITY;
  CREATE POLICY renewal_batch_row_of_batch ON renewal_batch_row
    USING (viewer_is_system() OR EXISTS (SELECT FROM renewal_batch b WHERE b.id = batch_id));`;
