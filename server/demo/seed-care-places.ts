import { present } from '../kernel/invariant';
import { neighbourhoodsOf, packages, priceFen, type TeamMemberPlan, teamsOf, townOf } from './care-places.rules';
import { inventedName } from './people.rules';
import type { Random } from './random';
import { housesSince, type Pen, rangeText } from './seed-house';

/** A community health centre whose residents are looked after. */
export interface Centre {
  readonly code: string;
  readonly institutionId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly groupId: string;
  /** The rest of the combination that most residents choose. */
  readonly districtId: string;
  readonly cityId: string | null;
  /** Of the group that the demo shows: more residents. */
  readonly isLarge: boolean;
}

export interface Team {
  readonly id: string;
  readonly doctorIds: readonly string[];
  readonly nurseId: string;
  readonly publicHealthId: string;
}

export interface Neighbourhood {
  readonly id: string;
  readonly nameZh: string;
  readonly team: Team;
}

export interface Package {
  readonly id: string;
  readonly code: string;
  readonly priceFen: number;
}

/** The first day of teams and packages. */
export const careSince = '2024-01-01';

/** The packages of a group. */
export function writePackages({ rows, random }: Pen, groupId: string): Package[] {
  return packages.map(plan => {
    const id = random.uuid(housesSince.getTime());
    rows.add('service_package', {
      id,
      group_id: groupId,
      code: plan.code,
      version: 1,
      name_zh: plan.nameZh,
      name_en: plan.nameEn,
      populations: plan.populations,
      price_fen: priceFen(plan),
      payers: Object.entries(plan.payersFen).map(([payer, fen]) => ({ payer, fen })),
      valid_from: careSince,
      published_by: null,
      published_at: housesSince.toISOString(),
    });
    for (const [at, item] of plan.items.entries()) {
      rows.add('service_package_item', {
        package_id: id,
        code: item.code,
        place: at + 1,
        name_zh: item.nameZh,
        name_en: item.nameEn,
        times_per_year: item.timesPerYear,
        role: item.role,
        condition: item.condition,
        minutes: item.minutes,
      });
    }
    return { id, code: plan.code, priceFen: priceFen(plan) };
  });
}

/** The teams of a centre, and the neighbourhoods that they serve first. */
export function writeCentrePlaces(pen: Pen, centre: Centre, personId: (login: string) => string): Neighbourhood[] {
  const { rows, random } = pen;
  const { institutionId } = centre;
  const town = townOf(centre.nameZh, centre.nameEn);
  const teams = teamsOf(centre.code).map((members, at) => writeTeam(pen, centre, at, members, personId));
  return neighbourhoodsOf(centre.nameZh, random).map((plan, at) => {
    const id = random.uuid(housesSince.getTime());
    const { code, nameZh, nameEn, kind } = plan;
    const names = { name_zh: nameZh, name_en: nameEn, town_zh: town.zh, town_en: town.en };
    rows.add('neighbourhood', { id, institution_id: institutionId, code, kind, ...names });
    const team = present(teams[at % teams.length], 'team');
    rows.add('family_team_area', { team_id: team.id, neighbourhood_id: id });
    return { id, nameZh: `${town.zh}${nameZh}`, team };
  });
}

function writeTeam(
  { rows, random }: Pen,
  centre: Centre,
  at: number,
  members: readonly TeamMemberPlan[],
  personId: (login: string) => string,
): Team {
  const { institutionId, code } = centre;
  const id = random.uuid(housesSince.getTime());
  const town = townOf(centre.nameZh, centre.nameEn);
  rows.add('family_team', {
    id,
    institution_id: institutionId,
    code: `T${at + 1}`,
    name_zh: `${town.zh}第${'一二三四'[at]}家庭医生团队（演示）`,
    name_en: `${town.en} family-doctor team ${at + 1} (demo)`,
    opened_on: careSince,
  });
  const people = members.map(({ role, post, login }, place) => {
    const person = login
      ? personId(login)
      : writeColleague({ rows, random }, institutionId, post, `${code} ${at + 1}-${place + 1}`);
    rows.add('family_team_member', {
      id: random.uuid(housesSince.getTime()),
      team_id: id,
      person_id: person,
      role,
      starts_on: careSince,
    });
    return { role, person };
  });
  const of = (...roles: string[]) => people.filter(({ role }) => roles.includes(role)).map(({ person }) => person);
  return {
    id,
    doctorIds: of('LEAD_GP', 'GP'),
    nurseId: present(of('NURSE')[0], 'nurse'),
    publicHealthId: present(of('PUBLIC_HEALTH')[0], 'public-health doctor'),
  };
}

function writeColleague(
  { rows, random }: { rows: Pen['rows']; random: Random },
  institutionId: string,
  post: TeamMemberPlan['post'],
  number: string,
): string {
  const at = housesSince.getTime();
  const id = random.uuid(at);
  const isNurse = post === 'COMMUNITY_NURSE';
  const name = inventedName(isNurse || random.chance(0.55) ? 'FEMALE' : 'MALE', random.whole(1966, 1994), random);
  const name_en = `${isNurse ? 'Community nurse' : 'Family doctor'} ${number} (demo)`;
  rows.add('person', { id, name_zh: `${name}（演示）`, name_en });
  rows.add('appointment', {
    id: random.uuid(at),
    person_id: id,
    post,
    group_id: null,
    institution_id: institutionId,
    ward_id: null,
    during: rangeText(at, null),
  });
  return id;
}
