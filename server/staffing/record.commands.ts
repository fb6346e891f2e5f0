import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import { initialsOfName } from '../wards/initials.rules';
import { lockPerson } from './appointment.facts';
import { alreadyStaff, changed, noRecord, ownRecord, personLeft, personUnknown, type RecordCode } from './record.codes';
import { auditRecord, authoriseKeeper, recordOf } from './record.facts';
import { refuseDays } from './record.rules';
import type { Education, Profession, TitleLevel } from './staff.rules';

/** What is put on record of somebody. */
export interface StaffWish {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly number: string;
  readonly profession: Profession;
  readonly education: Education | null;
  readonly hiredOn: string;
  readonly sex: string | null;
  readonly bornOn: string | null;
}

export type PersonId = { readonly personId: string };

/** Puts somebody on record at a house: a newcomer, or a person who is known and belongs to no house. */
export async function registerStaff(
  tx: Transaction,
  viewer: Viewer,
  input: StaffWish & { readonly institutionId: string; readonly personId: string | null },
): Promise<Result<PersonId, RecordCode>> {
  const { institutionId } = input;
  if (!may(viewer, 'staff.keep', { institutionId })) throw forbidden('在此机构登记人员', actions['staff.keep'].means);
  const isNew = input.personId === null;
  const personId = input.personId ?? newUuid();
  if (personId === viewer.personId) return refused(ownRecord);
  if (!isNew && !(await tx.row('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId])))
    return refused(personUnknown);
  const known = isNew ? undefined : await recordOf(tx, personId);
  const today = civilDateOf(await tx.now());
  if (known && (known.leftOn === null || known.leftOn > input.hiredOn)) return refused(alreadyStaff);
  const unfit = refuseDays(input, today);
  if (unfit.length > 0) return refused(...unfit);
  await writeRecord(tx, personId, input, isNew);
  await auditRecord(tx, 'staff.register', personId, { isNew, profession: input.profession, hiredOn: input.hiredOn });
  return accepted({ personId });
}

/** Writes the record of a newcomer, or of somebody who comes back; the name of a person who is known stays as it is. */
async function writeRecord(
  tx: Transaction,
  personId: string,
  input: StaffWish & { readonly institutionId: string },
  isNew: boolean,
): Promise<void> {
  const { nameZh, nameEn, number, profession, education, hiredOn, institutionId } = input;
  if (isNew)
    await tx.rows('INSERT INTO person (id, name_zh, name_en) VALUES ($1, $2, $3)', [
      personId,
      nameZh.trim(),
      nameEn.trim(),
    ]);
  await tx.rows(
    `INSERT INTO staff_record (person_id, home_institution_id, number, profession, education, hired_on, initials)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (person_id) DO UPDATE SET home_institution_id = excluded.home_institution_id, number = excluded.number,
       profession = excluded.profession, education = excluded.education, hired_on = excluded.hired_on, left_on = NULL,
       version = staff_record.version + 1`,
    [personId, institutionId, number, profession, education, hiredOn, initialsOfName(nameZh.trim())],
  );
  await writePrivate(tx, personId, input);
}

async function writePrivate(
  tx: Transaction,
  personId: string,
  { sex, bornOn }: Pick<StaffWish, 'sex' | 'bornOn'>,
): Promise<void> {
  await tx.rows(
    `INSERT INTO staff_private (person_id, sex, born_on) VALUES ($1, $2, $3)
     ON CONFLICT (person_id) DO UPDATE SET sex = excluded.sex, born_on = excluded.born_on, left_reason = NULL`,
    [personId, sex, bornOn],
  );
}

/** Changes a record; the house and the days of coming and going are changed by leaving and coming. */
export async function updateStaff(
  tx: Transaction,
  viewer: Viewer,
  input: StaffWish & { readonly personId: string; readonly expectedVersion: number },
): Promise<Result<PersonId, RecordCode>> {
  const { personId } = input;
  const ready = await lockRecord(tx, viewer, personId);
  if (!ready.ok) return ready;
  const { leftOn, version } = ready.value;
  const today = civilDateOf(await tx.now());
  if (leftOn !== null && leftOn <= today) return refused(personLeft);
  if (version !== input.expectedVersion) return refused(changed);
  const unfit = refuseDays(input, today);
  if (unfit.length > 0) return refused(...unfit);
  await tx.rows('UPDATE person SET name_zh = $2, name_en = $3 WHERE id = $1', [
    personId,
    input.nameZh.trim(),
    input.nameEn.trim(),
  ]);
  await tx.rows(
    `UPDATE staff_record SET number = $2, profession = $3, education = $4, hired_on = $5, initials = $6, version = version + 1
     WHERE person_id = $1`,
    [personId, input.number, input.profession, input.education, input.hiredOn, initialsOfName(input.nameZh.trim())],
  );
  await writePrivate(tx, personId, input);
  await auditRecord(tx, 'staff.update', personId, { profession: input.profession });
  return accepted({ personId });
}

/** Adds a title; nobody gives themselves one. */
export async function addTitle(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly personId: string;
    readonly titleZh: string;
    readonly titleEn: string;
    readonly level: TitleLevel;
    readonly since: string;
  },
): Promise<Result<PersonId, RecordCode>> {
  const { personId, titleZh, titleEn, level, since } = input;
  const ready = await lockRecord(tx, viewer, personId);
  if (!ready.ok) return ready;
  await tx.rows(
    'INSERT INTO person_title (id, person_id, title_zh, title_en, level, since) VALUES ($1, $2, $3, $4, $5, $6)',
    [newUuid(), personId, titleZh.trim(), titleEn.trim(), level, since],
  );
  await auditRecord(tx, 'staff.title', personId, { level, since });
  return accepted({ personId });
}

/** Somebody's record with the person locked, for whoever keeps it; nobody keeps their own. */
export async function lockRecord(tx: Transaction, viewer: Viewer, personId: string) {
  await lockPerson(tx, personId);
  await authoriseKeeper(tx, viewer, personId);
  if (personId === viewer.personId) return refused<RecordCode>(ownRecord);
  const record = await recordOf(tx, personId);
  return record ? accepted(record) : refused<RecordCode>(noRecord);
}
