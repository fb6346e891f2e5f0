import type { Violations } from '../platform/database/violations';
import type { NegotiationCode } from './negotiation.codes';
import { negotiationRefusals } from './negotiation-refusals.rules';

/** What the database's own refusals mean; they speak when two actions race past the rules, or a deadline passes in between. */
export const negotiationViolations: Violations<NegotiationCode> = {
  offering_item_once: negotiationRefusals.itemTwice,
  offering_position_once: negotiationRefusals.changed,
  offering_item_fits: negotiationRefusals.itemNotOfferable,
  offering_demand_in_time: negotiationRefusals.demandOver,
  offering_demand_of_member: negotiationRefusals.notMember,
  negotiation_round_calendar: negotiationRefusals.deadlines,
  bid_one_each: negotiationRefusals.alreadySealed,
  bid_in_time: negotiationRefusals.bidLate,
  bid_withdrawn_in_time: negotiationRefusals.bidLate,
  bid_content_pk: negotiationRefusals.alreadyRevealed,
  bid_content_in_time: negotiationRefusals.revealLate,
  bid_content_as_sealed: negotiationRefusals.bidChanged,
  opening_in_time: negotiationRefusals.notAllRevealed,
  opening_signature_right_once: negotiationRefusals.sameRight,
  agreement_signatures: negotiationRefusals.signedOtherSide,
  member_contract_signatures: negotiationRefusals.signedOtherSide,
  member_contract_after_agreement: negotiationRefusals.agreementNotSigned,
};
