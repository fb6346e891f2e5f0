import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOfWords } from '../../schema/described-enum';
import { feedTypes } from '../../schema/feed';
import { FeedCursor, Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { BedKind, BedState } from './bed.rules';
import type { BedEventKind } from './bed.writes';

const described: Record<BedEventKind, string> = {
  STAY_BEGUN: 'A patient was admitted to the bed.',
  STAY_MOVED: 'A patient moved: one event for the bed that was left, one for the new bed.',
  STAY_SWAPPED: 'Two patients changed places: one event for each bed.',
  DISCHARGE_ORDERED: 'The patient in the bed may leave; the bed stays occupied until then.',
  DISCHARGE_ORDER_CANCELLED: 'The discharge order was withdrawn.',
  DEPARTED: 'The patient left; the bed waits for cleaning.',
  STAY_CANCELLED: 'The admission was entered in error.',
  MOVE_CANCELLED: 'The move was entered in error.',
  DEPARTURE_CANCELLED: 'The departure was entered in error.',
  HELD: 'The bed is held for somebody.',
  RELEASED: 'The hold was released or has lapsed.',
  CLEANED: 'The bed is clean.',
  CONTAMINATED: 'The bed is contaminated.',
  BLOCKED: 'The bed is closed to patients for a while.',
  UNBLOCKED: 'The block has ended.',
  OPENED: 'The bed exists for use.',
  CLOSED: 'The bed no longer exists for use.',
  WAITING_CHANGED: 'The waiting list of the ward changed; no bed did.',
};
const BedEventKinds = enumOfWords('BedEventKind', 'What happened to a bed or a waiting list.', described);

@Rule('REACHED')
@ObjectType({ description: 'What a bed is after a change, without names; or that the waiting list of a ward changed.' })
export class BedFeedChange {
  @Field(() => FeedCursor, { description: 'Where to resume: behind this change.' })
  cursor: string;

  @Field(() => BedEventKinds, { description: 'What happened.' })
  kind: BedEventKind;

  @Field(() => Instant, {
    description: 'When it happened; entries may be late, so this can lie before earlier changes.',
  })
  occurredAt: Date;

  @Field(() => ID, { description: 'The institution in which it happened.' })
  institutionId: string;

  @Field(() => ID, { description: 'The ward in which it happened.' })
  wardId: string;

  @Field(() => ID, { nullable: true, description: 'The bed; null only for WAITING_CHANGED.' })
  bedId: string | null;

  @Field(() => BedState, { nullable: true, description: 'The state of the bed after the change.' })
  state: BedState | null;

  @Field(() => BedKind, { nullable: true, description: 'The kind of the bed; null while it is not open.' })
  kindOfBed: BedKind | null;

  @Field(() => Instant, { nullable: true, description: 'Since when the bed is in this state.' })
  stateSince: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When the state ends by itself or is planned to end.' })
  stateUntil: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the bed is blocked or closed.' })
  stateReason: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The encounter with the bed, or whose place in the waiting list changed.',
  })
  encounterId: string | null;

  @Field(() => Boolean, { description: 'Whether the discharge of the patient in the bed is ordered.' })
  dischargeOrdered: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the bed after the change: drop a change whose version you already have.',
  })
  version: number | null;
}

export const {
  Heartbeat: BedFeedHeartbeat,
  Reset: BedFeedReset,
  Message: BedFeedMessage,
} = feedTypes('BedFeed', BedFeedChange);

@ArgsType()
export class BedFeedArgs {
  @Field(() => FeedCursor, {
    nullable: true,
    description:
      'Goes on behind this cursor: that of a snapshot or of the last message received. Without one, from now on.',
  })
  after?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only changes in these institutions, at most 200; together with `wardIds`, both narrow.',
  })
  institutionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only changes in these wards, at most 200.' })
  wardIds?: string[] | null;
}
