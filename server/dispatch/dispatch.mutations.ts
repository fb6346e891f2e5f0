import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { shapeBlockers } from '../group/blocker.loaders';
import { institutionById } from '../group/group.loaders';
import type { BlockerType } from '../group/group.types';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { blockersOfEnd } from '../staffing/appointment.followers';
import { personById } from '../staffing/staffing.loaders';
import { approveOrder, rejectOrder } from './approval.commands';
import { extendOrder, recallOrder, replaceOrder } from './course.commands';
import type { DispatchCode } from './dispatch.codes';
import {
  DispatchApproveInput,
  DispatchCancelInput,
  DispatchExtendInput,
  DispatchMoveInput,
  DispatchRecallInput,
  DispatchRejectInput,
  DispatchReplaceInput,
  DispatchRequestInput,
  DispatchSubmitInput,
} from './dispatch.inputs';
import { dispatchOrderById } from './dispatch.loaders';
import {
  DispatchApprovePayload,
  DispatchCancelPayload,
  DispatchExtendPayload,
  DispatchMovePayload,
  type DispatchPayload,
  DispatchRecallPayload,
  DispatchRejectPayload,
  DispatchReplacePayload,
  DispatchRequestPayload,
  DispatchSubmitPayload,
} from './dispatch.payloads';
import { dispatchViolations } from './dispatch.violations';
import type { OrderId } from './dispatch.writes';
import { cancelOrder, moveOrder, requestOrder, submitOrder } from './request.commands';

/** Mutations on orders. */
@Resolver()
export class DispatchMutations {
  @Rule('dispatch.request')
  @Mutation(() => DispatchRequestPayload, {
    description:
      'Writes an order down, for the home, the host or the group; with `submit` its three sides are asked at once.',
  })
  async dispatchRequest(
    @Ctx() context: Context,
    @Input(() => DispatchRequestInput) input: DispatchRequestInput,
  ): Promise<DispatchPayload> {
    const wish = {
      ...input,
      personId: readId('Person', input.personId, 'personId'),
      hostId: readId('Institution', input.hostInstitutionId, 'hostInstitutionId'),
      hostDepartmentId: readOptionalId('Department', input.hostDepartmentId, 'hostDepartmentId'),
    };
    if (!(await context.load(personById, wish.personId))) throw notFound('此人', 'person');
    if (!(await context.load(institutionById, wish.hostId))) throw notFound('该机构', 'institution');
    return onOrder(context, 'dispatchRequest', input, tx => requestOrder(tx, wish, input.submit));
  }

  @Rule('dispatch.request')
  @Mutation(() => DispatchSubmitPayload, { description: 'Asks the three sides of a draft.' })
  dispatchSubmit(
    @Ctx() context: Context,
    @Input(() => DispatchSubmitInput) input: DispatchSubmitInput,
  ): Promise<DispatchPayload> {
    const step = { ...input, orderId: readOrderId(input) };
    return onOrder(context, 'dispatchSubmit', input, tx => submitOrder(tx, step));
  }

  @Rule('dispatch.request')
  @Mutation(() => DispatchMovePayload, {
    description:
      'Gives an order that is not agreed on other days. What sides have said to the old ones is void: they are asked anew.',
  })
  dispatchMove(
    @Ctx() context: Context,
    @Input(() => DispatchMoveInput) input: DispatchMoveInput,
  ): Promise<DispatchPayload> {
    const step = { ...input, orderId: readOrderId(input) };
    return onOrder(context, 'dispatchMove', input, tx => moveOrder(tx, step));
  }

  @Rule('dispatch.approve')
  @Mutation(() => DispatchApprovePayload, {
    description:
      'Says yes for a side; not for what you asked for or what is about you, and for one side only. With the last yes the appointment is ' +
      'written; where it can’t be, this yes is refused with all that stands in the way, and the order goes on waiting.',
  })
  dispatchApprove(
    @Ctx() context: Context,
    @Input(() => DispatchApproveInput) input: DispatchApproveInput,
  ): Promise<DispatchPayload> {
    const step = { ...input, orderId: readOrderId(input), side: input.side ?? null, note: input.note ?? null };
    return onOrder(context, 'dispatchApprove', input, tx => approveOrder(tx, step));
  }

  @Rule('dispatch.approve')
  @Mutation(() => DispatchRejectPayload, { description: 'Says no for a side; the order has ended.' })
  dispatchReject(
    @Ctx() context: Context,
    @Input(() => DispatchRejectInput) input: DispatchRejectInput,
  ): Promise<DispatchPayload> {
    const step = { ...input, orderId: readOrderId(input), side: input.side ?? null };
    return onOrder(context, 'dispatchReject', input, tx => rejectOrder(tx, step));
  }

  @Rule('dispatch.approve')
  @Mutation(() => DispatchCancelPayload, {
    description: 'Takes back an order that has not begun, with its appointment and with what was to go on from it.',
  })
  dispatchCancel(
    @Ctx() context: Context,
    @Input(() => DispatchCancelInput) input: DispatchCancelInput,
  ): Promise<DispatchPayload> {
    const step = { ...input, orderId: readOrderId(input), reason: input.reason ?? null };
    return onOrder(context, 'dispatchCancel', input, tx => cancelOrder(tx, step));
  }

  @Rule('dispatch.approve')
  @Mutation(() => DispatchRecallPayload, {
    description:
      'Ends an order now; rights and open streams that rest on it end within a second. Refused while duty sessions lie after it, unless they ' +
      'are cancelled with it.',
  })
  async dispatchRecall(
    @Ctx() context: Context,
    @Input(() => DispatchRecallInput) input: DispatchRecallInput,
  ): Promise<DispatchRecallPayload> {
    const step = { ...input, orderId: readOrderId(input) };
    const payload = await onOrder(context, 'dispatchRecall', input, tx => recallOrder(tx, step));
    const isBlocked = payload.userErrors.some(({ code }) => code === 'SESSIONS_AFTER');
    return { ...payload, blockers: isBlocked ? await blockersOf(context, step.orderId) : [] };
  }

  @Rule('dispatch.request')
  @Mutation(() => DispatchReplacePayload, {
    description:
      'Asks for somebody else of the same house for the rest of an order: a new order. Whoever is there stays until all sides have agreed to it.',
  })
  dispatchReplace(
    @Ctx() context: Context,
    @Input(() => DispatchReplaceInput) input: DispatchReplaceInput,
  ): Promise<DispatchPayload> {
    const personId = readId('Person', input.personId, 'personId');
    const step = { ...input, orderId: readOrderId(input), personId, from: input.from ?? null };
    return onOrder(context, 'dispatchReplace', input, tx => replaceOrder(tx, step));
  }

  @Rule('dispatch.request')
  @Mutation(() => DispatchExtendPayload, {
    description: 'Asks for more time: a new order, in one chain with this one, that begins where this one ends.',
  })
  dispatchExtend(
    @Ctx() context: Context,
    @Input(() => DispatchExtendInput) input: DispatchExtendInput,
  ): Promise<DispatchPayload> {
    const step = { ...input, orderId: readOrderId(input), purpose: input.purpose ?? null };
    return onOrder(context, 'dispatchExtend', input, tx => extendOrder(tx, step));
  }
}

function readOrderId(input: { readonly orderId: string }): string {
  return readId('DispatchOrder', input.orderId, 'orderId');
}

/** What rests on the appointment of an order from this moment on. */
async function blockersOf(context: Context, orderId: string): Promise<BlockerType[]> {
  const order = await context.load(dispatchOrderById, orderId);
  if (!order?.appointmentId) return [];
  const { appointmentId, personId, hostId: institutionId } = order;
  const found = await blockersOfEnd(context.read, { appointmentId, personId, institutionId, until: new Date() });
  return shapeBlockers(context, found);
}

async function onOrder(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<OrderId, DispatchCode>>,
): Promise<DispatchPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, dispatchViolations, body);
  return { order: value && (await context.load(dispatchOrderById, value.orderId)), userErrors };
}
