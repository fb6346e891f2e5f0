import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { inTransaction } from '../../server/platform/database/transaction';
import { rejectRequisition } from '../../server/purchasing/approval.commands';
import {
  disputeInvoice,
  enterInvoice,
  type InvoiceWish,
  matchInvoice,
  withdrawInvoice,
} from '../../server/purchasing/invoice.commands';
import { cancelOrder, closeOrder, confirmOrder, refuseOrder } from '../../server/purchasing/order.commands';
import { approvePayment, payPayment, rejectPayment, requestPayment } from '../../server/purchasing/payment.commands';
import { closeOverdueOrders } from '../../server/purchasing/purchasing.clock';
import { cancelRequisition } from '../../server/purchasing/requisition.commands';
import { returnGoods } from '../../server/purchasing/return.commands';
import { settlementsOf } from '../../server/stock/settlement.queries';
import { takeForUse } from '../../server/stock/use.commands';
import { codesOf, done, someone } from '../referrals/referring';
import { Api, bearer, requestId } from '../support/api';
import { agreed } from '../support/purchasing';
import { Buying } from './buying';

let b: Buying;
let api: Api;
beforeAll(async () => {
  b = await Buying.make();
  api = await Api.start(b.s.world);
}, 60_000);
afterAll(async () => {
  await api.close();
  await b.close();
});

/** Each test buys on its own: what others have ordered is given back to the contracts. */
afterEach(() =>
  b.s.world.rows(
    `UPDATE purchase_order SET state = 'CLOSED', ended_at = now(), end_reason = 'over' WHERE state IN ('SENT', 'CONFIRMED', 'RECEIVING')`,
  ),
);

async function stateOf(table: 'requisition' | 'supplier_invoice' | 'payment_request', id: string): Promise<string> {
  const [row] = await b.s.world.rows<{ state: string }>(`SELECT state FROM ${table} WHERE id = $1`, [id]);
  return row?.state ?? '';
}

async function told(personId: string): Promise<string[]> {
  const rows = await b.s.world.rows<{ kind: string }>('SELECT kind FROM notice WHERE person_id = $1 ORDER BY at', [
    personId,
  ]);
  return rows.map(({ kind }) => kind);
}

describe('a requisition', () => {
  it('takes the price of the contract, and is signed level after level, each by another person', async () => {
    const { administrator, finance, group } = b.signers;
    const { requisitionId } = done(await b.ask(30));
    expect(codesOf(await b.approve(finance, requisitionId))).toEqual(['NOT_YOUR_LEVEL']);
    done(await b.approve(administrator, requisitionId));
    expect(await stateOf('requisition', requisitionId)).toBe('APPROVED');
    expect(await b.s.world.count('requisition_line', `requisition_id = '${requisitionId}' AND price_fen = 1000`)).toBe(
      1,
    );
    await b.s.world.insert('policy_version', {
      group_id: b.s.groupId,
      kind: 'purchasing',
      valid_from: b.s.today,
      content: JSON.stringify({ approvalAboveFen: { CONSUMABLE: [0, 20_000, 40_000] }, receiptToleranceBp: 500 }),
      content_sha256: '',
      source: 'test',
      signed_at: new Date(),
    });
    const large = done(await b.ask(50)).requisitionId;
    done(await b.approve(administrator, large));
    expect(codesOf(await b.approve(administrator, large))).toEqual(['SIGNED_OTHER_LEVEL']);
    expect(codesOf(await b.approve(group, large))).toEqual(['ALREADY_DECIDED']);
    done(await b.approve(finance, large));
    expect(await stateOf('requisition', large)).toBe('SUBMITTED');
    done(await b.approve(group, large));
    expect(await stateOf('requisition', large)).toBe('APPROVED');
    expect(await told(finance.personId)).toContain('REQUISITION_SUBMITTED');
    expect(await told(b.s.keeper.personId)).toContain('REQUISITION_APPROVED');
  });

  it('of nothing, of one pack twice, without a contract, and beyond what is left is refused, and nothing is written', async () => {
    const before = await b.s.world.count('requisition');
    const { hospital, catalogue } = b.s;
    const line = { itemId: catalogue.itemId, packId: catalogue.boxId, packs: 1n };
    expect(codesOf(await b.askFor([]))).toEqual(['NO_LINES']);
    expect(codesOf(await b.askFor([line, line]))).toEqual(['LINE_TWICE']);
    expect(codesOf(await b.ask(1, hospital, b.s.keeper, catalogue.packId))).toEqual(['NO_PRICE']);
    expect(codesOf(await b.ask(5_000))).toEqual(['QUANTITY_USED_UP']);
    expect(codesOf(await b.askFor([{ ...line, itemId: b.s.implantId }]))).toEqual(['NO_CONTRACT']);
    expect(await b.s.world.count('requisition')).toBe(before);
  });

  it('for a house without a contract is refused; at a house that one does not see, there is nothing', async () => {
    const house = await b.s.world.house('BUY9', 'COMMUNITY');
    await b.s.world.join(b.s.groupId, house.institutionId, 'MEMBER');
    const officer = await b.reload(b.s.groupOfficer);
    expect(codesOf(await b.ask(1, house, officer))).toEqual(['NO_CONTRACT']);
    await expect(b.ask(1, b.s.centre, b.s.keeper)).rejects.toThrow('No such institution');
    await expect(b.ask(1, b.s.hospital, b.signers.supplier)).rejects.toThrow('No such institution');
    await expect(b.ask(1, b.s.hospital, b.signers.finance)).rejects.toThrow('do not let you');
  });

  it('is not signed by whoever asked, whatever posts they hold', async () => {
    const { administrator } = b.signers;
    await b.s.world.appoint(administrator.personId, 'SUPPLY_OFFICER', { institutionId: b.s.hospital.institutionId });
    const both = await b.reload(administrator);
    const { requisitionId } = done(await b.ask(1, b.s.hospital, both));
    expect(codesOf(await b.approve(both, requisitionId))).toEqual(['OWN_REQUEST']);
    done(await b.approve(b.signers.administratorToo, requisitionId));
  });

  it('is signed by one of two who sign at once, and the other one is told', async () => {
    const { requisitionId } = done(await b.ask(1));
    const { administrator, administratorToo, group } = b.signers;
    const results = await Promise.all(
      [administrator, administratorToo, group].map(viewer => b.approve(viewer, requisitionId)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(['ALREADY_DECIDED', 'ALREADY_DECIDED']);
    expect(await stateOf('requisition', requisitionId)).toBe('APPROVED');
  });

  it('ends with a no that says why, or taken back before it is ordered', async () => {
    const { administrator } = b.signers;
    const { requisitionId } = done(await b.ask(1));
    const reject = (reason: string) => b.run(administrator, tx => rejectRequisition(tx, { requisitionId, reason }));
    expect(codesOf(await reject(' '))).toEqual(['REASON_MISSING']);
    done(await reject('库存充足'));
    expect(codesOf(await b.send([requisitionId]))).toEqual(['STATE']);
    const ordered = await b.approved(1);
    done(await b.send([ordered]));
    const take = () => b.run(b.s.keeper, tx => cancelRequisition(tx, { requisitionId: ordered, reason: 'x' }));
    expect(codesOf(await take())).toEqual(['STATE']);
  });

  it('that is half of a larger one is flagged for whoever approves', async () => {
    const first = done(await b.ask(15, b.s.centre)).requisitionId;
    const second = done(await b.ask(15, b.s.centre)).requisitionId;
    const [row] = await b.s.world.rows<{ flag: object }>('SELECT split_flag AS flag FROM requisition WHERE id = $1', [
      second,
    ]);
    expect(row?.flag).toEqual({ requisitionIds: [first], totalFen: '30000', levelsAvoided: ['FINANCE'] });
    expect(await b.s.world.count('requisition', `id = '${first}' AND split_flag IS NULL`)).toBe(1);
  });

  it('asked for twice at once is flagged once: neither half slips by', async () => {
    await b.s.world.rows(
      `UPDATE requisition SET state = 'CANCELLED', ended_at = now() WHERE state IN ('SUBMITTED', 'APPROVED')`,
    );
    await b.s.world.rows(
      `SET session_replication_role = replica; UPDATE requisition SET requested_at = '2025-01-01'; SET session_replication_role = DEFAULT`,
    );
    const ids = (await Promise.all([b.ask(15, b.s.centre), b.ask(15, b.s.centre)])).map(
      each => done(each).requisitionId,
    );
    expect(await b.s.world.count('requisition', `id IN ('${ids.join("','")}') AND split_flag IS NOT NULL`)).toBe(1);
  });
});

describe('an order', () => {
  it('is merged for one supplier, keeps the split, and is seen by each house as far as it is its own', async () => {
    const ids = [await b.approved(10), await b.approved(5, b.s.centre)];
    const { orderIds } = done(await b.send(ids));
    expect(orderIds).toHaveLength(1);
    const token = await bearer(b.s.world, b.s.pharmacist.personId);
    const query = '{ purchaseOrders { edges { node { number amount { amount } lines { packs } availableActions } } } }';
    const { data } = await api.ask(query, { authorization: token });
    const [edge] = (data?.purchaseOrders as { edges: { node: object }[] }).edges;
    expect(edge?.node).toMatchObject({ amount: { amount: '50.00' }, lines: [{ packs: 5 }], availableActions: [] });
    expect(await told(b.signers.supplier.personId)).toContain('ORDER_SENT');
    await expect(b.send(ids, b.s.keeper)).rejects.toThrow('No such requisition');
  });

  it('is ordered once by two who order at once', async () => {
    const id = await b.approved(1);
    const results = await Promise.all([b.send([id]), b.send([id]), b.send([id])]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(['STATE', 'STATE']);
    expect(
      await b.s.world.count(
        'purchase_order_line',
        `requisition_line_id IN (SELECT id FROM requisition_line WHERE requisition_id = '${id}')`,
      ),
    ).toBe(1);
  });

  it('leaves no more than the contract agrees on, tolerance included, to those who order at once', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => b.approved(400)));
    const results = await Promise.all(ids.map(id => b.send([id])));
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(new Set(results.flatMap(result => codesOf(result)))).toEqual(new Set(['QUANTITY_USED_UP']));
  });

  it('is answered by its supplier alone: whole, less, or not at all', async () => {
    const { orderIds } = done(await b.send([await b.approved(10)]));
    const [orderId = ''] = orderIds;
    const [line] = await b.s.world.rows<{ id: string }>('SELECT id FROM purchase_order_line WHERE order_id = $1', [
      orderId,
    ]);
    const confirm = (packs: bigint | null, by = b.signers.supplier) =>
      b.run(by, tx =>
        confirmOrder(tx, { orderId, lines: packs === null ? [] : [{ orderLineId: line?.id ?? '', packs }] }),
      );
    await expect(confirm(null, b.signers.otherSupplier)).rejects.toThrow('No such order');
    await expect(confirm(null, b.s.keeper)).rejects.toThrow('do not let you');
    expect(codesOf(await confirm(11n))).toEqual(['MORE_THAN_ORDERED']);
    expect(codesOf(await confirm(0n))).toEqual(['PACKS']);
    done(await confirm(7n));
    expect(codesOf(await confirm(7n))).toEqual(['STATE']);
    expect(codesOf(await b.ship({ orderId, lineId: line?.id ?? '' }, 8))).toEqual(['MORE_THAN_ORDERED']);
    const refusedId = done(await b.send([await b.approved(10)])).orderIds[0] ?? '';
    const refuse = (reason: string) => b.run(b.signers.supplier, tx => refuseOrder(tx, { orderId: refusedId, reason }));
    expect(codesOf(await refuse(''))).toEqual(['REASON_MISSING']);
    done(await refuse('停产'));
    expect(await told(b.s.groupOfficer.personId)).toEqual(expect.arrayContaining(['ORDER_CONFIRMED', 'ORDER_REFUSED']));
  });

  it('is taken back while nothing was shipped, and closed afterwards', async () => {
    const order = await b.confirmed(10);
    await b.shipped(order, 4);
    const end = (what: typeof cancelOrder) =>
      b.run(b.s.groupOfficer, tx => what(tx, { orderId: order.orderId, reason: '不再需要' }));
    expect(codesOf(await end(cancelOrder))).toEqual(['GOODS_ON_THE_WAY']);
    done(await end(closeOrder));
    const other = await b.confirmed(10);
    done(await b.run(b.s.groupOfficer, tx => cancelOrder(tx, { orderId: other.orderId, reason: 'x' })));
    expect(codesOf(await b.ship(other, 1))).toEqual(['STATE']);
  });

  it('is closed by the calendar, whether or not the clock has turned', async () => {
    const order = await b.confirmed(10);
    const shipmentId = await b.shipped(order, 4);
    await b.backdate(order.orderId, 30);
    const token = await bearer(b.s.world, b.s.keeper.personId);
    const id = toGlobalId('PurchaseOrder', order.orderId);
    const { data } = await api.ask(`{ purchaseOrder(id: "${id}") { state } }`, { authorization: token });
    expect(data).toEqual({ purchaseOrder: { state: 'CLOSED' } });
    expect(codesOf(await b.receive(shipmentId, [{ scan: b.label('C1'), packs: 4n }]))).toEqual(['STATE']);
    expect((await b.order(order.orderId)).state).toBe('CONFIRMED');
    await closeOverdueOrders(b.s.world.database);
    expect((await b.order(order.orderId)).state).toBe('CLOSED');
  });
});

describe('a receipt', () => {
  it('is in stock with the same transaction, in parts, until all has come', async () => {
    const order = await b.confirmed(50);
    const first = await b.shipped(order, 20, 'A1');
    const second = await b.shipped(order, 30);
    done(await b.receive(first, [{ scan: b.label('A1'), packs: 20n }]));
    expect(await b.order(order.orderId)).toMatchObject({ state: 'RECEIVING', received: '20', shipped: '50' });
    done(await b.receive(second, [{ scan: b.label('A2'), packs: 30n }]));
    expect(await b.order(order.orderId)).toMatchObject({ state: 'RECEIVED', received: '50' });
    expect([await b.unitsOf('A1'), await b.unitsOf('A2')]).toEqual([200, 300]);
  });

  it.each<[string, string, (label: typeof b.label) => object, string]>([
    ['a wrong check digit', 'W1', () => ({ scan: '(01)06901234567893(10)W1' }), 'SCAN'],
    ['the label of another item', 'W2', () => ({ scan: '(01)06901234567809(10)W2' }), 'WRONG_ITEM'],
    ['an expired lot', 'W3', label => ({ scan: label('W3', b.day(-1)) }), 'EXPIRED'],
    ['a lot that expires soon', 'W4', label => ({ scan: label('W4', b.day(20)) }), 'SHORT_SHELF_LIFE'],
    ['more than the tolerance', 'W5', label => ({ scan: label('W5'), packs: 22n }), 'BEYOND_TOLERANCE'],
  ])('of %s is refused with words, and nothing is written', async (_what, lot, line, code) => {
    const order = await b.confirmed(20);
    const shipmentId = await b.shipped(order, 20);
    const result = await b.receive(shipmentId, [{ packs: 1n, ...line(b.label.bind(b)) }]);
    expect(codesOf(result)).toEqual([code]);
    expect(await b.order(order.orderId)).toMatchObject({ state: 'CONFIRMED', received: '0' });
    expect(await b.unitsOf(lot)).toBe(0);
    expect(await b.s.world.count('goods_receipt', `shipment_id = '${shipmentId}'`)).toBe(0);
  });

  it('lets one more in where the policy tolerates 5 %, and says what was left where somebody was quicker', async () => {
    const order = await b.confirmed(20);
    const shipmentId = await b.shipped(order, 20);
    const results = await Promise.all(
      [1, 2, 3].map(() => b.receive(shipmentId, [{ scan: b.label('R1'), packs: 21n }])),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = new Set(results.flatMap(result => codesOf(result)));
    expect([...codes].every(code => code === 'BEYOND_TOLERANCE' || code === 'STATE')).toBe(true);
    expect(await b.order(order.orderId)).toMatchObject({ state: 'RECEIVED', received: '21' });
    expect(await b.unitsOf('R1')).toBe(210);
  });

  it('with the same request, also when the answer was lost, happens once', async () => {
    const order = await b.confirmed(20);
    const shipmentId = await b.shipped(order, 20);
    const id = newUuid();
    const again = () => b.receive(shipmentId, [{ scan: b.label('I1'), packs: 5n }], b.s.keeper, id);
    const results = await Promise.all([again(), again(), again()]);
    expect(new Set([...results, await again()].map(each => done(each).receiptId)).size).toBe(1);
    expect(await b.unitsOf('I1')).toBe(50);
  });

  it('of pieces with numbers takes each once, and again after it went back', async () => {
    const { world, groupId, catalogue, implantId, hospital } = b.s;
    const packId = await world.insert('catalogue_pack', {
      item_id: implantId,
      group_id: groupId,
      name_zh: '枚',
      name_en: 'piece',
      units: 1,
    });
    await agreed(world, {
      groupId,
      supplierId: catalogue.supplierId,
      lines: [{ itemId: implantId, packId, priceFen: 500, packsMax: null }],
      houses: [{ institutionId: hospital.institutionId, packs: 50 }],
    });
    const order = await b.confirmedOf([{ itemId: implantId, packId, packs: 4n }]);
    const shipmentId = await b.shipped(order, 4);
    const [line] = await world.rows<{ id: string }>('SELECT id FROM shipment_line WHERE shipment_id = $1', [
      shipmentId,
    ]);
    const take = (...serials: string[]) =>
      b.receive(shipmentId, [
        {
          shipmentLineId: line?.id ?? '',
          lotNumber: 'P1',
          expiresOn: b.day(500),
          serials,
          packs: BigInt(serials.length),
        },
      ]);
    const { receiptId } = done(await take('S1', 'S2'));
    expect(codesOf(await take('S1'))).toEqual(['SERIAL_TWICE']);
    expect(codesOf(await take('S3', 'S3'))).toEqual(['SERIAL_TWICE']);
    const [received] = await world.rows<{ id: string }>('SELECT id FROM goods_receipt_line WHERE receipt_id = $1', [
      receiptId,
    ]);
    const back = (serials: string[]) =>
      b.run(b.s.keeper, tx =>
        returnGoods(tx, {
          receiptId,
          placeId: b.s.store,
          reason: '包装破损',
          lines: [{ receiptLineId: received?.id ?? '', packs: BigInt(serials.length), serials }],
        }),
      );
    expect(codesOf(await back(['S9']))).toEqual(['SERIALS']);
    done(await back(['S1']));
    expect(codesOf(await back(['S1']))).toEqual(['SERIALS']);
    done(await take('S1'));
  });

  it('into another house’s place, and of another house’s shipment, is refused', async () => {
    const order = await b.confirmed(20);
    const shipmentId = await b.shipped(order, 20);
    await expect(b.receive(shipmentId, [{ scan: b.label('X1'), packs: 1n }], b.s.pharmacist)).rejects.toThrow(
      'No such shipment',
    );
    await expect(b.receive(shipmentId, [{ scan: b.label('X1'), packs: 1n }], b.signers.supplier)).rejects.toThrow(
      'No such shipment',
    );
    expect(codesOf(await b.receive(shipmentId, [], b.s.keeper))).toEqual(['NO_LINES']);
  });
});

describe('what goes back', () => {
  it('leaves stock and no longer counts as received', async () => {
    const order = await b.confirmed(10);
    const { receiptId } = done(await b.receive(await b.shipped(order, 10), [{ scan: b.label('T1'), packs: 10n }]));
    const [line] = await b.s.world.rows<{ id: string }>('SELECT id FROM goods_receipt_line WHERE receipt_id = $1', [
      receiptId,
    ]);
    const back = (packs: bigint) =>
      b.run(b.s.keeper, tx =>
        returnGoods(tx, {
          receiptId,
          placeId: b.s.store,
          reason: '破损',
          lines: [{ receiptLineId: line?.id ?? '', packs, serials: [] }],
        }),
      );
    expect(codesOf(await back(11n))).toEqual(['MORE_THAN_RECEIVED']);
    const results = await Promise.all([back(6n), back(6n)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await b.unitsOf('T1')).toBe(40);
    expect(await b.order(order.orderId)).toMatchObject({ received: '10', returned: '6' });
  });
});

describe('an invoice', () => {
  async function received(packs: number, lot: string): Promise<string> {
    const order = await b.confirmed(packs);
    done(await b.receive(await b.shipped(order, packs), [{ scan: b.label(lot), packs: BigInt(packs) }]));
    return order.lineId;
  }
  const bill = (orderLineId: string, packs: bigint, more: Partial<InvoiceWish> & { priceFen?: bigint } = {}) => {
    const { priceFen = 1_000n, ...wish } = more;
    const { catalogue, hospital, today } = b.s;
    return b.run(b.signers.supplier, tx =>
      enterInvoice(tx, {
        supplierId: catalogue.supplierId,
        institutionId: hospital.institutionId,
        number: newUuid(),
        issuedOn: today,
        amountFen: packs * priceFen,
        lines: [{ orderLineId, settlementId: null, packs, priceFen }],
        ...wish,
      }),
    );
  };
  const match = (invoiceId: string) => b.run(b.signers.finance, tx => matchInvoice(tx, { invoiceId }));

  it('passes when it agrees to the fen and the pack, and is paid by two', async () => {
    const lineId = await received(10, 'V1');
    const { invoiceId } = done(await bill(lineId, 10n));
    done(await match(invoiceId));
    const { finance, financeToo } = b.signers;
    const { paymentId } = done(await b.run(finance, tx => requestPayment(tx, { invoiceIds: [invoiceId] })));
    const approve = (by = financeToo) => b.run(by, tx => approvePayment(tx, { paymentId }));
    expect(codesOf(await approve(finance))).toEqual(['OWN_REQUEST']);
    const pay = () => b.run(finance, tx => payPayment(tx, { paymentId, paidOn: b.s.today, reference: null }));
    expect(codesOf(await pay())).toEqual(['STATE']);
    const results = await Promise.all([approve(), approve(b.signers.administratorToo)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(['ALREADY_DECIDED']);
    done(await pay());
    expect([await stateOf('supplier_invoice', invoiceId), await stateOf('payment_request', paymentId)]).toEqual([
      'PAID',
      'PAID',
    ]);
  });

  it('that a rejected payment held may stand on another one, and on one only', async () => {
    const { invoiceId } = done(await bill(await received(10, 'V2'), 10n));
    done(await match(invoiceId));
    const request = () => b.run(b.signers.finance, tx => requestPayment(tx, { invoiceIds: [invoiceId] }));
    const asked = await Promise.all([request(), request()]);
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    const { paymentId } = done(asked.find(({ ok }) => ok) ?? (await request()));
    done(await b.run(b.signers.financeToo, tx => rejectPayment(tx, { paymentId, reason: '重复' })));
    expect(await stateOf('supplier_invoice', invoiceId)).toBe('MATCHED');
    done(await request());
  });

  it('that differs is refused with each difference, disputed, and told to its supplier', async () => {
    const lineId = await received(10, 'V3');
    const { invoiceId } = done(await bill(lineId, 11n, { priceFen: 1_001n, amountFen: 11_012n }));
    const result = await match(invoiceId);
    expect(codesOf(result)).toEqual(['DIFFERS', 'DIFFERS', 'DIFFERS']);
    expect(result.ok ? [] : result.refusals.map(each => each.message.en)).toEqual([
      'Line 1: ordered at 10.00 yuan, invoiced at 10.01.',
      'Line 1: 10 packs may be invoiced, 11 are.',
      'the lines come to 110.11 yuan, the invoice says 110.12.',
    ]);
    done(await b.run(b.signers.finance, tx => disputeInvoice(tx, { invoiceId, reason: '单价和数量不符' })));
    const token = await bearer(b.s.world, b.signers.supplier.personId);
    const id = toGlobalId('SupplierInvoice', invoiceId);
    const query = `{ supplierInvoice(id: "${id}") { state houseName institution { id } differences { kind line message } availableActions } }`;
    const { data } = await api.ask(query, { authorization: token });
    expect(data?.supplierInvoice).toMatchObject({
      state: 'DISPUTED',
      institution: null,
      availableActions: ['WITHDRAW'],
    });
    expect((data?.supplierInvoice as { differences: object[] }).differences).toHaveLength(3);
    expect(await told(b.signers.supplier.personId)).toContain('INVOICE_DISPUTED');
    done(await b.run(b.signers.supplier, tx => withdrawInvoice(tx, { invoiceId })));
    const right = done(await bill(lineId, 10n)).invoiceId;
    const dispute = () => b.run(b.signers.finance, tx => disputeInvoice(tx, { invoiceId: right, reason: 'x' }));
    expect(codesOf(await dispute())).toEqual(['AGREES']);
    done(await match(right));
  });

  it('for what another one has billed passes once, also when both are matched at once', async () => {
    const lineId = await received(10, 'V4');
    const ids = [done(await bill(lineId, 6n)).invoiceId, done(await bill(lineId, 6n)).invoiceId];
    const results = await Promise.all(ids.map(match));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(['DIFFERS']);
  });

  it('without a number, or with amounts that nothing could hold, is the sender’s mistake', async () => {
    const authorization = await bearer(b.s.world, b.signers.supplier.personId);
    const orderLineId = toGlobalId('PurchaseOrderLine', await received(10, 'V5'));
    const enter = async (wish: object, line: object = {}) => {
      const input = {
        requestId: requestId(),
        supplierId: toGlobalId('Supplier', b.s.catalogue.supplierId),
        institutionId: toGlobalId('Institution', b.s.hospital.institutionId),
        number: 'V5',
        issuedOn: b.s.today,
        amount: '10.00',
        lines: [{ orderLineId, packs: 1, price: '10.00', ...line }],
        ...wish,
      };
      const mutation =
        'mutation ($input: SupplierInvoiceEnterInput!) { supplierInvoiceEnter(input: $input) { userErrors { code } } }';
      return (await api.ask(mutation, { variables: { input }, authorization })).code;
    };
    expect([
      await enter({ number: ' ' }),
      await enter({ amount: '99999999999999999999' }),
      await enter({}, { price: '1000000000.01', packs: 10_000_000 }),
      await enter({ amount: '1000000000.00' }, { price: '1000000000.00', packs: 10_000_000 }),
    ]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', undefined]);
  });

  it('of another supplier, with a number that was used, or from the future is refused', async () => {
    const lineId = await received(10, 'V5');
    const { otherSupplierId } = b.s.catalogue;
    await expect(bill(lineId, 1n, { supplierId: otherSupplierId })).rejects.toThrow('No such institution');
    expect(codesOf(await bill(lineId, 1n, { issuedOn: b.day(1) }))).toEqual(['ISSUED']);
    done(await bill(lineId, 1n, { number: 'F1' }));
    expect(codesOf(await bill(lineId, 1n, { number: 'F1' }))).toEqual(['NUMBER_TAKEN']);
  });

  it('for goods that stay the supplier’s is not by order but by use', async () => {
    const { world, groupId, catalogue, hospital } = b.s;
    await agreed(world, {
      groupId,
      supplierId: catalogue.supplierId,
      isConsigned: true,
      lines: [{ itemId: catalogue.itemId, packId: catalogue.packId, priceFen: 100, packsMax: null }],
      houses: [{ institutionId: hospital.institutionId, packs: 500 }],
    });
    const order = await b.confirmedOf([{ itemId: catalogue.itemId, packId: catalogue.packId, packs: 30n }]);
    const [line] = await world.rows<{ id: string }>('SELECT id FROM shipment_line WHERE shipment_id = $1', [
      await b.shipped(order, 30),
    ]);
    const [shipment] = await world.rows<{ id: string }>('SELECT shipment_id AS id FROM shipment_line WHERE id = $1', [
      line?.id,
    ]);
    done(
      await b.receive(shipment?.id ?? '', [
        { shipmentLineId: line?.id ?? '', lotNumber: 'K1', expiresOn: b.day(500), packs: 30n },
      ]),
    );
    const [balance] = await world.rows<{ owner: string }>(
      `SELECT owner_supplier_id AS owner FROM stock_balance x JOIN stock_lot l ON l.id = x.lot_id WHERE l.number = 'K1' AND quantity = 30`,
    );
    expect(balance?.owner).toBe(catalogue.supplierId);
    const { invoiceId } = done(await bill(order.lineId, 30n, { priceFen: 100n }));
    expect(codesOf(await match(invoiceId))).toEqual(['DIFFERS']);

    // Two invoices for one use: the first that passes is written down where it was used, the other one never passes.
    const settlementId = await used('K1', 4n);
    const ofUse = { amountFen: 400n, lines: [{ orderLineId: null, settlementId, packs: null, priceFen: null }] };
    const ids = [done(await bill('', 0n, ofUse)).invoiceId, done(await bill('', 0n, ofUse)).invoiceId];
    await expect(world.rows(`UPDATE supplier_invoice SET state = 'MATCHED' WHERE id = $1`, [ids[0]])).rejects.toThrow(
      'does not know of invoice',
    );
    const results = await Promise.all(ids.map(match));
    expect(results.flatMap(result => codesOf(result))).toEqual(['DIFFERS']);
    const passed = ids[results.findIndex(({ ok }) => ok)];
    expect(
      await world.rows(
        'SELECT x.invoice_id AS id FROM stock_settlement s JOIN supplier_invoice_line x ON x.id = s.invoice_line_id WHERE s.id = $1',
        [settlementId],
      ),
    ).toEqual([{ id: passed }]);
    const open = await inTransaction(world.database, 'SYSTEM', async tx =>
      accepted(await settlementsOf(tx, catalogue.supplierId, hospital.institutionId, b.day(-1), b.day(1))),
    );
    expect(done(open)).toEqual([]);
  });

  /** So many units of a lot used at the hospital's store; answers what is owed for it. */
  async function used(lotNumber: string, units: bigint): Promise<string> {
    const { world, catalogue, hospital, store } = b.s;
    const [lot] = await world.rows<{ id: string }>('SELECT id FROM stock_lot WHERE number = $1', [lotNumber]);
    const pharmacist = await someone(world, '药师', { institutionId: hospital.institutionId }, 'PHARMACIST');
    const use = { placeId: store, itemId: catalogue.itemId, lotId: lot?.id, departmentId: hospital.departmentId };
    const { movementIds } = done(
      await b.s.run(pharmacist, tx =>
        takeForUse(tx, { ...use, quantity: units, unit: null, pack: null, sourceKey: newUuid() }),
      ),
    );
    const [row] = await world.rows<{ id: string }>('SELECT id FROM stock_settlement WHERE movement_id = $1', [
      movementIds[0],
    ]);
    return row?.id ?? '';
  }
});

describe('the API', () => {
  it('lists what waits for whoever asks, counts states, and offers what the commands allow', async () => {
    const { requisitionId } = done(await b.ask(1));
    const query = `{ requisitions(filter: { waitingForMe: true }) { totalCount waitingForMeCount stateCounts { state count }
      edges { node { id availableActions approvals { level decision } lines { packs price { amount } } } } } }`;
    const { data } = await api.ask(query, {
      authorization: await bearer(b.s.world, b.signers.administratorToo.personId),
    });
    const list = data?.requisitions as {
      waitingForMeCount: number;
      totalCount: number;
      edges: { node: { id: string; availableActions: string[] } }[];
    };
    expect(list.totalCount).toBe(list.waitingForMeCount);
    const node = list.edges.map(edge => edge.node).find(each => each.id === toGlobalId('Requisition', requisitionId));
    expect(node?.availableActions).toEqual(['APPROVE', 'REJECT']);
    const mine = await api.ask(query, { authorization: await bearer(b.s.world, b.s.keeper.personId) });
    expect(mine.data?.requisitions).toMatchObject({ totalCount: 0 });
  });

  it('receives by scan, and answers a supplier nothing of what houses ask for and pay', async () => {
    const order = await b.confirmed(10);
    const shipmentId = await b.shipped(order, 10);
    const mutation =
      'mutation ($input: GoodsReceiveInput!) { goodsReceive(input: $input) { receipt { number lines { lotNumber } } userErrors { code message field } } }';
    const input = {
      requestId: requestId(),
      shipmentId: toGlobalId('Shipment', shipmentId),
      placeId: toGlobalId('StockPlace', b.s.store),
      lines: [{ scan: b.label('Q1'), packs: 10 }],
    };
    const { data } = await api.ask(mutation, {
      variables: { input },
      authorization: await bearer(b.s.world, b.s.keeper.personId),
    });
    expect(data?.goodsReceive).toMatchObject({ receipt: { lines: [{ lotNumber: 'Q1' }] }, userErrors: [] });
    const supplier = await bearer(b.s.world, b.signers.supplier.personId);
    for (const field of ['requisitions', 'paymentRequests', 'purchaseOrderProposals'])
      expect((await api.ask(`{ ${field} { __typename } }`, { authorization: supplier })).code).toBe('FORBIDDEN');
    const other = await bearer(b.s.world, b.signers.otherSupplier.personId);
    const all =
      '{ purchaseOrders { totalCount } shipments { totalCount } goodsReceipts { totalCount } supplierInvoices { totalCount } }';
    const none = { totalCount: 0 };
    expect((await api.ask(all, { authorization: other })).data).toEqual({
      purchaseOrders: none,
      shipments: none,
      goodsReceipts: none,
      supplierInvoices: none,
    });
    const own = (await api.ask(all, { authorization: supplier })).data as Record<string, { totalCount: number }>;
    expect(own.purchaseOrders?.totalCount).toBe(await b.s.world.count('purchase_order'));
  });

  it('says after each scan what would be refused, and takes nothing in by it', async () => {
    const shipmentId = await b.shipped(await b.confirmed(2), 2);
    const authorization = await bearer(b.s.world, b.s.keeper.personId);
    const check = async (packs: number, lot: string, expiresOn?: string) => {
      const input = {
        requestId: requestId(),
        shipmentId: toGlobalId('Shipment', shipmentId),
        placeId: toGlobalId('StockPlace', b.s.store),
        dryRun: true,
        lines: [{ scan: b.label(lot, expiresOn), packs }],
      };
      const mutation =
        'mutation ($input: GoodsReceiveInput!) { goodsReceive(input: $input) { receipt { id } userErrors { code field } } }';
      return (await api.ask(mutation, { variables: { input }, authorization })).data?.goodsReceive;
    };
    const receipts = await b.s.world.count('goods_receipt');
    expect(await check(2, 'DRY')).toEqual({ receipt: null, userErrors: [] });
    const beyond = { code: 'BEYOND_TOLERANCE', field: ['lines', '0', 'packs'] };
    expect(await check(3, 'DRY')).toEqual({ receipt: null, userErrors: [beyond] });
    const expired = { code: 'EXPIRED', field: ['lines', '0', 'expiresOn'] };
    expect(await check(1, 'DRY', b.day(-1))).toEqual({ receipt: null, userErrors: [expired] });
    expect(await b.s.world.count('goods_receipt')).toBe(receipts);
    expect(await b.unitsOf('DRY')).toBe(0);
  });

  it('names prices with what the contract has left to those who buy, and what can be billed to those whom it concerns', async () => {
    const { catalogue, hospital, world, keeper } = b.s;
    const institutionId = toGlobalId('Institution', hospital.institutionId);
    const supplierId = toGlobalId('Supplier', catalogue.supplierId);
    const asked = { institutionId, itemIds: [toGlobalId('CatalogueItem', catalogue.itemId)] };
    const prices = async (personId: string) =>
      (
        await api.ask(
          'query ($institutionId: ID!, $itemIds: [ID!]!) { purchasePrices(institutionId: $institutionId, itemIds: $itemIds) { price { amount } packsLeft pack { id } } }',
          { variables: asked, authorization: await bearer(world, personId) },
        )
      ).data?.purchasePrices as { price: { amount: string }; packsLeft: number; pack: { id: string } }[];
    const box = { id: toGlobalId('CataloguePack', catalogue.boxId) };
    const ofBox = async () => (await prices(keeper.personId)).find(({ pack }) => pack.id === box.id);
    const before = await ofBox();
    const order = await b.confirmed(7);
    expect(await ofBox()).toEqual({ price: { amount: '10.00' }, packsLeft: (before?.packsLeft ?? 0) - 7, pack: box });
    expect(await prices(b.s.pharmacist.personId)).toEqual([]);

    const billable = async (personId: string) => {
      const query =
        'query ($supplierId: ID!, $institutionId: ID!) { billables(supplierId: $supplierId, institutionId: $institutionId) { orderLineId packs amount { amount } } }';
      const variables = { supplierId, institutionId };
      const { data } = await api.ask(query, { variables, authorization: await bearer(world, personId) });
      const orderLineId = toGlobalId('PurchaseOrderLine', order.lineId);
      return (data?.billables as { orderLineId: string }[]).filter(each => each.orderLineId === orderLineId);
    };
    const { supplier, otherSupplier, finance } = b.signers;
    expect(await billable(supplier.personId)).toEqual([]);
    done(await b.receive(await b.shipped(order, 7), [{ scan: b.label('BILL'), packs: 5n }]));
    const five = [expect.objectContaining({ packs: 5, amount: { amount: '50.00' } })];
    expect(await billable(supplier.personId)).toEqual(five);
    expect(await billable(finance.personId)).toEqual(five);
    expect(await billable(otherSupplier.personId)).toEqual([]);
    const line = { orderLineId: order.lineId, settlementId: null, packs: 5n, priceFen: 1_000n };
    const invoice = {
      supplierId: catalogue.supplierId,
      institutionId: hospital.institutionId,
      number: 'BILLED',
      issuedOn: b.day(0),
    };
    done(await b.run(supplier, tx => enterInvoice(tx, { ...invoice, amountFen: 5_000n, lines: [line] })));
    expect(await billable(supplier.personId)).toEqual([]);
    const houses = await api.ask('query ($supplierId: ID!) { suppliedHouses(supplierId: $supplierId) { houseId } }', {
      variables: { supplierId },
      authorization: await bearer(world, supplier.personId),
    });
    expect(houses.data?.suppliedHouses).toContainEqual({ houseId: institutionId });
  });
});
