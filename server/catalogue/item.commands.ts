import { authoriseInGroup } from '../group/group.facts';
import { leadOf } from '../group/group.queries';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { initialsOfWord } from '../wards/initials.rules';
import type { ItemCode } from './catalogue.codes';
import type { Storage, SupplyKind, Tracking } from './catalogue.enums';
import {
  isItemCode,
  itemInvalid,
  itemTextRefusals,
  type PackCodes,
  readPackCodes,
  unitsRefusal,
} from './catalogue.rules';

/** Categories, items and packs of a group's catalogue. What stock is counted in, and how many units a pack has, never changes. */

export interface PackPlan extends PackCodes {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly units: number;
}

export interface ItemChange {
  readonly categoryId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly specificationZh: string;
  readonly dosageFormZh: string | null;
  readonly manufacturerZh: string;
  readonly nationalCode: string | null;
  readonly insurerCode: string | null;
  readonly storage: Storage;
  readonly isEssential: boolean;
  readonly isHighValue: boolean;
}

export interface ItemPlan extends ItemChange {
  readonly groupId: string;
  readonly code: string;
  readonly kind: SupplyKind;
  readonly baseUnitZh: string;
  readonly baseUnitEn: string;
  readonly tracking: Tracking;
  /** The smallest pack. */
  readonly pack: PackPlan;
}

type ItemId = { readonly itemId: string };

/** Adds a category to the catalogue of a group. */
export async function addCategory(
  tx: Transaction,
  viewer: Viewer,
  input: { groupId: string; kind: SupplyKind; code: string; nameZh: string; nameEn: string },
): Promise<Result<{ categoryId: string }, ItemCode>> {
  const { groupId, kind, code } = input;
  await authoriseInGroup(tx, viewer, 'catalogue.keep', groupId);
  const nameZh = input.nameZh.trim();
  if (!isItemCode(code)) return refused(itemInvalid('code'));
  if (nameZh === '') return refused(itemInvalid('nameZh'));
  const categoryId = newUuid();
  await tx.rows(
    'INSERT INTO catalogue_category (id, group_id, kind, code, name_zh, name_en) VALUES ($1, $2, $3, $4, $5, $6)',
    [categoryId, groupId, kind, code, nameZh, input.nameEn.trim() || nameZh],
  );
  await audit(tx, 'category.add', groupId, 'CatalogueCategory', categoryId, { kind, code });
  return accepted({ categoryId });
}

/** Lists an item with its smallest pack, from today. */
export async function addItem(tx: Transaction, viewer: Viewer, plan: ItemPlan): Promise<Result<ItemId, ItemCode>> {
  const { groupId, code, kind, tracking, pack } = plan;
  await authoriseInGroup(tx, viewer, 'catalogue.keep', groupId);
  const wrong = itemTextRefusals(plan);
  if (!isItemCode(code)) wrong.push(itemInvalid('code'));
  if (plan.baseUnitZh.trim() === '') wrong.push(itemInvalid('baseUnitZh'));
  const units = unitsRefusal(pack.units, tracking, true);
  if (units) wrong.push(units);
  const codes = readPackCodes(pack);
  if ('code' in codes) return refused(...wrong, codes);
  if (!(await isCategoryOf(tx, plan.categoryId, groupId, kind))) wrong.push(categoryElsewhere);
  if (wrong.length > 0) return refused(...wrong);
  const itemId = newUuid();
  await tx.rows(
    `INSERT INTO catalogue_item (id, group_id, code, kind, base_unit_zh, base_unit_en, tracking, category_id, name_zh, name_en, initials, specification_zh,
       dosage_form_zh, manufacturer_zh, national_code, insurer_code, storage, is_essential, is_high_value)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [itemId, groupId, code, kind, plan.baseUnitZh.trim(), plan.baseUnitEn.trim(), tracking, ...changeable(plan)],
  );
  await insertPack(tx, { itemId, groupId }, { ...pack, ...codes });
  await audit(tx, 'item.add', groupId, 'CatalogueItem', itemId, { kind, code });
  return accepted({ itemId });
}

/** Changes what of an item may change. */
export async function changeItem(
  tx: Transaction,
  viewer: Viewer,
  input: ItemChange & { readonly itemId: string; readonly expectedVersion: number | null },
): Promise<Result<ItemId, ItemCode>> {
  const held = await lockItem(tx, viewer, input.itemId);
  if (input.expectedVersion !== null && input.expectedVersion !== held.version) return refused(itemChanged);
  const wrong = itemTextRefusals(input);
  if (!(await isCategoryOf(tx, input.categoryId, held.groupId, held.kind))) wrong.push(categoryElsewhere);
  if (wrong.length > 0) return refused(...wrong);
  await tx.rows(
    `UPDATE catalogue_item SET category_id = $2, name_zh = $3, name_en = $4, initials = $5, specification_zh = $6, dosage_form_zh = $7,
       manufacturer_zh = $8, national_code = $9, insurer_code = $10, storage = $11, is_essential = $12, is_high_value = $13, version = version + 1
     WHERE id = $1`,
    [input.itemId, ...changeable(input)],
  );
  await audit(tx, 'item.change', held.groupId, 'CatalogueItem', input.itemId, {});
  return accepted({ itemId: input.itemId });
}

/** Takes an item off the list from a day on: it is bought no more, what is there may be used up. */
export async function unlistItem(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly itemId: string;
    readonly on: CivilDate | null;
    readonly reason: string;
    readonly expectedVersion: number | null;
  },
): Promise<Result<ItemId, ItemCode>> {
  const held = await lockItem(tx, viewer, input.itemId);
  if (input.expectedVersion !== null && input.expectedVersion !== held.version) return refused(itemChanged);
  if (held.unlistedOn !== null) return refused(itemUnlisted);
  const today = civilDateOf(await tx.now());
  const on = input.on ?? today;
  if (on < today || on < held.listedFrom) return refused(unlistDay);
  const reason = input.reason.trim();
  if (reason === '') return refused(itemInvalid('reason'));
  await tx.rows('UPDATE catalogue_item SET unlisted_on = $2, unlist_reason = $3, version = version + 1 WHERE id = $1', [
    input.itemId,
    on,
    reason,
  ]);
  await audit(tx, 'item.unlist', held.groupId, 'CatalogueItem', input.itemId, { on, reason });
  return accepted({ itemId: input.itemId });
}

type PackId = { readonly packId: string };

/** Adds a pack to an item that is listed. */
export async function addPack(
  tx: Transaction,
  viewer: Viewer,
  input: PackPlan & { readonly itemId: string },
): Promise<Result<PackId, ItemCode>> {
  const held = await lockItem(tx, viewer, input.itemId);
  if (held.unlistedOn !== null) return refused(itemUnlisted);
  if (input.nameZh.trim() === '') return refused(itemInvalid('nameZh'));
  const units = unitsRefusal(input.units, held.tracking, false);
  if (units) return refused(units);
  const codes = readPackCodes(input);
  if ('code' in codes) return refused(codes);
  const packId = await insertPack(tx, { itemId: input.itemId, groupId: held.groupId }, { ...input, ...codes });
  await audit(tx, 'pack.add', held.groupId, 'CataloguePack', packId, { units: input.units });
  return accepted({ packId });
}

/** Says that a pack is ordered no more; its codes may be given to another one. */
export async function closePack(tx: Transaction, viewer: Viewer, packId: string): Promise<Result<PackId, ItemCode>> {
  const known = await tx.row<{ itemId: string }>('SELECT item_id AS "itemId" FROM catalogue_pack WHERE id = $1', [
    packId,
  ]);
  if (!known) throw notFound('该包装', 'pack');
  const held = await lockItem(tx, viewer, known.itemId);
  const open = await tx.rows<{ id: string }>(
    'SELECT id FROM catalogue_pack WHERE item_id = $1 AND closed_on IS NULL ORDER BY id FOR UPDATE',
    [known.itemId],
  );
  if (!open.some(({ id }) => id === packId)) return refused(packClosed);
  if (open.length === 1 && held.unlistedOn === null) return refused(packLast);
  await tx.rows('UPDATE catalogue_pack SET closed_on = group_today(), version = version + 1 WHERE id = $1', [packId]);
  await audit(tx, 'pack.close', held.groupId, 'CataloguePack', packId, {});
  return accepted({ packId });
}

interface HeldItem {
  readonly groupId: string;
  readonly kind: SupplyKind;
  readonly tracking: Tracking;
  readonly listedFrom: CivilDate;
  readonly unlistedOn: CivilDate | null;
  readonly version: number;
}

/** An item of a group whose catalogue the viewer keeps, locked. */
async function lockItem(tx: Transaction, viewer: Viewer, itemId: string): Promise<HeldItem> {
  const known = await tx.row<{ groupId: string }>('SELECT group_id AS "groupId" FROM catalogue_item WHERE id = $1', [
    itemId,
  ]);
  if (!known) throw notFound('该品种', 'item');
  await authoriseInGroup(tx, viewer, 'catalogue.keep', known.groupId);
  const held = await tx.row<HeldItem>(
    `SELECT group_id AS "groupId", kind, tracking, listed_from AS "listedFrom", unlisted_on AS "unlistedOn", version
     FROM catalogue_item WHERE id = $1 FOR UPDATE`,
    [itemId],
  );
  if (!held) throw notFound('该品种', 'item');
  return held;
}

async function isCategoryOf(tx: Transaction, categoryId: string, groupId: string, kind: SupplyKind): Promise<boolean> {
  const found = await tx.row('SELECT FROM catalogue_category WHERE id = $1 AND group_id = $2 AND kind = $3', [
    categoryId,
    groupId,
    kind,
  ]);
  return found !== undefined;
}

function changeable(item: ItemChange): unknown[] {
  const nameZh = item.nameZh.trim();
  return [
    ...[item.categoryId, nameZh, item.nameEn.trim() || nameZh, initialsOfWord(nameZh), item.specificationZh.trim()],
    ...[item.dosageFormZh, item.manufacturerZh.trim(), item.nationalCode, item.insurerCode, item.storage],
    ...[item.isEssential, item.isHighValue],
  ];
}

async function insertPack(
  tx: Transaction,
  { itemId, groupId }: { itemId: string; groupId: string },
  { nameZh, nameEn, units, gtin, agency, deviceIdentifier }: PackPlan,
): Promise<string> {
  const packId = newUuid();
  const name = nameZh.trim();
  await tx.rows(
    `INSERT INTO catalogue_pack (id, item_id, group_id, name_zh, name_en, units, gtin, agency, device_identifier)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [packId, itemId, groupId, name, nameEn.trim() || name, units, gtin, agency, deviceIdentifier],
  );
  return packId;
}

type SubjectKind = 'CatalogueCategory' | 'CatalogueItem' | 'CataloguePack';

async function audit(tx: Transaction, what: string, groupId: string, kind: SubjectKind, id: string, detail: object) {
  const institutionId = await leadOf(tx, groupId);
  tx.audit({ action: `catalogue.${what}`, institutionId, subjectKind: kind, subjectId: id, detail });
}

const itemChanged = refusal<ItemCode>(
  'ITEM_CHANGED',
  '品种资料刚被他人修改，请刷新后再试。',
  'Somebody has changed the item meanwhile; look again.',
);
const itemUnlisted = refusal<ItemCode>(
  'ITEM_UNLISTED',
  '该品种已停用或已定停用日期。',
  'The item is off the list, or will be on a day that is set.',
);
const unlistDay = refusal<ItemCode>(
  'UNLIST_DAY',
  '停用日期须为今天或以后。',
  'Take it off the list today or on a later day.',
  'on',
);
const categoryElsewhere = refusal<ItemCode>(
  'CATEGORY_ELSEWHERE',
  '分类须属于本集团的同一类别，请重新选择。',
  'The category must be of the same kind and group; choose again.',
  'categoryId',
);
const packClosed = refusal<ItemCode>('PACK_CLOSED', '该包装已关闭。', 'The pack is closed already.');
const packLast = refusal<ItemCode>(
  'PACK_LAST',
  '在用品种须保留至少一个包装；请先添加新的包装，或停用该品种。',
  'An item that is listed keeps one open pack: add another first, or take the item off the list.',
);
