import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { Instant, LocalDate } from '../../schema/scalars';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { shapeBlockers } from '../group/blocker.loaders';
import { BlockerType } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { blockersOf } from '../wards/blockers.queries';
import { extend } from './ending.commands';
import { addDrug, endDrug } from './formulary.commands';
import { agree, close } from './joint-ward.commands';
import { bedIdsOfJointWard, formularyItemById, jointWardById, memberById, roundById } from './joint-ward.loaders';
import { type JointWardCode, JointWardRole, jointWardCodes, jointWardViolations } from './joint-ward.rules';
import { FormularyItem, JointRound, JointWard, JointWardMember } from './joint-ward.types';
import { recordRound } from './round.commands';
import { addMember, endMember } from './team.commands';

const bedsMax = 200;
const basisPointsMax = 10_000;
const textMax = 500;
const noteMax = 2_000;

type Errors = UserError<JointWardCode>[];

@InputType({ description: 'Agrees on a joint ward.' })
class JointWardAgreeInput extends CommandInput {
  @Field(() => ID, { description: 'The ward; its house is the host.' })
  hostWardId: string;
  @Field(() => ID, { description: 'The house that will run it with the host; of the same tight group.' })
  partnerInstitutionId: string;
  @Field(() => [ID], { description: 'The agreed beds, 1 to 200 of the ward.' })
  @ArrayMaxSize(bedsMax)
  bedIds: string[];
  @Field(() => LocalDate, { description: 'The first day; today begins now.' })
  from: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; open when left out.' })
  until?: string | null;
  @Field(() => Int, { description: 'Share of the cost that the host bears, in basis points, 0 to 10,000.' })
  @Min(0)
  @Max(basisPointsMax)
  costSplitHost: number;
  @Field(() => Int, { description: 'Share of the workload points that the host gets, in basis points, 0 to 10,000.' })
  @Min(0)
  @Max(basisPointsMax)
  pointSplitHost: number;
  @Field(() => ID, { description: 'Who runs the ward: a physician of the partner.' })
  directorId: string;
}

const AgreeError = mutationErrors(
  'JointWardAgree',
  codesOf(jointWardCodes, 'SAME_HOUSE', 'NOT_ONE_GROUP', 'WARD_TAKEN', 'BEDS_OF_WARD', 'DIRECTOR_HOME', 'PERIOD'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `jointWardAgree` did.' })
class JointWardAgreePayload {
  @Field(() => JointWard, { nullable: true, description: 'The joint ward; null when refused.' })
  jointWard: JointWard | null;
  @Field(() => [AgreeError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@InputType({ description: 'Ends an agreement now.' })
class JointWardCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The joint ward.' })
  jointWardId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(textMax)
  reason: string;
}

@InputType({ description: 'Moves the end of an agreement to a later day.' })
class JointWardExtendInput extends CommandInput {
  @Field(() => ID, { description: 'The joint ward.' })
  jointWardId: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day after it, later than the one agreed on; null: until it is closed.',
  })
  until?: string | null;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

const ExtendError = mutationErrors(
  'JointWardExtend',
  codesOf(jointWardCodes, 'CLOSED', 'CHANGED', 'NOT_LATER', 'NOT_ONE_GROUP', 'WARD_TAKEN'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `jointWardExtend` did.' })
class JointWardExtendPayload {
  @Field(() => JointWard, { nullable: true, description: 'The joint ward afterwards; null when refused.' })
  jointWard: JointWard | null;
  @Field(() => [ExtendError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

const CloseError = mutationErrors('JointWardClose', codesOf(jointWardCodes, 'CLOSED', 'CHANGED', 'BLOCKED'));

@Rule('REACHED')
@ObjectType({ description: 'What `jointWardClose` did.' })
class JointWardClosePayload {
  @Field(() => JointWard, { nullable: true, description: 'The joint ward afterwards; null when refused.' })
  jointWard: JointWard | null;
  @Field(() => [BlockerType], { description: 'Patients and holds that stand in the way; the first 50.' })
  blockers: BlockerType[];
  @Field(() => [CloseError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@InputType({ description: 'Takes somebody into the team of a joint ward; a new director follows the one before.' })
class JointWardMemberAddInput extends CommandInput {
  @Field(() => ID, { description: 'The joint ward.' })
  jointWardId: string;
  @Field(() => ID, { description: 'Who.' })
  personId: string;
  @Field(() => JointWardRole, { description: 'As what.' })
  role: JointWardRole;
  @Field(() => ID, {
    nullable: true,
    description:
      'The house that they come from; needed only where somebody works in both. The role decides for physicians.',
  })
  homeInstitutionId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first day; now when left out.' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; with the agreement when left out.' })
  until?: string | null;
}

const MemberAddError = mutationErrors(
  'JointWardMemberAdd',
  codesOf(jointWardCodes, 'CLOSED', 'PERIOD', 'ALREADY_MEMBER', 'NOT_EMPLOYED', 'DIRECTOR_NEEDED'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `jointWardMemberAdd` did.' })
class JointWardMemberAddPayload {
  @Field(() => JointWardMember, { nullable: true, description: 'The member; null when refused.' })
  member: JointWardMember | null;
  @Field(() => JointWard, { nullable: true, description: 'The joint ward afterwards; null when refused.' })
  jointWard: JointWard | null;
  @Field(() => [MemberAddError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@InputType({ description: "Ends somebody's place in the team now." })
class JointWardMemberEndInput extends CommandInput {
  @Field(() => ID, { description: 'The place in the team.' })
  memberId: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(textMax)
  reason: string;
}

const MemberEndError = mutationErrors(
  'JointWardMemberEnd',
  codesOf(jointWardCodes, 'ALREADY_ENDED', 'DIRECTOR_NEEDED'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `jointWardMemberEnd` did.' })
class JointWardMemberEndPayload {
  @Field(() => JointWardMember, { nullable: true, description: 'The member afterwards; null when refused.' })
  member: JointWardMember | null;
  @Field(() => JointWard, { nullable: true, description: 'The joint ward afterwards; null when refused.' })
  jointWard: JointWard | null;
  @Field(() => [MemberEndError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@InputType({ description: 'Puts a drug on the list of a joint ward.' })
class FormularyItemAddInput extends CommandInput {
  @Field(() => ID, { description: 'The joint ward.' })
  jointWardId: string;
  @Field(() => String, { description: 'National drug code, or the code that the houses use; 1 to 50 characters.' })
  @MinLength(1)
  @MaxLength(50)
  drugCode: string;
  @Field(() => String, { description: 'Chinese name, 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(200)
  nameZh: string;
  @Field(() => String, { description: 'English name, up to 200 characters.' })
  @MaxLength(200)
  nameEn: string;
  @Field(() => String, { description: 'Strength, form and pack, 1 to 200 characters.' })
  @MinLength(1)
  @MaxLength(200)
  spec: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day; now when left out.' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; with the agreement when left out.' })
  until?: string | null;
}

const ItemAddError = mutationErrors('FormularyItemAdd', codesOf(jointWardCodes, 'CLOSED', 'PERIOD', 'ALREADY_LISTED'));

@Rule('REACHED')
@ObjectType({ description: 'What `formularyItemAdd` did.' })
class FormularyItemAddPayload {
  @Field(() => FormularyItem, { nullable: true, description: 'The item; null when refused.' })
  item: FormularyItem | null;
  @Field(() => JointWard, { nullable: true, description: 'The joint ward afterwards; null when refused.' })
  jointWard: JointWard | null;
  @Field(() => [ItemAddError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@InputType({ description: 'Takes a drug off the list of a joint ward.' })
class FormularyItemEndInput extends CommandInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;
}

const ItemEndError = mutationErrors('FormularyItemEnd', codesOf(jointWardCodes, 'ALREADY_ENDED'));

@Rule('REACHED')
@ObjectType({ description: 'What `formularyItemEnd` did.' })
class FormularyItemEndPayload {
  @Field(() => FormularyItem, { nullable: true, description: 'The item afterwards; null when refused.' })
  item: FormularyItem | null;
  @Field(() => JointWard, { nullable: true, description: 'The joint ward afterwards; null when refused.' })
  jointWard: JointWard | null;
  @Field(() => [ItemEndError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@InputType({ description: 'A patient who was seen on a round.' })
class RoundPatientInput {
  @Field(() => ID, { description: 'Their stay.' })
  encounterId: string;
  @Field(() => String, { nullable: true, description: 'What was decided, up to 2,000 characters.' })
  @IsOptional()
  @MaxLength(noteMax)
  note?: string | null;
}

@InputType({ description: 'Writes a joint round down.' })
class JointRoundRecordInput extends CommandInput {
  @Field(() => ID, { description: 'The joint ward.' })
  jointWardId: string;
  @Field(() => Instant, { nullable: true, description: 'When it was; now when left out.' })
  at?: Date | null;
  @Field(() => ID, { description: 'Who led it: a physician of the team.' })
  leaderId: string;
  @Field(() => [ID], { description: 'Who else took part, all of the team; 50 at most.' })
  @ArrayMaxSize(50)
  participantIds: string[];
  @Field(() => [RoundPatientInput], { description: 'Who was seen, each once; 200 at most.' })
  @ArrayMaxSize(bedsMax)
  @ValidateNested({ each: true })
  patients: RoundPatientInput[];
  @Field(() => String, { nullable: true, description: 'About the ward, without names, up to 2,000 characters.' })
  @IsOptional()
  @MaxLength(noteMax)
  note?: string | null;
}

const RoundError = mutationErrors(
  'JointRoundRecord',
  codesOf(jointWardCodes, 'NOT_ACTIVE', 'AT_IN_FUTURE', 'NOT_IN_TEAM', 'LEADER_NO_PHYSICIAN', 'NOT_IN_WARD'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `jointRoundRecord` did.' })
class JointRoundRecordPayload {
  @Field(() => JointRound, { nullable: true, description: 'The round; null when refused.' })
  round: JointRound | null;
  @Field(() => [RoundError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@Resolver()
export class JointWardMutations {
  @Rule('jointward.manage')
  @Mutation(() => JointWardAgreePayload, {
    description: "Agrees on a joint ward: beds of the host's ward, run together with another house of the group.",
  })
  async jointWardAgree(
    @Ctx() context: Context,
    @Input(() => JointWardAgreeInput) input: JointWardAgreeInput,
  ): Promise<JointWardAgreePayload> {
    const wish = {
      ...input,
      hostWardId: readId('Ward', input.hostWardId, 'hostWardId'),
      partnerInstitutionId: readId('Institution', input.partnerInstitutionId, 'partnerInstitutionId'),
      bedIds: input.bedIds.map(id => readId('Bed', id, 'bedIds')),
      directorId: readId('Person', input.directorId, 'directorId'),
    };
    const { value, userErrors } = await runCommand(context, 'jointWardAgree', input, jointWardViolations, tx =>
      agree(tx, wish),
    );
    return { jointWard: value && (await context.load(jointWardById, value.jointWardId)), userErrors };
  }

  @Rule('jointward.manage')
  @Mutation(() => JointWardClosePayload, {
    description:
      'Ends an agreement now, with its team and formulary; refused with the list while patients lie in its beds or beds are held.',
  })
  async jointWardClose(
    @Ctx() context: Context,
    @Input(() => JointWardCloseInput) input: JointWardCloseInput,
  ): Promise<JointWardClosePayload> {
    const jointWardId = readId('JointWard', input.jointWardId, 'jointWardId');
    const { value, userErrors } = await runCommand(context, 'jointWardClose', input, jointWardViolations, tx =>
      close(tx, { ...input, jointWardId }),
    );
    const isBlocked = userErrors.some(error => error.code === 'BLOCKED');
    const bedIds = isBlocked ? ((await context.load(bedIdsOfJointWard, jointWardId)) ?? []) : [];
    const blockers = isBlocked
      ? await blockersOf(
          context.read,
          'bed_id',
          bedIds.map(({ bedId }) => bedId),
        )
      : [];
    return {
      jointWard: value && (await context.load(jointWardById, value.jointWardId)),
      blockers: await shapeBlockers(context, blockers),
      userErrors,
    };
  }

  @Rule('jointward.manage')
  @Mutation(() => JointWardExtendPayload, {
    description:
      'Moves the end of an agreement to a later day, with all of its team and formulary that would have ended with it.',
  })
  async jointWardExtend(
    @Ctx() context: Context,
    @Input(() => JointWardExtendInput) input: JointWardExtendInput,
  ): Promise<JointWardExtendPayload> {
    const jointWardId = readId('JointWard', input.jointWardId, 'jointWardId');
    const { value, userErrors } = await runCommand(context, 'jointWardExtend', input, jointWardViolations, tx =>
      extend(tx, { ...input, jointWardId, until: input.until ?? null }),
    );
    return { jointWard: value && (await context.load(jointWardById, value.jointWardId)), userErrors };
  }

  @Rule('jointward.manage')
  @Mutation(() => JointWardMemberAddPayload, {
    description: 'Takes somebody into the team; their rights in the ward follow at once and end with it.',
  })
  async jointWardMemberAdd(
    @Ctx() context: Context,
    @Input(() => JointWardMemberAddInput) input: JointWardMemberAddInput,
  ): Promise<JointWardMemberAddPayload> {
    const wish = {
      ...input,
      jointWardId: readId('JointWard', input.jointWardId, 'jointWardId'),
      personId: readId('Person', input.personId, 'personId'),
      homeInstitutionId: readOptionalId('Institution', input.homeInstitutionId, 'homeInstitutionId'),
    };
    const { value, userErrors } = await runCommand(context, 'jointWardMemberAdd', input, jointWardViolations, tx =>
      addMember(tx, wish),
    );
    return { ...(await memberAndWard(context, value)), userErrors };
  }

  @Rule('jointward.manage')
  @Mutation(() => JointWardMemberEndPayload, {
    description: "Ends somebody's place in the team now, with the rights and streams that rest on it.",
  })
  async jointWardMemberEnd(
    @Ctx() context: Context,
    @Input(() => JointWardMemberEndInput) input: JointWardMemberEndInput,
  ): Promise<JointWardMemberEndPayload> {
    const memberId = readId('JointWardMember', input.memberId, 'memberId');
    const { value, userErrors } = await runCommand(context, 'jointWardMemberEnd', input, jointWardViolations, tx =>
      endMember(tx, { ...input, memberId }),
    );
    return { ...(await memberAndWard(context, value)), userErrors };
  }

  @Rule('jointward.formulary')
  @Mutation(() => FormularyItemAddPayload, { description: 'Puts a drug on the list of a joint ward.' })
  async formularyItemAdd(
    @Ctx() context: Context,
    @Input(() => FormularyItemAddInput) input: FormularyItemAddInput,
  ): Promise<FormularyItemAddPayload> {
    const jointWardId = readId('JointWard', input.jointWardId, 'jointWardId');
    const { value, userErrors } = await runCommand(context, 'formularyItemAdd', input, jointWardViolations, tx =>
      addDrug(tx, { ...input, jointWardId }),
    );
    return { ...(await itemAndWard(context, value)), userErrors };
  }

  @Rule('jointward.formulary')
  @Mutation(() => FormularyItemEndPayload, { description: 'Takes a drug off the list of a joint ward from now on.' })
  async formularyItemEnd(
    @Ctx() context: Context,
    @Input(() => FormularyItemEndInput) input: FormularyItemEndInput,
  ): Promise<FormularyItemEndPayload> {
    const itemId = readId('FormularyItem', input.itemId, 'itemId');
    const { value, userErrors } = await runCommand(context, 'formularyItemEnd', input, jointWardViolations, tx =>
      endDrug(tx, itemId),
    );
    return { ...(await itemAndWard(context, value)), userErrors };
  }

  @Rule('jointward.work')
  @Mutation(() => JointRoundRecordPayload, {
    description: 'Writes a joint round down: who saw whom, and what was decided.',
  })
  async jointRoundRecord(
    @Ctx() context: Context,
    @Input(() => JointRoundRecordInput) input: JointRoundRecordInput,
  ): Promise<JointRoundRecordPayload> {
    const round = {
      ...input,
      jointWardId: readId('JointWard', input.jointWardId, 'jointWardId'),
      leaderId: readId('Person', input.leaderId, 'leaderId'),
      participantIds: input.participantIds.map(id => readId('Person', id, 'participantIds')),
      patients: input.patients.map(({ encounterId, note }) => ({
        encounterId: readId('Encounter', encounterId, 'patients', 'encounterId'),
        note,
      })),
    };
    const { value, userErrors } = await runCommand(context, 'jointRoundRecord', input, jointWardViolations, tx =>
      recordRound(tx, round),
    );
    return { round: value && (await context.load(roundById, value.roundId)), userErrors };
  }
}

async function memberAndWard(context: Context, value: { memberId: string } | null) {
  const member = value && (await context.load(memberById, value.memberId));
  return { member, jointWard: member && (await context.load(jointWardById, member.agreementId)) };
}

async function itemAndWard(context: Context, value: { itemId: string } | null) {
  const item = value && (await context.load(formularyItemById, value.itemId));
  return { item, jointWard: item && (await context.load(jointWardById, item.agreementId)) };
}
