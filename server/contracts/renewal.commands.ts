import type { Result } from '../kernel/result';
import type { ContractCode } from './contracts.codes';
export const renewalChunk = 50;
export const beginRenewal = (..._: unknown[]): Promise<Result<{ batchId: string }, ContractCode>> => unbuilt();
export const continueRenewal = (..._: unknown[]): Promise<Result<{ batchId: string }, ContractCode>> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
