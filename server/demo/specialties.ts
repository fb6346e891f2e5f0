import { invariant } from '../kernel/invariant';

/**
 * What the wards of the demo are like. Invented, so that each hospital as a whole can meet its published figures: stay lengths and use are
 * relative to each other, history.rules.ts scales them.
 */
export interface Specialty {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly sexRule: 'ANY' | 'FEMALE' | 'SAME_ROOM';
  /** Completed years, from (included) until (excluded); null is no limit. */
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  /** Where most patients' ages lie, in years. */
  readonly usualAges: readonly [number, number];
  /** Mean stay in midnights; 0 is day surgery, which comes and goes before midnight. */
  readonly stayDays: number;
  /** Spread of the stay lengths (sigma of the lognormal). */
  readonly spread: number;
  /** Bed use relative to the whole hospital. */
  readonly use: number;
  /** Share of patients who come unplanned. */
  readonly emergencyShare: number;
  /** Share of patients who die here. */
  readonly deathShare: number;
  /** Whether extra beds are put up when it is full. */
  readonly extraBeds: boolean;
  /** Beds per room; 0 is one hall. */
  readonly roomBeds: number;
  /** Equipment of each bed. */
  readonly equipment: readonly string[];
  /** Isolation that its single rooms can keep. */
  readonly isolation: readonly string[];
  readonly diagnoses: readonly string[];
}

const usual = {
  sexRule: 'SAME_ROOM',
  ageFrom: null,
  ageUntil: null,
  usualAges: [45, 82],
  spread: 0.6,
  use: 1,
  emergencyShare: 0.4,
  deathShare: 0.004,
  extraBeds: true,
  roomBeds: 3,
  equipment: ['OXYGEN'],
  isolation: ['CONTACT'],
} as const satisfies Partial<Specialty>;

export const specialties: readonly Specialty[] = [
  {
    ...usual,
    code: 'CARD',
    zh: '心血管内科',
    en: 'Cardiology',
    stayDays: 7,
    use: 1.06,
    equipment: ['OXYGEN', 'MONITOR'],
    diagnoses: ['不稳定性心绞痛', '慢性心力衰竭急性加重', '阵发性心房颤动', '高血压 3 级', '急性非ST段抬高型心肌梗死'],
  },
  {
    ...usual,
    code: 'RESP',
    zh: '呼吸与危重症医学科',
    en: 'Respiratory and critical care medicine',
    stayDays: 8.5,
    use: 1.08,
    isolation: ['CONTACT', 'DROPLET'],
    equipment: ['OXYGEN', 'SUCTION'],
    diagnoses: ['慢性阻塞性肺疾病急性加重', '社区获得性肺炎', '支气管扩张伴感染', '支气管哮喘急性发作', '肺结节'],
  },
  {
    ...usual,
    code: 'NEUR',
    zh: '神经内科',
    en: 'Neurology',
    stayDays: 9,
    use: 1.06,
    equipment: ['OXYGEN', 'MONITOR'],
    diagnoses: ['急性脑梗死', '短暂性脑缺血发作', '后循环缺血', '帕金森病', '脑梗死恢复期'],
  },
  {
    ...usual,
    code: 'GAST',
    zh: '消化内科',
    en: 'Gastroenterology',
    stayDays: 6,
    diagnoses: ['急性胃炎', '上消化道出血', '结肠息肉', '急性胰腺炎（轻症）', '肝硬化失代偿期'],
  },
  {
    ...usual,
    code: 'NEPH',
    zh: '肾内科',
    en: 'Nephrology',
    stayDays: 8,
    diagnoses: ['慢性肾脏病 5 期', '肾病综合征', 'IgA 肾病', '糖尿病肾病'],
  },
  {
    ...usual,
    code: 'ENDO',
    zh: '内分泌科',
    en: 'Endocrinology',
    stayDays: 7.5,
    emergencyShare: 0.15,
    diagnoses: ['2 型糖尿病伴血糖控制不佳', '甲状腺功能亢进症', '糖尿病足', '骨质疏松症'],
  },
  {
    ...usual,
    code: 'ONCO',
    zh: '肿瘤科',
    en: 'Oncology',
    stayDays: 5.5,
    use: 1.04,
    emergencyShare: 0.1,
    deathShare: 0.02,
    isolation: ['PROTECTIVE'],
    diagnoses: ['肺恶性肿瘤化疗', '结肠恶性肿瘤化疗', '乳腺恶性肿瘤化疗', '胃恶性肿瘤'],
  },
  {
    ...usual,
    code: 'GENS',
    zh: '普外科',
    en: 'General surgery',
    stayDays: 6,
    usualAges: [30, 75],
    diagnoses: ['急性阑尾炎', '胆囊结石伴慢性胆囊炎', '腹股沟疝', '甲状腺结节', '肠梗阻'],
  },
  {
    ...usual,
    code: 'ORTH',
    zh: '骨科',
    en: 'Orthopaedics',
    stayDays: 9,
    usualAges: [28, 80],
    diagnoses: ['股骨颈骨折', '桡骨远端骨折', '腰椎间盘突出症', '膝关节骨性关节炎', '踝关节骨折'],
  },
  {
    ...usual,
    code: 'UROL',
    zh: '泌尿外科',
    en: 'Urology',
    stayDays: 5.5,
    usualAges: [35, 78],
    emergencyShare: 0.25,
    diagnoses: ['输尿管结石', '前列腺增生', '膀胱肿瘤', '肾结石'],
  },
  {
    ...usual,
    code: 'GYNO',
    zh: '妇产科',
    en: 'Obstetrics and gynaecology',
    sexRule: 'FEMALE',
    ageFrom: 14,
    usualAges: [24, 48],
    stayDays: 4.5,
    use: 0.9,
    deathShare: 0,
    diagnoses: ['足月妊娠临产', '子宫平滑肌瘤', '卵巢囊肿', '先兆流产', '瘢痕子宫妊娠'],
  },
  {
    ...usual,
    code: 'PEDI',
    zh: '儿科',
    en: 'Paediatrics',
    sexRule: 'ANY',
    ageUntil: 15,
    usualAges: [0, 12],
    stayDays: 4.5,
    use: 0.8,
    emergencyShare: 0.7,
    deathShare: 0,
    isolation: ['DROPLET'],
    diagnoses: ['支气管肺炎', '急性上呼吸道感染', '轮状病毒肠炎', '热性惊厥'],
  },
  {
    ...usual,
    code: 'GERI',
    zh: '老年医学科',
    en: 'Geriatrics',
    ageFrom: 60,
    usualAges: [70, 93],
    stayDays: 12,
    spread: 0.55,
    use: 1.08,
    deathShare: 0.03,
    diagnoses: ['衰弱综合征', '肺部感染', '慢性心功能不全', '阿尔茨海默病伴感染'],
  },
  {
    ...usual,
    code: 'REHA',
    zh: '康复医学科',
    en: 'Rehabilitation',
    stayDays: 16,
    spread: 0.45,
    emergencyShare: 0.02,
    deathShare: 0.001,
    usualAges: [50, 84],
    diagnoses: ['脑梗死后偏瘫', '髋关节置换术后', '脊髓损伤恢复期', '膝关节置换术后'],
  },
  {
    ...usual,
    code: 'INFE',
    zh: '感染科',
    en: 'Infectious diseases',
    stayDays: 7.5,
    use: 0.85,
    extraBeds: false,
    roomBeds: 2,
    isolation: ['CONTACT', 'DROPLET', 'AIRBORNE'],
    equipment: ['OXYGEN', 'NEGATIVE_PRESSURE'],
    diagnoses: ['流行性感冒（重症）', '慢性乙型病毒性肝炎', '发热待查', '感染性腹泻'],
  },
  {
    ...usual,
    code: 'ICU',
    zh: '重症医学科',
    en: 'Intensive care unit',
    sexRule: 'ANY',
    stayDays: 5,
    use: 0.85,
    emergencyShare: 0.8,
    deathShare: 0.1,
    extraBeds: false,
    roomBeds: 0,
    equipment: ['OXYGEN', 'MONITOR', 'VENTILATOR', 'SUCTION'],
    diagnoses: ['脓毒性休克', '急性呼吸衰竭', '多发伤', '心肺复苏术后'],
  },
  {
    ...usual,
    code: 'DAYS',
    zh: '日间手术病房',
    en: 'Day surgery',
    stayDays: 0,
    use: 0.75,
    emergencyShare: 0,
    deathShare: 0,
    extraBeds: false,
    usualAges: [22, 66],
    diagnoses: ['老年性白内障', '结肠息肉切除', '体表肿物', '大隐静脉曲张'],
  },
  {
    ...usual,
    code: 'COMP',
    zh: '全科病房',
    en: 'General practice ward',
    usualAges: [58, 88],
    stayDays: 14,
    spread: 0.5,
    emergencyShare: 0.15,
    deathShare: 0.01,
    extraBeds: false,
    diagnoses: ['高血压病', '慢性阻塞性肺疾病稳定期', '2 型糖尿病', '冠心病稳定期'],
  },
  {
    ...usual,
    code: 'NURS',
    zh: '老年护理病房',
    en: 'Long-term nursing ward',
    ageFrom: 60,
    usualAges: [74, 95],
    stayDays: 36,
    spread: 0.4,
    use: 1.1,
    emergencyShare: 0.02,
    deathShare: 0.08,
    extraBeds: false,
    diagnoses: ['脑梗死后遗症', '阿尔茨海默病', '长期卧床', '帕金森病晚期'],
  },
  {
    ...usual,
    code: 'CREH',
    zh: '康复病房',
    en: 'Community rehabilitation ward',
    usualAges: [55, 86],
    stayDays: 20,
    spread: 0.4,
    emergencyShare: 0,
    deathShare: 0.002,
    extraBeds: false,
    roomBeds: 2,
    diagnoses: ['脑梗死恢复期', '骨折术后康复', '髋关节置换术后', '颈椎病'],
  },
  {
    ...usual,
    code: 'JOIN',
    zh: '康复护理联合病房',
    en: 'Joint rehabilitation and nursing ward',
    usualAges: [60, 90],
    stayDays: 8,
    spread: 0.45,
    use: 0.85,
    emergencyShare: 0,
    deathShare: 0.01,
    extraBeds: false,
    roomBeds: 2,
    diagnoses: ['脑梗死恢复期', '髋关节置换术后', '脑梗死后偏瘫', '慢性心功能不全', '骨折术后康复'],
  },
  {
    ...usual,
    code: 'HOSP',
    zh: '安宁疗护病房',
    en: 'Hospice',
    sexRule: 'ANY',
    usualAges: [62, 92],
    stayDays: 17,
    spread: 0.6,
    use: 0.85,
    emergencyShare: 0.05,
    deathShare: 0.75,
    extraBeds: false,
    roomBeds: 1,
    isolation: [],
    diagnoses: ['恶性肿瘤终末期', '多器官功能衰竭终末期'],
  },
];

export function specialtyOf(code: string): Specialty {
  const found = specialties.find(specialty => specialty.code === code);
  invariant(found, `unknown specialty ${code}`);
  return found;
}
