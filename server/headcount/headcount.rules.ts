import { addMonths, type CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import { healthProfessions, type Profession, professions } from '../staffing/staff.rules';
import type { StaffingPolicy } from '../staffing/staffing-policy.rules';
import type { MoveCode, QuotaCode } from './headcount.codes';

/**
 * Decides how the posts of a house are filled, whether its structure keeps to the policy, what moves would change, and whether a quota may be
 * decided. At least 85 % health professionals, at most 15 % managers and support, and a review every two years are Jiading's.
 * Choices: a post is filled by shares of full time, in whole basis points, so nothing is rounded; heads are counted where the personnel relation
 * is (the primary appointment); trainees work under supervision and fill no post of their host; the structure is that of the shares; limits are
 * compared exactly, not as they are shown.
 */

export const fullTimeBp = 10_000;

/** What the people of one profession come to at one house; null: without a record. */
export interface Tally {
  readonly institutionId: string;
  readonly profession: Profession | null;
  /** Shares of full time that fill posts, in basis points. */
  readonly filledBp: number;
  /** People whose primary appointment is here. */
  readonly heads: number;
  /** Shares of those who stay here to learn. */
  readonly traineesBp: number;
}

/** How the posts of one profession stand. */
export interface LineFacts {
  readonly profession: Profession;
  /** Null while no quota is decided. */
  readonly posts: number | null;
  readonly filledBp: number;
  readonly heads: number;
  readonly vacantBp: number;
  readonly overBp: number;
}

/** How a house stands. */
export interface HeadcountFacts {
  readonly lines: readonly LineFacts[];
  readonly filledBp: number;
  readonly heads: number;
  readonly traineesBp: number;
  /** People without a record: they count nowhere else. */
  readonly unrecordedHeads: number;
  readonly healthProfessionalsBp: number;
  readonly managersSupportBp: number;
  /** Null while nobody works there. */
  readonly keepsStructure: boolean | null;
}

/** Sums the tallies of one house up, against the posts of its quota. */
export function headcountOf(
  tallies: readonly Tally[],
  posts: ReadonlyMap<Profession, number> | null,
  limits: Pick<StaffingPolicy, 'healthProfessionalBpMin' | 'managersSupportBpMax'>,
): HeadcountFacts {
  const lines = professions.map(profession => lineOf(profession, tallies, posts));
  const filledBp = sumOf(lines, line => line.filledBp);
  const healthProfessionalsBp = sumOf(lines, ({ profession, filledBp: bp }) =>
    healthProfessions.includes(profession) ? bp : 0,
  );
  const managersSupportBp = filledBp - healthProfessionalsBp;
  return {
    lines,
    filledBp,
    heads: sumOf(lines, line => line.heads),
    traineesBp: sumOf(tallies, tally => tally.traineesBp),
    unrecordedHeads: sumOf(tallies, ({ profession, heads }) => (profession === null ? heads : 0)),
    healthProfessionalsBp,
    managersSupportBp,
    keepsStructure:
      filledBp === 0
        ? null
        : healthProfessionalsBp * fullTimeBp >= filledBp * limits.healthProfessionalBpMin &&
          managersSupportBp * fullTimeBp <= filledBp * limits.managersSupportBpMax,
  };
}

function lineOf(
  profession: Profession,
  tallies: readonly Tally[],
  quota: ReadonlyMap<Profession, number> | null,
): LineFacts {
  const own = tallies.filter(tally => tally.profession === profession);
  const posts = quota ? (quota.get(profession) ?? 0) : null;
  const filledBp = sumOf(own, tally => tally.filledBp);
  const differenceBp = posts === null ? 0 : posts * fullTimeBp - filledBp;
  return {
    profession,
    posts,
    filledBp,
    heads: sumOf(own, tally => tally.heads),
    vacantBp: Math.max(0, differenceBp),
    overBp: Math.max(0, -differenceBp),
  };
}

function sumOf<Row>(rows: readonly Row[], measure: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + measure(row), 0);
}

/** Shares as full-time equivalents: `12.5`; exact. */
export function fullTimes(shareBp: number): string {
  const digits = String(shareBp % fullTimeBp).padStart(4, '0');
  const fraction = digits.replace(/0+$/, '');
  return `${Math.floor(shareBp / fullTimeBp)}${fraction && `.${fraction}`}`;
}

/** A move that is tried out. */
export interface Move {
  readonly personId: string;
  readonly toInstitutionId: string;
  readonly shareBp: number;
}

/** Somebody who may be moved: the primary appointment. */
export interface Mover {
  readonly personId: string;
  readonly institutionId: string;
  readonly profession: Profession | null;
  readonly shareBp: number;
}

export interface MoveFault {
  readonly index: number;
  readonly refusal: Refusal<MoveCode>;
}

/**
 * What the tallies would be after moves, one after the other. A share is taken from the primary appointment; whoever gives all of it goes over with
 * the personnel relation. A move that is not possible is left out and named.
 */
export function tryMoves(
  tallies: readonly Tally[],
  movers: readonly Mover[],
  institutionIds: readonly string[],
  moves: readonly Move[],
): { tallies: Tally[]; faults: MoveFault[] } {
  const standing = new Map(movers.map(mover => [mover.personId, mover]));
  const after = [...tallies];
  const faults: MoveFault[] = [];
  for (const [index, move] of moves.entries()) {
    const mover = standing.get(move.personId);
    const wrong = moveRefusal(mover, institutionIds, move);
    if (wrong || !mover) {
      if (wrong) faults.push({ index, refusal: wrong });
      continue;
    }
    const heads = move.shareBp === mover.shareBp ? 1 : 0;
    const { profession } = mover;
    const share = { profession, filledBp: move.shareBp, heads, traineesBp: 0 };
    after.push({ ...share, institutionId: move.toInstitutionId });
    after.push({ ...share, institutionId: mover.institutionId, filledBp: -move.shareBp, heads: -heads });
    standing.set(
      move.personId,
      heads ? { ...mover, institutionId: move.toInstitutionId } : { ...mover, shareBp: mover.shareBp - move.shareBp },
    );
  }
  return { tallies: after, faults };
}

function moveRefusal(
  mover: Mover | undefined,
  institutionIds: readonly string[],
  { toInstitutionId, shareBp }: Move,
): Refusal<MoveCode> | undefined {
  if (!mover)
    return refusal(
      'NO_PRIMARY',
      '此人当日在本集团没有主聘任职，无法试算。',
      'The person has no primary appointment in the group on that day.',
      'personId',
    );
  if (!institutionIds.includes(toInstitutionId))
    return refusal('ELSEWHERE', '目标机构不在本集团。', 'That house is not in the group.', 'toInstitutionId');
  if (mover.institutionId === toInstitutionId)
    return refusal('SAME_HOUSE', '此人已在该机构。', 'The person is at that house already.', 'toInstitutionId');
  if (shareBp <= mover.shareBp) return undefined;
  return refusal(
    'SHARE_TOO_LARGE',
    `此人在原机构只有 ${fullTimes(mover.shareBp)} 个全时当量可调。`,
    `The person has only ${fullTimes(mover.shareBp)} of full time to give.`,
    'shareBp',
  );
}

/** A quota as somebody decides it. */
export interface QuotaWish {
  readonly decidedOn: CivilDate;
  readonly from: CivilDate;
  readonly controls: number;
  readonly lines: readonly { readonly profession: Profession; readonly posts: number }[];
}

/** Why a quota cannot be decided; `latestFrom` is the first day of the latest one. */
export function quotaRefusals(wish: QuotaWish, latestFrom: CivilDate | null, today: CivilDate): Refusal<QuotaCode>[] {
  const refusals: Refusal<QuotaCode>[] = [];
  const sum = sumOf(wish.lines, line => line.posts);
  if (new Set(wish.lines.map(line => line.profession)).size < wish.lines.length)
    refusals.push(refusal('PROFESSION_TWICE', '同一类别填写了两次。', 'A profession is named twice.', 'lines'));
  else if (sum !== wish.controls)
    refusals.push(
      refusal(
        'LINES_SUM',
        `各类岗位合计 ${sum}，与人员控制数 ${wish.controls} 不符，请核对。`,
        `The posts come to ${sum}, the controls to ${wish.controls}: they must agree.`,
        'lines',
      ),
    );
  if (wish.decidedOn > today)
    refusals.push(
      refusal('DECIDED_LATER', '批准日期不能在将来。', 'A decision does not lie in the future.', 'decidedOn'),
    );
  if (latestFrom !== null && wish.from <= latestFrom)
    refusals.push(
      refusal(
        'QUOTA_LATER',
        `已有自 ${latestFrom} 起执行的核定，新的核定须在其后开始。`,
        `A quota holds from ${latestFrom} on; a new one begins later.`,
        'from',
      ),
    );
  return refusals;
}

export enum ReviewState {
  NONE = 'NONE',
  LATER = 'LATER',
  SOON = 'SOON',
  OVERDUE = 'OVERDUE',
}

const soonMonths = 3;

/** How the review of a quota stands on a day. */
export function reviewState(dueOn: CivilDate | null, today: CivilDate): ReviewState {
  if (dueOn === null) return ReviewState.NONE;
  if (dueOn < today) return ReviewState.OVERDUE;
  return dueOn <= addMonths(today, soonMonths) ? ReviewState.SOON : ReviewState.LATER;
}
