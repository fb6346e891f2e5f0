import { Args, Resolver, Root, Subscription } from 'type-graphql';
import { wardById } from '../group/group.loaders';
import { toGlobalId } from '../kernel/ids';
import { assertNever } from '../kernel/invariant';
import { Rule } from '../platform/access/rule';
import { may, mayAnywhere, type Viewer } from '../platform/access/viewer';
import { CallerError, forbidden, notFound } from '../platform/errors';
import { readCursor, writeCursor } from '../platform/feed/cursor';
import type { FeedStream } from '../platform/feed/feed';
import type { FeedMessage } from '../platform/feed/message';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { type BedFilter, bedInterest } from './bed-feed.rules';
import { BedFeedArgs, BedFeedChange, BedFeedHeartbeat, BedFeedMessage, BedFeedReset } from './bed-feed.types';

const filterMax = 200;

@Resolver()
export class BedFeedResolver {
  @Rule('bed.read')
  @Subscription(() => BedFeedMessage, {
    description:
      'Changes of beds and waiting lists as they are committed: at least once, in order, without names. Begins with changes since `after`, ' +
      'then a heartbeat, then goes on live. Ends with an error when the session ends or no right is left.',
    subscribe: ({ args, context }) => followBeds(args as BedFeedArgs, context as Context),
  })
  bedFeed(@Root() message: FeedMessage, @Args(() => BedFeedArgs) _args: BedFeedArgs): object {
    return shape(message);
  }
}

async function followBeds(args: BedFeedArgs, context: Context): Promise<FeedStream> {
  const viewer = viewerOf(context);
  const filter = await readFilter(args, context, viewer);
  return context.services.feed.subscribe({
    personId: viewer.personId,
    after: readAfter(args.after),
    interest: bedInterest(viewer, filter),
    renew: async () => bedInterest(await renewed(viewer, filter, context), filter),
  });
}

function readAfter(cursor: string | null | undefined): number | undefined {
  if (!cursor) return undefined;
  const position = readCursor(cursor);
  if (position !== undefined) return position;
  const text = { zh: '这不是本系统的游标。', en: 'This is not a cursor of this system.' };
  throw new CallerError('BAD_USER_INPUT', text, ['after']);
}

async function readFilter(args: BedFeedArgs, context: Context, viewer: Viewer): Promise<BedFilter> {
  const institutionIds = readIds('Institution', args.institutionIds, 'institutionIds');
  const wardIds = readIds('Ward', args.wardIds, 'wardIds');
  for (const institutionId of institutionIds ?? [])
    if (!may(viewer, 'bed.read', { institutionId })) throw notFound('医疗机构', 'institution');
  const wards = await Promise.all((wardIds ?? []).map(id => context.load(wardById, id)));
  for (const ward of wards) if (!ward || !may(viewer, 'bed.read', ward)) throw notFound('病区', 'ward');
  return { institutionIds, wardIds };
}

function readIds(type: 'Institution' | 'Ward', ids: string[] | null | undefined, field: string): string[] | null {
  if (!ids) return null;
  if (ids.length <= filterMax) return ids.map(id => readId(type, id, field));
  const text = { zh: `一次最多 ${filterMax} 个 id。`, en: `At most ${filterMax} ids at once.` };
  throw new CallerError('BAD_USER_INPUT', text, [field]);
}

/** The viewer with the rights of this moment; throws when the session has ended or nothing of the filter may be seen any more. */
async function renewed(before: Viewer, filter: BedFilter, context: Context): Promise<Viewer> {
  const viewer = await context.services.access.viewers.current(before);
  if (!viewer)
    throw new CallerError('UNAUTHENTICATED', {
      zh: '会话已结束，请重新登录。',
      en: 'The session has ended. Sign in again.',
    });
  const isLeft = filter.institutionIds
    ? filter.institutionIds.some(institutionId => may(viewer, 'bed.read', { institutionId }))
    : mayAnywhere(viewer, 'bed.read');
  if (!isLeft) throw forbidden('查看这些床位', 'see these beds');
  return viewer;
}

/** Values of the union's classes: that is how it tells them apart. */
function shape(message: FeedMessage): object {
  const cursor = writeCursor(message.position);
  switch (message.kind) {
    case 'change':
      return Object.assign(new BedFeedChange(), shapeChange(message.event), { cursor });
    case 'heartbeat':
      return Object.assign(new BedFeedHeartbeat(), { cursor, at: message.at });
    case 'reset':
      return Object.assign(new BedFeedReset(), { cursor, reason: message.reason });
    default:
      return assertNever(message);
  }
}

/** The payload of a BED event: the fields of BedFeedChange as JSON keeps them. */
interface BedPayload {
  readonly bedId: string | null;
  readonly encounterId: string | null;
  readonly state: BedFeedChange['state'];
  readonly kindOfBed: BedFeedChange['kindOfBed'];
  readonly stateSince: string | null;
  readonly stateUntil: string | null;
  readonly stateReason: string | null;
  readonly dischargeOrdered: boolean;
  readonly version: number | null;
  readonly occurredAt: string;
}

function shapeChange({ kind, institutionId, wardId, payload }: FeedEventOfBed): Omit<BedFeedChange, 'cursor'> {
  const bed = payload as unknown as BedPayload;
  return {
    kind: kind as BedFeedChange['kind'],
    occurredAt: new Date(bed.occurredAt),
    institutionId: toGlobalId('Institution', institutionId ?? ''),
    wardId: toGlobalId('Ward', wardId ?? ''),
    bedId: bed.bedId ? toGlobalId('Bed', bed.bedId) : null,
    state: bed.state ?? null,
    kindOfBed: bed.kindOfBed ?? null,
    stateSince: instant(bed.stateSince),
    stateUntil: instant(bed.stateUntil),
    stateReason: bed.stateReason ?? null,
    encounterId: bed.encounterId ? toGlobalId('Encounter', bed.encounterId) : null,
    dischargeOrdered: bed.dischargeOrdered ?? false,
    version: bed.version ?? null,
  };
}

type FeedEventOfBed = Extract<FeedMessage, { kind: 'change' }>['event'];

function instant(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
