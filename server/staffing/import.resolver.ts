import { MaxLength } from 'class-validator';
import { Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { RowFault } from '../../schema/row-fault';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { institutionById } from '../group/group.loaders';
import { civilDateOf } from '../kernel/civil-date';
import { refusal } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { runCommand, tryOut } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { type ImportCode, importCodes, refuseRows } from '../platform/graphql/row-faults';
import { importStaff } from './staff-import.commands';
import { readStaffSheet, staffColumns, staffSheetRowsMax } from './staff-sheet.rules';

const csvMax = 250_000;

@InputType({ description: 'Takes staff from a sheet.' })
class StaffImportInput extends CommandInput {
  @Field(() => ID, { description: 'The house of their personnel relation.' })
  institutionId: string;
  @Field(() => String, {
    description:
      `Comma-separated values; the head names the columns ${Object.keys(staffColumns).join(', ')} or, in Chinese, ${Object.values(staffColumns).join('、')}. ` +
      `Number, name, profession and the day of hiring have to be there. Up to ${staffSheetRowsMax} rows.`,
  })
  @MaxLength(csvMax)
  csv: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only tells what would happen.' })
  dryRun: boolean;
}

const StaffImportError = mutationErrors<ImportCode>('StaffImport', importCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `staffImport` did, or would do when it is a dry run.' })
class StaffImportPayload {
  @Field(() => Int, { description: 'People taken on.' })
  added: number;
  @Field(() => Int, { description: 'People brought up to date.' })
  updated: number;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [StaffImportError], {
    description: 'Empty when the list was taken, or could be; else nothing happened.',
  })
  userErrors: UserError<ImportCode>[];
}

/** Lists of staff from outside. */
@Resolver()
export class StaffImportResolver {
  @Rule('staff.keep')
  @Mutation(() => StaffImportPayload, {
    description:
      'Takes staff from a sheet, with a title and a licence each: who has the number already is brought up to date, nothing is taken away. A list with a fault is refused as a whole.',
  })
  async staffImport(
    @Ctx() context: Context,
    @Input(() => StaffImportInput) input: StaffImportInput,
  ): Promise<StaffImportPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    const viewer = viewerOf(context);
    if (!may(viewer, 'staff.keep', { institutionId })) throw forbidden('在此机构登记人员', actions['staff.keep'].means);
    const { entries, faults } = readStaffSheet(input.csv, civilDateOf(new Date()));
    const nothing = { added: 0, updated: 0 };
    if (faults.length > 0) return { ...nothing, ...refuseRows(context, faults) };
    const body = (tx: Transaction) => importStaff(tx, viewer, { institutionId, entries, dryRun: input.dryRun });
    const { value, userErrors } = await (input.dryRun
      ? tryOut(context, body)
      : runCommand(context, 'staffImport', input, changedMeanwhile, body));
    if (value && value.faults.length > 0) return { ...nothing, ...refuseRows(context, value.faults) };
    return { ...(value?.counts ?? nothing), rowFaults: [], userErrors };
  }
}

/** Somebody put one of the list on record while it was being taken. */
const meanwhile = refusal<ImportCode>(
  'ROWS',
  '导入期间有人登记了名单中的人员或证书，未导入任何内容，请再试一次。',
  'Somebody put one of the list on record meanwhile; nothing was taken, try again.',
  'csv',
);
const changedMeanwhile = {
  staff_record_number_unique: meanwhile,
  licence_number_unique: meanwhile,
  practice_registration_one_primary: meanwhile,
};
