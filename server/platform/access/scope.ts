import { isUuid } from '../../kernel/ids';
import { invariant } from '../../kernel/invariant';
import type { Action } from './actions';
import { groupsFor, institutionsFor, isOutsider, suppliersFor, teamWardsFor, type Viewer } from './viewer';

/** Who a transaction works for: a person, the server itself (sequencer, sealer, sign-in), or somebody who is not signed in. */
export type Actor = Viewer | 'SYSTEM' | 'NOBODY';

const operational: Action[] = ['bed.read', 'census.read', 'encounter.plan', 'ward.manage'];

/**
 * The settings that the row-level policies read, as one SQL statement without parameters, so that it can travel in one flight with BEGIN.
 * Everything in it is a checked UUID or a constant.
 */
export function scopeStatement(actor: Actor): string {
  // What is empty is not said: nothing stays set behind the end of a transaction, and what nobody set opens nothing.
  const settings = Object.entries(settingsOf(actor)).filter(([, value]) => value !== '');
  const calls = settings.map(([name, value]) => `set_config('medgroup.${name}', '${value}', true)`);
  return `SELECT ${calls.join(', ')}`;
}

function settingsOf(actor: Actor): Record<string, string> {
  if (actor === 'SYSTEM') return { system: 'on' };
  if (actor === 'NOBODY') return {};
  return scopeOf(actor);
}

function scopeOf(viewer: Viewer): Record<string, string> {
  // An application is nobody: what is a person's own, and every table that names one, stays closed to it.
  const isApp = viewer.kind === 'APP';
  return {
    person: list(isApp ? [] : [viewer.personId]),
    app: list(isApp ? [viewer.personId] : []),
    // Houses, and groups as such.
    managed_apps: list([...institutionsFor(viewer, 'app.manage'), ...groupsFor(viewer, 'app.manage')]),
    institutions: list([...new Set(operational.flatMap(action => institutionsFor(viewer, action)))]),
    clinical: list(institutionsFor(viewer, 'patient.identify')),
    clinical_wards: list(teamWardsFor(viewer, 'patient.identify')),
    referring: list(institutionsFor(viewer, 'referral.read')),
    identifying: list(institutionsFor(viewer, 'referral.identify')),
    residents: list(institutionsFor(viewer, 'resident.identify')),
    staff: list([...institutionsFor(viewer, 'staff.read'), ...groupsFor(viewer, 'staff.read')]),
    dispatch: list(institutionsFor(viewer, 'dispatch.read')),
    panel: list(institutionsFor(viewer, 'resident.read')),
    pay: list(institutionsFor(viewer, 'pay.read')),
    pay_facts: list(institutionsFor(viewer, 'pay.import')),
    audited: list(institutionsFor(viewer, 'audit.read')),
    // One list for each action that reads: whoever keeps or asks reads as well.
    catalogue: list(institutionsFor(viewer, 'catalogue.read')),
    // Houses, and groups as such: the group sees bids.
    negotiation: list(placesFor(viewer, ['negotiation.read'])),
    contracted: list(placesFor(viewer, ['negotiation.read', 'purchase.read'])),
    purchasing: list(institutionsFor(viewer, 'purchase.read')),
    stock: list(institutionsFor(viewer, 'stock.read')),
    suppliers: list([...new Set([...suppliersFor(viewer, 'supply.own'), ...suppliersFor(viewer, 'bid.own')])]),
    outsider: isOutsider(viewer) ? 'on' : '',
  };
}

/** Houses and groups as such where the viewer may do one of these, each once. */
function placesFor(viewer: Viewer, wanted: readonly Action[]): string[] {
  return [...new Set(wanted.flatMap(action => [...institutionsFor(viewer, action), ...groupsFor(viewer, action)]))];
}

function list(ids: string[]): string {
  for (const id of ids) invariant(isUuid(id), `not a UUID in a scope: ${id}`);
  return ids.join(',');
}
