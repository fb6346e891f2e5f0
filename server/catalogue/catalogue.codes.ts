/** Why changes to the catalogue are refused. */

export const supplierCodes = {
  SUPPLIER_CODE_TAKEN: 'Another supplier has this code.',
  CREDIT_CODE_WRONG: 'The check sign of the credit code is wrong.',
  CREDIT_CODE_TAKEN: 'Another supplier has this credit code.',
  SUPPLIER_INVALID: 'Code, name or telephone are not well-formed.',
  SUPPLIER_CHANGED: 'It has changed since you looked.',
  REPRESENTATIVE_WORKS_HERE: 'Who works in a house does not speak for a supplier.',
  REPRESENTATIVE_ALREADY: 'The person speaks for this supplier already.',
  REPRESENTATIVE_NOT: 'The person does not speak for this supplier.',
  SUPPLIER_CLOSED: 'Nothing is bought from it any more.',
} as const;
export type SupplierCode = keyof typeof supplierCodes;

export const itemCodes = {
  ITEM_CODE_TAKEN: 'Another item or category of the group has this code.',
  ITEM_INVALID: 'A field is not well-formed; it is named.',
  CATEGORY_ELSEWHERE: 'The category is of another kind or another group.',
  ITEM_CHANGED: 'It has changed since you looked.',
  ITEM_UNLISTED: 'It is listed no more.',
  UNLIST_DAY: 'It is taken off the list on a day of today or later.',
  PACK_UNITS: 'A pack has 1 to 1,000,000 base units; a serial item comes one by one in its smallest pack.',
  PACK_NAME_TAKEN: 'The item has an open pack of this name.',
  GTIN_WRONG: 'The check digit of the GTIN is wrong.',
  GTIN_TAKEN: 'Another open pack of the group carries this GTIN or device identifier.',
  UDI_INCOMPLETE: 'Agency and device identifier go together; of GS1 the identifier is the GTIN.',
  PACK_CLOSED: 'The pack is closed already.',
  PACK_LAST: 'An item that is listed keeps one open pack.',
} as const;
export type ItemCode = keyof typeof itemCodes;

export const houseCodes = {
  MEMBER_ITEM_CHANGED: 'It has changed since you looked.',
  MEMBER_ITEM_CLOSED: 'The house keeps it no more.',
  ITEM_OF_ANOTHER_GROUP: 'The item is of another group.',
  ITEM_OF_ANOTHER_KIND: 'The item is of another kind of supply.',
  MAPPED_ITEM_UNLISTED: 'The item is listed no more.',
  UNITS_WRONG: 'One unit of the house has 1 to 1,000,000 base units.',
  ALREADY_DECIDED: 'Somebody has decided already; undo that first.',
  NOTHING_DECIDED: 'There is nothing to undo.',
  REASON_MISSING: 'Say why it has no counterpart.',
  FORMULARY_TWICE: 'The item is on this formulary at that time already.',
  FORMULARY_DAY: 'An entry begins today or later, and ends after it begins and not in the past.',
  FORMULARY_CHANGED: 'It has changed since you looked.',
  FORMULARY_ENDED: 'It has ended already.',
  WARD_ELSEWHERE: 'The ward is of another house.',
  ENTRY_ITEM_UNFIT: 'The item is of another group, or listed no more.',
} as const;
export type HouseCode = keyof typeof houseCodes;
