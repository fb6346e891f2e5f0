import { asNode } from '../../schema/node';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { Transfer } from './transfer.types';

/** Reads of transfers: for those who see beds at either house. */
export async function transfersBy(
  context: Context,
  column: 'id' | 'referral_id',
  ids: readonly string[],
): Promise<Transfer[]> {
  const only = column === 'referral_id' ? 'AND t.cancelled_at IS NULL' : '';
  return transfersWhere(context, `t.${column} = ANY ($2) ${only}`, [ids]);
}

/** What a joint ward handed over or received today, the latest first, also what was taken back. */
export function transfersToday(context: Context, agreementIds: readonly string[]): Promise<Transfer[]> {
  return transfersWhere(
    context,
    `t.agreement_id = ANY ($2) AND t.at >= (group_today()::timestamp AT TIME ZONE 'Asia/Shanghai')`,
    [agreementIds],
  );
}

async function transfersWhere(context: Context, where: string, parameters: unknown[]): Promise<Transfer[]> {
  const rows = await context.read.rows<Omit<Transfer, 'uuid'>>(
    `SELECT t.id, t.at, t.cancelled_at AS "cancelledAt", t.cancel_reason AS "cancelReason", t.referral_id AS "referralId",
       (SELECT e.patient_id FROM encounter e WHERE e.id IN (t.from_encounter_id, t.to_encounter_id) LIMIT 1) AS "patientId",
       t.from_encounter_id AS "fromEncounterId", t.to_encounter_id AS "toEncounterId", t.from_institution_id AS "fromInstitutionId",
       t.to_institution_id AS "toInstitutionId", f.ward_id AS "fromWardId", n.ward_id AS "toWardId", t.agreement_id AS "agreementId",
       t.recorded_at AS "recordedAt", t.recorded_by AS "recordedById"
     FROM transfer t JOIN bed f ON f.id = t.from_bed_id JOIN bed n ON n.id = t.to_bed_id
     WHERE (t.from_institution_id = ANY ($1) OR t.to_institution_id = ANY ($1)) AND ${where} ORDER BY t.at DESC, t.id DESC`,
    [institutionsFor(viewerOf(context), 'bed.read'), ...parameters],
  );
  return rows.map(row => asNode('Transfer', row));
}
