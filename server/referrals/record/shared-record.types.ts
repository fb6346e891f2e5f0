import { Field, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/scalars';
import { Institution, Ward } from '../../group/group.types';
import { Rule } from '../../platform/access/rule';
import { DischargeDisposition, EncounterState } from '../../wards/encounter.rules';
import { Diagnosis } from '../catalogue/catalogue.types';
import { ReferralDirection, ReferralScene, ReferralState } from '../referral.rules';

@Rule('REACHED')
@ObjectType({ description: 'A stay in a house of the group.' })
export class SharedEncounter {
  @Field(() => Institution, { nullable: true, description: 'The house.' })
  institution: Institution | null;
  @Field(() => Ward, { nullable: true, description: 'The ward; null outside your groups.' })
  ward: Ward | null;
  @Field(() => EncounterState, { description: 'What it is now.' })
  state: EncounterState;
  @Field(() => Instant, { description: 'When it began.' })
  admittedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it ended; null while it lasts.' })
  departedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Diagnosis at admission, as written.' })
  diagnosis: string | null;
  @Field(() => DischargeDisposition, { nullable: true, description: '离院方式.' })
  disposition: DischargeDisposition | null;
}

@Rule('REACHED')
@ObjectType({ description: 'An earlier referral inside the group.' })
export class SharedReferral {
  @Field(() => String, { description: 'Its number.' })
  number: string;
  @Field(() => ReferralDirection, { description: 'Which way.' })
  direction: ReferralDirection;
  @Field(() => ReferralScene, { description: 'For what.' })
  scene: ReferralScene;
  @Field(() => ReferralState, { description: 'How far it came.' })
  state: ReferralState;
  @Field(() => Institution, { nullable: true, description: 'Who sent.' })
  source: Institution | null;
  @Field(() => Institution, { nullable: true, description: 'Where to; null outside of all groups.' })
  target: Institution | null;
  @Field(() => Diagnosis, { nullable: true, description: 'Diagnosis, where it was coded.' })
  diagnosis: Diagnosis | null;
  @Field(() => Instant, { description: 'When it was submitted.' })
  submittedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it ended; null while it is open.' })
  endedAt: Date | null;
}

@Rule('REACHED')
@ObjectType({
  description: 'What the houses of the group know of a patient: 50 stays and 50 referrals at most, the newest first.',
})
export class SharedRecord {
  @Field(() => [SharedEncounter], { description: 'Stays in houses of the group.' })
  encounters: SharedEncounter[];
  @Field(() => [SharedReferral], { description: 'Other referrals from or to houses of the group.' })
  referrals: SharedReferral[];
}
