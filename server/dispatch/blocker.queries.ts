import type { Blocker } from '../group/group.rules';
import type { Transaction } from '../platform/database/transaction';

/** At most this many are listed. */
const listed = 50;

/** The orders from and to a house that keep it in its group: both houses of an order are of one group for all of it. */
export async function openOrdersOf(reader: Pick<Transaction, 'rows'>, institutionId: string): Promise<Blocker[]> {
  const rows = await reader.rows<{ number: string; isHome: boolean }>(
    `SELECT number, home_institution_id = $1 AS "isHome" FROM dispatch_order
     WHERE (home_institution_id = $1 OR host_institution_id = $1) AND (state = 'SUBMITTED' OR (state IN ('APPROVED', 'ACTIVE') AND until > group_today()))
     ORDER BY requested_at, id LIMIT ${listed}`,
    [institutionId],
  );
  return rows.map(({ number, isHome }) => ({
    kind: 'OPEN_DISPATCH',
    subject: null,
    message: isHome
      ? { zh: `有未结束的派出（${number}）`, en: `somebody is sent from here (${number})` }
      : { zh: `有未结束的派入（${number}）`, en: `somebody is sent to here (${number})` },
  }));
}
