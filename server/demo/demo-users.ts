import { present } from '../kernel/invariant';
import type { Post } from '../platform/access/actions';
import { demoSuppliers } from './catalogue.rules';
import { houses } from './houses.rules';
import { referenceGroups, referenceInstitutions } from './reference';

/** Somebody whom a visitor of the demo may be: one per role, mostly of the group JD-N. The people are invented. */
export interface DemoPerson {
  readonly login: string;
  readonly password: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly post: Post;
  readonly groupCode: string | null;
  readonly institutionCode: string | null;
  /** Specialty of the ward, for those who work in one. */
  readonly wardSpecialty: string | null;
  /** Of whoever speaks for a supplier: its code. */
  readonly supplierCode: string | null;
  /** Groups where they hold the same post besides. */
  readonly moreGroupCodes: readonly string[];
}

/** What the sign-in page shows of a demo person; where they work by name, the group's for those appointed to the group. */
export type DemoUser = Pick<DemoPerson, 'login' | 'password' | 'nameZh' | 'nameEn' | 'post'> & {
  readonly institutionNameZh: string;
  readonly institutionNameEn: string;
};

/** An account of the simulator: the bed manager, the referral desk or a nurse of one institution. */
export interface SimulatorAccount {
  readonly institutionCode: string;
  readonly post: 'BED_MANAGER' | 'REFERRAL_DESK' | 'COMMUNITY_NURSE';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly login: string;
  readonly password: string;
}

export const demoPeople: readonly DemoPerson[] = [
  // Also of a second group, so that an institution can be moved from one to the other.
  { ...inGroup('groupadmin', '沈知行', 'Shen Zhixing', 'GROUP_ADMINISTRATOR'), moreGroupCodes: ['JD-S'] },
  inHouse('hospitaladmin', '陆明远', 'Lu Mingyuan', 'INSTITUTION_ADMINISTRATOR', 'JDCH'),
  inHouse('nurse', '林小满', 'Lin Xiaoman', 'WARD_NURSE', 'JDCH', 'CARD'),
  inHouse('bedmanager', '顾安宁', 'Gu Anning', 'BED_MANAGER', 'JDCH'),
  inHouse('physician', '程以宁', 'Cheng Yining', 'PHYSICIAN', 'JDCH'),
  inHouse('referraldesk', '苏晓桥', 'Su Xiaoqiao', 'REFERRAL_DESK', 'JDCH'),
  inHouse('communitydesk', '夏清和', 'Xia Qinghe', 'REFERRAL_DESK', 'JDZ'),
  inGroup('groupdesk', '江同舟', 'Jiang Tongzhou', 'REFERRAL_DESK'),
  inGroup('hrcentre', '韩立德', 'Han Lide', 'HR_OFFICER'),
  inHouse('hrhospital', '许衡之', 'Xu Hengzhi', 'HR_OFFICER', 'JDCH'),
  inHouse('hrcommunity', '田知新', 'Tian Zhixin', 'HR_OFFICER', 'JDZ'),
  inGroup('finance', '钱守正', 'Qian Shouzheng', 'FINANCE_OFFICER'),
  inGroup('pharmacist', '白芷若', 'Bai Zhiruo', 'PHARMACIST'),
  inHouse('familydoctor', '周康民', 'Zhou Kangmin', 'FAMILY_DOCTOR', 'JDZ'),
  inHouse('teamnurse', '孟知禾', 'Meng Zhihe', 'COMMUNITY_NURSE', 'JDZ'),
  inHouse('communitynurse', '叶春晖', 'Ye Chunhui', 'WARD_NURSE', 'JDZ', 'JOIN'),
  inGroup('auditor', '严明鉴', 'Yan Mingjian', 'AUDITOR'),
  inGroup('security', '石守安', 'Shi Shouan', 'SECURITY_OFFICER'),
  ...supplyPeople(),
];

/** Who buys and delivers. They came later: their ids are drawn apart, so that the rest of the demo stays as it was. */
export function supplyPeople(): DemoPerson[] {
  return [
    inGroup('supplycentre', '庄正采', 'Zhuang Zhengcai', 'SUPPLY_OFFICER'),
    inHouse('supplyhospital', '厍有序', 'She Youxu', 'SUPPLY_OFFICER', 'JDCH'),
    inHouse('supplycommunity', '乔药安', 'Qiao Yaoan', 'PHARMACIST', 'JDZ'),
    ofSupplier('supplier', '贺供应', 'He Gongying', 'G001'),
    ofSupplier('supplierb', '卫械达', 'Wei Xieda', 'G002'),
  ];
}

/** Whom a visitor can be, in the order of the roles. */
export function demoUsers(): DemoUser[] {
  const suppliers = demoSuppliers().map(({ code, nameZh, nameEn }) => ({ code, name_zh: nameZh, name_en: nameEn }));
  const places = [...referenceGroups(), ...referenceInstitutions(), ...suppliers];
  return demoPeople.map(({ login, password, nameZh, nameEn, post, groupCode, institutionCode, supplierCode }) => {
    const place = present(
      places.find(each => each.code === (groupCode ?? institutionCode ?? supplierCode)),
      'place of a demo user',
    );
    return {
      login,
      password,
      nameZh,
      nameEn,
      post,
      institutionNameZh: place.name_zh,
      institutionNameEn: place.name_en,
    };
  });
}

/** Shared by all accounts of the simulator; like those of the demo users it opens nothing outside demo mode. */
export const simulatorPassword = 'demo-simulator';

/** Where somebody sees residents; not at the centre that visitors work in, whose list is theirs. */
const nursedCentres = ['JY', 'XH', 'HT'] as const;

/** A referral desk for each institution, a bed manager for each that has beds, and nurses of some centres. */
export function simulatorAccounts(): SimulatorAccount[] {
  const desks = referenceInstitutions().map(({ code }) => simulated(code, 'REFERRAL_DESK'));
  const nurses = nursedCentres.map(code => simulated(code, 'COMMUNITY_NURSE'));
  return [...houses().map(({ code }) => simulated(code, 'BED_MANAGER')), ...desks, ...nurses];
}

const roles = {
  BED_MANAGER: { zh: '床位管理员', en: 'bed manager', login: '' },
  REFERRAL_DESK: { zh: '转诊服务台', en: 'referral desk', login: 'desk-' },
  COMMUNITY_NURSE: { zh: '社区护士', en: 'community nurse', login: 'nurse-' },
} as const satisfies Record<SimulatorAccount['post'], object>;

function simulated(institutionCode: string, post: SimulatorAccount['post']): SimulatorAccount {
  const { zh, en, login } = roles[post];
  return {
    institutionCode,
    post,
    nameZh: `模拟${zh} ${institutionCode}（演示）`,
    nameEn: `Simulated ${en} ${institutionCode} (demo)`,
    login: `simulator-${login}${institutionCode.toLowerCase()}`,
    password: simulatorPassword,
  };
}

function inGroup(login: string, nameZh: string, nameEn: string, post: Post): DemoPerson {
  return user(login, nameZh, nameEn, post, 'JD-N', null, null);
}

function inHouse(login: string, nameZh: string, nameEn: string, post: Post, code: string, ward?: string): DemoPerson {
  return user(login, nameZh, nameEn, post, null, code, ward ?? null);
}

function ofSupplier(login: string, nameZh: string, nameEn: string, code: string): DemoPerson {
  return { ...user(login, nameZh, nameEn, 'SUPPLIER', null, null, null), supplierCode: code };
}

/** Every name says that the person is invented. */
function user(
  login: string,
  nameZh: string,
  nameEn: string,
  post: Post,
  groupCode: string | null,
  institutionCode: string | null,
  wardSpecialty: string | null,
): DemoPerson {
  return {
    login,
    password: `demo-${login}`,
    nameZh: `${nameZh}（演示）`,
    nameEn: `${nameEn} (demo)`,
    post,
    groupCode,
    institutionCode,
    wardSpecialty,
    supplierCode: null,
    moreGroupCodes: [],
  };
}
