import fc from 'fast-check';
import { divideHalfUp } from '../../server/kernel/money';
import type { Claim } from '../../server/kernel/split';
import { addUp } from './random-pools';

/** The engine with a seeded mistake: it rounds each part by itself, as a sheet would. The laws of random pools must find it out. */
jest.mock('../../server/kernel/split', () => ({
  split: (amount: bigint, claims: readonly Claim[]) => {
    const total = claims.reduce((sum, { weight }) => sum + weight, 0n);
    return new Map(claims.map(({ key, weight }) => [key, total === 0n ? 0n : divideHalfUp(amount * weight, total)]));
  },
}));

it('an engine that rounds each part does not add up', () => {
  expect(() => fc.assert(addUp, { numRuns: 500, endOnFailure: true })).toThrow();
});
