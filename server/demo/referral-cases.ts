/**
 * What patients of the demo are referred for: invented cases with the codes of ICD-10, for the seed and the simulator alike. Texts are what a
 * physician would write in a few words; nobody real stands behind them.
 */
export interface ReferralCase {
  /** Department of the target, by the code of its specialty. */
  readonly department: string;
  readonly code: string;
  readonly note: string;
  readonly reason: string;
  readonly complaint: string;
  readonly history: string;
  readonly findings: string;
  readonly treatment: string;
  readonly medications: readonly CaseMedication[];
  readonly results: readonly CaseResult[];
  /** What comes back. */
  readonly outcome: string;
  readonly plan: string;
  /** Relative weights of ROUTINE, URGENT and EMERGENCY. */
  readonly urgency: readonly [number, number, number];
  readonly sex?: 'FEMALE';
}

export interface CaseMedication {
  readonly name: string;
  readonly dose: string;
  readonly frequency: string;
}

export interface CaseResult {
  readonly name: string;
  readonly value: string;
  readonly unit: string | null;
}

const aspirin = { name: '阿司匹林肠溶片', dose: '100 mg', frequency: 'qd' };
const statin = { name: '阿托伐他汀钙片', dose: '20 mg', frequency: 'qn' };
const amlodipine = { name: '氨氯地平片', dose: '5 mg', frequency: 'qd' };
const metformin = { name: '二甲双胍缓释片', dose: '0.5 g', frequency: 'bid' };
const furosemide = { name: '呋塞米片', dose: '20 mg', frequency: 'qd' };
const pressure = (value: string): CaseResult => ({ name: '血压', value, unit: 'mmHg' });

/** From a community centre up to the lead hospital. */
export const casesUp: readonly ReferralCase[] = [
  {
    department: 'CARD',
    code: 'I20.0',
    note: '不稳定性心绞痛',
    reason: '近 1 周胸痛发作频繁，需进一步评估冠脉情况',
    complaint: '反复胸骨后闷痛 1 周，加重 1 天',
    history: '高血压病 12 年，冠心病 5 年',
    findings: '心率 82 次/分，律齐，未闻及杂音',
    treatment: '予阿司匹林、硝酸酯类口服，症状缓解',
    medications: [aspirin, statin, amlodipine],
    results: [
      pressure('152/88'),
      { name: '心电图', value: 'V4-V6 ST 段压低 0.1 mV', unit: null },
      { name: '肌钙蛋白 I', value: '0.02', unit: 'ng/mL' },
    ],
    outcome: '冠心病，不稳定性心绞痛，经药物治疗后稳定',
    plan: '双联抗血小板 12 个月，血压控制在 130/80 mmHg 以下，1 个月后社区随访',
    urgency: [1, 5, 2],
  },
  {
    department: 'CARD',
    code: 'I50.0',
    note: '慢性心力衰竭急性加重',
    reason: '利尿治疗后气促仍加重，需住院调整治疗',
    complaint: '活动后气促 2 周，夜间不能平卧 2 天',
    history: '慢性心力衰竭 3 年，高血压病 20 年',
    findings: '双下肺湿啰音，双下肢轻度凹陷性水肿',
    treatment: '加用呋塞米，限盐限水',
    medications: [furosemide, amlodipine],
    results: [pressure('146/84'), { name: 'NT-proBNP', value: '3250', unit: 'pg/mL' }],
    outcome: '慢性心力衰竭急性加重，已纠正',
    plan: '每日测体重，利尿剂按体重调整，2 周后社区复查电解质',
    urgency: [0, 5, 3],
  },
  {
    department: 'CARD',
    code: 'I48.0',
    note: '阵发性心房颤动',
    reason: '新发心房颤动，请评估抗凝与节律控制',
    complaint: '阵发心悸 3 天',
    history: '高血压病 8 年',
    findings: '心率 96 次/分，律不齐',
    treatment: '予美托洛尔控制心室率',
    medications: [{ name: '美托洛尔缓释片', dose: '47.5 mg', frequency: 'qd' }],
    results: [pressure('138/82'), { name: '心电图', value: '心房颤动', unit: null }],
    outcome: '阵发性心房颤动，已启动抗凝',
    plan: '口服抗凝药，社区每月随访出血与用药情况',
    urgency: [3, 4, 1],
  },
  {
    department: 'NEUR',
    code: 'I63.9',
    note: '急性脑梗死',
    reason: '突发肢体无力，疑急性脑卒中',
    complaint: '左侧肢体无力 3 小时',
    history: '高血压病、2 型糖尿病 10 年',
    findings: '左侧肢体肌力 4 级，言语清',
    treatment: '监测生命体征，禁食，未予降压',
    medications: [amlodipine, metformin],
    results: [pressure('172/96'), { name: '随机血糖', value: '9.8', unit: 'mmol/L' }],
    outcome: '急性脑梗死，经治疗后左侧肌力 4+ 级',
    plan: '二级预防用药，转社区继续康复训练',
    urgency: [0, 2, 6],
  },
  {
    department: 'NEUR',
    code: 'G45.9',
    note: '短暂性脑缺血发作',
    reason: '反复发作性肢体麻木，需完善血管评估',
    complaint: '发作性右侧肢体麻木 2 次，每次约 10 分钟',
    history: '高脂血症',
    findings: '神经系统查体无阳性体征',
    treatment: '予阿司匹林、他汀口服',
    medications: [aspirin, statin],
    results: [pressure('142/86')],
    outcome: '短暂性脑缺血发作，颈动脉斑块',
    plan: '抗血小板加他汀，控制血压血脂，3 个月后复查颈动脉超声',
    urgency: [1, 5, 1],
  },
  {
    department: 'RESP',
    code: 'J44.1',
    note: '慢性阻塞性肺疾病急性加重',
    reason: '雾化与口服治疗 3 天无好转',
    complaint: '咳嗽、气促加重 4 天',
    history: '慢阻肺 9 年，吸烟史 30 年',
    findings: '双肺散在哮鸣音，血氧饱和度 91 %',
    treatment: '雾化吸入，口服抗菌药',
    medications: [{ name: '布地格福吸入气雾剂', dose: '2 吸', frequency: 'bid' }],
    results: [{ name: '血氧饱和度', value: '91', unit: '%' }],
    outcome: '慢阻肺急性加重，已缓解',
    plan: '规律吸入治疗，社区肺康复，3 个月后复查肺功能',
    urgency: [1, 5, 2],
  },
  {
    department: 'RESP',
    code: 'J18.9',
    note: '社区获得性肺炎',
    reason: '高热不退，影像示肺部渗出',
    complaint: '发热、咳嗽 5 天',
    history: '2 型糖尿病 6 年',
    findings: '体温 38.9 ℃，右下肺湿啰音',
    treatment: '口服左氧氟沙星 3 天',
    medications: [metformin],
    results: [
      { name: 'C 反应蛋白', value: '86', unit: 'mg/L' },
      { name: '白细胞', value: '13.2', unit: '10^9/L' },
    ],
    outcome: '社区获得性肺炎，治愈',
    plan: '4 周后社区复查胸片',
    urgency: [1, 5, 1],
  },
  {
    department: 'GAST',
    code: 'K92.1',
    note: '黑便待查',
    reason: '需胃镜明确出血原因',
    complaint: '黑便 2 天',
    history: '长期服用阿司匹林',
    findings: '腹软，上腹轻压痛，生命体征平稳',
    treatment: '停用阿司匹林，予质子泵抑制剂',
    medications: [{ name: '奥美拉唑肠溶胶囊', dose: '20 mg', frequency: 'bid' }],
    results: [{ name: '血红蛋白', value: '102', unit: 'g/L' }],
    outcome: '胃溃疡伴出血，已止血',
    plan: '质子泵抑制剂 8 周，复查胃镜后再评估抗血小板',
    urgency: [1, 4, 2],
  },
  {
    department: 'GAST',
    code: 'K63.5',
    note: '结肠息肉',
    reason: '社区筛查粪便潜血阳性，请行肠镜',
    complaint: '体检发现粪便潜血阳性',
    history: '父亲有结肠癌病史',
    findings: '腹部无阳性体征',
    treatment: '无',
    medications: [],
    results: [{ name: '粪便潜血', value: '阳性', unit: null }],
    outcome: '结肠息肉，已内镜下切除',
    plan: '1 年后复查肠镜',
    urgency: [6, 1, 0],
  },
  {
    department: 'ENDO',
    code: 'E11.5',
    note: '糖尿病足',
    reason: '足部溃疡换药 2 周无好转',
    complaint: '右足溃疡 3 周',
    history: '2 型糖尿病 15 年',
    findings: '右足第一跖骨处溃疡 2 cm × 1 cm，足背动脉搏动减弱',
    treatment: '清创换药，口服抗菌药',
    medications: [metformin, { name: '甘精胰岛素', dose: '16 U', frequency: 'qn' }],
    results: [{ name: '糖化血红蛋白', value: '9.4', unit: '%' }],
    outcome: '糖尿病足，溃疡愈合中',
    plan: '每周社区换药 2 次，空腹血糖控制在 7 mmol/L 以下',
    urgency: [3, 4, 0],
  },
  {
    department: 'ENDO',
    code: 'E05.0',
    note: '甲状腺功能亢进症',
    reason: '新诊断甲亢，请制定治疗方案',
    complaint: '心悸、消瘦 1 个月',
    history: '无特殊',
    findings: '甲状腺 II 度肿大，手颤阳性',
    treatment: '无',
    medications: [],
    results: [{ name: 'TSH', value: '0.01', unit: 'mIU/L' }],
    outcome: '毒性弥漫性甲状腺肿，口服药物治疗',
    plan: '每 2 周社区复查血常规与肝功能',
    urgency: [6, 2, 0],
  },
  {
    department: 'ORTH',
    code: 'S72.0',
    note: '股骨颈骨折',
    reason: '外伤后髋痛，需手术评估',
    complaint: '跌倒后右髋疼痛、不能站立 4 小时',
    history: '骨质疏松',
    findings: '右下肢短缩外旋畸形',
    treatment: '制动，止痛',
    medications: [],
    results: [{ name: 'X 线', value: '右股骨颈骨折', unit: null }],
    outcome: '右股骨颈骨折，已行髋关节置换',
    plan: '转社区康复，6 周后骨科复查',
    urgency: [0, 2, 6],
  },
  {
    department: 'ORTH',
    code: 'M51.2',
    note: '腰椎间盘突出症',
    reason: '保守治疗 6 周无效，请评估手术指征',
    complaint: '腰痛伴左下肢放射痛 2 个月',
    history: '无特殊',
    findings: '左直腿抬高试验 40 度阳性',
    treatment: '理疗、口服止痛药',
    medications: [{ name: '塞来昔布胶囊', dose: '0.2 g', frequency: 'qd' }],
    results: [],
    outcome: '腰椎间盘突出症，暂不手术',
    plan: '核心肌训练，社区理疗，3 个月后复查',
    urgency: [6, 1, 0],
  },
  {
    department: 'GENS',
    code: 'K35.8',
    note: '急性阑尾炎',
    reason: '急腹症，需手术评估',
    complaint: '转移性右下腹痛 8 小时',
    history: '无特殊',
    findings: '右下腹压痛、反跳痛',
    treatment: '禁食',
    medications: [],
    results: [{ name: '白细胞', value: '14.6', unit: '10^9/L' }],
    outcome: '急性阑尾炎，术后恢复良好',
    plan: '术后 7 天社区换药拆线',
    urgency: [0, 1, 6],
  },
  {
    department: 'GENS',
    code: 'K80.1',
    note: '胆囊结石伴慢性胆囊炎',
    reason: '反复胆绞痛，择期手术',
    complaint: '餐后右上腹痛反复 3 个月',
    history: '无特殊',
    findings: '右上腹轻压痛，墨菲征阴性',
    treatment: '低脂饮食',
    medications: [],
    results: [{ name: '腹部超声', value: '胆囊多发结石', unit: null }],
    outcome: '腹腔镜胆囊切除术后，恢复良好',
    plan: '术后 1 周社区复查切口',
    urgency: [6, 1, 0],
  },
  {
    department: 'GYNO',
    code: 'D25.9',
    note: '子宫平滑肌瘤',
    reason: '经量增多伴贫血，请评估治疗',
    complaint: '经量增多半年',
    history: '无特殊',
    findings: '子宫增大如孕 8 周',
    treatment: '口服铁剂',
    medications: [{ name: '琥珀酸亚铁片', dose: '0.1 g', frequency: 'tid' }],
    results: [{ name: '血红蛋白', value: '92', unit: 'g/L' }],
    outcome: '子宫平滑肌瘤，药物治疗观察',
    plan: '3 个月后复查超声与血常规',
    urgency: [5, 1, 0],
    sex: 'FEMALE',
  },
];

/** From a community centre to the lead hospital for an examination. */
export const casesCheckUp: readonly ReferralCase[] = [
  {
    department: 'IMAG',
    code: 'R91',
    note: '肺部阴影（肺结节）',
    reason: '胸片示右上肺结节，请行胸部 CT',
    complaint: '体检发现肺结节',
    history: '吸烟史 20 年',
    findings: '肺部查体无异常',
    treatment: '无',
    medications: [],
    results: [{ name: '胸片', value: '右上肺结节影', unit: null }],
    outcome: '右上肺 6 mm 实性结节，考虑良性',
    plan: '6 个月后复查胸部 CT',
    urgency: [6, 1, 0],
  },
  {
    department: 'IMAG',
    code: 'R51',
    note: '头痛待查',
    reason: '头痛性质改变，请行头颅磁共振',
    complaint: '头痛 1 个月，较前加重',
    history: '偏头痛史',
    findings: '神经系统查体无阳性体征',
    treatment: '口服止痛药',
    medications: [],
    results: [pressure('128/80')],
    outcome: '头颅磁共振未见异常',
    plan: '按偏头痛管理，社区随访',
    urgency: [5, 2, 0],
  },
  {
    department: 'IMAG',
    code: 'R10.4',
    note: '腹痛待查',
    reason: '超声示胰腺显示不清，请行腹部增强 CT',
    complaint: '上腹隐痛 3 周',
    history: '无特殊',
    findings: '上腹轻压痛',
    treatment: '抑酸治疗',
    medications: [],
    results: [{ name: '淀粉酶', value: '86', unit: 'U/L' }],
    outcome: '慢性胃炎，胰腺未见异常',
    plan: '规范抑酸 4 周，社区复诊',
    urgency: [4, 3, 0],
  },
];

/** From a hospital back to a community centre: to be seen there. */
export const casesFollowUp: readonly ReferralCase[] = [
  followUp('I25.1', '冠心病支架术后', '术后随访、双联抗血小板管理', [aspirin, statin]),
  followUp('E11.9', '2 型糖尿病', '血糖达标，转社区长期管理', [metformin]),
  followUp('I10', '高血压病', '方案已稳定，转家庭医生随访', [amlodipine]),
  followUp('J44.9', '慢性阻塞性肺疾病', '稳定期，转社区肺康复与随访', []),
  followUp('Z47.9', '骨折术后', '社区换药与功能锻炼', []),
];

/** From the lead hospital up to the city hospital behind the group. */
export const casesCity: readonly ReferralCase[] = [
  beyond('ONCO', 'C34.9', '肺恶性肿瘤', '多学科会诊，制定综合治疗方案', [3, 4, 0]),
  beyond('CARD', 'I71.4', '腹主动脉瘤', '瘤体 5.6 cm，请评估腔内修复', [1, 4, 2]),
  beyond('NEUR', 'D32.9', '脑膜良性肿瘤', '请评估手术', [4, 2, 0]),
  beyond('GENS', 'K83.0', '胆管炎反复发作', '请行 ERCP', [1, 4, 1]),
  beyond('NEPH', 'N04.9', '难治性肾病综合征', '请行肾穿刺与免疫治疗评估', [4, 2, 0]),
];

/** Out of all groups, with where to. */
export const casesOutside: readonly (ReferralCase & { readonly outside: string })[] = [
  { ...beyond('', 'C50.9', '乳房恶性肿瘤', '患者要求至专科医院治疗', [4, 2, 0]), outside: 'CANCER' },
  { ...beyond('', 'F32.9', '抑郁发作', '请专科评估并调整用药', [4, 2, 0]), outside: 'MENTAL' },
  { ...beyond('', 'G40.9', '癫痫', '请评估药物难治性癫痫', [5, 1, 0]), outside: 'HUASHAN' },
];

/** The inpatient of a hospital who goes on to a community centre, with the diagnosis of the stay. */
export function caseOnward(department: string, note: string): ReferralCase {
  return {
    ...followUp(codeOfDiagnosis(note) ?? 'Z54.0', note, '急性期治疗已完成，病情平稳，转社区继续康复与护理', []),
    department,
    complaint: `${note}，住院治疗后`,
    treatment: '住院治疗已完成，生命体征平稳',
    outcome: `${note}，恢复期`,
    plan: '继续康复训练，家庭医生 2 周内上门随访',
  };
}

/** The case of a stay in the lead hospital; undefined where nobody is referred for it. */
export function caseOfStay(department: string, note: string): ReferralCase | undefined {
  return casesUp.find(each => each.department === department && each.note === note);
}

function followUp(code: string, note: string, reason: string, medications: readonly CaseMedication[]): ReferralCase {
  return {
    department: 'GP',
    code,
    note,
    reason,
    complaint: `${note}，治疗后复诊`,
    history: '详见出院小结',
    findings: '生命体征平稳',
    treatment: '方案已调整并稳定',
    medications,
    results: [],
    outcome: `${note}，病情平稳`,
    plan: '纳入家庭医生随访，每月一次；如有变化随时上转',
    urgency: [8, 1, 0],
  };
}

function beyond(
  department: string,
  code: string,
  note: string,
  reason: string,
  urgency: ReferralCase['urgency'],
): ReferralCase {
  return {
    department,
    code,
    note,
    reason,
    complaint: `${note}，需进一步诊治`,
    history: '详见病历摘要',
    findings: '详见病历摘要',
    treatment: '对症治疗',
    medications: [],
    results: [],
    outcome: `${note}，已完成专科评估`,
    plan: '按专科方案回本院继续治疗',
    urgency,
  };
}

/** Codes of what stays in hospital are for, where patients go on from. */
const codes: Readonly<Record<string, string>> = {
  不稳定性心绞痛: 'I25.1',
  慢性心力衰竭急性加重: 'I50.9',
  阵发性心房颤动: 'I48.0',
  '高血压 3 级': 'I10',
  急性非ST段抬高型心肌梗死: 'I25.2',
  慢性阻塞性肺疾病急性加重: 'J44.1',
  社区获得性肺炎: 'J18.9',
  支气管扩张伴感染: 'J47',
  支气管哮喘急性发作: 'J45.9',
  肺结节: 'R91',
  急性脑梗死: 'I63.9',
  短暂性脑缺血发作: 'G45.9',
  后循环缺血: 'G45.0',
  帕金森病: 'G20',
  脑梗死恢复期: 'I69.3',
  股骨颈骨折: 'S72.0',
  桡骨远端骨折: 'S52.5',
  腰椎间盘突出症: 'M51.2',
  膝关节骨性关节炎: 'M17.9',
  踝关节骨折: 'S82.6',
  衰弱综合征: 'R54',
  肺部感染: 'J18.9',
  慢性心功能不全: 'I50.9',
  阿尔茨海默病伴感染: 'G30.9',
  脑梗死后偏瘫: 'G81.9',
  髋关节置换术后: 'Z96.6',
  膝关节置换术后: 'Z96.6',
  脊髓损伤恢复期: 'G82.2',
};

function codeOfDiagnosis(note: string): string | undefined {
  return codes[note];
}

/** What the sender hands over, as the referral keeps it. */
export function summaryOf(of: ReferralCase, at: number | null): object {
  const { complaint, history, findings, treatment, medications, results } = of;
  const takenAt = at === null ? null : new Date(at - 3_600_000).toISOString();
  return {
    complaint,
    history,
    findings,
    treatment,
    allergies: '否认药物过敏',
    medications,
    results: results.map(result => ({ ...result, at: takenAt })),
  };
}
