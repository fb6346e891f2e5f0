import { tell } from '../notices/notice.commands';
import type { Transaction } from '../platform/database/transaction';
import type { SessionRecord } from './duty.facts';

/**
 * Tells people what became of sessions: whoever was to serve, and the referral desk of the house where numbers of the slot pool went with them.
 * Patients who are booked are never lost that way: while they are, neither is done.
 */

type Told = Pick<SessionRecord, 'personId' | 'institutionId' | 'departmentId' | 'startsAt' | 'slotSessionId'>;

export function tellMoved(tx: Transaction, session: Told, startsAt: Date): Promise<void> {
  return tell(tx, {
    kind: 'DUTY_MOVED',
    recipients: recipientsOf([session]),
    params: { ...placeOf(session), from: session.startsAt.toISOString(), until: startsAt.toISOString() },
  });
}

/** One notice for each person and department, however many sessions go. */
export async function tellCancelled(tx: Transaction, sessions: readonly Told[]): Promise<void> {
  const groups = new Map<string, Told[]>();
  for (const session of [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const key = `${session.personId} ${session.departmentId}`;
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  for (const group of groups.values()) await tellGroup(tx, group);
}

async function tellGroup(tx: Transaction, sessions: readonly Told[]): Promise<void> {
  const [first] = sessions;
  if (!first) return;
  const params = { ...placeOf(first), from: first.startsAt.toISOString(), count: sessions.length };
  await tell(tx, { kind: 'DUTY_CANCELLED', recipients: recipientsOf(sessions), params });
}

function recipientsOf(sessions: readonly Told[]) {
  const pooled = sessions.find(({ slotSessionId }) => slotSessionId !== null);
  return {
    personIds: sessions.map(({ personId }) => personId),
    desks: pooled ? [{ institutionId: pooled.institutionId }] : [],
  };
}

function placeOf({ institutionId, departmentId }: Told) {
  return { targetInstitutionId: institutionId, targetDepartmentId: departmentId };
}
