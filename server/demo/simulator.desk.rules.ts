import type { Random } from './random';
import type { DeskReferral } from './simulator.desk.documents';

/**
 * Decides what a simulated referral desk does next with a referral and when: how long answers, journeys and treatments take by urgency, who is
 * turned away and why, who never comes. Facts in, decision out.
 *
 * People come first: whatever somebody who is not simulated has sent or done is left alone for three minutes of everybody's clock, whatever the
 * pace, so that a visitor can take both sides; after that the simulator goes on with it, so that nobody waits for an answer in vain.
 */
export type DeskAct =
  | 'ACCEPT'
  | 'REJECT'
  | 'REDIRECT'
  | 'CANCEL'
  | 'DEPART'
  | 'TRANSFER'
  | 'ARRIVE'
  | 'ADMIT'
  | 'ATTEND'
  | 'END_TREATMENT'
  | 'FEEDBACK';

/** What is done next, and after how many hours of the simulated day; or at a stated instant. */
export interface Turn {
  readonly act: DeskAct;
  readonly hours: number;
  readonly notBefore: number;
}

export const patienceMs = 180_000;

/** Hours in the middle, by urgency: until the answer, and until the patient sets out after it. */
const hoursOf: Readonly<Record<string, { answer: number; setOut: number }>> = {
  ROUTINE: { answer: 3, setOut: 8 },
  URGENT: { answer: 0.7, setOut: 2 },
  EMERGENCY: { answer: 0.15, setOut: 0.4 },
};

const shares = {
  rejected: 0.05,
  redirected: 0.02,
  unanswered: 0.01,
  cancelled: 0.02,
  withdrawn: 0.02,
  staysAway: 0.03,
  lost: 0.01,
};

/** What the desk of a house does next with a referral; null when it is not its turn, or when it will do nothing. */
export function nextTurn(referral: DeskReferral, homeId: string, random: Random): Turn | null {
  const side = referral.target?.id === homeId ? 'TARGET' : referral.source.id === homeId ? 'SOURCE' : null;
  if (side === 'SOURCE') return sourceTurn(referral, random);
  return side === 'TARGET' ? targetTurn(referral, random) : null;
}

function sourceTurn(referral: DeskReferral, random: Random): Turn | null {
  const { state, urgency, outsideTarget, sourceEncounter, slot } = referral;
  const { answer = 3, setOut = 8 } = hoursOf[urgency] ?? {};
  if (state === 'SUBMITTED' && outsideTarget) return turn('DEPART', spread(setOut, random));
  if (state === 'DEPARTED' && outsideTarget) return turn('FEEDBACK', random.between(24, 160));
  if (state === 'SUBMITTED') return random.chance(shares.cancelled) ? turn('CANCEL', spread(answer / 2, random)) : null;
  // From bed to bed: the house where the patient lies knows that, and writes it down.
  if (state === 'ACCEPTED' && sourceEncounter) return turn('TRANSFER', spread(setOut / 2, random));
  if (state !== 'ACCEPTED' || slot || random.chance(shares.staysAway)) return null;
  return turn(random.chance(shares.withdrawn) ? 'CANCEL' : 'DEPART', spread(setOut, random));
}

function targetTurn(referral: DeskReferral, random: Random): Turn | null {
  const { state, urgency, scene, direction, slot } = referral;
  const { answer = 3 } = hoursOf[urgency] ?? {};
  switch (state) {
    case 'SUBMITTED': {
      if (random.chance(shares.unanswered)) return null;
      const act = random.chance(shares.rejected) ? 'REJECT' : random.chance(shares.redirected) ? 'REDIRECT' : 'ACCEPT';
      return turn(act === 'REDIRECT' && direction !== 'UP' ? 'REJECT' : act, spread(answer, random));
    }
    case 'ACCEPTED':
      // A slot is kept by the clock on the wall.
      return slot?.session
        ? { act: 'ARRIVE', hours: 0, notBefore: Date.parse(slot.session.startsAt) + random.between(0, 90) * 60_000 }
        : null;
    case 'DEPARTED':
      return random.chance(shares.lost) ? null : turn('ARRIVE', random.between(0.4, 1.5));
    case 'ARRIVED':
      return turn(scene === 'INPATIENT' ? 'ADMIT' : 'ATTEND', random.between(0.2, 1));
    case 'ATTENDED':
      return turn('END_TREATMENT', random.between(0.5, 20));
    case 'FEEDBACK_DUE':
      return turn('FEEDBACK', random.between(2, 60));
    default:
      return null;
  }
}

function turn(act: DeskAct, hours: number): Turn {
  return { act, hours, notBefore: 0 };
}

function spread(hours: number, random: Random): number {
  return hours * Math.exp(0.6 * random.normal());
}

/** When somebody who is not simulated last did something with a referral, in milliseconds; 0 when nobody has. */
export function lastTouched(referral: DeskReferral, simulated: ReadonlySet<string>): number {
  const touches = referral.steps.filter(({ person }) => person && !simulated.has(person.id)).map(({ at }) => at);
  if (!simulated.has(referral.requestedBy.id)) touches.push(referral.requestedAt);
  return Math.max(0, ...touches.map(at => Date.parse(at)));
}

const reasonsAgainst = ['NO_BED', 'INFORMATION_MISSING', 'NOT_INDICATED', 'NO_CAPABILITY'] as const;
const reasonsToCancel = ['PATIENT_DECLINED', 'PATIENT_BETTER', 'WENT_OUTSIDE'] as const;

export function reasonFor(act: 'REJECT' | 'REDIRECT' | 'CANCEL', random: Random): string {
  if (act === 'REDIRECT') return random.pick(['NO_BED', 'NO_CAPABILITY']);
  return random.pick<string>(act === 'REJECT' ? reasonsAgainst : reasonsToCancel);
}

/** What a desk sends, by what kind of house it is in. */
export type Sending =
  | 'UP_OUTPATIENT'
  | 'UP_CHECK_UP'
  | 'UP_INPATIENT'
  | 'DOWN_OUTPATIENT'
  | 'DOWN_INPATIENT'
  | 'DOWN_JOINT'
  | 'TO_CITY'
  | 'TO_NEIGHBOUR'
  | 'OUTSIDE';

export interface SendRate {
  readonly what: Sending;
  readonly perDay: number;
}

/** How often a house sends whom, a day in the mean; less at night. */
export function sendRates(house: { tier: string; isLead: boolean; centres: number; jointWards: number }): SendRate[] {
  if (house.isLead)
    return [
      { what: 'DOWN_OUTPATIENT', perDay: 0.4 * house.centres },
      { what: 'DOWN_INPATIENT', perDay: 0.35 * house.centres },
      { what: 'DOWN_JOINT', perDay: 1.1 * house.jointWards },
      { what: 'TO_CITY', perDay: 0.5 },
      { what: 'OUTSIDE', perDay: 0.1 },
    ];
  if (house.tier === 'COMMUNITY')
    return [
      { what: 'UP_OUTPATIENT', perDay: 0.8 },
      { what: 'UP_CHECK_UP', perDay: 0.3 },
      { what: 'UP_INPATIENT', perDay: 0.5 },
      { what: 'TO_NEIGHBOUR', perDay: 0.1 },
      { what: 'OUTSIDE', perDay: 0.06 },
    ];
  return house.tier === 'CITY' ? [{ what: 'DOWN_OUTPATIENT', perDay: 0.4 }] : [];
}
