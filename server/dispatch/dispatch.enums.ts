import { describeEnum } from '../../schema/described-enum';
import { DispatchAction, DispatchDecision, DispatchKind, DispatchSide, DispatchState } from './dispatch.rules';

/** Tells GraphQL of the closed sets of this slice. */

describeEnum(DispatchKind, 'DispatchKind', 'For what somebody is sent to another house.', {
  DISPATCH: 'An expert works at a house of a lower level 下沉.',
  TRAINING: 'Somebody learns at a house of a higher level 进修.',
  ROTATION: 'Somebody works at another house of the group for a while 轮岗.',
  DISTRICT_MANAGED: 'Managed by the district, used in town 区管镇用.',
  MANAGEMENT: 'Somebody runs or helps to run another house 管理任职.',
});
describeEnum(DispatchState, 'DispatchState', 'How far an order has come; today, whether or not anything has run.', {
  DRAFT: 'Written down, seen by both houses, asked of nobody.',
  SUBMITTED: 'Waits for its three sides.',
  APPROVED: 'Agreed on by all three; begins on its first day.',
  ACTIVE: 'It holds: rights follow from its appointment.',
  COMPLETED: 'It has ended as agreed.',
  REJECTED: 'One side said no.',
  RECALLED: 'Ended early, with a reason.',
  CANCELLED: 'Taken back before it began.',
});
describeEnum(DispatchSide, 'DispatchSide', 'For whom somebody acts on an order.', {
  HOME: 'The house that sends.',
  HOST: 'The house that receives.',
  GROUP: 'The HR centre of the group.',
});
describeEnum(DispatchDecision, 'DispatchDecision', 'What one side says to an order.', {
  WAITING: 'Nothing yet.',
  APPROVED: 'Yes.',
  REJECTED: 'No, with a reason: the order has ended.',
});
describeEnum(DispatchAction, 'DispatchAction', 'What you may do with an order now; the mutation still decides.', {
  SUBMIT: '`dispatchSubmit`.',
  MOVE: '`dispatchMove`.',
  APPROVE: '`dispatchApprove`, for a side that waits for you.',
  REJECT: '`dispatchReject`, for a side that waits for you.',
  CANCEL: '`dispatchCancel`.',
  RECALL: '`dispatchRecall`.',
  REPLACE: '`dispatchReplace`.',
  EXTEND: '`dispatchExtend`.',
});
