import { type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import type { Post } from '../platform/access/actions';

/**
 * The joint wards of the demo: which centre runs one with which lead hospital, since when, and with whom. That such wards are run between a
 * lead hospital and community centres is published (Minhang); these two, their people and all their figures are invented.
 */
export interface JointWardPlan {
  /** Host and partner, by code. */
  readonly host: string;
  readonly partner: string;
  readonly specialty: 'JOIN';
  readonly costSplitHostBp: number;
  readonly pointSplitHostBp: number;
  readonly team: readonly TeamPlan[];
  /** Yuan per discharge and of that drugs, before the agreement and since. */
  readonly cost: readonly [before: CostPlan, since: CostPlan];
}

export interface TeamPlan {
  /** Chinese name of the person. */
  readonly name: string;
  readonly role: 'DIRECTOR' | 'LEAD_PHYSICIAN' | 'COMMUNITY_PHYSICIAN' | 'NURSE' | 'THERAPIST';
  readonly home: string;
}

export interface CostPlan {
  readonly yuan: number;
  readonly drugYuan: number;
}

/** Somebody who works in a house and signs in nowhere. */
export interface ColleaguePlan {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly post: Post;
  readonly institutionCode: string;
  readonly wardSpecialty: string | null;
}

export const colleagues: readonly ColleaguePlan[] = [
  colleague('何清源', 'He Qingyuan', 'PHYSICIAN', 'JDCH'),
  colleague('唐守一', 'Tang Shouyi', 'PHYSICIAN', 'JDCH'),
  colleague('孙怀谷', 'Sun Huaigu', 'PHYSICIAN', 'JDZ'),
  colleague('罗行健', 'Luo Xingjian', 'PHYSICIAN', 'JDZ'),
  colleague('宋知春', 'Song Zhichun', 'WARD_NURSE', 'JDZ', 'JOIN'),
  colleague('方言和', 'Fang Yanhe', 'FAMILY_DOCTOR', 'XH'),
  colleague('邓暖春', 'Deng Nuanchun', 'WARD_NURSE', 'XH', 'JOIN'),
  colleague('梁步青', 'Liang Buqing', 'PHYSICIAN', 'XH'),
];

export const jointWards: readonly JointWardPlan[] = [
  {
    host: 'JDZ',
    partner: 'JDCH',
    specialty: 'JOIN',
    costSplitHostBp: 6000,
    pointSplitHostBp: 5500,
    team: [
      member('程以宁', 'DIRECTOR', 'JDCH'),
      member('何清源', 'LEAD_PHYSICIAN', 'JDCH'),
      member('周康民', 'COMMUNITY_PHYSICIAN', 'JDZ'),
      member('孙怀谷', 'COMMUNITY_PHYSICIAN', 'JDZ'),
      member('叶春晖', 'NURSE', 'JDZ'),
      member('宋知春', 'NURSE', 'JDZ'),
      member('罗行健', 'THERAPIST', 'JDZ'),
    ],
    cost: [
      { yuan: 11_280, drugYuan: 3_420 },
      { yuan: 9_640, drugYuan: 2_310 },
    ],
  },
  {
    host: 'XH',
    partner: 'JDCH',
    specialty: 'JOIN',
    costSplitHostBp: 6500,
    pointSplitHostBp: 6000,
    team: [
      member('唐守一', 'DIRECTOR', 'JDCH'),
      member('方言和', 'COMMUNITY_PHYSICIAN', 'XH'),
      member('邓暖春', 'NURSE', 'XH'),
      member('梁步青', 'THERAPIST', 'XH'),
    ],
    cost: [
      { yuan: 10_460, drugYuan: 3_180 },
      { yuan: 9_120, drugYuan: 2_260 },
    ],
  },
];

/** How many whole months of the past are known before the agreements began, and since. */
export const jointMonths = { before: 12, since: 3 } as const;
const knownMonths = jointMonths.before + jointMonths.since;

/** The first day of the month that lies some months before the month of a day. */
export function monthsBefore(on: CivilDate, months: number): CivilDate {
  const first = new Date(`${on.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months);
  return first.toISOString().slice(0, 10);
}

/** When the agreements began. */
export function jointSince(now: number): number {
  return startOfDay(monthsBefore(civilDateOf(new Date(now)), jointMonths.since)).getTime();
}

/** From when on the past of a centre with a joint ward is known. */
export function jointHistorySince(now: number): number {
  return startOfDay(monthsBefore(civilDateOf(new Date(now)), knownMonths)).getTime();
}

export function jointWardOf(host: string): JointWardPlan | undefined {
  return jointWards.find(each => each.host === host);
}

/** The ward's list of drugs: generic names, with codes and pack sizes that are invented. */
export const formulary: readonly { readonly zh: string; readonly en: string; readonly spec: string }[] = [
  drug('阿司匹林肠溶片', 'Aspirin enteric-coated tablets', '100 mg × 30'),
  drug('氯吡格雷片', 'Clopidogrel tablets', '75 mg × 7'),
  drug('阿托伐他汀钙片', 'Atorvastatin calcium tablets', '20 mg × 7'),
  drug('瑞舒伐他汀钙片', 'Rosuvastatin calcium tablets', '10 mg × 12'),
  drug('氨氯地平片', 'Amlodipine tablets', '5 mg × 28'),
  drug('缬沙坦胶囊', 'Valsartan capsules', '80 mg × 14'),
  drug('培哚普利片', 'Perindopril tablets', '4 mg × 30'),
  drug('美托洛尔缓释片', 'Metoprolol sustained-release tablets', '47.5 mg × 7'),
  drug('螺内酯片', 'Spironolactone tablets', '20 mg × 100'),
  drug('呋塞米片', 'Furosemide tablets', '20 mg × 100'),
  drug('硝酸异山梨酯片', 'Isosorbide dinitrate tablets', '5 mg × 100'),
  drug('地高辛片', 'Digoxin tablets', '0.25 mg × 30'),
  drug('利伐沙班片', 'Rivaroxaban tablets', '10 mg × 5'),
  drug('低分子肝素钠注射液', 'Low-molecular-weight heparin sodium injection', '0.4 mL × 2'),
  drug('二甲双胍缓释片', 'Metformin extended-release tablets', '0.5 g × 30'),
  drug('格列美脲片', 'Glimepiride tablets', '2 mg × 15'),
  drug('阿卡波糖片', 'Acarbose tablets', '50 mg × 30'),
  drug('达格列净片', 'Dapagliflozin tablets', '10 mg × 14'),
  drug('甘精胰岛素注射液', 'Insulin glargine injection', '3 mL : 300 U'),
  drug('门冬胰岛素 30 注射液', 'Insulin aspart 30 injection', '3 mL : 300 U'),
  drug('奥美拉唑肠溶胶囊', 'Omeprazole enteric-coated capsules', '20 mg × 14'),
  drug('多潘立酮片', 'Domperidone tablets', '10 mg × 30'),
  drug('乳果糖口服溶液', 'Lactulose oral solution', '100 mL'),
  drug('双歧杆菌三联活菌胶囊', 'Live combined Bifidobacterium capsules', '210 mg × 24'),
  drug('布地奈德吸入混悬液', 'Budesonide inhalation suspension', '2 mL : 1 mg × 5'),
  drug('异丙托溴铵吸入溶液', 'Ipratropium bromide inhalation solution', '2 mL : 0.5 mg × 10'),
  drug('氨溴索片', 'Ambroxol tablets', '30 mg × 20'),
  drug('头孢呋辛酯片', 'Cefuroxime axetil tablets', '0.25 g × 12'),
  drug('左氧氟沙星片', 'Levofloxacin tablets', '0.5 g × 4'),
  drug('阿莫西林克拉维酸钾片', 'Amoxicillin and clavulanate potassium tablets', '0.457 g × 8'),
  drug('塞来昔布胶囊', 'Celecoxib capsules', '0.2 g × 10'),
  drug('对乙酰氨基酚片', 'Paracetamol tablets', '0.5 g × 20'),
  drug('巴氯芬片', 'Baclofen tablets', '10 mg × 30'),
  drug('加巴喷丁胶囊', 'Gabapentin capsules', '0.3 g × 24'),
  drug('甲钴胺片', 'Mecobalamin tablets', '0.5 mg × 20'),
  drug('碳酸钙 D3 片', 'Calcium carbonate and vitamin D3 tablets', '600 mg × 60'),
  drug('阿仑膦酸钠片', 'Alendronate sodium tablets', '70 mg × 1'),
  drug('多巴丝肼片', 'Levodopa and benserazide tablets', '250 mg × 40'),
  drug('多奈哌齐片', 'Donepezil tablets', '5 mg × 7'),
  drug('艾司唑仑片', 'Estazolam tablets', '1 mg × 20'),
  drug('氯化钾缓释片', 'Potassium chloride sustained-release tablets', '0.5 g × 24'),
];

/** What rounds decide; invented. */
export const roundNotes = [
  '康复评定较上周进步，继续当前训练方案',
  '血压控制良好，停用夜间降压药',
  '吞咽功能改善，可改软食',
  '伤口愈合良好，隔日换药',
  '符合出院标准，联系家庭医生接续管理',
  '肌力 4 级，增加步行训练',
  '睡眠欠佳，调整用药时间',
] as const;

function drug(zh: string, en: string, spec: string) {
  return { zh, en, spec };
}

function member(name: string, role: TeamPlan['role'], home: string): TeamPlan {
  return { name: `${name}（演示）`, role, home };
}

function colleague(nameZh: string, nameEn: string, post: Post, institutionCode: string, ward?: string): ColleaguePlan {
  return {
    nameZh: `${nameZh}（演示）`,
    nameEn: `${nameEn} (demo)`,
    post,
    institutionCode,
    wardSpecialty: ward ?? null,
  };
}
