import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../schema/connection';
import { FeedCursor } from '../../schema/scalars';
import { membershipsOfGroup } from '../group/group.loaders';
import { covers } from '../group/group.rules';
import { Department, Institution } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { Rule } from '../platform/access/rule';
import { institutionsFor, may, type Viewer } from '../platform/access/viewer';
import { notFound } from '../platform/errors';
import { writeCursor } from '../platform/feed/cursor';
import { feedPosition } from '../platform/feed/feed';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readIds, readOptionalId } from '../platform/graphql/ids';
import { Person } from '../staffing/staffing.types';
import { bedById, encounterById, patientById } from '../wards/wards.loaders';
import { Bed, Encounter, Patient } from '../wards/wards.types';
import { ReferralDesk } from './referral.enums';
import {
  colleagueById,
  heldBedOfReferral,
  houseById,
  linksOfReferral,
  outsideByCode,
  referralById,
  referralsOfChain,
  stepsOfReferral,
  unitById,
} from './referral.loaders';
import {
  countReferrals,
  pageOfReferrals,
  type ReferralFilter,
  readReferralBoard,
  searchOutsides,
} from './referral.queries';
import {
  availableActions,
  ReferralAction,
  ReferralScene,
  ReferralSide,
  ReferralState,
  ReferralUrgency,
} from './referral.rules';
import {
  OutsideInstitution,
  Referral,
  ReferralBoard,
  ReferralFeedback,
  ReferralPage,
  ReferralStep,
  ReferralSummary,
} from './referral.types';
import { hasRightFor } from './referral-rights.rules';
import { mayReadContent, sidesOf } from './referral-sides.rules';

@ArgsType()
class ReferralsArgs extends PageArgs {
  @Field(() => ReferralDesk, { defaultValue: ReferralDesk.GROUP, description: 'From which desk.' })
  desk: ReferralDesk;
  @Field(() => [ID], { nullable: true, description: 'Only to or from these institutions, as the desk says.' })
  institutionIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Only to or from these departments.' })
  departmentIds?: string[] | null;
  @Field(() => [ReferralState], { nullable: true, description: 'Only in these states.' })
  states?: ReferralState[] | null;
  @Field(() => ReferralUrgency, { nullable: true, description: 'Only of this urgency.' })
  urgency?: ReferralUrgency | null;
  @Field(() => ReferralScene, { nullable: true, description: 'Only of this scene.' })
  scene?: ReferralScene | null;
  @Field(() => Boolean, { nullable: true, description: 'Only late ones, or only those on time.' })
  late?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Only of this patient.' })
  patientId?: string | null;
  @Field(() => String, { nullable: true, description: 'A number or its last digits, or a full name that you may see.' })
  @MaxLength(50)
  search?: string | null;
}

/** A page of referrals that knows what it was asked, for the parts that are read only when they are selected. */
interface AskedPage extends InstanceType<typeof ReferralPage> {
  filter: ReferralFilter;
}

@Resolver(() => Referral)
export class ReferralResolver {
  @Rule('referral.read')
  @Query(() => Referral, {
    nullable: true,
    description: 'One referral; null when it is missing or you may not see it.',
  })
  referral(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Referral | null> {
    return context.load(referralById, readId('Referral', id, 'id'));
  }

  @Rule('referral.read')
  @Query(() => ReferralPage, { description: 'Referrals that you may see, the newest first.' })
  async referrals(@Ctx() context: Context, @Args(() => ReferralsArgs) args: ReferralsArgs): Promise<AskedPage> {
    const filter = readFilter(args);
    return { ...(await pageOfReferrals(context, filter, args.first, args.after ?? null)), filter };
  }

  @Rule('referral.read')
  @Query(() => ReferralBoard, { description: 'What is under way at a desk, by state.' })
  async referralBoard(
    @Ctx() context: Context,
    @Arg('desk', () => ReferralDesk, { description: 'From which desk.' }) desk: ReferralDesk,
    @Arg('institutionId', () => ID, { nullable: true, description: 'Only of this institution.' })
    institutionId?: string,
    @Arg('groupId', () => ID, { nullable: true, description: 'Only of the members of this group.' }) groupId?: string,
  ): Promise<ReferralBoard> {
    return readReferralBoard(context, desk, await housesAsked(context, institutionId, groupId));
  }

  @Rule('referral.read')
  @Query(() => [OutsideInstitution], {
    description: 'Where patients go that leave the group: those that fit the text, at most 50, the unknown one first.',
  })
  outsideInstitutions(
    @Ctx() context: Context,
    @Arg('search', () => String, { nullable: true, description: 'A part of the name or code; all when left out.' })
    search?: string | null,
  ): Promise<OutsideInstitution[]> {
    return searchOutsides(context, (search ?? '').slice(0, 100));
  }

  @FieldResolver(() => [ReferralAction], { description: 'What you may do with it now.' })
  availableActions(@Ctx() context: Context, @Root() referral: Referral): ReferralAction[] {
    const viewer = viewerOf(context);
    const standing = {
      ...referral,
      isOutside: referral.outsideCode !== null,
      hasSourceEncounter: referral.sourceEncounterId !== null,
    };
    const mayTransfer = [
      { institutionId: referral.sourceInstitutionId, wardId: referral.sourceWardId },
      { institutionId: referral.targetInstitutionId ?? '', wardId: referral.targetWardId },
    ].some(place => place.wardId !== null && may(viewer, 'bed.admit', place));
    // A transfer is done at the bedside, whatever the side.
    const bedside = mayTransfer
      ? availableActions(standing, [ReferralSide.SOURCE, ReferralSide.TARGET], new Date())
      : [];
    return [
      ...availableActions(standing, sidesOf(viewer, referral), new Date()).filter(
        each => each !== ReferralAction.TRANSFER && mayBegin(viewer, each, referral),
      ),
      ...bedside.filter(each => each === ReferralAction.TRANSFER),
    ];
  }

  @FieldResolver(() => [ReferralSide], { description: 'On which sides of it you stand.' })
  viewerSides(@Ctx() context: Context, @Root() referral: Referral): ReferralSide[] {
    return sidesOf(viewerOf(context), referral);
  }

  @FieldResolver(() => Patient, { description: 'Who it is about, masked.' })
  patient(@Ctx() context: Context, @Root() referral: Referral): Promise<Patient | null> {
    return context.load(patientById, referral.patientId);
  }

  @FieldResolver(() => Institution, { description: 'Who sends.' })
  source(@Ctx() context: Context, @Root() referral: Referral): Promise<Institution | null> {
    return context.load(houseById, referral.sourceInstitutionId);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'Which department sends.' })
  sourceDepartment(@Ctx() context: Context, @Root() referral: Referral): Promise<Department | null> | null {
    return referral.sourceDepartmentId ? context.load(unitById, referral.sourceDepartmentId) : null;
  }

  @FieldResolver(() => Encounter, {
    nullable: true,
    description: 'The stay from which the patient is sent, where you may see it.',
  })
  sourceEncounter(@Ctx() context: Context, @Root() referral: Referral): Promise<Encounter | null> | null {
    return referral.sourceEncounterId ? context.load(encounterById, referral.sourceEncounterId) : null;
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Who receives; null out of the group.' })
  target(@Ctx() context: Context, @Root() referral: Referral): Promise<Institution | null> | null {
    return referral.targetInstitutionId ? context.load(houseById, referral.targetInstitutionId) : null;
  }

  @FieldResolver(() => Department, { nullable: true, description: 'Which department receives.' })
  targetDepartment(@Ctx() context: Context, @Root() referral: Referral): Promise<Department | null> | null {
    return referral.targetDepartmentId ? context.load(unitById, referral.targetDepartmentId) : null;
  }

  @FieldResolver(() => OutsideInstitution, { nullable: true, description: 'Where to, out of the group.' })
  outsideTarget(@Ctx() context: Context, @Root() referral: Referral): Promise<OutsideInstitution | null> | null {
    return referral.outsideCode ? context.load(outsideByCode, referral.outsideCode) : null;
  }

  @FieldResolver(() => Encounter, { nullable: true, description: 'The stay at the target, where you may see it.' })
  targetEncounter(@Ctx() context: Context, @Root() referral: Referral): Promise<Encounter | null> | null {
    return referral.targetEncounterId ? context.load(encounterById, referral.targetEncounterId) : null;
  }

  @FieldResolver(() => Bed, { nullable: true, description: 'The bed that is held now, where you may see it.' })
  async heldBed(@Ctx() context: Context, @Root() referral: Referral): Promise<Bed | null> {
    if (referral.holdUntil === null) return null;
    const held = await context.load(heldBedOfReferral, referral.uuid);
    return held && context.load(bedById, held.bedId);
  }

  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  requestedBy(@Ctx() context: Context, @Root() referral: Referral): Promise<Person | null> {
    return context.load(colleagueById, referral.requestedById);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the sender adds to the coded diagnosis; null unless you may see whom the referral is about.',
  })
  diagnosisNote(@Ctx() context: Context, @Root() referral: Referral): string | null {
    return content(context, referral, referral.statedDiagnosisNote);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the patient is sent; null unless you may see whom the referral is about.',
  })
  reason(@Ctx() context: Context, @Root() referral: Referral): string | null {
    return content(context, referral, referral.statedReason);
  }

  @FieldResolver(() => ReferralSummary, {
    nullable: true,
    description: 'What the sender hands over; null unless you may see whom the referral is about.',
  })
  summary(@Ctx() context: Context, @Root() referral: Referral): ReferralSummary | null {
    return content(context, referral, { ...emptySummary, ...referral.statedSummary });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it was sent against a warning; null unless you may see whom the referral is about.',
  })
  overrideReason(@Ctx() context: Context, @Root() referral: Referral): string | null {
    return content(context, referral, referral.statedOverrideReason);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'A word on why it ended; null unless you may see whom the referral is about.',
  })
  endNote(@Ctx() context: Context, @Root() referral: Referral): string | null {
    return content(context, referral, referral.statedEndNote);
  }

  @FieldResolver(() => ReferralFeedback, {
    nullable: true,
    description: 'The result; null while there is none, or unless you may see whom the referral is about.',
  })
  feedback(@Ctx() context: Context, @Root() referral: Referral): ReferralFeedback | null {
    const { statedFeedback } = referral;
    return content(
      context,
      referral,
      statedFeedback && { ...statedFeedback, givenAt: new Date(statedFeedback.givenAt) },
    );
  }

  @FieldResolver(() => [ReferralStep], { description: 'What happened, the first step first.' })
  async steps(@Ctx() context: Context, @Root() referral: Referral): Promise<ReferralStep[]> {
    return (await context.load(stepsOfReferral, referral.uuid)) ?? [];
  }

  @FieldResolver(() => [Referral], {
    description:
      'All that came of one another by redirection, the first one first, this one too; as far as you may see them.',
  })
  async chain(@Ctx() context: Context, @Root() referral: Referral): Promise<Referral[]> {
    return (await context.load(referralsOfChain, referral.chainId)) ?? [];
  }

  @FieldResolver(() => [Referral], {
    description:
      'Others of the patient that have to do with it: open when the patient arrived by it, or the one by which they arrived.',
  })
  async links(@Ctx() context: Context, @Root() referral: Referral): Promise<Referral[]> {
    const links = (await context.load(linksOfReferral, referral.uuid)) ?? [];
    const others = await Promise.all(links.map(link => context.load(referralById, link.otherId)));
    return others.filter(other => other !== null);
  }
}

const emptySummary: ReferralSummary = {
  complaint: null,
  history: null,
  findings: null,
  treatment: null,
  allergies: null,
  medications: [],
  results: [],
};

/** What is told about the patient is for those who may see who it is. */
function content<T>(context: Context, referral: Referral, stated: T): T | null {
  return mayReadContent(viewerOf(context), referral) ? stated : null;
}

function readFilter(args: ReferralsArgs): ReferralFilter {
  return {
    desk: args.desk,
    institutionIds: readIds('Institution', args.institutionIds, 'institutionIds'),
    departmentIds: readIds('Department', args.departmentIds, 'departmentIds'),
    states: args.states ?? null,
    urgency: args.urgency ?? null,
    scene: args.scene ?? null,
    late: args.late ?? null,
    patientId: readOptionalId('Patient', args.patientId, 'patientId'),
    search: args.search?.trim() || null,
  };
}

/** The institutions of a board: one, those of a group, or all that the viewer sees. */
async function housesAsked(context: Context, institutionId?: string, groupId?: string): Promise<string[] | null> {
  if (institutionId) {
    const asked = readId('Institution', institutionId, 'institutionId');
    if (institutionsFor(viewerOf(context), 'referral.read').includes(asked)) return [asked];
    throw notFound('这个机构的转诊', 'institution with referrals');
  }
  if (!groupId) return null;
  const memberships = (await context.load(membershipsOfGroup, readId('MedicalGroup', groupId, 'groupId'))) ?? [];
  if (memberships.length === 0) throw notFound('这个医疗集团', 'medical group');
  const today = civilDateOf(new Date());
  return memberships.filter(({ period }) => covers(period, today)).map(membership => membership.institutionId);
}

@Resolver(() => ReferralPage)
export class ReferralPageResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Ctx() context: Context, @Root() page: AskedPage): Promise<number> {
    return countReferrals(context, page.filter);
  }

  @FieldResolver(() => FeedCursor, { description: 'Hand it to `referralFeed(after:)`.' })
  async feedCursor(@Ctx() context: Context): Promise<string> {
    return writeCursor(await feedPosition(context.read));
  }
}

/** Who stands on a side may still lack a right: a desk does not admit to beds. */
function mayBegin(viewer: Viewer, action: ReferralAction, referral: Referral): boolean {
  const { targetInstitutionId, targetWardId } = referral;
  if (action !== ReferralAction.ADMIT) return hasRightFor(viewer, action, referral);
  return (
    targetInstitutionId !== null &&
    may(viewer, 'bed.admit', { institutionId: targetInstitutionId, wardId: targetWardId })
  );
}

@Resolver(() => ReferralFeedback)
export class ReferralFeedbackResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who gave it.' })
  givenBy(@Ctx() context: Context, @Root() feedback: ReferralFeedback): Promise<Person | null> | null {
    return feedback.givenById ? context.load(colleagueById, feedback.givenById) : null;
  }
}

@Resolver(() => ReferralStep)
export class ReferralStepResolver {
  @FieldResolver(() => Institution, {
    nullable: true,
    description: 'Whose step it was; null for the desk of the group and the system.',
  })
  institution(@Ctx() context: Context, @Root() step: ReferralStep): Promise<Institution | null> | null {
    return step.institutionId ? context.load(houseById, step.institutionId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who took it; null for the system.',
  })
  person(@Ctx() context: Context, @Root() step: ReferralStep): Promise<Person | null> | null {
    return step.personId ? context.load(colleagueById, step.personId) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'A word on it; null unless you may see whom the referral is about.',
  })
  note(@Ctx() context: Context, @Root() step: ReferralStep): string | null {
    return mayReadContent(viewerOf(context), step) ? step.statedNote : null;
  }
}
