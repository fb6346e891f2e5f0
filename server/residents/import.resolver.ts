import { MaxLength } from 'class-validator';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { asNode, Node } from '../../schema/node';
import { RowFault } from '../../schema/row-fault';
import { Instant, LocalDate } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { refusal } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand, tryOut } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { defineLoader, inOrder } from '../platform/graphql/loader';
import { type ImportCode, importCodes, refuseRows } from '../platform/graphql/row-faults';
import { authoriseCentre } from './resident.facts';
import { panelHouses } from './resident.queries';
import { importResidents } from './resident-import.commands';
import { readResidentSheet, residentColumns, residentSheetRowsMax } from './resident-sheet.rules';
import { importVisits, type UndoCode, undoCodes, undoVisits } from './visit-import.commands';
import { readVisitSheet, visitColumns, visitSheetRowsMax } from './visit-sheet.rules';

const csvMax = 250_000;

@InputType({ description: 'Takes residents from a sheet.' })
class ResidentsImportInput extends CommandInput {
  @Field(() => ID, { description: 'The community health centre that looks after them.' })
  institutionId: string;
  @Field(() => String, {
    description:
      `Comma-separated values; the head names the columns ${Object.keys(residentColumns).join(', ')} or, in Chinese, ${Object.values(residentColumns).join('、')}. ` +
      `Only the name has to be there, with the identity number or with sex and date of birth. Populations are parted by semicolons. Up to ${residentSheetRowsMax} rows.`,
  })
  @MaxLength(csvMax)
  csv: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

@InputType({ description: 'Takes the insurer’s list of outpatient visits of one month.' })
class VisitsImportInput extends CommandInput {
  @Field(() => ID, { description: 'The community health centre whose residents’ visits are listed.' })
  institutionId: string;
  @Field(() => LocalDate, { description: 'A day of the month.' })
  month: string;
  @Field(() => String, {
    description:
      `Comma-separated values; the head names the columns ${Object.keys(visitColumns).join(', ')} or, in Chinese, ${Object.values(visitColumns).join('、')}. ` +
      `Up to ${visitSheetRowsMax} rows; a longer list comes in parts.`,
  })
  @MaxLength(csvMax)
  csv: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

@InputType({ description: 'Takes an import of visits back.' })
class VisitsImportUndoInput extends CommandInput {
  @Field(() => ID, { description: 'The import.' })
  batchId: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'The insurer’s visits of one month of a centre’s residents.' })
export class VisitBatch extends Node {
  @Field(() => LocalDate, { description: 'The first day of the month.' })
  month: string;
  @Field(() => Int, { description: 'How many visits were taken.' })
  rows: number;
  @Field(() => Instant, { description: 'When it was first imported.' })
  importedAt: Date;
  institutionId: string;
}

const ResidentsError = mutationErrors<ImportCode>('ResidentsImport', importCodes);
const VisitsError = mutationErrors<ImportCode>('VisitsImport', importCodes);
const UndoError = mutationErrors<UndoCode>('VisitsImportUndo', undoCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `residentsImport` did, or would do when it is a dry run.' })
class ResidentsImportPayload {
  @Field(() => Int, { description: 'Residents taken on.' })
  added: number;
  @Field(() => Int, { description: 'Residents brought up to date.' })
  updated: number;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [ResidentsError], { description: 'Empty when the list was taken, or could be; else nothing happened.' })
  userErrors: UserError<ImportCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `visitsImport` did, or would do when it is a dry run.' })
class VisitsImportPayload {
  @Field(() => Int, { description: 'Visits taken.' })
  added: number;
  @Field(() => Int, { description: 'Visits that an earlier import had taken.' })
  known: number;
  @Field(() => Int, { description: 'Visits of people whom the centre does not look after; passed over.' })
  foreign: number;
  @Field(() => VisitBatch, { nullable: true, description: 'The month’s import; null when nothing was taken.' })
  batch: VisitBatch | null;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [VisitsError], { description: 'Empty when the list was taken, or could be; else nothing happened.' })
  userErrors: UserError<ImportCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `visitsImportUndo` did.' })
class VisitsImportUndoPayload {
  @Field(() => Boolean, { description: 'Whether it is undone now.' })
  undone: boolean;
  @Field(() => [UndoError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<UndoCode>[];
}

export const visitBatchById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await batchesBy(context, 'id', ids), row => row.uuid),
);

/** Lists from outside: residents, and the insurer's visits. */
@Resolver(() => VisitBatch)
export class ImportResolver {
  @Rule('resident.read')
  @Query(() => [VisitBatch], { description: 'Months of a centre that the insurer’s file covers, the newest first.' })
  visitBatches(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The community health centre.' }) institutionId: string,
  ): Promise<VisitBatch[]> {
    return batchesBy(context, 'institution_id', [readId('Institution', institutionId, 'institutionId')]);
  }

  @Rule('resident.import')
  @Mutation(() => ResidentsImportPayload, {
    description:
      'Takes residents from a sheet: who is there already is brought up to date, nothing is taken away. A list with a fault is refused as a whole.',
  })
  async residentsImport(
    @Ctx() context: Context,
    @Input(() => ResidentsImportInput) input: ResidentsImportInput,
  ): Promise<ResidentsImportPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    authoriseCentre({ actor: viewerOf(context) }, 'resident.import', institutionId);
    const { entries, faults } = readResidentSheet(input.csv, civilDateOf(new Date()));
    const nothing = { added: 0, updated: 0 };
    const hasher = context.services.identityHasher;
    // Whoever has to correct a list wants all that is wrong with it at once.
    const dryRun = input.dryRun || faults.length > 0;
    const body = (tx: Transaction) => importResidents(tx, hasher, { institutionId, entries, dryRun });
    const { value, userErrors } = await (dryRun
      ? tryOut(context, body)
      : runCommand(context, 'residentsImport', input, changedMeanwhile, body));
    const wrong = [...faults, ...(value?.faults ?? [])].sort((a, b) => a.line - b.line);
    if (wrong.length > 0) return { ...nothing, ...refuseRows(context, wrong) };
    return { ...(value?.counts ?? nothing), rowFaults: [], userErrors };
  }

  @Rule('resident.import')
  @Mutation(() => VisitsImportPayload, {
    description:
      'Takes the insurer’s list of outpatient visits of a month: with it the month is covered. A visit is taken once, however often it is listed.',
  })
  async visitsImport(
    @Ctx() context: Context,
    @Input(() => VisitsImportInput) input: VisitsImportInput,
  ): Promise<VisitsImportPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    authoriseCentre({ actor: viewerOf(context) }, 'resident.import', institutionId);
    const month = `${input.month.slice(0, 7)}-01`;
    const { entries, faults } = readVisitSheet(input.csv, month, civilDateOf(new Date()));
    const nothing = { added: 0, known: 0, foreign: 0, batch: null };
    if (faults.length > 0) return { ...nothing, ...refuseRows(context, faults) };
    const hasher = context.services.identityHasher;
    const body = (tx: Transaction) => importVisits(tx, hasher, { institutionId, month, entries, dryRun: input.dryRun });
    const { value, userErrors } = await (input.dryRun
      ? tryOut(context, body)
      : runCommand(context, 'visitsImport', input, {}, body));
    const batch = value?.batchId ? await context.load(visitBatchById, value.batchId) : null;
    return { ...nothing, ...value?.counts, batch, rowFaults: [], userErrors };
  }

  @Rule('resident.import')
  @Mutation(() => VisitsImportUndoPayload, {
    description: 'Takes an import of visits back; the month is not covered then.',
  })
  async visitsImportUndo(
    @Ctx() context: Context,
    @Input(() => VisitsImportUndoInput) input: VisitsImportUndoInput,
  ): Promise<VisitsImportUndoPayload> {
    const batchId = readId('VisitBatch', input.batchId, 'batchId');
    const { value, userErrors } = await runCommand(context, 'visitsImportUndo', input, {}, tx =>
      undoVisits(tx, batchId),
    );
    return { undone: value !== null, userErrors };
  }

  @FieldResolver(() => Institution, { description: 'The centre.' })
  institution(@Ctx() context: Context, @Root() batch: VisitBatch): Promise<Institution | null> {
    return context.load(institutionById, batch.institutionId);
  }
}

async function batchesBy(
  context: Context,
  column: 'id' | 'institution_id',
  ids: readonly string[],
): Promise<VisitBatch[]> {
  const rows = await context.read.rows<VisitBatch>(
    `SELECT id, institution_id AS "institutionId", month, rows, imported_at AS "importedAt" FROM visit_batch
     WHERE ${column} = ANY ($1) AND institution_id = ANY ($2) AND undone_at IS NULL ORDER BY month DESC, id`,
    [ids, panelHouses(context)],
  );
  return rows.map(row => asNode('VisitBatch', row));
}

/** Somebody registered one of the list while it was being taken. */
const meanwhile = refusal<ImportCode>(
  'ROWS',
  '导入期间有人登记了名单中的居民，未导入任何内容，请再试一次。',
  'Somebody registered one of the list meanwhile; nothing was taken, try again.',
  'csv',
);
const changedMeanwhile = { patient_identity_id_hash_unique: meanwhile, resident_pk: meanwhile };
