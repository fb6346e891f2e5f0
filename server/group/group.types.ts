import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { DatePeriod, InstantPeriod } from '../../schema/figures';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { InstitutionTier, MembershipRole, SexRule } from './group.rules';

registerEnumType(InstitutionTier, {
  name: 'InstitutionTier',
  description: 'How high a house stands.',
  valuesConfig: {
    CITY: { description: 'City tertiary hospital 市级医院.' },
    DISTRICT: { description: 'District hospital 区级医院.' },
    COMMUNITY: { description: 'Community health centre 社区卫生服务中心.' },
    STATION: { description: 'Community health station 社区卫生服务站.' },
  },
});
registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'What an institution is in a group.',
  valuesConfig: {
    LEAD: { description: 'Lead hospital 牵头医院; a group has exactly one at any time.' },
    MEMBER: { description: 'Member institution 成员单位; in one tight group at a time.' },
    CITY_PARTNER: { description: 'City tertiary hospital that backs the group; may back several.' },
  },
});
registerEnumType(SexRule, {
  name: 'SexRule',
  description: 'Which sex a ward takes.',
  valuesConfig: {
    ANY: { description: 'Any, in any room.' },
    MALE: { description: 'Men only.' },
    FEMALE: { description: 'Women only.' },
    SAME_ROOM: { description: 'Any, but a room holds one sex at a time.' },
  },
});

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'An integrated medical group 紧密型城市医疗集团.' })
export class MedicalGroup extends Node {
  @Field(() => String, { description: 'Short code, unique.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => String, { description: 'The district that it serves, in Chinese.' })
  district: string;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A hospital or community health centre.' })
export class Institution extends Node {
  @Field(() => String, { description: 'Short code, unique.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => InstitutionTier, { description: 'How high it stands.' })
  tier: InstitutionTier;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'That an institution belongs to a group for a time.' })
export class Membership extends Node {
  @Field(() => MembershipRole, { description: 'What it is in the group.' })
  role: MembershipRole;
  @Field(() => DatePeriod, { description: 'From which day until which.' })
  period: DatePeriod;
  groupId: string;
  institutionId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A department of an institution 科室.' })
export class Department extends Node {
  @Field(() => String, { description: 'Code, unique in the institution.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  institutionId: string;
  parentId: string | null;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A ward 病区.' })
export class Ward extends Node {
  @Field(() => String, { description: 'Code, unique in the institution.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => SexRule, { description: 'Which sex it takes.' })
  sexRule: SexRule;
  @Field(() => Int, { nullable: true, description: 'Youngest age that it takes, in completed years; null: no limit.' })
  ageFrom: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The first age that it does not take any more, in years; null: no limit.',
  })
  ageUntil: number | null;
  @Field(() => InstantPeriod, { description: 'Since when it is open, and when it was closed.' })
  period: InstantPeriod;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
  institutionId: string;
  departmentId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A room of a ward.' })
export class Room extends Node {
  @Field(() => String, { description: 'Number on the door, unique in the ward.' })
  code: string;
  wardId: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'One dated version of a policy of a group; it holds from its day until the next version of its kind.',
})
export class PolicyVersion extends Node {
  @Field(() => String, { description: 'What it governs, such as `bed`.' })
  kind: string;
  @Field(() => LocalDate, { description: 'The first day on which it holds.' })
  validFrom: string;
  @Field(() => String, { description: 'The policy as JSON text.' })
  content: string;
  @Field(() => String, { description: 'SHA-256 of the canonical JSON, hexadecimal.' })
  contentSha256: string;
  @Field(() => String, { description: 'Where it comes from: a document, a decision.' })
  source: string;
  @Field(() => Instant, { description: 'When it was signed.' })
  signedAt: Date;
  groupId: string;
  signedById: string | null;
}

@Rule('REACHED')
@ObjectType('Blocker', {
  description: 'Something that stands in the way of closing or moving a place, or of ending what people rest on.',
})
export class BlockerType {
  @Field(() => String, {
    description:
      'OPEN_STAY, HELD_BED, WAITING_PATIENT, LEAD_OF_GROUP, JOINT_WARD, OPEN_REFERRAL, OPEN_PAY_CYCLE, OPEN_DISPATCH, DUTY_SESSION, APPOINTMENT or REGISTRATION.',
  })
  kind: string;
  @Field(() => Node, { nullable: true, description: 'The thing itself, where you may see it.' })
  subject: Node | null;
  @Field(() => String, { description: 'For people, in Chinese.' })
  messageZh: string;
  @Field(() => String, { description: 'For people, in English.' })
  messageEn: string;
}

export const MedicalGroupConnection = connectionOf('MedicalGroup', () => MedicalGroup);
