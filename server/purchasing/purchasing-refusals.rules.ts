import { type Refusal, refusal, type Text } from '../kernel/result';
import type { PurchasingCode } from './purchasing.codes';

/** The sentences of refusals: what stands in the way, and what to do. */
export const purchasingRefusals = {
  noLines: refusal('NO_LINES', '请至少填写一行。', 'Enter one line at least.', 'lines'),
  lineTwice: refusal(
    'LINE_TWICE',
    '同一包装出现了两次，请合并为一行。',
    'The same pack stands here twice; enter it once.',
    'lines',
  ),
  noRequisitions: refusal('NO_LINES', '请至少选择一张请购单。', 'Choose one requisition at least.', 'requisitionIds'),
  noContract: refusal(
    'NO_CONTRACT',
    '本机构没有覆盖该品种的有效成员合同，请先签订成员合同。',
    'The house has no signed contract for this; sign a member contract first.',
  ),
  priceAboveCap: refusal(
    'PRICE_ABOVE_CAP',
    '单价高于协议价，不能下单，请按协议价重新请购。',
    'The price is above the one agreed on; ask anew at that price.',
  ),
  priceChanged: refusal(
    'PRICE_CHANGED',
    '协议价格在申请后已变更或失效，请重新请购。',
    'The price agreed on has changed or ended since; ask anew.',
  ),
  contractUsedUp: refusal(
    'QUANTITY_USED_UP',
    '超过成员合同约定数量（含容差），请减少数量或补签合同。',
    'This is more than the house’s contract agrees on, tolerance included; order less or sign for more.',
  ),
  groupUsedUp: refusal(
    'QUANTITY_USED_UP',
    '超过集团协议的总数量，请减少数量或重新议价。',
    'This is more than the group’s agreement provides; order less or negotiate anew.',
  ),
  changed: refusal(
    'CHANGED',
    '已被他人更新，请刷新后再试。',
    'It has changed meanwhile; look again.',
    'expectedVersion',
  ),
  ownRequest: refusal(
    'OWN_REQUEST',
    '不能审批自己提出的申请，请由另一位有权限的同事审批。',
    'You asked for this, and do not decide about it. Another colleague does.',
  ),
  alreadyDecided: refusal(
    'ALREADY_DECIDED',
    '已由他人审批，请刷新查看结果。',
    'Somebody has decided already; look again.',
  ),
  notYourLevel: refusal(
    'NOT_YOUR_LEVEL',
    '当前审批环节不属于您的岗位，请等待前一环节或由相应岗位审批。',
    'Another level signs next; wait for it, or leave it to whoever holds that post.',
  ),
  signedOtherLevel: refusal(
    'SIGNED_OTHER_LEVEL',
    '您已审批过此单的另一环节，各环节须由不同的人审批。',
    'You have signed another level of this; each level is another person.',
  ),
  reasonMissing: refusal('REASON_MISSING', '请填写原因。', 'Say why.', 'reason'),
  notOneGroup: refusal(
    'NOT_ONE_GROUP',
    '所选请购单须属同一集团，请分开下单。',
    'The requisitions must belong to one group; order separately.',
    'requisitionIds',
  ),
  arrival: refusal(
    'ARRIVAL',
    '最迟到货日须在今天之后一年之内。',
    'The latest arrival lies after today, within a year.',
    'latestArrivalOn',
  ),
  expected: refusal(
    'ARRIVAL',
    '预计到货日不能早于今天，请重新选择。',
    'The expected day is today or later; choose again.',
    'expectedOn',
  ),
  nothingConfirmed: refusal(
    'PACKS',
    '全部为零即为拒单，请改用拒绝并填写原因。',
    'To confirm nothing is to refuse: refuse it, and say why.',
    'lines',
  ),
  moreThanOrdered: refusal(
    'MORE_THAN_ORDERED',
    '确认数量不能多于订购数量，请减少数量。',
    'No more is confirmed than was ordered; confirm less.',
    'lines',
  ),
  onTheWay: refusal(
    'GOODS_ON_THE_WAY',
    '已有发货，不能取消；请收货后退货或关闭订单。',
    'Goods were shipped already; receive and return them, or close the order.',
  ),
  otherHouse: refusal(
    'OTHER_HOUSE',
    '有一行不属于该订单、该机构或该供应商，请移除该行。',
    'A line belongs to another order, house or supplier; leave it out.',
    'lines',
  ),
  numberTaken: refusal(
    'NUMBER_TAKEN',
    '该供应商已使用过此单号，请核对。',
    'The supplier has used this number already; look at it again.',
    'number',
  ),
  serialReceived: refusal(
    'SERIAL_TWICE',
    '该序列号已收过货：每一件只能收一次，请核对实物。',
    'A piece with this serial number was received already; look at the piece.',
    'lines',
  ),
  beyond: refusal(
    'BEYOND_TOLERANCE',
    '超过发货或确认数量，可能已由他人收货，请刷新后核对。',
    'This is more than was sent or confirmed; somebody may have received it meanwhile. Look again.',
    'lines',
  ),
  expired: refusal('EXPIRED', '已过有效期，不能收货，请拒收。', 'It has expired: refuse it.', 'lines'),
  issued: refusal('ISSUED', '日期不能晚于今天，请核对。', 'The day lies in the future; look again.', 'issuedOn'),
  differs: refusal(
    'DIFFERS',
    '发票与订单、收货不一致，请提出争议。',
    'The invoice does not agree with order and receipt; dispute it.',
  ),
  agrees: refusal(
    'AGREES',
    '发票与订单、收货一致，无需争议，请直接匹配。',
    'The invoice agrees with order and receipt: match it.',
  ),
  notOneSupplier: refusal(
    'NOT_ONE_SUPPLIER',
    '一张付款申请只能包含同一供应商、同一机构的发票，请分开申请。',
    'A payment request holds invoices of one supplier to one house; make one for each.',
    'invoiceIds',
  ),
  invoiceTaken: refusal(
    'INVOICE_TAKEN',
    '有发票已列入其他付款申请，请刷新后再选。',
    'An invoice stands on another request already; look again.',
    'invoiceIds',
  ),
} satisfies Record<string, Refusal<PurchasingCode>>;

/** Something is not in a state in which a step can be taken. */
export function wrongState(what: Text, state: Text): Refusal<PurchasingCode> {
  return refusal(
    'STATE',
    `${what.zh}目前为“${state.zh}”，不能进行此操作，请刷新查看。`,
    `The ${what.en} is ${state.en}; this cannot be done now. Look again.`,
  );
}

export function moreThanReceived(left: bigint): Refusal<PurchasingCode> {
  return refusal(
    'MORE_THAN_RECEIVED',
    `最多可退 ${left} 个包装，请减少数量。`,
    `${left} packs may go back at most; send back less.`,
    'lines',
  );
}

export function moreThanConfirmed(left: bigint): Refusal<PurchasingCode> {
  return refusal(
    'MORE_THAN_ORDERED',
    `超过确认数量，最多还可发 ${left} 个包装。`,
    `This is more than was confirmed: ${left} packs may still be sent.`,
    'lines',
  );
}
