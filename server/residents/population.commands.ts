import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { fitsSex, isRecorded, type Population, PopulationSource, type RecordedPopulation } from './population.rules';
import type { ResidentCode } from './resident.codes';
import type { Done } from './resident.commands';
import { auditResident, authoriseCentre, goneRefusal, type LockedResident, lockResident } from './resident.facts';

export interface PopulationInput {
  readonly residentId: string;
  readonly population: Population;
  readonly on: CivilDate;
}

/** Records that a resident belongs to a key population. */
export async function recordPopulation(tx: Transaction, input: PopulationInput): Promise<Result<Done, ResidentCode>> {
  const resident = await lockResident(tx, input.residentId);
  authoriseCentre(tx, 'resident.keep', resident.institutionId);
  const { population, on: since } = input;
  if (!isRecorded(population)) return refused(byAge());
  const wrong =
    goneRefusal(resident) ?? sexFault(resident, population) ?? dayFault(since, resident.birthDate, await today(tx));
  if (wrong) return refused(wrong);
  if (await openPopulation(tx, resident.patientId, population)) return refused(present());
  await addPopulation(tx, { ...resident, population, since, source: PopulationSource.MANUAL });
  auditResident(tx, 'population_add', resident, { population, since });
  return accepted({ patientId: resident.patientId });
}

/** Records that a resident does not belong to a key population any more. */
export async function closePopulation(tx: Transaction, input: PopulationInput): Promise<Result<Done, ResidentCode>> {
  const resident = await lockResident(tx, input.residentId);
  authoriseCentre(tx, 'resident.keep', resident.institutionId);
  const { population, on: until } = input;
  if (!isRecorded(population)) return refused(byAge());
  const gone = goneRefusal(resident);
  if (gone) return refused(gone);
  const open = await openPopulation(tx, resident.patientId, population);
  if (!open) return refused(absent());
  const wrong = open.source === PopulationSource.REGISTER ? byRegister() : dayFault(until, open.since, await today(tx));
  if (wrong) return refused(wrong);
  await endPopulation(tx, { patientId: resident.patientId, population, until });
  auditResident(tx, 'population_end', resident, { population, until });
  return accepted({ patientId: resident.patientId });
}

/** Writes down that a resident belongs to a population, as a part of a command that has locked them; what is known already stays. */
export async function addPopulation(
  tx: Transaction,
  entry: {
    readonly patientId: string;
    readonly institutionId: string;
    readonly population: RecordedPopulation;
    readonly since: CivilDate;
    readonly source: PopulationSource.REGISTER | PopulationSource.MANUAL | PopulationSource.IMPORT;
  },
): Promise<void> {
  await tx.rows(
    `INSERT INTO key_population (id, patient_id, institution_id, population, since, source, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (patient_id, population) WHERE until IS NULL
     DO UPDATE SET source = excluded.source WHERE excluded.source = 'REGISTER'`,
    [newUuid(), entry.patientId, entry.institutionId, entry.population, entry.since, entry.source, tx.personId],
  );
}

/** Ends a population, as a part of a command that has locked the resident; on the day on which it began it has been for that day. */
export async function endPopulation(
  tx: Transaction,
  entry: { readonly patientId: string; readonly population: RecordedPopulation; readonly until: CivilDate },
): Promise<void> {
  await tx.rows(
    `UPDATE key_population SET until = greatest(since, $3::date), ended_by = $4 WHERE ${ofPerson} AND population = $2 AND until IS NULL`,
    [entry.patientId, entry.population, entry.until, tx.personId],
  );
}

/** What is written down for a resident, or for a duplicate that was merged into them. */
const ofPerson = 'patient_id IN (SELECT patient_id FROM resident WHERE patient_id = $1 OR merged_into = $1)';

function openPopulation(
  tx: Transaction,
  patientId: string,
  population: RecordedPopulation,
): Promise<{ since: CivilDate; source: PopulationSource } | undefined> {
  return tx.row(
    `SELECT since, source FROM key_population WHERE ${ofPerson} AND population = $2 AND until IS NULL
     ORDER BY source = 'REGISTER' DESC, since DESC LIMIT 1`,
    [patientId, population],
  );
}

async function today(tx: Transaction): Promise<CivilDate> {
  return civilDateOf(await tx.now());
}

function byAge(): Refusal<'POPULATION_BY_AGE'> {
  return refusal(
    'POPULATION_BY_AGE',
    '老年人和儿童按出生日期自动归类，不需要登记。',
    'The elderly and children follow from the date of birth; there is nothing to record.',
    'population',
  );
}

function byRegister(): Refusal<'POPULATION_BY_REGISTER'> {
  return refusal(
    'POPULATION_BY_REGISTER',
    '该居民的专病管理仍在进行，请先结束专病管理，人群标记随之结束。',
    'An open register of this condition keeps the population; close the register, and it ends with it.',
    'population',
  );
}

function sexFault({ sex }: LockedResident, population: Population): Refusal<'POPULATION_SEX'> | undefined {
  if (fitsSex(population, sex)) return undefined;
  return refusal(
    'POPULATION_SEX',
    '该人群与居民性别不符，请核对。',
    'This population does not fit the sex of the resident; check it.',
    'population',
  );
}

function dayFault(on: CivilDate, from: CivilDate, until: CivilDate): Refusal<'POPULATION_DATE'> | undefined {
  if (on >= from && on <= until) return undefined;
  return refusal(
    'POPULATION_DATE',
    `日期应在 ${from} 与今天之间，请核对。`,
    `The day lies between ${from} and today; check it.`,
    'on',
  );
}

function present(): Refusal<'POPULATION_PRESENT'> {
  return refusal(
    'POPULATION_PRESENT',
    '该居民已在这类重点人群中。',
    'The resident belongs to this population already.',
    'population',
  );
}

function absent(): Refusal<'POPULATION_ABSENT'> {
  return refusal(
    'POPULATION_ABSENT',
    '该居民不在这类重点人群中，请刷新后核对。',
    'The resident does not belong to this population; look again.',
    'population',
  );
}
