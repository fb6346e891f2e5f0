import { readCursor } from '../../schema/connection';
import { type IdType, toGlobalId } from '../kernel/ids';
import { institutionsFor } from '../platform/access/viewer';
import { wrongCursor } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { AuditEntry } from './audit.types';

/** What to show of the audit; null means anything. */
export interface AuditFilter {
  readonly personId: string | null;
  readonly action: string | null;
}

interface Row {
  readonly entryId: string;
  readonly at: Date;
  readonly personId: string | null;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly purpose: string | null;
  readonly detail: string | null;
  readonly number: number | null;
}

const select = `
  SELECT e.id::text AS "entryId", e.at, e.person_id AS "personId", e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
    e.purpose, e.detail::text AS detail, s.number::int AS number
  FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
  WHERE e.institution_id = ANY ($1)`;

/** The newest entries of the institutions whose audit the viewer reads, one more than asked for. */
export async function listAudit(
  context: Context,
  filter: AuditFilter,
  first: number,
  after?: string | null,
): Promise<AuditEntry[]> {
  const rows = await context.read.rows<Row>(
    `${select} AND ($2::bigint IS NULL OR e.id < $2) AND ($3::uuid IS NULL OR e.person_id = $3) AND ($4::text IS NULL OR e.action = $4)
     ORDER BY e.id DESC LIMIT $5`,
    [audited(context), beforeId(after), filter.personId, filter.action, first + 1],
  );
  return rows.map(toEntry);
}

/** One entry by the UUID form of its number. */
export async function auditEntryByUuid(context: Context, uuid: string): Promise<AuditEntry | null> {
  const id = idOfUuid(uuid);
  if (id === null) return null;
  const row = await context.read.row<Row>(`${select} AND e.id = $2`, [audited(context), id]);
  return row ? toEntry(row) : null;
}

function audited(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'audit.read');
}

function beforeId(after: string | null | undefined): string | null {
  if (!after) return null;
  const [id] = readCursor(after, 1) ?? [];
  if (id === undefined || !/^\d{1,18}$/.test(id)) throw wrongCursor();
  return id;
}

function toEntry({ subjectId, ...row }: Row): AuditEntry {
  const uuid = uuidOfId(row.entryId);
  return {
    ...row,
    uuid,
    id: toGlobalId('AuditEntry', uuid),
    subjectId: subjectId && toGlobalId(row.subjectKind as IdType, subjectId),
  };
}

/** Entries are numbered in the order of writing; ids that clients see hold UUIDs, so the number stands in the last 12 digits of one. */
const uuidPrefix = '00000000-0000-8000-8000-';

function uuidOfId(id: string): string {
  return uuidPrefix + BigInt(id).toString(16).padStart(12, '0');
}

function idOfUuid(uuid: string): string | null {
  return uuid.startsWith(uuidPrefix) ? BigInt(`0x${uuid.slice(uuidPrefix.length)}`).toString() : null;
}
