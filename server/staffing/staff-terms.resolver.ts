import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { policyVersionsOfGroup } from '../group/group.loaders';
import { MedicalGroup } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import type { Context } from '../platform/graphql/context';
import { readStaffingPolicy, type StaffingPolicy } from './staffing-policy.rules';

@Rule('REACHED')
@ObjectType({ description: 'What holds for staff in a group today, by its policy `staffing`.' })
export class StaffTerms implements Pick<StaffingPolicy, 'licenceWarnDays' | 'delegationDaysMax' | 'approvalDays'> {
  @Field(() => Int, { description: 'From how many days before its end a licence or registration is warned of.' })
  licenceWarnDays: number;
  @Field(() => Int, { description: 'For how many days rights can be given on at most.' })
  delegationDaysMax: number;
  @Field(() => Int, { description: 'How many days a side has to answer a dispatch order.' })
  approvalDays: number;
}

@Resolver(() => MedicalGroup)
export class StaffTermsResolver {
  @FieldResolver(() => StaffTerms, { description: 'What holds for staff today.' })
  async staffTerms(@Ctx() context: Context, @Root() group: MedicalGroup): Promise<StaffTerms> {
    const today = civilDateOf(new Date());
    const versions = (await context.load(policyVersionsOfGroup, group.uuid)) ?? [];
    const valid = versions.find(({ kind, validFrom }) => kind === 'staffing' && validFrom <= today);
    return readStaffingPolicy(valid ? JSON.parse(valid.content) : null);
  }
}
