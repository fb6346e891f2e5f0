import { addDays, civilDateOf } from '../kernel/civil-date';
import type { House } from './houses.rules';
import { birthDateFor, type PeopleInventor } from './people.rules';
import type { Random } from './random';
import { stayNights } from './rhythm.rules';
import { admitNew, admitWaiting, cancelPlan, hold, plan } from './simulator.admissions';
import { type Api, Unreachable } from './simulator.client';
import {
  type ActName,
  acts,
  type Board,
  type BoardBed,
  boardDocument,
  type Home,
  homeDocument,
  type Registration,
} from './simulator.documents';
import { keepBed } from './simulator.keeping';
import { readPatient, readWaiting } from './simulator.reading';
import {
  isDaySurgery,
  type KnownBed,
  type KnownHouse,
  type KnownPatient,
  type KnownWard,
  type Rate,
  specialtyOfWard,
  type WardAim,
  wardAims,
} from './simulator.rules';
import { cancelLatest, cancelOrder, depart, die, move, order, swap } from './simulator.stays';
import type { Specialty } from './specialties';

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  readonly bed?: {
    readonly id: string;
    readonly kind: string | null;
    readonly state: string;
    readonly occupancy: { readonly id: string; readonly kind: string } | null;
  } | null;
  readonly encounter?: { readonly id: string; readonly patient?: { readonly id: string } } | null;
  readonly nextBest?: readonly { readonly bed: { readonly id: string } }[];
}

/** An act that could have been a mistake and can be taken back. */
type Undoable = { readonly mutation: ActName; readonly encounterId: string } | null;

const hour = 3_600_000;

/** One institution as its bed manager knows it. What they do there stands beside: taking in, stays, keeping beds. */
export class PlayedHouse implements KnownHouse {
  readonly wards = new Map<string, KnownWard>();
  readonly beds = new Map<string, KnownBed>();
  readonly waiting = new Map<string, KnownPatient>();
  /** Set when something was refused: the picture is out of date. */
  stale = true;
  /** Acts done, by name; and refusals, by code. */
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  latest: Undoable = null;
  /** Who is played; unknown before the first look. */
  personId: string | null = null;
  /** Hospitals that some patients are transferred to. */
  partnerIds: string[] = [];
  private readonly aims: ReadonlyMap<string, WardAim>;
  private institutionId: string | null = null;

  constructor(
    readonly api: Api,
    house: House,
    private readonly inventor: PeopleInventor,
    readonly random: Random,
    /** Holds and blocks get shorter as the pace gets faster. */
    private readonly pace: number,
  ) {
    this.aims = wardAims(house);
  }

  get undoable(): boolean {
    return this.latest !== null;
  }

  /** Looks at the whole board again; what belongs to a referral is left to the referral desk. */
  async look(): Promise<void> {
    const institutionId = this.institutionId ?? (await this.findHome());
    const { bedBoard, referrals } = await this.api.query<Board>(boardDocument, { institutionId });
    const nodes = referrals.edges.map(({ node }) => node);
    const idsOf = (key: 'sourceEncounter' | 'targetEncounter' | 'heldBed') =>
      new Set(nodes.flatMap(node => (node[key] ? [node[key].id] : [])));
    const [leaving, coming, promised] = [idsOf('sourceEncounter'), idsOf('targetEncounter'), idsOf('heldBed')];
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
    for (const bed of this.beds.values()) {
      if (promised.has(bed.id) && bed.state === 'HELD') bed.state = 'PROMISED';
      if (bed.patient) bed.patient.referred = leaving.has(bed.patient.encounterId);
    }
    for (const encounter of bedBoard.waiting) {
      const known = readWaiting(encounter);
      if (this.wards.has(known.wardId) && !coming.has(encounter.id)) this.waiting.set(encounter.id, known);
    }
    this.stale = false;
  }

  private async findHome(): Promise<string> {
    const { viewer } = await this.api.query<Home>(homeDocument);
    const home = viewer.homeInstitution;
    if (!home) throw new Unreachable('the simulator has no appointment here');
    this.personId = viewer.person.id;
    this.partnerIds = home.memberships
      .flatMap(({ group }) => group.memberships)
      .filter(({ institution: { id, tier } }) => tier !== 'COMMUNITY' && id !== home.id)
      .map(each => each.institution.id);
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

  /** Does what the rates chose. True when something happened; false when there was nobody or nothing to do it with, or it was refused. */
  async perform({ act, wardId }: Rate, at: number): Promise<boolean> {
    if (act === 'CANCEL_LATEST') return cancelLatest(this);
    const ward = this.wards.get(wardId ?? '');
    if (!ward) return false;
    switch (act) {
      case 'PLAN':
        return plan(this, ward, at);
      case 'ADMIT_WAITING':
        return admitWaiting(this, ward);
      case 'ADMIT_EMERGENCY':
        return admitNew(this, ward, 'EMERGENCY', at);
      case 'ADMIT_DAY_CASE':
        return admitNew(this, ward, 'OUTPATIENT', at);
      case 'ORDER':
        return order(this, ward, at);
      case 'DEPART':
        return depart(this, ward);
      case 'DIE':
        return die(this, ward);
      case 'MOVE':
        return move(this, ward);
      case 'SWAP':
        return swap(this, ward);
      case 'HOLD':
        return hold(this, ward, at);
      case 'CANCEL_PLAN':
        return cancelPlan(this, ward);
      case 'CANCEL_ORDER':
        return cancelOrder(this, ward);
      default:
        return keepBed(this, act, ward, at);
    }
  }

  /** Runs a mutation and notes what the bed has become. Null when it was refused, unless the caller says that it answers these codes itself. */
  async act(mutation: ActName, input: object, answered: ReadonlySet<string> = new Set()): Promise<Payload | null> {
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

  invent(sex: string, ageYears: number, at: number): Registration {
    const birthDate = birthDateFor(ageYears, civilDateOf(new Date(at)), this.random);
    return { ...this.inventor.person(sex, birthDate), sex };
  }

  ageFor({ usualAges, ageFrom, ageUntil }: Specialty): number {
    const [young, old] = usualAges;
    const age = this.random.whole(young, old);
    return Math.max(ageFrom ?? 0, Math.min(age, (ageUntil ?? 103) - 1));
  }

  dueOn(ward: KnownWard, at: number): string {
    const scale = isDaySurgery(ward.specialty) ? 1 : ward.aim.stayDays / ward.specialty.stayDays;
    return addDays(civilDateOf(new Date(at)), stayNights(ward.specialty, scale, this.random));
  }

  /** An instant some hours away, sooner at a faster pace but not within a minute. */
  soon(at: number, hours: number): string {
    return new Date(at + Math.max(60_000, (hours * hour) / Math.max(1, this.pace))).toISOString();
  }

  someBed(ward: KnownWard, holds: (bed: KnownBed) => boolean): KnownBed | undefined {
    return this.oneOf([...this.beds.values()].filter(bed => bed.wardId === ward.id && holds(bed)));
  }

  oneOf<T>(choices: readonly T[]): T | undefined {
    return choices.length > 0 ? this.random.pick(choices) : undefined;
  }
}
