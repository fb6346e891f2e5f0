import type { CivilDate } from '../kernel/civil-date';
import { recordWork, type WorkDone } from '../pay/work-event.commands';
import type { Transaction } from '../platform/database/transaction';

/** Somebody of whom the demo's past has work, as their house knows them. */
export interface Reporter {
  readonly personId: string;
  readonly house: string;
  readonly number: string;
  readonly profession: string;
}

/**
 * Reports the demo's past to the pay pool, with the keys that its commands would have given: sessions held and techniques taught on dispatch,
 * follow-ups, services and contracts of family doctors, referrals, bed-days in joint wards. Answers who did it; the desks that a machine
 * plays are in no house's books, and so not among them.
 */
export async function reportPast(
  tx: Transaction,
  { groupId, houseIds }: { readonly groupId: string; readonly houseIds: readonly string[] },
  from: CivilDate,
): Promise<Reporter[]> {
  const done: WorkDone[] = [];
  for (const sql of [onDispatch, byFamilyDoctors, referrals, jointBedDays]) {
    const rows = await tx.rows<Omit<WorkDone, 'groupId' | 'quantityMilli'> & { quantity: number }>(sql, [
      houseIds,
      from,
    ]);
    done.push(...rows.map(({ quantity, ...row }) => ({ ...row, groupId, quantityMilli: BigInt(quantity) * 1000n })));
  }
  await recordWork(tx, done);
  return tx.rows<Reporter>(
    `SELECT DISTINCT w.person_id AS "personId", i.code AS house, s.number, s.profession FROM pay_work_event w
     JOIN institution i ON i.id = w.institution_id JOIN staff_record s ON s.person_id = w.person_id AND s.home_institution_id = i.id
     WHERE w.group_id = $1 ORDER BY i.code, s.number`,
    [groupId],
  );
}

const columns = (kind: string, key: string, house: string, person: string, on: string) =>
  `${key} AS "sourceKey", ${house} AS "institutionId", NULL::uuid AS "departmentId", ${person} AS "personId", '${kind}' AS code, 1 AS quantity, ${on} AS "on"`;

const day = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;

const onDispatch = `
  WITH held AS (
    SELECT s.id, s.person_id, r.home_institution_id AS house, ${day('s.starts_at')} AS day FROM duty_session s JOIN staff_record r ON r.person_id = s.person_id
    WHERE s.state = 'DONE' AND r.home_institution_id = ANY ($1) AND ${day('s.starts_at')} >= $2)
  SELECT ${columns('DUTY_SESSION_HELD', `'duty-session:' || id || ':held'`, 'house', 'person_id', 'day')} FROM held
  UNION ALL
  SELECT ${columns('TECHNIQUE_TAUGHT', `'duty-technique:' || t.id || ':taught'`, 'house', 'person_id', 'day')}
  FROM held JOIN duty_technique t ON t.session_id = held.id WHERE t.cancelled_at IS NULL`;

const byFamilyDoctors = `
  SELECT ${columns('FOLLOW_UP_DONE', `'follow-up:' || id`, 'institution_id', 'done_by', 'done_on')}
  FROM follow_up WHERE cancelled_at IS NULL AND done_by IS NOT NULL AND institution_id = ANY ($1) AND done_on >= $2
  UNION ALL
  SELECT ${columns('CONTRACT_SERVICE_DELIVERED', `'delivery:' || id`, 'institution_id', 'delivered_by', 'delivered_on')}
  FROM service_delivery WHERE cancelled_at IS NULL AND institution_id = ANY ($1) AND delivered_on >= $2
  UNION ALL
  SELECT ${columns('CONTRACT_SIGNED', `'contract:' || id || ':signed'`, 'institution_id', 'doctor_id', day('team_signed_at'))}
  FROM family_contract WHERE renews_id IS NULL AND transferred_from_id IS NULL AND institution_id = ANY ($1) AND ${day('team_signed_at')} >= $2`;

const referrals = `
  SELECT ${columns('REFERRAL_RECEIVED', `'referral:' || id || ':received'`, 'target_institution_id', 'accepted_by', day('treated_at'))}
  FROM referral WHERE target_institution_id = ANY ($1) AND ${day('treated_at')} >= $2
  UNION ALL
  SELECT ${columns('REFERRAL_FEEDBACK_GIVEN', `'referral:' || r.id || ':feedback'`, 'r.target_institution_id', 's.person_id', day('s.at'))}
  FROM referral r JOIN referral_step s ON s.referral_id = r.id AND s.action = 'FEEDBACK'
  WHERE r.state = 'CLOSED' AND r.target_institution_id = ANY ($1) AND ${day('s.at')} >= $2
  UNION ALL
  SELECT 'referral:' || id || ':closed', source_institution_id, NULL, requested_by, 'REFERRAL_' || direction || '_CLOSED', 1, ${day('ended_at')}
  FROM referral WHERE state = 'CLOSED' AND source_institution_id = ANY ($1) AND ${day('ended_at')} >= $2`;

const jointBedDays = `
  SELECT 'stay:' || o.id || ':bed-days' AS "sourceKey", w.institution_id AS "institutionId", w.department_id AS "departmentId", NULL::uuid AS "personId",
    'JOINT_WARD_BED_DAY' AS code, ${day('upper(o.during)')} - ${day('lower(o.during)')} AS quantity, ${day('e.departed_at')} AS "on"
  FROM bed_occupancy o JOIN encounter e ON e.id = o.encounter_id JOIN ward w ON w.id = o.ward_id
  WHERE e.departed_at IS NOT NULL AND o.cancelled_at IS NULL AND o.institution_id = ANY ($1) AND ${day('e.departed_at')} >= $2
    AND ${day('upper(o.during)')} > ${day('lower(o.during)')}
    AND EXISTS (SELECT FROM joint_ward_bed b JOIN joint_ward_agreement a ON a.id = b.agreement_id
      WHERE b.bed_id = o.bed_id AND a.during @> e.departed_at AND a.withdrawn_at IS NULL)`;
