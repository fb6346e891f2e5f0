import { type CivilDate, civilDateOf, daysBetween } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { basisPointsWhole, decimalOf, divideHalfUp } from '../kernel/money';
import { type TitleLevel, titleLevels } from '../staffing/staff.rules';
import { type DispatchDays, DispatchKind, type DispatchState, heldDays } from './dispatch.rules';
import type { SupportPolicy } from './support-policy.rules';

/**
 * Counts what houses of a group did for each other in some days, by pair of houses or by person.
 *
 * Source: DOMAIN §5 (人次, 人日, patients, new techniques, trainees, subsidy, approval time). Choices, each counted within the days asked for and
 * up to today:
 * - who supports whom: an order leads from home to host; a training stay supports the home, and the host gives it;
 * - person-times are chains of orders that held on at least one day: an extension is no new one, a replacement is, and training stays are
 *   counted as trainees instead;
 * - person-days are the civil days on which an order held, the day of a recall too; full-time days are these times the share;
 * - the subsidy is the day rate of kind and title of each day by the policy of that day, times the share, rounded half up once per order, and
 *   what sessions and techniques bring by the policy of their days; it goes with whoever is sent, a trainee's with the training;
 * - approval time is counted for orders that were agreed on within the days: from asking to the last yes; the median of an even number is the
 *   mean of the two in the middle.
 */
export interface SupportOrder extends DispatchDays {
  readonly id: string;
  readonly chainId: string;
  readonly kind: DispatchKind;
  readonly personId: string;
  readonly homeId: string;
  readonly hostId: string;
  readonly shareBp: number;
  readonly state: DispatchState;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What was done on an order on one day. */
export interface SupportWork {
  readonly orderId: string;
  readonly on: CivilDate;
  readonly sessions: number;
  readonly patients: number;
  readonly techniques: number;
  readonly learners: number;
}

export interface SupportTitle {
  readonly personId: string;
  readonly level: TitleLevel;
  readonly since: CivilDate;
}

/** A policy from a day on, until the next. */
export interface DatedSupportPolicy {
  /** Null: since ever. */
  readonly since: CivilDate | null;
  readonly policy: SupportPolicy;
}

export interface SupportFacts {
  readonly orders: readonly SupportOrder[];
  readonly work: readonly SupportWork[];
  readonly titles: readonly SupportTitle[];
  /** In order; the first has been since ever. */
  readonly policies: readonly DatedSupportPolicy[];
  readonly today: CivilDate;
}

export interface SupportFigures {
  readonly personTimes: number;
  readonly personDays: number;
  /** Days times share, in basis points of a day. */
  readonly fullTimeBpDays: number;
  readonly sessions: number;
  readonly patients: number;
  readonly techniques: number;
  readonly learners: number;
  readonly trainees: number;
  readonly traineeDays: number;
  readonly subsidyFen: bigint;
  /** Null where nothing was agreed on. */
  readonly approvalMsMedian: number | null;
  /** How many orders were agreed on. */
  readonly approvals: number;
}

export interface SupportRow {
  readonly giverId: string;
  readonly receiverId: string;
  /** Null in a row of a pair. */
  readonly personId: string | null;
  readonly figures: SupportFigures;
}

/** Who supports whom by an order. */
function supportOf({ kind, homeId, hostId }: Pick<SupportOrder, 'kind' | 'homeId' | 'hostId'>) {
  return kind === DispatchKind.TRAINING
    ? { giverId: hostId, receiverId: homeId }
    : { giverId: homeId, receiverId: hostId };
}

/** One row for each pair of houses, or for each person between them; those without any figure are left out. */
export function supportRows(facts: SupportFacts, within: DispatchDays, by: 'PAIR' | 'PERSON'): SupportRow[] {
  const groups = new Map<string, SupportOrder[]>();
  for (const order of facts.orders) {
    const { giverId, receiverId } = supportOf(order);
    const key = `${giverId} ${receiverId} ${by === 'PERSON' ? order.personId : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), order]);
  }
  return [...groups].flatMap(([key, orders]) => {
    const [giverId = '', receiverId = '', personId] = key.split(' ');
    const figures = supportFigures({ ...facts, orders }, within);
    return isEmpty(figures) ? [] : [{ giverId, receiverId, personId: personId || null, figures }];
  });
}

/** The figures of some orders together. */
export function supportFigures(facts: SupportFacts, within: DispatchDays): SupportFigures {
  const sums = { personDays: 0, fullTimeBpDays: 0, traineeDays: 0, subsidyFen: 0n };
  const done = { sessions: 0, patients: 0, techniques: 0, learners: 0 };
  const chains = new Set<string>();
  const trainees = new Set<string>();
  const titles = titlesByPerson(facts.titles);
  const work = workByOrder(facts.work);
  for (const order of facts.orders) {
    const days = daysWithin(order, within, facts.today);
    if (!days) continue;
    const count = daysBetween(days.from, days.until);
    const isTraining = order.kind === DispatchKind.TRAINING;
    (isTraining ? trainees : chains).add(order.chainId);
    if (isTraining) sums.traineeDays += count;
    else {
      sums.personDays += count;
      sums.fullTimeBpDays += count * order.shareBp;
    }
    sums.subsidyFen += subsidyFen(order, days, titles.get(order.personId) ?? [], facts.policies);
    for (const each of work.get(order.id) ?? []) {
      if (each.on < days.from || each.on >= days.until) continue;
      done.sessions += each.sessions;
      done.patients += each.patients;
      done.techniques += each.techniques;
      done.learners += each.learners;
      const { sessionFen, techniqueFen } = policyOn(facts.policies, each.on);
      sums.subsidyFen += BigInt(each.sessions * sessionFen + each.techniques * techniqueFen);
    }
  }
  const times = approvalTimes(facts.orders, within);
  return {
    ...sums,
    ...done,
    personTimes: chains.size,
    trainees: trainees.size,
    approvalMsMedian: median(times),
    approvals: times.length,
  };
}

/** The days of an order that count. */
export function daysWithin(order: SupportOrder, within: DispatchDays, today: CivilDate): DispatchDays | null {
  const held = heldDays(order, today);
  if (!held) return null;
  const from = held.from > within.from ? held.from : within.from;
  const until = held.until < within.until ? held.until : within.until;
  return from < until ? { from, until } : null;
}

/** Day rates over stretches in which neither policy nor title changes. */
function subsidyFen(
  { kind, shareBp }: SupportOrder,
  days: DispatchDays,
  titles: readonly SupportTitle[],
  policies: readonly DatedSupportPolicy[],
): bigint {
  const changes = [...titles.map(({ since }) => since), ...policies.flatMap(({ since }) => since ?? [])];
  const inside = [...new Set(changes)].filter(day => day > days.from && day < days.until).sort();
  let fenBp = 0n;
  for (const [index, from] of [days.from, ...inside].entries()) {
    const until = inside[index] ?? days.until;
    const rate = policyOn(policies, from).dayFen[kind][levelOn(titles, from)];
    fenBp += BigInt(daysBetween(from, until)) * BigInt(rate) * BigInt(shareBp);
  }
  return divideHalfUp(fenBp, basisPointsWhole);
}

export function policyOn(policies: readonly DatedSupportPolicy[], day: CivilDate): SupportPolicy {
  return present(
    policies.findLast(({ since }) => since === null || since <= day),
    'policy of support',
  ).policy;
}

/** The highest level that somebody has on a day. */
function levelOn(titles: readonly SupportTitle[], day: CivilDate): TitleLevel | 'NONE' {
  const had = titles.filter(({ since }) => since <= day).map(({ level }) => level);
  return titleLevels.findLast(level => had.includes(level)) ?? 'NONE';
}

/** Milliseconds from asking to the last yes, of those agreed on within the days. */
function approvalTimes(orders: readonly SupportOrder[], { from, until }: DispatchDays): number[] {
  return orders.flatMap(({ state, submittedAt, decidedAt }) => {
    if (state === 'REJECTED' || !submittedAt || !decidedAt) return [];
    const day = civilDateOf(decidedAt);
    return day >= from && day < until ? [decidedAt.getTime() - submittedAt.getTime()] : [];
  });
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : Math.floor((lower + upper) / 2);
}

/** Milliseconds as days with two decimals. */
export function daysText(ms: number): string {
  return decimalOf(BigInt(ms), 86_400_000n, 2);
}

/** Basis points of days as days with two decimals. */
export function bpDaysText(bpDays: number): string {
  return decimalOf(BigInt(bpDays), basisPointsWhole, 2);
}

function isEmpty({ personTimes, trainees, sessions, approvals }: SupportFigures): boolean {
  return personTimes + trainees + sessions + approvals === 0;
}

function titlesByPerson(titles: readonly SupportTitle[]): Map<string, SupportTitle[]> {
  const byPerson = new Map<string, SupportTitle[]>();
  for (const title of titles) byPerson.set(title.personId, [...(byPerson.get(title.personId) ?? []), title]);
  return byPerson;
}

function workByOrder(work: readonly SupportWork[]): Map<string, SupportWork[]> {
  const byOrder = new Map<string, SupportWork[]>();
  for (const each of work) {
    const list = byOrder.get(each.orderId);
    if (list) list.push(each);
    else byOrder.set(each.orderId, [each]);
  }
  return byOrder;
}

/** The days of a period that several orders held, each day once: what a certificate counts. */
export function daysTogether(periods: readonly DispatchDays[]): number {
  let until: CivilDate = '0000-00-00';
  let days = 0;
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = period.from > until ? period.from : until;
    if (from >= period.until) continue;
    days += daysBetween(from, period.until);
    until = period.until;
  }
  return days;
}
