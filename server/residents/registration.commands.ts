import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { lockPatients } from '../wards/encounter.followers';
import { findOrRegister, type IdentityHasher, type Registration } from '../wards/patient.commands';
import type { ResidentCode } from './resident.codes';
import { auditResident, authoriseCentre, diedAlready } from './resident.facts';
import { tellMove } from './resident.followers';

export interface RegisterInput {
  readonly institutionId: string;
  readonly person: Registration;
  readonly neighbourhoodId?: string | null;
  readonly insurerNumber?: string | null;
  readonly localNumber?: string | null;
  /** The desk has looked at whoever is alike, and it is somebody else. */
  readonly isSomebodyElse: boolean;
}

/**
 * Takes somebody on as a resident of a centre: found by identity number in whichever house they were registered, or registered now. Who moved
 * away from another centre is taken over from it with all that is known of them.
 */
export async function registerResident(
  tx: Transaction,
  hasher: IdentityHasher,
  input: RegisterInput,
): Promise<Result<{ patientId: string }, ResidentCode>> {
  authoriseCentre(tx, 'resident.keep', input.institutionId);
  return tx.acrossHouses(() => takeOn(tx, hasher, input, 'register'));
}

/** What registration and import share. Only across houses, after authorisation. */
async function takeOn(
  tx: Transaction,
  hasher: IdentityHasher,
  input: RegisterInput,
  how: 'register' | 'import',
): Promise<Result<{ patientId: string }, ResidentCode>> {
  const place = await tx.row<{ tier: string }>('SELECT tier FROM institution WHERE id = $1', [input.institutionId]);
  if (place?.tier !== 'COMMUNITY' && place?.tier !== 'STATION') return refused(notACentre());
  const registered = await findOrRegister(tx, hasher, input.institutionId, input.person);
  if (!registered.ok) return registered;
  const patientId = await standingFile(tx, registered.value);
  const known = await tx.row<Known>(
    `SELECT institution_id AS "institutionId", died_on AS "diedOn", moved_out_on AS "movedOutOn" FROM resident WHERE patient_id = $1`,
    [patientId],
  );
  const wrong = known ? knownRefusal(known, input.institutionId) : await similar(tx, input);
  if (wrong) return refused(wrong);
  await (known ? takeOver(tx, patientId, input) : insert(tx, patientId, input));
  await tx.rows(
    'UPDATE patient_identity SET phone = coalesce($2, phone), address = coalesce($3, address) WHERE patient_id = $1',
    [patientId, input.person.phone ?? null, input.person.address ?? null],
  );
  auditResident(tx, how, { institutionId: input.institutionId, patientId }, { takenOver: known !== undefined });
  return accepted({ patientId });
}

/** Locks a patient, and whom their file was merged into: that one stands for the person. */
async function standingFile(tx: Transaction, patientId: string): Promise<string> {
  const row = await tx.row<{ kept: string }>('SELECT merged_into AS kept FROM resident WHERE patient_id = $1', [
    patientId,
  ]);
  const standing = row?.kept ?? patientId;
  await lockPatients(tx, [patientId, standing]);
  return standing;
}

interface Known {
  readonly institutionId: string;
  readonly diedOn: string | null;
  readonly movedOutOn: string | null;
}

function knownRefusal(known: Known, institutionId: string): Refusal<ResidentCode> | undefined {
  const isHere = known.institutionId === institutionId;
  if (known.diedOn && isHere) return diedAlready(known.diedOn);
  if (isHere && !known.movedOutOn) {
    return refusal(
      'ALREADY_RESIDENT',
      '这位居民已在本中心建档，请直接查找并打开档案。',
      'The centre looks after this person already; search and open the file.',
      'person',
      'idNumber',
    );
  }
  if (known.movedOutOn && !known.diedOn) return undefined;
  return refusal(
    'RESIDENT_ELSEWHERE',
    '这位居民由另一家中心管理，请先由对方登记迁出，再在本中心建档。',
    'Another centre looks after this person; it has to record that they moved away, then register them here.',
    'person',
    'idNumber',
  );
}

/**
 * Somebody of that name, sex and birth in this centre, who may well be the same; nobody elsewhere is compared, and with an identity number
 * only those of whom none is known.
 */
async function similar(
  tx: Transaction,
  { institutionId, person, isSomebodyElse }: RegisterInput,
): Promise<Refusal<ResidentCode> | undefined> {
  if (isSomebodyElse) return undefined;
  const alike = await tx.row(
    `SELECT FROM patient p JOIN resident r ON r.patient_id = p.id JOIN patient_identity i ON i.patient_id = p.id
     WHERE r.institution_id = $1 AND p.birth_date = $2 AND p.sex = $3 AND i.name = $4 AND r.merged_into IS NULL AND ($5 OR i.id_hash IS NULL) LIMIT 1`,
    [institutionId, person.birthDate, person.sex, person.name.trim(), !person.idNumber],
  );
  if (!alike) return undefined;
  return refusal(
    'POSSIBLE_DUPLICATE',
    '本中心已有同姓名、同性别、同出生日期的居民；请先查找核对：是同一人，请在该档案中补充身份证号；确认不是同一人，再建档。',
    'A resident of this name, sex and date of birth is registered here; look there first: if it is the same person, add the identity number to that file; else say that it is somebody else.',
    'person',
    'name',
  );
}

function notACentre(): Refusal<'NOT_A_CENTRE'> {
  return refusal(
    'NOT_A_CENTRE',
    '居民由社区卫生服务中心（站）管理，请选择社区机构。',
    'Residents belong to community health centres and stations; choose one.',
    'institutionId',
  );
}

async function insert(tx: Transaction, patientId: string, input: RegisterInput): Promise<void> {
  await tx.rows(
    `INSERT INTO resident (patient_id, institution_id, neighbourhood_id, insurer_number, local_number, registered_on, registered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [...columnsOf(patientId, input), civilDateOf(await tx.now()), tx.personId],
  );
  await registerHere(tx, [patientId], input.institutionId);
}

/** Another centre that had registered them looks after them no more, and sees who they are no more; a hospital stays where they were registered. */
export async function registerHere(
  tx: Transaction,
  patientIds: readonly string[],
  institutionId: string,
): Promise<void> {
  await tx.rows(
    `UPDATE patient SET registered_at = $2 WHERE id = ANY ($1) AND registered_at <> $2
       AND registered_at IN (SELECT id FROM institution WHERE tier IN ('COMMUNITY', 'STATION'))`,
    [patientIds, institutionId],
  );
}

/** From the centre that the resident moved away from, also when it is the same one again. */
async function takeOver(tx: Transaction, patientId: string, input: RegisterInput): Promise<void> {
  const before = await tx.row<{ movedOutOn: CivilDate | null }>(
    `UPDATE resident r SET institution_id = $2, neighbourhood_id = $3, insurer_number = coalesce($4, r.insurer_number), local_number = $5,
       registered_on = $6, registered_by = $7, moved_out_on = NULL, version = r.version + 1
     FROM resident old WHERE r.patient_id = $1 AND old.patient_id = $1 RETURNING old.moved_out_on AS "movedOutOn"`,
    [...columnsOf(patientId, input), civilDateOf(await tx.now()), tx.personId],
  );
  await tx.rows('UPDATE key_population SET institution_id = $2 WHERE patient_id = $1 AND until IS NULL', [
    patientId,
    input.institutionId,
  ]);
  await registerHere(tx, [patientId], input.institutionId);
  await tellMove(tx, patientId, input.institutionId, before?.movedOutOn ?? null);
}

function columnsOf(patientId: string, input: RegisterInput): unknown[] {
  const { institutionId, neighbourhoodId, insurerNumber, localNumber } = input;
  return [patientId, institutionId, neighbourhoodId ?? null, text(insurerNumber), text(localNumber)];
}

/** What people leave empty is not known. */
export function text(said: string | null | undefined): string | null {
  return said?.trim() || null;
}
