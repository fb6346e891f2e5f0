import type { Slice } from '../platform/graphql/slice';
import { BreakGlassResolver, ViewerRightsResolver } from './break-glass.resolver';
import { DelegationResolver } from './delegation.resolver';
import {
  CalendarEntryResolver,
  DirectoryResolver,
  StaffCalendarRowResolver,
  StaffMemberConnectionResolver,
} from './directory.resolver';
import { StaffImportResolver } from './import.resolver';
import { RecordMutations } from './record.mutations';
import { LicenceResolver, PersonResolver, PracticeRegistrationResolver, StaffRecordResolver } from './record.resolver';
import { StaffTermsResolver } from './staff-terms.resolver';
import { staffingEntities } from './staffing.entities';
import {
  appointmentById,
  breakGlassById,
  delegationById,
  licenceById,
  personById,
  registrationById,
} from './staffing.loaders';
import { AppointmentResolver } from './staffing.resolver';

/** People: their records, what they are appointed to, and the rights that follow from it, are given on or opened. */
export const staffing: Slice = {
  resolvers: [
    PersonResolver,
    AppointmentResolver,
    StaffRecordResolver,
    LicenceResolver,
    PracticeRegistrationResolver,
    RecordMutations,
    StaffImportResolver,
    DirectoryResolver,
    StaffMemberConnectionResolver,
    StaffCalendarRowResolver,
    CalendarEntryResolver,
    DelegationResolver,
    BreakGlassResolver,
    ViewerRightsResolver,
    StaffTermsResolver,
  ],
  entities: staffingEntities,
  nodes: {
    Person: (context, uuid) => context.load(personById, uuid),
    Appointment: (context, uuid) => context.load(appointmentById, uuid),
    Licence: (context, uuid) => context.load(licenceById, uuid),
    PracticeRegistration: (context, uuid) => context.load(registrationById, uuid),
    Delegation: (context, uuid) => context.load(delegationById, uuid),
    BreakGlass: (context, uuid) => context.load(breakGlassById, uuid),
  },
};
