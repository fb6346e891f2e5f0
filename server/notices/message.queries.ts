import type { Transaction } from '../platform/database/transaction';
import type { NoticeKind, NoticeParams } from './notice.rules';

/** A message that is ours to send for a while. */
export interface DueMessage {
  readonly id: string;
  readonly recipientKind: 'PERSON' | 'PATIENT';
  readonly recipientId: string;
  readonly channel: 'SMS' | 'WECHAT';
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly referralId: string | null;
  readonly reportTo: readonly string[];
  /** Which attempt this is, from 1. */
  readonly attempts: number;
}

/**
 * Takes up to `limit` messages that are due, for as long as the lease; whoever dies meanwhile leaves them to the next one. The attempt counts
 * now: a message that kills its sender is not sent for ever. Materialized, because PostgreSQL may run a plain subquery again for each row and
 * then takes more than it was asked for.
 */
export function claimMessages(tx: Transaction, limit: number, leaseMs: number): Promise<DueMessage[]> {
  return tx.rows<DueMessage>(
    `WITH due AS MATERIALIZED (
       SELECT id FROM outgoing_message WHERE state = 'QUEUED' AND next_at <= now() ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE outgoing_message m SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
     FROM due WHERE m.id = due.id
     RETURNING m.id, recipient_kind AS "recipientKind", recipient_id AS "recipientId", channel, kind, params, referral_id AS "referralId",
       report_to AS "reportTo", attempts`,
    [limit, leaseMs],
  );
}

/** Where a recipient is reached now, and the house that keeps the address. */
export interface Address {
  readonly to: string;
  readonly institutionId: string | null;
}

/** Read when the message is sent, so that no address waits in a queue: a patient's telephone, or a colleague's name in the house's directory. */
export async function addressOf(
  tx: Transaction,
  { recipientKind, recipientId }: DueMessage,
): Promise<Address | undefined> {
  const row = await tx.row<{ to: string | null; institutionId: string | null }>(
    recipientKind === 'PATIENT'
      ? `SELECT i.phone AS to, p.registered_at AS "institutionId" FROM patient_identity i JOIN patient p ON p.id = i.patient_id WHERE p.id = $1`
      : `SELECT oidc_subject AS to, NULL::uuid AS "institutionId" FROM person WHERE id = $1`,
    [recipientId],
  );
  return row?.to ? { to: row.to, institutionId: row.institutionId } : undefined;
}
