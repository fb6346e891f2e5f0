import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
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
import type { Agency } from './gs1.rules';

/** Other parts speak of these kinds too. */
export { type SupplyKind, SupplyKindType } from './catalogue.enums';

/** GraphQL types of suppliers and of what groups buy. */

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Somebody who delivers 供应商, to any of the groups.' })
export class Supplier extends Node {
  @Field(() => String, { description: 'Short code, unique.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => SupplierKindType, { description: 'What it does.' })
  kind: SupplierKind;
  @Field(() => String, { nullable: true, description: 'Unified social credit code 统一社会信用代码, 18 signs.' })
  creditCode: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day of its licence to trade; null when not on record.',
  })
  licenceUntil: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone of the office.' })
  contactPhone: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Since when nothing is bought from it any more.' })
  closedOn: string | null;
  @Field(() => Int, { description: 'Steps with each change; for `expectedVersion`.' })
  version: number;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A category of the catalogue, of one kind of supply.' })
export class CatalogueCategory extends Node {
  @Field(() => SupplyKindType, { description: 'Of which kind.' })
  kind: SupplyKind;
  @Field(() => String, { description: 'Short code, unique in its kind.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  groupId: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'Something that a group buys 目录品种: one product of one maker in one strength or size.',
})
export class CatalogueItem extends Node {
  @Field(() => String, { description: 'Code of the group, unique there.' })
  code: string;
  @Field(() => SupplyKindType, { description: 'What sort of supply.' })
  kind: SupplyKind;
  @Field(() => String, { description: 'Chinese name, generic.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => String, { description: 'First letters of the pinyin of the name, such as `zsq`.' })
  initials: string;
  @Field(() => String, { description: 'Strength or size, in Chinese as on the label.' })
  specificationZh: string;
  @Field(() => String, { nullable: true, description: 'Dosage form 剂型 of a drug.' })
  dosageFormZh: string | null;
  @Field(() => String, { description: 'Who makes it.' })
  manufacturerZh: string;
  @Field(() => String, { description: 'What stock is counted in 最小单位, in Chinese.' })
  baseUnitZh: string;
  @Field(() => String, { description: 'What stock is counted in, in English.' })
  baseUnitEn: string;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the national authority 国家药品代码 or 国家医用耗材代码.',
  })
  nationalCode: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the insurer 医保编码.' })
  insurerCode: string | null;
  @Field(() => StorageType, { description: 'How it is kept.' })
  storage: Storage;
  @Field(() => TrackingType, { description: 'How pieces are told apart.' })
  tracking: Tracking;
  @Field(() => Boolean, { description: 'Whether it is an essential medicine 国家基本药物.' })
  isEssential: boolean;
  @Field(() => Boolean, { description: 'Whether it is a high-value consumable 高值耗材.' })
  isHighValue: boolean;
  @Field(() => LocalDate, { description: 'The first day on which it is listed.' })
  listedFrom: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day on which it is listed no more.' })
  unlistedOn: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was taken off the list.' })
  unlistReason: string | null;
  @Field(() => Int, { description: 'Steps with each change; for `expectedVersion`.' })
  version: number;
  groupId: string;
  categoryId: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A pack of an item: how many base units come together. Its size never changes.',
})
export class CataloguePack extends Node {
  @Field(() => String, { description: 'Chinese name, such as 盒.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => Int, { description: 'Base units in it.' })
  units: number;
  @Field(() => String, { nullable: true, description: 'GTIN in 14 digits.' })
  gtin: string | null;
  @Field(() => UdiAgencyType, {
    nullable: true,
    description: 'Who issued the device identifier; null of what has none.',
  })
  agency: Agency | null;
  @Field(() => String, { nullable: true, description: 'UDI-DI; of GS1 the GTIN.' })
  deviceIdentifier: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Since when it is ordered no more.' })
  closedOn: string | null;
  @Field(() => Int, { description: 'Steps with each change; for `expectedVersion`.' })
  version: number;
  itemId: string;
  groupId: string;
}

export const SupplierConnection = connectionOf('Supplier', () => Supplier);
export const CatalogueItemConnection = connectionOf('CatalogueItem', () => CatalogueItem);
