import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Input } from '../../schema/input';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { shapeBlockers } from '../group/blocker.loaders';
import { departmentById, groupById, institutionById, wardById } from '../group/group.loaders';
import { BlockerType, Department, Institution, MedicalGroup, Ward } from '../group/group.types';
import { civilDateOf, startOfDay } from '../kernel/civil-date';
import { accepted } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { inTransaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand, speak } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { appointmentsAt, instantsOf } from './appointment.facts';
import { blockersOfEnd } from './appointment.followers';
import { AppointmentBeginInput, AppointmentEndInput, AppointmentWishInput } from './appointment.inputs';
import { appointmentViolations, sessionsAfter, shareStretches } from './appointment.rules';
import {
  type AppointmentBeginCode,
  type AppointmentEndCode,
  type AppointmentWish,
  appointmentBeginCodes,
  appointmentEndCodes,
} from './appointment-wish.rules';
import { managesAppointment } from './delegation.commands';
import { Delegation } from './delegation.types';
import { ShareStretchType } from './directory.types';
import { beginAppointment, checkAppointment, endAppointment } from './staffing.commands';
import { appointmentById, delegationsOfAppointment, personById } from './staffing.loaders';
import { Appointment, type AppointmentAction, AppointmentActionType, Person } from './staffing.types';

const AppointmentBeginError = mutationErrors('AppointmentBegin', appointmentBeginCodes);
const AppointmentEndError = mutationErrors('AppointmentEnd', appointmentEndCodes);

@Rule('REACHED')
@ObjectType({ description: 'What became of `appointmentBegin`.' })
class AppointmentBeginPayload {
  @Field(() => Appointment, { nullable: true, description: 'The new appointment; null when refused.' })
  appointment: Appointment | null;

  @Field(() => [AppointmentBeginError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<AppointmentBeginCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What became of `appointmentEnd`.' })
class AppointmentEndPayload {
  @Field(() => Appointment, { nullable: true, description: 'The appointment that ended; null when refused.' })
  appointment: Appointment | null;

  @Field(() => [BlockerType], { description: 'Duty sessions that lie after the end.' })
  blockers: BlockerType[];

  @Field(() => [AppointmentEndError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<AppointmentEndCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What would become of an appointment; nothing happens.' })
class AppointmentCheck {
  @Field(() => [AppointmentBeginError], { description: 'Why it would be refused; empty when it could begin.' })
  refusals: UserError<AppointmentBeginCode>[];

  @Field(() => [ShareStretchType], { description: 'What the shares of the person would come to, over its period.' })
  sharesAfter: ShareStretchType[];
}

const endViolations = { appointment_sessions_inside: sessionsAfter };

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

  @FieldResolver(() => Department, { nullable: true, description: 'The department, where it names one.' })
  async department(@Ctx() context: Context, @Root() { departmentId }: Appointment): Promise<Department | null> {
    return departmentId ? context.load(departmentById, departmentId) : null;
  }

  @FieldResolver(() => Ward, { nullable: true, description: 'The ward, where it is limited to one.' })
  async ward(@Ctx() context: Context, @Root() { wardId }: Appointment): Promise<Ward | null> {
    return wardId ? context.load(wardById, wardId) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it ended, for its holder and those who keep records at the place; null for others.',
  })
  endReason(@Ctx() context: Context, @Root() { personId, institutionId, reasonOfEnd }: Appointment): string | null {
    const viewer = viewerOf(context);
    const isKept = institutionId !== null && may(viewer, 'staff.read', { institutionId });
    return isKept || personId === viewer.personId ? reasonOfEnd : null;
  }

  @FieldResolver(() => Delegation, {
    nullable: true,
    description: 'To whom its rights are given on now, or next; null when to nobody, or when you may not see it.',
  })
  async delegation(@Ctx() context: Context, @Root() { uuid }: Appointment): Promise<Delegation | null> {
    const given = (await context.load(delegationsOfAppointment, uuid)) ?? [];
    return given.filter(({ state }) => state !== 'ENDED').at(-1) ?? null;
  }

  @FieldResolver(() => [AppointmentActionType], { description: 'What you may do with it; a command may still refuse.' })
  availableActions(@Ctx() context: Context, @Root() appointment: Appointment): AppointmentAction[] {
    const viewer = viewerOf(context);
    if (appointment.endsAt !== null && appointment.endsAt <= new Date()) return [];
    if (appointment.personId === viewer.personId) return ['DELEGATE'];
    return managesAppointment(viewer, appointment) && appointment.orderId === null ? ['END'] : [];
  }

  @Rule('appointment.manage')
  @Query(() => AppointmentCheck, {
    description:
      'Whether an appointment could begin, and what the shares of the person would come to. Nothing happens.',
  })
  async appointmentCheck(
    @Ctx() context: Context,
    @Arg('input', () => AppointmentWishInput, { description: 'Who, as what, where, when.' })
    input: AppointmentWishInput,
  ): Promise<AppointmentCheck> {
    const wish = await wishOf(context, input);
    await context.renew();
    const found = await inTransaction(context.database, viewerOf(context), async tx => {
      const period = instantsOf(wish);
      const held = await appointmentsAt(tx, wish.personId, period.from, period.until);
      const refusals = await checkAppointment(tx, viewerOf(context), wish);
      return accepted({ refusals, stretches: shareStretches(wish, period, held) });
    });
    if (!found.ok) return { refusals: [], sharesAfter: [] };
    const { refusals, stretches } = found.value;
    return {
      refusals: speak(context, refusals),
      sharesAfter: stretches.map(({ from, until, bp }) => ({
        from: civilDateOf(from),
        until: until && civilDateOf(until),
        bp,
      })),
    };
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
    const { value, userErrors } = await runCommand<{ appointmentId: string }, AppointmentBeginCode>(
      context,
      'appointmentBegin',
      input,
      appointmentViolations,
      tx => beginAppointment(tx, viewerOf(context), wish),
    );
    return { appointment: value && (await context.load(appointmentById, value.appointmentId)), userErrors };
  }

  @Rule('appointment.manage')
  @Mutation(() => AppointmentEndPayload, {
    description:
      'Ends an appointment, now or on a day to come; rights and open streams that rest on it end with it. Not for oneself.',
  })
  async appointmentEnd(
    @Ctx() context: Context,
    @Input(() => AppointmentEndInput) input: AppointmentEndInput,
  ): Promise<AppointmentEndPayload> {
    const id = readId('Appointment', input.appointmentId, 'input', 'appointmentId');
    if (!(await context.load(appointmentById, id))) throw notFound('该任职', 'appointment');
    const { reason, cancelSessions } = input;
    const on = input.on ?? null;
    const { value, userErrors } = await runCommand<{ appointmentId: string }, AppointmentEndCode>(
      context,
      'appointmentEnd',
      input,
      endViolations,
      tx => endAppointment(tx, viewerOf(context), id, { on, reason, cancelSessions }),
    );
    const appointment = await context.load(appointmentById, id);
    const isBlocked = userErrors.some(({ code }) => code === 'SESSIONS_AFTER');
    return {
      appointment: value && appointment,
      blockers: isBlocked && appointment ? await blockersOf(context, appointment, on) : [],
      userErrors,
    };
  }
}

async function blockersOf(context: Context, appointment: Appointment, on: string | null): Promise<BlockerType[]> {
  const { uuid, personId, institutionId } = appointment;
  const end = { appointmentId: uuid, personId, institutionId, until: on ? startOfDay(on) : new Date() };
  return shapeBlockers(context, await blockersOfEnd(context.read, end));
}

/** The wish with ids of the database; a place that the viewer does not see is not found. */
async function wishOf(context: Context, input: AppointmentWishInput): Promise<AppointmentWish> {
  const institutionId = readOptionalId('Institution', input.institutionId, 'input', 'institutionId');
  const departmentId = readOptionalId('Department', input.departmentId, 'input', 'departmentId');
  const wardId = readOptionalId('Ward', input.wardId, 'input', 'wardId');
  const groupId = readOptionalId('MedicalGroup', input.groupId, 'input', 'groupId');
  if (institutionId && !(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
  if (departmentId && !(await context.load(departmentById, departmentId))) throw notFound('该科室', 'department');
  if (wardId && !(await context.load(wardById, wardId))) throw notFound('该病区', 'ward');
  if (groupId && !(await context.load(groupById, groupId))) throw notFound('该集团', 'group');
  const personId = readId('Person', input.personId, 'input', 'personId');
  const { post, kind, shareBp, from, until } = input;
  return { personId, post, kind, shareBp, institutionId, departmentId, wardId, groupId, from, until: until ?? null };
}
