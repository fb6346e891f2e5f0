import { type ClassType, Field, ObjectType } from 'type-graphql';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { type PackageCode, packageCodes, type TeamCode, teamCodes } from './contracts.codes';
import { ServicePackage } from './package.types';
import { FamilyTeam } from './team.types';

/** Payloads of the mutations on teams and packages. */

export interface TeamPayload {
  team: FamilyTeam | null;
  userErrors: UserError<TeamCode>[];
}

function teamPayload(name: string, ...codes: TeamCode[]): ClassType<TeamPayload> {
  const ErrorType = mutationErrors(`FamilyTeam${name}`, codesOf(teamCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`FamilyTeam${name}Payload`, { description: `What \`familyTeam${name}\` did.` })
  class Payload implements TeamPayload {
    @Field(() => FamilyTeam, { nullable: true, description: 'The team afterwards; null when refused.' })
    team: FamilyTeam | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<TeamCode>[];
  }
  return Payload;
}

export const FamilyTeamSavePayload = teamPayload(
  'Save',
  'TEAM_CODE_TAKEN',
  'TEAM_CHANGED',
  'TEAM_CLOSED',
  'TEAM_HOUSE',
  'PERSON_UNFIT',
  'LEAD_NEEDED',
  'MEMBER_DATES',
  'AREA_ELSEWHERE',
);
export const FamilyTeamMemberAddPayload = teamPayload(
  'MemberAdd',
  'TEAM_CLOSED',
  'PERSON_UNFIT',
  'LEAD_NEEDED',
  'ALREADY_MEMBER',
  'MEMBER_DATES',
);
export const FamilyTeamMemberEndPayload = teamPayload(
  'MemberEnd',
  'TEAM_CLOSED',
  'LEAD_NEEDED',
  'MEMBER_DATES',
  'DOCTOR_HAS_CONTRACTS',
);
export const FamilyTeamClosePayload = teamPayload('Close', 'TEAM_CHANGED', 'TEAM_CLOSED', 'TEAM_HAS_CONTRACTS');

export interface PackagePayload {
  package: ServicePackage | null;
  userErrors: UserError<PackageCode>[];
}

function packagePayload(name: string, ...codes: PackageCode[]): ClassType<PackagePayload> {
  const ErrorType = mutationErrors(`ServicePackage${name}`, codesOf(packageCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`ServicePackage${name}Payload`, { description: `What \`servicePackage${name}\` did.` })
  class Payload implements PackagePayload {
    @Field(() => ServicePackage, { nullable: true, description: 'The package afterwards; null when refused.' })
    package: ServicePackage | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<PackageCode>[];
  }
  return Payload;
}

export const ServicePackagePublishPayload = packagePayload(
  'Publish',
  'PACKAGE_DAY',
  'PACKAGE_VERSION',
  'PACKAGE_PRICE',
  'PACKAGE_PAYER_TWICE',
  'PACKAGE_ITEMS',
);
export const ServicePackageWithdrawPayload = packagePayload('Withdraw', 'PACKAGE_DAY', 'PACKAGE_ENDED');
