import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOfWords } from '../../schema/described-enum';
import { DatePeriod } from '../../schema/figures';
import { Node } from '../../schema/node';
import { Instant } from '../../schema/scalars';
import { type Post, posts } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import type { AppointmentKind } from './staff.rules';
import { AppointmentKindType } from './staff.types';

const postMeanings: Readonly<Record<Post, string>> = {
  GROUP_ADMINISTRATOR: 'Works for the executive committee of a group 集团执委会.',
  INSTITUTION_ADMINISTRATOR: 'Runs one institution.',
  WARD_NURSE: 'Nurse of a ward: admits, moves, discharges, cleans.',
  BED_MANAGER: 'Manages all beds of an institution.',
  PHYSICIAN: 'Treats patients; orders discharges.',
  REFERRAL_DESK: 'Sends and receives patients of an institution; may hold beds.',
  HR_OFFICER: 'Looks after appointments 人力资源.',
  FINANCE_OFFICER: 'Reads bed-days and figures of use 财务.',
  PHARMACIST: 'Pharmacy and supply centre.',
  FAMILY_DOCTOR: 'Family-doctor team of a community health centre.',
  COMMUNITY_NURSE: 'Nurse of a family-doctor team 社区护士.',
  AUDITOR: 'Reads the audit and verifies its chain.',
  SECURITY_OFFICER: 'Reads the audit, watches over access.',
  EMPLOYEE: 'Works here, such as technicians, public health, support: what everybody may, and their own.',
  SUPPLY_OFFICER: 'Supply department of a house, or the supply centre of a group 物资供应专员.',
  SUPPLIER: 'Speaks for a supplier 供应商代表: its own orders, bids and consigned stock, nothing of the houses.',
};

/** The catalogue's posts as a GraphQL enum. */
export const PostType = Object.fromEntries(posts.map(post => [post, post]));
registerEnumType(PostType, {
  name: 'Post',
  description: 'What somebody is appointed as; rights follow from it.',
  valuesConfig: Object.fromEntries(posts.map(post => [post, { description: postMeanings[post] }])),
});

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Somebody who works in a group. Staff are named, patients are not.' })
export class Person extends Node {
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;

  @Field(() => String, { description: 'English name.' })
  nameEn: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'That a person holds a post at a place for a time; every right follows from one.',
})
export class Appointment extends Node {
  @Field(() => PostType, { description: 'As what.' })
  post: Post;

  @Field(() => DatePeriod, {
    description: 'From which day until which. One that ended during a day still counts that day.',
  })
  period: DatePeriod;

  @Field(() => AppointmentKindType, { description: 'How they belong to the place.' })
  kind: AppointmentKind;

  @Field(() => Int, { description: 'Its share of full time in basis points; 0 for a further post.' })
  shareBp: number;

  @Field(() => Instant, { description: 'The first instant at which it gives rights.' })
  beginsAt: Date;

  @Field(() => Instant, {
    nullable: true,
    description: 'The first instant at which it no longer gives rights; null while it has no end.',
  })
  endsAt: Date | null;

  personId: string;
  groupId: string | null;
  institutionId: string | null;
  wardId: string | null;
  departmentId: string | null;
  orderId: string | null;
  reasonOfEnd: string | null;
}

/** What one may do with an appointment. */
export type AppointmentAction = 'END' | 'DELEGATE';

export const AppointmentActionType = enumOfWords<AppointmentAction>(
  'AppointmentAction',
  'What you may do with an appointment.',
  {
    END: 'End it, now or on a day to come.',
    DELEGATE: 'Give its rights on for a leave: it is yours.',
  },
);
