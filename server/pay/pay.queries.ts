import { Snapshot } from '../platform/database/snapshot';
import { type Context, viewerOf } from '../platform/graphql/context';
import { requireSeen } from './authorise';

/** How the pay pool is read. What belongs to the group as a whole is read as the system, after it is clear that the viewer may see it. */

export async function asSystem<T>(context: Context, body: (reader: Snapshot) => Promise<T>): Promise<T> {
  const reader = new Snapshot(context.database, 'SYSTEM');
  try {
    return await body(reader);
  } finally {
    await reader.close();
  }
}

/** Whether the viewer works in a house of the group. */
export async function isSeen(context: Context, groupId: string): Promise<boolean> {
  return requireSeen(context.read, viewerOf(context), groupId).then(
    () => true,
    () => false,
  );
}
