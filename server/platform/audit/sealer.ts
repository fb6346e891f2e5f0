import type { Database } from '../database/database';
import { writeAsSystem } from '../database/system';
import type { Transaction } from '../database/transaction';
import { chainStart, linkHash, type SealedText } from './chain.rules';

/** Any one number: whoever holds this advisory lock seals; the other processes wait for their next turn. */
const sealerLock = 7_310_202;
const batchEntries = 1000;
const pauseMs = 2000;

/** The columns that are sealed, in the words of SealedText, of `audit_entry e`. */
export const sealedColumns = `
  e.id::text AS "entryId", to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.person_id AS "personId", e.action,
  e.institution_id AS "institutionId", e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.purpose, e.detail::text AS detail`;

/**
 * Puts committed audit entries into the chain, in batches, a moment after they were written: chaining inside each command would make all
 * commands wait for each other.
 */
export class Sealer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;
  /** No entry up to this id can still appear: it was looked through when it was older than any transaction. */
  private settledId = '0';

  constructor(
    private readonly database: Database,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.sealAll()
        .catch(this.onError)
        .then(() => this.stopped || this.start());
    }, pauseMs);
    this.timer.unref();
  }

  /** Waits for the batch that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Seals everything that is committed now; answers how many entries. */
  async sealAll(): Promise<number> {
    for (let sealed = 0; ; ) {
      const batch = await writeAsSystem(this.database, tx => this.sealBatch(tx));
      sealed += batch;
      if (batch < batchEntries || this.stopped) return sealed;
    }
  }

  private async sealBatch(tx: Transaction): Promise<number> {
    const lock = await tx.row<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [sealerLock]);
    if (!lock?.taken) return 0;
    const settledId = await settled(tx, this.settledId);
    const entries = await waiting(tx, this.settledId);
    if (entries.length > 0) await append(tx, entries);
    if (entries.length < batchEntries) this.settledId = settledId;
    return entries.length;
  }
}

type Unnumbered = Omit<SealedText, 'number'>;

/** No transaction takes ten minutes: ids below are all visible. Should one, its entry is found when a process starts and looks from the beginning. */
async function settled(tx: Transaction, from: string): Promise<string> {
  const row = await tx.row<{ id: string | null }>(
    "SELECT max(id)::text AS id FROM audit_entry WHERE id > $1 AND at < now() - interval '10 minutes'",
    [from],
  );
  return row?.id ?? from;
}

function waiting(tx: Transaction, after: string): Promise<Unnumbered[]> {
  return tx.rows<Unnumbered>(
    `SELECT ${sealedColumns} FROM audit_entry e
     WHERE e.id > $1 AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id) ORDER BY e.id LIMIT ${batchEntries}`,
    [after],
  );
}

async function append(tx: Transaction, entries: readonly Unnumbered[]): Promise<void> {
  const head = await tx.row<{ number: string; hash: string }>(
    'SELECT s.number::text AS number, s.hash FROM audit_seal s ORDER BY s.number DESC LIMIT 1',
  );
  let number = Number(head?.number ?? 0);
  let hash = head?.hash ?? chainStart;
  const links = entries.map(entry => {
    number += 1;
    hash = linkHash(hash, { ...entry, number });
    return { number, entry_id: entry.entryId, hash };
  });
  await tx.rows(
    `INSERT INTO audit_seal (number, entry_id, hash)
     SELECT number, entry_id, hash FROM jsonb_to_recordset($1::jsonb) AS l(number bigint, entry_id bigint, hash text)`,
    [JSON.stringify(links)],
  );
}
