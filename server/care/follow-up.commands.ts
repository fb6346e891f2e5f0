import { accepted, type Result } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { CareCode } from './care.codes';
export async function recordFollowUp(
  _tx: Transaction,
  _input: object,
): Promise<Result<{ followUpId: string; nextTaskIds: string[] }, CareCode>> {
  return accepted({ followUpId: '', nextTaskIds: [] });
}
export async function cancelFollowUp(
  _tx: Transaction,
  _input: object,
): Promise<Result<{ followUpId: string; taskIds: string[] }, CareCode>> {
  return accepted({ followUpId: '', taskIds: [] });
}
