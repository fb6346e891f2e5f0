import { Max, Min } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, pageOf } from '../../schema/connection';
import { LocalDate } from '../../schema/scalars';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterDay } from '../platform/graphql/cursors';
import { readId } from '../platform/graphql/ids';
import { residentById } from '../residents/resident.loaders';
import { Resident } from '../residents/resident.types';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import {
  attemptsOfTask,
  carePolicyOfInstitution,
  followUpById,
  measurementsOfFollowUp,
  monthsOfRegister,
  registersOfResident,
  stateOfRegister,
  tasksOfFollowUp,
  tasksOfResident,
} from './care.loaders';
import { listFollowUps, measurementsOf } from './care.queries';
import { CareTaskState } from './care.rules';
import {
  CareFollowUpForm,
  CareMonth,
  CareRegister,
  CareState,
  CareTask,
  CareTaskAction,
  ContactAttempt,
  FollowUp,
  FollowUpConnection,
  Measurement,
} from './care.types';
import { followUpForm } from './care-form.queries';
import { defaultCarePolicy } from './care-policy.rules';
import { MeasurementCode } from './measurement.rules';
import { mayCancel, taskActions } from './plan.rules';

const monthsMax = 24;

@Resolver(() => CareFollowUpForm)
export class CareFollowUpFormResolver {
  @Rule('resident.read')
  @Query(() => CareFollowUpForm, {
    nullable: true,
    description:
      'All that the form of a follow-up needs, in one question: what is planned, the last values, targets, plausible values and the next day; ' +
      'null when the resident is missing or you may not see them.',
  })
  careFollowUpForm(
    @Ctx() context: Context,
    @Arg('residentId', () => ID, { description: 'The resident.' }) residentId: string,
  ): Promise<CareFollowUpForm | null> {
    return followUpForm(context, readId('Resident', residentId, 'residentId'));
  }

  @FieldResolver(() => Resident, { description: 'Who is to be seen.' })
  resident(@Ctx() context: Context, @Root() form: CareFollowUpForm): Promise<Resident | null> {
    return context.load(residentById, form.patientId);
  }
}

@ArgsType()
class MonthsArgs {
  @Field(() => Int, { defaultValue: 12, description: 'How many months, the current one included, 1 to 24.' })
  @Min(1)
  @Max(monthsMax)
  last: number;
}

@Resolver(() => CareRegister)
export class CareRegisterResolver {
  @FieldResolver(() => Resident, { nullable: true, description: 'Who is in it.' })
  resident(@Ctx() context: Context, @Root() register: CareRegister): Promise<Resident | null> {
    return context.load(residentById, register.patientId);
  }

  @FieldResolver(() => CareState, { nullable: true, description: 'How they stand today; null once it is closed.' })
  async stateToday(@Ctx() context: Context, @Root() register: CareRegister): Promise<CareState | null> {
    return register.closedOn ? null : stateOfRegister(context, register);
  }

  @FieldResolver(() => [CareMonth], {
    description: 'How they stood at the end of each of the last months in which it was open, the oldest first.',
  })
  months(
    @Ctx() context: Context,
    @Root() register: CareRegister,
    @Args(() => MonthsArgs) { last }: MonthsArgs,
  ): Promise<CareMonth[]> {
    return monthsOfRegister(context, register, last);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may close it: `careRegisterClose`.' })
  mayClose(@Ctx() context: Context, @Root() register: CareRegister): boolean {
    return !register.closedOn && may(viewerOf(context), 'care.record', register);
  }
}

@Resolver(() => CareTask)
export class CareTaskResolver {
  @FieldResolver(() => Resident, { nullable: true, description: 'Who is to be seen.' })
  resident(@Ctx() context: Context, @Root() task: CareTask): Promise<Resident | null> {
    return context.load(residentById, task.patientId);
  }

  @FieldResolver(() => Institution, {
    nullable: true,
    description: 'After a discharge or a referral down: the hospital that the resident came from.',
  })
  async fromInstitution(@Ctx() context: Context, @Root() task: CareTask): Promise<Institution | null> {
    return task.fromInstitutionId ? context.load(institutionById, task.fromInstitutionId) : null;
  }

  @FieldResolver(() => FollowUp, { nullable: true, description: 'The follow-up by which it was done.' })
  async followUp(@Ctx() context: Context, @Root() task: CareTask): Promise<FollowUp | null> {
    return task.followUpId ? context.load(followUpById, task.followUpId) : null;
  }

  @FieldResolver(() => [ContactAttempt], { description: 'Who tried to reach the resident, the newest attempt first.' })
  async attempts(@Ctx() context: Context, @Root() task: CareTask): Promise<ContactAttempt[]> {
    return (await context.load(attemptsOfTask, task.uuid)) ?? [];
  }

  @FieldResolver(() => [CareTaskAction], { description: 'What you may do with it now.' })
  async availableActions(@Ctx() context: Context, @Root() task: CareTask): Promise<CareTaskAction[]> {
    if (task.state !== CareTaskState.PLANNED || !may(viewerOf(context), 'care.record', task)) return [];
    const registers = (await context.load(registersOfResident, task.patientId)) ?? [];
    return taskActions(
      task,
      registers.some(each => each.condition === task.condition && !each.closedOn),
    );
  }
}

@Resolver(() => ContactAttempt)
export class ContactAttemptResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who tried.' })
  async by(@Ctx() context: Context, @Root() attempt: ContactAttempt): Promise<Person | null> {
    return attempt.byId ? context.load(personById, attempt.byId) : null;
  }
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Resident, { nullable: true, description: 'Who was seen.' })
  resident(@Ctx() context: Context, @Root() followUp: FollowUp): Promise<Resident | null> {
    return context.load(residentById, followUp.patientId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The centre that looked after the resident.' })
  institution(@Ctx() context: Context, @Root() followUp: FollowUp): Promise<Institution | null> {
    return context.load(institutionById, followUp.institutionId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who saw the resident.' })
  async doneBy(@Ctx() context: Context, @Root() followUp: FollowUp): Promise<Person | null> {
    return followUp.doneById ? context.load(personById, followUp.doneById) : null;
  }

  @FieldResolver(() => [Measurement], { description: 'What was measured.' })
  async measurements(@Ctx() context: Context, @Root() followUp: FollowUp): Promise<Measurement[]> {
    return (await context.load(measurementsOfFollowUp, followUp.uuid)) ?? [];
  }

  @FieldResolver(() => [CareTask], { description: 'The tasks that it did.' })
  async tasks(@Ctx() context: Context, @Root() followUp: FollowUp): Promise<CareTask[]> {
    return (await context.load(tasksOfFollowUp, followUp.uuid)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may cancel it: `followUpCancel`.' })
  async mayCancel(@Ctx() context: Context, @Root() followUp: FollowUp): Promise<boolean> {
    if (!may(viewerOf(context), 'care.record', followUp)) return false;
    const policy = (await context.load(carePolicyOfInstitution, followUp.institutionId)) ?? defaultCarePolicy;
    return mayCancel(followUp, new Date(), policy);
  }
}

@ArgsType()
class MeasurementArgs {
  @Field(() => [MeasurementCode], { nullable: true, description: 'Only these.' })
  codes?: MeasurementCode[] | null;
  @Field(() => LocalDate, { nullable: true, description: 'Measured on this day or later.' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Measured before this day.' })
  until?: string | null;
}

/** What chronic care adds to a resident. */
@Resolver(() => Resident)
export class ResidentCareResolver {
  @FieldResolver(() => [CareRegister], {
    description: 'Registers that the resident is or was in, the open ones first.',
  })
  async registers(@Ctx() context: Context, @Root() resident: Resident): Promise<CareRegister[]> {
    return (await context.load(registersOfResident, resident.uuid)) ?? [];
  }

  @FieldResolver(() => [CareTask], { description: 'What is planned, the first due first.' })
  async tasks(@Ctx() context: Context, @Root() resident: Resident): Promise<CareTask[]> {
    return (await context.load(tasksOfResident, resident.uuid)) ?? [];
  }

  @FieldResolver(() => FollowUpConnection, { description: 'Follow-ups, the newest first, cancelled ones too.' })
  async followUps(
    @Ctx() context: Context,
    @Root() resident: Resident,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<InstanceType<typeof FollowUpConnection>> {
    const rows = await listFollowUps(context, resident.uuid, first, readAfterDay(after));
    return pageOf(rows, first, row => [row.doneOn, row.uuid]);
  }

  @FieldResolver(() => [Measurement], {
    description: 'What was measured, the oldest first; the newest 2,000 when there are more.',
  })
  measurements(
    @Ctx() context: Context,
    @Root() resident: Resident,
    @Args(() => MeasurementArgs) { codes, from, until }: MeasurementArgs,
  ): Promise<Measurement[]> {
    return measurementsOf(context, resident.uuid, {
      codes: codes ?? null,
      from: from ?? null,
      until: until ?? null,
    });
  }
}
