import type { Action } from '../platform/access/actions';
import { actions } from '../platform/access/actions';
import { may, type Place } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';

/**
 * Whether the transaction's viewer may act here: somebody who may not even look is told that there is nothing, somebody who may look but not
 * act is told so.
 */
export function authorise(tx: Transaction, action: Action, place: Place, what: { zh: string; en: string }): void {
  if (typeof tx.actor === 'string') return;
  if (may(tx.actor, action, place)) return;
  if (!may(tx.actor, 'bed.read', place)) throw notFound(what.zh, what.en);
  throw forbidden('在这里做这项操作', actions[action].means);
}
