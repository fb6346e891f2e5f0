import type { Viewer } from '../../server/platform/access/viewer';
import { Snapshot } from '../../server/platform/database/snapshot';
import { Negotiating } from './negotiating';
import { type Standing, standing } from './standing';

let n: Negotiating;
let rounds: Standing['rounds'];
let bidId: string;
let otherBidId: string;
let closedBidId: string;
let openBidId: string;

beforeAll(async () => {
  n = await Negotiating.make('WALL');
  ({ rounds, bidId, otherBidId, closedBidId, openBidId } = await standing(n));
}, 120_000);
afterAll(() => n.close());

describe('the wall', () => {
  async function seen(viewer: Viewer | 'SYSTEM', table: string, where: string): Promise<number> {
    const snapshot = new Snapshot(n.world.database, viewer);
    try {
      const [row] = await snapshot.rows<{ count: number }>(
        `SELECT count(*)::integer AS count FROM ${table} t WHERE ${where}`,
      );
      return row?.count ?? -1;
    } finally {
      await snapshot.close();
    }
  }

  it('shows what was sealed to nobody before the opening, the server included', async () => {
    const { officer, finance, leader, seller } = n.people;
    expect(await n.world.count('bid_content', `bid_id = '${closedBidId}'`)).toBe(1);
    for (const viewer of [officer, finance, leader, seller, 'SYSTEM'] as const)
      expect(await seen(viewer, 'bid_content', `bid_id = '${closedBidId}'`)).toBe(0);
    for (const viewer of [officer, seller, 'SYSTEM'] as const)
      expect(await seen(viewer, 'bid_content', `bid_id = '${bidId}'`)).toBe(1);
  });

  it('tells of a bid only its supplier before the deadline, the group after it, and no house', async () => {
    const { officer, hospitalSupply, seller, otherSeller } = n.people;
    const [open, closed] = [`id = '${openBidId}'`, `id = '${closedBidId}'`];
    expect([await seen(officer, 'bid', open), await seen(officer, 'bid', closed)]).toEqual([0, 1]);
    expect([await seen(seller, 'bid', open), await seen(seller, 'bid', closed)]).toEqual([1, 1]);
    for (const viewer of [hospitalSupply, otherSeller])
      expect([await seen(viewer, 'bid', open), await seen(viewer, 'bid', closed)]).toEqual([0, 0]);
  });

  it('shows a supplier what was offered and awarded, and of prices, bids and demand its own alone', async () => {
    const { seller, otherSeller } = n.people;
    for (const viewer of [seller, otherSeller]) {
      const own = viewer === seller ? n.goods.supplierId : n.goods.otherSupplierId;
      expect(await seen(viewer, 'negotiation_round', `id = '${rounds.DRAFT}'`)).toBe(0);
      expect(await seen(viewer, 'negotiation_round', `id = '${rounds.OPEN}'`)).toBe(1);
      expect(await seen(viewer, 'offering_demand', 'true')).toBe(0);
      expect(await seen(viewer, 'opening_signature', 'true')).toBe(0);
      for (const table of ['bid', 'agreement', 'price_line', 'member_contract']) {
        expect([table, await seen(viewer, table, `supplier_id <> '${own}'`)]).toEqual([table, 0]);
        expect([table, await seen(viewer, table, `supplier_id = '${own}'`)]).not.toEqual([table, 0]);
      }
      const foreign = `bid_id IN (SELECT a.bid_id FROM award a WHERE a.supplier_id <> '${own}')`;
      expect(await seen(viewer, 'bid_line', foreign)).toBe(0);
      expect(await seen(viewer, 'bid_line', `bid_id = '${viewer === seller ? bidId : otherBidId}'`)).toBe(2);
      const awardsOf = (roundId = '') => `offering_id IN (SELECT id FROM offering WHERE round_id = '${roundId}')`;
      expect(await seen(viewer, 'award', awardsOf(rounds.AWARDED))).toBe(0);
      expect(await seen(viewer, 'award', awardsOf(rounds.PUBLISHED))).toBe(2);
    }
  });

  it('shows a house its own demand and contract, and the group’s prices', async () => {
    const { hospitalSupply, centreSupply } = n.people;
    const others = `institution_id = '${n.hospital.institutionId}'`;
    expect(await seen(centreSupply, 'offering_demand', others)).toBe(0);
    expect(await seen(hospitalSupply, 'offering_demand', others)).toBeGreaterThan(0);
    expect(await seen(centreSupply, 'member_contract', others)).toBe(0);
    expect(await seen(hospitalSupply, 'member_contract', others)).toBeGreaterThan(0);
    expect(await seen(centreSupply, 'price_line', 'true')).toBe(2);
    for (const table of ['bid', 'bid_line', 'bid_content', 'opening_signature'])
      expect([table, await seen(centreSupply, table, 'true')]).toEqual([table, 0]);
  });
});
