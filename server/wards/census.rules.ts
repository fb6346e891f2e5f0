/**
 * How bed-days are counted (national hospital statistics; DOMAIN §2).
 *
 * A stay from instant a to d occupies day D when the patient is in the bed at the end of D: the civil days from that of a up to, not
 * including, that of d. Who comes and goes on one civil day counts 1 on it. An authorised bed is open on the same days of its open period.
 * Instants at midnight: who comes at 00:00 belongs to the new day, who leaves at 00:00 was there at the end of the old one.
 */
export enum CensusView {
  INSTITUTION = 'INSTITUTION',
  GROUP = 'GROUP',
}

/** Longest period of one census, in days. */
export const censusDaysMax = 1100;
