import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { openingsByIds } from './break-glass.queries';
import { type CalendarKey, calendarsOf } from './calendar.queries';
import { delegationsBy, delegationsOfPersons } from './delegation.queries';
import { awayOf, licenceEndsOf } from './directory.queries';
import { licencesBy, privatesOf, recordsOf, registrationsBy, titlesOf } from './record.queries';
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
/** Those that have ended as well; not those that were taken back before they began. */
export const allAppointmentsOfPerson = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await appointmentsBy(context, 'person_id', ids, 'ENDED'), appointment => appointment.personId),
);

export const staffRecordByPerson = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await recordsOf(context, ids), record => record.personId),
);
export const privateByPerson = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await privatesOf(context, ids), record => record.personId),
);
export const titlesOfPerson = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await titlesOf(context, ids), title => title.personId),
);
export const licenceById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await licencesBy(context, 'id', ids), licence => licence.uuid),
);
export const licencesOfPerson = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await licencesBy(context, 'person_id', ids), licence => licence.personId),
);
export const registrationById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await registrationsBy(context, 'id', ids), registration => registration.uuid),
);
export const registrationsOfPerson = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await registrationsBy(context, 'person_id', ids), registration => registration.personId),
);

export const delegationById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await delegationsBy(context, 'id', ids), delegation => delegation.uuid),
);
export const delegationsOfAppointment = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await delegationsBy(context, 'appointment_id', ids), delegation => delegation.appointmentId),
);
/** Given on and received. */
export const delegationsOfPerson = defineLoader(async (context, ids: readonly string[]) => {
  const found = await delegationsOfPersons(context, ids);
  return ids.map(id => found.filter(({ fromPersonId, toPersonId }) => fromPersonId === id || toPersonId === id));
});

export const breakGlassById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await openingsByIds(context, ids), opening => opening.uuid),
);

export const awayByPerson = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await awayOf(context, ids), away => away.personId),
);
export const licenceEndByPerson = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await licenceEndsOf(context, ids), ending => ending.personId),
);
export const calendarOfPerson = defineLoader((context, keys: readonly CalendarKey[]) => calendarsOf(context, keys));
