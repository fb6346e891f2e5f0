import type { Text } from '../kernel/result';
import type {
  PaymentRequestState,
  PurchaseOrderState,
  RequisitionState,
  SupplierInvoiceState,
} from './purchasing.rules';

type State = RequisitionState | PurchaseOrderState | SupplierInvoiceState | PaymentRequestState;

/** Things and their states as sentences call them. */
export const stateWords = {
  requisition: { zh: '请购单', en: 'requisition' },
  order: { zh: '订单', en: 'order' },
  invoice: { zh: '发票', en: 'invoice' },
  payment: { zh: '付款申请', en: 'payment request' },
  SUBMITTED: { zh: '待审批', en: 'waiting for approval' },
  APPROVED: { zh: '已批准', en: 'approved' },
  REJECTED: { zh: '已驳回', en: 'rejected' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
  ORDERED: { zh: '已下单', en: 'ordered' },
  SENT: { zh: '待供应商确认', en: 'waiting for the supplier' },
  CONFIRMED: { zh: '供应商已确认', en: 'confirmed' },
  REFUSED: { zh: '供应商已拒绝', en: 'refused by the supplier' },
  RECEIVING: { zh: '部分到货', en: 'received in part' },
  RECEIVED: { zh: '已收齐', en: 'received' },
  CLOSED: { zh: '已关闭', en: 'closed' },
  OPEN: { zh: '待匹配', en: 'waiting to be matched' },
  MATCHED: { zh: '已匹配', en: 'matched' },
  DISPUTED: { zh: '有争议', en: 'disputed' },
  REQUESTED: { zh: '付款申请中', en: 'waiting for payment' },
  PAID: { zh: '已付款', en: 'paid' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
} satisfies Record<State | 'requisition' | 'order' | 'invoice' | 'payment', Text>;
