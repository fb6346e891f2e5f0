import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { LocalDate } from '../../schema/scalars';
import { departmentById, institutionById, membershipsOfGroup } from '../group/group.loaders';
import { Department, Institution } from '../group/group.types';
import { civilDateOf, daysBetween, startOfDay } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { CallerError, notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { ViewerType } from '../session/session.types';
import { slotSessionById } from '../slots/slots.loaders';
import { SlotSession } from '../slots/slots.types';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { dutyOfSlotSession, dutyPlanById, gapsOfPlan, techniquesOfSession } from './duty.loaders';
import { conflictsWith, countSessions, listPlans, listSessions, type SessionFilter, servesDuty } from './duty.queries';
import { DutyGap, DutyPlan, DutySession, DutySessionConnection, DutyTechnique } from './duty.types';
import { DutyPlanAction } from './duty-plan.rules';
import { DutySessionAction, DutySessionState, sessionActions } from './duty-session.rules';

const daysMax = 92;
const yearDays = 366;
const mineMax = 200;

@ArgsType()
class DutySessionArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only at this house. Name it, a person or a group.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only of this person; up to a year at once then, else 92 days.' })
  personId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only at houses that are in this group today.' })
  groupId?: string | null;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after it.' })
  until: string;
  @Field(() => [DutySessionState], { nullable: true, description: 'Only those that are one of these now.' })
  states?: DutySessionState[] | null;
}

@ArgsType()
class DutyPlanArgs {
  @Field(() => ID, { nullable: true, description: 'Only at this house. Name it or a person.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only of this person.' })
  personId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that have ended.' })
  all: boolean;
}

@ArgsType()
class DaysArgs {
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after it, at most 92 days later.' })
  until: string;
}

@ArgsType()
class DutyConflictArgs {
  @Field(() => ID, { description: 'Who shall be elsewhere.' })
  personId: string;
  @Field(() => LocalDate, { description: 'From which day on.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; without end when left out.' })
  until?: string | null;
}

@Resolver(() => DutySession)
export class DutySessionResolver {
  @Rule('duty.read')
  @Query(() => DutySessionConnection, {
    description: 'Sessions of duty in your groups that lie at some time in a period, in the order of their beginning.',
  })
  async dutySessions(
    @Ctx() context: Context,
    @Args(() => DutySessionArgs) args: DutySessionArgs,
  ): Promise<Page<DutySession> & { filter: SessionFilter }> {
    const personId = readOptionalId('Person', args.personId, 'personId');
    const filter = {
      personId,
      institutionIds: await housesOf(context, args),
      ...periodOf(args, personId ? yearDays : daysMax),
      states: args.states ?? null,
    };
    if (personId === null && filter.institutionIds === null) throw nameOne('institutionId');
    const rows = await listSessions(context, filter, args.first, readAfterInstant(args.after));
    return { ...pageOf(rows, args.first, row => [row.startsAt.toISOString(), row.uuid]), filter };
  }

  @Rule('duty.own')
  @Query(() => [DutySession], { description: 'Your own sessions in a period, the first 200.' })
  myDuties(@Ctx() context: Context, @Args(() => DaysArgs) args: DaysArgs): Promise<DutySession[]> {
    return sessionsOf(context, viewerOf(context).personId, args);
  }

  @Rule('duty.read')
  @Query(() => [DutySession], {
    description:
      'Sessions of a person to come that an order for a period would meet, wherever they are; the first 200.',
  })
  async dutyConflicts(
    @Ctx() context: Context,
    @Args(() => DutyConflictArgs) { personId, from, until }: DutyConflictArgs,
  ): Promise<DutySession[]> {
    const id = readId('Person', personId, 'personId');
    if (!(await context.load(personById, id))) throw notFound('此人', 'person');
    return conflictsWith(context, id, startOfDay(from), until ? startOfDay(until) : null);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who serves.' })
  person(@Ctx() context: Context, @Root() session: DutySession): Promise<Person | null> {
    return context.load(personById, session.personId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'At which house.' })
  institution(@Ctx() context: Context, @Root() session: DutySession): Promise<Institution | null> {
    return context.load(institutionById, session.institutionId);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'For which department of the house.' })
  department(@Ctx() context: Context, @Root() session: DutySession): Promise<Department | null> {
    return context.load(departmentById, session.departmentId);
  }

  @FieldResolver(() => DutyPlan, { nullable: true, description: 'The plan that it was made of.' })
  async plan(@Ctx() context: Context, @Root() { planId }: DutySession): Promise<DutyPlan | null> {
    return planId ? context.load(dutyPlanById, planId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who finished it: oneself, or whoever vouched for it.' })
  async doneBy(@Ctx() context: Context, @Root() { doneById }: DutySession): Promise<Person | null> {
    return doneById ? context.load(personById, doneById) : null;
  }

  @Rule('referral.read')
  @FieldResolver(() => SlotSession, { nullable: true, description: 'Its numbers in the slot pool of referrals.' })
  async slotSession(@Ctx() context: Context, @Root() { slotSessionId }: DutySession): Promise<SlotSession | null> {
    return slotSessionId ? context.load(slotSessionById, slotSessionId) : null;
  }

  @FieldResolver(() => [DutyTechnique], { description: 'What was taught in it.' })
  async techniques(@Ctx() context: Context, @Root() session: DutySession): Promise<DutyTechnique[]> {
    return (await context.load(techniquesOfSession, session.uuid)) ?? [];
  }

  @FieldResolver(() => [DutySessionAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() session: DutySession): DutySessionAction[] {
    const viewer = viewerOf(context);
    const isOwn = viewer.personId === session.personId && may(viewer, 'duty.own', session);
    const plans = may(viewer, 'duty.plan', session);
    return isOwn || plans ? sessionActions(session, { isOwn, plans }, new Date()) : [];
  }
}

@Resolver(() => DutySessionConnection)
export class DutySessionConnectionResolver {
  @FieldResolver(() => Int, { description: 'All sessions that fit; counted only when asked for.' })
  totalCount(@Ctx() context: Context, @Root() page: { filter: SessionFilter }): Promise<number> {
    return countSessions(context, page.filter);
  }
}

@Resolver(() => DutyPlan)
export class DutyPlanResolver {
  @Rule('duty.read')
  @Query(() => [DutyPlan], { description: 'Recurring plans of a house or a person, in the order of the week.' })
  async dutyPlans(
    @Ctx() context: Context,
    @Args(() => DutyPlanArgs) { institutionId, personId, all }: DutyPlanArgs,
  ): Promise<DutyPlan[]> {
    const house = readOptionalId('Institution', institutionId, 'institutionId');
    const person = readOptionalId('Person', personId, 'personId');
    if (!house && !person) throw nameOne('institutionId');
    if (house && !(await context.load(institutionById, house))) throw notFound('该机构', 'institution');
    return listPlans(context, house, person, all);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who serves.' })
  person(@Ctx() context: Context, @Root() plan: DutyPlan): Promise<Person | null> {
    return context.load(personById, plan.personId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'At which house.' })
  institution(@Ctx() context: Context, @Root() plan: DutyPlan): Promise<Institution | null> {
    return context.load(institutionById, plan.institutionId);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'For which department of the house.' })
  department(@Ctx() context: Context, @Root() plan: DutyPlan): Promise<Department | null> {
    return context.load(departmentById, plan.departmentId);
  }

  @FieldResolver(() => [DutyGap], {
    description:
      'Days of the next eight weeks on which it cannot take place, and why; made good as soon as that is mended.',
  })
  async gaps(@Ctx() context: Context, @Root() plan: DutyPlan): Promise<DutyGap[]> {
    return (await context.load(gapsOfPlan, plan.uuid)) ?? [];
  }

  @FieldResolver(() => [DutyPlanAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() plan: DutyPlan): DutyPlanAction[] {
    const { until } = plan.period;
    const isOver = until !== null && until <= civilDateOf(new Date());
    return isOver || !may(viewerOf(context), 'duty.plan', plan) ? [] : Object.values(DutyPlanAction);
  }
}

@Resolver(() => Person)
export class DutyOfPersonResolver {
  @FieldResolver(() => [DutySession], { description: 'Sessions of duty in a period, the first 200.' })
  sessions(
    @Ctx() context: Context,
    @Root() person: Person,
    @Args(() => DaysArgs) args: DaysArgs,
  ): Promise<DutySession[]> {
    return sessionsOf(context, person.uuid, args);
  }
}

@Resolver(() => ViewerType)
export class DutyOfViewerResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether you have sessions of duty, lately or to come, or a plan: then `myDuties` has something to show.',
  })
  servesDuty(@Ctx() context: Context): Promise<boolean> {
    return servesDuty(context);
  }
}

@Resolver(() => SlotSession)
export class DutyOfSlotSessionResolver {
  @FieldResolver(() => DutySession, { nullable: true, description: 'The session of duty that opened it, if one did.' })
  duty(@Ctx() context: Context, @Root() session: SlotSession): Promise<DutySession | null> {
    return context.load(dutyOfSlotSession, session.uuid);
  }
}

async function sessionsOf(context: Context, personId: string, args: DaysArgs): Promise<DutySession[]> {
  const filter = { personId, institutionIds: null, ...periodOf(args, daysMax), states: null };
  return (await listSessions(context, filter, mineMax, null)).slice(0, mineMax);
}

/** The houses that are asked for: one, or those of a group today. */
async function housesOf(context: Context, args: DutySessionArgs): Promise<string[] | null> {
  const institutionId = readOptionalId('Institution', args.institutionId, 'institutionId');
  if (institutionId) {
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    return [institutionId];
  }
  const groupId = readOptionalId('MedicalGroup', args.groupId, 'groupId');
  if (!groupId) return null;
  const today = civilDateOf(new Date());
  const members = (await context.load(membershipsOfGroup, groupId)) ?? [];
  if (members.length === 0) throw notFound('该集团', 'group');
  return members
    .filter(({ period }) => period.from <= today && (period.until === null || period.until > today))
    .map(each => each.institutionId);
}

function periodOf({ from, until }: DaysArgs, most: number): { from: Date; until: Date } {
  if (daysBetween(from, until) >= 1 && daysBetween(from, until) <= most)
    return { from: startOfDay(from), until: startOfDay(until) };
  throw new CallerError(
    'BAD_USER_INPUT',
    { zh: `期间须为 1 至 ${most} 天。`, en: `A period of 1 to ${most} days is needed.` },
    ['until'],
  );
}

function nameOne(field: string): CallerError {
  return new CallerError(
    'BAD_USER_INPUT',
    { zh: '请指定机构、人员或集团。', en: 'Name a house, a person or a group.' },
    [field],
  );
}
