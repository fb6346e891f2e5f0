import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import { PatientInput } from '../wards/bed.inputs';
import { Sex } from '../wards/encounter.rules';
import { Population } from './population.rules';
import { OpeningPurpose } from './resident.rules';

/** Inputs of the mutations on residents. */

const reasonMax = 500;

/** A reason in words, kept and read by others. */
function Reason(description: string, min = 1): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [Field(() => String, { description }), MinLength(min), MaxLength(reasonMax)])
      decorate(target, key as string);
  };
}

@InputType({ description: 'A person as written down when a centre takes them on.' })
export class ResidentPersonInput extends PatientInput {
  @Field(() => String, { nullable: true, description: 'Street address, up to 200 characters.' })
  @IsOptional()
  @MaxLength(200)
  address?: string | null;
}

@InputType({ description: 'Takes somebody on as a resident of a centre.' })
export class ResidentRegisterInput extends CommandInput {
  @Field(() => ID, { description: 'The community health centre.' })
  institutionId: string;
  @Field(() => ResidentPersonInput, { description: 'Who.' })
  person: ResidentPersonInput;
  @Field(() => ID, { nullable: true, description: 'Where they live: a neighbourhood that the centre serves.' })
  neighbourhoodId?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the insurer, up to 30 characters.' })
  @IsOptional()
  @MaxLength(30)
  insurerNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Number in the centre’s own books, up to 30 characters.' })
  @IsOptional()
  @MaxLength(30)
  localNumber?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'You have looked at those of the same name and birth, and it is somebody else.',
  })
  isSomebodyElse: boolean;
}

@InputType({ description: 'Acts on a resident.' })
abstract class ResidentInput extends CommandInput {
  @Field(() => ID, { description: 'The resident.' })
  residentId: string;
}

@InputType({ description: 'Changes a resident that you have looked at.' })
abstract class ResidentChangeInput extends ResidentInput {
  @Field(() => Int, { description: 'The version that you have seen; refused when it has changed.' })
  expectedVersion: number;
}

@InputType({
  description: 'Changes what is registered: a field left out stays; null takes away what may be missing.',
})
export class ResidentUpdateInput extends ResidentChangeInput {
  @Field(() => String, { nullable: true, description: 'Full name, 1 to 100 characters.' })
  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  name?: string | null;
  @Field(() => Sex, { nullable: true, description: 'Sex; agrees with the identity number.' })
  sex?: Sex | null;
  @Field(() => LocalDate, { nullable: true, description: 'Date of birth; agrees with the identity number.' })
  birthDate?: string | null;
  @Field(() => String, { nullable: true, description: 'Resident identity number, 18 characters.' })
  @IsOptional()
  @MaxLength(18)
  idNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @IsOptional()
  @MaxLength(30)
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Street address, up to 200 characters.' })
  @IsOptional()
  @MaxLength(200)
  address?: string | null;
  @Field(() => ID, { nullable: true, description: 'A neighbourhood that the centre serves.' })
  neighbourhoodId?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the insurer, up to 30 characters.' })
  @IsOptional()
  @MaxLength(30)
  insurerNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Number in the centre’s own books, up to 30 characters.' })
  @IsOptional()
  @MaxLength(30)
  localNumber?: string | null;
}

@InputType({ description: 'Adds or ends a key population.' })
export class ResidentPopulationInput extends ResidentInput {
  @Field(() => Population, { description: 'Which.' })
  population: Population;
  @Field(() => LocalDate, { description: 'Since when, or the first day on which it is over.' })
  on: string;
}

@InputType({ description: 'Says that two files are one person.' })
export class ResidentMergeInput extends ResidentChangeInput {
  @Field(() => ID, { description: 'The duplicate; `residentId` is the file that stands.' })
  duplicateId: string;
  @Field(() => Int, { description: 'The version of the duplicate that you have seen.' })
  duplicateVersion: number;
  @Reason('How you know, 1 to 500 characters.')
  reason: string;
}

@InputType({ description: 'Says that a merge was wrong.' })
export class ResidentMergeUndoInput extends ResidentInput {
  @Reason('Why, 1 to 500 characters.')
  reason: string;
}

@InputType({ description: 'Records a death.' })
export class ResidentDeathInput extends ResidentChangeInput {
  @Field(() => LocalDate, { description: 'The day of death.' })
  diedOn: string;
}

@InputType({ description: 'Records that a resident moved away.' })
export class ResidentMoveOutInput extends ResidentChangeInput {
  @Field(() => LocalDate, { description: 'Since when.' })
  movedOutOn: string;
}

@InputType({ description: 'Takes back what was entered by mistake.' })
export class ResidentTakeBackInput extends ResidentChangeInput {
  @Reason('Why, 1 to 500 characters.')
  reason: string;
}

@InputType({ description: 'Opens for a short time who a resident is, to somebody without a link.' })
export class ResidentRevealInput extends ResidentInput {
  @Field(() => OpeningPurpose, { description: 'What for.' })
  purpose: OpeningPurpose;
  @Reason('The reason in words, 5 to 500 characters; somebody else reads it.', 5)
  reason: string;
}
