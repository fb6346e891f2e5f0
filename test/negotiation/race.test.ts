import { awardOffering, finishAward, publishRound } from '../../server/negotiation/award.commands';
import { sealBid, withdrawBid } from '../../server/negotiation/bid.commands';
import { openBids } from '../../server/negotiation/opening.commands';
import type { Viewer } from '../../server/platform/access/viewer';
import { codesOf, done } from '../referrals/referring';
import { Negotiating } from './negotiating';

let n: Negotiating;
let officer: Viewer;
beforeAll(async () => {
  n = await Negotiating.make('RACE');
  officer = n.people.officer;
}, 60_000);
afterAll(() => n.close());

const count = (table: string, where: string) => n.world.count(table, where);

describe('in a race', () => {
  const racers = 50;

  it('of 50 seals of one supplier one stands', async () => {
    const roundId = await n.opened();
    const { supplierId } = n.goods;
    const seal = await n.sealFor(roundId, 'S1', n.lines(1_500n));
    const answers = await Promise.all(
      Array.from({ length: racers }, () => n.run(n.people.seller, tx => sealBid(tx, { roundId, supplierId, seal }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(answer => codesOf(answer)))).toEqual(new Set(['BID_ALREADY_SEALED']));
    expect(await count('bid', `round_id = '${roundId}'`)).toBe(1);
  });

  it('of 50 openings two count, and lines are read once', async () => {
    const roundId = await n.opened();
    const lines = n.lines(1_500n, 8_000n);
    const bidId = await n.sealed(roundId, lines);
    await n.pass(roundId, 2);
    await n.revealed(bidId, lines);
    const { finance, leader } = n.people;
    const signers = Array.from({ length: racers }, (_, index) => [officer, finance, leader][index % 3] as Viewer);
    const answers = await Promise.all(signers.map(signer => n.run(signer, tx => openBids(tx, signer, { roundId }))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    for (const code of answers.flatMap(answer => codesOf(answer)))
      expect(['SIGNED_ALREADY', 'ALREADY_OPENED']).toContain(code);
    expect(await n.state(roundId)).toBe('OPENED');
    expect(await count('bid_line', `bid_id = '${bidId}'`)).toBe(2);
    expect(await count('opening_signature', `round_id = '${roundId}'`)).toBe(2);
  });

  it('of 50 awards of one offering one stands whole, and of ten publications one', async () => {
    const { roundId, bidId, otherBidId } = await n.unsealed();
    const [box, crate] = await n.offerings(roundId);
    done(await n.run(officer, tx => awardOffering(tx, { offeringId: box, awards: [], reason: '另行采购' })));
    const wishes = Array.from({ length: racers }, (_, index) =>
      index % 2 === 0
        ? [{ bidId: otherBidId, packs: 10n, reason: null }]
        : [
            { bidId: otherBidId, packs: 5n, reason: null },
            { bidId, packs: 5n, reason: null },
          ],
    );
    const answers = await Promise.all(
      wishes.map(awards => n.run(officer, tx => awardOffering(tx, { offeringId: crate, awards, reason: null }))),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const [sum] = await n.world.rows<{ packs: string }>(
      'SELECT sum(packs) AS packs FROM award WHERE offering_id = $1',
      [crate],
    );
    expect(sum?.packs).toBe('10');
    done(await n.run(officer, tx => finishAward(tx, { roundId })));
    const published = await Promise.all(
      Array.from({ length: 10 }, () => n.run(officer, tx => publishRound(tx, { roundId }))),
    );
    expect(published.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await count('price_line', `offering_id = '${crate}'`)).toBe(
      await count('award', `offering_id = '${crate}'`),
    );
  });

  it('of seals and the deadline: what is sealed lies before it', async () => {
    const roundId = await n.opened();
    await n.world.rows('BEGIN');
    await n.world.rows('SET LOCAL session_replication_role = replica');
    await n.world.rows(
      `UPDATE negotiation_round SET demand_until = clock_timestamp(), bids_until = clock_timestamp() + interval '150 ms' WHERE id = $1`,
      [roundId],
    );
    await n.world.rows('COMMIT');
    const { supplierId } = n.goods;
    const codes: string[] = [];
    for (let turn = 0; turn < 400 && !codes.includes('BID_LATE'); turn += 1) {
      const seal = 'f'.repeat(64);
      const sealed = await n.run(n.people.seller, tx => sealBid(tx, { roundId, supplierId, seal }));
      codes.push(...codesOf(sealed));
      if (sealed.ok) codes.push(...codesOf(await n.run(n.people.seller, tx => withdrawBid(tx, sealed.value))));
    }
    expect(codes).toContain('BID_LATE');
    expect(
      await count(
        'bid b JOIN negotiation_round r ON r.id = b.round_id',
        `r.id = '${roundId}' AND b.sealed_at >= r.bids_until`,
      ),
    ).toBe(0);
  });
});
