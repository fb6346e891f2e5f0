import type {
  CareCondition,
  CareControl,
  PanelContractState,
  PanelCountSetFragment,
  PanelDueFilter,
  PanelFilterInput,
  PanelSort,
  Population,
  Sex,
} from '../gql/graphql';

/**
 * What the panel is narrowed to and how it is ordered. All of it stands in the address, so that a view is a link. This file says how it is
 * written there.
 */
export const sorts = [
  'DUE',
  'LAST_FOLLOW_UP',
  'SYSTOLIC',
  'GLUCOSE',
  'CONTRACT_UNTIL',
  'AGE',
] as const satisfies readonly PanelSort[];

export const populations = [
  'ELDERLY',
  'HYPERTENSION',
  'DIABETES',
  'CORONARY',
  'STROKE',
  'COPD',
  'PREGNANT',
  'CHILD',
  'MENTAL_DISORDER',
  'TUBERCULOSIS',
  'DISABLED',
  'LOW_INCOME',
] as const satisfies readonly Population[];

export const conditions = [
  'HYPERTENSION',
  'DIABETES',
  'CORONARY',
  'STROKE',
  'COPD',
  'MENTAL_DISORDER',
  'TUBERCULOSIS',
] as const satisfies readonly CareCondition[];

export const controls = [
  'CONTROLLED',
  'UNCONTROLLED',
  'UNMEASURED',
  'MISSED',
] as const satisfies readonly CareControl[];

export const sexes = ['MALE', 'FEMALE'] as const satisfies readonly Sex[];

const dues = ['OVERDUE', 'TODAY', 'THIS_WEEK', 'NONE'] as const satisfies readonly PanelDueFilter[];
const contracts = [
  'ACTIVE',
  'EXPIRING',
  'UPCOMING',
  'EXPIRED',
  'NONE',
] as const satisfies readonly PanelContractState[];

/** The parts of the address that narrow; everything else there is about scope, order and page. */
export const filterKeys = [
  'due',
  'control',
  'condition',
  'population',
  'place',
  'doctor',
  'discharged',
  'referral',
  'contract',
  'lost',
  'from',
  'until',
  'sex',
] as const;
export type FilterKey = (typeof filterKeys)[number];

const oldestYears = 150;

/** What the address asks for. What it says wrongly is left out: an old link still opens. */
export function readFilter(search: URLSearchParams): PanelFilterInput {
  const one = <T extends string>(key: FilterKey, allowed: readonly T[]) =>
    allowed.find(each => each === search.get(key));
  const several = <T extends string>(key: FilterKey, allowed: readonly T[]) => {
    const named = search.get(key)?.split(',') ?? [];
    const known = allowed.filter(each => named.includes(each));
    return known.length > 0 ? known : undefined;
  };
  const years = (key: FilterKey) => {
    const said = Number(search.get(key) || Number.NaN);
    return Number.isInteger(said) && said >= 0 && said <= oldestYears ? said : undefined;
  };
  const yes = (key: FilterKey) => (search.get(key) === '1' ? true : undefined);
  const place = search.get('place');
  const until = years('until');
  return {
    due: one('due', dues),
    control: several('control', controls),
    conditions: several('condition', conditions),
    populations: several('population', populations),
    neighbourhoodIds: place ? [place] : undefined,
    doctorId: search.get('doctor') ?? undefined,
    recentlyDischarged: yes('discharged'),
    referralOpen: yes('referral'),
    contract: one('contract', contracts),
    lost: yes('lost'),
    ageFrom: years('from'),
    // People say the last year that they mean, the API the first that it does not.
    ageUntil: until === undefined ? undefined : Math.min(until + 1, oldestYears),
    sex: one('sex', sexes),
  };
}

export function readSort(search: URLSearchParams): { sort: PanelSort; reversed: boolean } {
  return { sort: sorts.find(one => one === search.get('sort')) ?? 'DUE', reversed: search.get('reversed') === '1' };
}

/** The address without what only those may ask who look after the residents: a link of theirs opens for others too. */
export function withoutElsewhere(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  for (const { key, isElsewhere } of chips) if (isElsewhere) rest.delete(key);
  return rest;
}

export const isNarrowed = (search: URLSearchParams) => filterKeys.some(key => search.has(key));

/** The part of an address that a saved view keeps: what narrows and the order, neither page nor whose residents. */
export function viewOf(search: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const key of [...filterKeys, 'sort', 'reversed']) {
    const value = search.get(key);
    if (value) kept.set(key, value);
  }
  return kept.toString();
}

/** The address under another view: scope stays, everything else is as the view says, from the first page. */
export function underView(search: URLSearchParams, query: string): URLSearchParams {
  const next = new URLSearchParams(viewOf(new URLSearchParams(query)));
  for (const key of ['group', 'institution', 'team']) {
    const value = search.get(key);
    if (value) next.set(key, value);
  }
  return next;
}

/** The filters of one tap, each with how many it finds by itself. */
export interface Chip {
  word:
    | 'OVERDUE'
    | 'TODAY'
    | 'THIS_WEEK'
    | 'uncontrolled'
    | 'discharged'
    | 'referral'
    | 'EXPIRING'
    | 'notContracted'
    | 'lost';
  key: FilterKey;
  value: string;
  count: (counts: PanelCountSetFragment) => number;
  /** About what other houses do with residents: only whoever looks after them may ask. */
  isElsewhere?: true;
}

export const chips: readonly Chip[] = [
  { word: 'OVERDUE', key: 'due', value: 'OVERDUE', count: counts => counts.overdue },
  { word: 'TODAY', key: 'due', value: 'TODAY', count: counts => counts.dueToday },
  { word: 'THIS_WEEK', key: 'due', value: 'THIS_WEEK', count: counts => counts.dueThisWeek },
  { word: 'uncontrolled', key: 'control', value: 'UNCONTROLLED', count: counts => counts.uncontrolled },
  { word: 'discharged', key: 'discharged', value: '1', count: counts => counts.recentlyDischarged, isElsewhere: true },
  { word: 'referral', key: 'referral', value: '1', count: counts => counts.referralOpen, isElsewhere: true },
  { word: 'EXPIRING', key: 'contract', value: 'EXPIRING', count: counts => counts.contractExpiring },
  { word: 'notContracted', key: 'contract', value: 'NONE', count: counts => counts.notContracted },
  { word: 'lost', key: 'lost', value: '1', count: counts => counts.lost },
];

/** Views that everybody has. */
export const readyViews = [
  { word: 'overdueUncontrolled', query: 'due=OVERDUE&control=UNCONTROLLED' },
  { word: 'hypertension', query: 'condition=HYPERTENSION&sort=SYSTOLIC' },
  { word: 'diabetes', query: 'condition=DIABETES&sort=GLUCOSE' },
  { word: 'elderly', query: 'population=ELDERLY&sort=LAST_FOLLOW_UP' },
  { word: 'expiring', query: 'contract=EXPIRING&sort=CONTRACT_UNTIL' },
] as const;
