import { MaxLength, MinLength } from 'class-validator';
import { Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Input } from '../../schema/input';
import { LocalDate, Uuid } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { shapeBlockers } from './blocker.loaders';
import {
  addPolicyVersion,
  institutionBlockers,
  type MoveCode,
  moveCodes,
  moveInstitution,
  moveViolations,
  type PolicyCode,
  policyCodes,
  policyViolations,
} from './group.commands';
import { membershipById, policyVersionById } from './group.loaders';
import { MembershipRole } from './group.rules';
import { BlockerType, Membership, PolicyVersion } from './group.types';

@InputType({ description: 'Moves an institution to another group.' })
class InstitutionMoveInput {
  @Field(() => Uuid, {
    description: 'Made anew by the client for each action: the same id always gets the same answer.',
  })
  requestId: string;
  @Field(() => ID, { description: 'The institution.' })
  institutionId: string;
  @Field(() => ID, { description: 'The group to move to; yours to manage, like the one to leave.' })
  toGroupId: string;
  @Field(() => MembershipRole, { defaultValue: MembershipRole.MEMBER, description: 'What it will be there.' })
  role: MembershipRole;
}

const MoveError = mutationErrors<MoveCode>('InstitutionMove', moveCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `institutionMove` did.' })
class InstitutionMovePayload {
  @Field(() => Membership, { nullable: true, description: 'The new membership; null when refused.' })
  membership: Membership | null;
  @Field(() => [BlockerType], { description: 'What stands in the way; the first 50 of each kind.' })
  blockers: BlockerType[];
  @Field(() => [MoveError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<MoveCode>[];
}

@InputType({ description: 'Adds a dated version of a policy.' })
class PolicyVersionAddInput {
  @Field(() => Uuid, {
    description: 'Made anew by the client for each action: the same id always gets the same answer.',
  })
  requestId: string;
  @Field(() => ID, { description: 'Whose policy.' })
  groupId: string;
  @Field(() => String, { description: 'What it governs, such as `bed`.' })
  @MaxLength(50)
  kind: string;
  @Field(() => LocalDate, { description: 'The first day on which it holds; tomorrow at the earliest.' })
  validFrom: string;
  @Field(() => String, {
    description: 'A JSON object, up to 20,000 characters; what it does not say takes the default.',
  })
  @MaxLength(20_000)
  content: string;
  @Field(() => String, { description: 'Where it comes from: a document, a decision; 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(500)
  source: string;
}

const PolicyError = mutationErrors<PolicyCode>('PolicyVersionAdd', policyCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `policyVersionAdd` did.' })
class PolicyVersionAddPayload {
  @Field(() => PolicyVersion, { nullable: true, description: 'The new version; null when refused.' })
  policyVersion: PolicyVersion | null;
  @Field(() => [PolicyError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<PolicyCode>[];
}

@Resolver()
export class GroupMutations {
  @Rule('group.manage')
  @Mutation(() => InstitutionMovePayload, {
    description:
      'Moves an institution to another group from today on; refused with the blockers while anything is open.',
  })
  async institutionMove(
    @Ctx() context: Context,
    @Input(() => InstitutionMoveInput) input: InstitutionMoveInput,
  ): Promise<InstitutionMovePayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    const toGroupId = readId('MedicalGroup', input.toGroupId, 'toGroupId');
    const { value, userErrors } = await runCommand(context, 'institutionMove', input, moveViolations, tx =>
      moveInstitution(tx, viewerOf(context), { ...input, institutionId, toGroupId }),
    );
    const isBlocked = userErrors.some(error => error.code === 'BLOCKED');
    return {
      membership: value && (await context.load(membershipById, value.membershipId)),
      blockers: await shapeBlockers(context, isBlocked ? await institutionBlockers(context.read, institutionId) : []),
      userErrors,
    };
  }

  @Rule('group.manage')
  @Mutation(() => PolicyVersionAddPayload, {
    description: 'Adds a dated version of a policy, signed by you; earlier versions stay as they were.',
  })
  async policyVersionAdd(
    @Ctx() context: Context,
    @Input(() => PolicyVersionAddInput) input: PolicyVersionAddInput,
  ): Promise<PolicyVersionAddPayload> {
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    const { value, userErrors } = await runCommand(context, 'policyVersionAdd', input, policyViolations, tx =>
      addPolicyVersion(tx, viewerOf(context), { ...input, groupId }),
    );
    return { policyVersion: value && (await context.load(policyVersionById, value.policyVersionId)), userErrors };
  }
}

@Resolver(() => PolicyVersion)
export class PolicyVersionResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who signed it; null for what the demo was loaded with.',
  })
  signedBy(@Ctx() context: Context, @Root() version: PolicyVersion): Promise<Person | null> | null {
    return version.signedById ? context.load(personById, version.signedById) : null;
  }
}
