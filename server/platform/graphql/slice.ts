import type { NonEmptyArray } from 'type-graphql';
import type { IdType } from '../../kernel/ids';
import type { Database } from '../database/database';
import type { Context } from './context';

/** Reads one thing by its id, null when it is missing or invisible. */
export type NodeReader = (context: Context, uuid: string) => Promise<object | null>;

declare module './context' {
  interface Services {
    /** How each type of thing is read by its id. */
    readonly nodes: Readonly<Record<string, NodeReader>>;
  }
}

/** What a slice brings to the server: its only registration. */
export interface Slice {
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
  readonly resolvers: NonEmptyArray<Function>;
  // biome-ignore lint/complexity/noBannedTypes: TypeORM's own type of an entity class
  readonly entities: readonly Function[];
  readonly nodes: Partial<Record<IdType, NodeReader>>;
  /** Looks, before the server listens, whether the database keeps the slice's rules; throws when it does not. */
  readonly check?: (database: Database) => Promise<void>;
}
