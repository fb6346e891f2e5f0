import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { Rule } from '../platform/access/rule';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import {
  CareRegisterCloseInput,
  CareRegisterOpenInput,
  CareRegisterRiskSetInput,
  CareTaskAddInput,
  CareTaskCancelInput,
  CareTaskMissInput,
  CareTaskRescheduleInput,
  ContactAttemptCancelInput,
  ContactAttemptRecordInput,
  FollowUpCancelInput,
  FollowUpRecordInput,
  MeasurementCancelInput,
  MeasurementRecordInput,
} from './care.inputs';
import { careRegisterById, careTaskById, followUpById } from './care.loaders';
import {
  CareRegisterClosePayload,
  CareRegisterOpenPayload,
  CareRegisterRiskSetPayload,
  CareTaskAddPayload,
  CareTaskCancelPayload,
  CareTaskMissPayload,
  CareTaskReschedulePayload,
  ContactAttemptCancelPayload,
  ContactAttemptRecordPayload,
  FollowUpCancelPayload,
  FollowUpRecordPayload,
  MeasurementCancelPayload,
  MeasurementRecordPayload,
} from './care.payloads';
import { measurementsBy } from './care.queries';
import type { CareTask } from './care.types';
import { careViolations } from './care.violations';
import { recordFollowUp } from './follow-up.commands';
import { cancelFollowUp } from './follow-up-cancel.commands';
import { recordMeasurement } from './measurement.commands';
import { closeRegister, openRegister, setRisk } from './register.commands';
import { cancelAttempt, cancelMeasurement } from './take-back.commands';
import { addTask, cancelTask, missTask, recordAttempt, rescheduleTask } from './task.commands';

/** What the family-doctor team does in chronic care. */
@Resolver()
export class CareMutations {
  @Rule('care.record')
  @Mutation(() => CareRegisterOpenPayload, {
    description: 'Takes a resident into the register of a condition, and plans the first follow-up.',
  })
  async careRegisterOpen(
    @Ctx() context: Context,
    @Input(() => CareRegisterOpenInput) input: CareRegisterOpenInput,
  ): Promise<CareRegisterOpenPayload> {
    const patientId = readId('Resident', input.residentId, 'residentId');
    const { value, userErrors } = await runCommand(context, 'careRegisterOpen', input, careViolations, tx =>
      openRegister(tx, { ...input, patientId }),
    );
    return {
      register: value && (await context.load(careRegisterById, value.registerId)),
      task: value && (await context.load(careTaskById, value.taskId)),
      userErrors,
    };
  }

  @Rule('care.record')
  @Mutation(() => CareRegisterClosePayload, {
    description: 'Closes a register entry; the follow-up that is planned for it is cancelled.',
  })
  async careRegisterClose(
    @Ctx() context: Context,
    @Input(() => CareRegisterCloseInput) input: CareRegisterCloseInput,
  ): Promise<CareRegisterClosePayload> {
    const registerId = readId('CareRegister', input.registerId, 'registerId');
    const { value, userErrors } = await runCommand(context, 'careRegisterClose', input, careViolations, tx =>
      closeRegister(tx, { ...input, registerId }),
    );
    return { register: value && (await context.load(careRegisterById, value.registerId)), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => CareRegisterRiskSetPayload, { description: 'Says how much somebody in a register is at risk.' })
  async careRegisterRiskSet(
    @Ctx() context: Context,
    @Input(() => CareRegisterRiskSetInput) input: CareRegisterRiskSetInput,
  ): Promise<CareRegisterRiskSetPayload> {
    const registerId = readId('CareRegister', input.registerId, 'registerId');
    const { value, userErrors } = await runCommand(context, 'careRegisterRiskSet', input, careViolations, tx =>
      setRisk(tx, { ...input, registerId }),
    );
    return { register: value && (await context.load(careRegisterById, value.registerId)), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => MeasurementRecordPayload, {
    description:
      'Writes down what a resident measured at home and told of, on the phone for instance. It stands in the timeline and the charts; it is no ' +
      'follow-up, does no task and does not count for control.',
  })
  async measurementRecord(
    @Ctx() context: Context,
    @Input(() => MeasurementRecordInput) input: MeasurementRecordInput,
  ): Promise<MeasurementRecordPayload> {
    const patientId = readId('Resident', input.residentId, 'residentId');
    const { value, userErrors } = await runCommand(context, 'measurementRecord', input, careViolations, tx =>
      recordMeasurement(tx, { ...input, patientId }),
    );
    return { measurements: await measurementsBy(context, value?.measurementIds ?? []), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => MeasurementCancelPayload, {
    description:
      'Takes back what a resident was said to have measured at an instant: with what was told at the same time. It stays in the record, with the reason.',
  })
  async measurementCancel(
    @Ctx() context: Context,
    @Input(() => MeasurementCancelInput) input: MeasurementCancelInput,
  ): Promise<MeasurementCancelPayload> {
    const measurementId = readId('Measurement', input.measurementId, 'measurementId');
    const { value, userErrors } = await runCommand(context, 'measurementCancel', input, careViolations, tx =>
      cancelMeasurement(tx, { ...input, measurementId }),
    );
    return { measurements: await measurementsBy(context, value?.measurementIds ?? []), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => FollowUpRecordPayload, {
    description:
      'Records that a resident was seen or spoken to, with what was measured; does the tasks named, and plans the next follow-up of each ' +
      'condition. The same requestId again is the same follow-up.',
  })
  async followUpRecord(
    @Ctx() context: Context,
    @Input(() => FollowUpRecordInput) input: FollowUpRecordInput,
  ): Promise<FollowUpRecordPayload> {
    const patientId = readId('Resident', input.residentId, 'residentId');
    const tasks = input.tasks.map(({ taskId, expectedVersion }, index) => ({
      taskId: readId('CareTask', taskId, 'tasks', String(index), 'taskId'),
      expectedVersion,
    }));
    const { value, userErrors } = await runCommand(context, 'followUpRecord', input, careViolations, tx =>
      recordFollowUp(tx, { ...input, patientId, tasks }),
    );
    return {
      followUp: value && (await context.load(followUpById, value.followUpId)),
      nextTasks: await loadTasks(context, value?.nextTaskIds ?? []),
      userErrors,
    };
  }

  @Rule('care.record')
  @Mutation(() => FollowUpCancelPayload, {
    description:
      'Cancels a follow-up that was entered by mistake: what it did is planned again, what it planned is not.',
  })
  async followUpCancel(
    @Ctx() context: Context,
    @Input(() => FollowUpCancelInput) input: FollowUpCancelInput,
  ): Promise<FollowUpCancelPayload> {
    const followUpId = readId('FollowUp', input.followUpId, 'followUpId');
    const { value, userErrors } = await runCommand(context, 'followUpCancel', input, careViolations, tx =>
      cancelFollowUp(tx, { ...input, followUpId }),
    );
    return {
      followUp: value && (await context.load(followUpById, value.followUpId)),
      tasks: await loadTasks(context, value?.taskIds ?? []),
      userErrors,
    };
  }

  @Rule('care.record')
  @Mutation(() => ContactAttemptRecordPayload, { description: 'Records that somebody tried to reach a resident.' })
  async contactAttemptRecord(
    @Ctx() context: Context,
    @Input(() => ContactAttemptRecordInput) input: ContactAttemptRecordInput,
  ): Promise<ContactAttemptRecordPayload> {
    const taskId = readId('CareTask', input.taskId, 'taskId');
    const { value, userErrors } = await runCommand(context, 'contactAttemptRecord', input, careViolations, tx =>
      recordAttempt(tx, { ...input, taskId }),
    );
    return { task: value && (await context.load(careTaskById, value.taskId)), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => ContactAttemptCancelPayload, {
    description:
      'Takes back an attempt to reach a resident that was written down by mistake. It stays in the record, with the reason.',
  })
  async contactAttemptCancel(
    @Ctx() context: Context,
    @Input(() => ContactAttemptCancelInput) input: ContactAttemptCancelInput,
  ): Promise<ContactAttemptCancelPayload> {
    const attemptId = readId('ContactAttempt', input.attemptId, 'attemptId');
    const { value, userErrors } = await runCommand(context, 'contactAttemptCancel', input, careViolations, tx =>
      cancelAttempt(tx, { ...input, attemptId }),
    );
    return { task: value && (await context.load(careTaskById, value.taskId)), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => CareTaskReschedulePayload, { description: 'Puts a task on another day.' })
  async careTaskReschedule(
    @Ctx() context: Context,
    @Input(() => CareTaskRescheduleInput) input: CareTaskRescheduleInput,
  ): Promise<CareTaskReschedulePayload> {
    const taskId = readId('CareTask', input.taskId, 'taskId');
    const { value, userErrors } = await runCommand(context, 'careTaskReschedule', input, careViolations, tx =>
      rescheduleTask(tx, { ...input, taskId }),
    );
    return { task: value && (await context.load(careTaskById, value.taskId)), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => CareTaskMissPayload, {
    description:
      'Gives a task up because the resident was not reached; the next follow-up of its condition is planned.',
  })
  async careTaskMiss(
    @Ctx() context: Context,
    @Input(() => CareTaskMissInput) input: CareTaskMissInput,
  ): Promise<CareTaskMissPayload> {
    const taskId = readId('CareTask', input.taskId, 'taskId');
    const { value, userErrors } = await runCommand(context, 'careTaskMiss', input, careViolations, tx =>
      missTask(tx, { ...input, taskId }),
    );
    return {
      task: value && (await context.load(careTaskById, value.taskId)),
      nextTask: value?.nextTaskId ? await context.load(careTaskById, value.nextTaskId) : null,
      userErrors,
    };
  }

  @Rule('care.record')
  @Mutation(() => CareTaskCancelPayload, {
    description: 'Cancels a task that is not needed; refused for the next follow-up of a register that is open.',
  })
  async careTaskCancel(
    @Ctx() context: Context,
    @Input(() => CareTaskCancelInput) input: CareTaskCancelInput,
  ): Promise<CareTaskCancelPayload> {
    const taskId = readId('CareTask', input.taskId, 'taskId');
    const { value, userErrors } = await runCommand(context, 'careTaskCancel', input, careViolations, tx =>
      cancelTask(tx, { ...input, taskId }),
    );
    return { task: value && (await context.load(careTaskById, value.taskId)), userErrors };
  }

  @Rule('care.record')
  @Mutation(() => CareTaskAddPayload, {
    description: 'Plans a check-up, or a visit after a stay in a hospital outside of the group.',
  })
  async careTaskAdd(
    @Ctx() context: Context,
    @Input(() => CareTaskAddInput) input: CareTaskAddInput,
  ): Promise<CareTaskAddPayload> {
    const patientId = readId('Resident', input.residentId, 'residentId');
    const { value, userErrors } = await runCommand(context, 'careTaskAdd', input, careViolations, tx =>
      addTask(tx, { ...input, patientId }),
    );
    return { task: value && (await context.load(careTaskById, value.taskId)), userErrors };
  }
}

async function loadTasks(context: Context, ids: readonly string[]): Promise<CareTask[]> {
  const tasks = await Promise.all(ids.map(id => context.load(careTaskById, id)));
  return tasks.filter(task => task !== null);
}
