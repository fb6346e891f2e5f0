import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { LocalDate } from '../../schema/scalars';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterDay } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { residentById } from '../residents/resident.loaders';
import { Resident } from '../residents/resident.types';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import {
  activeContractByPatient,
  contractById,
  contractsOfResident,
  deliveriesOfContract,
  fulfilmentOfContract,
  itemsOfPackage,
  packageById,
  packagesOfContract,
  teamById,
} from './contract.loaders';
import { type ContractFilter, countContracts, listContracts } from './contract.queries';
import { ContractAction, ContractState, contractActions } from './contract.rules';
import {
  ContractSignature,
  FamilyContract,
  FamilyContractConnection,
  FulfilmentLine,
  FulfilmentSummary,
  ServiceDelivery,
} from './contract.types';
import { summaryOf } from './fulfilment.queries';
import { payersTogether } from './package.queries';
import { PackagePayerPart, ServicePackage, ServicePackageItem } from './package.types';
import { policyAt } from './policy.queries';
import { FamilyTeam } from './team.types';

@ArgsType()
class FamilyContractArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this centre.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only of this team.' })
  teamId?: string | null;
  @Field(() => [ContractState], { nullable: true, description: 'Only in one of these states.' })
  states?: ContractState[] | null;
  @Field(() => LocalDate, { nullable: true, description: 'Only those that end before this day.' })
  endsBefore?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only those of which a service is behind.' })
  onlyBehind: boolean;
  @Field(() => ID, { nullable: true, description: 'Only with this doctor.' })
  doctorId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only those that run or will, and whose doctor is no doctor of the team any more: somebody has to take them over.',
  })
  onlyLeft: boolean;
}

@Resolver(() => FamilyContract)
export class FamilyContractResolver {
  @Rule('resident.read')
  @Query(() => FamilyContract, {
    nullable: true,
    description: 'One contract; null when there is none, or not in your panel.',
  })
  familyContract(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<FamilyContract | null> {
    return context.load(contractById, readId('FamilyContract', id, 'id'));
  }

  @Rule('resident.read')
  @Query(() => FamilyContractConnection, { description: 'Contracts in your panel, those that end first first.' })
  async familyContracts(
    @Ctx() context: Context,
    @Args(() => FamilyContractArgs) args: FamilyContractArgs,
  ): Promise<Page<FamilyContract> & { filter: ContractFilter }> {
    const filter = {
      institutionId: readOptionalId('Institution', args.institutionId, 'institutionId'),
      teamId: readOptionalId('FamilyTeam', args.teamId, 'teamId'),
      states: args.states ?? null,
      endsFrom: null,
      endsBefore: args.endsBefore ?? null,
      onlyBehind: args.onlyBehind,
      doctorId: readOptionalId('Person', args.doctorId, 'doctorId'),
      onlyLeft: args.onlyLeft,
    };
    const rows = await listContracts(context, filter, args.first, readAfterDay(args.after));
    return { ...pageOf(rows, args.first, row => [row.endsOn, row.uuid]), filter };
  }

  @FieldResolver(() => Resident, { nullable: true, description: 'With whom.' })
  resident(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<Resident | null> {
    return context.load(residentById, contract.patientId);
  }

  @FieldResolver(() => Institution, { description: 'The community institution of the combination.' })
  institution(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<Institution | null> {
    return context.load(institutionById, contract.institutionId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The district institution of the combination.' })
  districtInstitution(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<Institution | null> | null {
    return contract.districtInstitutionId ? context.load(institutionById, contract.districtInstitutionId) : null;
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The city institution of the combination.' })
  cityInstitution(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<Institution | null> | null {
    return contract.cityInstitutionId ? context.load(institutionById, contract.cityInstitutionId) : null;
  }

  @FieldResolver(() => FamilyTeam, { description: 'The team.' })
  team(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<FamilyTeam | null> {
    return context.load(teamById, contract.teamId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The resident’s own general practitioner.' })
  doctor(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<Person | null> {
    return context.load(personById, contract.doctorId);
  }

  @FieldResolver(() => [ServicePackage], { description: 'Its packages, by code.' })
  async packages(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<ServicePackage[]> {
    return (await context.load(packagesOfContract, contract.uuid)) ?? [];
  }

  @FieldResolver(() => [PackagePayerPart], { description: 'Who pays how much of the price.' })
  async payers(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<PackagePayerPart[]> {
    return payersTogether((await context.load(packagesOfContract, contract.uuid)) ?? []);
  }

  @FieldResolver(() => FamilyContract, { nullable: true, description: 'The contract that this one renews.' })
  renews(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<FamilyContract | null> | null {
    return contract.renewsId ? context.load(contractById, contract.renewsId) : null;
  }

  @FieldResolver(() => FamilyContract, { nullable: true, description: 'The signed contract that renews this one.' })
  renewedBy(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<FamilyContract | null> | null {
    return contract.renewedById ? context.load(contractById, contract.renewedById) : null;
  }

  @FieldResolver(() => FamilyContract, {
    nullable: true,
    description: 'The contract with another team that this one goes on from.',
  })
  transferredFrom(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<FamilyContract | null> | null {
    return contract.transferredFromId ? context.load(contractById, contract.transferredFromId) : null;
  }

  @FieldResolver(() => FamilyContract, {
    nullable: true,
    description: 'The contract with another team that goes on from this one.',
  })
  transferredTo(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<FamilyContract | null> | null {
    return contract.transferredToId ? context.load(contractById, contract.transferredToId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who ended it or put it away.' })
  endedBy(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<Person | null> | null {
    return contract.endedById ? context.load(personById, contract.endedById) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who drew it up; null for what a demo or an import was loaded with.',
  })
  createdBy(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<Person | null> | null {
    return contract.createdById ? context.load(personById, contract.createdById) : null;
  }

  @FieldResolver(() => [FulfilmentLine], {
    description: 'What it promises, service by service, and what became of it.',
  })
  async fulfilment(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<FulfilmentLine[]> {
    return (await context.load(fulfilmentOfContract, contract.uuid)) ?? [];
  }

  @FieldResolver(() => FulfilmentSummary, { description: 'All its promises together.' })
  async fulfilmentSummary(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<FulfilmentSummary> {
    return summaryOf((await context.load(fulfilmentOfContract, contract.uuid)) ?? []);
  }

  @FieldResolver(() => [ServiceDelivery], {
    description: 'What was delivered, the newest first; also what was taken back.',
  })
  async deliveries(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<ServiceDelivery[]> {
    return (await context.load(deliveriesOfContract, contract.uuid)) ?? [];
  }

  @FieldResolver(() => [ContractAction], { description: 'What you may do with it now.' })
  async availableActions(@Ctx() context: Context, @Root() contract: FamilyContract): Promise<ContractAction[]> {
    const viewer = viewerOf(context);
    if (!may(viewer, 'contract.transfer', contract)) return [];
    const { storedState: state, startsOn, endsOn, renewedById } = contract;
    const facts = { state, startsOn, endsOn, isRenewed: renewedById !== null };
    const policy = await policyAt(context.read, contract.institutionId);
    const actions = contractActions(facts, civilDateOf(new Date()), policy);
    return may(viewer, 'contract.keep', contract)
      ? actions
      : actions.filter(action => action === ContractAction.TRANSFER);
  }
}

@Resolver(() => FamilyContractConnection)
export class FamilyContractConnectionResolver {
  @FieldResolver(() => Int, { description: 'All contracts that fit; counted only when asked for.' })
  totalCount(@Ctx() context: Context, @Root() page: { filter: ContractFilter }): Promise<number> {
    return countContracts(context, page.filter);
  }
}

@Resolver(() => ContractSignature)
export class ContractSignatureResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who was present when the paper was signed.' })
  witness(@Ctx() context: Context, @Root() signature: ContractSignature): Promise<Person | null> | null {
    return signature.witnessId ? context.load(personById, signature.witnessId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who signed for the team.' })
  teamSignedBy(@Ctx() context: Context, @Root() signature: ContractSignature): Promise<Person | null> | null {
    return signature.teamSignedById ? context.load(personById, signature.teamSignedById) : null;
  }
}

@Resolver(() => FulfilmentLine)
export class FulfilmentLineResolver {
  @FieldResolver(() => ServicePackage, { nullable: true, description: 'The package that promises it.' })
  package(@Ctx() context: Context, @Root() line: FulfilmentLine): Promise<ServicePackage | null> {
    return context.load(packageById, line.packageId);
  }
}

@Resolver(() => ServiceDelivery)
export class ServiceDeliveryResolver {
  @FieldResolver(() => FamilyContract, { nullable: true, description: 'Under which contract.' })
  contract(@Ctx() context: Context, @Root() delivery: ServiceDelivery): Promise<FamilyContract | null> {
    return context.load(contractById, delivery.contractId);
  }

  @FieldResolver(() => ServicePackageItem, { nullable: true, description: 'Which service.' })
  async item(@Ctx() context: Context, @Root() delivery: ServiceDelivery): Promise<ServicePackageItem | null> {
    const items = (await context.load(itemsOfPackage, delivery.packageId)) ?? [];
    return items.find(({ code }) => code === delivery.itemCode) ?? null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who did it.' })
  deliveredBy(@Ctx() context: Context, @Root() delivery: ServiceDelivery): Promise<Person | null> {
    return context.load(personById, delivery.deliveredById);
  }
}

/** What contracts add to residents. */
@Resolver(() => Resident)
export class ResidentContractResolver {
  @FieldResolver(() => FamilyContract, {
    nullable: true,
    description: 'The contract that runs, or else the one that begins next.',
  })
  contract(@Ctx() context: Context, @Root() resident: Resident): Promise<FamilyContract | null> {
    return context.load(activeContractByPatient, resident.uuid);
  }

  @FieldResolver(() => [FamilyContract], {
    description: 'All contracts, also drafts and ended ones, the newest first.',
  })
  async contracts(@Ctx() context: Context, @Root() resident: Resident): Promise<FamilyContract[]> {
    return (await context.load(contractsOfResident, resident.uuid)) ?? [];
  }
}
