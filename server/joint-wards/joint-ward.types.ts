import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { DatePeriod } from '../../schema/figures';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { JointWardAction, JointWardRole, JointWardState } from './joint-ward.rules';

registerEnumType(JointWardRole, {
  name: 'JointWardRole',
  description: 'What somebody does in the team of a joint ward; rights in that ward follow from it.',
  valuesConfig: {
    DIRECTOR: { description: 'Runs the ward; a physician of the partner. Works there as a physician.' },
    LEAD_PHYSICIAN: { description: 'Physician of the partner. Works there as a physician.' },
    COMMUNITY_PHYSICIAN: { description: 'Physician of the host. Works there as a physician.' },
    NURSE: { description: 'Nurse of either house. Works there as a ward nurse.' },
    THERAPIST: { description: 'Rehabilitation therapist of either house. Looks, and writes nothing.' },
  },
});
registerEnumType(JointWardState, {
  name: 'JointWardState',
  description: 'How far an agreement has come.',
  valuesConfig: {
    PLANNED: { description: 'It begins later.' },
    ACTIVE: { description: 'It holds now.' },
    ENDED: { description: 'It has ended, or was taken back before it began.' },
  },
});
registerEnumType(JointWardAction, {
  name: 'JointWardAction',
  description: 'What may be done with a joint ward now, by its state and your rights; the mutation still decides.',
  valuesConfig: {
    CLOSE: { description: '`jointWardClose`.' },
    EXTEND: { description: '`jointWardExtend`.' },
    ADD_MEMBER: { description: '`jointWardMemberAdd`, and `jointWardMemberEnd` of a member.' },
    ADD_DRUG: { description: '`formularyItemAdd`, and `formularyItemEnd` of an item.' },
    RECORD_ROUND: { description: '`jointRoundRecord`.' },
  },
});

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A joint ward 联合病房: beds of one house, run together with another house by an agreement for a time.',
})
export class JointWard extends Node {
  @Field(() => DatePeriod, { description: 'From which day until which; a day on which it ended early belongs to it.' })
  during: DatePeriod;
  @Field(() => JointWardState, { description: 'How far it has come.' })
  state: JointWardState;
  @Field(() => Int, { description: 'Share of the cost that the host bears, in basis points.' })
  costSplitHost: number;
  @Field(() => Int, { description: 'Share of the cost that the partner bears, in basis points.' })
  costSplitPartner: number;
  @Field(() => Int, { description: 'Share of the workload points that the host gets, in basis points.' })
  pointSplitHost: number;
  @Field(() => Int, { description: 'Share of the workload points that the partner gets, in basis points.' })
  pointSplitPartner: number;
  @Field(() => Instant, { description: 'When it was signed.' })
  signedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was ended before its time.' })
  closedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was ended before its time.' })
  closeReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  hostId: string;
  partnerId: string;
  wardId: string;
  signedById: string | null;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Somebody in the team of a joint ward for a time.' })
export class JointWardMember extends Node {
  @Field(() => JointWardRole, { description: 'As what.' })
  role: JointWardRole;
  @Field(() => DatePeriod, { description: 'From which day until which.' })
  during: DatePeriod;
  @Field(() => Boolean, { description: 'Whether they are in the team at this moment.' })
  isActive: boolean;
  personId: string;
  homeId: string;
  agreementId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A drug on the list of a joint ward for a time.' })
export class FormularyItem extends Node {
  @Field(() => String, { description: 'National drug code, or the code that the houses use.' })
  drugCode: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => String, { description: 'Strength, form and pack.' })
  spec: string;
  @Field(() => DatePeriod, { description: 'From which day until which.' })
  during: DatePeriod;
  @Field(() => Boolean, { description: 'Whether it is on the list at this moment.' })
  isActive: boolean;
  agreementId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A round that the team made together 联合查房.' })
export class JointRound extends Node {
  @Field(() => Instant, { description: 'When.' })
  at: Date;
  statedNote: string | null;
  leaderId: string;
  participantIds: string[];
  agreementId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A patient who was seen on a round.' })
export class JointRoundPatient {
  @Field(() => String, { nullable: true, description: 'What was decided.' })
  note: string | null;
  encounterId: string;
}

export const JointRoundConnection = connectionOf('JointRound', () => JointRound);
