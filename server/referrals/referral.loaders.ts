import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import {
  colleaguesBy,
  heldBedsBy,
  housesBy,
  linksBy,
  outsidesBy,
  referralsBy,
  stepsBy,
  unitsBy,
} from './referral.queries';

/** Batched relations of referrals. */

export const referralById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await referralsBy(context, 'id', ids), row => row.uuid),
);
export const referralsOfChain = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await referralsBy(context, 'chain_id', ids), row => row.chainId),
);
/** Referrals of a patient that are not over. */
export const openReferralsOfPatient = defineLoader(async (context, ids: readonly string[]) => {
  const referrals = await referralsBy(context, 'patient_id', ids);
  return grouped(
    ids,
    referrals.filter(({ endedAt }) => endedAt === null),
    row => row.patientId,
  );
});
export const stepsOfReferral = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await stepsBy(context, ids), step => step.referralId),
);
export const linksOfReferral = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await linksBy(context, ids), link => link.referralId),
);
export const heldBedOfReferral = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await heldBedsBy(context, ids), held => held.referralId),
);
export const houseById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await housesBy(context, ids), row => row.uuid),
);
export const unitById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await unitsBy(context, ids), row => row.uuid),
);
export const colleagueById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await colleaguesBy(context, ids), row => row.uuid),
);
export const outsideByCode = defineLoader(async (context, codes: readonly string[]) =>
  inOrder(codes, await outsidesBy(context, codes), row => row.code),
);
