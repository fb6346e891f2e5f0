import { contains, type Period } from '../../kernel/period';
import { type Action, type AppScope, actions, isGranted, type Post } from './actions';
import { openedActions } from './break-glass';
import { looks, throughoutHost } from './team-posts';

/** One appointment, a place in the team of a joint ward, or a scope of an external application, with the institutions that it reaches: a group's are those that are members now. */
export interface Grant {
  /** Null when the right follows from the agreement on a joint ward, or is an application's. */
  readonly appointmentId: string | null;
  readonly post: Post | AppScope;
  readonly groupId: string | null;
  readonly institutionId: string | null;
  readonly wardId: string | null;
  /** Of whoever speaks for a supplier: that one. */
  readonly supplierId?: string;
  readonly institutionIds: readonly string[];
  readonly during: Period;
  /** The joint ward that it follows from; it then ends at the door of that ward. */
  readonly team?: { readonly jointWardId: string; readonly looksOnly: boolean };
  /** Who gave it on for a leave; it is their appointment. */
  readonly givenBy?: string;
  /** That it was opened in an emergency: everything seen by it is written down with this id. */
  readonly breakGlassId?: string;
}

/** Who asks, with every right that they have; loaded anew for each operation. */
export interface Viewer {
  /** An external application rather than a person: only what is open to applications answers it. */
  readonly kind?: 'APP';
  /** Of an application, its own id. */
  readonly personId: string;
  /** Null when an outside issuer vouches for the person: there is no session of ours then. */
  readonly sessionId: string | null;
  /** When an outside issuer's word or an application's key ends; sessions of ours are asked instead. */
  readonly expiresAt?: Date;
  readonly grants: readonly Grant[];
}

/** A place that an action is about: a ward of an institution, or the institution as a whole. */
export interface Place {
  readonly institutionId: string;
  readonly wardId?: string | null;
}

export function validGrants(viewer: Viewer, at: Date): Grant[] {
  return viewer.grants.filter(grant => contains(grant.during, at));
}

/** Whether the viewer may do this here at this instant. */
export function may(viewer: Viewer, action: Action, place: Place, at: Date = new Date()): boolean {
  return validGrants(viewer, at).some(grant => allows(grant, action) && reaches(grant, action, place));
}

/** Whether the viewer may do this anywhere. */
export function mayAnywhere(viewer: Viewer, action: Action, at: Date = new Date()): boolean {
  return validGrants(viewer, at).some(grant => allows(grant, action));
}

/** Whether an appointment to the group itself allows this: for what belongs to a group rather than to one of its institutions. */
export function mayInGroup(viewer: Viewer, action: Action, groupId: string, at: Date = new Date()): boolean {
  return validGrants(viewer, at).some(grant => allows(grant, action) && grant.groupId === groupId);
}

/** Groups to which the viewer is appointed as such and may do this, each once, sorted. */
export function groupsFor(viewer: Viewer, action: Action, at: Date = new Date()): string[] {
  const ids = validGrants(viewer, at)
    .filter(grant => allows(grant, action))
    .flatMap(grant => grant.groupId ?? []);
  return [...new Set(ids)].sort();
}

/** Whether the viewer speaks for this supplier and may do this for it. */
export function mayForSupplier(viewer: Viewer, action: Action, supplierId: string, at: Date = new Date()): boolean {
  return suppliersFor(viewer, action, at).includes(supplierId);
}

/** Suppliers for whom the viewer speaks and may do this, each once, sorted. */
export function suppliersFor(viewer: Viewer, action: Action, at: Date = new Date()): string[] {
  const ids = validGrants(viewer, at)
    .filter(grant => allows(grant, action))
    .flatMap(grant => grant.supplierId ?? []);
  return [...new Set(ids)].sort();
}

/** Whether all that the viewer holds is to speak for suppliers: such people are no colleagues. */
export function isOutsider(viewer: Viewer, at: Date = new Date()): boolean {
  const grants = validGrants(viewer, at);
  return grants.length > 0 && grants.every(({ supplierId }) => supplierId !== undefined);
}

/** Institutions in which the viewer may do this, each once, sorted; not those in which only a joint ward is theirs. */
export function institutionsFor(viewer: Viewer, action: Action, at: Date = new Date()): string[] {
  const ids = validGrants(viewer, at)
    .filter(grant => allows(grant, action) && !endsAtDoor(grant, action))
    .flatMap(grant => grant.institutionIds);
  return [...new Set(ids)].sort();
}

/** Wards in which the viewer may do this as one of the team of a joint ward, each once, sorted. */
export function teamWardsFor(viewer: Viewer, action: Action, at: Date = new Date()): string[] {
  const ids = validGrants(viewer, at)
    .filter(grant => allows(grant, action) && endsAtDoor(grant, action))
    .flatMap(grant => grant.wardId ?? []);
  return [...new Set(ids)].sort();
}

/**
 * All that decides where and when the viewer may do this, the same for everybody with the same reach: whose right it is and since when do not
 * count. What is shown to many at once is kept by it.
 */
export function reachOf(viewer: Viewer, action: Action, now: Date = new Date()): string[] {
  const reach = viewer.grants
    .filter(grant => allows(grant, action) && (grant.during.until === null || grant.during.until > now))
    .map(grant => {
      const { institutionIds, wardId, supplierId, during } = grant;
      const isOfWard = actions[action].reach === 'WARD' || endsAtDoor(grant, action);
      const from = during.from > now ? during.from : null;
      return JSON.stringify([[...institutionIds].sort(), isOfWard ? wardId : null, from, during.until, supplierId]);
    });
  return [...new Set(reach)].sort();
}

/**
 * The viewer without what somebody gave on to them: nobody decides by somebody's rights about what concerns that person or what they asked for.
 */
export function withoutRightsOf(viewer: Viewer, personId: string): Viewer {
  return { ...viewer, grants: viewer.grants.filter(({ givenBy }) => givenBy !== personId) };
}

/** The opening by which somebody has rights at a house at an instant; undefined where they opened none. */
export function openedAt(viewer: Viewer, institutionId: string | null, at: Date = new Date()): string | undefined {
  if (institutionId === null) return undefined;
  const opened = validGrants(viewer, at).filter(({ breakGlassId }) => breakGlassId);
  return opened.find(({ institutionIds }) => institutionIds.includes(institutionId))?.breakGlassId;
}

/** The next instant at which rights begin or end by themselves; null when none will. */
export function nextChange(viewer: Viewer, now: Date = new Date()): Date | null {
  let next: Date | null = null;
  for (const { during } of viewer.grants)
    for (const edge of [during.from, during.until])
      if (edge !== null && edge > now && (next === null || edge < next)) next = edge;
  return next;
}

/** All rights that hold at an instant, as one text: it changes when they do. */
export function rightsAt(viewer: Viewer, at: Date = new Date()): string {
  const rights = validGrants(viewer, at).map(
    ({ post, institutionIds, groupId, wardId, supplierId, team, breakGlassId }) =>
      JSON.stringify([
        post,
        [...institutionIds].sort(),
        groupId,
        wardId,
        supplierId,
        team?.jointWardId,
        Boolean(breakGlassId),
      ]),
  );
  return [...new Set(rights)].sort().join(' ');
}

function allows({ post, team, breakGlassId }: Grant, action: Action): boolean {
  if (breakGlassId && !openedActions.includes(action)) return false;
  return isGranted(action, post) && (!team?.looksOnly || looks.includes(action));
}

function reaches(grant: Grant, action: Action, place: Place): boolean {
  if (!grant.institutionIds.includes(place.institutionId)) return false;
  if (grant.wardId === null || grant.wardId === place.wardId) return true;
  return actions[action].reach === 'INSTITUTION' && !endsAtDoor(grant, action);
}

/** What follows from a joint ward opens nothing else of its host. */
function endsAtDoor({ team }: Grant, action: Action): boolean {
  return team !== undefined && !throughoutHost.includes(action);
}
