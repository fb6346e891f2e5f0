import type { Random } from './random';

/**
 * Neighbourhoods, family-doctor teams and service packages of the demo. All of it is invented, also the prices, except that the basic package is
 * paid as Xiamen's is: 120 yuan, of which insurance gives 70, public health 30 and the resident 20.
 */
export interface NeighbourhoodPlan {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'COMMITTEE' | 'VILLAGE';
}

const names: readonly (readonly [zh: string, en: string])[] = [
  ['福利', 'Fuli'],
  ['桃园', 'Taoyuan'],
  ['新成', 'Xincheng'],
  ['梅园', 'Meiyuan'],
  ['银杏', 'Yinxing'],
  ['叶池', 'Yechi'],
  ['清河', 'Qinghe'],
  ['望安', "Wang'an"],
  ['丰庄', 'Fengzhuang'],
  ['嘉宾', 'Jiabin'],
];

/** Six to eight to a centre; in towns some are villages. */
export function neighbourhoodsOf(nameZh: string, random: Random): NeighbourhoodPlan[] {
  const isTown = nameZh.includes('镇');
  const count = random.whole(6, 8);
  const first = random.whole(0, names.length - 1);
  return Array.from({ length: count }, (_, at) => {
    const [zh, en] = names[(first + at) % names.length] ?? ['福利', 'Fuli'];
    const isVillage = isTown && at >= count - 2;
    return {
      code: String(at + 1).padStart(3, '0'),
      nameZh: `${zh}${isVillage ? '村' : '社区'}`,
      nameEn: `${en} ${isVillage ? 'village' : 'neighbourhood'}`,
      kind: isVillage ? 'VILLAGE' : 'COMMITTEE',
    };
  });
}

/** What the town or street is called, from the name of its centre. */
export function townOf(nameZh: string, nameEn: string): { zh: string; en: string } {
  return {
    zh: nameZh.replace(/社区卫生服务中心$/, ''),
    en: nameEn.replace(/ Community Health Centre$/, ''),
  };
}

export interface TeamMemberPlan {
  readonly role: 'LEAD_GP' | 'GP' | 'NURSE' | 'PUBLIC_HEALTH';
  readonly post: 'FAMILY_DOCTOR' | 'COMMUNITY_NURSE';
  /** A demo user, by login; null for an invented colleague. */
  readonly login: string | null;
}

/** Two teams to a centre, three where the demo's family doctor works: theirs is the first. */
export function teamsOf(code: string): TeamMemberPlan[][] {
  const isTour = code === 'JDZ';
  return Array.from({ length: isTour ? 3 : 2 }, (_, at) => {
    const known = isTour && at === 0;
    return [
      { role: 'LEAD_GP', post: 'FAMILY_DOCTOR', login: known ? 'familydoctor' : null },
      { role: 'GP', post: 'FAMILY_DOCTOR', login: null },
      { role: 'NURSE', post: 'COMMUNITY_NURSE', login: known ? 'teamnurse' : null },
      { role: 'PUBLIC_HEALTH', post: 'FAMILY_DOCTOR', login: null },
    ];
  });
}

export interface PackagePlan {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whom it is for; empty: everybody. */
  readonly populations: readonly string[];
  readonly payersFen: { readonly INSURANCE: number; readonly PUBLIC_HEALTH: number; readonly RESIDENT: number };
  readonly items: readonly ItemPlan[];
}

export interface ItemPlan {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timesPerYear: number;
  readonly role: 'GP' | 'NURSE' | 'PUBLIC_HEALTH';
  readonly condition: string | null;
  readonly minutes: number;
}

export const packages: readonly PackagePlan[] = [
  {
    code: 'BASIC',
    nameZh: '基础签约包（演示）',
    nameEn: 'Basic package (demo)',
    populations: [],
    payersFen: { INSURANCE: 7_000, PUBLIC_HEALTH: 3_000, RESIDENT: 2_000 },
    items: [
      item('HEALTH_FILE', '健康档案更新', 'Health record kept up to date', 1, 'NURSE', null, 10),
      item('CONSULTATION', '健康咨询', 'Health consultation', 2, 'GP', null, 15),
    ],
  },
  {
    code: 'HYPERTENSION',
    nameZh: '高血压管理包（演示）',
    nameEn: 'Hypertension package (demo)',
    populations: ['HYPERTENSION'],
    payersFen: { INSURANCE: 4_000, PUBLIC_HEALTH: 4_000, RESIDENT: 0 },
    items: [item('BP_FOLLOW_UP', '高血压随访', 'Hypertension follow-up', 4, 'NURSE', 'HYPERTENSION', 15)],
  },
  {
    code: 'DIABETES',
    nameZh: '糖尿病管理包（演示）',
    nameEn: 'Diabetes package (demo)',
    populations: ['DIABETES'],
    payersFen: { INSURANCE: 4_000, PUBLIC_HEALTH: 4_000, RESIDENT: 0 },
    items: [item('GLUCOSE_FOLLOW_UP', '糖尿病随访', 'Diabetes follow-up', 4, 'NURSE', 'DIABETES', 15)],
  },
  {
    code: 'ELDERLY',
    nameZh: '老年人健康包（演示）',
    nameEn: 'Package for the elderly (demo)',
    populations: ['ELDERLY'],
    payersFen: { INSURANCE: 0, PUBLIC_HEALTH: 6_000, RESIDENT: 0 },
    items: [item('ELDERLY_CHECK', '老年人体检', 'Check-up of the elderly', 1, 'PUBLIC_HEALTH', null, 40)],
  },
  {
    code: 'CHILD',
    nameZh: '儿童健康包（演示）',
    nameEn: 'Package for children (demo)',
    populations: ['CHILD'],
    payersFen: { INSURANCE: 0, PUBLIC_HEALTH: 5_000, RESIDENT: 0 },
    items: [item('CHILD_CHECK', '儿童保健检查', 'Check-up of a child', 2, 'PUBLIC_HEALTH', null, 20)],
  },
];

export function priceFen({ payersFen }: PackagePlan): number {
  return payersFen.INSURANCE + payersFen.PUBLIC_HEALTH + payersFen.RESIDENT;
}

function item(
  code: string,
  nameZh: string,
  nameEn: string,
  timesPerYear: number,
  role: ItemPlan['role'],
  condition: string | null,
  minutes: number,
): ItemPlan {
  return { code, nameZh, nameEn, timesPerYear, role, condition, minutes };
}
