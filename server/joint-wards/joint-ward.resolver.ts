import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import type { DatePeriod } from '../../schema/figures';
import { groupById, institutionById, wardById } from '../group/group.loaders';
import { Institution, Ward } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { bedById, encounterById } from '../wards/wards.loaders';
import { Bed, Encounter } from '../wards/wards.types';
import {
  bedIdsOfJointWard,
  formularyOfJointWard,
  jointWardById,
  jointWardOfWard,
  patientsOfRound,
  teamOfJointWard,
  transfersOfJointWardToday,
} from './joint-ward.loaders';
import { jointWardsOfGroup, roundsOf } from './joint-ward.queries';
import { JointWardAction, JointWardRole, JointWardState } from './joint-ward.rules';
import {
  FormularyItem,
  JointRound,
  JointRoundConnection,
  JointRoundPatient,
  JointWard,
  JointWardMember,
} from './joint-ward.types';
import { Transfer } from './transfer.types';

@Resolver(() => JointWard)
export class JointWardResolver {
  @Rule('jointward.read')
  @Query(() => [JointWard], {
    description: 'The joint wards of a group, as far as you may see them; those that hold first.',
  })
  async jointWards(
    @Ctx() context: Context,
    @Arg('groupId', () => ID, { description: 'The group.' }) group: string,
  ): Promise<JointWard[]> {
    const groupId = readId('MedicalGroup', group, 'groupId');
    if (!(await context.load(groupById, groupId))) throw notFound('这个医疗集团', 'medical group');
    return jointWardsOfGroup(context, groupId);
  }

  @Rule('jointward.read')
  @Query(() => JointWard, {
    nullable: true,
    description: 'One joint ward; null when it is missing or you may not see it.',
  })
  jointWard(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<JointWard | null> {
    return context.load(jointWardById, readId('JointWard', id, 'id'));
  }

  @FieldResolver(() => Institution, { description: 'The house that the ward belongs to.' })
  host(@Ctx() context: Context, @Root() { hostId }: JointWard): Promise<Institution | null> {
    return context.load(institutionById, hostId);
  }

  @FieldResolver(() => Institution, { description: 'The house that runs the ward with it.' })
  partner(@Ctx() context: Context, @Root() { partnerId }: JointWard): Promise<Institution | null> {
    return context.load(institutionById, partnerId);
  }

  @FieldResolver(() => Ward, { description: 'The ward.' })
  ward(@Ctx() context: Context, @Root() { wardId }: JointWard): Promise<Ward | null> {
    return context.load(wardById, wardId);
  }

  @FieldResolver(() => [Bed], {
    description: 'The agreed beds as they are now, in the order of rooms; empty where you may not see beds.',
  })
  async beds(@Ctx() context: Context, @Root() { uuid }: JointWard): Promise<Bed[]> {
    const ids = (await context.load(bedIdsOfJointWard, uuid)) ?? [];
    const beds = await Promise.all(ids.map(({ bedId }) => context.load(bedById, bedId)));
    return beds.filter(bed => bed !== null);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who runs the ward now, or did at the end.' })
  async director(@Ctx() context: Context, @Root() { uuid }: JointWard): Promise<Person | null> {
    const team = (await context.load(teamOfJointWard, uuid)) ?? [];
    const directors = team.filter(member => member.role === JointWardRole.DIRECTOR);
    const director = directors.find(member => member.isActive) ?? directors.at(-1);
    return director ? context.load(personById, director.personId) : null;
  }

  @FieldResolver(() => [JointWardMember], {
    description: 'Everybody who is, was or will be in the team, by role.',
  })
  async team(@Ctx() context: Context, @Root() { uuid }: JointWard): Promise<JointWardMember[]> {
    return (await context.load(teamOfJointWard, uuid)) ?? [];
  }

  @FieldResolver(() => [FormularyItem], { description: 'Its list of drugs, also those that are no longer on it.' })
  async formulary(@Ctx() context: Context, @Root() { uuid }: JointWard): Promise<FormularyItem[]> {
    return (await context.load(formularyOfJointWard, uuid)) ?? [];
  }

  @FieldResolver(() => JointRoundConnection, { description: 'Its joint rounds, the newest first.' })
  async rounds(
    @Ctx() context: Context,
    @Root() { uuid }: JointWard,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<Page<JointRound>> {
    const rows = await roundsOf(context, uuid, first, readAfterInstant(after));
    return pageOf(rows, first, row => [row.at.toISOString(), row.uuid]);
  }

  @FieldResolver(() => [Transfer], {
    description: 'Who was handed over into or out of it today, the latest first, also what was taken back.',
  })
  async handOversToday(@Ctx() context: Context, @Root() { uuid }: JointWard): Promise<Transfer[]> {
    return (await context.load(transfersOfJointWardToday, uuid)) ?? [];
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who signed it; null for what the demo was loaded with.',
  })
  signedBy(@Ctx() context: Context, @Root() { signedById }: JointWard): Promise<Person | null> | null {
    return signedById ? context.load(personById, signedById) : null;
  }

  @FieldResolver(() => [JointWardAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() { state, hostId, wardId, during }: JointWard): JointWardAction[] {
    if (state === JointWardState.ENDED) return [];
    const viewer = viewerOf(context);
    const place = { institutionId: hostId, wardId };
    const isActive = state === JointWardState.ACTIVE;
    return [
      ...(may(viewer, 'jointward.manage', place) ? managing(during) : []),
      ...(may(viewer, 'jointward.formulary', place) ? [JointWardAction.ADD_DRUG] : []),
      ...(isActive && may(viewer, 'jointward.work', place) ? [JointWardAction.RECORD_ROUND] : []),
    ];
  }
}

function managing({ until }: DatePeriod): JointWardAction[] {
  return [JointWardAction.CLOSE, ...(until ? [JointWardAction.EXTEND] : []), JointWardAction.ADD_MEMBER];
}

@Resolver(() => Ward)
export class WardJointResolver {
  @Rule('jointward.read')
  @FieldResolver(() => JointWard, {
    nullable: true,
    description: 'The agreement by which it is a joint ward now, where you may see it.',
  })
  jointWard(@Ctx() context: Context, @Root() ward: Ward): Promise<JointWard | null> {
    return context.load(jointWardOfWard, ward.uuid);
  }
}

@Resolver(() => JointWardMember)
export class JointWardMemberResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Ctx() context: Context, @Root() { personId }: JointWardMember): Promise<Person | null> {
    return context.load(personById, personId);
  }

  @FieldResolver(() => Institution, { description: 'The house that they come from.' })
  home(@Ctx() context: Context, @Root() { homeId }: JointWardMember): Promise<Institution | null> {
    return context.load(institutionById, homeId);
  }

  @FieldResolver(() => JointWard, { nullable: true, description: 'Whose team.' })
  jointWard(@Ctx() context: Context, @Root() { agreementId }: JointWardMember): Promise<JointWard | null> {
    return context.load(jointWardById, agreementId);
  }
}

@Resolver(() => JointRound)
export class JointRoundResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was noted about the ward; null unless you may see who lies there.',
  })
  async note(@Ctx() context: Context, @Root() { agreementId, statedNote }: JointRound): Promise<string | null> {
    const ward = await context.load(jointWardById, agreementId);
    const isAtBedside =
      ward !== null && may(viewerOf(context), 'patient.identify', { institutionId: ward.hostId, wardId: ward.wardId });
    return isAtBedside ? statedNote : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who led it.' })
  leader(@Ctx() context: Context, @Root() { leaderId }: JointRound): Promise<Person | null> {
    return context.load(personById, leaderId);
  }

  @FieldResolver(() => [Person], { description: 'Who took part, the leader too.' })
  async participants(@Ctx() context: Context, @Root() { participantIds }: JointRound): Promise<Person[]> {
    const people = await Promise.all(participantIds.map(id => context.load(personById, id)));
    return people.filter(person => person !== null);
  }

  @FieldResolver(() => [JointRoundPatient], {
    description: 'Who was seen and what was decided; empty unless you work clinically in the ward.',
  })
  async patients(@Ctx() context: Context, @Root() { uuid }: JointRound): Promise<JointRoundPatient[]> {
    return (await context.load(patientsOfRound, uuid)) ?? [];
  }
}

@Resolver(() => JointRoundPatient)
export class JointRoundPatientResolver {
  @FieldResolver(() => Encounter, { nullable: true, description: 'The stay in which they were seen.' })
  encounter(@Ctx() context: Context, @Root() { encounterId }: JointRoundPatient): Promise<Encounter | null> {
    return context.load(encounterById, encounterId);
  }
}
