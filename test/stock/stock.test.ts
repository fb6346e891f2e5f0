import { addDays } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { quarantineLot, releaseLot } from '../../server/stock/block.commands';
import { closeCount, enterCount, openCount } from '../../server/stock/count.commands';
import { setParLevel, writeOff } from '../../server/stock/keeping.commands';
import { fillPack, movePack, openPack, voidPack } from '../../server/stock/pack.commands';
import { priceSettlements } from '../../server/stock/pricing.commands';
import { acknowledgeRecall, closeRecall, openRecall } from '../../server/stock/recall.commands';
import { receiveStock, returnToSupplier } from '../../server/stock/receive.commands';
import { CountReason } from '../../server/stock/stock.enums';
import { receiveTransfer, takeBackTransfer, transferStock } from '../../server/stock/transfer.commands';
import { QuantityUnit } from '../../server/stock/units.rules';
import { takeForUse, type UseInput } from '../../server/stock/use.commands';
import { returnUse } from '../../server/stock/use-return.commands';
import { codesOf, done } from '../referrals/referring';
import { negotiated } from '../support/negotiation';
import { agreed } from '../support/purchasing';
import { Stocking } from './stocking';

let s: Stocking;

beforeAll(async () => {
  s = await Stocking.make();
}, 60_000);
afterAll(() => s.close());

const use = (placeId: string, itemId: string, quantity: number, more: Partial<UseInput> = {}): UseInput => ({
  placeId,
  itemId,
  quantity: BigInt(quantity),
  unit: null,
  pack: null,
  sourceKey: `test:${newUuid()}`,
  ...more,
});
const move = (lotId: string, fromPlaceId: string, toPlaceId: string, quantity: number) => ({
  fromPlaceId,
  toPlaceId,
  lines: [{ itemId: s.catalogue.itemId, lotId, quantity: BigInt(quantity), unit: null, pack: null }],
  note: null,
  sourceKey: `test:${newUuid()}`,
});
/** What was said when it was refused. */
const said = (result: Awaited<ReturnType<typeof s.run>>) => (result.ok ? '' : (result.refusals[0]?.message.en ?? ''));

describe('the scan at use', () => {
  it('writes who received it, and owes the supplier for what was the supplier’s, in one transaction', async () => {
    const { lotId, itemId } = await s.stocked(s.cabinet, 20, { ownerSupplierId: s.catalogue.supplierId });
    const { patientId, encounterId } = await s.world.patientIn(s.hospital, s.hospital.bedIds[0] ?? '', '王小明');
    const { movementIds, left } = done(
      await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 3, { lotId, encounterId }))),
    );
    expect(left).toBe('17');
    const [row] = await s.world.rows(
      `SELECT m.quantity, m.patient_id, m.owner_supplier_id, s.quantity AS owed, s.supplier_id FROM stock_movement m JOIN stock_settlement s ON s.movement_id = m.id WHERE m.id = $1`,
      [movementIds[0]],
    );
    expect(row).toEqual({
      quantity: '3',
      patient_id: patientId,
      owner_supplier_id: s.catalogue.supplierId,
      owed: '3',
      supplier_id: s.catalogue.supplierId,
    });
    expect(await s.units(lotId)).toBe(17);
  });

  it('is owed at the price of the day, to the fen, and off when it comes back', async () => {
    const itemId = await anItem();
    const { supplierId } = s.catalogue;
    const pack = { item_id: itemId, group_id: s.groupId, name_zh: '盒', name_en: 'box', units: 10 };
    const packId = await s.world.insert('catalogue_pack', pack);
    const institutionIds = [s.hospital.institutionId];
    const of = { groupId: s.groupId, institutionIds, supplierId, supplierCode: 'S1', itemId, packId };
    const { priceLineId } = await negotiated(s.world, { ...of, priceFen: 1_255n, isConsigned: true });
    const { lotId } = await s.stocked(s.cabinet, 20, { itemId, ownerSupplierId: supplierId });
    const { movementIds } = done(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 3, { lotId }))));
    const [movementId = ''] = movementIds;
    const back = { movementId, units: 1n, reason: '未用', sourceKey: newUuid() };
    done(await s.run(s.nurse, tx => returnUse(tx, back)));
    expect(
      await s.world.rows(
        'SELECT quantity, amount_fen, price_line_id FROM stock_settlement WHERE use_id = $1 ORDER BY quantity DESC',
        [movementId],
      ),
    ).toEqual([
      { quantity: '3', amount_fen: '377', price_line_id: priceLineId },
      { quantity: '-1', amount_fen: '-126', price_line_id: priceLineId },
    ]);
  });

  it('that no price held for waits, and is priced with what came back of it once one holds, by whom may, and once', async () => {
    const itemId = await anItem();
    const { supplierId } = s.catalogue;
    const { institutionId } = s.hospital;
    const { lotId } = await s.stocked(s.cabinet, 20, { itemId, ownerSupplierId: supplierId });
    const { movementIds } = done(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 7, { lotId }))));
    const [movementId = ''] = movementIds;
    const back = () =>
      s.run(s.nurse, tx => returnUse(tx, { movementId, units: 2n, reason: '未用', sourceKey: newUuid() }));
    done(await back());
    const lines = () =>
      s.world.rows<{ id: string; quantity: string; amount_fen: string | null }>(
        'SELECT s.id, s.quantity, s.amount_fen FROM stock_settlement s JOIN stock_movement m ON m.id = s.movement_id WHERE s.use_id = $1 ORDER BY m.sequence',
        [movementId],
      );
    const [first] = await lines();
    await s.world.rows('UPDATE stock_settlement SET used_on = used_on - 9 WHERE use_id = $1', [movementId]);
    const price = (by: Viewer, on: string | null = null) =>
      s.run(by, tx => priceSettlements(tx, { institutionId, settlementIds: [first?.id ?? ''], on }));
    expect(codesOf(await price(s.keeper))).toEqual(['PRICE']);
    await expect(price(s.nurse)).rejects.toThrow();
    const pack = { item_id: itemId, group_id: s.groupId, name_zh: '盒', name_en: 'box', units: 3 };
    const packId = await s.world.insert('catalogue_pack', pack);
    const during = `[${addDays(s.today, -3)},2999-01-01)`;
    const priced = { itemId, packId, priceFen: 1_000, packsMax: null };
    const houses = [{ institutionId, packs: 100 }];
    await agreed(s.world, { groupId: s.groupId, supplierId, during, isConsigned: true, lines: [priced], houses });
    expect(codesOf(await price(s.keeper))).toEqual(['PRICE']);
    expect(codesOf(await price(s.keeper, addDays(s.today, 1)))).toEqual(['PRICE']);
    expect((await lines()).map(each => each.amount_fen)).toEqual([null, null]);
    const settled = done(await price(s.keeper, s.today));
    expect(settled.settlementIds).toHaveLength(2);
    // 7 of 3 a box at 10 yuan are 23.33, 5 are 16.67.
    expect((await lines()).map(each => each.amount_fen)).toEqual(['2333', '-666']);
    expect(codesOf(await price(s.keeper, s.today))).toEqual(['PRICED']);
    done(await back());
    expect((await lines())[2]).toMatchObject({ quantity: '-2', amount_fen: '-667' });
    const [audit] = await s.world.rows<{ n: number; by: string }>(
      `SELECT count(*)::int AS n, min(person_id::text) AS by FROM audit_entry WHERE action = 'stock.settlement.price' AND subject_id = ANY ($1)`,
      [settled.settlementIds],
    );
    expect(audit).toEqual({ n: 2, by: s.keeper.personId });
  });

  it('takes what expires first, and what is paid for before what is a supplier’s', async () => {
    const itemId = await anItem();
    const late = await s.stocked(s.cabinet, 5, { itemId, expiresOn: addDays(s.today, 90) });
    const early = await s.stocked(s.cabinet, 5, {
      itemId,
      expiresOn: addDays(s.today, 30),
      ownerSupplierId: s.catalogue.supplierId,
    });
    const own = await s.stocked(s.cabinet, 5, { itemId, expiresOn: addDays(s.today, 30) });
    done(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 7))));
    expect([await s.units(own.lotId), await s.units(early.lotId), await s.units(late.lotId)]).toEqual([0, 3, 5]);
  });

  it('gives the last piece to one of fifty who scan it at once; the others are told that nothing is left', async () => {
    const { lotId, itemId } = await s.stocked(s.cabinet, 1);
    const results = await Promise.all(
      Array.from({ length: 50 }, () => s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 1, { lotId })))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(codesOf)).toEqual(Array(49).fill('NOT_ENOUGH'));
    expect(new Set(results.filter(({ ok }) => !ok).map(said))).toEqual(
      new Set(['Nothing of this is left there; somebody may just have taken it. Look again and choose another.']),
    );
    expect(await s.units(lotId)).toBe(0);
    expect(await s.world.count('stock_movement', `lot_id = '${lotId}' AND kind = 'USE'`)).toBe(1);
  });

  it('answers the same scan twice the same; another one says what is left', async () => {
    const { lotId, itemId } = await s.stocked(s.cabinet, 5);
    const requestId = newUuid();
    const scan = use(s.cabinet, itemId, 3, { lotId });
    const first = await s.run(s.nurse, tx => takeForUse(tx, scan), requestId);
    expect(await s.run(s.nurse, tx => takeForUse(tx, scan), requestId)).toEqual(first);
    const again = await s.run(s.nurse, tx => takeForUse(tx, { ...scan, sourceKey: 'another' }));
    expect(codesOf(again)).toEqual(['NOT_ENOUGH']);
    expect(said(again)).toBe('There are only 2 piece left there: take less.');
    expect(await s.units(lotId)).toBe(2);
  });

  it('catches a box taken for a piece', async () => {
    const { lotId, itemId } = await s.stocked(s.cabinet, 25);
    const pack = { id: s.catalogue.boxId, nameZh: '盒', nameEn: 'box', units: 10n };
    const asked = (unit: QuantityUnit | null, quantity = 2) =>
      s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, quantity, { lotId, pack, unit })));
    const vague = await asked(null);
    expect(codesOf(vague)).toEqual(['UNIT']);
    expect(said(vague)).toContain('say whether 2 means packs (20 in all) or piece');
    expect(done(await asked(QuantityUnit.BASE)).left).toBe('23');
    expect(done(await asked(QuantityUnit.PACK)).left).toBe('3');
    expect(codesOf(await asked(QuantityUnit.PACK, 1))).toEqual(['NOT_ENOUGH']);
  });

  it('comes back to whom it belonged, no more than was used, in however many parts', async () => {
    const { lotId, itemId } = await s.stocked(s.cabinet, 5, { ownerSupplierId: s.catalogue.supplierId });
    const { movementIds } = done(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 4, { lotId }))));
    const back = (units: bigint) =>
      s.run(s.nurse, tx =>
        returnUse(tx, { movementId: movementIds[0] ?? '', units, reason: '未用', sourceKey: newUuid() }),
      );
    const results = await Promise.all([back(3n), back(3n)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(codesOf)).toEqual(['RETURN']);
    done(await back(1n));
    expect(codesOf(await back(1n))).toEqual(['RETURN']);
    expect(await s.units(lotId)).toBe(5);
    const [owed] = await s.world.rows(
      'SELECT sum(quantity) AS units FROM stock_settlement WHERE use_id = $1',
      movementIds,
    );
    expect(owed).toEqual({ units: '0' });
  });
});

describe('what comes in', () => {
  it('is refused when it has expired, and with the number of a piece that is here, was used, or comes twice at once', async () => {
    const receive = (serials: string[], more: object = {}) =>
      s.run(s.keeper, tx =>
        receiveStock(tx, {
          placeId: s.store,
          itemId: s.implantId,
          lotNumber: 'P1',
          expiresOn: addDays(s.today, 100),
          serials,
          units: BigInt(serials.length),
          ownerSupplierId: s.catalogue.supplierId,
          sourceKey: newUuid(),
          ...more,
        }),
      );
    expect(codesOf(await receive(['A1'], { expiresOn: addDays(s.today, -1) }))).toEqual(['EXPIRED']);
    expect(codesOf(await receive(['A1', 'A1']))).toEqual(['SERIAL_TAKEN']);
    expect(codesOf(await receive(['A1'], { units: 2n }))).toEqual(['SERIAL']);
    const both = await Promise.all([receive(['A1', 'A2']), receive(['A2', 'A3'])]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(['SERIAL_TAKEN']);
    const { lotId } = done(await receive(['A9']));
    const scan = { lotId, serial: 'A9', encounterId: null };
    done(
      await s.run(s.keeper, tx =>
        transferStock(tx, {
          ...move(lotId, s.store, s.cabinet, 1),
          lines: [{ itemId: s.implantId, lotId, serial: 'A9', quantity: 1n, unit: null, pack: null }],
        }),
      ),
    );
    done(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, s.implantId, 1, scan))));
    expect(codesOf(await receive(['A9']))).toEqual(['SERIAL_TAKEN']);
  });

  it('goes back to its supplier also when it may not be used, and may come again then', async () => {
    const input = {
      placeId: s.store,
      itemId: s.implantId,
      lotNumber: 'P2',
      expiresOn: addDays(s.today, 100),
      serials: ['B1'],
      units: 1n,
      ownerSupplierId: s.catalogue.supplierId,
    };
    const come = () => s.run(s.keeper, tx => receiveStock(tx, { ...input, sourceKey: newUuid() }));
    const { lotId } = done(await come());
    done(
      await s.run(s.keeper, tx =>
        quarantineLot(tx, { institutionId: s.hospital.institutionId, lotId, reason: '包装破损' }),
      ),
    );
    done(
      await s.run(s.keeper, tx =>
        returnToSupplier(tx, { ...input, lotId, serial: 'B1', sourceKey: newUuid(), reason: '破损' }),
      ),
    );
    done(await come());
  });
});

describe('a transfer', () => {
  it('inside a house is one step, and goes nowhere but somewhere else', async () => {
    const { lotId } = await s.stocked(s.store, 10);
    expect(codesOf(await s.run(s.keeper, tx => transferStock(tx, move(lotId, s.store, s.store, 1))))).toEqual([
      'SAME_PLACE',
    ]);
    done(await s.run(s.keeper, tx => transferStock(tx, move(lotId, s.store, s.cabinet, 4))));
    expect([await s.units(lotId, s.store), await s.units(lotId, s.cabinet)]).toEqual([6, 4]);
    const more = await s.run(s.keeper, tx => transferStock(tx, move(lotId, s.store, s.cabinet, 7)));
    expect([codesOf(more), said(more)]).toEqual([['NOT_ENOUGH'], 'There are only 6 piece left there: take less.']);
  });

  it('between houses is sent and received; the sender may take it back until then', async () => {
    const { lotId } = await s.stocked(s.store, 10);
    const send = async () =>
      done(await s.run(s.keeper, tx => transferStock(tx, move(lotId, s.store, s.pharmacy, 4)))).transferId ?? '';
    const first = await send();
    expect([await s.units(lotId, s.store), await s.units(lotId, s.pharmacy), await s.units(lotId)]).toEqual([6, 0, 10]);
    expect(await s.world.count('notice', `kind = 'STOCK_SENT' AND person_id = '${s.pharmacist.personId}'`)).toBe(1);
    const end = { transferId: first, placeId: null };
    const ends = await Promise.all([
      s.run(s.keeper, tx => takeBackTransfer(tx, end)),
      s.run(s.pharmacist, tx => receiveTransfer(tx, end)),
    ]);
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ends.flatMap(codesOf)).toEqual(['TRANSFER_STATE']);
    const second = await send();
    await expect(s.run(s.nurse, tx => receiveTransfer(tx, { transferId: second, placeId: null }))).rejects.toThrow(
      'appointments',
    );
    done(await s.run(s.pharmacist, tx => receiveTransfer(tx, { transferId: second, placeId: null })));
    expect(await s.units(lotId)).toBe(10);
    expect(await s.units(lotId, s.pharmacy)).toBeGreaterThanOrEqual(4);
  });
});

describe('a fixed pack', () => {
  it('keeps what is in it until one scan uses it up', async () => {
    const { lotId, itemId } = await s.stocked(s.store, 30);
    const fill = (code: string, quantity = 10) =>
      s.run(s.keeper, tx =>
        fillPack(tx, { placeId: s.store, code, itemId, lotId, quantity: BigInt(quantity), unit: null, pack: null }),
      );
    const { packId } = done(await fill('D001'));
    expect(codesOf(await fill('D001'))).toEqual(['PACK_CODE']);
    expect(codesOf(await fill('D002', 21))).toEqual(['PACKED']);
    const { packId: other } = done(await fill('D002', 20));
    expect(codesOf(await s.run(s.keeper, tx => transferStock(tx, move(lotId, s.store, s.cabinet, 1))))).toEqual([
      'PACKED',
    ]);
    done(await s.run(s.keeper, tx => voidPack(tx, { packId: other })));
    done(await s.run(s.keeper, tx => movePack(tx, { packId, toPlaceId: s.cabinet, sourceKey: newUuid() })));
    expect([await s.units(lotId, s.store), await s.units(lotId, s.cabinet)]).toEqual([20, 10]);
    const open = () => s.run(s.nurse, tx => openPack(tx, { packId, sourceKey: newUuid() }));
    const opened = await Promise.all([open(), open(), open()]);
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    expect(opened.flatMap(codesOf)).toEqual(['PACK_STATE', 'PACK_STATE']);
    expect(await s.units(lotId, s.cabinet)).toBe(0);
  });

  it('is not hollowed out past the commands either', async () => {
    const { lotId, itemId } = await s.stocked(s.store, 10);
    done(
      await s.run(s.keeper, tx =>
        fillPack(tx, { placeId: s.store, code: 'D100', itemId, lotId, quantity: 8n, unit: null, pack: null }),
      ),
    );
    await expect(
      book(s, { kind: 'WRITE_OFF', item_id: itemId, lot_id: lotId, quantity: 3, reason: 'x', ...at(s.store) }),
    ).rejects.toThrow('in fixed packs');
    await expect(
      s.world.insert('stock_pack', {
        code: 'D101',
        institution_id: s.hospital.institutionId,
        place_id: s.store,
        item_id: itemId,
        lot_id: lotId,
        units: 3,
      }),
    ).rejects.toThrow('not enough of this for the pack');
  });
});

describe('a count', () => {
  it('books differences with their reasons, not what moved in between', async () => {
    const { lotId, itemId } = await s.stocked(s.store, 10);
    const { countId } = done(await s.run(s.keeper, tx => openCount(tx, { placeId: s.store })));
    expect(codesOf(await s.run(s.keeper, tx => openCount(tx, { placeId: s.store })))).toEqual(['COUNT_OPEN']);
    const line = { lotId, serial: null, ownerSupplierId: null, counted: 8n, reason: null, note: null };
    expect(codesOf(await s.run(s.keeper, tx => enterCount(tx, { countId, lines: [line] })))).toEqual(['REASON']);
    const lines = [{ ...line, reason: CountReason.NOT_SCANNED }];
    done(await s.run(s.keeper, tx => enterCount(tx, { countId, lines })));
    done(await s.run(s.keeper, tx => transferStock(tx, move(lotId, s.store, s.cabinet, 5))));
    done(await s.run(s.keeper, tx => closeCount(tx, { countId })));
    expect(codesOf(await s.run(s.keeper, tx => closeCount(tx, { countId })))).toEqual(['COUNT_STATE']);
    expect([await s.units(lotId, s.store), await s.units(lotId)]).toEqual([3, 8]);
    done(
      await s.run(s.keeper, tx =>
        writeOff(tx, {
          placeId: s.store,
          itemId,
          lotId,
          quantity: 3n,
          unit: null,
          pack: null,
          reason: '破损',
          sourceKey: newUuid(),
        }),
      ),
    );
    expect(await s.units(lotId, s.store)).toBe(0);
  });
});

describe('what must not go out', () => {
  it('is refused by the commands with why, and by the database whoever asks', async () => {
    const { lotId, itemId } = await s.stocked(s.cabinet, 10);
    const institutionId = s.hospital.institutionId;
    const { blockId } = done(await s.run(s.keeper, tx => quarantineLot(tx, { institutionId, lotId, reason: '待检' })));
    expect(codesOf(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 1, { lotId }))))).toEqual([
      'QUARANTINED',
    ]);
    const taken = { kind: 'USE', item_id: itemId, lot_id: lotId, quantity: 1, department_id: s.hospital.departmentId };
    await expect(book(s, { ...taken, ...at(s.cabinet) })).rejects.toThrow('stock_movement_blocked');
    done(await s.run(s.keeper, tx => transferStock(tx, move(lotId, s.cabinet, s.quarantine, 2))));
    await expect(book(s, { ...taken, ...at(s.quarantine) })).rejects.toThrow('stock_movement');
    done(await s.run(s.keeper, tx => releaseLot(tx, { blockId, reason: '合格' })));
    done(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 1, { lotId }))));
    const old = await expired();
    expect(codesOf(await s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 1, { lotId: old }))))).toEqual([
      'EXPIRED',
    ]);
    await expect(book(s, { ...taken, lot_id: old, ...at(s.cabinet) })).rejects.toThrow('stock_movement_expired');
    done(await s.run(s.keeper, tx => transferStock(tx, move(old, s.cabinet, s.quarantine, 1))));
  });

  it('is not unsaid: the ledger is only written on, and only its trigger keeps balances', async () => {
    await expect(s.world.rows('UPDATE stock_movement SET quantity = 1')).rejects.toThrow('only written on');
    await expect(s.world.rows('DELETE FROM stock_movement')).rejects.toThrow('only written on');
    await s.world.rows('SET ROLE medgroup_app');
    try {
      for (const sql of [
        'UPDATE stock_balance SET quantity = 5',
        `INSERT INTO stock_balance VALUES (gen_random_uuid(), gen_random_uuid(), '', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), NULL, 5)`,
        'UPDATE stock_movement SET quantity = 5',
        `INSERT INTO stock_movement (at) VALUES (now())`,
      ])
        await expect(s.world.rows(sql)).rejects.toThrow('permission denied');
    } finally {
      await s.world.rows('RESET ROLE');
    }
  });
});

describe('a recall', () => {
  it('blocks while somebody picks, finds who holds and who received, and closes when all have answered', async () => {
    const itemId = await anItem();
    const { lotId, lotNumber } = await s.stocked(s.cabinet, 40, { itemId });
    await s.stocked(s.pharmacy, 7, { itemId, lotNumber });
    const recall = { groupId: s.groupId, itemId, lotNumbers: [lotNumber], level: 1, reason: '可见异物' };
    await expect(s.run(s.keeper, tx => openRecall(tx, recall))).rejects.toThrow('appointments');
    const picking = Array.from({ length: 20 }, () =>
      s.run(s.nurse, tx => takeForUse(tx, use(s.cabinet, itemId, 1, { lotId }))),
    );
    const [opened, ...picked] = await Promise.all([s.run(s.groupOfficer, tx => openRecall(tx, recall)), ...picking]);
    const { recallId } = done(opened);
    const won = picked.filter(({ ok }) => ok).length;
    expect(picked.flatMap(codesOf)).toEqual(Array(20 - won).fill('RECALLED'));
    const tasks = await s.world.rows<{ house: string; held: string; used: string }>(
      'SELECT institution_id AS house, held_units AS held, used_units AS used FROM recall_task WHERE recall_id = $1',
      [recallId],
    );
    expect(new Set(tasks)).toEqual(
      new Set([
        { house: s.hospital.institutionId, held: `${40 - won}`, used: `${won}` },
        { house: s.centre.institutionId, held: '7', used: '0' },
      ]),
    );
    // What the recall counted as used is all that was ever used.
    expect(await s.world.count('stock_movement', `lot_id = '${lotId}' AND kind = 'USE'`)).toBe(won);
    expect(await s.world.count('notice', `kind = 'RECALL_OPENED' AND person_id = '${s.pharmacist.personId}'`)).toBe(1);
    // What first comes in later is blocked too.
    const came = await s.run(s.keeper, tx =>
      receiveStock(tx, {
        placeId: s.store,
        itemId,
        lotNumber,
        expiresOn: addDays(s.today, 77),
        units: 1n,
        ownerSupplierId: null,
        sourceKey: newUuid(),
      }),
    );
    expect(codesOf(came)).toEqual(['RECALLED']);
    const close = () => s.run(s.groupOfficer, tx => closeRecall(tx, { recallId, note: '已全部退回', lift: false }));
    expect(said(await close())).toContain('2 houses have not answered yet');
    const found = (institutionId: string, foundUnits: bigint) => ({ recallId, institutionId, foundUnits, note: null });
    done(await s.run(s.keeper, tx => acknowledgeRecall(tx, found(s.hospital.institutionId, BigInt(40 - won)))));
    await expect(s.run(s.keeper, tx => acknowledgeRecall(tx, found(s.centre.institutionId, 0n)))).rejects.toThrow(
      'appointments',
    );
    done(await s.run(s.pharmacist, tx => acknowledgeRecall(tx, found(s.centre.institutionId, 7n))));
    expect(said(await close())).toContain(`${47 - won} units still lie outside quarantine`);
    const all = { fromPlaceId: s.cabinet, toPlaceId: s.quarantine, note: null, sourceKey: newUuid() };
    done(
      await s.run(s.keeper, tx =>
        transferStock(tx, { ...all, lines: [{ itemId, lotId, quantity: BigInt(40 - won), unit: null, pack: null }] }),
      ),
    );
    const [other] = await s.world.rows<{ id: string }>(
      'SELECT lot_id AS id FROM stock_balance WHERE place_id = $1 AND item_id = $2',
      [s.pharmacy, itemId],
    );
    done(
      await s.run(s.pharmacist, tx =>
        returnToSupplier(tx, {
          placeId: s.pharmacy,
          lotId: other?.id ?? '',
          units: 7n,
          ownerSupplierId: null,
          sourceKey: newUuid(),
          reason: '召回',
        }),
      ),
    );
    done(await close());
    expect(codesOf(await close())).toEqual(['RECALL_STATE']);
    const taken = { kind: 'USE', item_id: itemId, lot_id: lotId, quantity: 1, department_id: s.hospital.departmentId };
    await expect(book(s, { ...taken, ...at(s.quarantine) })).rejects.toThrow('stock_movement_recalled');
  });
});

it('levels have a lower and an upper end', async () => {
  const level = (minUnits: bigint, maxUnits: bigint) =>
    s.run(s.keeper, tx => setParLevel(tx, { placeId: s.cabinet, itemId: s.catalogue.itemId, minUnits, maxUnits }));
  expect(codesOf(await level(5n, 4n))).toEqual(['LEVELS']);
  done(await level(5n, 20n));
  done(await level(6n, 20n));
  expect(await s.world.rows('SELECT min_units, version FROM par_level')).toEqual([{ min_units: '6', version: 2 }]);
});

let items = 0;
/** One more item, so that nothing else of it lies anywhere. */
function anItem(): Promise<string> {
  items += 1;
  return s.anItem(`C1${String(items).padStart(4, '0')}`);
}

function at(placeId: string): object {
  return { from_place_id: placeId, from_institution_id: s.hospital.institutionId };
}

function book(of: Stocking, values: object): Promise<string> {
  return of.world.insert('stock_movement', { source_key: newUuid(), ...values });
}

/** A lot that came in before it expired. */
async function expired(): Promise<string> {
  const lotId = await s.world.insert('stock_lot', {
    item_id: s.catalogue.itemId,
    number: newUuid().slice(-8),
    expires_on: addDays(s.today, -1),
  });
  const to = { to_place_id: s.cabinet, to_institution_id: s.hospital.institutionId };
  await book(s, {
    kind: 'RECEIPT',
    at: new Date(Date.now() - 30 * 86_400_000),
    item_id: s.catalogue.itemId,
    lot_id: lotId,
    quantity: 4,
    ...to,
  });
  return lotId;
}
