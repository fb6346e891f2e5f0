import type { CivilDate } from '../kernel/civil-date';

/**
 * What a group sets for its pay pool: one version of the policy as data. Every number is whole: rates, factors and caps in basis points
 * (10,000 = one), points, floors and targets in thousandths, money in fen.
 */
export interface PayPolicy {
  /** What each member gives of its performance total. */
  readonly contributionRateBp: number;
  /** What is set aside of the pool for guarantees. */
  readonly reserveBp: number;
  readonly reserveShort: ReserveShort;
  readonly rounding: Rounding;
  readonly items: readonly WorkItem[];
  readonly indicators: readonly Indicator[];
  readonly posts: readonly PostFactor[];
  readonly guarantees: readonly Guarantee[];
}

/** What happens when guarantees cost more than the reserve holds: the run is refused, or every top-up is cut in proportion. */
export enum ReserveShort {
  REFUSE = 'REFUSE',
  PRORATE = 'PRORATE',
}

/** Decimals to which scores and quality factors are rounded half up before they are used; money is always rounded to the fen. */
export interface Rounding {
  readonly scoreDecimals: number;
  readonly factorDecimals: number;
}

/** Hospitals and community centres are measured by different indicators. */
export enum HouseKind {
  HOSPITAL = 'HOSPITAL',
  COMMUNITY = 'COMMUNITY',
}

export interface WorkItem {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  /** Points for one unit, in thousandths. */
  readonly pointsMilli: number;
  /** Kinds of work that other parts of the system report and that count as this; see `workKinds`. */
  readonly eventKinds: readonly string[];
  /** Codes in imported lists that count as this. */
  readonly importCodes: readonly string[];
  /** Null: in hospitals and community centres alike. */
  readonly house: HouseKind | null;
  /** A single quantity above this is a mistake until somebody changes the policy. */
  readonly quantityMax: number;
  /** Half-open; null means without limit. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

export enum IndicatorClass {
  BASIC_CARE = 'BASIC_CARE',
  CHINESE_MEDICINE = 'CHINESE_MEDICINE',
  HEALTH_MANAGEMENT = 'HEALTH_MANAGEMENT',
  FAMILY_DOCTOR = 'FAMILY_DOCTOR',
  PUBLIC_HEALTH = 'PUBLIC_HEALTH',
}

/** Who is measured. */
export enum PayLevel {
  INSTITUTION = 'INSTITUTION',
  DEPARTMENT = 'DEPARTMENT',
  PERSON = 'PERSON',
}

export enum Direction {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
}

export interface Indicator {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly class: IndicatorClass;
  readonly house: HouseKind;
  readonly level: PayLevel;
  readonly weight: number;
  /** Which way is better; decides on which side of the floor the target lies. */
  readonly direction: Direction;
  readonly unit: string;
  /** Score 0 here and beyond, in thousandths of the unit. */
  readonly floorMilli: number;
  /** Score 1 here. */
  readonly targetMilli: number;
  /** The highest score, in basis points. */
  readonly capBp: number;
}

export interface PostFactor {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly factorBp: number;
}

/** How somebody is appointed where they are paid. */
export enum EngagementKind {
  PRIMARY = 'PRIMARY',
  DUAL = 'DUAL',
  DISPATCH = 'DISPATCH',
  ROTATION = 'ROTATION',
  TRAINING = 'TRAINING',
  DISTRICT_MANAGED = 'DISTRICT_MANAGED',
}

/**
 * What a rule guarantees beyond the split. HOME_AVERAGE: people of that kind get at least the average of their home institution for the same
 * days and share of full time. SUBSIDY: a fixed sum for each unit of an item done in person.
 */
export type Guarantee = HomeAverage | Subsidy;

export interface HomeAverage {
  readonly kind: 'HOME_AVERAGE';
  readonly code: string;
  readonly engagement: EngagementKind;
}

export interface Subsidy {
  readonly kind: 'SUBSIDY';
  readonly code: string;
  readonly item: string;
  readonly fenPerUnit: number;
}

/** The item that a code of an event or of an imported list stands for on a day, or why there is none. */
export function itemFor(
  byCode: ReadonlyMap<string, readonly WorkItem[]>,
  code: string,
  on: CivilDate,
): WorkItem | 'UNKNOWN_ITEM' | 'ITEM_NOT_VALID' {
  const items = byCode.get(code);
  if (!items) return 'UNKNOWN_ITEM';
  return items.find(({ from, until }) => (!from || from <= on) && (!until || on < until)) ?? 'ITEM_NOT_VALID';
}

/** Items by every code that stands for them. */
export function itemsByCode(policy: Pick<PayPolicy, 'items'>): ReadonlyMap<string, readonly WorkItem[]> {
  const byCode = new Map<string, WorkItem[]>();
  for (const item of policy.items)
    for (const code of codesOf(item)) byCode.set(code, [...(byCode.get(code) ?? []), item]);
  return byCode;
}

export function codesOf(item: WorkItem): string[] {
  return [...new Set([item.code, ...item.eventKinds, ...item.importCodes])];
}
