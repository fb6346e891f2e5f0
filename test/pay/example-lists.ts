import type { PoolWorld } from './pool-world';

/** The worked example as the lists that institutions bring. */
export function rosterOf(pool: PoolWorld, isNew = true): string[][] {
  const row = (
    name: string,
    house: string,
    department: string,
    post: string,
    until = '',
    kind = 'PRIMARY',
    home = '',
    head = '',
  ) => [
    house,
    department,
    name,
    isNew ? pool.personId(name) : '',
    post,
    kind,
    '100',
    '2026-06-01',
    until,
    home,
    head,
    '30',
  ];
  return [
    row('A', 'H1', 'MED', 'DOCTOR'),
    row('B', 'H1', 'WARD', 'HEAD_NURSE', '', 'PRIMARY', '', '1'),
    row('C', 'H1', 'WARD', 'NURSE', '2026-06-16'),
    row('D', 'C1', 'GP', 'DOCTOR'),
    row('E', 'C1', 'GP', 'DOCTOR', '', 'DISTRICT_MANAGED', 'C2'),
    row('F', 'C2', 'GP', 'DOCTOR'),
    row('G', 'C2', 'GP', 'DOCTOR'),
  ];
}

export const totals = [
  ['H1', '1000.00'],
  ['C1', '500'],
  ['C2', '300'],
];

export const results = [
  ['H1', '', '', 'STAY', '8.5'],
  ['H1', '', '', 'RECOGNISED', '100'],
  ['C1', '', '', 'CONTROLLED', '74'],
  ['C2', '', '', 'CONTROLLED', '80'],
];

export const quantities = [
  ['H1', '', 'A', 'VISIT', '10', '2026-06-05'],
  ['H1', '', 'A', 'DISPATCH_DAY', '1', '2026-06-08'],
  ['H1', 'WARD', '', 'BED_DAY', '5', '2026-06-10'],
  ['C1', 'GP', 'D', 'FOLLOW_UP', '14', '2026-06-11'],
  ['C1', 'GP', 'E', 'FOLLOW_UP', '6', '2026-06-12'],
  ['C2', 'GP', 'G', 'FOLLOW_UP', '4', '2026-06-10'],
  ['C2', 'GP', 'F', 'FOLLOW_UP', '12', '2026-06-20'],
];
