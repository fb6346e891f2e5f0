import { isIdNumber } from '../wards/patient.rules';
import { HitReason } from './resident.rules';

/** Decides what somebody searches a resident by, from what they typed into the one field: each way that fits is tried, in this order. */
export interface ResidentSearch {
  readonly by: HitReason;
  readonly said: string;
  /** Of a telephone number its whole, where all of it was given. */
  readonly whole?: string;
}

const phoneEndDigits = 4;
const phoneDigits = 11;
const initialsMax = 10;

export function readResidentSearch(text: string): ResidentSearch[] {
  const said = text.trim();
  if (said === '') return [];
  if (isIdNumber(said.toUpperCase())) return [{ by: HitReason.ID_NUMBER, said: said.toUpperCase() }];
  const searches: ResidentSearch[] = [];
  if (/^\d{4}$/.test(said)) searches.push({ by: HitReason.PHONE, said });
  if (/^\d+$/.test(said) && said.length === phoneDigits)
    searches.push({ by: HitReason.PHONE, said: said.slice(-phoneEndDigits), whole: said });
  if (/\d/.test(said))
    return [...searches, { by: HitReason.LOCAL_NUMBER, said }, { by: HitReason.INSURER_NUMBER, said }];
  if (/^[a-z]+$/i.test(said) && said.length <= initialsMax)
    searches.push({ by: HitReason.INITIALS, said: said.toLowerCase() });
  return [...searches, { by: HitReason.NAME, said }];
}
