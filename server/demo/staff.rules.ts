import { addDays, type CivilDate } from '../kernel/civil-date';
import type { Post } from '../platform/access/actions';
import type { Education, LicenceKind, Profession, TitleLevel } from '../staffing/staff.rules';
import { romanised } from '../staffing/staff-sheet.rules';
import { inventedName } from './people.rules';
import type { Random } from './random';

/**
 * Who works in the houses of the demo beside those who sign in: decides how many of which profession, their ages, degrees, titles and licences. All
 * of it is invented; the structure keeps to the published rule of at least 85 % health professionals.
 */
type Staffing = Readonly<Record<Profession, number>>;

const hospital = (people: number): Staffing => ({
  DOCTOR: Math.round(people * 0.34),
  NURSE: Math.round(people * 0.44),
  PHARMACIST: Math.round(people * 0.05),
  TECHNICIAN: Math.round(people * 0.07),
  PUBLIC_HEALTH: Math.round(people * 0.01),
  MANAGER: Math.round(people * 0.05),
  SUPPORT: Math.round(people * 0.04),
});
const centre = (people: number): Staffing => ({
  DOCTOR: Math.round(people * 0.38),
  NURSE: Math.round(people * 0.32),
  PHARMACIST: Math.round(people * 0.06),
  TECHNICIAN: Math.round(people * 0.06),
  PUBLIC_HEALTH: Math.round(people * 0.08),
  MANAGER: Math.round(people * 0.05),
  SUPPORT: Math.round(people * 0.05),
});

/** By the code of the house: the group that visitors work in as a whole, of another its lead hospital and three centres. */
export const staffing: Readonly<Record<string, Staffing>> = {
  JDCH: hospital(220),
  JDZ: centre(38),
  JY: centre(30),
  XH: centre(32),
  HT: centre(30),
  NXH: hospital(60),
  NX: centre(24),
  ML: centre(20),
};

export const inventedStaffCount = Object.values(staffing)
  .flatMap(house => Object.values(house))
  .reduce((sum, count) => sum + count, 0);

/** Somebody of the staff. */
export interface InventedStaff {
  readonly code: string;
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly bornOn: CivilDate;
  readonly profession: Profession;
  readonly education: Education;
  readonly hiredOn: CivilDate;
  readonly post: Post;
  readonly shareBp: number;
  readonly titles: readonly InventedTitle[];
  readonly licence: {
    readonly kind: LicenceKind;
    readonly number: string;
    readonly scopeZh: string;
    readonly until: CivilDate | null;
  } | null;
}

export interface InventedTitle {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly level: TitleLevel;
  readonly since: CivilDate;
}

/** The staff of a house, numbered from 2001: the numbers before belong to those who are paid by list. */
export function inventStaff(code: string, today: CivilDate, random: Random): InventedStaff[] {
  const house = staffing[code];
  if (!house) return [];
  const isCentre = code !== 'JDCH' && code !== 'NXH';
  const professions = (Object.entries(house) as [Profession, number][]).flatMap(([profession, count]) =>
    Array.from({ length: count }, () => profession),
  );
  return professions.map((profession, at) => invent(code, 2_001 + at, profession, isCentre, today, random));
}

function invent(
  code: string,
  number: number,
  profession: Profession,
  isCentre: boolean,
  today: CivilDate,
  random: Random,
): InventedStaff {
  const age = random.whole(24, 58);
  const sex = random.chance(profession === 'NURSE' ? 0.96 : 0.55) ? 'FEMALE' : 'MALE';
  const bornOn = addDays(today, -Math.round(age * 365.25) - random.whole(0, 360));
  const worked = random.whole(1, Math.max(1, age - 23));
  const name = inventedName(sex, Number(bornOn.slice(0, 4)), random);
  return {
    code,
    number: `${code}${number}`,
    nameZh: `${name}（演示）`,
    nameEn: `${romanised(name)} (demo)`,
    sex,
    bornOn,
    profession,
    education: educationOf(profession, random),
    hiredOn: addDays(today, -worked * 365 - random.whole(0, 300)),
    post: postOf(profession, isCentre, random),
    shareBp: profession === 'DOCTOR' || profession === 'NURSE' ? (random.chance(0.8) ? 8_000 : 7_000) : 10_000,
    titles: titlesOf(profession, bornOn, age, today),
    licence: licenceOf(profession, number, code, today, random),
  };
}

function educationOf(profession: Profession, random: Random): Education {
  if (profession === 'SUPPORT') return random.chance(0.6) ? 'SECONDARY' : 'COLLEGE';
  if (profession === 'NURSE') return random.chance(0.5) ? 'COLLEGE' : 'BACHELOR';
  if (profession !== 'DOCTOR') return random.chance(0.75) ? 'BACHELOR' : 'MASTER';
  return random.pick(['BACHELOR', 'BACHELOR', 'MASTER', 'MASTER', 'DOCTORATE'] as const);
}

function postOf(profession: Profession, isCentre: boolean, random: Random): Post {
  if (profession === 'DOCTOR') return isCentre && random.chance(0.6) ? 'FAMILY_DOCTOR' : 'PHYSICIAN';
  if (profession === 'NURSE') return isCentre ? 'COMMUNITY_NURSE' : 'WARD_NURSE';
  return profession === 'PHARMACIST' ? 'PHARMACIST' : 'EMPLOYEE';
}

/** By profession and level, in Chinese; those who manage or support have none. */
const titleNames: Readonly<Partial<Record<Profession, Readonly<Record<TitleLevel, readonly [string, string]>>>>> = {
  DOCTOR: {
    JUNIOR: ['住院医师', 'Resident physician'],
    INTERMEDIATE: ['主治医师', 'Attending physician'],
    ASSOCIATE_SENIOR: ['副主任医师', 'Associate chief physician'],
    SENIOR: ['主任医师', 'Chief physician'],
  },
  NURSE: {
    JUNIOR: ['护师', 'Nurse practitioner'],
    INTERMEDIATE: ['主管护师', 'Supervising nurse'],
    ASSOCIATE_SENIOR: ['副主任护师', 'Associate chief nurse'],
    SENIOR: ['主任护师', 'Chief nurse'],
  },
  PHARMACIST: {
    JUNIOR: ['药师', 'Pharmacist'],
    INTERMEDIATE: ['主管药师', 'Supervising pharmacist'],
    ASSOCIATE_SENIOR: ['副主任药师', 'Associate chief pharmacist'],
    SENIOR: ['主任药师', 'Chief pharmacist'],
  },
  TECHNICIAN: {
    JUNIOR: ['技师', 'Technician'],
    INTERMEDIATE: ['主管技师', 'Supervising technician'],
    ASSOCIATE_SENIOR: ['副主任技师', 'Associate chief technician'],
    SENIOR: ['主任技师', 'Chief technician'],
  },
  PUBLIC_HEALTH: {
    JUNIOR: ['公卫医师', 'Public-health physician'],
    INTERMEDIATE: ['公卫主治医师', 'Attending public-health physician'],
    ASSOCIATE_SENIOR: ['公卫副主任医师', 'Associate chief public-health physician'],
    SENIOR: ['公卫主任医师', 'Chief public-health physician'],
  },
};

/** At about which age one has which title. */
const titleAges = [
  ['JUNIOR', 26],
  ['INTERMEDIATE', 32],
  ['ASSOCIATE_SENIOR', 42],
  ['SENIOR', 51],
] as const satisfies readonly (readonly [TitleLevel, number])[];

function titlesOf(profession: Profession, bornOn: CivilDate, age: number, today: CivilDate): InventedTitle[] {
  const names = titleNames[profession];
  if (!names) return [];
  return titleAges
    .filter(([, from]) => from <= age)
    .map(([level, from]) => {
      const since = addDays(bornOn, Math.round(from * 365.25));
      const [titleZh, titleEn] = names[level];
      return { titleZh, titleEn, level, since: since < today ? since : today };
    });
}

const licences: Readonly<Partial<Record<Profession, readonly [LicenceKind, string, string]>>> = {
  DOCTOR: ['PHYSICIAN', '1103', '内科'],
  NURSE: ['NURSE', '2026', '护理'],
  PHARMACIST: ['PHARMACIST', '3107', '药学'],
  PUBLIC_HEALTH: ['PUBLIC_HEALTH', '4103', '公共卫生'],
};

/** Numbers carry a 999 that no authority gives out. A nurse's licence lasts five years; of one in fifty it ends within weeks. */
function licenceOf(
  profession: Profession,
  number: number,
  code: string,
  today: CivilDate,
  random: Random,
): InventedStaff['licence'] {
  const licence = licences[profession];
  if (!licence) return null;
  const [kind, head, scopeZh] = licence;
  const isEnding = random.chance(0.03);
  const until = isEnding ? addDays(today, random.whole(10, 55)) : addDays(today, random.whole(500, 1_800));
  const endless = profession === 'DOCTOR' || profession === 'PUBLIC_HEALTH';
  return { kind, number: `${head}999${code}${number}`, scopeZh, until: endless ? null : until };
}
