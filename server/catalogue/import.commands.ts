import { authoriseInGroup } from '../group/group.facts';
import { leadOf } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import { accepted, type Result } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import type { Fault } from '../platform/graphql/row-faults';
import { fault } from '../residents/sheet.rules';
import { initialsOfWord } from '../wards/initials.rules';
import type { SupplyKind, Tracking } from './catalogue.enums';
import type { CatalogueEntry } from './catalogue-sheet.rules';
import type { MemberEntry } from './member-sheet.rules';

/**
 * Takes lists into the catalogue of a group, or into what a house keeps: what has the code already is brought up to date, nothing is taken away. A list
 * with a fault is refused as a whole. Set by set, not row by row.
 */

/** What an import did, or would do. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
}

type Taken = Promise<Result<{ counts: ImportCounts; faults: readonly Fault[] }, never>>;

/** Lists and changes items of a group by a sheet, all rows or none; with `dryRun` only says what would happen. */
export async function importCatalogue(
  tx: Transaction,
  viewer: Viewer,
  input: { readonly groupId: string; readonly entries: readonly CatalogueEntry[]; readonly dryRun: boolean },
): Taken {
  const { groupId, entries, dryRun } = input;
  await authoriseInGroup(tx, viewer, 'catalogue.keep', groupId);
  // Two imports for one group wait for each other.
  await tx.rows('SELECT FROM medical_group WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
  const { planned, faults } = await planItems(tx, groupId, entries);
  const updated = planned.filter(({ isNew }) => !isNew).length;
  const counts = { added: planned.length - updated, updated };
  const isTaken = faults.length === 0 && !dryRun;
  if (isTaken) await writeItems(tx, groupId, planned);
  tx.audit({
    action: 'catalogue.import',
    institutionId: await leadOf(tx, groupId),
    subjectKind: 'MedicalGroup',
    subjectId: groupId,
    detail: { ...counts, rows: entries.length, faults: faults.length, isTaken },
  });
  return accepted({ counts, faults });
}

interface KnownItem {
  readonly id: string;
  readonly code: string;
  readonly kind: SupplyKind;
  readonly baseUnitZh: string;
  readonly tracking: Tracking;
}

interface PlannedItem extends CatalogueEntry {
  readonly id: string;
  readonly isNew: boolean;
  readonly categoryId: string | undefined;
}

async function planItems(
  tx: Transaction,
  groupId: string,
  entries: readonly CatalogueEntry[],
): Promise<{ planned: PlannedItem[]; faults: Fault[] }> {
  const known = await tx.rows<KnownItem>(
    `SELECT id, code, kind, base_unit_zh AS "baseUnitZh", tracking FROM catalogue_item WHERE group_id = $1 AND code = ANY ($2) ORDER BY id FOR UPDATE`,
    [groupId, entries.map(({ code }) => code)],
  );
  const byCode = new Map(known.map(row => [row.code, row]));
  const categories = await tx.rows<{ id: string; name: string }>(
    `SELECT id, kind || ' ' || code AS name FROM catalogue_category WHERE group_id = $1`,
    [groupId],
  );
  const categoryIds = new Map(categories.map(({ id, name }) => [name, id]));
  const carriers = await carriersOf(tx, groupId, entries);
  const planned = entries.map((entry): PlannedItem => {
    const id = byCode.get(entry.code)?.id;
    const categoryId = categoryIds.get(`${entry.kind} ${entry.category}`);
    return { ...entry, id: id ?? newUuid(), isNew: id === undefined, categoryId };
  });
  return { planned, faults: planned.flatMap(entry => itemFaults(entry, byCode.get(entry.code), carriers)) };
}

/** Which item carries each GTIN of a list. */
async function carriersOf(tx: Transaction, groupId: string, entries: readonly CatalogueEntry[]) {
  const rows = await tx.rows<{ gtin: string; itemId: string }>(
    'SELECT gtin, item_id AS "itemId" FROM catalogue_pack WHERE group_id = $1 AND closed_on IS NULL AND gtin = ANY ($2)',
    [groupId, entries.flatMap(({ gtin }) => gtin ?? [])],
  );
  return new Map(rows.map(({ gtin, itemId }) => [gtin, itemId]));
}

function itemFaults(entry: PlannedItem, known: KnownItem | undefined, carriers: ReadonlyMap<string, string>): Fault[] {
  const { line, categoryId, gtin } = entry;
  const faults: Fault[] = [];
  if (!categoryId) faults.push(fault(line, 'category', '此类别没有该分类', 'there is no such category of this kind'));
  const carrier = gtin === null ? undefined : carriers.get(gtin);
  if (carrier && carrier !== entry.id)
    faults.push(fault(line, 'gtin', '目录中另一品种已使用此 GTIN', 'another item of the catalogue carries this GTIN'));
  if (known && known.kind !== entry.kind)
    faults.push(fault(line, 'kind', '类别不能更改', 'the kind of an item does not change'));
  if (known && known.baseUnitZh !== entry.baseUnitZh)
    faults.push(
      fault(
        line,
        'base_unit',
        `最小单位不能更改，目录中为“${known.baseUnitZh}”`,
        `the base unit does not change; the catalogue has "${known.baseUnitZh}"`,
      ),
    );
  if (known && known.tracking !== entry.tracking)
    faults.push(fault(line, 'serial', '是否按序列号管理不能更改', 'how pieces are told apart does not change'));
  return faults;
}

async function writeItems(tx: Transaction, groupId: string, planned: readonly PlannedItem[]): Promise<void> {
  const rows = planned.map(entry => ({ ...entry, initials: initialsOfWord(entry.nameZh), packId: newUuid() }));
  const list = JSON.stringify(rows);
  const row = `json_to_recordset($1) AS e(id uuid, "isNew" boolean, code text, kind text, "categoryId" uuid, "nameZh" text, "nameEn" text, initials text,
    "specificationZh" text, "dosageFormZh" text, "manufacturerZh" text, "baseUnitZh" text, "nationalCode" text, "insurerCode" text, storage text,
    tracking text, "isEssential" boolean, "isHighValue" boolean, "packId" uuid, "packNameZh" text, "packUnits" bigint, gtin text)`;
  await tx.rows(
    `INSERT INTO catalogue_item AS i (id, group_id, code, kind, category_id, name_zh, name_en, initials, specification_zh, dosage_form_zh, manufacturer_zh,
       base_unit_zh, base_unit_en, national_code, insurer_code, storage, tracking, is_essential, is_high_value)
     SELECT id, $2, code, kind, "categoryId", "nameZh", "nameEn", initials, "specificationZh", "dosageFormZh", "manufacturerZh", "baseUnitZh", "baseUnitZh",
       "nationalCode", "insurerCode", storage, tracking, "isEssential", "isHighValue" FROM ${row} ORDER BY code
     ON CONFLICT (id) DO UPDATE SET category_id = excluded.category_id, name_zh = excluded.name_zh, name_en = excluded.name_en, initials = excluded.initials,
       specification_zh = excluded.specification_zh, dosage_form_zh = excluded.dosage_form_zh, manufacturer_zh = excluded.manufacturer_zh,
       national_code = coalesce(excluded.national_code, i.national_code), insurer_code = coalesce(excluded.insurer_code, i.insurer_code),
       storage = excluded.storage, is_essential = excluded.is_essential, is_high_value = excluded.is_high_value, version = i.version + 1`,
    [list, groupId],
  );
  // A pack of that size is there already, or comes besides.
  await tx.rows(
    `INSERT INTO catalogue_pack (id, item_id, group_id, name_zh, name_en, units, gtin)
     SELECT "packId", id, $2, "packNameZh", "packNameZh", "packUnits", gtin FROM ${row}
     WHERE NOT EXISTS (SELECT FROM catalogue_pack p WHERE p.item_id = e.id AND p.closed_on IS NULL AND (p.units = e."packUnits" OR p.name_zh = e."packNameZh" OR p.gtin = e.gtin))`,
    [list, groupId],
  );
}

/** Writes down what a house keeps by a sheet, all rows or none; what an item is in the catalogue stays. */
export async function importMemberItems(
  tx: Transaction,
  viewer: Viewer,
  input: { readonly institutionId: string; readonly entries: readonly MemberEntry[]; readonly dryRun: boolean },
): Taken {
  const { institutionId, entries, dryRun } = input;
  if (!may(viewer, 'catalogue.map', { institutionId })) throw forbidden('导入院内品种', actions['catalogue.map'].means);
  await tx.rows('SELECT FROM institution WHERE id = $1 FOR NO KEY UPDATE', [institutionId]);
  const known = await tx.rows<{ code: string; kind: SupplyKind; isMapped: boolean }>(
    `SELECT code, kind, item_id IS NOT NULL AS "isMapped" FROM member_item WHERE institution_id = $1 AND code = ANY ($2) ORDER BY id FOR UPDATE`,
    [institutionId, entries.map(({ code }) => code)],
  );
  const byCode = new Map(known.map(row => [row.code, row]));
  const faults = entries.flatMap(({ line, code, kind }) => {
    const held = byCode.get(code);
    return held?.isMapped && held.kind !== kind
      ? [fault(line, 'kind', '已对照品种的类别不能更改', 'what is mapped does not change its kind')]
      : [];
  });
  const counts = { added: entries.length - known.length, updated: known.length };
  const isTaken = faults.length === 0 && !dryRun;
  if (isTaken) await writeMemberItems(tx, institutionId, entries);
  tx.audit({
    action: 'member-item.import',
    institutionId,
    subjectKind: 'Institution',
    subjectId: institutionId,
    detail: { ...counts, rows: entries.length, faults: faults.length, isTaken },
  });
  return accepted({ counts, faults });
}

/** What a house lists again it keeps again; what it was mapped to stays. */
async function writeMemberItems(
  tx: Transaction,
  institutionId: string,
  entries: readonly MemberEntry[],
): Promise<void> {
  const rows = entries.map(entry => ({ ...entry, id: newUuid(), initials: initialsOfWord(entry.nameZh) }));
  await tx.rows(
    `INSERT INTO member_item AS m (id, institution_id, kind, code, name_zh, specification_zh, manufacturer_zh, unit_zh, initials, national_code, insurer_code)
     SELECT id, $2, kind, code, "nameZh", "specificationZh", "manufacturerZh", "unitZh", initials, "nationalCode", "insurerCode"
     FROM json_to_recordset($1) AS e(id uuid, kind text, code text, "nameZh" text, "specificationZh" text, "manufacturerZh" text, "unitZh" text, initials text,
       "nationalCode" text, "insurerCode" text) ORDER BY code
     ON CONFLICT ON CONSTRAINT member_item_code_unique DO UPDATE SET kind = excluded.kind, name_zh = excluded.name_zh,
       specification_zh = excluded.specification_zh, manufacturer_zh = excluded.manufacturer_zh, unit_zh = excluded.unit_zh, initials = excluded.initials,
       national_code = coalesce(excluded.national_code, m.national_code), insurer_code = coalesce(excluded.insurer_code, m.insurer_code),
       closed_on = NULL, version = m.version + 1`,
    [JSON.stringify(rows), institutionId],
  );
}
