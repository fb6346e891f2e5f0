import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { FeedCursor, Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { Cost } from '../platform/graphql/cost';
import { Equipment, Isolation } from '../wards/encounter.rules';
import { ReferralStepActions } from './referral.enums';
import {
  ReferralDirection,
  ReferralLateness,
  ReferralReason,
  ReferralScene,
  ReferralSide,
  ReferralState,
  ReferralUrgency,
  type StepAction,
} from './referral.rules';

@Rule('REACHED')
@ObjectType({ description: 'A medicine as the sender or the receiver writes it down.' })
export class SummaryMedication {
  @Field(() => String, { description: 'Name.' })
  name: string;
  @Field(() => String, { nullable: true, description: 'Dose, such as `5 mg`.' })
  dose: string | null;
  @Field(() => String, { nullable: true, description: 'How often, such as `bid`.' })
  frequency: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A result of a test or examination.' })
export class SummaryResult {
  @Field(() => String, { description: 'What was measured.' })
  name: string;
  @Field(() => String, { description: 'The result.' })
  value: string;
  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it was taken.' })
  at: Date | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What the sender hands over about the patient.' })
export class ReferralSummary {
  @Field(() => String, { nullable: true, description: '主诉.' })
  complaint: string | null;
  @Field(() => String, { nullable: true, description: '病史.' })
  history: string | null;
  @Field(() => String, { nullable: true, description: '体格检查与发现.' })
  findings: string | null;
  @Field(() => String, { nullable: true, description: '已行治疗.' })
  treatment: string | null;
  @Field(() => String, { nullable: true, description: '过敏史.' })
  allergies: string | null;
  @Field(() => [SummaryMedication], { description: '用药.' })
  medications: SummaryMedication[];
  @Field(() => [SummaryResult], { description: '检查检验结果.' })
  results: SummaryResult[];
}

@Rule('REACHED')
@ObjectType({ description: 'What the receiver sends back.' })
export class ReferralFeedback {
  @Field(() => String, { description: '诊断.' })
  diagnosis: string;
  @Field(() => String, { nullable: true, description: '诊治经过.' })
  treatment: string | null;
  @Field(() => String, { description: '后续方案: what the sender should do.' })
  plan: string;
  @Field(() => [SummaryMedication], { description: '用药.' })
  medications: SummaryMedication[];
  @Field(() => LocalDate, { nullable: true, description: '复诊日期.' })
  followUpOn: string | null;
  @Field(() => String, { nullable: true, description: 'A word to the sender.' })
  recipientNote: string | null;
  @Field(() => Instant, { description: 'When it was given.' })
  givenAt: Date;
  givenById: string | null;
}

@Rule('REACHED')
@ObjectType({
  description: 'Something that speaks against a referral as the catalogues have it; it warns and does not refuse.',
})
export class ReferralWarning {
  @Field(() => String, { description: 'For programs.' })
  code: string;
  @Field(() => String, { description: 'For people, in Chinese.' })
  messageZh: string;
  @Field(() => String, { description: 'For people, in English.' })
  messageEn: string;
}

@Rule('REACHED')
@ObjectType({ description: 'Where patients go that leave the group 集团外医疗机构.' })
export class OutsideInstitution {
  @Field(() => String, { description: 'Its code; `UNKNOWN` when nobody knows.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
}

@Rule('REACHED')
@ObjectType({ description: 'One step of a referral, by either side.' })
export class ReferralStep {
  @Field(() => Int, { description: 'Counts from 1.' })
  number: number;
  @Field(() => ReferralState, { description: 'From where.' })
  fromState: ReferralState;
  @Field(() => ReferralStepActions, { description: 'What was done.' })
  action: StepAction;
  @Field(() => ReferralState, { description: 'To where.' })
  toState: ReferralState;
  @Field(() => ReferralSide, { description: 'Whose step it was.' })
  side: ReferralSide;
  @Field(() => Instant, { description: 'When it happened.' })
  at: Date;
  @Field(() => ReferralReason, { nullable: true, description: 'Why, where a reason is asked for.' })
  reason: ReferralReason | null;
  referralId: string;
  institutionId: string | null;
  personId: string | null;
  statedNote: string | null;
  /** Of the referral: who may read the note. */
  sourceInstitutionId: string;
  targetInstitutionId: string | null;
  submittedAt: Date | null;
  identityUntil: Date | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A referral 转诊: one patient sent from one house to another, as one line of both sides.',
})
export class Referral extends Node {
  @Field(() => String, { description: '转诊单号, unique.' })
  number: string;
  @Field(() => ReferralDirection, { description: 'Up, down or across.' })
  direction: ReferralDirection;
  @Field(() => ReferralScene, { description: 'What for.' })
  scene: ReferralScene;
  @Field(() => ReferralUrgency, { description: 'How soon.' })
  urgency: ReferralUrgency;
  @Field(() => ReferralState, { description: 'How far it has come.' })
  state: ReferralState;
  @Field(() => Isolation, { nullable: true, description: 'Isolation that the patient needs.' })
  requestedIsolation: Isolation | null;
  @Field(() => [Equipment], { description: 'Equipment that the patient needs.' })
  requestedEquipment: Equipment[];
  @Field(() => Instant, { description: 'When it was first written down.' })
  requestedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was sent to the target.' })
  submittedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'By when the target should answer.' })
  respondBy: Date | null;
  @Field(() => Instant, { nullable: true, description: 'By when the patient should arrive.' })
  arriveBy: Date | null;
  @Field(() => Instant, { nullable: true, description: 'By when the source should have the result.' })
  feedbackBy: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the target accepted it.' })
  acceptedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the patient set out.' })
  departedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the patient arrived.' })
  arrivedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the patient was admitted or seen.' })
  treatedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the treatment at the target ended.' })
  treatmentEndedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When nothing more was to come.' })
  endedAt: Date | null;
  @Field(() => ReferralReason, { nullable: true, description: 'Why it ended without treatment.' })
  endReason: ReferralReason | null;
  @Field(() => ReferralLateness, {
    nullable: true,
    description: 'Which clock has run out; the desk of the group knows.',
  })
  late: ReferralLateness | null;
  @Field(() => Instant, { nullable: true, description: 'Since when the desk of the group knows that it is late.' })
  escalatedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Until when a bed or slot is held.' })
  holdUntil: Date | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  chainId: string;
  patientId: string;
  sourceInstitutionId: string;
  sourceDepartmentId: string | null;
  sourceEncounterId: string | null;
  targetInstitutionId: string | null;
  targetDepartmentId: string | null;
  targetEncounterId: string | null;
  outsideCode: string | null;
  diagnosisCode: string | null;
  statedDiagnosisNote: string | null;
  statedReason: string;
  statedSummary: Partial<ReferralSummary>;
  statedFeedback: (Omit<ReferralFeedback, 'givenAt'> & { givenAt: string }) | null;
  statedEndNote: string | null;
  statedOverrideReason: string | null;
  warningCodes: string[];
  requestedById: string;
  jointWardAgreementId: string | null;
  identityUntil: Date | null;
  /** The wards in which the patient lies or is awaited, where the viewer sees the encounters. */
  sourceWardId: string | null;
  targetWardId: string | null;
}

export const ReferralPage = connectionOf('Referral', () => Referral);

@Rule('REACHED')
@ObjectType({ description: 'The referrals of a board in one state.' })
export class ReferralColumn {
  @Field(() => ReferralState, { description: 'The state.' })
  state: ReferralState;
  @Field(() => Int, { description: 'How many there are.' })
  count: number;
  @Cost({ listLength: 20 })
  @Field(() => [Referral], {
    description: 'The first 50: late ones first, then by urgency and by the clock that runs.',
  })
  referrals: Referral[];
}

@Rule('REACHED')
@ObjectType({ description: 'The referrals of a desk that are under way, by state.' })
export class ReferralBoard {
  @Cost({ listLength: 8 })
  @Field(() => [ReferralColumn], { description: 'One for each state before the end, also empty ones.' })
  columns: ReferralColumn[];
  @Field(() => Int, { description: 'How many are late.' })
  lateCount: number;
  @Field(() => Instant, { description: 'The instant shown.' })
  asOf: Date;
  @Field(() => FeedCursor, { description: 'Hand it to `referralFeed(after:)`.' })
  feedCursor: string;
}
