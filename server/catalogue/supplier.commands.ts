import { authoriseInGroup } from '../group/group.facts';
import { leadOf } from '../group/group.queries';
import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { recordRights } from '../staffing/appointment.writes';
import { initialsOfWord } from '../wards/initials.rules';
import type { SupplierCode } from './catalogue.codes';
import type { SupplierKind } from './catalogue.enums';
import { type SupplierPlan, supplierRefusals } from './catalogue.rules';

/** Suppliers are put on record and changed, and it is said who speaks for them. They belong to no group: whoever keeps the catalogue of one may. */

type SupplierId = { readonly supplierId: string };

export interface SupplierInput extends SupplierPlan {
  /** The group on whose behalf; its audit says who did it. */
  readonly groupId: string;
  readonly kind: SupplierKind;
  readonly licenceUntil: CivilDate | null;
}

/** Puts a supplier on record, for all groups. */
export async function addSupplier(
  tx: Transaction,
  viewer: Viewer,
  input: SupplierInput,
): Promise<Result<SupplierId, SupplierCode>> {
  await authoriseInGroup(tx, viewer, 'catalogue.keep', input.groupId);
  const wrong = supplierRefusals(input);
  if (wrong.length > 0) return refused(...wrong);
  const supplierId = newUuid();
  await tx.rows(
    `INSERT INTO supplier (id, code, name_zh, name_en, initials, kind, credit_code, licence_until, contact_phone)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [supplierId, input.code, ...written(input)],
  );
  await audit(tx, 'supplier.add', input.groupId, supplierId, { code: input.code });
  return accepted({ supplierId });
}

export interface SupplierChange extends Omit<SupplierInput, 'code'> {
  readonly supplierId: string;
  readonly expectedVersion: number | null;
  /** Since when nothing is bought from it any more. */
  readonly closedOn: CivilDate | null;
}

/** Changes all of a supplier but its code. */
export async function changeSupplier(
  tx: Transaction,
  viewer: Viewer,
  input: SupplierChange,
): Promise<Result<SupplierId, SupplierCode>> {
  const { supplierId, groupId, expectedVersion, closedOn } = input;
  await authoriseInGroup(tx, viewer, 'catalogue.keep', groupId);
  const held = await lockSupplier(tx, supplierId);
  if (expectedVersion !== null && expectedVersion !== held.version) return refused(supplierChanged);
  const wrong = supplierRefusals({ ...input, code: held.code });
  if (wrong.length > 0) return refused(...wrong);
  await tx.rows(
    `UPDATE supplier SET name_zh = $2, name_en = $3, initials = $4, kind = $5, credit_code = $6, licence_until = $7, contact_phone = $8,
       closed_on = $9, version = version + 1 WHERE id = $1`,
    [supplierId, ...written(input), closedOn],
  );
  await audit(tx, 'supplier.change', groupId, supplierId, { closedOn });
  return accepted({ supplierId });
}

function written(input: Omit<SupplierInput, 'code'>): unknown[] {
  const { nameZh, nameEn, kind, creditCode, licenceUntil, contactPhone } = input;
  const name = nameZh.trim();
  return [name, nameEn.trim() || name, initialsOfWord(name), kind, creditCode, licenceUntil, contactPhone];
}

export interface RepresentativeInput {
  readonly groupId: string;
  readonly supplierId: string;
  /** Somebody known; null to put a new person on record by the names. */
  readonly personId: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
}

/**
 * Lets somebody speak for a supplier: from now on they see its orders and bids, and nothing of any house. Nobody who works in a house does so as well,
 * and nobody names themselves.
 */
export async function addRepresentative(
  tx: Transaction,
  viewer: Viewer,
  input: RepresentativeInput,
): Promise<Result<SupplierId, SupplierCode>> {
  const { groupId, supplierId, personId } = input;
  await authoriseInGroup(tx, viewer, 'catalogue.keep', groupId);
  if (personId === null && input.nameZh.trim() === '') return refused(nameMissing);
  if (personId !== null) await lockPerson(tx, personId);
  const supplier = await lockSupplier(tx, supplierId);
  if (supplier.isClosed) return refused(supplierClosed);
  const held = personId === null ? [] : await postsOf(tx, personId);
  if (personId === viewer.personId || held.some(post => post.supplierId === null)) return refused(worksHere);
  if (personId !== null && (await actsHere(tx, personId))) return refused(worksHere);
  if (held.some(post => post.supplierId === supplierId)) return refused(speaksAlready);
  const speaker = personId ?? newUuid();
  if (personId === null)
    await tx.rows('INSERT INTO person (id, name_zh, name_en) VALUES ($1, $2, $3)', [
      speaker,
      input.nameZh.trim(),
      input.nameEn.trim() || input.nameZh.trim(),
    ]);
  const id = newUuid();
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, supplier_id, during) VALUES ($1, $2, 'SUPPLIER', $3, tstzrange($4, NULL))`,
    [id, speaker, supplierId, await tx.now()],
  );
  const placed = { id, personId: speaker, groupId, institutionId: null, wardId: null };
  await recordRights(tx, 'supplier.represent', placed, { supplierId });
  return accepted({ supplierId });
}

/** Ends that somebody speaks for a supplier, at once. */
export async function endRepresentative(
  tx: Transaction,
  viewer: Viewer,
  input: { readonly groupId: string; readonly supplierId: string; readonly personId: string },
): Promise<Result<SupplierId, SupplierCode>> {
  const { groupId, supplierId, personId } = input;
  await authoriseInGroup(tx, viewer, 'catalogue.keep', groupId);
  await lockPerson(tx, personId);
  await lockSupplier(tx, supplierId);
  const ended = await tx.row<{ id: string }>(
    `UPDATE appointment SET during = tstzrange(lower(during), greatest($3, lower(during) + interval '1 millisecond')), end_reason = 'REPRESENTS_NO_MORE'
     WHERE person_id = $1 AND supplier_id = $2 AND ends_at > $3 RETURNING id`,
    [personId, supplierId, await tx.now()],
  );
  if (!ended) return refused(speaksNot);
  const placed = { id: ended.id, personId, groupId, institutionId: null, wardId: null };
  await recordRights(tx, 'supplier.represent.end', placed, { supplierId });
  return accepted({ supplierId });
}

async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  if (!(await tx.row('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId]))) throw notFound('此人', 'person');
}

function postsOf(tx: Transaction, personId: string): Promise<{ supplierId: string | null }[]> {
  return tx.rows('SELECT supplier_id AS "supplierId" FROM appointment WHERE person_id = $1 AND ends_at > now()', [
    personId,
  ]);
}

/** Whether somebody has rights in a house without a post: those that a colleague gave on before they left, or that they opened in an emergency. */
async function actsHere(tx: Transaction, personId: string): Promise<boolean> {
  const row = await tx.acrossHouses(() =>
    tx.row(
      `SELECT FROM delegation WHERE to_person = $1 AND ended_at IS NULL AND upper(during) > now()
       UNION ALL SELECT FROM break_glass WHERE person_id = $1 AND ended_at IS NULL AND until > now()`,
      [personId],
    ),
  );
  return row !== undefined;
}

async function lockSupplier(
  tx: Transaction,
  supplierId: string,
): Promise<{ code: string; version: number; isClosed: boolean }> {
  const held = await tx.row<{ code: string; version: number; isClosed: boolean }>(
    `SELECT code, version, coalesce(closed_on <= group_today(), false) AS "isClosed" FROM supplier WHERE id = $1 FOR UPDATE`,
    [supplierId],
  );
  if (!held) throw notFound('该供应商', 'supplier');
  return held;
}

async function audit(tx: Transaction, action: string, groupId: string, supplierId: string, detail: object) {
  const institutionId = await leadOf(tx, groupId);
  tx.audit({ action, institutionId, subjectKind: 'Supplier', subjectId: supplierId, detail });
}

const supplierChanged = refusal<SupplierCode>(
  'SUPPLIER_CHANGED',
  '供应商资料刚被他人修改，请刷新后再试。',
  'Somebody has changed the supplier meanwhile; look again.',
);
const supplierClosed = refusal<SupplierCode>(
  'SUPPLIER_CLOSED',
  '该供应商已停用，请先恢复后再指定代表。',
  'Nothing is bought from this supplier any more; reopen it before naming somebody.',
  'supplierId',
);
const nameMissing = refusal<SupplierCode>(
  'SUPPLIER_INVALID',
  '请填写代表的姓名，或选择已登记的人员。',
  'Write the name of the representative, or choose a person on record.',
  'nameZh',
);
const worksHere = refusal<SupplierCode>(
  'REPRESENTATIVE_WORKS_HERE',
  '在机构任职的人员不能担任供应商代表，请另选他人。',
  'Who holds a post in a house or group does not speak for a supplier; choose somebody else.',
  'personId',
);
const speaksAlready = refusal<SupplierCode>(
  'REPRESENTATIVE_ALREADY',
  '此人已是该供应商的代表。',
  'The person speaks for this supplier already.',
  'personId',
);
const speaksNot = refusal<SupplierCode>(
  'REPRESENTATIVE_NOT',
  '此人现在不是该供应商的代表。',
  'The person does not speak for this supplier now.',
  'personId',
);
