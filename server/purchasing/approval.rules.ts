import type { SupplyKind } from '../catalogue/catalogue.enums';
import { addDays, type CivilDate } from '../kernel/civil-date';
import type { Fen } from '../kernel/money';
import { type Grant, type Viewer, validGrants, withoutRightsOf } from '../platform/access/viewer';
import type { PurchasingPolicy } from './purchasing-policy.rules';

/**
 * Decides who has to sign a requisition, who may, and whether it looks like a part of a larger one.
 *
 * The levels sign one after the other, each by another person, none by whoever asked or by rights that whoever asked gave on. The whole amount is
 * measured by the amounts of every kind of goods in it, and the strictest counts: a cheap box of another kind does not lower a level.
 */
export enum ApprovalLevel {
  HOUSE = 'HOUSE',
  FINANCE = 'FINANCE',
  GROUP = 'GROUP',
}
const approvalLevels = Object.values(ApprovalLevel);

export enum ApprovalDecision {
  WAITING = 'WAITING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
}

/** The levels that sign for an amount: the first always, so that nobody buys alone. */
export function levelsFor(
  policy: Pick<PurchasingPolicy, 'approvalAboveFen'>,
  kinds: readonly SupplyKind[],
  amountFen: Fen,
): ApprovalLevel[] {
  const isAsked = (level: number) =>
    kinds.some(kind => amountFen > BigInt(policy.approvalAboveFen[kind][level as 0 | 1 | 2]));
  const highest = Math.max(
    0,
    approvalLevels.findLastIndex((_level, index) => isAsked(index)),
  );
  return approvalLevels.slice(0, highest + 1);
}

/** A requisition as far as it decides whether it is a part of a larger one. */
export interface SplitPart {
  readonly id: string;
  readonly on: CivilDate;
  readonly amountFen: Fen;
  readonly lines: readonly { readonly kind: SupplyKind; readonly itemId: string; readonly group: string }[];
}

export interface SplitFlag {
  /** The requisitions that belong together with it, the oldest first. */
  readonly requisitionIds: readonly string[];
  /** What all of them come to. */
  readonly totalFen: string;
  /** Who would have signed all of them together, and does not sign this one. */
  readonly levelsAvoided: readonly ApprovalLevel[];
}

/**
 * Whether a requisition stays below a level that it would have reached together with others of its house: those of the last days with an item in
 * common, or goods of one category from one supplier (`group` of a line). Hinders nothing; approvers are shown it.
 */
export function splitFlag(
  policy: Pick<PurchasingPolicy, 'approvalAboveFen' | 'splitDays'>,
  asked: SplitPart,
  others: readonly SplitPart[],
): SplitFlag | null {
  const since = addDays(asked.on, -policy.splitDays);
  const related = others.filter(
    each => each.id !== asked.id && each.on >= since && each.on <= asked.on && isRelated(each, asked),
  );
  if (related.length === 0) return null;
  const totalFen = related.reduce((sum, { amountFen }) => sum + amountFen, asked.amountFen);
  const kinds = [asked, ...related].flatMap(({ lines }) => lines.map(({ kind }) => kind));
  const alone = [asked, ...related].map(part => levelsFor(policy, kindsOf(part), part.amountFen).length);
  const together = levelsFor(policy, kinds, totalFen);
  // Where one of them reached the level by itself, nobody was avoided.
  const levelsAvoided = together.slice(Math.max(...alone));
  if (levelsAvoided.length === 0) return null;
  const inOrder = [...related].sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
  return { requisitionIds: inOrder.map(({ id }) => id), totalFen: totalFen.toString(), levelsAvoided };
}

function isRelated(a: SplitPart, b: SplitPart): boolean {
  return a.lines.some(line => b.lines.some(other => other.itemId === line.itemId || other.group === line.group));
}

/** The kinds of goods in a requisition, each once. */
export function kindsOf({ lines }: Pick<SplitPart, 'lines'>): SupplyKind[] {
  return [...new Set(lines.map(({ kind }) => kind))];
}

/** A requisition as far as it decides who may sign it. */
export interface SignedRequisition {
  readonly institutionId: string;
  readonly requestedById: string;
  readonly approvals: readonly {
    readonly level: ApprovalLevel;
    readonly decision: ApprovalDecision;
    readonly decidedById: string | null;
  }[];
}

/** The level that is next; null when all have signed or one said no. */
export function waitingLevel({ approvals }: Pick<SignedRequisition, 'approvals'>): ApprovalLevel | null {
  if (approvals.some(({ decision }) => decision === ApprovalDecision.REJECTED)) return null;
  const waiting = approvals.filter(({ decision }) => decision === ApprovalDecision.WAITING).map(({ level }) => level);
  return approvalLevels.find(level => waiting.includes(level)) ?? null;
}

/** The levels for which somebody may sign at a house; whoever asked, for none. */
export function levelsOf(
  viewer: Viewer,
  { institutionId, requestedById }: Pick<SignedRequisition, 'institutionId' | 'requestedById'>,
  at: Date = new Date(),
): ApprovalLevel[] {
  if (viewer.personId === requestedById) return [];
  const own = withoutRightsOf(viewer, requestedById);
  const grants = validGrants(own, at).filter(grant => grant.institutionIds.includes(institutionId));
  return approvalLevels.filter(level => grants.some(grant => signsFor(grant, level)));
}

function signsFor({ post, groupId, breakGlassId, team }: Grant, level: ApprovalLevel): boolean {
  if (breakGlassId || team) return false;
  if (level === ApprovalLevel.FINANCE) return post === 'FINANCE_OFFICER';
  if (level === ApprovalLevel.GROUP) return post === 'GROUP_ADMINISTRATOR' && groupId !== null;
  return post === 'INSTITUTION_ADMINISTRATOR' || post === 'GROUP_ADMINISTRATOR';
}

/** Whether somebody signed another level of it already. */
export function hasSigned({ approvals }: Pick<SignedRequisition, 'approvals'>, personId: string): boolean {
  return approvals.some(({ decidedById }) => decidedById === personId);
}

/** Where the viewer signs what, and by whose rights: for lists of what waits for them. */
export function signingPlaces(
  viewer: Viewer,
  at: Date = new Date(),
): { readonly level: ApprovalLevel; readonly institutionId: string; readonly giverId: string | null }[] {
  return validGrants(viewer, at).flatMap(grant =>
    approvalLevels
      .filter(level => signsFor(grant, level))
      .flatMap(level =>
        grant.institutionIds.map(institutionId => ({ level, institutionId, giverId: grant.givenBy ?? null })),
      ),
  );
}
