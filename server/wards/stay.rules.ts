import { ageYears, civilDateOf } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { BedFacts, EncounterFacts } from './bed.facts';
import { BlockReason, OccupancyKind } from './bed.rules';
import {
  allows,
  type EncounterAction,
  type EncounterState,
  type Equipment,
  type Isolation,
  type Sex,
} from './encounter.rules';
import { type MismatchCode, mismatches, type Need } from './matching.rules';

/** Decides whether a patient may begin a stay in a bed, and says why not. */

export type PlacementCode = MismatchCode | 'BED_NOT_OPEN' | 'BED_NOT_FREE' | 'HELD_FOR_OTHER';

/** Every reason against the bed; a hold for this encounter, or one for nobody in particular that is named, is no reason. */
export function placementRefusals(
  bed: BedFacts,
  need: Need,
  encounterId: string | null,
  holdId: string | null,
): Refusal<PlacementCode>[] {
  const taken = takenRefusal(bed, encounterId, holdId);
  const unfit = mismatches(need, bed).map(({ code, message }) =>
    refusal(code, `${bed.code} 床不适合：${message.zh}。`, `Bed ${bed.code} does not fit: ${message.en}.`, 'bedId'),
  );
  return taken ? [taken, ...unfit] : unfit;
}

function takenRefusal(
  bed: BedFacts,
  encounterId: string | null,
  holdId: string | null,
): Refusal<PlacementCode> | undefined {
  const { kind, occupancy, code } = bed;
  if (kind === null)
    return refusal(
      'BED_NOT_OPEN',
      `${code} 床未开放，请先开放或选择其他床位。`,
      `Bed ${code} is not open; open it or choose another.`,
      'bedId',
    );
  if (occupancy === null) return undefined;
  if (occupancy.kind !== OccupancyKind.HOLD) return notFree(code, occupancy.kind, occupancy.reason);
  const isForAnybody = occupancy.encounterId === null;
  const isMine = isForAnybody ? occupancy.id === holdId : occupancy.encounterId === encounterId;
  return isMine
    ? undefined
    : refusal(
        'HELD_FOR_OTHER',
        `${code} 床已为他人保留，请选择其他床位。`,
        `Bed ${code} is held for somebody else; choose another.`,
        'bedId',
      );
}

function notFree(code: string, kind: OccupancyKind, reason: string | null): Refusal<'BED_NOT_FREE'> {
  if (kind === OccupancyKind.STAY) {
    return refusal(
      'BED_NOT_FREE',
      `${code} 床已有患者，请选择其他床位。`,
      `Somebody lies in bed ${code}; choose another.`,
      'bedId',
    );
  }
  if (reason === BlockReason.CLEANING) {
    return refusal(
      'BED_NOT_FREE',
      `${code} 床待清洁，请先完成清洁或选择其他床位。`,
      `Bed ${code} waits for cleaning; clean it or choose another.`,
      'bedId',
    );
  }
  return refusal(
    'BED_NOT_FREE',
    `${code} 床暂停使用，请选择其他床位。`,
    `Bed ${code} is blocked; choose another.`,
    'bedId',
  );
}

/** What a patient needs of a bed on a day. */
export function needOf(
  patient: { sex: Sex; birthDate: string },
  wishes: { isolation: Isolation | null; equipment: readonly Equipment[] },
  at: Date,
): Need {
  return { sex: patient.sex, ageYears: ageYears(patient.birthDate, civilDateOf(at)), ...wishes };
}

export function needOfEncounter(encounter: EncounterFacts, at: Date): Need {
  return needOf(encounter, { isolation: encounter.requestedIsolation, equipment: encounter.requestedEquipment }, at);
}

/** Why an action does not fit an encounter: its state, or a version that the client has not seen. */
export function encounterRefusal(
  encounter: Pick<EncounterFacts, 'state' | 'version'>,
  action: EncounterAction,
  expectedVersion?: number | null,
): Refusal<'ENCOUNTER_STATE' | 'ENCOUNTER_CHANGED'> | undefined {
  if (expectedVersion != null && expectedVersion !== encounter.version) {
    return refusal(
      'ENCOUNTER_CHANGED',
      '住院信息已被他人更新，请刷新后再试。',
      'The encounter has changed meanwhile; look again.',
      'expectedVersion',
    );
  }
  if (allows(encounter.state, action)) return undefined;
  const { zh, en } = stateNames[encounter.state];
  return refusal(
    'ENCOUNTER_STATE',
    `当前状态为“${zh}”，不能进行该操作。`,
    `The encounter is ${en}; this cannot be done now.`,
    'encounterId',
  );
}

/** What is planned for a referral is cancelled with it. */
export function ofReferralRefusal({
  referralId,
}: Pick<EncounterFacts, 'referralId'>): Refusal<'OF_REFERRAL'> | undefined {
  if (referralId === null) return undefined;
  return refusal(
    'OF_REFERRAL',
    '这是转诊预留的候床或床位，请在转诊中取消、退回或改期。',
    'It was planned or held for a referral; cancel or change the referral instead.',
  );
}

const stateNames: Record<EncounterState, { zh: string; en: string }> = {
  PLANNED: { zh: '待入院', en: 'planned' },
  ADMITTED: { zh: '在院', en: 'admitted' },
  DISCHARGE_ORDERED: { zh: '待出院', en: 'ordered to be discharged' },
  DEPARTED: { zh: '已离院', en: 'departed' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
};

/** A bed that the client has not seen in its present version. */
export function bedVersionRefusal(
  bed: Pick<BedFacts, 'code' | 'version'>,
  expectedVersion?: number | null,
): Refusal<'BED_CHANGED'> | undefined {
  if (expectedVersion == null || expectedVersion === bed.version) return undefined;
  return refusal(
    'BED_CHANGED',
    `${bed.code} 床刚刚有变化，请看最新状态后再试。`,
    `Bed ${bed.code} has just changed; look again.`,
    'expectedVersion',
  );
}

/** Whether it is too late to cancel something; counted from its entry, so that what was dated back can be mended as long. */
export function lateRefusal(entered: Date, now: Date, hoursMax: number): Refusal<'TOO_LATE'> | undefined {
  if (now.getTime() - entered.getTime() <= hoursMax * 3_600_000) return undefined;
  return refusal(
    'TOO_LATE',
    `超过 ${hoursMax} 小时，不能再撤销。`,
    `More than ${hoursMax} hours have passed; it cannot be cancelled any more.`,
  );
}

export function beforeStayRefusal(begun: Date, at: Date): Refusal<'AT_BEFORE_STAY'> | undefined {
  return at > begun
    ? undefined
    : refusal('AT_BEFORE_STAY', '时间早于本次住床开始时间。', 'The instant lies before the stay began.', 'at');
}
