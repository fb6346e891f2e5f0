import { defineLoader, inOrder } from '../../platform/graphql/loader';
import { diagnosesBy } from './diagnosis.queries';

/** Batched reads of what referrals are coded with. */

export const diagnosisByCode = defineLoader(async (context, codes: readonly string[]) =>
  inOrder(codes, await diagnosesBy(context, codes), row => row.code),
);
