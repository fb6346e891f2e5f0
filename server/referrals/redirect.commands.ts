import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { diseaseCatalogueOf } from './catalogue/disease-catalogue.queries';
import { referralWarnings } from './catalogue/warnings.rules';
import { reasonRefusal } from './reason.rules';
import type { ReferralCode } from './referral.codes';
import { actOn, type Done, type EndInput } from './referral.commands';
import { lockReferrals, type ReferralFacts } from './referral.facts';
import { directionBetween, ReferralAction, ReferralSide } from './referral.rules';
import { stepReferral } from './referral.writes';
import { patientInside } from './referral-patient.facts';
import { houseOfTarget } from './target.facts';

export interface RedirectInput extends EndInput {
  readonly targetInstitutionId: string;
  readonly targetDepartmentId: string;
}

/** The target, or the desk of the group, sends a referral on to somebody else: a new one in the same chain, submitted at once. */
export function redirect(
  tx: Transaction,
  input: RedirectInput,
): Promise<Result<Done & { forwardedId: string }, ReferralCode>> {
  return actOn(tx, input, ReferralAction.REDIRECT, async ({ referral, side, now }) => {
    const { reason, note, targetInstitutionId } = input;
    const wrong =
      reasonRefusal(referral.state, reason) ??
      (await targetRefusal(tx, referral, input)) ??
      (await patientInside(tx, { ...referral, targetInstitutionId }));
    if (wrong) return refused(wrong);
    await stepReferral(tx, referral, 'REDIRECT', { side, at: now, reason, note });
    const forwarded = await writeForwarded(tx, referral, input, now);
    await stepReferral(tx, forwarded, 'FORWARD', {
      side,
      at: now,
      institutionId: side === ReferralSide.TARGET ? referral.targetInstitutionId : null,
    });
    return accepted({ referralId: referral.id, forwardedId: forwarded.id });
  });
}

async function targetRefusal(tx: Transaction, referral: ReferralFacts, input: RedirectInput) {
  const department = await tx.row<{ institutionId: string }>(
    'SELECT institution_id AS "institutionId" FROM department WHERE id = $1',
    [input.targetDepartmentId],
  );
  if (!department) throw notFound('接收科室', 'receiving department');
  if (department.institutionId !== input.targetInstitutionId)
    return refusal(
      'DEPARTMENT_ELSEWHERE',
      '所选科室不属于该机构，请重新选择。',
      'The department belongs to another institution; choose again.',
      'targetDepartmentId',
    );
  if (input.targetInstitutionId === referral.sourceInstitutionId)
    return refusal(
      'SAME_HOUSE',
      '不能改转回转出机构；请退回并说明原因。',
      'It cannot be redirected to its source; reject it and say why.',
      'targetInstitutionId',
    );
  if (input.targetDepartmentId === referral.targetDepartmentId)
    return refusal(
      'SAME_TARGET',
      '转诊已在该科室，请选择其他科室或机构。',
      'The referral goes there already; choose another department or house.',
      'targetDepartmentId',
    );
  return undefined;
}

/** The same wish to another target, as a draft of the same source that is forwarded at once. */
async function writeForwarded(
  tx: Transaction,
  referral: ReferralFacts,
  input: RedirectInput,
  now: Date,
): Promise<ReferralFacts> {
  const id = newUuid();
  const { source, target } = await houseOfTarget(tx, referral.sourceInstitutionId, input.targetInstitutionId);
  const direction = directionBetween(source, target);
  const coded = await tx.row<{ code: string | null }>('SELECT diagnosis_code AS code FROM referral WHERE id = $1', [
    referral.id,
  ]);
  const warnings = referralWarnings(
    {
      direction,
      urgency: referral.urgency,
      diagnosisCode: coded?.code ?? null,
      sourceTier: source.tier,
      targetTier: target?.tier ?? null,
    },
    await diseaseCatalogueOf(tx, referral.sourceInstitutionId),
  );
  await tx.rows(
    `INSERT INTO referral (id, chain_id, previous_id, direction, scene, urgency, state, patient_id, source_institution_id, source_department_id,
       source_encounter_id, target_institution_id, target_department_id, diagnosis_code, diagnosis_note, reason, summary, requested_isolation,
       requested_equipment, warnings, override_reason, requested_by, requested_at)
     SELECT $2, chain_id, id, $3, scene, urgency, 'DRAFT', patient_id, source_institution_id, source_department_id,
       source_encounter_id, $4, $5, diagnosis_code, diagnosis_note, reason, summary, requested_isolation,
       requested_equipment, $6, override_reason, requested_by, $7 FROM referral WHERE id = $1`,
    [referral.id, id, direction, input.targetInstitutionId, input.targetDepartmentId, warnings, now],
  );
  return present((await lockReferrals(tx, [id]))[0], 'the referral that was just written');
}
