import type { CivilDate } from '../kernel/civil-date';
import type { Context } from '../platform/graphql/context';
import { type FigureSum, SupplyFigureCode, SupplyFigurePart, type SupplyFigureSplit } from './figures.rules';
import { figureRows } from './figures.sql';

/** Sums of figures, and the rows that they are made of. */

/** Which rows are meant. */
export interface FigureScope {
  /** All houses of the group that the viewer sees: between them prices are compared. */
  readonly houses: readonly string[];
  readonly groupId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Only rows of this house, supplier, kind or category. */
  readonly institutionId: string | null;
  readonly supplierId: string | null;
  readonly kind: string | null;
  readonly categoryId: string | null;
}

/** The rows of a figure that are meant: after the eight parameters of the scope. */
const shown = (code: SupplyFigureCode): string => `shown AS (
  SELECT r.*, i.category_id FROM (${figureRows[code]}) r LEFT JOIN catalogue_item i ON i.id = r.item_id
  WHERE ($5::uuid IS NULL OR r.house_id = $5) AND ($6::uuid IS NULL OR r.supplier_id = $6) AND ($7::text IS NULL OR i.kind = $7)
    AND ($8::uuid IS NULL OR i.category_id = $8))`;

function parametersOf(scope: FigureScope): unknown[] {
  const { houses, from, until, groupId, institutionId, supplierId, kind, categoryId } = scope;
  return [houses, from, until, groupId, institutionId, supplierId, kind, categoryId];
}

const splitColumns: Readonly<Record<SupplyFigureSplit, string>> = {
  INSTITUTION: 'house_id',
  SUPPLIER: 'supplier_id',
  CATEGORY: 'category_id',
};

/** The sum of all rows, of each month, and of each part. */
export interface FigureSums {
  readonly total: FigureSum;
  readonly months: ReadonlyMap<CivilDate, FigureSum>;
  /** By the id of the house, supplier or category; rows that are of none are left out. */
  readonly parts: ReadonlyMap<string, FigureSum>;
}

export async function readFigure(
  context: Context,
  code: SupplyFigureCode,
  scope: FigureScope,
  split: SupplyFigureSplit,
): Promise<FigureSums> {
  const rows = await context.read.rows<{
    month: CivilDate | null;
    part: string | null;
    isTotal: boolean;
    numerator: string;
    denominator: string;
  }>(
    `WITH ${shown(code)}
     SELECT date_trunc('month', day)::date AS month, ${splitColumns[split]} AS part, GROUPING(date_trunc('month', day)::date, ${splitColumns[split]}) = 3 AS "isTotal",
       coalesce(sum(numerator), 0)::text AS numerator, coalesce(sum(denominator), 0)::text AS denominator
     FROM shown GROUP BY GROUPING SETS ((), (date_trunc('month', day)::date), (${splitColumns[split]}))`,
    parametersOf(scope),
  );
  const sums = rows.map(({ numerator, denominator, ...row }) => ({
    ...row,
    sum: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
  }));
  return {
    total: sums.find(({ isTotal }) => isTotal)?.sum ?? { numerator: 0n, denominator: 0n },
    months: new Map(sums.flatMap(({ month, sum }) => (month === null ? [] : [[month, sum] as const]))),
    parts: new Map(sums.flatMap(({ part, sum }) => (part === null ? [] : [[part, sum] as const]))),
  };
}

/** A row of a figure. */
export interface FigureRow {
  readonly key: string;
  readonly day: CivilDate;
  readonly houseId: string;
  readonly supplierId: string | null;
  readonly itemId: string | null;
  readonly orderId: string | null;
  readonly lowestId: string | null;
  readonly units: number | null;
  readonly amountFen: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly earlierFen: string | null;
  readonly earlierSource: string | null;
}

const partFilters: Readonly<Record<SupplyFigurePart, string>> = {
  ALL: 'true',
  COUNTED: 'numerator <> 0',
  MISSED: 'numerator = 0',
};

/** The latest first; one more than asked for. */
export function listFigureRows(
  context: Context,
  code: SupplyFigureCode,
  scope: FigureScope,
  part: SupplyFigurePart,
  first: number,
  before: readonly [day: string, key: string] | null,
): Promise<FigureRow[]> {
  return context.read.rows<FigureRow>(
    `WITH ${shown(code)}
     SELECT key, day, house_id AS "houseId", supplier_id AS "supplierId", item_id AS "itemId", order_id AS "orderId", lowest_id AS "lowestId",
       units::float8 AS units, amount::text AS "amountFen", numerator::text, denominator::text, earlier_fen::text AS "earlierFen", earlier_source AS "earlierSource"
     FROM shown WHERE ${partFilters[part]} AND ($9::date IS NULL OR (day, key) < ($9::date, $10::text)) ORDER BY day DESC, key DESC LIMIT $11`,
    [...parametersOf(scope), before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
}
