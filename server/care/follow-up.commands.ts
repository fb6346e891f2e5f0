import { activeContractOf } from '../contracts/contract.facts';
import { recordDelivery } from '../contracts/delivery.commands';
import { tightGroupOf } from '../group/group.queries';
import { type CivilDate, startOfDay } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { recordWork } from '../pay/work-event.commands';
import type { Transaction } from '../platform/database/transaction';
import { goneRefusal } from '../residents/resident.facts';
import type { CareCode } from './care.codes';
import {
  lockPlan,
  openRegisterOf,
  type PlanFacts,
  plannedTasks,
  type RegisterRecord,
  type TaskRecord,
  tasksOfPatient,
  teamOf,
} from './care.facts';
import {
  type Adherence,
  type CareCondition,
  type CareSymptom,
  CareTaskChange,
  CareTaskKind,
  CareTaskState,
  type FollowUpAssessment,
  type FollowUpWay,
} from './care.rules';
import { auditCare, changeTask, planNewTask } from './care.writes';
import type { FollowUpFacts } from './control.rules';
import {
  assess,
  assessmentRefusal,
  dayRefusal,
  foundOn,
  lateRefusal,
  readMeasurements,
  type TypedValue,
} from './follow-up.rules';
import type { MeasuredValue } from './measurement.rules';
import { dueRefusal, taskRefusal } from './plan.rules';
import { nextDue } from './schedule.rules';

export interface RecordInput {
  readonly patientId: string;
  readonly tasks: readonly { readonly taskId: string; readonly expectedVersion: number }[];
  readonly conditions: readonly CareCondition[];
  readonly way: FollowUpWay;
  readonly doneOn?: CivilDate | null;
  readonly measurements: readonly TypedValue[];
  readonly symptoms: readonly CareSymptom[];
  readonly adherence?: Adherence | null;
  readonly adverseReaction?: string | null;
  readonly medications: readonly object[];
  readonly advice?: string | null;
  readonly assessment?: FollowUpAssessment | null;
  readonly nextDueOn?: CivilDate | null;
  readonly referAdvised: boolean;
}

/** A follow-up that may be written down: what it does, what it is for, and what was found. */
interface Accepted {
  readonly doneOn: CivilDate;
  readonly tasks: readonly TaskRecord[];
  readonly conditions: readonly CareCondition[];
  /** Those of them that were followed up later already: their plan stays as it is. */
  readonly overtaken: readonly CareCondition[];
  readonly values: readonly MeasuredValue[];
  readonly found: FollowUpFacts;
  readonly assessment: FollowUpAssessment | null;
}

/**
 * Records that a resident was seen: the tasks named are done, with them what is planned for the conditions named, and the next follow-up of each
 * condition is planned.
 */
export async function recordFollowUp(
  tx: Transaction,
  input: RecordInput,
): Promise<Result<{ followUpId: string; nextTaskIds: string[] }, CareCode>> {
  const plan = await lockPlan(tx, input.patientId);
  const checked = await check(tx, plan, input);
  if (!checked.ok) return checked;
  const { doneOn, tasks } = checked.value;
  const followUpId = newUuid();
  const contract = await activeContractOf(tx, input.patientId, doneOn);
  const next = nextPlans(plan, checked.value, input.nextDueOn ?? null);
  const nextDueOn = next.reduce<CivilDate | null>(
    (first, each) => (first && first < each.dueOn ? first : each.dueOn),
    null,
  );
  await writeFollowUp(tx, plan, { followUpId, teamId: contract?.teamId ?? null, nextDueOn }, input, checked.value);
  await writeMeasurements(tx, plan, followUpId, checked.value);
  const { DONE } = CareTaskState;
  for (const task of tasks) await changeTask(tx, plan, task, { state: DONE, change: CareTaskChange.DONE, followUpId });
  const teamId = await teamOf(tx, plan);
  const nextTaskIds: string[] = [];
  for (const { name, ...task } of next)
    nextTaskIds.push(await planNewTask(tx, plan, { ...task, teamId, sourceKey: `follow-up:${followUpId}:${name}` }));
  await keepWork(tx, plan, followUpId, doneOn);
  if (contract) await deliver(tx, contract.contractId, followUpId, checked.value);
  auditCare(tx, 'follow_up.record', plan, { kind: 'FollowUp', id: followUpId }, { doneOn, way: input.way });
  return accepted({ followUpId, nextTaskIds });
}

/** Everything that stands in the way, or what is to be written. */
async function check(tx: Transaction, plan: PlanFacts, input: RecordInput): Promise<Result<Accepted, CareCode>> {
  const { resident, today, policy } = plan;
  const doneOn = input.doneOn ?? today;
  const gone = goneRefusal({ ...resident, diedOn: null });
  if (gone) return refused(gone);
  const day = dayRefusal(doneOn, resident, today, 'doneOn') ?? lateRefusal(doneOn, today, policy);
  const seen = await tasksOfPatient(
    tx,
    resident.patientId,
    input.tasks.map(({ taskId }) => taskId),
  );
  const planned = await plannedTasks(tx, resident.patientId);
  const named = doneTasks(seen, planned, input.conditions);
  const conditions = conditionsOf(named, input.conditions);
  const others = await followUpsSince(tx, resident.patientId, doneOn);
  // What was seen later has planned by what was found then; a paper that comes late leaves that alone.
  const overtaken = conditions.filter(condition =>
    others.some(each => each.doneOn > doneOn && each.conditions.includes(condition)),
  );
  const tasks = named.filter(({ condition }) => condition === null || !overtaken.includes(condition));
  const read = readMeasurements(input.measurements);
  const values = 'values' in read ? read.values : [];
  const found = foundOn(doneOn, values);
  const measured = assess(conditions, found, policy);
  const refusals: (Refusal<CareCode> | undefined)[] = [
    day,
    ...seenRefusals(seen, input),
    ...conditions.map(condition => registerRefusal(plan, condition, doneOn)),
    named.length + conditions.length === 0 && seen.length === input.tasks.length ? nothing : undefined,
    input.tasks.length === 0 ? twiceRefusal(others, conditions, doneOn) : undefined,
    ...('faults' in read ? read.faults : []),
    assessmentRefusal(input.assessment, measured),
    nextRefusal(input.nextDueOn, doneOn) ?? dueRefusal(input.nextDueOn, today, policy, 'nextDueOn'),
  ];
  const wrong = refusals.filter(each => each !== undefined);
  if (wrong.length > 0) return refused(...wrong);
  return accepted({ doneOn, tasks, conditions, overtaken, values, found, assessment: input.assessment ?? measured });
}

interface OtherFollowUp {
  readonly doneOn: CivilDate;
  readonly conditions: readonly CareCondition[];
}

/** Follow-ups of a patient, or of a duplicate of theirs, of a day or later that stand. */
function followUpsSince(tx: Transaction, patientId: string, day: CivilDate): Promise<OtherFollowUp[]> {
  return tx.rows(
    `SELECT done_on AS "doneOn", conditions FROM follow_up
     WHERE patient_id IN (SELECT patient_id FROM resident WHERE patient_id = $1 OR merged_into = $1) AND cancelled_at IS NULL AND done_on >= $2`,
    [patientId, day],
  );
}

/** Who names no task does not know that a colleague has just written the same visit down. */
function twiceRefusal(
  others: readonly OtherFollowUp[],
  conditions: readonly CareCondition[],
  doneOn: CivilDate,
): Refusal<CareCode> | undefined {
  const isSame = (each: OtherFollowUp): boolean =>
    each.doneOn === doneOn && each.conditions.some(condition => conditions.includes(condition));
  if (!others.some(isSame)) return undefined;
  return refusal(
    'SEEN_ALREADY',
    `${doneOn} 已有该病种的随访记录；如确需再记一次，请先选择要完成的计划。`,
    `A follow-up of ${doneOn} for this condition is written down already; if there was another one, choose the task that it does.`,
    'conditions',
  );
}

/** Tasks that were named, and what is planned for the conditions that were. */
function doneTasks(
  seen: readonly TaskRecord[],
  planned: readonly TaskRecord[],
  conditions: readonly CareCondition[],
): TaskRecord[] {
  const also = planned.filter(
    task => task.condition !== null && conditions.includes(task.condition) && !seen.some(({ id }) => id === task.id),
  );
  return [...seen, ...also];
}

function conditionsOf(tasks: readonly TaskRecord[], conditions: readonly CareCondition[]): CareCondition[] {
  return [...new Set([...tasks.flatMap(({ condition }) => condition ?? []), ...conditions])];
}

function seenRefusals(seen: readonly TaskRecord[], { tasks }: RecordInput): (Refusal<CareCode> | undefined)[] {
  return tasks.map(({ taskId, expectedVersion }, index) => {
    const task = seen.find(({ id }) => id === taskId);
    return task ? taskRefusal(task, expectedVersion, 'tasks', String(index)) : elsewhere(index);
  });
}

function elsewhere(index: number): Refusal<CareCode> {
  return refusal(
    'TASK_ELSEWHERE',
    '所选计划不是这位居民的，请刷新后重新选择。',
    'The task is about another resident; look again and choose one of this resident.',
    'tasks',
    String(index),
    'taskId',
  );
}

/** Somebody is followed up for what they were in the register for on that day. */
function registerRefusal(
  { registers }: PlanFacts,
  condition: CareCondition,
  doneOn: CivilDate,
): Refusal<CareCode> | undefined {
  const isIn = ({ since, closedOn }: RegisterRecord): boolean =>
    since <= doneOn && (closedOn === null || closedOn >= doneOn);
  const own = registers.filter(each => each.condition === condition);
  if (own.some(isIn)) return undefined;
  const last = own.at(-1);
  if (last?.closedOn)
    return refusal(
      'REGISTER_NEEDED',
      `该居民的专档已于 ${last.closedOn} 结案，请先重新建档再随访。`,
      `The register entry of this condition was closed on ${last.closedOn}; open one again first.`,
      'conditions',
    );
  return refusal(
    'REGISTER_NEEDED',
    last ? `该居民于 ${last.since} 才建档，随访日期不能更早。` : '该居民不在该病种的专档中，请先建档再随访。',
    last
      ? `The resident came into the register on ${last.since}; a follow-up is not earlier.`
      : 'The resident is not in the register of this condition; open an entry first.',
    'conditions',
  );
}

const nothing: Refusal<CareCode> = refusal(
  'NOTHING',
  '请选择要完成的计划，或至少一个病种。',
  'Choose the tasks that this does, or at least one condition.',
  'tasks',
);

function nextRefusal(nextDueOn: CivilDate | null | undefined, doneOn: CivilDate): Refusal<CareCode> | undefined {
  if (!nextDueOn || nextDueOn > doneOn) return undefined;
  return refusal(
    'DUE_DAY',
    '下次随访日期应晚于本次随访日期。',
    'The next follow-up lies after this one; choose a later day.',
    'nextDueOn',
  );
}

interface NextPlan {
  readonly name: string;
  readonly kind: CareTaskKind;
  readonly condition: CareCondition | null;
  readonly dueOn: CivilDate;
  readonly fromInstitutionId?: string | null;
  readonly happenedOn?: CivilDate | null;
}

/**
 * What is planned next: a follow-up for each condition whose register is open; where there is none, another visit of the same kind on the day
 * that was chosen, if one was. A proposal that has passed already is due today.
 */
function nextPlans(
  plan: PlanFacts,
  { conditions, overtaken, tasks, found }: Accepted,
  chosen: CivilDate | null,
): NextPlan[] {
  const going = conditions.filter(condition => !overtaken.includes(condition));
  const registers = going.flatMap(condition => openRegisterOf(plan, condition) ?? []);
  if (registers.length > 0) {
    return registers.map(({ condition, since }) => {
      const proposed = nextDue(condition, since, found, plan.policy).dueOn;
      const dueOn = chosen ?? (proposed > plan.today ? proposed : plan.today);
      return { name: condition, kind: CareTaskKind.FOLLOW_UP, condition, dueOn };
    });
  }
  const [first] = tasks.filter(({ condition }) => condition === null);
  if (!first || !chosen || plan.resident.diedOn) return [];
  const { kind, fromInstitutionId, happenedOn } = first;
  return [{ name: kind, kind, condition: null, dueOn: chosen, fromInstitutionId, happenedOn }];
}

async function writeFollowUp(
  tx: Transaction,
  { resident, now }: PlanFacts,
  { followUpId, teamId, nextDueOn }: { followUpId: string; teamId: string | null; nextDueOn: CivilDate | null },
  input: RecordInput,
  { doneOn, conditions, assessment }: Accepted,
): Promise<void> {
  await tx.rows(
    `INSERT INTO follow_up (id, patient_id, institution_id, team_id, conditions, done_on, done_at, done_by, way, symptoms, adherence,
       adverse_reaction, medications, advice, assessment, next_due_on, refer_advised)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      followUpId,
      resident.patientId,
      resident.institutionId,
      teamId,
      conditions,
      doneOn,
      now,
      tx.personId,
      input.way,
      [...new Set(input.symptoms)],
      input.adherence ?? null,
      text(input.adverseReaction),
      JSON.stringify(input.medications),
      text(input.advice),
      assessment,
      nextDueOn,
      input.referAdvised,
    ],
  );
}

function text(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

/** On another day than today the hour is not known: noon stands for it. */
async function writeMeasurements(
  tx: Transaction,
  { resident, now, today }: PlanFacts,
  followUpId: string,
  { doneOn, values }: Accepted,
): Promise<void> {
  if (values.length === 0) return;
  const noon = new Date(startOfDay(doneOn).getTime() + 12 * 3_600_000);
  const rows = values.map(({ code, valueMilli }) => ({ id: newUuid(), code, valueMilli: valueMilli.toString() }));
  await tx.rows(
    `INSERT INTO measurement (id, follow_up_id, patient_id, institution_id, code, value_milli, measured_at, source)
     SELECT id, $2, $3, $4, code, "valueMilli", $5, 'FOLLOW_UP' FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, code text, "valueMilli" bigint)`,
    [JSON.stringify(rows), followUpId, resident.patientId, resident.institutionId, doneOn === today ? now : noon],
  );
}

/** It counts as the services of its conditions that the contract promises. */
async function deliver(
  tx: Transaction,
  contractId: string,
  followUpId: string,
  { doneOn: on, conditions }: Accepted,
): Promise<void> {
  const by = present(tx.personId, 'who saw the resident');
  for (const condition of conditions) await recordDelivery(tx, { contractId, condition, followUpId, on, by });
}

/** The work counts in the pay pool of the group; a centre in none keeps it for itself. */
async function keepWork(tx: Transaction, { resident }: PlanFacts, followUpId: string, on: CivilDate): Promise<void> {
  const { institutionId } = resident;
  const groupId = await tightGroupOf(tx, institutionId);
  if (!groupId) return;
  const work = { groupId, institutionId, departmentId: null, personId: tx.personId, quantityMilli: 1000n, on };
  await recordWork(tx, [{ ...work, sourceKey: workKey(followUpId), code: 'FOLLOW_UP_DONE' }]);
}

/** What the pay pool knows a follow-up by. */
export function workKey(followUpId: string): string {
  return `follow-up:${followUpId}`;
}
