import { type House, houses } from '../../server/demo/houses.rules';
import type { Api } from '../../server/demo/simulator.client';
import { civilDateOf } from '../../server/kernel/civil-date';

interface Bed {
  readonly id: string;
  readonly code: string;
  readonly ward: { readonly id: string };
  readonly room: { readonly id: string };
  readonly isolation: readonly string[];
  readonly equipment: readonly string[];
  kind: string | null;
  state: string;
  occupancy: { id: string; kind: string; encounter: Encounter | null } | null;
}

interface Encounter {
  readonly id: string;
  ward: { readonly id: string };
  state: string;
  readonly expectedDischargeOn: string | null;
  admittedAt: string | null;
  readonly requestedIsolation: string | null;
  readonly requestedEquipment: readonly string[];
  readonly patient: { readonly id: string; readonly sex: string; readonly ageYears: number };
}

interface Input {
  readonly bedId?: string;
  readonly toBedId?: string;
  readonly wardId?: string;
  readonly encounterId?: string;
  readonly withEncounterId?: string;
  readonly patient?: { readonly sex: string; readonly birthDate: string };
  readonly isolation?: string | null;
  readonly expectedDischargeOn?: string | null;
  readonly kind?: string;
}

/** Somebody who was here, in milliseconds. */
export interface Left {
  readonly admittedAt: number;
  readonly departedAt: number;
}

/**
 * One house on paper, with a clock of its own: enough of the API to let the simulator play weeks in seconds. It refuses what is impossible, so
 * that a simulator that plays wrongly is noticed.
 */
export class PaperHospital implements Api {
  now: number;
  readonly left: Left[] = [];
  readonly refusals: string[] = [];
  readonly house: House;
  readonly authorised: number;
  private readonly beds = new Map<string, Bed>();
  private readonly encounters = new Map<string, Encounter>();
  private count = 0;

  constructor(code: string, begin: number) {
    const house = houses().find(each => each.code === code);
    if (!house) throw new Error(`${code} has no beds`);
    this.house = house;
    this.now = begin;
    for (const [index, { specialty, beds }] of house.wards.entries()) {
      for (const { code: name, room, kind, isolation, equipment } of beds) {
        const id = `${specialty.code}/${name}`;
        const open = kind === 'AUTHORISED';
        this.beds.set(id, {
          id,
          code: name,
          ward: { id: `${index + 2}-${specialty.code}` },
          room: { id: `${specialty.code}/${room}` },
          isolation,
          equipment,
          kind: open ? kind : null,
          state: open ? 'FREE' : 'CLOSED',
          occupancy: null,
        });
      }
    }
    this.authorised = [...this.beds.values()].filter(bed => bed.kind === 'AUTHORISED').length;
  }

  get census(): number {
    return [...this.beds.values()].filter(bed => bed.state === 'OCCUPIED').length;
  }

  async query<Data>(document: string): Promise<Data> {
    if (document.includes('SimulatorHome')) return this.home() as Data;
    const wards = this.house.wards.map(({ specialty }, index) => {
      const id = `${index + 2}-${specialty.code}`;
      const { ageFrom, ageUntil, sexRule } = specialty;
      const beds = [...this.beds.values()].filter(bed => bed.ward.id === id);
      return { ward: { id, code: id, sexRule, ageFrom, ageUntil }, beds };
    });
    const waiting = [...this.encounters.values()].filter(each => each.state === 'PLANNED');
    const bedBoard = { at: new Date(this.now).toISOString(), wards, waiting };
    return structuredClone({ bedBoard, referrals: { edges: [] } }) as Data;
  }

  private home() {
    return {
      viewer: { person: { id: 'somebody' }, homeInstitution: { id: 'home', code: this.house.code, memberships: [] } },
    };
  }

  async mutate<Data>(document: string, input: object): Promise<Data> {
    const name = /Simulator_(\w+)/.exec(document)?.[1] ?? '';
    let payload: object;
    try {
      payload = { userErrors: [], nextBest: [], ...this.play(name, input as Input) };
    } catch (error) {
      this.refusals.push(`${name}: ${String(error)}`);
      payload = { userErrors: [{ code: 'BED_STATE', message: String(error) }], nextBest: [] };
    }
    return structuredClone({ [name]: payload }) as Data;
  }

  private play(name: string, input: Input): object {
    switch (name) {
      case 'encounterPlan':
        return { encounter: this.encounter(input, 'PLANNED', input.wardId ?? '') };
      case 'encounterPlanCancel':
        return { encounter: this.become(input.encounterId, ['PLANNED'], 'CANCELLED') };
      case 'bedStayBegin':
        return this.begin(input);
      case 'bedStayMove':
        return this.move(input);
      case 'bedStaySwap':
        return this.swap(input);
      case 'dischargeOrder':
        return { encounter: this.become(input.encounterId, ['ADMITTED'], 'DISCHARGE_ORDERED') };
      case 'dischargeOrderCancel':
        return { encounter: this.become(input.encounterId, ['DISCHARGE_ORDERED'], 'ADMITTED') };
      case 'bedStayDepart':
        return this.depart(input);
      case 'bedStayBeginCancel':
      case 'bedStayDepartCancel':
      case 'bedStayMoveCancel':
        return {};
      default:
        return { bed: this.keep(name, input) };
    }
  }

  private begin(input: Input): object {
    const bed = this.bed(input.bedId);
    must(bed.state === 'FREE' || bed.occupancy?.encounter?.id === input.encounterId, 'free or held for this patient');
    const encounter = input.encounterId
      ? this.become(input.encounterId, ['PLANNED'], 'ADMITTED')
      : this.encounter(input, 'ADMITTED', bed.ward.id);
    encounter.admittedAt = new Date(this.now).toISOString();
    this.lay(encounter, bed);
    return { bed, encounter };
  }

  private lay(encounter: Encounter, bed: Bed): void {
    const isSameRoom = this.house.wards.some(
      ward => bed.ward.id.endsWith(ward.specialty.code) && ward.specialty.sexRule === 'SAME_ROOM',
    );
    for (const other of this.beds.values()) {
      const together = isSameRoom && other !== bed && other.room.id === bed.room.id && other.state === 'OCCUPIED';
      must(!together || other.occupancy?.encounter?.patient.sex === encounter.patient.sex, 'a room of one sex');
    }
    must(encounter.requestedIsolation === null || bed.isolation.includes(encounter.requestedIsolation), 'isolation');
    this.count += 1;
    encounter.ward = bed.ward;
    bed.state = 'OCCUPIED';
    bed.occupancy = { id: `o${this.count}`, kind: 'STAY', encounter };
  }

  private move(input: Input): object {
    const [fromBed, toBed] = [this.bedOf(input.encounterId), this.bed(input.toBedId)];
    const { occupancy } = fromBed;
    must(toBed.state === 'FREE' && occupancy?.encounter, 'a free bed to move to');
    this.empty(fromBed);
    this.lay(occupancy.encounter, toBed);
    return { fromBed, toBed, encounter: occupancy.encounter };
  }

  private swap(input: Input): object {
    const [one, other] = [this.bedOf(input.encounterId), this.bedOf(input.withEncounterId)];
    [one.occupancy, other.occupancy] = [other.occupancy, one.occupancy];
    return { beds: [one, other] };
  }

  private depart(input: Input): object {
    const bed = this.bedOf(input.encounterId);
    const encounter = this.become(input.encounterId, ['ADMITTED', 'DISCHARGE_ORDERED'], 'DEPARTED');
    this.empty(bed);
    this.left.push({ admittedAt: Date.parse(encounter.admittedAt ?? ''), departedAt: this.now });
    this.encounters.delete(encounter.id);
    return { bed, encounter };
  }

  private keep(name: string, input: Input): Bed {
    const bed = this.bed(input.bedId);
    const [before, after] = keeping[name] ?? [];
    must(before?.includes(bed.state), `${name} of a bed that is ${bed.state}`);
    const encounter = this.encounters.get(input.encounterId ?? '') ?? null;
    this.count += 1;
    bed.state = after ?? '';
    bed.occupancy = name === 'bedHold' ? { id: `o${this.count}`, kind: 'HOLD', encounter } : null;
    if (name === 'bedOpen') bed.kind = input.kind ?? null;
    if (name === 'bedClose') bed.kind = null;
    return bed;
  }

  private empty(bed: Bed): void {
    bed.state = 'TO_CLEAN';
    bed.occupancy = null;
  }

  private encounter(input: Input, state: string, wardId: string): Encounter {
    this.count += 1;
    const years = (this.now - Date.parse(input.patient?.birthDate ?? '')) / (365.25 * 86_400_000);
    const encounter: Encounter = {
      id: `e${this.count}`,
      ward: { id: wardId },
      state,
      expectedDischargeOn: input.expectedDischargeOn ?? civilDateOf(new Date(this.now)),
      admittedAt: null,
      requestedIsolation: input.isolation ?? null,
      requestedEquipment: [],
      patient: { id: `p${this.count}`, sex: input.patient?.sex ?? '', ageYears: Math.floor(years) },
    };
    this.encounters.set(encounter.id, encounter);
    return encounter;
  }

  private become(id: string | undefined, before: readonly string[], after: string): Encounter {
    const encounter = this.encounters.get(id ?? '');
    must(encounter && before.includes(encounter.state), `an encounter that is ${before.join(' or ')}`);
    encounter.state = after;
    return encounter;
  }

  private bed(id: string | undefined): Bed {
    const bed = this.beds.get(id ?? '');
    must(bed, 'a bed of this house');
    return bed;
  }

  private bedOf(encounterId: string | undefined): Bed {
    const bed = [...this.beds.values()].find(
      each => each.state === 'OCCUPIED' && each.occupancy?.encounter?.id === encounterId,
    );
    must(bed, 'a bed where the patient lies');
    return bed;
  }
}

/** In which states each act on a bed is possible, and what the bed becomes. */
const keeping: Readonly<Record<string, readonly [before: readonly string[], after: string]>> = {
  bedClean: [['TO_CLEAN', 'CONTAMINATED'], 'FREE'],
  bedContaminate: [['TO_CLEAN', 'FREE'], 'CONTAMINATED'],
  bedHold: [['FREE'], 'HELD'],
  bedHoldRelease: [['HELD'], 'FREE'],
  bedBlock: [['FREE'], 'CLOSED'],
  bedUnblock: [['CLOSED'], 'FREE'],
  bedOpen: [['CLOSED'], 'FREE'],
  bedClose: [['FREE'], 'CLOSED'],
};

function must(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
