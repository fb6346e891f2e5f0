import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseInGroup } from './authorise';
import { canonicalSha256 } from './canonical.rules';
import { incomplete } from './cycle.commands';
import { type CycleRecord, cycleColumns } from './cycle.records';
import { PayCycleState } from './cycle.rules';
import type { PayResult } from './engine.rules';
import type { PayCode } from './pay.codes';
import type { CycleFacts } from './pay-facts.queries';
import { type Comparison, compare, figuresOf, type PayFigures, payByPerson } from './pay-figures.rules';
import type { PayPolicy } from './pay-policy.rules';
import { runFrozen } from './run.commands';

/** Any frozen cycle divided by another policy, signed or not: figures are kept, the cycle and its lines are not touched. */

export type SimulationId = { readonly simulationId: string };

export interface SimulationWish {
  readonly cycleId: string;
  readonly policyId: string;
  readonly name: string;
}

/** What is kept of a simulation: sums and figures, nobody's name. */
export interface SimulationResult {
  readonly before: PayFigures;
  readonly after: PayFigures;
  readonly people: Comparison;
  readonly institutions: readonly SimulatedInstitution[];
  readonly departments: readonly SimulatedDepartment[];
}

export interface SimulatedInstitution {
  readonly institutionId: string;
  readonly contributionBeforeFen: string;
  readonly contributionAfterFen: string;
  readonly shareBeforeFen: string;
  readonly shareAfterFen: string;
  readonly amountBeforeFen: string;
  readonly amountAfterFen: string;
}

export interface SimulatedDepartment {
  readonly institutionId: string;
  readonly departmentId: string;
  readonly amountBeforeFen: string;
  readonly amountAfterFen: string;
}

export async function simulate(
  tx: Transaction,
  viewer: Viewer,
  wish: SimulationWish,
): Promise<Result<SimulationId, PayCode>> {
  const cycle = await tx.row<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1`, [wish.cycleId]);
  if (!cycle) throw notFound('这个绩效周期', 'pay cycle');
  await authoriseInGroup(tx, viewer, 'pay.manage', cycle.groupId);
  if (cycle.state === PayCycleState.OPEN || cycle.state === PayCycleState.COLLECTING)
    return refused(
      refusal('NOT_FROZEN', '该周期数据尚未冻结，不能测算。', 'The facts of this cycle are not frozen yet.', 'cycleId'),
    );
  const policy = await tx.row<{ content: PayPolicy }>(
    'SELECT content FROM pay_policy WHERE id = $1 AND group_id = $2',
    [wish.policyId, cycle.groupId],
  );
  if (!policy) throw notFound('这个绩效政策', 'pay policy');
  return tx.acrossHouses(async () => {
    const before = await runFrozen(tx, cycle);
    const after = await runFrozen(tx, cycle, policy.content);
    if (!before.outcome.ok) return refused(...before.outcome.problems.map(incomplete));
    if (!after.outcome.ok) return refused(...after.outcome.problems.map(incomplete));
    const simulationId = newUuid();
    await tx.rows(
      `INSERT INTO pay_simulation (id, group_id, cycle_id, policy_id, policy_sha256, name, result, input_sha256, output_sha256, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        simulationId,
        cycle.groupId,
        cycle.id,
        wish.policyId,
        canonicalSha256(policy.content),
        wish.name.trim(),
        JSON.stringify(resultOf(after.facts, before.outcome.result, after.outcome.result)),
        after.outcome.inputSha256,
        after.outcome.outputSha256,
        viewer.personId,
        await tx.now(),
      ],
    );
    return accepted({ simulationId });
  });
}

/** Puts a simulation away; it stays for the record and is shown no more. */
export async function discardSimulation(
  tx: Transaction,
  viewer: Viewer,
  simulationId: string,
): Promise<Result<SimulationId, PayCode>> {
  const found = await tx.row<{ groupId: string; discarded: boolean }>(
    'SELECT group_id AS "groupId", discarded_at IS NOT NULL AS discarded FROM pay_simulation WHERE id = $1 FOR UPDATE',
    [simulationId],
  );
  if (!found) throw notFound('这次测算', 'simulation');
  await authoriseInGroup(tx, viewer, 'pay.manage', found.groupId);
  if (found.discarded) return refused(refusal('DISCARDED', '该测算已作废。', 'The simulation has been discarded.'));
  await tx.rows('UPDATE pay_simulation SET discarded_at = $2 WHERE id = $1', [simulationId, await tx.now()]);
  return accepted({ simulationId });
}

function resultOf(
  { facts, institutionIds, departmentIds }: CycleFacts,
  before: PayResult,
  after: PayResult,
): SimulationResult {
  const was = new Map(before.institutions.map(line => [line.institution, line]));
  const wasInside = new Map(before.departments.map(line => [`${line.institution}|${line.department}`, line.amountFen]));
  return {
    before: figuresOf(facts, before),
    after: figuresOf(facts, after),
    people: compare(payByPerson(before), payByPerson(after)),
    institutions: after.institutions.map(line => ({
      institutionId: institutionIds.get(line.institution) ?? '',
      contributionBeforeFen: String(was.get(line.institution)?.contributionFen ?? 0n),
      contributionAfterFen: String(line.contributionFen),
      shareBeforeFen: String(was.get(line.institution)?.shareFen ?? 0n),
      shareAfterFen: String(line.shareFen),
      amountBeforeFen: String(was.get(line.institution)?.amountFen ?? 0n),
      amountAfterFen: String(line.amountFen),
    })),
    departments: after.departments.map(line => ({
      institutionId: institutionIds.get(line.institution) ?? '',
      departmentId: departmentIds.get(`${line.institution}|${line.department}`) ?? '',
      amountBeforeFen: String(wasInside.get(`${line.institution}|${line.department}`) ?? 0n),
      amountAfterFen: String(line.amountFen),
    })),
  };
}
