import { assertNever } from '../kernel/invariant';
import { CareFigureCode } from './figures.rules';

/**
 * The figures as SQL. $1 are houses, $2 the first days of months and $3, in their order, the days that they are looked at; $4 are the limits of
 * the policies as JSON; $5 is a team and $6 a doctor, null for all. Each figure is a set of what counts of residents (`num`) against what (`den`),
 * from the `first` to the `last` month by their places in $3; sums and rows are made of the same sets, so that a figure opens to exactly what it
 * counts. A resident may be there in several parts.
 *
 * Days become places of months before anything is joined: what stays as it is for a year is one row, not twelve.
 */
export function figureSql(code: CareFigureCode): string {
  switch (code) {
    case CareFigureCode.CONTRACTING_RATE:
      return `SELECT ${whose}, s.first, s.last, (s.contract_id IS NOT NULL)::int AS num, 1 AS den FROM people s`;
    case CareFigureCode.KEY_POPULATION_RATE:
      return `SELECT ${whose}, s.first, s.last, (s.contract_id IS NOT NULL)::int AS num, 1 AS den FROM keyed s`;
    case CareFigureCode.FULFILMENT_RATE:
      return fulfilment;
    case CareFigureCode.SERVED_RATE:
      return served;
    case CareFigureCode.HYPERTENSION_STANDARD_RATE:
      return standard('HYPERTENSION');
    case CareFigureCode.DIABETES_STANDARD_RATE:
      return standard('DIABETES');
    case CareFigureCode.HYPERTENSION_CONTROL_RATE:
      return control('HYPERTENSION', pressureOnTarget);
    case CareFigureCode.DIABETES_CONTROL_RATE:
      return control('DIABETES', glucoseOnTarget);
    case CareFigureCode.IN_COMBINATION_RATE:
      return inCombination;
    default:
      return assertNever(code);
  }
}

const whose = 's.patient_id, s.institution_id, s.team_id, s.doctor_id';

const limit = (name: string): string => `(($4::jsonb ->> '${name}')::int)`;

const lastMonth = 'cardinality($3::date[])';
/** The first month that is looked at on a day or later, and the last one before it; their places. */
const monthFrom = (day: string): string => `(width_bucket(${day} - 1, $3::date[]) + 1)`;
const monthBefore = (day: string): string => `width_bucket(${day} - 1, $3::date[])`;
/** The last month that is looked at so long after a day at most, `times` being the days so long before each; years differ in length. */
const monthUnder = (day: string, times: string): string => `width_bucket(${day} - 1, (SELECT b.${times} FROM back b))`;

/** One key for three: of three equalities the planner may take the one that says least for the join. */
const service = (root: string, packageId: string, code: string): string => `${root}::text || ${packageId} || ${code}`;

const fulfilment = `SELECT ${whose}, n AS first, n AS last, least(e.expected, coalesce(width_bucket(n, d.months), 0)) AS num, e.expected AS den
  FROM people s JOIN family_contract_package c ON c.contract_id = s.contract_id JOIN service_package_item i ON i.package_id = c.package_id
  LEFT JOIN delivered d ON d.service = ${service('s.root_id', 'i.package_id', 'i.code')}
  CROSS JOIN LATERAL generate_series(s.first, s.last) AS n
  CROSS JOIN LATERAL (SELECT service_expected(s.promised_from, s.agreed_until, i.times_per_year, ($3::date[])[n]) AS expected) e`;

const served = `SELECT ${whose}, x.first, x.last, x.num, 1 AS den FROM people s
  LEFT JOIN (SELECT d.root_id, min(d.months[1]) AS first FROM delivered d GROUP BY 1) d ON d.root_id = s.root_id
  CROSS JOIN LATERAL (VALUES (0, s.first, least(s.last, d.first - 1)), (1, greatest(s.first, d.first), CASE WHEN d.first IS NOT NULL THEN s.last END)) AS x(num, first, last)
  WHERE s.contract_id IS NOT NULL AND x.first <= x.last`;

const standard = (condition: string): string => `SELECT ${whose}, s.n AS first, s.n AS last,
    (coalesce(width_bucket(s.n, f.firsts) - width_bucket(s.n - 1, f.lasts), 0)
      >= greatest(${limit(condition)} * least(12, s.months) / 12, CASE WHEN s.months <= 12 THEN least(s.months, ${limit('firstMonthsMonthly')}) END))::int AS num,
    1 AS den
  FROM (SELECT g.*, m.number - g.since_number - (g.since + (m.number - g.since_number) * interval '1 month' > m.day)::int AS months
    FROM managed g JOIN month m ON m.n = g.n) s LEFT JOIN (
    SELECT f.patient_id, array_agg(f.first ORDER BY f.first) AS firsts, array_agg(f.last ORDER BY f.last) AS lasts
    FROM seen f WHERE '${condition}' = ANY (f.conditions) GROUP BY 1) f
  ON f.patient_id = s.patient_id WHERE s.condition = '${condition}' AND s.months > 0`;

/** Months since the year dot, for the difference of two. */
const monthNumber = (day: string): string => `(extract(year FROM ${day}) * 12 + extract(month FROM ${day}))::int`;

const valueIn = (code: string): string =>
  `(SELECT v.value_milli FROM measurement v WHERE v.follow_up_id = f.id AND v.code = '${code}' AND v.cancelled_at IS NULL)`;
const pressureOnTarget = `${valueIn('SYSTOLIC')} < ${limit('systolicMmHgMax')} * 1000 AND ${valueIn('DIASTOLIC')} < ${limit('diastolicMmHgMax')} * 1000`;
const glucoseOnTarget = `${valueIn('GLUCOSE_FASTING')} < ${limit('fastingGlucoseMilliMax')}`;

/** A follow-up is the last one until the next, for twelve months at most. */
const control = (
  condition: string,
  onTarget: string,
): string => `SELECT ${whose}, s.n AS first, s.n AS last, coalesce(f.on_target, false)::int AS num, 1 AS den
  FROM managed s LEFT JOIN (
    SELECT f.patient_id, f.first, f.last, ${onTarget} AS on_target FROM (
      SELECT f.id, f.patient_id, f.first,
        least(f.last, lead(f.first) OVER (PARTITION BY f.patient_id ORDER BY f.done_on, f.done_at, f.id) - 1) AS last
      FROM seen f WHERE '${condition}' = ANY (f.conditions)) f
    WHERE f.first <= f.last) f
  ON f.patient_id = s.patient_id AND s.n BETWEEN f.first AND f.last WHERE s.condition = '${condition}'`;

const inCombination = `SELECT ${whose}, v.n AS first, v.n AS last,
    coalesce(v.institution_id IN (s.institution_id, s.district_id, s.city_id), false)::int AS num, 1 AS den
  FROM keyed s JOIN visit v ON v.patient_id = s.patient_id AND v.n BETWEEN s.first AND s.last WHERE s.contract_id IS NOT NULL`;

/**
 * What all figures are made of: `who` maps duplicates to the residents they were merged into; `people` are the residents with the contract that
 * runs and whose they are, each cut where one of these changes; `keyed` the parts of that time in which they belong to a key population;
 * `managed` who is in a register, month by month, since when; `seen` their follow-ups, with the months whose twelve months before hold them.
 */
export const figureSource = `
  month AS MATERIALIZED (SELECT m.month, m.day, m.n::int, ${monthNumber('m.day')} AS number FROM unnest($2::date[], $3::date[]) WITH ORDINALITY AS m(month, day, n)),
  back AS MATERIALIZED (
    SELECT array_agg((m.day - interval '1 year')::date ORDER BY m.n) AS year,
      array_agg((m.day - ${limit('elderlyYearsMin')} * interval '1 year')::date ORDER BY m.n) AS elderly,
      array_agg((m.day - (${limit('childYearsMax')} + 1) * interval '1 year')::date ORDER BY m.n) AS child FROM month m),
  who AS MATERIALIZED (
    SELECT o.patient_id AS own_id, o.patient_id, o.institution_id FROM resident o WHERE o.institution_id = ANY ($1) AND o.merged_into IS NULL
    UNION ALL SELECT a.patient_id, o.patient_id, o.institution_id FROM resident a JOIN resident o ON o.patient_id = a.merged_into
    WHERE a.merged_into IS NOT NULL AND o.institution_id = ANY ($1)),
  there AS (
    SELECT r.patient_id, r.institution_id, r.neighbourhood_id, ${monthFrom('r.registered_on')} AS first,
      least(${monthBefore('r.died_on')}, ${monthBefore('r.moved_out_on')}, ${lastMonth}) AS last
    FROM resident r WHERE r.institution_id = ANY ($1) AND r.merged_into IS NULL),
  -- Each contract until the next begins, and how long it runs.
  signed AS (
    SELECT w.patient_id, c.id, c.team_id, c.doctor_id, c.agreed_until, coalesce(c.chain_id, c.id) AS root_id, coalesce(c.chain_from, c.starts_on) AS promised_from,
      c.district_institution_id AS district_id, c.city_institution_id AS city_id, ${monthFrom('c.starts_on')} AS first, ${monthBefore('c.ends_on')} AS runs_until,
      least(${monthBefore('lead(c.starts_on) OVER (PARTITION BY w.patient_id ORDER BY c.starts_on, c.ends_on, c.id)')}, ${lastMonth}) AS last
    FROM who w JOIN family_contract c ON c.patient_id = w.own_id AND c.institution_id = w.institution_id
    WHERE c.state IN ('SIGNED', 'TERMINATED') AND c.ends_on > c.starts_on AND c.institution_id = ANY ($1)),
  team AS MATERIALIZED (
    SELECT t.id, t.institution_id, t.code, ${monthFrom('t.opened_on')} AS first, least(${monthBefore('t.closed_on')}, ${lastMonth}) AS last
    FROM family_team t WHERE t.institution_id = ANY ($1)),
  -- Which team serves a neighbourhood first and who leads it, as long as that stays.
  area AS MATERIALIZED (
    SELECT a.institution_id, a.neighbourhood_id, a.team_id, a.lead_id, min(a.n) AS first, max(a.n) AS last FROM (
      SELECT a.*, a.n - row_number() OVER (PARTITION BY a.institution_id, a.neighbourhood_id, a.team_id, a.lead_id ORDER BY a.n) AS run FROM (
        SELECT DISTINCT ON (p.institution_id, p.neighbourhood_id, m.n) p.institution_id, p.neighbourhood_id, m.n, t.id AS team_id, l.person_id AS lead_id
        FROM (SELECT DISTINCT t.institution_id, a.neighbourhood_id FROM team t JOIN family_team_area a ON a.team_id = t.id) p CROSS JOIN month m
        LEFT JOIN (team t JOIN family_team_area a ON a.team_id = t.id)
          ON t.institution_id = p.institution_id AND a.neighbourhood_id = p.neighbourhood_id AND m.n BETWEEN t.first AND t.last
        LEFT JOIN family_team_member l ON l.team_id = t.id AND l.role = 'LEAD_GP' AND l.starts_on <= m.day AND (l.ends_on IS NULL OR l.ends_on > m.day)
        ORDER BY p.institution_id, p.neighbourhood_id, m.n, t.code) a) a
    GROUP BY a.institution_id, a.neighbourhood_id, a.team_id, a.lead_id, a.run),
  -- The time before the first contract; and that of each, cut where the team opens or closes and where the contract has run out.
  held AS (
    SELECT t.patient_id, t.institution_id, t.neighbourhood_id, false AS is_open, NULL::uuid AS contract_id, NULL::uuid AS team_id, NULL::uuid AS doctor_id, NULL::uuid AS root_id,
      NULL::date AS promised_from, NULL::date AS agreed_until, NULL::uuid AS district_id, NULL::uuid AS city_id, t.first, least(t.last, c.first - 1) AS last
    FROM there t LEFT JOIN (SELECT c.patient_id, min(c.first) AS first FROM signed c GROUP BY 1) c ON c.patient_id = t.patient_id
    UNION ALL
    SELECT h.patient_id, h.institution_id, h.neighbourhood_id, y.is_open, x.contract_id, h.team_id, h.doctor_id, h.root_id,
      h.promised_from, h.agreed_until, h.district_id, h.city_id, x.first, x.last
    FROM (
      SELECT t.institution_id, t.neighbourhood_id, greatest(t.first, c.first) AS held_from, least(t.last, c.last) AS held_until,
        coalesce(o.first, ${lastMonth} + 1) AS open_from, coalesce(o.last, ${lastMonth}) AS open_until, c.*
      FROM there t JOIN signed c ON c.patient_id = t.patient_id LEFT JOIN team o ON o.id = c.team_id) h
    CROSS JOIN LATERAL (VALUES
      (true, greatest(h.held_from, h.open_from), least(h.held_until, h.open_until)),
      (false, h.held_from, least(h.held_until, h.open_from - 1)),
      (false, greatest(h.held_from, h.open_until + 1), h.held_until)) AS y(is_open, first, last)
    CROSS JOIN LATERAL (VALUES
      (h.id, y.first, least(y.last, h.runs_until)), (NULL, greatest(y.first, h.runs_until + 1), y.last)) AS x(contract_id, first, last)
    WHERE y.first <= y.last),
  people AS MATERIALIZED (
    SELECT p.* FROM (
      SELECT h.patient_id, h.institution_id, h.contract_id, h.root_id, h.promised_from, h.agreed_until, h.district_id, h.city_id,
        CASE WHEN h.is_open THEN h.team_id ELSE a.team_id END AS team_id, CASE WHEN h.is_open THEN h.doctor_id ELSE a.lead_id END AS doctor_id,
        greatest(h.first, a.first) AS first, least(h.last, a.last) AS last
      FROM held h LEFT JOIN area a ON NOT h.is_open AND a.neighbourhood_id = h.neighbourhood_id AND a.institution_id = h.institution_id
        AND a.first <= h.last AND a.last >= h.first
      WHERE h.first <= h.last) p
    WHERE ($5::uuid IS NULL OR p.team_id = $5) AND ($6::uuid IS NULL OR p.doctor_id = $6)),
  keyed AS MATERIALIZED (
    SELECT s.patient_id, s.institution_id, s.team_id, s.doctor_id, s.contract_id, s.district_id, s.city_id, lower(x) AS first, upper(x) - 1 AS last
    FROM people s JOIN (
      SELECT k.patient_id, range_agg(int4range(k.first, k.last, '[]')) AS months FROM (
        SELECT t.patient_id, k.first, k.last FROM there t JOIN patient p ON p.id = t.patient_id CROSS JOIN LATERAL (VALUES
          (${monthUnder('p.birth_date', 'elderly')} + 1, ${lastMonth}), (1, ${monthUnder('p.birth_date', 'child')})) AS k(first, last)
        UNION ALL
        SELECT w.patient_id, ${monthFrom('k.since')}, coalesce(${monthBefore('k.until')}, ${lastMonth}) FROM who w JOIN key_population k ON k.patient_id = w.own_id) k
      WHERE k.first <= k.last GROUP BY 1) k ON k.patient_id = s.patient_id
    CROSS JOIN LATERAL unnest(k.months * int4multirange(int4range(s.first, s.last, '[]'))) AS x),
  -- What was delivered under a contract, or under those that it goes on from; the months from which on it counts.
  delivered AS MATERIALIZED (
    SELECT c.root_id, ${service('c.root_id', 'd.package_id', 'd.item_code')} AS service, array_agg(${monthFrom('d.delivered_on')} ORDER BY d.delivered_on) AS months
    FROM (SELECT c.id, coalesce(c.chain_id, c.id) AS root_id FROM family_contract c WHERE c.institution_id = ANY ($1)) c
    JOIN service_delivery d ON d.contract_id = c.id WHERE d.cancelled_at IS NULL GROUP BY 1, 2),
  register AS MATERIALIZED (
    SELECT w.patient_id, g.condition, g.since, ${monthNumber('g.since')} AS since_number, ${monthFrom('g.since')} AS first, least(${monthBefore('g.closed_on')}, ${lastMonth}) AS last
    FROM who w JOIN care_register g ON g.patient_id = w.own_id WHERE g.condition IN ('HYPERTENSION', 'DIABETES')),
  managed AS MATERIALIZED (
    SELECT s.patient_id, s.institution_id, s.team_id, s.doctor_id, n, s.condition, min(s.since) AS since, min(s.since_number) AS since_number FROM (
      SELECT s.patient_id, s.institution_id, s.team_id, s.doctor_id, g.condition, g.since, g.since_number, greatest(s.first, g.first) AS first, least(s.last, g.last) AS last
      FROM register g JOIN people s ON s.patient_id = g.patient_id) s
    CROSS JOIN LATERAL generate_series(s.first, s.last) AS n GROUP BY 1, 2, 3, 4, 5, 6),
  -- Read resident by resident, by their index: who is managed is few among all who were ever seen.
  seen AS MATERIALIZED (
    SELECT w.patient_id, f.id, f.done_on, f.done_at, f.conditions, ${monthFrom('f.done_on')} AS first, least(${monthUnder('f.done_on', 'year')}, ${lastMonth}) AS last
    FROM (SELECT DISTINCT patient_id FROM managed) g JOIN who w ON w.patient_id = g.patient_id CROSS JOIN LATERAL (
      SELECT f.id, f.done_on, f.done_at, f.conditions FROM follow_up f WHERE f.patient_id = w.own_id AND f.cancelled_at IS NULL
        AND f.done_on > (SELECT b.year[1] FROM back b) AND f.done_on <= ($3::date[])[${lastMonth}] OFFSET 0) f),
  visit AS (
    SELECT w.patient_id, v.institution_id, width_bucket(v.visited_on, $2::date[]) AS n
    FROM (SELECT DISTINCT patient_id FROM keyed WHERE contract_id IS NOT NULL) k JOIN who w ON w.patient_id = k.patient_id CROSS JOIN LATERAL (
      SELECT v.institution_id, v.visited_on FROM outpatient_visit v WHERE v.patient_id = w.own_id AND v.undone_at IS NULL
        AND v.visited_on >= ($2::date[])[1] AND v.visited_on <= ($3::date[])[${lastMonth}] OFFSET 0) v)`;
