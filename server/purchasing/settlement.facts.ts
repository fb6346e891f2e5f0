import type { Fen } from '../kernel/money';
import type { Transaction } from '../platform/database/transaction';
import { settledLines } from '../stock/settlement.queries';
import type { InvoiceWish } from './invoice.commands';

/** What was used of a supplier's own goods, with its amount, as far as an invoice names it; only what is of this house and supplier and has a price. */
export async function settlementsToBill(
  tx: Transaction,
  { supplierId, institutionId, lines }: Pick<InvoiceWish, 'supplierId' | 'institutionId' | 'lines'>,
): Promise<ReadonlyMap<string, Fen>> {
  const settled = await settledLines(
    tx,
    lines.flatMap(({ settlementId }) => settlementId ?? []),
  );
  return new Map(
    [...settled.values()].flatMap(({ id, amountFen, ...of }) =>
      amountFen !== null && of.supplierId === supplierId && of.institutionId === institutionId
        ? [[id, amountFen] as const]
        : [],
    ),
  );
}
