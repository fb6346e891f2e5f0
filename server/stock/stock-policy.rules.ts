import { limitFaults, type PolicyLimits } from '../group/policy-limits.rules';
import { CountReason } from './stock.enums';

/**
 * How a group keeps stock: the policy of kind `stock`, valid on the day. A missing value takes the default; an unknown or absurd value is refused
 * when the version is added. Source of the defaults: our choice, after what hospital stores usually print on their lists.
 */
export interface StockPolicy {
  /** What expires within so many days is near its expiry. */
  readonly nearExpiryDays: number;
  /** By which reasons a count may differ from the books. */
  readonly countReasons: readonly CountReason[];
}

const countReasons = Object.values(CountReason);

export const defaultStockPolicy: StockPolicy = { nearExpiryDays: 90, countReasons };

const limits: Readonly<Record<string, PolicyLimits>> = { nearExpiryDays: [1, 730] };

/** Reads a policy's content; what it does not say takes the default. */
export function readStockPolicy(content: object | null): StockPolicy {
  return { ...defaultStockPolicy, ...content };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function stockPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  const { countReasons: reasons = countReasons, ...numbers } = content;
  return [...limitFaults(numbers, limits), ...reasonFaults(reasons)];
}

function reasonFaults(reasons: unknown): string[] {
  const known: readonly unknown[] = countReasons;
  if (Array.isArray(reasons) && reasons.length > 0 && reasons.every(reason => known.includes(reason))) return [];
  return [`countReasons: a list of some of ${countReasons.join(', ')}`];
}
