import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { authoriseCentre, lockResident } from './resident.facts';
import { type OpeningPurpose, openingMinutes } from './resident.rules';

/** Why an opening is refused. */
export const openingCodes = { LINKED: 'You see who it is without: your appointment links you.' } as const;
export type OpeningCode = keyof typeof openingCodes;

/** Why a review is refused. */
export const reviewCodes = {
  REVIEWED: 'Somebody has reviewed it already.',
  REVIEW_OWN: 'You opened it yourself; somebody else reviews it.',
} as const;
export type ReviewCode = keyof typeof reviewCodes;

/** Opens who a resident is to somebody who sees them masked, for a stated purpose and half an hour; written down for somebody else to review. */
export async function openIdentity(
  tx: Transaction,
  input: { readonly residentId: string; readonly purpose: OpeningPurpose; readonly reason: string },
): Promise<Result<{ patientId: string; openingId: string; until: string }, OpeningCode>> {
  const { patientId, institutionId } = await lockResident(tx, input.residentId);
  authoriseCentre(tx, 'resident.read', institutionId);
  if (typeof tx.actor !== 'string' && may(tx.actor, 'resident.identify', { institutionId })) return refused(linked());
  const now = await tx.now();
  const until = new Date(now.getTime() + openingMinutes * 60_000);
  const id = newUuid();
  await tx.rows(
    `INSERT INTO identity_opening (id, patient_id, institution_id, person_id, purpose, reason, opened_at, until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, patientId, institutionId, tx.personId, input.purpose, input.reason.trim(), now, until],
  );
  tx.audit({
    action: 'identity.open',
    institutionId,
    subjectKind: 'Patient',
    subjectId: patientId,
    purpose: input.purpose,
    detail: { openingId: id, until },
  });
  return accepted({ patientId, openingId: id, until: until.toISOString() });
}

function linked(): Refusal<OpeningCode> {
  return refusal(
    'LINKED',
    '您的任职已可查看该居民身份，无需说明用途。',
    'Your appointment lets you see who the resident is; no purpose is needed.',
    'residentId',
  );
}

/** Somebody else says whether the opening was justified. */
export async function reviewOpening(
  tx: Transaction,
  input: { readonly openingId: string; readonly justified: boolean },
): Promise<Result<{ openingId: string }, ReviewCode>> {
  const opening = await tx.row<{ institutionId: string; personId: string; reviewedAt: Date | null }>(
    `SELECT institution_id AS "institutionId", person_id AS "personId", reviewed_at AS "reviewedAt" FROM identity_opening WHERE id = $1 FOR NO KEY UPDATE`,
    [input.openingId],
  );
  if (!opening) throw notFound('这次查看', 'opening');
  if (typeof tx.actor !== 'string' && !may(tx.actor, 'audit.read', opening))
    throw forbidden('复核身份查看', actions['audit.read'].means);
  const wrong = reviewFault(opening, tx.personId);
  if (wrong) return refused(wrong);
  await tx.rows('UPDATE identity_opening SET reviewed_at = $2, reviewed_by = $3, justified = $4 WHERE id = $1', [
    input.openingId,
    await tx.now(),
    tx.personId,
    input.justified,
  ]);
  tx.audit({
    action: 'identity.review',
    institutionId: opening.institutionId,
    subjectKind: 'IdentityOpening',
    subjectId: input.openingId,
    detail: { justified: input.justified },
  });
  return accepted({ openingId: input.openingId });
}

function reviewFault(
  opening: { personId: string; reviewedAt: Date | null },
  reviewer: string | null,
): Refusal<ReviewCode> | undefined {
  if (opening.personId === reviewer) {
    return refusal(
      'REVIEW_OWN',
      '这是您本人的查看记录，须由他人复核。',
      'You opened this yourself; somebody else reviews it.',
      'openingId',
    );
  }
  if (!opening.reviewedAt) return undefined;
  return refusal('REVIEWED', '这次查看已复核。', 'This opening has been reviewed already.', 'openingId');
}
