import { type Refusal, refusal } from '../kernel/result';
import { type Action, actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { lockPatients } from '../wards/encounter.followers';

/** What is known of a resident while a command acts on them. */
export interface LockedResident {
  readonly patientId: string;
  readonly institutionId: string;
  readonly neighbourhoodId: string | null;
  readonly sex: string;
  readonly birthDate: string;
  readonly registeredOn: string;
  readonly diedOn: string | null;
  readonly movedOutOn: string | null;
  readonly mergedInto: string | null;
  readonly version: number;
}

/** Locks a resident of the viewer's panel: the patient first, as whatever happens to somebody does. Missing ones answer like invisible ones. */
export async function lockResident(tx: Transaction, patientId: string): Promise<LockedResident> {
  const [resident] = await lockResidents(tx, [patientId]);
  if (!resident) throw notFound('这位居民', 'resident');
  return resident;
}

/** Locks residents in the order of their ids; who is missing or invisible is left out. */
export async function lockResidents(tx: Transaction, patientIds: readonly string[]): Promise<LockedResident[]> {
  await lockPatients(tx, patientIds);
  return tx.rows<LockedResident>(
    `SELECT r.patient_id AS "patientId", r.institution_id AS "institutionId", r.neighbourhood_id AS "neighbourhoodId", p.sex, p.birth_date AS "birthDate",
       r.registered_on AS "registeredOn", r.died_on AS "diedOn", r.moved_out_on AS "movedOutOn", r.merged_into AS "mergedInto", r.version
     FROM resident r JOIN patient p ON p.id = r.patient_id WHERE r.patient_id = ANY ($1) ORDER BY r.patient_id FOR NO KEY UPDATE OF r`,
    [patientIds],
  );
}

/** Somebody who may not even look is told that there is nothing, somebody who may look but not act is told so. */
export function authoriseCentre({ actor }: Pick<Transaction, 'actor'>, action: Action, institutionId: string): void {
  if (typeof actor === 'string' || may(actor, action, { institutionId })) return;
  if (!may(actor, 'resident.read', { institutionId })) throw notFound('这个中心的居民', 'centre with residents');
  throw forbidden('在这里做这项操作', actions[action].means);
}

export type GoneCode = 'RESIDENT_MERGED' | 'RESIDENT_DIED' | 'RESIDENT_MOVED';

/** Why nothing more is done with a resident: a duplicate, dead, or moved away. */
export function goneRefusal(
  resident: Pick<LockedResident, 'diedOn' | 'movedOutOn' | 'mergedInto'>,
  field = 'residentId',
): Refusal<GoneCode> | undefined {
  if (resident.mergedInto) return mergedRefusal(field);
  if (resident.diedOn) return diedAlready(resident.diedOn, field);
  if (!resident.movedOutOn) return undefined;
  return refusal(
    'RESIDENT_MOVED',
    `该居民已于 ${resident.movedOutOn} 迁出；如仍由本中心管理，请先撤销迁出。`,
    `The resident moved away on ${resident.movedOutOn}; take that back first if the centre still looks after them.`,
    field,
  );
}

export function mergedRefusal(field = 'residentId'): Refusal<'RESIDENT_MERGED'> {
  return refusal(
    'RESIDENT_MERGED',
    '该档案已作为重复档案并入另一份，请到保留的档案中操作，或先撤销合并。',
    'This is a duplicate that was merged into another; go on there, or undo the merge first.',
    field,
  );
}

export function diedAlready(diedOn: string, field = 'residentId'): Refusal<'RESIDENT_DIED'> {
  return refusal(
    'RESIDENT_DIED',
    `该居民已于 ${diedOn} 去世；如系误录，请先撤销死亡登记。`,
    `The resident died on ${diedOn}; if that was entered by mistake, take it back first.`,
    field,
  );
}

/** Whether what somebody saw of a resident still holds. */
export function changedRefusal(
  { version }: LockedResident,
  expectedVersion: number | null | undefined,
): Refusal<'RESIDENT_CHANGED'> | undefined {
  if (expectedVersion === null || expectedVersion === undefined || expectedVersion === version) return undefined;
  return refusal(
    'RESIDENT_CHANGED',
    '该居民的档案刚被他人修改，请刷新后核对再提交。',
    'Somebody has changed this resident since you looked; look again before you go on.',
    'expectedVersion',
  );
}

export function auditResident(
  tx: Transaction,
  action: string,
  { institutionId, patientId }: { institutionId: string; patientId: string },
  detail?: object,
): void {
  tx.audit({ action: `resident.${action}`, institutionId, subjectKind: 'Resident', subjectId: patientId, detail });
}
