import { ArrayMaxSize, IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Instant, LocalDate } from '../../schema/scalars';
import { PatientInput } from '../wards/bed.inputs';
import { Equipment, Isolation } from '../wards/encounter.rules';
import { ReferralReason, ReferralScene, ReferralUrgency } from './referral.rules';

/** Inputs of the mutations on referrals. */

const textMax = 2000;
const wordMax = 200;
const rowsMax = 100;

@InputType({ description: 'A medicine as the sender or the receiver writes it down.' })
export class SummaryMedicationInput {
  @Field(() => String, { description: 'Name, 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(wordMax)
  name: string;
  @Field(() => String, { nullable: true, description: 'Dose, such as `5 mg`.' })
  @IsOptional()
  @MaxLength(wordMax)
  dose?: string | null;
  @Field(() => String, { nullable: true, description: 'How often, such as `bid`.' })
  @IsOptional()
  @MaxLength(wordMax)
  frequency?: string | null;
}

@InputType({ description: 'A result of a test or examination.' })
export class SummaryResultInput {
  @Field(() => String, { description: 'What was measured, 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(wordMax)
  name: string;
  @Field(() => String, { description: 'The result, up to 2,000 characters.' })
  @MaxLength(textMax)
  value: string;
  @Field(() => String, { nullable: true, description: 'Its unit.' })
  @IsOptional()
  @MaxLength(wordMax)
  unit?: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it was taken.' })
  at?: Date | null;
}

@InputType({ description: 'What the sender hands over about the patient; each text up to 2,000 characters.' })
export class ReferralSummaryInput {
  @Field(() => String, { nullable: true, description: '主诉.' })
  @IsOptional()
  @MaxLength(textMax)
  complaint?: string | null;
  @Field(() => String, { nullable: true, description: '病史.' })
  @IsOptional()
  @MaxLength(textMax)
  history?: string | null;
  @Field(() => String, { nullable: true, description: '体格检查与发现.' })
  @IsOptional()
  @MaxLength(textMax)
  findings?: string | null;
  @Field(() => String, { nullable: true, description: '已行治疗.' })
  @IsOptional()
  @MaxLength(textMax)
  treatment?: string | null;
  @Field(() => String, { nullable: true, description: '过敏史.' })
  @IsOptional()
  @MaxLength(textMax)
  allergies?: string | null;
  @Field(() => [SummaryMedicationInput], { defaultValue: [], description: '用药, at most 100.' })
  @ArrayMaxSize(rowsMax)
  @ValidateNested({ each: true })
  medications: SummaryMedicationInput[];
  @Field(() => [SummaryResultInput], { defaultValue: [], description: '检查检验结果, at most 100.' })
  @ArrayMaxSize(rowsMax)
  @ValidateNested({ each: true })
  results: SummaryResultInput[];
}

@InputType({
  description: 'What a referral says. Of a draft that exists, what is left out stays as it was, and null clears it.',
})
abstract class ReferralContentInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'The draft; a new referral when left out.' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => ID, { nullable: true, description: 'Who sends; needed for a new referral.' })
  sourceInstitutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Which department sends.' })
  sourceDepartmentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a new referral: a patient whom you see, or else `patient`.' })
  patientId?: string | null;
  @Field(() => PatientInput, { nullable: true, description: 'Of a new referral: somebody who is not known yet.' })
  @IsOptional()
  @ValidateNested()
  patient?: PatientInput | null;
  @Field(() => ID, { nullable: true, description: 'The stay in the source from which the patient is sent.' })
  encounterId?: string | null;
  @Field(() => ReferralScene, { nullable: true, description: 'What for; INPATIENT when left out.' })
  scene?: ReferralScene | null;
  @Field(() => ReferralUrgency, { nullable: true, description: 'How soon; ROUTINE when left out.' })
  urgency?: ReferralUrgency | null;
  @Field(() => ID, { nullable: true, description: 'Who receives, or else `outsideCode`.' })
  targetInstitutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Which department receives; needed with the institution.' })
  targetDepartmentId?: string | null;
  @Field(() => String, { nullable: true, description: 'Where to, out of the group: a code of `outsideInstitutions`.' })
  @IsOptional()
  @MaxLength(50)
  outsideCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of ICD-10; see `diagnoses`.' })
  @IsOptional()
  @MaxLength(20)
  diagnosisCode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The diagnosis in words, or more about it, up to 500 characters.',
  })
  @IsOptional()
  @MaxLength(500)
  diagnosisNote?: string | null;
  @Field(() => String, { nullable: true, description: 'Why the patient is sent, up to 2,000 characters.' })
  @IsOptional()
  @MaxLength(textMax)
  reason?: string | null;
  @Field(() => ReferralSummaryInput, { nullable: true, description: 'What is handed over about the patient.' })
  @IsOptional()
  @ValidateNested()
  summary?: ReferralSummaryInput | null;
  @Field(() => Isolation, { nullable: true, description: 'Isolation that is needed.' })
  requestedIsolation?: Isolation | null;
  @Field(() => [Equipment], { nullable: true, description: 'Equipment that is needed.' })
  requestedEquipment?: Equipment[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is sent although it goes against the disease catalogue, up to 500 characters.',
  })
  @IsOptional()
  @MaxLength(500)
  overrideReason?: string | null;
}

@InputType({ description: 'Writes a draft, or changes one.' })
export class ReferralDraftInput extends ReferralContentInput {}

@InputType({
  description: 'Sends a draft off as it stands or as it is changed, or writes and sends a referral at once.',
})
export class ReferralSubmitInput extends ReferralContentInput {}

@InputType({ description: 'Acts on a referral.' })
export class ReferralActInput extends CommandInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Acts on a referral, with a word on it.' })
export class ReferralNoteInput extends ReferralActInput {
  @Field(() => String, { nullable: true, description: 'A word on it, up to 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Ends a referral, and says why.' })
export class ReferralEndInput extends ReferralNoteInput {
  @Field(() => ReferralReason, { description: 'Why.' })
  reason: ReferralReason;
}

@InputType({ description: 'Accepts a referral.' })
export class ReferralAcceptInput extends ReferralActInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of an inpatient referral: the bed to hold; see `referralBedProposals`.',
  })
  bedId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of another referral: the session of the slot pool to book.' })
  slotSessionId?: string | null;
}

@InputType({ description: 'Sends a referral on to another target.' })
export class ReferralRedirectInput extends ReferralEndInput {
  @Field(() => ID, { description: 'The other institution, or the same one with another department.' })
  targetInstitutionId: string;
  @Field(() => ID, { description: 'Its department.' })
  targetDepartmentId: string;
}

@InputType({ description: 'Holds another bed or slot for a referral, or the bed until another instant.' })
export class ReferralHoldChangeInput extends ReferralActInput {
  @Field(() => ID, { nullable: true, description: 'Of an inpatient referral: the other bed.' })
  bedId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of another referral: the session of the slot pool to book instead.',
  })
  slotSessionId?: string | null;
  @Field(() => Instant, { nullable: true, description: 'Of an inpatient referral: until when.' })
  until?: Date | null;
}

@InputType({ description: 'What the receiver sends back; each text up to 2,000 characters.' })
export class ReferralFeedbackContentInput {
  @Field(() => String, { description: '诊断.' })
  @MinLength(1)
  @MaxLength(textMax)
  diagnosis: string;
  @Field(() => String, { nullable: true, description: '诊治经过.' })
  @IsOptional()
  @MaxLength(textMax)
  treatment?: string | null;
  @Field(() => String, { description: '后续方案: what the sender should do.' })
  @MinLength(1)
  @MaxLength(textMax)
  plan: string;
  @Field(() => [SummaryMedicationInput], { defaultValue: [], description: '用药, at most 100.' })
  @ArrayMaxSize(rowsMax)
  @ValidateNested({ each: true })
  medications: SummaryMedicationInput[];
  @Field(() => LocalDate, { nullable: true, description: '复诊日期.' })
  followUpOn?: string | null;
  @Field(() => String, { nullable: true, description: 'A word to the sender.' })
  @IsOptional()
  @MaxLength(textMax)
  recipientNote?: string | null;
}

@InputType({ description: 'Sends back the result of a referral.' })
export class ReferralFeedbackInput extends ReferralActInput {
  @Field(() => ReferralFeedbackContentInput, { description: 'The result.' })
  @ValidateNested()
  feedback: ReferralFeedbackContentInput;
}
