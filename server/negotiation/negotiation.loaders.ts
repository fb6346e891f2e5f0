import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { agreementsBy, contractLinesOf, contractsBy, priceLinesByIds } from './agreement.queries';
import {
  awardsBy,
  bidLinesBy,
  bidsBy,
  demandOf,
  demandProgressOf,
  offeringCountsOf,
  offeringsBy,
  roundsByIds,
  signersOf,
} from './negotiation.queries';

/** Batched relations of rounds and of what is agreed on. */

export const roundById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await roundsByIds(context, ids), row => row.uuid),
);
export const offeringById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await offeringsBy(context, 'id', ids), row => row.uuid),
);
export const offeringsOfRound = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await offeringsBy(context, 'round_id', ids), row => row.roundId),
);
export const demandOfOffering = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await demandOf(context, ids), row => row.offeringId),
);
export const demandProgressOfRound = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await demandProgressOf(context, ids), row => row.roundId),
);
export const offeringCountOfRound = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await offeringCountsOf(context, ids), row => row.roundId),
);
export const bidById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await bidsBy(context, 'id', ids), row => row.uuid),
);
export const bidsOfRound = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await bidsBy(context, 'round_id', ids), row => row.roundId),
);
export const linesOfBid = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await bidLinesBy(context, 'bid_id', ids), row => row.bidId),
);
export const linesOfOffering = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await bidLinesBy(context, 'offering_id', ids), row => row.offeringId),
);
export const awardById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await awardsBy(context, 'id', ids), row => row.uuid),
);
export const awardsOfOffering = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await awardsBy(context, 'offering_id', ids), row => row.offeringId),
);
export const signersOfRound = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await signersOf(context, ids), row => row.roundId),
);
export const agreementById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await agreementsBy(context, 'id', ids), row => row.uuid),
);
export const agreementsOfRound = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await agreementsBy(context, 'round_id', ids), row => row.roundId ?? ''),
);
export const priceLineById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await priceLinesByIds(context, ids), row => row.uuid),
);
export const contractById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await contractsBy(context, 'id', ids), row => row.uuid),
);
export const contractsOfAgreement = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await contractsBy(context, 'agreement_id', ids), row => row.agreementId),
);
export const linesOfContract = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await contractLinesOf(context, ids), row => row.contractId),
);
