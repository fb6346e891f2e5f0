import { setTimeout as sleep } from 'node:timers/promises';
import { accepted } from '../../server/kernel/result';
import type { Database } from '../../server/platform/database/database';
import { inTransaction } from '../../server/platform/database/transaction';
import type { House } from '../support/world';

/** A change as a subscriber learns of it, and where to resume after it; without a bed it only moves the cursor. */
export interface Told {
  readonly cursor: string;
  readonly bedId?: string;
  readonly version?: number;
}

/** A way to follow the changes from a cursor on, until it is cut off. */
export type Source = (after: string | undefined, cut: AbortSignal) => AsyncIterable<Told>;

/**
 * A subscriber as any client should be: it keeps the newest version of each bed, is cut off at random and resumes where it was. It notes
 * whatever a feed must never do: leave a version out, or go back without having been cut off.
 */
export class Subscriber {
  readonly versions = new Map<string, number>();
  readonly faults: string[] = [];
  cuts = 0;
  received = 0;
  private cursor: string | undefined;
  private stopped = false;
  private readonly running: Promise<void>;

  /** @param begin the cursor before the first change */
  constructor(
    private readonly source: Source,
    begin: string | undefined,
    private readonly cutMsMax: number,
  ) {
    this.cursor = begin;
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const cut = new AbortController();
      const stop = setInterval(() => this.stopped && cut.abort(), 20);
      const timer = setTimeout(() => cut.abort(), 30 + Math.random() * this.cutMsMax);
      const since = new Map<string, number>();
      try {
        for await (const told of this.source(this.cursor, cut.signal)) this.take(told, since);
      } catch {
        // Cut off by the other side: tried again in a moment.
        await sleep(20);
      } finally {
        clearInterval(stop);
        clearTimeout(timer);
      }
      this.cuts += 1;
    }
  }

  private take({ cursor, bedId, version }: Told, since: Map<string, number>): void {
    this.cursor = cursor;
    if (bedId === undefined || version === undefined) return;
    this.received += 1;
    const known = this.versions.get(bedId) ?? 1;
    if (version > known + 1) this.faults.push(`bed ${bedId} jumps from version ${known} to ${version}`);
    if (version <= (since.get(bedId) ?? 0))
      this.faults.push(`bed ${bedId} goes back to version ${version} on one connection`);
    since.set(bedId, version);
    this.versions.set(bedId, Math.max(known, version));
  }
}

/**
 * Steps versions of beds, one transaction each, and tells of it inside the transaction; the pauses between telling and committing let
 * transactions commit in another order than they told in.
 */
export async function write(database: Database, house: House, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const bedId = house.bedIds[Math.floor(Math.random() * house.bedIds.length)] ?? '';
    await inTransaction(database, 'SYSTEM', async tx => {
      const bed = await tx.row<{ version: number }>('SELECT version FROM bed WHERE id = $1 FOR UPDATE', [bedId]);
      const version = (bed?.version ?? 0) + 1;
      await tx.rows('UPDATE bed SET version = $2 WHERE id = $1', [bedId, version]);
      const { institutionId, wardId } = house;
      const payload = {
        bedId,
        wardId,
        institutionId,
        state: 'FREE',
        version,
        occurredAt: new Date(),
        dischargeOrdered: false,
      };
      tx.publish({ topic: 'BED', kind: 'CLEANED', institutionId, wardId, subjectId: bedId, payload });
      await tx.flush();
      await sleep(Math.random() * 15);
      return accepted(null);
    });
    // The transaction told by itself and left nothing to be told of at its end.
    database.onPublished();
    await sleep(Math.random() * 10);
  }
}
