import { civilDateOf, startOfDay } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { birthDateFor } from './people.rules';
import type { Random } from './random';
import { tourResident } from './residents.rules';
import { CentreWriter, type Known, recentDays } from './seed-care-centre';
import { insertCare, tellPlannerOfCare } from './seed-care-insert';
import { type Centre, careSince, writeCentrePlaces } from './seed-care-places';
import { type Pen, writePatient } from './seed-house';

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
  const writer = new CentreWriter(pen, random);
  for (const centre of centres) {
    const here = known.filter(({ houseId }) => houseId === centre.institutionId);
    const people = [...chosen(pen, centre, here, random), ...children(pen, centre, here.length, random)];
    writer.write(centre, people, writeCentrePlaces(pen, centre, personId));
  }
  await insertCare(tx, pen, writer.takeIdentities());
  await tellPlannerOfCare(tx);
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

const residentsMax = { large: 380, small: 150 } as const;
const childrenShare = 0.1;

/** Those who were in hospital of late, the one whom the tour follows, and others by chance. */
function chosen(pen: Pen, centre: Centre, known: readonly Known[], random: Random): Known[] {
  const max = centre.isLarge ? residentsMax.large : residentsMax.small;
  const since = pen.frame.now - recentDays * 86_400_000;
  const weight = (each: Known): number => {
    if (each.name === tourResident.name) return 3;
    return each.departedAt && each.departedAt.getTime() > since ? 2 : 0;
  };
  return known
    .map(each => ({ each, place: weight(each) + random.unit() }))
    .sort((a, b) => b.place - a.place)
    .slice(0, max)
    .map(({ each }) => each);
}

/** The centre's children were in no hospital. */
function children(pen: Pen, centre: Centre, known: number, random: Random): Known[] {
  const max = centre.isLarge ? residentsMax.large : residentsMax.small;
  const today = civilDateOf(new Date(pen.frame.now));
  return Array.from({ length: Math.round(Math.min(known, max) * childrenShare) }, () => {
    const sex = random.chance(0.5) ? 'FEMALE' : 'MALE';
    const birthDate = birthDateFor(random.whole(0, 11), today, random);
    const patientId = random.uuid(startOfDay(careSince).getTime());
    const person = pen.people.person(sex, birthDate);
    writePatient(pen, patientId, centre.institutionId, sex, person);
    const none = { encounterId: null, departedAt: null, disposition: null, departedFrom: null };
    return { patientId, houseId: centre.institutionId, sex, birthDate, name: person.name, ...none };
  });
}
