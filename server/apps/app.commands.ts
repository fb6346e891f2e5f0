import { leadOf } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refused } from '../kernel/result';
import { hashOfAppKey, prefixOfAppKey } from '../platform/access/app-key';
import { institutionsFor, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import {
  type AppWish,
  alreadyRevoked,
  mayRevoke,
  notAMember,
  type RegisterCode,
  type RevokeCode,
  reasonMissing,
  refuseRegister,
} from './app.rules';

/** What is left of a registration: enough to tell whether a key in hand is the one that was stored. */
export interface Registered {
  readonly appId: string;
  readonly keyPrefix: string;
}

/** Registers an application under a key that only the caller knows. */
export async function registerApp(
  tx: Transaction,
  viewer: Viewer,
  wish: AppWish,
  key: string,
  keyDaysMax: number,
): Promise<Result<Registered, RegisterCode>> {
  requireReach(viewer, wish.institutionIds);
  const now = await tx.now();
  const refusals = refuseRegister(wish, now, keyDaysMax);
  if (refusals.length > 0) return refused(...refusals);
  const institutionIds = [...new Set(wish.institutionIds)].sort();
  if (!(await areMembers(tx, wish.groupId, institutionIds))) return refused(notAMember);
  const appId = newUuid();
  const keyPrefix = prefixOfAppKey(key);
  const scopes = [...new Set(wish.scopes)].sort();
  await tx.rows(
    `INSERT INTO external_app (id, group_id, name, contact, scopes, institution_ids, key_prefix, key_sha256, created_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      appId,
      wish.groupId,
      wish.name.trim(),
      wish.contact.trim(),
      scopes,
      institutionIds,
      keyPrefix,
      hashOfAppKey(key),
      viewer.personId,
      now,
      wish.expiresAt,
    ],
  );
  await record(
    tx,
    'app.register',
    { id: appId, groupId: wish.groupId },
    { scopes, institutionIds, expiresAt: wish.expiresAt },
  );
  return accepted({ appId, keyPrefix });
}

/** What is registered for houses is decided by those who manage applications in each of them. */
function requireReach(viewer: Viewer, institutionIds: readonly string[]): void {
  const managed = institutionsFor(viewer, 'app.manage');
  if (institutionIds.every(id => managed.includes(id))) return;
  throw forbidden('为所选机构管理外部应用', 'manage applications for all of these institutions');
}

async function areMembers(tx: Transaction, groupId: string, institutionIds: readonly string[]): Promise<boolean> {
  const row = await tx.row<{ members: number }>(
    `SELECT count(*)::int AS members FROM membership
     WHERE group_id = $1 AND institution_id = ANY ($2) AND role <> 'CITY_PARTNER' AND during @> group_today()`,
    [groupId, institutionIds],
  );
  return row?.members === institutionIds.length;
}

interface Row {
  readonly id: string;
  readonly groupId: string;
  readonly institutionIds: readonly string[];
  readonly revokedAt: Date | null;
}

/** Takes a key back: it opens nothing from the commit on, and open streams end. */
export async function revokeApp(
  tx: Transaction,
  viewer: Viewer,
  appId: string,
  reason: string,
): Promise<Result<{ appId: string }, RevokeCode>> {
  const app = await tx.row<Row>(
    `SELECT id, group_id AS "groupId", institution_ids AS "institutionIds", revoked_at AS "revokedAt" FROM external_app WHERE id = $1 FOR UPDATE`,
    [appId],
  );
  if (!app || !mayRevoke(viewer, app)) throw notFound('这个外部应用', 'application');
  if (reason.trim() === '') return refused(reasonMissing);
  if (app.revokedAt) return refused(alreadyRevoked);
  await tx.rows('UPDATE external_app SET revoked_at = $2, revoked_by = $3, revoke_reason = $4 WHERE id = $1', [
    appId,
    await tx.now(),
    viewer.personId,
    reason.trim(),
  ]);
  endStreams(tx, 'APP_REVOKED', appId);
  await record(tx, 'app.revoke', app, { reason: reason.trim() });
  return accepted({ appId });
}

/** An institution changes its group: what applications read there ends now, also in open streams. */
export async function tellAppsOf(tx: Transaction, institutionId: string): Promise<void> {
  const touched = await tx.acrossHouses(() =>
    tx.rows<{ id: string }>(
      'SELECT id FROM external_app WHERE $1 = ANY (institution_ids) AND revoked_at IS NULL AND expires_at > now()',
      [institutionId],
    ),
  );
  for (const { id } of touched) endStreams(tx, 'APP_CHANGED', id);
}

function endStreams(tx: Transaction, kind: string, appId: string): void {
  tx.publish({ topic: 'ACCESS', kind, institutionId: null, wardId: null, subjectId: appId, payload: {} });
}

/** A group's lines stand with its lead hospital. */
async function record(
  tx: Transaction,
  action: string,
  { id, groupId }: { readonly id: string; readonly groupId: string },
  detail: object,
): Promise<void> {
  const institutionId = await leadOf(tx, groupId);
  tx.audit({ action, institutionId, subjectKind: 'ExternalApp', subjectId: id, detail });
}
