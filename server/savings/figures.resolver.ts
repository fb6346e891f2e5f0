import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Page, pageOf, readCursor } from '../../schema/connection';
import { money } from '../../schema/money';
import { categoryById, itemById, supplierById } from '../catalogue/catalogue.loaders';
import { CatalogueItem, Supplier } from '../catalogue/catalogue.types';
import { groupById, institutionById, membershipsOfGroup } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { isCivilDate } from '../kernel/civil-date';
import { toYuan } from '../kernel/money';
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import { CallerError, notFound, wrongCursor } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { PurchaseOrder } from '../purchasing/order.types';
import { orderById } from '../purchasing/purchasing.loaders';
import { type FigureRow, type FigureScope, listFigureRows, readFigure } from './figures.queries';
import {
  type FigureSum,
  figureDaysMax,
  figureMonths,
  figureRules,
  figureValue,
  isFigurePeriod,
  SupplyFigureCode,
  SupplyFigureSplit,
  SupplyFigureUnit,
} from './figures.rules';
import {
  SupplyFigure,
  type SupplyFigureFilter,
  SupplyFigureRow,
  SupplyFigureRowArgs,
  SupplyFigureRowConnection,
  type SupplyFigureShare,
  SupplyFiguresArgs,
  type SupplyFigureValue,
} from './figures.types';

@Resolver(() => SupplyFigureRow)
export class SupplyFiguresResolver {
  @Rule('supply.figures')
  @Cost({ cost: 15_000 })
  @Query(() => [SupplyFigure], {
    description: 'What buying together saved, and how stock and suppliers did, over a period and taken apart.',
  })
  async supplyFigures(
    @Ctx() context: Context,
    @Args(() => SupplyFiguresArgs) { filter, codes: asked, by }: SupplyFiguresArgs,
  ): Promise<SupplyFigure[]> {
    const scope = await scopeOf(context, filter);
    const codes = asked?.length ? [...new Set(asked)] : Object.values(SupplyFigureCode);
    return Promise.all(codes.map(code => figureOf(context, code, scope, by)));
  }

  @Rule('supply.figures')
  @Cost({ cost: 2_000 })
  @Query(() => SupplyFigureRowConnection, { description: 'The rows that a figure sums up, the latest first.' })
  async supplyFigureRows(
    @Ctx() context: Context,
    @Args(() => SupplyFigureRowArgs) { filter, code, part, first, after }: SupplyFigureRowArgs,
  ): Promise<Page<SupplyFigureRow>> {
    const scope = await scopeOf(context, filter);
    const rows = await listFigureRows(context, code, scope, part, first, readPlace(after));
    return pageOf(
      rows.map(row => toRow(code, row)),
      first,
      ({ day, key }) => [day, key],
    );
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Of which house.' })
  institution(@Ctx() context: Context, @Root() { houseId }: SupplyFigureRow): Promise<Institution | null> {
    return context.load(institutionById, houseId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Of which supplier; null when of none.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: SupplyFigureRow): Promise<Supplier | null> | null {
    return supplierId ? context.load(supplierById, supplierId) : null;
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'Which item; null when it is about none.' })
  item(@Ctx() context: Context, @Root() { itemId }: SupplyFigureRow): Promise<CatalogueItem | null> | null {
    return itemId ? context.load(itemById, itemId) : null;
  }

  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The order that it came from.' })
  order(@Ctx() context: Context, @Root() { orderId }: SupplyFigureRow): Promise<PurchaseOrder | null> | null {
    return orderId ? context.load(orderById, orderId) : null;
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Of PRICE_SPREAD: the house that pays least.' })
  lowestAt(@Ctx() context: Context, @Root() { lowestId }: SupplyFigureRow): Promise<Institution | null> | null {
    return lowestId ? context.load(institutionById, lowestId) : null;
  }
}

/** The houses of the group whose figures the viewer may see, and what of them is asked for. */
async function scopeOf(context: Context, filter: SupplyFigureFilter): Promise<FigureScope> {
  const { from, until, kind = null } = filter;
  if (!isFigurePeriod(from, until))
    throw new CallerError(
      'BAD_USER_INPUT',
      { zh: `请选择 1 至 ${figureDaysMax} 天。`, en: `Choose 1 to ${figureDaysMax} days.` },
      ['filter', 'from'],
    );
  const groupId = readId('MedicalGroup', filter.groupId, 'groupId');
  if (!(await context.load(groupById, groupId))) throw notFound('这个医疗集团', 'medical group');
  const seen = new Set(institutionsFor(viewerOf(context), 'supply.figures'));
  const members = (await context.load(membershipsOfGroup, groupId)) ?? [];
  const houses = [...new Set(members.map(member => member.institutionId))].filter(id => seen.has(id));
  const institutionId = readOptionalId('Institution', filter.institutionId, 'institutionId');
  if (houses.length === 0 || (institutionId !== null && !houses.includes(institutionId)))
    throw notFound('您可以查看采购统计的机构', 'institution whose figures of procurement you may see');
  const supplierId = readOptionalId('Supplier', filter.supplierId, 'supplierId');
  const categoryId = readOptionalId('CatalogueCategory', filter.categoryId, 'categoryId');
  return { houses, groupId, from, until, institutionId, supplierId, kind, categoryId };
}

async function figureOf(
  context: Context,
  code: SupplyFigureCode,
  scope: FigureScope,
  by: SupplyFigureSplit,
): Promise<SupplyFigure> {
  const { unit, isNow } = figureRules[code];
  const sums = await readFigure(context, code, scope, by);
  const months = isNow ? [] : figureMonths(scope.from, scope.until);
  const shares = [...sums.parts].sort(largestFirst);
  return {
    code,
    unit,
    isNow,
    total: quotientOf(code, sums.total),
    months: months.map(month => ({ month, ...quotientOf(code, sums.months.get(month) ?? none) })),
    parts: await Promise.all(
      shares.map(async ([id, sum]) => ({ ...quotientOf(code, sum), ...(await labelOf(context, by, id)) })),
    ),
  };
}

const none: FigureSum = { numerator: 0n, denominator: 0n };

function largestFirst([oneId, one]: [string, FigureSum], [otherId, other]: [string, FigureSum]): number {
  if (one.denominator !== other.denominator) return one.denominator > other.denominator ? -1 : 1;
  return oneId < otherId ? -1 : 1;
}

function quotientOf(code: SupplyFigureCode, sum: FigureSum): SupplyFigureValue {
  const text = amountText(code);
  return { numerator: text(sum.numerator), denominator: text(sum.denominator), value: figureValue(code, sum) };
}

const amountText = (code: SupplyFigureCode) => (value: bigint) =>
  figureRules[code].unit === SupplyFigureUnit.YUAN ? toYuan(value) : value.toString();

async function labelOf(
  context: Context,
  by: SupplyFigureSplit,
  id: string,
): Promise<Pick<SupplyFigureShare, 'institution' | 'supplier' | 'category'>> {
  return {
    institution: by === SupplyFigureSplit.INSTITUTION ? await context.load(institutionById, id) : null,
    supplier: by === SupplyFigureSplit.SUPPLIER ? await context.load(supplierById, id) : null,
    category: by === SupplyFigureSplit.CATEGORY ? await context.load(categoryById, id) : null,
  };
}

function toRow(code: SupplyFigureCode, { numerator, denominator, amountFen, earlierFen, ...row }: FigureRow) {
  const text = amountText(code);
  return {
    ...row,
    numerator: text(BigInt(numerator)),
    denominator: text(BigInt(denominator)),
    amount: amountFen === null ? null : money(amountFen),
    earlierPrice: earlierFen === null ? null : money(earlierFen),
  };
}

function readPlace(after: string | null | undefined): readonly [string, string] | null {
  if (!after) return null;
  const [day = '', key = ''] = readCursor(after, 2) ?? [];
  if (!isCivilDate(day)) throw wrongCursor();
  return [day, key];
}
