import type { CivilDate } from '../kernel/civil-date';
import { birthDateFor, type InventedPerson, type PeopleInventor } from './people.rules';
import type { Random } from './random';

/**
 * Residents who are registered at the community centres of the demo: some hundreds each, enough to refer from, not a population. Invented, older
 * than a town as a whole is, because it is the elderly who are referred.
 */
export interface Resident {
  readonly sex: 'MALE' | 'FEMALE';
  readonly ageYears: number;
  readonly person: InventedPerson;
}

/** The resident whom the tour of the README follows, at the centre where the family doctor of the demo works. */
export const tourResident = {
  institutionCode: 'JDZ',
  name: '沈桂芳',
  sex: 'FEMALE',
  ageYears: 72,
  phone: '16499990001',
} as const;

const ages: readonly { readonly from: number; readonly to: number; readonly weight: number }[] = [
  { from: 18, to: 39, weight: 14 },
  { from: 40, to: 59, weight: 26 },
  { from: 60, to: 74, weight: 38 },
  { from: 75, to: 94, weight: 22 },
];

/** Residents of a centre, in an order without meaning; more where it has more beds. */
export function residentsOf(
  code: string,
  beds: number,
  on: CivilDate,
  people: PeopleInventor,
  random: Random,
): Resident[] {
  const count = 200 + 3 * beds;
  const found = Array.from({ length: count }, () => resident(on, people, random));
  if (code === tourResident.institutionCode) found.unshift(followed(on, people, random));
  return found;
}

function resident(on: CivilDate, people: PeopleInventor, random: Random): Resident {
  const range = ages[random.weighted(ages.map(each => each.weight))];
  const ageYears = random.whole(range?.from ?? 60, range?.to ?? 74);
  const sex = random.chance(0.52) ? 'FEMALE' : 'MALE';
  return { sex, ageYears, person: people.person(sex, birthDateFor(ageYears, on, random)) };
}

function followed(on: CivilDate, people: PeopleInventor, random: Random): Resident {
  const { name, sex, ageYears, phone } = tourResident;
  const person = people.person(sex, birthDateFor(ageYears, on, random), 0);
  return { sex, ageYears, person: { ...person, name, phone } };
}
