import { addDays, addMonths, ageYears, type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { agePopulations, defaultAgePolicy } from '../residents/population.rules';
import { initialsOfName } from '../wards/initials.rules';
import { lifeOf } from './care-life.rules';
import { birthDateFor } from './people.rules';
import type { Random } from './random';
import { tourResident } from './residents.rules';
import {
  type Centre,
  careSince,
  type Neighbourhood,
  type Package,
  writeCentrePlaces,
  writePackages,
} from './seed-care-places';
import { CareWriter, type SeededResident } from './seed-care-rows';
import { instant, type Pen, writePatient } from './seed-house';
import { insertAll, type TableName } from './seed-tables';

/**
 * Residents, contracts and care of the community health centres: written when people, stays and referrals stand, so that whoever was in hospital
 * is looked after when they come home.
 */
export async function seedCare(
  tx: Transaction,
  pen: Pen,
  centres: readonly Centre[],
  personId: (login: string) => string,
  random: Random,
): Promise<void> {
  const known = await knownAt(
    tx,
    centres.map(({ institutionId }) => institutionId),
  );
  const seeding = new CareSeeding(pen, random);
  for (const centre of centres) {
    const here = known.filter(({ houseId }) => houseId === centre.institutionId);
    seeding.writeCentre(centre, here, writeCentrePlaces(pen, centre, personId));
  }
  await insertCare(tx, pen, seeding.identities);
}

/** Who is known at a centre, with the last time in hospital. */
interface Known {
  readonly patientId: string;
  readonly houseId: string;
  readonly sex: string;
  readonly birthDate: CivilDate;
  readonly name: string;
  readonly encounterId: string | null;
  readonly departedAt: Date | null;
  readonly disposition: string | null;
  readonly departedFrom: string | null;
}

function knownAt(tx: Transaction, houseIds: readonly string[]): Promise<Known[]> {
  return tx.rows<Known>(
    `SELECT p.id AS "patientId", p.registered_at AS "houseId", p.sex, p.birth_date AS "birthDate", i.name, e.id AS "encounterId",
       e.departed_at AS "departedAt", e.disposition, e.institution_id AS "departedFrom"
     FROM patient p JOIN patient_identity i ON i.patient_id = p.id
     LEFT JOIN (SELECT DISTINCT ON (patient_id) * FROM encounter WHERE admitted_at IS NOT NULL ORDER BY patient_id, admitted_at DESC) e ON e.patient_id = p.id
     WHERE p.registered_at = ANY ($1) ORDER BY p.id`,
    [houseIds],
  );
}

interface Identity {
  readonly patientId: string;
  readonly initials: string;
  readonly address: string;
}

const residentsMax = { large: 380, small: 150 } as const;
const childrenShare = 0.1;
const recentDays = 12;

class CareSeeding {
  readonly identities: Identity[] = [];
  private readonly today: CivilDate;
  private readonly writer: CareWriter;
  private readonly offered = new Map<string, Package[]>();
  private number = 0;

  constructor(
    private readonly pen: Pen,
    private readonly random: Random,
  ) {
    this.today = civilDateOf(new Date(pen.frame.now));
    this.writer = new CareWriter(pen, random, this.today);
  }

  writeCentre(centre: Centre, known: readonly Known[], neighbourhoods: readonly Neighbourhood[]): void {
    const visited: { patientId: string; since: CivilDate; until: CivilDate }[] = [];
    const packages = this.offered.get(centre.groupId) ?? writePackages(this.pen, centre.groupId);
    this.offered.set(centre.groupId, packages);
    for (const person of [...this.chosen(centre, known), ...this.children(centre, known.length)]) {
      const isTour = centre.code === tourResident.institutionCode && person.name === tourResident.name;
      const neighbourhood = isTour ? present(neighbourhoods[0], 'neighbourhood') : this.random.pick(neighbourhoods);
      const resident = this.resident(person, centre, neighbourhood, isTour);
      this.register(resident, person);
      if (person.disposition === 'DIED') continue;
      const contracts = this.writer.write(resident, packages);
      this.cameHome(resident, person);
      const current = contracts.find(({ startsOn, endsOn }) => startsOn <= this.today && endsOn > this.today);
      if (current && resident.populations.length > 0)
        visited.push({ patientId: person.patientId, since: current.startsOn, until: current.endsOn });
    }
    this.visits(centre, visited, present(neighbourhoods[0], 'neighbourhood').team.nurseId);
  }

  /** Those who were in hospital of late, the one whom the tour follows, and others by chance. */
  private chosen(centre: Centre, known: readonly Known[]): Known[] {
    const max = centre.isLarge ? residentsMax.large : residentsMax.small;
    const since = this.pen.frame.now - recentDays * 86_400_000;
    const weight = (each: Known): number => {
      if (each.name === tourResident.name) return 3;
      return each.departedAt && each.departedAt.getTime() > since ? 2 : 0;
    };
    return known
      .map(each => ({ each, place: weight(each) + this.random.unit() }))
      .sort((a, b) => b.place - a.place)
      .slice(0, max)
      .map(({ each }) => each);
  }

  /** The centre's children were in no hospital. */
  private children(centre: Centre, known: number): Known[] {
    const max = centre.isLarge ? residentsMax.large : residentsMax.small;
    return Array.from({ length: Math.round(Math.min(known, max) * childrenShare) }, () => {
      const sex = this.random.chance(0.5) ? 'FEMALE' : 'MALE';
      const birthDate = birthDateFor(this.random.whole(0, 11), this.today, this.random);
      const patientId = this.random.uuid(startOfDay(careSince).getTime());
      const person = this.pen.people.person(sex, birthDate);
      writePatient(this.pen, patientId, centre.institutionId, sex, person);
      const none = { encounterId: null, departedAt: null, disposition: null, departedFrom: null };
      return { patientId, houseId: centre.institutionId, sex, birthDate, name: person.name, ...none };
    });
  }

  private resident(person: Known, centre: Centre, neighbourhood: Neighbourhood, isTour: boolean): SeededResident {
    const life = lifeOf(person, this.today, this.random, isTour ? ['HYPERTENSION', 'DIABETES'] : undefined);
    const byAge = agePopulations(person.birthDate, this.today, defaultAgePolicy).map(each => each.population);
    const populations = [...byAge, ...life.conditions, ...life.populations];
    const isChild = ageYears(person.birthDate, this.today) < 14;
    return { patientId: person.patientId, centre, neighbourhood, life, isChild, populations, isTour };
  }

  private register({ patientId, centre, neighbourhood }: SeededResident, person: Known): void {
    const { random, today } = this;
    this.number += 1;
    const number = String(this.number).padStart(6, '0');
    const years = random.whole(400, 2_000);
    const registered = addDays(today, -years);
    this.pen.rows.add('resident', {
      patient_id: patientId,
      institution_id: centre.institutionId,
      neighbourhood_id: neighbourhood.id,
      insurer_number: `YB${number.padStart(10, '0')}`,
      local_number: `${centre.code}-${number}`,
      died_on: person.disposition === 'DIED' && person.departedAt ? civilDateOf(person.departedAt) : null,
      registered_on: registered > person.birthDate ? registered : person.birthDate,
      registered_by: neighbourhood.team.nurseId,
    });
    const address = `${neighbourhood.nameZh}${random.whole(1, 60)}号${random.whole(1, 6)}0${random.whole(1, 4)}室`;
    this.identities.push({ patientId, initials: initialsOfName(person.name), address });
  }

  /** Most of those who came home more than a week ago have been seen; the others wait. */
  private cameHome(resident: SeededResident, { encounterId, departedAt, departedFrom }: Known): void {
    if (!encounterId || !departedAt || !departedFrom) return;
    const leftOn = civilDateOf(departedAt);
    const isOver = leftOn <= addDays(this.today, -8);
    if (leftOn < addDays(this.today, -recentDays) || (isOver && this.random.chance(0.7))) return;
    this.writer.afterStay(resident, { id: encounterId, houseId: departedFrom, leftOn });
  }

  /** The insurer's files of the last months; outside the group that the demo shows, the last one has not come yet. */
  private visits(
    centre: Centre,
    residents: readonly { patientId: string; since: CivilDate; until: CivilDate }[],
    importedBy: string,
  ): void {
    const { random } = this;
    const first = `${this.today.slice(0, 7)}-01`;
    for (let back = visitMonths; back >= (centre.isLarge ? 1 : 2); back -= 1) {
      const month = addMonths(first, -back);
      const at = startOfDay(addMonths(month, 1)).getTime() + 9 * 86_400_000;
      const batchId = random.uuid(at);
      const seen = residents.filter(() => random.chance(centre.isLarge ? 0.45 : 0.3));
      this.pen.rows.add('visit_batch', {
        id: batchId,
        institution_id: centre.institutionId,
        month,
        rows: seen.length,
        imported_by: importedBy,
        imported_at: instant(Math.min(at, this.pen.frame.now)),
      });
      for (const [place, { patientId }] of seen.entries()) {
        const where = placeOf(centre, random);
        this.pen.rows.add('outpatient_visit', {
          id: random.uuid(at),
          patient_id: patientId,
          institution_id: where.institutionId,
          outside_code: where.outside,
          department_zh: where.department,
          visited_on: addDays(month, random.whole(0, 27)),
          diagnosis_code: null,
          source: 'INSURER',
          source_key: `insurer:${centre.institutionId}:${month}-${place}`,
          batch_id: batchId,
        });
      }
    }
  }
}

const visitMonths = 6;

/** Some seven in ten visits are at the centre or in the houses that the residents chose with it. */
function placeOf(
  centre: Centre,
  random: Random,
): { institutionId: string | null; outside: string | null; department: string } {
  const at = random.weighted([54, 17, 3, 26]);
  if (at === 0) return { institutionId: centre.institutionId, outside: null, department: '全科医学科' };
  if (at === 1) return { institutionId: centre.districtId, outside: null, department: '心内科' };
  if (at === 2 && centre.cityId) return { institutionId: centre.cityId, outside: null, department: '内分泌科' };
  return { institutionId: null, outside: random.pick(outsideHouses), department: '内科' };
}

const outsideHouses = ['市内其他三级医院（演示）', '区内其他医院（演示）', '民营门诊部（演示）'] as const;

/** Parents before children. */
export const careOrder = [
  'person',
  'appointment',
  'patient',
  'patient_identity',
  'neighbourhood',
  'family_team',
  'family_team_member',
  'family_team_area',
  'service_package',
  'service_package_item',
  'resident',
  'key_population',
  'care_register',
  'family_contract',
  'family_contract_package',
  'follow_up',
  'measurement',
  'service_delivery',
  'care_task',
  'contact_attempt',
  'visit_batch',
  'outpatient_visit',
] as const satisfies readonly TableName[];

/** Whose triggers keep the panel row by row: while everything is written at once, the panel is made at the end, for all together. */
const panelSources = [
  'resident',
  'key_population',
  'care_register',
  'family_contract',
  'follow_up',
  'measurement',
  'care_task',
  'contact_attempt',
] as const;

async function insertCare(tx: Transaction, pen: Pen, identities: readonly Identity[]): Promise<void> {
  const rows = pen.rows.take();
  for (const table of ['person', 'appointment', 'patient', 'patient_identity'] as const)
    await insertAll(tx, table, rows.of(table));
  await tx.rows(
    `UPDATE patient_identity i SET initials = e.initials, address = e.address
     FROM json_to_recordset($1) AS e("patientId" uuid, initials text, address text) WHERE i.patient_id = e."patientId"`,
    [JSON.stringify(identities)],
  );
  await asOwner(tx, panelTriggers('DISABLE'));
  for (const table of careOrder.slice(4)) await insertAll(tx, table, rows.of(table));
  // A trigger cannot be switched while a check of its table waits for the commit.
  await tx.rows('SET CONSTRAINTS family_contract_priced IMMEDIATE');
  await asOwner(tx, [...panelTriggers('ENABLE'), `ANALYZE ${careOrder.join(', ')}`]);
  await tx.rows('SELECT panel_refresh(ARRAY(SELECT patient_id FROM resident))');
}

function panelTriggers(what: 'DISABLE' | 'ENABLE'): string[] {
  return panelSources.map(table => `ALTER TABLE ${table} ${what} TRIGGER panel_follow_insert`);
}

/** Only the owner may; the connection is for a moment the login role that the server's role was taken from. */
async function asOwner(tx: Transaction, statements: readonly string[]): Promise<void> {
  const [role] = await tx.rows<{ name: string }>('SELECT quote_ident(current_user) AS name');
  await tx.rows('SET LOCAL ROLE NONE');
  for (const statement of statements) await tx.rows(statement);
  await tx.rows(`SET LOCAL ROLE ${present(role, 'role').name}`);
}
