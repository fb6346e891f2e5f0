import { type Payload, payloadOf } from '../../schema/payload';
import { codesOf } from '../../schema/user-error';
import {
  type HouseCode,
  houseCodes,
  type ItemCode,
  itemCodes,
  type SupplierCode,
  supplierCodes,
} from './catalogue.codes';
import { CatalogueCategory, CatalogueItem, CataloguePack, Supplier } from './catalogue.types';
import { FormularyEntry, MemberItem } from './house.types';

/** Payloads of the mutations on the catalogue: the thing afterwards, or why nothing happened. */

export type SupplierPayload = Payload<'supplier', Supplier, SupplierCode>;
const supplierPayload = (mutation: string, ...codes: SupplierCode[]) =>
  payloadOf<'supplier', Supplier, SupplierCode>(mutation, 'supplier', () => Supplier, codesOf(supplierCodes, ...codes));
const supplierFields = ['SUPPLIER_INVALID', 'CREDIT_CODE_WRONG', 'CREDIT_CODE_TAKEN'] as const;
export const SupplierAddPayload = supplierPayload('supplierAdd', ...supplierFields, 'SUPPLIER_CODE_TAKEN');
export const SupplierUpdatePayload = supplierPayload('supplierUpdate', ...supplierFields, 'SUPPLIER_CHANGED');
export const SupplierRepresentativeAddPayload = supplierPayload(
  'supplierRepresentativeAdd',
  'SUPPLIER_INVALID',
  'SUPPLIER_CLOSED',
  'REPRESENTATIVE_WORKS_HERE',
  'REPRESENTATIVE_ALREADY',
);
export const SupplierRepresentativeEndPayload = supplierPayload('supplierRepresentativeEnd', 'REPRESENTATIVE_NOT');

export type CategoryPayload = Payload<'category', CatalogueCategory, ItemCode>;
export const CatalogueCategoryAddPayload = payloadOf<'category', CatalogueCategory, ItemCode>(
  'catalogueCategoryAdd',
  'category',
  () => CatalogueCategory,
  codesOf(itemCodes, 'ITEM_CODE_TAKEN', 'ITEM_INVALID'),
);

export type ItemPayload = Payload<'item', CatalogueItem, ItemCode>;
const itemPayload = (mutation: string, ...codes: ItemCode[]) =>
  payloadOf<'item', CatalogueItem, ItemCode>(mutation, 'item', () => CatalogueItem, codesOf(itemCodes, ...codes));
const packFields = ['PACK_UNITS', 'PACK_NAME_TAKEN', 'GTIN_WRONG', 'GTIN_TAKEN', 'UDI_INCOMPLETE'] as const;
export const CatalogueItemAddPayload = itemPayload(
  'catalogueItemAdd',
  'ITEM_CODE_TAKEN',
  'ITEM_INVALID',
  'CATEGORY_ELSEWHERE',
  ...packFields,
);
export const CatalogueItemUpdatePayload = itemPayload(
  'catalogueItemUpdate',
  'ITEM_INVALID',
  'CATEGORY_ELSEWHERE',
  'ITEM_CHANGED',
);
export const CatalogueItemUnlistPayload = itemPayload(
  'catalogueItemUnlist',
  'ITEM_INVALID',
  'ITEM_CHANGED',
  'ITEM_UNLISTED',
  'UNLIST_DAY',
);

export type PackPayload = Payload<'pack', CataloguePack, ItemCode>;
const packPayload = (mutation: string, ...codes: ItemCode[]) =>
  payloadOf<'pack', CataloguePack, ItemCode>(mutation, 'pack', () => CataloguePack, codesOf(itemCodes, ...codes));
export const CataloguePackAddPayload = packPayload('cataloguePackAdd', 'ITEM_INVALID', 'ITEM_UNLISTED', ...packFields);
export const CataloguePackClosePayload = packPayload('cataloguePackClose', 'PACK_CLOSED', 'PACK_LAST');

export type MemberItemPayload = Payload<'memberItem', MemberItem, HouseCode>;
const memberItemPayload = (mutation: string, ...codes: HouseCode[]) =>
  payloadOf<'memberItem', MemberItem, HouseCode>(
    mutation,
    'memberItem',
    () => MemberItem,
    codesOf(houseCodes, 'MEMBER_ITEM_CHANGED', ...codes),
  );
export const MemberItemMapPayload = memberItemPayload(
  'memberItemMap',
  'MEMBER_ITEM_CLOSED',
  'ITEM_OF_ANOTHER_GROUP',
  'ITEM_OF_ANOTHER_KIND',
  'MAPPED_ITEM_UNLISTED',
  'UNITS_WRONG',
  'ALREADY_DECIDED',
);
export const MemberItemSetAsidePayload = memberItemPayload(
  'memberItemSetAside',
  'MEMBER_ITEM_CLOSED',
  'ALREADY_DECIDED',
  'REASON_MISSING',
);
export const MemberItemUnmapPayload = memberItemPayload('memberItemUnmap', 'NOTHING_DECIDED');

export type EntryPayload = Payload<'entry', FormularyEntry, HouseCode>;
const entryPayload = (mutation: string, ...codes: HouseCode[]) =>
  payloadOf<'entry', FormularyEntry, HouseCode>(
    mutation,
    'entry',
    () => FormularyEntry,
    codesOf(houseCodes, 'FORMULARY_DAY', ...codes),
  );
export const FormularyEntryAddPayload = entryPayload(
  'formularyEntryAdd',
  'FORMULARY_TWICE',
  'ENTRY_ITEM_UNFIT',
  'WARD_ELSEWHERE',
);
export const FormularyEntryEndPayload = entryPayload('formularyEntryEnd', 'FORMULARY_CHANGED', 'FORMULARY_ENDED');
