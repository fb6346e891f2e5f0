import {
  Direction,
  EngagementKind,
  HouseKind,
  type Indicator,
  IndicatorClass,
  PayLevel,
  type PayPolicy,
  type PostFactor,
  ReserveShort,
  type WorkItem,
} from './pay-policy.rules';
import type { WorkKind } from './work-kinds.rules';

type IndicatorRow = readonly [
  code: string,
  nameZh: string,
  nameEn: string,
  unit: string,
  weight: number,
  floor: number,
  target: number,
];

const { BASIC_CARE, CHINESE_MEDICINE, HEALTH_MANAGEMENT, FAMILY_DOCTOR, PUBLIC_HEALTH } = IndicatorClass;

const hospitalBasicCare: readonly IndicatorRow[] = [
  ['H-B01', '出院患者三四级手术占比', 'Share of grade 3 and 4 operations', '%', 3, 20, 45],
  ['H-B02', '病例组合指数', 'Case-mix index', '', 3, 0.7, 1.1],
  ['H-B03', '平均住院日', 'Average stay', '日', 3, 10, 7],
  ['H-B04', '病床使用率', 'Bed use rate', '%', 2, 70, 93],
  ['H-B05', '医院感染发生率', 'Hospital infection rate', '%', 3, 3, 1],
  ['H-B06', '抗菌药物使用强度', 'Antibiotic use density', 'DDDs', 2, 60, 40],
  ['H-B07', '低风险组死亡率', 'Mortality of the low-risk group', '‱', 3, 5, 0],
  ['H-B08', '非计划重返手术率', 'Unplanned return to theatre', '%', 2, 1, 0.1],
  ['H-B09', '病历甲级率', 'Grade A medical records', '%', 2, 80, 95],
  ['H-B10', '下转患者例数增幅', 'Growth of patients sent down', '%', 3, 0, 20],
  ['H-B11', '上转接收成功率', 'Success of referrals received', '%', 3, 70, 95],
  ['H-B12', '检查检验结果互认率', 'Results recognised instead of repeated', '%', 2, 50, 90],
  ['H-B13', '医疗服务收入占比', 'Share of income from services', '%', 2, 25, 38],
  ['H-B14', '药占比', 'Share of income from drugs', '%', 2, 38, 26],
  ['H-B15', '住院患者满意度', 'Satisfaction of inpatients', '分', 3, 80, 95],
];

const hospitalChineseMedicine: readonly IndicatorRow[] = [
  ['H-C01', '中医药治疗出院患者占比', 'Inpatients treated with Chinese medicine', '%', 2, 5, 20],
  ['H-C02', '中药饮片处方占比', 'Prescriptions of herbal pieces', '%', 2, 3, 12],
  ['H-C03', '中医非药物疗法使用率', 'Use of non-drug therapies', '%', 2, 3, 15],
  ['H-C04', '中医会诊及时率', 'Chinese-medicine consultations in time', '%', 1, 80, 98],
  ['H-C05', '中医适宜技术推广项目数', 'Techniques passed on to the community', '项', 2, 2, 8],
  ['H-C06', '中医优势病种覆盖数', 'Diseases with a Chinese-medicine pathway', '种', 1, 2, 6],
];

const hospitalHealthManagement: readonly IndicatorRow[] = [
  ['H-M01', '专家下沉社区人日', 'Expert days in the community', '人日', 3, 60, 240],
  ['H-M02', '社区新技术帮扶项目数', 'New techniques helped in the community', '项', 2, 0, 4],
  ['H-M03', '号源优先社区比例', 'Slots released to the community first', '%', 3, 50, 80],
  ['H-M04', '出院患者随访率', 'Discharged patients followed up', '%', 2, 60, 95],
  ['H-M05', '慢病高风险人群推送率', 'High-risk people passed to their family doctor', '%', 2, 40, 90],
  ['H-M06', '社区医师进修人月', 'Training months of community physicians', '人月', 2, 6, 24],
  ['H-M07', '联合病房开放床日', 'Open bed-days of joint wards', '床日', 2, 300, 900],
  ['H-M08', '体检异常结果闭环率', 'Check-up findings followed to the end', '%', 2, 50, 95],
];

const communityBasicCare: readonly IndicatorRow[] = [
  ['C-B01', '诊疗人次增幅', 'Growth of visits', '%', 3, 0, 10],
  ['C-B02', '基层首诊率', 'First visits in the community', '%', 3, 40, 65],
  ['C-B03', '上转患者规范率', 'Referrals up by the rules', '%', 2, 70, 95],
  ['C-B04', '下转患者接收率', 'Referrals down taken', '%', 3, 70, 98],
  ['C-B05', '家庭病床服务人次', 'Home-bed visits', '人次', 2, 100, 400],
  ['C-B06', '门诊抗菌药物处方率', 'Outpatient prescriptions with antibiotics', '%', 2, 25, 12],
  ['C-B07', '处方合格率', 'Correct prescriptions', '%', 2, 90, 99],
  ['C-B08', '康复护理床位使用率', 'Use of rehabilitation and nursing beds', '%', 2, 50, 85],
  ['C-B09', '门诊患者满意度', 'Satisfaction of outpatients', '分', 3, 80, 95],
];

const communityChineseMedicine: readonly IndicatorRow[] = [
  ['C-C01', '中医诊疗量占比', 'Share of Chinese-medicine visits', '%', 2, 20, 35],
  ['C-C02', '中医药健康管理率', 'Chinese-medicine health management', '%', 3, 50, 75],
  ['C-C03', '中医适宜技术种类数', 'Kinds of suitable techniques offered', '种', 2, 6, 12],
  ['C-C04', '0–36 月龄儿童中医调养率', 'Children aged 0–36 months looked after', '%', 2, 60, 85],
  ['C-C05', '老年人中医体质辨识率', 'Constitution assessed in the elderly', '%', 2, 55, 80],
  ['C-C06', '中药饮片处方占比', 'Prescriptions of herbal pieces', '%', 1, 8, 18],
];

const communityFamilyDoctor: readonly IndicatorRow[] = [
  ['C-F01', '常住居民签约率', 'Residents with a contract', '%', 3, 30, 50],
  ['C-F02', '重点人群签约率', 'Key population with a contract', '%', 3, 60, 85],
  ['C-F03', '签约居民组合内就诊率', 'Visits inside the combination', '%', 3, 55, 75],
  ['C-F04', '签约社区就诊率', 'Visits in the contracted centre', '%', 2, 35, 55],
  ['C-F05', '签约服务履约率', 'Promised services delivered', '%', 3, 70, 95],
  ['C-F06', '续约率', 'Contracts renewed', '%', 2, 75, 95],
  ['C-F07', '签约居民满意度', 'Satisfaction of contracted residents', '分', 2, 80, 95],
];

const communityPublicHealth: readonly IndicatorRow[] = [
  ['C-P01', '高血压规范管理率', 'Hypertension managed to the standard', '%', 3, 60, 80],
  ['C-P02', '高血压控制率', 'Hypertension controlled', '%', 3, 45, 65],
  ['C-P03', '糖尿病规范管理率', 'Diabetes managed to the standard', '%', 3, 60, 80],
  ['C-P04', '糖尿病控制率', 'Diabetes controlled', '%', 3, 40, 60],
  ['C-P05', '老年人健康体检率', 'Check-ups of the elderly', '%', 2, 55, 75],
  ['C-P06', '儿童疫苗接种率', 'Children vaccinated', '%', 2, 90, 99],
  ['C-P07', '健康档案动态使用率', 'Health records in use', '%', 2, 50, 75],
];

function indicatorsOf(house: HouseKind, cls: IndicatorClass, rows: readonly IndicatorRow[]): Indicator[] {
  return rows.map(([code, nameZh, nameEn, unit, weight, floor, target]) => ({
    code,
    nameZh,
    nameEn,
    class: cls,
    house,
    level: PayLevel.INSTITUTION,
    weight,
    direction: target > floor ? Direction.HIGHER : Direction.LOWER,
    unit,
    floorMilli: Math.round(floor * 1000),
    targetMilli: Math.round(target * 1000),
    capBp: 11_000,
  }));
}

type ItemRow = readonly [
  code: string,
  nameZh: string,
  nameEn: string,
  unit: string,
  points: number,
  house: HouseKind | null,
  max: number,
  kinds: readonly WorkKind[],
];

const both = null;
const { HOSPITAL, COMMUNITY } = HouseKind;

const items: readonly ItemRow[] = [
  ['OUTPATIENT_VISIT', '门急诊诊疗', 'Outpatient or emergency visit', '人次', 1, both, 100_000, []],
  ['EXPERT_VISIT', '专家门诊', 'Expert clinic visit', '人次', 1.8, HOSPITAL, 20_000, []],
  ['BED_DAY', '住院床日', 'Inpatient bed-day', '床日', 2.5, both, 50_000, ['INPATIENT_BED_DAY']],
  ['DISCHARGE', '出院', 'Inpatient discharged', '例', 4, both, 5000, ['INPATIENT_DISCHARGED']],
  ['OPERATION_MINOR', '一二级手术', 'Operation of grade 1 or 2', '例', 12, HOSPITAL, 5000, []],
  ['OPERATION_MAJOR', '三四级手术', 'Operation of grade 3 or 4', '例', 40, HOSPITAL, 5000, []],
  ['EXAMINATION', '检查检验', 'Examination or laboratory test', '项', 0.3, both, 500_000, []],
  ['NURSING_DAY', '责任护理床日', 'Nursing bed-day', '床日', 1.5, both, 50_000, []],
  ['JOINT_WARD_DAY', '联合病房床日', 'Joint-ward bed-day', '床日', 3, both, 10_000, ['JOINT_WARD_BED_DAY']],
  ['JOINT_ROUND', '联合查房', 'Joint round', '次', 6, both, 31, ['JOINT_ROUND_HELD']],
  ['TRANSFER', '双向转接', 'Patient handed over', '例', 2, both, 100, ['JOINT_WARD_TRANSFER']],
  [
    'REFERRAL_UP',
    '规范上转',
    'Referral up, closed',
    '例',
    2,
    both,
    100,
    ['REFERRAL_UP_CLOSED', 'REFERRAL_ACROSS_CLOSED'],
  ],
  ['REFERRAL_DOWN', '规范下转', 'Referral down, closed', '例', 3, both, 100, ['REFERRAL_DOWN_CLOSED']],
  ['REFERRAL_TAKEN', '接收转诊', 'Referred patient taken in', '例', 1.5, both, 100, ['REFERRAL_RECEIVED']],
  ['REFERRAL_ANSWER', '转诊结果回传', 'Feedback on a referral', '份', 0.5, both, 100, ['REFERRAL_FEEDBACK_GIVEN']],
  ['DISPATCH_DAY', '专家下沉派驻', 'Dispatch day in the community', '人日', 25, both, 31, []],
  ['DUTY_SESSION', '下沉坐诊带教', 'Session held on dispatch', '次', 6, both, 100, ['DUTY_SESSION_HELD']],
  ['TECHNIQUE', '新技术帮扶', 'New technique taught', '项', 30, both, 100, ['TECHNIQUE_TAUGHT']],
  ['TRAINING_DAY', '带教进修', 'Training day given', '人日', 8, HOSPITAL, 31, []],
  ['CONTRACT_SIGNED', '家庭医生签约', 'Family-doctor contract signed', '份', 1.2, COMMUNITY, 5000, []],
  [
    'CONTRACT_SERVICE',
    '签约服务履约',
    'Promised service delivered',
    '次',
    0.8,
    COMMUNITY,
    5000,
    ['CONTRACT_SERVICE_DELIVERED'],
  ],
  ['FOLLOW_UP', '慢病随访', 'Chronic-disease follow-up', '次', 0.8, COMMUNITY, 5000, ['FOLLOW_UP_DONE']],
  ['HOME_VISIT', '家庭病床与上门服务', 'Home visit', '次', 3, COMMUNITY, 2000, []],
  ['ELDERLY_CHECK_UP', '老年人体检', 'Check-up of the elderly', '人次', 1.5, COMMUNITY, 20_000, []],
  ['VACCINATION', '预防接种', 'Vaccination', '剂次', 0.5, COMMUNITY, 50_000, []],
  ['CHINESE_THERAPY', '中医适宜技术', 'Chinese-medicine therapy', '次', 1.2, both, 50_000, []],
  ['HEALTH_EDUCATION', '健康教育活动', 'Health education event', '场', 6, both, 200, []],
];

function workItem([code, nameZh, nameEn, unit, points, house, quantityMax, eventKinds]: ItemRow): WorkItem {
  const pointsMilli = Math.round(points * 1000);
  return {
    code,
    nameZh,
    nameEn,
    unit,
    pointsMilli,
    eventKinds,
    importCodes: [],
    house,
    quantityMax,
    from: null,
    until: null,
  };
}

type PostRow = readonly [code: string, nameZh: string, nameEn: string, factorBp: number];

const posts: readonly PostRow[] = [
  ['CHIEF_PHYSICIAN', '主任医师', 'Chief physician', 18_000],
  ['DEPUTY_CHIEF_PHYSICIAN', '副主任医师', 'Deputy chief physician', 15_500],
  ['ATTENDING_PHYSICIAN', '主治医师', 'Attending physician', 13_000],
  ['RESIDENT_PHYSICIAN', '住院医师', 'Resident physician', 10_500],
  ['GENERAL_PRACTITIONER', '全科医师', 'General practitioner', 13_500],
  ['PUBLIC_HEALTH_DOCTOR', '公卫医师', 'Public-health doctor', 12_000],
  ['HEAD_NURSE', '护士长', 'Head nurse', 13_000],
  ['NURSE', '护士', 'Nurse', 10_000],
  ['TECHNICIAN', '医技人员', 'Technician', 10_000],
  ['PHARMACIST', '药师', 'Pharmacist', 10_000],
  ['MANAGER', '管理人员', 'Manager', 11_000],
  ['SUPPORT', '后勤人员', 'Support', 7500],
];

/** The 58 indicators, in their published classes. */
const indicators: readonly Indicator[] = [
  ...indicatorsOf(HOSPITAL, BASIC_CARE, hospitalBasicCare),
  ...indicatorsOf(HOSPITAL, CHINESE_MEDICINE, hospitalChineseMedicine),
  ...indicatorsOf(HOSPITAL, HEALTH_MANAGEMENT, hospitalHealthManagement),
  ...indicatorsOf(COMMUNITY, BASIC_CARE, communityBasicCare),
  ...indicatorsOf(COMMUNITY, CHINESE_MEDICINE, communityChineseMedicine),
  ...indicatorsOf(COMMUNITY, FAMILY_DOCTOR, communityFamilyDoctor),
  ...indicatorsOf(COMMUNITY, PUBLIC_HEALTH, communityPublicHealth),
];

/**
 * A complete policy to begin with. The contribution rate and the classes are published (Jiading); the list of the 58 indicators is not, nor are
 * points and factors: those here are OURS, made up for the demonstration, to be replaced by what the group decides.
 */
export const defaultPolicy: PayPolicy = {
  contributionRateBp: 2000,
  reserveBp: 300,
  reserveShort: ReserveShort.PRORATE,
  rounding: { scoreDecimals: 6, factorDecimals: 6 },
  items: items.map(workItem),
  indicators,
  posts: posts.map(([code, nameZh, nameEn, factorBp]): PostFactor => ({ code, nameZh, nameEn, factorBp })),
  guarantees: [
    { kind: 'HOME_AVERAGE', code: 'DISTRICT_MANAGED', engagement: EngagementKind.DISTRICT_MANAGED },
    { kind: 'SUBSIDY', code: 'DISPATCH', item: 'DISPATCH_DAY', fenPerUnit: 20_000 },
  ],
};
