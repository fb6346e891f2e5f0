import { type Refusal, refusal } from '../kernel/result';
import type { ItemCode, SupplierCode } from './catalogue.codes';
import type { Tracking } from './catalogue.enums';
import { isCreditCode, toGtin14 } from './check-digits.rules';
import type { Agency } from './gs1.rules';

/**
 * Decides whether suppliers, items and packs are well-formed.
 * Choices: codes of the group are capitals, digits and hyphens; a pack says the GTIN in any of its lengths and keeps it in 14 digits; whoever names
 * GS1 as the agency need not repeat the GTIN as the device identifier.
 */

const codePattern = /^[0-9A-Z-]{1,20}$/;

export interface SupplierPlan {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly creditCode: string | null;
  readonly contactPhone: string | null;
}

/** What is wrong with what is written of a supplier; all of it at once. */
export function supplierRefusals({ code, nameZh, creditCode, contactPhone }: SupplierPlan): Refusal<SupplierCode>[] {
  const refusals: Refusal<SupplierCode>[] = [];
  if (!codePattern.test(code)) refusals.push(supplierInvalid('code'));
  if (nameZh.trim() === '') refusals.push(supplierInvalid('nameZh'));
  if (contactPhone !== null && !/^[0-9+ -]{5,20}$/.test(contactPhone)) refusals.push(supplierInvalid('contactPhone'));
  if (creditCode !== null && !isCreditCode(creditCode)) refusals.push(creditCodeWrong);
  return refusals;
}

/** What of an item may change later as well. */
export interface ItemText {
  readonly nameZh: string;
  readonly nationalCode: string | null;
  readonly insurerCode: string | null;
}

/** What is wrong with what is written of an item; all of it at once. */
export function itemTextRefusals({ nameZh, nationalCode, insurerCode }: ItemText): Refusal<ItemCode>[] {
  const refusals: Refusal<ItemCode>[] = [];
  if (nameZh.trim() === '') refusals.push(itemInvalid('nameZh'));
  if (nationalCode !== null && !isNationalCode(nationalCode)) refusals.push(itemInvalid('nationalCode'));
  if (insurerCode !== null && !isInsurerCode(insurerCode)) refusals.push(itemInvalid('insurerCode'));
  return refusals;
}

/** Whether it may be the code of an item or a category: 1 to 20 capitals, digits or hyphens. */
export function isItemCode(code: string): boolean {
  return codePattern.test(code);
}

/** Whether it looks like a code of the national authority: no check sign is published. */
export function isNationalCode(code: string): boolean {
  return /^[0-9A-Z]{5,30}$/.test(code);
}

/** Whether it looks like a code of the insurer: no check sign is published. */
export function isInsurerCode(code: string): boolean {
  return /^[0-9A-Z-]{5,40}$/.test(code);
}

/** The codes by which a pack is scanned, as somebody gives them. */
export interface PackCodes {
  readonly gtin: string | null;
  readonly agency: Agency | null;
  readonly deviceIdentifier: string | null;
}

/** The codes as they are kept, or what is wrong with them. */
export function readPackCodes({ gtin, agency, deviceIdentifier }: PackCodes): PackCodes | Refusal<ItemCode> {
  const kept = gtin === null ? null : toGtin14(gtin);
  if (kept === undefined) return gtinWrong;
  if (agency === null) return deviceIdentifier === null ? { gtin: kept, agency, deviceIdentifier } : udiIncomplete;
  if (agency === 'GS1') {
    const isSame = deviceIdentifier === null || toGtin14(deviceIdentifier) === kept;
    return kept !== null && isSame ? { gtin: kept, agency, deviceIdentifier: kept } : udiIncomplete;
  }
  const isIdentifier = deviceIdentifier !== null && /^[0-9A-Z.]{7,40}$/.test(deviceIdentifier);
  return isIdentifier ? { gtin: kept, agency, deviceIdentifier } : udiIncomplete;
}

/** Whether so many base units can be a pack. What is told apart piece by piece has its smallest pack with one. */
export function unitsRefusal(units: number, tracking: Tracking, isFirst: boolean): Refusal<ItemCode> | undefined {
  const isSane = Number.isInteger(units) && units >= 1 && units <= unitsMax;
  return isSane && (tracking === 'LOT' || !isFirst || units === 1) ? undefined : packUnits;
}

export const unitsMax = 1_000_000;

function supplierInvalid(field: string): Refusal<SupplierCode> {
  return refusal(
    'SUPPLIER_INVALID',
    '请核对：代码为 1 至 20 位大写字母、数字或短横，名称必填，电话为 5 至 20 位数字。',
    'Look again: the code is 1 to 20 capitals, digits or hyphens, the name is needed, the telephone has 5 to 20 digits.',
    field,
  );
}
const creditCodeWrong = refusal<SupplierCode>(
  'CREDIT_CODE_WRONG',
  '统一社会信用代码的校验位不符，请对照营业执照核对 18 位。',
  'The check sign of the credit code is wrong; compare its 18 signs with the business licence.',
  'creditCode',
);

export function itemInvalid(field: string): Refusal<ItemCode> {
  return refusal(
    'ITEM_INVALID',
    '请核对：代码为 1 至 20 位大写字母、数字或短横，名称必填，国家编码与医保编码为大写字母和数字。',
    'Look again: codes are 1 to 20 capitals, digits or hyphens, the name is needed, national and insurer’s codes are capitals and digits.',
    field,
  );
}
const gtinWrong = refusal<ItemCode>(
  'GTIN_WRONG',
  'GTIN 的校验位不符，请对照包装重新输入 8、12、13 或 14 位数字。',
  'The check digit of the GTIN is wrong; type the 8, 12, 13 or 14 digits of the pack again.',
  'gtin',
);
const udiIncomplete = refusal<ItemCode>(
  'UDI_INCOMPLETE',
  '发码机构与产品标识须一并填写；GS1 的产品标识即 GTIN。',
  'Agency and device identifier go together; of GS1 the identifier is the GTIN.',
  'deviceIdentifier',
);
const packUnits = refusal<ItemCode>(
  'PACK_UNITS',
  '每个包装为 1 至 1,000,000 个最小单位；按序列号管理的品种，最小包装须为 1。',
  'A pack has 1 to 1,000,000 base units; what is told apart piece by piece has its smallest pack with one.',
  'units',
);
