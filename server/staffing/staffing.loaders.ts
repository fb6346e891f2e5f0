import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { appointmentsBy, personsByIds } from './staffing.queries';

/** Batched relations of people. */

export const personById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await personsByIds(context, ids), person => person.uuid),
);
export const appointmentById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await appointmentsBy(context, 'id', ids), appointment => appointment.uuid),
);
export const appointmentsOfPerson = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await appointmentsBy(context, 'person_id', ids), appointment => appointment.personId),
);
