import { setTimeout as sleep } from 'node:timers/promises';
import { present } from '../../kernel/invariant';
import type { Result } from '../../kernel/result';
import { type Actor, scopeStatement } from '../access/scope';
import { openedAt } from '../access/viewer';
import { Connection } from './connection';
import type { Database } from './database';
import { sqlState } from './violations';

const attemptsMax = 3;
const retryable = new Set(['40001', '40P01']);

/** Something that happened, for subscribers; without names or identity numbers. */
export interface OutboxEvent {
  readonly topic: 'BED' | 'ACCESS' | 'REFERRAL' | 'INBOX';
  readonly kind: string;
  readonly institutionId: string | null;
  readonly wardId: string | null;
  readonly subjectId: string;
  readonly payload: object;
}

/** A line of the audit: who did what to whom. `detail` never repeats names. */
export interface AuditLine {
  readonly action: string;
  readonly institutionId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** Who did it, where the server itself writes: signing in, for example. */
  readonly personId?: string;
  readonly purpose?: string;
  readonly detail?: object;
}

/** An open write transaction: all that a command needs. Nothing kept from it is valid after it ends. */
export class Transaction {
  private events: OutboxEvent[] = [];
  private lines: AuditLine[] = [];

  constructor(
    private readonly connection: Connection,
    readonly actor: Actor,
  ) {}

  /** The rows that a statement answers, also an UPDATE … RETURNING. */
  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.connection.rows<Row>(sql, parameters);
  }

  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  /** The database's clock in whole milliseconds. Ask after taking locks: the instant then lies after whatever the locks waited for. */
  async now(): Promise<Date> {
    const row = await this.row<{ now: Date }>("SELECT date_trunc('milliseconds', clock_timestamp()) AS now");
    return present(row, 'clock').now;
  }

  get personId(): string | null {
    return typeof this.actor === 'string' ? null : this.actor.personId;
  }

  /**
   * Does what touches a house that the viewer has no rights in, such as the hold that an accepted referral takes there: the second wall stands
   * open for the body. Only after authorisation. What throws ends the transaction or its savepoint, and the setting with it.
   */
  async acrossHouses<T>(body: () => Promise<T>): Promise<T> {
    const wall = await this.row<{ system: string }>(
      "SELECT coalesce(current_setting('medgroup.system', true), '') AS system, set_config('medgroup.system', 'on', true)",
    );
    const result = await body();
    await this.rows("SELECT set_config('medgroup.system', $1, true)", [wall?.system ?? '']);
    return result;
  }

  publish(event: OutboxEvent): void {
    this.events.push(event);
  }

  /** What is done or seen at a house where rights were opened in an emergency says by which opening. */
  audit(line: AuditLine): void {
    const breakGlassId = typeof this.actor === 'string' ? undefined : openedAt(this.actor, line.institutionId);
    this.lines.push(breakGlassId ? { ...line, detail: { breakGlassId, ...line.detail } } : line);
  }

  /** Forgets what was published since a savepoint that is rolled back. */
  discardPending(): void {
    this.events = [];
    this.lines = [];
  }

  /** Writes events and audit lines, one statement each; true when there were events. */
  async flush(): Promise<boolean> {
    const { events, lines } = this;
    this.discardPending();
    if (events.length > 0) await this.rows(insertEvents, [JSON.stringify(events)]);
    if (lines.length > 0) await this.rows(insertAudit, [JSON.stringify(lines), this.personId]);
    return events.length > 0;
  }
}

const insertEvents = `
  INSERT INTO outbox (topic, kind, institution_id, ward_id, subject_id, payload)
  SELECT topic, kind, "institutionId", "wardId", "subjectId", payload
  FROM jsonb_to_recordset($1::jsonb) AS e(topic text, kind text, "institutionId" uuid, "wardId" uuid, "subjectId" uuid, payload jsonb)`;

const insertAudit = `
  INSERT INTO audit_entry (person_id, action, institution_id, subject_kind, subject_id, purpose, detail)
  SELECT coalesce($2, "personId"), action, "institutionId", "subjectKind", "subjectId", purpose, detail
  FROM jsonb_to_recordset($1::jsonb) AS a("personId" uuid, action text, "institutionId" uuid, "subjectKind" text, "subjectId" uuid, purpose text, detail jsonb)`;

/**
 * The only way to write. The whole body runs again, in a new transaction, when PostgreSQL reports a serialisation failure or a deadlock;
 * a returned refusal rolls back; so the body keeps no state of its own between runs.
 */
export async function inTransaction<T, Code extends string>(
  database: Database,
  actor: Actor,
  body: (tx: Transaction) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(database, actor, body);
    } catch (error) {
      if (attempt === attemptsMax || !retryable.has(sqlState(error) ?? '')) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}

async function runOnce<T, Code extends string>(
  database: Database,
  actor: Actor,
  body: (tx: Transaction) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  const connection = await Connection.open(database, `BEGIN ISOLATION LEVEL READ COMMITTED; ${scopeStatement(actor)}`);
  const tx = new Transaction(connection, actor);
  let outcome: { result: Result<T, Code>; published: boolean };
  try {
    const result = await body(tx);
    outcome = { result, published: result.ok && (await tx.flush()) };
  } catch (error) {
    await connection.end('ROLLBACK').catch(() => undefined);
    throw error;
  }
  await connection.end(outcome.result.ok ? 'COMMIT' : 'ROLLBACK');
  if (outcome.published) database.onPublished();
  return outcome.result;
}
