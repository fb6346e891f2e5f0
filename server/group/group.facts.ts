import { type Action, actions } from '../platform/access/actions';
import { mayInGroup, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { reached } from './group.queries';

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
  const seen = await tx.row(
    'SELECT FROM membership WHERE group_id = $1 AND institution_id = ANY ($2) AND during @> group_today() LIMIT 1',
    [groupId, reached(viewer)],
  );
  if (!seen) throw notFound('这个医疗集团', 'medical group');
  throw forbidden('办理集团事项', actions[action].means);
}
