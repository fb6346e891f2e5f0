import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { HouseCode, ItemCode, SupplierCode } from './catalogue.codes';

/** What the database's own refusals of changes to suppliers mean. */
export const supplierViolations = {
  supplier_code_unique: refusal(
    'SUPPLIER_CODE_TAKEN',
    '已有使用此代码的供应商，请换一个代码。',
    'Another supplier has this code; choose another.',
    'code',
  ),
  supplier_credit_code_unique: refusal(
    'CREDIT_CODE_TAKEN',
    '该统一社会信用代码已登记在另一供应商名下，请核对。',
    'This credit code is on record for another supplier; look again.',
    'creditCode',
  ),
} satisfies Violations<SupplierCode>;

/** What the database's own refusals of changes to items and packs mean. */
export const itemViolations = {
  catalogue_category_code_unique: refusal(
    'ITEM_CODE_TAKEN',
    '本集团此类别已有使用此代码的分类，请换一个代码。',
    'Another category of this kind has this code; choose another.',
    'code',
  ),
  catalogue_item_code_unique: refusal(
    'ITEM_CODE_TAKEN',
    '本集团目录已有使用此代码的品种，请换一个代码。',
    'Another item of the group has this code; choose another.',
    'code',
  ),
  catalogue_pack_gtin_unique: refusal(
    'GTIN_TAKEN',
    '目录中另一包装已使用此 GTIN，请核对；若已停用，请先关闭那个包装。',
    'Another open pack carries this GTIN. Look again, or close that pack first.',
    'gtin',
  ),
  catalogue_pack_udi_unique: refusal(
    'GTIN_TAKEN',
    '目录中另一包装已使用此产品标识，请核对；若已停用，请先关闭那个包装。',
    'Another open pack carries this device identifier. Look again, or close that pack first.',
    'deviceIdentifier',
  ),
  catalogue_pack_name_unique: refusal(
    'PACK_NAME_TAKEN',
    '该品种已有同名包装，请换一个名称，例如写明每盒数量。',
    'The item has an open pack of this name; say how many are in it.',
    'nameZh',
  ),
} satisfies Violations<ItemCode>;

/** What the database's own refusals of changes to what houses keep and use mean. */
export const houseViolations = {
  formulary_entry_once: refusal(
    'FORMULARY_TWICE',
    '该品种在这段时间已在此用药目录中，请先结束原条目。',
    'The item is on this formulary at that time already; end that entry first.',
    'itemId',
  ),
  formulary_entry_ward_fk: refusal(
    'WARD_ELSEWHERE',
    '病区不属于该机构，请重新选择。',
    'The ward belongs to another institution; choose again.',
    'wardId',
  ),
} satisfies Violations<HouseCode>;
