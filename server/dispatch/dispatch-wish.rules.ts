import { InstitutionTier } from '../group/group.rules';
import { addMonths, type CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { Post } from '../platform/access/actions';
import { type Education, type TitleLevel, titleLevels } from '../staffing/staff.rules';
import type { DispatchCode } from './dispatch.codes';
import { DispatchKind } from './dispatch.rules';
import { dispatchRefusals } from './dispatch-refusals.rules';

/**
 * Decides whether somebody may be sent somewhere, as far as it shows without looking at their other appointments: those, and their
 * registrations, are looked at when the last side signs, because a filing of a second site is often made while the order waits.
 *
 * Source: DOMAIN §5. Choices: an expert is sent down (下沉) to a house of a lower level, a trainee up (进修) to one of a higher; district-managed
 * posts (区管镇用) are at community centres; rotation and management posts lead anywhere in the group.
 */
export interface DispatchWish {
  readonly kind: DispatchKind;
  readonly personId: string;
  readonly hostId: string;
  readonly hostDepartmentId: string | null;
  readonly post: Post;
  readonly shareBp: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly purpose: string;
}

/** What is known of the person and the two houses. */
export interface DispatchWishFacts {
  readonly home: { readonly id: string; readonly tier: InstitutionTier } | null;
  readonly hostTier: InstitutionTier;
  readonly areTogether: boolean;
  readonly isDepartmentOfHost: boolean;
  readonly isDistrictManageable: boolean;
  /** Whether an order of this kind sends them there in that time already. */
  readonly isAsked: boolean;
  readonly today: CivilDate;
  /** Who asks. */
  readonly requesterId: string | null;
}

const yearsMax = 5;

export function wishRefusals(wish: DispatchWish, facts: DispatchWishFacts): Refusal<DispatchCode>[] {
  const { home, hostTier } = facts;
  const refusals: (Refusal<DispatchCode> | undefined | false)[] = [
    wish.personId === facts.requesterId && dispatchRefusals.ownWish,
    !home && dispatchRefusals.noHome,
    home?.id === wish.hostId && dispatchRefusals.sameHouse,
    ...daysRefusals(wish, facts.today),
    home !== null &&
      home.id !== wish.hostId &&
      wish.from < wish.until &&
      !facts.areTogether &&
      dispatchRefusals.notOneGroup,
    home !== null && home.id !== wish.hostId && directionRefusal(wish.kind, home.tier, hostTier),
    !facts.isDepartmentOfHost && dispatchRefusals.departmentElsewhere,
    shareRefusal(wish),
    homePosts.includes(wish.post) && dispatchRefusals.post,
    wish.kind === DispatchKind.DISTRICT_MANAGED && !facts.isDistrictManageable && dispatchRefusals.notEligible,
    facts.isAsked && dispatchRefusals.alreadyAsked,
  ];
  return refusals.filter(each => each !== undefined && each !== false);
}

/** Why the days of an order cannot be. */
function daysRefusals(
  { from, until }: Pick<DispatchWish, 'from' | 'until'>,
  today: CivilDate,
): Refusal<DispatchCode>[] {
  const refusals: Refusal<DispatchCode>[] = [];
  if (until <= from) refusals.push(dispatchRefusals.periodEmpty);
  else if (until > addMonths(from, yearsMax * 12)) refusals.push(dispatchRefusals.periodTooLong);
  if (from < today) refusals.push(dispatchRefusals.beginsInPast);
  return refusals;
}

function shareRefusal({ kind, shareBp }: Pick<DispatchWish, 'kind' | 'shareBp'>): Refusal<DispatchCode> | undefined {
  const least = kind === DispatchKind.MANAGEMENT ? 0 : 1;
  return shareBp >= least && shareBp <= 10_000 ? undefined : dispatchRefusals.share;
}

/** Posts that watch over a house or a group; nobody is lent for them. */
const homePosts: readonly Post[] = ['GROUP_ADMINISTRATOR', 'AUDITOR', 'SECURITY_OFFICER', 'SUPPLIER'];

const levels: readonly InstitutionTier[] = [
  InstitutionTier.STATION,
  InstitutionTier.COMMUNITY,
  InstitutionTier.DISTRICT,
  InstitutionTier.CITY,
];

/** Grassroots: community centres and their stations. */
export function isGrassroots(tier: InstitutionTier): boolean {
  return tier === InstitutionTier.COMMUNITY || tier === InstitutionTier.STATION;
}

function directionRefusal(
  kind: DispatchKind,
  home: InstitutionTier,
  host: InstitutionTier,
): Refusal<DispatchCode> | undefined {
  const step = levels.indexOf(host) - levels.indexOf(home);
  if (kind === DispatchKind.DISPATCH && step >= 0)
    return direction(
      '派驻须由上级机构派往下级机构；同级之间请选择轮岗，到上级请选择进修。',
      'A dispatch leads to a house of a lower level; choose ROTATION within a level, TRAINING to a higher one.',
    );
  if (kind === DispatchKind.TRAINING && step <= 0)
    return direction(
      '进修须到上级机构；同级之间请选择轮岗，到下级请选择派驻。',
      'A training stay leads to a house of a higher level; choose ROTATION within a level, DISPATCH to a lower one.',
    );
  if (kind === DispatchKind.DISTRICT_MANAGED && !isGrassroots(host))
    return direction('区管镇用岗位设在社区卫生服务中心。', 'District-managed posts are at community health centres.');
  return undefined;
}

function direction(zh: string, en: string): Refusal<DispatchCode> {
  return refusal('DIRECTION', zh, en, 'kind');
}

/** Whether somebody may hold a district-managed post: by degree, or by a title of at least the policy's level. */
export function isDistrictManageable(
  level: TitleLevel | null,
  education: Education | null,
  leastLevel: TitleLevel,
): boolean {
  if (education === 'MASTER' || education === 'DOCTORATE') return true;
  return level !== null && titleLevels.indexOf(level) >= titleLevels.indexOf(leastLevel);
}
