import { type Refusal, refusal } from '../kernel/result';
import type { AppScope } from '../platform/access/actions';
import { institutionsFor, mayInGroup, type Viewer } from '../platform/access/viewer';

/**
 * Decides who may be let in from outside: an application reads what its scopes say, in houses whose administrators agree, for a limited time.
 * Source: SMART on FHIR v2 for the names of scopes; a year at most is our choice, an installation may choose less.
 */
export const scopeMeanings: Readonly<Record<AppScope, string>> = {
  'system/BedUse.rs': 'Read and follow bed use: states, counts, times; no patients.',
  'system/Referral.rs': 'Read and follow referrals: states, houses, times; no patients, diagnoses or reasons.',
};

export enum AppState {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}

export function stateOf(app: { readonly revokedAt: Date | null; readonly expiresAt: Date }, now: Date): AppState {
  if (app.revokedAt) return AppState.REVOKED;
  return app.expiresAt <= now ? AppState.EXPIRED : AppState.ACTIVE;
}

export const registerCodes = {
  NAME_MISSING: 'An application needs a name and a contact.',
  SCOPE_MISSING: 'At least one scope.',
  INSTITUTION_MISSING: 'At least one institution.',
  NOT_A_MEMBER: 'An institution is no member of the group today.',
  EXPIRY_PAST: 'The key would have expired already.',
  EXPIRY_TOO_LATE: 'The key would open for longer than allowed.',
} as const;
export type RegisterCode = keyof typeof registerCodes;

export interface AppWish {
  readonly groupId: string;
  readonly name: string;
  readonly contact: string;
  readonly scopes: readonly AppScope[];
  readonly institutionIds: readonly string[];
  readonly expiresAt: Date;
}

/** Why an application cannot be registered, apart from who asks. */
export function refuseRegister(wish: AppWish, now: Date, keyDaysMax: number): Refusal<RegisterCode>[] {
  const refusals: Refusal<RegisterCode>[] = [];
  if (wish.name.trim() === '')
    refusals.push(refusal('NAME_MISSING', '请填写应用名称。', 'Name the application.', 'name'));
  if (wish.contact.trim() === '')
    refusals.push(refusal('NAME_MISSING', '请填写联系人。', 'Name somebody to be called about it.', 'contact'));
  if (wish.scopes.length === 0)
    refusals.push(refusal('SCOPE_MISSING', '请至少选择一个权限范围。', 'Choose at least one scope.', 'scopes'));
  if (wish.institutionIds.length === 0)
    refusals.push(
      refusal('INSTITUTION_MISSING', '请至少选择一个机构。', 'Choose at least one institution.', 'institutionIds'),
    );
  return [...refusals, ...refuseExpiry(wish.expiresAt, now, keyDaysMax)];
}

function refuseExpiry(expiresAt: Date, now: Date, keyDaysMax: number): Refusal<RegisterCode>[] {
  if (expiresAt <= now)
    return [refusal('EXPIRY_PAST', '到期时间须在将来。', 'Choose an end in the future.', 'expiresAt')];
  if (expiresAt.getTime() <= now.getTime() + keyDaysMax * 86_400_000) return [];
  const zh = `密钥最长有效 ${keyDaysMax} 天，请选择更早的到期时间。`;
  return [
    refusal('EXPIRY_TOO_LATE', zh, `A key opens for ${keyDaysMax} days at most; choose an earlier end.`, 'expiresAt'),
  ];
}

export const notAMember = refusal(
  'NOT_A_MEMBER',
  '所选机构今天不是该集团成员，请重新选择。',
  'An institution is no member of the group today; choose again.',
  'institutionIds',
);

export const revokeCodes = {
  REASON_MISSING: 'Say why.',
  ALREADY_REVOKED: 'The key was revoked before.',
} as const;
export type RevokeCode = keyof typeof revokeCodes;

export const reasonMissing = refusal('REASON_MISSING', '请填写撤销原因。', 'Say why the key is revoked.', 'reason');
export const alreadyRevoked = refusal(
  'ALREADY_REVOKED',
  '该应用的密钥已撤销。',
  'The key of this application was revoked before.',
);

/**
 * Taking a key back needs less than giving it: whoever manages applications in any of its houses, or in the group where it was registered, may,
 * so that an owner who lost one house, or a house that left, never keeps a key alive.
 */
export function mayRevoke(
  viewer: Viewer,
  app: { readonly groupId: string; readonly institutionIds: readonly string[] },
): boolean {
  const managed = institutionsFor(viewer, 'app.manage');
  return app.institutionIds.some(id => managed.includes(id)) || mayInGroup(viewer, 'app.manage', app.groupId);
}
