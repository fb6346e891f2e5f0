import { Field, Int, ObjectType } from 'type-graphql';
import { describeEnum } from '../../schema/described-enum';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { Population, PopulationSource } from './population.rules';
import { HitReason, OpeningPurpose, ResidentAction } from './resident.rules';

describeEnum(Population, 'Population', 'Key populations 重点人群 of family-doctor work.', {
  ELDERLY: 'From the age of the policy on, 65 by default 老年人; follows from the date of birth.',
  CHILD: 'Up to the age of the policy, 0 to 6 by default 儿童; follows from the date of birth.',
  HYPERTENSION: '高血压.',
  DIABETES: 'Type 2 diabetes 2型糖尿病.',
  PREGNANT: 'Pregnant or in childbed 孕产妇.',
  DISABLED: '残疾人.',
  MENTAL_DISORDER: 'Severe mental disorder 严重精神障碍.',
  TUBERCULOSIS: '肺结核.',
  COPD: 'Chronic obstructive pulmonary disease 慢阻肺.',
  CORONARY: 'Coronary heart disease 冠心病.',
  STROKE: '脑卒中.',
  LOW_INCOME: 'Household on minimum living allowance 低保家庭.',
});
describeEnum(PopulationSource, 'PopulationSource', 'How it is known that somebody belongs to a population.', {
  AGE: 'Follows from the date of birth.',
  REGISTER: 'Kept by a register of chronic care.',
  MANUAL: 'Recorded by hand.',
  IMPORT: 'Came with an import.',
});
describeEnum(ResidentAction, 'ResidentAction', 'What you may do with a resident now.', {
  UPDATE: 'Change what is registered.',
  POPULATION: 'Add or end a key population.',
  MERGE: 'Say that another is the same person.',
  RECORD_DEATH: 'Record the death.',
  CANCEL_DEATH: 'Take back a death that was entered by mistake.',
  MOVE_OUT: 'Record that the resident moved away.',
  RETURN: 'Take back that the resident moved away.',
  REVEAL: 'See who it is, for a stated purpose and a limited time.',
});
describeEnum(HitReason, 'ResidentHitReason', 'Why a resident was found.', {
  NAME: 'The name begins so.',
  INITIALS: 'The first letters of the pinyin of the name begin so.',
  PHONE: 'The telephone number ends so.',
  ID_NUMBER: 'It is the identity number.',
  LOCAL_NUMBER: 'It is the number of the centre.',
  INSURER_NUMBER: 'It is the number of the insurer.',
});
describeEnum(OpeningPurpose, 'IdentityPurpose', 'Why somebody without a link has to see who a resident is.', {
  CARE: 'Care that cannot wait.',
  COMPLAINT: 'A complaint or an inquiry of the resident.',
  QUALITY: 'A check of quality or of records.',
  OTHER: 'Something else; the reason says what.',
});

@Rule('REACHED')
@ObjectType({ description: 'A key population that a resident belongs to.' })
export class KeyPopulation {
  @Field(() => Population, { description: 'Which.' })
  population: Population;
  @Field(() => LocalDate, { description: 'Since when.' })
  since: string;
  @Field(() => PopulationSource, { description: 'How that is known.' })
  source: PopulationSource;
  patientId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'That two residents were found to be one person.' })
export class ResidentMerge {
  @Field(() => Instant, { description: 'When they were merged.' })
  mergedAt: Date;
  @Field(() => String, { description: 'Why.' })
  reason: string;
  @Field(() => Instant, { nullable: true, description: 'When that was undone; null while it holds.' })
  undoneAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was undone.' })
  undoReason: string | null;
  keptId: string;
  mergedId: string;
  mergedById: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'Somebody whom a community health centre looks after; masked, see `patient.identity` for who it is.',
})
export class Resident extends Node {
  @Field(() => Int, { description: 'Completed years of life today; at death, of one who died.' })
  ageYears: number;
  @Field(() => LocalDate, { nullable: true, description: 'When the resident died.' })
  diedOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'When the resident moved away.' })
  movedOutOn: string | null;
  @Field(() => LocalDate, { description: 'When the centre took the resident on.' })
  registeredOn: string;
  @Field(() => String, { nullable: true, description: 'Number in the centre’s own books.' })
  localNumber: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  institutionId: string;
  neighbourhoodId: string | null;
  mergedInto: string | null;
  keptInsurerNumber: string | null;
  birthDate: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A resident who fits what was searched for.' })
export class ResidentHit {
  @Field(() => HitReason, { description: 'Why.' })
  reason: HitReason;
  patientId: string;
}
