import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { closingDay, type LineToOrder, mergeOrders, type OrderPlan } from './order.rules';
import { authoriseHouse, authoriseSupplier } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import {
  changedRefusal,
  housesOf,
  type LockedPurchaseOrder,
  type LockedRequisition,
  lockPurchaseOrder,
  lockRequisitions,
  policyOf,
} from './purchasing.facts';
import { tellHouses, tellSupplier } from './purchasing.notices';
import { canStep, orderMoves, type PurchaseStep, RequisitionState } from './purchasing.rules';
import { stateWords } from './purchasing.words';
import { purchasingRefusals, wrongState } from './purchasing-refusals.rules';

/** Requisitions become orders, and orders are answered, taken back and closed. */

type Outcome = Result<{ readonly orderId: string }, PurchasingCode>;

export interface OrderWish {
  readonly requisitionIds: readonly string[];
  readonly latestArrivalOn: CivilDate;
}

interface ApprovedLine extends LineToOrder {
  readonly contractId: string;
  readonly priceLineId: string;
  readonly itemId: string;
  readonly packId: string;
  readonly isConsigned: boolean;
}

/** Orders what was approved: one order for each supplier and agreement, with a line for each line that was asked for. */
export async function sendOrders(
  tx: Transaction,
  wish: OrderWish,
): Promise<Result<{ readonly orderIds: readonly string[] }, PurchasingCode>> {
  const ids = [...new Set(wish.requisitionIds)];
  const requisitions = await lockRequisitions(tx, ids);
  if (requisitions.length < ids.length) throw notFound('这张请购单', 'requisition');
  for (const { institutionId } of requisitions)
    authoriseHouse(tx, 'purchase.order', institutionId, '这张请购单', 'requisition');
  const [first] = requisitions;
  if (!first) return refused(purchasingRefusals.noRequisitions);
  const wrong = sendRefusal(requisitions, wish.latestArrivalOn, civilDateOf(await tx.now()));
  if (wrong) return refused(wrong);
  const { autoCloseDays } = await policyOf(tx, first.institutionId);
  const closesOn = closingDay(wish.latestArrivalOn, autoCloseDays);
  const orders = mergeOrders(await approvedLines(tx, ids));
  const orderIds: string[] = [];
  // Across the wall: an order is seen by its lines, and has none when it is begun.
  await tx.acrossHouses(async () => {
    for (const order of orders)
      orderIds.push(await writeOrder(tx, order, { ...wish, closesOn, groupId: first.groupId }));
    await tx.rows(`UPDATE requisition SET state = 'ORDERED', version = version + 1 WHERE id = ANY ($1)`, [ids]);
  });
  return accepted({ orderIds });
}

function sendRefusal(
  requisitions: readonly LockedRequisition[],
  latestArrivalOn: CivilDate,
  today: CivilDate,
): Refusal<PurchasingCode> | undefined {
  if (new Set(requisitions.map(({ groupId }) => groupId)).size > 1) return purchasingRefusals.notOneGroup;
  const other = requisitions.find(({ state }) => state !== RequisitionState.APPROVED);
  if (other) return wrongState(stateWords.requisition, stateWords[other.state]);
  const isSoon = latestArrivalOn > today && latestArrivalOn <= addDays(today, 366);
  return isSoon ? undefined : purchasingRefusals.arrival;
}

/** In the order of price lines, so that two who order at once wait for each other instead of for both. */
async function approvedLines(tx: Transaction, requisitionIds: readonly string[]): Promise<ApprovedLine[]> {
  const rows = await tx.acrossHouses(() =>
    tx.rows<Omit<ApprovedLine, 'packs' | 'priceFen'> & { packs: string; priceFen: string }>(
      `SELECT l.id AS "requisitionLineId", l.institution_id AS "institutionId", a.supplier_id AS "supplierId", a.id AS "agreementId", l.contract_id AS "contractId",
         l.price_line_id AS "priceLineId", l.item_id AS "itemId", l.pack_id AS "packId", c.is_consigned AS "isConsigned", l.packs, l.price_fen AS "priceFen"
       FROM requisition_line l JOIN price_line p ON p.id = l.price_line_id JOIN agreement a ON a.id = p.agreement_id JOIN member_contract c ON c.id = l.contract_id
       WHERE l.requisition_id = ANY ($1) ORDER BY l.price_line_id, l.institution_id, l.id`,
      [requisitionIds],
    ),
  );
  return rows.map(row => ({ ...row, packs: BigInt(row.packs), priceFen: BigInt(row.priceFen) }));
}

async function writeOrder(
  tx: Transaction,
  { supplierId, agreementId, amountFen, lines }: OrderPlan<ApprovedLine>,
  { groupId, latestArrivalOn, closesOn }: OrderWish & { readonly groupId: string; readonly closesOn: CivilDate },
): Promise<string> {
  const id = newUuid();
  const row = await tx.row<{ number: string }>(
    `INSERT INTO purchase_order (id, group_id, supplier_id, agreement_id, state, amount_fen, sent_at, sent_by, latest_arrival_on, closes_on)
     VALUES ($1, $2, $3, $4, 'SENT', $5, $6, $7, $8, $9) RETURNING number`,
    [id, groupId, supplierId, agreementId, amountFen, await tx.now(), tx.personId, latestArrivalOn, closesOn],
  );
  for (const [index, line] of lines.entries())
    await tx.rows(
      `INSERT INTO purchase_order_line (id, order_id, place, institution_id, supplier_id, requisition_line_id, contract_id, price_line_id, item_id, pack_id,
         is_consigned, packs, price_fen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[newUuid(), id, index + 1, line.institutionId, supplierId, line.requisitionLineId, line.contractId],
        ...[line.priceLineId, line.itemId, line.packId, line.isConsigned, line.packs, line.priceFen],
      ],
    );
  const { number } = present(row, 'order');
  await tellSupplier(tx, 'ORDER_SENT', { number, supplierId, groupId }, latestArrivalOn);
  auditOrder(tx, 'send', { id, lines }, { amountFen: amountFen.toString(), supplierId });
  return id;
}

export interface OrderStep {
  readonly orderId: string;
  readonly expectedVersion?: number | null;
}

/** The supplier says how much of each line it will bring; what is not named comes whole. */
export async function confirmOrder(
  tx: Transaction,
  input: OrderStep & { readonly lines: readonly { readonly orderLineId: string; readonly packs: bigint }[] },
): Promise<Outcome> {
  const order = await lockPurchaseOrder(tx, input.orderId);
  authoriseSupplier(tx, order.supplierId, housesOf(order), '这张订单', 'order');
  const wrong = stepRefusal(order, 'CONFIRM', input) ?? confirmRefusal(order, input.lines);
  if (wrong) return refused(wrong);
  const named = new Map(input.lines.map(({ orderLineId, packs }) => [orderLineId, packs]));
  const promised = order.lines.map(({ id, packs }) => named.get(id) ?? packs);
  await tx.rows(
    `UPDATE purchase_order_line l SET packs_confirmed = v.packs FROM unnest($1::uuid[], $2::bigint[]) AS v(id, packs) WHERE l.id = v.id`,
    [order.lines.map(({ id }) => id), promised],
  );
  await tx.rows(
    `UPDATE purchase_order SET state = 'CONFIRMED', confirmed_at = $2, version = version + 1 WHERE id = $1`,
    [order.id, await tx.now()],
  );
  await tellHouses(tx, 'ORDER_CONFIRMED', order, housesOf(order));
  auditOrder(tx, 'confirm', order, { isWhole: input.lines.length === 0 });
  return accepted({ orderId: order.id });
}

function confirmRefusal(
  order: LockedPurchaseOrder,
  named: readonly { readonly orderLineId: string; readonly packs: bigint }[],
): Refusal<PurchasingCode> | undefined {
  const byId = new Map(order.lines.map(line => [line.id, line.packs]));
  if (named.some(({ orderLineId }) => !byId.has(orderLineId))) return purchasingRefusals.otherHouse;
  if (new Set(named.map(({ orderLineId }) => orderLineId)).size < named.length) return purchasingRefusals.lineTwice;
  if (named.some(({ orderLineId, packs }) => packs > (byId.get(orderLineId) ?? 0n)))
    return purchasingRefusals.moreThanOrdered;
  const isNothing = named.length === order.lines.length && named.every(({ packs }) => packs === 0n);
  return isNothing ? purchasingRefusals.nothingConfirmed : undefined;
}

export interface OrderEnd extends OrderStep {
  readonly reason: string;
}

/** The supplier brings nothing of it; what it held of contracts is free again. */
export async function refuseOrder(tx: Transaction, input: OrderEnd): Promise<Outcome> {
  const order = await lockPurchaseOrder(tx, input.orderId);
  authoriseSupplier(tx, order.supplierId, housesOf(order), '这张订单', 'order');
  const ended = await endOrder(tx, order, 'REFUSE', input);
  if (ended.ok) await tellHouses(tx, 'ORDER_REFUSED', order, housesOf(order));
  return ended;
}

/** Taken back by those who order for every house in it, while nothing was shipped. */
export async function cancelOrder(tx: Transaction, input: OrderEnd): Promise<Outcome> {
  const order = await lockPurchaseOrder(tx, input.orderId);
  authoriseBuyer(tx, order);
  if (order.lines.some(({ packsShipped }) => packsShipped > 0n)) return refused(purchasingRefusals.onTheWay);
  const ended = await endOrder(tx, order, 'CANCEL', input);
  if (ended.ok) await tellSupplier(tx, 'ORDER_CANCELLED', order);
  return ended;
}

/** Nothing more is awaited; what was received stays. */
export async function closeOrder(tx: Transaction, input: OrderEnd): Promise<Outcome> {
  const order = await lockPurchaseOrder(tx, input.orderId);
  authoriseBuyer(tx, order);
  const ended = await endOrder(tx, order, 'CLOSE', input);
  if (ended.ok) await tellSupplier(tx, 'ORDER_CANCELLED', order);
  return ended;
}

function authoriseBuyer(tx: Transaction, order: LockedPurchaseOrder): void {
  for (const institutionId of housesOf(order)) authoriseHouse(tx, 'purchase.order', institutionId, '这张订单', 'order');
}

const endStates = { REFUSE: 'REFUSED', CANCEL: 'CANCELLED', CLOSE: 'CLOSED' } as const;

async function endOrder(
  tx: Transaction,
  order: LockedPurchaseOrder,
  step: keyof typeof endStates,
  input: OrderEnd,
): Promise<Outcome> {
  const reason = input.reason.trim();
  const wrong = stepRefusal(order, step, input) ?? (reason === '' ? purchasingRefusals.reasonMissing : undefined);
  if (wrong) return refused(wrong);
  await tx.rows(
    `UPDATE purchase_order SET state = $2, ended_at = $3, end_reason = $4, version = version + 1 WHERE id = $1`,
    [order.id, endStates[step], await tx.now(), reason],
  );
  auditOrder(tx, step.toLowerCase(), order, { reason });
  return accepted({ orderId: order.id });
}

/** Why an order cannot take a step now: its state, or a change that was not seen. */
export function stepRefusal(
  order: LockedPurchaseOrder,
  step: PurchaseStep,
  { expectedVersion }: Pick<OrderStep, 'expectedVersion'>,
): Refusal<PurchasingCode> | undefined {
  if (!canStep(orderMoves, order.state, step)) return wrongState(stateWords.order, stateWords[order.state]);
  return changedRefusal(order, expectedVersion);
}

/** One line for each house in it, so that each finds it in its own audit. */
export function auditOrder(
  tx: Transaction,
  action: string,
  { id, lines }: { readonly id: string; readonly lines: readonly { readonly institutionId: string }[] },
  detail: object = {},
): void {
  for (const institutionId of new Set(lines.map(line => line.institutionId)))
    tx.audit({ action: `order.${action}`, institutionId, subjectKind: 'PurchaseOrder', subjectId: id, detail });
}
