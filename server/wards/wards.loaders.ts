import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { bedsNow, departedStaysBy, encountersBy, identitiesBy, occupanciesBy, patientsBy } from './wards.queries';

/** Batched relations of beds, encounters and patients. */

export const bedById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await bedsNow(context, { bedIds: ids }), bed => bed.uuid),
);
export const bedsOfWard = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await bedsNow(context, { wardIds: ids }), bed => bed.wardId),
);
export const encounterById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await encountersBy(context, ids), row => row.uuid),
);
export const patientById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await patientsBy(context, ids), row => row.uuid),
);
export const identityOfPatient = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await identitiesBy(context, ids), row => row.patientId),
);
export const occupancyById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await occupanciesBy(context, 'id', ids), row => row.uuid),
);
export const staysOfEncounter = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await occupanciesBy(context, 'encounter_id', ids), row => row.encounterId ?? ''),
);
export const departedStayOfBed = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await departedStaysBy(context, ids), row => row.bedId),
);
