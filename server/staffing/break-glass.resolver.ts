import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { Input } from '../../schema/input';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { housesOfGroup } from '../contracts/team.queries';
import { institutionById, wardById } from '../group/group.loaders';
import { Institution, Ward } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterId } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { ViewerType } from '../session/session.types';
import { BreakGlassEndInput, BreakGlassOpenInput, BreakGlassReviewInput } from './appointment.inputs';
import { endBreakGlass, openBreakGlass, reviewBreakGlass } from './break-glass.commands';
import { openingsAt, ownOpenings, postsToOpen } from './break-glass.queries';
import {
  type BreakGlassEndCode,
  type BreakGlassOpenCode,
  type BreakGlassReviewCode,
  breakGlassEndCodes,
  breakGlassOpenCodes,
  breakGlassReviewCodes,
} from './break-glass.rules';
import { BreakGlass, type BreakGlassAction, BreakGlassActionType, BreakGlassConnection } from './break-glass.types';
import { Delegation } from './delegation.types';
import { breakGlassById, delegationsOfPerson, personById } from './staffing.loaders';
import { Person, PostType } from './staffing.types';

const OpenError = mutationErrors('BreakGlassOpen', breakGlassOpenCodes);
const EndError = mutationErrors('BreakGlassEnd', breakGlassEndCodes);
const ReviewError = mutationErrors('BreakGlassReview', breakGlassReviewCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `breakGlassOpen` did.' })
class BreakGlassOpenPayload {
  @Field(() => BreakGlass, { nullable: true, description: 'The opening; null when refused.' })
  breakGlass: BreakGlass | null;
  @Field(() => [OpenError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<BreakGlassOpenCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `breakGlassEnd` did.' })
class BreakGlassEndPayload {
  @Field(() => BreakGlass, { nullable: true, description: 'The opening; null when refused.' })
  breakGlass: BreakGlass | null;
  @Field(() => [EndError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<BreakGlassEndCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `breakGlassReview` did.' })
class BreakGlassReviewPayload {
  @Field(() => BreakGlass, { nullable: true, description: 'The opening; null when refused.' })
  breakGlass: BreakGlass | null;
  @Field(() => [ReviewError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<BreakGlassReviewCode>[];
}

@ArgsType()
class BreakGlassesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The house at which rights were opened; or name the group.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The houses of this group, as far as you audit them.' })
  groupId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that wait for their review.' })
  waiting: boolean;
}

/** Rights that are opened in an emergency, and their review. */
@Resolver(() => BreakGlass)
export class BreakGlassResolver {
  @Rule('audit.read')
  @Query(() => BreakGlassConnection, {
    description: 'Rights that were opened at a house or at those of a group, the newest first.',
  })
  async breakGlasses(
    @Ctx() context: Context,
    @Args(() => BreakGlassesArgs) args: BreakGlassesArgs,
  ): Promise<Page<BreakGlass>> {
    const institutionId = readOptionalId('Institution', args.institutionId, 'institutionId');
    const groupId = readOptionalId('MedicalGroup', args.groupId, 'groupId');
    if (institutionId && !may(viewerOf(context), 'audit.read', { institutionId }))
      throw notFound('该机构', 'institution');
    const houses = institutionId ? [institutionId] : groupId ? await housesOfGroup(context, groupId) : [];
    const { waiting, first } = args;
    const rows = await openingsAt(context, houses, { waiting, first, after: readAfterId(args.after) });
    return pageOf(rows, first, ({ uuid }) => [uuid]);
  }

  @Rule('access.break')
  @Mutation(() => BreakGlassOpenPayload, {
    description:
      'Opens the rights of a clinical post that you hold elsewhere in the group, for a purpose and a short time. Everything seen by it is written down, and somebody else reviews it.',
  })
  async breakGlassOpen(
    @Ctx() context: Context,
    @Input(() => BreakGlassOpenInput) input: BreakGlassOpenInput,
  ): Promise<BreakGlassOpenPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    const wardId = readOptionalId('Ward', input.wardId, 'wardId');
    const wish = { ...input, institutionId, wardId, minutes: input.minutes ?? null };
    const { value, userErrors } = await runCommand(context, 'breakGlassOpen', input, {}, tx =>
      openBreakGlass(tx, viewerOf(context), wish),
    );
    return { breakGlass: value && (await context.load(breakGlassById, value.breakGlassId)), userErrors };
  }

  @Rule('access.break')
  @Mutation(() => BreakGlassEndPayload, { description: 'Ends rights that you opened before their time.' })
  async breakGlassEnd(
    @Ctx() context: Context,
    @Input(() => BreakGlassEndInput) input: BreakGlassEndInput,
  ): Promise<BreakGlassEndPayload> {
    const id = await visibleOpening(context, input.breakGlassId);
    const { value, userErrors } = await runCommand(context, 'breakGlassEnd', input, {}, tx =>
      endBreakGlass(tx, viewerOf(context), id),
    );
    return { breakGlass: value && (await context.load(breakGlassById, id)), userErrors };
  }

  @Rule('audit.read')
  @Mutation(() => BreakGlassReviewPayload, {
    description: 'Says whether an opening was justified, when it is over. Not of one’s own.',
  })
  async breakGlassReview(
    @Ctx() context: Context,
    @Input(() => BreakGlassReviewInput) input: BreakGlassReviewInput,
  ): Promise<BreakGlassReviewPayload> {
    const id = await visibleOpening(context, input.breakGlassId);
    const { justified, note } = input;
    const { value, userErrors } = await runCommand(context, 'breakGlassReview', input, {}, tx =>
      reviewBreakGlass(tx, viewerOf(context), { breakGlassId: id, justified, note }),
    );
    return { breakGlass: value && (await context.load(breakGlassById, id)), userErrors };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who opened it.' })
  person(@Ctx() context: Context, @Root() opening: BreakGlass): Promise<Person | null> {
    return context.load(personById, opening.personId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'At which house.' })
  institution(@Ctx() context: Context, @Root() opening: BreakGlass): Promise<Institution | null> {
    return context.load(institutionById, opening.institutionId);
  }

  @FieldResolver(() => Ward, { nullable: true, description: 'At which ward, where it is limited to one.' })
  async ward(@Ctx() context: Context, @Root() { wardId }: BreakGlass): Promise<Ward | null> {
    return wardId ? context.load(wardById, wardId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who reviewed it.' })
  async reviewedBy(@Ctx() context: Context, @Root() { reviewedById }: BreakGlass): Promise<Person | null> {
    return reviewedById ? context.load(personById, reviewedById) : null;
  }

  @FieldResolver(() => [BreakGlassActionType], { description: 'What you may do with it.' })
  availableActions(@Ctx() context: Context, @Root() opening: BreakGlass): BreakGlassAction[] {
    const viewer = viewerOf(context);
    if (opening.personId === viewer.personId) return opening.isOpen ? ['END'] : [];
    const waits = !opening.isOpen && opening.reviewedAt === null;
    return waits && may(viewer, 'audit.read', opening) ? ['REVIEW'] : [];
  }
}

/** What follows somebody through the console: rights of their own that are given on or opened. */
@Resolver(() => ViewerType)
export class ViewerRightsResolver {
  @FieldResolver(() => [BreakGlass], { description: 'Rights that you opened in an emergency and that run now.' })
  breakGlasses(@Ctx() context: Context): Promise<BreakGlass[]> {
    return ownOpenings(context);
  }

  @FieldResolver(() => [PostType], {
    description: 'The clinical posts whose rights you may open at a house in an emergency.',
  })
  breakGlassPosts(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The house.' }) institutionId: string,
  ): Promise<string[]> {
    return postsToOpen(context.read, viewerOf(context), readId('Institution', institutionId, 'institutionId'));
  }

  @FieldResolver(() => [Delegation], { description: 'Rights that you gave on or were given, now or to come.' })
  async delegations(@Ctx() context: Context): Promise<Delegation[]> {
    const found = (await context.load(delegationsOfPerson, viewerOf(context).personId)) ?? [];
    return found.filter(({ state }) => state !== 'ENDED');
  }
}

async function visibleOpening(context: Context, id: string): Promise<string> {
  const breakGlassId = readId('BreakGlass', id, 'breakGlassId');
  if (!(await context.load(breakGlassById, breakGlassId))) throw notFound('该应急权限', 'opening');
  return breakGlassId;
}
