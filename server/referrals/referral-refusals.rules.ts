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
    `转诊当前为“${zh}”，不能进行该操作。${adviceZh[state] ?? ''}`,
    `The referral ${en}; this cannot be done now.${adviceEn[state] ?? ''}`,
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
const adviceZh: Partial<Record<ReferralState, string>> = {
  ACCEPTED: '已有同事接收，请查看时间线。',
  ADMITTED: '患者离院后由病区办理，转诊随之更新。',
  REDIRECTED: '请在改转后的转诊中继续。',
  LAPSED: '如仍需要，请重新申请。',
  EXPIRED: '如仍需要，请重新申请。',
};
const adviceEn: Partial<Record<ReferralState, string>> = {
  ACCEPTED: ' A colleague has done so; see its timeline.',
  ADMITTED: ' When the patient leaves the ward, the referral follows.',
  REDIRECTED: ' Go on with the referral that it was redirected to.',
  LAPSED: ' Refer again if it is still needed.',
  EXPIRED: ' Refer again if it is still needed.',
};
