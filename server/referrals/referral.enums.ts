import { describeEnum } from '../../schema/described-enum';
import {
  ReferralAction,
  ReferralDirection,
  ReferralLateness,
  ReferralReason,
  ReferralScene,
  ReferralSide,
  ReferralState,
  ReferralUrgency,
  type StepAction,
} from './referral.rules';

/** Tells GraphQL of the closed sets of this slice. */

describeEnum(ReferralDirection, 'ReferralDirection', 'Which way a patient is sent.', {
  UP: '上转: to a house of a higher tier in the group.',
  DOWN: '下转: to a house of a lower tier in the group.',
  ACROSS: 'Between houses of one tier, between groups, or out of the group.',
});
describeEnum(ReferralScene, 'ReferralScene', 'What for.', {
  OUTPATIENT: '门诊: to be seen by a clinician.',
  INPATIENT: '住院: to be admitted; a bed is held.',
  CHECK_UP: '检查: to be examined.',
});
describeEnum(ReferralUrgency, 'ReferralUrgency', 'How soon; each has its own clocks.', {
  ROUTINE: '普通.',
  URGENT: '加急.',
  EMERGENCY: '急诊.',
});
describeEnum(ReferralState, 'ReferralState', 'How far a referral has come.', {
  DRAFT: '草稿: being written; only the source sees it.',
  SUBMITTED: '待接收: waits for the answer of the target.',
  ACCEPTED: '已接收: a bed or slot is held.',
  DEPARTED: '已出发: the patient is on the way.',
  ARRIVED: '已到达: the patient is at the target.',
  ADMITTED: '已入院: the patient lies in a bed of the target.',
  ATTENDED: '已就诊: the patient was seen at the target.',
  FEEDBACK_DUE: '待反馈: the treatment has ended, the source waits for the result.',
  CLOSED: '已完成: the result has come back.',
  REJECTED: '已退回: the target did not take it.',
  REDIRECTED: '已改转: sent on to another target; the chain goes on there.',
  CANCELLED: '已取消.',
  EXPIRED: '已过期: nobody answered, nobody came, or nobody wrote down what became of the patient.',
  DIED: '患者死亡: before being treated at the target.',
  LAPSED: '保留到期: the hold ended before the patient departed.',
});
describeEnum(ReferralSide, 'ReferralSide', 'Whose step it is.', {
  SOURCE: '转出方.',
  TARGET: '转入方.',
  GROUP: '集团转诊中心.',
  SYSTEM: 'The system itself: a clock, or what follows from another step.',
});
describeEnum(ReferralReason, 'ReferralReason', 'Why a referral ended without treatment, or went elsewhere.', {
  NO_BED: '无床.',
  NO_CAPABILITY: '不具备诊疗能力.',
  NOT_INDICATED: '不符合转诊指征.',
  INFORMATION_MISSING: '资料不全.',
  DUPLICATE: '重复申请.',
  CLOSER: '就近.',
  CONTINUITY: '原经治团队.',
  PATIENT_DECLINED: '患者拒绝.',
  PATIENT_WORSE: '病情加重.',
  PATIENT_BETTER: '病情好转.',
  ENTERED_IN_ERROR: '录入错误.',
  ARRIVED_ELSEWHERE: '已在他处就诊.',
  WENT_OUTSIDE: '转往集团外.',
  NO_ANSWER: '无人答复.',
  NOT_ARRIVED: '未到达.',
  LEFT_UNTREATED: '到达后未就诊: left the target before being admitted or seen.',
  HOLD_ENDED: '保留到期.',
  PATIENT_DIED: '患者死亡.',
  OTHER: '其他.',
});
describeEnum(ReferralLateness, 'ReferralLateness', 'Which clock has run out.', {
  RESPONSE: '答复超时.',
  ARRIVAL: '到达超时.',
  TREATMENT: '接诊超时: arrived, and neither admitted nor seen in time.',
  FEEDBACK: '反馈超时.',
});
describeEnum(ReferralAction, 'ReferralAction', 'What you may do with a referral now.', {
  EDIT: '`referralDraft` with its id.',
  SUBMIT: '`referralSubmit`.',
  DISCARD: '`referralDiscard`.',
  ACCEPT: '`referralAccept`.',
  REJECT: '`referralReject`.',
  REDIRECT: '`referralRedirect`.',
  CHANGE_HOLD: '`referralHoldChange`.',
  DEPART: '`referralDepart`.',
  ARRIVE: '`referralArrive`.',
  ADMIT: '`bedStayBegin` with the encounter of the referral.',
  ATTEND: '`referralAttend`.',
  TRANSFER: '`transferComplete`: out of the bed of the source and into the held bed at one instant.',
  END_TREATMENT: '`referralTreatmentEnd`.',
  FEEDBACK: '`referralFeedback`.',
  CANCEL: '`referralCancel`; after arrival the patient has left untreated, after a death its report was wrong.',
  REPORT_DEATH: '`referralDeathReport`.',
});

const stepActions: Record<StepAction, string> = {
  SUBMIT: '提交.',
  FORWARD: '改转而来: submitted by whoever redirected the referral before it.',
  DISCARD: '删除草稿.',
  ACCEPT: '接收.',
  REJECT: '退回.',
  REDIRECT: '改转.',
  DEPART: '出发.',
  ARRIVE: '到达.',
  ADMIT: '入院.',
  ATTEND: '就诊.',
  END_TREATMENT: '治疗结束.',
  FEEDBACK: '反馈.',
  CANCEL: '取消.',
  EXPIRE: '过期.',
  LAPSE: '保留到期.',
  REPORT_DEATH: '报告死亡.',
  UNADMIT: '撤销入院.',
  REOPEN: '撤销离院.',
};
/** The steps of the timeline as an enum for GraphQL. */
export const ReferralStepActions = Object.fromEntries(Object.keys(stepActions).map(action => [action, action]));
describeEnum(ReferralStepActions, 'ReferralStepAction', 'What a step of the timeline was.', stepActions);

/** From which desk referrals are looked at. */
export enum ReferralDesk {
  INCOMING = 'INCOMING',
  OUTGOING = 'OUTGOING',
  GROUP = 'GROUP',
}
describeEnum(ReferralDesk, 'ReferralDesk', 'From which desk referrals are looked at.', {
  INCOMING: 'What was sent to the institutions.',
  OUTGOING: 'What the institutions send.',
  GROUP: 'Both.',
});
