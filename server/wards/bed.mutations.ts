import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { shapeBlockers } from '../group/blocker.loaders';
import { wardById } from '../group/group.loaders';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { BedActionInput, BedBlockInput, BedCloseInput, BedHoldInput, BedOpenInput, WardCloseInput } from './bed.inputs';
import { BlockReason } from './bed.rules';
import { blockBed, clean, contaminate, hold, release, unblock } from './bed-keeping.commands';
import { closeBed, closeWard, openBed } from './bed-opening.commands';
import { blockersOf } from './blockers.queries';
import {
  BedBlockPayload,
  BedCleanPayload,
  BedClosePayload,
  BedContaminatePayload,
  BedHoldPayload,
  BedHoldReleasePayload,
  BedOpenPayload,
  type BedPayload,
  BedUnblockPayload,
  WardClosePayload,
} from './payloads';
import type { WardsCode } from './wards.codes';
import { bedById } from './wards.loaders';
import { wardsViolations } from './wards.violations';

/** Mutations on beds themselves: keeping them, holding them, opening and closing them. */
@Resolver()
export class BedMutations {
  @Rule('bed.keep')
  @Mutation(() => BedCleanPayload, { description: 'The bed is clean again.' })
  bedClean(@Ctx() context: Context, @Input(() => BedActionInput) input: BedActionInput): Promise<BedPayload> {
    return onBed(context, 'bedClean', input, clean);
  }

  @Rule('bed.keep')
  @Mutation(() => BedContaminatePayload, { description: 'The bed must be disinfected before anybody may use it.' })
  bedContaminate(@Ctx() context: Context, @Input(() => BedActionInput) input: BedActionInput): Promise<BedPayload> {
    return onBed(context, 'bedContaminate', input, contaminate);
  }

  @Rule('bed.hold')
  @Mutation(() => BedHoldPayload, { description: 'Holds a free bed until an instant; the hold then ends by itself.' })
  bedHold(@Ctx() context: Context, @Input(() => BedHoldInput) input: BedHoldInput): Promise<BedPayload> {
    const encounterId = readOptionalId('Encounter', input.encounterId, 'encounterId');
    return onBed(context, 'bedHold', input, (tx, bed) => hold(tx, { ...bed, until: input.until, encounterId }));
  }

  @Rule('bed.hold')
  @Mutation(() => BedHoldReleasePayload, { description: 'Ends a hold before its time.' })
  bedHoldRelease(@Ctx() context: Context, @Input(() => BedActionInput) input: BedActionInput): Promise<BedPayload> {
    return onBed(context, 'bedHoldRelease', input, release);
  }

  @Rule('bed.keep')
  @Mutation(() => BedBlockPayload, {
    description: 'Shuts a free bed for a small repair or the like; it stays an open bed in the statistics.',
  })
  bedBlock(@Ctx() context: Context, @Input(() => BedBlockInput) input: BedBlockInput): Promise<BedPayload> {
    return onBed(context, 'bedBlock', input, (tx, bed) =>
      blockBed(tx, { ...bed, reason: BlockReason[input.reason], until: input.until }),
    );
  }

  @Rule('bed.keep')
  @Mutation(() => BedUnblockPayload, { description: 'Gives a shut bed back to use.' })
  bedUnblock(@Ctx() context: Context, @Input(() => BedActionInput) input: BedActionInput): Promise<BedPayload> {
    return onBed(context, 'bedUnblock', input, unblock);
  }

  @Rule('bed.open')
  @Mutation(() => BedOpenPayload, { description: 'Opens a bed for use, as an authorised or an extra bed.' })
  bedOpen(@Ctx() context: Context, @Input(() => BedOpenInput) input: BedOpenInput): Promise<BedPayload> {
    return onBed(context, 'bedOpen', input, (tx, { bedId }) => openBed(tx, { bedId, kind: input.kind }));
  }

  @Rule('bed.open')
  @Mutation(() => BedClosePayload, {
    description: 'Closes a bed for good or for a long time; refused with the blockers while somebody is in it.',
  })
  async bedClose(@Ctx() context: Context, @Input(() => BedCloseInput) input: BedCloseInput): Promise<BedClosePayload> {
    const bedId = readId('Bed', input.bedId, 'bedId');
    const payload = await onBed(context, 'bedClose', input, tx => closeBed(tx, { bedId, reason: input.reason }));
    const blockers = isBlocked(payload) ? await blockersOf(context.read, 'bed_id', bedId) : [];
    return { ...payload, blockers: await shapeBlockers(context, blockers) };
  }

  @Rule('ward.manage')
  @Mutation(() => WardClosePayload, {
    description: 'Closes a ward with all its beds; refused with the blockers while anybody is there or expected.',
  })
  async wardClose(
    @Ctx() context: Context,
    @Input(() => WardCloseInput) input: WardCloseInput,
  ): Promise<WardClosePayload> {
    const wardId = readId('Ward', input.wardId, 'wardId');
    const { value, userErrors } = await runCommand(context, 'wardClose', input, wardsViolations, tx =>
      closeWard(tx, { wardId, reason: input.reason }),
    );
    const blockers = isBlocked({ userErrors }) ? await blockersOf(context.read, 'ward_id', wardId) : [];
    return {
      ward: value && (await context.load(wardById, value.wardId)),
      blockers: await shapeBlockers(context, blockers),
      userErrors,
    };
  }
}

function isBlocked({ userErrors }: { userErrors: readonly { code: WardsCode }[] }): boolean {
  return userErrors.some(error => error.code === 'BLOCKED');
}

type BedCommandInput = { bedId: string; expectedVersion?: number | null; note?: string | null };

async function onBed(
  context: Context,
  operation: string,
  input: { requestId: string; bedId: string; expectedVersion?: number | null; note?: string | null },
  command: (tx: Transaction, input: BedCommandInput) => Promise<Result<{ bedId: string }, WardsCode>>,
): Promise<BedPayload> {
  const bedId = readId('Bed', input.bedId, 'bedId');
  const { value, userErrors } = await runCommand(context, operation, input, wardsViolations, tx =>
    command(tx, { ...input, bedId }),
  );
  return { bed: value && (await context.load(bedById, value.bedId)), userErrors };
}
