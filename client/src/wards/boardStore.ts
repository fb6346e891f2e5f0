import type { BedKind, BedState, BedTileFragment, Equipment, Isolation, PatientTileFragment } from '../gql/graphql';
import type { BedChange } from '../graphql/feed';

/** What the board knows of one bed. Replaced, never changed, so that a tile can compare by identity. */
export interface BedCell {
  id: string;
  code: string;
  wardId: string;
  roomId: string;
  roomCode: string;
  kind: BedKind | null;
  state: BedState;
  stateSince: string | null;
  stateUntil: string | null;
  stateReason: string | null;
  isolation: readonly Isolation[];
  equipment: readonly Equipment[];
  version: number;
  encounterId: string | null;
  dischargeOrdered: boolean;
  patient: PatientTileFragment | null;
  /** When the feed last changed it; zero for what came with the snapshot. */
  changedAt: number;
}

export interface LocalCounts {
  free: number;
  occupied: number;
  held: number;
  toClean: number;
  contaminated: number;
  /** Blocked while open; beds that are not open for use at all are counted in `shut`. */
  closed: number;
  shut: number;
  open: number;
  extra: number;
  discharge: number;
  firstHeldUntil: string | null;
}

const countsEveryMs = 150;

/**
 * The live state of one institution's beds, outside React: a change of one bed renders one tile and its ward's header,
 * not the board.
 */
export class BoardStore {
  /** Steps with every change. */
  private version = 0;
  private readonly cells = new Map<string, BedCell>();
  private readonly bedsOfWard = new Map<string, string[]>();
  private readonly bedListeners = new Map<string, Set<() => void>>();
  private readonly countListeners = new Set<() => void>();
  private readonly counts = new Map<string, LocalCounts>();
  private lapse: ReturnType<typeof setTimeout> | undefined;
  private countsDue: ReturnType<typeof setTimeout> | undefined;

  private readonly clockAheadMs: number;

  /** `at` is the server's instant of the snapshot; a picture of the past stands still. */
  constructor(
    wards: readonly { ward: { id: string }; beds: readonly BedTileFragment[] }[],
    at: string,
    private readonly past: boolean,
  ) {
    this.clockAheadMs = Date.parse(at) - Date.now();
    for (const { ward, beds } of wards) {
      this.bedsOfWard.set(
        ward.id,
        beds.map(bed => bed.id),
      );
      for (const bed of beds) this.cells.set(bed.id, cellOf(bed, ward.id, 0));
    }
    this.scheduleLapse();
  }

  dispose(): void {
    clearTimeout(this.lapse);
    clearTimeout(this.countsDue);
  }

  /** The server's present instant; screens in hospitals have clocks of their own. */
  now(): number {
    return this.past ? Number.NEGATIVE_INFINITY : Date.now() + this.clockAheadMs;
  }

  bed(id: string): BedCell | undefined {
    return this.cells.get(id);
  }

  bedsOf(wardId: string): readonly BedCell[] {
    return (this.bedsOfWard.get(wardId) ?? []).flatMap(id => this.cells.get(id) ?? []);
  }

  all(): readonly BedCell[] {
    return [...this.cells.values()];
  }

  subscribeBed(id: string, listener: () => void): () => void {
    const listeners = this.bedListeners.get(id) ?? new Set();
    this.bedListeners.set(id, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Called when any count may have changed. */
  readonly subscribeCounts = (listener: () => void): (() => void) => {
    this.countListeners.add(listener);
    return () => this.countListeners.delete(listener);
  };

  readonly readVersion = (): number => this.version;

  countsOf(wardId: string): LocalCounts {
    const known = this.counts.get(wardId);
    if (known) return known;
    const fresh = countBeds(this.bedsOf(wardId), this.now());
    this.counts.set(wardId, fresh);
    return fresh;
  }

  /** Applies changes of the feed; answers the beds that are really different, for reading their patients. */
  apply(changes: readonly BedChange[]): readonly BedCell[] {
    const touched = new Map<string, BedCell>();
    for (const change of changes) {
      const before = change.bedId ? this.cells.get(change.bedId) : undefined;
      // At least once means: sometimes twice.
      if (!before || !change.state || (change.version != null && change.version < before.version)) continue;
      const after = changedCell(before, change);
      this.cells.set(after.id, after);
      touched.set(after.id, after);
    }
    this.tell([...touched.values()]);
    return [...touched.values()];
  }

  /** Takes beds as the API just described them: an own act, or the patients of changed beds. */
  put(beds: readonly BedTileFragment[]): void {
    const taken = beds.flatMap(bed => {
      const before = this.cells.get(bed.id);
      if (!before || bed.version < before.version) return [];
      const after = cellOf(bed, before.wardId, bed.version > before.version ? Date.now() : before.changedAt);
      this.cells.set(after.id, after);
      return [after];
    });
    this.tell(taken);
  }

  private tell(cells: readonly BedCell[]): void {
    if (cells.length === 0) return;
    this.version += 1;
    for (const cell of cells) {
      this.counts.delete(cell.wardId);
      for (const listener of this.bedListeners.get(cell.id) ?? []) listener();
    }
    this.tellCounts();
    this.scheduleLapse();
  }

  /** Eyes read counts a few times a second at most; a busy feed must not render headings with every frame. */
  private tellCounts(): void {
    this.countsDue ??= setTimeout(() => {
      this.countsDue = undefined;
      for (const listener of this.countListeners) listener();
    }, countsEveryMs);
  }

  /** A hold ends by itself, without an event: the board's own clock frees the bed. */
  private scheduleLapse(): void {
    clearTimeout(this.lapse);
    if (this.past) return;
    const now = this.now();
    const ends = this.all().flatMap(cell => (mayLapse(cell) ? Date.parse(cell.stateUntil) : []));
    if (ends.length === 0) return;
    const pause = Math.min(Math.max(0, Math.min(...ends) - now) + 50, 2_000_000_000);
    this.lapse = setTimeout(() => this.lapseNow(), pause);
  }

  private lapseNow(): void {
    const now = this.now();
    const over = this.all().filter(cell => lapsed(cell, now));
    const freed = over.map(cell => ({
      ...cell,
      state: 'FREE' as const,
      stateSince: cell.stateUntil,
      stateUntil: null,
      stateReason: null,
      changedAt: Date.now(),
    }));
    for (const cell of freed) this.cells.set(cell.id, cell);
    if (freed.length > 0) this.tell(freed);
    else this.scheduleLapse();
  }
}

/** Holds, and blocks with an end, pass by themselves. */
function mayLapse(cell: BedCell): cell is BedCell & { stateUntil: string } {
  return cell.stateUntil !== null && (cell.state === 'HELD' || (cell.state === 'CLOSED' && cell.kind !== null));
}

const lapsed = (cell: BedCell, now: number) => mayLapse(cell) && Date.parse(cell.stateUntil) <= now;

function cellOf(bed: BedTileFragment, wardId: string, changedAt: number): BedCell {
  const encounter = bed.occupancy?.encounter;
  const stay = bed.occupancy?.kind === 'STAY';
  return {
    id: bed.id,
    code: bed.code,
    wardId,
    roomId: bed.room.id,
    roomCode: bed.room.code,
    kind: bed.kind ?? null,
    state: bed.state,
    stateSince: bed.stateSince ?? null,
    stateUntil: bed.stateUntil ?? null,
    stateReason: bed.stateReason ?? null,
    isolation: bed.isolation,
    equipment: bed.equipment,
    version: bed.version,
    encounterId: stay ? (encounter?.id ?? null) : null,
    dischargeOrdered: stay && encounter?.state === 'DISCHARGE_ORDERED',
    patient: stay ? (encounter?.patient ?? null) : null,
    changedAt,
  };
}

function changedCell(before: BedCell, change: BedChange): BedCell {
  const encounterId = change.state === 'OCCUPIED' ? (change.encounterId ?? null) : null;
  return {
    ...before,
    kind: change.kindOfBed ?? null,
    state: change.state ?? before.state,
    stateSince: change.stateSince ?? null,
    stateUntil: change.stateUntil ?? null,
    stateReason: change.stateReason ?? null,
    version: change.version ?? before.version,
    encounterId,
    dischargeOrdered: change.dischargeOrdered,
    // The feed carries no names: the patient stays unless somebody else lies there now.
    patient: encounterId !== null && encounterId === before.encounterId ? before.patient : null,
    changedAt: Date.now(),
  };
}

export function countBeds(cells: readonly BedCell[], now: number): LocalCounts {
  const counts: LocalCounts = {
    free: 0,
    occupied: 0,
    held: 0,
    toClean: 0,
    contaminated: 0,
    closed: 0,
    shut: 0,
    open: 0,
    extra: 0,
    discharge: 0,
    firstHeldUntil: null,
  };
  for (const cell of cells) {
    if (cell.kind === 'AUTHORISED') counts.open += 1;
    if (cell.kind === 'EXTRA') counts.extra += 1;
    if (cell.dischargeOrdered) counts.discharge += 1;
    const state = lapsed(cell, now) ? 'FREE' : cell.state;
    counts[cell.kind === null ? 'shut' : countKey[state]] += 1;
    if (state === 'HELD' && cell.stateUntil && (!counts.firstHeldUntil || cell.stateUntil < counts.firstHeldUntil))
      counts.firstHeldUntil = cell.stateUntil;
  }
  return counts;
}

const countKey = {
  FREE: 'free',
  OCCUPIED: 'occupied',
  HELD: 'held',
  TO_CLEAN: 'toClean',
  CONTAMINATED: 'contaminated',
  CLOSED: 'closed',
} as const;
