import { groupTimeZone } from '../kernel/civil-date';
import type { Text } from '../kernel/result';

/**
 * Decides what people and patients are told: the sentence of each kind of notice, and which kinds leave the house as messages too.
 *
 * A notice names places, numbers and times, never a patient: whoever may see the patient opens the referral. Patients are told the house and
 * the time, never the department: a message may be read by others.
 */
export const noticeKinds = {
  REFERRAL_SUBMITTED: 'A referral waits for an answer.',
  REFERRAL_ACCEPTED: 'A referral was accepted; a bed or slot is held.',
  REFERRAL_REJECTED: 'A referral was rejected.',
  REFERRAL_REDIRECTED: 'A referral was sent on to another house.',
  REFERRAL_HOLD_CHANGED: 'Another bed, slot or time is held for a referral.',
  REFERRAL_DEPARTED: 'The patient of a referral is on the way.',
  REFERRAL_ARRIVED: 'The patient of a referral has arrived.',
  REFERRAL_ADMITTED: 'The patient of a referral was admitted.',
  REFERRAL_ATTENDED: 'The patient of a referral was seen.',
  REFERRAL_FEEDBACK_DUE: 'The treatment after a referral has ended; the sender waits for the result.',
  REFERRAL_CLOSED: 'The result of a referral has come; it is closed.',
  REFERRAL_CANCELLED: 'A referral was cancelled.',
  REFERRAL_EXPIRED: 'A referral ended because nobody answered or nobody came.',
  REFERRAL_DIED: 'The patient of a referral has died.',
  REFERRAL_LAPSED: 'The hold of a referral has ended; bed or slot are free again.',
  REFERRAL_LATE: 'A referral is late.',
  REFERRAL_REOPENED: 'A step of a referral was taken back.',
  TRANSFER_COMPLETED: 'A patient was handed over from ward to ward.',
  TRANSFER_CANCELLED: 'A handing-over was entered in error and taken back.',
  JOINT_WARD_JOINED: 'You belong to the team of a joint ward.',
  JOINT_WARD_ENDED: 'A joint ward has ended.',
  JOINT_WARD_ENDING: 'The agreement on a joint ward ends soon.',
  DISPATCH_SUBMITTED: 'A dispatch order waits for an answer.',
  DISPATCH_OVERDUE: 'An answer to a dispatch order is overdue.',
  DISPATCH_APPROVED: 'All sides agreed to a dispatch order.',
  DISPATCH_REJECTED: 'One side rejected a dispatch order.',
  DISPATCH_CANCELLED: 'A dispatch order was taken back before it began.',
  DISPATCH_RECALLED: 'A dispatch order was ended early.',
  DUTY_MOVED: 'A session of duty was moved to another time.',
  DUTY_CANCELLED: 'Sessions of duty were cancelled.',
  REQUISITION_SUBMITTED: 'A requisition waits for an answer.',
  REQUISITION_APPROVED: 'A requisition was approved by all who had to.',
  REQUISITION_REJECTED: 'A requisition was rejected.',
  ORDER_SENT: 'A purchase order was sent to the supplier.',
  ORDER_CONFIRMED: 'The supplier confirmed a purchase order.',
  ORDER_REFUSED: 'The supplier refused a purchase order.',
  ORDER_CANCELLED: 'A purchase order was taken back.',
  GOODS_ANNOUNCED: 'A shipment is on its way.',
  INVOICE_DISPUTED: 'An invoice does not agree with order and receipt.',
  PAYMENT_REQUESTED: 'A payment waits for an answer.',
  NEGOTIATION_DEMAND: 'Houses are asked what they need in a negotiation round.',
  NEGOTIATION_OPEN: 'A negotiation round takes bids.',
  NEGOTIATION_CLOSED: 'The deadline of a negotiation round has passed; its bids are to be opened.',
  NEGOTIATION_REVEAL: 'Sealed bids of a negotiation round are to be revealed.',
  NEGOTIATION_PUBLISHED: 'The result of a negotiation round is published.',
  STOCK_SENT: 'Another house has sent supplies.',
  STOCK_LOW: 'A place has fallen below the level of an item.',
  RECALL_OPENED: 'Lots of an item are recalled.',
  MESSAGE_FAILED: 'A message could not be delivered.',
  CONTRACT_CODE: 'A resident was sent a code to sign a contract or to confirm a service by.',
} as const;
export type NoticeKind = keyof typeof noticeKinds;

/** What a sentence needs beside its kind; no names of persons. */
export interface NoticeParams {
  /** Number of the referral, of the contract, or of the dispatch order. */
  readonly number?: string;
  /** Of a code: which one. The digits follow from it by the server's secret when the message is sent. */
  readonly codeId?: string;
  /** The digits; never kept. */
  readonly code?: string;
  readonly urgency?: string;
  /** A reason's code, such as NO_BED. */
  readonly reason?: string;
  /** What is late: RESPONSE, ARRIVAL, TREATMENT or FEEDBACK. */
  readonly lateness?: string;
  /** Until when something is asked for or held, ISO 8601. */
  readonly until?: string;
  readonly source?: Text;
  readonly target?: Text;
  readonly department?: Text;
  readonly ward?: Text;
  /** The stock place, and the item that it is about. */
  readonly place?: Text;
  readonly item?: Text;
  /** When what it is about began or was to begin, ISO 8601. */
  readonly from?: string;
  /** How many it is about, where that may be several. */
  readonly count?: number;
  /** The dispatch order that it is about. */
  readonly dispatchOrderId?: string;
  /** Of a message that failed: what it was about. */
  readonly about?: NoticeKind;
}

/** The sentence of a notice, for staff. */
export function sentenceOf(kind: NoticeKind, params: NoticeParams): Text {
  return begun(sentences[kind](wordsOf(params)));
}

/** What the patient is told by message; undefined for kinds that do not concern them. */
export function patientSentenceOf(kind: NoticeKind, params: NoticeParams): Text | undefined {
  const sentence = patientSentences[kind];
  return sentence && begun(sentence(wordsOf(params)));
}

/** A sentence may begin with a place that is not named. */
function begun({ zh, en }: Text): Text {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** Whether staff are told by a message too: where waiting for the next look at the inbox costs a patient time. */
export function isPressing(kind: NoticeKind, params: NoticeParams): boolean {
  if (kind === 'REFERRAL_SUBMITTED') return params.urgency === 'EMERGENCY';
  return kind === 'REFERRAL_LATE' || kind === 'REFERRAL_LAPSED';
}

/** Everything that may stand in a sentence, with what stands there when it is not known. */
interface Words {
  readonly number: string;
  readonly source: Text;
  readonly target: Text;
  /** With the department, where one is named. */
  readonly unit: Text;
  readonly ward: Text;
  readonly place: Text;
  readonly item: Text;
  readonly urgency: Text;
  readonly reason: Text;
  readonly until: Text | undefined;
  readonly from: Text;
  readonly count: number;
  readonly lateness: string | undefined;
  readonly about: NoticeKind | undefined;
  readonly code: string;
}

type Sentence = (words: Words) => Text;

const sentences: Readonly<Record<NoticeKind, Sentence>> = {
  REFERRAL_SUBMITTED: ({ number, source, unit, urgency, until }) => ({
    zh: `${source.zh}申请转诊至${unit.zh}${urgency.zh}，单号${number}。${until ? `请在${until.zh}前答复。` : '请尽快答复。'}`,
    en: `${source.en} refers a patient to ${unit.en}${urgency.en}, ${number}. ${until ? `Answer by ${until.en}.` : 'Answer soon.'}`,
  }),
  REFERRAL_ACCEPTED: ({ number, unit, until }) => ({
    zh: `${unit.zh}已接收转诊${number}${until ? `，床位或号源保留至${until.zh}` : ''}。`,
    en: `${unit.en} accepted referral ${number}${until ? `; its bed or slot is held until ${until.en}` : ''}.`,
  }),
  REFERRAL_REJECTED: ({ number, unit, reason }) => ({
    zh: `${unit.zh}未接收转诊${number}${reason.zh}。请改转其他机构或补充资料。`,
    en: `${unit.en} rejected referral ${number}${reason.en}. Choose another target or complete the record.`,
  }),
  REFERRAL_REDIRECTED: ({ number, unit, reason }) => ({
    zh: `转诊${number}已改转至${unit.zh}${reason.zh}。`,
    en: `Referral ${number} was redirected to ${unit.en}${reason.en}.`,
  }),
  REFERRAL_HOLD_CHANGED: ({ number, unit, until }) => ({
    zh: `${unit.zh}为转诊${number}调整了床位、号源或时间${until ? `，现保留至${until.zh}` : ''}。`,
    en: `${unit.en} changed what is held for referral ${number}${until ? `; now until ${until.en}` : ''}.`,
  }),
  REFERRAL_DEPARTED: ({ number, source, until }) => ({
    zh: `转诊${number}的患者已从${source.zh}出发${until ? `，应在${until.zh}前到达` : ''}。`,
    en: `The patient of referral ${number} has left ${source.en}${until ? ` and should arrive by ${until.en}` : ''}.`,
  }),
  REFERRAL_ARRIVED: ({ number, unit }) => ({
    zh: `转诊${number}的患者已到达${unit.zh}。`,
    en: `The patient of referral ${number} has arrived at ${unit.en}.`,
  }),
  REFERRAL_ADMITTED: ({ number, unit }) => ({
    zh: `转诊${number}的患者已在${unit.zh}入院。`,
    en: `The patient of referral ${number} was admitted at ${unit.en}.`,
  }),
  REFERRAL_ATTENDED: ({ number, unit }) => ({
    zh: `转诊${number}的患者已在${unit.zh}就诊。`,
    en: `The patient of referral ${number} was seen at ${unit.en}.`,
  }),
  REFERRAL_FEEDBACK_DUE: ({ number, source, until }) => ({
    zh: `转诊${number}诊疗已结束，请${until ? `在${until.zh}前` : ''}向${source.zh}反馈结果。`,
    en: `The treatment of referral ${number} has ended: send ${source.en} the result${until ? ` by ${until.en}` : ''}.`,
  }),
  REFERRAL_CLOSED: ({ number, unit }) => ({
    zh: `${unit.zh}已反馈转诊${number}的诊疗结果，请查看后续方案和用药。`,
    en: `${unit.en} sent the result of referral ${number}: read plan and medication.`,
  }),
  REFERRAL_CANCELLED: ({ number, source, target, reason }) => ({
    zh: `${source.zh}转至${target.zh}的转诊${number}已取消${reason.zh}。`,
    en: `Referral ${number} from ${source.en} to ${target.en} was cancelled${reason.en}.`,
  }),
  REFERRAL_EXPIRED: ({ number, unit, reason }) => ({
    zh: `转至${unit.zh}的转诊${number}已过期${reason.zh}。如仍需要，请重新申请。`,
    en: `Referral ${number} to ${unit.en} has expired${reason.en}. Refer again if it is still needed.`,
  }),
  REFERRAL_DIED: ({ number }) => ({
    zh: `转诊${number}的患者已去世，转诊终止。`,
    en: `The patient of referral ${number} has died; the referral has ended.`,
  }),
  REFERRAL_LAPSED: ({ number, unit }) => ({
    zh: `转诊${number}在${unit.zh}的床位或号源保留已到期，已释放。如仍需要，请重新申请。`,
    en: `The hold of referral ${number} at ${unit.en} has ended and is free again. Refer again if it is still needed.`,
  }),
  REFERRAL_LATE: ({ number, source, target, lateness }) => ({
    zh: `转诊${number}（${source.zh}→${target.zh}）已超时：${lateZh(lateness)}。请跟进。`,
    en: `Referral ${number} (${source.en} to ${target.en}) is late: ${lateEn(lateness)}. Look after it.`,
  }),
  REFERRAL_REOPENED: ({ number, target }) => ({
    zh: `${target.zh}撤销了转诊${number}的一步，请查看现状。`,
    en: `${target.en} took back a step of referral ${number}: look at where it stands.`,
  }),
  TRANSFER_COMPLETED: ({ number, source, target, ward }) => ({
    zh: `转诊${number}的患者已由${source.zh}当天转入${target.zh}${ward.zh}。`,
    en: `The patient of referral ${number} was handed over from ${source.en} to ${target.en}${ward.en} today.`,
  }),
  TRANSFER_CANCELLED: ({ number, source, target }) => ({
    zh: `转诊${number}由${source.zh}至${target.zh}的当天转接已撤销，患者仍在原床位。`,
    en: `The handing-over of referral ${number} from ${source.en} to ${target.en} was taken back; the patient is in the former bed.`,
  }),
  JOINT_WARD_JOINED: ({ target, ward }) => ({
    zh: `您已加入${target.zh}${ward.zh}联合病房团队。`,
    en: `You belong to the team of the joint ward at ${target.en}${ward.en}.`,
  }),
  JOINT_WARD_ENDED: ({ target, ward }) => ({
    zh: `${target.zh}${ward.zh}联合病房已结束。`,
    en: `The joint ward at ${target.en}${ward.en} has ended.`,
  }),
  JOINT_WARD_ENDING: ({ target, ward, until }) => ({
    zh: `${target.zh}${ward.zh}联合病房协议${until ? `将于${until.zh}` : '即将'}到期，请延长协议或提前安排在院患者。`,
    en: `The agreement on the joint ward at ${target.en}${ward.en} ends ${until ? `on ${until.en}` : 'soon'}: extend it, or see to the patients there in time.`,
  }),
  DISPATCH_SUBMITTED: ({ number, source, target, until }) => ({
    zh: `${source.zh}派往${target.zh}的派驻单${number}待审批${until ? `，请在${until.zh}前答复` : ''}。`,
    en: `Dispatch order ${number} from ${source.en} to ${target.en} waits for an answer${until ? ` by ${until.en}` : ''}.`,
  }),
  DISPATCH_OVERDUE: ({ number, source, target }) => ({
    zh: `${source.zh}派往${target.zh}的派驻单${number}审批已超时，请尽快处理。`,
    en: `An answer to dispatch order ${number} from ${source.en} to ${target.en} is overdue. Look after it.`,
  }),
  DISPATCH_APPROVED: ({ number, source, target, until }) => ({
    zh: `${source.zh}派往${target.zh}的派驻单${number}已获三方同意${until ? `，${until.zh}起生效` : ''}。`,
    en: `All sides agreed to dispatch order ${number} from ${source.en} to ${target.en}${until ? `; it begins at ${until.en}` : ''}.`,
  }),
  DISPATCH_REJECTED: ({ number, source, target }) => ({
    zh: `${source.zh}派往${target.zh}的派驻单${number}未获同意，请查看原因。`,
    en: `Dispatch order ${number} from ${source.en} to ${target.en} was rejected: look at the reason.`,
  }),
  DISPATCH_CANCELLED: ({ number, source, target }) => ({
    zh: `${source.zh}派往${target.zh}的派驻单${number}已取消。`,
    en: `Dispatch order ${number} from ${source.en} to ${target.en} was cancelled.`,
  }),
  DISPATCH_RECALLED: ({ number, source, target }) => ({
    zh: `${source.zh}派往${target.zh}的派驻单${number}已提前结束，相应权限随即终止。`,
    en: `Dispatch order ${number} from ${source.en} to ${target.en} was ended early, with the rights that followed from it.`,
  }),
  DUTY_MOVED: ({ unit, from, until }) => ({
    zh: `${unit.zh}${from.zh}的坐诊改到${until?.zh ?? '其他时间'}。`,
    en: `The session at ${unit.en} on ${from.en} was moved to ${until?.en ?? 'another time'}.`,
  }),
  DUTY_CANCELLED: ({ unit, from, count }) => ({
    zh: `${unit.zh}${from.zh}${count > 1 ? `起的 ${count} 次坐诊` : '的坐诊'}已取消，原因见坐诊页。`,
    en: `${count > 1 ? `${count} sessions at ${unit.en} from ${from.en} on were` : `The session at ${unit.en} on ${from.en} was`} cancelled; the duties page says why.`,
  }),
  REQUISITION_SUBMITTED: ({ number, source }) => ({
    zh: `${source.zh}的请购单${number}待审批。`,
    en: `Requisition ${number} of ${source.en} waits for an answer.`,
  }),
  REQUISITION_APPROVED: ({ number }) => ({
    zh: `请购单${number}已批准，等待下单。`,
    en: `Requisition ${number} was approved and waits to be ordered.`,
  }),
  REQUISITION_REJECTED: ({ number }) => ({
    zh: `请购单${number}未获批准，请查看原因。`,
    en: `Requisition ${number} was rejected: look at the reason.`,
  }),
  ORDER_SENT: ({ number, until }) => ({
    zh: `收到采购订单${number}，请确认或拒绝${until ? `，最迟${until.zh}到货` : ''}。`,
    en: `Purchase order ${number} has come: confirm or refuse it${until ? `; it is to arrive by ${until.en}` : ''}.`,
  }),
  ORDER_CONFIRMED: ({ number }) => ({
    zh: `供应商已确认订单${number}，请核对确认数量。`,
    en: `The supplier confirmed order ${number}: look at the quantities.`,
  }),
  ORDER_REFUSED: ({ number }) => ({
    zh: `供应商拒绝了订单${number}，请查看原因并另行采购。`,
    en: `The supplier refused order ${number}: look at the reason, and buy elsewhere.`,
  }),
  ORDER_CANCELLED: ({ number }) => ({
    zh: `采购订单${number}已取消，请勿发货。`,
    en: `Purchase order ${number} was taken back: send nothing.`,
  }),
  GOODS_ANNOUNCED: ({ number, until }) => ({
    zh: `订单${number}已发货${until ? `，预计${until.zh}到货` : ''}，请准备收货。`,
    en: `Goods of order ${number} are on their way${until ? `, expected on ${until.en}` : ''}.`,
  }),
  INVOICE_DISPUTED: ({ number, source }) => ({
    zh: `${source.zh}对发票${number}提出争议，请查看差异并更正。`,
    en: `${source.en} disputes invoice ${number}: look at the differences and correct it.`,
  }),
  PAYMENT_REQUESTED: ({ number, source }) => ({
    zh: `${source.zh}的付款申请${number}待审批。`,
    en: `Payment request ${number} of ${source.en} waits for an answer.`,
  }),
  NEGOTIATION_DEMAND: ({ number, until }) => ({
    zh: `集团议价${number}开始收集需求，请填报本机构用量${until ? `，${until.zh}截止` : ''}。`,
    en: `Negotiation round ${number} collects demand: say what your house needs${until ? ` by ${until.en}` : ''}.`,
  }),
  NEGOTIATION_OPEN: ({ number, until }) => ({
    zh: `集团议价${number}开始接受密封报价${until ? `，${until.zh}截止` : ''}。`,
    en: `Negotiation round ${number} takes sealed bids${until ? ` until ${until.en}` : ''}.`,
  }),
  NEGOTIATION_CLOSED: ({ number, until }) => ({
    zh: `议价${number}报价已截止，供应商公开报价${until ? `至${until.zh}` : ''}，之后须两人共同开标。`,
    en: `Bids of negotiation round ${number} are closed${until ? `, revealed until ${until.en}` : ''}; then two people open them together.`,
  }),
  NEGOTIATION_REVEAL: ({ number, until }) => ({
    zh: `议价${number}报价已截止，请${until ? `在${until.zh}前` : '尽快'}提交密封的报价内容，逾期作废。`,
    en: `Bids of negotiation round ${number} are closed: reveal what you sealed${until ? ` by ${until.en}` : ''}, or it is void.`,
  }),
  NEGOTIATION_PUBLISHED: ({ number }) => ({
    zh: `议价${number}结果已公布，请查看并签署协议或合同。`,
    en: `The result of negotiation round ${number} is published: look at it, and sign what is yours.`,
  }),
  STOCK_SENT: ({ number, source, target }) => ({
    zh: `${source.zh}调拨物资至${target.zh}，调拨单${number}，到货后请接收。`,
    en: `${source.en} sent supplies to ${target.en}, transfer ${number}: receive them when they arrive.`,
  }),
  STOCK_LOW: ({ source, place, item, count }) => ({
    zh: `${source.zh}${place.zh}的${item.zh}${count > 1 ? `等 ${count} 个品种` : ''}已低于定额下限，请补货。`,
    en: `Below the level at ${place.en} of ${source.en}: ${item.en}${count > 1 ? ` and ${count - 1} other items` : ''}. Fill it up.`,
  }),
  RECALL_OPENED: ({ number, target }) => ({
    zh: `召回${number}已启动，相关批号已停用。请${target.zh}清点隔离并确认，未持有也须确认。`,
    en: `Recall ${number} was opened and its lots are blocked. ${target.en} counts them, puts them into quarantine and acknowledges, also when it holds none.`,
  }),
  MESSAGE_FAILED: ({ number, about }) => ({
    zh: `${about === 'CONTRACT_CODE' ? '签约' : '转诊'}${number}的通知短信未能送达（${about ? shortZh[about] : '通知'}），请电话联系。`,
    en: `A message about ${about === 'CONTRACT_CODE' ? 'contract' : 'referral'} ${number} could not be delivered (${about ? noticeKinds[about] : 'notice'}) Call instead.`,
  }),
  CONTRACT_CODE: ({ number }) => ({
    zh: `已向居民发送签约${number}的验证码。`,
    en: `A code for contract ${number} was sent to the resident.`,
  }),
};

const patientSentences: Partial<Record<NoticeKind, Sentence>> = {
  REFERRAL_ACCEPTED: ({ number, target, until }) => ({
    zh: `您的转诊${number}已由${target.zh}接收${until ? `，请在${until.zh}前到院` : ''}。如有变化请联系您的医生。`,
    en: `${target.en} accepted your referral ${number}${until ? `; please come by ${until.en}` : ''}. Call your doctor if anything changes.`,
  }),
  REFERRAL_HOLD_CHANGED: ({ number, target, until }) => ({
    zh: `您在${target.zh}的转诊${number}时间有调整${until ? `，请在${until.zh}前到院` : ''}。`,
    en: `The time of your referral ${number} at ${target.en} has changed${until ? `; please come by ${until.en}` : ''}.`,
  }),
  REFERRAL_LAPSED: ({ number, target }) => ({
    zh: `您在${target.zh}的转诊${number}保留已到期，如仍需就诊请联系您的医生。`,
    en: `What ${target.en} held for your referral ${number} has ended; call your doctor if you still need it.`,
  }),
  REFERRAL_CANCELLED: ({ number, target }) => ({
    zh: `您在${target.zh}的转诊${number}已取消，如有疑问请联系您的医生。`,
    en: `Your referral ${number} to ${target.en} was cancelled; call your doctor with any question.`,
  }),
  TRANSFER_CANCELLED: ({ number, target }) => ({
    zh: `转入${target.zh}的登记（转诊${number}）有误，已撤销，如有疑问请询问病区护士。`,
    en: `Your transfer to ${target.en} (referral ${number}) was recorded in error and taken back; ask the ward with any question.`,
  }),
  TRANSFER_COMPLETED: ({ number, target }) => ({
    zh: `您已转入${target.zh}（转诊${number}）。`,
    en: `You are now a patient of ${target.en} (referral ${number}).`,
  }),
  CONTRACT_CODE: ({ number, code, until }) => ({
    zh: `您的家庭医生签约${number}验证码为${code}${until ? `，${until.zh}前有效` : ''}。仅告知为您服务的社区医务人员，请勿转发。`,
    en: `The code for your family-doctor contract ${number} is ${code}${until ? `, valid until ${until.en}` : ''}. Tell it only to the staff of your health centre.`,
  }),
};

const somewhere: Text = { zh: '对方机构', en: 'the other house' };
const nothing: Text = { zh: '', en: '' };

function wordsOf({ number, source, target, department, ward, ...params }: NoticeParams): Words {
  const house = target ?? somewhere;
  return {
    number: number ?? '',
    source: source ?? somewhere,
    target: house,
    unit: department ? { zh: `${house.zh}${department.zh}`, en: `${department.en} of ${house.en}` } : house,
    ward: ward ? { zh: ward.zh, en: `, ${ward.en}` } : nothing,
    place: params.place ?? { zh: '库位', en: 'a store' },
    item: params.item ?? { zh: '品种', en: 'an item' },
    urgency: urgencies[params.urgency ?? ''] ?? nothing,
    reason: reasonClause(params.reason),
    until: params.until === undefined ? undefined : momentOf(new Date(params.until)),
    from: params.from === undefined ? nothing : momentOf(new Date(params.from)),
    count: params.count ?? 1,
    lateness: params.lateness,
    about: params.about,
    code: params.code ?? '',
  };
}

const urgencies: Readonly<Record<string, Text>> = {
  URGENT: { zh: '（加急）', en: ' (urgent)' },
  EMERGENCY: { zh: '（急诊）', en: ' (emergency)' },
};

const reasons: Readonly<Record<string, Text>> = {
  NO_BED: { zh: '无合适床位', en: 'no fitting bed' },
  NO_CAPABILITY: { zh: '不具备诊疗条件', en: 'not equipped for it' },
  NOT_INDICATED: { zh: '无转诊指征', en: 'not indicated' },
  INFORMATION_MISSING: { zh: '资料不全', en: 'information is missing' },
  DUPLICATE: { zh: '重复申请', en: 'a duplicate' },
  CLOSER: { zh: '另有更近的机构', en: 'another house is closer' },
  CONTINUITY: { zh: '便于连续诊疗', en: 'for continuity of care' },
  PATIENT_DECLINED: { zh: '患者不愿转诊', en: 'the patient declined' },
  PATIENT_WORSE: { zh: '病情加重', en: 'the patient is worse' },
  PATIENT_BETTER: { zh: '病情好转', en: 'the patient is better' },
  ENTERED_IN_ERROR: { zh: '录入错误', en: 'entered in error' },
  ARRIVED_ELSEWHERE: { zh: '患者已到其他机构', en: 'the patient arrived elsewhere' },
  WENT_OUTSIDE: { zh: '患者已去集团外机构', en: 'the patient went outside the group' },
  NO_ANSWER: { zh: '未及时答复', en: 'nobody answered in time' },
  NOT_ARRIVED: { zh: '患者未到', en: 'the patient did not arrive' },
  LEFT_UNTREATED: { zh: '患者到达后未就诊即离开', en: 'the patient left without being treated' },
  HOLD_ENDED: { zh: '保留到期', en: 'the hold ended' },
  PATIENT_DIED: { zh: '患者去世', en: 'the patient died' },
};

/** A reason without a sentence of its own stays unsaid: the referral tells it. */
function reasonClause(code: string | undefined): Text {
  const reason = reasons[code ?? ''];
  return reason ? { zh: `（${reason.zh}）`, en: `: ${reason.en}` } : nothing;
}

function lateZh(lateness: string | undefined): string {
  return (
    { RESPONSE: '未答复', ARRIVAL: '患者未到', TREATMENT: '到达后未接诊', FEEDBACK: '未反馈' }[lateness ?? ''] ??
    '未按时完成'
  );
}

function lateEn(lateness: string | undefined): string {
  return (
    { RESPONSE: 'no answer', ARRIVAL: 'not arrived', TREATMENT: 'arrived but not treated', FEEDBACK: 'no result' }[
      lateness ?? ''
    ] ?? 'a step is overdue'
  );
}

/** What a message was about, in a few characters. */
const shortZh: Partial<Record<NoticeKind, string>> = {
  REFERRAL_SUBMITTED: '新转诊',
  REFERRAL_ACCEPTED: '已接收',
  REFERRAL_HOLD_CHANGED: '时间调整',
  REFERRAL_LAPSED: '保留到期',
  REFERRAL_CANCELLED: '已取消',
  REFERRAL_LATE: '超时',
  TRANSFER_COMPLETED: '当天转接',
  TRANSFER_CANCELLED: '转接撤销',
  CONTRACT_CODE: '验证码',
};

const zhMoment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: groupTimeZone,
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const enMoment = new Intl.DateTimeFormat('en-GB', {
  timeZone: groupTimeZone,
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function momentOf(at: Date): Text {
  return { zh: zhMoment.format(at), en: enMoment.format(at) };
}

/** Enough of an address to recognise it, too little to use it. */
export function maskTarget(to: string): string {
  return to.length > 7 ? `${to.slice(0, 3)}****${to.slice(-2)}` : '****';
}
