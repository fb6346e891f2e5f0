import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { Instant, LocalDate } from '../../schema/scalars';
import { departmentById, institutionById } from '../group/group.loaders';
import { Department, Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { CallerError } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterId } from '../platform/graphql/cursors';
import { readId, readIds, readOptionalId } from '../platform/graphql/ids';
import { readCalendarDays } from './calendar.rules';
import { candidatesFor } from './delegation.queries';
import { countStaff, listStaff, staffCounts, staffPlace } from './directory.queries';
import { readStaffSearch, type StaffSort } from './directory.rules';
import {
  CalendarEntry,
  StaffCalendarConnection,
  StaffCalendarRow,
  StaffCounts,
  StaffFilter,
  StaffMember,
  StaffMemberConnection,
  type StaffPlace,
  StaffSortType,
} from './directory.types';
import { PersonTitle, StaffRecord } from './record.types';
import {
  appointmentById,
  appointmentsOfPerson,
  awayByPerson,
  calendarOfPerson,
  licenceEndByPerson,
  personById,
  staffRecordByPerson,
  titlesOfPerson,
} from './staffing.loaders';
import { Appointment, Person } from './staffing.types';

@ArgsType()
class StaffArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The people of this house; or name the group.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The people of the houses of this group.' })
  groupId?: string | null;
  @Field(() => StaffFilter, { nullable: true, description: 'Whom; everybody who has not left when left out.' })
  filter?: StaffFilter | null;
  @Field(() => StaffSortType, { defaultValue: 'NAME', description: 'In which order.' })
  sort: StaffSort;
}

@ArgsType()
class StaffCalendarArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The people of this house; or name the group.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The people of the houses of this group.' })
  groupId?: string | null;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after; at most 400 days later.' })
  until: string;
  @Field(() => [ID], { nullable: true, description: 'Only these people, up to 200.' })
  personIds?: string[] | null;
  @Field(() => StaffFilter, { nullable: true, description: 'Whom; everybody who has not left when left out.' })
  filter?: StaffFilter | null;
}

/** A page with what it was asked for, so that its sums are counted only when they are selected. */
type StaffPage = Page<StaffMember> & { readonly place: StaffPlace; readonly filter: StaffFilter };

/** The directory of people, and the calendar of who is where. */
@Resolver(() => StaffMember)
export class DirectoryResolver {
  @Rule('staff.read')
  @Query(() => StaffMemberConnection, {
    description:
      'The people of a house or of a group: those whose personnel relation is there, and those who hold an appointment there now.',
  })
  async staff(@Ctx() context: Context, @Args(() => StaffArgs) args: StaffArgs): Promise<StaffPage> {
    const place = await placeOf(context, args);
    const filter = args.filter ?? {};
    const { sort, first } = args;
    const rows = await listStaff(context, place, filter, { sort, first, after: readAfterId(args.after) });
    return { ...pageOf(rows, first, ({ uuid }) => [uuid]), place, filter };
  }

  @Rule('staff.read')
  @Query(() => StaffCalendarConnection, { description: 'Who is where, over some days, by name.' })
  async staffCalendar(
    @Ctx() context: Context,
    @Args(() => StaffCalendarArgs) args: StaffCalendarArgs,
  ): Promise<Page<StaffCalendarRow>> {
    const place = await placeOf(context, args);
    const days = readCalendarDays(args.from, args.until);
    const page = { sort: 'NAME', first: args.first, after: readAfterId(args.after) } as const;
    const only = readIds('Person', args.personIds, 'personIds');
    const rows = await listStaff(context, place, args.filter ?? {}, { ...page, only });
    return pageOf(
      rows.map(({ id, uuid }) => ({ id, uuid, ...days })),
      args.first,
      ({ uuid }) => [uuid],
    );
  }

  @Rule('access.delegate')
  @Query(() => [Person], {
    description: 'Colleagues to whom rights of an own appointment may be given on, nearest first, at most 30.',
  })
  async delegationCandidates(
    @Ctx() context: Context,
    @Arg('appointmentId', () => ID, { description: 'The appointment.' }) appointmentId: string,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name, or first letters of its pinyin.' })
    search?: string | null,
  ): Promise<Person[]> {
    const id = readId('Appointment', appointmentId, 'appointmentId');
    const appointment = await context.load(appointmentById, id);
    if (appointment?.personId !== viewerOf(context).personId) return [];
    const ids = await candidatesFor(context, id, readStaffSearch(search));
    const people = await Promise.all(ids.map(each => context.load(personById, each)));
    return people.filter(person => person !== null);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who it is.' })
  person(@Ctx() context: Context, @Root() member: StaffMember): Promise<Person | null> {
    return context.load(personById, member.uuid);
  }

  @FieldResolver(() => StaffRecord, { nullable: true, description: 'Where the personnel relation is.' })
  record(@Ctx() context: Context, @Root() member: StaffMember): Promise<StaffRecord | null> {
    return context.load(staffRecordByPerson, member.uuid);
  }

  @FieldResolver(() => PersonTitle, { nullable: true, description: 'The newest title.' })
  async title(@Ctx() context: Context, @Root() member: StaffMember): Promise<PersonTitle | null> {
    return (await context.load(titlesOfPerson, member.uuid))?.[0] ?? null;
  }

  @FieldResolver(() => [Appointment], { description: 'Posts that hold now, as far as you see the places.' })
  async posts(@Ctx() context: Context, @Root() member: StaffMember): Promise<Appointment[]> {
    const now = new Date();
    const held = (await context.load(appointmentsOfPerson, member.uuid)) ?? [];
    return held.filter(({ beginsAt }) => beginsAt <= now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether they are away now: sent to another house, or on leave.' })
  async isAway(@Ctx() context: Context, @Root() member: StaffMember): Promise<boolean> {
    return (await context.load(awayByPerson, member.uuid)) !== null;
  }

  @FieldResolver(() => Instant, {
    nullable: true,
    description: 'Until when they are away; null for somebody who is not, or without an end.',
  })
  async awayUntil(@Ctx() context: Context, @Root() member: StaffMember): Promise<Date | null> {
    return (await context.load(awayByPerson, member.uuid))?.until ?? null;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The first day on which a running registration has ended; null when none ends.',
  })
  async licenceUntil(@Ctx() context: Context, @Root() member: StaffMember): Promise<string | null> {
    return (await context.load(licenceEndByPerson, member.uuid))?.until ?? null;
  }
}

@Resolver(() => StaffMemberConnection)
export class StaffMemberConnectionResolver {
  @FieldResolver(() => Int, { description: 'All who fit; counted only when asked for.' })
  totalCount(@Ctx() context: Context, @Root() { place, filter }: StaffPage): Promise<number> {
    return countStaff(context, place, filter);
  }

  @FieldResolver(() => StaffCounts, {
    description: 'How many each filter would show by itself, among those that the search finds.',
  })
  counts(@Ctx() context: Context, @Root() { place, filter }: StaffPage): Promise<StaffCounts> {
    return staffCounts(context, place, filter);
  }
}

@Resolver(() => StaffCalendarRow)
export class StaffCalendarRowResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who it is.' })
  person(@Ctx() context: Context, @Root() row: StaffCalendarRow): Promise<Person | null> {
    return context.load(personById, row.uuid);
  }

  @FieldResolver(() => [CalendarEntry], { description: 'Where they are and what they do, in order of time.' })
  async entries(@Ctx() context: Context, @Root() { uuid, from, until }: StaffCalendarRow): Promise<CalendarEntry[]> {
    return (await context.load(calendarOfPerson, { personId: uuid, from, until })) ?? [];
  }
}

@Resolver(() => CalendarEntry)
export class CalendarEntryResolver {
  @FieldResolver(() => Institution, { nullable: true, description: 'Where; null for a group as such.' })
  async institution(@Ctx() context: Context, @Root() { institutionId }: CalendarEntry): Promise<Institution | null> {
    return institutionId ? context.load(institutionById, institutionId) : null;
  }

  @FieldResolver(() => Department, { nullable: true, description: 'In which department, where it is said.' })
  async department(@Ctx() context: Context, @Root() { departmentId }: CalendarEntry): Promise<Department | null> {
    return departmentId ? context.load(departmentById, departmentId) : null;
  }
}

async function placeOf(
  context: Context,
  asked: { institutionId?: string | null; groupId?: string | null },
): Promise<StaffPlace> {
  const institutionId = readOptionalId('Institution', asked.institutionId, 'institutionId');
  const groupId = readOptionalId('MedicalGroup', asked.groupId, 'groupId');
  if ((institutionId === null) === (groupId === null))
    throw new CallerError(
      'BAD_USER_INPUT',
      { zh: '请在机构和集团中只选一个。', en: 'Name either an institution or a group.' },
      ['institutionId'],
    );
  return staffPlace(context, { institutionId, groupId });
}
