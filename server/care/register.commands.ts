import { accepted, type Result } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { CareCode } from './care.codes';
export async function openRegister(
  _tx: Transaction,
  _input: object,
): Promise<Result<{ registerId: string; taskId: string }, CareCode>> {
  return accepted({ registerId: '', taskId: '' });
}
export async function closeRegister(
  _tx: Transaction,
  _input: object,
): Promise<Result<{ registerId: string }, CareCode>> {
  return accepted({ registerId: '' });
}
