import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures of months as they were reckoned, and what has changed since. A month stands as long as nothing was committed that tells of a day of it or
 * before it and that its reckoning did not see: triggers note the first day that each transaction changes for a centre, readers compare. So a
 * late fact is never missed, whichever of the two committed first, and nobody waits for anybody.
 */
export class CareFigureMonth1764180100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    for (const { table, event, changes } of followed) await db.query(follow(table, event, changes));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { table, event } of followed) await db.query(`DROP FUNCTION ${nameOf(table, event)} CASCADE`);
    await db.query('DROP TABLE care_figure_month, care_figure_change');
  }
}

const tables = `
  CREATE TABLE care_figure_month (
    institution_id uuid NOT NULL,
    month date NOT NULL,
    -- The day that it shows: the last one of the month, or the day on which it was reckoned.
    as_of date NOT NULL,
    -- The limits of the policies that it was judged by.
    limits jsonb NOT NULL,
    -- What its reckoning saw, and in which database cluster: transactions are counted anew where a dump is restored.
    snapshot text NOT NULL,
    cluster text NOT NULL,
    kept_at timestamptz NOT NULL,
    -- Sums by figure, team and doctor.
    sums jsonb NOT NULL,
    CONSTRAINT care_figure_month_pk PRIMARY KEY (institution_id, month)
  );
  CREATE TABLE care_figure_change (
    institution_id uuid NOT NULL,
    -- From which day on figures may be different.
    since date NOT NULL,
    -- The transaction that changed something.
    tx bigint NOT NULL,
    CONSTRAINT care_figure_change_pk PRIMARY KEY (institution_id, since, tx)
  );
  -- Few people make a sum that tells who they are: it is shown through what hides it.
  ALTER TABLE care_figure_month ENABLE ROW LEVEL SECURITY;
  ALTER TABLE care_figure_month FORCE ROW LEVEL SECURITY;
  CREATE POLICY care_figure_month_of_system ON care_figure_month USING (viewer_is_system());
  -- Written by the triggers alone; what no month needs any more is taken away.
  REVOKE INSERT, UPDATE ON care_figure_change FROM medgroup_app;
  GRANT DELETE ON care_figure_month, care_figure_change TO medgroup_app;`;

type Event = 'INSERT' | 'UPDATE' | 'DELETE';

interface Followed {
  readonly table: string;
  readonly event: Event;
  /** For which centres something is different, from which day on; of `n`, and of `b` what it was before. Null when figures do not tell of it. */
  readonly changes: string;
}

/** A resident's facts count where the resident is, and those of a duplicate where the one is that is kept. */
const home = 'coalesce(k.institution_id, r.institution_id)';
const ofPatient = (patient: string): string =>
  `JOIN resident r ON r.patient_id = ${patient} LEFT JOIN resident k ON k.patient_id = r.merged_into`;
const updated = 'FROM changed n JOIN before b USING (id)';
const everything = `'-infinity'::date`;

/** The earlier of what a day was and is, where it is another one now. */
const shifted = (day: string): string =>
  `CASE WHEN b.${day} IS DISTINCT FROM n.${day} THEN least(b.${day}, n.${day}) END`;

/** Something of a resident that counts from a day on, until it is taken back. */
function ofResident(table: string, day: string, end: string): Followed[] {
  return [
    { table, event: 'INSERT', changes: `SELECT ${home}, n.${day} FROM changed n ${ofPatient('n.patient_id')}` },
    { table, event: 'UPDATE', changes: `SELECT ${home}, ${end} ${updated} ${ofPatient('n.patient_id')}` },
  ];
}

const followed: readonly Followed[] = [
  {
    table: 'resident',
    event: 'INSERT',
    changes: `SELECT n.institution_id, n.registered_on FROM changed n
      UNION ALL SELECT k.institution_id, ${everything} FROM changed n JOIN resident k ON k.patient_id = n.merged_into`,
  },
  {
    table: 'resident',
    event: 'UPDATE',
    changes: `SELECT i.id, CASE WHEN (b.institution_id, b.neighbourhood_id, b.merged_into) IS DISTINCT FROM (n.institution_id, n.neighbourhood_id, n.merged_into)
        THEN ${everything} ELSE least(${['registered_on', 'died_on', 'moved_out_on'].map(shifted).join(', ')}) END
      FROM changed n JOIN before b USING (patient_id) LEFT JOIN resident o ON o.patient_id = b.merged_into LEFT JOIN resident k ON k.patient_id = n.merged_into
      CROSS JOIN LATERAL (VALUES (n.institution_id), (b.institution_id), (o.institution_id), (k.institution_id)) AS i(id)`,
  },
  {
    table: 'patient',
    event: 'UPDATE',
    changes: `SELECT ${home}, ${everything} ${updated} ${ofPatient('n.id')} WHERE b.birth_date IS DISTINCT FROM n.birth_date`,
  },
  ...ofResident('key_population', 'since', `least(${shifted('since')}, ${shifted('until')})`),
  ...ofResident('care_register', 'since', `least(${shifted('since')}, ${shifted('closed_on')})`),
  ...ofResident('follow_up', 'done_on', 'CASE WHEN b.cancelled_at IS DISTINCT FROM n.cancelled_at THEN n.done_on END'),
  ...ofResident(
    'outpatient_visit',
    'visited_on',
    'CASE WHEN b.undone_at IS DISTINCT FROM n.undone_at THEN n.visited_on END',
  ),
  {
    table: 'measurement',
    event: 'INSERT',
    changes: `SELECT ${home}, f.done_on FROM changed n JOIN follow_up f ON f.id = n.follow_up_id ${ofPatient('n.patient_id')}`,
  },
  {
    table: 'measurement',
    event: 'UPDATE',
    changes: `SELECT ${home}, f.done_on ${updated} JOIN follow_up f ON f.id = n.follow_up_id ${ofPatient('n.patient_id')}
      WHERE b.cancelled_at IS DISTINCT FROM n.cancelled_at`,
  },
  {
    table: 'family_contract',
    event: 'INSERT',
    changes: `SELECT n.institution_id, n.starts_on FROM changed n WHERE n.state IN ('SIGNED', 'TERMINATED')`,
  },
  {
    table: 'family_contract',
    event: 'UPDATE',
    changes: `SELECT n.institution_id, CASE WHEN b.state IN ('SIGNED', 'TERMINATED') THEN ${shifted('ends_on')}
        WHEN n.state IN ('SIGNED', 'TERMINATED') THEN n.starts_on END ${updated}`,
  },
  {
    table: 'service_delivery',
    event: 'INSERT',
    changes: 'SELECT n.institution_id, n.delivered_on FROM changed n',
  },
  {
    table: 'service_delivery',
    event: 'UPDATE',
    changes: `SELECT n.institution_id, n.delivered_on ${updated} WHERE b.cancelled_at IS DISTINCT FROM n.cancelled_at`,
  },
  // A new team has nobody until it serves somewhere or somebody signs with it.
  {
    table: 'family_team',
    event: 'UPDATE',
    changes: `SELECT n.institution_id, CASE WHEN b.code IS DISTINCT FROM n.code THEN ${everything}
        ELSE least(${shifted('opened_on')}, ${shifted('closed_on')}) END ${updated}`,
  },
  // Which neighbourhoods a team serves is told without days.
  ...(['INSERT', 'DELETE'] as const).map(event => ({
    table: 'family_team_area',
    event,
    changes: `SELECT t.institution_id, ${everything} FROM changed n JOIN family_team t ON t.id = n.team_id`,
  })),
  {
    table: 'family_team_member',
    event: 'INSERT',
    changes: `SELECT t.institution_id, n.starts_on FROM changed n JOIN family_team t ON t.id = n.team_id WHERE n.role = 'LEAD_GP'`,
  },
  {
    table: 'family_team_member',
    event: 'UPDATE',
    changes: `SELECT t.institution_id, CASE WHEN (b.role, b.person_id, b.starts_on) IS DISTINCT FROM (n.role, n.person_id, n.starts_on)
        THEN least(b.starts_on, n.starts_on) ELSE ${shifted('ends_on')} END ${updated} JOIN family_team t ON t.id = n.team_id
      WHERE 'LEAD_GP' IN (b.role, n.role)`,
  },
];

function nameOf(table: string, event: Event): string {
  return `figure_follow_${table}_${event.toLowerCase()}`;
}

function follow(table: string, event: Event, changes: string): string {
  const seen = {
    INSERT: 'NEW TABLE AS changed',
    UPDATE: 'OLD TABLE AS before NEW TABLE AS changed',
    DELETE: 'OLD TABLE AS changed',
  };
  // What begins later than tomorrow is no part of any month that is reckoned before it comes.
  return `
    CREATE FUNCTION ${nameOf(table, event)}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE wall text := coalesce(current_setting('medgroup.system', true), '');
    BEGIN
      PERFORM set_config('medgroup.system', 'on', true);
      INSERT INTO care_figure_change (institution_id, since, tx)
      SELECT x.institution_id, min(x.since), (pg_current_xact_id()::text)::bigint FROM (${changes}) AS x(institution_id, since)
      WHERE x.institution_id IS NOT NULL AND x.since <= group_today() + 1 GROUP BY 1
      ON CONFLICT DO NOTHING;
      PERFORM set_config('medgroup.system', wall, true);
      RETURN NULL;
    END $$;
    CREATE TRIGGER figure_follow_${event.toLowerCase()} AFTER ${event} ON ${table} REFERENCING ${seen[event]}
      FOR EACH STATEMENT EXECUTE FUNCTION ${nameOf(table, event)}();`;
}
