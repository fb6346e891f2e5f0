import { toGlobalId } from '../kernel/ids';
import type { Context } from '../platform/graphql/context';
import { personById } from '../staffing/staffing.loaders';
import type { PayAppeal } from './appeal.types';

/** Reads of appeals. */

/** The appeals of a cycle that the viewer may see: the own ones, or as finance all. */
export async function appealsOf(context: Context, cycleId: string): Promise<PayAppeal[]> {
  return readAppeals(context, 'cycle_id', cycleId);
}

/** The appeals against a line, as far as the viewer may see them. */
export function appealsAgainst(context: Context, lineId: string): Promise<PayAppeal[]> {
  return readAppeals(context, 'person_line_id', lineId);
}

export async function appealById(context: Context, id: string): Promise<PayAppeal | null> {
  return (await readAppeals(context, 'id', id))[0] ?? null;
}

async function readAppeals(
  context: Context,
  column: 'id' | 'cycle_id' | 'person_line_id',
  id: string,
): Promise<PayAppeal[]> {
  const rows = await context.read.rows<{
    id: string;
    lineId: string;
    reason: string;
    raisedAt: Date;
    state: PayAppeal['state'];
    answer: string | null;
    answeredAt: Date | null;
    personId: string;
    answeredById: string | null;
  }>(
    `SELECT id, person_line_id AS "lineId", reason, raised_at AS "raisedAt", state, answer, answered_at AS "answeredAt", person_id AS "personId",
       answered_by AS "answeredById" FROM pay_appeal WHERE ${column} = $1 ORDER BY raised_at, id LIMIT 1000`,
    [id],
  );
  return Promise.all(
    rows.map(async row => ({
      ...row,
      id: toGlobalId('PayAppeal', row.id),
      lineId: toGlobalId('PayPersonLine', row.lineId),
      lineUuid: row.lineId,
      person: await context.load(personById, row.personId),
      answeredBy: row.answeredById ? await context.load(personById, row.answeredById) : null,
    })),
  );
}
