import type { House, World } from './world';

/** Two suppliers with somebody who speaks for each, an item in two packs, and what a house calls and may use of it. */
export interface Catalogued {
  readonly supplierId: string;
  readonly otherSupplierId: string;
  readonly categoryId: string;
  readonly itemId: string;
  /** One piece, and a box of ten. */
  readonly packId: string;
  readonly boxId: string;
  readonly memberItemId: string;
  readonly formularyEntryId: string;
}

/** A small catalogue of a group; `personId` is said to have mapped the item of the house. */
export async function catalogued(
  world: World,
  groupId: string,
  { institutionId }: Pick<House, 'institutionId'>,
  personId: string,
): Promise<Catalogued> {
  const supplierId = await supplierOf(world, 'S1', '甲药业');
  const otherSupplierId = await supplierOf(world, 'S2', '乙器械');
  const of = { group_id: groupId, kind: 'CONSUMABLE' };
  const categoryId = await world.insert('catalogue_category', {
    ...of,
    code: 'ZSQ',
    name_zh: '注射器',
    name_en: 'Syringes',
  });
  const itemId = await itemOf(world, groupId, categoryId, 'C00001');
  const pack = { item_id: itemId, group_id: groupId };
  const packId = await world.insert('catalogue_pack', { ...pack, name_zh: '支', name_en: 'piece', units: 1 });
  const gtin = { gtin: '06901234567892', agency: 'GS1', device_identifier: '06901234567892' };
  const boxId = await world.insert('catalogue_pack', { ...pack, name_zh: '盒', name_en: 'box', units: 10, ...gtin });
  const own = { code: 'H1', name_zh: '一次性注射器', specification_zh: '5ml', manufacturer_zh: '甲厂', unit_zh: '盒' };
  const mapped = { item_id: itemId, units_per_unit: 10, mapped_at: new Date(), mapped_by: personId };
  const house = { institution_id: institutionId, kind: 'CONSUMABLE' };
  const memberItemId = await world.insert('member_item', { ...house, ...own, initials: 'ycxzsq', ...mapped });
  const formularyEntryId = await world.insert('formulary_entry', {
    institution_id: institutionId,
    item_id: itemId,
    during: '[2025-01-01,)',
    restriction: 'NONE',
  });
  return { supplierId, otherSupplierId, categoryId, itemId, packId, boxId, memberItemId, formularyEntryId };
}

/** A supplier by its code. */
export function supplierOf(world: World, code: string, nameZh: string): Promise<string> {
  return world.insert('supplier', { code, name_zh: nameZh, name_en: code, kind: 'DISTRIBUTOR' });
}

/** One more item of a category of consumables. */
export function itemOf(
  world: World,
  groupId: string,
  categoryId: string,
  code: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return world.insert('catalogue_item', {
    group_id: groupId,
    code,
    kind: 'CONSUMABLE',
    category_id: categoryId,
    name_zh: '一次性使用无菌注射器',
    name_en: 'Syringe',
    initials: 'ycxsywjzsq',
    specification_zh: '5ml',
    manufacturer_zh: '甲厂',
    base_unit_zh: '支',
    base_unit_en: 'piece',
    storage: 'ROOM',
    tracking: 'LOT',
    ...more,
  });
}
