import { Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Input } from '../../schema/input';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { DelegationBeginInput, DelegationEndInput } from './appointment.inputs';
import { beginDelegation, endDelegation, managesAppointment } from './delegation.commands';
import {
  type DelegationBeginCode,
  type DelegationEndCode,
  delegationBeginCodes,
  delegationEndCodes,
  delegationViolations,
} from './delegation.rules';
import { Delegation, type DelegationAction, DelegationActionType } from './delegation.types';
import type { DelegationReason } from './staff.rules';
import { DelegationReasonType } from './staff.types';
import { appointmentById, delegationById, personById } from './staffing.loaders';
import { Appointment, Person } from './staffing.types';

const DelegationBeginError = mutationErrors('DelegationBegin', delegationBeginCodes);
const DelegationEndError = mutationErrors('DelegationEnd', delegationEndCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `delegationBegin` did.' })
class DelegationBeginPayload {
  @Field(() => Delegation, { nullable: true, description: 'The delegation; null when refused.' })
  delegation: Delegation | null;
  @Field(() => [DelegationBeginError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<DelegationBeginCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `delegationEnd` did.' })
class DelegationEndPayload {
  @Field(() => Delegation, { nullable: true, description: 'The delegation; null when refused.' })
  delegation: Delegation | null;
  @Field(() => [DelegationEndError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<DelegationEndCode>[];
}

/** Rights that are given on for a leave. */
@Resolver(() => Delegation)
export class DelegationResolver {
  @Rule('access.delegate')
  @Mutation(() => DelegationBeginPayload, {
    description: 'Gives the rights of one of your appointments to a colleague for a time; you keep them as well.',
  })
  async delegationBegin(
    @Ctx() context: Context,
    @Input(() => DelegationBeginInput) input: DelegationBeginInput,
  ): Promise<DelegationBeginPayload> {
    const appointmentId = readId('Appointment', input.appointmentId, 'appointmentId');
    if (!(await context.load(appointmentById, appointmentId))) throw notFound('该任职', 'appointment');
    const toPersonId = readId('Person', input.toPersonId, 'toPersonId');
    if (!(await context.load(personById, toPersonId))) throw notFound('此人', 'person');
    const wish = { ...input, appointmentId, toPersonId, from: input.from ?? null, note: input.note ?? null };
    const { value, userErrors } = await runCommand<{ delegationId: string }, DelegationBeginCode>(
      context,
      'delegationBegin',
      input,
      delegationViolations,
      tx => beginDelegation(tx, viewerOf(context), wish),
    );
    return { delegation: value && (await context.load(delegationById, value.delegationId)), userErrors };
  }

  @Rule('access.delegate')
  @Mutation(() => DelegationEndPayload, {
    description: 'Ends a delegation now: its giver, its receiver, or whoever manages appointments at the place.',
  })
  async delegationEnd(
    @Ctx() context: Context,
    @Input(() => DelegationEndInput) input: DelegationEndInput,
  ): Promise<DelegationEndPayload> {
    const id = readId('Delegation', input.delegationId, 'delegationId');
    if (!(await context.load(delegationById, id))) throw notFound('该委托', 'delegation');
    const { value, userErrors } = await runCommand(context, 'delegationEnd', input, {}, tx =>
      endDelegation(tx, viewerOf(context), id),
    );
    return { delegation: value && (await context.load(delegationById, id)), userErrors };
  }

  @FieldResolver(() => Appointment, { nullable: true, description: 'Whose rights: the appointment of the giver.' })
  appointment(@Ctx() context: Context, @Root() delegation: Delegation): Promise<Appointment | null> {
    return context.load(appointmentById, delegation.appointmentId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who gave them on.' })
  from(@Ctx() context: Context, @Root() delegation: Delegation): Promise<Person | null> {
    return context.load(personById, delegation.fromPersonId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who has them.' })
  to(@Ctx() context: Context, @Root() delegation: Delegation): Promise<Person | null> {
    return context.load(personById, delegation.toPersonId);
  }

  @FieldResolver(() => DelegationReasonType, {
    nullable: true,
    description: 'Why, for the giver and those who keep records at the place; null for others.',
  })
  async reason(@Ctx() context: Context, @Root() delegation: Delegation): Promise<DelegationReason | null> {
    return (await mayKnowWhy(context, delegation)) ? delegation.reasonOfGiver : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'More about it; shown as the reason is.' })
  async note(@Ctx() context: Context, @Root() delegation: Delegation): Promise<string | null> {
    return (await mayKnowWhy(context, delegation)) ? delegation.noteOfGiver : null;
  }

  @FieldResolver(() => [DelegationActionType], { description: 'What you may do with it.' })
  async availableActions(@Ctx() context: Context, @Root() delegation: Delegation): Promise<DelegationAction[]> {
    if (delegation.state === 'ENDED') return [];
    const viewer = viewerOf(context);
    if ([delegation.fromPersonId, delegation.toPersonId].includes(viewer.personId)) return ['END'];
    const appointment = await context.load(appointmentById, delegation.appointmentId);
    return appointment && managesAppointment(viewer, appointment) ? ['END'] : [];
  }
}

/** Why somebody is on leave is theirs, and known to those who keep records where the appointment is. */
async function mayKnowWhy(context: Context, delegation: Delegation): Promise<boolean> {
  const viewer = viewerOf(context);
  if (delegation.fromPersonId === viewer.personId) return true;
  const appointment = await context.load(appointmentById, delegation.appointmentId);
  if (!appointment?.institutionId) return false;
  return may(viewer, 'staff.read', { institutionId: appointment.institutionId });
}
