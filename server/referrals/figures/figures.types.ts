import { Field, Int, ObjectType } from 'type-graphql';
import { DatePeriod, Ratio } from '../../../schema/figures';
import { Institution } from '../../group/group.types';
import { Rule } from '../../platform/access/rule';
import { ReferralLateness, ReferralReason, ReferralState } from '../referral.rules';

@Rule('REACHED')
@ObjectType({ description: 'How often referrals ended so, for that reason.' })
export class ReferralReasonCount {
  @Field(() => ReferralState, { description: 'How they ended.' })
  state: ReferralState;
  @Field(() => ReferralReason, { description: 'Why.' })
  reason: ReferralReason;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How long a step of referrals took.' })
export class ReferralStepTime {
  @Field(() => ReferralState, { description: 'From where.' })
  fromState: ReferralState;
  @Field(() => ReferralState, { description: 'To where.' })
  toState: ReferralState;
  @Field(() => Int, { description: 'Half of them took no longer, in whole minutes.' })
  medianMinutes: number;
  @Field(() => Int, { description: 'How many there were.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How many referrals ran out of one of their times.' })
export class ReferralLateCount {
  @Field(() => ReferralLateness, { description: 'Which time.' })
  lateness: ReferralLateness;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'What one house sent and received.' })
export class ReferralInstitutionCounts {
  @Field(() => Institution, { description: 'The house.' })
  institution: Institution;
  @Field(() => Int, { description: 'Sent up.' })
  up: number;
  @Field(() => Int, { description: 'Sent down.' })
  down: number;
  @Field(() => Int, { description: 'Sent across.' })
  across: number;
  @Field(() => Int, { description: 'Received, from wherever.' })
  received: number;
}

@Rule('REACHED')
@ObjectType({
  description:
    'Figures of the referrals that were submitted in a period by the houses in question or to them, each once; a redirected one is counted as ' +
    'the one that followed it. Rates are counted against those to houses of the platform without what patients withdrew and what was entered ' +
    'in error; what is still on its way counts in the denominator.',
})
export class ReferralFigureSet {
  @Field(() => Int, { description: 'All of them.' })
  submitted: number;
  @Field(() => Int, { description: 'Cancelled because the patient declined or got better, or entered in error.' })
  withdrawn: number;
  @Field(() => Int, { description: 'Still on their way.' })
  open: number;
  @Field(() => Ratio, { description: 'Success 转诊成功率: admitted or attended at the target that accepted.' })
  success: Ratio;
  @Field(() => Ratio, { description: 'Rejected 退回率.' })
  rejected: Ratio;
  @Field(() => Ratio, { description: 'Lapsed because the hold ended.' })
  lapsed: Ratio;
  @Field(() => Ratio, { description: 'Expired without an answer or an arrival.' })
  expired: Ratio;
  @Field(() => Ratio, { description: 'Lost 流失率: accepted and never came, or went outside instead.' })
  lost: Ratio;
  @Field(() => Ratio, { description: 'Of those that the houses in question sent: inside the group.' })
  insideGroup: Ratio;
  @Field(() => Int, { description: 'Sent up 上转, by anybody.' })
  up: number;
  @Field(() => Int, { description: 'Sent down 下转, by anybody.' })
  down: number;
  @Field(() => Int, { description: 'Sent across, by anybody.' })
  across: number;
  @Field(() => [ReferralReasonCount], { description: 'Why some ended without treatment, the most frequent first.' })
  reasons: ReferralReasonCount[];
  @Field(() => [ReferralStepTime], { description: 'Median time per step.' })
  steps: ReferralStepTime[];
  @Field(() => [ReferralLateCount], { description: 'How many were late with the answer, the arrival, the feedback.' })
  late: ReferralLateCount[];
  @Field(() => [ReferralInstitutionCounts], { description: 'By house in question.' })
  byInstitution: ReferralInstitutionCounts[];
}

@Rule('REACHED')
@ObjectType({ description: 'Figures of referrals in a period, beside those of another.' })
export class ReferralFigures {
  @Field(() => DatePeriod, { description: 'The period.' })
  period: DatePeriod;
  @Field(() => ReferralFigureSet, { description: 'Its figures.' })
  figures: ReferralFigureSet;
  @Field(() => DatePeriod, { nullable: true, description: 'The period to compare with, when one was named.' })
  comparisonPeriod: DatePeriod | null;
  @Field(() => ReferralFigureSet, { nullable: true, description: 'Figures of that period.' })
  comparison: ReferralFigureSet | null;
}
