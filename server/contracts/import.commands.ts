import type { Result } from '../kernel/result';
import type { Fault, ImportCode } from '../platform/graphql/row-faults';
export const checkContracts = (..._: unknown[]): Promise<{ faults: Fault[]; contracts: object[]; unchanged: number }> =>
  unbuilt();
export const importContracts = (
  ..._: unknown[]
): Promise<Result<{ added: number; unchanged: number; faults: Fault[] }, ImportCode>> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
