import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { IdentityHasher } from '../wards/patient.commands';
import { authoriseCentre } from './resident.facts';
import type { VisitEntry } from './visit-sheet.rules';

/** What an import of visits did, or would do. */
export interface VisitCounts {
  readonly added: number;
  /** Taken by an earlier import. */
  readonly known: number;
  /** Of people whom the centre does not look after: passed over. */
  readonly foreign: number;
}

export const undoCodes = { BATCH_UNDONE: 'The import has been undone already.' } as const;
export type UndoCode = keyof typeof undoCodes;

interface Placed extends VisitEntry {
  readonly patientId: string;
  readonly institutionId: string | null;
}

/**
 * Takes the insurer's list of a month: visits of the centre's residents, wherever they were. With it the month is covered, also when the list
 * comes in parts. Visits of other people are passed over.
 */
export function importVisits(
  tx: Transaction,
  hasher: IdentityHasher,
  input: {
    readonly institutionId: string;
    readonly month: CivilDate;
    readonly entries: readonly VisitEntry[];
    readonly dryRun: boolean;
  },
): Promise<Result<{ counts: VisitCounts; batchId: string | null }, never>> {
  const { institutionId, month, entries } = input;
  authoriseCentre(tx, 'resident.import', institutionId);
  return tx.acrossHouses(async () => {
    await tx.rows('SELECT FROM institution WHERE id = $1 FOR NO KEY UPDATE', [institutionId]);
    const placed = await place(tx, hasher, institutionId, entries);
    const known = await knownSerials(tx, institutionId, placed);
    const added = placed.filter(({ serial }) => !known.has(serial));
    const counts = {
      added: added.length,
      known: placed.length - added.length,
      foreign: entries.length - placed.length,
    };
    if (input.dryRun) return accepted({ counts, batchId: null });
    const batchId = await openBatch(tx, institutionId, month, added.length);
    await write(tx, institutionId, batchId, added);
    tx.audit({
      action: 'visit.import',
      institutionId,
      subjectKind: 'VisitBatch',
      subjectId: batchId,
      detail: { month, ...counts },
    });
    return accepted({ counts, batchId });
  });
}

/** Finds the residents and the institutions of a list; a visit of a duplicate is one of the file that stands. */
async function place(
  tx: Transaction,
  hasher: IdentityHasher,
  institutionId: string,
  entries: readonly VisitEntry[],
): Promise<Placed[]> {
  const rows = await tx.rows<{ at: number; patientId: string; houseId: string | null }>(
    `SELECT DISTINCT ON (e.at) e.at, coalesce(r.merged_into, r.patient_id) AS "patientId", h.id AS "houseId"
     FROM jsonb_to_recordset($2::jsonb) AS e(at integer, hash text, "insurerNumber" text, institution text)
     LEFT JOIN patient_identity i ON i.id_hash = e.hash
     JOIN resident r ON r.institution_id = $1 AND (r.patient_id = i.patient_id OR (e.hash IS NULL AND r.insurer_number = e."insurerNumber"))
     LEFT JOIN institution h ON h.code = e.institution OR h.name_zh = e.institution
     ORDER BY e.at, r.merged_into NULLS FIRST, h.code`,
    [
      institutionId,
      JSON.stringify(
        entries.map(({ idNumber, insurerNumber, institution }, at) => ({
          at,
          hash: idNumber && hasher.hash(idNumber),
          insurerNumber,
          institution,
        })),
      ),
    ],
  );
  return rows.flatMap(({ at, patientId, houseId }) => {
    const entry = entries[at];
    return entry ? [{ ...entry, patientId, institutionId: houseId }] : [];
  });
}

async function knownSerials(tx: Transaction, institutionId: string, placed: readonly Placed[]): Promise<Set<string>> {
  const rows = await tx.rows<{ serial: string }>(
    `SELECT s.serial FROM unnest($1::text[]) AS s(serial) JOIN outpatient_visit v ON v.source_key = $2 || s.serial AND v.undone_at IS NULL`,
    [placed.map(({ serial }) => serial), keyOf(institutionId, '')],
  );
  return new Set(rows.map(({ serial }) => serial));
}

function keyOf(institutionId: string, serial: string): string {
  return `insurer:${institutionId}:${serial}`;
}

/** The batch of the month: a list in parts is one. */
async function openBatch(tx: Transaction, institutionId: string, month: CivilDate, rows: number): Promise<string> {
  const batch = await tx.row<{ id: string }>(
    `INSERT INTO visit_batch (id, institution_id, month, rows, imported_by, imported_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (institution_id, month) WHERE undone_at IS NULL DO UPDATE SET rows = visit_batch.rows + excluded.rows RETURNING id`,
    [newUuid(), institutionId, month, rows, tx.personId, await tx.now()],
  );
  if (!batch) throw notFound('这批就诊记录', 'batch');
  return batch.id;
}

async function write(
  tx: Transaction,
  institutionId: string,
  batchId: string,
  visits: readonly Placed[],
): Promise<void> {
  await tx.rows(
    `INSERT INTO outpatient_visit (id, patient_id, institution_id, outside_code, department_zh, visited_on, diagnosis_code, source, source_key, batch_id)
     SELECT id, "patientId", "institutionId", CASE WHEN "institutionId" IS NULL THEN institution END, department, "visitedOn", diagnosis,
       'INSURER', key, $2
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "patientId" uuid, "institutionId" uuid, institution text, department text, "visitedOn" date,
       diagnosis text, key text)`,
    [
      JSON.stringify(visits.map(visit => ({ ...visit, id: newUuid(), key: keyOf(institutionId, visit.serial) }))),
      batchId,
    ],
  );
}

/** Takes an import back: its visits count no more, and the month is not covered. */
export async function undoVisits(tx: Transaction, batchId: string): Promise<Result<{ batchId: string }, UndoCode>> {
  const batch = await tx.row<{ institutionId: string; undoneAt: Date | null }>(
    'SELECT institution_id AS "institutionId", undone_at AS "undoneAt" FROM visit_batch WHERE id = $1 FOR NO KEY UPDATE',
    [batchId],
  );
  if (!batch) throw notFound('这批就诊记录', 'batch');
  authoriseCentre(tx, 'resident.import', batch.institutionId);
  if (batch.undoneAt) return refused(undone());
  const now = await tx.now();
  await tx.rows('UPDATE visit_batch SET undone_at = $2, undone_by = $3 WHERE id = $1', [batchId, now, tx.personId]);
  await tx.acrossHouses(() =>
    tx.rows('UPDATE outpatient_visit SET undone_at = $2 WHERE batch_id = $1', [batchId, now]),
  );
  tx.audit({
    action: 'visit.import_undo',
    institutionId: batch.institutionId,
    subjectKind: 'VisitBatch',
    subjectId: batchId,
  });
  return accepted({ batchId });
}

function undone(): Refusal<UndoCode> {
  return refusal('BATCH_UNDONE', '这批就诊记录已撤销。', 'This import has been undone already.', 'batchId');
}
