import { Field, Int, ObjectType } from 'type-graphql';
import { Ratio } from '../../../schema/figures';
import { Decimal, Instant } from '../../../schema/scalars';
import { Department, Institution } from '../../group/group.types';
import { Rule } from '../../platform/access/rule';
import { ReferralDirection } from '../referral.rules';
import { ReferralWarning } from '../referral.types';

@Rule('REACHED')
@ObjectType({ description: 'A department that a patient may be referred to, with reasons.' })
export class ReferralTarget {
  @Field(() => Institution, { description: 'The house.' })
  institution: Institution;
  @Field(() => Department, { description: 'The department.' })
  department: Department;
  @Field(() => ReferralDirection, { description: 'Which way that is, by the tiers and groups of both houses.' })
  direction: ReferralDirection;
  @Field(() => Int, { description: '0 to 100; only the order means something.' })
  score: number;
  @Field(() => [String], { description: 'Why it stands here, in Chinese.' })
  reasonsZh: string[];
  @Field(() => [String], { description: 'Why it stands here, in English.' })
  reasonsEn: string[];
  @Field(() => Int, { nullable: true, description: 'Free beds that fit the patient now; null where no bed is wanted.' })
  freeBeds: number | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'When the next session with numbers for the community begins; null for a bed, or when none is coming.',
  })
  nextSlotAt: Date | null;
  @Field(() => Decimal, {
    nullable: true,
    description: 'Kilometres as the crow flies; null when a place is not known.',
  })
  distanceKm: string | null;
  @Field(() => Ratio, { description: 'Occupied ÷ authorised open beds of the department.' })
  occupancy: Ratio;
  @Field(() => Int, {
    nullable: true,
    description: 'Median minutes to an answer in the last 90 days; null without answers.',
  })
  answerMinutes: number | null;
  @Field(() => [ReferralWarning], { description: 'What the disease catalogue says against it.' })
  warnings: ReferralWarning[];
}
