import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A function that looks across the second wall while it works: what it must keep does not depend on who writes. */
function seeingAll(head: string, declarations: string, body: string, result: string): string {
  return `
    CREATE FUNCTION ${head} LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE before text := coalesce(current_setting('medgroup.system', true), ''); ${declarations}
    BEGIN
      PERFORM set_config('medgroup.system', 'on', true);
      ${body}
      PERFORM set_config('medgroup.system', before, true);
      RETURN ${result};
    END $$;`;
}

function refuse(constraint: string, message: string): string {
  return `RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = '${constraint}', MESSAGE = '${message}';`;
}

const settings = `
  CREATE FUNCTION viewer_negotiation() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.negotiation', true), ''), ',')::uuid[], '{}') $$;
  CREATE FUNCTION viewer_contracted() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.contracted', true), ''), ',')::uuid[], '{}') $$;
  -- Groups among places: those named, and those in which the houses named are today.
  CREATE FUNCTION groups_among(places uuid[]) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(found.id), '{}') FROM (
      SELECT g.id FROM medical_group g WHERE g.id = ANY (places)
      UNION SELECT m.group_id FROM membership m WHERE m.institution_id = ANY (places) AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
    ) found $$;`;

const rounds = `
  -- Every change of state there is, and whose it is: the server compares it with its own table when it starts.
  CREATE TABLE negotiation_transition (
    from_state text NOT NULL,
    step text NOT NULL,
    to_state text NOT NULL,
    side text NOT NULL CONSTRAINT negotiation_transition_side_known CHECK (side IN ('GROUP', 'TWO', 'SYSTEM')),
    CONSTRAINT negotiation_transition_pk PRIMARY KEY (from_state, step, to_state, side)
  );
  INSERT INTO negotiation_transition (from_state, step, to_state, side) VALUES
    ('DRAFT', 'OPEN', 'OPEN', 'GROUP'),
    ('DRAFT', 'FAIL', 'FAILED', 'GROUP'),
    ('OPEN', 'CLOSE', 'CLOSED', 'SYSTEM'),
    ('OPEN', 'FAIL', 'FAILED', 'GROUP'),
    ('CLOSED', 'UNSEAL', 'OPENED', 'TWO'),
    ('CLOSED', 'FAIL', 'FAILED', 'GROUP'),
    ('CLOSED', 'FAIL', 'FAILED', 'SYSTEM'),
    ('OPENED', 'AWARD', 'AWARDED', 'GROUP'),
    ('OPENED', 'FAIL', 'FAILED', 'GROUP'),
    ('AWARDED', 'PUBLISH', 'PUBLISHED', 'GROUP'),
    ('AWARDED', 'FAIL', 'FAILED', 'GROUP'),
    ('PUBLISHED', 'SIGN', 'SIGNED', 'SYSTEM'),
    ('PUBLISHED', 'FAIL', 'FAILED', 'SYSTEM');
  REVOKE INSERT, UPDATE ON negotiation_transition FROM medgroup_app;

  CREATE SEQUENCE negotiation_round_number;
  CREATE TABLE negotiation_round (
    id uuid CONSTRAINT negotiation_round_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'YJ' || lpad(nextval('negotiation_round_number')::text, 9, '0') CONSTRAINT negotiation_round_number_unique UNIQUE,
    group_id uuid NOT NULL CONSTRAINT negotiation_round_group_fk REFERENCES medical_group,
    title_zh text NOT NULL,
    kind text NOT NULL CONSTRAINT negotiation_round_kind_known CHECK (kind IN ('DRUG', 'CONSUMABLE', 'REAGENT')),
    state text NOT NULL CONSTRAINT negotiation_round_state_known
      CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED', 'OPENED', 'AWARDED', 'PUBLISHED', 'SIGNED', 'FAILED')),
    demand_until timestamptz NOT NULL,
    bids_until timestamptz NOT NULL,
    reveal_until timestamptz NOT NULL,
    -- When the prices hold.
    term daterange NOT NULL CONSTRAINT negotiation_round_term_whole CHECK (NOT isempty(term) AND NOT lower_inf(term) AND NOT upper_inf(term)),
    weight_price_bp integer NOT NULL,
    weight_quality_bp integer NOT NULL,
    weight_delivery_bp integer NOT NULL,
    -- Whether what is bought stays the supplier's until it is used.
    is_consigned boolean NOT NULL DEFAULT false,
    -- Held before this system, or invented: it comes with its whole past in the transaction that makes it, and only then.
    is_imported boolean NOT NULL DEFAULT false,
    created_by uuid NOT NULL CONSTRAINT negotiation_round_created_by_fk REFERENCES person,
    created_at timestamptz NOT NULL,
    opened_at timestamptz,
    unsealed_at timestamptz,
    awarded_at timestamptz,
    published_at timestamptz,
    signed_at timestamptz,
    failed_at timestamptz,
    fail_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT negotiation_round_deadlines CHECK (demand_until <= bids_until AND bids_until < reveal_until),
    CONSTRAINT negotiation_round_weights
      CHECK (least(weight_price_bp, weight_quality_bp, weight_delivery_bp) >= 0 AND weight_price_bp + weight_quality_bp + weight_delivery_bp = 10000),
    CONSTRAINT negotiation_round_dated CHECK (state = 'FAILED' OR (opened_at IS NOT NULL) = (state <> 'DRAFT')
      AND (unsealed_at IS NOT NULL) = (state IN ('OPENED', 'AWARDED', 'PUBLISHED', 'SIGNED')) AND (awarded_at IS NOT NULL) = (state IN ('AWARDED', 'PUBLISHED', 'SIGNED'))
      AND (published_at IS NOT NULL) = (state IN ('PUBLISHED', 'SIGNED')) AND (signed_at IS NOT NULL) = (state = 'SIGNED')),
    CONSTRAINT negotiation_round_reasoned CHECK ((state = 'FAILED') = (failed_at IS NOT NULL) AND (state = 'FAILED') = (fail_reason IS NOT NULL))
  );
  CREATE INDEX negotiation_round_group_index ON negotiation_round (group_id, created_at, id);
  CREATE INDEX negotiation_round_due_index ON negotiation_round (bids_until) WHERE state IN ('OPEN', 'CLOSED');

  -- A round as it stands, held against every change until the writer is done.
  ${seeingAll(
    'negotiation_round_of(sought uuid) RETURNS negotiation_round',
    'r negotiation_round;',
    'SELECT * INTO r FROM negotiation_round WHERE id = sought FOR SHARE;',
    'r',
  )}
  CREATE FUNCTION negotiation_comes_whole(r negotiation_round) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT r.is_imported AND r.created_at = transaction_timestamp() $$;

  CREATE FUNCTION negotiation_round_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      NEW.created_at := transaction_timestamp();
      IF NEW.state <> 'DRAFT' AND NOT NEW.is_imported THEN
        ${refuse('negotiation_round_born', 'a round begins as a draft')}
      END IF;
      RETURN NEW;
    END IF;
    IF (OLD.number, OLD.group_id, OLD.kind, OLD.is_imported, OLD.created_by, OLD.created_at)
        IS DISTINCT FROM (NEW.number, NEW.group_id, NEW.kind, NEW.is_imported, NEW.created_by, NEW.created_at)
      OR OLD.state <> 'DRAFT' AND (OLD.title_zh, OLD.demand_until, OLD.bids_until, OLD.reveal_until, OLD.term, OLD.weight_price_bp, OLD.weight_quality_bp, OLD.weight_delivery_bp,
        OLD.is_consigned) IS DISTINCT FROM (NEW.title_zh, NEW.demand_until, NEW.bids_until, NEW.reveal_until, NEW.term, NEW.weight_price_bp, NEW.weight_quality_bp,
        NEW.weight_delivery_bp, NEW.is_consigned) THEN
      ${refuse('negotiation_round_fixed', 'what suppliers were told stays')}
    END IF;
    IF OLD.state <> NEW.state AND NOT EXISTS (SELECT FROM negotiation_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'negotiation_round_transition', MESSAGE = format('a round that is %s does not become %s', OLD.state, NEW.state);
    END IF;
    IF OLD.state <> NEW.state AND (NEW.state = 'OPEN' AND NEW.bids_until <= clock_timestamp() OR NEW.state = 'CLOSED' AND NEW.bids_until > clock_timestamp()) THEN
      ${refuse('negotiation_round_calendar', 'it is not the time for that')}
    END IF;
    IF coalesce(OLD.opened_at <> NEW.opened_at, OLD.opened_at IS NOT NULL) OR coalesce(OLD.unsealed_at <> NEW.unsealed_at, OLD.unsealed_at IS NOT NULL)
      OR coalesce(OLD.awarded_at <> NEW.awarded_at, OLD.awarded_at IS NOT NULL) OR coalesce(OLD.published_at <> NEW.published_at, OLD.published_at IS NOT NULL)
      OR coalesce(OLD.signed_at <> NEW.signed_at, OLD.signed_at IS NOT NULL) OR OLD.state = 'FAILED' AND (OLD.failed_at, OLD.fail_reason) IS DISTINCT FROM (NEW.failed_at, NEW.fail_reason) THEN
      ${refuse('negotiation_round_past', 'what has happened stays')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER negotiation_round_moves BEFORE INSERT OR UPDATE ON negotiation_round FOR EACH ROW EXECUTE FUNCTION negotiation_round_moves();`;

const offerings = `
  CREATE TABLE offering (
    id uuid CONSTRAINT offering_pk PRIMARY KEY,
    round_id uuid NOT NULL CONSTRAINT offering_round_fk REFERENCES negotiation_round,
    -- What bids call it: 1, 2, …
    position integer NOT NULL CONSTRAINT offering_position_positive CHECK (position > 0),
    item_id uuid NOT NULL CONSTRAINT offering_item_fk REFERENCES catalogue_item,
    pack_id uuid NOT NULL CONSTRAINT offering_pack_fk REFERENCES catalogue_pack,
    ceiling_fen bigint CONSTRAINT offering_ceiling_positive CHECK (ceiling_fen > 0),
    previous_fen bigint CONSTRAINT offering_previous_positive CHECK (previous_fen > 0),
    previous_source text,
    winners_max integer NOT NULL DEFAULT 1 CONSTRAINT offering_winners_some CHECK (winners_max BETWEEN 1 AND 5),
    -- What all houses together asked for; published with the round.
    packs bigint CONSTRAINT offering_packs_positive CHECK (packs > 0),
    -- Why nobody was awarded it.
    fail_reason text,
    CONSTRAINT offering_position_once UNIQUE (round_id, position),
    CONSTRAINT offering_item_once UNIQUE (round_id, item_id, pack_id),
    CONSTRAINT offering_previous_sourced CHECK ((previous_fen IS NULL) = (previous_source IS NULL))
  );
  CREATE INDEX offering_item_index ON offering (item_id, pack_id);
  GRANT DELETE ON offering TO medgroup_app;

  ${seeingAll(
    'round_of_offering(sought uuid) RETURNS negotiation_round',
    'r negotiation_round;',
    'SELECT n.* INTO r FROM offering o JOIN negotiation_round n ON n.id = o.round_id WHERE o.id = sought FOR SHARE OF n;',
    'r',
  )}
  CREATE FUNCTION offering_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE r negotiation_round := negotiation_round_of(CASE TG_OP WHEN 'DELETE' THEN OLD.round_id ELSE NEW.round_id END);
  BEGIN
    IF TG_OP <> 'UPDATE' AND r.state <> 'DRAFT' AND NOT negotiation_comes_whole(r)
      OR TG_OP = 'UPDATE' AND ((OLD.round_id, OLD.position, OLD.item_id, OLD.pack_id) IS DISTINCT FROM (NEW.round_id, NEW.position, NEW.item_id, NEW.pack_id)
        OR (OLD.ceiling_fen, OLD.previous_fen, OLD.previous_source, OLD.winners_max, OLD.packs)
          IS DISTINCT FROM (NEW.ceiling_fen, NEW.previous_fen, NEW.previous_source, NEW.winners_max, NEW.packs) AND r.state <> 'DRAFT'
        OR OLD.fail_reason IS DISTINCT FROM NEW.fail_reason AND r.state <> 'OPENED') THEN
      ${refuse('offering_drafted', 'what is offered is settled while the round is a draft')}
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NOT EXISTS (SELECT FROM catalogue_item i JOIN catalogue_pack p ON p.item_id = i.id
        WHERE i.id = NEW.item_id AND p.id = NEW.pack_id AND i.group_id = r.group_id AND i.kind = r.kind) THEN
      ${refuse('offering_item_fits', 'the item is not of the catalogue and kind of the round, or the pack is another item’s')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER offering_moves BEFORE INSERT OR UPDATE OR DELETE ON offering FOR EACH ROW EXECUTE FUNCTION offering_moves();

  CREATE TABLE offering_demand (
    offering_id uuid NOT NULL CONSTRAINT offering_demand_offering_fk REFERENCES offering ON DELETE CASCADE,
    institution_id uuid NOT NULL CONSTRAINT offering_demand_institution_fk REFERENCES institution,
    packs bigint NOT NULL CONSTRAINT offering_demand_not_negative CHECK (packs >= 0),
    entered_by uuid NOT NULL CONSTRAINT offering_demand_entered_by_fk REFERENCES person,
    entered_at timestamptz NOT NULL,
    CONSTRAINT offering_demand_pk PRIMARY KEY (offering_id, institution_id)
  );
  ${seeingAll(
    'offering_demand_written() RETURNS trigger',
    '',
    `
      PERFORM FROM negotiation_round r WHERE r.id IN (SELECT o.round_id FROM written w JOIN offering o ON o.id = w.offering_id) ORDER BY r.id FOR SHARE;
      IF EXISTS (SELECT FROM (SELECT DISTINCT o.round_id FROM written w JOIN offering o ON o.id = w.offering_id) a JOIN negotiation_round r ON r.id = a.round_id
          WHERE NOT negotiation_comes_whole(r) AND (r.state <> 'DRAFT' OR r.demand_until <= clock_timestamp())) THEN
        ${refuse('offering_demand_in_time', 'the time to say what is needed has passed')}
      END IF;
      IF EXISTS (SELECT FROM (SELECT DISTINCT o.round_id, w.institution_id FROM written w JOIN offering o ON o.id = w.offering_id) a JOIN negotiation_round r ON r.id = a.round_id
          WHERE NOT EXISTS (SELECT FROM membership m WHERE m.group_id = r.group_id AND m.institution_id = a.institution_id AND m.role <> 'CITY_PARTNER'
            AND m.during @> group_today())) THEN
        ${refuse('offering_demand_of_member', 'the house is not in the group')}
      END IF;`,
    'NULL',
  )}
  CREATE TRIGGER offering_demand_inserted AFTER INSERT ON offering_demand REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION offering_demand_written();
  CREATE TRIGGER offering_demand_updated AFTER UPDATE ON offering_demand REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION offering_demand_written();`;

const bids = `
  CREATE TABLE bid (
    id uuid CONSTRAINT bid_pk PRIMARY KEY,
    round_id uuid NOT NULL CONSTRAINT bid_round_fk REFERENCES negotiation_round,
    supplier_id uuid NOT NULL CONSTRAINT bid_supplier_fk REFERENCES supplier,
    -- SHA-256, in hexadecimal, of the content, a line feed and the nonce.
    seal text NOT NULL CONSTRAINT bid_seal_hex CHECK (seal ~ '^[0-9a-f]{64}$'),
    sealed_at timestamptz NOT NULL,
    sealed_by uuid NOT NULL CONSTRAINT bid_sealed_by_fk REFERENCES person,
    withdrawn_at timestamptz,
    -- When its content came; written by that.
    revealed_at timestamptz,
    -- Why it does not count; written at the opening.
    void_reason text CONSTRAINT bid_void_known CHECK (void_reason IN ('NOT_REVEALED')),
    CONSTRAINT bid_supplier_unique UNIQUE (id, supplier_id)
  );
  CREATE UNIQUE INDEX bid_one_each ON bid (round_id, supplier_id) WHERE withdrawn_at IS NULL;
  CREATE INDEX bid_supplier_index ON bid (supplier_id, sealed_at, id);

  ${seeingAll(
    'round_of_bid(sought uuid) RETURNS negotiation_round',
    'r negotiation_round;',
    'SELECT n.* INTO r FROM bid b JOIN negotiation_round n ON n.id = b.round_id WHERE b.id = sought FOR SHARE OF n;',
    'r',
  )}
  -- A seal is set once, before the deadline by the database's own clock, and never changes.
  CREATE FUNCTION bid_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE r negotiation_round := negotiation_round_of(NEW.round_id); now_at timestamptz := clock_timestamp();
  BEGIN
    IF negotiation_comes_whole(r) AND NEW.sealed_at < r.bids_until THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      IF r.state IS DISTINCT FROM 'OPEN' OR now_at >= r.bids_until THEN
        ${refuse('bid_in_time', 'bids are sealed while the round is open, before its deadline')}
      END IF;
      NEW.sealed_at := now_at;
      RETURN NEW;
    END IF;
    IF (OLD.id, OLD.round_id, OLD.supplier_id, OLD.seal, OLD.sealed_at, OLD.sealed_by) IS DISTINCT FROM (NEW.id, NEW.round_id, NEW.supplier_id, NEW.seal, NEW.sealed_at, NEW.sealed_by) THEN
      ${refuse('bid_sealed', 'a sealed bid stays as it is')}
    END IF;
    IF OLD.revealed_at IS DISTINCT FROM NEW.revealed_at AND pg_trigger_depth() = 1 THEN
      ${refuse('bid_revealed_by_content', 'a bid is revealed by its content')}
    END IF;
    IF OLD.withdrawn_at IS DISTINCT FROM NEW.withdrawn_at AND (OLD.withdrawn_at IS NOT NULL OR r.state <> 'OPEN' OR now_at >= r.bids_until) THEN
      ${refuse('bid_withdrawn_in_time', 'a bid is withdrawn before the deadline, for good')}
    END IF;
    IF OLD.void_reason IS DISTINCT FROM NEW.void_reason AND (OLD.void_reason IS NOT NULL OR r.state <> 'OPENED') THEN
      ${refuse('bid_void_at_opening', 'a bid becomes void when bids are opened')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER bid_moves BEFORE INSERT OR UPDATE ON bid FOR EACH ROW EXECUTE FUNCTION bid_moves();

  -- What was under the seal, letter by letter. Nobody reads it before the opening, the server neither.
  CREATE TABLE bid_content (
    bid_id uuid CONSTRAINT bid_content_pk PRIMARY KEY CONSTRAINT bid_content_bid_fk REFERENCES bid,
    content text NOT NULL,
    nonce text NOT NULL CONSTRAINT bid_content_nonce_long CHECK (nonce ~ '^[0-9A-Za-z_-]{32,128}$'),
    revealed_by uuid NOT NULL CONSTRAINT bid_content_revealed_by_fk REFERENCES person,
    revealed_at timestamptz NOT NULL
  );
  REVOKE UPDATE ON bid_content FROM medgroup_app;
  ${seeingAll(
    'bid_content_moves() RETURNS trigger',
    'b bid; r negotiation_round; supplier_code text; now_at timestamptz := clock_timestamp();',
    `
      r := round_of_bid(NEW.bid_id);
      SELECT * INTO b FROM bid WHERE id = NEW.bid_id FOR SHARE;
      SELECT s.code INTO supplier_code FROM supplier s WHERE s.id = b.supplier_id;
      IF TG_OP = 'UPDATE' OR b.withdrawn_at IS NOT NULL OR NOT negotiation_comes_whole(r) AND (r.unsealed_at IS NOT NULL OR r.state NOT IN ('OPEN', 'CLOSED')
          OR now_at < r.bids_until OR now_at >= r.reveal_until) THEN
        ${refuse('bid_content_in_time', 'the content comes once, after the deadline for bids and before that for revealing')}
      END IF;
      IF encode(sha256(convert_to(NEW.content || chr(10) || NEW.nonce, 'UTF8')), 'hex') <> b.seal THEN
        ${refuse('bid_content_as_sealed', 'the content is not what was sealed')}
      END IF;
      IF NEW.content::jsonb->>'round' IS DISTINCT FROM r.number OR NEW.content::jsonb->>'supplier' IS DISTINCT FROM supplier_code THEN
        ${refuse('bid_content_own', 'the content is of another round or supplier')}
      END IF;
      IF NOT negotiation_comes_whole(r) THEN NEW.revealed_at := now_at; END IF;`,
    'NEW',
  )}
  CREATE TRIGGER bid_content_moves BEFORE INSERT OR UPDATE ON bid_content FOR EACH ROW EXECUTE FUNCTION bid_content_moves();
  -- All that is known of it before the opening: that it has come.
  ${seeingAll(
    'bid_content_arrives() RETURNS trigger',
    '',
    'UPDATE bid SET revealed_at = NEW.revealed_at WHERE id = NEW.bid_id;',
    'NULL',
  )}
  CREATE TRIGGER bid_content_arrives AFTER INSERT ON bid_content FOR EACH ROW EXECUTE FUNCTION bid_content_arrives();

  -- What a bid says of an offering; letter by letter what was sealed.
  CREATE TABLE bid_line (
    bid_id uuid NOT NULL CONSTRAINT bid_line_bid_fk REFERENCES bid,
    offering_id uuid NOT NULL CONSTRAINT bid_line_offering_fk REFERENCES offering,
    price_fen bigint NOT NULL CONSTRAINT bid_line_price_positive CHECK (price_fen > 0),
    packs_max bigint NOT NULL CONSTRAINT bid_line_packs_positive CHECK (packs_max > 0),
    delivery_days integer NOT NULL CONSTRAINT bid_line_delivery CHECK (delivery_days BETWEEN 1 AND 365),
    quality_level integer NOT NULL CONSTRAINT bid_line_quality CHECK (quality_level BETWEEN 1 AND 5),
    void_reason text CONSTRAINT bid_line_void_known CHECK (void_reason IN ('ABOVE_CEILING')),
    score_bp integer CONSTRAINT bid_line_score CHECK (score_bp BETWEEN 0 AND 10000),
    rank integer CONSTRAINT bid_line_rank_positive CHECK (rank > 0),
    CONSTRAINT bid_line_pk PRIMARY KEY (bid_id, offering_id),
    CONSTRAINT bid_line_scored CHECK ((void_reason IS NULL) = (score_bp IS NOT NULL) AND (void_reason IS NULL) = (rank IS NOT NULL))
  );
  CREATE UNIQUE INDEX bid_line_rank_once ON bid_line (offering_id, rank) WHERE rank IS NOT NULL;
  REVOKE UPDATE ON bid_line FROM medgroup_app;
  CREATE FUNCTION bid_line_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${refuse('bid_line_at_opening', 'a bid is read once, at the opening')}
  END $$;
  CREATE TRIGGER bid_line_moves BEFORE UPDATE ON bid_line FOR EACH ROW EXECUTE FUNCTION bid_line_moves();
  ${seeingAll(
    'bid_line_written() RETURNS trigger',
    'broken text;',
    `
      SELECT CASE
          WHEN r.state <> 'OPENED' AND NOT (negotiation_comes_whole(r) AND r.unsealed_at IS NOT NULL) OR b.withdrawn_at IS NOT NULL OR b.void_reason IS NOT NULL
            THEN 'bid_line_at_opening'
          WHEN o.round_id <> r.id OR s.position IS NULL THEN 'bid_line_as_sealed'
          WHEN (w.void_reason IS NOT DISTINCT FROM 'ABOVE_CEILING') <> coalesce(w.price_fen > o.ceiling_fen, false) THEN 'bid_line_ceiling'
        END INTO broken
        FROM written w JOIN bid b ON b.id = w.bid_id JOIN negotiation_round r ON r.id = b.round_id JOIN offering o ON o.id = w.offering_id
        LEFT JOIN (SELECT c.bid_id, l->>'offering' AS position, l->>'priceFen' AS price, l->>'packsMax' AS packs, l->>'deliveryDays' AS days, l->>'qualityLevel' AS level
          FROM bid_content c, jsonb_array_elements(c.content::jsonb->'lines') l WHERE c.bid_id IN (SELECT x.bid_id FROM written x)) s
          ON s.bid_id = b.id AND s.position = o.position::text AND s.price = w.price_fen::text AND s.packs = w.packs_max::text
            AND s.days = w.delivery_days::text AND s.level = w.quality_level::text
        ORDER BY 1 NULLS LAST LIMIT 1;
      IF broken IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = 'a line is read as it was sealed, at the opening';
      END IF;`,
    'NULL',
  )}
  CREATE TRIGGER bid_line_written AFTER INSERT ON bid_line REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION bid_line_written();

  CREATE TABLE opening_signature (
    round_id uuid NOT NULL CONSTRAINT opening_signature_round_fk REFERENCES negotiation_round,
    person_id uuid NOT NULL CONSTRAINT opening_signature_person_fk REFERENCES person,
    -- Whose right it was: their own, or that of somebody who gave it on.
    by_right_of uuid NOT NULL CONSTRAINT opening_signature_right_fk REFERENCES person,
    at timestamptz NOT NULL,
    CONSTRAINT opening_signature_pk PRIMARY KEY (round_id, person_id),
    CONSTRAINT opening_signature_right_once UNIQUE (round_id, by_right_of)
  );
  ${seeingAll(
    'opening_signature_moves() RETURNS trigger',
    'r negotiation_round; now_at timestamptz := clock_timestamp();',
    `
      r := negotiation_round_of(NEW.round_id);
      IF NOT negotiation_comes_whole(r) THEN
        IF r.unsealed_at IS NOT NULL OR r.state <> 'CLOSED' OR now_at < r.reveal_until
            AND EXISTS (SELECT FROM bid b WHERE b.round_id = r.id AND b.withdrawn_at IS NULL AND b.revealed_at IS NULL) THEN
          ${refuse('opening_in_time', 'bids are opened when all have come, or the time for that has passed')}
        END IF;
        NEW.at := now_at;
      END IF;`,
    'NEW',
  )}
  CREATE TRIGGER opening_signature_moves BEFORE INSERT OR UPDATE ON opening_signature FOR EACH ROW EXECUTE FUNCTION opening_signature_moves();

  CREATE TABLE award (
    id uuid CONSTRAINT award_pk PRIMARY KEY,
    offering_id uuid NOT NULL CONSTRAINT award_offering_fk REFERENCES offering,
    bid_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    packs bigint NOT NULL CONSTRAINT award_packs_positive CHECK (packs > 0),
    -- Needed where a better one is passed over.
    reason text,
    awarded_by uuid NOT NULL CONSTRAINT award_awarded_by_fk REFERENCES person,
    awarded_at timestamptz NOT NULL,
    CONSTRAINT award_once UNIQUE (offering_id, bid_id),
    CONSTRAINT award_line_fk FOREIGN KEY (bid_id, offering_id) REFERENCES bid_line (bid_id, offering_id),
    CONSTRAINT award_supplier_fk FOREIGN KEY (bid_id, supplier_id) REFERENCES bid (id, supplier_id)
  );
  GRANT DELETE ON award TO medgroup_app;
  REVOKE UPDATE ON award FROM medgroup_app;
  ${seeingAll(
    'award_moves() RETURNS trigger',
    'r negotiation_round; a award;',
    `
      a := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      r := round_of_offering(a.offering_id);
      IF TG_OP = 'UPDATE' OR r.state <> 'OPENED' AND NOT negotiation_comes_whole(r) THEN
        ${refuse('award_while_opened', 'awards are made and unmade while the bids lie open')}
      END IF;
      IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT FROM bid_line l WHERE l.bid_id = a.bid_id AND l.offering_id = a.offering_id AND l.void_reason IS NULL AND l.packs_max >= a.packs) THEN
        ${refuse('award_within_bid', 'an award goes to a bid that counts, for no more than it offers')}
      END IF;`,
    'a',
  )}
  CREATE TRIGGER award_moves BEFORE INSERT OR UPDATE OR DELETE ON award FOR EACH ROW EXECUTE FUNCTION award_moves();`;

const agreements = `
  CREATE SEQUENCE agreement_number;
  CREATE TABLE agreement (
    id uuid CONSTRAINT agreement_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'XY' || lpad(nextval('agreement_number')::text, 9, '0') CONSTRAINT agreement_number_unique UNIQUE,
    group_id uuid NOT NULL CONSTRAINT agreement_group_fk REFERENCES medical_group,
    supplier_id uuid NOT NULL CONSTRAINT agreement_supplier_fk REFERENCES supplier,
    round_id uuid CONSTRAINT agreement_round_fk REFERENCES negotiation_round,
    during daterange NOT NULL CONSTRAINT agreement_during_whole CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    state text NOT NULL CONSTRAINT agreement_state_known CHECK (state IN ('DRAFT', 'SIGNED', 'TERMINATED')),
    group_signed_by uuid CONSTRAINT agreement_group_signed_by_fk REFERENCES person,
    group_signed_at timestamptz,
    supplier_signed_by uuid CONSTRAINT agreement_supplier_signed_by_fk REFERENCES person,
    supplier_signed_at timestamptz,
    ended_on date,
    end_reason text,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT agreement_parties UNIQUE (id, group_id, supplier_id),
    CONSTRAINT agreement_signatures CHECK ((group_signed_by IS NULL) = (group_signed_at IS NULL) AND (supplier_signed_by IS NULL) = (supplier_signed_at IS NULL)
      AND coalesce(group_signed_by <> supplier_signed_by, true)),
    CONSTRAINT agreement_signed CHECK (state = 'TERMINATED' OR (state = 'SIGNED') = (group_signed_at IS NOT NULL AND supplier_signed_at IS NOT NULL)),
    CONSTRAINT agreement_ended CHECK ((state = 'TERMINATED') = (ended_on IS NOT NULL) AND (state = 'TERMINATED') = (end_reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX agreement_one_each ON agreement (round_id, supplier_id) WHERE round_id IS NOT NULL;
  CREATE INDEX agreement_group_index ON agreement (group_id, created_at, id);
  CREATE INDEX agreement_supplier_index ON agreement (supplier_id, created_at, id);
  CREATE FUNCTION agreement_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.number, OLD.group_id, OLD.supplier_id, OLD.round_id, OLD.during, OLD.created_at) IS DISTINCT FROM (NEW.number, NEW.group_id, NEW.supplier_id, NEW.round_id, NEW.during, NEW.created_at)
      OR OLD.group_signed_at IS NOT NULL AND (OLD.group_signed_at, OLD.group_signed_by) IS DISTINCT FROM (NEW.group_signed_at, NEW.group_signed_by)
      OR OLD.supplier_signed_at IS NOT NULL AND (OLD.supplier_signed_at, OLD.supplier_signed_by) IS DISTINCT FROM (NEW.supplier_signed_at, NEW.supplier_signed_by) THEN
      ${refuse('agreement_fixed', 'what was agreed on and signed stays')}
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state = 'TERMINATED' OR NEW.state = 'DRAFT')
      OR OLD.state = 'TERMINATED' AND (OLD.ended_on, OLD.end_reason, OLD.group_signed_at, OLD.supplier_signed_at) IS DISTINCT FROM (NEW.ended_on, NEW.end_reason, NEW.group_signed_at, NEW.supplier_signed_at) THEN
      ${refuse('agreement_transition', 'an agreement is drafted, signed and ended, in this order')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER agreement_moves BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION agreement_moves();

  CREATE TABLE price_line (
    id uuid CONSTRAINT price_line_pk PRIMARY KEY,
    agreement_id uuid NOT NULL,
    group_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    offering_id uuid CONSTRAINT price_line_offering_fk REFERENCES offering,
    item_id uuid NOT NULL CONSTRAINT price_line_item_fk REFERENCES catalogue_item,
    pack_id uuid NOT NULL CONSTRAINT price_line_pack_fk REFERENCES catalogue_pack,
    -- Of one pack.
    price_fen bigint NOT NULL CONSTRAINT price_line_price_positive CHECK (price_fen > 0),
    -- Of the whole group over the whole time; null: no limit.
    packs_max bigint CONSTRAINT price_line_packs_positive CHECK (packs_max > 0),
    during daterange NOT NULL CONSTRAINT price_line_during_whole CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    CONSTRAINT price_line_agreement_fk FOREIGN KEY (agreement_id, group_id, supplier_id) REFERENCES agreement (id, group_id, supplier_id),
    CONSTRAINT price_line_of_agreement UNIQUE (id, agreement_id),
    CONSTRAINT price_line_no_overlap EXCLUDE USING gist (agreement_id WITH =, item_id WITH =, pack_id WITH =, during WITH &&)
  );
  CREATE INDEX price_line_item_index ON price_line (item_id, pack_id, group_id);
  -- A price is written while its agreement is a draft, is what was awarded, and never changes; only its end may come earlier.
  ${seeingAll(
    'price_line_written() RETURNS trigger',
    'broken text;',
    `
      PERFORM FROM agreement a WHERE a.id IN (SELECT w.agreement_id FROM written w) ORDER BY a.id FOR SHARE;
      SELECT CASE
          WHEN a.state <> 'DRAFT' THEN 'price_line_drafted'
          WHEN NOT w.during <@ a.during THEN 'price_line_within'
          WHEN p.item_id IS DISTINCT FROM w.item_id OR i.group_id IS DISTINCT FROM w.group_id THEN 'price_line_item_fits'
          WHEN a.round_id IS NOT NULL AND NOT EXISTS (SELECT FROM award d JOIN bid_line l ON l.bid_id = d.bid_id AND l.offering_id = d.offering_id JOIN offering o ON o.id = d.offering_id
              WHERE o.id = w.offering_id AND o.round_id = a.round_id AND d.supplier_id = w.supplier_id AND o.item_id = w.item_id AND o.pack_id = w.pack_id
                AND l.price_fen = w.price_fen AND d.packs = w.packs_max) THEN 'price_line_as_awarded'
        END INTO broken
        FROM written w JOIN agreement a ON a.id = w.agreement_id LEFT JOIN catalogue_pack p ON p.id = w.pack_id LEFT JOIN catalogue_item i ON i.id = w.item_id
        ORDER BY 1 NULLS LAST LIMIT 1;
      IF broken IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = 'a price line is not what was agreed on';
      END IF;`,
    'NULL',
  )}
  CREATE TRIGGER price_line_written AFTER INSERT ON price_line REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION price_line_written();
  CREATE FUNCTION price_line_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.id, OLD.agreement_id, OLD.group_id, OLD.supplier_id, OLD.offering_id, OLD.item_id, OLD.pack_id, OLD.price_fen, OLD.packs_max)
        IS DISTINCT FROM (NEW.id, NEW.agreement_id, NEW.group_id, NEW.supplier_id, NEW.offering_id, NEW.item_id, NEW.pack_id, NEW.price_fen, NEW.packs_max)
      OR lower(NEW.during) <> lower(OLD.during) OR upper(NEW.during) > upper(OLD.during) OR upper(NEW.during) < upper(OLD.during) AND upper(NEW.during) < group_today() THEN
      ${refuse('price_line_fixed', 'a price stays; only its end may come earlier, and not in the past')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER price_line_moves BEFORE UPDATE ON price_line FOR EACH ROW EXECUTE FUNCTION price_line_moves();

  CREATE SEQUENCE member_contract_number;
  CREATE TABLE member_contract (
    id uuid CONSTRAINT member_contract_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'HT' || lpad(nextval('member_contract_number')::text, 9, '0') CONSTRAINT member_contract_number_unique UNIQUE,
    agreement_id uuid NOT NULL,
    group_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    institution_id uuid NOT NULL CONSTRAINT member_contract_institution_fk REFERENCES institution,
    state text NOT NULL CONSTRAINT member_contract_state_known CHECK (state IN ('DRAFT', 'SIGNED', 'TERMINATED')),
    -- Whether what is delivered stays the supplier's until it is used.
    is_consigned boolean NOT NULL DEFAULT false,
    institution_signed_by uuid CONSTRAINT member_contract_institution_signed_by_fk REFERENCES person,
    institution_signed_at timestamptz,
    supplier_signed_by uuid CONSTRAINT member_contract_supplier_signed_by_fk REFERENCES person,
    supplier_signed_at timestamptz,
    ended_on date,
    end_reason text,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT member_contract_agreement_fk FOREIGN KEY (agreement_id, group_id, supplier_id) REFERENCES agreement (id, group_id, supplier_id),
    CONSTRAINT member_contract_of_agreement UNIQUE (id, agreement_id),
    CONSTRAINT member_contract_signatures CHECK ((institution_signed_by IS NULL) = (institution_signed_at IS NULL) AND (supplier_signed_by IS NULL) = (supplier_signed_at IS NULL)
      AND coalesce(institution_signed_by <> supplier_signed_by, true)),
    CONSTRAINT member_contract_signed CHECK (state = 'TERMINATED' OR (state = 'SIGNED') = (institution_signed_at IS NOT NULL AND supplier_signed_at IS NOT NULL)),
    CONSTRAINT member_contract_ended CHECK ((state = 'TERMINATED') = (ended_on IS NOT NULL) AND (state = 'TERMINATED') = (end_reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX member_contract_one_each ON member_contract (agreement_id, institution_id) WHERE state <> 'TERMINATED';
  CREATE INDEX member_contract_institution_index ON member_contract (institution_id, created_at, id);
  CREATE INDEX member_contract_supplier_index ON member_contract (supplier_id, created_at, id);
  ${seeingAll(
    'member_contract_moves() RETURNS trigger',
    'a agreement;',
    `
      SELECT * INTO a FROM agreement WHERE id = NEW.agreement_id FOR SHARE;
      IF TG_OP = 'UPDATE' AND ((OLD.number, OLD.agreement_id, OLD.institution_id, OLD.is_consigned, OLD.created_at)
          IS DISTINCT FROM (NEW.number, NEW.agreement_id, NEW.institution_id, NEW.is_consigned, NEW.created_at)
        OR OLD.institution_signed_at IS NOT NULL AND (OLD.institution_signed_at, OLD.institution_signed_by) IS DISTINCT FROM (NEW.institution_signed_at, NEW.institution_signed_by)
        OR OLD.supplier_signed_at IS NOT NULL AND (OLD.supplier_signed_at, OLD.supplier_signed_by) IS DISTINCT FROM (NEW.supplier_signed_at, NEW.supplier_signed_by)) THEN
        ${refuse('member_contract_fixed', 'what was agreed on and signed stays')}
      END IF;
      IF TG_OP = 'UPDATE' AND (OLD.state <> NEW.state AND (OLD.state = 'TERMINATED' OR NEW.state = 'DRAFT')
          OR OLD.state = 'TERMINATED' AND (OLD.ended_on, OLD.end_reason, OLD.institution_signed_at, OLD.supplier_signed_at)
            IS DISTINCT FROM (NEW.ended_on, NEW.end_reason, NEW.institution_signed_at, NEW.supplier_signed_at)) THEN
        ${refuse('member_contract_transition', 'a contract is drafted, signed and ended, in this order')}
      END IF;
      IF NEW.state = 'SIGNED' AND a.state <> 'SIGNED' AND (TG_OP = 'INSERT' OR OLD.state <> 'SIGNED') THEN
        ${refuse('member_contract_after_agreement', 'a house signs when the agreement of the group is signed')}
      END IF;
      IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT FROM membership m WHERE m.group_id = NEW.group_id AND m.institution_id = NEW.institution_id AND m.role <> 'CITY_PARTNER'
          AND m.during @> group_today()) THEN
        ${refuse('member_contract_member', 'the house is not in the group')}
      END IF;`,
    'NEW',
  )}
  CREATE TRIGGER member_contract_moves BEFORE INSERT OR UPDATE ON member_contract FOR EACH ROW EXECUTE FUNCTION member_contract_moves();

  CREATE TABLE member_contract_line (
    contract_id uuid NOT NULL,
    price_line_id uuid NOT NULL,
    -- Says of both that they are of one agreement.
    agreement_id uuid NOT NULL,
    packs_agreed bigint NOT NULL CONSTRAINT member_contract_line_packs_positive CHECK (packs_agreed > 0),
    CONSTRAINT member_contract_line_pk PRIMARY KEY (contract_id, price_line_id),
    CONSTRAINT member_contract_line_contract_fk FOREIGN KEY (contract_id, agreement_id) REFERENCES member_contract (id, agreement_id),
    CONSTRAINT member_contract_line_price_fk FOREIGN KEY (price_line_id, agreement_id) REFERENCES price_line (id, agreement_id)
  );
  CREATE INDEX member_contract_line_price_index ON member_contract_line (price_line_id);
  REVOKE UPDATE ON member_contract_line FROM medgroup_app;
  ${seeingAll(
    'member_contract_line_written() RETURNS trigger',
    '',
    `
      PERFORM FROM agreement a WHERE a.id IN (SELECT w.agreement_id FROM written w) ORDER BY a.id FOR NO KEY UPDATE;
      IF EXISTS (SELECT FROM member_contract c WHERE c.id IN (SELECT w.contract_id FROM written w) AND c.state <> 'DRAFT') THEN
        ${refuse('member_contract_line_drafted', 'what a house agrees to is written while its contract is a draft')}
      END IF;
      IF EXISTS (SELECT FROM member_contract_line l JOIN price_line p ON p.id = l.price_line_id JOIN member_contract c ON c.id = l.contract_id
          WHERE l.price_line_id IN (SELECT w.price_line_id FROM written w) AND c.state <> 'TERMINATED' GROUP BY p.id HAVING sum(l.packs_agreed) > p.packs_max) THEN
        ${refuse('member_contract_line_within', 'the houses together agree to no more than the group')}
      END IF;`,
    'NULL',
  )}
  CREATE TRIGGER member_contract_line_written AFTER INSERT ON member_contract_line REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION member_contract_line_written();`;

const wholes = `
  -- At commit a round is what its parts make of it.
  ${seeingAll(
    'negotiation_round_whole_of(checked uuid) RETURNS void',
    'r negotiation_round; broken text;',
    `
      SELECT * INTO r FROM negotiation_round WHERE id = checked;
      broken := CASE
        WHEN r.state NOT IN ('DRAFT', 'FAILED') AND (NOT EXISTS (SELECT FROM offering o WHERE o.round_id = r.id)
          OR EXISTS (SELECT FROM offering o WHERE o.round_id = r.id AND coalesce(o.packs, -1) <> (SELECT coalesce(sum(d.packs), 0) FROM offering_demand d WHERE d.offering_id = o.id)))
          THEN 'negotiation_round_offered'
        WHEN r.unsealed_at IS NOT NULL AND NOT EXISTS (SELECT FROM opening_signature a JOIN opening_signature b ON b.round_id = a.round_id AND b.person_id > a.person_id
          WHERE a.round_id = r.id AND abs(extract(epoch FROM a.at - b.at)) <= 3600) THEN 'negotiation_round_two_open'
        WHEN r.unsealed_at IS NOT NULL AND EXISTS (SELECT FROM bid b WHERE b.round_id = r.id AND b.withdrawn_at IS NULL
          AND (b.revealed_at IS NULL) <> (b.void_reason IS NOT NULL)) THEN 'negotiation_round_all_read'
        WHEN r.unsealed_at IS NOT NULL AND EXISTS (SELECT FROM bid b JOIN bid_content c ON c.bid_id = b.id WHERE b.round_id = r.id AND b.withdrawn_at IS NULL
          AND jsonb_array_length(c.content::jsonb->'lines') <> (SELECT count(*) FROM bid_line l WHERE l.bid_id = b.id)) THEN 'negotiation_round_all_read'
        WHEN EXISTS (SELECT FROM offering o JOIN award a ON a.offering_id = o.id WHERE o.round_id = r.id GROUP BY o.id
          HAVING count(*) > o.winners_max OR sum(a.packs) > o.packs) THEN 'award_within_demand'
        WHEN EXISTS (SELECT FROM offering o JOIN award a ON a.offering_id = o.id JOIN bid_line l ON l.bid_id = a.bid_id AND l.offering_id = a.offering_id
          JOIN bid_line better ON better.offering_id = o.id AND better.rank < l.rank
          WHERE o.round_id = r.id AND a.reason IS NULL AND NOT EXISTS (SELECT FROM award w WHERE w.offering_id = o.id AND w.bid_id = better.bid_id)) THEN 'award_reasoned'
        WHEN EXISTS (SELECT FROM offering o JOIN award a ON a.offering_id = o.id WHERE o.round_id = r.id AND o.fail_reason IS NOT NULL) THEN 'negotiation_round_awarded'
        WHEN r.awarded_at IS NOT NULL AND r.state <> 'FAILED' AND (NOT EXISTS (SELECT FROM offering o JOIN award a ON a.offering_id = o.id WHERE o.round_id = r.id)
          OR EXISTS (SELECT FROM offering o WHERE o.round_id = r.id AND o.fail_reason IS NULL AND NOT EXISTS (SELECT FROM award a WHERE a.offering_id = o.id)))
          THEN 'negotiation_round_awarded'
        WHEN r.published_at IS NOT NULL AND EXISTS (SELECT FROM offering o JOIN award a ON a.offering_id = o.id WHERE o.round_id = r.id
          AND NOT EXISTS (SELECT FROM price_line p WHERE p.offering_id = o.id AND p.supplier_id = a.supplier_id)) THEN 'negotiation_round_agreed'
        WHEN r.state = 'SIGNED' AND (EXISTS (SELECT FROM agreement g WHERE g.round_id = r.id AND g.state = 'DRAFT')
          OR NOT EXISTS (SELECT FROM agreement g WHERE g.round_id = r.id AND g.group_signed_at IS NOT NULL AND g.supplier_signed_at IS NOT NULL)) THEN 'negotiation_round_signed'
        WHEN r.state = 'FAILED' AND EXISTS (SELECT FROM agreement g WHERE g.round_id = r.id AND g.state <> 'TERMINATED') THEN 'negotiation_round_failed'
      END;
      IF broken IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('round %s breaks %s', checked, broken);
      END IF;`,
    'NULL',
  ).replace('RETURN NULL;', 'RETURN;')}
  CREATE FUNCTION negotiation_round_whole() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE r negotiation_round;
  BEGIN
    IF TG_TABLE_NAME = 'award' THEN
      r := round_of_offering(NEW.offering_id);
      -- One that comes whole is looked at once, for itself, not once more for each of its awards.
      IF NOT negotiation_comes_whole(r) THEN PERFORM negotiation_round_whole_of(r.id); END IF;
    ELSE PERFORM negotiation_round_whole_of(NEW.id);
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER negotiation_round_whole AFTER INSERT OR UPDATE ON negotiation_round
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION negotiation_round_whole();
  CREATE CONSTRAINT TRIGGER negotiation_round_whole AFTER INSERT ON award
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION negotiation_round_whole();`;

/** Who sees what, the same again as the queries ask: the group all, its houses what is published and their own, a supplier what was offered and their own. */
const walls = `
  ALTER TABLE negotiation_round ENABLE ROW LEVEL SECURITY;
  ALTER TABLE negotiation_round FORCE ROW LEVEL SECURITY;
  CREATE POLICY negotiation_round_visible ON negotiation_round USING (viewer_is_system() OR group_id = ANY ((SELECT groups_among(viewer_negotiation()))::uuid[])
    OR (opened_at IS NOT NULL AND cardinality((SELECT viewer_suppliers())) > 0));
  ALTER TABLE offering ENABLE ROW LEVEL SECURITY;
  ALTER TABLE offering FORCE ROW LEVEL SECURITY;
  CREATE POLICY offering_visible ON offering USING (viewer_is_system() OR EXISTS (SELECT FROM negotiation_round r WHERE r.id = offering.round_id));
  ALTER TABLE offering_demand ENABLE ROW LEVEL SECURITY;
  ALTER TABLE offering_demand FORCE ROW LEVEL SECURITY;
  CREATE POLICY offering_demand_visible ON offering_demand USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_negotiation())::uuid[]));
  ALTER TABLE bid ENABLE ROW LEVEL SECURITY;
  ALTER TABLE bid FORCE ROW LEVEL SECURITY;
  -- That somebody has bid is told after the deadline, and to the group alone.
  CREATE POLICY bid_visible ON bid USING (viewer_is_system() OR supplier_id = ANY ((SELECT viewer_suppliers())::uuid[])
    OR EXISTS (SELECT FROM negotiation_round r WHERE r.id = bid.round_id AND r.group_id = ANY ((SELECT viewer_negotiation())::uuid[]) AND r.bids_until <= statement_timestamp()));
  ALTER TABLE bid_content ENABLE ROW LEVEL SECURITY;
  ALTER TABLE bid_content FORCE ROW LEVEL SECURITY;
  CREATE POLICY bid_content_opened ON bid_content FOR SELECT
    USING (EXISTS (SELECT FROM bid b JOIN negotiation_round r ON r.id = b.round_id WHERE b.id = bid_content.bid_id AND r.unsealed_at IS NOT NULL));
  CREATE POLICY bid_content_own ON bid_content FOR INSERT
    WITH CHECK (viewer_is_system() OR EXISTS (SELECT FROM bid b WHERE b.id = bid_content.bid_id AND b.supplier_id = ANY ((SELECT viewer_suppliers())::uuid[])));
  ALTER TABLE bid_line ENABLE ROW LEVEL SECURITY;
  ALTER TABLE bid_line FORCE ROW LEVEL SECURITY;
  CREATE POLICY bid_line_visible ON bid_line USING (viewer_is_system() OR EXISTS (SELECT FROM bid b WHERE b.id = bid_line.bid_id));
  ALTER TABLE opening_signature ENABLE ROW LEVEL SECURITY;
  ALTER TABLE opening_signature FORCE ROW LEVEL SECURITY;
  CREATE POLICY opening_signature_visible ON opening_signature USING (viewer_is_system()
    OR EXISTS (SELECT FROM negotiation_round r WHERE r.id = opening_signature.round_id AND r.group_id = ANY ((SELECT viewer_negotiation())::uuid[])));
  ALTER TABLE award ENABLE ROW LEVEL SECURITY;
  ALTER TABLE award FORCE ROW LEVEL SECURITY;
  CREATE POLICY award_visible ON award USING (viewer_is_system() OR EXISTS (SELECT FROM offering o JOIN negotiation_round r ON r.id = o.round_id WHERE o.id = award.offering_id
    AND (r.published_at IS NOT NULL OR r.group_id = ANY ((SELECT viewer_negotiation())::uuid[]))));
  ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
  ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
  CREATE POLICY agreement_visible ON agreement USING (viewer_is_system() OR group_id = ANY ((SELECT groups_among(viewer_contracted()))::uuid[])
    OR supplier_id = ANY ((SELECT viewer_suppliers())::uuid[]));
  ALTER TABLE price_line ENABLE ROW LEVEL SECURITY;
  ALTER TABLE price_line FORCE ROW LEVEL SECURITY;
  CREATE POLICY price_line_visible ON price_line USING (viewer_is_system() OR group_id = ANY ((SELECT groups_among(viewer_contracted()))::uuid[])
    OR supplier_id = ANY ((SELECT viewer_suppliers())::uuid[]));
  ALTER TABLE member_contract ENABLE ROW LEVEL SECURITY;
  ALTER TABLE member_contract FORCE ROW LEVEL SECURITY;
  CREATE POLICY member_contract_visible ON member_contract USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_contracted())::uuid[])
    OR group_id = ANY ((SELECT viewer_contracted())::uuid[]) OR supplier_id = ANY ((SELECT viewer_suppliers())::uuid[]));
  ALTER TABLE member_contract_line ENABLE ROW LEVEL SECURITY;
  ALTER TABLE member_contract_line FORCE ROW LEVEL SECURITY;
  CREATE POLICY member_contract_line_visible ON member_contract_line
    USING (viewer_is_system() OR EXISTS (SELECT FROM member_contract c WHERE c.id = member_contract_line.contract_id));`;

/**
 * Group purchasing: what houses need, rounds with sealed bids that two people open together, awards, and what is agreed on and signed.
 *
 * Two more settings tell whom a transaction works for: medgroup.negotiation, the houses and groups whose rounds the viewer sees, and
 * medgroup.contracted, those whose agreements, contracts and prices they see. Supplier's people are told by medgroup.suppliers.
 */
export class Negotiation1764300100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [settings, rounds, offerings, bids, agreements, wholes, walls]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE member_contract_line, member_contract, price_line, agreement, award, opening_signature, bid_line, bid_content, bid, offering_demand, offering;
      DROP FUNCTION negotiation_comes_whole, negotiation_round_of, round_of_offering, round_of_bid;
      DROP TABLE negotiation_round, negotiation_transition;
      DROP SEQUENCE member_contract_number, agreement_number, negotiation_round_number;
      DROP FUNCTION negotiation_round_moves, negotiation_round_whole, negotiation_round_whole_of, offering_moves, offering_demand_written, bid_moves, bid_content_moves,
        bid_content_arrives, bid_line_moves, bid_line_written, opening_signature_moves, award_moves, agreement_moves, price_line_written, price_line_moves, member_contract_moves,
        member_contract_line_written, groups_among, viewer_contracted, viewer_negotiation;
    `);
  }
}
