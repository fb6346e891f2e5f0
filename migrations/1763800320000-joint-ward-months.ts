import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened in a ward month by month, as counts that name nobody: the partner of a joint ward compares them too, without seeing the
 * patients of the host's other wards.
 */
export class JointWardMonths1763800320000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION joint_ward_months(looked_at uuid, partner uuid, first_month date, end_month date)
        RETURNS TABLE (month date, admissions integer, sent_down integer, discharges integer, discharged_bed_days integer, diseases integer, occupied integer, open integer)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'Asia/Shanghai' AS $$
      DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        RETURN QUERY
        WITH stays AS (
          SELECT o.since, o.until, e.id AS encounter_id, e.state, e.admitted_at, e.departed_at, e.diagnosis, e.referral_id
          FROM bed_occupancy o JOIN encounter e ON e.id = o.encounter_id
          WHERE o.ward_id = looked_at AND o.kind = 'STAY' AND o.cancelled_at IS NULL AND o.since < end_month::timestamptz AND o.until >= first_month::timestamptz
        ), came AS (
          SELECT date_trunc('month', s.since)::date AS m, count(*) AS n,
            count(*) FILTER (WHERE EXISTS (SELECT FROM transfer t WHERE t.to_encounter_id = s.encounter_id AND t.cancelled_at IS NULL AND t.from_institution_id = partner)
              OR EXISTS (SELECT FROM referral r WHERE r.id = s.referral_id AND r.source_institution_id = partner)) AS down
          FROM stays s WHERE s.since = s.admitted_at GROUP BY 1
        ), gone AS (
          -- The disease stands before the colon, what more is to be said about it after it.
          SELECT date_trunc('month', s.until)::date AS m, count(*) AS n, sum(greatest(s.departed_at::date - s.admitted_at::date, 1)) AS days,
            count(DISTINCT nullif(trim(split_part(s.diagnosis, '：', 1)), '')) AS kinds
          FROM stays s WHERE s.state = 'DEPARTED' AND s.until = s.departed_at GROUP BY 1
        ), lay AS (
          SELECT date_trunc('month', day)::date AS m, count(*) AS n FROM (
            SELECT d.day FROM stays s CROSS JOIN LATERAL generate_series(greatest(s.since::date, first_month), least(s.until, end_month::timestamptz)::date - 1, interval '1 day') AS d(day)
            UNION ALL SELECT s.until::date FROM stays s WHERE s.state = 'DEPARTED' AND s.until = s.departed_at AND s.admitted_at::date = s.departed_at::date
          ) days GROUP BY 1
        ), stood AS (
          SELECT date_trunc('month', d.day)::date AS m, count(*) AS n FROM bed_open_period p JOIN bed b ON b.id = p.bed_id
          CROSS JOIN LATERAL generate_series(greatest(lower(p.during)::date, first_month), least(coalesce(upper(p.during), 'infinity'), end_month::timestamptz)::date - 1, interval '1 day') AS d(day)
          WHERE b.ward_id = looked_at AND p.kind = 'AUTHORISED' GROUP BY 1
        )
        SELECT months.m::date, coalesce(came.n, 0)::integer, coalesce(came.down, 0)::integer, coalesce(gone.n, 0)::integer, coalesce(gone.days, 0)::integer,
          coalesce(gone.kinds, 0)::integer, coalesce(lay.n, 0)::integer, coalesce(stood.n, 0)::integer
        FROM generate_series(first_month::timestamp, end_month::timestamp - interval '1 day', interval '1 month') AS months(m)
        LEFT JOIN came ON came.m = months.m::date LEFT JOIN gone ON gone.m = months.m::date
        LEFT JOIN lay ON lay.m = months.m::date LEFT JOIN stood ON stood.m = months.m::date
        ORDER BY 1;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION joint_ward_months');
  }
}
