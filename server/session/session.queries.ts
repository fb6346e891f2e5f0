import type { Database } from '../platform/database/database';
import { readAsSystem } from '../platform/database/system';
import type { Context } from '../platform/graphql/context';
import { viewerOf } from '../platform/graphql/context';

/** The login of a person; null for somebody who signs in elsewhere. */
export async function loginOf(database: Database, personId: string): Promise<string | null> {
  const rows = await readAsSystem<{ login: string }>(database, 'SELECT login FROM account WHERE person_id = $1', [
    personId,
  ]);
  return rows[0]?.login ?? null;
}

export async function mustChangePassword(context: Context): Promise<boolean> {
  const row = await context.read.row<{ mustChange: boolean }>(
    'SELECT must_change AS "mustChange" FROM account WHERE person_id = $1',
    [viewerOf(context).personId],
  );
  return row?.mustChange ?? false;
}
