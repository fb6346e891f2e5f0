import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs } from '../../schema/connection';
import { Rule } from '../platform/access/rule';
import { institutionsFor, mayInGroup } from '../platform/access/viewer';
import { notFound } from '../platform/errors';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readAfterId } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { appealsAgainst, appealsOf } from './appeal.queries';
import { PayAppeal } from './appeal.types';
import { checklistOf, importsOf, problemsOf, templateOf } from './checklist.queries';
import { cycleById, cycleRecord, cyclesOf, ledgerOf, mayReadResults } from './cycle.queries';
import { isPublished } from './cycle.rules';
import {
  PayCheckItem,
  PayCycle,
  PayCycleStep,
  PayLedgerBalance,
  PayProblem,
  PayUnfreezeRequest,
  PayVerification,
} from './cycle.types';
import { defaultPolicy } from './default-policy.rules';
import { explain } from './explain.queries';
import { PayExplanation } from './explain.types';
import { checkRows } from './import.commands';
import { ImportKind } from './import.rules';
import { PayImport, PayImportCheck, PayImportTemplate } from './import.types';
import { asSystem } from './pay.queries';
import { policiesOf, policyById } from './pay-policy.queries';
import { PayPolicyChange, PayPolicyFault, PayPolicyVersion, PayWorkKind } from './pay-policy.types';
import { diffPolicies } from './pay-policy-diff.rules';
import { readPayPolicy } from './pay-policy-read.rules';
import { exportOf, linesOf, ownLines, shapeLine, visibleLine } from './person-line.queries';
import { PayExport, PayPersonLine, PayPersonLineConnection } from './person-line.types';
import { runFrozen } from './run.commands';
import { departmentLines, institutionLines, runsOf } from './run.queries';
import { PayDepartmentLine, PayInstitutionLine, PayRun } from './run.types';
import { simulationsOf } from './simulation.queries';
import { PaySimulation } from './simulation.types';
import { workKinds } from './work-kinds.rules';

/** Reads of policies. */
@Resolver(() => PayPolicyVersion)
export class PayPolicyResolver {
  @Rule('pay.figures')
  @Query(() => [PayPolicyVersion], { description: 'The versions of the pay policy of a group, the latest first.' })
  payPolicies(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) groupId: string,
  ): Promise<PayPolicyVersion[]> {
    return policiesOf(context, readId('MedicalGroup', groupId, 'groupId'));
  }

  @Rule('pay.figures')
  @Query(() => PayPolicyVersion, { nullable: true, description: 'A version of a pay policy.' })
  payPolicy(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<PayPolicyVersion | null> {
    return policyById(context, readId('PayPolicy', id, 'id'));
  }

  @Rule('pay.figures')
  @Query(() => String, {
    description:
      'A complete policy to begin with, as JSON: published rate and classes; points, factors and the 58 indicators are ours.',
  })
  payPolicyDefault(): string {
    return JSON.stringify(defaultPolicy);
  }

  @Rule('pay.figures')
  @Query(() => [PayWorkKind], { description: 'Every kind of work that the system reports itself.' })
  payWorkKinds(): PayWorkKind[] {
    return Object.entries(workKinds).map(([code, { zh, en }]) => ({ code, nameZh: zh, nameEn: en }));
  }

  @Rule('pay.figures')
  @Query(() => [PayPolicyFault], {
    description: 'What is wrong with a policy; empty when it can be kept. Nothing is written.',
  })
  payPolicyFaults(
    @Ctx() context: Context,
    @Arg('content', () => String, { description: 'The policy as JSON.' }) content: string,
  ): PayPolicyFault[] {
    return readPayPolicy(parsed(content)).faults.map(({ path, message }) => ({ path, message: say(context, message) }));
  }

  @Rule('pay.figures')
  @Query(() => [PayPolicyChange], { description: 'What differs between two versions, by codes.' })
  async payPolicyDiff(
    @Ctx() context: Context,
    @Arg('beforeId', () => ID, { description: 'The one version.' }) beforeId: string,
    @Arg('afterId', () => ID, { description: 'The other one.' }) afterId: string,
  ): Promise<PayPolicyChange[]> {
    const before = await policyById(context, readId('PayPolicy', beforeId, 'beforeId'));
    const after = await policyById(context, readId('PayPolicy', afterId, 'afterId'));
    if (!before || !after) throw notFound('这个绩效政策', 'pay policy');
    return diffPolicies(JSON.parse(before.content), JSON.parse(after.content));
  }

  @FieldResolver(() => [Person], { description: 'Everybody who wrote on it.' })
  async authors(@Ctx() context: Context, @Root() { authorIds }: PayPolicyVersion): Promise<Person[]> {
    const people = await Promise.all(authorIds.map(id => context.load(personById, id)));
    return people.filter(person => person !== null);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who signed it.' })
  signedBy(@Ctx() context: Context, @Root() { signedById }: PayPolicyVersion): Promise<Person | null> | null {
    return signedById ? context.load(personById, signedById) : null;
  }
}

/** What is no JSON is none, and the reader says so. */
function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Reads of cycles. */
@Resolver(() => PayCycle)
export class PayCycleResolver {
  @Rule('pay.figures')
  @Query(() => [PayCycle], { description: 'The pay cycles of a group, the latest first.' })
  payCycles(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) groupId: string,
  ): Promise<PayCycle[]> {
    return cyclesOf(context, readId('MedicalGroup', groupId, 'groupId'));
  }

  @Rule('pay.figures')
  @Query(() => PayCycle, { nullable: true, description: 'A pay cycle.' })
  payCycle(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<PayCycle | null> {
    return cycleById(context, readId('PayCycle', id, 'id'));
  }

  @Rule('pay.figures')
  @Cost({ cost: 20_000 })
  @Query(() => PayVerification, {
    nullable: true,
    description:
      'Runs the engine again over the frozen facts and compares the bytes; writes nothing. Null while there is no run.',
  })
  async payVerification(
    @Ctx() context: Context,
    @Arg('cycleId', () => ID, { description: 'The cycle.' }) cycleId: string,
  ): Promise<PayVerification | null> {
    const cycle = await seenCycle(context, cycleId);
    const [run] = await runsOf(context, cycle);
    if (!run || cycle.runId === null) return null;
    const begun = Date.now();
    const { outcome } = await asSystem(context, async reader =>
      runFrozen(reader, await cycleRecord(reader, cycle.uuid)),
    );
    const { inputSha256, outputSha256 } = outcome.ok ? outcome : { inputSha256: null, outputSha256: null };
    const isSame = inputSha256 === run.inputSha256 && outputSha256 === run.outputSha256;
    return { isSame, inputSha256, outputSha256, milliseconds: Date.now() - begun };
  }

  @FieldResolver(() => PayPolicyVersion, { nullable: true, description: 'The policy under which it was frozen.' })
  policy(@Ctx() context: Context, @Root() { policyId }: PayCycle): Promise<PayPolicyVersion | null> | null {
    return policyId ? policyById(context, policyId) : null;
  }

  @FieldResolver(() => [PayCycleStep], { description: 'What was done with it, by whom, in order.' })
  async steps(@Ctx() context: Context, @Root() { uuid }: PayCycle): Promise<PayCycleStep[]> {
    const rows = await context.read.rows<
      Omit<PayCycleStep, 'person' | 'askedBy'> & { personId: string; askedById: string | null }
    >(
      `SELECT number, from_state AS "fromState", action, to_state AS "toState", at, reason, person_id AS "personId", asked_by AS "askedById"
       FROM pay_cycle_step WHERE cycle_id = $1 ORDER BY number`,
      [uuid],
    );
    return Promise.all(
      rows.map(async row => ({
        ...row,
        person: await context.load(personById, row.personId),
        askedBy: row.askedById ? await context.load(personById, row.askedById) : null,
      })),
    );
  }

  @FieldResolver(() => PayUnfreezeRequest, {
    nullable: true,
    description: 'That somebody asked to unfreeze it, while nobody has decided.',
  })
  async unfreezeRequest(
    @Ctx() context: Context,
    @Root() { uuid, groupId }: PayCycle,
  ): Promise<PayUnfreezeRequest | null> {
    const [row] = await context.read.rows<{ reason: string; askedAt: Date; askedById: string }>(
      'SELECT reason, asked_at AS "askedAt", asked_by AS "askedById" FROM pay_unfreeze WHERE cycle_id = $1 AND decided_by IS NULL',
      [uuid],
    );
    if (!row) return null;
    const viewer = viewerOf(context);
    const viewerCanDecide = mayInGroup(viewer, 'pay.sign', groupId) && row.askedById !== viewer.personId;
    return { ...row, viewerCanDecide, askedBy: await context.load(personById, row.askedById) };
  }

  @FieldResolver(() => [PayCheckItem], { description: 'By institution, what is there and what is missing.' })
  checklist(@Ctx() context: Context, @Root() cycle: PayCycle): Promise<PayCheckItem[]> {
    return checklistOf(context, cycle);
  }

  @Cost({ cost: 1000 })
  @FieldResolver(() => [PayProblem], {
    description:
      'Everything that would keep it from being frozen now, found by a run of the engine that writes nothing; empty once it is frozen.',
  })
  problems(@Ctx() context: Context, @Root() cycle: PayCycle): Promise<PayProblem[]> {
    return mayInGroup(viewerOf(context), 'pay.manage', cycle.groupId)
      ? problemsOf(context, cycle)
      : Promise.resolve([]);
  }

  @FieldResolver(() => [PayImport], { description: 'The lists that were brought, the latest first.' })
  imports(@Ctx() context: Context, @Root() { uuid }: PayCycle): Promise<PayImport[]> {
    return importsOf(context, uuid);
  }

  @FieldResolver(() => [PayRun], {
    description: 'Runs of the engine, the latest first; only finance sees those before publication.',
  })
  async runs(@Ctx() context: Context, @Root() cycle: PayCycle): Promise<PayRun[]> {
    return mayReadResults(viewerOf(context), cycle) ? runsOf(context, cycle) : [];
  }

  @FieldResolver(() => [PayInstitutionLine], {
    description: 'What each institution gave and got; from publication on, for finance from the run on.',
  })
  async institutionLines(@Ctx() context: Context, @Root() cycle: PayCycle): Promise<PayInstitutionLine[]> {
    if (cycle.runId === null || !mayReadResults(viewerOf(context), cycle)) return [];
    return institutionLines(context, cycle.runId);
  }

  @FieldResolver(() => [PayDepartmentLine], {
    description: 'What departments got, those of the institutions whose figures you may see.',
  })
  async departmentLines(
    @Ctx() context: Context,
    @Root() cycle: PayCycle,
    @Arg('institutionId', () => ID, { nullable: true, description: 'Only of this institution.' })
    institutionId?: string,
  ): Promise<PayDepartmentLine[]> {
    if (cycle.runId === null || !mayReadResults(viewerOf(context), cycle)) return [];
    const wanted = readOptionalId('Institution', institutionId, 'institutionId');
    const institutionIds = institutionsFor(viewerOf(context), 'pay.figures').filter(
      id => wanted === null || id === wanted,
    );
    return departmentLines(context, cycle.runId, institutionIds);
  }

  @FieldResolver(() => [PayAppeal], { description: 'Appeals: your own, or as finance all.' })
  appeals(@Ctx() context: Context, @Root() { uuid }: PayCycle): Promise<PayAppeal[]> {
    return appealsOf(context, uuid);
  }

  @FieldResolver(() => [PayLedgerBalance], { description: 'The ledger, once it is settled.' })
  ledger(@Ctx() context: Context, @Root() { uuid }: PayCycle): Promise<PayLedgerBalance[]> {
    return ledgerOf(context, uuid);
  }
}

async function seenCycle(context: Context, id: string): Promise<PayCycle> {
  const cycle = await cycleById(context, readId('PayCycle', id, 'cycleId'));
  if (!cycle) throw notFound('这个绩效周期', 'pay cycle');
  return cycle;
}

/** Imports: how lists look, and what applying one would do. */
@Resolver(() => PayImport)
export class PayImportResolver {
  @Rule('pay.import')
  @Cost({ cost: 2000 })
  @Query(() => PayImportTemplate, {
    description: 'How a list looks, with a row for each value that your institutions still owe.',
  })
  async payImportTemplate(
    @Ctx() context: Context,
    @Arg('cycleId', () => ID, { description: 'The cycle.' }) cycleId: string,
    @Arg('kind', () => ImportKind, { description: 'Which list.' }) kind: ImportKind,
  ): Promise<PayImportTemplate> {
    return templateOf(context, (await seenCycle(context, cycleId)).uuid, kind);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who brought it.' })
  madeBy(@Ctx() context: Context, @Root() { madeById }: PayImport): Promise<Person | null> {
    return context.load(personById, madeById);
  }

  @Cost({ cost: 100 })
  @FieldResolver(() => PayImportCheck, {
    nullable: true,
    description: 'A dry run: what is wrong, cell by cell. For who brought the list, while it is only laid out.',
  })
  async check(@Ctx() context: Context, @Root() brought: PayImport): Promise<PayImportCheck | null> {
    const viewer = viewerOf(context);
    if (brought.madeById !== viewer.personId || brought.state !== 'STAGED') return null;
    const cycle = await cycleRecord(context.read, brought.cycleId);
    const { rowCount, faultCount, faults } = await checkRows(context.read, viewer, cycle, {
      id: brought.uuid,
      kind: brought.kind,
    });
    return {
      rowCount,
      faultCount,
      faults: faults.map(({ cell, message }) => ({ cell, message: say(context, message) })),
    };
  }
}

/** Lines of people, and why they are what they are. */
@Resolver()
export class PayLineResolver {
  @Rule('pay.read.own')
  @Query(() => PayPersonLineConnection, { description: 'Your own pay, what was divided last first.' })
  payOwnLines(@Ctx() context: Context, @Args(() => PageArgs) { first, after }: PageArgs): Promise<Page<PayPersonLine>> {
    return ownLines(context, first, readAfterId(after));
  }

  @Rule('pay.read.own')
  @Query(() => PayPersonLineConnection, {
    description: 'Lines of a cycle that you may see: your own, those of a department that you head, or as finance all.',
  })
  async payLines(
    @Ctx() context: Context,
    @Arg('cycleId', () => ID, { description: 'The cycle.' }) cycleId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('institutionId', () => ID, { nullable: true, description: 'Only of this institution.' })
    institutionId?: string,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only of this department.' }) departmentId?: string,
  ): Promise<Page<PayPersonLine>> {
    const cycle = await seenCycle(context, cycleId);
    return linesOf(context, {
      cycleId: cycle.uuid,
      institutionId: readOptionalId('Institution', institutionId, 'institutionId'),
      departmentId: readOptionalId('Department', departmentId, 'departmentId'),
      first,
      afterId: readAfterId(after),
    });
  }

  @Rule('pay.read.own')
  @Cost({ cost: 500 })
  @Query(() => PayExplanation, {
    nullable: true,
    description:
      'Why a line is what it is, down to single pieces of work and the rules that counted them. Null when it is not yours to see.',
  })
  payExplain(
    @Ctx() context: Context,
    @Arg('lineId', () => ID, { description: 'The line.' }) lineId: string,
    @Arg('item', () => String, { nullable: true, description: 'Only events of this item.' }) item?: string,
  ): Promise<PayExplanation | null> {
    return explain(context, readId('PayPersonLine', lineId, 'lineId'), item ?? null);
  }

  @Rule('pay.read')
  @Cost({ cost: 5000 })
  @Query(() => PayExport, {
    nullable: true,
    description:
      'The rows of an institution for its payroll system, with control totals; null when its pay is not yours to see.',
  })
  async payExport(
    @Ctx() context: Context,
    @Arg('cycleId', () => ID, { description: 'The cycle, once published.' }) cycleId: string,
    @Arg('institutionId', () => ID, { description: 'The institution.' }) institutionId: string,
  ): Promise<PayExport | null> {
    const cycle = await cycleById(context, readId('PayCycle', cycleId, 'cycleId'));
    const id = readId('Institution', institutionId, 'institutionId');
    return cycle && isPublished(cycle.state) ? exportOf(context, cycle.uuid, id) : null;
  }

  @Rule('pay.figures')
  @Cost({ cost: 1000 })
  @Query(() => [PaySimulation], { description: 'Simulations that were kept, the latest first.' })
  paySimulations(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) groupId: string,
  ): Promise<PaySimulation[]> {
    return simulationsOf(context, readId('MedicalGroup', groupId, 'groupId'));
  }
}

/** What hangs on a line, and on an appeal against one. */
@Resolver(() => PayPersonLine)
export class PayPersonLineResolver {
  @FieldResolver(() => [PayAppeal], { description: 'Appeals against it: your own, or as finance all.' })
  appeals(@Ctx() context: Context, @Root() { uuid }: PayPersonLine): Promise<PayAppeal[]> {
    return appealsAgainst(context, uuid);
  }
}

@Resolver(() => PayAppeal)
export class PayAppealResolver {
  @FieldResolver(() => PayPersonLine, { nullable: true, description: 'The line, where you may see it.' })
  async line(@Ctx() context: Context, @Root() { lineUuid }: PayAppeal): Promise<PayPersonLine | null> {
    const row = await visibleLine(context, lineUuid);
    return row && shapeLine(context, row);
  }
}
