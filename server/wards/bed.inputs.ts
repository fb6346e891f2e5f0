import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Instant, LocalDate } from '../../schema/scalars';
import { BedKind, CloseReason, SettableBlockReason } from './bed.rules';
import { AdmissionRoute, DischargeDisposition, Equipment, Isolation, Sex } from './encounter.rules';

/** Inputs of the mutations on beds and encounters. */

const textMax = 500;

@InputType({ description: 'A person as written down at admission; found by identity number or registered.' })
export class PatientInput {
  @Field(() => String, { description: 'Full name, 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(100)
  name: string;
  @Field(() => Sex, { description: 'Sex; agrees with the identity number.' })
  sex: Sex;
  @Field(() => LocalDate, { description: 'Date of birth; agrees with the identity number.' })
  birthDate: string;
  @Field(() => String, {
    nullable: true,
    description: 'Resident identity number, 18 characters; left out when not known.',
  })
  @IsOptional()
  @MaxLength(18)
  idNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @IsOptional()
  @MaxLength(30)
  phone?: string | null;
}

@InputType({ description: 'Puts a patient on the waiting list of a ward.' })
export class EncounterPlanInput extends CommandInput {
  @Field(() => ID, { description: 'The ward.' })
  wardId: string;
  @Field(() => PatientInput, { description: 'Who.' })
  patient: PatientInput;
  @Field(() => AdmissionRoute, { description: '入院途径.' })
  admissionRoute: AdmissionRoute;
  @Field(() => String, { nullable: true, description: 'Diagnosis, up to 500 characters.' })
  @IsOptional()
  @MaxLength(textMax)
  diagnosis?: string | null;
  @Field(() => Isolation, { nullable: true, description: 'Isolation that is needed.' })
  isolation?: Isolation | null;
  @Field(() => [Equipment], { nullable: true, description: 'Equipment that is needed.' })
  equipment?: Equipment[] | null;
  @Field(() => LocalDate, { nullable: true, description: 'Expected day of leaving.' })
  expectedDischargeOn?: string | null;
}

@InputType({ description: 'Acts on an encounter.' })
abstract class EncounterInput extends CommandInput {
  @Field(() => ID, { description: 'The encounter.' })
  encounterId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Takes back something that was entered by mistake.' })
export class EncounterCancelInput extends EncounterInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters; stays beside the cancelled entry.' })
  @MinLength(1)
  @MaxLength(textMax)
  reason: string;
}

@InputType({ description: 'Admits a planned encounter or a patient into a bed (HL7 A01).' })
export class BedStayBeginInput extends CommandInput {
  @Field(() => ID, { description: 'The bed.' })
  bedId: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the bed that you have seen; refused when it has changed.',
  })
  expectedVersion?: number | null;
  @Field(() => ID, { nullable: true, description: 'A planned encounter, or else `patient`.' })
  encounterId?: string | null;
  @Field(() => PatientInput, { nullable: true, description: 'A patient who was not planned, or else `encounterId`.' })
  patient?: PatientInput | null;
  @Field(() => AdmissionRoute, { nullable: true, description: '入院途径 of a patient who was not planned.' })
  admissionRoute?: AdmissionRoute | null;
  @Field(() => String, { nullable: true, description: 'Diagnosis, up to 500 characters.' })
  @IsOptional()
  @MaxLength(textMax)
  diagnosis?: string | null;
  @Field(() => Isolation, { nullable: true, description: 'Isolation that is needed.' })
  isolation?: Isolation | null;
  @Field(() => [Equipment], { nullable: true, description: 'Equipment that is needed.' })
  equipment?: Equipment[] | null;
  @Field(() => LocalDate, { nullable: true, description: 'Expected day of leaving.' })
  expectedDischargeOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'The hold that this stay uses up.' })
  holdId?: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it happened; now when left out.' })
  at?: Date | null;
}

@InputType({ description: 'Moves a patient to another bed of the institution (HL7 A02).' })
export class BedStayMoveInput extends EncounterInput {
  @Field(() => ID, { description: 'The bed to move to.' })
  toBedId: string;
  @Field(() => ID, { nullable: true, description: 'The hold that this stay uses up.' })
  holdId?: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it happened; now when left out.' })
  at?: Date | null;
}

@InputType({ description: 'Two patients change beds (HL7 A17).' })
export class BedStaySwapInput extends CommandInput {
  @Field(() => ID, { description: 'The one.' })
  encounterId: string;
  @Field(() => ID, { description: 'The other.' })
  withEncounterId: string;
  @Field(() => Instant, { nullable: true, description: 'When it happened; now when left out.' })
  at?: Date | null;
}

@InputType({ description: 'Orders the discharge of a patient; the bed stays taken until departure.' })
export class DischargeOrderInput extends EncounterInput {
  @Field(() => LocalDate, { nullable: true, description: 'Expected day of leaving.' })
  expectedDischargeOn?: string | null;
}

@InputType({ description: 'The patient has left (HL7 A03).' })
export class BedStayDepartInput extends EncounterInput {
  @Field(() => DischargeDisposition, { description: '离院方式.' })
  disposition: DischargeDisposition;
  @Field(() => ID, { nullable: true, description: 'The receiving institution; needed for both kinds of transfer.' })
  toInstitutionId?: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it happened; now when left out.' })
  at?: Date | null;
}

@InputType({ description: 'Acts on a bed.' })
export class BedActionInput extends CommandInput {
  @Field(() => ID, { description: 'The bed.' })
  bedId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'A note, up to 500 characters, without names.' })
  @IsOptional()
  @MaxLength(textMax)
  note?: string | null;
}

@InputType({ description: 'Holds a free bed until an instant; the hold then ends by itself.' })
export class BedHoldInput extends BedActionInput {
  @Field(() => Instant, { description: 'When the hold ends; the policy limits how far.' })
  until: Date;
  @Field(() => ID, { nullable: true, description: 'For this encounter.' })
  encounterId?: string | null;
}

@InputType({ description: 'Shuts a free bed for a while; it stays an open bed in the statistics.' })
export class BedBlockInput extends BedActionInput {
  @Field(() => SettableBlockReason, { description: 'Why.' })
  reason: SettableBlockReason;
  @Field(() => Instant, {
    nullable: true,
    description: 'When it ends by itself; until somebody ends it when left out.',
  })
  until?: Date | null;
}

@InputType({ description: 'Opens a bed for use.' })
export class BedOpenInput extends CommandInput {
  @Field(() => ID, { description: 'The bed.' })
  bedId: string;
  @Field(() => BedKind, { description: 'As an authorised or an extra bed.' })
  kind: BedKind;
}

@InputType({ description: 'Closes a bed for good or for a long time.' })
export class BedCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The bed.' })
  bedId: string;
  @Field(() => CloseReason, { description: 'Why.' })
  reason: CloseReason;
}

@InputType({ description: 'Closes a ward with all its beds.' })
export class WardCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The ward.' })
  wardId: string;
  @Field(() => CloseReason, { description: 'Why.' })
  reason: CloseReason;
}
