import type { InstitutionTier } from '../group/group.rules';
import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { defaultDiseaseCatalogue } from '../referrals/catalogue/disease-catalogue.rules';
import { referralWarnings } from '../referrals/catalogue/warnings.rules';
import { ReferralDirection, ReferralState } from '../referrals/referral.rules';
import { dueAt, hoursLater, laterOf, minutesLater } from '../referrals/referral-clock.rules';
import { defaultReferralPolicy } from '../referrals/referral-policy.rules';
import type { PastEncounter } from './history.rules';
import { summaryOf } from './referral-cases';
import type { PastReferral, PastStep } from './referral-history.rules';
import { instant, type Pen, type WrittenEncounter } from './seed-house';
import type { RowOf } from './seed-tables';
import type { PastSession } from './slot-sessions.rules';

/** Houses as referrals name them, by code. */
export interface ReferralPlaces {
  institutionId(code: string): string;
  tier(code: string): InstitutionTier;
  departmentId(code: string, specialty: string): string;
  /** Who stands at the referral desk. */
  desk(code: string): string;
  /** The agreement on the joint ward of a house. */
  agreementId(code: string): string;
}

/** What is written into other rows when everything stands: an encounter and a hold know the referral that they are for. */
export interface ReferralLinks {
  readonly encounters: { encounter_id: string; referral_id: string }[];
  readonly holds: { hold_id: string; referral_id: string }[];
}

const policy = defaultReferralPolicy;

/** Writes referrals with their steps, slots and transfers; earlier ones of a chain stand before later ones. */
export function writeReferrals(
  pen: Pen,
  places: ReferralPlaces,
  referrals: readonly PastReferral[],
  sessionIds: ReadonlyMap<PastSession, string>,
): ReferralLinks {
  const writer = new ReferralWriter(pen, places, sessionIds);
  for (const referral of referrals) writer.write(referral);
  return writer.links;
}

/** The sessions of a hospital; returns their ids. */
export function writeSessions(
  { rows, random }: Pen,
  places: ReferralPlaces,
  sessions: readonly PastSession[],
): ReadonlyMap<PastSession, string> {
  const ids = new Map<PastSession, string>();
  for (const session of sessions) {
    const id = random.uuid(session.startsAt);
    ids.set(session, id);
    rows.add('slot_session', {
      id,
      institution_id: places.institutionId(session.house),
      department_id: places.departmentId(session.house, session.department),
      clinician_name: session.clinician,
      service: session.service,
      starts_at: instant(session.startsAt),
      ends_at: instant(session.endsAt),
      capacity: session.capacity,
      community_slots: session.communitySlots,
      return_at: instant(session.returnAt),
      opened_by: places.desk(session.house),
    });
  }
  return ids;
}

/** Says in encounters and holds which referral they are for: both refer to each other, so one of the two is written last. */
export async function linkReferrals(tx: Transaction, { encounters, holds }: ReferralLinks): Promise<void> {
  await tx.rows(
    `UPDATE encounter SET referral_id = l.referral_id, admission_route = 'TRANSFER'
     FROM json_to_recordset($1) AS l(encounter_id uuid, referral_id uuid) WHERE encounter.id = l.encounter_id`,
    [JSON.stringify(encounters)],
  );
  await tx.rows(
    `UPDATE bed_occupancy SET referral_id = l.referral_id
     FROM json_to_recordset($1) AS l(hold_id uuid, referral_id uuid) WHERE bed_occupancy.id = l.hold_id`,
    [JSON.stringify(holds)],
  );
}

class ReferralWriter {
  readonly links: ReferralLinks = { encounters: [], holds: [] };
  private readonly ids = new Map<PastReferral, string>();
  private readonly numbers = new Map<PastSession, number>();

  constructor(
    private readonly pen: Pen,
    private readonly places: ReferralPlaces,
    private readonly sessionIds: ReadonlyMap<PastSession, string>,
  ) {}

  write(referral: PastReferral): void {
    const id = this.pen.random.uuid(referral.requestedAt);
    this.ids.set(referral, id);
    const target = referral.targetEncounter && this.writtenOf(referral.targetEncounter);
    const patientId = present(referral.patientId ?? target?.patientId, 'patient of the referral');
    this.pen.rows.add('referral', this.rowOf(referral, id, patientId, target));
    for (const [index, step] of referral.steps.entries()) this.writeStep(referral, id, index + 1, step);
    if (target) this.link(referral, id, target);
    if (referral.session) this.writeBooking(referral, referral.session, id, patientId);
    if (referral.isTransfer && target) this.writeTransfer(referral, id, target);
  }

  private rowOf(
    referral: PastReferral,
    id: string,
    patientId: string,
    target: WrittenEncounter | null,
  ): RowOf<'referral'> {
    const { previous, source, target: to, of, sourceEncounter } = referral;
    const times = timesOf(referral);
    const warnings = this.warningsOf(referral);
    return {
      id,
      chain_id: this.chainOf(referral),
      previous_id: previous && present(this.ids.get(previous), 'referral before'),
      direction: referral.direction,
      scene: referral.scene,
      urgency: referral.urgency,
      state: referral.state,
      patient_id: patientId,
      source_institution_id: this.places.institutionId(source),
      source_department_id: null,
      source_encounter_id: sourceEncounter && this.writtenOf(sourceEncounter).id,
      target_institution_id: to && this.places.institutionId(to),
      target_department_id: to && this.places.departmentId(to, of.department),
      outside_code: referral.outside,
      diagnosis_code: of.code,
      diagnosis_note: of.note,
      reason: of.reason,
      summary: summaryOf(of, referral.requestedAt),
      requested_isolation: null,
      requested_equipment: [],
      warnings,
      override_reason: warnings.length > 0 ? '家属要求，且本机构暂无相应检查条件' : null,
      requested_by: this.places.desk(source),
      requested_at: instant(referral.requestedAt),
      ...times,
      accepted_by: times.accepted_at && to ? this.places.desk(to) : null,
      target_encounter_id: target?.id ?? null,
      joint_ward_agreement_id: referral.isJoint && to ? this.places.agreementId(to) : null,
      feedback: referral.state === 'CLOSED' ? this.feedbackOf(referral) : null,
      version: referral.steps.length + 1,
    };
  }

  private chainOf(referral: PastReferral): string {
    return referral.previous ? this.chainOf(referral.previous) : present(this.ids.get(referral), 'first of a chain');
  }

  private warningsOf({ direction, urgency, of, source, target }: PastReferral): string[] {
    const facts = {
      direction: ReferralDirection[direction],
      urgency,
      diagnosisCode: of.code,
      sourceTier: this.places.tier(source),
      targetTier: target === null ? null : this.places.tier(target),
    };
    return referralWarnings(facts, defaultDiseaseCatalogue);
  }

  private feedbackOf({ of, steps, source, target }: PastReferral): object {
    const at = present(steps.at(-1), 'last step').at;
    return {
      diagnosis: of.outcome,
      treatment: '详见出院小结或门诊病历',
      plan: of.plan,
      medications: of.medications,
      followUpOn: null,
      recipientNote: null,
      givenAt: new Date(at).toISOString(),
      givenById: this.places.desk(target ?? source),
    };
  }

  private writeStep(referral: PastReferral, id: string, number: number, step: PastStep): void {
    const house =
      step.action === 'FORWARD'
        ? referral.previous?.target
        : step.side === 'SOURCE'
          ? referral.source
          : referral.target;
    this.pen.rows.add('referral_step', {
      referral_id: id,
      number,
      from_state: step.from,
      action: step.action,
      to_state: step.to,
      side: step.side,
      institution_id: step.side === 'SYSTEM' ? null : this.places.institutionId(present(house, 'house of a step')),
      person_id: step.side === 'SYSTEM' ? null : this.places.desk(present(house, 'house of a step')),
      at: instant(step.at),
      recorded_at: instant(step.at),
      reason_code: step.reason,
      note: null,
    });
  }

  private link(_referral: PastReferral, referral_id: string, target: WrittenEncounter): void {
    this.links.encounters.push({ encounter_id: target.id, referral_id });
    if (target.holdId) this.links.holds.push({ hold_id: target.holdId, referral_id });
  }

  private writeBooking(referral: PastReferral, session: PastSession, referralId: string, patientId: string): void {
    const number = (this.numbers.get(session) ?? 0) + 1;
    this.numbers.set(session, number);
    const accepted = present(stepAt(referral, 'ACCEPT'), 'acceptance');
    const lapsed = stepAt(referral, 'LAPSE');
    this.pen.rows.add('slot_booking', {
      id: this.pen.random.uuid(accepted),
      session_id: present(this.sessionIds.get(session), 'session'),
      number,
      referral_id: referralId,
      patient_id: patientId,
      booked_at: instant(accepted),
      booked_by: this.places.desk(session.house),
      cancelled_at: instant(lapsed ?? null),
      cancel_reason: lapsed === undefined ? null : 'HOLD_ENDED',
    });
  }

  private writeTransfer(referral: PastReferral, referralId: string, to: WrittenEncounter): void {
    const from = this.writtenOf(present(referral.sourceEncounter, 'encounter before the transfer'));
    const at = present(stepAt(referral, 'ADMIT'), 'admission');
    this.pen.rows.add('transfer', {
      id: this.pen.random.uuid(at),
      referral_id: referralId,
      from_encounter_id: from.id,
      to_encounter_id: to.id,
      from_institution_id: from.institutionId,
      to_institution_id: to.institutionId,
      from_bed_id: from.lastBedId,
      to_bed_id: to.firstBedId,
      agreement_id: this.places.agreementId(present(referral.target, 'target')),
      at: instant(at),
      hold_until: hoursLater(new Date(at), policy.admitHours).toISOString(),
      recorded_by: this.places.desk(referral.source),
      recorded_at: instant(at),
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
    });
  }

  private writtenOf(encounter: PastEncounter | NonNullable<PastReferral['targetEncounter']>): WrittenEncounter {
    return present(this.pen.written.get(encounter), 'written encounter');
  }
}

type Times = Pick<
  RowOf<'referral'>,
  | 'submitted_at'
  | 'respond_by'
  | 'arrive_by'
  | 'feedback_by'
  | 'late'
  | 'escalated_at'
  | 'accepted_at'
  | 'departed_at'
  | 'arrived_at'
  | 'treated_at'
  | 'treatment_ended_at'
  | 'ended_at'
  | 'end_reason'
  | 'end_note'
  | 'hold_until'
  | 'ended_by_referral_id'
  | 'identity_until'
  | 'due_at'
>;

/** Instants and clocks, as the steps of the real referrals set them. */
function timesOf(referral: PastReferral): Times {
  const { urgency, steps, state, session, outside } = referral;
  const at = (...actions: string[]) => dateOf(stepAt(referral, ...actions));
  const submitted = present(at('SUBMIT', 'FORWARD'), 'submission');
  const [accepted, departed, ended] = [at('ACCEPT'), at('DEPART'), at('END_TREATMENT')];
  const respondBy = outside ? null : minutesLater(submitted, policy.respondMinutes[urgency]);
  const due = accepted && (session ? new Date(session.endsAt) : hoursLater(accepted, policy.arriveHours[urgency]));
  const arriveBy = due && departed ? laterOf(due, hoursLater(departed, policy.travelHours)) : due;
  const treated = ended ?? (outside ? departed : null);
  const feedbackBy = treated && hoursLater(treated, policy.feedbackDays * 24);
  const last = present(steps.at(-1), 'last step');
  const isOver = ends.has(state);
  const holdUntil = dateOf(referral.holdUntil ?? undefined);
  const timed = {
    state: ReferralState[state as ReferralState],
    isOutside: outside !== null,
    holdUntil,
    respondBy,
    arriveBy,
    feedbackBy,
    arrivedAt: at('ARRIVE'),
  };
  return {
    submitted_at: submitted.toISOString(),
    respond_by: text(respondBy),
    arrive_by: text(arriveBy),
    feedback_by: text(feedbackBy),
    late: null,
    escalated_at: null,
    accepted_at: text(accepted),
    departed_at: text(departed),
    arrived_at: text(at('ARRIVE')),
    treated_at: text(at('ADMIT', 'ATTEND')),
    treatment_ended_at: text(ended),
    ended_at: isOver ? instant(last.at) : null,
    end_reason: isOver ? last.reason : null,
    end_note: null,
    hold_until: text(holdUntil),
    ended_by_referral_id: null,
    identity_until: isOver ? hoursLater(new Date(last.at), policy.identityDaysAfterClose * 24).toISOString() : null,
    // What is late already is found by the clock when the server starts.
    due_at: text(dueAt({ ...timed, late: null }, policy)),
  };
}

const ends: ReadonlySet<string> = new Set([
  'CLOSED',
  'REJECTED',
  'REDIRECTED',
  'CANCELLED',
  'EXPIRED',
  'DIED',
  'LAPSED',
]);

function stepAt({ steps }: PastReferral, ...actions: string[]): number | undefined {
  return steps.find(step => actions.includes(step.action))?.at;
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at);
}

function text(date: Date | null): string | null {
  return instant(date?.getTime() ?? null);
}
