import { ArrayMaxSize, Length, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import { ContractEndReason, Signer } from './contract.rules';
import { contractColumns, contractSheetRowsMax } from './contract-sheet.rules';
import './contracts.enums';
import { ConfirmationWay } from './delivery.rules';

/** What the mutations on contracts and deliveries take. */

const renewalContractsMax = 1_000;
const csvMax = 200_000;

@InputType({ description: 'Draws up a contract for a resident.' })
export class ContractDraftInput extends CommandInput {
  @Field(() => ID, { description: 'The resident.' })
  residentId: string;
  @Field(() => ID, { description: 'The team, of the centre that looks after the resident.' })
  teamId: string;
  @Field(() => ID, { description: 'The general practitioner of the team who is the resident’s own.' })
  doctorId: string;
  @Field(() => ID, { nullable: true, description: 'The district institution of the combination; may be left out.' })
  districtInstitutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The city institution of the combination; may be left out.' })
  cityInstitutionId?: string | null;
  @Field(() => [ID], { description: 'Its packages, 1 to 10.' })
  @ArrayMaxSize(10)
  packageIds: string[];
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Its first day: at most 31 days back and 90 ahead; today when left out. The term is the policy’s.',
  })
  startsOn?: string | null;
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Agreed with the resident: renewed unless they object; else they sign each time.',
  })
  autoRenew: boolean;
}

@InputType({ description: 'What the paper says that the resident signed.' })
export class ContractPaperInput {
  @Field(() => LocalDate, { description: 'The day on it; at most 90 days back.' })
  signedOn: string;
  @Field(() => ID, { description: 'Who of the centre was present.' })
  witnessId: string;
}

@InputType({ description: 'Signs a draft for both sides: give either `paper` or `code`.' })
export class ContractSignInput extends CommandInput {
  @Field(() => ID, { description: 'The draft.' })
  contractId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => ContractPaperInput, { nullable: true, description: 'The resident signed on paper.' })
  paper?: ContractPaperInput | null;
  @Field(() => String, { nullable: true, description: 'The six digits that the resident reads out.' })
  @Matches(/^\d{6}$/)
  code?: string | null;
  @Field(() => Signer, { defaultValue: Signer.SELF, description: 'Who signed for the resident.' })
  signer: Signer;
  @Field(() => String, { nullable: true, description: 'The guardian’s name, 1 to 50 characters; only for a guardian.' })
  @Length(1, 50)
  guardianName?: string | null;
}

@InputType({ description: 'Sends a code to the resident’s telephone, to sign a draft by.' })
export class ContractCodeSendInput extends CommandInput {
  @Field(() => ID, { description: 'The draft.' })
  contractId: string;
}

@InputType({ description: 'Puts a draft away.' })
export class ContractDiscardInput extends CommandInput {
  @Field(() => ID, { description: 'The draft.' })
  contractId: string;
  @Field(() => String, { nullable: true, description: 'Why, up to 200 characters.' })
  @MaxLength(200)
  reason?: string | null;
}

@InputType({
  description: 'Moves a resident to another team or doctor: the contract ends today, a new one in its chain goes on.',
})
export class ContractTransferInput extends CommandInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => ID, { description: 'The team that goes on, of the centre that looks after the resident.' })
  toTeamId: string;
  @Field(() => ID, { description: 'Its general practitioner.' })
  doctorId: string;
  @Field(() => String, { description: 'Why, and that the resident agrees; 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(200)
  reason: string;
}

@InputType({ description: 'Ends a contract early.' })
export class ContractEndInput extends CommandInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => ContractEndReason, { description: 'Why; what follows from something else can’t be given here.' })
  reason: ContractEndReason;
  @Field(() => String, { nullable: true, description: 'More about it, up to 200 characters; needed with OTHER.' })
  @MaxLength(200)
  note?: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it holds no more; today when left out.',
  })
  on?: string | null;
}

@InputType({ description: 'Begins to renew contracts of a team.' })
export class ContractRenewalBeginInput extends CommandInput {
  @Field(() => ID, { description: 'The team.' })
  teamId: string;
  @Field(() => [ID], { description: `Contracts of the team, 1 to ${renewalContractsMax.toLocaleString('en')}.` })
  @ArrayMaxSize(renewalContractsMax)
  contractIds: string[];
  @Field(() => ID, {
    nullable: true,
    description:
      'The general practitioner who takes over those whose doctor has left the team; without one they are refused.',
  })
  doctorId?: string | null;
  @Field(() => ContractPaperInput, {
    nullable: true,
    description: 'The residents signed on paper; without it only those are renewed who agreed to that before.',
  })
  paper?: ContractPaperInput | null;
}

@InputType({ description: 'Goes on with a renewal in bulk.' })
export class ContractRenewalContinueInput extends CommandInput {
  @Field(() => ID, { description: 'The renewal.' })
  batchId: string;
}

@InputType({ description: 'Takes a list of contracts that were signed on paper.' })
export class ContractsImportInput extends CommandInput {
  @Field(() => ID, { description: 'The centre.' })
  institutionId: string;
  @Field(() => String, {
    description:
      'Comma-separated values with a head of ' +
      `${Object.entries(contractColumns)
        .map(([en, zh]) => `\`${en}\` ${zh}`)
        .join(
          ', ',
        )}: the resident by identity number or by the centre’s number, team, packages (several with \`;\` between) and institutions by ` +
      'code, the doctor by Chinese name (empty: the lead), `ends_on` the first day after it (empty: the policy’s term), the guardian’s name where one ' +
      `signed. Up to ${contractSheetRowsMax.toLocaleString('en')} rows.`,
  })
  @MaxLength(csvMax)
  csv: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

@InputType({ description: 'Writes down that a promised service was delivered.' })
export class DeliveryRecordInput extends CommandInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId: string;
  @Field(() => ID, { nullable: true, description: 'The package, where several of the contract have this service.' })
  packageId?: string | null;
  @Field(() => String, { description: 'Code of the service in the package.' })
  itemCode: string;
  @Field(() => LocalDate, { nullable: true, description: 'When; today when left out.' })
  deliveredOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who did it, of the team; you when left out.' })
  deliveredById?: string | null;
  @Field(() => String, { nullable: true, description: 'More about it, up to 500 characters.' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Sends a code to the resident’s telephone, to confirm a service by.' })
export class DeliveryCodeSendInput extends CommandInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId: string;
}

@InputType({ description: 'Writes down that the resident confirmed a service.' })
export class DeliveryConfirmInput extends CommandInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => ConfirmationWay, { description: 'How; with CODE the code is needed.' })
  how: ConfirmationWay;
  @Field(() => String, { nullable: true, description: 'The six digits that the resident reads out.' })
  @Matches(/^\d{6}$/)
  code?: string | null;
  @Field(() => Int, { nullable: true, description: 'How content the resident is, 1 to 5; may be left out.' })
  @Min(1)
  @Max(5)
  rating?: number | null;
}

@InputType({ description: 'Takes back that a service was delivered.' })
export class DeliveryCancelInput extends CommandInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId: string;
  @Field(() => String, { description: 'Why, 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(200)
  reason: string;
}
