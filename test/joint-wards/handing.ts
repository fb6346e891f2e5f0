import { newUuid } from '../../server/kernel/ids';
import type { House, World } from '../support/world';

/** What handing patients over needs: somebody in a bed here, an accepted referral, and a bed that is held there. */
export interface Handing {
  readonly patientId: string;
  /** The stay that is to end. */
  readonly encounterId: string;
  readonly fromBedId: string;
  readonly referralId: string;
  /** The planned encounter at the target. */
  readonly plannedId: string;
  readonly toBedId: string;
}

export interface Wish {
  readonly from: House;
  readonly to: House;
  readonly fromBedId: string;
  readonly toBedId: string;
  readonly name?: string;
  /** When the referral was accepted; an hour ago when left out. */
  readonly acceptedAt?: Date;
  readonly holdUntil?: Date;
  readonly agreementId?: string;
  readonly requestedBy: string;
}

const hourMs = 3_600_000;

/** Everything up to the moment before the patient goes, as the commands would have left it. */
export async function handing(world: World, wish: Wish): Promise<Handing> {
  const { from, to, fromBedId, toBedId, name = '转接患者' } = wish;
  const { patientId, encounterId } = await world.patientIn(from, fromBedId, name);
  const acceptedAt = wish.acceptedAt ?? new Date(Date.now() - hourMs);
  const holdUntil = wish.holdUntil ?? new Date(Date.now() + 24 * hourMs);
  const [referralId, plannedId] = [newUuid(), newUuid()];
  await world.rows('BEGIN');
  await world.insert('referral', {
    id: referralId,
    chain_id: referralId,
    direction: 'DOWN',
    scene: 'INPATIENT',
    urgency: 'ROUTINE',
    state: 'SUBMITTED',
    patient_id: patientId,
    source_institution_id: from.institutionId,
    source_department_id: from.departmentId,
    source_encounter_id: encounterId,
    target_institution_id: to.institutionId,
    target_department_id: to.departmentId,
    diagnosis_note: '脑梗死恢复期',
    reason: '康复',
    requested_by: wish.requestedBy,
    requested_at: acceptedAt,
    submitted_at: acceptedAt,
    respond_by: new Date(acceptedAt.getTime() + 24 * hourMs),
    joint_ward_agreement_id: wish.agreementId ?? null,
  });
  await world.insert('encounter', {
    id: plannedId,
    institution_id: to.institutionId,
    ward_id: to.wardId,
    patient_id: patientId,
    state: 'PLANNED',
    admission_route: 'TRANSFER',
    diagnosis: '脑梗死恢复期',
    planned_at: acceptedAt,
    referral_id: referralId,
  });
  await world.rows(
    `UPDATE referral SET state = 'ACCEPTED', target_encounter_id = $2, hold_until = $3, due_at = $3, accepted_at = $4, accepted_by = $5, arrive_by = $6
     WHERE id = $1`,
    [referralId, plannedId, holdUntil, acceptedAt, wish.requestedBy, new Date(acceptedAt.getTime() + 72 * hourMs)],
  );
  await world.insert('bed_occupancy', {
    bed_id: toBedId,
    institution_id: to.institutionId,
    ward_id: to.wardId,
    kind: 'HOLD',
    during: `[${acceptedAt.toISOString()},${holdUntil.toISOString()})`,
    encounter_id: plannedId,
    referral_id: referralId,
  });
  const step = `INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
  const by = wish.requestedBy;
  await world.rows(step, [referralId, 1, 'DRAFT', 'SUBMIT', 'SUBMITTED', 'SOURCE', from.institutionId, by, acceptedAt]);
  await world.rows(step, [
    referralId,
    2,
    'SUBMITTED',
    'ACCEPT',
    'ACCEPTED',
    'TARGET',
    to.institutionId,
    by,
    acceptedAt,
  ]);
  await world.rows('COMMIT');
  return { patientId, encounterId, fromBedId, referralId, plannedId, toBedId };
}

/** More beds for a house's ward, all open. */
export async function moreBeds(world: World, house: House, count: number, prefix = 'X'): Promise<string[]> {
  const rows = await world.rows<{ id: string }>(
    `WITH made AS (INSERT INTO bed (id, institution_id, ward_id, room_id, code)
       SELECT gen_random_uuid(), $1, $2, $3, $4 || n FROM generate_series(1, $5::int) n RETURNING id, code),
     opened AS (INSERT INTO bed_open_period (id, bed_id, kind, during) SELECT gen_random_uuid(), id, 'AUTHORISED', '[2020-01-01,)' FROM made)
     SELECT id FROM made ORDER BY code`,
    [house.institutionId, house.wardId, house.roomId, prefix, count],
  );
  return rows.map(row => row.id);
}
