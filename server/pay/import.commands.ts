import { newUuid } from '../kernel/ids';
import { invariant } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { institutionsFor, mayInGroup, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { requireSeen } from './authorise';
import { policyOn } from './cycle.commands';
import { type CycleRecord, cycleColumns } from './cycle.records';
import { PayCycleState } from './cycle.rules';
import { ImportKind, type ImportLookup, type ReadRow, type RowFault, readRow } from './import.rules';
import type { PayCode } from './pay.codes';
import { itemsByCode } from './pay-policy.rules';

/** Lists that institutions bring: laid out in parts, looked at without a trace, applied as a whole, taken back before the freeze. */

export type ImportId = { readonly importId: string };

export interface ImportPart {
  /** Null begins a new import. */
  readonly importId: string | null;
  readonly cycleId: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly rowsExpected: number;
  /** The row of the sheet in which this part begins. */
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
}

export interface ImportRecord {
  readonly id: string;
  readonly cycleId: string;
  readonly kind: ImportKind;
  readonly state: 'STAGED' | 'APPLIED' | 'UNDONE' | 'DISCARDED';
  readonly rowsExpected: number;
  readonly madeBy: string;
}

const importColumns = `id, cycle_id AS "cycleId", kind, state, rows_expected AS "rowsExpected", made_by AS "madeBy"`;
const rowsPerPartMax = 5000;
const cellLengthMax = 200;

/** Lays out a part of a list. The same part again changes nothing, so a client may repeat it. */
export async function stageImport(
  tx: Transaction,
  viewer: Viewer,
  part: ImportPart,
): Promise<Result<ImportId, PayCode>> {
  const cycle = await cycleToFill(tx, viewer, part.cycleId);
  const wrong = refuseFrozen(cycle) ?? refuseRows(part);
  if (wrong) return refused(wrong);
  const importId = part.importId ?? (await beginImport(tx, viewer, part));
  const found = await lockImport(tx, importId);
  if (found.cycleId !== cycle.id || found.madeBy !== viewer.personId) throw notFound('这次导入', 'import');
  const closed = refuseImportState(found, 'STAGED');
  if (closed) return refused(closed);
  await tx.rows(
    `INSERT INTO pay_import_row (import_id, number, cells, made_by)
     SELECT $1, (r ->> 'n')::integer, ARRAY(SELECT jsonb_array_elements_text(r -> 'c')), $3 FROM jsonb_array_elements($2::jsonb) AS r
     ON CONFLICT DO NOTHING`,
    [
      importId,
      JSON.stringify(part.rows.map((cells, index) => ({ n: part.firstRow + index, c: cells }))),
      viewer.personId,
    ],
  );
  return accepted({ importId });
}

async function beginImport(tx: Transaction, viewer: Viewer, part: ImportPart): Promise<string> {
  const importId = newUuid();
  await tx.rows(
    `INSERT INTO pay_import (id, cycle_id, kind, file_name, file_sha256, rows_expected, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      importId,
      part.cycleId,
      part.kind,
      part.fileName,
      part.fileSha256,
      part.rowsExpected,
      viewer.personId,
      await tx.now(),
    ],
  );
  return importId;
}

/** Keeps what the list says: all of its rows or, while any is wrong, none. */
export async function applyImport(
  tx: Transaction,
  viewer: Viewer,
  importId: string,
): Promise<Result<ImportId, PayCode>> {
  const found = await lockImport(tx, importId);
  if (found.madeBy !== viewer.personId) throw notFound('这次导入', 'import');
  const cycle = await cycleToFill(tx, viewer, found.cycleId);
  const wrong = refuseFrozen(cycle) ?? refuseImportState(found, 'STAGED') ?? (await refuseGaps(tx, found));
  if (wrong) return refused(wrong);
  const at = await tx.now();
  const { faults, faultCount } = await checkRows(tx, viewer, cycle, found, rows => keep(tx, cycle, importId, rows));
  if (faultCount > 0) return refused(...faults.slice(0, faultsShown).map(faultRefusal));
  await tx.rows(`UPDATE pay_import SET state = 'APPLIED', applied_at = $2 WHERE id = $1`, [importId, at]);
  tx.audit({
    action: 'pay.import',
    institutionId: null,
    subjectKind: 'PayImport',
    subjectId: importId,
    detail: { kind: found.kind, rows: found.rowsExpected },
  });
  return accepted({ importId });
}

/** Takes an import back: what was laid out is forgotten, what was applied no longer counts. Only before the freeze. */
export async function undoImport(
  tx: Transaction,
  viewer: Viewer,
  importId: string,
): Promise<Result<ImportId, PayCode>> {
  const found = await lockImport(tx, importId);
  const cycle = await cycleToFill(tx, viewer, found.cycleId);
  if (found.madeBy !== viewer.personId && !mayInGroup(viewer, 'pay.import', cycle.groupId))
    throw forbidden('撤销他人的导入', "take back somebody else's import");
  const wrong = refuseFrozen(cycle) ?? refuseImportState(found, 'STAGED', 'APPLIED');
  if (wrong) return refused(wrong);
  const at = await tx.now();
  if (found.state === 'APPLIED')
    await tx.acrossHouses(async () => {
      for (const table of ['pay_total', 'pay_engagement', 'pay_indicator_result', 'pay_work_event'])
        await tx.rows(`UPDATE ${table} SET undone_at = $2 WHERE import_id = $1 AND undone_at IS NULL`, [importId, at]);
    });
  const state = found.state === 'APPLIED' ? 'UNDONE' : 'DISCARDED';
  await tx.rows('UPDATE pay_import SET state = $2, ended_by = $3, ended_at = $4 WHERE id = $1', [
    importId,
    state,
    viewer.personId,
    at,
  ]);
  tx.audit({
    action: 'pay.import.undo',
    institutionId: null,
    subjectKind: 'PayImport',
    subjectId: importId,
    detail: { kind: found.kind },
  });
  return accepted({ importId });
}

async function lockImport(tx: Transaction, importId: string): Promise<ImportRecord> {
  const found = await tx.row<ImportRecord>(`SELECT ${importColumns} FROM pay_import WHERE id = $1 FOR UPDATE`, [
    importId,
  ]);
  if (!found) throw notFound('这次导入', 'import');
  return found;
}

/** The cycle, kept from being frozen meanwhile. */
export async function cycleToFill(tx: Transaction, viewer: Viewer, cycleId: string): Promise<CycleRecord> {
  const cycle = await tx.row<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1 FOR SHARE`, [cycleId]);
  if (!cycle) throw notFound('这个绩效周期', 'pay cycle');
  await requireSeen(tx, viewer, cycle.groupId);
  return cycle;
}

/** While a cycle collects its facts may change; afterwards they say so. */
export function refuseFrozen({ state, code }: CycleRecord): Refusal<PayCode> | undefined {
  if (state === PayCycleState.COLLECTING) return undefined;
  return refusal(
    'FROZEN',
    `周期 ${code} 目前为 ${state}，不收集数据；迟到的工作量请导入下一周期。`,
    `The cycle ${code} is ${state} and collects no facts; bring late work to the next one.`,
    'cycleId',
  );
}

function refuseRows({ rows, rowsExpected, firstRow }: ImportPart): Refusal<PayCode> | undefined {
  const tooLong = rows.some(cells => cells.length > 26 || cells.some(cell => cell.length > cellLengthMax));
  if (rows.length > 0 && rows.length <= rowsPerPartMax && rows.length <= rowsExpected && firstRow >= 1 && !tooLong)
    return undefined;
  return refusal(
    'IMPORT_ROWS',
    `每次 1 至 ${rowsPerPartMax} 行，每行最多 26 列，每格最多 ${cellLengthMax} 字。`,
    `1 to ${rowsPerPartMax} rows at a time, 26 cells a row, ${cellLengthMax} characters a cell.`,
    'rows',
  );
}

function refuseImportState({ state }: ImportRecord, ...allowed: string[]): Refusal<PayCode> | undefined {
  if (allowed.includes(state)) return undefined;
  return refusal('IMPORT_STATE', `该导入目前为 ${state}。`, `The import is ${state} now.`, 'importId');
}

async function refuseGaps(tx: Pick<Transaction, 'rows'>, found: ImportRecord): Promise<Refusal<PayCode> | undefined> {
  const [row] = await tx.rows<{ count: number }>(
    'SELECT count(*)::integer AS count FROM pay_import_row WHERE import_id = $1',
    [found.id],
  );
  if (row?.count === found.rowsExpected) return undefined;
  return refusal(
    'IMPORT_ROWS',
    `应有 ${found.rowsExpected} 行，已收到 ${row?.count ?? 0} 行。`,
    `${found.rowsExpected} rows are expected, ${row?.count ?? 0} have come.`,
    'importId',
  );
}

const faultsShown = 50;

function faultRefusal({ cell, message }: RowFault): Refusal<PayCode> {
  return refusal('IMPORT_FAULTS', `${cell}：${message.zh}`, `${cell}: ${message.en}`, cell);
}

export interface ImportCheck {
  readonly rowCount: number;
  readonly faultCount: number;
  /** The first of them. */
  readonly faults: readonly RowFault[];
}

const rowsPerPage = 5000;
const faultsKept = 200;

/** Reads all rows of an import and what is wrong with them; hands on, page by page, those that can be kept. */
export async function checkRows(
  reader: Pick<Transaction, 'rows'>,
  viewer: Viewer,
  cycle: CycleRecord,
  { id, kind }: Pick<ImportRecord, 'id' | 'kind'>,
  keepRows: (rows: readonly ReadRow[]) => Promise<void> = async () => undefined,
): Promise<ImportCheck> {
  const lookup = await readLookup(reader, viewer, cycle);
  const keys = new Map<string, number>();
  const faults: RowFault[] = [];
  let [rowCount, faultCount, after] = [0, 0, 0];
  const blame = (found: readonly RowFault[]) => {
    faultCount += found.length;
    faults.push(...found.slice(0, Math.max(0, faultsKept - faults.length)));
  };
  for (;;) {
    const page = await reader.rows<{ number: number; cells: string[] }>(
      `SELECT number, cells FROM pay_import_row WHERE import_id = $1 AND number > $2 ORDER BY number LIMIT ${rowsPerPage}`,
      [id, after],
    );
    const good = page.flatMap(({ number, cells }) => {
      const read = readRow(kind, number, cells, lookup);
      if (Array.isArray(read)) {
        blame(read);
        return [];
      }
      const twin = keys.get(read.key);
      keys.set(read.key, number);
      if (twin === undefined) return [{ number, read }];
      blame([at(number, `与第 ${twin} 行重复`, `the same as row ${twin}`)]);
      return [];
    });
    const known = await knownKeys(
      reader,
      cycle,
      kind,
      good.map(({ read }) => read.key),
    );
    const unknownPeople = await missingPeople(
      reader,
      cycle,
      good.map(({ read }) => read),
    );
    const fresh = good.filter(({ number, read }) => {
      if (known.has(read.key)) blame([at(number, '本周期已有相同数据', 'the cycle has this already')]);
      const isStranger = read.kind === ImportKind.ROSTER && unknownPeople.has(read.value.newPersonId ?? '');
      if (isStranger) blame([at(number, '该人员在本集团没有任职', 'the person has no appointment in the group', 'D')]);
      return !known.has(read.key) && !isStranger;
    });
    rowCount += page.length;
    if (faultCount === 0) await keepRows(fresh.map(({ read }) => read));
    if (page.length < rowsPerPage) return { rowCount, faultCount, faults };
    after = page.at(-1)?.number ?? 0;
  }
}

function at(row: number, zh: string, en: string, column = 'A'): RowFault {
  return { row, cell: `${column}${row}`, message: { zh, en } };
}

async function readLookup(
  reader: Pick<Transaction, 'rows'>,
  viewer: Viewer,
  cycle: CycleRecord,
): Promise<ImportLookup> {
  const members = await reader.rows<{ id: string; code: string }>(
    `SELECT DISTINCT i.id, i.code FROM membership m JOIN institution i ON i.id = m.institution_id
     WHERE m.group_id = $1 AND m.role <> 'CITY_PARTNER' AND m.during && daterange($2, $3)`,
    [cycle.groupId, cycle.from, cycle.until],
  );
  const own = new Set(institutionsFor(viewer, 'pay.import'));
  const ids = members.map(({ id }) => id);
  const departments = await reader.rows<{ id: string; code: string; institutionId: string }>(
    'SELECT id, code, institution_id AS "institutionId" FROM department WHERE institution_id = ANY ($1)',
    [ids],
  );
  const staff = await reader.rows<{ number: string; institutionId: string; personId: string }>(
    'SELECT number, institution_id AS "institutionId", person_id AS "personId" FROM pay_staff_number WHERE institution_id = ANY ($1)',
    [ids],
  );
  const policy = (await policyOn(reader, cycle.groupId, cycle.from))?.content;
  return {
    from: cycle.from,
    until: cycle.until,
    members: new Map(members.map(({ id, code }) => [code, id])),
    institutions: new Map(members.filter(({ id }) => own.has(id)).map(({ id, code }) => [code, id])),
    departments: new Map(departments.map(({ id, code, institutionId }) => [`${institutionId}|${code}`, id])),
    staff: new Map(staff.map(({ number, institutionId, personId }) => [`${institutionId}|${number}`, personId])),
    items: policy ? itemsByCode(policy) : null,
    indicators: policy ? new Map(policy.indicators.map(({ code, level }) => [code, level])) : null,
    posts: policy ? new Set(policy.posts.map(({ code }) => code)) : null,
  };
}

/** Which of the keys the cycle has already; of work, the whole group, whenever it happened. */
async function knownKeys(
  reader: Pick<Transaction, 'rows'>,
  cycle: CycleRecord,
  kind: ImportKind,
  keys: readonly string[],
): Promise<Set<string>> {
  const found = {
    ROSTER: `SELECT key FROM pay_engagement WHERE cycle_id = $1 AND undone_at IS NULL AND key = ANY ($2)`,
    TOTAL: `SELECT i.code AS key FROM pay_total t JOIN institution i ON i.id = t.institution_id WHERE t.cycle_id = $1 AND t.undone_at IS NULL AND i.code = ANY ($2)`,
    QUANTITY: `SELECT e.source_key AS key FROM pay_work_event e JOIN pay_cycle c ON c.group_id = e.group_id WHERE c.id = $1 AND e.undone_at IS NULL AND e.source_key = ANY ($2)`,
    INDICATOR: `SELECT k AS key FROM unnest($2::text[]) AS k WHERE EXISTS (SELECT FROM pay_indicator_result r WHERE r.cycle_id = $1
      AND r.undone_at IS NULL AND r.institution_id = split_part(k, ':', 1)::uuid AND r.subject_id = split_part(k, ':', 2)::uuid AND r.indicator = split_part(k, ':', 3))`,
  }[kind];
  const rows = await reader.rows<{ key: string }>(found, [cycle.id, keys]);
  return new Set(rows.map(({ key }) => key));
}

/** New people of a roster who never worked in a house of the group. */
async function missingPeople(
  reader: Pick<Transaction, 'rows'>,
  cycle: CycleRecord,
  rows: readonly ReadRow[],
): Promise<Set<string>> {
  const ids = rows.flatMap(row =>
    row.kind === ImportKind.ROSTER && row.value.newPersonId ? [row.value.newPersonId] : [],
  );
  if (ids.length === 0) return new Set();
  const known = await reader.rows<{ id: string }>(
    `SELECT DISTINCT a.person_id AS id FROM appointment a WHERE a.person_id = ANY ($1) AND (a.group_id = $2
       OR a.institution_id IN (SELECT institution_id FROM membership WHERE group_id = $2))`,
    [ids, cycle.groupId],
  );
  const there = new Set(known.map(({ id }) => id));
  return new Set(ids.filter(id => !there.has(id)));
}

async function keep(tx: Transaction, cycle: CycleRecord, importId: string, rows: readonly ReadRow[]): Promise<void> {
  const entries = rows.map(({ key, value }) => ({ id: newUuid(), key, ...value }));
  const [first] = rows;
  if (!first) return;
  const json = JSON.stringify(entries, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  if (first.kind === ImportKind.ROSTER) await tx.rows(keepNumbers, [json]);
  const parameters = first.kind === ImportKind.QUANTITY ? [cycle.groupId, importId, json] : [cycle.id, importId, json];
  const kept = await tx.rows(inserts[first.kind], parameters);
  invariant(kept.length === rows.length, 'every row is kept');
}

const keepNumbers = `
  INSERT INTO pay_staff_number (institution_id, number, person_id)
  SELECT DISTINCT "institutionId", "staffNumber", "newPersonId" FROM jsonb_to_recordset($1::jsonb) AS r("institutionId" uuid, "staffNumber" text, "newPersonId" uuid)
  WHERE "newPersonId" IS NOT NULL`;

const inserts: Readonly<Record<ImportKind, string>> = {
  ROSTER: `
    INSERT INTO pay_engagement (id, cycle_id, key, institution_id, department_id, person_id, staff_number, post, kind, share_bp, since, until,
      home_institution_id, is_head, fixed_fen, import_id)
    SELECT id, $1, key, "institutionId", "departmentId", coalesce("personId", "newPersonId"), "staffNumber", post, kind, "shareBp", "from", until,
      "homeId", "isHead", "fixedFen", $2
    FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, key text, "institutionId" uuid, "departmentId" uuid, "personId" uuid, "newPersonId" uuid,
      "staffNumber" text, post text, kind text, "shareBp" integer, "from" date, until date, "homeId" uuid, "isHead" boolean, "fixedFen" bigint)
    RETURNING 1`,
  TOTAL: `
    INSERT INTO pay_total (id, cycle_id, institution_id, total_fen, import_id)
    SELECT id, $1, "institutionId", "totalFen", $2 FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "institutionId" uuid, "totalFen" bigint) RETURNING 1`,
  QUANTITY: `
    INSERT INTO pay_work_event (id, group_id, source_key, institution_id, department_id, person_id, code, quantity_milli, occurred_on, import_id)
    SELECT id, $1, key, "institutionId", "departmentId", "personId", code, "quantityMilli", "on", $2
    FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, key text, "institutionId" uuid, "departmentId" uuid, "personId" uuid, code text,
      "quantityMilli" bigint, "on" date) RETURNING 1`,
  INDICATOR: `
    INSERT INTO pay_indicator_result (id, cycle_id, level, institution_id, department_id, person_id, subject_id, indicator, value_milli, import_id)
    SELECT id, $1, level, "institutionId", "departmentId", "personId", coalesce("personId", "departmentId", "institutionId"), indicator, "valueMilli", $2
    FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, level text, "institutionId" uuid, "departmentId" uuid, "personId" uuid, indicator text,
      "valueMilli" bigint) RETURNING 1`,
};
