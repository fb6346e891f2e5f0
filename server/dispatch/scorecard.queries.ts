import { policyVersionsOfKind } from '../group/group.queries';
import type { InstitutionTier } from '../group/group.rules';
import { addDays, type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import type { Post } from '../platform/access/actions';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { Reader } from '../staffing/appointment.facts';
import type { DispatchDays } from './dispatch.rules';
import type { DatedSupportPolicy, SupportFacts, SupportOrder, SupportTitle, SupportWork } from './scorecard.rules';
import { readSupportPolicy } from './support-policy.rules';

/** What the figures of support are counted from. */

const orderColumns = `o.id, o.chain_id AS "chainId", o.kind, o.person_id AS "personId", o.home_institution_id AS "homeId", o.host_institution_id AS "hostId",
  o.share_bp AS "shareBp", o.since AS "from", o.until, o.state, o.submitted_at AS "submittedAt", o.decided_at AS "decidedAt", o.ended_at AS "endedAt"`;
const agreed = `o.state IN ('APPROVED', 'ACTIVE', 'COMPLETED', 'RECALLED', 'CANCELLED') AND o.decided_at IS NOT NULL`;

/** Of the orders of a group that the viewer sees: those that hold within the days, or were agreed on in them. */
export async function supportFacts(context: Context, groupId: string, within: DispatchDays): Promise<SupportFacts> {
  const orders = await context.read.rows<SupportOrder>(
    `SELECT ${orderColumns} FROM dispatch_order o
     WHERE o.group_id = $1 AND (o.home_institution_id = ANY ($2) OR o.host_institution_id = ANY ($2)) AND ${agreed}
       AND ((o.until > $3 AND o.since < $4) OR (o.decided_at >= $5 AND o.decided_at < $6)) ORDER BY o.since, o.id`,
    [
      groupId,
      institutionsFor(viewerOf(context), 'dispatch.read'),
      within.from,
      within.until,
      startOfDay(within.from),
      startOfDay(within.until),
    ],
  );
  return factsOf(context.read, orders, await policiesOf(context.read, groupId), within);
}

/** An order as a certificate states it. */
export type CertifiedOrder = SupportOrder & {
  readonly number: string;
  readonly post: Post;
  readonly hostTier: InstitutionTier;
};

/** All orders of a person that were agreed on. Whether somebody may look is decided before. */
export function ordersForCertificate(context: Context, personId: string): Promise<CertifiedOrder[]> {
  return context.read.rowsAcrossHouses(
    `SELECT ${orderColumns}, o.number, o.post, h.tier AS "hostTier" FROM dispatch_order o JOIN institution h ON h.id = o.host_institution_id
     WHERE o.person_id = $1 AND ${agreed} ORDER BY o.since, o.id`,
    [personId],
  );
}

/** What belongs to some orders: what was done on them, titles of their people. */
export async function factsOf(
  reader: Reader,
  orders: readonly SupportOrder[],
  policies: readonly DatedSupportPolicy[],
  within: DispatchDays,
): Promise<SupportFacts> {
  const personIds = [...new Set(orders.map(({ personId }) => personId))];
  const work = await reader.rows<SupportWork>(
    `SELECT s.order_id AS "orderId", (s.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS on, count(*)::integer AS sessions,
       coalesce(sum(s.patients_seen), 0)::integer AS patients, coalesce(sum(t.techniques), 0)::integer AS techniques,
       coalesce(sum(t.learners), 0)::integer AS learners
     FROM duty_session s LEFT JOIN LATERAL (SELECT count(*) AS techniques, sum(learners) AS learners FROM duty_technique
       WHERE session_id = s.id AND cancelled_at IS NULL) t ON true
     WHERE s.person_id = ANY ($1) AND s.order_id = ANY ($2) AND s.state = 'DONE' AND s.starts_at >= $3 AND s.starts_at < $4 GROUP BY 1, 2`,
    [personIds, orders.map(({ id }) => id), startOfDay(within.from), startOfDay(within.until)],
  );
  const titles = await reader.rows<SupportTitle>(
    'SELECT person_id AS "personId", level, since FROM person_title WHERE person_id = ANY ($1)',
    [personIds],
  );
  return { orders, work, titles, policies, today: civilDateOf(new Date()) };
}

async function policiesOf(reader: Reader, groupId: string): Promise<DatedSupportPolicy[]> {
  const versions = await policyVersionsOfKind(reader, groupId, 'support');
  return [
    { since: null, policy: readSupportPolicy(null) },
    ...versions.map(({ validFrom, content }) => ({ since: validFrom, policy: readSupportPolicy(content) })),
  ];
}

/** The days up to and with one, since ever. */
export function daysUpTo(day: CivilDate): DispatchDays {
  return { from: '1900-01-01', until: addDays(day, 1) };
}
