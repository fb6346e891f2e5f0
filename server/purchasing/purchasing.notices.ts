import { type CivilDate, startOfDay } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { tell } from '../notices/notice.commands';
import type { Transaction } from '../platform/database/transaction';
import {
  administratorsOf,
  financeOfficersOf,
  groupAdministratorsOf,
  supplierRepresentativesOf,
  supplyOfficersOf,
} from '../staffing/holder.queries';
import { ApprovalLevel } from './approval.rules';

/** Tells people what became of purchases. */

interface Asked {
  readonly number: string;
  readonly institutionId: string;
  readonly groupId: string;
  readonly requestedById: string;
}

/** Tells those who sign a level that a requisition waits for them. */
export async function tellApprovers(
  tx: Transaction,
  requisitionId: string,
  level: ApprovalLevel | undefined,
): Promise<void> {
  const asked = await askedOf(tx, requisitionId);
  const personIds = await signersOf(tx, asked, level ?? ApprovalLevel.HOUSE);
  await tell(tx, {
    kind: 'REQUISITION_SUBMITTED',
    // Whoever asked does not sign.
    recipients: { personIds: personIds.filter(personId => personId !== asked.requestedById) },
    params: { number: asked.number, sourceInstitutionId: asked.institutionId },
  });
}

function signersOf(tx: Transaction, { institutionId, groupId }: Asked, level: ApprovalLevel): Promise<string[]> {
  if (level === ApprovalLevel.HOUSE) return administratorsOf(tx, [institutionId]);
  if (level === ApprovalLevel.FINANCE) return financeOfficersOf(tx, institutionId, groupId);
  return groupAdministratorsOf(tx, groupId);
}

/** Tells whoever asked, and those who order for the house, how it ended. */
export async function tellRequester(
  tx: Transaction,
  kind: 'REQUISITION_APPROVED' | 'REQUISITION_REJECTED',
  requisitionId: string,
): Promise<void> {
  const { number, institutionId, groupId, requestedById } = await askedOf(tx, requisitionId);
  const officers = kind === 'REQUISITION_APPROVED' ? await supplyOfficersOf(tx, [institutionId], groupId) : [];
  const params = { number, sourceInstitutionId: institutionId };
  await tell(tx, { kind, recipients: { personIds: [requestedById, ...officers] }, params });
}

async function askedOf(tx: Transaction, requisitionId: string): Promise<Asked> {
  const row = await tx.row<Asked>(
    `SELECT number, institution_id AS "institutionId", group_id AS "groupId", requested_by AS "requestedById" FROM requisition WHERE id = $1`,
    [requisitionId],
  );
  return present(row, 'requisition');
}

interface Ordered {
  readonly number: string;
  readonly supplierId: string;
  readonly groupId: string;
}

/** Tells those who speak for the supplier. */
export async function tellSupplier(
  tx: Transaction,
  kind: 'ORDER_SENT' | 'ORDER_CANCELLED',
  { number, supplierId }: Ordered,
  until: CivilDate | null = null,
): Promise<void> {
  const personIds = await supplierRepresentativesOf(tx, supplierId);
  await tell(tx, { kind, recipients: { personIds }, params: { number, ...untilDay(until) } });
}

/** Tells those who order for the houses of an order, and those who receive there. */
export async function tellHouses(
  tx: Transaction,
  kind: 'ORDER_CONFIRMED' | 'ORDER_REFUSED' | 'GOODS_ANNOUNCED',
  { number, groupId }: Ordered,
  institutionIds: readonly string[],
  until: CivilDate | null = null,
): Promise<void> {
  // A supplier sees nobody of the houses.
  await tx.acrossHouses(async () => {
    const personIds = await supplyOfficersOf(tx, institutionIds, groupId);
    await tell(tx, { kind, recipients: { personIds }, params: { number, ...untilDay(until) } });
  });
}

export async function tellOfDispute(
  tx: Transaction,
  invoice: { readonly number: string; readonly supplierId: string; readonly institutionId: string },
): Promise<void> {
  const personIds = await supplierRepresentativesOf(tx, invoice.supplierId);
  const params = { number: invoice.number, sourceInstitutionId: invoice.institutionId };
  await tell(tx, { kind: 'INVOICE_DISPUTED', recipients: { personIds }, params });
}

/** Tells those who may approve a payment of a house. */
export async function tellPayers(
  tx: Transaction,
  {
    number,
    institutionId,
    groupId,
  }: { readonly number: string; readonly institutionId: string; readonly groupId: string },
): Promise<void> {
  const administrators = await administratorsOf(tx, [institutionId]);
  const personIds = [...administrators, ...(await financeOfficersOf(tx, institutionId, groupId))];
  await tell(tx, {
    kind: 'PAYMENT_REQUESTED',
    recipients: { personIds },
    params: { number, sourceInstitutionId: institutionId },
  });
}

function untilDay(day: CivilDate | null): { until?: string } {
  return day === null ? {} : { until: startOfDay(day).toISOString() };
}
