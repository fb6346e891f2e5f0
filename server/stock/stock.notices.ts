import { groupBy } from '../kernel/grouping';
import { tell } from '../notices/notice.commands';
import type { Transaction } from '../platform/database/transaction';
import { stockKeepersOf } from '../staffing/holder.queries';
import type { Touched } from './low-stock.writes';

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

/** That places have fallen below the level of some items: one notice for each place, with how many items it is about. */
export async function tellLow(tx: Transaction, low: readonly Touched[]): Promise<void> {
  for (const [placeId, items] of groupBy(low, each => each.placeId)) {
    const place = await tx.row<{ institutionId: string; nameZh: string; nameEn: string; zh: string; en: string }>(
      `SELECT p.institution_id AS "institutionId", p.name_zh AS "nameZh", p.name_en AS "nameEn", i.name_zh AS zh, i.name_en AS en
       FROM stock_place p JOIN catalogue_item i ON i.id = $2 WHERE p.id = $1`,
      [placeId, items[0]?.itemId],
    );
    if (!place) continue;
    await tell(tx, {
      kind: 'STOCK_LOW',
      recipients: { personIds: await stockKeepersOf(tx, [place.institutionId]) },
      params: {
        sourceInstitutionId: place.institutionId,
        place: { zh: place.nameZh, en: place.nameEn },
        item: { zh: place.zh, en: place.en },
        count: items.length,
      },
    });
  }
}
