import { addDays, type CivilDate, startOfDay } from '../kernel/civil-date';
import { defaultPolicy } from '../pay/default-policy.rules';
import { HouseKind, type PayPolicy } from '../pay/pay-policy.rules';
import type { Random } from './random';
import { weekday } from './rhythm.rules';

/**
 * Who is paid in the demo and what they did: decides the staff of the group JD-N, their work day by day, totals and results. All of it is
 * invented; only the gap between hospitals and community centres follows what was published.
 */
export const payGroup = 'JD-N';

export interface PayStaff {
  readonly house: string;
  readonly department: string;
  readonly number: string;
  /** Name of a demo user; null for invented colleagues. */
  readonly known: string | null;
  readonly post: string;
  readonly kind: string;
  readonly sharePercent: number;
  readonly home: string | null;
  readonly isHead: boolean;
  readonly fixedYuan: number;
  /** Whose follow-ups and services the system reports itself; their lists say nothing of these. */
  readonly reports: boolean;
  /** Gone since the middle of the middle cycle. */
  readonly leaves: boolean;
}

/** The first of each department heads it. Names are those of demo users. */
const plan: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  JDCH: {
    CARD: [
      'DEPUTY_CHIEF_PHYSICIAN 程以宁',
      'CHIEF_PHYSICIAN',
      'ATTENDING_PHYSICIAN',
      'HEAD_NURSE',
      'NURSE 林小满',
      'NURSE',
      'NURSE',
    ],
    RESP: ['CHIEF_PHYSICIAN', 'ATTENDING_PHYSICIAN', 'ATTENDING_PHYSICIAN', 'NURSE', 'NURSE', 'NURSE'],
    GENS: [
      'CHIEF_PHYSICIAN',
      'ATTENDING_PHYSICIAN',
      'ATTENDING_PHYSICIAN',
      'RESIDENT_PHYSICIAN',
      'NURSE',
      'NURSE',
      'NURSE',
    ],
    ORTH: ['CHIEF_PHYSICIAN', 'ATTENDING_PHYSICIAN', 'ATTENDING_PHYSICIAN', 'NURSE', 'NURSE leaves'],
    IMAG: ['TECHNICIAN', 'TECHNICIAN', 'TECHNICIAN', 'TECHNICIAN'],
  },
  JDZ: {
    GP: [
      'GENERAL_PRACTITIONER 周康民',
      'GENERAL_PRACTITIONER',
      'GENERAL_PRACTITIONER',
      'PUBLIC_HEALTH_DOCTOR',
      'NURSE',
    ],
    JOIN: ['GENERAL_PRACTITIONER', 'NURSE 叶春晖', 'NURSE'],
    COMP: ['GENERAL_PRACTITIONER', 'NURSE', 'NURSE'],
  },
  JY: {
    GP: ['GENERAL_PRACTITIONER', 'GENERAL_PRACTITIONER', 'PUBLIC_HEALTH_DOCTOR', 'NURSE'],
    COMP: ['GENERAL_PRACTITIONER', 'NURSE', 'NURSE'],
  },
  XH: {
    GP: ['GENERAL_PRACTITIONER', 'GENERAL_PRACTITIONER', 'PUBLIC_HEALTH_DOCTOR', 'NURSE'],
    JOIN: ['GENERAL_PRACTITIONER', 'NURSE', 'NURSE'],
  },
  HT: {
    GP: ['GENERAL_PRACTITIONER', 'GENERAL_PRACTITIONER managed', 'PUBLIC_HEALTH_DOCTOR', 'NURSE'],
    COMP: ['GENERAL_PRACTITIONER', 'NURSE'],
  },
};

const fixedYuan: Readonly<Record<string, number>> = {
  CHIEF_PHYSICIAN: 7200,
  DEPUTY_CHIEF_PHYSICIAN: 6400,
  ATTENDING_PHYSICIAN: 5200,
  HEAD_NURSE: 5000,
  GENERAL_PRACTITIONER: 4600,
};

/** Everybody who is paid, in the order of the plan; one chief physician of RESP also works a fifth of the time in the community. */
export function payStaff(): PayStaff[] {
  return Object.entries(plan).flatMap(([house, departments]) => {
    let number = 0;
    return Object.entries(departments).flatMap(([department, posts]) =>
      posts.map((text, index): PayStaff => {
        const [post = '', mark = ''] = text.split(' ');
        number += 1;
        const isManaged = mark === 'managed';
        return {
          house,
          department,
          number: `${house}-${String(number).padStart(3, '0')}`,
          known: mark && !['managed', 'leaves'].includes(mark) ? `${mark}（演示）` : null,
          post,
          kind: isManaged ? 'DISTRICT_MANAGED' : 'PRIMARY',
          sharePercent: house === 'JDCH' && department === 'RESP' && index === 0 ? 80 : 100,
          home: isManaged ? 'JDCH' : null,
          isHead: index === 0,
          fixedYuan: fixedYuan[post] ?? 4200,
          reports: false,
          leaves: mark === 'leaves',
        };
      }),
    );
  });
}

/** The post of the chief physician of RESP in the community. */
export function dualPost(): { readonly of: string; readonly staff: PayStaff } {
  const chief = payStaff().find(({ house, department, isHead }) => house === 'JDCH' && department === 'RESP' && isHead);
  return {
    of: chief?.number ?? '',
    staff: {
      house: 'JDZ',
      department: 'GP',
      number: 'JDZ-D01',
      known: null,
      post: 'CHIEF_PHYSICIAN',
      kind: 'DUAL',
      sharePercent: 20,
      home: 'JDCH',
      isHead: false,
      fixedYuan: 0,
      reports: false,
      leaves: false,
    },
  };
}

/** Posts of those whose work the system reports, by profession; in a hospital doctors are physicians. */
const postOf: Readonly<Record<string, string>> = {
  DOCTOR: 'GENERAL_PRACTITIONER',
  NURSE: 'NURSE',
  PUBLIC_HEALTH: 'PUBLIC_HEALTH_DOCTOR',
  TECHNICIAN: 'TECHNICIAN',
  PHARMACIST: 'PHARMACIST',
};

const hospital = 'JDCH';
const clinical = ['CARD', 'RESP', 'GENS', 'ORTH'];

/** On the pay list for their work that the rest of the demo knows of: in the community with the general practitioners. */
export function reporterStaff(
  { house, number, profession }: { readonly house: string; readonly number: string; readonly profession: string },
  nth: number,
): PayStaff {
  const isHospital = house === hospital;
  const post = isHospital && profession === 'DOCTOR' ? 'ATTENDING_PHYSICIAN' : (postOf[profession] ?? 'MANAGER');
  return {
    house,
    department: isHospital ? (clinical[nth % clinical.length] ?? '') : 'GP',
    number,
    known: null,
    post,
    kind: 'PRIMARY',
    sharePercent: 100,
    home: null,
    isHead: false,
    fixedYuan: fixedYuan[post] ?? 4200,
    reports: true,
    leaves: false,
  };
}

/** Performance totals of a month for so many people, in yuan. */
export function totalYuan(house: string, heads: number, random: Random): number {
  const each = house === hospital ? 9500 : 5560;
  return Math.round((each * heads * random.between(0.97, 1.03)) / 100) * 100;
}

/** A quantity of a kind of work on a day: how much at least and at most, and on which days of the week, Monday being 1. */
type Habit = readonly [item: string, min: number, max: number, days: readonly number[]];

const weekdays = [1, 2, 3, 4, 5];
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const nursing: readonly Habit[] = [['NURSING_DAY', 5, 9, [0, 1, 3, 4, 5]]];

function habitsOf({ house, department, post }: PayStaff): readonly Habit[] {
  const isSurgical = department === 'GENS' || department === 'ORTH';
  if (house !== 'JDCH') return communityHabits(department, post);
  switch (post) {
    case 'CHIEF_PHYSICIAN':
    case 'DEPUTY_CHIEF_PHYSICIAN':
      return isSurgical
        ? [
            ['EXPERT_VISIT', 8, 14, [1, 4]],
            ['OPERATION_MAJOR', 1, 1, [2, 5]],
          ]
        : [
            ['EXPERT_VISIT', 10, 18, [1, 3, 4]],
            ['OUTPATIENT_VISIT', 6, 12, [2, 5]],
          ];
    case 'ATTENDING_PHYSICIAN':
      return isSurgical
        ? [
            ['OUTPATIENT_VISIT', 10, 18, [1, 4]],
            ['OPERATION_MINOR', 1, 2, [2, 3, 5]],
          ]
        : [
            ['OUTPATIENT_VISIT', 14, 26, [1, 2, 4, 5]],
            ['DISPATCH_DAY', 1, 1, department === 'CARD' ? [3] : []],
          ];
    case 'RESIDENT_PHYSICIAN':
      return [['OUTPATIENT_VISIT', 8, 15, weekdays]];
    case 'TECHNICIAN':
      return [['EXAMINATION', 24, 40, weekdays]];
    default:
      return nursing;
  }
}

function communityHabits(department: string, post: string): readonly Habit[] {
  switch (post) {
    case 'GENERAL_PRACTITIONER':
      return department === 'GP'
        ? [
            ['OUTPATIENT_VISIT', 8, 16, weekdays],
            ['FOLLOW_UP', 2, 6, [1, 2, 4]],
            ['CONTRACT_SERVICE', 1, 4, [2, 3, 5]],
            ['HOME_VISIT', 1, 2, [3]],
          ]
        : [['OUTPATIENT_VISIT', 5, 10, weekdays]];
    case 'CHIEF_PHYSICIAN':
      return [['OUTPATIENT_VISIT', 12, 20, [5]]];
    case 'PUBLIC_HEALTH_DOCTOR':
      return [
        ['ELDERLY_CHECK_UP', 4, 9, [1, 2, 4]],
        ['VACCINATION', 8, 18, [3, 5]],
        ['HEALTH_EDUCATION', 1, 1, [4]],
      ];
    default:
      return department === 'GP'
        ? [
            ['VACCINATION', 6, 14, weekdays],
            ['CHINESE_THERAPY', 2, 6, weekdays],
          ]
        : nursing;
  }
}

/** What a department does as a whole; bed-days of joint wards the system reports itself. */
function teamHabits(department: string): readonly Habit[] {
  if (department === 'COMP') return [['BED_DAY', 9, 14, everyDay]];
  return ['CARD', 'RESP', 'GENS', 'ORTH'].includes(department) ? [['BED_DAY', 16, 26, everyDay]] : [];
}

/** What the system reports of those who report. */
const reportedItems = ['FOLLOW_UP', 'CONTRACT_SERVICE', 'DISPATCH_DAY'];

export interface Work {
  readonly house: string;
  readonly department: string;
  readonly number: string;
  readonly item: string;
  readonly quantity: number;
  readonly on: CivilDate;
}

/** The work of a month: of everybody on their days, and of the departments as a whole. */
export function workOf(staff: readonly PayStaff[], from: CivilDate, until: CivilDate, random: Random): Work[] {
  const days: { on: CivilDate; weekday: number }[] = [];
  for (let on = from; on < until; on = addDays(on, 1)) days.push({ on, weekday: weekday(startOfDay(on).getTime()) });
  const done = (of: Pick<Work, 'house' | 'department' | 'number'>, habits: readonly Habit[]) =>
    habits.flatMap(([item, min, max, on]) =>
      days
        .filter(each => on.includes(each.weekday) && random.chance(0.94))
        .map(each => ({ ...of, item, quantity: random.whole(min, max), on: each.on })),
    );
  const own = staff.flatMap(each => {
    const { house, department, number, reports } = each;
    const habits = habitsOf(each).filter(([item]) => !reports || !reportedItems.includes(item));
    return done({ house, department, number }, habits);
  });
  const departments = new Map(staff.map(({ house, department }) => [`${house} ${department}`, { house, department }]));
  const common = [...departments.values()].flatMap(of => done({ ...of, number: '' }, teamHabits(of.department)));
  return [...own, ...common];
}

/** Results of the indicators by which a house is measured: the lead hospital and the two centres with joint wards do a little better. */
export function resultsOf(house: string, random: Random): { code: string; value: number }[] {
  const kind = house === 'JDCH' ? HouseKind.HOSPITAL : HouseKind.COMMUNITY;
  const lift = ['JDCH', 'JDZ', 'XH'].includes(house) ? 0.08 : 0;
  return defaultPolicy.indicators
    .filter(indicator => indicator.house === kind)
    .map(({ code, floorMilli, targetMilli }) => {
      const way = random.between(0.52, 0.98) + lift;
      return { code, value: Math.round((floorMilli + (targetMilli - floorMilli) * way) / 100) / 10 };
    });
}

/** The signed policy sets a little more aside than the default, so that corrections can be paid. */
export const signedPolicy: PayPolicy = { ...defaultPolicy, reserveBp: 600 };

/** Points of the planned policy, in thousandths: more for what keeps people healthy. */
const plannedPoints: Readonly<Record<string, number>> = {
  FOLLOW_UP: 1200,
  CONTRACT_SERVICE: 1200,
  DISPATCH_DAY: 30_000,
};

/** What finance thinks about: more into the pool, shared a little differently. */
export const plannedPolicy: PayPolicy = {
  ...signedPolicy,
  contributionRateBp: 2500,
  items: signedPolicy.items.map(item => ({ ...item, pointsMilli: plannedPoints[item.code] ?? item.pointsMilli })),
  indicators: signedPolicy.indicators.map(each => (each.code === 'H-M03' ? { ...each, weight: 5 } : each)),
};
