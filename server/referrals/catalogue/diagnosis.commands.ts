import { present } from '../../kernel/invariant';
import { accepted, type Result } from '../../kernel/result';
import type { Transaction } from '../../platform/database/transaction';
import { initialsOfWord } from '../../wards/initials.rules';
import type { DiagnosisEntry } from './diagnosis.rules';

/** What an import did, or would do. */
export interface DiagnosisCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Takes a list of diagnoses: new codes are added, known ones renamed, none is removed, for referrals keep theirs. */
export async function importDiagnoses(
  tx: Transaction,
  entries: readonly DiagnosisEntry[],
): Promise<Result<DiagnosisCounts, never>> {
  const counts = await countDiagnoses(tx, entries);
  await tx.rows(
    `INSERT INTO diagnosis (code, name_zh, name_en, aliases, initials)
     SELECT code, "nameZh", "nameEn", aliases, initials FROM ${listed} ORDER BY code
     ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, aliases = excluded.aliases, initials = excluded.initials
     WHERE (diagnosis.name_zh, diagnosis.name_en, diagnosis.aliases) <> (excluded.name_zh, excluded.name_en, excluded.aliases)`,
    [JSON.stringify(entries.map(entry => ({ ...entry, initials: initialsOf(entry) })))],
  );
  tx.audit({
    action: 'diagnosis.import',
    institutionId: null,
    subjectKind: 'Diagnosis',
    subjectId: null,
    detail: counts,
  });
  return accepted(counts);
}

/** What the import of a list would do. */
export async function countDiagnoses(
  reader: Pick<Transaction, 'row'>,
  entries: readonly DiagnosisEntry[],
): Promise<DiagnosisCounts> {
  const row = await reader.row<DiagnosisCounts>(
    `SELECT count(*) FILTER (WHERE d.code IS NULL)::integer AS added,
       count(*) FILTER (WHERE (d.name_zh, d.name_en, d.aliases) <> (e."nameZh", e."nameEn", e.aliases))::integer AS changed,
       count(*) FILTER (WHERE (d.name_zh, d.name_en, d.aliases) = (e."nameZh", e."nameEn", e.aliases))::integer AS unchanged
     FROM ${listed} LEFT JOIN diagnosis d USING (code)`,
    [JSON.stringify(entries)],
  );
  return present(row, 'counts of the import');
}

const listed = `jsonb_to_recordset($1::jsonb) AS e(code text, "nameZh" text, "nameEn" text, aliases text, initials text)`;

/** First letters of the pinyin of a name, and of each other name: `gxb` for 冠心病. */
function initialsOf({ nameZh, aliases }: DiagnosisEntry): string {
  return [nameZh, ...aliases.split(' ').filter(Boolean)].map(initialsOfWord).join(' ');
}
