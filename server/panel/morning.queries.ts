import type { Context } from '../platform/graphql/context';
import { caresFor, countsOfPanel, type MorningList, morningRows } from './panel.queries';
import type { PanelScope } from './panel.scope';
import type { PanelSql } from './panel.sql';
import type { Morning } from './panel.types';

const most = 50;

/** The morning page: one statement for all its lists, one for the counts. */
export async function readMorning(context: Context, scope: PanelScope, fields: ReadonlySet<string>): Promise<Morning> {
  const isTheirs = caresFor(context, scope.institutionId);
  const listed = (sql: PanelSql) => [...planned(sql), ...(isTheirs ? elsewhere(sql) : [])];
  // The day of the longest overdue plan is told beside the lists.
  const lists = await morningRows(context, scope, listed, most, new Set([...fields, 'nextPlan']));
  const counts = await countsOfPanel(context, scope);
  const rowsOf = (name: string) => lists.get(name)?.rows ?? [];
  const overdue = rowsOf('overdue');
  return {
    today: scope.day.today,
    asOf: new Date(),
    counts,
    dueToday: rowsOf('today'),
    overdue,
    overdueSince: overdue[0]?.nextPlan?.dueOn ?? null,
    dischargedSince: scope.day.lastWorkday,
    discharged: rowsOf('discharged'),
    dischargedCount: lists.get('discharged')?.total ?? 0,
    referrals: rowsOf('referrals'),
    expiring: rowsOf('expiring'),
  };
}

const byDue = 'ORDER BY p.due_on, p.patient_id';

function planned(sql: PanelSql): MorningList[] {
  return [
    { name: 'today', condition: sql.dueToday, by: byDue },
    { name: 'overdue', condition: sql.overdue, by: byDue },
    { name: 'expiring', condition: sql.expiring, by: 'ORDER BY p.contract_until, p.patient_id' },
  ];
}

/** What other houses do with residents. */
function elsewhere(sql: PanelSql): MorningList[] {
  return [
    {
      name: 'discharged',
      condition: `p.discharged_on >= ${sql.at('lastWorkday')}`,
      by: 'ORDER BY p.discharged_on DESC, p.patient_id',
      isCounted: true,
    },
    { name: 'referrals', condition: 'p.referral_id IS NOT NULL', by: 'ORDER BY p.referral_id, p.patient_id' },
  ];
}
