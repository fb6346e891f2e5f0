import { ReferralUrgency } from '../referrals/referral.rules';
import { defaultReferralPolicy } from '../referrals/referral-policy.rules';
import type { PastEncounter } from './history.rules';
import type { Waiting } from './present.rules';
import type { Random } from './random';
import {
  caseOfStay,
  caseOnward,
  casesCheckUp,
  casesCity,
  casesFollowUp,
  casesOutside,
  casesUp,
  type ReferralCase,
} from './referral-cases';
import { day, timeOfDay, weekday } from './rhythm.rules';
import { type PastSession, sessionFor } from './slot-sessions.rules';

/**
 * Plays the referrals of one group over the last months: who was sent where, what became of it and when. Invented, so that the figures have
 * the shape that was published for 瑞金南翔: a success rate of 72 % at the beginning and 95 % now, answers that come sooner and sooner.
 *
 * Whoever was admitted in the last weeks is somebody of the houses' own past: a planned patient of the lead hospital came by referral from a
 * centre, and whoever went on to a centre was referred down. Older ones stand for themselves, because the beds of that time are not known.
 */
export interface PastReferral {
  readonly previous: PastReferral | null;
  readonly direction: 'UP' | 'DOWN' | 'ACROSS';
  readonly scene: 'OUTPATIENT' | 'INPATIENT' | 'CHECK_UP';
  readonly urgency: ReferralUrgency;
  /** Codes of the houses; no target for one that left all groups. */
  readonly source: string;
  readonly target: string | null;
  readonly outside: string | null;
  readonly of: ReferralCase;
  readonly requestedAt: number;
  /** A resident's patient id; null where the encounter says who it is. */
  readonly patientId: string | null;
  readonly sourceEncounter: PastEncounter | null;
  readonly targetEncounter: PastEncounter | Waiting | null;
  readonly steps: readonly PastStep[];
  readonly state: string;
  readonly holdUntil: number | null;
  readonly session: PastSession | null;
  /** Handed over into the joint ward of the target. */
  readonly isJoint: boolean;
  /** At one instant from bed to bed. */
  readonly isTransfer: boolean;
}

export interface PastStep {
  readonly from: string;
  readonly action: string;
  readonly to: string;
  readonly side: 'SOURCE' | 'TARGET' | 'SYSTEM';
  readonly at: number;
  readonly reason: string | null;
}

/** A house as far as referrals need it. */
export interface ReferringHouse {
  readonly code: string;
  readonly encounters: readonly PastEncounter[];
  readonly waiting: readonly Waiting[];
  /** Codes of the wards' specialties, by the index that encounters name. */
  readonly wards: readonly string[];
  readonly residents: readonly ReferredResident[];
}

export interface ReferredResident {
  readonly patientId: string;
  readonly sex: string;
  readonly ageYears: number;
}

export interface ReferringGroup {
  readonly lead: ReferringHouse;
  readonly centres: readonly ReferringHouse[];
  /** The city hospital behind the group, and the lead hospital of another group. */
  readonly city: string;
  readonly other: string;
  /** Of the lead hospital, in the order of their begin. */
  readonly sessions: readonly PastSession[];
}

export interface ReferralFrame {
  readonly now: number;
  readonly today: number;
  /** The first day of the referrals, and of the beds that are known. */
  readonly firstDay: number;
  readonly bedsFirstDay: number;
}

const hour = 3_600_000;
const minute = 60_000;

/** How often a centre, or the lead hospital, sends somebody for what, a day. */
const daily = {
  up: 0.3,
  upInpatient: 0.14,
  checkUp: 0.1,
  down: 0.14,
  downInpatient: 0.1,
  city: 0.1,
  across: 0.04,
  outside: 0.04,
};

/** Share of those submitted that are seen at the target, at first and now: a little less than was published, because the patients of the
 * houses' own past all arrived; and how much slower answers were. */
const success = { first: 0.71, now: 0.92 };
const slower = 2.2;
const progressDays = { from: 150, to: 35 };

/** Hours until the answer in the middle, by urgency. */
const answerHours: Readonly<Record<ReferralUrgency, number>> = { ROUTINE: 5, URGENT: 0.6, EMERGENCY: 0.1 };

const losses = [
  { weight: 36, how: 'REJECT' },
  { weight: 12, how: 'REDIRECT' },
  { weight: 20, how: 'CANCEL' },
  { weight: 8, how: 'NO_ANSWER' },
  { weight: 7, how: 'NOT_ARRIVED' },
  { weight: 15, how: 'LAPSE' },
  { weight: 2, how: 'DIE' },
] as const;
type Loss = (typeof losses)[number]['how'];

const rejections = [
  'NO_BED',
  'NO_BED',
  'NO_BED',
  'INFORMATION_MISSING',
  'INFORMATION_MISSING',
  'NOT_INDICATED',
  'NO_CAPABILITY',
];
const cancellations = ['PATIENT_DECLINED', 'PATIENT_DECLINED', 'PATIENT_BETTER', 'WENT_OUTSIDE', 'ENTERED_IN_ERROR'];

export function playReferrals(group: ReferringGroup, frame: ReferralFrame, random: Random): PastReferral[] {
  return new ReferralPlaying(group, frame, random).play();
}

type Sent = Pick<PastReferral, 'direction' | 'scene' | 'source' | 'target' | 'of'> &
  Partial<
    Pick<
      PastReferral,
      'previous' | 'outside' | 'patientId' | 'sourceEncounter' | 'targetEncounter' | 'isJoint' | 'isTransfer'
    >
  >;

class ReferralPlaying {
  private readonly found: PastReferral[] = [];
  /** Whoever is under way to a department now is not referred there again. */
  private readonly underWay = new Set<string>();

  constructor(
    private readonly group: ReferringGroup,
    private readonly frame: ReferralFrame,
    private readonly random: Random,
  ) {}

  play(): PastReferral[] {
    this.linkUp();
    this.linkDown();
    const { firstDay, today } = this.frame;
    for (let start = firstDay; start <= today; start += day) this.playDay(start);
    for (const centre of this.group.centres) this.await(centre);
    return this.found.sort((a, b) => a.requestedAt - b.requestedAt);
  }

  private playDay(start: number): void {
    const quiet = weekday(start) >= 5 ? 0.4 : 1.2;
    const times = (perDay: number, body: () => void) => {
      for (let left = perDay * quiet; left > 0; left -= 1) if (this.random.chance(Math.min(1, left))) body();
    };
    const { lead, centres, city, other } = this.group;
    for (const centre of centres) {
      times(daily.up, () =>
        this.send(start, { ...up(centre, lead), of: this.pick(casesUp), scene: 'OUTPATIENT' }, centre),
      );
      times(daily.checkUp, () =>
        this.send(start, { ...up(centre, lead), of: this.pick(casesCheckUp), scene: 'CHECK_UP' }, centre),
      );
      times(daily.upInpatient, () =>
        this.sendInpatient(start, { ...up(centre, lead), of: this.pick(casesUp) }, centre),
      );
      times(daily.down, () =>
        this.send(start, { ...down(lead, centre), of: this.pick(casesFollowUp), scene: 'OUTPATIENT' }, centre),
      );
      times(daily.downInpatient, () =>
        this.sendInpatient(start, { ...down(lead, centre), of: caseOnward('COMP', '急性脑梗死') }, centre),
      );
    }
    const anywhere = this.random.pick(centres);
    const across = { direction: 'ACROSS', source: lead.code, scene: 'OUTPATIENT' } as const;
    times(daily.city, () =>
      this.send(start, { ...across, direction: 'UP', target: city, of: this.pick(casesCity) }, anywhere),
    );
    times(daily.across, () => this.send(start, { ...across, target: other, of: this.pick(casesUp) }, anywhere));
    times(daily.outside, () => this.sendOutside(start, anywhere));
  }

  /** What came in just now and waits for its answer, whatever the hour: a desk to begin with. */
  private await(centre: ReferringHouse): void {
    const { lead } = this.group;
    const wait = (of: ReferralCase, sent: Pick<Sent, 'direction' | 'source' | 'target' | 'scene'>) => {
      const urgency = this.urgencyOf(of);
      const at = Math.floor(this.frame.now - answerHours[urgency] * this.random.between(0.2, 1) * hour);
      const resident = this.residentFor(centre, of);
      const line = this.lineFrom(at);
      if (resident)
        this.add({ ...sent, of, patientId: resident.patientId }, urgency, at - 3 * minute, line, null, null);
    };
    wait(this.pick(casesUp), { ...up(centre, lead), scene: 'INPATIENT' });
    if (this.random.chance(0.6)) wait(this.pick(casesUp), { ...up(centre, lead), scene: 'OUTPATIENT' });
    if (this.random.chance(0.4)) wait(this.pick(casesCheckUp), { ...up(centre, lead), scene: 'CHECK_UP' });
    wait(this.pick(casesFollowUp), { ...down(lead, centre), scene: 'OUTPATIENT' });
  }

  /** An ordinary one about a resident, through to its end or to where it stands now. */
  private send(start: number, sent: Sent, home: ReferringHouse): void {
    const resident = this.residentFor(home, sent.of);
    if (!resident) return;
    const urgency = this.urgencyOf(sent.of);
    const at = timeOfDay(urgency === ReferralUrgency.EMERGENCY ? 'EMERGENCY' : 'PLANNED_ADMISSION', start, this.random);
    if (at > this.frame.now) return;
    this.go({ ...sent, patientId: resident.patientId }, urgency, at, this.lossAt(at));
  }

  /** While the beds are known only those who did not come: the others are among the patients. */
  private sendInpatient(start: number, sent: Omit<Sent, 'scene'>, home: ReferringHouse): void {
    const resident = this.residentFor(home, sent.of);
    if (!resident) return;
    const urgency = this.urgencyOf(sent.of);
    const at = timeOfDay('EMERGENCY', start, this.random);
    const loss = this.lossAt(at);
    if (at > this.frame.now || (loss === null && at >= this.frame.bedsFirstDay - 40 * day)) return;
    this.go({ ...sent, scene: 'INPATIENT', patientId: resident.patientId }, urgency, at, loss);
  }

  private sendOutside(start: number, home: ReferringHouse): void {
    const of = this.pick(casesOutside);
    const resident = this.residentFor(home, of);
    const at = timeOfDay('PLANNED_ADMISSION', start, this.random);
    if (!resident || at > this.frame.now) return;
    const line = this.lineFrom(at + this.random.between(3, 20) * minute);
    if (line.step('DEPART', 'DEPARTED', 'SOURCE', line.at + this.random.between(2, 40) * hour))
      line.step('FEEDBACK', 'CLOSED', 'SOURCE', line.at + this.random.between(2, 9) * day);
    const sent = {
      direction: 'ACROSS',
      scene: 'OUTPATIENT',
      source: home.code,
      target: null,
      outside: of.outside,
      of,
    } as const;
    this.add({ ...sent, patientId: resident.patientId }, ReferralUrgency.ROUTINE, at, line, null, null);
  }

  /** Steps of one referral, and of the one after it when it is sent on. */
  private go(sent: Sent, urgency: ReferralUrgency, requestedAt: number, loss: Loss | null): void {
    const line = this.lineFrom(requestedAt + this.random.between(2, 12) * minute);
    const answer = line.at + this.answerMs(urgency, line.at);
    const toLead = sent.direction === 'UP' && sent.target === this.group.lead.code;
    if (loss === 'REDIRECT' && toLead) this.redirect(sent, urgency, requestedAt, line, answer);
    else if (loss && this.endsUnanswered(line, urgency, answer, loss))
      this.add(sent, urgency, requestedAt, line, null, null);
    else this.accept(sent, urgency, requestedAt, line, answer, loss);
  }

  /** Ends it before anybody has accepted it, if that is how it is lost; false when it goes on. */
  private endsUnanswered(line: Line, urgency: ReferralUrgency, answer: number, loss: Loss): boolean {
    if (loss === 'REJECT') line.step('REJECT', 'REJECTED', 'TARGET', answer, this.pick(rejections));
    else if (loss === 'CANCEL')
      line.step('CANCEL', 'CANCELLED', 'SOURCE', (line.at + answer) / 2, this.pick(cancellations));
    else if (loss === 'DIE') line.step('REPORT_DEATH', 'DIED', 'SOURCE', answer, 'PATIENT_DIED');
    else if (loss === 'NO_ANSWER') line.step('EXPIRE', 'EXPIRED', 'SYSTEM', unanswered(urgency, line.at), 'NO_ANSWER');
    else return false;
    return true;
  }

  private redirect(sent: Sent, urgency: ReferralUrgency, requestedAt: number, line: Line, at: number): void {
    const isSentOn = line.step('REDIRECT', 'REDIRECTED', 'TARGET', at, this.pick(['NO_BED', 'NO_CAPABILITY']));
    const previous = this.add(sent, urgency, requestedAt, line, null, null);
    const of = this.pick(casesCity);
    const next = new Line(this.frame.now, at, 'FORWARD');
    const on = {
      ...sent,
      previous,
      target: this.group.city,
      of: { ...sent.of, department: of.department },
      scene: 'OUTPATIENT',
    } as const;
    if (previous && isSentOn) this.accept(on, urgency, at, next, at + this.answerMs(urgency, at), null);
  }

  private accept(
    sent: Sent,
    urgency: ReferralUrgency,
    requestedAt: number,
    line: Line,
    answer: number,
    loss: Loss | null,
  ): void {
    const session = this.sessionOf(sent, answer);
    const accepted = line.step('ACCEPT', 'ACCEPTED', 'TARGET', answer);
    if (accepted && session) session.given += 1;
    const arriveHours = defaultReferralPolicy.arriveHours[urgency];
    const holdUntil = session?.endsAt ?? answer + arriveHours * hour;
    const comes = session
      ? session.startsAt + this.random.between(0, 1.5) * hour
      : answer + this.random.between(0.1, 0.8) * arriveHours * hour;
    if (accepted) {
      if (loss === 'LAPSE') line.step('LAPSE', 'LAPSED', 'SYSTEM', holdUntil, 'HOLD_ENDED');
      else if (loss === 'NOT_ARRIVED') {
        const expires = answer + (arriveHours + defaultReferralPolicy.expireHoursAfterArriveBy) * hour;
        if (line.step('DEPART', 'DEPARTED', 'SOURCE', answer + 0.4 * hour))
          line.step('EXPIRE', 'EXPIRED', 'SYSTEM', expires, 'NOT_ARRIVED');
      } else this.treat(sent, line, comes);
    }
    this.add(sent, urgency, requestedAt, line, accepted ? holdUntil : null, accepted ? (session ?? null) : null);
  }

  /** Comes, is treated, and the result goes back. */
  private treat({ scene }: Sent, line: Line, comes: number): void {
    if (this.random.chance(0.6)) line.step('DEPART', 'DEPARTED', 'SOURCE', comes - (comes - line.at) * 0.2);
    line.step('ARRIVE', 'ARRIVED', 'TARGET', comes);
    if (scene === 'INPATIENT') line.step('ADMIT', 'ADMITTED', 'TARGET', comes + this.random.between(5, 40) * minute);
    else line.step('ATTEND', 'ATTENDED', 'TARGET', comes + this.random.between(10, 70) * minute);
    const treated = scene === 'INPATIENT' ? this.random.between(3, 14) * day : this.random.between(0.3, 30) * hour;
    line.step('END_TREATMENT', 'FEEDBACK_DUE', 'TARGET', line.at + treated);
    this.feedBack(line);
  }

  private feedBack(line: Line): void {
    const wait = this.random.chance(0.04) ? this.random.between(8, 14) : this.random.between(0.1, 4);
    line.step('FEEDBACK', 'CLOSED', 'TARGET', line.at + wait * day * this.slowness(line.at));
  }

  /** Planned patients of the lead hospital who came from a centre, and those who wait there with a bed held. */
  private linkUp(): void {
    const { lead, centres } = this.group;
    const perCentre = daily.upInpatient * ((this.frame.today - this.frame.bedsFirstDay) / day);
    const fitting = lead.encounters.filter(
      each =>
        each.earlier === null &&
        each.plannedAt !== null &&
        each.age >= 18 &&
        this.caseOf(lead, each.ward, each.diagnosis, each.sex),
    );
    for (const centre of centres) {
      for (let left = Math.round(perCentre); left > 0 && fitting.length > 0; left -= 1) {
        const [encounter] = fitting.splice(this.random.whole(0, fitting.length - 1), 1);
        if (encounter) this.linkAdmission(centre, encounter);
      }
    }
    const waiting = lead.waiting.filter(
      each => each.hold && each.age >= 18 && this.caseOf(lead, each.ward, each.diagnosis, each.sex),
    );
    for (const each of waiting.slice(0, centres.length)) this.linkWaiting(this.random.pick(centres), each);
  }

  private linkAdmission(centre: ReferringHouse, encounter: PastEncounter): void {
    const { lead } = this.group;
    const of = this.caseOf(lead, encounter.ward, encounter.diagnosis, encounter.sex);
    const { plannedAt, admittedAt, departedAt } = encounter;
    if (!of || plannedAt === null) return;
    const gap = admittedAt - plannedAt;
    const urgency =
      gap > 20 * hour ? ReferralUrgency.ROUTINE : gap > 5 * hour ? ReferralUrgency.URGENT : ReferralUrgency.EMERGENCY;
    const submitted = Math.floor(plannedAt - this.answerMs(urgency, plannedAt));
    const line = this.lineFrom(submitted);
    line.step('ACCEPT', 'ACCEPTED', 'TARGET', plannedAt);
    line.step('DEPART', 'DEPARTED', 'SOURCE', Math.max(plannedAt + gap * 0.5, admittedAt - 2 * hour));
    line.step('ARRIVE', 'ARRIVED', 'TARGET', Math.max(plannedAt + gap * 0.9, admittedAt - 20 * minute));
    line.step('ADMIT', 'ADMITTED', 'TARGET', admittedAt);
    this.endOfStay(line, departedAt);
    this.add(
      { ...up(centre, lead), scene: 'INPATIENT', of, targetEncounter: encounter },
      urgency,
      submitted - 4 * minute,
      line,
      null,
      null,
    );
  }

  private linkWaiting(centre: ReferringHouse, each: Waiting): void {
    const { lead } = this.group;
    const of = this.caseOf(lead, each.ward, each.diagnosis, each.sex);
    if (!of || !each.hold) return;
    const urgency = ReferralUrgency.URGENT;
    const submitted = Math.floor(each.hold.from - this.answerMs(urgency, each.hold.from));
    const line = this.lineFrom(submitted);
    line.step('ACCEPT', 'ACCEPTED', 'TARGET', each.hold.from);
    if (this.random.chance(0.35)) line.step('DEPART', 'DEPARTED', 'SOURCE', (each.hold.from + this.frame.now) / 2);
    this.add(
      { ...up(centre, lead), scene: 'INPATIENT', of, targetEncounter: each },
      urgency,
      submitted - 4 * minute,
      line,
      each.hold.until,
      null,
    );
  }

  /** Whoever went on to a centre was referred there; into a joint ward from bed to bed. */
  private linkDown(): void {
    for (const centre of this.group.centres) {
      for (const encounter of centre.encounters) if (encounter.route === 'TRANSFER') this.linkOnward(centre, encounter);
    }
  }

  private linkOnward(centre: ReferringHouse, encounter: PastEncounter): void {
    const { lead } = this.group;
    const { earlier, admittedAt, departedAt, handedOver } = encounter;
    const left = earlier?.departedAt ?? admittedAt;
    const note = earlier?.diagnosis ?? encounter.diagnosis;
    const isTransfer = handedOver && earlier !== null;
    const first = Math.max((earlier?.admittedAt ?? 0) + 10 * minute, left - this.random.between(20, 44) * hour);
    const submitted = Math.min(first, left - 30 * minute);
    const heldFrom = encounter.stays[0]?.heldFrom ?? null;
    const answered =
      isTransfer && heldFrom !== null && heldFrom > submitted
        ? heldFrom
        : submitted + (left - submitted) * this.random.between(0.1, 0.5);
    const line = this.lineFrom(Math.floor(submitted));
    line.step('ACCEPT', 'ACCEPTED', 'TARGET', answered);
    line.step('DEPART', 'DEPARTED', 'SOURCE', left);
    line.step('ARRIVE', 'ARRIVED', 'TARGET', isTransfer ? left : Math.max(left, admittedAt - 15 * minute));
    line.step('ADMIT', 'ADMITTED', 'TARGET', admittedAt);
    this.endOfStay(line, departedAt);
    const of = caseOnward(centre.wards[encounter.ward] ?? '', note);
    const sent = {
      ...down(lead, centre),
      scene: 'INPATIENT',
      of,
      sourceEncounter: earlier,
      targetEncounter: encounter,
    } as const;
    this.add(
      { ...sent, isJoint: handedOver, isTransfer },
      ReferralUrgency.ROUTINE,
      Math.floor(submitted) - 3 * minute,
      line,
      null,
      null,
    );
  }

  private endOfStay(line: Line, departedAt: number | null): void {
    if (departedAt === null) return;
    line.step('END_TREATMENT', 'FEEDBACK_DUE', 'TARGET', departedAt);
    this.feedBack(line);
  }

  /** Keeps it, unless it would stand where only somebody with a bed may stand, or beside another one of the same person. */
  private add(
    sent: Sent,
    urgency: ReferralUrgency,
    requestedAt: number,
    line: Line,
    holdUntil: number | null,
    session: PastSession | null,
  ): PastReferral | null {
    const { state } = line;
    const needsBed =
      sent.scene === 'INPATIENT' &&
      !sent.targetEncounter &&
      ['ACCEPTED', 'DEPARTED', 'ARRIVED', 'ADMITTED'].includes(state);
    const isUnderWay = ['SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED'].includes(state);
    const key = `${sent.patientId} ${sent.target} ${sent.of.department}`;
    if (needsBed || line.steps.length === 0 || (isUnderWay && sent.patientId !== null && this.underWay.has(key))) {
      if (session) session.given -= 1;
      return null;
    }
    if (isUnderWay) this.underWay.add(key);
    const referral: PastReferral = {
      previous: null,
      outside: null,
      patientId: null,
      sourceEncounter: null,
      targetEncounter: null,
      isJoint: false,
      isTransfer: false,
      ...sent,
      urgency,
      requestedAt,
      steps: line.steps,
      state,
      holdUntil: ['ACCEPTED', 'DEPARTED', 'ARRIVED'].includes(state) ? holdUntil : null,
      session,
    };
    this.found.push(referral);
    return referral;
  }

  private lineFrom(submittedAt: number): Line {
    return new Line(this.frame.now, submittedAt, 'SUBMIT');
  }

  private caseOf(house: ReferringHouse, ward: number, diagnosis: string, sex: string): ReferralCase | undefined {
    const of = caseOfStay(house.wards[ward] ?? '', diagnosis);
    return of && (!of.sex || of.sex === sex) ? of : undefined;
  }

  private residentFor(home: ReferringHouse, of: ReferralCase): ReferredResident | undefined {
    for (let tries = 0; tries < 5; tries += 1) {
      // The first is kept for visitors.
      const resident = home.residents[this.random.whole(1, home.residents.length - 1)];
      if (resident && resident.ageYears >= 30 && (!of.sex || resident.sex === of.sex)) return resident;
    }
    return undefined;
  }

  private sessionOf(sent: Sent, at: number): PastSession | undefined {
    const { lead, sessions } = this.group;
    if (sent.target !== lead.code || sent.scene === 'INPATIENT' || at < (sessions[0]?.returnAt ?? 0)) return undefined;
    return sessionFor(sessions, sent.of.department, at);
  }

  private urgencyOf({ urgency }: ReferralCase): ReferralUrgency {
    return Object.values(ReferralUrgency)[this.random.weighted(urgency)] ?? ReferralUrgency.ROUTINE;
  }

  /** 0 at the beginning, 1 by now. */
  private progress(at: number): number {
    const daysAgo = (this.frame.now - at) / day;
    return Math.min(1, Math.max(0, (progressDays.from - daysAgo) / (progressDays.from - progressDays.to)));
  }

  private slowness(at: number): number {
    return slower + (1 - slower) * this.progress(at);
  }

  private answerMs(urgency: ReferralUrgency, at: number): number {
    const hours = answerHours[urgency] * Math.exp(0.7 * this.random.normal()) * this.slowness(at);
    return Math.min(hours, 60) * hour;
  }

  private lossAt(at: number): Loss | null {
    const rate = success.first + (success.now - success.first) * this.progress(at);
    if (this.random.chance(rate)) return null;
    return losses[this.random.weighted(losses.map(each => each.weight))]?.how ?? null;
  }

  private pick<T>(choices: readonly T[]): T {
    return this.random.pick(choices);
  }
}

/** The steps of one referral; what lies in the future has not happened. */
class Line {
  readonly steps: PastStep[] = [];
  state = 'DRAFT';
  private stopped = false;

  constructor(
    private readonly now: number,
    /** The instant of the last step. */
    public at: number,
    first: 'SUBMIT' | 'FORWARD',
  ) {
    this.step(first, 'SUBMITTED', first === 'SUBMIT' ? 'SOURCE' : 'TARGET', at);
  }

  step(action: string, to: string, side: PastStep['side'], at: number, reason: string | null = null): boolean {
    const then = Math.floor(Math.max(at, this.at));
    if (then > this.now) this.stopped = true;
    if (this.stopped) return false;
    this.steps.push({ from: this.state, action, to, side, at: then, reason });
    this.state = to;
    this.at = then;
    return true;
  }
}

function up(source: ReferringHouse, target: ReferringHouse) {
  return { direction: 'UP', source: source.code, target: target.code } as const;
}

function down(source: ReferringHouse, target: ReferringHouse) {
  return { direction: 'DOWN', source: source.code, target: target.code } as const;
}

function unanswered(urgency: ReferralUrgency, submittedAt: number): number {
  const { respondMinutes, expireHoursAfterRespondBy } = defaultReferralPolicy;
  return submittedAt + respondMinutes[urgency] * minute + expireHoursAfterRespondBy * hour;
}
