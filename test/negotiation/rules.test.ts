import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { awardRefusal, shareAward } from '../../server/negotiation/award.rules';
import { bidContentText, readBidLines, type SealedLine, sealOf } from '../../server/negotiation/bid-seal.rules';
import { chooseLine, type LineOffer } from '../../server/negotiation/price.rules';
import { allowedRoundActions, openingWithinMs, otherSignature, RoundState } from '../../server/negotiation/round.rules';
import { changeBp, type OfferedLine, type ScoreWeights, scoreLines } from '../../server/negotiation/score.rules';
import { codesOf, done } from '../referrals/referring';

const sealedLine: fc.Arbitrary<SealedLine> = fc.record({
  position: fc.integer({ min: 1, max: 500 }),
  priceFen: fc.bigInt(1n, 10n ** 14n),
  packsMax: fc.bigInt(1n, 10n ** 7n),
  deliveryDays: fc.integer({ min: 1, max: 365 }),
  qualityLevel: fc.integer({ min: 1, max: 5 }),
});
const sealedLines = fc.uniqueArray(sealedLine, { selector: line => line.position, minLength: 1, maxLength: 8 });

describe('the seal', () => {
  const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'procurement.md'), 'utf8');

  it('is computed as the guide for outsiders shows', () => {
    const [, content = ''] = /```json\n(.+)\n```/.exec(guide) ?? [];
    const [, nonce = ''] = /nonce `([^`]+)`/.exec(guide) ?? [];
    const [, seal = ''] = /seal `([0-9a-f]{64})`/.exec(guide) ?? [];
    expect(createHash('sha256').update(`${content}\n${nonce}`).digest('hex')).toBe(seal);
    const { round, supplier } = JSON.parse(content) as { round: string; supplier: string };
    const lines = [...readBidLines(content)].reverse();
    expect(bidContentText({ roundNumber: round, supplierCode: supplier, lines })).toBe(content);
    expect(sealOf(content, nonce)).toBe(seal);
  });

  it('stands for one content only, whatever the order of its lines', () => {
    fc.assert(
      fc.property(sealedLines, sealedLine, (lines, other) => {
        const bid = { roundNumber: 'YJ000000001', supplierCode: 'S1' };
        const text = bidContentText({ ...bid, lines });
        expect(bidContentText({ ...bid, lines: [...lines].reverse() })).toBe(text);
        expect(bidContentText({ ...bid, lines: readBidLines(text) })).toBe(text);
        const [first, ...rest] = lines;
        const changed = [{ ...other, position: first?.position ?? 1 }, ...rest];
        const isSame = JSON.stringify(readBidLines(text), plainly) === JSON.stringify(byPosition(changed), plainly);
        expect(sealOf(bidContentText({ ...bid, lines: changed }), 'n') === sealOf(text, 'n')).toBe(isSame);
        expect(sealOf(text, 'm')).not.toBe(sealOf(text, 'n'));
        expect(bidContentText({ ...bid, supplierCode: 'S2', lines })).not.toBe(text);
      }),
    );
  });

  function byPosition(lines: readonly SealedLine[]): SealedLine[] {
    return [...lines]
      .sort((a, b) => a.position - b.position)
      .map(({ position, priceFen, packsMax, deliveryDays, qualityLevel }) => ({
        position,
        priceFen,
        packsMax,
        deliveryDays,
        qualityLevel,
      }));
  }
  function plainly(_: string, value: unknown): unknown {
    return typeof value === 'bigint' ? value.toString() : value;
  }
});

describe('the score', () => {
  const weights: fc.Arbitrary<ScoreWeights> = fc
    .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .map(([a, b]) => ({ priceBp: a, qualityBp: b - a, deliveryBp: 10_000 - b }));
  const line: fc.Arbitrary<OfferedLine> = fc.record({
    priceFen: fc.bigInt(1n, 10n ** 12n),
    deliveryDays: fc.integer({ min: 1, max: 365 }),
    qualityLevel: fc.integer({ min: 1, max: 5 }),
    sealedAt: fc.date({ min: new Date(0), max: new Date(10 ** 12), noInvalidDate: true }),
    supplierCode: fc.stringMatching(/^[A-Z]{8}$/),
  });
  const lines = fc.uniqueArray(line, { selector: each => each.supplierCode, minLength: 1, maxLength: 6 });

  it.each([
    // Lowest price, best quality and fastest delivery together are the whole.
    [{ priceFen: 100n, deliveryDays: 2, qualityLevel: 5 }, 10_000],
    // 0.6 × 100/150 + 0.3 × 3/5 + 0.1 × 2/4 = 0.63
    [{ priceFen: 150n, deliveryDays: 4, qualityLevel: 3 }, 6_300],
    // 0.6 × 100/300 + 0.3 × 1/5 + 0.1 × 2/3 = 0.32666…
    [{ priceFen: 300n, deliveryDays: 3, qualityLevel: 1 }, 3_267],
  ])('of %p is %p', (own, scoreBp) => {
    const best = { priceFen: 100n, deliveryDays: 2, qualityLevel: 5, sealedAt: new Date(0), supplierCode: 'A' };
    const scored = scoreLines([best, { ...best, ...own, supplierCode: 'B' }], null, {
      priceBp: 6_000,
      qualityBp: 3_000,
      deliveryBp: 1_000,
    });
    expect(scored.find(({ supplierCode }) => supplierCode === 'B')?.scoreBp).toBe(scoreBp);
  });

  it('lies between nothing and the whole, ranks everybody once, and does not depend on the order of bids', () => {
    fc.assert(
      fc.property(lines, weights, (bids, weigh) => {
        const scored = scoreLines(bids, null, weigh);
        expect(scored.map(({ rank }) => rank)).toEqual(bids.map((_, index) => index + 1));
        for (const { scoreBp } of scored) {
          expect(scoreBp).toBeGreaterThanOrEqual(0);
          expect(scoreBp).toBeLessThanOrEqual(10_000);
        }
        expect(scoreLines([...bids].reverse(), null, weigh)).toEqual(scored);
      }),
    );
  });

  it('never falls when a bid gets better, nor does its rank', () => {
    fc.assert(
      fc.property(lines, weights, fc.nat(), (bids, weigh, pick) => {
        const chosen = bids[pick % bids.length] as OfferedLine;
        const better = {
          ...chosen,
          priceFen: chosen.priceFen > 1n ? chosen.priceFen - 1n : 1n,
          deliveryDays: Math.max(1, chosen.deliveryDays - 1),
          qualityLevel: Math.min(5, chosen.qualityLevel + 1),
        };
        const of = (all: readonly OfferedLine[]) =>
          scoreLines(all, null, weigh).find(({ supplierCode }) => supplierCode === chosen.supplierCode);
        const [before, after] = [of(bids), of(bids.map(each => (each === chosen ? better : each)))];
        expect(after?.scoreBp).toBeGreaterThanOrEqual(before?.scoreBp ?? 0);
        expect(after?.rank).toBeLessThanOrEqual(before?.rank ?? 0);
      }),
    );
  });

  it('leaves out what lies above the ceiling, also as the measure of others', () => {
    fc.assert(
      fc.property(lines, weights, fc.bigInt(1n, 10n ** 12n), (bids, weigh, ceiling) => {
        const scored = scoreLines(bids, ceiling, weigh);
        for (const { priceFen, voidReason, rank } of scored) {
          expect(voidReason).toBe(priceFen > ceiling ? 'ABOVE_CEILING' : null);
          expect(rank === null).toBe(priceFen > ceiling);
        }
        const within = scoreLines(
          bids.filter(({ priceFen }) => priceFen <= ceiling),
          null,
          weigh,
        );
        expect(scored.filter(({ rank }) => rank !== null)).toEqual(within);
      }),
    );
  });

  it('goes by price, delivery, time and name among equals', () => {
    const same = { priceFen: 100n, deliveryDays: 2, qualityLevel: 3, sealedAt: new Date(5), supplierCode: 'B' };
    const none = { priceBp: 0, qualityBp: 10_000, deliveryBp: 0 };
    const others = [
      { ...same, supplierCode: 'A' },
      { ...same, sealedAt: new Date(4), supplierCode: 'C' },
      { ...same, deliveryDays: 1, supplierCode: 'D' },
      { ...same, priceFen: 99n, supplierCode: 'E' },
    ];
    expect(
      scoreLines([same, ...others], null, none)
        .map(({ supplierCode }) => supplierCode)
        .join(''),
    ).toBe('EDCAB');
  });

  it.each([
    [90n, 100n, -1_000],
    [100n, 100n, 0],
    [1n, 3n, -6_667],
    [4n, 3n, 3_333],
  ])('%p against %p before changes %p', (now, before, change) => {
    expect(changeBp(now, before)).toBe(change);
  });
});

describe('an award', () => {
  const offering = { packs: 100n, winnersMax: 2 };
  const bids = [
    { bidId: 'first', packsMax: 60n, rank: 1 },
    { bidId: 'second', packsMax: 100n, rank: 2 },
    { bidId: 'third', packsMax: 100n, rank: 3 },
    { bidId: 'void', packsMax: 100n, rank: null },
  ];
  const to = (bidId: string, packs: bigint, reason: string | null = null) => ({ bidId, packs, reason });

  it.each([
    ['to the best', [to('first', 60n)], undefined],
    ['to the two best', [to('second', 40n), to('first', 60n)], undefined],
    ['of less than was asked for', [to('first', 1n)], undefined],
    ['to nobody', [], undefined],
    ['past the best', [to('second', 100n)], 'REASON_MISSING'],
    ['past the best, with a blank', [to('second', 100n, ' ')], 'REASON_MISSING'],
    ['past the best, with a reason', [to('second', 100n, '供应稳定')], undefined],
    ['past the second', [to('first', 10n), to('third', 10n)], 'REASON_MISSING'],
    ['to three', [to('first', 1n), to('second', 1n), to('third', 1n)], 'TOO_MANY_WINNERS'],
    ['above the bid', [to('first', 61n)], 'ABOVE_BID'],
    ['above the demand', [to('first', 60n), to('second', 41n)], 'ABOVE_DEMAND'],
    ['of nothing', [to('first', 0n)], 'PACKS'],
    ['twice to one', [to('first', 1n), to('first', 2n)], 'OFFERING_AWARDED_TWICE'],
    ['to a void bid', [to('void', 1n)], 'BID_NOT_COUNTED'],
    ['to somebody else', [to('other', 1n)], 'BID_NOT_COUNTED'],
  ])('%s', (_what, wishes, code) => {
    expect(awardRefusal(wishes, bids, offering)?.code).toBe(code);
  });

  it('is shared among the houses to the last pack', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 7n),
        fc.dictionary(fc.stringMatching(/^[a-z]{4}$/), fc.bigInt(1n, 10n ** 6n), { minKeys: 1, maxKeys: 12 }),
        (packs, demand) => {
          const shares = shareAward(packs, new Map(Object.entries(demand)));
          expect([...shares.values()].reduce((sum, part) => sum + part, 0n)).toBe(packs);
          expect([...shares.values()].every(part => part > 0n)).toBe(true);
        },
      ),
    );
  });

  it('of the whole demand gives each house what it asked for', () => {
    const demand = new Map([
      ['a', 7n],
      ['b', 0n],
      ['c', 13n],
    ]);
    expect(shareAward(20n, demand)).toEqual(
      new Map([
        ['a', 7n],
        ['c', 13n],
      ]),
    );
  });
});

describe('a round', () => {
  const at = (hours: number) => new Date(hours * 3_600_000);
  const times = { demandUntil: at(1), bidsUntil: at(2), revealUntil: at(3) };

  it.each([
    [RoundState.DRAFT, 0, ['CHANGE', 'ENTER_DEMAND', 'OPEN', 'FAIL']],
    [RoundState.DRAFT, 1, ['CHANGE', 'OPEN', 'FAIL']],
    [RoundState.DRAFT, 2, ['CHANGE', 'FAIL']],
    [RoundState.OPEN, 1.9, ['SEAL_BID', 'FAIL']],
    [RoundState.OPEN, 2, ['REVEAL_BID', 'OPEN_BIDS', 'FAIL']],
    [RoundState.CLOSED, 2.5, ['REVEAL_BID', 'OPEN_BIDS', 'FAIL']],
    [RoundState.CLOSED, 3, ['OPEN_BIDS', 'FAIL']],
    [RoundState.OPENED, 4, ['AWARD', 'FINISH_AWARD', 'FAIL']],
    [RoundState.AWARDED, 4, ['PUBLISH', 'FAIL']],
    [RoundState.PUBLISHED, 4, []],
    [RoundState.SIGNED, 4, []],
    [RoundState.FAILED, 4, []],
  ])('that is %s allows at hour %p %p', (state, hour, actions) => {
    expect(allowedRoundActions({ ...times, state }, at(hour))).toEqual(actions);
  });

  it('is opened by two people, two rights, one hour', () => {
    const signed = [{ personId: 'a', byRightOf: 'a', at: at(0) }];
    const by = (personId: string, byRightOf: string, ms: number) =>
      otherSignature(signed, { personId, byRightOf }, new Date(ms)) !== null;
    expect(by('b', 'b', openingWithinMs)).toBe(true);
    expect(by('b', 'b', openingWithinMs + 1)).toBe(false);
    expect(by('b', 'a', 0)).toBe(false);
    expect(by('a', 'c', 0)).toBe(false);
  });
});

describe('the price line', () => {
  const offer: LineOffer = {
    priceLineId: 'p1',
    contractId: 'c1',
    agreementId: 'a1',
    agreementNumber: 'XY1',
    groupId: 'g',
    supplierId: 's1',
    itemId: 'i',
    packId: 'k',
    priceFen: 100n,
    isConsigned: false,
    packsAgreed: 10n,
    packsMax: 20n,
    packsOrdered: 0n,
    packsOrderedByAll: 0n,
  };
  const cheap = { ...offer, priceLineId: 'p0', agreementNumber: 'XY2', priceFen: 99n };
  const wish = { packs: 1n, evenUsedUp: false };

  it('is the cheapest, then that of the older agreement', () => {
    expect(done(chooseLine([offer, cheap], wish, true)).priceLineId).toBe('p0');
    expect(done(chooseLine([{ ...cheap, priceFen: 100n }, offer], wish, true)).priceLineId).toBe('p1');
  });

  it('is the next one where too little is left, of the house or of the group', () => {
    expect(done(chooseLine([offer, { ...cheap, packsOrdered: 10n }], wish, true)).priceLineId).toBe('p1');
    expect(done(chooseLine([offer, { ...cheap, packsOrderedByAll: 20n }], wish, true)).priceLineId).toBe('p1');
    expect(done(chooseLine([{ ...offer, packsOrderedByAll: 15n }], wish, true)).packsLeft).toBe(5n);
    expect(codesOf(chooseLine([offer, cheap], { ...wish, packs: 11n }, true))).toEqual(['QUANTITY_USED_UP']);
  });

  it('is found for what was ordered before, though nothing is left', () => {
    const used = { ...offer, packsOrdered: 12n };
    const found = done(chooseLine([used], { packs: 1n, evenUsedUp: true }, true));
    expect(found).toMatchObject({ priceLineId: 'p1', packsLeft: 0n });
  });

  it('is told apart from having no contract', () => {
    expect(codesOf(chooseLine([], wish, true))).toEqual(['NO_PRICE']);
    expect(codesOf(chooseLine([], wish, false))).toEqual(['NO_CONTRACT']);
  });
});
