import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { itemById } from '../catalogue/catalogue.loaders';
import { groupById, institutionById } from '../group/group.loaders';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { quarantineLot, releaseLot } from './block.commands';
import { type CountId, cancelCount, closeCount, enterCount, openCount } from './count.commands';
import { addPlace, closePlace, setParLevel } from './keeping.commands';
import { priceSettlements } from './pricing.commands';
import { acknowledgeRecall, closeRecall, openRecall, type RecallId } from './recall.commands';
import { settlementsBy } from './settlement.queries';
import type { StockCode } from './stock.codes';
import { itemMissing } from './stock.facts';
import {
  LotQuarantineInput,
  LotReleaseInput,
  ParLevelSetInput,
  RecallAcknowledgeInput,
  RecallCloseInput,
  RecallOpenInput,
  StockCountCancelInput,
  StockCountCloseInput,
  StockCountEnterInput,
  StockCountOpenInput,
  StockPlaceAddInput,
  StockPlaceCloseInput,
  StockSettlementPriceInput,
} from './stock.inputs';
import { lotBlockById, recallById, stockCountById, stockPlaceById } from './stock.loaders';
import { ownPlace } from './stock.mutations';
import {
  LotQuarantinePayload,
  LotReleasePayload,
  ParLevelSetPayload,
  RecallAcknowledgePayload,
  RecallClosePayload,
  RecallOpenPayload,
  StockCountCancelPayload,
  StockCountClosePayload,
  StockCountEnterPayload,
  StockCountOpenPayload,
  StockPlaceAddPayload,
  StockPlaceClosePayload,
  StockSettlementPricePayload,
} from './stock.payloads';
import { stockViolations } from './stock.violations';

/** What keeps stock in order: places, levels, counts, quarantine and recalls. */
@Resolver()
export class StockKeepingMutations {
  @Rule('stock.keep')
  @Mutation(() => StockPlaceAddPayload, { description: 'Adds a place where stock is kept.' })
  async stockPlaceAdd(
    @Ctx() context: Context,
    @Input(() => StockPlaceAddInput) input: StockPlaceAddInput,
  ): Promise<InstanceType<typeof StockPlaceAddPayload>> {
    const institutionId = await ownHouse(context, input.institutionId);
    const wardId = readOptionalId('Ward', input.wardId, 'wardId');
    const departmentId = readOptionalId('Department', input.departmentId, 'departmentId');
    const { value, userErrors } = await runCommand(context, 'stockPlaceAdd', input, stockViolations, tx =>
      addPlace(tx, { ...input, institutionId, wardId, departmentId }),
    );
    return { place: value && (await context.load(stockPlaceById, value.placeId)), userErrors };
  }

  @Rule('stock.keep')
  @Mutation(() => StockPlaceClosePayload, { description: 'Closes a place in which nothing lies any more.' })
  async stockPlaceClose(
    @Ctx() context: Context,
    @Input(() => StockPlaceCloseInput) input: StockPlaceCloseInput,
  ): Promise<InstanceType<typeof StockPlaceClosePayload>> {
    const { uuid: placeId } = await ownPlace(context, input.placeId);
    const { expectedVersion } = input;
    const { value, userErrors } = await runCommand(context, 'stockPlaceClose', input, stockViolations, tx =>
      closePlace(tx, { placeId, expectedVersion }),
    );
    return { place: value && (await context.load(stockPlaceById, value.placeId)), userErrors };
  }

  @Rule('stock.keep')
  @Mutation(() => ParLevelSetPayload, { description: 'Says how much of an item a place should have 定额.' })
  async parLevelSet(
    @Ctx() context: Context,
    @Input(() => ParLevelSetInput) input: ParLevelSetInput,
  ): Promise<InstanceType<typeof ParLevelSetPayload>> {
    const { uuid: placeId } = await ownPlace(context, input.placeId);
    const itemId = await seenItem(context, input.itemId);
    const [minUnits, maxUnits] = [BigInt(input.minUnits), BigInt(input.maxUnits)];
    const { value, userErrors } = await runCommand(context, 'parLevelSet', input, stockViolations, tx =>
      setParLevel(tx, { placeId, itemId, minUnits, maxUnits }),
    );
    return { place: value && (await context.load(stockPlaceById, value.placeId)), userErrors };
  }

  @Rule('stock.keep')
  @Mutation(() => StockSettlementPricePayload, {
    description: 'Prices what was used when no price held, once there is one 补价.',
  })
  async stockSettlementPrice(
    @Ctx() context: Context,
    @Input(() => StockSettlementPriceInput) input: StockSettlementPriceInput,
  ): Promise<StockSettlementPricePayload> {
    const institutionId = await ownHouse(context, input.institutionId);
    const settlementIds = input.settlementIds.map(id => readId('StockSettlement', id, 'settlementIds'));
    const wish = { institutionId, settlementIds, on: input.on ?? null };
    const { value, userErrors } = await runCommand(context, 'stockSettlementPrice', input, stockViolations, tx =>
      priceSettlements(tx, wish),
    );
    return { settlements: value && (await settlementsBy(context, value.settlementIds)), userErrors };
  }

  @Rule('stock.keep')
  @Mutation(() => StockCountOpenPayload, { description: 'Begins to count a place 盘点.' })
  async stockCountOpen(
    @Ctx() context: Context,
    @Input(() => StockCountOpenInput) input: StockCountOpenInput,
  ): Promise<InstanceType<typeof StockCountOpenPayload>> {
    const { uuid: placeId } = await ownPlace(context, input.placeId);
    return changeCount(context, 'stockCountOpen', input, tx => openCount(tx, { placeId }));
  }

  @Rule('stock.keep')
  @Mutation(() => StockCountEnterPayload, {
    description: 'Writes down what was counted beside what the books say; a difference needs a reason.',
  })
  stockCountEnter(
    @Ctx() context: Context,
    @Input(() => StockCountEnterInput) input: StockCountEnterInput,
  ): Promise<InstanceType<typeof StockCountEnterPayload>> {
    const countId = readId('StockCount', input.countId, 'countId');
    const lines = input.lines.map(line => ({
      lotId: readId('StockLot', line.lotId, 'lines', 'lotId'),
      serial: line.serial ?? null,
      ownerSupplierId: readOptionalId('Supplier', line.ownerSupplierId, 'lines', 'ownerSupplierId'),
      counted: BigInt(line.counted),
      reason: line.reason ?? null,
      note: line.note ?? null,
    }));
    return changeCount(context, 'stockCountEnter', input, tx => enterCount(tx, { countId, lines }));
  }

  @Rule('stock.keep')
  @Mutation(() => StockCountClosePayload, { description: 'Books the differences of a count and closes it.' })
  stockCountClose(
    @Ctx() context: Context,
    @Input(() => StockCountCloseInput) input: StockCountCloseInput,
  ): Promise<InstanceType<typeof StockCountClosePayload>> {
    const countId = readId('StockCount', input.countId, 'countId');
    return changeCount(context, 'stockCountClose', input, tx => closeCount(tx, { countId }));
  }

  @Rule('stock.keep')
  @Mutation(() => StockCountCancelPayload, { description: 'Ends a count of which nothing is booked.' })
  stockCountCancel(
    @Ctx() context: Context,
    @Input(() => StockCountCancelInput) input: StockCountCancelInput,
  ): Promise<InstanceType<typeof StockCountCancelPayload>> {
    const countId = readId('StockCount', input.countId, 'countId');
    return changeCount(context, 'stockCountCancel', input, tx => cancelCount(tx, { countId }));
  }

  @Rule('stock.recall')
  @Mutation(() => LotQuarantinePayload, { description: 'Keeps a lot back at a house until it is checked 待检隔离.' })
  async lotQuarantine(
    @Ctx() context: Context,
    @Input(() => LotQuarantineInput) input: LotQuarantineInput,
  ): Promise<InstanceType<typeof LotQuarantinePayload>> {
    const institutionId = await ownHouse(context, input.institutionId);
    const lotId = readId('StockLot', input.lotId, 'lotId');
    const { value, userErrors } = await runCommand(context, 'lotQuarantine', input, stockViolations, tx =>
      quarantineLot(tx, { institutionId, lotId, reason: input.reason }),
    );
    return { block: value && (await context.load(lotBlockById, value.blockId)), userErrors };
  }

  @Rule('stock.recall')
  @Mutation(() => LotReleasePayload, { description: 'Releases a lot from quarantine 放行.' })
  async lotRelease(
    @Ctx() context: Context,
    @Input(() => LotReleaseInput) input: LotReleaseInput,
  ): Promise<InstanceType<typeof LotReleasePayload>> {
    const blockId = readId('LotBlock', input.blockId, 'blockId');
    const { value, userErrors } = await runCommand(context, 'lotRelease', input, stockViolations, tx =>
      releaseLot(tx, { blockId, reason: input.reason }),
    );
    return { block: value && (await context.load(lotBlockById, value.blockId)), userErrors };
  }

  @Rule('stock.recall')
  @Mutation(() => RecallOpenPayload, {
    description: 'Opens a recall for the group: its lots are blocked everywhere at once, and every house is told.',
  })
  async recallOpen(
    @Ctx() context: Context,
    @Input(() => RecallOpenInput) input: RecallOpenInput,
  ): Promise<InstanceType<typeof RecallOpenPayload>> {
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    if (!(await context.load(groupById, groupId))) throw notFound('该集团', 'group');
    const itemId = await seenItem(context, input.itemId);
    return changeRecall(context, 'recallOpen', input, tx => openRecall(tx, { ...input, groupId, itemId }));
  }

  @Rule('stock.recall')
  @Mutation(() => RecallAcknowledgePayload, {
    description: 'Answers a recall for a house: what it found, also when that is nothing.',
  })
  async recallAcknowledge(
    @Ctx() context: Context,
    @Input(() => RecallAcknowledgeInput) input: RecallAcknowledgeInput,
  ): Promise<InstanceType<typeof RecallAcknowledgePayload>> {
    const recallId = readId('Recall', input.recallId, 'recallId');
    const institutionId = await ownHouse(context, input.institutionId);
    const [foundUnits, note] = [BigInt(input.foundUnits), input.note ?? null];
    return changeRecall(context, 'recallAcknowledge', input, tx =>
      acknowledgeRecall(tx, { recallId, institutionId, foundUnits, note }),
    );
  }

  @Rule('stock.recall')
  @Mutation(() => RecallClosePayload, {
    description: 'Closes a recall when all houses have answered and nothing of it lies outside quarantine.',
  })
  recallClose(
    @Ctx() context: Context,
    @Input(() => RecallCloseInput) input: RecallCloseInput,
  ): Promise<InstanceType<typeof RecallClosePayload>> {
    const recallId = readId('Recall', input.recallId, 'recallId');
    const { note, lift } = input;
    return changeRecall(context, 'recallClose', input, tx => closeRecall(tx, { recallId, note, lift }));
  }
}

/** A house whose stock the viewer sees; others answer like missing ones. */
async function ownHouse(context: Context, id: string): Promise<string> {
  const institutionId = readId('Institution', id, 'institutionId');
  const isSeen = institutionsFor(viewerOf(context), 'stock.read').includes(institutionId);
  if (!isSeen || !(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
  return institutionId;
}

async function seenItem(context: Context, id: string): Promise<string> {
  const itemId = readId('CatalogueItem', id, 'itemId');
  if (!(await context.load(itemById, itemId))) throw itemMissing();
  return itemId;
}

async function changeCount(
  context: Context,
  operation: string,
  input: { readonly requestId: string },
  command: (tx: Transaction) => Promise<Result<CountId, StockCode>>,
) {
  const { value, userErrors } = await runCommand(context, operation, input, stockViolations, command);
  return { count: value && (await context.load(stockCountById, value.countId)), userErrors };
}

async function changeRecall(
  context: Context,
  operation: string,
  input: { readonly requestId: string },
  command: (tx: Transaction) => Promise<Result<RecallId, StockCode>>,
) {
  const { value, userErrors } = await runCommand(context, operation, input, stockViolations, command);
  return { recall: value && (await context.load(recallById, value.recallId)), userErrors };
}
