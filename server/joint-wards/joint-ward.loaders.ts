import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import {
  bedIdsOfAgreements,
  formularyBy,
  jointWardsBy,
  jointWardsOfWards,
  membersBy,
  roundPatientsBy,
  roundsByIds,
} from './joint-ward.queries';

import { transfersBy, transfersToday } from './transfer.queries';

/** Batched relations of joint wards. */

export const jointWardById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await jointWardsBy(context, ids), row => row.uuid),
);
export const jointWardOfWard = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await jointWardsOfWards(context, ids), row => row.wardId),
);
export const bedIdsOfJointWard = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await bedIdsOfAgreements(context, ids), row => row.agreementId),
);
export const memberById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await membersBy(context, 'id', ids), row => row.uuid),
);
export const teamOfJointWard = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await membersBy(context, 'agreement_id', ids), row => row.agreementId),
);
export const formularyItemById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await formularyBy(context, 'id', ids), row => row.uuid),
);
export const formularyOfJointWard = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await formularyBy(context, 'agreement_id', ids), row => row.agreementId),
);
export const roundById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await roundsByIds(context, ids), row => row.uuid),
);
export const patientsOfRound = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await roundPatientsBy(context, ids), row => row.roundId),
);
export const transferById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await transfersBy(context, 'id', ids), row => row.uuid),
);
export const transferOfReferral = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await transfersBy(context, 'referral_id', ids), row => row.referralId),
);
export const transfersOfJointWardToday = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await transfersToday(context, ids), row => row.agreementId ?? ''),
);
