import type { Transaction } from '../platform/database/transaction';
import {
  type FiledSite,
  type PlayedOrder,
  playDispatches,
  type Sendable,
  type SendingGroup,
  type SendingHouse,
  sitesOf,
} from './dispatch-history.rules';
import type { Random } from './random';
import { housesSince } from './seed-house';

/** Two years of orders between the houses of each group, for those whose other appointments leave time free, and what waits to be signed today. */
export async function seedDispatches(tx: Transaction, now: Date, random: Random): Promise<void> {
  await appointOfficers(tx, random);
  const [people, houses, groups] = [await peopleOf(tx), await housesOf(tx), await groupsOf(tx)];
  const orders = playDispatches(people, houses, groups, now, random);
  const appointed = orders.filter(({ appointmentId }) => appointmentId !== null);
  await writeSites(tx, sitesOf(orders, people, random));
  // An order and its appointment name each other: first the appointments, then who they come from.
  await writeAppointments(tx, appointed);
  await writeOrders(tx, orders);
  await tx.rows(
    `UPDATE appointment a SET order_id = o.id FROM dispatch_order o WHERE o.appointment_id = a.id AND a.order_id IS NULL`,
  );
}

interface Gap {
  readonly institutionId: string;
  readonly groupId: string | null;
  readonly post: string;
  /** Which of the house's managers looks after it. */
  readonly place: number;
}

/** A house with staff has somebody who decides about them, and so has each group: managers do it besides, where nobody does. */
async function appointOfficers(tx: Transaction, random: Random): Promise<void> {
  const gaps = await tx.rows<Gap>(
    `WITH staffed AS (SELECT DISTINCT s.home_institution_id AS id, m.group_id, m.role FROM staff_record s
       JOIN membership m ON m.institution_id = s.home_institution_id AND m.role <> 'CITY_PARTNER' AND m.during @> group_today())
     SELECT id AS "institutionId", NULL::uuid AS "groupId", 'HR_OFFICER' AS post, 1 AS place FROM staffed
       WHERE NOT EXISTS (SELECT FROM appointment a WHERE a.institution_id = staffed.id AND a.post IN ('HR_OFFICER', 'INSTITUTION_ADMINISTRATOR'))
     UNION ALL
     SELECT id, group_id, p.post, p.place FROM staffed CROSS JOIN (VALUES ('HR_OFFICER', 2), ('GROUP_ADMINISTRATOR', 3)) AS p(post, place)
       WHERE role = 'LEAD' AND NOT EXISTS (SELECT FROM appointment a WHERE a.group_id = staffed.group_id AND a.post = p.post)
     ORDER BY 1, 4`,
  );
  const rows = gaps.map(gap => ({ ...gap, id: random.uuid(housesSince.getTime()) }));
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, institution_id, group_id, kind, share_bp, during)
     SELECT g.id, m.person_id, g.post, CASE WHEN g."groupId" IS NULL THEN g."institutionId" END, g."groupId", 'ADDITIONAL', 0, tstzrange($2, NULL)
     FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, "institutionId" uuid, "groupId" uuid, post text, place integer)
     JOIN (SELECT person_id, home_institution_id, row_number() OVER (PARTITION BY home_institution_id ORDER BY person_id) AS place
       FROM staff_record WHERE profession = 'MANAGER' AND left_on IS NULL) m ON m.home_institution_id = g."institutionId" AND m.place = g.place`,
    [JSON.stringify(rows), housesSince],
  );
}

/** Those who treat or nurse at home, with a record and time to spare; whoever signs in as somebody of the demo stays. */
function peopleOf(tx: Transaction): Promise<Sendable[]> {
  return tx.rows<Sendable>(
    `SELECT s.person_id AS "personId", s.home_institution_id AS "homeId", a.post, (10000 - person_share_max(s.person_id))::integer AS "freeBp",
       s.education IN ('MASTER', 'DOCTORATE') OR EXISTS (SELECT FROM person_title t WHERE t.person_id = s.person_id AND t.level <> 'JUNIOR'
         AND t.since <= group_today() - 730) AS "isManageable",
       l.id AS "licenceId", ARRAY(SELECT r.institution_id FROM practice_registration r WHERE r.person_id = s.person_id ORDER BY 1) AS "registeredAt"
     FROM staff_record s JOIN appointment a ON a.person_id = s.person_id AND a.institution_id = s.home_institution_id AND a.kind = 'PRIMARY'
       AND a.withdrawn_at IS NULL AND lower(a.during) <= now() - interval '770 days' AND upper_inf(a.during)
     LEFT JOIN LATERAL (SELECT id FROM licence WHERE person_id = s.person_id AND kind = 'PHYSICIAN' AND a.post IN ('PHYSICIAN', 'FAMILY_DOCTOR')
       AND during @> daterange(group_today() - 760, group_today() + 440) ORDER BY id LIMIT 1) l ON true
     WHERE s.left_on IS NULL AND a.post IN ('PHYSICIAN', 'FAMILY_DOCTOR', 'WARD_NURSE', 'COMMUNITY_NURSE')
       AND (l.id IS NOT NULL OR a.post NOT IN ('PHYSICIAN', 'FAMILY_DOCTOR'))
       AND NOT EXISTS (SELECT FROM account c WHERE c.person_id = s.person_id)
     ORDER BY s.person_id`,
  );
}

/** Members of groups that have somebody to decide about their staff. */
function housesOf(tx: Transaction): Promise<SendingHouse[]> {
  return tx.rows<SendingHouse>(
    `SELECT i.id AS "institutionId", m.group_id AS "groupId", i.tier IN ('DISTRICT', 'CITY') AS "isHospital",
       array_agg(a.person_id ORDER BY a.post, a.person_id) AS officers
     FROM institution i JOIN membership m ON m.institution_id = i.id AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
     JOIN appointment a ON a.institution_id = i.id AND a.post IN ('HR_OFFICER', 'INSTITUTION_ADMINISTRATOR') AND a.during @> now()
     GROUP BY i.id, m.group_id, i.tier, i.code ORDER BY i.code`,
  );
}

function groupsOf(tx: Transaction): Promise<SendingGroup[]> {
  return tx.rows<SendingGroup>(
    `SELECT group_id AS "groupId", array_agg(person_id ORDER BY post DESC, person_id) AS officers FROM appointment
     WHERE group_id IS NOT NULL AND post IN ('HR_OFFICER', 'GROUP_ADMINISTRATOR') AND during @> now() GROUP BY group_id`,
  );
}

async function writeSites(tx: Transaction, sites: readonly FiledSite[]): Promise<void> {
  await tx.rows(
    `INSERT INTO practice_registration (id, person_id, licence_id, institution_id, kind, during)
     SELECT id, "personId", "licenceId", "hostId", 'FILED', daterange("from", until)
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, "personId" uuid, "licenceId" uuid, "hostId" uuid, "from" date, until date)`,
    [JSON.stringify(sites)],
  );
}

async function writeAppointments(tx: Transaction, orders: readonly PlayedOrder[]): Promise<void> {
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, institution_id, kind, share_bp, during, end_reason)
     SELECT "appointmentId", "personId", post, "hostId", kind, "shareBp",
       tstzrange("from"::timestamp AT TIME ZONE 'Asia/Shanghai', least("endedAt", until::timestamp AT TIME ZONE 'Asia/Shanghai')), "endReason"
     FROM jsonb_to_recordset($1::jsonb) AS o("appointmentId" uuid, "personId" uuid, post text, "hostId" uuid, kind text, "shareBp" integer,
       "from" date, until date, "endedAt" timestamptz, "endReason" text)`,
    [JSON.stringify(orders)],
  );
}

async function writeOrders(tx: Transaction, orders: readonly PlayedOrder[]): Promise<void> {
  await tx.rows(
    `INSERT INTO dispatch_order (id, group_id, kind, person_id, home_institution_id, host_institution_id, post, share_bp, during, purpose, state,
       requested_by, requested_side, requested_at, submitted_at, decided_at, began_at, ended_at, ended_by, end_reason, appointment_id, chain_id,
       extends_id, worked_until)
     SELECT id, "groupId", kind, "personId", "homeId", "hostId", post, "shareBp", daterange("from", until), purpose, state, "requestedBy",
       "requestedSide", "requestedAt", "submittedAt", "decidedAt", "beganAt", "endedAt", "endedBy", "endReason", "appointmentId", "chainId", "extendsId",
       CASE WHEN state = 'ACTIVE' THEN greatest("from", date_trunc('month', group_today())::date) END
     FROM jsonb_to_recordset($1::jsonb) AS o(id uuid, "groupId" uuid, kind text, "personId" uuid, "homeId" uuid, "hostId" uuid, post text,
       "shareBp" integer, "from" date, until date, purpose text, state text, "requestedBy" uuid, "requestedSide" text, "requestedAt" timestamptz,
       "submittedAt" timestamptz, "decidedAt" timestamptz, "beganAt" timestamptz, "endedAt" timestamptz, "endedBy" uuid, "endReason" text,
       "appointmentId" uuid, "chainId" uuid, "extendsId" uuid, place integer) ORDER BY place`,
    [JSON.stringify(orders.map((order, place) => ({ ...order, place })))],
  );
  const approvals = orders.flatMap(({ id, approvals: sides }) => sides.map(each => ({ ...each, orderId: id })));
  await tx.rows(
    `INSERT INTO dispatch_approval (id, order_id, side, decision, due_at, decided_by, decided_at, reason, reminded_at)
     SELECT id, "orderId", side, decision, "dueAt", "decidedBy", "decidedAt", reason, CASE WHEN "dueAt" <= now() THEN "dueAt" END
     FROM jsonb_to_recordset($1::jsonb) AS v(id uuid, "orderId" uuid, side text, decision text, "dueAt" timestamptz, "decidedBy" uuid,
       "decidedAt" timestamptz, reason text)`,
    [JSON.stringify(approvals)],
  );
}
