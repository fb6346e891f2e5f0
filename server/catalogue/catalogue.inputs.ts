import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import {
  type Storage,
  StorageType,
  type SupplierKind,
  SupplierKindType,
  type SupplyKind,
  SupplyKindType,
  type Tracking,
  TrackingType,
  UdiAgencyType,
} from './catalogue.enums';
import { unitsMax } from './catalogue.rules';
import type { Agency } from './gs1.rules';

/** What the mutations on suppliers, items and packs take. */

const group = 'The group whose catalogue is kept.';
const seenVersion = 'Its version that you have seen; refused when it has changed.';
const inEnglish = 'In English; the Chinese name stands in where it is empty.';

@InputType({ description: 'What is on record of a supplier.' })
abstract class SupplierFieldsInput extends CommandInput {
  @Field(() => ID, { description: group })
  groupId: string;
  @Field(() => String, { description: 'Chinese name.' })
  @MaxLength(100)
  nameZh: string;
  @Field(() => String, { defaultValue: '', description: inEnglish })
  @MaxLength(200)
  nameEn: string;
  @Field(() => SupplierKindType, { description: 'What it does.' })
  kind: SupplierKind;
  @Field(() => String, { nullable: true, description: 'Unified social credit code, 18 signs with a check sign.' })
  @MaxLength(18)
  creditCode?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last day of its licence to trade.' })
  licenceUntil?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone of the office.' })
  @MaxLength(20)
  contactPhone?: string | null;
}

@InputType({ description: 'Puts a supplier on record.' })
export class SupplierAddInput extends SupplierFieldsInput {
  @Field(() => String, { description: '1 to 20 capitals, digits or hyphens; unique.' })
  @MaxLength(20)
  code: string;
}

@InputType({ description: 'Changes a supplier; all fields are written.' })
export class SupplierUpdateInput extends SupplierFieldsInput {
  @Field(() => ID, { description: 'The supplier.' })
  supplierId: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Since when nothing is bought from it any more; null to buy again.',
  })
  closedOn?: string | null;
  @Field(() => Int, { nullable: true, description: seenVersion })
  expectedVersion?: number | null;
}

@InputType({ description: 'Names somebody who speaks for a supplier: a person on record, or a new one by name.' })
export class SupplierRepresentativeAddInput extends CommandInput {
  @Field(() => ID, { description: group })
  groupId: string;
  @Field(() => ID, { description: 'The supplier.' })
  supplierId: string;
  @Field(() => ID, { nullable: true, description: 'Somebody on record; left out for a new person.' })
  personId?: string | null;
  @Field(() => String, { defaultValue: '', description: 'Name of the new person.' })
  @MaxLength(50)
  nameZh: string;
  @Field(() => String, { defaultValue: '', description: inEnglish })
  @MaxLength(100)
  nameEn: string;
}

@InputType({ description: 'Ends that somebody speaks for a supplier.' })
export class SupplierRepresentativeEndInput extends CommandInput {
  @Field(() => ID, { description: group })
  groupId: string;
  @Field(() => ID, { description: 'The supplier.' })
  supplierId: string;
  @Field(() => ID, { description: 'Who speaks for it.' })
  personId: string;
}

@InputType({ description: 'Adds a category to the catalogue of a group.' })
export class CatalogueCategoryAddInput extends CommandInput {
  @Field(() => ID, { description: group })
  groupId: string;
  @Field(() => SupplyKindType, { description: 'Of which kind of supply.' })
  kind: SupplyKind;
  @Field(() => String, { description: '1 to 20 capitals, digits or hyphens; unique in its kind.' })
  @MaxLength(20)
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  @MaxLength(100)
  nameZh: string;
  @Field(() => String, { defaultValue: '', description: inEnglish })
  @MaxLength(200)
  nameEn: string;
}

@InputType({ description: 'A pack of an item.' })
export class CataloguePackInput {
  @Field(() => String, { description: 'Chinese name, such as 盒.' })
  @MaxLength(50)
  nameZh: string;
  @Field(() => String, { defaultValue: '', description: inEnglish })
  @MaxLength(50)
  nameEn: string;
  @Field(() => Int, { description: 'Base units in it; it never changes.' })
  @Min(1)
  @Max(unitsMax)
  units: number;
  @Field(() => String, { nullable: true, description: 'GTIN of 8, 12, 13 or 14 digits with its check digit.' })
  @MaxLength(14)
  gtin?: string | null;
  @Field(() => UdiAgencyType, { nullable: true, description: 'Who issued the device identifier.' })
  agency?: Agency | null;
  @Field(() => String, { nullable: true, description: 'UDI-DI; may be left out for GS1, where it is the GTIN.' })
  @MaxLength(40)
  deviceIdentifier?: string | null;
}

@InputType({ description: 'What of an item may change.' })
abstract class ItemFieldsInput extends CommandInput {
  @Field(() => ID, { description: 'Its category, of the same kind.' })
  categoryId: string;
  @Field(() => String, { description: 'Chinese name, generic.' })
  @MaxLength(200)
  nameZh: string;
  @Field(() => String, { defaultValue: '', description: inEnglish })
  @MaxLength(300)
  nameEn: string;
  @Field(() => String, { description: 'Strength or size.' })
  @MaxLength(200)
  specificationZh: string;
  @Field(() => String, { nullable: true, description: 'Dosage form of a drug.' })
  @MaxLength(50)
  dosageFormZh?: string | null;
  @Field(() => String, { description: 'Who makes it.' })
  @MaxLength(200)
  manufacturerZh: string;
  @Field(() => String, { nullable: true, description: 'Code of the national authority.' })
  @MaxLength(30)
  nationalCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the insurer.' })
  @MaxLength(40)
  insurerCode?: string | null;
  @Field(() => StorageType, { defaultValue: 'ROOM', description: 'How it is kept.' })
  storage: Storage;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is an essential medicine.' })
  isEssential: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is a high-value consumable.' })
  isHighValue: boolean;
}

@InputType({ description: 'Lists an item with its smallest pack.' })
export class CatalogueItemAddInput extends ItemFieldsInput {
  @Field(() => ID, { description: group })
  groupId: string;
  @Field(() => String, { description: '1 to 20 capitals, digits or hyphens; unique in the group.' })
  @MaxLength(20)
  code: string;
  @Field(() => SupplyKindType, { description: 'What sort of supply.' })
  kind: SupplyKind;
  @Field(() => String, { description: 'What stock is counted in, such as 支; it never changes.' })
  @MaxLength(20)
  baseUnitZh: string;
  @Field(() => String, { description: 'The same in English.' })
  @MaxLength(30)
  baseUnitEn: string;
  @Field(() => TrackingType, { defaultValue: 'LOT', description: 'How pieces are told apart; it never changes.' })
  tracking: Tracking;
  @Field(() => CataloguePackInput, { description: 'The smallest pack that is bought.' })
  pack: CataloguePackInput;
}

@InputType({ description: 'Changes an item; all fields are written.' })
export class CatalogueItemUpdateInput extends ItemFieldsInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;
  @Field(() => Int, { nullable: true, description: seenVersion })
  expectedVersion?: number | null;
}

@InputType({ description: 'Takes an item off the list.' })
export class CatalogueItemUnlistInput extends CommandInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it is listed no more; today when left out.',
  })
  on?: string | null;
  @Field(() => String, { description: 'Why.' })
  @MaxLength(200)
  reason: string;
  @Field(() => Int, { nullable: true, description: seenVersion })
  expectedVersion?: number | null;
}

@InputType({ description: 'Adds a pack to an item.' })
export class CataloguePackAddInput extends CommandInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;
  @Field(() => CataloguePackInput, { description: 'The pack.' })
  pack: CataloguePackInput;
}

@InputType({ description: 'Closes a pack: it is ordered no more.' })
export class CataloguePackCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The pack.' })
  packId: string;
}
