import { accepted, type Result } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { CareCode } from './care.codes';

type R<T> = Promise<Result<T, CareCode>>;
export async function addTask(_tx: Transaction, _input: object): R<{ taskId: string }> {
  return accepted({ taskId: '' });
}
export async function cancelTask(_tx: Transaction, _input: object): R<{ taskId: string }> {
  return accepted({ taskId: '' });
}
export async function missTask(_tx: Transaction, _input: object): R<{ taskId: string; nextTaskId: string | null }> {
  return accepted({ taskId: '', nextTaskId: null });
}
export async function recordAttempt(_tx: Transaction, _input: object): R<{ taskId: string }> {
  return accepted({ taskId: '' });
}
export async function rescheduleTask(_tx: Transaction, _input: object): R<{ taskId: string }> {
  return accepted({ taskId: '' });
}
