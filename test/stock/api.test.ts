import { addDays } from '../../server/kernel/civil-date';
import { type IdType, newUuid, toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import { inTransaction } from '../../server/platform/database/transaction';
import { invoiceSettlements, settlementsOf } from '../../server/stock/settlement.queries';
import { done, someone } from '../referrals/referring';
import { Api, bearer } from '../support/api';
import { agreed } from '../support/purchasing';
import { placeOf, Stocking } from './stocking';

/** Stock over the interface: scanned, asked for, proposed; and what a supplier sees of it. */

let s: Stocking;
let api: Api;

beforeAll(async () => {
  s = await Stocking.make('SAPI');
  api = await Api.start(s.world);
}, 60_000);
afterAll(async () => {
  await api.close();
  await s.close();
});

const id = (type: IdType, uuid: string) => toGlobalId(type, uuid);

async function ask<Data extends object>(viewer: Viewer, query: string, variables: object = {}): Promise<Data> {
  const authorization = await bearer(s.world, viewer.personId);
  const { data, text } = await api.ask(query, { variables, authorization });
  if (!data) throw new Error(text);
  return data as Data;
}

const useDocument = `mutation ($input: StockUseInput!) { stockUse(input: $input) {
  movements { id units lot { number } patient { maskedName } owner { code } } leftUnits userErrors { code message field } } }`;
interface Used {
  stockUse: {
    movements: { id: string; units: number; lot: { number: string }; owner: { code: string } | null }[] | null;
    leftUnits: number | null;
    userErrors: { code: string; message: string; field: string[] | null }[];
  };
}

it('uses what a scan names, and says why when it names nothing', async () => {
  const expiresOn = addDays(s.today, 200);
  const { lotNumber } = await s.stocked(s.cabinet, 30, {
    expiresOn,
    lotNumber: 'A77',
    ownerSupplierId: s.catalogue.supplierId,
  });
  const { encounterId } = await s.world.patientIn(s.hospital, s.hospital.bedIds[1] ?? '', '李小红');
  const scan = `(01)06901234567892(17)${expiresOn.slice(2).replaceAll('-', '')}(10)${lotNumber}`;
  const input = (of: object) => ({
    input: {
      requestId: newUuid(),
      placeId: id('StockPlace', s.cabinet),
      of,
      encounterId: id('Encounter', encounterId),
    },
  });
  const vague = await ask<Used>(s.nurse, useDocument, input({ scan, quantity: 2 }));
  expect(vague.stockUse.userErrors).toEqual([
    expect.objectContaining({ code: 'UNIT', message: expect.stringContaining('2 means packs (20 in all)') }),
  ]);
  const one = input({ scan, quantity: 2, unit: 'PACK' });
  const used = await ask<Used>(s.nurse, useDocument, one);
  expect(used.stockUse).toEqual({
    movements: [expect.objectContaining({ units: 20, lot: { number: 'A77' }, owner: { code: 'S1' } })],
    leftUnits: 10,
    userErrors: [],
  });
  expect(await ask<Used>(s.nurse, useDocument, one)).toEqual(used);
  const more = await ask<Used>(s.nurse, useDocument, input({ scan, quantity: 2, unit: 'PACK' }));
  expect(more.stockUse.userErrors[0]).toMatchObject({
    code: 'NOT_ENOUGH',
    message: 'There are only 10 piece left there: take less.',
  });
  for (const [wrong, code] of [
    ['(01)06901234567891(10)A77', 'SCAN'],
    ['(01)06901234567892(10)NONE', 'LOT'],
  ])
    expect((await ask<Used>(s.nurse, useDocument, input({ scan: wrong, unit: 'BASE' }))).stockUse.userErrors).toEqual([
      expect.objectContaining({ code }),
    ]);
  const document = `mutation ($input: StockUseReturnInput!) { stockUseReturn(input: $input) { movement { kind units use { id } } userErrors { code } } }`;
  const movementId = used.stockUse.movements?.[0]?.id;
  const back = await ask(s.nurse, document, { input: { requestId: newUuid(), movementId, units: 5, reason: '未用' } });
  expect(back).toEqual({
    stockUseReturn: { movement: { kind: 'RETURN_USE', units: 5, use: { id: movementId } }, userErrors: [] },
  });
});

it('lists what lies where page by page, what moved, and what to pick', async () => {
  const itemId = await s.anItem('C90001');
  for (const days of [300, 100, 200]) await s.stocked(s.store, days, { itemId, expiresOn: addDays(s.today, days) });
  const house = id('Institution', s.hospital.institutionId);
  const page = (after: string | null) =>
    ask<{
      stockBalances: { edges: { node: { units: number } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(
      s.nurse,
      `query ($after: String, $house: ID!, $item: ID!) { stockBalances(institutionId: $house, itemId: $item, first: 2, after: $after) {
        edges { node { units packedUnits isStorageFit block place { kind } lot { number } item { code } owner { code } } } pageInfo { endCursor hasNextPage } } }`,
      { after, house, item: id('CatalogueItem', itemId) },
    );
  const first = (await page(null)).stockBalances;
  const second = (await page(first.pageInfo.endCursor)).stockBalances;
  const units = [...first.edges, ...second.edges].map(({ node }) => node.units);
  expect([units.sort(), first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
    [100, 200, 300],
    true,
    false,
  ]);
  const { stockMovements, stockPickList } = await ask<{
    stockMovements: { edges: { node: object }[] };
    stockPickList: { picks: { units: number }[]; missingUnits: number };
  }>(
    s.nurse,
    `query ($house: ID!, $item: ID!, $place: ID!) { stockMovements(institutionId: $house, itemId: $item) { edges { node { kind units by { nameZh } to { code } } } }
      stockPickList(placeId: $place, itemId: $item, units: 250) { picks { units lot { expiresOn } } missingUnits } }`,
    { house, item: id('CatalogueItem', itemId), place: id('StockPlace', s.store) },
  );
  expect(stockMovements.edges.map(({ node }) => node)).toHaveLength(3);
  expect(stockPickList).toEqual({
    picks: [
      { units: 100, lot: { expiresOn: addDays(s.today, 100) } },
      { units: 150, lot: { expiresOn: addDays(s.today, 200) } },
    ],
    missingUnits: 0,
  });
});

it('proposes what to fill up, and a house that uses what expires soon', async () => {
  const itemId = await s.anItem('C90002');
  await s.world.insert('catalogue_pack', {
    item_id: itemId,
    group_id: s.groupId,
    name_zh: '包',
    name_en: 'pack',
    units: 6,
  });
  const soon = await s.stocked(s.store, 50, { itemId, expiresOn: addDays(s.today, 45) });
  const there = await s.stocked(s.pharmacy, 90, { itemId });
  await s.world.insert('stock_movement', {
    kind: 'USE',
    item_id: itemId,
    lot_id: there.lotId,
    quantity: 80,
    from_place_id: s.pharmacy,
    from_institution_id: s.centre.institutionId,
    department_id: s.centre.departmentId,
    source_key: newUuid(),
  });
  const level = { requestId: newUuid(), placeId: id('StockPlace', s.store), itemId: id('CatalogueItem', itemId) };
  await ask(s.keeper, 'mutation ($input: ParLevelSetInput!) { parLevelSet(input: $input) { userErrors { code } } }', {
    input: { ...level, minUnits: 60, maxUnits: 100 },
  });
  const answer = await ask(
    s.keeper,
    `query ($house: ID!) { replenishmentProposals(institutionId: $house) { units minUnits proposedPacks pack { units } }
      nearExpiry(institutionId: $house, withinDays: 60) { units surplusUnits takerUnits daysLeft taker { code } lot { number } } }`,
    { house: id('Institution', s.hospital.institutionId) },
  );
  expect(answer).toEqual({
    replenishmentProposals: [{ units: 50, minUnits: 60, proposedPacks: 8, pack: { units: 6 } }],
    // 80 in 90 days are 40 in 45, of which it has 10 already.
    nearExpiry: [
      {
        units: 50,
        surplusUnits: 50,
        takerUnits: 30,
        daysLeft: 45,
        taker: { code: 'SAPI2' },
        lot: { number: soon.lotNumber },
      },
    ],
  });
});

it('asks for no more than what is not on order already, wherever it was asked for', async () => {
  const { groupId, hospital, world } = s;
  const itemId = await s.anItem('C00012');
  const packId = await world.insert('catalogue_pack', {
    ...{ item_id: itemId, group_id: groupId, name_zh: '盒', name_en: 'box', units: 10 },
  });
  const store = await placeOf(world, hospital.institutionId, 'CENTRAL');
  const shelf = await placeOf(world, hospital.institutionId, 'PHARMACY');
  for (const placeId of [store, shelf])
    await world.rows(
      'INSERT INTO par_level (place_id, item_id, institution_id, min_units, max_units) VALUES ($1, $2, $3, 50, 100)',
      [placeId, itemId, hospital.institutionId],
    );
  const { priceLineIds, contractIds } = await agreed(world, {
    groupId,
    supplierId: s.catalogue.supplierId,
    lines: [{ itemId, packId, priceFen: 1_000, packsMax: null }],
    houses: [{ institutionId: hospital.institutionId, packs: 100 }],
  });
  const [line] = [{ itemId, packId, priceLineId: priceLineIds[0], contractId: contractIds[0] }];
  const proposed = async () => {
    const { replenishmentProposals } = await ask<{ replenishmentProposals: { item: { code: string } }[] }>(
      s.nurse,
      `query ($house: ID!) { replenishmentProposals(institutionId: $house, all: true) { onOrderUnits proposedPacks place { id } item { code } } }`,
      { house: id('Institution', hospital.institutionId) },
    );
    const here = replenishmentProposals.filter(({ item }) => item.code === 'C00012') as unknown as {
      onOrderUnits: number;
      proposedPacks: number;
      place: { id: string };
    }[];
    return [store, shelf].map(placeId => {
      const level = here.find(({ place }) => place.id === id('StockPlace', placeId));
      return [level?.onOrderUnits, level?.proposedPacks];
    });
  };
  expect(await proposed()).toEqual([
    [0, 10],
    [0, 10],
  ]);
  await askedFor(line, 3, null);
  await askedFor(line, 6, shelf);
  expect(await proposed()).toEqual([
    [30, 7],
    [60, 0],
  ]);
});

/** A requisition that waits, for a place of the hospital or none. */
async function askedFor(
  { itemId, packId, priceLineId, contractId }: Record<string, string | undefined>,
  packs: number,
  placeId: string | null,
): Promise<void> {
  const { world, groupId, hospital, keeper } = s;
  const of = { institution_id: hospital.institutionId };
  await world.rows('BEGIN');
  const requisitionId = await world.insert('requisition', {
    ...of,
    ...{ group_id: groupId, place_id: placeId, state: 'SUBMITTED', amount_fen: packs * 1_000 },
    ...{ requested_by: keeper.personId, requested_at: new Date() },
  });
  await world.insert('requisition_line', {
    ...of,
    ...{ requisition_id: requisitionId, item_id: itemId, pack_id: packId, price_line_id: priceLineId },
    ...{ contract_id: contractId, price_fen: 1_000, place: 1, packs },
  });
  await world.insert('requisition_approval', { ...of, requisition_id: requisitionId, level: 'HOUSE' });
  await world.rows('COMMIT');
}

it('shows a supplier what of its own lies where and what it is owed, and nobody who received it', async () => {
  const { lotId } = await s.stocked(s.cabinet, 9, { ownerSupplierId: s.catalogue.otherSupplierId });
  await s.stocked(s.cabinet, 7);
  const speaker = await someone(s.world, '乙代表', { supplierId: s.catalogue.otherSupplierId }, 'SUPPLIER');
  const supplier = id('Supplier', s.catalogue.otherSupplierId);
  const use = { requestId: newUuid(), placeId: id('StockPlace', s.cabinet) };
  const of = { itemId: id('CatalogueItem', s.catalogue.itemId), lotId: id('StockLot', lotId), quantity: 4 };
  await ask(s.nurse, useDocument, { input: { ...use, of } });
  const answer = await ask<{ consignedStock: object; supplierSettlements: { edges: { node: { id: string } }[] } }>(
    speaker,
    `query ($supplier: ID!) {
      consignedStock(supplierId: $supplier) { edges { node { units houseNameZh place { code } lot { number } owner { code } } } }
      supplierSettlements(supplierId: $supplier) { edges { node { id units amount { amount } isInvoiced houseNameZh } } } }`,
    { supplier },
  );
  expect(answer.consignedStock).toEqual({
    edges: [
      {
        node: {
          units: 5,
          houseNameZh: 'SAPI1',
          place: null,
          lot: { number: expect.any(String) },
          owner: { code: 'S2' },
        },
      },
    ],
  });
  expect(answer.supplierSettlements.edges.map(({ node }) => node)).toEqual([
    { id: expect.any(String), units: 4, amount: null, isInvoiced: false, houseNameZh: 'SAPI1' },
  ]);
  const authorization = await bearer(s.world, speaker.personId);
  const foreign = await api.ask('query ($id: ID!) { consignedStock(supplierId: $id) { edges { cursor } } }', {
    variables: { id: id('Supplier', s.catalogue.supplierId) },
    authorization,
  });
  expect(foreign.code).toBe('NOT_FOUND');
  // Past the interface, the second wall.
  const seen = await inTransaction(s.world.database, speaker, async tx => {
    const count = async (table: string) => (await tx.row<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n;
    return accepted([await count('stock_balance'), await count('stock_movement'), await count('stock_settlement')]);
  });
  expect(done(seen)).toEqual([1, 0, 1]);
});

it('lets an invoice ask for what is owed once, and not for what has no price', async () => {
  const { hospital, catalogue, today } = s;
  const owed = () =>
    inTransaction(s.world.database, 'SYSTEM', async tx =>
      accepted(
        await settlementsOf(
          tx,
          catalogue.otherSupplierId,
          hospital.institutionId,
          addDays(today, -1),
          addDays(today, 1),
        ),
      ),
    );
  expect(done(await owed())).toEqual([]);
  const [line] = await s.world.rows<{ id: string }>('SELECT id FROM stock_settlement WHERE supplier_id = $1', [
    catalogue.otherSupplierId,
  ]);
  const ask = (lineId: string) =>
    inTransaction(s.world.database, 'SYSTEM', async tx =>
      accepted(await invoiceSettlements(tx, [line?.id ?? ''], lineId)),
    );
  expect(done(await ask(newUuid()))).toBe(0);
  await expect(s.world.rows('UPDATE stock_settlement SET invoice_line_id = id')).rejects.toThrow(
    'stock_settlement_invoiced_priced',
  );
});
