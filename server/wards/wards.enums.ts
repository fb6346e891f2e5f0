import { describeEnum } from '../../schema/described-enum';
import { BedKind, BedState, CloseReason, OccupancyKind, SettableBlockReason } from './bed.rules';
import { BedAction } from './bed-actions.rules';
import { AdmissionRoute, DischargeDisposition, EncounterState, Equipment, Isolation, Sex } from './encounter.rules';

/** Tells GraphQL of the closed sets of this slice. */

describeEnum(BedKind, 'BedKind', 'Whether a bed belongs to the authorised number.', {
  AUTHORISED: 'Authorised bed 编制床位.',
  EXTRA: 'Extra bed 加床; counts as used, never as open.',
});
describeEnum(BedState, 'BedState', 'What is with a bed at an instant.', {
  FREE: '空: open, and nothing is with it.',
  HELD: '留: promised until an instant, at which the promise ends by itself.',
  OCCUPIED: '占: a patient lies in it.',
  TO_CLEAN: '洁: left, waits for cleaning.',
  CONTAMINATED: '污: waits for disinfection.',
  CLOSED: '封: not open, or shut for a small repair.',
});
describeEnum(OccupancyKind, 'OccupancyKind', 'What occupies a bed.', {
  STAY: 'A patient.',
  HOLD: 'A promise; always with an end.',
  BLOCK: 'A reason not to use it: cleaning, contamination, repair, disinfection, isolation.',
});
describeEnum(SettableBlockReason, 'BlockReason', 'Why people shut a bed for a while.', {
  REPAIR: 'Small repair.',
  DISINFECTION: 'Disinfection.',
  ISOLATION: 'Kept empty for the isolation of a neighbour.',
  OTHER: 'Anything else; say so in the note.',
});
describeEnum(CloseReason, 'CloseReason', 'Why a bed or ward stops to exist for use.', {
  RECONSTRUCTION: 'The ward is rebuilt; its beds count no more as open.',
  EXTRA_ENDED: 'The extra bed is not needed any more.',
  REORGANISATION: 'The beds went elsewhere.',
  OTHER: 'Anything else.',
});
describeEnum(EncounterState, 'EncounterState', 'How far a stay in hospital has come.', {
  PLANNED: '候床: waits for a bed.',
  ADMITTED: '在院: lies in a bed.',
  DISCHARGE_ORDERED: '待出院: discharge is ordered; the bed is still taken.',
  DEPARTED: '已离院: has left.',
  CANCELLED: '已取消: entered by mistake, or never came.',
});
describeEnum(AdmissionRoute, 'AdmissionRoute', '入院途径, as on the front page of the inpatient record.', {
  OUTPATIENT: '1 门诊.',
  EMERGENCY: '2 急诊.',
  TRANSFER: '3 其他医疗机构转入.',
  OTHER: '9 其他.',
});
describeEnum(DischargeDisposition, 'DischargeDisposition', '离院方式, as on the front page of the inpatient record.', {
  HOME: '1 医嘱离院.',
  TRANSFER_HOSPITAL: '2 医嘱转院; names the receiving institution.',
  TRANSFER_COMMUNITY: '3 医嘱转社区卫生服务机构; names the receiving institution.',
  AGAINST_ADVICE: '4 非医嘱离院.',
  DIED: '5 死亡.',
  OTHER: '9 其他.',
});
describeEnum(Sex, 'Sex', 'GB/T 2261.1.', {
  MALE: '1 男.',
  FEMALE: '2 女.',
  UNKNOWN: '0 未知的性别.',
  UNSPECIFIED: '9 未说明的性别.',
});
describeEnum(Isolation, 'Isolation', 'Isolation that a patient needs or a bed offers.', {
  CONTACT: '接触隔离.',
  DROPLET: '飞沫隔离.',
  AIRBORNE: '空气隔离.',
  PROTECTIVE: '保护性隔离.',
});
describeEnum(Equipment, 'Equipment', 'Equipment that a patient needs or a bed offers.', {
  OXYGEN: '供氧.',
  MONITOR: '监护仪.',
  VENTILATOR: '呼吸机.',
  SUCTION: '吸引.',
  BARIATRIC: '加重床.',
  NEGATIVE_PRESSURE: '负压.',
});

describeEnum(
  BedAction,
  'BedAction',
  'What may be done with a bed now, by its state and your rights; the mutation still decides.',
  {
    ADMIT: '`bedStayBegin` into it.',
    HOLD: '`bedHold`.',
    RELEASE_HOLD: '`bedHoldRelease`.',
    MOVE: '`bedStayMove` of its patient.',
    SWAP: '`bedStaySwap` of its patient.',
    ORDER_DISCHARGE: '`dischargeOrder`.',
    CANCEL_DISCHARGE_ORDER: '`dischargeOrderCancel`.',
    DEPART: '`bedStayDepart`.',
    CANCEL_ADMISSION: '`bedStayBeginCancel`.',
    CANCEL_MOVE: '`bedStayMoveCancel`.',
    CANCEL_DEPARTURE: '`bedStayDepartCancel` of the patient who left last.',
    MARK_CLEAN: '`bedClean`.',
    MARK_CONTAMINATED: '`bedContaminate`.',
    BLOCK: '`bedBlock`.',
    UNBLOCK: '`bedUnblock`.',
    OPEN: '`bedOpen`.',
    CLOSE: '`bedClose`.',
  },
);
