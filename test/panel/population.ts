import { Random } from '../../server/demo/random';
import { addDays, addMonths, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { House, World } from '../support/world';

/** A group's packages and people, in which centres with residents are made up at random. */
export interface Setting {
  readonly groupId: string;
  readonly lead: House;
  readonly districtId: string;
  readonly cityId: string;
  readonly packageIds: readonly string[];
  readonly doctorIds: readonly string[];
}

/** A centre with its residents. */
export interface Centre {
  readonly institutionId: string;
  readonly teamIds: readonly string[];
  readonly neighbourhoodIds: readonly string[];
  readonly residentIds: readonly string[];
}

export const today = civilDateOf(new Date());

type Row = Record<string, unknown>;

/** Writes rows of one table in one statement; columns that are not named take their defaults. */
export async function insertAll(world: World, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await world.rows(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

export async function makeSetting(world: World, code = 'P'): Promise<Setting> {
  const { groupId, lead } = await world.group(code);
  const city = await world.insert('institution', { code: `${code}city`, name_zh: '市', name_en: 'C', tier: 'CITY' });
  const doctorIds = [await world.person('甲'), await world.person('乙'), await world.person('丙')];
  await world.rows('BEGIN');
  const packageIds = [
    await servicePackage(world, groupId, 'BASE', [1, 2]),
    await servicePackage(world, groupId, 'CARE', [4, 12, 1]),
  ];
  await world.rows('COMMIT');
  return { groupId, lead, districtId: lead.institutionId, cityId: city, packageIds, doctorIds };
}

async function servicePackage(world: World, groupId: string, code: string, times: readonly number[]): Promise<string> {
  const id = await world.insert('service_package', {
    group_id: groupId,
    code,
    version: 1,
    name_zh: code,
    name_en: code,
    price_fen: 1000,
    payers: JSON.stringify([{ payer: 'RESIDENT', fen: 1000 }]),
    valid_from: '2000-01-01',
    published_at: new Date(),
  });
  await insertAll(
    world,
    'service_package_item',
    times.map((times_per_year, place) => ({
      package_id: id,
      code: `I${place}`,
      place,
      name_zh: '项',
      name_en: 'item',
      times_per_year,
      role: 'GP',
    })),
  );
  return id;
}

/** A centre with so many residents, everything about them at random but as it may be. */
export async function makeCentre(world: World, setting: Setting, seed: string, size: number): Promise<Centre> {
  const made = new Population(setting, new Random(seed), seed);
  const rows = made.rows(size);
  await world.rows('BEGIN');
  for (const [table, of] of Object.entries(rows)) await insertAll(world, table, of);
  await world.rows('COMMIT');
  return {
    institutionId: made.institutionId,
    teamIds: made.teamIds,
    neighbourhoodIds: made.neighbourhoodIds,
    residentIds: made.residents.map(({ id }) => id),
  };
}

interface Person {
  readonly id: string;
  readonly from: string;
  readonly until: string;
}

interface Contract {
  readonly id: string;
  readonly starts_on: string;
  readonly agreed_until: string;
  readonly ends_on: string;
  readonly chain_id: string | null;
  readonly chain_from: string | null;
  readonly packages: readonly string[];
}

const conditions = ['HYPERTENSION', 'DIABETES', 'COPD'];
const populations = ['PREGNANT', 'DISABLED', 'LOW_INCOME', 'HYPERTENSION'];

class Population {
  readonly institutionId = newUuid();
  readonly teamIds = [newUuid(), newUuid(), newUuid()];
  readonly neighbourhoodIds = [newUuid(), newUuid(), newUuid()];
  readonly residents: Person[] = [];
  private readonly all: Record<string, Row[]> = {};

  constructor(
    private readonly setting: Setting,
    private readonly random: Random,
    private readonly code: string,
  ) {}

  rows(size: number): Record<string, Row[]> {
    this.places();
    for (let n = 0; n < size; n += 1) this.resident();
    return this.all;
  }

  private add(table: string, row: Row): void {
    const rows = this.all[table] ?? [];
    this.all[table] = rows;
    rows.push(row);
  }

  private places(): void {
    const { institutionId, random } = this;
    const names = { code: this.code, name_zh: this.code, name_en: this.code };
    this.add('institution', { id: institutionId, ...names, tier: 'COMMUNITY' });
    const during = '[2020-01-01,)';
    const group_id = this.setting.groupId;
    this.add('membership', { id: newUuid(), group_id, institution_id: institutionId, role: 'MEMBER', during });
    this.neighbourhoodIds.forEach((id, index) => {
      const names = { code: `N${index}`, name_zh: `居${index}`, name_en: `N${index}`, town_zh: '镇', town_en: 'T' };
      this.add('neighbourhood', { id, institution_id: institutionId, ...names, kind: 'COMMITTEE' });
    });
    this.teamIds.forEach((id, index) => {
      const closed = index === 2 && random.chance(0.4) ? addDays(today, -random.whole(0, 400)) : null;
      const names = { code: `T${index}`, name_zh: `队${index}`, name_en: `T${index}` };
      const opened_on = index === 1 ? addDays(today, -500) : '2020-01-01';
      this.add('family_team', { id, institution_id: institutionId, ...names, opened_on, closed_on: closed });
      this.leads(id, opened_on);
    });
    // Two teams may serve one neighbourhood, and one none.
    for (const team_id of this.teamIds)
      for (const neighbourhood_id of this.neighbourhoodIds.slice(1))
        if (random.chance(0.5)) this.add('family_team_area', { team_id, neighbourhood_id });
  }

  private leads(team_id: string, starts_on: string): void {
    const [one, other] = this.setting.doctorIds;
    const change = addDays(today, -this.random.whole(30, 300));
    const role = 'LEAD_GP';
    this.add('family_team_member', { id: newUuid(), team_id, person_id: one, role, starts_on, ends_on: change });
    this.add('family_team_member', {
      id: newUuid(),
      team_id,
      person_id: other,
      role,
      starts_on: change,
      ends_on: null,
    });
  }

  private resident(): void {
    const { random } = this;
    const id = newUuid();
    const birth = addDays(
      today,
      -this.random.pick([random.whole(0, 2_900), random.whole(3_000, 34_000), 23_742 + random.whole(-400, 400)]),
    );
    const registered = later(birth, addDays(today, -random.whole(0, 900)));
    const died = random.chance(0.06) ? between(random, registered, today) : null;
    const moved = random.chance(0.06) ? between(random, registered, died ?? today) : null;
    const kept = random.chance(0.08) ? random.pick(this.residents.length > 0 ? this.residents : [null]) : null;
    const person = { id, from: later(birth, addDays(today, -1_000)), until: died ?? today };
    this.add('patient', {
      id,
      registered_at: this.institutionId,
      masked_name: '王**',
      sex: random.pick(['MALE', 'FEMALE']),
      birth_date: birth,
    });
    this.add('resident', {
      patient_id: id,
      institution_id: this.institutionId,
      neighbourhood_id: random.chance(0.9) ? random.pick(this.neighbourhoodIds) : null,
      registered_on: registered,
      died_on: died,
      moved_out_on: moved,
      merged_into: kept?.id ?? null,
    });
    if (!kept) this.residents.push(person);
    this.contracts(person);
    this.care(person);
    this.visits(person);
    for (const population of populations) if (random.chance(0.12)) this.population(person, population);
  }

  private population({ id, from, until }: Person, population: string): void {
    const since = between(this.random, from, until);
    const ended = this.random.chance(0.3) ? between(this.random, since, until) : null;
    const row = { id: newUuid(), patient_id: id, institution_id: this.institutionId, population };
    this.add('key_population', { ...row, since, until: ended, source: 'MANUAL' });
  }

  private contracts(person: Person): void {
    const { random } = this;
    let start = addDays(today, -random.whole(-40, 1_000));
    let before: Contract | undefined;
    for (let n = random.whole(0, 3); n > 0; n -= 1) {
      const from =
        before && before.ends_on === start && start < before.agreed_until && random.chance(0.6) ? before : undefined;
      const agreed = from?.agreed_until ?? addMonths(start, 12);
      const days = Math.round((Date.parse(agreed) - Date.parse(start)) / 86_400_000);
      const ends = random.chance(0.3) ? addDays(start, random.whole(0, days - 1)) : agreed;
      before = this.contract(person, start, agreed, ends, from);
      start = random.chance(0.7)
        ? later(ends, addDays(start, 1))
        : addDays(later(ends, addDays(start, 1)), random.whole(1, 120));
    }
    if (random.chance(0.1))
      this.contract(person, today, addMonths(today, 12), addMonths(today, 12), undefined, 'DRAFT');
  }

  /** A contract, signed unless it is a draft, ended when it ends before its time; going on from another after a transfer. */
  private contract(
    person: Person,
    starts_on: string,
    agreed_until: string,
    ends_on: string,
    from: Contract | undefined,
    draft?: 'DRAFT',
  ): Contract {
    const { random, setting } = this;
    const isEnded = ends_on < agreed_until;
    const at = new Date().toISOString();
    const packages = from?.packages ?? setting.packageIds.filter((_, index) => index === 0 || random.chance(0.5));
    const id = newUuid();
    const made = {
      id,
      starts_on,
      agreed_until,
      ends_on,
      transferred_from_id: from?.id ?? null,
      chain_id: from ? (from.chain_id ?? from.id) : null,
      chain_from: from ? (from.chain_from ?? from.starts_on) : null,
    };
    this.add('family_contract', {
      ...made,
      patient_id: person.id,
      institution_id: this.institutionId,
      team_id: random.pick(this.teamIds),
      doctor_id: random.pick(setting.doctorIds),
      district_institution_id: random.chance(0.7) ? setting.districtId : null,
      city_institution_id: random.chance(0.4) ? setting.cityId : null,
      state: draft ?? (isEnded ? 'TERMINATED' : 'SIGNED'),
      price_fen: 1000 * packages.length,
      resident_signed_at: draft ? null : at,
      resident_signed_how: draft ? null : 'CODE',
      signer: draft ? null : 'SELF',
      team_signed_at: draft ? null : at,
      end_reason: isEnded ? 'TRANSFERRED' : null,
      ended_at: isEnded ? at : null,
      created_at: at,
    });
    for (const package_id of packages) this.add('family_contract_package', { contract_id: id, package_id });
    if (!draft && ends_on > starts_on && starts_on <= today)
      this.deliveries(person, id, packages, starts_on, earlier(addDays(ends_on, -1), today));
    return { ...made, packages };
  }

  /** Services of a contract, each at most once a day. */
  private deliveries({ id }: Person, contract_id: string, packages: readonly string[], from: string, to: string): void {
    const { random, setting } = this;
    const done = new Set<string>();
    for (let n = random.whole(0, 9); n > 0; n -= 1) {
      const package_id = random.pick(packages);
      const item_code = `I${random.whole(0, package_id === setting.packageIds[0] ? 1 : 2)}`;
      const delivered_on = between(random, from, to);
      const key = `${package_id} ${item_code} ${delivered_on}`;
      if (done.has(key)) continue;
      done.add(key);
      const isCancelled = random.chance(0.1);
      this.add('service_delivery', {
        id: newUuid(),
        contract_id,
        patient_id: id,
        institution_id: this.institutionId,
        package_id,
        item_code,
        delivered_on,
        delivered_by: setting.doctorIds[0],
        recorded_at: new Date().toISOString(),
        cancelled_at: isCancelled ? new Date().toISOString() : null,
        cancel_reason: isCancelled ? 'x' : null,
      });
    }
  }

  private care(person: Person): void {
    const { random } = this;
    for (const condition of conditions) {
      if (!random.chance(0.35)) continue;
      const since = between(random, person.from, person.until);
      const closed = random.chance(0.2) ? between(random, since, person.until) : null;
      const row = { id: newUuid(), patient_id: person.id, institution_id: this.institutionId, condition, since };
      this.add('care_register', { ...row, closed_on: closed, close_reason: closed ? 'OTHER' : null });
      if (!closed) this.task(person, 'FOLLOW_UP', condition);
    }
    if (random.chance(0.2)) this.task(person, 'CHECK_UP', null);
    for (let n = random.whole(0, 8); n > 0; n -= 1) this.followUp(person);
  }

  private task({ id }: Person, kind: string, condition: string | null): void {
    const { random, institutionId } = this;
    const task = newUuid();
    const due_on = addDays(today, random.whole(-20, 30));
    const row = { id: task, patient_id: id, institution_id: institutionId, kind, condition, due_on };
    this.add('care_task', { ...row, state: 'PLANNED', source_key: `test:${task}` });
    if (!random.chance(0.4)) return;
    const at = new Date(Date.now() - random.whole(0, 40) * 86_400_000).toISOString();
    const attempt = { id: newUuid(), task_id: task, patient_id: id, institution_id: institutionId, at };
    const mistaken = due_on.endsWith('7') ? { cancelled_at: at, cancel_reason: '误录' } : {};
    const result = random.pick(['REACHED', 'NO_ANSWER', 'BUSY']);
    this.add('contact_attempt', { ...attempt, way: 'PHONE', result, ...mistaken });
  }

  private followUp({ id, from, until }: Person): void {
    const { random, institutionId } = this;
    const followUp = newUuid();
    const done_on = between(random, later(from, addDays(until, -500)), until);
    const isCancelled = random.chance(0.08);
    const at = `${done_on}T0${random.whole(0, 7)}:00:00Z`;
    this.add('follow_up', {
      id: followUp,
      patient_id: id,
      institution_id: institutionId,
      conditions: conditions.filter(() => random.chance(0.6)),
      done_on,
      done_at: at,
      way: 'CLINIC',
      cancelled_at: isCancelled ? new Date().toISOString() : null,
      cancel_reason: isCancelled ? 'x' : null,
    });
    const measured = (code: string, value_milli: number) =>
      this.add('measurement', {
        id: newUuid(),
        follow_up_id: followUp,
        patient_id: id,
        institution_id: institutionId,
        code,
        value_milli,
        measured_at: at,
        source: 'FOLLOW_UP',
        cancelled_at: isCancelled || random.chance(0.05) ? new Date().toISOString() : null,
      });
    if (random.chance(0.7)) {
      const systolic = random.whole(110, 170);
      measured('SYSTOLIC', systolic * 1000);
      if (random.chance(0.9)) measured('DIASTOLIC', random.whole(60, Math.min(105, systolic - 5)) * 1000);
    }
    if (random.chance(0.5)) measured('GLUCOSE_FASTING', random.whole(45, 105) * 100);
  }

  private visits({ id, from, until }: Person): void {
    const { random, setting } = this;
    for (let n = random.whole(0, 6); n > 0; n -= 1) {
      const institution_id = random.pick([this.institutionId, setting.districtId, setting.cityId, null]);
      const visit = newUuid();
      this.add('outpatient_visit', {
        id: visit,
        patient_id: id,
        institution_id,
        outside_code: institution_id ? null : 'ELSEWHERE',
        visited_on: between(random, later(from, addDays(until, -150)), until),
        source: 'SYSTEM',
        source_key: `test:${visit}`,
        undone_at: random.chance(0.1) ? new Date().toISOString() : null,
      });
    }
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** A day from one to another, both possible. */
function between(random: Random, from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days <= 0 ? from : addDays(from, random.whole(0, days));
}
