import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../schema/connection';
import { describeEnum } from '../../schema/described-enum';
import { Money } from '../../schema/money';
import { Decimal, LocalDate } from '../../schema/scalars';
import { type SupplyKind, SupplyKindType } from '../catalogue/catalogue.enums';
import { CatalogueCategory, Supplier } from '../catalogue/catalogue.types';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { SupplyFigureCode, SupplyFigurePart, SupplyFigureSplit, SupplyFigureUnit } from './figures.rules';

describeEnum(SupplyFigureCode, 'SupplyFigureCode', 'A figure of procurement and stock.', {
  SAVINGS:
    'Saved ÷ cost at the price before, of what has one 节约率: the same packs at the price before (of the agreement whose price began last before this one’s, ' +
    'else the one written down with the round) less what they cost. A house’s own goods count on receipt, a supplier’s on use.',
  COMPARED_SHARE: 'Cost of what has a price before ÷ cost of all that was bought 可比采购占比.',
  GROUP_SHARE: 'Receipts into stock whose lot came with an order of the group ÷ all receipts 集采占比.',
  PRICE_SPREAD:
    'What items cost more, month by month, than at the house that pays least for them on average ÷ what they cost, of items that two houses or more bought 成员价差.',
  DAYS_OF_STOCK:
    'Value of usable stock × 90 ÷ value of what was used in the last 90 days 库存天数, at the newest price of the group; as of today.',
  STOCK_OUT_RATE:
    'Items of places with a level of which nothing usable is there ÷ items of places with a level 缺货率; as of today.',
  EXPIRY_LOSS_RATE:
    'Value of what was written off or missed by a count after it had expired ÷ that and the value of what was used 过期损耗率, at the newest price of the group.',
  ON_TIME_RATE:
    'Order lines of which all that was promised came by the latest day of arrival ÷ lines whose day is past and that were not refused 准时率.',
  COMPLETE_RATE:
    'Order lines of which all that was ordered has come ÷ lines whose latest day of arrival is past and that were not refused 齐套率.',
  REFUSED_RATE:
    'Order lines that their supplier refused ÷ order lines that were not cancelled, by their latest day of arrival 拒单率.',
  DRUG_INCOME_SHARE: 'Income from drugs ÷ income from medical care, of the months for which both were imported 药占比.',
});
describeEnum(SupplyFigureUnit, 'SupplyFigureUnit', 'What numerator and denominator count.', {
  YUAN: 'Yuan, with two decimals.',
  COUNT: 'How many.',
});
describeEnum(SupplyFigureSplit, 'SupplyFigureSplit', 'By what a figure is taken apart.', {
  INSTITUTION: 'By house.',
  SUPPLIER: 'By supplier.',
  CATEGORY: 'By category of the catalogue.',
});
describeEnum(SupplyFigurePart, 'SupplyFigurePart', 'Which rows of a figure.', {
  ALL: 'All.',
  COUNTED: 'Those that add to the numerator or take from it.',
  MISSED: 'Those that count against it only.',
});

@InputType({ description: 'Which rows figures are made of.' })
export class SupplyFigureFilter {
  @Field(() => ID, { description: 'The group: all its houses whose figures you may see.' })
  groupId: string;
  @Field(() => ID, { nullable: true, description: 'Only this house; prices are still compared with all that you see.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this supplier.' })
  supplierId?: string | null;
  @Field(() => SupplyKindType, { nullable: true, description: 'Only items of this kind.' })
  kind?: SupplyKind | null;
  @Field(() => ID, { nullable: true, description: 'Only items of this category.' })
  categoryId?: string | null;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after; at most three years later.' })
  until: string;
}

@ArgsType()
export class SupplyFiguresArgs {
  @Field(() => SupplyFigureFilter, { description: 'Of which houses, suppliers, items and days.' })
  @ValidateNested()
  filter: SupplyFigureFilter;
  @Field(() => [SupplyFigureCode], { nullable: true, description: 'Which figures; all when left out.' })
  codes?: SupplyFigureCode[] | null;
  @Field(() => SupplyFigureSplit, {
    defaultValue: SupplyFigureSplit.INSTITUTION,
    description: 'By what they are taken apart.',
  })
  by: SupplyFigureSplit;
}

@ArgsType()
export class SupplyFigureRowArgs extends PageArgs {
  @Field(() => SupplyFigureFilter, { description: 'Of which houses, suppliers, items and days.' })
  @ValidateNested()
  filter: SupplyFigureFilter;
  @Field(() => SupplyFigureCode, { description: 'Of which figure.' })
  code: SupplyFigureCode;
  @Field(() => SupplyFigurePart, { defaultValue: SupplyFigurePart.ALL, description: 'Which rows of it.' })
  part: SupplyFigurePart;
}

@Rule('REACHED')
@ObjectType({ description: 'A quotient of sums with what it was made of.' })
export class SupplyFigureValue {
  @Field(() => Decimal, { description: 'What is counted, in the unit of the figure.' })
  numerator: string;
  @Field(() => Decimal, { description: 'What it is counted against.' })
  denominator: string;
  @Field(() => Decimal, {
    nullable: true,
    description:
      'The quotient with four decimals, rounded half up; days of stock are days. Null when there is nothing to divide by.',
  })
  value: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A figure in one month.' })
export class SupplyFigureMonth extends SupplyFigureValue {
  @Field(() => LocalDate, { description: 'The first day of the month.' })
  month: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A figure of one house, supplier or category.' })
export class SupplyFigureShare extends SupplyFigureValue {
  @Field(() => Institution, { nullable: true, description: 'The house, when taken apart by house.' })
  institution: Institution | null;
  @Field(() => Supplier, { nullable: true, description: 'The supplier, when taken apart by supplier.' })
  supplier: Supplier | null;
  @Field(() => CatalogueCategory, { nullable: true, description: 'The category, when taken apart by category.' })
  category: CatalogueCategory | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A figure over a period, by month, and by house, supplier or category.' })
export class SupplyFigure {
  @Field(() => SupplyFigureCode, { description: 'Which.' })
  code: SupplyFigureCode;
  @Field(() => SupplyFigureUnit, { description: 'What its numerator and denominator count.' })
  unit: SupplyFigureUnit;
  @Field(() => Boolean, { description: 'Whether it is as of today, whatever the period.' })
  isNow: boolean;
  @Field(() => SupplyFigureValue, { description: 'Of the whole period.' })
  total: SupplyFigureValue;
  @Field(() => [SupplyFigureMonth], { description: 'Month by month, the earliest first; none when it is as of today.' })
  months: SupplyFigureMonth[];
  @Field(() => [SupplyFigureShare], { description: 'The largest denominator first; what is of none is left out.' })
  parts: SupplyFigureShare[];
}

@Rule('REACHED')
@ObjectType({ description: 'One of the rows that a figure sums up.' })
export class SupplyFigureRow {
  @Field(() => LocalDate, { description: 'The day on which it counts.' })
  day: string;
  @Field(() => Int, { nullable: true, description: 'Base units; below zero for what came back.' })
  units: number | null;
  @Field(() => Money, { nullable: true, description: 'What it cost.' })
  amount: Money | null;
  @Field(() => Decimal, { description: 'What it adds to the numerator, in the unit of the figure.' })
  numerator: string;
  @Field(() => Decimal, { description: 'What it adds to the denominator.' })
  denominator: string;
  @Field(() => Money, { nullable: true, description: 'Of SAVINGS: the price of a pack before.' })
  earlierPrice: Money | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of SAVINGS: who says what the price before was, an agreement or whoever wrote it down.',
  })
  earlierSource: string | null;
  key: string;
  houseId: string;
  supplierId: string | null;
  itemId: string | null;
  orderId: string | null;
  lowestId: string | null;
}

export const SupplyFigureRowConnection = connectionOf('SupplyFigureRow', () => SupplyFigureRow);
