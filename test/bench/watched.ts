import type { Viewer } from '../../server/platform/access/viewer';
import { Snapshot } from '../../server/platform/database/snapshot';

/** A statement that an operation read by. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** For whom. */
  readonly viewer: Viewer;
}

/** The statements that operations of this process read by from now on; what the server reads by itself meanwhile is not among them. */
export function watched(): { end(): Statement[] } {
  const seen: Statement[] = [];
  const { rows, rowsAcrossHouses } = Snapshot.prototype;
  const watching = <Read extends typeof rows>(read: Read): Read =>
    function (this: Snapshot, text: string, values: unknown[] = []) {
      const viewer = viewerOf(this);
      if (viewer) seen.push({ text, values, viewer });
      return read.call(this, text, values);
    } as Read;
  Object.assign(Snapshot.prototype, { rows: watching(rows), rowsAcrossHouses: watching(rowsAcrossHouses) });
  return {
    end: () => {
      Object.assign(Snapshot.prototype, { rows, rowsAcrossHouses });
      return seen;
    },
  };
}

/** The server's own reading has none. */
function viewerOf(snapshot: Snapshot): Viewer | undefined {
  const { actor } = snapshot as unknown as { actor: Viewer | string };
  return typeof actor === 'object' ? actor : undefined;
}
