import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { type Refusal, refusal } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Violations } from '../platform/database/violations';
import { rehearse, runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { stockViolations } from '../stock/stock.violations';
import type { PurchasingCode } from './purchasing.codes';
import { GoodsReceiveInput, GoodsReturnInput } from './purchasing.inputs';
import { receiptById, returnById } from './purchasing.loaders';
import {
  GoodsReceivePayload,
  GoodsReturnPayload,
  type ReceiptPayload,
  type ReturnPayload,
} from './purchasing.payloads';
import { purchasingViolations } from './purchasing.violations';
import { checkGoods, receiveGoods } from './receipt.commands';
import { returnGoods } from './return.commands';

/** What stock's own constraints mean when goods come or go. */
export const receiptViolations: Violations<PurchasingCode> = {
  ...Object.fromEntries(
    Object.entries(stockViolations).map(([name, { message }]): [string, Refusal<PurchasingCode>] => [
      name,
      refusal('NOT_IN_STOCK', message.zh, message.en, 'lines'),
    ]),
  ),
  ...purchasingViolations,
};

/** Mutations on receipts and returns. */
@Resolver()
export class GoodsReceiptMutations {
  @Rule('purchase.receive')
  @Mutation(() => GoodsReceivePayload, {
    description:
      'Takes goods of a shipment in by scan, and into stock with the same transaction. Wrong, expired, short-dated and surplus goods are refused: ' +
      'one wrong line refuses the whole.',
  })
  async goodsReceive(
    @Ctx() context: Context,
    @Input(() => GoodsReceiveInput) input: GoodsReceiveInput,
  ): Promise<ReceiptPayload> {
    const wish = {
      shipmentId: readId('Shipment', input.shipmentId, 'shipmentId'),
      placeId: readId('StockPlace', input.placeId, 'placeId'),
      lines: input.lines.map(line => ({
        scan: line.scan?.trim() || null,
        shipmentLineId: readOptionalId('ShipmentLine', line.shipmentLineId, 'lines', 'shipmentLineId'),
        lotNumber: line.lotNumber ?? null,
        expiresOn: line.expiresOn ?? null,
        serials: line.serials ?? [],
        packs: BigInt(line.packs),
        refusedPacks: BigInt(line.refusedPacks),
        refuseReason: line.refuseReason ?? null,
      })),
    };
    if (input.dryRun) return { receipt: null, userErrors: await rehearse(context, tx => checkGoods(tx, wish)) };
    const { value, userErrors } = await runCommand(context, 'goodsReceive', input, receiptViolations, tx =>
      receiveGoods(tx, wish),
    );
    return { receipt: value && (await context.load(receiptById, value.receiptId)), userErrors };
  }

  @Rule('purchase.receive')
  @Mutation(() => GoodsReturnPayload, {
    description: 'Sends goods of a receipt back to their supplier, out of stock with the same transaction.',
  })
  async goodsReturn(
    @Ctx() context: Context,
    @Input(() => GoodsReturnInput) input: GoodsReturnInput,
  ): Promise<ReturnPayload> {
    const wish = {
      receiptId: readId('GoodsReceipt', input.receiptId, 'receiptId'),
      placeId: readId('StockPlace', input.placeId, 'placeId'),
      reason: input.reason,
      lines: input.lines.map(({ receiptLineId, packs, serials }) => ({
        receiptLineId: readId('GoodsReceiptLine', receiptLineId, 'lines', 'receiptLineId'),
        packs: BigInt(packs),
        serials: serials ?? [],
      })),
    };
    const { value, userErrors } = await runCommand(context, 'goodsReturn', input, receiptViolations, tx =>
      returnGoods(tx, wish),
    );
    return { goodsReturn: value && (await context.load(returnById, value.returnId)), userErrors };
  }
}
