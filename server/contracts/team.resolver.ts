import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { LocalDate } from '../../schema/scalars';
import { groupById, institutionById } from '../group/group.loaders';
import { Institution, MedicalGroup } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may, mayInGroup } from '../platform/access/viewer';
import { CallerError } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { neighbourhoodById } from '../residents/neighbourhood.queries';
import { Neighbourhood } from '../residents/neighbourhood.types';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import {
  areasOfTeam,
  batchById,
  contractById,
  countsOfBatch,
  doctorsOfTeam,
  itemsOfPackage,
  loadOfTeam,
  membersOfTeam,
  openBatchesOfTeam,
  rowsOfBatch,
  teamById,
} from './contract.loaders';
import { FamilyContract } from './contract.types';
import { packagesOfGroup } from './package.queries';
import { ServicePackage, ServicePackageItem } from './package.types';
import { renewalPreviews, signProposal } from './proposal.queries';
import { ContractSignProposal, RenewalBatchRow, RenewalCounts, RenewalPreview } from './proposal.types';
import { RenewalBatch } from './renewal.types';
import { candidatesOf, housesOfGroup, teamsBy } from './team.queries';
import { TeamRole } from './team.rules';
import { FamilyDoctorLoad, FamilyTeam, FamilyTeamLoad, FamilyTeamMember } from './team.types';

@Resolver(() => FamilyTeam)
export class FamilyTeamResolver {
  @Rule('resident.read')
  @Query(() => [FamilyTeam], {
    description: 'Teams of a centre or of all centres of a group, closed ones too, by centre and code.',
  })
  async familyTeams(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { nullable: true, description: 'The centre.' }) institutionId?: string | null,
    @Arg('groupId', () => ID, { nullable: true, description: 'Or the group.' }) groupId?: string | null,
  ): Promise<FamilyTeam[]> {
    const houseId = readOptionalId('Institution', institutionId, 'institutionId');
    const wholeGroup = readOptionalId('MedicalGroup', groupId, 'groupId');
    if ((houseId === null) === (wholeGroup === null)) throw onePlace;
    const houses = houseId ? [houseId] : await housesOfGroup(context, wholeGroup ?? '');
    return teamsBy(context, 'institution_id', houses);
  }

  @Rule('resident.read')
  @Query(() => FamilyTeam, { nullable: true, description: 'One team; null when there is none, or not in your groups.' })
  familyTeam(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<FamilyTeam | null> {
    return context.load(teamById, readId('FamilyTeam', id, 'id'));
  }

  @Rule('team.manage')
  @Query(() => [Person], {
    description: 'Who may be taken into a team of a centre in a role; nobody where you keep no teams.',
  })
  async familyTeamCandidates(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The centre.' }) institutionId: string,
    @Arg('role', () => TeamRole, { description: 'As what.' }) role: TeamRole,
  ): Promise<Person[]> {
    const houseId = readId('Institution', institutionId, 'institutionId');
    if (!may(viewerOf(context), 'team.manage', { institutionId: houseId })) return [];
    const ids = await candidatesOf(context, houseId, role);
    const found = await Promise.all(ids.map(id => context.load(personById, id)));
    return found.filter(person => person !== null);
  }

  @FieldResolver(() => Institution, { description: 'Its centre.' })
  institution(@Ctx() context: Context, @Root() team: FamilyTeam): Promise<Institution | null> {
    return context.load(institutionById, team.institutionId);
  }

  @FieldResolver(() => [FamilyTeamMember], { description: 'Who belongs to it now or will, the lead first.' })
  async members(@Ctx() context: Context, @Root() team: FamilyTeam): Promise<FamilyTeamMember[]> {
    return (await context.load(membersOfTeam, team.uuid)) ?? [];
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who leads it today.' })
  async lead(@Ctx() context: Context, @Root() team: FamilyTeam): Promise<Person | null> {
    const members = (await context.load(membersOfTeam, team.uuid)) ?? [];
    const lead = members.find(({ role }) => role === TeamRole.LEAD_GP);
    return lead ? context.load(personById, lead.personId) : null;
  }

  @FieldResolver(() => [Neighbourhood], { description: 'Neighbourhoods that it serves first, by code.' })
  async neighbourhoods(@Ctx() context: Context, @Root() team: FamilyTeam): Promise<Neighbourhood[]> {
    const areas = (await context.load(areasOfTeam, team.uuid)) ?? [];
    const found = await Promise.all(areas.map(({ id }) => context.load(neighbourhoodById, id)));
    return found.filter(each => each !== null);
  }

  @FieldResolver(() => FamilyTeamLoad, { nullable: true, description: 'How full it is; null outside your panel.' })
  load(@Ctx() context: Context, @Root() team: FamilyTeam): Promise<FamilyTeamLoad | null> {
    return context.load(loadOfTeam, team.uuid);
  }

  @FieldResolver(() => [FamilyDoctorLoad], {
    description: 'Its doctors with their lists, the emptiest first; none outside your panel.',
  })
  async doctors(@Ctx() context: Context, @Root() team: FamilyTeam): Promise<FamilyDoctorLoad[]> {
    return (await context.load(doctorsOfTeam, team.uuid)) ?? [];
  }

  @FieldResolver(() => [RenewalBatch], { description: 'Renewals in bulk that are not done.' })
  async openRenewals(@Ctx() context: Context, @Root() team: FamilyTeam): Promise<RenewalBatch[]> {
    return (await context.load(openBatchesOfTeam, team.uuid)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may change, staff and close it.' })
  viewerCanManage(@Ctx() context: Context, @Root() team: FamilyTeam): boolean {
    return may(viewerOf(context), 'team.manage', team);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may sign, renew and end contracts for it.' })
  viewerCanSign(@Ctx() context: Context, @Root() team: FamilyTeam): boolean {
    return may(viewerOf(context), 'contract.keep', team);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may move its contracts to another team or doctor.' })
  viewerCanTransfer(@Ctx() context: Context, @Root() team: FamilyTeam): boolean {
    return may(viewerOf(context), 'contract.transfer', team);
  }
}

@Resolver(() => FamilyTeamMember)
export class FamilyTeamMemberResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Ctx() context: Context, @Root() member: FamilyTeamMember): Promise<Person | null> {
    return context.load(personById, member.personId);
  }

  @FieldResolver(() => FamilyTeam, { nullable: true, description: 'To which team they belong.' })
  team(@Ctx() context: Context, @Root() member: FamilyTeamMember): Promise<FamilyTeam | null> {
    return context.load(teamById, member.teamId);
  }
}

@Resolver(() => FamilyDoctorLoad)
export class FamilyDoctorLoadResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The doctor.' })
  doctor(@Ctx() context: Context, @Root() load: FamilyDoctorLoad): Promise<Person | null> {
    return context.load(personById, load.personId);
  }
}

@Resolver(() => ServicePackage)
export class ServicePackageResolver {
  @Rule('resident.read')
  @Query(() => [ServicePackage], { description: 'Packages of a group by code, the newest version first.' })
  servicePackages(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) groupId: string,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Only those on offer on this day; all versions when left out.',
    })
    on?: string | null,
  ): Promise<ServicePackage[]> {
    return packagesOfGroup(context, readId('MedicalGroup', groupId, 'groupId'), on ?? null);
  }

  @FieldResolver(() => [ServicePackageItem], { description: 'What it promises, in its order.' })
  async items(@Ctx() context: Context, @Root() offered: ServicePackage): Promise<ServicePackageItem[]> {
    return (await context.load(itemsOfPackage, offered.uuid)) ?? [];
  }

  @FieldResolver(() => MedicalGroup, { nullable: true, description: 'Whose it is.' })
  group(@Ctx() context: Context, @Root() offered: ServicePackage): Promise<MedicalGroup | null> {
    return context.load(groupById, offered.groupId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may withdraw it and publish new versions.' })
  viewerCanManage(@Ctx() context: Context, @Root() offered: ServicePackage): boolean {
    return mayInGroup(viewerOf(context), 'package.manage', offered.groupId);
  }
}

/** What is proposed before a contract is signed or renewed. */
@Resolver(() => ContractSignProposal)
export class ContractProposalResolver {
  @Rule('contract.keep')
  @Query(() => ContractSignProposal, {
    nullable: true,
    description: 'What to sign with a resident; null when it is none of yours.',
  })
  contractSignProposal(
    @Ctx() context: Context,
    @Arg('residentId', () => ID, { description: 'The resident.' }) residentId: string,
  ): Promise<ContractSignProposal | null> {
    return signProposal(context, readId('Resident', residentId, 'residentId'));
  }

  @Rule('resident.read')
  @Query(() => [RenewalPreview], {
    description:
      'Contracts of a team that end before a day or have just ended, and what their renewal would be, as far as the contract says: room, doctor and populations are looked at when it is renewed. The first 1,000 by their end.',
  })
  contractRenewals(
    @Ctx() context: Context,
    @Arg('teamId', () => ID, { description: 'The team.' }) teamId: string,
    @Arg('until', () => LocalDate, {
      nullable: true,
      description: 'As far ahead as the policy lets renew when left out.',
    })
    until?: string | null,
  ): Promise<RenewalPreview[]> {
    return renewalPreviews(context, readId('FamilyTeam', teamId, 'teamId'), until ?? null);
  }
}

@Resolver(() => RenewalBatch)
export class RenewalBatchResolver {
  @Rule('resident.read')
  @Query(() => RenewalBatch, {
    nullable: true,
    description: 'One renewal in bulk; null when there is none, or not in your panel.',
  })
  renewalBatch(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<RenewalBatch | null> {
    return context.load(batchById, readId('RenewalBatch', id, 'id'));
  }

  @FieldResolver(() => FamilyTeam, { nullable: true, description: 'Whose contracts.' })
  team(@Ctx() context: Context, @Root() batch: RenewalBatch): Promise<FamilyTeam | null> {
    return context.load(teamById, batch.teamId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who began it.' })
  requestedBy(@Ctx() context: Context, @Root() batch: RenewalBatch): Promise<Person | null> {
    return context.load(personById, batch.requestedById);
  }

  @FieldResolver(() => RenewalCounts, { description: 'How far it is.' })
  async counts(@Ctx() context: Context, @Root() batch: RenewalBatch): Promise<RenewalCounts> {
    return (await context.load(countsOfBatch, batch.uuid)) ?? { all: 0, waiting: 0, renewed: 0, refused: 0 };
  }

  @FieldResolver(() => [RenewalBatchRow], { description: 'Its contracts.' })
  async rows(@Ctx() context: Context, @Root() batch: RenewalBatch): Promise<RenewalBatchRow[]> {
    return (await context.load(rowsOfBatch, batch.uuid)) ?? [];
  }
}

@Resolver(() => RenewalBatchRow)
export class RenewalBatchRowResolver {
  @FieldResolver(() => FamilyContract, { nullable: true, description: 'The contract that ends.' })
  contract(@Ctx() context: Context, @Root() row: RenewalBatchRow): Promise<FamilyContract | null> {
    return context.load(contractById, row.contractId);
  }

  @FieldResolver(() => FamilyContract, { nullable: true, description: 'The contract that renews it.' })
  newContract(@Ctx() context: Context, @Root() row: RenewalBatchRow): Promise<FamilyContract | null> | null {
    return row.newContractId ? context.load(contractById, row.newContractId) : null;
  }
}

const onePlace = new CallerError(
  'BAD_USER_INPUT',
  { zh: '请指明机构或集团之一。', en: 'Name either a centre or a group.' },
  ['institutionId'],
);
