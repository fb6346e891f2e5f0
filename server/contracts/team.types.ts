import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../schema/node';
import { LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import './contracts.enums';
import { Fullness, TeamRole } from './team.rules';

/** GraphQL types of family-doctor teams. */

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A family-doctor team 家庭医生团队 of a community health centre.' })
export class FamilyTeam extends Node {
  @Field(() => String, { description: 'Short code, unique in the centre.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many contracts it may hold; null leaves that to the policy and the number of its doctors.',
  })
  capacity: number | null;
  @Field(() => LocalDate, { description: 'Its first day.' })
  openedOn: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day on which it is no more.' })
  closedOn: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  institutionId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'That somebody belongs to a team for a time.' })
export class FamilyTeamMember extends Node {
  @Field(() => TeamRole, { description: 'As what.' })
  role: TeamRole;
  @Field(() => LocalDate, { description: 'Since when.' })
  startsOn: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day on which they no longer belong to it.' })
  endsOn: string | null;
  teamId: string;
  personId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'How many residents a doctor or a team has, against how many they may have.' })
export class FamilyTeamLoad {
  @Field(() => Int, { description: 'Contracts that are signed and have not ended.' })
  contracted: number;
  @Field(() => Int, { description: 'More are refused.' })
  max: number;
  @Field(() => Int, { description: 'From here on it is said that it is nearly full.' })
  warn: number;
  @Field(() => Fullness, { description: 'What that comes to.' })
  fullness: Fullness;
}

@Rule('REACHED')
@ObjectType({ description: 'The list of one doctor of a team.' })
export class FamilyDoctorLoad {
  @Field(() => FamilyTeamLoad, { description: 'In all teams of the doctor.' })
  load: FamilyTeamLoad;
  personId: string;
}
