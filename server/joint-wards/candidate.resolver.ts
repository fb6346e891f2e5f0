import { Arg, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { institutionById, wardById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { actions } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { forbidden, notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { type Candidate, candidatesFor } from './candidate.queries';
import { JointWardRole } from './joint-ward.rules';

@Rule('REACHED')
@ObjectType({ description: 'Somebody who could take a role in the team of a joint ward now.' })
class JointWardCandidate implements Candidate {
  personId: string;
  homeId: string;
}

@Resolver(() => JointWardCandidate)
export class JointWardCandidateResolver {
  @Rule('jointward.manage')
  @Query(() => [JointWardCandidate], {
    description:
      'Who could take a role in the team of a joint ward, by an appointment that fits it now; for whoever manages the team, also before the agreement.',
  })
  async jointWardCandidates(
    @Ctx() context: Context,
    @Arg('hostWardId', () => ID, { description: 'The ward, there or to come.' }) hostWardId: string,
    @Arg('partnerInstitutionId', () => ID, { description: 'The house that runs it with the host.' }) partner: string,
    @Arg('role', () => JointWardRole, { description: 'As what.' }) role: JointWardRole,
  ): Promise<Candidate[]> {
    const ward = await context.load(wardById, readId('Ward', hostWardId, 'hostWardId'));
    const partnerId = readId('Institution', partner, 'partnerInstitutionId');
    if (!ward || !(await context.load(institutionById, partnerId)))
      throw notFound('这个病区或机构', 'ward or institution');
    const viewer = viewerOf(context);
    const host = { institutionId: ward.institutionId, wardId: ward.uuid };
    if (!may(viewer, 'jointward.manage', host)) {
      if (!may(viewer, 'jointward.read', host)) throw notFound('这个病区或机构', 'ward or institution');
      throw forbidden('在这个联合病房这样做', actions['jointward.manage'].means);
    }
    return candidatesFor(context, role, { hostId: ward.institutionId, partnerId });
  }

  @FieldResolver(() => Person, { description: 'Who.' })
  person(@Ctx() context: Context, @Root() { personId }: JointWardCandidate): Promise<Person | null> {
    return context.load(personById, personId);
  }

  @FieldResolver(() => Institution, { description: 'The house whose appointment makes them fit.' })
  home(@Ctx() context: Context, @Root() { homeId }: JointWardCandidate): Promise<Institution | null> {
    return context.load(institutionById, homeId);
  }
}
