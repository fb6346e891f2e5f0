import type { Blocker } from '../group/group.rules';
import type { Transaction } from '../platform/database/transaction';

/** Pools that an institution has a part in and that are frozen but not settled: until then it stays in its group. */
export async function openPoolsOf(reader: Pick<Transaction, 'rows'>, institutionId: string): Promise<Blocker[]> {
  const cycles = await reader.rows<{ code: string }>(
    `SELECT DISTINCT c.code FROM pay_cycle c JOIN membership m ON m.group_id = c.group_id AND m.during && c.period
     WHERE m.institution_id = $1 AND m.role <> 'CITY_PARTNER' AND c.state IN ('FROZEN', 'CALCULATED', 'PUBLISHED', 'APPEAL') ORDER BY c.code LIMIT 50`,
    [institutionId],
  );
  return cycles.map(({ code }) => ({
    kind: 'OPEN_PAY_CYCLE',
    subject: null,
    message: { zh: `绩效周期 ${code} 尚未结算`, en: `the pay cycle ${code} is not settled` },
  }));
}
