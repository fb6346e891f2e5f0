import { civilDateOf } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { type Period, toRangeText } from '../kernel/period';
import { defaultBedPolicy } from '../wards/bed-policy.rules';
import { maskName } from '../wards/patient.rules';
import type { History, HistoryFrame, PastEncounter } from './history.rules';
import type { House } from './houses.rules';
import { birthDateFor, type InventedPerson, type PeopleInventor } from './people.rules';
import { blocks, extraPeriods, freeBeds, type Waiting } from './present.rules';
import type { Random } from './random';
import { day } from './rhythm.rules';
import type { RowOf, TableName } from './seed-tables';

/** Rows by table, gathered before they are written. */
export class Rows {
  private byTable = new Map<TableName, object[]>();

  add<Table extends TableName>(table: Table, row: RowOf<Table>): void {
    const rows = this.byTable.get(table);
    if (rows) rows.push(row);
    else this.byTable.set(table, [row]);
  }

  of<Table extends TableName>(table: Table): RowOf<Table>[] {
    return (this.byTable.get(table) ?? []) as RowOf<Table>[];
  }

  /** Gives away what was gathered and begins anew. */
  take(): Rows {
    const taken = new Rows();
    taken.byTable = this.byTable;
    this.byTable = new Map();
    return taken;
  }
}

/** Hashes identity numbers as the wards do, so that registration finds the invented people too. */
export interface Identities {
  hash(idNumber: string): string;
}

/** What the houses share while their rows are made. */
export interface Pen {
  readonly rows: Rows;
  readonly random: Random;
  readonly people: PeopleInventor;
  readonly identities: Identities;
  readonly frame: HistoryFrame;
  /** Patient of each encounter already written: somebody may come back or go on to another house. */
  readonly patients: Map<PastEncounter, string>;
  /** What was written of each encounter, for whoever refers to it. */
  readonly written: Map<PastEncounter | Waiting, WrittenEncounter>;
}

/** An encounter as it stands in the database. */
export interface WrittenEncounter {
  readonly id: string;
  readonly patientId: string;
  readonly institutionId: string;
  readonly wardId: string;
  readonly firstBedId: string | null;
  readonly lastBedId: string | null;
  /** The hold before the first stay, or that somebody waits with. */
  readonly holdId: string | null;
}

/** A house whose past is to be written, with the ids that others gave. */
export interface HouseToWrite {
  readonly house: House;
  readonly history: History;
  readonly institutionId: string;
  /** Who is said to have entered everything: the house's bed manager. */
  readonly enteredBy: string;
  /** Where patients go who are transferred to a hospital, and to a community centre. */
  readonly onwardHospitalId: string;
  readonly takenOverBy: (encounter: PastEncounter) => string | null;
  /** The house whose resident it is, where that is another one. */
  readonly residentOf: (encounter: PastEncounter | Waiting) => string | null;
  /** Who waits for a bed now. */
  readonly waiting: readonly Waiting[];
}

/** Since when the demo's houses exist, before anything happens in them. */
export const housesSince = new Date('2024-01-01T00:00:00+08:00');

const parents = {
  MED: {
    zh: '内科系统',
    en: 'Internal medicine',
    of: ['CARD', 'RESP', 'NEUR', 'GAST', 'NEPH', 'ENDO', 'ONCO', 'GERI', 'INFE'],
  },
  SUR: { zh: '外科系统', en: 'Surgery', of: ['GENS', 'ORTH', 'UROL', 'DAYS'] },
} as const;

/** Ids of the places of a house, in the order of the plan; departments by their codes. */
export interface Places {
  readonly wardIds: readonly string[];
  readonly bedIds: readonly string[];
  readonly departmentIds: Map<string, string>;
}

/** Departments, wards, rooms and beds of a house. Returns the ids of its wards and beds in the order of the plan. */
export function writePlaces(pen: Pen, house: House, institutionId: string): Places {
  const { rows, random } = pen;
  const at = housesSince.getTime();
  const parentIds = writeParents(pen, house, institutionId);
  const wardIds: string[] = [];
  const bedIds: string[] = [];
  const departmentIds = new Map<string, string>();
  for (const [index, { specialty, rooms, beds }] of house.wards.entries()) {
    const departmentId = random.uuid(at);
    departmentIds.set(specialty.code, departmentId);
    const wardId = random.uuid(at);
    const names = { name_zh: specialty.zh, name_en: specialty.en };
    const place = { institution_id: institutionId };
    rows.add('department', {
      id: departmentId,
      ...place,
      parent_id: parentIds.get(specialty.code) ?? null,
      code: specialty.code,
      ...names,
    });
    rows.add('ward', {
      id: wardId,
      ...place,
      department_id: departmentId,
      code: wardCode(index, specialty.code),
      ...names,
      sex_rule: specialty.sexRule,
      age_from: specialty.ageFrom,
      age_until: specialty.ageUntil,
      during: rangeText(at, null),
    });
    wardIds.push(wardId);
    const roomIds = new Map(rooms.map(room => [room, random.uuid(at)]));
    for (const [code, id] of roomIds) rows.add('room', { id, ward_id: wardId, code });
    for (const bed of beds) {
      const id = random.uuid(at);
      const room = present(roomIds.get(bed.room), 'room of the plan');
      bedIds.push(id);
      rows.add('bed', {
        id,
        ...place,
        ward_id: wardId,
        room_id: room,
        code: bed.code,
        isolation: bed.isolation,
        equipment: bed.equipment,
      });
    }
  }
  return { wardIds, bedIds, departmentIds };
}

/** Wards stand in the order of their floors: 02-CARD. */
function wardCode(index: number, specialty: string): string {
  return `${String(index + 2).padStart(2, '0')}-${specialty}`;
}

function writeParents({ rows, random }: Pen, house: House, institutionId: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [code, { zh, en, of }] of Object.entries(parents)) {
    const children = house.wards.filter(ward => (of as readonly string[]).includes(ward.specialty.code));
    if (children.length < 2) continue;
    const id = random.uuid(housesSince.getTime());
    rows.add('department', { id, institution_id: institutionId, parent_id: null, code, name_zh: zh, name_en: en });
    for (const child of children) ids.set(child.specialty.code, id);
  }
  return ids;
}

/** Everything that happened in a house until now, and what stands there at this moment. */
export function writeHistory(pen: Pen, target: HouseToWrite, { wardIds, bedIds }: Places): void {
  new HouseHistoryWriter(pen, target, wardIds, bedIds).write();
}

class HouseHistoryWriter {
  constructor(
    private readonly pen: Pen,
    private readonly target: HouseToWrite,
    private readonly wardIds: readonly string[],
    private readonly bedIds: readonly string[],
  ) {}

  write(): void {
    const { history, waiting } = this.target;
    const { frame, random } = this.pen;
    const extras = extraPeriods(history, frame.now);
    const free = freeBeds(history, extras, frame.now);
    this.writeOpenPeriods(extras);
    for (const encounter of history.encounters) this.writeEncounter(encounter);
    for (const { bed, from, until } of history.cleanings) {
      this.occupy(bed, 'BLOCK', from, until <= frame.now ? until : null, { reason: 'CLEANING' });
    }
    const held = new Set(waiting.flatMap(({ hold }) => (hold ? [hold.bed] : [])));
    const shut = blocks(
      history,
      free.filter(bed => !held.has(bed)),
      frame,
      random,
    );
    for (const { bed, reason, note, from, until } of shut) this.occupy(bed, 'BLOCK', from, until, { reason, note });
    for (const each of waiting) this.writeWaiting(each);
    this.writeMistakes();
  }

  private writeOpenPeriods(extras: ReturnType<typeof extraPeriods>): void {
    const { rows, random, frame } = this.pen;
    const since = housesSince.getTime();
    for (const [bed, { plan }] of this.target.history.beds.entries()) {
      if (plan.kind === 'EXTRA') continue;
      const closed = plan.kind === 'UNDER_RECONSTRUCTION';
      rows.add('bed_open_period', {
        id: random.uuid(since),
        bed_id: this.bedId(bed),
        kind: 'AUTHORISED',
        during: rangeText(since, closed ? frame.firstDay - 10 * day : null),
        close_reason: closed ? 'RECONSTRUCTION' : null,
      });
    }
    for (const { bed, from, until } of extras) {
      rows.add('bed_open_period', {
        id: random.uuid(from),
        bed_id: this.bedId(bed),
        kind: 'EXTRA',
        during: rangeText(from, until),
        close_reason: until === null ? null : 'EXTRA_ENDED',
      });
    }
  }

  private writeEncounter(encounter: PastEncounter): void {
    const { random, rows, frame } = this.pen;
    const id = random.uuid(encounter.plannedAt ?? encounter.admittedAt);
    const patientId = this.patientOf(encounter);
    const { departedAt, orderAt, dueAt } = encounter;
    const ordered = orderAt !== null && orderAt <= frame.now ? orderAt : null;
    const goneTo = departedAt === null ? null : this.onwardId(encounter);
    rows.add('encounter', {
      ...blankEncounter,
      id,
      institution_id: this.target.institutionId,
      ward_id: present(this.wardIds[encounter.ward], 'ward'),
      patient_id: patientId,
      state: departedAt !== null ? 'DEPARTED' : ordered !== null ? 'DISCHARGE_ORDERED' : 'ADMITTED',
      admission_route: encounter.route,
      diagnosis: encounter.diagnosis,
      requested_isolation: encounter.isolation,
      requested_equipment: encounter.equipment,
      planned_at: instant(encounter.plannedAt),
      admitted_at: instant(encounter.admittedAt),
      discharge_ordered_at: instant(ordered),
      expected_discharge_on: random.chance(0.88) ? civilDateOf(new Date(dueAt)) : null,
      departed_at: instant(departedAt),
      disposition: departedAt === null ? null : this.dispositionOf(encounter),
      to_institution_id: goneTo,
      identity_until:
        departedAt === null ? null : instant(departedAt + defaultBedPolicy.identityDaysAfterDeparture * day),
    });
    const who = { encounter_id: id, patient_id: patientId };
    let holdId: string | null = null;
    for (const { bed, from, until, heldFrom } of encounter.stays) {
      if (heldFrom !== null) holdId = this.occupy(bed, 'HOLD', heldFrom, from, who);
      this.occupy(bed, 'STAY', from, until, who);
    }
    const bedIdOf = (stay: { bed: number } | undefined) => (stay ? this.bedId(stay.bed) : null);
    this.pen.written.set(encounter, {
      ...this.placeOf(encounter.ward),
      id,
      patientId,
      firstBedId: bedIdOf(encounter.stays[0]),
      lastBedId: bedIdOf(encounter.stays.at(-1)),
      holdId,
    });
  }

  private placeOf(ward: number): { institutionId: string; wardId: string } {
    return { institutionId: this.target.institutionId, wardId: present(this.wardIds[ward], 'ward') };
  }

  private dispositionOf(encounter: PastEncounter): string {
    return this.target.takenOverBy(encounter) ? 'TRANSFER_COMMUNITY' : encounter.disposition;
  }

  private onwardId(encounter: PastEncounter): string | null {
    return (
      this.target.takenOverBy(encounter) ??
      (encounter.disposition === 'TRANSFER_HOSPITAL' ? this.target.onwardHospitalId : null)
    );
  }

  private writeWaiting(each: Waiting): void {
    const { ward, sex, age, diagnosis, plannedAt, hold } = each;
    const { random, rows } = this.pen;
    const id = random.uuid(plannedAt);
    const patientId = this.newPatient(sex, age, plannedAt, this.target.residentOf(each));
    rows.add('encounter', {
      ...blankEncounter,
      id,
      institution_id: this.target.institutionId,
      ward_id: present(this.wardIds[ward], 'ward'),
      patient_id: patientId,
      state: 'PLANNED',
      admission_route: 'OUTPATIENT',
      diagnosis,
      planned_at: instant(plannedAt),
    });
    const who = { encounter_id: id, patient_id: patientId };
    const holdId = hold ? this.occupy(hold.bed, 'HOLD', hold.from, hold.until, who) : null;
    this.pen.written.set(each, {
      ...this.placeOf(ward),
      id,
      patientId,
      firstBedId: hold ? this.bedId(hold.bed) : null,
      lastBedId: null,
      holdId,
    });
  }

  /** Plans that came to nothing, and entries in the wrong bed that were cancelled: they stay, with their reasons. */
  private writeMistakes(): void {
    const { random, frame } = this.pen;
    for (const encounter of this.target.history.encounters) {
      if (encounter.plannedAt === null || encounter.admittedAt < frame.firstDay || !random.chance(0.012)) continue;
      this.writeCancelled(encounter, random.chance(0.25));
    }
  }

  private writeCancelled(like: PastEncounter, wasAdmitted: boolean): void {
    const { random, rows, frame } = this.pen;
    const plannedAt = like.plannedAt ?? like.admittedAt;
    const cancelledAt = Math.min(frame.now, like.admittedAt + random.whole(3, 25) * 60_000);
    const id = random.uuid(plannedAt);
    const patientId = this.newPatient(like.sex, like.age, plannedAt);
    const reason = wasAdmitted ? '登记错误' : random.pick(['患者改约', '患者放弃住院', '重复登记']);
    rows.add('encounter', {
      ...blankEncounter,
      id,
      institution_id: this.target.institutionId,
      ward_id: present(this.wardIds[like.ward], 'ward'),
      patient_id: patientId,
      state: 'CANCELLED',
      admission_route: 'OUTPATIENT',
      diagnosis: like.diagnosis,
      planned_at: instant(plannedAt),
      admitted_at: wasAdmitted ? instant(like.admittedAt) : null,
      cancelled_at: instant(cancelledAt),
      cancel_reason: reason,
    });
    const bed = like.stays[0]?.bed;
    if (!wasAdmitted || bed === undefined) return;
    this.occupy(bed, 'STAY', like.admittedAt, null, {
      encounter_id: id,
      patient_id: patientId,
      cancelled_at: instant(cancelledAt),
      cancelled_by: this.target.enteredBy,
      cancel_reason: reason,
    });
  }

  private occupy(
    bed: number,
    kind: string,
    from: number,
    until: number | null,
    more: Partial<RowOf<'bed_occupancy'>>,
  ): string {
    const id = this.pen.random.uuid(from);
    this.pen.rows.add('bed_occupancy', {
      ...blankOccupancy,
      id,
      bed_id: this.bedId(bed),
      institution_id: this.target.institutionId,
      ward_id: present(this.wardIds[this.target.history.beds[bed]?.ward ?? -1], 'ward of the bed'),
      kind,
      during: rangeText(from, until),
      recorded_at: instant(from),
      begun_by: this.target.enteredBy,
      ...more,
    });
    return id;
  }

  private bedId(bed: number): string {
    return present(this.bedIds[bed], 'bed of the plan');
  }

  private patientOf(encounter: PastEncounter): string {
    const known = this.pen.patients.get(encounter) ?? (encounter.earlier && this.patientOf(encounter.earlier));
    const resident = this.target.residentOf(encounter);
    const id = known ?? this.newPatient(encounter.sex, encounter.age, encounter.admittedAt, resident);
    this.pen.patients.set(encounter, id);
    return id;
  }

  private newPatient(sex: string, age: number, at: number, residentOf: string | null = null): string {
    const birthDate = birthDateFor(age, civilDateOf(new Date(at)), this.pen.random);
    const id = this.pen.random.uuid(at);
    writePatient(this.pen, id, residentOf ?? this.target.institutionId, sex, this.pen.people.person(sex, birthDate));
    return id;
  }
}

/** A patient with who it is; registered at a house. */
export function writePatient(
  { rows, identities }: Pen,
  id: string,
  registeredAt: string,
  sex: string,
  { name, birthDate, idNumber, phone }: InventedPerson,
): void {
  rows.add('patient', { id, registered_at: registeredAt, masked_name: maskName(name), sex, birth_date: birthDate });
  const idHash = idNumber ? identities.hash(idNumber) : null;
  rows.add('patient_identity', { patient_id: id, name, id_number: idNumber, id_hash: idHash, phone });
}

const blankEncounter = {
  diagnosis: null,
  requested_isolation: null,
  requested_equipment: [],
  planned_at: null,
  admitted_at: null,
  discharge_ordered_at: null,
  expected_discharge_on: null,
  departed_at: null,
  disposition: null,
  to_institution_id: null,
  identity_until: null,
  cancelled_at: null,
  cancel_reason: null,
};

const blankOccupancy = {
  encounter_id: null,
  patient_id: null,
  reason: null,
  note: null,
  cancelled_at: null,
  cancelled_by: null,
  cancel_reason: null,
};

export function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

export function rangeText(from: number, until: number | null): string {
  const period: Period = { from: new Date(from), until: until === null ? null : new Date(until) };
  return toRangeText(period);
}
