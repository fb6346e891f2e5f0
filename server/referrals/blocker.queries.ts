import type { Blocker } from '../group/group.rules';
import type { Transaction } from '../platform/database/transaction';

/** At most this many are listed. */
const listed = 50;

/** The referrals, to and from an institution, that keep it in its group: clocks, desks and policies are the group's. */
export async function referralsOf(reader: Pick<Transaction, 'rows'>, institutionId: string): Promise<Blocker[]> {
  const rows = await reader.rows<{ id: string; number: string; isSource: boolean }>(
    `SELECT id, number, source_institution_id = $1 AS "isSource" FROM referral
     WHERE (source_institution_id = $1 OR target_institution_id = $1) AND ended_at IS NULL AND submitted_at IS NOT NULL
     ORDER BY requested_at, id LIMIT ${listed}`,
    [institutionId],
  );
  return rows.map(({ id, number, isSource }) => ({
    kind: 'OPEN_REFERRAL',
    subject: { type: 'Referral', uuid: id },
    message: isSource
      ? { zh: `有未结的转出（${number}）`, en: `a referral from here is open (${number})` }
      : { zh: `有未结的转入（${number}）`, en: `a referral to here is open (${number})` },
  }));
}
