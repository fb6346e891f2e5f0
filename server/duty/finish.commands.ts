import { tightGroupOf } from '../group/group.queries';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refused } from '../kernel/result';
import { recordWork, takeBackWork, type WorkDone } from '../pay/work-event.commands';
import type { Transaction } from '../platform/database/transaction';
import { homeInstitution } from '../staffing/staffing.queries';
import type { DutyCode } from './duty.codes';
import type { SessionRecord } from './duty.facts';
import { auditDuty } from './duty.writes';
import { DutySessionAction, outcomeRefusals, type Taught } from './duty-session.rules';
import { lockFor, type SeenSession, type SessionId } from './session.commands';

/** What a session brought: patients seen and techniques taught, which is work for the pay pool; taken back when it is reopened. */

export interface FinishInput extends SeenSession {
  readonly patientsSeen: number;
  readonly techniques: readonly Taught[];
  readonly note: string | null;
}

/** Finishes a session to which its person has checked in, or vouches for one to which they forgot to. */
export async function finishSession(tx: Transaction, input: FinishInput): Promise<Result<SessionId, DutyCode>> {
  const { session, now, wrong } = await lockFor(tx, DutySessionAction.FINISH, input);
  if (wrong) return refused(wrong);
  const faults = outcomeRefusals(session, input);
  if (faults.length > 0) return refused(...faults);
  const { patientsSeen, techniques } = input;
  await tx.rows(
    `UPDATE duty_session SET state = 'DONE', done_at = $2, done_by = $3, patients_seen = $4, note = $5, closed_at = NULL, version = version + 1 WHERE id = $1`,
    [session.id, now, tx.personId, patientsSeen, input.note?.trim() || null],
  );
  const on = civilDateOf(session.startsAt);
  const techniqueIds = await writeTechniques(tx, session, techniques, on);
  await recordDone(tx, session, techniqueIds, on);
  auditDuty(tx, 'session.finish', 'DutySession', session, { patientsSeen, techniques: techniques.length });
  return accepted({ sessionId: session.id });
}

async function writeTechniques(
  tx: Transaction,
  { id }: SessionRecord,
  techniques: readonly Taught[],
  on: CivilDate,
): Promise<string[]> {
  const rows = techniques.map(each => ({
    id: newUuid(),
    nameZh: each.nameZh.trim(),
    nameEn: each.nameEn.trim(),
    learners: each.learners,
  }));
  await tx.rows(
    `INSERT INTO duty_technique (id, session_id, name_zh, name_en, learners, taught_on)
     SELECT id, $1, "nameZh", "nameEn", learners, $2 FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "nameZh" text, "nameEn" text, learners integer)`,
    [id, on, JSON.stringify(rows)],
  );
  return rows.map(row => row.id);
}

/** Work counts where the person is paid, whichever house the session was at. */
async function recordDone(
  tx: Transaction,
  session: SessionRecord,
  techniqueIds: readonly string[],
  on: CivilDate,
): Promise<void> {
  const institutionId = await payingHouse(tx, session);
  const groupId = await tightGroupOf(tx, institutionId);
  if (!groupId) return;
  const of = { groupId, institutionId, departmentId: null, personId: session.personId, quantityMilli: 1_000n, on };
  const held: WorkDone = { ...of, code: 'DUTY_SESSION_HELD', sourceKey: heldKey(session.id) };
  const taught = techniqueIds.map<WorkDone>(id => ({ ...of, code: 'TECHNIQUE_TAUGHT', sourceKey: taughtKey(id) }));
  await recordWork(tx, [held, ...taught]);
}

/** Takes a step back that was entered by mistake: what was finished is under way again, what was checked in to is planned. */
export async function reopenSession(tx: Transaction, input: SeenSession): Promise<Result<SessionId, DutyCode>> {
  const { session, now, wrong } = await lockFor(tx, DutySessionAction.REOPEN, input);
  if (wrong) return refused(wrong);
  const wasDone = session.state === 'DONE';
  const keepsCheckIn = wasDone && session.checkedInAt !== null;
  if (wasDone) await takeBack(tx, session, now);
  await tx.rows(
    `UPDATE duty_session SET state = $2, checked_in_at = $3, done_at = NULL, done_by = NULL, patients_seen = NULL, version = version + 1 WHERE id = $1`,
    [session.id, keepsCheckIn ? 'CHECKED_IN' : 'PLANNED', keepsCheckIn ? session.checkedInAt : null],
  );
  auditDuty(tx, 'session.reopen', 'DutySession', session, { from: session.state });
  return accepted({ sessionId: session.id });
}

async function takeBack(tx: Transaction, session: SessionRecord, now: Date): Promise<void> {
  const taught = await tx.rows<{ id: string }>(
    'UPDATE duty_technique SET cancelled_at = $2 WHERE session_id = $1 AND cancelled_at IS NULL RETURNING id',
    [session.id, now],
  );
  const groupId = await tightGroupOf(tx, await payingHouse(tx, session));
  if (!groupId) return;
  for (const key of [heldKey(session.id), ...taught.map(({ id }) => taughtKey(id))])
    await takeBackWork(tx, groupId, key);
}

/** Where the person's personnel relation is. */
async function payingHouse(tx: Transaction, { personId, institutionId }: SessionRecord): Promise<string> {
  return (await homeInstitution(tx, personId)) ?? institutionId;
}

function heldKey(sessionId: string): string {
  return `duty-session:${sessionId}:held`;
}

function taughtKey(techniqueId: string): string {
  return `duty-technique:${techniqueId}:taught`;
}
