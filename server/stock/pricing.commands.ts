import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { auditStock } from './movement.writes';
import { type SettledUnits, settledAmounts } from './settlement.rules';
import { priceOf, type SettledPrice } from './settlement.writes';
import type { StockCode } from './stock.codes';
import { requireAt } from './stock.facts';

/**
 * Gives settlements that wait for a price the one that holds by now: of the day of use, or of a later day that whoever prices names. What came
 * back of a use is priced with it, at the same price, so that a use that is given back whole costs nothing.
 */

export interface PricingWish {
  readonly institutionId: string;
  readonly settlementIds: readonly string[];
  /** The day whose price is taken; the day of use when null. */
  readonly on: CivilDate | null;
}

/** Gives prices to what was used while there was none: that of the day of use or of the day named, all or none. */
export async function priceSettlements(
  tx: Transaction,
  { institutionId, settlementIds, on }: PricingWish,
): Promise<Result<{ readonly settlementIds: string[] }, StockCode>> {
  requireAt(tx, 'stock.keep', { institutionId });
  const lines = await lockWithUses(tx, institutionId, settlementIds);
  if (!settlementIds.every(id => lines.some(line => line.id === id))) throw notFound('这笔结算', 'settlement');
  const today = civilDateOf(await tx.now());
  const priced: string[] = [];
  const wrong: Refusal<StockCode>[] = [];
  for (const ofUse of groupBy(lines, ({ useId }) => useId).values()) {
    const index = settlementIds.findIndex(id => ofUse.some(line => line.id === id));
    const price = await priceOfUse(tx, ofUse, on, today);
    if ('wrong' in price) wrong.push({ ...price.wrong, field: ['settlementIds', String(index)] });
    else priced.push(...(await writePrices(tx, ofUse, price, on)));
  }
  return wrong.length > 0 ? refused(...wrong) : accepted({ settlementIds: priced });
}

interface WaitingLine extends SettledUnits {
  readonly id: string;
  readonly useId: string;
  readonly institutionId: string;
  readonly supplierId: string;
  readonly itemId: string;
  readonly usedOn: CivilDate;
  readonly price: SettledPrice | null;
}

/** All lines of the uses that the settlements belong to, the use first, then what came back of it as it came. */
async function lockWithUses(tx: Transaction, institutionId: string, ids: readonly string[]): Promise<WaitingLine[]> {
  const uses = '(SELECT use_id FROM stock_settlement WHERE id = ANY ($1) AND institution_id = $2)';
  await tx.rows(`SELECT FROM stock_settlement WHERE use_id IN ${uses} ORDER BY id FOR NO KEY UPDATE`, [
    ids,
    institutionId,
  ]);
  const rows = await tx.rows<LineRecord>(
    `SELECT s.id, s.use_id AS "useId", s.institution_id AS "institutionId", s.supplier_id AS "supplierId", s.item_id AS "itemId", s.used_on AS "usedOn",
       s.quantity AS units, s.movement_id <> s.use_id AS "isReturn", s.price_line_id AS "priceLineId", s.price_fen AS "priceFen", s.pack_units AS "packUnits"
     FROM stock_settlement s JOIN stock_movement m ON m.id = s.movement_id WHERE s.use_id IN ${uses} ORDER BY s.use_id, m.sequence`,
    [ids, institutionId],
  );
  return rows.map(({ priceLineId, priceFen, packUnits, units, ...row }) => ({
    ...row,
    units: BigInt(units),
    price:
      priceLineId === null ? null : { priceLineId, priceFen: BigInt(priceFen ?? 0), packUnits: BigInt(packUnits ?? 1) },
  }));
}

interface LineRecord extends Omit<WaitingLine, 'units' | 'price'> {
  readonly units: string;
  readonly priceLineId: string | null;
  readonly priceFen: string | null;
  readonly packUnits: string | null;
}

/** The price that the use has already; else that of the day. */
async function priceOfUse(
  tx: Transaction,
  lines: readonly WaitingLine[],
  on: CivilDate | null,
  today: CivilDate,
): Promise<SettledPrice | { readonly wrong: Refusal<StockCode> }> {
  const [use] = lines;
  if (!use || lines.every(({ price }) => price !== null)) return { wrong: pricedAlready };
  if (use.price) return use.price;
  if (on !== null && (on < use.usedOn || on > today)) return { wrong: dayWrong };
  return (await priceOf(tx, use, on ?? use.usedOn)) ?? { wrong: noPrice };
}

/** Writes what each waiting line comes to; answers those that waited. */
async function writePrices(
  tx: Transaction,
  lines: readonly WaitingLine[],
  price: SettledPrice,
  on: CivilDate | null,
): Promise<string[]> {
  const { priceLineId, priceFen, packUnits } = price;
  const amounts = settledAmounts(price, lines);
  const waiting = lines.flatMap((line, index) => (line.price ? [] : [{ ...line, amountFen: amounts[index] ?? 0n }]));
  for (const { id, institutionId, usedOn, amountFen } of waiting) {
    await tx.rows(
      'UPDATE stock_settlement SET price_line_id = $2, price_fen = $3, pack_units = $4, amount_fen = $5 WHERE id = $1',
      [id, priceLineId, priceFen.toString(), packUnits.toString(), amountFen.toString()],
    );
    const detail = { priceLineId, amountFen: amountFen.toString(), priceOf: on ?? usedOn };
    auditStock(tx, 'settlement.price', 'StockSettlement', { id, institutionId }, detail);
  }
  return waiting.map(({ id }) => id);
}

const pricedAlready = refusal<StockCode>('PRICED', '该笔结算已有价格。', 'This settlement has its price already.');
const dayWrong = refusal<StockCode>(
  'PRICE',
  '取价日期须在使用日至今天之间。',
  'The day of the price is one from the day of use to today.',
  'on',
);
const noPrice = refusal<StockCode>(
  'PRICE',
  '当日没有该供应商的有效价格：请先签订价格条目，或指定有价格的日期。',
  'No price of the supplier holds on that day: have one signed, or name a day on which one holds.',
);
