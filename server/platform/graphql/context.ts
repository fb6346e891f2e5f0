import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Text } from '../../kernel/result';
import type { Viewer } from '../access/viewer';
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
   * Ends the snapshot and forgets what was loaded: after a write, and when the operation ends. Somebody who just signed in is named here, so
   * that the rest of the operation is theirs.
   */
  renew(signedIn?: Viewer): Promise<void>;
  /** The HTTP exchange, for cookies; absent over WebSocket. */
  readonly http?: { readonly request: IncomingMessage; readonly response: ServerResponse };
}

export type ContextParts = Omit<Context, 'read' | 'load' | 'renew'>;

export function makeContext(parts: ContextParts): Context {
  const loaders = new Loaders();
  let { viewer } = parts;
  let read = new Snapshot(parts.database, viewer ?? 'NOBODY');
  const context: Context = {
    ...parts,
    get viewer() {
      return viewer;
    },
    get read() {
      return read;
    },
    load: (definition, key) => loaders.load(context, definition, key),
    renew: signedIn => {
      const ended = read;
      viewer = signedIn ?? viewer;
      read = new Snapshot(parts.database, viewer ?? 'NOBODY');
      loaders.clear();
      return ended.close();
    },
  };
  return context;
}

/** The viewer of an operation that needs one. */
export function viewerOf(context: Context): Viewer {
  if (!context.viewer) throw new CallerError('UNAUTHENTICATED', { zh: '请先登录。', en: 'Sign in first.' });
  return context.viewer;
}

export function say(context: Pick<Context, 'locale'>, text: Text): string {
  return text[context.locale];
}
