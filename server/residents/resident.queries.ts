import { asNode } from '../../schema/node';
import { policyContentOf } from '../group/group.queries';
import { ageYears, civilDateOf } from '../kernel/civil-date';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { type AgePolicy, agePopulations, type Population, PopulationSource, readAgePolicy } from './population.rules';
import type { KeyPopulation, Resident, ResidentMerge } from './resident.types';

/** Reads of residents of the centres whose panels the viewer sees; row-level security says the same once more. */

export function panelHouses(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'resident.read');
}

type ResidentRecord = Omit<Resident, 'uuid' | 'ageYears'>;

export async function residentsBy(context: Context, ids: readonly string[]): Promise<Resident[]> {
  const rows = await context.read.rows<ResidentRecord>(
    `SELECT r.patient_id AS id, r.institution_id AS "institutionId", r.neighbourhood_id AS "neighbourhoodId", r.insurer_number AS "keptInsurerNumber",
       r.local_number AS "localNumber", r.died_on AS "diedOn", r.moved_out_on AS "movedOutOn", r.registered_on AS "registeredOn",
       r.merged_into AS "mergedInto", r.version, p.birth_date AS "birthDate"
     FROM resident r JOIN patient p ON p.id = r.patient_id WHERE r.patient_id = ANY ($1) AND r.institution_id = ANY ($2)`,
    [ids, panelHouses(context)],
  );
  const today = civilDateOf(new Date());
  return rows.map(row => asNode('Resident', { ...row, ageYears: ageYears(row.birthDate, row.diedOn ?? today) }));
}

/**
 * That two rows of residents are one person, by their aliases. Not with coalesce: PostgreSQL does not know it to keep silent about what it is
 * given, and would use no index behind the second wall but read all residents.
 */
export function isSamePerson(asked: string, other: string): string {
  const kept = `CASE WHEN ${asked}.merged_into IS NULL THEN ${asked}.patient_id ELSE ${asked}.merged_into END`;
  return `(${other}.patient_id = ${kept} OR ${other}.merged_into = ${kept})`;
}

/** Ids of all residents that are the same person as each of these, itself included: what is merged is read together. */
export async function residentsOfPatient(
  reader: Context['read'],
  ids: readonly string[],
): Promise<{ asked: string; patientId: string }[]> {
  return reader.rows(
    `SELECT a.patient_id AS asked, o.patient_id AS "patientId" FROM resident a
     JOIN resident o ON ${isSamePerson('a', 'o')}
     WHERE a.patient_id = ANY ($1)`,
    [ids],
  );
}

/** Key populations of today: those that are recorded and open, also for a duplicate, each once; and those that follow from age. */
export async function populationsBy(context: Context, ids: readonly string[]): Promise<KeyPopulation[]> {
  const rows = await context.read.rows<KeyPopulation>(
    `SELECT * FROM (
       SELECT DISTINCT ON (a.patient_id, k.population) a.patient_id AS "patientId", k.population, k.since, k.source FROM resident a
       JOIN resident o ON ${isSamePerson('a', 'o')}
       JOIN key_population k ON k.patient_id = o.patient_id AND k.until IS NULL
       WHERE a.patient_id = ANY ($1) ORDER BY a.patient_id, k.population, k.since) p
     ORDER BY since, population`,
    [ids],
  );
  const today = civilDateOf(new Date());
  const residents = await residentsBy(context, ids);
  const policies = await agePolicies(context, residents);
  const byAge = residents
    .filter(({ diedOn }) => diedOn === null)
    .flatMap(({ uuid, birthDate, institutionId }) =>
      agePopulations(birthDate, today, policies.get(institutionId) ?? readAgePolicy(null)).map(
        ({ population, since }): KeyPopulation => ({
          patientId: uuid,
          population: population as Population,
          since,
          source: PopulationSource.AGE,
        }),
      ),
    );
  return [...byAge, ...rows];
}

/** The ages of each centre's group; a page of residents is of one centre, or of a few. */
async function agePolicies(context: Context, residents: readonly Resident[]): Promise<Map<string, AgePolicy>> {
  const policies = new Map<string, AgePolicy>();
  for (const id of new Set(residents.map(({ institutionId }) => institutionId)))
    policies.set(id, readAgePolicy(await policyContentOf(context.read, id, 'familyDoctor')));
  return policies;
}

export function mergesBy(context: Context, ids: readonly string[]): Promise<(ResidentMerge & { patientId: string })[]> {
  return context.read.rows(
    `SELECT a.id AS "patientId", m.kept_id AS "keptId", m.merged_id AS "mergedId", m.merged_at AS "mergedAt", m.merged_by AS "mergedById", m.reason,
       m.undone_at AS "undoneAt", m.undo_reason AS "undoReason"
     FROM unnest($1::uuid[]) AS a(id) JOIN resident_merge m ON a.id IN (m.kept_id, m.merged_id) ORDER BY m.merged_at DESC, m.id`,
    [ids],
  );
}

/** Addresses of residents whom the viewer may identify; row-level security leaves out all others. */
export function addressesBy(
  context: Context,
  ids: readonly string[],
): Promise<{ patientId: string; address: string | null; institutionId: string }[]> {
  return context.read.rows(
    `SELECT patient_id AS "patientId", address, patient_link(patient_id) AS "institutionId" FROM patient_identity WHERE patient_id = ANY ($1)`,
    [ids],
  );
}
