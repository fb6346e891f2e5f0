import { newUuid } from '../../server/kernel/ids';
import type { House, World } from './world';

/** A draft of a referral, which is the source's alone. */
export async function draftReferral(world: World, source: House, target: House, patientId: string): Promise<string> {
  const id = newUuid();
  const requestedBy = await world.person('转诊医生');
  await world.rows(
    `INSERT INTO referral (id, chain_id, direction, scene, urgency, state, patient_id, source_institution_id, target_institution_id,
       target_department_id, reason, requested_by, requested_at)
     VALUES ($1, $1, 'UP', 'OUTPATIENT', 'ROUTINE', 'DRAFT', $2, $3, $4, $5, '专科门诊', $6, now())`,
    [id, patientId, source.institutionId, target.institutionId, target.departmentId, requestedBy],
  );
  return id;
}

/** A session of tomorrow with as many numbers as told, all of them the community's. */
export function slotSession(world: World, house: House, slots: number, values: object = {}): Promise<string> {
  const startsAt = Date.now() + 86_400_000;
  return world.insert('slot_session', {
    institution_id: house.institutionId,
    department_id: house.departmentId,
    clinician_name: newUuid(),
    service: '专家门诊',
    starts_at: new Date(startsAt),
    ends_at: new Date(startsAt + 4 * 3_600_000),
    return_at: new Date(startsAt - 3_600_000),
    capacity: slots,
    community_slots: slots,
    ...values,
  });
}

/** A number of a session for a patient, by a referral of its own. */
export async function booking(
  world: World,
  sessionId: string,
  place: { readonly source: House; readonly target: House; readonly patientId: string },
  number = 1,
): Promise<string> {
  const referralId = await draftReferral(world, place.source, place.target, place.patientId);
  const values = { session_id: sessionId, number, referral_id: referralId, patient_id: place.patientId };
  return world.insert('slot_booking', { ...values, booked_at: new Date() });
}

/** Sends a draft off. */
export async function submit(world: World, referralId: string): Promise<void> {
  await world.rows('BEGIN');
  await world.rows(
    `INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at)
     SELECT id, 1, 'DRAFT', 'SUBMIT', 'SUBMITTED', 'SOURCE', source_institution_id, requested_by, now() FROM referral WHERE id = $1`,
    [referralId],
  );
  await world.rows(`UPDATE referral SET state = 'SUBMITTED', submitted_at = now() WHERE id = $1`, [referralId]);
  await world.rows('COMMIT');
}

/** An inpatient referral from a house that nobody in the examples works for, sent off. */
export async function referralTo(world: World, target: House, patientId: string): Promise<string> {
  const source = await world.house(newUuid().slice(-8), 'COMMUNITY');
  const id = await draftReferral(world, source, target, patientId);
  await world.rows(`UPDATE referral SET scene = 'INPATIENT' WHERE id = $1`, [id]);
  await submit(world, id);
  return id;
}
