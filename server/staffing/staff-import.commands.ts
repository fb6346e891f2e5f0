import { newUuid } from '../kernel/ids';
import { accepted, type Result } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import type { Fault } from '../platform/graphql/row-faults';
import { fault } from '../residents/sheet.rules';
import { initialsOfName } from '../wards/initials.rules';
import type { StaffEntry } from './staff-sheet.rules';

/** What an import did, or would do. */
export interface StaffCounts {
  readonly added: number;
  readonly updated: number;
}

interface Planned extends StaffEntry {
  readonly personId: string;
  readonly initials: string;
  readonly isNew: boolean;
}

/**
 * Takes a list of staff on for a house: who has the number there already is brought up to date by what the list says, nothing is taken away. A
 * list with a fault is refused as a whole. Set by set, not row by row.
 */
export function importStaff(
  tx: Transaction,
  viewer: Viewer,
  input: { readonly institutionId: string; readonly entries: readonly StaffEntry[]; readonly dryRun: boolean },
): Promise<Result<{ counts: StaffCounts; faults: readonly Fault[] }, never>> {
  const { institutionId, entries, dryRun } = input;
  if (!may(viewer, 'staff.keep', { institutionId })) throw forbidden('在此机构登记人员', actions['staff.keep'].means);
  return tx.acrossHouses(async () => {
    // Two imports for one house wait for each other.
    await tx.rows('SELECT FROM institution WHERE id = $1 FOR NO KEY UPDATE', [institutionId]);
    const { planned, faults } = await plan(tx, viewer, institutionId, entries);
    const updated = planned.filter(({ isNew }) => !isNew).length;
    const counts = { added: planned.length - updated, updated };
    const isTaken = faults.length === 0 && !dryRun;
    if (isTaken) await write(tx, institutionId, planned);
    tx.audit({
      action: 'staff.import',
      institutionId,
      subjectKind: 'Institution',
      subjectId: institutionId,
      detail: { ...counts, rows: entries.length, faults: faults.length, isTaken },
    });
    return accepted({ counts, faults });
  });
}

interface Known {
  readonly personId: string;
  readonly number: string;
  readonly nameZh: string;
  readonly hasLeft: boolean;
}

async function plan(
  tx: Transaction,
  viewer: Viewer,
  institutionId: string,
  entries: readonly StaffEntry[],
): Promise<{ planned: Planned[]; faults: Fault[] }> {
  const rows = await tx.rows<Known>(
    `SELECT s.person_id AS "personId", s.number, p.name_zh AS "nameZh", s.left_on IS NOT NULL AS "hasLeft"
     FROM staff_record s JOIN person p ON p.id = s.person_id
     WHERE s.home_institution_id = $1 AND s.number = ANY ($2) ORDER BY p.id FOR NO KEY UPDATE OF p`,
    [institutionId, entries.map(({ number }) => number)],
  );
  const byNumber = new Map(rows.map(row => [row.number, row]));
  const holders = await holdersOf(tx, entries);
  const planned = entries.map(entry => {
    const known = byNumber.get(entry.number);
    const initials = initialsOfName(entry.nameZh);
    return { ...entry, personId: known?.personId ?? newUuid(), initials, isNew: !known };
  });
  const faults = planned.flatMap(entry => {
    const { line, personId, licence } = entry;
    const found = rowFaults(entry, byNumber.get(entry.number), viewer);
    const holder = licence && holders.get(`${licence.kind} ${licence.number}`);
    if (holder && holder !== personId)
      found.push(fault(line, 'licence_number', '该证书号属于另一人', 'the licence belongs to somebody else'));
    return found;
  });
  return { planned, faults };
}

function rowFaults({ line, nameZh, personId }: Planned, known: Known | undefined, viewer: Viewer): Fault[] {
  if (!known) return [];
  if (personId === viewer.personId)
    return [fault(line, 'number', '不能维护自己的档案', 'nobody keeps their own record')];
  if (known.hasLeft) return [fault(line, 'number', '该工号的人员已离职', 'the person of this number has left')];
  return known.nameZh === nameZh
    ? []
    : [fault(line, 'name', '该工号属于另一人', 'the number belongs to somebody else')];
}

/** Who holds the licences of a list, by kind and number. */
async function holdersOf(tx: Transaction, entries: readonly StaffEntry[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ personId: string; name: string }>(
    `SELECT person_id AS "personId", kind || ' ' || number AS name FROM licence WHERE number = ANY ($1)`,
    [entries.flatMap(({ licence }) => licence?.number ?? [])],
  );
  return new Map(rows.map(({ personId, name }) => [name, personId]));
}

async function write(tx: Transaction, institutionId: string, planned: readonly Planned[]): Promise<void> {
  const list = JSON.stringify(planned.map(({ title, licence, ...row }) => ({ ...row })));
  const row = `jsonb_to_recordset($1::jsonb) AS e("personId" uuid, "isNew" boolean, "nameZh" text, "nameEn" text, number text, profession text,
    education text, "hiredOn" date, sex text, "bornOn" date, initials text)`;
  await tx.rows(
    `INSERT INTO person (id, name_zh, name_en) SELECT "personId", "nameZh", "nameEn" FROM ${row} WHERE "isNew"`,
    [list],
  );
  await tx.rows(
    `INSERT INTO staff_record AS s (person_id, home_institution_id, number, profession, education, hired_on, initials)
     SELECT "personId", $2, number, profession, education, "hiredOn", initials FROM ${row}
     ON CONFLICT (person_id) DO UPDATE SET profession = excluded.profession, education = coalesce(excluded.education, s.education),
       hired_on = excluded.hired_on, version = s.version + 1`,
    [list, institutionId],
  );
  await tx.rows(
    `INSERT INTO staff_private AS s (person_id, sex, born_on) SELECT "personId", sex, "bornOn" FROM ${row}
     ON CONFLICT (person_id) DO UPDATE SET sex = coalesce(excluded.sex, s.sex), born_on = coalesce(excluded.born_on, s.born_on)`,
    [list],
  );
  await writeTitles(tx, planned);
  await writeLicences(tx, institutionId, planned);
}

async function writeTitles(tx: Transaction, planned: readonly Planned[]): Promise<void> {
  const titles = planned.flatMap(({ personId, title }) => (title ? [{ id: newUuid(), personId, ...title }] : []));
  await tx.rows(
    `INSERT INTO person_title (id, person_id, title_zh, title_en, level, since)
     SELECT id, "personId", "titleZh", "titleZh", level, since
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "personId" uuid, "titleZh" text, level text, since date)
     ON CONFLICT ON CONSTRAINT person_title_once DO NOTHING`,
    [JSON.stringify(titles)],
  );
}

/** Licences that are not on record yet, and the house as their primary site where nobody has registered another. */
async function writeLicences(tx: Transaction, institutionId: string, planned: readonly Planned[]): Promise<void> {
  const licences = planned.flatMap(({ personId, licence }) =>
    licence ? [{ id: newUuid(), personId, ...licence }] : [],
  );
  const added = await tx.rows<{ id: string }>(
    `INSERT INTO licence (id, person_id, kind, number, scope_zh, during)
     SELECT id, "personId", kind, number, "scopeZh", daterange("from", until)
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "personId" uuid, kind text, number text, "scopeZh" text, "from" date, until date)
     ON CONFLICT ON CONSTRAINT licence_number_unique DO NOTHING RETURNING id`,
    [JSON.stringify(licences)],
  );
  const isAdded = new Set(added.map(({ id }) => id));
  const sites = licences.filter(({ id }) => isAdded.has(id)).map(licence => ({ ...licence, siteId: newUuid() }));
  await tx.rows(
    `INSERT INTO practice_registration (id, person_id, licence_id, institution_id, kind, during)
     SELECT e."siteId", e."personId", e.id, $2, 'PRIMARY', daterange(e."from", e.until)
     FROM jsonb_to_recordset($1::jsonb) AS e("siteId" uuid, id uuid, "personId" uuid, "from" date, until date)
     WHERE NOT EXISTS (SELECT FROM practice_registration r WHERE r.person_id = e."personId"
       AND (r.kind = 'PRIMARY' OR r.institution_id = $2) AND r.during && daterange(e."from", e.until))`,
    [JSON.stringify(sites), institutionId],
  );
}
