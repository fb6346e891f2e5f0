/** What became of a contract in a renewal in bulk. */
export enum RenewalOutcome {
  WAITING = 'WAITING',
  RENEWED = 'RENEWED',
  REFUSED = 'REFUSED',
}
