import type { InstitutionTier } from '../group/group.rules';
import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';

/** The houses at both ends, as far as direction and disease catalogue need them. */
export interface TargetFacts {
  readonly source: { readonly tier: InstitutionTier };
  /** Null outside of the group, or while none is stated. */
  readonly target: { readonly tier: InstitutionTier; readonly sharesGroup: boolean } | null;
}

export async function houseOfTarget(
  tx: Transaction,
  sourceInstitutionId: string,
  targetInstitutionId: string | null,
): Promise<TargetFacts> {
  const row = await tx.row<{ sourceTier: InstitutionTier; targetTier: InstitutionTier | null; sharesGroup: boolean }>(
    `SELECT s.tier AS "sourceTier", t.tier AS "targetTier", EXISTS (
         SELECT FROM membership a JOIN membership b USING (group_id)
         WHERE a.institution_id = s.id AND b.institution_id = t.id AND a.during @> group_today() AND b.during @> group_today()) AS "sharesGroup"
     FROM institution s LEFT JOIN institution t ON t.id = $2 WHERE s.id = $1`,
    [sourceInstitutionId, targetInstitutionId],
  );
  const { sourceTier, targetTier, sharesGroup } = present(row, 'institution');
  return { source: { tier: sourceTier }, target: targetTier && { tier: targetTier, sharesGroup } };
}
