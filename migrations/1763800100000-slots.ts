import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The slot pool: sessions of experts whose numbers the community may book first, and who has booked which. */
export class Slots1763800100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE slot_session (
        id uuid CONSTRAINT slot_session_pk PRIMARY KEY,
        institution_id uuid NOT NULL CONSTRAINT slot_session_institution_fk REFERENCES institution,
        department_id uuid NOT NULL CONSTRAINT slot_session_department_fk REFERENCES department,
        clinician_name text NOT NULL,
        service text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        -- All numbers of the session; the first of them are the community's until 'return_at', then the public's.
        capacity integer NOT NULL CONSTRAINT slot_session_capacity_sane CHECK (capacity BETWEEN 1 AND 500),
        community_slots integer NOT NULL CONSTRAINT slot_session_share_within CHECK (community_slots BETWEEN 0 AND capacity),
        return_at timestamptz NOT NULL,
        -- Kept by slot_booking_counted alone.
        booked integer NOT NULL DEFAULT 0 CONSTRAINT slot_session_not_overbooked CHECK (booked BETWEEN 0 AND community_slots),
        opened_by uuid CONSTRAINT slot_session_opened_by_fk REFERENCES person,
        closed_at timestamptz,
        close_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT slot_session_period CHECK (ends_at > starts_at AND return_at <= starts_at),
        CONSTRAINT slot_session_close_whole CHECK ((closed_at IS NULL) = (close_reason IS NULL)),
        CONSTRAINT slot_session_closed_empty CHECK (closed_at IS NULL OR booked = 0),
        CONSTRAINT slot_session_one_place_at_a_time
          EXCLUDE USING gist (institution_id WITH =, clinician_name WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL)
      );
      CREATE INDEX slot_session_coming_index ON slot_session (institution_id, starts_at, id);

      CREATE TABLE slot_booking (
        id uuid CONSTRAINT slot_booking_pk PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT slot_booking_session_fk REFERENCES slot_session,
        number integer NOT NULL CONSTRAINT slot_booking_number_positive CHECK (number >= 1),
        referral_id uuid NOT NULL CONSTRAINT slot_booking_referral_fk REFERENCES referral,
        patient_id uuid NOT NULL CONSTRAINT slot_booking_patient_fk REFERENCES patient,
        booked_at timestamptz NOT NULL,
        booked_by uuid CONSTRAINT slot_booking_booked_by_fk REFERENCES person,
        cancelled_at timestamptz,
        cancel_reason text,
        CONSTRAINT slot_booking_cancel_whole CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
      );
      CREATE UNIQUE INDEX slot_booking_one_per_number ON slot_booking (session_id, number) WHERE cancelled_at IS NULL;
      CREATE UNIQUE INDEX slot_booking_one_per_patient ON slot_booking (session_id, patient_id) WHERE cancelled_at IS NULL;
      CREATE UNIQUE INDEX slot_booking_one_per_referral ON slot_booking (referral_id) WHERE cancelled_at IS NULL;
      CREATE INDEX slot_booking_referral_index ON slot_booking (referral_id, booked_at);

      -- Counts the live bookings of a session in its own row, which everybody in the group may see; the row also makes bookings wait for each
      -- other. A number lies inside the community's share, and nobody books what is closed or back with the public.
      CREATE FUNCTION slot_booking_counted() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE session slot_session; change integer := CASE WHEN NEW.cancelled_at IS NULL THEN 1 ELSE -1 END;
      BEGIN
        UPDATE slot_session SET booked = booked + change, version = version + 1 WHERE id = NEW.session_id RETURNING * INTO session;
        IF change = 1 AND NOT (NEW.number <= session.community_slots AND session.closed_at IS NULL AND NEW.booked_at < session.return_at) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'slot_booking_in_share', MESSAGE = 'a booking takes a number of the community''s share before it returns to the public';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER slot_booking_counted_in AFTER INSERT ON slot_booking
        FOR EACH ROW WHEN (NEW.cancelled_at IS NULL) EXECUTE FUNCTION slot_booking_counted();
      CREATE TRIGGER slot_booking_counted_out AFTER UPDATE OF cancelled_at ON slot_booking
        FOR EACH ROW WHEN ((OLD.cancelled_at IS NULL) <> (NEW.cancelled_at IS NULL)) EXECUTE FUNCTION slot_booking_counted();

      -- The second wall: whoever sees the referral sees its booking.
      ALTER TABLE slot_booking ENABLE ROW LEVEL SECURITY;
      ALTER TABLE slot_booking FORCE ROW LEVEL SECURITY;
      CREATE POLICY slot_booking_of_referral ON slot_booking
        USING (viewer_is_system() OR EXISTS (SELECT FROM referral r WHERE r.id = slot_booking.referral_id));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE slot_booking, slot_session;
      DROP FUNCTION slot_booking_counted;
    `);
  }
}
