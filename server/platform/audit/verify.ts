import type { Database } from '../database/database';
import { Snapshot } from '../database/snapshot';
import { chainStart, linkHash, type SealedText } from './chain.rules';
import { sealedColumns } from './sealer';

/** What is wrong with the first broken link. */
export type Break = 'ENTRY_MISSING' | 'ENTRY_CHANGED' | 'LINK_MISSING';

export interface Verification {
  readonly sealed: number;
  readonly unsealed: number;
  /** The newest link: written down elsewhere, it shows when the end of the chain is cut off. */
  readonly head: string;
  readonly broken: { readonly number: number; readonly what: Break } | null;
}

interface Link extends Omit<SealedText, 'entryId'> {
  readonly hash: string;
  /** Null when the entry is gone. */
  readonly entryId: string | null;
}

const pageLinks = 5000;

/** Recomputes the whole chain, in one snapshot, and names the first row that does not fit. */
export async function verifyAudit(database: Database): Promise<Verification> {
  const snapshot = new Snapshot(database, 'SYSTEM');
  try {
    const { head, broken } = await walk(snapshot);
    const counts = await snapshot.row<{ sealed: number; unsealed: number }>(
      `SELECT (SELECT count(*)::int FROM audit_seal) AS sealed,
         (SELECT count(*)::int FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)) AS unsealed`,
    );
    return { sealed: counts?.sealed ?? 0, unsealed: counts?.unsealed ?? 0, head, broken };
  } finally {
    await snapshot.close();
  }
}

async function walk(snapshot: Snapshot): Promise<Pick<Verification, 'head' | 'broken'>> {
  let head = chainStart;
  let number = 0;
  for (;;) {
    const links = await pageAfter(snapshot, number);
    for (const link of links) {
      number += 1;
      const what = breakOf(link, number, head);
      if (what) return { head, broken: { number, what } };
      head = link.hash;
    }
    if (links.length < pageLinks) return { head, broken: null };
  }
}

function breakOf({ entryId, hash, ...entry }: Link, number: number, previous: string): Break | null {
  if (entry.number !== number) return 'LINK_MISSING';
  if (entryId === null) return 'ENTRY_MISSING';
  return linkHash(previous, { ...entry, entryId }) === hash ? null : 'ENTRY_CHANGED';
}

async function pageAfter(snapshot: Snapshot, number: number): Promise<Link[]> {
  return snapshot.rows<Link>(
    `SELECT s.number::int AS number, s.hash, ${sealedColumns} FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
     WHERE s.number > $1 ORDER BY s.number LIMIT ${pageLinks}`,
    [number],
  );
}
