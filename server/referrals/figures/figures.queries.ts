import type { Context } from '../../platform/graphql/context';
import type { ReferralState } from '../referral.rules';
import type { FigureRow } from './figures.rules';

/**
 * What the figures of referrals are made of. Read across houses, because some who see figures see no referrals: the caller has narrowed the
 * institutions to those whose figures the viewer sees.
 */

/** A period of days, `until` excluded, in Asia/Shanghai. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

const startOf = (day: string): string => `(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** $1 institutions, $2 first day, $3 first day after. Redirected ones live on in those that followed them. */
const submitted = `r.submitted_at >= ${startOf('$2')} AND r.submitted_at < ${startOf('$3')} AND r.state <> 'REDIRECTED'
  AND (r.source_institution_id = ANY ($1) OR r.target_institution_id = ANY ($1))`;

export function readFigureRows(
  context: Context,
  institutionIds: readonly string[],
  { from, until }: Days,
): Promise<FigureRow[]> {
  return context.read.rowsAcrossHouses<FigureRow>(figureRows, [institutionIds, from, until]);
}

const figureRows = `
  WITH shared AS (
    SELECT own.institution_id AS source_id, other.institution_id AS target_id, range_agg(own.during * other.during) AS days
    FROM membership own JOIN membership other ON other.group_id = own.group_id AND other.during && own.during GROUP BY 1, 2)
  SELECT r.direction, r.state, r.end_reason AS "endReason", r.source_institution_id AS "sourceInstitutionId", r.target_institution_id AS "targetInstitutionId",
    r.accepted_at IS NOT NULL AS "wasAccepted", coalesce(shared.days @> (r.submitted_at AT TIME ZONE 'Asia/Shanghai')::date, false) AS "isInside",
    coalesce(coalesce(r.accepted_at, r.departed_at, r.ended_at, now()) > r.respond_by, false) AS "responseLate",
    coalesce(coalesce(r.arrived_at, r.ended_at, now()) > r.arrive_by, false) AS "arrivalLate",
    coalesce(coalesce(r.ended_at, now()) > r.feedback_by, false) AS "feedbackLate", count(*)::integer AS count
  FROM referral r LEFT JOIN shared ON shared.source_id = r.source_institution_id AND shared.target_id = r.target_institution_id
  WHERE ${submitted} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`;

/** How long one step took, from the one before. */
export interface StepTime {
  readonly fromState: ReferralState;
  readonly toState: ReferralState;
  readonly count: number;
  readonly medianMinutes: number;
}

export function readStepTimes(
  context: Context,
  institutionIds: readonly string[],
  { from, until }: Days,
): Promise<StepTime[]> {
  return context.read.rowsAcrossHouses<StepTime>(stepTimes, [institutionIds, from, until]);
}

const stepTimes = `
  WITH cohort AS MATERIALIZED (SELECT r.id FROM referral r WHERE ${submitted})
  SELECT from_state AS "fromState", to_state AS "toState", count(*)::integer AS count,
    floor(extract(epoch FROM percentile_disc(0.5) WITHIN GROUP (ORDER BY took)) / 60)::integer AS "medianMinutes"
  FROM (
    SELECT s.from_state, s.to_state, s.at - lag(s.at) OVER (PARTITION BY s.referral_id ORDER BY s.number) AS took
    FROM cohort JOIN referral_step s ON s.referral_id = cohort.id) AS step
  WHERE took IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
