import { Max, MaxLength, Min, MinLength } from 'class-validator';
import {
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
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { Input } from '../../schema/input';
import { Instant, Uuid } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { departmentById, institutionById } from '../group/group.loaders';
import { Department, Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { referralById } from '../referrals/referral.loaders';
import { Referral } from '../referrals/referral.types';
import { SlotSessionAction, sessionActions } from './slot.rules';
import { type ClosingCode, closingCodes, type OpeningCode, openingCodes } from './slots.codes';
import { closeSession, openSession } from './slots.commands';
import { bookingsOfSession, slotSessionById } from './slots.loaders';
import { countSessions, listSessions, type SessionFilter } from './slots.queries';
import { SlotBooking, SlotSession, SlotSessionConnection } from './slots.types';
import { closingViolations, openingViolations } from './slots.violations';

@ArgsType()
class SlotSessionArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only this institution.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this department.' })
  departmentId?: string | null;
  @Field(() => Instant, { nullable: true, description: 'Beginning then or later; now when left out.' })
  from?: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Beginning before then.' })
  until?: Date | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only those with numbers that may be booked now.' })
  onlyFree: boolean;
}

@InputType({ description: 'What every mutation on sessions takes.' })
abstract class SlotInput {
  @Field(() => Uuid, {
    description: 'Made anew by the client for each action: the same id always gets the same answer.',
  })
  requestId: string;
}

@InputType({ description: 'Opens a session of an expert, once or every week.' })
class SlotSessionOpenInput extends SlotInput {
  @Field(() => ID, { description: 'Whose session.' })
  institutionId: string;
  @Field(() => ID, { description: 'The department that holds it.' })
  departmentId: string;
  @Field(() => String, { description: 'Who sees the patients, 1 to 50 characters.' })
  @MinLength(1)
  @MaxLength(50)
  clinicianName: string;
  @Field(() => String, { description: 'What is offered, 1 to 100 characters.' })
  @MinLength(1)
  @MaxLength(100)
  service: string;
  @Field(() => Instant, { description: 'When it begins, in the future.' })
  startsAt: Date;
  @Field(() => Instant, { description: 'When it ends, within 12 hours.' })
  endsAt: Date;
  @Field(() => Int, { description: 'All numbers, 1 to 500.' })
  @Min(1)
  @Max(500)
  capacity: number;
  @Field(() => Int, { description: 'How many are the community’s first; the policy `slotPool` says the least share.' })
  @Min(0)
  communitySlots: number;
  @Field(() => Instant, {
    nullable: true,
    description: 'When unused ones return to the public; as the policy says when left out.',
  })
  returnAt?: Date | null;
  @Field(() => Int, { defaultValue: 0, description: 'How many further weeks it takes place at the same time.' })
  @Min(0)
  @Max(52)
  repeatWeeks: number;
}

@InputType({ description: 'Calls off a session.' })
class SlotSessionCloseInput extends SlotInput {
  @Field(() => ID, { description: 'The session.' })
  slotSessionId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(500)
  reason: string;
}

const OpenError = mutationErrors<OpeningCode>('SlotSessionOpen', openingCodes);
const CloseError = mutationErrors<ClosingCode>('SlotSessionClose', closingCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `slotSessionOpen` did.' })
class SlotSessionOpenPayload {
  @Field(() => [SlotSession], { description: 'The sessions, one a week; empty when refused.' })
  sessions: SlotSession[];
  @Field(() => [OpenError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<OpeningCode>[];
}

@Rule('REACHED')
@ObjectType({ description: 'What `slotSessionClose` did.' })
class SlotSessionClosePayload {
  @Field(() => SlotSession, { nullable: true, description: 'The session afterwards; null when refused.' })
  session: SlotSession | null;
  @Field(() => [SlotBooking], { description: 'Who is booked, when that is the obstacle.' })
  blockers: SlotBooking[];
  @Field(() => [CloseError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<ClosingCode>[];
}

/** The slot pool. */
@Resolver(() => SlotSession)
export class SlotSessionResolver {
  @Rule('referral.read')
  @Query(() => SlotSessionConnection, {
    description: 'Sessions of the slot pool in your groups, in the order of their beginning.',
  })
  async slotSessions(
    @Ctx() context: Context,
    @Args(() => SlotSessionArgs) args: SlotSessionArgs,
  ): Promise<Page<SlotSession> & { filter: SessionFilter }> {
    const filter = {
      institutionId: readOptionalId('Institution', args.institutionId, 'institutionId'),
      departmentId: readOptionalId('Department', args.departmentId, 'departmentId'),
      from: args.from ?? new Date(),
      until: args.until ?? null,
      onlyFree: args.onlyFree,
    };
    const rows = await listSessions(context, filter, args.first, readAfterInstant(args.after));
    return { ...pageOf(rows, args.first, row => [row.startsAt.toISOString(), row.uuid]), filter };
  }

  @Rule('slot.manage')
  @Mutation(() => SlotSessionOpenPayload, {
    description: 'Opens a session, and the same in each of the following weeks: all of them or none.',
  })
  async slotSessionOpen(
    @Ctx() context: Context,
    @Input(() => SlotSessionOpenInput) input: SlotSessionOpenInput,
  ): Promise<SlotSessionOpenPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    const departmentId = readId('Department', input.departmentId, 'departmentId');
    const { value, userErrors } = await runCommand(context, 'slotSessionOpen', input, openingViolations, tx =>
      openSession(tx, { ...input, institutionId, departmentId }),
    );
    const sessions = await Promise.all((value?.sessionIds ?? []).map(id => context.load(slotSessionById, id)));
    return { sessions: sessions.filter(session => session !== null), userErrors };
  }

  @Rule('slot.manage')
  @Mutation(() => SlotSessionClosePayload, {
    description: 'Calls off a session; refused while patients are booked, and says who.',
  })
  async slotSessionClose(
    @Ctx() context: Context,
    @Input(() => SlotSessionCloseInput) input: SlotSessionCloseInput,
  ): Promise<SlotSessionClosePayload> {
    const sessionId = readId('SlotSession', input.slotSessionId, 'slotSessionId');
    const { value, userErrors } = await runCommand(context, 'slotSessionClose', input, closingViolations, tx =>
      closeSession(tx, { ...input, sessionId }),
    );
    const isBooked = userErrors.some(({ code }) => code === 'BOOKED');
    return {
      session: value && (await context.load(slotSessionById, value.sessionId)),
      blockers: isBooked ? ((await context.load(bookingsOfSession, sessionId)) ?? []) : [],
      userErrors,
    };
  }

  @FieldResolver(() => Institution, { description: 'Whose session it is.' })
  institution(@Ctx() context: Context, @Root() session: SlotSession): Promise<Institution | null> {
    return context.load(institutionById, session.institutionId);
  }

  @FieldResolver(() => Department, { description: 'The department that holds it.' })
  department(@Ctx() context: Context, @Root() session: SlotSession): Promise<Department | null> {
    return context.load(departmentById, session.departmentId);
  }

  @FieldResolver(() => [SlotBooking], { description: 'Live bookings of referrals that you may see, by number.' })
  async bookings(@Ctx() context: Context, @Root() session: SlotSession): Promise<SlotBooking[]> {
    return (await context.load(bookingsOfSession, session.uuid)) ?? [];
  }

  @FieldResolver(() => [SlotSessionAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() session: SlotSession): SlotSessionAction[] {
    const viewer = viewerOf(context);
    return sessionActions(session.state, {
      book: may(viewer, 'referral.receive', session),
      manage: may(viewer, 'slot.manage', session),
    });
  }
}

@Resolver(() => SlotSessionConnection)
export class SlotSessionConnectionResolver {
  @FieldResolver(() => Int, { description: 'All sessions that fit; counted only when asked for.' })
  totalCount(@Ctx() context: Context, @Root() page: { filter: SessionFilter }): Promise<number> {
    return countSessions(context, page.filter);
  }
}

@Resolver(() => SlotBooking)
export class SlotBookingResolver {
  @FieldResolver(() => SlotSession, { nullable: true, description: 'The session; null outside your groups.' })
  session(@Ctx() context: Context, @Root() booking: SlotBooking): Promise<SlotSession | null> {
    return context.load(slotSessionById, booking.sessionId);
  }

  @FieldResolver(() => Referral, { nullable: true, description: 'For which it was booked.' })
  referral(@Ctx() context: Context, @Root() booking: SlotBooking): Promise<Referral | null> {
    return context.load(referralById, booking.referralId);
  }
}
