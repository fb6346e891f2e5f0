import { policyContentsOf } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import type { Transaction } from '../platform/database/transaction';
import { readSlotPolicy } from './slot-policy.rules';

/** Sessions of the pool that a duty opens and closes with itself, as a part of commands that have authorised. All their numbers are the community's first. */

export interface DutySlots {
  /** The duty session that opens it. */
  readonly dutySessionId: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly clinicianId: string;
  readonly clinicianName: string;
  readonly service: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly slots: number;
}

export interface OpenedSlots {
  readonly dutySessionId: string;
  readonly slotSessionId: string;
}

/** Opens sessions of one house; where its clinician has one at that time already, by person or as a desk named them, no second one is opened. */
export async function openSlotsOfDuties(tx: Transaction, duties: readonly DutySlots[]): Promise<OpenedSlots[]> {
  const [first] = duties;
  if (!first) return [];
  const contents = await policyContentsOf(tx, first.institutionId, ['slotPool']);
  const { returnMinutesBefore } = readSlotPolicy(contents.get('slotPool') ?? null);
  const rows = duties.map(each => ({ ...each, id: newUuid() }));
  const opened = await tx.rows<{ id: string }>(
    `INSERT INTO slot_session (id, institution_id, department_id, clinician_id, clinician_name, service, starts_at, ends_at, return_at, capacity,
       community_slots, opened_by)
     SELECT id, "institutionId", "departmentId", "clinicianId", "clinicianName", service, "startsAt", "endsAt", "startsAt" - make_interval(mins => $2),
       slots, slots, $3
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "institutionId" uuid, "departmentId" uuid, "clinicianId" uuid, "clinicianName" text, service text,
       "startsAt" timestamptz, "endsAt" timestamptz, slots integer)
     WHERE NOT EXISTS (SELECT FROM slot_session t WHERE t.institution_id = "institutionId" AND t.clinician_id IS NULL AND t.clinician_name = "clinicianName"
       AND t.closed_at IS NULL AND t.starts_at < "endsAt" AND t.ends_at > "startsAt")
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(rows), returnMinutesBefore, tx.personId],
  );
  const ids = new Set(opened.map(({ id }) => id));
  for (const { id, institutionId } of rows) if (ids.has(id)) audit(tx, 'open', institutionId, id);
  return rows.filter(({ id }) => ids.has(id)).map(({ id, dutySessionId }) => ({ dutySessionId, slotSessionId: id }));
}

/** Closes sessions in which nobody is booked; when somebody is in any of them, closes none and answers those. */
export async function closeSlotsOfDuties(tx: Transaction, ids: readonly string[], reason: string): Promise<string[]> {
  const open = await tx.rows<{ id: string; institutionId: string; booked: number }>(
    `SELECT id, institution_id AS "institutionId", booked FROM slot_session WHERE id = ANY ($1) AND closed_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  );
  const booked = open.filter(each => each.booked > 0);
  if (booked.length > 0) return booked.map(({ id }) => id);
  await tx.rows(
    'UPDATE slot_session SET closed_at = $2, close_reason = $3, version = version + 1 WHERE id = ANY ($1)',
    [open.map(({ id }) => id), await tx.now(), reason],
  );
  for (const { id, institutionId } of open) audit(tx, 'close', institutionId, id);
  return [];
}

/** How many numbers a session of the pool has; null when it was closed. */
export async function slotsOf(tx: Transaction, id: string): Promise<number | null> {
  const row = await tx.row<{ capacity: number }>(
    'SELECT capacity FROM slot_session WHERE id = $1 AND closed_at IS NULL',
    [id],
  );
  return row?.capacity ?? null;
}

function audit(tx: Transaction, does: 'open' | 'close', institutionId: string, subjectId: string): void {
  tx.audit({ action: `slot.session.${does}`, institutionId, subjectKind: 'SlotSession', subjectId });
}
