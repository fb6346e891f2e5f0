/**
 * Decides how an encounter (one stay in hospital, from planning to departure) moves from state to state, and what may be done with it and
 * its bed. The database enforces the same transitions (trigger encounter_transition).
 */

export enum EncounterState {
  PLANNED = 'PLANNED',
  ADMITTED = 'ADMITTED',
  DISCHARGE_ORDERED = 'DISCHARGE_ORDERED',
  DEPARTED = 'DEPARTED',
  CANCELLED = 'CANCELLED',
}

/** 入院途径, national front page of the inpatient record: 1 门诊, 2 急诊, 3 其他医疗机构转入, 9 其他. */
export enum AdmissionRoute {
  OUTPATIENT = 'OUTPATIENT',
  EMERGENCY = 'EMERGENCY',
  TRANSFER = 'TRANSFER',
  OTHER = 'OTHER',
}

/** 离院方式: 1 医嘱离院, 2 医嘱转院, 3 医嘱转社区, 4 非医嘱离院, 5 死亡, 9 其他. */
export enum DischargeDisposition {
  HOME = 'HOME',
  TRANSFER_HOSPITAL = 'TRANSFER_HOSPITAL',
  TRANSFER_COMMUNITY = 'TRANSFER_COMMUNITY',
  AGAINST_ADVICE = 'AGAINST_ADVICE',
  DIED = 'DIED',
  OTHER = 'OTHER',
}

/** GB/T 2261.1: 1 男, 2 女, 0 未知, 9 未说明. */
export enum Sex {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
  UNKNOWN = 'UNKNOWN',
  UNSPECIFIED = 'UNSPECIFIED',
}

export enum Isolation {
  CONTACT = 'CONTACT',
  DROPLET = 'DROPLET',
  AIRBORNE = 'AIRBORNE',
  PROTECTIVE = 'PROTECTIVE',
}

export enum Equipment {
  OXYGEN = 'OXYGEN',
  MONITOR = 'MONITOR',
  VENTILATOR = 'VENTILATOR',
  SUCTION = 'SUCTION',
  BARIATRIC = 'BARIATRIC',
  NEGATIVE_PRESSURE = 'NEGATIVE_PRESSURE',
}

/** What may be done with an encounter. */
export type EncounterAction =
  | 'ADMIT'
  | 'CANCEL_PLAN'
  | 'MOVE'
  | 'ORDER_DISCHARGE'
  | 'CANCEL_DISCHARGE_ORDER'
  | 'DEPART'
  | 'CANCEL_ADMISSION'
  | 'CANCEL_DEPARTURE';

const actionsOf: Readonly<Record<EncounterState, readonly EncounterAction[]>> = {
  PLANNED: ['ADMIT', 'CANCEL_PLAN'],
  ADMITTED: ['MOVE', 'ORDER_DISCHARGE', 'DEPART', 'CANCEL_ADMISSION'],
  DISCHARGE_ORDERED: ['MOVE', 'CANCEL_DISCHARGE_ORDER', 'DEPART'],
  DEPARTED: ['CANCEL_DEPARTURE'],
  CANCELLED: [],
};

/** Whether an action fits the state; who may take it is decided by rights. */
export function allows(state: EncounterState, action: EncounterAction): boolean {
  return actionsOf[state].includes(action);
}
