import type { Violations } from '../platform/database/violations';
import type { PurchasingCode } from './purchasing.codes';
import { purchasingRefusals } from './purchasing-refusals.rules';

/** What the database's own refusals of purchases mean; they speak when two actions race past the rules. */
export const purchasingViolations: Violations<PurchasingCode> = {
  requisition_line_once: purchasingRefusals.lineTwice,
  requisition_line_contract: purchasingRefusals.noContract,
  requisition_line_price_line: purchasingRefusals.priceChanged,
  requisition_line_price_cap: purchasingRefusals.priceAboveCap,
  requisition_approver_other: purchasingRefusals.ownRequest,
  requisition_approval_open: purchasingRefusals.alreadyDecided,
  requisition_approval_one_level_each: purchasingRefusals.signedOtherLevel,
  purchase_order_line_once: purchasingRefusals.changed,
  purchase_order_line_approved: purchasingRefusals.priceChanged,
  purchase_order_line_price_line: purchasingRefusals.priceChanged,
  purchase_order_line_price_cap: purchasingRefusals.priceAboveCap,
  purchase_order_line_contract: purchasingRefusals.noContract,
  purchase_order_line_contract_cap: purchasingRefusals.contractUsedUp,
  purchase_order_line_group_cap: purchasingRefusals.groupUsedUp,
  purchase_order_line_confirmed: purchasingRefusals.moreThanOrdered,
  purchase_order_line_shipped: purchasingRefusals.beyond,
  purchase_order_line_received: purchasingRefusals.beyond,
  shipment_number_once: purchasingRefusals.numberTaken,
  shipment_line_of_order: purchasingRefusals.otherHouse,
  goods_receipt_line_shipped: purchasingRefusals.beyond,
  goods_receipt_line_expired: purchasingRefusals.expired,
  goods_receipt_serial_once: purchasingRefusals.serialReceived,
  goods_receipt_line_returned: purchasingRefusals.changed,
  supplier_invoice_number_once: purchasingRefusals.numberTaken,
  supplier_invoice_line_of_order: purchasingRefusals.otherHouse,
  supplier_invoice_sum: purchasingRefusals.differs,
  supplier_invoice_price: purchasingRefusals.differs,
  supplier_invoice_packs: purchasingRefusals.differs,
  supplier_invoice_consigned: purchasingRefusals.differs,
  supplier_invoice_settlement: purchasingRefusals.differs,
  payment_request_other: purchasingRefusals.ownRequest,
  payment_request_invoice_once: purchasingRefusals.invoiceTaken,
};
