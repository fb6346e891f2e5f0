import { createHash } from 'node:crypto';

/**
 * The chain of the audit: each link is SHA-256 over the link before it and the entry's canonical text, so that an entry which is changed,
 * taken out or put in between shows. Choices: the text is a JSON array in a fixed order; instants with microseconds in UTC; `detail` as
 * PostgreSQL writes jsonb, whose order of keys does not depend on who wrote it.
 */
export interface SealedText {
  /** Its place in the chain, from 1. */
  readonly number: number;
  readonly entryId: string;
  readonly at: string;
  readonly personId: string | null;
  readonly action: string;
  readonly institutionId: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly purpose: string | null;
  readonly detail: string | null;
}

/** What stands before the first link. */
export const chainStart = '0'.repeat(64);

export function linkHash(previous: string, entry: SealedText): string {
  const { number, entryId, at, personId, action, institutionId, subjectKind, subjectId, purpose, detail } = entry;
  const text = JSON.stringify([
    number,
    entryId,
    at,
    personId,
    action,
    institutionId,
    subjectKind,
    subjectId,
    purpose,
    detail,
  ]);
  return createHash('sha256').update(previous).update('\n').update(text).digest('hex');
}
