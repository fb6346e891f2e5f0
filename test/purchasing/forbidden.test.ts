import { newUuid } from '../../server/kernel/ids';
import {
  invoiceMoves,
  orderMoves,
  PaymentRequestState,
  PurchaseOrderState,
  paymentMoves,
  RequisitionState,
  requisitionMoves,
  SupplierInvoiceState,
} from '../../server/purchasing/purchasing.rules';
import { done } from '../referrals/referring';
import { Api, bearer, requestId } from '../support/api';
import { agreed, type Contracts, type Purchased, purchased } from '../support/purchasing';
import { refusalOf } from '../support/refusal';
import { Buying } from './buying';

/** What the database itself refuses, with the rules out of the way: every path by which something could be bought too dear or too much. */

let b: Buying;
/** Approved, of 10 boxes at 10 yuan; and the line that asks for them. */
let asked: { requisitionId: string; lineId: string };
/** An order of 10 boxes that was sent, and its line. */
let sent: { orderId: string; lineId: string };
/** A dearer price of the same box, of the other supplier. */
let dearer: Contracts;
let bought: Purchased;

beforeAll(async () => {
  b = await Buying.make('FORB');
  const { world, groupId, catalogue, hospital, centre } = b.s;
  const requisitionId = await b.approved(10);
  const [line] = await world.rows<{ id: string }>('SELECT id FROM requisition_line WHERE requisition_id = $1', [
    requisitionId,
  ]);
  asked = { requisitionId, lineId: line?.id ?? '' };
  const { orderIds } = done(await b.send([await b.approved(10)]));
  const [ordered] = await world.rows<{ id: string }>('SELECT id FROM purchase_order_line WHERE order_id = $1', [
    orderIds[0],
  ]);
  sent = { orderId: orderIds[0] ?? '', lineId: ordered?.id ?? '' };
  dearer = await agreed(world, {
    groupId,
    supplierId: catalogue.otherSupplierId,
    lines: [{ itemId: catalogue.itemId, packId: catalogue.boxId, priceFen: 1_001, packsMax: null }],
    houses: [{ institutionId: hospital.institutionId, packs: 1_000 }],
  });
  bought = await purchased(world, groupId, centre, b.s.keeper.personId, { ...catalogue, packId: catalogue.boxId });
}, 60_000);
afterAll(() => b.close());

const refusal = (work: () => Promise<unknown>) => refusalOf(b.s.world, work);

const sql = (text: string, ...parameters: unknown[]) => b.s.world.rows(text, parameters);

const cap = 1_000;

function newOrder(change: object = {}): Promise<string> {
  const { world, groupId, catalogue, keeper } = b.s;
  const order = {
    group_id: groupId,
    supplier_id: catalogue.supplierId,
    agreement_id: b.contracts.agreementId,
    state: 'SENT',
  };
  const when = {
    sent_at: new Date(),
    sent_by: keeper.personId,
    latest_arrival_on: '2999-01-01',
    closes_on: '2999-01-02',
  };
  return world.insert('purchase_order', { ...order, ...when, amount_fen: 10 * cap, ...change });
}

function newLine(orderId: string, change: object = {}): Promise<string> {
  const { world, catalogue, hospital } = b.s;
  return world.insert('purchase_order_line', {
    order_id: orderId,
    place: 1,
    institution_id: hospital.institutionId,
    supplier_id: catalogue.supplierId,
    requisition_line_id: asked.lineId,
    contract_id: b.contracts.contractIds[0],
    price_line_id: b.contracts.priceLineIds[0],
    item_id: catalogue.itemId,
    pack_id: catalogue.boxId,
    is_consigned: false,
    packs: 10,
    price_fen: cap,
    ...change,
  });
}

const orderAt = async (line: object, order: object = {}) => newLine(await newOrder(order), line);

async function askAt(priceFen: number, packs = 10, change: object = {}): Promise<string> {
  const { world, groupId, hospital, catalogue, keeper } = b.s;
  const house = { institution_id: hospital.institutionId };
  const requisitionId = await world.insert('requisition', {
    ...house,
    group_id: groupId,
    state: 'SUBMITTED',
    requested_by: keeper.personId,
    requested_at: new Date(),
    amount_fen: priceFen * packs,
  });
  await world.insert('requisition_approval', { ...house, requisition_id: requisitionId, level: 'HOUSE' });
  return world.insert('requisition_line', {
    ...house,
    requisition_id: requisitionId,
    place: 1,
    item_id: catalogue.itemId,
    pack_id: catalogue.boxId,
    packs,
    price_line_id: b.contracts.priceLineIds[0],
    contract_id: b.contracts.contractIds[0],
    price_fen: priceFen,
    ...change,
  });
}

/** A requisition line of so many packs that was approved past the server. */
async function approvedLine(packs: number): Promise<string> {
  const lineId = await askAt(cap, packs);
  const [row] = await b.s.world.rows<{ id: string }>(
    'SELECT requisition_id AS id FROM requisition_line WHERE id = $1',
    [lineId],
  );
  await sql(
    `UPDATE requisition_approval SET decision = 'APPROVED', decided_by = $2, decided_at = now() WHERE requisition_id = $1`,
    row?.id,
    b.signers.administrator.personId,
  );
  await sql(`UPDATE requisition SET state = 'APPROVED' WHERE id = $1`, row?.id);
  return lineId;
}

describe('a price of one fen above the cap is refused', () => {
  const path = (name: string, constraint: string, work: () => Promise<unknown>) => [name, constraint, work] as const;
  const over = cap + 1;
  it.each([
    path('asked for by SQL', 'requisition_line_price_cap', () => askAt(over)),
    path('raised on a requisition', 'requisition_line_fixed', () =>
      sql('UPDATE requisition_line SET price_fen = price_fen + 1 WHERE id = $1', asked.lineId),
    ),
    path('ordered by SQL', 'purchase_order_line_price_cap', () => orderAt({ price_fen: over })),
    path('ordered from a sheet, many rows at once', 'purchase_order_line_price_cap', async () =>
      sql(
        `INSERT INTO purchase_order_line (id, order_id, place, institution_id, supplier_id, requisition_line_id, contract_id, price_line_id, item_id, pack_id, is_consigned, packs, price_fen)
         SELECT gen_random_uuid(), $1, 1, l.institution_id, $2, l.id, l.contract_id, l.price_line_id, l.item_id, l.pack_id, false, l.packs, l.price_fen + 1
         FROM jsonb_to_recordset(jsonb_build_array(jsonb_build_object('id', $3::uuid))) AS x(id uuid) JOIN requisition_line l ON l.id = x.id`,
        await newOrder(),
        b.s.catalogue.supplierId,
        asked.lineId,
      ),
    ),
    path('written over what is there', 'purchase_order_line_price_cap', async () =>
      sql(
        `INSERT INTO purchase_order_line SELECT gen_random_uuid(), order_id, place, institution_id, supplier_id, requisition_line_id, contract_id, price_line_id, item_id, pack_id, is_consigned, packs, price_fen + 1
         FROM purchase_order_line WHERE id = $1 ON CONFLICT (requisition_line_id) DO UPDATE SET price_fen = excluded.price_fen`,
        sent.lineId,
      ),
    ),
    path('merged over what is there', 'purchase_order_line_fixed', () =>
      sql(
        'MERGE INTO purchase_order_line t USING (SELECT $1::uuid AS id) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET price_fen = t.price_fen + 1',
        sent.lineId,
      ),
    ),
    path('raised on an order', 'purchase_order_line_fixed', () =>
      sql('UPDATE purchase_order_line SET price_fen = price_fen + 1 WHERE id = $1', sent.lineId),
    ),
    path('of a dearer price line under another agreement', 'purchase_order_line_approved', () =>
      orderAt({ price_line_id: dearer.priceLineIds[0], price_fen: over }),
    ),
    path('of an order moved to that agreement', 'purchase_order_line_approved', () =>
      orderAt(
        {
          price_line_id: dearer.priceLineIds[0],
          contract_id: dearer.contractIds[0],
          supplier_id: b.s.catalogue.otherSupplierId,
          price_fen: over,
        },
        { agreement_id: dearer.agreementId, supplier_id: b.s.catalogue.otherSupplierId },
      ),
    ),
    path('under an order whose agreement is exchanged', 'purchase_order_fixed', () =>
      sql('UPDATE purchase_order SET agreement_id = $2 WHERE id = $1', sent.orderId, dearer.agreementId),
    ),
    path('of another pack', 'purchase_order_line_approved', () => orderAt({ pack_id: b.s.catalogue.packId })),
    path('on a day on which the price does not hold', 'purchase_order_line_price_line', () =>
      orderAt({}, { sent_at: new Date('2020-01-01') }),
    ),
    path('by raising the price that was agreed on', 'price_line_fixed', () =>
      sql('UPDATE price_line SET price_fen = price_fen + 1 WHERE id = $1', b.contracts.priceLineIds[0]),
    ),
    path('by another price line of the signed agreement', 'price_line_drafted', () =>
      sql(
        `INSERT INTO price_line SELECT gen_random_uuid(), agreement_id, group_id, supplier_id, offering_id, item_id, $2, price_fen + 1, packs_max, during FROM price_line WHERE id = $1`,
        b.contracts.priceLineIds[0],
        b.s.catalogue.packId,
      ),
    ),
    path('on an invoice that is passed', 'supplier_invoice_price', async () => {
      const id = await b.s.world.insert('supplier_invoice', {
        supplier_id: b.s.catalogue.supplierId,
        institution_id: b.s.centre.institutionId,
        number: newUuid(),
        issued_on: '2026-01-01',
        amount_fen: over,
        state: 'OPEN',
        entered_at: new Date(),
        entered_by: b.s.keeper.personId,
      });
      const of = { supplier_id: b.s.catalogue.supplierId, institution_id: b.s.centre.institutionId };
      await b.s.world.insert('supplier_invoice_line', {
        ...of,
        invoice_id: id,
        place: 0,
        order_line_id: bought.orderLineId,
        packs: 1,
        price_fen: over,
        amount_fen: over,
      });
      await sql(`UPDATE supplier_invoice SET state = 'MATCHED' WHERE id = $1`, id);
    }),
    path('on an invoice, afterwards', 'supplier_invoice_line_fixed', () =>
      sql(
        'UPDATE supplier_invoice_line SET price_fen = price_fen + 1, amount_fen = amount_fen + packs WHERE invoice_id = $1',
        bought.invoiceId,
      ),
    ),
  ])('%s: %s', async (_path, constraint, work) => {
    expect(await refusal(work)).toBe(constraint);
  });

  it('at the cap it is not', async () => {
    expect(await refusal(() => orderAt({}))).toBeUndefined();
  });

  it('by the server’s own role: it cannot lift the guard, and is held by it', async () => {
    const { source } = b.s.world.database;
    const attempt = async (text: string) => {
      const runner = source.createQueryRunner();
      try {
        await runner.startTransaction();
        await runner.query(`SELECT set_config('medgroup.system', 'on', true)`);
        await runner.query(text);
        return undefined;
      } catch (error) {
        const { constraint, code } = (error as { driverError: { constraint?: string; code?: string } }).driverError;
        return constraint ?? code;
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    };
    expect(await attempt(`UPDATE purchase_order_line SET price_fen = price_fen + 1 WHERE id = '${sent.lineId}'`)).toBe(
      'purchase_order_line_fixed',
    );
    expect(await attempt('ALTER TABLE purchase_order_line DISABLE TRIGGER ALL')).toBe('42501');
    expect(await attempt('SET session_replication_role = replica')).toBe('42501');
    expect(await attempt(`DELETE FROM purchase_order_line WHERE id = '${sent.lineId}'`)).toBe('42501');
    expect(await attempt(`INSERT INTO purchase_transition VALUES ('ORDER', 'CLOSED', 'OPEN', 'SENT')`)).toBe('42501');
  });

  it('through the API: there is no place to say a price', async () => {
    const api = await Api.start(b.s.world);
    const { data, text } = await api.ask(
      'mutation ($input: RequisitionSubmitInput!) { requisitionSubmit(input: $input) { userErrors { code } } }',
      {
        variables: {
          input: {
            requestId: requestId(),
            institutionId: 'x',
            lines: [{ itemId: 'x', packId: 'x', packs: 1, price: '10.01' }],
          },
        },
        authorization: await bearer(b.s.world, b.s.keeper.personId),
      },
    );
    await api.close();
    expect(data).toBeNull();
    expect(text).toContain('price');
  });
});

describe('the database refuses', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    [
      'more than the contract and its tolerance',
      'purchase_order_line_contract_cap',
      async () => orderAt({ requisition_line_id: await approvedLine(1_091), packs: 1_091 }),
    ],
    [
      'more than the group agreed on',
      'purchase_order_line_group_cap',
      async () => {
        await sql('SET LOCAL session_replication_role = replica');
        await sql('UPDATE price_line SET packs_max = 1000 WHERE id = $1', b.contracts.priceLineIds[0]);
        await sql('SET LOCAL session_replication_role = origin');
        await orderAt({ requisition_line_id: await approvedLine(991), packs: 991 });
      },
    ],
    ['more than was approved', 'purchase_order_line_approved', () => orderAt({ packs: 11 })],
    [
      'what another one has ordered',
      'purchase_order_line_once',
      async () =>
        newLine(await newOrder(), {
          requisition_line_id: (
            (await sql('SELECT requisition_line_id AS id FROM purchase_order_line WHERE id = $1', sent.lineId)) as {
              id: string;
            }[]
          )[0]?.id,
        }),
    ],
    [
      'a line for a house without that contract',
      'purchase_order_line_approved',
      () => orderAt({ institution_id: b.s.centre.institutionId }),
    ],
    [
      'a line under the contract of another house',
      'purchase_order_line_contract',
      () => orderAt({ contract_id: b.contracts.contractIds[1] }),
    ],
    [
      'a contract that has ended',
      'purchase_order_line_contract',
      async () => {
        await sql('SET LOCAL session_replication_role = replica');
        await sql(
          `UPDATE member_contract SET state = 'TERMINATED', ended_on = '2026-01-01', end_reason = 'x' WHERE id = $1`,
          b.contracts.contractIds[0],
        );
        await sql('SET LOCAL session_replication_role = origin');
        await orderAt({});
      },
    ],
    [
      'a requisition at the contract of another house',
      'requisition_line_contract',
      () => askAt(cap, 10, { contract_id: b.contracts.contractIds[1] }),
    ],
    [
      'more confirmed than ordered',
      'purchase_order_line_confirmed',
      () => sql('UPDATE purchase_order_line SET packs_confirmed = packs + 1 WHERE id = $1', sent.lineId),
    ],
    [
      'another quantity',
      'purchase_order_line_fixed',
      () => sql('UPDATE purchase_order_line SET packs = packs + 1 WHERE id = $1', sent.lineId),
    ],
    [
      'received packs that nobody received',
      'purchase_order_line_counted',
      () =>
        sql('UPDATE purchase_order_line SET packs_received = 10, packs_shipped = 10 WHERE id = $1', bought.orderLineId),
    ],
    ['an order that is not its lines', 'purchase_order_sum', async () => newLine(await newOrder({ amount_fen: 1 }))],
    ['a requisition that is not its lines', 'requisition_sum', () => askAt(cap, 10, { packs: 9 })],
    [
      'a requisition that nobody has to sign',
      'requisition_levels',
      async () => {
        await sql('SET LOCAL session_replication_role = replica');
        await sql('DELETE FROM requisition_approval WHERE requisition_id = $1', bought.requisitionId);
        await sql('SET LOCAL session_replication_role = origin');
        await sql('UPDATE requisition SET version = version + 1 WHERE id = $1', bought.requisitionId);
      },
    ],
    [
      'a requisition that nobody has signed',
      'requisition_agreed',
      () => sql(`UPDATE requisition SET state = 'APPROVED' WHERE id = $1`, bought.requisitionId),
    ],
    [
      'a signature of whoever asked',
      'requisition_approver_other',
      () =>
        sql(
          `UPDATE requisition_approval SET decision = 'APPROVED', decided_by = $2, decided_at = now() WHERE requisition_id = $1`,
          bought.requisitionId,
          b.s.keeper.personId,
        ),
    ],
    [
      'a signature afterwards',
      'requisition_approval_open',
      () => sql(`UPDATE requisition_approval SET reason = 'x' WHERE requisition_id = $1`, asked.requisitionId),
    ],
    [
      'an order received that was not',
      'purchase_order_complete',
      () => sql(`UPDATE purchase_order SET state = 'RECEIVED' WHERE id = $1`, bought.orderId),
    ],
    [
      'an expired lot',
      'goods_receipt_line_expired',
      () => receiveLine({ lot_number: 'X', lot_id: newUuid(), expires_on: '2020-01-01' }),
    ],
    ['more received than was sent', 'goods_receipt_line_shipped', () => receiveLine({ packs: 3 })],
    [
      'more shipped than was confirmed',
      'purchase_order_line_shipped',
      () =>
        sql(
          'INSERT INTO shipment_line (id, shipment_id, supplier_id, institution_id, order_line_id, packs) SELECT gen_random_uuid(), shipment_id, supplier_id, institution_id, order_line_id, 5 FROM shipment_line WHERE shipment_id = $1',
          bought.shipmentId,
        ),
    ],
    [
      'a receipt that is rewritten',
      'goods_receipt_line_fixed',
      () => sql('UPDATE goods_receipt_line SET packs = 6 WHERE id = $1', bought.receiptLineId),
    ],
    [
      'more back than was received',
      'goods_receipt_line_returned',
      () =>
        sql(
          'INSERT INTO goods_return_line (id, return_id, supplier_id, institution_id, receipt_line_id, packs) SELECT gen_random_uuid(), $2, supplier_id, institution_id, id, 4 FROM goods_receipt_line WHERE id = $1',
          bought.receiptLineId,
          bought.returnId,
        ),
    ],
    [
      'a payment that is not its invoices',
      'payment_request_sum',
      () => sql('UPDATE payment_request SET amount_fen = amount_fen + 1 WHERE id = $1', bought.paymentId),
    ],
    [
      'a payment approved by whoever asked',
      'payment_request_other',
      () =>
        sql(
          `UPDATE payment_request SET state = 'APPROVED', decided_by = requested_by, decided_at = now() WHERE id = $1`,
          bought.paymentId,
        ),
    ],
    [
      'a payment that leaves its invoices waiting',
      'payment_request_standing',
      () =>
        sql(
          `UPDATE payment_request SET state = 'REJECTED', decided_by = $2, decided_at = now(), reject_reason = 'x' WHERE id = $1`,
          bought.paymentId,
          b.signers.finance.personId,
        ),
    ],
    [
      'an invoice on two payments',
      'payment_request_invoice_once',
      () =>
        sql(
          'INSERT INTO payment_request_invoice SELECT gen_random_uuid(), invoice_id, institution_id, false FROM payment_request_invoice WHERE payment_id = $1',
          bought.paymentId,
        ),
    ],
  ])('%s', async (_what, constraint, work) => {
    expect(await refusal(work)).toBe(constraint);
  });

  function receiveLine(change: object): Promise<string> {
    const of = { supplier_id: b.s.catalogue.supplierId, institution_id: b.s.centre.institutionId };
    return sql('SELECT shipment_line_id AS id FROM goods_receipt_line WHERE id = $1', bought.receiptLineId).then(rows =>
      b.s.world.insert('goods_receipt_line', {
        ...of,
        receipt_id: bought.receiptId,
        shipment_line_id: (rows as { id: string }[])[0]?.id,
        order_line_id: bought.orderLineId,
        packs: 1,
        lot_number: 'L1',
        lot_id: newUuid(),
        owner: 'INSTITUTION',
        ...change,
      }),
    );
  }
});

describe('a change of state that the rules do not know is refused', () => {
  const tables = [
    ['requisition', () => bought.requisitionId, Object.values(RequisitionState), requisitionMoves],
    ['purchase_order', () => bought.orderId, Object.values(PurchaseOrderState), orderMoves],
    ['supplier_invoice', () => bought.invoiceId, Object.values(SupplierInvoiceState), invoiceMoves],
    ['payment_request', () => bought.paymentId, Object.values(PaymentRequestState), paymentMoves],
  ] as const;

  it.each(tables)('%s', async (table, id, states, moves) => {
    const known = moves as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
    for (const from of states)
      for (const to of states.filter(state => state !== from)) {
        const isKnown = Object.values(known[from] ?? {}).some(tos => tos.includes(to));
        const refused = await refusal(async () => {
          await sql('SET LOCAL session_replication_role = replica');
          await sql(
            `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_decided, DROP CONSTRAINT IF EXISTS ${table}_ended, DROP CONSTRAINT IF EXISTS ${table}_confirmed, DROP CONSTRAINT IF EXISTS ${table}_reasoned, DROP CONSTRAINT IF EXISTS ${table}_disputed`,
          );
          await sql(`UPDATE ${table} SET state = $2 WHERE id = $1`, id(), from);
          await sql('SET LOCAL session_replication_role = origin');
          await sql(`UPDATE ${table} SET state = $2 WHERE id = $1`, id(), to);
        });
        if (isKnown) expect([from, to, refused]).not.toEqual([from, to, 'purchase_transition_known']);
        else expect([from, to, refused]).toEqual([from, to, 'purchase_transition_known']);
      }
  });
});
