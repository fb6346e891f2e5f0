import { addDays, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { goneRefusal } from '../residents/resident.facts';
import { localTime } from '../slots/slot.rules';
import type { CareCode } from './care.codes';
import { lockPlan, type PlanFacts } from './care.facts';
import { auditCare } from './care.writes';
import { dayRefusal, readMeasurements, type TypedValue } from './follow-up.rules';
import { type MeasuredValue, MeasurementSource } from './measurement.rules';

export interface ToldInput {
  readonly patientId: string;
  readonly measurements: readonly TypedValue[];
  readonly measuredAt?: Date | null;
}

/**
 * Writes down what a resident measured and told of, on the phone for instance. It stands in the timeline and in the charts, but is no follow-up: it
 * neither does a task nor counts for control.
 */
export async function recordMeasurement(
  tx: Transaction,
  input: ToldInput,
): Promise<Result<{ measurementIds: string[] }, CareCode>> {
  const plan = await lockPlan(tx, input.patientId);
  const at = input.measuredAt ?? plan.now;
  const read = readMeasurements(input.measurements);
  const refusals: (Refusal<CareCode> | undefined)[] = [
    goneRefusal({ ...plan.resident, diedOn: null }),
    at > plan.now ? later(at) : dayRefusal(civilDateOf(at), plan.resident, plan.today, 'measuredAt'),
    lateRefusal(at, plan),
    input.measurements.length === 0 ? nothing : undefined,
    ...('faults' in read ? read.faults : []),
  ];
  const wrong = refusals.filter(each => each !== undefined);
  if (wrong.length > 0 || !('values' in read)) return refused(...wrong);
  const { patientId } = plan.resident;
  const twice = await toldAlready(tx, patientId, at, read.values);
  if (twice) return refused(twice);
  const measurementIds = await write(tx, plan, at, read.values);
  auditCare(tx, 'measurement.record', plan, { kind: 'Resident', id: patientId }, { on: civilDateOf(at) });
  return accepted({ measurementIds });
}

function later(at: Date): Refusal<CareCode> {
  const time = localTime(at);
  return refusal(
    'DAY_IN_FUTURE',
    `测量时间 ${time} 晚于现在，请核对。`,
    `${time} lies in the future; check it.`,
    'measuredAt',
  );
}

/** What is told too late is remembered too badly. */
function lateRefusal(at: Date, { today, policy }: PlanFacts): Refusal<CareCode> | undefined {
  const earliest = addDays(today, -policy.backdateDaysMax);
  if (civilDateOf(at) >= earliest) return undefined;
  return refusal(
    'DAY_TOO_OLD',
    `测量日期最早可为 ${earliest}（补录期限 ${policy.backdateDaysMax} 天），请核对。`,
    `A measurement is written down within ${policy.backdateDaysMax} days, so that its day is ${earliest} or later; check it.`,
    'measuredAt',
  );
}

const nothing: Refusal<CareCode> = refusal(
  'NOTHING_MEASURED',
  '请至少填写一个测量值。',
  'Enter at least one value.',
  'measurements',
);

/** Two colleagues who take the same call write the same down. */
async function toldAlready(
  tx: Transaction,
  patientId: string,
  at: Date,
  values: readonly MeasuredValue[],
): Promise<Refusal<CareCode> | undefined> {
  const row = await tx.row(
    'SELECT FROM measurement WHERE patient_id = $1 AND code = ANY ($2) AND measured_at = $3 AND follow_up_id IS NULL AND cancelled_at IS NULL LIMIT 1',
    [patientId, values.map(({ code }) => code), at],
  );
  if (!row) return undefined;
  return refusal(
    'TOLD_ALREADY',
    '该时间的测量值已登记，请核对测量时间。',
    'What was measured at that time is written down already; check the time.',
    'measuredAt',
  );
}

async function write(
  tx: Transaction,
  { resident }: PlanFacts,
  at: Date,
  values: readonly MeasuredValue[],
): Promise<string[]> {
  const rows = values.map(({ code, valueMilli }) => ({ id: newUuid(), code, valueMilli: valueMilli.toString() }));
  await tx.rows(
    `INSERT INTO measurement (id, patient_id, institution_id, code, value_milli, measured_at, source)
     SELECT id, $2, $3, code, "valueMilli", $4, '${MeasurementSource.RESIDENT}' FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, code text, "valueMilli" bigint)`,
    [JSON.stringify(rows), resident.patientId, resident.institutionId, at],
  );
  return rows.map(({ id }) => id);
}
