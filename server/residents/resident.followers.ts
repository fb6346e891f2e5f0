import type { CivilDate } from '../kernel/civil-date';
import type { Text } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';

/**
 * Other parts of the domain follow what happens to a resident, such as a contract that ends with a death. This slice knows none of them: they
 * register here when they are loaded and take part in the same transaction, with the patient locked and across houses.
 */
export interface ResidentFollower {
  /** What is open of a resident and has to be brought to an end before they are merged into another, one sentence each. */
  blockers(tx: Transaction, patientId: string): Promise<Text[]>;
  /** The last day on which somebody saw the resident; null when nobody did. */
  lastSeenOn?(tx: Transaction, patientId: string): Promise<CivilDate | null>;
  /** The resident died or moved away. */
  ended(tx: Transaction, end: ResidentEnd): Promise<void>;
  /** The death or the move was entered by mistake: what ended with it may go on. */
  restored?(tx: Transaction, back: Omit<ResidentEnd, 'institutionId'>): Promise<void>;
  /** Another centre looks after the resident now, or the same one again, who had moved away on that day; null where that was not recorded. */
  moved(tx: Transaction, patientId: string, toInstitutionId: string, movedOutOn: CivilDate | null): Promise<void>;
}

export interface ResidentEnd {
  readonly patientId: string;
  readonly institutionId: string;
  readonly reason: 'DIED' | 'MOVED';
  readonly on: CivilDate;
}

const followers: ResidentFollower[] = [];

export function followResidents(follower: ResidentFollower): void {
  followers.push(follower);
}

export async function blockersOfMerge(tx: Transaction, patientId: string): Promise<Text[]> {
  const found: Text[] = [];
  for (const follower of followers) found.push(...(await follower.blockers(tx, patientId)));
  return found;
}

/** The last day on which anybody who follows has seen the resident. */
export async function lastSeenOn(tx: Transaction, patientId: string): Promise<CivilDate | null> {
  let last: CivilDate | null = null;
  for (const follower of followers) {
    const seen = (await follower.lastSeenOn?.(tx, patientId)) ?? null;
    if (seen && (last === null || seen > last)) last = seen;
  }
  return last;
}

export async function tellEnd(tx: Transaction, end: ResidentEnd): Promise<void> {
  for (const follower of followers) await follower.ended(tx, end);
}

export async function tellRestored(tx: Transaction, back: Omit<ResidentEnd, 'institutionId'>): Promise<void> {
  for (const follower of followers) await follower.restored?.(tx, back);
}

export async function tellMove(
  tx: Transaction,
  patientId: string,
  toInstitutionId: string,
  movedOutOn: CivilDate | null,
): Promise<void> {
  for (const follower of followers) await follower.moved(tx, patientId, toInstitutionId, movedOutOn);
}
