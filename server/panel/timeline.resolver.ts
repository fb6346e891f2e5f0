import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { carePolicyOfInstitution } from '../care/care.loaders';
import { defaultCarePolicy } from '../care/care-policy.rules';
import { mayCancel } from '../care/plan.rules';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { noteTimelineRead } from '../platform/audit/reveals';
import { type Context, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readAfterDay } from '../platform/graphql/cursors';
import { Resident } from '../residents/resident.types';
import { readTimeline, type TimelineItem } from './timeline.queries';
import { TimelineKind } from './timeline.rules';
import { TimelineConnection, type TimelineEntry } from './timeline.types';

@Resolver(() => Resident)
export class TimelineResolver {
  @Rule('resident.read')
  @Cost({ cost: 100 })
  @FieldResolver(() => TimelineConnection, {
    description:
      'What happened to the resident, the newest first, duplicates included. Who cares for the resident also sees what other houses did, and ' +
      'diagnoses and notes; each such reading is audited.',
  })
  async timeline(
    @Ctx() context: Context,
    @Root() resident: Resident,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('kinds', () => [TimelineKind], { nullable: true, description: 'Only these; all when left out.' })
    kinds?: TimelineKind[] | null,
  ): Promise<Page<TimelineEntry>> {
    const caresFor = may(viewerOf(context), 'resident.identify', resident);
    const asked = { patientId: resident.uuid, kinds: wanted(kinds), caresFor, first, cursor: readAfterDay(after) };
    const entries = await readTimeline(context, asked);
    if (caresFor) noteTimelineRead(context, resident.uuid, resident.institutionId);
    const shown = await Promise.all(
      entries.map(async entry => ({ ...entry, mayCancel: await mayTakeBack(context, resident, entry) })),
    );
    return pageOf(shown, first, entry => [entry.on, entry.uuid]);
  }
}

/** Whether somebody may take back what was written down: in the house where it was, as long as the resident is looked after there and the policy lets them. */
async function mayTakeBack(context: Context, resident: Resident, entry: TimelineItem): Promise<boolean> {
  const { kind, at, institutionUuid, isOfDuplicate } = entry;
  if (!institutionUuid || isOfDuplicate || resident.mergedInto) return false;
  const viewer = viewerOf(context);
  if (![institutionUuid, resident.institutionId].every(institutionId => may(viewer, 'care.record', { institutionId })))
    return false;
  if (kind !== TimelineKind.FOLLOW_UP) return kind === TimelineKind.CONTACT || kind === TimelineKind.MEASUREMENT;
  const policy = (await context.load(carePolicyOfInstitution, institutionUuid)) ?? defaultCarePolicy;
  return at !== null && mayCancel({ cancelledAt: null, doneAt: at }, new Date(), policy);
}

/** Each kind once; none at all means every kind. */
function wanted(kinds: readonly TimelineKind[] | null | undefined): TimelineKind[] {
  return kinds?.length ? [...new Set(kinds)] : Object.values(TimelineKind);
}
