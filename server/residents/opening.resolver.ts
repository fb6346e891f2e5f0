import {
  Arg,
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
import { Rule } from '../platform/access/rule';
import { institutionsFor } from '../platform/access/viewer';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
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
  inOrder(ids, await openingsBy(context, 'id', ids), row => row.uuid),
);

@Resolver(() => IdentityOpening)
export class IdentityOpeningResolver {
  @Rule('audit.read')
  @Query(() => [IdentityOpening], {
    description: 'Openings in an institution that nobody has reviewed yet, the oldest first; 100 at most.',
  })
  identityOpenings(
    @Ctx() context: Context,
    @Arg('institutionId', () => ID, { description: 'The centre.' }) institutionId: string,
  ): Promise<IdentityOpening[]> {
    return openingsBy(context, 'institution_id', [readId('Institution', institutionId, 'institutionId')]);
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
}

async function openingsBy(
  context: Context,
  column: 'id' | 'institution_id',
  ids: readonly string[],
): Promise<IdentityOpening[]> {
  const rows = await context.read.rows<IdentityOpening>(
    `SELECT id, purpose, reason, opened_at AS "openedAt", until, reviewed_at AS "reviewedAt", justified, person_id AS "personId"
     FROM identity_opening WHERE ${column} = ANY ($1) AND institution_id = ANY ($2) ${column === 'id' ? '' : 'AND reviewed_at IS NULL'}
     ORDER BY opened_at, id LIMIT 100`,
    [ids, institutionsFor(viewerOf(context), 'audit.read')],
  );
  return rows.map(row => asNode('IdentityOpening', row));
}
