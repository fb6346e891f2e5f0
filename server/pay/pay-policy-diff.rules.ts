import { canonical } from './canonical.rules';
import type { PayPolicy } from './pay-policy.rules';

/** One value that differs between two policies: `indicators.H-B03.weight`; null where it is not there. */
export interface PolicyChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs, in the order of paths. Entries of lists are known by their codes, so moving them about is no change. */
export function diffPolicies(before: PayPolicy, after: PayPolicy): PolicyChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths
    .filter(path => was.get(path) !== is.get(path))
    .map(path => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }));
}

function leavesOf(value: unknown, path = '', leaves = new Map<string, string>()): Map<string, string> {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  if (Array.isArray(value) && value.some(isCoded))
    for (const each of value) leavesOf(each, at(nameOf(each as Coded)), leaves);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [key, each] of Object.entries(value)) leavesOf(each, at(key), leaves);
  else leaves.set(path, typeof value === 'string' ? value : canonical(value));
  return leaves;
}

interface Coded {
  readonly code: string;
  readonly from?: string | null;
}

function isCoded(value: unknown): value is Coded {
  return typeof value === 'object' && value !== null && 'code' in value;
}

/** An item may follow itself with other points: then its first day tells the two apart. */
function nameOf({ code, from }: Coded): string {
  return from ? `${code}@${from}` : code;
}
