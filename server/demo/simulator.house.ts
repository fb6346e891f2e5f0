import { addDays, civilDateOf, startOfDay } from '../kernel/civil-date';
import type { House } from './houses.rules';
import { birthDateFor, type PeopleInventor } from './people.rules';
import type { Random } from './random';
import { stayNights } from './rhythm.rules';
import { type Api, Unreachable } from './simulator.client';
import {
  type ActName,
  acts,
  type Board,
  type BoardBed,
  type BoardEncounter,
  boardDocument,
  type Home,
  homeDocument,
  type WaitingEncounter,
} from './simulator.documents';
import {
  fittingBeds,
  isClosedExtra,
  isDaySurgery,
  type KnownBed,
  type KnownHouse,
  type KnownPatient,
  type KnownWard,
  nextToLeave,
  patientsIn,
  type Rate,
  sexOfRoom,
  specialtyOfWard,
  type WardAim,
  wardAims,
} from './simulator.rules';
import type { Specialty } from './specialties';

/** A person as an admission desk writes them down. */
interface Registration {
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
}

/** Somebody on the way from one house to another. */
export interface Traveller {
  readonly person: Registration;
  readonly ageYears: number;
  readonly diagnosis: string;
}

/** What houses share: who is on the way to which institution, by its id. */
export type Travellers = Map<string, Traveller[]>;

const travellersMax = 20;

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  readonly bed?: {
    readonly id: string;
    readonly kind: string | null;
    readonly state: string;
    readonly occupancy: { readonly id: string; readonly kind: string } | null;
  } | null;
  readonly encounter?: { readonly id: string } | null;
  readonly nextBest?: readonly { readonly bed: { readonly id: string } }[];
}

/** An act that could have been a mistake and can be taken back. */
type Undoable = { readonly mutation: ActName; readonly encounterId: string } | null;

const hour = 3_600_000;

/** Refusals that say that the board has changed since the simulator looked, as happens to anybody who works beside others. */
const otherBedHelps = new Set([
  'BED_NOT_FREE',
  'BED_NOT_OPEN',
  'BED_CHANGED',
  'HELD_FOR_OTHER',
  'SEX_RULE',
  'ISOLATION_MISSING',
  'EQUIPMENT_MISSING',
]);

/** One institution as its bed manager knows it, and what they do there. */
export class PlayedHouse implements KnownHouse {
  readonly wards = new Map<string, KnownWard>();
  readonly beds = new Map<string, KnownBed>();
  readonly waiting = new Map<string, KnownPatient>();
  /** Set when something was refused: the picture is out of date. */
  stale = true;
  /** Acts done, by name; and refusals, by code. */
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  private readonly people = new Map<string, Registration>();
  private readonly aims: ReadonlyMap<string, WardAim>;
  private latest: Undoable = null;
  private institutionId: string | null = null;
  private communityIds: string[] = [];
  private partnerIds: string[] = [];

  constructor(
    private readonly api: Api,
    house: House,
    private readonly inventor: PeopleInventor,
    private readonly random: Random,
    private readonly travellers: Travellers,
    /** Holds and blocks get shorter as the pace gets faster. */
    private readonly pace: number,
  ) {
    this.aims = wardAims(house);
  }

  get arriving(): number {
    return this.travellers.get(this.institutionId ?? '')?.length ?? 0;
  }

  get undoable(): boolean {
    return this.latest !== null;
  }

  /** Looks at the whole board again. */
  async look(): Promise<void> {
    const institutionId = this.institutionId ?? (await this.findHome());
    const { bedBoard } = await this.api.query<Board>(boardDocument, { institutionId });
    this.wards.clear();
    this.beds.clear();
    this.waiting.clear();
    for (const { ward, beds } of bedBoard.wards) {
      const specialty = specialtyOfWard(ward.code, this.aims);
      const aim = specialty && this.aims.get(specialty.code);
      if (!specialty || !aim) continue;
      this.wards.set(ward.id, { ...ward, specialty, aim });
      for (const bed of beds) this.beds.set(bed.id, this.knownBed(bed, aim, Date.parse(bedBoard.at)));
    }
    for (const encounter of bedBoard.waiting) {
      const known = readWaiting(encounter);
      if (this.wards.has(known.wardId)) this.waiting.set(encounter.id, known);
    }
    this.forgetPeople();
    this.stale = false;
  }

  private async findHome(): Promise<string> {
    const { viewer } = await this.api.query<Home>(homeDocument);
    const home = viewer.homeInstitution;
    if (!home) throw new Unreachable('the simulator has no appointment here');
    const members = home.memberships.flatMap(({ group }) => group.memberships);
    const idsOf = (tier: string) =>
      members
        .filter(({ institution }) => institution.tier === tier && institution.id !== home.id)
        .map(each => each.institution.id);
    this.communityIds = idsOf('COMMUNITY');
    this.partnerIds = [...idsOf('CITY'), ...idsOf('DISTRICT')];
    this.institutionId = home.id;
    return home.id;
  }

  private knownBed(bed: BoardBed, aim: WardAim, at: number): KnownBed {
    const { occupancy } = bed;
    const encounter = occupancy?.encounter ?? null;
    return {
      ...bed,
      wardId: bed.ward.id,
      roomId: bed.room.id,
      hold: occupancy?.kind === 'HOLD' ? { id: occupancy.id, encounterId: encounter?.id ?? null } : null,
      patient: occupancy?.kind === 'STAY' && encounter ? readPatient(encounter, bed.ward.id, aim, at) : null,
    };
  }

  /** Keeps what is known of people only while they are here. */
  private forgetPeople(): void {
    const here = new Set(this.waiting.keys());
    for (const bed of this.beds.values()) if (bed.patient) here.add(bed.patient.encounterId);
    for (const id of this.people.keys()) if (!here.has(id)) this.people.delete(id);
  }

  /** Does what the rates chose. True when something happened; false when there was nobody or nothing to do it with, or it was refused. */
  async perform({ act, wardId }: Rate, at: number): Promise<boolean> {
    const ward = this.wards.get(wardId ?? '');
    if (act === 'ADMIT_TRANSFER') return this.admitTraveller(at);
    if (act === 'CANCEL_LATEST') return this.cancelLatest();
    if (!ward) return false;
    switch (act) {
      case 'PLAN':
        return this.plan(ward, at);
      case 'ADMIT_WAITING':
        return this.admitWaiting(ward);
      case 'ADMIT_EMERGENCY':
        return this.admitNew(ward, 'EMERGENCY', at);
      case 'ADMIT_DAY_CASE':
        return this.admitNew(ward, 'OUTPATIENT', at);
      case 'ORDER':
        return this.order(ward, at);
      case 'DEPART':
        return this.depart(ward);
      case 'DIE':
        return this.die(ward);
      case 'MOVE':
        return this.move(ward);
      case 'SWAP':
        return this.swap(ward);
      case 'HOLD':
        return this.hold(ward, at);
      case 'CANCEL_PLAN':
        return this.cancelPlan(ward);
      case 'CANCEL_ORDER':
        return this.cancelOrder(ward);
      case 'CLEAN':
        return this.onBed(
          'bedClean',
          this.someBed(ward, bed => bed.state === 'TO_CLEAN'),
        );
      case 'DECONTAMINATE':
        return this.onBed(
          'bedClean',
          this.someBed(ward, bed => bed.state === 'CONTAMINATED'),
        );
      case 'CONTAMINATE':
        return this.onBed(
          'bedContaminate',
          this.someBed(ward, bed => bed.state === 'TO_CLEAN'),
        );
      case 'RELEASE':
        return this.onBed(
          'bedHoldRelease',
          this.someBed(ward, bed => bed.state === 'HELD'),
        );
      case 'BLOCK':
        return this.block(ward, at);
      case 'UNBLOCK':
        return this.onBed(
          'bedUnblock',
          this.someBed(ward, bed => bed.kind !== null && bed.state === 'CLOSED'),
        );
      case 'OPEN_EXTRA':
        return this.onBed('bedOpen', this.someBed(ward, isClosedExtra), { kind: 'EXTRA' });
      case 'CLOSE_EXTRA':
        return this.onBed(
          'bedClose',
          this.someBed(ward, bed => bed.kind === 'EXTRA' && bed.state === 'FREE'),
          { reason: 'EXTRA_ENDED' },
        );
    }
  }

  private async plan(ward: KnownWard, at: number): Promise<boolean> {
    const sex = ward.sexRule === 'FEMALE' || this.random.chance(0.49) ? 'FEMALE' : 'MALE';
    const ageYears = this.ageFor(ward.specialty);
    const isolation =
      this.random.chance(0.03) && ward.specialty.isolation.length > 0
        ? this.random.pick(ward.specialty.isolation)
        : null;
    const person = this.invent(sex, ageYears, at);
    const dueOn = this.dueOn(ward, at);
    const diagnosis = this.random.pick(ward.specialty.diagnoses);
    const input = {
      wardId: ward.id,
      patient: person,
      admissionRoute: 'OUTPATIENT',
      diagnosis,
      isolation,
      expectedDischargeOn: dueOn,
    };
    const encounterId = (await this.act('encounterPlan', input))?.encounter?.id;
    if (!encounterId) return false;
    const patient = {
      encounterId,
      wardId: ward.id,
      sex,
      ageYears,
      isolation,
      equipment: [],
      dueAt: dueAt(dueOn),
      ordered: false,
    };
    this.waiting.set(encounterId, patient);
    this.people.set(encounterId, person);
    return true;
  }

  private async admitWaiting(ward: KnownWard): Promise<boolean> {
    const patients = [...this.waiting.values()].filter(patient => patient.wardId === ward.id);
    if (patients.length === 0) return false;
    const patient = this.random.pick(patients);
    const bed = this.oneOf(fittingBeds(this, ward.id, patient));
    if (!bed) return false;
    const { encounterId } = patient;
    const begun = await this.begin(bed, { encounterId, holdId: bed.hold?.id ?? null }, patient);
    if (begun) this.waiting.delete(encounterId);
    return begun;
  }

  /** The bed is chosen first; who comes fits it. */
  private async admitNew(ward: KnownWard, admissionRoute: string, at: number): Promise<boolean> {
    const free = [...this.beds.values()].filter(
      bed => bed.wardId === ward.id && bed.kind !== null && bed.state === 'FREE',
    );
    const plain = free.filter(bed => bed.kind === 'AUTHORISED' && bed.isolation.length === 0);
    const bed = this.oneOf(plain.length > 0 && this.random.chance(0.85) ? plain : free);
    if (!bed) return false;
    const sex = sexOfRoom(this, ward, bed) ?? (this.random.chance(0.51) ? 'MALE' : 'FEMALE');
    const ageYears = this.ageFor(ward.specialty);
    const isolation = bed.isolation.length > 0 && this.random.chance(0.7) ? this.random.pick(bed.isolation) : null;
    const diagnosis = this.random.pick(ward.specialty.diagnoses);
    return this.register(
      ward,
      bed,
      { person: this.invent(sex, ageYears, at), ageYears, diagnosis },
      { admissionRoute, isolation },
      at,
    );
  }

  private async admitTraveller(at: number): Promise<boolean> {
    const traveller = this.travellers.get(this.institutionId ?? '')?.shift();
    if (!traveller) return false;
    const { sex } = traveller.person;
    for (const ward of this.wards.values()) {
      if (traveller.ageYears < (ward.ageFrom ?? 0) || traveller.ageYears >= (ward.ageUntil ?? 200)) continue;
      const bed = this.oneOf(fittingBeds(this, ward.id, { encounterId: '', sex, isolation: null, equipment: [] }));
      if (bed) return this.register(ward, bed, traveller, { admissionRoute: 'TRANSFER', isolation: null }, at);
    }
    return false;
  }

  private async register(
    ward: KnownWard,
    bed: KnownBed,
    { person, ageYears, diagnosis }: Traveller,
    how: { readonly admissionRoute: string; readonly isolation: string | null },
    at: number,
  ): Promise<boolean> {
    const expectedDischargeOn = this.dueOn(ward, at);
    const patient = {
      wardId: ward.id,
      sex: person.sex,
      ageYears,
      isolation: how.isolation,
      equipment: [],
      dueAt: dueAt(expectedDischargeOn),
      ordered: false,
    };
    return this.begin(bed, { patient: person, diagnosis, expectedDischargeOn, ...how }, patient, person);
  }

  /** Admits; when the bed was taken meanwhile, tries the best of the others that the answer names, as a person would. */
  private async begin(
    bed: KnownBed,
    input: object,
    patient: Omit<KnownPatient, 'encounterId'>,
    person?: Registration,
  ): Promise<boolean> {
    let payload = await this.act('bedStayBegin', { ...input, bedId: bed.id }, otherBedHelps);
    const next = payload?.nextBest?.[0];
    if (payload && payload.userErrors.length > 0 && next)
      payload = await this.act('bedStayBegin', { ...input, holdId: null, bedId: next.bed.id });
    const encounterId = payload?.encounter?.id;
    const taken = this.beds.get(payload?.bed?.id ?? '');
    if (!encounterId || !taken) return false;
    taken.patient = { ...patient, wardId: taken.wardId, encounterId };
    if (person) this.people.set(encounterId, person);
    this.latest = { mutation: 'bedStayBeginCancel', encounterId };
    return true;
  }

  private async order(ward: KnownWard, at: number): Promise<boolean> {
    const patient = nextToLeave(this, ward.id);
    if (!patient) return false;
    const expectedDischargeOn = civilDateOf(new Date(at));
    const payload = await this.act('dischargeOrder', { encounterId: patient.encounterId, expectedDischargeOn });
    if (payload) patient.ordered = true;
    return payload !== null;
  }

  private async depart(ward: KnownWard): Promise<boolean> {
    const ordered = patientsIn(this, ward.id).filter(patient => patient.ordered);
    const patient = this.oneOf(ordered);
    if (!patient) return false;
    const person = this.people.get(patient.encounterId);
    const onward = patient.ageYears >= 60 && person && this.communityIds.length > 0 && this.random.chance(0.12);
    if (onward) return this.sendOnward(patient, person, ward);
    if (this.partnerIds.length > 0 && this.random.chance(0.008))
      return this.leave(patient, 'TRANSFER_HOSPITAL', this.random.pick(this.partnerIds));
    return this.leave(patient, this.random.chance(0.012) ? 'AGAINST_ADVICE' : 'HOME', null);
  }

  private async sendOnward(patient: KnownPatient, person: Registration, ward: KnownWard): Promise<boolean> {
    const to = this.random.pick(this.communityIds);
    const left = await this.leave(patient, 'TRANSFER_COMMUNITY', to);
    const queue = this.travellers.get(to) ?? [];
    if (left && queue.length < travellersMax) {
      queue.push({ person, ageYears: patient.ageYears, diagnosis: this.random.pick(ward.specialty.diagnoses) });
      this.travellers.set(to, queue);
    }
    return left;
  }

  private async die(ward: KnownWard): Promise<boolean> {
    const patient = this.oneOf(patientsIn(this, ward.id));
    return patient ? this.leave(patient, 'DIED', null) : false;
  }

  private async leave(patient: KnownPatient, disposition: string, toInstitutionId: string | null): Promise<boolean> {
    const { encounterId } = patient;
    const payload = await this.act('bedStayDepart', { encounterId, disposition, toInstitutionId });
    if (!payload) return false;
    for (const bed of this.beds.values()) if (bed.patient?.encounterId === encounterId) bed.patient = null;
    this.people.delete(encounterId);
    // Whoever travels on already lies elsewhere: only going home can have been a mistake.
    this.latest = disposition === 'HOME' ? { mutation: 'bedStayDepartCancel', encounterId } : null;
    return true;
  }

  /** Intensive care hands on to another ward, the others change the bed. */
  private async move(ward: KnownWard): Promise<boolean> {
    const patient = this.oneOf(patientsIn(this, ward.id).filter(each => !each.ordered));
    if (!patient) return false;
    const others = [...this.wards.values()].filter(
      other => other.sexRule === 'SAME_ROOM' && patient.ageYears >= (other.ageFrom ?? 0),
    );
    const target = ward.specialty.code === 'ICU' && others.length > 0 ? this.random.pick(others) : ward;
    if (isDaySurgery(target.specialty)) return false;
    const bed = this.oneOf(fittingBeds(this, target.id, patient));
    if (!bed) return false;
    const { encounterId } = patient;
    if (!(await this.act('bedStayMove', { encounterId, toBedId: bed.id }))) return false;
    for (const old of this.beds.values()) {
      if (old.patient?.encounterId !== encounterId) continue;
      old.patient = null;
      old.state = 'TO_CLEAN';
    }
    bed.patient = { ...patient, wardId: target.id };
    bed.state = 'OCCUPIED';
    this.latest = { mutation: 'bedStayMoveCancel', encounterId };
    return true;
  }

  /** Two who may lie in each other's beds: of one sex, without special needs. */
  private async swap(ward: KnownWard): Promise<boolean> {
    const beds = [...this.beds.values()].filter(
      bed => bed.wardId === ward.id && bed.patient?.isolation === null && bed.patient.equipment.length === 0,
    );
    const first = this.oneOf(beds);
    const second = this.oneOf(beds.filter(bed => bed !== first && bed.patient?.sex === first?.patient?.sex));
    if (!first?.patient || !second?.patient) return false;
    const input = { encounterId: first.patient.encounterId, withEncounterId: second.patient.encounterId };
    if (!(await this.act('bedStaySwap', input))) return false;
    [first.patient, second.patient] = [second.patient, first.patient];
    this.latest = null;
    return true;
  }

  private async hold(ward: KnownWard, at: number): Promise<boolean> {
    const patient = this.oneOf([...this.waiting.values()].filter(each => each.wardId === ward.id));
    const bed = patient && this.oneOf(fittingBeds(this, ward.id, patient));
    if (!patient || !bed || bed.state !== 'FREE') return false;
    const until = this.soon(at, this.random.between(2, 7));
    const payload = await this.act('bedHold', { bedId: bed.id, encounterId: patient.encounterId, until });
    const id = payload?.bed?.occupancy?.id;
    if (id) bed.hold = { id, encounterId: patient.encounterId };
    return payload !== null;
  }

  private async block(ward: KnownWard, at: number): Promise<boolean> {
    const bed = this.someBed(ward, each => each.state === 'FREE' && each.kind === 'AUTHORISED');
    const repair = this.random.chance(0.5);
    const until = this.soon(at, this.random.between(3, 20));
    return this.onBed('bedBlock', bed, {
      reason: repair ? 'REPAIR' : 'DISINFECTION',
      note: repair ? '床头呼叫器待修' : '终末消毒',
      until,
    });
  }

  private async cancelPlan(ward: KnownWard): Promise<boolean> {
    const patient = this.oneOf([...this.waiting.values()].filter(each => each.wardId === ward.id));
    if (!patient) return false;
    const reason = this.random.pick(['患者改约', '患者放弃住院', '转外院治疗']);
    const cancelled = await this.act('encounterPlanCancel', { encounterId: patient.encounterId, reason });
    if (cancelled) this.waiting.delete(patient.encounterId);
    return cancelled !== null;
  }

  private async cancelOrder(ward: KnownWard): Promise<boolean> {
    const patient = this.oneOf(patientsIn(this, ward.id).filter(each => each.ordered));
    if (!patient) return false;
    const cancelled = await this.act('dischargeOrderCancel', {
      encounterId: patient.encounterId,
      reason: '病情变化，暂缓出院',
    });
    if (cancelled) patient.ordered = false;
    return cancelled !== null;
  }

  /** Takes back the latest act, as if it had been a slip; what it leaves behind is looked up afresh. */
  private async cancelLatest(): Promise<boolean> {
    const { latest } = this;
    this.latest = null;
    if (!latest) return false;
    const cancelled = await this.act(latest.mutation, { encounterId: latest.encounterId, reason: '登记错误' });
    this.stale = true;
    return cancelled !== null;
  }

  private async onBed(mutation: ActName, bed: KnownBed | undefined, more: object = {}): Promise<boolean> {
    return bed ? (await this.act(mutation, { bedId: bed.id, ...more })) !== null : false;
  }

  /** Runs a mutation and notes what the bed has become. Null when it was refused, unless the caller says that it answers these codes itself. */
  private async act(
    mutation: ActName,
    input: object,
    answered: ReadonlySet<string> = new Set(),
  ): Promise<Payload | null> {
    const data = await this.api.mutate<Record<string, Payload>>(acts[mutation], input);
    const payload = data[mutation];
    if (!payload) return null;
    const code = payload.userErrors[0]?.code;
    if (code !== undefined) {
      this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
      this.stale = true;
      return answered.has(code) ? payload : null;
    }
    this.done.set(mutation, (this.done.get(mutation) ?? 0) + 1);
    if (payload.bed) this.noteBed(payload.bed);
    return payload;
  }

  private noteBed({ id, kind, state, occupancy }: NonNullable<Payload['bed']>): void {
    const bed = this.beds.get(id);
    if (!bed) return;
    bed.kind = kind;
    bed.state = state;
    if (occupancy?.kind !== 'HOLD') bed.hold = null;
  }

  private invent(sex: string, ageYears: number, at: number): Registration {
    const birthDate = birthDateFor(ageYears, civilDateOf(new Date(at)), this.random);
    return { ...this.inventor.person(sex, birthDate), sex };
  }

  private ageFor({ usualAges, ageFrom, ageUntil }: Specialty): number {
    const [young, old] = usualAges;
    const age = this.random.whole(young, old);
    return Math.max(ageFrom ?? 0, Math.min(age, (ageUntil ?? 103) - 1));
  }

  private dueOn(ward: KnownWard, at: number): string {
    const scale = isDaySurgery(ward.specialty) ? 1 : ward.aim.stayDays / ward.specialty.stayDays;
    return addDays(civilDateOf(new Date(at)), stayNights(ward.specialty, scale, this.random));
  }

  /** An instant some hours away, sooner at a faster pace but not within a minute. */
  private soon(at: number, hours: number): string {
    return new Date(at + Math.max(60_000, (hours * hour) / Math.max(1, this.pace))).toISOString();
  }

  private someBed(ward: KnownWard, holds: (bed: KnownBed) => boolean): KnownBed | undefined {
    return this.oneOf([...this.beds.values()].filter(bed => bed.wardId === ward.id && holds(bed)));
  }

  private oneOf<T>(choices: readonly T[]): T | undefined {
    return choices.length > 0 ? this.random.pick(choices) : undefined;
  }
}

function readWaiting({ id, ward, requestedIsolation, requestedEquipment, patient }: WaitingEncounter): KnownPatient {
  return {
    encounterId: id,
    wardId: ward?.id ?? '',
    sex: patient.sex,
    ageYears: patient.ageYears,
    isolation: requestedIsolation,
    equipment: requestedEquipment,
    dueAt: 0,
    ordered: false,
  };
}

function readPatient(encounter: BoardEncounter, wardId: string, aim: WardAim, at: number): KnownPatient {
  const { expectedDischargeOn, admittedAt, state } = encounter;
  const came = admittedAt ? Date.parse(admittedAt) : at;
  return {
    ...readWaiting(encounter),
    wardId,
    dueAt: expectedDischargeOn ? dueAt(expectedDischargeOn) : came + aim.stayDays * 24 * hour,
    ordered: state === 'DISCHARGE_ORDERED',
  };
}

/** Ten in the morning of the day on which somebody is expected to leave. */
function dueAt(day: string): number {
  return startOfDay(day).getTime() + 10 * hour;
}
