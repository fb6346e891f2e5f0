import { type SupplyKind, supplyKinds } from '../catalogue/catalogue.enums';
import { limitFaults, numberFault, type PolicyLimits } from '../group/policy-limits.rules';

/**
 * How a group buys: the policy of kind `purchasing`, valid on the day. A missing value takes the default; an unknown or absurd value is
 * refused when the version is added.
 *
 * Source of the defaults: our choice, in the order of what public hospitals publish of their purchasing rules; a group states its own. The two
 * tolerances are read by the database too, which keeps the same defaults.
 */
export interface PurchasingPolicy {
  /** For each kind of goods, above how many fen the house, finance and the group sign: one amount for each level. */
  readonly approvalAboveFen: Readonly<Record<SupplyKind, readonly [house: number, finance: number, group: number]>>;
  /** How much more than was confirmed may be shipped and received, in basis points, rounded down to whole packs. */
  readonly receiptToleranceBp: number;
  /** How much more than a member's contract agrees on may be ordered. */
  readonly contractToleranceBp: number;
  /** Requisitions of a house within so many days are looked at together. */
  readonly splitDays: number;
  /** An order is closed so many days after its latest arrival. */
  readonly autoCloseDays: number;
  /** How much of the time from making to expiry must be left on arrival, where the label tells when it was made. */
  readonly remainingShelfLifeBpMin: number;
  /** How many days must be left where it does not. */
  readonly remainingDaysMin: number;
}

export const defaultPurchasingPolicy: PurchasingPolicy = {
  approvalAboveFen: {
    DRUG: [0, 5_000_000, 50_000_000],
    CONSUMABLE: [0, 2_000_000, 20_000_000],
    REAGENT: [0, 2_000_000, 20_000_000],
  },
  receiptToleranceBp: 0,
  contractToleranceBp: 1_000,
  splitDays: 7,
  autoCloseDays: 7,
  remainingShelfLifeBpMin: 3_000,
  remainingDaysMin: 30,
};

const limits: Readonly<Record<string, PolicyLimits>> = {
  receiptToleranceBp: [0, 1_000],
  contractToleranceBp: [0, 10_000],
  splitDays: [0, 60],
  autoCloseDays: [0, 90],
  remainingShelfLifeBpMin: [0, 9_000],
  remainingDaysMin: [0, 365],
};
/** A hundred million yuan: nobody buys above it. */
const fenLimits: PolicyLimits = [0, 10_000_000_000];

/** Reads a policy's content; what it does not say takes the default. */
export function readPurchasingPolicy(content: object | null): PurchasingPolicy {
  const { approvalAboveFen, ...numbers } = (content ?? {}) as Partial<PurchasingPolicy>;
  return {
    ...defaultPurchasingPolicy,
    ...numbers,
    approvalAboveFen: { ...defaultPurchasingPolicy.approvalAboveFen, ...approvalAboveFen },
  };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function purchasingPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  const { approvalAboveFen = {}, ...numbers } = content;
  return [...limitFaults(numbers, limits), ...amountFaults(approvalAboveFen)];
}

function amountFaults(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`approvalAboveFen: an object with some of ${supplyKinds.join(', ')}`];
  return Object.entries(value).flatMap(([kind, amounts]) => {
    const name = `approvalAboveFen.${kind}`;
    if (!supplyKinds.includes(kind as SupplyKind)) return [`${name}: unknown; known are ${supplyKinds.join(', ')}`];
    if (!Array.isArray(amounts) || amounts.length !== 3) return [`${name}: three amounts in fen`];
    const wrong = amounts.flatMap(fen => numberFault(name, fen, fenLimits));
    const rises = amounts.every((fen, level) => level === 0 || fen >= amounts[level - 1]);
    return wrong.length > 0 || rises ? wrong : [`${name}: no level signs for less than the one before it`];
  });
}
