import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { ApprovalDecision, type ApprovalLevel, hasSigned, levelsOf, waitingLevel } from './approval.rules';
import { authoriseHouse } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import { changedRefusal, type LockedRequisition, lockRequisition } from './purchasing.facts';
import { tellApprovers, tellRequester } from './purchasing.notices';
import { RequisitionState } from './purchasing.rules';
import { stateWords } from './purchasing.words';
import { purchasingRefusals, wrongState } from './purchasing-refusals.rules';
import { auditRequisition } from './requisition.commands';

/** The levels of a requisition say yes or no, one after the other. */

type Outcome = Result<{ readonly requisitionId: string }, PurchasingCode>;

export interface ApprovalStep {
  readonly requisitionId: string;
  readonly expectedVersion?: number | null;
}

/** Signs the level that is next; with the last one the requisition may be ordered, else whoever signs next is told. */
export async function approveRequisition(
  tx: Transaction,
  input: ApprovalStep & { readonly note: string | null },
): Promise<Outcome> {
  const requisition = await lockRequisition(tx, input.requisitionId);
  const level = levelToSign(tx, requisition, input);
  if (typeof level !== 'string') return refused(level);
  await writeDecision(tx, requisition, level, ApprovalDecision.APPROVED, input.note?.trim() || null);
  const next = await nextLevel(tx, requisition.id);
  await tx.rows('UPDATE requisition SET state = $2, version = version + 1 WHERE id = $1', [
    requisition.id,
    next === null ? RequisitionState.APPROVED : RequisitionState.SUBMITTED,
  ]);
  if (next) await tellApprovers(tx, requisition.id, next);
  else await tellRequester(tx, 'REQUISITION_APPROVED', requisition.id);
  auditRequisition(tx, 'approve', requisition, { level });
  return accepted({ requisitionId: requisition.id });
}

/** Says no for the level that is next, which ends the requisition; whoever asked is told why. */
export async function rejectRequisition(
  tx: Transaction,
  input: ApprovalStep & { readonly reason: string },
): Promise<Outcome> {
  const requisition = await lockRequisition(tx, input.requisitionId);
  const level = levelToSign(tx, requisition, input);
  if (typeof level !== 'string') return refused(level);
  const reason = input.reason.trim();
  if (reason === '') return refused(purchasingRefusals.reasonMissing);
  await writeDecision(tx, requisition, level, ApprovalDecision.REJECTED, reason);
  await tx.rows(
    `UPDATE requisition SET state = 'REJECTED', ended_at = $2, end_reason = $3, version = version + 1 WHERE id = $1`,
    [requisition.id, await tx.now(), reason],
  );
  await tellRequester(tx, 'REQUISITION_REJECTED', requisition.id);
  auditRequisition(tx, 'reject', requisition, { level, reason });
  return accepted({ requisitionId: requisition.id });
}

/** The level for which the viewer signs now. Of two who sign at once, the second is told that it is done, whatever version they saw. */
function levelToSign(
  tx: Transaction,
  requisition: LockedRequisition,
  input: ApprovalStep,
): ApprovalLevel | Refusal<PurchasingCode> {
  const { institutionId, requestedById, state, approvals } = requisition;
  const viewer = typeof tx.actor === 'string' ? undefined : tx.actor;
  const personId = present(tx.personId, 'signer');
  authoriseHouse(tx, 'purchase.approve', institutionId, '这张请购单', 'requisition');
  if (personId === requestedById) return purchasingRefusals.ownRequest;
  const waiting = waitingLevel({ approvals });
  if (state !== RequisitionState.SUBMITTED || waiting === null)
    return approvals.some(({ decision }) => decision !== ApprovalDecision.WAITING)
      ? purchasingRefusals.alreadyDecided
      : wrongState(stateWords.requisition, stateWords[state]);
  if (hasSigned(requisition, personId)) return purchasingRefusals.signedOtherLevel;
  const levels = viewer ? levelsOf(viewer, requisition) : [];
  if (!levels.includes(waiting)) return notThisLevel(tx, requisition, levels);
  return changedRefusal(requisition, input.expectedVersion) ?? waiting;
}

/** Somebody whose level has been signed by a colleague is told so; whoever has rights only from the one who asked, that it is their own request. */
function notThisLevel(
  tx: Transaction,
  { approvals, institutionId }: LockedRequisition,
  levels: readonly ApprovalLevel[],
): Refusal<PurchasingCode> {
  const isRequesters =
    levels.length === 0 && typeof tx.actor !== 'string' && may(tx.actor, 'purchase.approve', { institutionId });
  const isSigned = approvals.some(
    ({ level, decision }) => levels.includes(level) && decision !== ApprovalDecision.WAITING,
  );
  if (isSigned) return purchasingRefusals.alreadyDecided;
  return isRequesters ? purchasingRefusals.ownRequest : purchasingRefusals.notYourLevel;
}

async function writeDecision(
  tx: Transaction,
  { id }: LockedRequisition,
  level: ApprovalLevel,
  decision: ApprovalDecision,
  reason: string | null,
): Promise<void> {
  await tx.rows(
    'UPDATE requisition_approval SET decision = $3, decided_by = $4, decided_at = $5, reason = $6 WHERE requisition_id = $1 AND level = $2',
    [id, level, decision, tx.personId, await tx.now(), reason],
  );
}

async function nextLevel(tx: Transaction, requisitionId: string): Promise<ApprovalLevel | null> {
  const approvals = await tx.rows<LockedRequisition['approvals'][number]>(
    'SELECT level, decision, decided_by AS "decidedById" FROM requisition_approval WHERE requisition_id = $1',
    [requisitionId],
  );
  return waitingLevel({ approvals });
}
