import { addDays, civilDateOf } from '../kernel/civil-date';
import { assertNever } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { ReferralDirection, ReferralScene } from '../referrals/referral.rules';
import { followReferralSteps, type ReferralStep } from '../referrals/referral-step.followers';
import { type EncounterChange, followEncounters } from '../wards/encounter.followers';
import { DischargeDisposition } from '../wards/encounter.rules';
import { CareTaskKind } from './care.rules';
import { enterPlan, leavePlan, resumePlan, suspendPlan } from './entering.commands';

/** Who leaves a hospital alive is visited by the centre that looks after them; who lies in one again is not. */
followEncounters({
  touched: async () => ({ encounterIds: [], bedIds: [] }),
  // The patient is locked, and with them the plan.
  lock: async () => undefined,
  objection: async () => undefined,
  changed: (tx, change) => tx.acrossHouses(() => followStay(tx, change)),
});

async function followStay(tx: Transaction, change: EncounterChange): Promise<void> {
  const { kind, encounter, disposition, at } = change;
  const { id, patientId } = encounter;
  if (!id) return;
  switch (kind) {
    case 'DEPARTED':
      if (disposition === DischargeDisposition.DIED) return;
      return enterPlan(
        tx,
        patientId,
        {
          kind: CareTaskKind.POST_DISCHARGE,
          sourceKey: stayKey(id),
          fromInstitutionId: encounter.institutionId,
          happenedOn: civilDateOf(at),
        },
        ({ policy }) => addDays(civilDateOf(at), policy.postDischargeDays),
      );
    case 'DEPARTURE_CANCELLED':
      return leavePlan(tx, patientId, stayKey(id), '出院登记已撤销 / The departure was taken back');
    case 'ADMITTED':
      return suspendPlan(tx, patientId, id);
    case 'ADMISSION_CANCELLED':
      return resumePlan(tx, patientId, id);
    default:
      return assertNever(kind);
  }
}

function stayKey(encounterId: string): string {
  return `encounter:${encounterId}`;
}

/**
 * Who is referred down is visited after they have come to the clinic. Somebody who was sent down into a bed is visited when they leave that, as
 * after every stay; but if they were only seen, then after that.
 */
followReferralSteps(followReferral);

async function followReferral(tx: Transaction, { action, referral, at }: ReferralStep): Promise<void> {
  const { id, patientId, direction, scene, sourceInstitutionId } = referral;
  if (direction !== ReferralDirection.DOWN) return;
  const sourceKey = `referral:${id}`;
  if (action === 'UNADMIT' || action === 'REPORT_DEATH')
    return leavePlan(tx, patientId, sourceKey, '转诊到达已撤销 / The arrival was taken back');
  if (action !== 'ATTEND' && (action !== 'ARRIVE' || scene === ReferralScene.INPATIENT)) return;
  const happenedOn = civilDateOf(at);
  const arrival = { kind: CareTaskKind.DOWN_REFERRAL, sourceKey, fromInstitutionId: sourceInstitutionId, happenedOn };
  await enterPlan(tx, patientId, arrival, ({ policy }) => addDays(happenedOn, policy.downReferralDays));
}
