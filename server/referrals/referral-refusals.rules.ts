import { type Refusal, refusal } from '../kernel/result';
import type { ReferralCode } from './referral.codes';
import {
  allowedActions,
  type ReferralAction,
  ReferralSide,
  type ReferralStanding,
  ReferralState,
  standingState,
} from './referral.rules';

/**
 * Decides whether somebody may act on a referral as it stands, and on which side they do: whether it can be done at all now, by whom, and
 * whether they have seen what they act on. Says what has happened instead: two desks often reach for the same referral.
 */
export function sideFor(
  referral: ReferralStanding & { readonly version: number },
  action: ReferralAction,
  viewerSides: readonly ReferralSide[],
  now: Date,
  expectedVersion?: number | null,
): { side: ReferralSide } | { refused: Refusal<ReferralCode> } {
  const allowed = allowedActions(referral, now)[action];
  if (!allowed) return { refused: stateRefusal(standingState(referral, now)) };
  const side = viewerSides.find(each => allowed.includes(each));
  if (!side) return { refused: wrongSide(allowed) };
  if (expectedVersion != null && expectedVersion !== referral.version) return { refused: changed() };
  return { side };
}

function changed(): Refusal<'REFERRAL_CHANGED'> {
  return refusal(
    'REFERRAL_CHANGED',
    '转诊刚刚有变化，请看最新状态后再试。',
    'The referral has just changed; look again.',
    'expectedVersion',
  );
}

function wrongSide(allowed: readonly `${ReferralSide}`[]): Refusal<'WRONG_SIDE'> {
  const zh = allowed.map(side => sideNames[side].zh).join('或');
  const en = allowed.map(side => sideNames[side].en).join(' or ');
  return refusal(
    'WRONG_SIDE',
    `该操作由${zh}办理，请联系对方。`,
    `This is for ${en}; ask them to do it.`,
    'referralId',
  );
}

function stateRefusal(state: ReferralState): Refusal<'REFERRAL_STATE'> {
  const { zh, en } = stateNames[state];
  return refusal(
    'REFERRAL_STATE',
    `转诊当前为“${zh}”，不能进行该操作。${advice[state].zh}`,
    `The referral ${en}; this cannot be done now. ${advice[state].en}`,
    'referralId',
  );
}

const sideNames: Record<ReferralSide, { zh: string; en: string }> = {
  SOURCE: { zh: '转出方', en: 'the source' },
  TARGET: { zh: '转入方', en: 'the target' },
  GROUP: { zh: '集团转诊中心', en: 'the desk of the group' },
  SYSTEM: { zh: '系统', en: 'the system' },
};

const stateNames: Record<ReferralState, { zh: string; en: string }> = {
  DRAFT: { zh: '草稿', en: 'is a draft' },
  SUBMITTED: { zh: '待接收', en: 'waits for an answer' },
  ACCEPTED: { zh: '已接收', en: 'has been accepted' },
  DEPARTED: { zh: '已出发', en: 'is on its way' },
  ARRIVED: { zh: '已到达', en: 'has arrived' },
  ADMITTED: { zh: '已入院', en: 'has led to an admission' },
  ATTENDED: { zh: '已就诊', en: 'has been seen' },
  FEEDBACK_DUE: { zh: '待反馈', en: 'waits for the feedback' },
  CLOSED: { zh: '已完成', en: 'is closed' },
  REJECTED: { zh: '已退回', en: 'has been rejected' },
  REDIRECTED: { zh: '已改转', en: 'has been redirected' },
  CANCELLED: { zh: '已取消', en: 'has been cancelled' },
  EXPIRED: { zh: '已过期', en: 'has expired' },
  DIED: { zh: '患者死亡', en: 'has ended because the patient died' },
  LAPSED: { zh: '保留到期', en: 'has lapsed: its hold has ended' },
};

/** What to do instead, where something can be done. */
const advice: Readonly<Record<ReferralState, { zh: string; en: string }>> = {
  DRAFT: { zh: '请先由转出方提交。', en: 'The source submits it first.' },
  SUBMITTED: {
    zh: '请等待接收方答复，或由转出方取消。',
    en: 'Wait for the answer of the target, or let the source cancel it.',
  },
  ACCEPTED: { zh: '已有同事接收，请查看时间线。', en: 'A colleague has accepted it; see its timeline.' },
  DEPARTED: {
    zh: '请等患者到达；患者没有成行时由转出方取消。',
    en: 'Wait for the arrival; if the patient did not set out, let the source cancel it.',
  },
  ARRIVED: {
    zh: '请由转入方办理入院或就诊；患者已离开时由转入方以“到达后未就诊”结束。',
    en: 'The target admits or sees the patient, or ends it as left without being treated.',
  },
  ADMITTED: {
    zh: '患者离院后由病区办理，转诊随之更新。',
    en: 'When the patient leaves the ward, the referral follows.',
  },
  ATTENDED: { zh: '请由转入方记录治疗结束。', en: 'The target writes down the end of the treatment.' },
  FEEDBACK_DUE: { zh: '请由转入方填写反馈。', en: 'The target gives the feedback.' },
  CLOSED: { zh: '如需再次转诊，请重新申请。', en: 'Refer again if it is needed again.' },
  REJECTED: {
    zh: '请看退回原因，补充后重新申请或改转他处。',
    en: 'See why, and refer again with what was missing or to another target.',
  },
  REDIRECTED: { zh: '请在改转后的转诊中继续。', en: 'Go on with the referral that it was redirected to.' },
  CANCELLED: { zh: '如仍需要，请重新申请。', en: 'Refer again if it is still needed.' },
  EXPIRED: { zh: '如仍需要，请重新申请。', en: 'Refer again if it is still needed.' },
  DIED: {
    zh: '如系误报，请以“录入错误”撤销后重新申请。',
    en: 'If that was reported in error, cancel it as such and refer again.',
  },
  LAPSED: { zh: '如仍需要，请重新申请。', en: 'Refer again if it is still needed.' },
};
