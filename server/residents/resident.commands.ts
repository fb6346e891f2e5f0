import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { Sex } from '../wards/encounter.rules';
import { initialsOfName } from '../wards/initials.rules';
import { type IdentityHasher, registrationFault } from '../wards/patient.commands';
import { maskName } from '../wards/patient.rules';
import { text } from './registration.commands';
import type { ResidentCode } from './resident.codes';
import {
  auditResident,
  authoriseCentre,
  changedRefusal,
  diedAlready,
  goneRefusal,
  type LockedResident,
  lockResident,
  mergedRefusal,
} from './resident.facts';
import { tellRestored } from './resident.followers';

export type Done = { readonly patientId: string };

/** What is changed of a resident: undefined stays as it is, null is taken away where nothing may stand. */
export interface UpdateInput {
  readonly residentId: string;
  readonly expectedVersion: number;
  readonly name?: string | null;
  readonly sex?: Sex | null;
  readonly birthDate?: CivilDate | null;
  readonly idNumber?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly neighbourhoodId?: string | null;
  readonly insurerNumber?: string | null;
  readonly localNumber?: string | null;
}

/** Changes what is registered of a resident: who they are, where they live, by which numbers they are known. */
export async function updateResident(
  tx: Transaction,
  hasher: IdentityHasher,
  input: UpdateInput,
): Promise<Result<Done, ResidentCode>> {
  const resident = await lockResident(tx, input.residentId);
  authoriseCentre(tx, 'resident.keep', resident.institutionId);
  const wrong = goneUnlessDead(resident) ?? changedRefusal(resident, input.expectedVersion);
  if (wrong) return refused(wrong);
  return tx.acrossHouses(() => writeUpdate(tx, hasher, resident, input));
}

/** What stands of the dead may still be put right. */
function goneUnlessDead(resident: LockedResident): Refusal<ResidentCode> | undefined {
  return goneRefusal({ ...resident, diedOn: null });
}

/** Only across houses. */
async function writeUpdate(
  tx: Transaction,
  hasher: IdentityHasher,
  resident: LockedResident,
  input: UpdateInput,
): Promise<Result<Done, ResidentCode>> {
  const { patientId } = resident;
  const before = present(
    await tx.row<{ name: string; idNumber: string | null }>(
      'SELECT name, id_number AS "idNumber" FROM patient_identity WHERE patient_id = $1',
      [patientId],
    ),
    'identity of a resident',
  );
  const person = {
    name: input.name?.trim() || before.name,
    sex: input.sex ?? (resident.sex as Sex),
    birthDate: input.birthDate ?? resident.birthDate,
    idNumber: input.idNumber ?? before.idNumber,
  };
  const fault = registrationFault(person, civilDateOf(await tx.now()));
  if (fault) return refused(fault);
  if (person.birthDate > resident.registeredOn) return refused(bornLater());
  const { name, sex, birthDate, idNumber } = person;
  await tx.rows('UPDATE patient SET masked_name = $2, sex = $3, birth_date = $4 WHERE id = $1', [
    patientId,
    maskName(name),
    sex,
    birthDate,
  ]);
  await tx.rows(
    `UPDATE patient_identity SET name = $2, initials = $3, id_number = $4, id_hash = $5,
       phone = CASE WHEN $6 THEN $7 ELSE phone END, address = CASE WHEN $8 THEN $9 ELSE address END WHERE patient_id = $1`,
    [
      patientId,
      name,
      initialsOfName(name),
      idNumber,
      idNumber && hasher.hash(idNumber),
      ...change(input.phone),
      ...change(input.address),
    ],
  );
  await tx.rows(
    `UPDATE resident SET neighbourhood_id = CASE WHEN $2 THEN $3::uuid ELSE neighbourhood_id END,
       insurer_number = CASE WHEN $4 THEN $5 ELSE insurer_number END, local_number = CASE WHEN $6 THEN $7 ELSE local_number END,
       version = version + 1 WHERE patient_id = $1`,
    [patientId, ...change(input.neighbourhoodId), ...change(input.insurerNumber), ...change(input.localNumber)],
  );
  const fields = Object.keys(input).filter(key => input[key as keyof UpdateInput] !== undefined);
  auditResident(tx, 'update', resident, { fields: fields.filter(key => !unnamed.includes(key)) });
  return accepted({ patientId });
}

/** What says which resident, not what changed. */
const unnamed = ['residentId', 'expectedVersion', 'requestId'];

/** Whether a field is changed at all, and to what. */
function change(said: string | null | undefined): [boolean, string | null] {
  return [said !== undefined, text(said)];
}

function bornLater(): Refusal<'BIRTH_DATE'> {
  return refusal(
    'BIRTH_DATE',
    '出生日期晚于建档日期，请核对。',
    'The date of birth lies after the registration; check it.',
    'birthDate',
  );
}

/** Takes back that a resident moved away. */
export async function returnResident(
  tx: Transaction,
  input: { residentId: string; expectedVersion: number; reason: string },
): Promise<Result<Done, ResidentCode>> {
  const resident = await lockResident(tx, input.residentId);
  authoriseCentre(tx, 'resident.keep', resident.institutionId);
  const wrong = resident.mergedInto ? mergedRefusal() : changedRefusal(resident, input.expectedVersion);
  if (wrong) return refused(wrong);
  if (resident.diedOn) return refused(diedAlready(resident.diedOn));
  if (!resident.movedOutOn) return refused(notEnded('迁出', 'move'));
  await tx.rows('UPDATE resident SET moved_out_on = NULL, version = version + 1 WHERE patient_id = $1', [
    resident.patientId,
  ]);
  await restore(tx, resident.patientId, 'MOVED', resident.movedOutOn);
  auditResident(tx, 'return', resident, { reason: input.reason });
  return accepted({ patientId: resident.patientId });
}

/** Takes back a death that was entered by mistake; registers that it closed are open again, a contract is signed anew. */
export async function cancelDeath(
  tx: Transaction,
  input: { residentId: string; expectedVersion: number; reason: string },
): Promise<Result<Done, ResidentCode>> {
  const resident = await lockResident(tx, input.residentId);
  authoriseCentre(tx, 'resident.keep', resident.institutionId);
  const wrong = resident.mergedInto ? mergedRefusal() : changedRefusal(resident, input.expectedVersion);
  if (wrong) return refused(wrong);
  if (!resident.diedOn) return refused(notEnded('死亡登记', 'death'));
  const inHospital = await tx.acrossHouses(() =>
    tx.row(`SELECT FROM encounter WHERE patient_id = $1 AND state = 'DEPARTED' AND disposition = 'DIED'`, [
      resident.patientId,
    ]),
  );
  if (inHospital) return refused(diedInHospital());
  await tx.rows('UPDATE resident SET died_on = NULL, version = version + 1 WHERE patient_id = $1', [
    resident.patientId,
  ]);
  await restore(tx, resident.patientId, 'DIED', resident.diedOn);
  auditResident(tx, 'death_cancel', resident, { reason: input.reason });
  return accepted({ patientId: resident.patientId });
}

function restore(tx: Transaction, patientId: string, reason: 'DIED' | 'MOVED', on: CivilDate): Promise<void> {
  return tx.acrossHouses(() => tellRestored(tx, { patientId, reason, on }));
}

function notEnded(zh: string, en: string): Refusal<'NOT_ENDED'> {
  return refusal(
    'NOT_ENDED',
    `该居民没有可撤销的${zh}，请刷新后核对。`,
    `There is no ${en} of this resident to take back; look again.`,
    'residentId',
  );
}

function diedInHospital(): Refusal<'RESIDENT_DIED'> {
  return refusal(
    'RESIDENT_DIED',
    '该居民系在院去世；如为误录，请由病区撤销离院。',
    'The resident died in hospital; if that is a mistake, the ward cancels the departure.',
    'residentId',
  );
}
