import type { Fen } from '../kernel/money';
import type { Transaction } from '../platform/database/transaction';
import type { InvoiceWish } from './invoice.commands';

/** What was used of a supplier's own goods, with its amount, as far as an invoice names it; only what is of this house and supplier and has a price. */
export async function settlementsToBill(
  tx: Transaction,
  { supplierId, institutionId, lines }: Pick<InvoiceWish, 'supplierId' | 'institutionId' | 'lines'>,
): Promise<ReadonlyMap<string, Fen>> {
  const ids = lines.flatMap(({ settlementId }) => settlementId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; amountFen: string }>(
    `SELECT id, amount_fen AS "amountFen" FROM stock_settlement WHERE id = ANY ($1) AND supplier_id = $2 AND institution_id = $3 AND amount_fen IS NOT NULL`,
    [ids, supplierId, institutionId],
  );
  return new Map(rows.map(({ id, amountFen }) => [id, BigInt(amountFen)]));
}
