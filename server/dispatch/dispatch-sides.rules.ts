import type { Action } from '../platform/access/actions';
import { isGranted } from '../platform/access/actions';
import { type Grant, type Viewer, validGrants, withoutRightsOf } from '../platform/access/viewer';
import { DispatchSide, dispatchSides } from './dispatch.rules';

/**
 * Decides for whom somebody acts on an order: for a house by an appointment to that house, for the group by one to the group as such. The HR
 * centre of the group sees every house, and still signs for the group alone: three signatures are three. Only where nobody of a house may answer,
 * the group does in its place.
 */

export interface DispatchParties {
  readonly groupId: string;
  readonly homeId: string;
  readonly hostId: string;
}

/** The sides on which somebody may do this now. */
export function dispatchSidesOf(
  viewer: Viewer,
  action: Action,
  order: DispatchParties,
  at: Date = new Date(),
): DispatchSide[] {
  const sides = validGrants(viewer, at)
    .filter(({ post }) => isGranted(action, post))
    .flatMap(grant => sideOf(grant, order) ?? []);
  return [...new Set(sides)];
}

function sideOf({ groupId, institutionId }: Grant, order: DispatchParties): DispatchSide[] {
  if (groupId !== null) return groupId === order.groupId ? [DispatchSide.GROUP] : [];
  return [
    ...(institutionId === order.homeId ? [DispatchSide.HOME] : []),
    ...(institutionId === order.hostId ? [DispatchSide.HOST] : []),
  ];
}

/** What of an order decides who may sign it. */
export interface DispatchSubject extends DispatchParties {
  readonly personId: string;
  readonly requestedById: string;
  readonly approvals: readonly {
    readonly side: DispatchSide;
    /** The group answers for it, because nobody of the house may. */
    readonly groupSigns: boolean;
  }[];
}

/** The sides for which somebody signs, their own before those in whose place they do: not by rights given on by whoever asked or is sent. */
export function signingSidesOf(viewer: Viewer, order: DispatchSubject, at: Date = new Date()): DispatchSide[] {
  const own = withoutRightsOf(withoutRightsOf(viewer, order.requestedById), order.personId);
  const sides = dispatchSidesOf(own, 'dispatch.approve', order, at);
  const standsIn = sides.includes(DispatchSide.GROUP) ? order.approvals.filter(each => each.groupSigns) : [];
  return [
    ...dispatchSides.filter(side => sides.includes(side)),
    ...standsIn.map(({ side }) => side).filter(side => !sides.includes(side)),
  ];
}

/** Where somebody may sign, for lists: houses and groups of their appointments, with who gave the right on to them. */
export function signingPlaces(viewer: Viewer, at: Date = new Date()): { placeId: string; giverId: string | null }[] {
  return validGrants(viewer, at)
    .filter(({ post }) => isGranted('dispatch.approve', post))
    .flatMap(({ institutionId, groupId, givenBy = null }) => {
      const placeId = institutionId ?? groupId;
      return placeId === null ? [] : [{ placeId, giverId: givenBy }];
    });
}
