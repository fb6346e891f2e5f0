import type { Action } from '../platform/access/actions';
import { actions } from '../platform/access/actions';
import { may, mayForSupplier } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';

/**
 * Whether the transaction's viewer may act at a house: somebody who may not even look is told that there is nothing, somebody who may look but
 * not act is told so.
 */
export function authoriseHouse(tx: Transaction, action: Action, institutionId: string, zh: string, en: string): void {
  if (typeof tx.actor === 'string' || may(tx.actor, action, { institutionId })) return;
  if (!may(tx.actor, 'purchase.read', { institutionId })) throw notFound(zh, en);
  throw forbidden('办理这项采购', actions[action].means);
}

/** Whether the viewer may act for the supplier, or at the house by this action; whoever speaks for another supplier is told that there is nothing. */
export function authoriseEither(
  tx: Transaction,
  supplierId: string,
  { action, institutionId }: { readonly action: Action; readonly institutionId: string },
  zh: string,
  en: string,
): void {
  if (typeof tx.actor !== 'string' && mayForSupplier(tx.actor, 'supply.own', supplierId)) return;
  authoriseHouse(tx, action, institutionId, zh, en);
}

/** Whether the viewer speaks for a supplier; a house that sees its order is told that it is not theirs to answer. */
export function authoriseSupplier(
  tx: Transaction,
  supplierId: string,
  institutionIds: readonly string[],
  zh: string,
  en: string,
): void {
  const { actor } = tx;
  if (typeof actor === 'string' || mayForSupplier(actor, 'supply.own', supplierId)) return;
  if (!institutionIds.some(institutionId => may(actor, 'purchase.read', { institutionId }))) throw notFound(zh, en);
  throw forbidden('代供应商答复', actions['supply.own'].means);
}
