import type { SexRule } from '../group/group.rules';
import { mismatches, type Need, type Place } from './matching.rules';

/** Decides what the beds of departments mean for one patient: how many fit now, and whether any would fit if it were free. */

/** Open beds of a department that are alike in all that decides whether a patient may lie there. */
export interface BedSupply extends Place {
  readonly departmentId: string;
  readonly authorised: number;
  readonly occupied: number;
  readonly free: number;
}

/** What a department's beds mean for one patient. */
export interface BedOffer {
  /** Free beds that fit the patient now. */
  readonly freeBeds: number;
  /** Whether any of its beds would fit, were it free. */
  readonly couldFit: boolean;
  readonly occupied: number;
  readonly authorised: number;
  /** Rules of sex under which it takes the patient. */
  readonly sexRules: readonly SexRule[];
}

/** Sums up the supply of each department for one patient. */
export function offersFor(need: Need, supplies: readonly BedSupply[]): Map<string, BedOffer> {
  const offers = new Map<string, BedOffer>();
  for (const supply of supplies) {
    const before = offers.get(supply.departmentId) ?? nothing;
    const fits = mismatches(need, supply).length === 0;
    const couldFit = mismatches(need, { ...supply, roommateSexes: [] }).length === 0;
    offers.set(supply.departmentId, {
      freeBeds: before.freeBeds + (fits ? supply.free : 0),
      couldFit: before.couldFit || couldFit,
      occupied: before.occupied + supply.occupied,
      authorised: before.authorised + supply.authorised,
      sexRules: couldFit ? [...new Set([...before.sexRules, supply.sexRule])] : before.sexRules,
    });
  }
  return offers;
}

const nothing: BedOffer = { freeBeds: 0, couldFit: false, occupied: 0, authorised: 0, sexRules: [] };
