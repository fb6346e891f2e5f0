import { type Refusal, refusal, type Text } from '../kernel/result';
import type { NegotiationCode } from './negotiation.codes';
import type { RoundState } from './round.rules';

/** The sentences of refusals: what stands in the way, and what to do. */
export const negotiationRefusals = {
  title: refusal('TITLE', '请填写议价名称。', 'Give the round a title.', 'titleZh'),
  deadlines: refusal(
    'DEADLINES',
    '时间须在将来，且需求截止不晚于报价截止，报价截止早于公开报价截止。',
    'Deadlines lie ahead: that of demand not after that of bids, and that of bids before that of revealing.',
    'bidsUntil',
  ),
  term: refusal(
    'TERM',
    '价格执行期须至少一天、最长三年。',
    'The prices hold for a day at least and three years at most.',
    'term',
  ),
  weights: refusal(
    'WEIGHTS',
    '三项权重之和须为 10000（100%）。',
    'The three weights add up to 10000 basis points.',
    'weights',
  ),
  itemNotOfferable: refusal(
    'ITEM_NOT_OFFERABLE',
    '该品种不在本集团目录、类别不符或已停用，或包装不属于该品种，请重新选择。',
    'The item is not listed in the catalogue and kind of this round, or the pack is another item’s; choose again.',
    'itemId',
  ),
  itemTwice: refusal(
    'ITEM_TWICE',
    '本轮已有该品种的这一包装，请修改原标的。',
    'The round offers this pack already; change that offering.',
    'packId',
  ),
  price: refusal('PRICE', '价格须大于零。', 'A price is above zero.', 'ceiling'),
  previousWithoutSource: refusal(
    'PREVIOUS_WITHOUT_SOURCE',
    '请注明原价来源，如合同编号或发票。',
    'Say where the earlier price is from, such as a contract or an invoice.',
    'previousSource',
  ),
  winners: refusal('WINNERS', '中选家数须为 1 至 5。', 'One to five winners.', 'winnersMax'),
  changed: refusal(
    'ROUND_CHANGED',
    '本轮议价已被他人更新，请刷新后再试。',
    'The round has changed meanwhile; look again.',
    'expectedVersion',
  ),
  demandOver: refusal(
    'DEMAND_OVER',
    '需求填报已截止，请联系集团物资中心。',
    'The time to say what is needed has passed; ask the supply centre of the group.',
    'roundId',
  ),
  notOffered: refusal(
    'NOT_OFFERED',
    '所填标的不属于本轮议价，请刷新后再试。',
    'The offering is not of this round; look again.',
    'lines',
  ),
  notMember: refusal(
    'NOT_MEMBER',
    '该机构不是本集团成员，请选择本集团的机构。',
    'The house is not in the group of this round; choose one that is.',
    'institutionId',
  ),
  nothingOffered: refusal(
    'NOTHING_OFFERED',
    '请先添加标的。',
    'The round offers nothing yet; add an offering.',
    'roundId',
  ),
  bidLate: refusal(
    'BID_LATE',
    '报价已截止，不能再提交、更换或撤回；如已密封，请按时公开报价。',
    'The deadline has passed: bids are neither sealed nor withdrawn any more. Reveal in time what you have sealed.',
    'roundId',
  ),
  alreadySealed: refusal(
    'BID_ALREADY_SEALED',
    '贵公司已有密封报价；截止前如需更换，请先撤回。',
    'This supplier has a sealed bid; to change it before the deadline, withdraw it first.',
    'roundId',
  ),
  withdrawn: refusal('BID_WITHDRAWN', '该报价已撤回，请刷新查看。', 'This bid was withdrawn; look again.', 'bidId'),
  supplierClosed: refusal(
    'SUPPLIER_CLOSED',
    '该供应商已停用或许可证已到期，不能报价；请联系集团物资中心更新资料。',
    'The supplier is closed or its licence has ended; have the supply centre bring its record up to date.',
    'supplierId',
  ),
  sealForm: refusal(
    'SEAL_FORM',
    '封存值须为 64 位小写十六进制 SHA-256。',
    'A seal is a SHA-256 in 64 hexadecimal digits, small letters.',
    'seal',
  ),
  nonceForm: refusal(
    'NONCE_FORM',
    '随机串须为 32 至 128 位字母、数字、下划线或连字符。',
    'A nonce is 32 to 128 letters, digits, underscores or hyphens.',
    'nonce',
  ),
  revealEarly: refusal(
    'REVEAL_EARLY',
    '报价截止后才能公开报价内容。',
    'What was sealed is revealed after the deadline for bids, not before.',
    'bidId',
  ),
  revealLate: refusal(
    'REVEAL_LATE',
    '公开报价的时间已过，该报价已作废；如有疑问请联系集团物资中心。',
    'The time to reveal bids has passed and this one is void; ask the supply centre of the group.',
    'bidId',
  ),
  alreadyRevealed: refusal(
    'ALREADY_REVEALED',
    '该报价内容已提交，无需重复。',
    'This bid is revealed already; nothing is left to do.',
    'bidId',
  ),
  bidChanged: refusal(
    'BID_CHANGED',
    '内容与密封时不一致，请按密封时的每一项和随机串原样提交。',
    'This is not what was sealed: hand in each line and the nonce exactly as they were.',
    'lines',
  ),
  bidLines: refusal(
    'BID_LINES',
    '每个标的只能报一次，且须属于本轮；价格、数量大于零，供货天数 1 至 365，质量等级 1 至 5。',
    'A bid says each offering of the round once at most; price and packs are above zero, delivery takes 1 to 365 days, quality is 1 to 5.',
    'lines',
  ),
  notAllRevealed: refusal(
    'NOT_ALL_REVEALED',
    '仍有供应商未公开报价；请等待全部公开或公开截止时间过后再开标。',
    'Not every supplier has revealed; bids are opened when all have, or when the time for it has passed.',
    'roundId',
  ),
  alreadyOpened: refusal(
    'ALREADY_OPENED',
    '报价已开启，请刷新查看。',
    'The bids are open already; look again.',
    'roundId',
  ),
  signedAlready: refusal(
    'SIGNED_ALREADY',
    '您已签名；须由另一人在一小时内共同开标。',
    'You have signed; somebody else opens the bids with you within the hour.',
    'roundId',
  ),
  sameRight: refusal(
    'SAME_RIGHT',
    '授权人或另一位代其行使权限的人已签名，须由另一位有独立权限的人共同开标。',
    'This right has signed already, by its owner or somebody else; the other of the two has a right of their own.',
    'roundId',
  ),
  nothingAwarded: refusal(
    'NOTHING_AWARDED',
    '没有任何标的中选；如全部流标，请将本轮议价标记为失败。',
    'Nothing is awarded; where nothing can be, fail the round.',
    'roundId',
  ),
  reasonMissing: refusal('REASON_MISSING', '请填写原因。', 'Say why.', 'reason'),
  agreementChanged: refusal(
    'AGREEMENT_CHANGED',
    '协议或合同已被他人更新，请刷新后再试。',
    'The agreement or contract has changed meanwhile; look again.',
    'expectedVersion',
  ),
  agreementState: refusal(
    'AGREEMENT_STATE',
    '协议或合同目前的状态不能这样处理，请刷新查看。',
    'The agreement or contract is not in a state in which this can be done; look again.',
    'id',
  ),
  agreementNotSigned: refusal(
    'AGREEMENT_NOT_SIGNED',
    '集团协议双方签署后，成员才能签订合同。',
    'A house signs its contract when the agreement of the group is signed by both sides.',
    'id',
  ),
  signedBySide: refusal(
    'SIGNED_BY_SIDE',
    '本方已签署，请等待对方。',
    'This side has signed already; wait for the other.',
    'id',
  ),
  signedOtherSide: refusal(
    'SIGNED_OTHER_SIDE',
    '您已代表另一方签署，须由他人签署。',
    'You have signed for the other side; somebody else signs for this one.',
    'id',
  ),
} satisfies Record<string, Refusal<NegotiationCode>>;

const states: Readonly<Record<RoundState, Text>> = {
  DRAFT: { zh: '为草稿', en: 'is a draft' },
  OPEN: { zh: '正在接受报价', en: 'takes bids' },
  CLOSED: { zh: '报价已截止、尚未开标', en: 'is closed, its bids not opened' },
  OPENED: { zh: '已开标', en: 'has its bids opened' },
  AWARDED: { zh: '已定标、尚未公布', en: 'is awarded, not published' },
  PUBLISHED: { zh: '已公布', en: 'is published' },
  SIGNED: { zh: '已签约', en: 'is signed' },
  FAILED: { zh: '已流标', en: 'has failed' },
};

/** What a round is stands in the way. */
export function inRoundState(state: RoundState): Refusal<NegotiationCode> {
  const { zh, en } = states[state];
  return refusal(
    'ROUND_STATE',
    `本轮议价目前${zh}，不能这样处理，请刷新查看。`,
    `The round ${en}; this can’t be done with it now. Look again.`,
    'roundId',
  );
}

export function nothingNeeded(position: number): Refusal<NegotiationCode> {
  return refusal(
    'NOTHING_NEEDED',
    `标的 ${position} 没有成员填报需求，请催报或移除该标的。`,
    `No house has asked for offering ${position}; ask them, or remove it.`,
    'roundId',
  );
}

export function notDecided(position: number): Refusal<NegotiationCode> {
  return refusal(
    'NOT_DECIDED',
    `标的 ${position} 尚未定标，也未注明流标原因，请先处理。`,
    `Offering ${position} is neither awarded nor given up with a reason; do one of the two first.`,
    'roundId',
  );
}
