/**
 * What other parts of the system report as work for the pay pool. The kinds are ours and stay as they are once events carry them; what one
 * of them is worth, the policy of a group says by mapping it to an item. A kind that no item counts keeps a cycle from being frozen.
 */
export const workKinds = {
  REFERRAL_UP_CLOSED: { zh: '上转转诊闭环（转出方）', en: 'Referral up, closed, for who sent it' },
  REFERRAL_DOWN_CLOSED: { zh: '下转转诊闭环（转出方）', en: 'Referral down, closed, for who sent it' },
  REFERRAL_ACROSS_CLOSED: { zh: '跨集团转诊闭环（转出方）', en: 'Referral to another group, closed, for who sent it' },
  REFERRAL_RECEIVED: { zh: '接收转诊患者并收治', en: 'Referred patient taken in and treated' },
  REFERRAL_FEEDBACK_GIVEN: { zh: '转诊诊疗结果回传', en: 'Feedback on a referral sent back' },
  INPATIENT_DISCHARGED: { zh: '出院', en: 'Inpatient discharged' },
  INPATIENT_BED_DAY: { zh: '出院者占用床日', en: 'Bed-day of an inpatient who has left' },
  JOINT_WARD_BED_DAY: { zh: '联合病房出院者占用床日', en: 'Bed-day of an inpatient of a joint ward who has left' },
  JOINT_WARD_TRANSFER: { zh: '双向转接（当日交接）', en: 'Patient handed over between two houses' },
  JOINT_ROUND_HELD: { zh: '联合查房', en: 'Joint round held' },
  CONTRACT_SIGNED: { zh: '签订家庭医生协议', en: 'Family-doctor contract signed' },
  CONTRACT_SERVICE_DELIVERED: { zh: '提供签约服务', en: 'Contract service delivered' },
  FOLLOW_UP_DONE: { zh: '完成随访', en: 'Follow-up done' },
  DISPATCH_DAY: { zh: '下沉派驻日', en: 'Day on dispatch' },
  DUTY_SESSION_HELD: { zh: '下沉坐诊、查房或手术单元', en: 'Clinic, round or theatre session held on dispatch' },
  TECHNIQUE_TAUGHT: { zh: '带教新技术', en: 'New technique taught' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type WorkKind = keyof typeof workKinds;

export function isWorkKind(code: string): code is WorkKind {
  return Object.hasOwn(workKinds, code);
}
