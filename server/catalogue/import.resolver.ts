import { MaxLength } from 'class-validator';
import { Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { RowFault } from '../../schema/row-fault';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { institutionById } from '../group/group.loaders';
import { type Refusal, type Result, refusal } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { may, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { runCommand, tryOut } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { type Fault, type ImportCode, importCodes, refuseRows } from '../platform/graphql/row-faults';
import { catalogueColumns, catalogueSheetRowsMax, readCatalogueSheet } from './catalogue-sheet.rules';
import { type ImportCounts, importCatalogue, importMemberItems } from './import.commands';
import { memberColumns, memberSheetRowsMax, readMemberSheet } from './member-sheet.rules';

const csvMax = 500_000;

function columnsOf(columns: Readonly<Record<string, string>>, rowsMax: number): string {
  return (
    `Comma-separated values; the head names the columns ${Object.keys(columns).join(', ')} or, in Chinese, ${Object.values(columns).join('、')}. ` +
    `Up to ${rowsMax} rows; a longer list comes in parts.`
  );
}

@InputType({ description: 'Takes items into the catalogue of a group from a sheet.' })
class CatalogueImportInput extends CommandInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;
  @Field(() => String, { description: columnsOf(catalogueColumns, catalogueSheetRowsMax) })
  @MaxLength(csvMax)
  csv: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

@InputType({ description: 'Takes what a house keeps from a sheet.' })
class MemberItemsImportInput extends CommandInput {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => String, { description: columnsOf(memberColumns, memberSheetRowsMax) })
  @MaxLength(csvMax)
  csv: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

const CatalogueImportError = mutationErrors<ImportCode>('CatalogueImport', importCodes);
const MemberItemsImportError = mutationErrors<ImportCode>('MemberItemsImport', importCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `catalogueImport` did, or would do when it is a dry run.' })
class CatalogueImportPayload {
  @Field(() => Int, { description: 'Items listed.' })
  added: number;
  @Field(() => Int, { description: 'Items brought up to date.' })
  updated: number;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [CatalogueImportError], {
    description: 'Empty when the list was taken, or could be; else nothing happened.',
  })
  userErrors: UserError<ImportCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `memberItemsImport` did, or would do when it is a dry run.' })
class MemberItemsImportPayload {
  @Field(() => Int, { description: 'Things that the house had not listed before.' })
  added: number;
  @Field(() => Int, { description: 'Things brought up to date; what they were mapped to stays.' })
  updated: number;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [MemberItemsImportError], {
    description: 'Empty when the list was taken, or could be; else nothing happened.',
  })
  userErrors: UserError<ImportCode>[];
}

type ImportAnswer = ImportCounts & { rowFaults: RowFault[]; userErrors: UserError<ImportCode>[] };

/** Lists of the catalogue, and of what houses keep. */
@Resolver()
export class CatalogueImportResolver {
  @Rule('catalogue.keep')
  @Mutation(() => CatalogueImportPayload, {
    description:
      'Takes items with their smallest pack from a sheet: what has the code already is brought up to date, nothing is taken away. A list with a fault is refused as a whole.',
  })
  async catalogueImport(
    @Ctx() context: Context,
    @Input(() => CatalogueImportInput) input: CatalogueImportInput,
  ): Promise<ImportAnswer> {
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    const { entries, faults } = readCatalogueSheet(input.csv);
    return take(context, 'catalogueImport', input, faults, (tx, viewer) =>
      importCatalogue(tx, viewer, { groupId, entries, dryRun: input.dryRun || faults.length > 0 }),
    );
  }

  @Rule('catalogue.map')
  @Mutation(() => MemberItemsImportPayload, {
    description:
      'Takes what a house keeps from a sheet: what has the code already is brought up to date, and stays mapped. A list with a fault is refused as a whole.',
  })
  async memberItemsImport(
    @Ctx() context: Context,
    @Input(() => MemberItemsImportInput) input: MemberItemsImportInput,
  ): Promise<ImportAnswer> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    if (!may(viewerOf(context), 'catalogue.map', { institutionId }))
      throw forbidden('导入院内品种', actions['catalogue.map'].means);
    const { entries, faults } = readMemberSheet(input.csv);
    return take(context, 'memberItemsImport', input, faults, (tx, viewer) =>
      importMemberItems(tx, viewer, { institutionId, entries, dryRun: input.dryRun || faults.length > 0 }),
    );
  }
}

/** Runs an import whose rows are well-formed by themselves; of others only whether the caller may is looked at before they are told. */
async function take(
  context: Context,
  operation: string,
  input: { requestId: string; dryRun: boolean },
  faults: readonly Fault[],
  body: (tx: Transaction, viewer: Viewer) => Promise<Result<{ counts: ImportCounts; faults: readonly Fault[] }, never>>,
): Promise<ImportAnswer> {
  const run = (tx: Transaction) => body(tx, viewerOf(context));
  const isTrial = input.dryRun || faults.length > 0;
  const { value, userErrors } = await (isTrial
    ? tryOut(context, run)
    : runCommand(context, operation, input, changedMeanwhile, run));
  const found = [...faults, ...(value?.faults ?? [])];
  const nothing = { added: 0, updated: 0 };
  if (found.length > 0) return { ...nothing, ...refuseRows(context, found) };
  return { ...(value?.counts ?? nothing), rowFaults: [], userErrors };
}

/** Somebody gave a code of the list away while it was being taken. */
const meanwhile: Refusal<ImportCode> = refusal(
  'ROWS',
  '导入期间有人使用了名单中的代码或 GTIN，未导入任何内容，请再试一次。',
  'Somebody used a code or GTIN of the list meanwhile; nothing was taken, try again.',
  'csv',
);
const changedMeanwhile = {
  catalogue_item_code_unique: meanwhile,
  catalogue_pack_gtin_unique: meanwhile,
  catalogue_pack_name_unique: meanwhile,
};
