import { Max, Min } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Instant } from '../../schema/scalars';
import { groupById, institutionById } from '../group/group.loaders';
import { addDays, civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { CallerError, notFound } from '../platform/errors';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { defineLoader } from '../platform/graphql/loader';
import { readTrends } from './census.queries';
import { Equipment, Isolation, Sex } from './encounter.rules';
import type { Need } from './matching.rules';
import { readBoard, readOverview } from './overview.queries';
import { BedBoard, BedOverview, BedProposal, BedUsePoint, InstitutionBedUse } from './overview.types';
import { needOfEncounterById, proposeBeds } from './proposals.queries';
import { seenInstitutions } from './wards.queries';

const trendDays = 14;

@ArgsType()
class ProposalArgs {
  @Field(() => ID, { description: 'Where to look.' })
  institutionId: string;
  @Field(() => ID, { nullable: true, description: 'The wished ward; it comes first.' })
  wardId?: string | null;
  @Field(() => ID, { nullable: true, description: 'For this encounter; its needs replace the ones below.' })
  encounterId?: string | null;
  @Field(() => Sex, { nullable: true, description: 'Sex of the patient.' })
  sex?: Sex | null;
  @Field(() => Int, { nullable: true, description: 'Age of the patient in completed years.' })
  @Min(0)
  @Max(150)
  ageYears?: number | null;
  @Field(() => Isolation, { nullable: true, description: 'Isolation that is needed.' })
  isolation?: Isolation | null;
  @Field(() => [Equipment], { nullable: true, description: 'Equipment that is needed.' })
  equipment?: Equipment[] | null;
  @Field(() => Int, { defaultValue: 5, description: 'How many, 1 to 50.' })
  @Min(1)
  @Max(50)
  first: number;
}

const adultYears = 40;

@Resolver()
export class OverviewResolver {
  @Rule('bed.read')
  @Query(() => BedOverview, {
    description: 'Bed use of a group now, by institution and ward, as far as you may see it.',
  })
  async bedOverview(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) id: string,
  ): Promise<BedOverview> {
    const group = await context.load(groupById, readId('MedicalGroup', id, 'groupId'));
    if (!group) throw notFound('这个医疗集团', 'medical group');
    return readOverview(context, group);
  }

  @Rule('bed.read')
  @Query(() => BedBoard, { description: 'The beds of an institution, now or at any past instant.' })
  async bedBoard(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The institution.' }) id: string,
    @Arg('wardIds', () => [ID], { nullable: true, description: 'Only these wards.' }) wardIds?: string[],
    @Arg('at', () => Instant, { nullable: true, description: 'The instant; now when left out. Not in the future.' })
    at?: Date,
  ): Promise<BedBoard> {
    const institutionId = readId('Institution', id, 'institutionId');
    const institution = await context.load(institutionById, institutionId);
    if (!institution || !seenInstitutions(context).includes(institutionId))
      throw notFound('这个机构的床位', 'institution with beds');
    if (at && at.getTime() > Date.now() + 60_000) {
      throw new CallerError(
        'BAD_USER_INPUT',
        { zh: '不能查看将来的床位。', en: 'The beds of the future are not known.' },
        ['at'],
      );
    }
    return readBoard(
      context,
      institution,
      wardIds?.map(wardId => readId('Ward', wardId, 'wardIds')) ?? null,
      at ?? null,
    );
  }

  @Rule('bed.read')
  @Query(() => [BedProposal], { description: 'Free beds that fit a patient, best first, with reasons.' })
  async bedProposals(@Ctx() context: Context, @Args(() => ProposalArgs) args: ProposalArgs): Promise<BedProposal[]> {
    const institutionId = readId('Institution', args.institutionId, 'institutionId');
    const encounterId = readOptionalId('Encounter', args.encounterId, 'encounterId');
    const known = encounterId ? await needOfEncounterById(context, encounterId) : undefined;
    if (encounterId && !known) throw notFound('这次住院', 'encounter');
    const wardId = readOptionalId('Ward', args.wardId, 'wardId') ?? known?.wardId ?? null;
    return proposeBeds(context, institutionId, wardId, known?.need ?? statedNeed(args), args.first);
  }
}

function statedNeed({ sex, ageYears, isolation, equipment }: ProposalArgs): Need {
  return {
    sex: sex ?? Sex.UNKNOWN,
    ageYears: ageYears ?? adultYears,
    isolation: isolation ?? null,
    equipment: equipment ?? [],
  };
}

@Resolver(() => InstitutionBedUse)
export class InstitutionBedUseResolver {
  @FieldResolver(() => [BedUsePoint], {
    description: `Occupied and open bed-days of the last ${trendDays} complete days.`,
  })
  async trend(@Ctx() context: Context, @Root() use: InstitutionBedUse): Promise<BedUsePoint[]> {
    return (await context.load(trendOfInstitution, use.institution.uuid)) ?? [];
  }
}

const trendOfInstitution = defineLoader(async (context: Context, ids: readonly string[]) => {
  const today = civilDateOf(new Date());
  const trends = await readTrends(context, ids, addDays(today, -trendDays), today);
  return ids.map(id => trends.get(id) ?? []);
});
