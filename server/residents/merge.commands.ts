import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused, type Text } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { openReferralsOf } from '../referrals/referral.facts';
import type { ResidentCode } from './resident.codes';
import type { Done } from './resident.commands';
import {
  auditResident,
  authoriseCentre,
  changedRefusal,
  type LockedResident,
  lockResidents,
  mergedRefusal,
} from './resident.facts';
import { blockersOfMerge } from './resident.followers';

export interface MergeInput {
  /** The file that stands. */
  readonly residentId: string;
  readonly expectedVersion: number;
  /** The duplicate. */
  readonly duplicateId: string;
  readonly duplicateVersion: number;
  readonly reason: string;
}

/**
 * Says that two files are one person: the duplicate keeps its rows, and what it has is read together with the file that stands. Whatever is
 * open of the duplicate has to be brought to an end before, so that nothing goes on where nobody looks.
 */
export async function mergeResidents(tx: Transaction, input: MergeInput): Promise<Result<Done, ResidentCode>> {
  if (input.residentId === input.duplicateId) return refused(same());
  const locked = await lockResidents(tx, [input.residentId, input.duplicateId]);
  const kept = locked.find(each => each.patientId === input.residentId);
  const duplicate = locked.find(each => each.patientId === input.duplicateId);
  if (!kept || !duplicate) throw notFound('这两位居民', 'residents');
  authoriseCentre(tx, 'resident.keep', kept.institutionId);
  authoriseCentre(tx, 'resident.keep', duplicate.institutionId);
  const wrong = stateFault(kept, duplicate, input) ?? (await identityFault(tx, kept, duplicate));
  if (wrong) return refused(wrong);
  const blockers = await tx.acrossHouses(() => openOf(tx, duplicate.patientId));
  if (blockers.length > 0) return refused(...blockers.map(blocked));
  await write(tx, kept, duplicate, input.reason);
  return accepted({ patientId: kept.patientId });
}

function stateFault(
  kept: LockedResident,
  duplicate: LockedResident,
  input: MergeInput,
): Refusal<ResidentCode> | undefined {
  if (kept.mergedInto) return mergedRefusal('residentId');
  if (duplicate.mergedInto) return mergedRefusal('duplicateId');
  if (kept.institutionId !== duplicate.institutionId) return otherCentre();
  return changedRefusal(kept, input.expectedVersion) ?? changedRefusal(duplicate, input.duplicateVersion);
}

/** Two identity numbers, births or sexes are two people, however alike. */
async function identityFault(
  tx: Transaction,
  kept: LockedResident,
  duplicate: LockedResident,
): Promise<Refusal<'MERGE_IDENTITY'> | undefined> {
  if (kept.sex !== duplicate.sex || kept.birthDate !== duplicate.birthDate) return otherPerson();
  const numbers = await tx.row<{ numbers: number }>(
    'SELECT count(DISTINCT id_hash)::integer AS numbers FROM patient_identity WHERE patient_id = ANY ($1)',
    [[kept.patientId, duplicate.patientId]],
  );
  return (numbers?.numbers ?? 0) < 2 ? undefined : otherPerson();
}

function otherPerson(): Refusal<'MERGE_IDENTITY'> {
  return refusal(
    'MERGE_IDENTITY',
    '两份档案的身份证号、性别或出生日期不同，不是同一人；如登记有误，请先更正。',
    'The two files differ in identity number, sex or date of birth and so are two people; correct what is wrong first.',
    'duplicateId',
  );
}

/** What is open of a duplicate, in every part of the domain. Only across houses. */
async function openOf(tx: Transaction, patientId: string): Promise<Text[]> {
  const stays = await tx.rows<{ number: string }>(
    `SELECT number FROM encounter WHERE patient_id = $1 AND state IN ('PLANNED', 'ADMITTED', 'DISCHARGE_ORDERED') ORDER BY number`,
    [patientId],
  );
  const referrals = await openReferralsOf(tx, patientId);
  const own = await tx.row('SELECT FROM resident WHERE merged_into = $1 LIMIT 1', [patientId]);
  return [
    ...(own ? [{ zh: '并入它的其他档案（请先撤销那次合并）', en: 'files merged into it (undo that merge)' }] : []),
    ...stays.map(({ number }) => ({ zh: `住院或候床 ${number}`, en: `stay or waiting ${number}` })),
    ...referrals.map(({ number }) => ({ zh: `未结束的转诊 ${number}`, en: `open referral ${number}` })),
    ...(await blockersOfMerge(tx, patientId)),
  ];
}

async function write(tx: Transaction, kept: LockedResident, duplicate: LockedResident, reason: string): Promise<void> {
  await tx.rows('UPDATE resident SET merged_into = $2, version = version + 1 WHERE patient_id = $1', [
    duplicate.patientId,
    kept.patientId,
  ]);
  await tx.rows('UPDATE resident SET version = version + 1 WHERE patient_id = $1', [kept.patientId]);
  const moved = await moveNumber(tx, duplicate.patientId, kept.patientId, null);
  await tx.rows(
    `INSERT INTO resident_merge (id, kept_id, merged_id, institution_id, merged_at, merged_by, reason, moved_id_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newUuid(),
      kept.patientId,
      duplicate.patientId,
      kept.institutionId,
      await tx.now(),
      tx.personId,
      reason.trim(),
      moved,
    ],
  );
  auditResident(tx, 'merge', kept, { mergedId: duplicate.patientId });
}

/**
 * Moves an identity number from one file to another that has none, so that the person is found as the file that stands; answers its hash, null
 * when there was nothing to move. With a hash, only that number.
 */
async function moveNumber(tx: Transaction, from: string, to: string, only: string | null): Promise<string | null> {
  const number = await tx.row<{ idNumber: string; idHash: string }>(
    `SELECT f.id_number AS "idNumber", f.id_hash AS "idHash" FROM patient_identity f JOIN patient_identity t ON t.patient_id = $2
     WHERE f.patient_id = $1 AND f.id_hash IS NOT NULL AND t.id_hash IS NULL AND ($3::text IS NULL OR f.id_hash = $3)`,
    [from, to, only],
  );
  if (!number) return null;
  await tx.rows('UPDATE patient_identity SET id_number = NULL, id_hash = NULL WHERE patient_id = $1', [from]);
  await tx.rows('UPDATE patient_identity SET id_number = $2, id_hash = $3 WHERE patient_id = $1', [
    to,
    number.idNumber,
    number.idHash,
  ]);
  return number.idHash;
}

export interface UndoInput {
  /** The duplicate. */
  readonly residentId: string;
  readonly reason: string;
}

/** They are two people after all: each file stands by itself again, with what it had and what was added to it. */
export async function undoMerge(tx: Transaction, input: UndoInput): Promise<Result<Done, ResidentCode>> {
  const seen = await tx.row<{ mergedInto: string | null }>(
    'SELECT merged_into AS "mergedInto" FROM resident WHERE patient_id = $1',
    [input.residentId],
  );
  if (!seen) throw notFound('这位居民', 'resident');
  const locked = await lockResidents(tx, [input.residentId, ...(seen.mergedInto ? [seen.mergedInto] : [])]);
  const duplicate = locked.find(each => each.patientId === input.residentId);
  if (!duplicate) throw notFound('这位居民', 'resident');
  authoriseCentre(tx, 'resident.keep', duplicate.institutionId);
  if (!duplicate.mergedInto) return refused(notMerged());
  await tx.rows('UPDATE resident SET merged_into = NULL, version = version + 1 WHERE patient_id = $1', [
    duplicate.patientId,
  ]);
  await tx.rows('UPDATE resident SET version = version + 1 WHERE patient_id = $1', [duplicate.mergedInto]);
  const merge = await tx.row<{ movedIdHash: string | null }>(
    `UPDATE resident_merge SET undone_at = $2, undone_by = $3, undo_reason = $4 WHERE merged_id = $1 AND undone_at IS NULL
     RETURNING moved_id_hash AS "movedIdHash"`,
    [duplicate.patientId, await tx.now(), tx.personId, input.reason.trim()],
  );
  if (merge?.movedIdHash) await moveNumber(tx, duplicate.mergedInto, duplicate.patientId, merge.movedIdHash);
  auditResident(tx, 'merge_undo', duplicate, { keptId: duplicate.mergedInto });
  return accepted({ patientId: duplicate.patientId });
}

function same(): Refusal<'MERGE_SELF'> {
  return refusal('MERGE_SELF', '请选择另一份档案。', 'Both are the same file; choose another.', 'duplicateId');
}

function otherCentre(): Refusal<'MERGE_CENTRE'> {
  return refusal(
    'MERGE_CENTRE',
    '两份档案由不同中心管理，请先由其中一家登记迁出、另一家接收。',
    'Different centres look after the two; one records that the resident moved away, the other takes them on.',
    'duplicateId',
  );
}

function blocked(open: Text): Refusal<'MERGE_BLOCKED'> {
  return refusal(
    'MERGE_BLOCKED',
    `被合并的档案还有${open.zh}，请先办结。`,
    `The duplicate still has something open: ${open.en}; bring it to an end first.`,
    'duplicateId',
  );
}

function notMerged(): Refusal<'MERGE_NONE'> {
  return refusal('MERGE_NONE', '该档案没有被合并。', 'This file is not merged.', 'residentId');
}
