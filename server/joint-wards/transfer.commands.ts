import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { contains } from '../kernel/period';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import { tell } from '../notices/notice.commands';
import { actions } from '../platform/access/actions';
import { may, type Place } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { lockReferrals, type ReferralFacts, seenReferral } from '../referrals/referral.facts';
import { ReferralAction, ReferralSide, ReferralState } from '../referrals/referral.rules';
import { holdBed, releaseBed, stepReferral } from '../referrals/referral.writes';
import { hoursLater, laterOf } from '../referrals/referral-clock.rules';
import { sideFor } from '../referrals/referral-refusals.rules';
import {
  type BedFacts,
  bedFacts,
  bedPolicyOf,
  type EncounterFacts,
  lockBeds,
  placeOfBed,
  type StayFacts,
  staysOf,
} from '../wards/bed.facts';
import { lockFollowed, lockPatients } from '../wards/encounter.followers';
import { AdmissionRoute, type DischargeDisposition, EncounterState } from '../wards/encounter.rules';
import { statedInstant } from '../wards/instant.rules';
import { lateRefusal, needOfEncounter, placementRefusals } from '../wards/stay.rules';
import { admitPlanned, beginStay, endStay, resumeStay, withdrawStay } from '../wards/stay.writes';
import { agreementOfBed, readAgreement } from './joint-ward.facts';
import { holdsAt } from './joint-ward.rules';
import { recordTransferWork, takeBackTransferWork } from './joint-work.writes';
import {
  dayRefusal,
  dispositionTo,
  instantRefusal,
  leavingRefusal,
  type TransferCode,
  transferRefusals,
} from './transfer.rules';

/**
 * Handing a patient over on one day, and taking that back: one transaction ends the stay here, discharges here, admits there, begins the stay
 * there at the same instant and carries the referral along. The other house has consented by referring or accepting.
 */

type TransferId = { readonly transferId: string };

export interface TransferInput {
  readonly referralId: string;
  readonly expectedVersion?: number | null;
  /** The held bed when left out. */
  readonly bedId?: string | null;
  readonly at?: Date | null;
}

export async function completeTransfer(
  tx: Transaction,
  input: TransferInput,
): Promise<Result<TransferId, TransferCode>> {
  const { patientId } = await seenReferral(tx, input.referralId);
  if (input.bedId) await placeOfBed(tx, input.bedId);
  return tx.acrossHouses(async () => {
    const seen = present(await endsOf(tx, input.referralId), 'referral');
    // Before anything waits for a lock; and again below, because the patient may have been moved meanwhile.
    authorise(
      tx,
      [
        { institutionId: seen.sourceInstitutionId, wardId: seen.fromWardId },
        { institutionId: seen.targetInstitutionId, wardId: seen.toWardId },
      ].filter(isPlace),
    );
    // With the patient locked, whoever accepts or admits at this moment has done so or waits.
    await lockPatients(tx, [patientId]);
    const ends = present(await endsOf(tx, input.referralId), 'referral');
    const { encounters, bedIds } = await lockFollowed(
      tx,
      patientId,
      [ends.fromId, ends.toId].filter(id => id !== null),
    );
    const from = encounters.find(encounter => encounter.id === ends.fromId);
    const to = encounters.find(encounter => encounter.id === ends.toId);
    authorise(
      tx,
      [from ?? { institutionId: ends.sourceInstitutionId }, to ?? { institutionId: ends.targetInstitutionId }].filter(
        isPlace,
      ),
    );
    const [referral] = await lockReferrals(tx, [input.referralId]);
    if (!referral) throw notFound('这份转诊', 'referral');
    const [stay] = from ? await staysOf(tx, from.id) : [];
    const bedId = input.bedId ?? referral.hold?.bedId ?? null;
    await lockBeds(
      tx,
      [stay?.bedId, bedId, referral.hold?.bedId, ...bedIds].filter(id => id != null),
    );
    const now = await tx.now();
    const wrong =
      leavingRefusal(from && { ...from, disposition: ends.disposition }) ?? standingRefusal(referral, now, input);
    if (wrong) return refused(wrong);
    const plan = {
      referral,
      from: present(from, 'patient in the source'),
      to: present(to, 'planned encounter'),
      stay: present(stay, 'stay in the source'),
      bedId: present(bedId, 'held bed'),
      acceptedAt: present(ends.acceptedAt, 'acceptance'),
    };
    return handOver(tx, plan, input, now);
  });
}

/** Out of the group nobody admits here. */
function isPlace<T extends { readonly institutionId: string | null }>(place: T): place is T & Place {
  return place.institutionId !== null;
}

interface Ends {
  readonly sourceInstitutionId: string;
  readonly targetInstitutionId: string | null;
  readonly fromId: string | null;
  readonly fromWardId: string | null;
  readonly toId: string | null;
  readonly toWardId: string | null;
  readonly acceptedAt: Date | null;
  /** How the patient left the source, if they did. */
  readonly disposition: DischargeDisposition | null;
}

/** Which encounters a handing-over connects; stays as it is once the patient is locked. */
function endsOf(tx: Transaction, referralId: string): Promise<Ends | undefined> {
  return tx.row<Ends>(
    `SELECT r.source_institution_id AS "sourceInstitutionId", r.target_institution_id AS "targetInstitutionId", e.id AS "fromId", e.ward_id AS "fromWardId",
       r.target_encounter_id AS "toId", (SELECT t.ward_id FROM encounter t WHERE t.id = r.target_encounter_id) AS "toWardId", r.accepted_at AS "acceptedAt", e.disposition
     FROM referral r
     LEFT JOIN LATERAL (SELECT e.id, e.ward_id, e.disposition FROM encounter e
       WHERE e.patient_id = r.patient_id AND e.institution_id = r.source_institution_id AND e.state IN ('ADMITTED', 'DISCHARGE_ORDERED', 'DEPARTED')
       ORDER BY e.state <> 'DEPARTED' DESC, e.id = r.source_encounter_id DESC NULLS LAST, e.admitted_at DESC LIMIT 1) e ON true
     WHERE r.id = $1`,
    [referralId],
  );
}

/** Whoever may admit and discharge in either ward; the other house has consented. They see the referral, so they are told what they lack. */
function authorise(tx: Transaction, places: readonly Place[]): void {
  const { actor } = tx;
  if (typeof actor === 'string' || places.some(place => may(actor, 'bed.admit', place))) return;
  throw forbidden('办理这次转接', actions['bed.admit'].means);
}

/** Nurses of either ward act here, whatever side of the referral they stand on. */
function standingRefusal(
  referral: ReferralFacts,
  now: Date,
  { expectedVersion }: TransferInput,
): Refusal<TransferCode> | undefined {
  const standing = { ...referral, hasSourceEncounter: true };
  const sides = [ReferralSide.SOURCE, ReferralSide.TARGET];
  const acting = sideFor(standing, ReferralAction.TRANSFER, sides, now, expectedVersion);
  return 'refused' in acting ? (acting.refused as Refusal<TransferCode>) : undefined;
}

interface Plan {
  readonly referral: ReferralFacts;
  readonly from: EncounterFacts;
  readonly to: EncounterFacts;
  readonly stay: StayFacts;
  readonly bedId: string;
  readonly acceptedAt: Date;
}

async function handOver(
  tx: Transaction,
  plan: Plan,
  input: TransferInput,
  now: Date,
): Promise<Result<TransferId, TransferCode>> {
  const { referral, from, to, stay, bedId } = plan;
  const yesterday = dayRefusal(input.at, now);
  if (yesterday) return refused(yesterday);
  const instant = statedInstant(input.at, now, await bedPolicyOf(tx, to.institutionId));
  if ('refused' in instant) return refused(instant.refused);
  const { at } = instant;
  const bed = await bedFacts(tx, bedId, at);
  const times = { stayBegan: stay.period.from, acceptedAt: plan.acceptedAt };
  const wrong = instantRefusal(at, times) ?? (await wardRefusal(tx, plan, bed, now));
  if (wrong) return refused(wrong);
  const agreement = await agreementFor(tx, plan, at, now);
  if ('refused' in agreement) return refused(agreement.refused);
  const unfit = placementRefusals(bed, needOfEncounter(to, at), to.id, null);
  if (unfit.length > 0) return refused(...unfit);

  const departing = await stepReferral(tx, referral, 'DEPART', { side: ReferralSide.SOURCE, at });
  if (bedId !== referral.hold?.bedId) await releaseBed(tx, departing, now);
  await endStay(tx, from, stay, {
    at,
    disposition: dispositionTo(await tierOf(tx, to.institutionId)),
    toInstitutionId: to.institutionId,
    identityDays: (await bedPolicyOf(tx, from.institutionId)).identityDaysAfterDeparture,
  });
  await admitPlanned(tx, to, bed.wardId, at, { route: AdmissionRoute.TRANSFER });
  await beginStay(tx, bed, to, at);
  const transferId = await insertTransfer(tx, plan, agreement.id, at, now);
  await recordTransferWork(tx, transferId, [stay.bedId, bedId], at);
  await tellOf(tx, 'TRANSFER_COMPLETED', plan, agreement.id);
  for (const { institutionId } of [from, to])
    tx.audit({ action: 'transfer.complete', institutionId, subjectKind: 'Transfer', subjectId: transferId });
  return accepted({ transferId });
}

/**
 * The agreement by which one of the two wards is a joint ward of both houses. One that the referral was accepted by has to hold; without one
 * the wards are ordinary.
 */
async function agreementFor(
  tx: Transaction,
  { referral, from, to, stay, bedId }: Plan,
  at: Date,
  now: Date,
): Promise<{ id: string | null } | { refused: Refusal<TransferCode> }> {
  const there = await agreementOfBed(tx, bedId, from.institutionId, at);
  if (referral.jointWardAgreementId && referral.jointWardAgreementId !== there?.id) {
    const agreed = await readAgreement(tx, referral.jointWardAgreementId);
    const holds = agreed && holdsAt(agreed, at) && holdsAt(agreed, now);
    return { refused: holds ? transferRefusals.notAgreedBed : transferRefusals.agreementNotActive };
  }
  const agreement = there ?? (await agreementOfBed(tx, stay.bedId, to.institutionId, at));
  if (agreement && !contains(agreement.period, now)) return { refused: transferRefusals.agreementNotActive };
  return { id: agreement?.id ?? null };
}

/** The bed stands in the ward that holds one, or in which the patient is expected. */
async function wardRefusal(
  tx: Transaction,
  { referral, to }: Plan,
  bed: BedFacts,
  now: Date,
): Promise<Refusal<TransferCode> | undefined> {
  const held = referral.hold && (await bedFacts(tx, referral.hold.bedId, now));
  return bed.wardId === (held?.wardId ?? to.wardId) ? undefined : transferRefusals.otherWard;
}

async function tierOf(tx: Transaction, institutionId: string): Promise<string> {
  const row = await tx.row<{ tier: string }>('SELECT tier FROM institution WHERE id = $1', [institutionId]);
  return present(row, 'institution').tier;
}

async function insertTransfer(
  tx: Transaction,
  { referral, from, to, stay, bedId }: Plan,
  agreementId: string | null,
  at: Date,
  now: Date,
): Promise<string> {
  const id = newUuid();
  await tx.rows(
    `INSERT INTO transfer (id, referral_id, from_encounter_id, to_encounter_id, from_institution_id, to_institution_id, from_bed_id, to_bed_id,
       agreement_id, at, hold_until, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      referral.id,
      from.id,
      to.id,
      from.institutionId,
      to.institutionId,
      stay.bedId,
      bedId,
      agreementId,
      at,
      referral.holdUntil,
      tx.personId,
      now,
    ],
  );
  return id;
}

type Parties = Pick<Plan, 'referral' | 'from' | 'to'>;

/** Both wards, the team of the joint ward, both desks and the patient. */
function tellOf(
  tx: Transaction,
  kind: 'TRANSFER_COMPLETED' | 'TRANSFER_CANCELLED',
  { referral, from, to }: Parties,
  jointWardId: string | null,
): Promise<void> {
  return tell(tx, {
    kind,
    referralId: referral.id,
    recipients: {
      desks: [{ institutionId: from.institutionId }, { institutionId: to.institutionId }],
      wardIds: [from.wardId, to.wardId],
      jointWardId,
    },
    patientId: referral.patientId,
    params: {
      number: referral.number,
      sourceInstitutionId: from.institutionId,
      targetInstitutionId: to.institutionId,
      wardId: to.wardId,
    },
  });
}

interface Done {
  readonly id: string;
  readonly referralId: string;
  readonly patientId: string | null;
  readonly fromId: string;
  readonly toId: string;
  readonly fromBedId: string;
  readonly toBedId: string;
  readonly agreementId: string | null;
  readonly at: Date;
  readonly holdUntil: Date;
  readonly recordedAt: Date;
  readonly cancelledAt: Date | null;
}

/** Takes a handing-over back as a whole: the patient is, and was all the time, in the former bed; the referral is accepted and its bed held. */
export async function cancelTransfer(
  tx: Transaction,
  input: { transferId: string; reason: string },
): Promise<Result<TransferId, TransferCode>> {
  authorise(tx, await placesOf(tx, input.transferId));
  return tx.acrossHouses(async () => {
    const before = await readTransfer(tx, input.transferId);
    if (before.cancelledAt) return refused(transferRefusals.alreadyCancelled);
    const { fromId, toId } = before;
    const { encounters, bedIds } = await lockFollowed(tx, present(before.patientId, 'patient'), [fromId, toId]);
    const [from, to] = [fromId, toId].map(id =>
      present(
        encounters.find(each => each.id === id),
        'encounter',
      ),
    ) as [EncounterFacts, EncounterFacts];
    // Read again: what was locked cannot change any more.
    const transfer = await readTransfer(tx, input.transferId);
    const [referral] = await lockReferrals(tx, [transfer.referralId]);
    await lockBeds(tx, [transfer.fromBedId, transfer.toBedId, ...bedIds]);
    const now = await tx.now();
    const [[toStay, ...moves], [fromStay]] = [await staysOf(tx, toId), await staysOf(tx, fromId)];
    const wrong = cancelRefusal(
      transfer,
      to,
      moves.length,
      now,
      (await bedPolicyOf(tx, to.institutionId)).cancelHoursMax,
    );
    if (wrong) return refused(wrong);
    const undoing = {
      transfer,
      referral: present(referral, 'referral'),
      from,
      to,
      fromStay: present(fromStay, 'former stay'),
      toStay: present(toStay, 'stay'),
    };
    return undo(tx, undoing, now, input.reason);
  });
}

/** Both wards of a transfer, where the viewer sees it. */
async function placesOf(tx: Transaction, transferId: string): Promise<Place[]> {
  const places = await tx.rows<{ institutionId: string; wardId: string }>(
    `SELECT b.institution_id AS "institutionId", b.ward_id AS "wardId" FROM transfer t JOIN bed b ON b.id IN (t.from_bed_id, t.to_bed_id) WHERE t.id = $1`,
    [transferId],
  );
  if (places.length === 0) throw notFound('这次转接', 'transfer');
  return places;
}

async function readTransfer(tx: Transaction, id: string): Promise<Done> {
  const row = await tx.row<Done>(
    `SELECT t.id, t.referral_id AS "referralId", e.patient_id AS "patientId", t.from_encounter_id AS "fromId", t.to_encounter_id AS "toId",
       t.from_bed_id AS "fromBedId", t.to_bed_id AS "toBedId", t.agreement_id AS "agreementId", t.at, t.hold_until AS "holdUntil",
       t.recorded_at AS "recordedAt", t.cancelled_at AS "cancelledAt"
     FROM transfer t LEFT JOIN encounter e ON e.id = t.to_encounter_id WHERE t.id = $1`,
    [id],
  );
  return present(row, 'transfer');
}

function cancelRefusal(
  { cancelledAt, recordedAt }: Done,
  to: EncounterFacts,
  moves: number,
  now: Date,
  hoursMax: number,
): Refusal<TransferCode> | undefined {
  if (cancelledAt) return transferRefusals.alreadyCancelled;
  if (to.state === EncounterState.DEPARTED) return transferRefusals.leftTarget;
  if (to.state === EncounterState.DISCHARGE_ORDERED) return transferRefusals.orderedToLeave;
  if (moves > 0) return transferRefusals.moved;
  return lateRefusal(recordedAt, now, hoursMax);
}

interface Undoing extends Parties {
  readonly transfer: Done;
  readonly fromStay: StayFacts;
  readonly toStay: StayFacts;
}

async function undo(
  tx: Transaction,
  { transfer, referral, from, to, fromStay, toStay }: Undoing,
  now: Date,
  reason: string,
): Promise<Result<TransferId, TransferCode>> {
  await tx.rows('UPDATE transfer SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 WHERE id = $1', [
    transfer.id,
    now,
    tx.personId,
    reason,
  ]);
  // The referral first: whoever follows the encounters finds it as it was before.
  const holdUntil = laterOf(transfer.holdUntil, hoursLater(now, referral.policy.admitHours));
  const open = await stepReferral(tx, referral, 'UNADMIT', {
    side: ReferralSide.TARGET,
    at: now,
    to: ReferralState.ACCEPTED,
    changes: { holdUntil, departedAt: null },
  });
  await withdrawStay(tx, to, toStay, now, reason);
  const taken = await resumeStay(tx, from, fromStay, transfer.at, now, reason);
  if (taken) return refused(transferRefusals.bedTaken);
  await holdBed(tx, open, transfer.toBedId, { from: now, until: holdUntil });
  await takeBackTransferWork(tx, transfer.id, [from.institutionId, to.institutionId]);
  await tellOf(tx, 'TRANSFER_CANCELLED', { referral, from, to }, transfer.agreementId);
  for (const { institutionId } of [from, to])
    tx.audit({
      action: 'transfer.cancel',
      institutionId,
      subjectKind: 'Transfer',
      subjectId: transfer.id,
      detail: { reason },
    });
  return accepted({ transferId: transfer.id });
}
