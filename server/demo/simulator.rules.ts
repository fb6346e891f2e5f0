import type { House } from './houses.rules';
import type { Random } from './random';
import { type Happening, localHour, pacedRhythm } from './rhythm.rules';
import { type Specialty, specialtyOf } from './specialties';

/**
 * Decides what happens next in a house that the simulator plays, and to whom. Facts in, decision out: no clock, no network.
 *
 * Everything is a rate: so many a day in the mean, more or less by the hour and the weekday, more admissions where a ward is emptier than its
 * aim, more discharges where it is fuller. A pace multiplies all rates alike. By Little's law (patients = admissions per day × stay) a house
 * that is played faster than life keeps its occupancy, but its stays become shorter in proportion.
 */
export type Act =
  | 'PLAN'
  | 'ADMIT_WAITING'
  | 'ADMIT_EMERGENCY'
  | 'ADMIT_DAY_CASE'
  | 'ORDER'
  | 'DEPART'
  | 'DIE'
  | 'CLEAN'
  | 'DECONTAMINATE'
  | 'CONTAMINATE'
  | 'MOVE'
  | 'SWAP'
  | 'HOLD'
  | 'RELEASE'
  | 'BLOCK'
  | 'UNBLOCK'
  | 'OPEN_EXTRA'
  | 'CLOSE_EXTRA'
  | 'CANCEL_PLAN'
  | 'CANCEL_ORDER'
  | 'CANCEL_LATEST';

/** A bed as the simulator knows it. */
export interface KnownBed {
  readonly id: string;
  readonly code: string;
  readonly wardId: string;
  readonly roomId: string;
  readonly isolation: readonly string[];
  readonly equipment: readonly string[];
  /** Null while it does not exist for use. */
  kind: string | null;
  state: string;
  /** The hold on it, and for which encounter. */
  hold: { readonly id: string; readonly encounterId: string | null } | null;
  patient: KnownPatient | null;
}

/** Somebody who lies in a bed or waits for one. */
export interface KnownPatient {
  readonly encounterId: string;
  readonly patientId: string;
  readonly wardId: string;
  readonly sex: string;
  readonly ageYears: number;
  readonly isolation: string | null;
  readonly equipment: readonly string[];
  /** When the patient is expected to leave, milliseconds. */
  readonly dueAt: number;
  ordered: boolean;
  /** A referral is under way that sends the patient elsewhere. */
  referred: boolean;
}

/** A ward with what it aims at. */
export interface KnownWard {
  readonly id: string;
  readonly specialty: Specialty;
  readonly sexRule: string;
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  readonly aim: WardAim;
}

export interface WardAim {
  /** Patients in the mean; in day surgery those of one day. */
  readonly patients: number;
  /** Admissions a day in the mean. */
  readonly admissions: number;
  /** Mean stay in days. */
  readonly stayDays: number;
}

export interface KnownHouse {
  readonly wards: ReadonlyMap<string, KnownWard>;
  readonly beds: ReadonlyMap<string, KnownBed>;
  readonly waiting: ReadonlyMap<string, KnownPatient>;
  /** Whether the latest act is one that could have been a mistake. */
  readonly undoable: boolean;
}

/** What a ward aims at so that the whole house meets its use and its average stay, by specialty. */
export function wardAims(house: House): Map<string, WardAim> {
  const wards = house.wards.map(({ specialty, beds }) => ({
    specialty,
    authorised: beds.filter(bed => bed.kind === 'AUTHORISED').length,
    most: beds.filter(bed => bed.kind !== 'UNDER_RECONSTRUCTION').length * 0.97,
  }));
  const wanted = house.use * sum(wards.map(ward => ward.authorised));
  const patientsAt = (scale: number) =>
    wards.map(ward => Math.min(ward.authorised * house.use * ward.specialty.use * scale, ward.most));
  const patients = patientsAt(solve(scale => sum(patientsAt(scale)) - wanted));
  const daily = sum(wards.map((ward, index) => (isDaySurgery(ward.specialty) ? (patients[index] ?? 0) : 0)));
  const relative = sum(
    wards.map((ward, index) => (isDaySurgery(ward.specialty) ? 0 : (patients[index] ?? 0) / ward.specialty.stayDays)),
  );
  const stayScale = relative / (wanted / house.stayDays - daily);
  return new Map(
    wards.map(({ specialty }, index) => {
      const aim = patients[index] ?? 0;
      const stayDays = isDaySurgery(specialty) ? 1 : specialty.stayDays * stayScale;
      return [specialty.code, { patients: aim, admissions: aim / stayDays, stayDays }];
    }),
  );
}

export function isDaySurgery(specialty: Specialty): boolean {
  return specialty.stayDays === 0;
}

/** Finds by halving where an increasing function crosses zero, between 0 and 4. */
function solve(difference: (scale: number) => number): number {
  let low = 0;
  let high = 4;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (difference(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The specialty in a ward's code such as 02-CARD; undefined for wards that the demo did not make. */
export function specialtyOfWard(code: string, known: ReadonlyMap<string, WardAim>): Specialty | undefined {
  const name = code.slice(code.indexOf('-') + 1);
  return known.has(name) ? specialtyOf(name) : undefined;
}

/** How often something happens, a day, and where; `place` is the ward or null for the whole house. */
export interface Rate {
  readonly act: Act;
  readonly wardId: string | null;
  readonly perDay: number;
}

/** Everything that may happen in a house at an instant, per day at the pace of life. */
export function rates(house: KnownHouse, at: number, pace: number): Rate[] {
  const wards = wardStates(house);
  const rhythm = pacedRhythm(at, pace);
  return [...wards.flatMap(ward => wardRates(ward, at, rhythm)), ...houseRates(house, wards, rhythm)].filter(
    rate => rate.perDay > 0,
  );
}

/** When the next thing happens after `at` and what; null when nothing can. */
export function nextRate<Each extends { readonly perDay: number }>(
  found: readonly Each[],
  pace: number,
  random: Random,
): { rate: Each; waitMs: number } | null {
  const total = sum(found.map(rate => rate.perDay)) * pace;
  if (total <= 0) return null;
  const waitMs = (-Math.log(1 - random.unit()) / total) * 86_400_000;
  const rate = found[random.weighted(found.map(each => each.perDay))];
  return rate ? { rate, waitMs } : null;
}

interface WardState {
  readonly ward: KnownWard;
  readonly beds: readonly KnownBed[];
  readonly occupied: number;
  readonly ordered: number;
  readonly free: number;
  readonly freeExtra: number;
  readonly toClean: number;
  readonly contaminated: number;
  readonly shut: number;
  readonly closedExtra: number;
  readonly waiting: number;
  readonly held: number;
}

function wardStates(house: KnownHouse): WardState[] {
  const beds = groupBy([...house.beds.values()], bed => bed.wardId);
  const waiting = groupBy([...house.waiting.values()], patient => patient.wardId);
  return [...house.wards.values()].map(ward =>
    stateOf(ward, beds.get(ward.id) ?? [], waiting.get(ward.id)?.length ?? 0),
  );
}

function stateOf(ward: KnownWard, beds: readonly KnownBed[], waiting: number): WardState {
  const count = (holds: (bed: KnownBed) => boolean) => beds.filter(holds).length;
  const inState = (state: string) => count(bed => bed.kind !== null && bed.state === state);
  return {
    ward,
    beds,
    occupied: count(bed => bed.patient !== null),
    ordered: count(bed => bed.patient?.ordered === true),
    free: count(bed => bed.kind === 'AUTHORISED' && bed.state === 'FREE'),
    freeExtra: count(bed => bed.kind === 'EXTRA' && bed.state === 'FREE'),
    toClean: inState('TO_CLEAN'),
    contaminated: inState('CONTAMINATED'),
    shut: inState('CLOSED'),
    closedExtra: count(isClosedExtra),
    waiting,
    held: inState('HELD'),
  };
}

export function isClosedExtra(bed: KnownBed): boolean {
  return bed.kind === null && bed.code.startsWith('加');
}

/** How strongly a ward comes back to its aim: mostly by whom it takes in, less by whom it sends home, so that stays keep their length. */
const pull = { in: 6, out: 1.5 };

/**
 * Bed-days count midnights, when a house is fullest; and a stay is shorter in hours than in midnights, as people come after noon and leave
 * before. Mean occupancy over the day against that of midnight, and the days by which stays are shorter.
 */
const overDay = { occupancy: 0.985, stayShorterDays: 0.3 };

type Rhythm = (what: Happening) => number;

function wardRates(state: WardState, at: number, rhythm: Rhythm): Rate[] {
  const { ward, occupied, ordered, waiting } = state;
  const { aim, specialty } = ward;
  const rate = (act: Act, perDay: number): Rate => ({ act, wardId: ward.id, perDay });
  const night = localHour(at) < 7 || localHour(at) >= 21;
  const keeping = [
    rate('CLEAN', state.toClean * (night ? 22 : 40)),
    rate('DECONTAMINATE', state.contaminated * 6),
    rate('CONTAMINATE', state.toClean * 0.4),
    rate('BLOCK', state.free * 0.012),
    rate('UNBLOCK', state.shut * 0.8),
    rate('RELEASE', state.held * 0.3),
    rate(
      'OPEN_EXTRA',
      specialty.extraBeds &&
        state.free + state.freeExtra === 0 &&
        occupied < aim.patients * 1.04 &&
        state.closedExtra > 0
        ? 14
        : 0,
    ),
    rate('CLOSE_EXTRA', state.free >= 2 ? state.freeExtra * 0.8 : 0),
  ];
  if (isDaySurgery(specialty)) {
    return [
      ...keeping,
      rate('ADMIT_DAY_CASE', aim.admissions * rhythm('PLANNED_ADMISSION') * 1.1),
      rate('ORDER', (occupied - ordered) * 7),
      rate('DEPART', ordered * 30),
    ];
  }
  const fullness = occupied / Math.max(0.5, aim.patients * overDay.occupancy);
  const inflow = aim.admissions * clamp(1 + pull.in * (1 - fullness), 0, 2.5);
  const outflow = (occupied / (aim.stayDays - overDay.stayShorterDays)) * clamp(1 + pull.out * (fullness - 1), 0.15, 3);
  const planned = 1 - specialty.emergencyShare;
  // Nobody is put on a list that is long already.
  const listOpen = clamp(2 - waiting / Math.max(1, aim.admissions * planned), 0, 1);
  return [
    ...keeping,
    rate('ADMIT_EMERGENCY', inflow * specialty.emergencyShare * rhythm('EMERGENCY')),
    rate('PLAN', inflow * planned * listOpen * rhythm('PLANNED_ADMISSION')),
    rate(
      'ADMIT_WAITING',
      state.free + state.freeExtra + state.held > 0 ? waiting * 2.2 * rhythm('PLANNED_ADMISSION') : 0,
    ),
    rate('HOLD', state.free > 0 ? waiting * 0.35 * rhythm('PLANNED_ADMISSION') : 0),
    rate('CANCEL_PLAN', waiting * 0.05),
    rate('ORDER', Math.min(outflow * (1 - specialty.deathShare), occupied - ordered) * rhythm('DISCHARGE_ORDER')),
    rate('DEPART', ordered * 5 * rhythm('DEPARTURE')),
    rate('CANCEL_ORDER', ordered * 0.06),
    rate('DIE', (occupied / aim.stayDays) * specialty.deathShare),
    rate('MOVE', (occupied - ordered) * (specialty.code === 'ICU' ? 0.12 : 0.012) * rhythm('MOVE')),
    rate('SWAP', occupied > 3 ? occupied * 0.0008 * rhythm('MOVE') : 0),
  ];
}

function houseRates(house: KnownHouse, wards: readonly WardState[], rhythm: Rhythm): Rate[] {
  const admissions = sum(wards.map(({ ward }) => ward.aim.admissions));
  return [
    {
      act: 'CANCEL_LATEST',
      wardId: null,
      perDay: house.undoable ? admissions * 0.02 * rhythm('MOVE') : 0,
    },
  ];
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What a patient needs of a bed. */
export type BedNeed = Pick<KnownPatient, 'encounterId' | 'sex' | 'isolation' | 'equipment'>;

/** Free beds of a ward that fit, authorised before extra ones, those without special equipment to spare first. */
export function fittingBeds(house: KnownHouse, wardId: string, need: BedNeed): KnownBed[] {
  const ward = house.wards.get(wardId);
  if (!ward) return [];
  const inWard = [...house.beds.values()].filter(bed => bed.wardId === wardId && bed.kind !== null);
  const own = inWard.find(bed => bed.state === 'HELD' && bed.hold?.encounterId === need.encounterId);
  // Somebody of the other sex may have come into the room since.
  if (own && fits(house, ward, own, need)) return [own];
  return inWard.filter(bed => bed.state === 'FREE' && fits(house, ward, bed, need)).sort((a, b) => spare(a) - spare(b));
}

function fits(house: KnownHouse, ward: KnownWard, bed: KnownBed, need: BedNeed): boolean {
  if (need.isolation !== null && !bed.isolation.includes(need.isolation)) return false;
  if (need.equipment.some(item => !bed.equipment.includes(item))) return false;
  const sex = sexOfRoom(house, ward, bed);
  return sex === null || sex === need.sex;
}

function spare(bed: KnownBed): number {
  return bed.isolation.length + (bed.kind === 'EXTRA' ? 10 : 0);
}

/** The sex that a bed asks for: by the ward's rule or by who lies in the room; null when either may come. */
export function sexOfRoom(house: KnownHouse, ward: KnownWard, bed: KnownBed): string | null {
  if (ward.sexRule === 'MALE' || ward.sexRule === 'FEMALE') return ward.sexRule;
  if (ward.sexRule === 'ANY') return null;
  for (const other of house.beds.values()) {
    if (other.roomId === bed.roomId && other.id !== bed.id && other.patient) return other.patient.sex;
  }
  return null;
}

/** Who leaves next: the one expected to leave first. */
export function nextToLeave(house: KnownHouse, wardId: string): KnownPatient | undefined {
  return stayingIn(house, wardId)
    .filter(patient => !patient.ordered)
    .sort((a, b) => a.dueAt - b.dueAt)[0];
}

/** Patients of a ward with whom the ward alone decides: those who are referred elsewhere wait for that. */
export function stayingIn(house: KnownHouse, wardId: string): KnownPatient[] {
  return [...house.beds.values()].flatMap(bed =>
    bed.wardId === wardId && bed.patient && !bed.patient.referred ? [bed.patient] : [],
  );
}
