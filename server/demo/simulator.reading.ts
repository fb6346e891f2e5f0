import { startOfDay } from '../kernel/civil-date';
import type { BoardEncounter, WaitingEncounter } from './simulator.documents';
import type { KnownPatient, WardAim } from './simulator.rules';

/** What the boards say about patients, in the words of the rules. */

const hour = 3_600_000;

export function readWaiting({
  id,
  ward,
  requestedIsolation,
  requestedEquipment,
  patient,
}: WaitingEncounter): KnownPatient {
  return {
    encounterId: id,
    patientId: patient.id,
    wardId: ward?.id ?? '',
    sex: patient.sex,
    ageYears: patient.ageYears,
    isolation: requestedIsolation,
    equipment: requestedEquipment,
    dueAt: 0,
    ordered: false,
    referred: false,
  };
}

export function readPatient(encounter: BoardEncounter, wardId: string, aim: WardAim, at: number): KnownPatient {
  const { expectedDischargeOn, admittedAt, state } = encounter;
  const came = admittedAt ? Date.parse(admittedAt) : at;
  return {
    ...readWaiting(encounter),
    wardId,
    dueAt: expectedDischargeOn ? dueAt(expectedDischargeOn) : came + aim.stayDays * 24 * hour,
    ordered: state === 'DISCHARGE_ORDERED',
  };
}

/** Ten in the morning of the day on which somebody is expected to leave. */
export function dueAt(day: string): number {
  return startOfDay(day).getTime() + 10 * hour;
}
