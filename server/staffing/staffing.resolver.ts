import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { LocalDate, Uuid } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { groupById, institutionById, wardById } from '../group/group.loaders';
import { Institution, MedicalGroup, Ward } from '../group/group.types';
import type { Post } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { appointmentViolations } from './appointment.rules';
import {
  type AppointmentBeginCode,
  type AppointmentEndCode,
  appointmentBeginCodes,
  appointmentEndCodes,
} from './appointment-wish.rules';
import { beginAppointment, endAppointment } from './staffing.commands';
import { appointmentById, appointmentsOfPerson, personById } from './staffing.loaders';
import { Appointment, Person, PostType } from './staffing.types';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [Appointment], { description: 'Posts held now or to come, as far as you see the places.' })
  async appointments(@Ctx() context: Context, @Root() person: Person): Promise<Appointment[]> {
    return (await context.load(appointmentsOfPerson, person.uuid)) ?? [];
  }
}

const AppointmentBeginError = mutationErrors('AppointmentBegin', appointmentBeginCodes);
const AppointmentEndError = mutationErrors('AppointmentEnd', appointmentEndCodes);

@InputType({ description: 'A post for a person at an institution, at one of its wards, or in a group.' })
class AppointmentBeginInput {
  @Field(() => Uuid, { description: 'Made by the client, anew for each action; the same id gets the same answer.' })
  requestId: string;

  @Field(() => ID, { description: 'Who is appointed.' })
  personId: string;

  @Field(() => PostType, { description: 'As what.' })
  post: Post;

  @Field(() => ID, { nullable: true, description: 'The institution; leave it out for an appointment to a group.' })
  institutionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A ward of the institution: rights to act end at its door.' })
  wardId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The group; leave it out for an appointment to an institution.' })
  groupId?: string | null;

  @Field(() => LocalDate, { description: 'The first day, today or later.' })
  from: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; open when left out.' })
  until?: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What became of `appointmentBegin`.' })
class AppointmentBeginPayload {
  @Field(() => Appointment, { nullable: true, description: 'The new appointment; null when refused.' })
  appointment: Appointment | null;

  @Field(() => [AppointmentBeginError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<AppointmentBeginCode>[];
}

@InputType({ description: 'The end of an appointment, now.' })
class AppointmentEndInput {
  @Field(() => Uuid, { description: 'Made by the client, anew for each action; the same id gets the same answer.' })
  requestId: string;

  @Field(() => ID, { description: 'Which appointment ends.' })
  appointmentId: string;

  @Field(() => String, { description: 'Why, up to 500 characters; kept with it.' })
  @MaxLength(500)
  reason: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What became of `appointmentEnd`.' })
class AppointmentEndPayload {
  @Field(() => Appointment, { nullable: true, description: 'The appointment that ended; null when refused.' })
  appointment: Appointment | null;

  @Field(() => [AppointmentEndError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<AppointmentEndCode>[];
}

@Resolver(() => Appointment)
export class AppointmentResolver {
  @FieldResolver(() => Person, { description: 'Who holds it.' })
  person(@Ctx() context: Context, @Root() appointment: Appointment): Promise<Person | null> {
    return context.load(personById, appointment.personId);
  }

  @FieldResolver(() => MedicalGroup, { nullable: true, description: 'The group, for an appointment to a group.' })
  async group(@Ctx() context: Context, @Root() { groupId }: Appointment): Promise<MedicalGroup | null> {
    return groupId ? context.load(groupById, groupId) : null;
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution, for an appointment to one.' })
  async institution(@Ctx() context: Context, @Root() { institutionId }: Appointment): Promise<Institution | null> {
    return institutionId ? context.load(institutionById, institutionId) : null;
  }

  @FieldResolver(() => Ward, { nullable: true, description: 'The ward, where it is limited to one.' })
  async ward(@Ctx() context: Context, @Root() { wardId }: Appointment): Promise<Ward | null> {
    return wardId ? context.load(wardById, wardId) : null;
  }

  @Rule('appointment.manage')
  @Mutation(() => AppointmentBeginPayload, {
    description: 'Gives a person a post; their rights follow from it at once. Not for oneself.',
  })
  async appointmentBegin(
    @Ctx() context: Context,
    @Arg('input', () => AppointmentBeginInput, { description: 'Who, as what, where, when.' })
    input: AppointmentBeginInput,
  ): Promise<AppointmentBeginPayload> {
    const wish = await wishOf(context, input);
    const { value, userErrors } = await runCommand(context, 'appointmentBegin', input, appointmentViolations, tx =>
      beginAppointment(tx, viewerOf(context), wish),
    );
    return { appointment: value && (await context.load(appointmentById, value.appointmentId)), userErrors };
  }

  @Rule('appointment.manage')
  @Mutation(() => AppointmentEndPayload, {
    description: 'Ends an appointment now; rights and open streams that rest on it end with it. Not for oneself.',
  })
  async appointmentEnd(
    @Ctx() context: Context,
    @Arg('input', () => AppointmentEndInput, { description: 'Which, and why.' }) input: AppointmentEndInput,
  ): Promise<AppointmentEndPayload> {
    const id = readId('Appointment', input.appointmentId, 'input', 'appointmentId');
    if (!(await context.load(appointmentById, id))) throw notFound('该任职', 'appointment');
    const { value, userErrors } = await runCommand(context, 'appointmentEnd', input, {}, tx =>
      endAppointment(tx, viewerOf(context), id, { on: null, reason: input.reason, cancelSessions: false }),
    );
    return { appointment: value && (await context.load(appointmentById, value.appointmentId)), userErrors };
  }
}

/** The wish with ids of the database; a place that the viewer does not see is not found. */
async function wishOf(context: Context, input: AppointmentBeginInput) {
  const institutionId = readOptionalId('Institution', input.institutionId, 'input', 'institutionId');
  const wardId = readOptionalId('Ward', input.wardId, 'input', 'wardId');
  const groupId = readOptionalId('MedicalGroup', input.groupId, 'input', 'groupId');
  if (institutionId && !(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
  if (wardId && !(await context.load(wardById, wardId))) throw notFound('该病区', 'ward');
  if (groupId && !(await context.load(groupById, groupId))) throw notFound('该集团', 'group');
  const personId = readId('Person', input.personId, 'input', 'personId');
  const { post, from, until } = input;
  return {
    personId,
    post,
    institutionId,
    wardId,
    groupId,
    from,
    until: until ?? null,
    kind: 'ADDITIONAL',
    shareBp: 0,
    departmentId: null,
  } as const;
}
