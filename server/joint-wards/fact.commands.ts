import { createHash } from 'node:crypto';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Result } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { type FactEntry, type FactFault, fault } from './fact.rules';

/** What an import did, or would do. */
export interface FactCounts {
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** A fact with its places found. */
export interface PlacedFact {
  readonly institutionId: string;
  readonly wardId: string | null;
  readonly month: string;
  readonly code: string;
  /** JSON knows no bigint. */
  readonly value: string | null;
}

/** Finds the places of a list, among those for which the viewer may import; what is elsewhere is not found. */
export async function placeFacts(
  reader: Pick<Transaction, 'rows'>,
  entries: readonly FactEntry[],
  institutionIds: readonly string[],
): Promise<{ facts: PlacedFact[]; faults: FactFault[] }> {
  const institutions = await reader.rows<{ id: string; code: string }>(
    'SELECT id, code FROM institution WHERE id = ANY ($1)',
    [institutionIds],
  );
  const wards = await reader.rows<{ id: string; institutionId: string; code: string }>(
    'SELECT id, institution_id AS "institutionId", code FROM ward WHERE institution_id = ANY ($1)',
    [institutionIds],
  );
  const institutionOf = new Map(institutions.map(({ id, code }) => [code, id]));
  const wardOf = new Map(wards.map(({ id, institutionId, code }) => [`${institutionId} ${code}`, id]));
  const facts: PlacedFact[] = [];
  const faults: FactFault[] = [];
  for (const { line, institution, ward, month, code, value } of entries) {
    const institutionId = institutionOf.get(institution);
    const wardId = ward === '' ? null : wardOf.get(`${institutionId} ${ward}`);
    if (!institutionId)
      faults.push(
        fault(line, 'institution', '没有您可以导入的这家机构', 'no such institution for which you may import'),
      );
    else if (wardId === undefined)
      faults.push(fault(line, 'ward', '该机构没有这个病区', 'the institution has no such ward'));
    else facts.push({ institutionId, wardId, month, code, value: value === null ? null : String(value) });
  }
  return { facts, faults };
}

/** Takes a list of facts: newer values replace those before, which stay with the batch that replaced them. */
export async function importFacts(
  tx: Transaction,
  facts: readonly PlacedFact[],
  source: string,
): Promise<Result<FactCounts, never>> {
  const institutionIds = [...new Set(facts.map(({ institutionId }) => institutionId))].sort();
  // Two imports for one house wait for each other.
  await tx.rows('SELECT FROM institution WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [institutionIds]);
  const counts = await countFacts(tx, facts);
  const batchId = newUuid();
  const list = JSON.stringify(facts.map(each => ({ ...each, id: newUuid() })));
  await tx.rows(
    'INSERT INTO monthly_fact_batch (id, source, content_sha256, imported_by, imported_at) VALUES ($1, $2, $3, $4, $5)',
    [batchId, source, createHash('sha256').update(JSON.stringify(facts)).digest('hex'), tx.personId, await tx.now()],
  );
  await tx.rows(
    `UPDATE monthly_fact f SET replaced_by = $2 FROM ${listed} WHERE ${isCurrent} AND f.value IS DISTINCT FROM e.value`,
    [list, batchId],
  );
  await tx.rows(
    `INSERT INTO monthly_fact (id, batch_id, institution_id, ward_id, month, code, value)
     SELECT e.id, $2, e."institutionId", e."wardId", e.month, e.code, e.value FROM ${listed}
     WHERE e.value IS NOT NULL AND NOT EXISTS (SELECT FROM monthly_fact f WHERE ${isCurrent})`,
    [list, batchId],
  );
  for (const institutionId of institutionIds) {
    tx.audit({
      action: 'fact.import',
      institutionId,
      subjectKind: 'MonthlyFactBatch',
      subjectId: batchId,
      detail: { ...counts, source },
    });
  }
  return accepted(counts);
}

/** What the import of a list would do. */
export async function countFacts(reader: Pick<Transaction, 'row'>, facts: readonly PlacedFact[]): Promise<FactCounts> {
  const row = await reader.row<FactCounts>(
    `SELECT count(*) FILTER (WHERE f.id IS NULL AND e.value IS NOT NULL)::integer AS added,
       count(*) FILTER (WHERE f.value <> e.value)::integer AS replaced,
       count(*) FILTER (WHERE f.id IS NOT NULL AND e.value IS NULL)::integer AS removed,
       count(*) FILTER (WHERE f.value IS NOT DISTINCT FROM e.value)::integer AS unchanged
     FROM ${listed} LEFT JOIN monthly_fact f ON ${isCurrent}`,
    [JSON.stringify(facts)],
  );
  return present(row, 'counts of the import');
}

const listed = `jsonb_to_recordset($1::jsonb) AS e(id uuid, "institutionId" uuid, "wardId" uuid, month date, code text, value bigint)`;
const isCurrent = `f.institution_id = e."institutionId" AND f.ward_id IS NOT DISTINCT FROM e."wardId" AND f.month = e.month AND f.code = e.code AND f.replaced_by IS NULL`;
