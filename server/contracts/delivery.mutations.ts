import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand, speak } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { sendDeliveryCode } from './code.commands';
import { shownCode } from './code.queries';
import {
  DeliveryCancelInput,
  DeliveryCodeSendInput,
  DeliveryConfirmInput,
  DeliveryRecordInput,
} from './contract.inputs';
import { deliveryById } from './contract.loaders';
import {
  DeliveryCancelPayload,
  DeliveryCodeSendPayload,
  DeliveryConfirmPayload,
  type DeliveryPayload,
  DeliveryRecordPayload,
} from './contract.payloads';
import type { ContractCode } from './contracts.codes';
import { contractViolations } from './contracts.violations';
import { cancelDelivery, confirmDelivery, type DeliveryOutcome, deliver } from './delivery.commands';

/** Mutations on what was delivered. */
@Resolver()
export class DeliveryMutations {
  @Rule('contract.keep')
  @Mutation(() => DeliveryRecordPayload, { description: 'Writes down that a promised service was delivered.' })
  deliveryRecord(
    @Ctx() context: Context,
    @Input(() => DeliveryRecordInput) input: DeliveryRecordInput,
  ): Promise<DeliveryPayload> {
    const plan = {
      ...input,
      contractId: readId('FamilyContract', input.contractId, 'contractId'),
      packageId: readOptionalId('ServicePackage', input.packageId, 'packageId'),
      by: readOptionalId('Person', input.deliveredById, 'deliveredById'),
      on: input.deliveredOn ?? null,
      note: input.note ?? null,
    };
    return onDelivery(context, 'deliveryRecord', input, tx => deliver(tx, plan));
  }

  @Rule('contract.keep')
  @Mutation(() => DeliveryCodeSendPayload, { description: 'Sends the resident six digits to confirm a service by.' })
  async deliveryCodeSend(
    @Ctx() context: Context,
    @Input(() => DeliveryCodeSendInput) input: DeliveryCodeSendInput,
  ): Promise<DeliveryCodeSendPayload> {
    const deliveryId = readId('ServiceDelivery', input.deliveryId, 'deliveryId');
    const { value, userErrors } = await runCommand(context, 'deliveryCodeSend', input, contractViolations, tx =>
      sendDeliveryCode(tx, deliveryId),
    );
    return { sent: value && shownCode(context, value), userErrors };
  }

  @Rule('contract.keep')
  @Mutation(() => DeliveryConfirmPayload, {
    description: 'Writes down that the resident confirmed a service, and how content they were.',
  })
  deliveryConfirm(
    @Ctx() context: Context,
    @Input(() => DeliveryConfirmInput) input: DeliveryConfirmInput,
  ): Promise<DeliveryPayload> {
    const deliveryId = readId('ServiceDelivery', input.deliveryId, 'deliveryId');
    return onDelivery(context, 'deliveryConfirm', input, tx =>
      confirmDelivery(tx, context.services.contractCodes, { ...input, deliveryId }),
    );
  }

  @Rule('contract.keep')
  @Mutation(() => DeliveryCancelPayload, {
    description: 'Takes a delivery back that was entered in error; the work it counted as goes with it.',
  })
  deliveryCancel(
    @Ctx() context: Context,
    @Input(() => DeliveryCancelInput) input: DeliveryCancelInput,
  ): Promise<DeliveryPayload> {
    const deliveryId = readId('ServiceDelivery', input.deliveryId, 'deliveryId');
    return onDelivery(context, 'deliveryCancel', input, tx => cancelDelivery(tx, { deliveryId, reason: input.reason }));
  }
}

async function onDelivery(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<DeliveryOutcome, ContractCode>>,
): Promise<DeliveryPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, contractViolations, body);
  // A wrong code is counted although nothing is confirmed.
  if (value?.wrong) return { delivery: null, userErrors: speak(context, [value.wrong]) };
  return { delivery: value && (await context.load(deliveryById, value.deliveryId)), userErrors };
}
