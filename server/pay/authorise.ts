import { reached } from '../group/group.queries';
import { type Action, actions } from '../platform/access/actions';
import { mayInGroup, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';

/**
 * What belongs to the whole group takes an appointment to the group itself. Who works in one of its houses is told so; who does not is told
 * that there is nothing.
 */
export async function authoriseInGroup(
  tx: Transaction,
  viewer: Viewer,
  action: Action,
  groupId: string,
): Promise<void> {
  if (mayInGroup(viewer, action, groupId)) return;
  await requireSeen(tx, viewer, groupId);
  throw forbidden('办理集团绩效事项', actions[action].means);
}

/** Throws unless the viewer works in a house of the group. */
export async function requireSeen(reader: Pick<Transaction, 'rows'>, viewer: Viewer, groupId: string): Promise<void> {
  const [seen] = await reader.rows(
    'SELECT FROM membership WHERE group_id = $1 AND institution_id = ANY ($2) AND during @> group_today() LIMIT 1',
    [groupId, reached(viewer)],
  );
  if (!seen) throw notFound('这个绩效周期或政策', 'pay cycle or policy');
}
