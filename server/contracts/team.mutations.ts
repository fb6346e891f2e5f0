import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { packageById, teamById } from './contract.loaders';
import type { PackageCode, TeamCode } from './contracts.codes';
import { packageViolations, teamViolations } from './contracts.violations';
import { publishPackage, withdrawPackage } from './package.commands';
import { addMember, closeTeam, endMember, saveTeam } from './team.commands';
import {
  FamilyTeamCloseInput,
  FamilyTeamMemberAddInput,
  FamilyTeamMemberEndInput,
  FamilyTeamSaveInput,
  ServicePackagePublishInput,
  ServicePackageWithdrawInput,
} from './team.inputs';
import {
  FamilyTeamClosePayload,
  FamilyTeamMemberAddPayload,
  FamilyTeamMemberEndPayload,
  FamilyTeamSavePayload,
  type PackagePayload,
  ServicePackagePublishPayload,
  ServicePackageWithdrawPayload,
  type TeamPayload,
} from './team.payloads';

/** Mutations on teams and packages. */
@Resolver()
export class TeamMutations {
  @Rule('team.manage')
  @Mutation(() => FamilyTeamSavePayload, { description: 'Opens a team, or changes one.' })
  familyTeamSave(
    @Ctx() context: Context,
    @Input(() => FamilyTeamSaveInput) input: FamilyTeamSaveInput,
  ): Promise<TeamPayload> {
    const plan = {
      ...input,
      teamId: readOptionalId('FamilyTeam', input.teamId, 'teamId'),
      institutionId: readId('Institution', input.institutionId, 'institutionId'),
      neighbourhoodIds: input.neighbourhoodIds.map(id => readId('Neighbourhood', id, 'neighbourhoodIds')),
      leadId: readOptionalId('Person', input.leadId, 'leadId'),
    };
    return onTeam(context, 'familyTeamSave', input, tx => saveTeam(tx, plan));
  }

  @Rule('team.manage')
  @Mutation(() => FamilyTeamMemberAddPayload, {
    description:
      'Takes somebody into a team; a new lead takes the place of the one before, who stays as a general practitioner.',
  })
  familyTeamMemberAdd(
    @Ctx() context: Context,
    @Input(() => FamilyTeamMemberAddInput) input: FamilyTeamMemberAddInput,
  ): Promise<TeamPayload> {
    const plan = {
      teamId: readId('FamilyTeam', input.teamId, 'teamId'),
      personId: readId('Person', input.personId, 'personId'),
      role: input.role,
      startsOn: input.startsOn ?? null,
    };
    return onTeam(context, 'familyTeamMemberAdd', input, tx => addMember(tx, plan));
  }

  @Rule('team.manage')
  @Mutation(() => FamilyTeamMemberEndPayload, {
    description: 'Ends that somebody belongs to a team; the lead is replaced instead.',
  })
  familyTeamMemberEnd(
    @Ctx() context: Context,
    @Input(() => FamilyTeamMemberEndInput) input: FamilyTeamMemberEndInput,
  ): Promise<TeamPayload> {
    const memberId = readId('FamilyTeamMember', input.memberId, 'memberId');
    return onTeam(context, 'familyTeamMemberEnd', input, tx =>
      endMember(tx, { memberId, endsOn: input.endsOn ?? null, leavesContracts: input.leavesContracts }),
    );
  }

  @Rule('team.manage')
  @Mutation(() => FamilyTeamClosePayload, { description: 'Closes a team that has no contracts any more.' })
  familyTeamClose(
    @Ctx() context: Context,
    @Input(() => FamilyTeamCloseInput) input: FamilyTeamCloseInput,
  ): Promise<TeamPayload> {
    const teamId = readId('FamilyTeam', input.teamId, 'teamId');
    return onTeam(context, 'familyTeamClose', input, tx =>
      closeTeam(tx, { teamId, expectedVersion: input.expectedVersion ?? null }),
    );
  }

  @Rule('package.manage')
  @Mutation(() => ServicePackagePublishPayload, {
    description:
      'Publishes a package, or a new version of one: the version before ends on the day on which the new one begins.',
  })
  servicePackagePublish(
    @Ctx() context: Context,
    @Input(() => ServicePackagePublishInput) input: ServicePackagePublishInput,
  ): Promise<PackagePayload> {
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    return onPackage(context, 'servicePackagePublish', input, tx =>
      publishPackage(tx, viewerOf(context), { ...input, groupId }),
    );
  }

  @Rule('package.manage')
  @Mutation(() => ServicePackageWithdrawPayload, {
    description: 'Takes a package off the list; contracts with it run on.',
  })
  servicePackageWithdraw(
    @Ctx() context: Context,
    @Input(() => ServicePackageWithdrawInput) input: ServicePackageWithdrawInput,
  ): Promise<PackagePayload> {
    const packageId = readId('ServicePackage', input.packageId, 'packageId');
    return onPackage(context, 'servicePackageWithdraw', input, tx =>
      withdrawPackage(tx, viewerOf(context), { packageId, from: input.from ?? null }),
    );
  }
}

async function onTeam(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ teamId: string }, TeamCode>>,
): Promise<TeamPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, teamViolations, body);
  return { team: value && (await context.load(teamById, value.teamId)), userErrors };
}

async function onPackage(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ packageId: string }, PackageCode>>,
): Promise<PackagePayload> {
  const { value, userErrors } = await runCommand(context, operation, input, packageViolations, body);
  return { package: value && (await context.load(packageById, value.packageId)), userErrors };
}
