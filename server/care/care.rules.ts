/**
 * The words of chronic care: which conditions have registers, what a plan is made of, how somebody is seen, and what each is called.
 *
 * Source: the national standard of basic public health services (国家基本公共卫生服务规范, third edition) for the forms of hypertension and
 * diabetes; the other conditions and the kinds of tasks are our choice.
 */

export enum CareCondition {
  HYPERTENSION = 'HYPERTENSION',
  DIABETES = 'DIABETES',
  COPD = 'COPD',
  CORONARY = 'CORONARY',
  STROKE = 'STROKE',
  MENTAL_DISORDER = 'MENTAL_DISORDER',
  TUBERCULOSIS = 'TUBERCULOSIS',
}

export enum CareRisk {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
}

export enum RegisterCloseReason {
  CURED = 'CURED',
  MOVED = 'MOVED',
  DIED = 'DIED',
  WRONG_DIAGNOSIS = 'WRONG_DIAGNOSIS',
  REFUSED = 'REFUSED',
  OTHER = 'OTHER',
}

export enum CareTaskKind {
  FOLLOW_UP = 'FOLLOW_UP',
  POST_DISCHARGE = 'POST_DISCHARGE',
  DOWN_REFERRAL = 'DOWN_REFERRAL',
  CHECK_UP = 'CHECK_UP',
}

export enum CareTaskState {
  PLANNED = 'PLANNED',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  MISSED = 'MISSED',
}

/** What happened to a plan last. */
export enum CareTaskChange {
  PLANNED = 'PLANNED',
  RESCHEDULED = 'RESCHEDULED',
  DONE = 'DONE',
  MISSED = 'MISSED',
  CANCELLED = 'CANCELLED',
  RESTORED = 'RESTORED',
  MOVED = 'MOVED',
}

/** How urgent a planned task is today. */
export enum CareDueState {
  OVERDUE = 'OVERDUE',
  TODAY = 'TODAY',
  THIS_WEEK = 'THIS_WEEK',
  LATER = 'LATER',
}

export enum FollowUpWay {
  CLINIC = 'CLINIC',
  HOME = 'HOME',
  PHONE = 'PHONE',
  ONLINE = 'ONLINE',
}

export enum Adherence {
  REGULAR = 'REGULAR',
  IRREGULAR = 'IRREGULAR',
  NONE = 'NONE',
}

export enum FollowUpAssessment {
  CONTROLLED = 'CONTROLLED',
  UNCONTROLLED = 'UNCONTROLLED',
  ADVERSE = 'ADVERSE',
  COMPLICATION = 'COMPLICATION',
}

export enum ContactWay {
  PHONE = 'PHONE',
  HOME = 'HOME',
  MESSAGE = 'MESSAGE',
}

export enum ContactResult {
  REACHED = 'REACHED',
  NO_ANSWER = 'NO_ANSWER',
  WRONG_NUMBER = 'WRONG_NUMBER',
  REFUSED = 'REFUSED',
  MOVED = 'MOVED',
  DIED = 'DIED',
  BUSY = 'BUSY',
}

export enum CareSymptom {
  HEADACHE_DIZZINESS = 'HEADACHE_DIZZINESS',
  NAUSEA_VOMITING = 'NAUSEA_VOMITING',
  BLURRED_VISION = 'BLURRED_VISION',
  TINNITUS = 'TINNITUS',
  DYSPNOEA = 'DYSPNOEA',
  PALPITATION = 'PALPITATION',
  CHEST_PAIN = 'CHEST_PAIN',
  NOSEBLEED = 'NOSEBLEED',
  NUMBNESS = 'NUMBNESS',
  OEDEMA = 'OEDEMA',
  THIRST = 'THIRST',
  HUNGER = 'HUNGER',
  FREQUENT_URINATION = 'FREQUENT_URINATION',
  WEIGHT_LOSS = 'WEIGHT_LOSS',
  INFECTION = 'INFECTION',
  COUGH_SPUTUM = 'COUGH_SPUTUM',
  WEAKNESS = 'WEAKNESS',
  SPEECH = 'SPEECH',
  SLEEPLESSNESS = 'SLEEPLESSNESS',
  FEVER_SWEATS = 'FEVER_SWEATS',
  OTHER = 'OTHER',
}

const { HEADACHE_DIZZINESS, NAUSEA_VOMITING, BLURRED_VISION, TINNITUS, DYSPNOEA, PALPITATION, CHEST_PAIN } =
  CareSymptom;
const { NOSEBLEED, NUMBNESS, OEDEMA, THIRST, HUNGER, FREQUENT_URINATION, WEIGHT_LOSS, INFECTION } = CareSymptom;
const { COUGH_SPUTUM, WEAKNESS, SPEECH, SLEEPLESSNESS, FEVER_SWEATS, OTHER } = CareSymptom;

/** What is asked for at the follow-up of each condition, in the order of the national forms. */
const symptomsOf: Readonly<Record<CareCondition, readonly CareSymptom[]>> = {
  HYPERTENSION: [
    HEADACHE_DIZZINESS,
    NAUSEA_VOMITING,
    BLURRED_VISION,
    TINNITUS,
    DYSPNOEA,
    PALPITATION,
    NOSEBLEED,
    NUMBNESS,
    OEDEMA,
  ],
  DIABETES: [THIRST, HUNGER, FREQUENT_URINATION, BLURRED_VISION, INFECTION, NUMBNESS, OEDEMA, WEIGHT_LOSS],
  COPD: [COUGH_SPUTUM, DYSPNOEA, OEDEMA],
  CORONARY: [CHEST_PAIN, PALPITATION, DYSPNOEA, OEDEMA],
  STROKE: [HEADACHE_DIZZINESS, WEAKNESS, SPEECH, NUMBNESS, BLURRED_VISION],
  MENTAL_DISORDER: [SLEEPLESSNESS],
  TUBERCULOSIS: [COUGH_SPUTUM, FEVER_SWEATS, WEIGHT_LOSS, CHEST_PAIN],
};

/** The symptoms to offer for several conditions, each once, and a way to name another. */
export function symptomsFor(conditions: readonly CareCondition[]): CareSymptom[] {
  return [...new Set([...conditions.flatMap(condition => symptomsOf[condition]), OTHER])];
}
