/** A pay policy as the API keeps it; every number is whole, in the unit that its name ends with. */
export interface Policy {
  contributionRateBp: number;
  reserveBp: number;
  reserveShort: string;
  rounding: { scoreDecimals: number; factorDecimals: number };
  items: PolicyRow[];
  indicators: PolicyRow[];
  posts: PolicyRow[];
  guarantees: PolicyRow[];
}

/** An entry of a list of a policy; the fields differ from list to list. */
export type PolicyRow = Record<string, PolicyValue>;
export type PolicyValue = string | number | null | readonly string[];

export const lists = ['items', 'indicators', 'posts', 'guarantees'] as const;
export type ListName = (typeof lists)[number];

/** How a field is written on the screen: numbers in the unit that people use, with the whole number behind it. */
export interface Field {
  name: string;
  kind: 'text' | 'number' | 'choice' | 'codes' | 'workKinds' | 'day';
  /** How many of the API's units one of the shown units is. */
  scale?: number;
  choices?: readonly (string | null)[];
  /** Only for rows of which this holds. */
  when?: (row: PolicyRow) => boolean;
}

const houses = ['HOSPITAL', 'COMMUNITY'] as const;
const named: readonly Field[] = [
  { name: 'code', kind: 'text' },
  { name: 'nameZh', kind: 'text' },
  { name: 'nameEn', kind: 'text' },
];
const isSubsidy = (row: PolicyRow) => row.kind === 'SUBSIDY';

export const fields: Readonly<Record<ListName, readonly Field[]>> = {
  items: [
    ...named,
    { name: 'unit', kind: 'text' },
    { name: 'pointsMilli', kind: 'number', scale: 1000 },
    { name: 'house', kind: 'choice', choices: [null, ...houses] },
    { name: 'quantityMax', kind: 'number' },
    { name: 'eventKinds', kind: 'workKinds' },
    { name: 'importCodes', kind: 'codes' },
    { name: 'from', kind: 'day' },
    { name: 'until', kind: 'day' },
  ],
  indicators: [
    ...named,
    { name: 'house', kind: 'choice', choices: houses },
    {
      name: 'class',
      kind: 'choice',
      choices: ['BASIC_CARE', 'CHINESE_MEDICINE', 'HEALTH_MANAGEMENT', 'FAMILY_DOCTOR', 'PUBLIC_HEALTH'],
    },
    { name: 'level', kind: 'choice', choices: ['INSTITUTION', 'DEPARTMENT', 'PERSON'] },
    { name: 'weight', kind: 'number' },
    { name: 'unit', kind: 'text' },
    { name: 'direction', kind: 'choice', choices: ['HIGHER', 'LOWER'] },
    { name: 'floorMilli', kind: 'number', scale: 1000 },
    { name: 'targetMilli', kind: 'number', scale: 1000 },
    { name: 'capBp', kind: 'number', scale: 10_000 },
  ],
  posts: [...named, { name: 'factorBp', kind: 'number', scale: 10_000 }],
  guarantees: [
    { name: 'kind', kind: 'choice', choices: ['HOME_AVERAGE', 'SUBSIDY'] },
    { name: 'code', kind: 'text' },
    {
      name: 'engagement',
      kind: 'choice',
      choices: ['PRIMARY', 'DUAL', 'DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED'],
      when: row => !isSubsidy(row),
    },
    { name: 'item', kind: 'text', when: isSubsidy },
    { name: 'fenPerUnit', kind: 'number', scale: 100, when: isSubsidy },
  ],
};

/** What a new row begins with: whole and without fault but for its code and names. */
export const blank: Readonly<Record<ListName, PolicyRow>> = {
  items: {
    code: '',
    nameZh: '',
    nameEn: '',
    unit: '',
    pointsMilli: 1000,
    eventKinds: [],
    importCodes: [],
    house: null,
    quantityMax: 1000,
    from: null,
    until: null,
  },
  indicators: {
    code: '',
    nameZh: '',
    nameEn: '',
    class: 'BASIC_CARE',
    house: 'COMMUNITY',
    level: 'INSTITUTION',
    weight: 1,
    direction: 'HIGHER',
    unit: '%',
    floorMilli: 0,
    targetMilli: 100_000,
    capBp: 11_000,
  },
  posts: { code: '', nameZh: '', nameEn: '', factorBp: 10_000 },
  guarantees: { kind: 'SUBSIDY', code: '', item: '', fenPerUnit: 10_000 },
};

/** A guarantee of another kind has other fields. */
export function withKind(row: PolicyRow, kind: PolicyValue): PolicyRow {
  const code = row.code ?? '';
  return kind === 'SUBSIDY'
    ? { kind, code, item: '', fenPerUnit: 10_000 }
    : { kind, code, engagement: 'DISTRICT_MANAGED' };
}

/** Scales of numbers by the name of their field, for comparing versions. */
export const scales: Readonly<Record<string, number>> = {
  contributionRateBp: 100,
  reserveBp: 100,
  ...Object.fromEntries(
    lists.flatMap(list => fields[list].flatMap(({ name, scale }) => (scale ? [[name, scale] as const] : []))),
  ),
};

/** A whole number in the unit that people use. */
export function shown(value: PolicyValue | undefined, scale = 1): string {
  if (value == null) return '';
  if (typeof value === 'object') return value.join(' ');
  return typeof value === 'number' ? String(value / scale) : value;
}
