import { SexRule } from '../group/group.rules';
import { assertNever } from '../kernel/invariant';
import type { Text } from '../kernel/result';
import { type Equipment, type Isolation, Sex } from './encounter.rules';

/**
 * Decides whether a patient may lie in a bed, and ranks the beds that fit.
 *
 * Hard facts refuse: the ward's sex rule (a room of a SAME_ROOM ward takes the sex of whoever lies there), its ages, isolation that the bed
 * does not offer, equipment that it lacks. A sex that is unknown or not stated refuses only single-sex wards, and shares no room of a
 * SAME_ROOM ward. Soft facts rank: the wished ward first, then no more equipment and isolation than needed (a ventilator place is kept for
 * who needs it), then authorised before extra beds, then the order of the beds. The points are our choice.
 */

/** What a patient needs. */
export interface Need {
  readonly sex: Sex;
  readonly ageYears: number;
  readonly isolation: Isolation | null;
  readonly equipment: readonly Equipment[];
}

/** What a bed offers. */
export interface Place {
  readonly sexRule: SexRule;
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  readonly isolation: readonly Isolation[];
  readonly equipment: readonly Equipment[];
  /** Of the others in the room now. */
  readonly roommateSexes: readonly Sex[];
}

export type MismatchCode = 'SEX_RULE' | 'AGE_GROUP' | 'ISOLATION_MISSING' | 'EQUIPMENT_MISSING';

export interface Mismatch {
  readonly code: MismatchCode;
  readonly message: Text;
}

/** Why the patient may not lie there; empty when they may. */
export function mismatches(need: Need, place: Place): Mismatch[] {
  return [
    sexMismatch(need.sex, place),
    ageMismatch(need.ageYears, place),
    isolationMismatch(need, place),
    equipmentMismatch(need, place),
  ].filter(mismatch => mismatch !== undefined);
}

function sexMismatch(sex: Sex, place: Place): Mismatch | undefined {
  switch (place.sexRule) {
    case SexRule.ANY:
      return undefined;
    case SexRule.MALE:
      return sex === Sex.MALE ? undefined : mismatch('SEX_RULE', '该病区只收男性患者', 'the ward takes men only');
    case SexRule.FEMALE:
      return sex === Sex.FEMALE ? undefined : mismatch('SEX_RULE', '该病区只收女性患者', 'the ward takes women only');
    case SexRule.SAME_ROOM:
      return place.roommateSexes.every(other => other === sex && isStated(sex))
        ? undefined
        : mismatch('SEX_RULE', '同室患者性别不同', 'the room holds patients of another sex');
    default:
      return assertNever(place.sexRule);
  }
}

function isStated(sex: Sex): boolean {
  return sex === Sex.MALE || sex === Sex.FEMALE;
}

function ageMismatch(ageYears: number, { ageFrom, ageUntil }: Place): Mismatch | undefined {
  if (ageFrom !== null && ageYears < ageFrom) {
    return mismatch(
      'AGE_GROUP',
      `该病区收治 ${ageFrom} 岁及以上患者`,
      `the ward takes patients of ${ageFrom} years and older`,
    );
  }
  if (ageUntil !== null && ageYears >= ageUntil) {
    return mismatch(
      'AGE_GROUP',
      `该病区收治 ${ageUntil} 岁以下患者`,
      `the ward takes patients younger than ${ageUntil} years`,
    );
  }
  return undefined;
}

function isolationMismatch({ isolation }: Need, place: Place): Mismatch | undefined {
  if (isolation === null || place.isolation.includes(isolation)) return undefined;
  return mismatch(
    'ISOLATION_MISSING',
    `该床不具备${isolationNames[isolation]}条件`,
    `the bed offers no ${isolation.toLowerCase()} isolation`,
  );
}

function equipmentMismatch({ equipment }: Need, place: Place): Mismatch | undefined {
  const missing = equipment.filter(item => !place.equipment.includes(item));
  if (missing.length === 0) return undefined;
  return mismatch(
    'EQUIPMENT_MISSING',
    `该床缺少：${missing.map(item => equipmentNames[item]).join('、')}`,
    `the bed lacks ${missing.map(item => item.toLowerCase().replace('_', ' ')).join(', ')}`,
  );
}

function mismatch(code: MismatchCode, zh: string, en: string): Mismatch {
  return { code, message: { zh, en } };
}

export const isolationNames: Record<Isolation, string> = {
  CONTACT: '接触隔离',
  DROPLET: '飞沫隔离',
  AIRBORNE: '空气隔离',
  PROTECTIVE: '保护性隔离',
};
const equipmentNames: Record<Equipment, string> = {
  OXYGEN: '供氧',
  MONITOR: '监护仪',
  VENTILATOR: '呼吸机',
  SUCTION: '吸引',
  BARIATRIC: '加重床',
  NEGATIVE_PRESSURE: '负压',
};

/** A free bed as a candidate. */
export interface Candidate extends Place {
  readonly bedId: string;
  readonly wardId: string;
  readonly code: string;
  readonly isExtra: boolean;
}

export interface Ranked {
  readonly bedId: string;
  /** 0 to 100; only the order means something. */
  readonly score: number;
  readonly reasons: readonly Text[];
}

/** The beds that fit, best first; equal scores stand in the order of the bed's code. */
export function rankBeds(need: Need, candidates: readonly Candidate[], wardId: string | null, first: number): Ranked[] {
  return candidates
    .filter(candidate => mismatches(need, candidate).length === 0)
    .map(candidate => ({ candidate, ranked: rank(need, candidate, wardId) }))
    .sort((a, b) => b.ranked.score - a.ranked.score || compareCodes(a.candidate.code, b.candidate.code))
    .slice(0, first)
    .map(({ ranked }) => ranked);
}

const points = { wishedWard: 50, noWaste: 30, authorised: 20 } as const;

function rank(need: Need, candidate: Candidate, wardId: string | null): Ranked {
  const spare =
    candidate.equipment.length - need.equipment.length + candidate.isolation.length - (need.isolation ? 1 : 0);
  const inWard = wardId !== null && candidate.wardId === wardId;
  const score =
    (inWard ? points.wishedWard : 0) +
    Math.max(0, points.noWaste - spare * 5) +
    (candidate.isExtra ? 0 : points.authorised);
  return { bedId: candidate.bedId, score, reasons: reasonsFor(need, candidate, inWard, spare) };
}

function reasonsFor(need: Need, candidate: Candidate, inWard: boolean, spare: number): Text[] {
  const reasons: Text[] = [];
  if (inWard) reasons.push({ zh: '本病区', en: 'in the wished ward' });
  if (need.isolation)
    reasons.push({ zh: isolationNames[need.isolation], en: `${need.isolation.toLowerCase()} isolation` });
  if (need.equipment.length > 0)
    reasons.push({ zh: need.equipment.map(item => equipmentNames[item]).join('、'), en: 'has the equipment' });
  if (candidate.sexRule === SexRule.SAME_ROOM && candidate.roommateSexes.length > 0)
    reasons.push({ zh: '同室同性别', en: 'same sex in the room' });
  if (spare === 0) reasons.push({ zh: '不占用多余设备', en: 'no spare equipment bound' });
  if (candidate.isExtra) reasons.push({ zh: '加床', en: 'extra bed' });
  return reasons;
}

function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, 'zh', { numeric: true });
}
