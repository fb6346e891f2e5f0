import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Access } from '../platform/access/authenticate';
import { hashPassword } from '../platform/access/password';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { homeInstitution } from '../staffing/staffing.queries';
import { type AttemptCode, checkPassword } from './attempts';
import { type PasswordCode, refusePassword } from './password.rules';
import { endSessions } from './session.commands';
import { loginOf } from './session.queries';

export type PasswordChangeCode = PasswordCode | AttemptCode | 'NO_PASSWORD';

/** The facts of a password change that are found before its transaction: hashing takes long, and holds nothing. */
export interface CheckedPassword {
  readonly refusals: readonly Refusal<PasswordChangeCode>[];
  readonly newHash: string | null;
}

/** Checks the old password, which counts as an attempt to sign in, and hashes the new one. */
export async function preparePassword(
  access: Access,
  viewer: Viewer,
  passwords: { readonly currentPassword: string; readonly newPassword: string },
): Promise<CheckedPassword> {
  const login = await loginOf(access.database, viewer.personId);
  if (login === null) return { refusals: [noPassword], newHash: null };
  const checked = await checkPassword(access, login, passwords.currentPassword);
  if (!checked.ok) return { refusals: checked.refusals.map(atCurrentPassword), newHash: null };
  const refusals = refusePassword(passwords.newPassword, { login, oldPassword: passwords.currentPassword });
  return { refusals, newHash: refusals.length > 0 ? null : await hashPassword(passwords.newPassword) };
}

function atCurrentPassword(refused: Refusal<AttemptCode>): Refusal<AttemptCode> {
  return { ...refused, field: ['currentPassword'] };
}

/** Stores the new password and ends all other sessions of the person. */
export async function changePassword(
  tx: Transaction,
  viewer: Viewer,
  { refusals, newHash }: CheckedPassword,
): Promise<Result<{ changed: string }, PasswordChangeCode>> {
  if (refusals.length > 0) return refused(...refusals);
  const { personId, sessionId } = viewer;
  await tx.rows('UPDATE account SET password_hash = $2, must_change = false WHERE person_id = $1', [personId, newHash]);
  await endSessions(tx, { personId, except: sessionId, reason: 'PASSWORD_CHANGED' });
  const institutionId = await homeInstitution(tx, personId);
  tx.audit({ action: 'password.change', institutionId, subjectKind: 'Person', subjectId: personId, personId });
  return accepted({ changed: 'true' });
}

const noPassword = refusal(
  'NO_PASSWORD',
  '您通过统一身份认证登录，请在那里修改密码。',
  'You have no password here. Change it at your identity provider.',
);
