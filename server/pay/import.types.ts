import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { ImportKind } from './import.rules';

/** Lists that are brought, as the API shows them. */

/** State of an import. */
export enum PayImportState {
  STAGED = 'STAGED',
  APPLIED = 'APPLIED',
  UNDONE = 'UNDONE',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PayImportState, {
  name: 'PayImportState',
  description: 'Where an import stands.',
  valuesConfig: {
    STAGED: { description: 'Laid out and checked; it counts for nothing yet.' },
    APPLIED: { description: 'Its facts count.' },
    UNDONE: { description: 'Taken back before the freeze.' },
    DISCARDED: { description: 'Never applied.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'A wrong cell of an imported list.' })
export class PayImportFault {
  @Field(() => String, { description: 'As a spreadsheet names it, such as B7.' })
  cell: string;
  @Field(() => String, { description: 'What is wrong, in your language.' })
  message: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What applying an import would do: nothing is written.' })
export class PayImportCheck {
  @Field(() => Int, { description: 'Rows that were read.' })
  rowCount: number;
  @Field(() => Int, { description: 'Wrong cells.' })
  faultCount: number;
  @Field(() => [PayImportFault], { description: 'The first 200 of them.' })
  faults: PayImportFault[];
}

@Rule('REACHED')
@ObjectType({ description: 'A list that was brought.' })
export class PayImport {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => ImportKind, { description: 'What it is about.' })
  kind: ImportKind;
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;
  @Field(() => PayImportState, { description: 'Where it stands.' })
  state: PayImportState;
  @Field(() => Int, { description: 'Rows that it has.' })
  rowsExpected: number;
  @Field(() => Int, { description: 'Rows that have come.' })
  rowsReceived: number;
  @Field(() => Instant, { description: 'When it was begun.' })
  madeAt: Date;
  @Field(() => Instant, { nullable: true, description: 'Since when it counts.' })
  appliedAt: Date | null;
  uuid: string;
  cycleId: string;
  madeById: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A column of a list.' })
export class PayTemplateColumn {
  @Field(() => String, { description: 'Heading in Chinese.' })
  nameZh: string;
  @Field(() => String, { description: 'Heading in English.' })
  nameEn: string;
  @Field(() => Boolean, { description: 'Whether every row must fill it.' })
  isNeeded: boolean;
}

@Rule('REACHED')
@ObjectType({ description: 'How a list looks, with a row for each value that is still missing.' })
export class PayImportTemplate {
  @Field(() => [PayTemplateColumn], { description: 'Columns from A on.' })
  columns: PayTemplateColumn[];
  @Field(() => [[String]], { description: 'Rows to be filled in; the first 5,000.' })
  rows: string[][];
}
