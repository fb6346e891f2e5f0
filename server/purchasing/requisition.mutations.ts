import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { approveRequisition, rejectRequisition } from './approval.commands';
import type { PurchasingCode } from './purchasing.codes';
import {
  RequisitionApproveInput,
  RequisitionCancelInput,
  RequisitionRejectInput,
  RequisitionSubmitInput,
} from './purchasing.inputs';
import { requisitionById } from './purchasing.loaders';
import {
  RequisitionApprovePayload,
  RequisitionCancelPayload,
  type RequisitionPayload,
  RequisitionRejectPayload,
  RequisitionSubmitPayload,
} from './purchasing.payloads';
import { purchasingViolations } from './purchasing.violations';
import { cancelRequisition, submitRequisition } from './requisition.commands';

/** Mutations on requisitions. */
@Resolver()
export class RequisitionMutations {
  @Rule('purchase.request')
  @Mutation(() => RequisitionSubmitPayload, {
    description:
      'Asks to buy for a house, at the prices of its contracts; those who sign by amount and kind of goods are asked at once.',
  })
  requisitionSubmit(
    @Ctx() context: Context,
    @Input(() => RequisitionSubmitInput) input: RequisitionSubmitInput,
  ): Promise<RequisitionPayload> {
    const wish = {
      institutionId: readId('Institution', input.institutionId, 'institutionId'),
      placeId: readOptionalId('StockPlace', input.placeId, 'placeId'),
      note: input.note ?? null,
      lines: input.lines.map(({ itemId, packId, packs }) => ({
        itemId: readId('CatalogueItem', itemId, 'lines', 'itemId'),
        packId: readId('CataloguePack', packId, 'lines', 'packId'),
        packs: BigInt(packs),
      })),
    };
    return onRequisition(context, 'requisitionSubmit', input, tx => submitRequisition(tx, wish));
  }

  @Rule('purchase.approve')
  @Mutation(() => RequisitionApprovePayload, {
    description: 'Says yes for the level that is next; not to what you asked for, and for one level only.',
  })
  requisitionApprove(
    @Ctx() context: Context,
    @Input(() => RequisitionApproveInput) input: RequisitionApproveInput,
  ): Promise<RequisitionPayload> {
    const step = { ...input, requisitionId: readRequisitionId(input), note: input.note ?? null };
    return onRequisition(context, 'requisitionApprove', input, tx => approveRequisition(tx, step));
  }

  @Rule('purchase.approve')
  @Mutation(() => RequisitionRejectPayload, {
    description: 'Says no for the level that is next; the requisition has ended.',
  })
  requisitionReject(
    @Ctx() context: Context,
    @Input(() => RequisitionRejectInput) input: RequisitionRejectInput,
  ): Promise<RequisitionPayload> {
    const step = { ...input, requisitionId: readRequisitionId(input) };
    return onRequisition(context, 'requisitionReject', input, tx => rejectRequisition(tx, step));
  }

  @Rule('purchase.request')
  @Mutation(() => RequisitionCancelPayload, {
    description: 'Takes back a requisition that is not ordered; also what a colleague of the house asked for.',
  })
  requisitionCancel(
    @Ctx() context: Context,
    @Input(() => RequisitionCancelInput) input: RequisitionCancelInput,
  ): Promise<RequisitionPayload> {
    const step = { ...input, requisitionId: readRequisitionId(input) };
    return onRequisition(context, 'requisitionCancel', input, tx => cancelRequisition(tx, step));
  }
}

function readRequisitionId(input: { readonly requisitionId: string }): string {
  return readId('Requisition', input.requisitionId, 'requisitionId');
}

async function onRequisition(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ readonly requisitionId: string }, PurchasingCode>>,
): Promise<RequisitionPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, purchasingViolations, body);
  return { requisition: value && (await context.load(requisitionById, value.requisitionId)), userErrors };
}
