import type { Viewer } from '../app/viewer';
import { createStore, type Store } from '../ui/store';

/** A filter with its order under a name. Kept by this browser for one person. */
export interface SavedView {
  name: string;
  /** The part of the address behind the question mark. */
  query: string;
}

const viewsAtMost = 30;
const keyOf = (viewer: Viewer) => `medgroup.panelViews.${viewer.person.id}`;
const stores = new Map<string, Store<readonly SavedView[]>>();

export function savedViews(viewer: Viewer): Store<readonly SavedView[]> {
  const key = keyOf(viewer);
  const known = stores.get(key);
  if (known) return known;
  const store = createStore(read(key));
  store.subscribe(() => localStorage.setItem(key, JSON.stringify(store.get())));
  stores.set(key, store);
  return store;
}

function read(key: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(one: unknown): one is SavedView {
  const { name, query } = (one ?? {}) as Partial<SavedView>;
  return typeof name === 'string' && typeof query === 'string';
}

/** Under a name that exists already it replaces that one; the newest stands first. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [view, ...views.filter(one => one.name !== view.name)].slice(0, viewsAtMost);
}
