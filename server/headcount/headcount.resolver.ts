import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { LocalDate } from '../../schema/scalars';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { institutionById, membershipsOfGroup } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { CallerError, forbidden, notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import type { Profession } from '../staffing/staff.rules';
import { ProfessionType } from '../staffing/staff.types';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { type QuotaCode, quotaCodes } from './headcount.codes';
import { decideQuota, quotaViolations, reviewQuota } from './headcount.commands';
import { headcountQuotaById, linesOfQuota, quotasOfInstitution, reviewsOfQuota } from './headcount.loaders';
import { countable, headcounts, whatIf } from './headcount.queries';
import { Headcount, HeadcountQuota, HeadcountQuotaLine, HeadcountReview, HeadcountWhatIf } from './headcount.types';

const movesMax = 100;
const postsMax = 50_000;

@ArgsType()
class HeadcountArgs {
  @Field(() => ID, { nullable: true, description: 'This house. Name it or a group.' })
  institutionId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The houses of this group today, as far as you see their headcount.',
  })
  groupId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'As this day ends; today when left out.' })
  on?: string | null;
}

@InputType({
  description: 'A share of somebody’s time that goes to another house; all of it, and they go over themselves.',
})
class HeadcountMoveInput {
  @Field(() => ID, { description: 'Who.' })
  personId: string;
  @Field(() => ID, { description: 'To which house.' })
  toInstitutionId: string;
  @Field(() => Int, { description: 'Share of full time in basis points, 1 to 10,000.' })
  @Min(1)
  @Max(10_000)
  shareBp: number;
}

@ArgsType()
class HeadcountWhatIfArgs {
  @Field(() => ID, { description: 'The group between whose houses people would move.' })
  groupId: string;
  @Field(() => LocalDate, { nullable: true, description: 'As this day ends; today when left out.' })
  on?: string | null;
  @Field(() => [HeadcountMoveInput], { description: 'One after the other, at most 100.' })
  @ArrayMaxSize(movesMax)
  @ValidateNested()
  moves: HeadcountMoveInput[];
}

@InputType({ description: 'How many posts for a profession.' })
class HeadcountQuotaLineInput {
  @Field(() => ProfessionType, { description: 'Which profession.' })
  profession: Profession;
  @Field(() => Int, { description: 'How many posts, 0 to 50,000.' })
  @Min(0)
  @Max(postsMax)
  posts: number;
}

@InputType({ description: 'A quota for a house; the one before ends when it begins.' })
class HeadcountQuotaDecideInput extends CommandInput {
  @Field(() => ID, { description: 'For which house.' })
  institutionId: string;
  @Field(() => String, { description: 'The number of the document, 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(100)
  documentNo: string;
  @Field(() => LocalDate, { description: 'When it was decided.' })
  decidedOn: string;
  @Field(() => LocalDate, { description: 'From which day on it holds; later than the one before.' })
  from: string;
  @Field(() => Int, { description: 'People at most, 1 to 50,000; the posts of the lines together.' })
  @Min(1)
  @Max(postsMax)
  controls: number;
  @Field(() => [HeadcountQuotaLineInput], { description: 'Each profession that has posts, once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ValidateNested()
  lines: HeadcountQuotaLineInput[];
}

@InputType({ description: 'Looks at the quota of today again and keeps it.' })
class HeadcountQuotaReviewInput extends CommandInput {
  @Field(() => ID, { description: 'The quota.' })
  quotaId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => String, { description: 'What was found, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(500)
  note: string;
}

const DecideError = mutationErrors(
  'HeadcountQuotaDecide',
  codesOf(quotaCodes, 'LINES_SUM', 'PROFESSION_TWICE', 'DECIDED_LATER', 'QUOTA_LATER', 'NOT_A_MEMBER'),
);
const ReviewError = mutationErrors('HeadcountQuotaReview', codesOf(quotaCodes, 'QUOTA_PAST', 'QUOTA_CHANGED'));

@Rule('REACHED')
@ObjectType({ description: 'What `headcountQuotaDecide` did.' })
class HeadcountQuotaDecidePayload {
  @Field(() => HeadcountQuota, { nullable: true, description: 'The quota; null when refused.' })
  quota: HeadcountQuota | null;
  @Field(() => [DecideError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<QuotaCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `headcountQuotaReview` did.' })
class HeadcountQuotaReviewPayload {
  @Field(() => HeadcountQuota, { nullable: true, description: 'The quota afterwards; null when refused.' })
  quota: HeadcountQuota | null;
  @Field(() => [ReviewError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<QuotaCode>[];
}

@Resolver(() => Headcount)
export class HeadcountResolver {
  @Rule('headcount.read')
  @Query(() => [Headcount], {
    description: 'How the posts of houses are filled, and whether their structure keeps to the policy.',
  })
  async headcount(@Ctx() context: Context, @Args(() => HeadcountArgs) args: HeadcountArgs): Promise<Headcount[]> {
    return headcounts(context, await housesOf(context, args), dayOf(args));
  }

  @Rule('headcount.read')
  @Query(() => HeadcountWhatIf, {
    description: 'What moves of people between the houses of a group would change; nothing is written.',
  })
  async headcountWhatIf(
    @Ctx() context: Context,
    @Args(() => HeadcountWhatIfArgs) args: HeadcountWhatIfArgs,
  ): Promise<HeadcountWhatIf> {
    const moves = args.moves.map(({ personId, toInstitutionId, shareBp }, index) => ({
      personId: readId('Person', personId, 'moves', String(index), 'personId'),
      toInstitutionId: readId('Institution', toInstitutionId, 'moves', String(index), 'toInstitutionId'),
      shareBp,
    }));
    return whatIf(context, await housesOf(context, args), dayOf(args), moves);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Which house.' })
  institution(@Ctx() context: Context, @Root() headcount: Headcount): Promise<Institution | null> {
    return context.load(institutionById, headcount.institutionId);
  }
}

@Resolver(() => HeadcountQuota)
export class HeadcountQuotaResolver {
  @Rule('headcount.read')
  @Query(() => [HeadcountQuota], { description: 'The quotas of a house of all times, the newest first.' })
  async headcountQuotas(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'Which house.' }) institutionId: string,
  ): Promise<HeadcountQuota[]> {
    const [id = ''] = await housesOf(context, { institutionId });
    return (await context.load(quotasOfInstitution, id)) ?? [];
  }

  @Rule('headcount.manage')
  @Mutation(() => HeadcountQuotaDecidePayload, {
    description: 'Decides a quota for a house of the group; by people who are appointed to the group.',
  })
  async headcountQuotaDecide(
    @Ctx() context: Context,
    @Input(() => HeadcountQuotaDecideInput) input: HeadcountQuotaDecideInput,
  ): Promise<HeadcountQuotaDecidePayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    const { value, userErrors } = await runCommand(context, 'headcountQuotaDecide', input, quotaViolations, tx =>
      decideQuota(tx, viewerOf(context), { ...input, institutionId }),
    );
    return { quota: value && (await context.load(headcountQuotaById, value.quotaId)), userErrors };
  }

  @Rule('headcount.manage')
  @Mutation(() => HeadcountQuotaReviewPayload, {
    description: 'Looks at the quota of today again and keeps it until the next review.',
  })
  async headcountQuotaReview(
    @Ctx() context: Context,
    @Input(() => HeadcountQuotaReviewInput) input: HeadcountQuotaReviewInput,
  ): Promise<HeadcountQuotaReviewPayload> {
    const quotaId = readId('HeadcountQuota', input.quotaId, 'quotaId');
    const { value, userErrors } = await runCommand(context, 'headcountQuotaReview', input, quotaViolations, tx =>
      reviewQuota(tx, viewerOf(context), { ...input, quotaId }),
    );
    return { quota: value && (await context.load(headcountQuotaById, value.quotaId)), userErrors };
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'For which house.' })
  institution(@Ctx() context: Context, @Root() quota: HeadcountQuota): Promise<Institution | null> {
    return context.load(institutionById, quota.institutionId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it down.' })
  async decidedBy(@Ctx() context: Context, @Root() { decidedById }: HeadcountQuota): Promise<Person | null> {
    return decidedById ? context.load(personById, decidedById) : null;
  }

  @FieldResolver(() => [HeadcountQuotaLine], { description: 'The posts of each profession.' })
  async lines(@Ctx() context: Context, @Root() quota: HeadcountQuota): Promise<HeadcountQuotaLine[]> {
    return (await context.load(linesOfQuota, quota.uuid)) ?? [];
  }

  @FieldResolver(() => [HeadcountReview], { description: 'When it was looked at again, the newest first.' })
  async reviews(@Ctx() context: Context, @Root() quota: HeadcountQuota): Promise<HeadcountReview[]> {
    return (await context.load(reviewsOfQuota, quota.uuid)) ?? [];
  }
}

@Resolver(() => HeadcountReview)
export class HeadcountReviewResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who looked.' })
  async reviewedBy(@Ctx() context: Context, @Root() { reviewedById }: HeadcountReview): Promise<Person | null> {
    return reviewedById ? context.load(personById, reviewedById) : null;
  }
}

function dayOf({ on }: { readonly on?: string | null }): string {
  return on ?? civilDateOf(new Date());
}

/** The houses that are asked for and whose headcount the viewer sees: one, or those of a group today. */
async function housesOf(
  context: Context,
  args: { readonly institutionId?: string | null; readonly groupId?: string | null },
): Promise<string[]> {
  const institutionId = readOptionalId('Institution', args.institutionId, 'institutionId');
  const groupId = readOptionalId('MedicalGroup', args.groupId, 'groupId');
  if (institutionId) {
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    if (countable(context, [institutionId]).length === 0)
      throw forbidden('查看该机构的编制情况', 'see the headcount of this institution');
    return [institutionId];
  }
  if (groupId) return countable(context, await membersOf(context, groupId));
  throw new CallerError('BAD_USER_INPUT', { zh: '请指定机构或集团。', en: 'Name a house or a group.' }, [
    'institutionId',
  ]);
}

/** The houses of a group today, partners of the city left out: they have a staff of their own. */
async function membersOf(context: Context, groupId: string): Promise<string[]> {
  const today = civilDateOf(new Date());
  const members = (await context.load(membershipsOfGroup, groupId)) ?? [];
  if (members.length === 0) throw notFound('该集团', 'group');
  return members
    .filter(({ role, period: { from, until } }) => role !== 'CITY_PARTNER' && from <= today && (until ?? '9') > today)
    .map(member => member.institutionId);
}
