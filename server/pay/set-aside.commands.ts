import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { institutionsFor, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import type { CycleId } from './cycle.commands';
import type { CycleRecord } from './cycle.records';
import { cycleToFill, refuseFrozen } from './import.commands';
import type { PayCode } from './pay.codes';
import { unlistedPeople } from './set-aside.queries';

/**
 * People who work in a house but are paid elsewhere. Their work counts for the house and inside it for nobody; that somebody said so, and why,
 * is a fact of the cycle like its lists.
 */

export interface SetAsideWish {
  readonly cycleId: string;
  readonly institutionId: string;
  readonly personId: string;
}

/** Sets somebody aside who works in the house without being on its list. */
export async function setAsidePerson(
  tx: Transaction,
  viewer: Viewer,
  wish: SetAsideWish & { readonly reason: string },
): Promise<Result<CycleId, PayCode>> {
  const cycle = await cycleOfHouse(tx, viewer, wish);
  const frozen = refuseFrozen(cycle);
  if (frozen) return refused(frozen);
  const reason = wish.reason.trim();
  if (reason === '') return refused(refusal('REASON', '请写明理由。', 'Say why.', 'reason'));
  const waiting = (await unlistedPeople(tx, cycle)).find(
    each => each.institutionId === wish.institutionId && each.personId === wish.personId,
  );
  if (!waiting)
    return refused(
      refusal(
        'NOT_UNLISTED',
        '该人员在此机构没有名册之外的工作量。',
        'No work of this person in that house lacks a place on the list.',
        'personId',
      ),
    );
  await tx.rows(
    'INSERT INTO pay_set_aside (id, cycle_id, institution_id, person_id, reason, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [newUuid(), cycle.id, wish.institutionId, wish.personId, reason, viewer.personId, await tx.now()],
  );
  note(tx, 'pay.set-aside', wish);
  return accepted({ cycleId: cycle.id });
}

/** Takes it back: the person needs a place on the list again, or another reason. */
export async function undoSetAside(
  tx: Transaction,
  viewer: Viewer,
  wish: SetAsideWish,
): Promise<Result<CycleId, PayCode>> {
  const cycle = await cycleOfHouse(tx, viewer, wish);
  const frozen = refuseFrozen(cycle);
  if (frozen) return refused(frozen);
  const undone = await tx.rows(
    `UPDATE pay_set_aside SET undone_by = $4, undone_at = $5 WHERE cycle_id = $1 AND institution_id = $2 AND person_id = $3 AND undone_at IS NULL RETURNING 1`,
    [cycle.id, wish.institutionId, wish.personId, viewer.personId, await tx.now()],
  );
  if (undone.length === 0)
    return refused(refusal('NOT_SET_ASIDE', '该人员没有被设为不参与。', 'The person is not set aside.', 'personId'));
  note(tx, 'pay.set-aside.undo', wish);
  return accepted({ cycleId: cycle.id });
}

async function cycleOfHouse(
  tx: Transaction,
  viewer: Viewer,
  { cycleId, institutionId }: SetAsideWish,
): Promise<CycleRecord> {
  const cycle = await cycleToFill(tx, viewer, cycleId);
  if (institutionsFor(viewer, 'pay.import').includes(institutionId)) return cycle;
  throw forbidden('办理该机构的绩效数据', actions['pay.import'].means);
}

function note(tx: Transaction, action: string, { cycleId, institutionId, personId }: SetAsideWish): void {
  tx.audit({ action, institutionId, subjectKind: 'PayCycle', subjectId: cycleId, detail: { personId } });
}
