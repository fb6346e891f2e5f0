import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf, readCursor } from '../../schema/connection';
import { isCivilDate } from '../kernel/civil-date';
import { isUuid } from '../kernel/ids';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { noteTimelineRead } from '../platform/audit/reveals';
import { wrongCursor } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { Resident } from '../residents/resident.types';
import { readTimeline } from './timeline.queries';
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
    const asked = { patientId: resident.uuid, kinds: wanted(kinds), caresFor, first, cursor: readPlace(after) };
    const entries = await readTimeline(context, asked);
    if (caresFor) noteTimelineRead(context, resident.uuid, resident.institutionId);
    return pageOf(entries, first, entry => [entry.on, entry.uuid]);
  }
}

/** Each kind once; none at all means every kind. */
function wanted(kinds: readonly TimelineKind[] | null | undefined): TimelineKind[] {
  return kinds?.length ? [...new Set(kinds)] : Object.values(TimelineKind);
}

function readPlace(after: string | null | undefined): [string, string] | null {
  if (!after) return null;
  const [on = '', id = ''] = readCursor(after, 2) ?? [];
  if (!isCivilDate(on) || !isUuid(id)) throw wrongCursor();
  return [on, id];
}
