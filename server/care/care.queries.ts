import { asNode } from '../../schema/node';
import { policyContentOf } from '../group/group.queries';
import { civilDateOf } from '../kernel/civil-date';
import { toGlobalId } from '../kernel/ids';
import type { Context } from '../platform/graphql/context';
import { panelHouses, residentsOfPatient } from '../residents/resident.queries';
import { CareTaskState } from './care.rules';
import type { CareRegister, CareTask, ContactAttempt, FollowUp, Measurement } from './care.types';
import { type CarePolicy, readCarePolicy } from './care-policy.rules';
import type { FollowUpFacts } from './control.rules';
import { type MeasurementCode, measurementKinds, writeMilli } from './measurement.rules';
import { dueState } from './schedule.rules';

/**
 * Reads of chronic care: what the centres recorded whose panels the viewer sees, and what others had recorded before a resident came to one of
 * them; row-level security says the same once more. What belongs to a resident belongs to all residents that were merged with them.
 */

/** Which rows of a table the viewer sees; $2 are the centres. */
function seenIn(table: string): string {
  return `(${table}.institution_id = ANY ($2) OR EXISTS (SELECT FROM resident r WHERE r.patient_id = ${table}.patient_id AND r.institution_id = ANY ($2)))`;
}

/** Rows under the resident that was asked for, whichever of the merged ones they belong to. */
export type Asked<Row> = Row & { readonly asked: string };

async function ofResidents<Row extends { patientId: string }>(
  context: Context,
  ids: readonly string[],
  read: (patientIds: readonly string[]) => Promise<Row[]>,
): Promise<Asked<Row>[]> {
  const same = await residentsOfPatient(context.read, ids);
  const rows = await read(same.map(({ patientId }) => patientId));
  return same.flatMap(({ asked, patientId }) =>
    rows.filter(row => row.patientId === patientId).map(row => ({ ...row, asked })),
  );
}

export async function registersBy(context: Context, ids: readonly string[]): Promise<CareRegister[]> {
  const rows = await context.read.rows<Omit<CareRegister, 'uuid'>>(
    `SELECT ${registerColumns} FROM care_register WHERE id = ANY ($1) AND ${seenIn('care_register')}`,
    [ids, panelHouses(context)],
  );
  return rows.map(row => asNode('CareRegister', row));
}

/** All register entries of residents, the open ones first. */
export function registersOf(context: Context, residentIds: readonly string[]): Promise<Asked<CareRegister>[]> {
  return ofResidents(context, residentIds, async patientIds => {
    const rows = await context.read.rows<Omit<CareRegister, 'uuid'>>(
      `SELECT ${registerColumns} FROM care_register WHERE patient_id = ANY ($1) AND ${seenIn('care_register')}
       ORDER BY closed_on DESC NULLS FIRST, since, id`,
      [patientIds, panelHouses(context)],
    );
    return rows.map(row => asNode('CareRegister', row));
  });
}

const registerColumns = `id, patient_id AS "patientId", institution_id AS "institutionId", condition, since, risk, closed_on AS "closedOn",
  close_reason AS "closeReason", version`;

export async function tasksBy(
  context: Context,
  column: 'id' | 'follow_up_id',
  ids: readonly string[],
): Promise<CareTask[]> {
  const rows = await context.read.rows<TaskRecord>(
    `SELECT ${taskColumns} FROM care_task WHERE ${column} = ANY ($1) AND ${seenIn('care_task')} ORDER BY due_on, id`,
    [ids, panelHouses(context)],
  );
  return rows.map(toTask);
}

/** What is planned for residents, the first due first. */
export function openTasksOf(context: Context, residentIds: readonly string[]): Promise<Asked<CareTask>[]> {
  return ofResidents(context, residentIds, async patientIds => {
    const rows = await context.read.rows<TaskRecord>(
      `SELECT ${taskColumns} FROM care_task WHERE patient_id = ANY ($1) AND state = 'PLANNED' AND ${seenIn('care_task')} ORDER BY due_on, id`,
      [patientIds, panelHouses(context)],
    );
    return rows.map(toTask);
  });
}

const taskColumns = `id, patient_id AS "patientId", institution_id AS "institutionId", team_id AS "teamId", kind, condition, due_on AS "dueOn", state,
  from_institution_id AS "fromInstitutionId", happened_on AS "happenedOn", follow_up_id AS "followUpId", note, created_at AS "createdAt",
  closed_at AS "closedAt", close_reason AS "closeReason", change, changed_at AS "changedAt", changed_post AS "changedPost", change_reason AS "changeReason", version`;
type TaskRecord = Omit<CareTask, 'uuid' | 'dueState'>;

function toTask(record: TaskRecord): CareTask {
  const isPlanned = record.state === CareTaskState.PLANNED;
  return asNode('CareTask', {
    ...record,
    dueState: isPlanned ? dueState(record.dueOn, civilDateOf(new Date())) : null,
  });
}

/** Attempts to reach residents for tasks that stand, the newest first. */
export async function attemptsBy(context: Context, taskIds: readonly string[]): Promise<ContactAttempt[]> {
  const rows = await context.read.rows<ContactAttempt>(
    `SELECT id, task_id AS "taskId", at, way, result, note, by_id AS "byId" FROM contact_attempt
     WHERE task_id = ANY ($1) AND ${seenIn('contact_attempt')} AND cancelled_at IS NULL ORDER BY at DESC, id DESC`,
    [taskIds, panelHouses(context)],
  );
  return rows.map(row => ({ ...row, id: toGlobalId('ContactAttempt', row.id) }));
}

export async function followUpsBy(context: Context, ids: readonly string[]): Promise<FollowUp[]> {
  const rows = await context.read.rows<Omit<FollowUp, 'uuid'>>(
    `SELECT ${followUpColumns} FROM follow_up WHERE id = ANY ($1) AND ${seenIn('follow_up')}`,
    [ids, panelHouses(context)],
  );
  return rows.map(row => asNode('FollowUp', row));
}

/** Follow-ups of a resident, the newest first, cancelled ones too; one more than asked for. */
export async function listFollowUps(
  context: Context,
  residentId: string,
  first: number,
  before: [doneOn: string, id: string] | null,
): Promise<FollowUp[]> {
  const same = await residentsOfPatient(context.read, [residentId]);
  const rows = await context.read.rows<Omit<FollowUp, 'uuid'>>(
    `SELECT ${followUpColumns} FROM follow_up WHERE patient_id = ANY ($1) AND ${seenIn('follow_up')}
       AND ($3::date IS NULL OR (done_on, id) < ($3::date, $4::uuid))
     ORDER BY done_on DESC, id DESC LIMIT $5`,
    [same.map(({ patientId }) => patientId), panelHouses(context), before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('FollowUp', row));
}

/** The last follow-up of each resident that stands. */
export function lastFollowUpsOf(context: Context, residentIds: readonly string[]): Promise<Asked<FollowUp>[]> {
  return ofResidents(context, residentIds, async patientIds => {
    const rows = await context.read.rows<Omit<FollowUp, 'uuid'>>(
      `SELECT DISTINCT ON (patient_id) ${followUpColumns} FROM follow_up
       WHERE patient_id = ANY ($1) AND ${seenIn('follow_up')} AND cancelled_at IS NULL ORDER BY patient_id, done_on DESC, id DESC`,
      [patientIds, panelHouses(context)],
    );
    return rows.map(row => asNode('FollowUp', row));
  });
}

const followUpColumns = `id, patient_id AS "patientId", institution_id AS "institutionId", team_id AS "teamId", conditions, done_on AS "doneOn",
  done_at AS "doneAt", done_by AS "doneById", way, symptoms, adherence, adverse_reaction AS "adverseReaction", medications, advice, assessment,
  next_due_on AS "nextDueOn", refer_advised AS "referAdvised", cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason", version`;

interface MeasurementRecord {
  readonly id: string;
  readonly patientId: string;
  readonly followUpId: string | null;
  readonly code: MeasurementCode;
  readonly valueMilli: string;
  readonly measuredOn: string;
  readonly source: Measurement['source'];
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
}

/** Measurements by their ids, in their order. */
export async function measurementsBy(context: Context, ids: readonly string[]): Promise<Measurement[]> {
  if (ids.length === 0) return [];
  const rows = await context.read.rows<MeasurementRecord>(
    `SELECT ${measurementColumns} FROM measurement WHERE id = ANY ($1) AND ${seenIn('measurement')} ORDER BY array_position($1::uuid[], id)`,
    [ids, panelHouses(context)],
  );
  return rows.map(toMeasurement);
}

/** What was measured at follow-ups, also at those that were cancelled. */
export async function measurementsOfFollowUps(context: Context, ids: readonly string[]): Promise<Measurement[]> {
  const rows = await context.read.rows<MeasurementRecord>(
    `SELECT ${measurementColumns} FROM measurement WHERE follow_up_id = ANY ($1) AND ${seenIn('measurement')} ORDER BY id`,
    [ids, panelHouses(context)],
  );
  return rows.map(toMeasurement);
}

const measurementsMax = 2_000;

/** The measurements of a resident in a period of days, the oldest first; the newest 2,000 when there are more. */
export async function measurementsOf(
  context: Context,
  residentId: string,
  { codes, from, until }: { codes: readonly MeasurementCode[] | null; from: string | null; until: string | null },
): Promise<Measurement[]> {
  const same = await residentsOfPatient(context.read, [residentId]);
  const rows = await context.read.rows<MeasurementRecord>(
    `SELECT ${measurementColumns} FROM measurement
     WHERE patient_id = ANY ($1) AND ${seenIn('measurement')} AND cancelled_at IS NULL AND ($3::text[] IS NULL OR code = ANY ($3))
       AND ($4::date IS NULL OR measured_on >= $4) AND ($5::date IS NULL OR measured_on < $5)
     ORDER BY measured_on DESC, measured_at DESC, id DESC LIMIT ${measurementsMax}`,
    [same.map(({ patientId }) => patientId), panelHouses(context), codes, from, until],
  );
  return rows.reverse().map(toMeasurement);
}

/** The last value of everything that was ever measured of a resident. */
export async function lastMeasurementsOf(context: Context, residentId: string): Promise<Measurement[]> {
  const same = await residentsOfPatient(context.read, [residentId]);
  const rows = await context.read.rows<MeasurementRecord>(
    `SELECT DISTINCT ON (code) ${measurementColumns} FROM measurement
     WHERE patient_id = ANY ($1) AND ${seenIn('measurement')} AND cancelled_at IS NULL ORDER BY code, measured_on DESC, measured_at DESC, id DESC`,
    [same.map(({ patientId }) => patientId), panelHouses(context)],
  );
  return rows.map(toMeasurement);
}

const measurementColumns = `id, patient_id AS "patientId", follow_up_id AS "followUpId", code, value_milli AS "valueMilli", measured_on AS "measuredOn", source,
  cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason"`;

function toMeasurement({ id, valueMilli, ...record }: MeasurementRecord): Measurement {
  return {
    ...record,
    id: toGlobalId('Measurement', id),
    value: writeMilli(valueMilli),
    unit: measurementKinds[record.code].unit,
  };
}

/** The policy of an institution, as it holds today. */
export async function policyOf(context: Context, institutionId: string): Promise<CarePolicy> {
  return readCarePolicy(await policyContentOf(context.read, institutionId, 'chronicCare'));
}

/** Follow-ups of residents that matter for how they stand today, in the order in which they took place. */
export function followUpFactsOf(
  context: Context,
  residentIds: readonly string[],
): Promise<Asked<FollowUpFacts & { patientId: string }>[]> {
  return ofResidents(context, residentIds, async patientIds => {
    const rows = await context.read.rows<FactsRecord>(
      `SELECT f.patient_id AS "patientId", f.done_on AS "doneOn", max(m.value_milli) FILTER (WHERE m.code = 'SYSTOLIC') AS "systolicMilli",
         max(m.value_milli) FILTER (WHERE m.code = 'DIASTOLIC') AS "diastolicMilli", max(m.value_milli) FILTER (WHERE m.code = 'GLUCOSE_FASTING') AS "fastingGlucoseMilli"
       FROM follow_up f LEFT JOIN measurement m ON m.follow_up_id = f.id AND m.cancelled_at IS NULL
       WHERE f.patient_id = ANY ($1) AND ${seenIn('f')} AND f.cancelled_at IS NULL AND f.done_on > (group_today() - interval '37 months')::date
       GROUP BY f.id ORDER BY f.done_on, f.id`,
      [patientIds, panelHouses(context)],
    );
    return rows.map(row => ({
      patientId: row.patientId,
      doneOn: row.doneOn,
      systolicMilli: milli(row.systolicMilli),
      diastolicMilli: milli(row.diastolicMilli),
      fastingGlucoseMilli: milli(row.fastingGlucoseMilli),
    }));
  });
}

interface FactsRecord {
  readonly patientId: string;
  readonly doneOn: string;
  readonly systolicMilli: string | null;
  readonly diastolicMilli: string | null;
  readonly fastingGlucoseMilli: string | null;
}

function milli(text: string | null): bigint | null {
  return text === null ? null : BigInt(text);
}
