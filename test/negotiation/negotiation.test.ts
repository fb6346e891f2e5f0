import { civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import { present } from '../../server/kernel/invariant';
import { endAgreement, endContract, signAgreement, signContract } from '../../server/negotiation/agreement.commands';
import { awardOffering, finishAward, publishRound } from '../../server/negotiation/award.commands';
import { revealBid, sealBid, withdrawBid } from '../../server/negotiation/bid.commands';
import { enterDemand } from '../../server/negotiation/demand.commands';
import { turnNegotiationClock } from '../../server/negotiation/negotiation.clock';
import { openBids } from '../../server/negotiation/opening.commands';
import { earlierPrices, type PackWish, priceLinesFor } from '../../server/negotiation/price.queries';
import {
  addOfferings,
  changeRound,
  draftRound,
  failRound,
  openRound,
  removeOffering,
} from '../../server/negotiation/round.commands';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Viewer } from '../../server/platform/access/viewer';
import { inTransaction } from '../../server/platform/database/transaction';
import { codesOf, done } from '../referrals/referring';
import { negotiated } from '../support/negotiation';
import { Negotiating, nonce } from './negotiating';

let n: Negotiating;
let officer: Viewer;
beforeAll(async () => {
  n = await Negotiating.make();
  officer = n.people.officer;
}, 60_000);
afterAll(() => n.close());

const count = (table: string, where: string) => n.world.count(table, where);

/** From what was opened to contracts of both houses. */
async function published(): Promise<{ roundId: string; agreementIds: string[] }> {
  const { roundId, bidId, otherBidId } = await n.unsealed();
  const [box, crate] = await n.offerings(roundId);
  const toFirst = [{ bidId, packs: 120n, reason: null }];
  const shared = [
    { bidId: otherBidId, packs: 6n, reason: null },
    { bidId, packs: 4n, reason: null },
  ];
  done(await n.run(officer, tx => awardOffering(tx, { offeringId: box, awards: toFirst, reason: null })));
  done(await n.run(officer, tx => awardOffering(tx, { offeringId: crate, awards: shared, reason: null })));
  done(await n.run(officer, tx => finishAward(tx, { roundId })));
  done(await n.run(officer, tx => publishRound(tx, { roundId })));
  const rows = await n.world.rows<{ id: string }>(
    `SELECT a.id FROM agreement a JOIN supplier s ON s.id = a.supplier_id WHERE a.round_id = $1 ORDER BY s.code`,
    [roundId],
  );
  return { roundId, agreementIds: rows.map(({ id }) => id) };
}

async function signedBoth(agreementId: string, seller: Viewer): Promise<void> {
  done(await n.run(n.people.leader, tx => signAgreement(tx, { agreementId }, 'BUYER')));
  done(await n.run(seller, tx => signAgreement(tx, { agreementId }, 'SUPPLIER')));
}

async function contractOf(agreementId: string, institutionId: string): Promise<string> {
  const [row] = await n.world.rows<{ id: string }>(
    'SELECT id FROM member_contract WHERE agreement_id = $1 AND institution_id = $2',
    [agreementId, institutionId],
  );
  return row?.id ?? '';
}

describe('a draft', () => {
  it.each([
    [{ titleZh: ' ' }, 'TITLE'],
    [{ demandUntil: new Date(0) }, 'DEADLINES'],
    [{ revealUntil: new Date() }, 'DEADLINES'],
    [{ termUntil: '2026-01-01' }, 'TERM'],
    [{ termUntil: '2029-01-02' }, 'TERM'],
    [{ priceBp: 6_001 }, 'WEIGHTS'],
    [{ priceBp: 10_001, qualityBp: -1, deliveryBp: 0 }, 'WEIGHTS'],
  ])('with %p is refused', async (values, code) => {
    const before = await count('negotiation_round', 'true');
    expect(codesOf(await n.run(officer, tx => draftRound(tx, officer, n.groupId, n.wish(values))))).toEqual([code]);
    expect(await count('negotiation_round', 'true')).toBe(before);
  });

  it('offers what the group lists, once, with prices that are some', async () => {
    const roundId = await n.drafted();
    const box = { itemId: n.goods.itemId, packId: n.goods.packId };
    const plain = { ...box, ceilingFen: null, previousFen: null, previousSource: null, winnersMax: 1 };
    const add = (values: object) => n.run(officer, tx => addOfferings(tx, { roundId }, [{ ...plain, ...values }]));
    expect(codesOf(await add({ packId: n.otherItem.packId }))).toEqual(['ITEM_NOT_OFFERABLE']);
    expect(codesOf(await add({ itemId: newUuid() }))).toEqual(['ITEM_NOT_OFFERABLE']);
    expect(codesOf(await add({ packId: n.goods.boxId }))).toEqual(['ITEM_TWICE']);
    expect(codesOf(await add({ ceilingFen: undefined }))).toEqual(['PRICE']);
    expect(codesOf(await add({ ceilingFen: 0n }))).toEqual(['PRICE']);
    expect(codesOf(await add({ previousFen: 1n }))).toEqual(['PREVIOUS_WITHOUT_SOURCE']);
    expect(codesOf(await add({ winnersMax: 6 }))).toEqual(['WINNERS']);
    expect(await count('offering', `round_id = '${roundId}'`)).toBe(2);
    done(await add({}));
    const [first] = await n.offerings(roundId);
    done(await n.run(officer, tx => removeOffering(tx, first)));
    expect(await count('offering', `round_id = '${roundId}'`)).toBe(2);
  });

  it('changes while it is one, and not behind somebody’s back', async () => {
    const roundId = await n.drafted();
    const wish = n.wish({ titleZh: '新名称' });
    expect(codesOf(await n.run(officer, tx => changeRound(tx, { roundId, expectedVersion: 1 }, wish)))).toEqual([
      'ROUND_CHANGED',
    ]);
    done(await n.run(officer, tx => changeRound(tx, { roundId, expectedVersion: 2 }, wish)));
    expect(await count('negotiation_round', `id = '${roundId}' AND title_zh = '新名称'`)).toBe(1);
  });

  it('belongs to the group: its houses may not, others see nothing', async () => {
    const { hospitalSupply } = n.people;
    await expect(
      n.run(hospitalSupply, tx => draftRound(tx, hospitalSupply, n.groupId, n.wish())),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const roundId = await n.drafted();
    await expect(n.run(hospitalSupply, tx => openRound(tx, { roundId }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(n.run(n.people.seller, tx => openRound(tx, { roundId }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('demand', () => {
  it('is each house’s own, in time, of what is offered', async () => {
    const roundId = await n.drafted();
    const [box] = await n.offerings(roundId);
    const { hospitalSupply } = n.people;
    const enter = (institutionId: string, offeringId: string) =>
      n.run(hospitalSupply, tx => enterDemand(tx, { roundId, institutionId, lines: [{ offeringId, packs: 5 }] }));
    const { institutionId } = n.hospital;
    await expect(enter(n.centre.institutionId, box)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(codesOf(await enter(institutionId, newUuid()))).toEqual(['NOT_OFFERED']);
    done(await enter(institutionId, box));
    done(await enter(institutionId, box));
    expect(await count('offering_demand', `offering_id = '${box}'`)).toBe(1);
    await n.pass(roundId, 1);
    expect(codesOf(await enter(institutionId, box))).toEqual(['DEMAND_OVER']);
  });

  it('is needed for each offering before a round is opened', async () => {
    const { roundId } = done(await n.run(officer, tx => draftRound(tx, officer, n.groupId, n.wish())));
    expect(codesOf(await n.run(officer, tx => openRound(tx, { roundId })))).toEqual(['NOTHING_OFFERED']);
    const other = await n.drafted();
    const [, crate] = await n.offerings(other);
    await n.demand(other, n.people.hospitalSupply, n.hospital, [crate, 0]);
    expect(codesOf(await n.run(officer, tx => openRound(tx, { roundId: other })))).toEqual([
      'NOTHING_NEEDED',
      'NOTHING_NEEDED',
    ]);
    expect(await n.state(other)).toBe('DRAFT');
  });

  it('is published as a sum, and over once the round is open', async () => {
    const roundId = await n.opened();
    const sums = await n.world.rows('SELECT packs FROM offering WHERE round_id = $1 ORDER BY position', [roundId]);
    expect(sums).toEqual([{ packs: '120' }, { packs: '10' }]);
    const [box] = await n.offerings(roundId);
    const more = { roundId, institutionId: n.hospital.institutionId, lines: [{ offeringId: box, packs: 9 }] };
    expect(codesOf(await n.run(n.people.hospitalSupply, tx => enterDemand(tx, more)))).toEqual(['ROUND_STATE']);
  });
});

describe('a sealed bid', () => {
  it('is one for each supplier, its own, and may be changed before the deadline only by taking it back', async () => {
    const roundId = await n.opened();
    const lines = n.lines(1_500n);
    const bidId = await n.sealed(roundId, lines);
    const { supplierId, otherSupplierId } = n.goods;
    const seal = await n.sealFor(roundId, 'S1', n.lines(1_400n));
    const again = () => n.run(n.people.seller, tx => sealBid(tx, { roundId, supplierId, seal }));
    expect(codesOf(await again())).toEqual(['BID_ALREADY_SEALED']);
    await expect(
      n.run(n.people.seller, tx => sealBid(tx, { roundId, supplierId: otherSupplierId, seal })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(n.run(n.people.otherSeller, tx => withdrawBid(tx, { bidId }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(codesOf(await n.run(n.people.seller, tx => revealBid(tx, { bidId, nonce, lines })))).toEqual([
      'REVEAL_EARLY',
    ]);
    done(await n.run(n.people.seller, tx => withdrawBid(tx, { bidId })));
    expect(codesOf(await n.run(n.people.seller, tx => withdrawBid(tx, { bidId })))).toEqual(['BID_WITHDRAWN']);
    done(await again());
    expect(await count('bid', `round_id = '${roundId}' AND withdrawn_at IS NULL`)).toBe(1);
  });

  it('has the form of one', async () => {
    const roundId = await n.opened();
    const { supplierId } = n.goods;
    for (const seal of ['', 'A'.repeat(64), 'f'.repeat(63)])
      expect(codesOf(await n.run(n.people.seller, tx => sealBid(tx, { roundId, supplierId, seal })))).toEqual([
        'SEAL_FORM',
      ]);
  });

  it('is not taken from a supplier whose licence has ended', async () => {
    const roundId = await n.opened();
    const { supplierId } = n.goods;
    await n.world.rows(`UPDATE supplier SET licence_until = group_today() - 1 WHERE id = $1`, [supplierId]);
    const seal = 'f'.repeat(64);
    expect(codesOf(await n.run(n.people.seller, tx => sealBid(tx, { roundId, supplierId, seal })))).toEqual([
      'SUPPLIER_CLOSED',
    ]);
    await n.world.rows('UPDATE supplier SET licence_until = NULL WHERE id = $1', [supplierId]);
  });

  it('comes neither late nor changed: nothing is written, and nobody reads it before the opening', async () => {
    const roundId = await n.opened();
    const lines = n.lines(1_500n, 8_000n);
    const bidId = await n.sealed(roundId, lines);
    await n.pass(roundId, 2);
    const late = { roundId, supplierId: n.goods.otherSupplierId, seal: 'f'.repeat(64) };
    expect(codesOf(await n.run(n.people.otherSeller, tx => sealBid(tx, late)))).toEqual(['BID_LATE']);
    expect(codesOf(await n.run(n.people.seller, tx => withdrawBid(tx, { bidId })))).toEqual(['BID_LATE']);
    const reveal = (values: object) => n.run(n.people.seller, tx => revealBid(tx, { bidId, nonce, lines, ...values }));
    expect(codesOf(await reveal({ lines: n.lines(1_499n, 8_000n) }))).toEqual(['BID_CHANGED']);
    expect(codesOf(await reveal({ lines: n.lines(1_500n) }))).toEqual(['BID_CHANGED']);
    expect(codesOf(await reveal({ nonce: 'm'.repeat(40) }))).toEqual(['BID_CHANGED']);
    expect(codesOf(await reveal({ nonce: 'short' }))).toEqual(['NONCE_FORM']);
    expect(codesOf(await reveal({ lines: [...lines, ...lines] }))).toEqual(['BID_LINES']);
    expect(codesOf(await reveal({ lines: [] }))).toEqual(['BID_LINES']);
    expect(await count('bid_content', `bid_id = '${bidId}'`)).toBe(0);
    done(await reveal({}));
    expect(codesOf(await reveal({}))).toEqual(['ALREADY_REVEALED']);
    expect(await count('bid', `id = '${bidId}' AND revealed_at IS NOT NULL`)).toBe(1);
    await n.pass(roundId, 1);
    expect(codesOf(await reveal({}))).toEqual(['ALREADY_REVEALED']);
  });

  it('is void when it is revealed too late', async () => {
    const roundId = await n.opened();
    const [mine, others] = [n.lines(1_500n), n.lines(1_600n)];
    const [bidId, otherBidId] = [await n.sealed(roundId, mine), await n.sealed(roundId, others, true)];
    await n.pass(roundId, 2);
    await n.revealed(bidId, mine);
    expect(codesOf(await n.run(officer, tx => openBids(tx, officer, { roundId })))).toEqual(['NOT_ALL_REVEALED']);
    await n.pass(roundId, 1);
    const tooLate = n.run(n.people.otherSeller, tx => revealBid(tx, { bidId: otherBidId, nonce, lines: others }));
    expect(codesOf(await tooLate)).toEqual(['REVEAL_LATE']);
    await n.openedByTwo(roundId);
    expect(await count('bid', `id = '${otherBidId}' AND void_reason = 'NOT_REVEALED'`)).toBe(1);
    expect(await count('bid_line', `bid_id = '${otherBidId}'`)).toBe(0);
  });
});

describe('the opening', () => {
  async function toBeOpened(): Promise<string> {
    const roundId = await n.opened();
    const lines = n.lines(1_500n, 8_000n);
    const bidId = await n.sealed(roundId, lines);
    await n.pass(roundId, 2);
    await n.revealed(bidId, lines);
    return roundId;
  }
  const open = (by: Viewer, roundId: string) => n.run(by, tx => openBids(tx, by, { roundId }));

  it('takes two people within an hour', async () => {
    const roundId = await toBeOpened();
    done(await open(officer, roundId));
    expect(codesOf(await open(officer, roundId))).toEqual(['SIGNED_ALREADY']);
    expect(await n.state(roundId)).toBe('CLOSED');
    await n.pass(roundId, 1.1);
    done(await open(n.people.finance, roundId));
    expect(await n.state(roundId)).toBe('CLOSED');
    done(await open(officer, roundId));
    expect(await n.state(roundId)).toBe('OPENED');
    expect(codesOf(await open(n.people.leader, roundId))).toEqual(['ALREADY_OPENED']);
    expect(await count('bid_line', `bid_id IN (SELECT id FROM bid WHERE round_id = '${roundId}')`)).toBe(2);
  });

  it('takes two rights: not both of one person who gave theirs on', async () => {
    const roundId = await toBeOpened();
    const standIn = await delegate(officer);
    done(await open(officer, roundId));
    expect(codesOf(await open(standIn, roundId))).toEqual(['SAME_RIGHT']);
    expect(await n.state(roundId)).toBe('CLOSED');
  });

  /** Somebody to whom a person gives their appointment on. */
  async function delegate(from: Viewer): Promise<Viewer> {
    const personId = await n.world.person('代理');
    await n.world.appoint(personId, 'WARD_NURSE', { institutionId: n.hospital.institutionId });
    const [appointment] = await n.world.rows<{ id: string }>('SELECT id FROM appointment WHERE person_id = $1', [
      from.personId,
    ]);
    await n.world.insert('delegation', {
      appointment_id: appointment?.id,
      from_person: from.personId,
      to_person: personId,
      during: `[${new Date(Date.now() - 3_600_000).toISOString()},${new Date(Date.now() + 3_600_000).toISOString()})`,
      reason: 'LEAVE',
      created_at: new Date(),
      created_by: from.personId,
    });
    const sessionId = await n.world.begunSession(personId);
    const viewer = await loadViewer(n.world.database, { personId, sessionId });
    if (!viewer) throw new Error('no viewer');
    return viewer;
  }

  it('scores and ranks what was sealed; a price above the ceiling is void', async () => {
    const roundId = await n.opened();
    const [mine, others] = [n.lines(2_001n, 8_000n), n.lines(2_000n, 7_000n)];
    const [bidId, otherBidId] = [await n.sealed(roundId, mine), await n.sealed(roundId, others, true)];
    await n.pass(roundId, 2);
    await n.revealed(bidId, mine);
    await n.revealed(otherBidId, others, true);
    await n.openedByTwo(roundId);
    const lines = await n.world.rows(
      `SELECT o.position, l.bid_id = $2 AS mine, l.void_reason AS void, l.score_bp AS score, l.rank
       FROM bid_line l JOIN offering o ON o.id = l.offering_id WHERE o.round_id = $1 ORDER BY o.position, l.rank NULLS LAST`,
      [roundId, bidId],
    );
    expect(lines).toEqual([
      { position: 1, mine: false, void: null, score: 9_400, rank: 1 },
      { position: 1, mine: true, void: 'ABOVE_CEILING', score: null, rank: null },
      { position: 2, mine: false, void: null, score: 9_400, rank: 1 },
      { position: 2, mine: true, void: null, score: 8_650, rank: 2 },
    ]);
  });
});

describe('a round that comes to nothing', () => {
  it('fails where nobody bid, with the clock', async () => {
    const roundId = await n.opened();
    await n.pass(roundId, 2);
    await turnNegotiationClock(n.world.database);
    expect(await count('negotiation_round', `id = '${roundId}' AND state = 'FAILED' AND fail_reason = 'NO_BIDS'`)).toBe(
      1,
    );
  });

  it('closes with the clock, tells people, and fails where nobody revealed', async () => {
    const roundId = await n.opened();
    await n.sealed(roundId, n.lines(1_500n));
    await n.pass(roundId, 2);
    await turnNegotiationClock(n.world.database);
    expect(await n.state(roundId)).toBe('CLOSED');
    expect(
      await count('notice', `kind = 'NEGOTIATION_REVEAL' AND person_id = '${n.people.seller.personId}'`),
    ).toBeGreaterThan(0);
    await n.pass(roundId, 1);
    await turnNegotiationClock(n.world.database);
    expect(await count('negotiation_round', `id = '${roundId}' AND fail_reason = 'NOBODY_REVEALED'`)).toBe(1);
  });

  it('fails when the group says so, with a reason, until it is published', async () => {
    const { roundId } = await n.unsealed();
    expect(codesOf(await n.run(officer, tx => failRound(tx, { roundId, reason: ' ' })))).toEqual(['REASON_MISSING']);
    done(await n.run(officer, tx => failRound(tx, { roundId, reason: '报价均高于预期' })));
    expect(await n.state(roundId)).toBe('FAILED');
    expect(codesOf(await n.run(officer, tx => finishAward(tx, { roundId })))).toEqual(['ROUND_STATE']);
  });
});

describe('an award', () => {
  it('is asked for of each offering, replaced while bids lie open, and final then', async () => {
    const { roundId, bidId, otherBidId } = await n.unsealed();
    const [box, crate] = await n.offerings(roundId);
    const award = (
      offeringId: string,
      awards: { bidId: string; packs: bigint; reason: string | null }[],
      reason: string | null = null,
    ) => n.run(officer, tx => awardOffering(tx, { offeringId, awards, reason }));
    expect(codesOf(await n.run(officer, tx => finishAward(tx, { roundId })))).toEqual(['NOT_DECIDED', 'NOT_DECIDED']);
    expect(codesOf(await award(box, []))).toEqual(['REASON_MISSING']);
    expect(codesOf(await award(box, [{ bidId: otherBidId, packs: 120n, reason: null }]))).toEqual(['REASON_MISSING']);
    expect(codesOf(await award(box, [{ bidId, packs: 121n, reason: null }]))).toEqual(['ABOVE_DEMAND']);
    done(await award(box, [{ bidId: otherBidId, packs: 120n, reason: '到货更有保障' }]));
    done(await award(box, [], '价格过高'));
    done(await award(crate, [], '价格过高'));
    expect(codesOf(await n.run(officer, tx => finishAward(tx, { roundId })))).toEqual(['NOTHING_AWARDED']);
    done(await award(box, [{ bidId, packs: 120n, reason: null }]));
    expect(await count('award', `offering_id = '${box}'`)).toBe(1);
    done(await n.run(officer, tx => finishAward(tx, { roundId })));
    expect(codesOf(await award(box, [], 'x'))).toEqual(['ROUND_STATE']);
  });

  it('becomes an agreement for each winner and contracts that share it out', async () => {
    const { roundId, agreementIds } = await published();
    expect(agreementIds).toHaveLength(2);
    const shares = await n.world.rows(
      `SELECT s.code AS supplier, i.code AS house, o.position, p.price_fen AS price, l.packs_agreed AS packs
       FROM member_contract_line l JOIN price_line p ON p.id = l.price_line_id JOIN offering o ON o.id = p.offering_id
       JOIN member_contract c ON c.id = l.contract_id JOIN institution i ON i.id = c.institution_id JOIN supplier s ON s.id = c.supplier_id
       WHERE o.round_id = $1 ORDER BY s.code, o.position, i.code`,
      [roundId],
    );
    expect(shares).toEqual([
      { supplier: 'S1', house: 'GPO1', position: 1, price: '1500', packs: '100' },
      { supplier: 'S1', house: 'GPO2', position: 1, price: '1500', packs: '20' },
      { supplier: 'S1', house: 'GPO1', position: 2, price: '8000', packs: '4' },
      { supplier: 'S2', house: 'GPO1', position: 2, price: '7000', packs: '6' },
    ]);
  });
});

describe('agreements and contracts', () => {
  it('are signed by both sides, the group before its houses, and the round with the last agreement', async () => {
    const { roundId, agreementIds } = await published();
    const [first = '', second = ''] = agreementIds;
    const { seller, otherSeller, leader, hospitalHead, centreHead } = n.people;
    const contractId = await contractOf(first, n.hospital.institutionId);
    const sign = (by: Viewer, side: 'BUYER' | 'SUPPLIER') => n.run(by, tx => signContract(tx, { contractId }, side));
    expect(codesOf(await sign(hospitalHead, 'BUYER'))).toEqual(['AGREEMENT_NOT_SIGNED']);
    await expect(n.run(hospitalHead, tx => signAgreement(tx, { agreementId: first }, 'BUYER'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(n.run(otherSeller, tx => signAgreement(tx, { agreementId: first }, 'SUPPLIER'))).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
    await signedBoth(first, seller);
    expect(codesOf(await n.run(leader, tx => signAgreement(tx, { agreementId: first }, 'BUYER')))).toEqual([
      'SIGNED_BY_SIDE',
    ]);
    expect(await n.state(roundId)).toBe('PUBLISHED');
    await expect(sign(centreHead, 'BUYER')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    done(await sign(hospitalHead, 'BUYER'));
    done(await sign(seller, 'SUPPLIER'));
    expect(await count('member_contract', `id = '${contractId}' AND state = 'SIGNED'`)).toBe(1);
    await signedBoth(second, otherSeller);
    expect(await n.state(roundId)).toBe('SIGNED');
  });

  it('that end unsigned let the round fail; signed ones end with their contracts', async () => {
    const one = await published();
    for (const agreementId of one.agreementIds)
      done(await n.run(n.people.leader, tx => endAgreement(tx, { agreementId, reason: '供应商拒签' })));
    expect(
      await count('negotiation_round', `id = '${one.roundId}' AND state = 'FAILED' AND fail_reason = '供应商拒签'`),
    ).toBe(1);
    const other = await published();
    const [first = ''] = other.agreementIds;
    await signedBoth(first, n.people.seller);
    done(await n.run(n.people.leader, tx => endAgreement(tx, { agreementId: first, reason: '停产' })));
    expect(await count('member_contract', `agreement_id = '${first}' AND state <> 'TERMINATED'`)).toBe(0);
    expect(await count('price_line', `agreement_id = '${first}' AND upper(during) > group_today()`)).toBe(0);
    expect(codesOf(await n.run(n.people.seller, tx => signAgreement(tx, { agreementId: first }, 'SUPPLIER')))).toEqual([
      'SIGNED_BY_SIDE',
    ]);
  });
});

describe('the price at which a house buys', () => {
  it('takes a contract that the house has signed, a day, and a pack', async () => {
    await n.world.rows(
      `UPDATE member_contract SET state = 'TERMINATED', ended_on = group_today(), end_reason = 'x' WHERE state = 'SIGNED'`,
    );
    const { agreementIds } = await published();
    const [first = '', second = ''] = agreementIds;
    await signedBoth(first, n.people.seller);
    await signedBoth(second, n.people.otherSeller);
    const today = civilDateOf(new Date());
    const { institutionId } = n.hospital;
    type Asked = Partial<PackWish & { readonly institutionId: string; readonly on: string }>;
    const price = ({ on = today, ...values }: Asked = {}) =>
      inTransaction(n.world.database, officer, async tx => {
        const wish = { ...n.otherItem, supplierId: null, ...values };
        const [found] = await priceLinesFor(tx, values.institutionId ?? institutionId, on, [wish]);
        return present(found, 'answer about a price');
      });
    const [line] = await n.world.rows<{ id: string }>(
      `SELECT id FROM price_line WHERE agreement_id = $1 AND item_id = $2`,
      [second, n.otherItem.itemId],
    );
    expect(codesOf(await price())).toEqual(['NO_CONTRACT']);
    for (const [agreementId, seller] of [
      [first, n.people.seller],
      [second, n.people.otherSeller],
    ] as const) {
      const contractId = await contractOf(agreementId, institutionId);
      done(await n.run(n.people.hospitalHead, tx => signContract(tx, { contractId }, 'BUYER')));
      done(await n.run(seller, tx => signContract(tx, { contractId }, 'SUPPLIER')));
    }
    expect(done(await price())).toMatchObject({
      priceLineId: line?.id,
      priceFen: 7_000n,
      packsLeft: 6n,
      isConsigned: false,
    });
    expect(done(await price({ packs: 6n })).priceFen).toBe(7_000n);
    expect(codesOf(await price({ packs: 7n }))).toEqual(['QUANTITY_USED_UP']);
    expect(done(await price({ supplierId: n.goods.supplierId })).priceFen).toBe(8_000n);
    expect(codesOf(await price({ on: '2025-12-31' }))).toEqual(['NO_PRICE']);
    expect(codesOf(await price({ itemId: n.goods.itemId, packId: n.goods.packId }))).toEqual(['NO_PRICE']);
    expect(codesOf(await price({ institutionId: n.centre.institutionId }))).toEqual(['NO_CONTRACT']);
    const contractId = await contractOf(second, institutionId);
    done(await n.run(n.people.hospitalHead, tx => endContract(tx, { contractId, reason: '改由他家供应' })));
    expect(done(await price()).priceFen).toBe(8_000n);
  });

  it('is compared with the one before, by agreement or as it was written down', async () => {
    const { groupId, world } = n;
    const [box] = await world.rows<{ id: string }>(
      `INSERT INTO catalogue_pack (id, item_id, group_id, name_zh, name_en, units) VALUES (gen_random_uuid(), $1, $2, '大盒', 'big box', 20) RETURNING id`,
      [n.goods.itemId, groupId],
    );
    const past = {
      groupId,
      institutionIds: [n.hospital.institutionId],
      supplierId: n.goods.supplierId,
      supplierCode: 'S1',
    };
    const packId = box?.id ?? '';
    await negotiated(world, {
      ...past,
      itemId: n.goods.itemId,
      packId,
      priceFen: 900n,
      term: '[2024-01-01,2025-01-01)',
    });
    const priceBefore = (day: string) =>
      inTransaction(world.database, officer, async tx => ({
        ok: true,
        value: (await earlierPrices(tx, groupId, [{ itemId: n.goods.itemId, packId, before: day }]))[0],
      }));
    expect(done(await priceBefore('2025-01-01'))).toMatchObject({ priceFen: 900n, basis: 'PRICE_LINE' });
    expect(done(await priceBefore('2024-01-01'))).toMatchObject({
      priceFen: 1_800n,
      basis: 'ENTERED',
      source: '旧合同',
    });
  });
});
