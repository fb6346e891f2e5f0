import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { SlotSessionAction, SlotSessionState } from './slot.rules';

registerEnumType(SlotSessionState, {
  name: 'SlotSessionState',
  description: 'What a session of the slot pool is now.',
  valuesConfig: {
    OPEN: { description: 'The community may book.' },
    FULL: { description: 'The numbers of the community are taken.' },
    RETURNED: { description: 'Numbers that the community had not used are the public’s now.' },
    CLOSED: { description: 'Called off 停诊.' },
    PAST: { description: 'Over.' },
  },
});
registerEnumType(SlotSessionAction, {
  name: 'SlotSessionAction',
  description: 'What may be done with a session of the slot pool.',
  valuesConfig: {
    BOOK: { description: 'Accept a referral with one of its numbers: `referralAccept`.' },
    CLOSE: { description: '`slotSessionClose`.' },
  },
});

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A session of an expert 专家门诊, of whose numbers the community may book its share first 号源池.',
})
export class SlotSession extends Node {
  @Field(() => String, { description: 'Who sees the patients.' })
  clinicianName: string;
  @Field(() => String, { description: 'What is offered, such as a clinic or an examination.' })
  service: string;
  @Field(() => Instant, { description: 'When it begins.' })
  startsAt: Date;
  @Field(() => Instant, { description: 'When it ends.' })
  endsAt: Date;
  @Field(() => Int, { description: 'All its numbers.' })
  capacity: number;
  @Field(() => Int, { description: 'How many of them are the community’s first.' })
  communitySlots: number;
  @Field(() => Int, { description: 'How many of those are booked, by anybody.' })
  booked: number;
  @Field(() => Int, { description: 'How many may still be booked now.' })
  freeForCommunity: number;
  @Field(() => Instant, { description: 'When numbers that the community has not used return to the public.' })
  returnAt: Date;
  @Field(() => SlotSessionState, { description: 'What it is now.' })
  state: SlotSessionState;
  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  closeReason: string | null;
  @Field(() => Int, { description: 'Counts the changes of this row, bookings too.' })
  version: number;
  institutionId: string;
  departmentId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A number of a session, booked for a referral.' })
export class SlotBooking extends Node {
  @Field(() => Int, { description: 'The number that the patient is called by.' })
  number: number;
  @Field(() => Instant, { description: 'When it was booked.' })
  bookedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was given back; null while it is booked.' })
  cancelledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was given back.' })
  cancelReason: string | null;
  sessionId: string;
  referralId: string;
}

export const SlotSessionConnection = connectionOf('SlotSession', () => SlotSession);
