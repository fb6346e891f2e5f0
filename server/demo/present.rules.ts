import type { History, HistoryBed, HistoryFrame, PatientSex } from './history.rules';
import type { House } from './houses.rules';
import type { Random } from './random';

/**
 * Decides what else stands on the boards at `now` beside patients: who waits, which free beds are held for them, which are contaminated or
 * under repair, which extra beds are up. Invented.
 */
export interface Waiting {
  readonly ward: number;
  readonly sex: PatientSex;
  readonly age: number;
  readonly diagnosis: string;
  readonly plannedAt: number;
  readonly hold: { readonly bed: number; readonly from: number; readonly until: number } | null;
}

export interface Block {
  readonly bed: number;
  readonly reason: 'CONTAMINATED' | 'REPAIR' | 'DISINFECTION';
  readonly note: string | null;
  readonly from: number;
  readonly until: number | null;
}

export interface ExtraPeriod {
  readonly bed: number;
  readonly from: number;
  readonly until: number | null;
}

const hour = 3_600_000;

/** An extra bed that stands empty this long is taken away. */
const extraIdleMax = 36 * hour;

/** Beds that nobody lies in, nobody cleans and that are there at `now`. */
export function freeBeds(history: History, extras: readonly ExtraPeriod[], now: number): number[] {
  const taken = new Set<number>();
  for (const encounter of history.encounters) {
    const stay = encounter.stays.at(-1);
    if (stay && stay.until === null) taken.add(stay.bed);
  }
  for (const cleaning of history.cleanings) if (cleaning.until > now) taken.add(cleaning.bed);
  const standing = new Set(extras.filter(period => period.until === null).map(period => period.bed));
  return [...history.beds.entries()]
    .filter(([bed, { plan }]) => !taken.has(bed) && (plan.kind === 'AUTHORISED' || standing.has(bed)))
    .map(([bed]) => bed);
}

/** When each extra bed stood: around its stays, taken away after it was empty for long. */
export function extraPeriods(history: History, now: number): ExtraPeriod[] {
  const used = new Map<number, { from: number; until: number }[]>();
  const stays = history.encounters
    .flatMap(encounter => encounter.stays)
    .filter(stay => history.beds[stay.bed]?.plan.kind === 'EXTRA')
    .sort((a, b) => a.from - b.from);
  for (const stay of stays) {
    const from = (stay.heldFrom ?? stay.from) - hour / 2;
    const until = (stay.until ?? Number.POSITIVE_INFINITY) + 4 * hour;
    const periods = used.get(stay.bed) ?? [];
    const last = periods.at(-1);
    if (last && from - last.until < extraIdleMax) last.until = until;
    else periods.push({ from, until });
    used.set(stay.bed, periods);
  }
  return [...used].flatMap(([bed, periods]) =>
    periods.map(({ from, until }) => ({ bed, from, until: until > now - extraIdleMax ? null : until })),
  );
}

/** One of about 40 free beds is contaminated, one of about 30 shut for a small repair or disinfection. */
export function blocks(history: History, free: readonly number[], frame: HistoryFrame, random: Random): Block[] {
  const found: Block[] = [];
  for (const bed of free) {
    const from = Math.floor(Math.max(cleanSince(history, bed), frame.now - random.between(1, 20) * hour));
    const until = Math.floor(frame.now + random.between(2, 30) * hour);
    const lot = random.unit();
    if (lot < 0.025) found.push({ bed, reason: 'CONTAMINATED', note: null, from, until: null });
    else if (lot < 0.042) found.push({ bed, reason: 'REPAIR', note: '床头呼叫器待修', from, until });
    else if (lot < 0.06) found.push({ bed, reason: 'DISINFECTION', note: '终末消毒', from, until });
  }
  return found;
}

/** Patients who wait for a bed, more where there is more planned work; for some a bed is held. */
export function waiting(
  house: House,
  history: History,
  free: readonly number[],
  frame: HistoryFrame,
  random: Random,
): Waiting[] {
  const left = new Set(free);
  return house.wards.flatMap((ward, index) => {
    const mean = (ward.beds.length / 22) * (1 - ward.specialty.emergencyShare);
    const count = Math.max(0, Math.round(mean + random.normal() * 0.8));
    return Array.from({ length: count }, () => {
      const bed = random.chance(0.35) ? [...left].find(free => isPlain(history.beds[free], index)) : undefined;
      if (bed !== undefined) left.delete(bed);
      const plannedAt = Math.floor(frame.now - random.between(0.5, 44) * hour);
      const [young, old] = ward.specialty.usualAges;
      return {
        ward: index,
        sex: bed === undefined ? anySex(ward.specialty.sexRule, random) : sexInRoom(house, history, bed, random),
        age: random.whole(young, old),
        diagnosis: random.pick(ward.specialty.diagnoses),
        plannedAt,
        hold: bed === undefined ? null : holdOf(history, bed, plannedAt, frame, random),
      };
    });
  });
}

function isPlain(bed: HistoryBed | undefined, ward: number): boolean {
  return bed?.ward === ward && bed.plan.kind === 'AUTHORISED' && bed.plan.isolation.length === 0;
}

function holdOf(history: History, bed: number, plannedAt: number, frame: HistoryFrame, random: Random) {
  const from = Math.max(cleanSince(history, bed), plannedAt, frame.now - random.between(0.2, 3) * hour);
  return { bed, from: Math.floor(from), until: Math.floor(frame.now + random.between(1, 8) * hour) };
}

function anySex(rule: string, random: Random): PatientSex {
  return rule === 'FEMALE' || random.chance(0.49) ? 'FEMALE' : 'MALE';
}

/** The sex of who lies in the room of this bed. */
function sexInRoom(house: House, history: History, bed: number, random: Random): PatientSex {
  const place = history.beds[bed];
  const rule = house.wards[place?.ward ?? -1]?.specialty.sexRule ?? 'ANY';
  const roommate = history.encounters.find(encounter => {
    const stay = encounter.stays.at(-1);
    return stay?.until === null && history.beds[stay.bed]?.room === place?.room;
  });
  return rule === 'SAME_ROOM' && roommate ? roommate.sex : anySex(rule, random);
}

function cleanSince(history: History, bed: number): number {
  return history.cleanings.reduce((since, each) => (each.bed === bed ? Math.max(since, each.until) : since), 0);
}
