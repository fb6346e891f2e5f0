import { civilDateOf } from '../../server/kernel/civil-date';
import { peopleOf, type Raw } from './raw';

/** The rows of the panel as they should be, reckoned one resident after the other; in the columns of the table. */
export function expectedRows(raw: Raw): Map<string, Record<string, unknown>> {
  return new Map(peopleOf(raw).map(person => [person.kept.patient_id, expectedRow(raw, person)]));
}

function expectedRow(raw: Raw, { kept, ids }: ReturnType<typeof peopleOf>[number]): Record<string, unknown> {
  const theirs = <Row extends { patient_id: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ patient_id }) => ids.has(patient_id));
  const patient = raw.patient.find(({ id }) => id === kept.patient_id);
  const registers = theirs(raw.care_register).filter(({ closed_on }) => closed_on === null);
  const plans = theirs(raw.care_task)
    .filter(({ state }) => state === 'PLANNED')
    .sort(by(({ due_on, id }) => [due_on, id]));
  const attempt = last(
    theirs(raw.contact_attempt).filter(({ cancelled_at }) => cancelled_at === null),
    ({ at, id }) => [at.toISOString(), id],
  );
  const referral = last(
    theirs(raw.referral).filter(({ submitted_at, ended_at }) => submitted_at !== null && ended_at === null),
    ({ requested_at, id }) => [requested_at.toISOString(), id],
  );
  return {
    patient_id: kept.patient_id,
    institution_id: kept.institution_id,
    masked_name: patient?.masked_name,
    sex: patient?.sex,
    birth_date: patient?.birth_date,
    neighbourhood_id: kept.neighbourhood_id,
    gone_on: [kept.died_on, kept.moved_out_on].filter(day => day !== null).sort()[0] ?? null,
    populations: sortedSet(theirs(raw.key_population).flatMap(row => (row.until === null ? [row.population] : []))),
    conditions: sortedSet(registers.map(({ condition }) => condition)),
    care_since: registers.map(({ since }) => since).sort()[0] ?? null,
    ...contractOf(raw, kept, theirs(raw.family_contract)),
    task_id: plans[0]?.id ?? null,
    due_on: plans[0]?.due_on ?? 'infinity',
    due_kind: plans[0]?.kind ?? null,
    due_condition: plans[0]?.condition ?? null,
    plan_count: plans.length,
    seen_on:
      theirs(raw.follow_up)
        .flatMap(({ cancelled_at, done_on }) => (cancelled_at ? [] : [done_on]))
        .sort()
        .at(-1) ?? null,
    attempted_on: attempt ? civilDateOf(attempt.at) : null,
    attempt_result: attempt?.result ?? null,
    ...measuredOf(theirs(raw.measurement)),
    ...dischargeOf(theirs(raw.encounter)),
    referral_id: referral?.id ?? null,
    referral_state: referral?.state ?? null,
    referral_direction: referral?.direction ?? null,
  };
}

function contractOf(
  raw: Raw,
  { institution_id, neighbourhood_id }: Raw['resident'][number],
  all: Raw['family_contract'],
): Record<string, unknown> {
  const contracts = all
    .filter(row => row.institution_id === institution_id && ['SIGNED', 'TERMINATED'].includes(row.state))
    .filter(row => row.ends_on > row.starts_on)
    .sort(by(({ starts_on, ends_on, id }) => [starts_on, ends_on, id]));
  const latest = contracts.at(-1);
  const spans = joined(contracts);
  const open = raw.family_team.filter(team => team.institution_id === institution_id && team.closed_on === null);
  const team = open.find(({ id }) => id === latest?.team_id);
  const area = open
    .filter(({ id }) => raw.family_team_area.some(a => a.team_id === id && a.neighbourhood_id === neighbourhood_id))
    .sort(by(({ code }) => [code]))[0];
  return {
    team_id: team?.id ?? area?.id ?? null,
    doctor_id: team ? latest?.doctor_id : null,
    contract_id: latest?.id ?? null,
    contract_since: spans.at(-1)?.from ?? null,
    contract_until: spans.at(-1)?.until ?? null,
    contract_days: `{${spans.map(({ from, until }) => `[${from},${until})`).join(',')}}`,
  };
}

/** Times under contract without a gap, the earliest first. */
function joined(contracts: Raw['family_contract']): { from: string; until: string }[] {
  const spans: { from: string; until: string }[] = [];
  for (const { starts_on, ends_on } of contracts) {
    const open = spans.at(-1);
    if (open && starts_on <= open.until) open.until = ends_on > open.until ? ends_on : open.until;
    else spans.push({ from: starts_on, until: ends_on });
  }
  return spans;
}

function measuredOf(measurements: Raw['measurement']): Record<string, unknown> {
  const valid = measurements.filter(row => row.cancelled_at === null && row.follow_up_id !== null);
  const diastolicOf = (id: string | null) => valid.find(row => row.code === 'DIASTOLIC' && row.follow_up_id === id);
  const place = (row: Raw['measurement'][number]) => [
    row.measured_on,
    row.measured_at.toISOString(),
    row.follow_up_id ?? '',
  ];
  const systolic = last(
    valid.filter(row => row.code === 'SYSTOLIC' && diastolicOf(row.follow_up_id)),
    place,
  );
  const glucose = last(
    valid.filter(row => row.code === 'GLUCOSE_FASTING'),
    place,
  );
  return {
    systolic_milli: systolic?.value_milli ?? null,
    diastolic_milli: systolic ? diastolicOf(systolic.follow_up_id)?.value_milli : null,
    pressure_on: systolic?.measured_on ?? null,
    glucose_milli: glucose?.value_milli ?? null,
    glucose_on: glucose?.measured_on ?? null,
  };
}

function dischargeOf(encounters: Raw['encounter']): Record<string, unknown> {
  const inside = last(
    encounters.filter(({ state }) => ['ADMITTED', 'DISCHARGE_ORDERED'].includes(state)),
    ({ admitted_at, id }) => [admitted_at?.toISOString() ?? '', id],
  );
  const left = encounters.filter(({ state, disposition }) => state === 'DEPARTED' && disposition !== 'DIED');
  const latest = inside ? undefined : last(left, ({ departed_at, id }) => [departed_at?.toISOString() ?? '', id]);
  return {
    discharged_on: latest?.departed_at ? civilDateOf(latest.departed_at) : null,
    discharged_from: latest?.institution_id ?? null,
    in_hospital: inside?.institution_id ?? null,
  };
}

function sortedSet(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}

function by<Row>(keys: (row: Row) => string[]) {
  return (a: Row, b: Row): number => {
    const [one, other] = [keys(a), keys(b)];
    const at = one.findIndex((key, index) => key !== other[index]);
    return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
  };
}

function last<Row>(rows: readonly Row[], keys: (row: Row) => string[]): Row | undefined {
  return [...rows].sort(by(keys)).at(-1);
}
