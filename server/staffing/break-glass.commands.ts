import { newUuid } from '../kernel/ids';
import { accepted, type Result, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may, type Viewer, validGrants } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { lockPerson } from './appointment.facts';
import { tellRightsChanged } from './appointment.writes';
import { postsToOpen } from './break-glass.queries';
import {
  type BreakGlassEndCode,
  type BreakGlassOpenCode,
  type BreakGlassReviewCode,
  openingEnded,
  refuseOpening,
  refuseReview,
} from './break-glass.rules';
import { staffingPolicyAt } from './policy.queries';
import type { BreakGlassPost, BreakGlassPurpose } from './staff.rules';

type BreakGlassId = { readonly breakGlassId: string };

/** Opens the rights of a clinical post at a house of the group, for a stated purpose and a short time; written down for somebody else to review. */
export async function openBreakGlass(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly institutionId: string;
    readonly wardId: string | null;
    readonly post: BreakGlassPost;
    readonly purpose: BreakGlassPurpose;
    readonly reason: string;
    /** Null for as long as the policy allows. */
    readonly minutes: number | null;
  },
): Promise<Result<BreakGlassId, BreakGlassOpenCode>> {
  const { institutionId, wardId, post, purpose, reason } = input;
  await lockPerson(tx, viewer.personId);
  const { breakGlassMinutes } = await staffingPolicyAt(tx, institutionId);
  const minutes = input.minutes ?? breakGlassMinutes;
  const now = await tx.now();
  const refusals = refuseOpening({
    holdsPost: (await postsToOpen(tx, viewer, institutionId)).includes(post),
    holdsHere: holdsHere(viewer, post, institutionId, wardId, now),
    hasOpen: await hasOpen(tx, viewer.personId, post, institutionId),
    isWardHere: await isWardHere(tx, institutionId, wardId),
    reason,
    minutes,
    minutesMax: breakGlassMinutes,
  });
  if (refusals.length > 0) return refused(...refusals);
  const breakGlassId = newUuid();
  const until = new Date(now.getTime() + minutes * 60_000);
  await tx.rows(
    `INSERT INTO break_glass (id, person_id, institution_id, ward_id, post, purpose, reason, opened_at, until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [breakGlassId, viewer.personId, institutionId, wardId, post, purpose, reason.trim(), now, until],
  );
  tellRightsChanged(tx, viewer.personId, { institutionId, wardId });
  auditOpening(tx, 'breakglass.open', breakGlassId, institutionId, { post, wardId, until }, purpose);
  return accepted({ breakGlassId });
}

/** Whether an appointment gives the post's rights at the place, to act in that ward or everywhere. */
function holdsHere(viewer: Viewer, post: string, institutionId: string, wardId: string | null, now: Date): boolean {
  return validGrants(viewer, now).some(
    grant =>
      grant.post === post &&
      !grant.team &&
      !grant.breakGlassId &&
      grant.institutionIds.includes(institutionId) &&
      (grant.wardId === null || grant.wardId === wardId),
  );
}

async function hasOpen(tx: Transaction, personId: string, post: string, institutionId: string): Promise<boolean> {
  const open = `SELECT FROM break_glass WHERE person_id = $1 AND post = $2 AND institution_id = $3 AND ended_at IS NULL AND until > now()`;
  return Boolean(await tx.row(open, [personId, post, institutionId]));
}

async function isWardHere(tx: Transaction, institutionId: string, wardId: string | null): Promise<boolean> {
  if (wardId === null) return true;
  return Boolean(await tx.row('SELECT FROM ward WHERE id = $1 AND institution_id = $2', [wardId, institutionId]));
}

interface Opening {
  readonly personId: string;
  readonly institutionId: string;
  readonly wardId: string | null;
  readonly until: Date;
  readonly endedAt: Date | null;
  readonly reviewedAt: Date | null;
}

/** Ends an own opening before its time. */
export async function endBreakGlass(
  tx: Transaction,
  viewer: Viewer,
  breakGlassId: string,
): Promise<Result<BreakGlassId, BreakGlassEndCode>> {
  const opening = await lockOpening(tx, breakGlassId);
  if (opening.personId !== viewer.personId) throw forbidden('结束他人的应急权限', 'end what somebody else opened');
  const now = await tx.now();
  if (!isOpen(opening, now)) return refused(openingEnded);
  await tx.rows('UPDATE break_glass SET ended_at = $2 WHERE id = $1', [breakGlassId, now]);
  tellRightsChanged(tx, viewer.personId, opening);
  auditOpening(tx, 'breakglass.end', breakGlassId, opening.institutionId, {});
  return accepted({ breakGlassId });
}

/** Somebody else says whether it was justified, when it is over. */
export async function reviewBreakGlass(
  tx: Transaction,
  viewer: Viewer,
  input: { readonly breakGlassId: string; readonly justified: boolean; readonly note: string },
): Promise<Result<BreakGlassId, BreakGlassReviewCode>> {
  const { breakGlassId, justified, note } = input;
  const opening = await lockOpening(tx, breakGlassId);
  const { institutionId, personId, reviewedAt } = opening;
  if (!may(viewer, 'audit.read', { institutionId })) throw forbidden('复核应急权限', actions['audit.read'].means);
  const now = await tx.now();
  const refusals = refuseReview({
    isOwn: personId === viewer.personId,
    isReviewed: reviewedAt !== null,
    isOpen: isOpen(opening, now),
    justified,
    note,
  });
  if (refusals.length > 0) return refused(...refusals);
  await tx.rows(
    'UPDATE break_glass SET reviewed_at = $2, reviewed_by = $3, justified = $4, review_note = $5 WHERE id = $1',
    [breakGlassId, now, viewer.personId, justified, note.trim() || null],
  );
  auditOpening(tx, 'breakglass.review', breakGlassId, institutionId, { justified });
  return accepted({ breakGlassId });
}

async function lockOpening(tx: Transaction, breakGlassId: string): Promise<Opening> {
  const opening = await tx.row<Opening>(
    `SELECT person_id AS "personId", institution_id AS "institutionId", ward_id AS "wardId", until, ended_at AS "endedAt",
       reviewed_at AS "reviewedAt" FROM break_glass WHERE id = $1 FOR UPDATE`,
    [breakGlassId],
  );
  if (!opening) throw notFound('该应急权限', 'opening');
  return opening;
}

function isOpen({ endedAt, until }: Opening, now: Date): boolean {
  return endedAt === null && until > now;
}

function auditOpening(
  tx: Transaction,
  action: string,
  breakGlassId: string,
  institutionId: string,
  detail: object,
  purpose?: string,
): void {
  tx.audit({
    action,
    institutionId,
    subjectKind: 'BreakGlass',
    subjectId: breakGlassId,
    purpose,
    detail: { ...detail, breakGlassId },
  });
}
