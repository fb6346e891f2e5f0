import { ArrayMaxSize, Length, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Decimal, LocalDate } from '../../schema/scalars';
import { CareCondition } from '../care/care.rules';
import { Population } from '../residents/population.rules';
import './contracts.enums';
import { Payer } from './package.rules';
import { TeamRole } from './team.rules';

/** What the mutations on teams and packages take. */

const codePattern = /^\w[\w-]{0,19}$/;

@InputType({ description: 'Opens a team, or changes one.' })
export class FamilyTeamSaveInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'The team to change; left out to open one.' })
  teamId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => ID, { description: 'The centre; a team never moves to another.' })
  institutionId: string;
  @Field(() => String, { description: 'Short code, unique in the centre: 1 to 20 letters, digits, `-`, `_`.' })
  @Matches(codePattern)
  code: string;
  @Field(() => String, { description: 'Chinese name, 1 to 50 characters.' })
  @Length(1, 50)
  nameZh: string;
  @Field(() => String, { description: 'English name, 1 to 100 characters.' })
  @Length(1, 100)
  nameEn: string;
  @Field(() => Int, { nullable: true, description: 'How many contracts it may hold; left out for the policy’s bound.' })
  @Min(1)
  @Max(50_000)
  capacity?: number | null;
  @Field(() => [ID], { description: 'Neighbourhoods that it serves first, up to 100.' })
  @ArrayMaxSize(100)
  neighbourhoodIds: string[];
  @Field(() => ID, {
    nullable: true,
    description: 'Who leads it: needed for a new one. Of another one, `familyTeamMemberAdd` replaces the lead.',
  })
  leadId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of a new one; today when left out.' })
  openedOn?: string | null;
}

@InputType({ description: 'Takes somebody into a team; a new lead takes the place of the one before.' })
export class FamilyTeamMemberAddInput extends CommandInput {
  @Field(() => ID, { description: 'The team.' })
  teamId: string;
  @Field(() => ID, { description: 'Who.' })
  personId: string;
  @Field(() => TeamRole, { description: 'As what.' })
  role: TeamRole;
  @Field(() => LocalDate, { nullable: true, description: 'From when on; today when left out.' })
  startsOn?: string | null;
}

@InputType({ description: 'Ends that somebody belongs to a team.' })
export class FamilyTeamMemberEndInput extends CommandInput {
  @Field(() => ID, { description: 'The place in the team.' })
  memberId: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which they no longer belong to it; today when left out.',
  })
  endsOn?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Although contracts with this doctor run: they are transferred, or renewed with another doctor, afterwards.',
  })
  leavesContracts: boolean;
}

@InputType({ description: 'Closes a team that has no contracts.' })
export class FamilyTeamCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The team.' })
  teamId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'A service that a package promises.' })
export class ServicePackageItemInput {
  @Field(() => String, { description: 'Short code, unique in the package.' })
  @Matches(codePattern)
  code: string;
  @Field(() => String, { description: 'Chinese name, 1 to 50 characters.' })
  @Length(1, 50)
  nameZh: string;
  @Field(() => String, { description: 'English name, 1 to 100 characters.' })
  @Length(1, 100)
  nameEn: string;
  @Field(() => Int, { description: 'How often in a year, 1 to 366.' })
  @Min(1)
  @Max(366)
  timesPerYear: number;
  @Field(() => TeamRole, { description: 'Who in the team does it.' })
  role: TeamRole;
  @Field(() => CareCondition, { nullable: true, description: 'The condition whose follow-up is this service.' })
  condition?: CareCondition | null;
  @Field(() => Int, { nullable: true, description: 'How long it takes, 1 to 600 minutes.' })
  @Min(1)
  @Max(600)
  minutes?: number | null;
}

@InputType({ description: 'What one payer pays.' })
export class PackagePayerInput {
  @Field(() => Payer, { description: 'Who.' })
  payer: Payer;
  @Field(() => Decimal, { description: 'How much, in yuan.' })
  amount: string;
}

@InputType({ description: 'Publishes a package, or a new version of one.' })
export class ServicePackagePublishInput extends CommandInput {
  @Field(() => ID, { description: 'Whose package.' })
  groupId: string;
  @Field(() => String, { description: 'Short code; one that there is makes a new version, and ends the one before.' })
  @Matches(codePattern)
  code: string;
  @Field(() => String, { description: 'Chinese name, 1 to 50 characters.' })
  @Length(1, 50)
  nameZh: string;
  @Field(() => String, { description: 'English name, 1 to 100 characters.' })
  @Length(1, 100)
  nameEn: string;
  @Field(() => [Population], { description: 'Whom it is for: any of these; empty means everybody.' })
  @ArrayMaxSize(12)
  populations: Population[];
  @Field(() => [PackagePayerInput], {
    description: 'Who pays how much; together the price. Empty when it costs nothing.',
  })
  @ArrayMaxSize(3)
  payers: PackagePayerInput[];
  @Field(() => [ServicePackageItemInput], { description: 'What it promises, 1 to 50 services in their order.' })
  @ArrayMaxSize(50)
  items: ServicePackageItemInput[];
  @Field(() => LocalDate, { description: 'The first day on which a contract with it may begin, today or later.' })
  validFrom: string;
}

@InputType({ description: 'Takes a package off the list; contracts with it run on.' })
export class ServicePackageWithdrawInput extends CommandInput {
  @Field(() => ID, { description: 'The package.' })
  packageId: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which no contract with it may begin; today when left out.',
  })
  from?: string | null;
}
