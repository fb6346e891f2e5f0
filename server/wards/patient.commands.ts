import { addDays, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { Sex } from './encounter.rules';
import { initialsOfName } from './initials.rules';
import { birthDateIn, isIdNumber, maskName, sexIn } from './patient.rules';
import type { IdentityHasher } from './patient-identity';

export type { IdentityHasher };

/** A person as the admission desk writes them down. */
export interface Registration {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly idNumber?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
}

export type RegistrationCode = 'IDENTITY_INVALID' | 'IDENTITY_MISMATCH' | 'BIRTH_DATE';
const ageYearsMax = 130;

/**
 * Finds the person by identity number, in whichever house they were registered, or registers them at this one. Somebody without a number
 * (a newborn, an unconscious stranger) is always registered anew.
 */
export async function findOrRegister(
  tx: Transaction,
  hasher: IdentityHasher,
  institutionId: string,
  person: Registration,
): Promise<Result<string, RegistrationCode>> {
  const fault = registrationFault(person, civilDateOf(await tx.now()));
  if (fault) return refused(fault);
  const name = person.name.trim();
  const idHash = person.idNumber ? hasher.hash(person.idNumber) : null;
  // Two desks that register one number at once: the second waits and finds the person.
  if (idHash) await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [idHash]);
  const known = idHash ? await knownPatient(tx, idHash, name) : undefined;
  if (known) return known.same_name ? accepted(known.patient_id) : refused(mismatch('name'));
  const id = newUuid();
  await tx.rows('INSERT INTO patient (id, registered_at, masked_name, sex, birth_date) VALUES ($1, $2, $3, $4, $5)', [
    id,
    institutionId,
    maskName(name),
    person.sex,
    person.birthDate,
  ]);
  await tx.rows(
    'INSERT INTO patient_identity (patient_id, name, id_number, id_hash, phone, address, initials) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, name, person.idNumber ?? null, idHash, person.phone ?? null, person.address ?? null, initialsOfName(name)],
  );
  return accepted(id);
}

function knownPatient(
  tx: Transaction,
  idHash: string,
  name: string,
): Promise<{ patient_id: string; same_name: boolean } | undefined> {
  return tx.row('SELECT patient_id, same_name FROM patient_with_id_hash($1, $2)', [idHash, name]);
}

/** What is wrong with somebody as written down: an implausible birth, a forged identity number, or one of somebody else. */
export function registrationFault(person: Registration, today: string): Refusal<RegistrationCode> | undefined {
  if (person.birthDate > today || person.birthDate < addDays(today, -ageYearsMax * 366)) {
    return refusal(
      'BIRTH_DATE',
      '出生日期不在合理范围内，请核对。',
      'The date of birth is not plausible; check it.',
      'patient',
      'birthDate',
    );
  }
  if (!person.idNumber) return undefined;
  if (!isIdNumber(person.idNumber)) {
    return refusal(
      'IDENTITY_INVALID',
      '身份证号格式或校验码不正确，请核对 18 位号码。',
      'The identity number is not well-formed; check its 18 characters.',
      'patient',
      'idNumber',
    );
  }
  if (birthDateIn(person.idNumber) !== person.birthDate) return mismatch('birthDate');
  return sexIn(person.idNumber) === person.sex ? undefined : mismatch('sex');
}

function mismatch(field: 'name' | 'birthDate' | 'sex'): Refusal<'IDENTITY_MISMATCH'> {
  const what = { name: ['姓名', 'name'], birthDate: ['出生日期', 'date of birth'], sex: ['性别', 'sex'] }[field] as [
    string,
    string,
  ];
  return refusal(
    'IDENTITY_MISMATCH',
    `身份证号与${what[0]}不符，请核对证件。`,
    `The identity number does not belong to this ${what[1]}; check the card.`,
    'patient',
    field,
  );
}
