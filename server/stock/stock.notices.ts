import { tell } from '../notices/notice.commands';
import type { Transaction } from '../platform/database/transaction';
import { stockKeepersOf } from '../staffing/holder.queries';

/** Tells those who look after supplies what they have to do. */

/** That something is on its way to a house. */
export async function tellSent(tx: Transaction, transferId: string, from: string, to: string): Promise<void> {
  const row = await tx.row<{ number: string }>('SELECT number FROM stock_transfer WHERE id = $1', [transferId]);
  await tell(tx, {
    kind: 'STOCK_SENT',
    recipients: { personIds: await stockKeepersOf(tx, [to]) },
    params: { number: row?.number, sourceInstitutionId: from, targetInstitutionId: to },
  });
}

/** That lots are recalled; houses that hold none are told too, because they have to look. */
export async function tellRecalled(tx: Transaction, number: string, institutionIds: readonly string[]): Promise<void> {
  for (const institutionId of institutionIds)
    await tell(tx, {
      kind: 'RECALL_OPENED',
      recipients: { personIds: await stockKeepersOf(tx, [institutionId]) },
      params: { number, targetInstitutionId: institutionId },
    });
}
