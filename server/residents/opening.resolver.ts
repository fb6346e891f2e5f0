import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { asNode, Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { defineLoader, inOrder } from '../platform/graphql/loader';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import {
  type OpeningCode,
  openIdentity,
  openingCodes,
  type ReviewCode,
  reviewCodes,
  reviewOpening,
} from './opening.commands';
import { ResidentRevealInput } from './resident.inputs';
import { residentById } from './resident.loaders';
import { OpeningPurpose } from './resident.rules';
import { Resident } from './resident.types';

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'That somebody without a link looked who a resident is, for a stated purpose and a limited time.',
})
export class IdentityOpening extends Node {
  @Field(() => OpeningPurpose, { description: 'What for.' })
  purpose: OpeningPurpose;
  @Field(() => String, { description: 'The reason in words.' })
  reason: string;
  @Field(() => Instant, { description: 'When it was opened.' })
  openedAt: Date;
  @Field(() => Instant, { description: 'When it closes or closed by itself.' })
  until: Date;
  @Field(() => Instant, { nullable: true, description: 'When somebody else reviewed it; null while nobody has.' })
  reviewedAt: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the reviewer found it justified.' })
  justified: boolean | null;
  personId: string;
  institutionId: string;
  reviewedById: string | null;
}

@ArgsType()
class IdentityOpeningsArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only of this centre; of all that you audit when left out.',
  })
  institutionId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Those that were reviewed, the newest first, instead of those that wait, the oldest first.',
  })
  reviewed: boolean;
}

@InputType({ description: 'Says whether an opening was justified.' })
class IdentityOpeningReviewInput extends CommandInput {
  @Field(() => ID, { description: 'The opening.' })
  openingId: string;
  @Field(() => Boolean, { description: 'Whether it was.' })
  justified: boolean;
}

const RevealError = mutationErrors<OpeningCode>('ResidentReveal', openingCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `residentReveal` did.' })
class ResidentRevealPayload {
  @Field(() => Resident, { nullable: true, description: 'The resident; `patient.identity` answers for a while now.' })
  resident: Resident | null;
  @Field(() => Instant, { nullable: true, description: 'Until when.' })
  until: Date | null;
  @Field(() => [RevealError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<OpeningCode>[];
}

const ReviewError = mutationErrors<ReviewCode>('IdentityOpeningReview', reviewCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `identityOpeningReview` did.' })
class IdentityOpeningReviewPayload {
  @Field(() => IdentityOpening, { nullable: true, description: 'The opening afterwards; null when refused.' })
  opening: IdentityOpening | null;
  @Field(() => [ReviewError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<ReviewCode>[];
}

export const openingById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await openingsWhere(context, 'id = ANY ($2)', [ids]), row => row.uuid),
);

@Resolver(() => IdentityOpening)
export class IdentityOpeningResolver {
  @Rule('audit.read')
  @Query(() => [IdentityOpening], {
    description: 'Openings that nobody has reviewed yet, or those that were; 100 at most.',
  })
  identityOpenings(
    @Ctx() context: Context,
    @Args(() => IdentityOpeningsArgs) { institutionId, reviewed }: IdentityOpeningsArgs,
  ): Promise<IdentityOpening[]> {
    const centre = readOptionalId('Institution', institutionId, 'institutionId');
    return openingsWhere(
      context,
      `($2::uuid IS NULL OR institution_id = $2) AND reviewed_at IS ${reviewed ? 'NOT NULL' : 'NULL'}`,
      [centre],
      reviewed ? 'reviewed_at DESC, id' : 'opened_at, id',
    );
  }

  @Rule('resident.read')
  @Mutation(() => ResidentRevealPayload, {
    description:
      'Shows who a resident is, to somebody who sees them masked, for a stated purpose and half an hour. Written down, and reviewed by somebody else.',
  })
  async residentReveal(
    @Ctx() context: Context,
    @Input(() => ResidentRevealInput) input: ResidentRevealInput,
  ): Promise<ResidentRevealPayload> {
    const residentId = readId('Resident', input.residentId, 'residentId');
    const { value, userErrors } = await runCommand(context, 'residentReveal', input, {}, tx =>
      openIdentity(tx, { ...input, residentId }),
    );
    return {
      resident: value && (await context.load(residentById, value.patientId)),
      until: value && new Date(value.until),
      userErrors,
    };
  }

  @Rule('audit.read')
  @Mutation(() => IdentityOpeningReviewPayload, { description: 'Reviews an opening of somebody else.' })
  async identityOpeningReview(
    @Ctx() context: Context,
    @Input(() => IdentityOpeningReviewInput) input: IdentityOpeningReviewInput,
  ): Promise<IdentityOpeningReviewPayload> {
    const openingId = readId('IdentityOpening', input.openingId, 'openingId');
    const { value, userErrors } = await runCommand(context, 'identityOpeningReview', input, {}, tx =>
      reviewOpening(tx, { ...input, openingId }),
    );
    return { opening: value && (await context.load(openingById, value.openingId)), userErrors };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who looked.' })
  person(@Ctx() context: Context, @Root() opening: IdentityOpening): Promise<Person | null> {
    return context.load(personById, opening.personId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The centre that looks after the resident.' })
  institution(@Ctx() context: Context, @Root() opening: IdentityOpening): Promise<Institution | null> {
    return context.load(institutionById, opening.institutionId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who reviewed it.' })
  reviewedBy(@Ctx() context: Context, @Root() { reviewedById }: IdentityOpening): Promise<Person | null> {
    return reviewedById ? context.load(personById, reviewedById) : Promise.resolve(null);
  }
}

/** Openings where the viewer audits. */
async function openingsWhere(
  context: Context,
  condition: string,
  parameters: readonly unknown[],
  order = 'id',
): Promise<IdentityOpening[]> {
  const rows = await context.read.rows<IdentityOpening>(
    `SELECT id, purpose, reason, opened_at AS "openedAt", until, reviewed_at AS "reviewedAt", justified, person_id AS "personId",
       institution_id AS "institutionId", reviewed_by AS "reviewedById"
     FROM identity_opening WHERE institution_id = ANY ($1) AND ${condition} ORDER BY ${order} LIMIT 100`,
    [institutionsFor(viewerOf(context), 'audit.read'), ...parameters],
  );
  return rows.map(row => asNode('IdentityOpening', row));
}
