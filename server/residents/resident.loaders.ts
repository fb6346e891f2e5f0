import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { addressesBy, mergesBy, populationsBy, residentsBy } from './resident.queries';

/** Batched relations of residents. */

export const residentById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await residentsBy(context, ids), row => row.uuid),
);
export const populationsOfResident = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await populationsBy(context, ids), row => row.patientId),
);
export const mergesOfResident = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await mergesBy(context, ids), row => row.patientId),
);
export const addressOfResident = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await addressesBy(context, ids), row => row.patientId),
);
