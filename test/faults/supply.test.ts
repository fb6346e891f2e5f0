import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Stocking } from '../stock/stocking';
import { bearer } from '../support/api';
import { agreed } from '../support/purchasing';
import { startServer } from '../support/server-process';
import { until } from '../support/until';
import { acknowledged, happened, type Resent, sendAll, settingsFor } from './burst';

/**
 * The server killed between scan and settlement: each scan at use counts once, owes its supplier once, and the books agree, after the client has sent
 * again what it got no answer for.
 */

const uses = Number(process.env.FAULT_USES ?? 100);

it('survives kill -9 of the server in the middle of a burst of scans at use', async () => {
  const s = await Stocking.make('KILL');
  const { world, groupId, hospital, catalogue } = s;
  const { itemId, packId, supplierId } = catalogue;
  const priced = { itemId, packId, priceFen: 250, packsMax: null };
  const houses = [{ institutionId: hospital.institutionId, packs: 1_000_000 }];
  await agreed(world, { groupId, supplierId, isConsigned: true, lines: [priced], houses });
  const stocked = uses * 3;
  const { lotId } = await s.stocked(s.cabinet, stocked, { ownerSupplierId: supplierId });
  const authorization = await bearer(world, s.nurse.personId);
  const scans: (Resent & { readonly quantity: number })[] = Array.from({ length: uses }, (_, index) => ({
    requestId: newUuid(),
    quantity: 1 + (index % 3),
    acknowledged: false,
    failures: 0,
  }));
  const placeId = toGlobalId('StockPlace', s.cabinet);
  const of = { itemId: toGlobalId('CatalogueItem', itemId), lotId: toGlobalId('StockLot', lotId) };
  const settings = settingsFor(world.url);
  let server = await startServer(settings);
  await server.ready;
  const { url } = server;
  const burst = sendAll(scans, ({ requestId, quantity }) =>
    happened(url, authorization, document, { requestId, placeId, of: { ...of, quantity } }),
  );
  await until(() => acknowledged(scans) > uses / 4);
  await server.end('SIGKILL');
  expect(acknowledged(scans)).toBeLessThan(uses);
  server = await startServer({ ...settings, PORT: new URL(url).port });
  await server.ready;
  await burst;
  await server.end('SIGTERM');
  // Whatever was cut off had to be sent again.
  expect(scans.some(({ failures }) => failures > 0)).toBe(true);

  const [sums] = await world.rows(
    `SELECT count(*)::int AS uses, count(DISTINCT m.source_key)::int AS scans, sum(m.quantity)::int AS units, count(t.id)::int AS settlements,
       sum(t.quantity)::int AS owed, sum(t.amount_fen)::int AS fen, (SELECT count(*)::int FROM audit_entry WHERE action = 'stock.use') AS audited
     FROM stock_movement m LEFT JOIN stock_settlement t ON t.movement_id = m.id WHERE m.kind = 'USE'`,
  );
  const units = scans.reduce((sum, { quantity }) => sum + quantity, 0);
  const once = { uses, scans: uses, settlements: uses, audited: uses };
  expect(sums).toEqual({ ...once, units, owed: units, fen: units * 250 });
  const known = new Set(
    (await world.rows<{ key: string }>(`SELECT source_key AS key FROM stock_movement WHERE kind = 'USE'`)).map(
      ({ key }) => key,
    ),
  );
  expect(scans.filter(({ requestId }) => !known.has(`use:${requestId}:0`))).toEqual([]);
  expect(await s.units(lotId)).toBe(stocked - units);
  await s.close();
}, 60_000);

const document =
  'mutation ($input: StockUseInput!) { stockUse(input: $input) { movements { id } userErrors { code message } } }';
