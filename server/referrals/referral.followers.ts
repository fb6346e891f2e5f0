import { type Refusal, refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { lockBookedSessions } from '../slots/slots.commands';
import { type EncounterChange, type EncounterFollower, followEncounters } from '../wards/encounter.followers';
import { DischargeDisposition } from '../wards/encounter.rules';
import { closeOthers, endOthersByDeath, setOut } from './referral.commands';
import { lockReferrals, openReferralsOf, type ReferralFacts, referralOfEncounter } from './referral.facts';
import { ReferralScene, ReferralSide, ReferralState, standingState } from './referral.rules';
import { auditReferral, holdBed, releaseBed, stepReferral } from './referral.writes';
import { hoursLater } from './referral-clock.rules';

/**
 * What happens at the bedside moves referrals on: an admission fulfils the referral for which it was planned, and overtakes the others; a
 * departure makes its feedback due; a death ends what is open; what is taken back is taken back here too.
 */
const follower: EncounterFollower = {
  async touched(tx, patientIds) {
    const rows = await tx.rows<{ encounterId: string | null; bedId: string | null }>(
      `SELECT r.target_encounter_id AS "encounterId", o.bed_id AS "bedId" FROM referral r
       LEFT JOIN bed_occupancy o ON o.referral_id = r.id AND o.cancelled_at IS NULL AND o.until > statement_timestamp()
       WHERE r.patient_id = ANY ($1) AND r.state IN ('SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED')`,
      [patientIds],
    );
    return {
      encounterIds: rows.flatMap(row => row.encounterId ?? []),
      bedIds: rows.flatMap(row => row.bedId ?? []),
    };
  },

  async lock(tx, patientIds) {
    const rows = await tx.rows<{ id: string }>(
      `SELECT id FROM referral WHERE patient_id = ANY ($1) AND ended_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
      [patientIds],
    );
    await lockBookedSessions(
      tx,
      rows.map(row => row.id),
    );
  },

  objection: (tx, change) => tx.acrossHouses(() => objectionTo(tx, change)),
  changed: (tx, change) => tx.acrossHouses(() => follow(tx, change)),
};
followEncounters(follower);

async function objectionTo(tx: Transaction, change: EncounterChange): Promise<Refusal<'OF_REFERRAL'> | undefined> {
  if (change.kind !== 'ADMITTED') return undefined;
  const { id, patientId, institutionId } = change.encounter;
  const own = id ? await referralOfEncounter(tx, id) : undefined;
  if (own) return lapsedObjection(own, await tx.now());
  const awaited = (await expectedAt(tx, patientId, institutionId))[0];
  return awaited && awaitedObjection(awaited);
}

/** The bed was given up when the hold ended; the clock will cancel the plan in a moment. */
function lapsedObjection(own: ReferralFacts, now: Date): Refusal<'OF_REFERRAL'> | undefined {
  if (standingState(own, now) !== ReferralState.LAPSED) return undefined;
  return refusal(
    'OF_REFERRAL',
    `转诊 ${own.number} 的床位保留已到期，转诊已终止；请按新患者办理入院。`,
    `The hold of referral ${own.number} has ended, and the referral with it; admit the patient as somebody who was not planned.`,
    'encounterId',
  );
}

function awaitedObjection({ number }: ReferralFacts): Refusal<'OF_REFERRAL'> {
  return refusal(
    'OF_REFERRAL',
    `该患者有转诊 ${number} 待入院，请从候床名单选择该患者办理。`,
    `The patient is expected by referral ${number}; admit them from the waiting list.`,
    'encounterId',
  );
}

/** Referrals by which an institution expects a patient to be admitted. */
async function expectedAt(tx: Transaction, patientId: string, institutionId: string): Promise<ReferralFacts[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM referral WHERE patient_id = $1 AND target_institution_id = $2 AND scene = 'INPATIENT' AND state IN ('ACCEPTED', 'DEPARTED', 'ARRIVED')
       AND (state <> 'ACCEPTED' OR hold_until > clock_timestamp())`,
    [patientId, institutionId],
  );
  return rows.length === 0
    ? []
    : lockReferrals(
        tx,
        rows.map(row => row.id),
      );
}

async function follow(tx: Transaction, change: EncounterChange): Promise<void> {
  const { encounter, kind, at } = change;
  const own = encounter.id ? await referralOfEncounter(tx, encounter.id) : undefined;
  if (kind === 'DEPARTED') await departed(tx, change, own);
  else if (kind === 'ADMITTED') await (own ? fulfil(tx, own, at) : admittedOtherwise(tx, change));
  else if (own) await (kind === 'ADMISSION_CANCELLED' ? unadmit(tx, own, change) : reopen(tx, own, at));
}

/** The patient of a referral lies in a bed of the target: through whatever steps were missing. Its hold is used up or given up by now. */
export async function fulfil(tx: Transaction, referral: ReferralFacts, at: Date): Promise<ReferralFacts> {
  const side = ReferralSide.TARGET;
  let here = referral;
  if (here.state !== ReferralState.ARRIVED) {
    here = await stepReferral(tx, here, 'ARRIVE', { side, at });
    await closeOthers(tx, here.patientId, here, at);
  }
  await releaseBed(tx, here, await tx.now());
  return stepReferral(tx, here, 'ADMIT', { side, at });
}

/** An admission that no referral led to: what would have led into a bed anywhere is not needed any more. */
async function admittedOtherwise(tx: Transaction, { encounter, at }: EncounterChange): Promise<void> {
  const { patientId, institutionId } = encounter;
  await closeOthers(
    tx,
    patientId,
    { id: null, scene: ReferralScene.INPATIENT, targetDepartmentId: null, targetDepartmentName: null },
    at,
    // The source may well take the patient in until the target has a bed.
    other => other.sourceInstitutionId !== institutionId,
  );
}

async function departed(tx: Transaction, change: EncounterChange, own: ReferralFacts | undefined): Promise<void> {
  const { encounter, disposition, at } = change;
  if (own?.state === ReferralState.ADMITTED)
    await stepReferral(tx, own, 'END_TREATMENT', { side: ReferralSide.TARGET, at });
  if (disposition === DischargeDisposition.DIED) return endOthersByDeath(tx, encounter.patientId, at);
  const isTransfer =
    disposition === DischargeDisposition.TRANSFER_HOSPITAL || disposition === DischargeDisposition.TRANSFER_COMMUNITY;
  if (isTransfer) await setOutFrom(tx, encounter, at);
}

/** Whoever leaves a bed to be transferred sets out by the accepted referral of that stay, unless they have set out by another. */
async function setOutFrom(tx: Transaction, encounter: EncounterChange['encounter'], at: Date): Promise<void> {
  const open = await openReferralsOf(tx, encounter.patientId);
  const hasSetOut = open.some(
    each => each.sourceInstitutionId === encounter.institutionId && each.state === ReferralState.DEPARTED,
  );
  if (hasSetOut) return;
  const leaving = open.filter(
    each => each.sourceEncounterId === encounter.id && standingState(each, at) === ReferralState.ACCEPTED,
  );
  if (leaving.length === 1 && leaving[0]) await setOut(tx, leaving[0], { side: ReferralSide.SOURCE, at });
}

/** The admission was entered in error: the referral stands where it stood before, and the bed is held again. */
async function unadmit(tx: Transaction, own: ReferralFacts, { bedId, at }: EncounterChange): Promise<void> {
  if (own.state !== ReferralState.ADMITTED) return;
  const until = hoursLater(at, own.policy.holdHours[own.urgency]);
  const hold = await holdBed(tx, own, bedId, { from: at, until });
  const to = await stateBefore(tx, own);
  await stepReferral(tx, { ...own, hold }, 'UNADMIT', {
    side: ReferralSide.TARGET,
    at,
    to,
    changes: { holdUntil: until },
  });
  auditReferral(tx, 'unadmit', own, own.targetInstitutionId ?? own.sourceInstitutionId);
}

/** Where a referral stood before its admission: an arrival that was written down with the admission is taken back with it. */
async function stateBefore(tx: Transaction, own: ReferralFacts): Promise<ReferralState> {
  const arrival = await tx.row<{ fromState: ReferralState; isOfAdmission: boolean }>(
    `SELECT s.from_state AS "fromState", s.at = a.at AS "isOfAdmission" FROM referral_step s
     JOIN referral_step a ON a.referral_id = s.referral_id AND a.number = s.number + 1 AND a.action = 'ADMIT'
     WHERE s.referral_id = $1 AND s.action = 'ARRIVE' ORDER BY s.number DESC LIMIT 1`,
    [own.id],
  );
  return arrival?.isOfAdmission ? arrival.fromState : ReferralState.ARRIVED;
}

/** The departure was entered in error; a feedback that was given in the meantime stands until another is given. */
async function reopen(tx: Transaction, own: ReferralFacts, at: Date): Promise<void> {
  if (own.state !== ReferralState.FEEDBACK_DUE && own.state !== ReferralState.CLOSED) return;
  await stepReferral(tx, own, 'REOPEN', { side: ReferralSide.TARGET, at });
}
