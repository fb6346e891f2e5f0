import type { Refusal, Text } from '../kernel/result';
import type { ContractCode, WarningCode } from './contracts.codes';
export interface DraftOutcome {
  readonly contractId: string;
  readonly warnings?: readonly { readonly code: WarningCode; readonly message: Text }[];
  readonly wrong?: Refusal<ContractCode>;
}
export const draftContract = (..._: unknown[]): Promise<never> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
