import { present } from '../kernel/invariant';
import { hashPassword } from '../platform/access/password';
import { demoPeople, simulatorAccounts, simulatorPassword, supplyPeople } from './demo-users';
import { colleagues } from './joint-wards.rules';
import { Random } from './random';
import { type Ids, idOf } from './seed-groups';
import { housesSince, type Pen, type Rows, rangeText } from './seed-house';
import type { RowOf } from './seed-tables';

/** People who act in the seed, by the code of their institution. */
export interface Staff {
  /** Who is said to have entered the history of the beds. */
  readonly bedManagers: ReadonlyMap<string, string>;
  /** Who is said to have sent and answered referrals. */
  readonly desks: ReadonlyMap<string, string>;
  /** By Chinese name. */
  readonly people: ReadonlyMap<string, string>;
}

/** The demo users, their colleagues in the joint wards, and those for whom the simulator plays. */
export function writePeople(
  { rows, random: first }: Pen,
  ids: Ids,
  wardOf: (code: string, specialty: string) => string,
): Staff {
  const during = rangeText(housesSince.getTime(), null);
  let random = first;
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
  const people = new Map<string, string>();
  const person = (name_zh: string, name_en: string): string => {
    const id = random.uuid(housesSince.getTime());
    people.set(name_zh, id);
    rows.add('person', { id, name_zh, name_en });
    return id;
  };
  const later = new Set(supplyPeople().map(({ login }) => login));
  for (const user of demoPeople.filter(({ login }) => !later.has(login))) {
    const ward = user.wardSpecialty && wardOf(user.institutionCode ?? '', user.wardSpecialty);
    const id = person(user.nameZh, user.nameEn);
    appoint(id, user.post, user.groupCode, user.institutionCode, ward);
    for (const group of user.moreGroupCodes) appoint(id, user.post, group, null, null);
  }
  for (const { nameZh, nameEn, post, institutionCode, wardSpecialty } of colleagues) {
    const ward = wardSpecialty && wardOf(institutionCode, wardSpecialty);
    appoint(person(nameZh, nameEn), post, null, institutionCode, ward);
  }
  const staff = { people, bedManagers: new Map<string, string>(), desks: new Map<string, string>() };
  for (const { institutionCode, post, nameZh, nameEn } of simulatorAccounts()) {
    const id = person(nameZh, nameEn);
    appoint(id, post, null, institutionCode, null);
    if (post === 'BED_MANAGER') staff.bedManagers.set(institutionCode, id);
    else if (post === 'REFERRAL_DESK') staff.desks.set(institutionCode, id);
  }
  random = new Random('medgroup demo 1 supply people');
  for (const user of supplyPeople()) {
    const id = person(user.nameZh, user.nameEn);
    if (user.supplierCode === null) appoint(id, user.post, user.groupCode, user.institutionCode, null);
  }
  return staff;
}

/** Passwords take their time to hash. One hash serves all accounts of the simulator: they share their password. */
export async function accountRows(rows: Rows): Promise<RowOf<'account'>[]> {
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
