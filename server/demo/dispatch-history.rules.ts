import { DispatchKind } from '../dispatch/dispatch.rules';
import { addDays, type CivilDate, civilDateOf, daysBetween, startOfDay } from '../kernel/civil-date';
import type { Random } from './random';

/**
 * Who was sent where in two years: experts down to the community, trainees up to the hospital, a few rotations, district-managed and management
 * posts. Approval took a week in the beginning and takes three days now, as it is published of Jiading; all else is invented.
 */

/** Somebody who may be sent, with the time that their other appointments leave free. */
export interface Sendable {
  readonly personId: string;
  readonly homeId: string;
  readonly post: string;
  readonly freeBp: number;
  readonly isManageable: boolean;
  /** Of those who treat: what they are filed elsewhere by. */
  readonly licenceId: string | null;
  /** Houses where they are registered already, as it suits something else. */
  readonly registeredAt: readonly string[];
}

/** A house of a group, with those who decide about its staff. */
export interface SendingHouse {
  readonly institutionId: string;
  readonly groupId: string;
  readonly isHospital: boolean;
  readonly officers: readonly string[];
}

/** A group, with its HR centre. */
export interface SendingGroup {
  readonly groupId: string;
  readonly officers: readonly string[];
}

export interface PlayedApproval {
  readonly id: string;
  readonly side: 'HOME' | 'HOST' | 'GROUP';
  readonly decision: 'WAITING' | 'APPROVED' | 'REJECTED';
  readonly dueAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

export interface PlayedOrder {
  readonly id: string;
  readonly groupId: string;
  readonly kind: DispatchKind;
  readonly personId: string;
  readonly homeId: string;
  readonly hostId: string;
  readonly post: string;
  readonly shareBp: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly purpose: string;
  readonly state: string;
  readonly requestedBy: string;
  readonly requestedSide: string;
  readonly requestedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly appointmentId: string | null;
  readonly chainId: string;
  readonly extendsId: string | null;
  readonly approvals: readonly PlayedApproval[];
}

const pastDays = 730;
/** Orders begun in a day, all groups together: some three hundred in two years. */
const dayShare = 0.42;
const hourMs = 3_600_000;
const shareBp = 2_000;
/** How many people are thought of before a day passes without an order. */
const attemptsMax = 80;

/** A second site of practice, for all that somebody did and does there. */
export interface FiledSite {
  readonly id: string;
  readonly personId: string;
  readonly licenceId: string;
  readonly hostId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Where those who treat have to be filed for their orders. */
export function sitesOf(orders: readonly PlayedOrder[], people: readonly Sendable[], random: Random): FiledSite[] {
  const sites = new Map<string, FiledSite>();
  const licences = new Map(people.map(({ personId, licenceId }) => [personId, licenceId]));
  for (const { personId, hostId, from, until, appointmentId, state } of orders) {
    const licenceId = licences.get(personId);
    if (!licenceId || (appointmentId === null && state !== 'SUBMITTED')) continue;
    const known = sites.get(`${personId} ${hostId}`);
    const since = addDays(from, -5);
    const ending = addDays(until, 30);
    sites.set(`${personId} ${hostId}`, {
      id: known?.id ?? random.uuid(startOfDay(since).getTime()),
      personId,
      licenceId,
      hostId,
      from: known && known.from < since ? known.from : since,
      until: known && known.until > ending ? known.until : ending,
    });
  }
  return [...sites.values()];
}

/** Two years of orders, the oldest request first. */
export function playDispatches(
  people: readonly Sendable[],
  houses: readonly SendingHouse[],
  groups: readonly SendingGroup[],
  now: Date,
  random: Random,
): PlayedOrder[] {
  const play = new Play(people, houses, groups, now, random);
  return play.run();
}

class Play {
  private readonly today: CivilDate;
  private readonly orders: PlayedOrder[] = [];
  /** Until which day somebody is away. */
  private readonly awayUntil = new Map<string, CivilDate>();

  constructor(
    private readonly people: readonly Sendable[],
    private readonly houses: readonly SendingHouse[],
    private readonly groups: readonly SendingGroup[],
    private readonly now: Date,
    private readonly random: Random,
  ) {
    this.today = civilDateOf(now);
  }

  run(): PlayedOrder[] {
    const { random } = this;
    for (let day = -pastDays; day < 25; day += 1) if (random.chance(dayShare)) this.send(addDays(this.today, day));
    for (const house of this.houses) this.askAt(house);
    for (const house of this.houses) this.noteAt(house);
    return this.orders.sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime());
  }

  /** An order that begins on a day, where somebody is free. */
  private send(from: CivilDate): void {
    const { random } = this;
    const kind = kinds[random.weighted(kindWeights)] ?? DispatchKind.DISPATCH;
    const order = this.plan(kind, from, null);
    if (!order) return;
    const done = this.decide(order);
    this.orders.push(done);
    this.awayUntil.set(done.personId, done.endedAt ? addDays(civilDateOf(done.endedAt), 1) : done.until);
    if (done.state === 'COMPLETED' && kind !== DispatchKind.TRAINING && random.chance(0.15)) this.extend(done);
  }

  private extend(order: PlayedOrder): void {
    const next = {
      ...order,
      id: this.random.uuid(startOfDay(order.until).getTime()),
      from: order.until,
      until: addDays(order.until, this.random.whole(30, 90)),
      extendsId: order.id,
      endedAt: null,
      endedBy: null,
      endReason: null,
    };
    const done = this.decide({ ...next, state: 'SUBMITTED' });
    // One that came to nothing is not told of.
    if (done.state === 'REJECTED' || done.state === 'CANCELLED') return;
    this.orders.push(done);
    this.awayUntil.set(done.personId, done.until);
  }

  /** An order that waits for its sides: each house has some to sign, one of them too late. */
  private askAt(host: SendingHouse): void {
    for (const [index, waitsFor] of (['HOME', 'HOST', 'GROUP', 'HOST'] as const).entries()) {
      const kind = host.isHospital ? DispatchKind.TRAINING : DispatchKind.DISPATCH;
      const from = addDays(this.today, this.random.whole(10, 30));
      const order = this.plan(kind, from, host);
      if (!order) return;
      const submittedAt = new Date(this.now.getTime() - (index === 3 ? 100 : 6 + index * 14) * hourMs);
      const dueAt = new Date(submittedAt.getTime() + 72 * hourMs);
      const approvals = order.approvals.map((each): PlayedApproval => {
        if (each.side === waitsFor) return { ...each, decision: 'WAITING', decidedBy: null, decidedAt: null, dueAt };
        const decidedAt = new Date(submittedAt.getTime() + this.random.whole(1, 5) * hourMs);
        return { ...each, decision: 'APPROVED', decidedAt, dueAt };
      });
      const requestedAt = new Date(submittedAt.getTime() - hourMs);
      this.orders.push({ ...order, state: 'SUBMITTED', requestedAt, submittedAt, approvals });
      this.awayUntil.set(order.personId, order.until);
    }
  }

  /** An order that somebody has written down and not asked for yet. */
  private noteAt(host: SendingHouse): void {
    const kind = host.isHospital ? DispatchKind.TRAINING : DispatchKind.DISPATCH;
    const order = this.plan(kind, addDays(this.today, this.random.whole(25, 60)), host);
    if (!order) return;
    const requestedAt = new Date(this.now.getTime() - this.random.whole(2, 40) * hourMs);
    const centre = this.groups.find(({ groupId }) => groupId === order.groupId)?.officers[0];
    const byCentre = centre && this.random.chance(0.5) ? { requestedBy: centre, requestedSide: 'GROUP' as const } : {};
    this.orders.push({ ...order, ...byCentre, state: 'DRAFT', requestedAt, approvals: [] });
    this.awayUntil.set(order.personId, order.until);
  }

  /** Who could go on a day, and who would sign; nothing is decided. */
  private plan(kind: DispatchKind, from: CivilDate, onlyHost: SendingHouse | null): PlayedOrder | null {
    const { random } = this;
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      const person = random.pick(this.people.length > 0 ? this.people : [nobody]);
      const home = this.houses.find(({ institutionId }) => institutionId === person.homeId);
      const host = onlyHost ?? (home && this.pickHost(kind, home));
      const isAway = (this.awayUntil.get(person.personId) ?? '') > from;
      if (!home || !host || isAway || !this.fits(kind, person, home, host)) continue;
      const signers = this.signersOf(home, host);
      if (signers) return this.draft(kind, from, person, host, signers);
    }
    return null;
  }

  private pickHost(kind: DispatchKind, home: SendingHouse): SendingHouse | null {
    const others = this.houses.filter(
      house =>
        house.groupId === home.groupId &&
        house !== home &&
        (kind === DispatchKind.ROTATION || kind === DispatchKind.MANAGEMENT || house.isHospital !== home.isHospital),
    );
    return others.length > 0 ? this.random.pick(others) : null;
  }

  private fits(kind: DispatchKind, person: Sendable, home: SendingHouse, host: SendingHouse): boolean {
    if (person.freeBp < shareBp || home.groupId !== host.groupId || home === host) return false;
    if (person.licenceId !== null && person.registeredAt.includes(host.institutionId)) return false;
    switch (kind) {
      case DispatchKind.DISPATCH:
        return home.isHospital && !host.isHospital;
      case DispatchKind.TRAINING:
        return !home.isHospital && host.isHospital;
      case DispatchKind.DISTRICT_MANAGED:
        return home.isHospital && !host.isHospital && person.isManageable;
      case DispatchKind.ROTATION:
      case DispatchKind.MANAGEMENT:
        return home.isHospital === host.isHospital || kind === DispatchKind.MANAGEMENT;
    }
  }

  /** Who asks, and three others who sign: a house with two officers asks for itself, else the HR centre asks. */
  private signersOf(home: SendingHouse, host: SendingHouse): Signers | null {
    const group = this.groups.find(({ groupId }) => groupId === home.groupId);
    const [centre, administrator] = group?.officers ?? [];
    const [first, second] = home.officers;
    const [there] = host.officers;
    if (!centre || !first || !there) return null;
    const signers: Signers | null = second
      ? { asks: first, side: 'HOME', HOME: second, HOST: there, GROUP: centre }
      : administrator
        ? { asks: centre, side: 'GROUP', HOME: first, HOST: there, GROUP: administrator }
        : null;
    const all = signers && [signers.asks, signers.HOME, signers.HOST, signers.GROUP];
    return all && new Set(all).size === all.length ? signers : null;
  }

  private draft(
    kind: DispatchKind,
    from: CivilDate,
    person: Sendable,
    host: SendingHouse,
    signers: Signers,
  ): PlayedOrder {
    const { random } = this;
    const at = startOfDay(from).getTime();
    const id = random.uuid(at);
    const [least, most] = lengths[kind];
    const sides = ['HOME', 'HOST', 'GROUP'] as const;
    return {
      id,
      groupId: host.groupId,
      kind,
      personId: person.personId,
      homeId: person.homeId,
      hostId: host.institutionId,
      post: person.post,
      shareBp,
      from,
      until: addDays(from, random.whole(least, most)),
      purpose: random.pick(purposes[kind]),
      state: 'SUBMITTED',
      requestedBy: signers.asks,
      requestedSide: signers.side,
      requestedAt: new Date(at),
      submittedAt: null,
      decidedAt: null,
      beganAt: null,
      endedAt: null,
      endedBy: null,
      endReason: null,
      appointmentId: null,
      chainId: id,
      extendsId: null,
      approvals: sides.map(side => ({
        id: random.uuid(at),
        side,
        decision: 'APPROVED',
        dueAt: new Date(at),
        decidedBy: signers[side],
        decidedAt: null,
        reason: null,
      })),
    };
  }

  /** What became of it: its sides answered in time or not, it ran its course, was recalled, or came to nothing. */
  private decide(order: PlayedOrder): PlayedOrder {
    const { random, today } = this;
    const agedDays = Math.max(0, daysBetween(order.from, today));
    // Seven days at first, three now.
    const approvalHours = (3 + (4 * Math.min(agedDays, pastDays)) / pastDays) * 24;
    const longest = approvalHours * random.between(0.55, 1.35);
    const submittedAt = new Date(startOfDay(order.from).getTime() - (longest + random.whole(30, 240)) * hourMs);
    const requestedAt = new Date(submittedAt.getTime() - random.whole(1, 30) * hourMs);
    const dueAt = new Date(submittedAt.getTime() + 72 * hourMs);
    const lastSide = random.whole(0, 2);
    const approvals = order.approvals.map((each, index): PlayedApproval => {
      const hours = index === lastSide ? longest : longest * random.between(0.1, 0.9);
      const decidedAt = new Date(submittedAt.getTime() + Math.round(hours * 60) * 60_000);
      return { ...each, id: random.uuid(decidedAt.getTime()), dueAt, decidedAt };
    });
    const decidedAt = new Date(Math.max(...approvals.map(each => each.decidedAt?.getTime() ?? 0)));
    const asked = { ...order, requestedAt, submittedAt };
    if (decidedAt > this.now) return this.waiting(asked, approvals);
    if (random.chance(0.04)) return rejected(asked, approvals, decidedAt, lastSide, random);
    const agreed = {
      ...asked,
      approvals,
      decidedAt,
      appointmentId: random.uuid(decidedAt.getTime()),
      beganAt: order.from <= today ? startOfDay(order.from) : null,
    };
    return this.course(agreed);
  }

  private waiting(order: PlayedOrder, approvals: readonly PlayedApproval[]): PlayedOrder {
    const submittedAt = new Date(Math.min(order.submittedAt?.getTime() ?? 0, this.now.getTime() - 5 * hourMs));
    const requestedAt = new Date(submittedAt.getTime() - 2 * hourMs);
    const dueAt = new Date(submittedAt.getTime() + 72 * hourMs);
    return {
      ...order,
      state: 'SUBMITTED',
      requestedAt,
      submittedAt,
      approvals: approvals.map(each => ({ ...each, dueAt, decision: 'WAITING', decidedBy: null, decidedAt: null })),
    };
  }

  private course(order: PlayedOrder): PlayedOrder {
    const { random, today } = this;
    if (order.from > today) return { ...order, state: 'APPROVED' };
    const days = daysBetween(order.from, order.until < today ? order.until : today);
    if (days > 20 && order.extendsId === null && random.chance(0.06)) {
      const on = addDays(order.from, random.whole(10, days - 2));
      const endedAt = new Date(startOfDay(on).getTime() + random.whole(9, 16) * hourMs);
      const endReason = random.pick(recallReasons);
      return { ...order, state: 'RECALLED', endedAt, endedBy: order.requestedBy, endReason };
    }
    if (order.until <= today) return { ...order, state: 'COMPLETED', endedAt: startOfDay(order.until) };
    return { ...order, state: 'ACTIVE' };
  }
}

interface Signers {
  readonly asks: string;
  readonly side: 'HOME' | 'GROUP';
  readonly HOME: string;
  readonly HOST: string;
  readonly GROUP: string;
}

function rejected(
  order: PlayedOrder,
  approvals: readonly PlayedApproval[],
  decidedAt: Date,
  lastSide: number,
  random: Random,
): PlayedOrder {
  const reason = random.pick(rejectReasons);
  const said = approvals.map(
    (each, index): PlayedApproval => (index === lastSide ? { ...each, decision: 'REJECTED', reason } : each),
  );
  const endedBy = said[lastSide]?.decidedBy ?? null;
  return { ...order, approvals: said, state: 'REJECTED', decidedAt, endedAt: decidedAt, endedBy, endReason: reason };
}

const nobody: Sendable = {
  personId: '',
  homeId: '',
  post: '',
  freeBp: 0,
  isManageable: false,
  licenceId: null,
  registeredAt: [],
};

const kinds = [
  DispatchKind.DISPATCH,
  DispatchKind.TRAINING,
  DispatchKind.ROTATION,
  DispatchKind.DISTRICT_MANAGED,
  DispatchKind.MANAGEMENT,
] as const;
const kindWeights = [58, 24, 9, 6, 3];

/** Days, from the shortest to the longest. */
const lengths: Readonly<Record<DispatchKind, readonly [number, number]>> = {
  DISPATCH: [60, 180],
  TRAINING: [45, 120],
  ROTATION: [60, 150],
  DISTRICT_MANAGED: [180, 365],
  MANAGEMENT: [180, 365],
};

const purposes: Readonly<Record<DispatchKind, readonly [string, ...string[]]>> = {
  DISPATCH: [
    '每周专病门诊，带教全科医生',
    '社区慢病联合门诊与教学查房',
    '协助开展新技术，指导病房',
    '高血压、糖尿病专家门诊',
  ],
  TRAINING: ['心内科进修', '内分泌科进修，学习糖尿病管理', '急诊技能进修', '康复技术进修', '护理管理进修'],
  ROTATION: ['岗位轮转，交流业务', '支援病房，轮岗'],
  DISTRICT_MANAGED: ['区管镇用，充实社区骨干'],
  MANAGEMENT: ['协助科室管理与质量控制'],
};
const recallReasons = ['本院急需返岗', '本人健康原因', '院内人员调整', '承担区级任务'] as const;
const rejectReasons = ['派出科室人手不足', '与排班冲突，请改期', '本期接收名额已满'] as const;
