import { CareCondition } from '../../server/care/care.rules';
import { defaultCarePolicy } from '../../server/care/care-policy.rules';
import { addMonths, ageYears, daysBetween } from '../../server/kernel/civil-date';
import { CareFigureCode, type FigureMonth } from '../../server/panel/figures.rules';
import { type Contract, peopleOf, type Raw } from './raw';

/** What counts of one resident in one figure and month, and whose they are. */
export interface Counted {
  readonly code: CareFigureCode;
  readonly month: string;
  readonly patientId: string;
  readonly institutionId: string;
  readonly teamId: string | null;
  readonly doctorId: string | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** The figures of a centre, reckoned one resident after the other from the rows of the tables, by the words of their definitions. */
export function expectedFigures(raw: Raw, institutionId: string, months: readonly FigureMonth[]): Counted[] {
  return peopleOf(raw)
    .filter(({ kept }) => kept.institution_id === institutionId)
    .flatMap(person =>
      months.filter(({ asOf }) => isThere(person.kept, asOf)).flatMap(month => new Standing(raw, person, month).all()),
    );
}

function isThere({ registered_on, died_on, moved_out_on }: Raw['resident'][number], day: string): boolean {
  return registered_on <= day && !(died_on && died_on <= day) && !(moved_out_on && moved_out_on <= day);
}

/** One resident at the end of one month. */
class Standing {
  private readonly day: string;
  private readonly contract: Contract | undefined;
  private readonly runs: boolean;

  constructor(
    private readonly raw: Raw,
    private readonly person: ReturnType<typeof peopleOf>[number],
    private readonly month: FigureMonth,
  ) {
    this.day = month.asOf;
    this.contract = this.theirs(raw.family_contract)
      .filter(
        each => each.institution_id === person.kept.institution_id && ['SIGNED', 'TERMINATED'].includes(each.state),
      )
      .filter(each => each.ends_on > each.starts_on && each.starts_on <= this.day)
      .sort((a, b) => `${a.starts_on} ${a.ends_on} ${a.id}`.localeCompare(`${b.starts_on} ${b.ends_on} ${b.id}`))
      .at(-1);
    this.runs = this.contract !== undefined && this.contract.ends_on > this.day;
  }

  all(): Counted[] {
    const whose = { month: this.month.month, patientId: this.person.kept.patient_id, ...this.belonging() };
    return [
      ...this.counted(CareFigureCode.CONTRACTING_RATE, Number(this.runs), 1),
      ...(this.isKey() ? this.counted(CareFigureCode.KEY_POPULATION_RATE, Number(this.runs), 1) : []),
      ...this.fulfilment(),
      ...this.served(),
      ...this.managed(
        CareCondition.HYPERTENSION,
        CareFigureCode.HYPERTENSION_STANDARD_RATE,
        CareFigureCode.HYPERTENSION_CONTROL_RATE,
      ),
      ...this.managed(
        CareCondition.DIABETES,
        CareFigureCode.DIABETES_STANDARD_RATE,
        CareFigureCode.DIABETES_CONTROL_RATE,
      ),
      ...this.visits(),
    ].map(sum => ({ ...sum, ...whose }));
  }

  private counted(code: CareFigureCode, numerator: number, denominator: number) {
    return denominator > 0 ? [{ code, numerator, denominator }] : [];
  }

  private theirs<Row extends { patient_id: string }>(rows: readonly Row[]): Row[] {
    return rows.filter(({ patient_id }) => this.person.ids.has(patient_id));
  }

  private belonging(): Pick<Counted, 'institutionId' | 'teamId' | 'doctorId'> {
    const { institution_id: institutionId, neighbourhood_id } = this.person.kept;
    const open = this.raw.family_team.filter(
      team =>
        team.institution_id === institutionId &&
        team.opened_on <= this.day &&
        !(team.closed_on && team.closed_on <= this.day),
    );
    if (this.contract && open.some(({ id }) => id === this.contract?.team_id))
      return { institutionId, teamId: this.contract.team_id, doctorId: this.contract.doctor_id };
    const area = open
      .filter(({ id }) =>
        this.raw.family_team_area.some(a => a.team_id === id && a.neighbourhood_id === neighbourhood_id),
      )
      .sort((a, b) => (a.code < b.code ? -1 : 1))[0];
    const lead = this.raw.family_team_member.find(
      row =>
        row.team_id === area?.id &&
        row.role === 'LEAD_GP' &&
        row.starts_on <= this.day &&
        !(row.ends_on && row.ends_on <= this.day),
    );
    return { institutionId, teamId: area?.id ?? null, doctorId: lead?.person_id ?? null };
  }

  private isKey(): boolean {
    const age = ageYears(
      this.raw.patient.find(({ id }) => id === this.person.kept.patient_id)?.birth_date ?? '',
      this.day,
    );
    return (
      age >= 65 ||
      age <= 6 ||
      this.theirs(this.raw.key_population).some(
        ({ since, until }) => since <= this.day && !(until && until <= this.day),
      )
    );
  }

  private fulfilment() {
    const { contract, day } = this;
    if (!contract || !this.runs) return [];
    const from = contract.chain_from ?? contract.starts_on;
    const term = daysBetween(from, contract.agreed_until);
    const passed = Math.min(term, daysBetween(from, day) + 1);
    let [done, due] = [0, 0];
    for (const { package_id } of this.raw.family_contract_package.filter(each => each.contract_id === contract.id))
      for (const item of this.raw.service_package_item.filter(each => each.package_id === package_id)) {
        // Half up: 365 days are a year.
        const promised = Math.max(1, Math.round((item.times_per_year * term) / 365));
        const expected = Math.floor((passed * promised) / term);
        const delivered = this.delivered().filter(
          each => each.package_id === package_id && each.item_code === item.code,
        );
        due += expected;
        done += Math.min(expected, delivered.length);
      }
    return this.counted(CareFigureCode.FULFILMENT_RATE, done, due);
  }

  private served() {
    return this.runs ? this.counted(CareFigureCode.SERVED_RATE, Number(this.delivered().length > 0), 1) : [];
  }

  /** Under the contract, or under those that it goes on from. */
  private delivered(): Raw['service_delivery'][number][] {
    const root = (contract: Contract | undefined) => contract?.chain_id ?? contract?.id;
    return this.raw.service_delivery.filter(
      each =>
        root(this.raw.family_contract.find(({ id }) => id === each.contract_id)) === root(this.contract) &&
        each.cancelled_at === null &&
        each.delivered_on <= this.day,
    );
  }

  private managed(condition: CareCondition, standard: CareFigureCode, control: CareFigureCode) {
    const since = this.theirs(this.raw.care_register)
      .filter(
        each =>
          each.condition === condition && each.since <= this.day && !(each.closed_on && each.closed_on <= this.day),
      )
      .map(each => each.since)
      .sort()[0];
    if (!since) return [];
    const year = this.theirs(this.raw.follow_up)
      .filter(each => each.cancelled_at === null && each.conditions.includes(condition))
      .filter(each => each.done_on > addMonths(this.day, -12) && each.done_on <= this.day);
    const months = wholeMonths(since, this.day);
    const regular = Math.floor((defaultCarePolicy.timesAYear[condition] * Math.min(12, months)) / 12);
    const needed = months <= 12 ? Math.max(regular, Math.min(months, defaultCarePolicy.firstMonthsMonthly)) : regular;
    const last = year
      .sort((a, b) =>
        `${a.done_on} ${a.done_at.toISOString()} ${a.id}`.localeCompare(
          `${b.done_on} ${b.done_at.toISOString()} ${b.id}`,
        ),
      )
      .at(-1);
    return [
      ...this.counted(standard, Number(year.length >= needed), months > 0 ? 1 : 0),
      ...this.counted(control, Number(last !== undefined && this.isOnTarget(condition, last.id)), 1),
    ];
  }

  private isOnTarget(condition: CareCondition, followUpId: string): boolean {
    const value = (code: string) =>
      Number(
        this.raw.measurement.find(
          each => each.follow_up_id === followUpId && each.code === code && each.cancelled_at === null,
        )?.value_milli ?? Number.NaN,
      );
    if (condition === CareCondition.DIABETES) return value('GLUCOSE_FASTING') < 7_000;
    return value('SYSTOLIC') < 140_000 && value('DIASTOLIC') < 90_000;
  }

  private visits() {
    const { contract } = this;
    if (!contract || !this.runs || !this.isKey()) return [];
    const inside = [contract.institution_id, contract.district_institution_id, contract.city_institution_id];
    const visits = this.theirs(this.raw.outpatient_visit).filter(
      each => each.undone_at === null && each.visited_on >= this.month.month && each.visited_on <= this.day,
    );
    const there = visits.filter(({ institution_id }) => institution_id !== null && inside.includes(institution_id));
    return this.counted(CareFigureCode.IN_COMBINATION_RATE, there.length, visits.length);
  }
}

/** Whole months from one day to another. */
function wholeMonths(from: string, until: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= until) months += 1;
  return months;
}
