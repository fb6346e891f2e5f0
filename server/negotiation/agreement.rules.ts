import type { AgreementAction, AgreementState } from './negotiation.enums';

/**
 * Decides what a viewer may do with an agreement or a contract, as clients are told; the command still decides, who signed for the other side
 * included.
 *
 * Source: DOMAIN §7 (统采分签). Choices: each side signs once, in either order; a contract waits for its agreement; only the buyer ends.
 */
export interface AgreementStanding {
  readonly state: AgreementState;
  readonly isBuyer: boolean;
  readonly isSupplier: boolean;
  readonly buyerSignedAt: Date | null;
  readonly supplierSignedAt: Date | null;
  /** Of the agreement that a contract rests on; left out of an agreement itself. */
  readonly agreementState?: AgreementState;
}

/** What somebody may do with an agreement or a contract now; a contract waits for its agreement to be signed. */
export function allowedAgreementActions(standing: AgreementStanding): AgreementAction[] {
  const { state, isBuyer, isSupplier, agreementState = 'SIGNED' } = standing;
  const isSignable = state === 'DRAFT' && agreementState === 'SIGNED';
  return [
    ...(isSignable && isBuyer && !standing.buyerSignedAt ? (['SIGN'] as const) : []),
    ...(isSignable && isSupplier && !standing.supplierSignedAt ? (['SIGN_AS_SUPPLIER'] as const) : []),
    ...(state !== 'TERMINATED' && isBuyer ? (['END'] as const) : []),
  ];
}
