import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { LocalDate } from '../../schema/scalars';
import { addMonths } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { may } from '../platform/access/viewer';
import { CallerError, notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { CareControlMonth } from './care.types';
import { controlByMonth } from './control.queries';

const monthsMax = 24;

@ArgsType()
class CareControlArgs {
  @Field(() => ID, { description: 'The centre.' })
  institutionId: string;
  @Field(() => LocalDate, { description: 'A day of the first month.' })
  from: string;
  @Field(() => LocalDate, { description: 'A day of the last month, at most 24 months later.' })
  until: string;
}

/** Control by month, for those who see the residents. */
@Resolver()
export class CareControlResolver {
  @Rule('resident.read')
  @Query(() => [CareControlMonth], {
    description:
      'How the people in the registers of a centre stood at the end of each month: looked after or lost, on target or not; by month and condition. ' +
      'Months to come have no rows.',
  })
  careControl(
    @Ctx() context: Context,
    @Args(() => CareControlArgs) { institutionId: id, from, until }: CareControlArgs,
  ): Promise<CareControlMonth[]> {
    const institutionId = readId('Institution', id, 'institutionId');
    if (!may(viewerOf(context), 'resident.read', { institutionId })) throw notFound('这家机构', 'institution');
    const [first, last] = [monthOf(from), monthOf(until)];
    if (last < first || last >= addMonths(first, monthsMax)) throw wrongMonths();
    return controlByMonth(context, institutionId, first, last);
  }
}

function monthOf(day: string): string {
  return `${day.slice(0, 8)}01`;
}

function wrongMonths(): CallerError {
  return new CallerError(
    'BAD_USER_INPUT',
    {
      zh: `请选择 1 至 ${monthsMax} 个月，起始月不晚于截止月。`,
      en: `Ask for 1 to ${monthsMax} months, the first one first.`,
    },
    ['until'],
  );
}
