import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { lockPerson } from './appointment.facts';
import {
  alreadyEnded,
  changed,
  endsInPast,
  licenceUnfit,
  ownRecord,
  periodEmpty,
  type RecordCode,
  reasonMissing,
  restedOnByAppointments,
  restedOnByRegistrations,
} from './record.codes';
import { lockRecord, type PersonId } from './record.commands';
import { auditRecord, authoriseKeeper } from './record.facts';
import { appointmentsOn, registrationsOn } from './rested.queries';
import type { LicenceKind, RegistrationKind } from './staff.rules';

/** Licences and practice registrations: what may be shortened only as far as nothing rests on it. */

export async function addLicence(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly personId: string;
    readonly kind: LicenceKind;
    readonly number: string;
    readonly scopeZh: string;
    readonly from: string;
    readonly until: string | null;
  },
): Promise<Result<PersonId, RecordCode>> {
  const { personId, kind, number, scopeZh, from, until } = input;
  const ready = await lockRecord(tx, viewer, personId);
  if (!ready.ok) return ready;
  if (until !== null && until <= from) return refused(periodEmpty);
  const id = newUuid();
  await tx.rows(
    'INSERT INTO licence (id, person_id, kind, number, scope_zh, during) VALUES ($1, $2, $3, $4, $5, daterange($6, $7))',
    [id, personId, kind, number, scopeZh.trim(), from, until],
  );
  await auditRecord(tx, 'licence.add', personId, { licenceId: id, kind, from, until });
  return accepted({ personId });
}

interface Held {
  readonly personId: string;
  readonly from: string;
  readonly until: string | null;
  readonly version: number;
}

/** Renews a licence, or lets it end earlier; not below what rests on it. */
export async function updateLicence(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly licenceId: string;
    readonly expectedVersion: number;
    readonly scopeZh: string | null;
    readonly until: string | null;
  },
): Promise<Result<PersonId, RecordCode>> {
  const licence = await lockHeld(tx, 'licence', input.licenceId);
  if (!licence) throw notFound('该证书', 'licence');
  const { personId, from } = licence;
  await authoriseKeeper(tx, viewer, personId);
  if (personId === viewer.personId) return refused(ownRecord);
  if (licence.version !== input.expectedVersion) return refused(changed);
  if (input.until !== null && input.until <= from) return refused(periodEmpty);
  if ((await registrationsOn(tx, input.licenceId, input.until)).length > 0) return refused(restedOnByRegistrations);
  await tx.rows(
    `UPDATE licence SET during = daterange(lower(during), $2), scope_zh = coalesce($3, scope_zh), version = version + 1 WHERE id = $1`,
    [input.licenceId, input.until, input.scopeZh?.trim() ?? null],
  );
  await auditRecord(tx, 'licence.update', personId, { licenceId: input.licenceId, until: input.until });
  return accepted({ personId });
}

/** Registers somebody at a site by a licence. Home and the site may. */
export async function addRegistration(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly licenceId: string;
    readonly institutionId: string;
    readonly kind: RegistrationKind;
    readonly from: string;
    readonly until: string | null;
  },
): Promise<Result<PersonId, RecordCode>> {
  const { licenceId, institutionId, kind, from, until } = input;
  const licence = await lockHeld(tx, 'licence', licenceId);
  if (!licence) throw notFound('该证书', 'licence');
  const { personId } = licence;
  await authoriseKeeper(tx, viewer, personId, institutionId);
  if (personId === viewer.personId) return refused(ownRecord);
  if (until !== null && until <= from) return refused(periodEmpty);
  if (from < licence.from || (licence.until !== null && (until === null || until > licence.until)))
    return refused(licenceUnfit);
  const id = newUuid();
  await tx.rows(
    `INSERT INTO practice_registration (id, person_id, licence_id, institution_id, kind, during) VALUES ($1, $2, $3, $4, $5, daterange($6, $7))`,
    [id, personId, licenceId, institutionId, kind, from, until],
  );
  await auditRecord(tx, 'registration.add', personId, { registrationId: id, siteId: institutionId, kind, from, until });
  return accepted({ personId });
}

/** Ends a registration before its time; not below what rests on it. */
export async function endRegistration(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly registrationId: string;
    readonly expectedVersion: number;
    readonly until: string;
    readonly reason: string;
  },
): Promise<Result<PersonId, RecordCode>> {
  const { registrationId, until, reason } = input;
  const registration = await lockHeld(tx, 'practice_registration', registrationId);
  if (!registration) throw notFound('该注册', 'registration');
  const { personId } = registration;
  await authoriseKeeper(tx, viewer, personId, registration.institutionId);
  if (personId === viewer.personId) return refused(ownRecord);
  if (registration.version !== input.expectedVersion) return refused(changed);
  if (registration.until !== null && registration.until <= until) return refused(alreadyEnded);
  if (until <= civilDateOf(await tx.now())) return refused(endsInPast);
  if (reason.trim() === '') return refused(reasonMissing);
  if ((await appointmentsOn(tx, registrationId, until)).length > 0) return refused(restedOnByAppointments);
  await cutRegistration(tx, registrationId, until, reason.trim());
  await auditRecord(tx, 'registration.end', personId, { registrationId, until });
  return accepted({ personId });
}

/** Ends a registration before a day; one that has not begun by then never held. */
export async function cutRegistration(tx: Transaction, id: string, until: string, reason: string): Promise<void> {
  await tx.rows(
    `UPDATE practice_registration SET during = during * daterange(NULL, $2), ended_reason = $3, version = version + 1 WHERE id = $1`,
    [id, until, reason],
  );
}

/** A licence or registration with its person locked. */
async function lockHeld(
  tx: Transaction,
  table: 'licence' | 'practice_registration',
  id: string,
): Promise<(Held & { readonly institutionId: string }) | undefined> {
  // A licence is walled off from the site that files it; who may is looked at next.
  return tx.acrossHouses(async () => {
    const known = await tx.row<{ personId: string }>(`SELECT person_id AS "personId" FROM ${table} WHERE id = $1`, [
      id,
    ]);
    if (!known) return undefined;
    await lockPerson(tx, known.personId);
    const site = table === 'licence' ? 'NULL' : 'institution_id';
    return tx.row(
      `SELECT person_id AS "personId", ${site} AS "institutionId", lower(during) AS "from", upper(during) AS until, version
       FROM ${table} WHERE id = $1 FOR UPDATE`,
      [id],
    );
  });
}
