import type { Engagement, PayFacts, WorkEvent } from '../../server/pay/facts.rules';
import {
  Direction,
  EngagementKind,
  HouseKind,
  type Indicator,
  IndicatorClass,
  PayLevel,
  type PayPolicy,
  ReserveShort,
  type WorkItem,
} from '../../server/pay/pay-policy.rules';

/** The worked example of docs/pay-pool.md: June 2026, one hospital, two community centres, seven people, 57 units of work. */

const item = (code: string, pointsMilli: number, house: HouseKind | null = null): WorkItem => ({
  code,
  nameZh: code,
  nameEn: code,
  unit: '次',
  pointsMilli,
  eventKinds: [],
  importCodes: [],
  house,
  quantityMax: 1000,
  from: null,
  until: null,
});

const indicator = (code: string, house: HouseKind, weight: number, floor: number, target: number): Indicator => ({
  code,
  nameZh: code,
  nameEn: code,
  class: IndicatorClass.BASIC_CARE,
  house,
  level: PayLevel.INSTITUTION,
  weight,
  direction: target > floor ? Direction.HIGHER : Direction.LOWER,
  unit: '%',
  floorMilli: floor * 1000,
  targetMilli: target * 1000,
  capBp: 10_000,
});

const post = (code: string, factorBp: number) => ({ code, nameZh: code, nameEn: code, factorBp });

export const examplePolicy: PayPolicy = {
  contributionRateBp: 2000,
  reserveBp: 500,
  reserveShort: ReserveShort.REFUSE,
  rounding: { scoreDecimals: 6, factorDecimals: 6 },
  items: [
    item('VISIT', 1000, HouseKind.HOSPITAL),
    item('BED_DAY', 2000, HouseKind.HOSPITAL),
    item('FOLLOW_UP', 500, HouseKind.COMMUNITY),
    item('DISPATCH_DAY', 0),
  ],
  indicators: [
    indicator('STAY', HouseKind.HOSPITAL, 1, 10, 7),
    indicator('RECOGNISED', HouseKind.HOSPITAL, 3, 0, 100),
    indicator('CONTROLLED', HouseKind.COMMUNITY, 1, 50, 80),
  ],
  posts: [post('DOCTOR', 10_000), post('NURSE', 10_000), post('HEAD_NURSE', 12_000)],
  guarantees: [
    { kind: 'HOME_AVERAGE', code: 'TOWN', engagement: EngagementKind.DISTRICT_MANAGED },
    { kind: 'SUBSIDY', code: 'DISPATCH', item: 'DISPATCH_DAY', fenPerUnit: 300 },
  ],
};

const engaged = (person: string, institution: string, department: string, postCode: string): Engagement => ({
  key: person,
  person,
  institution,
  department,
  post: postCode,
  kind: EngagementKind.PRIMARY,
  shareBp: 10_000,
  from: '2026-06-01',
  until: null,
  home: null,
  fixedFen: null,
});

const member = (code: string, house: HouseKind, totalFen: bigint, memberFrom = '2020-01-01') => ({
  code,
  house,
  totalFen,
  memberFrom,
  memberUntil: null,
});

const result = (institution: string, code: string, value: number) => ({
  level: PayLevel.INSTITUTION,
  institution,
  department: null,
  person: null,
  indicator: code,
  valueMilli: BigInt(value * 1000),
});

export const exampleFacts: PayFacts = {
  from: '2026-06-01',
  until: '2026-07-01',
  institutions: [
    member('H1', HouseKind.HOSPITAL, 100_000n),
    member('C1', HouseKind.COMMUNITY, 50_000n),
    member('C2', HouseKind.COMMUNITY, 30_000n, '2026-06-16'),
  ],
  engagements: [
    engaged('A', 'H1', 'MED', 'DOCTOR'),
    engaged('B', 'H1', 'WARD', 'HEAD_NURSE'),
    { ...engaged('C', 'H1', 'WARD', 'NURSE'), until: '2026-06-16' },
    engaged('D', 'C1', 'GP', 'DOCTOR'),
    { ...engaged('E', 'C1', 'GP', 'DOCTOR'), kind: EngagementKind.DISTRICT_MANAGED, home: 'C2' },
    engaged('F', 'C2', 'GP', 'DOCTOR'),
    engaged('G', 'C2', 'GP', 'DOCTOR'),
  ],
  setAside: [],
  results: [
    result('H1', 'STAY', 8.5),
    result('H1', 'RECOGNISED', 100),
    result('C1', 'CONTROLLED', 74),
    result('C2', 'CONTROLLED', 80),
  ],
  reserveCarriedFen: 1000n,
};

const work = (
  key: string,
  institution: string,
  department: string,
  person: string | null,
  code: string,
  units: number,
  on: string,
): WorkEvent => ({
  key,
  institution,
  department,
  person,
  code,
  quantityMilli: BigInt(units) * 1000n,
  on,
});

export const exampleEvents: WorkEvent[] = [
  work('1', 'H1', 'MED', 'A', 'VISIT', 10, '2026-06-05'),
  work('2', 'H1', 'MED', 'A', 'DISPATCH_DAY', 1, '2026-06-08'),
  work('3', 'H1', 'WARD', null, 'BED_DAY', 5, '2026-06-10'),
  work('4', 'C1', 'GP', 'D', 'FOLLOW_UP', 14, '2026-06-11'),
  work('5', 'C1', 'GP', 'E', 'FOLLOW_UP', 6, '2026-06-12'),
  work('6', 'C2', 'GP', 'G', 'FOLLOW_UP', 4, '2026-06-10'),
  work('7', 'C2', 'GP', 'F', 'FOLLOW_UP', 12, '2026-06-20'),
];
