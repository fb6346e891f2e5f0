import { asNode } from '../../schema/node';
import { reached, visible } from '../group/group.queries';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { Licence, PersonTitle, PracticeRegistration, StaffPrivate, StaffRecord } from './record.types';

/** Reads of records. Who sees which row is the second wall's; colleagues are no secret, licences and days of birth are. */

export function recordsOf(context: Context, personIds: readonly string[]): Promise<StaffRecord[]> {
  return context.read.rows<StaffRecord>(
    `SELECT person_id AS "personId", home_institution_id AS "homeInstitutionId", number, profession, education, hired_on AS "hiredOn",
       left_on AS "leftOn", version
     FROM staff_record WHERE person_id = ANY ($1)`,
    [personIds],
  );
}

export function privatesOf(context: Context, personIds: readonly string[]): Promise<StaffPrivate[]> {
  return context.read.rows<StaffPrivate>(
    `SELECT person_id AS "personId", sex, born_on AS "bornOn", left_reason AS "leftReason" FROM staff_private WHERE person_id = ANY ($1)`,
    [personIds],
  );
}

/** Titles, the newest first. */
export function titlesOf(context: Context, personIds: readonly string[]): Promise<PersonTitle[]> {
  return context.read.rows<PersonTitle>(
    `SELECT id, person_id AS "personId", title_zh AS "titleZh", title_en AS "titleEn", level, since FROM person_title
     WHERE person_id = ANY ($1) ORDER BY since DESC, array_position('{SENIOR,ASSOCIATE_SENIOR,INTERMEDIATE,JUNIOR}', level), id`,
    [personIds],
  );
}

type WithDays<T> = Omit<T, 'uuid' | 'period'> & { readonly from: string; readonly until: string | null };

export async function licencesBy(
  context: Context,
  column: 'id' | 'person_id',
  ids: readonly string[],
): Promise<Licence[]> {
  const rows = await context.read.rows<WithDays<Licence>>(
    `SELECT id, person_id AS "personId", kind, number, scope_zh AS "scopeZh", lower(during) AS "from", upper(during) AS until, version
     FROM licence WHERE ${column} = ANY ($1) ORDER BY lower(during) DESC, id`,
    [ids],
  );
  return rows.map(({ from, until, ...row }) => asNode('Licence', { ...row, period: { from, until } }));
}

export async function registrationsBy(
  context: Context,
  column: 'id' | 'person_id',
  ids: readonly string[],
): Promise<PracticeRegistration[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<WithDays<PracticeRegistration>>(
    `${visible} SELECT id, person_id AS "personId", licence_id AS "licenceId", institution_id AS "institutionId", kind, lower(during) AS "from",
       upper(during) AS until, ended_reason AS "endedReason", version
     FROM practice_registration WHERE ${column} = ANY ($2) AND NOT isempty(during)
       AND (person_id = $3 OR institution_id IN (SELECT institution_id FROM visible))
     ORDER BY lower(during) DESC, id`,
    [reached(viewer), ids, viewer.personId],
  );
  return rows.map(({ from, until, ...row }) => asNode('PracticeRegistration', { ...row, period: { from, until } }));
}
