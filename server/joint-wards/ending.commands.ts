import { type CivilDate, civilDateOf, daysBetween, startOfDay } from '../kernel/civil-date';
import { accepted, type Result, refused } from '../kernel/result';
import { tell } from '../notices/notice.commands';
import type { Database } from '../platform/database/database';
import { readAsSystem, writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import { administratorsOf } from '../staffing/holder.queries';
import { areTogether } from './joint-ward.commands';
import { authoriseJoint, lockAgreement, teamFrom } from './joint-ward.facts';
import {
  type AgreementFacts,
  announcedDays,
  extensionRefusal,
  type JointWardCode,
  jointWardRefusals,
  openRefusal,
} from './joint-ward.rules';
import { rightsChanged } from './team.commands';

/** An agreement that ends by its date: announced while there is time, and extended when both houses go on. */

export interface ExtendInput {
  readonly jointWardId: string;
  readonly expectedVersion?: number | null;
  /** The first day after it; null: until it is closed. */
  readonly until: CivilDate | null;
}

/** Moves the end of an agreement to a later day, with all of its team and formulary that would have ended with it. */
export async function extend(
  tx: Transaction,
  input: ExtendInput,
): Promise<Result<{ jointWardId: string }, JointWardCode>> {
  const agreement = await lockAgreement(tx, input.jointWardId);
  authoriseJoint(tx, 'jointward.manage', agreement);
  const { id, hostId, partnerId, period } = agreement;
  await tx.rows('SELECT FROM membership WHERE institution_id = ANY ($1) ORDER BY id FOR SHARE', [[hostId, partnerId]]);
  const now = await tx.now();
  const until = input.until ? startOfDay(input.until) : null;
  const wrong = openRefusal(agreement, now, input.expectedVersion) ?? extensionRefusal(period, until);
  if (wrong) return refused(wrong);
  if (!(await areTogether(tx, hostId, partnerId, { from: now, until }))) return refused(jointWardRefusals.notOneGroup);
  const team = await teamFrom(tx, id, now);
  await tx.rows(
    `UPDATE joint_ward_agreement SET during = tstzrange(lower(during), $2), announced_days = NULL, version = version + 1 WHERE id = $1`,
    [id, until],
  );
  for (const table of ['joint_ward_member', 'formulary_item'])
    await tx.rows(
      `UPDATE ${table} SET during = tstzrange(lower(during), $2) WHERE agreement_id = $1 AND withdrawn_at IS NULL AND upper(during) = $3`,
      [id, until, period.until],
    );
  rightsChanged(
    tx,
    agreement,
    team.map(({ personId }) => personId),
  );
  tx.audit({
    action: 'jointward.extend',
    institutionId: hostId,
    subjectKind: 'JointWard',
    subjectId: id,
    detail: { from: period.until && civilDateOf(period.until), until: input.until },
  });
  return accepted({ jointWardId: id });
}

/** Tells the administrators of both houses of each agreement that comes near its end. */
export async function announceEndings(database: Database): Promise<void> {
  const [farthest] = announcedDays;
  const ending = await readAsSystem<{ id: string }>(
    database,
    `SELECT id FROM joint_ward_agreement WHERE withdrawn_at IS NULL AND since <= now() AND until > now() AND until < now() + make_interval(days => $1)
     ORDER BY until, id`,
    [farthest + 1],
  );
  for (const { id } of ending) await writeAsSystem(database, tx => announceEnding(tx, id));
}

async function announceEnding(tx: Transaction, id: string): Promise<void> {
  const agreement = await lockAgreement(tx, id);
  const until = agreement.period.until;
  const now = await tx.now();
  if (!until || until <= now || agreement.withdrawnAt) return;
  const left = daysBetween(civilDateOf(now), civilDateOf(until));
  const distance = announcedDays.filter(days => left <= days).at(-1);
  const row = await tx.row<{ announced: number | null }>(
    'SELECT announced_days AS announced FROM joint_ward_agreement WHERE id = $1',
    [id],
  );
  if (distance === undefined || (row?.announced ?? Number.POSITIVE_INFINITY) <= distance) return;
  await tx.rows('UPDATE joint_ward_agreement SET announced_days = $2 WHERE id = $1', [id, distance]);
  await tellOfEnding(tx, agreement, until);
}

async function tellOfEnding(tx: Transaction, agreement: AgreementFacts, until: Date): Promise<void> {
  const { hostId, partnerId, wardId } = agreement;
  const personIds = await administratorsOf(tx, [hostId, partnerId]);
  await tell(tx, {
    kind: 'JOINT_WARD_ENDING',
    recipients: { personIds },
    params: { targetInstitutionId: hostId, wardId, until: until.toISOString() },
  });
}
