import { civilDateOf, startOfDay } from '../kernel/civil-date';
import { accepted } from '../kernel/result';
import type { Database } from '../platform/database/database';
import { inTransaction, type Transaction } from '../platform/database/transaction';
import { type CentrePlan, type GroupPlan, planOf } from './generate.rules';
import { birthDateFor, PeopleInventor } from './people.rules';
import { Random } from './random';
import { CentreWriter, type Known } from './seed-care-centre';
import { insertCare, tellPlannerOfCare } from './seed-care-insert';
import { type Centre, careSince, writeCentrePlaces, writePackages } from './seed-care-places';
import { writePolicies } from './seed-groups';
import { housesSince, type Identities, type Pen, Rows, writePatient } from './seed-house';
import { insertAll } from './seed-tables';

export interface GenerateOptions {
  readonly residents: number;
  readonly groups: number;
  /** Ten thousand unless told. */
  readonly perCentre?: number;
  /** The same text gives the same people. */
  readonly seed: string;
  readonly now: Date;
  readonly identities: Identities;
  /** Told after each centre; residents that stand, those of earlier runs too. */
  readonly onProgress: (residents: number) => void;
  /** Ends the run after the centre under way. */
  readonly signal?: AbortSignal;
}

export interface Generated {
  /** Written by this run; what an earlier run wrote is left as it is. */
  readonly residents: number;
  readonly centres: number;
}

/**
 * Fills a migrated database with invented groups of invented residents, beside whatever it holds. Each centre is one transaction, so a run that was
 * stopped goes on where it ended, and the same seed and size write nothing twice.
 */
export async function generate(database: Database, options: GenerateOptions): Promise<Generated> {
  let centres = 0;
  let standing = 0;
  let residents = 0;
  for (const group of planOf(options.residents, options.groups, options.perCentre)) {
    const places = await groupPlaces(database, options, group);
    for (const centre of group.centres) {
      if (options.signal?.aborted) return { residents, centres };
      const found = places.standing.get(centre.code);
      if (found === undefined) {
        await writeCentre(database, options, places, centre);
        residents += centre.residents;
        centres += 1;
        if (isMilestone(centres)) await tellPlannerNow(database);
      }
      standing += found ?? centre.residents;
      options.onProgress(standing);
    }
  }
  if (centres > 0) await tellPlannerNow(database);
  return { residents, centres };
}

/** What the planner knows need not be newer than a doubling old. */
function isMilestone(centres: number): boolean {
  return (centres & (centres - 1)) === 0;
}

interface GroupPlaces {
  readonly groupId: string;
  readonly leadId: string;
  readonly packages: ReturnType<typeof writePackages>;
  /** Residents of the centres that an earlier run wrote, by code. */
  readonly standing: ReadonlyMap<string, number>;
}

/** The group with its lead hospital, packages and policies: found, or made. */
async function groupPlaces(database: Database, options: GenerateOptions, plan: GroupPlan): Promise<GroupPlaces> {
  return written(database, async tx => {
    const pen = penOf(options, plan.code, 0);
    const found = await tx.row<{ id: string }>('SELECT id FROM medical_group WHERE code = $1', [plan.code]);
    const groupId = pen.random.uuid(housesSince.getTime());
    const leadId = pen.random.uuid(housesSince.getTime());
    const packages = writePackages(pen, groupId);
    if (!found) {
      pen.rows.add('medical_group', { id: groupId, code: plan.code, ...plan.names, district: '演示区' });
      writePolicies(pen, groupId);
      addHouse(pen, { id: leadId, code: plan.lead.code, ...plan.lead.names, tier: 'DISTRICT' }, groupId, 'LEAD');
      for (const table of groupOrder) await insertAll(tx, table, pen.rows.of(table));
      await tx.rows(openToDemoUser, ['groupadmin', 'GROUP_ADMINISTRATOR', groupId, null]);
    }
    if (found && found.id !== groupId) throw new OtherSeed(plan.code);
    const centres = await tx.rows<{ code: string; residents: number }>(
      `SELECT i.code, (SELECT count(*)::int FROM resident r WHERE r.institution_id = i.id) AS residents
       FROM membership m JOIN institution i ON i.id = m.institution_id WHERE m.group_id = $1 AND m.role = 'MEMBER'`,
      [groupId],
    );
    return { groupId, leadId, packages, standing: new Map(centres.map(each => [each.code, each.residents])) };
  });
}

/** The groups that stand were made of another seed. */
export class OtherSeed extends Error {
  constructor(readonly groupCode: string) {
    super(`Group ${groupCode} was generated from another seed.`);
  }
}

const groupOrder = [
  'medical_group',
  'institution',
  'membership',
  'policy_version',
  'service_package',
  'service_package_item',
] as const;

async function writeCentre(
  database: Database,
  options: GenerateOptions,
  { groupId, leadId, packages }: GroupPlaces,
  plan: CentrePlan,
): Promise<void> {
  await written(database, async tx => {
    const pen = penOf(options, plan.code, plan.number);
    const institutionId = pen.random.uuid(housesSince.getTime());
    addHouse(pen, { id: institutionId, code: plan.code, ...plan.names, tier: 'COMMUNITY' }, groupId, 'MEMBER');
    for (const table of ['institution', 'membership'] as const) await insertAll(tx, table, pen.rows.of(table));
    pen.rows.take();
    const centre: Centre = {
      code: plan.code,
      institutionId,
      nameZh: plan.names.name_zh,
      nameEn: plan.names.name_en,
      groupId,
      districtId: leadId,
      cityId: null,
      isLarge: true,
    };
    const writer = new CentreWriter(pen, pen.random, new Map([[groupId, packages]]));
    const people = Array.from({ length: plan.residents }, () => resident(pen, institutionId));
    writer.write(centre, people, writeCentrePlaces(pen, centre, nobody));
    await insertCare(tx, pen, writer.takeIdentities());
    if (plan.isFirst) await tx.rows(openToDemoUser, ['familydoctor', 'FAMILY_DOCTOR', null, institutionId]);
  });
}

/** Where there are demo users, one sees the group and one works in its first centre: there is nobody else whom the console would let in. */
const openToDemoUser = `
  INSERT INTO appointment (id, person_id, post, group_id, institution_id, during)
  SELECT gen_random_uuid(), person_id, $2, $3::uuid, $4::uuid, tstzrange(date_trunc('milliseconds', now()), NULL) FROM account WHERE login = $1 AND demo`;

/** No team of a generated centre has a demo user. */
function nobody(login: string): never {
  throw new Error(`${login} belongs to the demo group`);
}

/** Ages as a district of a large city has them, by decades from birth. */
const decades = [7, 6, 11, 16, 15, 14, 16, 11, 4] as const;

function resident(pen: Pen, institutionId: string): Known {
  const { random, people, frame } = pen;
  const sex = random.chance(0.51) ? 'FEMALE' : 'MALE';
  const age = random.weighted(decades) * 10 + random.whole(0, 9);
  const birthDate = birthDateFor(age, civilDateOf(new Date(frame.now)), random);
  const patientId = random.uuid(startOfDay(careSince).getTime());
  const person = people.person(sex, birthDate);
  writePatient(pen, patientId, institutionId, sex, person);
  const none = { encounterId: null, departedAt: null, disposition: null, departedFrom: null };
  return { patientId, houseId: institutionId, sex, birthDate, name: person.name, ...none };
}

type HouseRow = { id: string; code: string; name_zh: string; name_en: string; tier: string };

function addHouse({ rows, random }: Pen, house: HouseRow, groupId: string, role: 'LEAD' | 'MEMBER'): void {
  rows.add('institution', { ...house, latitude: null, longitude: null });
  const id = random.uuid(housesSince.getTime());
  rows.add('membership', {
    id,
    group_id: groupId,
    institution_id: house.id,
    role,
    during: `[${civilDateOf(housesSince)},)`,
  });
}

/** A pen of its own for each place, so that a place comes out the same whichever run writes it. */
function penOf({ seed, now, identities }: GenerateOptions, place: string, number: number): Pen {
  const today = startOfDay(civilDateOf(now)).getTime();
  const people = new PeopleInventor(new Random(`${seed} ${place} people`), areaOf(number));
  const frame = { now: now.getTime(), today, firstDay: today };
  const random = new Random(`${seed} ${place}`);
  return { rows: new Rows(), random, people, identities, frame, patients: new Map(), written: new Map() };
}

/** Areas that GB/T 2260 does not have, one for each centre, so that no two identity numbers agree. */
function areaOf(number: number): string {
  return String(990_000 + number);
}

async function tellPlannerNow(database: Database): Promise<void> {
  await written(database, tellPlannerOfCare);
}

async function written<T>(database: Database, body: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await inTransaction<T, never>(database, 'SYSTEM', async tx => accepted(await body(tx)));
  if (!result.ok) throw new Error(`Refused: ${result.refusals.map(({ code }) => code).join(', ')}`);
  return result.value;
}
