import { createHash } from 'node:crypto';
import { linesOf, readKept, sealBid } from '../../client/src/negotiation/bidContent';
import { sha256 } from '../../client/src/negotiation/sha256';
import { readYuan, sayYuan, yuanText } from '../../client/src/ui/yuan';
import { bidContentText, noncePattern, sealOf } from '../../server/negotiation/bid-seal.rules';

/** What a supplier's browser seals is what the server computes, letter by letter; else no bid could be revealed. */
describe('a bid sealed in the browser', () => {
  const lines = [
    { offering: 3, priceFen: 128_000n, packsMax: 300, deliveryDays: 5, qualityLevel: 5 },
    { offering: 1, priceFen: 4_250n, packsMax: 1_200, deliveryDays: 3, qualityLevel: 4 },
  ];

  test('has the content and the seal of the server', () => {
    const { content, nonce, seal } = sealBid('YJ000000012', 'JZYX', lines);
    const asServer = lines.map(({ offering, packsMax, ...line }) => ({
      ...line,
      position: offering,
      packsMax: BigInt(packsMax),
    }));
    expect(content).toBe(bidContentText({ roundNumber: 'YJ000000012', supplierCode: 'JZYX', lines: asServer }));
    expect(nonce).toMatch(noncePattern);
    expect(seal).toBe(sealOf(content, nonce));
  });

  test('comes back from its file as it was, and not when a letter was changed', () => {
    const kept = sealBid('YJ000000012', 'JZYX', lines);
    expect(linesOf(readKept(JSON.stringify(kept)) ?? kept)).toEqual([...lines].reverse());
    expect(readKept(JSON.stringify({ ...kept, content: kept.content.replace('4250', '4251') }))).toBeUndefined();
    expect(readKept('no bid')).toBeUndefined();
  });

  test('is hashed as SHA-256 says, at every length around a block, and in Chinese', () => {
    for (const text of [...Array.from({ length: 130 }, (_, n) => 'x'.repeat(n)), '集中议价 ￥', 'a'.repeat(100_000)])
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  test.each([
    ['10.05', 1_005n],
    ['1,250.5', 125_050n],
    ['￥ 0.10', 10n],
    ['１２．３４', 1_234n],
    ['9007199254740993.01', undefined],
    ['90071992547409.93', undefined],
    ['9007199254741.93', 900_719_925_474_193n],
    ['1.005', undefined],
    ['1e3', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('reads %s to the fen', (text, fen) => {
    expect(readYuan(text)).toBe(fen);
  });

  test('says amounts as they are, however large', () => {
    expect(sayYuan(yuanText(900_719_925_474_193n))).toBe('9,007,199,254,741.93');
    expect(yuanText(5n)).toBe('0.05');
  });
});
