import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { present } from '../kernel/invariant';
import { accepted } from '../kernel/result';
import { hashPassword } from '../platform/access/password';
import type { Database } from '../platform/database/database';
import { inTransaction, type Transaction } from '../platform/database/transaction';
import { defaultBedPolicy } from '../wards/bed-policy.rules';
import { calibrate, type Measured } from './calibration.rules';
import { demoPeople, simulatorAccounts, simulatorPassword } from './demo-users';
import {
  type History,
  type HistoryFrame,
  mayGoOnward,
  type PastEncounter,
  playHistory,
  startOfLocalDay,
} from './history.rules';
import { type House, houses } from './houses.rules';
import { inventedAreas, PeopleInventor } from './people.rules';
import { Random } from './random';
import { referenceGroups, referenceInstitutions, referenceMemberships, referencePlaces } from './reference';
import { day } from './rhythm.rules';
import {
  type HouseToWrite,
  housesSince,
  type Identities,
  type Pen,
  Rows,
  rangeText,
  writeHistory,
  writePlaces,
} from './seed-house';
import { insertAll, type RowOf, type TableName } from './seed-tables';

export interface SeedOptions {
  /** The moment at which the history ends. */
  readonly now: Date;
  readonly identities: Identities;
}

export interface DemoSummary {
  /** False when the database already held groups: nothing was written. */
  readonly loaded: boolean;
  readonly groups: number;
  readonly institutions: number;
  readonly beds: number;
  readonly encounters: number;
  /** Reached by each house with beds, by code. */
  readonly measured: Readonly<Record<string, Measured>>;
}

/** Days of history, today included. */
export const historyDays = 45;
const seedText = 'medgroup demo 1';
const seedLock = 7_310_202;

/**
 * Loads the demo into an empty database: six real groups with 24 real institutions, everything else invented (see reference/README.md). The
 * same moment gives the same rows, apart from the salts of the passwords. All in one transaction: it is there entirely or not at all.
 */
export async function seedDemo(database: Database, { now, identities }: SeedOptions): Promise<DemoSummary> {
  const result = await inTransaction<DemoSummary, never>(database, 'SYSTEM', async tx => {
    await tx.rows('SELECT pg_advisory_xact_lock($1)', [seedLock]);
    const taken = await tx.row('SELECT 1 FROM medical_group LIMIT 1');
    if (taken) return accepted({ loaded: false, groups: 0, institutions: 0, beds: 0, encounters: 0, measured: {} });
    const summary = await new Seeding(tx, now, identities).run();
    await analyse(tx);
    return accepted(summary);
  });
  return present(result.ok ? result.value : undefined, 'summary of the demo');
}

/** Parents before children; encounters and occupancies in the order in which they began. */
const tableOrder = [
  'medical_group',
  'institution',
  'membership',
  'department',
  'ward',
  'room',
  'bed',
  'person',
  'appointment',
  'policy_version',
  'account',
  'bed_open_period',
  'patient',
  'patient_identity',
  'encounter',
  'bed_occupancy',
] as const satisfies readonly TableName[];

/**
 * Tells the planner what the tables hold now: without it the checks at commit would read all stays for each stay. Only the owner may, so the
 * connection is for a moment the login role that the server's role was taken from.
 */
async function analyse(tx: Transaction): Promise<void> {
  const [role] = await tx.rows<{ name: string }>('SELECT quote_ident(current_user) AS name');
  await tx.rows('SET LOCAL ROLE NONE');
  await tx.rows(`ANALYZE ${tableOrder.join(', ')}`);
  await tx.rows(`SET LOCAL ROLE ${present(role, 'role').name}`);
  // The checks run once per row: planning each anew would take longer than the check.
  await tx.rows('SET LOCAL plan_cache_mode = force_generic_plan');
}

/** A house with its past, and the ids of its places. */
interface Played {
  readonly house: House;
  readonly history: History;
  readonly measured: Measured;
}

/**
 * One run: places and people first, then group after group. While one group's past is played here, the database takes in what was played
 * before.
 */
class Seeding {
  private readonly pen: Pen;
  private readonly institutionIds: Map<string, string>;
  private readonly takenOver = new Map<PastEncounter, string>();
  private readonly counts = new Map<TableName, number>();
  private readonly measured: Record<string, Measured> = {};
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly tx: Transaction,
    now: Date,
    identities: Identities,
  ) {
    const today = startOfLocalDay(now.getTime());
    const frame: HistoryFrame = { now: now.getTime(), today, firstDay: today - (historyDays - 1) * day };
    const random = new Random(`${seedText} ids`);
    const people = new PeopleInventor(new Random(`${seedText} people`), inventedAreas.seed);
    this.pen = { rows: new Rows(), random, people, identities, frame, patients: new Map() };
    this.institutionIds = writeGroups(this.pen);
  }

  async run(): Promise<DemoSummary> {
    const all = new Map(houses().map(house => [house.code, house]));
    const places = new Map(
      [...all.values()].map(house => [house.code, writePlaces(this.pen, house, this.id(house.code))]),
    );
    const staff = writePeople(this.pen, this.institutionIds, (code, specialty) => {
      const ward = all.get(code)?.wards.findIndex(each => each.specialty.code === specialty) ?? -1;
      return present(places.get(code)?.wardIds[ward], `ward ${specialty} of ${code}`);
    });
    const accounts = accountRows(this.pen.rows);
    this.send();
    for (const codes of housesByGroup()) {
      const played = await this.playGroup(codes.map(code => present(all.get(code), code)));
      for (const each of played) {
        const { wardIds, bedIds } = present(places.get(each.house.code), 'places of the house');
        writeHistory(
          this.pen,
          this.target(each, present(staff.bedManagers.get(each.house.code), 'bed manager')),
          wardIds,
          bedIds,
        );
      }
      this.send();
    }
    for (const row of await accounts) this.pen.rows.add('account', row);
    this.send();
    await this.written;
    const count = (table: TableName) => this.counts.get(table) ?? 0;
    return {
      loaded: true,
      groups: count('medical_group'),
      institutions: count('institution'),
      beds: count('bed'),
      encounters: count('encounter'),
      measured: this.measured,
    };
  }

  /** The lead hospital first: some of its patients go on to a community centre of the group on the same day. */
  private async playGroup(group: readonly House[]): Promise<Played[]> {
    const { frame } = this.pen;
    const played: Played[] = [];
    for (const house of group) {
      const [lead] = played;
      const leaving = lead?.history.encounters.filter(each => mayGoOnward(lead.house, each)) ?? [];
      const onward = leaving.filter(each => !this.takenOver.has(each));
      const best = await calibrate(house, frame, async (scales, attempt) => {
        // Lets answers of the database in.
        await setImmediate();
        return playHistory(house, frame, scales, new Random(`${seedText} ${house.code} ${attempt}`), onward);
      });
      for (const { route, earlier } of best.history.encounters) {
        if (route === 'TRANSFER' && earlier) this.takenOver.set(earlier, house.code);
      }
      this.measured[house.code] = best.measured;
      played.push({ house, ...best });
    }
    return played;
  }

  private target({ house, history }: Played, enteredBy: string): HouseToWrite {
    return {
      house,
      history,
      institutionId: this.id(house.code),
      enteredBy,
      onwardHospitalId: this.id(partnerOf(house.code)),
      takenOverBy: encounter => {
        const code = this.takenOver.get(encounter);
        return code === undefined ? null : this.id(code);
      },
    };
  }

  /** Hands the rows made so far to the database, behind those handed over before. */
  private send(): void {
    const rows = this.pen.rows.take();
    this.written = this.written.then(async () => {
      for (const table of tableOrder) {
        await insertAll(this.tx, table, rows.of(table));
        this.counts.set(table, (this.counts.get(table) ?? 0) + rows.of(table).length);
      }
    });
    // Looked at when everything was sent; until then a failure is not forgotten, only not yet answered.
    this.written.catch(() => undefined);
  }

  private id(code: string): string {
    return idOf(this.institutionIds, code);
  }
}

/** Passwords take their time to hash. One hash serves all accounts of the simulator: they share their password. */
async function accountRows(rows: Rows): Promise<RowOf<'account'>[]> {
  const people = new Map(rows.of('person').map(({ id, name_zh }) => [name_zh, id]));
  const hashes = await Promise.all([...demoPeople.map(user => user.password), simulatorPassword].map(hashPassword));
  const row = (name: string, login: string, hash: string | undefined): RowOf<'account'> => {
    return { person_id: present(people.get(name), name), login, password_hash: present(hash, 'hash'), demo: true };
  };
  return [
    ...demoPeople.map((user, index) => row(user.nameZh, user.login, hashes[index])),
    ...simulatorAccounts().map(({ nameZh, login }) => row(nameZh, login, hashes.at(-1))),
  ];
}

/** Codes of the houses with beds, by group, the lead hospital first. */
function housesByGroup(): string[][] {
  const memberships = referenceMemberships();
  const inGroup = (group: string, role: string) =>
    memberships.filter(each => each.group === group && each.role === role).map(each => each.institution);
  return referenceGroups().map(({ code }) => [...inGroup(code, 'LEAD'), ...inGroup(code, 'MEMBER')]);
}

/** The city hospital behind the group; the Minhang groups name none, their patients go to one of the others. */
function partnerOf(code: string): string {
  const memberships = referenceMemberships();
  const group = memberships.find(each => each.institution === code)?.group;
  return memberships.find(each => each.group === group && each.role === 'CITY_PARTNER')?.institution ?? 'SYH1';
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  return present(ids.get(code), `id of ${code}`);
}

/** Groups, institutions, memberships and the groups' bed policies. Returns the ids of institutions, and of groups, by code. */
function writeGroups({ rows, random }: Pen): Map<string, string> {
  const at = housesSince.getTime();
  const ids = new Map<string, string>();
  for (const row of referenceGroups()) {
    ids.set(row.code, random.uuid(at));
    rows.add('medical_group', { id: idOf(ids, row.code), ...row });
    rows.add('policy_version', {
      id: random.uuid(at),
      group_id: idOf(ids, row.code),
      kind: 'bed',
      valid_from: '2024-01-01',
      content: { ...defaultBedPolicy },
      content_sha256: createHash('sha256').update(JSON.stringify(defaultBedPolicy)).digest('hex'),
      source: '演示用默认值（虚构） Default values for the demo (invented)',
      signed_by: null,
      signed_at: housesSince.toISOString(),
    });
  }
  const places = new Map(referencePlaces().map(({ code, ...place }) => [code, place]));
  for (const row of referenceInstitutions()) {
    ids.set(row.code, random.uuid(at));
    rows.add('institution', {
      id: idOf(ids, row.code),
      ...row,
      ...present(places.get(row.code), `place of ${row.code}`),
    });
  }
  for (const { group, institution, role } of referenceMemberships()) {
    const [group_id, institution_id] = [idOf(ids, group), idOf(ids, institution)];
    rows.add('membership', { id: random.uuid(at), group_id, institution_id, role, during: '[2024-01-01,)' });
  }
  return ids;
}

/** People who act in the seed, by the code of their institution. */
interface Staff {
  /** Who is said to have entered the history of the beds. */
  readonly bedManagers: ReadonlyMap<string, string>;
  /** Who is said to have sent and answered referrals. */
  readonly desks: ReadonlyMap<string, string>;
}

/** The demo users, and those for whom the simulator plays. */
function writePeople(
  { rows, random }: Pen,
  ids: ReadonlyMap<string, string>,
  wardOf: (code: string, specialty: string) => string,
): Staff {
  const during = rangeText(housesSince.getTime(), null);
  const appoint = (
    person_id: string,
    post: string,
    group: string | null,
    institution: string | null,
    ward_id: string | null,
  ) =>
    rows.add('appointment', {
      id: random.uuid(housesSince.getTime()),
      person_id,
      post,
      group_id: group && idOf(ids, group),
      institution_id: institution && idOf(ids, institution),
      ward_id,
      during,
    });
  const person = (name_zh: string, name_en: string): string => {
    const id = random.uuid(housesSince.getTime());
    rows.add('person', { id, name_zh, name_en });
    return id;
  };
  for (const user of demoPeople) {
    const ward = user.wardSpecialty && wardOf(user.institutionCode ?? '', user.wardSpecialty);
    const id = person(user.nameZh, user.nameEn);
    appoint(id, user.post, user.groupCode, user.institutionCode, ward);
    for (const group of user.moreGroupCodes) appoint(id, user.post, group, null, null);
  }
  const staff = { bedManagers: new Map<string, string>(), desks: new Map<string, string>() };
  for (const { institutionCode, post, nameZh, nameEn } of simulatorAccounts()) {
    const id = person(nameZh, nameEn);
    appoint(id, post, null, institutionCode, null);
    (post === 'BED_MANAGER' ? staff.bedManagers : staff.desks).set(institutionCode, id);
  }
  return staff;
}
