import type { Action } from '../platform/access/actions';
import { may, type Viewer } from '../platform/access/viewer';
import { ReferralAction } from './referral.rules';
import type { Houses } from './referral-sides.rules';

/** Who has to have which right to begin with; on which side they stand is looked at afterwards. */
export const rightFor: Readonly<Record<ReferralAction, Action>> = {
  EDIT: 'referral.send',
  SUBMIT: 'referral.send',
  DISCARD: 'referral.send',
  ACCEPT: 'referral.receive',
  REJECT: 'referral.receive',
  REDIRECT: 'referral.redirect',
  CHANGE_HOLD: 'referral.receive',
  DEPART: 'referral.send',
  ARRIVE: 'referral.receive',
  ADMIT: 'bed.admit',
  ATTEND: 'referral.receive',
  TRANSFER: 'bed.admit',
  END_TREATMENT: 'referral.receive',
  FEEDBACK: 'referral.feedback',
  CANCEL: 'referral.cancel',
  REPORT_DEATH: 'referral.death',
};

/** Whether somebody has the right for an action at one of the houses, as the commands ask. */
export function hasRightFor(viewer: Viewer, action: ReferralAction, houses: Houses): boolean {
  const places = [houses.sourceInstitutionId, houses.targetInstitutionId].filter(id => id !== null);
  return places.some(institutionId => may(viewer, rightFor[action], { institutionId }));
}
