import { Field, Int, ObjectType } from 'type-graphql';
import { payloadOf } from '../../schema/payload';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { StockCount } from './count.types';
import { StockPlace } from './place.types';
import { Recall } from './recall.types';
import { type StockCode, stockCodes } from './stock.codes';
import { LotBlock, StockMovement, StockPack, StockSettlement, StockTransfer } from './stock.types';

/** Payloads of the mutations on stock: the thing afterwards, or why nothing happened. */

const taking = [
  'PLACE',
  'ITEM',
  'SCAN',
  'LOT',
  'SERIAL',
  'UNIT',
  'EXPIRED',
  'RECALLED',
  'QUARANTINED',
  'NOT_ENOUGH',
  'PACKED',
  'BOOKED',
] as const;

const StockUseError = mutationErrors('StockUse', codesOf(stockCodes, ...taking, 'RECIPIENT'));

@Rule('REACHED')
@ObjectType({ description: 'What `stockUse` did.' })
export class StockUsePayload {
  @Field(() => [StockMovement], {
    nullable: true,
    description: 'What was booked, one for each lot; null when refused.',
  })
  movements: StockMovement[] | null;
  @Field(() => Int, { nullable: true, description: 'Base units of what was asked for that are left loose there.' })
  leftUnits: number | null;
  @Field(() => [StockUseError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<StockCode>[];
}

const StockTransferError = mutationErrors('StockTransfer', codesOf(stockCodes, ...taking, 'SAME_PLACE'));

@Rule('REACHED')
@ObjectType({ description: 'What `stockTransfer` did.' })
export class StockTransferPayload {
  @Field(() => [StockMovement], { nullable: true, description: 'What was booked; null when refused.' })
  movements: StockMovement[] | null;
  @Field(() => StockTransfer, {
    nullable: true,
    description: 'What the other house has to receive; null inside a house.',
  })
  transfer: StockTransfer | null;
  @Field(() => [StockTransferError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<StockCode>[];
}

const StockWriteOffError = mutationErrors('StockWriteOff', codesOf(stockCodes, ...taking, 'REASON'));

@Rule('REACHED')
@ObjectType({ description: 'What `stockWriteOff` did.' })
export class StockWriteOffPayload {
  @Field(() => [StockMovement], { nullable: true, description: 'What was booked; null when refused.' })
  movements: StockMovement[] | null;
  @Field(() => [StockWriteOffError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<StockCode>[];
}

export const StockUseReturnPayload = payloadOf<'movement', StockMovement, StockCode>(
  'stockUseReturn',
  'movement',
  () => StockMovement,
  codesOf(stockCodes, 'RETURN', 'PLACE', 'BOOKED'),
);

const SettlementPriceError = mutationErrors('StockSettlementPrice', codesOf(stockCodes, 'PRICE', 'PRICED'));

@Rule('REACHED')
@ObjectType({ description: 'What `stockSettlementPrice` did.' })
export class StockSettlementPricePayload {
  @Field(() => [StockSettlement], {
    nullable: true,
    description: 'What has its price now, with what came back of the same uses; null when refused.',
  })
  settlements: StockSettlement[] | null;
  @Field(() => [SettlementPriceError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<StockCode>[];
}

const transferPayload = (mutation: string) =>
  payloadOf<'transfer', StockTransfer, StockCode>(
    mutation,
    'transfer',
    () => StockTransfer,
    codesOf(
      stockCodes,
      'TRANSFER_STATE',
      'PLACE',
      'CHANGED',
      'RECALLED',
      'QUARANTINED',
      'EXPIRED',
      'NOT_ENOUGH',
      'BOOKED',
    ),
  );
export const StockTransferReceivePayload = transferPayload('stockTransferReceive');
export const StockTransferTakeBackPayload = transferPayload('stockTransferTakeBack');

const placePayload = (mutation: string, ...codes: StockCode[]) =>
  payloadOf<'place', StockPlace, StockCode>(mutation, 'place', () => StockPlace, codesOf(stockCodes, ...codes));
export const StockPlaceAddPayload = placePayload('stockPlaceAdd', 'PLACE', 'PLACE_CODE');
export const StockPlaceClosePayload = placePayload('stockPlaceClose', 'PLACE', 'CHANGED');
export const ParLevelSetPayload = placePayload('parLevelSet', 'LEVELS');

const packPayload = (mutation: string, ...codes: StockCode[]) =>
  payloadOf<'pack', StockPack, StockCode>(mutation, 'pack', () => StockPack, codesOf(stockCodes, ...codes));
export const FixedPackFillPayload = packPayload('fixedPackFill', ...taking, 'PACK_CODE');
export const FixedPackOpenPayload = packPayload('fixedPackOpen', ...taking, 'PACK_STATE', 'RECIPIENT');
export const FixedPackMovePayload = packPayload('fixedPackMove', ...taking, 'PACK_STATE', 'SAME_PLACE');
export const FixedPackVoidPayload = packPayload('fixedPackVoid', 'PACK_STATE');

const countPayload = (mutation: string, ...codes: StockCode[]) =>
  payloadOf<'count', StockCount, StockCode>(mutation, 'count', () => StockCount, codesOf(stockCodes, ...codes));
export const StockCountOpenPayload = countPayload('stockCountOpen', 'COUNT_OPEN', 'PLACE');
export const StockCountEnterPayload = countPayload('stockCountEnter', 'COUNT_STATE', 'LOT', 'REASON');
export const StockCountClosePayload = countPayload(
  'stockCountClose',
  'COUNT_STATE',
  'NOT_ENOUGH',
  'PACKED',
  'SERIAL',
  'SERIAL_TAKEN',
);
export const StockCountCancelPayload = countPayload('stockCountCancel', 'COUNT_STATE');

const blockPayload = (mutation: string) =>
  payloadOf<'block', LotBlock, StockCode>(mutation, 'block', () => LotBlock, codesOf(stockCodes, 'LOT_STATE'));
export const LotQuarantinePayload = blockPayload('lotQuarantine');
export const LotReleasePayload = blockPayload('lotRelease');

const recallPayload = (mutation: string) =>
  payloadOf<'recall', Recall, StockCode>(mutation, 'recall', () => Recall, codesOf(stockCodes, 'RECALL_STATE', 'UNIT'));
export const RecallOpenPayload = recallPayload('recallOpen');
export const RecallAcknowledgePayload = recallPayload('recallAcknowledge');
export const RecallClosePayload = recallPayload('recallClose');
