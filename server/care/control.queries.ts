import type { CivilDate } from '../kernel/civil-date';
import type { Context } from '../platform/graphql/context';
import { carePolicyOfInstitution } from './care.loaders';
import type { CareControlMonth } from './care.types';
import { defaultCarePolicy } from './care-policy.rules';

/** How the people in the registers of an institution stood at the end of each month, by the policy of today: one statement. */
export async function controlByMonth(
  context: Context,
  institutionId: string,
  from: CivilDate,
  until: CivilDate,
): Promise<CareControlMonth[]> {
  const policy = (await context.load(carePolicyOfInstitution, institutionId)) ?? defaultCarePolicy;
  return context.read.rows(
    `SELECT m.month::date AS month, c.condition, count(*)::integer AS total, (count(*) FILTER (WHERE care = 'UNDER_CARE'))::integer AS "underCare",
       (count(*) FILTER (WHERE care = 'LOST'))::integer AS lost, (count(*) FILTER (WHERE control = 'CONTROLLED'))::integer AS controlled,
       (count(*) FILTER (WHERE control = 'UNCONTROLLED'))::integer AS uncontrolled, (count(*) FILTER (WHERE control = 'UNMEASURED'))::integer AS unmeasured,
       (count(*) FILTER (WHERE control = 'MISSED'))::integer AS missed
     FROM generate_series($2::date::timestamp, least($3::date, group_today())::timestamp, interval '1 month') AS m(month),
       LATERAL care_control($1, m.month::date, $4, $5, $6, $7, $8) c
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [
      [institutionId],
      from,
      until,
      policy.controlMonths,
      policy.lostMonths,
      policy.systolicMmHgMax * 1000,
      policy.diastolicMmHgMax * 1000,
      policy.fastingGlucoseMilliMax,
    ],
  );
}
