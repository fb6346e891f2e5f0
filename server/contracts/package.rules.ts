import type { Population } from '../residents/population.rules';

/**
 * Decides whether a package may be published as it is, and for whom it is. A published package never changes: another content is another
 * version from a day on, and the one before ends on that day.
 */
export enum Payer {
  INSURANCE = 'INSURANCE',
  PUBLIC_HEALTH = 'PUBLIC_HEALTH',
  RESIDENT = 'RESIDENT',
}

/** Who pays how much of a price. */
export interface PayerPart {
  readonly payer: Payer;
  readonly fen: bigint;
}

/** Whether it is for somebody who belongs to these populations; one that names none is for everybody. */
export function fitsPopulations(populations: readonly Population[], own: readonly Population[]): boolean {
  return populations.length === 0 || populations.some(each => own.includes(each));
}

/** What each payer pays of several prices together, in the order of the payers. */
export function addPayers(parts: readonly PayerPart[]): PayerPart[] {
  return Object.values(Payer)
    .map(payer => ({
      payer,
      fen: parts.filter(part => part.payer === payer).reduce((sum, { fen }) => sum + fen, 0n),
    }))
    .filter(({ fen }) => fen > 0n);
}
