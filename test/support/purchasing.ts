import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { House, World } from './world';

/** What is agreed on with a supplier without a round: prices, and how much of them each house has signed for. */
export interface Agreed {
  readonly groupId: string;
  readonly supplierId: string;
  readonly during?: string;
  readonly isConsigned?: boolean;
  readonly lines: readonly {
    readonly itemId: string;
    readonly packId: string;
    readonly priceFen: number;
    readonly packsMax: number | null;
  }[];
  /** Packs of each line, by house. */
  readonly houses: readonly { readonly institutionId: string; readonly packs: number; readonly isSigned?: boolean }[];
}

export interface Contracts {
  readonly agreementId: string;
  readonly priceLineIds: readonly string[];
  readonly contractIds: readonly string[];
}

/** A signed agreement with the contracts of its members. */
export async function agreed(world: World, wish: Agreed): Promise<Contracts> {
  const { groupId, supplierId, during = '[2024-01-01,2999-01-01)', isConsigned = false, lines, houses } = wish;
  const [buyer, seller] = [await world.person('buyer'), await world.person('seller')];
  const parties = { group_id: groupId, supplier_id: supplierId };
  const drafted = { state: 'DRAFT', created_at: new Date() };
  await world.rows('BEGIN');
  const agreementId = await world.insert('agreement', { ...parties, ...drafted, during });
  const priceLineIds: string[] = [];
  for (const { itemId, packId, priceFen, packsMax } of lines)
    priceLineIds.push(
      await world.insert('price_line', {
        ...parties,
        agreement_id: agreementId,
        item_id: itemId,
        pack_id: packId,
        price_fen: priceFen,
        packs_max: packsMax,
        during,
      }),
    );
  const contractIds: string[] = [];
  for (const { institutionId, packs } of houses) {
    const contract = { ...parties, agreement_id: agreementId, institution_id: institutionId };
    const id = await world.insert('member_contract', { ...contract, ...drafted, is_consigned: isConsigned });
    for (const priceLineId of priceLineIds)
      await world.rows('INSERT INTO member_contract_line VALUES ($1, $2, $3, $4)', [
        id,
        priceLineId,
        agreementId,
        packs,
      ]);
    contractIds.push(id);
  }
  const signed = `state = 'SIGNED', supplier_signed_by = $2, supplier_signed_at = now()`;
  const by = [seller, buyer];
  await world.rows(`UPDATE agreement SET ${signed}, group_signed_by = $3, group_signed_at = now() WHERE id = $1`, [
    agreementId,
    ...by,
  ]);
  for (const [index, { isSigned = true }] of houses.entries())
    if (isSigned)
      await world.rows(
        `UPDATE member_contract SET ${signed}, institution_signed_by = $3, institution_signed_at = now() WHERE id = $1`,
        [contractIds[index], ...by],
      );
  await world.rows('COMMIT');
  return { agreementId, priceLineIds, contractIds };
}

export interface Purchased {
  readonly supplierId: string;
  readonly itemId: string;
  readonly packId: string;
  readonly placeId: string;
  /** Waits for its level. */
  readonly requisitionId: string;
  readonly orderId: string;
  readonly orderLineId: string;
  readonly shipmentId: string;
  readonly receiptId: string;
  readonly receiptLineId: string;
  readonly returnId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
}

/** One of everything that buying keeps, of a house and a supplier, written straight into the tables. */
export async function purchased(
  world: World,
  groupId: string,
  house: House,
  personId: string,
  known: { readonly supplierId: string; readonly itemId: string; readonly packId: string },
): Promise<Purchased> {
  const { supplierId, itemId, packId } = known;
  const { institutionId } = house;
  const placeId = await world.insert('stock_place', {
    institution_id: institutionId,
    kind: 'CENTRAL',
    code: newUuid().slice(-8),
    name_zh: '库房',
    name_en: 'Store',
  });
  const other = await world.person('who decides');
  const contracts = await agreed(world, {
    groupId,
    supplierId,
    lines: [{ itemId, packId, priceFen: 1_000, packsMax: null }],
    houses: [{ institutionId, packs: 100 }],
  });
  const [priceLineId, contractId] = [contracts.priceLineIds[0], contracts.contractIds[0]];
  const at = new Date();
  const of = { institution_id: institutionId, supplier_id: supplierId };
  const bought = {
    item_id: itemId,
    pack_id: packId,
    price_line_id: priceLineId,
    contract_id: contractId,
    price_fen: 1_000,
  };
  const asked = async () => {
    const amount = { amount_fen: 10_000, requested_by: personId, requested_at: at };
    const requisitionId = await world.insert('requisition', {
      ...amount,
      group_id: groupId,
      institution_id: institutionId,
      state: 'SUBMITTED',
    });
    const line = { requisition_id: requisitionId, institution_id: institutionId };
    const lineId = await world.insert('requisition_line', { ...line, ...bought, place: 1, packs: 10 });
    await world.insert('requisition_approval', { ...line, level: 'HOUSE' });
    return { requisitionId, lineId };
  };
  await world.rows('BEGIN');
  const { requisitionId } = await asked();
  const { requisitionId: orderedId, lineId } = await asked();
  // Approved too, and left to be ordered.
  const { requisitionId: waitingId } = await asked();
  for (const id of [orderedId, waitingId]) {
    await world.rows(
      `UPDATE requisition_approval SET decision = 'APPROVED', decided_by = $2, decided_at = now() WHERE requisition_id = $1`,
      [id, other],
    );
    await world.rows(`UPDATE requisition SET state = 'APPROVED' WHERE id = $1`, [id]);
  }
  const orderId = await world.insert('purchase_order', {
    group_id: groupId,
    supplier_id: supplierId,
    agreement_id: contracts.agreementId,
    state: 'SENT',
    amount_fen: 10_000,
    sent_at: at,
    sent_by: personId,
    latest_arrival_on: '2999-01-01',
    closes_on: '2999-01-08',
  });
  const orderLineId = await world.insert('purchase_order_line', {
    ...of,
    ...bought,
    order_id: orderId,
    place: 1,
    requisition_line_id: lineId,
    is_consigned: false,
    packs: 10,
  });
  await world.rows(`UPDATE requisition SET state = 'ORDERED' WHERE id = $1`, [orderedId]);
  await world.rows('UPDATE purchase_order_line SET packs_confirmed = packs WHERE order_id = $1', [orderId]);
  await world.rows(`UPDATE purchase_order SET state = 'CONFIRMED', confirmed_at = now() WHERE id = $1`, [orderId]);
  const shipment = { ...of, order_id: orderId, number: newUuid(), shipped_at: at, announced_by: personId };
  const shipmentId = await world.insert('shipment', { ...shipment, expected_on: '2999-01-01' });
  const shipmentLineId = await world.insert('shipment_line', {
    ...of,
    shipment_id: shipmentId,
    order_line_id: orderLineId,
    packs: 6,
  });
  const receiptId = await world.insert('goods_receipt', {
    ...of,
    shipment_id: shipmentId,
    order_id: orderId,
    place_id: placeId,
    received_at: at,
    received_by: personId,
  });
  const receiptLineId = await world.insert('goods_receipt_line', {
    ...of,
    receipt_id: receiptId,
    shipment_line_id: shipmentLineId,
    order_line_id: orderLineId,
    packs: 4,
    lot_number: 'L1',
    lot_id: await lotOf(world, itemId),
    owner: 'INSTITUTION',
  });
  await world.rows('INSERT INTO goods_receipt_serial VALUES ($1, $2, $3, $4, $5)', [
    receiptLineId,
    itemId,
    newUuid(),
    institutionId,
    supplierId,
  ]);
  await world.rows(`UPDATE purchase_order SET state = 'RECEIVING' WHERE id = $1`, [orderId]);
  const back = { ...of, receipt_id: receiptId, place_id: placeId, reason: 'example', returned_at: at };
  const returnId = await world.insert('goods_return', { ...back, returned_by: personId });
  await world.insert('goods_return_line', { ...of, return_id: returnId, receipt_line_id: receiptLineId, packs: 1 });
  const invoiced = async (state: 'OPEN' | 'MATCHED') => {
    const paper = {
      number: newUuid(),
      issued_on: '2025-01-01',
      amount_fen: 1_000,
      entered_at: at,
      entered_by: personId,
    };
    const invoiceId = await world.insert('supplier_invoice', { ...of, ...paper, state: 'OPEN' });
    const line = {
      invoice_id: invoiceId,
      place: 0,
      order_line_id: orderLineId,
      packs: 1,
      price_fen: 1_000,
      amount_fen: 1_000,
    };
    await world.insert('supplier_invoice_line', { ...of, ...line });
    if (state === 'MATCHED')
      await world.rows(`UPDATE supplier_invoice SET state = 'MATCHED' WHERE id = $1`, [invoiceId]);
    return invoiceId;
  };
  const invoiceId = await invoiced('OPEN');
  const paidId = await invoiced('MATCHED');
  await world.rows(`UPDATE supplier_invoice SET state = 'REQUESTED' WHERE id = $1`, [paidId]);
  const payment = { ...of, amount_fen: 1_000, state: 'REQUESTED', requested_by: personId, requested_at: at };
  const paymentId = await world.insert('payment_request', payment);
  await world.rows('INSERT INTO payment_request_invoice VALUES ($1, $2, $3)', [paymentId, paidId, institutionId]);
  await world.rows('COMMIT');
  return {
    supplierId,
    itemId,
    packId,
    placeId,
    requisitionId,
    orderId,
    orderLineId,
    shipmentId,
    receiptId,
    receiptLineId,
    returnId,
    invoiceId,
    paymentId,
  };
}

/** The ids that the access matrix asks about; where a name is used elsewhere too, with the operation before it. */
export function purchaseIds(bought: Purchased): Record<string, string> {
  const order = toGlobalId('PurchaseOrder', bought.orderId);
  const acts = [
    'purchaseOrderConfirm',
    'purchaseOrderRefuse',
    'purchaseOrderCancel',
    'purchaseOrderClose',
    'shipmentAnnounce',
  ];
  return {
    requisitionId: toGlobalId('Requisition', bought.requisitionId),
    Requisition: toGlobalId('Requisition', bought.requisitionId),
    'requisitionSubmit.itemId': toGlobalId('CatalogueItem', bought.itemId),
    'requisitionSubmit.packId': toGlobalId('CataloguePack', bought.packId),
    ...Object.fromEntries(acts.map(name => [`${name}.orderId`, order])),
    orderLineId: toGlobalId('PurchaseOrderLine', bought.orderLineId),
    PurchaseOrder: order,
    shipmentId: toGlobalId('Shipment', bought.shipmentId),
    Shipment: toGlobalId('Shipment', bought.shipmentId),
    'goodsReceive.placeId': toGlobalId('StockPlace', bought.placeId),
    'goodsReturn.placeId': toGlobalId('StockPlace', bought.placeId),
    receiptId: toGlobalId('GoodsReceipt', bought.receiptId),
    receiptLineId: toGlobalId('GoodsReceiptLine', bought.receiptLineId),
    'supplierInvoiceEnter.supplierId': toGlobalId('Supplier', bought.supplierId),
    invoiceId: toGlobalId('SupplierInvoice', bought.invoiceId),
    SupplierInvoice: toGlobalId('SupplierInvoice', bought.invoiceId),
    paymentRequestId: toGlobalId('PaymentRequest', bought.paymentId),
  };
}

function lotOf(world: World, itemId: string): Promise<string> {
  return world.insert('stock_lot', { item_id: itemId, number: `L${newUuid().slice(-8)}`, expires_on: '2999-01-01' });
}
