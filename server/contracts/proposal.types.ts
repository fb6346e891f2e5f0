import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../schema/scalars';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { Population } from '../residents/population.rules';
import { FamilyContract } from './contract.types';
import { contractWarnings, type WarningCode } from './contracts.codes';
import { ServicePackage } from './package.types';
import { TeamReason } from './proposal.rules';
import { RenewalOutcome } from './renewal.rules';
import { FamilyDoctorLoad, FamilyTeam, FamilyTeamLoad } from './team.types';

/** GraphQL types of what is proposed before a contract is signed or renewed. */

@Rule('REACHED')
@ObjectType({ description: 'Something to know before signing; it hinders nothing.' })
export class ContractWarning {
  @Field(() => contractWarnings, { description: 'For programs.' })
  code: WarningCode;
  @Field(() => String, { description: 'For people, in the language of Accept-Language.' })
  message: string;
}

@Rule('REACHED')
@ObjectType({ description: 'Why something cannot be done now.' })
export class ContractObstacle {
  @Field(() => String, { description: 'For programs: the code that the mutation would answer.' })
  code: string;
  @Field(() => String, { description: 'For people, in the language of Accept-Language.' })
  message: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A team that the resident may sign with.' })
export class TeamProposal {
  @Field(() => FamilyTeam, { description: 'The team.' })
  team: FamilyTeam;
  @Field(() => [TeamReason], { description: 'Why it stands where it does in the list; may be empty.' })
  reasons: TeamReason[];
  @Field(() => FamilyTeamLoad, { description: 'How full it is.' })
  load: FamilyTeamLoad;
  @Field(() => [FamilyDoctorLoad], { description: 'Its doctors, the emptiest list first.' })
  doctors: FamilyDoctorLoad[];
}

@Rule('REACHED')
@ObjectType({ description: 'A package on offer.' })
export class PackageProposal {
  @Field(() => ServicePackage, { description: 'The package.' })
  package: ServicePackage;
  @Field(() => Boolean, { description: 'Whether it is for this resident.' })
  fits: boolean;
  @Field(() => [Population], {
    description: 'By which populations it fits; empty when it is for everybody, or for others.',
  })
  because: Population[];
}

@Rule('REACHED')
@ObjectType({ description: 'What to sign with a resident: everything that the wizard needs.' })
export class ContractSignProposal {
  @Field(() => [TeamProposal], { description: 'Teams of the centre, the best first.' })
  teams: TeamProposal[];
  @Field(() => [PackageProposal], { description: 'Packages on offer on the first day, those that fit first.' })
  packages: PackageProposal[];
  @Field(() => [Institution], { description: 'District institutions of the group.' })
  districtInstitutions: Institution[];
  @Field(() => [Institution], { description: 'City institutions of the group.' })
  cityInstitutions: Institution[];
  @Field(() => LocalDate, { description: 'The first day proposed: today, or the end of the contract that runs.' })
  startsOn: string;
  @Field(() => LocalDate, { description: 'The first day after the term of the policy.' })
  endsOn: string;
  @Field(() => FamilyContract, { nullable: true, description: 'The contract that runs or is to begin.' })
  current: FamilyContract | null;
  @Field(() => [ContractObstacle], {
    description: 'Why nothing can be signed with this resident now; empty when it can.',
  })
  obstacles: ContractObstacle[];
  @Field(() => [ContractWarning], { description: 'What to know before.' })
  warnings: ContractWarning[];
  patientId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What the renewal of a contract would be.' })
export class RenewalPreview {
  @Field(() => FamilyContract, { description: 'The contract that ends.' })
  contract: FamilyContract;
  @Field(() => LocalDate, { description: 'The first day of the next one.' })
  newStartsOn: string;
  @Field(() => LocalDate, { description: 'The first day after it.' })
  newEndsOn: string;
  @Field(() => [ServicePackage], { description: 'Its packages, in the version on offer then.' })
  packages: ServicePackage[];
  @Field(() => Boolean, { description: 'Whether the resident has to sign anew, because renewal was not agreed.' })
  needsSignature: boolean;
  @Field(() => ContractObstacle, { nullable: true, description: 'Why it cannot be renewed.' })
  obstacle: ContractObstacle | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A contract in a renewal in bulk.' })
export class RenewalBatchRow {
  @Field(() => RenewalOutcome, { description: 'What became of it.' })
  outcome: RenewalOutcome;
  @Field(() => ContractObstacle, { nullable: true, description: 'Why it was not renewed.' })
  obstacle: ContractObstacle | null;
  contractId: string;
  newContractId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'How far a renewal in bulk is.' })
export class RenewalCounts {
  @Field(() => Int, { description: 'All contracts in it.' })
  all: number;
  @Field(() => Int, { description: 'Not looked at yet.' })
  waiting: number;
  @Field(() => Int, { description: 'Renewed.' })
  renewed: number;
  @Field(() => Int, { description: 'Refused, each with its reason.' })
  refused: number;
}
