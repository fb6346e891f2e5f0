import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { noteReveal, noteSearch } from '../platform/audit/reveals';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { openReferralsOfPatient } from '../referrals/referral.loaders';
import { Referral } from '../referrals/referral.types';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { patientById } from '../wards/wards.loaders';
import { Patient } from '../wards/wards.types';
import { neighbourhoodById } from './neighbourhood.queries';
import { Neighbourhood } from './neighbourhood.types';
import { addressOfResident, mergesOfResident, populationsOfResident, residentById } from './resident.loaders';
import { ResidentAction, residentActions } from './resident.rules';
import { KeyPopulation, Resident, ResidentHit, ResidentMerge } from './resident.types';
import { searchResidents } from './resident-search.queries';
import { readResidentSearch } from './resident-search.rules';

@ArgsType()
class ResidentSearchArgs {
  @Field(() => ID, { description: 'The community health centre; nobody outside is found.' })
  institutionId: string;
  @Field(() => String, {
    description:
      'One field for all: the beginning of the name, first letters of its pinyin, the last four digits or the whole of the telephone number, the whole ' +
      'identity number, the number of the centre or of the insurer. 1 to 50 characters.',
  })
  @MinLength(1)
  @MaxLength(50)
  search: string;
  @Field(() => Int, { defaultValue: 10, description: 'How many, 1 to 20.' })
  @Min(1)
  @Max(20)
  first: number;
}

@Resolver(() => Resident)
export class ResidentResolver {
  @Rule('resident.read')
  @Query(() => Resident, {
    nullable: true,
    description: 'One resident; null when there is none, or not in your panel.',
  })
  resident(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Resident | null> {
    return context.load(residentById, readId('Resident', id, 'id'));
  }

  @Rule('resident.identify')
  @Query(() => [ResidentHit], {
    description:
      'Residents of a centre by what is known of them, masked. Each search is audited, without what was searched for.',
  })
  async residentSearch(
    @Ctx() context: Context,
    @Args(() => ResidentSearchArgs) { institutionId, search, first }: ResidentSearchArgs,
  ): Promise<ResidentHit[]> {
    const house = readId('Institution', institutionId, 'institutionId');
    if (!may(viewerOf(context), 'resident.identify', { institutionId: house })) return [];
    const searches = readResidentSearch(search);
    const hits = await searchResidents(context, house, searches, first);
    const by = searches.map(each => each.by).join(',');
    if (searches.length > 0) noteSearch(context, { institutionId: house, by, found: hits.length });
    return hits;
  }

  @FieldResolver(() => Patient, { description: 'The resident as a patient, masked.' })
  patient(@Ctx() context: Context, @Root() resident: Resident): Promise<Patient | null> {
    return context.load(patientById, resident.uuid);
  }

  @FieldResolver(() => Institution, { description: 'The centre that looks after the resident.' })
  institution(@Ctx() context: Context, @Root() resident: Resident): Promise<Institution | null> {
    return context.load(institutionById, resident.institutionId);
  }

  @FieldResolver(() => Neighbourhood, { nullable: true, description: 'Where the resident lives; null when not known.' })
  neighbourhood(@Ctx() context: Context, @Root() resident: Resident): Promise<Neighbourhood | null> | null {
    return resident.neighbourhoodId === null ? null : context.load(neighbourhoodById, resident.neighbourhoodId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Street address; null unless you may see who the resident is. Each reading is audited.',
  })
  async address(@Ctx() context: Context, @Root() resident: Resident): Promise<string | null> {
    const found = await context.load(addressOfResident, resident.uuid);
    if (found?.address) noteReveal(context, resident.uuid, found.institutionId);
    return found?.address ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Number of the insurer; all but its last four characters hidden unless you may see who the resident is.',
  })
  async insurerNumber(@Ctx() context: Context, @Root() resident: Resident): Promise<string | null> {
    const number = resident.keptInsurerNumber;
    if (number === null) return null;
    const link = await context.load(addressOfResident, resident.uuid);
    if (!link) return number.replace(/.(?=.{4})/g, '*');
    noteReveal(context, resident.uuid, link.institutionId);
    return number;
  }

  @FieldResolver(() => [KeyPopulation], { description: 'Key populations of today.' })
  async populations(@Ctx() context: Context, @Root() resident: Resident): Promise<KeyPopulation[]> {
    return (await context.load(populationsOfResident, resident.uuid)) ?? [];
  }

  @FieldResolver(() => Resident, {
    name: 'mergedInto',
    nullable: true,
    description: 'The one that this duplicate was merged into: look there.',
  })
  kept(@Ctx() context: Context, @Root() resident: Resident): Promise<Resident | null> | null {
    return resident.mergedInto === null ? null : context.load(residentById, resident.mergedInto);
  }

  @FieldResolver(() => [ResidentMerge], {
    description: 'Merges of which this is a part, undone ones too, the newest first.',
  })
  async merges(@Ctx() context: Context, @Root() resident: Resident): Promise<ResidentMerge[]> {
    return (await context.load(mergesOfResident, resident.uuid)) ?? [];
  }

  @FieldResolver(() => [Referral], { description: 'Referrals that are not over, as far as you may see them.' })
  async openReferrals(@Ctx() context: Context, @Root() resident: Resident): Promise<Referral[]> {
    return (await context.load(openReferralsOfPatient, resident.uuid)) ?? [];
  }

  @FieldResolver(() => [ResidentAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() resident: Resident): ResidentAction[] {
    const viewer = viewerOf(context);
    return residentActions(resident, {
      keep: may(viewer, 'resident.keep', resident),
      identify: may(viewer, 'resident.identify', resident),
    });
  }
}

@Resolver(() => ResidentHit)
export class ResidentHitResolver {
  @FieldResolver(() => Resident, { nullable: true, description: 'Who, masked.' })
  resident(@Ctx() context: Context, @Root() hit: ResidentHit): Promise<Resident | null> {
    return context.load(residentById, hit.patientId);
  }
}

@Resolver(() => ResidentMerge)
export class ResidentMergeResolver {
  @FieldResolver(() => Resident, { nullable: true, description: 'The one that stands.' })
  kept(@Ctx() context: Context, @Root() merge: ResidentMerge): Promise<Resident | null> {
    return context.load(residentById, merge.keptId);
  }

  @FieldResolver(() => Resident, { nullable: true, description: 'The duplicate.' })
  merged(@Ctx() context: Context, @Root() merge: ResidentMerge): Promise<Resident | null> {
    return context.load(residentById, merge.mergedId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who merged them.' })
  mergedBy(@Ctx() context: Context, @Root() merge: ResidentMerge): Promise<Person | null> | null {
    return merge.mergedById === null ? null : context.load(personById, merge.mergedById);
  }
}
