import { Field, Int, ObjectType } from 'type-graphql';
import { describeEnum, enumOfWords } from '../../schema/described-enum';
import { DatePeriod, Ratio } from '../../schema/figures';
import { Node } from '../../schema/node';
import { Decimal, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import type { Profession } from '../staffing/staff.rules';
import { ProfessionType } from '../staffing/staff.types';
import { type MoveCode, moveCodes } from './headcount.codes';
import { ReviewState } from './headcount.rules';

describeEnum(ReviewState, 'HeadcountReviewState', 'How the review of a quota stands.', {
  NONE: 'No quota is decided.',
  LATER: 'Due in more than three months.',
  SOON: 'Due within three months.',
  OVERDUE: 'Overdue.',
});
const MoveCodeType = enumOfWords<MoveCode>('HeadcountMoveCode', 'Why a move cannot be tried out.', moveCodes);

@Rule('REACHED')
@ObjectType({ description: 'How many posts a quota has for a profession.' })
export class HeadcountQuotaLine {
  @Field(() => ProfessionType, { description: 'Which profession.' })
  profession: Profession;
  @Field(() => Int, { description: 'How many posts.' })
  posts: number;
}

@Rule('headcount.read')
@ObjectType({ description: 'That somebody looked at a quota again and kept it.' })
export class HeadcountReview {
  @Field(() => LocalDate, { description: 'When.' })
  reviewedOn: string;
  @Field(() => String, { description: 'What was found.' })
  note: string;
  @Field(() => LocalDate, { description: 'When it is due again.' })
  nextDueOn: string;
  quotaId: string;
  reviewedById: string | null;
}

@Rule('headcount.read')
@ObjectType({ implements: Node, description: 'How many people a house may have 人员控制数, decided with a document.' })
export class HeadcountQuota extends Node {
  @Field(() => String, { description: 'The number of the document.' })
  documentNo: string;
  @Field(() => LocalDate, { description: 'When it was decided.' })
  decidedOn: string;
  @Field(() => DatePeriod, { description: 'On which days it holds.' })
  period: DatePeriod;
  @Field(() => Int, { description: 'People at most.' })
  controls: number;
  @Field(() => LocalDate, { description: 'When it is to be looked at again.' })
  reviewDueOn: string;
  @Field(() => Int, { description: 'Counts the changes of this row.' })
  version: number;
  institutionId: string;
  decidedById: string | null;
}

@Rule('headcount.read')
@ObjectType({ description: 'How the posts of one profession are filled at a house.' })
export class HeadcountLine {
  @Field(() => ProfessionType, { description: 'Which profession.' })
  profession: Profession;
  @Field(() => Int, { nullable: true, description: 'How many posts; null while no quota is decided.' })
  posts: number | null;
  @Field(() => Int, { description: 'Shares of full time that fill them, in basis points.' })
  filledBp: number;
  @Field(() => Decimal, { description: 'The same as full-time equivalents.' })
  filled: string;
  @Field(() => Int, { description: 'People whose primary appointment is here.' })
  heads: number;
  @Field(() => Decimal, { description: 'Full-time equivalents that are missing.' })
  vacant: string;
  @Field(() => Decimal, { description: 'Full-time equivalents above the posts.' })
  over: string;
}

@Rule('headcount.read')
@ObjectType({
  description: 'How the posts of a house are filled as a day ends, and whether its structure keeps to the policy.',
})
export class Headcount {
  @Field(() => LocalDate, { description: 'Which day.' })
  on: string;
  @Field(() => HeadcountQuota, { nullable: true, description: 'The quota of that day; null while none is decided.' })
  quota: HeadcountQuota | null;
  @Field(() => Int, { nullable: true, description: 'People at most; null while no quota is decided.' })
  controls: number | null;
  @Field(() => Int, { description: 'Shares of full time that fill posts, in basis points.' })
  filledBp: number;
  @Field(() => Decimal, { description: 'The same as full-time equivalents.' })
  filled: string;
  @Field(() => Int, { description: 'People whose primary appointment is here.' })
  heads: number;
  @Field(() => Decimal, { description: 'Full-time equivalents of those who stay here to learn; they fill no post.' })
  trainees: string;
  @Field(() => Int, { description: 'People without a record: they count in no profession and no sum.' })
  unrecordedHeads: number;
  @Field(() => [HeadcountLine], { description: 'Each profession.' })
  lines: HeadcountLine[];
  @Field(() => Ratio, { description: 'Health professionals among all, by shares in basis points.' })
  healthProfessionals: Ratio;
  @Field(() => Ratio, { description: 'Managers and support among all, by shares in basis points.' })
  managersSupport: Ratio;
  @Field(() => Int, { description: 'Least share of health professionals by the policy, in basis points.' })
  healthProfessionalBpMin: number;
  @Field(() => Int, { description: 'Greatest share of managers and support by the policy, in basis points.' })
  managersSupportBpMax: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether both are kept; null while nobody works there.' })
  keepsStructure: boolean | null;
  @Field(() => ReviewState, { description: 'How the review of the quota stands today.' })
  reviewState: ReviewState;
  institutionId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A move that cannot be tried out, and why.' })
export class HeadcountMoveFault {
  @Field(() => Int, { description: 'Which move, counted from 0.' })
  index: number;
  @Field(() => MoveCodeType, { description: 'For programs.' })
  code: MoveCode;
  @Field(() => String, { description: 'For people.' })
  message: string;
}

@Rule('headcount.read')
@ObjectType({ description: 'What moves would change; nothing is written.' })
export class HeadcountWhatIf {
  @Field(() => [Headcount], { description: 'The houses as they are.' })
  before: Headcount[];
  @Field(() => [Headcount], { description: 'The same houses as they would be.' })
  after: Headcount[];
  @Field(() => [HeadcountMoveFault], { description: 'Moves that were left out.' })
  faults: HeadcountMoveFault[];
}
