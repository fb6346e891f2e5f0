import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { type Refusal, type Result, refused } from '../kernel/result';
import type { Action } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { writeOff } from './keeping.commands';
import { fillPack, movePack, openPack, type PackId, voidPack } from './pack.commands';
import type { StockPlace } from './place.types';
import type { StockCode } from './stock.codes';
import { placeMissing, requireAt } from './stock.facts';
import {
  FixedPackFillInput,
  FixedPackMoveInput,
  FixedPackOpenInput,
  FixedPackVoidInput,
  StockTransferInput,
  StockTransferReceiveInput,
  StockTransferTakeBackInput,
  StockUseInput,
  StockUseReturnInput,
  StockWriteOffInput,
} from './stock.inputs';
import { stockMovementById, stockPackById, stockPlaceById, stockTransferById } from './stock.loaders';
import {
  FixedPackFillPayload,
  FixedPackMovePayload,
  FixedPackOpenPayload,
  FixedPackVoidPayload,
  StockTransferPayload,
  StockTransferReceivePayload,
  StockTransferTakeBackPayload,
  StockUsePayload,
  StockUseReturnPayload,
  StockWriteOffPayload,
} from './stock.payloads';
import type { StockMovement } from './stock.types';
import { stockViolations } from './stock.violations';
import { receiveTransfer, type TransferEndInput, takeBackTransfer, transferStock } from './transfer.commands';
import { takeForUse } from './use.commands';
import { returnUse } from './use-return.commands';
import { readWish, type Wish } from './wish.facts';

/** What moves stock: use, transfer, packing, writing off. */
@Resolver()
export class StockMutations {
  @Rule('stock.use')
  @Mutation(() => StockUsePayload, {
    description:
      'Scans supplies at use: the piece leaves the books, a supplier’s becomes a debt, and who received it is written down, all or nothing.',
  })
  async stockUse(@Ctx() context: Context, @Input(() => StockUseInput) input: StockUseInput): Promise<StockUsePayload> {
    const place = await ownPlace(context, input.placeId);
    const encounterId = readOptionalId('Encounter', input.encounterId, 'encounterId');
    const departmentId = readOptionalId('Department', input.departmentId, 'departmentId');
    const wish = await readWish(context, place.institutionId, input.of);
    const sourceKey = `use:${input.requestId}`;
    const { value, userErrors } = await runCommand(
      context,
      'stockUse',
      input,
      stockViolations,
      wished('stock.use', place, wish, (tx, of) =>
        takeForUse(tx, { ...of, placeId: place.uuid, encounterId, departmentId, sourceKey }),
      ),
    );
    return {
      movements: value && (await movementsOf(context, value.movementIds)),
      leftUnits: value && Number(value.left),
      userErrors,
    };
  }

  @Rule('stock.use')
  @Mutation(() => StockUseReturnPayload, {
    description: 'Gives back what was scanned but not used: to its place, to its owner, and off what is owed.',
  })
  async stockUseReturn(
    @Ctx() context: Context,
    @Input(() => StockUseReturnInput) input: StockUseReturnInput,
  ): Promise<InstanceType<typeof StockUseReturnPayload>> {
    const movementId = readId('StockMovement', input.movementId, 'movementId');
    const { units, reason, requestId } = input;
    const { value, userErrors } = await runCommand(context, 'stockUseReturn', input, stockViolations, tx =>
      returnUse(tx, { movementId, units: BigInt(units), reason, sourceKey: `return:${requestId}` }),
    );
    return { movement: value && (await context.load(stockMovementById, value.movementId)), userErrors };
  }

  @Rule('stock.keep')
  @Mutation(() => StockTransferPayload, {
    description:
      'Moves stock inside a house in one step; to another house of the group it is sent, and received there.',
  })
  async stockTransfer(
    @Ctx() context: Context,
    @Input(() => StockTransferInput) input: StockTransferInput,
  ): Promise<StockTransferPayload> {
    const from = await ownPlace(context, input.fromPlaceId, 'fromPlaceId');
    const toPlaceId = readId('StockPlace', input.toPlaceId, 'toPlaceId');
    if (!(await context.load(stockPlaceById, toPlaceId))) throw placeMissing();
    const lines: Wish[] = [];
    let wrong: Refusal<StockCode> | undefined;
    for (const line of input.lines) {
      const wish = await readWish(context, from.institutionId, line);
      if ('wrong' in wish) wrong ??= wish.wrong;
      else lines.push(wish);
    }
    const way = {
      fromPlaceId: from.uuid,
      toPlaceId,
      note: input.note ?? null,
      sourceKey: `transfer:${input.requestId}`,
    };
    const { value, userErrors } = await runCommand(context, 'stockTransfer', input, stockViolations, async tx =>
      wrong ? refused(wrong) : transferStock(tx, { ...way, lines }),
    );
    return {
      movements: value && (await movementsOf(context, value.movementIds)),
      transfer: value?.transferId ? await context.load(stockTransferById, value.transferId) : null,
      userErrors,
    };
  }

  @Rule('stock.keep')
  @Mutation(() => StockTransferReceivePayload, {
    description:
      'Receives what another house has sent, all of it; what was recalled meanwhile or has expired goes into quarantine.',
  })
  stockTransferReceive(
    @Ctx() context: Context,
    @Input(() => StockTransferReceiveInput) input: StockTransferReceiveInput,
  ): Promise<InstanceType<typeof StockTransferReceivePayload>> {
    return endTransfer(context, 'stockTransferReceive', input, receiveTransfer);
  }

  @Rule('stock.keep')
  @Mutation(() => StockTransferTakeBackPayload, { description: 'Takes back what was sent and nobody has received.' })
  stockTransferTakeBack(
    @Ctx() context: Context,
    @Input(() => StockTransferTakeBackInput) input: StockTransferTakeBackInput,
  ): Promise<InstanceType<typeof StockTransferTakeBackPayload>> {
    return endTransfer(context, 'stockTransferTakeBack', input, takeBackTransfer);
  }

  @Rule('stock.keep')
  @Mutation(() => StockWriteOffPayload, {
    description: 'Writes off what is broken or has expired; what was a supplier’s is owed like what is used.',
  })
  async stockWriteOff(
    @Ctx() context: Context,
    @Input(() => StockWriteOffInput) input: StockWriteOffInput,
  ): Promise<StockWriteOffPayload> {
    const place = await ownPlace(context, input.placeId);
    const wish = await readWish(context, place.institutionId, input.of);
    const how = { placeId: place.uuid, reason: input.reason, sourceKey: `writeoff:${input.requestId}` };
    const { value, userErrors } = await runCommand(
      context,
      'stockWriteOff',
      input,
      stockViolations,
      wished('stock.keep', place, wish, (tx, of) => writeOff(tx, { ...of, ...how })),
    );
    return { movements: value && (await movementsOf(context, value.movementIds)), userErrors };
  }

  @Rule('stock.keep')
  @Mutation(() => FixedPackFillPayload, { description: 'Fills a fixed pack 定数包 from one lot of one owner.' })
  async fixedPackFill(
    @Ctx() context: Context,
    @Input(() => FixedPackFillInput) input: FixedPackFillInput,
  ): Promise<InstanceType<typeof FixedPackFillPayload>> {
    const place = await ownPlace(context, input.placeId);
    const wish = await readWish(context, place.institutionId, input.of);
    return changePack(
      context,
      'fixedPackFill',
      input,
      wished('stock.keep', place, wish, (tx, of) => fillPack(tx, { ...of, placeId: place.uuid, code: input.code })),
    );
  }

  @Rule('stock.use')
  @Mutation(() => FixedPackOpenPayload, { description: 'Opens a fixed pack: one scan uses all of it up.' })
  fixedPackOpen(
    @Ctx() context: Context,
    @Input(() => FixedPackOpenInput) input: FixedPackOpenInput,
  ): Promise<InstanceType<typeof FixedPackOpenPayload>> {
    const packId = readId('StockPack', input.packId, 'packId');
    const encounterId = readOptionalId('Encounter', input.encounterId, 'encounterId');
    const departmentId = readOptionalId('Department', input.departmentId, 'departmentId');
    const sourceKey = `pack:${input.requestId}`;
    return changePack(context, 'fixedPackOpen', input, tx =>
      openPack(tx, { packId, encounterId, departmentId, sourceKey }),
    );
  }

  @Rule('stock.keep')
  @Mutation(() => FixedPackMovePayload, {
    description: 'Brings a fixed pack to another place of the house, with what is in it.',
  })
  async fixedPackMove(
    @Ctx() context: Context,
    @Input(() => FixedPackMoveInput) input: FixedPackMoveInput,
  ): Promise<InstanceType<typeof FixedPackMovePayload>> {
    const packId = readId('StockPack', input.packId, 'packId');
    const toPlaceId = readId('StockPlace', input.toPlaceId, 'toPlaceId');
    if (!(await context.load(stockPlaceById, toPlaceId))) throw placeMissing();
    return changePack(context, 'fixedPackMove', input, tx =>
      movePack(tx, { packId, toPlaceId, sourceKey: `move:${input.requestId}` }),
    );
  }

  @Rule('stock.keep')
  @Mutation(() => FixedPackVoidPayload, { description: 'Takes a fixed pack apart; what is in it lies loose again.' })
  fixedPackVoid(
    @Ctx() context: Context,
    @Input(() => FixedPackVoidInput) input: FixedPackVoidInput,
  ): Promise<InstanceType<typeof FixedPackVoidPayload>> {
    const packId = readId('StockPack', input.packId, 'packId');
    return changePack(context, 'fixedPackVoid', input, tx => voidPack(tx, { packId }));
  }
}

/** A place of a house whose stock the viewer sees; others answer like missing ones. */
export async function ownPlace(context: Context, id: string, ...field: string[]): Promise<StockPlace> {
  const place = await context.load(
    stockPlaceById,
    readId('StockPlace', id, ...(field.length > 0 ? field : ['placeId'])),
  );
  if (!place || !institutionsFor(viewerOf(context), 'stock.read').includes(place.institutionId)) throw placeMissing();
  return place;
}

/** A command on what is wished for in a place, or the refusal of the wish itself; that is kept for the request, too. */
function wished<T>(
  action: Action,
  place: StockPlace,
  wish: Wish | { readonly wrong: Refusal<StockCode> },
  command: (tx: Transaction, of: Wish) => Promise<Result<T, StockCode>>,
): (tx: Transaction) => Promise<Result<T, StockCode>> {
  return async tx => {
    // Whoever may not is told that first, whatever they scanned.
    requireAt(tx, action, place);
    return 'wrong' in wish ? refused(wish.wrong) : command(tx, wish);
  };
}

async function movementsOf(context: Context, ids: readonly string[]): Promise<StockMovement[]> {
  const movements = await Promise.all(ids.map(id => context.load(stockMovementById, id)));
  return movements.filter(each => each !== null);
}

async function changePack(
  context: Context,
  operation: string,
  input: { readonly requestId: string },
  command: (tx: Transaction) => Promise<Result<PackId, StockCode>>,
) {
  const { value, userErrors } = await runCommand(context, operation, input, stockViolations, command);
  return { pack: value && (await context.load(stockPackById, value.packId)), userErrors };
}

async function endTransfer(
  context: Context,
  operation: string,
  input: StockTransferReceiveInput,
  command: (tx: Transaction, end: TransferEndInput) => Promise<Result<{ readonly transferId: string }, StockCode>>,
) {
  const transferId = readId('StockTransfer', input.transferId, 'transferId');
  const placeId = readOptionalId('StockPlace', input.placeId, 'placeId');
  if (!(await context.load(stockTransferById, transferId))) throw notFound('这张调拨单', 'transfer');
  const { expectedVersion } = input;
  const { value, userErrors } = await runCommand(context, operation, input, stockViolations, tx =>
    command(tx, { transferId, placeId, expectedVersion }),
  );
  return { transfer: value && (await context.load(stockTransferById, value.transferId)), userErrors };
}
