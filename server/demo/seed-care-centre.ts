import { addDays, addMonths, ageYears, type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { agePopulations, defaultAgePolicy } from '../residents/population.rules';
import { initialsOfName } from '../wards/initials.rules';
import { lifeOf } from './care-life.rules';
import type { Random } from './random';
import { tourResident } from './residents.rules';
import { type Centre, type Neighbourhood, type Package, writePackages } from './seed-care-places';
import { CareWriter, type SeededResident } from './seed-care-rows';
import { instant, type Pen } from './seed-house';

/** Who is known at a centre, with the last time in hospital. */
export interface Known {
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

/** What of a resident is kept beside the name. */
export interface Identity {
  readonly patientId: string;
  readonly initials: string;
  readonly address: string;
}

/** How long after a stay somebody is expected at home. */
export const recentDays = 12;

/** Writes who lives around the centres, and how they are cared for. */
export class CentreWriter {
  private identities: Identity[] = [];
  private readonly today: CivilDate;
  private readonly writer: CareWriter;
  private number = 0;

  constructor(
    private readonly pen: Pen,
    private readonly random: Random,
    /** Packages by group; of a group that is not there they are written. */
    private readonly offered = new Map<string, Package[]>(),
  ) {
    this.today = civilDateOf(new Date(pen.frame.now));
    this.writer = new CareWriter(pen, random, this.today);
  }

  write(centre: Centre, people: readonly Known[], neighbourhoods: readonly Neighbourhood[]): void {
    const visited: { patientId: string; since: CivilDate; until: CivilDate }[] = [];
    const packages = this.offered.get(centre.groupId) ?? writePackages(this.pen, centre.groupId);
    this.offered.set(centre.groupId, packages);
    for (const person of people) {
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

  /** Gives away what was gathered of identities and begins anew. */
  takeIdentities(): Identity[] {
    const taken = this.identities;
    this.identities = [];
    return taken;
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
