import type { Blocker } from '../group/group.rules';
import type { Transaction } from '../platform/database/transaction';
import type { Reader } from './appointment.facts';

/**
 * Other parts of the domain follow how appointments end, such as duty sessions that lie after it. This slice knows none of them: they register
 * here when they are loaded and take part in the same transaction, with the person locked and across houses.
 */
export interface AppointmentFollower {
  /** What lies after the end and goes on only while somebody holds the appointment, one line each. */
  blockers(reader: Reader, end: AppointmentEnd): Promise<Blocker[]>;
  /** It ends: what `blockers` named was agreed to end with it. */
  ended(tx: Transaction, end: AppointmentEnd & { readonly reason: string }): Promise<void>;
}

export interface AppointmentEnd {
  readonly appointmentId: string;
  readonly personId: string;
  /** Null for an appointment to a group. */
  readonly institutionId: string | null;
  /** The first instant at which it no longer holds. */
  readonly until: Date;
}

const followers: AppointmentFollower[] = [];

export function followAppointments(follower: AppointmentFollower): void {
  followers.push(follower);
}

export async function blockersOfEnd(reader: Reader, end: AppointmentEnd): Promise<Blocker[]> {
  const found: Blocker[] = [];
  for (const follower of followers) found.push(...(await follower.blockers(reader, end)));
  return found;
}

export async function tellAppointmentEnded(
  tx: Transaction,
  end: AppointmentEnd & { readonly reason: string },
): Promise<void> {
  for (const follower of followers) await follower.ended(tx, end);
}
