/**
 * Decides what may be done with a plan: whoever is in a register always has a next follow-up, so that it is put off or given up, never just
 * cancelled; and what somebody is told whose plan another has changed meanwhile.
 */
import { addDays, civilDateOf } from '../kernel/civil-date';
import { CareTaskKind } from './care.rules';
import type { CareTaskAction } from './care.types';
import type { CarePolicy } from './care-policy.rules';

/** What may be done with a planned task. */
export function taskActions({ kind }: { readonly kind: CareTaskKind }, isInRegister: boolean): CareTaskAction[] {
  const always: CareTaskAction[] = ['FOLLOW_UP', 'ATTEMPT', 'RESCHEDULE', 'MISS'];
  return kind === CareTaskKind.FOLLOW_UP && isInRegister ? always : [...always, 'CANCEL'];
}

/** Whether a follow-up may still be cancelled. */
export function mayCancel(
  { cancelledAt, doneAt }: { readonly cancelledAt: Date | null; readonly doneAt: Date },
  now: Date,
  { cancelDaysMax }: CarePolicy,
): boolean {
  return cancelledAt === null && civilDateOf(now) <= addDays(civilDateOf(doneAt), cancelDaysMax);
}
