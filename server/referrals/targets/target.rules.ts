import { InstitutionTier, type SexRule } from '../../group/group.rules';
import type { Text } from '../../kernel/result';
import type { Isolation } from '../../wards/encounter.rules';
import { isolationNames } from '../../wards/matching.rules';
import { ReferralScene } from '../referral.rules';

/**
 * Ranks the departments that a patient may be referred to: what the department can do, whether there is a place, how far it is, how busy the
 * house is, and whether the patient is known there. Every point has a reason that is told. The points are our choice; only their order means
 * something. Where something is not known, it gives a third or so of its points: less than what is known to be good, more than what is
 * known to be bad.
 */

/** A department as a candidate, with all that ranks it. */
export interface Candidate {
  readonly institutionId: string;
  readonly departmentId: string;
  /** Orders equal scores. */
  readonly institutionCode: string;
  readonly departmentCode: string;
  readonly tier: InstitutionTier;
  readonly sharesGroup: boolean;
  /** By the department's name; null when the diagnosis says nothing of departments. */
  readonly fitsSpecialty: boolean | null;
  /** By the disease catalogue; null without a coded diagnosis. */
  readonly treats: boolean | null;
  /** Free beds that fit the patient now; null where no bed is wanted. */
  readonly freeBeds: number | null;
  readonly occupied: number;
  readonly authorised: number;
  /** Sex rules of the wards that would take the patient. */
  readonly sexRules: readonly SexRule[];
  /** Isolation that the patient needs and the department has. */
  readonly isolation: Isolation | null;
  /** The next session with numbers for the community, and how many; null where no slot is wanted or none is coming. */
  readonly nextSlot: { readonly startsAt: Date; readonly free: number } | null;
  readonly distanceMetres: number | null;
  /** Median time to an answer of the department in the last 90 days; null without answers. */
  readonly answerMinutes: number | null;
  /** Earlier stays and referrals of the patient in the department. */
  readonly earlier: number;
  /** Whether the patient is registered in the house. */
  readonly isHome: boolean;
}

export interface RankedTarget extends Candidate {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly Text[];
}

/** The candidates, best first; equal scores stand in the order of the codes. */
export function rankTargets(
  candidates: readonly Candidate[],
  scene: ReferralScene,
  now: Date,
  first: number,
): RankedTarget[] {
  return candidates
    .map(candidate => ({ ...candidate, ...judge(candidate, scene, now) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compare(a.institutionCode, b.institutionCode) ||
        compare(a.departmentCode, b.departmentCode),
    )
    .slice(0, first);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Points that one view of a candidate gives, and what to say about it. */
interface Verdict {
  readonly points: number;
  readonly reason?: Text;
}

/** The most that each view can give; 100 together. */
const most = {
  specialty: 25,
  tier: 15,
  place: 20,
  distance: 10,
  occupancy: 6,
  answer: 4,
  earlier: 9,
  home: 6,
  group: 5,
};

function judge(candidate: Candidate, scene: ReferralScene, now: Date): { score: number; reasons: Text[] } {
  const verdicts = [
    specialtyVerdict(candidate),
    tierVerdict(candidate),
    ...(scene === ReferralScene.INPATIENT ? bedVerdicts(candidate) : [slotVerdict(candidate, now)]),
    continuityVerdict(candidate),
    homeVerdict(candidate),
    distanceVerdict(candidate),
    occupancyVerdict(candidate),
    answerVerdict(candidate),
    groupVerdict(candidate),
  ];
  return {
    score: Math.round(verdicts.reduce((sum, { points }) => sum + points, 0)),
    reasons: verdicts.flatMap(({ reason }) => (reason ? [reason] : [])),
  };
}

function specialtyVerdict({ fitsSpecialty }: Candidate): Verdict {
  if (fitsSpecialty === null) return { points: most.specialty * 0.4 };
  return fitsSpecialty
    ? { points: most.specialty, reason: { zh: '专科对口', en: 'the right specialty' } }
    : { points: 0, reason: { zh: '专科不对口', en: 'another specialty' } };
}

function tierVerdict({ treats }: Candidate): Verdict {
  if (treats === null) return { points: most.tier * 0.6 };
  return treats
    ? { points: most.tier, reason: { zh: '目录内可收治', en: 'treats this by the catalogue' } }
    : { points: 0, reason: { zh: '超出该层级目录', en: 'beyond the catalogue of its tier' } };
}

function bedVerdicts({ freeBeds, isolation, sexRules }: Candidate): Verdict[] {
  const free = freeBeds ?? 0;
  const place: Verdict =
    free > 0
      ? {
          points: most.place * Math.min(1, 0.55 + free * 0.15),
          reason: { zh: `合适空床 ${free} 张`, en: free === 1 ? '1 free bed fits' : `${free} free beds fit` },
        }
      : { points: 0, reason: { zh: '暂无合适空床', en: 'no fitting bed free now' } };
  return [
    place,
    ...(isolation
      ? [
          {
            points: 0,
            reason: { zh: `具备${isolationNames[isolation]}`, en: `has ${isolation.toLowerCase()} isolation` },
          },
        ]
      : []),
    ...sexRules.flatMap(rule => sexReasons[rule] ?? []).map(reason => ({ points: 0, reason })),
  ];
}

const sexReasons: Partial<Record<SexRule, Text>> = {
  MALE: { zh: '男病区', en: 'a ward for men' },
  FEMALE: { zh: '女病区', en: 'a ward for women' },
};

const soonDays = 3;
const weekDays = 7;

function slotVerdict({ nextSlot }: Candidate, now: Date): Verdict {
  if (!nextSlot) return { points: 0, reason: { zh: '号源池暂无可约', en: 'no slot of the pool is free' } };
  const days = (nextSlot.startsAt.getTime() - now.getTime()) / 86_400_000;
  const share = days <= soonDays ? 1 : days <= weekDays ? 0.75 : 0.5;
  const on = localDay(nextSlot.startsAt);
  return {
    points: most.place * share,
    reason: {
      zh: `最近号源 ${on}，余 ${nextSlot.free}`,
      en: `next slot ${on}, ${nextSlot.free} left`,
    },
  };
}

function localDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

function continuityVerdict({ earlier }: Candidate): Verdict {
  return earlier === 0
    ? { points: 0 }
    : {
        points: most.earlier,
        reason: { zh: `曾在此就诊 ${earlier} 次`, en: earlier === 1 ? 'was here once' : `was here ${earlier} times` },
      };
}

function homeVerdict({ isHome }: Candidate): Verdict {
  return isHome
    ? { points: most.home, reason: { zh: '患者建档机构', en: 'the house where the patient is registered' } }
    : { points: 0 };
}

const farMetres = 30_000;

function distanceVerdict({ distanceMetres }: Candidate): Verdict {
  if (distanceMetres === null) return { points: most.distance * 0.3 };
  const kilometres = kilometresOf(distanceMetres);
  return {
    points: most.distance * Math.max(0, 1 - distanceMetres / farMetres),
    reason: { zh: `约 ${kilometres} 公里`, en: `about ${kilometres} km` },
  };
}

/** From which use on a house is busy, and from which on it is full. */
const busyUse = 0.85;
const fullUse = 1.1;

function occupancyVerdict({ occupied, authorised }: Candidate): Verdict {
  if (authorised === 0) return { points: most.occupancy * 0.3 };
  const use = occupied / authorised;
  const share = Math.min(1, Math.max(0, (fullUse - use) / (fullUse - busyUse)));
  const percent = Math.round(use * 100);
  return {
    points: most.occupancy * share,
    reason: { zh: `床位使用率 ${percent}%`, en: `${percent}% of the beds in use` },
  };
}

const quickMinutes = 30;
const slowMinutes = 240;

function answerVerdict({ answerMinutes }: Candidate): Verdict {
  if (answerMinutes === null) return { points: most.answer * 0.3 };
  const share = answerMinutes <= quickMinutes ? 1 : answerMinutes <= slowMinutes ? 0.5 : 0;
  return {
    points: most.answer * share,
    reason: {
      zh: `近 90 天中位答复 ${answerMinutes} 分钟`,
      en: `answers in ${answerMinutes} minutes (median of 90 days)`,
    },
  };
}

function groupVerdict({ sharesGroup }: Candidate): Verdict {
  return sharesGroup ? { points: most.group } : { points: 0, reason: { zh: '跨集团', en: 'another group' } };
}

const earthMetres = 6_371_000;

/** A place on the earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Metres as the crow flies (haversine), a whole number; null when a place is not known. */
export function distanceMetres(from: Point | null, to: Point | null): number | null {
  if (!from || !to) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  return Math.round(2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(chord))));
}

/** Kilometres with one decimal, half up: 3250 m are 3.3. */
export function kilometresOf(metres: number): string {
  const tenths = Math.floor((metres + 50) / 100);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
