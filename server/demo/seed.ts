import { createHash } from 'node:crypto';
import { present } from '../kernel/invariant';
import { accepted } from '../kernel/result';
import { hashPassword } from '../platform/access/password';
import type { Database } from '../platform/database/database';
import { inTransaction, type Transaction } from '../platform/database/transaction';
import { defaultBedPolicy } from '../wards/bed-policy.rules';
import type { IdentityHasher } from '../wards/patient-identity';
import { calibrate, type Measured } from './calibration.rules';
import { demoUsers, simulatorAccounts, simulatorPassword } from './demo-users';
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
import { referenceGroups, referenceInstitutions, referenceMemberships } from './reference';
import { day } from './rhythm.rules';
import { housesSince, type Pen, Rows, rangeText, writeHistory, writePlaces } from './seed-house';
import { insertAll, type TableName } from './seed-tables';

export interface SeedOptions {
  /** The moment at which the history ends. */
  readonly now: Date;
  readonly identities: IdentityHasher;
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
    const { rows, measured } = makeRows(now, identities);
    await Promise.all([addAccounts(rows), writeRows(tx, rows)]);
    await insertAll(tx, 'account', rows.of('account'));
    await analyse(tx);
    const count = (table: TableName) => rows.of(table).length;
    return accepted({
      loaded: true,
      groups: count('medical_group'),
      institutions: count('institution'),
      beds: count('bed'),
      encounters: count('encounter'),
      measured,
    });
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
  'bed_open_period',
  'person',
  'appointment',
  'policy_version',
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
}

/** Passwords take their time to hash: meanwhile the database takes in the rest. */
async function addAccounts(rows: Rows): Promise<void> {
  const people = new Map(rows.of('person').map(({ id, name_zh }) => [name_zh, id]));
  const add = (name: string, login: string, password_hash: string) =>
    rows.add('account', { person_id: present(people.get(name), name), login, password_hash });
  const hashes = await Promise.all([...demoUsers.map(user => user.password), simulatorPassword].map(hashPassword));
  for (const [index, user] of demoUsers.entries()) add(user.nameZh, user.login, hashes[index] ?? '');
  // One hash serves all accounts of the simulator: they share their password.
  for (const account of simulatorAccounts())
    add(managerName(account.institutionCode), account.login, hashes.at(-1) ?? '');
}

function managerName(code: string): string {
  return `模拟床位管理员 ${code}（演示）`;
}

async function writeRows(tx: Transaction, rows: Rows): Promise<void> {
  for (const table of tableOrder) await insertAll(tx, table, rows.of(table));
}

interface Played {
  readonly house: House;
  readonly history: History;
  readonly measured: Measured;
}

function makeRows(now: Date, identities: IdentityHasher): { rows: Rows; measured: Record<string, Measured> } {
  const today = startOfLocalDay(now.getTime());
  const frame: HistoryFrame = { now: now.getTime(), today, firstDay: today - (historyDays - 1) * day };
  const random = new Random(`${seedText} ids`);
  const people = new PeopleInventor(new Random(`${seedText} people`), inventedAreas.seed);
  const pen: Pen = { rows: new Rows(), random, people, identities, frame, patients: new Map() };
  const institutionIds = writeGroups(pen);
  const { played, takenOver } = playAll(frame);
  const places = new Map(
    played.map(({ house }) => [house.code, writePlaces(pen, house, idOf(institutionIds, house.code))]),
  );
  const managers = writePeople(pen, institutionIds, code => {
    const wards = played.find(each => each.house.code === code)?.house.wards ?? [];
    return new Map(wards.map((ward, index) => [ward.specialty.code, places.get(code)?.wardIds[index] ?? '']));
  });
  for (const { house, history } of played) {
    const { wardIds, bedIds } = present(places.get(house.code), 'places of the house');
    const target = {
      house,
      history,
      institutionId: idOf(institutionIds, house.code),
      enteredBy: present(managers.get(house.code), 'bed manager of the house'),
      onwardHospitalId: idOf(institutionIds, partnerOf(house.code)),
      takenOverBy: (encounter: PastEncounter) => {
        const code = takenOver.get(encounter);
        return code === undefined ? null : idOf(institutionIds, code);
      },
    };
    writeHistory(pen, target, wardIds, bedIds);
  }
  pen.rows.of('encounter').sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  return { rows: pen.rows, measured: Object.fromEntries(played.map(({ house, measured }) => [house.code, measured])) };
}

/** Plays the hospitals first: some of their patients go on to a community centre of the group on the same day. */
function playAll(frame: HistoryFrame): { played: Played[]; takenOver: Map<PastEncounter, string> } {
  const takenOver = new Map<PastEncounter, string>();
  const played: Played[] = [];
  for (const house of houses()) {
    const lead = played.find(each => each.house.code === leadOf(house.code));
    const onward = lead?.history.encounters.filter(each => !takenOver.has(each) && mayGoOnward(lead.house, each)) ?? [];
    const best = calibrate(house, frame, (scales, attempt) =>
      playHistory(house, frame, scales, new Random(`${seedText} ${house.code} ${attempt}`), onward),
    );
    for (const { route, earlier } of best.history.encounters) {
      if (route === 'TRANSFER' && earlier) takenOver.set(earlier, house.code);
    }
    played.push({ house, ...best });
  }
  return { played, takenOver };
}

/** The lead hospital of a member's group; undefined for lead hospitals themselves. */
function leadOf(code: string): string | undefined {
  const memberships = referenceMemberships();
  const group = memberships.find(each => each.institution === code && each.role === 'MEMBER')?.group;
  return memberships.find(each => each.group === group && each.role === 'LEAD')?.institution;
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
  for (const row of referenceInstitutions()) {
    ids.set(row.code, random.uuid(at));
    rows.add('institution', { id: idOf(ids, row.code), ...row });
  }
  for (const { group, institution, role } of referenceMemberships()) {
    const [group_id, institution_id] = [idOf(ids, group), idOf(ids, institution)];
    rows.add('membership', { id: random.uuid(at), group_id, institution_id, role, during: '[2024-01-01,)' });
  }
  return ids;
}

/** The demo users, and a bed manager of each house who stands for whoever entered its history. Returns those by code of the house. */
function writePeople(
  { rows, random }: Pen,
  ids: ReadonlyMap<string, string>,
  wardsOf: (code: string) => ReadonlyMap<string, string>,
): Map<string, string> {
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
  for (const user of demoUsers) {
    const ward = user.wardSpecialty ? wardsOf(user.institutionCode ?? '').get(user.wardSpecialty) : null;
    const id = person(user.nameZh, user.nameEn);
    appoint(id, user.post, user.groupCode, user.institutionCode, ward ?? null);
  }
  return new Map(
    simulatorAccounts().map(({ institutionCode }) => {
      const id = person(managerName(institutionCode), `Simulated bed manager ${institutionCode} (demo)`);
      appoint(id, 'BED_MANAGER', null, institutionCode, null);
      return [institutionCode, id];
    }),
  );
}
