import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '../kernel/invariant';

/** A published figure as printed: `value` keeps the decimals of the source. */
export interface PublishedIndicator {
  readonly indicator: string;
  readonly unit: string;
  /** Code of the institution. */
  readonly institution: string;
  /** A year, or a half-year such as 2025H1. */
  readonly period: string;
  readonly value: string;
  readonly source: string;
}

export interface ReferenceGroup {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly district: string;
}

export interface ReferenceInstitution {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly tier: 'CITY' | 'DISTRICT' | 'COMMUNITY';
  /** Degrees; of the town centre, so that distances between houses are right to a kilometre or two. */
  readonly latitude: string;
  readonly longitude: string;
}

export interface ReferenceMembership {
  readonly group: string;
  readonly institution: string;
  readonly role: 'LEAD' | 'MEMBER' | 'CITY_PARTNER';
}

export const referenceGroups = () => readTable<ReferenceGroup>('groups.csv');
export const referenceInstitutions = () => readTable<ReferenceInstitution>('institutions.csv');
export const referenceMemberships = () => readTable<ReferenceMembership>('memberships.csv');
export const publishedIndicators = () => readTable<PublishedIndicator>('published_indicators.csv');

/** One published figure as a number; it must exist. */
export function publishedFigure(indicator: string, institution: string, period: string): number {
  const found = publishedIndicators().find(
    row => row.indicator === indicator && row.institution === institution && row.period === period,
  );
  return Number(present(found, `${indicator} of ${institution} in ${period}`).value);
}

/** The files lie beside this module, also where it is compiled; their cells hold no commas, quotes or line ends. */
function readTable<Row>(file: string): Row[] {
  const [head, ...lines] = readFileSync(join(__dirname, 'reference', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = present(head, `first line of ${file}`).split(',');
  return lines.map(line => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, present(cells[at], `${name} in "${line}"`)])) as Row;
  });
}
