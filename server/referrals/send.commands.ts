import { newUuid } from '../kernel/ids';
import { invariant } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import type { Services } from '../platform/graphql/context';
import { lockPatients } from '../wards/encounter.followers';
import type { Equipment, Isolation } from '../wards/encounter.rules';
import { findOrRegister, type Registration } from '../wards/patient.commands';
import { diseaseCatalogueOf } from './catalogue/disease-catalogue.queries';
import { referralWarnings } from './catalogue/warnings.rules';
import { knownThere } from './known-patient.rules';
import type { ReferralCode } from './referral.codes';
import { type ActInput, actOn, type Done } from './referral.commands';
import { lockReferrals, type ReferralFacts } from './referral.facts';
import {
  directionBetween,
  ReferralAction,
  ReferralReason,
  ReferralScene,
  ReferralSide,
  ReferralUrgency,
} from './referral.rules';
import { auditReferral, stepReferral } from './referral.writes';
import { hoursLater } from './referral-clock.rules';
import { patientDied, patientInside } from './referral-patient.facts';
import { houseOfTarget, type TargetFacts } from './target.facts';

/** Writing a referral and sending it off. */

export interface Content {
  readonly sourceDepartmentId?: string | null;
  /** The stay from which the patient is sent. */
  readonly encounterId?: string | null;
  readonly scene?: ReferralScene | null;
  readonly urgency?: ReferralUrgency | null;
  readonly targetInstitutionId?: string | null;
  readonly targetDepartmentId?: string | null;
  readonly outsideCode?: string | null;
  readonly diagnosisCode?: string | null;
  readonly diagnosisNote?: string | null;
  readonly reason?: string | null;
  readonly summary?: object | null;
  readonly isolation?: Isolation | null;
  readonly equipment?: readonly Equipment[] | null;
  readonly overrideReason?: string | null;
}

export interface DraftInput extends Content {
  /** The draft to change; a new one when left out. */
  readonly referralId?: string | null;
  readonly expectedVersion?: number | null;
  /** Of a new draft. */
  readonly sourceInstitutionId?: string | null;
  readonly patientId?: string | null;
  readonly patient?: Registration | null;
}

/** Writes a draft, or changes one; nobody but the source sees it. */
export async function saveDraft(
  tx: Transaction,
  hasher: Services['identityHasher'],
  input: DraftInput,
): Promise<Result<Done, ReferralCode>> {
  return input.referralId ? editDraft(tx, { ...input, referralId: input.referralId }) : writeDraft(tx, hasher, input);
}

function editDraft(tx: Transaction, input: DraftInput & ActInput): Promise<Result<Done, ReferralCode>> {
  return actOn(tx, input, ReferralAction.EDIT, async ({ referral }) => {
    const wrong = await setContent(tx, referral, input);
    return wrong ? refused(wrong) : accepted({ referralId: referral.id });
  });
}

async function writeDraft(
  tx: Transaction,
  hasher: Services['identityHasher'],
  input: DraftInput,
): Promise<Result<Done, ReferralCode>> {
  const { sourceInstitutionId } = input;
  if (!sourceInstitutionId) throw notFound('转出机构', 'sending institution');
  authoriseSender(tx, sourceInstitutionId);
  if ((input.patientId == null) === (input.patient == null)) return refused(patientNeeded());
  const patient = input.patient
    ? await findOrRegister(tx, hasher, sourceInstitutionId, input.patient)
    : accepted(await knownPatient(tx, input.patientId ?? '', sourceInstitutionId));
  if (!patient.ok) return patient;
  return tx.acrossHouses(async () => {
    await lockPatients(tx, [patient.value]);
    const now = await tx.now();
    const id = newUuid();
    await tx.rows(
      `INSERT INTO referral (id, chain_id, direction, scene, urgency, state, patient_id, source_institution_id, reason, requested_by, requested_at)
       VALUES ($1, $1, 'ACROSS', $2, $3, 'DRAFT', $4, $5, '', $6, $7)`,
      [
        id,
        input.scene ?? ReferralScene.INPATIENT,
        input.urgency ?? ReferralUrgency.ROUTINE,
        patient.value,
        sourceInstitutionId,
        tx.personId,
        now,
      ],
    );
    const [referral] = await lockReferrals(tx, [id]);
    invariant(referral, 'the draft that was just written');
    const wrong = await setContent(tx, referral, input);
    if (wrong) return refused(wrong);
    auditReferral(tx, 'draft', referral, sourceInstitutionId);
    return accepted({ referralId: id });
  });
}

/** Throws the draft away; it stays in the table and nobody else ever saw it. */
export function discardDraft(tx: Transaction, input: ActInput): Promise<Result<Done, ReferralCode>> {
  return actOn(tx, input, ReferralAction.DISCARD, async ({ referral, side, now }) => {
    await stepReferral(tx, referral, 'DISCARD', { side, at: now, reason: ReferralReason.ENTERED_IN_ERROR });
    return accepted({ referralId: referral.id });
  });
}

/** Sends a draft off, or writes and sends at once. */
export async function submit(
  tx: Transaction,
  hasher: Services['identityHasher'],
  input: DraftInput,
): Promise<Result<Done, ReferralCode>> {
  const saved =
    input.referralId && isUnchanged(input)
      ? accepted({ referralId: input.referralId })
      : await saveDraft(tx, hasher, input);
  if (!saved.ok) return saved;
  // The version that the client has seen is the one before the content was saved.
  const expectedVersion =
    saved.value.referralId === input.referralId && isUnchanged(input) ? input.expectedVersion : null;
  return actOn(tx, { ...saved.value, expectedVersion }, ReferralAction.SUBMIT, async ({ referral, now }) => {
    const stated = await statedOf(tx, referral.id);
    const refusals = [
      await patientDied(tx, referral.patientId),
      await forgottenRefusal(tx, referral, now),
      ...neededRefusals(referral, stated),
      await patientInside(tx, referral),
      await duplicateRefusal(tx, referral),
      stated.warnings.length > 0 && !stated.overrideReason ? overrideNeeded() : undefined,
    ].filter(each => each !== undefined);
    if (refusals.length > 0) return refused(...refusals);
    await stepReferral(tx, referral, 'SUBMIT', { side: ReferralSide.SOURCE, at: now });
    return accepted({ referralId: referral.id });
  });
}

/** Nothing but the draft and its version is given: it is sent as it stands. */
function isUnchanged({ referralId: _, expectedVersion: __, ...content }: DraftInput): boolean {
  return Object.entries(content).every(([key, value]) => key === 'requestId' || value === undefined || value === null);
}

function authoriseSender(tx: Transaction, institutionId: string): void {
  const { actor } = tx;
  invariant(typeof actor !== 'string', 'referrals are written by people');
  if (may(actor, 'referral.send', { institutionId })) return;
  if (!may(actor, 'referral.read', { institutionId })) throw notFound('转出机构', 'sending institution');
  throw forbidden('从这个机构转出患者', actions['referral.send'].means);
}

/** A patient whom the house knows; anybody else is found by the identity number alone. */
async function knownPatient(tx: Transaction, patientId: string, institutionId: string): Promise<string> {
  const known = await tx.row(
    `SELECT FROM patient p WHERE p.id = $1 AND ${knownThere({ id: 'p.id', registeredAt: 'p.registered_at' }, '$2')}`,
    [patientId, institutionId],
  );
  if (!known) throw notFound('本机构的这位患者', 'patient of this house');
  return patientId;
}

/**
 * Writes the content of a draft: what is left out stays as it was, what is null is cleared. Answers what is wrong with the places and the stay
 * that are stated; what is missing is not wrong yet.
 */
async function setContent(
  tx: Transaction,
  referral: ReferralFacts,
  input: Content,
): Promise<Refusal<ReferralCode> | undefined> {
  const content = { ...(await statedOf(tx, referral.id)), ...definedOf(input) };
  const wrong = await contentRefusal(tx, referral, content);
  if (!wrong) await writeContent(tx, referral, content);
  return wrong;
}

async function contentRefusal(
  tx: Transaction,
  { patientId, sourceInstitutionId }: ReferralFacts,
  content: Content,
): Promise<Refusal<ReferralCode> | undefined> {
  const { targetInstitutionId, targetDepartmentId, sourceDepartmentId, outsideCode, encounterId } = content;
  if (targetInstitutionId && outsideCode) return targetNeeded();
  if (targetInstitutionId === sourceInstitutionId) return sameHouse();
  if (targetInstitutionId && !(await tx.row('SELECT FROM institution WHERE id = $1', [targetInstitutionId])))
    throw notFound('接收机构', 'receiving institution');
  if (targetDepartmentId && !(await isDepartmentOf(tx, targetDepartmentId, targetInstitutionId ?? null)))
    return departmentElsewhere('targetDepartmentId');
  if (sourceDepartmentId && !(await isDepartmentOf(tx, sourceDepartmentId, sourceInstitutionId)))
    return departmentElsewhere('sourceDepartmentId');
  if (!encounterId) return undefined;
  const stay = await tx.row(
    `SELECT FROM encounter WHERE id = $1 AND patient_id = $2 AND institution_id = $3 AND state IN ('ADMITTED', 'DISCHARGE_ORDERED')`,
    [encounterId, patientId, sourceInstitutionId],
  );
  return stay ? undefined : encounterElsewhere();
}

async function isDepartmentOf(tx: Transaction, departmentId: string, institutionId: string | null): Promise<boolean> {
  const row = await tx.row('SELECT FROM department WHERE id = $1 AND institution_id = $2', [
    departmentId,
    institutionId,
  ]);
  return row !== undefined;
}

async function writeContent(tx: Transaction, referral: ReferralFacts, after: Content): Promise<void> {
  const target = await houseOfTarget(tx, referral.sourceInstitutionId, after.targetInstitutionId ?? null);
  const direction = directionBetween(target.source, target.target);
  await tx.rows(
    `UPDATE referral SET source_department_id = $2, source_encounter_id = $3, scene = $4, urgency = $5, target_institution_id = $6, target_department_id = $7,
       outside_code = $8, diagnosis_code = $9, diagnosis_note = $10, reason = $11, summary = $12, requested_isolation = $13, requested_equipment = $14,
       override_reason = $15, direction = $16, warnings = $17, version = version + 1 WHERE id = $1`,
    [
      referral.id,
      after.sourceDepartmentId ?? null,
      after.encounterId ?? null,
      after.scene ?? referral.scene,
      after.urgency ?? referral.urgency,
      after.targetInstitutionId ?? null,
      after.targetInstitutionId ? (after.targetDepartmentId ?? null) : null,
      after.outsideCode ?? null,
      after.diagnosisCode ?? null,
      after.diagnosisNote ?? null,
      after.reason?.trim() ?? '',
      JSON.stringify(after.summary ?? {}),
      after.isolation ?? null,
      after.equipment ?? [],
      after.overrideReason?.trim() || null,
      direction,
      await warningsOf(
        tx,
        { ...referral, ...target, direction, urgency: after.urgency ?? referral.urgency },
        after.diagnosisCode,
      ),
    ],
  );
}

async function warningsOf(
  tx: Transaction,
  facts: TargetFacts & Pick<ReferralFacts, 'direction' | 'urgency' | 'sourceInstitutionId'>,
  diagnosisCode: string | null | undefined,
): Promise<string[]> {
  return referralWarnings(
    {
      direction: facts.direction,
      urgency: facts.urgency,
      diagnosisCode: diagnosisCode ?? null,
      sourceTier: facts.source.tier,
      targetTier: facts.target?.tier ?? null,
    },
    await diseaseCatalogueOf(tx, facts.sourceInstitutionId),
  );
}

type Stated = Content & { readonly warnings: readonly string[] };

async function statedOf(tx: Transaction, id: string): Promise<Stated> {
  const row = await tx.row<Stated>(
    `SELECT source_department_id AS "sourceDepartmentId", source_encounter_id AS "encounterId", scene, urgency, target_institution_id AS "targetInstitutionId",
       target_department_id AS "targetDepartmentId", outside_code AS "outsideCode", diagnosis_code AS "diagnosisCode", diagnosis_note AS "diagnosisNote",
       reason, summary, requested_isolation AS isolation, requested_equipment AS equipment, override_reason AS "overrideReason", warnings
     FROM referral WHERE id = $1`,
    [id],
  );
  invariant(row, 'a referral that is locked');
  return row;
}

function definedOf(input: Content): Content {
  const keys = [
    'sourceDepartmentId',
    'encounterId',
    'scene',
    'urgency',
    'targetInstitutionId',
    'targetDepartmentId',
    'outsideCode',
    'diagnosisCode',
    'diagnosisNote',
    'reason',
    'summary',
    'isolation',
    'equipment',
    'overrideReason',
  ] as const;
  return Object.fromEntries(keys.filter(key => input[key] !== undefined).map(key => [key, input[key]]));
}

/** What a referral needs to be sent. */
function neededRefusals(referral: ReferralFacts, stated: Stated): Refusal<ReferralCode>[] {
  const refusals: Refusal<ReferralCode>[] = [];
  const hasTarget =
    referral.isOutside || (referral.targetInstitutionId !== null && referral.targetDepartmentId !== null);
  if (!hasTarget) refusals.push(targetNeeded());
  if (!stated.reason) refusals.push(reasonNeeded());
  if (!stated.diagnosisCode && !stated.diagnosisNote) refusals.push(diagnosisNeeded());
  return refusals;
}

/** A draft stands for the patient as long as the end of something would; after that the house must know them otherwise. */
async function forgottenRefusal(
  tx: Transaction,
  { id, sourceInstitutionId, policy }: ReferralFacts,
  now: Date,
): Promise<Refusal<'PATIENT_NEEDED'> | undefined> {
  const known = await tx.row(
    `SELECT FROM referral r JOIN patient p ON p.id = r.patient_id
     WHERE r.id = $1 AND (r.requested_at > $3 OR ${knownThere({ id: 'p.id', registeredAt: 'p.registered_at' }, '$2')})`,
    [id, sourceInstitutionId, hoursLater(now, -policy.identityDaysAfterClose * 24)],
  );
  if (known) return undefined;
  return refusal(
    'PATIENT_NEEDED',
    '草稿搁置已久，本机构已不再掌握该患者，请凭身份证号重新登记后再转。',
    'The draft is old and the house no longer knows the patient; register them again with the identity card.',
    'patientId',
  );
}

async function duplicateRefusal(tx: Transaction, referral: ReferralFacts): Promise<Refusal<ReferralCode> | undefined> {
  const other = await tx.row<{ number: string }>(
    `SELECT number FROM referral WHERE patient_id = $1 AND target_department_id = $2 AND state IN ('SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED')`,
    [referral.patientId, referral.targetDepartmentId],
  );
  if (!other) return undefined;
  return refusal(
    'DUPLICATE',
    `该患者已有一份转往该科室的未结转诊（${other.number}），请先处理那一份。`,
    `The patient has an open referral to that department (${other.number}); deal with that one first.`,
    'targetDepartmentId',
  );
}

function patientNeeded(): Refusal<'PATIENT_NEEDED'> {
  return refusal(
    'PATIENT_NEEDED',
    '请选择患者或登记新患者（二选一）。',
    'Give either a known patient or a new one.',
    'patientId',
  );
}

function targetNeeded(): Refusal<'TARGET_NEEDED'> {
  return refusal(
    'TARGET_NEEDED',
    '请选择接收机构及科室，或集团外机构（二选一）。',
    'Choose an institution with its department, or one outside of the group.',
    'targetInstitutionId',
  );
}

function sameHouse(): Refusal<'SAME_HOUSE'> {
  return refusal(
    'SAME_HOUSE',
    '接收机构与转出机构相同，院内转科请用转床。',
    'Source and target are one house; inside a house, move the patient.',
    'targetInstitutionId',
  );
}

function departmentElsewhere(field: string): Refusal<'DEPARTMENT_ELSEWHERE'> {
  return refusal(
    'DEPARTMENT_ELSEWHERE',
    '所选科室不属于该机构，请重新选择。',
    'The department belongs to another institution; choose again.',
    field,
  );
}

function encounterElsewhere(): Refusal<'ENCOUNTER_ELSEWHERE'> {
  return refusal(
    'ENCOUNTER_ELSEWHERE',
    '这次住院不是该患者在转出机构的在院记录，请重新选择。',
    'The stay is not one of this patient in the source now; choose again.',
    'encounterId',
  );
}

function reasonNeeded(): Refusal<'REASON_NEEDED'> {
  return refusal('REASON_NEEDED', '请填写转诊原因。', 'Say why the patient is sent.', 'reason');
}

function diagnosisNeeded(): Refusal<'DIAGNOSIS_NEEDED'> {
  return refusal(
    'DIAGNOSIS_NEEDED',
    '请选择诊断编码或填写诊断。',
    'Choose a coded diagnosis or write one.',
    'diagnosisCode',
  );
}

function overrideNeeded(): Refusal<'OVERRIDE_NEEDED'> {
  return refusal(
    'OVERRIDE_NEEDED',
    '转诊与病种目录不符，请说明仍需转诊的理由。',
    'The referral goes against the disease catalogue; say why all the same.',
    'overrideReason',
  );
}
