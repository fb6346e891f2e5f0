import type { Refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import { appointmentViolations } from '../staffing/appointment.rules';
import type { DispatchCode } from './dispatch.codes';
import { dispatchRefusals } from './dispatch-refusals.rules';
import { asDispatchRefusal } from './wish.facts';

const ofAppointments = Object.entries(appointmentViolations).map(([name, each]): [string, Refusal<DispatchCode>] => [
  name,
  asDispatchRefusal(each),
]);

/**
 * What the database's own refusals of orders mean, and of the appointments that they become; they speak when two actions race past the rules.
 */
export const dispatchViolations: Violations<DispatchCode> = {
  ...Object.fromEntries(ofAppointments),
  dispatch_order_two_houses: dispatchRefusals.sameHouse,
  dispatch_order_once: dispatchRefusals.alreadyAsked,
  dispatch_order_extended_once: dispatchRefusals.alreadyExtended,
  dispatch_order_replaced_once: dispatchRefusals.alreadyReplaced,
  dispatch_order_one_group: dispatchRefusals.notOneGroup,
  dispatch_approver_other: dispatchRefusals.ownRequest,
  dispatch_approval_one_side_each: dispatchRefusals.signedOtherSide,
};
