import type { CivilDate } from '../kernel/civil-date';
import type { Fen } from '../kernel/money';
import type { EngagementKind, HouseKind, PayLevel } from './pay-policy.rules';

/** What the engine works on: facts of one period, named by codes that stay the same, so that the same facts give the same bytes. */
export interface PayFacts {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly institutions: readonly PayInstitution[];
  readonly engagements: readonly Engagement[];
  readonly results: readonly IndicatorResult[];
  /** Whose work in a house counts for the house alone, because they are not paid there. */
  readonly setAside: readonly SetAside[];
  /** What the reserve still holds from earlier periods. */
  readonly reserveCarriedFen: Fen;
}

export interface PayInstitution {
  readonly code: string;
  readonly house: HouseKind;
  /** Null while nobody has reported it. */
  readonly totalFen: Fen | null;
  /** Membership in the group, half-open, not cut to the period. */
  readonly memberFrom: CivilDate;
  readonly memberUntil: CivilDate | null;
}

/** Somebody paid in a department as a post for some days; who has two appointments has two of these. */
export interface Engagement {
  /** Names it once; decides ties among people of a department. */
  readonly key: string;
  readonly person: string;
  readonly institution: string;
  readonly department: string;
  readonly post: string;
  readonly kind: EngagementKind;
  /** Share of full time in basis points. */
  readonly shareBp: number;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Where the personnel relation is, for guarantees. */
  readonly home: string | null;
  /** Fixed pay of the period, which the pool does not touch; null when nobody reported it. */
  readonly fixedFen: Fen | null;
}

/** Work done, once: `key` is unique and orders the events. Without a person it is the whole department's work. */
export interface WorkEvent {
  readonly key: string;
  readonly institution: string;
  readonly department: string | null;
  readonly person: string | null;
  /** A kind of event or a code of an imported list; the policy says which item it is. */
  readonly code: string;
  readonly quantityMilli: bigint;
  readonly on: CivilDate;
}

/** Somebody who works in a house without being on its pay list, and why that is right. */
export interface SetAside {
  readonly institution: string;
  readonly person: string;
  readonly reason: string;
}

export interface IndicatorResult {
  readonly level: PayLevel;
  readonly institution: string;
  readonly department: string | null;
  readonly person: string | null;
  readonly indicator: string;
  readonly valueMilli: bigint;
}

/** Names who is measured. */
export function subjectOf(
  level: PayLevel,
  institution: string,
  department: string | null,
  person: string | null,
): string {
  return [level, institution, department ?? '', person ?? ''].join('|');
}
