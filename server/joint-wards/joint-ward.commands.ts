import { newUuid } from '../kernel/ids';
import { type Period, toRangeText } from '../kernel/period';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { lockBeds } from '../wards/bed.facts';
import { blockersOf } from '../wards/blockers.queries';
import { authoriseJoint, lockAgreement, teamFrom } from './joint-ward.facts';

import { tellTeam } from './joint-ward.notices';
import {
  type AgreementFacts,
  type JointWardCode,
  JointWardRole,
  JointWardState,
  jointWardRefusals,
  jointWardState,
  openRefusal,
  periodRefusal,
  wishedPeriod,
} from './joint-ward.rules';
import { isEmployed, rightsChanged } from './team.commands';

/** The agreement on a joint ward: how it begins and ends. */

type JointWardId = { readonly jointWardId: string };

export interface AgreeInput {
  readonly hostWardId: string;
  readonly partnerInstitutionId: string;
  readonly bedIds: readonly string[];
  readonly from: string;
  readonly until?: string | null;
  readonly costSplitHost: number;
  readonly pointSplitHost: number;
  readonly directorId: string;
}

/** Agrees on a joint ward: all open beds of the host's ward, run together with the partner under a director of the partner. */
export async function agree(tx: Transaction, input: AgreeInput): Promise<Result<JointWardId, JointWardCode>> {
  const wardId = input.hostWardId;
  const partnerId = input.partnerInstitutionId;
  // Locked, so that two who agree on the same ward see each other, and so that no house leaves the group meanwhile.
  const ward = await tx.row<{ hostId: string }>(
    'SELECT institution_id AS "hostId" FROM ward WHERE id = $1 AND during @> now() FOR NO KEY UPDATE',
    [wardId],
  );
  if (!ward) throw notFound('这个病区', 'open ward');
  const { hostId } = ward;
  authoriseJoint(tx, 'jointward.manage', { hostId, partnerId, wardId });
  await tx.rows('SELECT FROM membership WHERE institution_id = ANY ($1) ORDER BY id FOR SHARE', [[hostId, partnerId]]);
  const now = await tx.now();
  const agreement = {
    id: newUuid(),
    hostId,
    partnerId,
    wardId,
    period: wishedPeriod(input.from, input.until, now),
    withdrawnAt: null,
    version: 1,
  };
  const wrong = await agreementRefusal(tx, agreement, input, now);
  if (wrong) return refused(wrong);
  await insertAgreement(tx, agreement, input, now);
  rightsChanged(tx, agreement, [input.directorId]);
  await tellTeam(tx, 'JOINT_WARD_JOINED', agreement, [input.directorId]);
  audit(tx, 'jointward.agree', agreement, { partnerId, beds: input.bedIds.length });
  return accepted({ jointWardId: agreement.id });
}

async function agreementRefusal(
  tx: Transaction,
  agreement: AgreementFacts,
  { bedIds, directorId }: AgreeInput,
  now: Date,
): Promise<Refusal<JointWardCode> | undefined> {
  const { hostId, partnerId, wardId, period } = agreement;
  if (hostId === partnerId) return jointWardRefusals.sameHouse;
  const unfit = periodRefusal(period, now);
  if (unfit) return unfit;
  if (!(await areTogether(tx, hostId, partnerId, period))) return jointWardRefusals.notOneGroup;
  const beds = await tx.rows('SELECT FROM bed WHERE id = ANY ($1) AND ward_id = $2', [bedIds, wardId]);
  if (bedIds.length === 0 || beds.length !== new Set(bedIds).size) return jointWardRefusals.bedsOfWard;
  // Who works in the team works in the whole ward: no bed of it may stand outside of what was agreed.
  const leftOut = await tx.row(
    `SELECT FROM bed b JOIN bed_open_period p ON p.bed_id = b.id AND p.during && $3::tstzrange WHERE b.ward_id = $2 AND b.id <> ALL ($1) LIMIT 1`,
    [bedIds, wardId, toRangeText(period)],
  );
  if (leftOut) return jointWardRefusals.bedsOfWard;
  const director = { personId: directorId, role: JointWardRole.DIRECTOR, homeId: partnerId };
  if (!(await isEmployed(tx, director, period.from))) return jointWardRefusals.directorHome;
  const other = await tx.row(
    'SELECT FROM joint_ward_agreement WHERE ward_id = $1 AND during && $2::tstzrange AND withdrawn_at IS NULL',
    [wardId, toRangeText(period)],
  );
  return other ? jointWardRefusals.wardTaken : undefined;
}

/** Whether two houses are in one tight group on every day of a period, as far as is known today. */
export async function areTogether(
  tx: Transaction,
  hostId: string,
  partnerId: string,
  period: Period,
): Promise<boolean> {
  const row = await tx.row<{ together: boolean | null }>(
    `SELECT range_agg(h.during * p.during) @> civil_days($3::tstzrange) AS together
     FROM membership h JOIN membership p ON p.group_id = h.group_id AND p.during && h.during
     WHERE h.institution_id = $1 AND p.institution_id = $2 AND h.role <> 'CITY_PARTNER' AND p.role <> 'CITY_PARTNER'`,
    [hostId, partnerId, toRangeText(period)],
  );
  return row?.together ?? false;
}

async function insertAgreement(
  tx: Transaction,
  { id, hostId, partnerId, wardId, period }: AgreementFacts,
  input: AgreeInput,
  now: Date,
): Promise<void> {
  await tx.rows(
    `INSERT INTO joint_ward_agreement (id, host_id, partner_id, ward_id, during, cost_split_host_bp, point_split_host_bp, signed_by, signed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, hostId, partnerId, wardId, toRangeText(period), input.costSplitHost, input.pointSplitHost, tx.personId, now],
  );
  await tx.rows('INSERT INTO joint_ward_bed (agreement_id, bed_id) SELECT $1, unnest($2::uuid[])', [
    id,
    [...new Set(input.bedIds)],
  ]);
  await tx.rows(
    `INSERT INTO joint_ward_member (id, agreement_id, person_id, role, home_id, during) VALUES ($1, $2, $3, 'DIRECTOR', $4, $5)`,
    [newUuid(), id, input.directorId, partnerId, toRangeText(period)],
  );
}

/** Ends an agreement now, with its team and formulary; refused while patients lie in its beds or beds are held. */
export async function close(
  tx: Transaction,
  input: { jointWardId: string; expectedVersion?: number | null; reason: string },
): Promise<Result<JointWardId, JointWardCode>> {
  const agreement = await lockAgreement(tx, input.jointWardId);
  authoriseJoint(tx, 'jointward.manage', agreement);
  const bedIds = await bedsOf(tx, agreement.id);
  await lockBeds(tx, bedIds);
  const now = await tx.now();
  const wrong = openRefusal(agreement, now, input.expectedVersion);
  if (wrong) return refused(wrong);
  const isPlanned = jointWardState(agreement, now) === JointWardState.PLANNED;
  if (!isPlanned && (await blockersOf(tx, 'bed_id', bedIds)).length > 0) return refused(jointWardRefusals.blocked);
  const team = await teamFrom(tx, agreement.id, now);
  if (isPlanned) await withdraw(tx, agreement.id, now, input.reason);
  else await endNow(tx, agreement.id, now, input.reason);
  const personIds = [...new Set(team.map(member => member.personId))];
  rightsChanged(tx, agreement, personIds);
  await tellTeam(tx, 'JOINT_WARD_ENDED', agreement, personIds);
  audit(tx, 'jointward.close', agreement, { reason: input.reason });
  return accepted({ jointWardId: agreement.id });
}

async function bedsOf(tx: Transaction, agreementId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>('SELECT bed_id AS id FROM joint_ward_bed WHERE agreement_id = $1', [
    agreementId,
  ]);
  return rows.map(row => row.id);
}

/** It never began. */
async function withdraw(tx: Transaction, id: string, now: Date, reason: string): Promise<void> {
  await tx.rows(
    `UPDATE joint_ward_agreement SET withdrawn_at = $2, closed_at = $2, closed_by = $3, close_reason = $4, version = version + 1 WHERE id = $1`,
    [id, now, tx.personId, reason],
  );
  for (const table of ['joint_ward_member', 'formulary_item'])
    await tx.rows(`UPDATE ${table} SET withdrawn_at = $2 WHERE agreement_id = $1 AND withdrawn_at IS NULL`, [id, now]);
}

async function endNow(tx: Transaction, id: string, now: Date, reason: string): Promise<void> {
  await tx.rows(
    `UPDATE joint_ward_agreement SET during = tstzrange(lower(during), $2), closed_at = $2, closed_by = $3, close_reason = $4, version = version + 1
     WHERE id = $1`,
    [id, now, tx.personId, reason],
  );
  for (const table of ['joint_ward_member', 'formulary_item']) {
    await tx.rows(
      `UPDATE ${table} SET during = CASE WHEN lower(during) < $2 THEN tstzrange(lower(during), $2) ELSE during END,
         withdrawn_at = CASE WHEN lower(during) < $2 THEN NULL ELSE $2 END
       WHERE agreement_id = $1 AND withdrawn_at IS NULL AND (upper_inf(during) OR upper(during) > $2)`,
      [id, now],
    );
  }
}

function audit(tx: Transaction, action: string, { id, hostId }: AgreementFacts, detail: object): void {
  tx.audit({ action, institutionId: hostId, subjectKind: 'JointWard', subjectId: id, detail });
}
