import { Args, Resolver, Root, Subscription } from 'type-graphql';
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
import { type ReferralFeedFilter, referralInterest } from './referral-feed.rules';
import {
  ReferralFeedArgs,
  ReferralFeedChange,
  ReferralFeedHeartbeat,
  ReferralFeedMessage,
  ReferralFeedReset,
} from './referral-feed.types';

@Resolver()
export class ReferralFeedResolver {
  @Rule('referral.read')
  @Subscription(() => ReferralFeedMessage, {
    description:
      'Changes of referrals as they are committed: at least once, in order, without names. Begins with changes since `after`, ' +
      'then a heartbeat, then goes on live. Ends with an error when the session ends or no right is left.',
    subscribe: ({ args, context }) => followReferrals(args as ReferralFeedArgs, context as Context),
  })
  referralFeed(@Root() message: FeedMessage, @Args(() => ReferralFeedArgs) _args: ReferralFeedArgs): object {
    return shapeMessage(message, types, shapeChange);
  }
}

const types = { Change: ReferralFeedChange, Heartbeat: ReferralFeedHeartbeat, Reset: ReferralFeedReset };

function followReferrals(args: ReferralFeedArgs, context: Context): FeedStream {
  const viewer = viewerOf(context);
  const filter = readFilter(args, viewer);
  return context.services.feed.subscribe({
    personId: viewer.personId,
    after: readAfter(args.after),
    interest: referralInterest(viewer, filter),
    renew: () => renew(viewer, filter, context),
  });
}

function readFilter(args: ReferralFeedArgs, viewer: Viewer): ReferralFeedFilter {
  const institutionIds = readIds('Institution', args.institutionIds, 'institutionIds');
  for (const institutionId of institutionIds ?? [])
    if (!may(viewer, 'referral.read', { institutionId })) throw notFound('医疗机构', 'institution');
  return {
    desk: args.desk,
    institutionIds,
    departmentIds: readIds('Department', args.departmentIds, 'departmentIds'),
    jointWardIds: readIds('JointWard', args.jointWardIds, 'jointWardIds'),
    escalatedOnly: args.escalatedOnly,
  };
}

/** The interest by the rights of this moment; throws when nothing of the filter may be seen any more. */
async function renew(before: Viewer, filter: ReferralFeedFilter, context: Context): Promise<Interest> {
  const viewer = await renewedViewer(context, before);
  const isLeft = filter.institutionIds
    ? filter.institutionIds.some(institutionId => may(viewer, 'referral.read', { institutionId }))
    : mayAnywhere(viewer, 'referral.read');
  if (!isLeft) throw forbidden('查看这些转诊', 'see these referrals');
  return referralInterest(viewer, filter);
}

/** The payload of a REFERRAL event: the fields of ReferralFeedChange as JSON keeps them, with UUIDs for ids. */
type ReferralPayload = Omit<
  ReferralFeedChange,
  'cursor' | 'kind' | 'referralId' | 'occurredAt' | 'holdUntil' | 'respondBy' | 'arriveBy' | 'feedbackBy'
> & {
  readonly occurredAt: string;
  readonly holdUntil: string | null;
  readonly respondBy: string | null;
  readonly arriveBy: string | null;
  readonly feedbackBy: string | null;
};

function shapeChange({ kind, subjectId, payload }: FeedEvent): Omit<ReferralFeedChange, 'cursor'> {
  const referral = payload as unknown as ReferralPayload;
  const { sourceDepartmentId, targetInstitutionId, targetDepartmentId, jointWardId, heldBedId } = referral;
  return {
    kind: kind as ReferralFeedChange['kind'],
    occurredAt: new Date(referral.occurredAt),
    referralId: toGlobalId('Referral', subjectId),
    number: referral.number,
    state: referral.state,
    direction: referral.direction,
    scene: referral.scene,
    urgency: referral.urgency,
    sourceInstitutionId: toGlobalId('Institution', referral.sourceInstitutionId),
    sourceDepartmentId: sourceDepartmentId && toGlobalId('Department', sourceDepartmentId),
    targetInstitutionId: targetInstitutionId && toGlobalId('Institution', targetInstitutionId),
    targetDepartmentId: targetDepartmentId && toGlobalId('Department', targetDepartmentId),
    jointWardId: jointWardId && toGlobalId('JointWard', jointWardId),
    outsideCode: referral.outsideCode ?? null,
    heldBedId: heldBedId && toGlobalId('Bed', heldBedId),
    holdUntil: instantIn(referral.holdUntil),
    respondBy: instantIn(referral.respondBy),
    arriveBy: instantIn(referral.arriveBy),
    feedbackBy: instantIn(referral.feedbackBy),
    late: referral.late ?? null,
    escalated: referral.escalated ?? false,
    version: referral.version,
  };
}
