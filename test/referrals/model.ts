/**
 * A small model of referrals, written from the domain's words and not from the code: what state each is in, which bed is held until when, who
 * lies where, and what the timeline says. Time is whole hours.
 */
export type Place = 'T' | 'H' | 'OUT';
export type Who = 'SENDER' | 'RECEIVER' | 'THIRD' | 'GROUP';
export type Act =
  | 'ACCEPT'
  | 'REJECT'
  | 'REDIRECT'
  | 'CHANGE_HOLD'
  | 'DEPART'
  | 'ARRIVE'
  | 'ATTEND'
  | 'END_TREATMENT'
  | 'FEEDBACK'
  | 'CANCEL'
  | 'REPORT_DEATH';

export interface Ref {
  patient: number;
  target: Place;
  inpatient: boolean;
  urgent: boolean;
  state: string;
  /** The bed promised, and until when; the promise may be over. */
  bed: number | null;
  until: number | null;
  respondBy: number | null;
  arriveBy: number;
  acceptedAt: number;
  arrivedAt: number;
  feedbackBy: number;
  late: string | null;
  /** Of the planned stay: NONE, PLANNED, IN (with its bed), OUT, CANCELLED. */
  stay: 'NONE' | 'PLANNED' | 'IN' | 'OUT' | 'CANCELLED';
  inBed: number | null;
  admittedAt: number;
  /** Whether the arrival was written down with the admission, and from which state. */
  arrivedFrom: string | null;
  isDeathReported: boolean;
  steps: string[];
}

/** Beds 0 and 1 stand in T, bed 2 in H. */
export const placeOf = (bed: number): Place => (bed === 2 ? 'H' : 'T');
export const bedsAll = [0, 1, 2] as const;

const open = ['SUBMITTED', 'ACCEPTED', 'DEPARTED'];
/** Ended by a death, or by an arrival elsewhere. */
const untreated = [...open, 'ARRIVED'];

export class Model {
  now = 0;
  readonly refs: Ref[] = [];
  /** Beds left by a patient and not cleaned yet. */
  readonly dirty = new Set<number>();
  /** Patients who died in a bed. */
  readonly dead = new Set<number>();

  inBed(patient: number): Ref | undefined {
    return this.refs.find(ref => ref.patient === patient && ref.stay === 'IN');
  }

  lyingIn(bed: number): Ref | undefined {
    return this.refs.find(ref => ref.stay === 'IN' && ref.inBed === bed);
  }

  heldFor(bed: number): Ref | undefined {
    return this.refs.find(
      ref => ref.bed === bed && ref.until !== null && ref.until > this.now && ref.stay === 'PLANNED',
    );
  }

  /** What a bed looks like on the board. */
  bedState(bed: number): string {
    const lying = this.lyingIn(bed);
    if (lying) return `STAY ${this.refs.indexOf(lying)}`;
    if (this.dirty.has(bed)) return 'TO_CLEAN';
    const held = this.heldFor(bed);
    return held ? `HOLD ${this.refs.indexOf(held)} until ${held.until}` : 'FREE';
  }

  refState(ref: Ref): string {
    const until = ref.until === null ? '' : ` until ${ref.until}`;
    return `${ref.state}${until}${ref.late ? ` late ${ref.late}` : ''}: ${ref.steps.join(' ')}`;
  }

  /** Why a submission is refused; empty when it happened. */
  submit(patient: number, target: Place, inpatient: boolean, urgent: boolean): string {
    const wrong = [
      this.isDead(patient) ? 'PATIENT_DIED' : '',
      inpatient && this.isInside(patient, target) ? 'PATIENT_INSIDE' : '',
      this.hasOpen(patient, target) ? 'DUPLICATE' : '',
    ].filter(Boolean);
    if (wrong.length > 0) return wrong.join();
    this.begin({ patient, target, inpatient, urgent }, 'SUBMIT');
    return '';
  }

  private begin(what: Pick<Ref, 'patient' | 'target' | 'inpatient' | 'urgent'>, step: string): void {
    this.refs.push({
      ...what,
      state: 'SUBMITTED',
      bed: null,
      until: null,
      respondBy: what.target === 'OUT' ? null : this.now + (what.urgent ? 2 : 24),
      arriveBy: 0,
      acceptedAt: 0,
      arrivedAt: 0,
      feedbackBy: 0,
      late: null,
      stay: 'NONE',
      inBed: null,
      admittedAt: 0,
      arrivedFrom: null,
      isDeathReported: false,
      steps: [step],
    });
  }

  /** In a bed, or by a report that nobody took back. */
  private isDead(patient: number): boolean {
    const isReported = this.refs.some(ref => ref.patient === patient && ref.state === 'DIED' && ref.isDeathReported);
    return isReported || this.dead.has(patient);
  }

  private isInside(patient: number, target: Place): boolean {
    const lying = this.inBed(patient);
    return lying !== undefined && placeOf(lying.inBed ?? 0) === target;
  }

  private hasOpen(patient: number, target: Place, but?: Ref): boolean {
    return this.refs.some(
      ref =>
        ref !== but &&
        ref.patient === patient &&
        ref.target === target &&
        target !== 'OUT' &&
        untreated.includes(ref.state),
    );
  }

  /** Why somebody may not act; empty when they may. */
  private denial(ref: Ref, act: Act, who: Who): string {
    if (who === 'RECEIVER' && ref.target !== 'T') return 'NOT_FOUND';
    if (who === 'THIRD' && ref.target !== 'H') return 'NOT_FOUND';
    if (who === 'GROUP' && act !== 'CANCEL' && act !== 'REDIRECT') return 'FORBIDDEN';
    const sides = this.sides(ref, act);
    if (sides === '') return 'REFERRAL_STATE';
    const side = { SENDER: 'S', RECEIVER: 'T', THIRD: 'T', GROUP: 'G' }[who];
    return sides.includes(side) ? '' : 'WRONG_SIDE';
  }

  /** Which sides may do it now: letters of Source, Target, Group. */
  sides(ref: Ref, act: Act): string {
    const state = this.hasLapsed(ref) ? 'LAPSED' : ref.state;
    const out = ref.target === 'OUT';
    const coming = (state === 'ACCEPTED' || state === 'DEPARTED') && !out;
    switch (act) {
      case 'ACCEPT':
      case 'REJECT':
        return state === 'SUBMITTED' && !out ? 'T' : '';
      case 'REDIRECT':
        return state === 'SUBMITTED' && !out ? 'TG' : '';
      case 'CHANGE_HOLD':
        return coming || (ref.inpatient && state === 'ARRIVED') ? 'T' : '';
      case 'DEPART':
        return state === (out ? 'SUBMITTED' : 'ACCEPTED') ? 'S' : '';
      case 'ARRIVE':
        return coming ? 'T' : '';
      case 'ATTEND':
        return state === 'ARRIVED' || (coming && !ref.inpatient) ? 'T' : '';
      case 'END_TREATMENT':
        return state === 'ATTENDED' ? 'T' : '';
      case 'FEEDBACK':
        if (out) return state === 'DEPARTED' ? 'S' : '';
        return state === 'FEEDBACK_DUE' ? 'T' : '';
      case 'CANCEL':
        if (state === 'ARRIVED') return 'T';
        // A death that was reported in error.
        if (state === 'DIED') return out ? 'S' : 'ST';
        return open.includes(state) ? 'SG' : '';
      case 'REPORT_DEATH':
        if (state === 'ARRIVED') return 'T';
        return open.includes(state) ? (out ? 'S' : 'ST') : '';
    }
  }

  hasLapsed(ref: Ref): boolean {
    return ref.state === 'ACCEPTED' && ref.until !== null && ref.until <= this.now;
  }

  /** What comes of an action: the codes of its refusal, or nothing when it happened. */
  act(ref: Ref, act: Act, who: Who, bed: number, to: Place): string {
    const denial = this.denial(ref, act, who);
    if (denial) return denial;
    switch (act) {
      case 'ACCEPT':
        return this.accept(ref, bed);
      case 'REDIRECT':
        return this.redirect(ref, to);
      case 'CHANGE_HOLD':
        return this.changeHold(ref, bed);
      case 'REJECT':
        this.end(ref, 'REJECT', 'REJECTED');
        return '';
      case 'CANCEL':
        this.end(ref, 'CANCEL', 'CANCELLED');
        return '';
      case 'REPORT_DEATH':
        this.end(ref, 'REPORT_DEATH', 'DIED');
        ref.isDeathReported = true;
        this.die(ref.patient);
        return '';
      case 'DEPART':
        this.step(ref, 'DEPART', 'DEPARTED');
        if (ref.target === 'OUT') ref.feedbackBy = this.now + 7 * 24;
        else {
          ref.arriveBy = Math.max(ref.arriveBy, this.now + 4);
          this.lengthen(ref, ref.arriveBy);
        }
        return '';
      case 'ARRIVE':
        this.arrive(ref);
        return '';
      case 'ATTEND':
        if (ref.state !== 'ARRIVED') this.arrive(ref);
        this.release(ref);
        this.step(ref, 'ATTEND', 'ATTENDED');
        return '';
      case 'END_TREATMENT':
        this.treated(ref);
        return '';
      case 'FEEDBACK':
        this.step(ref, 'FEEDBACK', 'CLOSED');
        return '';
    }
  }

  private accept(ref: Ref, bed: number): string {
    ref.arriveBy = this.now + (ref.urgent ? 24 : 72);
    ref.acceptedAt = this.now;
    if (!ref.inpatient) {
      this.step(ref, 'ACCEPT', 'ACCEPTED');
      ref.until = ref.arriveBy;
      return '';
    }
    if (this.isInside(ref.patient, ref.target)) return 'PATIENT_INSIDE';
    const wrong = this.bedFault(ref, bed);
    if (wrong) return wrong;
    this.step(ref, 'ACCEPT', 'ACCEPTED');
    ref.bed = bed;
    ref.until = this.now + (ref.urgent ? 24 : 48);
    ref.stay = 'PLANNED';
    return '';
  }

  private bedFault(ref: Ref, bed: number): string {
    if (placeOf(bed) !== ref.target) return 'BED_ELSEWHERE';
    if (this.lyingIn(bed) || this.dirty.has(bed)) return 'BED_NOT_FREE';
    const held = this.heldFor(bed);
    return held && held !== ref ? 'HELD_FOR_OTHER' : '';
  }

  private changeHold(ref: Ref, bed: number): string {
    // Somebody who is no inpatient has a slot changed, and none is named here.
    if (!ref.inpatient) return 'SLOT_NEEDED';
    const isLive = ref.until !== null && ref.until > this.now;
    const until = isLive ? ref.until : Math.min(this.now + (ref.urgent ? 24 : 48), ref.acceptedAt + 168);
    if (until === null || until <= this.now) return 'HOLD_TOO_LONG';
    const wrong = this.bedFault(ref, bed);
    if (wrong) return wrong;
    ref.until = until;
    ref.bed = bed;
    return '';
  }

  private redirect(ref: Ref, to: Place): string {
    if (to === ref.target) return 'SAME_TARGET';
    if (ref.inpatient && this.isInside(ref.patient, to)) return 'PATIENT_INSIDE';
    if (this.hasOpen(ref.patient, to)) return 'DUPLICATE';
    this.step(ref, 'REDIRECT', 'REDIRECTED');
    this.begin({ ...ref, target: to }, 'FORWARD');
    return '';
  }

  private step(ref: Ref, action: string, state: string): void {
    ref.steps.push(action);
    ref.state = state;
    ref.late = null;
    if (!['ACCEPTED', 'DEPARTED', 'ARRIVED'].includes(state)) ref.until = null;
  }

  private lengthen(ref: Ref, until: number): void {
    if (ref.until !== null && ref.until > this.now) ref.until = Math.max(ref.until, until);
  }

  private release(ref: Ref): void {
    ref.bed = null;
    if (ref.stay === 'PLANNED') ref.stay = 'CANCELLED';
  }

  private end(ref: Ref, action: string, state: string): void {
    this.release(ref);
    this.step(ref, action, state);
  }

  die(patient: number): void {
    for (const other of this.refs)
      if (other.patient === patient && untreated.includes(other.state)) this.end(other, 'REPORT_DEATH', 'DIED');
  }

  private arrive(ref: Ref): void {
    ref.arrivedAt = this.now;
    this.lengthen(ref, this.now + 4);
    this.step(ref, 'ARRIVE', 'ARRIVED');
    this.overtake(ref);
  }

  private overtake(ref: Ref): void {
    for (const other of this.refs) {
      if (other === ref || other.patient !== ref.patient || !untreated.includes(other.state)) continue;
      // A bed replaces a bed; a visit one in the same specialty, which the houses of the group have both.
      const isInstead = ref.inpatient || (ref.target !== 'OUT' && other.target !== 'OUT');
      if (other.inpatient === ref.inpatient && isInstead) this.end(other, 'CANCEL', 'CANCELLED');
    }
  }

  private treated(ref: Ref): void {
    this.step(ref, 'END_TREATMENT', 'FEEDBACK_DUE');
    ref.feedbackBy = this.now + 7 * 24;
  }

  /** The nurse of T lays the patient of a planned stay into a bed of T. */
  admit(ref: Ref, bed: number): string {
    if (ref.stay !== 'PLANNED') return 'ENCOUNTER_STATE';
    const wrong = [this.bedFault(ref, bed), this.hasLapsed(ref) ? 'OF_REFERRAL' : ''].filter(Boolean);
    if (wrong.length > 0) return wrong.join();
    if (this.inBed(ref.patient)) return 'PATIENT_IN_BED';
    ref.arrivedFrom = ref.state === 'ARRIVED' ? null : ref.state;
    if (ref.state !== 'ARRIVED') {
      this.step(ref, 'ARRIVE', 'ARRIVED');
      this.overtake(ref);
    }
    this.step(ref, 'ADMIT', 'ADMITTED');
    ref.stay = 'IN';
    ref.inBed = bed;
    ref.admittedAt = this.now;
    return '';
  }

  cancelAdmission(ref: Ref): string {
    if (this.now - ref.admittedAt >= 24) return 'TOO_LATE';
    ref.bed = ref.inBed;
    ref.inBed = null;
    ref.stay = 'PLANNED';
    this.step(ref, 'UNADMIT', ref.arrivedFrom ?? 'ARRIVED');
    ref.until = this.now + (ref.urgent ? 24 : 48);
    return '';
  }

  leave(ref: Ref, died: boolean): void {
    if (ref.inBed !== null) this.dirty.add(ref.inBed);
    ref.stay = 'OUT';
    this.treated(ref);
    if (!died) return;
    this.dead.add(ref.patient);
    this.die(ref.patient);
  }

  /** One look of the clock: each referral takes the step whose time came first. */
  tick(): void {
    for (const ref of this.refs) {
      const [next] = this.deadlines(ref).sort((a, b) => a.at - b.at);
      if (!next || next.at > this.now) continue;
      if (next.does === 'LAPSE') this.end(ref, 'LAPSE', 'LAPSED');
      else if (next.does === 'EXPIRE') this.end(ref, 'EXPIRE', 'EXPIRED');
      else ref.late = next.does;
    }
  }

  private deadlines(ref: Ref): { at: number; does: string }[] {
    const late = (does: string, at: number) => (ref.late === does ? [] : [{ at, does }]);
    if (ref.state === 'SUBMITTED' && ref.respondBy !== null)
      return [...late('RESPONSE', ref.respondBy), { at: ref.respondBy + 72, does: 'EXPIRE' }];
    if (ref.state === 'ACCEPTED') return [{ at: ref.until ?? 0, does: 'LAPSE' }, ...late('ARRIVAL', ref.arriveBy)];
    if (ref.state === 'DEPARTED' && ref.target === 'OUT')
      return [...late('FEEDBACK', ref.feedbackBy), { at: ref.feedbackBy + 24, does: 'EXPIRE' }];
    if (ref.state === 'DEPARTED') return [...late('ARRIVAL', ref.arriveBy), { at: ref.arriveBy + 24, does: 'EXPIRE' }];
    if (ref.state === 'ARRIVED') {
      const admitBy = Math.max(ref.arrivedAt + 4, ref.until ?? 0);
      return [...late('TREATMENT', admitBy), { at: admitBy + 48, does: 'EXPIRE' }];
    }
    return ref.state === 'FEEDBACK_DUE' ? late('FEEDBACK', ref.feedbackBy) : [];
  }
}
