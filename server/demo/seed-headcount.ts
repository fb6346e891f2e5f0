import { addMonths, type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import type { Profession } from '../staffing/staff.rules';
import type { Random } from './random';

/** How many people of a profession a house has. */
interface Filled {
  readonly institutionId: string;
  readonly code: string;
  readonly profession: Profession;
  readonly filledBp: number;
}

interface Quota {
  readonly id: string;
  readonly institutionId: string;
  readonly documentNo: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly lines: readonly { readonly profession: Profession; readonly posts: number }[];
  readonly reviewDueOn: CivilDate;
}

/**
 * Quotas of every house that has staff: one of four years ago and the one that holds, with a few posts open and, here and there, one too few. One
 * house's review is overdue.
 */
export async function seedHeadcount(tx: Transaction, now: Date, random: Random): Promise<void> {
  const filled = await tx.rows<Filled>(
    `SELECT a.institution_id AS "institutionId", i.code, r.profession, sum(a.share_bp)::integer AS "filledBp"
     FROM appointment a JOIN staff_record r ON r.person_id = a.person_id JOIN institution i ON i.id = a.institution_id
     WHERE a.share_bp > 0 AND a.kind <> 'TRAINING' AND a.withdrawn_at IS NULL AND a.during @> $1::timestamptz
     GROUP BY 1, 2, 3 ORDER BY i.code, r.profession`,
    [now],
  );
  const houses = [...new Set(filled.map(({ institutionId }) => institutionId))];
  const quotas = houses.flatMap((institutionId, index) =>
    quotasOf(
      filled.filter(each => each.institutionId === institutionId),
      index,
      civilDateOf(now),
      random,
    ),
  );
  await write(tx, quotas);
}

function quotasOf(filled: readonly Filled[], index: number, today: CivilDate, random: Random): Quota[] {
  const [{ institutionId, code } = { institutionId: '', code: '' }] = filled;
  const year = Number(today.slice(0, 4));
  // The second house was forgotten: its review is overdue.
  const since = `${index === 1 ? year - 2 : year - 1}-01-01`;
  const before = addMonths(since, -24);
  const lines = filled.map(({ profession, filledBp }) => {
    const people = Math.ceil(filledBp / 10_000);
    return { profession, posts: Math.max(1, people + random.whole(-1, Math.max(1, Math.round(people / 12)))) };
  });
  const earlier = lines.map(({ profession, posts }) => ({
    profession,
    posts: Math.max(1, posts - random.whole(0, 2)),
  }));
  const of = { institutionId };
  return [
    {
      ...of,
      id: random.uuid(Date.parse(before)),
      documentNo: `嘉编〔${before.slice(0, 4)}〕${code}-1号`,
      from: before,
      until: since,
      lines: earlier,
      reviewDueOn: since,
    },
    {
      ...of,
      id: random.uuid(Date.parse(since)),
      documentNo: `嘉编〔${since.slice(0, 4)}〕${code}-1号`,
      from: since,
      until: null,
      lines,
      reviewDueOn: addMonths(since, index === 1 ? 22 : 24),
    },
  ];
}

async function write(tx: Transaction, quotas: readonly Quota[]): Promise<void> {
  const rows = quotas.map(quota => ({ ...quota, controls: quota.lines.reduce((sum, line) => sum + line.posts, 0) }));
  await tx.rows(
    `INSERT INTO headcount_quota (id, institution_id, document_no, decided_on, effective, controls, review_due_on)
     SELECT id, "institutionId", "documentNo", "from" - 20, daterange("from", until), controls, "reviewDueOn"
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "institutionId" uuid, "documentNo" text, "from" date, until date, controls integer, "reviewDueOn" date)`,
    [JSON.stringify(rows)],
  );
  await tx.rows(
    `INSERT INTO headcount_quota_line (quota_id, profession, posts)
     SELECT q.id, l.profession, l.posts FROM jsonb_to_recordset($1::jsonb) AS q(id uuid, lines jsonb),
       jsonb_to_recordset(q.lines) AS l(profession text, posts integer)`,
    [JSON.stringify(rows)],
  );
}
