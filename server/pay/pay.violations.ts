import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { PayCode } from './pay.codes';

const fourEyes = refusal(
  'FOUR_EYES',
  '须由另一人办理：编制者或申请者不能自己签发或批准。',
  'Somebody else must do this: whoever wrote or asked for it may not agree to it.',
);
const cycleState = refusal(
  'CYCLE_STATE',
  '本周期的状态不允许此操作，请刷新后再看。',
  'The state of the cycle does not allow this; look again.',
);
const frozen = refusal(
  'FROZEN',
  '本周期数据已冻结；迟到的数据计入下一周期。',
  'The facts of the cycle are frozen; what comes late goes to the next one.',
);

/** What the database's own refusals mean. */
export const payViolations = {
  pay_policy_once: refusal(
    'DAY_TAKEN',
    '该日已有一个已签发的政策版本，请选择其他日期。',
    'Another signed policy begins on that day; choose another day.',
    'validFrom',
  ),
  pay_policy_four_eyes: fourEyes,
  pay_policy_kept: refusal('POLICY_STATE', '政策已签发或作废，不能再修改。', 'The policy is signed or discarded.'),
  pay_cycle_code_unique: refusal('CODE_TAKEN', '已有同名周期。', 'Another cycle has this code.', 'code'),
  pay_cycle_no_overlap: refusal('PERIOD', '与其他周期重叠。', 'The period overlaps another cycle.', 'from'),
  pay_cycle_settled: cycleState,
  pay_cycle_moves: cycleState,
  pay_steps_chain: cycleState,
  pay_cycle_step_four_eyes: fourEyes,
  pay_unfreeze_four_eyes: fourEyes,
  pay_unfreeze_one_open: refusal('ALREADY_ASKED', '已有解冻申请待批准。', 'Somebody has asked already.'),
  pay_import_once: refusal(
    'IMPORT_TWICE',
    '该文件已导入本周期；如需重新导入，请先撤销。',
    'This file has been applied already; undo it first to apply it again.',
    'fileSha256',
  ),
  pay_facts_frozen: frozen,
  pay_set_aside_once: refusal('SET_ASIDE', '该人员已设为不参与。', 'The person is set aside already.', 'personId'),
  pay_appeal_one_open: refusal('APPEAL_OPEN', '该明细已有申诉待答复。', 'An appeal about this line is open.'),
  pay_appeal_not_own: refusal('OWN_LINE', '不能处理自己的申诉。', "Nobody answers one's own appeal."),
  pay_adjustment_not_own: refusal('OWN_LINE', '不能调整自己的绩效。', "Nobody adjusts one's own pay."),
  pay_adjustment_in_time: cycleState,
  pay_adjustment_covered: refusal(
    'RESERVE',
    '预留资金余额不足以支付调整。',
    'What is left of the reserve does not cover the adjustments.',
    'amount',
  ),
  pay_cycle_settles: refusal(
    'TOO_EARLY',
    '结算数据不平或仍有申诉未答复。',
    'The ledger does not agree with the lines, or an appeal is open.',
  ),
} satisfies Violations<PayCode>;
