import { MaxLength, MinLength } from 'class-validator';
import { Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { RowFault } from '../../schema/row-fault';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { type ImportCode, importCodes, refuseRows } from '../platform/graphql/row-faults';
import { countFacts, importFacts, placeFacts } from './fact.commands';
import { factCodes, factRowsMax, readFacts } from './fact.rules';

const csvMax = 200_000;

@InputType({ description: 'Takes a list of monthly facts.' })
class MonthlyFactsImportInput extends CommandInput {
  @Field(() => String, {
    description:
      `Comma-separated values with the head \`institution,ward,month,code,value\`: codes of institution and ward (an empty ward means the whole house), ` +
      `a month such as 2025-03, one of ${Object.keys(factCodes).join(', ')}, money in yuan; an empty value takes the one before away. ` +
      `Up to ${factRowsMax.toLocaleString('en')} rows.`,
  })
  @MaxLength(csvMax)
  csv: string;
  @Field(() => String, { description: 'Where the figures come from, 1 to 200 characters; kept with them.' })
  @MinLength(1)
  @MaxLength(200)
  source: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

const ImportError = mutationErrors<ImportCode>('MonthlyFactsImport', importCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `monthlyFactsImport` did, or would do when it is a dry run.' })
class MonthlyFactsImportPayload {
  @Field(() => Int, { description: 'Values where there was none.' })
  added: number;
  @Field(() => Int, { description: 'Values in place of others, which are kept as history.' })
  replaced: number;
  @Field(() => Int, { description: 'Values taken away.' })
  removed: number;
  @Field(() => Int, { description: 'Values that stay as they are.' })
  unchanged: number;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [ImportError], { description: 'Empty when the list was taken, or could be; else nothing happened.' })
  userErrors: UserError<ImportCode>[];
}

@Resolver()
export class FactMutations {
  @Rule('fact.import')
  @Mutation(() => MonthlyFactsImportPayload, {
    description:
      'Takes facts of months that are over, for the houses that are yours to import for. A list with a fault is refused as a whole; ' +
      'importing an earlier list again undoes a later one.',
  })
  async monthlyFactsImport(
    @Ctx() context: Context,
    @Input(() => MonthlyFactsImportInput) input: MonthlyFactsImportInput,
  ): Promise<MonthlyFactsImportPayload> {
    const { entries, faults } = readFacts(input.csv, `${civilDateOf(new Date()).slice(0, 7)}-01`);
    if (faults.length > 0) return { ...nothing, ...refuseRows(context, faults) };
    const placed = await placeFacts(context.read, entries, institutionsFor(viewerOf(context), 'fact.import'));
    if (placed.faults.length > 0) return { ...nothing, ...refuseRows(context, placed.faults) };
    if (input.dryRun) return { ...(await countFacts(context.read, placed.facts)), rowFaults: [], userErrors: [] };
    const { value } = await runCommand(context, 'monthlyFactsImport', input, {}, tx =>
      importFacts(tx, placed.facts, input.source),
    );
    return { ...(value ?? nothing), rowFaults: [], userErrors: [] };
  }
}

const nothing = { added: 0, replaced: 0, removed: 0, unchanged: 0 };
