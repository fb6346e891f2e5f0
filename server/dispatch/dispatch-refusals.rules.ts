import type { CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { DispatchCode } from './dispatch.codes';

/** The sentences of refusals: what stands in the way, and what to do. */
export const dispatchRefusals = {
  sameHouse: refusal(
    'SAME_HOUSE',
    '接收机构不能是本人所在机构，请选择另一家机构。',
    'The host is the person’s own house; choose another one.',
    'hostInstitutionId',
  ),
  noHome: refusal(
    'NO_HOME',
    '此人没有人事关系所在机构，请先登记人员档案。',
    'This person has no personnel relation with a house; register their staff record first.',
    'personId',
  ),
  notOneGroup: refusal(
    'NOT_ONE_GROUP',
    '两家机构在整个期间内须同属一个紧密型集团，请核对机构和期限。',
    'Both houses must be in one tight group for the whole period; check the houses and the days.',
    'hostInstitutionId',
  ),
  departmentElsewhere: refusal(
    'DEPARTMENT_ELSEWHERE',
    '所选科室不属于接收机构，请重新选择。',
    'The department does not belong to the host; choose one of its own.',
    'hostDepartmentId',
  ),
  periodEmpty: refusal('PERIOD_EMPTY', '结束日期须晚于开始日期。', 'The end must lie after the beginning.', 'until'),
  periodTooLong: refusal(
    'PERIOD_TOO_LONG',
    '一次派驻最长五年，请缩短期限，到期后可延长。',
    'An order lasts five years at the longest; choose an earlier end, and extend it later.',
    'until',
  ),
  beginsInPast: refusal(
    'BEGINS_IN_PAST',
    '不能倒签：开始日期须从今天起，请调整日期。',
    'An order is not dated back: move its first day to today or later.',
    'from',
  ),
  share: refusal(
    'SHARE',
    '工作时间占比须在 0.01% 至 100% 之间；仅管理任职可为 0。',
    'The share lies between 1 and 10000 basis points; only a management post may have none.',
    'shareBp',
  ),
  post: refusal(
    'POST',
    '该岗位不能作为派驻岗位，请选择其他岗位。',
    'Nobody is sent out as this; choose another post.',
    'post',
  ),
  notEligible: refusal(
    'NOT_ELIGIBLE',
    '区管镇用须具有中级及以上职称或硕士及以上学位，请先补充职称或学历。',
    'A district-managed post needs an intermediate title or a master’s degree; enter title or education first.',
    'personId',
  ),
  ownOrder: refusal(
    'OWN_ORDER',
    '不能办理本人的派驻，请由另一位有权限的同事办理。',
    'This order is about you. Ask a colleague who may.',
    'orderId',
  ),
  ownWish: refusal(
    'OWN_ORDER',
    '不能为自己申请派驻，请由另一位有权限的同事申请。',
    'You cannot ask for an order about yourself. Ask a colleague who may.',
    'personId',
  ),
  alreadyAsked: refusal(
    'ALREADY_ASKED',
    '此人在该时段已有到同一机构的同类派驻单，请先处理那一张。',
    'An order of this kind sends this person to this house in that time already; look at that one first.',
    'personId',
  ),
  changed: refusal(
    'ORDER_CHANGED',
    '派驻单已被他人更新，请刷新后再试。',
    'The order has changed meanwhile; look again.',
    'expectedVersion',
  ),
  ownRequest: refusal(
    'OWN_REQUEST',
    '申请人不能审批自己的申请，请由本方另一位有权限的同事审批；本方没有其他人时，由集团代为审批。',
    'You asked for this order, and do not sign it. Another colleague of your side does, or the group where your house has nobody else.',
    'orderId',
  ),
  signedOtherSide: refusal(
    'SIGNED_OTHER_SIDE',
    '您已代表另一方审批过此单；三方须由三个人审批。',
    'You have signed this order for another side; three sides are three people.',
    'side',
  ),
  reasonMissing: refusal('REASON_MISSING', '请填写原因。', 'Say why.', 'reason'),
  alreadyExtended: refusal(
    'ALREADY_EXTENDED',
    '已有一张延长单接续此单，请先处理那一张。',
    'An order goes on from this one already; look at that one first.',
    'orderId',
  ),
  alreadyReplaced: refusal(
    'ALREADY_REPLACED',
    '已有一张接替单接替此单，请先处理那一张。',
    'An order takes the place of this one already; look at that one first.',
    'orderId',
  ),
  samePerson: refusal(
    'SAME_PERSON',
    '接替人不能是原派驻人员，请选择另一位同事。',
    'This is the person who is there; choose somebody else.',
    'personId',
  ),
  otherHome: refusal(
    'OTHER_HOME',
    '接替人须来自同一派出机构；如由其他机构派出，请另行申请。',
    'The replacement comes from the same house; ask for a new order where another house sends somebody.',
    'personId',
  ),
  notAdjoining: refusal(
    'OUTSIDE_PERIOD',
    '延长单须从原派驻结束之日开始，且原派驻仍有效。',
    'An extension begins on the day on which the order before it ends, and that order still holds.',
    'from',
  ),
  outsidePeriod: refusal(
    'OUTSIDE_PERIOD',
    '接替须在原派驻期内开始。',
    'The replacement begins within the days of the order.',
    'from',
  ),
} satisfies Record<string, Refusal<DispatchCode>>;

/** Somebody was quicker; when they decided is said, who did shows on the order. */
export function alreadyDecided(on: CivilDate): Refusal<DispatchCode> {
  return refusal(
    'ALREADY_DECIDED',
    `本方已于 ${on} 审批，请刷新查看结果。`,
    `Somebody decided for this side on ${on}; look at the order again.`,
    'side',
  );
}

export function notLater(until: CivilDate): Refusal<DispatchCode> {
  return refusal(
    'NOT_LATER',
    `延长后的结束日期须晚于 ${until}；提前结束请用召回。`,
    `The new end must lie after ${until}; to end it earlier, recall it.`,
    'until',
  );
}
