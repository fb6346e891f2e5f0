import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Access } from '../platform/access/authenticate';
import { hashOfRefresh } from '../platform/access/tokens';
import type { Viewer } from '../platform/access/viewer';
import { writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import { homeInstitution } from '../staffing/staffing.queries';
import { type AttemptCode, checkPassword } from './attempts';

/** Two tabs of one browser refresh with the same token at nearly the same time; later than this it is a stolen or replayed one. */
const rotationGraceSeconds = 10;

export interface NewSession {
  readonly personId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** Signs in by login and password. */
export async function beginSession(
  access: Access,
  login: string,
  password: string,
): Promise<Result<NewSession, AttemptCode>> {
  const checked = await checkPassword(access, login.trim().toLowerCase(), password);
  if (!checked.ok) return checked;
  const { personId } = checked.value;
  const sessionId = newUuid();
  const refreshToken = access.tokens.makeRefresh(sessionId);
  await writeAsSystem(access.database, async tx => {
    await tx.rows(
      `INSERT INTO session (id, person_id, begun_at, expires_at, refresh_hash, rotated_at)
       VALUES ($1, $2, now(), now() + make_interval(days => $3), $4, now())`,
      [sessionId, personId, access.refreshTokenDays, hashOfRefresh(refreshToken)],
    );
    await auditOfSession(tx, 'session.begin', { personId, sessionId });
  });
  return accepted({ personId, sessionId, refreshToken });
}

export const sessionRefreshCodes = {
  NOT_SIGNED_IN: 'Neither cookie nor field holds a refresh token made here.',
  SESSION_ENDED: 'The session has ended or expired: sign in again.',
  TOKEN_REUSED: 'The refresh token was used before: the session is ended, because a copy may be in other hands.',
} as const;
export type SessionRefreshCode = keyof typeof sessionRefreshCodes;

/** A session that goes on; the token is null when another tab has taken the new one a moment ago. */
export interface RefreshedSession {
  readonly personId: string;
  readonly sessionId: string;
  readonly refreshToken: string | null;
}

interface SessionRow {
  readonly personId: string;
  readonly refreshHash: string;
  readonly previousRefreshHash: string | null;
  readonly rotatedAgoSeconds: number;
}

/** Takes a refresh token and gives a new one in its place. An old one, later than the grace, ends the session. */
export async function refreshSession(
  access: Access,
  token: string | undefined,
): Promise<Result<RefreshedSession, SessionRefreshCode>> {
  const sessionId = token && access.tokens.sessionOfRefresh(token);
  if (!token || !sessionId) return refused(notSignedIn);
  return writeAsSystem(access.database, async tx => {
    const row = await lockSession(tx, sessionId);
    if (!row) return refused(sessionEnded);
    const { personId, refreshHash, previousRefreshHash, rotatedAgoSeconds } = row;
    const hash = hashOfRefresh(token);
    if (hash === refreshHash) {
      const refreshToken = await rotate(tx, access, sessionId);
      return accepted({ personId, sessionId, refreshToken });
    }
    if (hash === previousRefreshHash && rotatedAgoSeconds <= rotationGraceSeconds)
      return accepted({ personId, sessionId, refreshToken: null });
    await endSessions(tx, { personId, sessionId, reason: 'TOKEN_REUSED' });
    return refused(tokenReused);
  });
}

function lockSession(tx: Transaction, sessionId: string): Promise<SessionRow | undefined> {
  return tx.row<SessionRow>(
    `SELECT person_id AS "personId", refresh_hash AS "refreshHash", previous_refresh_hash AS "previousRefreshHash",
       extract(epoch FROM clock_timestamp() - rotated_at)::float8 AS "rotatedAgoSeconds"
     FROM session WHERE id = $1 AND ended_at IS NULL AND expires_at > now() FOR UPDATE`,
    [sessionId],
  );
}

async function rotate(tx: Transaction, access: Access, sessionId: string): Promise<string> {
  const refreshToken = access.tokens.makeRefresh(sessionId);
  await tx.rows(
    `UPDATE session SET previous_refresh_hash = refresh_hash, refresh_hash = $2, rotated_at = clock_timestamp(),
       expires_at = now() + make_interval(days => $3) WHERE id = $1`,
    [sessionId, hashOfRefresh(refreshToken), access.refreshTokenDays],
  );
  return refreshToken;
}

export const sessionEndCodes = {
  NOT_SIGNED_IN: 'There is no session to end.',
  NOT_OURS: 'You signed in at your identity provider: sign out there.',
} as const;
export type SessionEndCode = keyof typeof sessionEndCodes;

/** Signs out: the session of the viewer, or of the refresh token when the access token is gone. */
export async function endSession(
  access: Access,
  viewer: Viewer | null,
  token: string | undefined,
): Promise<Result<{ ended: boolean }, SessionEndCode>> {
  if (viewer && !viewer.sessionId) return refused(notOurs);
  const sessionId = viewer?.sessionId ?? (token ? access.tokens.sessionOfRefresh(token) : null);
  if (!sessionId) return refused(noSession);
  return writeAsSystem(access.database, async tx => {
    const row = await lockSession(tx, sessionId);
    // Only the newest token, or the one before it, may end a session without an access token.
    const isOwn = viewer !== null || isTokenOf(row, token);
    if (!row || !isOwn) return refused(noSession);
    await endSessions(tx, { personId: row.personId, sessionId, reason: 'SIGNED_OUT' });
    return accepted({ ended: true });
  });
}

function isTokenOf(row: SessionRow | undefined, token: string | undefined): boolean {
  const hash = hashOfRefresh(token ?? '');
  return row !== undefined && (hash === row.refreshHash || hash === row.previousRefreshHash);
}

/** When the demo is over, so are the sessions of its people. */
export async function endDemoSessions({ database }: Access): Promise<void> {
  await writeAsSystem(database, async tx => {
    const people = await tx.rows<{ personId: string }>(
      `SELECT DISTINCT person_id AS "personId" FROM session JOIN account USING (person_id) WHERE demo AND ended_at IS NULL`,
    );
    for (const { personId } of people) await endSessions(tx, { personId, reason: 'DEMO_OVER' });
  });
}

interface SessionsToEnd {
  readonly personId: string;
  /** One session; all of the person's when left out. */
  readonly sessionId?: string;
  readonly except?: string | null;
  readonly reason: 'SIGNED_OUT' | 'TOKEN_REUSED' | 'PASSWORD_CHANGED' | 'DEMO_OVER';
}

/** Ends sessions and tells the streams that live on them. */
export async function endSessions(
  tx: Transaction,
  { personId, sessionId, except, reason }: SessionsToEnd,
): Promise<void> {
  const ended = await tx.rows<{ id: string }>(
    `WITH ended AS (
       UPDATE session SET ended_at = clock_timestamp(), end_reason = $4
       WHERE person_id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR id = $2) AND id IS DISTINCT FROM $3 RETURNING id
     ) SELECT id FROM ended ORDER BY id`,
    [personId, sessionId ?? null, except ?? null, reason],
  );
  for (const { id } of ended) {
    tx.publish({
      topic: 'ACCESS',
      kind: 'SESSION_ENDED',
      institutionId: null,
      wardId: null,
      subjectId: personId,
      payload: { sessionId: id },
    });
    await auditOfSession(tx, 'session.end', { personId, sessionId: id }, { reason });
  }
}

async function auditOfSession(
  tx: Transaction,
  action: string,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
  detail?: object,
): Promise<void> {
  const institutionId = await homeInstitution(tx, personId);
  tx.audit({
    action,
    institutionId,
    subjectKind: 'Person',
    subjectId: personId,
    personId,
    detail: { sessionId, ...detail },
  });
}

const notSignedIn = refusal('NOT_SIGNED_IN', '您尚未登录。', 'You are not signed in.');
const noSession = refusal('NOT_SIGNED_IN', '没有可结束的会话。', 'There is no session to end.');
const sessionEnded = refusal('SESSION_ENDED', '会话已结束，请重新登录。', 'The session has ended. Sign in again.');
const tokenReused = refusal(
  'TOKEN_REUSED',
  '刷新令牌已被使用过，为安全起见会话已结束，请重新登录。',
  'This refresh token was used before. To be safe the session is ended: sign in again.',
);
const notOurs = refusal(
  'NOT_OURS',
  '您通过统一身份认证登录，请在那里退出。',
  'You signed in at your identity provider. Sign out there.',
);
