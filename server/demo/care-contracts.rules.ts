import { addDays, addMonths, type CivilDate } from '../kernel/civil-date';
import type { Random } from './random';

/** How residents of the demo came to sign: who did, when it ends, and why it ended. Invented; key populations sign more often. */
export interface ContractPlan {
  readonly startsOn: CivilDate;
  readonly agreedUntil: CivilDate;
  readonly endsOn: CivilDate;
  readonly state: 'SIGNED' | 'TERMINATED';
  readonly endReason: 'MOVED' | 'UNREACHABLE' | 'REFUSED' | 'BY_RESIDENT' | null;
  /** Whether it renews the one before it in the list. */
  readonly renews: boolean;
  readonly signedOn: CivilDate;
  readonly how: 'PAPER' | 'CODE' | 'CARRIED';
}

const share = { key: 0.76, other: 0.14 } as const;
const earlier = 0.4;
const renewedAhead = 0.3;
const renewalDays = 60;

/** The contracts of a resident, the oldest first; `told` where the demo needs one that runs. */
export function contractsOf(isKey: boolean, today: CivilDate, random: Random, told = false): ContractPlan[] {
  if (told || random.chance(isKey ? share.key : share.other)) return running(today, random);
  const past = random.unit();
  if (past > (isKey ? 0.5 : 0.06)) return [];
  const startsOn = addDays(today, -random.whole(370, 480));
  if (past > (isKey ? 0.3 : 0.04)) return [plan(startsOn, random)];
  const ended = addDays(startsOn, random.whole(60, 340));
  const endReason = random.pick(['MOVED', 'UNREACHABLE', 'REFUSED', 'BY_RESIDENT'] as const);
  return [{ ...plan(startsOn, random), endsOn: ended, state: 'TERMINATED', endReason }];
}

/** One that runs today, often renewed from the year before, sometimes renewed ahead. */
function running(today: CivilDate, random: Random): ContractPlan[] {
  const startsOn = addDays(today, -random.whole(0, 363));
  const current = plan(startsOn, random);
  const list: ContractPlan[] = [];
  if (random.chance(earlier)) {
    const first = addMonths(startsOn, -12);
    if (addMonths(first, 12) === startsOn) list.push(plan(first, random));
  }
  list.push(list.length > 0 ? { ...current, renews: true, how: 'CARRIED' } : current);
  const isEnding = current.agreedUntil <= addDays(today, renewalDays);
  if (isEnding && random.chance(renewedAhead)) {
    const signedOn = addDays(today, -random.whole(1, 5));
    list.push({ ...plan(current.agreedUntil, random), signedOn, renews: true, how: 'CARRIED' });
  }
  return list;
}

function plan(startsOn: CivilDate, random: Random): ContractPlan {
  const agreedUntil = addMonths(startsOn, 12);
  const how = random.chance(0.7) ? 'PAPER' : 'CODE';
  const signedOn = addDays(startsOn, -random.whole(1, 9));
  return { startsOn, agreedUntil, endsOn: agreedUntil, state: 'SIGNED', endReason: null, renews: false, signedOn, how };
}
