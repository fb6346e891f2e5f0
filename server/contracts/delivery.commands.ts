import type { Refusal } from '../kernel/result';
import type { ContractCode } from './contracts.codes';
export interface DeliveryOutcome {
  readonly deliveryId: string;
  readonly wrong?: Refusal<ContractCode>;
}
export const deliver = (..._: unknown[]): Promise<never> => unbuilt();
export const confirmDelivery = (..._: unknown[]): Promise<never> => unbuilt();
export const cancelDelivery = (..._: unknown[]): Promise<never> => unbuilt();
function unbuilt(): never {
  throw new Error('not there yet');
}
