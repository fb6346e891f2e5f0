import { civilDateOf } from '../../server/kernel/civil-date';
import type { World } from '../support/world';
import type { Load } from './panel-load';

/** Where something is written. */
type Place = Pick<Load, 'institutionId' | 'teamId'> & { readonly world: World };

/** Something that is written: what must be there before, and then the statements that count. */
export interface Write {
  readonly prepare: (place: Place, n: number) => Promise<() => Promise<void>>;
  /** How often in a row; twenty times unless told. */
  readonly times?: number;
}

const today = civilDateOf(new Date());

/** What commands write into the tables that the panel follows, by their statements. */
export const writes: Readonly<Record<string, Write>> = {
  'a follow-up with three measurements, its plan done and the next one made': { prepare: followUp },
  'an admission to a hospital, planned and begun, with the bed': { prepare: admission },
  'a contract drafted and signed': { prepare: contract },
  '1,000 follow-ups in one statement': { prepare: bulk, times: 3 },
};

async function followUp({ world, institutionId }: Place, n: number): Promise<() => Promise<void>> {
  const [task] = await world.rows<{ id: string; patient_id: string }>(
    `SELECT id, patient_id FROM care_task WHERE institution_id = $1 AND state = 'PLANNED' ORDER BY due_on, id OFFSET $2 LIMIT 1`,
    [institutionId, n],
  );
  const of = [task?.patient_id, institutionId];
  return async () => {
    const id = await world.insert('follow_up', {
      patient_id: of[0],
      institution_id: of[1],
      conditions: ['HYPERTENSION'],
      done_on: today,
      done_at: new Date(),
      way: 'CLINIC',
    });
    await world.rows(
      `INSERT INTO measurement (id, follow_up_id, patient_id, institution_id, code, value_milli, measured_at, source)
       SELECT gen_random_uuid(), $1, $2, $3, code, value, now(), 'FOLLOW_UP' FROM (VALUES ('SYSTOLIC', 131000), ('DIASTOLIC', 82000), ('HEART_RATE', 71000)) v(code, value)`,
      [id, ...of],
    );
    await world.rows(`UPDATE care_task SET state = 'DONE', closed_at = now(), follow_up_id = $2 WHERE id = $1`, [
      task?.id,
      id,
    ]);
    await world.rows(
      `INSERT INTO care_task (id, patient_id, institution_id, kind, condition, due_on, source_key) SELECT gen_random_uuid(), patient_id, institution_id, kind, condition, due_on + 90,
         gen_random_uuid()::text FROM care_task WHERE id = $1`,
      [task?.id],
    );
  };
}

async function admission({ world, institutionId }: Place, n: number): Promise<() => Promise<void>> {
  const patientId = await resident(world, 'r.in_hospital IS NULL', institutionId, n);
  const [bed] = await world.rows<{ id: string; ward_id: string; institution_id: string }>(
    `SELECT b.id, b.ward_id, b.institution_id FROM bed b JOIN institution i ON i.id = b.institution_id WHERE i.tier = 'DISTRICT' ORDER BY b.code LIMIT 1`,
  );
  const place = { institution_id: bed?.institution_id, ward_id: bed?.ward_id, patient_id: patientId };
  return async () => {
    const id = await world.insert('encounter', {
      ...place,
      state: 'PLANNED',
      admission_route: 'OUTPATIENT',
      planned_at: new Date(),
    });
    await world.rows(
      `UPDATE encounter SET state = 'ADMITTED', admitted_at = now(), version = version + 1 WHERE id = $1`,
      [id],
    );
    await world.rows(
      `INSERT INTO bed_occupancy (id, bed_id, institution_id, ward_id, kind, during, encounter_id, patient_id)
       VALUES (gen_random_uuid(), $1, $2, $3, 'STAY', tstzrange(now(), NULL), $4, $5)`,
      [bed?.id, bed?.institution_id, bed?.ward_id, id, patientId],
    );
  };
}

async function contract({ world, institutionId, teamId }: Place, n: number): Promise<() => Promise<void>> {
  const patientId = await resident(world, 'r.contract_id IS NULL', institutionId, n);
  const [doctor] = await world.rows<{ id: string }>(
    'SELECT doctor_id AS id FROM family_contract WHERE institution_id = $1 LIMIT 1',
    [institutionId],
  );
  const [offered] = await world.rows<{ id: string }>('SELECT id FROM service_package LIMIT 1');
  return async () => {
    const [draft] = await world.rows<{ id: string }>(
      `INSERT INTO family_contract (id, patient_id, institution_id, team_id, doctor_id, starts_on, agreed_until, ends_on, price_fen, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5::date, $5::date + 365, $5::date + 365, 12000, now()) RETURNING id`,
      [patientId, institutionId, teamId, doctor?.id, today],
    );
    await world.rows('INSERT INTO family_contract_package (contract_id, package_id) VALUES ($1, $2)', [
      draft?.id,
      offered?.id,
    ]);
    await world.rows(
      `UPDATE family_contract SET state = 'SIGNED', resident_signed_at = now(), resident_signed_how = 'CODE', signer = 'SELF', team_signed_at = now(), version = version + 1
       WHERE id = $1`,
      [draft?.id],
    );
  };
}

async function resident(world: World, condition: string, institutionId: string, n: number): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `SELECT r.patient_id AS id FROM panel_row r WHERE r.institution_id = $1 AND ${condition} ORDER BY r.patient_id OFFSET $2 LIMIT 1`,
    [institutionId, n],
  );
  return row?.id ?? '';
}

async function bulk({ world, institutionId }: Place): Promise<() => Promise<void>> {
  return async () => {
    await world.rows(
      `INSERT INTO follow_up (id, patient_id, institution_id, conditions, done_on, done_at, way)
       SELECT gen_random_uuid(), patient_id, institution_id, '{}', $2, now(), 'CLINIC' FROM resident WHERE institution_id = $1 LIMIT 1000`,
      [institutionId, today],
    );
  };
}
