import type { CareCondition } from '../care/care.rules';
import { tightGroupOf } from '../group/group.queries';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { recordWork, takeBackWork } from '../pay/work-event.commands';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseCentre } from '../residents/resident.facts';
import { lockPatients } from '../wards/encounter.followers';
import { checkCode } from './code.commands';
import { lockContract, partiesOf } from './contract.facts';
import type { ContractCodes } from './contract-code';
import type { ContractCode } from './contracts.codes';
import { ConfirmationWay, deliveryDayRefusal } from './delivery.rules';
import { worksIn } from './team.facts';

/** What was delivered: written down, confirmed by the resident, taken back. Each delivery is work for the pay pool. */

export interface DeliveryOutcome {
  readonly deliveryId: string;
  /** The code was wrong; that it was tried is counted, and nothing else happened. */
  readonly wrong?: Refusal<ContractCode>;
}

export interface DeliverInput {
  readonly contractId: string;
  readonly packageId: string | null;
  readonly itemCode: string;
  readonly on: CivilDate | null;
  readonly by: string | null;
  readonly note: string | null;
}

/** Writes down that a promised service was delivered. */
export async function deliver(tx: Transaction, input: DeliverInput): Promise<Result<DeliveryOutcome, ContractCode>> {
  const { patientId } = await partiesOf(tx, input.contractId);
  await lockPatients(tx, [patientId]);
  const contract = await lockContract(tx, input.contractId);
  authoriseCentre(tx, 'contract.keep', contract.institutionId);
  const today = civilDateOf(await tx.now());
  const [on, by] = [input.on ?? today, input.by ?? tx.personId ?? ''];
  const packageId = await promisingPackage(tx, input);
  if (!packageId) return refused(unpromised);
  const wrong = deliveryDayRefusal(contract, on, today);
  if (wrong) return refused(wrong);
  if (!(await worksIn(tx, contract.institutionId, by))) return refused(stranger);
  const counted = await tx.row(
    `SELECT FROM service_delivery WHERE contract_id = $1 AND package_id = $2 AND item_code = $3 AND delivered_on = $4 AND cancelled_at IS NULL`,
    [contract.id, packageId, input.itemCode, on],
  );
  if (counted) return refused(twice);
  const deliveryId = newUuid();
  await write(tx, {
    ...contract,
    id: deliveryId,
    contractId: contract.id,
    packageId,
    itemCode: input.itemCode,
    on,
    by,
    followUpId: null,
    note: input.note?.trim() || null,
  });
  return accepted({ deliveryId });
}

/** The package of the contract that promises the service; where several do, the one that is named, or else the first by code. */
async function promisingPackage(tx: Transaction, input: DeliverInput): Promise<string | undefined> {
  const row = await tx.row<{ id: string }>(
    `SELECT p.id FROM family_contract_package k JOIN service_package p ON p.id = k.package_id
     JOIN service_package_item i ON i.package_id = p.id AND i.code = $2
     WHERE k.contract_id = $1 AND ($3::uuid IS NULL OR p.id = $3) ORDER BY p.code LIMIT 1`,
    [input.contractId, input.itemCode, input.packageId],
  );
  return row?.id;
}

/** A follow-up that may be a promised service. */
export interface FollowedUp {
  readonly contractId: string;
  readonly condition: CareCondition;
  readonly followUpId: string;
  readonly on: CivilDate;
  readonly by: string;
}

/**
 * Counts a follow-up as the services of its condition that a contract promises: each of them once a day. Part of a command that has authorised and
 * locked the patient; a day on which the contract did not run counts as nothing.
 */
export async function recordDelivery(tx: Transaction, done: FollowedUp): Promise<void> {
  const contract = await lockContract(tx, done.contractId);
  if (deliveryDayRefusal(contract, done.on, civilDateOf(await tx.now()))) return;
  const services = await tx.rows<{ packageId: string; itemCode: string }>(
    `SELECT i.package_id AS "packageId", i.code AS "itemCode" FROM family_contract_package k
     JOIN service_package_item i ON i.package_id = k.package_id AND i.condition = $2
     WHERE k.contract_id = $1 AND NOT EXISTS (SELECT FROM service_delivery d WHERE d.contract_id = $1 AND d.package_id = i.package_id
       AND d.item_code = i.code AND d.delivered_on = $3 AND d.cancelled_at IS NULL) ORDER BY i.package_id, i.place`,
    [contract.id, done.condition, done.on],
  );
  for (const service of services) await write(tx, { ...contract, ...done, ...service, id: newUuid(), note: null });
}

/** Takes back what a follow-up counted as, because it is cancelled; confirmed or not. */
export async function cancelDeliveriesOf(tx: Transaction, followUpId: string, reason: string): Promise<void> {
  const rows = await tx.rows<{ id: string; institutionId: string }>(
    `UPDATE service_delivery SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4, version = version + 1
     WHERE follow_up_id = $1 AND cancelled_at IS NULL RETURNING id, institution_id AS "institutionId"`,
    [followUpId, await tx.now(), tx.personId, reason],
  );
  for (const row of rows) await undoWork(tx, row);
}

interface Written {
  readonly id: string;
  readonly contractId: string;
  readonly patientId: string;
  readonly institutionId: string;
  readonly packageId: string;
  readonly itemCode: string;
  readonly on: CivilDate;
  readonly by: string;
  readonly followUpId: string | null;
  readonly note: string | null;
}

async function write(tx: Transaction, done: Written): Promise<void> {
  const { id, contractId, patientId, institutionId, packageId, itemCode, on, by, followUpId, note } = done;
  await tx.rows(
    `INSERT INTO service_delivery (id, contract_id, patient_id, institution_id, package_id, item_code, delivered_on, delivered_by, follow_up_id, note, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, contractId, patientId, institutionId, packageId, itemCode, on, by, followUpId, note, await tx.now()],
  );
  const groupId = await tightGroupOf(tx, institutionId);
  if (groupId) {
    const work = { groupId, institutionId, departmentId: null, personId: by, quantityMilli: 1_000n, on };
    await recordWork(tx, [{ ...work, sourceKey: workKey(id), code: 'CONTRACT_SERVICE_DELIVERED' }]);
  }
  audit(tx, 'record', done, { item: itemCode });
}

function workKey(deliveryId: string): string {
  return `delivery:${deliveryId}`;
}

async function undoWork(tx: Transaction, delivery: { id: string; institutionId: string }): Promise<void> {
  const groupId = await tightGroupOf(tx, delivery.institutionId);
  if (groupId) await takeBackWork(tx, groupId, workKey(delivery.id));
  audit(tx, 'cancel', delivery);
}

export interface LockedDelivery {
  readonly id: string;
  readonly contractId: string;
  readonly institutionId: string;
  readonly patientId: string;
  readonly followUpId: string | null;
  readonly deliveredBy: string;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly version: number;
}

/** Locks a delivery that the viewer sees, after its patient and contract. */
export async function lockDelivery(tx: Transaction, id: string): Promise<LockedDelivery> {
  const seen = await tx.row<{ patientId: string; contractId: string }>(
    'SELECT patient_id AS "patientId", contract_id AS "contractId" FROM service_delivery WHERE id = $1',
    [id],
  );
  if (!seen) throw notFound('这次服务', 'delivery');
  await lockPatients(tx, [seen.patientId]);
  await lockContract(tx, seen.contractId);
  const delivery = await tx.row<LockedDelivery>(
    `SELECT id, contract_id AS "contractId", institution_id AS "institutionId", patient_id AS "patientId", follow_up_id AS "followUpId",
       delivered_by AS "deliveredBy", confirmed_at AS "confirmedAt", cancelled_at AS "cancelledAt", version FROM service_delivery WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!delivery) throw notFound('这次服务', 'delivery');
  authoriseCentre(tx, 'contract.keep', delivery.institutionId);
  return delivery;
}

export interface ConfirmInput {
  readonly deliveryId: string;
  readonly expectedVersion?: number | null;
  readonly how: ConfirmationWay;
  readonly code?: string | null;
  readonly rating?: number | null;
}

/** Writes down that the resident confirmed a service. */
export async function confirmDelivery(
  tx: Transaction,
  codes: ContractCodes,
  input: ConfirmInput,
): Promise<Result<DeliveryOutcome, ContractCode>> {
  const delivery = await lockDelivery(tx, input.deliveryId);
  if (delivery.confirmedAt || delivery.cancelledAt) return refused(settled);
  if (hasChanged(delivery, input.expectedVersion)) return refused(changed);
  if ((input.how === ConfirmationWay.CODE) !== Boolean(input.code)) return refused(codeNeeded);
  if (input.how === ConfirmationWay.PHONE && delivery.deliveredBy === tx.personId) return refused(byOneself);
  if (input.code) {
    const checked = await checkCode(tx, codes, { ...delivery, deliveryId: delivery.id }, input.code);
    if (!checked.ok) return checked;
    if (checked.value.wrong) return accepted({ deliveryId: delivery.id, wrong: checked.value.wrong });
  }
  await tx.rows(
    `UPDATE service_delivery SET confirmed_at = $2, confirmed_how = $3, confirmed_by = $4, rating = $5, version = version + 1 WHERE id = $1`,
    [delivery.id, await tx.now(), input.how, tx.personId, input.rating ?? null],
  );
  audit(tx, 'confirm', delivery, { how: input.how });
  return accepted({ deliveryId: delivery.id });
}

/** Takes back a delivery that was entered in error. */
export async function cancelDelivery(
  tx: Transaction,
  input: { readonly deliveryId: string; readonly reason: string },
): Promise<Result<DeliveryOutcome, ContractCode>> {
  const delivery = await lockDelivery(tx, input.deliveryId);
  if (delivery.cancelledAt) return refused(settled);
  if (delivery.followUpId) return refused(ofFollowUp);
  await tx.rows(
    `UPDATE service_delivery SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4, version = version + 1 WHERE id = $1`,
    [delivery.id, await tx.now(), tx.personId, input.reason.trim()],
  );
  await undoWork(tx, delivery);
  return accepted({ deliveryId: delivery.id });
}

function hasChanged({ version }: LockedDelivery, expectedVersion: number | null | undefined): boolean {
  return expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version;
}

function audit(
  tx: Transaction,
  action: string,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
  detail?: object,
): void {
  tx.audit({ action: `delivery.${action}`, institutionId, subjectKind: 'ServiceDelivery', subjectId: id, detail });
}

const unpromised = refusal<ContractCode>(
  'ITEM_UNKNOWN',
  '该签约的服务包中没有这项服务，请核对服务项目。',
  'No package of the contract promises this service; check which one it was.',
  'itemCode',
);
const stranger = refusal<ContractCode>(
  'WITNESS_UNKNOWN',
  '服务人员目前不在本中心任职，请核对。',
  'Whoever did it has no appointment in the centre; check who it was.',
  'deliveredById',
);
const settled = refusal<ContractCode>(
  'DELIVERY_STATE',
  '该次服务已确认或已撤销，请刷新后核对。',
  'This was confirmed or taken back already; look again.',
  'deliveryId',
);
const changed = refusal<ContractCode>(
  'DELIVERY_CHANGED',
  '该次服务刚被他人修改，请刷新后核对再提交。',
  'Somebody has changed this since you looked; look again before you go on.',
  'expectedVersion',
);
const byOneself = refusal<ContractCode>(
  'CONFIRM_BY_OTHER',
  '电话确认须由未提供该次服务的同事进行，或请居民签名、用验证码确认。',
  'Somebody else than who did it asks by telephone; or the resident signs or reads out a code.',
  'how',
);
const codeNeeded = refusal<ContractCode>(
  'SIGNING_WAY',
  '以验证码确认时须填写验证码，其他方式不填。',
  'Confirming by code needs the code; other ways need none.',
  'code',
);
const twice = refusal<ContractCode>(
  'DELIVERY_TWICE',
  '这项服务当天已登记（可能由随访自动记入），每项每天计一次。',
  'This service stands for that day already, perhaps by a follow-up; it counts once a day.',
  'deliveredOn',
);
const ofFollowUp = refusal<ContractCode>(
  'DELIVERY_OF_FOLLOW_UP',
  '该次服务由随访自动记入，请撤销那次随访。',
  'It follows from a follow-up; cancel that follow-up instead.',
  'deliveryId',
);
