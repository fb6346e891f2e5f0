import type { Blocker } from '../group/group.rules';
import type { Transaction } from '../platform/database/transaction';

/** The agreements, of now or to come, that keep an institution in its group. */
export async function jointWardsOf(reader: Pick<Transaction, 'rows'>, institutionId: string): Promise<Blocker[]> {
  const rows = await reader.rows<{ id: string; wardZh: string; wardEn: string; hostZh: string; hostEn: string }>(
    `SELECT j.id, w.name_zh AS "wardZh", w.name_en AS "wardEn", h.name_zh AS "hostZh", h.name_en AS "hostEn"
     FROM joint_ward_agreement j JOIN ward w ON w.id = j.ward_id JOIN institution h ON h.id = j.host_id
     WHERE $1 IN (j.host_id, j.partner_id) AND j.withdrawn_at IS NULL AND j.until > statement_timestamp() ORDER BY h.code, w.code`,
    [institutionId],
  );
  return rows.map(({ id, wardZh, wardEn, hostZh, hostEn }) => ({
    kind: 'JOINT_WARD',
    subject: { type: 'JointWard', uuid: id },
    message: {
      zh: `联合病房协议尚未结束（${hostZh}${wardZh}），请先结束协议`,
      en: `an agreement on a joint ward holds (${wardEn} of ${hostEn}); end it first`,
    },
  }));
}
