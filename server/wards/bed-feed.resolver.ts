import { Args, Resolver, Root, Subscription } from 'type-graphql';
import { wardById } from '../group/group.loaders';
import { toGlobalId } from '../kernel/ids';
import { Rule } from '../platform/access/rule';
import { may, mayAnywhere, type Viewer } from '../platform/access/viewer';
import { forbidden, notFound } from '../platform/errors';
import type { Interest } from '../platform/feed/cohort';
import type { FeedEvent } from '../platform/feed/event';
import type { FeedStream } from '../platform/feed/feed';
import type { FeedMessage } from '../platform/feed/message';
import { instantIn, readAfter, renewedViewer, shapeMessage } from '../platform/feed/subscription';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readIds } from '../platform/graphql/ids';
import { type BedFilter, bedInterest } from './bed-feed.rules';
import { BedFeedArgs, BedFeedChange, BedFeedHeartbeat, BedFeedMessage, BedFeedReset } from './bed-feed.types';

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
    return shapeMessage(
      message,
      { Change: BedFeedChange, Heartbeat: BedFeedHeartbeat, Reset: BedFeedReset },
      shapeChange,
    );
  }
}

async function followBeds(args: BedFeedArgs, context: Context): Promise<FeedStream> {
  const viewer = viewerOf(context);
  const filter = await readFilter(args, context, viewer);
  return context.services.feed.subscribe({
    personId: viewer.personId,
    after: readAfter(args.after),
    interest: bedInterest(viewer, filter),
    renew: () => renew(viewer, filter, context),
  });
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

/** The interest by the rights of this moment; throws when nothing of the filter may be seen any more. */
async function renew(before: Viewer, filter: BedFilter, context: Context): Promise<Interest> {
  const viewer = await renewedViewer(context, before);
  const isLeft = filter.institutionIds
    ? filter.institutionIds.some(institutionId => may(viewer, 'bed.read', { institutionId }))
    : mayAnywhere(viewer, 'bed.read');
  if (!isLeft) throw forbidden('查看这些床位', 'see these beds');
  return bedInterest(viewer, filter);
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

function shapeChange({ kind, institutionId, wardId, payload }: FeedEvent): Omit<BedFeedChange, 'cursor'> {
  const bed = payload as unknown as BedPayload;
  return {
    kind: kind as BedFeedChange['kind'],
    occurredAt: new Date(bed.occurredAt),
    institutionId: toGlobalId('Institution', institutionId ?? ''),
    wardId: toGlobalId('Ward', wardId ?? ''),
    bedId: bed.bedId ? toGlobalId('Bed', bed.bedId) : null,
    state: bed.state ?? null,
    kindOfBed: bed.kindOfBed ?? null,
    stateSince: instantIn(bed.stateSince),
    stateUntil: instantIn(bed.stateUntil),
    stateReason: bed.stateReason ?? null,
    encounterId: bed.encounterId ? toGlobalId('Encounter', bed.encounterId) : null,
    dischargeOrdered: bed.dischargeOrdered ?? false,
    version: bed.version ?? null,
  };
}
