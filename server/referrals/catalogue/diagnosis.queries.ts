import type { Context } from '../../platform/graphql/context';
import type { Diagnosis } from './catalogue.types';
import { searchPatterns } from './diagnosis.rules';

/** Reads of the coded diagnoses, which are no secret. */

export function diagnosesBy(context: Context, codes: readonly string[]): Promise<Diagnosis[]> {
  return context.read.rows<Diagnosis>(`SELECT ${columns} FROM diagnosis WHERE code = ANY ($1)`, [codes]);
}

/**
 * The diagnoses that fit all words of a search (code, Chinese, initials of the pinyin, English), the nearest first: the code itself, codes
 * that begin so, names, then the rest in the order of codes.
 */
export function searchDiagnoses(context: Context, search: string, first: number): Promise<Diagnosis[]> {
  const patterns = searchPatterns(search);
  const fits = patterns.map((_, index) => `search_text LIKE $${index + 3}`).join(' AND ');
  return context.read.rows<Diagnosis>(
    `SELECT ${columns} FROM diagnosis ${fits && `WHERE ${fits}`}
     ORDER BY CASE WHEN lower(code) = $1 THEN 0 WHEN starts_with(lower(code), $1) THEN 1
       WHEN $1 = ANY (string_to_array(initials || ' ' || lower(name_zh || ' ' || aliases), ' ')) THEN 2
       WHEN starts_with(initials, $1) OR starts_with(lower(name_zh), $1) THEN 3 ELSE 4 END, code
     LIMIT $2`,
    [search.trim().toLowerCase(), first, ...patterns],
  );
}

const columns = 'code, name_zh AS "nameZh", name_en AS "nameEn"';
