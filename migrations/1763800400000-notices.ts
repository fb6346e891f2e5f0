import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told: notices in their inboxes, and messages on their way out of the house. */
export class Notices1763800400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row for each person told. 'params' name places, numbers and times, never a patient.
      CREATE TABLE notice (
        id uuid CONSTRAINT notice_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT notice_person_fk REFERENCES person,
        kind text NOT NULL,
        referral_id uuid CONSTRAINT notice_referral_fk REFERENCES referral,
        params jsonb NOT NULL,
        at timestamptz NOT NULL,
        read_at timestamptz
      );
      CREATE INDEX notice_person_index ON notice (person_id, at, id);
      CREATE INDEX notice_unread_index ON notice (person_id) WHERE read_at IS NULL;
      CREATE INDEX notice_at_index ON notice (at);

      -- Written with what it tells of, in one transaction. The id is the idempotency key at the gateway. No address stands here: it is read
      -- when the message is sent. 'next_at' also hides a message while somebody is sending it.
      CREATE TABLE outgoing_message (
        id uuid CONSTRAINT outgoing_message_pk PRIMARY KEY,
        recipient_kind text NOT NULL CONSTRAINT outgoing_message_recipient_known CHECK (recipient_kind IN ('PERSON', 'PATIENT')),
        recipient_id uuid NOT NULL,
        channel text NOT NULL CONSTRAINT outgoing_message_channel_known CHECK (channel IN ('SMS', 'WECHAT')),
        kind text NOT NULL,
        params jsonb NOT NULL,
        referral_id uuid CONSTRAINT outgoing_message_referral_fk REFERENCES referral,
        report_to uuid[] NOT NULL DEFAULT '{}',
        state text NOT NULL DEFAULT 'QUEUED'
          CONSTRAINT outgoing_message_state_known CHECK (state IN ('QUEUED', 'SENT', 'LOGGED', 'FAILED', 'NO_ADDRESS', 'OVERTAKEN')),
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz DEFAULT clock_timestamp(),
        queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        failure text,
        CONSTRAINT outgoing_message_due CHECK ((state = 'QUEUED') = (next_at IS NOT NULL)),
        CONSTRAINT outgoing_message_over CHECK ((state = 'QUEUED') = (ended_at IS NULL)),
        CONSTRAINT outgoing_message_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL))
      );
      CREATE INDEX outgoing_message_due_index ON outgoing_message (next_at) WHERE state = 'QUEUED';
      CREATE INDEX outgoing_message_referral_index ON outgoing_message (referral_id) WHERE state = 'QUEUED';
      CREATE INDEX outgoing_message_ended_index ON outgoing_message (ended_at) WHERE ended_at IS NOT NULL;
      GRANT DELETE ON notice, outgoing_message TO medgroup_app;

      ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notice FORCE ROW LEVEL SECURITY;
      -- Whoever acts tells others, and cannot read what was told them.
      CREATE POLICY notice_told ON notice FOR INSERT WITH CHECK (true);
      CREATE POLICY notice_own ON notice FOR SELECT USING (viewer_is_system() OR person_id = viewer_person());
      CREATE POLICY notice_read ON notice FOR UPDATE USING (viewer_is_system() OR person_id = viewer_person());
      CREATE POLICY notice_expired ON notice FOR DELETE USING (viewer_is_system());
      ALTER TABLE outgoing_message ENABLE ROW LEVEL SECURITY;
      ALTER TABLE outgoing_message FORCE ROW LEVEL SECURITY;
      CREATE POLICY outgoing_message_queued ON outgoing_message FOR INSERT WITH CHECK (true);
      CREATE POLICY outgoing_message_sent ON outgoing_message USING (viewer_is_system());
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE outgoing_message, notice');
  }
}
