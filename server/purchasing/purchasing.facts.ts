import { policyContentOf, tightGroupOf } from '../group/group.queries';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Fen } from '../kernel/money';
import type { Refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { ApprovalDecision, ApprovalLevel } from './approval.rules';
import { type LinePacks, standingOrderState } from './order.rules';
import type { PurchasingCode } from './purchasing.codes';
import type { PurchaseOrderState, RequisitionState } from './purchasing.rules';
import { type PurchasingPolicy, readPurchasingPolicy } from './purchasing-policy.rules';
import { purchasingRefusals } from './purchasing-refusals.rules';

/** What commands on purchases read and lock: requisitions, then orders, then shipments, each in the order of their ids. */

/** The policy `purchasing` of the group in which a house is today. */
export async function policyOf(tx: Transaction, institutionId: string): Promise<PurchasingPolicy> {
  return readPurchasingPolicy(await policyContentOf(tx, institutionId, 'purchasing'));
}

/** The tight group in which a house is today. */
export async function groupOfHouse(tx: Transaction, institutionId: string): Promise<string> {
  const groupId = await tightGroupOf(tx, institutionId);
  if (!groupId) throw notFound('该机构', 'institution');
  return groupId;
}

export interface LockedRequisition {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
  readonly institutionId: string;
  readonly state: RequisitionState;
  readonly requestedById: string;
  readonly amountFen: string;
  readonly version: number;
  readonly approvals: readonly {
    readonly level: ApprovalLevel;
    readonly decision: ApprovalDecision;
    readonly decidedById: string | null;
  }[];
}

/** Locks requisitions, in the order of their ids; those that are missing or invisible are not among the answer. */
export async function lockRequisitions(tx: Transaction, ids: readonly string[]): Promise<LockedRequisition[]> {
  await tx.rows('SELECT FROM requisition WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
  return tx.rows<LockedRequisition>(
    `SELECT r.id, r.number, r.group_id AS "groupId", r.institution_id AS "institutionId", r.state, r.requested_by AS "requestedById",
       r.amount_fen AS "amountFen", r.version, (SELECT jsonb_agg(jsonb_build_object('level', a.level, 'decision', a.decision, 'decidedById', a.decided_by))
         FROM requisition_approval a WHERE a.requisition_id = r.id) AS approvals
     FROM requisition r WHERE r.id = ANY ($1) ORDER BY r.id`,
    [ids],
  );
}

/** Locks one requisition; not found where the viewer may not see it. */
export async function lockRequisition(tx: Transaction, id: string): Promise<LockedRequisition> {
  const [row] = await lockRequisitions(tx, [id]);
  if (!row) throw notFound('这张请购单', 'requisition');
  return row;
}

export interface LockedOrderLine extends LinePacks {
  readonly id: string;
  readonly institutionId: string;
  readonly itemId: string;
  readonly packId: string;
  readonly priceFen: Fen;
  readonly isConsigned: boolean;
}

export interface LockedPurchaseOrder {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
  readonly supplierId: string;
  readonly state: PurchaseOrderState;
  readonly sentById: string;
  readonly latestArrivalOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly version: number;
  /** Of every house. */
  readonly lines: readonly LockedOrderLine[];
}

/** Locks an order that the viewer sees, with the lines of every house; one whose time is over is closed first. */
export async function lockPurchaseOrder(tx: Transaction, id: string): Promise<LockedPurchaseOrder> {
  const locked = await tx.row('SELECT id FROM purchase_order WHERE id = $1 FOR NO KEY UPDATE', [id]);
  if (!locked) throw notFound('这张订单', 'order');
  const order = await tx.acrossHouses(() => readPurchaseOrder(tx, id));
  const today = civilDateOf(await tx.now());
  if (standingOrderState(order, today) === order.state) return order;
  await tx.acrossHouses(() => closeByCalendar(tx, order));
  return tx.acrossHouses(() => readPurchaseOrder(tx, id));
}

/** Writes down that an order's time is over. */
async function closeByCalendar(tx: Transaction, { id, number }: LockedPurchaseOrder): Promise<void> {
  await tx.rows(
    `UPDATE purchase_order SET state = 'CLOSED', ended_at = $2, end_reason = $3, version = version + 1 WHERE id = $1`,
    [id, await tx.now(), closedByCalendar],
  );
  tx.audit({
    action: 'purchase.close',
    institutionId: null,
    subjectKind: 'PurchaseOrder',
    subjectId: id,
    detail: { number, reason: closedByCalendar },
  });
}

/** The reason of an order that nobody closed. */
const closedByCalendar = 'LATEST_ARRIVAL';

async function readPurchaseOrder(tx: Transaction, id: string): Promise<LockedPurchaseOrder> {
  const row = await tx.row<Omit<LockedPurchaseOrder, 'lines'>>(
    `SELECT id, number, group_id AS "groupId", supplier_id AS "supplierId", state, sent_by AS "sentById", latest_arrival_on AS "latestArrivalOn",
       closes_on AS "closesOn", version FROM purchase_order WHERE id = $1`,
    [id],
  );
  if (!row) throw notFound('这张订单', 'order');
  const lines = await tx.rows<Record<keyof LinePacks, string> & LockedOrderLine>(
    `SELECT id, institution_id AS "institutionId", item_id AS "itemId", pack_id AS "packId", price_fen AS "priceFen", is_consigned AS "isConsigned",
       packs, packs_confirmed AS "packsConfirmed", packs_shipped AS "packsShipped", packs_received AS "packsReceived", packs_returned AS "packsReturned"
     FROM purchase_order_line WHERE order_id = $1 ORDER BY place`,
    [id],
  );
  return { ...row, lines: lines.map(toLine) };
}

function toLine(line: Record<keyof LinePacks, string | bigint | null> & Omit<LockedOrderLine, keyof LinePacks>) {
  return {
    ...line,
    priceFen: BigInt(line.priceFen),
    packs: BigInt(line.packs ?? 0),
    packsConfirmed: line.packsConfirmed === null ? null : BigInt(line.packsConfirmed),
    packsShipped: BigInt(line.packsShipped ?? 0),
    packsReceived: BigInt(line.packsReceived ?? 0),
    packsReturned: BigInt(line.packsReturned ?? 0),
  };
}

/** The houses with lines in an order, each once. */
export function housesOf(order: Pick<LockedPurchaseOrder, 'lines'>): string[] {
  return [...new Set(order.lines.map(({ institutionId }) => institutionId))];
}

/** Whether what somebody saw of a thing still holds. */
export function changedRefusal(
  { version }: { readonly version: number },
  expectedVersion: number | null | undefined,
): Refusal<PurchasingCode> | undefined {
  const isSame = expectedVersion === null || expectedVersion === undefined || expectedVersion === version;
  return isSame ? undefined : purchasingRefusals.changed;
}
