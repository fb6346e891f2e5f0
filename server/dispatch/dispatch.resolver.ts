import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf, readCursor } from '../../schema/connection';
import { LocalDate } from '../../schema/scalars';
import { DutySession } from '../duty/duty.types';
import { departmentById, groupById, institutionById } from '../group/group.loaders';
import { Department, Institution } from '../group/group.types';
import { civilDateOf, daysBetween } from '../kernel/civil-date';
import { isUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import type { Refusal } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { CallerError, notFound, wrongCursor } from '../platform/errors';
import { speak } from '../platform/graphql/command';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { isInstantKey } from '../platform/graphql/cursors';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { appointmentById, personById } from '../staffing/staffing.loaders';
import { Appointment, Person } from '../staffing/staffing.types';
import { checkWish, orderObstacles } from './check.queries';
import type { DispatchCode } from './dispatch.codes';
import { DispatchCheckInput, DispatchOrderFilter } from './dispatch.inputs';
import { approvalsOfOrder, dispatchOrderById, dispatchOrdersOfPerson, signersOfOrder } from './dispatch.loaders';
import { countOrders, listOrders, type OrderFilter, type OrderPlace, planRows } from './dispatch.queries';
import { DispatchAction, DispatchKind, DispatchSide, DispatchState, heldDays } from './dispatch.rules';
import {
  DispatchApproval,
  DispatchCheck,
  DispatchConflict,
  DispatchObstacle,
  DispatchOrder,
  DispatchOrderConnection,
  DispatchPlanRow,
} from './dispatch.types';
import { actionsFor, type OrderWithApprovals, waitingSides } from './dispatch-actions.rules';

@ArgsType()
class DispatchOrdersArgs extends PageArgs {
  @Field(() => DispatchOrderFilter, { nullable: true, description: 'Which; all that you see when left out.' })
  filter?: DispatchOrderFilter | null;
}

const planDaysMax = 400;

@ArgsType()
class DispatchPlanArgs {
  @Field(() => ID, { nullable: true, description: 'A group; or name an institution.' })
  groupId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A house that sends or receives.' })
  institutionId?: string | null;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: `The first day after the last; ${planDaysMax} days at most.` })
  until: string;
  @Field(() => [DispatchKind], { nullable: true, description: 'Only these kinds.' })
  kinds?: DispatchKind[] | null;
}

/** A page with what its count needs. */
type OrderPage = Page<DispatchOrder> & { readonly filter: OrderFilter };

@Resolver(() => DispatchOrder)
export class DispatchOrderResolver {
  @Rule('SIGNED_IN')
  @Query(() => DispatchOrderConnection, {
    description:
      'Orders of houses whose staff you look after, and your own; first those that wait for your answer, then the newest.',
  })
  async dispatchOrders(
    @Ctx() context: Context,
    @Args(() => DispatchOrdersArgs) { first, after, filter }: DispatchOrdersArgs,
  ): Promise<OrderPage> {
    const read = readFilter(filter ?? {});
    const rows = await listOrders(context, read, first, readOrderCursor(after));
    return {
      ...pageOf(rows, first, row => [String(row.waits), row.requestedAt.toISOString(), row.uuid]),
      filter: read,
    };
  }

  @Rule('SIGNED_IN')
  @Query(() => DispatchOrder, {
    nullable: true,
    description: 'One order; null when it is missing or you may not see it.',
  })
  dispatchOrder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<DispatchOrder | null> {
    return context.load(dispatchOrderById, readId('DispatchOrder', id, 'id'));
  }

  @Rule('dispatch.read')
  @Cost({ listLength: 100 })
  @Query(() => [DispatchPlanRow], {
    description:
      'The planner: who is sent from or to a house, or within a group, in some days, by home and name; 200 people at most. Orders that were ' +
      'rejected or cancelled are left out.',
  })
  async dispatchPlan(
    @Ctx() context: Context,
    @Args(() => DispatchPlanArgs) args: DispatchPlanArgs,
  ): Promise<DispatchPlanRow[]> {
    const groupId = readOptionalId('MedicalGroup', args.groupId, 'groupId');
    const institutionId = readOptionalId('Institution', args.institutionId, 'institutionId');
    if ((groupId === null) === (institutionId === null)) throw placeUnclear();
    if (args.until <= args.from || daysBetween(args.from, args.until) > planDaysMax) throw tooManyDays();
    if (groupId && !(await context.load(groupById, groupId))) throw notFound('该集团', 'group');
    if (institutionId && !may(viewerOf(context), 'dispatch.read', { institutionId }))
      throw notFound('该机构', 'institution');
    return planRows(context, { groupId, institutionId }, args, args.kinds ?? null);
  }

  @Rule('dispatch.request')
  @Query(() => DispatchCheck, { description: 'What an order would meet, before anybody is asked. Changes nothing.' })
  async dispatchCheck(
    @Ctx() context: Context,
    @Arg('input', () => DispatchCheckInput, { description: 'What it would be.' }) input: DispatchCheckInput,
  ): Promise<DispatchCheck> {
    const wish = {
      ...input,
      personId: readId('Person', input.personId, 'personId'),
      hostId: readId('Institution', input.hostInstitutionId, 'hostInstitutionId'),
      hostDepartmentId: readOptionalId('Department', input.hostDepartmentId, 'hostDepartmentId'),
      purpose: '',
    };
    if (!(await context.load(personById, wish.personId))) throw notFound('此人', 'person');
    if (!(await context.load(institutionById, wish.hostId))) throw notFound('该机构', 'institution');
    return checkWish(context, wish);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is sent.' })
  person(@Ctx() context: Context, @Root() { personId }: DispatchOrder): Promise<Person | null> {
    return context.load(personById, personId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that sends.' })
  home(@Ctx() context: Context, @Root() { homeId }: DispatchOrder): Promise<Institution | null> {
    return context.load(institutionById, homeId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that receives.' })
  host(@Ctx() context: Context, @Root() { hostId }: DispatchOrder): Promise<Institution | null> {
    return context.load(institutionById, hostId);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department of the host.' })
  async department(@Ctx() context: Context, @Root() { hostDepartmentId }: DispatchOrder): Promise<Department | null> {
    return hostDepartmentId ? context.load(departmentById, hostDepartmentId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who asked for it.' })
  requestedBy(@Ctx() context: Context, @Root() { requestedById }: DispatchOrder): Promise<Person | null> {
    return context.load(personById, requestedById);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who ended it; null where the calendar did.' })
  async endedBy(@Ctx() context: Context, @Root() { endedById }: DispatchOrder): Promise<Person | null> {
    return endedById ? context.load(personById, endedById) : null;
  }

  @FieldResolver(() => Appointment, {
    nullable: true,
    description: 'The appointment that it became when all sides had agreed.',
  })
  async appointment(@Ctx() context: Context, @Root() { appointmentId }: DispatchOrder): Promise<Appointment | null> {
    return appointmentId ? context.load(appointmentById, appointmentId) : null;
  }

  @FieldResolver(() => [DispatchApproval], { description: 'What its sides say: home, host, group; empty for a draft.' })
  async approvals(@Ctx() context: Context, @Root() { uuid }: DispatchOrder): Promise<DispatchApproval[]> {
    return (await context.load(approvalsOfOrder, uuid)) ?? [];
  }

  @FieldResolver(() => [DispatchSide], { description: 'For which sides it waits for your answer.' })
  async waitingForMe(@Ctx() context: Context, @Root() order: DispatchOrder): Promise<DispatchSide[]> {
    return waitingSides(viewerOf(context), await withApprovals(context, order));
  }

  @FieldResolver(() => DispatchOrder, { nullable: true, description: 'The order that it goes on from.' })
  async extends(@Ctx() context: Context, @Root() { extendsId }: DispatchOrder): Promise<DispatchOrder | null> {
    return extendsId ? context.load(dispatchOrderById, extendsId) : null;
  }

  @FieldResolver(() => DispatchOrder, { nullable: true, description: 'The order that goes on from it.' })
  async extendedBy(@Ctx() context: Context, @Root() { extendedById }: DispatchOrder): Promise<DispatchOrder | null> {
    return extendedById ? context.load(dispatchOrderById, extendedById) : null;
  }

  @FieldResolver(() => DispatchOrder, { nullable: true, description: 'The order whose place it takes.' })
  async replaces(@Ctx() context: Context, @Root() { replacesId }: DispatchOrder): Promise<DispatchOrder | null> {
    return replacesId ? context.load(dispatchOrderById, replacesId) : null;
  }

  @FieldResolver(() => DispatchOrder, { nullable: true, description: 'The order that takes its place.' })
  async replacedBy(@Ctx() context: Context, @Root() { replacedById }: DispatchOrder): Promise<DispatchOrder | null> {
    return replacedById ? context.load(dispatchOrderById, replacedById) : null;
  }

  @FieldResolver(() => Int, { description: 'Days on which it held up to now, today too.' })
  daysHeld(@Root() { during, storedState, endedAt }: DispatchOrder): number {
    const until = present(during.until, 'end of an order');
    const held = heldDays({ from: during.from, until, state: storedState, endedAt }, civilDateOf(new Date()));
    return held ? daysBetween(held.from, held.until) : 0;
  }

  @Cost({ cost: 5 })
  @FieldResolver(() => [DispatchObstacle], {
    description:
      'What stands in the way of an order that waits, today: it can’t be agreed on before that is put in order, or it is moved, cancelled or rejected.',
  })
  async obstacles(@Ctx() context: Context, @Root() order: DispatchOrder): Promise<DispatchObstacle[]> {
    const isOpen = order.state === DispatchState.DRAFT || order.state === DispatchState.SUBMITTED;
    return isOpen ? asObstacles(context, await orderObstacles(context, order)) : [];
  }

  @FieldResolver(() => [DispatchAction], { description: 'What you may do with it now.' })
  async availableActions(@Ctx() context: Context, @Root() order: DispatchOrder): Promise<DispatchAction[]> {
    return actionsFor(viewerOf(context), await withApprovals(context, order));
  }
}

/** The order with what its sides said, for the rules. */
async function withApprovals(context: Context, order: DispatchOrder): Promise<OrderWithApprovals> {
  const approvals = (await context.load(approvalsOfOrder, order.uuid)) ?? [];
  const until = present(order.during.until, 'end of an order');
  return { ...order, state: order.storedState, from: order.during.from, until, approvals };
}

@Resolver(() => DispatchOrderConnection)
export class DispatchOrderConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Ctx() context: Context, @Root() { filter }: OrderPage): Promise<number> {
    return countOrders(context, filter);
  }

  @FieldResolver(() => Int, { description: 'How many of them wait for your answer.' })
  waitingForMeCount(@Ctx() context: Context, @Root() { filter }: OrderPage): Promise<number> {
    return countOrders(context, { ...filter, waitingForMe: true });
  }

  @FieldResolver(() => Int, { description: 'How many of them have an answer that is overdue.' })
  overdueCount(@Ctx() context: Context, @Root() { filter }: OrderPage): Promise<number> {
    return countOrders(context, { ...filter, overdue: true });
  }
}

@Resolver(() => DispatchApproval)
export class DispatchApprovalResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who said it.' })
  async decidedBy(@Ctx() context: Context, @Root() { decidedById }: DispatchApproval): Promise<Person | null> {
    return decidedById ? context.load(personById, decidedById) : null;
  }

  @FieldResolver(() => [Person], { description: 'Who may answer for it now by a post of their own, by name.' })
  async signers(@Ctx() context: Context, @Root() { orderId, side }: DispatchApproval): Promise<Person[]> {
    const signers = ((await context.load(signersOfOrder, orderId)) ?? []).filter(each => each.side === side);
    const people = await Promise.all(signers.map(({ personId }) => context.load(personById, personId)));
    return people.filter(person => person !== null);
  }
}

@Resolver(() => DispatchPlanRow)
export class DispatchPlanRowResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Ctx() context: Context, @Root() { personId }: DispatchPlanRow): Promise<Person | null> {
    return context.load(personById, personId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that sends them.' })
  home(@Ctx() context: Context, @Root() { homeId }: DispatchPlanRow): Promise<Institution | null> {
    return context.load(institutionById, homeId);
  }

  @FieldResolver(() => [DispatchOrder], { description: 'Their orders in these days, in order.' })
  async orders(@Ctx() context: Context, @Root() { orderIds }: DispatchPlanRow): Promise<DispatchOrder[]> {
    const orders = await Promise.all(orderIds.map(id => context.load(dispatchOrderById, id)));
    return orders.filter(order => order !== null);
  }
}

@Resolver(() => DispatchCheck)
export class DispatchCheckResolver {
  @FieldResolver(() => Institution, {
    nullable: true,
    description: 'The house that would send them; null when no house has their personnel relation.',
  })
  async home(@Ctx() context: Context, @Root() { homeId }: DispatchCheck): Promise<Institution | null> {
    return homeId ? context.load(institutionById, homeId) : null;
  }

  @FieldResolver(() => [DispatchConflict], { description: 'Duties that fall into these days, the first 50.' })
  conflicts(@Root() { conflicts }: DispatchCheck): DispatchConflict[] {
    return conflicts;
  }
}

@Resolver(() => DispatchConflict)
export class DispatchConflictResolver {
  @FieldResolver(() => String, { description: 'What it is, in your language.' })
  service(@Ctx() context: Context, @Root() { service }: DispatchConflict): string {
    return say(context, service);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Where.' })
  institution(@Ctx() context: Context, @Root() { institutionId }: DispatchConflict): Promise<Institution | null> {
    return context.load(institutionById, institutionId);
  }
}

@Resolver(() => DutySession)
export class DutyDispatchResolver {
  @FieldResolver(() => DispatchOrder, {
    nullable: true,
    description: 'The order by which its person serves there; null without one, and where you may not see it.',
  })
  async order(@Ctx() context: Context, @Root() { orderId }: DutySession): Promise<DispatchOrder | null> {
    return orderId ? context.load(dispatchOrderById, orderId) : null;
  }
}

@Resolver(() => Person)
export class PersonDispatchResolver {
  @FieldResolver(() => [DispatchOrder], {
    description: 'Orders about them, the newest first: yours, or as HR of home, host or group.',
  })
  async dispatchOrders(@Ctx() context: Context, @Root() { uuid }: Person): Promise<DispatchOrder[]> {
    return (await context.load(dispatchOrdersOfPerson, uuid)) ?? [];
  }
}

function asObstacles(context: Context, refusals: readonly Refusal<DispatchCode>[]): DispatchObstacle[] {
  return speak(context, refusals);
}

function readFilter(filter: DispatchOrderFilter): OrderFilter {
  return {
    states: filter.states ?? null,
    kinds: filter.kinds ?? null,
    institutionId: readOptionalId('Institution', filter.institutionId, 'filter', 'institutionId'),
    side: filter.side ?? null,
    groupId: readOptionalId('MedicalGroup', filter.groupId, 'filter', 'groupId'),
    personId: readOptionalId('Person', filter.personId, 'filter', 'personId'),
    search: filter.search?.trim() || null,
    waitingForMe: filter.waitingForMe ?? false,
    overdue: filter.overdue ?? false,
    from: filter.from ?? null,
    until: filter.until ?? null,
  };
}

function readOrderCursor(after: string | null | undefined): OrderPlace | null {
  if (!after) return null;
  const [waits, at, id] = readCursor(after, 3) ?? [];
  if (at === undefined || id === undefined || !isInstantKey(at) || !isUuid(id)) throw wrongCursor();
  return [waits === 'true', at, id];
}

function placeUnclear(): CallerError {
  return new CallerError(
    'BAD_USER_INPUT',
    { zh: '请在集团和机构中只选一个。', en: 'Name either a group or an institution.' },
    ['institutionId'],
  );
}

function tooManyDays(): CallerError {
  const text = { zh: `期间须为 1 至 ${planDaysMax} 天。`, en: `The planner shows 1 to ${planDaysMax} days.` };
  return new CallerError('BAD_USER_INPUT', text, ['until']);
}
