import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOfWords } from '../../schema/described-enum';
import { feedTypes } from '../../schema/feed';
import { FeedCursor, Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { ReferralDesk } from './referral.enums';
import { ReferralDirection, ReferralLateness, ReferralScene, ReferralState, ReferralUrgency } from './referral.rules';
import { type ReferralEventKind, referralEventKinds } from './referral-feed.rules';

const ReferralEventKinds = enumOfWords('ReferralEventKind', 'What happened to a referral.', referralEventKinds);

@Rule('REACHED')
@ObjectType({ description: 'Where a referral stands after a change, without names and without reasons.' })
export class ReferralFeedChange {
  @Field(() => FeedCursor, { description: 'Where to resume: behind this change.' })
  cursor: string;

  @Field(() => ReferralEventKinds, { description: 'What happened.' })
  kind: ReferralEventKind;

  @Field(() => Instant, {
    description: 'When it happened; entries may be late, so this can lie before earlier changes.',
  })
  occurredAt: Date;

  @Field(() => ID, { description: 'The referral.' })
  referralId: string;

  @Field(() => String, { description: '转诊单号.' })
  number: string;

  @Field(() => ReferralState, { description: 'How far it has come.' })
  state: ReferralState;

  @Field(() => ReferralDirection, { description: 'Up, down or across.' })
  direction: ReferralDirection;

  @Field(() => ReferralScene, { description: 'What for.' })
  scene: ReferralScene;

  @Field(() => ReferralUrgency, { description: 'How soon.' })
  urgency: ReferralUrgency;

  @Field(() => ID, { description: 'Who sends.' })
  sourceInstitutionId: string;

  @Field(() => ID, { nullable: true, description: 'Which department sends.' })
  sourceDepartmentId: string | null;

  @Field(() => ID, { nullable: true, description: 'Who receives; null out of the group.' })
  targetInstitutionId: string | null;

  @Field(() => ID, { nullable: true, description: 'Which department receives.' })
  targetDepartmentId: string | null;

  @Field(() => ID, { nullable: true, description: 'The joint ward that it leads to.' })
  jointWardId: string | null;

  @Field(() => String, { nullable: true, description: 'Where to, out of the group.' })
  outsideCode: string | null;

  @Field(() => ID, { nullable: true, description: 'The bed that is held.' })
  heldBedId: string | null;

  @Field(() => Instant, { nullable: true, description: 'Until when a bed or slot is held.' })
  holdUntil: Date | null;

  @Field(() => Instant, { nullable: true, description: 'By when the target should answer.' })
  respondBy: Date | null;

  @Field(() => Instant, { nullable: true, description: 'By when the patient should arrive.' })
  arriveBy: Date | null;

  @Field(() => Instant, { nullable: true, description: 'By when the source should have the result.' })
  feedbackBy: Date | null;

  @Field(() => ReferralLateness, { nullable: true, description: 'Which clock has run out.' })
  late: ReferralLateness | null;

  @Field(() => Boolean, { description: 'Whether the desk of the group knows that it is late.' })
  escalated: boolean;

  @Field(() => Int, {
    description: 'The version of the referral after the change: drop a change whose version you already have.',
  })
  version: number;
}

export const {
  Heartbeat: ReferralFeedHeartbeat,
  Reset: ReferralFeedReset,
  Message: ReferralFeedMessage,
} = feedTypes('ReferralFeed', ReferralFeedChange);

@ArgsType()
export class ReferralFeedArgs {
  @Field(() => FeedCursor, {
    nullable: true,
    description:
      'Goes on behind this cursor: that of a snapshot or of the last message received. Without one, from now on.',
  })
  after?: string | null;

  @Field(() => ReferralDesk, { defaultValue: ReferralDesk.GROUP, description: 'From which desk.' })
  desk: ReferralDesk;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only to or from these institutions, as the desk says; at most 200. All filters together narrow.',
  })
  institutionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only to or from these departments, at most 200.' })
  departmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only those that lead to these joint wards, at most 200.' })
  jointWardIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what the desk of the group knows to be late.' })
  escalatedOnly: boolean;
}
