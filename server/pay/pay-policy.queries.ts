import { toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { mayInGroup } from '../platform/access/viewer';
import { Snapshot } from '../platform/database/snapshot';
import { type Context, viewerOf } from '../platform/graphql/context';
import { requireSeen } from './authorise';
import { isSeen } from './pay.queries';
import type { PayPolicy } from './pay-policy.rules';
import { PayPolicyState, type PayPolicyVersion } from './pay-policy.types';

/** Reads of policies. */

export async function policiesOf(context: Context, groupId: string): Promise<PayPolicyVersion[]> {
  await requireSeen(context.read, viewerOf(context), groupId);
  return readPolicies(context, 'group_id', groupId);
}

/** A policy by its id; null when it is missing or of a group that the viewer does not see. */
export async function policyById(
  context: Context,
  id: string,
): Promise<(PayPolicyVersion & { groupId: string }) | null> {
  const [row] = await context.read.rows<{ groupId: string }>(
    'SELECT group_id AS "groupId" FROM pay_policy WHERE id = $1',
    [id],
  );
  if (!row || !(await isSeen(context, row.groupId))) return null;
  const [policy] = await readPolicies(context, 'id', id);
  return policy ? { ...policy, groupId: row.groupId } : null;
}

async function readPolicies(context: Context, column: 'id' | 'group_id', id: string): Promise<PayPolicyVersion[]> {
  const rows = await context.read.rows<
    Omit<PayPolicyVersion, 'viewerCanSign' | 'content'> & { id: string; groupId: string; content: PayPolicy }
  >(
    `SELECT id, group_id AS "groupId", title, source, valid_from AS "validFrom", state, content, content_sha256 AS "contentSha256", version,
       signed_at AS "signedAt", signed_by AS "signedById", authors AS "authorIds"
     FROM pay_policy WHERE ${column} = $1 ORDER BY valid_from DESC, created_at DESC`,
    [id],
  );
  const viewer = viewerOf(context);
  return rows.map(row => ({
    ...row,
    id: toGlobalId('PayPolicy', row.id),
    content: JSON.stringify(row.content),
    viewerCanSign:
      row.state === PayPolicyState.DRAFT &&
      mayInGroup(viewer, 'pay.sign', row.groupId) &&
      !row.authorIds.includes(viewer.personId),
  }));
}

/** The policy of a run, as its lines were counted. */
export async function policyOfRun(reader: Pick<Snapshot, 'rows'>, runId: string): Promise<PayPolicy> {
  const [run] = await reader.rows<{ policyId: string }>('SELECT policy_id AS "policyId" FROM pay_run WHERE id = $1', [
    runId,
  ]);
  return signedPolicy(reader, present(run, 'run').policyId);
}

/** What was signed never changes, so the server keeps those that were read last: a policy is large, and every explanation needs it. */
const kept = new Map<string, Promise<PayPolicy>>();
const keptMax = 16;

/** A signed policy by its id. */
export function signedPolicy(reader: Pick<Snapshot, 'rows'>, id: string): Promise<PayPolicy> {
  const policy = kept.get(id) ?? readSigned(reader, id);
  kept.delete(id);
  kept.set(id, policy);
  // What was not found, or could not be read, is looked for again.
  policy.catch(() => kept.delete(id));
  for (const oldest of kept.keys()) if (kept.size > keptMax) kept.delete(oldest);
  return policy;
}

async function readSigned(reader: Pick<Snapshot, 'rows'>, id: string): Promise<PayPolicy> {
  const [row] = await reader.rows<{ content: PayPolicy }>(
    `SELECT content FROM pay_policy WHERE id = $1 AND state = 'SIGNED'`,
    [id],
  );
  return present(row, 'signed policy').content;
}
