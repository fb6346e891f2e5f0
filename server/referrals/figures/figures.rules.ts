import { type Ratio, ratio } from '../../../schema/figures';
import { ReferralDirection, ReferralLateness, ReferralReason, ReferralState } from '../referral.rules';

/**
 * Decides what the figures of referrals count.
 *
 * The referrals of a period are those submitted in it, by a house in question or to one, each once. One that was redirected is counted as the
 * one that followed it. Rates are counted against those to houses of ours, without what the patients themselves withdrew and what was never
 * meant (entered in error): success is admitted or attended at the target that accepted; lost is who was accepted and did not come, or went
 * outside instead. What is still on its way counts in the denominator, so that a period settles with time. Source: the definition of the
 * Jiading groups for success; the rest is our choice.
 */

/** Referrals of a period that are alike in all that the figures tell apart. */
export interface FigureRow {
  readonly direction: ReferralDirection;
  readonly state: ReferralState;
  readonly endReason: ReferralReason | null;
  readonly sourceInstitutionId: string;
  /** Null outside of all groups. */
  readonly targetInstitutionId: string | null;
  readonly wasAccepted: boolean;
  /** Whether both houses were in one group when it was submitted. */
  readonly isInside: boolean;
  readonly responseLate: boolean;
  readonly arrivalLate: boolean;
  readonly feedbackLate: boolean;
  readonly count: number;
}

export interface InstitutionCounts {
  readonly institutionId: string;
  /** Sent by it. */
  readonly up: number;
  readonly down: number;
  readonly across: number;
  readonly received: number;
}

export interface FigureSums {
  readonly submitted: number;
  readonly withdrawn: number;
  readonly open: number;
  readonly success: Ratio;
  readonly rejected: Ratio;
  readonly lapsed: Ratio;
  readonly expired: Ratio;
  readonly lost: Ratio;
  readonly insideGroup: Ratio;
  readonly up: number;
  readonly down: number;
  readonly across: number;
  readonly reasons: { state: ReferralState; reason: ReferralReason; count: number }[];
  readonly late: { lateness: ReferralLateness; count: number }[];
  readonly byInstitution: InstitutionCounts[];
}

const succeeded: readonly ReferralState[] = [
  ReferralState.ADMITTED,
  ReferralState.ATTENDED,
  ReferralState.FEEDBACK_DUE,
  ReferralState.CLOSED,
];
const onTheWay: readonly ReferralState[] = [
  ReferralState.SUBMITTED,
  ReferralState.ACCEPTED,
  ReferralState.DEPARTED,
  ReferralState.ARRIVED,
];
/** Cancelled for these, a referral says nothing about the houses. */
const setAside: readonly (ReferralReason | null)[] = [
  ReferralReason.PATIENT_DECLINED,
  ReferralReason.PATIENT_BETTER,
  ReferralReason.ENTERED_IN_ERROR,
];

/** Sums up the rows for the houses in question. */
export function sumFigures(rows: readonly FigureRow[], institutionIds: readonly string[]): FigureSums {
  const count = (fits: (row: FigureRow) => boolean) => total(rows.filter(fits));
  const isWithdrawn = ({ state, endReason }: FigureRow) =>
    state === ReferralState.CANCELLED && setAside.includes(endReason);
  const counted = rows.filter(row => row.targetInstitutionId !== null && !isWithdrawn(row));
  const rate = (fits: (row: FigureRow) => boolean) => ratio(total(counted.filter(fits)), total(counted));
  const sent = rows.filter(row => institutionIds.includes(row.sourceInstitutionId));
  return {
    submitted: total(rows),
    withdrawn: count(isWithdrawn),
    open: count(({ state }) => onTheWay.includes(state)),
    success: rate(({ state }) => succeeded.includes(state)),
    rejected: rate(({ state }) => state === ReferralState.REJECTED),
    lapsed: rate(({ state }) => state === ReferralState.LAPSED),
    expired: rate(({ state }) => state === ReferralState.EXPIRED),
    lost: rate(isLost),
    insideGroup: ratio(total(sent.filter(({ isInside }) => isInside)), total(sent)),
    up: count(({ direction }) => direction === ReferralDirection.UP),
    down: count(({ direction }) => direction === ReferralDirection.DOWN),
    across: count(({ direction }) => direction === ReferralDirection.ACROSS),
    reasons: reasonsOf(rows),
    late: [
      { lateness: ReferralLateness.RESPONSE, count: count(({ responseLate }) => responseLate) },
      { lateness: ReferralLateness.ARRIVAL, count: count(({ arrivalLate }) => arrivalLate) },
      { lateness: ReferralLateness.FEEDBACK, count: count(({ feedbackLate }) => feedbackLate) },
    ],
    byInstitution: institutionIds.map(id => countsOf(id, rows)),
  };
}

function isLost({ state, endReason, wasAccepted }: FigureRow): boolean {
  const neverCame = state === ReferralState.LAPSED || (state === ReferralState.EXPIRED && wasAccepted);
  return neverCame || (state === ReferralState.CANCELLED && endReason === ReferralReason.WENT_OUTSIDE);
}

function reasonsOf(rows: readonly FigureRow[]): FigureSums['reasons'] {
  const counts = new Map<string, FigureSums['reasons'][number]>();
  for (const { state, endReason: reason, count } of rows) {
    if (!reason) continue;
    const key = `${state} ${reason}`;
    counts.set(key, { state, reason, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || compare(a.state, b.state) || compare(a.reason, b.reason),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function countsOf(institutionId: string, rows: readonly FigureRow[]): InstitutionCounts {
  const sent = rows.filter(row => row.sourceInstitutionId === institutionId);
  const way = (direction: ReferralDirection) => total(sent.filter(row => row.direction === direction));
  return {
    institutionId,
    up: way(ReferralDirection.UP),
    down: way(ReferralDirection.DOWN),
    across: way(ReferralDirection.ACROSS),
    received: total(rows.filter(row => row.targetInstitutionId === institutionId)),
  };
}

function total(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** The longest period that figures are made of, in days. */
export const figureDaysMax = 1_100;
