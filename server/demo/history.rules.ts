import { invariant } from '../kernel/invariant';
import type { BedPlan, House } from './houses.rules';
import type { Random } from './random';
import { cleaningTime, day, daySurgeryFactor, midnightFactor, stayNights, timeOfDay } from './rhythm.rules';
import type { Specialty } from './specialties';

/**
 * Plays the past of one house: who came, lay where, moved and left until `now`. Each day every ward admits as many as bring it to its aim
 * for midnight, so bed use follows the aim and the average stay follows the stay lengths. A bed is chosen first and the patient invented to
 * fit it, so that sex rule, isolation and equipment always hold. Nothing here is real.
 */
export interface HistoryFrame {
  /** First instant of the first day that is kept, of the day on which `now` lies, and now itself; milliseconds. */
  readonly firstDay: number;
  readonly today: number;
  readonly now: number;
}

/** A joint ward: from when on the lead hospital hands patients over to it, at the instant at which they leave there. */
export interface JointPlan {
  readonly ward: number;
  readonly from: number;
}

/** What the calibration turns: factors of the wards' use and of the stay lengths. */
export interface Scales {
  readonly use: number;
  readonly stay: number;
}

export type PatientSex = 'MALE' | 'FEMALE';

export interface PastStay {
  /** Index into the beds of the history. */
  readonly bed: number;
  readonly from: number;
  until: number | null;
  /** When the bed began to be held for this stay; null when it was not. */
  readonly heldFrom: number | null;
}

export interface PastEncounter {
  /** Index of the ward where the patient lies or lay last. */
  ward: number;
  readonly sex: PatientSex;
  readonly age: number;
  readonly diagnosis: string;
  readonly route: 'OUTPATIENT' | 'EMERGENCY' | 'TRANSFER';
  readonly plannedAt: number | null;
  readonly admittedAt: number;
  /** When the discharge was or will be ordered; null for who dies. */
  readonly orderAt: number | null;
  /** When the patient left or is going to leave. */
  readonly dueAt: number;
  departedAt: number | null;
  disposition: 'HOME' | 'TRANSFER_HOSPITAL' | 'TRANSFER_COMMUNITY' | 'AGAINST_ADVICE' | 'DIED';
  readonly stays: PastStay[];
  readonly isolation: string | null;
  /** What the bed must have; intensive care's ventilator is no longer needed on the ward. */
  equipment: readonly string[];
  /** An earlier encounter of the same person, here or where they came from. */
  readonly earlier: PastEncounter | null;
  /** Came from the lead hospital into the joint ward; who that was there is known for the last weeks only. */
  readonly handedOver: boolean;
}

export interface PastCleaning {
  readonly bed: number;
  readonly from: number;
  /** When it is or will be clean. */
  readonly until: number;
}

export interface HistoryBed {
  readonly ward: number;
  readonly room: number;
  readonly plan: BedPlan;
}

export interface History {
  readonly beds: readonly HistoryBed[];
  readonly encounters: readonly PastEncounter[];
  readonly cleanings: readonly PastCleaning[];
}

const hour = 3_600_000;

/** Of the admissions to a joint ward, from its beginning on. */
const handedOverShare = 0.7;
/** Use and stay of a joint ward before its agreement and since, against what they would be. */
const jointUse = [0.74, 1.04] as const;
const jointStay = [1.35, 1] as const;

/** Long enough before the first kept day that the wards forget how they were filled. */
const warmUpDays = 50;

/** Nobody looks up when a bed was cleaned longer ago than this; leaving it out makes the first start quicker. */
const cleaningDays = 14;

/** Patients who leave a hospital and may go on to a community centre on the same day. */
export type Onward = readonly PastEncounter[];

export function playHistory(
  house: House,
  frame: HistoryFrame,
  scales: Scales,
  random: Random,
  onward: Onward,
  joint: JointPlan | null = null,
): History {
  return new Playing(house, frame, scales, random, onward, joint).play();
}

/** Whether the centre could take over this patient: an elderly one who left a hospital ward that often refers onward. */
export function mayGoOnward(house: House, encounter: PastEncounter): boolean {
  const code = house.wards[encounter.ward]?.specialty.code ?? '';
  return (
    encounter.departedAt !== null &&
    encounter.disposition === 'HOME' &&
    encounter.earlier === null &&
    encounter.age >= 60 &&
    onwardWards.has(code) &&
    // Every other one; the rest may come back to the hospital instead, and nobody is in two places.
    (cameAndWent(encounter) || encounter.admittedAt % 2 === 0)
  );
}

/** On one day: who then goes on counts in both houses. */
function cameAndWent({ admittedAt, departedAt }: PastEncounter): boolean {
  return departedAt !== null && startOfLocalDay(admittedAt) === startOfLocalDay(departedAt);
}

const onwardWards = new Set(['NEUR', 'ORTH', 'GERI', 'CARD', 'RESP', 'REHA']);

interface BedNow extends HistoryBed {
  readonly index: number;
  occupant: PastEncounter | null;
  /** From when on it is clean. */
  cleanAt: number;
}

interface Room {
  people: number;
  sex: PatientSex | null;
}

interface WardNow {
  readonly specialty: Specialty;
  readonly beds: BedNow[];
  readonly authorised: number;
  census: number;
  /** Who left lately and may come back. */
  readonly known: PastEncounter[];
}

interface Event {
  readonly at: number;
  readonly what: 'DEPART' | 'MOVE' | 'ADMIT';
  readonly ward: number;
  readonly encounter: PastEncounter | null;
  readonly emergency: boolean;
  /** From the lead hospital into the joint ward. */
  readonly handedOver?: boolean;
}

class Playing {
  private readonly beds: BedNow[] = [];
  private readonly rooms: Room[] = [];
  private readonly wards: WardNow[];
  private readonly encounters: PastEncounter[] = [];
  private readonly cleanings: PastCleaning[] = [];
  private readonly later = new Map<number, Event[]>();
  private today: Event[] = [];
  private readonly taken = new Set<PastEncounter>();

  constructor(
    private readonly house: House,
    private readonly frame: HistoryFrame,
    private readonly scales: Scales,
    private readonly random: Random,
    private readonly onward: Onward,
    private readonly joint: JointPlan | null,
  ) {
    this.wards = house.wards.map((plan, ward) => {
      const firstRoom = this.rooms.length;
      for (const _ of plan.rooms) this.rooms.push({ people: 0, sex: null });
      const beds = plan.beds.map((bed, index) => ({
        ward,
        room: firstRoom + plan.rooms.indexOf(bed.room),
        plan: bed,
        index: this.beds.length + index,
        occupant: null,
        cleanAt: 0,
      }));
      this.beds.push(...beds);
      const authorised = beds.filter(bed => bed.plan.kind === 'AUTHORISED').length;
      return { specialty: plan.specialty, beds, authorised, census: 0, known: [] };
    });
  }

  play(): History {
    const { firstDay, today, now } = this.frame;
    for (let start = firstDay - warmUpDays * day; start <= today; start += day) {
      this.playDay(start, start === firstDay - warmUpDays * day, now);
    }
    const kept = this.encounters.filter(each => each.departedAt === null || each.departedAt >= firstDay);
    const cleanings = this.cleanings.filter(each => each.from >= today - cleaningDays * day);
    return { beds: this.beds, encounters: kept, cleanings };
  }

  private playDay(start: number, first: boolean, now: number): void {
    this.today = this.later.get(start) ?? [];
    this.later.delete(start);
    for (const ward of this.wards.keys()) this.planAdmissions(ward, start, first);
    this.today.sort((a, b) => b.at - a.at);
    for (let event = this.today.pop(); event && event.at <= now; event = this.today.pop()) this.happen(event, start);
  }

  /** As many admissions as bring the ward to its aim, a little more or less. */
  private planAdmissions(index: number, start: number, first: boolean): void {
    const ward = this.wards[index];
    invariant(ward, 'ward of the plan');
    const { specialty } = ward;
    const leaving = this.today.filter(event => event.what === 'DEPART' && event.ward === index).length;
    const count =
      specialty.stayDays === 0
        ? this.aim(ward) * daySurgeryFactor(start) + this.random.normal()
        : this.aim(ward) * this.jointFactor(index, start, jointUse) * midnightFactor(start) -
          (ward.census - leaving) +
          (first ? 0 : this.noise(ward));
    for (let left = Math.round(count); left > 0; left -= 1) {
      const handOver = this.handOver(index, start);
      if (handOver) {
        this.today.push(handOver);
        continue;
      }
      const emergency = this.random.chance(specialty.emergencyShare);
      const at = timeOfDay(emergency ? 'EMERGENCY' : 'PLANNED_ADMISSION', start, this.random);
      this.today.push({ at: first ? start : at, what: 'ADMIT', ward: index, encounter: null, emergency });
    }
  }

  /** What a joint ward was like before the agreement, and is since. */
  private jointFactor(ward: number, at: number, [before, since]: readonly [number, number]): number {
    if (ward !== this.joint?.ward) return 1;
    return at < this.joint.from ? before : since;
  }

  /**
   * Somebody whom the lead hospital hands over to the joint ward on this day: at the instant at which they leave there, as far as its past is
   * known; before that at some time of the day.
   */
  private handOver(ward: number, start: number): Event | null {
    const { joint, random } = this;
    if (!joint || ward !== joint.ward || start < joint.from || !random.chance(handedOverShare)) return null;
    const event = { what: 'ADMIT', ward, emergency: false, handedOver: true } as const;
    const leaving = this.onward.filter(
      ({ departedAt }) => departedAt !== null && departedAt >= start && departedAt < start + day,
    );
    const candidates = leaving.filter(each => !this.taken.has(each) && !cameAndWent(each));
    if (leaving.length === 0) return { ...event, at: timeOfDay('DEPARTURE', start, random), encounter: null };
    if (candidates.length === 0) return null;
    const encounter = random.pick(candidates);
    this.taken.add(encounter);
    return { ...event, at: encounter.departedAt ?? start, encounter };
  }

  private aim(ward: WardNow): number {
    const use = this.house.use * ward.specialty.use * this.scales.use;
    return Math.min(ward.authorised * use, ward.beds.length * 0.97);
  }

  private noise(ward: WardNow): number {
    return this.random.normal() * 0.5 * Math.sqrt(this.aim(ward) / (ward.specialty.stayDays + 1));
  }

  private happen(event: Event, start: number): void {
    if (event.what === 'ADMIT') this.admit(event, start);
    else if (event.what === 'MOVE') this.move(event);
    else this.depart(event);
  }

  private admit(event: Event, start: number): void {
    const first = start === this.frame.firstDay - warmUpDays * day;
    const earlier = event.handedOver ? event.encounter : this.person(event);
    const bed = this.freeBed(event.ward, event.at, earlier?.sex ?? null);
    if (!bed) {
      // Nobody waits between two houses.
      if (event.encounter) this.taken.delete(event.encounter);
      if (event.handedOver) return;
      const again = event.at + this.random.between(0.4, 1.5) * hour;
      if (again < start + 23 * hour) this.insert({ ...event, at: Math.floor(again) });
      return;
    }
    const encounter = this.invent(event, bed, earlier, first);
    this.lay(encounter, bed, event.at, event.handedOver ? this.promised(event, bed) : this.heldFrom(event, bed));
    this.encounters.push(encounter);
    this.plan({ at: encounter.dueAt, what: 'DEPART', ward: event.ward, encounter, emergency: false }, start);
    this.planMove(encounter, start);
  }

  /** Somebody who comes from a hospital of the group this day, or who was here before; null is a new patient. */
  private person(event: Event): PastEncounter | null {
    const leaving = this.onward.filter(
      other =>
        !this.taken.has(other) &&
        other.departedAt !== null &&
        event.at - other.departedAt > hour / 2 &&
        event.at - other.departedAt < 6 * hour &&
        startOfLocalDay(other.departedAt) === startOfLocalDay(event.at),
    );
    const fromHospital = leaving.find(cameAndWent) ?? leaving[0];
    if (fromHospital && (cameAndWent(fromHospital) || this.random.chance(0.4))) {
      this.taken.add(fromHospital);
      return fromHospital;
    }
    const known = this.wards[event.ward]?.known ?? [];
    if (known.length < 8 || !this.random.chance(0.06)) return null;
    const [returning] = known.splice(this.random.whole(0, known.length - 5), 1);
    return returning ?? null;
  }

  /** A clean free bed, extra ones last, isolation rooms seldom. */
  private freeBed(index: number, at: number, sex: PatientSex | null): BedNow | undefined {
    const ward = this.wards[index];
    if (!ward) return undefined;
    const fits = ward.beds.filter(bed => this.fits(ward, bed, at, sex));
    const authorised = fits.filter(bed => bed.plan.kind === 'AUTHORISED');
    const plain = authorised.filter(bed => bed.plan.isolation.length === 0);
    const choice = plain.length > 0 && this.random.chance(0.85) ? plain : authorised.length > 0 ? authorised : fits;
    return choice.length > 0 ? this.random.pick(choice) : undefined;
  }

  private fits(ward: WardNow, bed: BedNow, at: number, sex: PatientSex | null): boolean {
    if (bed.occupant || bed.cleanAt > at || bed.plan.kind === 'UNDER_RECONSTRUCTION') return false;
    if (ward.specialty.sexRule === 'FEMALE') return sex !== 'MALE';
    const room = this.rooms[bed.room];
    return ward.specialty.sexRule === 'ANY' || sex === null || !room?.people || room.sex === sex;
  }

  private invent(event: Event, bed: BedNow, earlier: PastEncounter | null, first: boolean): PastEncounter {
    const specialty = this.house.wards[event.ward]?.specialty;
    invariant(specialty, 'specialty of the ward');
    const dies = this.random.chance(specialty.deathShare);
    const longer = this.jointFactor(event.ward, event.at, jointStay);
    const whole = stayNights(specialty, this.scales.stay * longer, this.random);
    // Who lies there on the very first day has part of the stay behind them.
    const nights = first ? Math.ceil(whole * this.random.unit()) : whole;
    const dueAt = this.due(event.at, nights, dies);
    const fromHospital = event.handedOver || (earlier && this.taken.has(earlier));
    const route = fromHospital ? 'TRANSFER' : event.emergency ? 'EMERGENCY' : 'OUTPATIENT';
    return {
      ward: event.ward,
      sex: earlier?.sex ?? this.sexFor(specialty, bed),
      age: earlier?.age ?? this.ageFor(specialty),
      diagnosis: event.encounter?.diagnosis ?? this.random.pick(specialty.diagnoses),
      route,
      plannedAt: route === 'OUTPATIENT' ? Math.floor(event.at - this.random.between(1, 60) * hour) : null,
      admittedAt: event.at,
      orderAt: dies ? null : this.ordered(event.at, dueAt),
      dueAt,
      departedAt: null,
      disposition: dies ? 'DIED' : this.disposition(specialty),
      stays: [],
      isolation: bed.plan.isolation.length > 0 && this.random.chance(0.7) ? this.random.pick(bed.plan.isolation) : null,
      equipment: bed.plan.equipment.includes('VENTILATOR') && this.random.chance(0.6) ? ['VENTILATOR'] : [],
      earlier,
      handedOver: event.handedOver ?? false,
    };
  }

  private due(at: number, nights: number, dies: boolean): number {
    const dayStart = startOfLocalDay(at);
    if (nights === 0) return Math.floor(Math.min(at + this.random.between(2.5, 8) * hour, dayStart + 23.98 * hour));
    let dueDay = dayStart + nights * day;
    const sunday = daySurgeryFactor(dueDay) < 0.2;
    if (sunday && nights > 1 && !dies && this.random.chance(0.45)) dueDay += this.random.chance(0.5) ? day : -day;
    return timeOfDay(dies ? 'DEATH' : 'DEPARTURE', dueDay, this.random);
  }

  /** Most discharges are ordered on the morning of departure, others in the afternoon before. */
  private ordered(admittedAt: number, dueAt: number): number {
    const ahead = this.random.chance(0.7) ? this.random.between(0.7, 3) : this.random.between(17, 22);
    return Math.floor(Math.max(dueAt - ahead * hour, (admittedAt + dueAt) / 2));
  }

  private disposition(specialty: Specialty): PastEncounter['disposition'] {
    if (this.random.chance(0.012)) return 'AGAINST_ADVICE';
    return specialty.stayDays > 0 && this.random.chance(0.008) ? 'TRANSFER_HOSPITAL' : 'HOME';
  }

  private sexFor(specialty: Specialty, bed: BedNow): PatientSex {
    if (specialty.sexRule === 'FEMALE') return 'FEMALE';
    const room = this.rooms[bed.room];
    if (specialty.sexRule === 'SAME_ROOM' && room?.sex && room.people > 0) return room.sex;
    return this.random.chance(0.51) ? 'MALE' : 'FEMALE';
  }

  private ageFor({ usualAges, ageFrom, ageUntil }: Specialty): number {
    const [young, old] = usualAges;
    const age = Math.round((young + old) / 2 + (this.random.normal() * (old - young)) / 3.2);
    return Math.max(ageFrom ?? 0, Math.min(age, (ageUntil ?? 103) - 1));
  }

  /** Some planned patients had their bed held for them, where it was free that long. */
  private heldFrom(event: Event, bed: BedNow): number | null {
    const from = Math.floor(event.at - this.random.between(0.5, 3) * hour);
    return !event.emergency && this.random.chance(0.12) && bed.cleanAt < from ? from : null;
  }

  /** The bed that was promised for a handing-over: held some hours before, as soon as it was clean. */
  private promised(event: Event, bed: BedNow): number | null {
    const from = Math.max(Math.floor(event.at - this.random.between(3, 20) * hour), bed.cleanAt + 60_000);
    return from < event.at - 60_000 ? from : null;
  }

  private lay(encounter: PastEncounter, bed: BedNow, at: number, heldFrom: number | null): void {
    const room = this.rooms[bed.room];
    const ward = this.wards[bed.ward];
    invariant(room && ward && !bed.occupant, 'a free bed in a room of a ward');
    bed.occupant = encounter;
    room.people += 1;
    room.sex = encounter.sex;
    ward.census += 1;
    encounter.ward = bed.ward;
    encounter.stays.push({ bed: bed.index, from: at, until: null, heldFrom });
  }

  private leave(encounter: PastEncounter, at: number): void {
    const stay = encounter.stays.at(-1);
    const bed = stay && this.beds[stay.bed];
    const room = bed && this.rooms[bed.room];
    const ward = bed && this.wards[bed.ward];
    invariant(stay && bed && room && ward, 'who leaves lies in a bed');
    stay.until = at;
    bed.occupant = null;
    bed.cleanAt = at + cleaningTime(at, this.random);
    room.people -= 1;
    ward.census -= 1;
    this.cleanings.push({ bed: bed.index, from: at, until: bed.cleanAt });
  }

  private depart({ encounter, at }: Event): void {
    invariant(encounter, 'somebody departs');
    this.leave(encounter, at);
    encounter.departedAt = at;
    const ward = this.wards[encounter.ward];
    // A child who is too old for the ward on the next birthday does not come back.
    const stillFits = encounter.age + 1 < (ward?.specialty.ageUntil ?? 200);
    if (encounter.disposition === 'HOME' && stillFits && !mayGoOnward(this.house, encounter))
      ward?.known.push(encounter);
    if (ward && ward.known.length > 60) ward.known.shift();
  }

  /** Intensive care hands on to a ward; elsewhere some move to another bed. */
  private planMove(encounter: PastEncounter, start: number): void {
    const intensive = this.house.wards[encounter.ward]?.specialty.code === 'ICU';
    const length = encounter.dueAt - encounter.admittedAt;
    if (length < day || !this.random.chance(intensive ? 0.6 : 0.07)) return;
    const moveDay = startOfLocalDay(encounter.admittedAt + length * this.random.between(0.2, 0.8));
    const at = timeOfDay('MOVE', moveDay, this.random);
    if (at < encounter.admittedAt + 2 * hour || at > (encounter.orderAt ?? encounter.dueAt) - hour) return;
    const ward = intensive ? this.random.whole(0, Math.min(3, this.wards.length - 1)) : encounter.ward;
    this.plan({ at, what: 'MOVE', ward, encounter, emergency: false }, start);
  }

  private move({ encounter, at, ward }: Event): void {
    invariant(encounter, 'somebody moves');
    const old = this.beds[encounter.stays.at(-1)?.bed ?? -1];
    const bed = this.freeBed(ward, at, encounter.sex);
    const misses = encounter.isolation !== null && !bed?.plan.isolation.includes(encounter.isolation);
    if (!bed || !old || misses || encounter.age < (this.wards[ward]?.specialty.ageFrom ?? 0)) return;
    if (ward !== old.ward) encounter.equipment = [];
    if (encounter.equipment.some(item => !bed.plan.equipment.includes(item))) return;
    this.leave(encounter, at);
    this.lay(encounter, bed, at, null);
  }

  private plan(event: Event, todayStart: number): void {
    const dayStart = startOfLocalDay(event.at);
    const events = this.later.get(dayStart);
    if (dayStart === todayStart) this.insert(event);
    else if (events) events.push(event);
    else this.later.set(dayStart, [event]);
  }

  /** Keeps what is left of today in order, latest first. */
  private insert(event: Event): void {
    let low = 0;
    let high = this.today.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.today[middle]?.at ?? 0) > event.at) low = middle + 1;
      else high = middle;
    }
    this.today.splice(low, 0, event);
  }
}

/** First instant of the day in Asia/Shanghai. */
export function startOfLocalDay(at: number): number {
  const offset = 8 * hour;
  return Math.floor((at + offset) / day) * day - offset;
}
