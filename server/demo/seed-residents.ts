import { civilDateOf } from '../kernel/civil-date';
import type { House } from './houses.rules';
import type { ReferringHouse } from './referral-history.rules';
import { residentsOf } from './residents.rules';
import { housesSince, type Pen, writePatient } from './seed-house';
import { specialtyOf } from './specialties';

/** Departments that see patients without having beds of their own here, by the tier of the institution. */
const outpatientDepartments: Readonly<Record<string, readonly { code: string; zh: string; en: string }[]>> = {
  COMMUNITY: [{ code: 'GP', zh: '全科医学科', en: 'General practice' }],
  DISTRICT: [{ code: 'IMAG', zh: '医学影像科', en: 'Medical imaging' }],
  CITY: ['CARD', 'NEUR', 'ONCO', 'GENS', 'NEPH'].map(specialtyOf),
};

/** Returns the ids of the departments by code. */
export function writeOutpatientDepartments(
  { rows, random }: Pen,
  tier: string,
  institutionId: string,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { code, zh, en } of outpatientDepartments[tier] ?? []) {
    const id = random.uuid(housesSince.getTime());
    ids.set(code, id);
    rows.add('department', { id, institution_id: institutionId, parent_id: null, code, name_zh: zh, name_en: en });
  }
  return ids;
}

/** The residents of a community centre, as referrals know them. */
export function writeResidents(pen: Pen, house: House, institutionId: string): ReferringHouse['residents'] {
  const beds = house.wards.reduce((sum, ward) => sum + ward.beds.length, 0);
  const today = civilDateOf(new Date(pen.frame.now));
  return residentsOf(house.code, beds, today, pen.people, pen.random).map(({ sex, ageYears, person }) => {
    const patientId = pen.random.uuid(housesSince.getTime());
    writePatient(pen, patientId, institutionId, sex, person);
    return { patientId, sex, ageYears };
  });
}
