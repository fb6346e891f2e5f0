import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { cancelOrder, closeOrder, confirmOrder, refuseOrder, sendOrders } from './order.commands';
import type { PurchasingCode } from './purchasing.codes';
import {
  PurchaseOrderCancelInput,
  PurchaseOrderCloseInput,
  PurchaseOrderConfirmInput,
  PurchaseOrderRefuseInput,
  PurchaseOrderSendInput,
  ShipmentAnnounceInput,
} from './purchasing.inputs';
import { orderById, shipmentById } from './purchasing.loaders';
import {
  type OrderPayload,
  type OrdersPayload,
  PurchaseOrderCancelPayload,
  PurchaseOrderClosePayload,
  PurchaseOrderConfirmPayload,
  PurchaseOrderRefusePayload,
  PurchaseOrderSendPayload,
  ShipmentAnnouncePayload,
  type ShipmentPayload,
} from './purchasing.payloads';
import { purchasingViolations } from './purchasing.violations';
import { announceShipment } from './shipment.commands';

/** Mutations on orders and shipments. */
@Resolver()
export class PurchaseOrderMutations {
  @Rule('purchase.order')
  @Mutation(() => PurchaseOrderSendPayload, {
    description:
      'Orders approved requisitions: merged into one order for each supplier and agreement, each line staying the line of its house. Price and ' +
      'quantity are held to the contracts by the database.',
  })
  async purchaseOrderSend(
    @Ctx() context: Context,
    @Input(() => PurchaseOrderSendInput) input: PurchaseOrderSendInput,
  ): Promise<OrdersPayload> {
    const requisitionIds = input.requisitionIds.map(id => readId('Requisition', id, 'requisitionIds'));
    const { value, userErrors } = await runCommand(context, 'purchaseOrderSend', input, purchasingViolations, tx =>
      sendOrders(tx, { requisitionIds, latestArrivalOn: input.latestArrivalOn }),
    );
    const orders = value && (await Promise.all(value.orderIds.map(id => context.load(orderById, id))));
    return { orders: orders?.flatMap(order => order ?? []) ?? null, userErrors };
  }

  @Rule('SIGNED_IN')
  @Mutation(() => PurchaseOrderConfirmPayload, {
    description: 'Confirms an order for its supplier, whole or less; what is not confirmed is free for other orders.',
  })
  purchaseOrderConfirm(
    @Ctx() context: Context,
    @Input(() => PurchaseOrderConfirmInput) input: PurchaseOrderConfirmInput,
  ): Promise<OrderPayload> {
    const lines = (input.lines ?? []).map(({ orderLineId, packs }) => ({
      orderLineId: readId('PurchaseOrderLine', orderLineId, 'lines', 'orderLineId'),
      packs: BigInt(packs),
    }));
    const step = { ...input, orderId: readOrderId(input), lines };
    return onOrder(context, 'purchaseOrderConfirm', input, tx => confirmOrder(tx, step));
  }

  @Rule('SIGNED_IN')
  @Mutation(() => PurchaseOrderRefusePayload, { description: 'Refuses an order for its supplier.' })
  purchaseOrderRefuse(
    @Ctx() context: Context,
    @Input(() => PurchaseOrderRefuseInput) input: PurchaseOrderRefuseInput,
  ): Promise<OrderPayload> {
    const step = { ...input, orderId: readOrderId(input) };
    return onOrder(context, 'purchaseOrderRefuse', input, tx => refuseOrder(tx, step));
  }

  @Rule('purchase.order')
  @Mutation(() => PurchaseOrderCancelPayload, {
    description: 'Takes back an order of which nothing was shipped; by who orders for every house in it.',
  })
  purchaseOrderCancel(
    @Ctx() context: Context,
    @Input(() => PurchaseOrderCancelInput) input: PurchaseOrderCancelInput,
  ): Promise<OrderPayload> {
    const step = { ...input, orderId: readOrderId(input) };
    return onOrder(context, 'purchaseOrderCancel', input, tx => cancelOrder(tx, step));
  }

  @Rule('purchase.order')
  @Mutation(() => PurchaseOrderClosePayload, {
    description: 'Awaits nothing more of an order; what was received stays, what was not is free for other orders.',
  })
  purchaseOrderClose(
    @Ctx() context: Context,
    @Input(() => PurchaseOrderCloseInput) input: PurchaseOrderCloseInput,
  ): Promise<OrderPayload> {
    const step = { ...input, orderId: readOrderId(input) };
    return onOrder(context, 'purchaseOrderClose', input, tx => closeOrder(tx, step));
  }

  @Rule('SIGNED_IN')
  @Mutation(() => ShipmentAnnouncePayload, {
    description:
      'Announces goods of an order to one house: by the supplier, or by the house from the note that came with them.',
  })
  async shipmentAnnounce(
    @Ctx() context: Context,
    @Input(() => ShipmentAnnounceInput) input: ShipmentAnnounceInput,
  ): Promise<ShipmentPayload> {
    const wish = {
      ...input,
      orderId: readOrderId(input),
      institutionId: readId('Institution', input.institutionId, 'institutionId'),
      carrier: input.carrier ?? null,
      lines: input.lines.map(({ orderLineId, packs, lotNumber, expiresOn }) => ({
        orderLineId: readId('PurchaseOrderLine', orderLineId, 'lines', 'orderLineId'),
        packs: BigInt(packs),
        lotNumber: lotNumber ?? null,
        expiresOn: expiresOn ?? null,
      })),
    };
    const { value, userErrors } = await runCommand(context, 'shipmentAnnounce', input, purchasingViolations, tx =>
      announceShipment(tx, wish),
    );
    return { shipment: value && (await context.load(shipmentById, value.shipmentId)), userErrors };
  }
}

function readOrderId(input: { readonly orderId: string }): string {
  return readId('PurchaseOrder', input.orderId, 'orderId');
}

async function onOrder(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ readonly orderId: string }, PurchasingCode>>,
): Promise<OrderPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, purchasingViolations, body);
  return { order: value && (await context.load(orderById, value.orderId)), userErrors };
}
