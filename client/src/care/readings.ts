import type { CareFollowUpFormQuery, FollowUpAssessment, MeasurementCode } from '../gql/graphql';

export type FollowUpForm = NonNullable<CareFollowUpFormQuery['careFollowUpForm']>;

/** Values as they are typed, by what is measured. */
export type Typed = Readonly<Partial<Record<MeasurementCode, string>>>;

/** What is to be said about a value while it is typed. A fault keeps it from being saved; a hint only wants a second look. */
export type Hint =
  | { kind: 'fault'; key: 'NUMBER' | 'ORDER' | 'PAIR' }
  | { kind: 'fault'; key: 'RANGE'; min: string; max: string }
  | { kind: 'fault'; key: 'DECIMALS'; n: number }
  | { kind: 'hint'; key: 'ABOVE' | 'DANGER' }
  | { kind: 'hint'; key: 'JUMP'; n: string };

const decimalsMax = 3;

/** A number as phones write it: commas for points, full-width digits. Empty when nothing was typed. */
export function tidyNumber(typed: string | undefined): string {
  return (typed ?? '')
    .normalize('NFKC')
    .replaceAll(/[,，。]/g, '.')
    .trim();
}

function numberIn(typed: Typed, code: MeasurementCode): number | undefined {
  const text = tidyNumber(typed[code]);
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** What is to be said about one value; the pressures are judged as a pair. */
export function hintOf(form: FollowUpForm, typed: Typed, code: MeasurementCode): Hint | undefined {
  const text = tidyNumber(typed[code]);
  if (text === '') return lacksPartner(typed, code) ? { kind: 'fault', key: 'PAIR' } : undefined;
  const value = numberIn(typed, code);
  if (value === undefined) return { kind: 'fault', key: 'NUMBER' };
  const limit = form.limits.find(one => one.code === code);
  if (limit && (value < Number(limit.min) || value > Number(limit.max)))
    return { kind: 'fault', key: 'RANGE', min: limit.min, max: limit.max };
  if ((text.split('.')[1]?.length ?? 0) > decimalsMax) return { kind: 'fault', key: 'DECIMALS', n: decimalsMax };
  if (code === 'DIASTOLIC' && value >= (numberIn(typed, 'SYSTOLIC') ?? Number.POSITIVE_INFINITY))
    return { kind: 'fault', key: 'ORDER' };
  return aboveTarget(form, code, value) ?? jump(form, code, value);
}

const partners: Partial<Record<MeasurementCode, MeasurementCode>> = { SYSTOLIC: 'DIASTOLIC', DIASTOLIC: 'SYSTOLIC' };

function lacksPartner(typed: Typed, code: MeasurementCode): boolean {
  const partner = partners[code];
  return partner !== undefined && tidyNumber(typed[partner]) !== '';
}

function aboveTarget(form: FollowUpForm, code: MeasurementCode, value: number): Hint | undefined {
  const targets = form.targets.filter(one => one.code === code);
  if (targets.some(one => value >= Number(one.dangerFrom))) return { kind: 'hint', key: 'DANGER' };
  return targets.some(one => value >= Number(one.below)) ? { kind: 'hint', key: 'ABOVE' } : undefined;
}

/** From here on a difference to the last value is more often a slip of the finger than a change. */
const jumps: Partial<Record<MeasurementCode, number>> = {
  SYSTOLIC: 50,
  DIASTOLIC: 35,
  GLUCOSE_FASTING: 6,
  WEIGHT: 10,
  HEIGHT: 5,
  WAIST: 15,
};

function jump(form: FollowUpForm, code: MeasurementCode, value: number): Hint | undefined {
  const last = lastOf(form, code);
  const most = jumps[code];
  if (!last || most === undefined) return undefined;
  const apart = Math.abs(value - Number(last.value));
  return apart > most ? { kind: 'hint', key: 'JUMP', n: String(Math.round(apart * 10) / 10) } : undefined;
}

export function lastOf(
  form: FollowUpForm,
  code: MeasurementCode,
): FollowUpForm['lastMeasurements'][number] | undefined {
  return form.lastMeasurements.find(one => one.code === code);
}

/** Without targets, this many stand open. */
const openWithoutTargets = 4;

/**
 * What to measure: what has a target first, then the rest in the order of the conditions. What was measured before is open too; the others are one tap away.
 */
export function shownCodes(form: FollowUpForm, typed: Typed, all: boolean): readonly MeasurementCode[] {
  const hasTarget = form.codes.filter(code => form.targets.some(one => one.code === code));
  // Both pressures side by side, whatever is measured besides.
  const aimed = [...hasTarget].sort((a, b) => Number(b in partners) - Number(a in partners));
  const rest = form.codes.filter(code => !aimed.includes(code));
  const usual = (code: MeasurementCode, at: number) =>
    (aimed.length === 0 && at < openWithoutTargets) || lastOf(form, code) !== undefined || typed[code] !== undefined;
  return [...aimed, ...(all ? rest : rest.filter(usual))];
}

export function hasFault(form: FollowUpForm, typed: Typed): boolean {
  return form.limits.some(({ code }) => hintOf(form, typed, code)?.kind === 'fault');
}

/** What the values come to: undefined when nothing with a target was measured. */
export function judged(form: FollowUpForm, typed: Typed): FollowUpAssessment | undefined {
  const measured = form.targets.flatMap(target => {
    const value = numberIn(typed, target.code);
    return value === undefined ? [] : [value < Number(target.below)];
  });
  if (measured.length === 0) return undefined;
  return measured.every(Boolean) ? 'CONTROLLED' : 'UNCONTROLLED';
}

export function isDangerous(form: FollowUpForm, typed: Typed): boolean {
  return form.targets.some(({ code, dangerFrom }) => (numberIn(typed, code) ?? 0) >= Number(dangerFrom));
}

export interface NextDue {
  dueOn: string;
  reason: FollowUpForm['nextDueProposals'][number]['reason'];
}

/** The earliest of what the policy proposes for the conditions, as far as the values are known. */
export function proposedNext(form: FollowUpForm, typed: Typed): NextDue | undefined {
  const amiss = judged(form, typed) === 'UNCONTROLLED';
  const reason = isDangerous(form, typed) ? 'DANGER' : 'UNCONTROLLED';
  const proposals = form.nextDueProposals.map(one =>
    amiss ? { dueOn: one.dueOnUncontrolled, reason } : { dueOn: one.dueOn, reason: one.reason },
  );
  return proposals.sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0] as NextDue | undefined;
}
