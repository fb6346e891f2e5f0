import { MeasurementCode, measurementKinds, writeMilli } from '../care/measurement.rules';
import { type IdType, toGlobalId } from '../kernel/ids';
import { assertNever } from '../kernel/invariant';
import type { Context } from '../platform/graphql/context';
import { isSamePerson } from '../residents/resident.queries';
import { labelOf } from './panel.queries';
import type { PanelLabel } from './panel.types';
import { TimelineKind } from './timeline.rules';
import type { TimelineEntry } from './timeline.types';

/** What is asked of a timeline. */
export interface TimelineAsked {
  readonly patientId: string;
  readonly kinds: readonly TimelineKind[];
  /** Whether the viewer cares for the resident: they see what other houses know, and what was written down. */
  readonly caresFor: boolean;
  readonly first: number;
  readonly cursor: readonly [on: string, id: string] | null;
}

/** An entry whose day and house are known; whether it may be taken back is not. */
export type TimelineItem = Omit<TimelineEntry, 'mayCancel'> & {
  readonly uuid: string;
  readonly institutionUuid: string | null;
};

/**
 * What happened to a resident and to the duplicates merged into them, the newest first: one statement over all that tells of it, one entry
 * more than asked for.
 */
export async function readTimeline(context: Context, asked: TimelineAsked): Promise<TimelineItem[]> {
  const { patientId, kinds, caresFor, first, cursor } = asked;
  const branches = kinds.map(kind => `(SELECT '${kind}' AS kind, e.* FROM (${branchOf(kind)}) e ${page(first)})`);
  const statement = `WITH who AS (
      SELECT o.patient_id, o.merged_into IS NOT NULL AS is_duplicate FROM resident a
      JOIN resident o ON ${isSamePerson('a', 'o')}
      WHERE a.patient_id = $1)
    SELECT e.kind, e.id, e."on", e.until, e.at, e.state, e.outside, e.department, e.diagnosis, e.conditions, e.number, e.note, e.systolic, e.diastolic, e.glucose, e.measured,
      e.is_duplicate AS "isOfDuplicate", ${label('i')} AS institution, ${label('f')} AS "fromInstitution", ${label('b')} AS by,
      coalesce(${label('t')}, e.service) AS what
    FROM (${branches.join(' UNION ALL ')}) e LEFT JOIN institution i ON i.id = e.institution_id LEFT JOIN institution f ON f.id = e.from_id
      LEFT JOIN person b ON b.id = e.by_id LEFT JOIN family_team t ON t.id = e.team_id ${page(first)}`;
  const parameters = [patientId, cursor?.[0] ?? null, cursor?.[1] ?? null];
  const records = caresFor
    ? await context.read.rowsAcrossHouses<TimelineRecord>(statement, parameters)
    : await context.read.rows<TimelineRecord>(statement, parameters);
  return records.map(record => toEntry(record, caresFor));
}

const page = (first: number): string =>
  `WHERE ($2::date IS NULL OR (e."on", e.id) < ($2::date, $3::uuid)) ORDER BY e."on" DESC, e.id DESC LIMIT ${first + 1}`;

const label = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'nameZh', ${alias}.name_zh, 'nameEn', ${alias}.name_en) END`;

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;

/** The columns of an entry, in the order that a union needs; what a kind does not have is null. */
function entry(from: string, columns: Readonly<Record<string, string>>): string {
  const all: Readonly<Record<string, string>> = {
    id: 'uuid',
    '"on"': 'date',
    until: 'date',
    at: 'timestamptz',
    state: 'text',
    institution_id: 'uuid',
    from_id: 'uuid',
    outside: 'text',
    department: 'text',
    diagnosis: 'text',
    conditions: 'text[]',
    number: 'text',
    note: 'text',
    systolic: 'bigint',
    diastolic: 'bigint',
    glucose: 'bigint',
    by_id: 'uuid',
    team_id: 'uuid',
    service: 'jsonb',
    measured: 'jsonb',
  };
  const selected = Object.entries(all).map(([name, type]) => `${columns[name] ?? 'NULL'}::${type} AS ${name}`);
  return `SELECT ${selected.join(', ')}, who.is_duplicate FROM who JOIN ${from}`;
}

const measured = (code: string): string =>
  `(SELECT m.value_milli FROM measurement m WHERE m.follow_up_id = x.id AND m.code = '${code}' AND m.cancelled_at IS NULL)`;

const toldValue = (code: string): string => `max(m.value_milli) FILTER (WHERE m.code = '${code}')`;

/** What was measured at the same instant without a follow-up, as one. */
const measuredAtOnce = `
  SELECT (array_agg(m.id ORDER BY m.id))[1] AS id, m.institution_id, m.measured_at, m.measured_on, m.source, ${toldValue('SYSTOLIC')} AS systolic,
    ${toldValue('DIASTOLIC')} AS diastolic, ${toldValue('GLUCOSE_FASTING')} AS glucose,
    jsonb_agg(jsonb_build_object('code', m.code, 'milli', m.value_milli::text) ORDER BY m.id) AS measured
  FROM measurement m WHERE m.patient_id = who.patient_id AND m.follow_up_id IS NULL AND m.cancelled_at IS NULL
  GROUP BY m.institution_id, m.measured_at, m.measured_on, m.source`;

function branchOf(kind: TimelineKind): string {
  switch (kind) {
    case TimelineKind.VISIT:
      return entry('outpatient_visit x ON x.patient_id = who.patient_id AND x.undone_at IS NULL', {
        id: 'x.id',
        '"on"': 'x.visited_on',
        institution_id: 'x.institution_id',
        outside: 'x.outside_code',
        department: 'x.department_zh',
        diagnosis: 'x.diagnosis_code',
      });
    case TimelineKind.STAY:
      return entry(
        `encounter x ON x.patient_id = who.patient_id AND x.admitted_at IS NOT NULL AND x.state <> 'CANCELLED'`,
        {
          id: 'x.id',
          '"on"': dayOf('x.admitted_at'),
          until: dayOf('x.departed_at'),
          at: 'x.admitted_at',
          state: 'x.state',
          institution_id: 'x.institution_id',
          diagnosis: 'x.diagnosis',
          number: 'x.number',
        },
      );
    case TimelineKind.REFERRAL:
      return entry('referral x ON x.patient_id = who.patient_id AND x.submitted_at IS NOT NULL', {
        id: 'x.id',
        '"on"': dayOf('x.submitted_at'),
        at: 'x.submitted_at',
        state: 'x.state',
        institution_id: 'x.target_institution_id',
        from_id: 'x.source_institution_id',
        outside: 'x.outside_code',
        diagnosis: 'coalesce(x.diagnosis_code, x.diagnosis_note)',
        number: 'x.number',
        by_id: 'x.requested_by',
      });
    case TimelineKind.FOLLOW_UP:
      return entry('follow_up x ON x.patient_id = who.patient_id AND x.cancelled_at IS NULL', {
        id: 'x.id',
        '"on"': 'x.done_on',
        at: 'x.done_at',
        state: 'x.way',
        institution_id: 'x.institution_id',
        conditions: 'x.conditions',
        note: 'x.advice',
        systolic: measured('SYSTOLIC'),
        diastolic: measured('DIASTOLIC'),
        glucose: measured('GLUCOSE_FASTING'),
        by_id: 'x.done_by',
        team_id: 'x.team_id',
      });
    case TimelineKind.CONTACT:
      return entry('contact_attempt x ON x.patient_id = who.patient_id AND x.cancelled_at IS NULL', {
        id: 'x.id',
        '"on"': dayOf('x.at'),
        at: 'x.at',
        state: 'x.result',
        institution_id: 'x.institution_id',
        note: 'x.note',
        by_id: 'x.by_id',
      });
    case TimelineKind.CONTRACT:
      return entry(`family_contract x ON x.patient_id = who.patient_id AND x.state IN ('SIGNED', 'TERMINATED')`, {
        id: 'x.id',
        '"on"': 'x.starts_on',
        until: 'x.ends_on',
        at: 'x.team_signed_at',
        state: 'x.state',
        institution_id: 'x.institution_id',
        number: 'x.number',
        by_id: 'x.doctor_id',
        team_id: 'x.team_id',
      });
    case TimelineKind.DELIVERY:
      return entry(
        `service_delivery x ON x.patient_id = who.patient_id AND x.cancelled_at IS NULL
          JOIN service_package_item s ON s.package_id = x.package_id AND s.code = x.item_code`,
        {
          id: 'x.id',
          '"on"': 'x.delivered_on',
          at: 'x.recorded_at',
          state: 'x.confirmed_how',
          institution_id: 'x.institution_id',
          note: 'x.note',
          by_id: 'x.delivered_by',
          service: `jsonb_build_object('id', s.code, 'nameZh', s.name_zh, 'nameEn', s.name_en)`,
        },
      );
    case TimelineKind.MEASUREMENT:
      return entry(`LATERAL (${measuredAtOnce}) x ON true`, {
        id: 'x.id',
        '"on"': 'x.measured_on',
        at: 'x.measured_at',
        state: 'x.source',
        institution_id: 'x.institution_id',
        measured: 'x.measured',
        systolic: 'x.systolic',
        diastolic: 'x.diastolic',
        glucose: 'x.glucose',
      });
    default:
      return assertNever(kind);
  }
}

interface TimelineRecord
  extends Pick<
    TimelineEntry,
    | 'kind'
    | 'on'
    | 'until'
    | 'at'
    | 'state'
    | 'outside'
    | 'department'
    | 'diagnosis'
    | 'number'
    | 'note'
    | 'isOfDuplicate'
  > {
  readonly id: string;
  readonly conditions: TimelineEntry['conditions'] | null;
  readonly systolic: string | null;
  readonly diastolic: string | null;
  readonly glucose: string | null;
  readonly measured: readonly { code: MeasurementCode; milli: string }[] | null;
  readonly institution: PanelLabel | null;
  readonly fromInstitution: PanelLabel | null;
  readonly by: PanelLabel | null;
  readonly what: PanelLabel | null;
}

const nodeOf: Partial<Record<TimelineKind, IdType>> = {
  REFERRAL: 'Referral',
  FOLLOW_UP: 'FollowUp',
  CONTRACT: 'FamilyContract',
  DELIVERY: 'ServiceDelivery',
  CONTACT: 'ContactAttempt',
  MEASUREMENT: 'Measurement',
};

function toEntry(record: TimelineRecord, caresFor: boolean): TimelineItem {
  const { id, systolic, diastolic, glucose, measured, institution, fromInstitution, by, what, ...entryOf } = record;
  const type = nodeOf[record.kind];
  return {
    ...entryOf,
    id: Buffer.from(`${record.kind}:${id}`).toString('base64url'),
    uuid: id,
    institutionUuid: institution?.id ?? null,
    diagnosis: caresFor ? record.diagnosis : null,
    note: caresFor ? record.note : null,
    conditions: record.conditions ?? [],
    bloodPressure:
      systolic && diastolic
        ? { systolic: writeMilli(systolic), diastolic: writeMilli(diastolic), on: record.on }
        : null,
    glucose: glucose ? { value: writeMilli(glucose), on: record.on } : null,
    measured: valuesOf(measured ?? []),
    institution: institution && labelOf('Institution', institution),
    fromInstitution: fromInstitution && labelOf('Institution', fromInstitution),
    by: by && labelOf('Person', by),
    what: what && (record.kind === TimelineKind.DELIVERY ? what : labelOf('FamilyTeam', what)),
    nodeId: type ? toGlobalId(type, id) : null,
  };
}

/** What was measured at once, in the order of the codes. */
function valuesOf(measured: NonNullable<TimelineRecord['measured']>): TimelineEntry['measured'] {
  return Object.values(MeasurementCode).flatMap(code =>
    measured
      .filter(each => each.code === code)
      .map(({ milli }) => ({ code, value: writeMilli(milli), unit: measurementKinds[code].unit })),
  );
}
