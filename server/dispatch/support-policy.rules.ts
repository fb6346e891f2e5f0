import { numberFault, type PolicyLimits } from '../group/policy-limits.rules';
import { type TitleLevel, titleLevels } from '../staffing/staff.rules';
import { DispatchKind } from './dispatch.rules';

/**
 * What a group pays for support between its houses: the policy of kind `support`, valid on the day. A missing value takes the default; an
 * unknown or absurd value is refused when the version is added.
 *
 * Every rate is for a whole day; somebody with a share of it gets that share. Source of the defaults: our choice, in the order of what the
 * published studies name; a group states its own.
 */
export interface SupportPolicy {
  /** Fen for a day, by kind of order and level of title; NONE for those without a title. */
  readonly dayFen: Readonly<Record<DispatchKind, Readonly<Record<SupportLevel, number>>>>;
  /** Fen for a session held on an order. */
  readonly sessionFen: number;
  /** Fen for a technique taught. */
  readonly techniqueFen: number;
}

const supportLevels = ['NONE', ...titleLevels] as const;
export type SupportLevel = TitleLevel | 'NONE';

const dispatched = { NONE: 5_000, JUNIOR: 8_000, INTERMEDIATE: 12_000, ASSOCIATE_SENIOR: 16_000, SENIOR: 20_000 };
const halved = { NONE: 2_500, JUNIOR: 4_000, INTERMEDIATE: 6_000, ASSOCIATE_SENIOR: 8_000, SENIOR: 10_000 };
const trained = { NONE: 3_000, JUNIOR: 3_000, INTERMEDIATE: 3_000, ASSOCIATE_SENIOR: 3_000, SENIOR: 3_000 };
const nothing = { NONE: 0, JUNIOR: 0, INTERMEDIATE: 0, ASSOCIATE_SENIOR: 0, SENIOR: 0 };

export const defaultSupportPolicy: SupportPolicy = {
  dayFen: {
    DISPATCH: dispatched,
    TRAINING: trained,
    ROTATION: halved,
    DISTRICT_MANAGED: halved,
    MANAGEMENT: nothing,
  },
  sessionFen: 10_000,
  techniqueFen: 50_000,
};

/** Ten thousand yuan a day, or for one thing, is a slip of the pen. */
const fenLimits: PolicyLimits = [0, 1_000_000];

/** A policy's content as far as it says anything. */
interface StatedSupport {
  readonly dayFen?: Partial<Record<DispatchKind, Partial<Record<SupportLevel, number>>>>;
  readonly sessionFen?: number;
  readonly techniqueFen?: number;
}

/** Reads a policy's content; what it does not say takes the default. */
export function readSupportPolicy(content: object | null): SupportPolicy {
  const { dayFen, ...rates } = (content ?? {}) as StatedSupport;
  const rows = Object.values(DispatchKind).map(kind => [
    kind,
    { ...defaultSupportPolicy.dayFen[kind], ...dayFen?.[kind] },
  ]);
  return { ...defaultSupportPolicy, ...rates, dayFen: Object.fromEntries(rows) };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function supportPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(content).flatMap(([key, value]) => {
    if (key === 'sessionFen' || key === 'techniqueFen') return numberFault(key, value, fenLimits);
    if (key === 'dayFen') return dayFaults(value);
    return [`${key}: unknown; known are dayFen, sessionFen, techniqueFen`];
  });
}

function dayFaults(value: unknown): string[] {
  const kinds = Object.values(DispatchKind);
  return linesOf('dayFen', value, kinds, (kind, row) =>
    linesOf(kind, row, supportLevels, (level, fen) => numberFault(`${kind}.${level}`, fen, fenLimits)),
  );
}

/** The faults of the lines of a table whose names are known. */
function linesOf(
  name: string,
  value: unknown,
  known: readonly string[],
  faultsOf: (key: string, line: unknown) => string[],
): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${name}: an object with some of ${known.join(', ')}`];
  return Object.entries(value).flatMap(([key, line]) =>
    known.includes(key) ? faultsOf(key, line) : [`${name}.${key}: unknown; known are ${known.join(', ')}`],
  );
}
