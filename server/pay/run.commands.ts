import { newUuid } from '../kernel/ids';
import { invariant, present } from '../kernel/invariant';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseInGroup } from './authorise';
import { type CycleWish, incomplete } from './cycle.commands';
import { type CycleRecord, cycleColumns, refuseState, refuseVersion, writeStep } from './cycle.records';
import { PayCycleAction } from './cycle.rules';
import { engineVersion, type PayOutcome } from './engine.rules';
import type { PayCode } from './pay.codes';
import { type CycleFacts, runOverFacts } from './pay-facts.queries';
import type { PayPolicy } from './pay-policy.rules';
import { PayLevel } from './pay-policy.rules';

/** A run of the engine over a frozen cycle: all of its lines, or nothing. */

export interface RunDone {
  readonly cycleId: string;
  readonly runId: string;
}

/**
 * Divides the pool and keeps every line, in one transaction: a server that dies leaves the cycle as it was. One run of a cycle at a time; who
 * comes second is told so at once. A repeated run of the same facts gives the same bytes, under a number of its own.
 */
export async function calculate(tx: Transaction, viewer: Viewer, wish: CycleWish): Promise<Result<RunDone, PayCode>> {
  const found = await tx.row<{ groupId: string }>('SELECT group_id AS "groupId" FROM pay_cycle WHERE id = $1', [
    wish.cycleId,
  ]);
  if (!found) throw notFound('这个绩效周期', 'pay cycle');
  await authoriseInGroup(tx, viewer, 'pay.manage', found.groupId);
  const cycle = await tx.row<CycleRecord>(
    `SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED`,
    [wish.cycleId],
  );
  if (!cycle)
    return refused(refusal('RUNNING', '本周期正在核算，请稍候。', 'This cycle is being calculated; wait a moment.'));
  const wrong = refuseState(cycle, PayCycleAction.CALCULATE) ?? refuseVersion(cycle, wish.expectedVersion);
  if (wrong) return refused(wrong);
  return tx.acrossHouses(async () => {
    const { facts, outcome, eventCount } = await runFrozen(tx, cycle);
    if (!outcome.ok) return refused(...outcome.problems.map(incomplete));
    const runId = newUuid();
    const at = await tx.now();
    await writeRun(tx, viewer, { runId, cycle, outcome, eventCount, at });
    await writeLines(tx, runId, facts, outcome);
    await writeStep(tx, viewer, cycle, PayCycleAction.CALCULATE, { at, set: { run_id: runId } });
    return accepted({ cycleId: cycle.id, runId });
  });
}

/** The engine over the frozen facts, under the policy of the cycle or another one. */
export async function runFrozen(reader: Pick<Transaction, 'rows'>, cycle: CycleRecord, policy?: PayPolicy) {
  const [own] = await reader.rows<{ content: PayPolicy }>('SELECT content FROM pay_policy WHERE id = $1', [
    cycle.policyId,
  ]);
  const content = policy ?? present(own, 'policy of a frozen cycle').content;
  return runOverFacts(reader, cycle, content, BigInt(cycle.carriedInFen ?? 0), 'FROZEN');
}

type Divided = Extract<PayOutcome, { ok: true }>;

interface RunParts {
  readonly runId: string;
  readonly cycle: CycleRecord;
  readonly outcome: Divided;
  readonly eventCount: number;
  readonly at: Date;
}

async function writeRun(
  tx: Transaction,
  viewer: Viewer,
  { runId, cycle, outcome, eventCount, at }: RunParts,
): Promise<void> {
  const { pool } = outcome.result;
  await tx.rows(
    `INSERT INTO pay_run (id, cycle_id, number, policy_id, engine_version, input_sha256, output_sha256, event_count, pool_fen, reserve_fen,
       shared_fen, carried_in_fen, top_ups_fen, carried_out_fen, run_by, run_at)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15 FROM pay_run WHERE cycle_id = $2`,
    [
      runId,
      cycle.id,
      cycle.policyId,
      engineVersion,
      outcome.inputSha256,
      outcome.outputSha256,
      eventCount,
      ...[pool.poolFen, pool.reserveFen, pool.sharedFen, pool.carriedInFen, pool.topUpsFen, pool.carriedOutFen].map(
        String,
      ),
      viewer.personId,
      at,
    ],
  );
}

async function writeLines(tx: Transaction, runId: string, facts: CycleFacts, { result }: Divided): Promise<void> {
  const institution = (code: string) => present(facts.institutionIds.get(code), `institution ${code}`);
  const department = (house: string, code: string) =>
    present(facts.departmentIds.get(`${house}|${code}`), `department ${code}`);
  await insert(tx, 'pay_institution_line', runId, result.institutions, {
    institution_id: ['uuid', line => institution(line.institution)],
    house: ['text', line => line.house],
    total_fen: ['bigint', line => line.totalFen],
    member_days: ['integer', line => line.memberDays],
    period_days: ['integer', line => line.periodDays],
    contribution_fen: ['bigint', line => line.contributionFen],
    points: ['numeric', line => line.points],
    outside_points: ['numeric', line => line.outsidePoints],
    factor: ['bigint', line => line.factor],
    weight: ['numeric', line => line.weight],
    share_fen: ['bigint', line => line.shareFen],
    amount_fen: ['bigint', line => line.amountFen],
  });
  await insert(tx, 'pay_department_line', runId, result.departments, {
    institution_id: ['uuid', line => institution(line.institution)],
    department_id: ['uuid', line => department(line.institution, line.department)],
    points: ['numeric', line => line.points],
    team_points: ['numeric', line => line.teamPoints],
    factor: ['bigint', line => line.factor],
    weight: ['numeric', line => line.weight],
    amount_fen: ['bigint', line => line.amountFen],
  });
  const people = result.people.map(line => ({ ...line, id: newUuid() }));
  await insert(tx, 'pay_person_line', runId, people, {
    id: ['uuid', line => line.id],
    engagement_id: ['uuid', line => present(facts.engagementIds.get(line.engagement), line.engagement)],
    institution_id: ['uuid', line => institution(line.institution)],
    department_id: ['uuid', line => department(line.institution, line.department)],
    person_id: ['uuid', line => line.person],
    own_points: ['numeric', line => line.ownPoints],
    team_points: ['numeric', line => line.teamPoints],
    post_factor_bp: ['integer', line => line.postFactorBp],
    factor: ['bigint', line => line.factor],
    weight: ['numeric', line => line.weight],
    amount_fen: ['bigint', line => line.amountFen],
  });
  await insert(tx, 'pay_score_line', runId, result.scores, {
    level: ['text', line => line.level],
    institution_id: ['uuid', line => institution(line.institution)],
    department_id: ['uuid', line => (line.department === null ? null : department(line.institution, line.department))],
    person_id: ['uuid', line => line.person],
    subject_id: ['uuid', line => subjectId(line, institution, department)],
    indicator: ['text', line => line.indicator],
    weight: ['integer', line => line.weight],
    value_milli: ['bigint', line => line.valueMilli],
    score: ['bigint', line => line.score],
  });
  const lineOf = new Map(people.map(line => [line.engagement, line]));
  const topUps = result.topUps.map(line => ({ ...line, of: present(lineOf.get(line.engagement), line.engagement) }));
  await insert(tx, 'pay_top_up_line', runId, topUps, {
    person_line_id: ['uuid', line => line.of.id],
    institution_id: ['uuid', line => institution(line.of.institution)],
    person_id: ['uuid', line => line.of.person],
    guarantee: ['text', line => line.guarantee],
    promised_fen: ['bigint', line => line.promisedFen],
    earned_fen: ['bigint', line => line.earnedFen],
    amount_fen: ['bigint', line => line.amountFen],
  });
}

interface Measured {
  readonly level: PayLevel;
  readonly institution: string;
  readonly department: string | null;
  readonly person: string | null;
}

function subjectId(
  { level, institution, department, person }: Measured,
  institutionId: (code: string) => string,
  departmentId: (house: string, code: string) => string,
): string {
  if (level === PayLevel.INSTITUTION) return institutionId(institution);
  if (level === PayLevel.DEPARTMENT) return departmentId(institution, department ?? '');
  return present(person, 'person of a score');
}

type Columns<Line> = Readonly<
  Record<string, readonly [type: string, of: (line: Line) => string | number | bigint | null]>
>;

const linesPerInsert = 20_000;

/** Many lines a statement, as one array for each column. */
async function insert<Line>(
  tx: Transaction,
  table: string,
  runId: string,
  lines: readonly Line[],
  columns: Columns<Line>,
): Promise<void> {
  const names = Object.keys(columns);
  invariant(/^\w+$/.test(table + names.join('')), 'names are ours');
  const arrays = Object.values(columns).map(([type], index) => `$${index + 2}::${type}[]`);
  const sql = `INSERT INTO ${table} (run_id, ${names.join(', ')}) SELECT $1, u.* FROM unnest(${arrays.join(', ')}) AS u`;
  for (let from = 0; from < lines.length; from += linesPerInsert) {
    const page = lines.slice(from, from + linesPerInsert);
    const values = Object.values(columns).map(([, of]) =>
      page.map(line => {
        const value = of(line);
        return typeof value === 'bigint' ? value.toString() : value;
      }),
    );
    await tx.rows(sql, [runId, ...values]);
  }
}
