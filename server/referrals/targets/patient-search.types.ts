import { Field, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/scalars';
import { Ward } from '../../group/group.types';
import { Rule } from '../../platform/access/rule';
import { Bed, Encounter, Patient } from '../../wards/wards.types';

@Rule('REACHED')
@ObjectType({ description: 'A patient whom the house knows, for somebody who wants to refer them.' })
export class ReferralPatient {
  @Field(() => Patient, { description: 'Who, masked.' })
  patient: Patient;
  @Field(() => Encounter, { nullable: true, description: 'The last encounter in the house.' })
  encounter: Encounter | null;
  @Field(() => Ward, { nullable: true, description: 'Its ward.' })
  ward: Ward | null;
  @Field(() => Bed, { nullable: true, description: 'Where the patient lies now.' })
  bed: Bed | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'When the house last saw the patient; null for a resident who was never there.',
  })
  lastSeenAt: Date | null;
}
