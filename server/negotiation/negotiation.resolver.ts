import { Max, Min } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { money } from '../../schema/money';
import { itemById, packById, supplierById } from '../catalogue/catalogue.loaders';
import { CatalogueItem, CataloguePack, Supplier } from '../catalogue/catalogue.types';
import { groupById, institutionById } from '../group/group.loaders';
import { Institution, MedicalGroup } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may, mayInGroup, suppliersFor } from '../platform/access/viewer';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { Agreement } from './agreement.types';
import { NegotiationRoundFilter } from './negotiation.inputs';
import {
  agreementsOfRound,
  awardsOfOffering,
  bidById,
  bidsOfRound,
  demandOfOffering,
  demandProgressOfRound,
  linesOfBid,
  linesOfOffering,
  offeringById,
  offeringCountOfRound,
  offeringsOfRound,
  roundById,
  signersOfRound,
} from './negotiation.loaders';
import { listRounds } from './negotiation.queries';
import {
  Award,
  Bid,
  BidLine,
  BidProgress,
  DemandProgress,
  NegotiationRound,
  NegotiationRoundConnection,
  Offering,
  OfferingDemand,
  OpeningSigner,
  PreviousPrice,
} from './negotiation.types';
import { allowedRoundActions, RoundAction } from './round.rules';

@ArgsType()
class NegotiationRoundsArgs extends PageArgs {
  @Field(() => NegotiationRoundFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: NegotiationRoundFilter | null;
}

const offeringsMost = 1_000;

@ArgsType()
class OfferingsArgs {
  @Field(() => Int, { defaultValue: 0, description: 'How many to leave out from the beginning.' })
  @Min(0)
  skip: number;
  @Field(() => Int, { defaultValue: offeringsMost, description: 'How many at most, up to 1000.' })
  @Min(1)
  @Max(offeringsMost)
  first: number;
}

@Resolver(() => NegotiationRound)
export class NegotiationRoundResolver {
  @Rule('SIGNED_IN')
  @Query(() => NegotiationRoundConnection, {
    description: 'Rounds of your groups; for a supplier all that were opened to bids. The newest first.',
  })
  async negotiationRounds(
    @Ctx() context: Context,
    @Args(() => NegotiationRoundsArgs) { first, after, filter }: NegotiationRoundsArgs,
  ): Promise<Page<NegotiationRound>> {
    const read = {
      groupId: readOptionalId('MedicalGroup', filter?.groupId, 'filter', 'groupId'),
      states: filter?.states ?? null,
      kinds: filter?.kinds ?? null,
      search: filter?.search?.trim() || null,
    };
    const rows = await listRounds(context, read, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.createdAt.toISOString(), row.uuid]);
  }

  @Rule('SIGNED_IN')
  @Query(() => NegotiationRound, {
    nullable: true,
    description: 'One round; null when it is missing or you may not see it.',
  })
  negotiationRound(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<NegotiationRound | null> {
    return context.load(roundById, readId('NegotiationRound', id, 'id'));
  }

  @FieldResolver(() => MedicalGroup, { nullable: true, description: 'The group that negotiates; null to suppliers.' })
  group(@Ctx() context: Context, @Root() { groupId }: NegotiationRound): Promise<MedicalGroup | null> {
    return context.load(groupById, groupId);
  }

  @Rule('negotiation.read')
  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it down.' })
  createdBy(@Ctx() context: Context, @Root() { createdById }: NegotiationRound): Promise<Person | null> {
    return context.load(personById, createdById);
  }

  @Cost({ listLength: 50 })
  @FieldResolver(() => [Offering], { description: 'What it offers, by number.' })
  async offerings(
    @Ctx() context: Context,
    @Root() { uuid }: NegotiationRound,
    @Args(() => OfferingsArgs) { skip, first }: OfferingsArgs,
  ): Promise<Offering[]> {
    const all = (await context.load(offeringsOfRound, uuid)) ?? [];
    return all.slice(skip, skip + first);
  }

  @FieldResolver(() => String, { description: 'Name of the group that negotiates; suppliers are told it too.' })
  buyerName(@Ctx() context: Context, @Root() { buyerName }: NegotiationRound): string {
    return say(context, buyerName);
  }

  @FieldResolver(() => Int, { description: 'How many offerings it has.' })
  async offeringCount(@Ctx() context: Context, @Root() { uuid }: NegotiationRound): Promise<number> {
    return (await context.load(offeringCountOfRound, uuid))?.offered ?? 0;
  }

  @Rule('negotiation.read')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of them are awarded or given up; told to the group, to its houses once published.',
  })
  async decidedCount(@Ctx() context: Context, @Root() round: NegotiationRound): Promise<number | null> {
    const isTold = round.publishedAt !== null || mayInGroup(viewerOf(context), 'negotiation.read', round.groupId);
    return isTold ? ((await context.load(offeringCountOfRound, round.uuid))?.decided ?? 0) : null;
  }

  @Rule('negotiation.read')
  @FieldResolver(() => [DemandProgress], {
    nullable: true,
    description: 'Which of your houses have said what they need, and which have not, by their codes.',
  })
  async demandProgress(@Ctx() context: Context, @Root() { uuid }: NegotiationRound): Promise<DemandProgress[]> {
    return (await context.load(demandProgressOfRound, uuid)) ?? [];
  }

  @FieldResolver(() => [Bid], {
    description: 'Your own bids; to the group after the deadline all of them. In the order of sealing.',
  })
  async bids(@Ctx() context: Context, @Root() { uuid }: NegotiationRound): Promise<Bid[]> {
    return (await context.load(bidsOfRound, uuid)) ?? [];
  }

  @Rule('negotiation.read')
  @FieldResolver(() => BidProgress, {
    nullable: true,
    description: 'How far its bids have come; told to the group after the deadline.',
  })
  async bidProgress(@Ctx() context: Context, @Root() { uuid }: NegotiationRound): Promise<BidProgress> {
    const waiting = ((await context.load(bidsOfRound, uuid)) ?? []).filter(bid => !bid.withdrawnAt);
    return { sealed: waiting.length, revealed: waiting.filter(bid => bid.revealedAt).length };
  }

  @Rule('negotiation.read')
  @FieldResolver(() => [OpeningSigner], {
    nullable: true,
    description: 'Who signed the opening of bids; told to the group.',
  })
  async openingSigners(@Ctx() context: Context, @Root() { uuid }: NegotiationRound): Promise<OpeningSigner[]> {
    return (await context.load(signersOfRound, uuid)) ?? [];
  }

  @FieldResolver(() => [Agreement], { description: 'The agreements that came of it, as far as you see them.' })
  async agreements(@Ctx() context: Context, @Root() { uuid }: NegotiationRound): Promise<Agreement[]> {
    return (await context.load(agreementsOfRound, uuid)) ?? [];
  }

  @FieldResolver(() => [RoundAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() round: NegotiationRound): RoundAction[] {
    const viewer = viewerOf(context);
    const isRunner = mayInGroup(viewer, 'negotiation.run', round.groupId);
    const isOpener = mayInGroup(viewer, 'negotiation.open', round.groupId);
    const isSupplier = suppliersFor(viewer, 'bid.own').length > 0;
    const mayEnter = viewer.grants.some(({ institutionIds }) =>
      institutionIds.some(institutionId => may(viewer, 'negotiation.demand', { institutionId })),
    );
    const whose: Readonly<Record<RoundAction, boolean>> = {
      CHANGE: isRunner,
      ENTER_DEMAND: mayEnter,
      OPEN: isRunner,
      SEAL_BID: isSupplier,
      REVEAL_BID: isSupplier,
      OPEN_BIDS: isOpener,
      AWARD: isRunner,
      FINISH_AWARD: isRunner,
      PUBLISH: isRunner,
      FAIL: isRunner,
    };
    return allowedRoundActions(round, new Date()).filter(action => whose[action]);
  }
}

@Resolver(() => Offering)
export class OfferingResolver {
  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'The item.' })
  item(@Ctx() context: Context, @Root() { itemId }: Offering): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => CataloguePack, { nullable: true, description: 'The pack that is priced.' })
  pack(@Ctx() context: Context, @Root() { packId }: Offering): Promise<CataloguePack | null> {
    return context.load(packById, packId);
  }

  @FieldResolver(() => NegotiationRound, { nullable: true, description: 'The round that offers it.' })
  round(@Ctx() context: Context, @Root() { roundId }: Offering): Promise<NegotiationRound | null> {
    return context.load(roundById, roundId);
  }

  @Rule('negotiation.read')
  @FieldResolver(() => PreviousPrice, { nullable: true, description: 'What was paid before; not told to suppliers.' })
  previous(@Root() { previousFen, previousSource }: Offering): PreviousPrice | null {
    return previousFen === null ? null : { price: money(previousFen), source: previousSource ?? '' };
  }

  @Rule('negotiation.read')
  @FieldResolver(() => [OfferingDemand], {
    nullable: true,
    description: 'What your houses need of it, by their codes.',
  })
  async demand(@Ctx() context: Context, @Root() { uuid }: Offering): Promise<OfferingDemand[]> {
    return (await context.load(demandOfOffering, uuid)) ?? [];
  }

  @FieldResolver(() => [BidLine], {
    description:
      'The comparison of what was bid for it, once opened: the best first, void ones last. To a supplier their own line alone.',
  })
  async comparison(@Ctx() context: Context, @Root() { uuid }: Offering): Promise<BidLine[]> {
    return (await context.load(linesOfOffering, uuid)) ?? [];
  }

  @FieldResolver(() => [Award], { description: 'Who was awarded it; to others than the group once published.' })
  async awards(@Ctx() context: Context, @Root() { uuid }: Offering): Promise<Award[]> {
    return (await context.load(awardsOfOffering, uuid)) ?? [];
  }
}

@Resolver(() => OfferingDemand)
export class OfferingDemandResolver {
  @FieldResolver(() => Institution, { nullable: true, description: 'Which house.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: OfferingDemand): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who said it last.' })
  enteredBy(@Ctx() context: Context, @Root() { enteredById }: OfferingDemand): Promise<Person | null> {
    return context.load(personById, enteredById);
  }
}

@Resolver(() => DemandProgress)
export class DemandProgressResolver {
  @FieldResolver(() => Institution, { nullable: true, description: 'Which house.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: DemandProgress): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may say what it needs.' })
  isYours(@Ctx() context: Context, @Root() { institutionId }: DemandProgress): boolean {
    return may(viewerOf(context), 'negotiation.demand', { institutionId });
  }
}

@Resolver(() => Bid)
export class BidResolver {
  @FieldResolver(() => NegotiationRound, { nullable: true, description: 'The round that it is for.' })
  round(@Ctx() context: Context, @Root() { roundId }: Bid): Promise<NegotiationRound | null> {
    return context.load(roundById, roundId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Whose it is.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: Bid): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @Cost({ listLength: 50 })
  @FieldResolver(() => [BidLine], {
    description: 'What it says, by number of the offering; nothing before the opening.',
  })
  async lines(@Ctx() context: Context, @Root() { uuid }: Bid): Promise<BidLine[]> {
    return (await context.load(linesOfBid, uuid)) ?? [];
  }
}

@Resolver(() => BidLine)
export class BidLineResolver {
  @FieldResolver(() => Bid, { nullable: true, description: 'The bid.' })
  bid(@Ctx() context: Context, @Root() { bidId }: BidLine): Promise<Bid | null> {
    return context.load(bidById, bidId);
  }

  @FieldResolver(() => Offering, { nullable: true, description: 'What it is about.' })
  offering(@Ctx() context: Context, @Root() { offeringId }: BidLine): Promise<Offering | null> {
    return context.load(offeringById, offeringId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Whose it is.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: BidLine): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }
}

@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => Offering, { nullable: true, description: 'What was awarded.' })
  offering(@Ctx() context: Context, @Root() { offeringId }: Award): Promise<Offering | null> {
    return context.load(offeringById, offeringId);
  }

  @FieldResolver(() => BidLine, { nullable: true, description: 'What was bid; null to whom that is closed.' })
  async line(@Ctx() context: Context, @Root() { offeringId, bidId }: Award): Promise<BidLine | null> {
    const lines = (await context.load(linesOfOffering, offeringId)) ?? [];
    return lines.find(line => line.bidId === bidId) ?? null;
  }
}

@Resolver(() => OpeningSigner)
export class OpeningSignerResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Ctx() context: Context, @Root() { personId }: OpeningSigner): Promise<Person | null> {
    return context.load(personById, personId);
  }
}
