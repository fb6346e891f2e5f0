/** How often, and from which seed, laws are held against chance: PAY_RUNS=100000 PAY_SEED=20261122 for a long run that anybody can repeat. */
export const chance = {
  numRuns: Number(process.env.PAY_RUNS ?? 200),
  ...(process.env.PAY_SEED ? { seed: Number(process.env.PAY_SEED) } : {}),
};
