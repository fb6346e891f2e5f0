import type { Action } from '../platform/access/actions';
import { isGranted } from '../platform/access/actions';
import { type Grant, type Viewer, validGrants } from '../platform/access/viewer';
import { DispatchSide } from './dispatch.rules';

/**
 * Decides for whom somebody acts on an order: for a house by an appointment to that house, for the group by one to the group as such. The HR
 * centre of the group sees every house, and still signs for the group alone: three signatures are three.
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

/** Where somebody may sign, for lists: houses and groups by their own appointments. */
export function signingPlaces(viewer: Viewer, at: Date = new Date()): { houseIds: string[]; groupIds: string[] } {
  const grants = validGrants(viewer, at).filter(({ post }) => isGranted('dispatch.approve', post));
  return {
    houseIds: [...new Set(grants.flatMap(({ institutionId }) => institutionId ?? []))],
    groupIds: [...new Set(grants.flatMap(({ groupId }) => groupId ?? []))],
  };
}
