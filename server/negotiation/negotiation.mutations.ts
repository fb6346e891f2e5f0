import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { groupById, institutionById } from '../group/group.loaders';
import { readYuan } from '../kernel/money';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { awardOffering, finishAward, publishRound } from './award.commands';
import { enterDemand } from './demand.commands';
import type { NegotiationCode } from './negotiation.codes';
import {
  BidsOpenInput,
  NegotiationDemandEnterInput,
  NegotiationRoundChangeInput,
  NegotiationRoundDraftInput,
  NegotiationRoundFailInput,
  NegotiationRoundOpenInput,
  OfferingAddInput,
  OfferingAwardInput,
  OfferingRemoveInput,
  RoundAwardInput,
  RoundPublishInput,
} from './negotiation.inputs';
import { roundById } from './negotiation.loaders';
import {
  BidsOpenPayload,
  NegotiationDemandEnterPayload,
  type NegotiationPayload,
  NegotiationRoundChangePayload,
  NegotiationRoundDraftPayload,
  NegotiationRoundFailPayload,
  NegotiationRoundOpenPayload,
  OfferingAddPayload,
  OfferingAwardPayload,
  OfferingRemovePayload,
  RoundAwardPayload,
  RoundPublishPayload,
} from './negotiation.payloads';
import type { NegotiationRound } from './negotiation.types';
import { negotiationViolations } from './negotiation.violations';
import { openBids } from './opening.commands';
import { addOfferings, changeRound, draftRound, failRound, openRound, removeOffering } from './round.commands';
import type { RoundId } from './round.facts';

type RoundPayload = NegotiationPayload<NegotiationRound>;

/** Mutations on rounds: what the group and its houses do. */
@Resolver()
export class NegotiationMutations {
  @Rule('negotiation.run')
  @Mutation(() => NegotiationRoundDraftPayload, {
    description: 'Writes a round down, as a draft; its houses are asked what they need.',
  })
  async negotiationRoundDraft(
    @Ctx() context: Context,
    @Input(() => NegotiationRoundDraftInput) input: NegotiationRoundDraftInput,
  ): Promise<RoundPayload> {
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    if (!(await context.load(groupById, groupId))) throw notFound('该集团', 'group');
    const wish = { ...input, ...input.weights };
    return onRound(context, 'negotiationRoundDraft', input, tx => draftRound(tx, viewerOf(context), groupId, wish));
  }

  @Rule('negotiation.run')
  @Mutation(() => NegotiationRoundChangePayload, {
    description: 'Gives a draft another title, deadlines, term or weights.',
  })
  negotiationRoundChange(
    @Ctx() context: Context,
    @Input(() => NegotiationRoundChangeInput) input: NegotiationRoundChangeInput,
  ): Promise<RoundPayload> {
    const wish = { ...input, ...input.weights };
    return onRound(context, 'negotiationRoundChange', input, tx => changeRound(tx, stepOf(input), wish));
  }

  @Rule('negotiation.run')
  @Mutation(() => OfferingAddPayload, { description: 'Adds packs of items to a draft.' })
  offeringAdd(@Ctx() context: Context, @Input(() => OfferingAddInput) input: OfferingAddInput): Promise<RoundPayload> {
    const wishes = input.offerings.map(({ itemId, packId, ceiling, previousPrice, previousSource, winnersMax }) => ({
      itemId: readId('CatalogueItem', itemId, 'offerings', 'itemId'),
      packId: readId('CataloguePack', packId, 'offerings', 'packId'),
      ceilingFen: ceiling == null ? null : readYuan(ceiling),
      previousFen: previousPrice == null ? null : readYuan(previousPrice),
      previousSource: previousSource ?? null,
      winnersMax,
    }));
    return onRound(context, 'offeringAdd', input, tx => addOfferings(tx, stepOf(input), wishes));
  }

  @Rule('negotiation.run')
  @Mutation(() => OfferingRemovePayload, {
    description: 'Takes an offering out of a draft, with what was asked for of it.',
  })
  offeringRemove(
    @Ctx() context: Context,
    @Input(() => OfferingRemoveInput) input: OfferingRemoveInput,
  ): Promise<RoundPayload> {
    const offeringId = readId('Offering', input.offeringId, 'offeringId');
    return onRound(context, 'offeringRemove', input, tx => removeOffering(tx, offeringId));
  }

  @Rule('negotiation.demand')
  @Mutation(() => NegotiationDemandEnterPayload, {
    description: 'Says how much a house needs of what a draft offers; the last word before the time is up counts.',
  })
  async negotiationDemandEnter(
    @Ctx() context: Context,
    @Input(() => NegotiationDemandEnterInput) input: NegotiationDemandEnterInput,
  ): Promise<RoundPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    const lines = input.lines.map(({ offeringId, packs }) => ({
      offeringId: readId('Offering', offeringId, 'lines', 'offeringId'),
      packs,
    }));
    const { roundId } = stepOf(input);
    return onRound(context, 'negotiationDemandEnter', input, tx => enterDemand(tx, { roundId, institutionId, lines }));
  }

  @Rule('negotiation.run')
  @Mutation(() => NegotiationRoundOpenPayload, {
    description: 'Ends the time to say what is needed, publishes the sums, and lets suppliers seal bids.',
  })
  negotiationRoundOpen(
    @Ctx() context: Context,
    @Input(() => NegotiationRoundOpenInput) input: NegotiationRoundOpenInput,
  ): Promise<RoundPayload> {
    return onRound(context, 'negotiationRoundOpen', input, tx => openRound(tx, stepOf(input)));
  }

  @Rule('negotiation.run')
  @Mutation(() => NegotiationRoundFailPayload, {
    description: 'Ends a round without a result 流标, before it is published.',
  })
  negotiationRoundFail(
    @Ctx() context: Context,
    @Input(() => NegotiationRoundFailInput) input: NegotiationRoundFailInput,
  ): Promise<RoundPayload> {
    const step = { ...stepOf(input), reason: input.reason };
    return onRound(context, 'negotiationRoundFail', input, tx => failRound(tx, step));
  }

  @Rule('negotiation.open')
  @Mutation(() => BidsOpenPayload, {
    description:
      'Signs the opening of bids. The second of two people, each by a right of their own, opens all bids at once within an hour of the first; ' +
      'they are read, scored and ranked with that. What was not revealed is void.',
  })
  bidsOpen(@Ctx() context: Context, @Input(() => BidsOpenInput) input: BidsOpenInput): Promise<RoundPayload> {
    return onRound(context, 'bidsOpen', input, tx => openBids(tx, viewerOf(context), stepOf(input)));
  }

  @Rule('negotiation.run')
  @Mutation(() => OfferingAwardPayload, {
    description: 'Awards an offering, or gives it up with a reason; whoever passes over a better ranked bid says why.',
  })
  offeringAward(
    @Ctx() context: Context,
    @Input(() => OfferingAwardInput) input: OfferingAwardInput,
  ): Promise<RoundPayload> {
    const award = {
      offeringId: readId('Offering', input.offeringId, 'offeringId'),
      expectedVersion: input.expectedVersion,
      awards: input.awards.map(({ bidId, packs, reason }) => ({
        bidId: readId('Bid', bidId, 'awards', 'bidId'),
        packs: BigInt(packs),
        reason: reason ?? null,
      })),
      reason: input.reason ?? null,
    };
    return onRound(context, 'offeringAward', input, tx => awardOffering(tx, award));
  }

  @Rule('negotiation.run')
  @Mutation(() => RoundAwardPayload, { description: 'Finishes the awards: each offering is awarded or given up.' })
  roundAward(@Ctx() context: Context, @Input(() => RoundAwardInput) input: RoundAwardInput): Promise<RoundPayload> {
    return onRound(context, 'roundAward', input, tx => finishAward(tx, stepOf(input)));
  }

  @Rule('negotiation.run')
  @Mutation(() => RoundPublishPayload, {
    description:
      'Publishes the result, and writes an agreement for each winner with its prices and a contract for each house that asked, all to be signed.',
  })
  roundPublish(
    @Ctx() context: Context,
    @Input(() => RoundPublishInput) input: RoundPublishInput,
  ): Promise<RoundPayload> {
    return onRound(context, 'roundPublish', input, tx => publishRound(tx, stepOf(input)));
  }
}

function stepOf(input: { readonly roundId: string; readonly expectedVersion?: number | null }): {
  readonly roundId: string;
  readonly expectedVersion: number | null;
} {
  const roundId = readId('NegotiationRound', input.roundId, 'roundId');
  return { roundId, expectedVersion: input.expectedVersion ?? null };
}

async function onRound(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<RoundId, NegotiationCode>>,
): Promise<RoundPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, negotiationViolations, body);
  return { subject: value && (await context.load(roundById, value.roundId)), userErrors };
}
