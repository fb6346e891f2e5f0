import type { Slice } from '../platform/graphql/slice';
import { staffingEntities } from './staffing.entities';
import { appointmentById, personById } from './staffing.loaders';
import { AppointmentResolver, PersonResolver } from './staffing.resolver';

/** People and what they are appointed to. */
export const staffing: Slice = {
  resolvers: [PersonResolver, AppointmentResolver],
  entities: staffingEntities,
  nodes: {
    Person: (context, uuid) => context.load(personById, uuid),
    Appointment: (context, uuid) => context.load(appointmentById, uuid),
  },
};
