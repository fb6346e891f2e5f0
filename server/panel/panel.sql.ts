import { CareControl } from '../care/control.rules';
import { isUuid } from '../kernel/ids';
import { assertNever } from '../kernel/invariant';
import { wrongCursor } from '../platform/errors';
import { Population } from '../residents/population.rules';
import { PanelContract, type PanelDay, PanelDue, PanelSort } from './panel.rules';
import type { PanelFilter } from './panel.scope';

/**
 * The panel as SQL: what follows from today, as expressions over the plain columns of a row `p` and the days and limits of the moment. Each
 * statement names only what it is asked for, so that an index on team or centre and the day of the next plan can answer it.
 */
export class PanelSql {
  readonly values: unknown[] = [];
  private readonly places = new Map<keyof PanelDay, string>();

  constructor(private readonly day: PanelDay) {}

  /** A parameter, by its place. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** A day or limit of the moment; each is handed over once. */
  at(name: keyof PanelDay): string {
    const known = this.places.get(name);
    if (known) return known;
    const type = typeof this.day[name] === 'number' ? 'bigint' : 'date';
    const place = `${this.value(this.day[name])}::${type}`;
    this.places.set(name, place);
    return place;
  }

  get present(): string {
    return `(p.gone_on IS NULL OR p.gone_on > ${this.at('today')})`;
  }

  get contracted(): string {
    return `p.contract_days @> ${this.at('today')}`;
  }

  get expiring(): string {
    return `(${this.contracted} AND p.contract_until <= ${this.at('expiringUntil')})`;
  }

  get contractState(): string {
    return `CASE WHEN ${this.expiring} THEN 'EXPIRING' WHEN ${this.contracted} THEN 'ACTIVE' WHEN p.contract_until IS NULL THEN 'NONE'
      WHEN p.contract_since > ${this.at('today')} THEN 'UPCOMING' ELSE 'EXPIRED' END`;
  }

  get overdue(): string {
    return `p.due_on < ${this.at('today')}`;
  }

  get dueToday(): string {
    return `p.due_on = ${this.at('today')}`;
  }

  get dueThisWeek(): string {
    return `(p.due_on >= ${this.at('today')} AND p.due_on < ${this.at('weekUntil')})`;
  }

  get withoutPlan(): string {
    return `p.due_on = 'infinity'`;
  }

  get lost(): string {
    return `(p.care_since <= ${this.at('lostAfter')} AND (p.seen_on IS NULL OR p.seen_on <= ${this.at('lostAfter')})) IS TRUE`;
  }

  get recentlyDischarged(): string {
    return `(p.discharged_on > ${this.at('dischargedAfter')}) IS TRUE`;
  }

  get elderly(): string {
    return `p.birth_date <= ${this.at('elderlyBornUntil')}`;
  }

  get child(): string {
    return `p.birth_date >= ${this.at('childBornFrom')}`;
  }

  /** Null for who does not have the condition. */
  get hypertensionControl(): string {
    const onTarget = `p.systolic_milli < ${this.at('systolicBelowMilli')} AND p.diastolic_milli < ${this.at('diastolicBelowMilli')}`;
    return this.control('HYPERTENSION', 'p.pressure_on', onTarget);
  }

  get diabetesControl(): string {
    return this.control('DIABETES', 'p.glucose_on', `p.glucose_milli < ${this.at('glucoseBelowMilli')}`);
  }

  private control(condition: string, measuredOn: string, onTarget: string): string {
    const after = this.at('controlAfter');
    return `CASE WHEN NOT '${condition}' = ANY (p.conditions) THEN NULL
      WHEN ${measuredOn} > ${after} THEN CASE WHEN ${onTarget} THEN 'CONTROLLED' ELSE 'UNCONTROLLED' END
      WHEN p.seen_on > ${after} THEN 'UNMEASURED' ELSE 'MISSED' END`;
  }

  /** Whether hypertension or diabetes stands so. */
  stands(controls: readonly CareControl[]): string {
    const asked = `ANY (${this.value(controls)}::text[])`;
    return `(${this.hypertensionControl} = ${asked} OR ${this.diabetesControl} = ${asked}) IS TRUE`;
  }

  /** A filter as one condition. */
  filtered(filter: PanelFilter): string {
    const { conditions, neighbourhoodIds, doctorId, ageFrom, ageUntil, sex } = filter;
    const parts = [
      filter.due && this.due(filter.due),
      filter.control && this.stands(filter.control),
      conditions && `p.conditions && ${this.value(conditions)}::text[]`,
      filter.populations && this.ofPopulations(filter.populations),
      neighbourhoodIds && `p.neighbourhood_id = ANY (${this.value(neighbourhoodIds)}::uuid[])`,
      doctorId && `p.doctor_id = ${this.value(doctorId)}`,
      filter.recentlyDischarged !== null && is(filter.recentlyDischarged, this.recentlyDischarged),
      filter.referralOpen !== null && is(filter.referralOpen, 'p.referral_id IS NOT NULL'),
      filter.contract && this.underContract(filter.contract),
      filter.lost !== null && is(filter.lost, this.lost),
      ageFrom !== null && `p.birth_date <= (${this.at('today')} - ${this.value(ageFrom)}::int * interval '1 year')`,
      ageUntil !== null && `p.birth_date > (${this.at('today')} - ${this.value(ageUntil)}::int * interval '1 year')`,
      sex && `p.sex = ${this.value(sex)}`,
    ];
    return parts.filter(part => typeof part === 'string').join(' AND ') || 'true';
  }

  private due(due: PanelDue): string {
    switch (due) {
      case PanelDue.OVERDUE:
        return this.overdue;
      case PanelDue.TODAY:
        return this.dueToday;
      case PanelDue.THIS_WEEK:
        return this.dueThisWeek;
      case PanelDue.NONE:
        return this.withoutPlan;
      default:
        return assertNever(due);
    }
  }

  private ofPopulations(populations: readonly Population[]): string {
    const recorded = `p.populations && ${this.value(populations)}::text[]`;
    const byAge = [
      populations.includes(Population.ELDERLY) ? this.elderly : null,
      populations.includes(Population.CHILD) ? this.child : null,
    ];
    return `(${[recorded, ...byAge].filter(part => part !== null).join(' OR ')})`;
  }

  private underContract(contract: PanelContract): string {
    switch (contract) {
      case PanelContract.ACTIVE:
        return this.contracted;
      case PanelContract.NONE:
        return is(false, this.contracted);
      case PanelContract.EXPIRING:
        return this.expiring;
      case PanelContract.UPCOMING:
      case PanelContract.EXPIRED:
        return `${this.contractState} = '${contract}'`;
      default:
        return assertNever(contract);
    }
  }
}

function is(wanted: boolean, condition: string): string {
  return wanted ? `(${condition})` : `NOT (${condition})`;
}

/** A column that rows are sorted by, never null. */
interface SortKey {
  readonly sql: string;
  readonly type: 'date' | 'bigint';
  readonly descending: boolean;
}

const sortKeys: Readonly<Record<PanelSort, SortKey>> = {
  DUE: { sql: 'p.due_on', type: 'date', descending: false },
  AGE: { sql: 'p.birth_date', type: 'date', descending: false },
  LAST_FOLLOW_UP: { sql: `coalesce(p.seen_on, '-infinity')`, type: 'date', descending: false },
  SYSTOLIC: { sql: 'coalesce(p.systolic_milli, 0)', type: 'bigint', descending: true },
  GLUCOSE: { sql: 'coalesce(p.glucose_milli, 0)', type: 'bigint', descending: true },
  CONTRACT_UNTIL: { sql: `coalesce(p.contract_until, 'infinity')`, type: 'date', descending: false },
};

/**
 * An order of the panel with its place in it. A cursor holds the key of its row, so that a row that was moved since does not move the page;
 * only for the age it holds none: a date of birth belongs into no cursor, and never changes.
 */
export class PanelOrder {
  private readonly key: SortKey;
  private readonly isDown: boolean;

  constructor(
    private readonly sort: PanelSort,
    private readonly reversed: boolean,
  ) {
    this.key = sortKeys[sort];
    this.isDown = this.key.descending !== reversed;
  }

  /** What a row is sorted by, as text. */
  get selected(): string {
    return `${this.key.sql}::text`;
  }

  get by(): string {
    const way = this.isDown ? 'DESC' : 'ASC';
    return `ORDER BY ${this.key.sql} ${way}, p.patient_id ${way}`;
  }

  cursorOf(key: string, patientId: string): string[] {
    return [this.name, this.sort === PanelSort.AGE ? '' : key, patientId];
  }

  /** The rows behind a cursor. */
  behind(sql: PanelSql, cursor: readonly string[] | null): string {
    if (!cursor) return 'true';
    const [name, key = '', patientId = ''] = cursor;
    if (name !== this.name || !isUuid(patientId) || !this.isKey(key)) throw wrongCursor();
    const id = sql.value(patientId);
    const place =
      this.sort === PanelSort.AGE
        ? `(SELECT c.birth_date, c.patient_id FROM panel_row c WHERE c.patient_id = ${id})`
        : `(${sql.value(key)}::${this.key.type}, ${id}::uuid)`;
    return `(${this.key.sql}, p.patient_id) ${this.isDown ? '<' : '>'} ${place}`;
  }

  private get name(): string {
    return this.reversed ? `${this.sort} REVERSED` : this.sort;
  }

  private isKey(key: string): boolean {
    if (this.sort === PanelSort.AGE) return key === '';
    return this.key.type === 'date' ? /^(\d{4}-\d{2}-\d{2}|-?infinity)$/.test(key) : /^\d{1,9}$/.test(key);
  }
}
