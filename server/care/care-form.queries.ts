import { addDays, civilDateOf } from '../kernel/civil-date';
import type { Context } from '../platform/graphql/context';
import { residentsBy } from '../residents/resident.queries';
import { carePolicyOfInstitution, lastFollowUpOfResident, registersOfResident, tasksOfResident } from './care.loaders';
import { lastMeasurementsOf } from './care.queries';
import { CareCondition, symptomsFor } from './care.rules';
import type {
  CareDueProposal,
  CareFollowUpForm,
  CareRegister,
  MeasurementLimit,
  MeasurementTarget,
} from './care.types';
import { type CarePolicy, defaultCarePolicy } from './care-policy.rules';
import { hasTarget } from './control.rules';
import { MeasurementCode, measurementKinds, measurementsOf, writeMilli } from './measurement.rules';
import { regularDue } from './schedule.rules';

/** All that the form of a follow-up needs; null when the resident is missing or invisible. */
export async function followUpForm(context: Context, residentId: string): Promise<CareFollowUpForm | null> {
  const [resident] = await residentsBy(context, [residentId]);
  if (!resident) return null;
  const policy = (await context.load(carePolicyOfInstitution, resident.institutionId)) ?? defaultCarePolicy;
  const registers = ((await context.load(registersOfResident, residentId)) ?? []).filter(each => !each.closedOn);
  const conditions = registers.map(({ condition }) => condition);
  const today = civilDateOf(new Date());
  return {
    today,
    earliestDoneOn: later(addDays(today, -policy.backdateDaysMax), resident.birthDate),
    latestDueOn: addDays(today, policy.planDaysMax),
    tasks: (await context.load(tasksOfResident, residentId)) ?? [],
    registers,
    lastFollowUp: await context.load(lastFollowUpOfResident, residentId),
    lastMeasurements: await lastMeasurementsOf(context, residentId),
    codes: codesFor(conditions),
    symptoms: symptomsFor(conditions),
    targets: conditions.filter(hasTarget).flatMap(condition => targetsOf(condition, policy)),
    limits: Object.values(MeasurementCode).map(limitOf),
    nextDueProposals: registers.map(register => proposalFor(register, today, policy)),
    patientId: residentId,
  };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

const { SYSTOLIC, DIASTOLIC, HEART_RATE, WEIGHT, GLUCOSE_FASTING } = MeasurementCode;

/** What to measure; everybody may have the pressure taken. */
function codesFor(conditions: readonly CareCondition[]): MeasurementCode[] {
  if (conditions.length === 0) return [SYSTOLIC, DIASTOLIC, HEART_RATE, WEIGHT];
  return [...new Set([...conditions.flatMap(condition => measurementsOf[condition]), SYSTOLIC, DIASTOLIC])];
}

function targetsOf(condition: CareCondition, policy: CarePolicy): MeasurementTarget[] {
  if (condition === CareCondition.DIABETES)
    return [target(condition, GLUCOSE_FASTING, policy.fastingGlucoseMilliMax, policy.fastingGlucoseMilliDanger)];
  return [
    target(condition, SYSTOLIC, policy.systolicMmHgMax * 1000, policy.systolicMmHgDanger * 1000),
    target(condition, DIASTOLIC, policy.diastolicMmHgMax * 1000, policy.diastolicMmHgDanger * 1000),
  ];
}

function target(
  condition: CareCondition,
  code: MeasurementCode,
  belowMilli: number,
  dangerMilli: number,
): MeasurementTarget {
  const { unit } = measurementKinds[code];
  return { condition, code, below: writeMilli(belowMilli), dangerFrom: writeMilli(dangerMilli), unit };
}

function limitOf(code: MeasurementCode): MeasurementLimit {
  const { unit, minMilli, maxMilli, decimals } = measurementKinds[code];
  return { code, min: writeMilli(minMilli), max: writeMilli(maxMilli), unit, decimals };
}

function proposalFor({ condition, since }: CareRegister, today: string, policy: CarePolicy): CareDueProposal {
  const regular = regularDue(condition, since, today, policy);
  const soon = addDays(today, policy.uncontrolledDays);
  return { condition, ...regular, dueOnUncontrolled: soon < regular.dueOn ? soon : regular.dueOn };
}
