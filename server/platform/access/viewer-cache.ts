import type { Database } from '../database/database';
import { type Identity, loadViewer } from './load-viewer';
import type { Viewer } from './viewer';

/** Rights change without an event at midnight, when memberships begin and end; a minute is late enough to notice. */
const ageMsMax = 60_000;

interface Entry {
  readonly viewer: Promise<Viewer | null>;
  readonly loadedAt: number;
}

/**
 * The rights of those who hold long streams open. Loaded again when an event says that a person's appointments or sessions changed, and
 * every minute; what is valid at an instant follows from the periods of the grants.
 */
export class ViewerCache {
  /** By person, then by session. */
  private readonly people = new Map<string, Map<string | null, Entry>>();
  private sweptAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: () => number = Date.now,
    private readonly load: typeof loadViewer = loadViewer,
  ) {}

  /** The viewer as of now; null when the session has ended or the proof of identity has expired: the stream ends. */
  async current(viewer: Viewer): Promise<Viewer | null> {
    if (viewer.expiresAt && viewer.expiresAt.getTime() <= this.clock()) return null;
    return this.lookUp(viewer);
  }

  /** Called when an ACCESS event for the person arrives. */
  invalidate(personId: string): void {
    this.people.delete(personId);
  }

  private lookUp({ kind, personId, sessionId }: Identity): Promise<Viewer | null> {
    this.sweep();
    const known = this.people.get(personId)?.get(sessionId);
    if (known && this.isFresh(known)) return known.viewer;
    const viewer = this.load(this.database, { kind, personId, sessionId });
    this.keep(personId, sessionId, { viewer, loadedAt: this.clock() });
    // A failed load is not remembered: the next event asks again.
    viewer.catch(() => this.invalidate(personId));
    return viewer;
  }

  private keep(personId: string, sessionId: string | null, entry: Entry): void {
    const sessions = this.people.get(personId) ?? new Map<string | null, Entry>();
    sessions.set(sessionId, entry);
    this.people.set(personId, sessions);
  }

  private isFresh(entry: Entry): boolean {
    return this.clock() - entry.loadedAt < ageMsMax;
  }

  /** Forgets those who left, so that memory follows the number of open streams. */
  private sweep(): void {
    if (this.clock() - this.sweptAt < ageMsMax) return;
    this.sweptAt = this.clock();
    for (const [personId, sessions] of this.people) {
      for (const [sessionId, entry] of sessions) if (!this.isFresh(entry)) sessions.delete(sessionId);
      if (sessions.size === 0) this.people.delete(personId);
    }
  }
}
