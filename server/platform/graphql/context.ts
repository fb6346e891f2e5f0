import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Text } from '../../kernel/result';
import type { Viewer } from '../access/viewer';
import { RevealLog } from '../audit/reveal-log';
import type { Database } from '../database/database';
import { Snapshot } from '../database/snapshot';
import { CallerError } from '../errors';
import { type LoaderDefinition, Loaders } from './loader';

export type Locale = 'zh' | 'en';

/** What every operation of this process shares; slices add theirs by declaration merging where they need one. */
// biome-ignore lint/suspicious/noEmptyInterface: slices and platform parts merge their services into it
export interface Services {}

/** Everything that a resolver needs, for one operation. */
export interface Context {
  readonly requestId: string;
  readonly locale: Locale;
  readonly viewer: Viewer | null;
  readonly database: Database;
  readonly services: Services;
  /** What this operation reads, in one snapshot. */
  readonly read: Snapshot;
  load<Key, Value>(loader: LoaderDefinition<Key, Value>, key: Key): Promise<Value | null>;
  /**
   * Takes a new snapshot and forgets what was loaded: after a write. Somebody who just signed in is named here, so that the rest of the
   * operation is theirs.
   */
  renew(signedIn?: Viewer): Promise<void>;
  /** Ends the snapshot with the operation; whatever reads later is refused. */
  end(): Promise<void>;
  /** Whose personal data the answer shows; written to the audit before it leaves. */
  readonly reveals: RevealLog;
  /** The HTTP exchange, for cookies; absent over WebSocket. */
  readonly http?: { readonly request: IncomingMessage; readonly response: ServerResponse };
}

export type ContextParts = Omit<Context, 'read' | 'load' | 'renew' | 'end' | 'reveals'>;

export function makeContext(parts: ContextParts): Context {
  return new OperationContext(parts);
}

/** A class with methods on its prototype, because Apollo works with a shallow copy: what changes must change in the copy. */
class OperationContext implements Context {
  readonly requestId: string;
  readonly locale: Locale;
  readonly database: Database;
  readonly services: Services;
  readonly http: Context['http'];
  readonly reveals = new RevealLog();
  viewer: Viewer | null;
  read: Snapshot;
  private loaders = new Loaders();

  constructor(parts: ContextParts) {
    this.requestId = parts.requestId;
    this.locale = parts.locale;
    this.database = parts.database;
    this.services = parts.services;
    this.http = parts.http;
    this.viewer = parts.viewer;
    this.read = new Snapshot(parts.database, parts.viewer ?? 'NOBODY');
  }

  load<Key, Value>(loader: LoaderDefinition<Key, Value>, key: Key): Promise<Value | null> {
    return this.loaders.load(this, loader, key);
  }

  renew(signedIn?: Viewer): Promise<void> {
    const ended = this.read;
    this.viewer = signedIn ?? this.viewer;
    this.read = new Snapshot(this.database, this.viewer ?? 'NOBODY');
    this.loaders = new Loaders();
    return ended.close();
  }

  end(): Promise<void> {
    return this.read.close();
  }
}

/** The viewer of an operation that needs one. */
export function viewerOf(context: Context): Viewer {
  if (!context.viewer) throw new CallerError('UNAUTHENTICATED', { zh: '请先登录。', en: 'Sign in first.' });
  return context.viewer;
}

export function say(context: Pick<Context, 'locale'>, text: Text): string {
  return text[context.locale];
}
