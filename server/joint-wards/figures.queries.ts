import type { Context } from '../platform/graphql/context';
import type { FactCode } from './fact.rules';
import type { MonthCounts } from './figures.rules';
import type { JointWard } from './joint-ward.types';

/** What happened in the ward month by month, with the costs that were imported for it. */
export async function monthsOf(
  context: Context,
  { hostId, partnerId, wardId }: JointWard,
  { from, until }: { from: string; until: string },
): Promise<MonthCounts[]> {
  const months = await context.read.rows<Omit<MonthCounts, 'cost' | 'drugCost'>>(
    `SELECT month, admissions, sent_down AS "sentDown", discharges, discharged_bed_days AS "dischargedBedDays", diseases, occupied, open
     FROM joint_ward_months($1, $2, $3, $4)`,
    [wardId, partnerId, from, until],
  );
  const facts = await context.read.rows<{ month: string; code: FactCode; value: string }>(
    `SELECT month, code, value FROM monthly_fact
     WHERE institution_id = $1 AND ward_id = $2 AND month >= $3 AND month < $4 AND replaced_by IS NULL`,
    [hostId, wardId, from, until],
  );
  const factOf = (month: string, code: FactCode): bigint | null => {
    const fact = facts.find(each => each.month === month && each.code === code);
    return fact ? BigInt(fact.value) : null;
  };
  return months.map(month => ({
    ...month,
    cost: factOf(month.month, 'INPATIENT_COST'),
    drugCost: factOf(month.month, 'DRUG_COST'),
  }));
}
