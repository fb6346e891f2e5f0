import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDate } from '../../schema/scalars';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { mayAnywhere } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readCalendarDays } from './calendar.rules';
import { Delegation } from './delegation.types';
import { CalendarEntry } from './directory.types';
import { mayKeep } from './record.facts';
import {
  Licence,
  PersonTitle,
  PracticeRegistration,
  type StaffAction,
  StaffActionType,
  StaffPrivateType,
  StaffRecord,
} from './record.types';
import {
  allAppointmentsOfPerson,
  appointmentsOfPerson,
  calendarOfPerson,
  delegationsOfPerson,
  licenceById,
  licencesOfPerson,
  personById,
  privateByPerson,
  registrationsOfPerson,
  staffRecordByPerson,
  titlesOfPerson,
} from './staffing.loaders';
import { Appointment, Person } from './staffing.types';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [Appointment], {
    description: 'Posts held now or to come, as far as you see the places; with `all`, those that have ended as well.',
  })
  async appointments(
    @Ctx() context: Context,
    @Root() person: Person,
    @Arg('all', () => Boolean, { defaultValue: false, description: 'Those that have ended as well.' }) all: boolean,
  ): Promise<Appointment[]> {
    return (await context.load(all ? allAppointmentsOfPerson : appointmentsOfPerson, person.uuid)) ?? [];
  }

  @FieldResolver(() => StaffRecord, {
    nullable: true,
    description: 'Where the personnel relation is; null for somebody whom nobody has put on record.',
  })
  record(@Ctx() context: Context, @Root() person: Person): Promise<StaffRecord | null> {
    return context.load(staffRecordByPerson, person.uuid);
  }

  @FieldResolver(() => [StaffActionType], {
    description: 'What you may do with them as staff; a command may still refuse.',
  })
  async availableActions(@Ctx() context: Context, @Root() person: Person): Promise<StaffAction[]> {
    return actionsOn(context, person.uuid, await context.load(staffRecordByPerson, person.uuid));
  }

  @FieldResolver(() => StaffPrivateType, {
    nullable: true,
    description: 'What of the record is for those who keep it and for oneself; null for others.',
  })
  privateRecord(@Ctx() context: Context, @Root() person: Person): Promise<StaffPrivateType | null> {
    return context.load(privateByPerson, person.uuid);
  }

  @FieldResolver(() => [PersonTitle], { description: 'Professional titles, the newest first.' })
  async titles(@Ctx() context: Context, @Root() person: Person): Promise<PersonTitle[]> {
    return (await context.load(titlesOfPerson, person.uuid)) ?? [];
  }

  @FieldResolver(() => [Licence], {
    description: 'Licences, the newest first; none for others than those who keep the record, and oneself.',
  })
  async licences(@Ctx() context: Context, @Root() person: Person): Promise<Licence[]> {
    return (await context.load(licencesOfPerson, person.uuid)) ?? [];
  }

  @FieldResolver(() => [PracticeRegistration], { description: 'Sites registered to practise at, the newest first.' })
  async registrations(@Ctx() context: Context, @Root() person: Person): Promise<PracticeRegistration[]> {
    return (await context.load(registrationsOfPerson, person.uuid)) ?? [];
  }

  @FieldResolver(() => [Delegation], {
    description: 'Rights given on and received, the newest first, as far as you may see them.',
  })
  async delegations(@Ctx() context: Context, @Root() person: Person): Promise<Delegation[]> {
    return (await context.load(delegationsOfPerson, person.uuid)) ?? [];
  }

  @FieldResolver(() => [CalendarEntry], { description: 'Where they are and what they do, over some days.' })
  async calendar(
    @Ctx() context: Context,
    @Root() person: Person,
    @Arg('from', () => LocalDate, { description: 'The first day.' }) from: string,
    @Arg('until', () => LocalDate, { description: 'The first day after; at most 400 days later.' }) until: string,
  ): Promise<CalendarEntry[]> {
    const days = readCalendarDays(from, until);
    return (await context.load(calendarOfPerson, { personId: person.uuid, ...days })) ?? [];
  }
}

@Resolver(() => StaffRecord)
export class StaffRecordResolver {
  @FieldResolver(() => Institution, { nullable: true, description: 'The house of the personnel relation.' })
  home(@Ctx() context: Context, @Root() record: StaffRecord): Promise<Institution | null> {
    return context.load(institutionById, record.homeInstitutionId);
  }

  @FieldResolver(() => [StaffActionType], { description: 'What you may do with it; a command may still refuse.' })
  availableActions(@Ctx() context: Context, @Root() record: StaffRecord): Promise<StaffAction[]> {
    return actionsOn(context, record.personId, record);
  }
}

/** Nobody acts on themselves. Who has no record, or has left, is put on record first; further posts need none. */
async function actionsOn(context: Context, personId: string, record: StaffRecord | null): Promise<StaffAction[]> {
  const viewer = viewerOf(context);
  if (personId === viewer.personId) return [];
  const appoint: StaffAction[] = mayAnywhere(viewer, 'appointment.manage') ? ['APPOINT'] : [];
  const register: StaffAction[] = mayAnywhere(viewer, 'staff.keep') ? ['REGISTER'] : [];
  if (!record) return [...register, ...appoint];
  if (record.leftOn !== null && record.leftOn <= civilDateOf(new Date())) return register;
  if (!(await mayKeep(context.read, viewer, personId))) return appoint;
  return ['UPDATE', ...(record.leftOn === null ? (['LEAVE'] as const) : []), ...appoint];
}

@Resolver(() => Licence)
export class LicenceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Its holder.' })
  person(@Ctx() context: Context, @Root() licence: Licence): Promise<Person | null> {
    return context.load(personById, licence.personId);
  }
}

@Resolver(() => PracticeRegistration)
export class PracticeRegistrationResolver {
  @FieldResolver(() => Institution, { nullable: true, description: 'The site.' })
  institution(@Ctx() context: Context, @Root() registration: PracticeRegistration): Promise<Institution | null> {
    return context.load(institutionById, registration.institutionId);
  }

  @FieldResolver(() => Licence, { nullable: true, description: 'The licence that it lies in, where you may see it.' })
  licence(@Ctx() context: Context, @Root() registration: PracticeRegistration): Promise<Licence | null> {
    return context.load(licenceById, registration.licenceId);
  }
}
