import { assertNever } from '../kernel/invariant';
import { CareFigureCode } from './figures.rules';

/**
 * The figures as SQL. $1 are houses, $2 the first days of months and $3, in their order, the days that they are looked at; $4 are the limits of
 * the policies as JSON. Each figure is a set of residents per month with what counts of each (`num`) against what (`den`); sums and rows are
 * made of the same sets, so that a figure opens to exactly what it counts.
 */
export function figureSql(code: CareFigureCode): string {
  switch (code) {
    case CareFigureCode.CONTRACTING_RATE:
      return `SELECT ${whose}, (s.contract_id IS NOT NULL)::int AS num, 1 AS den FROM people s`;
    case CareFigureCode.KEY_POPULATION_RATE:
      return `SELECT ${whose}, (s.contract_id IS NOT NULL)::int AS num, 1 AS den FROM people s WHERE ${isKey}`;
    case CareFigureCode.FULFILMENT_RATE:
      return fulfilment;
    case CareFigureCode.SERVED_RATE:
      return `SELECT ${whose}, coalesce(d.first_on <= s.day, false)::int AS num, 1 AS den FROM people s LEFT JOIN (
          SELECT root_id, min(delivered_on) AS first_on FROM delivered GROUP BY 1) d ON d.root_id = s.root_id WHERE s.contract_id IS NOT NULL`;
    case CareFigureCode.HYPERTENSION_STANDARD_RATE:
      return standard('HYPERTENSION');
    case CareFigureCode.DIABETES_STANDARD_RATE:
      return standard('DIABETES');
    case CareFigureCode.HYPERTENSION_CONTROL_RATE:
      return control('HYPERTENSION', pressureOnTarget);
    case CareFigureCode.DIABETES_CONTROL_RATE:
      return control('DIABETES', glucoseOnTarget);
    case CareFigureCode.IN_COMBINATION_RATE:
      return `SELECT ${whose}, v.inside AS num, v.visits AS den FROM people s CROSS JOIN LATERAL (
          SELECT count(*) AS visits, count(*) FILTER (WHERE v.institution_id IN (s.institution_id, s.district_id, s.city_id)) AS inside
          FROM outpatient_visit v WHERE v.patient_id = ANY (s.ids) AND v.undone_at IS NULL AND v.visited_on BETWEEN s.month AND s.day) v
        WHERE s.contract_id IS NOT NULL AND ${isKey} AND v.visits > 0`;
    default:
      return assertNever(code);
  }
}

const whose = 's.month, s.patient_id, s.institution_id, s.team_id, s.doctor_id';

const limit = (name: string): string => `(($4::jsonb ->> '${name}')::int)`;

const isKey = `(s.birth_date <= s.day - ${limit('elderlyYearsMin')} * interval '1 year'
  OR s.birth_date > s.day - (${limit('childYearsMax')} + 1) * interval '1 year'
  OR (s.month, s.patient_id) IN (SELECT k.month, k.patient_id FROM keyed k))`;

const fulfilment = `SELECT ${whose}, f.num, f.den FROM people s JOIN (
    SELECT q.month, q.contract_id, sum(least(q.expected, coalesce(d.n, 0))) AS num, sum(q.expected) AS den FROM (
      SELECT p.month, p.contract_id, p.root_id, i.package_id, i.code, service_expected(p.promised_from, p.agreed_until, i.times_per_year, p.day) AS expected
      FROM people p JOIN family_contract_package c ON c.contract_id = p.contract_id JOIN service_package_item i ON i.package_id = c.package_id) q
    LEFT JOIN (
      SELECT m.month, d.root_id, d.package_id, d.item_code, count(*) AS n FROM month m JOIN delivered d ON d.delivered_on <= m.day
      WHERE d.root_id IN (SELECT root_id FROM people) GROUP BY 1, 2, 3, 4) d
    ON d.month = q.month AND d.root_id = q.root_id AND d.package_id = q.package_id AND d.item_code = q.code
    WHERE q.expected > 0 GROUP BY 1, 2) f
  ON f.month = s.month AND f.contract_id = s.contract_id`;

const yearBefore = (day: string): string => `(${day} - interval '1 year')`;

/** Whole months from one day to another. */
const wholeMonths = (from: string, until: string): string => {
  const between = `((extract(year FROM ${until}) - extract(year FROM ${from})) * 12 + extract(month FROM ${until}) - extract(month FROM ${from}))::int`;
  return `(${between} - (${from} + ${between} * interval '1 month' > ${until})::int)`;
};

/** Follow-ups for a condition in the twelve months before the day; read resident by resident, by their index. */
const ofYear = (condition: string): string =>
  `FROM follow_up f WHERE f.patient_id = ANY (s.ids) AND f.done_on > ${yearBefore('s.day')} AND f.done_on <= s.day AND f.cancelled_at IS NULL
    AND '${condition}' = ANY (f.conditions)`;

const standard = (condition: string): string => `SELECT ${whose},
    (f.n >= greatest(${limit(condition)} * least(12, s.months) / 12, CASE WHEN s.months <= 12 THEN least(s.months, ${limit('firstMonthsMonthly')}) END))::int AS num,
    1 AS den
  FROM (SELECT *, ${wholeMonths('since', 'day')} AS months FROM managed) s CROSS JOIN LATERAL (SELECT count(*) AS n ${ofYear(condition)}) f
  WHERE s.condition = '${condition}' AND s.months > 0`;

const valueIn = (code: string): string =>
  `(SELECT v.value_milli FROM measurement v WHERE v.follow_up_id = f.id AND v.code = '${code}' AND v.cancelled_at IS NULL)`;
const pressureOnTarget = `${valueIn('SYSTOLIC')} < ${limit('systolicMmHgMax')} * 1000 AND ${valueIn('DIASTOLIC')} < ${limit('diastolicMmHgMax')} * 1000`;
const glucoseOnTarget = `${valueIn('GLUCOSE_FASTING')} < ${limit('fastingGlucoseMilliMax')}`;

const control = (
  condition: string,
  onTarget: string,
): string => `SELECT ${whose}, coalesce(f.on_target, false)::int AS num, 1 AS den
  FROM managed s LEFT JOIN LATERAL (
    SELECT ${onTarget} AS on_target ${ofYear(condition)} ORDER BY f.done_on DESC, f.done_at DESC, f.id DESC LIMIT 1) f ON true
  WHERE s.condition = '${condition}'`;

/**
 * What all figures are made of: `who` maps duplicates to the residents they were merged into; `people` are the residents of each month with
 * the contract that covers the day, whose they are, and all `ids` of theirs; `managed` those of them in a
 * register, since when.
 */
export const figureSource = `
  -- Not every figure asks the policies; their parameter has its type also then.
  policy AS (SELECT $4::jsonb),
  month AS MATERIALIZED (SELECT * FROM unnest($2::date[], $3::date[]) AS m(month, day)),
  who AS MATERIALIZED (
    SELECT o.patient_id AS own_id, o.patient_id FROM resident o WHERE o.institution_id = ANY ($1) AND o.merged_into IS NULL
    UNION ALL SELECT a.patient_id, o.patient_id FROM resident o JOIN resident a ON a.merged_into = o.patient_id WHERE o.institution_id = ANY ($1)),
  signed AS (
    SELECT w.patient_id, c.id, c.institution_id, c.team_id, c.doctor_id, c.starts_on, c.ends_on, c.agreed_until, coalesce(c.chain_id, c.id) AS root_id,
      coalesce(c.chain_from, c.starts_on) AS promised_from, c.district_institution_id AS district_id,
      c.city_institution_id AS city_id, lead(c.starts_on) OVER (PARTITION BY w.patient_id, c.institution_id ORDER BY c.starts_on, c.ends_on, c.id) AS next_on
    FROM who w JOIN family_contract c ON c.patient_id = w.own_id
    WHERE c.state IN ('SIGNED', 'TERMINATED') AND c.ends_on > c.starts_on AND c.institution_id = ANY ($1)),
  opened AS (
    SELECT m.month, t.id, t.code, l.person_id AS lead_id FROM month m
    JOIN family_team t ON t.institution_id = ANY ($1) AND t.opened_on <= m.day AND (t.closed_on IS NULL OR t.closed_on > m.day)
    LEFT JOIN family_team_member l ON l.team_id = t.id AND l.role = 'LEAD_GP' AND l.starts_on <= m.day AND (l.ends_on IS NULL OR l.ends_on > m.day)),
  area AS (
    SELECT DISTINCT ON (o.month, a.neighbourhood_id) o.month, a.neighbourhood_id, o.id, o.lead_id
    FROM opened o JOIN family_team_area a ON a.team_id = o.id ORDER BY o.month, a.neighbourhood_id, o.code),
  double AS (SELECT a.merged_into, array_agg(a.patient_id) AS ids FROM resident a WHERE a.merged_into IS NOT NULL GROUP BY 1),
  people AS MATERIALIZED (
    SELECT m.month, m.day, r.patient_id, array_append(coalesce(d.ids, '{}'), r.patient_id) AS ids, r.institution_id, p.birth_date, CASE WHEN c.ends_on > m.day THEN c.id END AS contract_id, c.root_id, c.promised_from,
      c.agreed_until, c.district_id, c.city_id, coalesce(o.id, a.id) AS team_id, CASE WHEN o.id IS NULL THEN a.lead_id ELSE c.doctor_id END AS doctor_id
    FROM month m JOIN resident r ON r.institution_id = ANY ($1) AND r.merged_into IS NULL AND r.registered_on <= m.day
      AND (r.died_on IS NULL OR r.died_on > m.day) AND (r.moved_out_on IS NULL OR r.moved_out_on > m.day)
    JOIN patient p ON p.id = r.patient_id
    LEFT JOIN double d ON d.merged_into = r.patient_id
    LEFT JOIN signed c ON c.patient_id = r.patient_id AND c.institution_id = r.institution_id AND c.starts_on <= m.day AND (c.next_on IS NULL OR c.next_on > m.day)
    LEFT JOIN opened o ON o.month = m.month AND o.id = c.team_id
    LEFT JOIN area a ON a.month = m.month AND a.neighbourhood_id = r.neighbourhood_id),
  -- What was delivered under a contract, or under those that it goes on from.
  delivered AS (
    SELECT coalesce(c.chain_id, c.id) AS root_id, d.package_id, d.item_code, d.delivered_on FROM service_delivery d JOIN family_contract c ON c.id = d.contract_id
    WHERE d.institution_id = ANY ($1) AND d.cancelled_at IS NULL),
  keyed AS (
    SELECT DISTINCT m.month, w.patient_id FROM month m JOIN key_population k ON k.since <= m.day AND (k.until IS NULL OR k.until > m.day)
    JOIN who w ON w.own_id = k.patient_id),
  managed AS MATERIALIZED (
    SELECT p.month, p.day, p.patient_id, p.ids, p.institution_id, p.team_id, p.doctor_id, g.condition, min(g.since) AS since
    FROM people p JOIN who w ON w.patient_id = p.patient_id JOIN care_register g ON g.patient_id = w.own_id
    WHERE g.since <= p.day AND (g.closed_on IS NULL OR g.closed_on > p.day) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)`;
