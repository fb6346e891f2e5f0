import type { CivilDate } from '../kernel/civil-date';
import { actions } from '../platform/access/actions';
import { may, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import type { Reader } from './appointment.facts';

/** What a command on records needs to know, and who may. */

export interface RecordFacts {
  readonly homeInstitutionId: string;
  readonly hiredOn: CivilDate;
  readonly leftOn: CivilDate | null;
  readonly version: number;
}

/** The record of somebody; undefined when nobody has put them on record. */
export function recordOf(tx: Reader, personId: string): Promise<RecordFacts | undefined> {
  return tx.row<RecordFacts>(
    `SELECT home_institution_id AS "homeInstitutionId", hired_on AS "hiredOn", left_on AS "leftOn", version
     FROM staff_record WHERE person_id = $1`,
    [personId],
  );
}

/** Who keeps the record: the house of the personnel relation; of somebody without one, a house where they are appointed now. */
export async function mayKeep(tx: Reader, viewer: Viewer, personId: string): Promise<boolean> {
  return (await keptAt(tx, personId)).some(institutionId => may(viewer, 'staff.keep', { institutionId }));
}

async function keptAt(tx: Reader, personId: string): Promise<string[]> {
  const record = await recordOf(tx, personId);
  if (record) return [record.homeInstitutionId];
  const rows = await tx.rows<{ id: string }>(
    'SELECT DISTINCT institution_id AS id FROM appointment WHERE person_id = $1 AND institution_id IS NOT NULL AND during @> now()',
    [personId],
  );
  return rows.map(({ id }) => id);
}

/** Throws when the viewer keeps no record of the person, also by the house named besides. */
export async function authoriseKeeper(
  tx: Transaction,
  viewer: Viewer,
  personId: string,
  alsoInstitutionId?: string,
): Promise<void> {
  if (alsoInstitutionId && may(viewer, 'staff.keep', { institutionId: alsoInstitutionId })) return;
  if (!(await mayKeep(tx, viewer, personId))) throw forbidden('维护此人的档案', actions['staff.keep'].means);
}

/** Where the audit files what was done to a record. */
export async function auditRecord(tx: Transaction, action: string, personId: string, detail: object): Promise<void> {
  const record = await recordOf(tx, personId);
  tx.audit({
    action,
    institutionId: record?.homeInstitutionId ?? null,
    subjectKind: 'Person',
    subjectId: personId,
    detail,
  });
}
