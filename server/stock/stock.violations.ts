import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { StockCode } from './stock.codes';

/** What the database's own refusals mean, should the rules ever let something through. Whoever books stock in a command of another slice adds these. */
export const stockViolations = {
  stock_balance_not_negative: refusal(
    'NOT_ENOUGH',
    '库存不足：刚被他人领用，请刷新后按现有数量操作。',
    'Somebody else has just taken it: look again at what is left.',
  ),
  stock_balance_serial_once: refusal(
    'SERIAL_TAKEN',
    '该序列号已在库或已使用，请核对实物。',
    'A piece with this number is in stock already, or was used: check the piece in your hand.',
  ),
  stock_movement_source_unique: refusal(
    'BOOKED',
    '该单据已入账，无需重复，请刷新查看。',
    'This was booked already: look again, and leave it.',
  ),
  stock_movement_serial: refusal(
    'SERIAL',
    '该品种须逐件登记序列号，或不应填写序列号，请核对后重扫。',
    'Each piece of this item has a number of its own, or none has: look again and scan anew.',
  ),
  stock_movement_expired: refusal(
    'EXPIRED',
    '该批号已过有效期，只能移入隔离库位、退货或报损。',
    'The lot has expired: it only goes into quarantine, back to its supplier, or is written off.',
  ),
  stock_movement_recalled: refusal(
    'RECALLED',
    '该批号已被召回，请移入隔离库位并确认召回任务。',
    'The lot is recalled: put it into quarantine and acknowledge the recall.',
  ),
  stock_movement_blocked: refusal(
    'QUARANTINED',
    '该批号在本机构待检隔离中，放行前不得使用或调出。',
    'The lot is in quarantine here: nothing of it is used or sent until it is released.',
  ),
  stock_movement_not_for_use: refusal(
    'PLACE',
    '隔离和在途库位的物资不能直接使用，请先放行或接收。',
    'What is in quarantine or on its way is not used: release or receive it first.',
  ),
  stock_place_closed: refusal('PLACE', '该库位已停用，请选择其他库位。', 'The place is closed: choose another.'),
  stock_place_code_unique: refusal(
    'PLACE_CODE',
    '本机构已有相同编码的库位，请换一个编码。',
    'The house has a place with this code: choose another.',
  ),
  stock_movement_not_to_itself: refusal(
    'SAME_PLACE',
    '不能移到原库位，请选择其他库位。',
    'It lies there already: choose another place.',
  ),
  stock_return_within_use: refusal(
    'RETURN',
    '退回数量超过该次使用的剩余数量，请减少数量。',
    'More would come back than was used then: give back less.',
  ),
  stock_pack_filled: refusal(
    'PACKED',
    '其余库存已装入定数包，请先拆包或扫描定数包使用。',
    'The rest is in fixed packs: open one, or take it apart first.',
  ),
  stock_pack_code_unique: refusal(
    'PACK_CODE',
    '本机构已有相同标签的定数包，请换一个标签。',
    'The house has a fixed pack with this label: choose another.',
  ),
  stock_count_one_open: refusal(
    'COUNT_OPEN',
    '该库位正在盘点，请先关闭或取消那次盘点。',
    'The place is being counted already: close or cancel that count first.',
  ),
  lot_block_quarantine_once: refusal(
    'LOT_STATE',
    '该批号已在隔离中，请刷新查看。',
    'The lot is in quarantine already: look again.',
  ),
} satisfies Violations<StockCode>;
