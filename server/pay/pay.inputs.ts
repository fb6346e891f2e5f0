import { IsBoolean, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Decimal, LocalDate } from '../../schema/scalars';
import { ImportKind } from './import.rules';

/** What the mutations of the pay pool take. */

@InputType({ description: 'A draft of a pay policy, a new one or a changed one.' })
export class PayPolicyDraftInput extends CommandInput {
  @Field(() => ID, { description: 'Whose policy.' })
  groupId: string;
  @Field(() => ID, { nullable: true, description: 'The draft to change; null makes a new one.' })
  policyId?: string | null;
  @Field(() => Int, { nullable: true, description: 'With `policyId`: the version that you looked at.' })
  expectedVersion?: number | null;
  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(200)
  title: string;
  @Field(() => String, { description: 'Where it comes from: a document, a decision; 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(500)
  source: string;
  @Field(() => LocalDate, { description: 'It holds for periods that begin on this day or later.' })
  validFrom: string;
  @Field(() => String, { description: 'The whole policy as JSON, up to 150,000 characters; see `payPolicyDefault`.' })
  @MaxLength(150_000)
  content: string;
  @Field(() => ID, { nullable: true, description: 'The version that it was made from, for the comparison.' })
  basedOnId?: string | null;
}

@InputType({ description: 'Signs a draft as it is.' })
export class PayPolicySignInput extends CommandInput {
  @Field(() => ID, { description: 'The draft.' })
  policyId: string;
  @Field(() => Int, { description: 'The version that you read.' })
  expectedVersion: number;
}

@InputType({ description: 'Puts a draft away.' })
export class PayPolicyDiscardInput extends CommandInput {
  @Field(() => ID, { description: 'The draft.' })
  policyId: string;
}

@InputType({ description: 'Opens a cycle.' })
export class PayCycleOpenInput extends CommandInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;
  @Field(() => String, { description: 'What it is called, such as 2026-06; 1 to 40 characters.' })
  @MinLength(1)
  @MaxLength(40)
  code: string;
  @Field(() => LocalDate, { description: 'The first day of the period.' })
  from: string;
  @Field(() => LocalDate, { description: 'The day after the last.' })
  until: string;
}

@InputType({ description: 'An action on a cycle.' })
export class PayCycleActionInput extends CommandInput {
  @Field(() => ID, { description: 'The cycle.' })
  payCycleId: string;
  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion: number;
}

@InputType({ description: 'Asks to unfreeze a cycle.' })
export class PayUnfreezeAskInput extends PayCycleActionInput {
  @Field(() => String, { description: 'Why; up to 500 characters.' })
  @MaxLength(500)
  reason: string;
}

@InputType({ description: 'Decides about unfreezing a cycle.' })
export class PayUnfreezeDecideInput extends PayCycleActionInput {
  @Field(() => Boolean, { description: 'Whether it collects again.' })
  @IsBoolean()
  approve: boolean;
}

@InputType({ description: 'Opens the time for appeals.' })
export class PayAppealsOpenInput extends PayCycleActionInput {
  @Field(() => LocalDate, { description: 'The last day on which appeals may be raised.' })
  lastDay: string;
}

@InputType({ description: 'Lays out a part of a list.' })
export class PayImportStageInput extends CommandInput {
  @Field(() => ID, { description: 'The cycle.' })
  payCycleId: string;
  @Field(() => ID, { nullable: true, description: 'The import to go on with; null begins a new one.' })
  payImportId?: string | null;
  @Field(() => ImportKind, { description: 'What the list is about.' })
  kind: ImportKind;
  @Field(() => String, { description: 'Name of the file; 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(200)
  fileName: string;
  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal: the same file is applied once.' })
  @MinLength(1)
  @MaxLength(64)
  fileSha256: string;
  @Field(() => Int, { description: 'Rows of the whole list, without its heading; 1 to 1,000,000.' })
  @Min(1)
  @Max(1_000_000)
  rowsExpected: number;
  @Field(() => Int, { description: 'The row of the sheet in which this part begins, 2 under a heading.' })
  @Min(1)
  @Max(2_000_000)
  firstRow: number;
  @Field(() => [[String]], {
    description: 'Cells from column A on, as text. A request holds about 1,000 rows of ten cells.',
  })
  rows: string[][];
}

@InputType({ description: 'An action on an import.' })
export class PayImportActionInput extends CommandInput {
  @Field(() => ID, { description: 'The import.' })
  payImportId: string;
}

@InputType({ description: 'Somebody who works in a house without being on its pay list.' })
export class PayPersonSetAsideUndoInput extends CommandInput {
  @Field(() => ID, { description: 'The cycle; it collects.' })
  payCycleId: string;
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => ID, { description: 'The person.' })
  personId: string;
}

@InputType({ description: 'Sets somebody aside who works in a house without being on its pay list.' })
export class PayPersonSetAsideInput extends PayPersonSetAsideUndoInput {
  @Field(() => String, { description: 'Why they are not paid there; 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(500)
  reason: string;
}

@InputType({ description: "Raises an appeal against one's own line." })
export class PayAppealRaiseInput extends CommandInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string;
  @Field(() => String, { description: 'What is wrong; up to 2,000 characters.' })
  @MaxLength(2000)
  reason: string;
}

@InputType({ description: "Takes one's own appeal back." })
export class PayAppealWithdrawInput extends CommandInput {
  @Field(() => ID, { description: 'The appeal.' })
  appealId: string;
}

@InputType({ description: 'Answers an appeal.' })
export class PayAppealAnswerInput extends CommandInput {
  @Field(() => ID, { description: 'The appeal.' })
  appealId: string;
  @Field(() => Boolean, { description: 'Whether the person is right.' })
  @IsBoolean()
  uphold: boolean;
  @Field(() => String, { description: 'The answer; up to 2,000 characters.' })
  @MaxLength(2000)
  answer: string;
  @Field(() => Decimal, { nullable: true, description: 'Yuan to add, or with a minus to take, out of the reserve.' })
  adjustment?: string | null;
}

@InputType({ description: 'Puts a line right without an appeal.' })
export class PayAdjustmentMakeInput extends CommandInput {
  @Field(() => ID, { description: 'The cycle that pays it: between publication and settlement.' })
  payCycleId: string;
  @Field(() => ID, { description: 'The line that it is about, of this cycle or of one that is settled.' })
  lineId: string;
  @Field(() => Decimal, { description: 'Yuan to add, or with a minus to take, out of the reserve.' })
  amount: string;
  @Field(() => String, { description: 'Why; up to 500 characters.' })
  @MaxLength(500)
  reason: string;
}

@InputType({ description: 'Divides a past cycle by another policy.' })
export class PaySimulateInput extends CommandInput {
  @Field(() => ID, { description: 'The cycle; its facts are frozen.' })
  payCycleId: string;
  @Field(() => ID, { description: 'The policy, signed or a draft.' })
  policyId: string;
  @Field(() => String, { description: 'What to call it; 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(100)
  name: string;
}

@InputType({ description: 'Puts a simulation away.' })
export class PaySimulationDiscardInput extends CommandInput {
  @Field(() => ID, { description: 'The simulation.' })
  simulationId: string;
}
