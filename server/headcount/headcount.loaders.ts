import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { linesOf, quotasBy, reviewsOf } from './headcount.queries';

/** Batched reads of headcount. */

export const headcountQuotaById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await quotasBy(context, 'id', ids), row => row.uuid),
);
export const quotasOfInstitution = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await quotasBy(context, 'institution_id', ids), row => row.institutionId),
);
export const linesOfQuota = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await linesOf(context, ids), row => row.quotaId),
);
export const reviewsOfQuota = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await reviewsOf(context, ids), row => row.quotaId),
);
