import DataLoader from 'dataloader';
import type { Context } from './context';

/** How a batch of keys is read: the answers stand in the order of the keys. */
export interface LoaderDefinition<Key, Value> {
  readonly batch: (context: Context, keys: readonly Key[]) => Promise<(Value | null)[]>;
}

export function defineLoader<Key, Value>(
  batch: (context: Context, keys: readonly Key[]) => Promise<(Value | null)[]>,
): LoaderDefinition<Key, Value> {
  return { batch };
}

/** The loaders of one operation, made when first asked for. */
export class Loaders {
  private readonly made = new Map<object, DataLoader<unknown, unknown>>();

  load<Key, Value>(context: Context, definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value | null> {
    let loader = this.made.get(definition) as DataLoader<Key, Value | null> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value | null>(keys => definition.batch(context, keys));
      this.made.set(definition, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(key);
  }
}

/** Puts rows into the order of the keys they were asked with. */
export function inOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map(row => [keyOf(row), row]));
  return keys.map(key => byKey.get(key) ?? null);
}

/** Groups rows under the keys they were asked with; a key without rows gets an empty list. */
export function grouped<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = new Map<Key, Row[]>(keys.map(key => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map(key => byKey.get(key) ?? []);
}
