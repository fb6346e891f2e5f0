import { civilDateOf } from '../kernel/civil-date';
import type { PlayedHouse } from './simulator.house';
import {
  fittingBeds,
  isDaySurgery,
  type KnownPatient,
  type KnownWard,
  nextToLeave,
  stayingIn,
} from './simulator.rules';

/** Whoever lies in a bed: moves, orders to go home, departures, and what was a slip. Whoever is referred elsewhere is left where they are. */

export async function order(house: PlayedHouse, ward: KnownWard, at: number): Promise<boolean> {
  const patient = nextToLeave(house, ward.id);
  if (!patient) return false;
  const expectedDischargeOn = civilDateOf(new Date(at));
  const payload = await house.act('dischargeOrder', { encounterId: patient.encounterId, expectedDischargeOn });
  if (payload) patient.ordered = true;
  return payload !== null;
}

export async function depart(house: PlayedHouse, ward: KnownWard): Promise<boolean> {
  const patient = house.oneOf(stayingIn(house, ward.id).filter(each => each.ordered));
  if (!patient) return false;
  if (house.partnerIds.length > 0 && house.random.chance(0.008))
    return leave(house, patient, 'TRANSFER_HOSPITAL', house.random.pick(house.partnerIds));
  return leave(house, patient, house.random.chance(0.012) ? 'AGAINST_ADVICE' : 'HOME', null);
}

export async function die(house: PlayedHouse, ward: KnownWard): Promise<boolean> {
  const patient = house.oneOf(stayingIn(house, ward.id));
  return patient ? leave(house, patient, 'DIED', null) : false;
}

async function leave(
  house: PlayedHouse,
  patient: KnownPatient,
  disposition: string,
  toInstitutionId: string | null,
): Promise<boolean> {
  const { encounterId } = patient;
  const payload = await house.act('bedStayDepart', { encounterId, disposition, toInstitutionId });
  if (!payload) return false;
  for (const bed of house.beds.values()) if (bed.patient?.encounterId === encounterId) bed.patient = null;
  // Only going home can have been a mistake.
  house.latest = disposition === 'HOME' ? { mutation: 'bedStayDepartCancel', encounterId } : null;
  return true;
}

/** Intensive care hands on to another ward, the others change the bed. */
export async function move(house: PlayedHouse, ward: KnownWard): Promise<boolean> {
  const patient = house.oneOf(stayingIn(house, ward.id).filter(each => !each.ordered));
  if (!patient) return false;
  const others = [...house.wards.values()].filter(
    other => other.sexRule === 'SAME_ROOM' && patient.ageYears >= (other.ageFrom ?? 0),
  );
  const target = ward.specialty.code === 'ICU' && others.length > 0 ? house.random.pick(others) : ward;
  if (isDaySurgery(target.specialty)) return false;
  const bed = house.oneOf(fittingBeds(house, target.id, patient));
  if (!bed) return false;
  const { encounterId } = patient;
  if (!(await house.act('bedStayMove', { encounterId, toBedId: bed.id }))) return false;
  for (const old of house.beds.values()) {
    if (old.patient?.encounterId !== encounterId) continue;
    old.patient = null;
    old.state = 'TO_CLEAN';
  }
  bed.patient = { ...patient, wardId: target.id };
  bed.state = 'OCCUPIED';
  house.latest = { mutation: 'bedStayMoveCancel', encounterId };
  return true;
}

/** Two who may lie in each other's beds: of one sex, without special needs. */
export async function swap(house: PlayedHouse, ward: KnownWard): Promise<boolean> {
  const beds = [...house.beds.values()].filter(
    bed =>
      bed.wardId === ward.id &&
      bed.patient?.isolation === null &&
      bed.patient.equipment.length === 0 &&
      !bed.patient.referred,
  );
  const first = house.oneOf(beds);
  const second = house.oneOf(beds.filter(bed => bed !== first && bed.patient?.sex === first?.patient?.sex));
  if (!first?.patient || !second?.patient) return false;
  const input = { encounterId: first.patient.encounterId, withEncounterId: second.patient.encounterId };
  if (!(await house.act('bedStaySwap', input))) return false;
  [first.patient, second.patient] = [second.patient, first.patient];
  house.latest = null;
  return true;
}

export async function cancelOrder(house: PlayedHouse, ward: KnownWard): Promise<boolean> {
  const patient = house.oneOf(stayingIn(house, ward.id).filter(each => each.ordered));
  if (!patient) return false;
  const cancelled = await house.act('dischargeOrderCancel', {
    encounterId: patient.encounterId,
    reason: '病情变化，暂缓出院',
  });
  if (cancelled) patient.ordered = false;
  return cancelled !== null;
}

/** Takes back the latest act, as if it had been a slip; what it leaves behind is looked up afresh. */
export async function cancelLatest(house: PlayedHouse): Promise<boolean> {
  const { latest } = house;
  house.latest = null;
  if (!latest) return false;
  const cancelled = await house.act(latest.mutation, { encounterId: latest.encounterId, reason: '登记错误' });
  house.stale = true;
  return cancelled !== null;
}
