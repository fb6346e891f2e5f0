import { Max, MaxLength, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Input } from '../../../schema/input';
import { RowFault } from '../../../schema/row-fault';
import { Uuid } from '../../../schema/scalars';
import { mutationErrors, type UserError } from '../../../schema/user-error';
import { Rule } from '../../platform/access/rule';
import { runCommand } from '../../platform/graphql/command';
import type { Context } from '../../platform/graphql/context';
import { type ImportCode, importCodes, refuseRows } from '../../platform/graphql/row-faults';
import { Diagnosis } from './catalogue.types';
import { countDiagnoses, importDiagnoses } from './diagnosis.commands';
import { searchDiagnoses } from './diagnosis.queries';
import { readDiagnoses } from './diagnosis.rules';

@ArgsType()
class SearchArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all fit: a code, Chinese, initials of the pinyin such as `gxb`, English; up to 100 characters; all of them when left out.',
  })
  @MaxLength(100)
  search?: string | null;
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number;
}

@InputType({ description: 'Takes a list of coded diagnoses.' })
class DiagnosesImportInput {
  @Field(() => Uuid, {
    description: 'Made anew by the client for each action: the same id always gets the same answer.',
  })
  requestId: string;
  @Field(() => String, {
    description:
      'Comma-separated values with the head `code,name_zh,name_en,aliases`, up to 3,000 rows and 200,000 characters; the last two columns may be missing.',
  })
  @MaxLength(200_000)
  csv: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

const ImportError = mutationErrors<ImportCode>('DiagnosesImport', importCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `diagnosesImport` did, or would do when it is a dry run.' })
class DiagnosesImportPayload {
  @Field(() => Int, { description: 'Codes that are new.' })
  added: number;
  @Field(() => Int, { description: 'Codes whose names change.' })
  changed: number;
  @Field(() => Int, { description: 'Codes that stay as they are.' })
  unchanged: number;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [ImportError], { description: 'Empty when the list was taken, or could be; else nothing happened.' })
  userErrors: UserError<ImportCode>[];
}

/** What referrals are coded with. */
@Resolver()
export class CatalogueResolver {
  @Rule('group.read')
  @Query(() => [Diagnosis], { description: 'Coded diagnoses that fit a search, the nearest first.' })
  diagnoses(@Ctx() context: Context, @Args(() => SearchArgs) { search, first }: SearchArgs): Promise<Diagnosis[]> {
    return searchDiagnoses(context, search ?? '', first);
  }

  @Rule('group.manage')
  @Mutation(() => DiagnosesImportPayload, {
    description: 'Adds and renames coded diagnoses; none is removed. A list with a fault is refused as a whole.',
  })
  async diagnosesImport(
    @Ctx() context: Context,
    @Input(() => DiagnosesImportInput) input: DiagnosesImportInput,
  ): Promise<DiagnosesImportPayload> {
    const { entries, faults } = readDiagnoses(input.csv);
    if (faults.length > 0) return { ...nothing, ...refuseRows(context, faults) };
    if (input.dryRun) return { ...(await countDiagnoses(context.read, entries)), rowFaults: [], userErrors: [] };
    const { value } = await runCommand(context, 'diagnosesImport', input, {}, tx => importDiagnoses(tx, entries));
    return { ...(value ?? nothing), rowFaults: [], userErrors: [] };
  }
}

const nothing = { added: 0, changed: 0, unchanged: 0 };
