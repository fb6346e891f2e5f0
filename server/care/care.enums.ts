import { describeEnum } from '../../schema/described-enum';
import {
  Adherence,
  CareCondition,
  CareDueState,
  CareRisk,
  CareSymptom,
  CareTaskChange,
  CareTaskKind,
  CareTaskState,
  ContactResult,
  ContactWay,
  FollowUpAssessment,
  FollowUpWay,
  RegisterCloseReason,
} from './care.rules';
import { CareControl, CareStanding } from './control.rules';
import { MeasurementCode, MeasurementSource } from './measurement.rules';
import { DueReason } from './schedule.rules';

/** The words of chronic care, told to GraphQL. */

describeEnum(CareCondition, 'CareCondition', 'A chronic condition that has a register.', {
  HYPERTENSION: 'Hypertension 高血压.',
  DIABETES: 'Diabetes 糖尿病.',
  COPD: 'Chronic obstructive pulmonary disease 慢阻肺.',
  CORONARY: 'Coronary heart disease 冠心病.',
  STROKE: 'Stroke 脑卒中.',
  MENTAL_DISORDER: 'Severe mental disorder 严重精神障碍.',
  TUBERCULOSIS: 'Tuberculosis 肺结核.',
});
describeEnum(CareRisk, 'CareRisk', 'How much somebody in a register is at risk.', {
  LOW: 'Low 低危.',
  MEDIUM: 'Medium 中危.',
  HIGH: 'High 高危.',
});
describeEnum(RegisterCloseReason, 'RegisterCloseReason', 'Why somebody left a register.', {
  CURED: 'Cured 治愈.',
  MOVED: 'Moved away 迁出.',
  DIED: 'Died 死亡.',
  WRONG_DIAGNOSIS: 'The diagnosis was wrong 误诊.',
  REFUSED: 'Refuses to be looked after 拒绝管理.',
  OTHER: 'Another reason 其他.',
});
describeEnum(CareTaskKind, 'CareTaskKind', 'Why somebody is to be seen.', {
  FOLLOW_UP: 'The follow-up of a chronic condition 慢病随访.',
  POST_DISCHARGE: 'Left a hospital a short while ago 出院随访.',
  DOWN_REFERRAL: 'Was referred down from a hospital 下转随访.',
  CHECK_UP: 'A check-up 健康体检.',
});
describeEnum(CareTaskState, 'CareTaskState', 'What became of a task.', {
  PLANNED: 'Still to be done 待随访.',
  DONE: 'Done by a follow-up 已完成.',
  CANCELLED: 'Not needed any more 已取消.',
  MISSED: 'Given up: the resident was not reached 失访.',
});
describeEnum(CareTaskChange, 'CareTaskChange', 'What happened to a task last.', {
  PLANNED: 'It was planned.',
  RESCHEDULED: 'It was put on another day.',
  DONE: 'It was done.',
  MISSED: 'It was given up.',
  CANCELLED: 'It was cancelled.',
  RESTORED: 'It is planned again: what had ended it was taken back.',
  MOVED: 'It went to another centre with the resident.',
});
describeEnum(CareDueState, 'CareDueState', 'How urgent a planned task is today.', {
  OVERDUE: 'Its day has passed 逾期.',
  TODAY: 'It is due today 今日到期.',
  THIS_WEEK: 'It is due until the coming Sunday 本周到期.',
  LATER: 'It is due later 以后.',
});
describeEnum(FollowUpWay, 'FollowUpWay', 'How a resident was seen.', {
  CLINIC: 'In the clinic 门诊.',
  HOME: 'At home 家庭.',
  PHONE: 'By telephone 电话.',
  ONLINE: 'By video or message 线上.',
});
describeEnum(Adherence, 'Adherence', 'Whether medicines are taken.', {
  REGULAR: 'Regularly 规律.',
  IRREGULAR: 'Now and then 间断.',
  NONE: 'Not at all 不服药.',
});
describeEnum(FollowUpAssessment, 'FollowUpAssessment', 'What a follow-up came to 此次随访分类.', {
  CONTROLLED: 'On target 控制满意.',
  UNCONTROLLED: 'Not on target 控制不满意.',
  ADVERSE: 'An adverse reaction 不良反应.',
  COMPLICATION: 'A complication 并发症.',
});
describeEnum(ContactWay, 'ContactWay', 'How somebody was tried to be reached.', {
  PHONE: 'By telephone 电话.',
  HOME: 'At the door 上门.',
  MESSAGE: 'By message 短信.',
});
describeEnum(ContactResult, 'ContactResult', 'What came of trying to reach somebody.', {
  REACHED: 'Reached 已联系上.',
  NO_ANSWER: 'Nobody answered 无人接听.',
  WRONG_NUMBER: 'The number is wrong 号码有误.',
  REFUSED: 'Does not want to be seen 拒绝.',
  MOVED: 'Is said to have moved 已搬离; record it with the resident.',
  DIED: 'Is said to have died 已去世; record it with the resident.',
  BUSY: 'Had no time, try again 忙，另约.',
});
describeEnum(CareSymptom, 'CareSymptom', 'A symptom that is asked for.', {
  HEADACHE_DIZZINESS: 'Headache or dizziness 头痛头晕.',
  NAUSEA_VOMITING: 'Nausea or vomiting 恶心呕吐.',
  BLURRED_VISION: 'Blurred vision 视物模糊.',
  TINNITUS: 'Ringing in the ears 耳鸣.',
  DYSPNOEA: 'Short of breath 呼吸困难.',
  PALPITATION: 'Palpitation or a tight chest 心悸胸闷.',
  CHEST_PAIN: 'Chest pain 胸痛.',
  NOSEBLEED: 'Nosebleed that does not stop 鼻衄不止.',
  NUMBNESS: 'Numb hands or feet 手脚麻木.',
  OEDEMA: 'Swollen legs 下肢水肿.',
  THIRST: 'Drinks much 多饮.',
  HUNGER: 'Eats much 多食.',
  FREQUENT_URINATION: 'Passes much water 多尿.',
  WEIGHT_LOSS: 'Has lost weight 体重下降.',
  INFECTION: 'Infections 感染.',
  COUGH_SPUTUM: 'Cough or sputum 咳嗽咳痰.',
  WEAKNESS: 'A weak side 肢体无力.',
  SPEECH: 'Slurred speech 言语不清.',
  SLEEPLESSNESS: 'Does not sleep 失眠.',
  FEVER_SWEATS: 'Fever or night sweats 发热盗汗.',
  OTHER: 'Another one; write it into the advice 其他.',
});
describeEnum(MeasurementCode, 'MeasurementCode', 'What is measured.', {
  SYSTOLIC: 'Systolic blood pressure 收缩压, mm[Hg].',
  DIASTOLIC: 'Diastolic blood pressure 舒张压, mm[Hg].',
  GLUCOSE_FASTING: 'Fasting glucose 空腹血糖, mmol/L.',
  GLUCOSE_RANDOM: 'Random glucose 随机血糖, mmol/L.',
  HBA1C: 'Glycated haemoglobin 糖化血红蛋白, %.',
  HEART_RATE: 'Heart rate 心率, /min.',
  WEIGHT: 'Weight 体重, kg.',
  HEIGHT: 'Height 身高, cm.',
  WAIST: 'Waist 腰围, cm.',
  SPO2: 'Oxygen saturation 血氧饱和度, %.',
});
describeEnum(MeasurementSource, 'MeasurementSource', 'Where a measurement comes from.', {
  FOLLOW_UP: 'Found at a follow-up.',
  RESIDENT: 'Told by the resident.',
  IMPORT: 'Brought from another system.',
});
describeEnum(CareStanding, 'CareStanding', 'Whether somebody in a register is still looked after.', {
  UNDER_CARE: 'Seen within the months of the policy, or new in the register 在管.',
  LOST: 'Not seen for so long 失访.',
});
describeEnum(CareControl, 'CareControl', 'How a condition stood over the last months.', {
  CONTROLLED: 'The last measurement is on target 控制.',
  UNCONTROLLED: 'The last measurement is not on target 未控制.',
  UNMEASURED: 'Seen, but not measured 未测量.',
  MISSED: 'Not seen 未随访.',
});
describeEnum(DueReason, 'CareDueReason', 'Why the next day is proposed.', {
  NEW: 'New in the register: every month at first 新纳管.',
  REGULAR: 'So many times a year as the policy says 按计划.',
  UNCONTROLLED: 'Not on target: soon again 未达标.',
  DANGER: 'So far from the target that somebody belongs to a hospital 危险值.',
});
