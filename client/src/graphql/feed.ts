import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { type Client, CloseCode, createClient } from 'graphql-ws';
import { useEffect, useRef } from 'react';
import { BedFeedDocument, type BedFeedSubscription, type FeedResetReason } from '../gql/graphql';
import { createStore } from '../ui/store';
import { endpoint } from './request';
import { accessToken, refreshSession, renewals, session, sessionLost } from './session';

/** One change of one bed, or of the waiting list of one ward. */
export type BedChange = Extract<BedFeedSubscription['bedFeed'], { __typename: 'BedFeedChange' }>;

export interface FeedStatus {
  phase: 'idle' | 'connecting' | 'live' | 'waiting' | 'refused' | 'past';
  /** Connected since. */
  since?: number;
  /** The newest instant at which the data on screen was known to be whole. */
  asOf?: number;
  /** Events received and not yet drawn; null while cut off, when nobody can know. */
  behind: number | null;
  /** When the next try comes. */
  retryAt?: number;
  refetched?: { at: number; what: { kind: 'resumed'; changes: number } | { kind: 'reset'; reason: FeedResetReason } };
}

export const feedStatus = createStore<FeedStatus>({ phase: 'idle', behind: 0 });

export interface BedFeedOptions extends FeedOptions<BedChange> {
  institutionIds?: readonly string[];
}

/** Follows the bed feed from a snapshot on, over every interruption. */
export function useBedFeed({ institutionIds, ...options }: BedFeedOptions): void {
  useFeed(bedFeed, { institutionIds }, options);
}

const bedFeed: FeedKind<BedFeedSubscription, BedChange> = {
  document: BedFeedDocument,
  read: data => data.bedFeed,
  occurredAt: change => change.occurredAt,
};

/** One of the API's feeds. All speak the same: a change, a heartbeat that says "whole until here", or a reset. */
export interface FeedKind<Data, Change> {
  readonly document: TypedDocumentNode<Data, never>;
  readonly read: (data: Data) => Change | FeedHeartbeat | FeedReset;
  readonly occurredAt: (change: Change) => string;
  /** A feed beside the page, which does not speak for the age of what the page shows. */
  readonly aside?: boolean;
}

interface FeedHeartbeat {
  __typename: `${string}Heartbeat`;
  cursor: string;
  at: string;
}

interface FeedReset {
  __typename: `${string}Reset`;
  cursor: string;
  reason: FeedResetReason;
}

interface FeedChange {
  __typename: `${string}Change`;
  cursor: string;
}

export interface FeedOptions<Change> {
  /** Cursor of the snapshot that the page shows; nothing is subscribed before there is one. */
  cursor: string | undefined;
  /** When the snapshot was taken, for the age of the data. */
  asOf?: string;
  /** Called at most once per animation frame. */
  onChanges: (changes: readonly Change[]) => void;
  /** The feed cannot continue from the cursor: fetch the snapshot again. */
  onReset: (reason: FeedResetReason) => void;
}

/** Follows a feed from a snapshot on, over every interruption. `kind` must stay the same object. */
export function useFeed<Data, Change extends FeedChange>(
  kind: FeedKind<Data, Change>,
  variables: Readonly<Record<string, unknown>>,
  { cursor, asOf, onChanges, onReset }: FeedOptions<Change>,
): void {
  const latest = useRef({ onChanges, onReset });
  latest.current = { onChanges, onReset };
  const filter = JSON.stringify(variables);
  useEffect(() => {
    if (!cursor) return undefined;
    const feed = new Feed<Data, Change>(
      kind,
      cursor,
      JSON.parse(filter) as Record<string, unknown>,
      changes => latest.current.onChanges(changes),
      reason => latest.current.onReset(reason),
      asOf ? Date.parse(asOf) : Date.now(),
    );
    return () => feed.close();
  }, [kind, cursor, filter, asOf]);
}

const staleMs = 20_000;
const backoffMs = [500, 1_000, 2_000, 4_000, 8_000];

/** Ends the wait for the next try. */
export function reconnectNow(): void {
  for (const feed of open) feed.retryNow();
}

const open = new Set<Pick<Feed<never, never>, 'retryNow' | 'moveOver' | 'aside'>>();

let socket: Client | undefined;

/** One socket for all feeds. It never retries by itself: it would send the old cursor again. */
function sharedSocket(): Client {
  socket ??= createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${endpoint}`,
    connectionParams: async () => ({ authorization: `Bearer ${await accessToken()}` }),
    lazyCloseTimeout: 2_000,
    keepAlive: 10_000,
    retryAttempts: 0,
  });
  return socket;
}

/** The socket of a person who left must not carry the feed of the next one. */
session.subscribe(() => {
  if (session.get().status === 'out') dropSocket();
});

/** A socket lives as long as the token that opened it: the feeds move over before it ends, and nobody notices. */
renewals.subscribe(() => {
  if (!socket) return;
  const old = socket;
  socket = undefined;
  for (const feed of open) feed.moveOver();
  void old.dispose();
});

function dropSocket(): void {
  void socket?.dispose();
  socket = undefined;
}

class Feed<Data, Change extends FeedChange> {
  private stop: (() => void) | undefined;
  private queue: Change[] = [];
  private frame: number | ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private closed = false;
  /** Which subscription is the present one; what an older one still says is not heard. */
  private generation = 0;
  private resumedChanges: number | undefined;
  private live = false;

  constructor(
    private readonly kind: FeedKind<Data, Change>,
    private cursor: string,
    private readonly variables: Record<string, unknown>,
    private readonly onChanges: (changes: readonly Change[]) => void,
    private readonly onReset: (reason: FeedResetReason) => void,
    asOf: number,
  ) {
    open.add(this);
    this.tell(before => ({ ...before, phase: 'connecting', asOf, behind: 0 }));
    this.connect();
    addEventListener('online', this.retryNow);
    addEventListener('offline', this.onOffline);
    document.addEventListener('visibilitychange', this.onVisible);
  }

  get aside(): boolean {
    return this.kind.aside === true;
  }

  close(): void {
    this.closed = true;
    open.delete(this);
    removeEventListener('online', this.retryNow);
    removeEventListener('offline', this.onOffline);
    document.removeEventListener('visibilitychange', this.onVisible);
    clearTimeout(this.timer);
    clearTimeout(this.watchdog);
    this.flush();
    this.unsubscribe();
    if ([...open].every(one => one.aside))
      this.tell(before => ({ ...before, phase: 'idle', behind: 0, retryAt: undefined }));
  }

  /** An arrow, because it is a listener too. */
  readonly retryNow = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.connect();
  };

  /** The system knows at once what the silence of the feed would show after a while. */
  private readonly onOffline = (): void => this.fail('stale');

  private readonly onVisible = (): void => {
    if (!document.hidden) {
      this.retryNow();
      this.flush();
    }
  };

  /** Goes on over another socket, from the newest cursor. */
  moveOver(): void {
    if (this.timer !== undefined) this.retryNow();
    else if (!this.closed) {
      this.unsubscribe();
      this.connect();
    }
  }

  private unsubscribe(): void {
    this.generation += 1;
    this.stop?.();
    this.stop = undefined;
  }

  private connect(): void {
    if (this.closed) return;
    this.watch();
    this.generation += 1;
    const mine = this.generation;
    const heard = (body: () => void) => {
      if (mine === this.generation) body();
    };
    this.stop = sharedSocket().subscribe<Data>(
      { query: print(this.kind.document), variables: { ...this.variables, after: this.cursor } },
      {
        next: result =>
          heard(() => {
            if (result.errors) this.fail(result.errors);
            else if (result.data) this.take(this.kind.read(result.data));
          }),
        error: reason => heard(() => this.fail(reason)),
        complete: () => heard(() => this.fail(undefined)),
      },
    );
  }

  private take(message: Change | FeedHeartbeat | FeedReset): void {
    if (this.closed) return;
    this.arrived();
    this.cursor = message.cursor;
    if (isReset(message)) {
      this.closed = true;
      this.unsubscribe();
      clearTimeout(this.watchdog);
      this.tell(before => ({
        ...before,
        refetched: { at: Date.now(), what: { kind: 'reset', reason: message.reason } },
      }));
      this.onReset(message.reason);
    } else if (isHeartbeat(message)) {
      this.caughtUp(Date.parse(message.at));
    } else {
      if (this.resumedChanges !== undefined) this.resumedChanges += 1;
      this.queue.push(message);
      this.schedule();
    }
  }

  /** A heartbeat says: whatever happened before it has been sent. */
  private caughtUp(at: number): void {
    const changes = this.resumedChanges;
    this.resumedChanges = undefined;
    this.tell(before => ({
      ...before,
      asOf: at,
      refetched: changes ? { at: Date.now(), what: { kind: 'resumed', changes } } : before.refetched,
    }));
  }

  private arrived(): void {
    this.watch();
    if (this.live) return;
    this.live = true;
    if (this.tries > 0) this.resumedChanges = 0;
    this.tries = 0;
    this.tell(before => ({
      ...before,
      phase: 'live',
      since: Date.now(),
      behind: this.queue.length,
      retryAt: undefined,
    }));
  }

  private schedule(): void {
    if (this.frame !== undefined) return;
    // A hidden page gets no animation frames, and must not hoard changes either.
    this.frame = document.hidden ? setTimeout(() => this.flush(), 1_000) : requestAnimationFrame(() => this.flush());
    if (document.hidden) this.tell(before => ({ ...before, behind: this.queue.length }));
  }

  private flush(): void {
    if (typeof this.frame === 'number') cancelAnimationFrame(this.frame);
    this.frame = undefined;
    const batch = this.queue;
    if (batch.length === 0) return;
    this.queue = [];
    this.onChanges(batch);
    this.tell(before => ({
      ...before,
      behind: 0,
      asOf: Math.max(before.asOf ?? 0, ...batch.slice(-1).map(change => Date.parse(this.kind.occurredAt(change)))),
    }));
  }

  /** The mark in the top bar speaks of the page's data only. */
  private tell(next: (before: FeedStatus) => FeedStatus): void {
    if (!this.kind.aside) feedStatus.set(next);
  }

  private watch(): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.fail('stale'), staleMs);
  }

  private fail(reason: unknown): void {
    if (this.closed || this.timer !== undefined) return;
    clearTimeout(this.watchdog);
    this.unsubscribe();
    if (reason === 'stale') socket?.terminate();
    if (isCursorRefused(reason)) {
      this.closed = true;
      this.onReset('EXPIRED');
      return;
    }
    this.wait(isForbidden(reason) ? 'refused' : 'waiting');
    if (isUnauthenticated(reason)) void this.renewSession();
  }

  private wait(phase: 'waiting' | 'refused'): void {
    const base = phase === 'refused' ? 30_000 : (backoffMs[Math.min(this.tries, backoffMs.length - 1)] ?? 8_000);
    const pause = base * (0.8 + 0.4 * Math.random());
    this.tries += 1;
    this.live = false;
    this.tell(before => ({ ...before, phase, behind: null, retryAt: Date.now() + pause }));
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.connect();
    }, pause);
  }

  private async renewSession(): Promise<void> {
    try {
      if (await refreshSession()) this.retryNow();
      else sessionLost();
    } catch {
      // No network: the wait that is already running tries again.
    }
  }
}

const isReset = (message: { __typename: string }): message is FeedReset => message.__typename.endsWith('Reset');
const isHeartbeat = (message: { __typename: string }): message is FeedHeartbeat =>
  message.__typename.endsWith('Heartbeat');

const hasCode = (reason: unknown, code: string) =>
  Array.isArray(reason) && reason.some(one => (one as { extensions?: { code?: unknown } }).extensions?.code === code);

const closedWith = (reason: unknown, ...codes: number[]) =>
  typeof reason === 'object' && reason !== null && 'code' in reason && codes.includes(Number(reason.code));

const isUnauthenticated = (reason: unknown) =>
  hasCode(reason, 'UNAUTHENTICATED') || closedWith(reason, CloseCode.Unauthorized, CloseCode.Forbidden);
const isForbidden = (reason: unknown) => hasCode(reason, 'FORBIDDEN');
const isCursorRefused = (reason: unknown) => hasCode(reason, 'BAD_USER_INPUT');
