import { ageYears, type CivilDate } from '../kernel/civil-date';

/**
 * Decides what a resident belongs to. The old and the small follow from the date of birth and the policy of kind `familyDoctor`, and are never
 * written down; everything else is recorded with the day since when. Source: the national basic public-health service list; choice: the
 * conditions of registers are populations too, so that one list names them all.
 */
export enum Population {
  ELDERLY = 'ELDERLY',
  CHILD = 'CHILD',
  HYPERTENSION = 'HYPERTENSION',
  DIABETES = 'DIABETES',
  PREGNANT = 'PREGNANT',
  DISABLED = 'DISABLED',
  MENTAL_DISORDER = 'MENTAL_DISORDER',
  TUBERCULOSIS = 'TUBERCULOSIS',
  COPD = 'COPD',
  CORONARY = 'CORONARY',
  STROKE = 'STROKE',
  LOW_INCOME = 'LOW_INCOME',
}

/** How it is known that somebody belongs to a population. */
export enum PopulationSource {
  AGE = 'AGE',
  REGISTER = 'REGISTER',
  MANUAL = 'MANUAL',
  IMPORT = 'IMPORT',
}

/** The ages of the policy of kind `familyDoctor`. */
export interface AgePolicy {
  readonly elderlyYearsMin: number;
  readonly childYearsMax: number;
}

export const defaultAgePolicy: AgePolicy = { elderlyYearsMin: 65, childYearsMax: 6 };

/** Reads the ages out of a policy's content; what it does not say takes the default. */
export function readAgePolicy(content: object | null): AgePolicy {
  return { ...defaultAgePolicy, ...content };
}

/** Populations that are recorded rather than counted from the date of birth. */
export type RecordedPopulation = Exclude<Population, Population.ELDERLY | Population.CHILD>;

export function isRecorded(population: Population): population is RecordedPopulation {
  return population !== Population.ELDERLY && population !== Population.CHILD;
}

/** What somebody belongs to by age on a day, with the first day of it. */
export function agePopulations(
  birthDate: CivilDate,
  today: CivilDate,
  policy: AgePolicy,
): { population: Population; since: CivilDate }[] {
  const age = ageYears(birthDate, today);
  if (age >= policy.elderlyYearsMin)
    return [{ population: Population.ELDERLY, since: birthday(birthDate, policy.elderlyYearsMin) }];
  return age <= policy.childYearsMax ? [{ population: Population.CHILD, since: birthDate }] : [];
}

/** The day on which somebody completes so many years; who was born on 29 February does so on 1 March. */
function birthday(birthDate: CivilDate, years: number): CivilDate {
  const year = String(Number(birthDate.slice(0, 4)) + years).padStart(4, '0');
  const day = `${year}${birthDate.slice(4)}`;
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCMonth() === 1;
  return day.endsWith('-02-29') && !isLeap ? `${year}-03-01` : day;
}

const women: readonly Population[] = [Population.PREGNANT];

/** Whether somebody of this sex can belong to a population. */
export function fitsSex(population: Population, sex: string): boolean {
  return !women.includes(population) || sex !== 'MALE';
}
