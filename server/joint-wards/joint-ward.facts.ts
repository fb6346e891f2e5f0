import { type Period, readRangeText } from '../kernel/period';
import type { Action } from '../platform/access/actions';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import type { AgreementFacts, JointWardRole } from './joint-ward.rules';

/** What commands on joint wards read and lock; the agreement is locked before everything that belongs to it. */

/** Locks an agreement; missing and invisible ones answer alike. */
export async function lockAgreement(tx: Transaction, id: string): Promise<AgreementFacts> {
  const row = await tx.row<AgreementRow>(`${agreementColumns} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  if (!row) throw notFound('这个联合病房', 'joint ward');
  return agreementOf(row);
}

/** The agreement of this id as it is now. */
export async function readAgreement(tx: Transaction, id: string): Promise<AgreementFacts | undefined> {
  const row = await tx.row<AgreementRow>(`${agreementColumns} WHERE id = $1`, [id]);
  return row && agreementOf(row);
}

/** The agreement that holds at an instant for a bed with another house; with the bed locked it cannot be ended meanwhile. */
export async function agreementOfBed(
  tx: Transaction,
  bedId: string,
  otherHouseId: string,
  at: Date,
): Promise<AgreementFacts | undefined> {
  const row = await tx.row<AgreementRow>(
    `${agreementColumns} WHERE partner_id = $2 AND during @> $3::timestamptz AND withdrawn_at IS NULL
       AND EXISTS (SELECT FROM joint_ward_bed b WHERE b.agreement_id = joint_ward_agreement.id AND b.bed_id = $1)`,
    [bedId, otherHouseId, at],
  );
  return row && agreementOf(row);
}

/** Which of some beds belong to a joint ward at an instant. */
export async function jointBedsAmong(tx: Transaction, bedIds: readonly string[], at: Date): Promise<Set<string>> {
  const rows = await tx.rows<{ bedId: string }>(
    `SELECT DISTINCT b.bed_id AS "bedId" FROM joint_ward_bed b JOIN joint_ward_agreement a ON a.id = b.agreement_id
     WHERE b.bed_id = ANY ($1) AND a.during @> $2::timestamptz AND a.withdrawn_at IS NULL`,
    [bedIds, at],
  );
  return new Set(rows.map(({ bedId }) => bedId));
}

type AgreementRow = Omit<AgreementFacts, 'period'> & { readonly during: string };

const agreementColumns = `SELECT id, host_id AS "hostId", partner_id AS "partnerId", ward_id AS "wardId", during, withdrawn_at AS "withdrawnAt", version
  FROM joint_ward_agreement`;

function agreementOf({ during, ...row }: AgreementRow): AgreementFacts {
  return { ...row, period: readRangeText(during) };
}

/** Somebody in a team, now or to come. */
export interface MemberFacts {
  readonly id: string;
  readonly personId: string;
  readonly role: JointWardRole;
  /** The house from which they come. */
  readonly homeId: string;
  readonly period: Period;
}

/** Members of a team who have not left by an instant. */
export async function teamFrom(tx: Transaction, agreementId: string, at: Date): Promise<MemberFacts[]> {
  const rows = await tx.rows<Omit<MemberFacts, 'period'> & { readonly during: string }>(
    `SELECT id, person_id AS "personId", role, home_id AS "homeId", during FROM joint_ward_member
     WHERE agreement_id = $1 AND withdrawn_at IS NULL AND (upper_inf(during) OR upper(during) > $2) ORDER BY lower(during), id`,
    [agreementId, at],
  );
  return rows.map(({ during, ...row }) => ({ ...row, period: readRangeText(during) }));
}

/** Whether the transaction's viewer may act on a joint ward: who may not even look is told that there is nothing. */
export function authoriseJoint(
  tx: Transaction,
  action: Action,
  { hostId, partnerId, wardId }: Pick<AgreementFacts, 'hostId' | 'partnerId' | 'wardId'>,
): void {
  if (typeof tx.actor === 'string') return;
  if (may(tx.actor, action, { institutionId: hostId, wardId })) return;
  const houses = [{ institutionId: hostId, wardId }, { institutionId: partnerId }];
  const { actor } = tx;
  if (!houses.some(house => may(actor, 'jointward.read', house))) throw notFound('这个联合病房', 'joint ward');
  throw forbidden('在这个联合病房这样做', actions[action].means);
}
