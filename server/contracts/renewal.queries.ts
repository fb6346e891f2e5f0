import { asNode } from '../../schema/node';
import type { Transaction } from '../platform/database/transaction';
import { type Context, say } from '../platform/graphql/context';
import { panelHouses } from '../residents/resident.queries';
import type { RenewalBatchRow, RenewalCounts } from './proposal.types';
import type { RenewalBatch } from './renewal.types';
import { doctorRoles } from './team.rules';

/** Reads of renewals in bulk. */

type BatchRecord = Omit<RenewalBatch, 'uuid'>;
const columns = `id, team_id AS "teamId", paper_signed_on AS "paperSignedOn", created_at AS "createdAt", finished_at AS "finishedAt",
  requested_by AS "requestedById"`;

export async function batchesByIds(context: Context, ids: readonly string[]): Promise<RenewalBatch[]> {
  const rows = await context.read.rows<BatchRecord>(
    `SELECT ${columns} FROM renewal_batch WHERE id = ANY ($1) AND institution_id = ANY ($2)`,
    [ids, panelHouses(context)],
  );
  return rows.map(row => asNode('RenewalBatch', row));
}

/** Renewals of teams that are not done, the newest first: whoever lost the page finds them here. */
export async function openBatchesOf(context: Context, teamIds: readonly string[]): Promise<RenewalBatch[]> {
  const rows = await context.read.rows<BatchRecord>(
    `SELECT ${columns} FROM renewal_batch WHERE team_id = ANY ($1) AND institution_id = ANY ($2) AND finished_at IS NULL ORDER BY created_at DESC`,
    [teamIds, panelHouses(context)],
  );
  return rows.map(row => asNode('RenewalBatch', row));
}

export function countsOf(
  context: Context,
  batchIds: readonly string[],
): Promise<(RenewalCounts & { batchId: string })[]> {
  return context.read.rows(
    `SELECT batch_id AS "batchId", count(*)::integer AS all, count(*) FILTER (WHERE outcome = 'WAITING')::integer AS waiting,
       count(*) FILTER (WHERE outcome = 'RENEWED')::integer AS renewed, count(*) FILTER (WHERE outcome = 'REFUSED')::integer AS refused
     FROM renewal_batch_row WHERE batch_id = ANY ($1) GROUP BY batch_id`,
    [batchIds],
  );
}

export async function rowsOf(
  context: Context,
  batchIds: readonly string[],
): Promise<(RenewalBatchRow & { batchId: string })[]> {
  const rows = await context.read.rows<
    Omit<RenewalBatchRow, 'obstacle'> & { batchId: string; code: string | null; zh: string; en: string }
  >(
    `SELECT batch_id AS "batchId", contract_id AS "contractId", outcome, new_contract_id AS "newContractId", code, message_zh AS zh, message_en AS en
     FROM renewal_batch_row WHERE batch_id = ANY ($1) ORDER BY contract_id`,
    [batchIds],
  );
  return rows.map(({ code, zh, en, ...row }) => ({
    ...row,
    obstacle: code ? { code, message: say(context, { zh, en }) } : null,
  }));
}

/** Which contracts, each renewed from a day on, have a doctor who is none of the team's then. */
export async function leftByDoctor(
  reader: Pick<Transaction, 'rows'>,
  terms: readonly { readonly contractId: string; readonly on: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>(
    `SELECT c.id FROM unnest($1::uuid[], $2::date[]) AS t(contract_id, day) JOIN family_contract c ON c.id = t.contract_id
     WHERE NOT EXISTS (SELECT FROM family_team_member m WHERE m.team_id = c.team_id AND m.person_id = c.doctor_id AND m.role = ANY ($3)
       AND m.starts_on <= t.day AND (m.ends_on IS NULL OR m.ends_on > t.day))`,
    [terms.map(({ contractId }) => contractId), terms.map(({ on }) => on), doctorRoles],
  );
  return new Set(rows.map(({ id }) => id));
}
