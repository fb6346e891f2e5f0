import { type CivilDate, daysBetween } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import { invariant } from '../kernel/invariant';
import { split } from '../kernel/split';
import { CanonicalHash } from './canonical.rules';
import type { Engagement, PayFacts, PayInstitution, WorkEvent } from './facts.rules';
import { itemFor, itemsByCode, type PayPolicy, type WorkItem } from './pay-policy.rules';
import type { Problems } from './problems.rules';

/**
 * Counts work events one by one into points of institutions, departments and people.
 *
 * Points are thousandths of a point times thousandths of a unit: exact millionths, never rounded. For the pool only days of membership count;
 * inside an institution every day counts. Work without a person is the department's: it is shared among its people by days × share of full
 * time. Something of an earlier period that came late counts for the engagement of its day, or else the person's only one here. Work of
 * somebody who was set aside counts for the institution, and inside it for nobody.
 */
export class Tally {
  readonly institutions = new Map<string, InstitutionTally>();
  readonly departments = new Map<string, DepartmentTally>();
  readonly own = new Map<string, Map<string, ItemTally>>();
  eventCount = 0;
  private readonly items: ReadonlyMap<string, readonly WorkItem[]>;
  private readonly members: ReadonlyMap<string, PayInstitution>;
  private readonly engaged: ReadonlyMap<string, readonly Engagement[]>;
  private readonly setAside: ReadonlySet<string>;
  private readonly hash = new CanonicalHash();
  private lastKey = '';

  constructor(
    private readonly facts: PayFacts,
    policy: PayPolicy,
    private readonly problems: Problems,
  ) {
    this.items = itemsByCode(policy);
    this.members = new Map(facts.institutions.map(each => [each.code, each]));
    this.engaged = groupBy(facts.engagements, ({ institution, person }) => `${institution}|${person}`);
    this.setAside = new Set(facts.setAside.map(({ institution, person }) => `${institution}|${person}`));
  }

  /** Events come in the order of their keys; a key that comes again is a problem, one out of order a mistake of the program. */
  add(event: WorkEvent): void {
    this.hash.line([
      event.key,
      event.institution,
      event.department,
      event.person,
      event.code,
      event.quantityMilli,
      event.on,
    ]);
    this.eventCount += 1;
    invariant(event.key >= this.lastKey, 'events come in the order of their keys');
    const isTwice = event.key === this.lastKey;
    this.lastKey = event.key;
    if (isTwice) this.problems.add('EVENT_TWICE', event.key);
    const item = isTwice ? undefined : this.itemOf(event);
    if (item) this.count(event, item);
  }

  /** SHA-256 of all events so far; ends the counting. */
  end(): string {
    return this.hash.end();
  }

  private itemOf(event: WorkEvent): WorkItem | undefined {
    const member = this.members.get(event.institution);
    const item = itemFor(this.items, event.code, event.on);
    const fault = !member
      ? 'INSTITUTION_UNKNOWN'
      : event.on >= this.facts.until
        ? 'EVENT_AFTER_PERIOD'
        : typeof item === 'string'
          ? item
          : item.house !== null && item.house !== member.house
            ? 'ITEM_ELSEWHERE'
            : event.quantityMilli <= 0n
              ? 'QUANTITY_NEGATIVE'
              : event.quantityMilli > BigInt(item.quantityMax) * 1000n
                ? 'QUANTITY_ABSURD'
                : undefined;
    if (!fault) return typeof item === 'string' ? undefined : item;
    this.problems.add(fault, `${event.key} ${event.institution} ${event.code} ${event.on}`);
    return undefined;
  }

  private count(event: WorkEvent, item: WorkItem): void {
    const engagement = event.person === null ? null : this.engagementOf(event, event.person);
    if (engagement === undefined) return;
    const points = event.quantityMilli * BigInt(item.pointsMilli);
    this.countForInstitution(event, item, points);
    if (engagement === 'SET_ASIDE') return;
    const department = engagement?.department ?? event.department;
    if (department === null) return;
    const key = departmentKey(event.institution, department);
    const tally = this.departments.get(key) ?? {
      institution: event.institution,
      department,
      points: 0n,
      team: new Map(),
    };
    tally.points += points;
    this.departments.set(key, tally);
    addTo(engagement ? this.ownOf(engagement.key) : tally.team, item.code, event.quantityMilli, points);
  }

  private countForInstitution(event: WorkEvent, item: WorkItem, points: bigint): void {
    const member = this.members.get(event.institution);
    const counts = member !== undefined && isMemberOn(member, event.on);
    const tally = this.institutions.get(event.institution) ?? { poolPoints: 0n, outsidePoints: 0n, items: new Map() };
    if (counts) {
      tally.poolPoints += points;
      addTo(tally.items, item.code, event.quantityMilli, points);
    } else tally.outsidePoints += points;
    this.institutions.set(event.institution, tally);
  }

  private ownOf(key: string): Map<string, ItemTally> {
    const items = this.own.get(key) ?? new Map<string, ItemTally>();
    this.own.set(key, items);
    return items;
  }

  private engagementOf(event: WorkEvent, person: string): Engagement | 'SET_ASIDE' | undefined {
    const here = (this.engaged.get(`${event.institution}|${person}`) ?? []).filter(
      ({ department }) => event.department === null || event.department === department,
    );
    const onDay = here.filter(each => isEngagedOn(each, event.on));
    const found = onDay.length === 0 && event.on < this.facts.from ? here : onDay;
    if (found.length === 1) return found[0];
    if (found.length === 0 && this.setAside.has(`${event.institution}|${person}`)) return 'SET_ASIDE';
    this.problems.add(
      found.length === 0 ? 'PERSON_NOT_ENGAGED' : 'PERSON_AMBIGUOUS',
      `${event.key} ${event.institution} ${event.department ?? '–'} ${person} ${event.on}`,
    );
    return undefined;
  }
}

export interface ItemTally {
  quantityMilli: bigint;
  points: bigint;
}

export interface InstitutionTally {
  /** Points of the days of membership: these count for the pool. */
  poolPoints: bigint;
  /** Points of days outside it, which count only inside the institution. */
  outsidePoints: bigint;
  readonly items: Map<string, ItemTally>;
}

export interface DepartmentTally {
  readonly institution: string;
  readonly department: string;
  points: bigint;
  /** The work of nobody in particular, by item. */
  readonly team: Map<string, ItemTally>;
}

export function departmentKey(institution: string, department: string): string {
  return `${institution}|${department}`;
}

/** Days of an engagement inside the period, at most until it ended. */
export function engagedDays(
  { from, until }: Pick<Engagement, 'from' | 'until'>,
  facts: Pick<PayFacts, 'from' | 'until'>,
): number {
  const first = from > facts.from ? from : facts.from;
  const end = until !== null && until < facts.until ? until : facts.until;
  return Math.max(0, daysBetween(first, end));
}

export function memberDays(
  { memberFrom, memberUntil }: PayInstitution,
  facts: Pick<PayFacts, 'from' | 'until'>,
): number {
  return engagedDays({ from: memberFrom, until: memberUntil }, facts);
}

/** How much of the department's own work each of its people did, as far as anybody can say: by days × share of full time, ties by key. */
export function shareTeamPoints(
  points: bigint,
  engagements: readonly Engagement[],
  facts: Pick<PayFacts, 'from' | 'until'>,
): Map<string, bigint> {
  return split(
    points,
    engagements.map(each => ({ key: each.key, weight: BigInt(engagedDays(each, facts) * each.shareBp) })),
  );
}

function isMemberOn({ memberFrom, memberUntil }: PayInstitution, on: CivilDate): boolean {
  return memberFrom <= on && (memberUntil === null || on < memberUntil);
}

function isEngagedOn({ from, until }: Engagement, on: CivilDate): boolean {
  return from <= on && (until === null || on < until);
}

function addTo(items: Map<string, ItemTally>, code: string, quantityMilli: bigint, points: bigint): void {
  const tally = items.get(code) ?? { quantityMilli: 0n, points: 0n };
  tally.quantityMilli += quantityMilli;
  tally.points += points;
  items.set(code, tally);
}
