import fc from 'fast-check';
import { approveOrder, rejectOrder } from '../../server/dispatch/approval.commands';
import { extendOrder, recallOrder, replaceOrder } from '../../server/dispatch/course.commands';
import { turnDispatchClock } from '../../server/dispatch/dispatch.clock';
import { readOrder } from '../../server/dispatch/dispatch.facts';
import { DispatchKind, DispatchSide, DispatchState, standingState } from '../../server/dispatch/dispatch.rules';
import { actionsFor } from '../../server/dispatch/dispatch-actions.rules';
import { cancelOrder, moveOrder, requestOrder } from '../../server/dispatch/request.commands';
import { startOfDay } from '../../server/kernel/civil-date';
import { accepted } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import { inTransaction } from '../../server/platform/database/transaction';
import { CallerError } from '../../server/platform/errors';
import { Sending, type Signers } from './sending';

/**
 * Random steps by all sides with the calendar moving, against a small model that knows days as numbers from today and nothing of the code that
 * decides. The size of the walk: DISPATCH_STEPS (a few in the usual run).
 */
const steps = Number(process.env.DISPATCH_STEPS ?? 60);
const share = 2_000;
const primary = 6_000;

type Actor = keyof Signers;
type Side = 'HOME' | 'HOST' | 'GROUP';
const sideOf: Record<Actor, Side> = {
  home: 'HOME',
  homeToo: 'HOME',
  host: 'HOST',
  hostToo: 'HOST',
  group: 'GROUP',
  groupToo: 'GROUP',
};
const actors = Object.keys(sideOf) as Actor[];
/** The group's administrator signs and recalls, and asks for nothing. */
const asks: readonly Actor[] = ['home', 'homeToo', 'host', 'hostToo', 'group'];

/** An order as the model knows it. */
interface Known {
  readonly id: string;
  readonly person: string;
  from: number;
  until: number;
  state: 'SUBMITTED' | 'AGREED' | 'REJECTED' | 'RECALLED' | 'CANCELLED';
  readonly by: Actor;
  signed: Map<Side, Actor>;
  /** The day on which it was recalled. */
  ended: number | null;
  readonly extends: Known | null;
  readonly replaces: Known | null;
}

class Model {
  readonly orders: Known[] = [];

  standing(order: Known): DispatchState {
    if (order.state !== 'AGREED') return DispatchState[order.state];
    if (order.until <= 0) return DispatchState.COMPLETED;
    return order.from <= 0 ? DispatchState.ACTIVE : DispatchState.APPROVED;
  }

  /** Days that somebody is taken by an appointment of an order, the day of a recall too. */
  taken(order: Known, day: number): boolean {
    if (order.state === 'AGREED') return order.from <= day && day < order.until;
    return order.state === 'RECALLED' && order.from <= day && day <= (order.ended ?? 0) && day < order.until;
  }

  live(order: Known): boolean {
    return order.state === 'SUBMITTED' || this.standing(order) === 'APPROVED' || this.standing(order) === 'ACTIVE';
  }

  /** Whether they are asked for there in these days already; what is completed and not yet written down still counts as running. */
  isAsked(person: string, from: number, until: number, but: Known | null): boolean {
    return this.orders.some(
      order => order !== but && order.person === person && this.live(order) && order.from < until && from < order.until,
    );
  }

  isFree(order: { person: string; from: number; until: number }, but: readonly (Known | null)[]): boolean {
    for (let day = order.from; day < order.until; day += 1)
      if (this.orders.some(each => !but.includes(each) && each.person === order.person && this.taken(each, day)))
        return false;
    return true;
  }

  goesOn(order: Known): Known | undefined {
    return this.orders.find(each => each.extends === order && each.state !== 'REJECTED' && each.state !== 'CANCELLED');
  }

  replacement(order: Known): Known | undefined {
    return this.orders.find(each => each.replaces === order && each.state !== 'REJECTED' && each.state !== 'CANCELLED');
  }

  pass(days: number): void {
    for (const order of this.orders) {
      order.from -= days;
      order.until -= days;
      if (order.ended !== null) order.ended -= days;
    }
  }

  /** Ends it, and what was to go on from it. */
  end(order: Known): void {
    const next = this.goesOn(order);
    if (this.standing(order) === 'ACTIVE') {
      order.state = 'RECALLED';
      order.ended = 0;
    } else order.state = 'CANCELLED';
    if (next) this.end(next);
  }
}

let s: Sending;
beforeAll(async () => {
  s = await Sending.make('WALK');
}, 60_000);
afterAll(() => s.close());

/** One walk. */
class Walk {
  private readonly model = new Model();
  readonly happened = new Map<string, number>();

  constructor(private readonly people: readonly string[]) {}

  async step(pick: (n: number) => number): Promise<void> {
    const actor = actors[pick(actors.length)] ?? 'home';
    const deed = pick(22);
    if (deed < 4 || this.model.orders.length === 0) return this.request(actor, pick);
    if (deed < 13) {
      const order = this.one(pick, 'SUBMITTED');
      const fitting = actors.filter(each => this.maySign(each, order));
      return this.approve(pick(6) > 0 ? (fitting[pick(fitting.length || 1)] ?? actor) : actor, order, pick);
    }
    if (deed === 13) return this.reject(actor, this.one(pick, 'SUBMITTED'));
    if (deed === 14) return this.cancel(actor, this.one(pick, pick(2) ? 'AGREED' : 'SUBMITTED'));
    if (deed === 15) return this.recall(actor, this.one(pick, 'AGREED'));
    if (deed === 16) return this.replace(actor, this.one(pick, 'AGREED'), pick);
    if (deed === 17) return this.extend(actor, this.one(pick, 'AGREED'), pick);
    if (deed === 18) return this.move(actor, this.one(pick, 'SUBMITTED'), pick);
    if (deed === 19) return turnDispatchClock(s.world.database);
    const days = pick(3);
    this.model.pass(days);
    return s.pass(days);
  }

  /** Mostly one of the last in that state that is not over. */
  private one(pick: (n: number) => number, state: Known['state']): Known {
    const { orders } = this.model;
    const fitting = orders.filter(order => order.state === state && this.model.standing(order) !== 'COMPLETED');
    const among = pick(6) > 0 && fitting.length > 0 ? fitting.slice(-6) : orders;
    const order = among[pick(among.length)];
    if (!order) throw new Error('no order yet');
    return order;
  }

  private async request(actor: Actor, pick: (n: number) => number): Promise<void> {
    const person = this.people[pick(this.people.length)] ?? '';
    const from = pick(12) - 1;
    const until = from + pick(10);
    const should = asks.includes(actor) && from >= 0 && until > from && !this.model.isAsked(person, from, until, null);
    const wish = s.wish(person, { from: s.day(from), until: s.day(until), shareBp: share });
    const id = await this.tried('request', should, actor, viewer => s.run(viewer, tx => requestOrder(tx, wish, true)));
    if (id) this.know({ id, person, from, until, by: actor, extends: null, replaces: null });
  }

  private know(order: Pick<Known, 'id' | 'person' | 'from' | 'until' | 'by' | 'extends' | 'replaces'>): void {
    this.model.orders.push({ ...order, state: 'SUBMITTED', signed: new Map(), ended: null });
  }

  private maySign(actor: Actor, order: Known): boolean {
    return (
      order.state === 'SUBMITTED' &&
      order.by !== actor &&
      !order.signed.has(sideOf[actor]) &&
      ![...order.signed.values()].includes(actor)
    );
  }

  private async approve(actor: Actor, order: Known, pick: (n: number) => number): Promise<void> {
    const isLast = order.signed.size === 2;
    const should = this.maySign(actor, order) && (!isLast || this.isPossible(order));
    const side = pick(2) === 0 ? DispatchSide[sideOf[actor]] : null;
    const done = await this.tried(
      isLast ? 'agree' : 'approve',
      should,
      actor,
      viewer => s.run(viewer, tx => approveOrder(tx, { orderId: order.id, side, note: null })),
      order,
    );
    if (!done) return;
    order.signed.set(sideOf[actor], actor);
    if (isLast) this.agree(order);
  }

  private isPossible(order: Known): boolean {
    const { model } = this;
    const before = order.extends;
    return (
      order.from >= 0 &&
      model.isFree(order, [order]) &&
      (before === null || (before.state === 'AGREED' && before.until === order.from))
    );
  }

  private agree(order: Known): void {
    const { model } = this;
    const replaced = order.replaces;
    order.state = 'AGREED';
    if (replaced?.state !== 'AGREED' || model.standing(replaced) === 'COMPLETED') return;
    if (order.from >= replaced.until) return;
    const next = model.goesOn(replaced);
    if (order.from <= Math.max(replaced.from, 0)) {
      model.end(replaced);
      return;
    }
    replaced.until = order.from;
    if (next) model.end(next);
  }

  private async reject(actor: Actor, order: Known): Promise<void> {
    const done = await this.tried(
      'reject',
      this.maySign(actor, order),
      actor,
      viewer => s.run(viewer, tx => rejectOrder(tx, { orderId: order.id, side: null, reason: '人手不足' })),
      order,
    );
    if (done) order.state = 'REJECTED';
  }

  private async cancel(actor: Actor, order: Known): Promise<void> {
    const standing = this.model.standing(order);
    const side = sideOf[actor];
    const should =
      standing === 'APPROVED' || (standing === 'SUBMITTED' && (side === sideOf[order.by] || side === 'GROUP'));
    const step = { orderId: order.id, reason: '计划有变', cancelSessions: false };
    const done = await this.tried('cancel', should, actor, viewer => s.run(viewer, tx => cancelOrder(tx, step)), order);
    if (done) this.model.end(order);
  }

  private async recall(actor: Actor, order: Known): Promise<void> {
    const should = this.model.standing(order) === 'ACTIVE';
    const step = { orderId: order.id, reason: '本院急需', cancelSessions: false };
    const done = await this.tried('recall', should, actor, viewer => s.run(viewer, tx => recallOrder(tx, step)), order);
    if (done) this.model.end(order);
  }

  private async replace(actor: Actor, order: Known, pick: (n: number) => number): Promise<void> {
    const { model } = this;
    const person = this.people[pick(this.people.length)] ?? '';
    const from = Math.max(order.from, 0) + pick(3);
    const standing = model.standing(order);
    const should =
      (standing === 'APPROVED' || standing === 'ACTIVE') &&
      asks.includes(actor) &&
      sideOf[actor] !== 'HOST' &&
      !model.replacement(order) &&
      person !== order.person &&
      from < order.until &&
      !model.isAsked(person, from, order.until, null);
    const step = { orderId: order.id, personId: person, from: s.day(from), reason: '轮换' };
    const id = await this.tried('replace', should, actor, viewer => s.run(viewer, tx => replaceOrder(tx, step)), order);
    if (id) this.know({ id, person, from, until: order.until, by: actor, extends: null, replaces: order });
  }

  private async extend(actor: Actor, order: Known, pick: (n: number) => number): Promise<void> {
    const { model } = this;
    const until = order.until + pick(6) - 1;
    const standing = model.standing(order);
    const should =
      (standing === 'APPROVED' || standing === 'ACTIVE') &&
      asks.includes(actor) &&
      !model.goesOn(order) &&
      !model.replacement(order) &&
      until > order.until &&
      !model.isAsked(order.person, order.until, until, null);
    const step = { orderId: order.id, until: s.day(until), purpose: null };
    const id = await this.tried('extend', should, actor, viewer => s.run(viewer, tx => extendOrder(tx, step)), order);
    if (id)
      this.know({ id, person: order.person, from: order.until, until, by: actor, extends: order, replaces: null });
  }

  private async move(actor: Actor, order: Known, pick: (n: number) => number): Promise<void> {
    const from = order.from + pick(5) - 2;
    const until = from + 1 + pick(8);
    const root = order.extends ?? order.replaces;
    const fits = !root || (order.extends ? from === root.until : from >= root.from && from < root.until);
    const should =
      order.state === 'SUBMITTED' &&
      asks.includes(actor) &&
      sideOf[actor] === sideOf[order.by] &&
      from >= 0 &&
      fits &&
      !this.model.isAsked(order.person, from, until, order);
    const step = { orderId: order.id, from: s.day(from), until: s.day(until) };
    const done = await this.tried('move', should, actor, viewer => s.run(viewer, tx => moveOrder(tx, step)), order);
    if (!done) return;
    Object.assign(order, { from, until });
    order.signed = new Map();
  }

  /** Tries a step; it happens exactly when the model says so. Answers the order's id. */
  private async tried(
    what: string,
    should: boolean,
    actor: Actor,
    deed: (viewer: Viewer) => Promise<{ ok: boolean; value?: { orderId: string } }>,
    order?: Known,
  ): Promise<string | null> {
    const isOffered = order ? await this.isOffered(what, actor, order) : true;
    const result = await deed(s.signers[actor]).catch((error: unknown) => {
      if (error instanceof CallerError) return { ok: false, refused: error.code };
      throw error;
    });
    if (result.ok !== should)
      throw new Error(`${what} by ${actor}: ${JSON.stringify(result)} where the model says ${should}`);
    // What is offered may still be refused for its days; what is not offered never happens.
    if (result.ok && !isOffered) throw new Error(`${what} by ${actor} happened, and was not offered`);
    const key = `${what} ${should}`;
    this.happened.set(key, (this.happened.get(key) ?? 0) + 1);
    return result.ok && 'value' in result ? (result.value?.orderId ?? null) : null;
  }

  private async isOffered(what: string, actor: Actor, order: Known): Promise<boolean> {
    const viewer = s.signers[actor];
    let offered: readonly string[] = [];
    await inTransaction(s.world.database, viewer, async tx => {
      offered = actionsFor(viewer, await readOrder(tx, order.id));
      return accepted({});
    });
    return offered.includes(what === 'agree' ? 'APPROVE' : what.toUpperCase());
  }

  /** What is stored says of today what the model says; and rights are exactly those of orders that run. */
  async compare(): Promise<void> {
    const { orders } = this.model;
    const rows = await s.world.rows<{
      id: string;
      state: DispatchState;
      since: string;
      until: string;
      agreed: number;
      holds: boolean;
    }>(
      `SELECT o.id, o.state, o.since::text, o.until::text,
         (SELECT count(*)::int FROM dispatch_approval v WHERE v.order_id = o.id AND v.decision = 'APPROVED') AS agreed,
         EXISTS (SELECT FROM appointment a WHERE a.order_id = o.id AND a.during @> clock_timestamp()) AS holds
       FROM dispatch_order o WHERE o.id = ANY ($1)`,
      [orders.map(({ id }) => id)],
    );
    const found = rows.map(({ id, state, since, until, agreed, holds }) => ({
      id,
      state: standingState(state, { from: since, until }, s.today),
      since,
      until,
      agreed,
      holds,
    }));
    const known = orders.map(order => ({
      id: order.id,
      state: this.model.standing(order),
      since: s.day(order.from),
      until: s.day(order.until),
      agreed: order.signed.size,
      holds: this.model.standing(order) === 'ACTIVE',
    }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(found.sort(byId)).toEqual(known.sort(byId));
  }
}

it(`goes as the model goes, for ${steps} random steps by six people`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 1_000_000 })), async stream => {
      const walk = new Walk([await s.nurse(primary), await s.nurse(primary), await s.nurse(primary)]);
      const pick = (n: number): number => Number(stream.next().value) % n;
      for (let step = 0; step < steps; step += 1) {
        await walk.step(pick);
        await walk.compare();
      }
      if (steps >= 300) expect([...walk.happened.keys()].sort()).toEqual(everything);
    }),
    { numRuns: 1, seed: Number(process.env.DISPATCH_SEED ?? 20_261_122), endOnFailure: true },
  );
}, 600_000);

/** In a long walk each step happens, and each is refused. */
const everything = ['agree', 'approve', 'cancel', 'extend', 'move', 'recall', 'reject', 'replace', 'request']
  .flatMap(what => [`${what} false`, `${what} true`])
  .sort();

it('keeps its calendar: a day is a day in Shanghai', async () => {
  const nurse = await s.nurse();
  const id = await s.agreed(nurse, { kind: DispatchKind.ROTATION, from: s.day(1), until: s.day(3) });
  const [appointment] = await s.world.rows<{ from: Date; until: Date }>(
    'SELECT lower(during) AS from, upper(during) AS until FROM appointment WHERE order_id = $1',
    [id],
  );
  expect(appointment).toEqual({ from: startOfDay(s.day(1)), until: startOfDay(s.day(3)) });
});
