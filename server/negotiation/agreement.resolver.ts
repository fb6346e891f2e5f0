import { Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { itemById, packById, supplierById } from '../catalogue/catalogue.loaders';
import { CatalogueItem, CataloguePack, Supplier } from '../catalogue/catalogue.types';
import { groupById, institutionById } from '../group/group.loaders';
import { Institution, MedicalGroup } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may, mayForSupplier, mayInGroup } from '../platform/access/viewer';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readAfterInstant, readAfterText } from '../platform/graphql/cursors';
import { readOptionalId } from '../platform/graphql/ids';
import { contractLinesMax, contractLinesOf, listAgreements, listContracts, listPriceLines } from './agreement.queries';
import { allowedAgreementActions } from './agreement.rules';
import {
  Agreement,
  AgreementConnection,
  MemberContract,
  MemberContractConnection,
  MemberContractLine,
  PriceLine,
  PriceLineConnection,
} from './agreement.types';
import { type AgreementAction, AgreementActionType } from './negotiation.enums';
import { AgreementFilterInput, MemberContractFilter, PriceLineFilter } from './negotiation.inputs';
import { agreementById, contractsOfAgreement, linesOfContract, priceLineById, roundById } from './negotiation.loaders';
import { NegotiationRound } from './negotiation.types';

@ArgsType()
class AgreementsArgs extends PageArgs {
  @Field(() => AgreementFilterInput, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: AgreementFilterInput | null;
}

@ArgsType()
class MemberContractsArgs extends PageArgs {
  @Field(() => MemberContractFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: MemberContractFilter | null;
}

@ArgsType()
class PriceLinesArgs extends PageArgs {
  @Field(() => PriceLineFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: PriceLineFilter | null;
}

@ArgsType()
class ContractLinesArgs {
  @Field(() => Int, { defaultValue: 0, description: 'How many to leave out from the beginning.' })
  @Min(0)
  skip: number;
}

@Resolver(() => Agreement)
export class AgreementResolver {
  @Rule('SIGNED_IN')
  @Query(() => AgreementConnection, {
    description: 'Agreements of your groups, or of your supplier; the newest first.',
  })
  async agreements(
    @Ctx() context: Context,
    @Args(() => AgreementsArgs) { first, after, filter }: AgreementsArgs,
  ): Promise<Page<Agreement>> {
    const read = {
      groupId: readOptionalId('MedicalGroup', filter?.groupId, 'filter', 'groupId'),
      supplierId: readOptionalId('Supplier', filter?.supplierId, 'filter', 'supplierId'),
      states: filter?.states ?? null,
    };
    const rows = await listAgreements(context, read, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.createdAt.toISOString(), row.uuid]);
  }

  @FieldResolver(() => MedicalGroup, { nullable: true, description: 'The group; null to suppliers.' })
  group(@Ctx() context: Context, @Root() { groupId }: Agreement): Promise<MedicalGroup | null> {
    return context.load(groupById, groupId);
  }

  @FieldResolver(() => String, { description: 'Name of the group; suppliers are told it too.' })
  buyerName(@Ctx() context: Context, @Root() { buyerName }: Agreement): string {
    return say(context, buyerName);
  }

  @FieldResolver(() => [AgreementActionType], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() agreement: Agreement): AgreementAction[] {
    const viewer = viewerOf(context);
    return allowedAgreementActions({
      ...agreement,
      buyerSignedAt: agreement.groupSignedAt,
      isBuyer: mayInGroup(viewer, 'agreement.sign', agreement.groupId),
      isSupplier: mayForSupplier(viewer, 'bid.own', agreement.supplierId),
    });
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'The supplier.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: Agreement): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @FieldResolver(() => NegotiationRound, { nullable: true, description: 'The round that it came of.' })
  async round(@Ctx() context: Context, @Root() { roundId }: Agreement): Promise<NegotiationRound | null> {
    return roundId ? context.load(roundById, roundId) : null;
  }

  @FieldResolver(() => [MemberContract], {
    description: 'Contracts of houses on it, as far as you see them, by number.',
  })
  async memberContracts(@Ctx() context: Context, @Root() { uuid }: Agreement): Promise<MemberContract[]> {
    return (await context.load(contractsOfAgreement, uuid)) ?? [];
  }
}

@Resolver(() => PriceLine)
export class PriceLineResolver {
  @Rule('SIGNED_IN')
  @Query(() => PriceLineConnection, { description: 'Prices of your groups, or of your supplier, by code of the item.' })
  async priceLines(
    @Ctx() context: Context,
    @Args(() => PriceLinesArgs) { first, after, filter }: PriceLinesArgs,
  ): Promise<Page<PriceLine>> {
    const read = {
      agreementId: readOptionalId('Agreement', filter?.agreementId, 'filter', 'agreementId'),
      itemId: readOptionalId('CatalogueItem', filter?.itemId, 'filter', 'itemId'),
      supplierId: readOptionalId('Supplier', filter?.supplierId, 'filter', 'supplierId'),
      institutionId: readOptionalId('Institution', filter?.institutionId, 'filter', 'institutionId'),
      on: filter?.on ?? null,
    };
    const rows = await listPriceLines(context, read, first, readAfterText(after));
    return pageOf(rows, first, row => [row.itemCode, row.uuid]);
  }

  @FieldResolver(() => CatalogueItem, { nullable: true, description: 'The item.' })
  item(@Ctx() context: Context, @Root() { itemId }: PriceLine): Promise<CatalogueItem | null> {
    return context.load(itemById, itemId);
  }

  @FieldResolver(() => CataloguePack, { nullable: true, description: 'The pack that costs this.' })
  pack(@Ctx() context: Context, @Root() { packId }: PriceLine): Promise<CataloguePack | null> {
    return context.load(packById, packId);
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement that says so.' })
  agreement(@Ctx() context: Context, @Root() { agreementId }: PriceLine): Promise<Agreement | null> {
    return context.load(agreementById, agreementId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'Who delivers at this price.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: PriceLine): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }
}

@Resolver(() => MemberContract)
export class MemberContractResolver {
  @Rule('SIGNED_IN')
  @Query(() => MemberContractConnection, {
    description: 'Contracts of your houses, or of your supplier; the newest first.',
  })
  async memberContracts(
    @Ctx() context: Context,
    @Args(() => MemberContractsArgs) { first, after, filter }: MemberContractsArgs,
  ): Promise<Page<MemberContract>> {
    const read = {
      institutionId: readOptionalId('Institution', filter?.institutionId, 'filter', 'institutionId'),
      supplierId: readOptionalId('Supplier', filter?.supplierId, 'filter', 'supplierId'),
      states: filter?.states ?? null,
    };
    const rows = await listContracts(context, read, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.createdAt.toISOString(), row.uuid]);
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement of the group that it rests on.' })
  agreement(@Ctx() context: Context, @Root() { agreementId }: MemberContract): Promise<Agreement | null> {
    return context.load(agreementById, agreementId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: MemberContract): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }

  @FieldResolver(() => String, { description: 'Name of the house; suppliers are told it too.' })
  houseName(@Ctx() context: Context, @Root() { houseName }: MemberContract): string {
    return say(context, houseName);
  }

  @FieldResolver(() => [AgreementActionType], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() contract: MemberContract): AgreementAction[] {
    const viewer = viewerOf(context);
    return allowedAgreementActions({
      ...contract,
      buyerSignedAt: contract.institutionSignedAt,
      isBuyer: may(viewer, 'agreement.sign', { institutionId: contract.institutionId }),
      isSupplier: mayForSupplier(viewer, 'bid.own', contract.supplierId),
    });
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'The supplier.' })
  supplier(@Ctx() context: Context, @Root() { supplierId }: MemberContract): Promise<Supplier | null> {
    return context.load(supplierById, supplierId);
  }

  @Cost({ listLength: 50 })
  @FieldResolver(() => [MemberContractLine], {
    description: `What the house agreed to, by code of the item, ${contractLinesMax} at a time.`,
  })
  async lines(
    @Ctx() context: Context,
    @Root() { uuid }: MemberContract,
    @Args(() => ContractLinesArgs) { skip }: ContractLinesArgs,
  ): Promise<MemberContractLine[]> {
    if (skip > 0) return contractLinesOf(context, [uuid], skip);
    return (await context.load(linesOfContract, uuid)) ?? [];
  }
}

@Resolver(() => MemberContractLine)
export class MemberContractLineResolver {
  @FieldResolver(() => PriceLine, { nullable: true, description: 'At which price.' })
  priceLine(@Ctx() context: Context, @Root() { priceLineId }: MemberContractLine): Promise<PriceLine | null> {
    return context.load(priceLineById, priceLineId);
  }
}
