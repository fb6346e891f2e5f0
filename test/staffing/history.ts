import { type Action, actions, isGranted, type Post, posts } from '../../server/platform/access/actions';
import { openedActions } from '../../server/platform/access/break-glass';
import type { House, World } from '../support/world';

/**
 * Random lives of staff, and what they may do, worked out by brute force: every appointment, delegation and opening is asked, one by one, whether
 * it holds at the instant and reaches the place. Times are offsets from an instant, so that any instant of a life can be lived now.
 */
export interface Span {
  readonly from: number;
  readonly until: number | null;
}
/** A supplier's representative belongs to no house. */
const postsOfHouses = posts.filter(post => post !== 'SUPPLIER');

type PlaceName = 'HERE' | 'WARD' | 'MEMBER' | 'GROUP';

interface LivedAppointment {
  readonly owner: 'SELF' | 'COLLEAGUE';
  readonly post: Post;
  readonly place: PlaceName;
  readonly kind: string;
  readonly shareBp: number;
  readonly span: Span;
  readonly isWithdrawn: boolean;
}

export interface Life {
  readonly appointments: readonly LivedAppointment[];
  /** Of an appointment of the colleague, by its number. */
  readonly delegations: readonly { readonly of: number; readonly span: Span; readonly endedAt: number | null }[];
  readonly openings: readonly {
    readonly post: Post;
    readonly place: PlaceName;
    readonly span: Span;
    readonly endedAt: number | null;
  }[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** A generator of whole numbers that says the same for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return sides => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** A life around an instant. Nothing begins or ends within a minute of it: asking takes a moment. */
export function randomLife(roll: (sides: number) => number): Life {
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const offset = (unit: number, reach: number) => {
    const steps = roll(2 * reach) - reach;
    return (steps >= 0 ? steps + 1 : steps) * unit;
  };
  const span = (): Span => {
    const from = pick([() => offset(day, 400), () => offset(hour, 30)])();
    const until = roll(4) === 0 ? null : from + (1 + roll(pick([20, 300 * 24]))) * hour + hour / 2;
    return { from, until };
  };
  const appointment = (owner: LivedAppointment['owner']): LivedAppointment => {
    const place = pick(['HERE', 'HERE', 'WARD', 'MEMBER', 'GROUP'] as const);
    const kinds =
      place === 'GROUP'
        ? (['ADDITIONAL', 'MANAGEMENT'] as const)
        : (['ADDITIONAL', 'TRAINING', 'DUAL', 'PRIMARY'] as const);
    const kind = pick(kinds);
    const shareBp = kind === 'ADDITIONAL' ? 0 : (1 + roll(7)) * 1_000;
    return { owner, post: pick(postsOfHouses), place, kind, shareBp, span: span(), isWithdrawn: roll(8) === 0 };
  };
  const appointments = [
    ...Array.from({ length: roll(4) }, () => appointment('SELF')),
    ...Array.from({ length: 1 + roll(2) }, () => appointment('COLLEAGUE')),
  ];
  const given = appointments.flatMap(({ owner }, at) => (owner === 'COLLEAGUE' && roll(2) === 0 ? [at] : []));
  const delegations = given.map(of => {
    const from = offset(hour, 60);
    const until = from + (1 + roll(100)) * hour + hour / 2;
    return { of, span: { from, until }, endedAt: roll(3) === 0 ? from + offset(hour, 40) + hour / 4 : null };
  });
  const openings = Array.from({ length: roll(3) === 0 ? 1 : 0 }, () => {
    const from = -(1 + roll(6)) * hour;
    const until = from + (1 + roll(8)) * (hour / 2) + hour / 4;
    const endedAt = roll(3) === 0 ? from + hour / 8 : null;
    return {
      post: pick(['PHYSICIAN', 'WARD_NURSE', 'FAMILY_DOCTOR'] as const),
      place: pick(['HERE', 'WARD', 'MEMBER'] as const),
      span: { from, until },
      endedAt,
    };
  });
  return { appointments, delegations, openings };
}

export interface Lived {
  readonly personId: string;
  /** Which appointments came about: some are refused, because they do not fit each other. */
  readonly cameAbout: readonly boolean[];
}

export interface Stage {
  readonly groupId: string;
  readonly here: House;
  readonly member: House;
}

/** Writes a life into the database so that `instant` of it is `at`. */
export async function live(world: World, stage: Stage, life: Life, at: Date): Promise<Lived> {
  const time = (offset: number) => new Date(at.getTime() + offset);
  const range = ({ from, until }: Span) =>
    `[${time(from).toISOString()},${until === null ? '' : time(until).toISOString()})`;
  const people = { SELF: await world.person('self'), COLLEAGUE: await world.person('colleague') };
  const ids: (string | null)[] = [];
  for (const { owner, post, place, kind, shareBp, span, isWithdrawn } of life.appointments) {
    const withdrawnAt = time(-day * 30);
    const during = isWithdrawn
      ? `[${new Date(withdrawnAt.getTime() - 1).toISOString()},${withdrawnAt.toISOString()})`
      : range(span);
    const row = {
      person_id: people[owner],
      post,
      kind,
      share_bp: shareBp,
      during,
      withdrawn_at: isWithdrawn ? withdrawnAt : null,
    };
    ids.push(await world.insert('appointment', { ...row, ...columnsOf(stage, place) }).catch(refusedByDatabase));
  }
  for (const { of, span, endedAt } of life.delegations) {
    const from = {
      appointment_id: ids[of],
      from_person: people.COLLEAGUE,
      to_person: people.SELF,
      created_by: people.COLLEAGUE,
    };
    const ended = {
      ended_at: endedAt === null ? null : time(endedAt),
      ended_by: endedAt === null ? null : people.COLLEAGUE,
    };
    if (ids[of])
      await world.insert('delegation', {
        ...from,
        ...ended,
        during: range(span),
        reason: 'LEAVE',
        created_at: time(span.from),
      });
  }
  for (const { post, place, span, endedAt } of life.openings) {
    const { institution_id, ward_id } = columnsOf(stage, place);
    const opened = {
      opened_at: time(span.from),
      until: time(span.until ?? 0),
      ended_at: endedAt === null ? null : time(endedAt),
    };
    const why = { purpose: 'EMERGENCY', reason: 'many injured came at once' };
    await world.insert('break_glass', { person_id: people.SELF, institution_id, ward_id, post, ...opened, ...why });
  }
  return { personId: people.SELF, cameAbout: ids.map(id => id !== null) };
}

function refusedByDatabase(error: { constraint?: string }): null {
  if (
    ['appointment_registered', 'appointment_share_within', 'appointment_one_primary'].includes(error.constraint ?? '')
  )
    return null;
  throw error;
}

function columnsOf({ groupId, here, member }: Stage, place: PlaceName) {
  const none = { group_id: null, institution_id: null, ward_id: null };
  switch (place) {
    case 'GROUP':
      return { ...none, group_id: groupId };
    case 'HERE':
      return { ...none, institution_id: here.institutionId };
    case 'WARD':
      return { ...none, institution_id: here.institutionId, ward_id: here.wardId };
    case 'MEMBER':
      return { ...none, institution_id: member.institutionId };
  }
}

/** What somebody may do at an instant of their life: each right by itself, in the plainest words. */
export function mayByForce(
  life: Life,
  { cameAbout }: Pick<Lived, 'cameAbout'>,
  action: Action,
  at: 'HERE' | 'MEMBER',
  offset = 0,
): boolean {
  const holds = ({ from, until }: Span) => from <= offset && (until === null || offset < until);
  const reaches = (place: PlaceName) => place === 'GROUP' || place === at || (place === 'WARD' && at === 'HERE');
  const own = life.appointments.some(
    (each, n) =>
      each.owner === 'SELF' &&
      cameAbout[n] &&
      !each.isWithdrawn &&
      holds(each.span) &&
      reaches(each.place) &&
      isGranted(action, each.post),
  );
  // Whoever works nowhere any more acts for nobody.
  const isAtWork = life.appointments.some(
    (each, n) => each.owner === 'SELF' && cameAbout[n] && !each.isWithdrawn && holds(each.span),
  );
  const given = life.delegations.some(({ of, span, endedAt }) => {
    const each = life.appointments[of] as LivedAppointment;
    const isOn =
      isAtWork &&
      cameAbout[of] &&
      !each.isWithdrawn &&
      holds(each.span) &&
      holds(span) &&
      (endedAt === null || offset < endedAt);
    return isOn && reaches(each.place) && isGranted(action, each.post);
  });
  const opened = life.openings.some(
    ({ post, place, span, endedAt }) =>
      holds(span) &&
      (endedAt === null || offset < endedAt) &&
      reaches(place) &&
      openedActions.includes(action) &&
      (actions[action].posts as readonly Post[]).includes(post),
  );
  return own || given || opened;
}
