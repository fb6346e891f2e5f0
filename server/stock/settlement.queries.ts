import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import type { CivilDate } from '../kernel/civil-date';
import { suppliersFor } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { type Context, viewerOf } from '../platform/graphql/context';
import { seenHouses } from './stock.queries';
import type { StockSettlement } from './stock.types';

/** What houses owe suppliers for use; a house sees its own, a supplier what it is owed. */

const columns = `s.id, s.used_on AS "usedOn", s.quantity::float8 AS units, s.amount_fen AS "amountFen", s.invoice_line_id IS NOT NULL AS "isInvoiced",
  h.name_zh AS "houseNameZh", h.name_en AS "houseNameEn", s.item_id AS "itemId", s.supplier_id AS "supplierId"`;
type Record = Omit<StockSettlement, 'uuid' | 'amount'> & { amountFen: string | null };

export async function settlementsBy(context: Context, ids: readonly string[]): Promise<StockSettlement[]> {
  const rows = await context.read.rows<Record>(
    `SELECT ${columns} FROM stock_settlement s JOIN institution h ON h.id = s.institution_id
     WHERE s.id = ANY ($1) AND (s.institution_id = ANY ($2) OR s.supplier_id = ANY ($3))`,
    [ids, seenHouses(context), suppliersFor(viewerOf(context), 'supply.own')],
  );
  return rows.map(toSettlement);
}

/** Which settlements are listed: of a house, of a supplier, or of both together. */
export interface SettlementFilter {
  readonly institutionId: string | null;
  readonly supplierId: string | null;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly onlyOpen: boolean;
  /** Only what waits for a price. */
  readonly onlyUnpriced: boolean;
}

/** The newest use first; one more than asked for. */
export async function listSettlements(
  context: Context,
  { institutionId, supplierId, from, until, onlyOpen, onlyUnpriced }: SettlementFilter,
  first: number,
  before: readonly [usedOn: string, id: string] | null,
): Promise<StockSettlement[]> {
  const rows = await context.read.rows<Record>(
    `SELECT ${columns} FROM stock_settlement s JOIN institution h ON h.id = s.institution_id
     WHERE ($1::uuid IS NULL OR s.institution_id = $1) AND ($2::uuid IS NULL OR s.supplier_id = $2) AND ($3::date IS NULL OR s.used_on >= $3)
       AND ($4::date IS NULL OR s.used_on < $4) AND (NOT $5 OR s.invoice_line_id IS NULL) AND (NOT $6 OR s.amount_fen IS NULL)
       AND ($7::date IS NULL OR (s.used_on, s.id) < ($7::date, $8::uuid)) ORDER BY s.used_on DESC, s.id DESC LIMIT $9`,
    [
      ...[institutionId, supplierId, from, until, onlyOpen, onlyUnpriced],
      ...[before?.[0] ?? null, before?.[1] ?? null, first + 1],
    ],
  );
  return rows.map(toSettlement);
}

function toSettlement({ amountFen, ...row }: Record): StockSettlement {
  return asNode('StockSettlement', { ...row, amount: amountFen === null ? null : money(amountFen) });
}

/** A line that an invoice may ask for. */
export interface OpenSettlement {
  readonly id: string;
  readonly itemId: string;
  readonly usedOn: CivilDate;
  readonly units: bigint;
  readonly priceLineId: string;
  readonly priceFen: bigint;
  readonly packUnits: bigint;
  readonly amountFen: bigint;
}

/** What a house owes a supplier for use in a period and no invoice has asked for; what waits for a price is left out. */
export async function settlementsOf(
  reader: Pick<Transaction, 'rows'>,
  supplierId: string,
  institutionId: string,
  from: CivilDate,
  until: CivilDate,
): Promise<OpenSettlement[]> {
  const rows = await reader.rows<{
    id: string;
    itemId: string;
    usedOn: string;
    units: string;
    priceLineId: string;
    priceFen: string;
    packUnits: string;
    amountFen: string;
  }>(
    `SELECT id, item_id AS "itemId", used_on AS "usedOn", quantity AS units, price_line_id AS "priceLineId", price_fen AS "priceFen", pack_units AS "packUnits",
       amount_fen AS "amountFen" FROM stock_settlement
     WHERE supplier_id = $1 AND institution_id = $2 AND used_on >= $3 AND used_on < $4 AND invoice_line_id IS NULL AND amount_fen IS NOT NULL ORDER BY used_on, id`,
    [supplierId, institutionId, from, until],
  );
  return rows.map(row => ({
    ...row,
    units: BigInt(row.units),
    priceFen: BigInt(row.priceFen),
    packUnits: BigInt(row.packUnits),
    amountFen: BigInt(row.amountFen),
  }));
}

/** What an invoice has to know of a settlement. */
export interface SettledLine {
  readonly id: string;
  readonly supplierId: string;
  readonly institutionId: string;
  /** Null while it waits for a price. */
  readonly amountFen: bigint | null;
  /** The line of the invoice that has passed for it. */
  readonly invoiceLineId: string | null;
}

/** Settlements by their ids, as far as the second wall shows them to whoever asks. */
export async function settledLines(
  reader: Pick<Transaction, 'rows'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SettledLine>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.rows<Omit<SettledLine, 'amountFen'> & { readonly amountFen: string | null }>(
    `SELECT id, supplier_id AS "supplierId", institution_id AS "institutionId", amount_fen AS "amountFen", invoice_line_id AS "invoiceLineId"
     FROM stock_settlement WHERE id = ANY ($1)`,
    [ids],
  );
  return new Map(
    rows.map(row => [row.id, { ...row, amountFen: row.amountFen === null ? null : BigInt(row.amountFen) }]),
  );
}

/** Keeps settlements as they are until the transaction ends: whoever else wants to bill them waits. */
export async function lockSettlements(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.rows('SELECT FROM stock_settlement WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
}

/** Says which line of an invoice asks for settlements; answers how many were still open. */
export async function invoiceSettlements(
  tx: Transaction,
  ids: readonly string[],
  invoiceLineId: string,
): Promise<number> {
  const rows = await tx.rows(
    'UPDATE stock_settlement SET invoice_line_id = $2 WHERE id = ANY ($1) AND invoice_line_id IS NULL AND amount_fen IS NOT NULL RETURNING id',
    [ids, invoiceLineId],
  );
  return rows.length;
}
