import type { CareCondition, CareTaskKind, ContactResult } from '../care/care.rules';
import type { CareControl } from '../care/control.rules';
import { writeMilli } from '../care/measurement.rules';
import { dueState } from '../care/schedule.rules';
import { ageYears, type CivilDate } from '../kernel/civil-date';
import { type IdType, toGlobalId } from '../kernel/ids';
import type { ReferralDirection, ReferralState } from '../referrals/referral.rules';
import { Population } from '../residents/population.rules';
import type { PanelContract } from './panel.rules';
import type { PanelSql } from './panel.sql';
import type {
  PanelBloodPressure,
  PanelGlucose,
  PanelLabel,
  PanelPackage,
  PanelPlan,
  PanelReferral,
  PanelRow,
} from './panel.types';

/**
 * A row of the panel: the columns and joins that each of its fields is read from, and the row as it is shown. Statements read what is asked
 * for and no more, and nothing is worked out before somebody looks at it: a page has fifty rows with more than thirty fields each.
 */
export type PanelField = Exclude<keyof PanelRow, 'uuid'>;

/** Where a field comes from: `p` is the row of the panel. */
interface Source {
  readonly columns: string | ((sql: PanelSql) => string);
  readonly join?: string;
}

const sources: Readonly<Record<PanelField, Source>> = {
  residentId: { columns: '' },
  patientId: { columns: '' },
  maskedName: { columns: 'p.masked_name AS "maskedName"' },
  sex: { columns: 'p.sex' },
  ageYears: { columns: 'p.birth_date AS "birthDate"' },
  institution: named('institution', 'institution', 'p.institution_id'),
  neighbourhood: named('neighbourhood', 'neighbourhood', 'p.neighbourhood_id'),
  team: named('team', 'family_team', 'p.team_id'),
  doctor: named('doctor', 'person', 'p.doctor_id'),
  populations: { columns: sql => `p.populations, ${sql.elderly} AS "isElderly", ${sql.child} AS "isChild"` },
  conditions: { columns: 'p.conditions' },
  contractState: { columns: sql => `${sql.contractState} AS "contractState"` },
  contractId: { columns: 'p.contract_id AS "contract"' },
  contractFrom: { columns: 'p.contract_since AS "contractFrom"' },
  contractUntil: { columns: 'p.contract_until AS "contractUntil"' },
  packages: {
    columns: `coalesce(packages.listed, '[]') AS packages`,
    join: `LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('code', o.code, 'nameZh', o.name_zh, 'nameEn', o.name_en) ORDER BY o.code) AS listed
      FROM family_contract_package c JOIN service_package o ON o.id = c.package_id WHERE c.contract_id = p.contract_id) packages ON true`,
  },
  nextPlan: {
    columns: `plan.id AS task, plan.version AS "taskVersion", p.due_kind AS "dueKind", p.due_condition AS "dueCondition", p.due_on AS "dueOn"`,
    join: 'LEFT JOIN care_task plan ON plan.id = p.task_id',
  },
  openPlanCount: { columns: 'p.plan_count AS "openPlanCount"' },
  lastFollowUpOn: { columns: 'p.seen_on AS "lastFollowUpOn"' },
  lastAttemptOn: { columns: 'p.attempted_on AS "lastAttemptOn"' },
  lastAttemptResult: { columns: 'p.attempt_result AS "lastAttemptResult"' },
  bloodPressure: {
    columns: 'p.systolic_milli AS systolic, p.diastolic_milli AS diastolic, p.pressure_on AS "pressureOn"',
  },
  glucose: { columns: 'p.glucose_milli AS "glucoseMilli", p.glucose_on AS "glucoseOn"' },
  hypertensionControl: { columns: sql => `${sql.hypertensionControl} AS "hypertensionControl"` },
  diabetesControl: { columns: sql => `${sql.diabetesControl} AS "diabetesControl"` },
  isLost: { columns: sql => `${sql.lost} AS "isLost"` },
  inHospital: named('inHospital', 'institution', 'p.in_hospital'),
  dischargedOn: { columns: 'p.discharged_on AS "dischargedOn"' },
  dischargedFrom: named('dischargedFrom', 'institution', 'p.discharged_from'),
  openReferral: {
    columns:
      'p.referral_id AS referral, p.referral_state AS "referralState", p.referral_direction AS "referralDirection"',
  },
};

/** What somebody or something is called, as three columns of its own: an object in the statement costs more than the joining. */
function named(field: string, table: string, id: string): Source {
  return {
    columns: `"${field}".id AS "${field}Id", "${field}".name_zh AS "${field}Zh", "${field}".name_en AS "${field}En"`,
    join: `LEFT JOIN ${table} "${field}" ON "${field}".id = ${id}`,
  };
}

const fields = Object.keys(sources) as PanelField[];

/** The columns of a row, and what it is joined with, for the fields that are asked for; all without them. */
export function rowSource(sql: PanelSql, asked?: ReadonlySet<string>): { columns: string; joins: string } {
  const wanted = fields.filter(field => asked === undefined || asked.has(field)).map(field => sources[field]);
  const columns = wanted.map(source => (typeof source.columns === 'string' ? source.columns : source.columns(sql)));
  return {
    columns: ['p.patient_id AS id, p.institution_id AS house', ...columns.filter(column => column !== '')].join(', '),
    joins: wanted.map(({ join }) => join ?? '').join(' '),
  };
}

type Named<Field extends string> = {
  readonly [Part in `${Field}Id` | `${Field}Zh` | `${Field}En`]: string | null;
};

/** What a statement with `rowSource` answers; what was not asked for is missing. */
export interface PanelRecord
  extends Named<'institution' | 'neighbourhood' | 'team' | 'doctor' | 'dischargedFrom' | 'inHospital'> {
  readonly id: string;
  readonly house: string;
  readonly maskedName: string;
  readonly sex: PanelRow['sex'];
  readonly birthDate: CivilDate;
  readonly populations: Population[];
  readonly isElderly: boolean;
  readonly isChild: boolean;
  readonly conditions: CareCondition[];
  readonly contractState: PanelContract;
  readonly contract: string | null;
  readonly contractFrom: CivilDate | null;
  readonly contractUntil: CivilDate | null;
  readonly packages: PanelPackage[];
  readonly task: string | null;
  readonly taskVersion: number;
  readonly dueKind: CareTaskKind;
  readonly dueCondition: CareCondition | null;
  readonly dueOn: CivilDate;
  readonly openPlanCount: number;
  readonly lastFollowUpOn: CivilDate | null;
  readonly lastAttemptOn: CivilDate | null;
  readonly lastAttemptResult: ContactResult | null;
  readonly systolic: string | null;
  readonly diastolic: string | null;
  readonly pressureOn: CivilDate | null;
  readonly glucoseMilli: string | null;
  readonly glucoseOn: CivilDate | null;
  readonly hypertensionControl: CareControl | null;
  readonly diabetesControl: CareControl | null;
  readonly isLost: boolean;
  readonly dischargedOn: CivilDate | null;
  readonly referral: string | null;
  readonly referralState: ReferralState;
  readonly referralDirection: ReferralDirection;
}

/** A record as it is shown on a day, to somebody who cares for the resident or who does not: what other houses do is for the former alone. */
export class ShownRow implements PanelRow {
  constructor(
    private readonly record: PanelRecord,
    private readonly today: CivilDate,
    private readonly isCaredFor: boolean,
  ) {}

  get uuid(): string {
    return this.record.id;
  }

  get residentId(): string {
    return toGlobalId('Resident', this.record.id);
  }

  get patientId(): string {
    return toGlobalId('Patient', this.record.id);
  }

  get maskedName(): string {
    return this.record.maskedName;
  }

  get sex(): PanelRow['sex'] {
    return this.record.sex;
  }

  get ageYears(): number {
    return ageYears(this.record.birthDate, this.today);
  }

  get institution(): PanelLabel {
    const { house, institutionZh, institutionEn } = this.record;
    return new ShownLabel('Institution', house, institutionZh ?? '', institutionEn ?? '');
  }

  get neighbourhood(): PanelLabel | null {
    const { neighbourhoodId, neighbourhoodZh, neighbourhoodEn } = this.record;
    return labelled('Neighbourhood', neighbourhoodId, neighbourhoodZh, neighbourhoodEn);
  }

  get team(): PanelLabel | null {
    const { teamId, teamZh, teamEn } = this.record;
    return labelled('FamilyTeam', teamId, teamZh, teamEn);
  }

  get doctor(): PanelLabel | null {
    const { doctorId, doctorZh, doctorEn } = this.record;
    return labelled('Person', doctorId, doctorZh, doctorEn);
  }

  get populations(): Population[] {
    const { populations, isElderly, isChild } = this.record;
    const byAge = [isElderly ? Population.ELDERLY : null, isChild ? Population.CHILD : null];
    return [...byAge.filter(population => population !== null), ...populations];
  }

  get conditions(): CareCondition[] {
    return this.record.conditions;
  }

  get contractState(): PanelContract {
    return this.record.contractState;
  }

  get contractId(): string | null {
    const { contract } = this.record;
    return contract && toGlobalId('FamilyContract', contract);
  }

  get contractFrom(): CivilDate | null {
    return this.record.contractFrom;
  }

  get contractUntil(): CivilDate | null {
    return this.record.contractUntil;
  }

  get packages(): PanelPackage[] {
    return this.record.packages;
  }

  get nextPlan(): PanelPlan | null {
    const { task, taskVersion: version, dueKind: kind, dueCondition: condition, dueOn } = this.record;
    if (!task) return null;
    return {
      taskId: toGlobalId('CareTask', task),
      version,
      kind,
      condition,
      dueOn,
      dueState: dueState(dueOn, this.today),
    };
  }

  get openPlanCount(): number {
    return this.record.openPlanCount;
  }

  get lastFollowUpOn(): CivilDate | null {
    return this.record.lastFollowUpOn;
  }

  get lastAttemptOn(): CivilDate | null {
    return this.record.lastAttemptOn;
  }

  get lastAttemptResult(): ContactResult | null {
    return this.record.lastAttemptResult;
  }

  get bloodPressure(): PanelBloodPressure | null {
    const { systolic, diastolic, pressureOn: on } = this.record;
    return systolic && diastolic && on
      ? { systolic: writeMilli(systolic), diastolic: writeMilli(diastolic), on }
      : null;
  }

  get glucose(): PanelGlucose | null {
    const { glucoseMilli, glucoseOn: on } = this.record;
    return glucoseMilli && on ? { value: writeMilli(glucoseMilli), on } : null;
  }

  get hypertensionControl(): CareControl | null {
    return this.record.hypertensionControl;
  }

  get diabetesControl(): CareControl | null {
    return this.record.diabetesControl;
  }

  get isLost(): boolean {
    return this.record.isLost;
  }

  get inHospital(): PanelLabel | null {
    const { inHospitalId, inHospitalZh, inHospitalEn } = this.record;
    return this.isCaredFor ? labelled('Institution', inHospitalId, inHospitalZh, inHospitalEn) : null;
  }

  get dischargedOn(): CivilDate | null {
    return this.isCaredFor ? this.record.dischargedOn : null;
  }

  get dischargedFrom(): PanelLabel | null {
    const { dischargedFromId, dischargedFromZh, dischargedFromEn } = this.record;
    return this.isCaredFor ? labelled('Institution', dischargedFromId, dischargedFromZh, dischargedFromEn) : null;
  }

  get openReferral(): PanelReferral | null {
    const { referral, referralState: state, referralDirection: direction } = this.record;
    return this.isCaredFor && referral ? { id: toGlobalId('Referral', referral), state, direction } : null;
  }
}

/** A name with the id behind it. */
class ShownLabel implements PanelLabel {
  constructor(
    private readonly type: IdType,
    private readonly uuid: string,
    readonly nameZh: string,
    readonly nameEn: string,
  ) {}

  get id(): string {
    return toGlobalId(this.type, this.uuid);
  }
}

function labelled(type: IdType, uuid: string | null, nameZh: string | null, nameEn: string | null): PanelLabel | null {
  return uuid ? new ShownLabel(type, uuid, nameZh ?? '', nameEn ?? '') : null;
}
