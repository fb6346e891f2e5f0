import type { Registration } from './simulator.documents';
import type { PlayedHouse } from './simulator.house';
import { dueAt } from './simulator.reading';
import { fittingBeds, type KnownBed, type KnownPatient, type KnownWard, sexOfRoom } from './simulator.rules';

/** Taking in: who is planned, for whom a bed is held, and who gets one. */

/** Refusals that say that the board has changed since the simulator looked, as happens to anybody who works beside others. */
const otherBedHelps = new Set([
  'BED_NOT_FREE',
  'BED_NOT_OPEN',
  'BED_CHANGED',
  'HELD_FOR_OTHER',
  'SEX_RULE',
  'ISOLATION_MISSING',
  'EQUIPMENT_MISSING',
]);

interface Arriving {
  readonly person: Registration;
  readonly ageYears: number;
  readonly diagnosis: string;
}

export async function plan(house: PlayedHouse, ward: KnownWard, at: number): Promise<boolean> {
  const sex = ward.sexRule === 'FEMALE' || house.random.chance(0.49) ? 'FEMALE' : 'MALE';
  const ageYears = house.ageFor(ward.specialty);
  const isolation =
    house.random.chance(0.03) && ward.specialty.isolation.length > 0
      ? house.random.pick(ward.specialty.isolation)
      : null;
  const person = house.invent(sex, ageYears, at);
  const dueOn = house.dueOn(ward, at);
  const diagnosis = house.random.pick(ward.specialty.diagnoses);
  const input = {
    wardId: ward.id,
    patient: person,
    admissionRoute: 'OUTPATIENT',
    diagnosis,
    isolation,
    expectedDischargeOn: dueOn,
  };
  const encounterId = (await house.act('encounterPlan', input))?.encounter?.id;
  if (!encounterId) return false;
  const patient = {
    encounterId,
    patientId: '',
    wardId: ward.id,
    sex,
    ageYears,
    isolation,
    equipment: [],
    dueAt: dueAt(dueOn),
    ordered: false,
    referred: false,
  };
  house.waiting.set(encounterId, patient);
  return true;
}

export async function admitWaiting(house: PlayedHouse, ward: KnownWard): Promise<boolean> {
  const patients = [...house.waiting.values()].filter(patient => patient.wardId === ward.id);
  if (patients.length === 0) return false;
  const patient = house.random.pick(patients);
  const bed = house.oneOf(fittingBeds(house, ward.id, patient));
  if (!bed) return false;
  const { encounterId } = patient;
  const begun = await begin(house, bed, { encounterId, holdId: bed.hold?.id ?? null }, patient);
  if (begun) house.waiting.delete(encounterId);
  return begun;
}

/** The bed is chosen first; who comes fits it. */
export async function admitNew(
  house: PlayedHouse,
  ward: KnownWard,
  admissionRoute: string,
  at: number,
): Promise<boolean> {
  const free = [...house.beds.values()].filter(
    bed => bed.wardId === ward.id && bed.kind !== null && bed.state === 'FREE',
  );
  const plain = free.filter(bed => bed.kind === 'AUTHORISED' && bed.isolation.length === 0);
  const bed = house.oneOf(plain.length > 0 && house.random.chance(0.85) ? plain : free);
  if (!bed) return false;
  const sex = sexOfRoom(house, ward, bed) ?? (house.random.chance(0.51) ? 'MALE' : 'FEMALE');
  const ageYears = house.ageFor(ward.specialty);
  const isolation = bed.isolation.length > 0 && house.random.chance(0.7) ? house.random.pick(bed.isolation) : null;
  const diagnosis = house.random.pick(ward.specialty.diagnoses);
  return register(
    house,
    ward,
    bed,
    { person: house.invent(sex, ageYears, at), ageYears, diagnosis },
    { admissionRoute, isolation },
    at,
  );
}

async function register(
  house: PlayedHouse,
  ward: KnownWard,
  bed: KnownBed,
  { person, ageYears, diagnosis }: Arriving,
  how: { readonly admissionRoute: string; readonly isolation: string | null },
  at: number,
): Promise<boolean> {
  const expectedDischargeOn = house.dueOn(ward, at);
  const patient = {
    wardId: ward.id,
    sex: person.sex,
    ageYears,
    isolation: how.isolation,
    equipment: [],
    dueAt: dueAt(expectedDischargeOn),
    ordered: false,
    referred: false,
  };
  return begin(house, bed, { patient: person, diagnosis, expectedDischargeOn, ...how }, patient);
}

/** Admits; when the bed was taken meanwhile, tries the best of the others that the answer names, as a person would. */
async function begin(
  house: PlayedHouse,
  bed: KnownBed,
  input: object,
  patient: Omit<KnownPatient, 'encounterId' | 'patientId'>,
): Promise<boolean> {
  let payload = await house.act('bedStayBegin', { ...input, bedId: bed.id }, otherBedHelps);
  const next = payload?.nextBest?.[0];
  if (payload && payload.userErrors.length > 0 && next)
    payload = await house.act('bedStayBegin', { ...input, holdId: null, bedId: next.bed.id });
  const encounterId = payload?.encounter?.id;
  const taken = house.beds.get(payload?.bed?.id ?? '');
  if (!encounterId || !taken) return false;
  taken.patient = { ...patient, wardId: taken.wardId, encounterId, patientId: payload?.encounter?.patient?.id ?? '' };
  house.latest = { mutation: 'bedStayBeginCancel', encounterId };
  return true;
}

export async function hold(house: PlayedHouse, ward: KnownWard, at: number): Promise<boolean> {
  const patient = house.oneOf([...house.waiting.values()].filter(each => each.wardId === ward.id));
  const bed = patient && house.oneOf(fittingBeds(house, ward.id, patient));
  if (!patient || !bed || bed.state !== 'FREE') return false;
  const until = house.soon(at, house.random.between(2, 7));
  const payload = await house.act('bedHold', { bedId: bed.id, encounterId: patient.encounterId, until });
  const id = payload?.bed?.occupancy?.id;
  if (id) bed.hold = { id, encounterId: patient.encounterId };
  return payload !== null;
}

export async function cancelPlan(house: PlayedHouse, ward: KnownWard): Promise<boolean> {
  const patient = house.oneOf([...house.waiting.values()].filter(each => each.wardId === ward.id));
  if (!patient) return false;
  const reason = house.random.pick(['患者改约', '患者放弃住院', '转外院治疗']);
  const cancelled = await house.act('encounterPlanCancel', { encounterId: patient.encounterId, reason });
  if (cancelled) house.waiting.delete(patient.encounterId);
  return cancelled !== null;
}
