import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { money } from '../../schema/money';
import { LocalDate } from '../../schema/scalars';
import { groupById, institutionById } from '../group/group.loaders';
import { Institution } from '../group/group.types';
import { daysBetween } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { CallerError, notFound } from '../platform/errors';
import type { Context } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import { Person } from '../staffing/staffing.types';
import { certificateOf } from './certificate.queries';
import { supportFacts } from './scorecard.queries';
import { bpDaysText, daysText, type SupportFigures as Figures, supportFigures, supportRows } from './scorecard.rules';
import {
  ServiceCertificate,
  ServicePeriod,
  SupportBy,
  type SupportFigures,
  SupportScorecard,
  SupportScorecardRow,
} from './scorecard.types';

const daysMax = 3_660;

@ArgsType()
class SupportScorecardArgs {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;
  @Field(() => LocalDate, { description: 'The first day after the last; ten years at most.' })
  until: string;
  @Field(() => SupportBy, { defaultValue: SupportBy.PAIR, description: 'By pair of houses, or by person.' })
  by: keyof typeof SupportBy;
}

@Resolver(() => SupportScorecard)
export class SupportScorecardResolver {
  @Rule('dispatch.read')
  @Cost({ cost: 50 })
  @Query(() => SupportScorecard, {
    description: 'What houses of a group did for each other in some days: of the orders that you see.',
  })
  async supportScorecard(
    @Ctx() context: Context,
    @Args(() => SupportScorecardArgs) args: SupportScorecardArgs,
  ): Promise<SupportScorecard> {
    const groupId = readId('MedicalGroup', args.groupId, 'groupId');
    const { from, until, by } = args;
    if (!(await context.load(groupById, groupId))) throw notFound('该集团', 'group');
    if (until <= from || daysBetween(from, until) > daysMax) throw daysWrong();
    const facts = await supportFacts(context, groupId, { from, until });
    const rows = supportRows(facts, { from, until }, by).sort((a, b) => b.figures.personDays - a.figures.personDays);
    return {
      during: { from, until },
      rows: rows.map(({ figures, ...row }) => ({ ...row, figures: shown(figures) })),
      total: shown(supportFigures(facts, { from, until })),
    };
  }
}

function daysWrong(): CallerError {
  const text = { zh: '期间须为 1 天至 10 年。', en: 'The days are 1 day to 10 years.' };
  return new CallerError('BAD_USER_INPUT', text, ['until']);
}

function shown({ fullTimeBpDays, subsidyFen, approvalMsMedian, ...figures }: Figures): SupportFigures {
  return {
    ...figures,
    fullTimeDays: bpDaysText(fullTimeBpDays),
    subsidy: money(subsidyFen),
    approvalDaysMedian: approvalMsMedian === null ? null : daysText(approvalMsMedian),
  };
}

@Resolver(() => SupportScorecardRow)
export class SupportScorecardRowResolver {
  @FieldResolver(() => Institution, {
    nullable: true,
    description: 'The house that gives: the home, of a training stay the host.',
  })
  giver(@Ctx() context: Context, @Root() { giverId }: SupportScorecardRow): Promise<Institution | null> {
    return context.load(institutionById, giverId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house that is supported.' })
  receiver(@Ctx() context: Context, @Root() { receiverId }: SupportScorecardRow): Promise<Institution | null> {
    return context.load(institutionById, receiverId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who was sent; null in a row of a pair.' })
  async person(@Ctx() context: Context, @Root() { personId }: SupportScorecardRow): Promise<Person | null> {
    return personId ? context.load(personById, personId) : null;
  }
}

@Resolver(() => ServiceCertificate)
export class ServiceCertificateResolver {
  @Rule('dispatch.read')
  @Query(() => ServiceCertificate, {
    nullable: true,
    description:
      'The certificate of somebody of your house; null for others. Your own stands at `Person.serviceCertificate`.',
  })
  serviceCertificate(
    @Ctx() context: Context,
    @Arg('personId', () => ID, { description: 'Whose.' }) personId: string,
    @Arg('upTo', () => LocalDate, { nullable: true, description: 'Up to and with which day; today when left out.' })
    upTo?: string | null,
  ): Promise<ServiceCertificate | null> {
    return certificateOf(context, readId('Person', personId, 'personId'), upTo ?? null);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Whose it is.' })
  person(@Ctx() context: Context, @Root() { personId }: ServiceCertificate): Promise<Person | null> {
    return context.load(personById, personId);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The house of the personnel relation.' })
  async home(@Ctx() context: Context, @Root() { homeId }: ServiceCertificate): Promise<Institution | null> {
    return homeId ? context.load(institutionById, homeId) : null;
  }
}

@Resolver(() => ServicePeriod)
export class ServicePeriodResolver {
  @FieldResolver(() => Institution, { nullable: true, description: 'Where.' })
  host(@Ctx() context: Context, @Root() { hostId }: ServicePeriod): Promise<Institution | null> {
    return context.load(institutionById, hostId);
  }
}

@Resolver(() => Person)
export class PersonCertificateResolver {
  @FieldResolver(() => ServiceCertificate, {
    nullable: true,
    description: 'Their service at community centres: your own, or as HR of their house; null for others.',
  })
  serviceCertificate(
    @Ctx() context: Context,
    @Root() { uuid }: Person,
    @Arg('upTo', () => LocalDate, { nullable: true, description: 'Up to and with which day; today when left out.' })
    upTo?: string | null,
  ): Promise<ServiceCertificate | null> {
    return certificateOf(context, uuid, upTo ?? null);
  }
}
