import { addDays, addMonths, ageYears, type CivilDate, daysBetween } from '../kernel/civil-date';
import type { Random } from './random';
import { weekday } from './rhythm.rules';

/**
 * How the residents of the demo live with their conditions: who has what by age, who comes regularly, what is measured. All of it is invented;
 * prevalence rises with age about as the national surveys say, and some 63 of 100 people with high blood pressure reach their target.
 */
export type Condition = 'HYPERTENSION' | 'DIABETES' | 'COPD' | 'CORONARY' | 'STROKE' | 'MENTAL_DISORDER';

export interface Person {
  readonly sex: string;
  readonly birthDate: CivilDate;
}

/** REGULAR comes when due, IRREGULAR later, NEW is seen monthly, LOST was last seen more than a year ago. */
export type Adherence = 'REGULAR' | 'IRREGULAR' | 'NEW' | 'LOST';

export interface FollowUp {
  readonly on: CivilDate;
  readonly way: 'CLINIC' | 'HOME' | 'PHONE';
  readonly conditions: readonly Condition[];
  /** In whole thousandths of the unit. */
  readonly values: readonly { readonly code: string; readonly milli: number }[];
  readonly adherence: 'REGULAR' | 'IRREGULAR';
  readonly assessment: 'CONTROLLED' | 'UNCONTROLLED' | null;
  readonly nextDueOn: CivilDate;
}

export interface Life {
  readonly conditions: readonly Condition[];
  /** When the registers were opened. */
  readonly since: CivilDate;
  readonly risk: 'LOW' | 'MEDIUM' | 'HIGH';
  readonly adherence: Adherence;
  /** The oldest first. */
  readonly followUps: readonly FollowUp[];
  /** When the next one is due; null without a register. */
  readonly dueOn: CivilDate | null;
  /** Populations that no register keeps. */
  readonly populations: readonly string[];
}

/** By age below 40, 60, 75 and from there on. */
const prevalence: Readonly<Record<Condition, readonly [number, number, number, number]>> = {
  HYPERTENSION: [0.04, 0.27, 0.52, 0.6],
  DIABETES: [0.015, 0.1, 0.2, 0.22],
  COPD: [0, 0.01, 0.04, 0.07],
  CORONARY: [0, 0.02, 0.08, 0.12],
  STROKE: [0, 0.01, 0.04, 0.08],
  MENTAL_DISORDER: [0.008, 0.008, 0.005, 0.003],
};
const adulthood = 18;

/** What somebody has in the registers, and belongs to besides; `told` where the demo needs it so. */
export function lifeOf(
  { sex, birthDate }: Person,
  today: CivilDate,
  random: Random,
  told?: readonly Condition[],
): Life {
  const age = ageYears(birthDate, today);
  const band = age < 40 ? 0 : age < 60 ? 1 : age < 75 ? 2 : 3;
  const drawn = (Object.keys(prevalence) as Condition[]).filter(condition =>
    random.chance(prevalence[condition][band]),
  );
  const conditions = told ?? (age < adulthood ? [] : drawn);
  const populations: string[] = [];
  if (random.chance(age < adulthood ? 0.005 : 0.03)) populations.push('DISABLED');
  if (random.chance(0.015)) populations.push('LOW_INCOME');
  if (sex === 'FEMALE' && age >= 22 && age <= 40 && random.chance(0.06)) populations.push('PREGNANT');
  const risk = random.pick(['LOW', 'MEDIUM', 'MEDIUM', 'HIGH'] as const);
  if (conditions.length === 0)
    return { conditions, since: today, risk, adherence: 'REGULAR', followUps: [], dueOn: null, populations };
  return { conditions, risk, populations, ...courseOf(conditions, today, random) };
}

/** The way somebody came to be seen, from today backwards. */
function courseOf(
  conditions: readonly Condition[],
  today: CivilDate,
  random: Random,
): Pick<Life, 'since' | 'adherence' | 'followUps' | 'dueOn'> {
  const adherence = (['REGULAR', 'IRREGULAR', 'NEW', 'LOST'] as const)[random.weighted([79, 11, 7, 3])] ?? 'REGULAR';
  const body = bodyOf(random);
  const gap = gaps[adherence];
  const since = workday(addDays(today, -random.whole(gap.since[0], gap.since[1])));
  const days: CivilDate[] = [];
  const yearAgo = addDays(today, -historyDays);
  const last = addDays(today, -random.whole(gap.last[0], gap.last[1]));
  const oldest = adherence === 'LOST' ? last : since > yearAgo ? since : yearAgo;
  for (let day = last; day >= oldest; day = addDays(day, -random.whole(gap.between[0], gap.between[1])))
    days.unshift(workday(day));
  const followUps = days
    .filter(day => day >= since)
    .map((on, at, all) => seen(on, all[at + 1] ?? null, conditions, adherence, body, random));
  const latest = followUps.at(-1);
  return {
    since,
    adherence,
    followUps,
    dueOn: latest ? dueAfter(latest, adherence, today, random) : addDays(since, 30),
  };
}

const historyDays = 372;
/** Days before today, and between two follow-ups. */
const gaps: Readonly<Record<Adherence, Readonly<Record<'since' | 'last' | 'between', readonly [number, number]>>>> = {
  REGULAR: { since: [400, 2_400], last: [1, 88], between: [84, 95] },
  IRREGULAR: { since: [400, 2_400], last: [95, 210], between: [110, 200] },
  NEW: { since: [8, 85], last: [3, 27], between: [28, 31] },
  LOST: { since: [500, 2_400], last: [375, 480], between: [400, 500] },
};

/** What somebody's body tends to. */
interface Body {
  readonly pressureOnTarget: boolean;
  readonly glucoseOnTarget: boolean;
}

const slip = 0.12;

function bodyOf(random: Random): Body {
  return { pressureOnTarget: random.chance(0.66), glucoseOnTarget: random.chance(0.6) };
}

function seen(
  on: CivilDate,
  next: CivilDate | null,
  conditions: readonly Condition[],
  adherence: Adherence,
  body: Body,
  random: Random,
): FollowUp {
  const way = (['CLINIC', 'HOME', 'PHONE'] as const)[random.weighted([74, 20, 6])] ?? 'CLINIC';
  const measured = way === 'PHONE' ? null : measure(conditions, body, random);
  const values = measured?.values ?? [];
  const assessment = measured && (measured.isOff ? 'UNCONTROLLED' : 'CONTROLLED');
  const isIrregular = adherence === 'IRREGULAR' ? random.chance(0.6) : random.chance(0.1);
  const nextDueOn = next && next > on ? next : addMonths(on, adherence === 'NEW' ? 1 : 3);
  return { on, way, conditions, values, adherence: isIrregular ? 'IRREGULAR' : 'REGULAR', assessment, nextDueOn };
}

/** What is measured of somebody of whom nothing else is known. */
export function valuesMeasured(conditions: readonly Condition[], random: Random): FollowUp['values'] {
  return measure(conditions, bodyOf(random), random).values;
}

function measure(
  conditions: readonly Condition[],
  body: Body,
  random: Random,
): { values: FollowUp['values']; isOff: boolean } {
  const isHypertensive = conditions.includes('HYPERTENSION');
  const hasPressure = isHypertensive || random.chance(0.3);
  const hasGlucose = conditions.includes('DIABETES');
  const pressure = random.chance(slip) ? !body.pressureOnTarget : body.pressureOnTarget;
  const glucose = random.chance(slip) ? !body.glucoseOnTarget : body.glucoseOnTarget;
  const values = [
    ...(hasPressure ? pressureValues(pressure || !isHypertensive, random) : []),
    ...(hasGlucose ? [{ code: 'GLUCOSE_FASTING', milli: glucoseValue(glucose, random) }] : []),
  ];
  return { values, isOff: (isHypertensive && !pressure) || (hasGlucose && !glucose) };
}

function pressureValues(onTarget: boolean, random: Random): FollowUp['values'] {
  const systolic = onTarget
    ? bounded(127 + 6 * random.normal(), 104, 139)
    : bounded(151 + 9 * random.normal(), 140, 196);
  const diastolic = onTarget
    ? bounded(78 + 5 * random.normal(), 58, 89)
    : bounded(90 + 7 * random.normal(), 66, Math.min(118, systolic - 20));
  return [
    { code: 'SYSTOLIC', milli: systolic * 1000 },
    { code: 'DIASTOLIC', milli: diastolic * 1000 },
  ];
}

/** One decimal of mmol/L. */
function glucoseValue(onTarget: boolean, random: Random): number {
  const tenths = onTarget ? bounded(61 + 4 * random.normal(), 45, 69) : bounded(85 + 12 * random.normal(), 70, 160);
  return tenths * 100;
}

function bounded(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}

/** When the next one is due: those off target sooner, the irregular are behind. */
function dueAfter(latest: FollowUp, adherence: Adherence, today: CivilDate, random: Random): CivilDate {
  if (adherence === 'LOST' || adherence === 'IRREGULAR') return addMonths(latest.on, 3);
  if (adherence === 'NEW') return addMonths(latest.on, 1);
  if (latest.assessment === 'UNCONTROLLED' && daysBetween(latest.on, today) < 60 && random.chance(0.7)) {
    const soon = addDays(latest.on, 14);
    return soon > today || random.chance(0.15) ? soon : addDays(today, random.whole(0, 12));
  }
  return addMonths(latest.on, 3);
}

/** Nobody is seen at the weekend: the Friday before stands for it. */
function workday(on: CivilDate): CivilDate {
  const day = weekday(Date.parse(`${on}T00:00:00+08:00`));
  return day === 5 ? addDays(on, -1) : day === 6 ? addDays(on, -2) : on;
}
