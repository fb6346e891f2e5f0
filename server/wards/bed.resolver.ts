import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { institutionById, roomById, wardById } from '../group/group.loaders';
import { Institution, Room, Ward } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { CallerError } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { availableBedActions, BedAction } from './bed-actions.rules';
import {
  bedById,
  bedsOfWard,
  departedStayOfBed,
  encounterById,
  occupancyById,
  staysOfEncounter,
} from './wards.loaders';
import { historyOfBed } from './wards.queries';
import { Bed, BedOccupancy, BedOccupancyConnection, Encounter } from './wards.types';

const bedsMax = 200;

@Resolver(() => Bed)
export class BedResolver {
  @Rule('bed.read')
  @Query(() => Bed, {
    nullable: true,
    description: 'One bed as it is now; null when it is missing or you may not see it.',
  })
  bed(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Bed | null> {
    return context.load(bedById, readId('Bed', id, 'id'));
  }

  @Rule('bed.read')
  @Query(() => [Bed], {
    nullable: 'items',
    description: 'Beds as they are now, in the order of the ids; null for each that is missing or invisible.',
  })
  beds(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: 'Their ids, 200 at most.' }) ids: string[],
  ): Promise<(Bed | null)[]> {
    if (ids.length > bedsMax) {
      throw new CallerError(
        'BAD_USER_INPUT',
        { zh: `一次最多 ${bedsMax} 张床。`, en: `At most ${bedsMax} beds at once.` },
        ['ids'],
      );
    }
    return Promise.all(ids.map(id => context.load(bedById, readId('Bed', id, 'ids'))));
  }

  @FieldResolver(() => Institution, { description: 'Whose bed it is.' })
  institution(@Ctx() context: Context, @Root() bed: Bed): Promise<Institution | null> {
    return context.load(institutionById, bed.institutionId);
  }

  @FieldResolver(() => Ward, { description: 'The ward that it stands in.' })
  ward(@Ctx() context: Context, @Root() bed: Bed): Promise<Ward | null> {
    return context.load(wardById, bed.wardId);
  }

  @FieldResolver(() => Room, { description: 'The room that it stands in.' })
  room(@Ctx() context: Context, @Root() bed: Bed): Promise<Room | null> {
    return context.load(roomById, bed.roomId);
  }

  @FieldResolver(() => BedOccupancy, { nullable: true, description: 'What is with it: a stay, a hold or a block.' })
  occupancy(@Ctx() context: Context, @Root() bed: Bed): Promise<BedOccupancy | null> | null {
    return bed.occupancyId ? context.load(occupancyById, bed.occupancyId) : null;
  }

  @FieldResolver(() => BedOccupancy, {
    nullable: true,
    description: 'The last stay, as long as nobody else has been in the bed since: its departure can be cancelled.',
  })
  departedStay(@Ctx() context: Context, @Root() bed: Bed): Promise<BedOccupancy | null> {
    return context.load(departedStayOfBed, bed.uuid);
  }

  @FieldResolver(() => BedOccupancyConnection, {
    description: 'What was with it, the newest first, cancelled entries too.',
  })
  async history(
    @Ctx() context: Context,
    @Root() bed: Bed,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<Page<BedOccupancy>> {
    const rows = await historyOfBed(context, bed.uuid, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.from.toISOString(), row.uuid]);
  }

  @FieldResolver(() => [BedAction], { description: 'What you may do with it now.' })
  async availableActions(@Ctx() context: Context, @Root() bed: Bed): Promise<BedAction[]> {
    const viewer = viewerOf(context);
    const encounter =
      bed.encounterId && bed.occupancyKind === 'STAY' ? await context.load(encounterById, bed.encounterId) : null;
    const stays = encounter ? await context.load(staysOfEncounter, encounter.uuid) : [];
    const situation = {
      kind: bed.kind,
      state: bed.state,
      encounter: encounter && { state: encounter.state, stays: (stays ?? []).filter(stay => !stay.cancelledAt).length },
      hasDeparted: (await context.load(departedStayOfBed, bed.uuid)) !== null,
    };
    return availableBedActions(situation, {
      admit: may(viewer, 'bed.admit', bed),
      order: may(viewer, 'bed.order', bed),
      hold: may(viewer, 'bed.hold', bed),
      keep: may(viewer, 'bed.keep', bed),
      open: may(viewer, 'bed.open', bed),
    });
  }
}

@Resolver(() => BedOccupancy)
export class BedOccupancyResolver {
  @FieldResolver(() => Bed, { nullable: true, description: 'The bed, as it is now.' })
  bed(@Ctx() context: Context, @Root() occupancy: BedOccupancy): Promise<Bed | null> {
    return context.load(bedById, occupancy.bedId);
  }

  @FieldResolver(() => Encounter, { nullable: true, description: 'Of a stay, or of a hold for somebody.' })
  encounter(@Ctx() context: Context, @Root() occupancy: BedOccupancy): Promise<Encounter | null> | null {
    return occupancy.encounterId ? context.load(encounterById, occupancy.encounterId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who entered it; null for the history that a demo was loaded with.',
  })
  begunBy(@Ctx() context: Context, @Root() occupancy: BedOccupancy): Promise<Person | null> | null {
    return occupancy.begunById ? context.load(personById, occupancy.begunById) : null;
  }
}

@Resolver(() => Ward)
export class WardBedsResolver {
  @Cost({ listLength: 60 })
  @FieldResolver(() => [Bed], {
    description: 'Its beds as they are now, in the order of rooms; empty where you may not see beds.',
  })
  async beds(@Ctx() context: Context, @Root() ward: Ward): Promise<Bed[]> {
    return (await context.load(bedsOfWard, ward.uuid)) ?? [];
  }

  @FieldResolver(() => [String], { description: 'What you may do with the ward now: CLOSE.' })
  availableActions(@Ctx() context: Context, @Root() ward: Ward): string[] {
    const isOpen = ward.period.until === null || ward.period.until > new Date();
    const place = { institutionId: ward.institutionId, wardId: ward.uuid };
    return isOpen && may(viewerOf(context), 'ward.manage', place) ? ['CLOSE'] : [];
  }
}
